"""Finding what the lexicon knows: names, offices, titles and demonyms in the text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import LAST, RANK
from mahdar.mentions.congo import BRAZZAVILLE, KINSHASA, is_of_kinshasa
from mahdar.mentions.money import MALI, financial
from mahdar.mentions.purposes import purposes
from mahdar.registry import registry
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Entry, Head, WordInfo

__all__ = ["CUES", "ENTITY_KINDS", "Match", "match_all"]

#: Entry kinds that name an entity.
ENTITY_KINDS = frozenset({"state", "capital", "place", "org", "framework", "person"})
_HEADS = Trait(lambda _: True, of="heads")
_HYPHENS = frozenset("-–—ـ‐‑+")
#: What may stand between the first words of a phrase, which then is not found by its second word.
_BETWEEN = _HYPHENS | {"."}
#: By so many words after its first a phrase is found.
_KNOWN = 2
#: Words that announce a medium or company, so that its bare everyday name may count.
CUES = frozenset(
    "صحيفه جريده قناه موقع وكاله مجله اذاعه شبكه تلفزيون شركه مجموعه منصه الصحيفه راديو صحيفتي "
    "وفد مقاتلي مسلحي حركه حركتي حركتا حزب حزبي حزبا بنك نادي فريق جامعه كتله تيار شركتي شركتا قناتي المصدر".split()
)
_SHEIKH = "الشيخ"
_WHERE = frozenset("في حي بحي الي من مدينه بمدينه بلده منطقه معبر محيط احياء شرق غرب شمال جنوب".split())
#: What makes another body of a party or council: «الحزب الديمقراطي الدستوري».
_OF_NAMES = frozenset(
    "الدستوري الانتخابي الانتقالي التقدمي الشعبي الاجتماعي الاشتراكي الليبرالي المسيحي الاسلامي القومي الجمهوري "
    "الاستشاري الاعلي الديمقراطي الديموقراطي الشيوعي الزراعي الكردي الكردستاني السيادي القضايي الاتحادي الموحد".split()
)
#: Of the United Nations, unless a nationality follows: «مجلس الأمن الروسي».
_COUNCIL = "un-security-council"

#: What a state is called by its neighbours, before its name: «الشقيقة السعودية».
_KIN = ("الشقيقه", "لشقيقه", "الجاره", "لجاره", "الصديقه", "لصديقه")
#: Broken plurals, with which an adjective agrees as with a woman's.
_MANY = frozenset(
    "حدود اراضي صحف جهود مواقف اسواق مصادر وفود فرق منتجات مدن مواني رموز اوساط دواير اجهزه جيوش طايرات صواريخ "
    "مصالح قوي نخب مشاريع بنوك مصارف قوانين انظمه اجواء مياه سواحل جزر اسلحه انديه مطاعم مناطق محافظات مطارات سفن "
    "ديون اموال ودايع اثار فنون كتب وسايل وساطه شوون مساعي نوايا دعاوي مزاعم مقاتلات مدافع عشاير قبايل مراكز".split()
)


def _national(info: WordInfo) -> bool:
    """Whether a word is a demonym with the article."""
    return info.definite and any(h.entry.kind == "demonym" and not h.rest and not h.split.prep for h in info.heads)


class Match(Value, frozen=True, gc=False):
    """A lexicon phrase in the text: tokens ``[first, end)``.

    ``conj`` and ``prep`` are the proclitics of the first word, ``shift`` the number of
    folded letters they take.
    """

    first: int
    end: int
    entry: Entry
    conj: str
    prep: str
    shift: int


def _follow(norms: list[str], at: int, rest: tuple[str, ...]) -> int:
    """The token after a phrase's remaining words, or -1 if they do not follow."""
    end = at + len(rest)
    if tuple(norms[at:end]) == rest:
        return end
    for word in rest:  # with hyphens, full stops or initials between them
        between = at < len(norms) and norms[at] != word
        if between and (norms[at] in _HYPHENS or (norms[at] == "." and _initials(norms, at))):
            at += 1
        if between and at < len(norms) and norms[at] != word:
            at = _past_initials(norms, at)
        if at >= len(norms) or norms[at] != word:
            return -1
        at += 1
    return at


def _past_initials(norms: list[str], at: int) -> int:
    """The token after the initials at a token, if any are there: «أنتوني | ج. | بلينكن»."""
    while at + 2 < len(norms) and norms[at + 1] == "." and len(norms[at]) == 1:
        at += 2
    return at


def _initials(norms: list[str], at: int) -> bool:
    """Whether the full stop at a token stands between two letters of an abbreviation: «ا.ف.ب»."""
    return at + 1 < len(norms) and len(norms[at - 1]) == 1 == len(norms[at + 1])


def _longer(info: WordInfo, norms: list[str], i: int) -> list[Head]:
    """The phrases of two words or more that may begin at token ``i``, where hyphens or full stops are between words."""
    second = norms[i + 1]
    if second in _HYPHENS or (second == "." and _initials(norms, i + 1)):
        second = norms[i + 2] if i + 2 < len(norms) else ""
    else:
        second = norms[_past_initials(norms, i + 1)]
    by_third = info.phrases.get(second, {})
    return [
        head
        for third, heads in by_third.items()
        for head in heads
        if head.rest and (len(head.rest) == 1) == (third == "")
    ]


#: How a phrase names a state.
_NATIONAL = frozenset({"state", "demonym", "epithet"})


def match_all(document: Document, needs_cue: dict[str, bool]) -> list[list[Match]]:
    """For each token, the phrases that begin there, the longest first.

    ``needs_cue`` tells by organisation id whether a bare one-word name counts only
    after a word such as صحيفة or within brackets or quotation marks.
    """
    norms, tokens = document.norms, document.tokens
    count = len(norms)
    empty: list[Match] = []
    found = [empty] * count
    padded = [*norms, "", "", ""]
    for i in document.having(_HEADS):
        info: WordInfo = tokens[i].info
        second = padded[i + 1]
        by_third = info.phrases.get(second)
        heads: Sequence[Head] = info.single
        initial = by_third is None and len(second) == 1 and padded[i + 2] == "."
        if by_third is None and not heads and second not in _BETWEEN and not initial:
            continue
        known, sort = _KNOWN, False
        if initial or second in _BETWEEN or (by_third is not None and padded[i + 2] in _HYPHENS):
            heads = [*_longer(info, norms, i), *heads]
            known, sort = 0, True
        elif by_third is not None:
            heads = by_third.get(padded[i + 2]) or by_third[""]
        here: list[Match] = []
        for head in heads:
            split, entry, more = head.split, head.entry, len(head.rest)
            end = i + 1 + more
            if more > known:
                follows = padded[i + 1 + known]
                if follows != head.rest[known] and follows not in _BETWEEN and not initial:
                    continue
                end = _follow(norms, i + 1 + known, head.rest[known:])
                if end < 0:
                    continue
                sort = sort or end != i + 1 + more
            kind = entry.kind
            if kind == "org":
                if _misread(document, i, end, head, needs_cue):
                    continue
            elif kind in _NATIONAL:
                if not more and entry.id == MALI and financial(document, i):
                    continue
                if (
                    kind == "state"
                    and not more
                    and info.demonym
                    and not split.prep
                    and _describes(tokens, i, split.conj)
                ):
                    continue  # «العلاقات المصرية السعودية»
                if kind == "state" and not more and entry.id == BRAZZAVILLE and is_of_kinshasa(document, i):
                    entry = entry._replace(id=KINSHASA)
            elif kind == "place" and more and norms[i] == _SHEIKH and not _located(norms, i):
                continue
            here.append(Match(i, end, entry, split.conj, split.prep, split.offset))
        if sort:
            here.sort(key=lambda m: (-m.end, m.shift, RANK.get(m.entry.kind, LAST)))
        if here:
            found[i] = here
    return found


def _describes(tokens: Sequence[Token], i: int, conj: str) -> bool:
    """Whether a state's name that is its adjective too follows a noun or adjective that it agrees with.

    «السفارة السعودية», «القوات السعودية», «الحدود اليمنية السعودية»; not «زار الرئيس السعودية», «الشقيقة السعودية».
    With «و» or after a hyphen it follows another such adjective: «الحكومتان المصرية والسعودية».
    """
    hyphen = i > 1 and tokens[i - 1].norm in _HYPHENS
    if not i or tokens[i - 1 - hyphen].kind != "w" or not tokens[i].info.definite:
        return False
    if conj or hyphen:
        info: WordInfo = tokens[i - 1 - hyphen].info
        return info.definite and any(h.entry.kind == "demonym" and h.entry.data[0] == "fs" for h in info.heads)
    before = tokens[i - 1].norm
    if not tokens[i - 1].info.definite or before.endswith(_KIN):
        return False
    bare = before.removeprefix("و")
    bare = bare.removeprefix("لل") if bare.startswith("لل") else bare.removeprefix("ب").removeprefix("ال")
    return before.endswith(("ه", "ات")) or bare in _MANY


def _located(norms: list[str], i: int) -> bool:
    """Whether a word of place stands before «الشيخ», which else begins a person: «حي الشيخ جراح»."""
    return i > 0 and norms[i - 1] in _WHERE


def _misread(document: Document, i: int, end: int, head: Head, needs_cue: dict[str, bool]) -> bool:
    """Whether the words of an organisation mean something else where they stand."""
    norms = document.norms
    if not head.rest and needs_cue.get(head.entry.id) and not _announced(norms, i):
        return True
    if end >= len(norms):
        return False
    after: WordInfo = document.tokens[end].info
    if head.entry.id in _shared() and (norms[end] in _OF_NAMES or norms[end] in _aims()):
        return True  # «الحزب الديمقراطي | الدستوري», «المجلس الوطني | الانتخابي», «المجلس الوطني | لحقوق الإنسان»
    return head.entry.id == _COUNCIL and _national(after)


@lru_cache(maxsize=1)
def _aims() -> frozenset[str]:
    """What says what a council is for: «لحقوق», «لحماية»."""
    return frozenset("ل" + noun for noun in purposes()) | {"لحقوق", "لشوون"}


@lru_cache(maxsize=1)
def _shared() -> frozenset[str]:
    """The bodies whose names are those of several states."""
    return frozenset(o.id for o in registry.load().organisations.values() if o.note.startswith("shared"))


def _announced(norms: list[str], i: int) -> bool:
    """Whether a word such as صحيفة stands before a token, or brackets or quotation marks around it."""
    before = norms[i - 1] if i else ""
    if before == ":" and i > 1:
        before = norms[i - 2]
    if before.lstrip("وبلف") in CUES or before in CUES:
        return True
    return before in '«"“(/' and i + 1 < len(norms) and norms[i + 1] in '»"”)/'

"""Finding what the lexicon knows: names, offices, titles and demonyms in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Entry, Head, WordInfo

__all__ = ["CUES", "ENTITY_KINDS", "Match", "match_all"]

#: Entry kinds that name an entity.
ENTITY_KINDS = frozenset({"state", "capital", "place", "org", "framework", "person"})
_RANK = {
    "state": 0,
    "person": 1,
    "org": 2,
    "framework": 3,
    "capital": 4,
    "place": 5,
    "epithet": 6,
}
_HEADS = Trait(lambda token: bool(token.info.heads))
_HYPHENS = frozenset("-–—ـ‐‑+")
#: Words that announce a medium or company, so that its bare everyday name may count.
CUES = frozenset(
    "صحيفه جريده قناه موقع وكاله مجله اذاعه شبكه تلفزيون شركه مجموعه منصه الصحيفه راديو صحيفتي "
    "حركه حركتي حركتا حزب حزبي حزبا بنك نادي فريق جامعه كتله تيار شركتي شركتا قناتي المصدر".split()
)
#: Of the United Nations, unless a nationality follows: «مجلس الأمن الروسي».
_COUNCIL = "un-security-council"


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
    for word in rest:
        if at < len(norms) and (norms[at] in _HYPHENS or _initials(norms, at)):
            at += 1
        if at >= len(norms) or norms[at] != word:
            return -1
        at += 1
    return at


def _initials(norms: list[str], at: int) -> bool:
    """Whether a full stop stands between two letters of an abbreviation: «ا.ف.ب»."""
    return norms[at] == "." and at + 1 < len(norms) and len(norms[at - 1]) == 1 == len(norms[at + 1])


def _longer(info: WordInfo, norms: list[str], i: int, count: int) -> Iterator[Head]:
    """The longer phrases that may begin at token ``i``, by the two words after it."""
    second = norms[i + 1]
    third = norms[i + 2] if i + 2 < count else ""
    dotted = _initials(norms, i + 1)
    hyphens = second in _HYPHENS or third in _HYPHENS or dotted
    if second in _HYPHENS or dotted:
        second = third
    by_third = info.phrases.get(second)
    if by_third is None:
        return
    if hyphens:
        for heads in by_third.values():
            yield from heads
        return
    if third:
        yield from by_third.get(third, ())
    yield from by_third.get("", ())


#: What a person holds or is called; none begins with a waw and a hamza, which folding takes away.
_WORN = frozenset({"office", "title"})
_AND_HAMZA = frozenset({"وآ", "وأ", "وإ"})
#: «أمام», folded as «إمام» is.
_BEFORE = frozenset({"امام", "وامام"})


def match_all(document: Document, needs_cue: dict[str, bool]) -> list[list[Match]]:
    """For each token, the phrases that begin there, the longest first.

    ``needs_cue`` tells by organisation id whether a bare one-word name counts only
    after a word such as صحيفة or within brackets or quotation marks.
    """
    norms = document.norms
    count = len(norms)
    empty: list[Match] = []
    found = [empty] * count
    for i in document.having(_HEADS):
        info: WordInfo = document.tokens[i].info
        heads = info.single
        if info.phrases and i + 1 < count:
            second = norms[i + 1]
            if second in info.phrases or second in _HYPHENS or _initials(norms, i + 1):
                heads = [*_longer(info, norms, i, count), *heads]
        if not heads:
            continue
        here: list[Match] = []
        for head in heads:
            split, rest, entry = head.split, head.rest, head.entry
            end = _follow(norms, i + 1, rest) if rest else i + 1
            if end < 0:
                continue
            if entry.kind == "org" and not rest and needs_cue.get(entry.id):
                before = norms[i - 1] if i else ""
                if before == ":" and i > 1:
                    before = norms[i - 2]
                if (
                    before.lstrip("وبلف") not in CUES
                    and before not in CUES
                    and not (before in '«"“(/' and i + 1 < len(norms) and norms[i + 1] in '»"”)/')
                ):
                    continue
            if entry.kind == "title" and norms[i] in _BEFORE and "إ" not in document.tokens[i].raw:
                continue  # «أمام الوزير» is no imam
            if entry.kind in _WORN and not split.conj and document.tokens[i].raw[:2] in _AND_HAMZA:
                continue  # «وآلية» is "and a mechanism", no «والية»
            if entry.id == _COUNCIL and end < count and _national(document.tokens[end].info):
                continue
            here.append(Match(i, end, entry, split.conj, split.prep, split.offset))
        if len(here) > 1:
            here.sort(key=lambda m: (-m.end, m.shift, _RANK.get(m.entry.kind, 9)))
        found[i] = here
    return found

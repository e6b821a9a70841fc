"""Finding what the lexicon knows: names, offices, titles and demonyms in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import LAST, RANK
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Entry, Head, WordInfo

__all__ = ["CUES", "ENTITY_KINDS", "Match", "match_all"]

#: Entry kinds that name an entity.
ENTITY_KINDS = frozenset({"state", "capital", "place", "org", "framework", "person"})
_HEADS = Trait(lambda token: bool(token.info.heads))
_HYPHENS = frozenset("-–—ـ‐‑+")
#: Words that announce a medium or company, so that its bare everyday name may count.
CUES = frozenset(
    "صحيفه جريده قناه موقع وكاله مجله اذاعه شبكه تلفزيون شركه مجموعه منصه الصحيفه راديو صحيفتي "
    "وفد مقاتلي مسلحي حركه حركتي حركتا حزب حزبي حزبا بنك نادي فريق جامعه كتله تيار شركتي شركتا قناتي المصدر".split()
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
    end = at + len(rest)
    if tuple(norms[at:end]) == rest:
        return end
    for word in rest:  # with hyphens or full stops between them
        between = at < len(norms) and norms[at] != word
        if between and (norms[at] in _HYPHENS or (norms[at] == "." and _initials(norms, at))):
            at += 1
        if at >= len(norms) or norms[at] != word:
            return -1
        at += 1
    return at


def _initials(norms: list[str], at: int) -> bool:
    """Whether the full stop at a token stands between two letters of an abbreviation: «ا.ف.ب»."""
    return at + 1 < len(norms) and len(norms[at - 1]) == 1 == len(norms[at + 1])


def _longer(info: WordInfo, norms: list[str], i: int, count: int) -> list[Head]:
    """The longer phrases that may begin at token ``i``, by the two words after it."""
    second = norms[i + 1]
    third = norms[i + 2] if i + 2 < count else ""
    dotted = second == "." and _initials(norms, i + 1)
    hyphens = second in _HYPHENS or third in _HYPHENS or dotted
    if second in _HYPHENS or dotted:
        second = third
    by_third = info.phrases.get(second)
    if by_third is None:
        return []
    if hyphens:
        return [head for heads in by_third.values() for head in heads]
    whole = by_third.get(third, []) if third else []
    return [*whole, *by_third.get("", ())]


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
        heads: Sequence[Head] = info.single
        longer = False
        if info.phrases and i + 1 < count:
            second = norms[i + 1]
            if second in info.phrases or second in _HYPHENS or (second == "." and _initials(norms, i + 1)):
                heads = [*_longer(info, norms, i, count), *heads]
                longer = True
        if not heads:
            continue
        here: list[Match] = []
        for head in heads:
            split, entry = head.split, head.entry
            end = _follow(norms, i + 1, head.rest) if head.rest else i + 1
            if end < 0 or (entry.kind == "org" and _misread(document, i, end, head, needs_cue)):
                continue
            here.append(Match(i, end, entry, split.conj, split.prep, split.offset))
        if longer and len(here) > 1:  # the one-word phrases alone are in order
            here.sort(key=lambda m: (-m.end, m.shift, RANK.get(m.entry.kind, LAST)))
        found[i] = here
    return found


def _misread(document: Document, i: int, end: int, head: Head, needs_cue: dict[str, bool]) -> bool:
    """Whether the words of an organisation mean something else where they stand."""
    norms = document.norms
    if not head.rest and needs_cue.get(head.entry.id) and not _announced(norms, i):
        return True
    return head.entry.id == _COUNCIL and end < len(norms) and _national(document.tokens[end].info)


def _announced(norms: list[str], i: int) -> bool:
    """Whether a word such as صحيفة stands before a token, or brackets or quotation marks around it."""
    before = norms[i - 1] if i else ""
    if before == ":" and i > 1:
        before = norms[i - 2]
    if before.lstrip("وبلف") in CUES or before in CUES:
        return True
    return before in '«"“(/' and i + 1 < len(norms) and norms[i + 1] in '»"”)/'

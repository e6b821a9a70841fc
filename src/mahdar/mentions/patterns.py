"""Names that no registry lists: a head noun and what belongs to it.

"مجموعة تشاينا قتشوبا", "القمة الصينية-العربية الثانية", "قصر لا مونيدا". The head nouns
and what must follow them stand in the pack's ``namedheads.tsv``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from mahdar.document.document import Trait
from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table

if TYPE_CHECKING:
    from collections.abc import Container

    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match
    from mahdar.mentions.names import NameReader

__all__ = ["OpenName", "open_names"]

_HYPHENS = frozenset("-–—")
_LONGEST = 9
_ORDINALS = frozenset(
    "الاولي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره الاول الثاني الثالث "
    "الرابع الخامس السادس السابع الثامن التاسع العاشر عشر العشرون العشرين الاستثناييه الطاريه الاستثنايي".split()
)
_NOT_NAME = frozenset(
    "الماضي الماضيه المقبل المقبله القادم القادمه الحالي الحاليه المذكور المذكوره المشترك المشتركه "
    "الجديد الجديده المعني المعنيه الشقيق الشقيقه الصديق الصديقه هذه هذا تلك ذلك الذي التي اليوم امس "
    "التابع التابعه المقرر المقرره المزمع المزمعه المختلفه الاخري الاخر الاخيره الاخير الراهنه الراهن المستضيفه".split()
)


class OpenName(NamedTuple):
    """A name found by pattern: type, tokens ``[first, end)``, letters to skip, its state."""

    type: str
    first: int
    end: int
    shift: int
    state: str | None


#: Heads that need more than one state or organisation after them: «قمة الناتو» names no framework of its own.
_BARE_HEADS = frozenset("قمه موتمر رويه خطه حوار اليه مسار اعلان اتفاق اتفاقيه استراتيجيه".split())


@lru_cache(maxsize=1)
def _heads() -> dict[str, tuple[str, bool, str]]:
    return {
        fold(row["head"]): (row["type"], row["keep"] == "yes", row["need"])
        for row in read_table("mahdar.languages.ar", "namedheads.tsv", ("head", "type", "keep", "need"))
        if " " not in row["head"]
    }


def head_words() -> Container[str]:
    """The folded nouns that head names of bodies, places and frameworks."""
    return _heads()


def _headed(token: Token) -> bool:
    """Whether a head noun may be in a spelling."""
    return token.kind == "w" and any(s.rest in _heads() for s in token.info.splits)


_HEADED = Trait(_headed)


def open_names(document: Document, matches: list[list[Match]], names: NameReader) -> list[OpenName]:
    """Every name that the patterns find; may overlap lexicon matches."""
    heads = _heads()
    found: list[OpenName] = []
    for i in document.having(_HEADED):
        info: WordInfo = document.tokens[i].info
        for split in info.splits:
            head = heads.get(split.rest)
            if head is None:
                continue
            name = _read(document, matches, names, i, split.offset, head)
            if name is not None:
                found.append(name)
            break
    return found


def _read(
    document: Document,
    matches: list[list[Match]],
    names: NameReader,
    i: int,
    shift: int,
    head: tuple[str, bool, str],
) -> OpenName | None:
    kind, keep, need = head
    stop = document.sentences[document.sentence_of[i]][1]
    norms = document.norms
    if need == "name":
        return _named(document, matches, names, i, shift, kind, keep, stop)
    if need == "number":
        at = i + 1
        if at < stop and norms[at] in ("رقم",):
            at += 1
        if at < stop and norms[at].isdecimal():
            return OpenName(kind, i, at + 1, shift, None)
        return None
    at, proper, state = _phrase(document, matches, i + 1, stop)
    if at == i + 1:
        return None
    if need == "proper" and not proper:
        return None
    if need == "definite" and not proper and (at - i < 3 or not norms[i + 1].startswith("ال")):
        return None
    if (
        kind == "framework"
        and need in ("proper", "definite")
        and norms[i].lstrip("ولبف") in _BARE_HEADS
        and any(
            m.first == i + 1
            and (m.end == at or (m.entry.kind == "org" and m.end > i + 2 and norms[m.end].startswith(("ال", "في"))))
            and m.entry.kind in ("org", "state", "demonym", "place")
            for m in matches[i + 1]
        )
    ):
        return None
    if norms[i][shift:] == "لجنه" and _two_nations(matches, i + 1, at):
        kind = "framework"
    if need in ("demonym", "igo") and state is None:
        return None
    if need == "any" and at - i < 3 and not proper and kind != "place" and not _solid(norms[i]):
        return None
    return OpenName(kind, i, at, shift, state)


def _two_nations(matches: list[list[Match]], first: int, end: int) -> bool:
    """Whether two demonyms stand in a range: «لجنة التعاون الصينية-الكازاخية» is a mechanism of two states."""
    return len({m.entry.id for here in matches[first:end] for m in here if m.entry.kind == "demonym"}) > 1


def _solid(norm: str) -> bool:
    """Heads whose one-word complement already makes a name: "وزارة الخارجية"."""
    return norm.lstrip("ولبف").startswith(("وزاره", "زاره", "حزب", "جامعه", "منتدي"))


def _named(
    document: Document,
    matches: list[list[Match]],
    names: NameReader,
    i: int,
    shift: int,
    kind: str,
    keep: bool,
    stop: int,
) -> OpenName | None:
    """A head followed by a quoted or unknown name of one to three words."""
    norms = document.norms
    at = i + 1
    if at < stop and norms[at] in '"«“(':
        close = next((k for k in range(at + 1, min(at + 6, stop)) if norms[k] in '"»”)'), None)
        if close is not None and close > at + 1 and kind == "org":
            return OpenName(kind, at + 1, close, 0, None)
        return None
    first = at
    while at < stop and at - first < 3:
        token = document.tokens[at]
        if token.kind != "w":
            break
        if any(m.entry.kind in ("state", "capital", "office", "title") and not m.prep for m in matches[at]):
            if at > first or kind != "place":
                break
        letter = names.letter(token.norm, token.raw, token.info)
        if letter == "X" or (letter == "D" and kind == "org" and at == first):
            break
        if letter in "Nn" and at > first and kind == "place" and norms[i] not in ("مطار", "قصر", "بمطار"):
            break
        at += 1
        if letter == "D" or (kind == "place" and not keep):
            break
    while at < stop and at > first and keep and norms[at] in ("الدولي", "الكهروماييه", "اللوجستيه", "البحري", "الجويه"):
        at += 1
    if at == first:
        return None
    return OpenName(kind, i if keep else first, at, shift if keep else 0, None)


def _phrase(document: Document, matches: list[list[Match]], at: int, stop: int) -> tuple[int, bool, str | None]:
    """The definite phrase at a token: (its end, whether it holds a proper name, its state)."""
    norms = document.norms
    first = at
    proper = False
    state: str | None = None
    good = at
    while at < stop and at - first < _LONGEST:
        norm = norms[at]
        token = document.tokens[at]
        if norm in _HYPHENS and at > first and at + 1 < stop:
            at += 1
            continue
        if token.kind == "n":
            if at > first or len(norm) == 4:
                at += 1
                good, proper = at, True
            break
        if token.kind != "w" or norm in _NOT_NAME:
            break
        info: WordInfo = token.info
        if any(m.entry.kind == "title" or (at > first and m.entry.kind == "office") for m in matches[at]):
            break
        hit = next(
            (
                m
                for m in matches[at]
                if m.entry.kind in ("state", "demonym", "capital", "place", "org")
                and not m.conj
                and m.prep in ("", "ل")
            ),
            None,
        )
        if hit is not None and (hit.entry.kind != "demonym" or norm.startswith("ال")):
            if hit.entry.kind in ("state", "demonym", "capital"):
                state = state or hit.entry.id
            proper = True
            at = good = hit.end
            if hit.entry.kind in ("state", "capital", "place") and not (
                at < stop
                and (
                    norms[at] in _HYPHENS
                    or norms[at] in _ORDINALS
                    or norms[at].isdecimal()
                    or (norms[at].startswith("لل") and len(norms[at]) > 4)
                )
            ):
                if at + 1 < stop and norms[at].startswith("ل") and norms[at + 1].startswith("ال") and good == first + 1:
                    good = at = at + 2
                break
            continue
        if (
            at == first
            and norm in ("خارجيه", "دفاع", "داخليه", "ماليه", "رياسه")
            and at + 1 < stop
            and any(m.entry.kind == "state" for m in matches[at + 1])
        ):
            at += 1
            continue
        if any(form.tense in ("past", "pres", "future") for form in info.verbs) and not norm.startswith("ال"):
            break
        if norm in _ORDINALS:
            proper = True
            at += 1
            good = at
            continue
        if norm.startswith("ال") and len(norm) > 4:
            at += 1
            good = at
            continue
        if norm.startswith("لل") and len(norm) > 4 and at > first:
            at += 1
            good = at
            continue
        if norm.startswith("وال") and len(norm) > 5 and at > first and good == at:
            if any(m.conj and m.entry.kind in ("state", "org", "capital") for m in matches[at]):
                break
            at += 1
            good = at
            continue
        if norm in ("حقوق", "شوون", "دول", "لشوون", "لحقوق", "لدول") and at + 1 < stop:
            at += 1
            continue
        break
    return good, proper, state

"""Places that are named after what they are: «قصر بعبدا», «بلدة الغجر», «مطار قرطاج الدولي»; and newspapers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.honours import KUNYA
from mahdar.mentions.opennames import OpenName, Place

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match
    from mahdar.mentions.names import NameReader
    from mahdar.mentions.patterns import Head

__all__ = ["named_site", "palace"]

#: What makes a palace or guest house the one of the state: «القصر الرئاسي», «دار الضيافة».
_STATELY = frozenset("الرياسي الجمهوري الملكي الاميري السلطاني الوطني".split())


def palace(document: Document, place: Place) -> OpenName | None:
    """«القصر الرئاسي», «دار الضيافة»."""
    at = place.at + 1
    wanted = _STATELY if place.word == "القصر" else {"الضيافه"}
    if document.norms[at] not in wanted:
        return None
    return OpenName("place", place.at, at + 1, place.shift, None, at + 1, place.at, place.word)


_DAYS = frozenset(("يوم", "يومي", "ايام"))


def named_site(
    document: Document,
    matches: list[list[Match]],
    names: NameReader,
    place: Place,
    head: Head,
) -> OpenName | None:
    """A head followed by an unknown name of one to three words."""
    norms, stop, i = document.norms, place.stop, place.at
    kind, keep = head.type, head.keep
    if place.word == "بلده" and not document.tokens[i].raw.endswith("ة"):
        return None  # «في بلده الثاني»
    at = i + 1
    first = at
    while at < stop and at - first < 3:
        token = document.tokens[at]
        if token.kind != "w":
            break
        if any(m.entry.kind in ("state", "capital", "office", "title") and not m.prep for m in matches[at]):
            if at > first or kind != "place":
                break
        letter = names.letter(token.norm, token.raw, token.info)
        if at == first and place.word in _PAPERS and _paper(document, at):
            letter = "D"
        if at == first and place.word in _PAPERS and token.norm in _SHEETS:
            break
        if at > first and (token.norm.startswith("و") and len(token.norm) > 3 or token.norm in _DAYS):
            break  # «جزيرة جربة | يومي 19 و20»
        if (
            at == first
            and place.word in _TOWNS
            and _paper(document, at)
            and (place.word == "بلده" or not token.info.pos)
        ):
            letter = "D"
        if letter == "X" or (letter == "D" and kind == "org" and at == first and place.word not in _PAPERS):
            break
        if letter == "S" and kind == "org":
            break
        joined = at > first and norms[at - 1] in KUNYA  # «بلدة أبو كمال»
        if letter in "Nn" and at > first and kind == "place" and place.word not in ("مطار", "قصر") and not joined:
            break
        at += 1
        if letter == "D" or (kind == "place" and not keep and letter != "C"):
            break
    if keep and first < at < stop - 1 and norms[at] in "-–" and norms[at + 1].isdecimal():
        at += 2
    while at < stop and at > first and keep and norms[at] in ("الدولي", "الكهروماييه", "اللوجستيه", "البحري", "الجويه"):
        at += 1
    if at == first:
        return None
    nation = next((m for m in matches[at] if m.entry.kind == "demonym" and not m.prep), None) if at < stop else None
    state = nation.entry.id if nation is not None else None
    return OpenName(kind, i if keep else first, at, place.shift if keep else 0, state, at, i, place.word)


_PAPERS = frozenset("صحيفه جريده مجله".split())
#: Heads of small places, whose name may be any word with ال: «بلدة الغجر».
_TOWNS = frozenset("بلده قريه".split())
#: Sheets that are no newspapers: «صحيفة حقائق», «صحيفة الدعوى».
_SHEETS = frozenset("حقايق وقايع سوابق السوابق الدعوي الاتهام الاحوال الحاله".split())


def _paper(document: Document, at: int) -> bool:
    """Whether a word with ال after «صحيفة» is its name: «صحيفة الوئام»."""
    norm = document.norms[at]
    return norm.startswith("ال") and len(norm) > 4 and document.tokens[at].raw[0] == "ا"

"""Who speaks after a gathering of several: «أعلن الأمين العام A عقب اجتماع لوزراء الخارجية العرب أن»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.sittings import SITTING, of_several
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA, PAST, PRESS, SOON
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["SITTING", "spoke_after"]

_AFTER = frozenset("عقب بعد ختام اعقاب اثر انتهاء اختتام".split())
#: Who sits where ministers and leaders do.
_SEATED = frozenset(
    "head_of_state deputy_head_of_state crown_prince head_of_government deputy_head_of_government foreign_minister "
    "igo_head".split()
)
_ROOM = 9


def spoke_after(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep the gathering after which someone in office speaks, with him; not where it is told otherwise."""
    for k in reader.scene.document.having(SITTING, first + 1, end):
        if reader.norms[k - 1] not in _AFTER or reader.speech[k] or reader.scene.cover[k] is not None:
            continue
        close = next((j for j in range(k + 1, end) if reader.norms[j] in COMMA or reader.speech[j]), end)
        words = reader.norms[k + 1 : min(close, k + _ROOM)]
        if "مع" in words or not (PAST | SOON | PRESS).isdisjoint(words) or not of_several(reader, k, k, close):
            continue
        one = _speaker(reader, k, first, end)
        key = entity_id(one) if one is not None else None
        if one is None or any(f.sentence == number or key in f.people for f in reader.found if f.kind == "conference"):
            continue
        if any(k in f.told for f in reader.found):
            continue
        reader.add(Cue(k, number, first, end, close, None), "conference", (one,), ())


def _speaker(reader: Reader, k: int, first: int, end: int) -> Ref | None:
    """The one in office whose words stand beside a token, behind it or before it."""
    for said in reader.focus.said:
        if not first <= said.cue_first < end or said.start <= k < said.end:
            continue
        one = said.speaker
        if said.start > k and one is not None and one.kind == "person":
            return one if getattr(one.target, "office", None) in _SEATED else None
    return None

"""Who was there when a visitor came or left: «كان في وداعه A», «في مقدمة مستقبليه A», «مودعي B … A»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import visits
from mahdar.acts.contacts.grammar import BARE

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.acts.contacts.table import Noun

__all__ = ["seen_off"]


def seen_off(reader: Reader, cue: Cue, name: Noun) -> bool:
    """The host of the visit told before, or of the one whose visitor stands after the noun."""
    norms = reader.norms
    if not {"في", "مقدمه", "بين", "راس"} & {norms[cue.at - 1].removeprefix("و"), norms[cue.at - 2].removeprefix("و")}:
        return False
    guest = reader.scene.ref_at.get(cue.at + 1)
    if not name.suffix:
        if guest is None or guest.kind != "person" or guest.prep:
            return False
        return visits.greeted(reader, cue, [guest, *reader.grammar.joined(guest, cue.stop)])
    told = next((f for f in reversed(reader.found) if f.kind == "visit"), None)
    phrase = next((p for p in reader.grammar.phrases(cue.at + 1, cue.end) if p.governor == BARE), None)
    return told is not None and phrase is not None and visits.host(told, reader.ids(phrase.refs))

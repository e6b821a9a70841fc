"""Letters told by how they came or were answered: «ورد A ببرقية شكر», «وصلت إلى A برقية من B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.cables import ALIKE, LETTERS, alike
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["CAME", "REPLIES", "came", "replied"]

REPLIES = Trait.of_words("رد ورد ردت وردت".split())
CAME = Trait.of_words("وردت وردته ووردت ورد وصلت ووصلت وصل".split())
_NEAR = 12
_BACK = 2


def replied(reader: Reader, number: int, first: int, end: int) -> None:
    """«بعث B برسالة إلى A. ورد A ببرقية شكر»: a letter back to whoever wrote to A."""
    norms = reader.norms
    for k in reader.scene.document.having(REPLIES, first, end):
        room = range(k + 2, min(end, k + _NEAR))
        letter = next((j for j in room if norms[j][:1] == "ب" and norms[j][1:] in LETTERS), -1)
        who = reader.scene.ref_at.get(k + 1)
        if letter < 0 or who is None or who.kind != "person" or who.prep or who.conj or reader.speech[k]:
            continue
        mine = set(reader.ids([who]))
        back = (f for f in reversed(reader.found) if f.kind == "message" and 0 <= number - f.sentence <= _BACK)
        told = next((f for f in back if mine <= {p for p, role in f.roles.items() if role == "recipient"}), None)
        senders = [p for p, role in told.roles.items() if role == "sender"] if told is not None else []
        writer = next((r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == senders[:1]), None)
        if writer is not None:
            reader.add(Cue(k, number, first, end, end, None), "message", (who,), (writer,), role="sender")


def came(reader: Reader, number: int, first: int, end: int) -> None:
    """«وردت إلى A برقية تهنئة من B وC», «ووردت برقيات مماثلة من D»: a letter of each who wrote."""
    norms = reader.norms
    for k in reader.scene.document.having(CAME, first, end):
        letter = next((j for j in range(k + 1, min(end, k + _NEAR)) if norms[j] in LETTERS), -1)
        if letter < 0 or reader.speech[k] or reader.scene.cover[k] is not None:
            continue
        phrases = reader.grammar.phrases(k + 1, end)
        if any(p.governor == BARE and p.first < letter for p in phrases):
            continue  # «وصل الوزير A حاملا رسالة»
        senders: list[Ref] = [r for p in phrases if p.governor == "من" and p.first > letter for r in p.refs]
        to = next((p.refs for p in phrases if p.governor in ("الي", "ل") and p.first < letter), ())
        cue = Cue(k, number, first, end, end, None)
        if not to and not ALIKE.isdisjoint(norms[letter:end]):
            to = alike(reader, cue)
        if any(f.kind == "message" and f.sentence == number for f in reader.found):
            continue
        for one in senders:
            if one.kind == "person" and to and to[0].kind == "person":
                reader.add(cue, "message", (one,), to[:1], role="sender")

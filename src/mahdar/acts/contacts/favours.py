"""Audiences that are told as a favour or by who is received: «خص A B باستقبال»، «تم استقبال A من قبل B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import PREPOSITIONS

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["by_whom", "favoured", "received", "singled_out"]

#: How far after the noun who is received is named, over a delegation and its body.
_NEAR = 6
#: How far before the noun its verb may begin.
_HAD = 14
_HONOURED = ("حظي", "حظيت", "يحظي", "تحظي", "سيحظي", "ستحظي", "تشرف", "تشرفت", "يتشرف", "سيتشرف")
#: How many words say of what kind a welcome was.
_KINDS = 4
_PAIR = 2
_PEOPLE = frozenset({"person", "title"})


def received(reader: Reader, cue: Cue) -> bool:
    """«تم استقبال الوزير A من قبل الرئيس B», «جرى استقبال وفد C برئاسة A من طرف B»: B receives whom the noun names."""
    if not reader.norms[cue.at].endswith("استقبال"):
        return False
    phrases = reader.grammar.phrases(cue.at + 1, cue.end)
    host = next((p for p in phrases if p.governor == "by" and p.refs[0].kind in _PEOPLE), None)
    if host is None:
        return False
    guests = [r for p in phrases if p.first < host.first and p.governor in (BARE, "of") for r in p.refs]
    people = [r for r in guests if r.kind in _PEOPLE]
    near = bool(people) and people[0].first - cue.at <= _NEAR
    return near and reader.add(cue, "meeting", host.refs[:1], people, role="host") is not None


def singled_out(reader: Reader, cue: Cue) -> bool:
    """«خص A B باستقبال»، «خصه A باستقبال»: A receives B."""
    given = _given_to(reader, cue)
    if given:
        return reader.add(cue, "meeting", given[0], given[1], role="host") is not None
    if reader.norms[cue.at] not in ("باستقبال", "بلقاء", "بمقابله"):
        return False
    near = range(max(cue.first, cue.at - 2 * _HAD), cue.at)
    verb = next((k for k in near if reader.norms[k].lstrip("وي") in ("خص", "خصت", "خصه", "خصها", "تخص")), -1)
    if verb < 0:
        return False
    bare = [p.refs for p in reader.grammar.phrases(verb + 1, cue.at) if p.governor == BARE]
    if reader.norms[verb].endswith(("ه", "ها")) and bare:
        guest = reader.focus.subject(verb, cue.number, "", [bare[0][0].target])
        return guest is not None and reader.add(cue, "meeting", bare[0], (guest,), role="host") is not None
    return len(bare) == _PAIR and reader.add(cue, "meeting", bare[0], bare[1], role="host") is not None


def _given_to(reader: Reader, cue: Cue) -> list[tuple[Ref, ...]]:
    """«المقابلة التي خص بها A B», «الاستقبال الذي خص به A B»: A, who receives, and B."""
    norms = reader.norms
    verb = cue.at + 2
    if norms[cue.at + 1 : verb] not in (["التي"], ["الذي"]) or norms[verb : verb + 1] not in (["خص"], ["خصت"]):
        return []
    if norms[verb + 1 : verb + 2] not in (["بها"], ["به"]):
        return []
    bare = [p.refs for p in reader.grammar.phrases(verb + 2, cue.end) if p.governor == BARE]
    return bare[:_PAIR] if len(bare) >= _PAIR else []


def by_whom(reader: Reader, cue: Cue) -> bool:
    """«باستقبال من A», «باستقبال رسمي حار من قبل A»: whether it is told right after the noun who receives."""
    for k in range(cue.at + 1, min(cue.stop, cue.at + _KINDS)):
        if reader.norms[k] == "من":
            return True
        if reader.scene.cover[k] is not None or reader.norms[k] in PREPOSITIONS or reader.tokens[k].kind != "w":
            return False
    return False


def who_was(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«B، الذي كان قد حظي باستقبال من A»: whom a relative clause says was received."""
    room = range(cue.at - 1, max(cue.first, cue.at - _HAD), -1)
    verb = next((k for k in room if reader.norms[k].removeprefix("و").startswith(_HONOURED)), -1)
    form = reader.grammar.finite(verb) if verb > cue.first else None
    return reader.before(cue._replace(at=verb, form=form), form) if form is not None else ()


def favoured(reader: Reader, cue: Cue, word: str) -> bool:
    """«حظي A باستقبال B», «تشرف A بمقابلة B», «حظي بشرف لقاء B»: B received him."""
    honour = word in ("لقاء", "مقابله") and reader.norms[cue.at - 1] == "بشرف"
    if word not in ("باستقبال", "بمقابله", "بلقاء") and not honour:
        return False
    near = reader.norms[max(cue.first, cue.at - _HAD) : cue.at]
    return any(n.removeprefix("و").startswith(_HONOURED) for n in near)

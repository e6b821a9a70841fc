"""Ambassadors who are not called so: delegates in a council, who presents his credentials.

«وأشادت السيدة فلانة (أيرلندا)», «رد السيد فلان، ممثل السودان،» in a session of the Security Council; «قدم سعادة فلان
أوراق اعتماده إلى الرئيس سفيرا للسلطنة».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["accredit"]

_AMBASSADOR = "ambassador"
#: What one presents, and whose it is.
_PAPERS = frozenset("اوراق نسخه نسخا اوراقه".split())
_HIS = frozenset("اعتماده اعتمادها".split())
_WITHIN = 4
#: As what one is accredited, and how far behind the name that is told.
_AS = frozenset("سفيرا سفيره".split())
_AS_WITHIN = 20
#: Who stands for a state where states sit.
_STANDS_FOR = frozenset("ممثل ممثله".split())
_MISTERS = frozenset("السيد السيده السفير السفيره".split())


def accredit(document: Document, matches: list[list[Match]], actor: Actor) -> None:
    """Give an ambassador's office to somebody named who presents his papers or speaks for his state in a council."""
    if actor.name is None or actor.implied:
        return
    norms = document.norms
    if not actor.roles:
        stop = document.sentences[document.sentence_of[actor.first]][1]
        words = norms[actor.end : min(actor.end + _WITHIN, stop)]
        if words and words[0] in _PAPERS and not _HIS.isdisjoint(words):
            actor.implied = _AMBASSADOR
            actor.state = actor.state or _accredited_by(document, matches, actor.end, stop)
        elif norms[actor.end - 1] == ")" and actor.state and _mister(norms, actor) and _in_council(norms):
            actor.implied = _AMBASSADOR
        return
    role = actor.roles[0]
    if len(actor.roles) == 1 and role.kind == "official" and role.of_state and role.first > actor.first:
        if norms[role.first] in _STANDS_FOR and role.form_end == role.first + 1 and _in_council(norms):
            role.kind = _AMBASSADOR  # «السيد فلان، ممثل السودان»


def _mister(norms: list[str], actor: Actor) -> bool:
    return norms[actor.first].removeprefix("و") in _MISTERS


def _in_council(norms: list[str]) -> bool:
    """Whether the article tells of the Security Council or the General Assembly."""
    return any(a.endswith("مجلس") and b == "الامن" for a, b in zip(norms, norms[1:], strict=False)) or (
        "الجمعيه" in norms and "العامه" in norms
    )


def _accredited_by(document: Document, matches: list[list[Match]], at: int, stop: int) -> str | None:
    """The state whose ambassador he is: «سفيرا | لأستراليا | لدى الأردن»."""
    norms = document.norms
    told = next((k for k in range(at, min(at + _AS_WITHIN, stop - 1)) if norms[k] in _AS), -1)
    if told < 0:
        return None
    near = (m for k in range(told + 1, min(told + 4, stop)) if norms[k] != "لدي" for m in matches[k])
    return next((m.entry.id for m in near if m.entry.kind in ("state", "epithet")), None)

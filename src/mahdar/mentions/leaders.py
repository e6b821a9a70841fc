"""What a title says that is another office by whom it is of: «الزعيم الليبي معمر القذافي», «رئيس البعثة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Role
    from mahdar.mentions.matching import Match
    from mahdar.registry.registry import Holder

__all__ = ["settled"]

_PARTIES = frozenset({"party", "coalition"})
_LEADER = frozenset({"زعيم", "زعيمه"})
_MISSIONS = Trait.of_words("بعثه البعثه وبعثه والبعثه لبعثه للبعثه".split())
#: Of whom a mission is that no ambassador heads.
_OF_MANY = frozenset("الامم الامميه الافريقيه الدوليه".split())
_HEADS_MISSION = (["رييس", "البعثه"], ["رييسه", "البعثه"])
#: Who heads a mission as the ambassador of a state, told right before or behind: «سفير فرنسا رئيس البعثة».
_AMBASSADORS = frozenset("سفير سفيره السفير السفيره".split())
_BESIDE = 4


def settled(
    document: Document, matches: list[list[Match]], role: Role, kind: str, terms: Sequence[Holder], lexicon: Lexicon
) -> str:
    """The kind of an office, by what the registry knows of its holder and the article of its body."""
    if kind == "legislator" and role.end - role.first > 2:
        bodies = [m.entry.id for m in matches[role.first + 1] if m.entry.kind == "org" and m.end >= role.end]
        if any(lexicon.registry.organisations[body].kind in _PARTIES for body in bodies):
            return "party_official"  # «رئيس المجلس الوطني السوري»
    words = document.norms[role.first : role.end]
    words[0] = words[0][role.shift :].removeprefix("ال")
    if kind == "party_official" and words[0] in _LEADER and role.of_state is not None:
        ruled = any(t.office == "head_of_state" and t.of == role.of_state for t in terms)
        return "head_of_state" if ruled else kind  # «الزعيم الكوبي فيدل كاسترو», not «الزعيم اللبناني وليد جنبلاط»
    norms = document.norms
    beside = norms[max(0, role.first - _BESIDE) : role.end + 2]
    if kind == "ambassador" and words in _HEADS_MISSION and role.of_state is None and _AMBASSADORS.isdisjoint(beside):
        missions = document.having(_MISSIONS)
        if any(norms[k + 1 : k + 2] and norms[k + 1] in _OF_MANY for k in missions):
            return "envoy"  # «رئيس البعثة مارتن كوبلر» of «بعثة الأمم المتحدة للدعم في ليبيا»
    return kind

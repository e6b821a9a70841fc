"""Who gave an office or recognises it: «الحكومة المكلفة | من البرلمان», «المجلس | المعترف به دوليا»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.mentions.matching import Match

__all__ = ["RECOGNISED", "by_whom", "recognised"]

#: What is done by somebody: «المكلف من البرلمان».
_GIVEN_BY = frozenset("المكلف المكلفه المنتخب المنتخبه المعين المعينه".split())
#: «المعترف به دوليا», «المعترف بها من الأمم المتحدة».
RECOGNISED = "المعترف"
_RECOGNISED_IN = frozenset("به بها بهما بشرعيته بشرعيتها".split())
_WIDELY = frozenset("دوليا عالميا امميا اقليميا عربيا رسميا".split())
_BY = frozenset("قبل طرف جانب".split())
_BODIES = frozenset({"org", "state"})
_ADJECTIVE_ENDS = ("ي", "يه")


def by_whom(matches: list[list[Match]], norms: list[str], at: int, stop: int) -> int:
    """The end of who gave an office: «رئيس الحكومة المكلفة | من البرلمان | فلان»."""
    if at + 1 >= stop or norms[at] != "من" or norms[at - 1] not in _GIVEN_BY:
        return at
    body = next((m.end for m in matches[at + 1] if m.entry.kind == "org" and not m.prep), at + 2)
    return body if body > at + 2 or norms[at + 1].startswith("ال") or norms[at + 1] == "قبل" else at


def recognised(matches: list[list[Match]], norms: list[str], at: int, stop: int) -> int:
    """The end of who recognises what one heads: «رئيس المجلس | المعترف به دوليا | فلان»."""
    if at + 2 >= stop or norms[at] != RECOGNISED or norms[at + 1] not in _RECOGNISED_IN:
        return at
    by = at + 2
    if norms[by] in _WIDELY:
        return by + 1
    if norms[by] != "من" or by + 2 >= stop:
        return by
    by += 1 + (norms[by + 1] in _BY)
    end = next((m.end for m in matches[by] if m.entry.kind in _BODIES and not m.prep), by)
    while end < stop and norms[end].startswith("ال") and (end == by or norms[end].endswith(_ADJECTIVE_ENDS)):
        end += 1
    return end

"""A source that keeps its name: «طلب عدم نشر اسمه»."""

from __future__ import annotations

from mahdar.acts.speech_tables import BTHAT, COMMA, THAT

__all__ = ["keeps_his_name"]

#: «طلب عدم نشر اسمه»، «اشترط عدم الكشف عن هويته»: how a source without a name is told of.
_KEEPS = frozenset("طلب طلبت طلبا طلبوا رفض رفضت رفضوا فضل فضلت فضلوا اشترط اشترطت اشترطوا اثر اثرت شريطه شرط".split())
_HIS_NAME = frozenset("اسمه اسمها اسمهم اسمهما اسماءهم اسمايهم هويته هويتها هويتهم هوياتهم هويتهما".split())
#: How far behind the verb the name that is kept stands at most.
_KEPT_WITHIN = 8


def keeps_his_name(norms: list[str], at: int, end: int) -> int:
    """The token after «طلب عدم نشر اسمه» that begins at a token; 0 if no such words do."""
    if norms[at] not in _KEEPS:
        return 0
    for k in range(at + 1, min(at + _KEPT_WITHIN, end)):
        if norms[k] in COMMA or norms[k] in BTHAT or (norms[k] in THAT and norms[k] != "ان"):
            return 0
        if norms[k] in _HIS_NAME:
            return k + 1
    return 0

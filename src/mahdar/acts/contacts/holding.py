"""Verbs of holding that have the contact as their object: «المحادثات التي أجراها A»."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["held_it"]

#: Verbs with their object that other words begin like: «بدايتها», «إنها».
_BEGUN = frozenset("بداه بداها بداته بداتها بداوها يبداه يبداها تبداه تبداها".split())
_ENDED = frozenset("انهاه انهاها انهته انهتها ينهيه ينهيها تنهيه تنهيها".split())
#: How verbs of holding a contact begin, with the contact as their object.
_BEGINNINGS = (
    ("اجرا", "أجرى"), ("اجرت", "أجرى"), ("يجري", "أجرى"), ("تجري", "أجرى"), ("عقد", "عقد"), ("يعقد", "عقد"),
    ("جمع", "جمع"), ("تلقا", "تلقى"), ("تلقت", "تلقى"), ("تراس", "ترأس"), ("نشط", "نشط"),
    ("استانف", "استأنف"), ("اختتم", "اختتم"),
)  # fmt: skip


@lru_cache(maxsize=1 << 13)
def held_it(norm: str) -> str | None:
    """«أجراها», «عقده», «جمعته»: a verb with the contact as its object."""
    norm = norm.removeprefix("س")
    if norm in ("ضمه", "ضمها", "ضمهما", "ضمهم"):
        return "ضم"
    if norm in _BEGUN or norm in _ENDED:
        return "بدأ" if norm in _BEGUN else "أنهى"
    for start, lemma in _BEGINNINGS:
        if norm.startswith(start) and norm.endswith(("ه", "ها", "هما", "هم")) and len(norm) <= len(start) + 4:
            return lemma
    return None

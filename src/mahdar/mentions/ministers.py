"""Which ministers are those of foreign affairs by the words of their office: «كاتب الدولة الأمريكي»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Role

__all__ = ["is_foreign"]

_MINISTERS = frozenset("وزير وزيره زير زيره".split())
#: How the Maghreb calls a junior minister, and the one of the United States.
_SECRETARIES = frozenset("كاتب كاتبه".split())
_AMERICA = "USA"
_AFFAIRS = frozenset("والشوون والعلاقات".split())


def is_foreign(document: Document, role: Role) -> bool:
    """Whether a minister's portfolio is foreign affairs among others: «وزيرة الاندماج والشؤون الخارجية»."""
    norms = document.norms
    head = norms[role.first].lstrip("بل").removeprefix("و").removeprefix("ب")
    if "لدي" in norms[role.first : role.form_end]:
        return False  # «وزير الدولة لدى وزير أوروبا | والشؤون الخارجية»
    if head in _SECRETARIES:
        if role.of_state != _AMERICA or norms[role.first + 1] != "الدوله":
            return False
        more = norms[role.form_end : role.end]  # «كاتب الدولة الأمريكي», not «كاتب الدولة الأمريكي للدفاع»
        return "الخارجيه" in more or not any(word.startswith("ل") or word == "في" for word in more)
    if head not in _MINISTERS:
        return False
    words = norms[role.form_end : role.end]
    joined = any(a in _AFFAIRS and b == "الخارجيه" for a, b in zip(words, words[1:], strict=False))
    return joined or "والخارجيه" in words

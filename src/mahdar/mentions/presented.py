"""What a title that says little makes of a person: «الرئيس», «الوزير», «المستشار».

The other titles of the person say which office is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document
    from mahdar.mentions.actor import Role
    from mahdar.registry.registry import Holder

__all__ = ["weighed"]

_ADVISERS = frozenset("المستشار المستشاره السفير السفيره القاضي اللواء الفريق العميد".split())
#: Offices whose holders are called «الرئيس» without more.
_PRESIDING = frozenset({"legislator", "head_of_government", "igo_head", "business", "other"})


def _bare(document: Document, role: Role, words: Sequence[str]) -> bool:
    """Whether an office is one word and nothing says what it is of: «الوزير»."""
    one = role.form_end == role.first + 1 and not (role.of_state or role.of_org or role.body or role.of_place)
    bare = document.norms[role.first].removeprefix("و")
    bare = bare.removeprefix("لل") if bare.startswith("لل") else bare.removeprefix("ب").removeprefix("ال")
    return one and bare in words


def weighed(document: Document, told: list[tuple[Role, str]], terms: Sequence[Holder]) -> list[str]:
    """The offices that a person's titles tell, without those that only repeat another in fewer words."""
    offices = {t.office for t in terms}
    kinds = []
    for role, kind in told:
        others = [k for r, k in told if r is not role]
        if kind == "head_of_state" and _bare(document, role, ("رييس",)) and kind not in offices:
            if any(_presides(document, r) and k in _PRESIDING for r, k in told if r is not role):
                continue  # «رئيس مجلس النواب فلان … الرئيس فلان»
        if kind == "official" and "other" in others and document.norms[role.first].lstrip("وبل") in _ADVISERS:
            if any(r.former for r, _ in told):
                continue  # «الرئيس السابق المستشار فلان»
        if kind == "ambassador" and _bare(document, role, ("سفير", "سفيره")) and any(r.former for r, _ in told):
            continue  # «السفير فلان مساعد وزير الخارجية الأسبق»
        bare = kind == "minister" and _bare(document, role, ("وزير", "وزيره"))
        if bare and "foreign_minister" in offices and "minister" not in offices:
            kind = "foreign_minister"  # «وزارة الخارجية … الوزير فلان»
        kinds.append(kind)
    return kinds


def _presides(document: Document, role: Role) -> bool:
    """Whether an office is that of a president of something: «رئيس مجلس الأمة»."""
    more = role.form_end > role.first + 1 or role.of_org or role.body
    return bool(more) and document.norms[role.first].lstrip("وبل").removeprefix("ال") in ("رييس", "رييسه", "رييسا")

"""What a place in the sentence and an office tell of a person: whether he acts, whether a bare title may mean him."""

from __future__ import annotations

__all__ = ["GOVERNING", "MINISTERS", "compatible"]

#: A person after these is not one who acts.
GOVERNING = frozenset("الي مع من علي في عن لدي بين تحيات وتحيات باسم تهاني دعوه رساله توجيهات مبعوث ممثل نيابه".split())
MINISTERS = frozenset({"foreign_minister", "minister", "deputy_head_of_government"})


def compatible(wanted: set[str], offices: set[str]) -> bool:
    """A bare «الوزير» means any minister, «الرئيس» any head, «المسؤول» anyone in office."""
    for kind in wanted:
        if kind == "minister" and offices & MINISTERS:
            return True
        if kind == "official" and offices:
            return True
        if kind == "ambassador" and "ambassador" in offices:
            return True
    return False

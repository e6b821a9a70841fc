"""Honours of address («سمو»، «فخامة»، «معالي»): which one words name, and whom it befits."""

from __future__ import annotations

__all__ = ["EXCLUSIVE", "befits", "honour_of"]

#: Stems of the honours, in the order in which they are looked for.
_STEMS = ("سمو", "فخام", "معالي", "جلال", "سعاد", "دول", "سياد", "سماح", "فضيل", "قداس", "غبط", "نياف", "عطوف")
#: Honours that tell persons apart: two of them are not borne together.
EXCLUSIVE = frozenset("سمو فخام جلال معالي سياد سعاد دول".split())
#: The offices whose holders an honour addresses where the article gives nobody that honour.
_OFFICES = {
    "سمو": frozenset({"crown_prince"}),
    "فخام": frozenset({"head_of_state", "deputy_head_of_state"}),
    "جلال": frozenset({"head_of_state"}),
    "دول": frozenset({"head_of_government", "deputy_head_of_government", "legislator"}),
    "معالي": frozenset(
        {"minister", "foreign_minister", "head_of_government", "deputy_head_of_government", "igo_head", "legislator"}
    ),
    "سعاد": frozenset({"ambassador", "minister", "foreign_minister", "official", "legislator", "envoy"}),
}


def honour_of(words: str | None) -> str:
    """The stem of the honour in a title of address: «معالي» of «معالي السيد»; the words themselves if it has none."""
    if not words:
        return ""
    found = next((stem for stem in _STEMS if stem in words), None)
    if found is None and "امير" in words:
        return "سمو"  # a prince is His Highness
    return found or words


def befits(honour: str, office: str | None) -> bool:
    """Whether the holder of an office is addressed by an honour."""
    return office in _OFFICES.get(honour, ())

"""Honours of address («سمو»، «فخامة»، «معالي»): which one words name, with a pronoun or without; whom it befits."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["EXCLUSIVE", "KUNYA", "OWNED", "befits", "called_by", "calls_a_man", "honour_of", "honour_with_pronoun"]

#: The honours of office, folded, in the order in which they are looked for.
_HONOURS = tuple("سمو فخامه معالي جلاله سعاده دوله سياده سماحه فضيله قداسه غبطه نيافه عطوفه".split())
#: What they have in common with and without a pronoun.
_STEMS = tuple(honour.removesuffix("ه") for honour in _HONOURS)
#: With the pronoun of the third person they stand for their bearer: «فخامته», «سموها».
_WITH_PRONOUN = frozenset(
    (honour[:-1] + "ت" if honour.endswith("ه") else honour) + pronoun for honour in _HONOURS for pronoun in ("ه", "ها")
)
#: Of those, what also means a thing that one has: its sovereignty, her state.
OWNED = frozenset({"سيادته", "سيادتها", "دولته", "دولتها"})
#: First words of a name of honour, by which many are known alone: «أبو عبيدة».
KUNYA = frozenset("ابو ابا ابي".split())
#: Honours that tell persons apart: two of them are not borne together.
EXCLUSIVE = frozenset("سمو فخام جلال معالي سياد سعاد دول".split())
#: The offices whose holders an honour addresses where the article gives nobody that honour.
_OFFICES = {
    "سمو": frozenset({"crown_prince"}),
    "فخام": frozenset({"head_of_state", "deputy_head_of_state"}),
    "جلال": frozenset({"head_of_state"}),
    "قداس": frozenset({"head_of_state"}),
    "دول": frozenset({"head_of_government", "deputy_head_of_government", "legislator"}),
    "معالي": frozenset(
        {"minister", "foreign_minister", "head_of_government", "deputy_head_of_government", "igo_head", "legislator"}
    ),
    "سعاد": frozenset({"ambassador", "minister", "foreign_minister", "official", "legislator", "envoy"}),
}
#: What those are called of whom each is addressed by an honour of princes or of clergymen.
_CALLED = {
    "سمو": frozenset("امير الامير اميره الاميره العهد سمو".split()),
    "قداس": frozenset("بابا البابا بطريرك البطريرك كاثوليكوس قداسه".split()),
    "غبط": frozenset("بطريرك البطريرك كاثوليكوس غبطه".split()),
    "نياف": frozenset("كاردينال الكاردينال مطران المطران اسقف الاسقف متروبوليت المتروبوليت نيافه".split()),
    "فضيل": frozenset("شيخ مفتي المفتي امام الامام قاضي القاضي فضيله".split()),
    "سماح": frozenset("شيخ مفتي المفتي امام الامام المرجع سماحه".split()),
}


@lru_cache(maxsize=1 << 12)
def honour_of(words: str | None) -> str:
    """The stem of the honour in a title of address: «معالي» of «معالي السيد»; the words themselves if it has none."""
    if not words:
        return ""
    found = next((stem for stem in _STEMS if stem in words), None)
    if found is None and "امير" in words:
        return "سمو"  # a prince is His Highness
    return found or words


#: How men are addressed, the last word before the name.
_MEN = frozenset("السيد الشيخ الامير الملك السلطان العاهل الاستاذ الدكتور المهندس الاخ".split())


def calls_a_man(words: str | None) -> bool:
    """Whether a title of address is a man's: «معالي الشيخ», «السيد»."""
    return words is not None and words.rpartition(" ")[2] in _MEN


def honour_with_pronoun(norm: str) -> str:
    """The honour of «فخامته», «ولمعاليه» without its proclitics; "" where there is none."""
    return _without_proclitics(norm) if norm.endswith(("ه", "ها")) else ""


@lru_cache(maxsize=1 << 14)
def _without_proclitics(norm: str) -> str:
    for shift in range(3):
        if norm[shift:] in _WITH_PRONOUN:
            return norm[shift:] if all(letter in "وفلب" for letter in norm[:shift]) else ""
    return ""


def called_by(honour: str) -> frozenset[str]:
    """What those are called whom an honour of princes or clergymen befits; nothing for the other honours."""
    return _CALLED.get(honour, frozenset())


def befits(honour: str, office: str | None) -> bool:
    """Whether the holder of an office is addressed by an honour."""
    return office in _OFFICES.get(honour, ())

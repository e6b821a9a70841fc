"""Titles of rulers that open the name of another: «استقبل بوتين | الأمير محمد», «هنأ الرئيس الفرنسي | الملك فلانا»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.families import CONNECTORS

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mahdar.document.document import Document, Token
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.people_merge import Person

__all__ = ["ROYAL", "TITLES", "is_of_another", "of_house", "opens_another"]

#: What no family name is before a given name.
ROYAL = frozenset("الملك الملكه الامير الاميره السلطان الامبراطور".split())
#: Titles that are names as well: «محمد السيد أحمد», «حسن الشيخ محمود».
_ALSO_NAMES = frozenset("السيد السيده الشيخ الشيخه".split())
#: Given names that are nouns before a king's: «في عهد الملك فيصل», «نجل الملك فاروق».
_OF_KINGS = frozenset("عهد حياه نجل ونجل".split())
TITLES = ROYAL | _ALSO_NAMES | _OF_KINGS
#: States of kings, sultans and princes (Lebanon has princes of old houses among its ministers).
_OF_PRINCES = frozenset(
    "SAU JOR MAR GBR ESP BEL NLD DNK NOR SWE JPN THA KHM MYS BRN LUX MCO LIE BHR OMN KWT QAT ARE SWZ LSO TON BTN VAT "
    "LBN".split()
)
#: Verbs that one does to somebody, who stands after the subject without a preposition.
_TO_WHOM = frozenset(
    "استقبل التقى قابل هنأ عزى ودع زار دعا شكر كلف أبلغ أطلع سلم حث اتهم انتقد كرم منح قلد خاطب رافق صافح هاتف "
    "طالب ناشد استضاف".split()
)
#: So far before a name stands the verb whose subject it is.
_BACK = 10
_SON = "بن"
_SERVANT = "عبد"


def opens_another(
    tokens: Sequence[Token], start: int, at: int, stop: int, given: Container[str], *, foreign: bool
) -> bool:
    """Whether a title at ``at`` opens the name of another than the one whose name began at ``start``.

    «سامح شكري | الملك عبد الله», «بوتين | الشيخ محمد بن زايد», not «إسماعيل ولد الشيخ أحمد», «محمد السيد أحمد».
    ``given`` are given names; ``foreign`` says that the word after the title is a foreign name.
    """
    title, before = tokens[at].norm, tokens[at - 1].norm
    if title in _OF_KINGS:
        return at + 1 < stop and tokens[at + 1].norm in ROYAL
    if at == start or at + 1 >= stop or before in CONNECTORS or before == _SERVANT:
        return False
    after = tokens[at + 1]
    if after.kind != "w" or not (foreign or after.info.name == "!" or after.norm in given or after.norm in CONNECTORS):
        return False
    if title in ROYAL:
        return True
    if at == start + 1 and tokens[start].norm in given:
        return False
    sons = any(token.norm == _SON for token in tokens[at + 2 : min(stop, at + 4)])
    return sons or (
        after.norm in given and any(_does_to_whom(token) for token in tokens[max(0, start - _BACK) : start])
    )


def _does_to_whom(token: Token) -> bool:
    return any(verb.lemma in _TO_WHOM for verb in token.info.verbs)


def is_of_another(document: Document, actor: Actor, at: int) -> bool:
    """Whether a ruler's title after an office is another's: «الرئيس الفرنسي | الأمير محمد», not «أمير قطر الشيخ تميم».

    Republics have no princes, and no king, sultan or prince has the office of another of them.
    """
    word = document.norms[at]
    if word not in ROYAL or not actor.roles:
        return False
    first = actor.roles[0]
    if any(role.of_state is not None and role.of_state not in _OF_PRINCES for role in actor.roles):
        return True
    if first.kind != "head_of_state":
        return word in ("الملك", "السلطان", "الامبراطور") and first.kind in (
            "head_of_government",
            "foreign_minister",
            "minister",
            "ambassador",
            "crown_prince",
        )
    held = document.norms[first.first][first.shift :].removeprefix("ال")
    return (held in ("رييس", "ملك", "عاهل", "سلطان") and word == "الامير") or (
        held in ("رييس", "امير", "سلطان") and word == "الملك"
    )


_HOUSE = "ال"
#: The states of ruling houses, by the word after «آل».
_HOUSES = {
    "سعود": "SAU",
    "نهيان": "ARE",
    "مكتوم": "ARE",
    "ثاني": "QAT",
    "خليفه": "BHR",
    "صباح": "KWT",
    "سعيد": "OMN",
}


def of_house(document: Document, person: Person) -> str | None:
    """The state whose ruling house somebody's name ends with: «ذياب بن محمد بن زايد آل نهيان»."""
    for first, end, _ in person.mentions:
        if end - first > 2 and document.norms[end - 2] == _HOUSE:
            return _HOUSES.get(document.norms[end - 1])
    return None

"""Who speaks after a gathering of several: «أعلن الأمين العام A عقب اجتماع لوزراء الخارجية العرب أن»."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mahdar.acts.contacts.sittings import SITTING, of_several
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA, PAST, PRESS, SOON
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["SITTING", "spoke_after"]

_AFTER = frozenset("عقب بعد ختام اعقاب اثر انتهاء اختتام".split())
#: Who sits where ministers and leaders do.
_RULERS = frozenset(
    "head_of_state deputy_head_of_state crown_prince head_of_government deputy_head_of_government".split()
)
_SEATED = _RULERS | {"foreign_minister", "igo_head"}
_OF_RULERS = frozenset("قاده روساء زعماء قمه القمه".split())
_MINISTERS = frozenset({"خارجيه", "الخارجيه"})
#: «الأمين العام لحلف شمال الأطلسي» after a session «لوزراء خارجية الحلف».
_BODIES = frozenset("حلف منظمه جامعه اتحاد مجلس رابطه مجموعه".split())
_ROOM = 9


class _Group(NamedTuple):
    """Whose ministers and leaders meet: the words that say so, and the states of the group."""

    words: frozenset[str]
    states: frozenset[str]


_GROUPS = (
    _Group(frozenset("الخليج الخليجي الخليجيه".split()), frozenset("SAU ARE KWT QAT BHR OMN".split())),
    _Group(
        frozenset("العرب العربيه العربي".split()),
        frozenset("SAU ARE KWT QAT BHR OMN YEM IRQ SYR LBN JOR PSE EGY SDN LBY TUN DZA MAR MRT SOM DJI COM".split()),
    ),
    _Group(
        frozenset("الاوروبي الاوروبيه الاوروبيين".split()),
        frozenset(
            "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP "
            "SWE".split()
        ),
    ),
    _Group(
        frozenset("الاطلسي الناتو".split()),
        frozenset(
            "ALB BEL BGR CAN HRV CZE DNK EST FIN FRA DEU GRC HUN ISL ITA LVA LTU LUX MNE NLD MKD NOR POL PRT ROU SVK "
            "SVN ESP SWE TUR GBR USA".split()
        ),
    ),
)


def spoke_after(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep the gathering after which someone in office speaks, with him; not where it is told otherwise."""
    for k in reader.scene.document.having(SITTING, first + 1, end):
        if reader.norms[k - 1] not in _AFTER or reader.speech[k] or reader.scene.cover[k] is not None:
            continue
        close = next((j for j in range(k + 1, end) if reader.norms[j] in COMMA or reader.speech[j]), end)
        words = reader.norms[k + 1 : min(close, k + _ROOM)]
        if "مع" in words or not (PAST | SOON | PRESS).isdisjoint(words) or not of_several(reader, k, k, close):
            continue
        one = _speaker(reader, k, first, end)
        key = entity_id(one) if one is not None else None
        if one is None or not _sat_in(reader, one, k, close):
            continue  # «قال بوتين بعد اجتماع لوزراء خارجية الحلف»: who speaks of others' session
        if any(f.sentence == number or key in f.people for f in reader.found if f.kind == "conference"):
            continue
        if any(k in f.told for f in reader.found):
            continue
        reader.add(Cue(k, number, first, end, close, None), "conference", (one,), ())


def _group(words: set[str]) -> _Group | None:
    """The group of which words tell: «لوزراء الخارجية العرب», «الأمين العام لجامعة الدول العربية»."""
    return next((g for g in _GROUPS if not g.words.isdisjoint(words)), None)


def _sat_in(reader: Reader, one: Ref, k: int, close: int) -> bool:
    """Whether who speaks is of those who sat: of a state of the group and of their rank, or the head of its body."""
    words = {word.removeprefix("ل") for word in reader.norms[k:close]}
    group = _group(words)
    office = getattr(one.target, "office", None)
    if office == "igo_head":
        roles = (role for actor in getattr(one.target, "actors", ()) for role in actor.roles)
        title = {word.removeprefix("ل") for role in roles for word in reader.norms[role.first : role.end]}
        its_own = {word.removeprefix("ال") for word in title} & {word.removeprefix("ال") for word in words}
        return _group(title) is group if group is not None else not _BODIES.isdisjoint(its_own)
    if group is None or getattr(one.target, "country", None) not in group.states:
        return False
    if not _MINISTERS.isdisjoint(words):
        return office == "foreign_minister"
    return office in _RULERS and not _OF_RULERS.isdisjoint(words)


def _speaker(reader: Reader, k: int, first: int, end: int) -> Ref | None:
    """The one in office whose words stand beside a token, behind it or before it."""
    for said in reader.focus.said:
        if not first <= said.cue_first < end or said.start <= k < said.end:
            continue
        one = said.speaker
        if said.start > k and one is not None and one.kind == "person":
            return one if getattr(one.target, "office", None) in _SEATED else None
    return None

"""Whom somebody serves, named behind his title: «مبعوث الرئيس الأمريكي دونالد ترامب | ستيف ويتكوف».

The first name is the ruler's, where the registry knows its bearer as one; the servant's, if it stands there, follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.actor import Actor, Role
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = ["with_whom_they_serve"]

#: Offices of those who serve somebody, or are of his family.
_SERVING = frozenset({"envoy", "official", "spokesperson", "other", "ambassador"})
#: «نائب المستشارة أنغيلا ميركل»: nobody is called a chancellor's deputy and the chancellor.
_CHANCELLOR = ("المستشار", "المستشاره")
#: The last words of a servant's title, and the office of whom they mean.
_SERVED = {
    **dict.fromkeys(("رييس", "رييسه", "الجمهوريه", "ملك", "عاهل", "امير", "سلطان"), "head_of_state"),
    **dict.fromkeys(("الوزراء", "الحكومه"), "head_of_government"),
    **dict.fromkeys(_CHANCELLOR, "head_of_government"),
    "العهد": "crown_prince",
}
_RULERS = frozenset({"head_of_state", "head_of_government", "crown_prince"})
_FAMILY = frozenset(
    "ابن ابنه نجل نجله كريمه شقيق شقيقه والد والده صهر حفيد زوج زوجه عقيله حرم ارمله محامي محاميه طبيب طبيبه".split()
)
_TWO = 2
_PLACES = frozenset({"place", "state", "capital", "org"})


def with_whom_they_serve(document: Document, matches: list[list[Match]], actors: list[Actor]) -> list[Actor]:
    """The actors, those parted whose title is a servant's and whose name is that of whom he serves."""
    out: list[Actor] = []
    for number, actor in enumerate(actors):
        kind = _ruler_named(document, actor)
        if kind is None:
            if _of_his_family(document, actor):
                actor.roles[0].kind = "other"
            out.append(actor)
            continue
        rest = _name_joined(matches, actor)
        ruler = _ruler(actor, kind)
        after = rest or (actors[number + 1] if number + 1 < len(actors) else None)
        if after is not None and after.name is not None and (rest or _follows(document, matches, ruler, after)):
            actor.named_at, after.roles, after.state = after.name[0], [*actor.roles, *after.roles], actor.state
        out.extend([actor, ruler, *filter(None, [rest])])
    return out


def _is_kin(norm: str) -> bool:
    """«صهر», «وصهر», «والد»."""
    return norm in _FAMILY or norm.lstrip("وبل") in _FAMILY


def _of_his_family(document: Document, actor: Actor) -> bool:
    """Whether a known name behind a ruler's title is that of his kin or lawyer: «صهر الرئيس الأمريكي | جاريد كوشنر»."""
    if actor.known is None or not actor.first or actor.name is None or not actor.roles:
        return False
    role = actor.roles[0]
    if role.kind not in _RULERS or role.first >= actor.name[0]:
        return False
    terms = registry.load().holders.get(actor.known, ())
    known_for = bool(terms) and all([term.office not in _RULERS for term in terms])
    return known_for and _is_kin(document.norms[actor.first - 1])


def _name_joined(matches: list[list[Match]], actor: Actor) -> Actor | None:
    """Cut off what was read as one name with a known one: «مدير مكتب الرئيس قيس سعيد | نزار العايدي»."""
    assert actor.name is not None
    first, end = actor.name
    cut = next((m.end for m in matches[first] if m.entry.kind == "person" and m.entry.id == actor.known), end)
    if cut - first < _TWO or end - cut < _TWO or actor.end != end:
        return None
    actor.name, actor.end = (first, cut), cut
    known = next((m.entry.id for m in matches[cut] if m.entry.kind == "person" and m.end == end), None)
    return Actor(cut, end, name=(cut, end), known=known)


def _ruler_named(document: Document, actor: Actor) -> str | None:
    """The office of whom the title before a name means, where the name is known for it."""
    if actor.known is None or actor.name is None or len(actor.roles) != 1 or actor.number:
        return None
    role = actor.roles[0]
    deputy = role.kind == "deputy_head_of_government" and document.norms[role.form_end - 1] in _CHANCELLOR
    if (role.kind not in _SERVING and not deputy) or role.first >= actor.name[0] or role.form_end - role.first < 2:
        return None
    last = document.norms[role.form_end - 1]
    words = (last, last.removeprefix("لل"), last.removeprefix("ال"), last.removeprefix("ل"))
    kind = role.whose[0] if role.whose else next((_SERVED[word] for word in words if word in _SERVED), None)
    terms = registry.load().holders.get(actor.known, ())
    if kind is None or any(term.office == role.kind for term in terms):
        return None
    ruled = [term.of for term in terms if term.office == kind]
    return kind if ruled and actor.state in (None, *ruled) else None


def _follows(document: Document, matches: list[list[Match]], actor: Actor, after: Actor) -> bool:
    """Whether a name stands behind another, at most with a place between: «… دونالد ترامب إلى سوريا | توم باراك»."""
    if after.name is None or after.first != after.name[0] or after.conj or after.prep:
        return False
    at, norms = actor.end, document.norms
    if after.first > at and norms[at] in ("الي", "في", "لدي"):
        at = next((m.end for m in matches[at + 1] if m.entry.kind in _PLACES and not m.conj), at)
    elif after.first - at == 2 and norms[at] in ("للشوون", "لشوون"):
        at += 2
    return after.first == at


def _ruler(actor: Actor, kind: str) -> Actor:
    """Whom an actor serves, with the name; the actor keeps the title alone."""
    assert actor.name is not None
    role = actor.roles[0]
    last = role.whose[1] if role.whose else role.form_end - 1
    ruler = Actor(last, actor.end, name=actor.name, name_shift=actor.name_shift, known=actor.known, state=actor.state)
    ruler.prep = "ل"  # governed by the title before him, so that he neither acts nor is met
    ruler.roles = [Role(kind, "state", last, role.end, of_state=role.of_state)]
    ruler.roles[0].form_end = max(role.form_end, last + 1)
    role.end = role.form_end = last
    actor.name, actor.known, actor.name_shift, actor.end = None, None, 0, last
    return ruler

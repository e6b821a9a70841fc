"""Whether a person whom an article names can be who an office without a name means."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import ONE_IN_A_STATE
from mahdar.acts.contacts.words import SESSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.focus import Focus
    from mahdar.acts.contacts.unsaid import Unsaid
    from mahdar.mentions.actor import Role
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Ref, Scene
    from mahdar.mentions.things import Thing

__all__ = ["body_headed", "may_hold", "same_field", "two_of_state"]

#: Offices of which a state has several, told apart by the words behind their head: «وزير المالية», «محافظ البصرة».
_BY_FIELD = frozenset({"minister", "governor"})
#: Offices of which a state has one in each post abroad, and how far behind one the post stands.
_BY_POST = frozenset({"ambassador"})
_POST_ROOM = 3
_NATIONS = frozenset({"demonym", "state"})
_TWO = 2
#: Words of office that may mean anyone in one: «المسؤولان الأمريكيان»; and who may be called an envoy.
_OF_ANY = frozenset({"official", "other"})
_AS_ENVOYS = frozenset({"envoy", "ambassador", "official", "other", None})


def may_hold(focus: Focus, person: Ref, title: Ref) -> bool:
    """«التقى الرئيس A B. واستقبل وزير المالية C»: whether A may be the minister, as far as his own titles tell.

    A word alone («الوزير», «الرئيس») may mean anyone; an office of several words only who holds one of its kind.
    """
    actor = title.actor
    if actor is None or not actor.roles:
        return True
    raw = focus.scene.document.tokens[title.first].raw
    if (actor.gender == "f" or raw.endswith("ة")) and not focus.feminine(person):
        return False  # «واجتمعت وزيرة المالية مع C»
    office, kind = getattr(person.target, "office", None), actor.roles[0].kind
    if office is None:
        return True
    if title.end == title.first + 1 or focus.norms[title.first].lstrip("وبل").startswith("ال"):
        return kind not in ONE_IN_A_STATE or office == kind
    held = [r for a in getattr(person.target, "actors", ()) for r in a.roles if r.kind == kind]
    if not held:
        return False
    norms = focus.norms
    mine = set(norms[title.first + 1 : title.end])
    fields = [set(norms[r.first + 1 : r.end]) for r in held]
    return kind not in _BY_FIELD or not all(fields) or any(mine & field for field in fields)


def same_field(scene: Scene, heads: Ref, person: Person) -> bool:
    """«وزيرا الدفاع المصري والفرنسي»: whether a minister or governor is of the field that a plural office tells."""
    norms = scene.document.norms
    of_states = {k for k in range(heads.first, heads.end) for m in scene.matches[k] if m.entry.kind in _NATIONS}
    mine = {norms[k] for k in range(heads.first + 1, heads.end) if k not in of_states}
    held = [r for actor in person.actors for r in actor.roles if r.kind == person.office]
    fields = [set(norms[r.first + 1 : r.end]) for r in held]
    if person.office in _BY_POST:
        post, posts = _post(norms, heads), {_post(norms, r) for r in held} - {""}
        return not post or not posts or post in posts
    return person.office not in _BY_FIELD or not mine or not all(fields) or any(mine & field for field in fields)


def _post(norms: Sequence[str], named: Ref | Role) -> str:
    """«سفير مصر لدى | لبنان»: where an ambassador serves, as far as it is told."""
    near = norms[named.first : named.end + _POST_ROOM]
    return next((place for word, place in pairwise(near) if word == "لدي"), "")


def two_of_state(reader: Unsaid, at: int) -> list[str] | None:
    """«المبعوثان الأمريكيان», «السفيرين الفرنسيين»: the two of one state and office at the contact told last.

    Empty if these are not known, None where no two of one state are meant.
    """
    both = reader.scene.ref_at.get(at)
    if both is None or both.kind != "sides" or both.actor is None or both.actor.number != "dual":
        return None
    codes = {
        m.entry.id for k in range(both.first, both.end) for m in reader.scene.matches[k] if m.entry.kind == "demonym"
    }
    if len(codes) != 1:
        return None
    home = reader.scene.lexicon.registry.states[codes.pop()].code
    theirs = {p.id for p in reader.scene.people if p.country == home}
    told = next((f.people for f in reversed(reader.found) if f.kind in SESSIONS), [])
    group = [key for key in told if key in theirs]
    kind = both.actor.roles[0].kind if both.actor.roles else "other"
    held = {p.office for p in reader.scene.people if p.id in group}
    fits = kind in _OF_ANY or held <= (_AS_ENVOYS if kind == "envoy" else {kind})
    fits = fits or (kind == "minister" and all(office and office.endswith("minister") for office in held))
    return group if len(group) == _TWO and fits else []


def body_headed(scene: Scene, title: Ref) -> Thing | None:
    """«التقى A رئيس المجلس الأوروبي»: a body whose head nobody names, where the article names it."""
    if title.target is not None or title.conj or title.actor is None:
        return None
    if all(role.kind != "igo_head" for role in title.actor.roles):
        return None
    within = (m for k in range(title.first, title.end) for m in scene.matches[k] if m.entry.kind == "org")
    return next((t for t in (scene.things.get(f"org:{m.entry.id}") for m in within) if t is not None), None)

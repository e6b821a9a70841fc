"""PLOVER events from engagements and positions, between states and organisations."""

from __future__ import annotations

from bisect import bisect_left
from itertools import permutations
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.statements import entity_id
from mahdar.vocabulary import PLOVER

if TYPE_CHECKING:
    from mahdar.acts.reading import Acts
    from mahdar.mentions.scene import Scene
    from mahdar.registry.registry import Registry

__all__ = ["code_events"]

_BY_STANCE = {
    "support": "SUPPORT",
    "adhere": "SUPPORT",
    "praise": "SUPPORT",
    "greet": "SUPPORT",
    "intend": "AGREE",
    "agree": "AGREE",
    "call": "REQUEST",
    "condemn": "ACCUSE",
    "oppose": "REJECT",
}
#: Of more sides than these no pair is coded from a joint statement.
_MANY = 4
_CAMEO = {
    "meeting": "040",
    "talks": "046",
    "call": "041",
    "visit": "042",
    "message": "040",
    "signing": "057",
    "ceremony": "040",
    "press_conference": "040",
    "conference": "046",
}


class _Coder:
    def __init__(self, scene: Scene, acts: Acts) -> None:
        self.scene = scene
        self.acts = acts
        self.side: dict[str, str | None] = {}
        registry = scene.lexicon.registry
        for person in scene.people:
            code = person.country if person.office != "business" else None
            if code is None:
                for actor in person.actors:
                    for role in actor.roles:
                        code = code or _org_code(registry, role.of_org) or self._org_within(role.first, role.end)
            self.side[f"e{person.index + 1}"] = code
        for thing in scene.things.values():
            code = None
            if thing.type == "state":
                code = thing.country
            elif thing.type == "org" and thing.registry:
                code = _org_code(registry, thing.registry[4:])
                org = registry.organisations.get(thing.registry[4:])
                if code is None and org is not None and org.kind in ("ministry", "government", "parliament"):
                    code = thing.country
            elif thing.type == "org" and thing.key.startswith(("org:وزار", "org:الخارج", "org:الرئاس")):
                code = thing.country
            self.side[thing.id] = code
        self.rows: dict[tuple[str, str, str], list[str]] = {}
        self.cameo: dict[tuple[str, str, str], tuple[str | None, str]] = {}

    def add(
        self,
        source: str | None,
        recipient: str | None,
        type_: str,
        origin: str,
        mode: str | None = None,
        cameo: str | None = None,
    ) -> None:
        if not source or not recipient or source == recipient:
            return
        key = (source, recipient, type_)
        self.rows.setdefault(key, [])
        if origin not in self.rows[key]:
            self.rows[key].append(origin)
        self.cameo.setdefault(key, (mode, cameo or PLOVER[type_][2]))

    def _org_within(self, first: int, end: int) -> str | None:
        """The code of an organisation that an office's own words name."""
        registry = self.scene.lexicon.registry
        for here in self.scene.matches[first:end]:
            for match in here:
                if match.entry.kind == "org" and match.end <= end:
                    code = _org_code(registry, match.entry.id)
                    if code is not None:
                        return code
        words = set(self.scene.document.norms[first:end])
        if words & {"الاممي", "الامميه"}:
            return "UN"
        return "EU" if words & {"الاوروبي", "الاوروبيه"} else None

    def engagements(self) -> None:
        for g in self.acts.engagements:
            sides = list(dict.fromkeys(s for p in g.participants if (s := self.side.get(p))))
            if g.status in ("cancelled", "denied"):
                continue
            mode = {"call": "phone", "visit": "visit"}.get(g.kind)
            cameo = _CAMEO[g.kind]
            if g.kind == "conference" or (g.kind == "ceremony" and g.roles.get(g.participants[0]) != "host"):
                continue
            if g.kind == "message":
                ordered = [p for p in g.participants if g.roles.get(p) == "sender"]
                others = [p for p in g.participants if p not in ordered]
                for a in ordered:
                    for b in others:
                        self.add(self.side.get(a), self.side.get(b), "CONSULT", g.id, mode, cameo)
                continue
            if g.kind == "visit" and len(sides) < 2:
                if g.status == "scheduled" and sides:
                    self.add(sides[0], self._place_state(g), "AGREE", g.id)
                continue
            if g.kind == "visit":
                hosts = {self.side.get(q) for q in g.participants if g.roles.get(q) != "visitor"}
                visitors = {self.side.get(q) for q in g.participants if g.roles.get(q) == "visitor"}
                if not hosts - visitors - {None}:
                    for side in sides if g.status == "scheduled" else ():
                        self.add(side, self._place_state(g), "AGREE", g.id)
                    continue
            type_ = "AGREE" if g.status == "scheduled" else ("SUPPORT" if g.kind == "signing" else "CONSULT")
            pairs = [(a, b) for a in sides for b in sides if a != b]
            if len(sides) > 2:
                lead = self.side.get(g.participants[0])
                pairs = [(a, b) for a, b in pairs if lead in (a, b)]
            for a, b in pairs:
                self.add(a, b, type_, g.id, mode, cameo)

    def _place_state(self, g: model.Engagement) -> str | None:
        for thing in self.scene.things.values():
            if thing.id == g.place_entity:
                return thing.country
        return None

    def positions(self) -> None:
        sides = self._main_sides()
        statements = {s.id: s for s in self.acts.statements}
        for p in self.acts.positions:
            type_ = _BY_STANCE.get(p.stance)
            if type_ is None:
                continue
            if p.holder == model.SIDES:
                both = self._sides_at(statements.get(p.statement or "")) or sides
                if type_ == "AGREE":
                    for a, b in permutations(both[:_MANY], 2):
                        self.add(a, b, type_, p.id)
                else:
                    for named_one in self._named_sides(p, type_)[:2]:
                        for side in both[:_MANY] if named_one not in both else ():
                            self.add(side, named_one, type_, p.id)
                continue
            source = p.holder_country or self.side.get(p.holder or "")
            named = [s for s in self._named_sides(p, type_) if s != source]
            statement = statements.get(p.statement or "")
            if statement is not None and statement.addressee and type_ in ("REQUEST", "SUPPORT", "ACCUSE"):
                addressed = self.side.get(statement.addressee)
                if addressed and addressed != source:
                    named.insert(0, addressed)
            if not named:
                named = [s for s in self._adjectives(p.target, near=type_ in ("REJECT", "REQUEST")) if s != source]
            if (
                not named
                and source is not None
                and (type_ in ("AGREE", "SUPPORT") or p.stance == "greet" or self._invites(p))
            ):
                other = self._other_side(statement, source) or next(
                    (x for x in sides if x != source and source in sides), None
                )
                if other is not None and (p.stance == "greet" or self._mutual(p) or self._invites(p)):
                    named = [other]
            for recipient in list(dict.fromkeys(named))[:2]:
                self.add(source, recipient, type_, p.id)

    def _named_sides(self, p: model.Position, type_: str) -> list[str]:
        """The sides that a target names: the first, and those joined to it.

        For blame and rejection it must stand at the head of the target.
        """
        starts = self.scene.document.starts
        first, end = bisect_left(starts, p.target[0]), bisect_left(starts, p.target[1])
        sides: list[str] = []
        last = -1
        for ref in self.scene.refs_in(max(0, first - 1), end):
            side = self.side.get(entity_id(ref) or "")
            if side is None and ref.kind == "framework" and type_ == "SUPPORT":
                row = self.scene.lexicon.registry.frameworks.get(getattr(ref.target, "key", "").partition(":")[2])
                side = row.parties[0] if row is not None and len(row.parties) == 1 else None
            if side is None:
                continue
            if not sides and type_ in ("ACCUSE", "REJECT", "REQUEST") and ref.first - first > 3:
                break
            if not sides and type_ == "REQUEST" and self.scene.document.norms[ref.first - 1] in ("في", "من", "دوله"):
                break
            if sides and not (ref.conj == "و" and ref.first - last <= 1):
                break
            sides.append(side)
            last = ref.end
        return sides

    def _adjectives(self, span: model.Span, *, near: bool) -> list[str]:
        """States whose adjective stands in the target: «الوساطة القطرية»; ``near``: at its head."""
        document = self.scene.document
        found = []
        first = bisect_left(document.starts, span[0])
        end = bisect_left(document.starts, span[1])
        for i in range(first, min(end, first + 4) if near else end):
            if near and document.norms[i - 1].endswith("شعب"):
                continue
            for m in self.scene.matches[i]:
                if m.entry.kind == "demonym":
                    state = self.scene.lexicon.registry.states[m.entry.id]
                    if state.code:
                        found.append(state.code)
                    break
        return found

    def _invites(self, p: model.Position) -> bool:
        """Whether a call asks the other side to come."""
        words = self.scene.document.text[p.target[0] : p.target[1]]
        return p.stance == "call" and "زيارة" in words

    def _other_side(self, statement: model.Statement | None, source: str) -> str | None:
        """The one other side of the last engagement in which the speaker took part."""
        if statement is None or statement.speaker is None:
            return None
        before = [
            g
            for g in self.acts.engagements
            if statement.speaker in g.participants and g.evidence[0][0] <= statement.cue[0] and g.kind != "conference"
        ]
        for g in reversed(before):
            others = {x for q in g.participants if (x := self.side.get(q)) and x != source}
            if len(others) == 1:
                return others.pop()
        return None

    def _mutual(self, p: model.Position) -> bool:
        words = self.scene.document.text[p.target[0] : p.target[1]]
        return any(
            w in words
            for w in (
                "الثنائي",
                "التعاون",
                "الشراكة",
                "الصداقة",
                "التنسيق",
                "التبادل",
                "البلدين",
                "العلاقات",
                "معها",
                "معه",
                "الجانبين",
                "المشترك",
                "الدولتين",
            )
        )

    def _sides_at(self, statement: model.Statement | None) -> list[str]:
        """The sides that a joint statement speaks for: those of the contact told last before it."""
        if statement is None:
            return []
        for g in reversed(self.acts.engagements):
            if g.evidence[0][0] > statement.cue[0] or g.kind in ("message", "visit"):
                continue
            sides = list(dict.fromkeys(s for p in g.participants if (s := self.side.get(p))))
            if len(sides) > 1:
                return sides
        return []

    def _main_sides(self) -> list[str]:
        for g in self.acts.engagements:
            sides = list(dict.fromkeys(s for p in g.participants if (s := self.side.get(p))))
            if len(sides) == 2:
                return sides
        return []


def _org_code(registry: Registry, org_id: str | None) -> str | None:
    seen = 0
    while org_id and seen < 4:
        org = registry.organisations.get(org_id)
        if org is None:
            return None
        if org.event_code:
            return str(org.event_code)
        org_id, seen = org.parent, seen + 1
    return None


def code_events(scene: Scene, acts: Acts) -> list[model.Event]:
    """The set of events of an article, each (source, recipient, type) once."""
    coder = _Coder(scene, acts)
    coder.engagements()
    coder.positions()
    out = []
    for (source, recipient, type_), origins in coder.rows.items():
        mode, cameo = coder.cameo[source, recipient, type_]
        quad, scale, _ = PLOVER[type_]
        if type_ == "CONSULT":
            scale = {"visit": 4.0, "phone": 1.5}.get(mode or "", scale)
        out.append(
            model.Event(
                source=source,
                recipient=recipient,
                type=type_,
                mode=mode,
                quad=quad,
                scale=scale,
                cameo=cameo,
                source_sector=_sector(source),
                recipient_sector=_sector(recipient),
                from_=tuple(origins),
            )
        )
    return out


def _sector(code: str) -> str:
    if len(code) == 3 and code not in ("GCC", "OIC", "SCO", "WFP", "WHO", "IMF", "ICC", "WTO"):
        return "GOV"
    return "UNO" if code in ("UN", "UNRWA", "WFP", "WHO") else "IGO"

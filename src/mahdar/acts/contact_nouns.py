"""Contacts told by nouns: «خلال لقائه», «محادثات جمعت», «زيارة الدولة التي قام بها»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contact_base import EXPECTED
from mahdar.acts.contact_tables import (
    NOUNS,
    PHONE,
    PRESS,
)
from mahdar.acts.contact_verbs import VerbContacts

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref


_STEMS = (
    "لقاي",
    "لقاو",
    "استقبال",
    "اجتماع",
    "زيارت",
    "مباحثات",
    "محادثات",
    "محادثت",
    "مكالمت",
    "اتصال",
    "مشاورات",
    "قمت",
)


class NounContacts(VerbContacts):
    """Reads the contacts that a noun tells."""

    def _noun(self, number: int, i: int, first: int, end: int, norm: str) -> None:
        bare = norm
        for prefix in ("و", "ب", "ل", "خلال"):
            if bare.startswith(prefix) and bare not in NOUNS and len(bare) > 4:
                rest = bare[len(prefix) :]
                if len(bare) > 5 and not bare.startswith("لقا") or rest in NOUNS:
                    bare = rest
                    break
        stop = self._clause_end(i, end)
        for stem in _STEMS:
            for suffix in ("ه", "ها", "هما", "هم"):
                if bare == stem + suffix:
                    self._possessed(number, i, first, stop, stem, suffix)
                    return
        if bare in ("توقيع", "التوقيع", "وقعها", "وقعه", "ابرمها"):
            self._signing_noun(number, i, first)
            return
        if bare in ("موتمر", "الموتمر", "ندوه") and i + 1 < stop and set(self.norms[i + 1 : i + 2]) & PRESS:
            subject = self._ref_before(i, first) or self.last_person
            others = self._others(i + 1, stop, ("مع",), [])
            if subject is None or subject.first < first:
                subject = self._after_cue(first - 1, self.scene.document.sentences[number][1]) or subject
            if subject is not None and (others or self.norms[i - 1] in ("في", "خلال")):
                self._add(number, i, stop, None, "press_conference", [subject], others, "either", first)
            return
        bare = bare[2:] if bare.startswith("ال") and bare[2:] in NOUNS else bare
        kind = NOUNS.get(bare)
        if kind == "visit":
            self._visit_noun(number, i, first, stop)
            return
        if kind in ("meeting", "talks", "call") and self._conducted(number, i, first, stop, kind):
            return
        if kind in ("meeting", "talks", "call") and not norm.startswith("ال"):
            if i + 1 < stop and set(self.norms[i + 1 : i + 2]) & PHONE:
                kind = "call"
            if self._between(number, i, i, stop, kind):
                return
            if kind == "meeting" and set(self.norms[i + 1 : i + 2]) & {"اعلامي", "صحفي", "صحافي"}:
                kind = "press_conference"
            named = self.scene.ref_at.get(i + 1)
            if named is not None and named.kind == "person" and bare == "لقاء" and norm != "لقاء" and not named.prep:
                acting = self._ref_before(i, first) or self.last_person
                if acting is not None and acting.target is not named.target:
                    planned = not EXPECTED.isdisjoint(self.norms[first:i]) or any(
                        f.sentence == number and f.status == "scheduled" for f in self.found
                    )
                    if self._add(number, i, stop, None, kind, [acting], [named], "either", first) and planned:
                        self.found[-1].status = "scheduled"
                    return
            if named is not None and named.kind == "person" and not named.prep and not named.conj:
                others = self._others(named.end, min(stop, named.end + 14), ("ب", "مع"), [named])
                if others:
                    self._add(number, i, stop, None, kind, [named], others, "either", first)
                    return
            before = self.norms[i - 1] if i > first else ""
            if norm == "باستقبال" and self.norms[i + 1 : i + 2] == ["من"]:
                hosts = self._others(i + 1, min(stop, i + 14), ("من",), [])
                acting = self._ref_before(i, first) or self.last_person
                if hosts and acting is not None:
                    self._add(number, i, stop, None, kind, hosts[:1], [acting], "host", first)
                return
            if before in ("جمعه", "جمعها", "وجمعه", "وجمعها"):
                met = self._others(i + 1, min(stop, i + 20), ("ب", "مع"), [])
                acting = self._ref_before(i, first) or self._leading() or self.last_person
                if met and acting is not None:
                    self._add(number, i, stop, None, kind, [acting], met, "either", first)
                return
            if norm in ("لقاءين", "اجتماعين", "اتصالين") and self.norms[i + 1 : i + 2] == ["مع"]:
                met = self._others(i + 1, self.scene.document.sentences[number][1], ("مع",), [])
                acting = self._ref_before(i, first) or self._leading() or self.last_person
                if acting is not None:
                    for other in met:
                        self._add(number, i, stop, None, kind, [acting], [other], "either", first)
                return
            if before in ("خلال", "في", "عقب", "بعد", "اثر", "قبل", "لاجراء", "لعقد", "اجراء") and kind != "visit":
                others = self._others(i + 1, min(stop, i + 14), ("مع",), [])
                subject = self._ref_before(i, first) or self._after_cue(i, end) or self.last_person
                if others and subject is not None:
                    self._add(number, i, stop, None, kind, [subject], others, "either", first)
                elif (
                    not others
                    and self.norms[i + 1 : i + 2]
                    and self.norms[i + 1] in ("منفصل", "اخر", "ثنايي", "منفصله", "مماثل")
                ):
                    for one in self.scene.said:
                        if i < one.cue_first < end and one.speaker is not None and one.addressee is not None:
                            self._add(number, i, end, None, kind, [one.speaker], [one.addressee], "either", first)
                            break

    def _conducted(self, number: int, i: int, first: int, stop: int, kind: str) -> bool:
        """«المحادثات التي أجراها X مع Y»، «مكالمة هاتفية جرت اليوم مع Y»."""
        if set(self.norms[i + 1 : i + 2]) & (PHONE | {"الهاتفيه"}):
            kind = "call"
        for k in range(i + 1, min(stop, i + 6)):
            if self.norms[k].startswith(
                ("اجرا", "اجرت", "عقدها", "عقده", "اجري", "جمعته", "جمعهم", "تلقاه", "تلقته", "تلقتها")
            ):
                if self.norms[k].startswith(("جمعته", "جمعهم")):
                    subject, others = self._pair_before(k, first)
                else:
                    subject = (
                        next(
                            (
                                r
                                for r in self.scene.refs
                                if k < r.first < min(stop, k + 12) and r.kind == "person" and not r.prep
                            ),
                            None,
                        )
                        or self._ref_before(i, first)
                        or self.last_person
                    )
                    others = self._coordinated(subject, stop) if subject is not None and subject.first > k else []
                    others = others or self._others(
                        (subject.end if subject and subject.first > k else k) + 0,
                        stop,
                        ("من",) if self.norms[k].startswith("تلق") else ("مع",),
                        [],
                    )
                if subject is not None and others:
                    return self._add(number, i, stop, None, kind, [subject], others, "either", first)
        return False

    def _possessed(self, number: int, i: int, first: int, stop: int, stem: str, suffix: str) -> None:
        subject = (
            self._ref_before(i, self._clause_start(i, first))
            or self._ref_before(i, first)
            or self._after_cue(i, self.scene.document.sentences[number][1])
            or self.last_person
        )
        if subject is None:
            return
        if stem == "زيارت":
            visited = next(
                (
                    r
                    for r in self.scene.refs_in(i + 1, min(stop, i + 6))
                    if r.kind in ("place", "state") and (r.prep == "ل" or self.norms[r.first - 1] == "الي")
                ),
                None,
            )
            if visited is not None and self.norms[i - 1] not in ("الي", "ل"):
                self._visit(number, i, first, stop, None, [subject], visited)
                return
            if self.norms[i - 1] not in ("ختام", "خلال", "اثناء", "في", "مستهل", "بدايه"):
                return
            self._visit(number, i, first, stop, None, [subject])
            return
        if (
            stem == "استقبال"
            and self.norms[i - 1] in ("في", "وفي")
            and self.found
            and self.found[-1].kind in ("visit", "talks", "signing")
        ):
            hosts = self._ids(self._others(i + 1, min(stop, i + 20), ("0",), []))
            visit = next((f for f in reversed(self.found) if f.kind == "visit"), None)
            if visit is not None and hosts:
                visit.people.append(hosts[0])
                visit.roles[hosts[0]] = "host"
                visit.attendees.extend(hosts[1:])
            return
        kind = {
            "مباحثات": "talks",
            "محادثات": "talks",
            "محادثت": "talks",
            "مشاورات": "talks",
            "اتصال": "call",
            "مكالمت": "call",
        }.get(stem, "meeting")
        if suffix in ("هما", "هم") and stem != "استقبال":
            self._both(i, number, kind, stop, first)
            return
        frames = ("0", "مع", "ب")
        others = self._others(i + 1, min(stop, i + 20), frames, [subject])
        if others and subject.target is others[0].target:
            subject = self._leading() or self.last_person or subject
        if suffix in ("ه", "ها") and others:
            role = "host" if stem == "استقبال" else "either"
            self._add(number, i, stop, None, kind, [subject], others, role, first)

    def _visit_noun(self, number: int, i: int, first: int, stop: int) -> None:
        """«زيارة الدولة التي قام بها X إلى Y»، «زيارة مرتقبة لوزير …»."""
        before = self.norms[i - 1] if i > first else ""
        if self.norms[i].startswith("ل") or before in ("الي", "علي", "بدا", "بدات", "يبدا", "في", "ب"):
            return
        window = self.norms[i : i + 6]
        visitor = next(
            (
                r
                for r in self.scene.refs
                if i < r.first < min(stop, i + 9)
                and r.kind == "person"
                and (r.prep in ("", "ل"))
                and not self._governed(r)
            ),
            None,
        )
        if visitor is None or (visitor.first - i > 4 and "بها" not in window):
            return
        place = next(
            (
                r
                for r in self.scene.refs
                if visitor.end <= r.first < min(stop, visitor.end + 6)
                and r.kind in ("place", "state")
                and (r.prep == "ل" or self.norms[r.first - 1] in ("الي", "جمهوريه"))
            ),
            None,
        )
        if place is None:
            return
        if self._visit(number, i, first, stop, None, [visitor], place) and {"مرتقبه", "المرتقبه", "المقبله"} & set(
            window
        ):
            self.found[-1].status = "scheduled"

    def _signing_noun(self, number: int, i: int, first: int) -> None:
        """«جرى التوقيع على … وقّعها عن … X، وعن … Y»: the persons named after the noun."""
        end = self.scene.document.sentences[number][1]
        people: list[Ref] = []
        for ref in self.scene.refs:
            if ref.first <= i or ref.first >= end:
                continue
            if any(n in ("بحضور", "حضره", "حضرها") for n in self.norms[max(i, ref.first - 3) : ref.first]):
                break
            if ref.kind == "person" and ref.actor is not None and ref.actor.name is not None:
                people.append(ref)
        if len(people) < 2:
            sides = [r for r in self.scene.refs if i < r.first < end and r.kind == "sides"]
            before = [r for r in self.scene.refs if first <= r.first < i and r.kind == "sides"]
            if (sides or before) and self.found:
                self._add(number, i, end, None, "signing", (sides or before)[:1], [], "either", first)
            return
        self._add(number, i, end, None, "signing", people[:1], people[1:4], "either", first)

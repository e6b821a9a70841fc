"""Diplomatic contacts: who met, called, visited, wrote to or signed with whom.

Cues are verbs ("التقى", "استقبل", "عقد … اجتماعا مع"), nouns with a pronoun ("خلال
لقائه") and nouns with their parties ("محادثات جمعت …"). Participants are the noun
phrases that the cue governs; one contact told twice is one engagement.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.contact_nouns import NounContacts
from mahdar.acts.contact_tables import (
    ATTEND,
    CONFERENCES,
    LEMMAS,
    NOUNS,
    SEATS,
)
from mahdar.acts.contact_where import Contact
from mahdar.acts.statements import entity_id, scan_statements
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["read_engagements"]

_STEMS = (
    "لقا",
    "محادث",
    "مكالم",
    "استقبال",
    "اجتماع",
    "زيار",
    "مباحثات",
    "محادثات",
    "اتصال",
    "مشاورات",
    "قمت",
    "توقيع",
    "وقع",
    "ابرم",
    "موتمر",
    "ندوه",
)


def _interesting(token: Token) -> bool:
    """Whether a spelling can be an engagement cue at all."""
    info: WordInfo = token.info
    return token.kind == "w" and (
        token.norm in ATTEND
        or any(f.lemma in LEMMAS for f in info.verbs)
        or any(s.rest.removeprefix("ال") in NOUNS or s.rest.removeprefix("ال").startswith(_STEMS) for s in info.splits)
    )


_TWO = 2
_INTEREST = Trait(_interesting)
_CHAIRS = frozenset(
    conj + verb for conj in ("", "و") for verb in ("تراس", "تراست", "تراسها", "تراسه", "يتراس", "تتراس")
)
_CHAIRED = Trait(lambda token: token.norm in _CHAIRS)
_TAKE_PART = Trait(lambda token: token.norm.removeprefix("و") in ("بمشاركه", "بحضور", "برياسه"))


class _Reader(NounContacts):
    """Goes through the sentences and keeps every contact once."""

    def read(self) -> list[Contact]:
        document = self.scene.document
        for number, (first, end) in enumerate(document.sentences):
            first = max(first, self.scene.start)
            if first >= end:
                continue
            for i in document.having(_INTEREST, first, end):
                self._at(number, i, first, end)
            self._participation(number, first, end)
            self._session(number, first, end)
            self._chaired(number, first, end)
            if self.norms[first] not in ATTEND:
                for ref in self.scene.refs_in(first, end):
                    if ref.kind == "person" and not ref.prep:
                        self.last_person = ref
                        break
        return self.found

    def _chaired(self, number: int, first: int, end: int) -> None:
        """«جلسة مباحثات ترأس الجانب الكويتي فيها X فيما ترأس Y الجانب الأردني»."""
        chairs = self.scene.document.having(_CHAIRED, first, end)
        if len(chairs) < 2:
            return
        noun = next(
            (k for k in range(first, end) if NOUNS.get(self.norms[k].removeprefix("ال")) in ("talks", "meeting")), None
        )
        if noun is None:
            return
        people = []
        for n, k in enumerate(chairs):
            limit = chairs[n + 1] if n + 1 < len(chairs) else end
            ref = next((r for r in self.scene.refs_in(k + 1, limit) if r.kind == "person" and not r.prep), None)
            if ref is not None:
                people.append(ref)
        if len(people) > 1:
            self._add(number, noun, end, None, "talks", people[:1], people[1:], "either", first)

    def _participation(self, number: int, first: int, end: int) -> None:
        """«انطلقت أعمال قمة … برئاسة A وبمشاركة B وC»: a conference and those who take part."""
        group: list[Ref] = []
        noun = -1
        for k in self.scene.document.having(_TAKE_PART, first, end):
            if self.speech[k]:
                continue
            if noun < 0:
                noun = next((j for j in range(first, k) if self.norms[j].lstrip("بل") in CONFERENCES), -1)
            if noun < 0:
                return
            ref = self.scene.ref_at.get(k + 1) or self.scene.ref_at.get(k + 2)
            if ref is None or ref.kind != "person" or ref.prep:
                continue
            group.extend(r for r in (ref, *self._coordinated(ref, end)) if r not in group)
        if group and not any(f.sentence == number for f in self.found):
            host = self._subject_of_session(first, noun)
            people = [*host, *(r for r in group if r not in host)]
            if len(people) > 1:
                joint = {"المشتركه"} & set(self.norms[first:end]) and {"للجنه", "اللجنه"} & set(self.norms[first:end])
                kind = "meeting" if joint and len(people) == _TWO else "conference"
                self._add(number, noun, end, None, kind, people[:1], people[1:], "either", first)

    def _subject_of_session(self, first: int, noun: int) -> list[Ref]:
        """Who opens or chairs it, named before the noun."""
        return [
            r for r in self.scene.refs_in(first, noun) if r.kind == "person" and not r.prep and not self._governed(r)
        ][:2]

    def _at(self, number: int, i: int, first: int, end: int) -> None:
        norm = self.norms[i]
        if self._named(i):
            return
        info: WordInfo = self.scene.document.tokens[i].info
        if norm in ATTEND:
            self._attendees(number, i, end)
            return
        for form in info.verbs:
            if form.agree in ("1s", "1p"):
                continue
            if form.tense in ("past", "pres", "future", "pass") and not form.prep.strip("ل"):
                if self._verb(number, i, first, end, form):
                    return
        if not self.speech[i] or norm[-1:] == "ه" or norm.endswith("هما"):
            self._noun(number, i, first, end, norm)

    def _attendees(self, number: int, i: int, end: int) -> None:
        if not self.found:
            return
        target = self.found[-1]
        for ref in self.scene.refs_in(i + 1, end):
            if ref.kind == "person":
                key = entity_id(ref)
                if key and key not in target.people and key not in target.attendees:
                    target.attendees.append(key)


def read_engagements(scene: Scene) -> list[model.Engagement]:
    """The engagements of an article as record values."""
    scene.said = scan_statements(scene)
    document = scene.document
    out: list[model.Engagement] = []
    for number, found in enumerate(_Reader(scene, scene.said).read(), 1):
        place = place_entity = None
        if found.place is not None:
            start, stop = document.span(*found.place)
            if found.place_ref is not None and found.place_ref.prep:
                start += len(found.place_ref.prep) + len(found.place_ref.conj)
            elif found.place_ref is None and document.norms[found.place[0]].startswith("ب"):
                start += 1 if document.norms[found.place[0]][1:] in SEATS else 0
            place = document.text[start:stop]
            place_entity = entity_id(found.place_ref)
        out.append(
            model.Engagement(
                id=f"g{number}",
                kind=found.kind,
                mode=found.mode,
                status=found.status,
                participants=tuple(found.people),
                roles={k: v for k, v in found.roles.items() if k in found.people},
                attendees=tuple(found.attendees),
                date=found.date if _valid(found.date) else None,
                place=place,
                place_entity=place_entity,
                evidence=(document.span(*found.evidence),),
                rule="engagement/" + found.rule,
            )
        )
    return out


def _valid(value: str | None) -> bool:
    try:
        return value is not None and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False

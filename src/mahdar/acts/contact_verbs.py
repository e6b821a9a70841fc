"""Contacts told by verbs: «التقى», «عقد اجتماعا», «تلقى رسالة», «وقع اتفاقية»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contact_groups import GroupContacts
from mahdar.acts.contact_tables import (
    CEREMONIES,
    COMMA,
    CONFERENCES,
    IN_SPEECH,
    LEMMAS,
    LIGHT,
    MESSAGE_NOUNS,
    NOUNS,
    PHONE,
    PRESS,
    SIGN_NOUNS,
    SUFFIXED,
    TRAVEL,
    VERBS,
    Rule,
)

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref


class VerbContacts(GroupContacts):
    """Reads the contacts that a finite verb tells."""

    def _verb(self, number: int, i: int, first: int, end: int, form: VerbForm) -> bool:
        lemma = form.lemma
        if self.speech[i] and form.tense == "pres" and not form.conj:
            return False
        if self.speech[i] and form.lemma not in IN_SPEECH and not (form.lemma in TRAVEL and form.tense == "future"):
            return False
        rule = VERBS.get(lemma)
        if lemma not in LEMMAS:
            return False
        passive = form.tense == "pass" and self.scene.document.tokens[i].raw.find("ُ") >= 0
        if form.tense == "pass" and not passive:
            return False
        stop = self._clause_end(i, end)
        if rule is not None:
            return self._contact(number, i, first, stop, form, rule)
        if lemma in LIGHT or lemma in ("تلقى", "قام", "بدأ", "اختتم", "أنهى", "حل"):
            if lemma == "حل" and "زياره" not in self.norms[i:stop]:
                return self._travel(number, i, first, stop, form)
            return self._light(number, i, first, stop, form)
        if lemma in ("بعث", "سلم", "تسلم", "وجه", "أرسل", "استلم", "نقل", "حمل"):
            return self._message(number, i, first, stop, form)
        if lemma == "وقع":
            return self._sign(number, i, first, stop, form)
        if lemma in TRAVEL:
            return self._travel(number, i, first, stop, form)
        if lemma == "شارك":
            return self._conference(number, i, first, stop, form)
        if lemma in ("أقام", "حضر", "شهد", "افتتح", "دشن"):
            return self._ceremony(number, i, first, stop, form)
        return False

    def _ceremony(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        """A banquet, a welcome or an opening: «أقام مأدبة»، «حضر حفل»."""
        whole = self.scene.document.sentences[number][1]
        if not any(self.norms[k].lstrip("ب") in CEREMONIES for k in range(i + 1, min(whole, i + 25))):
            return False
        subjects = [s for s in self._subject(i, first, stop, form) if s.kind == "person"]
        if not subjects:
            return False
        others = self._governed_by(
            subjects[-1].end if subjects[-1].first > i else i + 1, whole, ("ل", "الي"), subjects, ("person", "title")
        )
        for k in range(i + 1, whole - 1):
            if self.norms[k] in ("شرف", "جانب", "برفقه", "بحضور") or (self.norms[k] == "مع" and k > i + 2):
                ref = self.scene.ref_at.get(k + 1)
                if ref is not None and ref.kind == "person" and ref not in subjects:
                    others = [*others, ref, *self._coordinated(ref, whole)]
        if form.lemma == "أقام" and not others and self.found:
            guests = [p for p in self.found[-1].people if p not in self._ids(subjects)]
            if self._add(number, i, whole, form, "ceremony", subjects, [], "host", first):
                for guest in guests[:1]:
                    self.found[-1].people.append(guest)
                    self.found[-1].roles[guest] = "visitor"
                return True
            return False
        return self._add(number, i, whole, form, "ceremony", subjects, others, "host", first)

    def _contact(self, number: int, i: int, first: int, stop: int, form: VerbForm, rule: Rule) -> bool:
        if form.lemma == "تحدث" and "هاتفيا" not in self.norms[i + 1 : min(stop, i + 9)]:
            return False
        subjects = self._subject(i, first, stop, form)
        suffixed = self.norms[i].endswith(("ه", "ها")) and form.lemma in SUFFIXED and not self.norms[i].endswith("يه")
        if suffixed and form.tense != "pass" and rule.kind == "meeting":
            after = [s for s in subjects if s.first > i]
            known = self._salient(i, subjects)
            if known is not None and (after or subjects):
                return self._add(number, i, stop, form, rule.kind, after or subjects, [known], rule.role, first)
            return False
        start = i + 1
        if form.tense == "pass":
            others = self._others(start, stop, ("من",), subjects)
            subjects, others = (others or subjects), subjects
        else:
            start = max([start, *(s.end for s in subjects if i < s.first < stop)])
            frames = rule.frames
            joined = [s for s in subjects[1:]]
            others = self._others(start, stop, frames, subjects)
            if not others and "0" in frames and subjects and subjects[0].first > i and self._elided(i, form):
                acting = self._ref_before(i, first) or self.last_person
                if acting is not None and acting.target is not subjects[0].target:
                    subjects, others, joined = [acting], subjects, []
            if not others and joined:
                others = joined
        if rule.kind == "talks":
            tail = self.norms[i : self.scene.document.sentences[number][1]]
            if {"اتصال", "مكالمه"} & set(tail) or "هاتفيا" in tail[:12]:
                rule = rule._replace(kind="call")
        if rule.kind == "visit":
            return self._visit(number, i, first, stop, form, subjects)
        if not others and rule.kind == "meeting":
            after = [
                r for r in self.scene.refs_in(start, stop) if r.kind == "sides" and r.actor is not None and not r.prep
            ]
            others = self._roster(number, after[0].first) if after else []
        if not others and self.norms[i + 1 : i + 2] and self.norms[i + 1] in ("به", "بها", "معه", "معها"):
            known = self._salient(i, subjects)
            others = [known] if known is not None else []
        if not others and rule.frames and not (len(subjects) == 1 and subjects[0].kind == "sides"):
            return False
        whole = self.norms[first : self.scene.document.sentences[number][1]]
        listed = next((o for o in others if o.kind == "title" and o.actor is not None and o.actor.number), None)
        if listed is not None and rule.kind == "meeting":
            others = self._roster(number, listed.first) or others
        if "حده" in whole and len(others) > 1:
            done = False
            for other in others:
                done = self._add(number, i, stop, form, rule.kind, subjects, [other], rule.role, first) or done
            return done
        return self._add(number, i, stop, form, rule.kind, subjects, others, rule.role, first)

    def _elided(self, i: int, form: VerbForm) -> bool:
        """Whether a verb leaves its subject out, so that what follows is its object: «حيث التقى X»."""
        before = self.norms[i - 1]
        if before in ("حيث", "ثم", "قد", "انه", "بانه", "ان", "الذي", "غدا"):
            return True
        return not form.conj and (before in COMMA or self.norms[i + 1 : i + 2] in (["خلالها"], ["خلاله"]))

    def _light(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        """أجرى محادثات، عقد اجتماعا، تلقى اتصالا، قام بزيارة."""
        noun = -1
        kind = ""
        for k in range(i + 1, min(stop, i + 30)):
            word = self.norms[k]
            bare = word[1:] if word.startswith("ب") else word
            if word in MESSAGE_NOUNS and form.lemma == "تلقى":
                return self._message(number, i, first, stop, form)
            if form.lemma in ("ترأس", "رأس") and bare in ("اعمال", "الدوره", "دوره"):
                kind, noun = "meeting", k
                break
            if bare in NOUNS and not self._inside(k):
                kind = NOUNS[bare]
                noun = k
                break
        if noun < 0:
            return False
        after = self.norms[noun + 1 : noun + 3]
        if kind == "press_conference" and not set(after) & PRESS:
            return False
        if set(after) & PHONE:
            kind = "call"
        if form.lemma in ("قام", "بدأ", "اختتم", "أنهى", "حل") and kind != "visit":
            return False
        subjects = self._subject(i, first, stop, form)
        if kind == "visit":
            return form.lemma in ("قام", "بدأ", "اختتم", "أنهى", "أجرى", "واصل", "حل") and self._visit(
                number, i, first, stop, form, subjects
            )
        start = max([i + 1, noun, *(s.end for s in subjects if i < s.first < noun)])
        if form.lemma in ("جرى", "دار", "انعقد", "شهد", "احتضن"):
            return self._between(number, i, noun, stop, kind)
        others = self._others(start, stop, ("مع", "من", "ب", "بين"), subjects)
        others = others or self._others(i + 1, noun, ("مع",), subjects)
        if len(others) > 1 and self._apart(self.norms[noun : noun + 3]):
            return all([self._add(number, i, stop, form, kind, subjects, [o], "either", first) for o in others])
        if not others and not (form.agree in ("md", "mp") or len(subjects) > 1 or kind == "press_conference"):
            return False
        return self._add(number, i, stop, form, kind, subjects, others, "either", first)

    def _inside(self, k: int) -> bool:
        return self._named(k)

    def _message(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        for k in range(i + 1, min(stop, i + 40)):
            word = self.norms[k]
            bare = word[1:] if word.startswith("ب") and word not in MESSAGE_NOUNS else word
            if bare in MESSAGE_NOUNS or (bare == "اوراق" and k + 1 < stop and self.norms[k + 1].startswith("اعتماد")):
                kind = "ceremony" if bare == "اوراق" else "message"
                break
        else:
            return False
        if form.lemma == "سلم" and self.norms[i].endswith(("ه", "ها")):
            bearer = self._subject(i, first, stop, form)
            receiver = self._salient(i, bearer)
            senders = self._others(i + 1, stop, ("من",), bearer)
            if receiver is not None and senders:
                return self._add(number, i, stop, form, kind, senders, [receiver, *bearer], "sender", first)
            return False
        if form.lemma in ("نقل", "حمل", "وجه") and bare not in MESSAGE_NOUNS:
            return False
        if kind == "ceremony" and self._credentials(number, i, first, self.scene.document.sentences[number][1]):
            return True
        subjects = self._subject(i, first, stop, form)
        start = max([i + 1, *(s.end for s in subjects if i < s.first < stop)])
        others: list[Ref] = []
        at = start
        while at < stop:
            more = self._others(at, stop, ("الي", "من", "ل"), [*subjects, *others])
            if not more:
                break
            others.extend(more)
            at = more[-1].end
            if len(others) > 3:
                break
        if not others:
            return False
        return self._add(number, i, stop, form, kind, subjects, others, "sender", first)

    def _sign(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        whole = self.scene.document.sentences[number][1]
        if not any(self.norms[k] in SIGN_NOUNS or self.norms[k][1:] in SIGN_NOUNS for k in range(i + 1, whole)):
            return False
        subjects = self._subject(i, first, stop, form)
        start = max([i + 1, *(s.end for s in subjects if i < s.first < stop)])
        others = self._others(start, stop, ("مع",), subjects)
        if not subjects and form.agree not in ("md", "mp"):
            return False
        if subjects and len(subjects) + len(others) < 2 and subjects[0].kind != "sides":
            return False
        return self._add(number, i, stop, form, "signing", subjects, others, "either", first)

    def _travel(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        if form.lemma == "غادر" and not {"زياره", "الي"} & set(self.norms[i:stop]):
            return False
        subjects = [s for s in self._subject(i, first, stop, form) if s.kind == "person"]
        if not subjects:
            return False
        place = next(
            (
                r
                for r in self.scene.refs
                if i < r.first < min(stop, i + 30)
                and r.kind in ("place", "state")
                and (
                    self.norms[r.first - 1] in ("الي", "مدينه", "العاصمه")
                    or r.prep == "ل"
                    or (form.lemma == "حل" and r.prep == "ب")
                    or (form.lemma == "وصل" and r.first == max(i + 1, subjects[0].end) and not r.conj)
                )
            ),
            None,
        )
        if place is None:
            return False
        return self._visit(number, i, first, stop, form, subjects, place)

    def _visit(
        self,
        number: int,
        i: int,
        first: int,
        stop: int,
        form: VerbForm | None,
        subjects: list[Ref],
        place: Ref | None = None,
    ) -> bool:
        subjects = [s for s in subjects if s.kind == "person"]
        if not subjects:
            return False
        if place is None:
            place = next(
                (
                    r
                    for r in self.scene.refs
                    if i < r.first < min(stop, i + 40) and r.kind in ("place", "state") and r not in subjects
                ),
                None,
            )
        if place is None:
            return False
        others = self._companions(i, stop) + self._inviter(i, stop, subjects)
        done = self._add(number, i, stop, form, "visit", subjects, others, "visitor", first)
        if done:
            self.found[-1].place = (place.first, place.end)
            self.found[-1].place_ref = place
        return done

    def _companions(self, i: int, stop: int) -> list[Ref]:
        for k in range(i + 1, stop):
            if self.norms[k] in ("برفقه", "رفقه", "يرافقه", "يرافقها", "ترافقه"):
                ref = self.scene.ref_at.get(k + 1)
                if ref is not None and ref.kind == "person":
                    return [ref, *self._coordinated(ref, stop)]
        return []

    def _inviter(self, i: int, stop: int, visitors: list[Ref]) -> list[Ref]:
        """The host of a visit: who invited, or who received the visitor in this report."""
        for k in range(i + 1, stop):
            if self.norms[k] in ("لدعوه", "بدعوه", "دعوه"):
                for ref in self.scene.refs:
                    if k < ref.first < min(k + 6, stop) and ref.kind == "person" and ref not in visitors:
                        return [ref]
        return []

    def _conference(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        if not any(self.norms[k] in CONFERENCES | {"اجتماعات"} for k in range(i + 1, min(stop, i + 25))):
            return False
        subjects = [s for s in self._subject(i, first, stop, form) if s.kind == "person"]
        if not subjects:
            return False
        known = next((f for f in self.found if f.kind == "conference"), None)
        if known is not None and len(subjects) == 1:
            known.people.extend(key for key in self._ids(subjects) if key not in known.people)
            return True
        return self._add(number, i, stop, form, "conference", subjects, [], "either", first)

    def _between(self, number: int, i: int, noun: int, stop: int, kind: str) -> bool:
        """«محادثات جمعت A وB»، «اجتماع بين A وB»."""
        for k in range(noun + 1, min(stop, noun + 12)):
            if self.norms[k] in ("بين", "جمع", "جمعت", "ضم", "ضمت") and k + 1 < stop:
                ref = self.scene.ref_at.get(k + 1)
                if ref is None:
                    continue
                group = [ref, *self._coordinated(ref, stop)]
                if len(group) == 1:
                    group += self._others(ref.end, min(stop, ref.end + 12), ("ب", "مع"), group)
                if len(group) > 1:
                    return self._add(number, i, stop, None, kind, group[:1], group[1:], "either", i)
        return False

"""What every contact reader shares: subjects, other sides, status, merging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contact_tables import (
    COMMA,
    THAT,
)
from mahdar.acts.contact_where import Contact, ContactPlace
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref


#: «من المقرر أن»: what follows is still to come.
EXPECTED = frozenset("المقرر المرتقب المتوقع المنتظر المومل المزمع المرجح المفترض يعتزم تعتزم ينوي".split())
#: «برئاسة X»: who leads a delegation.
_LED = frozenset("برياسه يراسه ويراسه يتراسه ويتراسه تراسه وتراسه".split())
_SOON = frozenset("غدا غد المقبل المقبله القادم القادمه".split())
#: «بأخيه سمو أمير دولة قطر»: the word between the preposition and who it is.
_BROTHER = frozenset("باخيه لاخيه اخيه شقيقه بشقيقه لشقيقه واخيه اخيها باخيها ضيفه".split())
_OFF = frozenset("اعتذر اعتذرت الغي الغيت الغاوه الغاوها تاجل تاجلت تاجيل ارجي ارجيت ارجاء الغاء وتاجلت وتاجل".split())
#: «بحضور X»: who is there without being met.
_PRESENT = frozenset("بحضور وبحضور حضور يرافقه يرافقها برفقه ترافقه".split())
_DELEGATION = frozenset("وفد وفدا الوفد وفود بوفد لوفد".split())


class ContactBase(ContactPlace):
    """Finds the parties of a contact and whether it was held, and joins what is one."""

    def _named(self, i: int) -> bool:
        ref = self.scene.cover[i]
        return ref is not None and ref.kind != "sides"

    def _clause_end(self, i: int, end: int) -> int:
        k = i + 1
        while k < end:
            if k in self.cues and k > i + 1:
                return k
            if self.norms[k] in THAT and k > i + 2:
                return k
            k += 1
        return end

    def _clause_start(self, i: int, first: int) -> int:
        """The token after the last «أن» or «وكان» before a verb."""
        for k in range(i - 1, first, -1):
            if self.norms[k] in ("ان", "بان", "وكان", "وكانت", "فيما", "بينما"):
                return k + 1
        return first

    def _subject(self, i: int, first: int, stop: int, form: VerbForm) -> list[Ref]:
        """The subject of a verb: after it, before it, or whoever acted last."""
        if self.speech[i] and self.norms[i - 1] in ("انه", "بانه", "انها", "بانها"):
            speaker = next((s.speaker for s in self.scene.said if s.start <= i < s.end), None)
            if speaker is not None and speaker.kind == "person":
                return [speaker]
        at = i + 1
        while at < min(stop, i + 10):
            ref = self.scene.ref_at.get(at)
            if ref is not None:
                if (
                    not ref.prep
                    and ref.kind in ("person", "title", "state", "org", "sides")
                    and not self._governed(ref)
                ):
                    if not self._subject_first(i, first):
                        return [ref, *self._coordinated(ref, stop)]
                    break
                at = ref.end
                continue
            if self.norms[at] in COMMA and at > i + 3:
                break
            at += 1
        if (
            form.agree in ("md", "mp", "fd")
            and form.tense != "pass"
            and self.norms[i - 1 : i] not in (["الذي"], ["التي"])
        ):
            return []
        before = self._ref_before(i, self._clause_start(i, first)) or self._ref_before(i, first)
        if before is not None:
            return [before]
        return [self.last_person] if self.last_person is not None else []

    def _subject_first(self, i: int, first: int) -> bool:
        """Whether «الذي/كان/أن X» has put the subject before the verb."""
        k = i - 1
        while k >= first and self.norms[k] in ("قد", "سوف", "كان", "كانت"):
            k -= 1
        if k >= first and self.norms[k] in ("الذي", "التي"):
            return True
        for ref in self.scene.refs_in(first, k + 1):
            if ref.end == k + 1 and not ref.prep and ref.kind in ("person", "title"):
                before = self.norms[ref.first - 1] if ref.first > first else ""
                return (
                    before in ("وكان", "كان", "ان", "بان", "لان", "حيث", "اما", "وكانت", "كانت", "")
                    or ref.first == first
                )
        return False

    def _ref_before(self, i: int, first: int) -> Ref | None:
        if self.norms[i - 1] in ("الذي", "التي") and i > first:
            k = i - 2
            while k > first and self.norms[k] in COMMA:
                k -= 1
            antecedent = self.scene.cover[k] if k >= first else None
            if antecedent is not None and antecedent.prep and antecedent.first > first:
                holder = self.scene.cover[antecedent.first - 1]
                antecedent = holder if holder is not None and holder.kind == "person" else antecedent
            if antecedent is not None and antecedent.kind in ("person", "title"):
                return antecedent
        best: Ref | None = None
        for ref in self.scene.refs_in(first, i):
            if ref.kind in ("person", "title") and not ref.prep and not self._governed(ref):
                best = best or ref
                if self.norms[i - 1] == "قد" or (self.norms[i - 1] in ("الذي", "التي") and not self._place_before(i)):
                    best = ref
        return best

    def _place_before(self, i: int) -> bool:
        """Whether the antecedent of «التي» right before a verb is a place: «القاهرة التي التقى فيها»."""
        k = i - 2
        while k > 0 and self.norms[k] in COMMA:
            k -= 1
        ref = self.scene.cover[k]
        return ref is not None and ref.kind in ("place", "state")

    def _governed(self, ref: Ref) -> bool:
        before = self.norms[ref.first - 1] if ref.first else ""
        if before in _DELEGATION and ref.first > 1:
            before = self.norms[ref.first - 2]
        return before in ("مع", "من", "الي", "في", "علي", "عن", "بين", "لدي", "بحضور", "وبحضور")

    def _coordinated(self, ref: Ref, stop: int) -> list[Ref]:
        """Phrases joined to one by «و», asides between them skipped."""
        out: list[Ref] = []
        at = ref.end
        while at < stop:
            nxt = self.scene.ref_at.get(at)
            if nxt is not None and nxt.conj == "و" and nxt.kind in ("person", "title") and not nxt.prep:
                out.append(nxt)
                at = nxt.end
                continue
            ahead = self._next_joined(at, stop)
            if ahead is not None:
                at = ahead.first
                continue
            if self.norms[at] in COMMA and at + 1 in self.scene.ref_at:
                at += 1
                follower = self.scene.ref_at[at]
                if follower.conj == "و":
                    continue
                if follower.kind in ("person", "title") and follower.actor and follower.actor.name is None:
                    at = follower.end
                    continue
            break
        return out

    def _next_joined(self, at: int, stop: int) -> Ref | None:
        """A named person joined by «و» within a few plain words (the rest of an office)."""
        for k in range(at, min(at + 10, stop)):
            ref = self.scene.ref_at.get(k)
            if (
                ref is not None
                and k > at
                and (
                    ref.conj == "و"
                    or (k - 1 >= at and self.norms[k - 1].startswith("و") and len(self.norms[k - 1]) > 3)
                )
                and ref.kind == "person"
                and ref.actor is not None
                and (ref.actor.name is not None and (ref.actor.roles or ref.actor.honorific) and not ref.prep)
            ):
                return ref
            if ref is not None and ref.kind in ("person", "title"):
                return None
            if k in self.cues or self.norms[k] in THAT or self.norms[k] in ("بحضور", "خلال", "حضر", "وذلك", "لبحث"):
                return None
            info: WordInfo = self.scene.document.tokens[k].info
            if (
                any(f.tense in ("past", "pres", "future") for f in info.verbs)
                and not info.definite
                and not any(f.tense == "masdar" for f in info.verbs)
            ):
                return None
        return None

    def _others(self, at: int, stop: int, frames: tuple[str, ...], skip: list[Ref]) -> list[Ref]:
        """The other side: the phrase after a governing preposition, and what is joined to it.

        A person is preferred; an organisation or state stands for its side where no person does.
        """
        return self._governed_by(at, stop, frames, skip, ("person", "title")) or self._governed_by(
            at, stop, frames, skip, ("org", "state")
        )

    def _governed_by(
        self, at: int, stop: int, frames: tuple[str, ...], skip: list[Ref], kinds: tuple[str, ...]
    ) -> list[Ref]:
        k = at
        limit = min(stop, at + 45)
        while k < limit:
            ref = self.scene.ref_at.get(k)
            if ref is not None:
                if ref in skip:
                    k = ref.end
                    continue
                before = self.norms[k - 1]
                if before in _PRESENT:
                    group = [ref, *self._coordinated(ref, stop)]
                    k = max(r.end for r in group)
                    continue
                if ref.kind in kinds and (ref.target is not None or ref.kind == "title"):
                    fits = (
                        ("0" in frames and not ref.prep and not ref.conj and not self._governed(ref))
                        or (ref.prep and ref.prep in frames)
                        or (before in ("مع", "الي", "من", "بين") and before in frames)
                        or (before == "من" and self.norms[k - 2] in ("كلا", "كل") and "مع" in frames)
                        or (before == "كل" and "0" in frames)
                        or (before in _BROTHER and not {"ب", "مع", "ل", "الي"}.isdisjoint(frames))
                        or (before in _LED and not _DELEGATION.isdisjoint(self.norms[at:k]))
                    )
                    if fits:
                        return [ref, *self._coordinated(ref, stop)]
                k = ref.end
                continue
            k += 1
        return []

    def _salient(self, i: int, skip: list[Ref]) -> Ref | None:
        """Whom a pronoun after a verb means: the last person before it who is not its subject."""
        taken = {id(s.target) for s in skip}
        best: Ref | None = None
        for ref in self.scene.refs:
            if ref.first >= i:
                break
            if ref.kind == "person" and id(ref.target) not in taken and not ref.prep:
                best = ref
        return best

    def _pair_before(self, k: int, first: int) -> tuple[Ref | None, list[Ref]]:
        """The last two persons before a token, for «جمعتهما»."""
        people = [r for r in self.scene.refs if r.first < k and r.kind == "person"]
        if len(people) < 2:
            return None, []
        last = people[-1]
        other = next((p for p in reversed(people) if p.target is not last.target), None)
        return (other, [last]) if other is not None else (None, [])

    def _after_cue(self, i: int, end: int) -> Ref | None:
        for ref in self.scene.refs_in(i + 1, end):
            if ref.kind == "person" and ref.first - 1 in self.cues:
                return ref
        return None

    def _ids(self, refs: list[Ref]) -> list[str]:
        ids: list[str] = []
        for ref in refs:
            if ref.kind == "sides" and self.found:
                ids.extend(next((f for f in reversed(self.found) if len(f.people) > 1), self.found[-1]).people)
                continue
            key = entity_id(ref)
            if key is not None:
                ids.append(key)
        return list(dict.fromkeys(ids))

    def _add(
        self,
        number: int,
        i: int,
        stop: int,
        form: VerbForm | None,
        kind: str,
        subjects: list[Ref],
        others: list[Ref],
        role: str,
        first: int,
    ) -> bool:
        left, right = self._ids(subjects), self._ids(others)
        if not left and form is not None and form.agree in ("md", "mp") and self.found:
            left = list(self.found[-1].people)
        people = list(dict.fromkeys([*left, *right]))
        if self._called_off(i, stop):
            return False
        if not people or (len(people) < 2 and kind in ("meeting", "talks", "call", "signing", "message")):
            return False
        found = Contact(kind, number, (i, min(i + 6, stop)), f"{kind}/{form.lemma if form else 'noun'}")
        found.people = people
        if kind == "call":
            found.mode = "video" if "مريي" in " ".join(self.norms[i:stop]) else "phone"
        elif kind == "message":
            found.mode = "written"
        for key in left:
            found.roles[key] = {"host": "host", "visitor": "visitor", "sender": "sender"}.get(role, "participant")
        for key in right:
            found.roles.setdefault(key, {"host": "visitor", "sender": "recipient"}.get(role, "participant"))
        found.status = self._status(i, form, first)
        self._when_where(found, i, first, self.scene.document.sentences[number][1])
        if found.status == "held" and self._ahead(found, i, form):
            found.status = "scheduled"
        return self._merge(found)

    def _ahead(self, found: Contact, i: int, form: VerbForm | None) -> bool:
        """Whether a contact is still to come: by its date, a word such as «غدا», or a plan in the sentence."""
        anchor = self.scene.anchor
        if anchor is not None and found.date is not None:
            return found.date > anchor.isoformat()
        if form is None or form.tense != "pres" or form.conj == "و":
            return False
        if not _SOON.isdisjoint(self.norms[max(0, i - 8) : i + 12]):
            return True
        return any(f.sentence == found.sentence and f.status == "scheduled" for f in self.found)

    def _called_off(self, i: int, stop: int) -> bool:
        """Whether a contact was cancelled or put off: «تأجلت زيارة», «لقاء تم إلغاؤه»."""
        return not _OFF.isdisjoint(self.norms[max(0, i - 4) : i]) or not _OFF.isdisjoint(
            self.norms[i : min(stop, i + 24)]
        )

    def _status(self, i: int, form: VerbForm | None, first: int) -> str:
        window = self.norms[max(first, i - 6) : i]
        if form is not None and form.tense == "future":
            return "scheduled"
        if not EXPECTED.isdisjoint(window) or not EXPECTED.isdisjoint(self.norms[first : first + 3]):
            return "scheduled"
        if form is not None and form.tense == "pres" and form.conj == "و" and i == first:
            return "scheduled"
        return "held"

    def _merge(self, new: Contact) -> bool:
        """Join a contact to the same one told before, or keep it as new."""
        group = {"talks": "meeting"}
        for old in self.found:
            if group.get(old.kind, old.kind) != group.get(new.kind, new.kind):
                continue
            if set(old.people) == set(new.people) or (
                old.kind in ("visit",)
                and new.kind == "visit"
                and set(old.people) & set(new.people)
                and self._same_place(old, new)
            ):
                if old.date and new.date and old.date != new.date:
                    continue
                if old.kind == "visit" and not self._same_place(old, new):
                    continue
                old.date = old.date or new.date
                old.place = old.place or new.place
                old.place_ref = old.place_ref or new.place_ref
                if new.kind == "meeting":
                    old.kind = "meeting"
                return True
        self.found.append(new)
        return True

    def _same_place(self, old: Contact, new: Contact) -> bool:
        a = old.place_ref.target if old.place_ref else None
        b = new.place_ref.target if new.place_ref else None
        return a is None or b is None or a is b

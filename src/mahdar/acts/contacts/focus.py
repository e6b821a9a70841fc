"""Whom an elided subject or a pronoun means: the persons in focus where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import RELATIVE
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.acts.contacts.grammar import Grammar
    from mahdar.acts.statements import Said
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["Focus"]


def _may_be_finite(token: Token) -> bool:
    return token.kind == "w" and not token.info.tenses.isdisjoint(FINITE_OR_PASSIVE)


def _of_her(ref: Ref, norms: list[str]) -> bool:
    """«الوزيرة الموزمبيقية»: an office in the feminine with its state, and no name."""
    actor = ref.actor
    if actor is None or actor.name is not None or actor.state is None or not actor.roles:
        return False
    head = norms[ref.first].lstrip("ولب")
    return head.startswith("ال") and head.endswith("ه")


_VERBS = Trait(_may_be_finite, of="verbs")
#: How many sentences back a pronoun looks.
_BACK = 3
#: How much more one counts whom a pronoun meant in this sentence or the one before.
_CHAINED = 2.0
_SUBJECT_WITHIN = 9
#: What begins a clause of its own behind a verb, in which its subject does not stand.
_CLAUSE = RELATIVE | frozenset("ان انه انها انهم انهما بان بانه بانها".split())
_FIRST = frozenset({"1s", "1p"})
_FEMININE = frozenset({"fs", "fd", "fp"})


class Focus:
    """The subjects of an article's clauses, and who of the persons before a pronoun it most likely means."""

    def __init__(self, grammar: Grammar, said: list[Said]) -> None:
        self.grammar = grammar
        self.scene = grammar.scene
        self.norms = grammar.norms
        self.said = said
        self._speakers = {one.cue_first: one.speaker for one in said}
        self._subjects: dict[int, list[tuple[int, Ref]]] = {}
        #: Who acts in the contacts read so far, by the token of their verb, stated or not.
        self.acting: dict[int, Ref] = {}
        #: Whom a pronoun meant last, and in which sentence: «والتقى به A. كما اجتمع معه B».
        self._meant: tuple[int, object] | None = None
        #: Persons of whom a title without a name says that they are women: «الوزيرة الموزمبيقية».
        self._women = {
            id(r.target) for r in self.scene.refs if r.actor is not None and r.actor.state and _of_her(r, self.norms)
        }

    # -- subjects -------------------------------------------------------------------

    def subjects(self, number: int) -> list[tuple[int, Ref]]:
        """The subjects of a sentence's clauses, relative ones left out: (token of the verb, phrase)."""
        known = self._subjects.get(number)
        if known is None:
            known = self._subjects[number] = list(self._find_subjects(number))
        return [(k, self.acting.get(k, ref)) for k, ref in known]

    def _find_subjects(self, number: int) -> Iterable[tuple[int, Ref]]:
        first, end = self.scene.document.sentences[number]
        first = max(first, self.scene.start)
        grammar = self.grammar
        places = set(self.scene.document.having(_VERBS, first, end)) | {k for k in self._speakers if first <= k < end}
        for k in sorted(places):
            if self.norms[k - 1] in RELATIVE:
                continue
            if k in self._speakers:
                speaker = self._speakers[k]
                if speaker is not None and speaker.kind in ("person", "org") and speaker.target is not None:
                    yield k, speaker
                continue
            form = grammar.finite(k)
            if form is None:
                continue
            subject = self._stated(k, first, end, form)
            if subject is not None:
                yield k, subject

    def latter(self, k: int) -> Ref | None:
        """«الأخير», «هذا الأخير» after a verb at ``k``: the person named last before it."""
        after = self.norms[k + 1 : k + 3]
        said = after[1:] if after[:1] in (["هذا"], ["هذه"]) else after[:1]
        return self.last_named(k) if said in (["الاخير"], ["الاخيره"]) else None

    def last_named(self, k: int) -> Ref | None:
        """The person named last before a token."""
        return next((r for r in reversed(self.scene.refs_in(0, k)) if r.kind == "person"), None)

    def _stated(self, k: int, first: int, end: int, form: VerbForm) -> Ref | None:
        latter = self.latter(k)
        if latter is not None:
            return latter
        before = self.grammar.subject_before(k, first, form)
        if before:
            return before[0] if before[0].kind == "person" else None
        stop = min(end, k + _SUBJECT_WITHIN)
        for ref in self.scene.refs_in(k + 1, stop):
            if not _CLAUSE.isdisjoint(self.norms[k + 1 : ref.first + 1]):
                return None  # «وعلم | أنه سيلتقي الرئيس A»
            if ref.kind in ("person", "title", "state", "org", "sides"):
                if self.grammar.governor(ref) == BARE and not ref.conj:
                    named = self.grammar.name_of(ref, end)
                    return named if named.kind == "person" else None
                return None
        return None

    def subject(self, i: int, number: int, agree: str, exclude: Iterable[object] = ()) -> Ref | None:
        """Whom a verb or a possessive at ``i`` without a stated subject means.

        ``agree`` is the verb's agreement; ``exclude`` are targets that it cannot be (the other party).
        """
        banned = {id(t) for t in exclude}
        if agree in _FIRST:
            return self.speaker_at(i)
        for k, ref in reversed(self.subjects(number)):
            if k < i and id(ref.target) not in banned and self.agrees(ref, agree):
                return ref
        named = self._first_named(i, number, agree, banned)
        if named is not None:
            return named
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            stated = [r for _, r in self.subjects(back) if r.kind == "person"]
            for ref in stated:
                if id(ref.target) not in banned and self.agrees(ref, agree):
                    return ref
        return None

    def _first_named(self, i: int, number: int, agree: str, banned: set[int]) -> Ref | None:
        """The person named first in the sentence, where no verb's subject is known: «حظي X باستقبال»."""
        first = max(self.scene.document.sentences[number][0], self.scene.start)
        for ref in self.scene.refs_in(first, i):
            if ref.kind == "person" and self.grammar.governor(ref) in (BARE, "of"):
                fits = id(ref.target) not in banned and self.agrees(ref, agree)
                if fits or agree not in _FEMININE:
                    return ref if fits else None
        return None

    def speaker_at(self, i: int) -> Ref | None:
        """The speaker of the speech in which a token stands."""
        return next((s.speaker for s in self.said if s.start <= i < s.end), None)

    def speaker_after(self, i: int, end: int) -> Ref | None:
        """The first named speaker of a sentence after a token: «وخلال لقائه X، أكد Y»."""
        for one in self.said:
            if i < one.cue_first < end:
                return one.speaker if one.speaker is not None and one.speaker.kind == "person" else None
        return None

    def agrees(self, ref: Ref, agree: str) -> bool:
        """Whether a verb's agreement fits a person's gender, as far as it is known."""
        if ref.kind != "person":
            return True
        fem = self.feminine(ref)
        if agree in _FEMININE:
            return fem
        return not (fem and agree in ("ms", "md", "mp"))

    def feminine(self, ref: Ref) -> bool:
        """Whether a person is a woman, by the titles the article gives her."""
        people = getattr(ref.target, "actors", ())
        return id(ref.target) in self._women or any([a.gender == "f" for a in people])

    # -- pronouns -------------------------------------------------------------------

    def meant(
        self, i: int, number: int, *, feminine: bool, exclude: Iterable[Ref], host: Ref | None = None
    ) -> Ref | None:
        """Whom an object pronoun at ``i`` means: «استقبله X», «التقى به».

        Candidates are the persons named before it in its sentence and the three before; what counts is
        how near they stand, whether they were a subject, and whether they come from another state than ``host``.
        """
        banned = {id(r.target) for r in exclude}
        document = self.scene.document
        start = document.sentences[max(0, number - _BACK)][0]
        scores: dict[int, tuple[float, Ref]] = {}
        state = getattr(host.target, "country", None) if host is not None else None
        leads = {id(r.target) for n in range(max(0, number - 1), number + 1) for k, r in self.subjects(n) if k < i}
        for ref in self.scene.refs_in(start, i):
            if ref.kind != "person" or ref.target is None or id(ref.target) in banned:
                continue
            if self.feminine(ref) != feminine:
                continue
            governor = self.grammar.governor(ref)
            score = 2.0 - 0.8 * (number - document.sentence_of[ref.first]) + 0.3 * (ref.first / max(i, 1))
            score += 0.7 if id(ref.target) in leads else 0.0
            score -= 0.5 if governor in ("of", "present", "along", "invited") else 0.0
            country = getattr(ref.target, "country", None)
            if state and country:
                score += 1.2 if country != state else -0.8
            chained = self._meant is not None and ref.target is self._meant[1] and 0 <= number - self._meant[0] <= 1
            score += _CHAINED if chained else 0.0  # «والتقى به A. كما اجتمع معه B»
            if score >= scores.get(id(ref.target), (-9.0, ref))[0]:
                scores[id(ref.target)] = (score, ref)
        found = max(scores.values(), key=lambda s: s[0])[1] if scores else None
        if found is not None and host is not None:
            self._meant = number, found.target
        return found

"""Who speaks: named subjects, elided ones, joint ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.governing import Hit
from mahdar.acts.speech_tables import (
    COMMA,
    LATTER,
    RELATIVE,
    SPEECH_NOUNS,
)

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene


_BUT = frozenset("لكن ولكن ان الا غير بيد فيما بينما وكان وكانت كان وقال".split())


class Said:
    """A statement before its ids: token ranges and speaker."""

    __slots__ = (
        "addressee",
        "anaphor",
        "content",
        "cue",
        "cue_first",
        "end",
        "form",
        "how",
        "lemma",
        "quoted",
        "sentence",
        "speaker",
        "speaker_text",
        "start",
        "subject_first",
    )

    def __init__(self, cue: Cue, form: VerbForm, cue_first: int, start: int) -> None:
        self.cue = cue
        self.form = form
        self.lemma = cue.lemma
        self.cue_first = cue_first
        self.start = start
        self.end = start
        self.speaker: Ref | None = None
        self.speaker_text: tuple[int, int] | None = None
        self.addressee: Ref | None = None
        self.quoted = False
        self.anaphor = ""
        self.content: list[tuple[int, int]] = []
        self.sentence = -1
        self.subject_first: int | None = None
        #: How the speaker was found; see `Speakers._resolve`.
        self.how = "given"


class Speakers:
    """Who speaks: the named subject, else the one who spoke or acted last."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.last: Ref | None = None
        self.last_text: tuple[int, int] | None = None
        self.subject: Ref | None = None
        self.topic: Ref | None = None
        self.sides = False
        self.spoken = -1
        self.outer: tuple[Ref | None, tuple[int, int] | None] | None = None

    def sentence(self, first: int, end: int, hits: list[Hit]) -> None:
        """The subject of a sentence's opening clause, for participles and elided verbs."""
        scene = self.scene
        if self.outer is not None:
            (self.last, self.last_text), self.outer = self.outer, None
        limit = hits[0].token if hits else end
        opening: Ref | None = None
        for ref in scene.refs:
            if ref.first < first:
                continue
            if ref.first >= min(limit, first + 25):
                break
            if ref.kind in ("person", "title", "org", "state") and not ref.prep:
                before = scene.document.norms[ref.first - 1] if ref.first > first else ""
                if before in ("في", "من", "الي", "علي", "مع", "عن", "بين", "خلال", "لدي"):
                    continue
                opening = ref
                break
        self.subject = opening
        if opening is not None and opening.kind == "person":
            self.topic = self.topic if hits else opening
            self.topic = self.topic or opening

    def speaker(self, said: Said, hit: Hit, first: int) -> None:
        """Set the speaker of a statement."""
        norms = self.scene.document.norms
        if hit.subject is not None and self._is_object(hit):
            said.addressee, hit.subject = hit.subject, None
        said.how = self._resolve(said, hit, first)
        if said.speaker is None and said.speaker_text is None and said.anaphor == "":
            said.speaker, said.speaker_text = self.last or self.topic, self.last_text
        if said.speaker is not None and said.speaker.kind == "title" and said.speaker.target is None:
            said.speaker_text = (said.speaker.first, said.speaker.end)
        relative = norms[hit.token - 1] in RELATIVE if hit.token else False
        if not relative:
            self.last, self.last_text = said.speaker, said.speaker_text
            self.sides = said.anaphor == "sides" or (said.speaker is not None and said.speaker.kind == "sides")
            if self.sides:
                self.last, self.last_text = None, None
        self.spoken = first
        if relative and said.speaker is not None and self.outer is None:
            self.outer = self.last, self.last_text
            self.last, self.last_text = said.speaker, None
        inner = self._told_of(said, hit)
        if inner is not None:
            self.outer = self.last, self.last_text
            self.last, self.last_text = inner, None
        if said.speaker is not None and said.speaker.kind == "person":
            self.topic = said.speaker

    def _resolve(self, said: Said, hit: Hit, first: int) -> str:
        """Find the speaker; returns how: subject, text, relative, before, sides, sentence, carried or topic."""
        norms = self.scene.document.norms
        if hit.subject is not None:
            self._named(said, hit, hit.subject)
            return "subject"
        if hit.subject_text is not None and norms[hit.subject_text[0]] in LATTER:
            said.speaker = self._latter(hit.token)
            return "relative"
        if hit.subject_text is not None:
            said.speaker_text = hit.subject_text
            return "text"
        finite = hit.form.tense in ("past", "pres", "future")
        if finite and hit.token and norms[hit.token - 1] in RELATIVE:
            said.speaker = self._before(hit.token - 1, first)
            return "relative"
        said.speaker = self._subject_before(hit, first)
        if said.speaker is not None:
            return "before"
        said.speaker_text = self._unnamed_before(hit, first)
        if said.speaker_text is not None:
            return "text"
        return self._elided(said, hit, first)

    def _named(self, said: Said, hit: Hit, subject: Ref) -> None:
        """The subject of the verb itself, and whether another is joined to it."""
        said.speaker = subject
        if subject.kind == "title" and subject.target is None:
            said.speaker = self._named_after(subject, hit) or subject
        joined = self.scene.ref_at.get(subject.end)
        if (
            joined is not None
            and joined.conj == "و"
            and joined.kind == subject.kind
            and not joined.prep
            and joined.first < hit.start
            and joined.target is not subject.target
        ):
            said.anaphor = "sides"

    def _named_after(self, title: Ref, hit: Hit) -> Ref | None:
        """The name after a title that stands apart from it: «الباحث في معهد … كامران يوسفزي»، «المبعوث، القاسم وان،»."""
        for ref in self.scene.refs_in(title.end, hit.start):
            if ref.kind == "person" and not ref.prep and not ref.conj and ref.actor is not None and ref.actor.name:
                return ref
        return None

    def _elided(self, said: Said, hit: Hit, first: int) -> str:
        """Who speaks where no subject stands: both sides, the sentence's subject, or the one before."""
        part = hit.form.tense == "part"
        if (
            hit.form.agree in ("md", "mp", "fd")
            and (not part or self.sides)
            or (part and self.sides and self.spoken == first)
        ):
            said.anaphor = "sides"
            return "sides"
        if part:
            said.speaker, said.speaker_text = self._of_sentence(first, hit.token)
            return "sentence" if self.spoken == first else "carried"
        if self.subject is not None and self.subject.kind == "person" and self.spoken != first:
            said.speaker = self.subject
            return "sentence"
        said.speaker, said.speaker_text = self.last, self.last_text
        if said.speaker is None and said.speaker_text is None:
            said.speaker = self.topic
            return "topic"
        return "carried"

    def _is_object(self, hit: Hit) -> bool:
        """«واتهم إسرائيل ب…»: a state after a verb with an object, the speaker left out."""
        ref = hit.subject
        if (
            ref is None
            or hit.cue.object != "0"
            or hit.addressee is not None
            or ref.kind not in ("state", "org", "place")
        ):
            return False
        last = self.last or self.topic
        if last is None or last.kind != "person" or not (hit.form.conj or hit.form.tense == "part"):
            return False
        mine = getattr(last.target, "country", None)
        return mine is not None and getattr(ref.target, "country", None) != mine

    def _of_sentence(self, first: int, token: int) -> tuple[Ref | None, tuple[int, int] | None]:
        if self.spoken == first:
            return self.last, self.last_text
        if self.subject is not None and self.subject.first < token:
            return self.subject, None
        return self.last, self.last_text

    def _before(self, relative: int, first: int) -> Ref | None:
        """The antecedent of a relative clause."""
        norms = self.scene.document.norms
        k = relative - 1
        while k > first and norms[k] in COMMA:
            k -= 1
        near: Ref | None = None
        for ref in self.scene.refs_in(first, k + 1):
            if k < ref.end:
                return ref
            if ref.kind == "person" and k - ref.end < 8:
                near = ref
        return near

    def _unnamed_before(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """«لكن مسؤولا في الوفد نفى»: an unnamed speaker before the verb."""
        if hit.form.tense == "part" or hit.form.conj:
            return None
        norms = self.scene.document.norms
        for k in range(hit.token - 1, max(first, hit.token - 9) - 1, -1):
            if norms[k] in COMMA or norms[k] in ("قد", "كان") or k in self.scene.cue_starts:
                return None
            head = norms[k].removesuffix("ا")
            if head in SPEECH_NOUNS and (k == first or norms[k - 1] in _BUT):
                return k, hit.token
        return None

    def _told_of(self, said: Said, hit: Hit) -> Ref | None:
        """«قال المتحدث إن الرئيس استعرض …، مؤكدا»: whom a spokesman's content is about and what follows is said by."""
        if hit.frame != "that" or hit.quoted or said.speaker is None:
            return None
        inner = self.scene.ref_at.get(said.start)
        if inner is None or inner.kind != "person" or inner.target is said.speaker.target or inner.end >= said.end:
            return None
        info: WordInfo = self.scene.document.tokens[inner.end].info
        if not any(f.tense == "past" and f.agree in ("ms", "fs") for f in info.verbs):
            return None
        actor = getattr(said.speaker.target, "office", None)
        return inner if actor == "spokesperson" else None

    def _latter(self, token: int) -> Ref | None:
        """«الأخير»: the person named last before a token."""
        found: Ref | None = None
        for ref in self.scene.refs:
            if ref.first >= token:
                break
            if ref.kind == "person":
                found = ref
        return found

    def _subject_before(self, hit: Hit, first: int) -> Ref | None:
        """A subject that stands before its verb: «أما X فقد أكد»، «X أكد أن»."""
        norms = self.scene.document.norms
        if hit.form.tense == "part" or hit.form.conj == "و":
            return None
        for k in range(hit.token - 1, max(first, hit.token - 40) - 1, -1):
            if norms[k] in ("اما", "واما") and k + 1 < hit.token:
                ref = self.scene.ref_at.get(k + 1)
                if ref is not None and ref.kind in ("person", "title", "org", "state", "sides"):
                    return ref
                break
            if norms[k] == "." or k in self.scene.cue_starts:
                break
        k = hit.token - 1
        while k > first and (norms[k] in ("قد", "فقد", "،", "ايضا") or norms[k] in ")"):
            k -= 1
        for ref in self.scene.refs_in(first, k + 1):
            if k < hit.token - 1 and norms[ref.first - 1] in ("الي", "مع", "بين", "لدي") and norms[k + 1] in COMMA:
                continue
            if k < ref.end and not ref.prep and not (ref.conj and hit.form.agree in ("ms", "fs") and k < hit.token - 1):
                if ref.kind in ("person", "title", "org", "state", "sides"):
                    return ref
        return None

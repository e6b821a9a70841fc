"""The state of a walk from a cue to its content, and whose names stand in quotation marks on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import walk_tables as words
from mahdar.acts.collective import agrees_with
from mahdar.acts.cue_phrases import closing_quote, object_suffix, prefixed
from mahdar.acts.hits import Hit
from mahdar.acts.speech_tables import BODY_NOUNS, CLOSE, OPEN, THAT

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Scene

__all__ = ["WalkState"]


class WalkState:
    """Where a walk is, what it has found, and how it goes over names in quotation marks."""

    __slots__ = (
        "aside",
        "at",
        "calls",
        "cue",
        "end",
        "finite",
        "form",
        "frames",
        "hit",
        "i",
        "norms",
        "object_seen",
        "scene",
    )

    def __init__(self, scene: Scene, i: int, cue: Cue, form: VerbForm, end: int) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.i = i
        self.cue = cue
        self.frames = cue.frames
        self.form = form
        self.end = end
        self.at = i + 1 if scene.document.norms[i + 1 : i + 3] != ["كل", "من"] else i + 3  # «رفضت كل من مصر والأردن»
        self.hit = Hit(i, cue, form)
        self.finite = form.tense in ("past", "pres", "future")
        #: Whether the walk is inside an aside that a comma opened.
        self.aside = False
        #: Whether whom the verb is about has been passed: a pronoun on the verb, or a noun after it.
        described = cue.lemma in ("وصف", "اعتبر", "عد")
        self.object_seen = (cue.object == "0" or described) and self.finite and object_suffix(self.norms[i], cue.lemma)
        self.calls = described and self.object_seen
        if self.calls:  # «وصفها بأنها»، «اعتبرها الوزير «رصاصة»»
            self.frames = (self.frames - {"0"} if cue.lemma == "وصف" else self.frames) | {"that", "ب", "quote"}

    def _to(self, at: int) -> bool:
        """Go on at a token, unless there is none (-1)."""
        self.at = at
        return at >= 0

    def _content(self, at: int, frame: str) -> bool:
        if at >= self.end:
            return False
        self.hit.start, self.hit.frame = at, frame
        return True

    def _body_in_quotes(self, close: int) -> bool:
        """«ودعت منظمة «أطباء بلا حدود» | أطراف النزاع إلى»: a body by its noun and its quoted name."""
        noun, hit = self.at - 1, self.hit
        told = hit.subject is not None or (hit.subject_text is not None and hit.subject_text[0] != noun)
        if not self.finite or told or noun != self.i + 1 or close - self.at > words.MEDIUM or close >= self.end:
            return False
        bare = self.norms[noun].removeprefix("ال")
        if self.cue.object != "0" or bare not in BODY_NOUNS or not agrees_with(bare, self.form):
            return False
        if self.norms[close] in self.frames | THAT or prefixed(self.scene, close, self.cue):
            return False  # «ودعت منظمة «أطباء بلا حدود» إلى»: who is called on
        named = self.scene.ref_at.get(self.at + 1)
        hit.subject = named if named is not None and named.end == close - 1 else None
        hit.subject_text = None if hit.subject is not None else (noun, close)
        hit.object_first, self.object_seen = -1, False
        return self._to(close)

    def _short_name_behind(self) -> bool:
        """«رحبت الهيئة الحكومية للتنمية "إيقاد" في بيان ب»: the short name of a body right behind its long one.

        «اشترط فلان، الناطق باسم «المشترك»، تقديم ضمانات»: whose spokesman one is.
        """
        at, subject = self.at, self.hit.subject
        if subject is None or subject.end != at:
            return False
        serves = subject.kind in ("person", "title") and self.norms[at - 1] in words.WHOSE
        if not serves and ("quote" in self.frames or subject.kind != "org"):
            return False
        close = closing_quote(self.scene, at)
        return 0 < close <= min(at + words.MEDIUM, self.end - 1) and self._to(close)

    def _speaker_in_quotes(self, close: int) -> bool:
        """«وأكدت «أم علي» أنها»: whoever speaks, by a name in quotation marks right after the verb."""
        told = self.hit.subject is not None or self.hit.subject_text is not None
        if told or self.at != self.i + 1 or not self.finite or "quote" not in self.frames or close >= self.end:
            return False
        if self.norms[close] not in THAT and not (self.norms[close] in words.OPENING and "that" in self.frames):
            return False
        if self.norms[close] not in THAT and THAT.isdisjoint(self.norms[close + 1 : close + 2]):
            return False
        named = self.scene.ref_at.get(self.at + 1)
        short = close == self.at + 3 and len(self.norms[self.at + 1]) <= words.INITIALS
        if named is not None and named.end == close - 1:
            self.hit.subject = named
        elif not short:  # «وأوضحت «حمس» أن»: the initials of the one who speaks
            self.hit.subject_text = (self.at + 1, close - 1)
        return self._to(close)

    def _leader_of(self, close: int) -> bool:
        """«قال زعيم «حزب الله» اللبناني فلان إن»: the name after a title and the quoted name of a body."""
        told = self.hit.subject
        last = told.end if told is not None else self.hit.subject_text[1] if self.hit.subject_text is not None else -1
        if last != self.at or (told is not None and (told.kind != "title" or told.target is not None)):
            return False
        for k in range(close, min(close + 3, self.end)):
            ref = self.scene.ref_at.get(k)
            if ref is not None and ref.kind == "person" and not ref.prep and not ref.conj:
                self.hit.subject, self.hit.subject_text = ref, None
                return self._to(ref.end)
        return False

    def _quoted_name(self) -> bool:
        """«قال الوزير "بورج" إن»: the speaker's name in quotation marks after his title."""
        at, subject = self.at, self.hit.subject
        inner = self.scene.ref_at.get(at + 1)
        if subject is None or subject.end != at or inner is None or inner.kind != "person":
            return False
        if inner.end + 1 >= self.end or self.norms[inner.end] not in CLOSE:
            return False
        self.hit.subject = inner
        return self._to(inner.end + 1)

    def _body_of_title(self) -> bool:
        """«دعا الأمين العام لـ«حزب الله» فلان إلى»: the quoted name of a body between a title and the name."""
        title, at = self.hit.subject, self.at
        if title is None or title.actor is None or title.actor.name is not None or title.end != at:
            return False
        if at + 1 >= self.end:
            return False
        close = closing_quote(self.scene, at + 1) if self.norms[at + 1] in OPEN else 0
        named = self.scene.ref_at.get(close) if close else None
        if named is None or named.kind != "person" or named.prep or named.conj or close - at > words.MEDIUM + 1:
            return False
        self.hit.subject = named
        return self._to(named.end)

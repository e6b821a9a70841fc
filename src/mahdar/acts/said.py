"""A statement as it is read, before its ids: token ranges and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["Said"]


class Said:
    """A statement before its ids: token ranges and speaker."""

    __slots__ = (
        "addressee",
        "anaphor",
        "called",
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
        #: The words for the speaker where they were found to mean someone named before; see `mahdar.acts.called`.
        self.called: tuple[int, int] | None = None
        self.addressee: Ref | None = None
        self.quoted = False
        self.anaphor = ""
        self.content: list[tuple[int, int]] = []
        self.sentence = -1
        self.subject_first: int | None = None
        #: How the speaker was found; see `Speakers._resolve`.
        self.how = "given"

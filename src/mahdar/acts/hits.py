"""A cue in its sentence and what was found around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["Hit"]


class Hit:
    """A cue in its sentence, with the content's first token."""

    __slots__ = (
        "addressee",
        "back",
        "cue",
        "form",
        "frame",
        "nested",
        "object_first",
        "quoted",
        "quoting",
        "start",
        "subject",
        "subject_text",
        "told",
        "token",
    )

    def __init__(self, token: int, cue: Cue, form: VerbForm) -> None:
        self.token = token
        self.cue = cue
        self.form = form
        self.start = -1
        self.frame = ""
        self.subject: Ref | None = None
        self.subject_text: tuple[int, int] | None = None
        self.addressee: Ref | None = None
        #: Whom the verb is about where it is told by a common noun; -1 if there is none.
        self.object_first = -1
        self.quoted = False
        self.nested = False
        #: Whether a medium is told, by its quoted name.
        self.told = False
        #: Whether the one spoken of before says it: «نقلت عنه … قوله».
        self.back = False
        #: Whether it carries another's words, told by a cue of their own.
        self.quoting = False

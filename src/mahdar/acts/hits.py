"""A cue in its sentence and what was found around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["Hit"]


class Hit(msgspec.Struct, eq=False, gc=False):
    """A cue in its sentence, with the content's first token."""

    token: int
    cue: Cue
    form: VerbForm
    start: int = -1
    frame: str = ""
    subject: Ref | None = None
    subject_text: tuple[int, int] | None = None
    addressee: Ref | None = None
    #: Whom the verb is about where it is told by a common noun; -1 if there is none.
    object_first: int = -1
    quoted: bool = False
    nested: bool = False
    #: Whether a medium is told, by its quoted name.
    told: bool = False
    #: Whether the one spoken of before says it: «نقلت عنه … قوله».
    back: bool = False
    #: Whether it carries another's words, told by a cue of their own.
    quoting: bool = False
    #: Whether the subject issued the text of which the verb tells, whatever its gender: «أصدرت الوزارة بيانا يدين».
    issued: bool = False

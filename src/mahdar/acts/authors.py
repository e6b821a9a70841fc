"""Whose a text is that speaks: «بعث الرئيس برقية …. وأعربت البرقية عن», «قال الناطق، في بيان، … وأضاف البيان».

A text that is told of (a statement, a cable, a letter) is remembered with who sent or issued it:
whoever stands after it («برقية من الرئيس»، «بيان لوزارة الخارجية»), the subject of its verb
(«وجه الملك رسالة»), or who speaks in the sentence («أكد الوزير، في بيان، أن»). Where that text
speaks later, its author does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speaker_tables import SENDS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["STATEMENTS", "Texts", "text_kind"]

#: Texts, by the word for each without article, particles and case: letters have a recipient, statements have none.
_LETTERS = frozenset("برقيه رساله خطاب مذكره".split())
STATEMENTS = frozenset("بيان بلاغ".split())
_AUTHORS = frozenset("person org title state".split())
#: How far after a text its author may stand, in words.
_NEAR = 6


def text_kind(norm: str) -> tuple[str, bool]:
    """The text that a folded word means and whether it is definite; ("", False) if it means none."""
    bare = norm.lstrip("وفلب") if norm[:1] in "وفلب" and not norm.startswith(("بيان", "بلاغ", "برقي")) else norm
    if bare in ("يان", "لاغ", "رقيه"):
        bare = "ب" + bare
    definite = bare.startswith("ال")
    kind = bare.removeprefix("ال") if definite else bare.removesuffix("ا")
    return (kind, definite) if kind in _LETTERS or kind in STATEMENTS else ("", False)


_TEXT = Trait(lambda token: token.kind == "w" and bool(text_kind(token.norm)[0]))


class Texts:
    """The texts that an article told of so far, and the author of each."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._authors: dict[str, tuple[Ref | None, tuple[int, int] | None]] = {}
        self._open: set[str] = set()
        #: Texts issued by whoever has no name here: «بيان لرئاسة الجمهورية».
        self._issued: set[str] = set()

    def sentence(self, first: int, end: int, subjects: list[Ref]) -> None:
        """Remember the texts that a sentence tells of."""
        self._open.clear()
        for k in self.scene.document.having(_TEXT, first, end):
            kind, definite = text_kind(self.scene.document.norms[k])
            if definite:
                continue
            author = self._told(kind, k, end) or self._sends(k, first, subjects)
            self._authors[kind] = author, None
            self._issued.discard(kind)
            if author is None and self._of_nobody_named(k, end):
                self._issued.add(kind)
            elif author is None:
                self._open.add(kind)

    def spoken(self, speaker: Ref | None, text: tuple[int, int] | None) -> None:
        """Who speaks in the sentence at hand has issued its text: «أكد الوزير، في بيان، أن»."""
        if not self._open:
            return
        itself = speaker is None and text is not None and text_kind(self.scene.document.norms[text[0]])[0]
        if not itself:
            self._authors.update(dict.fromkeys(self._open, (speaker, text)))
        self._open.clear()

    def author(self, norm: str) -> tuple[Ref | None, tuple[int, int] | None]:
        """Whose text a definite word means: «البرقية»; (None, None) if nobody's is known."""
        kind, definite = text_kind(norm)
        return self._authors.get(kind, (None, None)) if definite else (None, None)

    def speaks_itself(self, norm: str) -> bool:
        """Whether a definite word means a text whose issuer has no name here: «البيان»."""
        kind, definite = text_kind(norm)
        return definite and kind in self._issued

    def _of_nobody_named(self, k: int, end: int) -> bool:
        """«بيان لرئاسة الجمهورية»: whether words for an issuer, which is no entity, stand after a text."""
        after = self.scene.document.tokens[k + 1] if k + 1 < end else None
        if after is None or after.kind != "w" or k + 1 in self.scene.ref_at:
            return False
        return after.norm.startswith(("لل", "لر", "لو")) and any(s.prep == "ل" for s in after.info.splits)

    def letter_writer(self) -> Ref | None:
        """Who wrote the letter told of last, if that is known."""
        return next((ref for kind, (ref, _) in reversed(self._authors.items()) if kind in _LETTERS), None)

    def _told(self, kind: str, k: int, end: int) -> Ref | None:
        """«برقية من الرئيس»، «بيان لوزارة الخارجية»، «بيان صدر عن الحكومة»."""
        norms = self.scene.document.norms
        for ref in self.scene.refs_in(k + 1, min(k + _NEAR, end)):
            if ref.kind not in _AUTHORS or ref.target is None:
                continue
            before = norms[ref.first - 1]
            if before in ("من", "قبل") or (kind in STATEMENTS and (ref.prep == "ل" or before == "عن")):
                return ref
        return None

    def _sends(self, k: int, first: int, subjects: list[Ref]) -> Ref | None:
        """«وجه الملك رسالة»: the subject of the verb of sending before a text."""
        tokens = self.scene.document.tokens
        for ref in subjects:
            if ref.first >= k or ref.kind not in _AUTHORS:
                continue
            verbs = tokens[ref.first - 1].info.verbs if ref.first > first else ()
            if any(f.lemma in SENDS and f.tense == "past" for f in verbs):
                return ref
        return None

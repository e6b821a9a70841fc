"""A phrase that calls someone without his name: «الوزير المالي», «رئيس المفوضية», «رئيس دولتنا»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import (
    BODIES_MEANT,
    BODY_NOUNS,
    PEOPLE,
    PREPOSITIONS,
    RELATIVE,
    SIDE,
    SOME_OF,
    SPEECH_NOUNS,
)

if TYPE_CHECKING:
    from mahdar.acts.said import Said
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Scene

__all__ = ["Phrase", "stem", "unjoined"]

#: How many adjectives a phrase may have.
_ADJECTIVES = 6
#: Nouns that name no office and yet call someone named before.
_GENERIC = frozenset(
    "دبلوماسي ديبلوماسي زعيم قيادي سياسي ضيف مضيف موفد مبعوث نايب قايد جنرال خبير مسوول رجل وسيط مفاوض سيناتور باحث "
    "محلل اكاديمي برلماني".split()
)
#: Words without an article that may begin with a letter that looks like «and»: «وفد», «وسيط», «فريق».
_KNOWN = _GENERIC | BODY_NOUNS | SPEECH_NOUNS | PEOPLE | SOME_OF
_FINITE = frozenset({"past", "pres", "future"})
_ARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)")
_ENDING = re.compile("(?:يه|ه|ي)$")


@lru_cache(maxsize=1 << 14)
def stem(token: Token) -> str:
    """A word without its article, what stands before that, and its ending of gender or origin."""
    norm = token.norm
    for head in token.info.heads:
        split = head.split
        if head.entry.kind == "office" and (split.conj or split.prep):  # «ورئيس», not «وزير»
            norm = norm.removeprefix(split.conj).removeprefix(split.prep)
            break
    bare = _ARTICLE.sub("", norm)
    return _ENDING.sub("", bare) or bare


def unjoined(norm: str) -> str:
    """A word without «و» or «ف» before it, where that is no letter of its own: «وفد», «ففريق»."""
    joined = norm[:1] in "وف" and norm not in _KNOWN and norm.removesuffix("ه") not in _KNOWN
    return norm[1:] if joined and (norm[1:].startswith("ال") or norm[1:].removesuffix("ه") in _KNOWN) else norm


class Phrase:
    """A phrase that calls someone: its stems and what kind of words they are."""

    def __init__(self, scene: Scene, said: Said, text: tuple[int, int]) -> None:
        document = scene.document
        norms, tokens = document.norms, document.tokens
        self.first, end = text
        stop = document.sentences[document.sentence_of[self.first]][1]
        while end < stop and end - self.first < _ADJECTIVES and scene.cover[end] is None:
            if not (norms[end].startswith("ال") and norms[end][2:].endswith(("ي", "يه"))):
                break
            end += 1  # adjectives that the rules left out
        ours = self.first + 1 == end < stop and norms[end].endswith("نا") and not _ARTICLE.match(norms[self.first])
        end += ours  # «رئيس دولتنا»
        self.end = end
        self.stems = [
            stem(tokens[k]) for k in range(self.first, end) if tokens[k].kind == "w" and norms[k] not in PREPOSITIONS
        ] or [""]
        self.after = stem(tokens[end]) if end < stop and norms[end].startswith("ال") else ""
        head = unjoined(norms[self.first])
        self.bare = bare = head.removeprefix("ال")
        self.woman = bare.endswith("ه")
        self.generic = bare.removesuffix("ه") in _GENERIC
        self.several = bare.endswith(("ون", "ين", "ات")) or bare in PEOPLE or bare in SOME_OF
        definite = "ال" + bare
        self.body = bare in BODY_NOUNS or definite in BODIES_MEANT or definite in SIDE or self.several
        self.speech = head in SPEECH_NOUNS or bare in SPEECH_NOUNS
        self.form = "construct" if ours else self._form(scene)
        self.offices = {h.entry.id for h in tokens[self.first].info.heads if h.entry.kind == "office"}
        #: The stem of an adjective of origin.
        self.origin = ""
        self.state = scene.home if ours else self._state(scene)
        self.where = "after" if self.first > said.cue_first else "before"
        self.agrees = self._agreement(said)

    def _form(self, scene: Scene) -> str:
        """Definite by its article, by a definite word after it or by a pronoun, or indefinite."""
        norms = scene.document.norms
        head = norms[self.first]
        if _ARTICLE.match(head):
            return "definite"
        inner = scene.refs_in(self.first + 1, self.end)
        owned = any(r.target is not None and r.kind not in ("person", "title") for r in inner)
        behind = norms[self.first + 1 : self.end]
        if owned or any(norm.startswith("ال") and norm not in RELATIVE for norm in behind):
            return "construct"
        return "his" if scene.document.tokens[self.first].raw.endswith(("ه", "ها")) else "indefinite"

    def _state(self, scene: Scene) -> str | None:
        """The state of an adjective of origin."""
        states = scene.lexicon.registry.states
        for k in range(self.first + 1, self.end):
            for head in scene.document.tokens[k].info.heads:
                if head.entry.kind in ("demonym", "state") and head.entry.id in states:
                    self.origin = stem(scene.document.tokens[k])
                    return states[head.entry.id].code
        return None

    def _agreement(self, said: Said) -> str:
        """Whether the verb can have the phrase as its subject."""
        form = said.form
        if form.tense not in _FINITE or form.agree not in ("ms", "fs") or self.several:
            return "open"
        return "yes" if (form.agree == "fs") == self.woman else "no"

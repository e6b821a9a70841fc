"""Words that one speaks in the first person, with or without quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import OPEN
from mahdar.acts.targets import COMMA, THAT
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.mentions.scene import Scene

__all__ = ["in_his_own_words"]

#: «إننا نرفض»: what opens words in the first person.
_THAT_WE = frozenset("اننا انا انني باننا باني".split())
_OPENING_WORDS = THAT | _THAT_WE | {":"}
#: «وندعو», «وسنواصل»: a joined verb in the first person plural, and no other word.
_AND_WE = Trait(
    lambda token: (
        token.norm.startswith(("ون", "وسن"))
        and bool(token.info.verbs)
        and all(f.agree == "1p" and f.tense in ("pres", "future") for f in token.info.verbs)
    )
)


def in_his_own_words(scene: Scene, said: Said) -> bool:
    """«فيلتمان: نقف إلى جانب لبنان», «قال إن "الباب مفتوح، وندعو إلى الحوار"», «أكد أننا نرفض التهجير»."""
    norms = scene.document.norms
    if not said.start or norms[said.start - 1] not in _OPENING_WORDS:
        return False
    told = ":" in norms[max(0, said.start - 2) : said.start] or norms[said.start - 1] in _THAT_WE
    return told or norms[said.start] in OPEN or _goes_on_as_we(scene, said)


def _goes_on_as_we(scene: Scene, said: Said) -> bool:
    """«قال إن الباب مفتوح، وندعو إلى الحوار»: a clause in the first person plural, without marks."""
    norms = scene.document.norms
    own = norms.index(":", said.start, said.end) if ":" in norms[said.start : said.end] else said.end
    return any(norms[k - 1] in COMMA for k in scene.document.having(_AND_WE, said.start + 1, own))  # not «إنها تقول: …»

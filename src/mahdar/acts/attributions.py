"""Attribution without a verb of speech: «بحسب بيان للوزارة»، «وفقا لمصادر»، «على حد قوله»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.lexicon import Cue
from mahdar.acts.speakers import Said
from mahdar.acts.speech_tables import ATTRIBUTION, COMMA, SPEECH_NOUNS
from mahdar.languages.ar.lexicon import VerbForm

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["attributed"]

_OWN_WORDS = frozenset("قوله قولها قولهم تعبيره تعبيرها وصفه وصفها".split())
_SOURCES = SPEECH_NOUNS | frozenset(
    "بيان لبيان مصدر لمصدر مصادر لمصادر تقرير لتقرير تقارير مقربين مسوول مسوولين لمسوول لمسوولين متحدث لمتحدث "
    "المصادر للمصادر للبيان للتقرير للمتحدث وكاله لوكاله صحيفه لصحيفه وسايل شهود لشهود خبراء مراقبين دبلوماسيين".split()
)


def attributed(scene: Scene, first: int, end: int, last: Ref | None) -> Said | None:
    """The statement of a sentence that has an attribution and no verb of speech, or None.

    ``last`` is who spoke last, whom «على حد قوله» means.
    """
    norms = scene.document.norms
    for k in range(first, end - 1):
        if norms[k] in ATTRIBUTION:
            speaker, text, after = _source(scene, k + 1, end)
            if speaker is None and text is None:
                continue
            return _said(scene, k, first, end, after, speaker, text)
        if norms[k] == "حد" and norms[k + 1] in _OWN_WORDS and norms[k - 1] == "علي" and last is not None:
            return _said(scene, k - 1, first, end, k + 2, last, None)
    return None


def _source(scene: Scene, at: int, end: int) -> tuple[Ref | None, tuple[int, int] | None, int]:
    """Who is cited at a token: an entity, or an unnamed source; and the token after."""
    norms = scene.document.norms
    if at < end and norms[at] in ("عن", "ما", "لما"):
        at += 1
    if (
        norms[at - 1] in ("ما", "لما", "حسبما")
        and at < end
        and any(f.tense == "past" for f in scene.document.tokens[at].info.verbs)
    ):
        at += 2 if at + 1 < end and norms[at + 1] in ("به", "عنه", "اليوم", "امس") else 1
    ref = scene.ref_at.get(at)
    if ref is not None and ref.kind in ("person", "title", "org"):
        return ref, None, ref.end
    if at < end and norms[at] in _SOURCES:
        stop = at + 1
        while stop < end and stop - at < 8 and norms[stop] not in COMMA and norms[stop] not in '.:«"':
            stop += 1
        return None, (at, stop), stop
    return None, None, at


def _said(
    scene: Scene, cue: int, first: int, end: int, after: int, speaker: Ref | None, text: tuple[int, int] | None
) -> Said | None:
    norms = scene.document.norms
    start, stop = first, cue
    if cue - first < 4:
        start, stop = after, end
    while stop > start and (norms[stop - 1] in COMMA or norms[stop - 1] in ".:"):
        stop -= 1
    while start < stop and norms[start] in COMMA:
        start += 1
    if stop - start < 4:
        return None
    word = norms[cue]
    said = Said(Cue(word, frozenset(), "", None, False), VerbForm(word, "attribution", ""), cue, start)
    said.end = stop
    said.speaker, said.speaker_text = speaker, text
    return said

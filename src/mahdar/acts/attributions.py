"""Attribution without a verb of speech: «بحسب بيان للوزارة»، «وفقا لمصادر»، «على حد قوله»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.lexicon import Cue
from mahdar.acts.speakers import Said
from mahdar.acts.speech_tables import ATTRIBUTION, COMMA, OPEN, PREPOSITIONS, SPEECH_NOUNS
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import VerbForm

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["attributed", "opened_by"]

#: A cue nearer than this after an attribution, in words, reports what is attributed: one statement.
_FAR = 8
#: «بحسب الصحيفة، فإن»: what resumes the clause.
_THEN = frozenset("فان فانه فانها فقد".split())

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
    for k in scene.document.having(_MAY_ATTRIBUTE, first, end - 1):
        if _attributes(norms[k]):
            speaker, text, after = _source(scene, k + 1, end)
            if speaker is None and text is None:
                continue
            return _said(scene, k, first, end, after, speaker, text)
        if norms[k] == "حد" and norms[k + 1] in _OWN_WORDS and norms[k - 1] == "علي" and last is not None:
            return _said(scene, k - 1, first, end, k + 2, last, None)
    return None


def _attributes(norm: str) -> bool:
    return norm in ATTRIBUTION or (norm.startswith("و") and norm[1:] in ATTRIBUTION)


_MAY_ATTRIBUTE = Trait(lambda token: _attributes(token.norm) or token.norm == "حد")


def opened_by(scene: Scene, first: int, end: int, cue: int) -> Said | None:
    """The statement of a sentence that opens with its source and reports speech besides.

    A named source («ووفقا لوكالة …، أكد فلان») is one more who speaks; a source without a name is
    only where the speech was heard, unless the first cue stands far from it.
    """
    if not _attributes(scene.document.norms[first]):
        return None
    speaker, text, after = _source(scene, first + 1, end)
    if speaker is None and text is None:
        return None
    if speaker is None and cue - _past_comma(scene.document.norms, after, end) < _FAR:
        return None
    return _said(scene, first, first, end, after, speaker, text)


def _issuer(scene: Scene, first: int, end: int) -> Ref | None:
    """«بيان لوزارة الخارجية»، «بيان صدر عن الخارجية»: whose statement it is."""
    for ref in scene.refs_in(first, end):
        if ref.kind in ("org", "state") and (ref.prep == "ل" or scene.document.norms[ref.first - 1] in ("عن", "من")):
            return ref
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
    if ref is None and at + 1 < end and norms[at + 1] in OPEN:  # «صحيفة "كورييري"»
        ref = scene.ref_at.get(at + 2)
    if ref is not None and ref.kind in ("person", "title", "org"):
        return ref, None, ref.end
    if at < end and norms[at] in _SOURCES:
        stop = at + 1
        while (
            stop < end
            and stop - at < 8
            and norms[stop] not in COMMA
            and norms[stop] not in '.:«"'
            and norms[stop] not in _THEN
        ):
            stop += 1
        whose = _issuer(scene, at + 1, stop + 1) if "بيان" in norms[at] or "بلاغ" in norms[at] else None
        return whose, None if whose else (at, stop), stop
    return None, None, at


def _said(
    scene: Scene, cue: int, first: int, end: int, after: int, speaker: Ref | None, text: tuple[int, int] | None
) -> Said | None:
    norms = scene.document.norms
    start, stop = first, cue
    if cue - first < 4:
        start, stop = _past_comma(norms, after, end), end
    elif after < end and norms[after] in COMMA and norms[cue - 1] in COMMA and _goes_on(norms, after + 1, end):
        stop = end  # «لم يتطرق الاتصال، وفق مصدر، إلى …»
    while stop > start and norms[stop - 1] in ".:":
        stop -= 1
    while start < stop and (norms[start] in COMMA or (start > cue and norms[start] in _THEN)):
        start += 1
    while stop > start and (norms[stop - 1] in COMMA or norms[stop - 1] in ".:"):
        stop -= 1
    if stop - start < 4:
        return None
    word = norms[cue] if norms[cue] in ATTRIBUTION else norms[cue].removeprefix("و")
    said = Said(Cue(word, frozenset(), "", None, False), VerbForm(word, "attribution", ""), cue, start)
    said.end = stop
    said.speaker, said.speaker_text = speaker, text
    return said


def _past_comma(norms: list[str], after: int, end: int) -> int:
    """The token after the comma that closes an attribution at the head of a sentence."""
    for k in range(after, min(after + 12, end)):
        if norms[k] in COMMA or norms[k] in _THEN:
            return k + 1
    return after


def _goes_on(norms: list[str], at: int, end: int) -> bool:
    """Whether the clause that an attribution interrupts goes on after it: «إلى موعد القمة»."""
    return at < end and norms[at] in PREPOSITIONS

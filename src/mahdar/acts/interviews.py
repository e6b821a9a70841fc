"""Interviews: questions and answers in turn, each answer one statement of the person interviewed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mahdar.acts.lexicon import speech_cues
from mahdar.acts.speakers import Said
from mahdar.languages.ar.lexicon import VerbForm

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["interview_answers"]

_QUESTION = frozenset("•·*◆■●")
_ANSWER = frozenset("-–—ـ")
_FEWEST = 2


def interview_answers(scene: Scene, said: list[Said]) -> list[Said]:
    """The answers of an interview (`Said` each), or an empty list if the article is none.

    A question is a paragraph that begins with a bullet or ends with a question mark; an
    answer one that begins with a dash right after it. ``said`` are the statements read so
    far, which tell who is interviewed.
    """
    paragraphs = _paragraphs(scene)
    norms = scene.document.norms
    tokens = scene.document.tokens
    found: list[tuple[int, int]] = []
    for (a, b), (first, end) in zip(paragraphs, paragraphs[1:], strict=False):
        asked = norms[a] in _QUESTION or norms[b - 1] in "؟?"
        if asked and tokens[first].raw in _ANSWER and end - first > 1:
            found.append((first, end))
    if len(found) < _FEWEST:
        return []
    speaker = _interviewee(scene, said, found[0][0])
    if speaker is None:
        return []
    cue = speech_cues()["قال"]
    answers = []
    for first, end in found:
        one = Said(cue, VerbForm(cue.lemma, "answer", "ms"), first, first + 1)
        one.end = end - 1 if norms[end - 1] == "." else end
        one.quoted = True
        one.speaker = speaker
        one.sentence = scene.document.sentence_of[first]
        answers.append(one)
    return answers


def _paragraphs(scene: Scene) -> list[tuple[int, int]]:
    """Token ranges of the paragraphs."""
    document = scene.document
    out: list[tuple[int, int]] = []
    last = -1
    for number, (first, end) in enumerate(document.sentences):
        if document.paragraph_of[number] == last and out:
            out[-1] = (out[-1][0], end)
        else:
            out.append((first, end))
        last = document.paragraph_of[number]
    return out


def _interviewee(scene: Scene, said: list[Said], start: int) -> Ref | None:
    """Who answers: the one quoted most before the first answer, else the person named most there."""
    speakers = [s.speaker for s in said if s.cue_first < start and s.speaker is not None and s.speaker.kind == "person"]
    named = speakers or [r for r in scene.refs if r.kind == "person" and r.first < start]
    holding = [r for r in named if any(actor.roles for actor in getattr(r.target, "actors", ()))]
    named = holding or named  # not who asks: «حوار – فلان»
    if not named:
        return None
    most = Counter(id(r.target) for r in named).most_common(1)[0][0]
    return next(r for r in named if id(r.target) == most)

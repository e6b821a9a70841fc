"""Interviews: questions and answers in turn, each answer one statement of whoever gives it.

Newspapers and broadcasters lay interviews out in three ways: each turn opens with a label («س:»، «ج:»،
«سؤال:»، «لافروف:»), with a mark (a bullet before the question, a dash before the answer), or with
nothing, a question being a paragraph of its own that ends with a question mark.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mahdar.acts.lexicon import speech_cues
from mahdar.acts.speakers import Said
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import VerbForm

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["interview_answers"]

_QUESTION = frozenset("•·*◆■●○▪")
_ANSWER = frozenset("-–—ـ")
_ASKED = frozenset("؟?")
_ASKING = Trait.of_words(_ASKED, _QUESTION)
_FEWEST = 2
#: Labels of a question and of an answer that name nobody.
_ASKS = frozenset("س سوال السوال المذيع المذيعه المحاور المحاوره مقدم الصحفي الصحافي مراسل المراسل صحفي".split())
_REPLIES = frozenset("ج جواب الجواب اجابه".split())
_AFTER_LABEL = frozenset(":/-–—")
_LABELLING = Trait.of_words(_AFTER_LABEL)
#: How many paragraphs for each question there are at most where questions have no marks.
_SPARSEST = 5
#: How long a label may be, in words.
_LABEL = 6
#: What an article is called whose answers may stand without marks.
_INTERVIEWS = frozenset("حوار الحوار مقابله المقابله حديث الحديث لقاء اللقاء اسيله الاسيله".split())

#: The mark of an answer, its first word, its end, and who gives it (None: whoever is interviewed).
_Answer = tuple[int, int, int, "Ref | None"]


def interview_answers(scene: Scene, said: list[Said]) -> list[Said]:
    """The answers of an interview (`Said` each), or an empty list if the article is none.

    ``said`` are the statements read so far, which tell who is interviewed.
    """
    if not scene.document.having(_ASKING) and len(scene.document.having(_LABELLING)) < 2 * _FEWEST:
        return []
    paragraphs = _paragraphs(scene)
    found = _labelled(scene, paragraphs) or _marked(scene, paragraphs) or _plain(scene, paragraphs)
    if len(found) < _FEWEST:
        return []
    interviewee = _interviewee(scene, said, found[0][0])
    answers = []
    cue = speech_cues()["قال"]
    for mark, first, end, speaker in found:
        while first < end - 1 and scene.document.norms[first] in _QUESTION | _ANSWER:
            first += 1  # «** نحن نرفض»
        one = Said(cue, VerbForm(cue.lemma, "answer", "ms"), mark, first)
        one.end = end - 1 if scene.document.norms[end - 1] == "." else end
        one.quoted = True
        one.speaker = speaker or interviewee
        one.sentence = scene.document.sentence_of[first]
        if one.speaker is not None and one.end > one.start:
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


# -- turns that open with a label ----------------------------------------------------------


def _labelled(scene: Scene, paragraphs: list[tuple[int, int]]) -> list[_Answer]:
    """The answers where turns open with «س:» and «ج:», or with the names of those who speak."""
    labels = [_label(scene, first, end) for first, end in paragraphs]
    if sum([mark > 0 for mark, _, _ in labels]) < 2 * _FEWEST:
        return []
    replies = any(word in _REPLIES for _, word, _ in labels)
    asked: Counter[int] = Counter()
    turns: Counter[int] = Counter()
    for (_, end), (_, _, named) in zip(paragraphs, labels, strict=True):
        if named is not None:
            turns[id(named.target)] += 1
            asked[id(named.target)] += scene.document.norms[end - 1] in _ASKED
    askers = {who for who in turns if 2 * asked[who] > turns[who]}
    askers |= {who for who in turns if len(turns) > 1 and turns[who] < _FEWEST and not replies and asked[who]}
    found: list[_Answer] = []
    open_turn = False
    for (first, end), (mark, word, named) in zip(paragraphs, labels, strict=True):
        if mark and (word in _REPLIES or (named is not None and id(named.target) not in askers)):
            open_turn = first + mark < end
            if open_turn:
                found.append((first + mark - 2, first + mark, end, named))
        elif mark or scene.document.norms[end - 1] in _ASKED:
            open_turn = False
        elif open_turn and any(m for (a, _), (m, _, _) in zip(paragraphs, labels, strict=True) if a > first):
            found[-1] = (*found[-1][:2], end, found[-1][3])  # an answer of several paragraphs
    return found


def _label(scene: Scene, first: int, end: int) -> tuple[int, str, Ref | None]:
    """The label that a paragraph opens with: the number of its tokens (0: none), its word, and who it names."""
    norms = scene.document.norms
    start = first + (norms[first] in _QUESTION or norms[first] in _ANSWER)
    if _AFTER_LABEL.isdisjoint(norms[start + 1 : min(start + _LABEL, end)]):
        return 0, "", None
    stop = next(k for k in range(start + 1, end) if norms[k] in _AFTER_LABEL)
    word = norms[start]
    if word in _ASKS or word in _REPLIES:
        return stop + 1 - first, word, None
    if norms[stop] != ":":
        return 0, "", None
    named = next((r for r in scene.refs_in(start, stop) if r.kind == "person" and r.end == stop and not r.prep), None)
    if named is None and any(f.tense != "masdar" for f in scene.document.tokens[start].info.verbs):
        return 0, "", None  # «قال الوزير: …»
    return (stop + 1 - first, word, named) if named is None or named.first - start < 4 else (0, "", None)


# -- turns that open with a mark -------------------------------------------------------------


def _marked(scene: Scene, paragraphs: list[tuple[int, int]]) -> list[_Answer]:
    """The answers that open with a dash after a question, in a paragraph of their own or in that of the question."""
    norms, tokens = scene.document.norms, scene.document.tokens
    found: list[_Answer] = []
    if not scene.document.having(_ASKING):
        return found
    for n, (a, b) in enumerate(paragraphs):
        dash = next((k for k in range(a + 2, b - 1) if norms[k - 1] in _ASKED and tokens[k].raw in _ANSWER), 0)
        if dash and norms[b - 1] not in _ASKED:  # «* ما موقفكم؟ - موقفنا واضح»
            found.append((dash, dash + 1, b, None))
            continue
        if n + 1 == len(paragraphs):
            break
        first, end = paragraphs[n + 1]
        asked = norms[a] in _QUESTION or norms[b - 1] in _ASKED
        listed = tokens[a].raw in _ANSWER and norms[end - 1] in _ASKED  # a list of questions
        if asked and tokens[first].raw in _ANSWER and end - first > 1 and not listed:
            if norms[end - 1] in _ASKED:  # the next question stands in the same paragraph
                end = next((k for k in range(end - 1, first + 1, -1) if norms[k] in _QUESTION), end)
            found.append((first, first + 1, end, None))
    return found


# -- questions that are paragraphs of their own ----------------------------------------------


def _plain(scene: Scene, paragraphs: list[tuple[int, int]]) -> list[_Answer]:
    """The answers of an interview whose questions are told by their question mark alone."""
    norms = scene.document.norms
    questions = [n for n, (a, b) in enumerate(paragraphs) if norms[b - 1] in _ASKED and ":" not in norms[a:b]]
    if len(questions) < _FEWEST or len(paragraphs) - questions[0] > _SPARSEST * len(questions):
        return []
    if _INTERVIEWS.isdisjoint(norms[scene.start : paragraphs[questions[0]][0]]):
        return []
    found: list[_Answer] = []
    for n, following in zip(questions, [*questions[1:], questions[-1] + 2], strict=True):
        if n + 1 < min(following, len(paragraphs)):
            first, end = paragraphs[n + 1][0], paragraphs[min(following, len(paragraphs)) - 1][1]
            found.append((first, first, end, None))
    return found


def _interviewee(scene: Scene, said: list[Said], start: int) -> Ref | None:
    """Who answers: the one quoted most before the first answer, else the holder of an office named most there."""
    speakers = [s.speaker for s in said if s.cue_first < start and s.speaker is not None and s.speaker.kind == "person"]
    named = speakers or [r for r in scene.refs if r.kind == "person" and r.first < start]
    holding = [r for r in named if any(actor.roles for actor in getattr(r.target, "actors", ()))]
    named = holding or speakers  # not who asks: «حوار – فلان»
    if not named:  # named below his answers: «هكذا تحدث الوزير فلان»
        later = [r for r in scene.refs if r.kind == "person" and r.first >= start]
        named = [r for r in later if any(actor.roles for actor in getattr(r.target, "actors", ()))]
        named = named if len({id(r.target) for r in named}) == 1 else []
    if not named:
        return None
    most = Counter(id(r.target) for r in named).most_common(1)[0][0]
    return next(r for r in named if id(r.target) == most)

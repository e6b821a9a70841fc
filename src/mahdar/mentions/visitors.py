"""Whom «الضيف», «ضيفه», «الضيف الكوري» mean: whoever came from abroad."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.document.marks import DASHES
from mahdar.mentions.standing import acting, compatible

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.people_merge import Person

__all__ = ["GUESTS", "GUEST_WORDS", "guest"]

#: Who is received: a reference to the foreigner of the report.
GUESTS = frozenset("الضيف الضيفه ضيفه ضيفها ضيفته ضيفتها".split())
#: The same words with proclitics, and «ضيف».
_WITH_PROCLITICS = GUESTS | {"ضيف"}
GUEST_WORDS = Trait(lambda token: token.norm.removeprefix("و").lstrip("لب") in _WITH_PROCLITICS, plain=True)


def guest(
    actor: Actor,
    people: list[Person],
    lexicon: Lexicon,
    document: Document,
    home: str | None,
    titled: list[tuple[int, int]],
) -> int:
    """The index of the foreigner whom «الضيف» means, of the state that is said; -1 if there is none.

    Who is said to have come goes before who acts, and he before who was named last. ``titled`` tells where whom
    titles meant so far, for «هنأ الرئيس ضيفه».
    """
    state = lexicon.registry.states.get(actor.state or "")
    kinds = {r.kind for r in actor.roles} - {"official"}
    best, most = -1, (False, False, False, False, False, -1)
    owner = _owner(actor, people, document, titled)
    said = [k for k in range(actor.first, actor.end) if document.norms[k].removeprefix("و").lstrip("لب") in GUESTS]
    woman = any(document.tokens[k].raw.endswith(_FEMININE) for k in said)
    for person in people:
        if owner is not None and (person is owner or (person.country is not None and person.country == owner.country)):
            continue
        if woman != any(a.gender == "f" for a in person.actors):
            continue
        if person.country is None and (state is not None or person.office not in _OF_BODIES):
            continue
        if person.country is not None and (person.country == home or (state and person.country != state.code)):
            continue
        before = max((m[0] for m in person.mentions if m[0] < actor.first), default=-1)
        fits = not kinds or person.office in kinds or compatible(kinds, {person.office or ""})
        earlier = [a for a in person.actors if a.first < actor.first]
        acts = any(acting(document, a) for a in earlier)
        came = _comes(person, actor.first, document) or _received(person, actor.first, document)
        marks = (fits, came, person.country is not None, acts, person.office != "ambassador", before)
        if before >= 0 and marks > most:
            best, most = person.index, marks
    return best


#: «الضيفة», «ضيفته»: a woman.
_FEMININE = ("ضيفة", "ضيفته", "ضيفتها")
#: Who comes from abroad though no state sends him.
_OF_BODIES = frozenset({"igo_head", "envoy"})


#: Words that say a person came, right before his name («وصل», «زيارة») and soon after it («الذي يزور البلاد»).
_CAME = re.compile("[وبلف]{0,2}(?:زار|زاير|زياره|وصل|وصول|قدم|ضيف)")
_COMES = re.compile("[وبلف]{0,2}(?:يزور|تزور|زار$|زارت$|زيارته|زاير|وصل|يصل|قدم$|قدمت$)")
_CAME_WITHIN, _COMES_WITHIN = 4, 8


def _comes(person: Person, before: int, document: Document) -> bool:
    """Whether a person is said to visit or to have come, right around one of his names before a token."""
    norms = document.norms
    named = [m for m in person.mentions if m[0] < before]
    return any(_CAME.match(n) for m in named for n in norms[max(0, m[0] - _CAME_WITHIN) : m[0]]) or any(
        _COMES.match(n) for m in named for n in norms[m[1] : min(before, m[1] + _COMES_WITHIN)]
    )


#: Verbs and nouns of receiving, at the head of the sentence that first names whom somebody received.
_RECEIVES = re.compile("[وف]?(?:استقبل|استقبلت|يستقبل|تستقبل|التقي|التقت|استضاف|باستقبال|استقباله|لدي|عقد|عقدت)$")
_HEAD = 4
#: So many tokens of a dateline may stand before its dash: «عمان 9 أيلول (بترا) – استقبل».
_DATELINE = 14
_OBJECT_WITHIN = 30


def _received(person: Person, before: int, document: Document) -> bool:
    """Whether the sentence that first names a person begins with a verb of receiving, whose object he may be."""
    first = min((m[0] for m in person.mentions), default=before)
    if first >= before:
        return False
    start = document.sentences[document.sentence_of[first]][0]
    norms = document.norms
    dash = next((k for k in range(start, min(first, start + _DATELINE)) if norms[k] in DASHES), start)
    heads = (*range(start, min(first, start + _HEAD)), *range(dash + 1, min(first, dash + _HEAD)))
    verb = next((k for k in heads if _RECEIVES.match(norms[k])), -1)
    return verb >= 0 and first - verb <= _OBJECT_WITHIN and not _BESIDE.intersection(document.norms[verb:first])


#: After these stand who was there beside, and who is only spoken of.
_BESIDE = frozenset("بحضور وحضر حضر وبحضور ان بان رساله من".split())


def _owner(actor: Actor, people: list[Person], document: Document, titled: list[tuple[int, int]]) -> Person | None:
    """Whose guest «ضيفه» is: the person named, or meant by a title, last before it in its sentence."""
    if not document.norms[actor.first].endswith(("ضيفه", "ضيفها", "ضيفته", "ضيفتها")):
        return None
    if document.tokens[actor.first].raw.endswith("ة"):
        return None
    start = document.sentences[document.sentence_of[actor.first]][0]
    named = [(m[0], p.index) for p in people for m in p.mentions if start <= m[0] < actor.first]
    named += [(at, index) for at, index in titled if start <= at < actor.first]
    if named or not start:
        return people[max(named)[1]] if named else None
    told = document.sentences[document.sentence_of[start] - 1][0]  # «قال الوزير إن …. وأضاف ضيفه أن»
    earlier = {m[0]: p for p in people for m in p.mentions if told <= m[0] < start}
    return earlier[min(earlier)] if earlier else None

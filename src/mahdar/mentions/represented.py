"""The state for which somebody stands: «ومثّل تركيا نائب الوزير فلان، وإيران مساعد الوزير علان»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["leads_for_government", "represented"]

#: Verbs of who stands for a state.
_STANDS_FOR = frozenset("مثل ومثل مثلت ومثلت يمثل ويمثل تمثل وتمثل سيمثل ستمثل مثلها ومثلها".split())
#: What may stand between the state and who stands for it: «ومثّل الرباط في الحفل فلان».
_AT_WHAT = frozenset("في فيه فيها خلاله خلالها خلال بالموتمر بالحفل بالاجتماع بالقمه".split())
_GATHERINGS = frozenset(
    "الموتمر الحفل الاجتماع القمه اللقاء الجلسه المباحثات المحادثات المفاوضات المناسبه المراسم هذا هذه".split()
)
#: First words of a title that no table lists: «نائب | مستشار وزارة الخارجية».
_SECOND = frozenset("نايب نايبه مساعد مساعده كبير".split())
_ASIDE = 4
_STATES = frozenset({"state", "capital"})


def represented(document: Document, matches: list[list[Match]], actors: list[Actor]) -> None:
    """Give those the state of whom a clause says that they stand for it, and each further one joined to them."""
    last: Actor | None = None
    for actor in actors:
        state = None
        if actor.name is not None and actor.state is None and not actor.prep and not actor.conj:
            state = _stood_for(document, matches, actor.first)
            if (
                state is None
                and last is not None
                and document.sentence_of[last.first] == document.sentence_of[actor.first]
            ):
                state = _joined(matches, last.end, actor.first)
        if state is not None:
            actor.state = state
            last = actor


def leads_for_government(document: Document, matches: list[list[Match]], actor: Actor, at: int) -> bool:
    """Whether the delegation that somebody leads is, from a token on, the government's: «وفد الحكومة السورية»."""
    if document.norms[at : at + 1] not in (["الحكومه"], ["حكومه"]):
        return False
    nation = next((m for m in matches[at + 1] if m.entry.kind in ("demonym", "state") and not m.conj), None)
    if nation is None:
        return False
    actor.state = actor.state or nation.entry.id
    if not actor.roles and not actor.rank:
        actor.implied = "official"
    return True


def _stood_for(document: Document, matches: list[list[Match]], at: int) -> str | None:
    """The state right behind a verb of standing for it and before a token."""
    norms = document.norms
    k = at - 2 if at > 1 and norms[at - 1] in _SECOND else at - 1
    end = k + 1
    while k > max(0, at - 1 - _ASIDE) and (norms[k] in _AT_WHAT or norms[k] in _GATHERINGS):
        k -= 1
    for start in range(max(1, k - 1), k + 1):
        if norms[start - 1] in _STANDS_FOR:
            return _state(matches[start], k + 1, joined=False) if k < end else None
    return None


def _joined(matches: list[list[Match]], start: int, at: int) -> str | None:
    """The state that a further one stands for, joined to the one before: «، وإيران | مساعد الوزير»."""
    for k in range(start, min(at, start + 3)):
        found = _state(matches[k], at, joined=True)
        if found is not None:
            return found
    return None


def _state(here: list[Match], end: int, *, joined: bool) -> str | None:
    return next(
        (
            m.entry.id
            for m in here
            if m.entry.kind in _STATES and m.end == end and not m.prep and bool(m.conj) == joined
        ),
        None,
    )

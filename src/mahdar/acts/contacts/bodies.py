"""Men of a body or a state who are not named: «وفد من حركة حماس», «قادة دول مجلس التعاون», «بأعضاء مجلس الأمن».

The body that they speak for takes part in their stead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ALONG, COMMA, LED, PRESENT, RELATIVE
from mahdar.document.document import Trait
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mahdar.acts.contacts.grammar import Grammar
    from mahdar.mentions.scene import Scene

__all__ = ["MEN", "men", "men_before", "no_side", "sent_by", "state_named", "states_in"]

#: Who is told of by number alone.
_MEN = frozenset(
    "وفد وفدا الوفد وفود وفودا اعضاء مسوولون مسوولين مسوولي مسوولو قاده قيادات زعماء روساء ممثلون ممثلين ممثلي ممثلو "
    "مندوبون مندوبين مندوبي مندوبو سفراء وزراء خبراء نواب نوابا مشرعين مشرعون دبلوماسيين دبلوماسيون مفاوضين مفاوضون "
    "مفاوضي مفاوضو مبعوثين مبعوثون ضباط ضباطا بعثه فريق فريقا لجنه".split()
)
_GOVERNMENTS = frozenset({"الحكومه"})
_TOLD = _MEN | _GOVERNMENTS
MEN = Trait.of_words([before + men for before in ("", "ب", "ل", "و") for men in _TOLD])
#: Words between them and their body: «وفدا رفيع المستوى من», «قادة دول».
_OF = frozenset("من عن دول لدي حكومه".split())
_WITHIN = frozenset({"في"})
_ROOM = 6
#: After their body, words that name some of them.
_NAMES_SOME = frozenset(
    "ضم يضم ضمت تضم وضم ويضم بينهم بينها منهم ابرزهم مقدمتهم يتقدمهم يتقدمه تراسه يراسه يقوده قاده".split()
)
_AFTER = 5
_BODIES = frozenset({"org", "state"})


def _head(norm: str) -> str:
    return norm[1:] if norm[:1] in "بلو" and norm[1:] in _TOLD else norm


def men(grammar: Grammar, k: int, stop: int, *, joined: bool = False) -> tuple[Ref, ...]:
    """The bodies for which the men at a token stand, as phrases that begin there; () where some of them are named.

    ``joined``: they go on with a phrase before them, by «و».
    """
    scene, norms = grammar.scene, grammar.norms
    if joined != (norms[k][:1] == "و" and norms[k] not in _TOLD):
        return ()
    if scene.cover[k] is not None:
        return _in_office(grammar, k, stop)
    if _head(norms[k]) in _GOVERNMENTS:
        return _government(grammar, k, stop)
    for at in range(k + 1, min(stop, k + _ROOM)):
        ref = scene.ref_at.get(at)
        if ref is not None:
            body = (
                ref if ref.kind in _BODIES and not ref.conj and _ties(norms[at - 1], ref, first=at == k + 1) else None
            )
            return _phrase(grammar, k, body, stop) if body is not None and body.target is not None else ()
        if norms[at] in _GOVERNMENTS and grammar.nation(at + 1):
            return _government(grammar, k, stop, at=at)  # «وفد الحكومة اليمنية»
        if not _plain(grammar, at):
            return ()
    return ()


def _in_office(grammar: Grammar, k: int, stop: int) -> tuple[Ref, ...]:
    """«قادة دول مجلس التعاون», «وزراء خارجية الاتحاد الأوروبي»: a plural office of a body that the article names."""
    office = grammar.scene.ref_at.get(k)
    if office is None or office.kind != "sides" or office.actor is None or office.actor.number != "plural":
        return ()
    org = next((r.of_org for r in office.actor.roles if r.of_org), None)
    thing = grammar.scene.things.get(f"org:{org}")
    near = grammar.norms[office.end : min(stop, office.end + _AFTER)]
    if thing is None or any(n in LED or n in _NAMES_SOME for n in near):
        return ()
    return (Ref("org", k, office.end, thing, office.conj, office.prep),)


def _government(grammar: Grammar, k: int, stop: int, *, at: int = -1) -> tuple[Ref, ...]:
    """«الحكومة السودانية», «وفد الحكومة السودانية»: the state, where the article names it; ``at`` is its government."""
    after = (at if at >= 0 else k) + 1
    if after >= stop or not grammar.nation(after):
        return ()
    codes = [m.entry.id for m in grammar.scene.matches[after] if m.entry.kind == "demonym"]
    thing = next((t for t in (grammar.scene.things.get(f"state:{code}") for code in codes) if t is not None), None)
    return _phrase(grammar, k, Ref("state", after, after + 1, thing, "", ""), stop) if thing is not None else ()


def _ties(before: str, body: Ref, *, first: bool) -> bool:
    """Whether a body is whose men they are: right after them, or after a word that says so."""
    if before in _WITHIN:
        return body.kind == "org"
    return (first and body.prep in ("", "ل")) or (before in _OF and not body.prep)


def _plain(grammar: Grammar, at: int) -> bool:
    """Whether a word goes on with who the men are, and opens nothing else."""
    norm = grammar.norms[at]
    if grammar.tokens[at].kind != "w" or norm in COMMA or norm in RELATIVE or norm in _NAMES_SOME:
        return False
    return norm not in LED and norm not in ALONG and norm not in PRESENT and grammar.finite(at) is None


def _phrase(grammar: Grammar, k: int, body: Ref, stop: int) -> tuple[Ref, ...]:
    norms = grammar.norms
    near = norms[body.end : min(stop, body.end + _AFTER)]
    if any(n in LED or n in _NAMES_SOME for n in near):
        return ()  # «وفدا من X برئاسة A»: A is told
    prep = norms[k][0] if norms[k][:1] in "بل" and norms[k] not in _TOLD else ""
    conj = "و" if norms[k][:1] == "و" and norms[k] not in _TOLD else ""
    more = [r for r in grammar.joined(body, stop) if r.kind in _BODIES]
    return (Ref(body.kind, k, body.end, body.target, conj, prep), *more)


def men_before(grammar: Grammar, k: int) -> tuple[Ref, ...]:
    """The bodies whose men are told of right before a token: «قادة دول مجلس التعاون | الذين»."""
    for at in range(max(grammar.scene.start, k - _ROOM), k):
        found = men(grammar, at, k) if at in grammar.men_at else ()
        if found and found[-1].end == k:
            return found
    return ()


def sent_by(grammar: Grammar, ref: Ref) -> bool:
    """Whether a phrase is of men who stand for their body, and not of the body's name alone."""
    if ref.kind not in _BODIES or _head(grammar.norms[ref.first]) not in _MEN or ref.end <= ref.first + 1:
        return False
    named: Sequence[tuple[int, int, int]] = getattr(ref.target, "mentions", ())
    return all(first != ref.first for first, *_ in named)  # not «لجنة الشؤون الخارجية»


def no_side(grammar: Grammar, subject: Sequence[Ref], others: Sequence[Ref]) -> bool:
    """Whether men of a body are no side of their own: they meet a countryman, or who speaks for them is named.

    «اجتمع رئيس الغرفة A بأعضاء المجلس»; «مباحثات A مع الحكومة الإثيوبية», where A met the prime minister.
    """
    parties = (*subject, *others)
    met = any(r.kind in ("person", "title") for r in parties)
    if met and any(sent_by(grammar, r) for r in parties) and not _homes(subject).isdisjoint(_homes(others)):
        return True
    states = _homes(r for r in parties if r.kind == "state" and _head(grammar.norms[r.first]) in _TOLD)
    if not states:
        return False
    return met and any(p.office is not None and p.country in states for p in grammar.scene.people)


def _homes(parties: Iterable[Ref]) -> set[str]:
    homes = (getattr(r.target, "country", None) for r in parties)
    return {home for home in homes if home is not None}


def state_named(scene: Scene, code: str | None) -> Ref | None:
    """The first naming of a state in the article; None where it is not named."""
    states = (r for r in scene.refs if r.kind == "state" and code is not None)
    return next((r for r in states if getattr(r.target, "country", None) == code), None)


def states_in(scene: Scene, first: int, end: int) -> list[Ref]:
    """The states that words name, be it within another name: «قادة اليونان والأردن»."""
    found: list[Ref] = []
    for k in range(first, end):
        for match in scene.matches[k]:
            thing = scene.things.get(f"state:{match.entry.id}") if match.entry.kind == "state" else None
            if thing is not None and all(r.target is not thing for r in found):
                found.append(Ref("state", k, match.end, thing, "", ""))
    return found

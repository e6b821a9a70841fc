"""Men of a body or a state who are not named: «وفد من حركة حماس», «قادة دول مجلس التعاون», «بأعضاء مجلس الأمن».

The body that they speak for takes part in their stead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ALONG, COMMA, LED, PRESENT, RELATIVE
from mahdar.document.document import Trait
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.acts.contacts.grammar import Grammar

__all__ = ["MEN", "foreign", "men", "sent_by"]

#: Who is told of by number alone.
_MEN = frozenset(
    "وفد وفدا الوفد وفود وفودا اعضاء مسوولون مسوولين مسوولي مسوولو قاده قيادات زعماء روساء ممثلون ممثلين ممثلي ممثلو "
    "مندوبون مندوبين مندوبي مندوبو سفراء وزراء خبراء نواب نوابا مشرعين مشرعون دبلوماسيين دبلوماسيون مفاوضين مفاوضون "
    "مفاوضي مفاوضو مبعوثين مبعوثون ضباط ضباطا بعثه فريق فريقا لجنه".split()
)
MEN = Trait(lambda token: token.kind == "w" and _head(token.norm) in _MEN, plain=True)
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
    return norm[1:] if norm[:1] in "بلو" and norm[1:] in _MEN else norm


def men(grammar: Grammar, k: int, stop: int, *, joined: bool = False) -> tuple[Ref, ...]:
    """The bodies for which the men at a token stand, as phrases that begin there; () where some of them are named.

    ``joined``: they go on with a phrase before them, by «و».
    """
    scene, norms = grammar.scene, grammar.norms
    if joined != (norms[k][:1] == "و" and norms[k] not in _MEN):
        return ()
    if scene.cover[k] is not None:
        return _in_office(grammar, k, stop)
    for at in range(k + 1, min(stop, k + _ROOM)):
        ref = scene.ref_at.get(at)
        if ref is not None:
            body = (
                ref if ref.kind in _BODIES and not ref.conj and _ties(norms[at - 1], ref, first=at == k + 1) else None
            )
            return _phrase(grammar, k, body, stop) if body is not None and body.target is not None else ()
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
    prep = norms[k][0] if norms[k][:1] in "بل" and norms[k] not in _MEN else ""
    conj = "و" if norms[k][:1] == "و" and norms[k] not in _MEN else ""
    more = [r for r in grammar.joined(body, stop) if r.kind in _BODIES]
    return (Ref(body.kind, k, body.end, body.target, conj, prep), *more)


def sent_by(grammar: Grammar, ref: Ref) -> bool:
    """Whether a phrase is of men who stand for their body, and not of the body's name alone."""
    return ref.kind in _BODIES and _head(grammar.norms[ref.first]) in _MEN and ref.end > ref.first + 1


def foreign(parties: Iterable[Ref], others: Iterable[Ref]) -> bool:
    """Whether no two of both sides are known to be of one state: a chairman and his own board meet at home."""
    homes = {getattr(r.target, "country", None) for r in parties} - {None}
    return homes.isdisjoint({getattr(r.target, "country", None) for r in others} - {None})

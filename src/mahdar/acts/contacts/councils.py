"""Councils and assemblies of several states, and where it is told that someone was speaking in a session of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import WAS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Container

    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["COUNCIL", "council", "speaking_at"]

_COUNCIL_WORDS = frozenset("مجلس المجلس الجمعيه الجامعه جامعه".split())
COUNCIL = Trait.of_words(_COUNCIL_WORDS, without="ول")
#: Councils of one state: parliaments, cabinets, boards.
_NATIONAL = frozenset(
    "الشوري النواب الوزراء الامه الشعب الشيوخ الوطني القومي النيابي السياده السياسي البلدي العموم اللوردات الدوله "
    "الاعيان المستشارين خبراء صيانه الرياسه الرياسي اداره الاداره القضاء الانتقالي".split()
)
#: «وكان A يتحدث أمس في جلسة لمجلس الأمن», «إلى أعضاء المجلس».
_SPEAKING = Trait.of_words("يتحدث تتحدث".split())
_TO_IT = frozenset("امام اعضاء".split())
_ROOM, _FAR = 7, 14
_PAIR = 2


def council(norms: list[str], ref: Ref) -> bool:
    """A council or an assembly: «مجلس الأمن الدولي», «الجمعية العامة», «مجلس الجامعة العربية»."""
    words = norms[ref.first : min(len(norms), ref.end + 1)]
    if not _NATIONAL.isdisjoint(words):
        return False
    return any([w.lstrip("ول") in _COUNCIL_WORDS for w in words[:_PAIR]])


def speaking_at(reader: Reader, sessions: Container[str]) -> tuple[int, int, tuple[Ref, ...]] | None:
    """«وكان A يتحدث أمس في جلسة لمجلس الأمن», «A، الذي كان يتحدث إلى أعضاء المجلس»: the token, its sentence, and A."""
    norms, document = reader.norms, reader.scene.document
    for k in document.having(_SPEAKING, reader.scene.start, len(norms)):
        number = document.sentence_of[k]
        first, end = document.sentences[number]
        first = max(first, reader.scene.start)
        near = reader.scene.refs_in(k + 1, min(end, k + _FAR))
        org = next((r for r in near if r.kind == "org" and council(norms, r)), None)
        if org is None or WAS.isdisjoint(norms[max(first, k - _ROOM) : k]) or reader.speech[k]:
            continue
        told = org.prep == "ل" or norms[org.first - 1] in _TO_IT
        told = told or any(n.lstrip("بل") in sessions for n in norms[k : org.first])
        one = _speaker(reader, Cue(k, number, first, end, end, reader.grammar.finite(k)))
        if told and getattr(org.target, "country", None) is None and one is not None and one.kind == "person":
            return k, number, (one,)
    return None


def _speaker(reader: Reader, cue: Cue) -> Ref | None:
    """Who was speaking: named before the verb or after it, else whom the clause is about."""
    before = reader.before(cue, cue.form) if cue.form is not None else ()
    stated = next((p.refs for p in reader.grammar.phrases(cue.at + 1, cue.end) if p.governor == BARE), ())
    return next(iter(before or stated), None) or reader.focus.subject(cue.at, cue.number, "")

"""Whose a noun with a pronoun is, where it is not the subject's of its clause: «شكر A B على زيارته للمملكة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.telling import THAT_HE
from mahdar.acts.contacts.words import COMMA, RELATIVE

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["OUTCOMES", "from_abroad", "in_relative", "the_latter", "told_of_himself"]

#: «أنه أطلع A على نتائج زيارته».
OUTCOMES = frozenset("نتايج حصيله اجواء فحوي تفاصيل مضمون بنتايج بحصيله بفحوي بتفاصيل بمضمون".split())
_INFORMS = frozenset("أطلع أبلغ أحاط عرض قدم وضع".split())
_INFORMS_ROOM = 12
#: How far before its noun the relative clause may begin in which it stands.
_RELATIVE_ROOM = 9
_LATTER = frozenset("للاخير للاخيره الاخير الاخيره".split())
_NEAR = 4
#: «زيارته للبلاد»: the visited country is the report's own.
_OURS = frozenset("للبلاد البلاد بلادنا لبلادنا".split())
_PAIR = 2
#: Who comes for no state: «غداة وصوله إلى X، استقبل A المبعوث الأممي B».
_OF_NO_STATE = frozenset({"envoy", "igo_head"})


def in_relative(reader: Reader, cue: Cue) -> Ref | None:
    """«التي أطلعته على نتائج زيارتها»: a possessive in a relative clause without comma means its antecedent."""
    for k in range(cue.at - 1, max(cue.first, cue.at - _RELATIVE_ROOM), -1):
        if reader.norms[k] in COMMA:
            return None
        if reader.norms[k] in RELATIVE:
            return reader.grammar.antecedent(k, cue.first)
    return None


def told_of_himself(reader: Reader, cue: Cue) -> Ref | None:
    """«أوضح A أنه أطلع B على نتائج زيارته إلى X»: A, who says that he told of it."""
    if reader.norms[cue.at - 1] not in OUTCOMES:
        return None
    room = range(cue.at - 2, max(cue.first, cue.at - _INFORMS_ROOM), -1)
    that = next((k for k in room if reader.norms[k] in THAT_HE), -1)
    if that < 0 or not any(f.lemma in _INFORMS for f in reader.tokens[that + 1].info.verbs):
        return None
    speaker = reader.focus.speaker_at(cue.at)
    return speaker if speaker is not None and speaker.kind == "person" else None


def the_latter(reader: Reader, cue: Cue) -> Ref | None:
    """«في أول زيارة للأخير إلى X»: the person named last."""
    told = not _LATTER.isdisjoint(reader.norms[cue.at + 1 : cue.at + _NEAR])
    return reader.focus.last_named(cue.at) if told else None


def from_abroad(reader: Reader, cue: Cue, subject: Ref, place: Ref | None) -> Ref:
    """«شكر A نظيره B على زيارته للمملكة»: B, who comes from another state; nobody visits his own state.

    The subject where the place is no state or capital of his own, or no foreigner is told of.
    """
    home = getattr(subject.target, "country", None)
    if place is not None:
        state = place.kind == "state" or any(m.entry.kind == "capital" for m in reader.scene.matches[place.first])
        where = getattr(place.target, "country", None) if state else None
    else:
        where = reader.scene.home if not _OURS.isdisjoint(reader.norms[cue.at + 1 : cue.at + _NEAR]) else None
    if home is None or where != home:
        return subject
    woman = reader.norms[cue.at].endswith("ها")
    here = [r for r in reader.scene.refs_in(cue.first, cue.at) if r.kind == "person" and r.target is not None]
    met = reader.found[-1].people if reader.found and cue.number - reader.found[-1].sentence <= _PAIR else []
    before = [r for r in reader.scene.refs_in(reader.scene.start, cue.first) if r.kind == "person"]
    told = [r for r in before if not set(reader.ids([r])).isdisjoint(met)]
    opens = place is not None and not here and cue.at - cue.first <= _PAIR  # «فور وصوله إلى X، استقبل A نظيره B»
    later = [r for r in reader.scene.refs_in(cue.at, cue.end) if r.kind == "person" and r.first > subject.first]
    candidates: list[Ref] = [*reversed(here), *(later if opens else ()), *reversed(told)]
    for ref in candidates:
        country = getattr(ref.target, "country", None)
        of_none = opens and ref in later and getattr(ref.target, "office", None) in _OF_NO_STATE
        if (of_none or country not in (None, home)) and reader.focus.feminine(ref) == woman:
            return ref
    return subject

"""What someone goes or is sent to hand over, and to tell: «يتوجه C إلى X لنقل رسالة من A إلى B», «لإطلاع B على»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import ahead, visits
from mahdar.acts.contacts.cables import LETTERS
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import EXPECTED
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["ERRANDS", "TELLING", "errands", "to_tell"]

_ERRANDS = frozenset("لنقل لتسليم لايصال لابلاغ ليسلم لتسلم لينقل لتنقل".split())
ERRANDS = Trait.of_words(_ERRANDS)
#: «انتقل إلى السرايا لإطلاع B على»: what one tells somebody by going to him.
TELLING = Trait.of_words("لاطلاع لابلاغ لاحاطه لوضع لاستمزاج لاستشاره".split())
_PICTURE = frozenset("اجواء صوره ضوء".split())
_PEOPLE = frozenset({"person", "title"})
#: How far after the noun of handing over the letter stands, over to whom: «لتسليم الرئيس B رسالة».
_ROOM = 12
_PERHAPS = frozenset("قد وقد فقد ربما".split())
#: How far after who is told the words for a picture of things stand.
_NEAR = 4


def errands(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep the letters that a traveller of the sentence goes to hand over, with whoever sends and gets them."""
    for k in reader.scene.document.having(ERRANDS, first, end):
        if any(f.sentence == number and f.kind == "message" for f in reader.found):
            return
        letter = next((j for j in range(k + 1, min(end, k + _ROOM)) if reader.norms[j] in LETTERS), -1)
        told = next((f for f in reversed(reader.found) if f.kind == "visit" and f.sentence == number), None)
        if letter < 0 or (told is not None and told.evidence[0] > k):
            continue
        cue = Cue(k, number, first, end, reader.grammar.clause_end(k, end), None)
        bearer = _bearer(reader, cue, told)
        phrases = reader.grammar.phrases(k + 1, cue.stop)
        to = [p for p in phrases if p.governor in ("الي", "ل") or (p.governor in ("", "of") and p.first < letter)]
        receivers = next((p.refs[:1] for p in to if p.refs[0].kind in _PEOPLE), ())
        senders = next((p.refs[:1] for p in phrases if p.governor == "من" and p.first > letter), ())
        senders = senders if reader.ids(senders) else ()
        if not bearer or not reader.ids(receivers) or receivers[0].target is bearer[0].target:
            continue
        status = told.status if told is not None else ""
        sender, others = (senders, (*receivers, *bearer)) if senders else (bearer, receivers)
        found = reader.add(cue, "message", sender, others, role="sender", status=status)
        if found is not None and told is not None and found.place is None:
            found.place, found.place_ref = told.place, told.place_ref


def to_tell(reader: Reader, number: int, first: int, end: int) -> None:
    """«يزور A بعبدا لإطلاع الرئيس B على النتائج», «توجه A إلى باريس لوضع B في أجواء المشاورات»: A sees B."""
    for k in reader.scene.document.having(TELLING, first, end):
        told = reader.scene.ref_at.get(k + 1)
        verb = next((j for j in range(k - 1, first - 1, -1) if reader.grammar.finite(j) is not None), -1)
        if verb < 0 or _going(reader, verb) is None or _may(reader, verb, first):
            continue
        if told is None or told.kind not in _PEOPLE or told.prep or told.conj or verb < 0:
            continue
        if reader.norms[k] == "لوضع" and _PICTURE.isdisjoint(reader.norms[told.end : told.end + _NEAR]):
            continue
        letter = any(reader.norms[j] in LETTERS for j in range(k, min(end, k + _ROOM)))
        if letter or reader.speech[verb] != reader.speech[k]:
            continue
        going = Cue(verb, number, first, end, k, _going(reader, verb))
        if reader.denied(going) or reader.called_off(going):
            continue  # «لن يزور A باريس لإطلاع B على»
        people = visits.visitors(reader, going)
        if people and all(r.target is not told.target for r in people):
            cue = Cue(k, number, first, end, reader.grammar.clause_end(k, end), None)
            reader.add(cue, "meeting", people[:1], (told,), status=reader.status(going))


def _may(reader: Reader, verb: int, first: int) -> bool:
    """«قد يتوجه», «رفض أن يزور»: whether it is not said that someone goes; it is in «من المقرر أن يزور»."""
    before = reader.norms[verb - 1] if verb > first else ""
    agreed = before == "ان" and reader.norms[max(first, verb - 2)] == "علي"  # «يعود A، على أن يزور B غدا»
    wished = before == "ان" and not agreed and EXPECTED.isdisjoint(reader.norms[max(first, verb - _NEAR) : verb])
    going = _going(reader, verb)
    return wished or (before in _PERHAPS and going is not None and going.tense != "past")


def _going(reader: Reader, k: int) -> VerbForm | None:
    """The reading of a word as a verb of travel or visiting."""
    if reader.grammar.finite(k) is None:
        return None
    verbs = reader.table.verbs
    forms = (f for f in reader.tokens[k].info.verbs if f.tense in ("past", "pres", "future") and f.lemma in verbs)
    return next((f for f in forms if verbs[f.lemma].sort == "travel" or verbs[f.lemma].kind == "visit"), None)


def _bearer(reader: Reader, cue: Cue, told: Contact | None) -> tuple[Ref, ...]:
    """Who makes the journey that the sentence has told, or is said to be sent."""
    sent = ahead.sent(reader, cue.at, cue.first)
    if sent is not None:
        return (sent,)
    keys = told.people[:1] if told is not None else []
    return tuple(r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == keys)[:1] if keys else ()

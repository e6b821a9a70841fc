"""Who brings a letter: «سلم C رسالة من A إلى B», «حمّل A ضيفه B رسالة إلى C», «سلمها له C»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import RELATIVE
from mahdar.acts.contacts.written import Written, keep

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["at_audience", "borne", "brought", "from_him", "handed_over", "host_of_talk", "in_audience", "principal"]

_PEOPLE = frozenset({"person", "title"})
_PAIR = 2
#: «رسالة خطية منه», and what one conveys with it.
_FROM_HIM = frozenset("منه منها".split())
_FROM_ROOM = 4
_REGARDS = frozenset("تحيات تمنيات تهاني سلام".split())
#: A letter that was told of.
_THE_LETTER = frozenset("الرساله البرقيه الدعوه".split())
#: At what a letter is handed over: «لدى استقباله من B».
_AUDIENCES = frozenset("استقباله استقبالها لقايه لقايها لقاءه لقاءها اجتماعه اجتماعها".split())
_NEAR = 7
_DISPATCHES = frozenset("اوفد اوفدت يوفد توفد سيوفد ارسل ارسلت انتدب انتدبت".split())
#: «خلال المقابلة».
_AUDIENCE = frozenset("المقابله اللقاء الاستقبال الاجتماع".split())
#: Words with which another act begins.
_NEXT_ACT = frozenset("كما".split())


def in_audience(reader: Reader, cue: Cue, subject: tuple[Ref, ...]) -> list[Ref]:
    """«استقبل A B. وتسلم خلال المقابلة رسالة من C»: B, who was received by whoever takes the letter."""
    words = reader.norms[cue.at + 1 : cue.at + _NEAR]
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "meeting" or len(told.people) != _PAIR or cue.number - told.sentence > 1:
        return []
    if not any(word in _AUDIENCE and words[k - 1] in ("خلال", "في", "اثناء") for k, word in enumerate(words) if k):
        return []
    mine = reader.ids(subject)
    keys = [k for k in told.people if told.roles.get(k) == "visitor"]
    if told.people[0] not in mine or not keys or keys[0] in mine:
        return []
    return [r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == keys][:1]


def _guest(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«استقبل A B، حاملا رسالة من C إلى D»: B, who was received in the sentence."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "meeting" or told.sentence != cue.number:
        return ()
    keys = [k for k, role in told.roles.items() if role == "visitor"]
    refs = [r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == keys]
    return tuple(refs[:1])


def _host(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«استقبل A B حاملا رسالة من C»: A, who received the bearer in the sentence and gets the letter."""
    if not _guest(reader, cue):
        return ()
    keys = [k for k, role in reader.found[-1].roles.items() if role == "host"]
    return tuple(r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == keys)[:1]


def _on_his_way(reader: Reader, cue: Cue) -> bool:
    """Whether a visit is what the sentence of a participle has told last."""
    told = reader.found[-1] if reader.found else None
    return told is not None and told.kind == "visit" and told.sentence == cue.number


def _met_there(reader: Reader, cue: Cue, bearer: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«سلّم A، لدى استقباله من B، رسالة من C», «سلّم A، خلال لقائه B، رسالة»: B, in whose presence it was."""
    for k in range(cue.at + 1, cue.end - 1):
        if reader.norms[k] in _AUDIENCES:
            near = reader.scene.refs_in(k + 1, min(cue.end, k + _NEAR))
            ref = next((r for r in near if r.kind == "person"), None)
            return (ref,) if ref is not None and all(ref.target is not b.target for b in bearer) else ()
    return ()


def at_audience(reader: Reader, cue: Cue, bearer: Ref) -> bool:
    """«تلقى A رسالة من B، سلمها C خلال استقباله بالقصر»: whether C was received, both being told by a pronoun."""
    at = next((k for k in range(cue.at + 1, cue.end) if reader.norms[k] in _AUDIENCES), -1)
    if at < bearer.end or reader.norms[at + 1 : at + 2] in (["له"], ["لها"]):
        return False
    return not any(r.kind in _PEOPLE for r in reader.scene.refs_in(bearer.end, min(cue.end, at + _NEAR)))


def _taken_by(reader: Reader, cue: Cue, known: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«سلم C رسالة من A إلى B، تسلمها نيابة عنه D»: D, who took it."""
    for k in range(cue.at + 1, cue.end - 1):
        if reader.norms[k].removeprefix("و") in ("تسلمها", "تسلمه", "استلمها", "استلمه"):
            near = reader.scene.refs_in(k + 1, min(cue.end, k + _NEAR))
            ref = next((r for r in near if r.kind == "person" and not r.prep), None)
            if ref is None or any(ref.target is r.target for r in known):
                return ()
            reader.used.add(k)
            return (ref,)
    return ()


def brought(reader: Reader, cue: Cue, said: Written, at: int) -> bool:
    """«سلم C B رسالة من A», «سلمه رسالة من A», «حاملا رسالة من A إلى B»: the bearer takes part as well."""
    form = cue.form
    assert form is not None
    receivers = said.receivers
    if form.tense == "part":
        sent = _sent_by(reader, cue)
        if sent and receivers and not said.senders:
            return keep(reader, cue, sent[:1], (*receivers, *sent[1:]))
        related = reader.in_relative(cue)  # «A الذي يقوم بزيارة إلى X حاملا رسالة»
        bearer = _guest(reader, cue) or ((related,) if related is not None else ())
        bearer = bearer or reader.elided(cue, None, (*said.senders, *receivers))
        host = _host(reader, cue) if not receivers and said.senders else ()
        if host:  # «استقبل A B حاملا رسالة من C»
            return keep(reader, cue, said.senders, (*host, *bearer))
        if not receivers and said.senders and bearer and _on_his_way(reader, cue):
            return keep(reader, cue, said.senders, bearer)  # «يصل C إلى X حاملا رسالة من A»
        return bool(said.senders and receivers) and keep(reader, cue, said.senders, (*receivers, *bearer))
    suffix = reader.suffix(cue.at)
    if form.lemma == "حمل" and receivers and not said.senders:
        if suffix and at == cue.at and reader.norms[cue.at - 1] in RELATIVE:  # «الرسالة التي حملها A إلى B»
            bearer = next((p.refs[:1] for p in said.phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
            return bool(bearer) and keep(reader, cue, bearer, receivers)
        return _entrusted(reader, cue, said, suffix)
    giver = (
        reader.grammar.antecedent(cue.at - 1, cue.first) if suffix and reader.norms[cue.at - 1] in RELATIVE else None
    )
    subject = said.subject or ((giver,) if giver is not None and giver.kind == "person" else ())
    subject = subject or reader.elided(cue, form, receivers)
    if suffix == "ها" and not said.senders and _borne_already(reader, cue, subject):
        return True  # «بعث A رسالة إلى B سلمها له مبعوثه C»
    beside = [p.refs for p in said.phrases if p.governor == BARE and p.refs[0].kind in _PEOPLE and p.first < at]
    if suffix and subject:
        met = reader.met_here(cue, subject) if giver is not None else None
        met = met or reader.focus.meant(cue.at, cue.number, feminine=suffix == "ها", exclude=subject, host=subject[0])
        receivers = (met,) if met is not None else receivers
    elif not receivers and len(beside) >= _PAIR:
        subject, receivers = beside[0], beside[1]
    elif not receivers and beside and subject != beside[0]:
        receivers = beside[0]
    elif not receivers and beside:
        bearer = reader.before(cue, form) or reader.elided(cue, form, beside[0])
        if bearer and bearer[0].target is not beside[0][0].target:
            subject, receivers = bearer, beside[0]
    receivers = receivers or _met_there(reader, cue, subject) or reader.pronoun_after(cue, subject, ("الي", "ل"))
    if not receivers and borne(reader, cue, at, subject):
        return True
    if not subject or not receivers:
        return False
    if not said.senders and said.receivers and subject and beside:  # «سلم A C رسالة إلى B»
        bearer = next((one[:1] for one in beside if one[0].target is not subject[0].target), ())
        return form.lemma != "حمل" and keep(reader, cue, subject[:1], (*receivers, *bearer))
    if not said.senders and _hands_over(reader, at, subject, receivers):
        return True
    greeter = _who_greets(reader, cue, at, (*subject, *receivers)) if not said.senders else None
    if greeter is not None:
        return keep(reader, cue, (greeter,), (*receivers, *subject))
    if not said.senders:
        return form.lemma != "حمل" and keep(reader, cue, subject, receivers)
    taken_by = _taken_by(reader, cue, (*said.senders, *receivers, *subject))
    both = tuple(r for r in (*receivers, *taken_by, *subject) if r not in said.senders)
    kept = keep(reader, cue, said.senders, both)
    last = max((*receivers, *said.senders), key=lambda r: r.end)
    if kept and not taken_by and subject[0].kind == receivers[0].kind == "person" and at_audience(reader, cue, last):
        reader.add(cue, "meeting", receivers[:1], subject[:1], role="host")  # «سلم A B رسالة من C خلال استقباله»
    return kept


def _who_greets(reader: Reader, cue: Cue, at: int, others: tuple[Ref, ...]) -> Ref | None:
    """«نقل إليه تحيات الرئيس A وسلمه رسالة منه»: A, of whom the letter is as the greetings are."""
    norms = reader.norms
    if _FROM_HIM.isdisjoint(norms[at + 1 : min(cue.end, at + _FROM_ROOM)]):
        return None
    greets = next((k for k in range(cue.at - 1, cue.first, -1) if norms[k] in _REGARDS), -1)
    near = reader.scene.refs_in(greets + 1, cue.at) if greets >= 0 else []
    one = next((r for r in near if r.kind == "person" and not r.prep), None)
    told = one is not None and all(one.target is not other.target for other in others)
    return one if told else None


def _borne_already(reader: Reader, cue: Cue, bearer: tuple[Ref, ...]) -> bool:
    """Whether a message of the sentence is told with its bearer."""
    keys = set(reader.ids(bearer))
    return any(f.kind == "message" and f.sentence == cue.number and keys <= set(f.people) for f in reader.found)


def borne(reader: Reader, cue: Cue, at: int, bearer: tuple[Ref, ...]) -> bool:
    """«تلقى A رسالة من B. وسلم الرسالة C», «قام بتسليم الرسالة C»: C, who bore the letter told before."""
    told = next((f for f in reversed(reader.found) if f.kind == "message"), None)
    one = bearer[0] if len(bearer) == 1 and bearer[0].kind == "person" else None
    if told is None or one is None or reader.norms[at] not in _THE_LETTER:
        return False
    keys = reader.ids([one])
    if cue.number - told.sentence > 1 or len(told.people) != _PAIR or not keys or keys[0] in told.people:
        return False
    told.people.append(keys[0])
    told.roles[keys[0]] = "recipient"
    return True


def _entrusted(reader: Reader, cue: Cue, said: Written, suffix: str) -> bool:
    """«حمّل A ضيفه B رسالة إلى C», «حمّله رسالة إلى C»: B bears the letter of A."""
    form = cue.form
    assert form is not None
    beside = [p.refs for p in said.phrases if p.governor == BARE and p.refs[0].kind in _PEOPLE]
    if suffix:
        subject = said.subject or reader.elided(cue, form, said.receivers)
        met = (
            reader.focus.meant(
                cue.at, cue.number, feminine=suffix == "ها", exclude=(*subject, *said.receivers), host=subject[0]
            )
            if subject
            else None
        )
        return met is not None and keep(reader, cue, subject, (*said.receivers, met))
    if len(beside) >= _PAIR:
        return keep(reader, cue, beside[0][:1], (*said.receivers, *beside[1][:1]))
    return False


def _hands_over(reader: Reader, at: int, subject: tuple[Ref, ...], receivers: tuple[Ref, ...]) -> bool:
    """«تسلم A دعوة من B. واستقبل A السفير C الذي سلمه الدعوة»: C, who brings the letter that is told already."""
    if not reader.norms[at].startswith("ال"):
        return False
    to = set(reader.ids(receivers))
    letters = (f for f in reversed(reader.found) if f.kind == "message")
    told = next((f for f in letters if to and to <= {k for k, r in f.roles.items() if r == "recipient"}), None)
    if told is None:
        return False
    for key in reader.ids(subject[:1]):
        if key not in told.people:
            told.people.append(key)
            told.roles[key] = "recipient"
    return True


def _sent_by(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«أوفد A الوزير B إلى نيروبي حاملا رسالة»: who sends the letter, and who bears it."""
    for k in range(cue.at - 1, cue.first - 1, -1):
        if reader.norms[k].removeprefix("و") in _DISPATCHES:
            people = [r for r in reader.scene.refs_in(k + 1, cue.at) if r.kind == "person" and not r.prep]
            return tuple(people[:_PAIR]) if len(people) >= _PAIR else ()
    return ()


def from_him(reader: Reader, cue: Cue) -> list[Ref]:
    """«استقبل A B وتسلم منه دعوة من C»: the guest of the contact told last hands it over."""
    if not {"منه", "منها"} & set(reader.norms[cue.at + 1 : cue.at + 3]) or not reader.found:
        return []
    told = reader.found[-1]
    guests = {p for p in told.people if told.roles.get(p) == "visitor"}
    if not guests and told.kind == "meeting" and told.sentence == cue.number:
        guests = set(told.people[1:_PAIR])  # «التقى A B وتلقى منه دعوة من C»
    return [r for r in reader.scene.refs_in(cue.first, cue.at) if guests & set(reader.ids([r]))][:1]


def principal(reader: Reader, bearer: list[Ref]) -> tuple[Ref, ...]:
    """«استقبل A B، المبعوث الخاص للرئيس C، وتسلم منه رسالة»: the letter of an envoy is of whom he is sent by."""
    if not bearer or bearer[0].actor is None or not any(r.kind == "envoy" for r in bearer[0].actor.roles):
        return ()
    ref = reader.scene.ref_at.get(bearer[0].end)
    return (ref,) if ref is not None and ref.kind == "person" and ref.prep == "ل" else ()


def host_of_talk(reader: Reader, cue: Cue, taker: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«التقى A B. وتسلم معاليه خلال اللقاء دعوة لزيارة X»: B, whom the taker met."""
    words = reader.norms[cue.at + 1 : cue.at + _NEAR]
    told = reader.found[-1] if reader.found else None
    mine = reader.ids(taker)
    here = told is not None and len(told.people) == _PAIR and cue.number - told.sentence <= 1
    if told is None or not here or told.kind not in ("meeting", "talks") or not set(mine) & set(told.people):
        return ()
    if not any(word in _AUDIENCE and words[k - 1] in ("خلال", "في", "اثناء") for k, word in enumerate(words) if k):
        return ()
    key = next(k for k in told.people if k not in mine)
    return tuple(r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == [key])[:1]


def handed_over(reader: Reader, cue: Cue) -> list[Ref]:
    """«، سلمها له سفير …», «نقلها إليه X»: the bearer of a message."""
    for k in range(cue.at + 1, cue.end):
        if reader.norms[k] in _NEXT_ACT:
            return []  # «تلقى A رسالة من B، كما بعث برسالة إلى C نقلها D»
        if reader.norms[k].lstrip("و") in (
            "سلمها",
            "سلمه",
            "نقلها",
            "نقلتها",
            "حملها",
            "سلمتها",
            "يحملها",
            "بتسليمها",
            "بنقلها",
        ):
            ref = next(
                (r for r in reader.scene.refs_in(k + 1, min(cue.end, k + 8)) if r.kind == "person" and not r.prep), None
            )
            return [ref] if ref is not None else []
    return []

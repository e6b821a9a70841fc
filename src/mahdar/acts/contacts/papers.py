"""Messages and credentials: «بعث برقية إلى»، «تسلم أوراق اعتماد»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.cables import LETTERS, afar, alike, sends, several
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.meetings import named, roster
from mahdar.acts.contacts.words import BRINGS, COMMA, GETS, PRESENT, RELATIVE
from mahdar.acts.discourse import ACTORS
from mahdar.document.document import Trait
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.acts.contacts.grammar import Phrase
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.acts.contacts.table import Noun, Verb
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["HANDING", "handed", "message", "written"]

_PEOPLE = frozenset({"person", "title"})
_CARRIED = frozenset({"نقل", "حمل", "وجه"})
_SENDS = frozenset({"بعث", "أرسل", "وجه", "أبرق"})
#: Wishes, which are a message where a letter is named.
_WISHES = frozenset({"هنأ", "عزى", "واسى"})
_PAIR = 2
#: What else is handed over in writing.
_HANDED = frozenset(
    "اقتراحا مقترحا ورقه الورقه مذكره المذكره كتاب وثيقه الوثيقه ردا جوابا الرد مقترحات اقتراحات مسوده المسوده".split()
)
_HANDS = frozenset({"سلم", "تسلم", "استلم"})
_TO_HIM = frozenset("له لها اليه اليها".split())
#: A letter that was told of.
_THE_LETTER = frozenset("الرساله البرقيه الدعوه".split())
#: «وأخرى من B»: one more letter.
_FURTHER = frozenset("واخري وثانيه وثالثه ومثلها ورابعه واخر".split())
#: At what a letter is handed over: «لدى استقباله من B».
_AUDIENCES = frozenset("استقباله استقبالها لقايه لقايها لقاءه لقاءها اجتماعه اجتماعها".split())
#: Nouns of handing over papers, and how far after them these stand.
HANDING = frozenset("تسليم تقديم".split())
_NEAR = 7
_DISPATCHES = frozenset("اوفد اوفدت يوفد توفد سيوفد ارسل ارسلت انتدب انتدبت".split())
_MANY = 4


# -- messages -------------------------------------------------------------------------


def message(reader: Reader, cue: Cue, verb: Verb) -> bool:
    """«بعث A برقية إلى B», «تلقى A رسالة من B», «سلم C رسالة من A إلى B», «تسلم A أوراق اعتماد …»."""
    form = cue.form
    assert form is not None
    if form.lemma == "رد":
        return _answered(reader, cue)
    paper = _paper(reader, cue) or ((cue.at, "message") if form.lemma == "أبرق" else None)
    if paper is None:
        return False
    at, kind = paper
    if kind == "ceremony":
        return _presented(reader, cue) if form.lemma in ("قدم", "سلم") else credentials(reader, cue)
    if form.lemma == "قدم":
        return False
    if form.lemma in _WISHES:
        return _wished(reader, cue)
    said = _Written.of(reader, cue, at)
    if form.lemma in GETS:
        return _received(reader, cue, said)
    if form.lemma in BRINGS:
        return _brought(reader, cue, said, at)
    receivers = said.receivers or said.states or alike(reader, cue) or _to_him(reader, cue)
    receivers = tuple(r for r in receivers if not sends(reader, r))
    receivers += afar(reader, cue, receivers)
    subject = said.subject or _from_whom(reader, cue) or reader.elided(cue, form, receivers)
    if not said.receivers and subject and subject[0].kind not in _PEOPLE:
        subject = reader.elided(cue, form, receivers) or subject  # «وجهها إليه إن سورية …»
    bearer = [r for r in _handed_over(reader, cue) if r not in (*subject, *receivers)]
    kept = bool(subject and receivers) and _keep(reader, cue, subject, (*receivers, *bearer))
    for other in _others(reader, cue, "الي") if kept else ():
        reader.add(cue, "message", subject, (other,), role="sender")
    return kept


def _from_whom(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«بطلب من A في رسالة وجهها إلى B»: who stands right before the letter that the verb is about."""
    at = cue.at - 2
    ref = reader.scene.cover[at - 1] if reader.norms[at : at + 1] == ["في"] and at > cue.first else None
    if ref is None or ref.kind != "person" or reader.grammar.governor(ref) != "من":
        return ()
    return (ref,)


def _to_him(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«وقال في برقية وجهها إليه»: whom the pronoun after the verb means."""
    after = reader.norms[cue.at + 1 : cue.at + 4]
    pronoun = next((n for n in after if n in ("اليه", "اليها")), "")
    if not pronoun:
        return ()
    agree = cue.form.agree if cue.form is not None else "ms"
    subject = reader.focus.subject(cue.at, cue.number, agree)
    exclude = [subject] if subject is not None else []
    met = reader.focus.meant(cue.at, cue.number, feminine=pronoun == "اليها", exclude=exclude, host=subject)
    return (met,) if met is not None else ()


def _answered(reader: Reader, cue: Cue) -> bool:
    """«رد A برسالة على B»: an answer in writing."""
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    to = next((p.refs for p in phrases if p.governor == "علي" and p.refs[0].kind in _PEOPLE), ())
    subject = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind in _PEOPLE), ())
    written = any(n[:1] == "ب" and n[1:] in LETTERS for n in reader.norms[cue.at : cue.stop])
    return bool(written and to and subject) and _keep(reader, cue, subject[:1], to[:1])


def written(reader: Reader, i: int, form: VerbForm) -> bool:
    """«في برقية بعث بها إلى B»: the verb right after the letter that it is about."""
    return form.lemma in _SENDS and reader.norms[i - 1] in LETTERS and reader.norms[i + 1 : i + 2] in (["بها"], ["به"])


def _presented(reader: Reader, cue: Cue) -> bool:
    """«قدم السفير A أوراق اعتماده إلى B», «سلم السفير A B نسخة من أوراق اعتماده»."""
    form = cue.form
    assert form is not None
    if form.agree == "mp" and reader.norms[cue.at - 1] in RELATIVE:
        return _presented_by_all(reader, cue)
    said = _Written.of(reader, cue, cue.at)
    ambassador = [r for r in said.subject if r.kind == "person"]
    bare = [p.refs for p in said.phrases if p.governor == BARE and p.refs[0].kind == "person"]
    handed = form.lemma == "سلم" and form.tense == "past"  # «تسلم» is the verb of the receiver
    second = bare[1] if handed and len(bare) >= _PAIR else ()
    receiver = [r for r in said.receivers or second if r.kind == "person"]
    giver = reader.grammar.antecedent(cue.at - 1, cue.first) if reader.norms[cue.at - 1] in RELATIVE else None
    if giver is not None and not _TO_HIM.isdisjoint(reader.norms[cue.at + 1 : cue.at + _NEAR // 2]):
        met = reader.met_here(cue, (giver,))  # «اجتمع A مع B الذي قدم له أوراق اعتماده»
        ambassador, receiver = [giver], receiver or ([met] if met is not None else [])
    wide = cue._replace(stop=cue.end)
    return bool(ambassador and receiver) and (
        reader.add(wide, "ceremony", receiver[:1], ambassador, role="host") is not None
    )


def _presented_by_all(reader: Reader, cue: Cue) -> bool:
    """«استقبل A السفراء الذين قدموا لجلالته أوراق اعتمادهم، ويتعلق الأمر بـB وC»: all of them and who received them."""
    host = next((r for k, r in reader.focus.subjects(cue.number) if k < cue.at), None)
    papers = next((k for k in range(cue.at, cue.end) if reader.norms[k].startswith("اعتماد")), cue.end)
    ambassadors = named(reader, papers, cue.end) or roster(reader, cue.number, cue.at)
    if host is None or not ambassadors:
        return False
    people = [r for r in ambassadors if r.target is not host.target]
    return reader.add(cue._replace(stop=cue.end), "ceremony", [host], people, role="host") is not None


def _wished(reader: Reader, cue: Cue) -> bool:
    """«هنأ A في برقية B»: wishes that a letter conveys."""
    form = cue.form
    assert form is not None
    bare = [
        p.refs
        for p in reader.grammar.phrases(cue.at + 1, cue.stop)
        if p.governor == BARE or (p.governor == "of" and reader.norms[p.first - 1] in LETTERS)
    ]
    before = reader.before(cue, form)
    if before:
        bare.insert(0, before)
    suffix = reader.suffix(cue.at)
    lettered = any(n in LETTERS or n[1:] in LETTERS for n in reader.norms[cue.at : cue.stop])
    if suffix and len(bare) == 1 and lettered:  # «كما هنأه في برقية A»
        told = next((f for f in reversed(reader.found) if f.kind == "message"), None)
        keys = [k for k, role in told.roles.items() if role == "recipient"] if told is not None else []
        met = next((r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == keys[:1]), None)
        return met is not None and _keep(reader, cue, bare[0][:1], (met,))
    return len(bare) >= _PAIR and _keep(reader, cue, bare[0][:1], bare[1])


class _Written(Value, frozen=True, gc=False):
    """Who is named around a verb of writing: its subject, from whom, to whom (persons or bodies, else states)."""

    phrases: list[Phrase]
    subject: tuple[Ref, ...]
    senders: tuple[Ref, ...]
    receivers: tuple[Ref, ...]
    states: tuple[Ref, ...]

    @classmethod
    def of(cls, reader: Reader, cue: Cue, at: int) -> _Written:
        """Read the phrases of a clause; ``at`` is where the letter stands."""
        assert cue.form is not None
        phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
        bare: tuple[Ref, ...] = next((p.refs for p in phrases if p.governor == BARE), ())
        senders = [r for p in phrases if p.governor in ("من", "by", "invited") for r in p.refs if r.kind in ACTORS]
        if not senders:  # «تحيات الرئيس X»
            senders = [r for p in phrases if p.governor == "of" and p.first > at for r in p.refs if r.kind in _PEOPLE]
        to = [r for p in phrases if p.governor in ("الي", "ل") for r in p.refs]
        return cls(
            phrases,
            reader.before(cue, cue.form) or bare,
            tuple(senders),
            tuple(r for r in to if r.kind in (*_PEOPLE, "org", "sides")),
            tuple(r for r in to if r.kind == "state"),
        )


def _received(reader: Reader, cue: Cue, said: _Written) -> bool:
    """«تلقى A رسالة من B، سلمها له C»."""
    senders = said.senders if several(reader, cue) else said.senders[:1]
    subject = said.subject or reader.elided(cue, cue.form, senders)
    subject += _in_whose_stead(reader, cue, subject)
    bearer = _handed_over(reader, cue) or _from_him(reader, cue)
    if len(said.senders) == _PAIR and cue.form is not None and cue.form.lemma != "تلقى":
        first, second = said.senders
        between = reader.norms[first.end : second.first]
        if any(n in LETTERS for n in between) and not any(n in LETTERS for n in reader.norms[cue.at : first.first]):
            senders, bearer = (second,), [first]  # «تسلم A من السفير B دعوة من C»
            subject = (*(r for r in said.receivers if r.kind == "person"), *subject)
    senders = senders or _principal(reader, bearer)
    each = [(one,) for one in senders] if len(senders) > 1 else [senders]  # «رسالتين من A وB»
    kept = bool(senders and subject) and any([_keep(reader, cue, one, (*subject, *bearer)) for one in each])
    if kept and bearer and _at_audience(reader, cue, bearer[0]):
        reader.add(cue, "meeting", subject[:1], bearer[:1], role="host")
    for other in _others(reader, cue, "من"):
        if other.target not in {s.target for s in (*senders, *subject)} and subject:
            kept = reader.add(cue, "message", (other,), subject, role="sender") is not None or kept
    return kept


def _guest(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«استقبل A B، حاملا رسالة من C إلى D»: B, who was received in the sentence."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "meeting" or told.sentence != cue.number:
        return ()
    keys = [k for k, role in told.roles.items() if role == "visitor"]
    refs = [r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == keys]
    return tuple(refs[:1])


def _met_there(reader: Reader, cue: Cue, bearer: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«سلّم A، لدى استقباله من B، رسالة من C», «سلّم A، خلال لقائه B، رسالة»: B, in whose presence it was."""
    for k in range(cue.at + 1, cue.end - 1):
        if reader.norms[k] in _AUDIENCES:
            near = reader.scene.refs_in(k + 1, min(cue.end, k + _NEAR))
            ref = next((r for r in near if r.kind == "person"), None)
            return (ref,) if ref is not None and all(ref.target is not b.target for b in bearer) else ()
    return ()


def _at_audience(reader: Reader, cue: Cue, bearer: Ref) -> bool:
    """«تلقى A رسالة من B، سلمها C خلال استقباله بالقصر»: whether C was received, both being told by a pronoun."""
    at = next((k for k in range(cue.at + 1, cue.end) if reader.norms[k] in _AUDIENCES), -1)
    if at < bearer.end or reader.norms[at + 1 : at + 2] in (["له"], ["لها"]):
        return False
    return not any(r.kind in _PEOPLE for r in reader.scene.refs_in(bearer.end, min(cue.end, at + _NEAR)))


def _in_whose_stead(reader: Reader, cue: Cue, subject: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«نيابة عن A، تسلم B رسالة من C»: A, for whom B takes it."""
    for k in range(cue.first, cue.end - 2):
        if reader.norms[k].lstrip("بو") == "نيابه" and reader.norms[k + 1] == "عن":
            ref = next((r for r in reader.scene.refs_in(k + 2, min(cue.end, k + _NEAR)) if r.kind == "person"), None)
            mine = {id(r.target) for r in subject}
            return (ref,) if ref is not None and subject and id(ref.target) not in mine else ()
    return ()


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


def _others(reader: Reader, cue: Cue, governor: str) -> list[Ref]:
    """«… برقية من A وأخرى من B», «رسالة إلى A وأخرى إلى B»: of or to whom the further ones are."""
    found: list[Ref] = []
    for k in range(cue.at + 1, cue.end - 2):
        if reader.norms[k] in _FURTHER and reader.norms[k + 1] == governor:
            ref = next((r for r in reader.scene.refs_in(k + 2, min(cue.end, k + 5)) if r.kind in _PEOPLE), None)
            if ref is not None:
                found.append(ref)
    return found


def _brought(reader: Reader, cue: Cue, said: _Written, at: int) -> bool:
    """«سلم C B رسالة من A», «سلمه رسالة من A», «حاملا رسالة من A إلى B»: the bearer takes part as well."""
    form = cue.form
    assert form is not None
    receivers = said.receivers
    if form.tense == "part":
        sent = _sent_by(reader, cue)
        if sent and receivers and not said.senders:
            return _keep(reader, cue, sent[:1], (*receivers, *sent[1:]))
        bearer = _guest(reader, cue) or reader.elided(cue, None, (*said.senders, *receivers))
        return bool(said.senders and receivers) and _keep(reader, cue, said.senders, (*receivers, *bearer))
    suffix = reader.suffix(cue.at)
    if form.lemma == "حمل" and receivers and not said.senders:
        return _entrusted(reader, cue, said, suffix)
    giver = (
        reader.grammar.antecedent(cue.at - 1, cue.first) if suffix and reader.norms[cue.at - 1] in RELATIVE else None
    )
    subject = said.subject or ((giver,) if giver is not None and giver.kind == "person" else ())
    subject = subject or reader.elided(cue, form, receivers)
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
    receivers = receivers or _met_there(reader, cue, subject)
    if not receivers and _borne(reader, cue, at, subject):
        return True
    if not subject or not receivers:
        return False
    if not said.senders:
        return form.lemma != "حمل" and _keep(reader, cue, subject, receivers)
    taken_by = _taken_by(reader, cue, (*said.senders, *receivers, *subject))
    both = tuple(r for r in (*receivers, *taken_by, *subject) if r not in said.senders)
    kept = _keep(reader, cue, said.senders, both)
    last = max((*receivers, *said.senders), key=lambda r: r.end)
    if kept and not taken_by and subject[0].kind == receivers[0].kind == "person" and _at_audience(reader, cue, last):
        reader.add(cue, "meeting", receivers[:1], subject[:1], role="host")  # «سلم A B رسالة من C خلال استقباله»
    return kept


def _borne(reader: Reader, cue: Cue, at: int, bearer: tuple[Ref, ...]) -> bool:
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


def _entrusted(reader: Reader, cue: Cue, said: _Written, suffix: str) -> bool:
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
        return met is not None and _keep(reader, cue, subject, (*said.receivers, met))
    if len(beside) >= _PAIR:
        return _keep(reader, cue, beside[0][:1], (*said.receivers, *beside[1][:1]))
    return False


def _sent_by(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«أوفد A الوزير B إلى نيروبي حاملا رسالة»: who sends the letter, and who bears it."""
    for k in range(cue.at - 1, cue.first - 1, -1):
        if reader.norms[k].removeprefix("و") in _DISPATCHES:
            people = [r for r in reader.scene.refs_in(k + 1, cue.at) if r.kind == "person" and not r.prep]
            return tuple(people[:_PAIR]) if len(people) >= _PAIR else ()
    return ()


def _keep(reader: Reader, cue: Cue, senders: tuple[Ref, ...], receivers: tuple[Ref, ...]) -> bool:
    """Keep a message; «برقيتين إلى A وB», «بعث A وB برقيتين إلى C» are two, each of one to one."""
    if cue.form is not None and cue.form.lemma in _SENDS and several(reader, cue):
        pairs = [(one, other) for one in senders for other in receivers]
        return any([reader.add(cue, "message", [a], [b], role="sender") is not None for a, b in pairs])
    return reader.add(cue, "message", senders, receivers[:_MANY], role="sender") is not None


def _from_him(reader: Reader, cue: Cue) -> list[Ref]:
    """«استقبل A B وتسلم منه دعوة من C»: the guest of the contact told last hands it over."""
    if not {"منه", "منها"} & set(reader.norms[cue.at + 1 : cue.at + 3]) or not reader.found:
        return []
    guests = {p for p in reader.found[-1].people if reader.found[-1].roles.get(p) == "visitor"}
    return [r for r in reader.scene.refs_in(cue.first, cue.at) if guests & set(reader.ids([r]))][:1]


def _principal(reader: Reader, bearer: list[Ref]) -> tuple[Ref, ...]:
    """«استقبل A B، المبعوث الخاص للرئيس C، وتسلم منه رسالة»: the letter of an envoy is of whom he is sent by."""
    if not bearer or bearer[0].actor is None or not any(r.kind == "envoy" for r in bearer[0].actor.roles):
        return ()
    ref = reader.scene.ref_at.get(bearer[0].end)
    return (ref,) if ref is not None and ref.kind == "person" and ref.prep == "ل" else ()


def _handed_over(reader: Reader, cue: Cue) -> list[Ref]:
    """«، سلمها له سفير …», «نقلها إليه X»: the bearer of a message."""
    for k in range(cue.at + 1, cue.end):
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


def _is_paper(token: Token) -> bool:
    """Whether a spelling can name a letter, what is handed over like one, or credentials."""
    word = token.norm
    bare = word[1:] if word.startswith("ب") and word not in LETTERS else word
    return bare in LETTERS or bare in _HANDED or bare == "اوراق"


_PAPER = Trait(_is_paper)


def _paper(reader: Reader, cue: Cue) -> tuple[int, str] | None:
    """Where the letter or the credentials stand after a verb, and which kind of contact they make."""
    form = cue.form
    assert form is not None
    again = reader.norms[cue.at].endswith(("ها", "ه")) or reader.norms[cue.at + 1 : cue.at + 2] in (["بها"], ["به"])
    if again:
        for k in range(cue.at - 1, max(cue.first - 1, cue.at - 7), -1):
            if reader.norms[k] in COMMA:
                break
            letter = reader.norms[k] in LETTERS or reader.norms[k][1:] in LETTERS
            if letter or (reader.norms[k] in _HANDED and form.lemma in _HANDS):
                return cue.at, "message"  # «الرسالة التي بعثها», «في برقية تعزية أرسلتها»
    for k in reader.scene.document.having(_PAPER, cue.at + 1, min(cue.end, cue.at + 45)):
        word = reader.norms[k]
        by = word.startswith("ب") and word not in LETTERS and form.lemma not in BRINGS | GETS
        bare = word[1:] if by else word
        if k < cue.stop and (bare in LETTERS or (bare in _HANDED and form.lemma in _HANDS)):
            spoken = form.lemma == "وجه" and "دعو" in bare
            if spoken and not _handed_over(reader, cue):
                return None
            return k, "message"
        if (
            bare == "اوراق"
            and form.lemma not in _CARRIED
            and reader.norms[k + 1 : k + 2]
            and reader.norms[k + 1].startswith("اعتماد")
        ):
            return k, "ceremony"
    return None


def credentials(reader: Reader, cue: Cue) -> bool:
    """«تسلم … أوراق اعتماد عدد من السفراء، وهم: …»: the receiver and every ambassador."""
    norms = reader.norms
    papers = next((k for k in range(cue.at, cue.end) if norms[k].startswith("اعتماد")), cue.end)
    ambassadors = roster(reader, cue.number, cue.at)
    if not ambassadors:
        close = next((k for k in range(papers, cue.end) if norms[k] in PRESENT), cue.end)
        ambassadors = named(reader, papers, close) or _presenting(reader, cue, papers) or _from_him(reader, cue)
    listed = {id(r) for r in ambassadors}
    receivers = [
        r
        for p in reader.grammar.phrases(cue.at + 1, papers)
        for r in p.refs
        if r.kind == "person" and p.governor == BARE and id(r) not in listed
    ]
    receiver = receivers[:1] or list(reader.before(cue, cue.form)) if cue.form else receivers[:1]
    if not receiver and cue.form is not None:
        receiver = list(reader.elided(cue, cue.form, ambassadors))  # «استقبل A B، حيث تسلم منه أوراق اعتماده»
    if not receiver or not ambassadors:
        return False
    people = [r for r in ambassadors if r.target is not receiver[0].target]
    wide = cue._replace(stop=cue.end)
    return reader.add(wide, "ceremony", receiver[:1], people, role="host") is not None


def _presenting(reader: Reader, cue: Cue, papers: int) -> list[Ref]:
    """«تسلم A من السفير B نسخة عن أوراق اعتماده»."""
    return [
        r
        for p in reader.grammar.phrases(cue.at + 1, papers)
        for r in p.refs
        if p.governor == "من" and r.kind == "person" and r.actor is not None and r.actor.name is not None
    ]


def handed(reader: Reader, cue: Cue, name: Noun) -> bool:
    """«عقب تسليمه أوراق اعتماده إلى B», «بعد تقديم السفير A أوراق اعتماده للرئيس B», «بعد تسليمه B رسالة من C»."""
    room = range(cue.at + 1, min(cue.end, cue.at + 2 * _NEAR))
    credentials_ = any(reader.norms[k] == "اوراق" and reader.norms[k + 1].startswith("اعتماد") for k in room[:-1])
    taken = name.stem == "تسلم"
    if taken and not name.suffix:
        return False
    letter = not credentials_ and any(reader.norms[k] in LETTERS for k in room[:_NEAR])
    if not (credentials_ or letter):
        return False
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    receivers = next((p.refs for p in phrases if p.governor in ("الي", "ل") and p.refs[0].kind in _PEOPLE), ())
    senders = next((p.refs for p in phrases if p.governor == "من" and p.refs[0].kind in _PEOPLE), ())
    bare = [p.refs for p in phrases if p.governor in (BARE, "of") and p.refs[0].kind in _PEOPLE]
    bearer = bare.pop(0)[:1] if bare and not name.suffix else ()
    if bearer and not receivers and letter and _borne(reader, cue, cue.at + 1, bearer):
        return True
    receivers = receivers or (bare[0] if bare else ())
    if name.suffix and receivers:
        agree = "fs" if name.suffix == "ها" else "ms"
        one = reader.focus.subject(cue.at, cue.number, agree, [r.target for r in receivers])
        one = one or reader.focus.speaker_after(cue.at, cue.end)
        bearer = (one,) if one is not None and one.kind == "person" else ()
    if taken:
        return bool(letter and senders) and _taken(reader, cue, name, senders)
    if not bearer or not receivers:
        return False
    if credentials_:
        return reader.add(cue, "ceremony", receivers[:1], bearer, role="host") is not None
    return bool(senders) and _keep(reader, cue, senders[:1], (*receivers[:1], *bearer))


def _taken(reader: Reader, cue: Cue, name: Noun, senders: tuple[Ref, ...]) -> bool:
    """«لدى تسلمه رسالة من A، حملها B»: whoever the sentence is about gets it."""
    agree = "fs" if name.suffix == "ها" else "ms"
    one = reader.focus.subject(cue.at, cue.number, agree, [r.target for r in senders])
    one = one or reader.focus.speaker_after(cue.at, cue.end)
    bearer = _handed_over(reader, cue)
    return one is not None and one.kind == "person" and _keep(reader, cue, senders[:1], (one, *bearer))

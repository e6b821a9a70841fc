"""Messages and credentials: «بعث برقية إلى»، «تسلم أوراق اعتماد»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.bearing import (
    at_audience,
    borne,
    brought,
    from_him,
    handed_over,
    host_of_talk,
    in_audience,
    principal,
)
from mahdar.acts.contacts.cables import ALIKE, LETTERS, afar, alike, sends, several, to_the_same
from mahdar.acts.contacts.credentials import credentials, presented
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import BRINGS, COMMA, GETS, RELATIVE
from mahdar.acts.contacts.written import SENDS, Written, keep
from mahdar.document.document import Trait
from mahdar.mentions.honours import honour_of, honour_with_pronoun

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.acts.contacts.table import Noun, Verb
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["handed", "message", "written"]

_PEOPLE = frozenset({"person", "title"})
_CARRIED = frozenset({"نقل", "حمل", "وجه"})
_NO_LETTER = frozenset("ان بان انه بانه انها بانها علي عن بشان حول في ب".split())
#: Wishes, which are a message where a letter is named.
_WISHES = frozenset({"هنأ", "عزى", "واسى"})
_PAIR = 2
#: What else is handed over in writing.
_HANDED = frozenset(
    "اقتراحا مقترحا ورقه الورقه مذكره المذكره كتاب وثيقه الوثيقه ردا جوابا الرد مقترحات اقتراحات مسوده المسوده".split()
)
_HANDS = frozenset({"سلم", "تسلم", "استلم"})
#: «وأخرى من B»: one more letter.
_FURTHER = frozenset("واخري وثانيه وثالثه ومثلها ورابعه واخر ومماثله ومشابهه ومثيله".split())
#: «رسالة موجهة إلى B», and how near before him: «إلى أخيه B».
_ADDRESSED = frozenset("موجهه الموجهه موجه موجها موجهتين".split())
_WAY = 4
#: «رسالة خطية إلى C»: how near before its addressee a letter is named.
_BESIDE = 3
#: How far after a noun of handing over the papers stand.
_NEAR = 7


# -- messages -------------------------------------------------------------------------


def message(reader: Reader, cue: Cue, verb: Verb) -> bool:
    """«بعث A برقية إلى B», «تلقى A رسالة من B», «سلم C رسالة من A إلى B», «تسلم A أوراق اعتماد …»."""
    form = cue.form
    assert form is not None
    if form.lemma == "رد":
        return _answered(reader, cue)
    if form.lemma == "سلم" and reader.norms[cue.at].removeprefix("و") == "تسلم" and _taken_by_him(reader, cue):
        return True
    if cue.stop < cue.end and reader.norms[cue.stop - 1] in LETTERS:  # «برقية شكر إلى B على كرم الضيافة»
        cue = cue._replace(stop=reader.grammar.clause_end(cue.stop, cue.end))
    if form.lemma == "وجه" and form.agree == "fs" and _sets_out(reader, cue):
        return False
    paper = _paper(reader, cue) or ((cue.at, "message") if form.lemma == "أبرق" else None)
    if paper is None:
        return False
    at, kind = paper
    if form.lemma == "أبلغ" and not _NO_LETTER.isdisjoint(reader.norms[cue.at : at]):
        return False  # «أبلغه أن الرسالة وصلت», «أبلغه اعتراضه على رسالة»
    if kind == "ceremony":
        return presented(reader, cue) if form.lemma in ("قدم", "سلم") else credentials(reader, cue)
    if form.lemma == "قدم":
        return False
    if form.lemma in _WISHES:
        return _wished(reader, cue)
    said = Written.of(reader, cue, at)
    if form.lemma in GETS:
        return _received(reader, cue, said)
    if form.lemma in BRINGS:
        return brought(reader, cue, said, at)
    receivers = said.receivers or said.states or alike(reader, cue) or _to_him(reader, cue)
    receivers = tuple(r for r in receivers if not sends(reader, r))
    further = {id(r.target) for r in _others(reader, cue, "الي")}
    receivers = tuple(r for n, r in enumerate(receivers) if not n or id(r.target) not in further)
    receivers = to_the_same(reader, cue, receivers)
    receivers += afar(reader, cue, receivers)
    subject = _addressed_so(reader, cue, said.subject) or said.subject or _from_whom(reader, cue)
    subject = subject or reader.elided(cue, form, receivers)
    if not said.receivers and subject and subject[0].kind not in _PEOPLE:
        subject = reader.elided(cue, form, receivers) or subject  # «وجهها إليه إن سورية …»
    bearer = [r for r in handed_over(reader, cue) if r not in (*subject, *receivers)]
    kept = bool(subject and receivers) and keep(reader, cue, subject, (*receivers, *bearer))
    for other in _others(reader, cue, "الي") if kept else ():
        reader.add(cue, "message", subject, (other,), role="sender")
    return kept


def _taken_by_him(reader: Reader, cue: Cue) -> bool:
    """«تسلم الرسالة نيابة عنه A»: he takes a letter told of before, where «تسلم» could also be what she hands over."""
    for ref in reader.scene.refs_in(cue.at + 1, cue.stop):
        if ref.kind == "person" and reader.grammar.governor(ref) == BARE:
            return not reader.focus.feminine(ref) and reader.norms[cue.at + 1].startswith(("الرسال", "الدعو", "البرقي"))
    return False


def _sets_out(reader: Reader, cue: Cue) -> bool:
    """«توجه A إلى X لتسليم رسالة»: whether a spelling that can mean «she sends» stands before a man who travels."""
    travels = any(f.lemma == "توجه" and f.agree == "ms" for f in reader.tokens[cue.at].info.verbs)
    ref = reader.scene.ref_at.get(cue.at + 1)
    return travels and ref is not None and ref.kind == "person" and not reader.focus.feminine(ref)


def _from_whom(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«بطلب من A في رسالة وجهها إلى B»: who stands right before the letter that the verb is about."""
    at = cue.at - 2
    ref = reader.scene.cover[at - 1] if reader.norms[at : at + 1] == ["في"] and at > cue.first else None
    if ref is None or ref.kind != "person" or reader.grammar.governor(ref) != "من":
        return ()
    return (ref,)


def _addressed_so(reader: Reader, cue: Cue, subject: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«شكر سمو الأمير A على البرقية التي بعث بها سموه إلى B»: who is told of before the letter with that honour."""
    ref = subject[0] if len(subject) == 1 else None
    honour = honour_with_pronoun(reader.norms[ref.first]) if ref is not None and ref.end == ref.first + 1 else ""
    if ref is None or not honour or reader.norms[cue.at - 1] not in RELATIVE:
        return ()
    before = (
        r for r in reversed(reader.scene.refs_in(cue.first, cue.at)) if r.kind == "person" and r.actor is not None
    )
    one = next((r for r in before if r.actor is not None and r.actor.honorific), None)
    same = one is not None and one.actor is not None and honour_of(one.actor.honorific) == honour_of(honour)
    return (one,) if same and one is not None else ()


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
    return bool(written and to and subject) and keep(reader, cue, subject[:1], to[:1])


def written(reader: Reader, i: int, form: VerbForm) -> bool:
    """«في برقية بعث بها إلى B»: the verb right after the letter that it is about."""
    return form.lemma in SENDS and reader.norms[i - 1] in LETTERS and reader.norms[i + 1 : i + 2] in (["بها"], ["به"])


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
        return met is not None and keep(reader, cue, bare[0][:1], (met,))
    return len(bare) >= _PAIR and keep(reader, cue, bare[0][:1], bare[1])


def _received(reader: Reader, cue: Cue, said: Written) -> bool:
    """«تلقى A رسالة من B، سلمها له C»."""
    from_whom = _from_whom_met(reader, cue, said)
    if from_whom is not None:
        return keep(reader, cue, (from_whom,), (*said.receivers, *(said.subject or reader.elided(cue, cue.form, ()))))
    senders = said.senders if several(reader, cue) else said.senders[:1]
    subject = said.subject or reader.elided(cue, cue.form, senders)
    taker = subject[0] if len(subject) == 1 and subject[0].kind == "person" else None
    subject = (*_addressee(reader, cue, said), *subject, *_in_whose_stead(reader, cue, subject))
    bearer = handed_over(reader, cue) or from_him(reader, cue) or in_audience(reader, cue, subject)
    if len(said.senders) == _PAIR and cue.form is not None and cue.form.lemma != "تلقى":
        first, second = said.senders
        between = reader.norms[first.end : second.first]
        if any(n in LETTERS for n in between) and not any(n in LETTERS for n in reader.norms[cue.at : first.first]):
            senders, bearer = (second,), [first]  # «تسلم A من السفير B دعوة من C»
            subject = (*(r for r in said.receivers if r.kind == "person"), *subject)
    senders = senders or principal(reader, bearer) or host_of_talk(reader, cue, subject)
    each = [(one,) for one in senders] if len(senders) > 1 else [senders]  # «رسالتين من A وB»
    kept = bool(senders and subject) and any([keep(reader, cue, one, (*subject, *bearer)) for one in each])
    if kept and taker is not None:  # «تسلم A رسالة إلى C، خلال استقباله B»: A, who acts
        reader.focus.acting[cue.at] = taker
    if kept and bearer and at_audience(reader, cue, bearer[0]):
        reader.add(cue, "meeting", subject[:1], bearer[:1], role="host")
    for other in _others(reader, cue, "من"):
        if other.target not in {s.target for s in (*senders, *subject)} and subject:
            kept = reader.add(cue, "message", (other,), subject, role="sender") is not None or kept
    return kept


def _from_whom_met(reader: Reader, cue: Cue, said: Written) -> Ref | None:
    """«التقى A B، وتلقى منه رسالة إلى C»: B, whose letter to C A takes with him."""
    after = reader.norms[cue.at + 1 : cue.at + _WAY]
    pronoun = next((n for n in after if n in ("منه", "منها")), "")
    if not pronoun or not any(r.kind == "person" for r in said.receivers):
        return None
    bearer = said.subject or reader.elided(cue, cue.form, said.receivers)
    others = (*bearer, *said.receivers)
    return reader.focus.meant(
        cue.at, cue.number, feminine=pronoun == "منها", exclude=others, host=next(iter(bearer), None)
    )


def _addressee(reader: Reader, cue: Cue, said: Written) -> tuple[Ref, ...]:
    """«تسلم A من B دعوة موجهة إلى C»: C, for whom A takes what is addressed to him."""
    one = next((p.refs[0] for p in said.phrases if p.governor == "الي" and p.refs[0].kind == "person"), None)
    before = reader.norms[max(cue.at, one.first - _WAY) : one.first] if one is not None else []
    addressed = not _ADDRESSED.isdisjoint(before) or not LETTERS.isdisjoint(before[-_BESIDE:])
    return (one,) if addressed and one is not None else ()


def _in_whose_stead(reader: Reader, cue: Cue, subject: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«نيابة عن A، تسلم B رسالة من C»: A, for whom B takes it."""
    for k in range(cue.first, cue.end - 2):
        if reader.norms[k].lstrip("بو") == "نيابه" and reader.norms[k + 1] == "عن":
            ref = next((r for r in reader.scene.refs_in(k + 2, min(cue.end, k + _NEAR)) if r.kind == "person"), None)
            mine = {id(r.target) for r in subject}
            return (ref,) if ref is not None and subject and id(ref.target) not in mine else ()
    return ()


def _one_more(norm: str, *, alike: bool) -> bool:
    """«وأخرى إلى B», «ورسالة مماثلة من B»."""
    return norm in _FURTHER or (alike and norm[:1] == "و" and norm[1:] in LETTERS)


def _others(reader: Reader, cue: Cue, governor: str) -> list[Ref]:
    """«… برقية من A وأخرى من B», «رسالة إلى A وأخرى إلى B»: of or to whom the further ones are."""
    found: list[Ref] = []
    for k in range(cue.at + 1, cue.end - 2):
        past = k + 2 if reader.norms[k + 1] in ALIKE else k + 1
        if _one_more(reader.norms[k], alike=past > k + 1) and reader.norms[past : past + 1] == [governor]:
            ref = next((r for r in reader.scene.refs_in(past + 1, min(cue.end, past + 4)) if r.kind in _PEOPLE), None)
            if ref is not None:
                found.append(ref)
    return found


#: «نقل إليه تحيات A ودعوته إلى زيارة X»: with greetings, an invitation.
_AND_INVITES = frozenset("ودعوه ودعوته ودعوتها".split())
_INVITED_TO = ("زيار", "لزيار", "لحضور", "للحضور", "حضور", "للمشارك", "المشارك", "للقيام", "للزيار")
_GREETINGS = frozenset("تحيات تحياته تحياتها تمنيات تهاني تقدير".split())


def _is_paper(token: Token) -> bool:
    """Whether a spelling can name a letter, what is handed over like one, or credentials."""
    word = token.norm
    bare = word[1:] if word.startswith("ب") and word not in LETTERS else word
    return bare in LETTERS or bare in _HANDED or bare == "اوراق" or word in _AND_INVITES


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
        if any(_hands_over(reader, j) for j in range(cue.at + 1, k)):
            return None  # «نقل إليه تحيات A وسلمه رسالة»: told by the verb that follows
        by = word.startswith("ب") and word not in LETTERS and form.lemma not in BRINGS | GETS
        bare = word[1:] if by else word
        if word in _AND_INVITES:
            greets = next((j for j in range(cue.at + 1, k) if reader.norms[j] in _GREETINGS), -1)
            if form.lemma == "نقل" and greets >= 0 and _invites_to(reader, k):
                return greets, "message"
            continue
        if k < cue.stop and (bare in LETTERS or (bare in _HANDED and form.lemma in _HANDS)):
            spoken = form.lemma == "وجه" and "دعو" in bare
            if spoken and not handed_over(reader, cue):
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


def _hands_over(reader: Reader, k: int) -> bool:
    """«وسلمه»: whether a token is a verb of handing that goes on with a sentence."""
    info = reader.tokens[k].info
    if info is None or reader.scene.cover[k] is not None:
        return False
    return any(f.conj == "و" and f.tense == "past" and f.lemma in _HANDS for f in info.verbs)


def _invites_to(reader: Reader, k: int) -> bool:
    """«ودعوته إلى باريس», «ودعوة لزيارة باريس»; not «ودعوة بلاده للسلام»."""
    after = reader.norms[k + 1 : k + 3]
    to = reader.norms[k].endswith(("ته", "تها")) and after[:1] == ["الي"]
    return to or any(n.startswith(_INVITED_TO) for n in after)


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
    if bearer and not receivers and letter and borne(reader, cue, cue.at + 1, bearer):
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
    return bool(senders) and keep(reader, cue, senders[:1], (*receivers[:1], *bearer))


def _taken(reader: Reader, cue: Cue, name: Noun, senders: tuple[Ref, ...]) -> bool:
    """«لدى تسلمه رسالة من A، حملها B»: whoever the sentence is about gets it."""
    agree = "fs" if name.suffix == "ها" else "ms"
    one = reader.focus.subject(cue.at, cue.number, agree, [r.target for r in senders])
    one = one or reader.focus.speaker_after(cue.at, cue.end)
    bearer = handed_over(reader, cue)
    return one is not None and one.kind == "person" and keep(reader, cue, senders[:1], (one, *bearer))

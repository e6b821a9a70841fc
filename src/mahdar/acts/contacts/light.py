"""Meetings, talks and calls told by a light verb and a noun («عقد اجتماعا»), or by a noun alone («لقاء بين A وB»)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts import among
from mahdar.acts.contacts.afar import remote
from mahdar.acts.contacts.convened import of_ministers
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.order import behind
from mahdar.acts.contacts.reader import Cue, Parties
from mahdar.acts.contacts.signings import DOCUMENTS
from mahdar.acts.contacts.words import COMMA, LED, NOT_HELD, PLANNED, RELATIVE, THROUGH, TOPIC
from mahdar.acts.discourse import ACTORS
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.grammar import Phrase
    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.table import Noun
    from mahdar.mentions.scene import Ref

__all__ = ["another", "between", "chaired", "gathered", "light", "next_told", "numbered", "other_side", "received"]

_PEOPLE = frozenset({"person", "title"})
#: Verbs with a noun of contact as their subject: «جرت محادثات بين X وY».
_HAPPEN = frozenset("جرى دار انعقد التأم شهد احتضن".split())
#: Verbs whose subject is the contact itself.
_GATHERS = frozenset("جمع ضم".split())
_GATHERED_ROOM = 9
_TOOK_IN = frozenset("شملت شمل ضمت ضم جمعته جمعتها جمعه جمعها".split())
_WITH = ("مع", "ب", "بين")
_ABOUT_ROOM = 20
#: «قمة خصصت لكذا، جمعت A وB».
_TOOK_THEM_IN = frozenset("جمع جمعت ضم ضمت يجمع تجمع يضم تضم سيجمع ستجمع سيضم ستضم".split())
_GATHERING = ("جمع", "وجمع", "ضم", "وضم", "يجمع", "سيجمع", "سيضم", "يضم", "تجمع", "ستجمع", "تضم", "ستضم")
#: «بين A وB», «جمع A وB»; not «جمعه».
_BETWEEN = Trait(
    lambda token: (
        token.norm == "بين" or (token.norm.startswith(_GATHERING) and not token.norm.endswith(("ه", "ها", "هما", "هم")))
    )
)
#: What two have between them, and what is done with it: «خلال الاستقبال استعراض العلاقات بين A وB».
_BETWEEN_THEM = TOPIC | frozenset(
    "العلاقات علاقات العلاقه علاقه الروابط روابط الصلات الصداقه صداقه الشراكه الخلاف الخلافات خلاف خلافات النزاع "
    "الصراع التوتر الازمه الحدود استعراض بحث مناقشه تعزيز تطوير التعاون".split()
)
#: What stands for a noun of contact told before: «اتصالا من B، وآخر من C».
_ANOTHER = frozenset("واخر واخري واخرا وثانيا وثانيه وثالثا وثالثه".split())
#: «جلسة جمعت A بـB، أعقبتها أخرى مع C».
_FOLLOWED = ("اعقب", "واعقب", "تلت", "وتلت", "تلاه", "وتلاه", "تبعت", "وتبعت", "تبعه", "وتبعه")
#: How far after a noun said again its party stands: «ومكالمة هاتفية ثانية مع».
_REACH = 6
#: Words before those who are named of several.
_PAIR = 2
#: How far after talks, and after the word for a side, it is told who sat for it.
_SIDE_ROOM = 7
_SAT_FOR = frozenset("حضره حضرها وحضره وحضرها شارك وشارك".split())
#: «بين وفد», and how far the leaders of both stand.
_DELEGATED = frozenset("وفد وفدي وفدين".split())
_LED_ROOM, _LEADER_ROOM = 40, 12
#: How far after its noun an adjective may stand.
_ADJECTIVE = 3


def light(reader: Reader, cue: Cue, at: int, noun_: Noun, kind: str) -> bool:
    """«أجرى A محادثات مع B», «تلقى A اتصالا من B», «عقدت جلسة مباحثات بين A وB»."""
    form = cue.form
    assert form is not None
    grammar = reader.grammar
    reader.used.add(at)
    if reader.norms[at + 1 : at + 2] == ["قمه"]:
        reader.used.add(at + 1)  # «لقاءات قمة», «محادثات قمة»
    if kind in ("meeting", "talks") and noun_.stem != "قمه" and remote(reader.norms[at + 1 : cue.stop]):
        kind = "call"
        reader.used.add(at + 1)  # «جلسة مباحثات عبر الاتصال المرئي»
    if reader.norms[at - 1] == "اي" and not NOT_HELD.isdisjoint(reader.norms[cue.first : at]):
        return False  # «نفى عقد أي لقاء»
    if form.lemma in _GATHERS:
        told = at == cue.at + 1 and gathered(reader, cue, at, kind)
        _and_another(reader, cue, at, told=told)
        if not told:
            reader.used.discard(at)  # «الوفد الذي ضم A وB … قبل لقاء C»
        return told
    if form.lemma in _HAPPEN or form.tense == "pass":
        kind = "conference" if kind == "meeting" and numbered(reader, at, cue.end) else kind
        either = between(reader, cue._replace(at=at), kind) or between(reader, cue._replace(stop=at), kind)
        told = either or chaired(reader, cue, kind) or of_ministers(reader, cue, at) or _settled(reader, cue, at)
        if not told and not RELATIVE.isdisjoint(reader.norms[at + 1 : at + 2]):
            reader.used.discard(at)  # «جرى خلال اللقاء الذي عقد بين A وB بحث …»
        _and_another(reader, cue, at, told=told)
        return told
    subject = tuple(reader.before(cue, form)) or tuple(
        next((p.refs for p in grammar.phrases(cue.at + 1, at) if p.governor == BARE), ())
    )
    phrases = [*grammar.phrases(cue.at + 1, at), *grammar.phrases(at + 1, cue.stop)]
    other = reader.governed(phrases, ("من",) if form.lemma == "تلقى" else _WITH)
    if not subject:
        after = next((p for p in grammar.phrases(at + 1, cue.stop) if p.governor == BARE), None)
        between_ = range(at + 1, after.first) if after is not None else range(0)
        told = any(grammar.finite(k) or reader.norms[k] in _TOOK_IN for k in between_)
        if after is not None and not told and (other is None or after.first < other.first):
            subject = after.refs  # not «عقد معه جلسة انضم إليها A»
        elif other is not None:
            subject = behind(grammar, other, [p for p in phrases if p.governor == BARE])
    taken_in = _included(reader, cue, at) if subject and other is None and subject[0].kind in _PEOPLE else ()
    if taken_in and not set(reader.ids(subject)) & set(reader.ids(taken_in)):
        if noun_.plural:  # «أجرى A لقاءات شملت B وC»
            return reader.each(cue, kind, Parties(subject, taken_in))
        return reader.add(cue, kind, subject, taken_in) is not None  # «ترأس A اجتماعا ضم B وC»
    if not _sides_stated(reader, at, subject, other) and between(reader, cue._replace(at=at), kind):
        _and_another(reader, cue, at, told=True)
        return True
    subject = reader.led(cue) or subject or reader.elided(cue, form, other.refs if other else ())
    others: tuple[Ref, ...] = other.refs if other else ()
    guest = reader.the_guest(others) if others else None  # «عقد A جلسة مباحثات مع الضيف»
    others = (
        (guest,) if guest is not None else others or reader.pronoun_after(cue._replace(at=at), subject, ("مع", "ب"))
    )
    if not others and at - cue.at > 1:  # «عقد معها جلسة عمل»
        others = reader.pronoun_after(cue, subject, ("مع",))
    if subject and not reader.ids(others):  # «مشاورات مع كبار المسؤولين العراقيين، من بينهم B»
        others = _included(reader, cue, at) or among.of_those(reader, cue, at) or others
    together = not others and len(subject) > 1
    if together:
        subject, others = subject[:1], subject[1:]
    if not others and len(reader.ids(subject)) < _PAIR:
        if not chaired(reader, cue, kind):
            reader.used.discard(at)
            return False
        return True
    if noun_.stem == "قمه" and kind == "meeting" and len(reader.ids([*subject, *others])) > _PAIR:
        return reader.add(cue, "conference", subject, others) is not None  # «عقد A وB وC قمة ثلاثية»
    if together and not noun_.plural:  # «عقد A وB وC اجتماعا»
        return reader.add(cue, kind, subject, others) is not None
    if others and others[0].kind == "sides" and chaired(reader, cue, kind):
        return True  # «جلسة مباحثات بين الجانبين ترأس الجانب الأردني A وترأس الجانب الهندي B»
    told = reader.each(cue, kind, Parties(subject, others))
    return another(reader, cue, at, kind, subject) or told


def _sides_stated(reader: Reader, at: int, subject: tuple[Ref, ...], other: Phrase | None) -> bool:
    """«عقد A اجتماعا مع B بحثا خلاله التعاون بين البلدين»: both are told before «بين», which is of what they spoke."""
    if not subject or other is None or other.governor != "مع" or subject[0].kind != "person":
        return False
    return other.refs[0].kind in _PEOPLE and at < other.first and "بين" not in reader.norms[at : other.first]


def _settled(reader: Reader, cue: Cue, at: int) -> bool:
    """«التقى A B. وجرى اللقاء في X»: where the contact told just before took place."""
    before = (f for f in reversed(reader.found) if f.kind in ("meeting", "talks"))
    told = next((f for f in before if f.sentence == cue.number - 1), None)
    again = reader.norms[at].startswith("ال") and at == cue.at + 1 and cue.at - cue.first <= 1
    if told is None or not again:
        return False
    if told.place is not None and told.place_ref is None:
        return False  # a seat is told already
    seat = reader.where.seat_or_city(at + 1, cue.stop)
    if seat is not None:
        told.place, told.place_ref = seat
    return seat is not None


def received(reader: Reader, cue: Cue, at: int) -> bool:
    """«قام A باستقبال B»: the noun at ``at`` says what the verb did."""
    form = cue.form
    assert form is not None
    stated = next((p.refs for p in reader.grammar.phrases(cue.at + 1, at) if p.governor == BARE), ())
    guest = next((p.refs for p in reader.grammar.phrases(at + 1, cue.stop) if p.governor in (BARE, "of")), ())
    host = tuple(reader.before(cue, form)) or stated or reader.elided(cue, form, guest)
    reader.used.add(at)
    return bool(host and guest) and reader.each(cue, "meeting", Parties(host, guest), role="host")


def _and_another(reader: Reader, cue: Cue, at: int, *, told: bool) -> None:
    """«جمعت جلسة A بـB، أعقبتها أخرى مع C», «عقد اجتماع جمع A بـB، تلاه آخر مع C»: C met whom the first names first."""
    kind, people = (reader.found[-1].kind, reader.found[-1].people) if told else ("", [])
    one = next((r for r in reader.scene.refs if people and reader.ids([r]) == people[:1]), None)
    if one is not None and kind != "conference":
        another(reader, cue._replace(end=next_told(reader, cue._replace(at=at))), at, kind, (one,))


def another(reader: Reader, cue: Cue, at: int, kind: str, subject: tuple[Ref, ...]) -> bool:
    """«تلقى A اتصالا من B، وآخر من C»: the noun and its verb hold for the next party too."""
    told = False
    for k in range(at + 2, cue.end - 2):
        again = _said_again(reader, k, kind)
        if (
            reader.norms[k] not in _ANOTHER
            and not (reader.norms[k] == "اخر" and reader.norms[k - 1] == "ثم")
            and not (reader.norms[k] in ("اخر", "اخري") and reader.norms[k - 1].startswith(_FOLLOWED))
            and not again
        ):
            continue
        reach = k + _REACH if again or reader.norms[k + 1] == "في" else k + 3  # «وأخرى في رام الله مع C»
        ref = next((r for r in reader.scene.refs_in(k + 1, min(cue.end, reach)) if r.kind in ACTORS), None)
        if ref is not None and reader.grammar.governor(ref) in ("من", *_WITH):
            group = (ref, *reader.grammar.joined(ref, cue.end))
            there = cue if cue.form is not None else cue._replace(at=k)
            if reader.norms[k + 1] == "بين":  # «وأخرى بين C وD»: A is of neither
                told = (len(group) == _PAIR and reader.add(there, kind, group[:1], group[1:]) is not None) or told
                continue
            told = reader.each(there, kind, Parties(subject, group)) or told
            if again:
                reader.used.add(k)
    return told


def next_told(reader: Reader, cue: Cue) -> int:
    """Where something else is told after a noun of contact: «لقاء A مع B، ووقعت القاهرة اتفاقا مع C وآخر مع D»."""
    norms, nouns_ = reader.norms, reader.table.nouns
    for k in range(cue.at + 2, cue.end):
        if reader.scene.cover[k] is not None or k in reader.used:
            continue
        word = norms[k].removeprefix("و").removeprefix("ب")
        new_verb = reader.grammar.finite(k) is not None and norms[k - 1] not in RELATIVE and not reader.suffix(k)
        if new_verb or word in nouns_ or word.removeprefix("ال") in nouns_ or word in DOCUMENTS:
            return k
    return cue.end


def _said_again(reader: Reader, k: int, kind: str) -> bool:
    """«أجرى A مكالمة مع B، ومكالمة ثانية مع C»: the noun said again for the next party."""
    norm = reader.norms[k]
    noun_ = reader.table.nouns.get(norm[1:]) if norm.startswith("و") else None
    same = (
        noun_ is not None
        and not noun_.suffix
        and (noun_.kind == kind or {noun_.kind, kind} <= {"meeting", "talks", "call"})
    )
    return same and not norm.startswith("وال")


def numbered(reader: Reader, k: int, stop: int) -> bool:
    """«الاجتماع السادس للمجلس الأعلى», «الدورة الثانية للجنة»: a session of a council, and no mere meeting."""
    norms = reader.norms
    return norms[k].startswith("ال") and any(
        norms[j] == "الوزاري" or norms[j].startswith(("للمجلس", "للجنه", "لمجلس", "لمجموعه", "لمنتدي"))
        for j in range(k + 1, min(stop, k + 6))
    )


def _included(reader: Reader, cue: Cue, at: int) -> tuple[Ref, ...]:
    """«أجرى A سلسلة لقاءات شملت B وC»: whom the contacts after their noun took in."""
    verb = next((k for k in range(at + 1, min(cue.stop, at + _GATHERED_ROOM)) if reader.norms[k] in _TOOK_IN), -1)
    if verb < 0:
        return ()
    return next((p.refs for p in reader.grammar.phrases(verb + 1, cue.end) if p.governor in (BARE, "of", "ب")), ())


def gathered(reader: Reader, cue: Cue, at: int, kind: str) -> bool:
    """«جمع لقاء في باريس A بـB», «ضم الاجتماع A وB»: the contact is the subject, and right after its verb."""
    phrases = reader.grammar.phrases(at + 1, cue.stop)
    bare = [p for p in phrases if p.governor == BARE or (p.governor == "of" and p.first == at + 1)]
    first = next((p for p in bare if p.refs[0].kind in ACTORS), None)
    if reader.suffix(cue.at):  # «جمعه لقاء بـB»
        other = next((p.refs for p in phrases if p.governor in ("ب", "مع")), ())
        met = reader.elided(cue, None, other) if other else ()
        return bool(met) and reader.each(cue, kind, Parties(met[:1], other))
    if first is None or first.first - at > _GATHERED_ROOM:
        return False
    other = next((p.refs for p in phrases if p.governor in ("ب", "مع") and p.first > first.first), ())
    along = next((p.refs for p in phrases if p.governor == "along" and p.first < first.first), ())
    group = [*along, *first.refs, *other]  # «ضم الاجتماع إلى جانب A نظيره B»
    if len(reader.ids(group)) < _PAIR or not any(r.kind in (*_PEOPLE, "sides") for r in group):
        return False
    states = {getattr(r.target, "country", None) for r in group}
    several = kind == "meeting" and len(reader.ids(group)) > _PAIR + 1 and len(states) > _PAIR
    return reader.add(cue, "conference" if several else kind, group[:1], group[1:]) is not None


def between(reader: Reader, cue: Cue, kind: str, *, persons: bool = False) -> bool:
    """«محادثات جمعت A وB»، «اجتماع بين A وB»، «لقاء ضم A وB»."""
    norms = reader.norms
    definite = norms[cue.at].lstrip("وبل").startswith("ال")
    related = not RELATIVE.isdisjoint(norms[cue.at + 1 : cue.at + 2])  # «القمة التي عقدت في X وضمت A وB»
    reach = cue.at + (14 if related or not definite else 5)
    for k in reader.scene.document.having(_BETWEEN, cue.at + 1, min(cue.stop, reach)):
        if norms[k - 1] in COMMA or (norms[k] == "بين" and not _BETWEEN_THEM.isdisjoint(norms[cue.at + 1 : k])):
            break
        if definite and norms[k] == "بين" and _names_one(reader, cue.at + 1, k):
            break  # «سبق القمة لقاء ثنائي بين A وB»
        if norms[cue.at] in norms[cue.at + 1 : k]:
            break  # «بعد لقاء أول، لقاء ثان سيجمع A وB»
        if norms[cue.at - 1] == "هامش" and any(norm in reader.table.nouns for norm in norms[cue.at + 1 : k]):
            break  # «على هامش القمة اجتماع ضم A وB»
        led = _leaders(reader, k, cue.end) if norms[k] == "بين" else []
        if led:
            return reader.add(cue, kind, led[:1], led[1:]) is not None
        ref = reader.grammar.first_party(k + 1, cue.stop)
        if ref is None or ref.kind in ("place", "framework"):
            continue
        group = [ref, *reader.grammar.joined(ref, cue.stop)]
        if len(group) == 1:
            for phrase in reader.grammar.phrases(ref.end, min(cue.stop, ref.end + 14)):
                if phrase.governor in ("ب", "مع") or (phrase.governor == "بين" and norms[k] == "بين"):
                    group.extend(phrase.refs)
                    break
        if group[0].kind in ("state", "org") and definite and kind == "talks":
            part = next((p.refs for p in reader.grammar.phrases(ref.end, cue.end) if p.governor == "part"), ())
            if len(reader.ids(part)) == _PAIR and all(r.kind == "person" for r in part):
                return reader.add(cue, kind, part[:1], part[1:]) is not None  # «المباحثات بين A وB بمشاركة C وD»
        planned = not PLANNED.isdisjoint(norms[cue.at + 1 : cue.at + _ADJECTIVE])
        if persons and not planned and not any(r.kind in (*_PEOPLE, "sides") for r in group):
            return False  # «جولة من المفاوضات بين A وB» without a verb may be a wish
        if len(reader.ids(group)) >= _PAIR:
            if group[0].kind in ("state", "org", "sides") and chaired(reader, cue, kind):
                return True
            return reader.add(cue, kind, group[:1], group[1:]) is not None
    return _took_in(reader, cue, kind)


def _took_in(reader: Reader, cue: Cue, kind: str) -> bool:
    """«اجتماع تناول الوضع في X، ضم A وB»: a verb after a clause about the gathering says who was there."""
    norms, tokens = reader.norms, reader.tokens
    room = range(cue.at + 2, min(cue.end - 1, cue.at + _ABOUT_ROOM))
    k = next((k for k in room if norms[k - 1] in COMMA and norms[k] in _TOOK_THEM_IN), -1)
    if k < 0 or any(r.kind in _PEOPLE for r in reader.scene.refs_in(cue.at + 1, k)):
        return False
    told = (f.tense for t in tokens[cue.at + 1 : cue.at + 3] if t.kind == "w" for f in t.info.verbs)
    ref = reader.scene.ref_at.get(k + 1) if not FINITE_OR_PASSIVE.isdisjoint(told) else None
    if ref is None or ref.kind not in (*_PEOPLE, "sides"):
        return False
    group = [ref, *reader.grammar.joined(ref, cue.end)]
    if len(group) == 1:
        after = reader.grammar.phrases(ref.end, min(cue.end, ref.end + _LEADER_ROOM))
        group += next((p.refs for p in after if p.governor in ("ب", "مع")), ())
    several = kind == "meeting" and len(reader.ids(group)) > _PAIR
    kind = "conference" if several else kind
    return len(reader.ids(group)) >= _PAIR and reader.add(cue, kind, group[:1], group[1:]) is not None


def _names_one(reader: Reader, first: int, end: int) -> bool:
    """Whether a noun without article or preposition names another contact."""
    near = ((reader.table.nouns.get(norm), norm) for norm in reader.norms[first:end])
    return any(noun is not None and noun.stem == norm for noun, norm in near)


def _leaders(reader: Reader, k: int, end: int) -> list[Ref]:
    """«بين وفد X برئاسة A ووفد Y برئاسة B», «بين وفدين، مصري برئاسة A وسوداني برئاسة B»: A and B, or none."""
    norms = reader.norms
    if not norms[k + 1 : k + 2] or norms[k + 1].removeprefix("ال") not in _DELEGATED:
        return []
    found: list[Ref] = []
    for j in range(k + 2, min(end, k + _LED_ROOM)):
        if norms[j] in THROUGH:
            break
        if norms[j] in LED:
            stop = next((n for n in range(j, min(end, j + _LEADER_ROOM)) if norms[n] in THROUGH), j + _LEADER_ROOM)
            told = reader.grammar.phrases(j + 1, min(end, stop))
            found += next((p.refs[:1] for p in told if p.refs[0].kind == "person"), ())
    return found if len(reader.ids(found)) == len(found) == _PAIR else []


def chaired(reader: Reader, cue: Cue, kind: str) -> bool:
    """«جلسة مباحثات ترأسها من الجانب A فلان، ومن الجانب B فلان»، «برئاسة A وB»."""
    heads = ("تراس", "وتراس", "يتراس", "ويتراس", "براس", "برياس", "وبرياس", "راس", "وراس")
    people: list[Ref] = []
    led = reader.norms[cue.at + 1 : cue.at + 2] in (["الوفد"], ["وفد"], ["الجانب"])  # «رأس الوفد الكويتي A، ورأس …»
    for k in range(cue.at if led else cue.at + 1, cue.end):
        sat = reader.norms[k] in _SAT_FOR and "بين" not in reader.norms[cue.at : k] and _for_a_side(reader.norms, k)
        if not reader.norms[k].startswith(heads) and not sat:
            continue
        for phrase in reader.grammar.phrases(k + 1, cue.end):
            if phrase.refs[0].kind == "person" and phrase.governor in (BARE, "led", "من", "of"):
                people.extend(r for r in phrase.refs if r not in people)
                break
    people += other_side(reader, cue, people)
    if len(reader.ids(people)) < _PAIR:
        return False
    return reader.add(cue, kind, people[:1], people[1:]) is not None


def _for_a_side(norms: list[str], k: int) -> bool:
    """«حضره عن الجانب السوري A», «شارك فيه من الجانب الليبي B»: whether it is told for which side one sat."""
    return any(a in ("عن", "من") and b == "الجانب" for a, b in pairwise(norms[k + 1 : k + _ADJECTIVE + 1]))


def by_sides(reader: Reader, cue: Cue, at: int, kind: str) -> bool:
    """«شارك في المحادثات عن الجانب المصري A وعن الجانب السوداني B»: who sat in talks for each side."""
    norms = reader.norms
    for k in range(at + 1, min(cue.end - 2, at + _SIDE_ROOM)):
        if norms[k] in ("عن", "من") and norms[k + 1] == "الجانب":
            near = reader.scene.refs_in(k + 2, min(cue.end, k + 2 + _SIDE_ROOM))
            people = [r for r in near if r.kind == "person"][:1]
            people += other_side(reader, cue, people)
            told = len(reader.ids(people)) >= _PAIR and reader.add(cue, kind, people[:1], people[1:])
            return bool(told)
    return False


def other_side(reader: Reader, cue: Cue, people: Sequence[Ref]) -> list[Ref]:
    """«… من الجانب A فلان، ومن الجانب B فلان»: who stands for the other side, where one is told."""
    found: list[Ref] = []
    for k in range(cue.at + 1, cue.end - 3) if people else ():
        if reader.norms[k] in ("ومن", "وعن") and reader.norms[k + 1] == "الجانب":
            ref = next((r for r in reader.scene.refs_in(k + 2, min(cue.end, k + 8)) if r.kind == "person"), None)
            if ref is not None and ref not in (*people, *found):
                found.append(ref)
    return found

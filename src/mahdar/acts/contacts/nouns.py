"""Contacts told by a noun: «خلال لقائه B», «المحادثات التي أجراها A», «في اتصال هاتفي»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import ahead, convened, favours, hosts
from mahdar.acts.contacts.afar import remote
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.holding import held_it
from mahdar.acts.contacts.journeys import in_parallel
from mahdar.acts.contacts.light import another, between, chaired, next_told
from mahdar.acts.contacts.pairs import before_press, between_before, between_both, both_of, told_him, told_of_two
from mahdar.acts.contacts.possessed import fronted, handed, informing, main_after, possessed, possessor
from mahdar.acts.contacts.programmes import programme
from mahdar.acts.contacts.reader import Parties
from mahdar.acts.contacts.table import Noun
from mahdar.acts.contacts.words import AFTERWARDS, COMMA, DURING, NOT_HELD, ON_AIR, PHONE, RELATIVE, TOPIC
from mahdar.document.document import Trait
from mahdar.document.marks import OPENING_QUOTES
from mahdar.mentions.sport import SPORT

if TYPE_CHECKING:
    from mahdar.acts.contacts.grammar import Phrase
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["conducted", "noun"]

_PEOPLE = frozenset({"person", "title"})
_TALKED = frozenset({"meeting", "talks", "call"})
#: «الاجتماع المقبل للمجلس الأعلى بين البلدين»: the session of a council.
_OF_COUNCIL = ("لمجلس", "للمجلس")
#: «محادثات مع A وأخرى مع B».
_OTHERS = frozenset("واخر واخري اخر اخري".split())
_RELATED = frozenset("أجرى عقد جرى تلقى جمع ضم ترأس قام بدأ أنهى استأنف اختتم".split())
#: «إلى باريس لإجراء محادثات مع X».
_TO_HOLD = frozenset("لاجراء لعقد".split())
_AIMS = frozenset("بغيه بهدف بغرض بقصد اجل قصد".split())
#: «اللقاءات التي شملت B وC».
_TOOK_IN = ("شمل", "ضم", "تشمل", "تضم", "جمعته", "جمعتها")
#: How a verb of some marks with whom: «اتصال تلقاه من B», «اجتماع ضمه إلى B».
_FRAMES = {"تلقى": ("من",), "ضم": ("مع", "ب", "بين"), "جمع": ("مع", "ب", "بين")}
#: Of what common ground there is: «نقطة التقاء», «التقاء وجهات النظر».
_POINTS = frozenset("نقطه نقاط نقطتي نقطتا مساحه مساحات".split())
_VIEWS = frozenset("وجهات المصالح الروي الافكار الاراء المواقف مصالح اراء مواقف الثقافات الحضارات".split())
#: A team of sport, where it is no general: «فوز الفريق», not «الفريق أول فلان».
_TEAM = frozenset({"الفريق", "فريق"})
_CHAIRS = frozenset("رأس ترأس".split())
_ADJECTIVE_ROOM = 5
_BOTH_HELD = frozenset("اجرياها اجرياه عقداها عقداه اجريانها اجريتاها عقدتاها".split())
#: «كانت للوزير لقاءات», and how far before the noun it may begin.
_WAS = frozenset("كان كانت يكون تكون ستكون سيكون".split())
_WERE = Trait.of_words(_WAS, ("و" + word for word in _WAS))
_HAD = 14
#: A noun of contact without a pronoun, whose subject is that of its clause.
_UNSAID = Noun("meeting", "", False, "")
#: How far after its noun the words stand by which those talked who were not in one place.
_REMOTE = 7
#: «أوضح أن لقاء B وC تناول».
_THAT = frozenset("ان بان فان".split())
_PAIR = 2
#: Verbs that say what a day's meetings began or ended with, and how far before it they stand.
_BEGINS = frozenset("بدأ استهل افتتح اختتم استأنف".split())
_BEGAN_ROOM = 16


def _play(reader: Reader, cue: Cue) -> bool:
    """Whether the words before a noun tell of sport: «بعد فوز الفريق في لقاء جمعه بنظيره»."""
    before = range(cue.first, cue.at)
    return any(reader.norms[k] in SPORT or (reader.norms[k] in _TEAM and not reader.scene.cover[k]) for k in before)


def noun(reader: Reader, cue: Cue, name: Noun) -> bool:
    """A noun of contact that no verb has used, and with whom «another» was."""
    if not _noun(reader, cue, name):
        return False
    if reader.norms[cue.at + 1 : cue.at + 2] in (["قمه"], ["القمه"]):
        reader.used.add(cue.at + 1)  # «لقاء القمة بين A وB»
    told = next((f for f in reversed(reader.found) if cue.at in f.told), None)
    if told is not None and told.kind in _TALKED and not _OTHERS.isdisjoint(reader.norms[cue.at + 1 : cue.end]):
        mine = next((r for r in reader.scene.refs if reader.ids([r]) == told.people[:1]), None)
        if mine is not None:
            another(reader, cue._replace(end=next_told(reader, cue)), cue.at, told.kind, (mine,))
    return True


def _noun(reader: Reader, cue: Cue, name: Noun) -> bool:
    """A noun with a pronoun, a relative clause, «بين», or both parties beside it."""
    norms = reader.norms
    kind = name.kind
    after = set(norms[cue.at + 1 : cue.at + 3])
    if _figurative(reader, cue, name):
        return False
    if kind in ("meeting", "talks", "call") and (after & PHONE or remote(norms[cue.at + 1 : cue.at + _REMOTE])):
        kind = "call"
    if name.suffix and not ON_AIR.isdisjoint(norms[cue.at + 1 : cue.at + 2]):
        return False  # «في لقاءاته الصحفية»
    if name.suffix:
        return possessed(reader, cue, name, kind)
    of_council = any(norms[k].startswith(_OF_COUNCIL) for k in range(cue.at + 1, min(cue.stop, cue.at + 3)))
    if of_council and norms[cue.at].lstrip("وبل").startswith("ال"):
        return False  # «الاجتماع المقبل لمجلس الاتفاقية» is the council's
    if kind == "meeting" and convened.to_come(reader, cue):
        return True
    if ahead.intended(reader, cue, kind) or ahead.agreed(reader, cue, kind) or ahead.other(reader, cue, kind):
        return True
    if (
        favours.singled_out(reader, cue)
        or favours.received(reader, cue)
        or _had(reader, cue, kind)
        or programme(reader, cue, kind)
        or conducted(reader, cue, kind)
        or between(reader, cue, kind, persons=True)
        or between_before(reader, cue, kind)
        or between_both(reader, cue, kind)
        or (norms[cue.at - 1] in DURING and told_of_two(reader, cue, kind))
        or told_him(reader, cue, kind)
    ):
        return True
    if name.stem == "استقبال" and norms[cue.at + 1 : cue.at + 3] in (["الاخير", "له"], ["الاخير", "لها"]):
        host = reader.focus.last_named(cue.at)  # «لدى استقبال الأخير له»
        guest = reader.focus.subject(cue.at, cue.number, "", [host.target]) if host is not None else None
        if host is None or guest is None:
            return False
        return reader.add(cue, kind, [host], [guest], role="host") is not None
    return _beside(reader, cue, kind)


def _figurative(reader: Reader, cue: Cue, name: Noun) -> bool:
    """«نقطة التقاء بين A وB», «التقاء المصالح», «أن يجلس A إلى طاولة المفاوضات مع B»: nobody meets by the noun."""
    before, after = reader.norms[cue.at - 1] if cue.at else "", reader.norms[cue.at + 1 : cue.at + 2]
    common = name.stem == "التقاء" and (before.lstrip("ولب") in _POINTS or not _VIEWS.isdisjoint(after))
    return common or before.removeprefix("ال") == "طاوله"


def conducted(reader: Reader, cue: Cue, kind: str) -> bool:
    """«المحادثات التي أجراها A مع B», «اتصال هاتفي أجراه A بـB», «لقاء جمعه بـB»."""
    grammar = reader.grammar
    definite = reader.norms[cue.at].lstrip("وبل").startswith("ال")
    told = not definite
    for k in range(cue.at + 1, min(cue.stop, cue.at + 8)):
        if (reader.scene.cover[k] is not None and k > cue.at + 1) or reader.norms[k] in COMMA:
            return False
        if not told:
            told = reader.norms[k] in RELATIVE  # «المحادثات التي أجراها»: what comes next tells of it
            continue
        form = next(
            (
                f
                for f in reader.tokens[k].info.verbs
                if f.lemma in _RELATED and f.tense in ("past", "pres", "future", "pass")
            ),
            None,
        ) or held_it(reader.norms[k])
        if form is None:
            continue
        lemma = form if isinstance(form, str) else form.lemma
        if reader.norms[k + 1 : k + 2] == ["الاخير"]:
            pair = reader.pair(cue.at, cue.first)  # «الحديث بين A وB، خلال اتصال أجراه الأخير»
            return len(pair) == _PAIR and reader.add(cue, kind, pair[1:], pair[:1]) is not None
        if lemma in _CHAIRS and chaired(reader, cue, kind):
            return True  # «المحادثات التي ترأسها عن الجانب A فلان وعن الجانب B فلان»
        phrases = grammar.phrases(k + 1, cue.stop)
        bare = next((p for p in phrases if p.governor == BARE and p.refs[0].kind in (*_PEOPLE, "org", "sides")), None)
        other = reader.governed(phrases, _FRAMES.get(lemma, ("مع", "ب", "بين")))
        if (
            other is None
            and lemma in ("جمع", "ضم")
            and reader.norms[k].endswith(("ه", "ها"))
            and reader.norms[k + 1 : k + 2] == ["الي"]
        ):
            other = reader.governed(phrases, ("الي",))  # «اجتماع ضمه إلى B»; not «ضم A، إضافة إلى B»
        if lemma in ("جمع", "ضم") and fronted(reader, cue) and _play(reader, cue):
            return False  # «خسر المنتخب في لقاء جمعه بنظيره السعودي»
        if bare is not None and other is not None and bare.first > other.first:
            bare = None
        if bare is None and other is not None and other.governor == "بين" and len(reader.ids(other.refs)) >= _PAIR:
            reader.used.add(k)
            return reader.add(cue, kind, other.refs[:1], other.refs[1:]) is not None  # «اللقاء الذي عقد في X بين A وB»
        if reader.norms[k + 1 : k + 2] in (["به"], ["بها"], ["معه"], ["معها"]) and bare is None and reader.suffix(k):
            if reader.norms[k + 2 : k + 3] and reader.norms[k + 2] in OPENING_QUOTES:
                return False  # «في اتصال أجرته معه «الحياة»»
            pair = reader.pair(cue.at, cue.first)  # «في اتصال أجراه به»
            return len(pair) == _PAIR and reader.add(cue, kind, pair[:1], pair[1:]) is not None
        feminine = "fs" if reader.norms[k].startswith(("اجرت", "تلقت")) else ""
        agree = feminine if isinstance(form, str) else form.agree
        if lemma == "جمع":
            agree = "fs" if reader.norms[k].endswith("ها") else "ms"  # «لقاء جمعها بـB»: the pronoun is whose it is
        if lemma in ("جمع", "ضم") and reader.norms[k].endswith("هما"):
            bare = None
        if bare is not None:
            subject: tuple[Ref, ...] = bare.refs
        elif lemma in ("جمع", "ضم") and reader.norms[k].endswith("هما"):
            subject = tuple(reader.pair(cue.at, cue.first)) or _named_after(reader, cue)
        elif other is not None:
            banned = [r.target for r in other.refs]
            one = informing(reader, cue, banned) or in_parallel(reader, k, cue.first)
            one = one or (main_after(reader, cue, agree, banned) if fronted(reader, cue) else None)
            one = one or reader.focus.subject(cue.at, cue.number, agree, banned)
            if one is None or one.kind != "person":
                one = reader.leading(other.refs)
                one = one if one is not None and reader.focus.agrees(one, agree) else None
            subject = (one,) if one is not None else ()
        elif agree in ("md", "fd") or reader.norms[k] in _BOTH_HELD:  # «المحادثات التي أجرياها»
            subject = tuple(reader.both(cue.at, cue.first))
        else:
            subject = ()
        others = other.refs if other is not None else ()
        if not subject or len(reader.ids([*subject, *others])) < _PAIR:
            return False
        if not others:
            subject, others = subject[:1], subject[1:]
        reader.used.add(k)
        return reader.each(cue, kind, Parties(subject, others))
    return False


def _named_after(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«شدد الوزيران خلال اللقاء الذي جمعهما على الشراكة، ووقع A وB»: the two whom the sentence names after it."""
    people = {id(r.target): r for r in reader.scene.refs_in(cue.at, cue.end) if r.kind == "person" and r.target}
    return tuple(people.values()) if len(people) == _PAIR else ()


def _had(reader: Reader, cue: Cue, kind: str) -> bool:
    """«كانت لـA لقاءات مع B وC»، «كان للوزير لقاء مع B»: whose contact it was stands before it."""
    norms = reader.norms
    told = reader.scene.document.having(_WERE, max(cue.first, cue.at - _HAD), cue.at)
    if not told:
        return False
    was = told[-1]
    owner = next((r for r in reader.scene.refs_in(was + 1, cue.at) if r.prep == "ل" and r.kind in _PEOPLE), None)
    if owner is None and was + 2 == cue.at and norms[was + 1] in ("له", "لها"):  # «كما كانت له لقاءات مع B»
        owner = reader.focus.subject(cue.at, cue.number, "fs" if norms[was + 1] == "لها" else "ms")
        owner = owner if owner is not None and owner.kind == "person" else reader.leading()
        if owner is None:
            return False
    elif owner is None:
        near = reader.scene.refs_in(was + 1, cue.at)
        owner = next((r for r in near if r.kind == "person" and reader.grammar.governor(r) == "ل"), None)
        if owner is None or norms[was + 1][:2] != "لل":
            return False  # «كان للوفد برئاسة A لقاء»
    elif owner.first != was + 1:
        return False
    others = [
        r
        for p in reader.grammar.phrases(cue.at + 1, cue.end)
        if p.governor in ("مع", "ب", BARE)
        for r in p.refs
        if r.kind == "person" and r.target is not owner.target
    ]
    if norms[was + 1] in ("له", "لها") and others:
        owner = _of_another_state(reader, cue, owner, others[0]) or owner
    return bool(others) and reader.each(cue._replace(stop=cue.end), kind, Parties((owner,), tuple(others)))


def _of_another_state(reader: Reader, cue: Cue, owner: Ref, other: Ref) -> Ref | None:
    """«استقبل الرئيس الأنغولي A B. كما كانت له محادثات مع نظيره الأنغولي C»: B, who is of another state than C."""
    peer = reader.norms[other.first].startswith("نظير")
    home = getattr(other.target, "country", None) if peer else None
    told = reader.found[-1] if reader.found and cue.number - reader.found[-1].sentence <= 1 else None
    mine = reader.ids([owner])
    if (
        home is None
        or getattr(owner.target, "country", None) != home
        or told is None
        or not set(mine) & set(told.people)
    ):
        return None
    refs = (r for r in reader.scene.refs if r.kind == "person" and set(reader.ids([r])) & set(told.people) - set(mine))
    return next((r for r in refs if getattr(r.target, "country", None) not in (None, home)), None)


def _round_of(reader: Reader, cue: Cue) -> int:
    """«لإجراء الجولة الثانية من المحادثات مع B»: where the words for one round of talks begin; -1 if none."""
    if reader.norms[cue.at - 1] != "من":
        return -1
    near = range(cue.at - 2, max(cue.first, cue.at - _ADJECTIVE_ROOM) - 1, -1)
    return next((k for k in near if reader.norms[k].removeprefix("ال") in ("جوله", "جلسه")), -1)


def _said_in(reader: Reader, cue: Cue) -> bool:
    """«ذكر أن A انتقد في اتصال هاتفي مع B ذلك»: in speech, whoever is the subject of the verb right before."""
    form = reader.grammar.finite(cue.at - 2) if cue.at - 2 > cue.first else None
    if form is None or form.tense not in ("past", "pres"):
        return False
    subject = tuple(reader.grammar.subject_before(cue.at - 2, cue.first, form))
    other = reader.governed(reader.grammar.phrases(cue.at + 1, cue.stop), ("مع",))
    named = bool(subject) and other is not None and {subject[0].kind, other.refs[0].kind} <= _PEOPLE
    return named and other is not None and reader.add(cue, "call", subject, other.refs[:1]) is not None


def _beside(reader: Reader, cue: Cue, kind: str) -> bool:
    """«لقاء A بـB», «للقاء B», «خلال اجتماع مع B»."""
    norms = reader.norms
    word = norms[cue.at]
    definite = word.lstrip("وبل").startswith("ال") and "التقا" not in word  # «للالتقاء بـB»
    before = norms[cue.at - 1] if cue.at > cue.first else ""
    one_of = _round_of(reader, cue)
    if one_of > cue.first:
        before, definite = norms[one_of - 1], False
    elif before == "جلسه" and cue.at - 1 > cue.first:
        before = norms[cue.at - 2]  # «بعد جلسة مباحثات رسمية مع B»
    after = reader.scene.ref_at.get(cue.at + 1)
    if after is not None and after.kind in _PEOPLE and not after.prep and not after.conj and not definite:
        group = [after, *reader.grammar.joined(after, cue.stop)]
        included = _took_in(reader, cue, after)
        if included:
            return reader.each(cue, kind, Parties((after,), included))
        for phrase in reader.grammar.phrases(group[-1].end, min(cue.stop, group[-1].end + 16)):
            if phrase.governor in ("ب", "مع") and phrase.refs[0].kind in (*_PEOPLE, "org", "state", "sides"):
                return reader.each(cue, kind, Parties(tuple(group), phrase.refs))
        if favours.favoured(reader, cue, word):
            one = reader.focus.subject(cue.at, cue.number, "", [r.target for r in group])
            return one is not None and reader.add(cue, kind, group, (one,), role="host") is not None
        if word.endswith("استقبال") and before in ("في", "وفي", "مقدمه") and hosts.greeted(reader, cue, group):
            return True
        if word.endswith("استقبال") and norms[group[-1].end : group[-1].end + 1] in (["له"], ["لها"]):
            met = reader.focus.meant(cue.at, cue.number, feminine=False, exclude=group, host=group[0])
            return met is not None and reader.add(cue, kind, group, (met,), role="host") is not None
        if word.endswith(("استقبال", "لقاء", "مقابله")):
            to = (BARE, "ل") if word.endswith("استقبال") else (BARE,)  # «خلال استقبال A للسفير»
            guest = next((p for p in reader.grammar.phrases(group[-1].end, cue.stop) if p.governor in to), None)
            apart = guest is not None and not AFTERWARDS.isdisjoint(norms[group[-1].end : guest.first])
            if guest is not None and guest.refs[0].kind in _PEOPLE and not apart:
                role = "host" if word.endswith("استقبال") else "either"
                return reader.add(cue, kind, group, guest.refs, role=role) is not None
        if len(group) == _PAIR and norms[group[1].first].startswith("ونظير"):
            return reader.add(cue, kind, group[:1], group[1:]) is not None  # «بعد لقاء A ونظيره B»
        if len(group) == _PAIR and not _purpose(reader, word) and _of_two_states(group):
            return reader.add(cue, kind, group[:1], group[1:]) is not None  # «أشار إلى لقاء الملك A والرئيس B»
        if len(group) == _PAIR and before in _THAT:
            return reader.add(cue, kind, group[:1], group[1:]) is not None  # «أوضح A أن لقاء B وC تناول»
        return _met(reader, cue, kind, tuple(group))
    if word.endswith(("استقبال", "استقبالا")) and favours.by_whom(reader, cue):
        near = reader.grammar.phrases(cue.at + 1, min(cue.stop, cue.at + 16))
        host = next((p.refs for p in near if p.governor in ("من", "by")), ())
        received = favours.who_was(reader, cue) or reader.elided(cue, None, host)
        return bool(host and received) and reader.add(cue, kind, host[:1], received, role="host") is not None
    aim = definite and before in _AIMS and NOT_HELD.isdisjoint(norms[cue.first : cue.at])  # «بغية الاجتماع بـB»
    if definite and not aim and norms[cue.at + 1 : cue.at + 2] != ["مع"]:
        return False
    on_the_way = aim or before in _TO_HOLD or word.startswith("لل")
    if reader.speech[cue.at] and before not in ("خلال", "اثناء", "بعد", "عقب") and not on_the_way:
        return kind == "call" and before == "في" and (both_of(reader, cue, kind) or _said_in(reader, cue))
    if (
        not aim
        and before.removeprefix("و") not in DURING
        and word[:1] not in "بلو"
        and before not in COMMA
        and norms[cue.at + 1 : cue.at + 2] != ["مع"]
    ):
        return False
    reach = next(
        (k for k in range(cue.at + 1, min(cue.stop, cue.at + 18)) if norms[k] in reader.table.nouns), cue.at + 18
    )
    phrases = reader.grammar.phrases(cue.at + 1, min(cue.stop, reach))
    other = reader.governed(phrases, ("مع", "ب") if kind == "call" or on_the_way else ("مع",))
    caller = _caller(cue, phrases) if kind == "call" else ()
    if caller:
        return _called(reader, cue, caller, other)
    if after is not None and after.kind in ("org", "state") and not after.prep and other is not None:
        people = other.refs[0].kind in _PEOPLE  # «اجتماع مجلس التعاون مع الاتحاد» is of two bodies
        return people and not after.conj and reader.each(cue, kind, Parties((after,), other.refs))
    if other is not None and other.refs[0].kind not in _PEOPLE and kind == "call" and before in ("خلال", "اثناء"):
        if not definite and both_of(reader, cue, kind):
            return True  # «اتفق A وB أثناء اتصال هاتفي على تأمين الحدود مع سورية»
    if other is not None and other.refs[0].kind not in _PEOPLE and (definite or not _its_own(reader, cue, other)):
        return False  # «محادثات حول علاقات البلدين مع الاتحاد», «دوره في المفاوضات مع إيران»
    if other is None and not on_the_way and (both_of(reader, cue, kind) or before_press(reader, cue, kind, before)):
        return True
    if other is None and kind == "meeting" and before in ("خلال", "اثناء", "في") and not definite:
        pair = handed(reader, cue)
        if len(pair) == _PAIR:  # «دعوة نقلها إليه B خلال لقاء في القصر»
            return reader.add(cue, kind, pair[:1], pair[1:]) is not None
    if other is None:
        return _separate(reader, cue, kind) if before in ("في", "وفي", "خلال", "وخلال") else False
    if on_the_way and other.refs[0].kind not in _PEOPLE and _traveller(reader, cue) is None:
        return False  # «يقوم الفريق بجولة للتشاور مع حكومة X»
    subject = (_traveller(reader, cue) if on_the_way else None) or possessor(reader, cue, _UNSAID, other.refs)
    return subject is not None and reader.each(cue, kind, Parties((subject,), other.refs))


def _caller(cue: Cue, phrases: list[Phrase]) -> tuple[Ref, ...]:
    """«اتصال هاتفي من A بـB», «خلال مكالمة هاتفية من A»: who calls."""
    first = next((p for p in phrases if p.governor in ("من", "by")), None)
    near = first is not None and first.first - cue.at <= _ADJECTIVE_ROOM and first.refs[0].kind in _PEOPLE
    return first.refs if near and first is not None else ()


def _called(reader: Reader, cue: Cue, caller: tuple[Ref, ...], other: Phrase | None) -> bool:
    """Keep the call of a ``caller``: with whom the phrase after him names, else with whoever the clause is about."""
    if other is not None and other.first > caller[-1].first:
        return reader.each(cue, "call", Parties(caller, other.refs))
    one = possessor(reader, cue, _UNSAID, caller)
    return one is not None and reader.add(cue, "call", caller[:1], (one,)) is not None


def _purpose(reader: Reader, word: str) -> bool:
    """«للقاء», «لاجتماع»: whether a noun of contact says what something is for."""
    return word.startswith("لل") or (word[:1] == "ل" and word[1:] in reader.table.nouns)


def _of_two_states(group: list[Ref]) -> bool:
    """Whether two persons are known to be of two states."""
    states = {getattr(r.target, "country", None) for r in group}
    return len(states) == _PAIR and None not in states and all(r.kind == "person" for r in group)


def _took_in(reader: Reader, cue: Cue, owner: Ref) -> tuple[Ref, ...]:
    """«محادثات A التي شملت B وC»: with whom the contacts of A were."""
    k = owner.end
    verb = "".join(reader.norms[k + 1 : k + 2]).lstrip("وس")
    if reader.norms[k : k + 1] != ["التي"] or not verb.startswith(_TOOK_IN):
        return ()
    return next((p.refs for p in reader.grammar.phrases(k + 2, cue.end) if p.governor in (BARE, "of", "مع")), ())


def _traveller(reader: Reader, cue: Cue) -> Ref | None:
    """Whose journey, told just before in the sentence, a contact is the purpose of."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "visit" or told.sentence != cue.number or not told.people:
        return None
    return next((r for r in reader.scene.refs if reader.ids([r]) == told.people[:1]), None)


def _travellers(reader: Reader, cue: Cue, mover: Ref, group: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«سيصل A وB إلى C للقاء D»: all who make the journey of the first."""
    told = reader.found[-1] if reader.found else None
    keys = told.people if told is not None and told.kind == "visit" and told.sentence == cue.number else []
    if told is None or reader.ids([mover]) != keys[:1]:
        return (mover,)
    more = [k for k in keys[1:] if told.roles.get(k) == "visitor" and k not in reader.ids(group)]
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [k]), None) for k in more]
    return (mover, *(r for r in refs if r is not None))


def _its_own(reader: Reader, cue: Cue, other: Phrase) -> bool:
    """Whether a state or body after «مع» is the other side of the noun, and not of what the contact was about."""
    between = reader.norms[cue.at + 1 : other.first]
    return len(between) <= _ADJECTIVE_ROOM and TOPIC.isdisjoint(between) and "علي" not in between


def _met(reader: Reader, cue: Cue, kind: str, group: tuple[Ref, ...]) -> bool:
    """«للقاء B», «لاستقبال B», «ولقاء B»: the verb's subject meets whom the noun names."""
    word = reader.norms[cue.at]
    told = reader.found[-1] if reader.found else None
    closing = word[:1] == "ب" and told is not None and told.sentence == cue.number and told.kind == "visit"
    first = word[:1] == "ب" and _began(reader, cue)
    purpose = closing or first or word[:1] in "لو" or reader.norms[cue.at - 1] in DURING
    if not purpose or (word.endswith("استقبال") and word[:1] != "ل" and not first):
        return False
    mover = (ahead.sent(reader, cue.at, cue.first) or _traveller(reader, cue)) if word[:1] in "لو" else None
    if mover is not None and mover.target is not group[0].target:
        movers = _travellers(reader, cue, mover, group)
        return reader.each(cue, kind, Parties(movers, group))  # «B الذي سيتوجه إلى مينسك للقاء C»
    if word.endswith("استقبال") and ahead.awaited(reader, cue, group):
        return True
    subject = reader.elided(cue, None, group)
    return bool(subject) and reader.each(cue, kind, Parties(subject, group))


def _began(reader: Reader, cue: Cue) -> bool:
    """«بدأ A نشاطه باستقبال B», «استهلها A بلقاء B»: whether the noun says what a day or a round began with."""
    room = range(cue.at - 1, max(cue.first, cue.at - _BEGAN_ROOM) - 1, -1)
    forms = (f for k in room if reader.scene.cover[k] is None for f in reader.tokens[k].info.verbs)
    return any(f.lemma in _BEGINS and f.tense in ("past", "pres", "future") for f in forms)


def _within(reader: Reader, cue: Cue, kind: str) -> bool:
    """«هنأ A، في اتصالين هاتفيين، B وC»: an aside says that what the verb tells was a contact."""
    comma = next((k for k in range(cue.at + 1, min(cue.end, cue.at + _ADJECTIVE_ROOM)) if reader.norms[k] in COMMA), -1)
    ref = reader.scene.ref_at.get(comma + 1) if comma > 0 and reader.norms[cue.at - 2] in COMMA else None
    if ref is None or ref.kind != "person" or ref.prep or ref.conj:
        return False
    subject = next((r for k, r in reader.focus.subjects(cue.number) if k < cue.at and r.target is not ref.target), None)
    group = (ref, *reader.grammar.joined(ref, cue.end))
    return subject is not None and reader.each(cue, kind, Parties((subject,), group))


def _separate(reader: Reader, cue: Cue, kind: str) -> bool:
    """«وفي لقاء منفصل، أبلغ A B بأن»: a statement with its addressee is the meeting."""
    if _within(reader, cue, kind):
        return True
    if reader.norms[cue.at + 1 : cue.at + 2] and reader.norms[cue.at + 1] not in (
        *PHONE,
        "منفصل",
        "اخر",
        "ثنايي",
        "منفصله",
        "مماثل",
        "اخري",
        "مغلق",
        "جانبي",
        "لاحق",
    ):
        return False
    for one in reader.focus.said:
        if cue.first <= one.cue_first < cue.end and one.speaker is not None and one.addressee is not None:
            return reader.add(cue, kind, [one.speaker], [one.addressee]) is not None
    comma = next((k for k in range(cue.at + 1, min(cue.end, cue.at + _ADJECTIVE_ROOM)) if reader.norms[k] in COMMA), -1)
    phrases = reader.grammar.phrases(comma + 1, cue.end) if comma > 0 and cue.at - cue.first <= 1 else []
    one_ = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
    other = next((p.refs for p in phrases if p.governor == "مع" and p.refs[0].kind == "person"), ())
    if not one_ or not other or reader.grammar.finite(comma + 1) is None:
        return False
    return reader.each(cue, kind, Parties(one_[:1], other))  # «وفي اتصال منفصل، تناول A مع B ملف …»

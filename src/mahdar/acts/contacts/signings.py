"""Signings: «وقع A مع B مذكرة»، «وقعها عن الجانب X فلان»، «شهد الزعيمان توقيع اتفاقية بين A وB»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.signatories import others_told, own_state, region, the_three, with_place
from mahdar.acts.contacts.words import COMMA, RELATIVE
from mahdar.acts.discourse import ACTORS
from mahdar.acts.statements import entity_id
from mahdar.mentions.things import Thing

if TYPE_CHECKING:
    from mahdar.acts.contacts.grammar import Phrase
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["DOCUMENTS", "exchanged", "sign", "signed", "signing_noun"]

_PEOPLE = frozenset({"person", "title"})
DOCUMENTS = frozenset(
    "اتفاقيه اتفاقيات اتفاق اتفاقا مذكره مذكرات مذكرتي بروتوكول بروتوكولا برنامج اعلان عقد وثايق "
    "وثيقه الاتفاقيه المذكره البرنامج الاتفاق البروتوكول الوثيقه الوثايق العقد الاعلان محضر اتفاقيتين مذكرتين "
    "خطه خارطه معاهده ميثاق ميثاقا اتفاقات عقود عقدا بروتوكولات اعلانا برامج بيان بيانا المحضر المعاهده الخطه حزمه "
    "الاتفاقيات المذكرات اتفاقين عددا عدد مجموعه سلسله رساله رسايل خطاب برنامجا خططا مشروع البيان".split()
)
#: What «أمضى» spends where it signs nothing.
_TIME = frozenset(
    "وقت وقتا ساعه ساعات سنه سنوات يوما يومين ايام اياما اجازه اجازته عطله عطلته فتره عاما اعوام ليله شهرا".split()
)
_DUAL = frozenset({"md", "fd"})
#: «البلدان», «الدولتين».
_COUNTRIES = frozenset("بلدان بلدين دولتان دولتين حكومتان حكومتين".split())
_REPRESENTED = frozenset("يمثلها يمثله مثلها مثله ممثلا ممثله".split())
#: How far before «تم التوقيع عليه» its parties stand.
_BEFORE = 14
#: «أنه وقع مرسوما، وأن الاتفاق مع X لم يوقع»: what is said next is of something else.
_NEXT_SAID = frozenset("وان وانه وانها وبان".split())
#: What is exchanged when it is signed, and how far after «تبادل» it stands.
_SIGNED = frozenset("مذكره مذكرات مذكرتي اتفاقيه اتفاقيات اتفاقات وثايق بروتوكولات".split())
_EXCHANGED = 7
_NEAR = 3
#: How far after «عن» the name of whoever signs for a side may stand.
_SIDE_ROOM = 13
_PAIR = 2
#: «ترأس A ونظيره B حفل التوقيع».
_LEADS = ("تراس", "يتراس", "راس", "اشرف")
_CLOSED_BY = (*_LEADS, "شهد", "يشهد", "حضر", "تميز", "توج", "اعقب", "تلا", "تلت", "تبع", "تخلل", "تمخض", "اسفر")
_RITES = frozenset("حفل مراسم".split())
#: «وتم في أعقاب المحادثات التوقيع», «وعقب المحادثات جرى توقيع».
_WAS_DONE = frozenset("تم جري تمت جرت".split())
_DONE_ROOM = 8
_PAPERS_ROOM = 5
#: «وتم توقيع الاتفاقية عام 1995»: what was signed before.
_YEARS = frozenset("عام سنه العام".split())
#: «مرفوقا بولي العهد B»: who comes along with one who presides.
_ACCOMPANIED = frozenset("مرفوقا مرفوقه مصحوبا مصحوبه محفوفا مرافقا".split())
#: How far before «البلدان» it may be said between which two relations are.
_FAR = 60


def sign(reader: Reader, cue: Cue) -> bool:
    """«وقع A وB مذكرة», «وقع A مع B اتفاقية», «ووقعا», «وقعها عن الجانب الأول A وعن …»."""
    form = cue.form
    assert form is not None
    stop = next((k for k in range(cue.at + 1, cue.end) if reader.norms[k] in _NEXT_SAID), cue.end)
    cue = cue._replace(end=stop)
    suffix = reader.norms[cue.at].endswith(("ها", "ه", "هما"))
    if form.lemma == "أمضى" and not _TIME.isdisjoint(reader.norms[cue.at + 1 : cue.at + 6]):
        return False  # «أمضيا وقتا طويلا»
    from_ = cue.first if form.tense == "pass" else cue.at + 1  # «الاتفاق وُقّع بين A وB»
    document = any(n in DOCUMENTS or n[1:] in DOCUMENTS for n in reader.norms[from_ : cue.end])
    for_a_side = reader.norms[cue.at + 1 : cue.at + _NEAR] == ["عن", "الجانب"]
    if not suffix and not document and not for_a_side:
        return False
    wide = cue._replace(stop=cue.end)
    phrases = [p for p in reader.grammar.phrases(cue.at + 1, cue.end) if p.governor != "present"]
    apart = _for_sides(reader, cue)
    apart = apart if len(reader.ids(apart)) >= _PAIR else _represented(reader, cue.at + 1, cue.end)
    if len(reader.ids(apart)) >= _PAIR:
        return reader.add(wide, "signing", apart[:1], apart[1:]) is not None
    agents = next((p.refs for p in phrases if p.governor == "by"), ())
    if len(reader.ids(agents)) >= _PAIR:  # «وقعت المذكرة من قبل A وB»
        return reader.add(wide, "signing", agents[:1], agents[1:]) is not None
    if others_told(reader, cue):
        return False
    own = own_state(reader, cue)
    if own is not None and not own:
        return False  # «الاتفاقية التي وقعتها بلاده مع B», of a state that is not named
    subject = own or the_three(reader, cue) or list(reader.before(cue, form)) or _related(reader, cue)
    phrases = _but_of_paper(reader, cue, phrases)
    bare = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind in ACTORS), ())
    subject = subject or list(bare)
    if reader.heads_of_others(cue.at - 1):
        return False  # «رئيسا حكومتي البلدين سيوقعان»
    with_him = reader.norms[cue.at + 1 : cue.at + 2] in (["معه"], ["معها"])
    other = reader.governed(phrases, ("مع",) if with_him else ("مع", "بين")) or with_place(reader, cue)
    if other is not None and other.governor == "بين":
        if len(reader.ids(subject)) >= _PAIR:
            other = None  # «وقع A وB برنامج التعاون بين البلدين»
        else:
            subject = []
    if other is None and form.agree in _DUAL and len(reader.ids(subject)) < _PAIR:
        subject = list(reader.elided(cue, form, ())) or subject  # «ووقعا بالمناسبة على اتفاق»
    if not subject and not (other is not None and other.governor == "بين"):
        subject = list(reader.elided(cue, form, other.refs if other else ()))
    if suffix and _countries(reader, subject) and not _states(reader, subject):
        return False  # «الاتفاقية التي وقعها البلدان عام 2008»: not those who talk of it
    subject = _states(reader, subject) or _told_after(reader, cue, subject) or subject
    others = list(other.refs) if other is not None else list(reader.pronoun_after(cue, subject, ("مع",)))
    if len(reader.ids([*subject, *others])) < _PAIR:
        return False
    if _by_whom(reader, cue, [*subject, *others]):
        return True
    if not any(r.kind in (*_PEOPLE, "sides") for r in (*subject, *others)) and any(
        f.lemma == form.lemma for k in range(cue.at + 1, cue.end) for f in reader.tokens[k].info.verbs
    ):
        return False  # «وقعت مذكرة بين غرفتين، وقعها X وY»
    return reader.add(wide, "signing", subject or others[:1], others if subject else others[1:]) is not None


def _but_of_paper(reader: Reader, cue: Cue, phrases: list[Phrase]) -> list[Phrase]:
    """«وقع مع B مذكرة بين الأمانة العامة ووزارة الخارجية»: those named but for the bodies of which a paper is."""
    norms = reader.norms
    paper = (k for k in range(cue.at + 1, cue.end) if norms[k] in DOCUMENTS or norms[k][1:] in DOCUMENTS)
    at = next(paper, cue.end)
    between = next((k for k in range(at, cue.end) if norms[k] == "بين"), cue.end)
    whose = reader.scene.ref_at.get(between + 1)
    named = any(p.governor == "مع" and p.first < between for p in phrases)
    with_him = norms[cue.at + 1 : cue.at + 2] in (["معه"], ["معها"])
    if not (named or with_him) or (whose is not None and whose.kind == "sides"):
        return phrases  # «وقعت اتفاقية الحدود بين البلدين لبنان وقبرص»
    return [p for p in phrases if p.first < between or p.governor != BARE or p.refs[0].kind not in ("org", "state")]


def signed(reader: Reader, i: int) -> bool:
    """«اتفاقية وقعها A وB»: the verb after the document that it is about."""
    return reader.norms[i].endswith(("ها", "ه", "هما")) and any(n in DOCUMENTS for n in reader.norms[max(0, i - 4) : i])


def _told_after(reader: Reader, cue: Cue, subject: list[Ref]) -> list[Ref]:
    """«وقع الجانبان في ختام المباحثات التي أجراها A مع B»: the two of the sentence, where none were told before."""
    if len(subject) != 1 or subject[0].kind != "sides" or len(reader.ids(subject)) >= _PAIR:
        return []
    people = {id(r.target): r for r in reader.scene.refs_in(cue.at + 1, cue.end) if r.kind == "person"}
    return list(people.values()) if len(people) == _PAIR else []


def _by_whom(reader: Reader, cue: Cue, people: list[Ref]) -> bool:
    """«وقّع الاتحاد الأوروبي وموريتانيا اتفاقا. ووقّعت الاتفاق A والوزير B»: who signed for those told before."""
    told = next((f for f in reversed(reader.found) if f.kind == "signing"), None)
    near = reader.norms[cue.at + 1 : cue.at + _NEAR]
    again = any(n.startswith("ال") and n in DOCUMENTS for n in near) or reader.norms[cue.at].endswith("ها")
    if told is None or cue.number - told.sentence > _PAIR or not again or any(r.kind != "person" for r in people):
        return False
    bodies = {entity_id(r) for r in reader.scene.refs if r.kind in ("state", "org")}
    if not set(told.people) <= bodies:
        return False
    told.people = reader.ids(people)
    told.roles = dict.fromkeys(told.people, "participant")
    return True


def _countries(reader: Reader, subject: list[Ref]) -> bool:
    """«البلدان», «الدولتان»."""
    return len(subject) == 1 and reader.norms[subject[0].first].lstrip("وبل").removeprefix("ال") in _COUNTRIES


def _states(reader: Reader, subject: list[Ref]) -> list[Ref]:
    """«البلدان وقعا»: the states of the two parties told last, where the article names both."""
    if not _countries(reader, subject):
        return []
    parties = set(reader.sides(subject[0].first))
    codes = {p.country for p in reader.scene.people if p.id in parties}
    named = {r.target.country: r for r in reader.scene.refs if r.kind == "state" and isinstance(r.target, Thing)}
    found = [named[code] for code in codes if code in named]
    return sorted(found, key=lambda r: r.first) if len(found) == _PAIR else _of_relations(reader, subject[0].first)


def _of_relations(reader: Reader, at: int) -> list[Ref]:
    """«العلاقات بين A وB … وكان البلدان قد وقعا»: the two states of whose relations was told before a token."""
    for one in reversed(reader.scene.refs_in(max(reader.scene.start, at - _FAR), at)):
        if one.kind == "state" and reader.norms[one.first - 1] == "بين":
            other = reader.scene.ref_at.get(one.end)
            return [one, other] if other is not None and other.kind == "state" and other.conj == "و" else []
    return []


def _related(reader: Reader, cue: Cue) -> list[Ref]:
    """«مصر، التي وقعت اتفاقا مع مقديشو»: the state or body that a relative clause is of."""
    k = cue.at - 2
    if reader.norms[cue.at - 1] not in RELATIVE or k <= cue.first:
        return []
    ref = reader.scene.cover[k - 1 if reader.norms[k] in COMMA else k]
    party = ref is not None and (ref.kind in ("state", "org") or region(reader, ref))
    return [ref] if ref is not None and party else []


def _for_sides(reader: Reader, cue: Cue) -> list[Ref]:
    """«وقعها عن الجانب المغربي A، وعن الجانب السيراليوني B»: the signatory of each side."""
    norms = reader.norms
    people: list[Ref] = []
    for k in range(cue.at + 1, cue.end - 1):
        if norms[k] not in ("عن", "وعن", "ومن", "من"):
            continue
        if norms[k] in ("من", "ومن") and norms[k + 1] != "الجانب":
            continue
        before = reader.scene.cover[k - 1] if norms[k] == "عن" else None
        signs = before is not None and before.kind == "person" and before.first > cue.at and not before.prep
        one = before if signs else _for_side(reader, k + 1, cue.end)  # «A عن حكومة الوفاق وB عن قوات C»
        if one is not None and one not in people:
            people.append(one)
    first = _signs_first(reader, cue, people[0]) if len(people) == 1 else None
    return [first, *people] if first is not None else people


def _signs_first(reader: Reader, cue: Cue, other: Ref) -> Ref | None:
    """«وقعها الوزير A، ومن الجانب الجيبوتي الوزير B»: A, whose side goes without saying."""
    one = next((r for r in reader.scene.refs_in(cue.at + 1, other.first) if r.kind == "person"), None)
    plain = cue.form is not None and one is not None and not one.prep and not one.conj
    return one if plain and one is not None and reader.grammar.governor(one) == BARE else None


def _for_side(reader: Reader, at: int, end: int) -> Ref | None:
    """Who signs for the side named at a token; where only an office is told, «وعن حكومة الهند السفير», its state."""
    refs = reader.scene.refs_in(at, min(end, at + _SIDE_ROOM))
    named = next((r for r in refs if r.kind == "person"), None)
    if named is not None:
        return None if named.prep else named
    state = refs[0] if refs and refs[0].kind == "state" and refs[0].first <= at + 1 else None
    office = next((r for r in refs if r.kind == "title"), None)
    if office is None:
        return None
    return state or (office if reader.ids([office]) else None)


def _represented(reader: Reader, first: int, end: int) -> list[Ref]:
    """«بين الهيئة، ويمثلها رئيسها A، والشركة، ممثلة بمديرها B»: who signs for each body."""
    people: list[Ref] = []
    for k in range(first, end - 1):
        if reader.norms[k].removeprefix("و") in _REPRESENTED:
            near = reader.scene.refs_in(k + 1, min(end, k + _BEFORE))
            ref = next((r for r in near if r.kind == "person"), None)
            people += [ref] if ref is not None and ref not in people else []
    return people if len(reader.ids(people)) >= _PAIR else []


def signing_noun(reader: Reader, cue: Cue) -> bool:
    """«شهد الزعيمان توقيع اتفاقية بين A وB», «جرى التوقيع على مذكرة وقعها عن …», «توقيع البلدين … مذكرة»."""
    norms = reader.norms
    if norms[cue.at - 1] in ("اعاده",):
        return False
    if any(f.lemma in ("وقع", "أبرم") for k in range(cue.at + 1, cue.end) for f in reader.tokens[k].info.verbs):
        return False  # the verb tells who signed
    wide = cue._replace(stop=cue.end)
    for_bodies = _represented(reader, cue.at + 1, cue.end)
    if for_bodies:
        return reader.add(wide, "signing", for_bodies[:1], for_bodies[1:]) is not None
    phrases = reader.grammar.phrases(cue.at + 1, cue.end)
    sides = reader.scene.ref_at.get(cue.at + 1)
    if sides is not None and sides.kind == "sides" and not _countries(reader, [sides]):
        pair = reader.ids([sides])  # «بتوقيع الوزيرين على اتفاق بين الأكاديميتين»
        refs = [r for key in pair for r in [_ref_of(reader, key)] if r is not None and r.kind == "person"]
        if len(refs) == _PAIR:
            return reader.add(wide, "signing", refs[:1], refs[1:]) is not None
    between = next((p for p in phrases if p.governor == "بين" and p.refs[0].kind in ACTORS), None)
    if between is None and norms[cue.at + 1 : cue.at + 2] in (["عليه"], ["عليها"]):
        told = reader.grammar.phrases(max(cue.first, cue.at - _BEFORE), cue.at)
        between = next((p for p in told if p.governor == "بين" and p.refs[0].kind in ACTORS), None)
    if between is not None:
        group = list(between.refs)
        if len(reader.ids(group)) >= _PAIR:
            return reader.add(wide, "signing", group[:1], group[1:]) is not None
    apart = _for_sides(reader, cue)
    if len(reader.ids(apart)) >= _PAIR:
        return reader.add(wide, "signing", apart[:1], apart[1:]) is not None
    by = next((p.refs for p in phrases if p.governor == "by"), ())
    if len(reader.ids(by)) >= _PAIR:  # «تم توقيع الاتفاق من طرف A وB»
        return reader.add(wide, "signing", by[:1], by[1:]) is not None
    own = reader.scene.ref_at.get(cue.at + 1)
    if own is not None and own.kind in ACTORS and not own.prep:
        group = _states(reader, [own]) or [own, *reader.grammar.joined(own, cue.end)]
        other = reader.governed(phrases, ("مع",))
        group.extend(other.refs if other is not None else ())
        if len(reader.ids(group)) >= _PAIR:
            return reader.add(wide, "signing", group[:1], group[1:]) is not None
    return _closing(reader, wide, phrases) or _witnessed(reader, wide) or _after_talks(reader, wide)


def _closing(reader: Reader, cue: Cue, phrases: list[Phrase]) -> bool:
    """«اختتم A زيارته بتوقيع بيان مشترك مع نظيره B»: who does what the signing closes signs with B."""
    word = reader.norms[cue.at]
    paper = not DOCUMENTS.isdisjoint(n.removeprefix("ال") for n in reader.norms[cue.at + 1 : cue.at + _NEAR])
    other = next((p for p in phrases if p.governor == "مع" and p.refs[0].kind == "person"), None)
    if word not in ("بتوقيع", "بالتوقيع", "وتوقيع") or not paper or other is None or reader.speech[cue.at]:
        return False
    subject = reader.elided(cue, None, other.refs)
    return bool(subject) and reader.add(cue, "signing", subject[:1], other.refs) is not None


def _witnessed(reader: Reader, cue: Cue) -> bool:
    """«شهد الجانبان التوقيع على وثائق»: signed by the two sides, their leaders looking on."""
    before = [
        r
        for r in reader.scene.refs_in(cue.first, cue.at)
        if r.kind == "sides" or (r.kind == "person" and reader.norms[r.first - 1] not in _ACCOMPANIED)
    ]
    verb = next(
        (k for k in range(cue.at - 1, max(cue.first - 1, cue.at - 12), -1) if _begins(reader, k, _CLOSED_BY)), -1
    )
    verb = verb if verb >= 0 else _presiding(reader, cue)
    if verb < 0 or _signed_next(reader, cue.number):
        return False
    dual = reader.norms[verb].endswith("ا") and len(reader.ids(before)) == _PAIR  # «وكان A وB ترأسا مراسم التوقيع»
    sides = before if dual else [r for r in before if r.first > verb]
    if reader.norms[verb].lstrip("و").startswith(_LEADS) and len(reader.ids(sides)) != _PAIR:
        return False
    if len(reader.ids(sides)) < _PAIR:
        if reader.norms[verb].endswith("ا") or not sides or cue.at - verb <= 4:
            pair = reader.sides(cue.at)
            if len(pair) == _PAIR and reader.found:
                refs = [r for key in pair for r in [_ref_of(reader, key)] if r is not None]
                return len(refs) == _PAIR and reader.add(cue, "signing", refs[:1], refs[1:]) is not None
        return False
    return reader.add(cue, "signing", sides[:1], sides[1:]) is not None


def _after_talks(reader: Reader, cue: Cue) -> bool:
    """«عقد A محادثات مع B. وتم التوقيع على عدد من الوثائق»: by the two whose talks were told just before."""
    norms = reader.norms
    told = next((f for f in reversed(reader.found) if f.kind in ("meeting", "talks")), None)
    if told is None or not 0 <= cue.number - told.sentence <= 1 or len(told.people) != _PAIR or told.status != "held":
        return False
    at = cue.at + 2 if norms[cue.at + 1 : cue.at + 2] == ["علي"] else cue.at + 1
    papers = any(n in DOCUMENTS for n in norms[at : min(cue.end, at + _PAPERS_ROOM)])
    recalled = not _YEARS.isdisjoint(norms[cue.first : cue.end]) or any(_is_year(n) for n in norms[at : cue.end])
    done = any(norms[k].removeprefix("و") in _WAS_DONE for k in range(cue.first, cue.at))
    if reader.speech[cue.at] or not papers or recalled or not done or cue.at - cue.first > _DONE_ROOM:
        return False
    refs = [r for key in told.people for r in [_ref_of(reader, key)] if r is not None and r.kind == "person"]
    states = {getattr(r.target, "country", None) for r in refs}
    apart = len(refs) == len(states) == _PAIR and None not in states
    others = reader.scene.refs_in(cue.at + 1, cue.end)
    if not apart or any(r.kind in ("person", "org") for r in others):
        return False
    return reader.add(cue, "signing", refs[:1], refs[1:]) is not None


def _is_year(norm: str) -> bool:
    return len(norm) == len("2024") and norm.isdigit()


def _begins(reader: Reader, k: int, verbs: tuple[str, ...]) -> bool:
    return reader.scene.cover[k] is None and reader.norms[k].lstrip("و").startswith(verbs)


def _presiding(reader: Reader, cue: Cue) -> int:
    """«ترأس الملك A، مرفوقا بولي عهده، والرئيس B، اليوم في القصر، حفل التوقيع»: the verb far before its rite, or -1."""
    if reader.norms[cue.at - 1] not in _RITES:
        return -1
    for k in range(cue.at - 2, cue.first - 1, -1):
        if _begins(reader, k, (*_LEADS, "شهد", "يشهد")):
            return k
        if reader.scene.cover[k] is None and reader.grammar.finite(k) is not None:
            return -1
    return -1


def exchanged(reader: Reader, cue: Cue) -> bool:
    """«شهد سموه والرئيس الضيف تبادل عدد من مذكرات التفاهم»: signed by the two sides, their leaders looking on."""
    near = reader.norms[cue.at + 1 : min(cue.end, cue.at + _EXCHANGED)]
    if not any(n in _SIGNED or n.removeprefix("ال") in _SIGNED for n in near):
        return False
    return _witnessed(reader, cue._replace(stop=cue.end))


def _signed_next(reader: Reader, number: int) -> bool:
    """«شهد الرئيسان مراسم التوقيع. ووقّع الوزيران …»: the next sentence says who signed."""
    sentences = reader.scene.document.sentences
    if number + 1 >= len(sentences):
        return False
    first, end = sentences[number + 1]
    return any(f is not None and f.lemma == "وقع" for f in (reader.grammar.finite(k) for k in range(first, end)))


def _ref_of(reader: Reader, key: str) -> Ref | None:
    return next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None)

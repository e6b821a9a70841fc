"""Briefings of a council told in passing: «في إحاطة قدمها إلى المجلس الشهر الماضي», «الإحاطة التي سيقدمها إلى …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import BRIEFINGS, EXPECTED, PAST, SOON
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["HEARING", "REPORTING", "briefings", "heard", "to_report"]

_BRIEFING = Trait.of_words(BRIEFINGS, without="وبف")
HEARING = Trait.of_words("استمع استمعت استمعوا واستمع واستمعت واستمعوا يستمع سيستمع".split())
#: Who reports to a council.
_BRIEFS = frozenset({"envoy", "igo_head", "official"})
_GIVEN = ("قدم", "القا", "القت")
_TO_GIVE = ("سيقدم", "ستقدم", "سيلق", "ستلق")
_MAY_GIVE = ("يقدم", "تقدم", "يلقي", "تلقي")
_TO = frozenset("الي امام ل".split())
_COUNCILS = frozenset("الامن حقوق".split())
#: «سيقدم تقريرا إلى مجلس الأمن», «من المقرر أن يعرض النتائج على المجلس».
_WILL_REPORT = frozenset("سيقدم ستقدم سيعرض ستعرض سيطلع ستطلع سيلقي ستلقي سيخاطب ستخاطب".split())
_MAY_REPORT = frozenset("يقدم تقدم يعرض تعرض يطلع تطلع يلقي تلقي يخاطب تخاطب".split())
#: «يتوجه A إلى نيويورك ليقدم إلى مجلس الأمن تقريرا».
_TO_REPORT = frozenset("ل" + word for word in _MAY_REPORT)
REPORTING = Trait.of_words(_WILL_REPORT, ("و" + word for word in _WILL_REPORT), _MAY_REPORT, _TO_REPORT)
_HANDED_IN = ("قدم", "عرض")
_REPORTS = ("تقرير", "احاط", "نتايج", "كلم", "بيان", "افاد", "خطه", "رويه", "ملخص", "اجتماع", "جلسه")
_REPORTED_TO = frozenset("الي علي امام ل".split())
_ASSEMBLIES = frozenset("الامن السلم العامه حقوق".split())
_ROOM = 12
_FAR = 24
_NEAR = 4


def briefings(reader: Reader) -> None:
    """Keep as a session of its own each briefing that was given at another time or is still to be given."""
    document = reader.scene.document
    for at in document.having(_BRIEFING, reader.scene.start, len(reader.norms)):
        number = document.sentence_of[at]
        first, end = document.sentences[number]
        verb = next((k for k in range(at + 1, min(end, at + _NEAR)) if _gives(reader, k)), -1)
        next_one = verb < 0 and not SOON.isdisjoint(reader.norms[at + 1 : at + 2])  # «في إحاطته المقبلة أمام المجلس»
        to_give = verb < 0 and any(_is_to_give(reader, k, first, end) for k in range(max(first, at - _ROOM), at))
        to_give = to_give or next_one
        if not to_give and _given(reader, at, verb, first, end):
            continue
        if verb < 0 and not to_give:
            continue
        ahead = to_give or reader.norms[verb].startswith(_TO_GIVE)
        verb = at if to_give else verb  # «سيقدم A إحاطة إلى مجلس الأمن»
        council = _council(reader, verb, min(end, verb + _ROOM))
        past = not PAST.isdisjoint(reader.norms[verb : min(end, verb + _ROOM)])
        speaker = reader.focus.subject(at, number, _agree(reader, verb))
        speaker = (_whose(reader, at, first) if next_one else None) or speaker
        speaker = speaker or reader.focus.speaker_after(first - 1, end)
        if council is None or speaker is None or not (ahead or past):
            continue
        cue = Cue(at, number, max(first, reader.scene.start), end, end, None)
        with_it = [r for r in council if r.kind == "org"]
        reader.add(cue, "conference", [speaker], with_it, status="scheduled" if ahead else "held")


def _agree(reader: Reader, verb: int) -> str:
    """«الإحاطة التي قدمتها»: whether it was a woman who gave it."""
    return "fs" if reader.norms[verb].startswith(("قدمت", "القت", "ستقدم", "ستلق")) else ""


def _whose(reader: Reader, at: int, first: int) -> Ref | None:
    """«طالب الوزير المبعوث A بالكف عن ذلك في إحاطته المقبلة»: the envoy or chief of a body named last before it."""
    before = [r for r in reader.scene.refs_in(first, at) if r.kind in ("person", "title") and r.target is not None]
    return next((r for r in reversed(before) if getattr(r.target, "office", None) in _BRIEFS), None)


def heard(reader: Reader, number: int, first: int, end: int) -> None:
    """«استمع مجلس الأمن إلى A وB»: those whom a council hears take part in its session."""
    norms = reader.norms
    for k in reader.scene.document.having(HEARING, first, end):
        council = next((r for r in reader.scene.refs_in(first, min(end, k + _NEAR)) if _councils_name(reader, r)), None)
        to = next((j for j in range(k + 1, min(end - 1, k + _ROOM)) if norms[j] == "الي"), -1)
        briefed = to >= 0 and norms[to + 1] in BRIEFINGS and norms[to + 2 : to + 3] == ["من"]
        told = to + 2 if briefed and not norms[k].startswith(("ي", "سي")) else to
        named = reader.scene.ref_at.get(told + 1) if to >= 0 else None  # «إلى إحاطة من A»
        if council is None or named is None or named.kind != "person" or named.conj or reader.speech[k]:
            continue
        people = [named, *reader.grammar.joined(named, end)]
        known = next((f for f in reversed(reader.found) if f.kind == "conference" and f.sentence == number), None)
        if known is not None:
            known.people.extend(key for key in reader.ids(people) if key not in known.people)
        else:
            reader.add(Cue(k, number, first, end, end, None), "conference", people[:1], people[1:])


def to_report(reader: Reader, number: int, first: int, end: int) -> None:
    """«حيث سيقدم A تقريرا إلى مجلس الأمن», «من المقرر أن يعرض A النتائج على المجلس»: a session to come."""
    norms = reader.norms
    for k in reader.scene.document.having(REPORTING, first, end):
        planned = norms[k - 1] == "ان" and not EXPECTED.isdisjoint(norms[max(first, k - _NEAR) : k])
        if norms[k] in _MAY_REPORT and not planned:
            continue
        traveller = _traveller(reader, number, k) if norms[k] in _TO_REPORT else None
        if norms[k] in _TO_REPORT and traveller is None:
            continue
        given = norms[k].removeprefix("و").lstrip("لسيت").startswith(_HANDED_IN)
        if given and not any(n.lstrip("ب").removeprefix("ال").startswith(_REPORTS) for n in norms[k + 1 : k + _FAR]):
            continue  # «سيقدم A شكوى إلى مجلس الأمن»
        phrases = reader.grammar.phrases(k + 1, min(end, k + _FAR))
        council = next((r for r in reader.scene.refs_in(k + 1, min(end, k + _FAR)) if _assembly(reader, r)), None)
        form = reader.grammar.finite(k)
        if (
            council is None
            or form is None
            or any(f.sentence == number and f.kind == "conference" for f in reader.found)
        ):
            continue
        stated = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
        cue = Cue(k, number, first, end, end, form)
        people = stated or tuple(reader.before(cue, form)) or reader.elided(cue, form, ())
        people = (traveller,) if traveller is not None else people
        if people and people[0].kind == "person":
            reader.add(cue, "conference", people[:1], (council,), status="scheduled")


def _traveller(reader: Reader, number: int, k: int) -> Ref | None:
    """«يتوجه A إلى نيويورك ليقدم إلى مجلس الأمن تقريرا»: whose journey the sentence has told before a token."""
    visits = (f for f in reversed(reader.found) if f.kind == "visit" and f.sentence == number and f.told[0] < k)
    keys = next((f.people[:1] for f in visits), [])
    return next((r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == keys), None)


def _assembly(reader: Reader, ref: Ref) -> bool:
    """Whether something is brought before a council or assembly: «إلى مجلس الأمن», «للجمعية العامة»."""
    words = reader.norms[ref.first : ref.end]
    before = reader.norms[ref.first - 1]
    sits = any(w.endswith(("مجلس", "الجمعيه")) for w in words) and not _ASSEMBLIES.isdisjoint(words)
    return ref.kind == "org" and sits and (ref.prep == "ل" or before in _REPORTED_TO)


def _given(reader: Reader, at: int, verb: int, first: int, end: int) -> bool:
    """«قدم A إحاطة أمام مجلس الأمن», «استمع مجلس الأمن إلى إحاطة قدمها A»: where the article tells no other session."""
    councils = [r for r in reader.scene.refs_in(first, end) if _councils_name(reader, r)]
    if not councils or reader.speech[at] or any(f.kind == "conference" for f in reader.found):
        return False
    gave = (k for k in range(max(first, at - _ROOM), at) if _gave(reader, k))
    verb = verb if verb >= 0 else next(gave, -1)
    told = reader.grammar.phrases(verb + 1, end if verb > at else at) if verb >= 0 else []
    speaker = next((p.refs[0] for p in told if p.governor == BARE and p.refs[0].kind == "person"), None)
    if speaker is None or reader.norms[verb].startswith(_TO_GIVE):
        return False
    cue = Cue(at, reader.scene.document.sentence_of[at], max(first, reader.scene.start), end, end, None)
    return reader.add(cue, "conference", [speaker], (), status="held") is not None


def _councils_name(reader: Reader, ref: Ref) -> bool:
    """«مجلس الأمن», «مجلس حقوق الإنسان»."""
    words = reader.norms[ref.first : ref.end]
    return ref.kind == "org" and any(w.endswith("مجلس") for w in words) and not _COUNCILS.isdisjoint(words)


def _gave(reader: Reader, k: int) -> bool:
    form = reader.grammar.finite(k)
    return form is not None and form.lemma in ("قدم", "ألقى") and form.tense == "past"


def _is_to_give(reader: Reader, k: int, first: int, end: int) -> bool:
    """«سيقدم A إحاطة», «من المقرر أن يقدم A إحاطة», «يقدم A إحاطة إلى المجلس الاثنين المقبل»."""
    if reader.norms[k].startswith(_TO_GIVE):
        return True
    opens = k <= first + 1 and reader.norms[k].removeprefix("و") in _MAY_REPORT
    if opens and not SOON.isdisjoint(reader.norms[k:end]):
        return True
    planned = reader.norms[k - 1] == "ان" and not EXPECTED.isdisjoint(reader.norms[max(first, k - _NEAR) : k])
    return planned and reader.norms[k].startswith(_MAY_GIVE)


def _gives(reader: Reader, k: int) -> bool:
    """«قدمها», «سيقدمها», «ألقاها»."""
    norm = reader.norms[k]
    return norm.endswith(("ها", "ه")) and norm.startswith((*_GIVEN, *_TO_GIVE))


def _council(reader: Reader, first: int, end: int) -> tuple[Ref, ...] | None:
    """The council that is briefed, empty for «المجلس» alone; None where none is named."""
    for k in range(first, end - 1):
        to = reader.scene.ref_at.get(k)
        if to is not None and to.prep == "ل" and _councils_name(reader, to):
            return (to,)
        if reader.norms[k] in _TO:
            ref = reader.scene.ref_at.get(k + 1)
            if ref is not None and ref.kind == "org" and "مجلس" in reader.norms[ref.first : ref.end]:
                return (ref,)
            if reader.norms[k + 1] == "المجلس":
                return ()
    return None

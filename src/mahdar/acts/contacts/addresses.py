"""Who speaks to a conference: «خاطب A القمة», «لدى مخاطبته الجلسة الافتتاحية لاجتماع دول الجوار»."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.convened import of_leaders
from mahdar.acts.contacts.gatherings import SUMMITS
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue as Made
from mahdar.acts.contacts.words import PREPOSITIONS, PRESS, RELATIVE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["NOUN", "VERB", "addressed", "speaks", "spoken_at", "to_speak"]

VERB, NOUN = "خاطب", "مخاطبه"
_GATHERINGS = frozenset(
    "القمه قمه الموتمر موتمر المنتدي منتدي الجلسه جلسه الدوره دوره الاجتماع اجتماع اجتماعات الملتقي ملتقي اعمال".split()
)
#: The bodies of one state, whose sessions are no conference.
_NATIONAL = frozenset(
    "البرلمان للبرلمان مجلس لمجلس المجلس للمجلس الوزراء الحزب للحزب حزب لحزب الكونغرس للكونغرس الكنيست للكنيست "
    "النواب الشوري الشيوخ الامه الوطني القومي الشعبي التشريعي الحكومه الحوار للحوار".split()
)
#: Councils of several states: «مجلس الأمن», «مجلس جامعة الدول العربية».
_OF_STATES = frozenset("الامن جامعه الجامعه حقوق السلم التعاون اوروبا المحافظين".split())
_TOLD = frozenset("لدي خلال اثناء في عند عقب وفي".split())
_SITS = frozenset("جلسه الجلسه اجتماع الاجتماع دوره الدوره".split())
_COUNCILS = frozenset("مجلس لمجلس الجمعيه للجمعيه".split())
_SPOKEN_AT = Trait.of_words(SUMMITS | _SITS)
_AT = frozenset("خلال في امام اثناء لدي".split())
_PART_OF = frozenset("ختام افتتاح مستهل اعمال اشغال جلسات".split())
#: How far after a verb of speech it may be said where one spoke, over an office and a name.
_SAID_ROOM = 26
_REACH = 12
_NAMED = 8
_PAIR = 2
#: Of whom the leaders are who gather: «وزراء خارجية مجموعة السبع», and no «وزراء حكومته», «سفراء بلاده».
_OF_SEVERAL = ("مجموع", "دول", "اتحاد", "منظم", "رابط", "جامع", "تحالف", "حلف", "مجلس", "تكتل")
#: How many words the number of a session has: «الدورة الثانية والستين بعد المئة».
_ORDINAL = 5


def _told_before(norms: list[str], at: int) -> bool:
    """«خاطب الجلسة من غوما»: a gathering that the report has told of, and that nothing tells more of here."""
    return norms[at].startswith("ال") and not any(n.startswith(("ال", "لل", "ل")) for n in norms[at + 1 : at + 2])


def speaks(reader: Reader, at: int) -> Ref | None:
    """«وهو ما أكده A في كلمة له أمام القمة»: whom nothing governs right before his speech at a token."""
    ref = reader.scene.cover[at - 2] if reader.norms[at - 1] == "في" and at > 1 else None
    told = ref is not None and ref.kind == "person" and reader.grammar.governor(ref) == BARE
    return ref if told and reader.norms[at + 1] in ("له", "لها") else None


def to_speak(reader: Reader, number: int, speaker: Ref) -> bool:
    """«سيلقي A كلمة أمام الجمعية العامة»: whether the sentence has told the session as one to come."""
    told = (f for f in reader.found if f.sentence == number and f.kind == "conference" and f.status == "scheduled")
    return any(set(reader.ids([speaker])) <= set(f.people) for f in told)


def addressed(reader: Reader, cue: Cue) -> bool:
    """Keep a conference with whoever spoke to it, where it is of several states."""
    norms, form = reader.norms, cue.form
    if form is None and (norms[cue.at - 1] not in _TOLD or not norms[cue.at].endswith(("ته", "تها"))):
        return False
    stop = min(cue.stop, cue.at + _REACH)
    at = next((k for k in range(cue.at + 1, stop) if norms[k] in _GATHERINGS), -1)
    if at < 0 or (form is None and at > cue.at + 1) or not _NATIONAL.isdisjoint(norms[at + 1 : at + _NAMED]):
        return False
    if norms[at - 1] in PREPOSITIONS or _told_before(norms, at):
        return False
    if form is None:
        people = reader.elided(cue, None, ())
        speaker = reader.focus.speaker_after(cue.first - 1, cue.end)
        people = (speaker,) if speaker is not None else people
    else:
        after = next((p.refs for p in reader.grammar.phrases(cue.at + 1, at) if p.governor == BARE), ())
        people = reader.before(cue, form) or after or reader.elided(cue, form, ())
    people = tuple(r for r in people if r.kind == "person")
    known = next((f for f in reader.found if f.kind == "conference"), None)
    if known is not None and set(reader.ids(people)) <= set(known.people):
        return True
    return bool(people) and reader.add(cue, "conference", people, ()) is not None


def spoken_at(reader: Reader) -> None:
    """«قال A أمام منتدى الدوحة إن», «أكد A في ختام أعمال القمة العربية أن»: who says something there takes part.

    Only where the article tells no conference otherwise.
    """
    document = reader.scene.document
    for k in document.having(_SPOKEN_AT, reader.scene.start, len(reader.norms)):
        if any([f.kind == "conference" for f in reader.found]):
            return
        number = document.sentence_of[k]
        first, end = max(document.sentences[number][0], reader.scene.start), document.sentences[number][1]
        said = next((s for s in reader.focus.said if first <= s.cue_first < k < s.start), None)
        if said is None or k - said.cue_first > _SAID_ROOM or not _at_one(reader, k, end):
            continue
        speaker = said.speaker
        stated = speaker is not None and (said.cue_first < speaker.first < k or speaker.end == said.cue_first)
        if speaker is not None and stated and getattr(speaker.target, "office", None) is not None:
            reader.add(Made(k, number, first, end, end, None), "conference", (speaker,), (), status="held")


def _at_one(reader: Reader, k: int, end: int) -> bool:
    """Whether a word is a named conference, or a council's session, at which something was said."""
    norms = reader.norms
    opens = k - 1
    while opens > 0 and norms[opens] in _PART_OF:
        opens -= 1
    after = norms[k + 1 : min(end, k + _NAMED)]
    if norms[opens].removeprefix("و") not in _AT or not PRESS.isdisjoint(after[:2]) or _national(after):
        return False
    covered = reader.scene.cover[k + 1] if k + 1 < end else None
    tells = after[:1] != [] and after[0].startswith("ال") and after[0] != "الي" and after[0] not in RELATIVE
    named = tells or covered is not None
    if norms[k] in SUMMITS:
        return named or reader.scene.cover[k] is not None
    if of_leaders(norms, k):  # «خلال اجتماع وزراء خارجية مجموعة السبع»
        several = sum(r.kind == "state" for r in reader.scene.refs_in(k + 1, min(end, k + _NAMED))) >= _PAIR
        return several or any(word.lstrip("ل").removeprefix("ال").startswith(_OF_SEVERAL) for word in after)
    numbered = next((j for j, norm in enumerate(after[:_ORDINAL]) if norm in _COUNCILS), _ORDINAL)
    return numbered < (_ORDINAL if norms[k].endswith("دوره") else 2)  # «الدورة الـ162 لمجلس جامعة الدول العربية»


def _national(words: list[str]) -> bool:
    """Whether a session is of a body of one state."""
    return any(
        word in _NATIONAL and not (word.endswith("مجلس") and after in _OF_STATES)
        for word, after in pairwise([*words, ""])
    )

"""Nouns of contact that say nothing of their parties, and the two who are those of their sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.gatherings import SUMMITS
from mahdar.acts.contacts.spoken import LEADS, of_their_own
from mahdar.acts.contacts.words import COMMA, DURING
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["before_press", "between_before", "between_both", "both_of", "told_him", "told_of_two"]

_PEOPLE = frozenset({"person", "title"})
_AFTER = frozenset("اثر عقب بعد ختام اعقاب".split())
_ADJECTIVE_ROOM = 5
_PAIR = 2
_TO_HIM = {"له": "ه", "لها": "ها", "اليه": "ه", "اليها": "ها"}
#: Verbs of what one tells or hands another to his face, and what a pronoun behind one means: «أبلغه», «قال له».
_TELLS = frozenset(
    "أبلغ أخبر قال أكد سلم أطلع نقل شكر هنأ طلب طالب سأل ذكر أعرب أوضح شرح قدم طمأن دعا حث حذر ناشد شدد".split()
)
_COME_TO_TERMS = Trait.of_words(
    [before + verb for before in ("", "و") for verb in "توصل توصلت اتفق اتفقت وقع وقعت انهي انهت اختتم اختتمت".split()]
)
#: Between such a verb and the state: «توصلت حكومة X».
_TWO_WORDS = 2
_FACE_TO_FACE = frozenset({"meeting", "talks", "call"})


def between_before(reader: Reader, cue: Cue, kind: str) -> bool:
    """«بين الرئيسين A وB قمة في بكين»: a sentence without a verb that begins with its two parties."""
    if reader.norms[cue.first].removeprefix("و") != "بين":
        return False
    refs = next((p.refs for p in reader.grammar.phrases(cue.first + 1, cue.at)), ())
    people = [r for r in refs if r.kind in _PEOPLE]
    return (
        len(people) == _PAIR and people[-1].end == cue.at and reader.add(cue, kind, people[:1], people[1:]) is not None
    )


def between_both(reader: Reader, cue: Cue, kind: str) -> bool:
    """«أثار A المسألة مع B خلال اجتماع بينهما»: the two named just before."""
    if "بينهما" not in reader.norms[cue.at + 1 : cue.at + 3] or reader.norms[cue.at - 1] not in DURING:
        return False
    pair = reader.pair(cue.at, cue.first)
    return len(pair) == _PAIR and reader.add(cue, kind, pair[:1], pair[1:]) is not None


def before_press(reader: Reader, cue: Cue, kind: str, before: str) -> bool:
    """«في مؤتمر صحفي عقده A مع B إثر جلسة عمل»: the two who speak to the press after it."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "press_conference" or told.sentence != cue.number or len(told.people) != _PAIR:
        return False
    if before not in _AFTER:
        return False
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in told.people]
    pair = [r for r in refs if r is not None]
    return len(pair) == _PAIR and reader.add(cue, kind, pair[:1], pair[1:]) is not None


def both_of(reader: Reader, cue: Cue, kind: str) -> bool:
    """«إن A وB اتفقا أثناء اتصال هاتفي على …»: a dual verb says whose contact it was."""
    if reader.norms[cue.at - 1] == "هامش":
        return False  # «عقد A وB اجتماعا على هامش قمة المنتدى»: what took place beside it is told
    for k in range(cue.at - 1, max(cue.first, cue.at - _ADJECTIVE_ROOM), -1):
        form = reader.grammar.finite(k)
        if form is None:
            continue
        pair = reader.grammar.subject_before(k, cue.first, form) if form.agree in ("md", "fd") else []
        people = [r for r in pair if r.kind in ("person", "sides")]
        if len(reader.ids(people)) == _PAIR:
            phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
            other = next((p.refs for p in phrases if p.governor == "مع" and p.refs[0].kind in _PEOPLE), ())
            return reader.add(cue, kind, people[:1], (*people[1:], *(other or _third(reader, cue)))) is not None
        break
    if any(f.kind == "conference" and f.sentence == cue.number for f in reader.found):
        return False  # «يشارك A وB في قمة»
    stated = [r for k, r in reader.focus.subjects(cue.number) if k < cue.at and r.first > k]
    group = [stated[-1], *reader.grammar.joined(stated[-1], cue.at)] if stated else []
    if len(group) != _PAIR:
        return _agreed_in(reader, cue, kind)
    return reader.add(cue, kind, group[:1], group[1:]) is not None


def _agreed_in(reader: Reader, cue: Cue, kind: str) -> bool:
    """«توصلت حكومة A وB إلى اتفاق، في ختام مشاورات استمرت يومين»: who came to terms in talks."""
    norms, stop = reader.norms, cue.at
    if kind != "talks" or norms[cue.at].startswith("ال") or norms[cue.at - 1] not in _AFTER | DURING:
        return False
    for k in reader.scene.document.having(_COME_TO_TERMS, cue.first, stop):
        subject = next(iter(reader.grammar.phrases(k + 1, stop)), None)
        pair = subject.refs if subject is not None and not subject.governor and subject.first <= k + _TWO_WORDS else ()
        if len(pair) == _PAIR and all(r.kind in ("org", "state", "place") for r in pair):
            return reader.add(cue, kind, pair[:1], pair[1:]) is not None
    return False


def told_of_two(reader: Reader, cue: Cue, kind: str) -> bool:
    """«أعلن A أن B وC اتفقا خلال اجتماع ثلاثي مع D»: of those whom a dual verb right before tells, whoever speaks."""
    verbs = (reader.grammar.finite(k) for k in (cue.at - 2, cue.at - 3) if k >= cue.first)
    two = any(form is not None and form.tense == "past" and form.agree in ("md", "fd") for form in verbs)
    return two and bool(reader.speech[cue.at]) and both_of(reader, cue, kind)


def _third(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«أعلن A أن B وC اتفقا خلال اجتماع ثلاثي»: A, who tells of what was agreed among three."""
    host = reader.focus.speaker_at(cue.at) if "ثلاثي" in reader.norms[cue.at + 1 : cue.at + 3] else None
    told = getattr(host.target, "office", None) if host is not None and host.kind == "person" else None
    return (host,) if host is not None and told in LEADS else ()


def told_him(reader: Reader, cue: Cue, kind: str) -> bool:
    """«أبلغه A، في اجتماع دام ساعتين، أن», «قال له A خلال لقاء»: A and whom the verb's pronoun means."""
    norms = reader.norms
    summit = norms[cue.at].lstrip("بل") in SUMMITS
    if cue.at - 2 <= cue.first or kind not in _FACE_TO_FACE or summit or not of_their_own(reader, cue.at, cue.end):
        return False
    end = cue.at - 2 if norms[cue.at - 2] in COMMA else cue.at - 1
    one = reader.scene.cover[end - 1] if norms[cue.at - 1] in DURING and end - 1 > cue.first else None
    if one is None or one.kind != "person" or one.prep or one.conj:
        return False
    to_him = norms[one.first - 1] in _TO_HIM
    verb = one.first - 2 if to_him else one.first - 1
    form = reader.grammar.finite(verb) if verb >= cue.first else None
    suffix = _TO_HIM.get(norms[one.first - 1]) or (reader.suffix(verb) if form is not None else "")
    if form is None or form.lemma not in _TELLS or suffix not in ("ه", "ها"):
        return False
    met = reader.focus.meant(verb, cue.number, feminine=suffix == "ها", exclude=(one,), host=one)
    return met is not None and reader.add(cue, kind, (one,), (met,)) is not None

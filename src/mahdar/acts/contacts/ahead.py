"""Contacts to come that a noun tells: «اتفقا على اللقاء في نيويورك», «لقاء آخر سيعقد بينهما», «أوفد A B للقاء C»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import ADVERBS, DENY, HIS_COUNTRY, HOLDING, NEXT_ONE, PREPOSITIONS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["agreed", "agreed_on", "awaited", "expected", "intended", "next_station", "other", "represents", "sent"]

#: «لتمثيل بلاده في القمة», and how far after it «في» stands.
_STANDING = "تمثيل"
_STANDS_ROOM = 7
_SENDING = frozenset("أوفد أرسل كلف انتدب بعث فوض".split())
_ANEW = frozenset("جديد جديده اخر اخري ثان ثانيه ثنايي ثناييه قريبا مجددا مقبل مقبله لاحق مشترك ثلاثي".split())
_AGREES = frozenset("اتفق توافق تواعد".split())
#: How far after a noun its day and place stand.
_ROOM = 14
_PAIR = 2
#: «مسؤولون من A وB يعتزمون الاجتماع».
INTEND = frozenset({"يعتزمون", "يعتزمان"})
_MEN = frozenset("مسوولين مسوولون ممثلين ممثلون خبراء دبلوماسيين دبلوماسيون".split())


#: «اللقاء المرتقب»، «المحادثات المقررة»، «لقاء مزمع»: of a contact that is to come.
_TO_COME = frozenset(
    article + word
    for word in "مرتقب مرتقبه مقبل مقبله قادم قادمه منتظر منتظره مزمع مزمعه مقرر مقرره مرتقبين مقبلين مقررين".split()
    for article in ("", "ال")
)
_ADJECTIVES = 4
#: Words by which what was to be comes to nothing, and how far before its noun they stand.
_FAILED = frozenset(
    "تعثر تعثرت تعثرها فشل فشلت انهار انهارت انهيار علقت تعليق شكك شككت يشكك تشكك الغيت تاجلت انسحب انسحبت".split()
)
_TAKES_PLACE = [[word] for word in "تعقد يعقد تنعقد ينعقد تتم يتم تجري يجري".split()]
_DOUBT_ROOM = 5
_BY_THEN = frozenset("قبل قبيل عشيه هامش بعد خلال اثناء".split())


def expected(scene: Scene, at: int, stop: int) -> bool:
    """«اللقاء الثنائي المرتقب بين A وB»: whether a noun of contact at a token is said to be of what is to come."""
    for k in range(at + 1, min(stop, at + _ADJECTIVES)):
        if scene.document.norms[k] in _TO_COME:
            return True
        if (
            scene.cover[k] is not None
            or scene.document.tokens[k].kind != "w"
            or scene.document.norms[k] in PREPOSITIONS
        ):
            return False
    return False


def fell_through(scene: Scene, at: int, first: int, end: int) -> bool:
    """«تعثرت المحادثات المقررة بين A وB», «لا علم له باللقاء المرتقب», «القمة المقررة لن تعقد»: no firm plan."""
    norms = scene.document.norms
    before = norms[max(first, at - _DOUBT_ROOM) : at]
    if "لا" in before or not _FAILED.isdisjoint(before):
        return True
    if not DENY.isdisjoint(norms[first:at]) and norms[at - 1] not in _BY_THEN:
        return True  # not «نفى A وجود خلاف قبل القمة المرتقبة»
    after = range(at + 1, end)
    return any(
        norms[k] in _FAILED or (norms[k] in ("لن", "لم") and norms[k + 1 : k + 2] in _TAKES_PLACE) for k in after
    )


def agreed_on(reader: Reader, at: int, first: int) -> int:
    """«اتفقا على اللقاء», «اتفق A مع B على عقد لقاء»: the verb of agreeing that a noun of contact depends on, or -1."""
    norms = reader.norms
    k = at - 1
    while k > first and norms[k] in HOLDING:
        k -= 1
    if norms[k] != "علي":
        return -1
    return next(
        (
            j
            for j in range(k - 1, first - 1, -1)
            if any(f.lemma in _AGREES and f.tense in ("past", "pres") for f in reader.tokens[j].info.verbs)
            and reader.grammar.finite(j)
        ),
        -1,
    )


def agreed(reader: Reader, cue: Cue, kind: str) -> bool:
    """«اتفق الوزيران على اللقاء في نيويورك»: a contact to come, where its day or place is said."""
    verb = agreed_on(reader, cue.at, cue.first)
    after = reader.norms[cue.at + 1] if cue.at + 1 < cue.end else ""
    beside = reader.scene.ref_at.get(cue.at + 1)
    new = after in _ANEW or after in PREPOSITIONS or after in ADVERBS or (beside is not None and beside.kind == "place")
    if verb < 0 or not new:
        return False  # «على عقد الاجتماع الخامس للجنة»
    room = range(cue.at + 1, min(cue.end, cue.at + _ROOM))
    placed = any(r.kind == "place" for r in reader.scene.refs_in(room.start, room.stop))
    if not placed and not any(d.first in room for d in reader.scene.dates):
        return False
    form = reader.grammar.finite(verb)
    assert form is not None
    phrases = reader.grammar.phrases(verb + 1, cue.at)
    bare = next((p.refs for p in phrases if p.governor == BARE), ())
    other = reader.governed(phrases, ("مع",))
    told = cue._replace(at=verb, form=form)
    subject = tuple(reader.before(told, form)) or bare or reader.elided(told, form, other.refs if other else ())
    return reader.add(cue, kind, subject, other.refs if other else (), status="scheduled") is not None


def intended(reader: Reader, cue: Cue, kind: str) -> bool:
    """«أن خبراء من الأردن وقبرص يعتزمون الاجتماع»: a contact of two states or bodies that is planned."""
    if reader.norms[cue.at - 1] not in INTEND:
        return False
    men = next((k for k in range(cue.at - 2, max(cue.first, cue.at - _ROOM), -1) if reader.norms[k] in _MEN), -1)
    of = (
        next((p.refs for p in reader.grammar.phrases(men + 1, cue.at - 1) if p.governor == "من"), ()) if men > 0 else ()
    )
    if len(reader.ids(of)) < _PAIR or any(r.kind not in ("state", "org") for r in of):
        return False
    return reader.add(cue, kind, of[:1], of[1:], status="scheduled") is not None


def _of_both(norm: str) -> bool:
    """«بينهما», «سيجمعهما»."""
    return norm == "بينهما" or (norm.startswith("سيجمع") and norm.endswith("هما"))


_BOTH = Trait(lambda token: _of_both(token.norm))


def other(reader: Reader, cue: Cue, kind: str) -> bool:
    """«لقاء آخر سيعقد بينهما»: of the two told of before."""
    told = reader.scene.document.having(_BOTH, cue.at + 1, min(cue.stop, cue.at + _ROOM))
    if not told or not any(f.tense == "future" for t in reader.tokens[cue.at : told[0] + 1] for f in t.info.verbs):
        return False
    pair = reader.pair(cue.at, cue.first)
    return len(pair) == _PAIR and reader.add(cue, kind, pair[:1], pair[1:], status="scheduled") is not None


def sent(reader: Reader, at: int, first: int) -> Ref | None:
    """«أوفد A نائبه B للقاء C»: B, who meets him."""
    verb = next((k for k in range(at - 1, first - 1, -1) if _sends(reader, k)), -1)
    people = [r for r in reader.scene.refs_in(verb + 1, at) if r.kind == "person"] if verb >= 0 else []
    return people[-1] if people and reader.grammar.governor(people[-1]) == BARE else None


def represents(reader: Reader, cue: Cue) -> bool | None:
    """«لتمثيل رئيس الجمهورية في القمة», «كلف A B بتمثيله في المؤتمر»: whether someone stands for whom a text names.

    None where the noun is another.
    """
    norms = reader.norms
    word = norms[cue.at].removeprefix("و")
    if not word[1:].startswith(_STANDING) or word[:1] not in "لب":
        return None if not word.startswith(_STANDING) else False
    if "في" not in norms[cue.at + 1 : cue.at + _STANDS_ROOM]:
        return False
    own = word.endswith("ه") or word.endswith("ها")
    if word.startswith("ب"):
        return own and sent(reader, cue.at, cue.first) is not None
    ref = reader.scene.ref_at.get(cue.at + 1)
    whom = ref is not None and ref.kind in ("person", "title", "state", "org") and not ref.prep and not ref.conj
    return own or whom or norms[cue.at + 1] in HIS_COUNTRY


def _sends(reader: Reader, k: int) -> bool:
    return reader.tokens[k].info is not None and any(
        f.lemma in _SENDING and f.tense in ("past", "future") for f in reader.tokens[k].info.verbs
    )


def awaited(reader: Reader, cue: Cue, guests: tuple[Ref, ...]) -> bool:
    """«موسكو تستعد لاستقبال A»: a visit to the city or state that awaits someone."""
    form = reader.grammar.finite(cue.at - 1)
    place = reader.scene.cover[cue.at - 2] if cue.at - 1 > cue.first else None
    if form is None or form.tense != "pres" or place is None or place.kind not in ("place", "state") or place.prep:
        return False
    reader.add(cue, "visit", guests, (), role="visitor", place=place, status="scheduled")
    return True


def next_station(words: list[str]) -> bool:
    """«المحطة التالية لـA هي X، حيث يلتقي B»: whether a sentence opens with where a journey goes next."""
    opens = any(word.removeprefix("و").removeprefix("ال").startswith("محط") for word in words[:2])
    return opens and not NEXT_ONE.isdisjoint(words)

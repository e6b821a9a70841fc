"""Calls, and meetings at a meal, told by what was said in them: «أطلع A نظيره B هاتفيا على …», «… خلال غداء عمل»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import PHONE, TALKED
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["PHONED", "phoned"]

#: Verbs of telling and asking, and what governs whom they address.
_ADDRESSED = {
    "أطلع": (BARE,), "أبلغ": (BARE,), "أخبر": (BARE,), "حث": (BARE,), "ناشد": (BARE,), "طمأن": (BARE,),
    "حذر": (BARE,), "دعا": (BARE,), "هنأ": (BARE,), "عزى": (BARE,), "شكر": (BARE,), "سأل": (BARE,),
    "اقترح": ("علي",), "عرض": ("علي",), "طلب": ("من", "الي"), "أكد": ("ل",), "قال": ("ل",), "شدد": ("ل",),
    "نقل": ("الي", "ل"), "أثار": ("مع",), "جدد": ("ل",), "أعرب": ("ل",), "عبر": ("ل",), "شرح": ("ل",), "أوضح": ("ل",),
}  # fmt: skip
_CALLS = frozenset("اتصال الاتصال مكالمه المكالمه محادثه المحادثه مهاتفه اتصالا".split())
_IN = frozenset("في خلال عبر اثر اثناء وفي وخلال".split())
_HALFWAY = 40
#: At what two talk who sit together: «خلال غداء عمل», where nothing else says that they did.
_MEALS = frozenset("غداء عشاء افطار فطور مايده".split())
#: What says that those two dined, and what says with whom or at whose table someone did.
_OF_TWO = frozenset("عمل جمعهما جمعه جمعها ضمهما معه معها".split())
_AT_TABLE = frozenset("الغداء العشاء الافطار الفطور".split())
_OF_OTHERS = frozenset("مع اقامه اقامته اقامها نظمه نظمته نظمها دعا حضره حضرته لقاده لاعضاء بحضور ضم جمع".split())
_DINED = 6
_TOLD = TALKED | {"ceremony"}
_AT = frozenset("خلال اثناء علي في وخلال".split())
PHONED = Trait.of_words(_CALLS, ("هاتفيا", "الهاتف"), _MEALS)


def phoned(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep the call in which a sentence's words were said, where no verb or noun of calling has told it."""
    if not reader.scene.document.having(PHONED, first, end):
        return
    told, kind = _by_phone(reader, first, end), "call"
    if told < 0 and not any(f.sentence == number and f.kind in _TOLD for f in reader.found):
        told, kind = _at_a_meal(reader, first, end), "meeting"
    if told < 0 or any(f.sentence == number and f.kind == "call" for f in reader.found):
        return
    for k in range(max(first, told - _HALFWAY), told):
        form = _addressing(reader, k)
        if form is None:
            continue
        cue = Cue(k, number, first, end, min(end, max(told, reader.grammar.clause_end(k, end))), form)
        if _told(reader, cue, _ADDRESSED[form.lemma], kind):
            return


def _addressing(reader: Reader, k: int) -> VerbForm | None:
    """The reading of a word as a verb of telling or asking, finite or a participle."""
    if reader.tokens[k].kind != "w" or reader.scene.cover[k] is not None:
        return None
    form = next((f for f in reader.tokens[k].info.verbs if f.lemma in _ADDRESSED), None)
    if form is None or form.tense not in ("past", "pres", "part"):
        return None
    return form if form.tense == "part" or reader.grammar.finite(k) else None


def _by_phone(reader: Reader, first: int, end: int) -> int:
    """Where a sentence says «هاتفيا» or «في اتصال هاتفي», or -1."""
    norms = reader.norms
    for k in range(first, end):
        if norms[k] == "هاتفيا" and norms[k - 1].removeprefix("و") not in _CALLS:
            return k  # not «وأجرى مساعده اتصالا هاتفيا بالسفير»
        if norms[k] == "الهاتف" and norms[k - 1] == "عبر" and k > first:
            return k
        if (
            norms[k] in _IN
            and norms[k + 1 : k + 2]
            and norms[k + 1] in _CALLS
            and not PHONE.isdisjoint(norms[k + 2 : k + 4])
        ):
            between = norms[k + 3 : min(end, k + 10)]
            if "مع" not in between and "معه" not in between and "اجرته" not in between:
                return k
    return -1


def _at_a_meal(reader: Reader, first: int, end: int) -> int:
    """Where a sentence says that something was said at a meal of two: «خلال غداء عمل», «على مائدة الإفطار»; or -1.

    Not at a meal of others: «خلال عشاء مع رجال أعمال», «خلال عشاء نظمه المجلس».
    """
    norms = reader.norms
    for k in range(first + 1, end - 1):
        if norms[k] in _MEALS and norms[k - 1] in _AT:
            theirs = norms[k + 1] in (_AT_TABLE if norms[k] == "مايده" else _OF_TWO)
            if theirs and _OF_OTHERS.isdisjoint(norms[k + 1 : min(end, k + _DINED)]):
                return k
    return -1


def _told(reader: Reader, cue: Cue, frames: tuple[str, ...], kind: str) -> bool:
    """Who said it, and to whom."""
    form = cue.form
    assert form is not None
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    before: tuple[Ref, ...] = () if form.tense == "part" else reader.before(cue, form)
    people = [p for p in phrases if p.refs[0].kind == "person" and p.governor in (BARE, *frames)]
    bare = [p for p in people if p.governor == BARE]
    if BARE in frames:
        others = bare[0].refs if before and bare else bare[1].refs if len(bare) > 1 else ()
        if not before and len(bare) == 1:
            subject = reader.elided(cue, form, bare[0].refs)
            return bool(subject) and reader.add(cue, kind, subject, bare[0].refs[:1]) is not None
    else:
        others = next((p.refs for p in people if p.governor in frames), ())
    if not others:
        return False
    subject = (
        before or next((p.refs for p in bare if p.first < others[0].first), ()) or reader.elided(cue, form, others)
    )
    if not subject or subject[0].kind != "person":
        return False
    return reader.add(cue, kind, subject[:1], others[:1]) is not None

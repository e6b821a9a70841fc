"""Who spoke in a gathering: «عقدت القمة برئاسة A، وتحدث فيها B», «اجتماع خاطبه C»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.gatherings import SUMMITS
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.sittings import SITTING, of_several
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA, RELATIVE, SESSIONS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["SPEAKING", "keep", "spoke_in"]

_SPOKE = frozenset("تحدث وتحدث تحدثت وتحدثت".split())
_ADDRESSED_IT = frozenset("خاطبه خاطبها وخاطبه وخاطبها خاطبته خاطبتها وخاطبته وخاطبتها".split())
SPEAKING = Trait.of_words(_SPOKE, _ADDRESSED_IT)
_IN_IT = frozenset("فيها فيه خلالها خلاله امامها امامه".split())
_ALSO = frozenset("ايضا كذلك".split())
_DURING = frozenset("في خلال اثناء وخلال وفي".split())
#: Gatherings that «فيها» means, and «فيه» does not: «جلستها», «القمة».
_FEMININE = ("قم", "دور", "جلس", "جول", "ندو", "مشاور", "مباحث", "محادث", "مفاوض")
#: Before a gathering that something else tells of: «مقالا عن قمة بغداد، وتحدث فيه».
_OF_IT = frozenset("عن حول بشان بخصوص ازاء الي امام قبل قبيل بعد عقب هامش منذ".split())
#: Whose congress is no contact: «المؤتمر العام للحزب», «لحركة فتح».
_OF_PARTIES = ("لحزب", "للحزب", "لحركه", "للحركه", "لنقاب", "للنقاب")
#: Verbs of those who hold what others speak in.
_OPENS = frozenset("افتتح ترأس رأس استضاف".split())


def spoke_in(reader: Reader, number: int, first: int, end: int) -> None:
    """Add those who spoke to the conference of the sentence; one that no words have told is one of its own."""
    for k in reader.scene.document.having(SPEAKING, first, end - 1):
        it = reader.norms[k] if reader.norms[k] in _ADDRESSED_IT else reader.norms[k + 1]
        within = it in _IN_IT or it in _ADDRESSED_IT
        if not within or reader.speech[k] or reader.scene.cover[k] is not None:
            continue
        at = _meant(reader, k, first, feminine=it.endswith("ها"))
        if at < 0:
            continue
        stated = next((p for p in reader.grammar.phrases(k + 1, end) if p.governor == BARE), None)
        people = [r for r in stated.refs if r.kind == "person"] if stated is not None else []
        if not people:
            continue
        told = [f for f in reader.found if f.sentence == number and f.kind in SESSIONS]
        held = next((f for f in told if f.kind == "conference"), None)
        if held is not None:
            held.people.extend(key for key in reader.ids(people) if key not in held.people)
        elif not told:
            keep(reader, number, at + 1, [*_spoke_as_well(reader, number, at, k), *people])


def _spoke_as_well(reader: Reader, number: int, at: int, k: int) -> list[Ref]:
    """«أدلى A بذلك خلال جلسة للمجلس تحدث فيها أيضا B»: A, who is the subject of what is told of it."""
    if _ALSO.isdisjoint(reader.norms[k + 2 : k + 3]) or reader.norms[at - 1] not in _DURING:
        return []
    one = next((r for j, r in reader.focus.subjects(number) if j < at), None)
    return [one] if one is not None and one.kind == "person" else []


def _meant(reader: Reader, k: int, first: int, *, feminine: bool) -> int:
    """Where the gathering stands that a pronoun behind a verb at ``k`` means, or -1 where it means something else."""
    norms = reader.norms
    for at in reversed(reader.scene.document.having(SITTING, first, k)):
        bare = norms[at].removeprefix("ب").removeprefix("لل").removeprefix("ال")
        if bare.startswith(_FEMININE) != feminine:
            continue
        if (at > first and norms[at - 1] in _OF_IT) or any(n.startswith(_OF_PARTIES) for n in norms[at + 1 : at + 4]):
            return -1
        if norms[k].startswith("و") or norms[k - 1] in COMMA | RELATIVE:
            return at
        # «وأصدر المؤتمر بيانا تحدث فيه A»: what stands right before the verb is meant, and is not definite
        apart = norms[at].lstrip("بل").startswith("ال") or any(reader.grammar.finite(j) for j in range(at + 1, k))
        return -1 if apart else at
    return -1


def keep(reader: Reader, number: int, k: int, people: list[Ref]) -> None:
    """Keep the gathering of several that stands before a token, with whoever opened it and those who took part."""
    first, end = reader.scene.document.sentences[number]
    first = max(first, reader.scene.start)
    for at in reversed(reader.scene.document.having(SITTING, first, k)):
        if reader.norms[at].removesuffix("ا") not in SUMMITS and not of_several(reader, at, first, end):
            continue
        opener = next((r for j, r in reader.focus.subjects(number) if j < at and _opens(reader, j)), None)
        first_ones = [opener] if opener is not None and opener.kind == "person" else []
        reader.add(Cue(at, number, first, end, end, None), "conference", first_ones or people, people, least=1)
        return


def _opens(reader: Reader, j: int) -> bool:
    form = reader.grammar.finite(j)
    return form is not None and form.lemma in _OPENS

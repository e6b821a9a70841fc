"""Where a relative clause about someone ends without a mark: «التقى A الذي يزور طهران | رئيس البرلمان B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import COMMA, RELATIVE, SUBORDINATE

if TYPE_CHECKING:
    from mahdar.acts.contacts.clause import Clauses

__all__ = ["past_clause_about"]

_PEOPLE = frozenset({"person", "title"})
#: Verbs of coming, staying and holding office: their object is no person, and «مع» is seldom theirs.
_MOVES = frozenset(
    "وصل زار قدم حل عاد غادر توجه سافر انتقل جاء أتى حضر دخل خرج توقف مكث أقام نزل قضى أمضى وجد شارك واصل "
    "تابع بدأ استهل استأنف اختتم أنهى قام مثل قاد ترأس رأس تولى تسلم باشر درس".split()
)
#: Verbs of doing and being, whose «مع» is their own: «الذي أجرى محادثات مع C».
_DOES = frozenset("أجرى عقد أدى حمل نقل عمل ظل بقي نظم بذل".split())
#: Further verbs of the first kind, as they are spelled: no table of verbs has them.
_SPELLED = frozenset(
    "يشغل تشغل شغل شغلت يتواجد تتواجد تواجد تواجدت يمر تمر مر مرت فاز فازت يتقلد تتقلد تقلد يخدم تخدم يتزعم تتزعم "
    "اصبح اصبحت صار صارت بات باتت يلعب تلعب".split()
)
_AUXILIARY = frozenset("قد كان كانت سبق سوف لم لا يعتزم تعتزم ينوي تنوي".split())
_REACH = 26
_WITH = frozenset({"مع", "ب"})


def past_clause_about(clauses: Clauses, k: int, stop: int) -> int:
    """The token of the person who stands behind a relative clause at ``k`` about another person; 0 where none does.

    «استقبل الملك A الذي يقضي إجازته في طنجة | الرئيس B», «بحث A الذي يزور طهران | مع B».
    """
    norms, scene = clauses.norms, clauses.scene
    about = scene.cover[k - 1] if k > scene.start else None
    if about is None or about.kind not in _PEOPLE:
        return 0
    at = k + 1
    while at < stop and norms[at] in _AUXILIARY:
        at += 1
    if at >= stop or clauses.tokens[at].kind != "w" or scene.cover[at] is not None:
        return 0
    lemmas = {form.lemma for form in clauses.tokens[at].info.verbs}
    moves = not lemmas.isdisjoint(_MOVES) or norms[at] in _SPELLED
    if not moves and lemmas.isdisjoint(_DOES):
        return 0
    for j in range(at + 1, min(stop, at + _REACH)):
        ref = scene.ref_at.get(j)
        if norms[j] in COMMA or norms[j] in RELATIVE or norms[j] in SUBORDINATE:
            return 0
        if ref is None or ref.kind not in _PEOPLE or ref.conj or j == at + 1:
            continue
        governor = clauses.governor(ref)
        if not governor or (moves and governor in _WITH and _filled(clauses, at, j)):
            return j
    return 0


def _filled(clauses: Clauses, at: int, j: int) -> bool:
    """Whether a place or a thing stands between a verb and a phrase: «يزور طهران | مع B», not «وصل | مع B»."""
    return any(clauses.norms[i] not in ("مع", "و") for i in range(at + 1, j - 1))

"""Gatherings and what they put out, which speak for those who take part: «أدانت القمة», «أكد إعلان بغداد»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import COMMA, RELATIVE, THAT

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["gathering", "named_gathering", "row_before", "speaks_for_all"]

_GATHERINGS = frozenset("القمه الموتمر الاجتماع المنتدي الملتقي".split())
_BY_NAME = frozenset("قمه موتمر اجتماع منتدي ملتقي".split())
#: What a gathering issues, by the adjective that tells so, or by the place of the gathering.
_ISSUED = frozenset("البيان الاعلان".split())
_FINAL = frozenset("الختامي المشترك".split())
_ISSUED_AT = frozenset("اعلان بيان".split())
#: Parties and parliaments that are called a conference.
_PARTIES = frozenset("الوطني الشعبي اليهودي".split())
#: After these verbs a gathering is what is refused, asked for or spoken of.
_OF_A_GATHERING = frozenset("رفض طلب أعلن كشف ألغى انتقد دان وصف اعتبر رأى قدر".split())


#: Between those who speak and their verb: «وكانت فرنسا وألمانيا | قد دعت».
_AUXILIARIES = frozenset("قد فقد كان كانت كانتا".split())
_OPENING = frozenset("ان كانت وكانت كان وكان لكن ولكن بان فيما بينما وان حيث".split())
_SPEAKING = frozenset({"state", "org", "place"})
_SEVERAL = 2


def row_before(scene: Scene, at: int, first: int) -> bool:
    """Whether states that speak together stand before their verb: «وكانت فرنسا وألمانيا، في بيان مشترك، قد دعت»."""
    norms = scene.document.norms
    k = at - 1
    while k > first and norms[k] in _AUXILIARIES:
        k -= 1
    if k > first and norms[k] in COMMA:
        k = next((j for j in range(k - 1, first, -1) if norms[j] in COMMA), k) - 1
    last = scene.cover[k] if k >= first else None
    row = 0
    while last is not None and last.kind in _SPEAKING and not last.prep and last.first >= first:
        row += 1
        if last.conj != "و":
            break
        last = scene.cover[last.first - 1] if last.first > first else None
    if row < _SEVERAL or last is None or last.conj or last.prep or last.kind not in _SPEAKING:
        return False
    return last.first == first or norms[last.first - 1] in _OPENING


def speaks_for_all(norms: list[str], at: int) -> bool:
    """Whether words for a speaker that begin at a token are a gathering, or what it issued."""
    norm = norms[at]
    if norm in _ISSUED:
        return norms[at + 1 : at + 2] != [] and norms[at + 1] in _FINAL
    return norm in _GATHERINGS or norm in _BY_NAME or norm == "اعلان"


def gathering(scene: Scene, at: int, end: int, lemma: str, form: VerbForm) -> int:
    """The token after a gathering that speaks, with its adjectives or place («القمة العربية», «قمة بغداد»), or 0."""
    norms = scene.document.norms
    norm = norms[at]
    if form.tense not in ("past", "pres") or at + 1 >= end or norm.endswith("ه") != (form.agree == "fs"):
        return 0
    after = _past_place(scene, at + 1, end) if norm in _BY_NAME or norm in _ISSUED_AT else _past_name(scene, at, end)
    if not after or after >= end or lemma in _OF_A_GATHERING and norm in _GATHERINGS:
        return 0
    return after if _goes_on(scene, after) else 0


def named_gathering(scene: Scene, ref: Ref, end: int, lemma: str, form: VerbForm) -> bool:
    """Whether a framework that speaks stands right after its verb: «أكدت قمة بغداد دعمها», «رفض إعلان جدة التدخل»."""
    norm = scene.document.norms[ref.first]
    if (
        ref.kind != "framework"
        or ref.prep
        or ref.conj
        or not speaks_for_all(scene.document.norms, ref.first)
        or ref.end + 1 >= end
    ):
        return False
    if form.tense not in ("past", "pres") or norm.endswith("ه") != (form.agree == "fs"):
        return False
    if norm in _GATHERINGS or norm in _BY_NAME:
        return lemma not in _OF_A_GATHERING and _goes_on(scene, ref.end)
    token = scene.document.tokens[ref.end]
    return token.info.pos == "noun" or "masdar" in token.info.tenses or token.norm in THAT


def _past_name(scene: Scene, at: int, end: int) -> int:
    """«القمة العربية», «المؤتمر الدولي», «البيان الختامي للقمة»; 0 for what is no gathering."""
    norms = scene.document.norms
    k = at + 1
    if norms[at] in _ISSUED:
        if norms[k] not in _FINAL:
            return 0
        k += 1
        if k < end and norms[k].startswith("لل") and norms[k][2:] in {g[2:] for g in _GATHERINGS}:
            k += 1
    elif norms[at] not in _GATHERINGS or norms[k] in _PARTIES:
        return 0
    while k < end and norms[k].startswith("ال") and norms[k].endswith(("ي", "يه")) and norms[k] != "الي":
        k += 1
    return k


def _past_place(scene: Scene, at: int, end: int) -> int:
    """«قمة | بغداد», «إعلان | جدة», «بيان | القمة»; 0 where no place or gathering stands."""
    norms = scene.document.norms
    if norms[at] in _GATHERINGS:
        return at + 1
    ref = scene.ref_at.get(at)
    return ref.end if ref is not None and ref.kind in ("place", "state", "org") and not ref.prep and not ref.conj else 0


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether what a gathering says can open at a token: no mark, no relative clause, no «وال»."""
    token = scene.document.tokens[at]
    return token.kind == "w" and not token.norm.startswith("و") and token.norm not in RELATIVE | COMMA | THAT

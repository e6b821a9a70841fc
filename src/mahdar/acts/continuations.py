"""Whether a sentence without a cue goes on with the speech before it: «… ويتعين على الجانبين …».

A quotation goes on until it is closed. Outside quotation marks a reporter who goes back to
telling opens with a verb of his own, most often in the past: «وحضر اللقاء …»، «وبعث سموه …»،
«ويواجه الرئيس ضغوطا». Speech that goes on opens with a noun, or with a present verb about no
actor of the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import BUT, CLOSE, COMMA, NARRATIVE_NOUNS, OPEN, OPENERS, RELATIVE, SPEECH_NOUNS, THAT
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from mahdar.acts.speakers import Said
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["run_on"]

#: «لم يتطرق»، «لا يزال»: what a negated verb follows.
_NEGATIONS = frozenset("لم لن لا ما ولم ولن ولا وما ليس وليس".split())
#: Labels that open a line beside the article: «سمات»، «الكلمات المفتاحية».
_LABELS = frozenset("سمات وسوم الوسوم كلمات الكلمات مواضيع المواضيع اقرا شاهد تابع تابعونا رابط المصدر".split())
_EXPECTED = frozenset("المقرر المنتظر المرتقب المتوقع المومل مقررا المقرره".split())
#: «وينتظر أن يصل»: what the reporter expects.
_AWAITED = frozenset("ينتظر يتوقع يرتقب يرجح يومل يفترض يقال".split())
#: «وهل يرى فرصة للقاء؟»: the next question.
_ASKING = frozenset("هل ماذا كيف لماذا متي اين من ما".split())
#: Letters that the stem of a past verb with an object has at least.
_STEM = 3
#: «يتعين»، «ينبغي»: what should be done is said, not told.
_MODAL = frozenset("تعين انبغى وجب لزم اقتضى استدعى تطلب".split())
_I = frozenset("انني اننا انا نحن اني".split())
#: «وقد وقع الوزيران»، «لكنه غادر».
_HE_HAD = frozenset("وقد ولقد لكنه لكنها ولكنه ولكنها".split())
#: «أما الوزير فكان رأيه أن».
_THEN_WAS = frozenset("فكان فكانت فقد فلم".split())
#: How far behind «أما» the verb of whom it turns to is looked for, in words.
_AHEAD = 24
_THIRD = frozenset("ms fs mp md fd".split())
_ACTORS = frozenset("person title org sides".split())


def run_on(scene: Scene, previous: Said | None, number: int, first: int, end: int) -> None:
    """Append a sentence without a cue to the statement before it, if the speech goes on."""
    if previous is None or previous.sentence != number - 1 or previous.form.tense == "attribution":
        return
    document = scene.document
    if document.norms[previous.cue_first - 1] in RELATIVE:  # «السد الذي تقول إنه ضروري»: said by the way
        return
    if document.paragraph_of[previous.sentence] != document.paragraph_of[number]:
        return
    if not _inside_quote(scene, previous, first):
        if _closed(scene, previous, first) or _names_him(scene, previous, first) or told_by_reporter(scene, first, end):
            return
    stop = end
    while stop > first and document.norms[stop - 1] in ".،":
        stop -= 1
    if stop > first:
        previous.end = stop
        previous.sentence = number


def _closed(scene: Scene, previous: Said, first: int) -> bool:
    """Whether a quotation was closed, so that what is neither quoted nor told in the first person is not said."""
    norms = scene.document.norms
    if not previous.quoted or norms[previous.end - 1] not in CLOSE or not OPEN.isdisjoint(norms[first : first + 2]):
        return False
    verbs = scene.document.tokens[first].info.verbs
    return norms[first].lstrip("وف") not in _I and not any(f.agree in ("1s", "1p") and f.tense == "pres" for f in verbs)


def _names_him(scene: Scene, previous: Said, first: int) -> bool:
    """«أعرب الوزير عباس عن قلقه. وعباس هو من ناقش المسودة»: whether a sentence opens with the name of who spoke."""
    named = scene.ref_at.get(first)
    own = previous.speaker.target if previous.speaker is not None else None
    return own is not None and named is not None and named.kind == "person" and named.target is own


def told_by_reporter(scene: Scene, first: int, end: int) -> bool:
    """Whether a sentence tells what happened rather than what was said."""
    norms = scene.document.norms
    if (
        norms[end - 1] == ":"
        or norms[first] in NARRATIVE_NOUNS
        or norms[first] in _LABELS
        or _EXPECTED & set(norms[first : first + 4])
    ):
        return True
    if norms[end - 1] in "؟?" and norms[first].removeprefix("و") in _ASKING:
        return True
    opening = _first_verb_place(norms, first, end)
    that = not THAT.isdisjoint(norms[first + 1 : first + 2])
    widely = norms[first].removeprefix("و") == "يعتقد" and norms[first + 1 : first + 2] == ["علي"]
    if (norms[first].removeprefix("و") in _AWAITED and that) or widely:
        return True  # «ويعتقد على نطاق واسع أن»
    if norms[opening] in ("لم", "ولم"):
        return True
    if norms[first].removeprefix("و") in BUT and that and _another(scene, first + 2):
        return True
    if norms[first] in _HE_HAD and _past_of_another(scene, first + 1, end):
        return True
    as_for = norms[first].removeprefix("و") == "اما" and "إ" not in scene.document.tokens[first].raw
    if as_for and _turns(scene, first + 1, end):
        return True
    negated = norms[opening] in _NEGATIONS
    if negated and opening + 1 < end:
        opening += 1
    info: WordInfo = scene.document.tokens[opening].info
    verbs = [f for f in info.verbs if f.agree not in ("1s", "1p") and f.tense in FINITE_OR_PASSIVE]
    if not verbs and not _with_object(scene, norms[opening]):
        return scene.lexicon.common.get(norms[opening].removeprefix("و")) == "verb" and norms[opening][:2] != "وي"
    if verbs and verbs[0].lemma in _MODAL:
        return False
    verbs = verbs or _with_object(scene, norms[opening])
    told = any(f.tense in ("past", "pass") for f in verbs) and not any(f.tense == "pres" for f in verbs)
    if told:
        return True
    return _acts(scene, opening, end)


def _turns(scene: Scene, at: int, end: int) -> bool:
    """«أما | لي فاستقبل في فندقه»: whether another is told of, by name, with a past verb behind «ف»."""
    near = scene.document.tokens[at + 1 : min(at + _AHEAD, end)]
    told = any(t.norm in _THEN_WAS for t in near)
    told = told or any(f.conj == "ف" and f.tense == "past" and f.agree in _THIRD for t in near for f in t.info.verbs)
    return told and any(r.kind in ("person", "title") and not r.prep for r in scene.refs_in(at, min(at + 1, end)))


def _past_of_another(scene: Scene, at: int, end: int) -> bool:
    """«وقد | وقع الوزيران»، «لكنه | غادر»: whether a verb in the past tells of one who does not speak."""
    if at >= end:
        return False
    return any(f.tense in ("past", "pass") and f.agree in _THIRD for f in scene.document.tokens[at].info.verbs)


def _with_object(scene: Scene, norm: str) -> list[VerbForm]:
    """The past readings of a word joined by «و» that ends in an object: «وأيدتها»; none of one that may be a noun."""
    if not norm.startswith("و"):
        return []
    bare = next((norm[1:].removesuffix(s) for s in ("ها", "هم", "ه") if norm.endswith(s)), "")
    if len(bare) < _STEM or scene.lexicon.common.get(norm[1:]) not in (None, "verb"):
        return []
    readings = scene.lexicon.verbs.get(bare, ())
    if any(f.tense == "masdar" for f in readings):
        return []
    return [f for f in readings if f.tense == "past" and f.agree in ("ms", "fs")]


def _another(scene: Scene, at: int) -> bool:
    """Whether an actor of the report, or a source without a name, stands at a token."""
    if at >= len(scene.document.norms):
        return False
    ref = scene.ref_at.get(at)
    norm = scene.document.norms[at].removesuffix("ا").removesuffix("ين")
    return (ref is not None and ref.kind in _ACTORS and not ref.prep) or norm in SPEECH_NOUNS


def _inside_quote(scene: Scene, previous: Said, first: int) -> bool:
    """Whether a sentence begins inside the quotation that the statement before it opened."""
    return previous.quoted and any(a <= previous.start and b > first for a, b in scene.document.quotes)


def _first_verb_place(norms: list[str], first: int, end: int) -> int:
    """Where the verb of a sentence that begins with one stands: after «كما» or a circumstance."""
    if norms[first] in ("كما", "ثم", "كذلك") and first + 1 < end:
        return first + 1
    if norms[first] == "من" and norms[first + 1 : first + 3] in (["ناحيه", "اخري"], ["جهه", "اخري"]):
        after = first + 3 + (norms[first + 3 : first + 4] == ["،"])
        return after if after < end else first
    if norms[first].lstrip("و") in OPENERS or norms[first].removeprefix("و").startswith("بال"):
        return next((k for k in range(first + 1, min(first + 9, end - 1)) if norms[k] in COMMA), first - 1) + 1
    return first


def _acts(scene: Scene, verb: int, end: int) -> bool:
    """Whether the subject after a present verb is an actor of the report: «ويواجه الرئيس ضغوطا»."""
    for at in (verb + 1, verb + 2):
        ref = scene.ref_at.get(at)
        if ref is not None and at < end and not ref.prep:
            return ref.kind in _ACTORS or (at == verb + 1 and _state_acts(scene, ref, verb))
    return False


def _state_acts(scene: Scene, ref: Ref, verb: int) -> bool:
    """«وتعتزم الكويت رفع إنتاجها»، «وتتبادل موسكو وكييف الاتهامات»: a state or capital of which the reporter tells."""
    governs = ref.kind == "state" or str(getattr(ref.target, "key", "")).startswith("capital:")
    return governs and any(f.conj == "و" and f.tense == "pres" for f in scene.document.tokens[verb].info.verbs)

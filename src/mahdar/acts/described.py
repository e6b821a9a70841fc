"""Verbs that describe a text or a sign: «أصدر الحزب بيانا يدين الهجوم»، «رفعوا لافتات تندد بالاتفاق».

Such a verb stands without «و» after a noun without an article and tells what the noun's thing says. Where the sentence
tells who issued that thing, he says it. Nobody does where it is shown, found, got or still to be made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.authors import text_kind
from mahdar.acts.collective import agrees_with
from mahdar.acts.discourse import joint_text
from mahdar.acts.speaker_tables import WITHIN
from mahdar.acts.speech_tables import ADVERBS, BODY_NOUNS, COMMA, IMPERSONAL, PREPOSITIONS, RELATIVE, SPEECH_NOUNS, THAT
from mahdar.acts.unnamed import before_verb

if TYPE_CHECKING:
    from mahdar.acts.hits import Hit
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["without_described"]

#: What bodies and persons issue, without «ا» of the accusative.
_ISSUED = frozenset(
    "بيان بيانات بلاغ قرار قرارات توصيه توصيات تقرير تقارير وثيقه وثايق رساله رسايل برقيه مذكره مذكرات عريضه تصريح "
    "تصريحات خطاب كلمه مقال مقالا تغريده تغريدات اعلان نداء مرسوم قانون تعميم تحذير تحذيرات مشروع موقف مواقف اجراءات "
    "منشور فتوي".split()
)
#: What is shown, heard or found, and what two sides agree on.
_SHOWN = frozenset(
    "لافتات لافته شعارات شعار هتافات هتاف منشورات عبارات عباره ملصقات يافطات يافطه كتابات رسوم صور صوره مقاطع لقطات "
    "ادله دليل موشرات موشر قراين معطيات علامات دلايل انباء معلومات تسريبات تكهنات شايعات نكته اغنيه اغان قصيده اصوات "
    "دعوات حملات حمله اشارات اتفاق اتفاقا اتفاقيه اتفاقات معاهده بند بنود ماده مواد فقره نص نصوص صيغه مقترح مقترحات "
    "مبادره خطه ورقه مسوده مشاريع تعديلات حقايق وقايع ارقام".split()
)
#: Verbs whose subject issues what they are about.
_ISSUES = frozenset(
    "أصدر نشر أقر تبنى اعتمد وجه أرسل بعث أبرق كتب وزع أعلن اتخذ ألقى أذاع بث قدم أطلق أعد صاغ رفع سلم مرر غرد "
    "أبدى أدلى خرج تقدم طرح".split()
)
#: How far before its verb such a noun may stand, in words: «تقريرا دوريا مفصلا يؤكد».
_FAR = 3
#: How far before it another verb of that thing may stand: «شعارات تندد بالاتفاق وتطالب ب».
_JOINED = 12
#: Before a verb, after its subject: «وكانت المملكة قد أطلقت».
_HAD = frozenset("قد كان كانت".split())
_NOUNS = frozenset({"noun", "adj", "other", ""})
_ACTORS = frozenset("person title org state place".split())


def without_described(scene: Scene, hits: list[Hit], first: int) -> list[Hit]:
    """The cues without those of a thing that nobody is told to have issued; those of one that somebody has get him."""
    kept: list[Hit] = []
    for hit in hits:
        if _said_by_a_thing(scene, hit) or _that_one(scene, hit) or _supposed(scene, hit, first):
            continue
        noun = _noun(scene, hit, first)
        if noun < 0:
            _in_it(scene, hit, first)
            kept.append(hit)
            continue
        issuer, text, issued = _issuer(scene, noun, first)
        if not issued:
            continue
        if issuer is not None or text is not None:
            if hit.subject is not None and hit.addressee is None and hit.frame != "0":
                hit.addressee = hit.subject  # «بيانا يتهم روسيا ب»
            hit.subject, hit.subject_text, hit.issued = issuer, text, True
        kept.append(hit)
    return kept


def _in_it(scene: Scene, hit: Hit, first: int) -> None:
    """«أصدرت المعارضة بيانا طالبت فيه ب»: the body without a name that issued a text says what it said in it."""
    within = not WITHIN.isdisjoint(scene.document.norms[hit.token + 1 : hit.token + 2])
    if not within or hit.form.tense != "past" or hit.form.conj or hit.form.agree not in ("ms", "fs"):
        return
    if hit.subject is not None or hit.subject_text is not None:
        return
    noun = _before(scene, hit.token, first)
    text = _issuer(scene, noun, first)[1] if noun >= 0 else None
    if text is not None and agrees_with(scene.document.norms[text[0]].removeprefix("ال"), hit.form):
        hit.subject_text, hit.issued = text, True


def _noun(scene: Scene, hit: Hit, first: int) -> int:
    """Where the noun stands that the verb of a cue describes; -1 if it describes none."""
    norms, tokens = scene.document.norms, scene.document.tokens
    if hit.form.tense != "pres" or hit.quoted or hit.quoting or hit.form.agree not in ("ms", "fs"):
        return -1
    if not WITHIN.isdisjoint(norms[hit.token + 1 : hit.token + 2]):
        return -1  # «رسالة تؤكد فيها باريس دعمها»
    if (hit.subject is not None or hit.subject_text is not None) and hit.cue.object != "0":
        return -1
    if joint_text(norms, hit.token):
        return -1  # of both sides
    if hit.form.conj != "و":
        return -1 if hit.form.conj else _before(scene, hit.token, first)
    for k in range(hit.token - 1, max(first, hit.token - _JOINED), -1):  # «لافتات تندد بالاتفاق وتطالب ب»
        if norms[k] in COMMA or norms[k] in THAT:
            return -1
        if any(f.tense == "pres" and f.agree == hit.form.agree and not f.conj for f in tokens[k].info.verbs):
            noun = _before(scene, k, first)
            if noun >= 0:
                return noun
    return -1


def _said_by_a_thing(scene: Scene, hit: Hit) -> bool:
    """«والقرار الذي دعا إلى الهدنة لم ينفذ»: whether a relative clause is about a thing, which it names."""
    norms = scene.document.norms
    if hit.token < 2 or norms[hit.token - 1] not in ("الذي", "التي") or scene.cover[hit.token - 2] is not None:
        return False
    if hit.form.agree not in ("ms", "fs") or (norms[hit.token - 1] == "التي") != (hit.form.agree == "fs"):
        return False
    if hit.subject is not None or hit.subject_text is not None or hit.object_first >= 0:
        return False
    norm = norms[hit.token - 2].removeprefix("و")
    bare = norm.removeprefix("ال")
    if norm == bare or text_kind(norm)[0] or not WITHIN.isdisjoint(norms[hit.token + 1 : hit.token + 2]):
        return False
    return bare in _ISSUED or bare in _SHOWN


def _that_one(scene: Scene, hit: Hit) -> bool:
    """«وأكد ذلك المتحدث باسم الحكومة»: whether only «that» is said, by the subject right after it."""
    norms = scene.document.norms
    at = hit.token + (1 if norms[hit.token + 1 : hit.token + 2] == ["ذلك"] else 2)
    if at >= len(norms) or at > hit.start or hit.start > at + 1 or norms[at] != "ذلك" or at + 1 >= len(norms):
        return False
    ref = scene.ref_at.get(at + 1)
    actor = ref is not None and not ref.prep and not ref.conj and ref.kind in ("person", "title", "org")
    return actor or norms[at + 1] in SPEECH_NOUNS


def _supposed(scene: Scene, hit: Hit, first: int) -> bool:
    """«قمة يفترض أن يشارك فيها»، «خطوة يتوقع أن تثير الجدل»: what is supposed of a thing, by nobody in particular."""
    norms, k = scene.document.norms, hit.token - 1
    if norms[hit.token] not in IMPERSONAL or hit.subject is not None or hit.subject_text is not None or k <= first:
        return False
    if hit.form.tense != "pres" or hit.frame != "that" or scene.document.tokens[k].kind != "w":
        return False
    noun = scene.document.tokens[k].info.pos in _NOUNS and not norms[k].startswith("ال")
    return noun and scene.cover[k] is None and before_verb(scene, hit, first) is None


def _before(scene: Scene, verb: int, first: int) -> int:
    """The noun for a text or a sign that a verb stands after; -1 if there is none."""
    norms = scene.document.norms
    for k in range(verb - 1, max(first - 1, verb - 1 - _FAR), -1):
        norm = norms[k]
        if norm.startswith("ال") or norm in COMMA or norm in PREPOSITIONS or norm in RELATIVE or norm in THAT:
            return -1
        if scene.cover[k] is not None:
            return -1
        bare = norm.removesuffix("ا")
        for word in (norm, bare, norm[1:], bare[1:]) if norm[:1] in "وفبل" else (norm, bare):
            if word in _ISSUED or word in _SHOWN:
                return k
    return -1


def _issuer(scene: Scene, noun: int, first: int) -> tuple[Ref | None, tuple[int, int] | None, bool]:
    """Who issued a thing, by name or by the words for him, and whether the sentence tells that it was issued."""
    norms, tokens = scene.document.norms, scene.document.tokens
    if norms[noun].removesuffix("ا") in _SHOWN:
        return None, None, False
    for k in range(noun - 1, first - 1, -1):
        if norms[k] in RELATIVE or norms[k] in THAT:
            break
        issues = any(f.lemma in _ISSUES and f.tense == "past" for f in tokens[k].info.verbs)
        if not issues or scene.cover[k] is not None or (k > first and norms[k - 1] in PREPOSITIONS):
            continue
        ahead = next((j for j in range(k - 1, first - 1, -1) if norms[j] not in _HAD), first)
        for ref in (scene.ref_at.get(k + 1), scene.cover[ahead]):
            if ref is not None and not ref.prep and ref.kind in _ACTORS:
                return ref, None, True
        if norms[k + 1] in ADVERBS or k + 1 == noun:
            return None, None, True  # «وأصدر أمس بيانا يدين»: whoever the sentence is about
        text = _body(norms, k + 1, noun)
        return None, text, text is not None
    return None, None, False


def _body(norms: list[str], first: int, noun: int) -> tuple[int, int] | None:
    """The words for a body without a name: «الجمعية العامة», «صحيفة»."""
    definite = norms[first].startswith("ال")
    if norms[first].removeprefix("ال") not in BODY_NOUNS and norms[first] not in SPEECH_NOUNS:
        return None
    end = first + 1
    while definite and end < noun and norms[end].startswith("ال"):
        end += 1
    return first, end

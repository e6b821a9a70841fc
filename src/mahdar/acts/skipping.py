"""Past a phrase that says when, where or how, between a cue and its content: «رفض خلال مؤتمر صحفي | أي تدخل»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import (
    ACT_SHAPES,
    closing_quote,
    is_masdar,
    prefixed,
    reports_on,
    said_noun,
)
from mahdar.acts.preceding import ACTORS
from mahdar.acts.speech_tables import ADVERBS, BTHAT, CARRIED, COMMA, OPEN, PREPOSITIONS, SITES, THAT
from mahdar.acts.walk_tables import WHATEVER
from mahdar.mentions.names import PASSING

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["DESCRIBED", "IN_A_WAY", "STATEMENTS", "date_end", "fixed_phrase", "governs", "period_end", "skip_phrase"]

#: «نفت الشركة في بيان وجود خلاف»: where something was said, before what was said.
STATEMENTS = frozenset("بيان بلاغ تصريح تصريحات حديث حوار مقابله تغريده كلمه".split())
#: How long a quoted name may be, its marks included.
_NAME = 5
#: How soon after a quoted name what opens the content stands.
_SOON = 4
#: How many words a phrase has at least before «من» or «في» that go on with the cue.
_PHRASE = 2
#: What is doubted, hoped for or warned of that is no verbal noun.
_ABSTRACT = frozenset(
    "جدوي خطوره مخاطر خطر اخطار تداعيات عواقب مغبه اثار نتايج صحه نزاهه نوايا قدره صدقيه مصداقيه اي ان كل".split()
)
_ATTITUDE = frozenset("موقف موقفه موقفها موقفهم".split())
#: What one says: «كلمته»، «بيانها».
_SPOKEN = ("كلمت", "بيان", "خطاب", "تصريح", "حديث", "رسالت", "مداخلت", "تغريدت")
#: «على هامش القمة»، «على متن الطائرة».
_CIRCUMSTANCES = frozenset("هامش متن لسان".split()) | SITES
#: What was done with a statement in which one speaks: «في بيان | نشر على موقعها أن».
_PUT_OUT = frozenset("نشر نشرت بث بثت صدر صدرت وزع وزعت".split())
_TEXTS = frozenset("بيان بلاغ تصريح تصريحات تغريده تدوينه منشور مقطع رساله كلمه".split())
#: With what nouns a preposition goes that a verb of saying may take, too, and how soon it comes again for that verb.
_TAKES = {
    "الي": ("زيار", "وصول", "عود", "سفر", "توجه", "دخول", "انضمام", "استماع", "رحل", "جول", "مبعوث", "سفير", "دعوت"),
    "علي": ("اطلاع", "تعليق", "رد", "اشراف", "توقيع", "مصادق", "جواب", "اجابت"),
    "عن": ("حديث", "دفاع", "غياب", "اعلان", "تقرير", "ممثل"),
}
_AGAIN = 9
#: After these stands for whom one speaks, and whom one meets.
_IN_THE_NAME_OF = ("باسم", "بلسان")
_MET = ("لقاي", "استقبال", "اجتماع", "اتصال", "محادثت", "مباحثات", "زيارت")
#: «الشهر الماضي», «مطلع الأسبوع», «أواخر العام الجاري»: when something was said.
_PERIODS = frozenset("الشهر الاسبوع العام السنه الليله الربيع الصيف الخريف الشتاء اليوم".split())
_PARTS = frozenset("مطلع بدايه نهايه اوايل اواخر منتصف".split())
_WHICH_PERIOD = PASSING | frozenset("الماضيه الجاريه الحاليه المنصرمه الفايته نفسه ذاته المقبله".split())
#: Words that say when, after which a phrase is closed.
_WHEN = frozenset("امس اليوم مساء صباحا غدا لاحقا هاتفيا".split())
#: Adjectives of what one says, and of where: «مؤتمر صحفي»، «بيان رسمي»، «كلمة متلفزة».
DESCRIBED = frozenset(
    "صحفي صحفيه صحافي صحافيه اعلامي اعلاميه تلفزيوني تلفزيونيه اذاعي اذاعيه رسمي رسميه هاتفي هاتفيه وزاري وزاريه ثنايي "
    "ثناييه دوري دوريه اسبوعي اسبوعيه يومي يوميه استثنايي استثناييه ختامي ختاميه خطي خطيه شفهي شفهيه اقليمي اقليميه "
    "علني علنيه حكومي حزبي سياسي نيابي برلماني انتخابي جماهيري دولي دوليه "
    "مشترك مشتركه متلفز متلفزه مقتضب مقتضبه منفصل منفصله سابق سابقه لاحق لاحقه خاص خاصه مصور مصوره مسجل مسجله "
    "مطول مطوله مكتوب مكتوبه مباشر مباشره اخر اخري مماثل مماثله مفتوح مغلق مغلقه طاري طاريه عاجل عاجله شديد "
    "شديده".split()
)
#: Set phrases that say when or how: «في الوقت نفسه», «من جديد».
_SET_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "في الوقت نفسه|في الوقت ذاته|في الوقت عينه|في السياق نفسه|في السياق ذاته|في هذا السياق|في هذا الاطار|"
        "في هذا الصدد|بهذه المناسبه|بهذا الخصوص|بهذا الشان|بهذا الصدد|بهذا المعني|بهذه الصفه|"
        "علي الخصوص|علي وجه الخصوص|بوجه خاص|في المقام الاول|"
        "في هذا المجال|في هذا الشان|في المقابل|في الاثناء|في ان واحد|في ان معا|في الختام|في النهايه|"
        "في البدايه|في الحال|من جديد|من جهته|من جهتها|من جهتهم|من جانبه|من جانبها|من جانبهم|من ناحيته|من ناحيتها|"
        "علي الفور|علي الاثر|علي عجل|علي الملا|للمره الاولي|للمره الثانيه|للمره الثالثه|"
        "باشد العبارات|باقوي العبارات|باقسي العبارات|باعنف العبارات|باوضح العبارات|باشد الالفاظ|باقوي الالفاظ|"
        "جمله وتفصيلا|علي الدوام|دون تحفظ|دون قيد|دون شروط|دون تردد|دون مواربه|بدون تحفظ|بدون شروط|بلا تحفظ|بلا شروط|"
        "بلا تردد|بلا هواده|بلا حدود|بعيد ذلك|عقب ذلك|اثر ذلك|"
        "منذ البدايه|منذ البدء|منذ الوهله الاولي|غير مره|اكثر من مره|مرارا وتكرارا|في السابق|"
        "في وقت سابق|في وقت لاحق"
    ).split("|")
)
#: Before an adjective that says in what way: «بشكل قاطع».
IN_A_WAY = frozenset("بشكل بصوره بطريقه".split())
_OPENS_SET_PHRASE = frozenset(phrase[0] for phrase in _SET_PHRASES)


#: Adjectives after «بصورة» and «بطريقة», which are nouns of their own as well: «بطريقة معاملة الأسرى».
_WAYS = frozenset(
    "قاطعه واضحه كامله عاجله مباشره دايمه سريعه جيده جاده مستمره متواصله فعاله عامه خاصه كبيره مطلقه صريحه تامه شامله "
    "منتظمه مكثفه متزايده ملحوظه خطيره مفاجيه حازمه افضل اكبر اوضح".split()
)


def _in_what_way(noun: str, after: str) -> bool:
    """«بشكل قاطع», «بصورة قاطعة», «بطريقة سلمية», not «بطريقة معاملة»."""
    if noun == "بشكل":
        return not after.startswith("ال")
    return after in _WAYS or (after.endswith("يه") and not after.startswith("ال"))


def fixed_phrase(norms: list[str], at: int) -> int:
    """The token after a set phrase that says when or how at a token («في الوقت نفسه»), or 0."""
    if norms[at] in IN_A_WAY:
        return at + 2 if at + 1 < len(norms) and _in_what_way(norms[at], norms[at + 1]) else 0
    first = norms[at].removeprefix("و")  # «أدانت مصر وبأشد العبارات الهجوم»
    if first not in _OPENS_SET_PHRASE:
        return 0
    return next((at + n for n in (2, 3) if (first, *norms[at + 1 : at + n]) in _SET_PHRASES), 0)


#: What may be of condolence or congratulation.
_WIRED = frozenset("برقيه رساله برقيتي برقيات رسايل".split())
_COURTEOUS = frozenset("تعزيه تهنيه شكر تبريك مواساه عزاء تقدير".split())
#: Before a clause that says when: «بعد أن».
_BEFORE_CLAUSE = frozenset("بعد قبل منذ".split())


def date_end(scene: Scene, at: int) -> int:
    """The token after the date in which a token stands («أمس الثلاثاء»), or 0."""
    norms = scene.document.norms
    after = next((d.end for d in scene.dates if d.first <= at < d.end), 0)
    return after + 1 if after and after < len(norms) and norms[after] in PASSING else after


def period_end(scene: Scene, at: int) -> int:
    """The token after a period at a token («الشهر الماضي», «مطلع الأسبوع», «أواخر آذار»), or 0."""
    norms = scene.document.norms
    part = norms[at] in _PARTS
    k = at + part
    if k >= len(norms) or norms[k] not in _PERIODS:
        return date_end(scene, k) if part and k < len(norms) else 0
    if k + 1 < len(norms) and norms[k + 1] in _WHICH_PERIOD:
        return k + 2
    return k + 1 if part else 0


#: How many tokens an adverbial phrase may run on without a comma.
_LONGEST = 60


def skip_phrase(scene: Scene, at: int, end: int, cue: Cue) -> int:
    """Past an adverbial phrase: up to the next comma, complementiser or open quotation, or to what the cue governs."""
    norms = scene.document.norms
    k = at + 1
    while k < min(end, at + _LONGEST):
        norm = norms[k]
        if norm in OPEN and _short_name(scene, k, end, cue):
            k = closing_quote(scene, k)
            continue
        if norm in THAT and norms[k - 1] in _BEFORE_CLAUSE:  # «أبلغ الصحفيين بعد أن استقبله الرئيس بأن»
            k += 1
            continue
        if norm in COMMA or norm in THAT or norm in BTHAT or norm in OPEN or norm == ":" or reports_on(scene, k):
            return k
        if norm in ("الي", "علي", "عن") and k + 1 < end and norms[k + 1] in THAT:
            return k
        if norm in ("/", ")") and norms[k - 2] in ("/", "(") and "0" in cue.frames and k + 1 < end:
            if k - at > 2 and is_masdar(scene, k + 1):
                return k + 1  # «نفى في تصريح لوكالة الأنباء القطرية /قنا/ وجود خلاف»
        if norm in _PUT_OUT and norms[k - 1] in _TEXTS:
            k += 1
            continue
        far = k - at > 1 or norms[at].startswith(("بال", "لل"))
        if norm in ("علي", "الي", "عن") and norm in cue.frames and far and not _belongs_before(scene, k, end):
            return k
        if norm in ("من", "في") and norm in cue.frames and _governed(scene, at, k, end):
            return k
        if far and _ends_before(scene, at, k):
            wired = norms[k - 1] in _WIRED and norm in _COURTEOUS  # «أكد في برقية تعزية بعثها إلى الرئيس تضامنه»
            if (
                "0" in cue.frames
                and (norm in CARRIED or said_noun(scene, k) or object_after(scene, at, k))
                and not wired
            ):
                return k
            if cue.noun and norm in _ATTITUDE and "0" in cue.frames:
                return k  # «جدد في بيان موقف بلاده الداعم ل»
            if prefixed(scene, k, cue) in cue.frames or (cue.object == "0" and _is_asked(scene, at, k)):
                return k
        if norm in ("ب", "ل") and norm in cue.frames and norms[k + 1 : k + 2] and norms[k + 1] in OPEN:
            return k  # «ندد في كلمة متلفزة بـ"تقاعس الدول"»
        if (
            norm == "ما"
            and "0" in cue.frames
            and k - at > 1
            and norms[k - 1] not in PREPOSITIONS
            and k + 1 < len(norms)
        ):
            if not scene.document.tokens[k + 1].info.tenses.isdisjoint(("past", "pass", "pres")):
                return k  # «رفض في خطاب ليل أمس ما سماه»
        ref = scene.ref_at.get(k)
        if k - at > 1 and ref is not None and ref.prep == "ل" and "ل" not in cue.frames and ref.kind == "person":
            return k
        k += 1
    return end


def _belongs_before(scene: Scene, k: int, end: int) -> bool:
    """«دعا خلال زيارته إلى باريس | إلى رفع …»: a preposition of the noun before it, since it comes again."""
    norms, whose = scene.document.norms, scene.cover[k]
    if whose is not None and whose.first < k and whose.kind in ("person", "title"):
        return True  # «خلال لقائه مبعوث الأمم المتحدة إلى اليمن | إلى الضغط»
    if norms[k] != "عن" and k + 1 < end and norms[k + 1] in _CIRCUMSTANCES:
        return True  # «في تصريحات على متن الطائرة أن»
    stems = _TAKES.get(norms[k], ())
    if not any(n.removeprefix("ال").startswith(stems) for n in norms[max(k - 3, 0) : k] if stems):
        return False
    for j in range(k + 1, min(k + _AGAIN, end)):
        if norms[j] in COMMA:
            return False
        if norms[j] == norms[k] or norms[j] in THAT or norms[j] in BTHAT:
            return True
    return False


def _is_asked(scene: Scene, at: int, k: int) -> bool:
    """«اتهم خلال المؤتمر | إسرائيل ب»، «حث في مؤتمر صحفي | جميع الأطراف على»: whoever is addressed, after a phrase."""
    norms, ref = scene.document.norms, scene.ref_at.get(k)
    if norms[at].startswith(_IN_THE_NAME_OF):
        return False
    met = next((j for j in range(at + 1, k) if norms[j].startswith(_MET) and norms[j].endswith(("ه", "ها"))), -1)
    if met >= 0 and not any(r.end <= k for r in scene.refs_in(met + 1, k)):
        return False  # «خلال لقائه اليوم مبعوث الأمين العام»
    if ref is not None:
        return not ref.prep and not ref.conj and ref.kind in ACTORS
    return norms[k] in WHATEVER or (_ends_indefinite(scene, at, k) and _is_definite_object(scene, k))


def _governed(scene: Scene, at: int, k: int, end: int) -> bool:
    """Whether «من» or «في» is what the cue governs: «حذر خلال اللقاء | من تداعيات»، not «خلال اجتماع | في باريس»."""
    name = scene.cover[k - 1]
    if scene.document.norms[k] == "من" and name is not None and name.kind == "person":
        return True
    if k - at < _PHRASE or k + 1 >= end or not _ends_before(scene, at, k):
        return False
    return governs(scene, k + 1)


def governs(scene: Scene, after: int) -> bool:
    """Whether what stands after «من» or «في» is a thing that one warns of, doubts or hopes for, and no place or day."""
    if scene.ref_at.get(after) is not None or date_end(scene, after) or scene.document.norms[after].isdecimal():
        return False
    return is_masdar(scene, after) or said_noun(scene, after) or scene.document.norms[after] in _ABSTRACT


def _ends_before(scene: Scene, at: int, k: int) -> bool:
    """Whether a phrase that begins at a token can end before another, so that no noun there belongs to it."""
    before = scene.document.norms[k - 1]
    if before.startswith(("ال", "لل", "بال")) or before.endswith(("ه", "م", "هما", "ها")) or before in STATEMENTS:
        return True
    named = scene.cover[k - 1]
    return (named is not None and named.end == k) or _ends_indefinite(scene, at, k)


def _ends_indefinite(scene: Scene, at: int, k: int) -> bool:
    """«خلال مؤتمر صحفي | …»، «في كلمة ألقاها أمس | …»: what neither a noun with the article nor one without goes on."""
    before, first = scene.document.norms[k - 1], scene.document.norms[k - 2]
    dated = date_end(scene, k - 1) == k or (before in PASSING and date_end(scene, k - 2) == k)
    if dated or before in _WHEN:
        return True
    return before in DESCRIBED and k - 2 > at and first.isalpha() and not first.startswith(("ال", "لل", "وال"))


def _ends_in_pronoun(scene: Scene, k: int) -> bool:
    """«في كلمته | جهود فرنسا»، «في بيانها | حكومة نتنياهو»: what one says, with a pronoun: it governs no noun."""
    before = scene.document.tokens[k - 1]
    return before.norm.startswith(_SPOKEN) and before.raw.endswith(("ه", "ها", "هم"))


def _short_name(scene: Scene, k: int, end: int, cue: Cue) -> bool:
    """Whether a quoted name stands at a token: «في مركز «كارنيغي»، أن»، «في بيان تلقت «الأخبار» نسخة منه بأن»."""
    close = closing_quote(scene, k)
    if not close or close - k > _NAME or close >= end:
        return False
    norms = scene.document.norms
    if norms[close] in COMMA or norms[close] == ":" or (norms[k - 1] == "مع" and norms[close] in THAT):
        return True
    near = range(close, min(close + _SOON, end - 1))
    if "that" in cue.frames and norms[close] in THAT:  # «كتب على «تلغرام» أن»
        return True
    return any(norms[j] in cue.frames or norms[j] in BTHAT or prefixed(scene, j, cue) for j in near)


#: Names that no noun without the article goes on: «في جنيف | وجود مفاوضات», «خلال لقائه فلانا | استعداد بلاده».
_NAMES = frozenset({"person", "place", "state"})


def object_after(scene: Scene, at: int, k: int) -> bool:
    """Whether a noun that cannot go on with the phrase before it stands at a token: a verbal noun, «أي تدخل»."""
    norm = scene.document.norms[k]
    before = scene.document.norms[k - 1]
    info: WordInfo = scene.document.tokens[k].info
    name = scene.cover[k - 1]
    ends_name = name is not None and name.end == k and name.kind in _NAMES
    indefinite = _ends_indefinite(scene, at, k) or _ends_in_pronoun(scene, k)
    whatever = norm in WHATEVER and not scene.document.tokens[k].raw.startswith("آ")
    if whatever or (indefinite and _is_definite_object(scene, k) and not _describes(scene, k)):
        return True
    return (
        not norm.startswith(("ال", "ل", "ب"))
        and (not norm.startswith("و") or any(f.tense == "masdar" and not f.conj for f in info.verbs))
        and (before.endswith("ه") or before.startswith("ال") or before in STATEMENTS or ends_name or indefinite)
        and (
            (is_masdar(scene, k) and not (indefinite and _takes_place(scene, k)))
            or ((before.startswith("ال") or indefinite) and info.pos == "noun")
            or ((ends_name or indefinite) and bool(ACT_SHAPES.fullmatch(norm)))
        )
        and info.pos not in ("prep", "adv", "part", "conj")
        and norm not in ADVERBS
        and not (indefinite and (norm.endswith("ا") or date_end(scene, k)))
        and scene.cover[k] is None
    )


def _describes(scene: Scene, k: int) -> bool:
    """«في كلمتها | الافتتاحية»: whether an adjective of a noun with a pronoun stands at a token."""
    token = scene.document.tokens[k]
    adjective = token.norm.endswith(("ي", "يه")) or token.info.pos in ("adj", "")
    return adjective and not is_masdar(scene, k) and _ends_in_pronoun(scene, k)


def _is_definite_object(scene: Scene, k: int) -> bool:
    """«خلال مؤتمر صحفي | المواقف الداعمة»."""
    norm = scene.document.norms[k]
    return norm.startswith("ال") and not date_end(scene, k) and k not in scene.ref_at and norm not in _WHEN


def _takes_place(scene: Scene, k: int) -> bool:
    """«في مؤتمر صحفي عقد في موسكو»، «… عقده أمس»: a verb that tells of the meeting, spelled like its noun."""
    norms = scene.document.norms
    info: WordInfo = scene.document.tokens[k].info
    if info.tenses.isdisjoint(("past", "pass")):
        return False
    after = norms[k + 1] if k + 1 < len(norms) else "."
    return norms[k].endswith(("ه", "ها")) or after in PREPOSITIONS or after in ADVERBS or bool(date_end(scene, k + 1))

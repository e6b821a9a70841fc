"""Whether what a cue governs is something said: not an amount, a refusal to speak, a preposition's noun.

Many a verb of saying has another, everyday meaning. `_RULES` lists, by lemma, what tells the two apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import BLAMES, object_suffix
from mahdar.acts.discourse import ITEM_MARKS
from mahdar.acts.speaker_tables import WITHIN
from mahdar.acts.speech_tables import (
    BEING,
    BODY_NOUNS,
    COMMA,
    DECLINED,
    MESSAGES,
    NEW_TURN,
    OPEN,
    RELATIVE,
    SPEECH_NOUNS,
    THAT,
    TURN,
    VERB_PLACES,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from mahdar.acts.hits import Hit

    #: Tells whether a cue reports, or None where it says nothing about that.
    _Rule = Callable[[list[str], Hit], bool | None]

__all__ = ["reports"]

#: What one speaks through: «قال فلان عبر إنستغرام».
_CHANNELS = frozenset("state place org".split())
#: Spellings that are far more often a preposition or noun than the verb.
_RARELY_VERBS = frozenset("بين ضمن عبر".split())
#: «سجل بارتياح التطور»: how one notes a thing in a meeting.
_FEELINGS = frozenset("بارتياح بتقدير باعتزاز بايجابيه بقلق باسف باهتمام بامتنان بسرور".split())
_RAISED = ("شكر", "تهن", "تهان", "تعاز", "تعزي", "تحي", "ايات", "تبريك", "عزاء", "مواسا", "تقدير", "امتنان")
_ON_HIMSELF = frozenset("عاتقه عاتقها عاتقهم نفسه نفسها محمل حين عجل الفور".split())
#: What one threatens to do, or to use.
_THREATS = frozenset(
    "فرض عقوبات استخدام استعمال لجوء رد ورقه اوراق خيار خيارات امكان امكانيه "
    "تعليق انسحاب وقف قطع تصعيد عمل تدخل اتخاذ "
    "سحب استجواب استدعاء احاله فصل فضح تدويل فيتو عصا قوه حرب اغلاق طرد مقاطعه تجميد "
    "خفض رفع اجراءات اعاده نقل مغادره استقاله حل تنفيذ شن ضرب تشديد عوده رحيل مواجهه نزول".split()
)
#: What one asks for who will not be named: «طلب إغفال اسمه».
_UNNAMED = frozenset("عدم اغفال حجب اخفاء كتمان كتم التكتم كشف ذكر نشر".split())
#: «فرق بين من يدعم ومن ينفخ»: a preposition.
_ONE_AND_OTHER = frozenset("من ما الذين".split())
#: Of what one speaks where a verb is of speech by its object alone.
_BELITTLED = frozenset("شان اهميه خطوره خطر اثر تاثير وقع قيمه جدوي حجم احتمال احتمالات مخاوف وطاه حده فرص".split())
_STRESSED = frozenset("اهميه ضروره وجوب الحاجه حاجه ان".split())
_AFFIRMED = _STRESSED | frozenset(
    "دور متانه عمق استمرار مواصله موقف حق التزام حرص دعم ازليه خصوصيه تعزيز تقويه تطوير دفع مخرجات ما".split()
)
_OF_WORTH = {"قلل": _BELITTLED, "هون": _BELITTLED, "ركز": _STRESSED}
#: To what one asks a guest, which is no call.
_MEALS = frozenset("مادبه عشاء غداء افطار فطور وليمه حفل العشاء الغداء".split())
_HIS_NAME = frozenset("اسمه اسمها اسمهم اسمايهم اسماءهم هويته هويتها هويتهم هوياتهم علي عن".split())
_AS_FAR_AS = frozenset("امكان مستطاع كبير كاف من اكبر".split())
_REMINDING = frozenset("الاذهان التذكير التاكيد القول الذاكره".split())
#: What one offers.
_OFFERED = frozenset(
    "ارسال تقديم استضافه وساطه وساطته وساطتها وساطتهم الوساطه خدماته خدماتها مساعدته مساعدتها مساعده المساعده التوسط "
    "التعاون تزويد تمويل نقل ايواء استقبال تدريب اجراء بيع تسليم ايفاد مساهمه مساهمته توفير فتح اعاده هدنه".split()
)
#: What is made tighter, not said with stress.
_TIGHTENED = frozenset(
    "الخناق الحصار العقوبات القيود الرقابه القبضه قبضته قبضتها الحراسه الاجراءات اجراءاته اجراءاتها الضغط الضغوط الطوق "
    "ضغوطه ضغوطها عقوباته عقوباتها قيوده قيودها رقابتها حصاره حصارها لهجته لهجتها التدابير".split()
)
#: How far before «تضمنت» the message stands, in words.
_MESSAGE = 28
#: What a message is for that is borne now.
_CONVEYED = ("دعو", "تهن", "تهاني", "تحيات", "تعاز")
_THE_MESSAGE = frozenset("البرقيه الرساله الخطاب".split())


#: «الخطوط التي أوصى بها المرشد», «الحجة التي تذرعت بها»: a pronoun for what was told before is no content.
_TOLD_BEFORE = frozenset("بها به بهم بهما عليها عليه اليها اليه منها منه عنها عنه".split())


def reports(norms: list[str], hit: Hit) -> bool:
    """Whether what a cue governs is something said."""
    norm = norms[hit.token]
    if (
        norm == "عقب"
        or (norm == "وعقب" and not _comments(hit))
        or (norm.removeprefix("و") in _RARELY_VERBS and _is_no_verb(norms, hit))
        or (hit.frame not in ("that", "quote") and norms[hit.start] in _TOLD_BEFORE)
    ):
        return False
    for rule in _RULES.get(hit.cue.lemma, ()):
        told = rule(norms, hit)
        if told is not None:
            return told
    return True


def _comments(hit: Hit) -> bool:
    """«وعقب فلان بأن»: the verb, of someone named right after it; else «وعقب التوقيع»."""
    who = hit.subject
    return who is not None and who.kind == "person" and who.first == hit.token + 1 and hit.frame in ("that", "quote")


def _before(norms: list[str], hit: Hit) -> str:
    return norms[hit.token - 1] if hit.token else ""


def _after(norms: list[str], hit: Hit) -> str:
    return norms[hit.token + 1] if hit.token + 1 < len(norms) else ""  # a cue may close a text: «…» كما رد


def _is_no_verb(norms: list[str], hit: Hit) -> bool:
    """Whether «بين», «ضمن» or «عبر» is the preposition: «فرق بين من يدعم ومن ينفخ»."""
    bare, before = norms[hit.token].removeprefix("و"), _before(norms, hit)
    inside = before.isalpha() and before not in VERB_PLACES and not (before in NEW_TURN or before in TURN)
    unlike = hit.subject_text is not None or (hit.subject is not None and hit.subject.kind in _CHANNELS)
    if bare == "بين":
        if hit.frame != "that" or before == "ما" or (inside and _after(norms, hit) in _ONE_AND_OTHER):
            return True
        unlike = unlike or hit.subject is not None
    return inside and not hit.form.conj and unlike


# -- the rules, each with what it is about -----------------------------------------------------


def _amounts(norms: list[str], hit: Hit) -> bool | None:
    """«تبلغ مساحة الجزيرة», «يعد من أبرز»: what is, and is not said."""
    lemma = hit.cue.lemma
    if hit.frame != "0" or not (hit.form.tense == "pres" or lemma in ("أبلغ", "بلغ")):
        return None
    told = hit.form.tense == "past" and hit.object_first >= 0  # not «تبلغ مساحة الجزيرة»
    seen = hit.addressee is not None or told or object_suffix(norms[hit.token], lemma)
    return lemma == "أبلغ" and seen


def _most_prominent(norms: list[str], hit: Hit) -> bool | None:
    if hit.frame == "0" and hit.form.tense == "past" and hit.subject is None:
        return _before(norms, hit) in VERB_PLACES
    return None


def _counts(norms: list[str], hit: Hit) -> bool | None:
    if hit.form.tense == "pres" and hit.frame == "quote":
        return False  # «تعد «بتروبراس» أكبر شركة»
    if hit.frame != "0" or hit.form.tense != "past":
        return None
    told = hit.form.conj == "ف" and object_suffix(norms[hit.token], hit.cue.lemma)  # «أما المشروع فعدّه شأنا»
    return told or hit.subject is not None or hit.subject_text is not None


def _notes(norms: list[str], hit: Hit) -> bool | None:
    return not _FEELINGS.isdisjoint(norms[hit.token + 1 : hit.start + 1]) if hit.frame == "0" else None


def _contains(norms: list[str], hit: Hit) -> bool:
    """«رسالة من الملك تضمنت تهانيه», «رسالة منه تتضمن دعوة لزيارة عمان»."""
    message = norms[max(0, hit.token - _MESSAGE) : hit.token]
    conveyed = hit.form.tense == "past" or norms[hit.start].startswith(_CONVEYED)
    return conveyed and not MESSAGES.isdisjoint(message)


def _raises(norms: list[str], hit: Hit) -> bool:
    """«رفع أسمى آيات التهاني», no price and no letter («رفع برقية تهنئة»)."""
    if norms[hit.start].startswith(("برقي", "رسال")):
        return False
    return any(n.lstrip("و").removeprefix("ال").startswith(_RAISED) for n in norms[hit.start : hit.start + 3])


def _hears(norms: list[str], hit: Hit) -> bool:
    """«علمت «النهار» من أوساط أن», not «علم أن»."""
    return hit.told and "من" in norms[hit.token : hit.start]


def _reminds(norms: list[str], hit: Hit) -> bool | None:
    """«أعاد إلى الأذهان أن»."""
    return not _REMINDING.isdisjoint(norms[hit.token + 1 : hit.start]) if hit.frame == "that" else None


def _blames(norms: list[str], hit: Hit) -> bool:
    """«ألقى باللوم على»."""
    return any(n.lstrip("ب").removeprefix("ال").startswith(BLAMES) for n in norms[hit.token + 1 : hit.start])


def _by_several(_: list[str], hit: Hit) -> bool:
    """«صادق المشاركون على», «قرر القادة إحالة»: whether those decide who speak together."""
    return hit.form.tense == "past" and hit.subject is not None and hit.subject.kind == "sides"


def _decides(norms: list[str], hit: Hit) -> bool:
    """What those who speak together do last («وطالبوا … وقرروا»), an item of a list («8. يقرر»)."""
    if hit.form.tense == "past":
        several = hit.form.agree in ("mp", "md", "fd")
        return (several and (bool(hit.form.conj) or norms[hit.token - 1] == "كما")) or _by_several(norms, hit)
    return hit.form.tense == "pres" and _before(norms, hit) in ITEM_MARKS


def _votes(norms: list[str], hit: Hit) -> bool | None:
    """«أقر المجلس بأغلبية 52 صوتا»: how a vote went."""
    return False if norms[hit.start].startswith(("باغلبي", "بالاغلبي", "بالاجماع", "باجماع", "بغالبي")) else None


def _hands_over(norms: list[str], hit: Hit) -> bool:
    """«سلمه دعوة من رئيسه لزيارة باريس»، «سلمه تهاني الملك», not «سلمه رسالة», «سلم السلطات المشتبه فيه»."""
    if hit.form.tense != "past" or hit.frame != "0":
        return False
    return norms[hit.start].removeprefix("ال").startswith(_CONVEYED)


def _offers(norms: list[str], hit: Hit) -> bool:
    """«عرض إرسال قوات»، not «عرض التطورات»."""
    return hit.form.tense != "part" and norms[hit.start] in _OFFERED


def _has_objected(norms: list[str], hit: Hit) -> bool | None:
    """«نافيا أن يكون الجانب الأمريكي قد اعترض على»."""
    return False if "ان" in norms[max(0, hit.token - 6) : hit.token] else None


def _takes_a_side(norms: list[str], hit: Hit) -> bool:
    """«وتمسكت بالاتفاق»، «واعترض على»: told of one who speaks; not the noun («أن تمسك إثيوبيا ب»), no lasting stand."""
    bare = norms[hit.token].removeprefix("و").removeprefix("ف")
    if hit.form.tense != "past" or (hit.cue.lemma == "وافق" and not bare.endswith(("ه", "ها", "هم", "هما"))):
        return False
    before = norms[hit.token - 1] if hit.token else ""
    if hit.cue.lemma in ("تمسك", "تحفظ") and hit.form.agree == "ms":
        return bool(hit.form.conj) or before in COMMA or before in NEW_TURN or before in ("", ".", "لكنه", "قد", "ثم")
    return before not in RELATIVE


def _hides_not(norms: list[str], hit: Hit) -> bool:
    """«لم يخف قلقه»."""
    return _before(norms, hit) in ("لم", "ولم")


def _tells_not(norms: list[str], hit: Hit) -> bool | None:
    return False if _before(norms, hit) in ("لم", "ولم", "لا", "ولا") else None


def _has_a_subject(norms: list[str], hit: Hit) -> bool:
    """«كذّب المركز ما نشر», «مكذبا ما قيل», not «كذبا»."""
    return hit.form.tense == "part" or hit.subject is not None or hit.subject_text is not None


def _puts_in_a_message(norms: list[str], hit: Hit) -> bool:
    """«برقية ضمنها خالص تعازيه»."""
    before_it = norms[max(0, hit.token - _MESSAGE) : hit.token]
    message = any(n in MESSAGES or n[1:] in MESSAGES or n in _THE_MESSAGE for n in before_it)
    return message and norms[hit.token].endswith(("ها", "ه")) and _before(norms, hit) != "من"


def _a_court_convicts(norms: list[str], hit: Hit) -> bool | None:
    return False if "محكم" in _after(norms, hit) else None


def _as_far_as(norms: list[str], hit: Hit) -> bool | None:
    """«قدر الإمكان»."""
    return False if norms[hit.start].removeprefix("ال") in _AS_FAR_AS else None


def _estimates(norms: list[str], hit: Hit) -> bool | None:
    """«قدر البنك الدولي أن»: who estimates is told, not «قدر له أن يصبح رئيسا»."""
    told = hit.subject is not None or hit.subject_text is not None
    return False if hit.frame == "that" and not told else None


def _blesses(norms: list[str], hit: Hit) -> bool:
    """«بارك فيه للعراق النصر», «بارك الوزير الاتفاق»; not «بارك الله فيكم», «سنترال بارك»."""
    after = _after(norms, hit)
    told = hit.subject is not None or hit.addressee is not None or after in WITHIN or _before(norms, hit) == "كما"
    return told and after != "الله" and not norms[hit.start].startswith("و")


def _goes_so_far(norms: list[str], hit: Hit) -> bool:
    """«ويذهب دبلوماسي إلى أن», not «ذهب إلى المنزل بعد أن»."""
    return norms[hit.start - 2] == "الي" and norms[hit.start - 1] in THAT


def _of_worth(norms: list[str], hit: Hit) -> bool:
    """«قلل من شأن التهديدات»، «ركز على ضرورة», not «ركز على الزراعة»."""
    return norms[hit.start + (norms[hit.start] in OPEN)].removeprefix("ال") in _OF_WORTH[hit.cue.lemma]


def _affirms(norms: list[str], hit: Hit) -> bool:
    """«أمّن الوزير على أهمية الدور», not «أمن الحدود على»."""
    stated = hit.subject is not None and hit.subject.kind in ("person", "title", "sides") and not hit.subject.prep
    carried = bool(hit.form.conj) and hit.subject is None and hit.subject_text is None
    return hit.form.tense == "past" and (stated or carried) and norms[hit.start] in _AFFIRMED


def _defender(norms: list[str], hit: Hit) -> bool | None:
    """«ستظل عونا لأشقائها ومدافعا عن حقوقهم»."""
    return False if hit.form.tense == "part" and hit.form.conj else None


def _answer_of(norms: list[str], hit: Hit) -> bool | None:
    """«أعقبه رد من المندوبة»."""
    return False if _after(norms, hit) == "من" else None


def _and_answered(norms: list[str], hit: Hit) -> bool | None:
    """«ورد الوزير بأن», «وردت عليه الكتلة بأن»: they answer."""
    if _after(norms, hit) in ("عليه", "عليها", "عليهم", "علي"):
        return False
    return False if hit.subject is not None and hit.subject.kind in ("person", "title") else None


def _invites(norms: list[str], hit: Hit) -> bool | None:
    """«دعا ضيفه إلى مأدبة عشاء»; «ودّعت السفيرة الرئيس لمناسبة انتهاء مهماتها»."""
    if not _MEALS.isdisjoint(norms[hit.start : hit.start + 2]):
        return False
    return False if hit.frame == "ل" and norms[hit.start] in ("لمناسبه", "لانتهاء") else None


def _seeks(norms: list[str], hit: Hit) -> bool | None:
    return False if norms[hit.start].removeprefix("ال") in ("عذر", "اعذار", "طريقه", "هلال") else None


def _holds_against(norms: list[str], hit: Hit) -> bool:
    """«أخذ على الحكومة تأخرها», not «أخذ على عاتقه»."""
    asked = norms[hit.token + 1 : hit.start]
    return "علي" in asked and _ON_HIMSELF.isdisjoint(asked) and norms[hit.start] not in _ON_HIMSELF


def _threatens(norms: list[str], hit: Hit) -> bool:
    """«لوح بفرض عقوبات», not «لوح بيده»."""
    threat = norms[hit.start + (norms[hit.start] in OPEN)]
    return hit.frame == "that" or threat.removeprefix("ب").removeprefix("ال") in _THREATS


def _gives_a_cause(norms: list[str], hit: Hit) -> bool | None:
    """«برر الوزير القرار بالأوضاع الأمنية», «عزت الوزارة التأخير إلى الطقس», not «عزا أسرة الفقيد»."""
    if hit.frame != "0":
        return None
    near = norms[hit.start + 1 : hit.start + _CAUSE]
    stops = (k for k, n in enumerate(near[:-1]) if n == "." or (n in COMMA and near[k + 1] != "الي"))
    near = near[: next(stops, None)]
    if hit.cue.lemma in _BY_A_CAUSE:
        return any(n in _BECAUSE or (n.startswith("ب") and len(n) > _PRONOUN and n not in _NO_CAUSE) for n in near)
    told = hit.subject is not None or hit.subject_text is not None or bool(hit.form.conj)
    if hit.cue.lemma == "نسب":  # «نسبت الرسالة إلى فلان قوله»
        told = told and hit.form.tense == "past" and _HIS_WORDS.isdisjoint(near)
    return (told or hit.form.tense == "part") and "الي" in near


_HIS_WORDS = frozenset("قوله قولها قولهم تاكيده تاكيدها".split())
#: How far after what is explained its cause may stand, in words.
_CAUSE = 14
#: Verbs whose cause stands after «ب»; «به» is none, nor is «بين».
_BY_A_CAUSE = frozenset({"برر", "علل"})
_BECAUSE = frozenset("نظرا لان لكون لكونه لكونها لكونهم".split())
_PRONOUN = 3
_NO_CAUSE = frozenset("بلاده بلادها بلادهم بينهما بينهم بعدما بينما بعدها بعده بشكل بصوره".split())


def _tightens(norms: list[str], hit: Hit) -> bool | None:
    """«شدد الاتحاد الخناق على»."""
    return None if _TIGHTENED.isdisjoint(norms[hit.token + 1 : hit.start]) else False


def _will_not_say(norms: list[str], hit: Hit) -> bool | None:
    """«رافضا القول متى تستأنف»."""
    return False if norms[hit.start] == "القول" and THAT.isdisjoint(norms[hit.start + 1 : hit.start + 2]) else None


def _hello(norms: list[str], hit: Hit) -> bool | None:
    """«ومرحبا بكم»."""
    before = _before(norms, hit)
    hello = norms[hit.token].removeprefix("و") == "مرحبا" and (not before or before in ".:؟!")
    return False if hello else None


def _unnamed(norms: list[str], hit: Hit) -> bool | None:
    """«طلب عدم نشر اسمه», also before what the one says whose name is kept («الذي فضل عدم كشف هويته، أن»)."""
    if hit.frame == "that" and norms[hit.token + 1] == "عدم" and hit.subject is None:
        return False
    if norms[hit.start] not in _UNNAMED:
        return None
    return _HIS_NAME.isdisjoint(norms[hit.start + 1 : hit.start + 2]) and norms[hit.start] != "عدم"


def _adds(norms: list[str], hit: Hit) -> bool:
    """«وزاد أن»، «وزاد الوزير قائلا:», not «ما زاد من قناعته أن», «وتزيد النسبة»."""
    who, text = hit.subject, hit.subject_text
    named = (who is not None and who.kind in _PERSONS) or (text is not None and norms[text[0]] in SPEECH_NOUNS)
    if hit.form.tense != "past" or "من" in norms[hit.token + 1 : hit.start] or _before(norms, hit) in ("ما", "مما"):
        return named and hit.frame == "quote"
    return named or hit.start <= hit.token + 2


_PERSONS = frozenset({"person", "title"})


def _turns_out(norms: list[str], hit: Hit) -> bool | None:
    """«وتبين عند وصول الفرق وجود حريق»: what turned out, which nobody tells."""
    found = norms[hit.token].removeprefix("و") == "تبين" and hit.frame == "0"
    return False if found and hit.subject is None else None


def _wishes(norms: list[str], hit: Hit) -> bool | None:
    """«متى رغب الطرفان في ذلك»: on what condition."""
    return False if norms[hit.start] in ("ذلك", "هذا") and hit.start + 1 < len(norms) else None


#: What is revived or celebrated, not greeted: «يحيي آمال السلام»، «يحيي ذكرى الضحايا».
_REVIVED = ("امال", "امل", "الامل", "الامال", "ذكري", "الذكري", "مناسب", "حفل", "المخاوف", "مخاوف", "فرص", "عيد", "ليل")


def _greets(norms: list[str], hit: Hit) -> bool | None:
    """«حيا الوزير الجهود», not «يحيي آمال السلام»."""
    return False if norms[hit.start].startswith(_REVIVED) else None


def _no_doubt(norms: list[str], hit: Hit) -> bool | None:
    """«لا شك أن»، «بلا شك»."""
    return False if _before(norms, hit).lstrip("وف") in ("لا", "بلا", "دون", "ما", "من") else None


def _keeps_silent(norms: list[str], hit: Hit) -> bool | None:
    """«التزم المرشد الصمت»: one who keeps silent says nothing."""
    return False if norms[hit.start].removeprefix("ب") in ("الصمت", "صمت", "الهدوء", "السكوت") else None


_MEANS = frozenset("بالاضافه بواسطه بكميات بوسايل بمثابه بحق بالتالي بالنسبه بالمقارنه".split())


def _promises(norms: list[str], hit: Hit) -> bool | None:
    """«تعد واشنطن بالرد», not «تعد النافورة واحدة من أجمل ما بالهند», «تعد «بتروبراس» أكبر شركة»."""
    counted = hit.form.tense == "pres" and norms[hit.token].lstrip("و") in ("يعد", "تعد")
    first, after = norms[hit.start], _after(norms, hit)
    thing = (hit.subject_text is not None and not _rules(after)) or not first.isalpha() or first in _MEANS
    thing = thing or (hit.subject is None and after.startswith("ال") and after.endswith("ه") and not _rules(after))
    return False if counted and thing else None


def _rules(norm: str) -> bool:
    """«الحكومة», «القيادة», «المملكة»: whether a feminine noun is one of those who promise."""
    return norm.removeprefix("ال") in BODY_NOUNS | {"مملكه", "دوله", "سلطه", "سلطنه", "وزاره", "وزيره", "رييسه", "رييس"}


def _declines(norms: list[str], hit: Hit) -> bool | None:
    return False if norms[hit.start] in DECLINED else None


#: Where a text says something.
_IN_A_TEXT = frozenset("في فيه فيها ضمن خلاله خلالها علي".split())


def _stands_in(norms: list[str], hit: Hit) -> bool:
    """«جاء في البيان: «…»», not «جاء التحرك بعد ساعات من قول مسؤولين إن»."""
    return _after(norms, hit) in _IN_A_TEXT


#: What tells, by lemma, whether a cue reports; the first answer counts, and without one it does.
_RULES: dict[str, tuple[_Rule, ...]] = {
    **dict.fromkeys(BEING, (_amounts,)),
    "عد": (_amounts, _counts),
    "التزم": (_keeps_silent,),
    "وعد": (_promises,),
    "قدر": (_amounts, _as_far_as, _estimates),
    "أبرز": (_most_prominent,),
    "سجل": (_notes,),
    "تضمن": (_contains,),
    "سلم": (_hands_over,),
    "رفع": (_raises,),
    "علم": (_hears,),
    "أعاد": (_reminds,),
    "ألقى": (_blames,),
    "أنحى": (_blames,),
    "قرر": (_decides,),
    "صادق": (_by_several,),
    "أقر": (_votes,),
    "عرض": (_offers,),
    "اعترض": (_has_objected, _takes_a_side),
    "تمسك": (_takes_a_side,),
    "تحفظ": (_takes_a_side,),
    "وافق": (_takes_a_side,),
    "أخفى": (_hides_not,),
    "كتم": (_hides_not,),
    "أفصح": (_tells_not,),
    "كذب": (_has_a_subject,),
    "ضمن": (_puts_in_a_message,),
    "أدان": (_a_court_convicts,),
    "دان": (_a_court_convicts,),
    "بارك": (_blesses,),
    "ذهب": (_goes_so_far,),
    "قلل": (_of_worth,),
    "هون": (_of_worth,),
    "ركز": (_of_worth,),
    "أمن": (_affirms,),
    "دافع": (_defender,),
    "رد": (_answer_of,),
    "ورد": (_and_answered,),
    "جاء": (_stands_in,),
    **dict.fromkeys(("برر", "علل", "عزا", "نسب", "أرجع"), (_gives_a_cause,)),
    "دعا": (_invites,),
    "التمس": (_seeks,),
    "أخذ": (_holds_against,),
    "لوح": (_threatens,),
    "شدد": (_tightens,),
    "رحب": (_hello,),
    "طلب": (_unnamed,),
    "فضل": (_unnamed,),
    "اشترط": (_unnamed,),
    "شك": (_no_doubt,),
    "رغب": (_wishes,),
    "بين": (_turns_out,),
    "حيا": (_greets,),
    "زاد": (_adds,),
    "رفض": (_will_not_say, _unnamed, _declines),
    "اعتذر": (_declines,),
}

"""Where a name ends and the object of its verb begins: «حث مجلس الأمن | الأطراف على …».

After a definite word only what describes it goes on with a name; a noun with ال begins something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import WordInfo

__all__ = ["JUDGED", "begins_another", "joins_another"]

#: What is said of a body and is no part of its name: «حركة الشباب الصومالية | المتطرفة», «حزب العمال | المحظور».
JUDGED = frozenset(
    "المتطرف المتطرفه المتشدد المتشدده المحظور المحظوره المسلح المسلحه الارهابي الارهابيه الضال الضاله المنحل المنحله "
    "الحاكم الحاكمه المعارض المعارضه المزعوم المزعومه الموقر الموقره الرسمي الرسميه الانقلابي الانقلابيه "
    "المرتبط المرتبطه الموالي المواليه المواليين المتحالف المتحالفه المناهض المناهضه المتمرد المتمرده".split()
)

#: Words with ال that a list has for nouns and that describe as well: «النيابة العامة», «التبادل الحر».
_DESCRIBING = frozenset(
    "العام العامه الحر الخالصه الثلاث الثلاثه الاربع الخمس الخمسه السته العشره العاشره التابع التابعه الجيد الحاكم "
    "الحاكمه الشقيق الشقيقه الصادر الصادره الرقم العامله الفاعله الناعمه العازله النافذه الدايمين العاملين العاملون "
    "الفاصله الصلب الصلبه الباليستي الساحل الشمال الجنوب الشرق الغرب القديس".split()
)
#: Nouns that end as adjectives do: «أدان المجلس | القضية».
_LIKE_ADJECTIVES = frozenset(
    "الاتفاقيه الادويه الاراضي الاغلبيه الاقليه الامكانيه الاهميه الاولويه البدايه البرقيه البقيه التحدي "
    "التحيه التخلي التسويه التصدي التنميه التهنيه التوصيه الجاليه الجنسيه الجنيه الحريه الحمايه الدعاوي الدعوي "
    "الدعايه الذكري الراي الرعايه الرويه السعي الضحيه الغالبيه الفعاليه القتلي القري القريه القضيه القنصليه "
    "القوي الكميه المباني المبني المساعي المحتوي المدي المستشفي المسووليه الميزانيه الناحيه النظريه النهايه "
    "الهديه الولايه الاليه المنشاه الاهالي النوادي المواني الليالي الايادي المعاني".split()
)
#: Nouns that begin as participles do, or that are names as well.
_LIKE_OTHERS = frozenset(
    "الموتمر الموتمرات المجزره المسابقه المراكز المراسم المشاركه المصالحه المناهج المرجع المندوب المواطن "
    "المهندس العدوان المنظمه المقاومه المعارضه المملكه المستوطنات المستوطنين المستهلكين المواطنين المعلمين "
    "المسافرين المقيمين النقاب المقترح المقترحات الاوضاع الحداد".split()
)
#: Places and events that are begun, entered or struck: «دخلت حركة الشباب | المدينة», «رفض الحزب الفلاني | الحرب».
_STRUCK = frozenset(
    "المدينه الحرب المطار الجامعه الجسر القلعه المعسكر القاعده القصر الحقل المتحف المخيم المصنع المصفاه "
    "المعبر الحاجز المقر المسجد الكنيسه المعبد السوق الفندق السد الثكنه الموقع الجزيره المحافظه الحي "
    "الجبل الوادي الملف الاقتراح الحل العرض المشروع المرسوم اللايحه العقوبات الرهاين الاسري السجناء "
    "المساعدات".split()
)
#: Who is called by an adjective of the plural: «اللاجئين | الفلسطينيين», «العلماء المسلمين», «الشباب المجاهدين».
_PEOPLE = ("ين", "ون", "اء", "ات", "ال", "اب", "ان", "فيه")
_OF_PEOPLE = frozenset("المسلمين المسلمون المسيحيين المستقلين العرب".split())
#: After these a noun says of what there are many: «المتعددة الأبعاد», «رفيع المستوى».
_MANY = frozenset("المتعدده المتعدد متعدده متعدد الرفيع رفيع الرفيعه رفيعه عالي العالي عاليه الثلاثيه".split())
#: So long are verbal nouns of the eighth form, «الالتحاق», and the fourth, «الإهمال».
_EIGHTH = 8
_FOURTH = 7

#: What one of two bodies is, which begins a name of its own: «مجلس التعاون | والمجموعة الاقتصادية لغرب أفريقيا».
_BODIES = frozenset(
    "المجلس المنظمه الهييه المركز المصرف البنك الجيش الاتحاد الامانه الوكاله الصندوق الحكومه البرلمان المحكمه الجمعيه "
    "النقابه الحزب الحركه الرياسه المفوضيه الرابطه الجبهه الايتلاف التحالف المعهد الجامعه الشركه الموسسه الميليشيا "
    "الشرطه البنتاغون الاعلان المعاهده البروتوكول الوثيقه القرار المكتب المجموعه اللجنه الجماعه الجهات المعلمون "
    "الوزارات الهييات السلطات الفصايل القبايل المليشيات الميليشيات التنظيمات الاجهزه القاده الوزراء السفراء "
    "الرييس الوزير الامين السفير المدير".split()
)
#: Many of a kind, which a body has beside it or is for: «لجنة الشؤون العربية والدول الصديقة».
_KINDS = frozenset(
    "الموسسات المنظمات الدول القوات الجماعات الشركات الاحزاب المواطنين السكان الاطراف الدولتين البلدان الحكومات "
    "الجمعيات الشعب المجتمع".split()
)
_FOR_KINDS = frozenset("لجنه اداره هييه اتحاد جمعيه مركز غرفه صندوق".split())
#: Of those, what a ministry has in its charge: «وزارة الصحة والسكان», not «وزارة الأوقاف | والجمعيات».
_MINISTERED = frozenset("السكان الجماعات الموسسات".split())


def begins_another(document: Document, at: int) -> bool:
    """Whether a word with ال after a definite word is a noun, and so no part of the name before it."""
    norm, before = document.norms[at], document.norms[at - 1]
    if norm in _DESCRIBING or before in _MANY:
        return False
    if norm in _LIKE_ADJECTIVES or norm in _LIKE_OTHERS or norm in _STRUCK:
        return True
    info: WordInfo = document.tokens[at].info
    if norm.endswith(("ي", "يه")) or info.pos in ("adj", "num"):
        return False
    if norm.endswith(("ين", "ون")):
        people = before.endswith(_PEOPLE) and "masdar" not in document.tokens[at - 1].info.tenses
        return not (norm.endswith(("يين", "يون")) or people or norm in _OF_PEOPLE)  # «مجلس التعاون | المتسببين»
    if "masdar" in info.tenses or info.pos == "noun" or norm.endswith("ات"):
        return True
    if info.pos == "other":
        return not norm.startswith("الم")
    if info.pos or info.name or document.tokens[at].kind != "w":
        return False
    return _verbal(norm, document.tokens[at].raw)


def _verbal(norm: str, raw: str) -> bool:
    """Whether a word that no list has is built as a verbal noun: «الاستغناء», «الالتحاق», «التأكد», «الإهمال»."""
    if len(norm) >= _EIGHTH and norm[2] == "ا" and norm[4] == "ت" and "ا" in norm[5:-1]:
        return True
    return len(norm) >= _FOURTH and raw.startswith("الإ") and norm[-2] == "ا"


def joins_another(document: Document, head: int, at: int) -> bool:
    """Whether «و» and a word with ال begin another body or the like after the name whose head noun is at ``head``."""
    word, noun = document.norms[at][1:], document.norms[head]
    if word in _BODIES or word == noun.lstrip("وبل"):
        return True  # «الخارجية المصرية | والخارجية التركية»
    if word not in _KINDS:
        return False
    if noun.endswith("وزاره"):
        return word not in _MINISTERED
    return noun.lstrip("وب") not in _FOR_KINDS and noun.lstrip("وبل") not in _FOR_KINDS

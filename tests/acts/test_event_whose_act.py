"""Events: from whom something is wanted, and whose act is welcomed or praised where no state is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Triples = Callable[[str], set[tuple[str, str, str]]]

MEETING = "استقبل الرئيس التونسي قيس سعيد رئيس الوزراء الكندي جاستن ترودو"
ACCORD = "أعلنت إثيوبيا والصومال في أنقرة اتفاقا ينهي الخلاف. "
PEACE = "وقع الرئيس الإريتري أسياس أفورقي ورئيس الوزراء الإثيوبي أبي أحمد إعلان السلام. "

#: text, the kind of event looked at, and all events of that kind
CASES = [
    # seats of those who govern
    (
        "وجه رئيس المجلس الأوروبي دونالد توسك انتقادات لاذعة إلى البيت الأبيض بسبب الرسوم الجمركية.",
        "ACCUSE",
        {("EU", "USA", "ACCUSE")},
    ),
    (
        "اتهم الرئيس الأوكراني فولوديمير زيلينسكي الكرملين بإفشال المفاوضات.",
        "ACCUSE",
        {("UKR", "RUS", "ACCUSE")},
    ),
    # from whom something is wanted
    (
        "وقال رئيس الوزراء الإثيوبي ملس زيناوي للصحفيين: «نريد جوابا مكتوبا من أسمرة».",
        "REQUEST",
        {("ETH", "ERI", "REQUEST")},
    ),
    ("وأعلنت وزارة الخارجية التركية أنها طلبت توضيحا عاجلا من أثينا.", "REQUEST", {("TUR", "GRC", "REQUEST")}),
    ("وطلبت كولومبيا ضمانات من فنزويلا.", "REQUEST", {("COL", "VEN", "REQUEST")}),
    # what two hold together, asked by one of them
    (
        MEETING + "، الذي اقترح عقد الدورة القادمة للجنة المشتركة التونسية الكندية في أوتاوا.",
        "REQUEST",
        {("CAN", "TUN", "REQUEST")},
    ),
    # invitations and hospitality
    (MEETING + ". ودعا ترودو الرئيس إلى زيارة أوتاوا. ورحب سعيد بالدعوة.", "SUPPORT", {("TUN", "CAN", "SUPPORT")}),
    (MEETING + ". ورحب سعيد بالدعوة إلى وقف الحرب.", "SUPPORT", set()),
    (MEETING + " الذي أثنى على حسن تنظيم القمة.", "SUPPORT", {("CAN", "TUN", "SUPPORT")}),
    # what two others have done
    (
        ACCORD + "ورحب وزير الخارجية الأمريكي أنتوني بلينكن بتأكيد البلدين احترام سيادة كل منهما.",
        "SUPPORT",
        {("USA", "ETH", "SUPPORT"), ("USA", "SOM", "SUPPORT")},
    ),
    (
        PEACE + "وأشاد رئيس مفوضية الاتحاد الأفريقي موسى فكي بالشجاعة التي أظهرها الزعيمان.",
        "SUPPORT",
        {(a, b, "SUPPORT") for a, b in (("ERI", "ETH"), ("ETH", "ERI"), ("AU", "ERI"), ("AU", "ETH"))},
    ),
    # a forum is its host's, talks are not
    ("أعلن المبعوث الأمريكي سكوت غريشن مساندة واشنطن لمنبر الدوحة.", "SUPPORT", {("USA", "QAT", "SUPPORT")}),
    ("أعلن الوزير الفرنسي برنار كوشنر ترحيب باريس بنتائج اجتماعات أديس أبابا.", "SUPPORT", set()),
    # at whose service something is put
    (
        "تعهدت الوزيرة البريطانية تيريزا ماي بأن تضع لندن خبراتها في التحقيق تحت تصرف المحققين التونسيين.",
        "AGREE",
        {("GBR", "TUN", "AGREE")},
    ),
    # the Europeans as those who are asked
    (
        "وقال الوزير الإيراني محمد جواد ظريف إن بلاده تنتظر، داعيا الأوروبيين إلى الانتقال من الأقوال إلى الأفعال.",
        "REQUEST",
        {("IRN", "EU", "REQUEST")},
    ),
    # by whom something was done
    (
        "واستنكرت وزارة الخارجية البيلاروسية ما سمته إعلان حرب اقتصادية غير مسبوقة من جانب ليتوانيا.",
        "ACCUSE",
        {("BLR", "LTU", "ACCUSE")},
    ),
    # an accord between two others
    (
        "ورفض الأمين العام لجامعة الدول العربية أحمد أبو الغيط مذكرة التفاهم بين إثيوبيا وأرض الصومال.",
        "REJECT",
        {("AL", "ETH", "REJECT")},
    ),
    # with whom something is meant to be done
    (MEETING + ". وأكد ترودو أن كندا راغبة في حوار مباشر مع جيرانها.", "AGREE", set()),
    (MEETING + ". وأبدى سعيد استعداد بلاده للتعاون مع جميع الشركاء.", "AGREE", set()),
    (MEETING + ". وقال سعيد إن تونس ترغب في الاستفادة من خبرتها في مجال التعليم.", "AGREE", {("TUN", "CAN", "AGREE")}),
    (
        "تحادثت الوزيرة اليابانية يوكو كاميكاوا مع نظيريها الأمريكي أنتوني بلينكن والكوري الجنوبي تشو تاي-يول، مؤكدة أن "
        "اليابان ستواصل العمل معهما.",
        "AGREE",
        {("JPN", "USA", "AGREE"), ("JPN", "KOR", "AGREE")},
    ),
    # a people without a state of its own
    ("جدد الوزير الجزائري أحمد عطاف تمسك بلاده بحق الشعب الصحراوي في تقرير مصيره.", "SUPPORT", set()),
]


@pytest.mark.parametrize(("text", "kind", "expected"), CASES)
def test_whose_act(triples: Triples, text: str, kind: str, expected: set[tuple[str, str, str]]) -> None:
    assert {e for e in triples(text) if e[2] == kind} == expected

"""What describes a subject before its object; who speaks in turn before his verb; words in the first person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar

Triples = Callable[[str], set[tuple[str, str, str]]]
LEAD = "قال الرئيس المصري عبد الفتاح السيسي إن الوضع خطير. "


def _contents(text: str) -> list[str]:
    record = mahdar.read(text, language="ar")
    return [record.quote(s.content[0]) for s in record.statements]


def _stances(text: str) -> list[tuple[str | None, str, str]]:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    return [(p.holder_country or names.get(p.holder or ""), p.stance, record.quote(p.target)) for p in record.positions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أكد القادة العرب حرصهم على استقرار ليبيا.", "حرصهم على استقرار ليبيا"),
        ("وأدان السفراء الأفارقة القصف على الخرطوم.", "القصف على الخرطوم"),
        ("وانتقد الديبلوماسي الروسي تسليح المعارضة.", "تسليح المعارضة"),
        ("ودعا الرئيس المصري الدول الداعمة لإسرائيل إلى وقف تزويدها بالسلاح.", "وقف تزويدها بالسلاح"),
        ("وحث الوزير أنطونيو تاياني القوى الموالية لإيران على ضبط النفس.", "ضبط النفس"),
        ("وهنأ الرئيس الإيراني حسن روحاني العراق حكومة وشعبا بنيل الثقة.", "بنيل الثقة"),
        ("وقال دبلوماسي غربي واكب المفاوضات إن الحل ممكن.", "الحل ممكن"),
        ("وأدانت جبهة الإنقاذ الإسلامية المحظورة القرار.", "القرار"),
        ("وأعلنت حركة الشباب المتشددة مسؤوليتها عن التفجير.", "مسؤوليتها عن التفجير"),
        ("انتقدت المعارضة المدعومة من أنقرة القرار الأميركي.", "القرار الأميركي"),
        ("وأدانت هيئة تحرير الشام المدعومة من تركيا القصف الروسي.", "القصف الروسي"),
        ("واستنكرت الحكومة اليمنية المعترف بها دوليا الهجمات على المطار.", "الهجمات على المطار"),
        ("وأدان المجلس العسكري الحاكم في النيجر العقوبات الفرنسية.", "العقوبات الفرنسية"),
        ("أعلنت منظمة الصحة العالمية التابعة للأمم المتحدة أن الوباء انتهى.", "الوباء انتهى"),
        ("انتقد الحزب الحاكم في تركيا القرار الأميركي.", "القرار الأميركي"),
        ("رفض الحزب الحاكم في جورجيا القرار الأوروبي.", "القرار الأوروبي"),
    ],
)
def test_what_describes_a_subject_is_not_said(text: str, content: str) -> None:
    assert _contents(text) == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أدانت الأمم المتحدة المسؤولين عن الهجوم.", "المسؤولين عن الهجوم"),
        ("أدانت جامعة الدول العربية المتعاونين مع الاحتلال.", "المتعاونين مع الاحتلال"),
        ("انتقدت وزارة الخارجية المعارضين للاتفاق.", "المعارضين للاتفاق"),
        ("انتقدت الحكومة المقربين من إيران.", "المقربين من إيران"),
        ("انتقدت الحكومة المعارضة لرفضها الحوار.", "المعارضة لرفضها الحوار"),
        ("انتقدت حركة النهضة المعارضة لمنعها الحوار.", "المعارضة لمنعها الحوار"),
        ("زارت الوزيرة دمشق، وأدانت المعارضة لعرقلتها الحل.", "المعارضة لعرقلتها الحل"),
        ("يأمل ممثلو المعارضة في التوصل إلى اتفاق.", "التوصل إلى اتفاق"),
        ("يأمل معارضو النظام في تشكيل حكومة.", "تشكيل حكومة"),
        ("يأمل مسؤولو الحزب في دمشق أن تتوقف الحرب.", "تتوقف الحرب"),
        ("التقت ميركل ماكرون، وانتقدت حكومة الوحدة الليبية الحالية.", "حكومة الوحدة الليبية الحالية"),
    ],
)
def test_those_to_whom_something_is_done_do_not_describe_the_subject(text: str, content: str) -> None:
    assert _contents(text) == [content]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("حثت منظمة الصحة العالمية التابعة للأمم المتحدة النيجر على فتح المعابر.", ("WHO", "NER", "REQUEST")),
        ("تسعى وكالة الطاقة الذرية التابعة للأمم المتحدة إلى تفتيش مواقع إيران.", ("IAEA", "IRN", "AGREE")),
        ("وطالبت الحكومة الليبية المعترف بها دوليا تركيا بسحب جنودها.", ("LBY", "TUR", "REQUEST")),
    ],
)
def test_whose_body_one_is_is_not_addressed(text: str, triple: tuple[str, str, str], triples: Triples) -> None:
    assert triples(text) == {triple}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ناشد الوزير الأمم المتحدة ومنظماتها المساهمة في الإعمار.", "المساهمة في الإعمار"),
        ("ناشدت الحكومة اللبنانية إسرائيل وحلفاءها وقف القصف.", "وقف القصف"),
        ("كما دعت المنظمة الاتحاد الأوروبي إلى زيادة المساعدات.", "زيادة المساعدات"),
        ("اتهم مدعون أميركيون مواطنا صينيا بالتآمر.", "مواطنا صينيا بالتآمر"),
    ],
)
def test_those_of_the_one_addressed_are_addressed_too(text: str, content: str) -> None:
    assert _contents(text) == [content]


def test_what_is_condemned_in_talks_is_no_name_of_theirs() -> None:
    record = mahdar.read("انتقد المشاركون في الحوار الموقف الأميركي.", language="ar")
    assert not record.entities
    assert [record.quote(s.content[0]) for s in record.statements] == ["الموقف الأميركي"]


def test_what_those_concerned_are_to_do_is_asked_of_them() -> None:
    assert _contents("وطالبت السلطات المعنية بالتحرك.") == ["بالتحرك"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("الكويت بدورها أعربت عن ترحيبها بالهدنة.", "KWT"),
        ("تركيا، من جهتها، نددت بالهجوم.", "TUR"),
        ("باريس من جانبها رحبت بالهدنة.", "FRA"),
        ("إيران، في المقابل، رفضت المقترح.", "IRN"),
        ("الهند هي الأخرى نددت بالهجوم.", "IND"),
        ("ماليزيا كذلك رحبت بالهدنة.", "MYS"),
        ("سلطنة عمان، التي تقود الوساطة، رحبت بالهدنة.", "OMN"),
        ("وإيران، التي تدعم الحوثيين، رفضت المقترح.", "IRN"),
    ],
)
def test_who_has_the_turn_before_the_verb(text: str, country: str) -> None:
    assert [holder for holder, _, _ in _stances(LEAD + text)] == [country]


def test_who_is_told_of_between_commas_asks_the_one_after_the_verb(triples: Triples) -> None:
    assert triples(LEAD + "فرنسا، التي ترأس المجلس، دعت لبنان إلى الإصلاح.") == {("FRA", "LBN", "REQUEST")}


def test_a_relative_clause_between_commas_is_no_dateline() -> None:
    assert _stances("مصر، التي تقود الوساطة، رحبت بالهدنة.") == [("EGY", "support", "بالهدنة")]
    assert mahdar.read("مصر، التي تقود الوساطة، رحبت بالهدنة.", language="ar").dateline is None


def test_likewise_behind_a_comma_goes_on_with_the_subject(triples: Triples) -> None:
    assert triples("التقى الوزير نظيره التركي، كذلك دعا إيران إلى الحوار.") == set()


def test_we_of_one_who_is_quoted_within_is_not_the_speakers() -> None:
    said = "إن إسرائيل تقول: نرفض الانسحاب، وندعو إلى المفاوضات"
    assert not _stances(f"قال وزير الخارجية الأردني أيمن الصفدي {said}.")


def test_who_has_the_turn_asks_the_one_after_the_verb(triples: Triples) -> None:
    assert triples(LEAD + "واشنطن من جهتها طالبت كوبا بالتراجع.") == {("USA", "CUB", "REQUEST")}


@pytest.mark.parametrize(
    ("said", "stances"),
    [
        ("إن «الباب مفتوح، وندعو قبرص إلى الحوار»", [("JOR", "call", "إلى الحوار")]),
        ("إن الباب مفتوح، وندعو قبرص إلى الحوار", [("JOR", "call", "إلى الحوار")]),
        ('إنه "لا حل غير الحوار، ونرفض التهجير"', [("JOR", "oppose", "التهجير")]),
        ("إننا ندين القصف ونأمل أن تتوقف الحرب", [("JOR", "condemn", "القصف"), ("JOR", "call", "أن تتوقف الحرب")]),
        ("إنني أدعو قبرص إلى الحوار", [("JOR", "call", "إلى الحوار")]),
    ],
)
def test_words_in_the_first_person_after_that(said: str, stances: list[tuple[str, str, str]]) -> None:
    assert _stances(f"قال وزير الخارجية الأردني أيمن الصفدي {said}.") == stances

"""Where what is said ends and the reporter goes on in the same sentence."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "أكد الرئيس المصري عبد الفتاح السيسي "

# after a content that is a noun
NOUNS = [
    "وجرى استعراض مستجدات المنطقة.",
    "كما تطرق اللقاء إلى الملف الليبي.",
    "كما التقى وفدا من رجال الأعمال.",
    "وتناول اللقاء القضية الفلسطينية.",
    "ووقع الجانبان اتفاقية تعاون.",
    "وأجرى محادثات مع رئيس الوزراء.",
    "واختتم زيارته بجولة في المتحف.",
    "ثم توجه إلى المطار.",
    "فيما عقد وزير الخارجية لقاء مع نظيره.",
]


@pytest.mark.parametrize("text", NOUNS)
def test_the_reporter_goes_on_after_a_noun(text: str) -> None:
    record = mahdar.read(LEAD + "متانة العلاقات مع فرنسا، " + text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["متانة العلاقات مع فرنسا"]


# after a content that is a clause
CLAUSES = [
    "فيما يزور وزير الدفاع الفرنسي القاهرة غدا.",
    "في حين يصل وزير الخارجية إلى القاهرة اليوم.",
    "ولم يذكر مزيدا من التفاصيل.",
    "لكنه لم يكشف عن تفاصيل أخرى.",
    "على حد قوله.",
    "ردا على سؤال عن الأزمة.",
]


@pytest.mark.parametrize("text", CLAUSES)
def test_the_reporter_goes_on_after_a_clause(text: str) -> None:
    record = mahdar.read(LEAD + "أن العلاقات مع فرنسا متينة، " + text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["العلاقات مع فرنسا متينة"]


# a sentence, the content of its statement
WHOLE = [
    ("ندد الرئيس اليمني علي عبد الله صالح بالغارات واستدعى السفير الأمريكي.", "بالغارات"),
    ("رفض الرئيس الفنزويلي هوغو تشافيز الاتهامات وأمر بقطع العلاقات.", "الاتهامات"),
    ("ندد الوزير سامح شكري بهجوم استهدف قافلة وأسفر عن مقتل ثلاثة.", "بهجوم استهدف قافلة وأسفر عن مقتل ثلاثة"),
    ("شدد الوزير سامح شكري على وحدة وأمن واستقرار ليبيا.", "وحدة وأمن واستقرار ليبيا"),
    ("أكد الملك عبد الله أهمية حفظ أمن وسلم المنطقة.", "أهمية حفظ أمن وسلم المنطقة"),
    ("استبعد الوزير سامح شكري أي وساطة، لأن القضية، كما قال، محسومة.", "أي وساطة، لأن القضية، كما قال، محسومة"),
]


@pytest.mark.parametrize(("text", "content"), WHOLE)
def test_what_is_joined_to_a_content(text: str, content: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == [content]


QUOTED = "وقال المتحدث جون كيربي: «ليس هناك ما يلزم برفع العلم». "

# a sentence after a quotation that was closed, whether it is said as well
AFTER_QUOTE = [
    ("وتوظف شعبة المصالح مئة شخص.", False),
    ("وتعود آخر زيارة لرئيس أمريكي إلى العام الماضي.", False),
    ("لكن السفينة وصلت فجرا.", False),
    ("وقد رفض المسؤول الكشف عن اسمه.", False),
    ("إننا في هذا المقام نذكر الجهود التي بذلت.", True),
]


@pytest.mark.parametrize(("text", "said"), AFTER_QUOTE)
def test_a_quotation_that_is_closed_ends_what_was_said(text: str, said: bool) -> None:
    record = mahdar.read(QUOTED + text, language="ar")
    (first, *_) = record.statements
    assert record.quote(first.content[0]).endswith(text.rstrip(".")) == said


def test_what_another_has_done_is_told_by_the_reporter() -> None:
    text = "قال الوزير سامح شكري إن العلم لن يرفع. وقد وصلت السفينة فجرا."
    record = mahdar.read(text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["العلم لن يرفع"]


def test_an_aside_before_what_is_said_on_ends_nothing() -> None:
    record = mahdar.read("قال الرئيس جوزيف عون إن البلاد بخير، على ما ذكر الخبراء، وإن الجيش قادر.", language="ar")
    assert record.quote(record.statements[0].content[0]).endswith("الجيش قادر")


# two sentences: what is said ends with the first
TOLD_ON = [
    "أعرب الوزير السوداني ياسر عباس عن قلق الخرطوم من تراجع المياه. وعباس هو من ناقش المسودة الأسبوع الماضي.",
    "أعلن وزير الداخلية البريطاني جيمس كليفرلي أن لندن تدعم تونس. أما جيمس كليفرلي فكان رأيه أن الحماية صعبة.",
]


@pytest.mark.parametrize("text", TOLD_ON)
def test_a_sentence_that_opens_with_a_name_goes_on_with_no_speech(text: str) -> None:
    record = mahdar.read(text, language="ar")
    first = record.statements[0].content[-1]
    assert first[1] <= text.index(".")

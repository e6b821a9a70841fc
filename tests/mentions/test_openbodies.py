"""Bodies of classes: formations of armies, broadcasters of states, authorities by their charge, bodies of bodies."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the organisations, parted by « ؛ », or - where there is none
BODIES = """
اشتبك اللواء 444 مع مسلحين في العاصمة. | اللواء 444
انسحب اللواء 35 مدرع من المدينة. | اللواء 35 مدرع
وصل اللواء أحمد سالم إلى المطار. | -
سيطرت الفرقة الأولى الساحلية على التلال. | الفرقة الأولى الساحلية
عزفت الفرقة الموسيقية السلام الوطني. | -
انتشر الفيلق الأفريقي شمال البلاد. | الفيلق الأفريقي
نقل التلفزيون الرسمي الجزائري مراسم الوصول. | التلفزيون الرسمي الجزائري
نقلت الإذاعة التونسية الخطاب. | الإذاعة التونسية
بث التلفزيون الحكومي الخطاب. | -
استضافت هيئة الاستثمار وفدا هولنديا. | هيئة الاستثمار
طلبت هيئة الدفاع تأجيل الجلسة. | -
أصدر مكتب الإعلام التابع لمجلس الدولة كتابا أبيض. | مكتب الإعلام التابع لمجلس الدولة
اقتحم المحتجون مكتب المدير. | -
أوقفت الشرطة الاتحادية المشتبه به. | الشرطة الاتحادية
أوقفت الشرطة المشتبه به. | -
قالت رئاسة الأركان العامة إن التمرين بدأ. | رئاسة الأركان العامة
صوت المجلس التأسيسي على الفصل الأخير. | المجلس التأسيسي
انتقد متحدث باسم حزب الخضر لشؤون السياسة الخارجية الصفقة. | حزب الخضر
اتهمت واشنطن منظمة بدر بالهجوم. | منظمة بدر
أشاد بعمل بعثة الاتحاد الأوروبي لبناء القدرات. | بعثة الاتحاد الأوروبي لبناء القدرات
تعهد الجيش بدحر تنظيم داعش الإرهابي. | داعش
وقعت الشركة العقد الدولي أمس. | -
تبنى تنظيم القاعدة الهجوم. | تنظيم القاعدة
حملت الصين اليوم واشنطن المسؤولية. | -
تعمل ستون شركة ألمانية في السوق المحلية. | -
قلق الوزير من استخدام الجيش الأوكراني للأسلحة الثقيلة. | الجيش الأوكراني
تسلم رسالة من وزير خارجية الاتحاد السوفييتي والوفد المرافق له. | -
فاز الاتحاد الروسي لكرة القدم بالقضية. | الاتحاد الروسي لكرة القدم
حضر جلسة مجلس الأمن المخصصة للوضع في المنطقة. | مجلس الأمن
قال في مقابلة مع قناة روسيا اليوم إنه متفائل. | قناة روسيا اليوم
"""


@pytest.mark.parametrize("row", BODIES.strip().splitlines())
def test_bodies_of_a_class(row: str) -> None:
    text, names = (cell.strip() for cell in row.split("|"))
    found = [text[a:b] for e in mahdar.read(text).entities if e.type == "org" for a, b in e.mentions]
    assert found == ([] if names == "-" else names.split(" ؛ "))


def test_a_group_speaks_by_its_short_form_behind_its_noun() -> None:
    (said,) = mahdar.read("وأعلن تنظيم داعش مسؤوليته عن الهجوم.").statements
    assert said.speaker is not None


def test_a_paper_told_something_is_the_one_of_the_report_s_own_state() -> None:
    for dateline, state in (("الكويت (كونا)", "KWT"), ("عمان (بترا)", "JOR")):
        record = mahdar.read(f"{dateline} - قال وزير الداخلية لـ«الراي» إن الوضع هادئ.")
        assert [e.country for e in record.entities if e.name == "الراي"] == [state]


def test_a_short_form_may_stand_behind_a_name_in_quotation_marks() -> None:
    record = mahdar.read("نقلت «الوكالة السورية للأنباء» (سانا) عن الرئيس قوله ذلك.")
    (agency,) = [e for e in record.entities if e.type == "org"]
    assert {record.quote(m) for m in agency.mentions} == {"الوكالة السورية للأنباء", "سانا"}

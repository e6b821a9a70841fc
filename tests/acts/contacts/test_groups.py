"""Delegations, journeys, journeys' purposes, and whom a verb without a subject does not mean."""

from __future__ import annotations

import pytest

import mahdar

CASES = [
    pytest.param(
        "وصل إلى الرباط وفد أوروبي ضم الوزير الفنلندي بيكا هافيستو والوزيرة السويدية آن لينده. "
        "واستقبل رئيس الحكومة المغربية عزيز أخنوش الوفد.",
        ("meeting", {"عزيز أخنوش", "بيكا هافيستو", "آن لينده"}),
        id="the delegation stands for its members",
    ),
    pytest.param(
        "استقبل رئيس الوزراء الأردني بشر الخصاونة وفدا ضم الوزير الفنلندي بيكا هافيستو والوزيرة السويدية آن لينده.",
        ("meeting", {"بشر الخصاونة", "بيكا هافيستو", "آن لينده"}),
        id="a delegation with its members beside it",
    ),
    pytest.param(
        "أعلن المتحدث أن وزير الخارجية الهندي سوبرامانيام جايشانكار سيسافر غدا إلى باريس "
        "لإجراء محادثات مع نظيره الفرنسي ستيفان سيجورنيه.",
        ("talks", {"سوبرامانيام جايشانكار", "ستيفان سيجورنيه"}),
        id="what a journey is for, in speech",
    ),
    pytest.param(
        "كانت لوزير الخارجية التونسي نبيل عمار لقاءات، كلا على حدة، مع نظيره المالطي إيان بورغ "
        "والوزيرة السويدية آن لينده.",
        ("meeting", {"نبيل عمار", "إيان بورغ"}),
        id="«كانت له لقاءات»",
    ),
    pytest.param(
        "نفى السفير الكندي جورج فوري، الذي زاره أمس وزير الخارجية اللبناني عبد الله بو حبيب، ذلك.",
        ("meeting", {"جورج فوري", "عبد الله بو حبيب"}),
        id="a visit to a person in a relative clause",
    ),
    pytest.param(
        "ترأس وزير الخارجية الكويتي سالم الصباح مع نظيره العراقي فؤاد حسين أعمال الدورة التاسعة للجنة المشتركة.",
        ("meeting", {"سالم الصباح", "فؤاد حسين"}),
        id="two chairs of a joint committee",
    ),
    pytest.param(
        "عاد المبعوث الفرنسي جان إيف لودريان من طهران خالي الوفاض.",
        ("visit", {"جان إيف لودريان"}),
        id="whoever comes back from abroad was there",
    ),
    pytest.param(
        "أمضى وزير الخارجية التونسي خميس الجهيناوي مع نظيره الإيطالي أنجيلينو ألفانو اتفاق تعاون.",
        ("signing", {"خميس الجهيناوي", "أنجيلينو ألفانو"}),
        id="to sign, in the Maghreb",
    ),
    pytest.param(
        "أولم ولي عهد أبوظبي الشيخ محمد بن زايد آل نهيان تكريما للرئيس السنغالي ماكي سال.",
        ("ceremony", {"محمد بن زايد آل نهيان", "ماكي سال"}),
        id="a banquet told by a verb alone",
    ),
]


def contacts(text: str) -> list[tuple[str, set[str]]]:
    record = mahdar.read(text)
    names = {e.id: e.name or "" for e in record.entities}
    return [(g.kind, {names[p] for p in g.participants}) for g in record.engagements]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text: str, expected: tuple[str, set[str]]) -> None:
    found = contacts(text)
    assert expected in [("talks" if expected[0] == "talks" and k == "meeting" else k, p) for k, p in found], found


NOBODY = [
    "التقى الرئيس التركي رجب طيب أردوغان نظيره العراقي برهم صالح. وأعلن المتحدث أن وفدا فنيا تركيا سيصل إلى البصرة.",
    "التقى الرئيس التركي رجب طيب أردوغان نظيره العراقي برهم صالح. وكان أعضاء الوفد قد وصلوا إلى البصرة أمس.",
    "التقى الرئيس التركي رجب طيب أردوغان نظيره العراقي برهم صالح. وأعرب عن رغبته في زيارة البصرة.",
    "التقى الرئيس التركي رجب طيب أردوغان نظيره العراقي برهم صالح. ولم يقم أي رئيس تركي بزيارة البصرة.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_one_travels_who_is_not_said_to(text: str) -> None:
    assert [kind for kind, _ in contacts(text)] == ["meeting"]


# text, then kind, date and place of the contact
SCENES = [
    (
        "باريس في 3 مارس 2021 / قنا / التقى وزير الخارجية الفرنسي جان إيف لودريان نظيره الكيني رايلا أمولو. "
        "وعلى هامش اللقاء، وقع الوزيران مذكرة تفاهم.",
        ("signing", "2021-03-03", None),
    ),
    (
        "زار وزير الخارجية الصيني تشين قانغ أوسلو والتقى نظيرته النرويجية أنيكن هويتفيلدت.",
        ("meeting", None, "أوسلو"),
    ),
    (
        "التقى وزير الخارجية الصيني تشين قانغ، اليوم الاثنين (21 يونيو 2021)، نظيره الكيني رايلا أمولو. "
        "ويزور الوزير الصيني غدا أوسلو.",
        ("visit", "2021-06-22", "أوسلو"),
    ),
    (
        "التقى وزير الخارجية الصيني تشين قانغ نظيره الكيني رايلا أمولو في العاصمة التركية.",
        ("meeting", None, "العاصمة التركية"),
    ),
    (
        "يشارك الرئيس الكيني أوهورو كينياتا في قمة مشتركة تستضيفها بريتوريا.",
        ("conference", None, "بريتوريا"),
    ),
    (
        "سلم المبعوث الصيني تشين قانغ أمس في جدة رسالة من الرئيس شي جين بينغ إلى الملك سلمان بن عبدالعزيز.",
        ("message", None, "جدة"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SCENES)
def test_day_and_place(text: str, expected: tuple[str, str | None, str | None]) -> None:
    found = [(g.kind, g.date, g.place) for g in mahdar.read(text).engagements]
    assert expected in found, found

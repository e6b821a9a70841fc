"""Men of a body who are not named: the body takes part in their stead."""

from __future__ import annotations

import pytest

import mahdar

# sentence | kind | the participants, in any order
TOLD = """
اجتمع مساء أمس ممثلو دول مجلس التعاون مع الرئيس الأمريكي باراك أوباما. | meeting | دول مجلس التعاون، باراك أوباما
عقد قادة دول مجلس التعاون اليوم اجتماعا مع الرئيس باراك أوباما. | meeting | دول مجلس التعاون، باراك أوباما
التقى مسؤولون من وزارة الخارجية السورية المبعوث الأممي غسان سلامة. | meeting | وزارة الخارجية السورية، غسان سلامة
اجتمع أعضاء مجلس الأمن مع المبعوث الأممي مارتن غريفيثس. | meeting | مجلس الأمن، مارتن غريفيثس
التقى وفد من حركة حماس في القاهرة وزير المخابرات المصري عباس كامل. | meeting | حركة حماس، عباس كامل
استقبل ولي العهد السعودي الأمير محمد بن سلمان وفدا من الكونغرس الأمريكي. | meeting | محمد بن سلمان، الكونغرس الأمريكي
بحث وزير المالية اللبناني ياسين جابر مع وفد من صندوق النقد الدولي سبل الدعم. | talks | ياسين جابر، صندوق النقد الدولي
أجرى المبعوث الأميركي مسعد بولس محادثات مع قيادات قوات الدعم السريع. | talks | مسعد بولس، قوات الدعم السريع
استقبل الوزير المصري بدر عبد العاطي سفراء الاتحاد الأوروبي. | meeting | بدر عبد العاطي، الاتحاد الأوروبي
قال رئيس الوزراء العراقي محمد شياع السوداني، لدى استقباله سفراء الاتحاد الأوروبي، ذلك. | meeting | محمد شياع السوداني، الاتحاد الأوروبي
التقى المبعوث إسماعيل ولد الشيخ في مسقط وفدا من الحوثيين وحزب الله. | meeting | إسماعيل ولد الشيخ، الحوثيين، حزب الله
شكر الرئيس جوزاف عون الحضور. وكان قد استقبل وفدا من مجلس الشيوخ الفرنسي. | meeting | جوزاف عون، مجلس الشيوخ الفرنسي
زار وفد من البرلمان الأوروبي بغداد. | visit | البرلمان الأوروبي
توجه وفد من حركة حماس إلى القاهرة. | visit | حركة حماس
"""


def contacts(text: str) -> list[tuple[str, set[str]]]:
    record = mahdar.read(text)
    said = {e.id: record.quote(e.mentions[0]) for e in record.entities}
    return [(g.kind, {said[p] for p in g.participants}) for g in record.engagements]


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_the_body_takes_part(line: str) -> None:
    text, kind, people = line.split(" | ")
    assert (kind, set(people.split("، "))) in contacts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "استقبل رئيس مجلس النواب المصري حنفي جبالي وفدا من البرلمان العراقي برئاسة النائب محسن المندلاوي.",
            {"حنفي جبالي", "محسن المندلاوي"},
        ),
        (
            "استقبل الرئيس اللبناني جوزاف عون وفدا من البنك الدولي ضم المدير جان كريستوف كاريه.",
            {"جوزاف عون", "جان كريستوف كاريه"},
        ),
    ],
)
def test_not_where_one_of_them_is_named(text: str, expected: set[str]) -> None:
    assert contacts(text) == [("meeting", expected)]


def test_a_plural_office_is_of_no_one_man() -> None:
    record = mahdar.read("استقبل الوزير المصري بدر عبد العاطي سفراء الاتحاد الأوروبي في القاهرة.")
    assert [e.office for e in record.entities if e.type == "person"] == ["minister"]

"""Names of states and places that are ordinary words where they stand."""

from __future__ import annotations

import pytest

import mahdar

# text, in which each naming of a state, place or body stands in [brackets]
NAMINGS = """
قال إن العقبة الرئيسية أمام السلام هي الاستيطان، وهذه العقبة التي تقف في وجه الحل.
التقى الملك الوفد في [العقبة]، وتستضيف [العقبة] قمة.
أعلنت المؤسسة حالة القوة القاهرة لظروف خارجة عن إرادتها.
جاء ذلك بسبب الظروف القاهرة، ثم عاد الوفد إلى [القاهرة].
أكد أن الحل ينبع من إرادة الشعب.
وصلت الشحنة إلى [ينبع] أمس.
غادر الوفد باكرا بعد وصوله إلى [أكرا].
أعاده الله على الجميع باليمن والبركات.
تمنى للشعب الخير واليمن والبركات، ثم زار [السعودية] و[اليمن].
حصلت الحكومة على دعم مالي وفني.
أصيب مدنيون من جنسيات غير سورية.
دخلت قوات سورية المدينة، وقتلت امرأة سورية.
عادت عائلات سورية إلى بيوتها، وبلغ السعر ألف ليرة سورية.
عاد اللاجئون من [سورية]، وجرت محادثات بين [سورية] و[لبنان].
شاركت دول إفريقية في القمة ضمن جولة إفريقية.
قال إن سكان شمال [إفريقية] كثيرون.
رست السفينة في الميناء التشيلي، ثم عاد الوفد من [التشيلي].
"""


@pytest.mark.parametrize("marked", NAMINGS.strip().splitlines())
def test_where_a_word_names(marked: str) -> None:
    expected, text = [], ""
    for part in marked.split("["):
        name, bracket, rest = part.partition("]")
        if bracket:
            expected.append((len(text), len(text) + len(name)))
        text += name + rest
    record = mahdar.read(text)
    named = [tuple(m)[:2] for e in record.entities if e.type in ("state", "place") for m in e.mentions]
    assert sorted(named) == expected


@pytest.mark.parametrize(
    "text",
    ['وقعت شركة "بوتاش" وشركة "كازموناي" اتفاقا، وأعلنت شركة أخرى ذلك.', 'ذكرت وكالة "تاس" ووكالة "إنترفاكس" ذلك.'],
)
def test_a_mark_that_closes_opens_no_short_form(text: str) -> None:
    record = mahdar.read(text)
    assert not [e for e in record.entities for m in e.mentions if record.quote(m).lstrip("و") in ("شركة", "وكالة")]


# text | the states that it names
CONGO = [
    ("اندلع القتال في شرق الكونغو.", ["COD"]),
    ("نزح السكان من الكونغو الديمقراطية. وأعرب الوزير عن قلقه من الوضع في الكونغو بعد هجوم جديد.", ["COD"]),
    ("قال تشيسيكيدي إن الكونغو لن تتنازل عن أرضها.", ["COD"]),
    ("التقى رئيس الكونغو دينيس ساسو نغيسو الوفد.", ["COG"]),
    ("ضمت القمة الغابون والكونغو والكونغو الديمقراطية.", ["COD", "COG", "GAB"]),
    ("ودعت كوريا الديموقراطية إلى الحوار.", ["PRK"]),
]


@pytest.mark.parametrize(("text", "states"), CONGO)
def test_states_of_one_name(text: str, states: list[str]) -> None:
    assert sorted(e.country or "" for e in mahdar.read(text).entities if e.type == "state") == states


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("وهاجم تنظيم القاعدة المدينة.", "تنظيم القاعدة"),
        ("أعلنت جبهة البوليساريو الحرب.", "جبهة البوليساريو"),
        ("سلم حزب النور المطار إلى الجيش.", "حزب النور"),
        ("رفضت وزارة الخارجية الحرب.", "وزارة الخارجية"),
        ("أعلن مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية ذلك.", "مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية"),
        ("قال المفاوض باسم جيش التحرير الوطني بابلو بلتران ذلك.", "جيش التحرير الوطني"),
    ],
)
def test_a_body_ends_before_what_it_deals_with(text: str, body: str) -> None:
    record = mahdar.read(text)
    assert [record.quote(m) for e in record.entities for m in e.mentions if e.type == "org"] == [body]


def test_a_site_lies_where_the_place_beside_it_does() -> None:
    record = mahdar.read("هراري 3 مارس 2024 (وكالات) - تقدم المتمردون صوب بوكافو ومطار كافومو.")
    assert {record.quote(e.mentions[0]): e.country for e in record.entities if e.type == "place"}[
        "مطار كافومو"
    ] == "COD"

"""What stands inside titles and right behind them: regions, ministries, banks, former posts, and longer names."""

from __future__ import annotations

import pytest

import mahdar

# sentence | its persons with office and country
POSTS = """
قالت رئيسة قسم أفريقيا في الخارجية النرويجية هيلدا سولبرغ ذلك. | هيلدا سولبرغ official NOR
قال مدير إدارة الشرق الأوسط في الخارجية الروسية ألكسندر كوزنيتسوف ذلك. | ألكسندر كوزنيتسوف official RUS
وقال رئيس بنك التنمية الآسيوي كينجي ناكامورا ذلك. | كينجي ناكامورا igo_head None
وقالت نائبة رئيس البنك الدولي آنا ماركيز ذلك. | آنا ماركيز official None
وقالت محافظة البنك المركزي الروسي إلفيرا نابيولينا ذلك. | إلفيرا نابيولينا official RUS
قال السفير سامح رزق مساعد وزير الخارجية الأسبق إن القمة مهمة. | سامح رزق other None
قال رئيس جمهورية القرم سيرغي كوزلوف ذلك. | سيرغي كوزلوف governor UKR
وقال وزير الدفاع ساليفو مودي ووزير الخارجية بكاري كوناتي ذلك. | ساليفو مودي minister None، بكاري كوناتي foreign_minister None
والتقى السفير البريطاني نيل هاريسون وزير التجارة. | نيل هاريسون ambassador GBR
قال وزير الشئون الخارجية التونسي كريم بوزيد ذلك. | كريم بوزيد foreign_minister TUN
قال أستاذ التاريخ بجامعة دمشق أحمد حسن إن الوضع صعب. | أحمد حسن None None
قال عميد كلية الحقوق بجامعة القاهرة محمد سامي عبد الصادق ذلك. | محمد سامي عبد الصادق other None
"""

# sentence | its persons with office, country and English name
LONGER = """
قال وزير التجارة البيروفي خوان كارلوس ماثيوس إن الاتفاق مفيد. | خوان كارلوس ماثيوس minister PER None
قال وزير الصحة فيليبي كالديرون غوميز إن الوباء انحسر. | فيليبي كالديرون غوميز minister None None
وصل الأمير محمد بن عبدالرحمن بن عبدالعزيز نائب أمير منطقة الرياض. | محمد بن عبدالرحمن بن عبدالعزيز governor SAU None
قال الرئيس نيكولاس مادورو موروس ذلك. | نيكولاس مادورو موروس head_of_state VEN Nicolás Maduro
قال سفير البحرين خليفة بن حمد آل خليفة ذلك. | خليفة بن حمد آل خليفة ambassador BHR None
قال وزير الصناعة كيم جونغ-كوان إن الرسوم تضر. | كيم جونغ-كوان minister None None
"""


@pytest.mark.parametrize("line", POSTS.strip().splitlines())
def test_posts(line: str) -> None:
    sentence, persons = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office} {e.country}" for e in found] == persons.split("، ")


@pytest.mark.parametrize("line", LONGER.strip().splitlines())
def test_longer_names(line: str) -> None:
    sentence, persons = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office} {e.country} {e.name_en}" for e in found] == [persons]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("استقبل حاكم الشارقة الشيخ ماجد القاسمي الوفد.", "الشارقة"),
        ("استقبل أمير منطقة الرياض الأمير فيصل بن بندر السفير.", "منطقة الرياض"),
        ("التقى حاكم إقليم دارفور مني أركو مناوي وفدا.", "دارفور"),
        ("قال محافظ جدة الأمير مشعل بن ماجد ذلك.", "جدة"),
        ("غادر الملك سلمان بن عبدالعزيز آل سعود جدة أمس.", "جدة"),
        ("غادر الوزير جدة متوجها إلى المغرب.", "جدة"),
    ],
)
def test_named_places(sentence: str, place: str) -> None:
    assert place in [e.name for e in mahdar.read(sentence).entities if e.type == "place"]


@pytest.mark.parametrize("sentence", ["أكدت الحكومة الجنوب أفريقية موقفها.", "دعمت الدول الخليجية المبادرة."])
def test_adjectives_name_no_region(sentence: str) -> None:
    assert [e.name for e in mahdar.read(sentence).entities if e.type == "place"] == []


@pytest.mark.parametrize(
    ("sentence", "framework"),
    [
        ('انسحبت روسيا من معاهدة "الأجواء المفتوحة".', 'معاهدة "الأجواء المفتوحة"'),
        ("وقعت الحكومة على اتفاقية «سيداو» الدولية.", "اتفاقية «سيداو»"),
    ],
)
def test_quoted_names_close(sentence: str, framework: str) -> None:
    assert [e.name for e in mahdar.read(sentence).entities if e.type == "framework"] == [framework]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ('كتب الوزير عبر "إكس" أن الاتفاق قريب.', ["إكس"]),
        ("كتب الوزير في حسابه على «إكس» أن الاتفاق قريب.", ["إكس"]),
        ("قال مالكوم إكس ذلك.", []),
    ],
)
def test_the_platform_of_one_letter(sentence: str, found: list[str]) -> None:
    assert [e.name for e in mahdar.read(sentence).entities if e.type == "org"] == found


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("وصل إلى بلدة دوما وفد.", {"دوما": "SYR"}),
        ("زار الوفد محافظة المهرة.", {"المهرة": "YEM"}),
        ("أقامت محافظة جدة حفلا.", {"جدة": "SAU"}),
        ("زار المدينة القديمة وفد.", {}),
    ],
)
def test_a_place_stands_behind_what_it_is(text: str, places: dict[str, str]) -> None:
    found = {e.name: e.country for e in mahdar.read(text).entities if e.type == "place"}
    assert found == places


def test_the_family_name_of_two_words_is_no_place() -> None:
    record = mahdar.read("بحر العلوم: الزيارة قريبة\nذكر السفير العراقي محمد حسين بحر العلوم ذلك.")
    assert [e.type for e in record.entities] == ["person"]

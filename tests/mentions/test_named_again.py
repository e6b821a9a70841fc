"""One who is named again in another way: by an inner name, in another spelling, beside somebody else's name."""

from __future__ import annotations

import pytest

import mahdar

# text | its persons, each with all ways in which he is named
NAMED_AGAIN = """
قال الأمين العام للأمم المتحدة بان كي مون إن الوضع خطير. وأضاف بان في بيان أن الحوار واجب. | بان كي مون/بان
التقى الوزير الأمين العام للأمم المتحدة بان كي مون. وأعرب السيد بان عن شكره. | بان كي مون/بان
قال الأمين العام للأمم المتحدة بان كي مون بان الوضع خطير. | بان كي مون
وصل الرئيس البرازيلي لويس إيناسيو لولا دا سيلفا أمس. وقال الرئيس لولا إن الزيارة مهمة. | لويس إيناسيو لولا دا سيلفا/لولا
وصل الرئيس البرازيلي لولا دا سيلفا أمس. وكانت الزيارة ستفشل لولا الدعم. | لولا دا سيلفا
وصل الرئيس التونسي الباجي قائد السبسي أمس. وأكد قائد السبسي دعم بلاده. | الباجي قائد السبسي/قائد السبسي
وصل وزير خارجية إيران حسين أمير عبداللهيان. وقال أمير عبد اللهيان ذلك. | حسين أمير عبداللهيان/أمير عبد اللهيان
وصل رئيس الحكومة المغربية سعد الدين العثماني. وأكد السيد العثماني ذلك. | سعد الدين العثماني/العثماني
وصل وزير الخارجية الروسي سيرغي لافروف. وقال لافرف إن الحوار مهم. | سيرغي لافروف/لافرف
وصل الأمين العام أنطونيو غوتيريش أمس. وأعرب جوتيريس عن قلقه. | أنطونيو غوتيريش/جوتيريس
وصل الرئيس الجزائري عبد العزيز بوتفليقة. وأكد الرئيس بوتيفليقة ذلك. وأضاف بوتيفليقة كذا. | عبد العزيز بوتفليقة/بوتيفليقة
وصل رئيس الإقليم نيجيرفان بارزاني. وأكد البارزاني أن الحوار مهم. وشكر الوزير السيد البارزاني. | نيجيرفان بارزاني/البارزاني
وصل المرشد الإيراني علي خامنئي. وقال الخامنئي إن الأمر مهم. | علي خامنئي/الخامنئي
وصل وزير الخارجية السعودي فيصل بن فرحان. وقال ابن فرحان إن الأمر مهم. | فيصل بن فرحان/ابن فرحان
وصل الرئيس الصومالي محمد عبدالله محمد (فرماجو) أمس. والتقى الرئيس فرماجو الوزير. | محمد عبدالله محمد/فرماجو
وصل الرئيس الغابوني ألان كلود (بليمو) أمس. وقال بليمو إن الأمر مهم. | ألان كلود/بليمو
وأكد السناتور جون كوركر (جمهوري) ذلك. | جون كوركر
وصل وزير خارجية المجر بيتر سيارتو. ووقع البلدان برنامجا بين وزارتي الثقافة. | بيتر سيارتو
وصل وزير خارجية البرتغال روي ماشيتي. وقال إن العلاقات في أحسن مستواها. | روي ماشيتي
"""

# text | its persons, each with all ways in which he is named
BESIDE = """
وصل الوزير التركي هاكان فيدان. واستقبل رئيس مجلس النواب خوسيه غوميز فيدان. | هاكان فيدان/فيدان خوسيه غوميز
وصل الوزير التركي هاكان فيدان. ثم استقبل الوزير خوسيه غوميز السيد فيدان أمس. | هاكان فيدان/فيدان خوسيه غوميز
وصلت الوزيرة الإندونيسية ريتنو مارسودي. واستقبل الوزير خوسيه غوميز ريتنو. | ريتنو مارسودي/ريتنو خوسيه غوميز
وصل الشيخ عيسى بن سلمان آل خليفة. وحضر اللقاء الشيخ سلمان بن خليفة آل خليفة. | عيسى بن سلمان آل خليفة سلمان بن خليفة آل خليفة
"""


# text | what is said
WITH_INITIALS = """
وصل وزير الخارجية الفلسطيني رياض المالكي. وأكد د. المالكي أن الحوار واجب. | الحوار واجب
وصل وزير الخارجية الفلسطيني رياض المالكي. وأوضح أ. د. المالكي أن الحوار واجب. | الحوار واجب
وصل وزير الخارجية الفلسطيني رياض المالكي. وقال الدكتور المالكي إن الحوار واجب. | الحوار واجب
"""


def _persons(text: str) -> set[frozenset[str]]:
    record = mahdar.read(text)
    return {frozenset(record.quote(m) for m in e.mentions) for e in record.entities if e.type == "person"}


def _cases(table: str) -> list[tuple[str, str]]:
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    return [(text, wanted) for text, wanted in rows]


@pytest.mark.parametrize(("text", "wanted"), _cases(NAMED_AGAIN))
def test_one_person_is_named_in_every_way(text: str, wanted: str) -> None:
    assert _persons(text) == {frozenset(wanted.split("/"))}


@pytest.mark.parametrize(("text", "wanted"), _cases(BESIDE))
def test_names_side_by_side_are_two_persons(text: str, wanted: str) -> None:
    found = _persons(text)
    assert sum(len(names) for names in found) == wanted.count("/") + 2
    assert all(name in wanted for names in found for name in names)
    assert len(found) == 2


# text | who speaks last
BY_TITLE = """
أكد رئيس مجلس النواب اللبناني نبيه بري دعم الجيش. وقال رئيس البرلمان اللبناني إن الحوار واجب. | نبيه بري
وصل وزير الخارجية المصري سامح شكري. واستقبل رئيس مجلس النواب الأوروغوياني خوسيه غوميز المسؤول المصري. وأكد المسؤول المصري أن الحوار واجب. | سامح شكري
التقى الوزير المصري سامح شكري أمين عام مجلس التعاون لدول الخليج العربية سامر البديوي. وقال المسؤول الخليجي إن الحوار واجب. | سامر البديوي
بحث الرئيس المجري يانوش أدير مع رئيس مفوضية الاتحاد الإفريقي موسى فكي محمد العلاقات. وقال المسؤول الإفريقي إن الحوار واجب. | موسى فكي محمد
التقى الرئيس السوري بشار الأسد المبعوث الأممي سامر الإبراهيمي. وقال الدبلوماسي الجزائري إن الحوار واجب. | سامر الإبراهيمي
وصل المبعوث الأممي سامر الإبراهيمي إلى دمشق. وقال الدبلوماسي المخضرم إن الحوار واجب. | سامر الإبراهيمي
بودابست - استقبل الرئيس المجري يانوش أدير وزير الخارجية سامر الخزاعلة. وقال الوزير الأردني إن الحوار واجب. | سامر الخزاعلة
قال المبعوث دنيس روس ذلك. وكان روس وصل أمس. وحضر السفير كريستوفر روس. وغادر الجميع أمس. وقال روس إن الحوار واجب. | دنيس روس
"""

# text | who is not he who speaks last
BY_NO_TITLE = """
بيروت - استقبل الرئيس اللبناني ميشال عون وزير الدفاع سامر بطرس. وزار وزير الدفاع السوري دمشق. وقال الوزير السوري إن الأمر مهم. | سامر بطرس
"""


@pytest.mark.parametrize(("text", "wanted"), _cases(BY_NO_TITLE))
def test_a_title_means_nobody_of_another_state(text: str, wanted: str) -> None:
    record = mahdar.read(text)
    assert wanted not in [e.name for e in record.entities if e.id == record.statements[-1].speaker]


@pytest.mark.parametrize(("text", "wanted"), _cases(BY_TITLE))
def test_a_title_means_whom_the_article_named_with_another(text: str, wanted: str) -> None:
    record = mahdar.read(text)
    speaker = next(e for e in record.entities if e.id == record.statements[-1].speaker)
    assert speaker.name == wanted


@pytest.mark.parametrize(("text", "wanted"), _cases(WITH_INITIALS))
def test_titles_of_a_letter_are_the_speakers(text: str, wanted: str) -> None:
    record = mahdar.read(text)
    assert [record.quote(span) for span in record.statements[-1].content] == [wanted]

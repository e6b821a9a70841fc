"""Where the names of persons begin and end."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the name that is read
NAMES = """
التقى وزير الدفاع البريطاني مايكل فالون أمس في مكتبه. | مايكل فالون
استقبل الوزير مدير المعهد خوان باريه في مكتبه. | خوان باريه
قالت الباحثة في المعهد إليزابيث مارشال إن الحرب طالت. | إليزابيث مارشال
اجتمع المدير العام للمنظمة ديمتري روبل، الذي وصل أمس، مع الوزير. | ديمتري روبل
استقبل الوزير السفير مارك أوت، الممثل الخاص للاتحاد. | مارك أوت
حضر النائب ديفيد هوبسون الجلسة. | ديفيد هوبسون
التقى الرئيس نظيره ألان غارسيا في ليما. | ألان غارسيا
"""

# sentence | the name that goes no further
BOUNDS = """
قال وزير الخارجية مايكل أمس إن ذلك مستبعد. | مايكل
وصل المدرب ماركو ومدرب الحراس إلى المطار. | ماركو
أضافت النائبة ميليسا قوله إن ذلك صحيح. | ميليسا
وبحسب الرائد بدر السحيباني فإن شرطة المنطقة باشرت الحادث. | بدر السحيباني
أعلن وزير الخارجية البريطاني روبن كوك استقالته أمس. | روبن كوك
وأقام رئيس البعثة نجيب الملا حفل عشاء. | نجيب الملا
وصل السيد ذو الفقار علي بوتو إلى المطار. | ذو الفقار علي بوتو
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [(text, name) for text, name in (line.split(" | ") for line in table.strip().splitlines())]


def names(text: str) -> list[str]:
    record = mahdar.read(text)
    return [record.quote(span) for e in record.entities if e.type == "person" for span in e.mentions]


@pytest.mark.parametrize(("text", "name"), rows(NAMES))
def test_family_names_of_any_form_after_a_foreign_given_name(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(("text", "name"), rows(BOUNDS))
def test_what_follows_a_given_name_is_not_always_a_family_name(text: str, name: str) -> None:
    assert all(found == name or name not in found for found in names(text)), names(text)


#: A shorter name that the registry knows as another person's is the end of a longer one in the same article.
SHORTENED = (
    ("التقى الملك فهد بن عبدالعزيز الرئيس البوسني علي عزت بيغوفيتش في جدة. وقال عزت بيغوفيتش إن بلاده تريد السلام.", 2),
    ("استقبل الملك عبدالله الثاني والأمير الحسين بن عبدالله الثاني الرئيس المصري عبدالفتاح السيسي في عمان.", 3),
)


@pytest.mark.parametrize(("text", "persons"), SHORTENED)
def test_a_shorter_name_is_whoever_the_article_names_in_full(text: str, persons: int) -> None:
    found = [e.name for e in mahdar.read(text).entities if e.type == "person"]
    assert len(found) == persons, found


#: Text; the names of its persons, by semicolons.
GIVEN_AWAY = """
كتب: فيدور تسيلين. وكشف مصدر أن الوفد عاد. | فيدور تسيلين
وعاد الوفد أمس. (من جوستين بلافاك) | جوستين بلافاك
وعاد الوفد أمس. (إعداد سلمى الديب - تحرير نهى بركوي) | سلمى الديب; نهى بركوي
دعم المجلس ترشح فيرمان إدوار توكامو لمنصب المدير. | فيرمان إدوار توكامو
أدان الوزراء اغتيال دافيد بوندا في العاصمة. | دافيد بوندا
أيد المجلس تعيين كبير الخبراء أمس. | -
استدعت الوزارة السفير الجزائري، الهادي بن زروق، للاحتجاج. | الهادي بن زروق
صرح الناطق الفاتح دنقلاوي بذلك. | الفاتح دنقلاوي
قال المتحدث أبو عبيدة ذلك. ثم اتهم أبو عبيدة الجيش. | أبو عبيدة
اغتيل أبو مهدي المهندس قرب المطار. | أبو مهدي المهندس
التقى أحمد قريع (أبو علاء) الوفد، ثم غادر أبو علاء. | أحمد قريع
نزح السكان من جبل أبو غنيم وبلدة أبو كمال. | -
وصلت ماريا زاخاروفا إلى موسكو. وأبدت زاخاروفا أمل بلادها في الحل. | ماريا زاخاروفا
وصل قاسم توكاييف إلى طشقند. وشكر لتوكاييف حسن التنظيم. | قاسم توكاييف
وصل محمد علي إلى طشقند. والتقى علي حسن الوفد. | محمد علي; علي حسن
عين السلطان هيثم بن طارق السيد سالم بن ناصر رئيسا للجامعة. | هيثم بن طارق; سالم بن ناصر
وزارت مصر كما نعته سونيا غاندي زعيمة حزب المؤتمر. | سونيا غاندي
أشاد السيناتور جيم رايش بتمرير القانون. | جيم رايش
استقبل الوزير الشيخة موزا بنت حمد في مكتبه. | موزا بنت حمد
قالت أنييس كالامار الأمينة العامة للمنظمة ذلك. | أنييس كالامار
حضر البابا تواضروس الثاني القداس. | تواضروس الثاني
استقبل رئيس المجلس أحمد غالب نائبة رئيس البنك الدولي عثمانة ديون. | أحمد غالب; عثمانة ديون
شاركت الكتيبة بقيادة مختار بلمختار. | مختار بلمختار
حضرت والدته إميلدا مارتوس اللقاء. | إميلدا مارتوس
قال كبير المفاوضين أومبرتو دي لا كايي إن الاتفاق نهائي. | أومبرتو دي لا كايي
قال العميد يحيى سريع إن القوات عادت. | يحيى سريع
أوضح الوزير أن الأمين العام وعد بالحل. | -
تعاقد النادي مع المدرب البرتغالي جورجي جيسوس. | جورجي جيسوس
استقبل السفير عمار بلاني. | عمار بلاني
رافقه النواب خليل عطية وصالح العرموطي وديمة طهبوب وكريم شاوول. | خليل عطية; صالح العرموطي; ديمة طهبوب; كريم شاوول
أدلى زعيم حزب فوكس سانتياغو أباسكال ببيان. | سانتياغو أباسكال
أمرت المحكمة بتسليم عبد الباسط المقرحي. | عبد الباسط المقرحي
بحث رئيس الحكومة الليبية المكلفة من البرلمان أسامة حمادي الأمر. | أسامة حمادي
حذر سام ألتمان رئيس أوبن إيه آي ماسكا من ذلك. | سام ألتمان
"""


@pytest.mark.parametrize("row", GIVEN_AWAY.strip().splitlines())
def test_names_that_the_words_around_give_away(row: str) -> None:
    text, wanted = (cell.strip() for cell in row.split(" | "))
    found = [e.name for e in mahdar.read(text).entities if e.type == "person"]
    assert found == ([] if wanted == "-" else wanted.split("; "))


def test_a_kunya_is_a_mention_of_whoever_is_called_so() -> None:
    record = mahdar.read("التقى أحمد قريع (أبو علاء) الوفد، ثم غادر أبو علاء. وقال لأبي علاء ذلك.")
    assert [record.quote(m) for m in record.entities[0].mentions] == ["أحمد قريع", "أبو علاء", "أبو علاء", "أبي علاء"]


def test_a_son_who_is_told_from_his_father_is_called_by_the_family_name() -> None:
    record = mahdar.read("أدى فرديناند ماركوس الابن اليمين. وتعهد ماركوس بالإصلاح.")
    assert [record.quote(m) for m in record.entities[0].mentions] == ["فرديناند ماركوس الابن", "ماركوس"]


# text | mentions of its first person, by semicolons
MENTIONS = """
زار سيف الإسلام القذافي لندن. وقال سيف الإسلام ذلك. | سيف الإسلام القذافي; سيف الإسلام
قالت الرئيسة التنزانية سامية سولوحو حسن ذلك. وأثنى الوزير على سولوحو. | سامية سولوحو حسن; سولوحو
قال رودريغو لوندونيو، المعروف بتيموشينكو، ذلك. ثم غادر تيموشينكو. | رودريغو لوندونيو; تيموشينكو; تيموشينكو
زارت السيدة انتصار السيسي القاهرة. وأهدت السيدة انتصار ضيفتها درعا. | انتصار السيسي; انتصار
"""


@pytest.mark.parametrize("row", MENTIONS.strip().splitlines())
def test_shorter_and_other_names_of_a_person(row: str) -> None:
    text, wanted = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    assert [record.quote(m) for m in record.entities[0].mentions] == wanted.split("; ")


# sentence without any person
NOBODY = """
وبعد التطورات الأخيرة، فإن الرهان الآخر قائم.
عرف رئيس الوزراء اليوناني ذو الشخصية الجذابة بالهدوء.
تحتاج ذوات البشرة السمراء إلى عناية.
سنكون سفراء لمجتمعنا الغالي بين الأمم.
"""


@pytest.mark.parametrize("text", NOBODY.strip().splitlines())
def test_everyday_words_that_look_like_parts_of_names(text: str) -> None:
    assert names(text) == []


def test_god_is_no_short_form_of_a_name() -> None:
    found = names("ألقى حسن نصر الله خطابا، وقال نصر الله إن المقاومة باقية بإذن الله، وشكر الله.")
    assert "الله" not in found

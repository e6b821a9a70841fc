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

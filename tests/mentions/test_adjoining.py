"""Two names side by side, the second another person's."""

from __future__ import annotations

import pytest

import mahdar

# text | the names of its persons, each in all its forms
PARTED = """
استضاف الرئيس الكيني أوهورو كينياتا أوباما في حفل. ووصل الرئيس الأمريكي باراك أوباما أمس. | أوهورو كينياتا ; أوباما, باراك أوباما
استقبل الرئيس بوتين لوكاشينكو أمس. ورحب فلاديمير بوتين بألكسندر لوكاشينكو. | بوتين, فلاديمير بوتين ; لوكاشينكو, ألكسندر لوكاشينكو
التقى الوزير الجزائري ديوب. وكان وزير خارجية مالي عبدولاي ديوب وصل. | ديوب, عبدولاي ديوب
حمل نعمان صالحا المسؤولية. واجتمع علي عبد الله صالح مع ياسين سعيد نعمان. | نعمان, ياسين سعيد نعمان ; صالحا, علي عبد الله صالح
"""

# text | the names of its persons, none of which is parted
WHOLE = """
استقبل الوزير نائبه فاروق لوغ أوغلو، ثم عاد كمال كليتشدار أوغلو. | فاروق لوغ أوغلو ; كمال كليتشدار أوغلو
استقبل الرئيس إبراهيم بوبكر كيتا الوفد. وحضر موديبو كيتا. | إبراهيم بوبكر كيتا ; موديبو كيتا
التقت هيلاري رودهام كلينتون الوفد. وكان بيل كلينتون حاضرا. | هيلاري رودهام كلينتون ; بيل كلينتون
استقبل سيف الإسلام القذافي الوفد، وعاد سيف الإسلام. وحضر معمر القذافي. | سيف الإسلام القذافي, سيف الإسلام ; معمر القذافي
استقبل الشيخ أحمد عبدالله الصباح الوفد. وحضر الشيخ جابر خالد الصباح. | أحمد عبدالله الصباح ; جابر خالد الصباح
"""


def persons(text: str) -> set[frozenset[str]]:
    record = mahdar.read(text)
    return {frozenset(record.quote(span) for span in e.mentions) for e in record.entities if e.type == "person"}


@pytest.mark.parametrize("line", [*PARTED.strip().split("\n"), *WHOLE.strip().split("\n")])
def test_names_side_by_side(line: str) -> None:
    text, names = line.split(" | ")
    assert persons(text) == {frozenset(name.split(", ")) for name in names.split(" ; ")}


def test_joined_offices_of_two_states_are_two_persons() -> None:
    record = mahdar.read("عقد الوزير الأردني ووزيرة الخارجية السويدية ماريا ستينرغارد مؤتمرا صحفيا مشتركا.")
    (person,) = [e for e in record.entities if e.type == "person"]
    assert (person.name, person.country, person.office) == ("ماريا ستينرغارد", "SWE", "foreign_minister")


@pytest.mark.parametrize(
    "thing", ["مؤتمرا", "بروتوكولا", "ملفا", "خطابا", "تحذيرا", "قرضا", "تهاني الملك", "وسام الجمهورية"]
)
def test_what_one_holds_gives_or_sends_is_no_name(thing: str) -> None:
    record = mahdar.read(f"أكد الوزير عبدولاي ديوب ذلك. وقدم وزير خارجية مالي عبدولاي ديوب {thing} أمس.")
    assert [e.name for e in record.entities if e.type == "person"] == ["عبدولاي ديوب"]

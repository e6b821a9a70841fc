"""States that share an epithet, «السعودية» as an adjective, second capitals, regions and territories."""

from __future__ import annotations

import pytest

import mahdar

# sentence | states and places with their countries
NAMED = """
أكد الوزير متانة العلاقات المصرية السعودية. | -
زار السفير السفارة السعودية والحدود السعودية اليمنية. | -
ناقش الوزيران العلاقات الأميركية - السعودية ودور القيادة السعودية. | -
أكدت الحكومتان الأردنية والسعودية ذلك. | -
حضر رئيس اللجنة الأولمبية العربية السعودية الحفل. | -
زار الوفد السعودية ثم مصر. | السعودية SAU, مصر EGY
دعا الرئيس السعودية إلى المشاركة. | السعودية SAU
وصل من عدن إلى صنعاء. | صنعاء YEM, عدن YEM
نقل الوفد من لاهاي إلى أمستردام. | أمستردام NLD, لاهاي NLD
زار تل أبيب ورام الله والقدس. | القدس None, تل أبيب ISR, رام الله PSE
قال إن القدس الشرقية المحتلة عاصمة الدولة. | القدس الشرقية PSE
انتقل من أبيدجان إلى ياموسوكرو. | أبيدجان CIV, ياموسوكرو CIV
زار إقليم كردستان، وقال إن كردستان آمنة. | كردستان IRQ
دعا إلى وقف الاستيطان في الأراضي الفلسطينية المحتلة. | الأراضي الفلسطينية المحتلة PSE
وصل إلى أستانا أمس. | أستانا KAZ
عاد إلى مسقط رأس والده أمس. | -
وصل إلى مسقط ثم بروكسيل. | بروكسيل BEL, مسقط OMN
بدأت الاستعدادات لحج هذا العام وقدموا للحج. | -
اجتمعوا في سرت ثم في تعز ولحج. | تعز YEM, سرت LBY, لحج YEM
"""


@pytest.mark.parametrize("row", NAMED.strip().splitlines())
def test_states_and_places_of_a_sentence(row: str) -> None:
    text, wanted = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    found = sorted(
        f"{record.quote(e.mentions[0])} {e.country}" for e in record.entities if e.type in ("state", "place")
    )
    assert found == ([] if wanted == "-" else sorted(wanted.split(", ")))


# report | name | country
KINGDOM = """
عمان (بترا) - قال وزير داخلية المملكة مازن الفراهيد ذلك. | مازن الفراهيد | JOR
الرياض (واس) - قال وزير داخلية المملكة عادل القرشي ذلك. | عادل القرشي | SAU
قال وزير داخلية المملكة عادل القرشي ذلك. ورحبت السعودية بالقرار. | عادل القرشي | SAU
قال وزير داخلية المملكة عادل القرشي ذلك. | عادل القرشي | -
التقى القائم بأعمال سفارة المملكة لدى فرنسا علي القرني مسؤولين. | علي القرني | -
القاهرة (أ ش أ) - بحث سفير المملكة في القاهرة أحمد القحطاني ذلك. | أحمد القحطاني | -
قال سفير خادم الحرمين الشريفين لدى فرنسا خالد العتيبي ذلك. | خالد العتيبي | SAU
حضر القائم بأعمال سفارة خادم الحرمين الشريفين لدى فرنسا الدكتور علي القرني. | علي القرني | SAU
حضر السفير اليمني القنصل العام في المملكة علي العياشي. | علي العياشي | YEM
"""


@pytest.mark.parametrize("row", KINGDOM.strip().splitlines())
def test_an_epithet_of_several_states_in_an_office(row: str) -> None:
    text, name, country = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    person = next(e for e in record.entities if e.type == "person" and record.quote(e.mentions[0]) == name)
    assert (person.country or "-") == country


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("هنأ الرئيس المصري، خادم الحرمين الشريفين، بسلامة الوصول.", []),
        ("التقى الوزير المصري، خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز.", ["سلمان بن عبدالعزيز"]),
        ("هنأ الأمين العام، باختيار الأمير محمد بن نايف وليا للعهد.", ["محمد بن نايف"]),
        ("نقل للملك سلمان تحيات أخيه. وقال الأمير محمد بن سلمان ذلك.", ["سلمان", "محمد بن سلمان"]),
        ("أكد الرئيس حسن روحاني التزامه بمبادئ حسن الجوار.", ["حسن روحاني"]),
    ],
)
def test_kings_and_princes_are_themselves(text: str, names: list[str]) -> None:
    record = mahdar.read(text)
    found = [record.quote(m) for e in record.entities if e.type == "person" for m in e.mentions]
    assert sorted(found) == sorted(names)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("أعلنت الخارجية المصرية أن الوزير خالد سعيد أجرى اتصالا بنظيره.", "foreign_minister"),
        ("قال بيان لوزارة الخارجية الدنماركية إن الوزير خالد سعيد عاد.", "foreign_minister"),
        ("أفادت وزارة الدفاع بأن الوزير خالد سعيد زار بيروت.", "minister"),
        ("تناول اللقاء السياسة الخارجية، وقال الوزير خالد سعيد ذلك.", "minister"),
        ("التقى وزير الخارجية أحمد فؤاد والوزير خالد سعيد الوفد.", "minister"),
    ],
)
def test_the_minister_of_a_ministry_that_speaks(text: str, office: str) -> None:
    record = mahdar.read(text)
    person = next(e for e in record.entities if record.quote(e.mentions[0]) == "خالد سعيد")
    assert person.office == office

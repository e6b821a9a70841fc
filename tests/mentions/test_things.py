"""Which bodies, frameworks, states and places a sentence names, where their names end and whose they are."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the organisations and frameworks that it names, each with its state or -
ENDS = """
دعت وزارة الداخلية المواطنين إلى توخي الحذر. | وزارة الداخلية -
حث مجلس الأمن الأطراف كافة على وقف القتال. | مجلس الأمن -
طالب مجلس النواب الحكومة بنشر التقرير. | مجلس النواب -
استنكر المجلس الوطني لحقوق الإنسان الاعتداء الذي وقع أمس. | المجلس الوطني لحقوق الإنسان -
ناقش اتحاد الصحفيين العرب القضية مع المحامين. | اتحاد الصحفيين العرب -
اتهم الجيش الأوغندي القوات المتمردة بالهجوم. | الجيش الأوغندي UGA
حمّلت وزارة الخارجية القبرصية الحكومة التركية المسؤولية. | وزارة الخارجية القبرصية CYP
نظم معهد الخليج للبحوث الاستراتيجية المؤتمر السنوي. | معهد الخليج للبحوث الاستراتيجية -
أكدت وزارة الدفاع التزامها بالقانون. | وزارة الدفاع -
دعت وزارة الزراعة الأهالي إلى الحذر. | وزارة الزراعة -
أبلغ مجلس الأمن الوكالة الدولية للطاقة الذرية بالقرار. | مجلس الأمن - ; الوكالة الدولية للطاقة الذرية -
أشاد بدور مجلس الأمن والدول الصديقة. | مجلس الأمن -
طالب بإصلاح مجلس الأمن والمؤسسات المالية الدولية. | مجلس الأمن -
اجتمعت المنظمة الليبية لحقوق الإنسان والمجلس الأعلى للأمازيغ. | المنظمة الليبية لحقوق الإنسان LBY ; المجلس الأعلى للأمازيغ -
تعاونت وزارة الطاقة ووزارة المياه في التنفيذ. | وزارة الطاقة - ; وزارة المياه -
زار وزارة القوات المسلحة. | وزارة القوات المسلحة -
رحب اتحاد الصحفيين الفلسطينيين بالقرار. | اتحاد الصحفيين الفلسطينيين PSE
تبنت حركة الشباب الصومالية المتطرفة الهجوم. | حركة الشباب الصومالية SOM
هاجم عناصر جماعة بوكو حرام المتشددة القرية. | جماعة بوكو حرام NGA
فاز حزب الاستقلال الحاكم بالانتخابات. | حزب الاستقلال MAR
قالت وزارة الطاقة اليونانية لرويترز إن المفاوضات بدأت. | وزارة الطاقة اليونانية GRC ; رويترز GBR
أعلنت وزارة المالية المصرية خفض الدين. | وزارة المالية المصرية EGY
أكدت هيئة السوق المالية ذلك. | هيئة السوق المالية -
زار وفد من الجيش المالي نيامي. | الجيش المالي MLI
ثبتت السياسة الخارجية المصرية ونمت التجارة الخارجية الصينية. | -
أكدت الخارجية المصرية والخارجية التركية ذلك. | الخارجية المصرية EGY ; الخارجية التركية TUR
أقرت وزارة الداخلية التونسية الخطة. وقالت وزارة الداخلية إنها مهمة. | وزارة الداخلية التونسية TUN
صوت مجلس الشيوخ الفرنسي أمس. ورفض مجلس الشيوخ التعديل. | مجلس الشيوخ الفرنسي FRA
أعلنت وزارة الدفاع الروسية ووزارة الدفاع اليابانية ذلك. | وزارة الدفاع الروسية RUS ; وزارة الدفاع اليابانية JPN
خسر الحزب الليبرالي الديمقراطي في انتخابات اليابان. | الحزب الليبرالي الديمقراطي JPN
تأخر تكوين المجلس التشريعي في السودان. | المجلس التشريعي SDN
أعلن المجلس الوطني الانتخابي في فنزويلا النتائج. | المجلس الوطني الانتخابي -
فاز الحزب الديمقراطي الدستوري في طوكيو. | الحزب الديمقراطي الدستوري -
تشاور نواب الحزب الديمقراطي في واشنطن وروما. | الحزب الديمقراطي -
"""

# sentence | the states that it names
STATES = """
تناول اللقاء العلاقات المصرية السعودية. | -
أغلقت السفارة السعودية في القاهرة أبوابها. | -
قصفت المدفعية السعودية مواقع على الحدود السعودية. | -
زار الرئيس السعودية أمس. | SAU
غادر الوفد الشقيقة السعودية أمس. | SAU
عاد من السعودية بعد لقاء في سفارة السعودية. | SAU
رحب الوزير بدعم مالي عاجل من البنك. | -
أعلن عن غلاف مالي لدعم السلم في مالي. | MLI
رفضت مالي وبوركينا فاسو القرار. | MLI BFA
بحثا التعاون في المجالات الاقتصادية والمالية. | -
وقعت الجزائر ومالي اتفاقا. | DZA MLI
"""


# sentence | the places that it names, each with its state or -
PLACES = """
انتقل من عدن إلى صنعاء. | عدن YEM ; صنعاء YEM
انعقدت في لاهاي ثم في أمستردام. | لاهاي NLD ; أمستردام NLD
زار القدس ورام الله. | القدس - ; رام الله PSE
وصل إلى دار السلام قادما من دودوما. | دار السلام TZA ; دودوما TZA
"""

# sentence | the person and whose office he has
KINGDOMS = """
جدة (واس) قال وزيرا خارجية المملكة عادل الجبير ومصر سامح شكري ذلك. | عادل الجبير SAU
قال وزير داخلية المملكة محمد سعد في زيارة للأردن إن الحدود آمنة. | محمد سعد JOR
المنامة (بنا) قال وزير داخلية المملكة راشد سعيد إن السعودية شريك. | راشد سعيد BHR
التقى القنصل العام في المملكة علي العياشي الجالية في جدة السعودية. | علي العياشي -
قال زعيم الحزب الديمقراطي ماريو روسيني إن إيطاليا ستتغير. | ماريو روسيني ITA
"""


def rows(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


@pytest.mark.parametrize("row", rows(ENDS))
def test_where_the_name_of_a_body_ends_and_whose_it_is(row: str) -> None:
    sentence, expected = (part.strip() for part in row.split(" | "))
    record = mahdar.read(sentence)
    found = sorted(
        f"{record.quote(entity.mentions[0])} {entity.country or '-'}"
        for entity in record.entities
        if entity.type in ("org", "framework")
    )
    assert found == ([] if expected == "-" else sorted(expected.split(" ; ")))


@pytest.mark.parametrize("row", rows(STATES))
def test_states_named_by_words_that_mean_something_else(row: str) -> None:
    sentence, expected = (part.strip() for part in row.split(" | "))
    states = [entity.country for entity in mahdar.read(sentence).entities if entity.type == "state"]
    assert sorted(map(str, states)) == sorted(expected.replace("-", "").split())


@pytest.mark.parametrize("row", rows(PLACES))
def test_second_seats_of_government_are_cities_of_their_own(row: str) -> None:
    sentence, expected = (part.strip() for part in row.split(" | "))
    record = mahdar.read(sentence)
    places = [entity for entity in record.entities if entity.type == "place"]
    found = [f"{record.quote(entity.mentions[0])} {entity.country or '-'}" for entity in places]
    assert sorted(found) == sorted(expected.split(" ; "))


@pytest.mark.parametrize("row", rows(KINGDOMS))
def test_whose_office_one_has_where_several_states_are_called_so(row: str) -> None:
    sentence, expected = (part.strip() for part in row.split(" | "))
    record = mahdar.read(sentence)
    people = [entity for entity in record.entities if entity.type == "person"]
    assert f"{record.quote(people[0].mentions[0])} {people[0].country or '-'}" == expected

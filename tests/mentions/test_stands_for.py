"""Offices and states that the words around a person tell: whom he stands for, when he held an office, of what he is."""

from __future__ import annotations

import pytest

import mahdar

# text | its persons with office and country
STANDS_FOR = """
بيروت - عقد المؤتمر أمس. ومثل تركيا نائب وزير الخارجية سادات أونال، وإيران مساعد وزير الخارجية حسين جابري. | سادات أونال minister TUR، حسين جابري official IRN
نواكشوط - ومثّل الرباط في الحفل رئيس مجلس المستشارين حكيم بنشماش. | حكيم بنشماش legislator MAR
بيروت - وفي دول مثل تركيا يعمل وزير الزراعة كريم بلحاج. | كريم بلحاج minister None
"""

# text | its persons with office and country
BY_TIME = """
جمعه لقاء بالسفير الأمريكي آنذاك دانيال كوتس. | دانيال كوتس ambassador USA
قال رئيس الوزراء الإيطالي آنذاك، سامر رزق، إن الأمر مهم. | سامر رزق head_of_government ITA
رفض وزير الدفاع المصري حينها كريم بلحاج ذلك. | كريم بلحاج minister EGY
جاء ذلك بعد إطاحة الجيش بالرئيس عمر البشير. | عمر البشير other SDN
كان الانقلاب قد أطاح بالرئيس الغيني ألفا كوندي. | ألفا كوندي other GIN
بدأ الإصلاح في عهد حسني مبارك. | حسني مبارك other EGY
كان ذلك في عهد ترامب. وقال الرئيس الأمريكي دونالد ترامب إن ذلك انتهى. | دونالد ترامب head_of_state USA
نهضت المملكة في عهد محمد بن سلمان. | محمد بن سلمان None SAU
"""

# text | its persons with office and country
BY_WHAT = """
قال الزعيم الكوبي فيدل كاسترو إن الأمر مهم. | فيدل كاسترو head_of_state CUB
قال الزعيم اللبناني وليد جنبلاط إن الأمر مهم. | وليد جنبلاط party_official LBN
عقدت بعثة الأمم المتحدة للدعم اجتماعا. وقال رئيس البعثة سامر رزق إن الأمر مهم. | سامر رزق envoy None
قال رئيس البعثة بالسفارة السودانية سامر رزق إن الأمر مهم. | سامر رزق ambassador SDN
قال رئيس البعثة الدبلوماسية سامر رزق إن السفارة مفتوحة. وغادرت بعثة الأمم المتحدة. | سامر رزق ambassador None
قال سفير فرنسا رئيس البعثة جان مارك إن بعثة الأمم المتحدة غادرت. | جان مارك ambassador FRA
شارك أمين عام مجلس التعاون سامر العطية ووزير التنمية الدولية البريطاني. | سامر العطية igo_head None
حضر الحفل مستشارا صاحب الجلالة السيدان سامر رزق ومحمد معتصم. | سامر رزق official None، محمد معتصم official None
حضر الوزير المنتدب في الشؤون الخارجية والتعاون السيد سامر الفهري. | سامر الفهري minister None
التقى الوزير رئيس المجلس الوطني السوري برهان غليون في إسطنبول. | برهان غليون party_official SYR
شارك في المحادثات وفد الحكومة السورية برئاسة سامر الجعفري. | سامر الجعفري official SYR
قال حسام بدران من حركة حماس إن وفدا من الحركة برئاسة خليل الحية وصل. | حسام بدران None None، خليل الحية party_official PSE
قال الوزير سامر رزق إن التعاون الإعلامي سيتوسع. | سامر رزق minister None
وقال الناطق الرئاسي جبران كورية إن البحث تناول السلام. | جبران كورية spokesperson None
علم وزير الداخلية السابق أوتو شيلي أن الأمر صحيح. | أوتو شيلي other None
طالب الرئيس نيكولاس كولومبيا أن ترحل. | نيكولاس head_of_state None
ضم الوفد عضو المجلس شمس الدين كباشي ومحمد حسن التعايشي. | شمس الدين كباشي official SDN، محمد حسن التعايشي None None
"""


@pytest.mark.parametrize(
    "line", [line for table in (STANDS_FOR, BY_TIME, BY_WHAT) for line in table.strip().splitlines()]
)
def test_offices_and_states(line: str) -> None:
    text, persons = line.split(" | ")
    found = [e for e in mahdar.read(text).entities if e.type == "person"]
    assert [f"{e.name} {e.office} {e.country}" for e in found] == persons.split("، ")

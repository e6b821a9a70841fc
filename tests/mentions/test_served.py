"""Who serves a ruler, or is of his family, and the ruler himself, where either is named behind the title."""

from __future__ import annotations

import pytest

import mahdar

# sentence | its persons with office and country
SERVANTS = """
قال مبعوث الرئيس الأمريكي دونالد ترامب إلى سوريا توم باراك إن العقوبات سترفع. | دونالد ترامب head_of_state USA، توم باراك envoy USA
وصل الموفد الخاص للرئيس الأمريكي جو بايدن آموس هوكستين إلى بيروت. | جو بايدن head_of_state USA، آموس هوكستين envoy USA
نقل مدير مكتب الرئيس التونسي قيس سعيد نزار العايدي الرسالة. | قيس سعيد head_of_state TUN، نزار العايدي official TUN
وقال المتحدث باسم الرئيس الروسي فلاديمير بوتين دميتري بيسكوف ذلك. | فلاديمير بوتين head_of_state RUS، دميتري بيسكوف spokesperson RUS
وقالت المتحدثة باسم الرئيس اللبناني سلمى كنعان إن الزيارة تأجلت. | سلمى كنعان spokesperson LBN
استقبل أمير قطر مبعوث الرئيس الأمريكي دونالد ترامب في الدوحة. | دونالد ترامب head_of_state USA
قال كبير موظفي الرئيس الأوكراني بافلو مارتينينكو ذلك. | بافلو مارتينينكو official UKR
أكد رضا كرماني مستشار المرشد الأعلى الإيراني أن الرد قادم. | رضا كرماني official IRN
حضر اللقاء إيان مارتن رئيس الأركان بمكتب وزير الدفاع. | إيان مارتن official None
وكان في استقباله رئيس بعثة الشرف فهد المالكي. | فهد المالكي official None
التقى صهر الرئيس الأمريكي جاريد كوشنر مسؤولين. | جاريد كوشنر other USA
"""


@pytest.mark.parametrize("line", SERVANTS.strip().splitlines())
def test_who_serves_a_ruler(line: str) -> None:
    sentence, persons = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office} {e.country}" for e in found] == persons.split("، ")


def test_the_servant_speaks_and_not_whom_he_serves() -> None:
    record = mahdar.read("قال مستشار الرئيس الأمريكي دونالد ترامب للشؤون الأفريقية مسعد بولس إن الحوار مفيد.")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements] == ["مسعد بولس"]

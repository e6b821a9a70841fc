"""Secretaries-general and executive directors, of whatever body."""

from __future__ import annotations

import pytest

import mahdar

# sentence | name | office | country
SECRETARIES = """
زار وفد حركة الجهاد الإسلامي برئاسة الأمين العام زياد الكناني القاهرة. | زياد الكناني | party_official | PSE
قال الأمين العام للمدارس الإنجيلية الأب يوسف منصور ذلك. | يوسف منصور | other | -
قال أمين عام النادي خالد القحطاني إن الفريق جاهز. | خالد القحطاني | other | -
قال أمين عام الجائزة حسين الحربي ذلك. | حسين الحربي | other | -
قال الأمين العام للغرفة أحمد السالم ذلك. | أحمد السالم | business | -
قال المدير التنفيذي للبرنامج علي الغامدي ذلك. | علي الغامدي | other | -
حضر المدير التنفيذي للشؤون الفنية الدكتور طلال العتيبي. | طلال العتيبي | business | -
حضر السكرتير العام المساعد في وزارة الزراعة بيار لوران. | بيار لوران | official | -
حضر سعادة محمد الراشدي الأمين العام بوزارة الدفاع. | محمد الراشدي | official | -
قال الأمين العام لمجلس الشورى محمد بن خلفان ذلك. | محمد بن خلفان | official | -
قال الأمين العام جون باركر إن الأمم المتحدة تدعم ذلك. | جون باركر | igo_head | -
استقبل الرئيس الأمين العام للمنظمة العربية للتنمية الإدارية ناصر السويدي. | ناصر السويدي | igo_head | -
قالت المديرة التنفيذية لبرنامج الأغذية العالمي سارة كوبر ذلك. | سارة كوبر | igo_head | -
"""


@pytest.mark.parametrize("row", SECRETARIES.strip().splitlines())
def test_office_of_a_secretary_general(row: str) -> None:
    text, name, office, country = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    person = next(e for e in record.entities if e.type == "person" and record.quote(e.mentions[0]) == name)
    assert (person.office or "-", person.country or "-") == (office, country)

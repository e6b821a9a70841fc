"""A ruler or minister without a name, or one who is named, and right after him another person with titles of his own."""

from __future__ import annotations

import pytest

import mahdar

# sentence | its persons with office and country
SUBJECT_AND_OBJECT = """
استقبل أمير الكويت السيدة أنالينا بيربوك وزيرة الخارجية الألمانية. | أنالينا بيربوك foreign_minister DEU
استقبل الرئيس التونسي السيد فراس الخطيب وزير الثقافة السوري. | فراس الخطيب minister SYR
استقبل وزير الخارجية البحريني سعادة السيد أبيبي تاديسي سفير إثيوبيا لدى المملكة. | أبيبي تاديسي ambassador ETH
عزى ملك البحرين فخامة الرئيس الإثيوبي أبيبي تاديسي. | أبيبي تاديسي head_of_state ETH
قلد سلطان عمان الأمين العام للأمم المتحدة أنطونيو غوتيريش وسام عمان. | أنطونيو غوتيريش igo_head None
قلد أمير الكويت الجنرال التركي خلوصي كاراداغ وساما. | خلوصي كاراداغ military TUR
استقبل الرئيس المصري السيد عبد الفتاح السيسي وزير الثقافة السوري. | عبد الفتاح السيسي head_of_state EGY
استقبل وزير الخارجية السوري السيد فراس الخطيب وفدا من البرلمان. | فراس الخطيب foreign_minister SYR
قال وزير الثقافة الفرنسي السيد لويس مارتان إن المعرض ناجح. | لويس مارتان minister FRA
كما استقبل غوتيريش وزير النفط العراقي. | غوتيريش None None
التقى الوزير المديرة العامة لمنظمة الهجرة الدولية إيزابيل كروز صباح اليوم. | إيزابيل كروز igo_head None
استقبل وزير العدل رئيس المحكمة الدستورية العليا ماجد الشافعي في مكتبه. | ماجد الشافعي official None
استقبل الرئيس زعيم المعارضة موسى كاغامي اليوم. | موسى كاغامي party_official None
استقبل الوزير رئيسة الجمعية الوطنية لجمهورية كوريا ونائب رئيس المجلس الأعلى للدولة في ليبيا مسعود عبيد. | مسعود عبيد legislator LBY
قال رئيس البنك الدولي ديفيد مالباس ذلك. ثم التقى مالباس وزير النفط العراقي. | ديفيد مالباس igo_head None
"""

# sentence | its persons with office and country
RANKS = """
هنأ وزير الزراعة المغربي كريم العلوي وزير التجارة الدكتور أنور قادري. | كريم العلوي minister MAR، أنور قادري minister None
سلم سفير تونس سامي بوزيد الأمين العام لجامعة الدول العربية السيد أحمد أبو الغيط رسالة. | سامي بوزيد ambassador TUN، أحمد أبو الغيط igo_head None
التقى قائد الجيش اللبناني جوزيف رزق وزير الدفاع الفريق أول ماجد المطيري. | جوزيف رزق military LBN، ماجد المطيري minister None
استقبل وزير العدل المصري عادل بدر وزيرة الصحة د. نادين كلود. | عادل بدر minister EGY، نادين كلود minister None
استقبل أحمد أبو الغيط الأمين العام لجامعة الدول العربية السيد نيكولاس كاي. | أحمد أبو الغيط igo_head None، نيكولاس كاي None None
"""


@pytest.mark.parametrize("line", [*SUBJECT_AND_OBJECT.strip().splitlines(), *RANKS.strip().splitlines()])
def test_two_persons(line: str) -> None:
    sentence, persons = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office} {e.country}" for e in found] == persons.split("، ")

"""One word after a title: a name, or what only stands there."""

from __future__ import annotations

import pytest

import mahdar

NO_NAMES = """
دعا إلى انتخاب رئيس جديد خلفا لسلفه.
عملت الوزارة بروح الفريق الواحد من أجل ذلك.
وأوضح المتحدث الإعلامي للدفاع المدني أن الحريق أخمد.
نسأل المولى عز وجل أن يحفظ البلاد.
سلم سمو ولي العهد وموظفي البلدية الجوائز.
اتهم زوجته السابقة باختلاس أمواله.
قال دبلوماسي تركي إن المحادثات تستمر.
لكن المدرب سيتدرج في التمارين.
رفع تهنئة إلى خادم الحرمين الشريفين لمرفق القضاء.
بدأ اللاعب ينزلق في الملعب.
نوه رئيس الوزراء بدور السعودية في ذلك.
نوه رئيس الوزراء بدور كبير للمنظمة.
أكد الناطق باسم الإعلام الحربي أن العمل مستمر.
أثارت زيارة الرئيس حماسا كبيرا في البلاد.
وصف ذلك بأنه أمنية لي منذ سنوات.
شاهد ولي عهد أبو ظبي إقلاع الطائرات.
"""

NAMES = """
التقى الرئيس بوتين وزير الخارجية. | بوتين
قال الوزير بارزاني إن الحوار مستمر. | بارزاني
أكد الرئيس الأسد موقفه من الحل. | الأسد
قال المستشار وانغ إن الصين تدعم الحل. | وانغ
صرح السفير يانوكوفيتش بذلك أمس. | يانوكوفيتش
ذكر الإمام الشافعي ذلك في كتابه. | الشافعي
شكر نظيره ليبرمان على الزيارة. | ليبرمان
"""


@pytest.mark.parametrize("sentence", NO_NAMES.strip().split("\n"))
def test_no_name(sentence: str) -> None:
    record = mahdar.read(sentence, language="ar")
    assert [entity.name for entity in record.entities if entity.type == "person"] == []


@pytest.mark.parametrize("line", NAMES.strip().split("\n"))
def test_name(line: str) -> None:
    sentence, name = line.split(" | ")
    record = mahdar.read(sentence, language="ar")
    found = [
        record.quote(mention) for entity in record.entities if entity.type == "person" for mention in entity.mentions
    ]
    assert found == [name]

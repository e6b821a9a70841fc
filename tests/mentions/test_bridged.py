"""A title and its name with more of the title between, which no table has."""

from __future__ import annotations

import pytest

import mahdar

# sentence | its persons with office
AFAR = """
طرابلس - التقت وزيرة العدل بحكومة الوحدة الوطنية حليمة إبراهيم السفير الألماني. | حليمة إبراهيم minister
قال مدير الدفاع المدني بمنطقة حائل اللواء زياد المطيري إن الفرق جاهزة. | زياد المطيري official
صرح رئيس البعثة الأممية لدعم الحديدة (أونمها) الجنرال مايكل بيري بأن الهدنة صامدة. | مايكل بيري envoy
وقال وزير الزراعة في حكومة تصريف الأعمال عباس الحاج حسن إن الموسم جيد. | عباس الحاج حسن minister
رافقه سفير دولة الكويت لدى النمسا وغير المقيم لدى سلوفينيا طلال المطيري في الجولة. | طلال المطيري ambassador
أكد المتحدث الرسمي للدفاع المدني بمنطقة الجوف بالإنابة المقدم سالم العنزي إخماد الحريق. | سالم العنزي spokesperson
قال القائد الجديد للقوة الدولية في الجنوب الجنرال ستيفانو كول إن الهدوء مستمر. | ستيفانو كول military
أوضح مدير شرطة محافظة جدة اللواء مسعود العدواني أن التحقيق مستمر. | مسعود العدواني official
رحب الأمين التنفيذي للجنة الاقتصادية لأفريقيا (إيكا)، كلافر غاتيتي، بالقرار. | كلافر غاتيتي igo_head
"""


@pytest.mark.parametrize("line", AFAR.strip().splitlines())
def test_a_name_behind_more_of_its_title(line: str) -> None:
    sentence, person = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office}" for e in found] == [person]


# sentence | its persons with office
OF_ANOTHER = """
استقبل وزير الزراعة في مكتبه بالقاهرة السفير محمد صالح. | محمد صالح ambassador
وشارك وزير الثقافة في افتتاح المعرض سامي حداد. | سامي حداد None
نقل إلى سمو أمير دولة قطر وتمنياته للشعب القطري فيما حمله السيد فهد تحياته. | فهد None
وسلوفينيا، الرئيسة الحالية للاتحاد، سامي حداد. | سامي حداد None
عقد الوزير في مؤتمر صحفي مشترك سامي حداد. | سامي حداد None
قال متحدث باسم الرئاسة التركية تعليقا على زيارة السفير الفرنسي سامي حداد إن العلاقات طيبة. | سامي حداد ambassador
وقال ناطق باسم الحكومة ردا على تصريحات السفير سامي حداد إن الأمر انتهى. | سامي حداد ambassador
"""


@pytest.mark.parametrize("line", OF_ANOTHER.strip().splitlines())
def test_a_name_of_another(line: str) -> None:
    sentence, person = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office}" for e in found] == [person]


@pytest.mark.parametrize(
    "sentence",
    """
علق وزير الزراعة على خطاب سامي حداد.
أثنى رئيس الحكومة على دور سامي حداد.
حضر وزير الثقافة في حفل تأبين سامي حداد.
نظر القاضي في ملف اغتيال سامي حداد.
تحدث وزير الزراعة في جامعة دمشق سامي حداد ضيفا.
ناب عن وزير التعليم في جامعة دمشق سامي حداد.
أعلن قائد الشرطة اعتقال المطلوب سامي حداد.
نفت المتحدثة باسم الحكومة أنباء وفاة سامي حداد.
أعلن مسؤول أمني مقتل سامي حداد.
ندد رئيس الوزراء باغتيال سامي حداد.
رحب وزير الزراعة بانتخاب سامي حداد.
أشاد الوزير الكويتي بجهود الأمم المتحدة سامي حداد.
قدم وزير الزراعة تعازيه لأسرة سامي حداد.
تحدث الوزير لقناة العربية سامي حداد.
رفض رئيس الحكومة استقالة سامي حداد.
اتهم قائد الجيش قوات سامي حداد بخرق الهدنة.
قدم السفير التهنئة بفوز سامي حداد.
""".strip().splitlines(),
)
def test_an_object_is_no_part_of_a_title(sentence: str) -> None:
    assert [e.office for e in mahdar.read(sentence).entities if e.type == "person" and e.name == "سامي حداد"] == [None]

"""What stands like a name and is none, and names that such a rule must leave."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the names of its places, bodies and persons, joined by «+»
SENTENCES = """
تلقت المنظمة "تهديدات" بالقتل، وعلمت "أمورا" كثيرة. |
استضافت المدينة «الحوار» وحصلت "مفاجأة" كبيرة والتقت «العدو». |
وعلمت "الخبر" أن الوزير استقال. | الخبر
وصل إلى مدينة نبروه ثم مدينة طنطه. | نبروه+طنطه
وصل وزير الخارجية إلى الرقه وإلى بريده وإلى صعده. | الرقه+بريده+صعده
وصل إلى بلدة الحدث في لبنان. | الحدث
زار مدينة الملاهي. |
التقى أحمد المنصوري الوزير. وهنأ الوزير سعيد خالد المنصوري بالعيد. | أحمد المنصوري+سعيد خالد المنصوري
التقى الوزير خالد القصير المصري السفير الفرنسي. | خالد القصير
ثمن سيرغي لافروف الدور المصري. | سيرغي لافروف
قال حسن روحاني ذلك. وقال شقيقه حسين روحاني ذلك. | حسن روحاني+حسين روحاني
قال سالم طالباني وسليم طالباني ذلك. | سالم طالباني+سليم طالباني
تفشي الحصبة في اليمن، واشترت الشركة لودر وجرافة، وحمله على كتاف أخيه. |
قتل جنود في لودر. | لودر
سجلت إصابات للعيون في المصنع، ووصل لقاح للحصبة. |
وقال إن تنظيم الشباب أمر مهم. |
يمر طريق شمال قصر الملك عبدالله. | عبدالله
وصل من لفيف من أوكرانيا. | لفيف
وقال عضو شرف وحداوي بارز إن النادي بخير. |
وقال عضو شرف النادي خالد البلطان إن ذلك مهم. | خالد البلطان
"""

# sentence | its states
STATES = """
زار الوزير المصنع في عُمان. وقدمت عُمان المساعدة لليمن. | OMN YEM
زار الوزير مسقط ثم وصل إلى عمان أمس. | OMN
"""


@pytest.mark.parametrize("case", STATES.strip().splitlines())
def test_oman_is_no_city(case: str) -> None:
    text, states = case.split(" | ")
    record = mahdar.read(text)
    assert {e.country for e in record.entities if e.type == "state"} == set(states.split())
    assert "JOR" not in {e.country for e in record.entities}


@pytest.mark.parametrize("case", SENTENCES.strip().splitlines())
def test_names_and_what_is_none(case: str) -> None:
    text, names = (part.strip() for part in case.split("|"))
    found = [e for e in mahdar.read(text).entities if e.type in ("place", "org", "person")]
    assert {e.name for e in found} == set(filter(None, names.split("+")))

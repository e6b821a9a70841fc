"""Short names that are everyday words: where they stand for their bearer, and where for what they mean."""

from __future__ import annotations

import pytest

import mahdar

# text, in which each naming of the person stands in [brackets]
NAMINGS = """
وقع حادث بين سفينتين، وقال المتحدث باسم الخارجية الصينية [وانغ ون بين] إن العلاقات بين البلدين جيدة. وأضاف [وانغ] أنها تتطور.
دعا رئيس الحكومة [تمام سلام] إلى اتفاق سلام دائم. وقال [سلام] إن عملية سلام شاملة ضرورية، ولا سلام دون دولة.
شكر رئيس الوزراء [نواف سلام] الوفد. واستقبل [سلام] السفير، ثم عاشت البلاد في أمن وسلام.
رأى الرئيس العراقي [برهم صالح] أن ذلك في صالح البلدين. وشدد [صالح] على الحوار، مبينا أن الطريق صالح للمرور.
أكد الرئيس التونسي [قيس سعيد] أنه سعيد بلقاء نظيره. ونقل الوزير تحياته إلى [سعيد]، وخلال لقائه [سعيد] بحث الوضع.
قال الرئيس [جوزيف عون] إن الجيش عون للشعب. وفي قصر بعبدا أكد [عون] ذلك.
أعلنت رئيسة الوزراء [تيريزا ماي] في 5 ماي 2017 الموعد. وقالت [ماي] إن الانتخابات ستجري في ماي.
قال [رياك مشار] إن الاتفاق مشار إليه في البيان. ورفض [مشار] التوقيع.
ذكر وزير الداخلية [زياد بارود] أن الشرطة ضبطت مصنع بارود. وأضاف [بارود] أن التحقيق مستمر.
قال الرئيس السنغالي [ماكي سال] إن الدم سال. وبعد عودة الرئيس [سال] بدأت المشاورات.
وصل [علي عبد الله صالح] إلى صنعاء. وتقدمت قوات [صالح] نحو المدينة، وجاء ذلك لصالح الطرفين.
"""


@pytest.mark.parametrize("marked", NAMINGS.strip().splitlines())
def test_namings_by_a_word_of_everyday(marked: str) -> None:
    expected, text = [], ""
    for part in marked.split("["):
        name, bracket, rest = part.partition("]")
        if bracket:
            expected.append((len(text), len(text) + len(name)))
        text += name + rest
    record = mahdar.read(text)
    assert [tuple(m)[:2] for e in record.entities if e.type == "person" for m in e.mentions] == expected

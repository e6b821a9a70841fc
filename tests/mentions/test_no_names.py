"""Words that may be names, where they are none, and names that may be something else."""

from __future__ import annotations

import pytest

import mahdar

# text, persons
PERSONS = [
    ("يزور وزير الخارجية عطاف باريس غدا.", ["عطاف"]),
    ("غادر وزير الخارجية شكري بغداد أمس.", ["شكري"]),
    ("رحب الوزير عطاف بجميع مبادرات السلام.", ["عطاف"]),
    ("قدم السفير وسام الحلبي أوراق اعتماده إلى الرئيس.", ["وسام الحلبي"]),
    ("استقبل الوزير الضيف وقدم له هدية. وقال وسام الأحمد إن الزيارة ناجحة.", ["وسام الأحمد"]),
    ("رد الرئيس على تبون فى بيان.", ["تبون"]),
    ("شدد وزير الدفاع على الحرب فى غزة.", []),
    ("زار الوالي ولايتي كسلا والقضارف.", []),
    ("قال منسق مخيمي الزعتري والأزرق إن المساعدات وصلت.", []),
    ("التقى علي أكبر ولايتي الوفد، وأكد ولايتي دعم بلاده.", ["علي أكبر ولايتي"]),
    ("حضر الرئيس السابق لسيارات فيراري الحفل.", []),
    ("وقالت حصة العتيبي إن الأسرة مهمة.", ["حصة العتيبي"]),
    ("التقى توحيد البلوشي وفدا.", ["توحيد البلوشي"]),
    ("أعلن فوز ماكرون في الاقتراع.", ["ماكرون"]),
    ("قال برهم صالح ذلك. وقال النائب صالح الجبوري ذلك.", ["برهم صالح", "صالح الجبوري"]),
    ("قال أحمد شفيق ذلك. وقال الفريق شفيق الحوت ذلك.", ["أحمد شفيق", "شفيق الحوت"]),
    ("قال الوزير علي-رئيس الوفد- إن الاتفاق جيد.", ["علي"]),
]


@pytest.mark.parametrize(("text", "persons"), PERSONS)
def test_who_is_named(text: str, persons: list[str]) -> None:
    record = mahdar.read(text, language="ar")
    assert [record.quote(e.mentions[0]) for e in record.entities if e.type == "person"] == persons


def test_a_cabinet_with_a_nationality_of_two_words() -> None:
    record = mahdar.read("أعلن مجلس الوزراء الجنوب أفريقي دعمه للاتفاق.", language="ar")
    assert [record.quote(m) for e in record.entities for m in e.mentions if e.type == "org"] == [
        "مجلس الوزراء الجنوب أفريقي"
    ]


def test_his_government_is_not_that_of_the_state_named_last() -> None:
    record = mahdar.read("انتقد وزير الخارجية إيران، وقال الوزير إن حكومته ترفض التدخل.", language="ar")
    assert "IRN" not in {p.holder_country for p in record.positions}

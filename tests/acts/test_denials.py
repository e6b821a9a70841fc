"""What one will not give up, stop or break is held to; what one does not want is opposed."""

from __future__ import annotations

import pytest

import mahdar

SAID = "قال وزير الخارجية الماليزي محمد حسن إن ماليزيا {}."


@pytest.mark.parametrize(
    ("denied", "stance", "target"),
    [
        ("لن تكف عن دعم الشعب الفلسطيني", "support", "الشعب الفلسطيني"),
        ("لن توقف دعمها للأونروا", "support", "للأونروا"),
        ("لن تقطع علاقاتها مع قطر", "adhere", "علاقاتها مع قطر"),
        ("لن تنسحب من الاتفاق", "adhere", "من الاتفاق"),
        ("لن تنتهك القرار", "adhere", "القرار"),
        ("لن تساوم على سيادتها", "adhere", "على سيادتها"),
        ("لن تتهاون في حماية حدودها", "adhere", "في حماية حدودها"),
        ("لن تتهاون مع أي اعتداء", "oppose", "مع أي اعتداء"),
        ("لا تسعى إلى الحرب", "oppose", "إلى الحرب"),
        ("لا ترغب في مواجهة مع إندونيسيا", "oppose", "في مواجهة مع إندونيسيا"),
    ],
)
def test_what_one_will_not_do(denied: str, stance: str, target: str) -> None:
    record = mahdar.read(SAID.format(denied), language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == [(stance, target)]


@pytest.mark.parametrize("denied", ["لن تكتفي بالإدانة", "لن تستثني أحدا من الحوار", "لن تغلق باب الدبلوماسية"])
def test_what_one_will_not_leave_it_at_is_not_refused(denied: str) -> None:
    assert mahdar.read(SAID.format(denied), language="ar").positions == ()


@pytest.mark.parametrize("denied", ["لا تعتزم مهاجمة إندونيسيا", "لا تسعى إلى حرب مع إندونيسيا"])
def test_what_one_does_not_intend_is_no_event(denied: str) -> None:
    assert mahdar.read(SAID.format(denied), language="ar").events == ()


@pytest.mark.parametrize("ready", ["تقف على استعداد", "تقف على أهبة الاستعداد", "تقف مستعدة"])
def test_who_stands_ready_intends(ready: str) -> None:
    record = mahdar.read(f"قال وزير الخارجية الصيني وانغ يي إن الصين {ready} للعمل مع البرازيل.", language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == [("intend", "للعمل مع البرازيل")]

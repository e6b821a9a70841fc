"""The day of a report that neither its dateline nor its publication gives."""

from __future__ import annotations

import pytest

import mahdar

# a report, with the day on which its contact took place (- where nothing tells it)
REPORTS = [
    (
        "الكويت - 17 - 3 (كونا) -- استقبل وزير الخارجية الشيخ محمد الصباح اليوم نظيره الإيطالي فرانكو فراتيني. "
        "(النهاية) ن ع / ط م ب\nكونا171642 جمت مار 09",
        "2009-03-17",
    ),
    (
        "التقى وزير الخارجية المصري سامح شكري اليوم نظيره النرويجي إسبن بارث.\n\nوزارة الخارجية\n16 آذار 2025",
        "2025-03-16",
    ),
    (
        "اختتمت يوم الاثنين 29 نوفمبر 2021 أعمال المنتدى. والتقى وزير الخارجية التونسي عثمان الجرندي أمس نظيره "
        "الإسباني خوسيه مانويل ألباريس.",
        "2021-11-28",
    ),
    (
        "هنأ الرئيس بذكرى ثورة 23 يوليو 1952. والتقى وزير الخارجية المصري سامح شكري أمس نظيره النرويجي إسبن بارث.",
        None,
    ),
]


@pytest.mark.parametrize(("report", "day"), REPORTS)
def test_the_day_of_a_report(report: str, day: str | None) -> None:
    assert [g.date for g in mahdar.read(report).engagements if g.kind == "meeting"] == [day]

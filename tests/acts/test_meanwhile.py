"""Who says something meanwhile, named after a participle: «بحث الجانبان التعاون، مؤكدا الوزير أهميته»."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان"

# what follows the lead, who speaks, what he says
TOLD = [
    ("، مؤكدا لودريان أن باريس تدعم الحل.", "جان إيف لودريان", "باريس تدعم الحل"),
    ("، معربا لودريان عن ارتياحه للنتائج.", "جان إيف لودريان", "ارتياحه للنتائج"),
    ("، مشيرا شكري إلى أن الوضع خطير.", "سامح شكري", "الوضع خطير"),
    (". وبحث الجانبان التعاون، مؤكدا الوزير الفرنسي أهمية التنسيق.", "جان إيف لودريان", "أهمية التنسيق"),
    # those of whom such a verb speaks
    (". وقال شكري إن الوضع خطير، داعيا الوزير الفرنسي إلى الحوار.", "سامح شكري", "الحوار"),
    (". وقال شكري إن الوضع خطير، منتقدا الرئيس الفرنسي لموقفه.", "سامح شكري", "الرئيس الفرنسي لموقفه"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), TOLD)
def test_who_is_named_after_a_participle(text: str, speaker: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    names = {e.id: e.name for e in record.entities}
    last = record.statements[-1]
    assert (names.get(last.speaker or ""), record.quote(last.content[0])) == (speaker, content)

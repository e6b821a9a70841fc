"""Where an article says who a person is."""

from __future__ import annotations

import pytest

import mahdar
from mahdar.record.introduction import introduction

# sentence | office asked for (- for any) | introduction (- for none)
INTRODUCTIONS = """
التقى نائب رئيس الوزراء وزير الخارجية الأردني أيمن الصفدي الوفد. | deputy_head_of_government | نائب رئيس الوزراء وزير الخارجية الأردني أيمن الصفدي
التقى نائب رئيس الوزراء وزير الخارجية الأردني أيمن الصفدي الوفد. | foreign_minister | نائب رئيس الوزراء وزير الخارجية الأردني أيمن الصفدي
قال أنطونيو تاياني، وزير الخارجية ونائب رئيس الوزراء الإيطالي، ذلك. | deputy_head_of_government | أنطونيو تاياني، وزير الخارجية ونائب رئيس الوزراء الإيطالي
قال أنطونيو تاياني، وزير الخارجية الإيطالي، ذلك. | - | أنطونيو تاياني، وزير الخارجية الإيطالي
التقى وزير الخارجية الصيني وانغ يي الوفد. وقال عضو المكتب السياسي وانغ يي ذلك. | party_official | عضو المكتب السياسي وانغ يي
وصل أنطونيو تاياني إلى تونس. | - | -
"""


@pytest.mark.parametrize("row", INTRODUCTIONS.strip().splitlines())
def test_the_name_with_the_offices_beside_it(row: str) -> None:
    text, office, wanted = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    person = next(e for e in record.entities if e.type == "person")
    found = introduction(person, None if office == "-" else office)
    assert (record.quote(found) if found else "-") == wanted

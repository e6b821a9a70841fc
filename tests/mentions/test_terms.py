"""Which registry person a name means on the day of the article."""

from __future__ import annotations

import pytest

import mahdar

# day of publication | office and name | person of the registry (- for none)
LINKS = """
1992-05-03 | الرئيس الأميركي جورج بوش | bush-george-h-w
1988-05-03 | نائب الرئيس الأميركي جورج بوش | bush-george-h-w
2003-05-03 | الرئيس الأميركي جورج بوش | bush-george-w
2000-12-20 | الرئيس الأميركي المنتخب جورج بوش | bush-george-w
2012-05-03 | الرئيس الأميركي الأسبق جورج بوش | bush-george-w
1950-12-20 | رئيس الوزراء الأردني سمير الرفاعي | -
2010-02-02 | رئيس الوزراء الأردني سمير الرفاعي | rifai-samir
1997-03-02 | رئيس الوزراء الإسرائيلي بنيامين نتنياهو | netanyahu-benjamin
1995-03-02 | السفير الإسرائيلي بنيامين نتنياهو | netanyahu-benjamin
2001-03-02 | الرئيس الروسي فلاديمير بوتين | putin-vladimir
1993-03-02 | وزير الخارجية المصري عمرو موسى | moussa-amr
"""


@pytest.mark.parametrize("row", LINKS.strip().splitlines())
def test_a_name_means_who_held_the_office_that_day(row: str) -> None:
    day, name, wanted = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(f"قال {name} اليوم إن بلاده ستشارك في الاجتماع.", published=day)
    person = next(e for e in record.entities if e.type == "person")
    assert person.registry == (None if wanted == "-" else f"person:{wanted}")
    warned = [w for w in record.warnings if w.field == "entities[0].registry"]
    assert len(warned) == (wanted == "-")


def test_without_a_day_no_link_is_dropped() -> None:
    record = mahdar.read("قال رئيس الوزراء الأردني سمير الرفاعي إن بلاده ستشارك في الاجتماع.")
    assert record.entities[0].registry == "person:rifai-samir"

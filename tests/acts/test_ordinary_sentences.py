"""What rules for one construction must leave as it was: who is asked or blamed, what is said, and what no one holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar

Triples = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those asked are of a people; what they are asked comes behind
        ("طلب من الدبلوماسيين الإثيوبيين مغادرة البلاد.", [("طلب", "مغادرة البلاد")]),
        ("طلب من المواطنين الإيطاليين الإقامة في المنازل.", [("طلب", "الإقامة في المنازل")]),
        ("طلب من اللاجئين الإريتريين العودة.", [("طلب", "العودة")]),
        # what is asked has a verb of its own, and who only supposes may have said so
        ("وحول ما إذا كان سيستقيل يقول الوزير إن القرار ليس بيده.", [("يقول", "القرار ليس بيده")]),
        (
            "إذا كانت إيران تؤكد أن برنامجها سلمي، فلماذا ترفض التفتيش.",
            [("تؤكد", "برنامجها سلمي، فلماذا ترفض التفتيش")],
        ),
        (
            "وردا على سؤال عما إذا كانت بلاده ستعترف بفلسطين قال الوزير إن القرار قريب.",
            [("قال", "القرار قريب")],
        ),
    ],
)
def test_what_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    assert [(s.verb, record.quote(s.content[0])) for s in record.statements] == expected


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("التزمت إيران بالعمل بالاتفاق النووي.", "adhere", "بالعمل بالاتفاق النووي"),
    ],
)
def test_held(text: str, stance: str, target: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == [(stance, target)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an envoy to a coalition is of the state that sends him
        (
            "التقى المبعوث الأمريكي لدى التحالف الدولي بريت ماكغورك وزير الخارجية التركي مولود جاويش أوغلو.",
            {("USA", "TUR", "CONSULT"), ("TUR", "USA", "CONSULT")},
        ),
        ("التقى رئيس الائتلاف الوطني السوري هادي البحرة وزير الخارجية التركي مولود جاويش أوغلو.", set()),
        # the Europeans are the Union
        ("اتهمت روسيا الأوروبيين بتأجيج الحرب.", {("RUS", "EU", "ACCUSE")}),
        ("دعت إيران الأوروبيين إلى الالتزام.", {("IRN", "EU", "REQUEST")}),
        # an international force need not be of the United Nations
        (
            "التقى قائد القوات الدولية ديفيد بترايوس وزير الدفاع البريطاني ليام فوكس.",
            {("USA", "GBR", "CONSULT"), ("GBR", "USA", "CONSULT")},
        ),
    ],
)
def test_events(triples: Triples, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected

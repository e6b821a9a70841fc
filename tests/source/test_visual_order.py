"""Lines that are stored as they look, and lines that are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import MojibakeError
from mahdar.source.visual_order import repaired

#: A line as it should be read, and the same from left to right as it stands on a page.
PAIRS = [
    ("استقبل رئيس الوزراء وزيرة الخارجية في العاصمة.", ".ةمصاعلا يف ةيجراخلا ةريزو ءارزولا سيئر لبقتسا"),
    ("وقال في 20 مايو 2024 إن النسبة 12.5% من الميزانية", "ةينازيملا نم 12.5% ةبسنلا نإ 2024 ويام 20 يف لاقو"),
    ("القمة (الثالثة) بين الدولتين «الصديقتين»", "«نيتقيدصلا» نيتلودلا نيب (ةثلاثلا) ةمقلا"),
    ("زار مقر منظمة SCO في الصين", "نيصلا يف SCO ةمظنم رقم راز"),
]


@pytest.mark.parametrize("index", range(len(PAIRS)))
def test_lines_that_run_backwards(index: int) -> None:
    """All lines together show the order, so that one without a sign is turned as well."""
    assert repaired([stored for _, stored in PAIRS], where="x")[index] == PAIRS[index][0]


def test_lines_in_order_stay_as_they_are() -> None:
    lines = [line for line, _ in PAIRS] + ["", "12", "The minister said so.", "كاملا أولا مجالا استقبالا"]
    assert repaired(lines, where="x") == lines


@pytest.mark.parametrize(
    ("forms", "plain"),
    [
        ("\ufefb\ufeb3\ufef4\ufee4\ufe8e", "لاسيما"),
        ("\ufe8d\ufefb\ufe97\ufea4\ufe8e\ufea9", "الاتحاد"),
        ("\ufdf2", "الله"),
        ("\ufdfa", "\ufdfa"),  # one sign for a whole blessing stays one sign
    ],
)
def test_letters_in_joined_forms(forms: str, plain: str) -> None:
    assert repaired([forms], where="x") == [plain]


def test_marks_of_direction_go() -> None:
    assert repaired(["\u202b\u200fالوزير\u202c\u00ad\ufeff"], where="x") == ["الوزير"]


def test_a_text_of_both_orders_is_repaired_line_by_line() -> None:
    lines = [PAIRS[0][1], PAIRS[0][0], PAIRS[1][1], PAIRS[1][0]]
    assert repaired(lines, where="x") == [PAIRS[0][0], PAIRS[0][0], PAIRS[1][0], PAIRS[1][0]]


REFUSED = [
    (["ا ل و ز ي ر   ا ل أ و ل", "ف ي   ا ل ق م ة"], "the letters stand apart"),
    (["\ue000\ue001\ue002 \ue003\ue004 abc"], "5 of 8 characters of the text layer stand for no letter"),
    (["الوزير ريزولا القمة ةمقلا الأولى ىلوألا السفير ريفسلا"], "the letters run in both directions"),
]


@pytest.mark.parametrize(("lines", "message"), REFUSED)
def test_what_cannot_be_repaired(lines: list[str], message: str) -> None:
    with pytest.raises(MojibakeError, match=message):
        repaired(lines, where="x")


@given(st.lists(st.text(alphabet=st.sampled_from("ابتثجحدرسلمنهوية 12.()«»A"), max_size=60), max_size=8))
def test_lines_keep_their_number_and_their_characters(lines: list[str]) -> None:
    try:
        found = repaired(lines, where="x")
    except MojibakeError:
        return
    mirrored = str.maketrans(")»", "(«", " ")
    assert [sorted(line.translate(mirrored)) for line in found] == [sorted(line.translate(mirrored)) for line in lines]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["أستانا )شينخوا( التقى", "اليوم) الاثنين( وزير"], ["أستانا (شينخوا) التقى", "اليوم (الاثنين) وزير"]),
        (["قال: »نعم«، وأضاف"], ["قال: «نعم»، وأضاف"]),
        (["أولا) قال (زيد) نعم"], ["أولا) قال (زيد) نعم"]),
        (["عام ،2023 وقال"], ["عام 2023، وقال"]),
    ],
)
def test_brackets_and_commas_stand_as_they_are_read(given: list[str], wanted: list[str]) -> None:
    assert repaired(given, where="x") == wanted

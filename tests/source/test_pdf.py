"""PDF, made with reportlab in a font that is made here (it has boxes for letters)."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from mahdar.source import pdf, pdf_child

LINES = [
    "استقبل رئيس الوزراء في 20 مايو 2024 وزير الخارجية (وانغ يي)، في أستانا،",
    "وبحث معه الاتفاقية الثنائية لا سيما التعاون في مجالات الطاقة والآلات على",
    "هامش قمة SCO Plus، وأكد الجانبان أهمية العلاقات، وقال: «الأولوية للسلام».",
    "عنوان فرعي",
    "واتفق الطرفان على زيارة رسمية بنسبة 12.5% في الأشهر المقبلة.",
]
TEXT = f"{LINES[0]} {LINES[1]} {LINES[2]}\n{LINES[3]}\n{LINES[4]}"


@pytest.fixture(scope="session")
def font(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A font with a box for every letter, registered with reportlab."""
    codes = [
        *range(0x20, 0x7F),
        *range(0xA0, 0x100),
        *range(0x600, 0x670),
        *range(0xFE70, 0xFEFD),
        *range(0xE000, 0xE080),
    ]
    names = {code: f"u{code:04X}" for code in codes}
    pen = TTGlyphPen(None)
    for corner, point in enumerate([(50, 0), (50, 500), (450, 500), (450, 0)]):
        (pen.lineTo if corner else pen.moveTo)(point)
    pen.closePath()
    box = pen.glyph()
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf(dict.fromkeys(order, box))
    builder.setupHorizontalMetrics({name: (500, 50) for name in order})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    path = tmp_path_factory.mktemp("font") / "boxes.ttf"
    builder.save(path)
    pdfmetrics.registerFont(TTFont("Boxes", path))
    return "Boxes"


def visual(line: str) -> str:
    """The line as its letters stand from left to right."""
    turned = line[::-1].translate(str.maketrans("()«»", ")(»«"))
    return re.sub(r"[A-Za-z]+ [A-Za-z]+|[\d.%]*\d[\d.%]*", lambda m: m.group()[::-1], turned)


def joined(line: str) -> str:
    reshaper = pytest.importorskip("arabic_reshaper")
    return visual(str(reshaper.reshape(line)))


def whole(canvas: Canvas, line: str, y: int) -> None:
    canvas.drawString(50, y, line)


def by_word(canvas: Canvas, line: str, y: int) -> None:
    """Each word for itself, from the right."""
    x = 550.0
    for word in reversed(line.split(" ")):
        x -= 5 * (len(word) + 1)
        canvas.drawString(x, y, word)


def make(font: str, pages: list[list[str]], draw: Callable[[Canvas, str, int], None] = whole, **options: Any) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, **options)
    for lines in pages:
        canvas.setFont(font, 10)
        for index, line in enumerate(lines):
            draw(canvas, line, 700 - 20 * index)
        canvas.showPage()
    canvas.setTitle("لقاء في أستانا")
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("stored", "draw"),
    [
        (visual, whole),  # as browsers and word processors write it
        (visual, by_word),
        (joined, whole),  # presentation forms
        (joined, by_word),
        (str, whole),  # letters in the order of reading, from the left: the page itself is backwards
    ],
)
def test_every_order_of_letters_is_read(
    tmp_path: Path, read: Any, font: str, stored: Callable[[str], str], draw: Callable[[Canvas, str, int], None]
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(make(font, [[stored(line) for line in LINES]], draw))
    (article,), problems = read(path)
    assert not problems
    assert article.text == TEXT
    assert (article.id, article.title, article.file) == ("a", "لقاء في أستانا", str(path))


@pytest.mark.parametrize("name", ["naskh", "kufi"])
def test_pages_printed_by_a_browser(read: Any, name: str) -> None:
    """Printed by Chromium in Noto fonts: letters in both orders, lam-alef as one sign, brackets as they look."""
    (article,), problems = read(Path(__file__).with_name("printed") / f"{name}.pdf")
    assert not problems
    assert article.text == (
        "نواكشوط، 3 مارس 2023 (وكالة الأنباء) - استقبل وزير الخارجية الموريتاني محمد سالم ولد مرزوك اليوم"
        " (الجمعة) نظيره السنغالي أيساتا تال سال.\n"
        "وأكد الوزير «متانة العلاقات بين البلدين»، داعيا إلى زيادة التبادل بنسبة %15 خلال عام 2024، ومشيدا"
        " بدور منظمة استثمار نهر السنغال."
    )


@pytest.mark.parametrize(
    ("word", "read_as"),
    [
        ([("م", 1.0), ("ل", 2.0), ("س", 3.0)], "سلم"),
        ([("س", 3.0), ("ل", 2.0), ("م", 1.0)], "سلم"),
        ([("س", 3.0), ("ا", 2.0), ("ل", 2.0), ("م", 1.0)], "سلام"),
        ([("م", 1.0), ("ل", 2.0), ("س", 3.0), ("،", 0.5)], "سلم،"),
        ([("م", 1.0), ("2", 2.0), ("4", 3.0), ("ل", 4.0), ("ا", 5.0)], "ال24م"),
        ([("2", 1.0), ("4", 2.0)], "24"),
    ],
)
def test_letters_go_by_their_places(word: list[tuple[str, float]], read_as: str) -> None:
    spaced = [*word, (" ", None), *word]
    assert "".join(pdf_child._words(list(spaced))) == f"{read_as} {read_as}"


def test_heads_feet_and_page_numbers_go(tmp_path: Path, read: Any, font: str) -> None:
    ordinals = ["الأولى", "الثانية", "الثالثة", "الرابعة"]
    texts = [[f"{line[:-1]} {ordinal}." for line in LINES[:3]] for ordinal in ordinals]
    pages = [["نشرة الوزارة العدد 7", *text, f"صفحة {n} من 4"] for n, text in enumerate(texts, 1)]
    path = tmp_path / "a.pdf"
    path.write_bytes(make(font, [[visual(line) for line in page] for page in pages]))
    assert read(path)[0][0].text == "\n".join(line for text in texts for line in text)


def test_a_sentence_goes_on_over_the_page(tmp_path: Path, read: Any, font: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(make(font, [[visual(LINES[0])], ["2"], [visual(LINES[1])]]))
    assert read(path)[0][0].text == f"{LINES[0]} {LINES[1]}"


def test_what_is_refused_says_why(tmp_path: Path, read: Any, font: str) -> None:
    pictures = io.BytesIO()
    canvas = Canvas(pictures)
    canvas.drawInlineImage(_picture(tmp_path), 10, 10)
    canvas.save()
    good = make(font, [[visual(line) for line in LINES]])
    apart = [[" ".join(visual(line).replace(" ", "")) for line in LINES]]
    lost = [["\ue010\ue011\ue012 \ue013\ue014" * 10]]
    both = [[word if n % 2 else word[::-1] for n, word in enumerate(" ".join(LINES).split()) if "ال" in word[:2]]]
    cases = [
        (make(font, [LINES], encrypt=StandardEncryption("secret")), "the PDF is encrypted"),
        (pictures.getvalue(), "the PDF has no text layer (its pages are pictures"),
        (make(font, [[]]), "the PDF has no text layer (it is blank)"),
        (b"<html>", "not a PDF"),
        (b"%PDF-1.7\n" + bytes(1000), "the PDF cannot be read (damaged"),
        (make(font, apart), "the letters stand apart"),
        (make(font, lost), "stand for no letter"),
        (make(font, [[" ".join(both[0])]]), "the letters run in both directions"),
        (good[:300], "the PDF cannot be read"),
    ]
    path = tmp_path / "a.pdf"
    for data, message in cases:
        path.write_bytes(data)
        articles, problems = read(path)
        assert not articles, message
        assert [message in problem for problem in problems] == [True], problems


def test_a_book_is_refused(tmp_path: Path, read: Any, font: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(make(font, [["x" * 99] * 34] * 310))
    assert "more than 1,000,000 characters" in read(path)[1][0]


def _picture(folder: Path) -> str:
    from PIL import Image

    path = folder / "scan.png"
    Image.new("RGB", (50, 50), "white").save(path)
    return str(path)


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    data, offsets = b"%PDF-1.7\n", []
    for number, item in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(data))
    )


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (more, len(data), data)


def test_hostile_documents_end(tmp_path: Path, read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are their own parents, forms that draw themselves, streams that explode."""
    monkeypatch.setattr(pdf, "TIMEOUT", 20.0)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    catalogue, pages = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
    bomb = zlib.compress(zlib.compress(b"0 0 m " * 10_000_000))
    documents = [
        raw_pdf(catalogue, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>"),
        raw_pdf(catalogue, pages, page, stream(b"/F Do"), stream(b"/F Do /F Do", form)),
        raw_pdf(catalogue, pages, page, stream(bomb, b"/Filter[/FlateDecode/FlateDecode]"), b"null"),
        raw_pdf(catalogue, pages, page, stream(b"q " * 1_000_000), b"null"),
        raw_pdf(catalogue, pages, page, stream(b"[" * 1_000_000), b"[" * 100_000),
    ]
    for number, data in enumerate(documents):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(data)
        articles, problems = read(path)
        assert not articles
        assert len(problems) == 1, number


def test_a_reader_that_crashes_or_hangs_ends_one_document_only(
    tmp_path: Path, read: Any, font: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pdf", "b.txt"):
        (tmp_path / name).write_bytes(make(font, [[visual(line) for line in LINES]]) if ".pdf" in name else b"b")
    for body, message in (
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "gave up (exit status -11)"),
        ("import time; time.sleep(60)", "took more than 1 seconds"),
        ('print(\'{"error": "missing"}\')', "pip install 'mahdar[documents]'"),
    ):
        child = tmp_path.parent / "child.py"
        child.write_text(body, encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(pdf_child, "__file__", str(child))
            patch.setattr(pdf, "TIMEOUT", 1.0)
            articles, problems = read(tmp_path)
        assert [a.id for a in articles] == ["b"]
        assert [message in problem for problem in problems] == [True], problems

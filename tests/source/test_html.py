"""Articles in web pages, with and without trafilatura."""

from __future__ import annotations

import contextlib
import sys
import time

import pytest

from mahdar.errors import EmptyTextError, EncodingError, FormatError, InputError
from mahdar.source.html import article_from_html

PAGE = """<!doctype html>
<html lang="ar-QA" dir="rtl"><head><meta charset="utf-8">
<title>استقبال | الوكالة</title>
<meta property="og:title" content="الوزير يستقبل نظيره">
<meta property="og:site_name" content="الوكالة">
<meta property="article:published_time" content="2024-05-20T10:00:00+03:00">
<link rel="canonical" href="https://example.org/a/1">
<style>p { color: red }</style><script>var ignored = "<p>نص</p>";</script></head>
<body><form><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav>
<header><p>رأس الصفحة</p></header>
<article><h1>الوزير يستقبل نظيره</h1>
<p>استقبل وزير الخارجية اليوم في مكتبه نظيره الكازاخي الذي يزور البلاد حاليا في زيارة رسمية.</p>
<p>وبحث الجانبان   العلاقات
الثنائية&nbsp;&amp; سبل تطويرها، وأكدا أهمية مواصلة التشاور والتنسيق بين البلدين.<br>وحضر اللقاء السفير.</p>
</article><aside><p>الأكثر قراءة</p></aside><footer><p>حقوق النشر محفوظة</p></footer></form></body></html>"""

LEFT_OUT = ["الرئيسية", "الأكثر قراءة", "حقوق النشر", "ignored", "color"]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if trafilatura were not installed."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)


@pytest.mark.usefixtures("bare")
def test_plain_reading() -> None:
    article = article_from_html(PAGE.encode(), where="a.html", file="a.html", id="a")
    assert article.text.split("\n") == [
        "استقبل وزير الخارجية اليوم في مكتبه نظيره الكازاخي الذي يزور البلاد حاليا في زيارة رسمية.",
        "وبحث الجانبان العلاقات الثنائية\u00a0& سبل تطويرها، وأكدا أهمية مواصلة التشاور والتنسيق بين البلدين.",
        "وحضر اللقاء السفير.",
    ]
    assert article.title == "الوزير يستقبل نظيره"
    assert article.published == "2024-05-20"
    assert article.url == "https://example.org/a/1"
    assert article.outlet == "الوكالة"
    assert article.language == "ar"


def test_with_trafilatura() -> None:
    pytest.importorskip("trafilatura", exc_type=ImportError)
    article = article_from_html(PAGE.encode(), where="a.html")
    assert "استقبل وزير الخارجية اليوم" in article.text
    assert not [words for words in LEFT_OUT if words in article.text]
    assert article.published == "2024-05-20"


ODD_PAGES = [
    ("<p>فقرة أولى<p>فقرة ثانية", "فقرة أولى\nفقرة ثانية"),
    ("<title>ع</title><body><div>نص بلا فقرات</div><div>سطر آخر</div>", "نص بلا فقرات\nسطر آخر"),
    ("<html><head><title>ع</title><p>رأس لم يغلق</p>", "رأس لم يغلق"),
    ("<p>نص <b>غامق <i>ومائل</b> ثم</i> نهاية", "نص غامق ومائل ثم نهاية"),
    ("<div></span></p><p>إغلاق بلا فتح</div>", "إغلاق بلا فتح"),
    ("<p>قبل<!-- تعليق -->بعد</p>", "قبلبعد"),
]


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(("page", "text"), ODD_PAGES)
def test_odd_pages(page: str, text: str) -> None:
    assert article_from_html(page.encode(), where="a.html").text == text


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1256", "cp1256"), ("ISO-8859-6", "iso-8859-6"), ("utf-8", "utf-8"), ("no-such", "utf-8")],
)
def test_declared_encodings(declared: str, encoding: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>التقى الوزير</p>'
    assert article_from_html(page.encode(encoding), where="a.html").text == "التقى الوزير"


def test_a_wrong_declaration_is_reported() -> None:
    with pytest.raises(EncodingError, match="invalid UTF-8"):
        article_from_html('<meta charset="utf-8"><p>التقى'.encode("cp1256"), where="a.html")


@pytest.mark.parametrize("page", ["<html><body><script>x</script></body></html>", "<!doctype html>", "<br>"])
def test_pages_without_text(page: str) -> None:
    with pytest.raises(EmptyTextError, match="no running text"):
        article_from_html(page.encode(), where="a.html")


@pytest.mark.usefixtures("bare")
def test_a_date_that_is_none_is_left_out() -> None:
    page = '<meta name="date" content="20 مايو"><p>نص</p>'
    assert article_from_html(page.encode(), where="a.html").published is None


HOSTILE = ["<!--", "<!-- >", "<a ", "<a b='", "<![CDATA[", "<div>", "<p>", "<title>", "<", "&#"]


@pytest.mark.parametrize("part", HOSTILE)
def test_what_never_closes_is_read_in_reasonable_time(part: str) -> None:
    """100,000 characters took the parser of the standard library up to a minute."""
    page = "<p>نص أول طويل بما يكفي</p>" + part * (100_000 // len(part))
    began = time.monotonic()
    with contextlib.suppress(InputError):
        article_from_html(page.encode(), where="x")
    assert time.monotonic() - began < 10


def test_a_tag_that_is_open_for_megabytes_is_refused() -> None:
    page = "<p>نص</p><a " + "x" * 5_000_000
    with pytest.raises(FormatError, match="open for 4,194,304 characters"):
        article_from_html(page.encode(), where="x")


DATES = [
    ('<span class="date">2024-05-19</span>', None, "2024-05-19"),
    ("<p>في 3 مايو</p>", "http://example.org/2024/05/20/a", "2024-05-20"),
    ('<span class="date">2031-01-01</span>', None, None),
]


@pytest.mark.parametrize(("markup", "url", "day"), DATES)
def test_a_date_outside_of_the_metadata(markup: str, url: str | None, day: str | None) -> None:
    pytest.importorskip("htmldate")
    page = f"<html><body><article>{markup}<p>استقبل وزير الخارجية نظيره الصيني في أستانا.</p></article></body></html>"
    assert article_from_html(page.encode(), where="x", url=url, retrieved="2024-06-01").published == day

"""RSS and Atom, from disk and from a server on this machine."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mahdar.source.fetch import FetchOptions, FetchState

TEXT = "استقبل وزير الخارجية نظيره الصيني في أستانا، وبحث معه العلاقات الثنائية بين البلدين."
MORE = "واتفق الجانبان على زيارة رسمية في الأشهر المقبلة."
PAGE = f'<html lang="ar"><head><title>عنوان الصفحة</title></head><body><article><p>{TEXT}</p></article></body></html>'


def rss(*items: str, outlet: str = "وكالة الأنباء") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{outlet}</title><language>ar-QA</language>{''.join(items)}</channel></rss>\n"
    )


def item(number: int, *, link: str = "http://example.org/", content: str = "", summary: str = "مختصر…") -> str:
    full = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return (
        f"<item><title>خبر {number}</title><link>{link}{number}</link><guid isPermaLink='false'>guid-{number}</guid>"
        f"<pubDate>Mon, 20 May 2024 01:30:00 +0300</pubDate><description>{summary}</description>{full}</item>"
    )


def options(**more: Any) -> FetchOptions:
    return FetchOptions(**({"allow_private": True, "delay": 0.0, "timeout": 10.0} | more))


WHOLE = f"<p>{TEXT}</p><script>x</script><p>{MORE}</p>"


def test_whole_entries_of_rss(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.rss"
    path.write_text(rss(item(1, content=WHOLE)), encoding="utf-8")
    (article,), problems = read(path)
    assert not problems
    assert article.text == f"{TEXT}\n{MORE}"
    # 01:30 in Doha is the day before in UTC; the outlet's day counts.
    assert (article.id, article.title, article.published) == ("guid-1", "خبر 1", "2024-05-20")
    assert (article.url, article.outlet, article.language, article.file) == (
        "http://example.org/1", "وكالة الأنباء", "ar", str(path),
    )  # fmt: skip


def test_atom(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.atom"
    path.write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة</title><entry><id>tag:x,1</id><title type="html">خبر &amp;amp; رأي'
        "</title><link href='http://example.org/1'/><updated>2024-05-20T23:00:00+03:00</updated>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p></div></content></entry></feed>',
        encoding="utf-8",
    )
    (article,), problems = read(path)
    assert not problems
    assert (article.id, article.title, article.published, article.text) == ("tag:x,1", "خبر & رأي", "2024-05-20", TEXT)


def test_a_long_summary_is_the_article_but_a_teaser_is_not(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.xml"
    long = f"{TEXT} " * 20
    path.write_text(rss(item(1, summary=long), item(2, summary=f"{long} اقرأ المزيد"), item(3)), encoding="utf-8")
    articles, problems = read(path)
    assert [a.id for a in articles] == ["guid-1"]
    assert problems == [
        f"{path}:{n}: only a teaser; the article is at http://example.org/{n}, which was not fetched" for n in (2, 3)
    ]


def test_teasers_are_fetched_where_that_is_allowed(tmp_path: Path, read: Any, site: Any) -> None:
    for number in (1, 2):
        site.put(f"/{number}", PAGE)
    site.put("/feed", rss(item(1, link="/"), item(2, link=f"{site.url}/"), item(3, link="/"), item(4, content=WHOLE)))
    articles, problems = read(f"{site.url}/feed", fetch=options())
    assert [(a.id, a.url, a.published, a.outlet, a.title) for a in articles[:1]] == [
        ("guid-1", f"{site.url}/1", "2024-05-20", "وكالة الأنباء", "عنوان الصفحة")
    ]
    assert [a.id for a in articles] == ["guid-1", "guid-2", "guid-4"]
    assert [p.rpartition(": ")[2] for p in problems] == ["HTTP status 404 (no such page)"]
    path = tmp_path / "a.rss"
    path.write_text(rss(item(1, link=f"{site.url}/")), encoding="utf-8")
    assert len(read(path, fetch=options())[0]) == 1
    assert "which was not fetched" in read(path)[1][0]


def test_a_feed_in_an_archive_never_makes_a_request(tmp_path: Path, read: Any, site: Any) -> None:
    site.put("/1", PAGE)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.rss", rss(item(1, link=f"{site.url}/")))
    assert "which was not fetched" in read(path, fetch=options())[1][0]
    assert not site.asked


def test_only_what_changed_is_fetched_again(read: Any, site: Any) -> None:
    state = FetchState()
    site.put("/1", PAGE, ETag='"a"')
    site.put("/2", PAGE)
    site.put("/feed", rss(item(1, link="/"), item(2, link="/"), item(3, content=WHOLE)))
    url = f"{site.url}/feed"
    assert len(read(url, fetch=options(state=state))[0]) == 3
    assert state.changed == {url, f"{site.url}/1", f"{site.url}/2", "http://example.org/3"}
    site.asked.clear()
    assert read(url, fetch=options(state=state)) == ([], [])
    assert site.paths == ["/robots.txt", "/feed"]
    site.put(
        "/feed",
        rss(item(1, link="/", summary="مختصر آخر…"), item(2, link="/"), item(3, content=WHOLE), item(4, content=WHOLE)),
    )
    site.asked.clear()
    articles, problems = read(url, fetch=options(state=state))
    assert ([a.id for a in articles], problems) == (["guid-4"], [])
    assert site.paths == ["/robots.txt", "/feed", "/1"]  # which answered that it had not changed


def test_what_failed_is_tried_again(read: Any, site: Any) -> None:
    state = FetchState()
    site.put("/feed", rss(item(1, link="/"), item(2, content=WHOLE)), ETag='"f"')
    url = f"{site.url}/feed"
    assert len(read(url, fetch=options(state=state))[1]) == 1
    site.put("/1", PAGE)
    articles, problems = read(url, fetch=options(state=state))
    assert ([a.id for a in articles], problems) == (["guid-1"], [])
    assert state.get(url) is not None


def test_a_feed_that_is_cut_off(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.rss"
    whole = rss(item(1, content=WHOLE), item(2, content=WHOLE), item(3, content=WHOLE))
    path.write_text(whole[: whole.index("guid-3") + 120], encoding="utf-8")
    articles, problems = read(path)
    assert [a.id for a in articles] == ["guid-1", "guid-2"]
    assert problems == [f"{path}: the feed is cut off; its last entry is left out"]


def test_what_is_no_feed(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.xml"
    for data in (b"", b"<note>x</note>", b"http://127.0.0.1/", b"\x00\xff" * 50, b"<rss", b"<!DOCTYPE x"):
        path.write_bytes(data)
        articles, problems = read(path)
        assert not articles
        assert "not a feed (RSS or Atom)" in problems[0], data
    path.write_text(rss(), encoding="utf-8")
    assert read(path) == ([], [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, read: Any, encoding: str) -> None:
    path = tmp_path / "a.rss"
    secret = tmp_path / "secret"
    secret.write_text("سر", encoding="utf-8")
    laughs = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    for declared in (laughs, f'<!ENTITY a9 SYSTEM "{secret.as_uri()}">'):
        data = (
            f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE rss [{declared}]>'
            + rss(item(1, content="&a9;"))[39:]
        )
        path.write_bytes(data.encode(encoding))
        articles, problems = read(path)
        assert not articles
        assert "the feed declares entities" in problems[0]


def test_hostile_feeds_end(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.rss.gz"
    for part in ("<a>", "<!-- ", "<![CDATA[", "&lt;div&gt;", "<item>", "<", "<item a='"):
        path.write_bytes(gzip.compress(rss(item(1, content=WHOLE), f"<item><description>{part * 30_000}").encode()))
        articles, problems = read(path)
        assert len(articles) <= 1
        assert problems


def test_addresses_that_a_feed_may_not_lead_to(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.rss"
    links = ["file:///etc/passwd?", "http://169.254.169.254/", "http://localhost:1/", "ftp://x/", "javascript:alert("]
    path.write_text(rss(*(item(n, link=link) for n, link in enumerate(links))), encoding="utf-8")
    articles, problems = read(path, fetch=FetchOptions(delay=0.0))
    assert not articles
    assert len(problems) == len(links)
    path.write_text(rss(*(item(n, link=link, content=WHOLE) for n, link in enumerate(links))), encoding="utf-8")
    assert [a.url for a in read(path)[0]] == [None, "http://169.254.169.254/1", "http://localhost:1/2", None, None]


def test_the_library_needs_no_feed_parser_for_other_files(tmp_path: Path, read: Any, without: Any) -> None:
    path = tmp_path / "a.rss"
    path.write_text(rss(item(1, content=WHOLE)), encoding="utf-8")
    (tmp_path / "b.txt").write_text("نص", encoding="utf-8")
    without("feedparser")
    articles, problems = read(tmp_path)
    assert [a.id for a in articles] == ["b"]
    assert problems == [f"{path}: feeds need the package feedparser: pip install 'mahdar[fetch]'"]

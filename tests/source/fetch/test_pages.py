"""Pages from a server on this machine."""

from __future__ import annotations

import gzip
import io
import json
import socket
import ssl
import threading
import time
import zipfile
from datetime import UTC, datetime
from typing import Any

import pytest

from mahdar.source import open_source
from mahdar.source.fetch import FetchOptions, FetchState, Validators, connection

PAGE = (
    '<html lang="ar"><head><title>لقاء</title><meta property="og:site_name" content="وكالة"></head><body><article>'
    "<p>استقبل وزير الخارجية نظيره الصيني في أستانا، وبحث معه العلاقات الثنائية بين البلدين.</p></article></body></html>"
)
START = "استقبل وزير الخارجية"


def options(**more: Any) -> FetchOptions:
    return FetchOptions(**({"allow_private": True, "delay": 0.0, "timeout": 10.0} | more))


def test_a_page(read: Any, site: Any) -> None:
    site.put("/a", PAGE)
    (article,), problems = read(f"{site.url}/a", fetch=options())
    assert not problems
    assert article.text.startswith(START)
    assert (article.id, article.url, article.title, article.outlet) == (
        f"{site.url}/a",
        f"{site.url}/a",
        "لقاء",
        "وكالة",
    )
    assert article.retrieved == datetime.now(UTC).date().isoformat()
    assert site.paths == ["/robots.txt", "/a"]
    assert site.asked[1][1]["User-Agent"].startswith("mahdar/")


def test_private_addresses_are_refused_before_anything_is_sent(read: Any, site: Any) -> None:
    site.put("/a", PAGE)
    for fetch in (None, FetchOptions()):
        articles, problems = read(f"{site.url}/a", fetch=fetch)
        assert not articles
        assert "127.0.0.1 is at the private address 127.0.0.1" in problems[0]
    assert not site.asked


def test_a_redirect_to_a_private_address_is_refused(read: Any, site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host counts as public here, the one that it leads to does not."""
    site.redirect("/a", f"http://localhost:{site.url.rpartition(':')[2]}/secret")
    site.put("/secret", PAGE)
    from mahdar.source.fetch import client

    def resolved(host: str, port: int, **given: Any) -> str:
        return host if host == "127.0.0.1" else resolve(host, port, **given)

    resolve = client.resolve
    monkeypatch.setattr(client, "resolve", resolved)
    articles, problems = read(f"{site.url}/a", fetch=options(allow_private=False))
    assert not articles
    assert "localhost is at the private address" in problems[0]
    assert "/secret" not in site.paths


def test_the_checked_address_is_the_one_connected_to(read: Any, site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is looked up a second time would lead elsewhere."""
    from mahdar.source.fetch import client

    monkeypatch.setattr(client, "resolve", lambda *_a, **_k: "127.0.0.1")
    site.put("/a", PAGE)
    port = site.url.rpartition(":")[2]
    (article,), problems = read(f"http://name.invalid:{port}/a", fetch=options())
    assert not problems
    assert article.url == f"http://name.invalid:{port}/a"
    assert site.asked[1][1]["Host"] == f"name.invalid:{port}"


def test_conditional_requests(read: Any, site: Any) -> None:
    site.put("/a", PAGE, ETag='"1"', Last_Modified="Mon, 20 May 2024 10:00:00 GMT")
    state = FetchState()
    assert len(read(f"{site.url}/a", fetch=options(state=state))[0]) == 1
    assert state.changed == {f"{site.url}/a"}
    kept = FetchState.from_dict(json.loads(json.dumps(state.to_dict())))
    assert read(f"{site.url}/a", fetch=options(state=kept)) == ([], [])
    headers = site.asked[-1][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"1"', "Mon, 20 May 2024 10:00:00 GMT")
    assert not kept.changed
    site.put("/a", PAGE.replace("أستانا", "بكين"), ETag='"2"')
    assert "بكين" in read(f"{site.url}/a", fetch=options(state=kept))[0][0].text
    validators = kept.get(f"{site.url}/a")
    assert isinstance(validators, Validators)
    assert validators.etag == '"2"'
    assert list(kept) == [f"{site.url}/a"]
    assert len(kept) == 1


def test_the_same_page_without_validators_is_nothing_new(read: Any, site: Any) -> None:
    site.put("/a", PAGE)
    state = FetchState()
    assert len(read(f"{site.url}/a", fetch=options(state=state))[0]) == 1
    assert read(f"{site.url}/a", fetch=options(state=state)) == ([], [])


def test_a_page_is_remembered_only_when_it_was_taken(site: Any) -> None:
    site.put("/a", PAGE, ETag='"1"')
    state = FetchState()
    articles = open_source(f"{site.url}/a", fetch=options(state=state))
    next(articles)
    assert not state.changed
    assert list(articles) == []
    assert state.changed
    site.put("/b", "<html></html>", ETag='"1"')
    list(open_source(f"{site.url}/b", fetch=options(state=state), on_error=lambda _: None))
    assert state.get(f"{site.url}/b") is None


def test_robots(read: Any, site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 0.3\n", "text/plain")
    for path in ("/private/a", "/private/open", "/b"):
        site.put(path, PAGE)
    fetch = options()
    began = time.monotonic()
    assert read(f"{site.url}/private/a", fetch=fetch)[1] == [
        f"{site.url}/private/a: the site's robots.txt does not allow it"
    ]
    assert len(read(f"{site.url}/private/open", fetch=fetch)[0]) == 1
    assert time.monotonic() - began > 0.25
    assert "/private/a" not in site.paths
    assert len(read(f"{site.url}/private/a", fetch=options(robots=False))[0]) == 1
    site.pages["/robots.txt"] = (503, {}, b"")
    assert "its robots.txt did not come (HTTP status 503)" in read(f"{site.url}/b", fetch=options())[1][0]
    site.pages["/robots.txt"] = (403, {}, b"")
    assert len(read(f"{site.url}/b", fetch=options())[0]) == 1


def test_a_redirect_to_what_robots_may_not_fetch(read: Any, site: Any) -> None:
    site.put("/robots.txt", "User-agent: mahdar\nDisallow: /no\n", "text/plain")
    site.redirect("/a", "/no")
    site.put("/no", PAGE)
    assert "robots.txt does not allow it" in read(f"{site.url}/a", fetch=options())[1][0]


def test_the_delay_between_requests(read: Any, site: Any) -> None:
    for path in ("/a", "/b"):
        site.put(path, PAGE)
    site.put("/feed.xml", _feed(*(f"{site.url}/{name}" for name in "ab")), "application/rss+xml")
    began = time.monotonic()
    articles, problems = read(f"{site.url}/feed.xml", fetch=options(delay=0.2))
    assert (len(articles), problems) == (2, [])
    assert time.monotonic() - began > 0.55  # robots.txt, then three requests


def _feed(*links: str) -> str:
    items = "".join(f"<item><title>t</title><link>{link}</link></item>" for link in links)
    return f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'


def test_redirects(read: Any, site: Any) -> None:
    site.redirect("/a", "b?x=1#y")
    site.redirect("/b?x=1", f"{site.url}/c")
    site.put("/c", PAGE)
    site.redirect("/loop", "/loop")
    site.redirect("/file", "file:///etc/passwd")
    site.pages["/none"] = (302, {}, b"")
    (article,), problems = read(f"{site.url}/a", fetch=options())
    assert (article.url, problems) == (f"{site.url}/c", [])
    for path, message in (
        ("loop", "more than 5 redirects"),
        ("file", "file address; only http and https"),
        ("none", "a redirect that leads nowhere"),
    ):
        assert message in read(f"{site.url}/{path}", fetch=options())[1][0]


def test_statuses(read: Any, site: Any) -> None:
    site.pages["/gone"] = (410, {}, b"")
    site.pages["/wait"] = (429, {"Retry-After": "30"}, b"")
    for path, message in (
        ("gone", "HTTP status 410 (the page is gone)"),
        ("wait", "HTTP status 429 (the site asks to wait 30 s)"),
        ("nowhere", "HTTP status 404 (no such page)"),
    ):
        assert read(f"{site.url}/{path}", fetch=options()) == ([], [f"{site.url}/{path}: {message}"])


def test_limits_of_size(read: Any, site: Any) -> None:
    site.put("/large", b"x" * 200_000)
    site.put("/bomb", gzip.compress(b" " * 90_000_000), Content_Encoding="gzip")
    site.put("/bad", b"\x1f\x8bxxxxxxxxxx", Content_Encoding="gzip")
    site.put("/br", b"x", Content_Encoding="br")
    site.put("/packed", gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    fetch = options(max_bytes=100_000)
    for path, message in (
        ("large", "the page has more than 100,000 bytes"),
        ("bomb", "more than 100,000 bytes"),
        ("bad", "damaged compressed data"),
        ("br", "the page is encoded as 'br'"),
    ):
        assert message in read(f"{site.url}/{path}", fetch=fetch)[1][0]
    assert len(read(f"{site.url}/packed", fetch=fetch)[0]) == 1


def drip(part: bytes, *, head: bytes = b"") -> Any:
    def answer(handler: Any) -> None:
        handler.wfile.write(head)
        for _ in range(200):
            handler.wfile.write(part)
            handler.wfile.flush()
            time.sleep(0.05)

    return answer


def test_a_server_that_drips_is_left_at_the_deadline(read: Any, site: Any) -> None:
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    site.pages["/headers"] = drip(b"X", head=ok)
    site.pages["/length"] = drip(b"x", head=ok + b"Content-Length: 99999\r\n\r\n")
    site.pages["/close"] = drip(b"x", head=ok + b"Connection: close\r\n\r\n")
    site.pages["/chunks"] = drip(b"1\r\nx\r\n", head=ok + b"Transfer-Encoding: chunked\r\n\r\n")
    site.pages["/silent"] = lambda _handler: time.sleep(3)
    for path in ("headers", "length", "close", "chunks", "silent"):
        began = time.monotonic()
        articles, problems = read(f"{site.url}/{path}", fetch=options(timeout=0.6, robots=False))
        assert time.monotonic() - began < 2.5, path
        assert not articles
        assert "it took too long" in problems[0], problems


def test_connections_that_fail(read: Any, site: Any) -> None:
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    for name, sent in (
        ("cut", ok + b"Content-Length: 9999\r\n\r\n<p>one two"),
        ("chunk", ok + b"Transfer-Encoding: chunked\r\n\r\nZZZ\r\n"),
        ("garbage", b"SSH-2.0-OpenSSH\r\n"),
        ("headers", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000),
        ("nothing", b""),
    ):
        site.pages[f"/{name}"] = lambda handler, sent=sent: handler.wfile.write(sent) and None
        articles, problems = read(f"{site.url}/{name}", fetch=options(robots=False))
        assert not articles
        assert len(problems) == 1
        assert "cannot fetch from 127.0.0.1" in problems[0]
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        assert "connection refused" in read(url, fetch=options())[1][0]
    assert "its name is not known" in read("http://name.invalid/", fetch=options())[1][0]


def test_a_certificate_that_is_not_valid(read: Any, site: Any) -> None:
    port = site.url.rpartition(":")[2]
    assert (
        "cannot fetch from 127.0.0.1"
        in read(f"https://127.0.0.1:{port}/", fetch=options(robots=False, timeout=2))[1][0]
    )
    error = ssl.SSLCertVerificationError(1, "x")
    error.verify_message = "self-signed certificate"
    assert connection._reason(error, time.monotonic() + 9) == "its certificate is not valid (self-signed certificate)"


def test_other_kinds_of_files(read: Any, site: Any) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("in.txt", "نص")
    site.put("/a.csv", "text\nنص\n", "text/csv")
    site.put("/b", '{"text": "نص"}', "application/json")
    site.put("/c.jsonl.gz", gzip.compress('{"text": "نص"}\n'.encode()), "application/octet-stream")
    site.put("/d.zip", buffer.getvalue(), "application/zip")
    site.put("/e.txt", "نص".encode("cp1256"), "text/plain; charset=windows-1256")
    for name in ("a.csv", "b", "c.jsonl.gz", "d.zip", "e.txt"):
        articles, problems = read(f"{site.url}/{name}", fetch=options())
        assert not problems
        assert [(a.text, a.url) for a in articles] == [("نص", f"{site.url}/{name}")]
    site.put("/f", b"\x89PNG", "image/png")
    assert "the server sent image/png, which is not read" in read(f"{site.url}/f", fetch=options())[1][0]


def test_no_thread_is_left(read: Any, site: Any) -> None:
    site.put("/a", PAGE)
    before = threading.active_count()
    for _ in range(3):
        read(f"{site.url}/a", fetch=options(timeout=60))
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert threading.active_count() <= before

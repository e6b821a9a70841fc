"""Reading a source with its problems beside it, and a web server on this machine."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from mahdar.errors import MahdarError
from mahdar.model import Article
from mahdar.source import open_source

Answer = tuple[int, dict[str, str], bytes]
Read = Callable[..., tuple[list[Article], list[str]]]


@pytest.fixture
def read() -> Read:
    """A function from a source and options to its articles and the messages of what failed.

    Every message is checked to be one line.
    """

    def run(source: str | Path, **options: Any) -> tuple[list[Article], list[str]]:
        problems: list[MahdarError] = []
        found = list(open_source(source, on_error=problems.append, **options))
        messages = [str(problem) for problem in problems]
        assert not [message for message in messages if len(message.splitlines()) != 1]
        return found, messages

    return run


class Site:
    """Pages by path; ``asked`` are the paths in the order of the requests, with their headers."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer | Callable[[Any], Answer | None]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.url = ""

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def put(self, path: str, body: str | bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = (200, {"Content-Type": kind, **{k.replace("_", "-"): v for k, v in headers.items()}}, data)

    def redirect(self, path: str, to: str) -> None:
        self.pages[path] = (302, {"Location": to}, b"")


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found.asked.append((self.path, dict(self.headers)))
            answer = found.pages.get(self.path, (404, {}, b""))
            if callable(answer):
                try:
                    answer = answer(self)
                except OSError:  # the client left
                    return
                if answer is None:
                    self.close_connection = True
                    return
            status, headers, body = answer
            etag = headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A function that makes packages look as if they were not installed."""

    def hide(*names: str) -> None:
        for name in [*sys.modules]:
            if name.split(".")[0] in names or name in names:
                monkeypatch.delitem(sys.modules, name)
        for name in names:
            monkeypatch.setitem(sys.modules, name, None)

    return hide

"""Fetching pages: conditional requests, robots.txt, delays, redirects and limits."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urldefrag, urljoin

from mahdar._version import __version__
from mahdar.errors import FetchError, InputError, MissingLibraryError
from mahdar.source.fetch.address import Target, resolve, target
from mahdar.source.fetch.robots import MAX_ROBOTS_BYTES, Rules, parser
from mahdar.source.fetch.state import FetchState, Validators

if TYPE_CHECKING:
    from mahdar.source.fetch.connection import Response

__all__ = ["FetchOptions", "Fetched", "Fetcher"]

_REDIRECTS = (301, 302, 303, 307, 308)
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, kw_only=True)
class FetchOptions:
    """How pages are fetched.

    ``delay`` is the least time between two requests to one host and ``timeout`` the most that a
    page may take with all its redirects, both in seconds; ``max_bytes`` the most that it may
    weigh, decoded. ``allow_private`` allows addresses of one's own network. ``robots`` keeps
    to robots.txt. ``state`` is read and written: what is known of pages from before.
    """

    state: FetchState = field(default_factory=FetchState)
    allow_private: bool = False
    robots: bool = True
    user_agent: str = f"mahdar/{__version__}"
    delay: float = 1.0
    timeout: float = 30.0
    max_bytes: int = 32 * 1024 * 1024
    max_redirects: int = 5


class Fetched(NamedTuple):
    """A page that came; ``url`` is where the last redirect led, ``day`` an ISO date (UTC)."""

    url: str
    body: bytes
    content_type: str
    charset: str | None
    validators: Validators
    day: str


class Fetcher:
    """Fetches pages one after another; keeps what it learnt about hosts while it lives."""

    def __init__(self, options: FetchOptions) -> None:
        self.options = options
        self._rules: dict[str, Rules] = {}
        self._last: dict[str, float] = {}

    @property
    def state(self) -> FetchState:
        """What is known of pages."""
        return self.options.state

    def get(self, url: str) -> Fetched | None:
        """The page at an address, or None if it did not change since it was remembered.

        Raises `FetchError` for what fails or is not allowed, `TooLargeError` for a page beyond
        the limit, `MissingLibraryError` without protego.
        """
        known = self.state.get(url) or Validators()
        headers = {"Accept": _ACCEPT}
        if known.etag:
            headers["If-None-Match"] = known.etag
        if known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        at, answer = self._follow(url, headers)
        if answer.status == 304:
            return None
        if not 200 <= answer.status < 300:
            raise FetchError(_refusal(answer), where=url, status=answer.status)
        kind, _, parameters = answer.headers.get("content-type", "").partition(";")
        return Fetched(
            url=at.url,
            body=answer.body,
            content_type=kind.strip().lower(),
            charset=_charset(parameters),
            validators=Validators(etag=answer.headers.get("etag"), last_modified=answer.headers.get("last-modified")),
            day=datetime.now(UTC).date().isoformat(),
        )

    def _follow(self, url: str, headers: dict[str, str]) -> tuple[Target, Response]:
        """The last answer on the way of redirects, each of them checked like the first address."""
        at = target(url, where=url)
        waited = 0.0
        began = time.monotonic()
        for _ in range(self.options.max_redirects + 1):
            if self.options.robots:
                waited += self._check_robots(at, url)
            waited += self._wait(at)
            answer = self._request(at, headers, began + waited + self.options.timeout, url)
            if answer.status not in _REDIRECTS:
                return at, answer
            where_to = answer.headers.get("location", "")
            if not where_to:
                raise FetchError("a redirect that leads nowhere", where=url, status=answer.status)
            at = target(urldefrag(urljoin(at.url, where_to)).url, where=url)
        raise FetchError(f"more than {self.options.max_redirects} redirects", where=url)

    def _request(
        self, at: Target, headers: dict[str, str], deadline: float, where: str, max_bytes: int | None = None
    ) -> Response:
        from mahdar.source.fetch.connection import request

        left = deadline - time.monotonic()
        if left <= 0:
            raise FetchError(f"cannot fetch from {at.host}: it took too long", where=where)
        address = resolve(at.host, at.port, allow_private=self.options.allow_private, timeout=left, where=where)
        sent = {"User-Agent": self.options.user_agent, "Accept-Encoding": "gzip", "Connection": "close", **headers}
        try:
            limit = max_bytes or self.options.max_bytes
            return request(at, address, headers=sent, deadline=deadline, max_bytes=limit, where=where)
        finally:
            self._last[at.host] = time.monotonic()

    def _check_robots(self, at: Target, where: str) -> float:
        """Raise `FetchError` if the site does not want this; the seconds that it took to learn it."""
        began = time.monotonic()
        rules = self._rules.get(at.origin)
        if rules is None:
            rules = self._rules[at.origin] = self._ask_robots(at, where)
        if not rules.known:
            raise FetchError(f"its robots.txt did not come ({rules.reason}), so nothing is fetched", where=where)
        if not rules.allows(at.url):
            raise FetchError("the site's robots.txt does not allow it", where=where)
        return time.monotonic() - began

    def _ask_robots(self, at: Target, where: str) -> Rules:
        try:
            parser()
        except MissingLibraryError as error:
            error.where = where
            raise
        # A private address is refused here already, before anything is sent to it.
        deadline = time.monotonic() + self.options.timeout
        resolve(at.host, at.port, allow_private=self.options.allow_private, timeout=self.options.timeout, where=where)
        step = target(f"{at.origin}/robots.txt", where=where)
        try:
            for _ in range(self.options.max_redirects + 1):
                answer = self._request(step, {}, deadline, where, MAX_ROBOTS_BYTES)
                if answer.status not in _REDIRECTS:
                    return Rules(answer, self.options.user_agent)
                step = target(urljoin(step.url, answer.headers.get("location", "")), where=where)
        except InputError as error:
            return Rules(None, self.options.user_agent, reason=error.message)
        return Rules(None, self.options.user_agent, reason=f"more than {self.options.max_redirects} redirects")

    def _wait(self, at: Target) -> float:
        """Keep the delay between two requests to one host; the seconds that were waited."""
        last = self._last.get(at.host)
        rules = self._rules.get(at.origin)
        delay = max(self.options.delay, rules.delay if rules else 0.0)
        left = 0.0 if last is None else last + delay - time.monotonic()
        if left > 0:
            time.sleep(left)
        return max(left, 0.0)


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def _refusal(answer: Response) -> str:
    known = {401: "it asks for a password", 403: "the site refuses", 404: "no such page", 410: "the page is gone"}
    reason = known.get(answer.status)
    wait = answer.headers.get("retry-after", "")
    if answer.status in (429, 503):
        reason = f"the site asks to wait {wait[:30]} s" if wait.isdigit() else "the site asks to wait"
    return f"HTTP status {answer.status}{f' ({reason})' if reason else ''}"

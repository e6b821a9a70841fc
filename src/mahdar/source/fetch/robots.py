"""What a site asks of robots (RFC 9309), read with Protego."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mahdar.errors import MissingLibraryError

if TYPE_CHECKING:
    from mahdar.source.fetch.connection import Response

__all__ = ["MAX_ROBOTS_BYTES", "Rules"]

#: What is read of a robots.txt; the RFC asks for 500 KiB at least.
MAX_ROBOTS_BYTES = 1024 * 1024

#: The longest delay that is kept when a site asks for it, in seconds.
MAX_DELAY = 60.0


class Rules:
    """The rules of one site. Without a robots.txt (4xx) everything is allowed; nothing if the
    site could not say (5xx, no answer), as the RFC asks."""

    def __init__(self, response: Response | None, agent: str, *, reason: str = "") -> None:
        self._agent = agent
        self._allow_all = response is not None and 400 <= response.status < 500
        self._parsed: Any = None
        self.reason = reason
        if response is None or self._allow_all:
            return
        if 200 <= response.status < 300:
            self._parsed = parser()(response.body.decode("utf-8", "replace"))
        else:
            self.reason = f"HTTP status {response.status}"

    @property
    def known(self) -> bool:
        """Whether the site could say what it allows; if not, ``reason`` says why."""
        return self._allow_all or self._parsed is not None

    def allows(self, url: str) -> bool:
        """Whether this address may be fetched."""
        return self._allow_all or (self._parsed is not None and bool(self._parsed.can_fetch(url, self._agent)))

    @property
    def delay(self) -> float:
        """The seconds between two requests that the site asks for."""
        asked = self._parsed.crawl_delay(self._agent) if self._parsed is not None else None
        return min(float(asked or 0.0), MAX_DELAY)


def parser() -> Any:
    """Protego's parser; raises `MissingLibraryError` without Protego."""
    try:
        from protego import Protego
    except ImportError:
        raise MissingLibraryError(
            "fetching needs the package protego (robots.txt): pip install 'mahdar[fetch]'"
        ) from None
    return Protego.parse

"""What is known of pages that were fetched before, so that they are not fetched for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

__all__ = ["FetchState", "Validators"]


@dataclass(frozen=True, kw_only=True)
class Validators:
    """How a page is asked for the next time.

    ``etag`` and ``last_modified`` are the headers that came with it, word for word; ``digest``
    is the SHA-256 of what was read (the body of a page, or the entry of a feed that named it).
    """

    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None


class FetchState:
    """Address → `Validators`, of everything that was read to its end.

    An address is remembered only after its articles were taken by the caller, and not if any
    of them could not be read, so that the next run tries again. ``changed`` holds the
    addresses that were remembered since the state was made: a store writes these.
    """

    def __init__(self, known: Mapping[str, Validators] | None = None) -> None:
        self._known = dict(known or {})
        self.changed: set[str] = set()

    def get(self, url: str) -> Validators | None:
        """What is known of an address, or None."""
        return self._known.get(url)

    def remember(self, url: str, validators: Validators) -> None:
        """Note what came with an address."""
        if self._known.get(url) != validators:
            self._known[url] = validators
            self.changed.add(url)

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def to_dict(self) -> dict[str, dict[str, str | None]]:
        """The state as plain values, for JSON."""
        return {url: asdict(validators) for url, validators in self._known.items()}

    @classmethod
    def from_dict(cls, data: Mapping[str, Mapping[str, str | None]]) -> FetchState:
        """The state that `to_dict` wrote."""
        return cls({url: Validators(**values) for url, values in data.items()})

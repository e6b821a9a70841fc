"""Articles from where they lie: files of many kinds, folders, addresses and standard input."""

from mahdar.source.fetch import FetchOptions, FetchState
from mahdar.source.opening import STDIN, is_url, open_source, unique_ids

__all__ = ["STDIN", "FetchOptions", "FetchState", "is_url", "open_source", "unique_ids"]

"""Articles from where they lie: text, web pages, JSON, folders and standard input."""

from mahdar.source.opening import STDIN, open_source, unique_ids

__all__ = ["STDIN", "open_source", "unique_ids"]

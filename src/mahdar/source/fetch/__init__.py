"""Pages over http(s), fetched as a guest: politely, within limits, and from public addresses only."""

from mahdar.source.fetch.client import Fetched, Fetcher, FetchOptions
from mahdar.source.fetch.state import FetchState, Validators

__all__ = ["FetchOptions", "FetchState", "Fetched", "Fetcher", "Validators"]

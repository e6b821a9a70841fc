"""Many articles as one searchable record."""

from mahdar.store.store import Store, open_store

__all__ = ["Store", "open_store"]

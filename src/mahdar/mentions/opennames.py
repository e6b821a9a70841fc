"""What a name found by pattern is, and where its head noun stands."""

from __future__ import annotations

from mahdar.value import Value

__all__ = ["Accord", "OpenName", "Place"]


class Accord(Value, frozen=True, gc=False):
    """Where a framework's name stands: tokens ``[first, end)``."""

    first: int
    end: int


class OpenName(Value, frozen=True, gc=False):
    """A name found by pattern: type, tokens ``[first, end)``, letters to skip, its state.

    ``head`` is the token of its head noun, ``noun`` that noun, ``whole`` where its phrase ends, behind a quotation
    mark and a nationality.
    """

    type: str
    first: int
    end: int
    shift: int
    state: str | None
    whole: int
    head: int
    noun: str


class Place(Value, frozen=True, gc=False):
    """Where a head noun stands: its token, the letters before it, the end of its sentence."""

    at: int
    shift: int
    stop: int
    word: str

"""An office as the text states it, and a noun phrase for a person."""

from __future__ import annotations

import msgspec

__all__ = ["Actor", "Role"]


class Role:
    """An office as the text states it: kind, tokens, the state or organisation.

    ``shift`` is the number of letters that proclitics take from its first word.
    """

    __slots__ = (
        "body",
        "end",
        "first",
        "form_end",
        "former",
        "kind",
        "of_org",
        "of_place",
        "of_state",
        "scope",
        "shift",
    )

    def __init__(self, kind: str, scope: str, first: int, end: int, shift: int = 0) -> None:
        self.kind = kind
        self.scope = scope
        self.first = first
        self.end = end
        self.shift = shift
        self.form_end = end
        self.of_state: str | None = None
        self.of_org: str | None = None
        self.of_place: str | None = None
        self.former = False
        #: The head noun of a body that no registry lists: «شركة», «معهد».
        self.body: str | None = None


class Actor(msgspec.Struct, eq=False, gc=False):
    """A noun phrase for a person: tokens ``[first, end)``; ``name`` its name's tokens.

    ``name`` is None for an unnamed reference by office or honorific. ``shift`` is the
    number of letters that proclitics take from the first word of the phrase, and
    ``conj``/``prep`` say which. ``known`` is the registry person of the name.
    """

    first: int
    end: int
    name: tuple[int, int] | None = None
    name_shift: int = 0
    roles: list[Role] = []
    state: str | None = None
    honorific: str | None = None
    conj: str = ""
    prep: str = ""
    shift: int = 0
    gender: str = ""
    number: str = ""
    known: str | None = None
    counterpart: bool = False
    #: Whether a military rank stands before the name.
    rank: bool = False
    #: Whether that rank is «الفريق», which is also a team.
    team: bool = False
    #: The kind of office that the words around imply: «حكومة فلان», «نظام فلان», a shared plural head.
    implied: str | None = None
    person: int = -1

    @property
    def office(self) -> str | None:
        """The kind of the first office, or None."""
        return self.roles[0].kind if self.roles else None

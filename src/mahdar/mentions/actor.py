"""An office as the text states it, and a noun phrase for a person."""

from __future__ import annotations

import msgspec

__all__ = ["Actor", "Role"]


class Role(msgspec.Struct, eq=False, gc=False):
    """An office as the text states it: kind, tokens, the state or organisation.

    ``shift`` is the number of letters that proclitics take from its first word, ``form_end``
    the end of the office itself, before what it is of.
    """

    kind: str
    scope: str
    first: int
    end: int
    shift: int = 0
    form_end: int = -1
    of_state: str | None = None
    of_org: str | None = None
    #: Whether not its name tells the state: «وزير خارجية المملكة», «خادم الحرمين الشريفين».
    by_epithet: bool = False
    of_place: str | None = None
    former: bool = False
    #: The head noun of a body that no registry lists: «شركة», «معهد».
    body: str | None = None
    #: The office of whom one serves, and where it begins: «مستشار | رئيس الوزراء».
    whose: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        self.form_end = self.end


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
    #: Where the name of who is meant stands, apart from the title: «مبعوث الرئيس ترامب إلى سوريا | توم باراك».
    named_at: int = -1
    person: int = -1

    @property
    def office(self) -> str | None:
        """The kind of the first office, or None."""
        return self.roles[0].kind if self.roles else None

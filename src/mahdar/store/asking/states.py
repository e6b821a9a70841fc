"""States as users name them: alpha-3 codes, Arabic or English names, capitals excluded."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

from mahdar.document.normalise import fold
from mahdar.errors import QueryError
from mahdar.registry.registry import State, load

__all__ = ["state_code", "state_name"]

#: How many near names an error lists.
_NEAR = 5


def state_code(name: str) -> str:
    """The ISO 3166-1 alpha-3 code of a state given by code, Arabic or English name.

    Names are compared folded; what is written only nearly like a state is refused with the
    near names, never guessed. Raises `QueryError`.
    """
    wanted = _key(name)
    codes = _codes()
    if wanted in codes:
        return codes[wanted]
    near = get_close_matches(wanted, list(codes), n=_NEAR, cutoff=0.7)
    listed = "; ".join(dict.fromkeys(f"{codes[key]} {state_name(codes[key])}" for key in near))
    hint = f"near: {listed}" if listed else "give an alpha-3 code such as KAZ, or a name in Arabic or English"
    raise QueryError(f"no state {name.strip()[:60]!r} ({hint})")


def state_name(code: str, *, arabic: bool = False) -> str:
    """The name of a state in English or Arabic; the code itself if it is none of a state."""
    state = _states().get(code)
    if state is None:
        return code
    return state.forms[0] if arabic and state.forms else state.name_en


def _key(name: str) -> str:
    words = fold(name).replace(".", "").replace("-", " ").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


@lru_cache(maxsize=1)
def _states() -> dict[str, State]:
    return {state.code: state for state in load().states.values() if state.code}


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """Every name of a state, folded, and its code; names that two states share are left out."""
    names: dict[str, set[str]] = {}
    for code, state in _states().items():
        for form in (state.name_en, *state.forms):
            names.setdefault(_key(form), set()).add(code)
    known = {name: next(iter(codes)) for name, codes in names.items() if len(codes) == 1}
    known.update((alias, code) for alias, code in _ALIASES.items() if alias not in known)
    known.update((code.lower(), code) for code in _states())
    return known


#: What is said in English beside the names of CLDR.
_ALIASES = {
    "us": "USA",
    "united states of america": "USA",
    "america": "USA",
    "uk": "GBR",
    "britain": "GBR",
    "great britain": "GBR",
    "uae": "ARE",
    "emirates": "ARE",
    "ksa": "SAU",
    "prc": "CHN",
    "palestine": "PSE",
    "south korea": "KOR",
    "north korea": "PRK",
    "turkey": "TUR",
    "turkiye": "TUR",
    "ivory coast": "CIV",
    "holland": "NLD",
    "czech republic": "CZE",
}

"""The pack's table of contacts: which verbs and nouns tell one, of which kind, and how they mark their parties."""

from __future__ import annotations

from functools import lru_cache

from mahdar.document.normalise import fold
from mahdar.languages.ar.lexicon import with_suffixes
from mahdar.languages.pack import alternatives, read_table
from mahdar.value import Value

__all__ = ["Noun", "Table", "Verb", "table"]

PACKAGE = "mahdar.languages.ar"


class Verb(Value, frozen=True, gc=False):
    """How a verb tells a contact.

    ``sort`` is ``contact`` (its parties are its arguments), ``light`` (a noun beside it says which
    contact), ``travel``, ``stay``, ``message``, ``sign`` or ``rite`` (what is done beside it
    makes it a ceremony); ``frames`` are the governors of
    the other side ("0" an object); ``role`` is that of the subject.
    """

    sort: str
    kind: str
    frames: tuple[str, ...]
    role: str


class Noun(Value, frozen=True, gc=False):
    """A reading of a word as the name of a contact: its kind, the pronoun on it, and whether it is one of many."""

    kind: str
    suffix: str
    plural: bool
    stem: str


class Table(Value, frozen=True, gc=False):
    """Verbs by lemma; nouns by folded form, with and without article and pronoun."""

    verbs: dict[str, Verb]
    nouns: dict[str, Noun]


@lru_cache(maxsize=1)
def table() -> Table:
    """The table ``contacts.tsv``, indexed."""
    verbs: dict[str, Verb] = {}
    nouns: dict[str, Noun] = {}
    for row in read_table(PACKAGE, "contacts.tsv", ("sort", "form", "kind", "frames", "role")):
        if row["sort"] == "noun":
            _add_noun(nouns, row["form"], row["kind"])
            continue
        frames = tuple("" if f == "0" else fold(f) for f in alternatives(row["frames"]))
        verbs[row["form"]] = Verb(row["sort"], row["kind"], frames, row["role"])
    return Table(verbs, nouns)


def _add_noun(nouns: dict[str, Noun], forms: str, kind: str) -> None:
    """A row's singular and, after «|», its plurals and duals."""
    for n, form in enumerate(alternatives(forms)):
        stem = fold(form)
        for variant in {stem, stem + "ا"} if n == 0 else {stem}:
            nouns.setdefault(variant, Noun(kind, "", n > 0, stem))
        nouns.setdefault("ال" + stem, Noun(kind, "", n > 0, stem))
        for variant, suffix in with_suffixes(form):
            if suffix in ("ه", "ها", "هما", "هم") and variant not in nouns:
                nouns[variant] = Noun(kind, suffix, n > 0, stem)

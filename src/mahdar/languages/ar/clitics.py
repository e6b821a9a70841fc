"""Proclitics of written Arabic: و ف, ب ك ل, س, ال and their chains, and لل.

Works on folded words (`mahdar.document.normalise.fold`).
"""

from __future__ import annotations

from mahdar.value import Value

__all__ = ["Split", "splits"]


#: Nouns that begin with a lam themselves: after «لل» theirs is the only one written.
WITH_LAM = ("لجن", "لجان", "لواء", "لقاء", "لغه", "لايح", "ليغا")


class Split(Value, frozen=True, gc=False):
    """One way to divide a word into proclitics and the rest.

    ``conj`` is "", و or ف; ``prep`` is "", ب, ك or ل; ``rest`` the word without
    them (with its article, restored after لل); ``offset`` the index in the folded
    word where the rest begins (for لل, the index of the second lam).
    """

    conj: str
    prep: str
    rest: str
    offset: int


def splits(word: str) -> list[Split]:
    """Every division of a folded word, the least divided first.

    A rest has two letters or more. The list is never empty: the word itself comes
    first.
    """
    found = [Split("", "", word, 0)]
    length = len(word)
    for conj in ("", "و", "ف"):
        if conj and not (length > 2 and word[0] == conj):
            continue
        at = len(conj)
        if conj:
            found.append(Split(conj, "", word[at:], at))
        if length - at < 3:
            continue
        prep = word[at]
        if prep == "ل" and word[at + 1] == "ل" and length - at > 3:
            found.append(Split(conj, "ل", "ال" + word[at + 2 :], at + 1))
            found.append(Split(conj, "ل", word[at + 1 :], at + 1))
            if word.startswith(WITH_LAM, at + 1):
                found.append(Split(conj, "ل", "ال" + word[at + 1 :], at + 1))  # «للجنة الدولية»
        elif prep in "بكل":
            found.append(Split(conj, prep, word[at + 1 :], at + 1))
    return found

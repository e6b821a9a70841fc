"""Arabic that a document stores as it looks: letters from left to right, in joined forms.

`repaired` puts letters of presentation forms back to plain letters, finds lines that run
backwards by what only Arabic in its true order shows (the article ال at the beginning of
words, ة and ى at their end) and turns them round. What can neither be trusted nor repaired is
refused with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from mahdar.errors import MojibakeError

__all__ = ["repaired"]

#: Signs that must be there before a text is called backwards.
MIN_SIGNS = 3

#: Times that the signs of one order must outnumber those of the other.
MAJORITY = 3

#: Share of words of one letter beyond which letters stand apart; و and a stray digit are some.
LONE_SHARE = 0.4

#: Share of characters without a meaning (private use, U+FFFD) beyond which letters are lost.
LOST_SHARE = 0.05

_FORMS = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdf9\ufdfc\ufe70-\ufefc]+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\x02\xad]")
_WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a4\u06af]+")
#: What keeps its own order in a line that runs backwards: numbers, Latin words, addresses.
_FORWARD = re.compile(
    r"%?[0-9\u0660-\u0669A-Za-z\u00c0-\u024f]"
    r"(?:[0-9\u0660-\u0669A-Za-z\u00c0-\u024f.,:/@%&'_+\-\u066b\u066c]*[0-9\u0660-\u0669A-Za-z\u00c0-\u024f])?%?"
)
_LATIN = r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'&.\-]*"
_LATIN_RUN = re.compile(rf"(?<!\S){_LATIN}(?: {_LATIN})+(?![^\s.,،؛:)»])")
#: A comma before the number that it follows.
_LEADING = re.compile(r"(?<!\S)([،؛؟.])(\d[\d.,/]*)(?!\S)")
_PAIRS = ("()", "[]", "{}", "«»", "‹›")
_CLOSE = "،؛؟.,:!"
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class _Signs(NamedTuple):
    """How often words show that they run forwards, and backwards."""

    forwards: int
    backwards: int

    @property
    def backward(self) -> bool:
        return self.backwards >= MIN_SIGNS and self.backwards >= MAJORITY * self.forwards

    @property
    def doubtful(self) -> bool:
        return self.backwards >= MIN_SIGNS and self.forwards < MAJORITY * self.backwards and not self.backward


def repaired(lines: list[str], *, where: str) -> list[str]:
    """The lines in plain letters and in the order in which they are read.

    Raises `MojibakeError` if letters are lost or stand apart, or if no order is clear.
    """
    plain = [_INVISIBLE.sub("", _FORMS.sub(_letters, line)) for line in lines]
    _check("\n".join(plain), where)
    return _brackets([_LEADING.sub(r"\2\1", line) for line in _ordered(plain, where)])


def _ordered(plain: list[str], where: str) -> list[str]:
    signs = _signs(plain)
    if signs.backward:
        return [_turned(line) if _WORD.search(line) else line for line in plain]
    if not signs.doubtful:
        return [_foreign_in_order(line) for line in plain]
    turned = [_turned(line) if _line_is_backward(line) else line for line in plain]
    if _signs(turned).backwards * MAJORITY > _signs(turned).forwards:
        raise MojibakeError(
            "the letters run in both directions, so words cannot be told (a broken text layer; "
            "export the document again, as text or docx)",
            where=where,
        )
    return turned


def _brackets(lines: list[str]) -> list[str]:
    """The lines with brackets as they are read, where the pages give them as they look.

    A bracket that opens at the right of a word looks like one that closes: a text whose first
    bracket closes and whose last one opens has all of them the wrong way round.
    """
    whole = "\n".join(lines)
    for pair in _PAIRS:
        opening, closing = pair[0], pair[1]
        found = [char for char in whole if char in (opening, closing)]
        if found and found[0] == closing and found[-1] == opening:
            inside = rf"[^\n{re.escape(opening + closing)}]"
            around = re.compile(rf" ?{re.escape(closing)} ?({inside}*?) ?{re.escape(opening)} ?")
            whole = around.sub(rf" {opening}\1{closing} ", whole)
            whole = re.sub(rf"{re.escape(closing)} (?=[{_CLOSE}])", closing, whole)
    return [" ".join(line.split()) for line in whole.split("\n")] if lines else []


def _letters(forms: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", forms.group())


def _signs(lines: list[str]) -> _Signs:
    forwards = backwards = 0
    for line in lines:
        for word in _WORD.findall(line):
            if len(word) < 4:
                continue
            forwards += (word[0] == "ا" and word[1] == "ل") + (word[-1] in "ةى")
            backwards += (word[-1] == "ا" and word[-2] == "ل") + (word[0] in "ةى")
    return _Signs(forwards, backwards)


def _line_is_backward(line: str) -> bool:
    signs = _signs([line])
    return signs.backwards > signs.forwards


def _turned(line: str) -> str:
    """The line read from its right end; numbers and foreign words stay as they are."""
    turned = line[::-1].translate(_MIRRORED)
    return _FORWARD.sub(lambda found: found.group()[::-1].translate(_MIRRORED), turned)


def _foreign_in_order(line: str) -> str:
    """The line with its foreign words from left to right.

    PDFium orders the words of an Arabic line from the right one by one, foreign ones as well.
    """
    if len(_WORD.findall(line)) <= len(re.findall(_LATIN, line)):
        return line
    return _LATIN_RUN.sub(lambda found: " ".join(reversed(found.group().split(" "))), line)


def _check(text: str, where: str) -> None:
    solid = len(text) - sum(text.count(space) for space in " \n\t")
    lost = sum(unicodedata.category(c) in ("Co", "Cn", "Cc") or c == "\ufffd" for c in text if c not in "\n\t\r")
    if lost > LOST_SHARE * solid:
        raise MojibakeError(
            f"{lost:,} of {solid:,} characters of the text layer stand for no letter (its fonts do not say which)",
            where=where,
        )
    words = _WORD.findall(text)
    alone = sum(len(word) == 1 for word in words)
    if alone >= MIN_SIGNS * 3 and alone > LONE_SHARE * len(words):
        raise MojibakeError(
            "the letters stand apart, so words cannot be told (a broken text layer; export the document again)",
            where=where,
        )

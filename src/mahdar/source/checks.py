"""Is this text something that can be read at all?

`check_text` is the door to the pipeline: what passes is text of a sane size in which
letters mean what they look like. It decides nothing about the language.
"""

from __future__ import annotations

import re

from mahdar.errors import (
    BinaryInputError,
    EmptyTextError,
    EncodingError,
    FormatError,
    MojibakeError,
    TooLargeError,
)

__all__ = ["MAX_CHARACTERS", "check_text"]

#: The longest article, in code points: several times a long novel, so what is longer is
#: a collection in one file, or no text.
MAX_CHARACTERS = 200_000

#: Code points that are looked at, from the start and from the middle, for the signs of a
#: wrong decoding. Mojibake is the same throughout a text, so a sample shows it.
SAMPLE = 2_000

#: Fewer signs than this are chance, not mojibake.
MIN_SIGNS = 4

#: Share of the non-ASCII characters that are the lead bytes D8 and D9 of Arabic UTF-8, as
#: the wrong encoding shows them. Half in mojibake; as letters of a true text ط and ظ, or Ш and
#: Щ, are rare.
LEAD_SHARE = 0.3

#: Share of letters from À to ÿ beyond which Latin text is windows-1256 in disguise.
#: No language written in Latin letters comes near it.
DISGUISED_SHARE = 0.6

#: Share of U+FFFD or of "?" among the non-space characters beyond which letters are lost.
LOST_SHARE = 0.02
QUESTION_SHARE = 0.4

#: Share of control characters beyond which this is no text; a stray one does no harm.
CONTROL_SHARE = 0.02

#: Encodings in which Arabic UTF-8 is often misread, with what D8 and D9 become there.
_MISREAD = tuple(
    (name, tuple(bytes([lead]).decode(codec) for lead in (0xD8, 0xD9)))
    for name, codec in (
        ("windows-1252 or latin-1", "cp1252"),
        ("windows-1256", "cp1256"),
        ("windows-1251", "cp1251"),
        ("code page 437", "cp437"),
        ("code page 850", "cp850"),
        ("Mac Roman", "mac_roman"),
    )
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ODD = re.compile(f"{_CONTROL.pattern}|{_SURROGATE.pattern}")
_DISGUISED = re.compile(r"[À-ÖØ-öø-ÿ]")


def check_text(text: str, *, where: str | None = None) -> None:
    """Refuse what cannot be read; return silently otherwise.

    ``where`` names the file, line or article id in the message. Raises
    `FormatError` (no string), `EmptyTextError`, `TooLargeError`, `EncodingError` (a lone surrogate),
    `MojibakeError` or `BinaryInputError`.
    """
    if not isinstance(text, str):
        raise FormatError(f"the text must be a string, not {type(text).__name__}", where=where)
    if not text or text.isspace():
        raise EmptyTextError("the text is empty", where=where)
    if len(text) > MAX_CHARACTERS:
        raise TooLargeError(
            f"the text has {len(text):,} characters; the limit is {MAX_CHARACTERS:,}"
            " (several articles in one file? give them as JSON lines)",
            where=where,
        )
    odd = _ODD.search(text) is not None
    if odd:
        _check_characters(text, where)
    _check_decoding(text, where)
    if odd:
        controls = len(_CONTROL.findall(text))
        if controls > 1 and controls > CONTROL_SHARE * len(text):
            raise BinaryInputError(
                f"{controls:,} of {len(text):,} characters are control characters: this is not text",
                where=where,
            )


def _check_characters(text: str, where: str | None) -> None:
    """Raise for a character that no text has."""
    if surrogate := _SURROGATE.search(text):
        raise EncodingError(
            f"half a surrogate pair (U+{ord(surrogate.group()):04X}) at character"
            f" {surrogate.start()}: the text was cut or decoded wrongly",
            where=where,
        )
    if "\x00" in text:
        raise BinaryInputError(
            f"a NUL character at character {text.index(chr(0))}: binary data, or UTF-16 without its byte order mark",
            where=where,
        )


def _check_decoding(text: str, where: str | None) -> None:
    """Raise `MojibakeError` if the letters are those of a wrong decoding."""
    middle = len(text) // 2
    sample = text if len(text) <= 2 * SAMPLE else text[:SAMPLE] + text[middle : middle + SAMPLE]
    solid = len(sample) - sum(map(sample.count, " \n\r\t"))
    lost = sample.count("\ufffd")
    if lost >= MIN_SIGNS and lost > LOST_SHARE * solid:
        raise MojibakeError(
            f"{lost} characters were lost (U+FFFD) when this was decoded: decode the original"
            " bytes again, with their true encoding",
            where=where,
        )
    asked = sample.count("?")
    if asked >= MIN_SIGNS and asked > QUESTION_SHARE * solid:
        raise MojibakeError("the letters were replaced by question marks before the text came here", where=where)
    foreign = solid - (len(sample.encode("ascii", "ignore")) - (len(sample) - solid))
    if foreign < MIN_SIGNS:
        return
    for name, leads in _MISREAD:
        signs = sum(map(sample.count, leads))
        if signs >= MIN_SIGNS and signs >= LEAD_SHARE * foreign:
            raise MojibakeError(
                f"UTF-8 that was decoded as {name} (it begins {sample.strip()[:12]!r}):"
                " decode the original bytes as UTF-8",
                where=where,
            )
    disguised = len(_DISGUISED.findall(sample)) if foreign > solid // 3 else 0
    if disguised >= MIN_SIGNS and disguised >= DISGUISED_SHARE * solid:
        raise MojibakeError(
            f"windows-1256 that was decoded as windows-1252 or latin-1"
            f" (it begins {sample.strip()[:12]!r}): decode the original bytes as windows-1256",
            where=where,
        )

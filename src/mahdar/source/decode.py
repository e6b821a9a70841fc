"""From bytes to text: a byte order mark, the encoding that was named, or UTF-8.

No encoding is ever guessed: a guess that is wrong shows up only as a wrong record.
"""

from __future__ import annotations

import codecs

from mahdar.errors import BinaryInputError, EncodingError, FormatError

__all__ = ["check_encoding", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: How well-known binary files begin.
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)


def check_encoding(name: str) -> str:
    """The name of a text encoding, normalised; raises `FormatError` if there is none such."""
    try:
        b"x".decode(name, "ignore")
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise FormatError(f"unknown encoding {name!r} (for example utf-8, utf-16, windows-1256, iso-8859-6)") from None


def decode(data: bytes, *, where: str | None = None, encoding: str | None = None) -> str:
    """The text in ``data``, without its byte order mark.

    A byte order mark wins over ``encoding``; without either it must be UTF-8. Raises
    `BinaryInputError` for data that is plainly no text, `EncodingError` with the offset
    of the first byte that does not decode.
    """
    for start, kind in _BINARY:
        if data.startswith(start):
            raise BinaryInputError(f"this is {kind}, not text", where=where)
    used, skip = check_encoding(encoding) if encoding else "utf-8", 0
    for mark, name in _MARKS:
        if data.startswith(mark):
            used, skip = name, len(mark)
            break
    try:
        return data[skip:].decode(used)
    except UnicodeDecodeError as error:
        offset = skip + error.start
        if b"\x00" in data[:4096] and not used.startswith(("utf-16", "utf-32")):
            raise BinaryInputError(
                f"NUL bytes (the first at offset {data.index(0)}): binary data, or UTF-16"
                " without its byte order mark (then name it: --encoding utf-16-le)",
                where=where,
            ) from None
        bad = f"0x{data[offset]:02X} at offset {offset}" if offset < len(data) else "at the end"
        hint = "" if encoding else "; if it is in another encoding, name it (--encoding)"
        line = data.count(b"\n", 0, offset) + 1
        raise EncodingError(
            f"invalid {used.upper()}: byte {bad}, in line {line}{hint}",
            where=where,
            offset=offset,
        ) from None

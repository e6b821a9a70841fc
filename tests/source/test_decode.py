"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest

from mahdar.errors import BinaryInputError, EncodingError, FormatError, InputError
from mahdar.source.decode import check_encoding, decode

TEXT = "التقى الوزير\r\nنظيره"

DECODED = [
    (TEXT.encode(), None),
    (TEXT.encode("utf-8-sig"), None),
    (TEXT.encode("utf-16"), None),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
    (TEXT.encode("utf-32"), None),
    (TEXT.encode("cp1256"), "windows-1256"),
    (TEXT.encode("iso-8859-6"), "iso-8859-6"),
    (TEXT.encode("utf-16-le"), "utf-16-le"),
    (TEXT.encode("utf-8-sig"), "windows-1256"),
]

REFUSED = [
    (b"abc\n\xd8\xa7\xe9x", None, EncodingError, "byte 0xE9 at offset 6, in line 2"),
    (TEXT.encode()[:-1], None, EncodingError, "invalid UTF-8"),
    (TEXT.encode("cp1256"), None, EncodingError, "--encoding"),
    (codecs.BOM_UTF16_LE + b"\x27\x06\x28", None, EncodingError, "invalid UTF-16-LE"),
    (b"\x81\xff", "ascii", EncodingError, "invalid ASCII: byte 0x81 at offset 0"),
    (b"%PDF-1.7\n", None, BinaryInputError, "a PDF"),
    (b"PK\x03\x04....", None, BinaryInputError, "an office document"),
    (b"\x89PNG\r\n", None, BinaryInputError, "a PNG picture"),
    (b"\x00\x01\xff\xfe\x00", None, BinaryInputError, "NUL bytes (the first at offset 0)"),
]


@pytest.mark.parametrize(("data", "encoding"), DECODED)
def test_decoded(data: bytes, encoding: str | None) -> None:
    assert decode(data, encoding=encoding) == TEXT


@pytest.mark.parametrize(("data", "encoding", "error", "message"), REFUSED)
def test_refused(data: bytes, encoding: str | None, error: type[InputError], message: str) -> None:
    with pytest.raises(error) as caught:
        decode(data, where="a.txt", encoding=encoding)
    assert message in str(caught.value)


def test_the_offset_is_that_of_the_first_bad_byte() -> None:
    with pytest.raises(EncodingError) as caught:
        decode(codecs.BOM_UTF8 + "أب".encode() + b"\xff")
    assert caught.value.offset == 7


@pytest.mark.parametrize("name", ["utf-9", "hex", "", "a\x00b", "rot13"])
def test_unknown_encodings_are_refused(name: str) -> None:
    with pytest.raises(FormatError, match="unknown encoding"):
        check_encoding(name)


@pytest.mark.parametrize(("name", "known"), [("windows-1256", "cp1256"), ("UTF8", "utf-8")])
def test_known_encodings(name: str, known: str) -> None:
    assert check_encoding(name) == known

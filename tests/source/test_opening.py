"""Files, folders and standard input."""

from __future__ import annotations

import gzip
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mahdar.errors import (
    DuplicateIdError,
    EncodingError,
    FormatError,
    InputError,
    MahdarError,
    TooLargeError,
)
from mahdar.model import Article
from mahdar.source import dispatch, jsonl, open_source, unique_ids


def line(id: str, **more: object) -> bytes:
    return json.dumps({"id": id, "text": f"نص {id}", **more}, ensure_ascii=False).encode() + b"\n"


def read(source: str | Path, **options: str) -> tuple[list[Article], list[str]]:
    """The articles of a source and the messages of what could not be read."""
    problems: list[MahdarError] = []
    found = list(open_source(source, on_error=problems.append, **options))  # type: ignore[arg-type]
    return found, [str(problem) for problem in problems]


def read_stdin(data: bytes) -> tuple[list[str], list[str]]:
    problems: list[MahdarError] = []
    found = list(open_source("-", on_error=problems.append, stdin=io.BytesIO(data)))
    return [article.text for article in found], [str(problem) for problem in problems]


def test_text_is_kept_exactly(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_bytes("  سطر\r\nسطر\u200f\n\n".encode("utf-8-sig"))
    assert read(path) == ([Article(text="  سطر\r\nسطر\u200f\n\n", id="خبر", file=str(path))], [])


def test_a_named_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("التقى".encode("cp1256"))
    assert read(path, encoding="windows-1256")[0][0].text == "التقى"
    assert "invalid UTF-8: byte 0xC7 at offset 0" in read(path)[1][0]


def test_json_object_and_list(tmp_path: Path) -> None:
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text('{"text": "نص"}', encoding="utf-8")
    many.write_text('[{"text": "أ"}, 5, {"id": "x", "text": "ب"}]', encoding="utf-8")
    assert [(a.id, a.text) for a in read(one)[0]] == [("one", "نص")]
    articles, problems = read(many)
    assert [(a.id, a.text) for a in articles] == [("many:1", "أ"), ("x", "ب")]
    assert problems == [f"{many}[2]: expected a JSON object, found a number"]


def test_broken_lines_lose_nothing_beside_them(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        line("1") + b'{"id": "2", "text"\n' + b"\n  \r\n" + line("3").replace(b"\n", b"\r\n")
        + b'{"id": "4", "text": "\xff"}\n' + b'{"id": "5"}\n' + b"[" * 100_000 + b"\n"
        + line("6", published="never") + line("7").rstrip()
    )  # fmt: skip
    articles, problems = read(path)
    assert [a.id for a in articles] == ["1", "3", "7"]
    assert [problem.removeprefix(f"{path}:").partition(":")[0] for problem in problems] == ["2", "6", "7", "8", "9"]
    offset = path.read_bytes().index(b"\xff")
    assert f"byte 0xFF at offset {offset} (byte 22 of the line)" in problems[1]
    assert not [problem for problem in problems if "\n" in problem]


def test_the_line_of_an_error_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line("1") + b"{\n")
    errors: list[MahdarError] = []
    list(open_source(path, on_error=errors.append))
    assert isinstance(errors[0], FormatError)
    assert errors[0].line == 2


def test_without_on_error_the_first_error_is_raised(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line("1") + b"{\n" + line("2"))
    articles = open_source(path)
    assert next(articles).id == "1"
    with pytest.raises(FormatError, match="broken JSON"):
        next(articles)


def test_lines_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + line("1"))
    assert [a.id for a in read(path)[0]] == ["1"]


def test_lines_in_utf_16_are_refused_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((line("1") + line("2")).decode().encode("utf-16"))
    assert read(path) == ([], [f"{path}: UTF-16; JSON lines must be UTF-8"])


def test_compressed_lines(tmp_path: Path) -> None:
    path, cut = tmp_path / "a.jsonl.gz", tmp_path / "cut.jsonl.gz"
    lines = b"".join(line(str(n), url=os.urandom(20).hex()) for n in range(2000))
    path.write_bytes(gzip.compress(lines))
    cut.write_bytes(gzip.compress(lines)[:-1000])
    (tmp_path / "no.jsonl.gz").write_bytes(b"plain")
    assert len(read(path)[0]) == 2000
    articles, problems = read(cut)
    assert 1000 < len(articles) < 2000
    assert "the compressed data ends before its end mark" in problems[0]
    assert "damaged compressed data" in read(tmp_path / "no.jsonl.gz")[1][0]


def test_lines_are_streamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first article is there before the second line is written."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as source, os.fdopen(writing, "wb", buffering=0) as sink:
        articles = open_source("-", stdin=source)
        sink.write(line("1"))
        assert next(articles).id == "1"
        sink.write(line("2"))
        assert next(articles).id == "2"


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE_BYTES", 100)
    path = tmp_path / "a.jsonl"
    path.write_bytes(line("1") + line("2", title="x" * 500) + line("3") + b"x" * 101)
    articles, problems = read(path)
    assert [a.id for a in articles] == ["1", "3"]
    assert len(problems) == 2
    assert problems[0].startswith(f"{path}:2: a line of ")


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(dispatch.LIMITS, "text", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(TooLargeError, match="more than 10 bytes"):
        next(open_source(path))


def test_folders_are_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.JSON", "sub/a.txt", "notes.md", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "x"}' if "JSON" in name else "<p>x</p>", encoding="utf-8")
    articles, problems = read(tmp_path)
    assert [Path(a.file or "").relative_to(tmp_path).as_posix() for a in articles] == [
        "a.html", "b.txt", "c.JSON", "sub/a.txt",
    ]  # fmt: skip
    assert not problems


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    cases = [
        ("none.txt", "no such file or directory"),
        ("none", "no such file or directory"),
        ("a.doc", "unknown kind of file '.doc' (known: .txt"),
        ("empty", "no articles in this folder"),
    ]
    for name, message in cases:
        articles, problems = read(tmp_path / name)
        assert not articles
        assert [message in problem for problem in problems] == [True], problems


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_file_without_permission() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        path = Path(folder) / "a.txt"
        path.write_text("x", encoding="utf-8")
        path.chmod(0)
        user = os.geteuid()
        if user == 0:  # root may read everything: look as nobody does
            os.seteuid(65534)
        try:
            problems = read(path)[1]
        finally:
            os.seteuid(user)
    assert problems == [f"{path}: permission denied"]


STDIN = [
    (b'\n {"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
    (b'\xef\xbb\xbf{"text": "a"}', ["a"]),
    (b'{\n "text": "a"\n}\n', ["a"]),
    (b'[{"text": "a"},\n {"text": "b"}]', ["a", "b"]),
    (b"[\n]", []),
    ("[عاجل] نص\nسطر".encode(), ["[عاجل] نص\nسطر"]),
    ("\n\nنص\n".encode(), ["\n\nنص\n"]),
    ("نص".encode("utf-16"), ["نص"]),
    (b"<!DOCTYPE html><p>one two three", ["one two three"]),
    (b"", [""]),
]


@pytest.mark.parametrize(("data", "texts"), STDIN)
def test_standard_input(data: bytes, texts: list[str]) -> None:
    assert read_stdin(data) == (texts, [])


def test_standard_input_of_other_kinds() -> None:
    lines = line("1") + line("2")
    texts = [json.loads(one)["text"] for one in lines.splitlines()]
    assert read_stdin(gzip.compress(lines)) == (texts, [])
    assert read_stdin(gzip.compress(lines[: len(line("1"))]) + gzip.compress(line("2"))) == (texts, [])
    assert read_stdin(gzip.compress(gzip.compress(lines))) == (texts, [])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.jsonl", lines)
    assert read_stdin(packed.getvalue()) == (texts, [])
    assert read_stdin(gzip.compress(packed.getvalue())) == (texts, [])
    assert "ends before its end mark" in read_stdin(gzip.compress(lines)[:-9])[1][0]
    nested = lines
    for _ in range(20):
        nested = gzip.compress(nested)
    assert "archives in one another" in read_stdin(nested)[1][0]


def test_standard_input_with_bad_bytes() -> None:
    assert "stdin: invalid UTF-8: byte 0xFF at offset 3" in read_stdin(b"abc\xff")[1][0]


def articles(*ids: str | None) -> Iterator[Article]:
    return (Article(text="x", id=id) for id in ids)


def test_duplicate_ids() -> None:
    errors: list[MahdarError] = []
    found = unique_ids(articles("a", "b", "a", None, None), on_error=errors.append)
    assert [a.id for a in found] == ["a", "b", None, None]
    assert [type(error) for error in errors] == [DuplicateIdError]
    with pytest.raises(DuplicateIdError, match="'a'"):
        list(unique_ids(articles("a", "a")))


def test_files_of_one_name_keep_apart(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("نص", encoding="utf-8")
    found = [a.id for a in unique_ids(open_source(tmp_path))]
    assert found == ["a", str(tmp_path / "y" / "a.txt")]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts the open files of Linux")
def test_one_file_is_open_at_a_time(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("نص", encoding="utf-8")
        (tmp_path / f"{number}.jsonl.gz").write_bytes(gzip.compress(line("1") + line("2")))
    before = len(os.listdir("/proc/self/fd"))
    assert {len(os.listdir("/proc/self/fd")) - before for _ in open_source(tmp_path)} <= {0, 1}


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("نص", encoding="utf-8")
    assert [a.id for a in read(tmp_path)[0]] == ["b"]


def test_every_error_is_an_input_error() -> None:
    assert all(issubclass(e, InputError) for e in (DuplicateIdError, EncodingError, FormatError, TooLargeError))

"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mahdar.cli.output import open_output
from mahdar.errors import OutputError


def test_a_file_appears_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with open_output(path) as file:
        file.write(b"x\n")
        assert not path.exists()
    assert path.read_bytes() == b"x\n"
    assert os.listdir(tmp_path) == ["out.jsonl"]


def test_an_error_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")

    def fail() -> None:
        with open_output(path) as file:
            file.write(b"new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out.jsonl"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_permissions_are_kept(tmp_path: Path) -> None:
    path, new = tmp_path / "out.jsonl", tmp_path / "new.jsonl"
    path.touch(0o600)
    for target in (path, new):
        with open_output(target) as file:
            file.write(b"x")
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o600
    assert new.stat().st_mode & 0o777 == 0o666 & ~mask


@pytest.mark.parametrize(("name", "message"), [("no/out", "no such file or directory"), (".", "this is a folder")])
def test_what_cannot_be_written(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(OutputError, match=message), open_output(tmp_path / name):
        pass
    assert not os.listdir(tmp_path)


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device")
def test_a_device_is_written_to_directly() -> None:
    with open_output(Path("/dev/null")) as file:
        file.write(b"x")
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_a_full_disk_is_told() -> None:
    with pytest.raises(OutputError, match="no space left"), open_output(Path("/dev/full")) as file:
        file.write(b"x" * 100_000)

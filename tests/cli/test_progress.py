"""The progress bar and what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from mahdar.cli import progress
from mahdar.cli.progress import count_articles, with_progress


def test_counting(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("x", encoding="utf-8")
    assert count_articles([str(tmp_path)]) == 3
    assert count_articles([str(tmp_path / "a.txt"), str(tmp_path / "none.txt")]) == 1


@pytest.mark.parametrize("name", ["a.json", "a.jsonl.gz", "-"])
def test_what_cannot_be_counted_cheaply(tmp_path: Path, name: str) -> None:
    if name != "-":
        (tmp_path / name).write_bytes(b"")
        name = str(tmp_path / name)
    assert count_articles([name]) is None


@pytest.mark.parametrize("patience", [100.0, -1.0])
@pytest.mark.parametrize("total", [None, 5])
def test_the_items_pass_unchanged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], patience: float, total: int | None
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", patience)
    assert list(with_progress(iter(range(5)), total=total)) == [0, 1, 2, 3, 4]
    assert list(with_progress([], total=0)) == []
    assert capsys.readouterr().out == ""

"""What ``mahdar eval`` does."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from mahdar.cli.bidi import BidiMode
from mahdar.cli.layout import Cell, Column, Paper
from mahdar.cli.messages import complain, counted
from mahdar.cli.reading import page_width, use_color
from mahdar.errors import EncodingError, FormatError, MahdarError
from mahdar.evaluation import Result, compare, load_gold

__all__ = ["evaluate", "records_of", "render"]


def evaluate(
    predicted: str, gold: Path, *, only: Sequence[str], differences: bool, as_json: bool, bidi: BidiMode
) -> int:
    """Compare a file of records with a folder of gold and print the figures; the exit status."""
    failed = 0
    try:
        articles = [a for a in load_gold(gold) if not only or a.id in only]
        if unknown := sorted(set(only) - {a.id for a in articles}):
            raise FormatError(f"no gold article with the id {unknown[0]!r}", where=str(gold))
        records, problems = records_of(predicted)
        for problem in problems:
            failed = 1
            complain(problem)
        result = compare(records, articles)
    except MahdarError as error:
        complain(error)
        return 1
    if result.missing:
        complain(f"no record for {counted(len(result.missing), 'gold article')}, the first {result.missing[0]!r}")
    if as_json:
        data = {
            "headline": result.headline,
            "articles": result.articles,
            "measures": msgspec.to_builtins(result.measures),
            **({"differences": msgspec.to_builtins(result.differences)} if differences else {}),
        }
        page = msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"
    else:
        on_screen = sys.stdout.isatty()
        page = render(
            result,
            differences=differences,
            width=page_width(on_screen=on_screen),
            color=on_screen and use_color(),
            bidi=bidi,
        )
    sys.stdout.buffer.write(page.encode("utf-8", "replace"))
    return failed


def records_of(name: str) -> tuple[list[dict[str, Any]], list[MahdarError]]:
    """The records of a file of JSON lines (``-``: standard input), and what was wrong with lines of it."""
    where = "<stdin>" if name == "-" else name
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise FormatError(f"cannot read the records: {error.strerror}", where=where) from None
    records: list[dict[str, Any]] = []
    problems: list[MahdarError] = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip():
            continue
        place = f"{where}:{number}"
        try:
            record = msgspec.json.decode(line)
        except UnicodeDecodeError as error:
            problems.append(EncodingError(f"invalid UTF-8: {error.reason}", where=place))
            continue
        except (msgspec.DecodeError, RecursionError) as error:
            reason = str(error).removeprefix("JSON is malformed: ")
            problems.append(FormatError(f"broken JSON: {reason}; one record a line is wanted", where=place))
            continue
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            problems.append(FormatError("no record: an object with a key id is wanted", where=place))
            continue
        records.append(record)
    if not records:
        raise problems[0] if problems else FormatError("no records", where=where)
    return records, problems


def render(result: Result, *, differences: bool, width: int, color: bool = False, bidi: BidiMode = "auto") -> str:
    """The page of figures, with the differences before it if they are wanted."""
    paper = Paper(width=max(width, 60), color=color, bidi=bidi)
    if differences:
        paper.heading("DIFFERENCES")
        paper.table(
            (Column(most=24), Column(most=24), Column(least=20, share=1)),
            [(Cell(d.article, "id"), Cell(f"{d.kind} {d.part}", "dim"), Cell(d.words)) for d in result.differences],
        )
    paper.heading("MEASURES")
    paper.table(
        (Column(most=30), Column(), Column(), Column(), Column(), Column(), Column()),
        [
            tuple(Cell(name, "dim") for name in ("", "P", "R", "F1", "hits", "found", "gold")),
            *(
                (
                    Cell(name),
                    Cell(f"{m.precision:.3f}"),
                    Cell(f"{m.recall:.3f}"),
                    Cell(f"{m.f1:.3f}", "heading"),
                    Cell(f"{m.hits:.0f}"),
                    Cell(str(m.predicted)),
                    Cell(str(m.gold)),
                )
                for name, m in result.measures.items()
            ),
        ],
    )
    paper.paragraph(
        Cell(f"headline {result.headline:.3f} over {counted(result.articles, 'article')}", "heading"), indent=0
    )
    return paper.text()

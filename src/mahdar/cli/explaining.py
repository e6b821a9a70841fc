"""What ``mahdar explain`` does."""

from __future__ import annotations

import sys

import mahdar
from mahdar.cli.bidi import BidiMode
from mahdar.cli.layout import Cell, Column, Paper
from mahdar.cli.messages import complain
from mahdar.cli.reading import articles_of, page_width, use_color
from mahdar.errors import FormatError, MahdarError
from mahdar.model import Article, Record
from mahdar.record.explain import Explanation, Quotation, explain
from mahdar.source import open_source

__all__ = ["explain_item", "render"]

_REST = Column(least=10, share=1)
_VALUE = Column(least=10, share=1, ragged=True)


def explain_item(
    file: str,
    item_id: str,
    *,
    article_id: str | None,
    language: str | None,
    published: str | None,
    encoding: str | None,
    bidi: BidiMode,
) -> int:
    """Read one article of a file and explain one item of its record; the exit status."""
    try:
        article = _pick(file, article_id, published=published, encoding=encoding)
        record = next(mahdar.read_many([article], language=language))
        on_screen = sys.stdout.isatty()
        page = render(
            explain(record, item_id),
            record,
            width=page_width(on_screen=on_screen),
            color=on_screen and use_color(),
            bidi=bidi,
        )
    except MahdarError as error:
        complain(error)
        return 1
    sys.stdout.buffer.write(page.encode("utf-8", "replace"))
    return 0


def _pick(file: str, article_id: str | None, *, published: str | None, encoding: str | None) -> Article:
    """The article with that id, or the only one."""
    problems: list[MahdarError] = []
    source = open_source(file, encoding=encoding, on_error=problems.append)
    found: list[Article] = []
    for article in articles_of([source], published=published):
        if article_id is None or article.id == article_id:
            found.append(article)
        if len(found) > 1 or (found and article_id is not None):
            break
    if len(found) == 1:
        return found[0]
    if found:
        raise FormatError(
            f"several articles: name one with --article (the first are {found[0].id!r} and {found[1].id!r})",
            where=file,
        )
    if problems:
        raise problems[0]
    asked = f" with the id {article_id!r}" if article_id else ""
    raise FormatError(f"no article{asked}", where=file)


def render(
    explanation: Explanation,
    record: Record,
    *,
    width: int,
    color: bool = False,
    bidi: BidiMode = "auto",
) -> str:
    """The page of one explanation."""
    paper = Paper(width=min(max(width, 40), 120), color=color, bidi=bidi)
    title = f"{explanation.id}: {explanation.kind} in {record.id}"
    paper.paragraph(Cell(title, "heading"), indent=0)
    facts = [(Cell(name, "dim"), Cell(value)) for name, value in explanation.facts]
    paper.table((Column(most=18), _VALUE), facts)
    paper.heading("RULE")
    paper.paragraph(Cell(explanation.rule or _no_rule(explanation)), indent=2)
    for row in explanation.rows:
        paper.heading(f"ROW OF {row.table}")
        paper.table((Column(most=18), _VALUE), [(Cell(n, "dim"), Cell(v)) for n, v in row.cells])
    if explanation.quotations:
        paper.heading("EVIDENCE")
        paper.table((Column(most=16), Column(), _REST), [_evidence(q) for q in explanation.quotations])
    if explanation.used_by:
        paper.heading("USED BY")
        paper.paragraph(Cell(" ".join(explanation.used_by)), indent=2)
    if explanation.warnings:
        paper.heading("WARNINGS")
        for warning in explanation.warnings:
            paper.paragraph(Cell(warning, "warning"), indent=2)
    return paper.text()


def _evidence(quotation: Quotation) -> tuple[Cell, Cell, Cell]:
    """Role, offsets, and the quotation in its surroundings."""
    start, end = quotation.span
    before = quotation.before.partition(" ")[2] if len(quotation.before) > 20 else quotation.before
    after = quotation.after.rpartition(" ")[0] if len(quotation.after) > 20 else quotation.after
    shown = f"{before}«{quotation.text}»{after}"
    return Cell(quotation.role, "dim"), Cell(f"{start}–{end}", "id"), Cell(shown)


def _no_rule(explanation: Explanation) -> str:
    if explanation.kind == "event" and any(one.role == "evidence" for one in explanation.quotations):
        return "told as a deed (deeds.tsv)"
    if explanation.kind == "event":
        return "coded from the items it names (from)"
    return "none recorded"

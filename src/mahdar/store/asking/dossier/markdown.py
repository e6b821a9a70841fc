"""A dossier in Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mahdar.store.asking.dossier.layout import Block, Document, Run

__all__ = ["write_markdown"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_PREFIX = {"title": "# ", "heading": "## ", "minor": "### ", "text": "", "item": "- "}
_ISOLATES = {True: "\u2067", False: "\u2066"}
_POP = "\u2069"


def write_markdown(document: Document) -> str:
    """The document; pieces that run against it are in direction isolates, for Markdown has no other."""
    lines: list[str] = []
    rows: list[Block] = []
    before = ""
    for block in (*document.blocks, Block("end")):
        if block.kind == "row":
            rows.append(block)
            continue
        if rows:
            lines += ["", *_table(rows, document.rtl)]
            rows, before = [], "row"
        if block.kind == "end":
            break
        if block.kind not in ("item", "source") or before != block.kind:
            lines.append("")
        text = _runs(block.runs, document.rtl)
        lines.append(f"{block.number}. {text}" if block.kind == "source" else _PREFIX[block.kind] + text)
        before = block.kind
    return "\n".join(lines).strip() + "\n"


def _table(rows: Sequence[Block], rtl: bool) -> list[str]:
    cells = [[_runs(cell, rtl) for cell in row.cells] for row in rows]
    head, *rest = [f"| {' | '.join(row)} |" for row in cells]
    return [head, "|" + " --- |" * len(cells[0]), *rest]


def _runs(runs: Iterable[Run], rtl: bool) -> str:
    return "".join(_run(one, rtl) for one in runs).strip()


def _run(one: Run, rtl: bool) -> str:
    if one.style == "link" and one.target:
        return f"<{_address(one.target)}>"
    text = _SPECIAL.sub(r"\\\1", one.text)
    if one.style == "strong":
        text = f"**{text}**"
    if any(letter.isalpha() for letter in one.text) and one.rtl != rtl:
        text = f"{_ISOLATES[one.rtl]}{text}{_POP}"
    return text


def _address(target: str) -> str:
    return re.sub(r"[\s<>]", lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), target)

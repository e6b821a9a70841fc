"""A dossier as a Word document, with python-docx (the extra ``documents``).

Word asks for direction in four places: of the section and of the paragraph (``w:bidi``), of each run
(``w:rtl``, with its own bold, size and language) and of a table (``w:bidiVisual``).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from mahdar.errors import OutputError
from mahdar.store.asking.dossier.layout import Block, Document, Run

__all__ = ["write_docx"]

_STYLES = {"title": "Title", "heading": "Heading 1", "minor": "Heading 2", "item": "List Bullet"}
_FONT = "Arial"


def write_docx(document: Document) -> bytes:
    """The document as the bytes of a .docx file. Raises `OutputError` without python-docx."""
    try:
        import docx
    except ImportError:
        raise OutputError(
            "a dossier in DOCX needs the library 'python-docx' (pip install 'mahdar[documents]'); md and html need none"
        ) from None
    made = docx.Document()
    made.core_properties.title = document.title
    made.core_properties.language = document.language
    made.core_properties.author = "mahdar"
    if document.rtl:
        _set(made.sections[0]._sectPr, "w:bidi", before=_AFTER_IN_SECTION)
    rows: list[Block] = []
    for block in (*document.blocks, Block("end")):
        if block.kind == "row":
            rows.append(block)
            continue
        if rows:
            _table(made, rows, document.rtl)
            rows = []
        if block.kind == "end":
            break
        paragraph = made.add_paragraph(style=_STYLES.get(block.kind, "Normal"))
        number = (Run(f"[{block.number}] "),) if block.kind == "source" else ()
        _fill(paragraph, (*number, *block.runs), document.rtl)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _table(made: Any, rows: Sequence[Block], rtl: bool) -> None:
    table = made.add_table(rows=len(rows), cols=len(rows[0].cells), style="Table Grid")
    if rtl:
        _set(table._tbl.tblPr, "w:bidiVisual")
    for row, block in zip(table.rows, rows, strict=True):
        for cell, runs in zip(row.cells, block.cells, strict=True):
            _fill(cell.paragraphs[0], runs, rtl)


def _fill(paragraph: Any, runs: Iterable[Run], rtl: bool) -> None:
    if rtl:
        _set(paragraph._p.get_or_add_pPr(), "w:bidi")
    for one in runs:
        made = paragraph.add_run(one.text)
        properties = made._r.get_or_add_rPr()
        _fonts(properties)
        if one.style == "strong":
            made.bold = True
            made.font.cs_bold = True
        if one.style == "quote":
            made.italic = not one.rtl
        # Marks and numbers between words go the way of the document.
        if one.rtl or (rtl and not any(letter.isalpha() for letter in one.text)):
            made.font.rtl = True
            _set(properties, "w:lang", **{"w:bidi": "ar-SA"})


def _fonts(properties: Any) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        _attribute(fonts, name, _FONT)


def _set(parent: Any, tag: str, *, before: Sequence[str] = (), **attributes: str) -> None:
    """Add an element at the place where the schema wants it: ``before`` others, else as in `_AFTER`."""
    from docx.oxml import OxmlElement

    element = OxmlElement(tag)
    for name, value in attributes.items():
        _attribute(element, name, value)
    parent.insert_element_before(element, *(before or _AFTER[tag]))


def _attribute(element: Any, name: str, value: str) -> None:
    from docx.oxml.ns import qn

    element.set(qn(name), value)


#: What comes after ``w:bidi`` in a section (ECMA-376, part 1, 17.6.1).
_AFTER_IN_SECTION = "w:rtlGutter w:docGrid w:printerSettings w:sectPrChange".split()
#: What comes after these elements in their parents (ECMA-376, part 1, 17.3.1.26, 17.3.2.28, 17.4.60).
_AFTER = {
    "w:bidi": (
        "w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents"
        " w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle"
        " w:rPr w:sectPr w:pPrChange"
    ).split(),
    "w:lang": "w:eastAsianLayout w:specVanish w:oMath".split(),
    "w:bidiVisual": (
        "w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd"
        " w:tblLayout w:tblCellMar w:tblLook"
    ).split(),
}

"""Word documents, made with python-docx."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

TEXT = "استقبل وزير الخارجية نظيره الصيني في أستانا."


def save(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def remade(data: bytes, **parts: bytes | None) -> bytes:
    """The document with other parts; None leaves one out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = parts.get(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return buffer.getvalue()


@pytest.fixture
def simple() -> bytes:
    document = Document()
    document.add_paragraph(TEXT)
    return save(document)


def test_paragraphs_and_tables_in_order(tmp_path: Path, read: Any) -> None:
    document = Document()
    document.core_properties.title = "لقاء في أستانا"
    document.add_heading("لقاء", 1)
    paragraph = document.add_paragraph("استقبل ")
    paragraph.add_run("وزير").bold = True
    paragraph.add_run(" الخارجية")
    table = document.add_table(2, 2)
    for index, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"خلية {index}"
    table.cell(1, 1).add_paragraph("ثانية")
    table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "داخلية"
    document.add_paragraph("سطر\nآخر")
    path = tmp_path / "a.docx"
    path.write_bytes(save(document))
    (article,), problems = read(path)
    assert not problems
    assert (article.id, article.title, article.file) == ("a", "لقاء في أستانا", str(path))
    assert article.text.split("\n") == [
        "لقاء",
        "استقبل وزير الخارجية",
        "خلية 0 داخلية\tخلية 1",
        "خلية 2\tخلية 3 ثانية",
        "سطر",
        "آخر",
    ]


def test_deleted_text_is_left_out_and_inserted_text_kept(tmp_path: Path, read: Any) -> None:
    document = Document()
    paragraph = document.add_paragraph("زار ")
    for tag, inner, text in (("w:del", "w:delText", "غدا "), ("w:ins", "w:t", "أمس "), ("w:hyperlink", "w:t", "بكين")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        words.text = text
        words.set(qn("xml:space"), "preserve")
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    path = tmp_path / "a.docx"
    path.write_bytes(save(document))
    assert [a.text for a in read(path)[0]] == ["زار أمس بكين"]


def test_no_entity_is_ever_expanded(tmp_path: Path, read: Any, simple: bytes) -> None:
    secret = tmp_path / "secret"
    secret.write_text("سر", encoding="utf-8")
    path = tmp_path / "a.docx"
    for declared in (
        f'<!ENTITY a SYSTEM "{secret.as_uri()}">',
        '<!ENTITY b "xxxxxxxxxx">' + "".join(f'<!ENTITY a{n} "{"&b;" * 100}">' for n in range(9)),
    ):
        xml = f'<?xml version="1.0"?><!DOCTYPE d [{declared}]><d>&a;</d>'.encode()
        path.write_bytes(remade(simple, **{"word/document.xml": xml}))
        assert read(path) == ([], [f"{path}: the document declares a document type, which no Word document does"])
    core = f'<!DOCTYPE d [<!ENTITY a SYSTEM "{secret.as_uri()}">]><d>&a;</d>'.encode()
    path.write_bytes(remade(simple, **{"docProps/core.xml": core}))
    assert [(a.text, a.title) for a in read(path)[0]] == [(TEXT, None)]


def test_what_is_refused(tmp_path: Path, read: Any, simple: bytes) -> None:
    word = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    cases = [
        (simple[:-30], "not a whole docx document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "an encrypted document, or an old .doc"),
        (remade(simple, **{"word/document.xml": None}), "not a Word document"),
        (remade(simple, **{"word/document.xml": word + b"</w:document>"}), "no text in the document"),
        (remade(simple, **{"word/document.xml": word}), "broken XML: no element found"),
        (remade(simple, **{"word/document.xml": word + b"<w:p>" * 600}), "more than 500 elements"),
        (
            remade(simple, **{"word/document.xml": word + b"<w:p><w:r><w:t>" + b"x" * 500_000}),
            "more than 400,000 characters",
        ),
        (remade(simple, **{"word/document.xml": word + b" " * 140_000_000}), "more than 134,217,728 bytes"),
    ]
    path = tmp_path / "a.docx"
    for data, message in cases:
        path.write_bytes(data)
        articles, problems = read(path)
        assert not articles
        assert [message in problem for problem in problems] == [True], problems

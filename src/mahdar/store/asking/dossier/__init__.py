"""Dossiers as documents: `layout` says what stands where, `markdown`, `html` and `docx` write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.errors import QueryError

if TYPE_CHECKING:
    from mahdar.store.asking.brief import Brief

__all__ = ["FORMATS", "FRAMES", "write_brief"]

FORMATS = ("md", "html", "docx")
FRAMES = ("en", "ar")


def write_brief(brief: Brief, *, format: str = "md", frame: str = "en") -> bytes:
    """The dossier as a file of Markdown, HTML or DOCX, its headings in English or Arabic.

    What articles say stays in their words. Raises `mahdar.errors.QueryError` for an unknown
    format or frame, `mahdar.errors.OutputError` if DOCX is asked for without python-docx.
    """
    if format not in FORMATS:
        raise QueryError(f"no dossier in {format[:40]!r} (valid: {', '.join(FORMATS)})")
    if frame not in FRAMES:
        raise QueryError(f"no frame {frame[:40]!r} (valid: {', '.join(FRAMES)})")
    from mahdar.store.asking.dossier.layout import lay_out

    document = lay_out(brief, frame)
    if format == "docx":
        from mahdar.store.asking.dossier.docx import write_docx

        return write_docx(document)
    if format == "html":
        from mahdar.store.asking.dossier.html import write_html

        return write_html(document).encode()
    from mahdar.store.asking.dossier.markdown import write_markdown

    return write_markdown(document).encode()

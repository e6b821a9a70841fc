"""A dossier as one HTML page: no script, no outside file."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from mahdar.store.asking.dossier.layout import Block, Document, Run

__all__ = ["write_html"]

_TAGS = {"title": "h1", "heading": "h2", "minor": "h3", "text": "p"}
_STYLE = (
    "body{font-family:'Noto Naskh Arabic','Noto Sans',serif;line-height:1.6;max-width:50rem;margin:2rem auto;"
    "padding:0 1rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2rem .6rem;"
    "text-align:start}.cite{font-size:smaller;text-decoration:none}li{margin:.4rem 0}"
)


def write_html(document: Document) -> str:
    """The page; every piece in another direction than the page says so itself."""
    direction = "rtl" if document.rtl else "ltr"
    body: list[str] = []
    opened = ""
    for block in (*document.blocks, Block("end")):
        holder = {"item": "ul", "source": "ol", "row": "table"}.get(block.kind, "")
        if holder != opened:
            if opened:
                body.append(f"</{opened}>")
            if holder:
                body.append(f"<{holder}>")
            opened = holder
            first = True
        if block.kind != "end":
            body.append(_block(block, document.rtl, head=block.kind == "row" and first))
            first = False
    return (
        f'<!DOCTYPE html>\n<html lang="{document.language}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(document.title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"
    )


def _block(block: Block, rtl: bool, *, head: bool) -> str:
    if block.kind == "row":
        tag = "th" if head else "td"
        return "<tr>" + "".join(f"<{tag}>{_runs(cell, rtl)}</{tag}>" for cell in block.cells) + "</tr>"
    text = _runs(block.runs, rtl)
    if block.kind == "item":
        return f"<li>{text}</li>"
    if block.kind == "source":
        return f'<li id="source-{block.number}" value="{block.number}">{text}</li>'
    tag = _TAGS[block.kind]
    return f"<{tag}>{text}</{tag}>"


def _runs(runs: Iterable[Run], rtl: bool) -> str:
    return "".join(_run(one, rtl) for one in runs)


def _run(one: Run, rtl: bool) -> str:
    text = escape(one.text)
    where = ""
    if one.rtl != rtl and any(letter.isalpha() for letter in one.text):
        where = ' dir="rtl" lang="ar"' if one.rtl else ' dir="ltr"'
    if one.style == "cite":
        return f'<a class="cite" dir="ltr" href="#source-{one.target}">{text}</a>'
    if one.style == "link" and one.target:
        if one.target.lower().startswith(("http://", "https://")):
            return f'<a dir="ltr" rel="noopener" href="{escape(one.target)}">{text}</a>'
        return f'<bdi dir="ltr">{text}</bdi>'
    tag = {"strong": "strong", "quote": "span"}.get(one.style, "bdi" if where else "")
    return f"<{tag}{where}>{text}</{tag}>" if tag else text

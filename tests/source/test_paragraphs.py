"""Lines of pages, joined."""

from __future__ import annotations

import pytest

from mahdar.source.paragraphs import joined_pages

FULL = "استقبل وزير الخارجية نظيره الصيني في العاصمة وبحث معه العلاقات"
ENDED = "الثنائية بين البلدين الصديقين وسبل تعزيزها في مختلف المجالات."

CASES = [
    ([[FULL, ENDED]], f"{FULL} {ENDED}"),
    ([[ENDED, FULL]], f"{ENDED}\n{FULL}"),
    ([["عنوان", FULL, ENDED]], f"عنوان\n{FULL} {ENDED}"),
    ([[FULL], [ENDED]], f"{FULL} {ENDED}"),
    ([[FULL, "- 1 -"], [ENDED, "صفحة 2 من 2"]], f"{FULL} {ENDED}"),
    ([["12 مايو", FULL]], f"12 مايو\n{FULL}"),
    ([[f"{ENDED}»", FULL]], f"{ENDED}»\n{FULL}"),
    ([[]], ""),
]


@pytest.mark.parametrize(("pages", "text"), CASES)
def test_lines_become_paragraphs(pages: list[list[str]], text: str) -> None:
    assert joined_pages(pages) == text


def test_running_heads_go_only_when_most_pages_have_them() -> None:
    ordinals = ["الأولى", "الثانية", "الثالثة", "الرابعة"]
    pages = [[f"نشرة العدد {n}", f"{ENDED[:-1]} {ordinal}."] for n, ordinal in enumerate(ordinals)]
    assert joined_pages(pages) == "\n".join(page[1] for page in pages)
    assert joined_pages(pages[:2]) == "\n".join(line for page in pages[:2] for line in page)

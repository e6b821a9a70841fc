"""Direction isolates around Arabic."""

from __future__ import annotations

import sys

import pytest

from mahdar.cli.bidi import BidiMode, directed, is_rtl
from mahdar.errors import OutputError

DIRECTED: list[tuple[str, BidiMode, bool | None, str]] = [
    ("الصين", "auto", None, "\u2067الصين\u2069"),
    ("China", "auto", None, "China"),
    ("2024-05-20", "auto", None, "2024-05-20"),
    ("«الصين» (XNA)", "auto", None, "\u2067«الصين» (XNA)\u2069"),
    ("support (بقوة)", "auto", None, "\u2068support (بقوة)\u2069"),
    ("وتابع", "auto", True, "\u2067وتابع\u2069"),
    ("الصين", "off", None, "الصين"),
    ("China", "visual", None, "China"),
]


@pytest.mark.parametrize(("text", "mode", "rtl", "shown"), DIRECTED)
def test_directed(text: str, mode: BidiMode, rtl: bool | None, shown: str) -> None:
    assert directed(text, mode=mode, rtl=rtl) == shown


@pytest.mark.parametrize(("text", "rtl"), [("«الصين» x", True), ("x الصين", False), ("12", False), ("", False)])
def test_is_rtl(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl


def test_visual_order_joins_letters() -> None:
    pytest.importorskip("arabic_reshaper")
    assert directed("بيت 5", mode="visual") == "5 \ufe96\ufef4\ufe91"


def test_visual_order_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    from mahdar.cli import visual

    visual._reshaper.cache_clear()
    monkeypatch.setitem(sys.modules, "arabic_reshaper", None)
    with pytest.raises(OutputError, match="mahdar\\[terminal\\]"):
        directed("بيت", mode="visual")

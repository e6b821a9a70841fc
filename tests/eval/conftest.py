"""Scripts of ``eval/`` as modules."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

EVAL = Path(__file__).parents[2] / "eval"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Import a script of ``eval/`` by its name."""
    monkeypatch.syspath_prepend(str(EVAL))
    return importlib.import_module

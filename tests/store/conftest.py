"""A store that every question is put to, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from mahdar.store import Store, open_store


def _press() -> list[Any]:
    spec = spec_from_file_location("press", Path(__file__).with_name("press.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    made: list[Any] = module.press()
    return made


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def asked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The press review, added once a module."""
    if request.param == "sqlite":
        url = str(tmp_path_factory.mktemp("asked") / "store.db")
    else:
        url = request.getfixturevalue("postgres").create()
    with open_store(url) as opened:
        report = opened.add(_press())
        assert report.failed.total() == 0
        yield opened

"""Reading a source with its problems beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mahdar.errors import MahdarError
from mahdar.model import Article
from mahdar.source import open_source

Read = Callable[..., tuple[list[Article], list[str]]]


@pytest.fixture
def read() -> Read:
    """A function from a source and options to its articles and the messages of what failed.

    Every message is checked to be one line.
    """

    def run(source: str | Path, **options: Any) -> tuple[list[Article], list[str]]:
        problems: list[MahdarError] = []
        found = list(open_source(source, on_error=problems.append, **options))
        messages = [str(problem) for problem in problems]
        assert not [message for message in messages if len(message.splitlines()) != 1]
        return found, messages

    return run

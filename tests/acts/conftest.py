"""What several tests of acts ask of a record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar

Told = Callable[[str, str], tuple[str, str]]


@pytest.fixture
def told() -> Told:
    """The speaker and the content of the one statement of a text that a verb introduces."""

    def of(text: str, verb: str) -> tuple[str, str]:
        record = mahdar.read(text, language="ar")
        (statement,) = [s for s in record.statements if s.verb == verb]
        entity = record.entity(statement.speaker or "")
        assert entity is not None
        return str(entity.name), record.quote(statement.content[0])

    return of

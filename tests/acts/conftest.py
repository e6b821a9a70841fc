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


@pytest.fixture
def triples() -> Callable[[str], set[tuple[str, str, str]]]:
    """The events of a text: source, recipient and type."""

    def of(text: str) -> set[tuple[str, str, str]]:
        return {(e.source, e.recipient, e.type) for e in mahdar.read(text, language="ar").events}

    return of

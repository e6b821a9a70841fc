"""What the act readers give: engagements, statements, positions, events."""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar import model


@dataclass
class Acts:
    """The acts of one article, with what was left undecided."""

    engagements: list[model.Engagement] = field(default_factory=list)
    statements: list[model.Statement] = field(default_factory=list)
    positions: list[model.Position] = field(default_factory=list)
    events: list[model.Event] = field(default_factory=list)
    #: How each position was found, by its id.
    ways: dict[str, str] = field(default_factory=dict)
    warnings: list[tuple[str, str, model.Span | None]] = field(default_factory=list)

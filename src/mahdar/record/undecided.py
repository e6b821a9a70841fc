"""What the reader left undecided, as warnings: the field, the words in question, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar import model
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.acts.reading import Acts
    from mahdar.mentions.scene import Scene

__all__ = ["undecided"]

_KINGDOMS = frozenset({"المملكه", "السلطنه"})
_KINGDOM = Trait.of_words(_KINGDOMS)


def undecided(scene: Scene, acts: Acts) -> Iterator[model.Warning]:
    """Warnings for open datelines, references, speakers, holders and days, in the order of the record."""
    yield from _dateline(scene)
    yield from _references(scene)
    for statement in acts.statements:
        if statement.speaker is None:
            reason = (
                "the speaker is not named in the article"
                if statement.speaker_text
                else "no subject stands near the cue and none is carried over"
            )
            yield model.Warning(field=f"statements[{statement.id}].speaker", span=statement.cue, reason=reason)
    for position in acts.positions:
        if position.holder is None and position.holder_country is None:
            yield model.Warning(
                field=f"positions[{position.id}].holder",
                span=position.target,
                reason="the statement that holds it has no resolved speaker",
            )
    yield from _days(scene, acts)


def _dateline(scene: Scene) -> Iterator[model.Warning]:
    line = scene.dateline
    if line is None or line.date is not None or scene.anchor is not None:
        return
    if any(norm.isdecimal() for norm in scene.document.norms[line.first : line.end]):
        yield model.Warning(
            field="dateline.date",
            span=scene.document.span(line.first, line.end),
            reason="the dateline gives a day without a year and no publication date is known",
        )


def _references(scene: Scene) -> Iterator[model.Warning]:
    document = scene.document
    for actor in scene.actors:
        if actor.name is None and actor.person < 0 and not actor.number and (actor.roles or actor.counterpart):
            yield model.Warning(
                field="entities.references",
                span=document.span(actor.first, actor.end),
                reason="this title fits no person that the article names, or more than one",
            )
    for i in document.having(_KINGDOM):
        if scene.cover[i] is None:
            yield model.Warning(
                field="entities.references",
                span=document.span(i, i + 1),
                reason="several states are called so and the article does not say which",
            )


def _days(scene: Scene, acts: Acts) -> Iterator[model.Warning]:
    document = scene.document
    for engagement in acts.engagements:
        if engagement.date is not None or not engagement.evidence:
            continue
        start, stop = engagement.evidence[0]
        for mention in scene.dates:
            span = document.span(mention.first, mention.end)
            if mention.iso is None and start <= span[0] <= stop + 60:
                yield model.Warning(
                    field=f"engagements[{engagement.id}].date",
                    span=span,
                    reason="this day cannot be computed: neither dateline nor publication date gives a full date",
                )
                break

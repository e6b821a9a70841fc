"""How much each thing that is told of a person speaks for and against his being meant by a title."""

from __future__ import annotations

__all__ = ["WEIGHTS"]

#: What speaks for and against a person whom a title may mean; of equals the one named first, for a report
#: returns to whom it began with. Each was tried at none, half and 1.6 times its value on 145 annotated articles
#: (engagements, statements and events together); nearness and the rank that an honour usually means fell out.
WEIGHTS = {
    "state": 2.0,
    "body": 2.0,
    "office": 3.0,
    "like office": 1.5,
    "same word": 2.0,
    "same honour": 2.5,
    "any honour": 0.5,
    "title words": 2.0,
    "other honour": -2.0,
    "befitting honour": 0.75,
    "king called highness": -3.0,
    "king called excellency": -3.0,
    "president called majesty": -3.0,
    "own subject": -2.5,
    "conveyed": 1.5,
    "her": 1.5,
    "not her": -1.0,
    "not his": -2.0,
    "at home": 1.5,
    "woman": 1.0,
    "no woman": -1.0,
    "a man": -3.0,
    "no man": -2.0,
    "just named": 3.0,
    "same ruler": 1.0,
    "other ruler": -2.0,
    "same title": 4.0,
    "only spoken of": -1.0,
    "acts": 0.5,
    "protagonist": 0.5,
    "deputy": -3.0,
    "same rank": 2.5,
    "same office": 0.5,
    "other rank": -1.5,
    "diplomat": 1.0,
    "unbefitting honour": -2.0,
    "here": 2.0,
    "other word": -1.5,
    "ruler called official": -2.0,
    "section": 1.5,
    "section before": 0.75,
}

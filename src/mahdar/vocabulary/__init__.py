"""Closed sets and codes: what a value may be and what it means."""

from __future__ import annotations

__all__ = ["KINDS", "OFFICES", "PLOVER", "STANCES", "TYPES"]

#: Entity types.
TYPES = ("person", "state", "org", "place", "framework")

#: Offices of persons, in the order in which the first that fits is taken.
OFFICES = (
    "head_of_state",
    "deputy_head_of_state",
    "crown_prince",
    "head_of_government",
    "deputy_head_of_government",
    "foreign_minister",
    "minister",
    "ambassador",
    "envoy",
    "legislator",
    "military",
    "party_official",
    "igo_head",
    "governor",
    "spokesperson",
    "official",
    "business",
    "other",
)

#: Kinds of engagement.
KINDS = (
    "meeting",
    "talks",
    "call",
    "visit",
    "press_conference",
    "message",
    "ceremony",
    "signing",
    "conference",
)

#: Stances of a position.
STANCES = (
    "support",
    "adhere",
    "oppose",
    "condemn",
    "intend",
    "call",
    "praise",
    "greet",
    "concern",
    "agree",
    "stress",
)

#: PLOVER event types: (quad class, scale of the manual, CAMEO root or code).
PLOVER = {
    "AGREE": (1, 2.5, "030"),
    "CONSULT": (1, 2.5, "040"),
    "SUPPORT": (1, 5.0, "050"),
    "CONCEDE": (1, 4.5, "080"),
    "COOPERATE": (2, 9.5, "060"),
    "AID": (2, 10.0, "070"),
    "RETREAT": (2, 6.5, "087"),
    "REQUEST": (3, 0.0, "020"),
    "ACCUSE": (3, -3.0, "110"),
    "REJECT": (3, -2.0, "120"),
    "THREATEN": (3, -3.5, "130"),
    "PROTEST": (4, -5.0, "140"),
    "SANCTION": (4, -6.0, "160"),
    "MOBILIZE": (4, -5.5, "150"),
    "COERCE": (4, -7.0, "170"),
    "ASSAULT": (4, -9.0, "190"),
}

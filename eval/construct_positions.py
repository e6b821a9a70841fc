"""Positions by construction: sentences made from their grammar, and how many the reader reads right.

    python eval/construct_positions.py [--sample N] [--seed N] [--failures N]

Every stance (``constructed/stances.tsv``) is told by its own verb, by a noun after a verb of saying, in a clause about
one's own side, in one's own words and by a participle of circumstance, with and without a comma; held by persons,
ministries, governments and states (``holders.tsv``); and with whatever may stand between the holder and the rest
(``between.tsv``). Right is a passage of which exactly that position is read: its state, its stance, its target.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from construct import report

import mahdar

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent / "constructed"
#: How a position is told, with its verb {V}, its noun {N}, the present {P} and the participle {C} of its verb; the
#: verbs of saying {said} and {affirmed}; {S} who holds it, {B} what stands between, {own} «بلاده», {that} «إن بلاده»;
#: {X} the target after the verb, {Y} after the noun.
WAYS = {
    "verb": "{V} {S}{B} {X}.",
    "noun": "{affirmed} {S}{B} {N}{own} {Y}.",
    "clause": "{said} {S}{B} {that} {P} {X}.",
    "own words": "{said} {S}: «إن بلادي {P} {X}».",
    "participle": "{said} {S} إن المباحثات تناولت الأوضاع في المنطقة، {C} {X}.",
    "bare participle": "{said} {S} إن المباحثات تناولت الأوضاع في المنطقة {C} {X}.",
}
_BETWEEN = frozenset({"verb", "noun", "clause"})


class Told(NamedTuple):
    """A text, the one position that it tells, and what it is made of."""

    text: str
    state: str
    stance: str
    target: str
    parts: dict[str, str]


def _table(name: str) -> list[dict[str, str]]:
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _after(link: str, noun: str) -> str:
    """A noun after a preposition: «بالحوار», «للحوار», «إلى الحوار»."""
    if link == "ل" and noun.startswith("ال"):
        return "لل" + noun[2:]
    return link + ("" if link in ("", "ب", "ل") else " ") + noun


def _feminine(row: dict[str, str]) -> tuple[str, str]:
    """The verb in the past and its participle, of a woman or a body."""
    past = row["past"]
    past = past[:-1] + "ت" if past.endswith("ا") else past + "ت" if past else ""
    return past, row["participle"][:-1] + "ة" if row["participle"] else ""


def of_positions() -> Iterator[Told]:
    """Every stance in every way, by every holder."""
    between = ["", *(row["between"] for row in _table("between.tsv"))]
    for row in _table("stances.tsv"):
        target, by_noun = _after(row["link"], row["target"]), _after(row["noun_link"], row["target"])
        for holder in _table("holders.tsv"):
            she = holder["sex"] == "f"
            person = holder["kind"] == "person"
            past, participle = _feminine(row) if she else (row["past"], row["participle"])
            for way, shape in WAYS.items():
                needed = {"verb": past, "noun": row["noun"], "participle": participle, "bare participle": participle}
                if not needed.get(way, row["present"]) or (way == "own words" and not person):
                    continue
                noun = (
                    row["noun"]
                    if person
                    else row["noun"].removesuffix("ة") + ("تها" if row["noun"][-1:] == "ة" else "ها")
                )
                for phrase in between if way in _BETWEEN else [""]:
                    text = shape.format(
                        V=past, N=noun, P=row["present"], C=participle, S=holder["holder"], X=target, Y=by_noun,
                        B=" " + phrase if phrase else "", said="قالت" if she else "قال",
                        affirmed="أكدت" if she else "أكد", own=(" بلادها" if she else " بلاده") if person else "",
                        that=("إن بلادها" if she else "إن بلاده") if person else "إنها",
                    )  # fmt: skip
                    parts = {"way": way, "stance": f"{row['stance']} {row['past'] or row['present']}"}
                    parts |= {"holder": holder["holder"], "between": phrase}
                    yield Told(text, holder["state"], row["stance"], by_noun if way == "noun" else target, parts)


def told_right(told: Told) -> bool:
    """Whether exactly the position of a passage is read."""
    record = mahdar.read(told.text)
    found = [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]
    return found == [(told.state, told.stance, told.target)]


def main() -> None:
    report(__doc__, (("positions", list(of_positions()), told_right),))


if __name__ == "__main__":
    main()

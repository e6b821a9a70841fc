"""Answers of a store as pages to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mahdar.cli.layout import Cell, Column, Paper
from mahdar.cli.marking import marked
from mahdar.cli.messages import counted
from mahdar.store.asking.evidence import Evidence
from mahdar.store.asking.names import Candidate
from mahdar.store.asking.states import state_name

if TYPE_CHECKING:
    from mahdar.store.asking.compare import Comparison, Topic
    from mahdar.store.asking.framework import FrameworkHistory
    from mahdar.store.asking.network import Network
    from mahdar.store.asking.pair import Acts, Named, Pair
    from mahdar.store.asking.phrase import Phrase, StateWordings, Wording
    from mahdar.store.asking.who import Profile
    from mahdar.store.search.results import Hit, Listing, Results

__all__ = ["SHOWN", "candidates", "comparison", "framework", "network", "pair", "phrase", "profile", "results"]

#: Candidates that the message of an ambiguous name lists itself.
SHOWN = 8

#: Lines of a quotation.
_LINES = 3
#: Reprints whose outlet is named.
_REPRINTS = 4

_REST = Column(least=10, share=1)
_NOUNS = {
    "statements": "statement",
    "positions": "position",
    "engagements": "engagement",
    "articles": "article",
}


def results(paper: Paper, found: Results) -> None:
    """One page of a search."""
    noun = _NOUNS[found.unit]
    line = counted(found.total, noun)
    if found.matches > found.total:
        line += f" (told {found.matches:,} times, reprints grouped)"
    if found.hits:
        line += f" · {found.offset + 1:,} to {found.offset + len(found.hits):,}, {_SORTS[found.sort]}"
    elif found.total and found.limit:
        line += f" · none after the first {found.offset:,}: the last page ends at {found.total:,}"
    paper.paragraph(Cell(line, "bold"), indent=0)
    if found.ignored:
        paper.paragraph(Cell(f"left out as in every text: {'، '.join(found.ignored)}", "dim"), indent=0)
    if found.stale:
        note = "the index was made by another version of mahdar: run mahdar recode"
        paper.paragraph(Cell(note, "warning"), indent=0)
    for hit in found.hits:
        paper.lines.append("")
        _hit(paper, hit)


_SORTS = {"relevance": "by relevance", "newest": "newest first", "oldest": "oldest first"}


def candidates(paper: Paper, found: Sequence[Candidate]) -> None:
    """Whom a name may mean."""
    paper.table(
        (Column(most=34), Column(most=30), Column(most=30), Column(most=18), Column(), _REST),
        [
            (
                Cell(one.uid, "id"),
                Cell(one.name, "name"),
                Cell(one.name_en or ""),
                Cell(_words(one.office)),
                Cell(one.country or ""),
                Cell(counted(one.articles, "article"), "dim"),
            )
            for one in found
        ],
        indent=0,
    )


def profile(paper: Paper, found: Profile) -> None:
    """A person."""
    one = found.entity
    _title(paper, one.name, one.name_en or "", one.country or "", one.uid)
    others = [name for name in found.names if name != one.name]
    if others:
        paper.paragraph(Cell(f"also written {'، '.join(others)}", "dim"), indent=2)
    if found.offices:
        paper.heading("OFFICES, AS ARTICLES STATE THEM")
        columns = (Column(most=26), Column(), Column(least=10), Column(least=10), Column(), _REST)
        paper.table(
            columns,
            [
                (
                    Cell(_words(term.office), "name"),
                    Cell(term.country or ""),
                    Cell(term.first or "?"),
                    Cell(term.last or "?"),
                    Cell(f"{term.articles:,}×", "dim"),
                    Cell(_quoted(term.evidence[-1]), "dim", 1),
                )
                for term in found.offices
            ],
        )
    if found.known:
        paper.heading("OFFICES, AS THE REGISTRY KNOWS THEM")
        paper.table(
            (Column(most=26), Column(most=30), Column(least=10), Column(least=10), _REST),
            [
                (
                    Cell(_words(term.office)),
                    Cell(term.of),
                    Cell(term.since or "?"),
                    Cell(term.until or "…"),
                    Cell(term.title or "", "dim", 1),
                )
                for term in found.known
            ],
        )
    _listing(paper, "ENGAGEMENTS", found.engagements)
    _listing(paper, "STATEMENTS", found.statements)
    _listing(paper, "POSITIONS", found.positions)


def pair(paper: Paper, found: Pair) -> None:
    """Two states."""
    _title(paper, " – ".join(state_name(code) for code in found.states), "", "", " ".join(found.states))
    if found.years:
        paper.heading("CONTACTS BY YEAR")
        paper.table(
            (Column(), Column(), _REST),
            [
                (Cell(year.year, "name"), Cell(f"{year.engagements:,}"), Cell(_counts(year.kinds), "dim"))
                for year in found.years
            ],
        )
    paper.heading("ACTS")
    paper.table((Column(), Column(), _REST), [_acts(acts) for acts in found.acts])
    _named(paper, "WHO MET MOST", found.people)
    _named(paper, "FRAMEWORKS NAMED IN THEIR ENGAGEMENTS", found.frameworks)
    _listing(paper, "ENGAGEMENTS", found.engagements)
    _listing(paper, "STATEMENTS ABOUT EACH OTHER, AND WHEN THEY MET", found.statements)
    _listing(paper, "POSITIONS ON EACH OTHER, AND WHEN THEY MET", found.positions)


def framework(paper: Paper, found: FrameworkHistory) -> None:
    """A framework."""
    _title(paper, found.entity.name, found.entity.name_en or "", "", found.entity.uid)
    if found.stands:
        paper.heading("WHERE STATES STAND")
        paper.table(
            (Column(most=34), Column(), Column(), Column(least=10), Column(least=10), _REST),
            [
                (
                    Cell(
                        _together(stand.together) if stand.together is not None else stand.country or "(none)", "name"
                    ),
                    Cell(f"{stand.positions:,}"),
                    Cell(f"{stand.share:.0%}"),
                    Cell(stand.first or "?"),
                    Cell(stand.last or "?"),
                    Cell(_counts(stand.stances), "dim"),
                )
                for stand in found.stands
            ],
        )
    _listing(paper, "POSITIONS", found.positions, oldest=True)
    _listing(paper, "STATEMENTS THAT NAME IT", found.statements, oldest=True)


def phrase(paper: Paper, found: Phrase) -> None:
    """Wordings of positions on a target."""
    line = counted(found.total, "position")
    if found.matches > found.total:
        line += f" (told {found.matches:,} times)"
    if found.matched == "words" and found.total:
        line += " · no target has these words side by side; those that have all of them"
    paper.paragraph(Cell(found.text, "bold"), indent=0)
    paper.paragraph(Cell(line), indent=0)
    for state in found.states:
        if state.together is not None:
            name = _together(state.together).upper()
        else:
            name = f"{state.country}  {state_name(state.country)}" if state.country else "WITHOUT A STATE"
        paper.heading(f"{name} · {counted(state.positions, 'position')}")
        _wordings(paper, state)
        if state.shares:
            shares = [
                f"{share.period} {share.share:.1%} ({share.on_target:,} of {share.positions:,})"
                for share in state.shares
            ]
            paper.paragraph(Cell("of all its positions: " + ", ".join(shares), "dim"), indent=2)


def comparison(paper: Paper, found: Comparison) -> None:
    """Readouts side by side."""
    _hit(paper, found.hit)
    paper.heading("READOUTS")
    paper.table(
        (Column(), Column(most=24), Column(least=10), Column(most=16), Column(), _REST),
        [
            (
                Cell(_letter(place), "name"),
                Cell(readout.source.outlet or readout.source.article),
                Cell(readout.date or (f"told {readout.source.day}" if readout.source.day else "no date")),
                Cell(readout.place or ""),
                Cell(f"{readout.topics} topics, {readout.alone} alone", "dim"),
                Cell(_quoted(readout.source), "dim", 1),
            )
            for place, readout in enumerate(found.readouts)
        ],
    )
    for part, name in (("position", "POSITIONS"), ("statement", "STATEMENTS")):
        topics = [topic for topic in found.topics if topic.part == part]
        if not topics:
            continue
        paper.heading(name)
        for topic in topics:
            missing = ", ".join(_letter(place) for place in topic.missing)
            paper.table(
                (Column(most=34), Column(), Column(most=20), _REST),
                [
                    (
                        Cell(_whose(topic), "name"),
                        Cell(topic.country or ""),
                        Cell(topic.label),
                        Cell(f"not in {missing}" if missing else "in all", "warning" if missing else "dim"),
                    )
                ],
            )
            paper.table(
                (Column(), _REST),
                [
                    (Cell(_letter(place)), Cell(_quoted(one), "", _LINES))
                    for place, cell in enumerate(topic.cells)
                    for one in cell
                ],
                indent=4,
            )


def network(paper: Paper, found: Network) -> None:
    """Who meets whom."""
    noun = "state" if found.by == "state" else "person"
    paper.paragraph(
        Cell(f"{counted(found.total, 'pair')} of {counted(found.nodes, noun).replace('persons', 'people')}", "bold"),
        indent=0,
    )
    if len(found.ties) < found.total:
        paper.paragraph(Cell(f"the {len(found.ties):,} most frequent", "dim"), indent=0)
    paper.table(
        (Column(most=26), Column(most=26), Column(), Column(least=10), Column(least=10), _REST),
        [
            (
                Cell(tie.one.name, "name"),
                Cell(tie.other.name, "name"),
                Cell(f"{tie.engagements:,}"),
                Cell(tie.first or "?"),
                Cell(tie.last or "?"),
                Cell(_counts(tie.kinds), "dim"),
            )
            for tie in found.ties
        ],
    )


# -- parts --------------------------------------------------------------------------------


def _title(paper: Paper, name: str, english: str, country: str, uid: str) -> None:
    paper.table(
        (Column(most=40), Column(most=40), Column(), _REST),
        [(Cell(name, "bold"), Cell(english), Cell(country), Cell(uid, "id"))],
        indent=0,
    )


def _listing(paper: Paper, name: str, found: Listing, *, oldest: bool = False) -> None:
    if not found.total:
        return
    line = f"{name} · {found.total:,}"
    if found.matches > found.total:
        line += f" (told {found.matches:,} times)"
    if len(found.hits) < found.total:
        line += f" · the {'first' if oldest else 'last'} {len(found.hits):,}"
    paper.heading(line)
    for hit in found.hits:
        _hit(paper, hit, indent=2)


def _when(hit: Hit) -> str:
    """The day of an item; of an engagement that no article dates, the day of the report as such."""
    if hit.unit == "engagement" and not hit.date:
        return f"told {hit.day}" if hit.day else "no date"
    return hit.date or hit.day or "no date"


def _hit(paper: Paper, hit: Hit, *, indent: int = 0) -> None:
    """A line of what it is, its words, where they stand."""
    kind = _words(hit.label) if hit.unit != "article" else ""
    if hit.status and hit.status != "held":
        kind += f" · {hit.status}"
    if hit.unit == "engagement" and hit.mode and hit.mode != "in_person":
        kind += f" · {_words(hit.mode)}"
    people = [one for one in hit.who if one.role not in ("named", "target")]
    row = [Cell(_when(hit)), Cell(kind, "name"), *_place(hit), Cell(hit.id, "id")]
    paper.table(
        (Column(least=10), Column(most=26), *(Column(most=20) for _ in _place(hit)), _REST), [row], indent=indent
    )
    rows = [
        (Cell(one.name, "name"), Cell(one.country or ""), Cell(_words(one.role), "dim"), Cell("")) for one in people
    ]
    if hit.together is not None:
        role = "holder" if hit.unit == "position" else "speaker"
        rows.insert(0, (Cell(_together(hit.together), "name"), Cell(""), Cell(role, "dim"), Cell("")))
    if rows:
        paper.table((Column(most=34), Column(), Column(most=16), _REST), rows, indent=indent + 2)
    paper.paragraph(Cell(f"«{marked(hit.passage)}»", "", _LINES if hit.unit != "article" else 5), indent=indent + 2)
    _origin(paper, hit.passage, indent + 2)
    if hit.reprints:
        named = list(dict.fromkeys(one.outlet or one.article for one in hit.reprints))
        more = f" and {len(named) - _REPRINTS} more" if len(named) > _REPRINTS else ""
        line = f"+{counted(len(hit.reprints), _SAME[hit.unit])}: "
        paper.table(
            (Column(most=24), *(Column(most=24) for _ in named[:_REPRINTS]), _REST),
            [(Cell(line, "dim"), *(Cell(name, "dim") for name in named[:_REPRINTS]), Cell(more, "dim"))],
            indent=indent + 2,
        )
    for field, values in hit.disagreements:
        listed = "; ".join(f"{value} ({number})" for value, number in values)
        paper.table(
            (Column(most=28), _REST),
            [(Cell(f"reports differ on {_words(field)}", "warning"), Cell(listed, "dim", 2))],
            indent=indent + 2,
        )


def _whose(topic: Topic) -> str:
    if topic.who is None and topic.together is not None:
        return _together(topic.together)
    return topic.who or "(nobody named)"


def _together(codes: Sequence[str]) -> str:
    """Parties that speak together, with the codes of their states."""
    return f"the parties together ({', '.join(codes)})" if codes else "the parties together"


#: What else tells the same.
_SAME = {"statement": "report", "position": "report", "engagement": "report", "article": "reprint"}


def _place(hit: Hit) -> list[Cell]:
    if hit.place:
        return [Cell(hit.place)]
    return [Cell(f"({hit.degree})")] if hit.degree else []


def _origin(paper: Paper, passage: Evidence, indent: int) -> None:
    paper.table(
        (Column(most=26), Column(least=10), Column(most=60), _REST),
        [
            (
                Cell(passage.outlet or "", "dim"),
                Cell(passage.day or "", "dim"),
                Cell(passage.url or passage.article, "dim", 1),
                Cell(""),
            )
        ],
        indent=indent,
    )


def _wordings(paper: Paper, state: StateWordings) -> None:
    days = max(len(_days(one)) for one in state.wordings)
    for one in state.wordings:
        text = f"«{one.text}»" if one.changed is None else _difference(one)
        stance = f"{one.stance} ({one.degree})" if one.degree else one.stance
        paper.table(
            (Column(days, days), Column(most=22), Column(), _REST),
            [
                (
                    Cell(_days(one)),
                    Cell(stance, "name"),
                    Cell(f"{one.positions}×" if one.positions > 1 else "", "dim"),
                    Cell(text, "", _LINES),
                )
            ],
        )
        _origin(paper, one.evidence, 4)


def _days(one: Wording) -> str:
    first, last = one.first or "?", one.last or "?"
    return first if first == last else f"{first} to {last}"


def _difference(one: Wording) -> str:
    """A wording with what was taken out of the one before and put in."""
    signs = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return " ".join(signs[change.kind].format(change.words) for change in one.changed or ())


def _acts(acts: Acts) -> tuple[Cell, Cell, Cell]:
    number = counted(acts.events, "event")
    scale = f", mean scale {acts.scale:+.2f}" if acts.scale is not None else ""
    types = ", ".join(f"{kind} {count}" for kind, count in acts.types)
    return Cell(f"{acts.source} → {acts.recipient}", "name"), Cell(number + scale), Cell(types, "dim")


def _named(paper: Paper, name: str, found: Sequence[Named]) -> None:
    if not found:
        return
    paper.heading(name)
    paper.table(
        (Column(most=34), Column(most=34), Column(), Column(), _REST),
        [
            (
                Cell(one.name, "name"),
                Cell(one.name_en or ""),
                Cell(one.country or ""),
                Cell(f"{one.count:,}×"),
                Cell(one.uid, "id"),
            )
            for one in found
        ],
    )


def _counts(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{_words(kind)} {number:,}" for kind, number in counts)


def _letter(place: int) -> str:
    """A, B, … Z, AA: the readouts by their order."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _quoted(evidence: Evidence) -> str:
    return f"«{evidence.quotation}»"


def _words(code: str | None) -> str:
    return (code or "").replace("_", " ")

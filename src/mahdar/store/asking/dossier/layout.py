"""What stands where in a dossier, before any format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mahdar.store.asking.brief import Brief, Source
from mahdar.store.asking.dossier.frames import article_count, frame_words, value_name
from mahdar.store.asking.pair import Acts
from mahdar.store.asking.states import state_name
from mahdar.store.search.results import Hit, Who

__all__ = ["Block", "Document", "Run", "lay_out"]

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Run:
    """A piece of text in one direction; ``style`` is ``""``, ``strong``, ``quote``, ``cite``
    (a number of a source) or ``link`` (``target`` is where to)."""

    text: str
    style: str = ""
    rtl: bool = False
    target: str | None = None


@dataclass(frozen=True)
class Block:
    """``title``, ``heading``, ``minor`` (a small heading), ``text``, ``item`` (of a list),
    ``source`` (numbered: ``number``) or ``row`` of a table (``cells``; the first is its head)."""

    kind: str
    runs: tuple[Run, ...] = ()
    cells: tuple[tuple[Run, ...], ...] = ()
    number: int = 0


@dataclass(frozen=True)
class Document:
    """A dossier: its language, direction and blocks."""

    title: str
    language: str
    rtl: bool
    blocks: tuple[Block, ...]


def lay_out(brief: Brief, frame: str) -> Document:
    """The dossier in a frame, ``en`` or ``ar``."""
    return _Layout(brief, frame).document()


def plain(text: str) -> str:
    """One line without control characters and direction marks: each format sets its own."""
    return " ".join(_CONTROL.sub("", text).split())


def run(text: str, style: str = "", target: str | None = None) -> Run:
    """A run in the direction of its first letter."""
    shown = plain(text)
    return Run(shown, style, _rtl(shown), target)


def _rtl(text: str) -> bool:
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


class _Layout:
    def __init__(self, brief: Brief, frame: str) -> None:
        self._brief, self._frame, self._words = brief, frame, frame_words(frame)
        self._names = {code: state_name(code, arabic=frame == "ar") for code in brief.pair.states}
        self._blocks: list[Block] = []

    def document(self) -> Document:
        brief, words = self._brief, self._words
        one, other = (self._names[code] for code in brief.pair.states)
        title = words["title"].format(one=one, other=other)
        self._add("title", run(title))
        since, until = brief.since or words["beginning"], brief.until or words["today"]
        self._add("text", run(words["period"].format(since=since, until=until)))
        self._add("text", run(words["about"].format(articles=article_count(len(brief.sources), self._frame))))
        self._glance()
        self._section("meetings", [self._meeting(hit) for hit in brief.meetings])
        self._add("heading", run(words["commitments"]))
        self._section("announced", [self._meeting(hit) for hit in brief.announced], level="minor")
        self._section("promises", [self._position(hit) for hit in brief.promises], level="minor")
        self._section("positions", [self._position(hit) for hit in brief.positions])
        self._section("statements", [self._statement(hit) for hit in brief.statements])
        self._add("heading", run(words["sources"]))
        for source in brief.sources:
            self._blocks.append(Block("source", tuple(self._source(source)), number=source.number))
        return Document(title, self._frame, self._frame == "ar", tuple(self._blocks))

    def _add(self, kind: str, *runs: Run) -> None:
        self._blocks.append(Block(kind, runs))

    def _section(self, name: str, lines: Sequence[Sequence[Run]], *, level: str = "heading") -> None:
        self._add(level, run(self._words[name]))
        if not lines:
            self._add("text", run(self._words["nothing"]))
        for line in lines:
            self._add("item", *line)

    def _glance(self) -> None:
        words, pair = self._words, self._brief.pair
        self._add("heading", run(words["glance"]))
        if pair.years:
            head = [run(words[name], "strong") for name in ("year", "engagements", "kinds")]
            self._blocks.append(Block("row", cells=tuple((cell,) for cell in head)))
            for year in pair.years:
                kinds = self._listed((self._value(kind), number) for kind, number in year.kinds)
                cells = ((run(year.year),), (run(str(year.engagements)),), (run(kinds),))
                self._blocks.append(Block("row", cells=cells))
        for acts in pair.acts:
            self._add("item", *self._acts(acts))
        for name, found in (("people", pair.people), ("frameworks", pair.frameworks)):
            if found:
                listed: list[Run] = [run(words[name], "strong"), Run(": ")]
                for number, one in enumerate(found):
                    shown = one.name if self._frame == "ar" else one.name_en or one.name
                    listed += [Run(self._comma())] if number else []
                    listed += [run(shown), Run(f" ({one.count})")]
                self._add("item", *listed)

    def _acts(self, acts: Acts) -> list[Run]:
        names = {"one": self._names[acts.source], "other": self._names[acts.recipient]}
        line = [run(self._words["acts"].format(**names), "strong"), Run(": ")]
        if not acts.events:
            return [*line, run(self._words["nothing"])]
        listed = self._listed((self._value(kind), number) for kind, number in acts.types)
        scale = self._words["scale"].format(scale=acts.scale)
        return [*line, run(listed), Run(self._comma()), run(scale)]

    def _meeting(self, hit: Hit) -> list[Run]:
        line = [run(self._when(hit), "strong"), Run(" "), run(self._value(hit.label or ""), "strong")]
        if hit.status and hit.status != "held":
            line += [Run(self._comma()), run(self._value(hit.status))]
        if hit.mode and hit.mode != "in_person":
            line += [Run(self._comma()), run(self._value(hit.mode))]
        if hit.place:
            line += [Run(self._comma()), run(hit.place if self._frame == "ar" else hit.place_en or hit.place)]
        line.append(Run(": "))
        for number, party in enumerate(hit.who):
            line += [Run(self._comma())] if number else []
            line += [run(self._name(party)), *self._of(party.country)]
        line += [Run(" "), run(f"«{hit.passage.quotation}»", "quote"), *self._cited(hit)]
        for field, _ in hit.disagreements:
            line += [Run(" "), run(f"({self._words['disagree'].format(field=self._value(field))})")]
        return line

    def _when(self, hit: Hit) -> str:
        """The date of an engagement; where no article gives one, the day of the report as such."""
        if hit.date:
            return hit.date
        return self._words["reported"].format(day=hit.day) if hit.day else self._words["undated"]

    def _position(self, hit: Hit) -> list[Run]:
        line = self._opening(hit, "holder")
        stance = value_name(hit.label or "", self._frame, stance=True)
        line += [run(stance, "strong"), *([Run(" "), run(f"({hit.degree})")] if hit.degree else [])]
        return [*line, Run(" "), run(f"«{hit.passage.quotation}»", "quote"), *self._cited(hit)]

    def _statement(self, hit: Hit) -> list[Run]:
        line = self._opening(hit, "speaker")
        return [*line, run(f"«{hit.passage.quotation}»", "quote"), *self._cited(hit)]

    def _opening(self, hit: Hit, role: str) -> list[Run]:
        line = [run(hit.day or "?", "strong"), Run(" ")]
        who = next((one for one in hit.who if one.role == role), None)
        if who:
            return [*line, run(self._name(who)), *self._of(who.country), Run(": ")]
        if hit.together is None:
            return [*line, run(self._words["unnamed"]), Run(": ")]
        arabic = self._frame == "ar"
        codes = self._comma().join(state_name(code, arabic=True) if arabic else code for code in hit.together)
        named = [Run(" "), Run(f"({codes})", rtl=arabic)] if codes else []
        return [*line, run(self._words["together"]), *named, Run(": ")]

    def _name(self, who: Who) -> str:
        """The name in the language of the frame, if there is one."""
        return who.name if self._frame == "ar" else who.name_en or who.name

    def _of(self, country: str | None) -> list[Run]:
        if not country:
            return []
        shown = state_name(country, arabic=True) if self._frame == "ar" else country
        return [Run(" "), Run(f"({shown})", rtl=self._frame == "ar")]

    def _cited(self, hit: Hit) -> list[Run]:
        return [
            one
            for number in self._brief.numbers(hit)
            for one in (Run(" "), Run(f"[{number}]", "cite", False, str(number)))
        ]

    def _source(self, source: Source) -> list[Run]:
        parts = [part for part in (source.outlet, source.day, source.title) if part]
        line: list[Run] = []
        for part in parts:
            line += [Run(self._comma())] if line else []
            line.append(run(part))
        line += [Run(self._comma())] if line else []
        line.append(Run(source.article))
        if source.url:
            line += [Run(" "), Run(plain(source.url), "link", False, source.url)]
        return line

    def _value(self, value: str) -> str:
        return value_name(value, self._frame)

    def _comma(self) -> str:
        return "، " if self._frame == "ar" else ", "

    def _listed(self, counted: Iterable[tuple[str, int]]) -> str:
        return self._comma().join(f"{name} {number}" for name, number in counted)

"""What simple methods reach on the same gold, in the same run.

See bench/README.md. Usage::

    python bench/peers/baselines.py [GOLD_FOLDER]

- entities, dictionary: every name form of the registry that stands in the text as it is written,
  the longest first; no titles, no patterns, no unknown names;
- statements, quotation and verb: each quotation in a sentence that has a verb of speech, spoken by
  the nearest person before the quotation in that sentence, else after;
- engagements, nearest verb: each verb of meeting (or calling, visiting, signing) joins the two nearest
  persons of its sentence.

The last two are handed the gold's own persons with their mentions, which mahdar has to find: what
they lose they lose by method.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mahdar import read
from mahdar.evaluation import Gold, compare, load_gold
from mahdar.registry.registry import load

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = re.compile(r"[^.!؟\n]+")
QUOTED = re.compile(r"[«\"“]([^»\"”\n]{3,})[»\"”]")
SPEECH = re.compile(r"(?<!\w)و?(?:قال|قالت|أكد|أكدت|أضاف|أضافت|صرح|صرحت|أعلن|أعلنت|ذكر|ذكرت|أوضح|أوضحت|شدد|شددت)(?!\w)")
CONTACT = {
    "meeting": "التقى|التقت|استقبل|استقبلت|اجتمع|اجتمعت|يلتقي|يستقبل|لقاء|اجتماع|مباحثات|محادثات",
    "call": "هاتف|هاتفيا|اتصالا",
    "visit": "زار|زارت|يزور|زيارة",
    "signing": "وقع|وقعت|توقيع",
}
VERBS = {kind: re.compile(rf"(?<!\w)[وف]?(?:{words})(?!\w)") for kind, words in CONTACT.items()}
LETTER = "\u0621-\u064a"


def dictionary(gold: Gold) -> dict[str, Any]:
    """Entities by the registry's name forms alone."""
    registry = load()
    known: dict[str, tuple[str, str, str | None]] = {}
    for state in registry.states.values():
        for form in state.forms:
            known[form] = ("state", state.id, state.code)
    for type_, rows in (
        ("org", registry.organisations),
        ("framework", registry.frameworks),
        ("place", registry.places),
    ):
        for row in rows.values():
            for form in row.forms:
                known.setdefault(form, (type_, row.id, getattr(row, "country", None)))
    for person, terms in registry.holders.items():
        for term in terms:
            for form in term.forms:
                known.setdefault(form, ("person", person, term.of if term.of in registry.states else None))
    taken: list[tuple[int, int]] = []
    entities: dict[tuple[str, str], dict[str, Any]] = {}
    for form in sorted((f for f in known if f in gold.text), key=lambda f: -len(f)):
        type_, key, country = known[form]
        for match in re.finditer(rf"(?<![{LETTER}]){re.escape(form)}(?![{LETTER}])", gold.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            entity = entities.setdefault(
                (type_, key), {"id": f"e{len(entities)}", "type": type_, "country": country, "mentions": []}
            )
            entity["mentions"].append(list(match.span()))
    return {"id": gold.id, "entities": list(entities.values())}


def _people(gold: Gold) -> tuple[list[dict[str, Any]], list[tuple[int, int, str]]]:
    entities = [{**e, "mentions": [list(m) for m in gold.mentions[e["id"]]]} for e in gold.entities]
    spans = sorted((a, b, e["id"]) for e in entities if e["type"] == "person" for a, b in e["mentions"])
    return entities, spans


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in SENTENCE.finditer(text):
        yield match.span()


def quotation_and_verb(gold: Gold) -> dict[str, Any]:
    """Statements by quotation marks and a verb of speech in the same sentence."""
    entities, people = _people(gold)
    statements = []
    for first, end in _sentences(gold.text):
        if not SPEECH.search(gold.text, first, end):
            continue
        here = [p for p in people if first <= p[0] < end]
        for match in QUOTED.finditer(gold.text, first, end):
            before = [p for p in here if p[1] <= match.start()]
            speaker = before[-1][2] if before else here[0][2] if here else None
            statements.append({"speaker": speaker, "content": [list(match.span(1))], "mode": "direct"})
    return {"id": gold.id, "entities": entities, "statements": statements}


def nearest_verb(gold: Gold) -> dict[str, Any]:
    """Engagements: a verb joins the two persons nearest to it."""
    entities, people = _people(gold)
    engagements = []
    for first, end in _sentences(gold.text):
        here = [p for p in people if first <= p[0] < end]
        for kind, pattern in VERBS.items():
            match = pattern.search(gold.text, first, end)
            if match is None:
                continue
            near = sorted(here, key=lambda p: abs(p[0] - match.start()))
            pair = list(dict.fromkeys(p[2] for p in near))[:2]
            if len(pair) == 2 or (kind == "visit" and pair):
                engagements.append({"kind": kind, "participants": pair, "date": None, "place": None})
    return {"id": gold.id, "entities": entities, "engagements": engagements}


def main(arguments: list[str]) -> int:
    gold = load_gold(Path(arguments[0]) if arguments else ROOT / "eval" / "gold")
    ours = compare((read(g.text, id=g.id) for g in gold), gold).measures
    rows: list[tuple[str, Callable[[Gold], dict[str, Any]], tuple[str, ...]]] = [
        (
            "dictionary",
            dictionary,
            ("entity person", "entity state", "entity org", "entity place", "entity framework"),
        ),
        ("quotation and verb", quotation_and_verb, ("statement content", "statement attributed")),
        ("nearest verb", nearest_verb, ("engagement", "engagement exact")),
    ]
    print(f"{len(gold)} articles\n\n| Measure | Method | P | R | F1 | mahdar P | R | F1 |")
    print("|---|---|--:|--:|--:|--:|--:|--:|")
    for name, method, measures in rows:
        theirs = compare((method(g) for g in gold), gold).measures
        for measure in measures:
            a, b = theirs[measure], ours[measure]
            print(
                f"| {measure} | {name} | {a.precision:.2f} | {a.recall:.2f} | {a.f1:.2f} |"
                f" {b.precision:.2f} | {b.recall:.2f} | {b.f1:.2f} |"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

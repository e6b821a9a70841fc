"""The cue tables of the pack, indexed for the act readers."""

from __future__ import annotations

from functools import lru_cache

from mahdar.document.document import pieces
from mahdar.document.normalise import fold
from mahdar.languages.ar.lexicon import load, with_suffixes
from mahdar.languages.pack import alternatives, read_table
from mahdar.value import Value

__all__ = ["Cue", "StanceCue", "adjectives", "masdars", "quality_words", "speech_cues", "stance_words"]

PACKAGE = "mahdar.languages.ar"
#: Of adjectives and participles, by gender, number and case.
_ENDINGS = ("", "ا", "ة", "ين", "ان", "ون", "ات", "تان", "تين")


class Cue(Value, frozen=True, gc=False):
    """How a speech verb governs its content; see ``cues.tsv``."""

    lemma: str
    frames: frozenset[str]
    object: str
    stance: str | None
    noun: bool


class StanceCue(Value, frozen=True, gc=False):
    """A word that signals a stance; ``frames`` open its target."""

    pos: str
    stance: str | None
    frames: tuple[str, ...]
    negative: str | None


@lru_cache(maxsize=1)
def speech_cues() -> dict[str, Cue]:
    """Speech cues by lemma: the curated ones, then other verbs of saying with a that-clause."""
    cues: dict[str, Cue] = {}
    for row in read_table(PACKAGE, "cues.tsv", ("lemma", "frames", "object", "stance", "noun")):
        cues[row["lemma"]] = Cue(
            row["lemma"],
            frozenset(fold(f) if f not in ("that", "quote", "0") else f for f in alternatives(row["frames"])),
            fold(row["object"]),
            row["stance"] or None,
            row["noun"] == "yes",
        )
    for row in read_table(PACKAGE, "speech.tsv", ("lemma", "class", "frames", "object", "stance")):
        lemma = row["lemma"]
        frames = alternatives(row["frames"])
        if " " in lemma or lemma in cues or row["class"] in ("other", "decide", "attribution", "agree"):
            continue
        if row["class"] in ("say", "add", "affirm", "claim", "think", "deny", "promise") and any(
            "أن" in f or "إن" in f for f in frames
        ):
            cues[lemma] = Cue(lemma, frozenset({"that"}), "", row["stance"] or None, False)
    return cues


def _stance_cue(row: dict[str, str]) -> StanceCue:
    frames = tuple(fold(f) for f in alternatives(row["frames"]))
    return StanceCue(row["pos"], row["stance"] or None, frames, row["negative"] or None)


@lru_cache(maxsize=1)
def stance_words() -> tuple[
    dict[str, StanceCue], dict[str, StanceCue], dict[str, list[tuple[tuple[str, ...], StanceCue]]]
]:
    """Stance cues: verbs by lemma, nouns and adjectives by folded form, phrases by first word."""
    verbs: dict[str, StanceCue] = {}
    words: dict[str, StanceCue] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], StanceCue]]] = {}
    for row in read_table(PACKAGE, "stances.tsv", ("form", "pos", "stance", "frames", "negative")):
        cue = _stance_cue(row)
        form = row["form"]
        if cue.pos == "quality":
            continue
        if cue.pos == "verb":
            verbs[form] = cue
        elif cue.pos == "phrase":
            first, *rest = pieces(form)
            phrases.setdefault(first, []).append((tuple(rest), cue))
        elif cue.pos in ("noun", "deed"):
            for variant in (form, "ال" + form, form + "ا"):
                words.setdefault(fold(variant), cue)
            for variant, _ in with_suffixes(form):
                words.setdefault(variant, cue)
        else:
            for ending in _ENDINGS:
                words.setdefault(fold(form + ending), cue)
    return verbs, words, phrases


@lru_cache(maxsize=1)
def adjectives() -> dict[str, StanceCue]:
    """Adjectives that show a stance, by folded form; `stance_words` has a noun where one is spelled so: «قلق»."""
    found: dict[str, StanceCue] = {}
    for row in read_table(PACKAGE, "stances.tsv", ("form", "pos", "stance", "frames", "negative")):
        if row["pos"] == "adj":
            for ending in _ENDINGS:
                found.setdefault(fold(row["form"] + ending), _stance_cue(row))
    return found


@lru_cache(maxsize=1)
def quality_words() -> dict[str, tuple[str | None, str | None]]:
    """What things are described as: the stance that it shows, and the stance of its contrary («غير شرعي»)."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for row in read_table(PACKAGE, "stances.tsv", ("form", "pos", "stance", "frames", "negative")):
        if row["pos"] == "quality":
            for ending in _ENDINGS:
                found.setdefault(fold(row["form"] + ending), (row["stance"] or None, row["negative"] or None))
    return found


def masdars(lemma: str) -> frozenset[str]:
    """The verbal nouns of a verb, folded, without article and pronoun."""
    return _all_masdars().get(lemma, frozenset())


@lru_cache(maxsize=1)
def _all_masdars() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form, readings in load().verbs.items():
        for reading in readings:
            if reading.tense == "masdar" and not reading.agree:
                found.setdefault(reading.lemma, set()).add(form)
    return {lemma: frozenset(forms) for lemma, forms in found.items()}

"""Contacts and speech by construction: sentences made from their grammar, and how many the reader reads right.

    python eval/construct.py [--sample N] [--seed N] [--failures N]

Gold articles tell a contact as their writers happened to. Here every verb of contact (``constructed/verbs.tsv``)
is set into every clause (``clauses.tsv``), and further constructions (``frames.tsv``) are taken as they are, each
with four casts of two sexes and every way of calling the two who meet: in full, by family name, by title and
state, «نظيره». So what they tell is known by construction. Printed is the share read right, with nothing besides,
of every clause, frame, verb and form of name.

Speech is made the same way: every cue (``cues.tsv``) in every way of telling who says what (``ways.tsv``), by each
who is named in each form. Right is a passage whose statement has that speaker, that cue and exactly that content.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import mahdar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent / "constructed"
SUBJECTS = ("full", "last", "tst", "bare", "mr", "dip")
SPEAKERS = ("full", "last", "tst", "mr", "dip")
OTHERS = ("full", "last", "tst", "peern")
OBJECTS = ("full", "last", "tst", "peer", "peern", "long", "wafd")
#: Talks are meetings to the scorer.
_GROUP = {"talks": "meeting"}


class Passage(NamedTuple):
    """A text, the contacts that it tells as (kinds, keys of its parties, how strictly), and what it is made of."""

    text: str
    tells: tuple[tuple[frozenset[str], tuple[str, ...], str], ...]
    parts: dict[str, str]


def _table(name: str) -> list[dict[str, str]]:
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _introduction(cast: dict[str, Any]) -> str:
    """Who the two are, told without a contact."""
    one, other = cast["subject"], cast["object"]
    renewed = "جددت {} تمسك بلادها" if one["g"] == "f" else "جدد {} تمسك بلاده"
    welcomed = "ورحبت" if other["g"] == "f" else "ورحب"
    return f"{cast['dateline']} {renewed.format(one['full'])} بالحوار. {welcomed} {other['full']} بهذا الموقف. "


def of_verbs() -> Iterator[Passage]:
    """Every verb in every clause."""
    verbs, clauses = _table("verbs.tsv"), _table("clauses.tsv")
    for cast in json.loads((HERE / "cast.json").read_text("utf-8")):
        one, other = cast["subject"], cast["object"]
        sex = one["g"]
        for verb in verbs:
            for clause in clauses:
                told = verb[("past_" if clause["tense"] == "past" else "present_") + sex]
                shape = (clause["feminine"] if sex == "f" else "") or clause["masculine"]
                for subject in SUBJECTS:
                    for name in OBJECTS:
                        if name == "wafd" and verb["kind"] not in ("meeting", "talks"):
                            continue
                        phrase = other["wafdo" if name == "wafd" and verb["case"] == "o" else name].rstrip("،")
                        joint = "" if verb["case"] == "b" or not verb["before"] else " "
                        phrase = verb["before"] + joint + phrase
                        after = " " + verb["after"] if verb["after"] else ""
                        sentence = shape.format(V=told, S=one[subject], O=phrase, T=after)
                        tells = ((frozenset({verb["kind"]}), (one["key"], other["key"]), ""),)
                        parts = {"clause": clause["clause"], "verb": f"{verb['past_m']} {verb['before']}".strip()}
                        parts |= {"subject": subject, "object": name, "cast": cast["city"]}
                        yield Passage(_introduction(cast) + sentence, tells, parts)


def of_frames() -> Iterator[Passage]:
    """Every further construction."""
    for cast in json.loads((HERE / "cast.json").read_text("utf-8")):
        one, other, third = cast["subject"], cast["object"], cast["third"]
        keys = {"A": one["key"], "B": other["key"], "C": third["key"]}
        for frame in _table("frames.tsv"):
            shape = (frame["feminine"] if one["g"] == "f" else "") or frame["masculine"]
            tells = []
            for told in frame["tells"].split("; ") if frame["tells"] != "-" else ():
                kinds, _, who = told.partition(":")
                parties = tuple(keys[k] for k in who if k in keys)
                tells.append((frozenset(kinds.split("|")), parties, "".join(k for k in who if k in "+?")))
            for subject in ("full", "last", "tst", "mr"):
                for name in ("full", "last", "tst", "peern"):
                    if frame["frame"].startswith("msg_") and name == "peern":
                        continue
                    sentence = shape.format(
                        **_agreeing(one, other),
                        S=one[subject],
                        O=other[name],
                        C=third["full"],
                        lS=_to(one[subject]),
                        lO=_to(other[name]),
                        city=cast["city"],
                        present=cast["present"],
                    )
                    parts = {"frame": frame["frame"], "subject": subject, "object": name, "cast": cast["city"]}
                    yield Passage(_introduction(cast) + sentence, tuple(tells), parts)


class Speech(NamedTuple):
    """A text, and what is said in its last sentence: the key of the speaker, the cue, the content."""

    text: str
    speaker: str
    cue: str
    content: str
    parts: dict[str, str]


def of_speech() -> Iterator[Speech]:
    """Every cue in every way of telling who says what."""
    cues, ways = _table("cues.tsv"), _table("ways.tsv")
    for cast in json.loads((HERE / "cast.json").read_text("utf-8")):
        met = "التقت" if cast["subject"]["g"] == "f" else "التقى"
        opening = f"{cast['dateline']} {met} {cast['subject']['full']} {cast['object']['full']} في {cast['city']}. "
        for one, other, names in (("subject", "object", SPEAKERS), ("object", "subject", OTHERS)):
            who, partner = cast[one], cast[other]
            sex = who["g"]
            for way in ways:
                for cue in cues:
                    said = cue["participle"] if "{P}" in way["shape"] else cue[f"past_{sex}"]
                    if not said or (way["way"] == "participle" and cue["past_m"] == "قال"):
                        continue
                    said = said[:-1] + "ة" if "{P}" in way["shape"] and sex == "f" else said
                    attached = cue["link"] == "ب" or cue["link"].endswith(" ب")
                    joint = "" if attached or not cue["link"] else " "
                    for name in names:
                        sentence = way["shape"].format(
                            V=said, P=said, S=who[name], X=cue["link"] + joint + cue["content"], O=partner["full"],
                            city=cast["city"], **_of_speaker(sex, partner["g"]),
                        )  # fmt: skip
                        parts = {"way": way["way"], "cue": f"{cue['past_m']} {cue['link']}".strip(), "speaker": name}
                        yield Speech(opening + sentence, who["key"], said, cue["content"], parts)


def _of_speaker(sex: str, other: str) -> dict[str, str]:
    """The words of a way that agree with who speaks, and with the other."""
    woman = sex == "f"
    return {
        "side": "جانبها" if woman else "جانبه",
        "turn": "دورها" if woman else "دوره",
        "was": "كانت" if woman else "كان",
        "who": "التي" if woman else "الذي",
        "visits": "تزور" if woman else "يزور",
        "met": "التقت" if woman else "التقى",
        "t": "ت" if woman else "",
        "ra": "ت" if woman else "ى",
        "ot": "ت" if other == "f" else "",
    }


def said_right(speech: Speech) -> bool:
    """Whether the statement of a passage is read: its speaker, its cue and its content, neither more nor less."""
    record = mahdar.read(speech.text)
    names = {e.id: e.name for e in record.entities}
    for statement in record.statements:
        content = record.quote(statement.content[0]).strip("« ».،")
        if speech.speaker in names.get(statement.speaker or "", "") and statement.verb == speech.cue:
            if content.removeprefix("ب") == speech.content or content == speech.content:
                return True
    return False


def _to(phrase: str) -> str:
    """A phrase after ل, which takes the place of its alif: «للوزير»."""
    return f"لل{phrase[2:]}" if phrase.startswith("ال") else f"ل{phrase}"


def _agreeing(one: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    """The words of a frame that agree with the object, or with both."""
    woman = other["g"] == "f"
    return {
        "t": "ت" if woman else "",
        "met": "التقت" if woman else "التقى",
        "who": "التي" if woman else "الذي",
        "h": "ها" if woman else "ه",
        "held": "عقدتا" if woman and one["g"] == "f" else "عقدا",
    }


def read_right(passage: Passage) -> bool:
    """Whether a passage's contacts are read, each with its parties, and nothing besides."""
    record = mahdar.read(passage.text)
    names = {e.id: e.name for e in record.entities}
    found = [(g.kind, [names[p] for p in g.participants]) for g in record.engagements]
    for kinds, keys, strict in passage.tells:
        wanted = {_GROUP.get(k, k) for k in kinds}
        for number, (kind, people) in enumerate(found):
            whole = all(any(key in name for name in people) for key in keys)
            size = len(people) == len(keys) or "?" in strict or ("+" in strict and len(people) == len(keys) + 1)
            if _GROUP.get(kind, kind) in wanted and whole and size:
                del found[number]
                break
        else:
            return False
    return not found


def report(doc: str | None, kinds: Iterable[tuple[str, list[Any], Any]]) -> None:
    """Read passages of some kinds, all or a sample, and print the share read right of each and of each part."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, help="read so many passages only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", type=int, default=0, help="print so many passages of each kind that fail")
    arguments = parser.parse_args()
    for title, passages, is_right in kinds:
        if arguments.sample:
            passages = random.Random(arguments.seed).sample(passages, min(arguments.sample, len(passages)))
        number_right = 0
        shares: dict[tuple[str, str], list[bool]] = defaultdict(list)
        failed: dict[str, list[str]] = defaultdict(list)
        for passage in passages:
            right = is_right(passage)
            number_right += right
            for part in passage.parts.items():
                shares[part].append(right)
            if not right:
                failed[next(iter(passage.parts.values()))].append(passage.text)
        print(f"{title}: {number_right / len(passages):.3f} of {len(passages)}")
        for (kind, value), rights in sorted(shares.items(), key=lambda one: (one[0][0], sum(one[1]) / len(one[1]))):
            print(f"  {kind:8} {sum(rights) / len(rights):6.3f} of {len(rights):5}  {value}")
        for kind, texts in failed.items():
            for text in texts[: arguments.failures]:
                print(f"  {kind}: {text}")


def main() -> None:
    report(
        __doc__,
        (
            ("verbs in clauses", list(of_verbs()), read_right),
            ("further constructions", list(of_frames()), read_right),
            ("speech", list(of_speech()), said_right),
        ),
    )


if __name__ == "__main__":
    main()

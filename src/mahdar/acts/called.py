"""Whom a phrase without a name means that no rule could place: «الوزير المالي», «رئيس المفوضية».

The rules find whom a title or an epithet means where they know how he was introduced. What they leave as the
words of a source without a name is compared here with everyone named before: a conditional logistic choice
(McFadden 1974) between each of them and nobody, over plain marks of how the phrase and the introduction agree.
The weights in ``called.tsv`` are fitted by ``eval/fit_called.py``.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from mahdar.acts.called_phrases import Phrase, stem
from mahdar.acts.discourse import subjects
from mahdar.acts.speech_tables import PREPOSITIONS, RELATIVE
from mahdar.languages.pack import read_table
from mahdar.mentions.people_merge import Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from mahdar.acts.said import Said
    from mahdar.mentions.scene import Ref, Scene
    from mahdar.mentions.things import Thing

__all__ = ["choices", "find_called"]

#: From which probability on a choice is made.
_SURE = 0.5
#: The logarithm of how many of those who are named nowhere in the choices were nobody indeed.
_DOUBT = -0.7
#: How many words before a name and behind it tell who that is, and of how many mentions.
_BEFORE, _BEHIND, _MENTIONS = 15, 12, 5
_DISTANCES = (0, 1, 2, 4, 8)
#: What stands between an office and whose it is.
_LINKS = frozenset({"باسم"})
_OTHER = frozenset("اخر اخري ثان ثاني ثانيه الاخر الاخري".split())
_OF_BODY = _LINKS | PREPOSITIONS
#: Offices that no one has beside another of them.
_OFFICES = frozenset(
    "head_of_state head_of_government legislator foreign_minister minister ambassador spokesperson igo_head".split()
)


@cache
def _weights() -> dict[str, float]:
    """The weight of each feature."""
    return {row["feature"]: float(row["weight"]) for row in read_table("mahdar.acts", "called.tsv", _COLUMNS)}


_COLUMNS = ("feature", "weight")


def find_called(scene: Scene, found: list[Said], placed: Callable[[Scene, Said], bool]) -> None:
    """Give those statements a speaker whose source without a name means someone named before.

    ``placed`` tells of which source without a name it is known what it is: «بيان للحزب».
    """
    reader: _Called | None = None
    heard: list[object] = []
    settled: dict[int, Ref] = {}
    for said in found:
        text = said.speaker_text
        if _nameless(said) and text is not None and text[0] not in settled and _near(scene, said, text):
            reader = reader or _Called(scene)
            known = None if placed(scene, said) else reader.meant(said, text, heard)
            if known is not None:
                settled[text[0]] = known
        heard.append(_target(said))
    for said in found if settled else ():
        text = said.speaker_text
        if _nameless(said) and text is not None and text[0] in settled:
            said.called, said.speaker, said.speaker_text, said.how = text, settled[text[0]], None, "called"


def _nameless(said: Said) -> bool:
    """Whether a statement has the words for its speaker alone."""
    return said.speaker_text is not None and said.anaphor == "" and _target(said) is None


def choices(
    scene: Scene, found: list[Said], placed: Callable[[Scene, Said], bool]
) -> list[tuple[Said, dict[Person | Thing | None, list[str]]]]:
    """The statements whose speaker is called without a name, and the features of everyone whom that may mean.

    None stands for nobody who is named.
    """
    reader = _Called(scene)
    heard: list[object] = []
    out = []
    for said in found:
        ref, text = said.speaker, said.called
        if text is None and _target(said) is None:
            text = said.speaker_text if not placed(scene, said) else None
        elif text is None and ref is not None and ref.actor is not None and ref.actor.name is None:
            text = ref.first, ref.end  # a title that the rules understood
        if text is not None and _near(scene, said, text):
            out.append((said, reader.features(said, text, heard)))
        heard.append(_target(said))
    return out


def _target(said: Said) -> Person | Thing | None:
    return said.speaker.target if said.speaker is not None else None


def _near(scene: Scene, said: Said, text: tuple[int, int]) -> bool:
    """Whether a phrase stands in the sentence of its cue; else it was carried on from there."""
    number = scene.document.sentence_of
    return number[text[0]] == number[said.cue_first]


class _Known:
    """Someone named before a phrase, and how what is told of him agrees with it."""

    __slots__ = ("head", "match", "own", "pair", "person", "side", "target", "told", "where")

    def __init__(self, target: Person | Thing, where: int) -> None:
        self.target = target
        self.person = isinstance(target, Person)
        self.where = where
        self.own: frozenset[str] = frozenset()
        self.told: set[str] = set()
        self.head = self.pair = False
        self.match = 0.0
        self.side = ""


class _Called:
    """Whom the phrases of one article mean."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._own: dict[int, frozenset[str]] = {}
        things = [t for t in scene.things.values() if t.type in ("org", "state")]
        self.targets: list[Person | Thing] = [*scene.people, *things]

    def meant(self, said: Said, text: tuple[int, int], heard: list[object]) -> Ref | None:
        """Who is meant, if that is sure enough: the noun phrase that stands for him last before it."""
        phrase = Phrase(self.scene, said, text)
        if phrase.form == "indefinite" or self._one_more(phrase):
            return None
        able = [one for one in self._before(phrase) if self._may_mean(phrase, one)]
        if not able:
            return None
        weights = _weights()
        scores: dict[Person | Thing | None, float] = {
            target: sum(weights.get(name, 0.0) for name in names)
            for target, names in self._features(phrase, said, heard).items()
        }
        nobody = scores.pop(None) + _DOUBT
        best = max(able, key=lambda one: scores[one])
        share = 1 / sum(math.exp(score - scores[best]) for score in (nobody, *(scores[one] for one in able)))
        if share < _SURE:
            return None
        return next((r for r in reversed(self.scene.refs_in(0, phrase.first)) if r.target is best), None)

    def _one_more(self, phrase: Phrase) -> bool:
        """«قيادي في الحركة», «مصدر آخر», «للاعب», «الشرطي الذي التبس عليه»: whether a phrase brings in someone new."""
        norms = self.scene.document.norms
        words = norms[phrase.first : phrase.end]
        behind = norms[phrase.end : phrase.end + 1]
        described = words[1:2] and words[1] in _OF_BODY and not words[0].removeprefix("و").startswith("ال")
        return bool(described) or not _OTHER.isdisjoint(words) or not RELATIVE.isdisjoint(behind + words)

    def _may_mean(self, phrase: Phrase, best: Person | Thing) -> bool:
        """Whether the head of a phrase says what is told of someone: his title, what stands beside his name."""
        if not isinstance(best, Person):
            return phrase.stems[0] in self._words(best)
        if phrase.body or phrase.speech or (phrase.form == "his" and not phrase.generic) or _contradicts(phrase, best):
            return False
        known = _Known(best, 0)
        self._compare(known, phrase)
        told = known.head or phrase.stems[0] in known.told
        if not told or self._of_another(phrase, known) or self._of_him(phrase, best):
            return False
        return not self._introduces(phrase)

    def _of_another(self, phrase: Phrase, known: _Known) -> bool:
        """«المبعوث الفرنسي» after an American one, «رئيس البرلمان» after a president: one of the same noun."""
        person = known.target
        assert isinstance(person, Person)
        rest = [s for s in phrase.stems[1:] if s not in _LINKS and s != phrase.origin]
        strange = any(s not in known.own and s not in known.told for s in rest)
        return strange or self._other_body(phrase, known) or self._other_office(phrase, person)

    def _other_body(self, phrase: Phrase, known: _Known) -> bool:
        """«متحدث باسم الدعم السريع»: whether a phrase names a body of which nothing told of someone speaks."""
        tokens = self.scene.document.tokens
        for thing in self.scene.things.values():
            here = [m[0] for m in thing.mentions if phrase.first < m[0] < phrase.end] if thing.type == "org" else []
            if here and not any(stem(tokens[k]) in known.own | known.told for k in here):
                return True
        return False

    def _other_office(self, phrase: Phrase, person: Person) -> bool:
        """«رئيس الحكومة»: whether the office of a phrase is none of his."""
        ref = self.scene.cover[phrase.first]
        meant = (
            {role.kind for role in ref.actor.roles} & _OFFICES if ref is not None and ref.actor is not None else set()
        )
        held = {role.kind for actor in person.actors for role in actor.roles} & _OFFICES
        return bool(meant and held) and meant.isdisjoint(held)

    def _of_him(self, phrase: Phrase, best: Person | Thing) -> bool:
        """«والدة فانينغ»، «مصادر موالية لهادي»: whether a phrase tells of one who belongs to him."""
        norms = self.scene.document.norms
        for ref in self.scene.refs_in(phrase.first + 1, phrase.end):
            if ref.target is best and (ref.prep or not norms[ref.first - 1].startswith("ال")):
                return True
        return False

    def _introduces(self, phrase: Phrase) -> bool:
        """«مسؤول رفض كشف هويته … وأضاف المسؤول»: whether one without a name was called so before."""
        norms, cover = self.scene.document.norms, self.scene.cover
        if not phrase.generic and len(phrase.stems) > 1:
            return False
        for k in range(phrase.first - 1, -1, -1):
            if norms[k] == phrase.bare or (norms[k][1:] == phrase.bare and norms[k][0] in "وفبل"):
                ref = next((r for r in self.scene.refs_in(k, k + _BEHIND) if r.kind == "person"), None)
                return (ref is None or ref.target is None) and getattr(cover[k], "target", None) is None
        return False

    def features(
        self, said: Said, text: tuple[int, int], heard: list[object]
    ) -> dict[Person | Thing | None, list[str]]:
        """The features of everyone whom a phrase may mean, and of nobody."""
        return self._features(Phrase(self.scene, said, text), said, heard)

    def _features(self, phrase: Phrase, said: Said, heard: list[object]) -> dict[Person | Thing | None, list[str]]:
        known = self._known(phrase)
        scope = _Scope(self.scene, phrase, known, heard)
        found: dict[Person | Thing | None, list[str]] = {
            one.target: scope.of_person(one) if one.person else scope.of_thing(one) for one in known
        }
        found[None] = scope.of_nobody(said)
        return found

    def _known(self, phrase: Phrase) -> list[_Known]:
        """Everyone named before a phrase, compared with it."""
        found = []
        for target in self._before(phrase):
            one = _Known(target, max(m[0] for m in target.mentions if m[0] < phrase.first))
            self._compare(one, phrase)
            found.append(one)
        return found

    def _before(self, phrase: Phrase) -> list[Person | Thing]:
        """Everyone named before a phrase."""
        named = (target for target in self.targets if any(m[0] < phrase.first for m in target.mentions))
        return [target for target in named if not self._owns(target, phrase)]

    @staticmethod
    def _owns(target: Person | Thing, phrase: Phrase) -> bool:
        """«جمعية مصارف لبنان»: whether a body or state is that of which a phrase tells, and none who speaks."""
        return not isinstance(target, Person) and any(phrase.first < m[0] < phrase.end for m in target.mentions)

    def _compare(self, one: _Known, phrase: Phrase) -> None:
        one.own = self._words(one.target)
        one.told, pairs, ahead = self._told(one.target, phrase.first)
        stems = phrase.stems
        one.head = stems[0] in one.own
        wanted = [*zip(stems, stems[1:], strict=False), (stems[-1], phrase.after)]
        one.pair = not pairs.isdisjoint(wanted)
        one.side = "pair" if not ahead.isdisjoint(wanted) else "before" if (stems[0], "") in ahead else "behind"
        one.match = 2 * one.head + (stems[0] in one.told) + 1.5 * one.pair
        one.match += sum((s in one.own) + 0.5 * (s in one.told) for s in stems[1:])

    def _words(self, target: Person | Thing) -> frozenset[str]:
        """The stems of the titles of a person, of the names of a thing."""
        if id(target) not in self._own:
            tokens = self.scene.document.tokens
            places: set[int] = set()
            if isinstance(target, Person):
                for actor in target.actors:
                    places.update(range(actor.first, actor.end))
                    if actor.name is not None:
                        places.difference_update(range(*actor.name))
            else:
                for first, end, _ in target.mentions[:_MENTIONS]:
                    places.update(range(first, end))
            self._own[id(target)] = frozenset(stem(tokens[k]) for k in places)
        return self._own[id(target)]

    def _told(self, target: Person | Thing, stop: int) -> tuple[set[str], set[tuple[str, str]], set[tuple[str, str]]]:
        """What stands beside the names before a token: stems, pairs of them, and what of both is ahead of a name."""
        tokens, document = self.scene.document.tokens, self.scene.document
        words: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        ahead: set[tuple[str, str]] = set()
        for first, end, _ in target.mentions[:_MENTIONS]:
            if first >= stop:
                break
            opening, closing = document.sentences[document.sentence_of[first]]
            left = [
                stem(tokens[k]) for k in self._until(range(first - 1, max(opening, first - _BEFORE) - 1, -1), target)
            ]
            left.reverse()
            right = [
                stem(tokens[k]) for k in self._until(range(end, min(closing, stop, end + _BEHIND)), target, verbs=True)
            ]
            words.update(left, right)
            pairs.update(zip(left, left[1:], strict=False), zip(right, right[1:], strict=False))
            ahead.update(zip(left, left[1:], strict=False), ((word, "") for word in left))
        return words, pairs, ahead

    def _until(self, places: range, target: object, *, verbs: bool = False) -> list[int]:
        """The tokens up to the name of another, or to a verb."""
        found = []
        tokens, cover = self.scene.document.tokens, self.scene.cover
        for k in places:
            ref = cover[k]
            if ref is not None and ref.kind == "person" and ref.target is not target and ref.target is not None:
                break
            tenses = {f.tense for f in tokens[k].info.verbs} if verbs and tokens[k].kind == "w" else set()
            if tenses & {"past", "pres"} and "masdar" not in tenses and not tokens[k].norm.startswith("ال"):
                break
            found.append(k)
        return found


class _Scope:
    """The features of those whom a phrase may mean, each seen beside the others."""

    def __init__(self, scene: Scene, phrase: Phrase, known: list[_Known], heard: list[object]) -> None:
        self.phrase = phrase
        document = scene.document
        self.sentence_of = document.sentence_of
        self.number = number = document.sentence_of[phrase.first]
        self.heard = heard
        self.last = heard[-1] if heard else None
        self.here = [r.target for r in subjects(scene, *document.sentences[number]) if r.first < phrase.first]
        self.before = [r.target for r in subjects(scene, *document.sentences[number - 1])] if number else []
        self.persons = persons = [one for one in known if one.person]
        self.best = max([one.match for one in persons], default=0.0)
        self.bests = sum(one.match == self.best for one in persons)
        self.heads = sum(one.head for one in persons)
        self.pairs = any(one.pair for one in known)
        self.nearest = max(persons, key=lambda one: one.where, default=None)
        self.first = min(persons, key=lambda one: min(m[0] for m in one.target.mentions), default=None)
        self.inner = {id(ref.target) for ref in scene.refs_in(phrase.first, phrase.end) if ref.target is not None}

    def of_person(self, one: _Known) -> list[str]:
        """What speaks for and against a person."""
        phrase, person = self.phrase, one.target
        assert isinstance(person, Person)
        told = phrase.stems[0] in one.told
        like = bool(one.match or phrase.generic)
        found = [
            "person",
            f"person {phrase.form} body {phrase.body:d}",
            f"person {phrase.where} {phrase.form}",
            f"gender {'f' if phrase.woman else 'm'} {_gender(person) or 'open'}",
            f"head {one.head:d}{told:d} {phrase.form}",
        ]
        found += [f"told {one.side}"] * told
        found += self._rest(one)
        if one.pair:
            found.append(f"pair {one.side}")
        elif self.pairs:
            found.append("pair of another")
        if phrase.generic:
            found.append(f"generic {'alone' if len(phrase.stems) == 1 else 'more'}")
        if phrase.state is not None:
            found.append(f"state {_same(person.country, {phrase.state})}")
        if phrase.offices:
            found.append(f"office {_same(person.office, phrase.offices)}")
        if one.match:
            found.append("best match" if one.match == self.best else "some match")
            found += ["best alone"] * (one.match == self.best and self.bests == 1)
        else:
            found.append("no match")
        found += ["only head"] * (one.head and self.heads == 1) + ["only person"] * (len(self.persons) == 1)
        found += self._place(one, like=like, told=told)
        return found

    def _rest(self, one: _Known) -> list[str]:
        """How the words after the first agree."""
        rest = self.phrase.stems[1:]
        told = self.phrase.stems[0] in one.told
        if not rest:
            return [f"alone {one.head:d}{told:d}"]
        most = min(len(rest), 3)
        both = sum(s in one.own or s in one.told for s in rest)
        full = (one.head or told) and both == len(rest)
        own = sum(s in one.own for s in rest)
        return [f"rest own {own}/{most}", f"rest {both}/{most}", f"full {full:d} {self.phrase.form}"]

    def _place(self, one: _Known, *, like: bool, told: bool) -> list[str]:
        """Where he was told of last, and whether he acted or spoke."""
        phrase, target = self.phrase, one.target
        distance = self.number - self.sentence_of[one.where]
        far = next((str(d) for d in _DISTANCES if distance <= d), "far")
        kind = "generic" if phrase.generic else "head" if one.head or told else "other"
        found = [f"distance {far}", f"distance {kind} {far}"]
        if self.last is target:
            found += ["spoke last " + ("generic" if phrase.generic else "match" if one.match else "other")]
            found.append(f"spoke last, agrees {phrase.agrees} {phrase.where}")
        elif any(h is target for h in self.heard):
            found.append("spoke")
        if any(t is target for t in self.before):
            found.append("subject before" + " like" * like)
        if phrase.agrees == "no" and any(t is target for t in self.here):
            found.append("subject here, phrase disagrees")
        found += ["first named"] * (self.first is one)
        found += ["nearest" + " like" * like] * (self.nearest is one)
        found += [f"within, agrees {phrase.agrees}"] * (id(target) in self.inner)
        return found

    def of_thing(self, one: _Known) -> list[str]:
        """What speaks for and against a body or a state."""
        phrase, thing = self.phrase, one.target
        assert not isinstance(thing, Person)
        kind, within = thing.type, id(thing) in self.inner
        found = [
            kind,
            f"{kind} {phrase.form} body {phrase.body:d}",
            f"thing head {one.head:d} {phrase.form} {phrase.body:d}",
        ]
        rest = phrase.stems[1:]
        if rest:
            found.append(f"thing rest {sum(s in one.own for s in rest)}/{min(len(rest), 3)} within {within:d}")
        if self.last is thing:
            found += [f"thing last head {one.head:d}", f"thing last, agrees {phrase.agrees} {phrase.where} {kind}"]
        if phrase.state is not None:
            found.append(f"thing state {_same(thing.country, {phrase.state})} {kind}")
        found += [f"within {kind}", f"within, agrees {phrase.agrees}"] if within else []
        return found

    def of_nobody(self, said: Said) -> list[str]:
        """What speaks for and against someone who is not named."""
        phrase = self.phrase
        form = phrase.form
        return [
            "nobody",
            f"nobody {form}",
            f"nobody {form} body {phrase.body:d}",
            f"nobody {form} generic {phrase.generic:d}",
            f"nobody {form} words {min(len(phrase.stems), 3)}",
            f"nobody {form} best {min(int(self.best), 3)}",
            f"nobody {form} heads {min(self.heads, 2)}",
            f"nobody {phrase.where} {form}",
            f"nobody agrees {phrase.agrees} {phrase.where}",
            f"nobody verb {said.form.tense}",
            *["nobody pair"] * self.pairs,
            *[f"nobody speech {form}"] * phrase.speech,
            *["nobody within"] * bool(self.inner),
            *[f"nobody office {form}"] * bool(phrase.offices),
        ]


def _same(value: str | None, wanted: set[str]) -> str:
    return "open" if value is None else "same" if value in wanted else "other"


def _contradicts(phrase: Phrase, person: Person) -> bool:
    """Whether a phrase is of another state or gender than someone is."""
    if (person.country or phrase.state) != (phrase.state or person.country):
        return True
    return _gender(person) == ("m" if phrase.woman else "f")


def _gender(person: Person) -> str:
    """The gender of a person as titles and honours tell it."""
    if any(actor.gender == "f" for actor in person.actors):
        return "f"
    return "m" if any(a.roles or a.honorific or a.counterpart for a in person.actors) else ""

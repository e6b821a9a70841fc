"""Which names are one person, and which short names mean whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mahdar.mentions.honours import KUNYA, calls_a_man
from mahdar.mentions.longer_names import of_another
from mahdar.mentions.quoted import OPENING
from mahdar.mentions.relatives import crowned, fits, royal
from mahdar.mentions.variants import alike, bones, same_name, twin

if TYPE_CHECKING:
    from collections.abc import Container

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.people import Actor

__all__ = ["ARAB_STATES", "FILL", "Person", "merge_people", "name_words", "only_fathers"]

_CLOSE = frozenset(')"»”')
_THREE = 3
FILL = frozenset("بن ابن بنت ال".split())
#: Words of the offices of kings and of presidents.
_OF_RULERS = frozenset("رييس ملك ملكه عاهل سلطان امبراطور".split())
ARAB_STATES = frozenset(
    "SAU ARE QAT KWT BHR OMN YEM IRQ SYR LBN JOR PSE EGY SDN LBY TUN DZA MAR MRT SOM DJI COM".split()
)


class Person(msgspec.Struct, eq=False, gc=False):
    """A person of the article: the actors that name or mean them."""

    actors: list[Actor] = []
    names: list[tuple[str, ...]] = []
    words: tuple[str, ...] = ()
    mentions: list[tuple[int, int, int]] = []
    known: str | None = None
    country: str | None = None
    office: str | None = None
    index: int = -1
    id: str = ""
    rule: str = ""
    #: Whether no office, no name of a state and no registry says of which state the person is.
    assumed: bool = True
    #: Whether the office was found only by «نظيره».
    by_counterpart: bool = False


def _words(document: Document, actor: Actor) -> tuple[str, ...]:
    assert actor.name is not None
    return name_words(document, *actor.name, actor.name_shift)


def name_words(document: Document, first: int, end: int, shift: int) -> tuple[str, ...]:
    """The words of a name, without what only joins them; «عبد» is one word with the next."""
    words = document.norms[first:end]
    if shift:
        words[0] = words[0][shift:]
    joined = "\x00".join(words)
    if "عبد\x00" in joined:
        words = joined.replace("عبد\x00", "عبد").split("\x00")
    return tuple(words) if FILL.isdisjoint(words) else tuple(w for w in words if w not in FILL)


_SON = frozenset({"بن", "ابن", "بنت"})


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of a shorter name stand in the longer one in their order."""
    if len(short) == 1:
        return short[0] == long[-1] or short[0] == long[0]
    rest = iter(long)
    return all([word in rest for word in short])


def _in_any(short: tuple[str, ...], names: list[tuple[str, ...]]) -> bool:
    """Whether a name is part of one of several, or one of them."""
    return short in names or any([_within(short, name) for name in names])


def merge_people(document: Document, actors: list[Actor], lexicon: Lexicon) -> list[Person]:
    """Persons from the named actors, in order of first mention."""
    people: list[Person] = []
    for actor in actors:
        if actor.name is not None and not _words(document, actor):
            actor.name = None  # «بن بن»
    named = _leave_words([(_words(document, a), a) for a in actors if a.name is not None], document, lexicon)
    named.sort(key=lambda one: -len(one[0]))
    others = {words for words, actor in named if of_another(document, actor)}
    linked: set[str] = set()
    #: All words of each person's names.
    said: list[set[str]] = []
    for words, actor in named:
        if words in others:
            actor.known = None
        if actor.known and actor.known not in linked:
            like = [person for person, theirs in zip(people, said, strict=True) if words[-1] in theirs]
            if any([_shortened(document, actor, words, p) and not _otherwise_rules(document, actor, p) for p in like]):
                actor.known = None  # whom this article names so in full, whoever else is called so
        home = (
            _surnamed_in_brackets(document, actor, people)
            or _in_office(words, actor, people, lexicon)
            or _home(document, actor, words, people, said, lexicon.given)
        )
        if home is None and len(words) == 1 and words[0].endswith("ا"):  # «حمل نعمان صالحا المسؤولية»
            home = _home(document, actor, (words[0][:-1],), people, said, lexicon.given)
        if home is None and len(words) == 1 and (other := twin(words[0])):
            home = _home(document, actor, (other,), people, said, lexicon.given)
        assert actor.name is not None
        if home is None and len(words) == 1 and document.norms[actor.name[0]] in _SON:
            home = _son_of(words[0], actor, people)
        if home is None and len(words) == 1 and words[0] not in lexicon.given:
            home = _paternal(words[0], people, lexicon)
        if home is None:
            home = Person(index=len(people))
            people.append(home)
            said.append(set())
            home.rule = "registry" if actor.known else ("title" if actor.roles or actor.honorific else "name")
        elif actor.name[0] > actor.first and _takes_in(document, actor, home):
            words = _words(document, actor)
        home.actors.append(actor)
        home.known = home.known or actor.known
        if home.known:
            linked.add(home.known)
        if words not in home.names:
            home.names.append(words)
            said[home.index].update(words)
        home.words = home.words or words
    people = [p for p in people if not _two_short_names(p, people)]
    people = _join_variants(_join_bracketed(document, people), lexicon)
    for person in people:
        person.actors.sort(key=lambda a: a.first)
    people.sort(key=lambda p: p.actors[0].first)
    for index, person in enumerate(people):
        person.index = index
        person.id = f"e{index + 1}"
        for actor in person.actors:
            actor.person = index
            assert actor.name is not None
            person.mentions.append((*actor.name, actor.name_shift))
    return people


def _home(
    document: Document,
    actor: Actor,
    words: tuple[str, ...],
    people: list[Person],
    said: list[set[str]],
    given: Container[str],
) -> Person | None:
    """The person whom an actor's name is one of."""
    assert actor.name is not None
    known, several = actor.known, len(words) > 1
    alone = actor.name[1] - actor.name[0] == 1
    found: list[Person] = []
    titled = (not several or words[0] in KUNYA) and bool(
        actor.roles or actor.rank or (actor.honorific and royal(document.norms, actor))
    )
    for person, theirs in zip(people, said, strict=True):
        if known and person.known:
            if person.known == known and not titled:
                return person
            if person.known == known:
                found.append(person)
        elif (
            words[0] in theirs
            and _in_any(words, person.names)
            and (several or len(words[0]) > 1)
            and not _conflict(actor, person)
            and not _father(document, actor, person)
            and not _otherwise_rules(document, actor, person)
            and not (alone and words[0] in given and only_fathers(document, words[0], person))
        ):
            if not titled:
                return person
            found.append(person)
    if len(found) < 2:
        return found[0] if found else None

    def likeness(person: Person) -> tuple[int, bool]:
        title = crowned(document.norms, actor, person.actors)
        return title + fits(actor, person.actors), bool(known) and person.known == known

    return max(found, key=likeness)


def _takes_in(document: Document, actor: Actor, person: Person) -> bool:
    """«قائد السبسي» of «الباجي قائد السبسي»: take the word before a name into it that in full is one of the name.

    It was read as a title. Whether it was so.
    """
    assert actor.name is not None
    first, end = actor.name
    norms = document.norms
    tail = name_words(document, first - 1, end, 0)
    longer = any(len(name) > len(tail) and name[-len(tail) :] == tail for name in person.names)
    if actor.name_shift or norms[first - 1] in FILL or not longer:
        return False
    actor.name = (first - 1, end)
    actor.roles = [role for role in actor.roles if not role.first <= first - 1 < role.end]
    if actor.first == first - 1:
        actor.honorific = None
    return True


def _son_of(word: str, actor: Actor, people: list[Person]) -> Person | None:
    """«ابن علوي» of «يوسف بن علوي بن عبدالله»: who alone has a word for his father's name."""
    found = [p for p in people if any(word in name[1:2] for name in p.names) and not _conflict(actor, p)]
    return found[0] if len(found) == 1 else None


def _in_office(words: tuple[str, ...], actor: Actor, people: list[Person], lexicon: Lexicon) -> Person | None:
    """«الرئيس بونغو» of «الرئيس عمر بونغو أونديمبا», beside «السيدة إديت بونغو»: who alone has a word inside his name
    and the same office.
    """
    if len(words) != 1 or not actor.roles:
        return None
    kinds = {role.kind for role in actor.roles}
    found = [
        p
        for p in people
        if any(words[0] in name[1:-1] for name in p.names)
        and (words[0] not in lexicon.given or any(a.state and a.state not in ARAB_STATES for a in p.actors))
        and any(role.kind in kinds for other in p.actors for role in other.roles)
        and not _conflict(actor, p)
    ]
    return found[0] if len(found) == 1 else None


def _paternal(word: str, people: list[Person], lexicon: Lexicon) -> Person | None:
    """«السيد كاريرا» of «لويس فيرناندو كاريرا كاسترو»: who alone bears a word as the first of two family names."""
    found = [
        p
        for p in people
        for name in p.names[:1]
        if len(name) > _THREE and name[-2] == word and not name[-1].startswith("ال") and name[-1] not in lexicon.given
    ]
    return found[0] if len(found) == 1 else None


def _leave_words(
    named: list[tuple[tuple[str, ...], Actor]], document: Document, lexicon: Lexicon
) -> list[tuple[tuple[str, ...], Actor]]:
    """Cut a two-word name that is the family name of another and a word: «أبدت زاخاروفا | أمل موسكو»."""
    names = {words for words, _ in named if len(words) > 1}
    families = {words[-1] for words in names} - lexicon.given
    cut = False
    for words, actor in named:
        if len(words) != 2 or words[0] not in families or actor.known or actor.name is None:
            continue
        first, end = actor.name
        if end - first != 2 or any(words[1] in n for n in names if n != words):
            continue
        if actor.roles or actor.honorific:
            actor.name, actor.end = (first, end - 1), min(actor.end, end - 1)
        elif not actor.state:
            actor.name = None
        cut = True
    return [(_words(document, actor), actor) for _, actor in named if actor.name is not None] if cut else named


def _surnamed_in_brackets(document: Document, actor: Actor, people: list[Person]) -> Person | None:
    """«أحمد قريع (أبو علاء)»: whose name stands right before a kunya in brackets."""
    assert actor.name is not None
    first, end = actor.name
    norms = document.norms
    if norms[first] not in KUNYA or not 1 < first < end < len(norms):
        return None
    if norms[first - 1] not in OPENING or norms[end] not in _CLOSE:
        return None
    return next((p for p in people for a in p.actors if a.name is not None and a.name[1] == first - 1), None)


def _shortened(document: Document, actor: Actor, words: tuple[str, ...], person: Person) -> bool:
    """Whether a name may be the end of a longer one: «عزت بيغوفيتش» of «علي عزت بيغوفيتش»."""
    if len(words) == 1:
        return any([len(name) > 1 and _within(words, name) for name in person.names])
    assert actor.name is not None
    norms = document.norms
    first, end = actor.name
    for other in person.actors:
        assert other.name is not None
        start, stop = other.name
        cut = stop - (end - first)
        if norms[stop - 1] != norms[end - 1] or cut <= start or norms[cut:stop] != norms[first:end]:
            continue
        if norms[cut - 1] not in _SON:  # «عبدالله» of «الحسين بن عبدالله»
            return not _conflict(actor, person)
    return False


def _join_bracketed(document: Document, people: list[Person]) -> list[Person]:
    """People, one named by a word that stands in brackets behind a name joined to him: «محمد عبدالله (فرماجو)»."""
    norms = document.norms
    named = {
        norms[end + 1]: person
        for person in people
        for actor in person.actors
        if actor.name is not None
        and norms[(end := actor.name[1]) : end + 1] == ["("]
        and norms[end + 2 : end + 3] == [")"]
    }
    kept: list[Person] = []
    for person in people:
        home = named.get(person.words[0]) if named and len(person.words) == 1 else None
        if home is None or home is person or any(_conflict(actor, home) for actor in person.actors):
            kept.append(person)
            continue
        home.known = home.known or person.known
        home.actors.extend(person.actors)
        home.names.extend(person.names)
    return kept


def _join_variants(people: list[Person], lexicon: Lexicon) -> list[Person]:
    """People, a name joined to the one of which it is another spelling: «ميركل» to «أنغيلا ميريكل»."""
    kept: list[Person] = []
    for person in people:
        found = bones(person.words[-1], lexicon)
        homes = [p for p in people if p is not person and _spelled_so(p, person, found, lexicon)] if found else []
        if len(homes) != 1 or any(_conflict(actor, homes[0]) for actor in person.actors):
            kept.append(person)
            continue
        homes[0].known = homes[0].known or person.known
        homes[0].actors.extend(person.actors)
        homes[0].names.extend(person.names)
    return kept


def _spelled_so(full: Person, short: Person, found: str, lexicon: Lexicon) -> bool:
    """Whether a person named in full, and before, bears the name of another in a second spelling."""
    if len(full.words) < 2 or (full.known and short.known):
        return False
    if len(short.words) == 1:
        return bones(full.words[-1], lexicon) == found and alike(full.words[-1], short.words[0])
    return full.index < short.index and same_name(full.words, short.words, lexicon)


def _two_short_names(person: Person, people: list[Person]) -> bool:
    """Whether a bare two-word name is two people's short names side by side: «دعا X Y إلى»."""
    words = person.words
    if len(words) < 2 or person.known or any([a.roles or a.honorific for a in person.actors]):
        return False
    for cut in range(1, len(words)):
        owners = _owners(words[:cut], person, people)
        others = _owners(words[cut:], person, people) if owners else owners
        if owners and others and not owners & others:
            for actor in person.actors:
                actor.name = None
            return True
    return False


def _owners(part: tuple[str, ...], person: Person, people: list[Person]) -> set[int]:
    """The other people in whose longer names a part of one's name stands."""
    return {
        id(p) for p in people if p is not person and any([len(n) > len(part) and _within(part, n) for n in p.names])
    }


def _sex(actor: Actor) -> str:
    """Whether an actor is addressed as a woman ("f") or a man ("m"), as far as the words tell."""
    if actor.gender == "f":
        return "f"
    return "m" if calls_a_man(actor.honorific) else ""


def _conflict(actor: Actor, person: Person) -> bool:
    """Two states stated for one short name, or a man's title and a woman's: two people."""
    sex = _sex(actor)
    if sex and {sex, *map(_sex, person.actors)} >= {"m", "f"}:
        return True
    if not actor.state:
        return False
    states = {a.state for a in person.actors if a.state}
    return bool(states) and actor.state not in states


def _rules_as(document: Document, actor: Actor) -> set[str]:
    """How an actor is said to rule: the word of his office among kings' and presidents'."""
    words = {document.norms[r.first][r.shift :].removeprefix("ال") for r in actor.roles if r.kind == "head_of_state"}
    return words & _OF_RULERS


def _otherwise_rules(document: Document, actor: Actor, person: Person) -> bool:
    """«الملك حسين» is not «الرئيس صدام حسين»: nobody is both king and president."""
    mine = _rules_as(document, actor)
    theirs = {word for other in person.actors for word in _rules_as(document, other)} if mine else set()
    return bool(mine) and bool(theirs) and ("رييس" in mine) != ("رييس" in theirs)


def _father(document: Document, actor: Actor, person: Person) -> bool:
    """«سلمان بن حمد آل خليفة» is the father of «عيسى بن سلمان بن حمد آل خليفة», and not he."""
    assert actor.name is not None
    norms = document.norms
    first, end = actor.name
    if end - first < 2 or norms[first + 1] not in _SON:
        return False
    for other in person.actors:
        assert other.name is not None
        cut = other.name[1] - (end - first)
        if cut > other.name[0] + 1 and norms[cut - 1] in _SON and norms[cut : other.name[1]] == norms[first:end]:
            return True
    return False


def only_fathers(document: Document, word: str, person: Person) -> bool:
    """Whether a given name is in someone's only that of his father: «الملك سلمان» is not «محمد بن سلمان»."""
    norms = document.norms
    spans = [a.name for a in person.actors if a.name is not None]
    return all([first < end - 2 and norms[end - 2] in _SON and norms[end - 1] == word for first, end in spans])

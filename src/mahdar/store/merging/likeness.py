"""How alike two entities of articles are: named features with weights.

A `Profile` is what articles say in the same words: type, name, state, registry row, office. Two
profiles are compared by `likeness`; what they can never share is said by `apart`. Both look at
the two profiles alone, so that the result does not depend on what else is in the store.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from mahdar.document.normalise import fold
from mahdar.store.merging.clusters import Edge
from mahdar.store.merging.names import Name, bare_word, name_of, one_spelling
from mahdar.store.stems import stem

__all__ = ["SAME", "Profile", "apart", "block_keys", "likeness", "office_of"]

#: Two profiles are one from this score on. Tried 0.5 to 0.75 on the development half of eval/merging.
SAME = 0.6

#: Offices that say little: they go with any other. An unregistered head of state is nearly always the
#: head of something else, read too high.
_LOOSE = frozenset({None, "official", "other", "head_of_state", "spokesperson", "igo_head"})
#: Offices that one person holds at the same time, or that articles take for each other.
_TOGETHER = frozenset(
    frozenset(pair.split())
    for pair in (
        "minister foreign_minister",
        "minister crown_prince",
        "minister deputy_head_of_government",
        "minister head_of_government",
        "minister legislator",
        "minister party_official",
        "minister military",
        "legislator party_official",
        "crown_prince deputy_head_of_government",
        "crown_prince head_of_government",
        "envoy ambassador",
        "head_of_government party_official",
        "governor crown_prince",
    )
)
#: First words of organisations that every state has.
_EVERYWHERE = frozenset(
    "وزاره مجلس جيش حكومه رياسه برلمان شرطه هييه خارجيه داخليه دفاع نيابه محكمه بنك مصرف اماره سفاره ديوان حزب جامعه"
    " قوات نواب شوري لجنه اداره امانه مديريه بلديه".split()
)
#: Words of a name that are looked at when it is shortened; longer ones are no names.
_WORDS = 6
_REALMS = frozenset("مملكه جمهوريه دوله سلطنه امريكيه امريكي".split())
_MINISTERS = ("وزير", "وزيره", "الوزير")


@dataclass(slots=True)
class Profile:
    """What articles say in the same words of one entity; ``key`` is made from these words alone.

    ``first`` is the day and the anchor of the first article, ``last`` the day of the last one.
    ``year`` is set only where an office is dated by it. ``id`` and ``entity_id`` are row ids.
    """

    key: str
    type: str
    name: str
    name_en: str | None
    folded: str
    country: str | None
    registry: str | None
    office: str | None
    post: str | None
    year: int | None
    tag: str | None
    id: int = 0
    entity_id: int = 0
    articles: int = 0
    first: str = "~"
    last: str = ""
    #: JSON list of the edges that hold it in its entity or apart from others.
    why: str | None = None

    @property
    def parts(self) -> Name:
        """The name, taken apart."""
        return name_of(self.folded)

    @property
    def states(self) -> frozenset[str]:
        """The state it is of: as the article says, of a person of the registry as the registry knows."""
        if self.registry and self.type == "person":
            return _states_of(self.registry)
        return _only(self.country)


@lru_cache(maxsize=512)
def _only(country: str | None) -> frozenset[str]:
    return frozenset((country,)) if country else frozenset()


@lru_cache(maxsize=65536)
def _states_of(registry: str) -> frozenset[str]:
    from mahdar.registry.registry import load

    known = load()
    rows = known.holders.get(registry.removeprefix("person:"), ())
    return frozenset(row.of for row in rows if row.of in known.states)


@lru_cache(maxsize=65536)
def office_of(
    type_: str, office: str | None, title: str | None, registry: str | None, country: str | None
) -> tuple[str | None, str | None]:
    """The office, and for a minister the words of the portfolio («وزير الثقافة والإعلام»: «ثقافه علام»)."""
    if type_ == "person" and not registry and office == "minister" and title:
        words = name_of(fold(title)).words
        for place, word in enumerate(words[:-1]):
            if word in _MINISTERS:
                own = _own_words(country) if country else frozenset()
                portfolio = [bare_word(w) for w in words[place + 1 : place + 4]]
                after = [stem(w) for w in portfolio if w not in own]
                return office, " ".join(after) if after and portfolio[0] != "دوله" else None
    return office, None


def block_keys(profile: Profile) -> tuple[list[str], list[str]]:
    """The keys that a profile is found by, and those that it looks for; none if it is like nothing else by nature.

    Two profiles that are alike find each other: each looks for a key that the other is found by.
    """
    name = profile.parts
    if profile.type != "person":
        keys = [] if profile.registry else [f"{profile.type}|{name_key(profile)}", f"{profile.type}|~{name.joined}"]
        return keys, keys
    if alone_by_nature(profile.type, profile.folded, profile.country, profile.office, profile.registry):
        return [], []
    bones = name.bones
    keys = [f"p|{name.joined}"] if len(name.joined) > 2 else []
    whole = " ".join(sorted(bones))
    short = sorted({" ".join(sorted(part)) for part in _shortenings(bones[:_WORDS])})
    found_by = [*keys, f"w|{whole}", *(f"s|{part}" for part in short)]
    sought = [*keys, f"w|{whole}", f"s|{whole}", *(f"w|{part}" for part in short)]
    if profile.office:
        # One word goes with whole names that end in it, of a ruler that begin with it.
        ends = {bones[-1], bones[0]} if profile.office == "head_of_state" else {bones[-1]}
        places = [f"{bone}|{state}|{profile.office}" for bone in sorted(ends) for state in sorted(profile.states)]
        single = [f"1|{place}" for place in places]
        full = [f"2|{place}" for place in places]
        found_by += single if len(bones) == 1 else full
        sought += [*single, *full] if len(bones) == 1 else single
    return found_by, sought


def _shortenings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What a name of more than two words may be shortened to; see `_shortened`."""
    size = len(words)
    for length in range(2, size):
        yield words[:length]
        yield words[-length:]
        for middle in combinations(words[1:-1], length - 2):
            yield (words[0], *middle, words[-1])


def alone_by_nature(type_: str, folded: str, country: str | None, office: str | None, registry: str | None) -> bool:
    """Whether a person is named by one word without state and office: that may be anybody."""
    return type_ == "person" and not registry and not (country and office) and len(name_of(folded).words) < 2


def likeness(one: Profile, other: Profile) -> Edge | None:
    """Why two profiles may be one; None if nothing speaks for it.

    The edge may score below `SAME`, or join what `apart` keeps apart: then it says why not.
    """
    if one.type != other.type:
        return None
    if one.registry and other.registry:
        return None
    features = _person(one, other) if one.type == "person" else _thing(one, other)
    if not features:
        return None
    if (one.registry or other.registry) and sum(features.values()) >= SAME:
        features["in the registry"] = 0.1
    return _edge(one, other, features)


def _edge(one: Profile, other: Profile, features: dict[str, float]) -> Edge:
    first, second = sorted((one.key, other.key))
    return Edge(round(sum(features.values()), 3), first, second, features)


def apart(one: Profile, other: Profile) -> str | None:
    """Why two profiles cannot be one, or None."""
    if one.registry and other.registry:
        return None if one.registry == other.registry else "two rows of the registry"
    first, second = one.states, other.states
    if first and second and not first & second:
        return f"states differ: {' and '.join(sorted(('/'.join(sorted(first)), '/'.join(sorted(second)))))}"
    if one.type != "person" or one.registry or other.registry:
        return None
    words = len(one.parts.words), len(other.parts.words)
    if min(words) > 1 and one.folded != other.folded and not _name(*_short_and_long(one, other)):
        return f"names differ: {' and '.join(sorted((one.name, other.name)))}"
    if _office(one, other) < 0:
        if len(set(one.parts.words) & set(other.parts.words)) < 3:
            return f"offices differ: {' and '.join(sorted((_office_words(one), _office_words(other))))}"
    return None


def _office_words(profile: Profile) -> str:
    return f"{profile.office} ({profile.post})" if profile.post else str(profile.office)


def _person(one: Profile, other: Profile) -> dict[str, float]:
    features = dict(_name(*_short_and_long(one, other)))
    if not features:
        return {}
    if one.states and other.states:
        features["state"] = 0.25 if one.states & other.states else -0.5
    if office := _office(one, other):
        features["office"] = office
    if "family name" in features and not (features.get("state", 0) > 0 and features.get("office", 0) >= 0.25):
        return {}
    return features


def _office(one: Profile, other: Profile) -> float:
    if one.office == other.office:
        if one.office is None:
            return 0.0
        if one.post and other.post and not set(one.post.split()) & set(other.post.split()):
            return 0.0 if _years(one, other) > 1 else -0.3
        return 0.1 if one.office in _LOOSE and one.office != "head_of_state" else 0.25
    if one.office in _LOOSE or other.office in _LOOSE or frozenset((one.office, other.office)) in _TOGETHER:
        return 0.0
    return 0.0 if _years(one, other) > 1 else -0.3


def _years(one: Profile, other: Profile) -> int:
    return abs(one.year - other.year) if one.year and other.year else 0


def _short_and_long(one: Profile, other: Profile) -> tuple[str, str, bool]:
    """The two names, the shorter first, and whether the longer is a ruler's."""
    key = len(one.parts.words), one.folded
    if key <= (len(other.parts.words), other.folded):
        return one.folded, other.folded, other.office == "head_of_state"
    return other.folded, one.folded, one.office == "head_of_state"


@lru_cache(maxsize=65536)
def _name(short: str, long: str, ruler: bool) -> Mapping[str, float]:
    a, b = name_of(short), name_of(long)
    size = len(a.words)
    if not size:
        return {}
    if a.words == b.words:
        return {"same name": 0.6 + 0.1 * min(size - 2, 2)} if size > 1 else {"family name": 0.2}
    foreign = not (_arab(a.words[0]) or _arab(b.words[0]))
    if size == 1:
        end = b.words[0] if ruler and not foreign else b.words[-1]
        return {"family name": 0.2} if _same(a.words[0], end, foreign) else {}
    if size == len(b.words):
        if sorted(a.words) == sorted(b.words):
            return {"same words in another order": 0.5}
        if all(_same(x, y, foreign) for x, y in zip(a.words, b.words, strict=True)):
            return {"other spelling": 0.55}
    if foreign and a.joined == b.joined and len(a.joined) > 3:
        return {"other spelling": 0.5}
    if size < len(b.words) and _shortened(a.words, b.words, foreign):
        if size > 2:
            return {"shortened name": 0.55}
        return {"shortened name": 0.4 if foreign else 0.35}
    return {}


def _shortened(short: tuple[str, ...], long: tuple[str, ...], foreign: bool) -> bool:
    """Whether a name is the other without some words: its beginning, its end, or first and last."""
    size = len(short)

    def same(part: tuple[str, ...]) -> bool:
        return all(_same(x, y, foreign) for x, y in zip(short, part, strict=True))

    if same(long[:size]) or same(long[-size:]):
        return True
    if not (_same(short[0], long[0], foreign) and _same(short[-1], long[-1], foreign)):
        return False
    rest = iter(long)
    return all(any(_same(word, given, foreign) for given in rest) for word in short)


@lru_cache(maxsize=65536)
def _same(one: str, other: str, foreign: bool) -> bool:
    return one == other or one_spelling(one, other, known=_given_names(), foreign=foreign)


def _arab(word: str) -> bool:
    return word in _given_names() or word.startswith("عبد")


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    """Names of Arabic origin, without the article: two of them that differ are two names."""
    from mahdar.languages.pack import read_table

    rows = read_table("mahdar.languages.ar", "names.tsv", ("form", "kind", "origin"))
    forms = (fold(row["form"]) for row in rows if "arab" in row["origin"].split("|"))
    return frozenset(map(bare_word, forms))


def name_key(profile: Profile) -> str:
    """The name of an organisation, place or framework without articles, particles and its own state."""
    return _thing_key(profile.folded, profile.country)


@lru_cache(maxsize=65536)
def _thing_key(folded: str, country: str | None) -> str:
    words = [bare_word(word) for word in name_of(folded).words]
    own = _own_words(country) if country else frozenset()
    kept = [word for word in words if word not in own]
    if kept and kept[0] == "وزاره" and len(kept) > 1:  # «وزارة الخارجية», «الخارجية»
        kept = kept[1:]
    return " ".join(kept if kept != words and kept and (len(kept) > 1 or kept[0] in _EVERYWHERE) else words)


@lru_cache(maxsize=512)
def _own_words(country: str) -> frozenset[str]:
    """Words that say only which state something belongs to: its names, its adjectives, kingdom, republic."""
    from mahdar.languages.ar.lexicon import nisba_forms
    from mahdar.registry.registry import load

    state = load().states.get(country)
    if state is None:
        return frozenset()
    forms = {form for demonym in state.demonyms for form, _ in nisba_forms(demonym)}
    words = {word for form in (*forms, *state.forms) for word in fold(form).split()} | _REALMS
    return frozenset(map(bare_word, words))


def _thing(one: Profile, other: Profile) -> dict[str, float]:
    key, second = name_key(one), name_key(other)
    if key == second:
        features = {"same name": 0.6}
    elif _things_alike(key, second):
        features = {"other spelling": 0.45}
    else:
        return {}
    if one.country and other.country:
        features["state"] = 0.25 if one.country == other.country else -0.5
    elif one.country != other.country:
        if key.split(" ")[0] in _EVERYWHERE:
            features["every state has one"] = -0.3
    elif "same name" not in features:
        features["nothing but the name"] = 0.15 if one.type == "place" else 0.0
    return features


def _things_alike(one: str, other: str) -> bool:
    first, second = name_of(one), name_of(other)
    return (
        len(first.joined) > 3
        and first.joined == second.joined
        and abs(len(one) - len(other)) <= 2
        and not (set(first.words) ^ set(second.words)) & _given_names()
    )


def likeness_of_names(one: str, other: str) -> float:
    """How alike two folded names of persons are, 0 if not at all; see `likeness`."""
    short, long = sorted((one, other), key=lambda name: (len(name_of(name).words), name))
    return sum(_name(short, long, False).values())

"""What the rest of an article says of a body: its short form in brackets, and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import CLOSING_QUOTES
from mahdar.mentions.phrases import RANGES
from mahdar.mentions.told_to import paper_states

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene
    from mahdar.mentions.things import Thing

__all__ = ["one_body", "short_forms", "states_of_bodies", "states_of_staff"]

_OPEN = frozenset('("«/')
_CLOSE = frozenset(')"»/')
#: Adjectives of the state whose report it is: «المركز الوطني للإحصاء».
_HOMELY = frozenset("الوطني الوطنيه الملكي الملكيه الاميري الاميريه السلطاني السلطانيه الاتحادي الاتحاديه".split())


def short_forms(scene: Scene, taken: list[bool]) -> None:
    """«الوكالة الوطنية للدراسات (أنسريف)»: a short form after a name is a mention, here and further on."""
    document = scene.document
    named = [thing for thing in scene.things.values() if thing.type in _SHORTENED]
    owner = {first: thing for thing in named for first, _, _ in thing.mentions}
    ends = {first: end for thing in named for first, end, _ in thing.mentions}
    for thing in list(scene.things.values()):
        if thing.type not in _SHORTENED or thing.rule == "dateline":
            continue
        for _, end, _ in list(thing.mentions):
            at = _bracketed(document, end)
            if at < 0 and thing.type == "framework":
                at = _whole(document, end, ends)  # «مؤتمر الأطراف (كوب 27)»
            if at < 0:
                continue
            if taken[at]:
                other = owner.get(at)
                if other is not None and other is not thing and _same(document, thing, other):
                    other.mentions = sorted({*other.mentions, *thing.mentions})
                    del scene.things[thing.key]
                    break
                continue
            info: WordInfo = document.tokens[at].info
            stands = any(m.entry.kind in ("state", "demonym", "capital", "place", "office") for m in scene.matches[at])
            if not info.pos and not info.verbs and not stands:
                _add_everywhere(document, thing, at, taken)


def _same(document: Document, thing: Thing, other: Thing) -> bool:
    """Whether a name may be one with that in brackets behind it: not «اتفاق أوسلو (اتفاق كامب ديفيد)»."""
    heads = {_words(document, *t.mentions[0])[0].removeprefix("ال") for t in (thing, other)}
    known = thing.rule != "pattern" and other.rule != "pattern" and len(heads) == 1
    return other.type == thing.type and (thing.rule == "pattern" or thing.type == "framework") and not known


def one_body(scene: Scene) -> None:
    """«وزارة الداخلية التونسية … وزارة الداخلية»: a name with its nationality and without it is one body."""
    full: dict[tuple[str, ...], set[str]] = {}
    bare: dict[tuple[str, ...], set[str]] = {}
    for thing in scene.things.values():
        if thing.type != "org" or thing.rule == "dateline":
            continue
        for first, end, shift in thing.mentions:
            words = _words(scene.document, first, end, shift)
            if len(words) > 1 and _national(scene, end - 1):
                full.setdefault(words[:-1], set()).add(thing.key)
            else:
                bare.setdefault(words, set()).add(thing.key)
    for words, keys in full.items():
        others = bare.get(words, set()) - keys
        if len(keys) == 1 == len(others):
            _join(scene, *keys, *others)


def _words(document: Document, first: int, end: int, shift: int) -> tuple[str, ...]:
    """The words of a mention, the first without its proclitics."""
    head = document.norms[first][shift:]
    return ("ا" + head if head.startswith("ل") and shift else head, *document.norms[first + 1 : end])


def _national(scene: Scene, at: int) -> bool:
    """Whether a word is the adjective of one state: «التونسية»."""
    return any([m.entry.kind == "demonym" and not m.prep and not m.conj and m.end == at + 1 for m in scene.matches[at]])


def _join(scene: Scene, full: str, bare: str) -> None:
    """Give a body with its nationality the mentions of the same without it, unless those are another state's."""
    if full not in scene.things or bare not in scene.things:
        return  # joined to another by one of its other names
    whole, part = scene.things[full], scene.things[bare]
    country = None if part.rule == "pattern" and part.country == scene.home else part.country
    if whole.country is None or country not in (None, whole.country):
        return
    if scene.home not in (None, whole.country) and part.mentions[0] < whole.mentions[0]:
        return  # the report's own state has such a body too
    whole.mentions = sorted({*whole.mentions, *part.mentions})
    del scene.things[bare]


#: Heads of the names of authorities of a state.
_AUTHORITIES = frozenset("وزاره هييه ديوان جهاز مصلحه رياسه نيابه مديريه المحكمه".split())
_SHORTENED = frozenset({"org", "framework"})


def _bracketed(document: Document, end: int) -> int:
    """The token of the one word in brackets after a name, or -1."""
    norms = document.norms
    if end + 1 < len(norms) and norms[end] in CLOSING_QUOTES and norms[end + 1] == "(":
        end += 1  # «الوكالة السورية للأنباء» (سانا)
    if end + 2 >= len(norms) or norms[end] not in _OPEN or norms[end + 2] not in _CLOSE:
        return -1
    if norms[end] == '"' and norms[document.sentences[document.sentence_of[end]][0] : end].count('"') % 2:
        return -1  # «شركة "توتال" وشركة "سوناطراك"»: it closes
    return end + 1 if document.tokens[end + 1].kind == "w" and len(norms[end + 1]) > 2 else -1


def _whole(document: Document, end: int, ends: dict[int, int]) -> int:
    """The first token of a name that alone stands in brackets after another, or -1."""
    norms = document.norms
    close = ends.get(end + 1, len(norms)) if end < len(norms) and norms[end] in _OPEN else len(norms)
    return end + 1 if close < len(norms) and norms[close] in _CLOSE else -1


def _add_everywhere(document: Document, thing: Thing, at: int, taken: list[bool]) -> None:
    """The short form where it stands first and wherever else it stands by itself."""
    word = document.norms[at]
    for k in range(at, len(document.norms)):
        if document.norms[k] == word and not taken[k]:
            thing.mentions.append((k, k + 1, 0))
            taken[k] = True


def states_of_bodies(scene: Scene) -> None:
    """The state of bodies found by pattern: of the person in office there, else the report's own for «الوطني»."""
    for thing in scene.things.values():
        if thing.type != "org" or thing.rule != "pattern":
            continue
        thing.country = _state_it_is_in(scene, thing) or thing.country
        if thing.country is not None:
            continue
        first, end, _ = thing.mentions[0]
        words = scene.document.norms[first:end]
        if not RANGES.isdisjoint(words):
            continue
        if not _HOMELY.isdisjoint(words) or scene.home in paper_states().get(" ".join(words), ()):
            thing.country = scene.home  # «قال لـ«الراي»» in a report of Kuwait
        thing.country = thing.country or _state_of_staff(scene, thing)


def _state_it_is_in(scene: Scene, thing: Thing) -> str | None:
    """«وزارة الداخلية في جمهورية بولندا», «هيئة النزاهة بالعراق»: the state named right after an authority."""
    norms, matches = scene.document.norms, scene.matches
    first, end, shift = thing.mentions[0]
    if norms[first][shift:] not in _AUTHORITIES or end + 1 >= len(norms):
        return None
    if any(m.entry.kind == "demonym" for k in range(first, end) for m in matches[k]):
        return None  # «وزارة الخارجية السورية»: its name says whose it is
    at, prep = (end + 1, "") if norms[end] == "في" else (end, "ب")
    state = next((m for m in matches[at] if m.entry.kind == "state" and m.prep == prep and not m.conj), None)
    return scene.lexicon.registry.states[state.entry.id].code if state is not None else None


def states_of_staff(scene: Scene) -> None:
    """The state of those who serve a body of a name that states share, where the article says whose it is."""
    for person in scene.people:
        if person.country is not None or not person.assumed:
            continue
        known = scene.lexicon.registry.organisations
        orgs = [role.of_org for actor in person.actors for role in actor.roles if role.of_org]
        orgs = [org for org in orgs if known[org].country is None]
        things = [scene.things[f"org:{org}"] for org in orgs if f"org:{org}" in scene.things]
        country = next((thing.country for thing in things if thing.country), None)
        if country is not None:
            person.country, person.assumed = country, False


def _state_of_staff(scene: Scene, thing: Thing) -> str | None:
    """The state of a person whose office is told to be in a body."""
    for person in scene.people:
        if person.country is None:
            continue
        for actor in person.actors:
            for role in actor.roles:
                if any(role.first <= first and end <= role.end for first, end, _ in thing.mentions):
                    return person.country
    return None

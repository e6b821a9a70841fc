"""Whom a title without a name means: «الوزير», «سموه», «الضيف الكوري»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.people_merge import Person

__all__ = ["GUESTS", "refers"]

#: Who is received: a reference to the foreigner of the report.
GUESTS = frozenset("الضيف الضيفه ضيفه ضيفها ضيفته ضيفتها".split())


def _guest(actor: Actor, people: list[Person], lexicon: Lexicon, home: str | None) -> int:
    """The foreign person named last before «الضيف», of the state that is said; -1 if there is none."""
    state = lexicon.registry.states.get(actor.state or "")
    best, latest = -1, -1
    for person in people:
        if person.country is None or person.country == home or (state is not None and person.country != state.code):
            continue
        before = max((m[0] for m in person.mentions if m[0] < actor.first), default=-1)
        if before > latest:
            best, latest = person.index, before
    return best


def refers(
    actor: Actor,
    people: list[Person],
    lexicon: Lexicon,
    document: Document,
    home: str | None,
    seen: dict[int, int],
) -> int:
    """The person meant by an unnamed actor (office, state, honorific), or -1.

    Of several the one of the report's own state is meant where no state is said. ``seen``
    tells where each person was last meant by a title.
    """
    if any(n.removeprefix("و").lstrip("لب") in GUESTS for n in document.norms[actor.first : actor.end]):
        guest = _guest(actor, people, lexicon, home)
        if guest >= 0:
            return guest
    if _indefinite(actor, document, lexicon):
        return -1
    wanted = {r.kind for r in actor.roles}
    head = document.norms[actor.first] if actor.end > actor.first else ""
    european = any(n in ("الاوروبي", "الاوروبيه") for n in document.norms[actor.first : actor.end])
    feminine = head.lstrip("ولب").startswith("ال") and head.endswith("ه") and not head.endswith("خليفه")
    best, best_score = -1, 0.0
    lead = {
        kind: min(
            (p.mentions[0][0] for p in people if any(r.kind == kind for a in p.actors for r in a.roles)), default=-1
        )
        for kind in wanted
    }
    orgs = {r.of_org for r in actor.roles if r.of_org}
    own = _title_words(document, actor.first, actor.end) - _HONORIFICS
    titles = {tuple(document.norms[r.first : r.end]) for r in actor.roles if r.end - r.first > 1}
    for person in people:
        before = [m[0] for m in person.mentions if m[0] < actor.first]
        if person.index in seen:
            before.append(seen[person.index])
        if not before and not (wanted and actor.state):
            continue
        offices = {r.kind for a in person.actors for r in a.roles}
        if person.office:
            offices.add(person.office)
        score = 0.0
        if actor.state:
            state = lexicon.registry.states.get(actor.state)
            if person.country is None or state is None or state.code != person.country:
                continue
            score += 2
        person_orgs = {r.of_org for a in person.actors for r in a.roles if r.of_org}
        if orgs:
            if not orgs & person_orgs:
                continue
            score += 2
        if wanted:
            if wanted & offices or ("minister" in wanted and person.office in _MINISTERS):
                score += 3
            elif _compatible(wanted, offices):
                score += 1.5
            elif own and any(own <= _bare(document, a) for a in person.actors if a.roles):
                score += 2
            else:
                continue
        elif actor.honorific:
            if any(_honour(actor.honorific) == _honour(a.honorific) for a in person.actors if a.honorific):
                score += 2
            elif actor.end - actor.first == 1:
                score += 0.5
            else:
                continue
        if wanted and not actor.state and any(person.mentions[0][0] == lead[kind] for kind in wanted):
            score += 1.2
        if own and any(a.name is not None and own <= _title_words(document, a.first, a.name[0]) for a in person.actors):
            score += 2
        if actor.honorific and actor.end - actor.first == 1:
            rank = _RANKS.get(_honour(actor.honorific), ())
            borne = {_honour(a.honorific) for a in person.actors if a.honorific} & _RANKS.keys()
            if borne and _honour(actor.honorific) not in borne:
                score -= 2
            if _honour(actor.honorific) == "سمو" and any(
                "الملك" in document.norms[a.first : a.end] for a in person.actors
            ):
                score -= 3
            score += 1.5 if any(kind in rank for kind in offices) else 0
            if actor.honorific.endswith("ها"):
                score += 1.5 if any(a.gender == "f" for a in person.actors) else -1
        if (
            home
            and person.country == home
            and not actor.state
            and ("head_of_state" in wanted or actor.honorific == "سيادته")
        ):
            score += 1.5
        if european and not any("الاوروبي" in n for a in person.actors for n in document.norms[a.first : a.end]):
            continue
        if feminine:
            score += 1 if any(a.gender == "f" for a in person.actors) else -1
        rulers = _ruler_words(document, actor)
        if rulers:
            theirs = {w for a in person.actors for w in _ruler_words(document, a)}
            score += 0 if not theirs else 1 if rulers & theirs else -2
        if titles and titles & {tuple(document.norms[r.first : r.end]) for a in person.actors for r in a.roles}:
            score += 4
        if before:
            score += 1 - min(actor.first - max(before), _FAR) / _FAR
        if score > best_score:
            best, best_score = person.index, score
    return best


def _indefinite(actor: Actor, document: Document, lexicon: Lexicon) -> bool:
    """Whether a title tells of someone new: «دبلوماسي أوروبي»، «مسؤول»."""
    if actor.counterpart or actor.honorific or actor.number or not actor.roles:
        return False
    words = document.norms[actor.first : actor.end]
    head, rest = words[0][actor.shift :], words[1:]
    if head.startswith("ال") or head.endswith(("ه", "ها", "هم")):
        return False
    if not rest:
        after = document.norms[actor.end] if actor.end < len(document.norms) else ""
        return not after.startswith("ال")
    return all(
        any(h.entry.kind == "demonym" and not h.rest for h in lexicon.lookup(word).info.heads) for word in rest
    ) and not any(word.startswith("ال") for word in rest)


_HONORIFICS = frozenset("السيد السيده معالي سعاده سمو فخامه جلاله دوله صاحب الجلاله السمو الملكي حضره الشيخ".split())


def _bare(document: Document, actor: Actor) -> set[str]:
    """The first words of an actor's offices with the article: «وكيل الوزارة» is «الوكيل»."""
    return {"ال" + document.norms[r.first].lstrip("وبل").removeprefix("ال") for r in actor.roles} | {
        "ال" + document.norms[r.first] for r in actor.roles
    }


def _title_words(document: Document, first: int, end: int) -> set[str]:
    """The words of a title, the proclitic of the first one left out."""
    words = set(document.norms[first:end])
    if first < end:
        head = document.norms[first]
        words.discard(head)
        if head.startswith("لل"):
            head = "ال" + head[2:]
        elif head[:1] in "ولب" and len(head) > 4 and not head.startswith(("وزير", "ولي", "والي")):
            head = head[1:]
        words.add(head)
    return words


#: Words for a head of state that exclude one another; عاهل is a king.
_RULER_WORDS = {"امير": "امير", "ملك": "ملك", "عاهل": "ملك", "سلطان": "سلطان", "رييس": "رييس", "خادم": "ملك"}


def _ruler_words(document: Document, actor: Actor) -> set[str]:
    """Which word for a head of state an actor's offices use."""
    found = set()
    for role in actor.roles:
        if role.kind == "head_of_state":
            for norm in document.norms[role.first : max(role.end, role.form_end)]:
                bare = norm.lstrip("وبل").removeprefix("ال")
                if bare in _RULER_WORDS:
                    found.add(_RULER_WORDS[bare])
    return found


#: Which offices an honorific pronoun («معاليه») usually means.
_RANKS = {
    "سمو": ("head_of_state", "crown_prince", "head_of_government", "deputy_head_of_government"),
    "فخام": ("head_of_state",),
    "جلال": ("head_of_state",),
    "معالي": ("foreign_minister", "minister", "igo_head", "deputy_head_of_government"),
    "سياد": ("head_of_state", "head_of_government"),
    "سعاد": ("ambassador", "envoy", "official", "minister", "legislator"),
    "دول": ("head_of_government", "deputy_head_of_government"),
}


def _honour(honorific: str | None) -> str:
    for word in ("سمو", "فخام", "معالي", "جلال", "سعاد", "دول", "سياد", "سماح", "فضيل"):
        if honorific and word in honorific:
            return word
    return honorific or ""


#: From so many words on, how long ago a person was named no longer tells.
_FAR = 300
_MINISTERS = frozenset({"foreign_minister", "minister", "deputy_head_of_government"})


def _compatible(wanted: set[str], offices: set[str]) -> bool:
    """A bare «الوزير» means any minister, «الرئيس» any head, «المسؤول» anyone in office."""
    for kind in wanted:
        if kind == "minister" and offices & _MINISTERS:
            return True
        if kind == "official" and offices:
            return True
        if kind == "ambassador" and "ambassador" in offices:
            return True
    return False

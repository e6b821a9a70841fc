"""Whom a title means by its words alone: «رئيس المفوضية» after «رئيس مفوضية الاتحاد الأفريقي فلان».

Its first word is that of an office of his, and all others are told of that office as well; what stands for the
same («الوفد الحكومي السوداني» for «وفد الحكومة السودانية») has the same stem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.standing import MEN, is_man

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.people_merge import Person

__all__ = ["by_words"]

#: Heads of bodies, of whom each outlet has its own word: «مدير الوكالة» for its director-general and «رئيس الوكالة».
_CHIEFS = (frozenset("رييس مدير زعيم".split()), frozenset("امين سكرتير".split()))
#: Who is at the head of those whom another leads, by what stands before him.
_LEADERS = frozenset("رييس قايد".split())
_LED_BY = frozenset("برياسه براسه بقياده يراسه يتراسه تراسه يتقدمه يقوده يراسها تراسها تقوده تتراسه".split())
_LEADS = frozenset("تراس يتراس تتراس تراست راس يراس قاد يقود تقود".split())
_GROUPS = frozenset("وفد وفدا بعثه لجنه فريق فريقا جانب هييه كتله".split())
#: Who talks, of whose heads it may be left out whose they are: «رئيس الوفد الحكومي».
_PARTIES = frozenset("الوفد وفد".split())
#: So far before a name stands what he leads, in words.
_NEAR = 8
#: Words of a title that tell nobody apart.
_ANY = frozenset("عام سيد جديد حال مكلف موقت الذي مذكور نفس ذات سابق منتخب".split())


def _stem(norm: str) -> str:
    """A word without article and the endings of gender and relation: «السودانية», «السوداني», «السودان» are one."""
    return norm.removeprefix("ال").removesuffix("ه").removesuffix("ي")


def _stems(norm: str, *, head: bool = False) -> set[str]:
    """The stems that a word may have, with its proclitics and without."""
    forms = {norm}
    if norm.startswith("لل"):
        forms.add(norm[2:])
    elif len(norm) > 3 and norm[0] in "ولب":
        forms.add(norm[1:])
        if head and norm[1:3] == "لل":
            forms.add(norm[3:])
    return {_stem(form) for form in forms}


def by_words(document: Document, people: list[Person], title: tuple[int, int, int], code: str | None) -> list[Person]:
    """The persons named before a definite title whom its words fit, who was named last first.

    ``title`` are its tokens and the letters that proclitics take from the first, ``code`` the state that it says.
    """
    first, end, shift = title
    norms, tokens = document.norms, document.tokens
    head = norms[first][shift:]
    stem, feminine = _stem(head), head.endswith("ه")
    man = "ال" + head.removeprefix("ال") in MEN
    words = [k for k in range(first + 1, end) if _ANY.isdisjoint(_stems(norms[k]))]
    nations = [k for k in words if tokens[k].info.demonym]
    wanted = [_stems(norms[k]) for k in words if k not in nations]
    found: list[tuple[int, Person]] = []
    for person in people:
        before = [m[0] for m in person.mentions if m[0] < first]
        if not before or (code is not None and person.country not in (None, code)):
            continue
        if (
            nations
            and (code is None or person.country is None)
            and not (norms[first + 1] in _PARTIES and len(wanted) > 1)
        ):
            continue  # «قائد الجيش فلان … قائد الجيش | الإسرائيلي»
        woman = any(a.gender == "f" for a in person.actors)
        if (feminine and not woman and is_man(document, person.actors)) or (woman and man):
            continue
        if not (wanted or not nations) or not _fits(document, person, first, stem, wanted):
            continue
        found.append((max(before), person))
    return [person for _, person in sorted(found, key=lambda one: -one[0])]


def _fits(document: Document, person: Person, first: int, stem: str, wanted: list[set[str]]) -> bool:
    """Whether one of a person's titles, told before a token, has a title's first word and all others."""
    norms = document.norms
    for actor in person.actors:
        if actor.name is None or actor.first >= first:
            continue
        if stem in _LEADERS and wanted and (led := _led(document, actor.first)):
            if all(w & led for w in wanted):
                return True
        for role in actor.roles:
            head = next(iter(_stems(norms[role.first][role.shift :], head=True) & {stem}), "")
            chief = bool(wanted) and any(stem in c and not c.isdisjoint(_stems(norms[role.first])) for c in _CHIEFS)
            if not head and not chief:
                continue
            span = range(role.first + 1, max(role.end, actor.name[0] if role.first < actor.name[0] else actor.end))
            told = [words for k in span if _ANY.isdisjoint(words := _stems(norms[k]))]
            if not wanted or (told and wanted[0] & told[0] and all(w & set().union(*told) for w in wanted)):
                return True  # not «رئيس | مجلس الأمن فلان … مدير | الأمن»
    return False


def _led(document: Document, at: int) -> set[str]:
    """The stems of what a person named at a token leads: «وفد الحكومة السودانية برئاسة | فلان»، «ترأس الوفد | فلان»."""
    norms = document.norms
    start = max(document.sentences[document.sentence_of[at]][0], at - _NEAR)
    by = next((k for k in range(at - 1, max(start, at - 3), -1) if norms[k] in _LED_BY), -1)
    if by < 0:
        verb = next((k for k in range(at - 1, start - 1, -1) if norms[k].lstrip("وف") in _LEADS), -1)
        return set().union(*(_stems(norms[k]) for k in range(verb + 1, at))) if verb >= 0 else set()
    head = next((k for k in range(by - 1, start - 1, -1) if norms[k].lstrip("ولب").removeprefix("ال") in _GROUPS), -1)
    return set().union(*(_stems(norms[k], head=True) for k in range(head, by))) if head >= 0 else set()

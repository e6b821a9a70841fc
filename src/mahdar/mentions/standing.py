"""What words and places tell of a person: whether he acts, is a man, and which titles may mean him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.honours import calls_a_man

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor, Role
    from mahdar.mentions.people_merge import Person

__all__ = [
    "GOVERNING",
    "MEN",
    "MINISTERS",
    "acting",
    "compatible",
    "chain_words",
    "cut_short",
    "first_words",
    "has_words",
    "head_words",
    "indefinite",
    "is_diplomat",
    "is_man",
    "is_second",
    "of_another_kind",
    "of_anyone",
    "of_united_nations",
    "only_deputy",
    "quoted",
    "ruler_words",
    "title_words",
]

#: A person after these is not one who acts.
GOVERNING = frozenset("الي مع من علي في عن لدي بين تحيات وتحيات باسم تهاني دعوه رساله توجيهات مبعوث ممثل نيابه".split())
MINISTERS = frozenset({"foreign_minister", "minister", "deputy_head_of_government"})


def acting(document: Document, actor: Actor) -> bool:
    """Whether an actor may be a subject: nothing governs it."""
    return not actor.prep and (not actor.first or document.norms[actor.first - 1] not in GOVERNING)


def _head(document: Document, role: Role) -> str:
    """The first word of an office without its proclitics and its article."""
    norm, at = document.norms[role.first], role.shift
    return norm[at + 1 :] if at and norm[at - 1 : at + 1] == "لل" else norm[at:].removeprefix("ال")


#: Words that anyone in office is called by; «القائم بالأعمال», «المدير المساعد» are nobody of higher rank.
_ANYONE = frozenset("ضيف ضيفه مسوول مسووله قيادي قياديه مفاوض مفاوضين".split())
#: Words that are adjectives as well, so that only a state makes them titles: «السلك الدبلوماسي».
_OF_A_TRADE = frozenset("دبلوماسي دبلوماسيه ديبلوماسي ديبلوماسيه".split())


def of_anyone(document: Document, actor: Actor) -> bool:
    """Whether a title is one that anyone in office is called by: «المسؤول», «الدبلوماسي الروسي», «كبير المفاوضين»."""
    for role in actor.roles:
        for norm in document.norms[role.first : role.form_end]:
            bare = norm.lstrip("ولب").removeprefix("ال")
            if bare in _ANYONE or (bare in _OF_A_TRADE and (actor.state or _seasoned(document, actor))):
                return document.norms[role.first - 1] != "غير"  # «التصرف غير المسؤول»
    return False


#: What is said of a diplomat who was named: «الدبلوماسي المخضرم».
_SEASONED = frozenset("المخضرم المخضرمه المحنك المحنكه الاممي الامميه الدولي الدوليه العربي البارز البارزه".split())


def _seasoned(document: Document, actor: Actor) -> bool:
    """Whether an adjective behind a title says that it is one person's, not «السلك الدبلوماسي»."""
    return not _SEASONED.isdisjoint(document.norms[actor.end - 1 : actor.end + 1])


def is_diplomat(document: Document, actor: Actor) -> bool:
    """Whether a title is «الدبلوماسي», which an ambassador is called first and a spokesman or a president is not."""
    return document.norms[actor.first][actor.shift :].removeprefix("ال") in _OF_A_TRADE


#: Kinds of office of which a state has many, told apart by what they are of.
_OF_MANY = frozenset({"minister", "military", "official"})
#: Words of titles that say nothing of what they are of.
_COMMON = frozenset(
    "وزير وزيره زير زيره رييس رييسه مدير مديره قايد قايده نايب نايبه عام عامه اعلي دوله شوون وزاره وزراء حكومه "
    "بلاد جمهوريه مملكه سابق جديد مكتب مجلس هييه لجنه اداره مستشار مساعد وكيل امين كبير عضو خاص خاصه اول مسوول".split()
)


def _of_what(document: Document, role: Role) -> set[str]:
    """What an office in construct is of, without the words that many are of: «دفاع» of «وزير الدفاع»."""
    words = document.norms[role.first : role.end]
    head = words[0][role.shift :]
    if len(words) < _PAIR or head.lstrip("ولب").startswith("ال"):
        return set()
    tokens = document.tokens[role.first + 1 : role.end]
    bare = {t.norm.removeprefix("و").removeprefix("لل").removeprefix("ال") for t in tokens if not t.info.demonym}
    return bare - _COMMON


_PAIR = 2


def of_another_kind(document: Document, actor: Actor, person: Person) -> bool:
    """Whether a title is of something else than what a person is minister or head of: «وزير الدفاع», «وزير العدل»."""
    role = actor.roles[0] if actor.roles else None
    if role is None or len(actor.roles) > 1 or role.kind not in _OF_MANY:
        return False
    wanted = _of_what(document, role)
    roles = [r for a in person.actors if a.name is not None for r in a.roles]
    if not wanted:
        return False
    if not roles:
        return role.kind == "minister" and person.office == "foreign_minister"
    if role.kind == "minister" and not any(r.kind == role.kind for r in roles):
        return any(r.kind == "foreign_minister" for r in roles)
    theirs = [_of_what(document, r) for r in roles if r.kind == role.kind]
    return bool(theirs) and all(theirs) and all(wanted.isdisjoint(t) for t in theirs)


#: What the United Nations are called in a title.
_UN = frozenset({"الاممي", "الامميه"})
#: Whom else a title may call one who serves several states: «المسؤول الدولي».
_INTERNATIONAL = [["المسوول", "الدولي"], ["المسووله", "الدوليه"], ["الموظف", "الدولي"], ["الدبلوماسي", "الدولي"]]


def of_united_nations(document: Document, actor: Actor) -> bool:
    """Whether a title says that its bearer serves the United Nations: «المسؤول الأممي», «مبعوث الأمم المتحدة لليمن»."""
    words = document.norms[actor.first : actor.end]
    if not _UN.isdisjoint(words) or words in _INTERNATIONAL:
        return True
    envoy = len(words) > 1 and words[1] == "الامم" and any(r.kind == "envoy" for r in actor.roles)
    return envoy and "لدي" not in words


def quoted(document: Document, actor: Actor) -> bool:
    """Whether a title of one word stands in quotation marks by itself, as a newspaper's name does: «السفير»."""
    norms = document.norms
    if actor.end - actor.first != 1 or actor.end >= len(norms) or not actor.first:
        return False
    return norms[actor.first - 1] in _OPEN and norms[actor.end] in _CLOSE


_OPEN, _CLOSE = frozenset('«"“'), frozenset('»"”')


def compatible(wanted: set[str], offices: set[str]) -> bool:
    """A bare «الوزير» means any minister, «السفير» any ambassador."""
    if "minister" in wanted and offices & MINISTERS:
        return True
    return "ambassador" in wanted and "ambassador" in offices


#: Offices that a woman holds under another form: «وزيرة», «رئيسة», «سفيرة».
_IN_OFFICE = frozenset(
    "وزير رييس سفير مبعوث مندوب ممثل نايب امين مدير مستشار وكيل مساعد حاكم محافظ قنصل متحدث ناطق مفوض ملك امير "
    "سلطان مسوول".split()
)
#: The same with the article: who is called so is no woman.
MEN = frozenset("ال" + word for word in _IN_OFFICE)


def is_man(document: Document, actors: list[Actor]) -> bool:
    """Whether what the article calls a person tells that he is a man: «السيد», «الشيخ», «وزير الإعلام»."""
    if any(a.name is not None and calls_a_man(a.honorific) for a in actors):
        return True
    return any(_head(document, r) in _IN_OFFICE for a in actors for r in a.roles)


#: «نائب وزير الخارجية» is not «الوزير».
_SECOND = frozenset("نايب نايبه نايبا مساعد مساعده مساعدا وكيل وكيله وكيلا مستشار مستشاره مستشارا".split())


def is_second(document: Document, role: Role) -> bool:
    """Whether an office is that of one who serves its holder: «نائب …», «وكيل …», «مستشار …»."""
    return _head(document, role) in _SECOND


def only_deputy(document: Document, person: Person) -> bool:
    """Whether a person is a deputy of a minister in all that the article calls him."""
    roles = [r for a in person.actors if a.name is not None for r in a.roles]
    return bool(roles) and all(is_second(document, r) for r in roles)


def first_words(document: Document, actor: Actor) -> set[str]:
    """The first words of an actor's offices with the article: «وكيل الوزارة» is «الوكيل»."""
    return {"ال" + document.norms[r.first].lstrip("وبل").removeprefix("ال") for r in actor.roles} | {
        "ال" + document.norms[r.first] for r in actor.roles
    }


def title_words(document: Document, first: int, end: int) -> set[str]:
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
_RULER_WORDS = {
    "امير": "امير",
    "ملك": "ملك",
    "عاهل": "ملك",
    "سلطان": "سلطان",
    "رييس": "رييس",
    "رييسه": "رييس",
    "خادم": "ملك",
}


def ruler_words(document: Document, roles: list[Role]) -> set[str]:
    """Which words for a head of state offices use."""
    found = set()
    for role in roles:
        if role.kind == "head_of_state":
            for norm in document.norms[role.first : max(role.end, role.form_end)]:
                bare = norm.lstrip("وبل").removeprefix("ال")
                if bare in _RULER_WORDS:
                    found.add(_RULER_WORDS[bare])
    return found


#: Kinds of office of whose holders each is called by his own word: secretaries-general and presidents of bodies.
_OF_A_WORD = frozenset({"igo_head", "legislator", "party_official"})


def head_words(document: Document, roles: list[Role]) -> set[str]:
    """The first words of such offices: «امين», «رييس»."""
    return {
        document.norms[r.first][r.shift :].lstrip("ولب").removeprefix("ال").removesuffix("ه")
        for r in roles
        if r.kind in _OF_A_WORD
    }


#: Bodies that are of something: without it a title is cut short.
_BODIES = frozenset("مجلس لجنه هييه قوات موسسه وكاله جهاز مكتب دايره اداره مركز معهد اتحاد منظمه حزب حركه جيش".split())
_STATE_WORDS = frozenset(
    "الجمهوريه الدوله الولايات المملكه الاتحاد البلاد الحالي السابق الجديد المنتخب الموقت المتحده العربيه الاسلاميه "
    "الشعبيه الديمقراطيه الديموقراطيه الاشتراكيه البوليفاريه الفدراليه الفيدراليه الاتحاديه الجنوبيه الشماليه".split()
)


def _of_a_state(token: Token) -> bool:
    """Whether a word of a title says of which state, or when."""
    if token.norm in _STATE_WORDS or token.info.demonym:
        return True
    return any(h.entry.kind in ("state", "capital", "epithet", "demonym") for h in token.info.heads)


def cut_short(actor: Actor, document: Document) -> bool:
    """Whether a title breaks off before the body that it is of: «رئيس لجنة | تنسيق الانتشار», «قائد قوات | حرس»."""
    if not actor.roles:
        return False
    tokens = document.tokens
    last = tokens[actor.end - 1].norm
    if (last in _BODIES or (last[:1] in ("ل", "ب") and last[1:] in _BODIES)) and actor.end < len(tokens):
        return tokens[actor.end].kind == "w"
    role = actor.roles[0]
    head = tokens[role.first].norm[role.shift :]
    return (
        role.kind == "head_of_state"
        and head.startswith("رييس")
        and any(tokens[k].norm.startswith("ال") and not _of_a_state(tokens[k]) for k in range(role.form_end, role.end))
    )


def chain_words(actor: Actor, document: Document) -> set[str]:
    """The words of a body that a chain of nouns names after an office: «قائد قوات | حرس الحدود»."""
    if not actor.roles:
        return set()
    role = actor.roles[0]
    first = document.tokens[role.form_end] if role.end - role.form_end > 1 else None
    if first is None or first.kind != "w" or first.info.definite or _of_a_state(first):
        return set()
    return set(document.norms[role.form_end : role.end])


def has_words(person: Person, words: set[str], document: Document) -> bool:
    """Whether one of a person's titles has all of some words."""
    return any(words <= set(document.norms[a.first : a.end]) for a in person.actors)


#: What stands between a noun without article and what it is of, so that it stays without: «متحدث باسم الوزارة».
_APART = frozenset({"باسم", "في", "لدي"})


def indefinite(actor: Actor, document: Document, lexicon: Lexicon) -> bool:
    """Whether a title tells of someone new: «دبلوماسي أوروبي»، «مسؤول»."""
    if actor.counterpart or actor.honorific or actor.number or not actor.roles:
        return False
    words = document.norms[actor.first : actor.end]
    head, rest = words[0][actor.shift :], words[1:]
    of_article = words[0][: actor.shift + 1].endswith("لل")  # «وفقا للوزير»
    if of_article or head.startswith("ال") or head.endswith(("ه", "ها", "هم")):
        return False
    if rest and (rest[0] in _APART or rest[0].startswith("لل")):
        return True
    if not rest:
        after = document.norms[actor.end] if actor.end < len(document.norms) else ""
        return not after.startswith("ال")
    return all(_of_a_nation(word, lexicon) for word in rest)


def _of_a_nation(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a nationality without article, and no name of a state: «تركي», «روسية», not «روسيا»."""
    info = lexicon.lookup(word).info
    named = any(h.entry.kind == "state" and not h.rest and not h.split.prep and not h.split.conj for h in info.heads)
    return info.demonym and not named and not word.startswith("ال")

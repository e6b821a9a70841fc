"""Subject and object of one verb that stand side by side and read like one person with two offices.

«استقبل رئيس الوزراء | وزير خارجية مالي فلان»: the first receives, the second is received. Where a verb of two
persons is followed by one phrase with several offices and a name, and by nobody else, the phrase is parted
before the office that its holder cannot have beside the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.actor import Actor
from mahdar.mentions.beside import names_beside, title_beside
from mahdar.mentions.posts_apart import appointed, never_one, offices_held
from mahdar.mentions.visitors import GUESTS
from mahdar.registry import registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from mahdar.document.document import Document, Token
    from mahdar.mentions.actor import Role

__all__ = ["does_to_another", "meets", "of_two", "parted"]

#: Verbs with a person as subject and another as object.
_OF_TWO = frozenset("التقى قابل استقبل استضاف ودع استدعى هاتف باحث هنأ أبلغ كلف أوفد".split())
#: Verbs of which a guest is the subject, and whom he meets the object.
_COMES_TO_SEE = frozenset("التقى قابل زار".split())
#: Verbs that one does to somebody, and whose object may be a thing or a state as well.
_TO_WHOM = frozenset(
    "عزى ودع زار شكر أطلع أخطر سلم حث انتقد كرم منح قلد خاطب رافق صافح طالب ناشد دعا اتهم أعفى".split()
)
#: Words for rulers of whom none is called «السيد», «سعادة» or «فخامة», and none has a post besides.
_CROWNED = frozenset("ملك امير سلطان خادم عاهل العاهل الملك الامير السلطان".split())
#: What is said of rulers after their titles.
_EXALTED = frozenset({"المفدي", "المعظم"})
#: How others than kings, emirs and sultans are addressed.
_OF_OTHERS = frozenset("السيد السيده سعاده معالي فخامه دوله الدكتور الدكتوره المهندس الاستاذ الجنرال".split())
#: Pronouns on a verb: its object is told already.
_PRONOUNS = ("ه", "ها", "هم", "هما")
#: So many words may stand between the verb and its subject: «استقبل اليوم رئيس الوزراء».
_ASIDE = 3
#: How a delegation is called before whom it goes with, and verbs that say who is in it.
_WITH_HIM = frozenset("المرافق الرسمي المصاحب".split())
_HOLDING = frozenset({"ضم", "شمل"})
#: What is one's own country's, where its ruler receives who heads it: «رئيس أركان الجيش», «محافظ البنك المركزي».
_NATIONAL = frozenset(
    "الجيش الاركان اركان المسلحه الامن المركزي الشرطه الدرك الجمارك المخابرات البلاد الحرس الوزراء".split()
)
#: Several who are received, without a name.
_GROUPS = frozenset(
    "وفد وفدا الوفد وفود وفودا عدد عددا مجموعه السفراء سفراء وزراء الوزراء روساء الروساء ممثلي ممثلين "
    "اعضاء الاعضاء مسوولين نظيره نظيرته مبعوثا مسوولا سفيرا".split()
)
#: What governs whoever stands after it, so that he is no object.
_GOVERNING = frozenset(
    "مع من الي علي في عن بين لدي بحضور وبحضور حضور برفقه برفقه يرافقه ترافقه وحضر حضر رساله برقيه تحيات باسم".split()
)
_CLOSING = frozenset("الذي التي الذين اللذين اللتين حيث فيما بينما كما ان بان انه انها وذلك".split())
#: What may stand after subject and object: where, when, how, with whom.
_ADJUNCTS = frozenset(
    "في مع علي خلال اثناء بعد قبل عقب امس اليوم غدا صباح مساء ظهر بمكتبه بقصر بمقر بحضور برفقه لبحث لمناقشه "
    "وبحث وبحثا وناقش وبحثت".split()
)
#: Heads of offices of men and of women, which differ by more than what is said of them.
_OF_MEN = frozenset("الوزير وزير الرييس رييس السفير سفير المدير مدير الامين امين النايب نايب الملك ملك".split())
_OF_WOMEN = frozenset(
    "وزيره رييسه سفيره مديره امينه نايبه ملكه مفوضه منسقه مبعوثه ممثله مستشاره مندوبه محافظه متحدثه".split()
)
#: Posts of parties and parliaments, and courts, of which nobody heads one beside a portfolio.
_APART = frozenset({"party_official", "legislator"})
_COURTS = frozenset("محكمه المحكمه لمحكمه للمحكمه القضاء".split())
#: Offices of one kind, of which one person may hold two.
_GROUPS_OF_OFFICES = {
    **dict.fromkeys(
        "head_of_state head_of_government deputy_head_of_state deputy_head_of_government crown_prince foreign_minister "
        "minister military".split(),
        "government",
    ),
    "legislator": "parliament",
    "igo_head": "igo",
    "ambassador": "diplomat",
    "envoy": "diplomat",
}
_DEPUTIES = frozenset({"deputy_head_of_state", "deputy_head_of_government", "crown_prince"})
_MINISTERS = frozenset({"foreign_minister", "minister"})
_RULERS = frozenset({"head_of_state", "head_of_government", "crown_prince"})


_DONE_BY = _OF_TWO | _TO_WHOM


def of_two(token: Token) -> bool:
    """Whether a spelling is a verb of two persons, or its verbal noun, without a pronoun."""
    return _does(token, _OF_TWO)


def does_to_another(token: Token) -> bool:
    """Whether a spelling is a verb with a person as subject and a person, thing or state as object."""
    return _does(token, _DONE_BY)


def meets(document: Document, at: int) -> bool:
    """Whether a verb at a token says whom somebody came to see: «التقى الضيف المصري | رئيس البرلمان»."""
    return at >= 0 and _does(document.tokens[at], _COMES_TO_SEE)


def _does(token: Token, lemmas: frozenset[str]) -> bool:
    return token.kind == "w" and any(
        f.lemma in lemmas and ((f.tense in FINITE and f.agree in ("ms", "fs")) or (f.tense == "masdar" and not f.agree))
        for f in token.info.verbs
        if not (token.norm.endswith(_PRONOUNS) and not f.lemma.endswith("ه"))
    )


_VERBS = Trait(of_two, of="verbs")
_DONE = Trait(lambda token: _does(token, _DONE_BY), of="verbs")
#: A finite verb that is joined to what is before it.
_GOES_ON = Trait(lambda token: any([f.conj and f.tense in FINITE for f in token.info.verbs]), of="verbs")


#: Reads an actor at a token, nothing of it beyond another token; None where none begins.
ReadUntil: TypeAlias = "Callable[[int, int], Actor | None]"


def parted(document: Document, actors: list[Actor], read: ReadUntil) -> list[Actor]:
    """The actors of a document in their order, those that are subject and object of one verb parted by reading anew."""
    return _Parting(document, actors, read).parted()


class _Parting:
    """The actors of one document, looked at for those that are two."""

    def __init__(self, document: Document, actors: list[Actor], read: ReadUntil) -> None:
        self.document, self.actors, self.read = document, actors, read

    def parted(self) -> list[Actor]:
        """The actors, those that are subject and object of one verb parted."""
        document, actors = self.document, self.actors
        if not any(len(actor.roles) > 0 and actor.name is not None for actor in actors):
            return actors
        verbs, wide = set(document.having(_VERBS)), set(document.having(_DONE))
        out: list[Actor] = []
        for number, actor in enumerate(actors):
            if out and actor.first < out[-1].end:
                continue  # the office of a second person who was read anew
            at = self._second(number, verbs, wide) if len(actor.roles) > 1 and actor.name is not None else -1
            at = self._title_of_another(actor) if at < 0 else at
            at = self._known_for_another(number, verbs) if at < 0 else at
            at = self._ruler_told(number, wide) if at < 0 else at
            at = self._addressed(number, wide) if at < 0 else at
            at = self._of_his_party(actor) if at < 0 else at
            at = appointed(document, actor) if at < 0 else at
            at = self._title_beside(number, verbs) if at < 0 else at
            pair = self._part(actor, at) if at >= 0 else self._two_names(number, verbs)
            if pair is None and _surname_of_another(document, actors, actor):
                pair = self._without_name(actor)
            out.extend(pair or [actor])
        return out

    def _verb_before(self, number: int, verbs: set[int]) -> int:
        """The verb of the clause right before an actor who is its subject or object; -1 where there is none."""
        actor, norms = self.actors[number], self.document.norms
        before = self.actors[number - 1].end if number else 0
        sentence = self.document.sentences[self.document.sentence_of[actor.first]][0]
        verb = next((k for k in range(actor.first - 1, actor.first - 2 - _ASIDE, -1) if k in verbs), -1)
        info = self.document.tokens[max(verb, 0)].info
        if verb >= 0 and info.definite and info.tenses.isdisjoint(FINITE):
            return -1  # «حضر اللقاء | وزير الخارجية السفير فلان»
        if verb < max(before, sentence) or actor.prep or actor.conj or norms[actor.first - 1] in _GOVERNING:
            return -1
        return verb

    def _second(self, number: int, verbs: set[int], wide: set[int]) -> int:
        """Where the second person begins of one phrase after a verb of two; -1 where it is one person."""
        document, actor = self.document, self.actors[number]
        verb = self._verb_before(number, wide)
        if verb < 0 or self._object_follows(number):
            return -1
        opens = verb == document.sentences[document.sentence_of[actor.first]][0]
        assert actor.name is not None
        named = actor.name[0]
        if self._of_rank(actor):
            return actor.roles[0].end
        if actor.roles[1].first < named and self._is_guest(actor.roles[0]) and meets(document, verb):
            return actor.roles[1].first
        pairs = [(a, b) for a, b in zip(actor.roles, actor.roles[1:], strict=False) if b.first < named]
        apart = next((b.first for a, b in pairs if never_one(document.norms, a, b, actor.known)), -1)
        if apart >= 0:
            return apart
        if verb not in verbs:
            pairs = [(a, b) for a, b in pairs if self._crowned(a) or (a.of_state and b.of_state)]
        joined = verb >= 0 and any(f.conj for f in document.tokens[verb].info.verbs)
        wants = opens and verb in verbs and not joined and self._closes(actor.end)
        return next(
            (
                b.first
                for a, b in pairs
                if _another(a, b, opens=opens) or self._of_other_sex(a, b) or (wants and self._posts_of_two(a, b))
            ),
            -1,
        )

    def _of_rank(self, actor: Actor) -> bool:
        """Whether the post behind a known name is his and the title before not: «الرئيس | العماد فلان قائد الجيش»."""
        one, other = actor.roles[0], actor.roles[1]
        assert actor.name is not None
        if actor.known is None or other.first != actor.name[1] or one.end >= actor.name[0]:
            return False
        held = offices_held(actor.known)
        return other.kind in held and one.kind not in held

    def _is_guest(self, role: Role) -> bool:
        """Whether an office is no more than «الضيف»: «التقى الضيف المصري | رئيس البرلمان فلان»."""
        return self.document.norms[role.first][role.shift :].removeprefix("و") in GUESTS

    def _of_other_sex(self, one: Role, other: Role) -> bool:
        """Whether one office is a man's and the next a woman's: «التقى الوزير | المديرة العامة للمنظمة فلانة»."""
        norms = self.document.norms
        mine, theirs = norms[one.first][one.shift :], norms[other.first]
        if one.end != other.first or other.shift:
            return False
        return mine in _OF_MEN and theirs.removeprefix("ال") in _OF_WOMEN

    def _posts_of_two(self, one: Role, other: Role) -> bool:
        """Whether one of a government stands before one of a party or court: «استقبل الوزير | رئيس المحكمة فلان»."""
        if one.end != other.first or _GROUPS_OF_OFFICES.get(one.kind) != "government" or one.kind == "military":
            return False
        if not _COURTS.isdisjoint(self.document.norms[other.first : other.end]):
            return True
        bare = one.kind == "head_of_state" and one.form_end == one.end
        return other.kind in _APART and (bare or one.kind in _MINISTERS)

    def _closes(self, at: int) -> bool:
        """Whether nothing more is said at a token that could be what a verb does something to."""
        norms = self.document.norms
        if at >= len(norms) or self.document.tokens[at].kind != "w":
            return True
        return norms[at] in _ADJUNCTS or norms[at] in _CLOSING or norms[at].startswith("بال")

    def _crowned(self, role: Role) -> bool:
        """Whether an office is that of a king, emir or sultan."""
        return role.kind == "head_of_state" and self.document.norms[role.first][role.shift :] in _CROWNED

    def _addressed(self, number: int, verbs: set[int]) -> int:
        """Where after a title another person is addressed: «أمير قطر | السيد فلان», «الرئيس المصري | السيدة فلانة».

        No king is called so; others are not where the name has an office of another state behind it.
        """
        actor, norms = self.actors[number], self.document.norms
        if actor.name is None or not actor.roles or actor.roles[0].first >= actor.name[0]:
            return -1
        role, at = actor.roles[0], actor.roles[0].end
        at += norms[at] in _EXALTED
        named = at == actor.name[0] and self._crowned(role)  # «أمير قطر | سونغ تاي يول المتحدث باسم الخارجية الكورية»
        if not (named or norms[at] in _OF_OTHERS) or at > actor.name[0] or self._verb_before(number, verbs) < 0:
            return -1
        if self._crowned(role) and not named:
            return at
        second = self.read(at, len(norms))
        if second is None or role.of_state is None or second.state in (None, role.of_state):
            return -1
        return at if not self._is_of(actor, role) and not self._object_follows(number, second.end) else -1

    def _of_his_party(self, actor: Actor) -> int:
        """Where the first of a delegation begins behind whom it goes with: «يضم الوفد المرافق للرئيس | فلانا»."""
        norms, first = self.document.norms, actor.first
        if not actor.roles or actor.name is None or actor.prep != "ل" or actor.roles[0].first >= actor.name[0]:
            return -1
        if norms[first - 1] not in _WITH_HIM or not any(self._holds(k) for k in range(max(0, first - 5), first - 2)):
            return -1
        one, at = actor.roles[0], actor.roles[0].end
        if len(actor.roles) > 1:
            after = actor.roles[1]
            return at if after.kind != one.kind and (after.first == at or after.first == actor.name[1]) else -1
        held = offices_held(actor.known)
        return at if held and one.kind not in held else -1

    def _holds(self, at: int) -> bool:
        """Whether a word says of whom something consists: «يضم», «ضم»."""
        return any(form.lemma in _HOLDING for form in self.document.tokens[at].info.verbs)

    def _is_of(self, actor: Actor, role: Role) -> bool:
        """Whether the name is one of the state of an office, by the registry or by the article elsewhere."""
        if any(term.of == role.of_state for term in registry.load().holders.get(actor.known or "", ())):
            return True
        assert actor.name is not None
        return any(
            other is not actor and other.state == role.of_state and other.name is not None
            for other in self._namesakes(actor)
        )

    def _namesakes(self, actor: Actor) -> list[Actor]:
        """The other actors whose name ends like that of one."""
        assert actor.name is not None
        last = self.document.norms[actor.name[1] - 1]
        named = (other for other in self.actors if other is not actor and other.name is not None)
        return [other for other in named if other.name and self.document.norms[other.name[1] - 1] == last]

    def _known_for_another(self, number: int, verbs: set[int]) -> int:
        """«التقى غوتيريش | وزير الدفاع العراقي»: an office after a name which is known for others.

        By the registry or by the article; the verb wants an object, and nobody else is one.
        """
        actor = self.actors[number]
        if not _titled_after(actor) or actor.roles[0].of_state is None:
            return -1
        role = actor.roles[0]
        if self.document.norms[role.first - 1] in ("،", ",") or self._verb_before(number, verbs) < 0:
            return -1
        terms = registry.load().holders.get(actor.known or "", ())
        told = any(other.roles and other.roles[0].kind != role.kind for other in self._namesakes(actor))
        if not (told or terms) or any(term.of == role.of_state for term in terms):
            return -1
        return -1 if self._object_follows(number) else role.first

    def _ruler_told(self, number: int, verbs: set[int]) -> int:
        """«أطلع الدكتور فلان | رئيس الجمهورية على الأمر»: a ruler's title behind one with another office elsewhere."""
        actor = self.actors[number]
        if not _titled_after(actor) or actor.roles[0].kind not in _RULERS or actor.roles[0].of_state is not None:
            return -1
        role, norms = actor.roles[0], self.document.norms
        if norms[role.first - 1] in "،,(-–" or self._verb_before(number, verbs) < 0:
            return -1
        assert actor.name is not None
        first = norms[actor.name[0]]
        short = actor.name[1] - actor.name[0] == 1
        same = [a for a in self.actors if short and a is not actor and a.name and norms[a.name[0]] == first]
        told = {r.kind for other in (*self._namesakes(actor), *same) for r in other.roles}
        return role.first if told and role.kind not in told | offices_held(actor.known) else -1

    def _title_of_another(self, actor: Actor) -> int:
        """«التقى توكاييف رئيس الوزراء المجري»: a title right after a name, of another state than the article says."""
        if not _titled_after(actor):
            return -1
        assert actor.name is not None
        document = self.document
        role = next(r for r in actor.roles if r.first >= actor.name[1])
        if role.of_state is None or document.norms[role.first - 1] in ("،", ","):
            return -1
        states = {other.state for other in self._namesakes(actor)} - {None}
        return role.first if states and role.of_state not in states else -1

    def _title_beside(self, number: int, verbs: set[int]) -> int:
        """«استقبل رئيس المجلس فلان | المسؤول الأممي في مكتبه»: where whom he receives is told by his title alone."""
        actor = self.actors[number]
        at = title_beside(self.document, actor)
        wants = at >= 0 and self._closes(actor.end) and self._verb_before(number, verbs) >= 0
        return at if wants and not self._object_follows(number) else -1

    def _two_names(self, number: int, verbs: set[int]) -> list[Actor] | None:
        """«استقبل رئيس المجلس خوسيه غوميز | العبادي»: both read anew, where the verb wants whom it is done to."""
        actor = self.actors[number]
        verb = self._verb_before(number, verbs) if actor.name is not None else -1
        if actor.name is None or verb < 0 or self._object_follows(number):
            return None
        if self.document.norms[verb].startswith("ال") and not self.document.tokens[verb].info.tenses & FINITE:
            return None  # «حضر اللقاء الشيخ سلمان بن خليفة آل خليفة»
        at = names_beside(self.document, self.actors, actor)
        first = self.read(actor.first, at) if at >= 0 else None
        if first is None or first.name is None:
            return None
        second = self.read(at, len(self.document.tokens))
        if second is None or second.name is None:
            second = Actor(at, actor.name[1], name=(at, actor.name[1]))
        return [first, second] if first.end <= second.first else None

    def _object_follows(self, number: int, after: int = 0) -> bool:
        """Whether the clause names or tells of somebody else, after a token, who is then the object."""
        document, actor, norms = self.document, self.actors[number], self.document.norms
        end = document.sentences[document.sentence_of[actor.first]][1]
        stop = next(iter(document.having(_GOES_ON, actor.end, end)), end)
        stop = next((k for k in range(actor.end, stop) if norms[k] in _CLOSING), stop)
        if any(norms[k] in _GROUPS for k in range(actor.end, stop)):
            return True
        for other in self.actors[number + 1 :]:
            if other.first >= stop:
                return False
            if other.first >= after and not other.prep and not other.conj and norms[other.first - 1] not in _GOVERNING:
                return True
        return False

    def _without_name(self, actor: Actor) -> list[Actor] | None:
        """The title alone, whose name is that of somebody else; he is found as one named by his family name."""
        assert actor.name is not None
        title = self.read(actor.first, actor.name[0])
        return [title] if title is not None and title.name is None else None

    def _part(self, actor: Actor, at: int) -> list[Actor] | None:
        """Both persons read anew, the first up to ``at``; None where they do not come out as two."""
        first = self.read(actor.first, at) or _name_alone(actor, at)
        second = self.read(at, len(self.document.tokens)) or _bare_name(actor, at)
        if first is None or second is None or {first.name, second.name} != {None, actor.name}:
            return None
        if second.state is None and second.roles and not second.roles[0].of_org:
            office = second.roles[0]
            if not _NATIONAL.isdisjoint(self.document.norms[office.first : office.end]):
                second.state = first.state
        return [first, second] if first.end <= second.first else None


def _name_alone(actor: Actor, at: int) -> Actor | None:
    """The name before an office that is another's; by itself it may be too short to be read as one."""
    if actor.name is None or actor.name[1] != at:
        return None
    alone = Actor(actor.first, at, name=actor.name, name_shift=actor.name_shift, known=actor.known)
    alone.conj, alone.prep, alone.shift, alone.honorific = actor.conj, actor.prep, actor.shift, actor.honorific
    return alone


def _bare_name(actor: Actor, at: int) -> Actor | None:
    """The name behind a title that is another's: «كلف الرئيس | فلانا بتأليف الحكومة»."""
    if actor.name is None or actor.name[0] != at:
        return None
    return Actor(at, actor.name[1], name=actor.name, name_shift=actor.name_shift, known=actor.known)


def _of_what(role: Role) -> str | None:
    """The state or body that an office says it is of; "" for a body of which no more is known."""
    known = role.of_state or role.of_org
    return "" if known is None and role.kind == "igo_head" and role.end > role.form_end else known


def _surname_of_another(document: Document, actors: list[Actor], actor: Actor) -> bool:
    """«التقى الوزير الجزائري | أنطونيو»: a title of one state before the family name of one of another."""
    if actor.name is None or not actor.roles or not actor.state or actor.known or actor.number:
        return False
    first, end = actor.name
    if end - first != 1 or actor.roles[0].first >= first:
        return False
    word = document.norms[first][actor.name_shift :]
    states = {
        other.state
        for other in actors
        if other.name is not None
        and other.name[1] - other.name[0] > 1
        and document.norms[other.name[1] - 1] == word
        and other.state
    }
    return bool(states) and actor.state not in states


def _titled_after(actor: Actor) -> bool:
    """Whether an office stands after the name of a phrase that has none before it."""
    return actor.name is not None and bool(actor.roles) and actor.roles[0].first >= actor.name[1]


def _another(one: Role, other: Role, *, opens: bool) -> bool:
    """Whether an office cannot be held by who holds the one right before it.

    ``opens``: the verb is the first word of its sentence, so that its subject must follow.
    """
    if one.end != other.first:
        return False
    mine, theirs = _of_what(one), _of_what(other)
    if one.end == one.form_end and mine == theirs:
        mine = None  # of one cabinet, as far as it was read as one person's
    here, there = _GROUPS_OF_OFFICES.get(one.kind), _GROUPS_OF_OFFICES.get(other.kind)
    if here is None and not (mine and one.of_state):
        return False  # «المدير العام رئيس الوفد»
    if theirs is None:
        return here is not None and there is not None and here != there
    if mine is not None:
        return mine != theirs
    if one.kind in _DEPUTIES and other.kind in _MINISTERS:
        return opens  # «نائب رئيس الوزراء وزير خارجية قطر فلان»
    if one.form_end - one.first == 1 and one.kind in ("ambassador", "minister") and there is None:
        return False  # «السفير مدير إدارة شؤون الصين فلان»
    return True

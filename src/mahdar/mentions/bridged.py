"""A title and its name with more of the title between, which no table has: «مدير الدفاع | المدني بمنطقة تبوك | فلان».

What stands between is nominal: of what body the office is («وزيرة الخارجية | بحكومة الوحدة الوطنية | فلانة»),
where, or the body's short name in brackets («الأمين التنفيذي للهيئة | (إيغاد)، | فلان»).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.parted import does_to_another
from mahdar.mentions.phrases import ORDINALS
from mahdar.mentions.portfolio import BODY_NOUNS

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["with_titles_afar"]

#: How many words and marks may stand between a title and its name.
_FAR = 8
#: Where an office is held, and of what one is in charge: «القاضي | في محكمة المواريث», «المشرف العام | على المركز».
_AT = frozenset({"في", "لدي", "علي"})
#: Who is in charge of something with «على»; others comment on it: «علق الوزير | على خطاب فلان».
_IN_CHARGE = frozenset("المشرف مشرف والمشرف المشرفه مشرفه القايم الرقيب المومن".split())
#: Bodies and regions in which a post is held; a wedding, a case or a festival is none.
_BODIES = BODY_NOUNS | frozenset(
    "حكومه وزاره سفاره قنصليه بعثه هييه اداره امانه مديريه مكتب محكمه شرطه شعبه قسم قطاع ديوان رياسه مركز نادي "
    "كليه مستشفي مكتبه متحف مدرسه بلديه اماره لجنه نيابه جيش قوات قياده دايره مرصد دار منتخب تعليم صحه خارجيه داخليه "
    "سلطه منطقه محافظه مدينه ولايه اقليم مقاطعه قضاء منفي ملف جنوب شمال مملكه سلطنه".split()
)
#: How a post is filled, and for whom one speaks: «المدني بمنطقة جازان | بالإنابة», «الناطقة | باسمه | فلانة».
_ACTING = frozenset("بالانابه بالنيابه بالوكاله بالتكليف باسمه باسمها سابقا حاليا".split())
#: Who is said without more, so that a bare noun behind is an object: «أعلن مسؤول | اعتقال فلان».
_SAID_ALONE = frozenset("مسوول متحدث ناطق قيادي نايب مستشار دبلوماسي ضابط خبير محلل باحث كاتب شاعر مخرج".split())
#: Who stands in for another, whose name follows the other's title: «ناب عن الوزير | في الحفل | فلان».
_STANDS_IN = frozenset("ناب وناب ينوب نيابه ونيابه بالنيابه وبالنيابه نايبا ممثلا".split())
#: Offices that are whole with their portfolio; what «لـ» and «بـ» bring after them is of the verb.
_WHOLE = frozenset({"minister", "foreign_minister", "head_of_government"})
#: In what there are ministers: not «تحدث وزير الخارجية | في جامعة القاهرة | فلان».
_GOVERNED = frozenset("حكومه وزاره اداره سلطه ولايه اقليم مقاطعه مملكه سلطنه مجلس".split())
_CLOSING_MARKS = frozenset(')"»”')
#: Bodies in which an office is held, and where nobody is met: «التقت وزيرة العدل | بحكومة الوحدة الوطنية | فلانة».
_IN_BODY = frozenset("بحكومه بوزاره بسفاره ببرلمان بمجلس بهييه بمنظمه باداره بجامعه بامانه بمديريه بمكتب".split())
#: What goes on with the sentence, not with a title.
_NO_TITLE = frozenset(
    "ان بان الي مع من عن بين حول بعد قبل عقب خلال اثناء منذ عند حيث كما هو هي وهو وهي هذا هذه ذلك تلك حين حينها الان "
    "فيما بينما وبينما وفيما بلاده بلادها نظيره نظيرته امس اليوم غدا رييسا الذي التي "
    "بحضور برفقه بمناسبه بقياده برياسه لبحث كل احد عدد تعليقا ردا جوابا تعقيبا معلقا اثر قبل قبيل خلفا قد بشان بخصوص "
    "ازاء حيال تزامنا".split()
)
_PLACES = frozenset({"place", "org", "capital", "state", "demonym"})
#: What somebody with a post is called besides: «وكيل الوزارة للشؤون | الثنائية | السفير فلان».
_RANKS = frozenset("السفير السفيره النايب النايبه المستشار المستشاره".split())
_RULERS = frozenset({"head_of_state", "crown_prince"})
#: How somebody is addressed.
_OF_HONOUR = frozenset({"honorific", "courtesy", "rank"})
_MARKS = frozenset('()"«»“”،,')
#: Adjectives that are titles as well: «مؤتمر صحفي | مشترك».
_ADJECTIVES = frozenset("صحفي صحفيه صحافي صحافيه صحفيا الزعيم المعارض".split())
#: What somebody is by profession, which is no office.
_PROFESSIONS = frozenset("استاذ استاذه الشاعر الشاعره المخرج المخرجه باحث باحثه طبيب طبيبه".split())


def with_titles_afar(document: Document, matches: list[list[Match]], actors: list[Actor]) -> list[Actor]:
    """The actors; a name that stands after more of a title than was read is one with it."""
    out: list[Actor] = []
    for actor in actors:
        title = out[-1] if out else None
        if title is not None and _is_title(document, title) and _is_bare(document, actor):
            if _goes_on(document, matches, title, actor):
                title.name, title.name_shift, title.end = actor.name, actor.name_shift, actor.end
                title.roles = [*title.roles, *actor.roles]
                title.known, title.rank, title.state = actor.known, actor.rank, title.state or actor.state
                if document.norms[title.first][title.shift :] in _PROFESSIONS:
                    title.roles = []
                if title.gender == "f" and document.tokens[title.first].raw.endswith("ه"):
                    title.gender = actor.gender  # «مفوضه»: his commissioner, no woman
                continue
        out.append(actor)
    return out


def _is_title(document: Document, actor: Actor) -> bool:
    """Whether an actor is an office alone that may go on."""
    if actor.name is not None or not actor.roles or actor.number or actor.counterpart:
        return False
    if actor.roles[-1].kind in _RULERS:
        return False  # whole as it stands: «إلى سمو الأمير | وتمنياته له»
    return document.norms[actor.first][actor.shift :] not in _ADJECTIVES


def _is_bare(document: Document, actor: Actor) -> bool:
    """Whether an actor is a name of which no office is told, as it stands after its title."""
    if actor.name is None or actor.conj or actor.prep or actor.counterpart:
        return False
    if actor.roles and (len(actor.roles) > 1 or document.norms[actor.first] not in _RANKS):
        return False
    return actor.name[1] - actor.name[0] > 1 or actor.first < actor.name[0]


def _goes_on(document: Document, matches: list[list[Match]], title: Actor, named: Actor) -> bool:
    """Whether all between a title and a name goes on with the title."""
    first, end, norms = title.end, named.first, document.norms
    if not 0 < end - first <= _FAR or document.sentence_of[title.first] != document.sentence_of[named.first]:
        return False
    if title.first and norms[first] not in _IN_BODY and does_to_another(document.tokens[title.first - 1]):
        return False  # «استقبل الوزير | بمكتبه في القدس | فلانا»: two persons
    if norms[end - 1] in "،,":
        if norms[title.first][title.shift :].startswith("ال"):
            return False  # «وسلوفينيا، الرئيسة الحالية | للاتحاد، | فلان»
        end -= 1
    if end > first and norms[end - 1] == ")":  # «للتنمية | (إيغاد) | فلان»
        opening = next((k for k in range(end - 2, first - 1, -1) if norms[k] == "("), -1)
        end = opening if opening >= 0 else end
    if end == first:
        return first < named.first and norms[first] == "("
    if any(n in "،," for n in norms[first:end]):
        return False
    if title.first > 1 and norms[title.first - 1] == "عن" and norms[title.first - 2] in _STANDS_IN:
        return False
    if any(first <= a < end - 1 and end < b for a, b in document.quotes):
        return False  # «قال رئيس الاتحاد | في إفادة «تابعنا قرار | فلان»»
    return _Phrase(document, matches, title).reaches(first, end, named)


class _Phrase:
    """What follows a title, word by word: whether it is of the title, and whether it is whole before the name.

    A noun in construct binds the next word, so that a name behind it is of another: «علق على خطاب | فلان». Behind
    a whole phrase no bare noun is of the title, it is the object of a verb: «أعلن قائد الشرطة | اعتقال فلان».
    """

    def __init__(self, document: Document, matches: list[list[Match]], title: Actor) -> None:
        self.document, self.matches, self.title = document, matches, title
        norms, last = document.norms, document.tokens[title.end - 1]
        self.head = norms[title.first][title.shift :]
        self.bare = title.end - title.first == 1
        described = not self.bare and last.info.pos == "adj" and last.norm != "عام"  # «مسؤول أمني»
        self.whole = last.info.definite or described or (self.bare and self.head in _SAID_ALONE)
        self.whole = self.whole or any(
            m.entry.kind in _PLACES and m.end == title.end for k in range(title.first, title.end) for m in matches[k]
        )

    def reaches(self, first: int, end: int, named: Actor) -> bool:
        """Whether the words of a range go on with the title as far as a name, which then is its bearer's."""
        bound, at = not self.whole, first
        while at < end:
            if not _nominal(self.document, self.matches, at):
                return False
            step = self._step(at, end)
            if step is None:
                return False
            at = step
        if self.whole or end < named.first:
            return True  # or an abbreviation in brackets parts them
        known = self.document.tokens[end - 1].info
        honoured = named.name is not None and named.first < named.name[0]
        return bound and (honoured or not (known.pos or known.heads))  # «محافظ | حريملاء | الأستاذ فلان»

    def _step(self, at: int, end: int) -> int | None:
        """The word after what belongs together at a word, None where it is not of the title."""
        token = self.document.tokens[at]
        norm = token.norm
        if token.kind != "w":
            self.whole = norm in _CLOSING_MARKS and not (norm == '"' and self.whole and at + 1 < end)
            return at + 1
        if norm in _ACTING:
            return at + 1
        if norm in _AT:
            held = self.whole and at + 1 < end and self._held(at)
            self.whole = False
            return at + 1 if held else None
        place = max((m.end for m in self.matches[at] if m.entry.kind in _PLACES and m.end <= end), default=at)
        if self.whole and not self._more(at, token):
            return None
        self.whole = place > at or token.info.definite
        return max(place, at + 1)

    def _held(self, at: int) -> bool:
        """Whether «في», «لدى» or «على» says where an office is held or of what."""
        norms, title = self.document.norms, self.title
        if norms[at] == "علي":
            return not _IN_CHARGE.isdisjoint(norms[title.first : title.end])
        kinds = {m.entry.kind for m in self.matches[at + 1]}
        if at == title.end and title.roles[-1].kind in _WHOLE:
            return "state" in kinds or norms[at + 1].removeprefix("ال") in _GOVERNED
        known = "org" in kinds or (not (at == title.end and self._is_said_whole()) and not kinds.isdisjoint(_PLACES))
        return known or norms[at + 1].removeprefix("ال") in _BODIES

    def _more(self, at: int, token: Token) -> bool:
        """Whether a word behind a whole phrase says more of it: an adjective, of what or where it is, or another."""
        norm, title = token.norm, self.title
        first = at == title.end
        if norm.startswith("و"):
            return not (first and self.bare) or norm == "وغير"
        if norm.startswith("ال"):
            return norm.endswith(("ي", "يه")) or token.info.pos == "adj" or norm in ORDINALS or norm == "الاحمر"
        preps = {s.prep for s in token.info.splits}
        if "ب" in preps and norm.startswith("ب"):
            body = not token.raw.endswith("ه") and norm[1:].removeprefix("ال") in _BODIES
            body = body or any(m.prep and m.entry.kind in _PLACES for m in self.matches[at])
            return norm in _IN_BODY or (body and not (first and title.roles[-1].kind in _WHOLE))
        if "ل" in preps and norm.startswith("ل") and not any(not m.prep for m in self.matches[at]):
            return not (first and (self._is_said_whole() or title.roles[-1].kind in _WHOLE))
        return False

    def _is_said_whole(self) -> bool:
        """Whether a title is one word with the article: «قال الوزير | لقناة العربية»."""
        return self.bare and self.head.startswith("ال")


def _nominal(document: Document, matches: list[list[Match]], at: int) -> bool:
    """Whether a word or mark can be part of a title: no verb, no particle of a clause, nobody."""
    token = document.tokens[at]
    if token.kind != "w":
        return token.norm in _MARKS
    if token.norm in _AT:
        return True
    if token.norm in _NO_TITLE or token.info.name == "!" or _is_verb(token):
        return False
    return not any(m.entry.kind == "person" or m.entry.id in _OF_HONOUR for m in matches[at] if not m.prep)


def _is_verb(token: Token) -> bool:
    """Whether a spelling is a finite verb more likely than a noun."""
    info = token.info
    finite = any(f.tense in FINITE and not f.prep for f in info.verbs)
    return finite and "masdar" not in info.tenses and info.pos in ("", "verb") and not info.definite

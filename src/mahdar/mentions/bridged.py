"""A title and its name with more of the title between, which no table has: «مدير الدفاع | المدني بمنطقة تبوك | فلان».

What stands between is nominal: of what body the office is («وزيرة الخارجية | بحكومة الوحدة الوطنية | فلانة»),
where, or the body's short name in brackets («الأمين التنفيذي للهيئة | (إيغاد)، | فلان»).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.parted import does_to_another

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["with_titles_afar"]

#: How many words and marks may stand between a title and its name.
_FAR = 8
#: Where an office is held, and of what one is in charge: «القاضي | في محكمة المواريث», «المشرف العام | على المركز».
_AT = frozenset({"في", "لدي", "علي"})
#: Bodies in which an office is held, and where nobody is met: «التقت وزيرة العدل | بحكومة الوحدة الوطنية | فلانة».
_IN_BODY = frozenset("بحكومه بوزاره بسفاره ببرلمان بمجلس بهييه بمنظمه باداره بجامعه بامانه بمديريه بمكتب".split())
#: What goes on with the sentence, not with a title.
_NO_TITLE = frozenset(
    "ان بان الي مع من عن بين حول بعد قبل عقب خلال اثناء منذ عند حيث كما هو هي وهو وهي هذا هذه ذلك تلك حين حينها الان "
    "فيما بينما وبينما وفيما بلاده بلادها نظيره نظيرته امس اليوم غدا رييسا الذي التي "
    "بحضور برفقه بمناسبه بقياده برياسه لبحث كل احد عدد تعليقا ردا جوابا تعقيبا معلقا اثر قبل قبيل بشان بخصوص ازاء حيال "
    "تزامنا".split()
)
_PLACES = frozenset({"place", "org", "capital", "state"})
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
    if any(n in "،," for n in norms[first:end]) or not _opens(document, matches, title, first):
        return False
    if any(first <= a < end - 1 and end < b for a, b in document.quotes):
        return False  # «قال رئيس الاتحاد | في إفادة «تابعنا قرار | فلان»»
    return all(_nominal(document, matches, k) for k in range(first, end))


def _opens(document: Document, matches: list[list[Match]], title: Actor, at: int) -> bool:
    """Whether a word can go on with a title right after it: a noun of what it is, or where it is held."""
    norms, token = document.norms, document.tokens[at]
    alone, definite = title.end - title.first == 1, norms[title.first][title.shift :].startswith("ال")
    if norms[at] in _AT:
        place = any(m.entry.kind in _PLACES for k in (at + 1, at + 2) for m in matches[k])
        place = place or "masdar" not in document.tokens[at + 1].info.tenses
        return place and (definite or not alone)  # not «شارك الوزير | في افتتاح المعرض»
    if token.kind != "w" or (norms[at].startswith("و") and norms[at] != "وغير" and alone):
        return False
    return not (alone and definite) or token.info.definite or norms[at][:1] in "لب"


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

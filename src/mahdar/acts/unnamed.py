"""Speakers without a name before their verb: «لكن مسؤولا نفى»، «النواب الذين أعلنوا»، «وكان الديوان قد أكد»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import speaker_tables as words
from mahdar.acts.collective import is_feminine
from mahdar.acts.cue_phrases import is_demonym, several_people
from mahdar.acts.speech_tables import (
    BODY_NOUNS,
    BTHAT,
    COMMA,
    PEOPLE,
    PREPOSITIONS,
    RELATIVE,
    SHORT_ORGS,
    SOME_OF,
    SPEECH_NOUNS,
    THAT,
)

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.document.document import Token
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["before_verb", "many", "many_of_office", "relative_head", "several_before"]

#: Words of which several are told, with «من» or right before them.
_OF_THEM = frozenset("بعض كثير عدد عديد عده معظم غالبيه كبار جميع اغلبيه مجموعه الاف عشرات ميات".split())
#: What is told by nobody in particular: «تقارير أفادت بأن».
_REPORTS = frozenset("تقارير انباء معلومات مصادر تسريبات دراسات وثايق".split())
#: How far before its verb, and how far before a relative pronoun, such a subject may begin, in words.
_FAR, _NEAR = 9, 6
#: How many, of those told of before.
NUMBERED = frozenset("الثلاثه الاربعه الخمسه السته السبعه".split())
#: Before a verb, after its subject.
_AUXILIARIES = frozenset("قد فقد كان كانت كانوا ما لا لم لن ايضا".split())
#: What a clause may open with before its subject, besides `speaker_tables.BUT`.
_OPENS = THAT | BTHAT | words.BUT | frozenset("وان زال زالت انفك اذ حيث بل هولاء فيما حتي اما واما".split())
#: Those whose plural of office is no side of a meeting: «المسؤولون»، «النواب»، «السفراء».
_NO_SIDES = frozenset({"official", "legislator", "ambassador", "military", "governor", "party_official", "other"})
#: Whose leaders are of one side: «قادة الجيش».
_OWN_MEN = frozenset(
    "الجيش الحرس القوات حزب الحزب الاحزاب الفصايل المعارضه الكتل الميليشيات حركه الحركه الحركات الشرطه تنظيم التنظيم "
    "جماعه الجماعه الجماعات القبايل عسكريون امنيون سياسيون الامن العشاير الطوايف الراي".split()
)


def many(norm: str) -> bool:
    """Whether a word, without its particles, is a plural of persons that no ending tells."""
    bare = norm.removeprefix("ال").removesuffix("ا")
    return bare in PEOPLE or bare in _OF_THEM


def _person_plural(token: Token) -> bool:
    """Whether several persons are told by a spelling: «النواب»، «مسؤولين»، «المستوردون»."""
    norm = token.norm
    if many(norm) or (several_people(token) and "pres" not in token.info.tenses):
        return True
    if not norm.endswith("ين") or token.kind != "w":
        return False
    bare = norm.removeprefix("ال").removesuffix("ين")
    participle = any(f.tense == "part" for f in token.info.verbs)
    return bare in SPEECH_NOUNS or token.info.demonym or (participle and norm.startswith("الم"))


def _singular(norm: str, agree: str) -> bool:
    """Whether a body or a source without a name can be the subject of a form: «الديوان … أعلن»."""
    bare = norm.removeprefix("ال")
    if bare in words.PLURALS:  # «مصادر عدة قالت»
        return agree in ("fs", "mp")
    if norm in SPEECH_NOUNS or norm.removesuffix("ا") in SPEECH_NOUNS or norm in SHORT_ORGS or bare in BODY_NOUNS:
        return agree not in ("ms", "fs") or is_feminine(norm.removeprefix("ال")) == (agree == "fs")
    return norm.removesuffix("ا") in SOME_OF and agree != "mp"


def _heads(scene: Scene, at: int, agree: str) -> bool:
    token = scene.document.tokens[at]
    if token.kind != "w":
        return False
    return _person_plural(token) if agree == "mp" else _singular(token.norm, agree)


def before_verb(scene: Scene, hit: Hit, first: int) -> tuple[int, int] | None:
    """The words for a subject that opens the clause of a verb: «إلا أن عددا من السكان أعربوا»."""
    norms = scene.document.norms
    k = hit.token - 1
    if norms[k] in _REPORTS and hit.form.agree == "fs" and hit.frame == "that":
        return k, k + 1  # «علق على تقارير أفادت بأن»
    while k > first and norms[k] in _AUXILIARIES:
        k -= 1
    if k > first and norms[k] in COMMA:  # an aside: «دبلوماسيا سابقا، فضل حجب اسمه، رأى»
        k = next((j for j in range(k - 1, max(first, k - 12), -1) if norms[j] in COMMA), k) - 1
    for at in range(k, max(first, k - _FAR) - 1, -1):
        if norms[at] in COMMA or norms[at] in _AUXILIARIES or norms[at] in THAT or at in scene.cue_starts:
            return None
        named = scene.cover[at]
        if named is not None and named.kind == "sides" and not many_of_office(scene, named):
            return None  # «أن الوزراء الثلاثة توافقوا»
        leads = at == first or norms[at - 1] in _OPENS or _is(scene, at - 1)
        if leads and _heads(scene, at, hit.form.agree):
            return at, k + 1
    return None


def _is(scene: Scene, at: int) -> bool:
    """Whether a verb of being or staying stands at a token, after which a clause has its subject: «وكان»، «ما زال»."""
    return scene.document.norms[at].removeprefix("و") in ("كان", "كانت", "زال", "زالت", "بات", "ظل")


def relative_head(scene: Scene, hit: Hit, relative: int, first: int) -> tuple[int, int] | None:
    """The words for those of whom a relative clause tells: «عددا من النواب | الذين أعلنوا»."""
    norms = scene.document.norms
    pronoun = norms[relative].removeprefix("و")
    if _OF_FORM.get(pronoun) != hit.form.agree:
        return None  # «الاتفاق الذي قالت إنه»
    k = relative - 1
    while k > first and norms[k] in COMMA:
        k -= 1
    for at in range(k, max(first, k - _NEAR) - 1, -1):
        if norms[at] in COMMA or at in scene.cue_starts or norms[at] in RELATIVE:
            return None
        if not _told_of(scene, at, hit.form.agree):
            continue
        if hit.form.agree != "mp" and _in_construct(scene, at, first):
            return None  # «قرار المجلس الذي رحب»
        if at > first and norms[at].startswith("ال") and _told_of(scene, at - 1, hit.form.agree):
            continue  # «القادة الأفارقة»، «بعض النواب»
        whole = at - 2 if at - 2 >= first and norms[at - 1] == "من" and many(norms[at - 2]) else at
        return whole, k + 1
    return None


def _told_of(scene: Scene, at: int, agree: str) -> bool:
    """Whether a relative pronoun can be about a noun: «المستثمرين الذين», «المسؤول الذي»."""
    norm = scene.document.norms[at]
    plural = agree == "mp" and norm.startswith(("ال", "بال", "لل", "وال")) and norm.endswith(("ين", "ون"))
    return plural or (norm not in SOME_OF and _heads(scene, at, agree))


#: The form of which each relative pronoun is the subject.
_OF_FORM = {"الذي": "ms", "التي": "fs", "الذين": "mp"}


def _in_construct(scene: Scene, at: int, first: int) -> bool:
    """Whether a noun stands in construct before a token: «قرار | المجلس»."""
    if at <= first:
        return False
    before = scene.document.tokens[at - 1]
    return before.kind == "w" and before.info.pos in ("", "noun") and not before.norm.startswith("ال")


def several_before(scene: Scene, hit: Hit, first: int) -> tuple[int, int] | None:
    """Those told of last in a sentence, as its subject, where a verb of several has none: «عبّر النواب عن …، ودعوا»."""
    norms, tokens = scene.document.norms, scene.document.tokens
    for at in range(hit.token - 1, first - 1, -1):
        ref = scene.cover[at]
        if not _person_plural(tokens[at]) or (ref is not None and ref.kind != "sides"):
            continue
        before = norms[at - 1] if at > first else ""
        whole = at
        if before == "من" and at - 2 >= first and many(norms[at - 2]):
            whole, before = at - 2, norms[at - 3] if at - 2 > first else ""
        elif before in _OF_THEM:
            whole, before = at - 1, norms[at - 2] if at - 1 > first else ""
        if before in PREPOSITIONS or norms[whole].startswith(("و", "ب", "لل")):
            continue
        if ref is not None and not many_of_office(scene, ref):
            return None  # «اعتمد القادة بيانا أيدوا فيه»: those who met
        finite = whole > first and not tokens[whole - 1].info.tenses.isdisjoint(("past", "pres"))
        if whole == first or finite or before in _OPENS:
            return whole, _noun_end(scene, at, hit.token)
    return None


def _noun_end(scene: Scene, at: int, end: int) -> int:
    """The token after the adjectives of a noun."""
    norms = scene.document.norms
    stop = at + 1
    while stop < end and norms[stop].startswith("ال") == norms[at].startswith("ال"):
        if not norms[stop].endswith(("ين", "ون", "يه", "ي")):
            break
        stop += 1
    return stop


def many_of_office(scene: Scene, ref: Ref) -> bool:
    """Whether a plural of office means no sides of a contact: «المسؤولون الأوروبيون»، «قادة الجيش»."""
    actor: Actor | None = ref.actor
    norms = scene.document.norms
    if actor is None:
        return norms[ref.first] == "المسوولين" and is_demonym(scene, ref.end) and norms[ref.end].endswith("ين")
    if actor.number != "plural" or norms[ref.end : ref.end + 1] and norms[ref.end] in NUMBERED:
        return False  # «طالب السفراء الثلاثة ب»: those who were named
    kinds = {role.kind for role in actor.roles}
    own = not _OWN_MEN.isdisjoint(norms[ref.first + 1 : ref.end + 1])
    return own or (bool(kinds) and kinds <= _NO_SIDES)

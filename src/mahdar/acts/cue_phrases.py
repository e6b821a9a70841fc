"""What stands between a cue and its content: asides, adverbs, speakers without a name, objects."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.lexicon import masdars, speech_cues, stance_words
from mahdar.acts.speech_tables import (
    ADVERBS,
    BODY_NOUNS,
    BTHAT,
    CARRIED,
    COMMA,
    DUALS,
    HIS_PEOPLE,
    OPEN,
    PEOPLE,
    PHRASE,
    PREPOSITIONS,
    RELATIVE,
    SHORT_ORGS,
    SOME_OF,
    SPEECH_NOUNS,
    THAT,
)
from mahdar.languages.ar import lexicon

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Ref, Scene

#: Between a subject and its verb.
_AUXILIARIES = frozenset("كان كانت قد فقد".split())
#: Singulars that end like a plural of persons.
_NO_PLURALS = frozenset(
    "القانون التعاون المليون التلفزيون الكون العون الزيتون اللون المضمون البنتاغون البنتاجون السجون العيون الديون "
    "الشيون الشوون الظنون الفنون القرون السكون الصهيون الطاعون الميكروفون التليفون الهاون المعون الدون الحصون البطون "
    "الجنون الغصون الزبون التهاون المخزون الصالون الكارتون اليون التريليون البليون".split()
)
#: Letters that an accusative participle has at least: «مشيرا».
_PARTICIPLE = 5
#: «نفت الشركة في بيان وجود خلاف»: where something was said, before what was said.
_STATEMENTS = frozenset("بيان بلاغ تصريح تصريحات حديث حوار مقابله تغريده كلمه".split())
#: How long a quoted name may be, its marks included.
_NAME = 5
#: What is laid on someone: «ألقى باللوم على».
BLAMES = ("لوم", "لايم", "مسوولي", "تبع", "ملام")
#: How verbal nouns are shaped: إغلاق، إعادة، انسحاب، استئناف، تعليق، and those with a pronoun.
ACT_SHAPES = re.compile("(?:ا..ا.|ا.ا.ه|ا...ا.|است..ا.|ت..ي.)(?:ه|ها|هم)?")
#: How soon after a quoted name what opens the content stands.
_SOON = 4


def object_suffix(norm: str, lemma: str) -> bool:
    """Whether a verb carries its object as a pronoun: «أبلغه»، «اتهمها», not «اتهم»."""
    verbs = lexicon.load().verbs
    bare = norm[1:] if norm[:1] in "وف" and norm[1:] in verbs else norm
    for suffix in ("هما", "هم", "ها", "ه"):
        if bare.endswith(suffix):
            stem = bare.removesuffix(suffix)
            stems = (stem, stem[:-1] + "ي") if stem.endswith("ا") else (stem, stem + "ا")
            return any(f.lemma == lemma for s in stems for f in verbs.get(s, ()))
    return False


def closing_quote(scene: Scene, at: int) -> int:
    for first, end in scene.document.quotes:
        if first == at:
            return end
    return 0


def has_subject_before(scene: Scene, i: int) -> bool:
    """Whether the noun phrase right before the verb is its subject (X دعا Y إلى)."""
    k = i - 1
    norms = scene.document.norms
    if k >= 0 and norms[k] in RELATIVE:
        return True
    while k >= 0 and norms[k] in _AUXILIARIES:  # «المجلس كان قد طالب لبنان ب»
        k -= 1
    comma = k >= 0 and norms[k] in COMMA
    while k >= 0 and norms[k] in COMMA:
        k -= 1
    for ref in scene.refs_in(max(0, k - 30), k + 1):
        if (comma and ref.kind == "place") or norms[ref.first - 1].removeprefix("و") in PREPOSITIONS:
            continue  # «وفي القاهرة أبلغ الأمين العام السفراء»
        if ref.end == k + 1 and not ref.prep and scene.document.sentence_of[ref.first] == scene.document.sentence_of[i]:
            return True
    return False


#: A preposition and what follows it in one: «بما», «لمن».
_WHAT_WITH = frozenset("بما بمن لما لمن".split())
#: Words that begin with the letter of a preposition and have none, or say how something is done.
_NOT_ATTACHED = frozenset("بعد بين بينما لدي لكن بعض بشده بقوه بحزم بوضوح بدوره بدورها".split())


def prefixed(scene: Scene, at: int, cue: Cue) -> str:
    """The attached preposition of a word, if the cue takes one: ب in «بالدور», ل in «للجهود»."""
    prep = _attached(scene.document.tokens[at])
    if not prep or prep not in cue.frames:
        return ""
    inside = scene.cover[at]
    return prep if inside is None or inside.first == at else ""  # not «الرئيس بشار الأسد»


@lru_cache(maxsize=1 << 14)
def _attached(token: Token) -> str:
    """The preposition that a spelling begins with, where a cue can take it: «بالدور», «للجهود», «لما»."""
    norm, prep = token.norm, token.norm[:1]
    if prep not in ("ب", "ل") or token.kind != "w" or norm in SPEECH_NOUNS or norm in PHRASE:
        return ""
    if norm.startswith("بلاد") or len(norm) <= 2:
        return ""
    if norm in _WHAT_WITH or norm.startswith((prep + "ال", "لل")):
        return prep
    info: WordInfo = token.info
    if info.demonym and norm.endswith(("ون", "ين", "ي", "يه")):
        return ""  # «مسؤولون بريطانيون»
    if norm in _NOT_ATTACHED or info.pos not in ("", "noun", "other", "prep"):
        return ""
    return prep if any(s.prep == prep for s in info.splits) else ""


def adverbial(scene: Scene, at: int) -> bool:
    norm = scene.document.norms[at]
    info: WordInfo = scene.document.tokens[at].info
    return (
        info.pos == "adv"
        or norm.startswith(("لوكال", "لصحيف", "لقنا", "للصحف", "لاذاع", "لل", "بال"))
        or any([d.first == at for d in scene.dates])
    )


#: Set phrases that say when or how: «في الوقت نفسه», «من جديد».
_SET_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "في الوقت نفسه|في الوقت ذاته|في الوقت عينه|في السياق نفسه|في السياق ذاته|في هذا السياق|في هذا الاطار|"
        "في هذا الصدد|"
        "علي الخصوص|علي وجه الخصوص|بوجه خاص|بشكل خاص|في المقام الاول|"
        "في هذا المجال|في هذا الشان|في المقابل|في الاثناء|في ان واحد|في ان معا|في الختام|في النهايه|"
        "في البدايه|في الحال|من جديد|من جهته|من جهتها|من جهتهم|من جانبه|من جانبها|من جانبهم|من ناحيته|من ناحيتها|"
        "علي الفور|علي الاثر|علي عجل|علي الملا|للمره الاولي|للمره الثانيه|للمره الثالثه|بصوره قاطعه|بصوره واضحه|"
        "بصوره مطلقه|بصوره نهاييه|بشكل قاطع|بشكل واضح|بشكل مطلق|بشكل نهايي|بشكل صريح|بشكل مباشر"
    ).split("|")
)
_OPENS_SET_PHRASE = frozenset(phrase[0] for phrase in _SET_PHRASES)


def fixed_phrase(norms: list[str], at: int) -> int:
    """The token after a set phrase that says when or how at a token («في الوقت نفسه»), or 0."""
    if norms[at] not in _OPENS_SET_PHRASE:
        return 0
    return next((at + n for n in (2, 3) if tuple(norms[at : at + n]) in _SET_PHRASES), 0)


#: Before a clause that says when: «بعد أن».
_BEFORE_CLAUSE = frozenset("بعد قبل منذ".split())


def skip_phrase(scene: Scene, at: int, end: int, cue: Cue) -> int:
    """Past an adverbial phrase: up to the next comma, complementiser or open quotation."""
    norms = scene.document.norms
    k = at + 1
    while k < end:
        norm = norms[k]
        if norm in OPEN and _short_name(scene, k, end, cue):
            k = closing_quote(scene, k)
            continue
        if norm in THAT and norms[k - 1] in _BEFORE_CLAUSE:  # «أبلغ الصحفيين بعد أن استقبله الرئيس بأن»
            k += 1
            continue
        if norm in COMMA or norm in THAT or norm in BTHAT or norm in OPEN or norm == ":" or reports_on(scene, k):
            return k
        if norm in ("الي", "علي", "عن") and k + 1 < end and norms[k + 1] in THAT:
            return k
        if norm in ("علي", "الي", "عن") and norm in cue.frames and (k - at > 1 or norms[at].startswith(("بال", "لل"))):
            return k
        if norm == "من" and norm in cue.frames and (name := scene.cover[k - 1]) is not None and name.kind == "person":
            return k
        if (
            (k - at > 1 or norms[at].startswith("بال"))
            and (
                norms[k - 1].startswith(("ال", "لل", "بال"))
                or norms[k - 1].endswith(("ه", "م", "هما", "ها"))
                or norms[k - 1] in _STATEMENTS
                or ((named := scene.cover[k - 1]) is not None and named.end == k)
            )
            and (
                ("0" in cue.frames and (norm in CARRIED or said_noun(scene, k) or object_after(scene, k)))
                or prefixed(scene, k, cue) in cue.frames
            )
        ):
            return k
        if norm in ("ب", "ل") and norm in cue.frames and norms[k + 1 : k + 2] and norms[k + 1] in OPEN:
            return k  # «ندد في كلمة متلفزة بـ"تقاعس الدول"»
        if (
            norm == "ما"
            and "0" in cue.frames
            and k - at > 1
            and norms[k - 1] not in PREPOSITIONS
            and k + 1 < len(norms)
        ):
            if not scene.document.tokens[k + 1].info.tenses.isdisjoint(("past", "pass", "pres")):
                return k  # «رفض في خطاب ليل أمس ما سماه»
        ref = scene.ref_at.get(k)
        if k - at > 1 and ref is not None and ref.prep == "ل" and "ل" not in cue.frames and ref.kind == "person":
            return k
        k += 1
    return end


def _short_name(scene: Scene, k: int, end: int, cue: Cue) -> bool:
    """Whether a quoted name stands at a token: «في مركز «كارنيغي»، أن»، «في بيان تلقت «الأخبار» نسخة منه بأن»."""
    close = closing_quote(scene, k)
    if not close or close - k > _NAME or close >= end:
        return False
    norms = scene.document.norms
    if norms[close] in COMMA or norms[close] == ":" or (norms[k - 1] == "مع" and norms[close] in THAT):
        return True
    near = range(close, min(close + _SOON, end - 1))
    if "that" in cue.frames and norms[close] in THAT:  # «كتب على «تلغرام» أن»
        return True
    return any(norms[j] in cue.frames or norms[j] in BTHAT or prefixed(scene, j, cue) for j in near)


def said_noun(scene: Scene, k: int) -> bool:
    """Whether a stance noun stands at a token: what a light or affirming verb has as its object."""
    norm = scene.document.norms[k]
    return norm == "عدم" or not (norm.startswith("و") or _with_article(norm)) and norm in stance_words()[1]


def _with_article(norm: str) -> bool:
    """Whether a word has the article: not «التزامه», which only begins like it."""
    return norm.startswith("ال") and not norm.startswith(("التزام", "التماس"))


def object_after(scene: Scene, k: int) -> bool:
    """Whether a verbal noun that cannot go on with the phrase before it stands at a token."""
    norm = scene.document.norms[k]
    before = scene.document.norms[k - 1]
    info: WordInfo = scene.document.tokens[k].info
    name = scene.cover[k - 1]
    ends_name = name is not None and name.end == k and name.kind == "person"
    return (
        not norm.startswith(("ال", "ل", "ب"))
        and (not norm.startswith("و") or any(f.tense == "masdar" and not f.conj for f in info.verbs))
        and (before.endswith("ه") or before.startswith("ال") or before in _STATEMENTS or ends_name)
        and (
            is_masdar(scene, k)
            or (before.startswith("ال") and info.pos == "noun")
            or (ends_name and bool(ACT_SHAPES.fullmatch(norm)))
        )
        and info.pos not in ("prep", "adv", "part", "conj")
        and norm not in ADVERBS
        and k not in scene.ref_at
    )


def reports_on(scene: Scene, k: int) -> bool:
    """Whether a participle that reports stands at a token: in «رد متهما التحالف» the first verb governs nothing."""
    norm = scene.document.norms[k]
    return norm.endswith("ا") and _reporting_participle(scene.document.tokens[k])


@lru_cache(maxsize=1 << 14)
def _reporting_participle(token: Token) -> bool:
    """Whether a spelling is a participle of circumstance that reports: «متهما»."""
    norm = token.norm
    if norm.startswith(("ال", "قايل")) or len(norm) < _PARTICIPLE or norm in ADVERBS:
        return False
    cues = speech_cues()
    return any(f.tense == "part" and not f.conj and f.lemma in cues for f in token.info.verbs)


def aside_end(scene: Scene, at: int, end: int) -> int:
    """The token after an aside that a comma opens at ``at``, or -1 if it is none."""
    norms = scene.document.norms
    k = at + 1
    while k < end and k - at < 45:
        norm = norms[k]
        if norm in COMMA and (ref := scene.cover[k]) is not None and ref.end > k + 1:
            k = ref.end
            continue
        if norm in COMMA or (norm in "-–—)" and norms[at] in "-–—("):
            return k + 1
        if norm == ":":
            return k
        if norm == ".":
            return -1
        k += 1
    return -1


def nounish(scene: Scene, at: int) -> bool:
    """Whether a noun, or what stands for one, can stand at a token."""
    return _nounish(scene.document.tokens[at])


@lru_cache(maxsize=1 << 14)
def _nounish(token: Token) -> bool:
    if token.kind != "w":
        return token.kind == "p" and token.norm in OPEN
    info: WordInfo = token.info
    if info.pos == "verb" and "masdar" in info.tenses:
        return True
    if token.norm.endswith("ا") and info.pos in ("", "verb") and info.verbs:  # «أبدى تفهما»
        if any(f.tense == "masdar" and not f.agree for f in lexicon.load().verbs.get(token.norm[:-1], ())):
            return True
    if info.pos in ("prep", "conj", "part", "adv", "verb"):
        return token.norm in ("ما", "لما", "بما", "كل", "كافه", "جميع")
    if token.norm in ("اياها", "اياه", "اياهم", "اياهما"):
        return True
    if info.pos == "pron":
        return token.norm in ("كل", "كافه", "جميع", "اي", "هذا", "هذه", "تلك", "ذلك", "من", "ما", "بعض")
    if (
        not info.tenses.isdisjoint(("past", "pres", "future"))
        and "masdar" not in info.tenses
        and info.pos not in ("noun", "adj", "other")
    ):
        return False
    return True


def is_masdar(scene: Scene, at: int) -> bool:
    info: WordInfo = scene.document.tokens[at].info
    return "masdar" in info.tenses


def is_demonym(scene: Scene, at: int) -> bool:
    """Whether the adjective of a state stands at a token: «الفرنسي»."""
    tokens = scene.document.tokens
    if at >= len(tokens) or tokens[at].kind != "w":
        return False
    return bool(tokens[at].info.demonym)


def is_dual(norm: str) -> bool:
    """«وزيرا خارجية السعودية وبريطانيا»: whether two in one office stand at a word."""
    return norm in DUALS or (norm.startswith("و") and norm[1:] in DUALS)


def several_people(token: Token) -> bool:
    """«تعهد المانحون بتقديم»، «حذر متخصصون من»: a plural in the nominative, which is no object."""
    norm = token.norm
    if not norm.endswith("ون"):
        return False
    if norm.startswith("ال"):
        return norm not in _NO_PLURALS
    known = norm.startswith("م") or norm[:-2] in lexicon.load().common
    return known and not token.info.name and len(norm) > _PARTICIPLE and "ال" + norm not in _NO_PLURALS


BLAMING = frozenset("ألقى أنحى".split())


def unnamed(scene: Scene, at: int, end: int, cue: Cue) -> bool:
    """Whether an unnamed speaker begins here: «مصدر مسؤول»، «المتحدث باسم الوزارة»."""
    norm = scene.document.norms[at]
    if norm in SPEECH_NOUNS or norm in SHORT_ORGS:
        return True
    if cue.lemma in BLAMING and norm.removeprefix("ال").startswith(BLAMES):
        return False  # «ألقى تبعة الأزمة على»
    if norm.endswith("ان") and norm[:-2] in SPEECH_NOUNS:  # «وقال دبلوماسيان حضرا المشاورات إن»
        return True
    if norm in BODY_NOUNS and "0" not in cue.frames and cue.object != "0":  # «ذكر اتحاد المنتجين أن»
        return True
    if norm in SOME_OF and "0" not in cue.frames and cue.object != "0":  # «رأى بعض الخبراء أن»
        return True
    token = scene.document.tokens[at]
    if norm in HIS_PEOPLE and cue.object != "0" and not token.raw.endswith("ة"):  # not «دعا مضيفه إلى», «مساعدة»
        return True
    info: WordInfo = token.info
    if token.kind != "w" or info.pos in ("prep", "conj", "part", "adv", "verb", "pron"):
        return False
    if several_people(token) or (cue.noun and cue.object == "" and norm in PEOPLE):
        return True  # «تعهد المانحون»، «أبدى نشطاء حقوقيون قلقهم»
    if "0" in cue.frames or cue.object == "0":
        return False
    if norm.startswith("ال") or info.pos == "noun" or (bool(info.name) and "that" in cue.frames):
        return True
    return info.pos == "" and cue.frames != _THAT_ONLY and _may_speak(token)


#: Verbs that are seldom of speech: «يثبت»، «تعرض».
_THAT_ONLY = frozenset({"that"})


def _may_speak(token: Token) -> bool:
    """Whether a word that no table knows can be who speaks: not «بحماسة»، «لأنصاره»، «نصا»."""
    info: WordInfo = token.info
    if token.raw.endswith(("ً", "ًا")) or token.norm.endswith(("ا", "ه")) and not info.name and token.raw[-1] != "ة":
        return False
    known = lexicon.load().common
    return not any((s.prep or s.conj) and s.rest in known for s in info.splits)


def noun_end(scene: Scene, at: int, end: int, cue: Cue) -> int:
    norms = scene.document.norms
    k = at + 1
    if at >= len(norms):
        return at
    if norms[at] in SHORT_ORGS and "0" in cue.frames:
        return k
    many = k < end and norms[at] in PEOPLE and norms[k].endswith("ون")
    plural = "0" in cue.frames and (norms[at].endswith("ون") or many)
    definite = norms[at].startswith("ال") and norms[at] in SPEECH_NOUNS and "0" in cue.frames
    while k < end and k - at < 14:
        norm = norms[k]
        if (plural and not norm.endswith("ون")) or (cue.lemma == "ألقى" and norm.startswith("ب")):
            break  # «دان الموقعون المجازر»، «ألقت السلطات بالمسؤولية»
        if norm in THAT or norm in BTHAT or norm in COMMA or norm in OPEN or norm in ":(-–—":
            break
        if (
            norm in ("الي", "علي", "عن", "في", "من", "خلال", "لدي", "ان", "فان", "ل", "امس", "اليوم")
            or norm in RELATIVE
        ):
            break
        told = norm.startswith(("باسم", "بلسان")) or is_demonym(scene, k)
        if norm[:1] in "بل" and norm[:1] in cue.frames and not told:
            break
        if definite and not norm.startswith("ال") and (_indefinite_act(scene, k) or ACT_SHAPES.fullmatch(norm)):
            break  # «توقعت المصادر قبول الاستقالة»
        if k - at > 1 and cue.lemma in _OF_AN_OBJECT and norm.startswith("ال") and not norms[at].startswith("ال"):
            if norms[k - 1].endswith(("ي", "يه", "ين", "ون")):
                break  # «وصف مصدر جزائري التقرير بأنه»
        described = norms[k - 1].endswith(("ي", "يه", "ون", "ين")) or norms[k - 1] in _QUALIFIED
        if k - at > 1 and described and "0" in cue.frames and _indefinite_act(scene, k):
            break  # «نفى مصدر عسكري وجود», not «رئاسة محكمة استئناف»
        if norm.startswith(("لوكال", "لصحيف", "لقنا", "لاذاع")) or norm in _SAID_SO:
            break
        if cue.lemma == "نقل" and norm in ("عنه", "عنها", "عنهم"):
            break
        if "0" in cue.frames and norm in _TOLD_THINGS and norms[at].removeprefix("ال") in _WHO_TELLS:
            break  # «نفى متحدث عسكري الأنباء»
        k += 1
    return k


#: «اكتفى مصدر بالقول»، «ذكرت الصحيفة نقلا عن»، «أكد مكتبه الخميس»: how, after whom and when a source says it.
_SAID_SO = frozenset(
    "بالقول بقوله بقولها بقولهم قايلا قايله نقلا الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت".split()
)
_WHO_TELLS = frozenset("متحدث متحدثه ناطق ناطقه مصدر مصادر مسوول مسووله مسوولون".split())
#: What is said of others, which no one is called by.
_TOLD_THINGS = frozenset(
    "الانباء الاتهامات المزاعم الشايعات الادعاءات التقارير الاخبار المعلومات التصريحات التسريبات الاشاعات".split()
)
#: Verbs about an object that stands after whoever speaks.
_OF_AN_OBJECT = frozenset("وصف اعتبر عد اتهم انتقد أدان دان استنكر رفض حمل".split())


#: How a source without a name is described.
_QUALIFIED = frozenset("مسوول مسووله مطلع مطلعه رفيع رفيعه موثوق موثوقه مقرب مقربه مختص مختصه معني معنيه".split())


def _indefinite_act(scene: Scene, k: int) -> bool:
    info: WordInfo = scene.document.tokens[k].info
    return any(f.tense == "masdar" and not (f.conj or f.prep or f.definite or f.agree) for f in info.verbs)


def subject_end(scene: Scene, ref: Ref) -> int:
    """Where a subject ends whose nationality an object follows: «رفضت الخارجية الإسرائيلية | التقرير»."""
    if ref.kind not in ("org", "title") or (ref.actor is not None and ref.actor.name is not None):
        return ref.end
    tokens = scene.document.tokens
    for k in range(ref.first + 1, ref.end - 1):
        here = (*scene.matches[k - 1], *scene.matches[k])
        if not any(m.entry.kind in ("demonym", "state") and m.end == k + 1 for m in here):
            continue
        after = tokens[k + 1]
        noun = after.kind == "w" and after.norm.startswith("ال") and after.info.pos != "adj"
        if noun and not after.norm.endswith(("ي", "يه")) and not is_demonym(scene, k + 1):
            return k + 1
    return ref.end


def past_office(scene: Scene, ref: Ref, end: int) -> int:
    """The token after a subject, with the comma that closes an office told after its name."""
    norms = scene.document.norms
    before_object = subject_end(scene, ref)
    if before_object < ref.end:
        return before_object
    nameless = ref.actor is not None and ref.actor.name is None
    if (
        norms[ref.end - 1] == "في" or nameless and (norms[ref.end - 1] in PREPOSITIONS or norms[ref.end - 1] == "باسم")
    ):  # «الباحث في معهد …»
        return ref.end - 1
    if COMMA.isdisjoint(norms[ref.first : ref.end]):
        return ref.end
    for k in range(ref.end, min(ref.end + 16, end)):
        if norms[k] in THAT or norms[k] in BTHAT or norms[k] in OPEN or norms[k] == ":":
            return ref.end if k > ref.end else k
        if norms[k] in COMMA:
            return k + 1
    return ref.end


def cognate(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether the verb's own verbal noun strengthens it: «يرفض رفضا قاطعا»."""
    info: WordInfo = scene.document.tokens[at].info
    bare = scene.document.norms[at][:-1]
    return bare in masdars(cue.lemma) or any(f.tense == "masdar" and f.lemma == cue.lemma for f in info.verbs)

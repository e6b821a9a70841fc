"""What stands between a cue and its content: asides, adverbs, speakers without a name, objects."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.gathered import row_before
from mahdar.acts.lexicon import masdars, speech_cues, stance_words
from mahdar.acts.modifiers import agrees_before, describes_with_object
from mahdar.acts.speaker_tables import CONCERNS
from mahdar.acts.speech_tables import (
    ADVERBS,
    BODY_NOUNS,
    BTHAT,
    COMMA,
    DUALS,
    HER_MINISTRIES,
    HIS_PEOPLE,
    HOW_MANY,
    OPEN,
    PEOPLE,
    PHRASE,
    PREPOSITIONS,
    RELATIVE,
    SHORT_ORGS,
    SOME_OF,
    SPEECH_NOUNS,
    THAT,
    THAT_ONE,
    TO_US,
    WARM,
)
from mahdar.acts.turns import before_turn, had_opened, told_between_commas
from mahdar.acts.withheld import keeps_his_name
from mahdar.languages.ar import lexicon
from mahdar.mentions.apposed import SERVES_ONE
from mahdar.mentions.families import WEEKDAYS

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene

#: Between a subject and its verb.
_AUXILIARIES = frozenset("كان كانت قد فقد".split())
#: Singulars that end like a plural of persons.
_NO_PLURALS = frozenset(
    "القانون التعاون المليون التلفزيون الكون العون الزيتون اللون المضمون البنتاغون البنتاجون السجون العيون الديون "
    "الشوون الظنون الفنون القرون السكون الصهيون الطاعون الميكروفون التليفون الهاون المعون الدون الحصون البطون "
    "الجنون الغصون الزبون التهاون المخزون الصالون الكارتون اليون التريليون البليون".split()
)
#: Letters that an accusative participle has at least: «مشيرا».
_PARTICIPLE = 5
#: What is laid on someone: «ألقى باللوم على».
BLAMES = ("لوم", "لايم", "مسوولي", "تبع", "ملام")
#: How verbal nouns are shaped: إغلاق، إعادة، انسحاب، استئناف، تعليق، and those with a pronoun.
ACT_SHAPES = re.compile("(?:ا..ا.|ا.ا.ه|ا...ا.|است..ا.|ت..ي.)(?:ه|ها|هم)?")


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


#: «نيابة عنه فلان».
_IN_STEAD = frozenset("نيابه بالنيابه بالانابه انابه بالوكاله".split())


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
    first = scene.document.sentences[scene.document.sentence_of[i]][0]
    opening = scene.ref_at.get(first)
    led = opening is not None and not opening.prep and told_between_commas(norms, opening.end, i)
    if led or had_opened(scene, i, first) is not None:
        return True  # «فرنسا، التي ترأس المجلس، دعت لبنان إلى»
    if (
        k >= 0
        and norms[k] in COMMA
        and row_before(scene, i, scene.document.sentences[scene.document.sentence_of[i]][0])
    ):
        return True  # «وكانت فرنسا وألمانيا، في بيان مشترك، قد دعت إيران إلى»
    k = before_turn(norms, k, 0) if k > 1 else k
    comma = k >= 0 and norms[k] in COMMA
    while k >= 0 and norms[k] in COMMA:
        k -= 1
    for ref in scene.refs_in(max(0, k - 30), k + 1):
        if ref.end == k + 1 and _of_mission(norms, ref.first - 1):
            return True  # «السفارة الروسية لدى واشنطن اتهمت الولايات المتحدة»
        leads = norms[ref.first - 1]
        away = scene.document.tokens[ref.first - 1].info.pos == "prep"  # «في كلمته أمام الجمعية العامة، دعا»
        if comma and (away or ref.kind == "place" or (leads in ("عنه", "عنها") and norms[ref.first - 2] in _IN_STEAD)):
            continue  # «في كلمة ألقاها نيابة عنه فلان، دعا الرئيس المجتمع الدولي إلى»
        if leads.removeprefix("و") in PREPOSITIONS:
            continue  # «وفي القاهرة أبلغ الأمين العام السفراء»
        if ref.end == k + 1 and not ref.prep and scene.document.sentence_of[ref.first] == scene.document.sentence_of[i]:
            return True
    return False


#: What a state has in another, and where: «سفارة إيران في برلين»، «البعثة الروسية لدى الأمم المتحدة».
_MISSIONS = frozenset("سفاره السفاره بعثه البعثه قنصليه القنصليه مندوبيه المندوبيه ممثليه الممثليه".split())
_SEATED = frozenset("في لدي".split())
_MISSION = 3


def _of_mission(norms: list[str], at: int) -> bool:
    """Whether «في» or «لدى» at a token tells where a mission sits."""
    if at < 1 or norms[at] not in _SEATED:
        return False
    return any(norms[k].removeprefix("و") in _MISSIONS for k in range(at - 1, max(at - 1 - _MISSION, -1), -1))


#: A preposition and what follows it in one: «بما», «لمن».
_WHAT_WITH = frozenset("بما بمن لما لمن".split())
#: Words that begin with the letter of a preposition and have none, or say how something is done.
_NOT_ATTACHED = frozenset(
    "بعد بعده بعدها بعدهما بعدهم بين بينه بينها بينهما بينهم بينما لدي لكن بعض "
    "بشده بقوه بحزم بوضوح بدوره بدورها".split()
)


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
    if norm == "فيما":  # «أشار الوزير فيما يخص الاتفاق إلى»
        return not CONCERNS.isdisjoint(scene.document.norms[at + 1 : at + 2])
    return (
        info.pos == "adv"
        or (norm == "اثر" and not scene.document.tokens[at].raw.startswith("أ"))  # «إثر لقائه الوزير», no «أثر»
        or norm.startswith(("لوكال", "لصحيف", "لقنا", "للصحف", "لاذاع", "لل", "بال"))
        or any([d.first == at for d in scene.dates])
    )


def said_noun(scene: Scene, k: int) -> bool:
    """Whether a stance noun stands at a token: what a light or affirming verb has as its object."""
    norm = scene.document.norms[k]
    return norm == "عدم" or not (norm.startswith("و") or _with_article(norm)) and norm in stance_words()[1]


def _with_article(norm: str) -> bool:
    """Whether a word has the article: not «التزامه», which only begins like it."""
    return norm.startswith("ال") and not norm.startswith(("التزام", "التماس"))


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
    if token.kind != "w" or token.norm in WARM:
        return token.norm in WARM or (token.kind == "p" and token.norm in OPEN)
    info: WordInfo = token.info
    if info.pos == "verb" and ("masdar" in info.tenses or token.norm in _ACTS):
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


#: Acts by which something is announced or refused, spelled like the verb: «أعلن البنك خفض الفائدة».
_ACTS = frozenset("خفض رصد ربط حشد قتل حكم رسم كسر جذب شن شحن دمج قسم هدم كشف عزل حصر بسط".split())


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


#: Letters that a plural in construct has at least: «ممثلو».
_CONSTRUCT = 4


def several_people(token: Token) -> bool:
    """«تعهد المانحون بتقديم»، «حذر متخصصون من»: a plural in the nominative, which is no object."""
    norm = token.norm
    if norm.endswith("و") and norm.startswith("م") and len(norm) > _CONSTRUCT:  # «ممثلو المعارضة»
        return not token.info.name and not token.info.verbs and token.info.pos in ("", "noun")
    if not norm.endswith("ون"):
        return False
    if norm.startswith("ال"):
        return norm not in _NO_PLURALS
    known = norm.startswith("م") or norm[:-2] in lexicon.load().common
    return known and not token.info.name and len(norm) > _PARTICIPLE and "ال" + norm not in _NO_PLURALS


def some_of(scene: Scene, at: int) -> bool:
    """«بعض السكان»، «ثلاثة مصادر»، «اثنان من المسؤولين»: whether a part of a whole, or so many people, begin here."""
    norms = scene.document.norms
    if norms[at] in SOME_OF:
        return True
    if norms[at] not in HOW_MANY or at + 2 >= len(norms):
        return False
    who = norms[at + 2] if norms[at + 1] == "من" else norms[at + 1]
    who = who.removeprefix("ال")
    return who in SPEECH_NOUNS or who in PEOPLE or (who.endswith("ين") and who[:-2] + "ون" in SPEECH_NOUNS)


BLAMING = frozenset("ألقى أنحى".split())


def unnamed(scene: Scene, at: int, end: int, cue: Cue) -> bool:
    """Whether an unnamed speaker begins here: «مصدر مسؤول»، «المتحدث باسم الوزارة»."""
    norm = scene.document.norms[at]
    if norm in SPEECH_NOUNS or norm in SHORT_ORGS or norm in HER_MINISTRIES:
        return True  # «أدانت تركيا الهجوم، وقالت خارجيتها إنها»
    if cue.lemma in BLAMING and norm.removeprefix("ال").startswith(BLAMES):
        return False  # «ألقى تبعة الأزمة على»
    if norm.endswith("ان") and norm[:-2] in SPEECH_NOUNS:  # «وقال دبلوماسيان حضرا المشاورات إن»
        return True
    if "0" not in cue.frames and cue.object != "0" and (norm in BODY_NOUNS or some_of(scene, at)):
        return True  # «ذكر اتحاد المنتجين أن», «رأى بعض الخبراء أن»
    token = scene.document.tokens[at]
    if norm in HIS_PEOPLE and cue.object != "0" and not token.raw.endswith("ة"):  # not «دعا مضيفه إلى», «مساعدة»
        return True
    info: WordInfo = token.info
    if token.kind != "w" or info.pos in ("prep", "conj", "part", "adv", "verb", "pron") or norm in TO_US:
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
        return k + 1 if k < end and norms[k].startswith("ال") and is_demonym(scene, k) else k
    many = k < end and norms[at] in PEOPLE and norms[k].endswith("ون")
    plural = "0" in cue.frames and (norms[at].endswith("ون") or many)
    definite = norms[at].startswith("ال") and norms[at] in SPEECH_NOUNS and "0" in cue.frames
    bare_object = "0" in cue.frames or cue.object == "0"
    while k < end and k - at < 14:
        norm = norms[k]
        if (plural and not norm.endswith("ون")) or (cue.lemma == "ألقى" and norm.startswith("ب")):
            break  # «دان الموقعون المجازر»، «ألقت السلطات بالمسؤولية»
        if norm in THAT or norm in BTHAT or norm in COMMA or norm in OPEN or norm in ":(-–—":
            break
        if bare_object and describes_with_object(norm) and agrees_before(scene, k):
            return k + 1  # «وأدانت اللجنة التابعة | لجامعة الدول العربية الهجوم»
        if norm in WEEKDAYS or keeps_his_name(norms, k, end):  # «قال مصدر دبلوماسي | الجمعة»
            break
        if (
            norm in ("الي", "علي", "عن", "في", "من", "خلال", "لدي", "ان", "فان", "ل", "امس", "اليوم", "مجددا")
            or norm in RELATIVE
        ):
            break
        ref = scene.ref_at.get(k) if bare_object and norms[k - 1].startswith("ال") and norm[:2] != "ال" else None
        if ref is not None and ref.kind == "state" and not (ref.prep or ref.conj):
            break  # «دعا منظمو المهرجان | إيران إلى المشاركة»
        told = norm.startswith(("باسم", "بلسان")) or is_demonym(scene, k)
        if norm[:1] in "بل" and norm[:1] in cue.frames and not told:
            break
        if definite and not norm.startswith("ال") and (_indefinite_act(scene, k) or ACT_SHAPES.fullmatch(norm)):
            break  # «توقعت المصادر قبول الاستقالة»
        if "0" in cue.frames and k - at > 1 and _after_whom_he_speaks_for(scene, at, k):
            break
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
        if "0" in cue.frames and norm in THAT_ONE and norms[at] not in THAT_ONE:
            break  # «نفت مصادر أخرى ذلك»
        if "0" in cue.frames and _behind_name(scene, at, k):
            break  # «نفى مكتب الوزير فلان | وجود خلاف»
        if "0" in cue.frames and norm in _TOLD_THINGS and norms[at].removeprefix("ال") in _WHO_TELLS:
            break  # «نفى متحدث عسكري الأنباء»
        k += 1
    return k


def _after_whom_he_speaks_for(scene: Scene, at: int, k: int) -> bool:
    """«أيد المتحدث باسم الحكومة | المبادرة»: a noun with the article, or a plan, after «باسم» and whom it names."""
    norms, ref = scene.document.norms, scene.ref_at.get(k)
    if "باسم" not in norms[at : k - 1]:
        return False
    if ref is not None:
        return ref.kind == "framework" and not ref.prep and not ref.conj
    info: WordInfo = scene.document.tokens[k].info
    inside = scene.cover[k] is not None or norms[k].endswith(("ي", "يه")) or is_demonym(scene, k)
    thing = norms[k].startswith("ال") and norms[k - 1].startswith("ال") and (info.pos == "noun" or is_masdar(scene, k))
    return thing and not inside


def _behind_name(scene: Scene, at: int, k: int) -> bool:
    """Whether an act, or what is said of others, stands behind a name or title within the words for a source."""
    named = scene.cover[k - 1]
    if named is None or named.end != k or named.first <= at or named.kind not in ("person", "title"):
        return False
    return is_masdar(scene, k) or scene.document.norms[k] in _TOLD_THINGS or scene.document.norms[k] == "اي"


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
_OF_AN_OBJECT = frozenset("وصف اعتبر عد اتهم انتقد أدان دان استنكر رفض حمل استغرب استهجن شجب أيد".split())


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
    served = scene.ref_at.get(ref.end)
    if norms[ref.end - 1] in SERVES_ONE and served is not None and served.kind == "person" and not served.conj:
        return served.end  # «قال فلان مستشار | الرئيس علان | إن»
    if COMMA.isdisjoint(norms[ref.first : ref.end]):
        return _past_body(scene, ref) if nameless else ref.end
    for k in range(ref.end, min(ref.end + 16, end)):
        if norms[k] in THAT or norms[k] in BTHAT or norms[k] in OPEN or norms[k] == ":":
            return ref.end if k > ref.end else k
        if norms[k] in COMMA:
            return k + 1
    return ref.end


def _past_body(scene: Scene, title: Ref) -> int:
    """The token after a title whose body has a longer name: «رئيس الائتلاف الوطني | لقوى الثورة والمعارضة»."""
    bodies = (m.end for here in scene.matches[title.first + 1 : title.end] for m in here if m.entry.kind == "org")
    return max((title.end, *bodies))


def cognate(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether the verb's own verbal noun strengthens it: «يرفض رفضا قاطعا»."""
    info: WordInfo = scene.document.tokens[at].info
    bare = scene.document.norms[at][:-1]
    return bare in masdars(cue.lemma) or any(f.tense == "masdar" and f.lemma == cue.lemma for f in info.verbs)


def as_hoped(scene: Scene, i: int, form: VerbForm) -> bool:
    """«على عكس ما تتمناه الإدارة»: what is hoped for is told before; «خيبة أمل بلاده»: a noun."""
    if i and scene.document.norms[i - 1].endswith("خيبه"):
        return True
    return form.tense == "pres" and scene.document.norms[i].endswith(("ه", "ها"))


def conditional(scene: Scene, i: int, form: VerbForm) -> bool:
    """«إذا طلبت ذلك»: what someone may come to say."""
    return bool(i) and scene.document.norms[i - 1] in ("اذا", "لو", "كلما")

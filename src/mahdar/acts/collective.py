"""Speakers without a name that stand where a content could: «أعلنت الشرطة المصرية أن», «أكد عدد من الخبراء أن».

After a verb that takes a noun as well as a clause («أعلن الحرب»، «أعلن أن»), a noun is whoever
speaks if what is said opens after it in the same sentence: a clause, or an indefinite noun that
tells an act («نفت الشركة وجود»).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.clause_tables import NO_ARTICLE
from mahdar.acts.cue_phrases import (
    ACT_SHAPES,
    aside_end,
    has_subject_before,
    is_demonym,
    is_masdar,
    noun_end,
    nounish,
    prefixed,
    reports_on,
    several_people,
    some_of,
)
from mahdar.acts.gathered import gathering
from mahdar.acts.lexicon import stance_words
from mahdar.acts.modifiers import describes_with_object, past_modifier
from mahdar.acts.sources import definite
from mahdar.acts.speech_tables import (
    ADVERBS,
    BODIES_MEANT,
    BODY_NOUNS,
    BTHAT,
    BUT,
    COMMA,
    OPEN,
    PHRASE,
    RELATIVE,
    SOME_OF,
    THAT,
    THAT_ONE,
)

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Scene

__all__ = ["agrees_with", "body_meant", "body_told", "collective", "is_collective", "is_feminine"]

#: Broken plurals and others that take a feminine verb without its ending.
_FEMININE = frozenset("قوي دول قبايل فصايل وفود فرق دار شوري اسر عشاير احزاب كتل".split())
#: When something was said, not who said it.
_WHEN = frozenset(
    "الاسبوع الشهر اليوم العام السنه الليله الساعه الجمعه السبت الاحد الاثنين الثلاثاء الاربعاء الخميس".split()
)
#: What may stand between a speaker and what he says: «أمس»، «في بيان».
_WHEN_TOLD = frozenset("امس اليوم غدا رسميا مجددا ايضا بيان بلاغ تصريح تصريحات بيانها بيانه".split())
#: Before the council of ministers in a title.
_IN_TITLES = frozenset("رييس رييسه رياسه نايب النايب عضو وزير الاول الثاني ديوان شوون لشوون".split())
#: Bodies that are meant by their noun alone: «وأدانت الخارجية الهجوم».
_ALONE = frozenset("الخارجيه الداخليه المعارضه المقاومه الفصايل".split())
#: Those that belong to a ministry named in the article.
_OF_MINISTRIES = frozenset("الخارجيه الداخليه".split())
#: How long the name of an association may be, in words.
_NAME = 7
_OF_A_REGION = frozenset("الاوروبي الاوروبيه العربي العربيه الافريقي الافريقيه الدولي الدوليه".split())
#: More about a body, not what it speaks of: «حكومة الوحدة الليبية الحالية».
_OF_NOW = frozenset(
    f"ال{word}{end}" for word in "حالي سابق جديد موقت منتخب راهن انتقالي مقبل".split() for end in ("", "ه")
)
#: What speaks for a state besides its bodies.
_OF_STATES = frozenset("دبلوماسيه".split())
#: How far ahead of a speaker what he says is looked for, in words.
_AHEAD = 24


def collective(scene: Scene, at: int, end: int, cue: Cue, form: VerbForm) -> tuple[int, int] | None:
    """Where an unnamed speaker at a token ends, and where the walk goes on; None if none stands there."""
    norms = scene.document.norms
    if gathered := gathering(scene, at, end, cue.lemma, form):
        return gathered, gathered
    if cue.object == "0" and form.tense == "past" and norms[at] in BODIES_MEANT and agrees_with(norms[at][2:], form):
        if body_meant(scene, norms[at]) is not None and not _of_its_own(
            scene, at
        ):  # «وحذر الصندوق من», where the Fund is spoken of
            return at + 1, at + 1
    if cue.object == "0" and form.tense == "past" and (found := _asks(scene, at, end, cue, form)) is not None:
        return found
    if "0" not in cue.frames or form.tense not in ("past", "pres") or cue.lemma == "نقل":
        return None
    if "that" not in cue.frames:
        if cue.object != "":
            return None
        return _judge(scene, at, end, form) or _state_body(scene, at, end, form) or _association(scene, at, end, form)
    bare = norms[at].removeprefix("ال")
    some = some_of(scene, at) or several_people(scene.document.tokens[at])
    body = bare in BODY_NOUNS and agrees_with(bare, form)
    if not (some or body or (norms[at] != bare and _may_lead(scene, at) and agrees_with(bare, form))):
        return None
    said = _said_ahead(scene, at, end, cue, loose=some or body)
    if not said:
        found = _body_of(scene, at, end) or _body_against(scene, at, end) if body and norms[at] != bare else None
        found = found or (_bodies(scene, at, end) if body else None)
        found = found or (_state_body(scene, at, end, form) if cue.stance and not cue.object else None)
        return found or _association(scene, at, end, form)
    whole = at + 1 if some and norms[at + 1] == "من" else at
    return min(noun_end(scene, whole, end, cue), said), said


def _is_adjective(norm: str) -> bool:
    return norm.startswith("ال") and norm.endswith(("ي", "يه")) and norm != "الي"


def _asks(scene: Scene, at: int, end: int, cue: Cue, form: VerbForm) -> tuple[int, int] | None:
    """«حضت الإدارة الأميركية أطراف النزاع على»: a body that asks, where whom it asks stands right after it."""
    norms = scene.document.norms
    bare = norms[at].removeprefix("ال")
    if bare == norms[at] or not (bare in BODY_NOUNS or norms[at] in BODIES_MEANT) or not agrees_with(bare, form):
        return None
    k = at + 1
    while k < end - 1 and _is_adjective(norms[k]) and k not in scene.ref_at:
        k += 1
    asked = scene.ref_at.get(k)
    if asked is not None:
        return (k, k) if not asked.prep and not asked.conj else None
    if k >= end:
        return None
    if norms[k].startswith("ال") and norms[k][2:] in BODY_NOUNS and k == at + 1 and k < end - 2:
        return k, k  # «ودعت المنظمة | الحكومة الدنماركية إلى»
    word = scene.document.tokens[k].kind == "w" and not norms[k].startswith(("و", "ال")) and not is_masdar(scene, k)
    told = word and nounish(scene, k) and not prefixed(scene, k, cue) and norms[k] not in _WHEN_TOLD
    return (k, k) if told and k < end - 2 else None


def _judge(scene: Scene, at: int, end: int, form: VerbForm) -> tuple[int, int] | None:
    """«أدانت المحكمة سيدة»: a body meant by its noun, and what it judges after it."""
    norms = scene.document.norms
    if (norms[at] not in BODIES_MEANT and norms[at] not in _ALONE) or not agrees_with(norms[at][2:], form):
        return None
    k = at + 1
    while k < end - 1 and _is_adjective(norms[k]):
        k += 1
    if k < end - 1 and describes_with_object(norms[k]):  # «انتقد الحزب الحاكم في تركيا | القرار»
        k = past_modifier(scene, k, end) or k
    if k >= end:
        return None
    if norms[k] in COMMA and norms[k + 1 : k + 2] and norms[k + 1] in RELATIVE:  # «شجبت الرابطة، التي …، اعتقال»
        k = max(k, aside_end(scene, k, end))
    return (k, k) if k < end - 1 and _is_object(scene, k) else None


def _state_body(scene: Scene, at: int, end: int, form: VerbForm) -> tuple[int, int] | None:
    """«استنكرت السلطات السورية الغارات»، «أدانت حكومة السودان الهجوم»: a body of a state, and what it is about."""
    norms = scene.document.norms
    bare = norms[at].removeprefix("ال")
    if bare not in BODY_NOUNS and bare not in _OF_STATES or not agrees_with(bare, form) or at + 1 >= end:
        return None
    if not form.conj and has_subject_before(scene, at - 1):
        return None
    owner = scene.ref_at.get(at + 1)
    if norms[at] != bare:
        if not is_demonym(scene, at + 1) or not norms[at + 1].startswith("ال"):
            return None
        k = at + 2
        while k < end and _is_adjective(norms[k]):
            k += 1
    elif owner is not None and owner.kind == "state" and not owner.prep and not owner.conj:
        k = owner.end
    else:
        return None
    if k >= end - 1:
        return None
    when = norms[k] in PHRASE or norms[k] in ADVERBS or any(d.first == k for d in scene.dates)
    return (k, k) if _is_object(scene, k) or (not form.conj and when) else None


def _association(scene: Scene, at: int, end: int, form: VerbForm) -> tuple[int, int] | None:
    """«انتقدت رابطة صناعة السيارات الألمانية الخطوة»: a body by its name, which ends in the adjective of a state."""
    norms = scene.document.norms
    if norms[at] not in BODY_NOUNS or not agrees_with(norms[at], form):
        return None
    for k in range(at + 1, min(at + _NAME, end - 1)):
        if not nounish(scene, k) or scene.document.tokens[k].kind != "w":
            return None
        if k > at + 1 and norms[k].startswith("ال") and (is_demonym(scene, k) or norms[k] in _OF_A_REGION):
            own = norms[k].endswith("ه") == is_feminine(norms[at]) and _is_object(scene, k + 1)
            own = own and not (norms[k + 1] in _OF_NOW or scene.document.tokens[k + 1].info.pos == "adj")
            return (k + 1, k + 1) if own else None
    return None


def _is_object(scene: Scene, k: int) -> bool:
    """Whether a noun stands at a token, with nothing before it."""
    token = scene.document.tokens[k]
    attached = token.norm[:1] in "بلك" and any(s.prep for s in token.info.splits)
    return token.kind == "w" and nounish(scene, k) and not token.norm.startswith("و") and not attached


def _body_of(scene: Scene, at: int, end: int) -> tuple[int, int] | None:
    """«طلب الوفد النيجيري مهلة»: a body with the adjective of its state, and what it is after right behind."""
    if not is_demonym(scene, at + 1) or not scene.document.norms[at + 1].startswith("ال"):
        return None
    k = at + 2
    word = k < end - 1 and scene.document.tokens[k].kind == "w" and nounish(scene, k)
    return (k, k) if word and scene.document.norms[k][:1] not in "وبل" else None


def _bodies(scene: Scene, at: int, end: int) -> tuple[int, int] | None:
    """«اقترحت الأحزاب الأخرى صيغا»، «طلب الجيش تعزيزات»، «رفضت الأحزاب هذا»: a body, and what it is about."""
    norms = scene.document.norms
    definite, k = norms[at].startswith("ال"), at + 1
    while k < end - 1 and norms[k].startswith("ال") == definite and norms[k].endswith(("ي", "يه", "الاخري")):
        if norms[k] in PHRASE or (not definite and not is_demonym(scene, k)):
            break
        k += 1
    if k >= end or (not definite and k == at + 1):
        return None
    if norms[k] in THAT_ONE:
        return k, k
    when = norms[k] in PHRASE or norms[k] in ADVERBS or norms[k].startswith("ال")
    return (k, k) if _is_object(scene, k) and not when else None


def _body_against(scene: Scene, at: int, end: int) -> tuple[int, int] | None:
    """«رفض الجيش الاتهامات»، «انتقدت الحكومة هذا القرار»: a body, and a noun with the article that is no adjective."""
    k = at + 1
    if k >= end - 1:
        return None
    norm = scene.document.norms[k]
    adjective = norm.endswith(("ي", "يه")) or is_demonym(scene, k)
    noun = norm.startswith("ال") and not adjective and scene.document.tokens[k].info.pos == "noun"
    return (k, k) if norm in THAT_ONE or noun else None


def is_collective(norms: list[str], at: int) -> bool:
    """Whether a body speaks, whose name no name after it is: «أكدت القوات الموالية للرئيس هادي أنها»."""
    return norms[at].removeprefix("ال") in BODY_NOUNS or norms[at] in SOME_OF


def _may_lead(scene: Scene, at: int) -> bool:
    """Whether a definite noun can be who speaks: no act («الالتزام»), no stance («الحرص»), no time."""
    token = scene.document.tokens[at]
    if is_masdar(scene, at) or token.norm in stance_words()[1] or token.norm in _WHEN:
        return False
    return token.info.pos in ("", "noun")


def agrees_with(bare: str, form: VerbForm) -> bool:
    if form.agree not in ("ms", "fs"):
        return True
    return is_feminine(bare) == (form.agree == "fs")


def is_feminine(bare: str) -> bool:
    """Whether a noun for a body, without its article, takes a feminine verb."""
    return bare.endswith(("ه", "ات")) or bare in _FEMININE


#: How long such an aside may be.
_SHORT = 8
#: What opens a clause beside what is said: «رغم أن», «بعد أن», «لأن», «عندما».
_BEFORE_THAT = BUT | frozenset("بعد قبل منذ رغم مع".split())
_SUBORDINATE = frozenset("لان لانه لانها لانهم لكن لكنه لكنها ولكنه ولكنها بعدما عندما حين حينما بينما".split())


def _said_ahead(scene: Scene, at: int, end: int, cue: Cue, *, loose: bool) -> int:
    """Where what is said opens after a noun, or 0; ``loose``: a preposition of the cue will do."""
    tokens, norms = scene.document.tokens, scene.document.norms
    told = 0
    attached = cue.frames & {"ب", "ل"} if cue.object == "" else frozenset()
    past = at
    for k in range(at + 1, min(at + _AHEAD, end - 1)):
        norm = norms[k]
        if k < past:
            continue
        if norm in COMMA and (norms[k + 1] in RELATIVE or _said_in(scene, k, end)):
            # «أوضح أحد المسؤولين، الذي طلب عدم نشر اسمه، أن», «رفضت السلطات الكينية، في بيان، أي وجود»
            past = aside_end(scene, k, end)
            continue
        if loose and norm == ":" and "quote" in cue.frames:
            return k  # «أضاف أحد المصادر: «…»»
        if norm in _SUBORDINATE or (norm in THAT and norms[k - 1] in _BEFORE_THAT):
            break  # «رفضت الحكومة الكولومبية الاتهامات، غير أنها», «… لأن»
        if norm in THAT or (norm in BTHAT and cue.stance is None):
            return k - 1 if norms[k - 1] in ("الي", "علي", "عن") else k
        if loose and norm in ("عن", "علي") and norm in cue.frames and k > at + 1 and not told:
            return k
        if loose and norm == "في" and norm in cue.frames and k > at + 1 and is_masdar(scene, k + 1):
            return k  # «يأمل ممثلو المعارضة في التوصل إلى اتفاق», not «في دمشق»
        name = scene.cover[k]
        if attached and (name is None or name.prep) and prefixed(scene, k, cue) in attached:
            return k  # «تعهد البرلمان بمحاسبة»
        if norm in RELATIVE or norm in ".:" or norm in OPEN or reports_on(scene, k) or _tells(tokens[k]):
            break
        if norms[k - 1] in COMMA and ("part" in tokens[k].info.tenses or _goes_on(tokens[k])):
            break  # «…، مؤكدة أنه», «…، وأضافت أن»
        if not told and _act(scene, k):
            if _closed(scene, k):
                return k
            told = k if norms[k - 1] in COMMA else 0  # an act, or an office after the name
    return told


def _closed(scene: Scene, k: int) -> bool:
    """Whether the words for a speaker end before a token: at a definite word, a name, or when it was said."""
    before, name = scene.document.norms[k - 1], scene.cover[k - 1]
    return (
        before.startswith("ال") or before.endswith("ون") or before in _WHEN_TOLD or (name is not None and name.end == k)
    )


def _act(scene: Scene, k: int) -> bool:
    """Whether an indefinite verbal noun or a stance noun stands at a token: «وجود»، «رفضها»."""
    token = scene.document.tokens[k]
    if token.norm.startswith("ال") and not token.norm.startswith(NO_ARTICLE):
        return False
    acts = any(f.tense == "masdar" and not (f.conj or f.prep or f.definite) for f in token.info.verbs)
    shaped = token.info.pos in ("", "noun", "other") and not token.info.name and ACT_SHAPES.fullmatch(token.norm)
    return acts or bool(shaped) or token.norm in stance_words()[1]


def _goes_on(token: Token) -> bool:
    """«…، وأضافت أن»: a verb in the past joined by «و»."""
    return any([f.conj == "و" and f.tense == "past" for f in token.info.verbs])


def _said_in(scene: Scene, k: int, end: int) -> bool:
    """«، في بيان،», «، الخميس،»: whether a comma opens a short aside that says where or when one spoke."""
    norms = scene.document.norms
    close = aside_end(scene, k, end)
    if not k + 2 < close <= min(k + _SHORT, end - 1) or norms[close - 1] not in COMMA:
        return False
    return norms[k + 1] in ("في", "خلال", "عبر") or any(d.first == k + 1 and d.end == close - 1 for d in scene.dates)


def _tells(token: Token) -> bool:
    """Whether a word is a finite verb and nothing else: another clause."""
    info = token.info
    finite = info.verbs and all(f.tense in ("past", "pres", "pass", "future") for f in info.verbs)
    return bool(finite) and info.pos in ("", "verb")


def _called(norms: list[str], a: int, stem: str) -> bool:
    """«صحيفة «الغارديان»»: whether the noun for a body stands before its quoted name."""
    return a > 1 and norms[a - 1] in OPEN and norms[a - 2].lstrip("ولب").removeprefix("ال").startswith(stem)


def body_meant(scene: Scene, norm: str) -> str | None:
    """The one organisation of the article that «الوزارة» or «المنظمة» can mean."""
    norms = scene.document.norms
    if norm in _OF_MINISTRIES:
        orgs = (thing for thing in scene.things.values() if thing.type == "org")
        ministries = {t.id for t in orgs if any(b - a > 1 and norms[a + 1] == norm for a, b, _ in t.mentions)}
        return ministries.pop() if len(ministries) == 1 else None
    stem = BODIES_MEANT.get(norm)
    if stem is None:
        return None
    cabinet = stem == "مجلس" and any(
        norms[k].lstrip("ولب") == "مجلس" and norms[k - 1].lstrip("وبل") not in _IN_TITLES
        for k in range(1, len(norms) - 1)
        if norms[k + 1] == "الوزراء"
    )
    found = {
        min(thing.mentions)[0]: thing.id
        for thing in scene.things.values()
        if thing.type == "org"
        and any(
            (norms[a][s:].removeprefix("ال").startswith(stem.removeprefix("ال")) or _called(norms, a, stem))
            and (not cabinet or norms[a + 1] == "الوزراء")  # «المجلس» is the cabinet where the article names it
            for a, _, s in thing.mentions
        )
    }
    return found[min(found)] if found and (len(found) == 1 or stem == "مجلس") else None


def body_told(scene: Scene, text: tuple[int, int], agree: str) -> str | None:
    """The organisation that the words for a speaker mean, whose verb agrees so."""
    norms = scene.document.norms
    first, end = text
    head = definite(norms[first])
    if head not in BODIES_MEANT and head not in _OF_MINISTRIES:
        return _called_shortly(scene, head, agree) if end - first == 1 else None
    body = body_meant(scene, head)
    if body is None or end - first == 1 or not _of_its_own(scene, first):
        return body
    mentions = next(thing.mentions for thing in scene.things.values() if thing.id == body)
    return body if any(norms[first + 1] in norms[a:b] for a, b, _ in mentions) else None


def _of_its_own(scene: Scene, at: int) -> bool:
    """«الجماعة الإسلامية», «القوات الروسية»: whether a noun for a body has an adjective that tells of another."""
    norms = scene.document.norms
    if definite(norms[at]) not in _OFTEN_OTHERS or at + 1 >= len(norms) or norms[at + 1] in _OF_ANY:
        return False
    return _is_adjective(norms[at + 1])


#: Nouns for bodies that with an adjective of their own are as often another: «الجماعة الإسلامية», «القوات الروسية».
_OFTEN_OTHERS = frozenset("الجماعه القوات التيار التنظيم التكتل الجبهه".split())
_OF_ANY = frozenset("الارهابي الارهابيه المتطرف المتطرفه".split())
#: Bodies that are called by their name without the noun for what they are: «حركة النهضة», «وأكدت النهضة».
_CALLED_SHORTLY = frozenset("حركه حزب جماعه تنظيم جبهه تيار صحيفه قناه مجله".split())


#: What such a name may be that is said of everybody: «أكد الشباب», «رحب العالم»; as a body's it has the body's gender.
_OF_EVERYBODY = frozenset(
    "الشباب الشعب الامه العالم الوطن الحدث الحياه الراي الحق العمال الجماهير الناس الثوره".split()
)


def _called_shortly(scene: Scene, norm: str, agree: str) -> str | None:
    """The one movement, party or medium of the article whose name begins with a word behind its noun."""
    norms = scene.document.norms
    found = {
        thing.id: norms[a][s:]
        for thing in scene.things.values()
        if thing.type == "org"
        for a, b, s in thing.mentions
        if b - a > 1 and norms[a][s:] in _CALLED_SHORTLY and norms[a + 1] == norm
    }
    if len(found) != 1:
        return None
    body, noun = found.popitem()
    feminine = is_feminine(noun)
    several = norm.endswith(("ون", "ان", "ين"))  # «تمسك الإخوان»
    if (feminine and agree == "ms" and not several) or (
        norm in _OF_EVERYBODY and (is_feminine(norm) or not feminine or agree != "fs")
    ):
        return None
    return body

"""Where the content of a statement ends: before the next cue, or where the reporter goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import closing_quote
from mahdar.acts.levels import AND_THAT, BUT_SHE, quotation
from mahdar.acts.lexicon import speech_cues, stance_words
from mahdar.acts.speaker_tables import PARTNERS
from mahdar.acts.speech_tables import ATTRIBUTION, BTHAT, BUT, CLOSE, COMMA, NEW_TURN, RELATIVE, THAT, TURN
from mahdar.acts.target_tables import WHATEVER
from mahdar.acts.turns import contrast, fronted, turn
from mahdar.acts.walk_tables import FOR_WHOM
from mahdar.document.document import Trait
from mahdar.languages.ar import lexicon

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["content_end"]


def _unclosed(scene: Scene, end: int, close: int) -> int:
    """Where a quotation was left open: before a later sentence that begins «وشدد الوزير»; 0 if it was not."""
    document = scene.document
    for number in range(document.sentence_of[end - 1] + 1, document.sentence_of[close - 1] + 1):
        first = document.sentences[number][0]
        ref = scene.ref_at.get(first + 1)
        verbs = document.tokens[first].info.verbs
        reports = any(f.conj and f.tense == "past" and f.lemma in speech_cues() for f in verbs)
        if reports and ref is not None and not ref.prep:
            return first
    return 0


def _may_tell_on(token: Token) -> bool:
    """Whether a spelling can be a past verb joined to what stands before it: «وسلمه»."""
    norm = token.norm
    if token.kind != "w" or not norm.startswith("و"):
        return False
    if lexicon.load().common.get(norm[1:]) not in (None, "verb"):
        return False
    verbs = [f for f in token.info.verbs if f.conj] or _with_object(norm[1:])
    if norm.endswith("ت"):  # «وقررت», which «I» would write alike
        verbs = [f for f in verbs if f.tense != "pass" and f.agree != "1s"]
    return bool(verbs) and all(f.tense == "past" and f.agree in ("ms", "fs", "md", "mp") for f in verbs)


#: Letters that a verb has at least which is told by its spelling with a pronoun: «أطلعه», not «عمله».
_STEM = 4


def _with_object(norm: str) -> list[VerbForm]:
    """The past verbs that a word may be with its object as a pronoun: «وأطلعه على»."""
    stem = next((norm.removesuffix(s) for s in ("هما", "هم", "ها", "ه") if norm.endswith(s)), "")
    verbal = len(stem) >= _STEM and not stem.endswith("ت")  # not «وحالتها»
    forms = lexicon.load().verbs.get(stem, ()) if verbal else ()
    return [] if any(f.tense == "masdar" for f in forms) else [f for f in forms if f.tense == "past" and not f.conj]


def _does_next(scene: Scene, hit: Hit, k: int) -> bool:
    """«ندد بالغارات وأوفد مبعوثا»: a verb that is told of the speaker next, though it is spelled like its passive."""
    norms, token = scene.document.norms, scene.document.tokens[k]
    orders = token.norm == "وامر" and norms[k + 1 : k + 2] and norms[k + 1].startswith("ب")  # «وأمر بقطع العلاقات»
    if not orders and (scene.lexicon.common.get(token.norm[1:]) != "verb" or token.norm.endswith("ت")):
        return False
    forms = [f for f in token.info.verbs if f.conj == "و"]
    if not any(f.tense == "past" and f.agree == "ms" for f in forms):
        return False
    if not orders and any(f.tense == "masdar" for f in forms) and not token.raw.endswith("ى"):
        return False
    inner = range(hit.start, k)
    if any(norms[j] in RELATIVE or norms[j] in THAT or norms[j] in BTHAT or norms[j] in _CLAUSES for j in inner):
        return False
    return not any(_finite(scene, j) for j in inner)  # «ندد بهجوم استهدف قافلة وأسفر عن»


def _finite(scene: Scene, k: int) -> bool:
    """Whether a word inside a content is the verb of a clause and no noun."""
    token = scene.document.tokens[k]
    if token.kind != "w" or scene.cover[k] is not None or scene.lexicon.common.get(token.norm) not in (None, "verb"):
        return False
    tenses = token.info.tenses
    return not tenses.isdisjoint(("past", "pres")) and "masdar" not in tenses and not token.info.name


#: Those who do something together; not all in «ان» are two: «ودعم السودان».
_BOTH = frozenset(
    "الجانبان الطرفان البلدان الدولتان الوزيران الوزيرتان الرييسان الزعيمان القايدان المسوولان الوفدان "
    "الملكان الاميران السفيران النظيران".split()
)


def _both_do(scene: Scene, k: int) -> bool:
    """«…، وتناول اللقاء»، «…، ووقع الجانبان»: a past verb with a session or both sides after it."""
    norms = scene.document.norms
    after = norms[k + 1] if k + 1 < len(norms) else ""
    if after not in _SESSIONS and after not in _BOTH:
        return False
    return any(f.conj == "و" and f.tense == "past" for f in scene.document.tokens[k].info.verbs)


def _acts_next(scene: Scene, k: int) -> bool:
    """«…، ووضع سيادته الرئيس في صورة»: a past verb after a comma with its subject, whatever else it can be."""
    token = scene.document.tokens[k]
    subject = scene.ref_at.get(k + 1)
    if subject is None or subject.prep or subject.conj or subject.kind not in ("person", "title"):
        return False
    past = any(f.conj == "و" and f.tense == "past" and f.agree in ("ms", "fs") for f in token.info.verbs)
    honoured = subject.actor is not None and bool(subject.actor.honorific)
    return past and (honoured or not any(f.tense == "masdar" for f in token.info.verbs))


def _tells_on(scene: Scene, k: int) -> bool:
    """Whether a new act is joined to a content that is a noun: «نقل تحياته … وسلمه رسالة»."""
    before = scene.document.norms[k - 1]
    if scene.cover[k] is not None or before.removeprefix("و") in WHATEVER:
        return False  # «ما ورد في الاتفاق وما وعدت به الأطراف»
    if before in COMMA and _acts_next(scene, k):
        return True
    if not _may_tell_on(scene.document.tokens[k]):
        return False
    next_word = scene.document.tokens[min(k + 1, len(scene.document.tokens) - 1)]
    felt = stance_words()[1].get(next_word.norm)
    if scene.document.norms[k] == "وصادق" and felt is not None and felt.pos == "noun":
        return False  # «خالص التعازي وصادق المواساة»
    after: WordInfo = next_word.info
    return not any(f.tense == "masdar" and f.agree for f in after.verbs)  # «خالص تعازيه وصادق مواساته»


#: «، وذلك خلال اللقاء»: how the reporter goes on after a content.
_CIRCUMSTANCES = frozenset(
    "خلال لدي في عقب اثناء علي بحضور بعد قبل ردا تعليقا تعقيبا غداه قبيل بعيد عشيه بمناسبه تزامنا وسط رغم برفقه "
    "امام".split()
)
_ATTENDED = frozenset("وحضر وحضرت وحضره وحضرها".split())
_WAS = frozenset("وكان وكانت".split())
_SESSIONS = ("اللقاء", "المقابل", "الاستقبال", "الاجتماع", "المباحثات", "الجلسه", "المحادثات", "المراسم")


#: What opens a clause inside a content that is a noun.
_CLAUSES = frozenset("ما مما بما كما حيث اذا من عندما بعدما".split())
#: «…، ولم يذكر»، «…، لكنه لم يكشف».
_DID_NOT = frozenset("ولم لكنه لكنها ولكنه ولكنها".split())
#: «…، على حد قوله»، «…، ردا على سؤال».
_HIS_WORDS = frozenset("قوله قولها قولهم تعبيره تعبيرها تعبيرهم وصفه وصفها زعمه زعمها".split())
_QUESTIONS = frozenset("سوال اسيله استفسار استفسارات سوالا".split())
#: Nouns spelled like a verb: «أمن وسلم المنطقة».
_NOUNS_TOO = frozenset("امن سلم عدل كرم صدق حسن نصر شرف فضل عون حكم".split())
#: «…، كما التقى»، «…، ثم غادر»: what is told of the speaker besides.
_ALSO = frozenset("كما ثم".split())
_BEFORE = frozenset("وقد وذلك قبل بعد بعدما ما مما علما".split())
#: «…، رافضا القول متى»: what a speaker leaves out.
_DECLINING = frozenset(
    "رافضا رافضه رافضين ممتنعا ممتنعه متجنبا متجنبه مكتفيا مكتفيه متوجها متوجهه متوجهين مخاطبا مخاطبه".split()
)
#: «…، أما فلان فرأى»: the reporter turns to another; «إما» is spelled otherwise.
_AS_FOR = frozenset("أما وأما".split())
#: «…، من دون أن يحدد موعدا»: what the reporter misses in what was said, by the rest of its verb or by its noun.
_WITHOUT = "دون"
_LEFT_OUT = frozenset("حدد ذكر وضح كشف قدم سمي سم فصح عطي عط شير تطرق خوض ورد دلي علق خض دل ضيف ذكرا كشفا".split())
_LEAVING_OUT = frozenset(
    "الخوض التطرق الكشف الافصاح ذكر تحديد تقديم تسميه اعطاء ايراد توضيح الادلاء الاشاره الدخول كشف".split()
)
_GOES_ON = frozenset("وهو الامر".split()) | _BEFORE | NEW_TURN | _ALSO | _DECLINING | BUT_SHE.keys()
#: What else may open what the reporter adds: «على حد قوله», «ردا على سؤال», «في حين», «ولم يذكر».
_HINTS = frozenset("اشاره تلميح ايماءه تعريض".split())
_PHRASES = _DID_NOT | _HINTS | {"حد", "ردا", "حين"}
#: What stands before such a word and goes with it.
_LEADS = {_WITHOUT: "من", "حد": "علي", "حين": "في", "ما": "علي"} | dict.fromkeys(_HINTS, "في")
#: What one does at a monument.
_LAYS = frozenset("ووضع ووضعت وضع وضعت".split())
_WREATHS = ("اكليل", "اكاليل", "باقه", "باقات")
#: What the one invited does: «دعوة لزيارة المجر | فقبلها بامتنان».
_ANSWERED = frozenset("فقبلها فقبل فقبلت فلباها فلبي فوعد فوعده فوعدت فاعتذر فرحب فرحبت".split())
_INVITATIONS = frozenset({"دعوه", "الدعوه"})
_CARRIES = frozenset({"ونقل", "ونقلت"})
#: «…، غير أنه لم يحدد موعدا», «…، إلا أنها لم تذكر».
_HE_IS = frozenset("انه انها انهم انهما".split())
_END_WORDS = frozenset(
    (*BUT, *_ANSWERED, *_CARRIES, *_LAYS, *_GOES_ON, *_ATTENDED, *_WAS, *ATTRIBUTION, _WITHOUT, *_PHRASES)
)
_ENDS = Trait(
    lambda token: (
        token.norm in _END_WORDS
        or token.raw in _AS_FOR
        or (token.norm[:1] == "و" and _may_tell_on(token))
        or (token.kind == "w" and any([f.conj == "و" and f.tense == "past" for f in token.info.verbs]))
    )
)
#: Joiners before a next cue, which belong to it: «كما أكد», «من جانبه شدد».
_JOINERS = (
    COMMA
    | NEW_TURN
    | TURN
    | frozenset(
        "كما وكما قبل ان وان ثم مع حين في و قد من كان لكنه لكنها لكنهم لكنهما ولكنه ولكنها ولكنهم لكن ولكن بيد غير الا "
        "انه انها انهم وانه وانها وانهم وانهما حيث لم ولم لا ولا".split()
    )
)


def _ends_at(scene: Scene, hit: Hit, k: int, stop: int) -> bool:
    """Whether the reporter goes on at a token that may end a content."""
    norms = scene.document.norms
    norm, after = norms[k], norms[k + 1] if k + 1 < stop else ""
    if norm in _ATTENDED and after.startswith(_SESSIONS):
        return True
    if norm in _CARRIES and after in ("عن", "عنه", "عنها") and norms[k - 1] in COMMA:
        return quotation(scene, k) is None  # «شكر الصين على الاستضافة، ونقل عن الأمين العام قوله»
    if norm in _LAYS and after.startswith(_WREATHS):
        return True  # «ترحم على أرواح الضحايا، ووضع إكليلا من الزهور»
    if norm in _ANSWERED and not _INVITATIONS.isdisjoint(norms[hit.token + 1 : k]):
        return True
    if norm == "ما" and norms[k - 1] == "علي" and norms[k - 2] in COMMA:
        told = scene.document.tokens[k + 1].info.verbs if k + 1 < stop else ()
        reported = any(f.tense == "past" and f.lemma in speech_cues() for f in told)
        goes_on = any(norms[c] in COMMA and norms[c + 1].startswith("وان") for c in range(k + 2, stop - 1))
        return reported and not goes_on and not hit.nested and quotation(scene, k) is None  # «…، على ما ذكر المتحدث»
    if norm == _WITHOUT:
        return _leaves_out(scene, hit, k, stop)
    if norm in ("حد", "حين") or norm in _HINTS:
        if norms[k - 1] != _LEADS[norm] or norms[k - 2] not in COMMA or k < hit.start + 2:
            return False
        if norm == "حين":
            return _turns_to_another(scene, hit, k + 1, stop)
        meant = norm in _HINTS and "الي" in norms[k + 1 : k + 3]  # «…، في إشارة واضحة إلى»
        return (meant or after in _HIS_WORDS) and not hit.nested and quotation(scene, k) is None
    if norms[k - 1] in COMMA and not hit.nested and quotation(scene, k) is None:
        if norm in _DID_NOT and _does_not_tell(hit, norms[k + 1 + (after == "لم") : stop]):
            return True
        if norms[k : k + 2] == ["ردا", "علي"] and norms[k + 2 : k + 3] and norms[k + 2] in _QUESTIONS:
            return True
    noun = hit.frame not in ("that", "quote")
    if norm in BUT:
        but = noun and after in _HE_IS and norms[k - 1] in COMMA and k > hit.start
        return but and quotation(scene, k) is None and _denies(scene, k + 2, stop)
    if norm in _WAS:
        quoted = hit.quoted or quotation(scene, k) is not None
        told = noun or _had_done(scene, k + 1)  # «قدم واجب العزاء، وكان في استقباله السفير»
        return told and not quoted and k > hit.start + 1 and norms[k - 1] in COMMA
    if norms[k - 1] in COMMA and norm in NEW_TURN and _turns_to_another(scene, hit, k + 1, stop):
        return True
    if noun and norm in _ALSO and norms[k - 1] in COMMA and k > hit.start + 1 and quotation(scene, k) is None:
        return _did_besides(scene, k + 1, stop)
    if norms[k - 1] in COMMA and k > hit.start + 1 and _both_do(scene, k) and quotation(scene, k) is None:
        return True
    if norms[k - 1] in COMMA:
        far = k > hit.start + 2
        if (norm == "وهو" and after == "ما") or (norm == "الامر" and after in RELATIVE):
            return True  # «…، وهو ما نفاه المتحدث»
        if norm in _DECLINING or scene.document.tokens[k].raw in _AS_FOR:
            return True
        if (
            (norm == "وقد" and k > hit.start + 1)
            or (norm == "وذلك" and after in _CIRCUMSTANCES)
            or (far and (norm in ATTRIBUTION or (norm == "قبل" and after == "ان")))
            or (
                far
                and noun
                and ((norm == "بعد" and after == "ان") or norm == "بعدما")
                and _in_the_past(scene, k, after)
            )
            or (far and norm == "علما" and (after in THAT or after in BTHAT))
            or (far and norm in ("ما", "مما") and hit.frame != "that")
            or (far and noun and norm in BUT_SHE and _denies(scene, k + 1, stop))
        ):
            return True
    if not noun:
        return False
    hands = norms[k - 1] in COMMA and after in PARTNERS  # «ثمن مواقف طهران، وسلم نظيره رسالة»
    if norms[k].removeprefix("و") in _NOUNS_TOO and not norms[k - 1].startswith("ال") and not hands:
        return False  # «وحدة وأمن واستقرار البلاد»
    return (k > hit.start + 1 and _tells_on(scene, k)) or (k > hit.start and _does_next(scene, hit, k))


def _does_not_tell(hit: Hit, norms: list[str]) -> bool:
    """«…، ولم | يذكر مزيدا»: whether what the one who speaks leaves out is told by the verb that comes first."""
    theirs = {"ms": "ي", "fs": "ت"}.get(hit.form.agree, "")
    return bool(norms and theirs) and norms[0][:1] == theirs and norms[0][1:] in _LEFT_OUT


def _turns_to_another(scene: Scene, hit: Hit, k: int, stop: int) -> bool:
    """«حثه على إبداء المرونة، فيما | أوفد جاره وزيرا»: whether a verb tells what another does meanwhile."""
    if k >= stop:
        return False
    acts = k + 1 < stop and _acts_at(scene, k + 1)
    if hit.frame in ("that", "quote") and (not acts or hit.nested or quotation(scene, k) is not None):
        return False
    verbs = scene.document.tokens[k].info.verbs
    sure = acts or not any(f.tense == "masdar" for f in verbs)
    return sure and any(f.tense in ("past", "pass", "pres", "future") for f in verbs)


def _did_besides(scene: Scene, k: int, stop: int) -> bool:
    """«…، كما | التقى نظيره»: a past verb; «…، كما قال، …» is said by the way."""
    norms = scene.document.norms
    if k >= stop or (k + 1 < stop and norms[k + 1] in COMMA):
        return False
    verbs = scene.document.tokens[k].info.verbs
    present = any(f.tense == "pres" and f.agree != "1s" for f in verbs)
    return any(f.tense == "past" for f in verbs) and (not present or norms[k - 1] == "ثم")


def _leaves_out(scene: Scene, hit: Hit, k: int, stop: int) -> bool:
    """«أعلن الوزير أن المعبر سيفتح، من دون أن يحدد موعدا»: what the speaker did not say, told by the reporter."""
    norms = scene.document.norms
    before = norms[k - 2] if norms[k - 1] == "من" else norms[k - 1]
    if before not in COMMA or k + 2 >= stop or hit.nested or quotation(scene, k) is not None:
        return False
    if norms[k + 1] != "ان":
        return norms[k + 1] in _LEAVING_OUT
    if norms[k + 3 : k + 4] and norms[k + 3] in FOR_WHOM:  # «دون أن يُحدد له موعد»: the passive
        return False
    theirs = {"ms": "ي", "fs": "ت"}.get(hit.form.agree, "يت")
    return norms[k + 2][0] in theirs and norms[k + 2][1:] in _LEFT_OUT


def _acts_at(scene: Scene, at: int) -> bool:
    """«…، فيما عقد | وزير الخارجية»: whether someone who acts stands at a token, by name or by office."""
    ref = scene.ref_at.get(at)
    return ref is not None and ref.kind in ("person", "title", "sides") and not ref.prep and not ref.conj


def _in_the_past(scene: Scene, k: int, after: str) -> bool:
    """«اتفق معهم على هدنة، بعد أن | أمضى يوما هناك»: whether what had been done before is told behind «بعد أن»."""
    at = k + 1 + (after == "ان")
    told = scene.document.tokens[at].info.verbs if at < len(scene.document.tokens) else ()
    return any(f.tense == "past" for f in told) and quotation(scene, k) is None


def _had_done(scene: Scene, at: int) -> bool:
    """«…، وكان الوزير قد وصل»: what the reporter tells of one who did it before."""
    ref = scene.ref_at.get(at)
    return ref is not None and ref.kind == "person" and scene.document.norms[ref.end : ref.end + 1] == ["قد"]


def _denies(scene: Scene, k: int, stop: int) -> bool:
    """«أقر بخسارته، لكنه لم يعترف بالتزوير»: what the reporter adds of the speaker after a content that is a noun."""
    if k + 1 >= stop or scene.document.norms[k] not in ("لم", "لا", "لن", "قد"):
        return k < stop and not scene.document.tokens[k].info.tenses.isdisjoint(("past", "pass"))
    return bool(scene.document.tokens[k + 1].info.verbs)


def content_end(scene: Scene, hit: Hit, limit: int, end: int) -> int:
    """The token after the content: before the next cue, trailing words trimmed."""
    norms = scene.document.norms
    stop = limit
    if hit.start >= end or hit.frame == "before":
        return closing_quote(scene, hit.start)
    if hit.quoted:
        close = closing_quote(scene, hit.start)
        if close > end:
            return _unclosed(scene, end, close) or close
        if close:
            nxt = close
            if nxt >= end - 1 or norms[nxt] in COMMA or norms[nxt] == ".":
                return close
    if hit.nested and hit.frame != "that":  # «أن A شكر B على دعمه، وأن»
        also = range(hit.start + 1, stop)
        stop = next((k for k in also if norms[k] in AND_THAT and norms[k - 1] in COMMA), stop)
    if limit < end:
        # the subject of a next clause (فيما أعرب X) stands after its cue; trim joiners before it
        then = contrast(norms, hit.start, stop)
        stop = then if then > hit.start else stop
        other = turn(norms, hit.start, stop)
        stop = other if other > hit.start else stop
        topic = fronted(norms, hit.start, stop)
        stop = topic if topic > hit.start else stop
        while stop > hit.start and norms[stop - 1] in _JOINERS:
            stop -= 1
        if stop > hit.start + 1 and norms[stop - 1] in RELATIVE:  # «…، وهي الخطوة التي» of the cue that follows
            comma = next((k for k in range(stop - 1, max(hit.start, stop - 6), -1) if norms[k] in COMMA), stop - 1)
            stop = comma
    for k in scene.document.having(_ENDS, hit.start, stop):
        if _ends_at(scene, hit, k, stop):
            stop = k - (norms[k - 1] == _LEADS.get(norms[k]))
            break
    while stop > hit.start and (norms[stop - 1] in COMMA or norms[stop - 1] in ".:-–—" or _closes(scene, hit, stop)):
        stop -= 1
    return stop


def _closes(scene: Scene, hit: Hit, stop: int) -> bool:
    """«شدد «على ضرورة الحوار»»: whether the mark before a token closes a quotation opened before the content."""
    closing = scene.document.norms[stop - 1] in CLOSE
    return closing and any(close == stop and first < hit.start for first, close in scene.document.quotes)

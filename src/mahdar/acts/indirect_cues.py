"""Cues that are no verb with its content after it: «نقل عنه قوله إن»، «اكتفى بالقول»، «"…"، قال الوزير»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import adverbial, closing_quote, noun_end, unnamed
from mahdar.acts.governing import Hit, govern
from mahdar.acts.lexicon import Cue, speech_cues
from mahdar.acts.sources import speaking
from mahdar.acts.speech_tables import ADVERBS, COMMA, OPEN, PREPOSITIONS, SPEECH_NOUNS
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import VerbForm
from mahdar.mentions.scene import Ref
from mahdar.mentions.sport import SPORT

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Scene

__all__ = [
    "CHANCES",
    "THUS",
    "after_quotation",
    "felt",
    "new_ones",
    "no_sequel",
    "seizes",
    "takes_chance",
    "together",
    "verbal_nouns",
]

#: Between a quotation and the verb that says whose it is: «"…"، هكذا علق».
THUS = frozenset("هكذا كما بهذا بهذه الكلمات العباره - – —".split())
_SAYING = frozenset("بالقول القول والقول بقوله بقولها بقولهم قايلا".split())


def _may_be_noun(token: Token) -> bool:
    cues = speech_cues()
    if token.kind != "w":
        return False
    if token.norm in _SAYING:
        return True
    return "masdar" in token.info.tenses and any(
        f.tense == "masdar" and f.lemma in cues and (f.agree or f.definite or _conveys(f) or _hurried(f))
        for f in token.info.verbs
    )


#: «نقلت عنه»: words of the one spoken of before.
_OF_HIM = frozenset("عنه عنها عنهم عنهما".split())
_VERBAL_NOUN = Trait(_may_be_noun)
_CARRIES = Trait(lambda token: any([f.lemma in ("نقل", "نسب") for f in token.info.verbs]), of="verbs")


#: What may or must be said, by nobody: «لا بد من القول», «يصح القول», «من الإنصاف القول».
_GENERAL = frozenset(
    "يمكن يمكننا يمكنني وجب يجب نستطيع استطيع يستطيع يصح يجوز ينبغي صح من الاهميه الضروري الممكن الصعب السهل الانصاف "
    "المبالغه المهم الجدير المفيد ضروره يكفي يبقي بقي".split()
)


def verbal_nouns(scene: Scene, first: int, end: int) -> list[Hit]:
    """«نقل المتحدث عن الوزير تأكيده أن … وتشديده على»، «استهل كلمته بالقول إن»."""
    found = _words_of(scene, first, end)
    for i in scene.document.having(_VERBAL_NOUN, first, end):
        if scene.document.norms[i] in _SAYING:
            if scene.document.norms[i - 1] in _GENERAL and i > first:
                continue  # «ويمكن القول إن», «من الأهمية القول إن»
            said = _said_by(scene, i)
            hit = govern(scene, i, speech_cues()["قال"], said, end)
            if hit is not None and hit.start <= i + _NEAR:
                found.append(hit)
            continue
        if scene.document.norms[i - 1] == "مع" and i > first + 1:
            found.extend(_beside(scene, i, end))
            continue
        if scene.document.norms[i].startswith(("ال", "ب", "لل")) or scene.document.norms[i - 1] in _TO:
            hastened = _hastened(scene, first, i, end)
            if hastened is not None:
                found.append(hastened)
            continue
        carrier = _carrier(scene, first, i)
        if carrier is None:
            continue
        for cue, form in _nouns_at(scene, i):
            hit = govern(scene, i, cue, form, end)
            if hit is not None and hit.start <= i + _NEAR:
                hit.subject, hit.back = _quoted(scene, carrier, i)
                if hit.subject is None and not hit.back:
                    hit.subject_text = _unnamed_source(scene, carrier, i)
                    if hit.subject_text is None:
                        break
                outer = _carried(scene, carrier, i)
                if outer is not None and not any(h.token == carrier for h in found):
                    hit.nested = True
                    found.append(outer)
                found.append(hit)
                break
    return found


def _beside(scene: Scene, i: int, end: int) -> list[Hit]:
    """«اتهم الحوثيين بالمماطلة، مع | تأكيده أن»: what one who spoke says besides, by a noun with his pronoun."""
    for cue, form in _nouns_at(scene, i):
        if form.lemma not in _BESIDES or form.conj or form.prep:
            continue
        her = scene.document.norms[i].endswith("ها")
        said = VerbForm(form.lemma, "part", "fs" if her else "ms", "")
        hit = govern(scene, i, cue, said, end)
        if hit is not None and hit.start <= i + 3 and hit.frame not in ("0", "quote"):
            hit.subject = hit.subject_text = None
            return [hit]
    return []


#: What one may say besides: «مع تأكيده أن», «مع تشديدها على».
_BESIDES = frozenset("أكد شدد أشار لفت دعا طالب حذر جدد نبه ذكر أقر اعترف".split())
#: «نقلت الوكالة قول الوزير إن»: nouns of saying before the one who says it, by their verb.
_SAYING_OF = {"قول": "قال", "تاكيد": "أكد", "تصريح": "صرح"}
_SAYS_OF = Trait.of_words(_SAYING_OF)


def _words_of(scene: Scene, first: int, end: int) -> list[Hit]:
    """«ونقلت الوكالة قول الوزير إن بلاده لن تنسحب»: the words of him who is named after the noun of saying."""
    found: list[Hit] = []
    for i in scene.document.having(_SAYS_OF, first, end):
        carrier = _carrier(scene, first, i)
        if carrier is None or i - carrier > _NEAR:
            continue
        lemma = _SAYING_OF[scene.document.norms[i]]
        hit = govern(scene, i, speech_cues()[lemma], VerbForm(lemma, "past", ""), end)
        if hit is None or hit.frame not in ("that", "quote") or (hit.subject is None and hit.subject_text is None):
            continue
        outer = _carried(scene, carrier, i)
        if outer is not None:
            hit.nested = True
            found.append(outer)
        found.append(hit)
    return found


#: «يساور الأمين العام قلق بالغ إزاء»: what comes upon one is what he feels; with the object as a pronoun, too.
_COMES_UPON = tuple("ساور نتاب خالج عتري".split())
_UPON = Trait(lambda token: token.kind == "w" and token.norm.removeprefix("و")[1:].startswith(_COMES_UPON))
_FELT = frozenset("قلق القلق انشغال الانشغال شعور الشعور مخاوف المخاوف شك الشك شكوك الشكوك خوف الخوف".split())
_UPON_HIM = frozenset("ه ها هم هما".split())
_WORRY = Cue("ساور", frozenset(), "", None, False)
_NOT = frozenset("لا لم لن ما هل".split())
#: Before what one worries about.
_WORRIED = frozenset("ازاء من بشان حيال تجاه ان بان".split())


def felt(scene: Scene, first: int, end: int) -> list[Hit]:
    """«ويساوره القلق إزاء الاعتقالات», «يساور الأمم المتحدة قلق بالغ بشأن دارفور»: worry, told of whom it takes."""
    norms, found = scene.document.norms, []
    for i in scene.document.having(_UPON, first, end):
        verb = norms[i].removeprefix("و")
        if verb[0] not in "يت" or (i > first and norms[i - 1].removeprefix("و") in _NOT):
            continue
        who = scene.ref_at.get(i + 1)
        him = any(verb.endswith(stem + it) for stem in _COMES_UPON for it in _UPON_HIM)
        at = i + 1 if him else who.end if who is not None else end
        near = range(at + 1, min(at + 4, end - 1))
        if at >= end or norms[at] not in _FELT or _WORRIED.isdisjoint(norms[k] for k in near):
            continue
        hit = Hit(i, _WORRY, VerbForm(_WORRY.lemma, "pres", "", "و" if norms[i].startswith("و") else ""))
        hit.start, hit.frame, hit.subject = at, "0", None if him else who
        found.append(hit)
    return found


#: «تم التأكيد على»: what was done, without who did it.
_DONE = frozenset("تم جري تمت جرت وتم وجري وتمت وجرت".split())
_IS_DONE = Trait.of_words(_DONE)
#: What those who meet do together, told by its noun: «جرى التشديد على ضرورة».
_TOGETHER = frozenset("أكد شدد أعرب عبر رحب أشاد نوه ندد حذر دعا".split())
#: How far after «جرى» its noun may stand: «جرى خلال اللقاء التأكيد على».
_FAR = 5


def together(scene: Scene, first: int, end: int) -> list[Hit]:
    """«وتم التأكيد على أهمية المشروع»: what all who met said."""
    found: list[Hit] = []
    for i in scene.document.having(_IS_DONE, first, end):
        near = range(i + 1, min(i + _FAR, end - 1))
        joined = (k for k in range(near.stop, end - 1) if scene.document.norms[k - 1] in COMMA)  # «…، والتأكيد على»
        for k in (*near, *(k for k in joined if scene.document.norms[k].startswith("وال"))):
            forms = [f for f in scene.document.tokens[k].info.verbs if f.tense == "masdar" and f.definite]
            lemma = next((f.lemma for f in forms if f.lemma in _TOGETHER and not f.prep), None)
            if lemma is None:
                continue
            conj = "و" if scene.document.norms[k].startswith("و") else ""
            hit = govern(scene, k, speech_cues()[lemma], VerbForm(lemma, "part", "", conj), end)
            if hit is not None and hit.start <= k + 3 and hit.frame not in ("0", "quote"):
                hit.subject = Ref("sides", k, k + 1, None, "", "")
                found.append(hit)
            break
    return found + _not_forgotten(scene, first, end)


#: «لم يفت الوزير أن ينوه ب»، «لم ينس التذكير بأن»: what one did not forget to say, and within how many words.
_FORGETS = frozenset("يفت تفت ينس تنس ينسي تنسي".split())
_FORGETTING = Trait.of_words(_FORGETS)
_REMEMBERED = 12


def _not_forgotten(scene: Scene, first: int, end: int) -> list[Hit]:
    """«ولم يفت الوزير أن ينوه بدور قطر»: what one takes care to say."""
    found: list[Hit] = []
    norms, tokens = scene.document.norms, scene.document.tokens
    for i in scene.document.having(_FORGETTING, first + 1, end):
        who = scene.ref_at.get(i + 1)
        if norms[i - 1] not in ("لم", "ولم") or who is None or who.prep:
            continue
        for k in range(who.end, min(i + _REMEMBERED, end - 1)):
            that = norms[k - 1] == "ان"
            forms = [f for f in tokens[k].info.verbs if f.tense == ("pres" if that else "masdar") and not f.prep]
            cue = next((c for f in forms if (that or f.definite) and (c := speech_cues().get(f.lemma))), None)
            if cue is None:
                continue
            hit = govern(scene, k, cue, VerbForm(cue.lemma, "past", forms[0].agree or "ms", ""), end)
            if hit is not None and hit.start <= k + 3 and hit.frame != "quote":
                hit.subject, hit.subject_text = who, None
                found.append(hit)
            break
    return found


#: «اغتنم الوزير المناسبة للإشادة ب»، «لم يفوت الفرصة ليؤكد أن»: how one takes the chance to say a thing.
_CHANCING = ("اغتنم", "انتهز", "استغل", "اقتنص", "اهتبل", "يفوت", "تفوت", "يضيع", "تضيع")
#: Their nouns: «استغلال الزيارة».
_CHANCES_TAKEN = ("اغتنام", "انتهاز", "استغلال", "اقتناص", "اهتبال")
CHANCES = frozenset(
    "الفرصه المناسبه فرصه مناسبه الزياره اللقاء الاجتماع المنبر زيارته زيارتها لقاءه لقاءها وجوده وجودها حضوره حضورها "
    "كلمته كلمتها خطابه خطابها مشاركته مشاركتها تواجده تواجدها".split()
)
#: How one comes to say a thing: «سارع إلى التأكيد أن»، «اكتفى بالإشارة إلى»، «ختم كلمته بالدعوة إلى».
_HASTENS = frozenset("آثر سارع بادر عاد اكتفى حرص انتهى خلص مضى عمد استهل بدأ ختم اختتم افتتح أنهى".split())
_WHO = frozenset("person title org state place".split())
#: How far before the noun of saying such a verb may stand, in words.
_HASTE = 7
#: How far behind the noun what is asked of one may begin: «بدعوة جميع الأطراف إلى».
_ASKED = 6


#: What one conveys or renews, told in construct with it: «استهل اللقاء بنقل تحيات الملك»، «… بتجديد دعم بلاده».
_TELLS = frozenset({"أبلغ", "أخبر"})
_CONVEYS = frozenset("نقل وجه قدم جدد وصف شكر هنأ دعا طالب حث حض ناشد حذر اتهم ذكر انتقد".split())


#: What one hastens to do by saying so, told in construct: «سارعت الوزارة إلى نفي الأنباء», «حرص على شكر الوزير».
_HURRIED = frozenset("نفى رفض أدان شجب استنكر أكد شكر هنأ طمأن طالب دعا حث حذر انتقد اتهم".split())
_TO = frozenset({"الي", "علي"})


def _hurried(noun: VerbForm) -> bool:
    return noun.lemma in _HURRIED and not (noun.prep or noun.conj or noun.agree or noun.definite)


def _conveys(noun: VerbForm) -> bool:
    if noun.lemma in _TELLS and noun.prep == "ب" and noun.agree:
        return True  # «اكتفى بإبلاغهما أن»
    return noun.lemma in _CONVEYS and noun.prep == "ب" and not noun.agree and not noun.definite


def seizes(norm: str) -> VerbForm | None:
    """The form of a verb of taking a chance: «واغتنمت», «يفوت»; None where a word is none."""
    bare = norm[1:] if norm[:1] in "وف" and norm.startswith(("وا", "فا")) else norm
    if not bare.startswith(_CHANCING) or bare.startswith(_CHANCES_TAKEN):
        return None
    feminine = bare.startswith("ت") or (bare.startswith("ا") and bare.endswith("ت"))
    return VerbForm("اغتنم", "past", "fs" if feminine else "ms", norm[0] if bare != norm else "")


def _hastened(scene: Scene, first: int, i: int, end: int) -> Hit | None:
    """«سارع الوزير إلى التوضيح أن»: the noun of saying after a verb of coming to it, with that verb's subject."""
    norms, tokens = scene.document.norms, scene.document.tokens
    joined = norms[i].startswith("ب")
    seized = norms[i].startswith("لل")
    if seized and norms[i - 1] not in CHANCES:
        return None
    hurried = norms[i - 1] in _TO and any(f.tense == "masdar" and _hurried(f) for f in tokens[i].info.verbs)
    came = norms[i].startswith("ال") and norms[i - 1] in ("الي", "علي", "في")
    came = came or (norms[i].startswith("ال") and "آثر" in tokens[i - 1].raw)  # «أما الرئيس فآثر التذكير بأن»
    if not (joined or seized or came or hurried):
        return None
    cues = speech_cues()
    nouns = (f for f in tokens[i].info.verbs if f.tense == "masdar" and f.lemma in cues)
    noun = next((f for f in nouns if f.definite or _conveys(f) or (hurried and _hurried(f))), None)
    if noun is None:
        return None
    for k in range(i - 1, max(first, i - _HASTE) - 1, -1):
        if norms[k] in COMMA:
            return None
        told = [f for f in tokens[k].info.verbs if f.tense == "past" and f.lemma in _HASTENS and f.agree[:1] in "mf"]
        told = [form for form in (seizes(norms[k]),) if form is not None] if seized else told
        if not told:
            continue
        form = VerbForm(noun.lemma, "past", told[0].agree, told[0].conj)
        hit = govern(scene, i, cues[noun.lemma], form, end)
        if hit is None or hit.start > i + (_ASKED if hit.cue.object == "0" else 3) or hit.frame == "quote":
            return None
        asks = hit.cue.object == "0" and hit.frame != "0"  # «اكتفى بدعوة الأطراف إلى ضبط النفس»
        if asks and not SPORT.isdisjoint(norms[k:end]):
            return None  # «استهل المنتخب مشواره بدعوة لاعبين جدد إلى المعسكر»
        if (hit.frame == "0") != (not noun.definite) and not (noun.agree and hit.frame == "that") and not asks:
            return None
        near = [r for r in scene.refs_in(max(first, k - _HASTE), i) if not r.prep and r.kind in _WHO]
        hit.subject = next((r for r in near if r.first == k + 1), None) or next((r for r in near if r.end == k), None)
        hit.subject_text = None
        if hit.subject is None and seized:
            return None  # «لا يفوت الزائر فرصة للقول إن»
        return hit
    return None


#: Verbs after which «ل» tells what came next, no purpose: «خرج ليقول إن»، «عاد ليؤكد أن».
_COMES_TO = frozenset("خرج عاد رجع جاء أتى سارع ظهر تدخل وقف وصل تحدث انتهى خلص".split())
#: How far before it such a verb may stand, in words.
_COMING = 14


def no_sequel(scene: Scene, i: int, form: VerbForm) -> bool:
    """Whether a verb after «ل» tells a purpose: «سافر ليقول», not «خرج الرئيس بعد اللقاء ليقول إن»."""
    tokens = scene.document.tokens
    first = scene.document.sentences[scene.document.sentence_of[i]][0]
    near = (f for k in range(max(first, i - _COMING), i) for f in tokens[k].info.verbs)
    if any(f.lemma in _COMES_TO and f.tense == "past" for f in near):
        return False
    return not takes_chance(scene, i)


#: One is called or visited to be told something: «اتصل به ليؤكد له».
_CALLS = frozenset("اتصل هاتف كتب أبرق".split())
_TO_WHOM = frozenset("له لها لهم لهما".split())


def takes_chance(scene: Scene, i: int) -> bool:
    """«واغتنم الوزير المناسبة ليشكر الجزائر على»: whether a verb of taking a chance stands before a verb after «ل»."""
    first = scene.document.sentences[scene.document.sentence_of[i]][0]
    if not _TO_WHOM.isdisjoint(scene.document.norms[i + 1 : i + 2]):
        called = (f for t in scene.document.tokens[first:i] for f in t.info.verbs)
        if any(f.lemma in _CALLS and f.tense == "past" for f in called):
            return True  # «اتصل هاتفيا بالرئيس ليعرب له عن»
    before = scene.document.norms[max(first, i - _HASTE) : i]
    return not CHANCES.isdisjoint(before) and any(seizes(norm) for norm in before)


def _said_by(scene: Scene, i: int) -> VerbForm:
    """The form of saying at «بالقول»: finite where its verb stands right before («فاكتفى بالقول»)."""
    verbs = scene.document.tokens[i - 1].info.verbs if i else ()
    before = next((f for f in verbs if f.tense == "past" and f.agree in ("ms", "fs", "mp", "md")), None)
    if before is not None and scene.document.norms[i].startswith("ب"):
        return VerbForm("قال", "past", before.agree, before.conj)
    return VerbForm("قال", "part", "", "و" if scene.document.norms[i].startswith("و") else "")


#: How soon the content follows a verbal noun.
_NEAR = 16


def _nouns_at(scene: Scene, i: int) -> list[tuple[Cue, VerbForm]]:
    cues = speech_cues()
    forms = scene.document.tokens[i].info.verbs
    if scene.document.tokens[i].raw.endswith("ة"):
        return []  # «موسكو تدعم مطالبة لبنان ب»
    return [(cues[f.lemma], f) for f in forms if f.tense == "masdar" and f.agree and f.lemma in cues]


def _carrier(scene: Scene, first: int, i: int) -> int | None:
    """The verb of carrying («نقل»، «نسب») before a verbal noun in its sentence."""
    found = scene.document.having(_CARRIES, first, i)
    return found[-1] if found else None


#: What is quoted by a name, a palace («عن البيت الأبيض قوله») and a state among them.
_QUOTED = frozenset({"person", "org", "title", "place", "state"})


def _quoted(scene: Scene, carrier: int, i: int) -> tuple[Ref | None, bool]:
    """Whom «نقل … عن» quotes, and whether it is the one spoken of before («نقلت عنه»)."""
    norms = scene.document.norms
    for k in range(i - 1, carrier, -1):
        if norms[k] == "عن" and (ref := scene.ref_at.get(k + 1)) is not None and ref.kind in _QUOTED:
            return ref, False
        if norms[k] in _OF_HIM:
            return None, True
    return None, False


def _unnamed_source(scene: Scene, carrier: int, i: int) -> tuple[int, int] | None:
    """«نقلت الصحيفة عن مصدر دبلوماسي فرنسي قوله»: the words for a source without a name."""
    norms = scene.document.norms
    at = next((k + 1 for k in range(i - 2, carrier, -1) if norms[k] == "عن"), i)
    if at >= i or scene.document.tokens[at].kind != "w":
        return None
    body = speaking(scene, at, i)
    if body > at:
        return at, body  # «عن الجانب المصري قوله»
    several = norms[at].removesuffix("ين") in SPEECH_NOUNS  # «عن مسؤولين», «عن مصدرين»
    if not several and not unnamed(scene, at, i, speech_cues()["نقل"]):
        return None
    return at, noun_end(scene, at, i, speech_cues()["نقل"])


def _carried(scene: Scene, carrier: int, i: int) -> Hit | None:
    """The report of whoever carries words: «نقلت وكالة عن الوزير | قوله إن …»."""
    form = next((f for f in scene.document.tokens[carrier].info.verbs if f.tense == "past" and f.lemma == "نقل"), None)
    if form is None:
        return None
    hit = Hit(carrier, speech_cues()["نقل"], form)
    hit.start, hit.frame, hit.quoting = i, "0", True
    at = carrier + 2 if scene.document.norms[carrier + 1] in _OF_HIM else carrier + 1
    ref = scene.ref_at.get(at)
    close = closing_quote(scene, at) if scene.document.norms[at] in OPEN else 0
    if ref is not None and not ref.prep:
        hit.subject = ref
    elif close and close < i:  # «نقلت «بي بي سي» عن الوزير قوله»
        named = scene.ref_at.get(at + 1)
        hit.subject = named if named is not None and named.end == close - 1 else None
        hit.subject_text = None if hit.subject is not None else (at + 1, close - 1)
    elif at < i and scene.document.tokens[at].kind == "w" and not _no_carrier(scene, at):
        hit.subject_text = at, noun_end(scene, at, i, hit.cue)
    return hit if hit.subject is not None or hit.subject_text is not None else None


def _no_carrier(scene: Scene, at: int) -> bool:
    """Whether nobody is named who carries the words: «نقل عن», «نُقل عنه يوم الاثنين»."""
    norm = scene.document.norms[at]
    return norm in PREPOSITIONS or norm in ADVERBS or adverbial(scene, at)


def after_quotation(scene: Scene, i: int, cue: Cue, form: VerbForm) -> Hit | None:
    """A verb of saying after its quotation: «"نؤيد الحوار"، قال المتحدث»."""
    if "quote" not in cue.frames or form.tense not in ("past", "pres") or form.conj:
        return None
    norms = scene.document.norms
    k = i
    while k > max(0, i - 4) and (norms[k - 1] in COMMA or norms[k - 1] in THUS):
        k -= 1
    if k < i and norms[k] in THUS and norms[k - 1] == ".":  # «"…". هكذا رد الوزير»
        k -= 1
    opened = next((a for a, b in scene.document.quotes if b == k), -1)
    if opened < 0:
        return None
    first = scene.document.sentences[scene.document.sentence_of[opened]][0]
    if first != opened and norms[opened - 1] not in "؟?":
        return None
    if norms[opened] not in OPEN or not closing_quote(scene, opened):
        return None
    hit = Hit(i, cue, form)
    hit.start, hit.frame, hit.quoted = opened, "before", True
    subject = scene.ref_at.get(i + 1)
    if subject is not None and not subject.prep and subject.kind in ("person", "title", "org", "state"):
        hit.subject = subject
    return hit


def new_ones(scene: Scene, i: int) -> bool:
    """«خمسة سفراء جدد»: an adjective, and no verb, behind an indefinite plural."""
    before = scene.document.tokens[i - 1] if i and scene.document.norms[i] == "جدد" else None
    if before is None or before.kind != "w" or before.info.definite:
        return False
    one = scene.cover[i - 1]
    return one.kind == "sides" if one is not None else before.norm.endswith(("ين", "ون", "اء"))

"""Finding the cues of a sentence: which words report speech there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts import under_tables as under
from mahdar.acts.cue_phrases import as_hoped, conditional, nounish, prefixed, said_noun
from mahdar.acts.discourse import agrees
from mahdar.acts.governing import Hit, govern
from mahdar.acts.indirect_cues import (
    THUS,
    after_quotation,
    felt,
    new_ones,
    no_sequel,
    takes_chance,
    together,
    verbal_nouns,
)
from mahdar.acts.lexicon import speech_cues
from mahdar.acts.reporting import reports
from mahdar.acts.speaker_tables import WITHIN
from mahdar.acts.speech_tables import (
    BTHAT,
    COMMA,
    HOMOGRAPHS,
    IMPERSONAL,
    RELATIVE,
    THAT,
    TURN,
    VERB_PLACES,
)
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Callable

    from mahdar.acts.lexicon import Cue
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Scene

    #: What tells, by where it stands, that a form reports nothing.
    _Exclusion = Callable[[Scene, int, VerbForm], bool]

__all__ = ["Hit", "find_hits"]


def _forms(token: Token) -> tuple[tuple[Cue, VerbForm, tuple[_Exclusion, ...]], ...]:
    """The cues that a spelling may be, with the form in which it is each and what may speak against that."""
    cues = speech_cues()
    if not token.info.verbs or token.norm in _NEVER or token.raw in _YAHYA:
        return ()
    return tuple(
        (cues[f.lemma], f, _exclusions(token, f)) for f in token.info.verbs if f.lemma in cues and _may_report(token, f)
    )


def _exclusions(token: Token, form: VerbForm) -> tuple[_Exclusion, ...]:
    """What tells of a form in a spelling, by where it stands, that it reports nothing."""
    found: list[_Exclusion] = []
    if form.tense == "part" and form.agree == "fs":
        found.append(_no_circumstance)
    if token.norm == _EVIDENT and form.conj == "":
        found.append(_not_before_that)
    if form.tense == "past" and not form.conj:
        found.extend((_noun_place, conditional))
    if form.tense == "pres" and not form.conj:
        found.append(_after_preposition)
    if form.tense == "pres" and token.norm.removeprefix("و") in IMPERSONAL:
        found.append(_impersonal)
    if form.prep:
        found.append(no_sequel)
    if form.lemma in _ELSE:
        found.append(_ELSE[form.lemma])
    return tuple(found)


#: The same of spellings that may be cues, which are few and come again and again.
_cue_forms = lru_cache(maxsize=1 << 14)(_forms)
#: «ومدينة», «وفضلا», «وردا», «عدا», «يوميا»: no verbs; nor the names «سيرجو», «يحيى», nor «هنا», which is no «هنأ».
_NEVER = frozenset("ومدينه فمدينه وفضلا وردا عدا يوميا عاده سيرجو".split())
_YAHYA = frozenset("يحيى ويحيى هنا وهنا".split())


def _may_report(token: Token, form: VerbForm) -> bool:
    """Whether a form of a verb of saying can report in this spelling, wherever it stands."""
    if form.tense in ("masdar", "pass") or form.agree in ("1s", "1p"):
        return False
    if form.prep and not (form.prep == "ل" and form.tense == "pres" and not form.conj):
        return False
    if form.tense == "part" and not _may_participle(form, token.norm):
        return False
    if token.raw.removeprefix("و") in ("يدعى", "تدعى"):
        return False  # «امرأة تدعى فلانة»
    if form.tense == "past" and (_told_passive(token.raw, form) or token.raw.endswith("ة")):
        return False  # «11869 طالبا وطالبة»: no verb with a pronoun is written so
    like = token.norm in HOMOGRAPHS and token.norm != _EVIDENT and token.raw not in _PLAIN_VERBS
    return not (like and form.conj == "")


def _readings(scene: Scene, i: int) -> list[tuple[Cue, VerbForm]]:
    found = []
    for cue, form, exclusions in _cue_forms(scene.document.tokens[i]):
        for excluded in exclusions:
            if excluded(scene, i, form):
                break
        else:
            found.append((cue, form))
    if len(found) > 1 and i and scene.document.norms[i - 1] in _BEFORE_VERB and any(f.agree == "md" for _, f in found):
        found = [(c, f) for c, f in found if f.tense != "part"]  # «كما طالبا برفع الحظر»
    if len(found) > 1 and any(form.tense == "part" for _, form in found):
        found = [(c, f) for c, f in found if f.agree != "md" or f.tense == "part"]
    return found


def _after_preposition(scene: Scene, i: int, form: VerbForm) -> bool:
    """«إزاء تجدد أعمال العنف»: a noun, spelled like a verb."""
    return bool(i) and (scene.document.norms[i - 1] in _NOUN_AFTER or scene.document.norms[i - 1] in _WITHOUT)


def _price(scene: Scene, i: int, form: VerbForm) -> bool:
    """«يدفع المدنيون ثمن الحرب»: what one pays, and no praise."""
    paid = scene.document.tokens[max(0, i - _PAYING) : i]
    return form.tense == "past" and not form.conj and any(f.lemma in _PAYS for t in paid for f in t.info.verbs)


def _foremost(scene: Scene, i: int, form: VerbForm) -> bool:
    """«إن أبرز الوثائق», «من أبرز ما»: a superlative and no verb."""
    return form.tense == "past" and bool(i) and scene.document.norms[i - 1] in _BEFORE_FOREMOST


def _anew(scene: Scene, i: int, form: VerbForm) -> bool:
    """«يعود مجددا لتمثيل الفريق», «تدين مجددا الهجوم»: an adverb, after a verb or before nothing that is renewed."""
    if new_ones(scene, i):
        return True
    if form.tense != "part" or scene.document.norms[i] != "مجددا" or (i and scene.document.norms[i - 1] in COMMA):
        return False
    if i + 1 >= scene.document.sentences[scene.document.sentence_of[i]][1]:
        return True
    if i and not scene.document.tokens[i - 1].info.tenses.isdisjoint(("past", "pres")):
        return True
    after = scene.document.tokens[i + 1]
    attached = any(split.prep in ("ل", "ب") for split in after.info.splits[1:]) if after.kind == "w" else True
    return attached or after.norm in _NOUN_AFTER - {"علي"}


def _seat(scene: Scene, i: int, form: VerbForm) -> bool:
    """«لن يكون مقرا للإضرار بجيرانه», «تتخذ من عدن مقرا»: a place and no admission, which takes «ب» at once."""
    if form.tense != "part" or scene.document.norms[i].removeprefix("و") not in ("مقرا", "مقره"):
        return False
    return not "".join(scene.document.norms[i + 1 : i + 2]).startswith("ب")


def _pupils(scene: Scene, i: int, form: VerbForm) -> bool:
    """«11869 طالبا وطالبة»: students, who demand nothing."""
    if form.tense != "part" or not i:
        return False
    before = scene.document.tokens[i - 1]
    return before.norm.isdecimal() or before.norm.startswith("طالب") or before.norm in _MANY


def _of_farewell(scene: Scene, i: int, form: VerbForm) -> bool:
    """«زيارة وداعية», «في مقابلة وداعية»: an adjective of what is done at leaving."""
    if form.tense != "part" or not i or scene.document.norms[i] != "وداعيه":
        return False
    return scene.document.norms[i - 1].lstrip("بلو") in _AT_LEAVING


#: Spellings of verbs of saying that are often something else, and when.
_ELSE = {
    "تمنى": as_hoped,
    "أمل": as_hoped,
    "ثمن": _price,
    "أبرز": _foremost,
    "دعا": _of_farewell,
    "جدد": _anew,
    "طلب": _pupils,
    "طالب": _pupils,
    "أقر": _seat,
}
_AT_LEAVING = frozenset("زياره مقابله جلسه مادبه حفله كلمه رساله امسيه جوله لحظات تصريحات مباراه".split())
_BEFORE_FOREMOST = frozenset("ان بان من هي هو بين كان كانت ومن وكان".split())
#: How one comes to a price, and how far before it that is told.
_PAYS = frozenset("دفع سدد تحمل قبض".split())
_PAYING = 4
_MANY = frozenset("الف الاف مايه مليون ملايين عشر عشرين ثلاثين".split())


def _told_passive(raw: str, form: VerbForm) -> bool:
    """«قُدّم»: no active past has a damma on its first letter."""
    bare = raw[1:] if form.conj else raw
    if form.lemma == "نقل":
        return False  # «ونُقل عن الوزير أنه»
    return bare[1:2] == "\N{ARABIC DAMMA}"


def _not_before_that(scene: Scene, i: int, form: VerbForm) -> bool:
    """«مبينة أن»: no noun, though spelled like one."""
    norms = scene.document.norms
    return i + 1 >= len(norms) or norms[i + 1] not in THAT


def _opens_sentence(scene: Scene, i: int) -> bool:
    return scene.document.sentences[scene.document.sentence_of[i]][0] == i


def _impersonal(scene: Scene, i: int, form: VerbForm) -> bool:
    """Whether a present verb opens a sentence without anyone who speaks: «يذكر أن», not «ويعتقد الخبير أن»."""
    norms = scene.document.norms
    besides = i > 0 and norms[i - 1] in ("كما", "حيث") and norms[i] in ("يفترض", "ينتظر", "يقال")  # «كما يفترض أن»
    if not (besides or _opens_sentence(scene, i)) or i + 1 >= len(norms):
        return False
    if norms[i] in _GOES_ON_THINKING and norms[i + 1] in THAT and _told_in_present(scene, i):
        return False
    ref = scene.ref_at.get(i + 1)
    if ref is not None:
        return ref.prep != ""
    named = scene.document.tokens[i + 1].info.name and scene.document.tokens[i + 1].raw != "على"
    return not (norms[i + 1].startswith("ال") or named)  # «ويعتقد على نطاق واسع أن»


#: «يرى فلان أن …. ويعتقد أن»: after one who speaks in the present these are his, too.
_GOES_ON_THINKING = frozenset("ويعتقد ويتوقع ويرجح".split())


def _told_in_present(scene: Scene, i: int) -> bool:
    """Whether the sentence before, in the same paragraph, has a cue in the present: «يرى الخبير أن»."""
    document = scene.document
    number = document.sentence_of[i]
    if number == 0 or document.paragraph_of[number] != document.paragraph_of[number - 1]:
        return False
    first, end = document.sentences[number - 1]
    cues = (document.tokens[k].info.verbs for k in scene.cue_starts if first <= k < end)
    return any(f.tense == "pres" and f.agree == "ms" for verbs in cues for f in verbs)


_NO_DOUBT = frozenset("يساور يخامر لدي هناك ثمه ليس يوجد ادني".split())


def _noun_place(scene: Scene, i: int, form: VerbForm) -> bool:
    """Whether a word that may be a past verb stands where only a noun can: «على طلب», «بالغ شكره»."""
    before = scene.document.norms[i - 1] if i else ""
    if form.lemma == "طلب" and _is_object(scene, i):
        return True
    if form.lemma == "شك" and not _NO_DOUBT.isdisjoint(scene.document.norms[max(0, i - 8) : i]):
        return True  # «لا يساور الرئيس شك في أن»
    if before in ("لن", "ولن", "سوف"):
        return True  # «لن توافق»: no past of «توافق»
    if before in _NO_VERB_AFTER and scene.cover[i - 1] is None:  # not «بن علي»
        return before != "جانب" or (i > 1 and scene.document.norms[i - 2] == "الي")
    if _is_subject_noun(scene, i):
        return True
    after = scene.document.norms[i + 1 : i + 9]
    if after and (after[0] in WITHIN or (form.lemma == "وصف" and not BTHAT.isdisjoint(after))):
        return False  # «رسالة من فلان حضه فيها على»، «كلام وصفه دبلوماسي بأنه»
    info: WordInfo = scene.document.tokens[i].info
    if "masdar" not in info.tenses or scene.document.tokens[i].raw.endswith("ى"):
        return False  # «بعث ببرقية إلى فلان تمنى فيها»: spelled like no noun
    if before in _TO_HIM and before not in WITHIN and any(f.tense == "masdar" and not f.agree for f in info.verbs):
        return True  # «هل قُدّم لهم تعهد بذلك»
    noun = any([f.tense == "masdar" and f.agree for f in info.verbs])
    return noun and not (_opens_sentence(scene, i) or before in VERB_PLACES or before in TURN or before in COMMA)


def _is_subject_noun(scene: Scene, i: int) -> bool:
    """«إن رفض المجلس الاتفاق يضر»، «ويأتي رفض التأشيرة»: a verbal noun where no past verb stands."""
    if not i or "masdar" not in scene.document.tokens[i].info.tenses:
        return False
    before = scene.document.tokens[i - 1]
    if before.raw in ("إن", "بأن", "وإن") or (
        before.norm == "ان" and i > 1 and scene.document.norms[i - 2] in _SAYING_THAT
    ):
        return True
    return before.norm.removeprefix("و") in _COMES


#: «يأتي رفضه»: verbs that no other follows; and what stands before «أن» where its clause opens with a noun.
_COMES = frozenset("ياتي تاتي سياتي يعد تعد يعني يبدو يشكل يمثل تم يتم سيتم جري".split())
_SAYING_THAT = frozenset("الي علي".split())


def _is_object(scene: Scene, i: int) -> bool:
    """«أن تدعم داكار طلب تونس»: the object of a verb whose subject stands before."""
    before = scene.cover[i - 1] if i else None
    if before is None or before.first == 0 or before.end != i:
        return False
    info: WordInfo = scene.document.tokens[before.first - 1].info
    return info.tenses == {"pres"}


def _may_participle(form: VerbForm, norm: str) -> bool:
    """Only the accusative participle of circumstance reports: مشيرا، مؤكدة، مشددين; where it stands, see below."""
    if form.definite or norm.startswith("ال"):
        return False
    bare = norm[1:] if form.conj else norm
    if form.agree == "ms":
        return bare.endswith("ا") and len(bare) > 3
    return form.agree == "fs" or (form.agree in ("md", "mp", "fd") and bare.endswith("ين"))


def _no_circumstance(scene: Scene, i: int, form: VerbForm) -> bool:
    """Whether a feminine participle stands as no one of circumstance, which is after a mark or «و»."""
    before = scene.document.norms[i - 1] if i else ""
    noun = "masdar" in scene.document.tokens[i].info.tenses  # «من دعم ومساندة لمصر»
    joined = bool(form.conj) and (not noun or (before in COMMA and _after_circumstance(scene, i)))
    stands = before in COMMA or joined or before in (")", "-", "–")
    return (
        not stands
        and scene.document.norms[i] not in _SURELY
        and not (before not in _NO_CIRCUMSTANCE and form.lemma != "لاحظ" and _opens_clause(scene, i + 1))
        and not (form.agree == "fs" and _tells_on(scene, i, form))
    )


def _after_circumstance(scene: Scene, i: int) -> bool:
    """«…، مستنكرة الحملة، ومطالبة الجهات ب»: whether a participle that reports, after a comma, is joined by another."""
    document = scene.document
    for k in range(i - 1, document.sentences[document.sentence_of[i]][0], -1):
        if document.norms[k - 1] in COMMA and not document.norms[k].startswith("و"):
            return any(
                f.tense == "part" and f.agree == "fs" and f.lemma in speech_cues()
                for f in document.tokens[k].info.verbs
            )
    return False


def _tells_on(scene: Scene, i: int, form: VerbForm) -> bool:
    """«قالت الوزيرة إن الوضع تغير خلال الأشهر الماضية داعية إلى»: a circumstance of her who tells, without a comma.

    No adjective: a definite word, a name or a date is before it, a verb that is no copula in its clause, and behind
    it what its verb governs.
    """
    document = scene.document
    norms = document.norms
    if not i or i + 1 >= len(norms) or not _governs_behind(scene, i, form):
        return False
    named = scene.cover[i - 1]
    closed = norms[i - 1].startswith("ال") or (named is not None and named.end == i)
    if not closed and not any(d.end == i for d in scene.dates):
        return False
    she, clause = False, False
    for k in range(i - 1, document.sentences[document.sentence_of[i]][0] - 1, -1):
        if norms[k] in THAT and not clause:
            return False  # «إن الحكومة رافضة للخطة»
        info: WordInfo = document.tokens[k].info
        clause = clause or (info.pos == "verb" and not info.verbs)  # a verb whose forms no table has
        noun = "masdar" in info.tenses and not (k and norms[k - 1].startswith("ال"))
        if noun or info.tenses.isdisjoint(("past", "pres", "future")) or scene.cover[k] is not None:
            continue
        if norms[k].removeprefix("و") in _NO_CIRCUMSTANCE and not clause:
            return False
        clause = True
        she = she or any(f.agree == "fs" and f.tense == "past" for f in info.verbs)
    return she


def _governs_behind(scene: Scene, i: int, form: VerbForm) -> bool:
    """Whether what a verb of saying governs stands right behind its participle: «داعية إلى», «مستنكرة قرار»."""
    cue, after = speech_cues()[form.lemma], scene.document.norms[i + 1]
    if after in cue.frames or prefixed(scene, i + 1, cue):
        return True
    if cue.object == "0":
        ref = scene.ref_at.get(i + 1)
        if ref is None and after.startswith("ال"):  # «داعية الجيش إلى», «مطالبة المجتمع الدولي ب»
            return any(_takes_at(scene, k, cue) for k in range(i + 2, min(i + 4, len(scene.document.norms))))
        return ref is not None and not ref.prep and not ref.conj
    return "0" in cue.frames and (said_noun(scene, i + 1) or nounish(scene, i + 1))


def _takes_at(scene: Scene, k: int, cue: Cue) -> bool:
    return scene.document.norms[k] in cue.frames or bool(prefixed(scene, k, cue))


#: Prepositions, after which no verb stands.
_NOUN_AFTER = frozenset(
    "علي الي عن من في ازاء حيال تجاه بسبب رغم جراء نتيجه منذ بعد قبل عقب خلال مع بين لدي حول بشان ضد نحو".split()
)
#: Besides, what «دون تأمل» and «إلى جانب رفض» open; a verb may follow «منذ أعلن».
_WITHOUT = frozenset("دون بدون".split())
_NO_VERB_AFTER = (_NOUN_AFTER | _WITHOUT | {"جانب"} | {"وعلي", "والي", "وعن", "ومن", "وفي", "وازاء"}) - {"منذ"}
#: Participles that are no adjectives and no nouns.
_SURELY = frozenset("قايله معربه مشيده منوهه مندده".split())
#: «لا تزال متفائلة بأن», «مع ملاحظة أن»: after these a participle is no circumstance.
_NO_CIRCUMSTANCE = _NOUN_AFTER | frozenset("تزال زالت كانت تكون ليست باتت ظلت تبدو بدت".split())


def _opens_clause(scene: Scene, at: int) -> bool:
    """«إن الزيارة ناجحة مؤكدة أن»، «… مشيرة إلى أن»: whether what someone says stands at a token."""
    norms = scene.document.norms
    at += at < len(norms) and norms[at] in ("الي", "علي")
    return at < len(norms) and (norms[at] in THAT or norms[at] in BTHAT)


#: Right before a verb no circumstance stands.
_BEFORE_VERB = frozenset("كما قد وقد حيث فيما بينما ثم اذ".split())
#: «مبينة أن» reports, «مبينة» alone does not.
_EVIDENT = "مبينه"
#: Spellings that only the verb has, of words that are homographs without their marks.
_PLAIN_VERBS = frozenset("أبان نادى".split())

_CUE_LIKE = Trait(lambda token: token.kind == "w" and bool(_forms(token)))


def find_hits(scene: Scene, first: int, end: int) -> list[Hit]:
    """The cues of a sentence that govern content, in order."""
    found: list[Hit] = []
    norms = scene.document.norms
    for i in scene.document.having(_CUE_LIKE, first, end):
        readings = _readings(scene, i)
        if not readings or _inside_name(scene, i):
            continue
        best: Hit | None = None
        for cue, form in readings:
            thus = i and norms[i - 1] in THUS
            hit = None if thus else govern(scene, i, cue, form, end)
            if hit is None:
                hit = after_quotation(scene, i, cue, form)
            if hit is None and thus:
                hit = govern(scene, i, cue, form, end)
            if hit is not None and form.prep and hit.frame not in ("that", "quote") and not takes_chance(scene, i):
                continue
            if hit is not None and reports(norms, hit) and (best is None or _better(scene, hit, best)):
                best = hit
        if best is not None and not (best.form.tense in ("pres", "future") and _subordinate(scene, best, first, found)):
            found.append(best)
    more = verbal_nouns(scene, first, end) + together(scene, first, end) + felt(scene, first, end)
    if more:
        more = [hit for hit in more if hit.form.tense != "past" or reports(norms, hit)]
        carriers = {hit.token for hit in more if hit.quoting}
        found = [hit for hit in found if hit.token not in carriers]
        nouns = {hit.token: hit for hit in more if hit.form.tense == "masdar"}
        for hit in found:
            if hit.cue.lemma == "نقل" and hit.start in nouns:  # «ونقل عنه قوله إن»
                hit.quoting = nouns[hit.start].nested = True
        starts = {hit.start for hit in found}
        found = sorted([*found, *(h for h in more if h.start not in starts)], key=lambda h: h.token)
    return found


def _better(scene: Scene, a: Hit, b: Hit) -> bool:
    """Whether a reading is likelier than another: with a clause, or the one that agrees («تقدم الوزير بالشكر»)."""
    if (
        a.subject is not None
        and b.subject is not None
        and agrees(a.form, a.subject, scene) > agrees(b.form, b.subject, scene)
    ):
        return True
    return a.frame == "that" and b.frame != "that"


def _subordinate(scene: Scene, hit: Hit, first: int, found: list[Hit]) -> bool:
    """A present verb under «أن», «لم», a relative, or in the middle of a clause is no new cue.

    A relative clause of the reporter's own does report: «السد الذي تقول إنه ضروري».
    """
    i = hit.token
    norms = scene.document.norms
    before = norms[i - 1] if i > first else ""
    if hit.cue.lemma in ("أخفى", "كتم"):
        return False
    if before in ("ان",) and i - 2 >= first and norms[i - 2] in ("قبل", "بعد"):
        return False
    if hit.cue.lemma in under.NEGATED and before.lstrip("و") in ("لا", "لم", "لن"):
        earlier = norms[i - 2] if i - 1 > first else ""
        named = scene.cover[i - 2] if i - 1 > first else None  # «لكن الرئيس دودا لم يستبعد»
        if (
            before.startswith("و")
            or earlier in COMMA
            or earlier in TURN
            or earlier in under.BUT_HE
            or (named is not None and not named.prep)
        ):
            return False  # «لكنه لا يتوقع انسحابا»
    if hit.form.tense in ("pres", "future") and _only_asked(scene, first, i):
        return True
    says = hit.frame == "that" and ("quote" in hit.cue.frames or hit.cue.lemma in under.THINKS)
    # «الذي يعتقد أنه قتل»، «الذي يتوقع أن يزور البلاد»
    believed = norms[i] in IMPERSONAL and (norms[hit.start - 1] != "ان" or norms[i] in under.AWAITED)
    if before in RELATIVE and says and not found and not believed:
        told = hit.subject is not None or hit.subject_text is not None
        at = i - 3 if i - 2 > first and norms[i - 2] in COMMA else i - 2
        who = scene.cover[at] if at >= first else None
        if who is not None and who.kind == "person" and hit.form.agree in ("ms", "fs"):
            return False  # «زميله فلان الذي يعتقد أن»
        return not (told or (before == "الذي" and hit.form.agree == "fs"))
    return before in ("ان", "لم", "ولم", "لن", "لا", "التي", "الذي", "قد", "كي", "الا", "او")


def _only_asked(scene: Scene, first: int, i: int) -> bool:
    """«وردا على سؤال عما إذا كانت بلاده ستعترف ب»: whether a verb is the first one of a question within a sentence."""
    norms, tokens = scene.document.norms, scene.document.tokens
    k = next((k for k in range(i - 1, max(first, i - 5), -1) if norms[k] == "اذا"), 0)
    if k == i - 1:
        return k > 0  # «كيف سترد بغداد إذا تكرر ذلك»
    if not k or norms[k - 1].removeprefix("و") not in under.WHAT:
        return False
    between = range(k + 1, i)  # «ما إذا كان سيستقيل يقول الوزير إن»
    verbs = [norms[j][:2] in ("سي", "ست") or not tokens[j].info.tenses.isdisjoint(("pres", "future")) for j in between]
    return not any(verbs) and COMMA.isdisjoint(norms[k:i])


#: After the last word of a name these show that it is a verb: «برقية من كيم إيل سونغ تمنى له فيها».
_TO_HIM = WITHIN | frozenset("له لها لهم".split())


def _inside_name(scene: Scene, i: int) -> bool:
    ref = scene.cover[i]
    if ref is None:
        return False
    if ref.first < i:
        after = scene.document.norms[i + 1 : i + 2]
        return not (ref.end == i + 1 and after and after[0] in _TO_HIM and bool(_forms(scene.document.tokens[i])))
    return ref.kind != "sides" and not (ref.actor and ref.actor.name is None and ref.end == i + 1)

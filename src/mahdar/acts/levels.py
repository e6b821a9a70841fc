"""Which cues of a sentence report on their own level, and where their content ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import closing_quote, is_masdar
from mahdar.acts.discourse import in_list
from mahdar.acts.guests import GUESTS
from mahdar.acts.lexicon import speech_cues, stance_words
from mahdar.acts.speaker_tables import WITHIN
from mahdar.acts.speech_tables import (
    ATTRIBUTION,
    BODIES_MEANT,
    BTHAT,
    CARRIED,
    CLOSE,
    COMMA,
    LATTER,
    LIGHT,
    NEW_TURN,
    OPEN,
    RELATIVE,
    RULERS,
    SIDE,
    THAT,
    TURN,
)
from mahdar.acts.target_tables import WHATEVER
from mahdar.acts.turns import contrast, fronted, named, turn, turns_against, where_said
from mahdar.document.document import Trait
from mahdar.languages.ar import lexicon

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene


#: After these one more cue of the same speaker may stand: «قالت إنها جاءت…، وإنها أكدت».
_NEW_CLAUSE = RELATIVE | frozenset("كما وانه وانها وانهم".split())


def outermost(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """Drop a cue that lies within another's skipped words or restates it (قائلا after قال)."""
    kept: list[Hit] = []
    if not hits:
        return kept
    norms = scene.document.norms
    for hit in hits:
        if hit.quoting or (hit.nested and kept and kept[-1].quoting):  # «نقلت الوكالة عنه قوله إن»
            kept.append(hit)
            continue
        before = norms[max(0, hit.token - 2) : hit.token]
        if before and (before[-1] == "حسبما" or (before[-1] == "ما" and before[0] in ATTRIBUTION)):
            continue
        directs = (
            hit.cue.lemma == "وجه" and hit.frame == "ب" and hit.form.tense == "past" and is_masdar(scene, hit.start)
        )
        if hit.cue.lemma == "قرر" and hit.form.tense == "past" and not kept:
            continue
        if hit.cue.lemma in LIGHT and hit.frame in ("0", "ب") and not (directs or _carries(scene, hit)):
            continue
        if kept:
            last = kept[-1]
            if hit.token < last.start:
                if hit.start == last.start or hit.form.tense == "part":
                    continue
                if last.frame == "that" and norms[hit.token - 1] not in RELATIVE:
                    continue
            if hit.token == last.start and last.frame != "that":
                continue
            if hit.form.conj == "و" and _is_noun(scene, kept, hit):
                continue
            if hit.token == last.start + 1 and norms[last.start] in WHATEVER:
                continue  # «رفض ما وصفها بالافتراءات»
            if last.cue.lemma == "طلب" and last.frame != "that" and _coordinate_noun(scene, hit):
                continue
            if last.frame == "that" and _of_another(norms, last, hit):
                continue  # «بلاده مستعدة، لكنها تفضل»
            quote = _quotation(scene, hit.token)
            if quote is not None and (quote[0] >= last.token or quote[1] - quote[0] > 8):
                if hit.form.tense == "past" and last.frame == "that" and _clause_of(scene, last, hit):
                    hit.nested = True  # «قال إن "الرئيس أكد أن …"»
                    kept.append(hit)
                elif (
                    last.nested
                    and last.token > quote[0]
                    and (hit.form.tense == "part" or (hit.form.conj == "و" and hit.form.tense == "past"))
                ):
                    hit.nested = True  # «… وشدد على …"»
                    kept.append(hit)
                continue
            if hit.cue.lemma == "تضمن" and last.frame == "that":
                hit.nested = True  # «أفاد البيان أن الوزير سلمه رسالة من الرئيس تتضمن دعوة»
                kept.append(hit)
                continue
            listed = hit.form.conj == "و" and last.form.tense == "pres" and last.form.agree == hit.form.agree
            if (
                hit.form.tense in ("pres", "future")
                and last.frame == "that"
                and not (listed and (in_list(scene.document, hit.token) or _says_on(scene, hit)))
                and not _says_by_not(norms, last, hit)
                and not (
                    norms[hit.token - 1] in ("ان", "لكنه", "لكنها", "لكنهم")
                    or (_breaks(norms, hit.token) and norms[hit.token - 1] in NEW_TURN)
                )
            ):
                continue
            if hit.token - 2 == last.start and norms[hit.token - 1] == "قد" and norms[last.start] in _BEING:
                continue  # «نفى أن يكون قد رفض»
            outer = last if not last.nested else next((h for h in reversed(kept) if not h.nested), last)
            if hit.form.tense == "past" and outer.frame == "that" and _told_within(scene, outer, hit):
                hit.nested = True
                if hit.cue.object == "0" and hit.subject_text is not None and _clause_of(scene, outer, hit):
                    hit.subject_text = None  # «إن الوزير أبلغ الفرنسيين استعداد بلاده»
                kept.append(hit)
                continue
            if (
                hit.form.tense == "past"
                and last.frame == "that"
                and not (hit.form.conj or _breaks(norms, hit.token) or norms[hit.token - 1] in _NEW_CLAUSE)
                and fronted(norms, last.start, hit.token) < 0
                and not where_said(norms, last, hit)
                and not (named(hit) and turn(norms, last.start, hit.token) >= 0)
                and not turns_against(scene, last, hit)
                and not _concedes(scene, hit)
            ):
                continue
            if hit.frame == "0" and hit.cue.stance is None and not hit.cue.noun and hit.form.tense != "part":
                opens = before[-1] in NEW_TURN or before == ["في", "حين"]
                turned = opens and named(hit)  # «فيما اعتبر نظيره الحادثة»
                turned = turned or (named(hit) and turn(norms, last.start, hit.token) >= 0)
                turned = turned or before[-1].lstrip("و") in ("لا", "لم")  # «لكنه لا يتوقع انسحابا»
                turned = turned or contrast(norms, last.start, hit.token) > 0  # «غير أن فلانا وصف الوعد بأنه»
                if last.start >= 0 and not hit.form.conj and not turned:
                    continue
        kept.append(hit)
    return kept


def _is_noun(scene: Scene, kept: list[Hit], hit: Hit) -> bool:
    """«أكد الجانبان حرصهما على الحوار ورفض التصعيد»: a noun spelled like a verb that those who speak cannot have."""
    if hit.form.agree != "ms" or hit.form.tense != "past" or hit.frame != "0" or named(hit):
        return False
    last = next((h for h in reversed(kept) if not h.nested), kept[-1])
    verbs = scene.document.tokens[hit.token].info.verbs
    if not any(f.tense == "masdar" and not f.agree for f in verbs):
        return False
    several = last.form.agree in ("fs", "md", "fd", "mp")
    return several or (last.subject is not None and last.subject.kind == "sides")


def _quotation(scene: Scene, at: int) -> tuple[int, int] | None:
    """The quotation in which a token stands."""
    for first, end in scene.document.quotes:
        if first < at < end:
            return first, end
    return None


def _says_on(scene: Scene, hit: Hit) -> bool:
    """«تشير المصادر إلى أن …، وتضيف أن»: one more verb of saying with a clause, after a comma."""
    comma = scene.document.norms[hit.token - 1] in COMMA
    return comma and hit.frame == "that" and "quote" in hit.cue.frames and hit.cue.lemma not in ("رأى", "اعتبر")


#: What one says by not doing it: «ولم تستبعد أن»، «ولم يخف خيبته».
_BY_NOT = frozenset("استبعد أخفى كتم نفى أنكر".split())


def _says_by_not(norms: list[str], last: Hit, hit: Hit) -> bool:
    """«اعتبرت المتحدثة أن …، ولم تستبعد أن»: what the speaker says on, by a verb that is denied."""
    denied = norms[hit.token - 1] in ("ولم", "ولا") and norms[hit.token - 2] in COMMA
    return denied and hit.cue.lemma in _BY_NOT and hit.form.agree == last.form.agree and not last.quoted


#: «لكنها» and the gender of whom it means.
_BUT_SHE = {"لكنها": "fs", "ولكنها": "fs", "لكنه": "ms", "ولكنه": "ms"}


def _of_another(norms: list[str], last: Hit, hit: Hit) -> bool:
    """«قال الوزير إن بلاده مستعدة، لكنها تفضل أن»: his country, told of in what he says."""
    meant = _BUT_SHE.get(norms[hit.token - 1])
    return meant is not None and last.form.agree in ("ms", "fs") and last.form.agree != meant and not last.quoted


def _coordinate_noun(scene: Scene, hit: Hit) -> bool:
    """«طلب إبلاغه تحياته وشكره على»: one more noun with a pronoun, spelled like a verb."""
    info: WordInfo = scene.document.tokens[hit.token].info
    before = scene.document.norms[hit.token - 1]
    return bool(hit.form.conj) and before not in COMMA and any(f.tense == "masdar" and f.agree for f in info.verbs)


def _told_within(scene: Scene, last: Hit, hit: Hit) -> bool:
    """«قال إن الأمير تلقى اتصالا من الرئيس أكد فيه دعمه»: what was said in a contact, or by a clause of the content."""
    norms = scene.document.norms
    within = not hit.form.conj and norms[hit.token + 1 : hit.token + 2]
    if within and within[0] in WITHIN and turn(norms, last.start, hit.token) < 0:
        return True
    return _clause_of(scene, last, hit)


def _clause_of(scene: Scene, outer: Hit, hit: Hit) -> bool:
    """Whether a cue is the verb of a clause of the outer content: «أن X أعرب عن …، وأن Y جدد»، «أنهما اتفقا»."""
    norms = scene.document.norms
    both = hit.form.agree in ("md", "fd")
    start = outer.start
    at = next((k + 1 for k in range(hit.token - 1, start, -1) if norms[k] in _AND_THAT), start)
    if at == hit.token:
        if both:
            return norms[at - 1] in _THAT_BOTH
        return hit.cue.lemma == "نقل" and _THAT_SHE.get(norms[at - 1]) == hit.form.agree
    at += norms[at] in OPEN
    ref = scene.ref_at.get(at)
    if ref is None and both and norms[at].endswith(("ين", "ان")):
        at += 1  # «أن البرلمانين اتفقا»
    elif norms[at] in _MEANT and scene.ref_at.get(at) is None:
        at += 1 + (norms[at] in SIDE)  # «وأن الأخير وعد», «أن الجانب الروسي أكد»
    elif ref is None or ref.kind not in ("person", "title", "org", "sides", "state") and not both:
        return False
    else:
        at = ref.end
    while at < hit.token:
        joined = scene.ref_at.get(at)
        if joined is not None and joined.conj and both:
            at = joined.end  # «أن القاهرة وبرلين اتفقتا»
        elif norms[at] in _BEFORE_ITS_VERB or norms[at] in OPEN:
            at += 1  # «أن الوزراء الثلاثة توافقوا»
        else:
            break
    return at == hit.token


#: Nouns by which one who was named is meant.
_MEANT = GUESTS | LATTER | SIDE | RULERS | BODIES_MEANT.keys()
#: «قالت إنها نقلت إليه تحياته»: the pronoun and the form of its verb.
_THAT_SHE = {"انه": "ms", "بانه": "ms", "وانه": "ms", "انها": "fs", "بانها": "fs", "وانها": "fs"}
_BEING = frozenset("يكون تكون يكونوا".split())
#: «إنهما اتفقا», and what stands between a subject and its verb.
_THAT_BOTH = frozenset("انهما بانهما وانهما وبانهما".split())
_BEFORE_ITS_VERB = frozenset("قد ، ايضا الثلاثه الاربعه الخمسه السته".split())
_AND_THAT = frozenset("وان وبان".split())


def _concedes(scene: Scene, hit: Hit) -> bool:
    """«أكد أن بلاده ملتزمة، وإن أقر بأن»: what the speaker grants, after a comma or a quotation."""
    if hit.token < _TWO or scene.document.tokens[hit.token - 1].raw != "وإن":
        return False
    before = scene.document.norms[hit.token - 2]
    return hit.cue.lemma in _GRANTING and (before in COMMA or before in CLOSE)


_TWO = 2
_GRANTING = frozenset("أقر اعترف سلم أبدى أعرب نفى شكك استبعد أشار لفت حذر انتقد".split())
#: How far after its verb blame may stand, in words.
_BLAME = 8
_RESPONSIBLE = ("مسوولي", "المسوولي")


def _carries(scene: Scene, hit: Hit) -> bool:
    """Whether a light verb's object is something said: regards, thanks, condolences, an invitation."""
    words = stance_words()[1]
    for k in range(hit.start, min(hit.start + 4, len(scene.document.norms))):
        norm = scene.document.norms[k]
        bare = norm[1:] if norm[:1] in "بو" else norm
        if words.get(norm) or words.get(bare) or bare in CARRIED:
            return True
    if hit.cue.lemma == "حمل":  # «حمّل روسيا مسؤولية»، «محملا الحكومة كامل المسؤولية», not «تحمل مسؤولية»
        elided = hit.addressee is None and hit.object_first < 0
        past = hit.form.tense == "past"
        first = hit.start + (elided and not (past and scene.document.norms[hit.start].startswith(_RESPONSIBLE)))
        norms = scene.document.norms[first : hit.start + _BLAME]
        marks = [k for k, norm in enumerate(norms) if norm in COMMA]
        return any(norm.startswith(_RESPONSIBLE) for norm in norms[: marks[0] if marks else None])
    return False


def _breaks(norms: list[str], i: int) -> bool:
    before = norms[i - 1] if i else ""
    return (
        before in COMMA
        or before in NEW_TURN
        or (before in THAT and i > 1 and norms[i - 2] in ("غير", "الا", "بيد", "كما"))
        or before in ("كما", "قد", "حين", "ثم", "لكنه", "لكنها", "لكن", "»", '"', "”", "ان")
    )


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
    verbs = [f for f in token.info.verbs if f.conj]
    if norm.endswith("ت"):  # «وقررت», which «I» would write alike
        verbs = [f for f in verbs if f.tense != "pass" and f.agree != "1s"]
    return bool(verbs) and all(f.tense == "past" and f.agree in ("ms", "fs", "md", "mp") for f in verbs)


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
    if scene.cover[k] is not None:
        return False
    if scene.document.norms[k - 1] in COMMA and _acts_next(scene, k):
        return True
    if not _may_tell_on(scene.document.tokens[k]):
        return False
    after: WordInfo = scene.document.tokens[min(k + 1, len(scene.document.tokens) - 1)].info
    return not any(f.tense == "masdar" and f.agree for f in after.verbs)  # «خالص تعازيه وصادق مواساته»


#: «، وذلك خلال اللقاء»: how the reporter goes on after a content.
_CIRCUMSTANCES = frozenset(
    "خلال لدي في عقب اثناء علي بحضور بعد قبل ردا تعليقا تعقيبا غداه قبيل بعيد عشيه بمناسبه تزامنا وسط رغم برفقه "
    "امام".split()
)
_ATTENDED = frozenset("وحضر وحضرت وحضره وحضرها".split())
_WAS = frozenset("وكان وكانت".split())
_SESSIONS = ("اللقاء", "المقابل", "الاستقبال", "الاجتماع", "المباحثات", "الجلسه", "المحادثات", "المراسم")


_BEFORE = frozenset("وقد وذلك قبل ما مما علما".split())
#: «…، رافضا القول متى»: what a speaker leaves out.
_DECLINING = frozenset(
    "رافضا رافضه رافضين ممتنعا ممتنعه متجنبا متجنبه مكتفيا مكتفيه متوجها متوجهه متوجهين مخاطبا مخاطبه".split()
)
#: «…، أما فلان فرأى»: the reporter turns to another; «إما» is spelled otherwise.
_AS_FOR = frozenset("أما وأما".split())
#: «…، من دون أن يحدد موعدا»: what the reporter misses in what was said, by the rest of its verb or by its noun.
_WITHOUT = "دون"
_LEFT_OUT = frozenset("حدد ذكر وضح كشف قدم سمي سم فصح عطي عط شير تطرق خوض ورد دلي علق خض دل ضيف ذكرا كشفا".split())
_SET_FOR = frozenset("له لها لهم لهما".split())
_LEAVING_OUT = frozenset(
    "الخوض التطرق الكشف الافصاح ذكر تحديد تقديم تسميه اعطاء ايراد توضيح الادلاء الاشاره الدخول كشف".split()
)
_GOES_ON = frozenset("وهو الامر".split()) | _BEFORE | NEW_TURN | _DECLINING | _BUT_SHE.keys()
_ENDS = Trait(
    lambda token: (
        token.norm in _GOES_ON
        or token.norm in _ATTENDED
        or token.norm in _WAS
        or token.norm in ATTRIBUTION
        or token.norm == _WITHOUT
        or token.raw in _AS_FOR
        or _may_tell_on(token)
        or (token.kind == "w" and any(f.conj == "و" and f.tense == "past" for f in token.info.verbs))
    )
)
#: Joiners before a next cue, which belong to it: «كما أكد», «من جانبه شدد».
_JOINERS = (
    COMMA
    | NEW_TURN
    | TURN
    | frozenset(
        "كما وكما قبل ان وان ثم حين في و قد من كان لكنه لكنها لكنهم لكنهما ولكنه ولكنها ولكنهم لكن ولكن بيد غير الا "
        "انه انها حيث لم ولم لا ولا".split()
    )
)


def _ends_at(scene: Scene, hit: Hit, k: int, stop: int) -> bool:
    """Whether the reporter goes on at a token that may end a content."""
    norms = scene.document.norms
    norm, after = norms[k], norms[k + 1] if k + 1 < stop else ""
    if norm in _ATTENDED and after.startswith(_SESSIONS):
        return True
    if norm == _WITHOUT:
        return _leaves_out(scene, hit, k, stop)
    noun = hit.frame not in ("that", "quote")
    if norm in _WAS:
        quoted = hit.quoted or _quotation(scene, k) is not None
        told = noun or _had_done(scene, k + 1)  # «قدم واجب العزاء، وكان في استقباله السفير»
        return told and not quoted and k > hit.start + 1 and norms[k - 1] in COMMA
    another = noun or (k + 2 < stop and not hit.nested and _named_man(scene, k + 2) and _quotation(scene, k) is None)
    if another and norm in NEW_TURN and norms[k - 1] in COMMA and k + 1 < stop:
        verbs = scene.document.tokens[k + 1].info.verbs
        if any(f.tense in ("past", "pass") for f in verbs) and not any(f.tense == "masdar" for f in verbs):
            return True  # «حثه على إبداء المرونة، فيما أوفد جاره وزيرا»
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
            or (far and norm == "علما" and (after in THAT or after in BTHAT))
            or (far and norm in ("ما", "مما") and hit.frame != "that")
            or (far and noun and norm in _BUT_SHE and _denies(scene, k + 1, stop))
        ):
            return True
    return noun and k > hit.start + 1 and _tells_on(scene, k)


def _leaves_out(scene: Scene, hit: Hit, k: int, stop: int) -> bool:
    """«أعلن الوزير أن المعبر سيفتح، من دون أن يحدد موعدا»: what the speaker did not say, told by the reporter."""
    norms = scene.document.norms
    before = norms[k - 2] if norms[k - 1] == "من" else norms[k - 1]
    if before not in COMMA or k + 2 >= stop or hit.nested or _quotation(scene, k) is not None:
        return False
    if norms[k + 1] != "ان":
        return norms[k + 1] in _LEAVING_OUT
    if norms[k + 3 : k + 4] and norms[k + 3] in _SET_FOR:  # «دون أن يُحدد له موعد»: the passive
        return False
    theirs = {"ms": "ي", "fs": "ت"}.get(hit.form.agree, "يت")
    return norms[k + 2][0] in theirs and norms[k + 2][1:] in _LEFT_OUT


def _named_man(scene: Scene, at: int) -> bool:
    """«…، فيما وصل | الرئيس فلان»: whether a man stands there by his name, of whom the reporter tells."""
    ref = scene.ref_at.get(at)
    named = ref is not None and ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
    return named and ref is not None and not ref.prep and not ref.conj


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
        stop = next((k for k in also if norms[k] in _AND_THAT and norms[k - 1] in COMMA), stop)
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
            stop = k - (norms[k] == _WITHOUT and norms[k - 1] == "من")
            break
    while stop > hit.start and (norms[stop - 1] in COMMA or norms[stop - 1] in ".:-–—"):
        stop -= 1
    return stop

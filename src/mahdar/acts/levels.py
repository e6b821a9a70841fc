"""Which cues of a sentence report on their own level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.clause_tables import LANDS
from mahdar.acts.cue_phrases import is_masdar
from mahdar.acts.discourse import governs_from, in_list
from mahdar.acts.guests import GUESTS
from mahdar.acts.lexicon import stance_words
from mahdar.acts.speaker_tables import PARTICIPANTS, PARTNERS, WITHIN
from mahdar.acts.speech_tables import (
    ATTRIBUTION,
    BODIES_MEANT,
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
)
from mahdar.acts.target_tables import WHATEVER
from mahdar.acts.turns import contrast, fronted, named, turn, turns_against, where_said
from mahdar.acts.unnamed import before_verb

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["AND_THAT", "BUT_SHE", "outermost", "quotation"]


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
        if before and before[-1] == "ما" and hit.cue.lemma == "دعا" and hit.form.tense == "pres":
            continue  # «لا ترى موسكو ما يدعو إلى عقد القمة»
        directs = (
            hit.cue.lemma == "وجه" and hit.frame == "ب" and hit.form.tense == "past" and is_masdar(scene, hit.start)
        )
        together = hit.subject is not None and hit.subject.kind == "sides"  # «قرر القادة إحالة الملف»
        if hit.cue.lemma == "قرر" and hit.form.tense == "past" and not kept and not together:
            continue
        if hit.cue.lemma in LIGHT and hit.frame in ("0", "ب") and not (directs or _carries(scene, hit)):
            continue
        if kept:
            last = kept[-1]
            if hit.start == last.start and last.cue.lemma == "أدلى":
                kept[-1] = hit  # «أدلى بتصريح قال فيه إن»
                continue
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
            quote = quotation(scene, hit.token)
            if quote is not None and (quote[0] >= last.token or quote[1] - quote[0] > 8):
                clause = last.frame == "that" or (last.quoted and norms[last.start + 1] in THAT)
                if hit.form.tense == "past" and clause and _clause_of(scene, last, hit):
                    hit.nested = True  # «قال إن "الرئيس أكد أن …"»
                    kept.append(hit)
                elif (
                    last.nested
                    and last.token > quote[0]
                    and (
                        hit.form.tense == "part"
                        or (hit.form.tense == "past" and (hit.form.conj == "و" or norms[hit.token - 1] in _WHILE))
                    )
                ):
                    hit.nested = True  # «… وشدد على …"»
                    kept.append(hit)
                continue
            if hit.cue.lemma == "تضمن" and last.frame == "that":
                hit.nested = True  # «أفاد البيان أن الوزير سلمه رسالة من الرئيس تتضمن دعوة»
                kept.append(hit)
                continue
            listed = hit.form.conj == "و" and last.form.tense == "pres" and last.form.agree == hit.form.agree
            if hit.form.tense == "pres" and _speaks_for(scene, kept, hit):
                hit.nested = True  # «قال المتحدث إن الأمين العام يدعو إلى …، ويرحب ب»
                kept.append(hit)
                continue
            if (
                hit.form.tense in ("pres", "future")
                and last.frame == "that"
                and not (listed and (in_list(scene.document, hit.token) or _says_on(scene, last, hit)))
                and not _says_by_not(norms, last, hit)
                and not (
                    norms[hit.token - 1] in ("ان", "لكنه", "لكنها", "لكنهم")
                    or _but_he(norms, hit)
                    or (_breaks(norms, hit.token) and norms[hit.token - 1] in NEW_TURN)
                )
            ):
                continue
            if last.frame == "that" and _may_have(scene, last, hit):
                continue
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
                turned = turned or BUT_SHE.get(before[-1]) == hit.form.agree  # «، لكنه استبعد حربا جديدة»
                turned = turned or (before[-1] in RELATIVE and hit.cue.lemma == "وصف")  # «فلانا الذي وصف كذا بأنه»
                turned = turned or contrast(norms, last.start, hit.token) > 0  # «غير أن فلانا وصف الوعد بأنه»
                turned = turned or _main_clause(scene, hit)
                turned = turned or (before[-1] == "كما" and before[0] in COMMA)  # «، كما اعتبر الهجوم تصعيدا»
                if last.start >= 0 and not hit.form.conj and not turned:
                    continue
        kept.append(hit)
    return kept


#: What opens a clause that tells what one does while another does something else.
_WHILE = frozenset("بينما فيما".split())


def _main_clause(scene: Scene, hit: Hit) -> bool:
    """«وبينما رحبت واشنطن بالخطوة، | اعتبرتها طهران مناورة»: the verb of another after the clause with «بينما»."""
    norms, first = scene.document.norms, scene.document.sentences[scene.document.sentence_of[hit.token]][0]
    opening = norms[first].removeprefix("و")
    opens = opening in _WHILE or (opening == "في" and norms[first + 1] == "حين")
    return opens and named(hit) and norms[hit.token - 1] in COMMA and COMMA.isdisjoint(norms[first : hit.token - 1])


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


def quotation(scene: Scene, at: int) -> tuple[int, int] | None:
    """The quotation in which a token stands."""
    for first, end in scene.document.quotes:
        if first < at < end:
            return first, end
    return None


def _says_on(scene: Scene, last: Hit, hit: Hit) -> bool:
    """«تشير المصادر إلى أن …، وتضيف أن», «ترى الجزائر أن الحل سياسي، وتدعو إلى»: one more verb, after a comma."""
    if scene.document.norms[hit.token - 1] not in COMMA:
        return False
    if hit.frame == "that":
        return "quote" in hit.cue.frames and hit.cue.lemma not in ("رأى", "اعتبر")
    told = scene.ref_at.get(last.start)
    nobody = told is None or told.kind not in ("person", "state", "org", "title", "sides")
    return (
        nobody
        and named(last)
        and hit.cue.stance in _CALLS_OR_CONDEMNS
        and scene.document.norms[last.start] not in LANDS
    )


def _but_he(norms: list[str], hit: Hit) -> bool:
    """«قال إن الزيارة مهمة، غير أنه | يرى أن»: what the one who speaks holds against what he said."""
    return hit.frame == "that" and norms[hit.token - 1] in ("انه", "انها") and norms[hit.token - 2] in _BUT


_BUT = frozenset("غير بيد الا".split())
#: Stances of those who speak on.
_CALLS_OR_CONDEMNS = frozenset({"call", "condemn", "support", "oppose"})


#: What one says by not doing it: «ولم تستبعد أن»، «ولم يخف خيبته».
_BY_NOT = frozenset("استبعد أخفى كتم نفى أنكر".split())


def _says_by_not(norms: list[str], last: Hit, hit: Hit) -> bool:
    """«اعتبرت المتحدثة أن …، ولم تستبعد أن»: what the speaker says on, by a verb that is denied."""
    denied = norms[hit.token - 1] in ("ولم", "ولا") and norms[hit.token - 2] in COMMA
    return denied and hit.cue.lemma in _BY_NOT and hit.form.agree == last.form.agree and not last.quoted


#: «لكنها» and the gender of whom it means.
BUT_SHE = {"لكنها": "fs", "ولكنها": "fs", "لكنه": "ms", "ولكنه": "ms"}


def _of_another(norms: list[str], last: Hit, hit: Hit) -> bool:
    """«قال الوزير إن بلاده مستعدة، لكنها تفضل أن»: his country, told of in what he says."""
    meant = BUT_SHE.get(norms[hit.token - 1])
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


def _speaks_for(scene: Scene, kept: list[Hit], hit: Hit) -> bool:
    """Whether a present verb tells what the one says for whom a spokesman speaks."""
    outer = next((h for h in reversed(kept) if not h.nested), kept[-1])
    speaker = outer.subject.target if outer.subject is not None else None
    if outer.frame != "that" or outer.quoted or getattr(speaker, "office", None) != "spokesperson":
        return False
    told = scene.ref_at.get(outer.start)
    if told is None or told.kind not in ("person", "title") or told.target is speaker or told.prep:
        return False
    if kept[-1].nested:
        joined = hit.form.conj or scene.document.norms[hit.token - 1] == "كما"
        return bool(joined) and hit.form.agree == kept[-1].form.agree and kept[-1].form.tense == "pres"
    return told.end == hit.token


def _clause_of(scene: Scene, outer: Hit, hit: Hit) -> bool:
    """Whether a cue is the verb of a clause of the outer content: «أن X أعرب عن …، وأن Y جدد»، «أنهما اتفقا»."""
    norms = scene.document.norms
    both = hit.form.agree in ("md", "fd")
    if norms[hit.token - 1] in _AND_HE and not both:
        return _THAT_SHE[norms[hit.token - 1]] == hit.form.agree
    start = outer.start
    at = next((k + 1 for k in range(hit.token - 1, start, -1) if norms[k] in AND_THAT), start)
    if hit.form.conj and both and _both_go_on(scene, outer, hit):
        return True
    if at == hit.token:
        if both:
            return norms[at - 1] in _THAT_BOTH
        return _THAT_SHE.get(norms[at - 1]) == hit.form.agree and _says_again(hit)
    at += norms[at] in OPEN
    at += norms[at] in THAT  # «ذكر البيان: "إن الوزير | أكد أن"»
    ref = scene.ref_at.get(at)
    if ref is None and both and norms[at].endswith(("ين", "ان")):
        at += 1  # «أن البرلمانين اتفقا»
    elif norms[at] in PARTICIPANTS and hit.form.agree == "mp" and scene.ref_at.get(at) is None:
        at += 1  # «أن المشاركين جددوا»
    elif norms[at] in _MEANT and scene.ref_at.get(at) is None:
        at += 1 + (norms[at] in SIDE)  # «وأن الأخير وعد», «أن الجانب الروسي أكد»
        while at < hit.token and not both and norms[at].startswith("ال") and norms[at].endswith(("ي", "يه")):
            at += 1  # «أن الإدارة الأميركية اعترفت بأن»
    elif ref is None:
        told = before_verb(scene, hit, at)
        return told == (at, hit.token) and not hit.form.conj  # «أن السلطات المصرية وعدت»
    elif ref.kind not in ("person", "title", "org", "sides", "state") and not both and not governs_from(ref):
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


def _both_go_on(scene: Scene, outer: Hit, hit: Hit) -> bool:
    """«قالت الرئاسة إن الجانبين بحثا الملف واتفقا على»: one more verb of those of whom the content tells."""
    told = scene.ref_at.get(outer.start)
    if told is None or told.kind != "sides" or told.prep or told.end >= hit.token:
        return False
    verb = scene.document.tokens[told.end].info.verbs
    return scene.document.norms[hit.token - 1] not in COMMA and any(f.agree == "md" for f in verb)


def _says_again(hit: Hit) -> bool:
    """«قال إنه نقل إليه تحياته»، «… إنه طلب من المجلس إبقاء الأمر»: what he said to another besides."""
    return hit.cue.lemma == "نقل" or (hit.cue.object != "" and hit.cue.lemma not in LIGHT) or hit.addressee is not None


#: Nouns by which one who was named is meant.
_MEANT = GUESTS | LATTER | SIDE | RULERS | PARTNERS | BODIES_MEANT.keys()
#: «قالت إنها نقلت إليه تحياته»: the pronoun and the form of its verb.
_THAT_SHE = {"انه": "ms", "بانه": "ms", "وانه": "ms", "انها": "fs", "بانها": "fs", "وانها": "fs"}
_AND_HE = frozenset("وانه وانها".split())
_BEING = frozenset("يكون تكون يكونوا".split())


def _may_have(scene: Scene, last: Hit, hit: Hit) -> bool:
    """«نفى أن يكون قد رفض», «نفى أن تكون الدوحة قد طلبت تعديل الآلية»: what one was said to have done."""
    norms = scene.document.norms
    if norms[last.start] not in _BEING or hit.form.conj:
        return False
    subject = scene.ref_at.get(last.start + 1)
    behind = subject.end if subject is not None else last.start + 1
    clause = norms[last.start + 1 : hit.token]
    if behind == hit.token:
        return True
    return norms[hit.token - 1] == "قد" and COMMA.isdisjoint(clause) and THAT.isdisjoint(clause)


#: «إنهما اتفقا», and what stands between a subject and its verb.
_THAT_BOTH = frozenset("انهما بانهما وانهما وبانهما".split())
_BEFORE_ITS_VERB = frozenset("قد ، ايضا الثلاثه الاربعه الخمسه السته".split())
AND_THAT = frozenset("وان وبان".split())


def _concedes(scene: Scene, hit: Hit) -> bool:
    """«أكد أن بلاده ملتزمة، وإن أقر بأن»: what the speaker grants, after a comma or a quotation."""
    if hit.token < 2 or scene.document.tokens[hit.token - 1].raw != "وإن":
        return False
    before = scene.document.norms[hit.token - 2]
    return hit.cue.lemma in _GRANTING and (before in COMMA or before in CLOSE)


#: What one says besides, against what was said before: «وإن أقر», «لكنه نفى».
_GRANTING = frozenset("أقر اعترف سلم أبدى أعرب نفى شكك استبعد أشار لفت حذر انتقد".split())
#: How far after its verb blame may stand, in words.
_BLAME = 8
_RESPONSIBLE = ("مسوولي", "المسوولي", "تبع", "التبع", "وزر", "مغب")


def _carries(scene: Scene, hit: Hit) -> bool:
    """Whether a light verb's object is something said: regards, thanks, condolences, an invitation."""
    words = stance_words()[1]
    if hit.cue.lemma == "توجه" and scene.document.norms[hit.start] == "بدعوه":
        if "من" in scene.document.norms[hit.start + 1 : hit.start + 3]:
            return False  # «سيتوجه إلى كولومبو بدعوة رسمية من نظيره»
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
        or (before == "حين" and i > 1 and norms[i - 2] == "في")  # not «أخطأ حين ظن أن»
        or before in NEW_TURN
        or (before in THAT and i > 1 and norms[i - 2] in ("غير", "الا", "بيد", "كما"))
        or before in ("كما", "قد", "ثم", "لكنه", "لكنها", "لكن", "»", '"', "”", "ان")
    )

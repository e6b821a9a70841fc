"""Stances told of someone who is named, without words of speech.

By a verb: «وتعارض جيبوتي المذكرة», «طهران لن تسمح ب», «حفتر الذي يعارض الحكومة». By a noun that says whose it
is: «رغم معارضة أنقرة لانضمام السويد», «وسط تنديد مصري بالقصف».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import target_tables as tables
from mahdar.acts.clause_tables import LASTING_STANCES
from mahdar.acts.collective import body_meant
from mahdar.acts.cue_phrases import subject_end
from mahdar.acts.discourse import agrees, governs_from
from mahdar.acts.headlines import tells_by_itself
from mahdar.acts.indirect_cues import CHANCES, seizes
from mahdar.acts.lexicon import stance_words
from mahdar.acts.modifiers import past_modifier
from mahdar.acts.qualities import QualityReader
from mahdar.acts.speech_tables import ADVERBS, DECLINED
from mahdar.acts.targets import COMMA, DEGREES, THAT, Draft
from mahdar.document.document import Trait
from mahdar.mentions.families import WEEKDAYS

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["EVERYDAY", "SidingReader"]

_ACTORS = frozenset("state org person title place".split())
#: Verbs of the other stances whose past commits to something that lasts.
_COMMITTING = frozenset("تعهد وعد اعتزم وافق صادق استجاب قبل قرر".split())
#: Verbs that have other, everyday meanings where no one speaks («طلب شراء الطائرات», «شجع الفريق»).
EVERYDAY = frozenset(
    "طلب شجع وقف قبل دخل شارك وقع حافظ ثبت درس استمر بذل أبى قاوم حيا بارك هدد احتاج سمح شكا ركز تبنى قدر".split()
)
#: Before a verb of which it is not told that it is so: «كان يعتزم».
_UNTOLD = frozenset("لم ان قد كان كانت ولم ما اذا لو".split())
_DENYING = frozenset("لن لا ولن ولا".split())
#: What one does who minds: «لم تمانع», «لم تعترض على».
_MINDING = frozenset("مانع اعترض عارض".split())

_PREPOSITIONS = frozenset("في من الي علي عن مع بين خلال عبر بعد قبل منذ حتي لدي".split())
_PASSED = ADVERBS - _PREPOSITIONS
_WHOSE = frozenset("الذي التي".split())
_OWN_LAND = frozenset("بلاده بلادها حكومته حكومتها".split())
#: What may stand before a subject that its verb follows.
_BEFORE = frozenset("فيما بينما حيث لكن ولكن اما اذ تزال يزال زالت زال".split()) | COMMA | frozenset('.:؟!"«»”“')
_LOOKING = tables.WATCHING | {"رأى"}
#: Verbs of doing something at once.
_HASTENING = frozenset({"سارع", "بادر"})
#: What one calls another for.
_PURPOSES = frozenset({"greet", "praise", "call"})
#: How long an aside after a subject may be, and how many words between a verb and its object may strengthen it.
_ASIDE, _DEGREES = 24, 4
#: Nouns of stance before which no stance is told, but asked for or lacking.
_NOT_TOLD = frozenset(
    "من رصد برصد ضمان لضمان عدم دون بدون طلب بطلب علي الي تراجع تعليق وقف انهاء قطع غياب تجميد خفض انتظار عن "
    "شريطه بشرط شرط حد بحد".split()
)
#: Before a noun for telling, so near to it, what has not been told.
_PENDING = frozenset(
    "لم لن قبل دون عدم حال انتظار ينتظر تنتظر يتوقع تتوقع يترقب تترقب ترقب احتمال اذا تاجل تاجيل منع نفي نفت كذب "
    "الغاء".split()
)
_BEFORE_NOUN = 3
#: «المعارضة السورية»: a body, no stance.
_BODIES = frozenset("المعارضه والمعارضه".split())
_DECIDING = frozenset({"قرر"})
#: Verbs whose clause tells a fact, and only whose noun a stance.
_OF_A_NOUN = frozenset({"اعترف", "اتهم", "انتقد", "دعم", "ساند"})
#: What a state refuses to do, and no interviewee: «رفضت إسرائيل المشاركة في المؤتمر».
_TAKING_PART = frozenset("المشاركه الحضور حضور المجيء".split())
#: Who rules a state that an adjective names.
_RULERS = frozenset("الحكومه الاداره القياده السلطات الرياسه الخارجيه الدوله الدبلوماسيه".split())
#: Stances of verbs whose subject they are, not their object.
_OF_RULERS = frozenset({"support", "oppose", "adhere", "intend", "agree"})
#: Stances of a noun with its owner.
_OWNERS = frozenset("state org place person".split())
_OF_AN_OWNER = frozenset({"support", "oppose", "condemn", "adhere", "concern", "intend"})


def _told(form: VerbForm) -> bool:
    verbs = stance_words()[0]
    cue = verbs.get(form.lemma)
    if cue is None or form.agree not in ("ms", "fs", "mp", "md") or form.lemma in EVERYDAY:
        return False
    if form.tense == "past":
        return cue.stance in LASTING_STANCES or form.lemma in _COMMITTING
    return form.tense in ("pres", "future")


def _sides(token: Token) -> bool:
    verbs = token.info.verbs if token.kind == "w" else ()
    if not verbs or token.info.name:
        return False
    told = [_told(f) for f in verbs if f.tense in ("past", "pres", "future") and f.agree != "1s"]  # «رفضت»: she did
    return any(told) and all(told) and not any(f.tense == "masdar" for f in verbs)


def _stands_for(token: Token) -> bool:
    cue = stance_words()[1].get(token.norm.removeprefix("و"))
    return token.kind == "w" and cue is not None and cue.pos == "noun" and cue.stance in _OF_AN_OWNER


def _watches(token: Token) -> bool:
    verbs = token.info.verbs if token.kind == "w" else ()
    watched = bool(verbs) and any(f.lemma in _LOOKING and f.tense in ("past", "pres") for f in verbs)
    return watched and not token.info.name


def _hastens(token: Token) -> bool:
    verbs = token.info.verbs if token.kind == "w" else ()
    return bool(verbs) and any(f.lemma in _HASTENING and f.tense == "past" for f in verbs)


def _has_purpose(token: Token) -> bool:
    cue = stance_words()[1].get(token.norm[1:]) if token.norm.startswith("ل") else None
    return token.kind == "w" and cue is not None and cue.pos == "noun" and cue.stance in _PURPOSES


_SIDES = Trait(_sides, of="verbs")
_ATTITUDES = Trait.of_words("موقف وموقف مواقف ومواقف بموقف بمواقف لموقف".split())
#: «وعدت الهجوم انتهاكا», «وعدته تدخلا»: spelled like what one promises.
_HOLDS_TO_BE = Trait.of_words("وعد وعدت وعدته وعدتها وعدتهم وعده وعدها عدت عدته عدتها".split())
#: «اغتنم الفرصة ليشكر», «لم يفوت المناسبة للإشادة ب»: what one takes an occasion for, among how many words.
_SEIZES = Trait(lambda token: token.kind == "w" and seizes(token.norm) is not None)
#: What is told of an attitude: «موقف الرياض الداعم للقضية معروف».
_OF_AN_ATTITUDE = frozenset("معروف ثابت واضح معلن مبديي راسخ قديم مشرف تاريخي حاسم صريح قوي صحيح مهم".split())
_OCCASION = 14
_ANNOUNCING = Trait.of_words("اعلان باعلان تاكيد ابداء تجديد".split())
_FOR_THE_PURPOSE = Trait(_has_purpose)
_HASTENS = Trait(_hastens, of="verbs")
_WATCHES = Trait(_watches, of="verbs")
_STANDS_FOR = Trait(_stands_for)


class SidingReader(QualityReader):
    """Finds who takes a side by a verb or a noun that names him."""

    def sidings(self) -> list[Draft]:
        document = self.scene.document
        found = [self._siding(k) for k in document.having(_SIDES, self.scene.start)]
        found += [self._siding(k) for k in document.having(_SIDES, 0, self.scene.start) if self._in_a_headline(k)]
        found += [self._owned(k) for k in document.having(_STANDS_FOR, self.scene.start)]
        found += [self._hastening(k) for k in document.having(_HASTENS, self.scene.start)]
        found += [self._purpose(k) for k in document.having(_FOR_THE_PURPOSE, self.scene.start)]
        found += [self._attitude_owned(k) for k in document.having(_ATTITUDES, self.scene.start)]
        found += [self._held(k) for k in document.having(_HOLDS_TO_BE, self.scene.start)]
        found += [self._seizing(k) for k in document.having(_SEIZES, self.scene.start)]
        found += [self._announced_by(k) for k in document.having(_ANNOUNCING, self.scene.start)]
        found += [self._watching(k) for k in document.having(_WATCHES, self.scene.start)]
        return [draft for draft in found if draft is not None]

    def _in_a_headline(self, k: int) -> bool:
        """«القاهرة تتمسك بحقوقها» above a dateline; what is reported there as speech is a statement."""
        first, end = self.scene.document.sentences[self.scene.document.sentence_of[k]]
        return end <= self.scene.start and not self._within(k) and tells_by_itself(self.scene, first, end)

    def _end(self, k: int) -> int:
        document = self.scene.document
        return document.sentences[document.sentence_of[k]][1]

    # -- verbs --------------------------------------------------------------------------

    def _siding(self, k: int) -> Draft | None:
        """«وتدعم مصر حل الدولتين»، «مصر لن تقبل المساس»، «حفتر الذي يعارض الحكومة»."""
        end = self._end(k)
        form = next(f for f in self.scene.document.tokens[k].info.verbs if _told(f))
        let = form.lemma in _MINDING and self.norms[k - 1] in ("لم", "ولم")  # «ولم تمانع الرباط في»
        denied = let or self.norms[k - 1] in _DENYING
        had = self._had_done(k) if self.norms[k - 1] == "قد" else None
        if self.norms[k - 1] in _UNTOLD and had is None and not let:
            return None
        cue = self.verbs[form.lemma]
        stance = cue.negative if denied else cue.stance
        if stance is None:
            return None
        subject, first = (had, k + 1) if had is not None else self._subject(k, k - 1 if denied else k, end)
        country, first = (None, first) if subject is not None else self._rulers(stance, k, k - 1 if denied else k, end)
        if subject is None and country is None:
            subject, first = self._council(form, k)
            stance = "agree"
        if subject is None and country is None:
            return None
        first = self._past_where(stance, first, end)
        if form.lemma in self.speech and not self._may_have_said(form.lemma, subject, first):
            return None
        if first >= end - 1 or self.scene.document.tokens[first].kind != "w" or self._joined_by_and(first):
            return None
        if self.norms[first] in _WHOSE or (self.norms[first].startswith("ال") and self.norms[first + 1] in COMMA):
            return None  # «واتهم نظيف الذي أقيل», «اتهمت زعيمة الحزب المعارض، رئيسة الحكومة ب»
        at = first + (self.norms[first] == "الي")
        if stance == "call" and self.norms[at].removeprefix("لل").removeprefix("ال") in tables.FEELINGS:
            return None  # «وما يدعو للاستغراب أن»
        if form.lemma in _OF_A_NOUN and self.norms[first] in THAT:
            return None  # «اعترف بأنه خسر»
        if form.lemma in _DECIDING and self.norms[first] not in tables.ANNOUNCED:
            return None  # «قرر المجلس ما يلي»
        if self.norms[first] not in THAT and not self._framed_at(cue, first):
            if "0" not in cue.frames:
                first = self._opens(cue, first, end)
                if first >= end - 1 or not self._framed_at(cue, first):
                    return None
            elif self.norms[first] in _PREPOSITIONS:
                return None
        return self._draft(stance, first, self._target_end(first, end, stance), k, subject)._replace(country=country)

    def _council(self, form: VerbForm, k: int) -> tuple[Ref | None, int]:
        """«قرر المجلس تعيين مبعوث»: a council that decides, meant by its noun, and what comes then."""
        if form.lemma not in _DECIDING or self.norms[k + 1 : k + 2] != ["المجلس"] or self._within(k):
            return None, k
        body = body_meant(self.scene, "المجلس")
        ref = next((r for r in self.scene.refs if body is not None and getattr(r.target, "id", None) == body), None)
        councils = [r for r in self.scene.refs_in(self.scene.start, k) if r.kind == "org" and self._is_council(r)]
        if councils and getattr(councils[-1].target, "id", None) != body:
            return None, k  # «وبحث مجلس الأمن القضية. وقرر المجلس»
        return ref, k + 2

    def _is_council(self, ref: Ref) -> bool:
        return self.norms[ref.first].lstrip("ولب").removeprefix("ال") == "مجلس"

    def _had_done(self, k: int) -> Ref | None:
        """«وكانت الهند، التي ترأس المجموعة، قد أيدت»: the subject of «كان» before a past verb with «قد»."""
        start = max(self.scene.document.sentences[self.scene.document.sentence_of[k]][0], k - _ASIDE)
        was = next((j for j in range(k - 2, start - 1, -1) if self.norms[j].removeprefix("و") in ("كان", "كانت")), None)
        ref = self.scene.ref_at.get(was + 1) if was is not None else None
        if ref is None or not self._acts(ref) or self._within(k):
            return None
        aside = self.norms[ref.end : k - 1]
        closed = not aside or (aside[0] in COMMA and aside[-1] in COMMA)
        past = any(f.tense == "past" for f in self.scene.document.tokens[k].info.verbs)
        return ref if closed and past else None

    def _rulers(self, stance: str, k: int, before: int, end: int) -> tuple[str | None, int]:
        """«وتدعم الحكومة التركية», «الإدارة الأميركية لا تعارض»: the state of rulers told by its adjective."""
        agree = {f.agree for f in self.scene.document.tokens[k].info.verbs}
        if k + 2 < end and self.norms[k + 1] in _RULERS and "fs" in agree:
            object_ = k + 3 < end and not (self.norms[k + 3].endswith("ا") and self.norms[k].startswith("و"))
            theirs = (
                stance in _OF_RULERS and object_
            )  # not «وتدعم الحكومة اللبنانية سياسيا», not «وانتقدت السلطات الإسرائيلية لاعتقالها»: she did
            return (self._demonym(k + 2, definite=True) if theirs else None), k + 3
        head = before - 2
        opens = head >= self.scene.document.sentences[self.scene.document.sentence_of[k]][0]
        if not opens or self.norms[head].removeprefix("و") not in _RULERS or "fs" not in agree:
            return None, k
        starts = head == self.scene.start or self.norms[head - 1] in _BEFORE
        return (self._demonym(before - 1, definite=True) if starts else None), k + 1

    def _may_have_said(self, lemma: str, subject: Ref | None, first: int) -> bool:
        """Whether a verb of speech from which no statement came may still tell a stance."""
        if self.speech[lemma].object == "0" and self.speech[lemma].stance == "call":
            return False
        if first >= len(self.norms):
            return False
        asks = {self.norms[first], *self.norms[first + 1 : first + 2]} & DECLINED - _TAKING_PART
        if asks and lemma != "وافق":  # «وافقت موسكو على طلب دمشق»
            return False
        plain = subject is not None and subject.kind not in ("org", "title")
        return plain or not self.norms[first].startswith("ال")

    def _subject(self, k: int, before: int, end: int) -> tuple[Ref | None, int]:
        """Who takes the side by the verb at ``k``, right after it or before it, and what comes then."""
        after = self.scene.ref_at.get(k + 1)
        relative = self.norms[before - 1] in _WHOSE
        ahead = next((r for r in self.scene.refs_in(max(0, k - 12), before) if r.end == before - relative), None)
        if after is not None and (ahead is None or relative):
            first = subject_end(self.scene, after)
            first = (past_modifier(self.scene, first, end) if first < end else 0) or first
            closes = first + 1 < end and self.norms[first] in COMMA and self.norms[first + 1] not in _PREPOSITIONS
            closes = closes and not COMMA.isdisjoint(self.norms[after.first : first])
            first = first + 1 if closes else self._past_aside(first, end)  # «اتهم الوزير، مايك بومبيو، إيران ب»
            feared = not relative or (first < end and self.norms[first] in THAT)  # «التي تخشى تركيا أن»
            return (after, first) if feared and self._acts(after) and self._may_be_subject(k, after) else (None, k)
        if ahead is None or not self._acts(ahead):
            return None, k
        if relative:
            own = k + 1 < end and self.norms[k + 1] in _OWN_LAND
            return ahead, k + 2 if own else k + 1
        first, last = self.scene.document.sentences[self.scene.document.sentence_of[k]]
        opens = ahead.first == first or self.norms[ahead.first - 1] in _BEFORE or ahead.conj == "ف"
        return (ahead if opens else None), k + 1

    def _may_be_subject(self, k: int, ref: Ref) -> bool:
        """«يحذر أنقرة»: a verb that a name does not agree with has another subject."""
        forms = self.scene.document.tokens[k].info.verbs
        return not forms or any(f.agree not in ("ms", "fs") or agrees(f, ref, self.scene) for f in forms)

    def _acts(self, ref: Ref) -> bool:
        return not ref.prep and ref.kind in _ACTORS and (ref.kind != "place" or governs_from(ref))

    def _past_aside(self, first: int, end: int) -> int:
        """«تخشى تونس، المكلومة، أن»: what follows an aside of its subject."""
        if first + 2 < end and self.norms[first] in COMMA:
            return next((j + 1 for j in range(first + 1, min(first + _ASIDE, end - 1)) if self.norms[j] in COMMA), end)
        return first

    def _past_where(self, stance: str, first: int, end: int) -> int:
        """«قررت المجموعة (إيكواس) الخميس، في ختام قمتها، نشر قوة»: past a short name, a day and where it was."""
        if first + 3 < end and self.norms[first] == "(" and self.norms[first + 2] == ")":
            first += 3
        first = self._past_degrees(stance, first, end)
        first += first + 1 < end and self.norms[first] in WEEKDAYS
        if first + 2 >= end or self.norms[first] not in COMMA or self.norms[first + 1] not in tables.SAID_WHERE:
            return first
        closing = (j + 1 for j in range(first + 2, min(first + tables.CAPACITY, end - 1)) if self.norms[j] in COMMA)
        return next(closing, first)

    def _past_degrees(self, stance: str, first: int, end: int) -> int:
        first = self._past_manner(stance, first, end)
        for _ in range(_DEGREES):
            if first < end and (self.norms[first] in _PASSED or self.norms[first] in DEGREES):
                first += 1
        return first

    def _watching(self, k: int) -> Draft | None:
        """«تتابع المملكة بقلق بالغ ما يجري في السودان»."""
        end = self._end(k)
        subject, first = self._subject(k, k, end)
        if subject is None or first >= end:
            return None
        seen = any(f.lemma == "رأى" for f in self.scene.document.tokens[k].info.verbs)
        draft = self._sees(first, end, k) if seen else self._felt(first, end, k) or self._recorded(first, end, k)
        return draft._replace(holder=subject, way="told") if draft is not None else None

    def _recorded(self, first: int, end: int, k: int) -> Draft | None:
        """«سجلت هولندا ارتياحها لاستئناف المساعدات», «سجل تحفظ بلاده على البند»: an own stance put on record."""
        recorded = any(f.lemma == "سجل" for f in self.scene.document.tokens[k].info.verbs) and first + 2 < end
        noun = self._word(first) if recorded else None
        if noun is None or noun.pos != "noun" or noun.stance in (None, "stress", "greet"):
            return None
        own = self._whose_own(first) or self.norms[first + 1] in _OWN_LAND
        at = self._opens(noun, first + 1 + (self.norms[first + 1] in _OWN_LAND), end)
        return self._target(noun.stance, at, end, k) if own and self._framed_at(noun, at) else None

    def _hastening(self, k: int) -> Draft | None:
        """«سارعت كوبا إلى تهنئة مادورو بفوزه»: what one hastens to do, told by a noun of stance."""
        end = self._end(k)
        subject, at = self._subject(k, k, end)
        if subject is None or at + 3 >= end or self.norms[at] != "الي":
            return None
        cue = self.words.get(self.norms[at + 1]) or self.words.get(self.norms[at + 1].removeprefix("ال"))
        if cue is None or cue.pos != "noun" or cue.stance is None:
            return None
        first = self._opens(cue, at + 2, end)
        return self._draft(cue.stance, first, self._target_end(first, end, cue.stance), k, subject)

    def _attitude_owned(self, k: int) -> Draft | None:
        """«تأكيد موقف روسيا الداعم لسيادة سوريا», «وموقف البحرين الرافض للعنف»: an attitude with its owner."""
        owner, end = self.scene.ref_at.get(k + 1), self._end(k)
        if owner is None or not self._acts(owner) or owner.conj or owner.kind not in _OWNERS:
            return None
        for j in range(owner.end, min(owner.end + _DEGREES, end - 1)):
            norm = self.norms[j].removeprefix("و")
            if not norm.startswith("ال"):
                return None
            cue = self.words.get(norm[2:])
            if cue is not None and cue.pos == "adj" and cue.stance is not None:
                first = self._opens(cue, j + 1, end)
                if first >= end - 1 or not self._framed_at(cue, first):
                    return None
                end = self._before_an_object(first, end) if self._governed(k) else self._before_a_predicate(first, end)
                return self._draft(cue.stance, first, self._target_end(first, end, cue.stance), j, owner)
        return None

    def _before_a_predicate(self, first: int, end: int) -> int:
        """«وموقف الرياض الداعم للقضية الفلسطينية | معروف»: without the adjective that closes the clause."""
        token = self.scene.document.tokens[end - 1]
        if token.kind != "w" and end - 2 > first:
            return self._before_a_predicate(first, end - 1)
        adjective = token.norm in _OF_AN_ATTITUDE
        closed = self.norms[end - 2].startswith(("ال", "لل")) or self.scene.cover[end - 2] is not None
        return end - 1 if adjective and closed and end - 2 >= first else end

    def _governed(self, k: int) -> bool:
        return not self.scene.document.tokens[k - 1].info.tenses.isdisjoint(("past", "pres", "future"))

    def _before_an_object(self, first: int, end: int) -> int:
        """«أثار موقف تركيا الرافض لانضمامها | غضب واشنطن»: where the object of the verb before an attitude begins."""
        for j in range(first + 1, end):
            token, named = self.scene.document.tokens[j], self.scene.cover[j - 1]
            closed = self.norms[j - 1].startswith("ال") or (named is not None and named.end == j)
            bare = token.kind == "w" and not token.norm.startswith(("ال", "و", "لل", "ب"))
            if closed and bare and self.scene.cover[j] is None and token.norm not in _PREPOSITIONS | _WHOSE:
                return j
        return end

    def _held(self, k: int) -> Draft | None:
        """«ودانت القصف، وعدته انتهاكا لسيادتها»: what one holds to be an outrage, where no statement was read."""
        end = self._end(k)
        if (self._within(k) and self.norms[k - 1] not in COMMA) or k + 2 >= end:
            return None
        subject, first = self._subject(k, k, end)
        told = [s for s in self.scene.said if s.cue_first < k and s.sentence == self.scene.document.sentence_of[k]]
        if subject is None and told and self.norms[k].startswith("و"):
            subject = told[-1].speaker
            first = k + 1
        held = self._held_to_be(first, end) if subject is not None else None
        return held._replace(holder=subject, way="told") if held is not None and held.stance == "condemn" else None

    def _seizing(self, k: int) -> Draft | None:
        """«اغتنم المناسبة ليشكر الجزائر على», «لم يفوت الفرصة للإشادة ب»: what the occasion is taken for."""
        end = self._end(k)
        subject, at = self._subject(k, k - (self.norms[k - 1] in _DENYING or self.norms[k - 1] in ("لم", "ولم")), end)
        if subject is None or self._within(k):
            return None
        for j in range(at + 1, min(at + _OCCASION, end - 2)):
            token, norm = self.scene.document.tokens[j], self.norms[j]
            if norm in COMMA or not norm.startswith("ل"):
                continue
            lemmas = [f.lemma for f in token.info.verbs if f.prep == "ل" and f.tense == "pres"]
            cue = next((self.verbs[lemma] for lemma in lemmas if lemma in self.verbs), None)
            cue = cue or self.words.get(norm[1:]) or self.words.get(norm.removeprefix("لل"))
            if cue is None or cue.stance is None or cue.pos not in ("verb", "noun"):
                continue
            if CHANCES.isdisjoint(self.norms[at:j]):
                return None  # «استغل الأزمة لدعم اقتصاد بلاده»
            whom = self.scene.ref_at.get(j + 1)
            first = whom.end if whom is not None and not whom.prep and cue.pos == "verb" else j + 1
            first = self._opens(cue, first, end)
            return self._draft(cue.stance, first, self._target_end(first, end, cue.stance), j, subject)
        return None

    def _purpose(self, k: int) -> Draft | None:
        """«اتصل الرئيس بنظيره لشكره على دوره»: for what someone calls or writes to another."""
        end, norm = self._end(k), self.norms[k]
        cue = self.words[norm[1:]]
        if not norm.endswith(("ه", "ها", "هم")) or self.scene.document.tokens[k].raw.endswith("ة") or self._within(k):
            return None
        first, _ = self.scene.document.sentences[self.scene.document.sentence_of[k]]
        subject = next((r for r in self.scene.refs_in(first, k) if self._acts(r)), None)
        if subject is None or k + 1 >= end or not self._framed_at(cue, k + 1):
            return None
        return self._draft(cue.stance or "", k + 1, self._target_end(k + 1, end, cue.stance or ""), k, subject)

    # -- nouns --------------------------------------------------------------------------

    def _owned(self, k: int) -> Draft | None:
        """«رفض مصر لتهجير الفلسطينيين»، «ترحيب عربي بالاتفاق»: a noun of stance, its owner and its object."""
        cue = self.words[self.norms[k].removeprefix("و")]
        end = self._end(k)
        if cue.stance is None or self.norms[k - 1] in _NOT_TOLD or k + 2 >= end or self.norms[k] in _BODIES:
            return None
        owner = self.scene.ref_at.get(k + 1)
        named = owner is not None and self._acts(owner) and not owner.conj and owner.kind in _OWNERS
        country = None if owner is not None else self._demonym(k + 1, definite=self.norms[k].startswith(("ال", "وال")))
        if not named and country is None:
            return None
        first = self._past_degrees(cue.stance, self._owners_end(owner) if owner is not None else k + 2, end)
        if first >= end - 1 or not self._framed_at(cue, first):
            return None
        draft = self._draft(cue.stance, first, self._target_end(first, end, cue.stance), k, owner)
        return draft._replace(country=country)

    def _announced_by(self, k: int) -> Draft | None:
        """«بعد إعلان تركيا اعتزامها شن عملية»: a stance with its pronoun, after a noun for telling and who tells."""
        owner, end = self.scene.ref_at.get(k + 1), self._end(k)
        if (
            owner is None
            or not self._acts(owner)
            or owner.kind not in _OWNERS
            or owner.end + 2 >= end
            or self._within(k)
            or not _PENDING.isdisjoint(
                norm.removeprefix("و") for norm in self.norms[max(0, k - _BEFORE_NOUN) : k]
            )  # «لم يصدر بعد إعلان روسيا دعمها»
        ):
            return None
        at = owner.end
        cue = self._word(at)
        if cue is None or cue.pos != "noun" or cue.stance not in _OF_AN_OWNER or not self._whose_own(at):
            return None
        first = self._opens(cue, self._past_degrees(cue.stance, at + 1, end), end)
        bare = "0" in cue.frames and self.norms[first] not in _PREPOSITIONS | COMMA  # «رفضها المقترح»
        if first >= end - 1 or not (bare or self._framed_at(cue, first)):
            return None
        return self._draft(cue.stance, first, self._target_end(first, end, cue.stance), at, owner)

    def _owners_end(self, owner: Ref) -> int:
        """«رفض طهران وموسكو للقرار»: where those end who are joined to an owner."""
        at = owner.end
        while (ref := self.scene.ref_at.get(at)) is not None and ref.conj == "و" and self._acts(ref):
            at = ref.end
        return at

    def _demonym(self, k: int, *, definite: bool) -> str | None:
        """The state of «مصري» after an indefinite noun, of «المصري» after a definite one."""
        if self.norms[k].startswith("ال") != definite:
            return None
        found = next((m.entry.id for m in self.scene.matches[k] if m.entry.kind == "demonym"), None)
        state = self.scene.lexicon.registry.states.get(found or "")
        return state.code if state is not None and state.code != "MLI" else None  # «دعما ماليا»

    # -- both ---------------------------------------------------------------------------

    def _within(self, k: int) -> bool:
        """Whether a token stands in the content of a statement, or is its cue."""
        return any(said.cue_first <= k < said.end for said in self.scene.said)

    def _draft(self, stance: str, first: int, end: int, cue: int, subject: Ref | None) -> Draft:
        return Draft(stance, first, self._unquoted(first, end), cue, False, None, subject, "told")

"""Positions: holder, stance, target, read from statements and their content.

Three ways lead to one: the cue itself (رحب ب…), the first noun of its content
(أعرب عن قلقه إزاء…), and a clause of the content whose subject is the speaker's side
(إن بلاده تدعم…، وستعارض…).
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.announcing import PRAYING, AnnouncementReader
from mahdar.acts.attitudes import ATTITUDES, DENYING, STEADFAST, TOWARDS
from mahdar.acts.demands import DemandReader
from mahdar.acts.drafted import joined, split_named
from mahdar.acts.first_person import in_his_own_words
from mahdar.acts.greetings import SENDING, WARMLY, GreetingReader, overlap
from mahdar.acts.holders import holder_of, state_of
from mahdar.acts.narrated import narrated
from mahdar.acts.qualities import HOLDING_TO_BE
from mahdar.acts.speech_tables import MESSAGES, OPEN
from mahdar.acts.statements import entity_id
from mahdar.acts.target_tables import WORD_PREPS
from mahdar.acts.targets import COMMA, DEGREES, THAT, Draft
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue, StanceCue
    from mahdar.acts.statements import Said
    from mahdar.mentions.scene import Scene

__all__ = ["read_positions"]


#: Stances whose verb governs its object, whatever noun that is: «ثمن دعم مصر», «أدان رفض».
_OF_ITS_OBJECT = frozenset({"praise", "condemn", "oppose", "support", "concern", "call", "agree"})
_AFFIRMING = frozenset("تاكيد التاكيد علي ثبات ثوابت".split())
#: «شكر له اهتمامه»: what one is thanked for is no stance of the one who thanks.
_THANKING = frozenset({"شكر", "هنأ"})


#: Nouns of going on: «أكدت استمرار بلادها في دعم الجيش», «مواصلة الكويت نهجها».
_GOING_ON = frozenset("استمرار مواصله".split())
#: What one does with an invitation.
_ACCEPTANCE = frozenset("تلبيتها تلبيه قبولها تلبيته".split())
_SPORT = frozenset("نادي النادي لنادي بنادي ناديه لاعب اللاعب مدرب المدرب".split())
_SPORTS = Trait.of_words(_SPORT)
_HIGH = frozenset({"head_of_state", "head_of_government", "crown_prince", "foreign_minister", "minister"})
#: How many statements within another are looked at.
_NESTED = 4
_AND_THAT = frozenset("وان وانه وانها وانهم وبان وبانه وبانها".split())
_CLAUSE = Trait.of_words(THAT, _AND_THAT)
#: «شدد على الدور المحوري»: verbs that underline whatever they take with «على».
_UNDERLINE = frozenset({"شدد", "أكد"})
#: Stances of verbs that take a clause as well as a noun: «رافضا أن يقتصر الجهد على العراق».
_OF_A_CLAUSE = frozenset({"call", "concern", "intend", "agree", "oppose", "condemn", "support"})
#: «التزم بأن ترفع مدريد عدد التأشيرات», «والتزم بالعمل على»: who binds himself to act means to do it.
_BOUND = "التزم"
_TO_ACT = frozenset("بتقديم بتوفير بتمويل بارسال بتخصيص بمنح بدفع برفع بزياده بخفض".split())
#: Stances whose clauses are told with «أن», and the prepositions that belong to it.
_WITH_THAT = frozenset({"call", "concern", "intend"})
_BEFORE_THAT = frozenset("من في علي".split())
#: Whom one greets.
_SALUTED = frozenset("الحضور الشعب شعب الحاضرين المشاركين الضيوف ارواح روح الجميع الاشقاء المواطنين".split())
_CONVEYING = frozenset("نقل ابلاغ ايصال".split())
#: Verbs that tell «عن» something: «كشف عن استعداد بلاده ل».
_DISCLOSING = frozenset("كشف أعلن أفصح".split())
#: What is estimated: «قدر عدد النازحين», «تقدر قيمة الأضرار».
_MEASURES = frozenset("عدد اعداد قيمه نسبه كلفه تكلفه خساير اضرار مساحه سعر احتياطي عايدات فتره مده".split())
_OUR_LAND = frozenset("بلاده بلادها حكومته حكومتها".split())
_OWN_SIDE = (["بلاده"], ["بلادها"], ["بلادهم"], ["حكومته"], ["حكومتها"], ["دولته"])


class _Reader(AnnouncementReader, GreetingReader, DemandReader):
    # -- one statement -------------------------------------------------------------

    def read(self, said: Said) -> list[Draft]:
        """The positions of one statement; `Draft.way` says by which way each was found."""
        if said.cue.lemma == "وعد" and "دّ" in self.scene.document.tokens[said.cue_first].raw:
            held = self._held_to_be(said.start, said.end)  # «وعدّت الهجوم انتهاكا»: and she held it to be
            return [held._replace(way="quality")] if held is not None else []
        if said.cue.lemma == "نفى":
            return []  # «نفى دعم بلاده للإرهاب»: what is denied is no stance
        if said.cue.lemma == "نقل" and said.start in self.scene.cue_starts:
            return []  # «نقلت الوكالة عن الوزير قوله»: what he says is told by the noun
        if said.cue.lemma == "طلب" and self.norms[said.start : said.start + 1] == ["عدم"]:
            return []  # «طلب عدم ذكر اسمه»
        if said.cue.lemma in PRAYING and self._frame(said) == "that" and self._prays(said):
            prayer = self._target("greet", said.start - 1, said.end, said.cue_first)
            return [prayer._replace(way="cue")] if prayer is not None else []  # «سائلا الله أن يديم»
        if not said.quoted and in_his_own_words(self.scene, said):
            said = copy(said)
            said.quoted = True
        if (that := self._affirmed_that(said)) > said.start:
            said = copy(said)
            said.start = that
        if said.cue.stance is not None and self.norms[said.cue_first - 1] in DENYING and said.cue_first:
            return self._denied_stance(said)
        way, drafts = self._read(said)
        if way in ("noun", "cue", "attitude") and drafts:
            drafts = [*drafts, *self._further_clauses(said, drafts[-1].end)]
        if way in ("noun", "attitude") and drafts and drafts[0].holder is not None:
            drafts = [d if d.holder is not None else d._replace(holder=drafts[0].holder) for d in drafts]
        joined = way + " joined"
        return [d._replace(way=joined if n else way) for n, d in enumerate(drafts)]

    def _denied_stance(self, said: Said) -> list[Draft]:
        """«ولا تؤيد باريس المقترح», «لم توافق على»: who does not support is against it; «لا ترفض» says little."""
        denied = self.verbs.get(said.cue.lemma)
        draft = self._direct(said, said.cue) if self._frame(said) != "that" else None
        if draft is None or denied is None or denied.negative is None:
            return []
        return [draft._replace(stance=denied.negative, way="cue")]

    def _further_clauses(self, said: Said, after: int) -> list[Draft]:
        """«شدد على دعمها للمبعوث، وعلى أنها لن تدخر جهدا»: the clauses joined to a target of another kind."""
        opening = self.scene.document.having(_CLAUSE, after, said.end)
        if not opening:
            return []
        first = opening[0]
        if not (self.norms[first].startswith("و") or self.norms[first - 1][1:] in WORD_PREPS):
            return []
        rest = copy(said)
        rest.start = first + 1
        return self.clauses(rest)

    def _read(self, said: Said) -> tuple[str, list[Draft]]:
        cue = said.cue
        at = said.start + (self.norms[said.start] in OPEN and said.start + 1 < said.end)  # «مشيرا إلى "أهمية الحوار"»
        if cue.lemma == "وصف":
            described = self._quality(said)
            return "quality", [described] if described else []
        frame = self._frame(said)
        if cue.lemma in HOLDING_TO_BE:
            held = self._held_to_be(said.start, said.end) if frame in ("0", "quote") else None
            held = held or self._it_is_held_to_be(at, said)
            if held is not None:
                return "quality", [held]
        if cue.lemma in ("وعد", "رحب") and self.norms[at].lstrip("ب") in _ACCEPTANCE:
            taken = self._target("agree", at, said.end, said.cue_first)
            return "cue", [taken] if taken else []
        if cue.lemma == "نوه":
            noted = self._word(at)
            if noted is not None and noted.pos == "noun" and noted.stance in ("stress", "intend", "adhere"):
                noun = self._noun_stance(at, said.end, said)
                return "noun", [noun, *self._coordinated(noun, said.end)] if noun is not None else []
        if cue.lemma in SENDING and frame in WORD_PREPS:
            named = self._noun_before(said)
            if named is not None:
                return "noun", [named, *self._coordinated(named, said.end)]
        if cue.lemma == "استبعد" and frame == "0" and (refused := self._ruled_out(at, said)) is not None:
            return "cue", [refused, *self._coordinated(refused, said.end)]
        if (cue.noun and cue.stance is None) or cue.lemma == "تمسك":
            attitude = self._attitude(at, said.end, said)
            if attitude is not None:
                return "attitude", [attitude, *self._coordinated(attitude, said.end)]
        attached = frame == "0" and self.norms[at][:1] in cue.frames and self.norms[at][:1] in ("ب", "ل")
        own = cue.stance in _OF_ITS_OBJECT or cue.lemma in _THANKING or (attached and cue.stance is not None)
        disclosed = frame == "عن" and cue.lemma in _DISCLOSING  # «كشف عن عزم طوكيو تقديم منحة»
        if cue.noun or frame == "0" or disclosed or self._possessed_noun(at):
            noun = self._noun_stance(at, said.end, said)
            if frame == "that" and noun is not None and noun.first <= noun.cue + 1 and noun.stance == "concern":
                noun = None  # «بأن مخاوف تركيا مشروعة»: of a subject something else is told
            if noun is not None and (not own or (cue.stance == "call" and noun.stance == "greet")):
                return "noun", [noun, *self._coordinated(noun, said.end)]
        tells = cue.lemma in ("أعلن", "قرر") or (cue.lemma == "كشف" and frame == "عن")
        if tells and frame in ("0", "عن") and (announced := self._announced(said)) is not None:
            return "cue", [announced, *self._coordinated(announced, said.end)]
        if cue.lemma == "اتهم" and said.start == said.cue_first + 1 and self._is_accused(said):
            return "cue", []
        if cue.stance is not None and frame != "that":
            draft = self._direct(said, cue)
            if draft is None:
                return "cue", []
            return "cue", [draft, *(self._of_the_praised(d, draft) for d in self._coordinated(draft, said.end))]
        of_us = cue.stance == "concern" and self.norms[said.start] in _OUR_LAND  # «حذر من أن بلاده مستعدة للانسحاب»
        clauses = self.clauses(said) if cue.stance in (None, "intend") or frame != "that" or of_us else []
        bound = cue.lemma == _BOUND and said.form.tense == "past" and frame == "that"
        if bound and (promised := self._target("intend", said.start, said.end, said.cue_first)) is not None:
            return "that", [self._opened_by_that(promised, said)]
        if cue.stance in _OF_A_CLAUSE and frame == "that" and not clauses:
            draft = self._lasting_support(said) if cue.stance == "intend" else None
            draft = draft or self._target(cue.stance, said.start, said.end, said.cue_first)
            more = self._coordinated(draft, said.end) if draft else []  # «اقترح أن تخفض الدول الرسوم، وأن تهيئ»
            return "that", [
                self._opened_by_that(draft, said),
                *(d for d in more if self.norms[d.first] in _AND_THAT),
                *self._also_agreed(draft, said),
            ] if draft else []
        if not clauses and cue.stance is not None:
            clauses = self.clauses(said)
        if not clauses and frame == "علي" and cue.lemma in _UNDERLINE and self.norms[at] != "الاقل":
            underlined = self._target("stress", at, said.end, said.cue_first)
            return "cue", [underlined, *self._coordinated(underlined, said.end)] if underlined is not None else []
        if cue.stance is None and frame in ("that", "quote"):
            further = (*self.predicates(said), *self._conveyed(said))
            blame = [d for d in further if d.stance == "condemn"]  # «إن إسرائيل تسعى إلى تقويض السلام»: no aim of hers
            clauses = [c for c in clauses if c.holder is None or not any(overlap(c, d) for d in blame)]
            told = [d for d in further if not any(overlap(d, other) for other in clauses)]
            clauses = sorted([*self.with_subjects(clauses, said), *told], key=lambda draft: draft.first)
        return "clause", clauses

    def _also_agreed(self, draft: Draft, said: Said) -> list[Draft]:
        """«اتفقا على أن يكتمل الانتشار، | وعلى منح القادة حق المطاردة»: what is agreed on besides."""
        at = draft.end + (draft.end < said.end and self.norms[draft.end] in COMMA)
        if draft.stance != "agree" or at + 1 >= said.end or self.norms[at] != "وعلي":
            return []
        besides = self._target("agree", at, said.end, said.cue_first)
        return [besides, *self._coordinated(besides, said.end)] if besides is not None else []

    def _opened_by_that(self, draft: Draft, said: Said) -> Draft:
        """«آملا في أن يعود الهدوء», «محذرا من أن النزاع»: what one asks or fears, with the words that open it."""
        that = said.start - 1
        opened = draft.first == said.start and draft.stance in _WITH_THAT
        if not opened or self.norms[that] not in ("ان", "بان") or self.norms[that - 1] == "الي":
            return draft
        return draft._replace(first=that - (that - 1 > said.cue_first and self.norms[that - 1] in _BEFORE_THAT))

    def _frame(self, said: Said) -> str:
        before = self.norms[said.start - 1] if said.start and self.scene.cover[said.start - 1] is None else ""
        if before in THAT:
            return "that"
        if said.quoted or before == ":":
            return "quote"
        if before in ("عن", "علي", "الي", "في", "من"):
            return before
        return "0"

    def _direct(self, said: Said, cue: Cue) -> Draft | None:
        """The cue's own stance: the target starts with its preposition."""
        first = said.start
        before = self.norms[first - 1] if first else ""
        if before in ("الي", "علي", "عن", "من", "في") and before in cue.frames:
            first -= 1
        if cue.lemma == "قدر" and self.norms[first] in _MEASURES:
            return None  # «قدر عدد النازحين بمليون»: an estimate and no praise
        return self._target(self._stance_of(cue, said), first, said.end, said.cue_first)

    def _stance_of(self, cue: Cue, said: Said) -> str:
        """The stance of a cue towards its object: one greets people («حيا الحضور»), and praises their deeds."""
        if cue.lemma == "حيا":
            ref = self.scene.ref_at.get(said.start + (self.norms[said.start] in OPEN))  # «حيا "حزب الله"»
            people = ref is not None and ref.kind in ("person", "title", "sides", "state", "org")
            return "greet" if people or self.norms[said.start] in _SALUTED else "praise"
        if cue.lemma == "هدد" and not self._verbal_noun(said.start):
            return "concern"  # «يهدد بأزمة», not «هدد بإغلاق المضيق»
        if cue.lemma == _BOUND and said.form.tense == "past" and self._is_to_act(said.start):
            return "intend"
        if cue.lemma == "بارك":
            return "greet" if said.addressee is not None else "support"
        return cue.stance or ""

    def _is_to_act(self, at: int) -> bool:
        """«والتزم بالعمل على فتح المعابر», not «بالعمل بالاتفاق»: whether one binds himself to an act of his own."""
        return self.norms[at] in _TO_ACT or self.norms[at : at + 2] == ["بالعمل", "علي"]

    def _attitude(self, at: int, end: int, said: Said) -> Draft | None:
        """«موقف بلاده الثابت الداعم لحل الدولتين»: a definite participle says the stance."""
        while at + 1 < end and self.norms[at] in _AFFIRMING:
            at += 1  # «جدد تأكيد موقف بلاده الرافض»
        if at >= end or self.norms[at].removeprefix("ب") not in ATTITUDES:
            return None
        for k in range(at + 1, min(at + 7, end)):
            norm = self.norms[k]
            bare = norm[3:] if norm.startswith("وال") else norm[2:] if norm.startswith("ال") else ""
            cue = self.words.get(bare)
            draft = None
            if cue is not None and cue.pos == "adj" and cue.stance:
                draft = self._target(cue.stance, self._opens(cue, k + 1, end), end, k)
            elif (noun := self._by_noun(k)) is not None:
                draft = self._target(noun.stance or "", self._opens(noun, k + 1, end), end, k)
            elif norm in TOWARDS and STEADFAST & set(self.norms[max(at - 1, 0) : k]):
                draft = self._target("adhere", k, end, k)
            if draft is not None:
                return draft._replace(holder=self._whose(at + 1, k, said))
        return None

    def _noun_before(self, said: Said) -> Draft | None:
        """«تقدم لنظيره بالشكر على»: the stance noun between the cue and the content's preposition."""
        for k in range(said.start - 2, said.cue_first, -1):
            norm = self.norms[k]
            cue = self.words.get(norm) or (self.words.get(norm[1:]) if norm.startswith("ب") else None)
            if cue is not None and cue.pos == "noun" and cue.stance == "greet":
                if self.norms[k - 1].lstrip("ب") in MESSAGES:
                    return None  # «وجه رسالة تهنئة إلى»: what is sent is told as a message
                return self._target(cue.stance, said.start - 1, said.end, k)
        return None

    def _possessed_noun(self, at: int) -> bool:
        """«أشار إلى استعدادها ل»، «إلى دعم بلاده»: a stance noun of the speaker's own side."""
        cue = self._word(at)
        if cue is None or cue.pos != "noun" or cue.stance in (None, "stress"):
            return cue is not None and cue.stance == "stress"
        if self._word_with_pronoun(at) or self.norms[at] == "الدعوه" or self.norms[at + 1 : at + 2] in _OWN_SIDE:
            return True
        whose = self.scene.ref_at.get(at + 1)  # «مشيرا إلى استعداد مصر ل»
        return whose is not None and whose.kind in ("state", "org", "place") and not whose.prep and not whose.conj

    def _noun_stance(self, at: int, end: int, said: Said) -> Draft | None:
        """«خالص تعازيه في …»، «استعداد المجلس لاستقبال …»."""
        if self.norms[at].lstrip("ب") in MESSAGES:
            return None  # «وجه رسالة تهنئة إلى»: a message, told as such
        if (affirmed := self._affirmed(at, end)) is not None:
            return affirmed
        conveyed = self.norms[at].removeprefix("ب") in _CONVEYING
        for k in range(at, min(at + (8 if conveyed else 4), end)):
            cue = self._word(k)
            if self.norms[k - 1] == "عدم":
                return self._refusal(k, end, said)
            if cue is not None and self._shows(cue, k) and (not conveyed or cue.stance == "greet"):
                k, cue = self._stronger(k, cue, end)
                first = self._opens(cue, k + 1, end)
                degree = next(filter(DEGREES.__contains__, self.norms[k : min(k + 4, end)]), None)
                greeting = self.norms[k].removeprefix("ال")
                if cue.stance == "greet" and greeting.startswith(("تحي", "تهان", "تعاز", "تمني", "اطيب")):
                    first = k
                whole = greeting.startswith(("تحي", "تمني")) or greeting != self.norms[k]
                if cue.stance == "greet" and k > at and not conveyed and whole:
                    first = at
                if first >= end and cue.stance == "greet":
                    first = at  # «أعرب عن صادق مواساته»: nothing follows
                draft = self._target(cue.stance or "", first, end, k)
                if draft is not None and (
                    (draft.first == k + 1 and self.norms[k] == "خيبه")  # «خيبة أمل بلاده»: of what is not told
                    or (self.norms[draft.first] == "الي" and cue.stance == "condemn")  # «احتجاجا إلى الجانب الأمريكي»
                ):
                    return None
                whose = self._whose(k + 1, first, said) if cue.stance != "call" or self._own_at(k + 1, said) else None
                return draft._replace(degree=degree, holder=whose) if draft else None  # «ردت بدعوة طوكيو إلى»
            if k > at and cue is None and self.norms[at] in _GOING_ON and self._own_at(at + 1, said):
                continue  # «استمرار بلادها في دعم الجيش»
            if k > at and cue is None and self.norms[k] not in DEGREES and self.norms[k - 1] not in DEGREES:
                if self.norms[at] not in WARMLY and not conveyed:
                    break
        own = self.norms[at] in _GOING_ON and at + 2 < end and self._own_at(at + 1, said)
        return self._target("intend", at, end, at) if own else None

    def _shows(self, cue: StanceCue, k: int) -> bool:
        """Whether a noun shows a stance: a deed only where it is said whose it is («احترام بلاده لسيادة العراق»)."""
        if cue.pos != "deed" or cue.stance is None:
            return cue.pos == "noun" and cue.stance is not None
        whose = self.scene.ref_at.get(k + 1)
        named = whose is not None and whose.kind in ("state", "org", "place") and not whose.prep and not whose.conj
        return named or self._word_with_pronoun(k) or self.norms[k + 1 : k + 2] in _OWN_SIDE


def read_positions(
    scene: Scene, statements: list[model.Statement], ways: dict[str, str] | None = None
) -> list[model.Position]:
    """The positions of an article as record values; ``ways`` is filled with how each was found, by id."""
    reader = _Reader(scene)
    out: list[model.Position] = []
    seen: set[tuple[object, ...]] = set()
    sport = bool(scene.document.having(_SPORTS))
    for number, (said, statement) in enumerate(zip(scene.said, statements, strict=True)):
        drafts = [] if sport and _of_sport(scene, said) else reader.read(said)
        inner = _told_within(scene, statements, number) if drafts else []
        for draft in drafts:
            if any([s.start <= draft.first < s.end or s.cue_first == draft.cue for s in inner]):
                continue  # «قال X إن Y أكد أن بلاده مستعدة ل»: it is told of Y
            if not any(token.kind == "w" for token in scene.document.tokens[draft.first : draft.end]):
                continue  # nothing but marks
            for first, end in split_named(scene, draft):
                found = _position(scene, draft, first, end, (said, statement), len(out) + 1)
                if found.holder is None and found.holder_country is None:
                    continue  # someone of whom the article says neither name nor state
                key = (found.holder_country or found.holder, found.stance, found.target)
                if key in seen:
                    continue  # told within another statement too
                seen.add(key)
                out.append(found)
                if ways is not None:
                    ways[out[-1].id] = draft.way
    said_before = list(out)
    for draft in narrated(scene):
        told = _position(scene, draft, draft.first, draft.end, _around(scene, statements, draft.cue), len(out) + 1)
        if (told.holder or told.holder_country) and not (
            any(_meets(p.target, told.target) for p in said_before) or any(_told_before(p, told) for p in out)
        ):
            out.append(told)
            if ways is not None:
                ways[told.id] = draft.way
    return out


def _told_within(scene: Scene, statements: list[model.Statement], number: int) -> list[Said]:
    """The statements of known speakers within another one."""
    said = scene.said[number]
    later = zip(scene.said[number + 1 : number + 1 + _NESTED], statements[number + 1 :], strict=False)
    within = [(s, told) for s, told in later if said.start < s.cue_first < s.end <= said.end]
    return [s for s, told in within if s.speaker is not None and holder_of(scene, s, told) != (None, None)]


def _position(
    scene: Scene, draft: Draft, first: int, end: int, where: tuple[Said, model.Statement] | None, number: int
) -> model.Position:
    """One draft as a record value; ``where`` is the statement that it is part of."""
    document = scene.document
    holder, country = holder_of(scene, *where) if where is not None else (None, None)
    if draft.holder is not None and draft.holder.kind == "sides":
        holder, country = model.SIDES, None
    elif draft.holder is not None:
        body = draft.holder.target
        spoken_for = country
        country = body.country if body is not None else state_of(scene, draft.holder)
        if draft.holder.kind != "place":
            holder = entity_id(draft.holder)
        elif country != spoken_for:
            holder = None  # «عزم باريس», in the words of another; else who speaks for it holds it
    elif draft.country is not None:
        holder, country = None, draft.country
    if draft.stance == "agree" and draft.holder is None and holder != model.SIDES and _with_another(scene, draft):
        holder, country = model.SIDES, None
    start, stop = document.span(first, end)
    if end - first >= 1 and document.norms[first].startswith("و") and joined(scene, first, draft):
        start = document.begins(first) + 1
    targets = dict.fromkeys([ref.target.id for ref in scene.refs_in(first, end) if ref.target is not None])
    own = document.span(draft.cue, draft.cue + 1)
    cue = where[1].cue if where is not None else own
    proof = (cue, own, (start, stop)) if not start <= own[0] < stop else (cue, (start, stop))
    return model.Position(
        id=f"p{number}",
        holder=holder,
        holder_country=country,
        stance=draft.stance,
        negated=draft.negated,
        degree=_as_written(scene, draft, first),
        target=(start, stop),
        target_entities=tuple(targets),
        statement=where[1].id if where is not None else None,
        evidence=tuple(dict.fromkeys(proof)),
        rule=f"stance/{draft.stance}/{document.norms[draft.cue]}",
    )


def _with_another(scene: Scene, draft: Draft) -> bool:
    """«اتفق مع نظيره على»: what one has agreed on with another, both have."""
    forms = scene.document.tokens[draft.cue].info.verbs
    agreed = any(f.lemma in ("اتفق", "توافق") and f.tense == "past" for f in forms)
    return agreed and "مع" in scene.document.norms[draft.cue + 1 : draft.first]


def _as_written(scene: Scene, draft: Draft, first: int) -> str | None:
    """The degree in the spelling of the article: «بقوة»."""
    document = scene.document
    if draft.degree is None:
        return None
    for k in range(draft.cue, min(max(first, draft.cue) + 4, len(document.norms))):
        if document.norms[k] == draft.degree:
            return document.words(k, k + 1)
    return draft.degree


def _around(scene: Scene, statements: list[model.Statement], cue: int) -> tuple[Said, model.Statement] | None:
    """The statement within which a token stands, or whose cue it is."""
    for said, statement in zip(scene.said, statements, strict=True):
        if said.cue_first <= cue < said.end:
            return said, statement
    return None


def _told_before(p: model.Position, told: model.Position) -> bool:
    """Whether a position is told again: its target meets another's, unless two are at one or at odds on it."""
    if not _meets(p.target, told.target):
        return False
    apart = p.stance != told.stance or (p.rule == told.rule and p.evidence == told.evidence)
    others = p.target == told.target and (p.holder, p.holder_country) != (told.holder, told.holder_country)
    return not (apart and others)


def _meets(a: model.Span, b: model.Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _of_sport(scene: Scene, said: Said) -> bool:
    """Whether someone of a club or a team speaks: sport has no positions."""
    person = said.speaker.target if said.speaker is not None else None
    if said.speaker_text is not None and scene.document.having(_SPORTS, *said.speaker_text):
        return True  # «قال مدرب المنتخب»
    return any(
        scene.document.having(_SPORTS, actor.first, actor.end + 2)
        for actor in getattr(person, "actors", ())
        if not any(role.kind in _HIGH for role in actor.roles)
    )

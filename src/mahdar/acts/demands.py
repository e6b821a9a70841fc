"""What a statement demands or rules out by its predicate, whoever is its subject.

«المطلوب وقف الحرب», «إسرائيل مطالبة بالكف عن», «لا سلام دون حل الدولتين», «العلاقات متينة وراسخة».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.clause_tables import LANDS
from mahdar.acts.greetings import overlap
from mahdar.acts.joined_acts import THINGS
from mahdar.acts.recipient_tables import ATTACKS, HARM
from mahdar.acts.speech_tables import PREPOSITIONS
from mahdar.acts.target_tables import MUST
from mahdar.acts.targets import COMMA, THAT, Draft
from mahdar.acts.verdicts import VerdictReader
from mahdar.document.document import Trait
from mahdar.document.marks import OPENING_QUOTES

if TYPE_CHECKING:
    from mahdar.acts.statements import Said

__all__ = ["DEMANDED_OF", "DemandReader"]

#: Participles of those of whom something is demanded, as predicates: «إيران مطالبة ب», «الأطراف مدعوة إلى».
DEMANDED_OF = frozenset(
    "مطالب مطالبه مطالبون مطالبين مطالبان مطالبتان مدعو مدعوه مدعوون مدعوين مدعوان مدعوتان ملزم ملزمه ملزمون ملزمين "
    "ملزمان ملزمتان".split()
)
_DEMANDED = frozenset("المطلوب والمطلوب فالمطلوب".split())
#: Between «المطلوب» and what is demanded.
_IS_NOW = frozenset("هو هي اليوم الان حاليا اولا فورا الاساسي الوحيد".split())
#: Without what something does not come about: «لا سلام دون», «لا استقرار إلا ب».
_NO = frozenset("لا ولا فلا".split())
_WITHOUT = frozenset("دون بدون بلا خارج بغير".split())
_THROUGH = frozenset("عبر من".split())
_WAY = frozenset("سبيل طريق مجال".split())
#: Relations of which one says how firm they are.
_RELATIONS = frozenset("علاقات علاقه روابط شراكه اواصر صداقه تحالف تعاون صلات وشايج".split())
_FIRM = frozenset("متينه متين راسخه راسخ وثيقه وثيق عميقه عميق قويه قوي متجذره متجذر وطيده وطيد".split())
#: Where a clause begins.
_HEADS = frozenset('.؟!:"«“') | THAT | frozenset("وان فان".split())
_GOALS = frozenset("سلام امن استقرار حل تسويه تنميه ازدهار مستقبل تطبيع اعمار تقدم نصر سياده ديمقراطيه عداله".split())
_SUBJECT = 10
#: How many words a plan that is ruled out may have.
_PLAN = 20
#: «أبواب مصر مفتوحة للحوار»: what one is ready for.
_OPEN = frozenset("مفتوح مفتوحه".split())
_DOORS = ("باب", "ابواب")
_OUR_DOORS = frozenset("وابوابنا وبابنا ابوابنا بابنا".split())
_DOOR = 3
#: «هدفنا رفع التبادل», «غايتنا هي السلام»: what one aims at, and what stands between.
_AIMS = frozenset("هدفنا غايتنا هدفي غايتي طموحنا مسعانا مبتغانا وهدفنا وغايتنا".split())
_IS = frozenset("هو هي اليوم الان دايما الاول الاساسي الرييسي الوحيد الاسمي الاعلي المشترك النهايي يتمثل في".split())
#: «يدنا ممدودة للسلام».
_OFFERED = frozenset("ممدوده مبسوطه".split())
_HANDS = frozenset("يد يدنا ايدينا ايادينا يدي".split())
#: «لا حل عسكريا للأزمة», «لا يوجد حل عسكري», «ليس هناك حل عسكري»: the way that leads nowhere.
_BY_ARMS = frozenset("عسكري عسكريا امني امنيا العسكري الامني".split())
_THERE_IS_NONE = frozenset("لا ليس ليست ما لن".split())
_UNDERLINING = frozenset({"أكد", "شدد", "جدد", "كرر"})
_ANY_WAY_OUT = frozenset("حل لحل حلا مخرج".split())
#: «الحل يمر عبر قيام الدولة», «مفتاح السلام يكمن في رفع الحصار»: through what a goal is reached.
_LEADS = frozenset("يمر تمر يكمن تكمن يبدا تبدا".split())
_CERTAINLY = frozenset("حتما بالضروره فقط اساسا اولا لزاما حصرا".split())
_BY_WAY_OF = frozenset("عبر في من".split())
#: «أي حل يتجاوز حقوقنا لن يكتب له النجاح»: what comes of a plan whatever it is, behind «لن».
_ANY_PLAN = frozenset("اي ايه كل".split())
_WILL_NOT = frozenset("لن".split())
_SUCCEEDS = frozenset(
    "يدوم تدوم ينجح تنجح يصمد تصمد يستقيم تستقيم يعيش تعيش يفلح تفلح يجدي تجدي يقبل تقبل يحظي تحظي يجد تجد يفضي تفضي "
    "يودي تودي يخدم تخدم يحقق تحقق يجلب تجلب يكتب تكتب يري تري يغير تغير".split()
)
#: What has no success to be denied: «أي هجوم لن يغير».
_FATED = frozenset("مصيره مصيرها ماله مالها محكوم محكومه".split())
_TO_FAIL = frozenset("الفشل بالفشل الي الزوال".split())
#: «القضية تقع في صميم المصالح», «التعاون يأتي على رأس أولويات بلاده»: where one places what matters to him.
_PLACED = frozenset("تقع يقع تاتي ياتي تندرج يندرج تبقي يبقي تظل يظل ستبقي ستظل".split())
_AT = frozenset("في علي".split())
_AT_THE_HEART = frozenset("صميم صلب راس صداره مقدمه قلب طليعه جوهر سلم".split())
_OF_WHAT_MATTERS = ("اولوي", "مصالح", "المصالح", "اهتمام", "سياس", "السياس", "قايم", "اجند", "الاولوي", "الاهتمام")
#: «الاتصالات تكتسب أهمية خاصة», «الملف يحظى بأولوية»: what weight a thing is told to have.
_GAINS = frozenset("يكتسب تكتسب يكتسي تكتسي يحظي تحظي يحتل تحتل يتسم تتسم".split())
_WEIGHT = frozenset("اهميه باهميه اولويه باولويه مكانه بمكانه".split())
_ASIDE = 4
#: «الدور المصري أساسي»: what is said of a definite subject to which one gives weight.
_KEY = frozenset("اساسي اساسيه محوري محوريه جوهري جوهريه مصيري مصيريه".split())
#: «المبادرة تحتاج إلى مساندة دولية»: what a thing is told to need.
_IN_NEED = frozenset("يحتاج تحتاج".split())
#: «المنظمة طرف لا يمكن تجاوزه», «حق لا يجوز المساس به»: who or what one is not to pass over.
_CAN = frozenset("يمكن يجوز".split())
_PASSING_OVER = ("تجاوز", "تخط", "تجاهل", "اغفال", "القفز", "الاستغناء", "استبعاد", "تهميش")
#: How long a subject may be of what has to be so; a chance not to be lost.
_SHORT_SUBJECT = 6
_ASKED = frozenset("كم هل ماذا لماذا متي".split())
#: Before whom a chance lies, which is not said of him: «أمام المنتخب فرصة».
_AHEAD = PREPOSITIONS | frozenset("امام لدي هناك ثمه".split())
_CHANCE = frozenset({"فرصه"})
_LOST = frozenset("تضيع يضيع تفوت يفوت تهدر اضاعتها تفويتها اهدارها".split())
_CUES = Trait.of_words(
    _CHANCE,
    _GAINS | _KEY | _IN_NEED,
    DEMANDED_OF
    | _DEMANDED
    | _FIRM
    | _NO
    | _OPEN
    | _AIMS
    | _OFFERED
    | _BY_ARMS
    | _LEADS
    | _WILL_NOT
    | _FATED
    | _AT_THE_HEART,
)


class DemandReader(VerdictReader):
    """Finds demands, conditions and assurances among the predicates of a statement."""

    def predicates(self, said: Said) -> list[Draft]:
        found = super().predicates(said)
        for k in self.scene.document.having(_CUES, said.start, said.end - 1):
            draft = self._demand(k, said)
            if draft is not None and self.norms[k] in _CHANCE:
                found = [other for other in found if not overlap(draft, other)]
            if draft is not None and not any(overlap(draft, other) for other in found):
                found.append(draft)
        return found

    def with_subjects(self, drafts: list[Draft], said: Said) -> list[Draft]:
        """«المسيرة السلمية يجب أن تستمر»: with what must be so goes of what it is said, where that stands before it."""
        found = []
        for draft in drafts:
            k = draft.cue
            if not _CHANCE.isdisjoint(self.norms[max(said.start, k - 2) : k]) and self._is_lost(draft.first):
                continue  # «القرار فرصة يجب ألا تضيع»: told of the chance
            if (
                self.norms[k] == "لا"
                and k > said.start
                and self.qualities.get(self.norms[k - 1], ("",))[0] == "condemn"
            ):
                continue  # «جريمة لا يجوز أن تمر دون حساب»
            must = draft.stance == "stress" and self.norms[k] in MUST and draft.first == k + 1
            first = self._subject(k, said) if must and self.norms[k - 1] not in _NO | {"كان"} else None
            if first is not None and k - first <= _SHORT_SUBJECT and self.norms[first] not in _ASKED:
                if not any(self._finite(j) or self.norms[j] in COMMA for j in range(first, k)):
                    draft = draft._replace(first=first)
            found.append(draft)
        return found

    def _is_lost(self, first: int) -> bool:
        return not _LOST.isdisjoint(self.norms[first : first + _ASIDE])

    def _not_to_be_lost(self, k: int, said: Said) -> Draft | None:
        """«القرار 1701 فرصة لا يجوز أن تضيع», «المؤتمر "فرصة يجب ألا تفوت"»: what one says not to let pass."""
        first = self._subject(k, said)
        if not self._is_lost(k + 1) or first is None or self.norms[first] in _AHEAD:
            return None
        return self._of_subject("stress", k - (self.norms[k - 1] in OPENING_QUOTES), said, k)

    def _demand(self, k: int, said: Said) -> Draft | None:
        norm = self.norms[k]
        if norm in _CHANCE:
            return self._not_to_be_lost(k, said)
        if norm in DEMANDED_OF:
            return self._demanded_of(k, said)
        if norm in _DEMANDED:
            return self._what_is_demanded(k, said) if self._heads(k, said) else None
        if norm in _AIMS:
            return self._aims_at(k, said) if self._heads(k, said) or norm.startswith("و") else None
        if norm in _LEADS:
            return self._leads(k, said)
        if norm in _BY_ARMS:
            return self._not_by_arms(k, said)
        if norm in _WILL_NOT or norm in _FATED:
            return self._to_no_avail(k, said)
        if norm in _AT_THE_HEART:
            return self._at_the_heart(k - 1, said) if self.norms[k - 1] in _AT and k > said.start + 1 else None
        if norm in _GAINS or norm in _KEY:
            return self._has_weight(k, said)
        if norm in _IN_NEED:
            needs = self.norms[k + 1] == "الي" and self.norms[k - 1] not in _THERE_IS_NONE and self._plainly(k, said)
            return self._target("stress", k + 1, said.end, k) if needs else None
        if norm == "لا" and (passed := self._not_to_be_passed_over(k, said)) is not None:
            return passed
        if norm in _NO:
            return self._not_without(k, said) or self._no_to(k, said) if self._heads(k, said) else None
        return self._open_to(k, said) if norm in _OPEN or norm in _OFFERED else self._firm(k, said)

    def _aims_at(self, k: int, said: Said) -> Draft | None:
        """«هدفنا هو رفع حجم التبادل»: an act that is aimed at; not «هدفنا واضح»."""
        at = k + 1
        while at + 1 < said.end and self.norms[at] in _IS:
            at += 1
        acts = at + 1 < said.end and (self._masdar(at) or self.norms[at] == "ان")
        return self._target("intend", at, said.end, k) if acts else None

    def _leads(self, k: int, said: Said) -> Draft | None:
        """«إن الحل يمر حتما عبر قيام الدولة», «الاستقرار يبدأ بوقف النار»: what a goal is reached by."""
        first = self._subject(k, said)
        if first is None or k - first > _DOOR + 1 or self.norms[k - 1] in ("لا", "لن", "لم"):
            return None
        at = k + 1 + (self.norms[k + 1] in _CERTAINLY)
        goal = {self.norms[first].removeprefix("ال"), self.norms[first + 1].removeprefix("ال")} & _GOALS
        if not goal or at + 1 >= said.end:
            return None
        at += self.norms[at] == "من" and self.norms[at + 1] == "خلال"
        end = next((j for j in range(at + 1, said.end) if self.norms[j] == "وان"), said.end)  # «، وإن الطريق إلى»
        if self.norms[at] in _BY_WAY_OF or self.norms[at] == "خلال":
            return self._target("stress", at + 1, end, k)
        return self._target("stress", at, end, k) if self.norms[at].startswith("ب") else None

    def _to_no_avail(self, k: int, said: Said) -> Draft | None:
        """«أي حل لا يستند إلى المرجعيات لن يدوم», «كل محاولة لفرض أمر واقع مصيرها الفشل»: what one rules out."""
        norms = self.norms
        doomed = norms[k + 1] in (_SUCCEEDS if norms[k] in _WILL_NOT else _TO_FAIL)
        near = range(k - 1, max(said.start, k - _PLAN) - 1, -1)
        first = next((j for j in near if norms[j] in _ANY_PLAN and self._heads(j, said)), None)
        if not doomed or first is None or any(norms[j] in COMMA or norms[j] in THAT for j in range(first, k)):
            return None
        head = norms[first + 1].removeprefix("ال")
        last = k - (norms[k - 1] in OPENING_QUOTES)
        return None if head in ATTACKS | HARM or last < first + 2 else Draft("oppose", first, last, k, False, None)

    def _at_the_heart(self, k: int, said: Said) -> Draft | None:
        """«قضية تايوان تقع في صميم مصالح بلاده», «فلسطين على رأس أولوياتنا»: what one says matters most."""
        if k + 2 >= said.end:
            return None
        last = k - (self.norms[k - 1] in _PLACED)
        first = self._subject(last, said)
        if first is None or not 0 < last - first <= _SUBJECT or not self.norms[k + 2].startswith(_OF_WHAT_MATTERS):
            return None
        if any(self._finite(j) or self._past(j) or self.norms[j] in COMMA for j in range(first, last)):
            return None
        return self._of_subject("stress", last, said, k)

    def _has_weight(self, k: int, said: Said) -> Draft | None:
        """«الاتصالات تكتسب أهمية خاصة», «إن الدور المصري أساسي»: what is told to matter."""
        gains = self.norms[k] in _GAINS
        first = self._subject(k, said)
        weighty = not gains or not _WEIGHT.isdisjoint(self.norms[k + 1 : min(k + 1 + _ASIDE, said.end)])
        if first is None or not 0 < k - first <= _SUBJECT or not weighty:
            return None
        if gains:
            apart = any(self._finite(j) or self._past(j) or self.norms[j] in COMMA for j in range(first, k))
            return None if apart or self.norms[k - 1] in _THERE_IS_NONE else self._of_subject("stress", k, said, k)
        return self._of_subject("stress", k, said, k) if self._may_be_judged(first, k) else None

    def _not_to_be_passed_over(self, k: int, said: Said) -> Draft | None:
        """«إن المنظمة طرف لا يمكن تجاوزه»: the subject, before the noun that only says what it is."""
        after = self.norms[k + 1 : min(k + 3, said.end)]
        if len(after) <= 1 or after[0] not in _CAN or not after[1].startswith(_PASSING_OVER):
            return None
        noun = not self.norms[k - 1].startswith("ال") and self.scene.cover[k - 1] is None
        first = self._subject(k - noun, said)
        if first is None or not 0 < k - noun - first <= _SUBJECT:
            return None
        if any(self._finite(j) or self._past(j) or self.norms[j] in COMMA for j in range(first, k - noun)):
            return None
        return self._of_subject("stress", k - noun, said, k)

    def _no_to(self, k: int, said: Said) -> Draft | None:
        """«لا للتهجير», «لا للحرب»: what one says no to, in his own words."""
        told = said.quoted and self.norms[k + 1].startswith("لل") and self.norms[k + 1] != "للحظه"
        return self._target("oppose", k + 1, said.end, k) if told else None

    def _not_by_arms(self, k: int, said: Said) -> Draft | None:
        """«شدد على أنه لا يوجد حل عسكري للأزمة»: the whole clause, where one underlines it."""
        if self.norms[k - 1] not in _ANY_WAY_OUT or said.cue.lemma not in _UNDERLINING:
            return None
        none = range(max(said.start, k - 4), k - 1)
        denied = next((j for j in none if self.norms[j].removeprefix("و") in _THERE_IS_NONE), None)
        return self._target("stress", denied, said.end, k) if denied is not None else None

    def _open_to(self, k: int, said: Said) -> Draft | None:
        """«أبواب مصر مفتوحة للحوار», «بابنا مفتوح أمام المستثمرين»: of the speaker's own side."""
        first = self._subject(k, said)
        near = range(k - 1, max(said.start, k - _DOOR) - 1, -1)
        first = next((j for j in near if self.norms[j] in _OUR_DOORS), first)  # «، وأبوابنا ستظل مفتوحة أمام»
        opened = self.norms[first].removeprefix("و") if first is not None else ""
        doors = opened in _HANDS if self.norms[k] in _OFFERED else opened.startswith(_DOORS)
        if first is None or not doors or k - first > _DOOR:
            return None
        whose = self.scene.ref_at.get(first + 1)
        home = self._home(said)
        own = whose is not None and home is not None and getattr(whose.target, "country", None) == home
        own = own or self.norms[first + 1] in LANDS or self.norms[first].endswith("نا")
        to = self.norms[k + 1] in ("امام", "الي") or self.norms[k + 1].startswith("ل")
        return self._target("intend", k + 1, said.end, k) if own and to else None

    def _heads(self, k: int, said: Said) -> bool:
        """Whether a clause of what is said begins at a token."""
        return k <= said.start or self.norms[k - 1] in _HEADS or self.norms[k - 1] in COMMA

    def _demanded_of(self, k: int, said: Said) -> Draft | None:
        """«إن إيران مطالبة بالكف عن»: the predicate of another whom the sentence names."""
        first = self._subject(k, said)
        after = self.norms[k + 1]
        to = after in ("الي", "بان") or (after.startswith("ب") and self._attached(k + 1, "ب"))
        if not to or first is None or not 0 < k - first <= _SUBJECT:
            return None
        ref = self.scene.cover[k - 1]
        named = ref is not None and ref.end == k and not ref.prep
        if not (named or self.norms[k - 1].startswith("ال")) or self.norms[first] in COMMA:
            return None
        if any(self._finite(j) or self._past(j) or self.norms[j] in COMMA for j in range(first, k)):
            return None
        return self._target("call", k + 1, said.end, k)

    def _what_is_demanded(self, k: int, said: Said) -> Draft | None:
        """«المطلوب هو وقف الحرب», «المطلوب أن تمارس واشنطن ضغوطا», «المطلوب إرادة سياسية»."""
        at = k + 1
        while at + 1 < said.end and self.norms[at] in _IS_NOW:
            at += 1
        if at + 1 < said.end and self.norms[at] == "من":
            at = next((j for j in range(at + 2, min(at + 6, said.end)) if self._act(j)), said.end)
        if at + 1 >= said.end or self.scene.document.tokens[at].kind != "w":
            return None
        if self.norms[at] in ("في", "من", "علي", "الي", "ليس") or self.norms[at].startswith("لل"):
            return None
        return self._target("call" if self._act(at) else "stress", at, said.end, k)

    def _act(self, k: int) -> bool:
        return self.norms[k] in ("ان", "ضغط", "موقف", "تحرك") or (self._masdar(k) and self.norms[k] not in THINGS)

    def _not_without(self, k: int, said: Said) -> Draft | None:
        """«لا سلام دون حل الدولتين», «لا استقرار إلا بعودة اللاجئين»: what the goal depends on."""
        norms = self.norms
        at = k + 1
        if norms[at] in _WAY and at + 2 < said.end:
            at += 1 + (norms[at + 1] == "الي")  # «لا سبيل إلى السلام بغير»
        if norms[at].removeprefix("لل").removeprefix("ال") not in _GOALS:
            return None
        for j in range(at + 1, min(at + 6, said.end - 1)):
            if norms[j] in COMMA:
                return None
            if norms[j] in _WITHOUT:
                return self._target("stress", j + 1, said.end, k)
            if norms[j] == "الا" and norms[j + 1].startswith("ب"):
                return self._target("stress", j + 1, said.end, k)
            if norms[j] == "الا" and norms[j + 1] in _THROUGH and j + 2 < said.end:
                within = j + 2 + (norms[j + 1] == "من" and j + 3 < said.end)
                return self._target("stress", within, said.end, k)  # «لا حل إلا عبر الحوار», «إلا من خلال الحوار»
        return None

    def _firm(self, k: int, said: Said) -> Draft | None:
        """«أن العلاقات بين البلدين متينة وراسخة»: how firm a relation is said to be."""
        first = self._subject(k, said)
        if first is None or not 0 < k - first <= _SUBJECT:
            return None
        definite = self.norms[first].startswith("ال") or first + 1 in self.scene.ref_at
        if self.norms[first].removeprefix("ال") not in _RELATIONS or not definite:
            return None
        if any(self._finite(j) or self._past(j) or self.norms[j] in COMMA for j in range(first, k)):
            return None
        last = self.scene.cover[k - 1]
        closed = self.norms[k - 1].startswith("ال") or self.norms[k - 1] in ("البلدين", "بلدينا") or last is not None
        return self._of_subject("stress", k, said, k) if closed else None

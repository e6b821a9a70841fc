"""Stances that a predicate says of its subject: what is needed, what is an outrage, what is a success.

«إن قيام دولة مستقلة شرط للسلام» stresses its subject, «رهن برفع الحظر» and «لن يتحقق إلا بحل الدولتين» what
they depend on; «هذه التصريحات تعد تدخلا سافرا» condemns what it is said of, «مصر كانت ولا تزال شريكا موثوقا» praises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.lexicon import quality_words
from mahdar.acts.qualities import QualityReader
from mahdar.acts.recipient_tables import ATTACKS, HARM
from mahdar.acts.speech_tables import THAT_ONE
from mahdar.acts.target_tables import FEELINGS, LAWS, PAPERS
from mahdar.acts.targets import COMMA, THAT, Draft
from mahdar.document.document import Trait
from mahdar.document.marks import OPENING_QUOTES

if TYPE_CHECKING:
    from mahdar.acts.statements import Said

__all__ = ["PredicateReader"]

#: Verbs between a subject and what it is held to be.
_COPULAS = frozenset("يعد تعد يمثل تمثل يشكل تشكل يعتبر تعتبر يبقي تبقي يظل تظل هو هي كان كانت ليس ليست".split())
#: What is said of something without which nothing goes, bare or after a copula.
_NEEDED = frozenset("شرط ضروره شرطا الشرط المدخل ضروري ضروريه واجب".split())
#: How a need is said to be pressing: «ضرورة ملحة», «شرط أساسي».
_PRESSING = frozenset("ملحه قصوي حتميه وطنيه استراتيجيه حيويه اساسي اساسيه اساسيا لازم مسبق مسبقا".split())
#: «لا يقل أهمية عن», «لا تحتمل التأجيل»: importance told by denial.
_NO_LESS = frozenset("يقل تقل يحتمل تحتمل يقبل تقبل".split())
_NO_LESS_THAN = frozenset(
    "اهميه شانا خطوره ضروره حيويه الحاحا المساومه القسمه التجزيه التفاوض الجدل النقاش "
    "التاجيل تاجيلا التاخير الانتظار المماطله".split()
)
#: What does not come about but by what follows: «لن يتحقق إلا ب».
_COMES_ABOUT = frozenset(
    "يتحقق تتحقق يتم تتم يكون تكون يقوم تقوم يمكن ياتي تاتي يحل تحل يسود يستتب يستقر يمر تمر ينجح تنجح يصمد تصمد "
    "ينتهي تنتهي".split()
)
#: Words within a subject that open a clause of their own.
_WITHIN = frozenset("ما الذي التي الذين حيث وبالتالي كانت كان هناك".split())
_DENIED = frozenset("لا لم يعد تعد".split())
#: What something depends on, and what it calls for.
_DEPENDS = frozenset("رهن رهنا رهينه مرهون مرهونه مرهونا مشروط مشروطه مشروطا".split())
_REQUIRES = frozenset("يتطلب تتطلب يستدعي تستدعي يقتضي تقتضي يستلزم تستلزم يستوجب تستوجب يفرض تفرض يحتم تحتم".split())
_ONLY = frozenset("الا سوي".split())
_DENYING = frozenset("لن لا ليس".split())
#: What rouses worry, and what is not open to bargaining.
_ROUSES = frozenset("يبعث تبعث يثير تثير يدعو تدعو".split())
_UNROUSED = frozenset("لا ولا لم ولم لن ولن ما".split())
_WORRY = frozenset("القلق للقلق قلقا مخاوف المخاوف".split())
_BARGAIN = frozenset("للتفاوض للمساومه للنقاش للتصرف للتجزيه".split())
#: What something is said to be, right after it, to which one gives weight: «استقرار تونس أولوية».
_PRIORITY = frozenset("اولويه مصلحه استحقاق".split())
#: «المشروع يستحق دعم المجلس».
_DESERVES = frozenset("يستحق تستحق".split())
_DESERVED = dict.fromkeys("دعم الدعم تاييد التاييد المسانده مسانده".split(), "support") | dict.fromkeys(
    "التقدير تقدير الاشاده الثناء الاحترام".split(), "praise"
)
#: What a copula may say that is no judgement but a need.
_CARDINAL = frozenset("مصلحه اولويه اساس اساسا مفتاح ضمانه ضمانا صمام حجر".split())
#: «ليس موضع تفاوض», «ليست للبيع», «لا يسقط بالتقادم», «لا غنى عنه»: what stands fast, told by denial.
_NOT_AT_ALL = frozenset("ليس ليست لا".split())
_OBJECT_OF = frozenset("موضع موضعا موضوع موضوعا محل محلا مجال مجالا".split())
_HAGGLING = frozenset("تفاوض للتفاوض مساومه للمساومه نقاش للنقاش جدل للجدل تنازل للتنازل بحث مقايضه للمقايضه".split())
_NEVER = frozenset("يسقط تسقط غني رجعه رجوع عوده محيد بديل".split())
_FROM_IT = frozenset("بالتقادم عنه عنها فيه فيها عنهما".split())
#: «أمن سوريا من أمن الأردن»: what concerns one as one's own.
_OURS = frozenset("امن استقرار سلامه".split())
#: «الجانب الفنلندي يتحمل كامل المسؤولية»: who is told to be at fault, and how it is strengthened.
_BEARS = frozenset("يتحمل تتحمل يتحملون تتحملان يتحملان".split())
_FAULT = frozenset("المسووليه مسووليه".split())
_WHOLE = frozenset("كامل كل وحده وحدها جانبا جزءا".split())
#: «روسيا هي المسؤولة عن انهيار الهدنة»: who is told to be at fault for what went wrong.
_RESPONSIBLE = frozenset("المسوول المسووله المسوولون مسوول مسووله مسوولون".split())
_FAILURES = frozenset(
    "انهيار فشل افشال عرقله تعطيل ازمه معاناه مجاعه كارثه جريمه جرايم مجزره مجازر توتر تدهور جمود تعثر خرق تفاقم "
    "ما".split()
)
#: What a partner is called, and what a relation is when it goes well.
_PARTNERS = frozenset(
    "شريك شريكا شريكه حليف حليفا حليفه صديق صديقا صديقه نموذج نموذجا قدوه نصير نصيرا سند سندا ركيزه مثال مثالا داعما "
    "ظهيرا عونا".split()
)
#: «أنها كانت ولا تزال سندا للشعب اليمني»: what a side says that it is to another.
_THAT_SIDE = frozenset("انه انها بانه بانها وانه وانها بلاده بلادها".split())
_SUPPORTING = frozenset("سندا سند نصيرا نصير حليفا داعما ظهيرا عونا".split())
_AMONG = frozenset("اوثق اقرب اهم ابرز افضل اقدم اكبر".split())
_STILL = frozenset(
    "كان كانت ولا ولايزال ولاتزال لا تزال يزال تظل يظل ستظل سيظل ستبقي سيبقي وستظل وسيظل هي هو تعد يعد تعتبر "
    "يعتبر".split()
)
_PREDICATES = (
    _ROUSES
    | {"غير", "لا", "من"}
    | _PRIORITY
    | _DESERVES
    | _COPULAS
    | _BEARS
    | _RESPONSIBLE
    | _PARTNERS
    | _NEEDED
    | _NO_LESS
    | _DEPENDS
    | _REQUIRES
    | _ONLY
)
#: How many words a subject may have.
_SUBJECT = 14
_SHORT = 8
_LONG = 12
_NEAR = 4
#: Kinds of judgement that a copula carries.
_JUDGED = frozenset({"condemn", "oppose"})
#: What is praised when one says of it how it was: «الاجتماع كان ناجحا».
_TALKS = frozenset(
    "اجتماع لقاء مباحثات محادثات زياره مشاورات جلسه نقاش نقاشات قمه مفاوضات حوار موتمر جوله اجتماعات لقاءات".split()
)
_WAS = frozenset("كان كانت".split())

#: How a partner is counted, not praised.
_IN_TRADE = frozenset("تجاري تجاريا استراتيجي استراتيجيا رييسي رييسيا اول".split())
#: Ends of a definite subject, and what only a side is called.
_TWO = frozenset("البلدين بلدينا الجانبين الشعبين الدولتين".split())
_OF_A_SIDE = frozenset(
    "شريك شريكا حليف حليفا صديق صديقا سند سندا نصير نصيرا من مثال مثالا ركيزه داعما ظهيرا عونا".split()
)

_PREDICATE = Trait.of_words(_PREDICATES)
#: What is said of something that one does not accept, behind a denial: «لن يمر», «لا أساس له من الصحة».
_NO_SUCH = frozenset("لن لا ليس ليست عار عاريه".split())
_UNTRUE = (
    ["يمر"], ["تمر"], ["اساس", "له"], ["اساس", "لها"], ["صحه", "له"], ["صحه", "لها"], ["عن", "الصحه"], ["من", "الصحه"],
    ["يتفق", "مع", "الحقايق"], ["تتفق", "مع", "الحقايق"], ["يمت", "للحقيقه"], ["تمت", "للحقيقه"], ["في", "محله"],
    ["في", "محلها"], ["يكون", "في", "محله"], ["تكون", "في", "محلها"], ["قيمه", "له"], ["قيمه", "لها"], ["شرعيه", "له"],
    ["شرعيه", "لها"], ["مبرر", "له"], ["مبرر", "لها"], ["يكتب", "له", "النجاح"],
)  # fmt: skip
#: «هذا المشروع لن يمر»: it will not get through; who or what passes somewhere is told with the place.
_PASSES = frozenset("يمر تمر".split())
_UNPASSED = frozenset("مرور ابدا مهما ما ولن ولا وان لان".split())
_HOUSES = frozenset("المجلس البرلمان الكونغرس الكنيست مجلس مجلسي الحكومه الدوما البوندستاغ الشيوخ النواب".split())
_DENIES = Trait.of_words(_NO_SUCH)
#: What is only denied, not refused: «هذه الأنباء لا أساس لها».
_REPORTS = frozenset(
    "انباء اخبار كلام حديث ادعاءات ادعاء مزاعم تقارير تقرير شايعات معلومات خبر نبا اقاويل مقال روايه قول "
    "اتهامات".split()
)
#: Before a verb of harm that is not told to be so.
_UNSURE = frozenset("قد ربما لا لن لم ان ما".split())
#: What may end a subject that is judged, by its name.
_LANDS = frozenset({"state", "place"})
#: Verbs that tell what harm is done, and before whose name that it goes on.
_HARM = frozenset(
    "يهدد تهدد يقوض تقوض ينسف تنسف يعرقل تعرقل ينتهك تنتهك يخالف تخالف يوجج توجج يزعزع تزعزع يفاقم تفاقم يعيق "
    "تعيق يجهض تجهض يفشل تفشل يتعارض تتعارض يدمر تدمر يضر تضر يغذي تغذي يسمم "
    "تسمم يخرق تخرق يمس تمس يقتل تقتل يسيء تسيء ينافي تنافي يكرس تكرس".split()
)
_CONTINUED = frozenset("استمرار تواصل مواصله تصاعد تكرار سياسه اي".split())
_HARMS = Trait.of_words(_HARM)
_QUOTING = Trait.of_words(OPENING_QUOTES)
_JUDGEMENT = Trait(lambda token: token.norm in (known := quality_words()) and not _JUDGED.isdisjoint(known[token.norm]))
#: «إنها جريمة», «بأنه انتهاك»: of what was spoken of before.
_THAT_IT = frozenset("انها انه انهم بانها بانه فانها وانها".split())
#: Verbs that accuse whatever is their subject: «المذكرة تنتهك سيادتها».
_UNLAWFUL = frozenset("ينتهك تنتهك يخرق تخرق يخالف تخالف ينافي تنافي".split())
_PITCH = frozenset("مرمي منتخب المنتخب صداره لقب اللقب الدفاع".split())
_BUT = frozenset({"لكن", "ولكن"})
_ANY = frozenset({"اي", "كل"})
_ANY_OF_IT = frozenset("وجود بقاء اي كل مجرد استمرار".split())
_AT_ODDS = frozenset("يخالف تخالف ينافي تنافي".split())
#: What is judged without a name: «ما جرى انتهاك صارخ».
_WHAT_HAPPENED = frozenset("جري يجري حدث يحدث حصل يحصل وقع ارتكب تحقق يتحقق".split())
_HERE = frozenset("هناك هنا اليوم الان".split())
#: «ما يجري في جنين جريمة حرب».
_IN_A_PLACE = frozenset("في هناك من علي".split())
#: «أمر مرفوض»: a noun that only carries the judgement.
_A_THING = frozenset("امر شيء".split())
#: No predicate begins with these.
_NO_PREDICATE = frozenset("في من الي علي عن مع بين الا ان لا لن لم ما هو هي التي الذي كل بعد قبل".split())
_RELATIVE = frozenset("التي الذي".split())
#: Among how many words of a quoted predicate its quality is looked for.
_QUOTE = 4


class PredicateReader(QualityReader):
    """Finds the stances of predicates in the content of a statement."""

    def predicates(self, said: Said) -> list[Draft]:
        found: list[Draft] = []
        for k in self.scene.document.having(_PREDICATE, said.start, said.end):
            draft = self._predicate(k, said)
            if draft is not None and not any(draft.first < other.end and other.first < draft.end for other in found):
                found.append(draft)
        having = self.scene.document.having
        judging = {k: self._bare_judgement(k, said) for k in having(_JUDGEMENT, said.start, said.end)}
        judging |= {k: self._quoted_judgement(k, said) for k in having(_QUOTING, said.start, said.end)}
        judging |= {k: self._untrue(k, said) for k in having(_DENIES, said.start + 1, said.end)}
        judging |= {k: self._harming(k, said) for k in having(_HARMS, said.start, said.end)}
        for _, judged in sorted(judging.items()):
            if judged is not None and not any(judged.first < other.end and other.first < judged.end for other in found):
                found.append(judged)
        return found

    def _bare_judgement(self, k: int, said: Said) -> Draft | None:
        """«إن ما جرى انتهاك صارخ», «الحصار غير مقبول»: an indefinite noun right after its subject judges it."""
        norms = self.norms
        stance, contrary = self.qualities[norms[k]]
        denied = norms[k - 1] == "غير"
        stance, at = (contrary, k - 1) if denied else (stance, k)
        at -= norms[at - 1] in _A_THING  # «استخدام الغذاء سلاحا أمر مرفوض»
        opens = at <= said.start + 2 and norms[at - 1 - (norms[at - 1] in OPENING_QUOTES)] in _THAT_IT
        if opens and stance in _JUDGED and not norms[k].startswith("ال"):
            return self._target(stance, at, said.end, k)  # «إنها جريمة حرب»
        subject = self._subject(at, said, but=True)
        if not denied and not self.scene.document.tokens[k].info.tenses.isdisjoint(("past", "pres")):
            return None  # «حجم التبادل تجاوز المليار»
        if stance not in _JUDGED or subject is None or at - subject > _LONG or norms[k].startswith("ال"):
            return None
        if at == subject + 1 and norms[subject] in THAT_ONE:
            return self._target(stance, subject, said.end, k)  # «هذا انتهاك خطير للقانون الدولي»
        if not self._may_be_judged(subject, at):
            return None
        draft = self._target(stance, subject, at, k)
        return draft._replace(end=max(draft.end, subject + 1)) if draft is not None else None

    def _quoted_judgement(self, k: int, said: Said) -> Draft | None:
        """«إن القرار "خطوة إلى الوراء"», «ما تحقق "مكسب للجميع"»: a predicate in quotation marks."""
        norms = self.norms
        subject = self._subject(k, said)
        if subject is None or k + 2 >= said.end or not subject < k or self.scene.document.tokens[k + 1].kind != "w":
            return None
        if norms[k + 1].startswith("ال") or norms[k + 1] in _NO_PREDICATE:
            return None
        verb = not self.scene.document.tokens[k + 1].info.tenses.isdisjoint(("past", "pres"))
        if verb and norms[k + 1] not in self.qualities:
            return None  # «إن الأطراف "قطعت شوطا مهما"»
        within = any(norms[j] in _RELATIVE for j in range(subject, k))
        if not within and not self._may_be_judged(subject, k):
            return None
        ref = self.scene.ref_at.get(subject)
        cardinal = norms[k + 1] in _CARDINAL and (ref is None or ref.kind != "state")  # «انتخاب رئيس "مفتاح الحل"»
        stance = "stress" if cardinal else self._described_as(k + 1, min(k + 1 + _QUOTE, said.end))
        return self._of_subject(stance, k, said, k + 1) if stance is not None else None

    def _untrue(self, k: int, said: Said) -> Draft | None:
        """«إن هذه المزاعم لا أساس لها من الصحة», «أي اتفاق على حسابهم "لن يمر"»: what is told to be wrong."""
        after = self.norms[k + 1 : k + 4]
        if not any([after[: len(words)] == words for words in _UNTRUE]):
            return None
        last = k - 1 if self.norms[k - 1] in OPENING_QUOTES else k
        first = self._subject(last, said)
        if first is None or any(self._finite(j) or self.norms[j] in COMMA for j in range(first, last)):
            return None
        head = self.norms[first + (self.norms[first] in THAT_ONE)].removeprefix("ال")
        if head in _REPORTS or not self._will_fail(k, head, said):
            return None
        return self._of_subject("oppose", last, said, k)

    def _will_fail(self, k: int, head: str, said: Said) -> bool:
        """«لن يمر», «لا قيمة له»: said of a plan or a paper, not «خط المترو لن يمر بالحي», «الخوف ليس في محله»."""
        after = self.norms[k + 1 : said.end]
        if after[0] in _PASSES:
            through = len(after) == 1 or after[1] in _UNPASSED or self.scene.document.tokens[k + 2].kind != "w"
            return through or (after[1] == "في" and not _HOUSES.isdisjoint(after[2:3]))
        if after[0] == "قيمه":
            return head in PAPERS
        return "محله" not in after[:3] or head not in FEELINGS

    def _harming(self, k: int, said: Said) -> Draft | None:
        """«إن التعنت الإثيوبي يهدد سلامة السكان»: what is blamed by its name, and by what it does."""
        first = self._subject(k, said)
        if self.norms[k - 1] in _UNSURE or first is None or k - first > _SHORT:
            return None
        head = first + (self.norms[first] in _CONTINUED)
        bare = self.norms[head].removeprefix("ال")
        blamed = bare in ATTACKS | HARM or quality_words().get(bare, ("", ""))[0] in _JUDGED
        if any(self._finite(j) or self.norms[j] in COMMA for j in range(first, k)):
            return None
        if not blamed and self._does_wrong(first, k, said):
            return self._target("condemn", first, said.end, k)
        return self._target("condemn", first, k, k) if blamed else None

    def _does_wrong(self, first: int, k: int, said: Said) -> bool:
        """«إن المذكرة تنتهك سيادتها», «إن إسرائيل تقوض السلام»: what is unlawful, or told of another state."""
        ref = self.scene.ref_at.get(first)
        side = ref is not None and ref.end == k and ref.kind in _LANDS and not ref.prep
        if side and ref is not None:
            home = self._home(said)
            sport = k + 1 < said.end and self.norms[k + 1] in _PITCH
            return not sport and home is not None and getattr(ref.target, "country", None) not in (None, home)
        against = self.norms[k + 1].removeprefix("ال") if k + 1 < said.end else ""
        if self.norms[k] in _AT_ODDS and against not in LAWS:
            return False  # «المنتجات تخالف المواصفات»
        if self.norms[first] in _ANY and k - first <= _SHORT and against in LAWS:
            return self.norms[first + 1] != "من" and not self._told_of_it(
                k + 2, said.end
            )  # «أي إطلاق للصواريخ ينتهك قرارات المجلس»
        return self.norms[k] in _UNLAWFUL and k - first <= _NEAR and self.norms[first].startswith("ال")

    def _told_of_it(self, at: int, end: int) -> bool:
        """«أي اتفاق يخالف القانون | لن يوقع»: whether the predicate comes only behind a relative clause."""
        stop = next((j for j in range(at, end) if self.norms[j] in COMMA or self.norms[j] in _RELATIVE), end)
        told = (j for j in range(at, stop) if self._finite(j) or self.norms[j].startswith("سي"))
        return any(not self.norms[j].startswith("و") for j in told)

    def _may_be_judged(self, subject: int, at: int) -> bool:
        """Whether a definite subject stands before a judgement, with no verb between: «ما جرى», «قرار الحكومة»."""
        norms = self.norms
        if at <= subject:
            return False
        if norms[subject] == "ما" and norms[at - 1] in _WHAT_HAPPENED:
            return True
        if norms[subject] == "ما" and norms[subject + 1] in _WHAT_HAPPENED and norms[subject + 2] in _IN_A_PLACE:
            return not any(self._finite(j) or norms[j] in COMMA for j in range(subject + 2, at))
        if norms[at - 1] in _HERE and norms[at - 2] in _WHAT_HAPPENED:
            at -= 2  # «السكوت على ما يجري هناك»
            return norms[at - 1] == "ما" and not any(self._finite(j) or norms[j] in COMMA for j in range(subject, at))
        named = self.scene.cover[at - 1]
        land = named is not None and named.kind in _LANDS and named.end == at and at - subject > 1
        definite = land or (
            norms[at - 1].startswith(("ال", "بال", "لل")) and norms[at - 1] not in _ONLY
        )  # «الحصار على غزة»
        owned = norms[at - 1].endswith(("ها", "نا")) or self.scene.document.tokens[at - 1].raw.endswith("ه")
        whole = norms[subject].startswith("ال") or norms[subject] in _ANY_OF_IT  # «وجود أي جندي من دون موافقتنا»
        definite = definite or (owned and whole and at - subject > 1)  # «التدخلات في شؤونها»
        return definite and not any(self._finite(j) or self._past(j) or norms[j] in COMMA for j in range(subject, at))

    def _past(self, j: int) -> bool:
        token = self.scene.document.tokens[j]
        return token.kind == "w" and token.info.pos == "verb" and "past" in token.info.tenses

    def _predicate(self, k: int, said: Said) -> Draft | None:
        norms = self.norms
        norm = norms[k]
        after = norms[k + 1] if k + 1 < said.end else ""
        if norm in _DEPENDS:
            depends = after.startswith("ب") and self._attached(k + 1, "ب") and after not in ("بعد", "بشان", "بسبب")
            return self._target("stress", k + 1, said.end, k) if depends else None
        if norm in _PARTNERS or (norm == "من" and after in _AMONG):
            return self._partner(k, said)
        if norm in _RESPONSIBLE:
            return self._responsible(k, said) if after == "عن" else None
        if norm in _BEARS:
            return self._at_fault(k, said)
        if norm == "من" or norm == "لا":
            return self._stands_fast(k, said)
        if norm in _NOT_AT_ALL and (fast := self._stands_fast(k, said)) is not None:
            return fast
        if norm in _DESERVES and after in _DESERVED:
            return self._of_subject(_DESERVED[after], k - (norms[k - 1] in OPENING_QUOTES), said, k)
        if norm in _PRIORITY:
            return self._prior(k, said)
        if norm in _ONLY:
            before = range(max(said.start, k - 6), k)
            denied = any(norms[j] in _DENYING and norms[j + 1] in _COMES_ABOUT for j in before)
            through = after.startswith("ب") and self._attached(k + 1, "ب")
            if denied and norms[k - 1] in ("يكون", "تكون"):
                denial = next(j for j in before if norms[j] in _DENYING)
                first = self._subject(denial, said)
                return (
                    None if first is None else self._target("stress", first, said.end, k)
                )  # «الحل لن يكون إلا سياسيا»
            if after == "عبر" and k + 2 < said.end:
                return self._target("stress", k + 2, said.end, k) if denied else None
            return self._target("stress", k + 1, said.end, k) if denied and through else None
        if norm in _REQUIRES:
            need = self.words.get(after)
            first = k + 1 + (need is not None and need.stance == "stress")
            return self._target("stress", first, said.end, k) if self._plainly(k, said) else None
        if norm in _NEEDED:
            if self._finite(k - 1) and norms[k - 1] not in _COPULAS:
                return None  # «لا ترى ضرورة لعقد القمة»
            if k + 1 < said.end and not self._closes(k + 1):
                return None  # «شرط احترام سيادتها», «تفرض ضرورة التشاور»
            last = k - 1 if norms[k - 1] in _COPULAS else k
            return self._of_subject("stress", last, said, k) if norms[k - 1] not in ("علي", "دون") else None
        if norm in _ROUSES:
            rouses = any(norms[j] in _WORRY for j in range(k + 1, min(k + 3, said.end)))
            told = norms[k - 1] not in _UNROUSED  # «الوضع لا يدعو إلى القلق»
            return self._of_subject("concern", k, said, k) if rouses and told else None
        if norm == "غير":
            open_ = after in ("قابل", "قابله") and k + 2 < said.end and norms[k + 2] in _BARGAIN
            return self._of_subject("stress", k, said, k) if open_ else None
        if norm in _NO_LESS and after in _NO_LESS_THAN and self.norms[k + 1 : k + 3] != ["القسمه", "علي"]:
            last = next((j for j in range(k - 1, max(said.start, k - 3) - 1, -1) if norms[j] not in _DENIED), k - 1) + 1
            return self._of_subject("stress", last, said, k) if last < k else None
        return self._judged(k, said) if norm in _COPULAS else None

    def _prior(self, k: int, said: Said) -> Draft | None:
        """«إن استقرار تونس أولوية لروما», «أن قيام الدولة مصلحة وطنية»: what is given weight."""
        first = self._subject(k, said)
        of_another = k + 1 < said.end and (self.norms[k + 1].startswith("ال") or k + 1 in self.scene.ref_at)
        if first is None or k - first > _SHORT or of_another or not self._may_be_judged(first, k):
            return None  # «أن تغلب الأطراف مصلحة السكان»
        return self._of_subject("stress", k, said, k)

    def _stands_fast(self, k: int, said: Said) -> Draft | None:
        """«الجولان ليس موضع تفاوض», «حق لا يسقط بالتقادم», «أمن سوريا من أمن الأردن»: what is not given up."""
        norms = self.norms
        after = norms[k + 1 : k + 3]
        if len(after) < 2 or k + 2 >= said.end:
            return None
        if norms[k] == "من":
            if after[0] not in _OURS or norms[max(k - 2, 0)] == "لا":
                return None
            first = self._subject(k, said)
            own = first is not None and norms[first] in _OURS
            return self._of_subject("stress", k - (norms[k - 1] in _COPULAS), said, k) if own else None
        haggled = after[0] in _OBJECT_OF and after[1] in _HAGGLING
        sold = norms[k] != "لا" and after[0] in _HAGGLING | {"للبيع"} and after[0].startswith("لل")
        never = norms[k] == "لا" and after[0] in _NEVER and after[1] in _FROM_IT
        never = never and quality_words().get(norms[k - 1], ("", ""))[0] != "praise"  # «شريك لا غنى عنه»
        return self._of_subject("stress", k, said, k) if haggled or sold or never else None

    def _at_fault(self, k: int, said: Said) -> Draft | None:
        """«إن إسرائيل تتحمل المسؤولية عن التصعيد»: who is told to be responsible for something."""
        at = k + 1
        while at < said.end and self.norms[at] in _WHOLE:
            at += 1
        first = self._subject(k, said)
        if at >= said.end or self.norms[at] not in _FAULT or first is None or k - first > _SHORT:
            return None
        if self.norms[first] == "علي" or self.norms[k - 1] in ("ان", "لا", "لن") or first == k:
            return None
        return self._target("condemn", first, said.end, k)

    def _responsible(self, k: int, said: Said) -> Draft | None:
        """«إن روسيا هي المسؤولة عن انهيار الهدنة»: who is told to be at fault, by an adjective."""
        last = k - 1 if self.norms[k - 1] in _COPULAS else k
        first = self._subject(k, said)
        named = self.scene.ref_at.get(first) if first is not None else None
        if named is None or named.end != last or named.prep or k + 2 >= said.end:
            return None
        what = self.norms[k + 2].removeprefix("ال")
        return self._target("condemn", named.first, said.end, k) if what in ATTACKS | HARM | _FAILURES else None

    def _partner(self, k: int, said: Said) -> Draft | None:
        """«المغرب شريك موثوق», «مصر كانت ولا تزال شريكا», «ليست شريكا»: what a side, or a relation, is called."""
        at, norms = k, self.norms
        if norms[k + 1 : k + 2] and norms[k + 1] in _IN_TRADE:
            return None  # «الصين شريك تجاري للمجر»
        while at > said.start and (norms[at - 1] in _STILL or norms[at - 1] in OPENING_QUOTES):
            at -= 1
        denied = norms[at - 1] in ("ليس", "ليست")
        at -= denied
        first = self._subject(at, said)
        if norms[at - 1] in _THAT_SIDE and norms[k] in _SUPPORTING and not denied and k + 1 < said.end:
            helped = norms[k + 1].startswith("ل") and self._attached(k + 1, "ل")
            return self._target("support", k + 1, said.end, k) if helped else None  # «أنها كانت سندا للشعب»
        if first is None or at - first > _SHORT or at <= first:
            return None
        if any(self._finite(j) or self._past(j) or norms[j] in COMMA for j in range(first, at)):
            return None
        ref = self.scene.ref_at.get(first)
        whole = ref is not None and ref.end == at and ref.kind in ("state", "org", "place", "person") and not ref.prep
        if whole:
            draft = self._target("condemn" if denied else "praise", first, said.end, k)
            last = self._unquoted(first, self._target_end(k, said.end))
            return draft._replace(end=max(draft.end, last)) if draft is not None else None
        joined = norms[at - 1].startswith("ال") or norms[at - 1] in _TWO or self.scene.cover[at - 1] is not None
        return self._of_subject("praise", at, said, k) if joined and not denied and norms[k] not in _OF_A_SIDE else None

    def _judged(self, k: int, said: Said) -> Draft | None:
        """«تعد تدخلا سافرا»: a copula and an indefinite word that judges."""
        if k + 1 >= said.end or self.norms[k - 1] in ("قد", "ربما"):
            return None
        at = k + 2 if self.norms[k + 1] in _ONLY else k + 1
        for j in range(at, min(at + 2, said.end)):
            norm = self.norms[j]
            if norm.startswith("ال") or norm in COMMA:
                return None
            if norm in _CARDINAL and j == at:
                return self._of_subject("stress", k, said, j)
            stance, _ = quality_words().get(norm, (None, None))
            if stance in _JUDGED and self.norms[j - 1] != "غير":
                return self._of_subject(stance, k, said, j)
            if stance == "praise" and j == k + 1 and self.norms[k] in _WAS and self._about_talks(k, said):
                return self._of_subject(stance, k, said, j)
        return None

    def _about_talks(self, k: int, said: Said) -> bool:
        """«أن اجتماع اليوم كان ناجحا»: whether the subject of a copula is a meeting."""
        first = self._subject(k, said)
        return first is not None and self.norms[first].removeprefix("ال") in _TALKS

    def _plainly(self, k: int, said: Said) -> bool:
        """Whether a verb is the predicate of the subject after «أن», not of a clause within it."""
        first = self._subject(k, said)
        if first is None or k - first > _SHORT:
            return False
        return not any(self._finite(j) or self.norms[j] in _WITHIN or self.norms[j] in COMMA for j in range(first, k))

    def _closes(self, k: int) -> bool:
        """Whether a predicate noun is no first part of a construct: what follows is a preposition or the end."""
        norm = self.norms[k]
        after = norm.startswith(("ل", "و")) or norm in ("من", "في", "الي") or norm in _PRESSING
        after = after or (norm.endswith("يه") and not norm.startswith("ال"))  # «ضرورة أوروبية»
        return self.scene.document.tokens[k].kind != "w" or after

    def _of_subject(self, stance: str, last: int, said: Said, cue: int) -> Draft | None:
        first = self._subject(last, said)
        if first is None:
            return None
        draft = self._target(stance, first, last, cue)
        return draft._replace(end=max(draft.end, first + 1)) if draft is not None else None

    def _subject(self, last: int, said: Said, *, but: bool = False) -> int | None:
        """Where the subject of a predicate begins: after «أن», at the head of a clause or of the content."""
        for j in range(last - 1, max(said.start, last - _SUBJECT) - 1, -1):
            norm = self.norms[j]
            if norm in THAT or norm in ("وان", "فان") or (but and norm in _BUT):
                return j + 1 if last - j > 1 else None
            if norm in ".؟!:":
                return j + 1 if (said.quoted or norm == ":") and last - j > 1 else None
            if norm in COMMA and self.norms[j + 1].startswith("و") and self.norms[j + 1].endswith("نا"):
                return j + 1 if last - j > 1 else None  # «، وحقنا في التخصيب»
            if norm in COMMA and (ref := self.scene.ref_at.get(j + 1)) is not None and ref.conj == "و":
                return j + 1 if last - j > 1 and not ref.prep else None  # «، والسعودية شريك»
        first = said.start + (self.norms[said.start] in OPENING_QUOTES)
        return first if first < last <= said.start + _SUBJECT else None

"""Whether a contact took place: called off, denied, wished for, still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import ahead
from mahdar.acts.contacts.denied import MISSED, REFUSED, missed, not_held, refused_to, was_not
from mahdar.acts.contacts.unplanned import never_was, unplanned
from mahdar.acts.contacts.unsaid import Cue, Unsaid
from mahdar.acts.contacts.words import (
    AVOIDED,
    BESIDE,
    COMMA,
    DENY,
    DURING_IT,
    EXPECTED,
    HEARSAY,
    HOLDING,
    INTENDS,
    NOT_HELD,
    OFF,
    PROPOSED,
    PUT_OFF,
    RELATIVE,
    SOON,
    SUBORDINATE,
    UNLIKELY,
    UPON,
    WAS,
)
from mahdar.document.document import Trait
from mahdar.mentions.dates import on_weekday

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mahdar.acts.contacts.where import Contact
    from mahdar.languages.ar.lexicon import VerbForm

__all__ = ["FORMER", "Held"]

#: «لقاء أول»: a contact before the report's own.
FORMER = frozenset("اول اولي سابق سابقه ثان ثانيه".split())
#: How far before a noun of contact the verb stands that puts it off.
_PUT_BEFORE = 14
#: How far before a noun of contact its verb may be denied.
_NOUN_DENIED = 5
#: Words before a contact that make it a wish or a question.
_UNREAL = frozenset(
    "اذا لو احتمال امكانيه استعداد استعداده استعدادها مستعد مستعده يامل تامل نامل يتطلع امله املها الامل املهم "
    "فرصه رغبه رغبته رغبتها الرغبه يرغب ترغب نيته نيتها عزمه عزمها المحتمل الممكن الوارد محتملا يحتمل".split()
)
#: What a denied contact does not do: «لم تتم زيارة».
_DID_NOT = (["لم"], ["ولم"], ["فلم"])
_OCCURS = frozenset("تتم يتم تحدث يحدث تحصل يحصل تجر يجر تعقد يعقد ينعقد تنعقد يكن تكن يقم تقم تقع يقع تقرر".split())
#: What is got ready, and not yet fixed.
_PREPARED = frozenset(
    "للتحضير تحضيرا التحضير للتمهيد تمهيدا التمهيد للاعداد الاعداد اعدادا ترتيب ترتيبات الترتيب للترتيب "
    "استعدادا".split()
)
_TO_BE = frozenset("يكون تكون".split())
#: Beside what something else was done, which a denial before does not touch.
_WHILE = frozenset("خلال اثناء عقب بعد لدي اثر قبيل".split())
#: Before a verb of what may be or is not to be: «قد يلتقي», «لا يلتقي», «ناشده ألا يزور».
_MAY_OR_NOT = frozenset("قد وقد فقد لا ولا الا ليلا كيلا".split())
#: What is not yet fixed: «لم يتقرر موعدها», and how far after a contact it is said.
_FIXED = frozenset("يتقرر تتقرر يحدد تحدد يتحدد تتحدد".split())
_UNFIXED_ROOM = 16
#: How far after a noun the words stand that fix it all the same.
_ROOM = 14
_SINCE = 4
#: How far before its verb «سيكون أول» may stand, over an office and a name.
_FIRST_ROOM = 14
#: «اللقاء الذي عقده A», and of what it is denied that it took place.
_DID = ("عقد", "اجر", "جمع", "جرت", "جري")
_TOOK_PLACE = frozenset("حصل حصلت حدث حدثت جري جرت تم تمت".split())
#: How far before its verb «أول» stands: «أول زعيم عربي يستقبله B».
_FIRST_OF = 5
#: How far after a noun of contact «غدا» may stand, over two offices and names.
_TOMORROW_ROOM = 18
#: How far before «أن» the verb of proposing stands, over its subject's office and name.
_WISHED = 12

#: What is done to hold a contact: «لقاء سيعقد», «زيارة سيقوم بها».
_HOLDS = frozenset("عقد جمع ضم جرى أجرى قام بدأ أدى".split())
#: Verbs and nouns of hoping and urging, before what may come to be: «أمل A أن يلتقي B», «معربا عن أمله في أن».
_HOPES = (
    "امل املت يامل تامل نامل املا امله املها تمني تمنت يتمني تتمني متمنيا متمنيه رغب يرغب ترغب رغبته رغبتها يود تود "
    "حث حثت يحث ناشد ناشدت يناشد".split()
)
_HOPED = frozenset(and_ + word for word in _HOPES for and_ in ("", "و"))
#: «بعد لقاء أول جمعهما»: how far behind a contact «أول» stands, and words by which it is told that it was held.
_FORMER_ROOM = 5
_WAS_HELD = ("جمع", "ضم", "عقد", "جرت", "جري", "اجرا", "اجري", "تم", "كان")
#: «قبل يومين من».
_EVE = frozenset("قبل قبيل".split())
_EVE_ROOM = 5
_EVES = frozenset({"عشيه"})
#: «سيسبق القمة لقاء بين A وB», «ستعقب الحفل مباحثات», «ستكون للوزير لقاءات مع B».
_PRECEDES = ("سيسبق", "ستسبق", "سيعقب", "ستعقب", "سيلي", "ستلي", "سيتخلل", "ستتخلل", "سيكون", "ستكون", "سيشهد", "ستشهد")
_PRECEDES_WITHIN = 8
#: Journeys, which one makes on the day that is told; «يزور» goes on.
_LEAVES = frozenset("توجه غادر سافر وصل بدأ".split())
_THIS_DAY = frozenset("اليوم الليله مساء".split())
#: Before a day of the week that is past or the report's own («منذ الأحد», «اليوم (الأربعاء)»), and after one.
_NO_COMING = frozenset("منذ اليوم امس ( غدا".split())
_GONE = frozenset("الماضي الماضيين الفايت المنصرم".split())
#: What went on before: «كان يلتقي», «وبينما يزور»; and how far before the verb it stands.
_SO_FAR = frozenset("بينما فيما منذ وبينما".split())
_WAS_BEFORE = 4
#: On the way to where one meets another.
_BOUND = frozenset("متوجها متوجهه متوجهين متجها متجهه".split())
_TO_HOLD = frozenset("لاجراء لعقد".split())
_TIMES = SOON | frozenset("نهايه مطلع منتصف اواخر اوايل الجاري".split())
#: What would have to be first: «إذا اقتضى الأمر».
_PROVIDED = frozenset("اذا شريطه".split())
#: «حيث يلتقي»: where one goes and what one does there.
_WHERE = frozenset("حيث اين وحيث".split())


_OFF = Trait.of_words(OFF, PUT_OFF, ("اجل",))


#: Whatever makes a contact one that did not take place has one of these before its cue.
_BEFORE_DENIED = (
    _UNREAL
    | _PREPARED
    | UNLIKELY
    | PROPOSED
    | AVOIDED
    | NOT_HELD
    | DENY
    | REFUSED
    | MISSED
    | _HOPED
    | _MAY_OR_NOT
    | frozenset("موعد تاريخ بلا غير اذا ليس وليس ليست وليست".split())
)
_DENYING = Trait.of_words(_BEFORE_DENIED)


def _last_clause(words: list[str]) -> list[str]:
    """The words after the last comma."""
    return words[max((k + 1 for k, word in enumerate(words) if word in COMMA), default=0) :]


class Held(Unsaid):
    """Tells of a cue whether its contact was held, is to come, or never was."""

    def _aimed_at(self, cue: Cue) -> bool:
        """«وسيتوجه A إلى الوزارة للقاء B»: whether the verb that a purpose depends on tells of the future."""
        for k in range(cue.at - 1, cue.first - 1, -1):
            form = self.grammar.finite(k)
            if self.norms[k] in _BOUND or self.norms[k] in INTENDS:
                return True  # «غادر A متوجها إلى X للقاء B», «يعتزم A التوجه إلى X للقاء B»
            if form is not None:
                return form.tense == "future" or self.norms[k - 2 : k] == ["المقرر", "ان"]
        return False

    def called_off(self, cue: Cue) -> bool:
        """Whether a contact was cancelled or put off: «تأجلت زيارة», «لقاء تم إلغاؤه»."""
        if self.scene.document.having(_OFF, min(cue.first, max(0, cue.at - 4)), cue.end) and self._put_off(cue):
            return True
        before = self.norms[cue.first : cue.at]
        planned = not WAS.isdisjoint(before) and not EXPECTED.isdisjoint(before)
        return planned and any(
            self.norms[k] in ("الا", "لكن", "بيد") or self.norms[k : k + 2] == ["غير", "ان"]
            for k in range(cue.stop - 1, cue.end - 1)
        )  # «كان مقررا أن يلتقي A B، إلا أن …»

    def _put_off(self, cue: Cue) -> bool:
        """Whether a word near a cue cancels or delays its contact."""
        if not OFF.isdisjoint(self.norms[max(0, cue.at - 4) : cue.at]):
            return True
        room = range(max(cue.first, cue.at - _PUT_BEFORE), cue.at)
        if cue.form is None and any(self._puts_off(k) for k in room):
            return True  # «أرجأ A زيارة إلى X للقاء B»
        was_to = (
            cue.form is not None and cue.form.tense == "future" and not WAS.isdisjoint(self.norms[cue.first : cue.at])
        )
        if was_to and (any(self._puts_off(k) for k in room) or not OFF.isdisjoint(self.norms[cue.at : cue.end])):
            return True  # «ألغى A زيارة وفد كان سيتوجه إلى X», «كان A سيلتقي B قبل أن يلغى اللقاء»
        if not OFF.isdisjoint(self.norms[cue.at : min(cue.stop, cue.at + 24)]):
            return True
        tail = self.norms[cue.stop - 1 : min(cue.end, cue.stop + 10)]
        return bool({"غير", "الا", "لكن"} & set(tail[:2])) and not OFF.isdisjoint(tail)

    def _puts_off(self, k: int) -> bool:
        """«أرجأ A …», «أجّل A …»; not «من أجل»."""
        return self.norms[k] in PUT_OFF or (self.norms[k] == "اجل" and self.norms[k - 1] not in ("من", "لاجل"))

    def denied(self, cue: Cue) -> bool:
        """«لم يلتق»، «نفى لقاءه», «استعداده للقاء»: what did not take place."""
        if cue.form is None and self._unfixed(cue):
            return True
        if cue.form is None and ahead.expected(self.scene, cue.at, cue.stop):
            if ahead.fell_through(self.scene, cue.at, cue.first, cue.end):
                return True
        if cue.form is not None and cue.form.tense != "past" and self._conditional(cue):
            return True
        if cue.at and not self.scene.document.having(_DENYING, min(cue.first, cue.at - 1), cue.at):
            return False
        if not _UNREAL.isdisjoint(self.norms[max(cue.first, cue.at - 6) : cue.at]):
            return True
        if cue.form is not None and cue.form.tense == "pres" and self.norms[cue.at - 1] in _MAY_OR_NOT:
            return True  # «قد يلتقي», «ألا يزور»
        if self.norms[cue.at - 1] in ("موعد", "تاريخ") and "لم" in self.norms[cue.at : cue.end]:
            return True  # «موعد زيارة A لم يحدد»
        if (
            self.norms[cue.at - 1] in _PREPARED
            and EXPECTED.isdisjoint(self.norms[cue.at : cue.at + _ROOM])
            and not self._timed_visit(cue)
        ):
            return True  # «للتحضير للقاء بين A وB»
        if cue.form is None and self.norms[cue.at - 1] in ("لا", "ولا", "بلا"):
            return True  # «لا لقاء مرتقبا بين A وB»
        if unplanned(self.scene, cue) or never_was(self.norms, cue) or missed(self.scene, cue):
            return True
        words = self.norms[cue.first : cue.at]
        near = words[-6:]
        if not UNLIKELY.isdisjoint(near) or ("غير" in near[:-1] and near[near.index("غير") + 1] in EXPECTED):
            return True
        if not (PROPOSED | UNLIKELY).isdisjoint(words) and self._held_in_mind(cue):
            return True
        wished = cue.form is not None and cue.form.tense == "pres" and words[-1:] == ["ان"]
        wished = wished and words[-2:-1] not in (["قبل"], ["قبيل"])
        if wished and self._of_that(cue, REFUSED | _HOPED):
            return True  # «رفض الرئيس A أن يلتقي B», «أمل A في أن يلتقي B»
        if wished and not (PROPOSED | UNLIKELY).isdisjoint(words[-_WISHED:]):
            return True  # «لم يستبعد الوزير A أن يزور», «اقترح الرئيس A أن يلتقي»
        if self.norms[cue.at] == "عقد" and refused_to(self.scene, cue):
            return True  # «رفض الرئيس A | عقد اجتماع مع B»
        if words[-1:] == ["عن"] and not AVOIDED.isdisjoint(words):
            return True
        if "اي" in words[-2:] and not NOT_HELD.isdisjoint(words):
            return True  # «نفى المتحدث عقد أي لقاء بين A وB»
        if "اذا" in words and words[max(0, words.index("اذا") - 1)] in ("ما", "عما"):
            return True  # «عما إذا كان الرئيسان سيلتقيان»
        if not DENY.isdisjoint(words) and self._is_denied(cue, words):
            return True
        if cue.form is None and words[-1:] and words[-1] in _TO_BE and words[-2:-1] == ["ان"] and self._did(cue):
            return False
        room = 2 if cue.form is not None else _NOUN_DENIED  # «لم يقم أي رئيس بزيارة»
        if cue.form is None and words[-2:-1] in _DID_NOT and (words[-1] not in _OCCURS or was_not(self.scene, cue)):
            return False  # «لم تحمل زيارة A جديدا», «ولم تكن زيارة A هي الأولى»
        if cue.form is None and words[-1:] and words[-1] in _WHILE:
            return False  # «أكد رفض التهجير، وذلك خلال اتصال تلقاه من B»
        near = self.norms[max(cue.first, cue.at - room) : cue.at]
        if cue.form is None:
            near = _last_clause(near)
        return not_held(near)

    def _of_that(self, cue: Cue, verbs: frozenset[str]) -> bool:
        """Whether a wish or refusal governs «أن», and no later verb: not «متمنيا له الشفاء ومن المنتظر أن يزور»."""
        for k in range(cue.at - 2, max(cue.first, cue.at - _WISHED) - 1, -1):
            if self.norms[k] in verbs:
                return True
            if self.norms[k] in COMMA or self.norms[k] in EXPECTED or self.grammar.finite(k) is not None:
                return False
        return False

    def _did(self, cue: Cue) -> bool:
        """«نفى A أن يكون لقاؤه مع B | قد تناول الأمر», «أن يكون اللقاء الذي عقده»: what is taken as held."""
        words = self.norms[cue.at + 1 : cue.at + 3]
        told = len(words) > 1 and words[0] in RELATIVE and words[1].startswith(_DID)
        if self.norms[cue.at].startswith("ال") and told:
            return _TOOK_PLACE.isdisjoint(self.norms[cue.at + 3 : cue.end])
        return any(
            self.norms[k] == "قد" and self.grammar.finite(k + 1) is not None for k in range(cue.at + 1, cue.end - 1)
        )

    def _timed_visit(self, cue: Cue) -> bool:
        """«الإعداد لزيارة A إلى X نهاية الشهر», «للزيارة التي سيقوم بها A»: whether a visit got ready is fixed."""
        end = min(cue.end, cue.at + _ROOM)
        timed = any(cue.at < d.first < end for d in self.scene.dates) or not _TIMES.isdisjoint(self.norms[cue.at : end])
        made = self.norms[cue.at + 2 : cue.at + 3] in (["سيقوم"], ["ستقوم"])
        return made or (timed and self.norms[cue.at] == "لزياره")

    def _conditional(self, cue: Cue) -> bool:
        """«سيسافر إلى X إذا اقتضى الأمر»: what someone will do only if something is."""
        for k in range(cue.at + 1, min(cue.end, cue.at + _ROOM)):
            if self.norms[k] in COMMA:
                return False
            if self.norms[k] in _PROVIDED:
                return self.norms[k - 1] not in ("ما", "عما")
        return False

    def _unfixed(self, cue: Cue) -> bool:
        """«زيارة A إلى B لم يتقرر موعدها بعد»: whether it is said of a contact that its day is not fixed."""
        room = range(cue.at + 1, min(cue.end - 1, cue.at + _UNFIXED_ROOM))
        return any([self.norms[k] in ("لم", "لن") and self.norms[k + 1] in _FIXED for k in room])

    def _is_denied(self, cue: Cue, words: Sequence[str]) -> bool:
        """«نفى A أن يكون قد التقى B», «نفى A لقاءه B»; not «نفى، خلال لقائه B، أن …»."""
        denies = max(k for k, word in enumerate(words) if word in DENY)
        if any(self._goes_on(cue.first + k) for k in range(denies + 1, len(words) + (cue.form is not None))):
            return False  # «نفى A التقارير، وعقد لقاء مع B»
        after = words[denies + 1 :]
        told = any(word in COMMA or word in ("ان", "انه", "انها", "بان", "بانه") for word in after)
        holding = not told and not HOLDING.isdisjoint(self.norms[cue.at - 1 : cue.at + 1])
        held = cue.form is not None and not holding  # «نفت الرئاسة | عقد لقاء بين A وB»
        if held and not any(word.startswith(HEARSAY) for word in after):
            return any(word in ("ان", "انه", "انها", "انهما", "انهم") for word in after)
        if any(word.startswith(HEARSAY) for word in after):
            return True
        noun = self.norms[cue.at]
        return not after or (after[-1] not in BESIDE and not noun.startswith(("ب", "لل", "و")) and "ان" not in after)

    def _goes_on(self, k: int) -> bool:
        """«…، | وعقد»: whether a verb in the past goes on after a comma."""
        verbs = self.tokens[k].info.verbs if self.norms[k - 1] in COMMA and self.tokens[k].kind == "w" else ()
        return any(f.conj == "و" and f.tense == "past" for f in verbs)

    def _held_in_mind(self, cue: Cue) -> bool:
        """«… عقد قمة مع B»: the noun of holding, and not the verb that says it was held."""
        before = self.norms[cue.at - 1] if cue.at > cue.first else ""
        if cue.form is None:
            return before in HOLDING
        if before in HOLDING and cue.at - 1 > cue.first:
            before = self.norms[cue.at - 2]
            return not (before in SUBORDINATE or before in COMMA or before in RELATIVE or before in ("قد", "وقد"))
        apart = before in SUBORDINATE or before in COMMA or before in RELATIVE or before in ("قد", "وقد")
        return self.norms[cue.at] in HOLDING and not apart

    def status(self, cue: Cue) -> str:
        """Held, or scheduled by a future verb or words such as «من المقرر»."""
        form, norms = cue.form, self.norms
        tense, opening = form.tense if form is not None else "", norms[cue.first : cue.first + 3]
        if tense == "future" or (tense == "pres" and ahead.next_station(opening)):
            return "scheduled"
        if self.first_of_two(cue):
            return "held"
        if form is None and (self._planned_after(cue) or self._before_it(cue) or self._to_precede(cue)):
            return "scheduled"
        agreed = form is not None and form.tense == "pres" and norms[max(0, cue.at - 2) : cue.at] == ["علي", "ان"]
        if agreed or self._today(cue) or self._on_weekday(cue):
            return "scheduled"  # «التقى A B، على أن يلتقي لاحقا C»
        if form is not None and form.tense == "past" and form.conj != "ف":
            return "held"  # «من المقرر أن يزور A، الذي اجتمع بـB، …»
        window = norms[max(cue.first, cue.at - 6) : cue.at]
        if not EXPECTED.isdisjoint(window) or not EXPECTED.isdisjoint(norms[cue.first : cue.first + 3]):
            return "scheduled"
        if form is not None and form.tense == "pres" and form.conj == "و" and cue.at == cue.first:
            return "scheduled"
        return "held"

    def first_of_two(self, cue: Cue) -> bool:
        """«سيجتمع A بـB، بعد لقاء أول جمعهما الشهر الماضي»: what went before a contact that is still to come."""
        if cue.form is not None or self.norms[cue.at - 1] not in UPON:
            return False
        after = self.norms[cue.at + 1 : min(cue.end, cue.at + _FORMER_ROOM)]
        after = after[: next((k for k, norm in enumerate(after) if norm in COMMA), len(after))]
        return after[:1] != [] and after[0] in FORMER and any(norm.startswith(_WAS_HELD) for norm in after)

    def _planned_after(self, cue: Cue) -> bool:
        """«لقاء سيعقد بين A وB», «الزيارة التي يعتزم A القيام بها»: what is said of a contact that is to come."""
        near = range(cue.at + 1, min(cue.stop, cue.at + 4))
        if ahead.expected(self.scene, cue.at, cue.stop):
            return True
        if self.norms[cue.at].endswith("زياره") and self.norms[cue.at + 1 : cue.at + 2] != []:
            if self.norms[cue.at + 1] in INTENDS:
                return True  # «عن زيارة يعتزم A القيام بها»
        if not RELATIVE.isdisjoint(self.norms[cue.at + 1 : cue.at + 3]):
            if any(self.norms[k] in EXPECTED and self.norms[k - 1] in RELATIVE for k in near):
                return True
        return any(
            f.tense == "future" and f.lemma in _HOLDS
            for k in near
            if self.tokens[k].info is not None
            for f in self.tokens[k].info.verbs
        )

    def _before_it(self, cue: Cue) -> bool:
        """«قبل يومين من زيارة A إلى X»: a contact before which something else is told to be."""
        if self.norms[cue.at - 1] in _EVES and self.norms[cue.at].startswith("زيار"):
            return True  # «عشية زيارة A لـX»
        if self.norms[cue.at - 1] != "من" or not self.norms[cue.at].startswith(("زيار", "وصول", "لقاء", "قمه")):
            return False
        return any(norm in _EVE for norm in self.norms[max(cue.first, cue.at - _EVE_ROOM) : cue.at - 1])

    def _to_precede(self, cue: Cue) -> bool:
        """«سيسبق القمة لقاء بين A وB», «ستشهد القمة لقاء بين A وB»."""
        near = self.norms[max(cue.first, cue.at - _PRECEDES_WITHIN) : cue.at]
        return any(norm.removeprefix("و").startswith(_PRECEDES) for norm in near)

    def _today(self, cue: Cue) -> bool:
        """«يتوجه A اليوم إلى X»: a journey of the day of the report that is not yet made."""
        form, before = cue.form, self.norms[cue.at - 1]
        if form is None or form.tense != "pres" or form.lemma not in _LEAVES:
            return False
        if before in RELATIVE or before in WAS or before == "ان":
            return False
        return not _THIS_DAY.isdisjoint(self.norms[cue.at : min(cue.stop, cue.at + _ROOM + 4)])

    def _on_weekday(self, cue: Cue) -> bool:
        """«يلتقي A يوم الجمعة B»: what one does on a day of the week that is not the report's own is still to come."""
        form, before = cue.form, self.norms[cue.at - 1]
        if form is None or form.tense != "pres" or (cue.at > cue.first and (before in WAS or before in RELATIVE)):
            return False
        if any(norm in WAS or norm in _SO_FAR for norm in self.norms[max(cue.first, cue.at - _WAS_BEFORE) : cue.at]):
            return False
        room = min(cue.stop, cue.at + _ROOM)
        for day in self.scene.dates:
            if not cue.at < day.first < room or day.complete or not on_weekday(self.scene.document, day):
                continue
            if self.norms[day.first - 1] in _NO_COMING or not _GONE.isdisjoint(self.norms[day.end : day.end + 1]):
                return False
            if self.scene.anchor is not None and self.scene.anchor.isoformat() == day.iso:
                return False
            verbs = (f.tense for k in range(cue.at + 1, day.first) for f in self._verbs(k))
            return all(tense not in ("past", "pass") for tense in verbs)
        return False

    def _verbs(self, k: int) -> Iterable[VerbForm]:
        """The verb forms of a word that is no name."""
        info = self.tokens[k].info
        return () if info is None or info.name or self.scene.cover[k] is not None else info.verbs

    def _sets_out(self, cue: Cue) -> bool:
        """«سيرافق الرئيس إلى بيروت حيث يلتقي», «يغادر إلى طهران حيث يلتقي»: what a journey to come leads to."""
        tenses = {
            f.tense
            for k in range(cue.first, cue.at - 1)
            if self.tokens[k].kind == "w" and not self.tokens[k].info.name and self.scene.cover[k] is None
            for f in self.tokens[k].info.verbs
        }
        return "future" in tenses or ("pres" in tenses and "past" not in tenses)

    def _tomorrow(self, cue: Cue) -> bool:
        """«لقاء A وB غدا في X»: whether a noun of contact is said to be of the next day."""
        for k in range(cue.at + 1, min(cue.stop, cue.at + _TOMORROW_ROOM)):
            if self.norms[k] in COMMA or self.grammar.finite(k) is not None:
                return False
            if self.norms[k] == "غدا":
                return True
        return False

    def _on_leaving(self, cue: Cue) -> bool:
        """«غادر A إلى X في زيارة يلتقي خلالها B»: what is to be done on a journey that one has just begun."""
        there = self.norms[cue.at - 1] in _WHERE or not DURING_IT.isdisjoint(self.norms[cue.at + 1 : cue.at + 3])
        if not there or self.norms[cue.at][:1] == "و":
            return False
        room = range(cue.at - 2, cue.first - 1, -1)
        last = next((k for k in room if self.grammar.finite(k) is not None), -1)
        return last >= 0 and any(f.tense == "past" and f.lemma in _LEAVES for f in self.tokens[last].info.verbs)

    def _first_to(self, cue: Cue) -> bool:
        """«وسيكون A أول زعيم يستقبله B»: what someone will be the first to do, or to whom."""
        first = max(cue.first, cue.at - _FIRST_ROOM)
        words = self.norms[first : cue.at]
        will = next((k for k, word in enumerate(words) if word.removeprefix("و") in ("سيكون", "ستكون")), -1)
        at = next((k for k in range(len(words) - 1, will, -1) if words[k] in ("اول", "اولي")), -1) if will >= 0 else -1
        if at < 0 or len(words) - at > _FIRST_OF:
            return False
        between = range(first + at + 1, cue.at + 1)
        return not any(self.norms[k] in COMMA or self.norms[k].startswith("و") for k in between)

    def _foretold(self, found: Contact) -> None:
        """«A يلتقي B» in a headline: still to come, where the report below tells it so."""
        if found.status != "scheduled" or found.kind == "visit" or not found.sentence:
            return
        for old in self.found:
            if old.sentence or old.kind != found.kind or old.status != "held" or old.date:
                continue
            form = self.grammar.finite(old.evidence[0])
            if form is not None and form.tense == "pres" and set(old.people) == set(found.people):
                old.status = "scheduled"

    def _ahead(self, found: Contact, cue: Cue) -> bool:
        """Whether a contact is still to come: by its date, a word such as «غدا», or a plan in the sentence."""
        anchor = self.scene.anchor
        if cue.form is not None and cue.form.tense == "past" and cue.form.conj != "ف":
            return False  # «أجرى A محادثات مع B، ومن المقرر أن يلتقيا في 3 نوفمبر»
        if self.first_of_two(cue):
            return False
        if cue.form is not None and "منذ" in self.norms[cue.at + 1 : cue.at + _SINCE]:
            return False  # «التي يزورها منذ الأحد»
        if anchor is not None and found.date is not None:
            return found.date > anchor.isoformat()
        form = cue.form
        planned = any(f.sentence == cue.number and f.status == "scheduled" for f in self.found)
        if form is None:
            aim = (
                self.norms[cue.at][:1] == "ل"
                and not self.norms[cue.at].startswith("لقا")
                or self.norms[cue.at - 1] in _TO_HOLD
            )
            if (planned and (aim or self.norms[cue.at][:1] == "و")) or (aim and self._aimed_at(cue)):
                return True
            return self._tomorrow(cue)
        if form.tense == "part":
            return planned  # «سيصل A إلى X حاملا رسالة»
        if form.tense != "pres":
            return False
        if (self.norms[cue.at - 1] in _WHERE and self._sets_out(cue)) or self._on_leaving(cue) or self._first_to(cue):
            return True
        if form.conj == "و":  # «سيصل إلى الرياض ويلتقي A»
            return planned
        return planned or not SOON.isdisjoint(self.norms[max(0, cue.at - 8) : min(cue.stop, cue.at + 18)])

"""From a cue to its content over noun phrases: the speaker, whoever is addressed, titles, the content itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import walk_tables as words
from mahdar.acts.collective import agrees_with
from mahdar.acts.cue_phrases import (
    ACT_SHAPES,
    closing_quote,
    has_subject_before,
    is_demonym,
    is_dual,
    is_masdar,
    nounish,
    past_office,
    prefixed,
    several_people,
)
from mahdar.acts.discourse import ACTORS, agrees
from mahdar.acts.gathered import named_gathering
from mahdar.acts.mark_walk import MarkWalk
from mahdar.acts.modifiers import PEOPLES
from mahdar.acts.speaker_tables import PARTNERS
from mahdar.acts.speech_tables import (
    BTHAT,
    CLOSE,
    COMMA,
    HIS_PEOPLE,
    LATTER,
    OPEN,
    PREPOSITIONS,
    RELATIVE,
    SHORT_ORGS,
    SIDE,
    SPEECH_NOUNS,
    THAT,
)

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Ref

__all__ = ["NounWalk"]


#: Forms of a verb whose subject stands before it, if anywhere: «وناشدا الأطراف», «وطالبوا المجلس».
_SEVERAL = frozenset({"md", "fd", "mp"})


#: What is criticised by its name, by verbs that have nothing but an object.
_STATES = frozenset({"state", "place", "org"})
_OBJECT = frozenset({"0"})


class NounWalk(MarkWalk):
    """How a walk goes over names and titles."""

    __slots__ = ()

    def _behind_title(self, at: int) -> Ref | None:
        """«نائب مديرة المنظمة | فلان»، «زميله الديمقراطي | فلان»، «الأمريكية | فلانة»: the name behind."""
        norms = self.norms
        if norms[at].startswith("ال") and is_demonym(self.scene, at):
            return self.scene.ref_at.get(at + 1)
        titled = norms[at] in words.DEPUTIES or norms[at] in HIS_PEOPLE or norms[at] in PARTNERS
        if not titled or norms[at] in SPEECH_NOUNS:
            return None
        described = at + 1 < self.end and norms[at + 1].startswith("ال") and norms[at + 1].endswith(("ي", "يه"))
        return self.scene.ref_at.get(at + 1 + described)

    def _own_preposition(self, prep: str, ref: Ref) -> bool:
        """Whether a name with a preposition is the content: «رحب بالمبادرة العربية»."""
        return bool(
            prep and self.hit.addressee is None and self.cue.object == "" and prep in self.frames and ref.prep != ""
        )

    def _noun_phrase(self, ref: Ref, prep: str) -> bool:
        """A name or title: the speaker, whoever is addressed, or the content itself."""
        at, hit = self.at, self.hit
        if hit.object_first >= 0 and hit.subject is None and hit.addressee is None and not ref.prep and not ref.conj:
            hit.addressee = ref  # «يدعو حكومة ميانمار إلى»
            return self._to(ref.end)
        if self._named_behind():
            return True
        if ref.kind == "sides" and self._more_of_sides():
            return self._to(ref.end)
        if self._is_blamed(ref):
            return self._content(at, "0")
        if self._is_subject(ref):
            hit.subject = ref
            return self._to(past_office(self.scene, ref, self.end))
        if self._is_honorific(ref):
            hit.subject = ref
            return self._to(ref.end)
        unsaid = hit.subject is None and hit.subject_text is None and self.finite and not self.object_seen
        if unsaid and named_gathering(self.scene, ref, self.end, self.cue.lemma, self.form):
            hit.subject_text = ref.first, ref.end
            return self._to(ref.end)
        if hit.subject is not None and ref.conj and ref.first == hit.subject.end and not ref.prep:
            return self._to(ref.end)  # «حملت القاهرة والخرطوم أديس أبابا»
        if self._named_past_body(ref):
            hit.subject = ref  # «اتهم النائب عن «حزب الله» فلان السفيرة ب»
            return self._to(ref.end)
        if ref.prep == "" and self.cue.object == "0" and hit.addressee is None and ref.kind in words.ADDRESSED:
            return self._addressed(ref)
        if ref.conj and (hit.subject is not None or hit.addressee is not None):
            return self._to(ref.end)
        if ref.prep == "ل" and "ل" not in self.frames:
            hit.addressee = hit.addressee or ref
            if self.cue.lemma == "شكر":  # «شكر لإيطاليا وقوفها»
                self.frames, self.object_seen = self.frames | {"0"}, True
            return self._to(ref.end)
        if prep and prep in self.frames:
            return self._content(at, prep)
        adjective = ref.kind == "state" and self.norms[at].startswith("ال") and self.norms[at - 1].startswith("ال")
        if adjective and hit.subject_text is not None and not ref.prep:
            return self._to(ref.end)  # «صحيفة «سبورت» الإلكترونية السعودية»
        if self._named_at_last(ref):
            hit.subject = ref
            return self._to(ref.end)
        if self._second_title(ref) or self._describes_body(ref) or self._in_name(ref):
            return self._to(ref.end)
        told = hit.subject is not None or hit.subject_text is not None or not self.finite or bool(self.form.conj)
        told = told or ref.kind == "framework"  # «كما أيد مبادرة السلام العربية»
        if "0" in self.frames and ref.prep == "" and told:
            return self._content(at, "0")
        genitive = hit.addressee is not None and "0" not in self.frames and ref.kind in ("org", "state", "place")
        return self._to(ref.end) if ref.prep or genitive else False

    def _more_of_sides(self) -> bool:
        """«القادة | الأوروبيون | المجتمعون في صوفيا»: a plural that describes several, right behind them."""
        several = self.hit.subject
        if several is None or several.kind != "sides":
            return False
        definite = self.norms[several.first].startswith("ال")
        return all(
            self.norms[k] in PEOPLES
            or (self.norms[k].endswith(words.PLURAL) and self.norms[k].startswith("ال") == definite)
            for k in range(several.end, self.at + 1)
        )

    def _is_subject(self, ref: Ref) -> bool:
        return (
            ref.prep == ""
            and not ref.conj
            and self.hit.subject is None
            and (self.finite or self._meanwhile(ref))
            and self.form.agree not in _SEVERAL
            and not self.aside
            and (ref.kind in ACTORS or (ref.kind == "place" and ref.target is not None))
            and self.hit.subject_text is None
            and not (self.form.conj == "" and self.cue.object == "0" and self._subject_told())
            and not (self.form.conj == "ف" and self.cue.object == "0" and self._topic_told())
            and not (self.cue.object == "0" and (self._calls_on_a_place(ref) or self._is_to_act(ref)))
            and not (self.cue.object == "0" and ref.kind == "sides" and self._are_asked(ref))
        )

    def _is_blamed(self, ref: Ref) -> bool:
        """«…، وانتقد إسرائيل بسبب الاستيطان»: a state, a body that one who spoke before criticises or commends.

        Its verb has nothing else as its object: not «…، وانتقدت إسرائيل القرار».
        """
        if self.cue.frames != _OBJECT or self.cue.object or self.form.conj != "و" or self.at != self.i + 1:
            return False
        if ref.kind not in _STATES or ref.prep or ref.conj or self.form.agree not in ("ms", "fs"):
            return False
        sentence = self.scene.document.sentences[self.scene.document.sentence_of[self.i]][0]
        if self.i == sentence:
            return False
        after = self.norms[ref.end] if ref.end < self.end else "."
        alone = after in COMMA or after in PREPOSITIONS or after in words.BECAUSE or not after[:1].isalpha()
        return alone or not agrees(self.form, ref, self.scene) or (after[:1] == "ل" and is_masdar(self.scene, ref.end))

    def _meanwhile(self, ref: Ref) -> bool:
        """«بحث الجانبان التعاون، مؤكدا | الوزير أهميته»: who says it, after a participle that is about no person."""
        if self.form.tense != "part" or self.form.conj or self.cue.object or self.at != self.i + 1:
            return False
        if "0" in self.cue.frames and self.cue.lemma not in words.AFFIRMS:
            return False  # «منتقدا الرئيس»، «معتبرا الوزير شريكا»
        after = self.norms[ref.end] if ref.end < self.end else ""
        accusative = self.norms[self.i].endswith(("ا", "ه"))
        return accusative and ref.kind in ("person", "title") and bool(after) and after not in COMMA

    def _are_asked(self, ref: Ref) -> bool:
        """«ودعت رجال الأعمال», «ودعت الدول الثلاث إلى»: several as an object; not «دعت الدول الثلاث إيران إلى»."""
        if ref.actor is not None or ref.end - ref.first == 1:
            return self.form.agree == "fs"
        asked = self.scene.ref_at.get(ref.end)
        return self.form.agree != "fs" or asked is None or bool(asked.prep or asked.conj)

    def _calls_on_a_place(self, ref: Ref) -> bool:
        """«وناشد كييف وموسكو رفع الحصار»: a capital that the verb does not agree with is called on."""
        return self.form.conj == "و" and ref.kind == "place" and not agrees(self.form, ref, self.scene)

    def _is_to_act(self, ref: Ref) -> bool:
        """«وناشدت مصر فتح المعبر»: who is called on, where what he is to do stands right behind him."""
        if self.form.conj != "و" or "0" not in self.frames or ref.kind not in _STATES or ref.end >= self.end:
            return False
        return ref.end not in self.scene.ref_at and self._bare_act(ref.end)

    def _only_asked(self, norm: str) -> bool:
        """«أبلغ الصحفيين أن»، «ودعا الحكومة إلى»: what can be no subject, by its ending or its gender."""
        if self.cue.object != "0" or not norm.startswith("ال"):
            return False
        return norm.endswith("ين") or (norm in SHORT_ORGS and not agrees_with(norm[2:], self.form))

    def _topic_told(self) -> bool:
        """«أما فلان فطالب المجلس ب»: whether «أما» names the subject, so that an object follows the verb."""
        first = self.scene.document.sentences[self.scene.document.sentence_of[self.i]][0]
        return self.norms[first].removeprefix("و") == "اما"

    def _subject_told(self) -> bool:
        """«علم أنه أبلغ الرئيس أن»، «المجلس طالب لبنان ب»: what follows the verb is not its subject."""
        before = self.norms[self.i - 1] if self.i else ""
        if self.i > 1 and self.norms[self.i - 2 : self.i] == ["الوقت", "الذي"]:
            return False  # «في الوقت الذي طالب فيه فلان بـ»
        return before in words.WITH_PRONOUN or has_subject_before(self.scene, self.i)

    def _named_at_last(self, ref: Ref) -> bool:
        """«ندد الأمين العام، رئيس الهيئة، الشيخ فلان ب»: the name behind titles between commas."""
        told = self.hit.subject
        if told is None or told.actor is None or told.actor.name is not None or self.cue.object or ref.kind != "person":
            return False
        named = ref.actor is not None and ref.actor.name is not None and not ref.prep and not ref.conj
        return named and self.norms[ref.first - 1] in COMMA

    def _named_past_body(self, ref: Ref) -> bool:
        """Whether a name stands behind a title and the body it is of: «دعا القيادي في حركة «فتح» فلان الأحزاب إلى»."""
        title = self.hit.subject
        if title is None or title.actor is None or title.actor.name is not None or not self.finite:
            return False
        if title.end < ref.first == past_office(self.scene, title, self.end) and ref.kind == "person":
            return ref.actor is not None and ref.actor.name is not None and not ref.prep and not ref.conj
        if title.kind != "title" or title.target is not None:
            return False
        if ref.kind != "person" or ref.prep or ref.conj or ref.actor is not None and ref.actor.name is None:
            return False
        if ref.first - title.end > words.TITLE or self.norms[title.end] not in words.OF_BODY:
            return False
        last = ref.first - 1 - (self.norms[ref.first - 1] in CLOSE)
        body = self.scene.cover[last]
        return body is not None and body.kind == "org" and COMMA.isdisjoint(self.norms[title.end : ref.first])

    def _second_title(self, ref: Ref) -> bool:
        """«صرح فلان مستشار الرئيس المتحدث الرسمي بأن»: another title or the name of the same speaker."""
        subject = self.hit.subject
        return (
            subject is not None
            and not ref.prep
            and not ref.conj
            and ref.kind in ("person", "title")
            and subject.kind in ("person", "title")
            and "that" in self.frames
            and self.cue.object != "0"
            and (ref.kind == "title" or subject.kind == "title" or ref.target is subject.target)
        ) or (subject is not None and is_dual(self.norms[subject.first]) and ref.kind == "person" and not ref.prep)

    def _in_name(self, ref: Ref) -> bool:
        """«جيرالدين بيرن نايسون»: a place that is part of the speaker's name."""
        subject = self.hit.subject
        if subject is None or subject.kind != "person" or ref.kind != "place" or "0" in self.frames:
            return False
        return ref.first == subject.end and not ref.prep and not ref.conj and "that" in self.frames

    def _describes_body(self, ref: Ref) -> bool:
        """«حزب الأمة المعارض»: an adjective of the body that speaks, spelled like a title."""
        subject = self.hit.subject
        if subject is None or subject.kind != "org" or ref.kind != "title":
            return False
        if ref.first != subject.end and not (ref.first == subject.end + 1 and self.norms[subject.end] in CLOSE):
            return False
        return ref.end == ref.first + 1 and self.norms[ref.first].startswith("ال") and not ref.prep

    def _is_honorific(self, ref: Ref) -> bool:
        """«مؤكدا سموه»: an honorific pronoun after a participle."""
        return (
            not self.finite
            and self.hit.subject is None
            and self.cue.object != "0"
            and ref.prep == ""
            and ref.actor is not None
            and ref.end == ref.first + 1
            and bool(ref.actor.honorific)
            and ref.actor.name is None
            and ref.kind in ("person", "title")
        )

    def _addressed(self, ref: Ref) -> bool:
        """«دعا إيران والعراق إلى»: whoever is addressed, all of them passed."""
        self.hit.addressee = ref
        at = ref.end
        while ref.kind == "sides" and at < self.end and self._describes_sides(at):
            at += 1  # «ناشد الأطراف المعنية | ضبط النفس»
        while at < self.end and self.norms[at].startswith("و") and at in self.scene.ref_at:
            at = self.scene.ref_at[at].end
        if "0" in self.frames and at + 1 < self.end and self._of_theirs(at):
            at += 1  # «ناشد الأمم المتحدة ومنظماتها | المساهمة»
        if at + 1 < self.end and self.norms[at] in words.AS_A_WHOLE and self.norms[at + 1][1:] in words.AS_A_WHOLE:
            while at < self.end and self.norms[at].removeprefix("و") in words.AS_A_WHOLE:
                at += 1  # «هنأ العراق حكومة وشعبا | بنيل الحكومة ثقة البرلمان»
        return self._to(at)

    def _of_theirs(self, at: int) -> bool:
        """«وحلفاءها», «وشركاءها»: those of the one addressed, who are addressed, too."""
        norm = self.norms[at]
        of_theirs = norm.startswith("و") and norm.endswith(("ها", "هم")) and at not in self.scene.ref_at
        told = self._is_act(at + 1) or (self.norms[at + 1].startswith("ب") and is_masdar(self.scene, at + 1))
        return of_theirs and told and nounish(self.scene, at) and not is_masdar(self.scene, at)

    def _describes_sides(self, at: int) -> bool:
        norm = self.norms[at]
        adjective = norm.startswith("ال") and norm.endswith(("ه", "ين")) and norm not in RELATIVE
        adjective = adjective or norm in PEOPLES  # «أبلغ السفراء | العرب أن»
        return adjective and not is_masdar(self.scene, at) and at not in self.scene.ref_at

    def _past_coordinate(self) -> int:
        """«دعا الميليشيات وقوات صالح إلى»: the token after one more who is addressed, told by a common noun; or -1."""
        for k in range(self.at + 1, min(self.at + words.COORDINATE, self.end)):
            if self.norms[k] in self.frames or self.norms[k] in THAT or prefixed(self.scene, k, self.cue):
                return k
            if "0" in self.frames and self._bare_act(k):
                return k
            if self._tells(k) or self.norms[k] in COMMA:
                return -1
        return -1

    def _past_described(self) -> int:
        """«طالب الدول التي لم تعترف بعد بالاعتراف»: what those addressed are to do, after such a clause; or -1."""
        for k in range(self.at + 1, min(self.at + words.FARTHEST, self.end)):
            if self.norms[k] in COMMA:
                return -1
            if self.norms[k] in THAT and "that" in self.frames:
                return k
            if self.norms[k].startswith("بال") and prefixed(self.scene, k, self.cue) and is_masdar(self.scene, k):
                return k
            if self.norms[k] in self.frames and k + 1 < self.end and self._is_act(k + 1):
                return k
            if "0" in self.frames and k > self.at + 2 and self._bare_act(k):
                return k  # «ناشد الدول التي علقت دعمها استئناف التمويل»
        return -1

    def _bare_act(self, at: int) -> bool:
        norm, before = self.norms[at], self.norms[at - 1]
        bare = is_masdar(self.scene, at) and not norm.startswith(("ال", "و", "ب", "ل")) and not norm.endswith("ا")
        free = (
            before not in PREPOSITIONS and before.endswith(("ها", "ه", "هم")) or before.startswith(("ال", "لل", "وال"))
        )
        return bare and free and at not in self.scene.ref_at

    def _is_act(self, at: int) -> bool:
        """Whether what one is asked to do stands at a token: «الاعتراف», «الإقدام»."""
        return is_masdar(self.scene, at) or bool(ACT_SHAPES.fullmatch(self.norms[at].removeprefix("ال")))

    def _named_behind(self) -> bool:
        """«استهجن رئيس الهيئة السورية المعارضة بدر جاموس صمت»: the name behind a title and its adjectives."""
        title, at = self.hit.subject, self.at
        if title is None or title.kind != "title" or title.target is not None or not self.finite:
            return False
        for k in range(at, min(at + 4, self.end)):
            ref = self.scene.ref_at.get(k)
            if ref is not None and ref.kind == "person" and k > at and not ref.prep and not ref.conj:
                self.hit.subject = ref
                return self._to(ref.end)
            if not self.norms[k].startswith("ال"):
                return False
        return False

    def _taken_up(self, norm: str) -> bool:
        """«وأكد الأخير أن», «ذات المسؤول», «الجانب الروسي», «الدبلوماسية الألمانية»: a noun for one told of before."""
        at, hit = self.at, self.hit
        if not self.finite or hit.subject is not None:
            return False
        if norm in LATTER and hit.subject_text is None:
            hit.subject_text = (at, at + 1)
            return self._to(at + 1)
        right_after = at == self.i + 1
        if norm in words.SAME and right_after and not words.SAME_ONE.isdisjoint(self.norms[at + 1 : at + 2]):
            return self._to(at + 1)
        her = norm in words.DIPLOMATS and self.form.agree == "fs" and right_after
        if (norm in SIDE or her) and is_demonym(self.scene, at + 1):
            hit.subject_text = (at, at + 2)
            return self._to(at + 2)
        return False

    def _quoted_body(self) -> bool:
        """«انتقدت منظمة «هيومن رايتس ووتش» استخدام»: a body by its name in quotation marks."""
        hit, at = self.hit, self.at
        if hit.subject is not None or hit.subject_text is not None or not self.finite or at + 1 >= self.end:
            return False
        if self.norms[at].removeprefix("ال") not in words.NAMED_BODIES:
            return False
        if self.norms[at].endswith("ه") != (self.form.agree == "fs") or (self.form.conj and self.cue.object == "0"):
            return False  # «أبلغ صحيفة «الراي» أن»، «واتهم تنظيم «القاعدة» ب»
        ref = self.scene.ref_at.get(at + 1)
        if ref is not None and ref.kind == "org" and self.norms[at] in words.NAMED_BODIES:
            hit.subject = ref  # «أعلن تنظيم | داعش مسؤوليته»
            return self._to(ref.end)
        close = closing_quote(self.scene, at + 1) if self.norms[at + 1] in OPEN else 0
        if not close or close - at > words.MEDIUM + 2 or close >= self.end:
            return False
        ref = self.scene.ref_at.get(at + 2)
        hit.subject = ref if ref is not None and ref.kind == "org" else None
        hit.subject_text = None if hit.subject is not None else (at, close)
        return self._to(close)

    def _describes_speaker(self, at: int) -> bool:
        """«قال فلان رئيس قطاع الشاحنات في الشركة: «…»»: whether a word tells what the speaker of a saying is."""
        subject = self.hit.subject
        if subject is None or subject.kind != "person":
            return False
        if "quote" not in self.frames or self.cue.lemma in words.REPLYING:
            return False
        return at - subject.end < words.DESCRIPTION and not self._tells(at)

    def _tells(self, at: int) -> bool:
        """Whether a word is a finite verb and nothing else."""
        info: WordInfo = self.scene.document.tokens[at].info
        finite = [f.tense in ("past", "pres", "pass", "future") for f in info.verbs]
        return bool(finite) and all(finite) and info.pos in ("", "verb")

    def _name_after_title(self) -> bool:
        """«استبعد كبير موظفيه فلان»، «قال ممثلها في الخرطوم فلان»: the name behind the word for what one is."""
        at = self.at + 1
        while at < min(self.at + words.TITLE, self.end):
            ref = self.scene.ref_at.get(at)
            if ref is not None and ref.kind == "person" and not ref.prep and not ref.conj:
                self.hit.subject = ref
                return self._to(ref.end)
            where = self.norms[at] in ("في", "لدي") and (place := self.scene.ref_at.get(at + 1)) is not None
            if not where and (not nounish(self.scene, at) or self.scene.document.tokens[at].kind != "w"):
                return False
            at = place.end if where and place is not None else at + 1
        return False

    def _title_words(self) -> bool:
        """«أشاد خليفته المحتمل فريدريش ميرتس ب»: words before the speaker's name that no table knows."""
        subject = self.hit.subject
        if not self.finite or (subject is not None and (subject.kind != "title" or subject.end != self.at)):
            return False
        if subject is None and self.norms[self.at] in words.TITLE_HEADS and self._name_after_title():
            return True
        free = "0" not in self.frames and self.cue.object != "0"
        for at in range(self.at + 1, min(self.at + 4, self.end)):
            if not nounish(self.scene, at - 1):
                return False
            ref = self.scene.ref_at.get(at)
            if ref is not None:
                said = free or (ref.end < self.end and (self.norms[ref.end] in THAT or self.norms[ref.end] in BTHAT))
                if not said or ref.kind != "person" or ref.prep or ref.conj:
                    return False
                self.hit.subject = ref
                return self._to(ref.end)
        return False

    def _seen_in_it(self) -> bool:
        """«ورأى فيه خطوة»، «رأى فيه محللون | خطوة»: what someone sees in a thing, behind those who see it."""
        at = self.at
        while at < self.end - 1 and several_people(self.scene.document.tokens[at]):
            at += 1
        if at > self.at:
            self.hit.subject_text = (self.at, at)
        return self._content(at, "0")

    def _rest_of_name(self, norm: str) -> bool:
        """«وزارة الخارجية وشؤون المغتربين»: the end of a body's name that the registry has shorter."""
        subject, at = self.hit.subject, self.at
        if subject is not None and subject.kind == "person" and at - subject.end < 2 and self._unknown(at):
            return self._to(at + 1)
        if subject is None or subject.kind != "org" or at != subject.end or not norm.startswith("و"):
            return False
        if norm in self.scene.lexicon.common or not nounish(self.scene, at):  # «وساطة», one word
            return False
        at += 1
        while at < self.end and self.norms[at].startswith(("ال", "وال")):
            at += 1
        return self._to(at)

    def _unknown(self, at: int) -> bool:
        """Whether a word that no table has stands at a token: «مارايز باين»، the end of a name read shorter."""
        info: WordInfo = self.scene.document.tokens[at].info
        if "0" in self.frames or at + 1 >= self.end or info.pos in ("prep", "conj", "part", "adv", "pron"):
            return False
        if self.norms[at + 1] in "-–—(":
            return not self.norms[at].startswith("ال")
        return not (info.verbs or info.pos or self.norms[at].startswith(("ال", "و", "ف", "ل", "ب")))

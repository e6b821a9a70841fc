"""From a cue to the content that it governs: «شدد الوزير، خلال اللقاء، على ضرورة …».

Between the two may stand the speaker, whoever is addressed, adverbs and asides. A `Walk`
goes over them word by word until it meets what opens the content, or something that shows
that the word is no cue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mahdar.acts import walk_tables as words
from mahdar.acts.clause_tables import LANDS
from mahdar.acts.collective import collective
from mahdar.acts.cue_phrases import (
    BLAMES,
    BLAMING,
    adverbial,
    aside_end,
    cognate,
    is_demonym,
    is_masdar,
    noun_end,
    nounish,
    prefixed,
    reports_on,
    said_noun,
    unnamed,
)
from mahdar.acts.hits import Hit
from mahdar.acts.joined_acts import GOVERNING
from mahdar.acts.lexicon import stance_words
from mahdar.acts.modifiers import describes_with_object, past_addressee, past_modifier
from mahdar.acts.skipping import date_end, fixed_phrase, period_end, skip_phrase
from mahdar.acts.source_walk import SourceWalk
from mahdar.acts.speech_tables import (
    ADVERBS,
    BTHAT,
    COMMA,
    LATTER,
    OPEN,
    PHRASE,
    PREPOSITIONS,
    RELATIVE,
    THAT,
)

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["Hit", "govern"]


#: How the adjective of an indefinite feminine is shaped, no preposition or article before it.
_ADJECTIVE = re.compile("[^ابلو].+يه")


#: Words that say by themselves what follows, and the verbs after which others do.
_SIGNS = (
    THAT
    | BTHAT
    | words.QUESTIONS
    | words.OPENING
    | words.BLESSINGS
    | words.PRAISES
    | words.FOR_WHOM
    | words.IN_HIS_WORDS
    | words.MERGED.keys()
    | {"ب", "ل", "القول"}
)
_WITH_SIGNS_OF_THEIR_OWN = frozenset({"هنأ", "حمل", "كلف"})


def govern(scene: Scene, i: int, cue: Cue, form: VerbForm, end: int) -> Hit | None:
    """The content that a cue at token ``i`` governs, or None if it governs none."""
    return Walk(scene, i, cue, form, end).hit_or_none()


class Walk(SourceWalk):
    """One way from a cue to its content; every method that tries a word tells whether it went on."""

    __slots__ = ()

    def hit_or_none(self) -> Hit | None:
        """Walk; the hit with its content's first token, or None."""
        self._carried()
        for _ in range(words.FARTHEST):
            if self.at >= self.end or not self._step():
                break
            if self.hit.start >= 0:
                return self.hit
        return self.hit if self._within_it() else None

    def _step(self) -> bool:
        """Try the word or mark at hand; False where the cue turns out to govern nothing."""
        at, norms = self.at, self.norms
        norm = norms[at]
        if self.scene.document.tokens[at].kind != "w":
            done = self._mark(norm)
            if done is not None:
                return done
        if self.cue.lemma in ("تمنى", "رجا") and norm.startswith("ل") and self._wish():
            return True
        if self.cue.lemma == "شكر" and norm.startswith("ل") and self._thanked_for():
            return self._content(at, "ل")  # «شكر مصر لاستضافتها الاجتماع»
        described = self.cue.lemma == "وصف" and not self.calls  # not «ووصفها السفير بأنها»
        if described and norm in BTHAT and self.form.conj and (told := self._told_first()) >= 0:
            self.hit.subject = self.hit.subject_text = None  # «ووصف التقرير بأنه منحاز»
            return self._content(told, "0")
        if norm in _SIGNS or self.cue.lemma in _WITH_SIGNS_OF_THEIR_OWN or norm.startswith("لل"):
            done = self._sign(norm)
            if done is not None:
                return done
        if norm.startswith("ب") and (phrase := fixed_phrase(norms, at)):
            return self._to(phrase)  # «أعرب الوزير بهذه المناسبة عن»
        if norm in words.BY_THE_WAY:
            return self._to(at + 1)  # «أشاد الوزيران بالمناسبة بعلاقات»
        if self.cue.object == "ب" and norm.startswith("ب") and self._called_on():
            return True
        if self.calls and norm in words.CALLED and "0" in self.frames:
            return self._content(at, "0")  # «واعتبرته موسكو غير كاف»
        if self.calls and norm.startswith("ب") and norm not in BTHAT and self._called_so(at):
            return self._content(at, "ب")  # «المبادرة التي وصفها بالجدية»
        if self.finite and (after := self._past_modifier()):
            return self._to(after)  # «أدانت الحكومة المعترف بها دوليا الهجمات»
        prep = prefixed(self.scene, at, self.cue)
        ref = self.scene.ref_at.get(at)
        if self._men_of():
            return True
        if ref is not None and not self._own_preposition(prep, ref):
            return self._noun_phrase(ref, prep)
        if prep and prep in self.frames:
            if prep == "ب" and self.cue.object == "" and norms[at - 1] in words.OF_SOMETHING:
                return self._past_phrase()  # «تعهدت الدول المعنية بالنزاع، مساء أمس، باحترام الحظر»
            return self._content(at, prep)
        return self._word(norm)

    def _called_so(self, at: int) -> bool:
        """Whether what someone or something is called stands at a token: «وصفها بالجدية», not «وصفها بوضوح»."""
        token = self.scene.document.tokens[at]
        if at in self.scene.ref_at or token.norm in ADVERBS or fixed_phrase(self.norms, at):
            return False
        return token.norm.startswith("بال") and not (
            self.scene.cover[at] or any(d.first == at for d in self.scene.dates)
        )

    def _sign(self, norm: str) -> bool | None:
        """Try a word that by itself says what follows: «أن», «على», «كيف»; None where it does not."""
        at, norms = self.at, self.norms
        opens = norm in THAT or norm in BTHAT
        if opens and at not in self.scene.ref_at and ("that" in self.frames or (norm in BTHAT and "ب" in self.frames)):
            return self._content(at + 1, "that")
        if words.MERGED.get(norm) in self.frames and at > self.i:  # «تساءل عما إذا»، «حذر مما سماه»
            return self._content(at, words.MERGED[norm])
        if norm in words.QUESTIONS and self.cue.lemma in words.ASKING:
            return self._content(at, "that")
        if self.cue.lemma == "هنأ" and norm in words.OCCASION:  # «هنأ الرئيس بمناسبة العيد»
            return self._content(at + 1, "ب")
        if norm == "ل" and self._body_of_title():
            return True
        if norm in ("ب", "ل") and norm in self.frames and norms[at + 1 : at + 2] and norms[at + 1] in OPEN:
            return self._content(at + 1, norm)
        if norm in words.OPENING and at + 1 < self.end:
            return self._preposition(norm)
        if self.cue.lemma in ("حمل", "كلف") and norm.removeprefix("ب") == "نقل":
            if self.hit.subject is not None or self.object_seen:
                return self._content(at, "0")  # «كلف الملك السفير نقل تحياته»، «وكلفه بنقل تحياته»
        if norm in words.BLESSINGS and norms[at + 1 : at + 2] == ["الله"]:
            return self._to(at + 2)
        if norm in words.PRAISES and norms[at - 1] in words.GOD:
            return self._to(at + 2 if norm in words.TWO_WORDS else at + 1)
        if (
            self.cue.lemma in ("شكر", "تمنى", "رجا")
            and "ل" not in self.frames
            and (norm in words.FOR_WHOM or norm.startswith("لل"))
        ):
            if at not in self.scene.ref_at:  # «تمنى للسفيرين التوفيق»، «شكر للوفد اهتمامه»
                self.frames, self.object_seen = self.frames | {"0"}, True
                return self._to(at + 1 + (self.cue.lemma != "شكر" and self._described_at(at + 1)))
        if norm == "القول" and "that" in self.frames and norms[at + 1 : at + 2] and norms[at + 1] in THAT:
            return self._to(at + 1)  # «كرر القول إن»
        if norm in ("بمناسبه", "لمناسبه") and self.cue.lemma == "هنأ" and self.hit.addressee is not None:
            return self._content(at, "ب")
        if norm in words.IN_HIS_WORDS and "quote" in self.frames:
            return self._to(at + 1)  # «رد على سؤال بقوله: «…»»
        return None

    # -- prepositions -----------------------------------------------------------------

    def _preposition(self, norm: str) -> bool:
        """«على ضرورة …»، «إلى أن …»: the content, whoever is asked, or a phrase to pass."""
        at, hit, cue = self.at, self.hit, self.cue
        phrase = fixed_phrase(self.norms, at)
        if phrase:
            return self._to(phrase)
        if norm == "علي" and self.norms[at + 1] == "لسان" and (voice := self.scene.ref_at.get(at + 2)) is not None:
            hit.subject = voice
            return self._to(voice.end)
        if norm == "علي" and self.norms[at + 1] == "لسان":  # «على لسان وزير خارجيتها رفضها»
            near = range(at + 2, min(at + 9, self.end))
            told = next((k for k in near if self.norms[k] in THAT or said_noun(self.scene, k)), -1)
            named = next((r for r in self.scene.refs_in(at + 2, near.stop) if r.kind == "person"), None)
            if named is not None and (told < 0 or named.end <= told):  # «على لسان وزيرها المنتدب فلان»
                hit.subject = named
                return self._to(named.end)
            return self._to(told) if told >= 0 else self._past_phrase()
        if self.norms[at + 1] in THAT and ("that" in self.frames or norm in self.frames):
            return self._content(at + 2, "that")
        if (norm == "من" and cue.lemma == "علم" and self._source()) or (norm == "في" and self._sees_in(at + 1)):
            return True
        if norm == "علي" and self.norms[at + 1] in words.BESIDE and self.finite:
            return self._past_phrase()  # «أكد الوزير على هامش القمة أن»
        asked = norm == cue.object  # «طلب من»، «أوعز إلى»، «تمنى على»
        place = norm == "في" and hit.subject is None and self.finite and not hit.addressee and not self._hopes()
        place = place and not (hit.subject_text is not None and is_masdar(self.scene, at + 1))
        if place and self.form.tense == "past" and cue.lemma in words.OF_A_THING and self._of_a_thing(at + 1):
            return self._content(at + 1, norm)  # «كما شكك في جدوى العقوبات»
        if norm == "من" and cue.lemma in words.OF_DANGERS and self._from_a_place() and self._behind_phrase():
            return self._past_phrase()
        if norm in self.frames and not place and not (asked and hit.addressee is None):
            return self._content(at + 1, norm)
        if asked:
            return self._asked()
        if norm == "عن" and cue.lemma == "نقل":
            return self._quoted_source()
        if norm == "في" and "0" in self.frames and self._where_it_sits():
            return self._to(self.scene.ref_at[at + 1].end)
        return self._past_phrase()

    # -- other words ------------------------------------------------------------------

    def _word(self, norm: str) -> bool:
        """A word that is no name: an adverb, an unnamed speaker, an object, or the content."""
        at, norms, cue = self.at, self.norms, self.cue
        if norm in words.EACH and norms[at + 1 : at + 2] == ["من"] and cue.object == "0" and self.hit.addressee is None:
            both = self.scene.ref_at.get(at + 2)
            return self._addressed(both) if both is not None else self._to(at + 2)
        if cue.stance == "agree" and norm in words.WITH_THEM:
            return self._to(at + 1)  # «واتفق معه على تبادل الزيارات»
        told_to = cue.stance in words.TOLD_TO and self.hit.addressee is not None
        if told_to and (after := past_addressee(self.scene, at, self.end, self.frames)):
            return self._to(after)  # «هنأ العراق حكومة وشعبا | ب», «داعيا الأطراف المساندة لفلان | إلى»
        if self.finite and reports_on(self.scene, at):
            return False
        if cue.lemma in BLAMING and norm.removeprefix("ال").startswith(BLAMES):  # «ألقى تبعة الأزمة على»
            return self._to(next((k for k in range(at + 1, min(at + 6, self.end)) if norms[k] == "علي"), -1))
        if norm in words.FORCES and "ب" in self.frames and _ADJECTIVE.fullmatch("".join(norms[at + 1 : at + 2])):
            return self._content(at, "ب")  # «طالب بقوة عربية», elsewhere «بقوة»
        if cue.lemma == "حمل" and norm.startswith("المسوولي") and self.finite and self._unnamed_is_blamed():
            return self._content(at, "0")
        if norm in words.IN_THE_NAME:
            opens = (k for k in range(at + 1, min(at + words.FARTHEST, self.end)) if norms[k] in self.frames)
            return self._to(next(opens, at + 1))  # «باسمه واسم شعب وحكومة المملكة عن أصدق التهاني»
        if norm in words.FOR_NOW and self._for_a_time():
            return True
        if norm == "ال" and "".join(norms[at + 1 : at + 2]).isdecimal():  # «وزراء خارجية الدول الـ28»
            return self._to(at + 2)
        if norm in words.IN_REPLY and self._replies():
            return True
        if self._manner():
            return self._to(at + 1)
        passed = self._strengthening(norm)
        if passed:
            return self._to(passed)
        if self._keeps_name() or self._bare_relative():
            return True
        if norm in LANDS and self.object_seen and at == self.hit.object_first + 1:
            return self._to(at + 1)  # «دعا مواطني بلاده | إلى»
        if cue.object == "من" and norm in words.OF_THEM and self.hit.addressee is None and not self.object_seen:
            self.object_seen = True  # «وطلب منها دعما إضافيا»
            return self._to(at + 1)
        if self.finite and norm not in PREPOSITIONS and (after := self._past_date()):
            return self._to(after)
        if norm == "لدي" and self._where_it_sits():
            return self._to(self.scene.ref_at[at + 1].end)
        if norm in words.LED_BY and (leader := self.scene.ref_at.get(at + 1)) is not None and leader.kind == "person":
            return self._to(leader.end)
        if norm in PHRASE or adverbial(self.scene, at):
            return self._past_phrase()
        if self._left_unnamed() or self._denied_of_them() or self._counted():
            return True
        if norm in RELATIVE and cue.object == "0" and (self.object_seen or self.hit.addressee is not None):
            return self._to(self._past_described())
        if norm in ("الذي", "التي") and (self.hit.subject is not None or self.hit.subject_text is not None):
            return self._to(self._past_relative())
        if norm in ("هذا", "هذه") and norms[at + 1 : at + 2] and norms[at + 1] in LATTER:
            return self._to(at + 1)
        if norm in LATTER and cue.object == "0" and self.i and norms[self.i - 1] in words.WITH_PRONOUN:
            self.object_seen = True  # «وإنه حث الأخير على»
            return self._to(at + 1)
        if self._taken_up(norm):
            return True
        told = self.finite and self.hit.subject is not None and "that" in self.frames and "0" not in self.frames
        named = self.hit.subject is not None and self.hit.subject.kind in ("person", "state")
        if norm.startswith("ال") and norms[at - 1] in '»"”' and not named:
            return self._to(at + 1)  # «صحيفة «وول ستريت جورنال» الأميركية»
        beside = norm.startswith("و") and cue.object == "0"  # «طالب الميليشيات وقوات صالح ب»
        if (
            told
            and (norm.startswith("ل") or (self.hit.addressee is not None and not beside))
            and "ل" not in self.frames
        ):
            return self._to(skip_phrase(self.scene, at, self.end, cue))  # «قال نتنياهو لنواب حزبه إن»
        if self._quoted_body():
            return True
        if self.cue.lemma == "رأى" and words.IN_IT.intersection(norms[self.i + 1 : at]) and nounish(self.scene, at):
            return self._seen_in_it()
        if self._named_behind() or self._unnamed_subject():
            return True
        if self._title_words() or self._rest_of_name(norm) or self._word_before_clause():
            return True
        told_by = self.hit.subject_text
        if told_by is not None and at == told_by[1] and cue.object == "0" and self._described(norm):
            self.hit.subject_text = (told_by[0], at + 1)  # «ناشدت الحكومة الكويتية اللجنة»
            return self._to(at + 1)
        if self._common_object():
            return True
        if told_by is not None and at == told_by[1] and self._adjective():
            self.hit.subject_text = (told_by[0], at + 1)  # «أعلنت الحكومة السودانية إغلاق»
            return self._to(at + 1)
        others = beside and (self.hit.addressee is not None or self.object_seen)
        row = others and nounish(self.scene, at) and norms[at - 1] not in COMMA and not is_masdar(self.scene, at)
        if row and (past := self._past_coordinate()) > 0:
            return self._to(past)  # «أبلغ قادة الجيش وجنوده | أن», «ناشد الحكومة والمتمردين | وقف القتال»
        felt = stance_words()[1].get(norm) if cue.noun else None
        if "0" in self.frames and (nounish(self.scene, at) or (felt is not None and felt.pos == "noun")):
            return self._content(at, "0")
        if at > self.i + 1 and norms[at].startswith("ال"):
            return self._to(at + 1)
        if told and self._describes_speaker(at):
            return self._to(at + 1)
        if others:
            return self._to(self._past_coordinate())
        if self.calls:  # «وصفه دبلوماسي مواكب للوساطة بأنه»
            return self._to(next((k for k in range(at, min(at + 6, self.end)) if norms[k] in BTHAT), -1))
        return False

    def _manner(self) -> bool:
        """«فأجاب ضاحكا: «…»»، «قال مبتسما إن»: how it was said, right before what was said."""
        at, norms = self.at, self.norms
        raw = self.scene.document.tokens[at].raw
        if not self.finite or at + 1 >= self.end or len(norms[at]) < words.MANNER:
            return False
        if norms[at].startswith("ب") and norms[at + 1] == ":":  # «علق الإليزيه باقتضاب: «…»»
            return "quote" in self.frames and at not in self.scene.ref_at
        opens = norms[at + 1] == ":" or norms[at + 1] in THAT or norms[at + 1] in OPEN
        said_so = opens and "quote" in self.frames and at not in self.scene.ref_at
        return said_so and raw.endswith(("ا", "اً", "ًا")) and self.cue.object != "0"

    def _past_relative(self) -> int:
        """Where a relative clause about the speaker ends: its comma, or «أن» («أكد فلان الذي كان يتفقد القاعدة أن»)."""
        after = aside_end(self.scene, self.at - 1, self.end)
        if "that" not in self.frames:
            return after
        for k in range(self.at + 2, after if after >= 0 else self.end):
            if self._long_quote(k) and self.norms[k + 1] not in THAT:
                return k  # «قال المسؤول الذي طلب عدم نشر اسمه «…»»
            if self.norms[k] in THAT or self.norms[k] in BTHAT:
                governed = not self.scene.document.tokens[k - 1].info.tenses.isdisjoint(("past", "pres"))
                return after if governed and self.norms[k - 1] not in ADVERBS else k
        return after

    def _strengthening(self, norm: str) -> int:
        """The token after a word that adds nothing here: «كلا»، «رفضا قاطعا»، «أيضا»; 0 if it is another."""
        at, norms, cue, hit = self.at, self.norms, self.cue, self.hit
        phrase = fixed_phrase(norms, at)
        if phrase:
            return phrase
        period = period_end(self.scene, at)
        if period and period < self.end:
            return period  # «أعلن الشهر الماضي أن»
        if norm[1:] in ADVERBS and norm.startswith("وب"):
            return at + 1  # «استنكرت المملكة وبشدة التصريحات»
        if norm.startswith("وال") and norms[at - 1] in ("له", "لها", "لهم", "لهما"):
            at += 1
            while at < self.end and norms[at].startswith("ال"):
                at += 1
            return at
        if cue.object == "0" and hit.addressee is None and norm in words.DETERMINERS:
            return at + 1
        if norm.endswith("ا") and cognate(self.scene, at, cue):
            tokens = self.scene.document.tokens
            at += 1
            first = at
            while (
                at < self.end
                and norms[at].endswith("ا")
                and (tokens[at].raw.endswith(("اً", "ًا")) or (at == first and tokens[at].info.pos != "verb"))
            ):
                at += 1
            return at
        if hit.subject is not None and at == hit.subject.end:
            new = hit.subject.kind == "title" and hit.subject.target is None and not norm.startswith("ال")
            adjective = norm in words.SIDES_OF_THE_SKY or (nounish(self.scene, at) and norm not in words.WHATEVER)
            if new and (norm.endswith(("ي", "يه")) or "0" not in self.frames) and adjective:
                at += 1  # «دبلوماسي أوروبي»، «مسؤول أمني عراقي»، «دبلوماسي أوروبي مقيم في تونس»
                while at < self.end and (norms[at] in words.DESCRIBED or self._adjective_of_state(at)):
                    at += 1
                return at
            title = hit.subject.kind == "title" or (hit.subject.actor is not None and hit.subject.actor.name is None)
            described = title and is_demonym(self.scene, at)
            if (
                title
                and norm.startswith("ال")
                and norm.endswith(("ي", "يه"))
                and norm not in RELATIVE
                and self._ends_speaker()
            ):
                described = True  # «أوضح المسؤول الأمني أن»
            if norm in words.EPITHETS or described or self._more_of_sides():
                return at + 1
        if norm in words.HIMSELF and (hit.subject is not None or hit.subject_text is not None):
            return at + 1  # «وأضاف المسؤول نفسه أن»
        if norm in words.ALL and (hit.addressee is not None or self.object_seen):
            return at + 1
        return at + 1 if norm in ADVERBS or norm.startswith(("قايل", "خلاله")) else 0

    def _ends_speaker(self) -> bool:
        """Whether an adjective of a title stands at hand, with a mark or what is said after it."""
        after = self.norms[self.at + 1] if self.at + 1 < self.end else ""
        marked = any(after in s for s in (COMMA, THAT, OPEN, RELATIVE)) or after in (":", "الي", "علي", "عن")
        return self._adjective() or (marked and not is_masdar(self.scene, self.at))

    def _unnamed_subject(self) -> bool:
        """«قال مصدر مسؤول إن»: a speaker without a name."""
        hit, at = self.hit, self.at
        if hit.subject is not None or hit.subject_text is not None or not self.finite:
            return False
        if self._only_asked(self.norms[at]):
            return False
        if medium := self._past_medium():
            return self._to(medium)
        behind = self._behind_title(at)
        if behind is not None and behind.kind == "person" and not behind.prep and not behind.conj:
            hit.subject = behind  # «قال نائب مديرة المنظمة فلان»
            return self._to(behind.end)
        spoken = None if self.object_seen else collective(self.scene, at, self.end, self.cue, self.form)
        if spoken is not None:
            hit.subject_text = (at, spoken[0])
            return self._to(spoken[1])
        if not unnamed(self.scene, at, self.end, self.cue):
            return False
        stop = noun_end(self.scene, at, self.end, self.cue)
        hit.subject_text = (at, stop)
        return self._to(stop)

    def _word_before_clause(self) -> bool:
        """«أكدت أفخم أن»، «أضاف مسهور: «»»: one word before what a verb reports is who speaks, or ends his name."""
        at, norms, hit = self.at, self.norms, self.hit
        if not self.finite or "0" not in self.frames or at + 1 >= self.end or not norms[at].isalpha():
            return False
        if self._only_asked(norms[at]):
            return False
        clause = norms[at + 1] in THAT and "that" in self.frames
        if not (clause or (norms[at + 1] == ":" and "quote" in self.frames)):
            return False
        if said_noun(self.scene, at) or norms[at].removeprefix("ال") in stance_words()[1]:
            return False
        info: WordInfo = self.scene.document.tokens[at].info
        if hit.subject is not None:
            its_own = any(f.tense == "masdar" and f.agree for f in info.verbs)  # «جدد الوزير تأكيده أن»
            return not its_own and at == hit.subject.end and self._to(at + 1)  # «أعلنت حركة التحرير فتح أن»
        if is_masdar(self.scene, at):
            return False
        if hit.subject_text is None and (at == self.i + 1 or date_end(self.scene, at - 1) == at):
            hit.subject_text = (at, at + 1)  # «أكد اليوم الأحد الأهالي أن»
            return self._to(at + 1)
        return False

    def _common_object(self) -> bool:
        """«دعا المجتمع الدولي إلى»: whoever is addressed, told by a common noun."""
        cue, norms, scene = self.cue, self.norms, self.scene
        if cue.object != "0" or self.hit.addressee is not None or self.object_seen:
            return False
        if not nounish(scene, self.at) or ("0" in self.frames and cue.noun):
            return False
        two = not words.TWO.isdisjoint(norms[self.at + 1 : self.at + 2])  # «ناشد الرئيس قيادتي البلدين الحوار»
        appeals = self.finite and cue.lemma == "ناشد" and self.hit.subject is not None and not two
        if appeals and is_masdar(scene, self.at):
            self.hit.addressee, self.hit.subject = self.hit.subject, None
            return self._content(self.at, "0")  # «كما ناشدت مجلس الأمن التدخل»: who is appealed to
        self.object_seen = True
        self.hit.object_first = self.at
        at = self.at + 1
        covered = self.scene.cover
        while at < self.end and covered[at] is None and norms[at - 1][:2] != "ال" and _ADJECTIVE.fullmatch(norms[at]):
            at += 1  # «طالبت منظمات حقوقية ب»
        while (
            at < self.end
            and norms[at].startswith(("ال", "وال"))
            and "مسوولي" not in norms[at]
            and nounish(scene, at)
            and not (norms[at].startswith("ال") and (is_masdar(scene, at) or norms[at] in stance_words()[1]))
            and norms[at].removeprefix("ال") not in GOVERNING  # «الدول المانحة الإيفاء بتعهداتها»
        ):
            after = past_modifier(scene, at, self.end, self.frames) if describes_with_object(norms[at]) else 0
            at = after or at + 1  # «دعت اللجنة التابعة للجامعة | إسرائيل إلى»
        return self._to(at)

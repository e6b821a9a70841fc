"""From a cue to its content over what a preposition opens: whose words they are, who is asked, for how long."""

from __future__ import annotations

from mahdar.acts import walk_tables as words
from mahdar.acts.collective import collective
from mahdar.acts.counted import calls_them, counted_end, past_those_among
from mahdar.acts.cue_phrases import (
    closing_quote,
    is_demonym,
    is_masdar,
    noun_end,
    nounish,
    prefixed,
    said_noun,
    several_people,
    unnamed,
)
from mahdar.acts.modifiers import describes_with_object, past_modifier
from mahdar.acts.noun_walk import NounWalk
from mahdar.acts.passing import behind_phrases, danger_behind
from mahdar.acts.skipping import date_end, governs, skip_phrase
from mahdar.acts.speaker_tables import WITHIN
from mahdar.acts.speech_tables import BTHAT, COMMA, OPEN, PREPOSITIONS, RANKED, SIDE, SPEECH_NOUNS, THAT
from mahdar.acts.unnamed import before_verb
from mahdar.acts.withheld import keeps_his_name

__all__ = ["SourceWalk"]

#: How many words what an adjective takes by a preposition may have: «غير الموقعة على اتفاق السلام».
_TAKEN = 8
#: What stands before words that are quoted.
_SAID_NEXT = OPEN | {":"}


_OF_A_BODY = frozenset("في من".split())


class SourceWalk(NounWalk):
    """How a walk goes over phrases with a preposition."""

    __slots__ = ()

    def _quoted_source(self) -> bool:
        """«نقلت الوكالة عن لافروف أن»: whose words are carried, where a clause follows and no noun of saying."""
        at, hit = self.at + 1, self.hit
        ref = self.scene.ref_at.get(at)
        if ref is not None and ref.kind in ("person", "title", "org"):
            hit.subject, hit.subject_text, after = ref, None, ref.end
        elif unnamed(self.scene, at, self.end, self.cue):
            after = noun_end(self.scene, at, self.end, self.cue)
            hit.subject, hit.subject_text = None, (at, after)
        else:
            return False
        self.frames = frozenset({"that"})
        return self._to(after)

    def _carried(self) -> bool:
        """«نقل التلفزيون عن مصدر مطلع أن»، «نقل زوار الرئيس فلان عنه أنه»: past who carries words."""
        norms, at = self.norms, self.at
        if self.cue.lemma != "نقل" or not self.finite or at >= self.end:
            return False
        near = range(at, min(at + words.CARRIER, self.end - 2))
        source = next((k for k in near if norms[k] in words.FROM_HIM), -1)
        after = range(source + 1, min(source + words.CARRIER, self.end))
        clause = next((k for k in after if norms[k] in THAT or norms[k] in BTHAT), -1)
        between = range(at, max(at, source))
        if clause < 0 or any(self._opens_words(k, clause) for k in range(source + 1, clause)):
            return False  # «نقل عنه قوله إن»
        if source < 0 or any(norms[k] in COMMA or norms[k] in THAT or self._tells(k) for k in between):
            return False
        if norms[source] == "عن":
            self.at = source
            return self._quoted_source() or self._stays(at)
        named = next((r for r in reversed(self.scene.refs_in(at, source)) if r.kind == "person"), None)
        self.hit.subject, self.hit.subject_text, self.hit.back = named, None, named is None
        self.frames = frozenset({"that"})
        return self._to(source + 1)

    def _opens_words(self, k: int, clause: int) -> bool:
        """Whether words of another's own open at a token, not the name of a medium: «نقل عنه لـ«النهار» أنه»."""
        if self.norms[k] in OPEN:
            return not 0 < closing_quote(self.scene, k) <= clause
        return said_noun(self.scene, k)

    def _within_it(self) -> bool:
        """«نشر تغريدة انتقد فيها | الحكومة»: a noun taken for who speaks, where nothing is left for what is said."""
        told, at = self.hit.subject_text, self.i + 2
        object_needed = self.finite and "0" in self.frames and "that" not in self.frames
        if not object_needed or told is None or told[0] != at or self.norms[at - 1] not in WITHIN or self.form.conj:
            return False
        self.hit.subject_text = None
        return self._content(at, "0")

    def _stays(self, at: int) -> bool:
        self.at = at
        return False

    def _of_a_thing(self, after: int) -> bool:
        """«كما شكك في جدوى العقوبات», «إلا أنه شكك في وفاء طهران»: whether «في» has what is doubted, and no place."""
        if governs(self.scene, after):
            return True
        plain = self.scene.ref_at.get(after) is None and not date_end(self.scene, after)
        plain = plain and self.norms[after] not in words.SPOKEN_IN | words.TIMES
        return self.i > 0 and self.norms[self.i - 1] in words.WITH_PRONOUN and plain

    def _left_unnamed(self) -> bool:
        """«اتهم أطرافا | لم يسمها | بتقويض المصالحة»: past what is not said of those whom a verb is about."""
        at = self.at
        if self.norms[at] != "لم" or not (self.object_seen or self.hit.addressee is not None) or at + 2 >= self.end:
            return False
        return self.norms[at + 1].startswith(words.LEFT_UNNAMED) and self._to(at + 2)

    def _counted(self) -> bool:
        """«ودعت عشر دول عربية | إلى», «طالب خمسون نائبا | ب»: so many states or people as who speaks."""
        hit = self.hit
        if not self.finite or self.object_seen or hit.subject is not None or hit.subject_text is not None:
            return False
        stop = counted_end(self.scene, self.at, self.end)
        if not stop or calls_them(self.scene, self.at, stop, self.form.agree):
            return False  # not «حث سبع دول على»: those are asked
        body = self.scene.ref_at.get(stop + 1) if self.norms[stop] in _OF_A_BODY else None
        if body is not None and body.kind in ("org", "state", "title") and body.end < self.end:
            stop = body.end  # «20 نائبا في البرلمان العراقي»
        hit.subject_text = (self.at, stop)
        return self._to(past_those_among(self.scene, stop, self.end))

    def _denied_of_them(self) -> bool:
        """«دعا الحركات | غير الموقعة على الاتفاق | إلى»: past a denied adjective of whoever speaks or is addressed."""
        at, hit = self.at + 2, self.hit
        told = self.object_seen or hit.addressee is not None or hit.subject is not None or hit.subject_text is not None
        if self.norms[self.at] != "غير" or not told or at >= self.end or not self.norms[at - 1].startswith("ال"):
            return False
        return self._to(self._past_taken(at))

    def _past_taken(self, at: int) -> int:
        """Past what an adjective takes by a preposition, if what the cue governs stands behind that."""
        norm = self.norms[at]
        if norm in self.frames or prefixed(self.scene, at, self.cue) or not (norm in PREPOSITIONS or norm[:1] in "بل"):
            return at
        for k in range(at + 1, min(at + _TAKEN, self.end)):
            if self.norms[k] in COMMA or self._tells(k):
                break
            opens = self.norms[k] in self.frames or prefixed(self.scene, k, self.cue) or self.norms[k] in THAT
            if opens or ("0" in self.frames and self._bare_act(k)):
                return k
        return at

    def _hopes(self) -> bool:
        """«حمدوك | يأمل في قرار»: whether «في» has what is hoped for, by whom stands right before the verb."""
        before = self.scene.cover[self.i - 1] if self.i else None
        if self.cue.lemma != "أمل" or self.form.tense != "pres" or before is None or before.end != self.i:
            return False
        where = self.scene.ref_at.get(self.at + 1)  # «يأمل في باريس أن»
        if where is None or where.kind not in ("place", "state") or where.end >= self.end:
            return True
        return self.norms[where.end] not in THAT

    def _sees_in(self, at: int) -> bool:
        """«رأى الوزير | في القرار خطوة مهمة»: whether «في» opens a thing in which someone sees something."""
        hit, norms = self.hit, self.norms
        if self.cue.lemma != "رأى" or at >= self.end or not self.finite:
            return False
        if hit.subject is None and hit.subject_text is None:
            return False
        if norms[at] in words.SPOKEN_IN or (self.scene.ref_at.get(at) is not None and not self._seen(at)):
            return False
        clause = any(norms[k] in THAT or norms[k] in BTHAT or norms[k] == ":" for k in range(at, self.end))
        return not clause and not self._scenery(at) and self._content(at, "في")

    def _scenery(self, at: int) -> bool:
        """«رأى الرئيس | في شوارع بيروت دمارا»: a place, or a journey, in which one sees with one's eyes."""
        norm = self.norms[at]
        if norm.removeprefix("ال") in words.SEEN_IN or norm in words.SEEN_IN:
            return True
        place = self.scene.ref_at.get(at + 1)
        there = place is not None and place.kind == "place" and not norm.startswith("ال")
        return there and "masdar" not in self.scene.document.tokens[at].info.tenses

    def _seen(self, at: int) -> bool:
        """Whether a name is that of somebody or something in which one sees a thing, and no place."""
        return self.scene.ref_at[at].kind in ("person", "framework", "org", "title")

    def _where_it_sits(self) -> bool:
        """«نفت السفارة الصينية في كانبرا الأنباء»، «… لدى أستراليا …»: the place of the body that speaks."""
        text, ref = self.hit.subject_text, self.scene.ref_at.get(self.at + 1)
        body = text is not None and text[1] == self.at
        return body and self.finite and ref is not None and ref.kind in ("place", "state") and not ref.prep

    def _past_phrase(self) -> bool:
        """Past an adverbial phrase; the comma after one that a comma opened closes it («، لدى تدخله …، ترشح بلاده»)."""
        at = self.at
        opened = self._behind_phrase()
        if opened:
            return self._to(opened[0]) if self.cue.lemma in words.URGING else self._content(*opened)
        after = skip_phrase(self.scene, at, self.end, self.cue)
        self.aside = self.norms[at - 1] in COMMA and 0 <= after < self.end and self.norms[after] in COMMA
        return self._to(after)

    def _behind_phrase(self) -> tuple[int, str] | None:
        """«أدان الوزير في بيان | الهجوم»، «حذر خلال اللقاء من | كارثة»: what a verb must have, behind a phrase."""
        hit, lemma = self.hit, self.cue.lemma
        told = self._told_already()  # «وكان الوزير قد استنكر خلال اللقاء الغارات»
        told = told or (self.object_seen and lemma in words.OF_DANGERS)  # «حذرت السلطات خلال اللقاء من كارثة»
        if not self.finite or self.aside or not told:
            return None
        if lemma in words.OF_DANGERS:
            opens, frame = danger_behind(self.scene, self.at, self.end, self.cue), "من"
        elif lemma in words.OF_AN_OBJECT or (lemma in words.URGING and not self.object_seen and not hit.addressee):
            opens, frame = behind_phrases(self.scene, self.at, self.end, self.cue), "0"
        else:
            return None
        return (opens, frame) if opens else None

    def _past_date(self) -> int:
        """«رفض الوزير الثلاثاء أي تدخل», «أكدت أمس الأربعاء الحكومة الكولومبية أن»: after a date.

        0 where a speaker that no table has may follow: «أكد الأحد الأهالي في القرية أن».
        """
        after = date_end(self.scene, self.at)
        after = date_end(self.scene, after) or after if after else 0  # «أول أمس الثلاثاء»
        if not after or self.at > self.i + 1 or self._told_already():
            return after  # «أما الحركة فأكدت اليوم الخميس التزامها»
        noun = after < self.end and self.norms[after].startswith("ال") and self.norms[after] != "الي"
        return after if not noun or self._may_say(after) else 0

    def _told_already(self) -> bool:
        """Whether who speaks was found, or stands before the verb: «أما فلان فقال», «كان فلان قد قال», «فلان قال»."""
        if self.hit.subject is not None or self.hit.subject_text is not None:
            return True
        return (self.i > 0 and self.norms[self.i - 1] == "قد") or (self.form.conj == "ف" and self._topic_told())

    def _may_say(self, at: int) -> bool:
        """Whether a title or a name, or a common noun for those who speak, stands at a token."""
        if at in self.scene.ref_at:
            return True
        if at >= self.end:
            return False
        body = collective(self.scene, at, self.end, self.cue, self.form) is not None
        return body or unnamed(self.scene, at, self.end, self.cue)

    def _from_a_place(self) -> bool:
        """«حذر الوزير من باريس من عودة الحرب»: where he spoke."""
        ref = self.scene.ref_at.get(self.at + 1)
        return ref is not None and ref.kind in ("place", "state")

    def _source(self) -> bool:
        """«علمت «النهار» من أوساط دبلوماسية أن»: the one heard is the speaker, not who heard."""
        at, hit = self.at + 1, self.hit
        if hit.subject_text is not None or (hit.subject is not None and hit.subject.first == at):
            return False
        ref = self.scene.ref_at.get(at)
        hit.subject, hit.told = ref, True
        if ref is None:
            hit.subject_text = (at, noun_end(self.scene, at, self.end, self.cue))
        return self._to(ref.end if ref is not None else noun_end(self.scene, at, self.end, self.cue))

    def _long_quote(self, k: int) -> bool:
        """Whether a quotation opens at a token that is no name, for a verb that may open one."""
        if "quote" not in self.frames or self.norms[k] not in OPEN:
            return False
        return closing_quote(self.scene, k) - k > words.MEDIUM

    def _keeps_name(self) -> bool:
        """«نفى مصدر حكومي، | طلب عدم ذكر اسمه، | وجود خلافات»: what a source without a name asks for, and its comma."""
        hit, at = self.hit, self.at
        named = hit.subject is not None and hit.subject.kind != "title"
        if named or (hit.subject is None and hit.subject_text is None):
            return False
        after = keeps_his_name(self.norms, at, self.end)
        if not after or after >= self.end:
            return False
        return self._to(after + (self.norms[at - 1] in COMMA and self.norms[after] in COMMA))

    def _bare_relative(self) -> bool:
        """«قال مسؤول كبير | طلب ألا ينشر اسمه | إن»: what is told of a source without a name, up to his words."""
        hit, at = self.hit, self.at
        told = hit.subject_text[0] if hit.subject_text is not None else -1
        if hit.subject is not None and hit.subject.kind == "title" and hit.subject.target is None:
            told = hit.subject.first
        if told < 0 or not self.finite or "that" not in self.frames or self.norms[told].startswith("ال"):
            return False
        nameless = self.norms[at] in words.KEEPS_HIS_NAME
        nameless = nameless and not words.NOT_TO.isdisjoint(self.norms[at + 1 : at + 2])
        if "quote" not in self.frames and not nameless and self.cue.lemma != "ذهب":
            return False
        tells = self._tells(at) or self.norms[at] in words.KEEPS_HIS_NAME
        joined = self.norms[at].startswith(("و", "ف"))  # not «واكب المفاوضات»
        joined = joined and all(f.conj for f in self.scene.document.tokens[at].info.verbs)
        if not tells or joined or self.norms[at - 1] in COMMA:
            return False
        saying = self.cue.lemma in words.SAYING
        for k in range(at + 2, min(at + words.ASIDE, self.end)):
            if self._long_quote(k):
                return self._to(k)
            if self.norms[k] not in THAT and self.norms[k] not in BTHAT:
                continue
            raw = self.scene.document.tokens[k].raw
            if raw.startswith("إن") if saying else not self._tells(k - 1):
                return self._to(k)
        return False

    def _men_of(self) -> bool:
        """«ويشير مستشارو أوباما إلى»: those of someone, told by a plural in construct with his name."""
        at, hit = self.at, self.hit
        if not self.norms[at].endswith("و") or hit.subject is not None or hit.subject_text is not None:
            return False
        read = self.scene.ref_at.get(at)  # their office and his name together
        whole = read if read is not None and read.actor is not None and read.actor.number == "plural" else None
        owner = whole if read is not None else self.scene.ref_at.get(at + 1)
        if owner is None or owner.prep or owner.conj or owner.end < at + 2 or not self.finite:
            return False
        plural = self.scene.lexicon.lookup(self.scene.document.tokens[at].raw + "ن")
        if plural.norm not in SPEECH_NOUNS and not several_people(plural):
            return False
        hit.subject_text = (at, owner.end)
        return self._to(owner.end)

    def _asked(self) -> bool:
        """«طلب من الأطراف أن»: of whom something is asked."""
        at = self.at
        inner = self.scene.ref_at.get(at + 1)
        if inner is not None:
            self.hit.addressee = inner
            return self._to(inner.end)
        at += 2
        self.object_seen = True
        if self.norms[at - 1] in SIDE and at < self.end and is_demonym(self.scene, at):
            return self._to(at + 1)  # «طلب من الجانب الروسي الضغط على»
        while at < self.end and self.norms[at].startswith("ال") and not self._to_be_done(at):
            at += 1
        return self._to(at)

    def _to_be_done(self, at: int) -> bool:
        """«طلب من الشريكين | الإسراع في»: a definite act behind those asked, who are definite too."""
        token = self.scene.document.tokens[at]
        of_people = token.norm.endswith(("ي", "يه", "ين", "ون", "يات"))  # «من الدبلوماسيين الإثيوبيين مغادرة البلاد»
        act = token.raw.startswith("الإ") and not of_people
        return self.norms[at - 1].startswith("ال") and (act or is_masdar(self.scene, at))

    def _past_medium(self) -> int:
        """«لكن مسؤولا، طلب عدم كشف اسمه، قال | لغروي أونلاين: «…»»: past a medium that no table has; 0 if it is none.

        He who speaks stands before the verb.
        """
        at, norms, document = self.at, self.norms, self.scene.document
        if at != self.i + 1 or self.form.conj or not norms[at].startswith("ل") or not self.finite:
            return 0
        if before_verb(self.scene, self.hit, document.sentences[document.sentence_of[at]][0]) is None:
            return 0
        return next((k for k in range(at + 1, min(at + 5, self.end)) if norms[k] == ":" or norms[k] in THAT), 0)

    def _described_at(self, at: int) -> bool:
        """«تمنى للشعب | الفلسطيني النصر»: whether an adjective of a people stands at a token, with a noun after it."""
        return at + 1 < self.end and is_demonym(self.scene, at) and nounish(self.scene, at + 1)

    def _thanked_for(self) -> bool:
        """«شكر مصر | لاستضافتها الاجتماع»: whether what one is thanked for stands at hand, after whoever is thanked."""
        thanked = self.hit.addressee is not None or self.object_seen
        return thanked and self.at not in self.scene.ref_at and is_masdar(self.scene, self.at)

    def _called_on(self) -> bool:
        """«أهاب بالدول المانحة زيادة مساعداتها»: those called on, told with «ب», stand before what they are to do."""
        at, ref = self.at, self.scene.ref_at.get(self.at)
        if self.hit.addressee is not None or self.object_seen:
            return False
        if ref is not None:
            return self._addressed(ref)
        if is_masdar(self.scene, at) or said_noun(self.scene, at):
            return self._content(at, "ب")
        self.object_seen, self.hit.object_first = True, at
        at += 1
        while at < self.end and self._goes_on_with_object(at):
            at += 1
        return self._to(at)

    def _replies(self) -> bool:
        """«أوضح ردا على سؤال أن»: to what the speaker replies, up to his words."""
        norms, at = self.norms, self.at
        if norms[at + 1 : at + 2] != ["علي"] or "that" not in self.frames:
            return False
        near = range(at + 2, min(at + words.REPLY, self.end))
        words_at = next((k for k in near if norms[k] in THAT or norms[k] in COMMA or norms[k] in _SAID_NEXT), -1)
        return words_at > 0 and self._to(words_at)

    def _for_a_time(self) -> bool:
        """«قال رئيس المجلس لشهر نوفمبر، السفير فلان، إن»: for how long the speaker presides, up to the comma."""
        told = self.hit.subject_text[1] if self.hit.subject_text is not None else -1
        told = self.hit.subject.end if self.hit.subject is not None else told
        if not self.finite or told != self.at:
            return False
        near = range(self.at + 1, min(self.at + words.TERM, self.end))
        comma = next((k for k in near if self.norms[k] in COMMA), -1)
        return comma > 0 and self._to(comma)

    def _goes_on_with_object(self, at: int) -> bool:
        """«الحركات الموقعة عليه»: whether a word describes those called on."""
        norm = self.norms[at]
        return norm in words.ON_IT or (norm.startswith(("ال", "وال", "وبال")) and not is_masdar(self.scene, at))

    def _adjective_of_state(self, at: int) -> bool:
        """«مسؤول أمني | عراقي»: one more adjective of a source without a name."""
        norm = self.norms[at]
        return norm.endswith(("ي", "يه")) and not norm.startswith("ال") and is_demonym(self.scene, at)

    def _past_modifier(self) -> int:
        """The token after what describes the speaker before («المدعومة من إيران», «المتشددة»), or 0."""
        at, told, source = self.at, self.hit.subject, self.hit.subject_text
        last = told.end if told is not None else source[1] if source is not None else -1
        after = 0
        head = told.first if told is not None else source[0] if source is not None else at
        if last == at and self.norms[at] in RANKED and not self.norms[head].startswith("ال"):
            return at + 1 + (self.norms[at + 1 : at + 2] == ["المستوي"])  # «أعلن مسؤول أميركي رفيع المستوى خلال»
        if source is not None and last == at and describes_with_object(self.norms[at - 1]):
            after = past_modifier(self.scene, at - 1, self.end, self.frames)
        elif last == at and (told is None or told.kind in ("org", "sides", "title")):
            after = past_modifier(self.scene, at, self.end, self.frames)
        return after if after < self.end and self.norms[after] not in (".", "؟", "!") else 0  # «أدانت المؤيدين لإيران.»

    def _adjective(self) -> bool:
        """Whether an adjective of the unnamed speaker before stands at hand, with something said after it."""
        norm, at = self.norms[self.at], self.at
        if not norm.startswith("ال") or norm in words.NO_NISBA or is_masdar(self.scene, at) or at + 1 >= self.end:
            return False
        return is_demonym(self.scene, at) or (norm.endswith(("ي", "يه")) and nounish(self.scene, at + 1))

    def _described(self, norm: str) -> bool:
        """Whether an adjective of the unnamed speaker before stands at hand: of a state, or shaped like one."""
        return is_demonym(self.scene, self.at) and norm.startswith("ال") == self.norms[self.at - 1].startswith("ال")

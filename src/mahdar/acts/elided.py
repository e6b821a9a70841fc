"""Subjects that are left out: «وأكد أن …، مشيرا إلى»: both sides, the clause's subject, or the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import speaker_tables as words
from mahdar.acts.collective import body_meant, is_feminine
from mahdar.acts.cue_phrases import object_suffix
from mahdar.acts.discourse import agrees, gender
from mahdar.acts.lexicon import speech_cues
from mahdar.acts.preceding import Preceding
from mahdar.acts.speech_tables import BODIES_MEANT, BTHAT, COMMA, LATTER, RELATIVE, THAT
from mahdar.acts.unnamed import several_before
from mahdar.mentions.title_look import MEANWHILE

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.acts.said import Said
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Ref

__all__ = ["Elided"]


class Elided(Preceding):
    """Who speaks where no subject stands."""

    def _elided(self, said: Said, hit: Hit, first: int) -> str:
        """Who speaks where no subject stands: both sides, the clause's subject, or the one before."""
        part = hit.form.tense == "part"
        if self.decider is not None and hit.form.tense in ("pres", "future"):
            said.speaker, said.speaker_text = self.decider
            if self.spoken == first and self.last is not None and agrees(hit.form, self.last, self.scene):
                said.speaker, said.speaker_text = self.last, None  # «وتشير الجزائر …، وتطالب»
            elif self.spoken == first and self.last_text is not None and self._text_agrees(hit, self.last_text):
                said.speaker, said.speaker_text = None, self.last_text  # «يرحب الاتحاد ب…، ويحث»
            if hit.form.agree in ("md", "fd") or (said.speaker is not None and said.speaker.kind == "sides"):
                said.anaphor = "sides"
            return "carried"
        if self.teller is not None and hit.cue.lemma in words.TELLS and hit.frame in ("that", "quote"):
            said.speaker = self.teller
            return "carried"
        inner = self._goes_on_inside(hit) if self.spoken == first else self._in_relative(hit, first)
        if inner is not None:
            said.speaker = inner
            return "relative"
        if part and self.spoken == first and not self._may_go_on(hit):
            said.speaker = self._told_subject(hit)  # «أفادت الوزارة بأن الوزير هاتف نظيره، مؤكدا»
            if said.speaker is not None:
                return "relative"
        if self._both(hit, first):
            several = self._several(hit, first)
            if several is not None:
                said.speaker_text = several
                return "text"
            said.anaphor = "sides"
            return "sides"
        own: Ref | None = None
        for subject in reversed(self.subjects):
            if subject.first < hit.token and subject.kind != "sides" and not self._is_met(subject, hit):
                own = subject
                break
        turned = own is not None and part and self.spoken == first and self._turned_to(own)
        since = self._since(hit)
        if (self.spoken == first and not turned) or (
            own is not None and own.kind != "person" and not (part or hit.form.conj or self._in_session(hit) or since)
        ):
            own = None
        carried = self.last, self.last_text
        if (master := self._master(hit, first)) is not None:
            said.speaker = master
            return "relative"
        if carried == (None, None):
            carried = self.single
        if self.carrier is not None and hit.form.conj == "و" and hit.form.tense == "past":
            if agrees(hit.form, self.carrier, self.scene):  # «نقل الوزير عن رئيسه قوله إن …، وأعلن أن»
                said.speaker, self.carrier = self.carrier, None
                return "sentence"
        answers = hit.cue.lemma in words.ANSWERS or hit.form.conj == "ف"  # «سئل الوزير عن الملف فرحب ب»
        if self.asked is not None and answers and agrees(hit.form, self.asked, self.scene):
            said.speaker = self.asked
            return "carried"
        if hit.form.conj == "ف" and carried[0] is not None and self._answers_a_question(first):
            said.speaker, said.speaker_text = carried
            return "carried"
        latter = self._latter_told(hit, first) if self.spoken != first else None
        if latter is not None and agrees(hit.form, latter, self.scene):
            said.speaker = latter
            return "relative"
        if own is not None and agrees(hit.form, own, self.scene):
            nameless = own.kind == "title" and own.target is None
            meant = self._named_after(own.end, hit) or self._meant(own, hit) if nameless else None
            said.speaker = meant or (self._in_headline(own) if nameless else None) or own
            return "sentence"
        if own is not None and (inside := self._agreeing(hit, first)) is not None:
            said.speaker = inside
            return "relative"
        other = self._of_another_gender(hit, carried[0])
        acts = self._body_acts(hit, first) if own is None and (self.spoken != first or other) else None
        if acts is None and own is None and self.spoken != first:
            acts = self._source_acts(hit, first)
        if acts is not None:
            said.speaker_text = acts
            return "text"
        asked = self.scene.document.norms[first].removeprefix("و") in words.ASKED and self.last is not None
        acted = None if self._continues(hit) else self.acted
        if acted is not None and not asked and self.spoken != first and agrees(hit.form, acted, self.scene):
            said.speaker = acted
            return "topic"
        joined = hit.form.conj == "و" or self.voiced
        same = self.spoken == first and joined and hit.form.agree == self.agree  # «أشاد الجانب …، وأبدى»
        if carried[0] is not None and (same or agrees(hit.form, carried[0], self.scene)):
            said.speaker, said.speaker_text = carried
            return "sentence" if self.spoken == first else "carried"
        if carried[1] is not None and carried[0] is None and self._text_agrees(hit, carried[1]):
            said.speaker_text = carried[1]
            return "sentence" if self.spoken == first else "carried"
        if self._body_goes_on(hit, first):
            said.speaker, said.speaker_text, _ = self.body
            return "carried"
        topic = self.topic if self.topic is not None and agrees(hit.form, self.topic, self.scene) else None
        said.speaker = topic or self._agreeing(hit, hit.token - 80) or own or carried[0] or self.topic
        return "topic"

    def _may_go_on(self, hit: Hit) -> bool:
        """Whether a form can be of the body that spoke in the sentence: «أفادت الوزارة …، مضيفة», not «مؤكدا»."""
        if hit.form.agree not in ("ms", "fs") or self.sides:
            return True
        if self.last is not None:
            return self.last.kind != "org" or agrees(hit.form, self.last, self.scene)
        return self.last_text is None or self._text_agrees(hit, self.last_text)

    def _in_passing(self, first: int) -> bool:
        """«جاء ذلك خلال لقائه فلانا»: after somebody's words, a sentence that tells where he said them."""
        opening = self.scene.document.norms[first].removeprefix("و")
        return self.last is not None and opening in words.IN_PASSING

    def _continues(self, hit: Hit) -> bool:
        """«ووقع الرئيس الاتفاق. وأضاف أن»: whether a verb goes on with who spoke before one who only acted."""
        if hit.cue.lemma not in words.CONTINUES or self.last is None or self.acted is None:
            return False
        before = self.scene.document.tokens[self.acted.first - 1] if self.acted.first else None
        if before is not None and any(f.lemma in words.TALKS or f.lemma in speech_cues() for f in before.info.verbs):
            return False  # «حسبما أوضح فلان. وأضاف», «وتحدث فلان عن الملف. وأضاف»
        return agrees(hit.form, self.last, self.scene)

    def _of_another_gender(self, hit: Hit, last: Ref | None) -> bool:
        """«كاشفا أن الوزارة استدعت السفير وطالبت»: whether who spoke last cannot be the subject."""
        if last is None or last.kind != "person" or hit.form.agree not in ("ms", "fs"):
            return False
        known = gender(last, self.scene)
        return known != hit.form.agree[0] if known else {self.agree, hit.form.agree} == {"ms", "fs"}

    def _told_of_a_body(self, hit: Hit) -> bool:
        """«قالت الوزيرة إن الإدارة الأميركية اعترفت بأنها أخطأت، مشددة على»: she, and no body of which she told."""
        who = self.outer[0] if self.outer is not None else None
        named = who is not None and who.kind == "person" and agrees(hit.form, who, self.scene)
        return named and hit.form.tense == "part" and self.last is None and self.last_text is not None

    def _since(self, hit: Hit) -> bool:
        """«لم تتأخر الرباط في الرد، إذ أكدت», «أثارت إيران القلق عندما أعلنت», «منذ أن أعلنت»: why or when."""
        norms, at = self.scene.document.norms, hit.token
        return norms[at - 1] in words.SINCE or (norms[at - 1] == "ان" and norms[at - 2] in words.WHEN)

    def _master(self, hit: Hit, first: int) -> Ref | None:
        """«قال المتحدث إن الرئيس أكد كذا. كما أشاد ب»: the one of whom a spokesman or a palace told before."""
        document, last = self.scene.document, self.last
        told, number = self.told
        if told is None or last is None or self.spoken == first or document.norms[hit.token - 1] != "كما":
            return None
        if number != document.sentence_of[first] - 1 or hit.cue.lemma in words.RELATES:
            return None
        office = document.norms[last.first].removeprefix("ال") in words.OFFICES
        speaks_for = office or getattr(last.target, "office", None) == "spokesperson"
        return told if speaks_for and agrees(hit.form, told, self.scene) else None

    def _in_session(self, hit: Hit) -> bool:
        """«وكان الحزب الذي أكد»، «عقد المجلس جلسة دان فيها»: a clause that tells on of the subject of the sentence."""
        after = self.scene.document.norms[hit.token + 1 : hit.token + 2]
        return self._relative(hit) >= 0 or not words.WITHIN.isdisjoint(after)

    def _body_goes_on(self, hit: Hit, first: int) -> bool:
        """«أوضحت الوزارة …، في حين ثمن الضيف …. وأضافت»: the body that spoke before him, whom the verb does not fit."""
        if hit.form.agree != "fs" or hit.form.conj != "و" or hit.form.tense != "past":
            return False
        number = self.body[2]
        return number >= 0 and self.scene.document.sentence_of[first] - number <= words.LATELY

    def _turned_to(self, subject: Ref) -> bool:
        """«أعرب A عن كذا، غير أن B استبعده، قائلا»: whether the clause before turns to another subject."""
        norms, first = self.scene.document.norms, subject.first
        if subject.kind != "person" or first < self.content or first < 2:
            return False
        if (norms[first - 2], norms[first - 1]) in words.YET or norms[first - 1] in words.YET_ONE:
            return True
        acts = any(f.tense == "past" and not f.conj for f in self.scene.document.tokens[first - 1].info.verbs)
        return acts and norms[first - 2] in MEANWHILE  # «فيما شكا B من الكلف، مقترحا»

    def _is_met(self, subject: Ref, hit: Hit) -> bool:
        """«حيث التقى الملك وطلب منه»: the one met, whom the pronoun after the verb means."""
        norms, tokens = self.scene.document.norms, self.scene.document.tokens
        if hit.token + 1 >= len(norms) or norms[hit.token + 1] not in words.HIM:
            return False
        if subject.first < 2 or subject.end > hit.token:
            return False
        met = any(f.lemma in words.SEES and f.tense == "past" for f in tokens[subject.first - 1].info.verbs)
        if norms[subject.first - 2] not in words.GOES_ON:
            return False
        return met and not any(r.kind == "person" and not r.conj for r in self.scene.refs_in(subject.end, hit.token))

    def _spoken_of(self, hit: Hit, first: int) -> Ref | None:
        """«… ونقل عنه مرافقوه قوله»: the subject of the sentence, or the one who spoke last."""
        own = next((r for r in self.subjects if r.first < hit.token and r.kind == "person"), None)
        carrier = next((k for k in range(hit.token, first, -1) if self.scene.document.norms[k].startswith("عنه")), -1)
        whose = self.scene.cover[carrier - 1] if carrier > first + 1 else None
        if whose is not None and whose.kind == "person" and self.scene.document.norms[whose.first - 1] in words.AROUND:
            return whose  # «ونقل زوار الرئيس فلان عنه قوله»
        if own is not None and own.first < carrier - 2:
            return own
        told, number = self.told  # «ذكر المستشار أن الزعيم أكد … . ونقل عنه قوله»
        told = told if number == self.scene.document.sentence_of[first] - 1 else None
        meant = told or self.acted or self.last or self.topic  # «والتقى الوزير نظيره. ونقل عنه مكتبه قوله»
        if meant is None or carrier < 0 or self.scene.document.norms[carrier] != "عنها":
            return meant
        if gender(meant, self.scene) == "f":
            return meant
        people = [r for r in self.scene.refs_in(0, first) if r.kind == "person"]
        women = (r for r in reversed(people[-words.WOMEN :]) if gender(r, self.scene) == "f")
        return next(women, meant)  # «قال الناطق إن الوزيرة فلانة هاتفت نظيرها. ونقل عنها قولها»

    def _latter_told(self, hit: Hit, first: int) -> Ref | None:
        """«أطلعه فيها هذا الأخير على …، وأعرب»: the latter, where a verb of the clause before has him as subject."""
        norms = self.scene.document.norms
        told = next((k for k in range(hit.token - 1, first, -1) if norms[k] in LATTER and norms[k - 1] == "هذا"), -1)
        return self._latter(told) if told > 0 else None

    def _both(self, hit: Hit, first: int) -> bool:
        """Whether a cue without a subject is of both sides: «وأكدا»، «مشددين»."""
        part = hit.form.tense == "part"
        if hit.cue.lemma in words.TOGETHER and not part:
            return True
        if part and hit.form.agree == "fs" and self._alone(hit):
            return False
        if hit.form.agree in ("md", "fd"):
            return not part or self.sides
        if hit.form.agree == "mp":
            if self.members:
                return False  # «رحب أعضاء مجلس الأمن ب…، وحثوا»
            own = next((r for r in reversed(self.subjects) if r.first < hit.token), None)
            joined = own is not None and self.scene.document.norms[own.end].startswith("و")
            return self.sides if part else joined or self.last is not None or not self._many(self.last_text)
        states = hit.form.agree == "fs" == self.agree and bool(hit.form.conj)  # «أدانت قطر والكويت الهجوم، وحثت»
        return (part or self.written or states) and self.sides and self.spoken == first

    def _alone(self, hit: Hit) -> bool:
        """«قالت الرئاسة إن الجانبين بحثا … واتفقا على …، مضيفة أن»: whether who spoke alone before both goes on."""
        ref, text = self.single
        if ref is not None:
            return ref.kind in ("person", "org", "state") and agrees(hit.form, ref, self.scene)
        return text is not None and self._text_agrees(hit, text)

    def _several(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """Those of whom a sentence tells, where no sides spoke: «ويعد الأهالي الخطوة موفقة، ويأملون أن»."""
        if self.sides or hit.form.agree != "mp" or hit.cue.lemma in words.TOGETHER:
            return None
        return several_before(self.scene, hit, first)

    def _text_agrees(self, hit: Hit, text: tuple[int, int]) -> bool:
        """Whether an unnamed speaker can be the subject of a form by its gender."""
        head = self.scene.document.norms[text[0]]
        if hit.form.agree not in ("ms", "fs"):
            return True
        if self._many(text):  # «مصادر … وأضافت»، «مسؤولون … وأضافوا»
            return hit.form.agree == "fs" and not head.endswith(("ون", "ين"))
        return head.endswith("ه") == (hit.form.agree == "fs")

    def _many(self, text: tuple[int, int] | None) -> bool:
        """Whether an unnamed speaker is several: «مصادر»، «مسؤولون»."""
        if text is None:
            return False
        head = self.scene.document.norms[text[0]]
        return head.endswith(("ون", "ين", "ات")) or head.removeprefix("ال") in words.PLURALS

    def _agreeing(self, hit: Hit, first: int) -> Ref | None:
        """The person named last before a cue, from a token on, whose gender is that of its verb."""
        people = [r for r in self.scene.refs_in(max(0, first), hit.token) if r.kind == "person"]
        return next((r for r in reversed(people) if gender(r, self.scene) == hit.form.agree[:1]), None)

    def _told_of(self, said: Said, hit: Hit) -> Ref | None:
        """«قال المتحدث إن الرئيس استعرض …، مؤكدا»: whom a spokesman's content is about and what follows is said by."""
        if hit.frame != "that" or hit.quoted:
            return None
        inner = self.scene.ref_at.get(said.start)
        if inner is None or inner.kind != "person" or inner.end >= said.end:
            return None
        if said.speaker is not None and inner.target is said.speaker.target:
            return None
        info: WordInfo = self.scene.document.tokens[inner.end].info
        if not any(f.tense == "past" and f.agree in ("ms", "fs") for f in info.verbs):
            return None
        if "وان" in self.scene.document.norms[inner.end : said.end]:
            return None  # «أشار المتحدث إلى أن الرئيس هاتف نظيره، وأن الاتصال كان وديا، لافتا»
        if said.speaker is None or said.speaker.kind == "org":
            return inner if self._speaks_for(said) else None
        return inner if getattr(said.speaker.target, "office", None) == "spokesperson" else None

    def _speaks_for(self, said: Said) -> bool:
        """«أفاد المكتب الإعلامي لرئيس الحكومة بأن فلانا قبل الدعوة، وحمّل»: whether an office tells of its head."""
        if said.speaker is not None:
            at = said.speaker.first
        else:
            at = said.speaker_text[0] if said.speaker_text is not None else -1
        return at >= 0 and self.scene.document.norms[at].removeprefix("ال").lstrip("ول") in words.OFFICES

    def _spokesman_goes_on(self, hit: Hit) -> bool:
        """«قال المتحدث إن الرئيس هاتف نظيره، مضيفا أن الجانبين بحثا»: he tells of both or of the contact."""
        if self.spokesman is None or hit.cue.lemma not in words.RELATES | words.AFFIRMS:
            return False
        if hit.form.tense != "part":
            return self.spokesman.kind == "org" and self._relates_of_him(hit)
        norms = self.scene.document.norms
        both = norms[hit.start] in words.OF_BOTH or norms[hit.start - 1] in words.THAT_BOTH
        return both and hit.cue.lemma in words.RELATES and agrees(hit.form, self.spokesman, self.scene)

    def _relates_of_him(self, hit: Hit) -> bool:
        """«أعلن الديوان أن الملك غادر المستشفى، وأكد أن صحته جيدة»: an office goes on about its head."""
        token = self.scene.document.tokens[hit.start]
        his = token.norm.endswith(("ه", "ها")) and not token.raw.endswith("ة") and "masdar" not in token.info.tenses
        return his and hit.frame == "that" and hit.subject is None

    def _in_relative(self, hit: Hit, first: int) -> Ref | None:
        """«الأمير الذي اطمأن على صحته ونقل له تحيات»: whom a relative clause is about, at its second verb."""
        norms = self.scene.document.norms
        if hit.form.conj != "و" or hit.form.tense != "past" or hit.form.agree not in ("ms", "fs"):
            return None
        for k in range(hit.token - 1, max(first, hit.token - words.NEAR), -1):
            if norms[k] in COMMA or k in self.scene.cue_starts:
                return None
            if norms[k] in RELATIVE:
                verb = any(
                    f.tense == "past" and f.agree == hit.form.agree
                    for f in self.scene.document.tokens[k + 1].info.verbs
                )
                found = self._antecedent(hit, k, first) if verb else None
                return found if found is not None and found.kind == "person" else None
        return None

    def _body_acts(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """«استدعت الوزارة القائم بالأعمال، وأبلغته»: the words for a body that acts in the sentence."""
        norms, tokens = self.scene.document.norms, self.scene.document.tokens
        if hit.form.conj != "و" or hit.form.tense != "past" or hit.form.agree not in ("ms", "fs"):
            return None
        for k in range(hit.token - 1, first, -1):
            if norms[k] not in BODIES_MEANT or is_feminine(norms[k][2:]) != (hit.form.agree == "fs"):
                continue
            told = norms[k - 1] in THAT or norms[k - 1] in BTHAT  # «أن الوزارة استدعت السفير وطالبت»
            if told and body_meant(self.scene, norms[k]) is None:
                return None
            verb = tokens[k + 1] if told else tokens[k - 1]
            if any(f.tense == "past" and f.agree == hit.form.agree for f in verb.info.verbs):
                return k, k + 1
        return None

    def _source_acts(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """«ورفض ناطق باسم الوزارة التعليق، لكنه شدد على»: the words for a source without a name that acts before."""
        norms, tokens = self.scene.document.norms, self.scene.document.tokens
        for k in range(first + 1, min(first + words.NEAR, hit.token)):
            if norms[k] not in words.SOURCES and norms[k] not in words.SOURCE:
                continue
            acts = any(f.tense == "past" and f.agree in ("ms", "fs") for f in tokens[k - 1].info.verbs)
            if acts and self._text_agrees(hit, (k, k + 1)):
                stop = next((j for j in range(k + 1, hit.token) if norms[j] in COMMA), hit.token)
                title = self.scene.cover[k]
                end = title.end if title is not None and title.kind == "title" else k + 1
                while end < stop and norms[end].endswith(("ي", "يه")) and not norms[end].startswith("ال"):
                    end += 1
                return k, end
        return None

    def _goes_on_inside(self, hit: Hit) -> Ref | None:
        """«قال مسؤول إن الوزير تحدث إلى نظيره وحثه على»: the subject of the clause that a verb is joined to."""
        norms, tokens = self.scene.document.norms, self.scene.document.tokens
        inner = self.scene.ref_at.get(self.content)
        if inner is None or inner.kind != "person" or inner.prep or hit.form.conj != "و" or hit.form.tense != "past":
            return None
        if norms[hit.token - 1] in COMMA or not object_suffix(norms[hit.token], hit.cue.lemma):
            return None
        if inner.end >= hit.token or not agrees(hit.form, inner, self.scene):
            return None
        told = any(f.tense == "past" and f.agree in ("ms", "fs") for f in tokens[inner.end].info.verbs)
        return inner if told else None

    def _council_told(self, said: Said, hit: Hit) -> tuple[Ref | None, tuple[int, int] | None]:
        """«أوضح الوزير أن مجلس الوزراء رحب ب…، وجدد»: the council that a minister tells of, which speaks after that."""
        nobody = None, None
        if hit.frame != "that" or hit.quoted or said.speaker is None or said.speaker.kind != "person":
            return nobody
        ref, norms = self.scene.ref_at.get(said.start), self.scene.document.norms
        cabinet = ref is not None and ref.kind == "org" and norms[ref.first : ref.end] == ["مجلس", "الوزراء"]
        after = ref.end if cabinet and ref is not None else said.start + 1
        if not cabinet and (norms[said.start] != "المجلس" or body_meant(self.scene, "المجلس") is None):
            return nobody
        info: WordInfo = self.scene.document.tokens[min(after, said.end - 1)].info
        if not any(f.tense == "past" and f.agree == "ms" for f in info.verbs):
            return nobody
        return (ref, None) if cabinet else (None, (said.start, said.start + 1))

    def _answers_a_question(self, first: int) -> bool:
        """«وسأله مراسل الإذاعة عن المذكرة، فاكتفى بالقول»: who was asked answers, not who asked."""
        token = self.scene.document.tokens[first]
        return any(f.lemma == "سأل" for f in token.info.verbs) and token.norm.endswith(("ه", "ها", "هم"))

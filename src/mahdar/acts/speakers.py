"""Who speaks: named subjects, elided ones, joint ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import speaker_tables as words
from mahdar.acts.cited import Citing
from mahdar.acts.collective import is_collective
from mahdar.acts.cue_phrases import is_dual, noun_end, object_suffix
from mahdar.acts.discourse import (
    agrees,
    definite_text,
    is_item,
    joint_statement,
    joint_text,
    message_sender,
    statement_issuer,
    statement_text,
    subjects,
)
from mahdar.acts.gathered import row_before
from mahdar.acts.hosting import is_giver
from mahdar.acts.said import Said
from mahdar.acts.speech_tables import (
    BODIES_MEANT,
    COMMA,
    LATTER,
    MEETING,
    PREPOSITIONS,
    RANKED,
    RELATIVE,
    SHORT_ORGS,
    SIDE,
    SPEECH_NOUNS,
)
from mahdar.acts.turns import had_opened
from mahdar.acts.unnamed import many_of_office
from mahdar.document.document import Trait
from mahdar.mentions.honours import befits, honour_of
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.languages.ar.lexicon import WordInfo

__all__ = ["Said", "Speakers"]


_IS_ASKED = Trait.of_words(words.IS_ASKED, without="وف")


def _speaks_for_others(ref: Ref) -> bool:
    return getattr(ref.target, "office", None) == "spokesperson"


class Speakers(Citing):
    """Who speaks: the subject of the cue, else of its clause, else the one who spoke or acted last."""

    def sentence(self, first: int, end: int, hits: list[Hit]) -> None:
        """The subjects of a sentence, for participles and elided verbs; and whom the report is about."""
        if self.outer is not None:
            (self.last, self.last_text), self.outer = self.outer, None
        self.quote_end, self.carrier = 0, None
        self.framed = self._frame(first, hits[0].token) if hits else -1
        self.subjects = [s for s in subjects(self.scene, first, end) if s.first >= self.framed]
        self._in_list(first)
        limit = hits[0].token if hits else end
        opening: Ref | None = None
        for subject in self.subjects:
            if subject.first < limit and subject.kind != "sides":
                opening = subject
                break
        if not self.subjects:
            opening = self._named_first(first, limit)
            self.subjects = [opening] if opening is not None else []
        if opening is not None and opening.kind == "person":
            if not hits and not self._in_passing(first):
                self.acted = opening
                self.heard.append(opening)
            self.topic = self.topic if hits else opening
            self.topic = self.topic or opening
        self.texts.sentence(first, end, self.subjects)
        self._reads_letter(first, end)
        self._asks(first, end)

    def _asks(self, first: int, end: int) -> None:
        """Who is asked: «سئل الوزير: هل»، «وهل يرى …؟» the same; forgotten where the report goes on."""
        norms = self.scene.document.norms
        asked = self.scene.document.having(_IS_ASKED, first, min(first + 6, end))
        verb = asked[0] if asked else -1
        turned = False
        if norms[first].removeprefix("و") == "الي" and ":" in norms[first:end] and "؟" in norms[first:end]:
            verb, turned = first, True  # «وإلى الوزير مجددا: ما ردكم على الاتهام؟»
        named = self.scene.ref_at.get(verb + 1) if verb >= 0 else None
        named = named or (self.scene.ref_at.get(first) if turned else None)
        if named is not None and named.target is None and norms[named.first] in words.SPOKESMEN:
            named = next((r for r in reversed(self.heard) if _speaks_for_others(r)), named)  # «سئل المتحدث عن»
            turned = named.target is not None
        free = named is not None and (turned or not named.prep)
        if named is not None and free and named.kind in ("person", "title") and named.target is not None:
            self.asked = named
        elif verb >= 0 and not self.sides and self._goes_unnamed(verb):
            self.asked = self.last  # «وسئل عن الملف، فأجاب»
        elif verb < 0 and self.asked is not None and norms[end - 1] not in "؟?":
            before = self.scene.document.sentence_of[first] - 1
            if norms[self.scene.document.sentences[before][1] - 1] not in "؟?":
                self.asked = None

    def _goes_unnamed(self, verb: int) -> bool:
        """Whether who is asked is left out: «وسئل عن الملف»، «وسئل هل»."""
        after = self.scene.document.norms[verb + 1 : verb + 2]
        return bool(after) and after[0] in words.ASKED_OF

    def _in_list(self, first: int) -> None:
        """Whether a sentence is an item of a numbered list, and whose."""
        document = self.scene.document
        number = document.sentence_of[first]
        item = is_item(document, number)
        if not item:
            if self.decider is not None and number and not is_item(document, number - 1):
                self.decider = None
            head = document.norms[document.sentences[number][1] - 1]
            if head == ":":
                self._opens_list(number)
            return
        if self.decider is None and number and not is_item(document, number - 1):
            self._opens_list(number - 1)

    def _opens_list(self, number: int) -> None:
        """The one who decides, or those who do, named before the colon that opens a list."""
        document = self.scene.document
        first, end = document.sentences[number]
        if document.norms[end - 2].lstrip("و") in words.PARTICIPANTS:  # «فإن المشاركين:»
            self.decider = Ref("sides", end - 2, end - 1, None, "", ""), None
            return
        bodies = [r for r in self.scene.refs_in(first, end) if r.kind in ("org", "sides") and not r.prep]
        short = next((k for k in range(first, end) if document.norms[k].removeprefix("و") in SHORT_ORGS), -1)
        if bodies:
            self.decider = bodies[-1], None
        elif short >= 0:
            self.decider = None, (short, short + 1)

    def _named_first(self, first: int, limit: int) -> Ref | None:
        """«ومن زوار بعبدا المنسق الخاص فلان»: the person named first where no verb has a subject."""
        norms = self.scene.document.norms
        if norms[first].removeprefix("و") in words.ASKED or self.framed >= 0:
            return None  # «وحول جولة الأمير، أوضح»
        opening: WordInfo = self.scene.document.tokens[first].info
        if any([f.conj == "و" and f.tense == "past" and f.lemma in MEETING for f in opening.verbs]):
            return None  # «والتقى على هامشها الأمين العام، وقال له»: the one met
        for ref in self.scene.refs_in(first, min(limit, first + 25)):
            if ref.kind == "person" and not ref.prep and norms[ref.first - 1] not in PREPOSITIONS:
                return ref
        return None

    def speaker(self, said: Said, hit: Hit, first: int) -> None:
        """Set the speaker of a statement."""
        if hit.subject is not None and not hit.issued and self._is_object(hit):
            said.addressee, hit.subject = hit.subject, None
        elif hit.subject_text is not None and not hit.issued and self._text_is_object(hit):
            hit.subject_text = None
        elif hit.subject is None and hit.subject_text is None and hit.object_first >= 0:
            hit.subject = self._named_as_object(hit)
            hit.subject_text = None if hit.subject is not None else self._object_speaks(hit)
            quoted = self._quoted_after(hit.subject_text)
            hit.subject, hit.subject_text = (quoted, None) if quoted is not None else (hit.subject, hit.subject_text)
        self.voiced = self.voiced and self.spoken == first
        if self.quote_end and hit.token >= self.quote_end and self.outer is not None:
            (self.last, self.last_text), self.outer, self.quote_end = self.outer, None, 0
        norms = self.scene.document.norms
        but_he = hit.token > 0 and norms[hit.token - 1] in words.BUT_HE
        to_him = but_he and object_suffix(norms[hit.token], hit.cue.lemma)
        returns = hit.form.conj == "ف" or to_him  # «الذي اقترح عليه الحوار، لكنه أبلغه»
        returns = returns or self._spokesman_goes_on(hit) or self._told_of_a_body(hit)
        returns = returns or (self.told_him and hit.form.tense == "part")  # «قال إن نظيره أكد له كذا، لافتا إلى»
        if returns and self.outer is not None and self.outer != (None, None) and self.spoken == first:
            (self.last, self.last_text), self.outer = self.outer, None  # «علق A على ما طلبه B، فقال»
        said.how = self._resolve(said, hit, first)
        if said.speaker is None and said.speaker_text is None and said.anaphor == "":
            said.speaker, said.speaker_text = self.last or self.topic, self.last_text
        who = said.speaker
        if who is not None and who.kind == "sides" and hit.cue.lemma not in words.TOGETHER:
            if many_of_office(self.scene, who):  # «تعهد المسؤولون الأميركيون»
                said.speaker, said.speaker_text, said.anaphor = None, self._with_adjectives(who, hit), ""
        elif who is not None and who.kind == "title" and who.target is None:
            said.speaker_text = self._with_adjectives(who, hit)
        self._remember(said, hit, first)

    def _with_adjectives(self, title: Ref, hit: Hit) -> tuple[int, int]:
        """The words of a title and the adjectives that no table has: «دبلوماسي أوروبي رفيع»."""
        norms = self.scene.document.norms
        definite = norms[title.first].startswith("ال")
        end = title.end
        if norms[end - 1] == "باسم":  # «متحدثة باسم مكتب الرئاسة»
            stop = noun_end(self.scene, end, hit.start, hit.cue)
            after = range(end + 1, stop)
            two = (k for k in after if norms[k].startswith("ال") and norms[k - 1].startswith("ال"))
            return title.first, next((k for k in two if not norms[k].endswith(("ي", "يه"))), stop)
        stop = hit.token if title.first < hit.token else hit.start - 1
        while end < stop and norms[end] not in PREPOSITIONS and norms[end] not in RELATIVE:
            if end in self.scene.ref_at:
                break  # «شكر الرئيس المصري | الصين على دعمها»
            if not definite and norms[end] in RANKED:
                end += 1 + (norms[end + 1] == "المستوي")
                continue
            plural = norms[end].endswith(("ين", "ون")) and norms[end].startswith("ال") == definite
            if not (norms[end].endswith(("ي", "يه")) or (plural and not norms[end].startswith(("ي", "ت")))):
                break
            end += 1
        return title.first, end

    def _remember(self, said: Said, hit: Hit, first: int) -> None:
        """Keep who spoke for the cues that follow; the one inside another's speech for this sentence only."""
        norms = self.scene.document.norms
        before = self.last, self.last_text
        self._keep_source(said)
        if hit.cue.lemma == "تضمن" and hit.form.tense == "pres":
            return  # «سلمه رسالة تتضمن دعوة، وقبل الأمير الدعوة شاكرا»
        self.spoken, self.agree, self.content = first, hit.form.agree, said.start
        both = said.anaphor == "sides" or (said.speaker is not None and said.speaker.kind == "sides")
        if hit.quoting and said.speaker is not None and said.speaker.kind == "person":
            self.carrier = said.speaker
        elif hit.quoting:
            self.medium = first  # «نقلت الوكالة عن الوزير قوله إن …. وأضاف»: he, not who spoke before
        if hit.cue.lemma == "تضمن" or hit.quoting:
            return
        before_it = norms[hit.token - 1] if hit.token else ""
        inside = hit.nested or hit.form.tense == "masdar" or before_it in RELATIVE or before_it in words.ONE_MORE
        inside = inside and not (hit.form.tense == "masdar" and self.medium == first)
        if both:
            if not inside:
                self.single = before if before != (None, None) else self.single
                self.sides, self.last, self.last_text = True, None, None
                self.written = hit.subject_text is not None
            return
        self.told_him = hit.nested and hit.form.tense == "past" and self._said_to_him(hit)
        if inside and said.speaker is not None and said.speaker.kind == "person":
            self.told = said.speaker, self.scene.document.sentence_of[hit.token]
        if inside and self.outer is None and before != (None, None):
            self.outer = before
            quotes = self.scene.document.quotes
            self.quote_end = next((b for a, b in quotes if a < hit.token < b), 0) if hit.nested else 0
        if hit.form.agree == "fs" and (said.speaker is None or said.speaker.kind == "org") and hit.form.tense == "past":
            self.body = said.speaker, said.speaker_text, self.scene.document.sentence_of[first]
        self.sides = False
        told = hit.subject_text is not None and norms[hit.subject_text[0]] in words.MEMBERS
        self.members = told or (self.members and hit.form.agree == "mp")
        self.last, self.last_text = said.speaker, said.speaker_text
        self.texts.spoken(said.speaker, said.speaker_text)
        inner = self._told_of(said, hit)
        self.spokesman = said.speaker if inner is not None else self.spokesman if hit.nested else None
        if inner is not None:
            self.outer = self.outer or (self.last, self.last_text)
            self.last, self.last_text = inner, None
        council = self._council_told(said, hit)
        if council != (None, None):
            self.teller, (self.last, self.last_text) = said.speaker, council
        elif said.speaker is not None and said.speaker.kind == "person" and hit.subject is not None:
            self.teller = None
        self.acted = None
        if said.speaker is not None and said.speaker.kind == "person":
            self.topic = said.speaker
            self.heard.append(said.speaker)

    def _said_to_him(self, hit: Hit) -> bool:
        """Whether what another said was said to the one who tells of it, meant by a pronoun: «أكد له», «أبلغه»."""
        after = self.scene.document.norms[hit.token + 1 : hit.token + 2]
        if not words.WITHIN.isdisjoint(after):
            return False  # «سلمه رسالة للملك دعاه فيها»
        return not words.HIM.isdisjoint(after) or object_suffix(self.scene.document.norms[hit.token], hit.cue.lemma)

    def _resolve(self, said: Said, hit: Hit, first: int) -> str:
        """Find the speaker; returns how: subject, text, relative, before, sides, sentence, carried or topic."""
        norms = self.scene.document.norms
        if hit.back:
            said.speaker, said.speaker_text = self._spoken_of(hit, first), None
            if said.speaker is not None:
                return "relative"
        guest = self._inviter(hit) or self._writes(hit, first) or self._guest(hit) or self._same_one(hit)
        if guest is not None:
            said.speaker = guest
            return "subject"
        had = had_opened(self.scene, hit.token, first)
        if had is not None:
            self._named(said, hit, had)
            return "before"
        if hit.subject is not None:
            self._named(said, hit, self._writer(hit, hit.subject, first) or hit.subject)
            return "subject"
        if hit.subject_text is not None and norms[hit.subject_text[0]] in LATTER:
            said.speaker = self._latter(hit.token)
            return "relative"
        if hit.subject_text is not None:
            return self._unnamed(said, hit, hit.subject_text)
        own_clause = hit.nested and not hit.form.conj
        meant = self._meant_before(hit) if own_clause else None
        if meant is not None:
            said.speaker = meant
            return "relative"
        if own_clause and (norms[hit.token - 2] in SIDE or norms[hit.token - 1] in BODIES_MEANT):
            said.speaker_text = hit.token - (2 if norms[hit.token - 2] in SIDE else 1), hit.token
            return "text"  # «أن الجانب الروسي أكد»، «أن الصندوق عبر»
        if own_clause and hit.form.agree == "mp" and norms[hit.token - 1] in words.PARTICIPANTS:
            said.anaphor = "sides"  # «أن المشاركين جددوا»
            return "sides"
        relative = self._relative(hit)
        if relative >= 0 and hit.form.agree in ("md", "fd") and hit.form.tense != "part":
            said.anaphor = "sides"  # «ماكرون وميركل اللذين أعربا»
            return "sides"
        if relative >= 0:
            said.speaker = self._antecedent(hit, relative, first)
            if said.speaker is not None:
                return "relative"
        if hit.form.agree not in ("md", "fd", "mp"):
            said.speaker = message_sender(self.scene, first, hit.token) or self._caller(hit, first)
            said.speaker = said.speaker or self._publisher(hit, first)
        if said.speaker is None and norms[hit.token - 1] in words.ONE_MORE:
            said.speaker = self._told_subject(hit)
        if said.speaker is not None:
            return "relative"
        if hit.form.tense != "part" and not hit.form.conj and joint_text(norms, hit.token):
            said.anaphor = "sides"  # «وصدر بيان مشترك أكد أهمية التنسيق»
            return "sides"
        if (whose := self._own_text(hit, first)) is not None:
            said.speaker = whose
            return "relative"
        if hit.cue.lemma in words.STANDS_IN:
            named = "البيان" in norms[hit.token + 1 : hit.token + 3]  # «وجاء في البيان», after «بيان مشترك»
            first_named = self.scene.start if named else hit.token
            if joint_statement(self.scene, first_named, hit.token, hit.start):
                said.anaphor = "sides"
                return "sides"
        if (
            hit.cue.lemma in words.STANDS_IN
            and (issuer := statement_issuer(self.scene, hit.token, hit.start)) is not None
        ):
            said.speaker = issuer
            return "relative"
        if hit.cue.lemma in words.STANDS_IN:
            if joint_statement(self.scene, self.scene.start, hit.token, hit.start):
                said.anaphor = "sides"
                return "sides"
            near = norms[hit.token + 1 : min(hit.token + 4, hit.start)]
            author = next((a for n in near if (a := self.texts.author(n)) != (None, None)), (None, None))
            if author != (None, None):
                said.speaker, said.speaker_text = author
                return "relative"
            own = next((k for k in range(hit.token + 1, hit.start) if self.texts.speaks_itself(norms[k])), -1)
            if own >= 0:
                said.speaker_text = own, own + 1
                return "text"
            if (text := definite_text(self.scene, hit.token, hit.start)) is not None:
                said.speaker_text = text
                return "text"
        said.speaker, said.speaker_text = self._called_before(hit, first)
        if said.speaker is None and said.speaker_text is None:
            said.speaker_text = self._had_said(hit, first)
        if said.speaker_text is not None:
            return "text"
        if hit.form.agree in words.OF_SEVERAL and not hit.form.conj and row_before(self.scene, hit.token, first):
            said.speaker, said.anaphor = None, "sides"
            return "sides"
        said.speaker = said.speaker or self._in_return(hit, first) or self._pronoun(hit, first)
        said.speaker = said.speaker or self._subject_before(hit, first)
        if said.speaker is not None:
            return "before"
        said.speaker_text = self._issued_it(hit, first) or self._unnamed_before(hit, first)
        before = said.speaker_text
        if before is not None and norms[before[0]].removesuffix("ا") in words.STATEMENTS_OF:
            said.speaker = self._issuer(before, hit)
        if said.speaker is not None:
            said.speaker_text = None
            return "relative"  # «لكن بيانا للسفارة الأميركية قال إن»
        if said.speaker_text is None and (topic := self._unknown_topic(hit, first)) is not None:
            said.speaker = self._by_words(topic)  # «أما فقي فأشاد» of «موسى فقي محمد»
            if said.speaker is not None:
                return "before"
            said.speaker_text = topic
        if said.speaker_text is None and hit.cue.lemma in words.STANDS_IN:
            said.speaker_text = statement_text(self.scene, hit.token, hit.start)  # «جاء في بيان لمكتبه أن»
        if said.speaker_text is not None:
            if norms[said.speaker_text[0]] in words.PARTNERS and (other := self._partner()) is not None:
                said.speaker, said.speaker_text = other, None
                return "relative"
            return "text"
        return self._elided(said, hit, first)

    # -- subjects that stand ------------------------------------------------------------

    def _named(self, said: Said, hit: Hit, subject: Ref) -> None:
        """The subject of the verb itself, and whether another is joined to it."""
        if self._same_source(subject) and self._named_after(subject.end, hit) is None:
            said.speaker_text = self._with_adjectives(subject, hit)
            return
        said.speaker = subject
        quoted = self._name_in_quotes(subject)
        if quoted is not None:
            said.speaker = quoted
        elif subject.actor is not None and subject.actor.name is None:
            said.speaker = self._named_after(subject.end, hit) or self._title(subject, hit)
            fits = self.scene.document.norms[subject.first - 1] == "لسان" or agrees(hit.form, subject, self.scene)
            fits = fits or self._her_title(subject, hit)
            if said.speaker is subject and subject.target is not None and not fits:
                other = self._agreeing(hit, 0) if hit.form.agree == "fs" else None  # «وعبرت الوزيرة», a woman
                said.speaker, said.speaker_text = (other, None) if other is not None else (self.last, self.last_text)
            if subject.kind == "title" and said.speaker is subject and subject.target is None:
                said.speaker = (
                    self._by_state(subject)
                    or self._titled_before(subject)
                    or self._by_epithet((subject.first, subject.end), hit)
                    or self._goes_on(subject, hit)
                    or self._in_headline(subject)
                    or subject
                )
        norms = self.scene.document.norms
        if (voice := self._voice_of(said.speaker)) is not None:
            said.speaker = voice
        comma = subject.end < len(norms) and norms[subject.end] in COMMA
        after = subject.end + comma  # «كل من A، رئيس …، وB»
        joined = self.scene.ref_at.get(after)
        together = hit.cue.lemma in words.TOGETHER and subject.kind in ("person", "title", "state")
        if (
            together
            or is_dual(self.scene.document.norms[subject.first])
            or (
                joined is not None
                and joined.conj == "و"
                and joined.kind == subject.kind
                and not joined.prep
                and joined.first < hit.start
                and joined.target is not subject.target
            )
        ):
            said.anaphor = "sides"

    def _writer(self, hit: Hit, title: Ref, first: int) -> Ref | None:
        """«تلقى A برقية من B، ضمنها سموه خالص تهانيه»: B, whose message it is and whom the honour befits."""
        actor = title.actor
        if title.kind not in ("title", "person") or actor is None or actor.name is not None or actor.roles:
            return None
        sender = message_sender(self.scene, first, hit.token) if actor.honorific else None
        if sender is None or sender.kind != "person":
            return None
        honour = honour_of(actor.honorific)
        fits = befits(honour, getattr(sender.target, "office", None))
        fits = fits or (honour == "سمو" and getattr(sender.target, "country", None) in words.OF_PRINCES)
        return sender if fits or self._bears(sender, title) else None

    def _title(self, title: Ref, hit: Hit) -> Ref:
        """Whom a title means: whom the whole article says, else the one who spoke or met and bears it."""
        if title.target is not None:
            return self._counterpart(title, hit) or self._just_spoke(title, hit) or title
        return self._meant(title, hit) or title

    def _unnamed(self, said: Said, hit: Hit, text: tuple[int, int]) -> str:
        """A subject that is no name: a title whose name follows, a state's side, or a source without a name."""
        norms = self.scene.document.norms
        head = norms[text[0]]
        if head.startswith("ال") and head not in SPEECH_NOUNS and head not in words.PARTNERS:
            said.speaker = (
                self._by_words(text)
                or (self._named_after(text[1], hit) if not is_collective(norms, text[0]) else None)
                or self._by_title(text)
                or self._by_epithet(text, hit)
            )
        elif head in words.MEMBERS and (body := self.scene.ref_at.get(text[0] + 1)) is not None and body.kind == "org":
            said.speaker = body  # «رحب أعضاء مجلس الأمن ب»
        elif head in words.PARTNERS:
            said.speaker = self._named_after(text[1], hit) or self._partner() or self._host(head, hit)
        elif is_giver(norms, *text):
            said.speaker = self._giver(hit)
        elif head in words.SPOKESMEN and norms[text[1]] in COMMA:
            said.speaker = self._named_after(text[1], hit)  # «المتحدث باسم الحكومة، فلان،»
        else:
            said.speaker = self._by_words(text)
        said.speaker = said.speaker or self._apposed(text[1], hit)
        if said.speaker is None and head in words.STATEMENTS_OF:
            said.speaker = self._issuer(text, hit)
        if said.speaker is not None:
            return "subject"
        issued = self._issued_by(text, hit) if head in words.STATEMENTS_OF else None
        if (
            head in words.STATEMENTS_OF
            and issued is None
            and joint_statement(self.scene, self.scene.start, hit.token, text[1])
        ):
            said.anaphor = "sides"
            return "sides"
        if hit.cue.lemma in words.TOGETHER and head.startswith("ال") and head.endswith(("ون", "ان")):
            said.anaphor = "sides"  # «وأجمع المتدخلون على»
            return "sides"
        author = self.texts.author(head)
        author = author if author != (None, None) else self._text_goes_on(head)
        if author != (None, None):
            said.speaker, said.speaker_text = author
            self.voiced = True
            return "relative"
        said.speaker_text = issued or text
        return "text"

"""From a cue to its content over marks: «قال: «…»», «قال، خلال اللقاء، إن», «قال لـ«الصحيفة» إن»."""

from __future__ import annotations

from mahdar.acts import walk_tables as words
from mahdar.acts.cue_phrases import (
    aside_end,
    closing_quote,
    is_masdar,
    prefixed,
    said_noun,
)
from mahdar.acts.skipping import fixed_phrase
from mahdar.acts.speech_tables import (
    ADVERBS,
    BTHAT,
    COMMA,
    OPEN,
    PHRASE,
    PREPOSITIONS,
    RELATIVE,
    THAT,
)
from mahdar.acts.walk_state import WalkState
from mahdar.acts.walk_tables import FOR_WHOM
from mahdar.languages.ar.lexicon import FINITE

__all__ = ["MarkWalk"]

#: Before an «أن» that no verb of saying governs: «بعد أن»، «إلى أن»، «غير أن».
_BEFORE_THAT = frozenset("بعد قبل منذ الي علي عن من غير الا بيد مع رغم دون كما لولا".split())

#: What no noun is.
CLOSED_WORDS = frozenset({"prep", "conj", "part", "adv", "pron"})


class MarkWalk(WalkState):
    """How a walk goes over marks: quotations, colons, dashes, commas."""

    __slots__ = ()

    def _told_first(self) -> int:
        """Where the words begin that were taken for the speaker; -1 if there are none."""
        hit = self.hit
        return hit.subject.first if hit.subject is not None else hit.subject_text[0] if hit.subject_text else -1

    def _unnamed_is_blamed(self) -> bool:
        """«وحمّل الحكومة الإسرائيلية المسؤولية»: the noun before the responsibility is blamed and does not speak."""
        hit = self.hit
        if hit.subject_text is None or hit.object_first >= 0 or not self.form.conj:
            return False
        hit.object_first, hit.subject_text = hit.subject_text[0], None
        return True

    # -- marks ------------------------------------------------------------------------

    def _mark(self, norm: str) -> bool | None:
        """Try a mark: whether the walk goes on, or None where the mark says nothing."""
        if norm in OPEN:
            if self._quoted_manner() or self._quoted_name() or self._framed_quote() or self._short_name_behind():
                return True
            if not self.aside and ("quote" in self.frames or "that" in self.frames) and self._quote():
                return True
        if norm == ":" and ("that" in self.frames or "quote" in self.frames):
            done = self._colon()
            if done is not None:
                return done
        if norm in "-–" and self._hyphen():
            return self._to(self.at + 2)
        if norm == "/" and self.norms[self.at + 2 : self.at + 3] == ["/"]:
            return self._to(self.at + 3)  # «في تصريح لوكالة الأنباء القطرية /قنا/ وجود نية»
        if norm in (".", "…") and "that" in self.frames and self.at + 1 < self.end:
            after = self.at + 1 + (self.norms[self.at + 1] == ".")
            return self._to(after) if self.norms[after : after + 1] and self.norms[after] in THAT else None
        return self._comma() if norm in COMMA or norm in "-–—(" else None

    def _called_in_quotes(self, close: int) -> bool:
        """«ولم يستبعد «أبو عمار»، في رده على سؤال، أن»: who speaks, by a quoted name, and an aside."""
        norms, finite = self.norms, self.form.tense in ("past", "pres")
        if not finite or close - self.at > words.MEDIUM or close >= self.end or norms[close] not in COMMA:
            return False
        after = next((k for k in range(close + 1, self.end) if norms[k] in COMMA), -1)
        return 0 < after < self.end - 1 and norms[after + 1] in THAT

    def _quote(self) -> bool:
        """A quotation that the cue introduces, or the quoted name of a medium; False if it is neither."""
        at, norms = self.at, self.norms
        close = closing_quote(self.scene, at)
        if not close:
            return False
        if self._body_in_quotes(close):
            return True
        before = norms[at - 1]
        if before in words.TO_MEDIUM and close - at <= words.MEDIUM and close < self.end and norms[close] != ".":
            return self._to(close)
        told = self.hit.subject is not None or self.hit.subject_text is not None
        if not told and at == self.i + 1 and self._called_in_quotes(close):
            self.hit.subject_text = (at + 1, close - 1)
            return self._to(close)
        named = told and close - at <= words.MEDIUM and before != ":" and before not in COMMA
        named = named and not self._goes_on(close)
        if named and any(n in THAT or n == "عن" for n in norms[close : min(close + words.SOON, self.end)]):
            return self._to(close)  # «كشفت وثيقة اطلعت عليها «رويترز» أن»، «نقلت الوكالة "سبأ" عن الناطق أن»
        if close - at <= words.MEDIUM and (self._leader_of(close) or self._speaker_in_quotes(close)):
            return True
        if before in words.WITH_MEDIUM and close - at <= words.MEDIUM and "quote" not in self.frames:
            return self._to(close if close < self.end else -1)  # «تحدث إلى «النهار»»
        if self.cue.object == "0" and "quote" not in self.frames and close - at <= words.MEDIUM and close < self.end:
            if self._named_in_quotes(close):
                return self._to(close)
            self.object_seen = self.hit.told = True  # «أبلغ «عكاظ» أن»
            return self._to(close)
        if (
            at == self.i + 1
            or ((before in COMMA or before in words.IN_IT) and "quote" in self.frames)
            or before == ":"
            or self.hit.subject is not None
            or self._said_in_quotes(close)
            or (self.hit.subject_text is not None and "quote" in self.frames and close - at > words.MEDIUM)
            or before in ("قايلا", "قايله", "بالقول")
            or not self.finite
        ):
            self.hit.start, self.hit.frame, self.hit.quoted = at, "quote", True
            return True
        return False

    def _goes_on(self, close: int) -> bool:
        """«قال الرئيس "لن نتراجع"، وأضاف أن», «، مشيرا إلى أن»: whether a verb of its own stands behind a quotation."""
        at = close + (self.norms[close] in COMMA) if close < self.end else self.end
        if at >= self.end:
            return False
        return any(
            (f.conj and f.tense in FINITE) or f.tense == "part" for f in self.scene.document.tokens[at].info.verbs
        )

    def _quoted_manner(self) -> bool:
        """«رفضت إيران «بشكل قاطع» الاتهامات»: how, in quotation marks, before what it is about."""
        at, close = self.at + 1, closing_quote(self.scene, self.at)
        if not self.finite or not close or close >= self.end or "0" not in self.frames:
            return False
        return fixed_phrase(self.norms, at) == close - 1 and self._to(close)

    def _framed_quote(self) -> bool:
        """«ندد «بالعدوان»»، «شدد «على ضرورة الحوار»»: the cue's own preposition inside the quotation."""
        first = self.at + 1
        close = closing_quote(self.scene, self.at)
        if not close or close > self.end or first + 1 >= close or not self.finite:
            return False
        norm = self.norms[first]
        if norm in words.OPENING and norm in self.frames and norm != self.cue.object and first + 2 < close:
            return self._content(first + 1, norm)
        prep = prefixed(self.scene, first, self.cue)
        word = norm in self.scene.lexicon.common and not norm.startswith(("بال", "لل"))  # «لجنة»، «بيان»
        if not prep or prep not in self.frames or word:
            return False
        self.hit.quoted = True
        return self._content(self.at, prep)

    def _said_in_quotes(self, close: int) -> bool:
        """«وقال للصحفيين "…"»: a quotation too long for a name, or one of some words that ends the clause."""
        if not self.finite or "quote" not in self.frames or self.cue.lemma == "مضى":  # «مضى يقول "…"»
            return False
        length = close - self.at
        ends = close >= self.end - 1 or self.norms[close] in COMMA or self.norms[close] == "."
        return length > words.MEDIUM or (ends and length > words.WORDS and self.cue.lemma in words.QUOTING)

    def _named_in_quotes(self, close: int) -> bool:
        """«اتهمت «رايتس ووتش»، في تقرير، الجيش ب»: the subject's name, where whoever is accused follows it."""
        at, hit = self.at, self.hit
        if at != self.i + 1 or not self.finite or self.cue.lemma in words.TELLING or hit.subject is not None:
            return False
        after = close
        if self.norms[close] in COMMA:
            after = aside_end(self.scene, close, self.end)
        if not close <= after < self.end:
            return False
        ref = self.scene.ref_at.get(after)
        if (ref is None or ref.prep or ref.conj) and not self.norms[after].startswith("ال"):
            return False
        hit.subject = self.scene.ref_at.get(at + 1)
        if hit.subject is None or hit.subject.end > close:
            hit.subject, hit.subject_text = None, (at + 1, close - 1)
        return True

    def _wish(self) -> bool:
        """«تمنى للسفير الجديد التوفيق»: what is wished, though a name may begin like it; «تمنى له معاليه»: by whom."""
        for k in range(self.at + 1, min(self.at + 4, self.end)):
            if self.norms[k] in words.WISHES:
                who = self.scene.ref_at.get(self.at + 1) if self.norms[self.at] in FOR_WHOM else None
                if who is not None and who.kind in ("person", "title") and not who.prep and self.hit.subject is None:
                    self.hit.subject = who
                return self._content(k, "0")
        return False

    def _colon(self) -> bool | None:
        """What a colon opens; None if nothing that the cue governs."""
        at, norms, hit = self.at, self.norms, self.hit
        if at + 2 < self.end and norms[at + 1] in THAT and "that" in self.frames:
            return self._content(at + 2, "that")
        if "quote" not in self.frames:
            return None
        if at + 1 == self.end < len(norms) and norms[self.end] in OPEN:
            hit.start, hit.frame, hit.quoted = self.end, "quote", True
            return bool(closing_quote(self.scene, self.end))
        if at + 1 >= self.end:
            return False
        hit.start, hit.frame, hit.quoted = at + 1, "quote", norms[at + 1] in OPEN
        return True

    def _hyphen(self) -> bool:
        """Whether a dash joins the parts of the speaker's name: «موشيتسكا-دينديس»."""
        document, at, subject = self.scene.document, self.at, self.hit.subject
        return (
            subject is not None
            and subject.end == at
            and at + 1 < self.end
            and document.ends[at - 1] == document.starts[at]
            and document.ends[at] == document.starts[at + 1]
        )

    def _opened_in_aside(self, after: int) -> int:
        """Where the content opens if what a comma opens is no aside, or one without its closing comma; else 0.

        «دعا الوزير، إلى ضرورة»: the cue's own preposition right after its subject, unless it comes again after the
        aside. «قالت الوزيرة، بعد التصويت إن»: of the verbs of saying only they take «إن»; other circumstances
        have no clause of their own.
        """
        at, norms, subject = self.at, self.norms, self.hit.subject
        lead = norms[at + 1] if at + 2 < self.end else ""
        told = subject is not None and self.finite and self.hit.addressee is None
        own = told and lead in words.OPENING and lead != "في" and lead in self.frames
        own = own and norms[at + 2] not in words.CIRCUMSTANCES
        if own and not (after < self.end and norms[after] == lead):
            return at + 1
        if "that" not in self.frames or lead in RELATIVE or not told:
            return 0
        saying = self.cue.lemma in words.SAYING
        plain = lead in PHRASE or lead in PREPOSITIONS
        for k in range(at + 2, min(after, self.end) - 1):
            if norms[k] in THAT or norms[k] in BTHAT:
                raw = self.scene.document.tokens[k].raw
                verb = not self.scene.document.tokens[k - 1].info.tenses.isdisjoint(("past", "pres"))
                if raw.startswith("إن") if saying else plain and not verb and norms[k - 1] not in _BEFORE_THAT:
                    return k
                if not saying:
                    return 0
        return 0

    def _past_needless(self) -> int:
        """The token that goes on after a comma that closes nothing: «كل من A، وB»، «أشاد الملك، بتميز»؛ 0 if none does.

        «حثت اليابان، بكين على»: whoever is addressed.
        """
        subject, at = self.hit.subject, self.at + 1
        if subject is None or not self.finite or subject.end != self.at or self.norms[self.at] not in COMMA:
            return 0
        if self.hit.addressee is not None:
            return 0
        ref = self.scene.ref_at.get(at)
        if ref is not None and not ref.prep and ref.kind == subject.kind and ref.conj == "و":
            return ref.end
        if ref is not None and not ref.prep and not ref.conj and ref.kind in ("state", "place", "org"):
            return at if self.cue.object == "0" and ref.end < self.end and self.norms[ref.end] not in COMMA else 0
        if self.cue.object or at >= self.end or prefixed(self.scene, at, self.cue) != "ب":
            return 0
        after = aside_end(self.scene, self.at, self.end)
        aside = 0 <= after < self.end and prefixed(self.scene, after, self.cue)  # «أشاد، بصفته رئيسا، بالنتائج»
        return 0 if aside else at

    def _governed_behind(self, after: int) -> bool:
        """Whether what the cue governs stands right behind a comma that opens no aside.

        «أكد الوزير، أهمية التنسيق»؛ with its subject left out «وشدد في جدة، على ضرورة الحل، مشيرا إلى».
        """
        at, norms, hit = self.at + 1, self.norms, self.hit
        if not self.finite or norms[self.at] not in COMMA or at + 1 >= self.end or hit.addressee is not None:
            return False
        again = norms[after] if 0 <= after < self.end else ""
        if again in THAT or again in BTHAT:
            return False
        if hit.subject is None and hit.subject_text is None:
            carried = bool(self.form.conj) or (self.i > 0 and norms[self.i - 1] == "كما")
            own = norms[at] in words.OPENING and norms[at] != "في" and norms[at] in self.frames
            own = own and norms[at + 1] not in words.CIRCUMSTANCES
            if carried and own and self.at > self.i + 1:
                return again != norms[at]
            prep = prefixed(self.scene, at, self.cue)
            if carried and prep and self.at > self.i + 1:
                return not again or not prefixed(self.scene, after, self.cue)
            if not carried:
                return False
        if "0" not in self.frames or self.cue.lemma in words.SAYING or self.at == self.i + 1:
            return False
        return self._object_at(at) and not (again and (again in OPEN or self._object_at(after)))

    def _object_at(self, at: int) -> bool:
        """Whether a noun that one affirms, refuses or condemns stands at a token: «أهمية»، «أي تدخل»، «الهجوم»."""
        token, norm = self.scene.document.tokens[at], self.norms[at]
        if token.kind != "w" or at in self.scene.ref_at or norm in PHRASE or token.info.pos in CLOSED_WORDS:
            return norm in words.WHATEVER and token.kind == "w" and at not in self.scene.ref_at
        if norm.endswith("ا") or norm.startswith("و"):
            return False  # «، ردا على»
        if said_noun(self.scene, at):
            return True
        if norm.startswith("ال"):
            return self.cue.lemma in words.OF_AN_OBJECT and (token.info.pos == "noun" or is_masdar(self.scene, at))
        return is_masdar(self.scene, at)

    def _closes_day(self) -> bool:
        """«أدان المجلس، الخميس، القصف، وأضاف أن»: whether a comma closes what one before a day opened."""
        subject = self.hit.subject
        if subject is None or subject.end >= self.at or self.norms[subject.end] not in COMMA:
            return False
        return any(d.first == subject.end + 1 and d.end == self.at for d in self.scene.dates)

    def _dated_place(self) -> bool:
        """«جدد الوزير، فلان، الثلاثاء بالرباط، دعم بلاده»: whether a date and its place end at the comma at hand."""
        place = self.scene.cover[self.at - 1]
        if place is None or place.kind not in ("place", "state") or place.end != self.at or not place.prep:
            return False
        return any(d.end == place.first for d in self.scene.dates)

    def _place_before_content(self) -> bool:
        """«دعا خلال لقائه المبعوث، في الرياض | إلى زيارة»: a place behind a comma, and what the cue governs."""
        ref = self.scene.ref_at.get(self.at + 2) if self.norms[self.at + 1 : self.at + 2] == ["في"] else None
        return ref is not None and ref.kind == "place" and ref.end < self.end and self.norms[ref.end] in self.frames

    def _considered(self, at: int) -> bool:
        """Whether a noun stands behind a comma that a verb of holding must have: no office, no participle, nobody."""
        if self.cue.lemma not in words.HOLDING or self.hit.subject is None or self.hit.subject.kind != "person":
            return False
        if at >= len(self.norms):
            return False
        token = self.scene.document.tokens[at]
        noun = token.kind == "w" and at not in self.scene.ref_at and token.norm not in RELATIVE
        closed = token.info.pos in CLOSED_WORDS or not token.info.tenses.isdisjoint(("past", "pres"))
        aside = aside_end(self.scene, at - 1, self.end)
        own = 0 <= aside < self.end and self.norms[aside].removesuffix("ها").removesuffix("ه") == "نفس"
        return noun and token.info.pos == "noun" and not closed and not own  # «حفتر، حليف مصر، نفسه منتصرا»

    def _comma(self) -> bool:
        """A comma, dash or bracket: the end of an aside, or an aside to pass."""
        at, norms = self.at, self.norms
        opens = at + 1 < self.end and (norms[at + 1] in THAT or norms[at + 1] in BTHAT)
        if self.aside or (opens and "that" in self.frames):
            self.aside = False
            return self._to(at + 1)
        if self._closes_day():
            return self._to(at + 1)
        after = aside_end(self.scene, at, self.end)
        subject = self.hit.subject
        lead = norms[at + 1] if at + 2 < self.end else ""
        passed = self._past_needless()
        if passed:
            return self._to(passed)
        opened = self._opened_in_aside(after if after >= 0 else self.end)
        if opened:
            return self._to(opened)
        if self._governed_behind(after):
            return self._to(at + 1)
        if after < 0 and lead in words.OPENING and (lead in self.frames or norms[at + 2] in THAT):
            return self._to(at + 1)  # «، طلبت عدم ذكر أسمائها، لـ«الصحيفة»، عن أن»
        if after < 0 and lead in OPEN and subject is not None and "quote" in self.frames:
            return self._to(at + 1)  # «قال أوباما عقب لقائه فلانا، «…»»
        if after < 0 and (norms[at - 1] in ADVERBS or norms[at - 1] in words.DAYS):
            return self._to(at + 1)  # «، اليوم الخميس،»
        if after < 0 and (self._dated_place() or self._place_before_content()):
            return self._to(at + 1)
        if after < 0 and subject is not None and sum(n in COMMA for n in norms[subject.first : at]) % 2:
            return self._to(at + 1)  # the comma that closes what one after the name opened
        if subject is not None and subject.end == at and self._considered(at + 1):
            return self._content(at + 1, "0")  # «اعتبر الوزير فلان، معركة الموصل اختبارا»
        if after >= 0 and norms[at + 1 : at + 3] == ["علي", "لسان"] and at + 3 in self.scene.ref_at:
            self.hit.subject = self.scene.ref_at[at + 3]
        return self._to(after)

"""What a verb of a clause says together with a noun: «تجدد دعمها», «تتابع بقلق», «ستظل سندا ل», «لن تدخر جهدا»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts import clause_tables as tables
from mahdar.acts import target_tables as tables_of_targets
from mahdar.acts.clause_subjects import SubjectReader
from mahdar.acts.lexicon import adjectives
from mahdar.acts.qualities import HOLDING_TO_BE
from mahdar.acts.targets import COMMA, DEGREES, THAT

if TYPE_CHECKING:
    from mahdar.acts.lexicon import StanceCue
    from mahdar.acts.statements import Said
    from mahdar.acts.targets import Draft
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref

__all__ = ["VerbReader", "by_person", "of_first_person"]


#: So many letters at least has a future verb that no table lists, but right after a name: «ستسد».
_SHORTEST = 4
#: Among how many words «على» tells whom one encourages to do something.
_WHOM = 10

_TRAVEL = tables.INTRANSITIVE | frozenset("زار غادر أجرى التقى استقبل حضر ترأس افتتح ألقى عقد اجتمع تحادث".split())
_JOURNEYS = frozenset("زار توجه سافر وصل عاد انتقل وفد".split())
#: What opens why one travels, and with what.
_WHY = frozenset("تلبيه حاملا حامله بعدما حيث".split())


def of_first_person(form: VerbForm) -> bool:
    """«نؤيد», «سنواصل», and of the past what is spelled like nothing else: «اتفقنا»."""
    if form.agree not in ("1s", "1p"):
        return False
    return form.tense in ("pres", "future") or (form.agree == "1p" and form.tense == "past")


@lru_cache(maxsize=1 << 14)
def by_person(token: Token) -> tuple[tuple[VerbForm, ...], tuple[VerbForm, ...]]:
    """The readings of a spelling as a finite verb: those of the first person, and the others."""
    first = [f for f in token.info.verbs if of_first_person(f) and token.norm not in tables.WHOLE]
    return tuple(first), tuple(f for f in token.info.verbs if f.tense in tables.TENSES and f not in first)


class VerbReader(SubjectReader):
    """Reads verbs whose object says the stance."""

    def _travels(self, k: int, said: Said) -> Draft | None:
        """«أن وزير الخارجية المجري سيزور الصين»: what another is announced to do."""
        info: WordInfo = self.scene.document.tokens[k].info
        if not any([f.tense == "future" and f.lemma in _TRAVEL for f in info.verbs]):
            return None
        apart = self.norms[k - 1] in tables.QUOTES or self.norms[k - 1] in COMMA
        before = k - apart  # «أن مرسي "سيصل إلى سوتشي"», «أن أمين الحزب، فلان، سيزور»
        ref = next((r for r in reversed(self.scene.refs_in(max(said.start, k - 14), k)) if r.end == before), None)
        if ref is None and any(f.lemma in tables.INTRANSITIVE for f in info.verbs):
            ref = self.scene.ref_at.get(k + 1)
        if ref is None or ref.kind != "person" or ref.prep or ref.target is None:
            return None
        draft = self._to_a_place(self._target("intend", k, said.end, k), k)
        return draft._replace(holder=ref) if draft is not None else None

    def _to_a_place(self, draft: Draft | None, k: int) -> Draft | None:
        """«سيتوجه إلى الدوحة غدا | لإجراء محادثات»: where one will go and when, not why."""
        forms = self.scene.document.tokens[k].info.verbs
        if draft is None or not any([f.tense == "future" and f.lemma in _JOURNEYS for f in forms]):
            return draft
        for j in range(k + 2, draft.end):
            aim = self.norms[j].startswith("ل") and self.scene.cover[j] is None and self._verbal_noun(j)
            aim = aim and self.norms[j] != "لمده"
            if (aim or self.norms[j] in _WHY) and self.scene.refs_in(k + 1, j):
                return draft._replace(end=j - (self.norms[j - 1] in COMMA))
        return draft

    def _after_an_aside(self, comma: int, said: Said) -> Draft | None:
        """«ستواصل، عبر الهلال الأحمر، إرسال المساعدات»: what will be done stands after an aside."""
        for j in range(comma + 1, min(comma + tables.ASIDE, said.end - 2)):
            if self.norms[j] in COMMA:
                return self._noun_after(j + 1, said) or self._target("intend", j + 1, said.end, comma - 1)
        return None

    def _lives(self, at: int) -> bool:
        """Whether a people, someone or a state stands at a token, that one may abandon."""
        ref = self.scene.ref_at.get(at)
        living = ref is not None and ref.kind in ("state", "person", "place")
        return living or not tables.LIVING.isdisjoint(self.norms[at : at + 1])

    def _object(self, k: int) -> bool:
        """«ملتزمة تعهداتها», «ملتزمة أمن لبنان», «ملتزم القرار 1701», «ملتزم تطبيقه»: an adjective's object."""
        if k not in self.scene.ref_at and (self.norms[k].endswith("ها") or self._masdar(k)):
            return True
        if (named := self.scene.ref_at.get(k)) is not None and named.kind == "framework" and not named.prep:
            return True
        after = self.scene.document.tokens[k + 1] if k + 1 < len(self.norms) else None
        whose = self.scene.ref_at.get(k + 1)
        owned = whose is not None and whose.kind == "state" and not whose.prep and not whose.conj
        owned = owned or (after is not None and (after.norm.endswith("ها") or after.raw.endswith("ه")))
        return owned and not self.norms[k].startswith(("ال", "و", "في", "من"))

    def _told_after(self, k: int) -> bool:
        """Whether a subject stands at a token, after its verb."""
        return self.norms[k : k + 1] != [] and (k in self.scene.ref_at or self.norms[k].startswith("ال"))

    def _in_a_relative(self, k: int) -> bool:
        """«التي تدعم», «التي لم تعترف ب»: a verb of a relative clause, or a spelling that can only be a noun."""
        before = k - 2 if self.norms[k - 1] in tables.NEGATIONS else k - 1
        if self.norms[k - 1] == "ما" and not self.norms[k].endswith(tables.STILL):
            return True  # «تعلم ما تريده المنطقة»
        return before >= 0 and self.norms[before] in tables.NO_VERB_AFTER

    def _denied(self, k: int, first: int) -> bool:
        """«لن تقبل», «لا يمكن أن تقبل»."""
        able = self.norms[k - 1] == "ان" and self.norms[k - 2] in tables.CAN
        since = max(first - (k == first), k - (4 if able else 2), 0)  # «لا تنوي فرنسا سحب قواتها، بحسب ما أعلن»
        return not tables.NEGATIONS.isdisjoint(self.norms[since:k])

    def _spares_nothing(self, k: int, said: Said) -> Draft | None:
        """«لن تدخر جهدا في دعم X» supports X; «لن تدخر جهدا في إنجاح المسار» is an intention."""
        for at in range(k + 1, min(k + 16, said.end)):
            cue = self.words.get(self.norms[at])
            if cue is not None and cue.pos == "noun" and cue.stance == "support":
                return self._target("support", self._opens(cue, at + 1, said.end), said.end, k)
        return self._target("intend", k - 1, said.end, k)

    def _carried(self, k: int, info: WordInfo, said: Said, first_person: bool) -> Draft | None:
        """«تجدد دعمها لوحدة سوريا»: a light verb and a stance noun with a pronoun or the article."""
        if self._in_a_relative(k) or not any(
            f.lemma in tables.CARRY
            and (of_first_person(f) or f.tense == "past" if first_person else f.tense in ("past", "pres", "future"))
            for f in info.verbs
        ):
            return None
        if any(f.lemma == "أولى" for f in info.verbs) and (held := self._held_important(k, said)) is not None:
            return held
        begins = self._past_addressee(k + 1, said) if first_person else k + 1
        if self.norms[begins : begins + 1] == ["الجانب"]:
            begins += 2  # «وأكد الجانب الروسي ضرورة»
        if (told_after := self._subject_after(k, said)) is not None:
            begins, self._body = told_after.end, told_after  # «"تعرب الجزائر عن تعازيها"»
        for at in range(begins, min(begins + 3, said.end)):
            cue = self._word(at)
            if self.norms[at] in tables.ATTENTION and any(f.lemma == "أولى" for f in info.verbs):
                to = next((j for j in range(at + 1, min(at + 5, said.end)) if self._attached_to(j)), None)
                return self._target("stress", to, said.end, k) if to is not None else None
            if cue is not None and cue.pos == "noun" and cue.stance:
                first = at if cue.stance == "greet" else self._opens(cue, at + 1, said.end)
                return self._target(cue.stance, first, said.end, k)
            if self.norms[at] not in tables.BEFORE_WHAT_IS_FELT and self.norms[at] not in DEGREES:
                return None
        return None

    def _held_important(self, k: int, said: Said) -> Draft | None:
        """«تولي استقرار سوريا أهمية قصوى»: what is held important, before the word that says so."""
        for at in range(k + 2, min(k + tables.ASIDE, said.end)):
            if self.norms[at] in COMMA or self.norms[at] in THAT:
                return None
            if self.norms[at] in tables.ATTENTION and not self.norms[at].startswith("ال"):
                draft = self._target("stress", k + 1, at, k)
                return draft._replace(end=at) if draft is not None else None
        return None

    def _past_addressee(self, k: int, said: Said) -> int:
        """«أعربت للرئيس بري عن ارتياحنا»: past those to whom it was said, after a verb of the first person."""
        ref = self.scene.ref_at.get(k)
        if ref is not None and ref.prep == "ل" and ref.end < said.end:
            return ref.end
        return k + 1 if k + 1 < said.end and self.norms[k].startswith("ل") and len(self.norms[k]) > 1 else k

    def _i_did(self, k: int, said: Said) -> bool:
        """«"أعربت للرئيس عن تقديرنا، وشكرته على"»: a past spelled like that of «هي», at the head of a quotation."""
        if k + 1 >= said.end or not self._to_someone(k):
            return False
        opening = tables.QUOTES | tables.STOPS | tables.INDEED
        if self.norms[k - 1] in opening:
            return True
        heads = (j for j in range(max(said.start, k - tables.SPEECH), k) if self.norms[j - 1] in opening)
        return self.norms[k].startswith("و") and any(self._to_someone(j) for j in heads)

    def _to_someone(self, k: int) -> bool:
        """«أعربت للرئيس», «شكرته», «نقلت إليه»: a past of «أنا» or «هي», and no subject but to whom it was said."""
        if k + 1 >= len(self.norms):
            return False
        norm, after, ref = self.norms[k], self.norms[k + 1], self.scene.ref_at.get(k + 1)
        if not any(f.tense == "past" and f.agree == "fs" for f in self.scene.document.tokens[k].info.verbs):
            return False
        addressed = after in tables.TO_SOMEONE or after.startswith(tables.TO_HIS_EXCELLENCY)
        addressed = addressed or norm.endswith(("ته", "تها", "تهم"))
        return addressed or (ref is not None and (ref.prep == "ل" or (not ref.prep and ref.kind == "title")))

    def _quotes_a_verb(self, said: Said) -> bool:
        """«"تعرب الجزائر عن"»: whether what is said opens with a mark, a verb that tells a stance, and its subject."""
        at = said.start + 1
        if at >= said.end or self.norms[said.start] not in tables.QUOTES or self._subject_after(at, said) is None:
            return False
        forms = [f for f in self.scene.document.tokens[at].info.verbs if f.tense == "pres"]
        telling = tables.CARRY | tables_of_targets.WATCHING
        return any(f.lemma in self.verbs or f.lemma in telling for f in forms)

    def _subject_after(self, k: int, said: Said) -> Ref | None:
        """«تعتزم أيرلندا الانضمام إلى»: the subject after a verb that opens what is said."""
        ref = self.scene.ref_at.get(k + 1)
        actor = ref is not None and ref.kind in ("state", "org", "place") and not ref.prep and not ref.conj
        opens = said.start + (self.norms[said.start] in tables.QUOTES)
        clause = self.norms[k - 1] in THAT or self.norms[k - 1] == "انهما"  # «إنهما تدعمان أوكرانيا»
        return ref if k == opens and actor and not clause else None

    def _attached_to(self, j: int) -> bool:
        prep = self.norms[j][:1]
        return prep in tables_of_targets.FRAME_PREPS and self._attached(j, prep)

    def _watched(self, k: int, info: WordInfo, said: Said, *, first_person: bool) -> Draft | None:
        """«بلاده تتابع بقلق ما يجري»: a verb of watching and what is felt."""
        if self.norms[k - 1] in tables.NO_VERB_AFTER:
            return None
        if any([f.lemma in HOLDING_TO_BE and f.tense == "pres" for f in info.verbs]):
            seen = self._sees(k + 1, said.end, k)
            sees = all(f.lemma == "رأى" for f in info.verbs)
            return seen or (None if sees else self._held_to_be(k + 1, said.end))
        described = [f for f in info.verbs if f.lemma in ("وصف", "وجد")]
        if described and any(of_first_person(f) if first_person else f.tense in ("pres", "past") for f in described):
            if described[0].lemma == "وجد":
                return self._sees(k + 1, said.end, k)  # «تجد في الكويت شريكا موثوقا»
            return self._described(k + 1, said.end)  # «تصف الهجوم بالجبان»
        forms = [f for f in info.verbs if f.lemma in tables_of_targets.WATCHING]
        if not any(of_first_person(f) if first_person else f.tense in ("pres", "past") for f in forms):
            return None
        if any(f.lemma == "نظر" for f in forms) and (seen := self._looked_upon(k + 1, said.end, k)) is not None:
            return seen
        followed = any(f.lemma in tables.FOLLOWING for f in forms)
        at = k + 1
        if (told_after := self._subject_after(k, said)) is not None:
            at, self._body = told_after.end, told_after  # «"تتابع الجزائر بقلق ما يجري"»
        return self._felt(at, said.end, k) or (self._felt_after(at, said.end, k) if followed else None)

    def _stands_by(self, k: int, said: Said) -> Draft | None:
        """«سنظل إلى جانب الشعب»، «ستظل سندا لها»: lasting support."""
        info: WordInfo = self.scene.document.tokens[k].info
        lasts = any(f.lemma in ("بقي", "ظل", "استمر", "واصل") for f in info.verbs)
        lasts = lasts or self.norms[k].removeprefix("و") in tables.WILL_STAY
        if not lasts and self.norms[k].removeprefix("و") not in tables.WILL_BE:
            return None
        for at in range(k + 1, min(k + 4, said.end - 1)):
            beside = self.norms[at] == "الي" and self.norms[at + 1].startswith("جانب")
            if beside or self.norms[at] == "بجانب":
                return self._target("support", at, said.end, k)
            if self.norms[at].lstrip("و") in tables.SUPPORTER:
                return self._target("support", at + 1, said.end, k)
        return self._goes_on_to_be(k, said) if lasts else None

    def _sees_no_place(self, k: int, info: WordInfo, said: Said) -> Draft | None:
        """«لا يرى دورا للأسد في», «لا نرى ما يبرر», «لا ترى حلا عسكريا»: what one sees no room for."""
        sees = any([f.lemma in ("رأى", "وجد") and f.tense == "pres" for f in info.verbs])
        if not sees or self.norms[k - 1] not in tables.NEGATIONS or k + 2 >= said.end:
            return None
        if k + 3 < said.end and self.norms[k + 1] == "ما" and self.norms[k + 2] in tables.CALLING_FOR:
            worry = not tables.WORRIES.isdisjoint(self.norms[k + 3 : k + 5])  # «ما يدعو إلى القلق»
            return self._target("oppose", k + 3, said.end, k) if not worry else None
        if self.norms[k + 1 : k + 3] == ["في", "الوقت"]:
            k += 3  # «لا ترى في الوقت الراهن موجبا ل»
        elif self.norms[k + 1] in tables.AT_PRESENT:
            k += 1
        if k + 2 >= said.end:
            return None
        if self.norms[k + 1] == "حلا" and self.norms[k + 2] in tables.NO_SOLUTIONS:
            return self._target("oppose", k + 1, said.end, k)
        at = k + 2 + (self.norms[k + 2] in tables.AT_ALL)
        framed = at < said.end and (self.norms[at].startswith("ل") or self.norms[at] in ("في", "من"))
        seen = self.norms[k + 1 if self.norms[k + 1] != "اي" else k + 2].rstrip("ا")
        return self._target("oppose", at, said.end, k) if framed and seen in tables.ROOM else None

    def _will_help(self, k: int, said: Said) -> Draft | None:
        """«سنساعد السلطة الفلسطينية على»: who will help a side supports it."""
        helps = any(f.lemma in tables.HELPING and f.tense == "future" for f in self.scene.document.tokens[k].info.verbs)
        return self._target("support", k + 1, said.end, k) if helps and self._helped(k + 1, said.end) else None

    def _we_will(self, k: int) -> bool:
        """«سنحتفظ ب», «سنعززها»: a verb of the first person that no table lists, told by its «سن»."""
        token = self.scene.document.tokens[k]
        bare = token.norm.removeprefix("و")
        unlisted = not token.info.verbs and not token.info.name and token.info.pos in ("", "verb")
        unlisted = unlisted and bare not in tables.NO_FUTURE_WORDS and not bare[2:].startswith(tables.BEFALLS)
        told = bare.startswith("سن") and len(bare) > _SHORTEST and not bare.endswith(("ات", "ين", "يه", "وي"))
        return unlisted and told and self.scene.cover[k] is None and not bare.startswith(tables.NO_FUTURE)

    def _unknown_future(self, k: int) -> bool:
        """A verb that no table lists, told by its سـ: «ستحشد»، but no noun such as «سيادتها»."""
        norm = self.norms[k]
        bare = norm[1:] if norm.startswith("و") else norm
        info: WordInfo = self.scene.document.tokens[k].info
        if "ئ" in self.scene.document.tokens[k].raw[:4]:
            return False  # «سئموا»
        short = len(bare) == _SHORTEST and (self.norms[k - 1] in tables.QUOTES or self.scene.cover[k - 1] is not None)
        if (
            bare[:2] not in ("سي", "ست", "سن")
            or (len(bare) <= _SHORTEST and not short)
            or info.name
            or info.pos not in ("", "verb")
        ):
            return False
        if self.scene.cover[k] is not None or bare.startswith(tables.NO_FUTURE) or bare in tables.NO_FUTURE_WORDS:
            return False  # «منتدى الصين-سيلاك», «وسيلتنا», «سيطرت على»
        return not bare.endswith(("ها", "ته", "هم", "هما", "يه", "ات", "ين", "ان", "تنا"))

    def _noun_after(self, k: int, said: Said) -> Draft | None:
        """«ستواصل دعم كازاخستان», «سنواصل مساعدتكم»: the stance of the noun under a future verb."""
        at = k
        while at + 1 < said.end and self.norms[at] in tables_of_targets.GOING_ON:
            at += 1
        if at > k and (giving := self._given_support(at, said)) is not None:
            return giving
        cue = self.words.get(self.norms[k]) if k < said.end else None
        if k < said.end and (cue is None or cue.stance is None) and (helped := self._help(k, said.end)) is not None:
            return self._target("support", helped, said.end, k)
        if cue is not None and cue.pos == "noun" and cue.stance and cue.stance != "call":  # not «سيواصل حث الوزارات»
            return self._target(cue.stance, self._opens(cue, k + 1, said.end), said.end, k)
        return None

    def _given_support(self, at: int, said: Said) -> Draft | None:
        """«ستواصل تقديم الدعم السياسي والمالي للشعب»: who will give support to someone supports."""
        bare = self.norms[at].removeprefix("ال")
        cue = self.words.get(bare)
        if cue is None or cue.pos != "noun" or cue.stance != "support" or bare == "ترحيب":
            return None
        first = self._opens(cue, at + 1, said.end)
        framed = first < said.end and self._framed_at(cue, first)
        return self._target("support", first, said.end, at) if framed else None

    def _goes_on_to_be(self, k: int, said: Said) -> Draft | None:
        """«ستظل متمسكة بحل الدولتين», «سيبقى ملتزما ب»: what one will still be."""
        for at in range(k + 1, min(k + 4, said.end - 1)):
            cue = adjectives().get(self.norms[at])
            first = self._opens(cue, at + 1, said.end) if cue is not None and cue.stance else said.end
            if cue is not None and cue.stance and first < said.end and first <= at + 2 and self._framed(cue, first):
                return self._target(cue.stance, first, said.end, at)
        return None

    def _framed(self, cue: StanceCue, first: int) -> bool:
        """Whether a target begins with one of a cue's prepositions or a complementiser."""
        norm = self.norms[first] if first < len(self.norms) else ""
        return (
            norm in THAT
            or norm in ("بان", "الا", "بما", "لما")
            or (norm == "مما" and "من" in cue.frames)
            or any(norm == f.split()[0] or (len(f) == 1 and norm.startswith(f)) for f in cue.frames if norm != "بين")
        )

    def _rouses(self, first: int, end: int) -> bool:
        at = first + (self.norms[first] == "الي") if first < end else first
        return at < end and self.norms[at].removeprefix("لل").removeprefix("ال") in tables_of_targets.FEELINGS

    def _own_thing(self, k: int) -> bool:
        """«حدودنا», «أراضيها», «نفسه»: what is one's own."""
        stem = self.norms[k].removesuffix("نا").removesuffix("ها").removesuffix("ه")
        return stem != self.norms[k] and stem.removeprefix("ا") in tables.OWN_THINGS

    def _encourages(self, k: int, said: Said) -> bool:
        """«تشجع أي حوار», «تشجع الحوار بين»: an act is supported, not someone called «على» one."""
        if tables_of_targets.ANY.intersection(self.norms[k + 1 : k + 2]):
            return True
        done = k + 2 < said.end and self.norms[k + 1].startswith("ال") and self.norms[k + 1] != "الي"
        return done and "علي" not in self.norms[k + 2 : k + _WHOM]

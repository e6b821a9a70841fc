"""The target of a stance: where it begins and ends, and further targets joined to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import target_tables as tables
from mahdar.acts.clause_tables import LANDS_AND_RULERS, NO_ARTICLE
from mahdar.acts.cue_phrases import is_demonym
from mahdar.acts.hopes import HopeReader
from mahdar.acts.skipping import fixed_phrase
from mahdar.acts.speech_tables import CLOSE, OPEN, TURN
from mahdar.acts.target_ends import COMMA
from mahdar.acts.target_tables import DEGREES
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.acts.lexicon import StanceCue
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Ref

__all__ = ["COMMA", "DEGREES", "THAT", "Draft", "TargetReader"]

#: The two marks of a quotation.
_MARKS = 2
THAT = frozenset("ان انه انها انهم بان بانه بانها لان".split())


class Draft(Value, frozen=True, gc=False):
    stance: str
    first: int
    end: int
    cue: int
    negated: bool
    degree: str | None
    holder: Ref | None = None
    way: str = ""
    #: The state that holds it, where only an adjective says so: «وسط رفض مصري».
    country: str | None = None


class TargetReader(HopeReader):
    """Finds targets in the words of a scene."""

    def _joined_by_and(self, k: int) -> bool:
        """Whether «و» is written before a word: «ودمشق», not «واشنطن», «وحدة ليبيا»."""
        ref = self.scene.ref_at.get(k)
        joined = bool(ref.conj) if ref is not None else self.scene.document.tokens[k].info.pos != "noun"
        return joined and self.norms[k].startswith("و")

    def _opens(self, cue: StanceCue, at: int, end: int) -> int:
        """Where the target of a noun or adjective begins: at its preposition, within six words."""
        norms = self.norms
        if cue.pos == "verb" and cue.frames in (("0",), ("0", "ب")):
            return at  # «قررت منح المجلس مساعدة بقيمة»
        possessed = cue.pos in ("noun", "deed") and ("0" in cue.frames or cue.stance == "adhere")
        possessed = possessed and cue.stance != "stress"
        owned = self._owner_end(at, end) if possessed else at
        if at < owned < end and norms[owned][:1] not in "لبو" and self._act_of(owned):
            return owned  # «رفض العراق استخدام أراضيه ساحة لتصفية الحسابات»
        any_at = owned + (owned < end and norms[owned] in DEGREES)
        if "0" in cue.frames and any_at + 1 < end and norms[any_at] in tables.ANY and cue.stance != "stress":
            return any_at  # «رفضه أي ضم للأراضي», «رفض مصر القاطع أي تهجير»
        if possessed and owned == at < end and (self._act_as_object(at) or norms[at] in tables.WHAT_IS_DONE):
            return at  # «دعم ترشح أنغولا لرئاسة الاتحاد», «رفض محاولات التدخل»
        if possessed and (owned > at or self._whose_own(at - 1)) and self._bare_object(owned, end):
            return owned  # «رفضه خطط الضم», «دعم مصر مساعي الأمم المتحدة لحل الأزمة»
        definite = at < end and owned == at and norms[at].startswith("ال") and norms[at] not in DEGREES
        definite = definite and not norms[at - 1].startswith("ال")  # «الدعم السياسي والدبلوماسي للشعب»
        if "0" in cue.frames and len(cue.frames) > 1 and definite:
            whose = self.scene.ref_at.get(at)
            if whose is None or whose.kind not in ("state", "org", "place") or whose.prep:
                return at
        if cue.stance == "call" and at + 1 < end and norms[at] in tables.FORMAL:
            at += 1  # «دعوة رسمية من»
        if at + 1 < end and norms[at] == "من" and (sender := self.scene.ref_at.get(at + 1)) is not None:
            at = sender.end if not sender.prep and sender.end < end else at  # «دعوة من الملك إلى»
        whose = self.scene.ref_at.get(at) if at < end else None
        named = whose is not None and whose.kind in ("person", "title") and not whose.prep and cue.stance != "call"
        begins = (
            whose.end if named and whose is not None and whose.end < end else at
        )  # «امتنان الأمين العام للأمم المتحدة ل»
        for k in range(begins, min(begins + 9, end)):
            norm = norms[k]
            if norm == "الي" and cue.stance == "call" and self._addressee(k + 1, end):
                continue  # «دعوة إلى الرئيس لزيارة روما»
            if norm in COMMA:
                aside = next((j for j in range(k + 1, min(k + 12, end)) if norms[j] in COMMA), None)
                if aside is not None and aside + 1 < end and self._framed_at(cue, aside + 1):
                    return aside + 1
                break
            if norm == "بين" and cue.pos == "adj":
                break  # «التنسيق مستمر بين الدول الداعمة للشرعية باليمن»
            for frame in cue.frames:
                words = frame.split()
                if frame in tables.FRAME_PREPS:
                    if (norm.startswith(frame) and len(norm) > 2 and self._attached(k, frame)) or self._to_quoted(
                        k, frame
                    ):
                        return k
                elif frame != "0" and norms[k : k + len(words)] == words:
                    return k
            if norm in THAT and (
                norms[k - 1] in tables.BEFORE_CLAUSE or norms[k - 1].removeprefix("و") in tables.MUST_OR_MAY
            ):
                break  # «أهمية الحوار قبل أن تتفاقم الأزمة»
            if (norm in THAT and self.scene.cover[k] is None) or (norm == "مما" and "من" in cue.frames):
                return k  # «قلقة مما يجري»
        return owned if at < owned < end and self._verbal_noun(owned) else at

    def _act_of(self, k: int) -> bool:
        return not self.norms[k].startswith("ال") and (self._verbal_noun(k) or self.norms[k] in tables.MASDARS)

    def _act_as_object(self, k: int) -> bool:
        """Whether a verbal noun without article or preposition stands at a token: «ترشح», «استخدام»."""
        info: WordInfo = self.scene.document.tokens[k].info
        listed = self.norms[k] in tables.MASDARS or any(f.tense == "masdar" and not f.conj for f in info.verbs)
        bare = not self.norms[k].startswith(("ال", "لل")) or self.norms[k].startswith(NO_ARTICLE)
        return listed and bare and self.scene.ref_at.get(k) is None and self.norms[k] not in self.words

    def _whose_own(self, k: int) -> bool:
        """«رفضه», «دعمها»: a noun of stance with the pronoun of who holds it."""
        raw = self.scene.document.tokens[k].raw
        return raw.endswith(("ه", "ها", "هم", "هما"))

    def _bare_object(self, k: int, end: int) -> bool:
        """Whether a noun without article or preposition stands at a token, and more of it follows."""
        if k + 1 >= end or self.scene.document.tokens[k].kind != "w":
            return False
        norm, ref, info = self.norms[k], self.scene.ref_at.get(k), self.scene.document.tokens[k].info
        if ref is not None:
            return ref.kind == "framework" and not ref.prep and not ref.conj
        if norm in DEGREES or norm in THAT or norm in tables.ANEW or norm in tables.WORD_PREPS or norm.endswith("ا"):
            return False
        if self.norms[k + 1].startswith("و") and self.norms[k + 1].endswith("ا"):
            return False  # «دعم مصر حكومة وشعبا للعراق»
        joined = norm.startswith("و") and not norm.startswith(tables.NO_AND)
        attached = norm[:1] in "بلك" and self._attached(k, norm[:1])
        noun = info.pos in ("", "noun") and not info.name and len(norm) > tables.SHORTEST
        return noun and not (joined or attached or norm.startswith(("ال", "لل")))

    def _owner_end(self, at: int, end: int) -> int:
        """«رفض العراق استخدام أجوائه», «تقدير الاتحاد للجهود»: where the owner of a noun of stance ends."""
        if at + 1 >= end:
            return at
        ref = self.scene.ref_at.get(at)
        if ref is not None and ref.kind in ("state", "org", "place") and not ref.prep and not ref.conj:
            return ref.end + (ref.end < end and self.norms[ref.end] in DEGREES)
        people = (
            self.norms[at] in tables.OWNING and at + 2 < end and self.norms[at + 1].endswith(("يون", "يين", "العرب"))
        )
        if people and self.norms[at + 2][:1] in "لب":
            return at + 2  # «دعم القادة العرب لوحدة سوريا»
        if self.norms[at] in tables.OWNERS and at + 2 < end and is_demonym(self.scene, at + 1):
            return at + 2 + (at + 3 < end and self.norms[at + 2] in DEGREES)  # «رفض الحكومة العراقية القاطع تذرع»
        strong = self.norms[at + 1] in DEGREES
        body = self.norms[at] in tables.OWNERS and (strong or not self.norms[at + 1].startswith("ال"))
        if body or self.norms[at] in LANDS_AND_RULERS:
            return at + 1 + (strong and at + 2 < end)  # «رفض الاتحاد القاطع لاستخدام القوة»
        return at

    def _framed_at(self, cue: StanceCue, k: int) -> bool:
        """Whether one of a cue's prepositions stands at a token: «حرص المجر، بصفتها دولة مراقبة، على استمرار»."""
        for frame in cue.frames:
            words = frame.split()
            if frame in tables.FRAME_PREPS:
                if (self.norms[k].startswith(frame) and self._attached(k, frame)) or self._to_quoted(k, frame):
                    return True
            elif frame != "0" and self.norms[k : k + len(words)] == words:
                return True
        return False

    def _to_quoted(self, k: int, prep: str) -> bool:
        """«تتمسك بـ«حقوقها»»: a preposition before what is quoted."""
        return self.norms[k] == prep and k + 2 < len(self.norms) and self.norms[k + 1] in OPEN

    def _addressee(self, k: int, end: int) -> bool:
        """Whether someone stands at a token, and what he is invited to after him."""
        ref = self.scene.ref_at.get(k)
        if ref is None or ref.kind not in ("person", "title") or ref.prep:
            return False
        return any(
            self.norms[j].startswith(("لزيار", "لحضور", "للمشارك")) for j in range(ref.end, min(ref.end + 2, end))
        )

    def _kind_words(self, stance: str, first: int, end: int) -> str:
        """Wishes for health or success, and the welcome of a guest, are greetings."""
        words = self.norms[first:end]
        if stance == "intend" and words[:1] == ["ان"] and words[1:2] and words[1].lstrip("يتنا") == "ري":
            return "call"  # «تريد أن ترى انسحابا»
        if stance == "call" and (set(words) & tables.WISHES or set(words[:3]) & tables.LASTING):
            return "greet"
        if stance == "support" and self.norms[first - 1 : first] != [] and first < end:
            ref = self.scene.ref_at.get(first)
            guest = self.scene.ref_at.get(first + 1)
            visit = words[0] == "بزياره" and guest is not None and guest.kind in ("person", "title")
            person = ref is not None and ref.kind in ("person", "title") and ref.prep == "ب"
            if words[0] in tables.GUESTS or visit or person:
                return "greet"
        return stance

    def _target(self, stance: str, first: int, limit: int, cue: int) -> Draft | None:
        first = self._past_its_degree(first, limit, cue)
        if first == cue + 1 and first < limit and self._new_verb(first, limit):
            first += 1  # «تدين وترفض الهجوم»: one object of both
        while first + 1 < limit and (self.norms[first] in TURN or self.norms[first] in tables.ANEW):
            first += 1  # «استنكرت بدورها الانقلاب», «تدين مجددا الهجوم»
        first = self._past_manner(stance, first, limit)
        while (
            first + 1 < limit
            and self.norms[first] in DEGREES
            and (self.norms[first].startswith("ب") or self.norms[first] in tables.MUCH)
        ):
            first += 1
        first = self._past_close(first, limit)
        if first + 2 < limit and self.norms[first] in COMMA:
            aside = next((j for j in range(first + 1, min(first + 9, limit - 1)) if self.norms[j] in COMMA), None)
            first = first + 1 if aside is None else aside + 1
        if (
            first + 2 < limit
            and self.norms[first] in tables.DURING
            and self.norms[first + 1].startswith(("ال", "لق", "اج"))
        ):
            first += 2  # «ثمن خلال اللقاء دور مسقط»
        if first >= limit:
            return None  # the text breaks off
        if stance in tables.LASTING_IN and self.norms[first] == "في" and (lasts := self._lasting_in(first, limit, cue)):
            return lasts
        after = first + (self.norms[first] in OPEN and first + 1 < limit)
        if self.norms[after] in tables.HOWEVER:
            return None  # «سيدعمها «مهما طال الأمر»»
        end = self._unquoted(first, self._target_end(first, limit, stance))
        if end - first > _MARKS and (first, end) in self.scene.document.quotes:
            first, end = first + 1, end - 1  # «ندد «بالعدوان»»
        if end - first < 1 or (end - first == 1 and self.norms[first] in tables.NO_TARGETS):
            return None
        degree = next(filter(DEGREES.__contains__, self.norms[cue : min(first + 2, limit)]), None)
        if stance == "intend":
            backed = self._promised(first, end)
            if backed is not None:
                return Draft("support", backed, end, cue, False, degree)
        stance = self._by_whom(self._kind_words(stance, first, end), first, end, cue)
        return Draft(stance, first, end, cue, False, degree)

    def _lasting_in(self, first: int, limit: int, cue: int) -> Draft | None:
        """«ماضية في تأييدها لحق الشعب», «مستمرون في رفضهم للضم»: the stance of the noun in which one goes on."""
        noun = self.words.get(self.norms[first + 1]) if first + 2 < limit else None
        if noun is None or noun.pos != "noun" or noun.stance not in tables.SIDED:
            return None
        own = self.norms[first + 1].endswith(("ها", "هم")) or self.scene.document.tokens[first + 1].raw.endswith("ه")
        return self._target(noun.stance or "", self._opens(noun, first + 2, limit), limit, cue) if own else None

    def _past_manner(self, stance: str, first: int, limit: int) -> int:
        """«تدين بأشد العبارات الهجوم»، «ترفض رفضا قاطعا أي تهجير»: past the words that say how strongly."""
        if first + 2 >= limit:
            return first
        norm, after = self.norms[first], self.norms[first + 1]
        if (past := fixed_phrase(self.norms, first)) and past < limit:
            return past  # «بشكل قاطع», «جملة وتفصيلا»
        strongly = norm in tables.STRONGEST and after in tables.TERMS
        noun = self.words.get(norm.removesuffix("ا")) if norm.endswith("ا") and after.endswith("ا") else None
        return first + 2 if strongly or (noun is not None and noun.stance == stance) else first

    def _past_close(self, first: int, limit: int) -> int:
        """«"تعارض بشدة" بيع الأسلحة»: past the mark that closes what was quoted before the target."""
        if first >= limit or self.norms[first] not in CLOSE:
            return first
        return first + any(close == first + 1 for _, close in self.scene.document.quotes)

    def _of_a_guest(self, k: int) -> bool:
        """«قابل بالترحيب نظيره الفرنسي»: a person is welcomed, which backs nothing."""
        ref = self.scene.ref_at.get(k)
        return self.norms[k] in tables.WELCOMED or (ref is not None and ref.kind in ("person", "title"))

    def _felt(self, first: int, end: int, cue: int) -> Draft | None:
        """«تتابع بقلق بالغ ما يجري»، «تنظر بتقدير إلى»: how something is watched is the stance towards it."""
        norms = self.norms
        at = first + (norms[first] in tables.DEEPLY) if first < end else end
        if at + 2 >= end or not norms[first].startswith("ب"):
            return None
        noun = self.words.get(norms[at] if at > first else norms[at][1:])
        if noun is None or noun.pos != "noun" or noun.stance not in tables.FELT:
            return None
        at += 1
        while at + 1 < end and (norms[at] in DEGREES or norms[at] in tables.DEEP or self._as_deep(norms[at])):
            at += 1
        guest = noun.stance == "support" and self._of_a_guest(at)
        return self._target(noun.stance, at, end, cue) if not guest else None

    def _felt_after(self, first: int, end: int, cue: int) -> Draft | None:
        """«يتابع الأزمة بقلق»: how something is watched, told after it."""
        for k in range(first + 1, min(first + tables.WATCHED, end)):
            noun = self.words.get(self.norms[k][1:]) if self.norms[k].startswith("ب") else None
            if self.norms[k] in COMMA or self.norms[k] in THAT:
                return None
            if noun is not None and noun.pos == "noun" and noun.stance in tables.FELT:
                return Draft(noun.stance, first, k, cue, False, None)
        return None

    def _as_deep(self, norm: str) -> bool:
        """«بقلق وأسف»، «ببالغ القلق والاستنكار»: a further feeling, or how deep it is."""
        return norm.startswith("و") and (norm[1:] in self.words or norm[1:] in tables.DEEP)

    def _unquoted(self, first: int, end: int) -> int:
        """The end without a mark that closes what was quoted before the target, or opens what comes after it."""
        if end - first > 1 and self.norms[end - 1] in OPEN and self.norms[first:end].count(self.norms[end - 1]) % 2:
            return end - 1
        if end - first > 1 and self.norms[end - 1] in CLOSE and not any(n in OPEN for n in self.norms[first : end - 1]):
            return end - 1
        return end

    def _promised(self, first: int, end: int) -> int | None:
        """«مستعدة لدعم X»، «ماضية في تقديم الدعم لـX»: who will support does; where what is supported begins."""
        k = first + 1 if self.norms[first] in tables.WORD_PREPS else first
        while k + 1 < end and self.norms[k].lstrip("لب") in tables.GOING_ON:
            k += 1
        if k + 1 >= end:
            return None
        norm = self.norms[k]
        if norm in tables.HELP:
            return first  # «عن تقديم كل عون للبنان»
        if (helped := self._help(k, end)) is not None or self.norms[k].lstrip("لب") in tables.HELPING:
            return helped
        bare = norm[1:] if norm[:1] in "لب" and norm not in self.words else norm
        cue = self.words.get(bare.removeprefix("ال"))
        if cue is None or cue.pos != "noun" or cue.stance != "support" or bare.removeprefix("ال") == "ترحيب":
            return None
        opens = self._opens(cue, k + 1, end)
        if bare.startswith("ال") and not (opens < end and self._framed_at(cue, opens)):
            return None  # «لتقديم الدعم الفني»
        return opens if opens < end else None

    def _help(self, k: int, end: int) -> int | None:
        """«مساعدة الشعب السوري», «مساعدتكم»: where those begin who are helped, not «مساعدة تونس في تأمين حدودها»."""
        bare = self.norms[k].lstrip("لب")
        if bare in tables.HELPING and self._helped(k + 1, end):
            doing = range(k + 2, min(k + tables.HELPED_IN, end - 1))
            act = any(self.norms[j] in ("في", "علي") and self._verbal_noun(j + 1) for j in doing)
            return None if act else k + 1
        return k if bare in tables.HELPING_YOU else None

    def _helped(self, k: int, end: int) -> bool:
        """Whether those who are helped stand at a token: a state, a people, brothers."""
        ref = self.scene.ref_at.get(k) if k < end else None
        side = ref is not None and ref.kind in ("state", "org") and not ref.prep
        return side or (k < end and self.norms[k] in tables.HELPED)

    # -- coordination ---------------------------------------------------------------

    def _coordinated(self, draft: Draft, limit: int) -> list[Draft]:
        """What belongs to a draft besides it: further stances towards its target, and further targets."""
        return [*self._same_complement(draft), *self._further_targets(draft, limit)]

    def _same_complement(self, draft: Draft) -> list[Draft]:
        """«عن قلقها العميق ورفضها القاطع للعقوبات», «تدين وترفض الهجوم»: another stance towards the same."""
        if draft.stance not in tables.JOINED_STANCES or draft.first - draft.cue > tables.COMPLEMENT:
            return []
        out = [draft]
        for k in range(draft.cue + 1, draft.first):
            other = self._joined_stance(k)
            if other is None or other.stance not in tables.JOINED_STANCES:
                continue
            verb = k == draft.cue + 1 and "0" in other.frames
            fits = verb or (other.pos == "noun" and self._framed_at(other, draft.first))
            if fits and all(other.stance != d.stance for d in out):
                out.append(draft._replace(stance=other.stance, cue=k))
        return out[1:]

    def _joined_stance(self, k: int) -> StanceCue | None:
        """«وترفض», «ورفضها»: the stance of a verb or noun that is joined at a token."""
        if not self.norms[k].startswith("و"):
            return None
        told = (f.lemma for f in self.scene.document.tokens[k].info.verbs if f.conj == "و" and f.tense == "pres")
        verb = next((self.verbs[lemma] for lemma in told if lemma in self.verbs), None)
        return verb or self.words.get(self.norms[k][1:])

    def _further_targets(self, draft: Draft, limit: int) -> list[Draft]:
        """Further targets: named things joined by «و», and verbal nouns after a comma."""
        out: list[Draft] = []
        norms = self.norms
        at = draft.end
        if at < limit and norms[at].startswith("و") and self._joined_noun(at, draft.stance):
            noun = self.words[norms[at][1:]]
            more = self._target(noun.stance or "", self._opens(noun, at + 1, limit), limit, at)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        other = self._felt_as_well(at + (norms[at] in COMMA and at + 1 < limit)) if at + 1 < limit else 0
        if 0 < other < limit and norms[draft.first] != "علي":
            noun = self.words[norms[other]]
            first = other if noun.stance == "greet" else self._opens(noun, other + 1, limit)
            more = self._target(noun.stance or "", first, limit, other)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        again = self._same_preposition(draft.first, at, draft.stance) if at < limit else False
        if again and (draft.stance != "greet" or norms[draft.first] in tables.WORD_PREPS):
            more = self._target(draft.stance, at, limit, draft.cue)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        if at < limit and draft.stance == "greet" and norms[at].startswith(tables.WISHING):
            more = self._target("greet", at, limit, at)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        if at + 1 < limit and draft.stance == "greet" and norms[at] in COMMA and self._wished_to_another(at + 1, limit):
            more = self._target("greet", at + 1, limit, draft.cue)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        again = at + 1 < limit and draft.stance != "greet" and self._that_as_well(draft.first, at)
        if again or (at < limit and draft.stance in tables.ACTS and self._second_act(draft.first, at, limit)):
            more = self._target(draft.stance, at, limit, draft.cue)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        while at + 1 < limit and norms[at] in COMMA:
            at = self._after_aside(at, draft.first, limit)
            if norms[at + 1] in tables.LIKEWISE and at + 2 < limit and self._said_again(draft.first, at + 2):
                more = self._target(draft.stance, at + 2, limit, draft.cue)  # «على X، وكذا على Y»
                if more is None:
                    break
                out.append(more)
                at = more.end
                continue
            if not norms[at + 1].startswith("و"):
                break
            if (hoped := self._hoped_as_well(draft.stance, draft.cue, draft.first, at + 1)) is not None:
                more = self._target(hoped, at + 1, limit, draft.cue)
                return out if more is None else [*out, more]
            joined = self.words.get(norms[at + 1][1:])
            own_noun = joined is not None and self._joined_noun(at + 1)
            own_noun = own_noun or norms[at + 1] in tables.AND_THE_NEED or self._with_the_article(at + 1, joined, draft)
            greeting = draft.stance == "greet" and joined is not None and joined.pos != "deed"
            if joined is not None and joined.stance and (greeting or own_noun):
                start = at + 1 if joined.stance == "greet" else self._opens(joined, at + 2, limit)
                more = self._target(joined.stance, start, limit, at + 1)
                if more is None:
                    break
                out.append(more)
                at = more.end
                continue
            again = norms[at + 1][1:] == norms[draft.first] and norms[draft.first] in tables.WORD_PREPS
            attached = norms[at + 1][1:2] == norms[draft.first][:1] and norms[draft.first][:1] in tables.FRAME_PREPS
            same = again or (attached and self._begins_with(norms[draft.first][:1], draft.first))
            act = at + 2 if again and at + 2 < limit else at + 1
            bare = act == at + 2 and self._masdar(act)  # «على تسريع المفاوضات، وعلى جعل العام المقبل عاما للثقافة»
            split = draft.stance in tables.SPLIT_STANCES and (bare or self._verbal_noun(act))
            if not split and not (same and self._takes_again(at + 1, again=again)):
                break
            more = self._target(draft.stance, at + 1, limit, draft.cue)
            if more is None:
                break
            out += [more, *self._further_acts(more, limit)]
            at = out[-1].end
        return out

    def _wished_to_another(self, k: int, limit: int) -> bool:
        """«متمنيا لهم التوفيق، وللبلدين دوام الاستقرار»: to whom more is wished behind a comma, and what."""
        if not self.norms[k].startswith("ول") or k + 1 >= limit:
            return False
        ref = self.scene.ref_at.get(k)
        to_whom = (
            bool(ref.prep and ref.conj) if ref is not None else self.norms[k][1:3] == "لل" or len(self.norms[k]) > 4
        )
        return to_whom and not tables.WISHED.isdisjoint(self.norms[k + 1 : min(k + tables.WISHED_TO, limit)])

    def _with_the_article(self, k: int, noun: StanceCue | None, draft: Draft) -> bool:
        """«أكد متانة العلاقات، والحرص على توسيعها»: a further noun of stance, with what it governs."""
        if draft.stance == "call" or self.norms[draft.cue].removeprefix("ال") in tables.NEEDS:
            return False  # «ضرورة الكف عن ذلك، والالتزام بحسن الجوار»: of others
        governs = noun is not None and k + 2 < len(self.norms) and self._framed_at(noun, k + 1)
        return governs and self.norms[k] in tables.AND_THE

    def _further_acts(self, draft: Draft, limit: int) -> list[Draft]:
        """«، ووقف الحرب وإيصال المساعدات»: acts joined to one that was joined itself."""
        at = draft.end
        if at >= limit or draft.stance not in tables.ACTS or not self._second_act(draft.first, at, limit):
            return []
        more = self._target(draft.stance, at, limit, draft.cue)
        return [more, *self._further_acts(more, limit)] if more is not None else []

    def _said_again(self, first: int, k: int) -> bool:
        """«على X، وكذا على Y», «لوحدة X، وكذلك للمبادرة»: whether a target begins as another does."""
        prep = self.norms[first][:1]
        attached = prep in tables.FRAME_PREPS and self.norms[k].startswith(prep) and self._begins_with(prep, first)
        return self.norms[k] == self.norms[first] or (attached and self._attached(k, prep))

    def _takes_again(self, k: int, *, again: bool) -> bool:
        """«، وعلى دعمها»، «، وبالقرار»: the preposition said again before a definite noun or one with a pronoun."""
        if again and k + 1 >= len(self.norms):
            return False
        norm = self.norms[k + 1] if again else self.norms[k][2:]
        if again and norm == "ان":
            return True  # «على تأليف فريق عمل، وعلى أن تستضيف»
        if norm in tables.BY_THE_WAY:
            return False
        return norm.startswith("ال") or norm.endswith(("ه", "ها", "هم", "هما")) or norm in tables.INDEFINITE

    def _after_aside(self, at: int, first: int, limit: int) -> int:
        """The comma before a preposition said again: «على X، المجمد منذ سنوات، وعلى Y»."""
        if self.norms[first] in tables.WORD_PREPS and not self.norms[at + 1].startswith("و"):
            for j in range(at + 1, min(at + 10, limit - 1)):
                if self.norms[j] in COMMA:
                    return j if self.norms[j + 1] == "و" + self.norms[first] else at
        return at

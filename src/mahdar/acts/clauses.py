"""Stances of clauses inside reported content whose subject is the speaker's own side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import clause_tables as tables
from mahdar.acts.attitudes import ATTITUDES
from mahdar.acts.clause_verbs import by_person, of_first_person
from mahdar.acts.demands import DEMANDED_OF
from mahdar.acts.duties import DutyReader
from mahdar.acts.idioms import IdiomReader, is_ours, may_open_an_idiom
from mahdar.acts.lexicon import adjectives, stance_words
from mahdar.acts.recipient_tables import ATTACKS
from mahdar.acts.target_tables import AS_LONG
from mahdar.acts.targets import COMMA, THAT, Draft
from mahdar.document.document import Trait
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from mahdar.acts.lexicon import StanceCue
    from mahdar.acts.statements import Said
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo

__all__ = ["ClauseReader"]


def _may_signal(token: Token) -> bool:
    """Whether a clause's stance can hang on a spelling: a present or future verb, a word or phrase of the table."""
    if token.kind != "w":
        return False
    verbs, words, phrases = stance_words()
    norm = token.norm
    bare = norm.removeprefix("و")
    if norm in words or norm in phrases or bare in phrases or bare[:2] in ("سي", "ست", "سن"):
        return True
    signs = [
        f.tense in ("pres", "future")
        or of_first_person(f)
        or (f.tense == "past" and (f.lemma in verbs or f.lemma in tables.CARRY))
        for f in token.info.verbs
    ]
    return any(signs) or may_open_an_idiom(token)


def _of_ours(head: str, rest: tuple[str, ...]) -> bool:
    """«لن نترك», «نتوقع من», «يحدونا الأمل»: whether the words of a phrase are of the first person."""
    verb = rest[0] if rest and head in tables.NEGATIONS else head
    return verb.startswith("ن") or verb.endswith(("نا", "ني"))


def _behind_an_attack(norms: list[str], first: int) -> bool:
    """«تقف خلف الهجوم»: no support."""
    pair = norms[first : first + 2]
    return len(pair) > 1 and pair[0] == "خلف" and pair[1].removeprefix("ال") in ATTACKS


_AND_THAT = THAT | {"وان"}
#: How many words a subject may have before its adjective.
_SUBJECT = 5
#: What an adjective follows that tells of the speaker's side.
_OWN_SIDE = tables.OWN | {"انه"}
_STANCE_LIKE = Trait(_may_signal)
_TURNS = THAT | tables.CLAUSES | tables.COPULA | frozenset("ضد وضد بجانب وعلي ومن فمن".split())
#: Where a clause opens, or tells of its subject.
_TURNING = Trait(lambda token: token.norm in _TURNS or token.norm.lstrip("وف") in tables.WE)
_ATTITUDE = Trait.of_words(ATTITUDES, {"و" + word for word in ATTITUDES})
_FURTHER = Trait(lambda token: token.norm.startswith("و") and token.norm[1:] in adjectives())
_BESIDE = Trait.of_words(("جانب",))
_WITH = Trait.of_words(("مع", "علي"))
_ALONGSIDE = Trait.of_words(("مع",))
_REFUSING = Trait.of_words(("لن", "ولن"))
_JOINED = Trait(lambda token: token.norm.startswith("و"))


class ClauseReader(DutyReader, IdiomReader):
    """Goes through the clauses of a statement."""

    # -- clauses ----------------------------------------------------------------------

    def clauses(self, said: Said) -> list[Draft]:
        drafts: list[Draft] = []
        norms = self.norms
        subject = self._clause_subject(said) or self._quotes_a_verb(said)
        own = subject
        will = False
        having = self.scene.document.having
        likely = set(having(_STANCE_LIKE, said.start, said.end))
        likely.update(having(_FURTHER, said.start, said.end))
        likely.update([j + 1 for j in having(_REFUSING, said.start, said.end)])
        turns = likely.union(having(_TURNING, said.start, said.end))
        attitudes = set(having(_ATTITUDE, said.start, said.end))
        turns |= attitudes
        heads = {ref.first for ref in self.scene.refs_in(said.start + 1, said.end) if self._heads_a_clause(ref)}
        turns |= heads
        turns.update([k - 1 for k in having(_BESIDE, said.start + 1, said.end)])
        turns.update(having(_WITH if said.quoted else _ALONGSIDE, said.start, said.end))
        past = said.start
        due = self._obliged(past - 1, said) if norms[past - 1] in THAT else None
        if due is not None:  # «رأى أن على الاتحاد أن يكف»
            drafts.append(due)
            past = max(past + 1, due.end)
        for k in sorted(turns.union(having(_JOINED, said.start, said.end))):
            if k < past or not (will or k in turns) or k >= said.end or self.scene.document.tokens[k].kind != "w":
                continue
            norm = norms[k]
            if norm in THAT and self.scene.cover[k] is not None:
                continue  # «بان كي مون»
            if norm in THAT and norms[k - 1] in tables.CAN:
                continue  # «لا يمكن أن تقبل»: the same subject
            if norm in THAT or norm in tables.CLAUSES:
                named = said.speaker is not None and said.speaker.target is not None
                if norm in tables.HE_HIMSELF and k > said.start and self._body is not None and named:
                    own, self._body = True, None  # the speaker, after another was spoken of
                else:
                    own = self._own_at(k + 1, said) or (norm in tables.OF_THE_SAME and subject)
            if k in heads:
                own = self._own_at(k, said)
            if norm in ("ومن", "فمن") and k + 1 < said.end and self._finite(k + 1):
                own = False  # «ومن يقف معهم سيدفع الثمن»
            if said.quoted and norm.lstrip("وف") in tables.WE:
                own, self._body = True, None
            asked = own or said.quoted or norm in self.phrases or norm.removeprefix("و") in self.phrases
            found = self._only_way(k, said) if norm in tables.COPULA else None
            found = found or (self._clause_cue(k, said, own) if asked and k in likely else None)
            if found is None and self._both_agree(k):
                found = self._target("agree", k + 1, said.end, k)
            if found is None and k in attitudes and self._opens_clause_at(k, said):
                found = self._attitude_told(k, said)
            if found is None and own and norm in tables.SIDES_WITH:
                found = self._sides_with(k, said)
            if norm == "وضد" and drafts and drafts[-1].end in (k, k - 1) and norms[drafts[-1].cue] in tables.SIDES_WITH:
                found = self._target("oppose", k, said.end, k)  # «مع وحدة سوريا وضد تقسيمها»
            told = found is None
            if found is None and (norm in THAT or norm == "وان"):
                found = self._obliged(k, said)
            elif found is None and norm in tables.UPON and self._opens_a_clause(k, said):
                found = self._obliged(k - 1, said)
            if told and found is not None:
                own, self._body, self._land = True, None, None  # who tells others their duty is the speaker
            if found is not None and self._body is not None and self._supports_evil(found, said):
                found = None  # «إن إيران تدعم الإرهاب»: another is accused
            if found is not None and self._body is not None and own and found.stance != "stress":
                if not (said.quoted and self._ours(k)):
                    found = found._replace(holder=self._body)
            elif found is not None and self._land is not None and own and found.stance != "stress":
                if not (said.quoted and self._ours(k)):
                    found = found._replace(country=self._land)
            if found is not None and found.stance == "agree" and self._agreed(k):
                found = found._replace(holder=Ref("sides", k, k + 1, None, "", ""), country=None)
            if found is not None and self._dual(k) and found.stance != "stress":
                decided = any(f.lemma == "قرر" for f in self.scene.document.tokens[k].info.verbs)
                stance = "agree" if decided else found.stance  # «إن المغرب وهولندا قررا»
                found = found._replace(holder=Ref("sides", k, k + 1, None, "", ""), country=None, stance=stance)
            if found is None and k in likely and not own:
                found = self._travels(k, said)
            others = self.scene.ref_at.get(k + 1)
            alone = others is None or bool(others.prep) or self._same_side(others, said)
            if found is None and will and own and alone and norm.startswith("و") and self._new_stance(k):
                found = self._target("intend", k, said.end, k)
            if found is not None:
                found = self._up_to_next_adjective(found) if own else found
                will = found.stance == "intend" or (found.stance == "support" and will) or self._opened(found)
                drafts.append(found)
                nested = found.stance == "agree" and k in self.scene.cue_starts  # «أن البلدين اتفقا على …، وحذر من»
                more = [] if nested else self._coordinated(found, said.end)
                drafts.extend(more)
                past = max(k + 1, (more[-1] if more else found).end)
        return drafts

    def _supports_evil(self, draft: Draft, said: Said) -> bool:
        """Whether a state other than the speaker's is said to support or intend what none calls by such a name."""
        body = self._body
        if body is None or draft.stance not in ("support", "intend") or self._same_side(body, said):
            return False
        words = {norm.lstrip("بل").removeprefix("ال") for norm in self.norms[draft.first : draft.first + 4]}
        return not words.isdisjoint(tables.EVIL)

    def _opens_clause_at(self, k: int, said: Said) -> bool:
        """Whether a clause of what is said opens right before a token, or with it."""
        before = self.norms[k - 1]
        return k == said.start or before in THAT or before in tables.CLAUSES or before in tables.QUOTES

    def _heads_a_clause(self, ref: Ref) -> bool:
        """«هذا مسار طويل، والسعودية شريك»: a subject after a comma and «و», or at the head of a sentence."""
        before = self.norms[ref.first - 1]
        opens = (ref.conj == "و" and before in COMMA) or before in tables.STOPS
        if not opens or ref.prep or ref.kind not in tables.ACTORS or ref.end >= len(self.norms):
            return False
        token = self.scene.document.tokens[ref.end]
        return token.kind == "w" and (token.norm in tables.STILL_BEFORE or _may_signal(token))

    def _ours(self, k: int) -> bool:
        """Whether a word is a verb of the first person."""
        return bool(by_person(self.scene.document.tokens[k])[0])

    def _opened(self, draft: Draft) -> bool:
        """Whether a draft is what the holder will do: «ستواصل دعم»، «لأن تدعم»."""
        return (
            self.norms[draft.cue][:1] in "سو"
            and self.norms[draft.cue - 1] in ("لان", "ان")
            or self.norms[draft.first] == "لان"
        )

    def _sides_with(self, k: int, said: Said) -> Draft | None:
        """«نحن ضد انتشار السلاح»، «العراق مع عودة سوريا»، «كانت دائما إلى جانب»: a preposition as predicate."""
        norms = self.norms
        if norms[k] == "الي" and norms[k + 1 : k + 2] != ["جانب"]:
            return None
        at = k - 1
        while at > said.start and (norms[at].lstrip("و") in tables.BEING or norms[at] in tables.QUOTES):
            at -= 1  # «موسكو "ضد أي تدخل"»
        ref = self.scene.cover[at]
        subject = norms[at].lstrip("وف") in tables.WE - tables.NEGATIONS or norms[at] in tables.LANDS
        named = ref is not None and ref.end == at + 1 and not ref.prep and ref.kind in tables.ACTORS
        if named and ref is not None:
            subject = ref.first == said.start or norms[ref.first - 1] in tables.STOPS | THAT | COMMA | tables.QUOTES
        if not subject or k + 2 >= said.end or (norms[k] == "مع" and not self._stood_for(k + 1)):
            return None
        return self._target("oppose" if norms[k] == "ضد" else "support", k, said.end, k)

    def _stood_for(self, k: int) -> bool:
        """«مع عودة سوريا», «مع وحدة ليبيا»: what one can stand for, not in whose company one is."""
        return self._verbal_noun(k) or self.norms[k].removeprefix("ال") in tables.STOOD_FOR

    def _only_way(self, k: int, said: Said) -> Draft | None:
        """«أن حل الدولتين هو السبيل الوحيد»: importance told by the predicate."""
        if k <= said.start or k + 1 >= said.end or self.norms[k + 1] not in tables.WAYS:
            return None
        if self.norms[k + 1] in tables.CROSSINGS and tables.ONLY_ONE.isdisjoint(self.norms[k + 2 : k + 3]):
            return None  # «الطريق هو المعبر إلى غزة»
        first = next((j + 1 for j in range(k - 1, said.start - 1, -1) if self.norms[j] in _AND_THAT), said.start)
        first += self.norms[first] in tables.QUOTES
        ref = self.scene.ref_at.get(first)
        if ref is not None and ref.end == k and ref.kind == "state" and self.norms[k + 1] in tables.CORNERSTONES:
            self._body = self._land = None  # «مصر هي حجر الزاوية للاستقرار»: who praises her is the speaker
            return self._target("praise", first, said.end, k)
        line = self.norms[k] == "خط" and self.norms[first].removeprefix("ال") in tables.CROSSING
        draft = self._target("oppose" if line else "stress", first, k, k)  # «التدخل العسكري خط أحمر»
        return draft._replace(end=max(draft.end, first + 1)) if draft else None

    def _clause_cue(self, k: int, said: Said, own: bool) -> Draft | None:
        norms = self.norms
        info: WordInfo = self.scene.document.tokens[k].info
        mine, others = by_person(self.scene.document.tokens[k])
        if said.quoted and not mine and self._i_did(k, said):
            mine = tuple(f for f in info.verbs if f.tense == "past")
        refused = norms[k - 1] in ("لن", "ولن") and not info.verbs and norms[k].startswith("ن")  # «لن نكون ممرا»
        first_person = said.quoted and (bool(mine) or is_ours(norms[k]) or refused or self._we_will(k))
        if said.quoted and norms[k].removeprefix("و") in tables.WE_WILL_BE:
            return self._stands_by(k, said)
        if norms[k - 1] in ("اذا", "لو", "متي"):
            return None  # «مستعدة للمساهمة إذا طلبت منها ذلك»
        if own or first_person:
            if (idiom := self._idiom(k, said, first_person=first_person)) is not None:
                return idiom
            for form in mine if first_person else others:
                cue = self.verbs.get(form.lemma)
                if form.tense == "future" and form.lemma in tables.WILL_DO:
                    continue
                decided = form.lemma == "قرر"
                if decided and (form.tense != "past" or norms[k - 1] in tables.IFS):
                    continue  # «أنه تقرر تأخير», «إذا قررت إيران»
                bygone = form.tense == "past" and not (first_person or decided)
                accusative = norms[k].endswith("ا") and self.words.get(norms[k]) is not None  # «حرصا على»
                if bygone and (accusative or form.lemma in tables.NOUN_LIKE or not self._took_side(info, cue, form)):
                    continue
                if cue is not None and not self._in_a_relative(k) and self.scene.cover[k] is None:
                    negated = self._denied(k, said.start)
                    negated = negated and not norms[k - 1].endswith(tables.STILL)  # «لا تزال تتحفظ على»
                    stance = cue.negative if negated else cue.stance
                    if negated and cue.stance is None and stance == "oppose" and norms[k - 1] in ("لم", "ولم"):
                        continue  # «لم يشارك»: what was not done is not refused
                    if form.lemma == "وقف" and norms[k + 1 : k + 2] and norms[k + 1] in tables.READY:
                        continue  # «تقف على استعداد للعمل مع»
                    if stance is None or (form.lemma == "قدر" and "".join(norms[k + 1 : k + 2]).startswith("ب")):
                        continue  # «ما يقدر بمئة»
                    side = self._side_at(k + 1, said) if norms[k + 1 : k + 2] == ["الجانب"] else None
                    side = side if stance != "call" else None  # «تحث الجانب الفلبيني على»
                    both = k + 1 < said.end and norms[k + 1] in tables.BOTH_SIDES
                    skipped = 2 if side is not None else int(both)
                    told_after = self._subject_after(k, said)
                    if told_after is not None:
                        self._body, skipped = told_after, told_after.end - k - 1
                    first = self._opens(cue, k + 1 + skipped, said.end)
                    if side is not None:
                        self._body = side  # «يساند الجانب الصيني الجهود»
                    if form.lemma == "تخلى" and negated and self._lives(first + 1):
                        stance = "support"  # «لن تتخلى عن لبنان»
                    if form.lemma == "انسحب" and negated and self._lives(first + 1):
                        continue  # «لن ننسحب من سوريا»: a land is not held to as a treaty is
                    if form.lemma == "تهاون" and negated and norms[first : first + 1] == ["في"]:
                        stance = "adhere"  # «لن تتهاون في حماية أمنها», not «مع أي اعتداء»
                    if form.lemma == "ادخر" and negated:
                        return self._spares_nothing(k, said)
                    if form.lemma == "شجع" and self._encourages(k, said):
                        stance, first = "support", k + 1  # «تشجع أي حوار»
                    elif "0" not in cue.frames and first == k + 1 and not self._framed(cue, first):
                        continue
                    if form.lemma == "تمنى" and norms[first : first + 1] == ["علي"]:
                        first = self._wished_of(first, said.end)
                    if form.lemma == "ود" and first_person:
                        continue  # «أود الإشارة إلى»
                    if form.lemma in tables.WANTING and first + 1 < said.end and norms[first] == "ان":
                        if self._ours(first + 1) or norms[first + 1][0] == norms[k][0] == "ا":
                            continue  # «أود أن أشكر», «لا أريد أن أعد ب»
                    if bygone and form.lemma in tables.AGREEING and norms[first : first + 1] != ["علي"]:
                        continue  # «بلاده اتفقت مع أميركا على جدول زمني»
                    if bygone and form.lemma in tables.BINDING and first > k + 1 and norms[k + 1].endswith("ا"):
                        continue  # «وعدت مقتنعا بأن»: came back
                    if _behind_an_attack(norms, first):
                        continue
                    if form.lemma == "دعا" and self._rouses(first, said.end):
                        continue  # «ما يدعو إلى القلق»
                    if form.lemma == "دافع" and norms[first + 1 : first + 2] and self._own_thing(first + 1):
                        continue  # «نحن ندافع عن حدودنا»
                    draft = self._target(stance, first, said.end, k)
                    if draft is not None and stance == "agree" and form.agree == "1p":
                        draft = draft._replace(holder=Ref("sides", k, k + 1, None, "", ""))  # «اتفقنا على»
                    denied = negated and cue.negative == cue.stance  # «لا تدعم» is to oppose, nothing is denied of it
                    return draft._replace(negated=denied) if draft else None
            if any([f.lemma == "عمل" and f.tense == "pres" for f in info.verbs]) and norms[k + 1 : k + 2] == ["مع"]:
                upon = next((j for j in range(k + 3, min(k + tables.ASIDE, said.end - 1)) if norms[j] == "علي"), None)
                return self._target("intend", upon, said.end, k) if upon is not None else None
            if norms[k - 1] in ("لن", "ولن", "لا") and "ترك" in norms[k] and norms[k + 1 : k + 2] != []:
                further = self.scene.document.tokens[min(k + 2, said.end - 1)].info.tenses
                if norms[k + 1].startswith(("وحد", "لوحد", "بمفرد")) and "pres" not in further:
                    return self._target("support", k, said.end, k)  # «لن نترككم وحدكم»
            act = norms[k][1:] if norms[k][:1] in "يتنا" and norms[k - 1] in ("لن", "ولن") else ""
            if act in tables.WILL_NOT and tables.LEFT_OPEN.isdisjoint(norms[k + 1 : k + 2]):
                will_not = self._target("intend", k - 1, said.end, k)  # «لن تغلق حدودها»
                return will_not._replace(negated=True) if will_not is not None else None
            if self._refuses(k, info, said, first_person=first_person):
                return self._target("oppose", k, said.end, k)
            carried = self._sees_no_place(k, info, said) or self._carried(k, info, said, first_person)
            carried = carried or self._watched(k, info, said, first_person=first_person)
            if carried is not None:
                return carried
            future = "future" in info.tenses or norms[k - 1 : k] == ["سوف"] or self._unknown_future(k)
            future = future or (first_person and self._we_will(k))
            future = future and (first_person or not self._within) and norms[k - 1] not in tables.NO_FUTURE_AFTER
            future = future and norms[k].removeprefix("و") not in tables.WILL_BECOME
            will_be = norms[k].removeprefix("و") in tables.WILL_BE
            if future and not first_person and self._body is not None and self._body.kind in ("state", "place"):
                told = any(f.lemma in tables.PLANNED and f.tense == "future" for f in info.verbs)
                future = told or (not info.verbs and self._unknown_future(k) and not will_be)
            if future and will_be and self._told_after(k + 1):
                return None  # «وسيكون الرئيس في استقباله»
            if future and self._body is not None and self._body.kind == "person" and not first_person:
                return self._travels(k, said)
            if future and norms[k - 1] not in ("التي", "الذي"):
                if k + 3 < said.end and norms[k + 1] in COMMA:
                    return self._after_an_aside(k + 1, said)
                inner = self._noun_after(k + 1, said) or self._stands_by(k, said) or self._will_help(k, said)
                if inner is not None:
                    return inner
                return self._to_a_place(self._target("intend", k, said.end, k), k)
        head = norms[k] if norms[k] in self.phrases else norms[k].removeprefix("و")
        if norms[k - 1] in ("لانه", "لانها", "التي", "الذي", "كما", "اذ"):
            return None
        for rest, cue in self.phrases.get(head, ()):
            told = own or cue.stance == "stress" or head in tables.IMPERSONAL or (said.quoted and _of_ours(head, rest))
            told = told or (said.quoted and self._ours(k - 1))  # «"نقف على استعداد ل"»
            if told and cue.stance and tuple(norms[k + 1 : k + 1 + len(rest)]) == rest:
                end = k + 1 + len(rest)
                due = self._duty_of_others(end, said) if head in tables.DUTIES and cue.stance == "stress" else None
                if due is not None:
                    self._body = self._land = None  # who tells others their duty is the speaker
                first = self._past_whom(cue, end, said)
                if norms[first : first + 1] == ["ان"] and cue.stance == "praise" and self._ours(first + 1):
                    continue  # «يسرني أن أرحب بكم»: the welcome is told by its verb
                if cue.stance == "greet" and not "".join(norms[first : first + 1]).startswith(tables.KINDNESS):
                    continue
                if cue.stance == "oppose" and self._rouses(first, said.end):
                    continue  # «لا مبرر للخوف»
                no = norms[k - 1].removeprefix("و") in tables.NOT_SO  # «ليست بصدد قطع العلاقات»
                if no and (said.quoted or cue.stance != "intend"):
                    return due
                return due or self._target("oppose" if no else cue.stance, first, said.end, k)
        bare = norms[k].removeprefix("و")
        cue = self.words.get(norms[k]) or self.words.get(bare)
        if (
            cue is not None
            and cue.pos == "noun"
            and (described := adjectives().get(norms[k])) is not None
            and (self._is_feminine(k) or self._follows_its_subject(k))
        ):
            cue = described  # «أنا قلق», «أن بلاده قلقة»
        ours = (
            said.quoted
            and bare.endswith(("ون", "ين"))
            and (k == said.start or norms[k - 1] in tables.WE | tables.QUOTES)
        )
        if norms[k] in DEMANDED_OF and not ours:
            return None  # «إيران مطالبة ب»: it is demanded of her
        if cue is not None and cue.pos == "adj" and cue.stance and (own or ours) and not self._on_condition(k, said):
            if norms[k] in tables.OF_A_SUBJECT and not (ours or self._follows_its_subject(k)):
                return None  # «تريد حوارا جادا في»
            if norms[k].startswith("منحاز") and self._told_of_another_state():
                return None  # «إن واشنطن منحازة إلى إسرائيل»: what she is blamed for
            if not norms[k].startswith("ال"):
                stance = cue.stance
                lasting = norms[k - 1].endswith(tables.STILL)  # «لا تزال ملتزمة»
                denied = norms[k - 1] in ("غير", "وغير") or any(
                    n in tables.NEGATIONS for n in norms[max(said.start, k - 2) : k]
                )
                if not lasting and denied:
                    if stance not in ("intend", "support"):
                        return None
                    stance = "oppose"  # «لسنا مستعدين لتقديم تنازلات»
                first = self._opens(cue, k + 1, said.end)
                bound = norms[k].startswith("ملتزم") and first == k + 1 < said.end and self._object(first)
                return self._target(stance, first, said.end, k) if bound or self._framed(cue, first) else None
        return None

    def _wished_of(self, at: int, end: int) -> int:
        """«نتمنى على الأشقاء في الرياض الاستجابة»: where the act begins that is wished of someone."""
        last = min(at + 2 * _SUBJECT, end)
        return next((k for k in range(at + 2, last) if self.norms[k] == "ان" or self._masdar(k)), at)

    def _on_condition(self, k: int, said: Said) -> bool:
        """«ما دامت الأطراف الأخرى ملتزمة»: whether a word tells of others, on condition of whom something holds."""
        return not AS_LONG.isdisjoint(self.norms[max(said.start, k - _SUBJECT) : k])

    def _past_whom(self, cue: StanceCue, at: int, said: Said) -> int:
        """«تتوقع من الرياض كشف الحقيقة»: where the target of a phrase begins, past those of whom it is expected."""
        ref = self.scene.ref_at.get(at)
        if cue.stance == "call" and ref is not None and not ref.prep and ref.end < said.end:
            return ref.end if self._masdar(ref.end) else self._opens(cue, at, said.end)
        return self._opens(cue, at, said.end)

    def _agreed(self, k: int) -> bool:
        """«متفقان على», «متفقون على»: an adjective of those who agree."""
        return self.norms[k].startswith("متفق")

    def _past_verb(self, k: int) -> bool:
        return "past" in self.scene.document.tokens[k].info.tenses

    def _follows_its_subject(self, k: int) -> bool:
        """«وأنا قلق», «أن الأمين العام قلق»: whether a word stands right after a subject, as an adjective does."""
        ref = self.scene.cover[k - 1]
        named = ref is not None and ref.end == k and not ref.prep and ref.kind in tables.ACTORS
        return named or self.norms[k - 1].lstrip("وف") in tables.WE or self.norms[k - 1] in _OWN_SIDE

    def _is_feminine(self, k: int) -> bool:
        """«قلقة»: an adjective in the feminine, no noun with a pronoun, which is «قلقه»."""
        cue = self.words.get(self.norms[k][:-1])
        return self.scene.document.tokens[k].raw.endswith("ة") and cue is not None and cue.pos == "noun"

    def _dual(self, k: int) -> bool:
        """«أن الجانبين سيواصلان», «إن المغرب وهولندا قررا»: a verb of two."""
        named = self.scene.cover[k - 1]
        if named is not None and named.kind in ("state", "place") and not self._past_verb(k):
            return False  # «أن أوسلو ودبلن ستعملان»: each of the two
        forms = [f for f in self.scene.document.tokens[k].info.verbs if f.tense in tables.TENSES]
        return bool(forms) and all(f.agree in ("md", "fd") for f in forms) and self._word(k) is None

    def _refuses(self, k: int, info: WordInfo, said: Said, *, first_person: bool) -> bool:
        """«لن تجلس إلى طاولة واحدة مع», «لن تكون ساحة ل»: what the speaker's side will not do."""
        state = self._body is None or (self._body.kind in ("state", "place") and self._home(said) is None)
        if self.norms[k - 1] not in ("لن", "ولن") or not state:
            return False  # «أن إيران لن تحصل على»: what another foresees
        named = self.scene.cover[k - 2] if k > 1 else None
        third = "تي" if named is not None and named.kind == "state" and not named.prep else "ت"
        if not info.verbs and self.norms[k][0] in ("ن" if first_person else third):
            unlisted = not info.name and self.scene.cover[k] is None  # «لن تمارس»
            stem = self.norms[k][1:]
            if stem in tables.BE:
                return unlisted and "".join(self.norms[k + 1 : k + 2]).startswith(tables.NOT_TO_BE)
            return unlisted and not stem.startswith(tables.NO_REFUSAL_STEMS)
        forms = [f for f in info.verbs if f.tense == "pres" and f.agree != "1s" and first_person == of_first_person(f)]
        return bool(forms) and all(f.lemma not in tables.NO_REFUSAL and self._may_refuse(f.lemma) for f in forms)

    def _may_refuse(self, lemma: str) -> bool:
        """Whether the denial of a verb is a refusal whatever follows it: «لن تتفاوض تحت الضغط»."""
        cue = self.verbs.get(lemma)
        return cue is None or (cue.stance is None and cue.negative == "oppose")

    def _took_side(self, info: WordInfo, cue: StanceCue | None, form: VerbForm) -> bool:
        """«أن الهند رحبت بانضمام»: a past verb that is no noun («حرص») and no bygone intention («سعت»)."""
        if cue is None or not (cue.stance in tables.LASTING_STANCES or form.lemma in tables.BINDING):
            return False
        return "masdar" not in info.tenses and info.pos != "prep"  # «زارت الموقع قبل المباحثات»

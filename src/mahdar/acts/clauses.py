"""Stances of clauses inside reported content whose subject is the speaker's own side."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts import clause_tables as tables
from mahdar.acts import target_tables as tables_of_targets
from mahdar.acts.collective import body_meant
from mahdar.acts.lexicon import stance_words
from mahdar.acts.qualities import HOLDING_TO_BE, QualityReader
from mahdar.acts.targets import COMMA, DEGREES, THAT, Draft
from mahdar.document.document import Trait
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from mahdar.acts.lexicon import StanceCue
    from mahdar.acts.statements import Said
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo

__all__ = ["OWN_BODIES", "ClauseReader"]

#: Nouns for the organisation that the speaker is of.
OWN_BODIES = frozenset(
    "شركته شركتها الشركه المنظمه منظمته منظمتها التكتل الحلف الصندوق صندوقه المكتب مكتبه قواته الوكاله وكالته "
    "الهييه هييته المفوضيه الحركه حركته حزبه حزبها الحزب الجماعه البنك المجموعه مجموعته البعثه بعثته".split()
)
_TRAVEL = tables.INTRANSITIVE | frozenset("زار غادر أجرى التقى استقبل حضر ترأس افتتح ألقى عقد".split())


def _first_person(form: VerbForm) -> bool:
    """«نؤيد», «سنواصل», and of the past what is spelled like nothing else: «اتفقنا»."""
    if form.agree not in ("1s", "1p"):
        return False
    return form.tense in ("pres", "future") or (form.agree == "1p" and form.tense == "past")


@lru_cache(maxsize=1 << 14)
def _by_person(token: Token) -> tuple[tuple[VerbForm, ...], tuple[VerbForm, ...]]:
    """The readings of a spelling as a finite verb: those of the first person, and the others."""
    first = [f for f in token.info.verbs if _first_person(f)]
    return tuple(first), tuple(f for f in token.info.verbs if f.tense in tables.TENSES and f not in first)


def _may_signal(token: Token) -> bool:
    """Whether a clause's stance can hang on a spelling: a present or future verb, a word or phrase of the table."""
    if token.kind != "w":
        return False
    verbs, words, phrases = stance_words()
    norm = token.norm
    bare = norm.removeprefix("و")
    return (
        any(
            f.tense in ("pres", "future") or _first_person(f) or (f.tense == "past" and f.lemma in verbs)
            for f in token.info.verbs
        )
        or norm in words
        or norm in phrases
        or bare in phrases
        or bare[:2] in ("سي", "ست", "سن")
    )


_STANCE_LIKE = Trait(_may_signal)
#: Where a clause opens, or tells of its subject.
_TURNING = Trait(
    lambda token: (
        token.norm in THAT
        or token.norm in tables.CLAUSES
        or token.norm in tables.COPULA
        or token.norm.lstrip("وف") in tables.WE
    )
)
_REFUSING = Trait.of_words(("لن", "ولن"))
_JOINED = Trait(lambda token: token.norm.startswith("و"))


class ClauseReader(QualityReader):
    """Goes through the clauses of a statement."""

    #: The organisation that is the subject of the clause at hand, if it holds the position itself.
    _body: Ref | None = None

    # -- clauses ----------------------------------------------------------------------

    def clauses(self, said: Said) -> list[Draft]:
        drafts: list[Draft] = []
        norms = self.norms
        subject = self._clause_subject(said)
        own = subject
        will = False
        having = self.scene.document.having
        likely = set(having(_STANCE_LIKE, said.start, said.end))
        likely.update([j + 1 for j in having(_REFUSING, said.start, said.end)])
        turns = likely.union(having(_TURNING, said.start, said.end))
        past = said.start
        due = self._obliged(past - 1, said) if norms[past - 1] in THAT else None
        if due is not None:  # «رأى أن على الاتحاد أن يكف»
            drafts.append(due)
            past = max(past + 1, due.end)
        for k in sorted(turns.union(having(_JOINED, said.start, said.end))):
            if k < past or not (will or k in turns) or k >= said.end or self.scene.document.tokens[k].kind != "w":
                continue
            norm = norms[k]
            if norm in THAT and norms[k - 1] in tables.CAN:
                continue  # «لا يمكن أن تقبل»: the same subject
            if norm in THAT or norm in tables.CLAUSES:
                if norm in ("انهم", "وانهم", "انه", "وانه") and k > said.start and self._body is not None:
                    own, self._body = True, None  # the speaker, after another was spoken of
                else:
                    own = self._own_at(k + 1, said) or (norm in tables.OF_THE_SAME and subject)
            if said.quoted and norm.lstrip("وف") in tables.WE:
                own, self._body = True, None
            asked = own or said.quoted or norm in self.phrases or norm.removeprefix("و") in self.phrases
            found = self._only_way(k, said) if norm in tables.COPULA else None
            found = found or (self._clause_cue(k, said, own) if asked and k in likely else None)
            if found is None and (norm in THAT or norm == "وان"):
                found = self._obliged(k, said)
            if found is not None and self._body is not None and own and found.stance != "stress":
                if not (said.quoted and self._ours(k)):
                    found = found._replace(holder=self._body)
            if found is None and k in likely and not own:
                found = self._travels(k, said)
            others = self.scene.ref_at.get(k + 1)
            alone = others is None or bool(others.prep) or self._same_side(others, said)
            if found is None and will and own and alone and norm.startswith("و") and self._new_stance(k):
                found = self._target("intend", k, said.end, k)
            if found is not None:
                will = found.stance == "intend" or (found.stance == "support" and will) or self._opened(found)
                drafts.append(found)
                more = self._coordinated(found, said.end)
                drafts.extend(more)
                past = max(k + 1, (more[-1] if more else found).end)
        return drafts

    def _travels(self, k: int, said: Said) -> Draft | None:
        """«أن وزير الخارجية المجري سيزور الصين»: what another is announced to do."""
        info: WordInfo = self.scene.document.tokens[k].info
        if not any(f.tense == "future" and f.lemma in _TRAVEL for f in info.verbs):
            return None
        before = k - 1 if self.norms[k - 1] in tables.QUOTES else k  # «أن مرسي "سيصل إلى سوتشي"»
        ref = next((r for r in reversed(self.scene.refs_in(max(said.start, k - 14), k)) if r.end == before), None)
        if ref is None and any(f.lemma in tables.INTRANSITIVE for f in info.verbs):
            ref = self.scene.ref_at.get(k + 1)
        if ref is None or ref.kind != "person" or ref.prep or ref.target is None:
            return None
        draft = self._target("intend", k, said.end, k)
        return draft._replace(holder=ref) if draft is not None else None

    def _ours(self, k: int) -> bool:
        """Whether a word is a verb of the first person."""
        return bool(_by_person(self.scene.document.tokens[k])[0])

    def _opened(self, draft: Draft) -> bool:
        """Whether a draft is what the holder will do: «ستواصل دعم»، «لأن تدعم»."""
        return (
            self.norms[draft.cue][:1] in "سو"
            and self.norms[draft.cue - 1] in ("لان", "ان")
            or self.norms[draft.first] == "لان"
        )

    def _clause_subject(self, said: Said) -> bool:
        """Whether the content's first clause is about the speaker's own side."""
        self._body = None
        first = said.start
        before = self.norms[first - 1] if first else ""
        if before in ("انه", "انها", "بانه", "بانها", "انهم", "باننا", "اننا"):
            return True
        return self._own_at(first, said)

    def _own_at(self, at: int, said: Said) -> bool:
        """Whether the speaker's side stands at the head of a clause."""
        norms = self.norms
        for k in range(at, min(at + 14, said.end)):
            norm = norms[k]
            bare = norm[1:] if norm.startswith("و") else norm
            ref = self.scene.ref_at.get(k)
            if bare in OWN_BODIES and k <= at + 1:
                self._body = self._body_of(said) or self._body_meant(bare)
                if self._body is not None:
                    return True
            if bare in tables.LANDS and k > at and self._possessed(k, at):
                return False  # «أن مشاركة بلادها ستفتح»
            if bare == "الجانب" and (side := self._side_at(k, said)) is not None:
                self._body = side
                return True
            if bare in tables.OWN or (k <= at + 1 and self._of_the_speaker(bare, k, said)):
                self._body = None
                return True
            if ref is not None:
                if k > at and self._possessed(k, at):
                    return False
                its_own = self._body_of_its_own(ref, said) or self._state_of_its_own(ref, said)
                self._body = ref if k <= at + 1 and its_own else None
                return self._body is not None or self._same_side(ref, said)
            info: WordInfo = self.scene.document.tokens[k].info
            if not info.tenses.isdisjoint(("past", "pres", "future")) and not any(
                f.tense == "masdar" for f in info.verbs
            ):
                return k == at
        return False

    def _side_at(self, k: int, said: Said) -> Ref | None:
        """«أن الجانب الإماراتي يتمسك ب»: the state of a side, where both sides or another one's speak."""
        tokens = self.scene.document.tokens
        if k + 1 >= said.end or tokens[k + 1].kind != "w":
            return None
        ids = {"state:" + h.entry.id for h in tokens[k + 1].info.heads if h.entry.kind == "demonym" and not h.rest}
        found = next((r for r in self.scene.refs if r.kind == "state" and getattr(r.target, "key", "") in ids), None)
        speaker = said.speaker.target if said.speaker is not None else None
        if found is None or getattr(speaker, "country", None) == getattr(found.target, "country", None):
            return None
        return found

    def _of_the_speaker(self, bare: str, k: int, said: Said) -> bool:
        """«أن مجلس الوزراء رحب ب» in its report, «أن الاتحاد سيواصل» of one who speaks for it."""
        if bare == "مجلس":
            return self.norms[k + 1 : k + 2] == ["الوزراء"]
        if bare not in tables.UNIONS or k in self.scene.ref_at:
            return False
        body = self._body_of(said)
        if body is None:
            return False
        org = self.scene.lexicon.registry.organisations.get((getattr(body.target, "registry", None) or "")[4:])
        within = org is not None and org.parent is not None and bare == "الاتحاد"  # «المفوضية», of the union
        return within or self.norms[body.first].removeprefix("لل").removeprefix("ال") == bare[2:]

    def _body_of_its_own(self, ref: Ref, said: Said) -> bool:
        """Whether an organisation that takes positions of its own stands as the subject: «الحلف سيواصل»."""
        if ref.kind != "org" or ref.prep or ref.target is None:
            return False
        if said.speaker is not None and ref.target is said.speaker.target:
            return False
        return self._takes_positions(ref)

    def _body_of(self, said: Said) -> Ref | None:
        """The organisation that the speaker's office names: «المنظمة»، «شركته» in his words."""
        person = said.speaker.target if said.speaker is not None else None
        for actor in getattr(person, "actors", ()):
            for ref in self.scene.refs_in(actor.first, actor.end) or ():
                if ref.kind == "org":
                    return ref
            for thing in self.scene.things.values():
                if thing.type == "org" and any(actor.first <= a < actor.end for a, _, _ in thing.mentions):
                    a, b, _ = thing.mentions[0]
                    return Ref("org", a, b, thing, "", "")
        return None

    def _body_meant(self, noun: str) -> Ref | None:
        """The one organisation of the article that a short noun means: «المنظمة»."""
        key = body_meant(self.scene, noun)
        thing = next((t for t in self.scene.things.values() if t.id == key), None)
        if thing is None:
            return None
        first, end, _ = thing.mentions[0]
        return Ref("org", first, end, thing, "", "")

    def _state_of_its_own(self, ref: Ref, said: Said) -> bool:
        """Whether another state than the speaker's stands as the subject: «أن باريس مستعدة ل»."""
        target = ref.target
        if ref.prep or target is None or ref.kind not in ("state", "place"):
            return False
        if ref.kind == "place" and not str(getattr(target, "key", "")).startswith("capital:"):
            return False
        country = getattr(target, "country", None)
        speaker = said.speaker.target if said.speaker is not None else None
        return country is not None and (speaker is None or speaker.country != country)

    def _takes_positions(self, ref: Ref) -> bool:
        """Whether an organisation is of a kind that holds positions of its own."""
        org = self.scene.lexicon.registry.organisations.get((getattr(ref.target, "registry", None) or "")[4:])
        return org is not None and org.kind in tables.BODIES

    def _obliged(self, k: int, said: Said) -> Draft | None:
        """«أن على اللبنانيين أن يتشاوروا»: what others are told to do."""
        norms = self.norms
        if norms[k + 1 : k + 2] != ["علي"]:
            return None
        for at in range(k + 2, min(k + 8, said.end - 1)):
            if norms[at] in ("ان", "الا"):
                return self._target("call", at, said.end, k)
        return None

    def _only_way(self, k: int, said: Said) -> Draft | None:
        """«أن حل الدولتين هو السبيل الوحيد»: importance told by the predicate."""
        if k <= said.start or k + 1 >= said.end or self.norms[k + 1] not in tables.WAYS:
            return None
        first = next((j + 1 for j in range(k - 1, said.start - 1, -1) if self.norms[j] in (*THAT, "وان")), said.start)
        draft = self._target("stress", first, k, k)
        return draft._replace(end=max(draft.end, first + 1)) if draft else None

    def _possessed(self, k: int, at: int) -> bool:
        """Whether a state stands as the second part of a construct: «تنمية الصين»."""
        norm = self.norms[k - 1]
        if norm in COMMA or norm in tables.HEADS or norm.startswith("ال"):
            return False
        info: WordInfo = self.scene.document.tokens[k - 1].info
        return (
            self.scene.document.tokens[k - 1].kind == "w"
            and info.pos not in ("prep", "part", "conj", "pron", "adv")
            and (norm not in THAT)
        )

    def _same_side(self, ref: Ref, said: Said) -> bool:
        speaker = said.speaker
        if speaker is None or speaker.target is None or ref.target is None:
            return said.anaphor == "sides" and ref.kind in ("state", "sides")
        if ref.target is speaker.target:
            return True
        if speaker.kind == "person" and ref.kind == "org":
            body = getattr(ref.target, "registry", None)
            if body and speaker.actor and any(f"org:{r.of_org}" == body for r in speaker.actor.roles):
                return True
        return bool(speaker.target.country) and speaker.target.country == ref.target.country

    def _clause_cue(self, k: int, said: Said, own: bool) -> Draft | None:
        norms = self.norms
        info: WordInfo = self.scene.document.tokens[k].info
        mine, others = _by_person(self.scene.document.tokens[k])
        first_person = said.quoted and bool(mine)
        if own or first_person:
            for form in mine if first_person else others:
                cue = self.verbs.get(form.lemma)
                if form.tense == "future" and form.lemma in tables.WILL_DO:
                    continue
                decided = form.lemma == "قرر"
                if decided and (form.tense != "past" or norms[k - 1] in tables.IFS):
                    continue  # «أنه تقرر تأخير», «إذا قررت إيران»
                bygone = form.tense == "past" and not (first_person or decided)
                if bygone and (form.lemma in tables.NOUN_LIKE or not self._took_side(info, cue)):
                    continue
                if cue is not None and norms[k - 1] not in tables.NO_VERB_AFTER:
                    negated = self._denied(k, said.start)
                    negated = negated and not norms[k - 1].endswith(tables.STILL)  # «لا تزال تتحفظ على»
                    stance = cue.negative if negated else cue.stance
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
                    if form.lemma == "ادخر" and negated:
                        return self._spares_nothing(k, said)
                    if "0" not in cue.frames and first == k + 1 and not self._framed(cue, first):
                        continue
                    draft = self._target(stance, first, said.end, k)
                    if draft is not None and stance == "agree" and form.agree == "1p":
                        draft = draft._replace(holder=Ref("sides", k, k + 1, None, "", ""))  # «اتفقنا على»
                    denied = negated and cue.negative == cue.stance  # «لا تدعم» is to oppose, nothing is denied of it
                    return draft._replace(negated=denied) if draft else None
            if self._refuses(k, info, first_person=first_person):
                return self._target("oppose", k, said.end, k)
            carried = self._carried(k, info, said, first_person)
            carried = carried or self._watched(k, info, said, first_person=first_person)
            if carried is not None:
                return carried
            future = (first_person or self._body is None or self._body.kind == "org") and (
                "future" in info.tenses or norms[k - 1 : k] == ["سوف"] or self._unknown_future(k)
            )
            if future and norms[k - 1] not in ("التي", "الذي"):
                inner = self._noun_after(k + 1, said) or self._stands_by(k, said)
                if inner is not None:
                    return inner
                return self._target("intend", k, said.end, k)
        head = norms[k] if norms[k] in self.phrases else norms[k].removeprefix("و")
        if norms[k - 1] in ("لانه", "لانها", "التي", "الذي", "كما", "اذ"):
            return None
        for rest, cue in self.phrases.get(head, ()):
            told = own or cue.stance == "stress" or head == "لا"
            if told and cue.stance and tuple(norms[k + 1 : k + 1 + len(rest)]) == rest:
                end = k + 1 + len(rest)
                return self._target(cue.stance, self._opens(cue, end, said.end), said.end, k)
        bare = norms[k].removeprefix("و")
        cue = self.words.get(norms[k]) or self.words.get(bare)
        ours = (
            said.quoted
            and bare.endswith(("ون", "ين"))
            and (k == said.start or norms[k - 1] in tables.WE | tables.QUOTES)
        )
        if cue is not None and cue.pos == "adj" and cue.stance and (own or ours):
            if not norms[k].startswith("ال"):
                stance = cue.stance
                lasting = norms[k - 1].endswith(tables.STILL)  # «لا تزال ملتزمة»
                denied = norms[k - 1] == "غير" or any(n in tables.NEGATIONS for n in norms[max(said.start, k - 2) : k])
                if not lasting and denied:
                    if stance not in ("intend", "support"):
                        return None
                    stance = "oppose"  # «لسنا مستعدين لتقديم تنازلات»
                first = self._opens(cue, k + 1, said.end)
                return self._target(stance, first, said.end, k) if self._framed(cue, first) else None
        return None

    def _refuses(self, k: int, info: WordInfo, *, first_person: bool) -> bool:
        """«لن تجلس إلى طاولة واحدة مع», «لن تكون ساحة ل»: what the speaker's side will not do."""
        if self.norms[k - 1] not in ("لن", "ولن") or (self._body is not None and self._body.kind != "state"):
            return False
        if not info.verbs and self.norms[k][0] == ("ن" if first_person else "ت"):
            unlisted = not info.name and self.scene.cover[k] is None  # «لن تمارس»
            return unlisted and not self.norms[k][1:].startswith(tables.NO_REFUSAL_STEMS)
        forms = [f for f in info.verbs if f.tense == "pres" and f.agree != "1s" and first_person == _first_person(f)]
        return bool(forms) and all(f.lemma not in tables.NO_REFUSAL and f.lemma not in self.verbs for f in forms)

    def _subject_after(self, k: int, said: Said) -> Ref | None:
        """«تعتزم أيرلندا الانضمام إلى»: the subject after a verb that opens what is said."""
        ref = self.scene.ref_at.get(k + 1)
        actor = ref is not None and ref.kind in ("state", "org", "place") and not ref.prep and not ref.conj
        return ref if k == said.start and actor and self.norms[k - 1] not in THAT else None

    def _denied(self, k: int, first: int) -> bool:
        """«لن تقبل», «لا يمكن أن تقبل»."""
        able = self.norms[k - 1] == "ان" and self.norms[k - 2] in tables.CAN
        return any(n in tables.NEGATIONS for n in self.norms[max(first, k - (4 if able else 2)) : k])

    def _took_side(self, info: WordInfo, cue: StanceCue | None) -> bool:
        """«أن الهند رحبت بانضمام»: a past verb that is no noun («حرص») and no bygone intention («سعت»)."""
        if cue is None or cue.stance not in tables.LASTING_STANCES:
            return False
        return "masdar" not in info.tenses

    def _framed(self, cue: StanceCue, first: int) -> bool:
        """Whether a target begins with one of a cue's prepositions or a complementiser."""
        norm = self.norms[first] if first < len(self.norms) else ""
        return (
            norm in THAT
            or norm in ("بان", "الا", "بما", "لما")
            or any(norm == f.split()[0] or (len(f) == 1 and norm.startswith(f)) for f in cue.frames)
        )

    def _spares_nothing(self, k: int, said: Said) -> Draft | None:
        """«لن تدخر جهدا في دعم X» supports X; «لن تدخر جهدا في إنجاح المسار» is an intention."""
        for at in range(k + 1, min(k + 16, said.end)):
            cue = self.words.get(self.norms[at])
            if cue is not None and cue.pos == "noun" and cue.stance == "support":
                return self._target("support", self._opens(cue, at + 1, said.end), said.end, k)
        return self._target("intend", k - 1, said.end, k)

    def _carried(self, k: int, info: WordInfo, said: Said, first_person: bool) -> Draft | None:
        """«تجدد دعمها لوحدة سوريا»: a light verb and a stance noun with a pronoun or the article."""
        if not any(
            f.lemma in tables.CARRY and (_first_person(f) if first_person else f.tense in ("past", "pres", "future"))
            for f in info.verbs
        ):
            return None
        for at in range(k + 1, min(k + 4, said.end)):
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

    def _attached_to(self, j: int) -> bool:
        prep = self.norms[j][:1]
        return prep in tables_of_targets.FRAME_PREPS and self._attached(j, prep)

    def _watched(self, k: int, info: WordInfo, said: Said, *, first_person: bool) -> Draft | None:
        """«بلاده تتابع بقلق ما يجري»: a verb of watching and what is felt."""
        if self.norms[k - 1] in tables.NO_VERB_AFTER:
            return None
        if any(f.lemma in HOLDING_TO_BE and f.tense == "pres" for f in info.verbs):
            seen = self._sees(k + 1, said.end, k)
            sees = all(f.lemma == "رأى" for f in info.verbs)
            return seen or (None if sees else self._held_to_be(k + 1, said.end))
        forms = [f for f in info.verbs if f.lemma in tables_of_targets.WATCHING]
        if not any(_first_person(f) if first_person else f.tense in ("pres", "past") for f in forms):
            return None
        return self._felt(k + 1, said.end, k)

    def _stands_by(self, k: int, said: Said) -> Draft | None:
        """«سنظل إلى جانب الشعب»، «ستظل سندا لها»: lasting support."""
        info: WordInfo = self.scene.document.tokens[k].info
        if not any(f.lemma in ("بقي", "ظل", "استمر", "واصل") for f in info.verbs):
            return None
        for at in range(k + 1, min(k + 4, said.end - 1)):
            if self.norms[at : at + 2] == ["الي", "جانب"] or self.norms[at] == "بجانب":
                return self._target("support", at, said.end, k)
            if self.norms[at].lstrip("و") in tables.SUPPORTER:
                return self._target("support", at + 1, said.end, k)
        return None

    def _unknown_future(self, k: int) -> bool:
        """A verb that no table lists, told by its سـ: «ستحشد»، but no noun such as «سيادتها»."""
        norm = self.norms[k]
        bare = norm[1:] if norm.startswith("و") else norm
        info: WordInfo = self.scene.document.tokens[k].info
        if "ئ" in self.scene.document.tokens[k].raw[:4]:
            return False  # «سئموا»
        if bare[:2] not in ("سي", "ست", "سن") or len(bare) < 5 or info.name or info.pos not in ("", "verb"):
            return False
        if self.scene.cover[k] is not None or bare.startswith(tables.NO_FUTURE):
            return False  # «منتدى الصين-سيلاك», «وسيلتنا», «سيطرت على»
        return not bare.endswith(("ها", "ته", "هم", "هما", "يه", "ات", "ين", "ان", "تنا"))

    def _noun_after(self, k: int, said: Said) -> Draft | None:
        """«ستواصل دعم كازاخستان»: the stance of the noun under a future verb."""
        cue = self.words.get(self.norms[k]) if k < said.end else None
        if cue is not None and cue.pos == "noun" and cue.stance:
            return self._target(cue.stance, self._opens(cue, k + 1, said.end), said.end, k)
        return None

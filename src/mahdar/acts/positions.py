"""Positions: holder, stance, target, read from statements and their content.

Three ways lead to one: the cue itself (رحب ب…), the first noun of its content
(أعرب عن قلقه إزاء…), and a clause of the content whose subject is the speaker's side
(إن بلاده تدعم…، وستعارض…).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mahdar import model
from mahdar.acts.lexicon import Cue, StanceCue, speech_cues, stance_words
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["read_positions"]

_COMMA = frozenset("،,؛;")
_THAT = frozenset("ان انه انها انهم بان بانه بانها لان".split())
_NEGATIONS = frozenset("لا لن لم ليس ليست غير عدم".split())
_DEGREES = {
    "عاليا",
    "غاليا",
    "كثيرا",
    "بقوه",
    "بثبات",
    "بحزم",
    "بشده",
    "بشكل",
    "دايما",
    "التام",
    "الكامل",
    "الثابت",
    "الراسخ",
    "المطلق",
    "الراسخه",
    "الثابته",
    "العميق",
    "البالغ",
    "الكبير",
    "الدايم",
    "المستمر",
    "المتواصل",
    "القاطع",
    "الشديد",
    "العميقه",
    "الخالص",
    "خالص",
    "الصادقه",
    "كامل",
    "بالغ",
    "عميق",
    "القوي",
    "الوثيق",
    "الاكيد",
}
_OWN = frozenset(
    "بلاده بلادها بلادهم بلادنا بلدينا حكومته حكومتها دولته الجانب الجانبين الجانبان البلدين البلدان "
    "الطرفين الطرفان الدولتين نحن اننا بلده بلدها البلاد منظمته وفده حكومه القياده".split()
)
_OWN_NOUNS = frozenset({"adhere", "support", "oppose", "condemn", "concern", "intend", "praise"})
_WISHES = frozenset(
    "الصحه والصحه التوفيق الشفاء التقدم والتقدم الازدهار والازدهار الاقامه النجاح السعاده والسعاده السداد الرخاء "
    "والرخاء العافيه والعافيه السلامه الرحمه الصبر".split()
)
_GUESTS = frozenset("بالضيف بالضيوف بضيفه بضيفها بالوفد بضيوفه بالحضور بالمشاركين بالسفير بالوزير بالرييس".split())
#: Nouns that stand for the state they govern.
_HEADS = frozenset("حكومه دوله جمهوريه قياده شعب مملكه سلطنه جانب حكومه وحكومه".split())
_FRAME_PREPS = frozenset("ب ل".split())
_SPLIT_STANCES = frozenset({"intend", "call", "stress", "support", "oppose", "agree"})
_BREAK = frozenset("مشيرا مشيره موكدا موكده حيث فيما بينما وذلك مما ما لما وهو وهي الذي التي".split())
_MASDAR_PREFIX = ("ت", "ا", "م")


class _Draft(NamedTuple):
    stance: str
    first: int
    end: int
    cue: int
    negated: bool
    degree: str | None


class _Reader:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.verbs, self.words, self.phrases = stance_words()
        self.speech = speech_cues()

    # -- one statement -------------------------------------------------------------

    def read(self, said: Said) -> list[_Draft]:
        cue = said.cue
        drafts: list[_Draft] = []
        at = said.start
        frame = self._frame(said)
        if cue.noun or frame == "0":
            noun = self._noun_stance(at, said.end)
            if noun is not None:
                return [noun, *self._coordinated(noun, said.end)]
        if cue.stance is not None and frame != "that":
            draft = self._direct(said, cue)
            if draft is not None:
                return [draft, *self._coordinated(draft, said.end)]
            return []
        if cue.stance is not None and frame == "that" and cue.stance in ("call", "concern", "intend", "agree"):
            clauses = self._clauses(said) if cue.stance == "intend" else []
            if clauses:
                return clauses
            draft = self._target(cue.stance, said.start, said.end, said.cue_first)
            return [draft] if draft else []
        drafts.extend(self._clauses(said))
        return drafts

    def _frame(self, said: Said) -> str:
        before = self.norms[said.start - 1] if said.start else ""
        if before in _THAT:
            return "that"
        if said.quoted or before == ":":
            return "quote"
        if before in ("عن", "علي", "الي", "في", "من"):
            return before
        return "0"

    def _direct(self, said: Said, cue: Cue) -> _Draft | None:
        """The cue's own stance: the target starts with its preposition."""
        first = said.start
        before = self.norms[first - 1] if first else ""
        if before in ("الي", "علي", "عن", "من", "في") and before in cue.frames:
            first -= 1
        return self._target(cue.stance or "", first, said.end, said.cue_first)

    def _noun_stance(self, at: int, end: int) -> _Draft | None:
        """«خالص تعازيه في …»، «استعداد المجلس لاستقبال …»."""
        for k in range(at, min(at + 4, end)):
            cue = self._word(k)
            if cue is not None and cue.pos == "noun" and cue.stance:
                first = self._opens(cue, k + 1, end)
                degree = next((self.norms[d] for d in range(k, min(k + 4, end)) if self.norms[d] in _DEGREES), None)
                if cue.stance == "greet" and self.norms[k].startswith(("تحي", "تهان", "تعاز", "تمني", "اطيب")):
                    first = k
                if cue.stance == "greet" and k > at and self.norms[k].startswith(("تحي", "تمني")):
                    first = at
                draft = self._target(cue.stance, first, end, k)
                return draft._replace(degree=degree) if draft else None
            if self.norms[k] not in _DEGREES and k > at and self._word(k) is None and self.norms[k - 1] not in _DEGREES:
                if self.norms[at] not in ("اطيب", "احر", "اصدق", "كامل", "عن", "مجددا", "علي", "وقوف"):
                    break
        return None

    def _word(self, k: int) -> StanceCue | None:
        norm = self.norms[k]
        cue = self.words.get(norm)
        if cue is None and norm[:1] in "وب" and len(norm) > 4:
            cue = self.words.get(norm[1:])
        return cue

    def _opens(self, cue: StanceCue, at: int, end: int) -> int:
        """Where the target of a noun or adjective begins: at its preposition, within six words."""
        norms = self.norms
        if "0" in cue.frames and len(cue.frames) > 1 and at < end and norms[at].startswith("ال"):
            return at
        for k in range(at, min(at + 9, end)):
            norm = norms[k]
            if norm in _COMMA:
                aside = next((j for j in range(k + 1, min(k + 6, end)) if norms[j] in _COMMA), None)
                if (
                    aside is not None
                    and aside + 1 < end
                    and any(
                        f in _FRAME_PREPS and norms[aside + 1].startswith(f) and self._attached(aside + 1, f)
                        for f in cue.frames
                    )
                ):
                    return aside + 1
                break
            for frame in cue.frames:
                words = frame.split()
                if frame in _FRAME_PREPS:
                    if norm.startswith(frame) and len(norm) > 2 and self._attached(k, frame):
                        return k
                elif frame != "0" and norms[k : k + len(words)] == words:
                    return k
            if norm in _THAT or norm in ("بان", "لان"):
                return k
        return at

    def _attached(self, k: int, prep: str) -> bool:
        norm = self.norms[k]
        if norm.startswith(prep + "ال") or norm.startswith("لل"):
            return True
        info: WordInfo = self.scene.document.tokens[k].info
        return (
            info.pos in ("", "noun", "other")
            and not info.name
            and norm not in ("بين", "بلاده", "بلادها", "لدي", "لكن", "بلدان")
        )

    def _kind_words(self, stance: str, first: int, end: int) -> str:
        """Wishes for health or success, and the welcome of a guest, are greetings."""
        words = self.norms[first:end]
        if stance == "call" and set(words) & _WISHES:
            return "greet"
        if stance == "support" and self.norms[first - 1 : first] != [] and first < end:
            ref = self.scene.ref_at.get(first)
            if words[0] in _GUESTS or (ref is not None and ref.kind in ("person", "title") and ref.prep == "ب"):
                return "greet"
        return stance

    def _target(self, stance: str, first: int, limit: int, cue: int) -> _Draft | None:
        while (
            first + 1 < limit
            and self.norms[first] in _DEGREES
            and (self.norms[first].startswith("ب") or self.norms[first] in ("عاليا", "غاليا", "كثيرا"))
        ):
            first += 1
        end = self._target_end(first, limit)
        if end - first < 1 or (end - first == 1 and self.norms[first] in ("علي", "الي", "في", "من", "عن", "ان")):
            return None
        degree = next((self.norms[k] for k in range(cue, min(first + 2, limit)) if self.norms[k] in _DEGREES), None)
        return _Draft(self._kind_words(stance, first, end), first, end, cue, False, degree)

    def _target_end(self, first: int, limit: int) -> int:
        """A target runs to the next comma or to a word that opens another clause."""
        norms = self.norms
        k = first + 1
        while k < limit:
            norm = norms[k]
            if norm in _COMMA or norm in ".:":
                if k + 1 < limit and norms[k + 1] == "بصفته":
                    k += 1
                    continue
                return k
            if norm in ("مما", "وذلك", "وهو", "وهي", "حيث", "مشيرا", "موكدا") and k > first + 1:
                return k
            if norm.startswith("و") and k > first + 1:
                if self._new_stance(k) or (k > first + 2 and self._joined_noun(k)):
                    return k
                if self._same_preposition(first, k):
                    return k
            k += 1
        return limit

    def _same_preposition(self, first: int, k: int) -> bool:
        """«لتوسيع التبادل … ولتعزيز التنسيق»: the preposition said again opens another target."""
        prep = self.norms[first][:1]
        return (
            prep in ("ل", "ب")
            and self.norms[k].startswith("و" + prep)
            and len(self.norms[k]) > 5
            and self._verbal_noun(first)
            and self._verbal_noun(k)
        )

    def _joined_noun(self, k: int) -> bool:
        """«وحرص المملكة على»: a stance noun of its own joined to a target."""
        cue = self.words.get(self.norms[k][1:])
        return (
            cue is not None
            and cue.pos == "noun"
            and cue.stance in _OWN_NOUNS
            and not self.norms[k][1:].startswith("ال")
        )

    def _new_stance(self, k: int) -> bool:
        info: WordInfo = self.scene.document.tokens[k].info
        for form in info.verbs:
            if form.conj == "و" and form.tense in ("pres", "future") and form.agree in ("ms", "fs", "md", "mp", "1p"):
                return not info.name and info.pos in ("", "verb", "other")
        return False

    # -- coordination ---------------------------------------------------------------

    def _coordinated(self, draft: _Draft, limit: int) -> list[_Draft]:
        """Further targets: named things joined by «و», and verbal nouns after a comma."""
        out: list[_Draft] = []
        norms = self.norms
        at = draft.end
        if at < limit and norms[at].startswith("و") and self._joined_noun(at):
            noun = self.words[norms[at][1:]]
            more = self._target(noun.stance or "", self._opens(noun, at + 1, limit), limit, at)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        if at < limit and draft.stance in _SPLIT_STANCES and self._same_preposition(draft.first, at):
            more = self._target(draft.stance, at, limit, draft.cue)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        while at < limit and norms[at] in _COMMA and at + 1 < limit and norms[at + 1].startswith("و"):
            joined = self.words.get(norms[at + 1][1:])
            if draft.stance == "greet" and joined is not None and joined.stance:
                start = at + 1 if joined.stance == "greet" else self._opens(joined, at + 2, limit)
                more = self._target(joined.stance, start, limit, at + 1)
                if more is None:
                    break
                out.append(more)
                at = more.end
                continue
            if draft.stance not in _SPLIT_STANCES or not self._verbal_noun(at + 1):
                break
            more = self._target(draft.stance, at + 1, limit, draft.cue)
            if more is None:
                break
            out.append(more)
            at = more.end
        return out

    def _verbal_noun(self, k: int) -> bool:
        """A verbal noun with an object of its own: «وتعزيز التعاون»."""
        norm = self.norms[k]
        info: WordInfo = self.scene.document.tokens[k].info
        if any(f.tense == "masdar" for f in info.verbs):
            return True
        bare = norm[1:] if norm[:1] in "ولب" else norm
        bare = bare[1:] if norm[:2] in ("ول", "وب") else bare
        bare = bare[2:] if bare.startswith("ال") else bare
        return len(bare) >= 5 and (
            bare[0] == "ت"
            and bare[-2:-1] == "ي"
            or bare.startswith(("است", "انت", "ان", "ال", "مواصل", "مواء", "اقام", "زياد", "بناء", "احترام", "عدم"))
        )

    # -- clauses ----------------------------------------------------------------------

    def _clauses(self, said: Said) -> list[_Draft]:
        drafts: list[_Draft] = []
        norms = self.norms
        subject = self._clause_subject(said)
        k = said.start
        own = subject
        will = False
        while k < said.end:
            norm = norms[k]
            token = self.scene.document.tokens[k]
            if token.kind != "w":
                k += 1
                continue
            if norm in _THAT or norm in ("وان", "وانه", "وانها"):
                own = self._own_at(k + 1, said) or norm in ("انه", "انها", "وانه", "وانها") and subject
            found = self._clause_cue(k, said, own) if own or said.quoted or norm in self.phrases else None
            if found is None and will and own and norm.startswith("و") and self._new_stance(k):
                found = self._target("intend", k, said.end, k)
            if found is not None:
                will = found.stance == "intend" or (found.stance == "support" and will) or self._opened(found)
                drafts.append(found)
                more = self._coordinated(found, said.end)
                drafts.extend(more)
                k = max(k + 1, (more[-1] if more else found).end)
                continue
            k += 1
        return drafts

    def _opened(self, draft: _Draft) -> bool:
        """Whether a draft is what the holder will do: «ستواصل دعم»، «لأن تدعم»."""
        return (
            self.norms[draft.cue][:1] in "سو"
            and self.norms[draft.cue - 1] in ("لان", "ان")
            or self.norms[draft.first] == "لان"
        )

    def _clause_subject(self, said: Said) -> bool:
        """Whether the content's first clause is about the speaker's own side."""
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
            if bare in _OWN:
                return True
            if ref is not None:
                if k > at and self._possessed(k, at):
                    return False
                return self._same_side(ref, said)
            info: WordInfo = self.scene.document.tokens[k].info
            if any(f.tense in ("past", "pres", "future") for f in info.verbs) and not any(
                f.tense == "masdar" for f in info.verbs
            ):
                return k == at
        return False

    def _possessed(self, k: int, at: int) -> bool:
        """Whether a state stands as the second part of a construct: «تنمية الصين»."""
        norm = self.norms[k - 1]
        if norm in _COMMA or norm in _HEADS or norm.startswith("ال"):
            return False
        info: WordInfo = self.scene.document.tokens[k - 1].info
        return (
            self.scene.document.tokens[k - 1].kind == "w"
            and info.pos not in ("prep", "part", "conj", "pron", "adv")
            and (norm not in _THAT)
        )

    def _same_side(self, ref: Ref, said: Said) -> bool:
        speaker = said.speaker
        if speaker is None or speaker.target is None or ref.target is None:
            return said.anaphor == "sides" and ref.kind in ("state", "sides")
        if ref.target is speaker.target:
            return True
        return bool(speaker.target.country) and speaker.target.country == ref.target.country

    def _clause_cue(self, k: int, said: Said, own: bool) -> _Draft | None:
        norms = self.norms
        info: WordInfo = self.scene.document.tokens[k].info
        first_person = said.quoted and any(
            f.agree in ("1s", "1p") and f.tense in ("pres", "future") for f in info.verbs
        )
        if own or first_person:
            for form in info.verbs:
                if form.tense not in ("pres", "future"):
                    continue
                if first_person and form.agree not in ("1s", "1p"):
                    continue
                cue = self.verbs.get(form.lemma)
                if cue is not None and norms[k - 1] not in ("التي", "الذي"):
                    negated = any(n in _NEGATIONS for n in norms[max(said.start, k - 2) : k])
                    stance = cue.negative if negated else cue.stance
                    if stance is None:
                        continue
                    first = self._opens(cue, k + 1, said.end)
                    draft = self._target(stance, first, said.end, k)
                    return draft._replace(negated=negated) if draft else None
            future = (
                any(f.tense == "future" for f in info.verbs) or norms[k - 1 : k] == ["سوف"] or self._unknown_future(k)
            )
            if future and norms[k - 1] not in ("التي", "الذي"):
                inner = self._noun_after(k + 1, said)
                if inner is not None:
                    return inner
                return self._target("intend", k, said.end, k)
        for rest, cue in self.phrases.get(norms[k], ()):
            if tuple(norms[k + 1 : k + 1 + len(rest)]) == rest and cue.stance and (own or cue.stance == "stress"):
                end = k + 1 + len(rest)
                return self._target(cue.stance, self._opens(cue, end, said.end), said.end, k)
        cue = self.words.get(norms[k]) if own else None
        if cue is not None and cue.pos == "adj" and cue.stance:
            if not norms[k].startswith("ال"):
                stance = cue.stance
                if any(n in _NEGATIONS for n in norms[max(said.start, k - 2) : k]):
                    return None
                return self._target(stance, self._opens(cue, k + 1, said.end), said.end, k)
        return None

    def _unknown_future(self, k: int) -> bool:
        """A verb that no table lists, told by its سـ: «ستحشد»، but no noun such as «سيادتها»."""
        norm = self.norms[k]
        bare = norm[1:] if norm.startswith("و") else norm
        info: WordInfo = self.scene.document.tokens[k].info
        if bare[:2] not in ("سي", "ست", "سن") or len(bare) < 5 or info.name or info.pos not in ("", "verb"):
            return False
        return not bare.endswith(("ها", "ته", "هم", "يه", "ات", "ين", "ان"))

    def _noun_after(self, k: int, said: Said) -> _Draft | None:
        """«ستواصل دعم كازاخستان»: the stance of the noun under a future verb."""
        cue = self.words.get(self.norms[k]) if k < said.end else None
        if cue is not None and cue.pos == "noun" and cue.stance:
            return self._target(cue.stance, self._opens(cue, k + 1, said.end), said.end, k)
        return None


def read_positions(scene: Scene, statements: list[model.Statement]) -> list[model.Position]:
    """The positions of an article as record values."""
    reader = _Reader(scene)
    document = scene.document
    out: list[model.Position] = []
    for said, statement in zip(scene.said, statements, strict=True):
        for draft in reader.read(said):
            for first, end in _split_named(scene, draft):
                holder, country = _holder(scene, said, statement)
                start, stop = document.span(first, end)
                if end - first >= 1 and document.norms[first].startswith("و") and _joined(scene, first, draft):
                    start += 1
                targets = [key for ref in scene.refs_in(first, end) if (key := entity_id(ref)) is not None]
                out.append(
                    model.Position(
                        id=f"p{len(out) + 1}",
                        holder=holder,
                        holder_country=country,
                        stance=draft.stance,
                        negated=draft.negated,
                        degree=draft.degree,
                        target=(start, stop),
                        target_entities=tuple(dict.fromkeys(targets)),
                        statement=statement.id,
                        evidence=(statement.cue, (start, stop)),
                        rule=f"stance/{draft.stance}/{document.norms[draft.cue]}",
                    )
                )
    return out


def _joined(scene: Scene, first: int, draft: _Draft) -> bool:
    return first > 0 and scene.document.norms[first - 1] in _COMMA or first != draft.first


def _split_named(scene: Scene, draft: _Draft) -> list[tuple[int, int]]:
    """Coordinated targets with names of their own are targets of their own."""
    refs = [r for r in scene.refs_in(draft.first, draft.end) if r.kind in ("framework", "org")]
    frames = [r for r in refs if r.kind == "framework"]
    if (
        len(frames) >= 2
        and all(b.conj == "و" and b.first - a.end <= 1 for a, b in zip(frames, frames[1:], strict=False))
        and frames[0].first - draft.first <= 1
    ):
        return [(draft.first, frames[0].end), *((r.first, r.end) for r in frames[1:])]
    return [(draft.first, draft.end)]


def _holder(scene: Scene, said: Said, statement: model.Statement) -> tuple[str | None, str | None]:
    if statement.speaker == model.SIDES:
        return model.SIDES, None
    target = said.speaker.target if said.speaker else None
    if target is None:
        state = said.speaker.actor.state if said.speaker and said.speaker.actor else None
        row = scene.lexicon.registry.states.get(state or "")
        return None, row.code if row else None
    country = target.country
    if hasattr(target, "type") and target.type == "place":
        return None, country
    return entity_id(said.speaker), country

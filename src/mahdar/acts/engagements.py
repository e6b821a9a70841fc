"""Diplomatic contacts: who met, called, visited, wrote to or signed with whom.

Cues are verbs ("التقى", "استقبل", "عقد … اجتماعا مع"), nouns with a pronoun ("خلال
لقائه") and nouns with their parties ("محادثات جمعت …"). Participants are the noun
phrases that the cue governs; one contact told twice is one engagement.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from mahdar import model
from mahdar.acts.statements import entity_id, scan_statements
from mahdar.mentions.dates import coming

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["read_engagements"]

_COMMA = frozenset("،,؛;")
_THAT = frozenset("ان انه انها انهم بان بانه بانها حيث فيما بينما لبحث لمناقشه".split())

#: Noun -> kind, for light verbs (أجرى، عقد) and nominal cues.
_NOUNS = {
    "لقاء": "meeting",
    "لقاءا": "meeting",
    "لقاءات": "meeting",
    "اللقاء": "meeting",
    "اجتماع": "meeting",
    "اجتماعا": "meeting",
    "اجتماعات": "meeting",
    "الاجتماع": "meeting",
    "جلسه": "talks",
    "محادثات": "talks",
    "مباحثات": "talks",
    "مشاورات": "talks",
    "محادثه": "talks",
    "مفاوضات": "talks",
    "المباحثات": "talks",
    "المحادثات": "talks",
    "المشاورات": "talks",
    "نقاشات": "talks",
    "ندوه": "press_conference",
    "موتمر": "press_conference",
    "موتمرا": "press_conference",
    "اتصال": "call",
    "اتصالا": "call",
    "مكالمه": "call",
    "محادثه هاتفيه": "call",
    "زياره": "visit",
    "قمه": "meeting",
    "استقبال": "meeting",
}
_PRESS = frozenset("صحفي صحفيا صحافي صحافيا صحفيه صحافيه الصحفي الصحافي صحفى".split())
_PHONE = frozenset("هاتفي هاتفيا هاتفيه مريي مرييا فيديو".split())


class _Rule(NamedTuple):
    """How a verb marks its parties: kind, prepositions of the other side, role of the subject."""

    kind: str
    frames: tuple[str, ...]
    role: str


_VERBS: dict[str, _Rule] = {
    "التقى": _Rule("meeting", ("0", "ب", "مع"), "either"),
    "لقي": _Rule("meeting", ("مع",), "either"),
    "قابل": _Rule("meeting", ("0",), "either"),
    "استقبل": _Rule("meeting", ("0",), "host"),
    "استدعى": _Rule("meeting", ("0",), "host"),
    "اجتمع": _Rule("meeting", ("مع", "ب", "الي"), "either"),
    "تباحث": _Rule("talks", ("مع",), "either"),
    "تحادث": _Rule("talks", ("مع",), "either"),
    "تشاور": _Rule("talks", ("مع",), "either"),
    "بحث": _Rule("talks", ("مع",), "either"),
    "ناقش": _Rule("talks", ("مع",), "either"),
    "استعرض": _Rule("talks", ("مع",), "either"),
    "تبادل": _Rule("talks", ("مع",), "either"),
    "عرض": _Rule("talks", ("مع",), "either"),
    "تداول": _Rule("talks", ("مع",), "either"),
    "هاتف": _Rule("call", ("0",), "either"),
    "اتصل": _Rule("call", ("ب",), "either"),
    "زار": _Rule("visit", (), "visitor"),
}
_LIGHT = frozenset("أجرى عقد جرى دار انعقد ترأس رأس استأنف واصل شهد احتضن".split())
_MESSAGE_NOUNS = frozenset("رساله برقيه برقيتي رسالتين برقيتين الدعوه دعوه برقيات خطابا رسايل".split())
_TRAVEL = frozenset("وصل توجه غادر سافر".split())
_SIGN_NOUNS = frozenset(
    "اتفاقيه اتفاقيات اتفاق اتفاقا مذكره مذكرات مذكرتي بروتوكول بروتوكولا برنامج اعلان عقد وثايق "
    "وثيقه الاتفاقيه المذكره اتفاقيتين مذكرتين".split()
)
#: Contacts that speech may report as facts of their own.
_SUFFIXED = frozenset({"استقبل", "التقى", "قابل", "زار"})
_IN_SPEECH = frozenset("التقى استقبل اجتمع أجرى زار عقد تباحث سلم وصل قام ناقش تلقى".split())
_TOPIC = frozenset("بشان حول لبحث ازاء الاوضاع تطورات المستجدات مستجدات سبل وبحث قضايا".split())
_SEATS = frozenset("القصر قصر مقر مكتب مكتبه قاعه فندق مبني دار ديوان".split())
_CONFERENCES = frozenset("قمه القمه موتمر الموتمر منتدي المنتدي دوره الدوره اعمال جلسه الجلسه اجتماع الاجتماع".split())
_CEREMONIES = frozenset("مادبه حفل حفلا احتفال احتفالا الاحتفال الاحتفالات احتفالات مراسم المراسم افتتاح".split())
_RECEPTION = frozenset("لقاي استقبال اجتماع لقاء زيار مباحثات محادثات اتصال مشاورات".split())
_ATTEND = frozenset("حضر وحضر وحضره حضره وحضرت حضرت حضرها".split())


class _Found:
    """An engagement before its id."""

    __slots__ = (
        "attendees",
        "date",
        "evidence",
        "kind",
        "mode",
        "people",
        "place",
        "place_ref",
        "roles",
        "rule",
        "sentence",
        "status",
    )

    def __init__(self, kind: str, sentence: int, evidence: tuple[int, int], rule: str) -> None:
        self.kind = kind
        self.sentence = sentence
        self.evidence = evidence
        self.rule = rule
        self.people: list[str] = []
        self.roles: dict[str, str] = {}
        self.attendees: list[str] = []
        self.date: str | None = None
        self.place: tuple[int, int] | None = None
        self.place_ref: Ref | None = None
        self.mode = "in_person"
        self.status = "held"


_INTEREST: dict[str, bool] = {}
_STEMS = (
    "لقا",
    "استقبال",
    "اجتماع",
    "زيار",
    "مباحثات",
    "محادثات",
    "اتصال",
    "مشاورات",
    "قمت",
    "توقيع",
    "وقع",
    "ابرم",
    "موتمر",
    "ندوه",
)


def _interesting(token: Token) -> bool:
    """Whether a spelling can be an engagement cue at all; decided once per spelling."""
    known = _INTEREST.get(token.norm)
    if known is None:
        norm = token.norm
        info: WordInfo = token.info
        known = token.kind == "w" and (
            norm in _ATTEND
            or any(f.lemma in _LEMMAS for f in info.verbs)
            or any(
                s.rest.removeprefix("ال") in _NOUNS or s.rest.removeprefix("ال").startswith(_STEMS) for s in info.splits
            )
        )
        _INTEREST[norm] = known
    return known


_LEMMAS = frozenset(
    [
        *_VERBS,
        *_LIGHT,
        *_TRAVEL,
        "تلقى",
        "قام",
        "بدأ",
        "اختتم",
        "أنهى",
        "حل",
        "بعث",
        "سلم",
        "تسلم",
        "وجه",
        "أرسل",
        "استلم",
        "نقل",
        "حمل",
        "وقع",
        "شارك",
        "أقام",
        "حضر",
        "شهد",
        "افتتح",
        "دشن",
    ]
)


class _Reader:
    def __init__(self, scene: Scene, said: list[Said]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.found: list[_Found] = []
        self.last_person: Ref | None = None
        self.speech = [False] * len(self.norms)
        for one in said:
            for k in range(one.start, one.end):
                self.speech[k] = True
        self.cues = {one.cue_first for one in said}

    # -- sentences ---------------------------------------------------------------

    def read(self) -> list[_Found]:
        document = self.scene.document
        for number, (first, end) in enumerate(document.sentences):
            first = max(first, self.scene.start)
            if first >= end:
                continue
            for i in range(first, end):
                if _interesting(document.tokens[i]):
                    self._at(number, i, first, end)
            self._participation(number, first, end)
            if self.norms[first] not in _ATTEND:
                for ref in self.scene.refs_in(first, end):
                    if ref.kind == "person" and not ref.prep:
                        self.last_person = ref
                        break
        return self.found

    def _participation(self, number: int, first: int, end: int) -> None:
        """«انطلقت أعمال قمة … بمشاركة A وB»: a conference and those who take part."""
        for k in range(first, end):
            if self.norms[k] not in ("بمشاركه", "بحضور") or self.speech[k]:
                continue
            noun = next((j for j in range(first, k) if self.norms[j].lstrip("بل") in _CONFERENCES), None)
            if noun is None:
                return
            ref = self.scene.ref_at.get(k + 1) or self.scene.ref_at.get(k + 2)
            if ref is None or ref.kind != "person" or ref.prep:
                return
            group = [ref, *self._coordinated(ref, end)]
            if len(group) > 1 and not any(f.sentence == number for f in self.found):
                self._add(number, noun, end, None, "conference", group[:1], group[1:], "either", first)
            return

    def _at(self, number: int, i: int, first: int, end: int) -> None:
        norm = self.norms[i]
        if self._named(i):
            return
        info: WordInfo = self.scene.document.tokens[i].info
        if norm in _ATTEND:
            self._attendees(number, i, end)
            return
        for form in info.verbs:
            if form.agree in ("1s", "1p"):
                continue
            if form.tense in ("past", "pres", "future", "pass") and not form.prep.strip("ل"):
                if self._verb(number, i, first, end, form):
                    return
        if not self.speech[i] or norm[-1:] == "ه":
            self._noun(number, i, first, end, norm)

    def _named(self, i: int) -> bool:
        for k in range(i, max(-1, i - 12), -1):
            ref = self.scene.ref_at.get(k)
            if ref is not None:
                return ref.first <= i < ref.end and ref.kind != "sides"
        return False

    # -- verbs -----------------------------------------------------------------

    def _verb(self, number: int, i: int, first: int, end: int, form: VerbForm) -> bool:
        lemma = form.lemma
        if self.speech[i] and form.tense == "pres" and not form.conj:
            return False
        if self.speech[i] and form.lemma not in _IN_SPEECH:
            return False
        rule = _VERBS.get(lemma)
        if lemma not in _LEMMAS:
            return False
        passive = form.tense == "pass" and self.scene.document.tokens[i].raw.find("ُ") >= 0
        if form.tense == "pass" and not passive:
            return False
        stop = self._clause_end(i, end)
        if rule is not None:
            return self._contact(number, i, first, stop, form, rule)
        if lemma in _LIGHT or lemma in ("تلقى", "قام", "بدأ", "اختتم", "أنهى", "حل"):
            return self._light(number, i, first, stop, form)
        if lemma in ("بعث", "سلم", "تسلم", "وجه", "أرسل", "استلم", "نقل", "حمل"):
            return self._message(number, i, first, stop, form)
        if lemma == "وقع":
            return self._sign(number, i, first, stop, form)
        if lemma in _TRAVEL:
            return self._travel(number, i, first, stop, form)
        if lemma == "شارك":
            return self._conference(number, i, first, stop, form)
        if lemma in ("أقام", "حضر", "شهد", "افتتح", "دشن"):
            return self._ceremony(number, i, first, stop, form)
        return False

    def _ceremony(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        """A banquet, a welcome or an opening: «أقام مأدبة»، «حضر حفل»."""
        whole = self.scene.document.sentences[number][1]
        if not any(self.norms[k].lstrip("ب") in _CEREMONIES for k in range(i + 1, min(whole, i + 25))):
            return False
        subjects = [s for s in self._subject(i, first, stop, form) if s.kind == "person"]
        if not subjects:
            return False
        others = self._governed_by(
            subjects[-1].end if subjects[-1].first > i else i + 1, whole, ("ل", "الي"), subjects, ("person", "title")
        )
        for k in range(i + 1, whole - 1):
            if self.norms[k] in ("شرف", "جانب", "برفقه", "بحضور") or (self.norms[k] == "مع" and k > i + 2):
                ref = self.scene.ref_at.get(k + 1)
                if ref is not None and ref.kind == "person" and ref not in subjects:
                    others = [*others, ref, *self._coordinated(ref, whole)]
        if form.lemma == "أقام" and not others and self.found:
            guests = [p for p in self.found[-1].people if p not in self._ids(subjects)]
            if self._add(number, i, whole, form, "ceremony", subjects, [], "host", first):
                for guest in guests[:1]:
                    self.found[-1].people.append(guest)
                    self.found[-1].roles[guest] = "visitor"
                return True
            return False
        return self._add(number, i, whole, form, "ceremony", subjects, others, "host", first)

    def _clause_end(self, i: int, end: int) -> int:
        k = i + 1
        while k < end:
            if k in self.cues and k > i + 1:
                return k
            if self.norms[k] in _THAT and k > i + 2:
                return k
            k += 1
        return end

    def _subject(self, i: int, first: int, stop: int, form: VerbForm) -> list[Ref]:
        """The subject of a verb: after it, before it, or whoever acted last."""
        at = i + 1
        while at < min(stop, i + 10):
            ref = self.scene.ref_at.get(at)
            if ref is not None:
                if (
                    not ref.prep
                    and ref.kind in ("person", "title", "state", "org", "sides")
                    and not self._governed(ref)
                ):
                    if not self._subject_first(i, first):
                        return [ref, *self._coordinated(ref, stop)]
                    break
                at = ref.end
                continue
            if self.norms[at] in _COMMA and at > i + 3:
                break
            at += 1
        if (
            form.agree in ("md", "mp", "fd")
            and form.tense != "pass"
            and self.norms[i - 1 : i] not in (["الذي"], ["التي"])
        ):
            return []
        before = self._ref_before(i, self._clause_start(i, first)) or self._ref_before(i, first)
        if before is not None:
            return [before]
        return [self.last_person] if self.last_person is not None else []

    def _clause_start(self, i: int, first: int) -> int:
        """The token after the last «أن» or «وكان» before a verb."""
        for k in range(i - 1, first, -1):
            if self.norms[k] in ("ان", "بان", "وكان", "وكانت", "فيما", "بينما"):
                return k + 1
        return first

    def _subject_first(self, i: int, first: int) -> bool:
        """Whether «الذي/كان/أن X» has put the subject before the verb."""
        k = i - 1
        while k >= first and self.norms[k] in ("قد", "سوف"):
            k -= 1
        if k >= first and self.norms[k] in ("الذي", "التي"):
            return True
        for ref in self.scene.refs_in(first, k + 1):
            if ref.end == k + 1 and not ref.prep and ref.kind in ("person", "title"):
                before = self.norms[ref.first - 1] if ref.first > first else ""
                return before in ("وكان", "كان", "ان", "اما", "وكانت", "كانت", "") or ref.first == first
        return False

    def _ref_before(self, i: int, first: int) -> Ref | None:
        best: Ref | None = None
        for ref in self.scene.refs_in(first, i):
            if ref.kind in ("person", "title") and not ref.prep and not self._governed(ref):
                best = best or ref
                if self.norms[i - 1] in ("الذي", "التي", "قد"):
                    best = ref
        return best

    def _governed(self, ref: Ref) -> bool:
        before = self.norms[ref.first - 1] if ref.first else ""
        return before in ("مع", "من", "الي", "في", "علي", "عن", "بين", "لدي")

    def _coordinated(self, ref: Ref, stop: int) -> list[Ref]:
        """Phrases joined to one by «و», asides between them skipped."""
        out: list[Ref] = []
        at = ref.end
        while at < stop:
            nxt = self.scene.ref_at.get(at)
            if nxt is not None and nxt.conj == "و" and nxt.kind in ("person", "title") and not nxt.prep:
                out.append(nxt)
                at = nxt.end
                continue
            ahead = self._next_joined(at, stop)
            if ahead is not None:
                at = ahead.first
                continue
            if self.norms[at] in _COMMA and at + 1 in self.scene.ref_at:
                at += 1
                follower = self.scene.ref_at[at]
                if follower.conj == "و":
                    continue
                if follower.kind in ("person", "title") and follower.actor and follower.actor.name is None:
                    at = follower.end
                    continue
            break
        return out

    def _next_joined(self, at: int, stop: int) -> Ref | None:
        """A named person joined by «و» within a few plain words (the rest of an office)."""
        for k in range(at, min(at + 10, stop)):
            ref = self.scene.ref_at.get(k)
            if (
                ref is not None
                and k > at
                and ref.conj == "و"
                and ref.kind == "person"
                and ref.actor is not None
                and (ref.actor.name is not None and (ref.actor.roles or ref.actor.honorific) and not ref.prep)
            ):
                return ref
            if ref is not None and ref.kind in ("person", "title"):
                return None
            if k in self.cues or self.norms[k] in _THAT or self.norms[k] in ("بحضور", "خلال", "حضر", "وذلك", "لبحث"):
                return None
            info: WordInfo = self.scene.document.tokens[k].info
            if (
                any(f.tense in ("past", "pres", "future") for f in info.verbs)
                and not info.definite
                and not any(f.tense == "masdar" for f in info.verbs)
            ):
                return None
        return None

    def _others(self, at: int, stop: int, frames: tuple[str, ...], skip: list[Ref]) -> list[Ref]:
        """The other side: the phrase after a governing preposition, and what is joined to it.

        A person is preferred; an organisation or state stands for its side where no person does.
        """
        return self._governed_by(at, stop, frames, skip, ("person", "title")) or self._governed_by(
            at, stop, frames, skip, ("org", "state")
        )

    def _governed_by(
        self, at: int, stop: int, frames: tuple[str, ...], skip: list[Ref], kinds: tuple[str, ...]
    ) -> list[Ref]:
        k = at
        limit = min(stop, at + 45)
        while k < limit:
            ref = self.scene.ref_at.get(k)
            if ref is not None:
                if ref in skip:
                    k = ref.end
                    continue
                before = self.norms[k - 1]
                if ref.kind in kinds and (ref.target is not None or ref.kind == "title"):
                    fits = (
                        ("0" in frames and not ref.prep and not ref.conj and not self._governed(ref))
                        or (ref.prep and ref.prep in frames)
                        or (before in ("مع", "الي", "من", "بين") and before in frames)
                        or (before == "من" and self.norms[k - 2] in ("كلا", "كل") and "مع" in frames)
                        or (before == "كل" and "0" in frames)
                    )
                    if fits:
                        return [ref, *self._coordinated(ref, stop)]
                k = ref.end
                continue
            k += 1
        return []

    def _contact(self, number: int, i: int, first: int, stop: int, form: VerbForm, rule: _Rule) -> bool:
        subjects = self._subject(i, first, stop, form)
        suffixed = self.norms[i].endswith(("ه", "ها")) and form.lemma in _SUFFIXED and not self.norms[i].endswith("يه")
        if suffixed and form.tense != "pass" and rule.kind == "meeting":
            after = [s for s in subjects if s.first > i]
            known = self._salient(i, subjects)
            if known is not None and (after or subjects):
                return self._add(number, i, stop, form, rule.kind, after or subjects, [known], rule.role, first)
            return False
        if form.tense == "pass":
            others = self._others(i + 1, stop, ("من",), subjects)
            subjects, others = (others or subjects), subjects
        else:
            start = max([i + 1, *(s.end for s in subjects if i < s.first < stop)])
            frames = rule.frames
            joined = [s for s in subjects[1:]]
            others = self._others(start, stop, frames, subjects)
            if not others and joined:
                others = joined
        if rule.kind == "talks":
            tail = self.norms[i : self.scene.document.sentences[number][1]]
            if {"اتصال", "مكالمه"} & set(tail):
                rule = rule._replace(kind="call")
        if rule.kind == "visit":
            return self._visit(number, i, first, stop, form, subjects)
        if not others and rule.frames and not (len(subjects) == 1 and subjects[0].kind == "sides"):
            return False
        whole = self.norms[first : self.scene.document.sentences[number][1]]
        if "حده" in whole and len(others) > 1:
            done = False
            for other in others:
                done = self._add(number, i, stop, form, rule.kind, subjects, [other], rule.role, first) or done
            return done
        return self._add(number, i, stop, form, rule.kind, subjects, others, rule.role, first)

    def _salient(self, i: int, skip: list[Ref]) -> Ref | None:
        """Whom a pronoun after a verb means: the last person before it who is not its subject."""
        taken = {id(s.target) for s in skip}
        best: Ref | None = None
        for ref in self.scene.refs:
            if ref.first >= i:
                break
            if ref.kind == "person" and id(ref.target) not in taken and not ref.prep:
                best = ref
        return best

    def _light(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        """أجرى محادثات، عقد اجتماعا، تلقى اتصالا، قام بزيارة."""
        noun = -1
        kind = ""
        for k in range(i + 1, min(stop, i + 30)):
            word = self.norms[k]
            bare = word[1:] if word.startswith("ب") else word
            if word in _MESSAGE_NOUNS and form.lemma == "تلقى":
                return self._message(number, i, first, stop, form)
            if bare in _NOUNS and not self._inside(k):
                kind = _NOUNS[bare]
                noun = k
                break
        if noun < 0:
            return False
        after = self.norms[noun + 1 : noun + 3]
        if kind == "press_conference" and not set(after) & _PRESS:
            return False
        if set(after) & _PHONE:
            kind = "call"
        if form.lemma in ("قام", "بدأ", "اختتم", "أنهى", "حل") and kind != "visit":
            return False
        subjects = self._subject(i, first, stop, form)
        if kind == "visit":
            return form.lemma in ("قام", "بدأ", "اختتم", "أنهى", "أجرى", "واصل", "حل") and self._visit(
                number, i, first, stop, form, subjects
            )
        start = max([i + 1, noun, *(s.end for s in subjects if i < s.first < noun)])
        if form.lemma in ("جرى", "دار", "انعقد", "شهد", "احتضن"):
            return self._between(number, i, noun, stop, kind)
        others = self._others(start, stop, ("مع", "من", "ب", "بين"), subjects)
        if not others and not (form.agree in ("md", "mp") or len(subjects) > 1 or kind == "press_conference"):
            return False
        return self._add(number, i, stop, form, kind, subjects, others, "either", first)

    def _inside(self, k: int) -> bool:
        return self._named(k)

    def _message(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        for k in range(i + 1, min(stop, i + 40)):
            word = self.norms[k]
            bare = word[1:] if word.startswith("ب") and word not in _MESSAGE_NOUNS else word
            if bare in _MESSAGE_NOUNS or (bare == "اوراق" and k + 1 < stop and self.norms[k + 1].startswith("اعتماد")):
                kind = "ceremony" if bare == "اوراق" else "message"
                break
        else:
            return False
        if form.lemma == "سلم" and self.norms[i].endswith(("ه", "ها")):
            bearer = self._subject(i, first, stop, form)
            receiver = self._salient(i, bearer)
            senders = self._others(i + 1, stop, ("من",), bearer)
            if receiver is not None and senders:
                return self._add(number, i, stop, form, kind, senders, [receiver, *bearer], "sender", first)
            return False
        if form.lemma in ("نقل", "حمل", "وجه") and bare not in _MESSAGE_NOUNS:
            return False
        subjects = self._subject(i, first, stop, form)
        start = max([i + 1, *(s.end for s in subjects if i < s.first < stop)])
        others: list[Ref] = []
        at = start
        while at < stop:
            more = self._others(at, stop, ("الي", "من", "ل"), [*subjects, *others])
            if not more:
                break
            others.extend(more)
            at = more[-1].end
            if len(others) > 3:
                break
        if not others:
            return False
        return self._add(number, i, stop, form, kind, subjects, others, "sender", first)

    def _sign(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        whole = self.scene.document.sentences[number][1]
        if not any(self.norms[k] in _SIGN_NOUNS or self.norms[k][1:] in _SIGN_NOUNS for k in range(i + 1, whole)):
            return False
        subjects = self._subject(i, first, stop, form)
        start = max([i + 1, *(s.end for s in subjects if i < s.first < stop)])
        others = self._others(start, stop, ("مع",), subjects)
        if not subjects and form.agree not in ("md", "mp"):
            return False
        if subjects and len(subjects) + len(others) < 2 and subjects[0].kind != "sides":
            return False
        return self._add(number, i, stop, form, "signing", subjects, others, "either", first)

    def _travel(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        if form.lemma == "غادر" and "زياره" not in self.norms[i:stop]:
            return False
        subjects = [s for s in self._subject(i, first, stop, form) if s.kind == "person"]
        if not subjects:
            return False
        place = next(
            (
                r
                for r in self.scene.refs
                if i < r.first < min(stop, i + 30)
                and r.kind in ("place", "state")
                and (self.norms[r.first - 1] in ("الي", "مدينه", "العاصمه") or r.prep == "ل")
            ),
            None,
        )
        if place is None:
            return False
        return self._visit(number, i, first, stop, form, subjects, place)

    def _visit(
        self,
        number: int,
        i: int,
        first: int,
        stop: int,
        form: VerbForm | None,
        subjects: list[Ref],
        place: Ref | None = None,
    ) -> bool:
        subjects = [s for s in subjects if s.kind == "person"]
        if not subjects:
            return False
        if place is None:
            place = next(
                (
                    r
                    for r in self.scene.refs
                    if i < r.first < min(stop, i + 40) and r.kind in ("place", "state") and r not in subjects
                ),
                None,
            )
        if place is None:
            return False
        others = self._companions(i, stop) + self._inviter(i, stop, subjects)
        done = self._add(number, i, stop, form, "visit", subjects, others, "visitor", first)
        if done:
            self.found[-1].place = (place.first, place.end)
            self.found[-1].place_ref = place
        return done

    def _companions(self, i: int, stop: int) -> list[Ref]:
        for k in range(i + 1, stop):
            if self.norms[k] in ("برفقه", "رفقه", "يرافقه", "يرافقها", "ترافقه"):
                ref = self.scene.ref_at.get(k + 1)
                if ref is not None and ref.kind == "person":
                    return [ref, *self._coordinated(ref, stop)]
        return []

    def _inviter(self, i: int, stop: int, visitors: list[Ref]) -> list[Ref]:
        """The host of a visit: who invited, or who received the visitor in this report."""
        for k in range(i + 1, stop):
            if self.norms[k] in ("لدعوه", "بدعوه", "دعوه"):
                for ref in self.scene.refs:
                    if k < ref.first < min(k + 6, stop) and ref.kind == "person" and ref not in visitors:
                        return [ref]
        return []

    def _conference(self, number: int, i: int, first: int, stop: int, form: VerbForm) -> bool:
        if not any(
            self.norms[k]
            in ("قمه", "القمه", "موتمر", "الموتمر", "اجتماع", "الاجتماع", "منتدي", "اعمال", "اجتماعات", "الدوره")
            for k in range(i + 1, min(stop, i + 25))
        ):
            return False
        subjects = [s for s in self._subject(i, first, stop, form) if s.kind == "person"]
        if not subjects:
            return False
        return self._add(number, i, stop, form, "conference", subjects, [], "either", first)

    # -- nouns -----------------------------------------------------------------

    def _noun(self, number: int, i: int, first: int, end: int, norm: str) -> None:
        bare = norm
        for prefix in ("و", "ب", "ل", "خلال"):
            if bare.startswith(prefix) and bare not in _NOUNS and len(bare) > 5:
                bare = bare[len(prefix) :]
                break
        stop = self._clause_end(i, end)
        for stem in ("لقاي", "لقاو", "استقبال", "اجتماع", "زيارت", "مباحثات", "محادثات", "اتصال", "مشاورات", "قمت"):
            for suffix in ("ه", "ها", "هما", "هم"):
                if bare == stem + suffix:
                    self._possessed(number, i, first, stop, stem, suffix)
                    return
        if bare in ("توقيع", "التوقيع", "وقعها", "وقعه", "ابرمها"):
            self._signing_noun(number, i, first)
            return
        if bare in ("موتمر", "الموتمر", "ندوه") and i + 1 < stop and set(self.norms[i + 1 : i + 2]) & _PRESS:
            subject = self._ref_before(i, first) or self.last_person
            others = self._others(i + 1, stop, ("مع",), [])
            if subject is None or subject.first < first:
                subject = self._after_cue(first - 1, self.scene.document.sentences[number][1]) or subject
            if subject is not None and (others or self.norms[i - 1] in ("في", "خلال")):
                self._add(number, i, stop, None, "press_conference", [subject], others, "either", first)
            return
        bare = bare[2:] if bare.startswith("ال") and bare[2:] in _NOUNS else bare
        kind = _NOUNS.get(bare)
        if kind == "visit":
            self._visit_noun(number, i, first, stop)
            return
        if kind in ("meeting", "talks", "call") and self._conducted(number, i, first, stop, kind):
            return
        if kind in ("meeting", "talks", "call") and not norm.startswith("ال"):
            if i + 1 < stop and set(self.norms[i + 1 : i + 2]) & _PHONE:
                kind = "call"
            if self._between(number, i, i, stop, kind):
                return
            before = self.norms[i - 1] if i > first else ""
            if before in ("خلال", "في", "عقب", "بعد", "اثر", "قبل") and kind != "visit":
                others = self._others(i + 1, min(stop, i + 14), ("مع",), [])
                subject = self._ref_before(i, first) or self._after_cue(i, end) or self.last_person
                if others and subject is not None:
                    self._add(number, i, stop, None, kind, [subject], others, "either", first)
                elif (
                    not others
                    and self.norms[i + 1 : i + 2]
                    and self.norms[i + 1] in ("منفصل", "اخر", "ثنايي", "منفصله", "مماثل")
                ):
                    for one in self.scene.said:
                        if i < one.cue_first < end and one.speaker is not None and one.addressee is not None:
                            self._add(number, i, end, None, kind, [one.speaker], [one.addressee], "either", first)
                            break

    def _conducted(self, number: int, i: int, first: int, stop: int, kind: str) -> bool:
        """«المحادثات التي أجراها X مع Y»، «مكالمة هاتفية جرت اليوم مع Y»."""
        if set(self.norms[i + 1 : i + 2]) & (_PHONE | {"الهاتفيه"}):
            kind = "call"
        for k in range(i + 1, min(stop, i + 6)):
            if self.norms[k].startswith(("اجرا", "اجرت", "عقدها", "عقده", "اجري", "جمعته", "جمعهم")):
                if self.norms[k].startswith(("جمعته", "جمعهم")):
                    subject, others = self._pair_before(k, first)
                else:
                    subject = (
                        next(
                            (
                                r
                                for r in self.scene.refs
                                if k < r.first < min(stop, k + 12) and r.kind == "person" and not r.prep
                            ),
                            None,
                        )
                        or self._ref_before(i, first)
                        or self.last_person
                    )
                    others = self._others((subject.end if subject and subject.first > k else k) + 0, stop, ("مع",), [])
                if subject is not None and others:
                    return self._add(number, i, stop, None, kind, [subject], others, "either", first)
        return False

    def _pair_before(self, k: int, first: int) -> tuple[Ref | None, list[Ref]]:
        """The last two persons before a token, for «جمعتهما»."""
        people = [r for r in self.scene.refs if r.first < k and r.kind == "person"]
        if len(people) < 2:
            return None, []
        last = people[-1]
        other = next((p for p in reversed(people) if p.target is not last.target), None)
        return (other, [last]) if other is not None else (None, [])

    def _after_cue(self, i: int, end: int) -> Ref | None:
        for ref in self.scene.refs_in(i + 1, end):
            if ref.kind == "person" and ref.first - 1 in self.cues:
                return ref
        return None

    def _possessed(self, number: int, i: int, first: int, stop: int, stem: str, suffix: str) -> None:
        subject = (
            self._ref_before(i, first)
            or self._after_cue(i, self.scene.document.sentences[number][1])
            or self.last_person
        )
        if subject is None:
            return
        if stem == "زيارت":
            if self.norms[i - 1] not in ("ختام", "خلال", "اثناء", "في", "مستهل", "بدايه"):
                return
            self._visit(number, i, first, stop, None, [subject])
            return
        if (
            stem == "استقبال"
            and self.norms[i - 1] == "في"
            and self.found
            and self.found[-1].kind in ("visit", "talks", "signing")
        ):
            hosts = self._ids(self._others(i + 1, min(stop, i + 20), ("0",), []))
            visit = next((f for f in reversed(self.found) if f.kind == "visit"), None)
            if visit is not None and hosts:
                visit.people.append(hosts[0])
                visit.roles[hosts[0]] = "host"
                visit.attendees.extend(hosts[1:])
            return
        kind = {"مباحثات": "talks", "محادثات": "talks", "مشاورات": "talks", "اتصال": "call"}.get(stem, "meeting")
        frames = ("0", "مع", "ب")
        others = self._others(i + 1, min(stop, i + 20), frames, [subject])
        if suffix in ("ه", "ها") and others:
            role = "host" if stem == "استقبال" else "either"
            self._add(number, i, stop, None, kind, [subject], others, role, first)

    def _visit_noun(self, number: int, i: int, first: int, stop: int) -> None:
        """«زيارة الدولة التي قام بها X إلى Y»، «زيارة مرتقبة لوزير …»."""
        before = self.norms[i - 1] if i > first else ""
        if self.norms[i].startswith("ل") or before in ("الي", "علي", "بدا", "بدات", "يبدا", "في", "ب"):
            return
        window = self.norms[i : i + 6]
        visitor = next(
            (
                r
                for r in self.scene.refs
                if i < r.first < min(stop, i + 9)
                and r.kind == "person"
                and (r.prep in ("", "ل"))
                and not self._governed(r)
            ),
            None,
        )
        if visitor is None or (visitor.first - i > 4 and "بها" not in window):
            return
        place = next(
            (
                r
                for r in self.scene.refs
                if visitor.end <= r.first < min(stop, visitor.end + 6)
                and r.kind in ("place", "state")
                and (r.prep == "ل" or self.norms[r.first - 1] in ("الي", "جمهوريه"))
            ),
            None,
        )
        if place is None:
            return
        if self._visit(number, i, first, stop, None, [visitor], place) and {"مرتقبه", "المرتقبه", "المقبله"} & set(
            window
        ):
            self.found[-1].status = "scheduled"

    def _signing_noun(self, number: int, i: int, first: int) -> None:
        """«جرى التوقيع على … وقّعها عن … X، وعن … Y»: the persons named after the noun."""
        end = self.scene.document.sentences[number][1]
        people: list[Ref] = []
        for ref in self.scene.refs:
            if ref.first <= i or ref.first >= end:
                continue
            if any(n in ("بحضور", "حضره", "حضرها") for n in self.norms[max(i, ref.first - 3) : ref.first]):
                break
            if ref.kind == "person" and ref.actor is not None and ref.actor.name is not None:
                people.append(ref)
        if len(people) < 2:
            sides = [r for r in self.scene.refs if i < r.first < end and r.kind == "sides"]
            before = [r for r in self.scene.refs if first <= r.first < i and r.kind == "sides"]
            if (sides or before) and self.found:
                self._add(number, i, end, None, "signing", (sides or before)[:1], [], "either", first)
            return
        self._add(number, i, end, None, "signing", people[:1], people[1:4], "either", first)

    def _between(self, number: int, i: int, noun: int, stop: int, kind: str) -> bool:
        """«محادثات جمعت A وB»، «اجتماع بين A وB»."""
        for k in range(noun + 1, min(stop, noun + 12)):
            if self.norms[k] in ("بين", "جمع", "جمعت", "ضم", "ضمت") and k + 1 < stop:
                ref = self.scene.ref_at.get(k + 1)
                if ref is None:
                    continue
                group = [ref, *self._coordinated(ref, stop)]
                if len(group) == 1:
                    group += self._others(ref.end, min(stop, ref.end + 12), ("ب", "مع"), group)
                if len(group) > 1:
                    return self._add(number, i, stop, None, kind, group[:1], group[1:], "either", i)
        return False

    def _attendees(self, number: int, i: int, end: int) -> None:
        if not self.found:
            return
        target = self.found[-1]
        for ref in self.scene.refs_in(i + 1, end):
            if ref.kind == "person":
                key = entity_id(ref)
                if key and key not in target.people and key not in target.attendees:
                    target.attendees.append(key)

    # -- keeping -----------------------------------------------------------------

    def _ids(self, refs: list[Ref]) -> list[str]:
        ids: list[str] = []
        for ref in refs:
            if ref.kind == "sides" and self.found:
                ids.extend(self.found[-1].people)
                continue
            key = entity_id(ref)
            if key is not None:
                ids.append(key)
        return list(dict.fromkeys(ids))

    def _add(
        self,
        number: int,
        i: int,
        stop: int,
        form: VerbForm | None,
        kind: str,
        subjects: list[Ref],
        others: list[Ref],
        role: str,
        first: int,
    ) -> bool:
        left, right = self._ids(subjects), self._ids(others)
        if not left and form is not None and form.agree in ("md", "mp") and self.found:
            left = list(self.found[-1].people)
        people = list(dict.fromkeys([*left, *right]))
        if not people or (len(people) < 2 and kind in ("meeting", "talks", "call", "signing", "message")):
            return False
        found = _Found(kind, number, (i, min(i + 6, stop)), f"{kind}/{form.lemma if form else 'noun'}")
        found.people = people
        if kind == "call":
            found.mode = "video" if "مريي" in " ".join(self.norms[i:stop]) else "phone"
        elif kind == "message":
            found.mode = "written"
        for key in left:
            found.roles[key] = {"host": "host", "visitor": "visitor", "sender": "sender"}.get(role, "participant")
        for key in right:
            found.roles.setdefault(key, {"host": "visitor", "sender": "recipient"}.get(role, "participant"))
        found.status = self._status(i, form, first)
        self._when_where(found, i, first, self.scene.document.sentences[number][1])
        return self._merge(found)

    def _status(self, i: int, form: VerbForm | None, first: int) -> str:
        window = self.norms[max(first, i - 6) : i]
        if form is not None and form.tense == "future":
            return "scheduled"
        if "المقرر" in window or "المرتقب" in window or "المتوقع" in window:
            return "scheduled"
        if form is not None and form.tense == "pres" and form.conj == "و" and i == first:
            return "scheduled"
        return "held"

    def _when_where(self, found: _Found, i: int, first: int, end: int) -> None:
        dates = [d for d in self.scene.dates if first <= d.first < end and (not self.speech[d.first] or self.speech[i])]
        if dates:
            nearest = min(dates, key=lambda d: abs(d.first - i))
            found.date = nearest.iso
            if found.status == "scheduled":
                found.date = coming(nearest, self.scene.document, self.scene.anchor)
        limit = next((k for k in range(i + 1, end) if self.norms[k] in _TOPIC), end)
        seat = self._seat(first, limit)
        if seat is not None:
            found.place = seat
        for ref in self.scene.refs_in(i + 1, limit):
            if seat is None and ref.kind == "place" and not self.speech[ref.first]:
                before = self.norms[ref.first - 1]
                if before in ("في", "مدينه", "بمدينه", "العاصمه", "بالعاصمه", "قصر") or ref.prep == "ب":
                    found.place, found.place_ref = (ref.first, ref.end), ref
                    break
        line = self.scene.dateline
        if found.place is None and line is not None and line.place is not None and "هنا" in self.norms[first:end]:
            found.place = line.place

    def _seat(self, first: int, end: int) -> tuple[int, int] | None:
        """A palace, hall or office as a meeting's place: «في القصر الرئاسي»، «بقصر بيان»."""
        for k in range(first, end):
            norm = self.norms[k]
            bare = norm[1:] if norm.startswith("ب") else norm
            if bare not in _SEATS or self.speech[k] or not (norm.startswith("ب") or self.norms[k - 1] == "في"):
                continue
            ref = self.scene.ref_at.get(k)
            if ref is not None and ref.kind == "place":
                return None
            stop = k + 1
            while (
                stop < end
                and stop - k < 4
                and (self.norms[stop].startswith("ال") or (stop == k + 1 and not bare.startswith("ال")))
                and self.norms[stop] not in ("اليوم", "الذي", "التي")
            ):
                stop += 1
            if stop > k + 1:
                return k, stop
        return None

    def _merge(self, new: _Found) -> bool:
        """Join a contact to the same one told before, or keep it as new."""
        group = {"talks": "meeting"}
        for old in self.found:
            if group.get(old.kind, old.kind) != group.get(new.kind, new.kind):
                continue
            if set(old.people) == set(new.people) or (
                old.kind in ("visit",)
                and new.kind == "visit"
                and set(old.people) & set(new.people)
                and self._same_place(old, new)
            ):
                if old.date and new.date and old.date != new.date:
                    continue
                if old.kind == "visit" and not self._same_place(old, new):
                    continue
                old.date = old.date or new.date
                old.place = old.place or new.place
                old.place_ref = old.place_ref or new.place_ref
                if new.kind == "meeting":
                    old.kind = "meeting"
                return True
        self.found.append(new)
        return True

    def _same_place(self, old: _Found, new: _Found) -> bool:
        a = old.place_ref.target if old.place_ref else None
        b = new.place_ref.target if new.place_ref else None
        return a is None or b is None or a is b


def read_engagements(scene: Scene) -> list[model.Engagement]:
    """The engagements of an article as record values."""
    scene.said = scan_statements(scene)
    document = scene.document
    out: list[model.Engagement] = []
    for number, found in enumerate(_Reader(scene, scene.said).read(), 1):
        place = place_entity = None
        if found.place is not None:
            start, stop = document.span(*found.place)
            if found.place_ref is not None and found.place_ref.prep:
                start += len(found.place_ref.prep) + len(found.place_ref.conj)
            elif found.place_ref is None and document.norms[found.place[0]].startswith("ب"):
                start += 1 if document.norms[found.place[0]][1:] in _SEATS else 0
            place = document.text[start:stop]
            place_entity = entity_id(found.place_ref)
        out.append(
            model.Engagement(
                id=f"g{number}",
                kind=found.kind,
                mode=found.mode,
                status=found.status,
                participants=tuple(found.people),
                roles={k: v for k, v in found.roles.items() if k in found.people},
                attendees=tuple(found.attendees),
                date=found.date if _valid(found.date) else None,
                place=place,
                place_entity=place_entity,
                evidence=(document.span(*found.evidence),),
                rule="engagement/" + found.rule,
            )
        )
    return out


def _valid(value: str | None) -> bool:
    try:
        return value is not None and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False

"""Who a clause inside reported content is about: the speaker's own side, or another that takes positions itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import clause_tables as tables
from mahdar.acts.collective import body_meant
from mahdar.acts.discourse import governs_from
from mahdar.acts.qualities import QualityReader
from mahdar.acts.speaker_tables import PARTICIPANTS
from mahdar.acts.targets import COMMA, THAT
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.languages.ar.lexicon import WordInfo

__all__ = ["OWN_BODIES", "SubjectReader"]

#: Nouns for the organisation that the speaker is of.
OWN_BODIES = frozenset(
    "شركته شركتها الشركه المنظمه منظمته منظمتها التكتل الحلف الصندوق صندوقه المكتب مكتبه قواته الوكاله وكالته "
    "الهييه هييته المفوضيه الحركه حركته حزبه حزبها الحزب الجماعه جماعته البنك الموسسه موسستها المجموعه مجموعته البعثه "
    "بعثته كتلته كتلتها الكتله تياره تيارها التيار تحالفه تحالفها التحالف ايتلافه ايتلافها الايتلاف جبهته جبهتها "
    "حركتها جماعتها وكالتها هييتها بعثتها مجموعتها صندوقها مكتبها".split()
)
#: What a body may call itself, whatever its name is: «أعلنت حماس أن الحركة», «أكد الناتو أن الحلف».
_CALLED_SO = frozenset("المنظمه التكتل الكتله الحلف الهييه الحركه الجماعه المجموعه التحالف".split())
#: Who speaks for an organisation of states, and for no state of his own.
_FOR_NO_STATE = frozenset({"envoy", "spokesperson", "official"})

#: The pronoun of the other gender: of his state where it acts («وقال إنها لن تسمح»), of a thing that is described
#: («وقال إنها عظيمة، وتهدف إلى»).
_NOT_HIS_OWN = {"ms": "نها", "fs": "نه"}

#: «الأطراف متفقون على», «الجانبان متفقان بشأن».
_AT_ONE = frozenset("متفقون متفقين متفقان متفقه".split())
_ON_WHAT = frozenset("علي بشان حول".split())


class SubjectReader(QualityReader):
    """Finds the subject at the head of a clause."""

    #: Who is the subject of the clause at hand, if another than the speaker holds the position.
    _body: Ref | None = None
    #: The state of that subject, where only an adjective tells it: «الإدارة الأميركية».
    _land: str | None = None
    #: Whether a side is named only after a preposition: «أن الوضع في العراق سيتحسن».
    _within = False

    def _clause_subject(self, said: Said) -> bool:
        """Whether the content's first clause is about the speaker's own side."""
        self._body = self._land = None
        first = said.start
        before = self.norms[first - 1] if first else ""
        if before in ("انه", "انها", "بانه", "بانها", "انهم", "باننا", "اننا"):
            other = before.endswith(_NOT_HIS_OWN.get(said.form.agree, " "))
            return not (other and self._described_alone(first, said.end))
        return self._own_at(first, said)

    def _described_alone(self, k: int, end: int) -> bool:
        """«عظيمة، وتهدف إلى»: whether one adjective that is no stance is all that is said before a comma."""
        bare = self.scene.document.tokens[k].raw.endswith("ة") and self._word(k) is None
        return bare and k + 1 < end and self.norms[k + 1] in COMMA

    def _own_at(self, at: int, said: Said) -> bool:
        """Whether the speaker's side stands at the head of a clause."""
        norms = self.norms
        self._land, self._within = None, False
        for k in range(at, min(at + 14, said.end)):
            norm = norms[k]
            bare = norm[1:] if norm.startswith("و") else norm
            ref = self.scene.ref_at.get(k)
            if bare in OWN_BODIES and k <= at + 1:
                self._body = self._body_of(said) or self._body_meant(bare)
                if self._body is not None or self._of_no_state(said) or self._calls_itself(bare, said):
                    return True
            if bare in tables.LANDS and k > at and self._possessed(k):
                return False  # «أن مشاركة بلادها ستفتح»
            if bare == "الجانب" and (side := self._side_at(k, said)) is not None:
                self._body = side
                return True
            heading = k <= at + 1 and bare in tables.COLLECTIVES and not (k > at and bare == "الشعب")
            if heading and (land := self._land_of(k, said)) is not None:
                self._body, self._land = None, land if land != self._home(said) else None
                self._within = bare == "الشعب"  # what a people will do is foretold
                return True
            if bare in tables.AT_HOME and k <= at + 1:
                if self._home(said) is None:
                    return False
                self._body = None
                return True
            if bare == "دول" and norms[k + 1 : k + 2] == ["المجلس"] and k <= at + 1:
                self._body = None if self._body_of(said) is not None else self._body_meant("المجلس")
                return True  # «إن دول المجلس تدين»
            if bare == "اداره" and k <= at + 1 and (land := self._administered(k + 1)) is not None:
                self._body, self._land = None, land if land != self._home(said) else None
                return True
            if bare == "حكومه" and self._home(said) is None and not self._governs(k + 1):
                self._body, self._land = None, getattr(ref.target, "country", None) if ref is not None else None
                return self._land is not None  # «حكومة الوفاق الوطني», in the words of the United Nations
            if bare in tables.OWN or (k <= at + 1 and self._of_the_speaker(bare, k, said)):
                self._body = self._union_of(bare, said)
                return True
            if ref is not None and ref.kind == "sides" and ref.end - k > 1 and ref.actor is None and k == at:
                self._body = ref
                return True  # «إن الدول الثلاث ترفض»
            if ref is not None:
                if k > at and self._possessed(k):
                    return False
                self._within = k > at and norms[k - 1] in tables.WITHIN
                same = self._same_side(ref, said)
                its_own = self._body_of_its_own(ref, said) or self._state_of_its_own(ref, said)
                its_own = (its_own and not (same and ref.kind == "place")) or (
                    not same and self._person_of_his_own(ref)
                )
                self._body = ref if k <= at + 1 and its_own else None
                if k <= at + 1 and not same and ref.kind == "title" and (land := self._state_served(ref)) is not None:
                    self._land = land if land != self._home(said) else None
                    return True
                return self._body is not None or same
            info: WordInfo = self.scene.document.tokens[k].info
            if not info.tenses.isdisjoint(("past", "pres", "future")) and not any(
                [f.tense == "masdar" for f in info.verbs]
            ):
                return k == at and not self.scene.document.tokens[k].raw.endswith("ة")  # not «كلفة التقاعس ستكون»
        return False

    def _governs(self, k: int) -> bool:
        """«حكومة اليابان»: whether a state, or its capital, is named after a noun for its rulers."""
        ref = self.scene.ref_at.get(k)
        return ref is not None and ref.kind in ("state", "place") and not ref.prep and ref.target is not None

    def _land_of(self, k: int, said: Said) -> str | None:
        """«الإدارة الأميركية»: of which state a body is by the adjective after it."""
        if k + 1 >= said.end or self.scene.document.tokens[k + 1].kind != "w":
            return None
        states = self.scene.lexicon.registry.states
        for head in self.scene.document.tokens[k + 1].info.heads:
            if head.entry.kind == "demonym" and not head.rest and (row := states.get(head.entry.id)) is not None:
                return row.code or None
        return None

    def _administered(self, k: int) -> str | None:
        """«إدارة الرئيس جو بايدن»: the state of whoever governs."""
        ref = self.scene.ref_at.get(k)
        person = ref is not None and ref.kind == "person" and not ref.prep
        return getattr(ref.target, "country", None) if person and ref is not None else None

    def _state_served(self, ref: Ref) -> str | None:
        """«أن الرئيس الجورجي قبل»: the state of an office without a name."""
        row = self.scene.lexicon.registry.states.get((ref.actor.state if ref.actor is not None else None) or "")
        return row.code if row is not None and ref.target is None and not ref.prep else None

    def _person_of_his_own(self, ref: Ref) -> bool:
        """«أن الأمين العام قلق من», «أن غوتيريش يدين»: another in office, or known to have been, as subject."""
        if ref.kind != "person" or ref.prep or ref.target is None:
            return False
        office = getattr(ref.target, "office", None)
        return office not in (None, "other") or (office is None and getattr(ref.target, "known", None) is not None)

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
        if bare == "المجلس" and not self._takes_positions(body):
            return False  # of the state, as parliaments are
        return within or self.norms[body.first].lstrip("بل").removeprefix("ال") == bare[2:]

    def _of_no_state(self, said: Said) -> bool:
        """«قال أمينه العام مارك روته إن الحلف يقف مع», «أكد المبعوث الأممي أن البعثة تدعم»: who serves no state."""
        speaker = said.speaker.target if said.speaker else None
        office = getattr(speaker, "office", None)
        return office == "igo_head" or (office in _FOR_NO_STATE and getattr(speaker, "country", None) is None)

    def _calls_itself(self, bare: str, said: Said) -> bool:
        """«أكد الاتحاد الأفريقي أن المنظمة تدعم»: whether a body speaks, which such a noun may mean."""
        who = said.speaker
        return bare in _CALLED_SO and who is not None and who.kind == "org" and self._takes_positions(who)

    def _union_of(self, noun: str, said: Said) -> Ref | None:
        """«أن الاتحاد سيواصل»: the organisation for which the speaker speaks, as it is called for short."""
        body = self._body_of(said) if noun in tables.UNIONS else None
        if body is None or not self._takes_positions(body):
            return None
        named = self.norms[body.first].lstrip("بل").removeprefix("ال") == noun.removeprefix("ال")
        return body if named else self._body_meant(noun)

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
        of = {f"org:{r.of_org}" for actor in getattr(person, "actors", ()) for r in actor.roles if r.of_org}
        for thing in self.scene.things.values():
            if thing.type == "org" and thing.registry in of:  # «الناتو. وقال أمينه العام»
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

    def _both_agree(self, k: int) -> bool:
        """«أن الحكومة والجماعة وافقتا على», «أن الأطراف متفقون على»: of agreeing whose subject are several."""
        if self.norms[k] in _AT_ONE and self.norms[k - 1] in PARTICIPANTS:
            return self.norms[k + 1 : k + 2] != [] and self.norms[k + 1] in _ON_WHAT
        forms = [f for f in self.scene.document.tokens[k].info.verbs if f.lemma == "وافق"]
        return bool(forms) and all(f.agree in ("md", "fd") for f in forms) and self.norms[k + 1 : k + 2] == ["علي"]

    def _state_of_its_own(self, ref: Ref, said: Said) -> bool:
        """Whether another state than the speaker's stands as the subject: «أن باريس مستعدة ل»."""
        target = ref.target
        if ref.prep or target is None or ref.kind not in ("state", "place"):
            return False
        if ref.kind == "place" and not governs_from(ref):
            return False
        country = getattr(target, "country", None)
        speaker = said.speaker.target if said.speaker is not None else None
        return country is not None and (speaker is None or speaker.country != country)

    def _takes_positions(self, ref: Ref) -> bool:
        """Whether an organisation is of a kind that holds positions of its own."""
        org = self.scene.lexicon.registry.organisations.get((getattr(ref.target, "registry", None) or "")[4:])
        if org is None:  # «صندوق أبوظبي للتنمية سيمول»: told by the kind of its name
            return self.norms[ref.first].lstrip("ول").removeprefix("ال") in tables.KINDS_OF_BODIES
        return org.kind in tables.BODIES

    def _possessed(self, k: int) -> bool:
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
        if speaker is not None and speaker.target is None and ref.kind in ("state", "place") and ref.target is not None:
            home = self._home(said)
            return home is not None and home == getattr(ref.target, "country", None)
        if speaker is None or speaker.target is None or ref.target is None:
            return said.anaphor == "sides" and ref.kind in ("state", "sides")
        if ref.target is speaker.target:
            return True
        if ref.kind == "place" and ref.target.country == tables.BRUSSELS and speaker.target.country is None:
            return True  # «أن بروكسل تعتزم», in the words of the Union's envoy
        if speaker.kind == "person" and ref.kind == "org":
            body = getattr(ref.target, "registry", None)
            if body and speaker.actor and any(f"org:{r.of_org}" == body for r in speaker.actor.roles):
                return True
        return bool(speaker.target.country) and speaker.target.country == ref.target.country

"""Whom a title, a side or «الأخير» means, from what was said before: who spoke, who met, who acted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.authors import STATEMENTS, text_kind
from mahdar.acts.cue_phrases import noun_end, nounish
from mahdar.acts.discourse import agrees, gender, met_first
from mahdar.acts.speaker_tables import CONTINUES, ISSUED, SEATS, VOICES
from mahdar.acts.speech_tables import BODY_NOUNS, CLOSE, NEW_TURN, OPEN, PREPOSITIONS, RELATIVE, SIDE, TURN
from mahdar.mentions.honours import befits, honour_of
from mahdar.mentions.standing import MEN
from mahdar.mentions.title_look import PRINCELY

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["EPITHETS", "Memory"]

#: What a person is called by a reporter who has named him: «الدبلوماسي الأممي».
EPITHETS = frozenset(
    "دبلوماسي دبلوماسيه ديبلوماسي ديبلوماسيه زعيم زعيمه قيادي قياديه سياسي سياسيه ضيف ضيفه موفد موفده مبعوث مبعوثه "
    "نايب نايبه قايد قايده جنرال خبير خبيره مسوول مسووله رجل وسيط وسيطه مفاوض مفاوضه سيناتور باحث باحثه محلل محلله "
    "اكاديمي اكاديميه برلماني برلمانيه".split()
)
#: Who is called so beside his name first: experts and go-betweens.
_BY_CALLING = frozenset("خبير باحث محلل اكاديمي وسيط مفاوض".split())
#: Which offices those hold who are called so; one of none is called anything.
_CALLED = {
    noun: frozenset(offices.split())
    for nouns, offices in (
        ("دبلوماسي ديبلوماسي", "ambassador envoy foreign_minister minister official igo_head spokesperson"),
        ("موفد مبعوث وسيط مفاوض", "envoy ambassador official igo_head"),
        ("نايب برلماني سيناتور", "legislator"),
        ("جنرال قايد", "military party_official"),
        ("قيادي سياسي", "party_official legislator"),
        ("زعيم", "party_official head_of_state head_of_government"),
        ("مسوول", "official minister spokesperson envoy ambassador igo_head party_official governor"),
        ("خبير باحث محلل اكاديمي", ""),
    )
    for noun in nouns.split()
}
#: What ends a sentence, and no headline.
_STOPS = frozenset(".؟!")
#: How many words may stand between what someone is called and his name: «القيادي في الحركة فلان».
_DESCRIBED = 6
#: Titles of courtesy before a name, which are no part of it.
_COURTESY = frozenset(
    "د دكتور ا م استاذ شيخ . السيد السيده سيد الدكتور الدكتوره الاستاذ الاستاذه المهندس المهندسه البروفيسور معالي "
    "سعاده الشيخ الشيخه اللواء العميد الفريق العقيد المقدم الرايد النقيب الجنرال الملازم المشير ركن اول القاضي القس "
    "الاب المطران النايب النايبه السناتور السيناتور اللورد الليدي البارونه المستشار المستشاره مستر مسز".split()
)
#: Contacts that someone has, told with a pronoun before the name of the other.
_HIS_CONTACTS = ("استقبال", "لقا", "اجتماع", "مباحثات", "محادثات", "اتصال", "زيارت", "توديع", "مقابلت")
#: What opens of whom or after what someone speaks.
_ABOUT = frozenset(
    "تعليقا ردا جوابا معلقا تعقيبا عقب بعد قبل قبيل اثر اثناء غداه عشيه بشان بخصوص ازاء حيال حول بمناسبه تزامنا".split()
)
#: What only one who has spoken does.
#: Bodies that tell of others' statements.
_MEDIA = frozenset("newspaper news_agency broadcaster".split())
#: «الجانب الخليجي», «الجانب الأممي»: what speaks as one side, though it is no state.
_OF_UNIONS = {
    "الخليجي": "org:gcc",
    "الاوروبي": "org:eu",
    "الاممي": "org:un",
    "الافريقي": "org:african-union",
    "الاطلسي": "org:nato",
}
_ONE_SIDE = frozenset({"state", "org"})
_MINISTERS = frozenset({"foreign_minister", "minister", "deputy_head_of_government"})


def _fits(ref: Ref, noun: str) -> bool:
    """Whether one who holds an office is called by a noun: «الرجل» anyone, «الخبير» no minister."""
    offices = _CALLED.get(noun.removesuffix("ه"))
    held = {role.kind for actor in getattr(ref.target, "actors", ()) for role in actor.roles}
    held.add(getattr(ref.target, "office", None) or "other")
    return offices is None or held == {"other"} or not held.isdisjoint(offices)


class Memory:
    """Who was heard of so far, and whom a noun phrase without a name means after that."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        #: Who spoke last, and whom the report is about.
        self.last: Ref | None = None
        self.last_text: tuple[int, int] | None = None
        self.topic: Ref | None = None
        #: Everyone who was the topic or spoke, in order.
        self.heard: list[Ref] = []
        #: The first token of the sentence in which someone spoke last.
        self.spoken = -1
        self._parties: list[Ref] | None = None

    def _named_after(self, end: int, hit: Hit) -> Ref | None:
        """The name after a title that stands apart from it: «الباحث في معهد … فلان»، «المبعوث، فلان،»."""
        norms = self.scene.document.norms
        for ref in self.scene.refs_in(end, hit.start):
            if any(n in RELATIVE for n in norms[end : ref.first]):
                break  # «الدبلوماسي، الذي أجرى مشاورات مع فلان، عن»
            if any(n.startswith(_HIS_CONTACTS) and n.endswith(("ه", "ها")) for n in norms[end : ref.first]):
                break  # «أعرب الوزير القطري، خلال استقباله فلانا، عن»
            if any(n in _ABOUT for n in norms[end : ref.first]):
                break  # «قال متحدث تعليقا على زيارة فلان إن»
            if ref.kind != "person" or ref.prep or ref.conj or (ref.actor is not None and not ref.actor.name):
                continue
            if norms[ref.first - 1] in PREPOSITIONS or norms[ref.first - 1] in RELATIVE or ref is hit.addressee:
                continue
            return ref
        return None

    def _meant(self, title: Ref, hit: Hit) -> Ref | None:
        """Whom «الوزير» or «سموه» means where one who spoke, or who met, bears that title."""
        actor = title.actor
        if actor is None or actor.state or actor.end - actor.first > 1 or actor.counterpart or actor.number:
            return None
        if actor.roles and not self.scene.document.norms[actor.first].lstrip("و").startswith(("ال", "لل")):
            return None
        parties = self._met() if actor.honorific and not actor.roles else []
        turn = self._turns(hit)
        for ref in (self.last, *parties, self.topic, *reversed(self.heard)):
            if (
                ref is None
                or ref.kind != "person"
                or not self._introduced(ref, title.first)
                or not self._alike(ref, title)
                or (turn and self.last is not None and ref.target is self.last.target)
            ):
                continue
            if self._bears(ref, title):
                return ref
        return None

    def _counterpart(self, title: Ref, hit: Hit) -> Ref | None:
        """«مع نظيره المغربي فلان. وقال فلان …. وأبرز الوزير أن»: who spoke last, in the same office as his peer."""
        actor, last = title.actor, self.last
        if actor is None or not actor.roles or actor.state or actor.end - actor.first > 1 or actor.number:
            return None
        if last is None or last.kind != "person" or last.target is title.target or self._turns(hit):
            return None
        peer = any(a.counterpart for a in getattr(last.target, "actors", ()))
        return last if peer and self._alike(last, title) and self._bears(last, title) else None

    def _alike(self, ref: Ref, title: Ref) -> bool:
        """Whether a title in the feminine means a woman, one in the masculine a man: «الوزيرة», where two met."""
        head = self.scene.document.norms[title.first].lstrip("ول")
        if head in MEN:
            return gender(ref, self.scene) != "f"
        feminine = head.startswith("ال") and head.endswith("ه") and not head.endswith("خليفه")
        return not feminine or gender(ref, self.scene) == "f"

    @staticmethod
    def _introduced(ref: Ref, at: int) -> bool:
        """Whether a person was named before a token: «سموه» is nobody of whom the report tells later."""
        return ref.first < at or any(m[0] < at for m in getattr(ref.target, "mentions", ()))

    def _turns(self, hit: Hit) -> bool:
        """Whether a cue is another's turn: «فيما حمّله سموه»، «من جانبه، هنأ سموه»."""
        norms = self.scene.document.norms
        before = norms[max(0, hit.token - 3) : hit.token]
        return any(n in NEW_TURN or n in TURN for n in before)

    def _bears(self, ref: Ref, title: Ref) -> bool:
        actors = getattr(ref.target, "actors", ())
        actor = title.actor
        assert actor is not None
        if actor.roles:
            held = {r.kind for a in actors for r in a.roles} | {getattr(ref.target, "office", None)}
            wanted = {r.kind for r in actor.roles}
            return bool(wanted & held) or ("minister" in wanted and bool(held & _MINISTERS))
        honour = honour_of(actor.honorific)
        borne = [honour_of(a.honorific) for a in actors if a.honorific]
        if honour not in borne and honour == "سمو" and getattr(ref.target, "country", None) in PRINCELY:
            return any("شيخ" in called for called in borne)  # «الشيخ فلان … وأشار سموه»
        if honour in borne or borne or self._is_borne(honour):
            return honour in borne
        return befits(honour, getattr(ref.target, "office", None))

    def _is_borne(self, honour: str) -> bool:
        """Whether the article gives somebody an honour by name."""
        return any(honour == honour_of(a.honorific) for p in self.scene.people for a in p.actors if a.name is not None)

    def _met(self) -> list[Ref]:
        if self._parties is None:
            self._parties = met_first(self.scene)
        return self._parties

    def _by_title(self, text: tuple[int, int]) -> Ref | None:
        """«السيد الوكيل»: the only one whose office begins with that word; «الجانب القطري»: the state."""
        norms = self.scene.document.norms
        if norms[text[0]] in SIDE and text[1] > text[0] + 1:
            return self._state_of(text[0] + 1)
        word = norms[text[1] - 1].removeprefix("ال")
        found = {
            id(ref.target): ref
            for ref in self.scene.refs
            if ref.kind == "person" and ref.actor is not None
            for role in ref.actor.roles
            if norms[role.first].removeprefix("ال") in (word, "و" + word, "ل" + word)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _name_in_quotes(self, title: Ref) -> Ref | None:
        """«الوزير "بورج"»: the name that stands in quotation marks after a title."""
        norms = self.scene.document.norms
        if title.end + 2 >= len(norms) or norms[title.end] not in OPEN:
            return None
        inner = self.scene.ref_at.get(title.end + 1)
        named = inner is not None and inner.kind == "person" and inner.end < len(norms) and norms[inner.end] in CLOSE
        return inner if named else None

    def _by_words(self, text: tuple[int, int]) -> Ref | None:
        """«فيما أشاد كيم»، «شدد د. الشعيبي»: the only person of the article who bears these words as names."""
        words = [w for w in self.scene.document.norms[text[0] : text[1]] if w not in _COURTESY]
        if not words:
            return None
        wanted = set(words)
        found = [p for p in self.scene.people if any([wanted.issubset(name) for name in p.names])]
        found = found or self._named_longer(words, text[0])
        return next((r for r in self.scene.refs if r.target is found[0]), None) if len(found) == 1 else None

    def _named_longer(self, words: list[str], at: int) -> list[Person]:
        """The persons after whose name these words stood before: «قال فالون» of «مايكل فالون» read as «مايكل»."""
        norms = self.scene.document.norms
        return [
            person
            for person in self.scene.people
            if any([m[1] <= at and norms[m[1] : m[1] + len(words)] == words for m in person.mentions])
        ]

    def _by_epithet(self, text: tuple[int, int], hit: Hit) -> Ref | None:
        """«وقالت الدبلوماسية الأميركية»: the one heard of last who comes from that state."""
        norms = self.scene.document.norms
        head = norms[text[0]].lstrip("وف")
        if not head.startswith("ال") or head[2:] not in EPITHETS:
            return None
        heads = self.scene.document.tokens[text[0] + 1].info.heads
        states = self.scene.lexicon.registry.states
        codes = {states[h.entry.id].code for h in heads if h.entry.kind == "demonym" and not h.rest}
        wanted = "f" if hit.form.agree == "fs" else "m"
        people = [r for r in reversed(self.scene.refs_in(0, hit.token)) if r.kind == "person"]
        people = [r for r in people if _fits(r, head[2:])]
        known = [r for r in people if getattr(r.target, "country", None) in codes]
        found = next((r for r in known if gender(r, self.scene) in ("", wanted)), None)
        if found is None and wanted == "f":
            found = next((r for r in people if gender(r, self.scene) == wanted), None)
        further = norms[text[0] + 1 : text[1]]
        if found is not None or (further and not (codes and all(norm.startswith("ال") for norm in further))):
            return found  # «القيادي في حماس», «الخبير الاقتصادي»: more is told of him than that he was named
        last = self._told_last(text[0], head[2:])
        if last is None or gender(last, self.scene) not in ("", wanted):
            return None
        unknown = getattr(last.target, "country", None) is None and (
            getattr(last.target, "office", None) in (None, "igo_head")  # «رئيس المفوضية فلان. وأضاف المسؤول البنيني»
        )
        return last if not codes or unknown else None

    def _told_last(self, at: int, noun: str) -> Ref | None:
        """Who spoke last, or acts in the sentence before, where no one without a name is called by a noun since.

        «ونقل عن دبلوماسي مطلع أن الخلاف قائم. وأوضح الدبلوماسي»: nobody.
        """
        document = self.scene.document
        last = self.last if self.last is not None or self.last_text is not None else self.topic
        before = document.sentences[max(0, document.sentence_of[at] - 1)][0]
        near = [r for r in self.scene.refs_in(before, at) if r.kind == "person" and r.target is not None]
        near = [r for r in near if not r.prep and document.norms[r.first - 1] not in PREPOSITIONS]
        if near and (last is None or self.spoken < before):
            last = near[-1]
        if last is None or last.kind != "person" or not _fits(last, noun):
            return None
        if getattr(last.target, "office", None) is None and not self._may_be_called(last, noun):
            return None
        return None if any(self._is_another(k, noun, last) for k in range(self.scene.start, at)) else last

    def _may_be_called(self, ref: Ref, noun: str) -> bool:
        """«الباحث في المعهد فلان»: whether one in no office is called an expert or a go-between beside his name."""
        norms, bare = self.scene.document.norms, noun.removesuffix("ه")
        if bare not in _BY_CALLING:
            return True
        beside = {n for a, b, *_ in getattr(ref.target, "mentions", ()) for n in norms[max(0, a - _DESCRIBED) : b]}
        return any(n.removesuffix("ه").endswith(bare) for n in beside)

    def _is_another(self, k: int, noun: str, last: Ref) -> bool:
        """«قال دبلوماسي»: whether one without a name is called by a noun at a token."""
        norm = self.scene.document.norms[k].removesuffix("ا")
        if not norm.endswith(noun):
            return False
        whose = self.scene.cover[k]
        if whose is not None and whose.kind == "person":
            return False
        named = next(iter(self.scene.refs_in(k, k + _DESCRIBED)), None)
        return named is None or named.target is not last.target

    def _by_state(self, title: Ref) -> Ref | None:
        """«الوزير المالطي»: the only person of the article who comes from that state."""
        actor = title.actor
        state = None if actor is None else actor.state or next((r.of_state for r in actor.roles if r.of_state), None)
        if state is None or not self.scene.document.norms[title.first].startswith("ال"):
            return None
        states = self.scene.lexicon.registry.states
        code = states[state].code if state in states else state
        found = [p for p in self.scene.people if p.country == code]
        if len(found) == 1 and found[0].office is not None and actor is not None and actor.roles:
            held = found[0].office
            minister = actor.office in _MINISTERS and held in _MINISTERS
            found = found if minister or held == actor.office else []
        return next((r for r in self.scene.refs if r.target is found[0]), None) if len(found) == 1 else None

    def _titled_before(self, title: Ref) -> Ref | None:
        """«قابل الوزير المستر فلان السفير البريطاني. وصرح السفير»: whose name that title stood right after."""
        norms = self.scene.document.norms
        if title.end > title.first + 1 or not norms[title.first].removeprefix("و").startswith("ال"):
            return None
        for ref in reversed(self.scene.refs_in(0, title.first)):
            if (
                ref.kind == "title"
                and norms[ref.first] == norms[title.first].removeprefix("و")
                and ref.end > ref.first + 1
            ):
                named = self.scene.cover[ref.first - 1] if ref.first else None
                return named if named is not None and named.kind == "person" else None
        return None

    def _in_headline(self, title: Ref) -> Ref | None:
        """«المبعوث الأممي يلتقي الطرفين ويحذر»: who in such an office the report names first."""
        named = next((r for r in self.scene.refs if r.kind == "person"), None)
        document = self.scene.document
        if named is None or title.actor is None or document.sentence_of[title.first]:
            return None
        if document.norms[document.sentences[0][1] - 1] in _STOPS or document.sentence_of[named.first] == 0:
            return None  # «حذر رئيس الوزراء العراقي من الحرب. وأكد رئيس الوزراء الباكستاني فلان»: no headline
        first, end = document.sentences[document.sentence_of[named.first]]
        states = self.scene.lexicon.registry.states
        of = {s for s in (title.actor.state, *(r.of_state for r in title.actor.roles)) if s}
        codes = {states[s].code if s in states else s for s in of}
        held = [r for r in self.scene.refs_in(first, end) if r.kind == "person" and self._bears(r, title)]
        held = [r for r in held if not codes or getattr(r.target, "country", None) in {None, *codes}]
        return held[0] if len({id(r.target) for r in held}) == 1 else None

    def _voice_of(self, state: Ref | None) -> Ref | None:
        """«أبدت كولومبيا على لسان سفيرها رغبتها»: the only one in that office of a state, named before."""
        norms = self.scene.document.norms
        if state is None or state.kind != "state" or norms[state.end : state.end + 2] != ["علي", "لسان"]:
            return None
        office = VOICES.get(norms[state.end + 2]) if state.end + 2 < len(norms) else None
        code = getattr(state.target, "country", None)
        people = [r for r in self.scene.refs_in(0, state.first) if r.kind == "person"]
        found = {id(r.target): r for r in people if getattr(r.target, "country", None) == code}
        held = [r for r in found.values() if office is not None and getattr(r.target, "office", None) == office]
        return held[0] if len(held) == 1 else None

    def _partner(self) -> Ref | None:
        """«أما مضيفه فرأى»: of the two who met, the one who did not speak last."""
        if self.last is None:
            return None
        others = {id(r.target): r for r in self._met() if r.target is not self.last.target}
        return next(iter(others.values())) if len(others) == 1 and self._is_party(self.last) else None

    def _is_party(self, ref: Ref) -> bool:
        return any(r.target is ref.target for r in self._met())

    def _state_of(self, at: int) -> Ref | None:
        """The state, or the union of states, whose adjective stands at a token, if the article names it."""
        heads = self.scene.document.tokens[at].info.heads
        ids = {"state:" + h.entry.id for h in heads if h.entry.kind == "demonym" and not h.rest}
        if (body := _OF_UNIONS.get(self.scene.document.norms[at])) is not None:
            ids.add(body)
        return next((r for r in self.scene.refs if r.kind in _ONE_SIDE and getattr(r.target, "key", "") in ids), None)

    def _goes_on(self, title: Ref, hit: Hit) -> Ref | None:
        """«وأضاف رئيس الحكومة»: the one who spoke last, where no office is told of him."""
        last = self.last
        if last is None or last.kind != "person" or hit.cue.lemma not in CONTINUES:
            return None
        if not self.scene.document.norms[title.end - 1].startswith("ال") or not agrees(hit.form, last, self.scene):
            return None
        return last if not any(actor.roles for actor in getattr(last.target, "actors", ())) else None

    def _issuer(self, text: tuple[int, int], hit: Hit) -> Ref | None:
        """«بيان لوزارة الخارجية»: the body whose statement it is."""
        for ref in self.scene.refs_in(text[0] + 1, min(text[1] + 3, hit.start)):
            seat = getattr(ref.target, "key", "").removeprefix("place:") in SEATS
            if ref.first == text[0] + 1 and not ref.prep and (ref.kind == "org" or (ref.kind == "place" and seat)):
                return ref  # «بيان حماس», «بيان الكرملين»
            if ref.kind in ("org", "state") and (ref.prep == "ل" or self.scene.document.norms[ref.first - 1] == "عن"):
                return ref
        return None

    def _text_goes_on(self, head: str) -> tuple[Ref | None, tuple[int, int] | None]:
        """«أكدت الوزارة الأحد أن …. وأضاف البيان»: the body that spoke last, whose text nobody has told of."""
        last, text = self.last, self.last_text
        kind, known = text_kind(head)
        if kind not in STATEMENTS or not known:
            return None, None
        if last is not None:
            key = getattr(last.target, "key", "").removeprefix("org:")
            org = self.scene.lexicon.registry.organisations.get(key)
            return (last, None) if last.kind == "org" and (org is None or org.kind not in _MEDIA) else (None, None)
        body = text is not None and self.scene.document.norms[text[0]].removeprefix("ال") in BODY_NOUNS
        return (None, text) if body else (None, None)

    def _issued_by(self, text: tuple[int, int], hit: Hit) -> tuple[int, int] | None:
        """«بيان صادر عن مكتب الوزير إن»: the words for whoever issued a text, where that is no name."""
        norms = self.scene.document.norms
        issued = next((k for k in range(text[0] + 1, min(text[0] + 4, hit.start)) if norms[k] in ISSUED), -1)
        at = issued + (2 if issued > 0 and norms[issued + 1] == "عن" else 1)
        if issued < 0 or at >= hit.start - 1 or not nounish(self.scene, at) or at in self.scene.ref_at:
            return None
        return at, noun_end(self.scene, at, hit.start, hit.cue)

    def _latter(self, token: int) -> Ref | None:
        """«الأخير»: the person named last before a token."""
        people = [r for r in self.scene.refs_in(0, token) if r.kind == "person"]
        return people[-1] if people else None

"""Offices after a name: «فلان وزير الخارجية», «فلان، المتحدث باسم الوزارة،», «فلان الوزير المرافق»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.actor import Actor, Role
from mahdar.mentions.designated import OATHS, OF_OATHS
from mahdar.mentions.families import MISTER
from mahdar.mentions.named import SON, NamedReader, joins_a_son
from mahdar.mentions.preludes import MADE, RECEIVES

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = ["SERVES_ONE", "ApposedReader"]

#: Envoys without article: after a name with an office of its own, they are someone else.
_ENVOYS = frozenset("سفير سفيره القايم قايم قنصل مبعوث مبعوثه".split())
#: What stands between a name and the office that it is said to hold.
_COMMAS = frozenset("،,(-–")
_WHO_IS = frozenset({"وهو", "وهي", "هو"})
_ALSO = frozenset({"ايضا", "كذلك"})
#: What is only said of a minister who is named: «فلان الوزير المرافق».
_OF_MINISTERS = frozenset(
    "المرافق المرافقه المفوض المفوضه المنتدب المنتدبه المكلف المكلفه المسوول المسووله المقيم".split()
)
#: The last word of an office that is somebody's: «مستشار | الرئيس فلان», «الناطق باسم | الوزير فلان».
SERVES_ONE = frozenset(
    "باسم مستشار مستشاره مساعد مساعده مكتب ديوان سكرتير سكرتيره معاون معاونه مستشاري مبعوث مبعوثه موفد ممثل "
    "ممثله".split()
)
#: Verbs of speech that take no person for their object, and words that open a clause with its subject.
_SAYS = frozenset(
    "قال قالت يقول تقول اوضح اوضحت يوضح توضح اكد اكدت يوكد توكد اضاف اضافت يضيف تضيف صرح صرحت ذكر ذكرت يذكر اعلن "
    "اعلنت يعلن افاد افادت كشف كشفت اشار اشارت يشير تشير شدد شددت يشدد علق علقت كتب كتبت اعتبر اعتبرت يعتبر راي رات "
    "يري تري تحدث تحدثت لفت لفتت نفي نفت توقع توقعت اما ان بان هو هي هم منهم هولاء وهم وهما بينهم ابرزهم".split()
)
_GOVERNING = frozenset(
    "من مع عن الي علي بين لدي برياسه بقياده بحضور بمشاركه بمرافقه برفقه بصحبه باسم لسان خلال وبين ومع ومن وعن "
    "والي كل".split()
)
#: Where the phrase of a person ends.
_CLOSING = frozenset('، , . ؛ : ( ) « " ان بان الذي التي الذين اللذين في و'.split())
#: What was told, after whom it was told to: «لوكالة رويترز | إن».
_THAT = frozenset("ان انه انها انهم بان :".split())
_TOLD_WITHIN = 6
#: Who takes part or comes does so to nobody.
_TAKES_PART = frozenset(
    "شارك شاركت يشارك تشارك وشارك المشاركين المشاركون الحاضرين المتحدثين وصل وصلت تحدث تحدثت".split()
)
_ASIDE = 4
#: Who receives ambassadors.
_RECEIVING = frozenset(
    {"head_of_state", "head_of_government", "legislator", "foreign_minister", "minister", "crown_prince"}
)
#: So far from the comma before it a name ends at most.
_NAMED_WITHIN = 6
_RULING = frozenset({"head_of_state", "head_of_government"})
_OF_ALL = frozenset("الاممي الامميه الدولي الدوليه المتحده الاوروبي الاوروبيه الافريقي الافريقيه العربيه".split())
#: Who receives those that hold office elsewhere, and has no such office beside.
_LOCAL = frozenset("governor legislator party_official other official military".split())
_VISITING = frozenset("foreign_minister head_of_government head_of_state minister ambassador igo_head".split())
#: So many words may be unread between an office and the name of its holder.
_UNREAD = 6
#: What one takes on entering an office, what it is called, and what one becomes.
_SWORN = {
    **dict.fromkeys(("رييسا", "رييسه"), "head_of_state"),
    **dict.fromkeys(("وزيرا", "وزيره"), "minister"),
    **dict.fromkeys(("سفيرا", "سفيره"), "ambassador"),
    **dict.fromkeys(("حاكما", "حاكمه", "محافظا"), "governor"),
}
_OF_GOVERNMENTS = frozenset("للوزراء للحكومه لوزراء لحكومه لمجلس".split())
#: Who has an office of whom one serves.
_STAFF = frozenset({"بمكتب", "بديوان", "لمكتب", "لديوان"})


#: Offices that nobody has after another: «السفيرة فلانة وزيرة الخارجية» is one person, a head of a government is not.
_NOT_AFTER = {
    "ambassador": frozenset({"head_of_government"}),
    "head_of_state": frozenset({"head_of_government", "foreign_minister", "minister"}),
}
#: Offices that nobody has behind a name before which another stands with its state.
_NOT_AFTER_STATE = {
    "ambassador": frozenset({"foreign_minister", "minister", "legislator", "governor", "military", "head_of_state"}),
    "foreign_minister": frozenset({"legislator", "governor", "military", "head_of_state"}),
}


#: Offices that nobody has behind a name before which another stands in more than a word.
_NOT_BEHIND_TITLE = {
    "head_of_government": frozenset(
        {"foreign_minister", "minister", "ambassador", "legislator", "governor", "igo_head"}
    ),
    "legislator": frozenset({"foreign_minister", "head_of_government", "ambassador"}),
    "igo_head": frozenset({"foreign_minister", "head_of_government", "head_of_state"}),
}


def _titled(actor: Actor) -> bool:
    """Whether an office of more than one word stands before a name; «السفير» goes with a further office."""
    first = actor.roles[0] if actor.roles else None
    return first is not None and actor.name is not None and first.first < actor.name[0] and first.end > first.first + 1


def _of_many_states(document: Document, actor: Actor) -> bool:
    """Whether an envoy is one of several states, who is no state's minister: «المبعوث الأممي فلان»."""
    role = actor.roles[0]
    return not _OF_ALL.isdisjoint(document.norms[role.first : role.end])


class ApposedReader(NamedReader):
    """Reads what stands after a name; a base of the actor reader."""

    #: Whether an actor is read anew as the object of a verb, so that what stands after the name is his.
    _object = False

    def _after(self, document: Document, matches: list[list[Match]], actor: Actor, stop: int) -> None:
        """Formulas and offices after the name: "حفظه الله", "، وزير الخارجية الصيني،"."""
        if actor.name is None:
            return
        norms = document.norms
        self._of_bracket(document, matches, actor, stop)
        at = actor.end
        while at < stop:
            at = self._formula(document, matches, at, stop)
            actor.end = at
            if not actor.roles and norms[at : at + 2] == ["علي", "وظيفه"] and at + 2 <= stop:
                actor.roles.append(Role("official", "ministry", at, at + 2))  # «تعيين فلان على وظيفة وزير مفوض»
                actor.end = at + 2
                return
            if not actor.roles and self._sworn(matches, norms, actor, at, stop):
                return
            comma = at < stop and norms[at] in _COMMAS
            probe = self._past_who_is(norms, at + 1 if comma else at, stop)
            office = self._office_at(matches, actor, probe, stop, comma) if probe < stop else None
            if office is not None and self._serves(document, actor, probe):
                if self._is_named(document, matches, office, stop):
                    return
                actor.end = at = self._served(document, matches, actor, office, stop)
                actor.state = actor.state or actor.roles[-1].of_state
                continue  # «فلان المتحدث باسم | الرئيس التركي», «فلان مستشار | المرشد الأعلى»
            if office is None or self._of_another(document, matches, actor, office, comma):
                return
            if norms[office.end - 1].startswith("لل") and any(
                m.entry.kind == "office" for m in matches[office.end - 1]
            ):
                office = office._replace(end=office.end - 1)
            role = Role(office.entry.id, office.entry.data[0], probe, office.end, office.shift)
            if not comma and office.end < stop - 1 and norms[office.end + 1] in SON:
                if joins_a_son(document, office.end + 1):
                    stop = office.end  # «السيدان حامد القروي الوزير الأول والحبيب بن يحيى»
            holder = Actor(probe, probe)
            end = self._complement(document, matches, holder, role, office.end, stop)
            end = self._staff(document, matches, holder, role, end, stop)
            single = not comma and office.end == probe + 1 and norms[probe].startswith("ال")
            if single and not self._apposed(document, actor, office, end, stop):
                return
            his = end < stop and norms[end] in MISTER and self._is_known_for(actor, role)
            made = norms[probe] in MADE and document.tokens[probe].raw.endswith(("ا", "ًا", "اً"))
            his = his or (made and not actor.roles)  # «تعيين فلان | وزيرا للمالية وعلان وزيرا للعدل»
            if not his and self._has_own_name(document, matches, office, end, stop, comma=comma):
                self._of_one_named(document, matches, actor, office, end, stop, comma=comma)
                return
            of_other = _titled(actor) or (not comma and self._is_met(actor, role, holder))
            if of_other and self._titled_name(document, matches, end, stop):
                return  # «وزير العدل فلان | وزير الخارجية الدكتور علان», «استقبل بوريطة | الوزير السعودي الأمير علانا»
            titled = office.end == probe + 1 and norms[probe].startswith("ال") and end > office.end
            if comma and titled and holder.state and actor.roles:
                return  # «استقبل فلان، بحضور وزير الدفاع علان، الوزير الأنغولي»
            of_another = holder.state and actor.state and holder.state != actor.state
            if of_another and (office.conj or (not comma and actor.roles)):
                return  # «وزير الخارجية الجزائري فلان | والوزير الأنغولي», «الوزير المصري فلان | وزير الخارجية الفرنسي»
            if office.conj and holder.state and actor.state is None:
                if office.end == probe + 1 or (_titled(actor) and actor.roles[0].kind == "igo_head"):
                    return  # «وزير الخارجية فلان والوزيرة السويدية», «أمين عام المجلس فلان ووزير التنمية البريطاني»
            actor.roles.append(role)
            self._joined_office(actor)
            actor.state = actor.state or holder.state
            if office.entry.data[1] == "f":
                actor.gender = "f"
            actor.end = at = end
            if comma and at < stop and norms[at] in ("،", ",", ")"):
                actor.end = at
                if norms[at] == ")":
                    actor.end = at = at + 1

    def _of_one_named(
        self,
        document: Document,
        matches: list[list[Match]],
        actor: Actor,
        office: Match,
        end: int,
        stop: int,
        *,
        comma: bool,
    ) -> None:
        """«قال فلان مستشار | الرئيس علان إن»: the office of one who serves another, whose name follows."""
        norms, first = document.norms, office.first
        says = actor.first > 0 and norms[actor.first - 1].removeprefix("و") in _SAYS
        if actor.roles or not says or office.conj or office.entry.data[1] == "plural":
            return
        if comma and not self._closed(document, matches, end, stop):
            return
        whom = next((k for k in range(first + 1, office.end) if norms[k].startswith("ال") or matches[k]), office.end)
        if norms[whom - 1] not in SERVES_ONE or (whom == first + 1 and norms[first].startswith("ال")):
            return
        kind = office.entry.id if office.entry.id == "envoy" else "official"
        actor.roles.append(Role("spokesperson" if norms[whom - 1] == "باسم" else kind, "ministry", first, whom))
        actor.end = whom

    def _is_named(self, document: Document, matches: list[list[Match]], office: Match, stop: int) -> bool:
        """Whether the name of whoever holds an office stands after it and what it is of."""
        whose = Role(office.entry.id, office.entry.data[0], office.first, office.end, office.shift)
        end = self._complement(document, matches, Actor(office.first, office.first), whose, office.end, stop)
        return self._has_own_name(document, matches, office, end, stop, comma=False)

    def _closed(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """«فلان، مستشار الرئيس | علان،»: whether a comma stands after the name that begins at a token."""
        known = self._person_match(matches[at])
        end = known.end if known is not None else self.names.read(document, at, stop, matches, titled=True)
        return at + (known is None) < end < len(document.norms) and document.norms[end] in _COMMAS

    def _sworn(self, matches: list[list[Match]], norms: list[str], actor: Actor, at: int, stop: int) -> bool:
        """Whether the oath of an office is told after a name, which then is its holder's.

        «أدى فلان اليمين الدستورية رئيسا للبلاد», «أدت فلانة القسم رئيسة لوزراء بيرو».
        """
        if at >= stop or norms[at] not in OATHS:
            return False
        made = at + 1 + (norms[at + 1 : at + 2] != [] and norms[at + 1] in OF_OATHS)
        kind = _SWORN.get(norms[made]) if made + 1 < stop else None
        if kind is None:
            return False
        of = norms[made + 1]
        if kind == "head_of_state" and of in _OF_GOVERNMENTS:
            kind = "head_of_government"
        elif kind == "minister" and of == "للخارجيه":
            kind = "foreign_minister"
        role = Role(kind, "state", made, made + 2)
        state = next((m for k in (made + 1, made + 2) if k < stop for m in matches[k] if m.entry.kind == "state"), None)
        if state is not None:
            role.of_state = actor.state = state.entry.id
            role.end = state.end
        actor.roles.append(role)
        return True

    def _past_who_is(self, norms: list[str], at: int, stop: int) -> int:
        """The token after «وهو», «وهو أيضا», if it stands at a token."""
        if at + 1 < stop and norms[at] in _WHO_IS:
            return at + (2 if norms[at + 1] in _ALSO else 1)
        return at

    def _office_at(self, matches: list[list[Match]], actor: Actor, at: int, stop: int, comma: bool) -> Match | None:
        """The office that begins at a token after a name."""
        for match in matches[at]:
            if match.entry.kind == "office" and match.end <= stop and not match.prep:
                if not match.conj or (actor.roles and not comma):
                    return match
        return None

    def _of_another(
        self, document: Document, matches: list[list[Match]], actor: Actor, office: Match, comma: bool
    ) -> bool:
        """Whether an office after a name is plainly someone else's, by what the one before it holds."""
        norm = document.norms[office.first]
        his = office.entry.data[1] == "f" and office.end == office.first + 1
        if not comma and his and document.tokens[office.first].raw.endswith("ه"):
            return True  # «أوفد العقيد القذافي وزيره»
        if not comma and office.entry.data[1] == "plural":
            return True  # «استقبل الوزير فلان سفراء الاتحاد الأوروبي»
        if not actor.roles:
            return False
        first = actor.roles[0].kind
        if not comma and office.entry.data[1] == "f" and actor.gender != "f":
            return True  # «استقبل رئيس المجلس فلان نائبة رئيس البنك»
        if office.entry.id == "head_of_state" and "الحرمين" in document.norms[office.first : office.end]:
            return all(r.kind != "head_of_state" for r in actor.roles)  # «هنأ الوزير فلان، خادم الحرمين الشريفين،»
        presides = first == "igo_head" and document.norms[actor.roles[0].first].endswith("رييس")
        if not comma and not presides and _titled(actor) and office.entry.id in _NOT_BEHIND_TITLE.get(first, ()):
            return True  # «التقى رئيس الوزراء فلان وزير الخارجية»
        if not comma and office.entry.id in _NOT_AFTER.get(first, ()):
            return True  # «سلم السفير فلان رئيس الوزراء رسالة», «التقى الرئيس فلان رئيس الوزراء»
        told = actor.roles[0].of_state is not None and actor.name is not None and actor.roles[0].first < actor.name[0]
        if told and not comma and office.entry.id in _NOT_AFTER_STATE.get(first, ()):
            return True  # «التقى السفير البريطاني فلان وزير التجارة»
        if not comma and norm in _ENVOYS and first != "ambassador":
            return True  # «استقبل وزير الخارجية فلان سفير إيطاليا»
        receives = actor.first > 0 and document.norms[actor.first - 1].removeprefix("و") in RECEIVES
        local = first in _LOCAL or (first == "envoy" and _of_many_states(document, actor))
        if receives and not comma and not office.conj and local and office.entry.id in _VISITING:
            return True  # «استقبل رئيس إقليم كردستان فلان وزير الخارجية القطري»
        if receives and not comma and not office.conj and office.entry.id == "igo_head" != first and _titled(actor):
            return True  # «التقى وزير الخارجية فلان رئيس المجلس الأوروبي»
        parted = actor.name is not None and document.norms[actor.name[0] - 1] in _COMMAS
        if receives and comma and parted and first != office.entry.id and office.entry.id in _VISITING:
            return True  # «التقت رئيسة الحكومة، فلانة، وزير الخارجية الفرنسي»
        guest = receives or (norm in _ENVOYS and first in _RECEIVING)
        if comma and guest and self._named_next(document, matches, office):
            return True  # «استقبل رئيس المجلس، فلان، سفير دولة فلسطين، علانا، حيث»
        if not comma and norm in MADE and first in _RULING:
            return True  # «سلم أوراق اعتماده إلى الرئيس فلان سفيرا للكويت»
        if office.conj and first == "head_of_state":
            return True
        return bool(office.conj) and office.entry.id == "ambassador" and first != "ambassador"

    def _named_next(self, document: Document, matches: list[list[Match]], office: Match) -> bool:
        """Whether between two commas after an ambassador's office and state stands what may be a name."""
        norms, stop = document.norms, document.sentences[document.sentence_of[office.first]][1]
        holder = Actor(office.first, office.first)
        role = Role(office.entry.id, office.entry.data[0], office.first, office.end, office.shift)
        at = self._complement(document, matches, holder, role, office.end, stop)
        if (
            at + 1 >= stop
            or norms[at] not in ("،", ",")
            or any(m.entry.kind == "office" and m.end > at + 2 for m in matches[at + 1])
        ):
            return False
        close = next((k for k in range(at + 2, min(at + _NAMED_WITHIN, stop)) if norms[k] in ("،", ",")), -1)
        between = document.tokens[at + 1 : close] if close > at + 2 else []
        plain = all(t.kind == "w" and t.info.tenses.isdisjoint(("past", "pres", "future")) for t in between)
        first = between[0] if between else None
        return first is not None and plain and self.names.letter(first.norm, first.raw, first.info) != "X"

    def _apposed(self, document: Document, actor: Actor, office: Match, end: int, stop: int) -> bool:
        """Whether a title of one word with ال, right after a name, says who he is, and is no object of the verb.

        «تيد بنكس السناتور الجمهوري، الذي», not «استقبل فلان السفير الفرنسي».
        """
        norms, after = document.norms, office.end
        if office.entry.id in ("spokesperson", "envoy") and (actor.roles or self._met_by_another(document, actor)):
            return True
        if after < stop and norms[after] in _OF_MINISTERS and office.entry.id == "minister":
            return True
        assert actor.name is not None
        if actor.roles and actor.name[0] > actor.roles[0].first:
            return False
        before = norms[actor.first - 1] if actor.first else ""
        says = before.removeprefix("و") in _SAYS
        told = says and end < stop and norms[end][:1] == "ل" and not _THAT.isdisjoint(norms[end : end + _TOLD_WITHIN])
        if end < stop and norms[end] not in _CLOSING and norms[end][:1] != "و" and not told:
            return False  # but «قال فلان القيادي بالحزب | لرويترز إن»
        if actor.name[1] - actor.name[0] < 2:
            return False
        if self._object and end > after:
            return True  # «استقبل أمير قطر السيد فلانا الجنرال الماليزي»
        if not _TAKES_PART.isdisjoint(norms[max(0, actor.first - _ASIDE) : actor.first]):
            return True  # «شارك في الندوة فلان المبعوث الروسي إلى سوريا»
        listed = actor.conj == "و" and self._last_end == actor.first
        return bool(actor.prep) or listed or says or before in _GOVERNING

    def _met_by_another(self, document: Document, actor: Actor) -> bool:
        """Whether one who is addressed by a title is told of after somebody else of the sentence, the verb's subject.

        «يلتقي الدكتور فلان اليوم السيد علان | المبعوث الكيني للسلام».
        """
        opens = document.sentences[document.sentence_of[actor.first]][0]
        return actor.honorific is not None and not actor.conj and not actor.prep and self._last_end > opens

    def _staff(
        self, document: Document, matches: list[list[Match]], holder: Actor, role: Role, at: int, stop: int
    ) -> int:
        """The end of in whose office one serves: «رئيس الأركان | بمكتب وزير الدفاع»."""
        if at + 1 >= stop or document.norms[at] not in _STAFF:
            return at
        office = next((m for m in matches[at + 1] if m.entry.kind == "office" and not m.prep and not m.conj), None)
        if office is None or office.end > stop:
            return at
        whose = Role(office.entry.id, office.entry.data[0], office.first, office.end)
        role.end = self._complement(document, matches, holder, whose, office.end, stop)
        if role.kind == "military" and whose.kind != "military":
            role.kind = "official"
        return role.end

    def _has_own_name(
        self, document: Document, matches: list[list[Match]], office: Match, end: int, stop: int, *, comma: bool
    ) -> bool:
        """Whether the name of whoever holds an office follows it, so that he is not the one named before."""
        if end >= stop:
            return False
        after = self.names.read(document, end, stop, matches, titled=True)
        alone = not comma and after == end + 1  # «سام ألتمان رئيس الشركة | ماسك بالغيرة»
        if self._person_match(matches[end]) is not None or (after > end and not alone):
            return True
        if not comma and office.entry.id == "envoy" and document.norms[end].startswith("ل"):
            if self._name_after_body(document, matches, end, stop)[1] > end:
                return True  # «أبلغ المستشار فلان المبعوث لعملية السلام علانا»
        if not office.conj:
            return False
        if self._begins_another(document, matches, end, stop):
            return True  # «بلينكن ووزير الدولة وزير الخارجية القطري فلان»
        if self._name_after_body(document, matches, end, stop)[1] > end:
            return True  # «علي أسدوف والمديرة القطرية للبنك في باكو فلانة»
        if self._named_further_on(document, matches, end, stop):
            return True  # «كريستوفر روس ومنسق عملية السلام دنيس روس»
        return any(m.entry.kind == "title" and m.entry.data[0] != "after" and not m.conj for m in matches[end])

    def _named_further_on(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a name stands after nouns that no rule reads as what the office before them is of."""
        for k in range(at, min(at + _UNREAD, stop)):
            token = document.tokens[k]
            if token.kind != "w" or not token.info.tenses.isdisjoint(FINITE):
                return False
            if k > at and (self._person_match(matches[k]) is not None or self._name_at(document, matches, k, stop)):
                return True
            if not (token.info.definite or token.info.pos in ("noun", "adj")):
                return False
        return False

    def _name_at(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a name of two words or more begins at a token."""
        return self.names.read(document, at, stop, matches, titled=False) - at > 1

    def _is_known_for(self, actor: Actor, role: Role) -> bool:
        """Whether an office is one that a person of the registry holds, as far as the text says of what it is.

        «استقبل أحمد أبو الغيط الأمين العام لجامعة الدول العربية | السيد علانا».
        """
        if actor.roles or actor.known is None:
            return False
        of = {role.of_state, role.of_org} - {None}
        terms = self.lexicon.registry.holders.get(actor.known, ())
        return any(t.office == role.kind and (not of or t.of in of) for t in terms)

    def _is_met(self, actor: Actor, role: Role, holder: Actor) -> bool:
        """Whether an office after a name, with a titled name behind it, is not his by who he is or how he is called.

        «استقبل بوريطة | وزير الخارجية السعودي الأمير علانا»: one called by a single name is introduced no more.
        """
        if self._is_known_for(actor, role):
            return False
        assert actor.name is not None
        return actor.known is not None or (holder.state is not None and actor.name[1] - actor.name[0] == 1)

    def _titled_name(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether titles of address and a name stand at a token: «الدكتور علان», «د. علان»."""
        start = at
        while at < stop:
            titles = (m for m in matches[at] if m.entry.kind == "title" and m.entry.data[0] != "after")
            title = next((m for m in titles if not m.conj and not m.prep and m.end <= stop), None)
            if title is None:
                break
            at = title.end
            if at < stop and document.norms[at] == "." and len(document.norms[at - 1]) == 1:
                at += 1
        if not start < at < stop:
            return False
        return self._person_match(matches[at]) is not None or (
            self.names.read(document, at, stop, matches, titled=True) > at
        )

    def _begins_another(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether an office with a name of its own begins at a token."""
        if not any(m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at]):
            return False
        other = Actor(at, at)
        end = self._prelude(document, matches, other, at, stop)
        if end >= stop or not other.roles:
            return False
        person = self._person_match(matches[end])
        return person is not None or self.names.read(document, end, stop, matches, titled=True) - end > 1

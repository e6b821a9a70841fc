"""What an office is of: its state, organisation, portfolio and qualifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.actor import Actor, Role
from mahdar.mentions.dedicated import CROWNED
from mahdar.mentions.mandates import RECOGNISED, by_whom, recognised
from mahdar.mentions.nations import CABINET, FORMER, QUALIFIERS, NationReader
from mahdar.mentions.patterns import UNDERTAKINGS
from mahdar.mentions.portfolio import BODY_NOUNS, IN, NAMED_BEFORE, NAMED_BODY

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match
    from mahdar.mentions.patterns import OpenName

__all__ = ["OfficeReader"]

#: What one who serves another is the head or member of.
_SERVING = frozenset(
    "مبعوث مبعوثه موفد موفده ممثل ممثله مكتب بمكتب لمكتب ديوان مستشار مستشاره سكرتير سكرتيره مرافق كبير مستشاري معاون "
    "سفاره قنصليه قنصل بعثه باسم موظفي".split()
)
_SERVANTS = frozenset(
    "الوكيل الوكيله المستشار المستشاره الممثل الممثله السكرتير السكرتيره المساعد المساعده الموفد الموفده المبعوث "
    "المبعوثه".split()
)
#: Whose servants are of one state alone: «سفير خادم الحرمين الشريفين».
_SERVANT_OF = ("الحرمين", "SAU")

_WEAK = frozenset("دون دوله سياده لورد سير ابو ام خال عم حرم جد سيدي".split())

_SOVEREIGN = frozenset(
    "الملك السلطان الشريفين الحرمين العاهل الرييس الرييسه الجمهوريه البلاد المومنين الامبراطور جلالته".split()
)


#: What who heads a body, or is second in it, is: «نائب رئيس الحزب».
_HEADS_OF = {
    **dict.fromkeys("غرفه غرف شركه مجموعه بنك مصرف".split(), "business"),
    **dict.fromkeys("جامعه نادي اتحاد جمعيه موسسه منظمه نقابه رابطه".split(), "other"),
    **dict.fromkeys("هييه لجنه جهاز محكمه ديوان مفوضيه مجلس".split(), "official"),
    **dict.fromkeys("حزب حركه تيار كتله تكتل جبهه ايتلاف".split(), "party_official"),
    **dict.fromkeys(("برلمان",), "legislator"),
}
_CHURCHES = frozenset("الكنيسه كنيسه الطايفه طايفه المحفل الرهبنه".split())
#: States whose head of government is a chancellor (المستشار); elsewhere it is a counsellor.
_CHANCELLORS = frozenset({"DEU", "AUT"})
#: Whom one speaks to.
_MEDIA = frozenset("وكاله صحيفه قناه جريده مجله اذاعه تلفزيون شبكه موقع".split())
#: Whose long names no person begins within.
_NAMED = frozenset({"org", "place", "framework", "capital"})
#: Bodies of one state that the words of an office may name.
_IN_FORMS = frozenset("bank agency armed_forces parliament party coalition armed_group".split())
#: Bodies in quotation marks that one is of, after a preposition; to agencies and papers one speaks.
_IN_MARKS = frozenset("igo organ party coalition armed_group union".split())
#: What an office may be of, without a preposition.
_THINGS = frozenset({"org", "state", "framework"})
#: The member of a people in the presidency of three.
_MEMBERS = ("العضو", "العضوه")
_BOSNIA = "BIH"
_DEPUTY = ("نايب", "النايب")
#: Whose head is no official.
_CIVIL = frozenset(
    "نادي الاتحاد اتحاد جامعه موسسه جمعيه الجاليه الطايفه النقابه الرابطه الجمعيه النادي المنتخب الجماعه "
    "الموسسه".split()
)
#: What stands for the state before its adjective: «رئيس النظام السوري».
_STATES = frozenset(
    "النظام الكونفدراليه الاتحاد الفيدراليه السلطه السلطات المرحله الفتره الدوله الجماهيريه المملكه الجمهوريه "
    "البلاد الحكم الاماره السلطنه الامه".split()
)
#: What stands before who presides over a cabinet.
_PRESIDED = frozenset("برياسه براسه يراسه تراسه يتراسه تراس يتراس راس".split())
#: «زعيم كوريا الشمالية».
_LEADER = ("زعيم", "زعيمه")
#: States that the head of the government leads: «زعيم بريطانيا».
_BY_GOVERNMENT = frozenset(
    "GBR DEU ISR IND JPN CAN AUS NZL ITA ESP NLD BEL SWE NOR DNK GRC PRT IRL AUT HUN POL CZE SVK SVN HRV BGR EST LVA "
    "LUX ISL ALB MKD MNE ARM GEO BGD NPL MYS THA SGP KHM LAO FJI PNG ETH".split()
)
#: Bodies whose people speak for themselves and for no state.
_SCHOLARLY = frozenset("معهد مركز جامعه كليه اكاديميه مرصد".split())


def _leads_state(document: Document, matches: list[list[Match]], role: Role) -> bool:
    """Whether it is a state that a leader leads: «زعيم كوريا الشمالية»."""
    at = role.form_end
    if at != role.first + 1 or at >= len(matches) or document.norms[role.first][role.shift :] not in _LEADER:
        return False
    state = next(
        (m for m in matches[at] if m.entry.kind == "state" and m.entry.id == role.of_state and not m.prep), None
    )
    if state is None:
        return False
    after = document.norms[state.end : state.end + 1]
    return not (after and after[0].startswith("ال") and after[0].endswith("ي"))  # «زعيم لبنان | الدرزي»


class OfficeReader(NationReader):
    """Reads the phrase that an office governs; the base of the actor reader."""

    def _see_bodies(self, matches: list[list[Match]], names: list[OpenName]) -> None:
        """Keep the bodies found by pattern, by the token of their head noun, and where no person begins."""
        self._bodies = {}
        self._inside = set()
        for here in filter(None, matches):
            for match in here:
                wide = match.end - match.first
                if wide == 1:
                    break  # the longest come first
                if match.entry.kind in _NAMED and (
                    wide > 2 or match.entry.kind == "capital" or self._parliament(match) or self._armed(match)
                ):
                    self._inside.update(range(match.first + 1, match.end))
        for name in names:
            if name.type == "framework" and name.noun in UNDERTAKINGS and name.end - name.first > 3:
                self._inside.update(range(name.head + 1, name.end))
            if name.type == "org":
                if name.first != name.head or name.end - name.first > 2:
                    self._inside.update(range(max(name.first, name.head + 1), name.end))
                at = name.head
                if at not in self._bodies or self._bodies[at].whole < name.whole:
                    self._bodies[at] = name

    def _parliament(self, match: Match) -> bool:
        """Whether a name is a parliament's, in which its members begin no person: «مجلس النواب»."""
        return match.entry.kind == "org" and self.lexicon.registry.organisations[match.entry.id].kind == "parliament"

    def _armed(self, match: Match) -> bool:
        """Whether a name is an armed group's, which may be a person's behind its noun: «منظمة بدر», «شبكة حقاني»."""
        return match.entry.kind == "org" and self.lexicon.registry.organisations[match.entry.id].kind == "armed_group"

    def _body(self, document: Document, matches: list[list[Match]], role: Role, at: int, stop: int) -> int:
        """The end of a body that no registry lists after an office: «مدير عام الشركة الكورية للطاقة …»."""
        name = self._bodies.get(at)
        if name is None and at == role.form_end:
            name = self._bodies.get(at - 1)
            if name is not None and name.first == name.head and document.norms[at] not in CROWNED:
                return at  # not «رئيس جامعة | الملك سعود»
        if name is None or not at < name.whole <= stop:
            return at
        if any(m.end >= name.whole for m in matches[at] if m.entry.kind == "org"):
            return at
        if (
            name.noun in _MEDIA
            and document.norms[at].startswith("ل")
            and not self._works_for_media(document.norms, role)
        ):
            return at  # «صرح الدبلوماسي الروسي | لوكالة "سبوتنيك"»
        role.body = role.body or name.noun.removeprefix("ال")
        if name.first != name.head and role.of_state is None and role.of_org is None:  # «رئيس شركة "غازبروم"»
            known = (m.entry.id for m in matches[name.first] if m.entry.kind == "org" and m.end == name.end)
            role.of_org = next(known, None)
        if name.state and role.body not in _SCHOLARLY and role.of_state is None and role.of_org is None:
            role.of_state = name.state
        return name.whole

    def _complement(
        self, document: Document, matches: list[list[Match]], actor: Actor, role: Role, at: int, stop: int
    ) -> int:
        """The state, organisation, portfolio and qualifiers after an office."""
        norms = document.norms
        role.former = role.former or not FORMER.isdisjoint(norms[role.first : role.form_end])
        at = self._state_in_form(document, matches, actor, role, at)
        steps = 0
        while at < stop and steps < 14:
            steps += 1
            before = at
            if self._has_its_own(norms, matches, role, at):
                break
            at = self._body(document, matches, role, at, stop)
            if at > before:
                continue
            at = self._nation(document, matches, actor, role, at, stop)
            if actor.number and before < at < stop:
                at = self._joined_states(document, matches, at, stop)
            if at >= stop:
                break
            if norms[at] in ("التنفيذي", "التنفيذيه") and role.kind in ("deputy_head_of_state", "head_of_state"):
                role.kind, role.scope = "business", "body"
            if norms[at] in QUALIFIERS:
                role.former = role.former or norms[at] in FORMER
                at += 1
                at = by_whom(matches, norms, at, stop)
                continue
            known = at if actor.number else self._known_in_marks(norms, matches, role, at, stop)
            if known > at:
                at = known
                continue
            if norms[at] == RECOGNISED:
                at = recognised(matches, norms, at, stop)
                if at > before:
                    continue
            if norms[at] in '"«“' and norms[at - 1] in NAMED_BODY:
                close = next((k for k in range(at + 1, min(at + 7, stop)) if norms[k] in '"»”'), None)
                if close is None:
                    break
                at = close + 1
                continue
            close = self._quoted_body(norms, matches, role, at, stop)
            if close > at:
                at = close
                continue
            if at > role.first + 1 and self._short_form(document, matches, at, stop):
                at = next(k for k in range(at + 1, stop) if document.norms[k] in '"»”)') + 1
                continue
            if at == before and not self._continues(document, matches, role, at, stop):
                break
            if at == before:
                at += 1
        while at > role.form_end and norms[at - 1] in IN:
            at -= 1  # «وزير الخارجية | في أبوظبي»
        role.end = at
        self._head_of_what(document, matches, role)
        self._of_body_before(document, matches, role)
        self._deputy_of_what(document, role)
        if role.kind == "party_official" and _leads_state(document, matches, role):
            governs = role.of_state in _BY_GOVERNMENT
            role.kind, role.scope = "head_of_government" if governs else "head_of_state", "state"
        if role.kind == "head_of_government" and document.norms[role.form_end - 1].lstrip("وبل").startswith("المستشار"):
            if role.of_state not in _CHANCELLORS and actor.state not in _CHANCELLORS:
                role.kind = "official"
        return at

    def _has_its_own(self, norms: list[str], matches: list[list[Match]], role: Role, at: int) -> bool:
        """«انتقد وزير الخارجية | إسرائيل»، «أيد الوزير | اتفاق باريس»: an office with the article governs no name."""
        if at != role.form_end or not norms[at - 1].startswith("ال") or norms[at - 1] in IN:
            return False
        here = matches[at]
        named = [m for m in here if m.entry.kind in _THINGS and not m.prep and not m.conj and m.first == at]
        return bool(named) and not any(m.entry.kind in ("demonym", "office", "title") for m in here)

    def _joined_office(self, actor: Actor) -> None:
        """The last two offices of one government share its state, and whether they are past.

        «وزير الخارجية ونائب رئيس الوزراء القطري السابق»: of Qatar and former both.
        """
        if len(actor.roles) < 2:
            return
        one, other = actor.roles[-2:]
        if other.first != one.end or not {one.kind, other.kind} <= CABINET:
            return
        if one.end == one.form_end:
            one.former = one.former or other.former
            if one.of_org is None and other.of_org is None:
                one.of_state = one.of_state or other.of_state

    def _deputy_of_what(self, document: Document, role: Role) -> None:
        """«النائب الأول لرئيس غرفة قطر» is no vice-president of a state."""
        norms = document.norms
        if role.kind != "deputy_head_of_state" or norms[role.form_end - 1].lstrip("ل") not in ("رييس", "رييسه"):
            return
        after = norms[role.form_end].removeprefix("ال") if role.form_end < len(norms) else ""
        role.kind = _HEADS_OF.get(after, role.kind)

    def _of_body_before(self, document: Document, matches: list[list[Match]], role: Role) -> None:
        """«المدير العام للوكالة», «رئيس الحزب»: the body named before that the noun with ال means."""
        if role.of_org or role.of_state:
            return
        norms = document.norms
        spots = (role.form_end, role.form_end - 1)
        at = next((k for k in spots if k < len(norms) and norms[k].startswith("لل")), -1)
        if at >= 0 and role.kind in ("igo_head", "official", "ambassador"):
            noun = norms[at][2:]
            if noun in ("وزاره", "حكومه", "رياسه", "دوله"):
                role.kind, role.scope = "official", "ministry"
                return
            if role.end > at + 1 or "ال" + noun not in NAMED_BEFORE:
                return
        else:
            noun = norms[role.end - 1].removeprefix("ال").removeprefix("لل")
            if noun not in BODY_NOUNS or role.end - 1 == role.first or noun == norms[role.end - 1]:
                return
            if norms[role.end - 2] in IN:
                return
        presided = role.first > 0 and norms[role.first - 1].removeprefix("و") in _PRESIDED
        for k in range(role.first - 1, -1, -1):
            if presided and noun == "مجلس" and norms[k].endswith("مجلس") and norms[k + 1] == "الوزراء":
                kind = "head_of_government"  # «مجلس الوزراء … برئاسة رئيس المجلس فلان»
                role.kind, role.scope = (
                    (f"deputy_{kind}" if norms[role.first].startswith(_DEPUTY) else kind),
                    "government",
                )
                return
            body = next((m for m in matches[k] if m.entry.kind == "org" and m.end > k + 1), None)
            if body is not None and norms[k][body.shift :].removeprefix("ال") == noun:
                if noun == "مجلس" and not self._parliament(body):
                    return
                role.of_org = body.entry.id
            elif k in self._bodies and self._bodies[k].noun == noun:
                role.of_state, role.body = self._bodies[k].state, role.body or noun
            else:
                continue
            if role.kind in ("official", "head_of_state"):
                role.scope = "body"
            return

    def _state_in_form(self, document: Document, matches: list[list[Match]], actor: Actor, role: Role, at: int) -> int:
        """The token after a state or body that begins with the last word of an office: «سفير المملكة | المغربية»."""
        if at != role.form_end or role.form_end - role.first < 2 or not any(matches[role.first + 1 : at]):
            return at
        if role.of_state is None:
            role.of_state = self._kingdom_in_form(document, matches, role, at)
            role.by_epithet = role.of_state is not None
        inside = next(
            (
                m
                for k in range(role.first + 1, at)
                for m in matches[k]
                if m.entry.kind == "demonym"
                and m.end <= at
                and not m.conj
                and not m.prep
                and m.entry.data[0][0] in "mf"
            ),
            None,
        )
        if inside is not None and document.norms[role.first].endswith(_MEMBERS) and role.kind == "head_of_state":
            role.of_state = _BOSNIA  # «العضو الكرواتي في مجلس الرئاسة»
            return at
        if inside is not None and role.kind not in ("minister", "foreign_minister") and role.of_state is None:
            role.of_state = inside.entry.id
            actor.state = actor.state or inside.entry.id
        state = next((m for m in matches[at - 1] if m.entry.kind == "state" and m.end > at), None)
        if state is None and role.of_state is None and role.of_org is None:
            role.of_org = self._agency_in_form(matches, role, at)
        if state is None:
            body = next((m for m in matches[at - 1] if m.entry.kind == "org" and m.end > at and not m.conj), None)
            if body is not None and role.of_org is None:
                role.of_org = body.entry.id
                return body.end
            return at
        role.of_state = state.entry.id
        actor.state = actor.state or state.entry.id
        return state.end

    def _kingdom_in_form(self, document: Document, matches: list[list[Match]], role: Role, end: int) -> str | None:
        """The state that an office names by its king's title or by what it is: «سفير خادم الحرمين», «سفير المملكة»."""
        if _SERVANT_OF[0] in document.norms[role.first : end]:
            return _SERVANT_OF[1]
        if document.norms[end - 1] != "المملكه" or any(m.end > end for m in matches[end - 1]):
            return None  # «مجلس الدولة», «سفير المملكة | المغربية»
        kingdoms = [m.entry.id for m in matches[end - 1] if m.entry.kind == "epithet" and m.end == end]
        return kingdoms[0] if len(kingdoms) == 1 else None

    def _agency_in_form(self, matches: list[list[Match]], role: Role, at: int) -> str | None:
        """The body of one state that the words of an office name: «حاكم مصرف لبنان», «رئيس الموساد»."""
        organisations = self.lexicon.registry.organisations
        for k in range(role.first + 1, at):
            for match in matches[k]:
                if match.entry.kind == "org" and match.end == at and not match.conj:
                    org = organisations[match.entry.id]
                    if org.country and org.kind in _IN_FORMS:
                        return match.entry.id
        return None

    def _serves(self, document: Document, actor: Actor, at: int) -> bool:
        """Whether the office at a token is that of whom the one before it serves: «مدير مكتب | رئيس الوزراء»."""
        if not actor.roles or actor.roles[-1].end != at:
            return False
        role = actor.roles[-1]
        if document.norms[at].startswith("لل") and document.norms[role.first].lstrip("ولب") in _SERVANTS:
            return True  # «المستشارة الخاصة | للأمين العام»
        return not _SERVING.isdisjoint((document.norms[role.form_end - 1], document.norms[at - 1]))

    def _served(self, document: Document, matches: list[list[Match]], actor: Actor, office: Match, stop: int) -> int:
        """The end of the office of whom one serves, which is no office of his own."""
        whose = Role(office.entry.id, office.entry.data[0], office.first, office.end)
        end = self._complement(document, matches, actor, whose, office.end, stop)
        role = actor.roles[-1]
        role.end, role.whose = end, (whose.kind, whose.first)
        role.of_state = role.of_state or whose.of_state
        role.of_org = role.of_org or whose.of_org
        return end

    def _short_form(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a short form in brackets or quotation marks stands between an office and a name: «… (تيكا) فلان»."""
        norms = document.norms
        if norms[at] not in '("«“':
            return False
        close = next((k for k in range(at + 2, min(at + 4, stop)) if norms[k] in '"»”)'), None)
        if close is None or close + 1 >= stop:
            return False
        after, first = document.tokens[close + 1], document.tokens[at + 1]
        if norms[at] == "(" and close > at + 2 and first.kind == "w" and first.info.name:
            return False  # «استقبل الرئيس الكيني (وليام روتو) السفيرة»
        if norms[at] == "(" and after.norm in ("،", ","):
            return True
        if any(m.entry.kind in ("title", "person") and not m.prep and not m.conj for m in matches[close + 1]):
            return True  # «للتنمية (إيغاد) | الدكتور فلان»
        return after.kind == "w" and self.names.letter(after.norm, after.raw, after.info) in "NnC"

    def _known_in_marks(self, norms: list[str], matches: list[list[Match]], role: Role, at: int, stop: int) -> int:
        """The token after a body that the registry knows, in quotation marks after its noun: «رئيس شركة "غازبروم"»."""
        if norms[at] not in '"«“' or at < role.form_end or at + 2 >= stop:
            return at
        body = next((m for m in matches[at + 1] if m.entry.kind == "org" and not m.conj and not m.prep), None)
        if body is None or body.end >= stop or norms[body.end] not in '"»”':
            return at
        role.of_org = role.of_org or body.entry.id
        return body.end + 1

    def _quoted_body(self, norms: list[str], matches: list[list[Match]], role: Role, at: int, stop: int) -> int:
        """The token after a body in quotation marks, its preposition apart: «أمين عام لـ«أوبك»», «نائب عن «أمل»»."""
        if norms[at] not in ("ل", "عن") or at + 3 >= stop or norms[at + 1] not in '"«“':
            return at
        body = next((m for m in matches[at + 2] if m.entry.kind == "org" and not m.conj and not m.prep), None)
        if body is None or body.end >= stop or norms[body.end] not in '"»”':
            return at
        if self.lexicon.registry.organisations[body.entry.id].kind not in _IN_MARKS:
            return at
        role.of_org = role.of_org or body.entry.id
        return body.end + 1

    def _head_of_what(self, document: Document, matches: list[list[Match]], role: Role) -> None:
        """A bare «رئيس» is head of state only with a state; else what follows decides."""
        norms = document.norms
        form = norms[role.form_end - 1]
        if role.kind == "head_of_state" and not _CHURCHES.isdisjoint(norms[role.form_end : role.form_end + 1]):
            role.kind, role.scope = "other", "body"
            return
        if role.kind != "head_of_state" or role.form_end - role.first != 1 or not form.endswith(("رييس", "رييسه")):
            return
        if (
            form.startswith(("ال", "لل", "بال", "وال", "فال", "كال", "ولل", "وبال"))
            or form.startswith("لل")
            or (role.of_state and not role.of_org and not self._of_a_body(document, matches, role.form_end))
        ):
            return
        after = norms[role.form_end : role.form_end + 2]
        if set(after) & {"شركه", "مجموعه", "بنك", "الغرفتين", "الغرف"} or after in (
            ["مجلس", "الاداره"],
            ["مجلس", "اداره"],
        ):
            role.kind = "business"
        elif set(after) & _CIVIL:
            role.kind = "other"
        else:
            role.kind = "official"
        role.scope = "body"

    def _of_a_body(self, document: Document, matches: list[list[Match]], at: int) -> bool:
        """Whether a definite noun stands at a token that no state is called by: «رئيس | الجالية المسلمة الألمانية»."""
        if at >= len(matches) or document.norms[at] in _STATES or not document.norms[at].startswith("ال"):
            return False
        return not any(m.entry.kind in ("state", "demonym", "epithet", "capital", "title") for m in matches[at])

    def _office_of_title(self, document: Document, matches: list[list[Match]], actor: Actor, title: Match) -> None:
        """A title that holds an office: «جلالة الملك», «صاحب السمو أمير البلاد»."""
        for at in range(title.first, title.end):
            inner = next(
                (m for m in matches[at] if m.entry.kind == "office" and m.end == title.end and not m.prep), None
            )
            if (
                inner is not None
                and at == title.first == title.end - 1
                and document.norms[at] in ("امير", "سلطان", "ملك")
            ):
                return
            if inner is not None:
                actor.roles.append(Role(inner.entry.id, inner.entry.data[0], at, inner.end, inner.shift))
                return
        note, last = title.entry.data[2], document.norms[title.end - 1]
        if last.startswith("لل"):  # «نقل للملك فلان»
            last = "ال" + last[2:]
        if "head_of_state" not in note and last != "الملك":
            return
        if last not in _SOVEREIGN:
            return
        role = Role("head_of_state", "state", title.first, title.end, title.shift)
        state = note.split(" ")[0]
        if len(state) == 3 and state.isupper():
            role.of_state = actor.state = state
        actor.roles.append(role)

    def _title_stands(self, document: Document, match: Match) -> bool:
        """An indefinite profession («سياسي») is no title; a weak honorific needs a listed name."""
        norm = document.norms[match.first][match.shift :]
        if match.entry.id == "profession" and not norm.startswith("ال"):
            return False
        if norm == "حضره" and document.tokens[match.first].raw.endswith("ه") and match.end == match.first + 1:
            return False  # «حضره الوزراء»
        if norm == "عماد":
            return False  # the rank has its article, the given name none
        if norm in _WEAK and match.end - match.first == 1:
            after = document.norms[match.end : match.end + 1]
            return bool(after) and (self.lexicon.names.get(after[0]) == "!" or after[0] in ("الرييس", "رييس"))
        return True

    def _rules_over(self, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether «أمير» is the office (أمير دولة قطر، أمير منطقة) and not the given name."""
        return at < stop and any(m.entry.kind in ("state", "place", "capital", "org") for m in matches[at])

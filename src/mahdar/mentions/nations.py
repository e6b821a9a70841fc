"""The state, body or place that an office is of: «وزير الخارجية المصري», «سفير اليابان لدى عُمان»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.epithets import shared
from mahdar.mentions.portfolio import IN, STATE_WORDS, PortfolioReader
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor, Role
    from mahdar.mentions.matching import Match

__all__ = ["CABINET", "FORMER", "QUALIFIERS", "NationReader"]

#: Words after an office that say the holder has left it.
FORMER = frozenset("السابق السابقه الاسبق الاسبقه المخلوع المعزول الراحل الراحله سابقا".split())

#: What may be said of whoever holds an office, after it.
QUALIFIERS = FORMER | frozenset(
    "غير بالنيابه بالتكليف بالتفويض المفوض المنتدب المنتدبه المعني المعنيه "
    "المنتهيه ولايته ولايتها المستقيل المستقيله المحتمل "
    "المكلف المكلفه الموقت الموقته الانتقالي الانتقاليه بالانابه بالوكاله المنتخب المنتخبه الحالي الحاليه "
    "الجديد الجديده المساعد الاول الاولي الثاني الخاص الخاصه الاعلي العام العامه الزاير الضيف المرافق المرافقه المقيم "
    "المقيمه المعتمد المعتمده "
    "حديثا موخرا اخيرا توا الدوري الدوريه المناوب المناوبه "
    "المعين الفخري التنفيذي التنفيذيه الدايم الدايمه الشقيق الشقيقه الصديق الصديقه الاممي الامميه".split()
)


#: Offices of one government, which a minister may hold two of.
CABINET = frozenset({"head_of_government", "deputy_head_of_government", "foreign_minister", "minister"})
#: Who is sent to a state as well, whose own it is not: «القنصل العام في المملكة».
_CONSULS = frozenset("قنصل القنصل قنصلا قنصله القنصله والقنصل وقنصل للقنصل لقنصل".split())
_RULERS = frozenset({"head_of_state", "crown_prince"})
#: Offices of which a state has one, whose state follows them without a preposition.
_OF_ONE_STATE = CABINET | _RULERS
#: Who works for a medium.
_OF_MEDIA = frozenset(
    "مدير مديره رييس رييسه مراسل مراسله محرر محرره مندوب مندوبه موسس ناشر مالك كاتب صحفي صحافي مصور".split()
)
#: What an envoy is sent about; the state after it is not his own: «المبعوث الخاص لشؤون سوريا».
_ABOUT = frozenset("لشوون بشوون حول بشان لملف بملف بقضيه بازمه".split())

#: What a body has in many cities, so that a city says which: «مدير مكتب الأمم المتحدة في جنيف».
_POSTS_ABROAD = frozenset("بعثه مكتب وفد مفوضيه فرع ممثليه برنامج مركز مقر ممثل ممثله منسق منسقه قسم بنك شوون".split())


def _of_a_country(norms: list[str], nation: Match) -> bool:
    """Whether «القطري» after a director is "for the country" and not of Qatar: «المديرة القطرية للبنك»."""
    if nation.entry.id != "QAT" or not norms[nation.first - 1].lstrip("وبل").startswith(("المدير", "مدير", "لمدير")):
        return False
    return nation.end < len(norms) and norms[nation.end].startswith("ل")


#: What an envoy is sent to or by, and the noun that several of them may have: «وبلدان أفريقيا».
_SENT_TO = frozenset({"state", "place", "capital", "org"})
_OWN = frozenset({"state", "place", "capital"})
_LANDS = frozenset("ودول وبلدان ومنطقه واقليم".split())
#: Offices of which a place after «ب» says where something was done, not what they are of.
_OF_NO_PLACE = frozenset("head_of_state crown_prince head_of_government foreign_minister minister".split())


def _met_there(norms: list[str], role: Role, at: int) -> bool:
    """«التقى رئيس المجلس الأوروبي | في باريس»: a city where whoever heads a body is, and not where his office is."""
    seated = norms[at - 1] != "في" or role.kind != "igo_head"
    return not seated and _POSTS_ABROAD.isdisjoint(n.removeprefix("ال") for n in norms[role.first : at])


class NationReader(PortfolioReader):
    """Reads demonyms, states, bodies and places after an office; the base of the office reader."""

    def _nation(
        self,
        document: Document,
        matches: list[list[Match]],
        actor: Actor,
        role: Role | None,
        at: int,
        stop: int,
    ) -> int:
        """Demonym, state or organisation at a token; returns the token after it."""
        norms = document.norms
        while at < stop:
            best: Match | None = None
            for match in matches[at]:
                if match.end > stop or match.conj:
                    continue
                kind = match.entry.kind
                if kind in ("state", "org", "demonym", "capital", "framework", "epithet") or (
                    kind == "place" and role is not None
                ):
                    best = match
                    break
            if best is not None and best.entry.kind == "state" and norms[at].startswith("ال"):
                same = (m for m in matches[at] if m.entry.kind == "demonym" and m.end == best.end and not m.conj)
                best = next(same, best)  # «الرئيس التشيلي»
            if best is None and role is not None and role.kind == "envoy" and at > role.form_end:
                joined = self._also_to(document, matches, at, stop)
                if joined > at:
                    at = joined
                    continue
            if best is None or norms[at] == "ومع":  # «اجتمع مع الوزير الأنغولي ومع فلان»: no agency
                return at
            if any([m.entry.kind == "person" and m.end > best.end and not m.shift for m in matches[at]]):
                return at  # «رئيسة الوزراء جورجيا ميلوني»
            kind = best.entry.kind
            if kind in ("capital", "place") and role is not None and self._of_a_person(document, matches, role, best):
                return at
            if kind in ("capital", "place") and role is not None and not best.prep and _met_there(norms, role, at):
                return at
            if kind == "demonym":
                if best.prep or not (norms[at].startswith("ال") or role is not None):
                    return at
                if role is not None and not norms[at].startswith("ال") and norms[at - 1].startswith("ال"):
                    return at  # «المدرب البرتغالي | جورجي جيسوس»
                if role is not None and best.end == at + 1 and self.after_one(norms, matches, role, at):
                    return at  # «دعا رئيس الجمهورية | اللبنانيين إلى»
                if role is not None and _of_a_country(norms, best):
                    at = best.end
                    continue
                if actor.state is None and not (role is not None and (role.of_org or role.of_state)):
                    actor.state = best.entry.id
                    if role is not None:
                        role.of_state = best.entry.id
                if best.entry.data[0] in ("fs", "fd", "fp") and role is None:
                    actor.gender = "f"
                at = best.end
                continue
            if role is None:
                return at
            if kind in ("state", "epithet", "capital"):
                if best.prep and (best.prep not in "لب" or self._goal(norms, role, best)):
                    return at
                if not best.prep and at > role.form_end and document.tokens[at - 1].info.definite:
                    return at  # «تزور المسؤولة الأوروبية | القاهرة»
                if kind == "capital" and (
                    role.kind in ("head_of_state", "foreign_minister")
                    or (role.kind in CABINET and norms[at - 1] == "في" and not best.prep)
                ):
                    return at
                if kind == "epithet" and best.prep == "ل" and norms[at - 1] in ("الاعلي", "الاستشاري"):
                    return at
                if role.kind == "envoy" and norms[at - 1] in _ABOUT and role.of_state is None:
                    at = best.end
                    continue
                bare = role.form_end - role.first == 1 and norms[role.first][role.shift :].startswith("ال")
                if bare and at == role.form_end and not best.prep:
                    return at
                accredited = role.kind == "ambassador" or not _CONSULS.isdisjoint(norms[role.first : role.form_end])
                at_post = accredited and (norms[at - 1] == "في" or best.prep == "ب")
                if at_post or norms[at - 1] == "لدي":  # «القائم بأعمال سفارة الأردن لدى فرنسا»
                    role.of_place = role.of_place or best.entry.id
                    at = best.end
                    continue
                if best.prep == "ب" and role.of_state is not None and role.kind in CABINET:
                    return at  # «حل الوزير المالي | بالجزائر»
                governed = best.prep or (at > 0 and (norms[at - 1] in IN or norms[at - 1] == "الي"))
                if role.of_state is not None and not governed and not best.prep and norms[at - 1] not in STATE_WORDS:
                    return at
                if kind == "epithet" and shared(matches[at]):
                    at = best.end  # «وزير داخلية المملكة»: of one of them, which nothing says
                    continue
                if role.of_state is None and not (role.of_org and governed):
                    role.of_state = best.entry.id
                    role.by_epithet = kind == "epithet"
                    if actor.state is None and kind != "capital":
                        actor.state = best.entry.id
                    elif actor.state is None:
                        actor.state = best.entry.id
                at = best.end
                if at < stop and norms[at] in ("،", ","):
                    return at
                continue
            if kind == "org" and self._paper_or_place(matches[at], best):
                at = best.end
                continue
            if kind == "org":
                if best.prep and (best.prep not in "لب" or self._addressed(norms, role, best)):
                    return at
                if role.of_org is None and role.of_state is None:
                    role.of_org = best.entry.id
                at = best.end
                continue
            if kind == "place":
                if best.prep and best.prep not in "لب":
                    return at
                closed = not best.prep and at > role.form_end and document.tokens[at - 1].info.definite
                if closed and (role.of_state or norms[at].startswith("ال")):
                    return at  # «زار نائب الرئيس السوداني | مقر الاتحاد», «اقتحام وزير الأمن القومي | المسجد الأقصى»
                if norms[at - 1] in ("في",) and role.kind not in ("governor", "official", "other"):
                    if role.kind != "envoy" or registry.load().places[best.entry.id].kind != "region":
                        return at  # not «ممثل الأمين العام في | غرب أفريقيا»
                if best.prep == "ب" and role.kind in _OF_NO_PLACE:
                    return at  # «استقبل ولي العهد | بقصر السيف رئيس الأركان»
                if role.of_state and not best.prep and best.end == at + 1 and norms[at - 1].endswith(("ي", "يه")):
                    return at
                role.of_place = role.of_place or best.entry.id
                at = best.end
                continue
            at = best.end
        return at

    def _joined_states(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        """The end of what else several named holders of an office are of: «وزيرا خارجية مصر | وتونس، فلان وعلان»."""
        end = at
        while end < stop:
            own = (m.end for m in matches[end] if m.entry.kind in _OWN and m.conj and not m.prep and m.end < stop)
            after = next(own, end)
            if after == end:
                break
            end = after
        if end in (at, stop) or not any(
            m.end == at and m.entry.kind in _OWN for k in range(max(0, at - 4), at) for m in matches[k]
        ):
            return at
        name = end + (document.norms[end] in "،,:(" and end + 1 < stop)
        honours = (m.end for m in matches[name] if m.entry.kind == "title" and m.entry.data[0] != "after")
        name = next(honours, name)
        if name >= stop:
            return at
        known = any(m.entry.kind == "person" and not m.conj and not m.prep for m in matches[name])
        return end if known or self.names.read(document, name, stop, matches, titled=True) > name + 1 else at

    def _also_to(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        """The end of what an envoy is sent to or by besides: «للسودان | وجنوب السودان | فلان».

        «إلى الشرق الأوسط | وبلدان أفريقيا | فلان», «للأمم المتحدة | والاتحاد الأفريقي | فلان»: before his name or where
        the phrase closes.
        """
        if document.norms[at] == "بين":
            return self._between(matches, at, stop)
        noun = at + 1 < stop and document.norms[at] in _LANDS
        second = next(
            (m for m in matches[at + noun] if m.entry.kind in _SENT_TO and not m.prep and (noun or m.conj == "و")), None
        )
        before = document.norms[at - 1] in STATE_WORDS or any(
            m.end == at and m.entry.kind in _SENT_TO for k in range(max(0, at - 4), at) for m in matches[k]
        )
        if second is None or second.end >= stop or not before:
            return at
        after = second.end
        if document.tokens[after].kind == "p" and document.norms[after] in "،,.":
            return after
        named = any(m.entry.kind in ("person", "title") and not m.conj and not m.prep for m in matches[after])
        named = named or self.names.read(document, after, stop, matches, titled=True) > after + 1
        return after if named else at

    def _between(self, matches: list[list[Match]], at: int, stop: int) -> int:
        """The end of the two sides an envoy goes between: «للحوار | بين بلغراد وبريشتينا | فلان»."""
        if at + 1 >= stop:
            return at
        one = next((m for m in matches[at + 1] if m.entry.kind in _SENT_TO and not m.prep), None)
        if one is None or one.end >= stop:
            return at
        return next((m.end for m in matches[one.end] if m.entry.kind in _SENT_TO and m.conj and not m.prep), at)

    def _goal(self, norms: list[str], role: Role, state: Match) -> bool:
        """Whether «لمصر», «بالقاهرة» right after a ruler's or minister's whole title is whither or where.

        «زيارة ولي العهد | لمصر»; what says of which state comes after an adjective there: «الرئيس السابق لفرنسا».
        """
        if role.kind not in (_OF_ONE_STATE if state.prep == "ل" else _RULERS) or norms[state.first - 1] in QUALIFIERS:
            return False
        last = norms[role.form_end - 1]  # not «رئيس المجلس الرئاسي لدولة ليبيا»
        return "ال" in last[:4] and not last.endswith("ي") and norms[state.first] not in STATE_WORDS

    def _addressed(self, norms: list[str], role: Role, org: Match) -> bool:
        """Whether «لوكالة» and a medium's name is to whom one speaks: «صرح الدبلوماسي الروسي | لوكالة سبوتنيك»."""
        if org.prep != "ل" or self._works_for_media(norms, role):
            return False
        return self.lexicon.registry.organisations[org.entry.id].kind in ("news_agency", "newspaper", "broadcaster")

    def _works_for_media(self, norms: list[str], role: Role) -> bool:
        """Whether an office is one of newspapers and agencies: «مراسل», «رئيس»."""
        return norms[role.first].lstrip("ولب").removeprefix("ال") in _OF_MEDIA

    def _of_a_person(self, document: Document, matches: list[list[Match]], role: Role, place: Match) -> bool:
        """Whether a place's name right after a body is a given name: «زعيم حزب فوكس | سانتياغو أباسكال»."""
        if place.prep or not (role.of_org or role.body) or place.end != place.first + 1:
            return False
        if place.end >= len(document.tokens) or matches[place.end]:
            return False
        after = document.tokens[place.end]
        name = document.tokens[place.first].info.name
        return bool(name) and after.kind == "w" and self.names.letter(after.norm, after.raw, after.info) in "UN"

    def _paper_or_place(self, here: list[Match], org: Match) -> bool:
        """Whether a name is a newspaper's and a region's, and so the region after an office: «الشرق الأوسط»."""
        if self.lexicon.registry.organisations[org.entry.id].kind not in ("newspaper", "broadcaster"):
            return False
        return any(m.entry.kind == "place" and m.end == org.end for m in here)

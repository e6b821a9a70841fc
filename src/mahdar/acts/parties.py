"""Which two an article speaks of: the parties of a contact, those of a dispute, those who speak together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from mahdar.acts.deeds import find_deeds
from mahdar.acts.groups import Groups
from mahdar.acts.speech_tables import DUALS
from mahdar.acts.turns import had_opened

if TYPE_CHECKING:
    from mahdar import model
    from mahdar.acts.named_sides import Mention
    from mahdar.acts.reading import Acts
    from mahdar.mentions.scene import Scene

__all__ = ["FAR", "MANY", "Parties"]

#: Of more sides than these no pair is coded from a joint statement.
MANY = 4
_TWO = 2
#: How far before a target its cue may stand: over a speaker with titles and asides.
FAR = 26
#: Those who speak together and are more than two.
_GATHERED = frozenset("المجتمعون المشاركون الموقعون القاده قاده الزعماء زعماء الوزراء الاعضاء المانحون".split())
#: Several who hold one office, each in his state.
_OF_ONE_OFFICE = frozenset("وزراء قاده زعماء روساء رووساء ممثلو مندوبو سفراء وزرا اعضاء دول".split())
#: «الوزراء الأربعة»: how many of one office, and how far after the verb.
_COUNTED = ("الثلاثه", "الاربعه", "الخمسه")
_COUNTED_WITHIN = 4
#: How near two stand who are named together: «بنظيريه الروسي سيرغي لافروف والأوكراني دميترو كوليبا».
_TOGETHER = 3
#: How many of the sides named last may be the two.
_LAST = 4
#: A state's code is so long.
_CODE = 3


class Parties(Groups):
    """Finds the two, or few, whom «الجانبان», «البلدين» or a pronoun means."""

    def __init__(self, scene: Scene, acts: Acts, side: dict[str, str | None]) -> None:
        super().__init__(scene, side)
        self.acts = acts
        self.statements = {s.id: s for s in acts.statements}
        self._sides_of: dict[str, list[str]] = {}

    def _before(self, token: int, source: str, count: int) -> list[str]:
        """The last other sides named before a token, the nearest last."""
        found: list[str] = []
        for m in reversed(self._mentions(max(0, token - 80), token)):
            if m.side != source and m.side not in found:
                found.append(m.side)
            if len(found) == count:
                break
        return found

    def _named_in_sentence(self, first: int, source: str) -> list[str]:
        """The other side that the same sentence names last before a token."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[first]]
        return [m.side for m in self._mentions(start, first) if m.side != source and m.how != "people"][-1:]

    def _both(self, p: model.Position, token: int, source: str) -> list[str]:
        """«دعا البلدين»: the other party of one's own contact, or the two that one speaks of."""
        statement = self.statements.get(p.statement or "")
        speaker = statement.speaker if statement is not None else None
        own = any(
            speaker in g.participants and g.kind != "conference" and source in self._sides(g)
            for g in self.acts.engagements
        )
        mediates = self.norms[token].endswith("الطرفين") and source not in self.scene.lexicon.registry.states
        if (own and not mediates) or self.norms[token] == "الجانبين":
            others = self._other_sides(statement, source)
            if len(others) == 1 and others[0] in self._before(token, source, 2):
                two = self._before(token, source, 2)
                return others if self.norms[token] == "الجانبين" else two
        disputants = None if own else self._disputants(token, source)
        if disputants is None and self.norms[token].endswith("الطرفين"):
            return self._at_odds(token, source, self._other_sides(statement, source))
        return disputants or self._before(token, source, 2)

    def _at_odds(self, token: int, source: str, met: list[str]) -> list[str]:
        """«ناشد الطرفين وقف القتال»: two states named together right before, else the one whose parties are meant."""
        states = self.scene.lexicon.registry.states
        before = [m for m in self._mentions(max(0, token - 80), token) if m.side != source and m.side in states]
        for m, other in zip(before[-2:-_LAST:-1], before[:-_LAST:-1], strict=False):
            if m.side != other.side and other.conj == "و" and other.first - m.end <= _TOGETHER:
                return [m.side, other.side]
        if two := self._named_between(before) or self._fighting(token, source):
            return two
        named = [m for m in self._mentions(0, token) if m.side != source and m.side in states]
        told = [m for m in named if m.how not in ("person", "title")]  # of whom one tells, not who tells
        counts = Counter(m.side for m in told or named)
        most = counts.most_common(2)
        if source not in states and len(most) > 1 and most[0][0] in met and most[1][1] * 2 > most[0][1]:
            most = most[1:]  # a mediator speaks where he was received, of others
        return [side for side, _ in most[:1]]

    def _named_between(self, before: list[Mention]) -> list[str]:
        """«بين باكستان على طول الخط وأفغانستان»: the two between whom something is."""
        sentence = self.scene.document.sentence_of
        for m, other in zip(before[-2::-1], before[:0:-1], strict=True):
            near = sentence[m.first] == sentence[other.first] and m.side != other.side and other.conj == "و"
            if near and self.norms[m.first - 1] == "بين":
                return [m.side, other.side]
        return []

    def _fighting(self, token: int, source: str) -> list[str]:
        """«قصفت روسيا كييف»: the two of whom one is told to have attacked the other."""
        states, start = self.scene.lexicon.registry.states, self.scene.document.starts[token]
        for deed in find_deeds(self.scene, self.acts, self.side):
            two = [deed.source, deed.recipient]
            if deed.type == "ASSAULT" and deed.span[0] < start and source not in two and states.keys() >= set(two):
                return two
        return []

    def _disputants(self, token: int, source: str) -> list[str] | None:
        """«دعت فنزويلا الجانبين إلى ضبط النفس»: whom a third calls on, the two states of which the article tells."""
        counts = Counter(m.side for m in self._mentions(0, token) if m.side != source and len(m.side) == _CODE)
        two = counts.most_common(3)
        if len(two) < 2 or two[1][1] < 2 or (len(two) > 2 and two[2][1] >= two[1][1]):
            return None
        return [side for side, _ in two[:2]]

    def _sides(self, g: model.Engagement) -> list[str]:
        known = self._sides_of.get(g.id)
        if known is None:
            known = self._sides_of[g.id] = list(dict.fromkeys([s for p in g.participants if (s := self.side.get(p))]))
        return known

    def _other_sides(self, statement: model.Statement | None, source: str) -> list[str]:
        """The other parties of the last contact of the speaker, or of its side, before its words."""
        if statement is None:
            return self._main(source)
        fallback: list[str] = []
        for g in reversed(self.acts.engagements):
            if g.evidence[0][0] > statement.cue[0] or g.kind == "conference":
                continue
            sides = self._sides(g)
            rest = [s for s in sides if s != source]
            if not rest:
                continue
            if g.kind == "ceremony" and len(rest) > 1:
                host = self.side.get(g.participants[0])
                rest = rest[:MANY] if host == source else [host] if host else []
            plain = len(rest) == 1 or g.kind == "ceremony"
            if statement.speaker in g.participants:
                return rest if plain else []
            if source in sides and plain and not fallback:
                fallback = rest
        return fallback or self._main(source)

    def _accredited(self, speaker: str | None, source: str) -> list[str]:
        """«وأوضح السفير الياباني لدى مصر فلان»: the state where an ambassador serves who has met no one."""
        for person in self.scene.people:
            roles = [r for a in person.actors for r in a.roles] if person.id == speaker else []
            for role in roles if person.office == "ambassador" else ():
                at = next((k for k in range(role.first, role.end) if self.norms[k] in ("لدي", "في")), role.end)
                land = self._state_at(at + 1) if at + 1 < role.end else None
                if land is not None and land != source:
                    return [land]
        return []

    def _main(self, source: str) -> list[str]:
        main = self.main_sides()
        return [s for s in main if s != source] if source in main else []

    def main_sides(self, told: int | None = None) -> list[str]:
        """The two sides of the first contact between two, of those told before a place in the text."""
        for g in self.acts.engagements:
            if told is not None and g.evidence[0][0] > told:
                continue
            sides = self._sides(g)
            if len(sides) == 2:
                return sides
        return []

    def speaking(self, p: model.Position) -> list[str]:
        """The sides that a joint statement speaks for: those of the contact told last before it."""
        statement = self.statements.get(p.statement or "")
        if statement is None and not p.evidence:
            return self.main_sides()
        told = statement.cue[0] if statement is not None else p.evidence[0][0]
        starts = self.scene.document.starts
        if p.stance in ("agree", "intend"):
            paired = self._paired(bisect_left(starts, p.target[0]), bisect_left(starts, p.target[1]))
            if paired:
                return paired
        if summit := self._summit(bisect_right(starts, told)):
            return summit
        named = self._joined_subjects(told, p.target[0]) or self._had_joined(told)
        if not named and not self._many_speak(p, told):
            named = self._joined_before(statement)
        named = named or self._group_of_speakers(told, p.target[0])
        if named:
            return named
        teller = self._teller(statement) if statement is not None else None
        many = self._many_speak(p, told) or self._they(told)
        for g in reversed(self.acts.engagements):
            if g.evidence[0][0] > told or g.kind in ("message", "visit"):
                continue
            sides = self._sides(g)
            if len(sides) == 2 and many:
                continue
            if len(sides) > 1 and (teller is None or teller in g.participants or self._body_of_a_party(teller, sides)):
                few = MANY - (p.stance in ("agree", "intend"))  # a conference of many agrees, none with each
                sides = self._ministers_of(sides, told)
                crowd = len(sides) > _TWO and self._done_by_two(
                    p
                )  # «إن الطرفين توصلا إلى تفاهم», in a mediator's words
                return sides if (len(sides) <= few or g.kind != "conference") and not crowd else []
        if self._many_speak(p, told):
            return []
        found = self.main_sides(p.target[0]) or self._between(p)
        if not found and p.stance in ("agree", "intend"):
            found = self._only_two(told) or self._will_have_met(teller)
        return found

    def _will_have_met(self, teller: str | None) -> list[str]:
        """«معلنا أن الجانبين اتفقا على لجنة. وفي مؤتمر صحفي مع نظيره»: the two of the teller's contact, told later."""
        met = (self._sides(g) for g in self.acts.engagements if teller is not None and teller in g.participants)
        return next((sides for sides in met if len(sides) == _TWO), [])

    def _group_of_speakers(self, told: int, until: int) -> list[str]:
        """«اتفقت الدول الضامنة على», «أن الدول الثلاث تعلن»: the members of the group that speaks, listed before."""
        starts = self.scene.document.starts
        cue = bisect_left(starts, told)
        for k in range(max(0, cue - _COUNTED_WITHIN), min(bisect_left(starts, until), cue + _COUNTED_WITHIN)):
            if found := self._group(k):
                return found if len(found) <= MANY else []
        return []

    def _done_by_two(self, p: model.Position) -> bool:
        """Whether the word that tells a position is a verb in the dual: «توصلا»."""
        document = self.scene.document
        at = [bisect_left(document.starts, a) for a, _ in p.evidence[:-1]]
        verbs = [f for k in at for f in document.tokens[k].info.verbs if f.tense == "past" and f.agree]
        return bool(verbs) and any(f.agree in ("md", "fd") for f in verbs)

    def _body_of_a_party(self, teller: str, sides: list[str]) -> bool:
        """«قالت رئاسة الأركان إن الجانبين اتفقا»: whether a ministry or an army tells of a contact of its own state."""
        return any(t.id == teller and t.type == "org" and t.country in sides for t in self.scene.things.values())

    def _only_two(self, told: int) -> list[str]:
        """The two sides of which an article has told until then, if they are no more."""
        end = bisect_left(self.scene.document.starts, told)
        named = (m for m in self._mentions(self.scene.start, end) if m.how not in ("adjective", "cause", "people"))
        sides = list(dict.fromkeys(m.side for m in named))
        return sides if len(sides) == 2 else []

    def _paired(self, first: int, end: int) -> list[str]:
        """«المجلس الأعلى التونسي الفرنسي»: the two states that two adjectives side by side name; else none."""
        states = self.scene.lexicon.registry.states
        before: str | None = None
        for token in self.scene.document.tokens[first:end]:
            heads = token.info.heads if token.kind == "w" and token.norm.startswith("ال") else ()
            found = (states.get(h.entry.id) for h in heads if h.entry.kind == "demonym" and not h.rest)
            code = next((row.code for row in found if row is not None and row.code), None)
            if code is not None and before is not None and code != before:
                return [before, code]
            before = code
        return []

    def _joined_before(self, statement: model.Statement | None) -> list[str]:
        """«شدد الاتحاد ومجلس التعاون على …، وجددا»: the sides named with an earlier verb of the sentence."""
        if statement is None:
            return []
        for s in reversed(self.acts.statements):
            between = self.scene.document.text[s.cue[0] : statement.cue[0]]
            if s.speaker != "@SIDES" or s.cue[0] >= statement.cue[0] or "." in between:
                continue
            told, until = s.cue[0], s.content[0][0]
            found = self._joined_subjects(told, until) or self._group_of_speakers(told, until)
            if found := found or self._had_joined(told):
                return found
        return []

    def _joined_subjects(self, told: int, until: int) -> list[str]:
        """«اتفقت صربيا وألبانيا ومقدونيا الشمالية على …»: the sides that the sentence itself names."""
        starts = self.scene.document.starts
        first, end = bisect_right(starts, told), bisect_left(starts, until)
        return [] if until <= told or end - first > FAR else self._joined_between(first, end)

    def _had_joined(self, told: int) -> list[str]:
        """«وكانت فرنسا وألمانيا، …، قد دعت»: the sides that the sentence names before its verb."""
        verb = bisect_left(self.scene.document.starts, told)
        first = self.scene.document.sentences[self.scene.document.sentence_of[verb]][0]
        return self._joined_between(first + 1, verb) if had_opened(self.scene, verb, first) is not None else []

    def _joined_between(self, first: int, end: int) -> list[str]:
        """The sides joined one to the other between two tokens."""
        found: list[Mention] = []
        for m in self._mentions(first, end):
            if found and m.side == found[-1].side:
                continue
            if m.prep or (found and m.conj != "و" and self.norms[m.first - 1] != "مع"):
                break
            found.append(m)
        sides = list(dict.fromkeys(m.side for m in found))
        office = self._of_one_office(first, end)
        return (
            sides if 1 < len(sides) <= MANY and len(sides) >= len(office) else office or self._of_one_body(first, found)
        )

    def _of_one_body(self, first: int, found: list[Mention]) -> list[str]:
        """«دعا وزراء خارجية الاتحاد الأوروبي», «رحب أعضاء مجلس الأمن»: the organisation in whose name they speak."""
        states = self.scene.lexicon.registry.states
        if _OF_ONE_OFFICE.isdisjoint(self.norms[first : first + 2]) or not found or found[0].side in states:
            return []
        return [found[0].side] if found[0].first - first <= _COUNTED_WITHIN else []

    def _of_one_office(self, first: int, end: int) -> list[str]:
        """«وزيرا خارجية روسيا والهند», «اتفق قادة مصر والأردن والعراق»: the states of those who hold one office."""
        heads = set(self.norms[first : min(end, first + 2)])
        few = 2 if self.norms[first] in DUALS else MANY if not heads.isdisjoint(_OF_ONE_OFFICE) else 0
        codes = [code for k in range(first + 1, end if few else first) if (code := self._state_at(k)) is not None]
        found = list(dict.fromkeys(codes))
        return found if 2 <= len(found) <= few else []

    def _state_at(self, k: int) -> str | None:
        """The code of the state that a name, a capital or an adjective at a token names."""
        states = self.scene.lexicon.registry.states
        ids = (m.entry.id for m in self.scene.matches[k] if m.entry.kind in ("state", "demonym", "capital"))
        return next((states[i].code for i in ids if i in states), None)

    def _between(self, p: model.Position) -> list[str]:
        """«العلاقات بين عمان وأوزبكستان»: the two states whose relations a joint statement is about."""
        starts = self.scene.document.starts
        first, end = bisect_left(starts, p.target[0]), bisect_left(starts, p.target[1])
        for k in range(first, end - 2):
            if self.norms[k] != "بين":
                continue
            codes = [c for j in range(k + 1, min(k + 6, end)) if (c := self._state_at(j)) is not None]
            two = list(dict.fromkeys([*codes, *(m.side for m in self._mentions(k + 1, min(k + 6, end)))]))
            return two if len(two) == 2 else []
        return []

    def _many_speak(self, p: model.Position, told: int) -> bool:
        """«واتفق المجتمعون على …»: whether those who speak together are more than two."""
        starts = self.scene.document.starts
        first, end = bisect_left(starts, told), bisect_left(starts, p.target[0])
        return end - first <= FAR and bool(_GATHERED & set(self.norms[first:end]))

    def _ministers_of(self, sides: list[str], told: int) -> list[str]:
        """«رحب الوزراء الأربعة»: the states of a contact in which a man of an organisation took part too."""
        first = bisect_left(self.scene.document.starts, told)
        counted = any(n.startswith(_COUNTED) for n in self.norms[first + 1 : first + _COUNTED_WITHIN])
        return [s for s in sides if len(s) == _CODE] if counted else sides

    def _they(self, told: int) -> bool:
        """«اتفقوا على»: a plural verb, where more than two have met before it."""
        verbs = self.scene.document.tokens[bisect_left(self.scene.document.starts, told)].info
        forms = [f for f in verbs.verbs if f.tense in ("past", "pres")] if verbs is not None else []
        if not forms or any(f.agree != "mp" for f in forms):
            return False
        return any(g.evidence[0][0] < told and len(self._sides(g)) > 2 for g in self.acts.engagements)

    def _teller(self, statement: model.Statement) -> str | None:
        """Who reports in the same sentence what both sides say: «أكد X أن الجانبين اتفقا»."""
        before = [s for s in self.acts.statements if s.cue[0] < statement.cue[0] and s.speaker not in (None, "@SIDES")]
        if not before or "." in self.scene.document.text[before[-1].cue[0] : statement.cue[0]]:
            return None
        return before[-1].speaker

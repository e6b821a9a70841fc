"""How far a name goes that the registry knows in part, and the name behind the body where one works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.normalise import fold
from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.people_merge import ARAB_STATES
from mahdar.mentions.phrases import ORDINALS
from mahdar.mentions.several import COMMAS, SeveralReader

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["ExtentReader"]

#: Where the subject of a sentence may end.
_CLOSING = frozenset('، , . ؛ ان : « " بان الي عن'.split())
#: What a word weighs that is a foreign name beyond doubt.
_PLAINLY_FOREIGN = 12.0
_NATIONS = frozenset({"state", "demonym"})
_INSIDE = frozenset({"org", "place", "framework", "state", "capital"})
#: Bodies of a government, of whose state those are who work there.
_MINISTRIES = frozenset(
    "الخارجيه وزاره الوزاره حكومه الحكومه الرياسه رياسه سفاره السفاره الجيش بالخارجيه بوزاره".split()
)


#: Two given names, behind which a family name is no third one's.
_PAIR = 2
#: Verbs that take the one who is asked or told behind the subject, so many words before its name at most.
_ASKING = frozenset(
    "طالب طالبت يطالب تطالب دعا دعت يدعو تدعو حث حثت يحث تحث ناشد ناشدت يناشد تناشد حذر حذرت يحذر تحذر امر امرت "
    "يامر تامر ابلغ ابلغت يبلغ تبلغ اخبر اخبرت يخبر تخبر سال سالت يسال تسال رجا رجت يرجو ذكر ذكرت يذكر اقنع "
    "اقنعت الزم اتهم اتهمت".split()
)
_REACH = 6


def _asks(words: list[str]) -> bool:
    """Whether a verb of asking stands before who asks: «طالب الرئيس نيكولاس | كولومبيا أن ترحل»."""
    return any(word.removeprefix("و") in _ASKING for word in words)


class ExtentReader(SeveralReader):
    """Finds where a name ends; a base of the actor reader."""

    def _surnamed(self, document: Document, person: Match, end: int) -> bool:
        """Whether a name goes on with another's surname after a known family name or a known Arab's given names.

        «بيرول | أكغون», «عبدالله بن ناصر | الداود».
        """
        terms = self.lexicon.registry.holders.get(person.entry.id, ())
        last, after = document.norms[person.end - 1], document.norms[person.end]
        if person.end == person.first + 1 and any(last == fold(short) for t in terms for short in t.short):
            return not any(after in fold(form).split() for t in terms for form in t.forms)
        return (
            person.end == end - 1
            and after.startswith("ال")
            and not last.startswith("ال")
            and document.norms[person.end - 2] == "بن"
            and any(t.of in ARAB_STATES for t in terms)
        )

    def _indefinite(self, document: Document, actor: Actor, at: int) -> bool:
        """Whether a title of one word without article stands before one unknown word: «قائد فذ», «عضو بارز»."""
        before = document.norms[actor.first][actor.shift :]
        info: WordInfo = document.tokens[at].info
        return not before.startswith("ال") and not info.name and len(before) > 2 and not actor.counterpart

    def _name_after_body(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> tuple[int, int]:
        """«الباحث في معهد الدراسات فلان»: a name after where its bearer works."""
        norms = document.norms
        attached = norms[at].startswith(("بال", "ل")) and len(norms[at]) > 4
        of_affairs = norms[at - 1] == "لشوون"
        if norms[at] not in ("في", "لدي", "لشوون") and not (attached or of_affairs) and norms[at - 1] != "باسم":
            return at, at
        k = at + 1
        while k < min(at + 9, stop):
            if norms[k] in COMMAS and k + 1 < stop:
                name = self.names.read(document, k + 1, stop, matches, titled=True)
                aside = name - k > 2 and (name >= stop or norms[name] in COMMAS)
                return (k + 1, name) if aside else (at, at)
            inside = max((m.end for m in matches[k] if m.entry.kind in _INSIDE), default=k)
            name = (
                self.names.read(document, k, stop, matches, titled=True) if k > at + 1 or norms[at - 1] == "باسم" else k
            )
            spoken = norms[at - 1] == "باسم" and bool(document.tokens[k].info.name)
            if name - k >= 2 and inside == k and (spoken or self._closes_subject(document, name)):
                return k, name
            info: WordInfo = document.tokens[k].info
            plain = document.tokens[k].kind == "w" and info.tenses.isdisjoint(("past", "pres"))
            if inside == k and not (
                plain
                and (
                    norms[k].startswith(("ال", "لل", "وال", "بال"))
                    or norms[k] in ("في", "لدي")
                    or (of_affairs and norms[k] == "من")
                    or k == at + 1
                    or (
                        norms[at - 1] == "باسم"
                        and any(s.prep == "ل" and s.rest in self.lexicon.common for s in info.splits)
                    )
                )
            ):
                break
            k = max(inside, k + 1)
        return at, at

    def _closes_subject(self, document: Document, at: int) -> bool:
        """Whether a noun phrase can end before a token: at a comma, a complementiser or a quotation."""
        return at >= len(document.norms) or document.norms[at] in _CLOSING

    def _another_begins(self, document: Document, matches: list[list[Match]], person: Match, end: int) -> bool:
        """Whether the name of somebody else begins after a registry name: «استقبل أحمد عطاف | جوزيه جوليو غوميز»."""
        if end - person.end < 2 or person.end - person.first < 2:
            return False
        if any(m.entry.kind == "person" and not m.shift and m.end > m.first + 1 for m in matches[person.end]):
            return True
        terms = self.lexicon.registry.holders.get(person.entry.id, ())
        foreign = document.norms[person.end] in self.lexicon.foreign_given
        return foreign and any(t.of in ARAB_STATES for t in terms)

    def _unlisted(self, document: Document, at: int) -> bool:
        """Whether a word after a registry name is in no name list, and so no part of it.

        One that is plainly foreign and of no everyday stem is: «خوسيه مانويل ألباريس | بوينو».
        """
        token = document.tokens[at]
        if self.names.weight(token.norm) >= _PLAINLY_FOREIGN and token.norm[0] not in "ول":
            return False
        return self.names.letter(token.norm, token.raw, token.info) == "U"

    def _ends_name(self, document: Document, person: Match) -> bool:
        """Whether an unknown word that ends like a common one stands after a whole name: «روبن كوك استقالته»."""
        token = document.tokens[person.end]
        whole = person.end - person.first > 1
        return whole and self.names.letter(token.norm, token.raw, token.info) == "S"

    def _complete(self, document: Document, person: Match) -> bool:
        """Whether a registry name of two words or more, of no Arab state, stands before an Arabic word.

        That word has ال or is an everyday one: «بنيامين نتنياهو كامل المسؤولية».
        """
        if document.norms[person.end - 1] in ORDINALS:
            return True  # «محمد السادس»
        terms = self.lexicon.registry.holders.get(person.entry.id, ())
        after = document.norms[person.end]
        return (
            person.end - person.first > 1
            and (after.startswith("ال") or self.lexicon.names.get(after) == "?")
            and not any(t.of in ARAB_STATES for t in terms)
            and not self._of_an_arab(document.norms[person.first : person.end], person.shift, after)
        )

    def _of_an_arab(self, words: list[str], shift: int, after: str) -> bool:
        """Whether an Arab's family name follows given names: «محمد يونس | الأحمد», «ومحمد حسن | الزيات»."""
        given = self.lexicon.given
        words[0] = words[0][shift:]
        arab = all(word in given and word not in self.lexicon.foreign_given for word in words)
        info = self.lexicon.lookup(after).info
        strange = after.endswith("ي") and not info.pos and not info.demonym  # «محمد حسن | التعايشي»
        listed = len(words) == _PAIR and (strange or self.lexicon.names.get(after) == "!")
        return arab and after.startswith("ال") and (after[2:] in given or listed)

    def _nation_as_family(self, document: Document, matches: list[list[Match]], at: int, end: int, stop: int) -> int:
        """The end of a name whose family name is a nation's or a state's: «جبران كورية», «أوتو شيلي علم بالأمر»."""
        norms = document.norms
        if end != at + 1 or end >= stop or norms[at] not in self.lexicon.given or norms[end].startswith("ال"):
            return end
        found = (m for m in matches[end] if m.entry.kind in _NATIONS and m.end == end + 1 and not m.prep and not m.conj)
        nation = next(found, None)
        after = document.tokens[end + 1] if end + 1 < stop else None
        acts = after is not None and after.kind == "w" and (after.norm == "ان" or bool(after.info.tenses & FINITE))
        if nation is None or not (acts or (nation.entry.kind == "demonym" and (after is None or after.kind != "w"))):
            return end
        foreign = norms[at] in self.lexicon.foreign_given and not _asks(norms[max(0, at - _REACH) : at])
        return end + 1 if foreign or nation.entry.kind == "demonym" else end

    def _state_of_body(
        self, document: Document, matches: list[list[Match]], actor: Actor, first: int, end: int
    ) -> None:
        """«المدير العام في الخارجية الإيرانية فلان»: the state of the ministry where one works is one's own."""
        role = actor.roles[-1]
        if role.of_state is not None or _MINISTRIES.isdisjoint(document.norms[first:end]):
            return
        nation = next((m for k in range(first, end) for m in matches[k] if m.entry.kind == "demonym"), None)
        if nation is not None:
            role.of_state = nation.entry.id
            actor.state = actor.state or nation.entry.id

    def _with_surname(self, document: Document, matches: list[list[Match]], actor: Actor, stop: int) -> None:
        """«عبدالله بن ناصر الداود»: an unknown word with ال after a known Arab's given names is another's surname."""
        at = actor.end
        if at >= stop or matches[at] or not document.norms[at].startswith("ال"):
            return
        token = document.tokens[at]
        if "بن" not in document.norms[at - 2 : at] or not self._unlisted(document, at):
            return
        if token.info.pos or token.info.verbs or actor.name is None:
            return
        terms = self.lexicon.registry.holders.get(actor.known or "", ())
        if not any(t.of in ARAB_STATES for t in terms):
            return
        actor.name, actor.known, actor.end = (actor.name[0], at + 1), None, at + 1

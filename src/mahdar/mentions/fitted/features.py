"""What is known of a candidate: its head, the sorts of its words, what stands before and after it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mahdar.document.marks import COMMAS, DASHES, QUOTES
from mahdar.mentions.fitted.heads import CandidateHead, classes

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.fitted.extents import Extent
    from mahdar.mentions.matching import Match

__all__ = ["Features", "leftover"]

#: What is done to and with an agreement or plan, before its name: «توقيع», «في إطار».
_HANDLING = frozenset(
    "توقيع وقع وقعا وقعت تنفيذ تطبيق اطار انضمام ابرام دخول مخرجات مقررات بنود تفعيل اطلاق استضافه انعقاد اعمال عقد "
    "اعلن اعلان نص ضمن بموجب بمقتضي وفق وفقا منذ اساس حسب بحسب خرق انتهاك احترام احياء دعم اعتماد اقرار مسوده "
    "نتايج".split()
)
_POINTING = frozenset("هذا هذه ذلك تلك اي كل بعض عده اول احدث مثل جميع".split())
_BEFORE = frozenset("في من علي الي عن حول بشان ضمن عبر خلال بعد قبل منذ مع بين نحو ضد".split())
_AFTER = frozenset("بين مع حول بشان في".split())
_AFTER_TOO = frozenset("من علي الي منذ عبر خلال قبل بعد ضد لعام عام بهدف".split())
_RELATIVE = frozenset("الذي التي الذين".split())
#: What tells more of a thing that is named before: «الاتفاق | الموقع في …».
_TOLD = frozenset(
    "الذي التي الموقع الموقعه المبرم المبرمه الصادر الصادره الخاص الخاصه المعتمد المعتمده المعلن المعلنه المنبثق "
    "المنبثقه المنعقد المنعقده المقرر المقرره المزمع المتعلق المتعلقه الرامي الراميه".split()
)
_WEIGHTY = frozenset(
    {"nation", "state", "place", "org", "number", "ordinal", "quoted", "range", "name", "joint", "rank", "new"}
)
_PROPER = frozenset({"state", "place", "nation", "org", "name", "quoted"})
_LONG = 7
_ARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)")
_PREFIXES = (("وال", "and the"), ("لل", "for the"))


def leftover(found: list[str]) -> list[str]:
    """The features of a candidate that the rules left unread."""
    return [*found, "unread", *[f"unread {name}" for name in found if name.startswith(_UNREAD)]]


#: What tells more of a candidate that the rules left unread.
_UNREAD = ("class ", "definite ", "first ", "repeated", "taken up")


class Features:
    """The features of the candidates of one article."""

    def __init__(self, document: Document, matches: list[list[Match]], roles: bytearray) -> None:
        self.document = document
        self.norms = document.norms
        self.matches = matches
        #: By token: 1 in an office, 2 in a person's name.
        self.roles = roles
        self._bare: Counter[str] | None = None
        self._pairs: Counter[tuple[str, str]] = Counter()

    def of_head(self, at: int, shift: int, head: CandidateHead) -> list[str]:
        """What the head noun and what stands before it tell, whatever the end."""
        group, definite = head.group, "the" if head.definite else "a"
        found = ["bias", f"word {head.word}", f"class {group}", f"definite {definite}", f"class {group} {definite}"]
        before = self._before(at)
        found += before
        found += [f"{group}: {name}" for name in before]
        if shift:
            found.append(f"letters {self.norms[at][:shift]}")
        if self.roles[at]:
            found += [f"in office {self.roles[at]}", f"in office {group}"]
        if at and self.roles[at - 1]:
            found.append("after office")
        found += self._nested(at, group)
        found += self._elsewhere(at, head)
        sentence = self.document.sentence_of[at]
        found.append("title" if sentence == 0 else "lead" if sentence < 3 else "body")
        if at + 1 < len(self.norms):
            info = self.document.tokens[at + 1].info
            form = info.pos + (" act" if "masdar" in info.tenses else "")
            form += " nisba" if self.norms[at + 1].endswith(("ي", "يه")) else ""
            found += [f"next {self.norms[at + 1]}", f"form {form}", f"form {group} {form}"]
        return found

    def of_end(self, at: int, head: CandidateHead, extent: Extent, longer: Extent | None) -> list[str]:
        """What the words of a possible name and what follows it tell."""
        group, definite = head.group, "the" if head.definite else "a"
        sorts = [s for k, s in enumerate(extent.sorts) if not k or extent.sorts[k - 1] != s]
        first, last, length = sorts[0], sorts[-1], extent.end - at - 1
        pattern = " ".join(sorts[:4])
        after = self._after(extent.end)
        every = set(extent.sorts)
        core = "number" if not every.isdisjoint(("number", "ordinal")) else "proper" if every & _PROPER else "common"
        found = [
            f"first {first}",
            f"{group} {definite} first {first}",
            f"last {last}",
            f"pattern {definite} {pattern}",
            f"length {min(length, _LONG)}",
            f"{definite} length {min(length, 5)}",
            f"{group} {definite} length {min(length, 4)}",
            f"after {after}",
            f"{definite} after {after}",
            f"{last} after {after}",
            f"{group} after {after}",
            f"{definite} {pattern} after {after}",
            f"{head.word} first {first}",
            f"{group} last {last}",
            f"{group} {core}",
            f"{definite} {core} first {first}",
        ]
        if len(sorts) > 1:
            found += [f"two {first} {sorts[1]}", f"{definite} two {first} {sorts[1]}"]
        for sort in sorted(every):
            found += [f"has {sort}", f"{definite} has {sort}"]
            if sort in _WEIGHTY:
                found.append(f"{group} has {sort}")
        if extent.sorts.count("nation") > 1:
            found.append("two nations")
        if longer is None:
            found.append("more none")
        else:
            more = longer.sorts[len(extent.sorts) :]
            found += [f"more {' '.join(more[:2])}", f"{last} more {' '.join(more[:1])}"]
        for k in range(extent.end, min(extent.end + 2, len(self.norms))):
            if self.norms[k] in _TOLD:
                told = self.norms[k] if self.norms[k] in _RELATIVE else "participle"
                found += [
                    f"told {told} {k - extent.end}",
                    f"told {k - extent.end}",
                    f"{group} told",
                    f"{definite} told",
                ]
                break
        for k in range(at + 1, extent.end):
            if self.document.tokens[k].kind == "w":
                found.append("holds " + _ARTICLE.sub("", self.norms[k]))
        return list(dict.fromkeys(found))

    def _before(self, at: int) -> list[str]:
        """What stands before the head noun."""
        document = self.document
        if not at or document.sentence_of[at - 1] != document.sentence_of[at]:
            return ["before nothing"]
        token = document.tokens[at - 1]
        norm = token.norm
        found = []
        bare = [split.rest for split in token.info.splits]
        if not _HANDLING.isdisjoint(bare) or not _HANDLING.isdisjoint(rest.removeprefix("ال") for rest in bare):
            found.append("before handling")
        if not _POINTING.isdisjoint(bare):
            found.append("before pointing")
        elif norm in _BEFORE:
            found.append(f"before {norm}")
        elif token.kind == "p":
            found.append(f"before {_mark(token)}")
        elif norm.startswith("ال"):
            found.append("before the")
        elif not token.info.tenses.isdisjoint(("past", "pres")):
            found.append("before verb")
        else:
            found.append("before bare")
        return found

    def _nested(self, at: int, group: str) -> list[str]:
        """Whether another head noun stands right before or behind."""
        table, norms, found = classes(), self.norms, list[str]()
        if at + 1 < len(norms):
            norm = norms[at + 1]
            inner = table.get(norm) or table.get("ال" + norm[2:] if norm.startswith("لل") else "")
            if inner:
                found += ["holds head", f"{group} holds head", f"{group} holds {inner}"]
        if at:
            outer = self._class(at - 1)
            if outer:
                found += ["held", f"held by {outer}"]
        if at > 1:
            outer = self._class(at - 2)
            if outer:
                found.append(f"held far by {outer}")
        return found

    def _class(self, at: int) -> str:
        """The class of a noun that heads names, whatever letters stand before it."""
        table = classes()
        return next((table[split.rest] for split in self.document.tokens[at].info.splits if split.rest in table), "")

    def _elsewhere(self, at: int, head: CandidateHead) -> list[str]:
        """What the rest of the article has of it: the same words, the noun taken up with the article."""
        if self._bare is None:
            rests = [{split.rest for split in token.info.splits} for token in self.document.tokens]
            self._bare = Counter(rest for ways in rests for rest in ways)
            self._pairs = Counter(
                (rest, after) for ways, after in zip(rests, self.norms[1:], strict=False) for rest in ways
            )
        norms, found = self.norms, list[str]()
        noun = head.word.removeprefix("ال")
        if at + 1 < len(norms):
            if self._pairs[head.word, norms[at + 1]] > 1:
                found += ["repeated", f"repeated {'the' if head.definite else 'a'}"]
        if not head.definite and self._bare["ال" + noun]:
            found += ["taken up", f"taken up {head.group}"]
        if head.definite and self._bare[noun]:
            found.append("also without article")
        return found

    def _after(self, end: int) -> str:
        """What sort of word follows a name."""
        if end >= len(self.norms):
            return "nothing"
        token, norm = self.document.tokens[end], self.norms[end]
        if token.kind == "p":
            return _mark(token)
        if token.kind == "n":
            return "number"
        if norm in _RELATIVE:
            return "relative"
        if norm in _AFTER:
            return norm
        if norm in _AFTER_TOO:
            return "preposition"
        for letters, sort in _PREFIXES:
            if norm.startswith(letters):
                return sort
        if norm.startswith("ال"):
            return "nation" if any(m.entry.kind == "demonym" for m in self.matches[end]) else "the"
        if not token.info.tenses.isdisjoint(("past", "pres")):
            return "verb"
        return norm[0] if norm[0] in "ولب" else "bare"


def _mark(token: Token) -> str:
    """What a mark is."""
    norm = token.norm
    if norm in QUOTES:
        return "quotation mark"
    if norm in COMMAS:
        return "comma"
    if norm in DASHES:
        return "dash"
    return "bracket" if norm in ("(", ")") else "stop" if norm in (".", "؟", "!", ":") else "mark"

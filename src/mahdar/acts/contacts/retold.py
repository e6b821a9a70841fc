"""Contacts told again: nouns that point back, relative clauses that say more, what is recalled or comes anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.afar import mode
from mahdar.acts.contacts.bodies import sent_by
from mahdar.acts.contacts.clause import PEOPLE
from mahdar.acts.contacts.held import FORMER, Held
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import PAST, RECALLED, RELATIVE, SOON
from mahdar.document.document import Trait
from mahdar.mentions.calendar import month_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.mentions.scene import Ref

__all__ = ["Retold"]

_ANEW = frozenset("مجددا ثانيه لاحقا".split())
#: What says that a contact is another than the one told: «زيارته السابقة», «آخر زيارة».
_OTHER_TIME = frozenset(
    "السابقه سابقه السابق سابق الماضيه الاخيره الماضي الاخير اخر ثاني ثانيه اخري الثانيه قبل عام سنه".split()
)
_OTHER_TIME_ROOM = 12
_EARLIER_ROOM = 15
_BEFORE_THIS = frozenset("السابق السابقه السابقين الماضي الماضيه".split())
#: Verbs of visiting, and terms of which one has passed: «زار A موسكو العام الماضي».
_VISITED = frozenset("زار قام أجرى أدى".split())
_TERMS = frozenset("الشهر العام السنه الصيف الخريف الشتاء الربيع القرن".split())
_WEEK = frozenset({"الاسبوع"})
#: «قبل شهرين», «قبل ثلاثة أسابيع»: how long before the report's own contact another was held.
_AGO = frozenset("يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر شهور عام عامين اعوام سنه سنتين سنوات".split())
_AGO_ROOM = 3
#: How far before its verb «سبق» stands: «وسبق لـA أن التقى B».
_BEFALLS = 14
_BEFELL = frozenset("سبق وسبق".split())
_YEARS = frozenset("عام سنه في العام للعام بعام منذ".split())
_SEVERAL = 3
_SUMMIT_ROOM = 9
_RECALLED = Trait.of_words(RECALLED, ("و" + word for word in RECALLED))


def _dates_it(norms: list[str], k: int) -> bool:
    """«عام 1998», «في 1998», «مارس 1998»; not «مقبرة شهداء 1954»."""
    return norms[k - 1] in _YEARS or month_at(norms, k - 1) is not None


#: «سبق لفلان أن التقى», «أتيح له أن يلتقي».
_IT_BEFELL = _BEFELL | frozenset("يسبق اتيح تسني قدر".split())


class Retold(Held):
    """Tells of a cue whether its contact is one told before."""

    def _of_before(self, cue: Cue) -> bool:
        """«وكان A التقى B», «سيلتقيان بعد لقاء أول جمعهما في أنقرة»: what was held before the report's own contact."""
        if cue.form is None:
            return not FORMER.isdisjoint(self.norms[cue.at + 1 : cue.at + 2])
        return cue.form.tense == "past" and self.norms[cue.first].lstrip("و") in ("كان", "كانت")

    def _mode(self, kind: str, cue: Cue) -> str:
        return mode(kind, cue.form.lemma if cue.form is not None else "", self.norms[cue.at : cue.stop])

    def _summit(self, cue: Cue, people: Sequence[str], parties: Sequence[Ref]) -> bool:
        """«خلال قمتهما», «اجتمع A بـB وC في قمة», «قادة المجلس الذين اجتمعوا إلى A في قمة»: a meeting of several."""
        if len(people) < _SEVERAL and not any(sent_by(self.grammar, r) for r in parties):
            return self.norms[cue.at].lstrip("وبل").startswith(("قمته", "القمه", "قمه"))
        near = self.norms[cue.at : min(cue.stop, cue.at + _SUMMIT_ROOM)]
        return any(norm.lstrip("وبلا") == "قمه" for norm in near)

    def _told_of_the_same(self, cue: Cue, kind: str, people: list[str]) -> bool:
        """«تحادث A مع B الذي هاتفه»: a relative clause that says by what means those talked who were told to talk."""
        told = self.found[-1] if self.found else None
        if told is None or told.sentence != cue.number or self.norms[cue.at - 1] not in RELATIVE:
            return False
        if {told.kind, kind} != {"talks", "call"} or set(told.people) != set(people):
            return False
        told.kind, told.mode = "call", self._mode("call", cue)
        told.told.append(cue.at)
        return True

    def _recalled(self, cue: Cue) -> bool:
        """«واستذكر A لقاءه مع B في الرياض»: what is recalled with a day or place of its own was another contact.

        So is «لقاؤه السابق بـB في مينسك».
        """
        former = cue.form is None and not _BEFORE_THIS.isdisjoint(self.norms[cue.at + 1 : cue.at + 2])
        return former or bool(self.scene.document.having(_RECALLED, cue.first, cue.at))

    def _again(self, cue: Cue) -> bool:
        """«وسيجتمع الوزيران مجددا»: a contact to come beside one that was held."""
        words = self.norms[cue.at : cue.stop]
        return not _ANEW.isdisjoint(words) or ("مره" in words and not {"اخري", "ثانيه"}.isdisjoint(words))

    def _long_ago(self, cue: Cue) -> bool:
        """«وكان A قد زار القاهرة في يناير الماضي», «زار A موسكو العام الماضي»: a visit of another time, by its verb."""
        if cue.form is None or cue.form.tense != "past" or cue.form.lemma not in _VISITED:
            return False
        norms, room = self.norms, range(cue.at + 1, min(cue.stop, cue.at + _OTHER_TIME_ROOM))
        return any(
            (norms[k] in PAST and (norms[k - 1] in _TERMS or month_at(norms, k - 1) is not None))
            or (norms[k].isdecimal() and len(norms[k]) == len("2006") and _dates_it(norms, k))
            for k in room
        )

    def _held_earlier(self, cue: Cue) -> bool:
        """«وكان A التقى B الشهر الماضي», «سبق لـA أن التقى B قبل أسبوعين»: told as of a time before the report's."""
        if cue.form is None or cue.form.tense != "past":
            return False
        befell = not _BEFELL.isdisjoint(self.norms[max(cue.first, cue.at - _BEFALLS) : cue.at])
        if not befell and self.norms[cue.first].lstrip("و") not in ("كان", "كانت"):
            return False
        norms, end = self.norms, min(cue.stop, cue.at + _EARLIER_ROOM)
        return any(
            (norms[k] in PAST and (norms[k - 1] in _TERMS | _WEEK or month_at(norms, k - 1) is not None))
            or (norms[k].isdecimal() and len(norms[k]) == len("2006") and _dates_it(norms, k))
            or (norms[k] == "قبل" and not _AGO.isdisjoint(norms[k + 1 : min(end, k + _AGO_ROOM)]))
            for k in range(cue.at + 1, end)
        )

    def _in_time(self, cue: Cue) -> bool:
        """«وسيلتقي A B الشهر المقبل»: a contact to come at a time that is said, beside one that was held."""
        if cue.form is None:
            return False
        norms, end = self.norms, min(cue.stop, cue.at + _EARLIER_ROOM)
        return any(
            norms[k] in ("غدا", "غد")
            or (norms[k] in SOON and (norms[k - 1] in _TERMS | _WEEK or month_at(norms, k - 1)))
            for k in range(cue.at + 1, end)
        )

    def _points_back(self, cue: Cue) -> bool:
        """«هذه الزيارة هي الأولى», «خلال محادثته مع B»: a noun of what was told, of no other time."""
        if cue.form is not None:
            return False
        noun, before = self.norms[cue.at], self.norms[cue.at - 1]
        owned = noun.endswith(("ه", "ها", "هما")) and not self.tokens[cue.at].raw.endswith("ة")
        if not owned and not noun.lstrip("وبل").startswith("ال") and self.scene.ref_at.get(cue.at + 1) is None:
            return False  # «في ختام زيارة إلى X», «بعد لقاء مع B»
        if before.removeprefix("و") in _OTHER_TIME:
            return False
        room = self.norms[cue.at + 1 : min(cue.stop, cue.at + _OTHER_TIME_ROOM)]
        return _OTHER_TIME.isdisjoint(room) and not any(n.isdecimal() and len(n) == len("2006") for n in room)

    def it_befell(self, k: int, first: int) -> tuple[Ref, ...]:
        """«سبق لـA أن التقى B», «سبق له أن شارك»: whom the verb before «أن» at ``k`` is said of."""
        if self.norms[k - 1] in _IT_BEFELL and self.norms[k - 2] in RELATIVE:  # «B الذي سبق أن زار»
            person = self.grammar.antecedent(k - 2, first)
            return (person,) if person is not None and person.kind == "person" else ()
        at = k - 2 if self.norms[k - 1] in ("له", "لها") else k - 1
        if self.norms[at] in _IT_BEFELL:  # «أن A سبق أن التقى B», «وكان A قد سبق له أن التقى B»
            while at > first and self.norms[at - 1] in ("قد", "كان", "كانت"):
                at -= 1
            ref = self.scene.cover[at - 1] if at > first else None
            if ref is not None and ref.kind in PEOPLE and not ref.prep:
                return (ref,)
        was = next((j for j in range(k - 1, max(first, k - _BEFALLS) - 1, -1) if self.norms[j] in _IT_BEFELL), -1)
        if was < 0 or was + 1 >= k:
            return ()
        ref = self.scene.ref_at.get(was + 1)
        if ref is not None and ref.prep == "ل" and ref.kind == "person":
            return (ref,)
        return ()

"""Blame that is told as a plain claim about another: «إن إسرائيل ترتكب جرائم حرب», «أن باريس تكيل بمكيالين».

No verb of blame stands there; what the other is told to do says it. The whole claim is the target.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.clause_tables import EVIL, OWN
from mahdar.acts.greetings import overlap
from mahdar.acts.predicates import PredicateReader
from mahdar.acts.targets import COMMA, THAT
from mahdar.document.document import Trait
from mahdar.document.marks import OPENING_QUOTES

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.acts.targets import Draft
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Ref

__all__ = ["AccusationReader"]

#: Verbs of doing wrong in the present, after their first letter: wrong of whomever and whatever they are told.
_WRONGS = frozenset(
    "ماطل ماطلون راوغ راوغون تهرب تنصل تلاعب كذب كذبون ضلل حرض "
    "ستفز بتز تحايل تقاعس تعنت نتهك خرق عرقل قوض نسف زعزع تعمد "
    "تذرع تجاهل تغاضي نهب سرق قمع ضطهد زيف رتكب رتكبون قترف ستبيح غتصب".split()
)
#: The same in the past.
_WRONGED = frozenset(
    "انتهك خرق نقض نكث تنصل فشل اخفق عجز تجاهل عرقل ارتكب اقترف ماطل راوغ كذب خان خذل غدر تورط تلاعب تعمد تراجع".split()
)
_PERSONS = ("", "ت", "وا", "ا", "تا")
_PAST = frozenset(stem + ending for stem in _WRONGED for ending in _PERSONS)
#: Before what one fails in, breaks or is not able to do.
_TAKES = {"فشل": "في", "اخفق": "في", "عجز": "عن", "تورط": "في", "تراجع": "عن"}
#: What one is blamed for going back on.
_PROMISES = ("التزام", "تعهد", "وعود", "اتفاق", "ما", "كلام")
#: Acts that are wrong by themselves, right behind a verb of seeking.
_AIMS = frozenset(
    "تقويض زعزعه نسف تهويد تاجيج تشويه ابتزاز تمزيق تفتيت "
    "المماطله التهرب التنصل الالتفاف الهيمنه التضليل طمس تركيع اذلال".split()
)
#: Against whom no force is wrong.
_EVILS = EVIL | frozenset(
    "الارهاب الارهابيين الارهابيه الارهابي الميليشيات المليشيات المتمردين "
    "المتطرفين المسلحين داعش تنظيم التنظيم القاعده عصابات".split()
)
_SEEKS = frozenset("سعي حاول هدف خطط".split())
#: Verbs that are wrong with what stands behind them, after their first letter.
_WITH = {
    "شن": frozenset("عدوانا حربا غارات هجمات هجوما حرب عدوان العدوان الحرب".split()),
    "مارس": frozenset(
        "ابتزازا ضغوطا الابتزاز ارهابا الارهاب ارهاب تضليلا التضليل القمع قمعا العدوان التمييز تمييزا الخداع "
        "البلطجه بلطجه التعذيب القتل الاضطهاد العربده القرصنه ازدواجيه".split()
    ),
    "تدخل": frozenset("شوون الشوون شووننا شوونها شوونه".split()),
    "كيل": frozenset({"بمكيالين"}),
    "صب": frozenset("الزيت زيتا".split()),
    "لعب": frozenset({"بالنار"}),
    "ذر": frozenset({"الرماد"}),
    "بيع": frozenset("الوهم وهما الاوهام اوهاما".split()),
    "وفر": frozenset("ملاذا الملاذ".split()),
    "ضحي": frozenset("بمصالح بمصلحه بمصير بامن بحياه".split()),
    "ستهدف": frozenset("المدنيين مدنيين الابرياء المستشفيات المدارس".split()),
}
#: How far behind a verb stands against whom it is told.
_AGAINST = 6
_NEAR = 3
#: Nouns for those who are blamed without a name, right after «أن».
_BLAMED = frozenset(
    "النظام نظام الغرب المجتمع الاحتلال الاداره اداره حكومه الحكومه السلطات سلطات الطرف الميليشيات ميليشيا ميليشيات "
    "مليشيا المليشيات الحوثيين المتمردين الانقلابيين المستوطنين الجيش جيش القوات قوات عصابات جماعه تنظيم الكيان الدول "
    "القوي الجانب".split()
)
#: Those that may be one's own when nothing tells whose they are.
_OPEN = frozenset("الاداره الحكومه السلطات الجيش القوات الطرف الدول القوي الجانب المجتمع".split())
_SUBJECT = 6
_UNSURE = frozenset("لا لن لم ما ربما قد هل اذا لو".split())
_DONE = frozenset({"قد"})
_ACTING = frozenset({"state", "org", "place", "person"})


def _stem(norm: str) -> str:
    bare = norm[1:] if norm[:1] == "و" and norm[1:2] in ("ي", "ت") else norm
    return bare[1:] if bare[:1] in ("ي", "ت") else ""


def _may_accuse(token: Token) -> bool:
    if token.kind != "w":
        return False
    stem = _stem(token.norm)
    return token.norm in _PAST or (bool(stem) and (stem in _WRONGS or stem in _WITH or stem in _SEEKS))


_ACCUSING = Trait(_may_accuse)


class AccusationReader(PredicateReader):
    """Finds claims about others that blame them."""

    def predicates(self, said: Said) -> list[Draft]:
        claims: list[Draft] = []
        for k in self.scene.document.having(_ACCUSING, said.start + 1, said.end):
            draft = self._accused(k, said)
            if draft is not None and not any(overlap(draft, other) for other in claims):
                claims.append(draft)
        others = super().predicates(said)
        return [*(d for d in others if not any(overlap(d, claim) for claim in claims)), *claims]

    def _accused(self, k: int, said: Said) -> Draft | None:
        """«إن إسرائيل ترتكب جرائم»: who is told to do wrong, with what is told of him."""
        done = self.norms[k - 1] in _DONE
        if done and self.norms[k] not in _PAST:
            return None  # «قد تقصف»: what may be
        last = k - done
        last -= self.norms[last - 1] in OPENING_QUOTES
        first = self._subject(last, said)
        if first is None or not 0 < last - first <= _SUBJECT or self.norms[last - 1] in _UNSURE:
            return None
        if not self._is_wrong(k, said.end) or not self._is_another(first, last, said):
            return None
        return self._target("condemn", first, said.end, k)

    def _is_wrong(self, k: int, end: int) -> bool:
        """Whether a verb, with what stands behind it, tells of a wrong."""
        norms, stem = self.norms, _stem(self.norms[k])
        if norms[k] in _PAST:
            takes = next((p for verb, p in _TAKES.items() if norms[k].startswith(verb)), None)
            if takes is not None and (k + 2 >= end or norms[k + 1] != takes):
                return False
            return not norms[k].startswith("تراجع") or norms[k + 2].startswith(_PROMISES)
        if stem in _WRONGS:
            return True
        behind = norms[k + 1 : min(k + 1 + _NEAR, end)]
        if stem in _SEEKS:
            return self._seeks_wrong(behind)
        if not _EVILS.isdisjoint(norms[k + 2 : min(k + 2 + _AGAINST, end)]) and stem in ("شن", "ستهدف"):
            return False  # «يشن حربا على الإرهاب»
        return any(norm in _WITH[stem] for norm in behind)

    def _seeks_wrong(self, behind: list[str]) -> bool:
        """«تسعى إلى تقويض», «تسعى للهيمنة», «تحاول الالتفاف»; not «تسعى إلى وقف تهويد»."""
        aim = behind[1:2] if behind[:1] == ["الي"] else behind[:1]
        told = "".join(aim)
        told = "ال" + told[2:] if told.startswith("لل") else told
        evil = not _EVILS.isdisjoint(behind)
        return (told in _AIMS or told.removeprefix("ل") in _AIMS) and not evil

    def _is_another(self, first: int, last: int, said: Said) -> bool:
        """Whether the subject is a party of another side than the speaker's, by name or by its noun."""
        norms = self.norms
        if any(norms[j] in COMMA or norms[j] in THAT or norms[j] in OWN or self._finite(j) for j in range(first, last)):
            return False
        named = [r for r in self.scene.refs_in(first, last) if r.kind in _ACTING]
        if any(self._is_ours(ref, said) for ref in named):
            return False
        ref = self.scene.ref_at.get(first)
        if ref is not None and ref.end == last and not ref.prep and ref.kind in _ACTING:
            return ref.target is not None and self._governs_or_acts(ref)
        if norms[first] not in _BLAMED:
            return False
        return norms[first] not in _OPEN or self._of_another_nation(first, last)

    def _of_another_nation(self, first: int, last: int) -> bool:
        """«الجيش الإسرائيلي», not «القوات المسلحة»: whether it is told whose those are."""
        tokens = self.scene.document.tokens[first:last]
        return any(token.kind == "w" and token.info.demonym for token in tokens)

    def _governs_or_acts(self, ref: Ref) -> bool:
        """Whether a name is that of a party that acts: of a place only a capital."""
        return ref.kind != "place" or str(getattr(ref.target, "key", "")).startswith("capital:")

    def _is_ours(self, ref: Ref, said: Said) -> bool:
        """Whether a name is of the speaker's own side."""
        home, speaker = self._home(said), said.speaker
        same = home is not None and getattr(ref.target, "country", None) == home
        return same or (speaker is not None and speaker.target is not None and speaker.target is ref.target)

"""Names of states and places that are ordinary words where they stand: «القوة القاهرة», «امرأة سورية»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.lexicon import FINITE

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = ["means_else"]

#: What is overwhelming: «القوة القاهرة», «لظروف قاهرة».
_OVERWHELMING = ("القوه", "الظروف", "للقوه", "للظروف", "الاسباب", "للاسباب")
#: What an obstacle is like, and where it stands.
_OBSTACLE = frozenset(
    "الريسيه الرييسيه الكبري الكبيره الوحيده الاولي الثانيه الاخيره الاساسيه الاكبر الاهم الاصعب الحقيقيه "
    "الكاداء التي امام الجوهريه الابرز المتبقيه القايمه".split()
)
#: What springs from something.
_SPRINGS = frozenset("من منها منه منهما".split())
_AT = frozenset("في الي من مدينه بمدينه ميناء بميناء محافظه غادر".split())
#: What is wished on holidays.
_BLESSINGS = frozenset("البركات البركه المسرات الخير الخيرات السعاده الرفاه الاقبال السلام الصحه العافيه".split())
#: Women, people and things that a feminine adjective tells of, and not of whom they are: «عائلات سورية».
_OF_A_NATION = frozenset(
    "امراه سيده فتاه طفله طالبه لاجيه نازحه ناشطه صحفيه صحافيه كاتبه فنانه ممثله مواطنه نساء فتيات اسره اسر "
    "عايله جنسيه جنسيات غير مدينه مدن بلده قريه قري طايره مروحيه دبابه سفينه صحيفه صحف شركه موسسه منظمه جمعيه "
    "مجموعه جماعه كتيبه وكاله قناه مصادر وسايل قوات فصايل فصيل شخصيات شخصيه عناصر ميليشيات جهات اوساط ليره لهجه "
    "اصول منتجات بضايع عمله دوريه معارضه عربيه دول دوله طايرات صواريخ مدفعيه سياره سيارات لوحات جوازات وثايق".split()
)
#: The ends of plurals, and of how many letters a word is no particle: «بين سورية ولبنان».
_PLURALS, _LONG = ("ات", "ين"), 4
#: What lies on the side of a continent.
_SIDES = frozenset("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط قاره القاره قلب انحاء ارجاء".split())
_SYRIA, _AFRICA, _CHILE = frozenset({"سوريه"}), frozenset({"افريقيه"}), frozenset({"التشيلي", "الشيلي"})
_INDIA, _CHINESE = "الهند", "الصينيه"
_DEFINITE = ("ال", "بال", "لل", "كال", "وال", "وبال", "ولل")


def means_else(document: Document, matches: list[list[Match]], match: Match) -> bool:
    """Whether what is spelled like a state's or place's name of one word means something else."""
    tokens, at = document.tokens, match.first
    name = tokens[at].norm[match.shift :]
    if name not in _KNOWN:
        return False
    before = tokens[at - 1].norm if at else ""
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if name == "القاهره":
        return not match.shift and before.removeprefix("و") in _OVERWHELMING
    if name == "العقبه":
        return after in _OBSTACLE
    if name == "ينبع":
        return not match.prep and after in _SPRINGS and before not in _AT
    if name == "اكرا":
        return match.prep == "ب" and tokens[at].raw.startswith(("باكرا", "وباكرا"))  # «غادر باكرا»
    if name == "اليمن":
        return bool(match.shift) and (_blessing(after) or (match.conj != "" and _blessing(before)))
    if name == _INDIA:
        return after == _CHINESE
    if name in _CHILE:
        return not match.shift and bool(at) and _attribute(document, matches, at)
    if match.prep:
        return False
    if name in _SYRIA:
        return not match.conj and (
            not _OF_A_NATION.isdisjoint((before, before[1:]))
            or (len(before) > _LONG and before.endswith(_PLURALS) and not before.startswith(_DEFINITE))
        )
    return not _continent(document, matches, match, before)


def _blessing(norm: str) -> bool:
    return norm.removeprefix("و").removeprefix("ب") in _BLESSINGS or norm.removeprefix("ولل") in _BLESSINGS


def _attribute(document: Document, matches: list[list[Match]], at: int) -> bool:
    """Whether an adjective with ال stands after a definite noun or a place: «ميناء إيكيكي | التشيلي»."""
    before = document.tokens[at - 1]
    if before.kind != "w" or any(form.tense in FINITE for form in before.info.verbs):
        return False
    if before.norm.startswith(_DEFINITE):
        return True
    return any(
        m.end == at and m.entry.kind in ("place", "capital") for k in (at - 1, max(0, at - 2)) for m in matches[k]
    )


def _continent(document: Document, matches: list[list[Match]], match: Match, before: str) -> bool:
    """Whether «إفريقية» is the continent and not what is African: «شمال إفريقية», not «دول إفريقية»."""
    if not match.first:
        return True
    token = document.tokens[match.first - 1]
    if match.conj:
        return any(m.end == match.first and m.entry.kind in ("place", "state") for m in matches[match.first - 1])
    return (
        before in _SIDES
        or token.kind != "w"
        or token.info.pos in ("prep", "conj", "part")
        or any(form.tense in FINITE for form in token.info.verbs)
    )


_KNOWN = frozenset({"القاهره", "العقبه", "ينبع", "اكرا", "اليمن", _INDIA, *_SYRIA, *_AFRICA, *_CHILE})

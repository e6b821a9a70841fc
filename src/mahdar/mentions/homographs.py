"""Names of states and places that are ordinary words where they stand: «القوة القاهرة», «امرأة سورية»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.lexicon import FINITE

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match

__all__ = ["means_else"]

#: What is overwhelming: «القوة القاهرة», «لظروف قاهرة».
_OVERWHELMING = ("القوه", "الظروف", "للقوه", "للظروف", "الاسباب", "للاسباب")
#: What an obstacle is like, and where it stands.
_OBSTACLE = frozenset(
    "الريسيه الرييسيه الكبري الوحيده الاساسيه الاكبر الاهم الاصعب الحقيقيه الكاداء الجوهريه الابرز المتبقيه".split()
)
#: What is said of a town as well, which no preposition of place may stand before: «في العقبة | أمام المشاركين».
_OF_BOTH = frozenset("امام الاولي الثانيه الاخيره الكبيره القايمه".split())
#: What an obstacle does behind «التي».
_HINDERS = frozenset(
    "تواجه تعترض تقف تحول تمنع تعرقل تعيق تعوق تعطل واجهت اعترضت وقفت حالت منعت عرقلت اعاقت عطلت تبقت بقيت".split()
)
#: What springs from something.
_SPRINGS = frozenset("من منها منه منهما".split())
_AT = frozenset("في الي من مدينه بمدينه ميناء بميناء محافظه غادر غادرت زار زارت يزور زياره وصل وصلت دخل مغادره".split())
#: What a noun and no verb stands behind: «ثبت أن | ينبع من المدن المهمة».
_NOUN_BEHIND = frozenset("ان بان وان لان".split())
#: What is wished on holidays.
_BLESSINGS = frozenset("البركات البركه المسرات الخير الخيرات السعاده الرفاه الاقبال الصحه العافيه".split())
#: Women, people and things that a feminine adjective tells of, and not of whom they are: «عائلات سورية».
_OF_A_NATION = frozenset(
    "امراه سيده فتاه طفله طالبه لاجيه نازحه ناشطه صحفيه صحافيه كاتبه فنانه ممثله مواطنه نساء فتيات اسره اسر قوانين "
    "عايله جنسيه جنسيات غير مدينه مدن بلده قريه قري طايره مروحيه دبابه سفينه صحيفه صحف شركه موسسه منظمه جمعيه "
    "مجموعه جماعه كتيبه وكاله قناه مصادر وسايل قوات فصايل فصيل شخصيات شخصيه عناصر ميليشيات جهات اوساط ليره لهجه "
    "منتجات بضايع دوريه معارضه عربيه دول طايرات صواريخ مدفعيه سياره سيارات لوحات جوازات وثايق "
    "عايلات سيدات فنانات كاتبات طالبات لاجيات نازحات ناشطات صحفيات ممثلات شاعرات معتقلات مقاتلات مروحيات دبابات مدرعات "
    "اليات شاحنات شركات منظمات جماعات مجموعات ميليشيات مليشيات قنوات قيادات فعاليات هييات نقابات جمعيات تنظيمات شبكات "
    "عصابات كفاءات لهجات مخيمات دوريات بعثات".split()
)
#: The end of plurals, which an adjective without ال shows to be without it: «محادثات سورية أردنية».
_PLURAL, _LONG = "ات", 4
#: What the state has as well, if no feminine adjective without ال follows: «دولة سورية», «دولة سورية حرة».
_OF_THE_STATE = frozenset("دوله عمله اصول اراضي".split())
#: What lies on the side of a continent.
_SIDES = frozenset("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط قاره القاره قلب انحاء ارجاء".split())
_SYRIA, _AFRICA, _CHILE = frozenset({"سوريه"}), frozenset({"افريقيه"}), frozenset({"التشيلي", "الشيلي"})
_INDIA, _CHINESE = "الهند", "الصينيه"
_STOPS = frozenset((*". ، , ؛ ! »".split(), ""))
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
        return not match.shift and _obstacle(tokens[at + 2 : at + 3], before, after)
    if name == "ينبع":
        return not match.prep and after in _SPRINGS and before not in _AT and before not in _NOUN_BEHIND
    if name == "اكرا":
        return match.prep == "ب" and tokens[at].raw.startswith(("باكرا", "وباكرا"))  # «غادر باكرا»
    if name == "اليمن":
        return _blessing(after) if match.prep == "ب" else match.conj != "" and _blessing(before) and _blessed(after)
    if name == _INDIA:
        return after == _CHINESE
    if name in _CHILE:
        return not match.shift and bool(at) and _attribute(document, matches, at)
    if match.prep:
        return False
    if name in _SYRIA:
        return not match.conj and _of_a_nation(before, after)
    return not _continent(document, matches, match, before)


def _obstacle(behind: list[Token], before: str, after: str) -> bool:
    """Whether «العقبة» is an obstacle by what stands around it: «العقبة | التي تعترض السلام»."""
    if after == "التي":
        return bool(behind) and behind[0].norm in _HINDERS
    return after in _OBSTACLE or (after in _OF_BOTH and before.removeprefix("و") not in _AT)


def _of_a_nation(before: str, after: str) -> bool:
    """Whether «سورية» is the adjective: «عائلات | سورية», «محادثات | سورية | أردنية», not «علاقات | سورية | مع»."""
    if not _OF_A_NATION.isdisjoint((before, before[1:])):
        return True
    if not after.endswith("ه") or after.startswith(_DEFINITE):
        return False
    plural = len(before) > _LONG and before.endswith(_PLURAL) and not before.startswith(_DEFINITE)
    return plural or not _OF_THE_STATE.isdisjoint((before, before[1:]))


def _blessed(after: str) -> bool:
    """Whether a wish goes on or ends: «بالخير واليمن | والبركات»."""
    return _blessing(after) or after in _STOPS


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

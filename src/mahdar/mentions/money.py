"""Whether «مالي», «المالية» are of money and not of Mali: «وزارة المالية», «غلاف مالي»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.document.document import Document

__all__ = ["MALI", "financial"]

MALI = "MLI"
#: What has money or is of it, whatever state an article is on; without و, ب, ل and ال.
_OF_MONEY = frozenset(
    "وزاره اوراق سوق اسواق شوون موسسات موسسه رقابه مركز هييه خدمات خدمه ازمه ازمات سنه سياسه سياسات ادوات "
    "قوايم تقارير مساعدات مساعده قطاع بيانات موارد مورد عقوبات حوافز مبالغ مبلغ ديون استدامه قدرات قدره نتايج "
    "شركات تسهيلات منظومه معاملات تحويلات نظام اداره مستحقات مخصصات مديونيه فساد تعاون اصلاحات اصلاح ضمان "
    "ضمانات قيود التزامات اوضاع استقلال جرايم تمويل شفافيه مخاطر صعوبات ضغوط غلاف انقاذ انهيار تعويض تعويضات "
    "مقابل عجز فايض مكافاه مكافات محاسبه احتياجات اعباء بنود جوانب استشارات وساطه وسيط منحه منح اعتماد "
    "اعتمادات حزمه حزم التزام مشاكل مشكلات علوم سند مراقب مدير ملاءه سيوله ربح ارباح اداء اثر خساير قروض "
    "استحقاقات نزاهه تقنيه مساهمه مساهمات مشاركه ذمه كفاءه ضايقه تحليل محلل خبير جريمه مخالفات رسوم غرامه "
    "غرامات تبرعات اكتفاء نصاب عام سنوات فتره ربع تخطيط ارشاد وعي توازن تضخم".split()
)
#: What may be financial or for Mali, and is a verb too.
_SUPPORT = frozenset("دعم عون وضع".split())
#: What a state is supported in, or against whom: «في مواجهة الإرهاب», not «في مواجهة الأزمة».
_STRUGGLES = frozenset("حربها معركتها الارهاب للارهاب التطرف المتطرفين الجماعات التمرد المسلحين الجهاديين".split())
#: «وزير المالية», not «الوزير المالي».
_MINISTER = frozenset("وزير وزيره وزيري وزراء".split())
_DEFINITE = ("ال", "وال", "بال", "لل", "ولل", "كال", "وبال")
#: Whose adjective is that of a state: «الرئيس المالي», «الخارجية المالية».
_OF_STATE = frozenset(
    "رييس خارجيه نظيره نظيرته نظيرها جيش شعب سفير سفيره رياسه وزراء وفد اراضي حدود دبلوماسي دبلوماسيه عاصمه ازواد "
    "صحراء لاجيين جنود شمال دفاع داخليه عدل زراعه نقل تعدين برلمان".split()
)
#: What stands before the noun of the state alone: «شمالي مالي», «دولة مالي».
_BEFORE_STATE = frozenset(
    "في الي من علي عن بين جمهوريه دوله شمال شمالي جنوب وسط لدي مع ان تجاه داخل خارج نحو ضد ، , ( : . شرق غرب "
    "سفير رييس".split()
)
_SIGNS = frozenset("باماكو كيدال تمبكتو تومبوكتو ازواد الازواد غويتا كيتا ومالي بمالي".split())
#: What may stand before a word of those.
_PREFIXES = ("", "و", "ال", "وال", "ب", "بال", "ل", "كال")


#: States that are named with Mali in one breath: «انسحاب مالي وبوركينا فاسو والنيجر».
_NEIGHBOURS = frozenset("وبوركينا والنيجر وتشاد والسنغال وموريتانيا وغينيا وكوت وساحل".split())


def financial(document: Document, at: int) -> bool:
    """Whether a word spelled like Mali or its adjective is of money where it stands."""
    norms = document.norms
    before = norms[at - 1] if at else ""
    if _among(before, _MINISTER):
        return not before.startswith(_DEFINITE)
    if norms[at] == "المالي" and before in ("الماليه", "والماليه", "للماليه"):
        return False  # «وزير المالية | المالي»
    if _among(before, _OF_MONEY):
        return True
    if _among(before, _SUPPORT) and norms[at] == "مالي" and not document.having(_SIGN):
        behind = norms[at + 1 : at + 4]
        if behind[:1] == ["ضد"] or (behind[:1] == ["في"] and not _STRUGGLES.isdisjoint(behind)):
            return False  # «دعم مالي في مواجهة الإرهاب»
        alone = _NEIGHBOURS.isdisjoint(behind[:1])  # «دعم مالي وفني»
        return alone and not any([_is_named(document, k) for k in document.having(_ITSELF)])
    if norms[at].lstrip("وبل") == "مالي" and (before in _BEFORE_STATE or norms[at] != "مالي" or _acts(document, at)):
        return False
    if _among(before, _OF_STATE) or before in ("-", "–"):
        return False
    if norms[at] == "مالي" and not _NEIGHBOURS.isdisjoint(norms[at + 1 : at + 2]):
        return False
    if document.having(_SIGN):
        return False
    return not any([k and norms[k - 1] in _BEFORE_STATE for k in document.having(_ITSELF)])


def _is_named(document: Document, at: int) -> bool:
    """Whether the noun is the state by what stands right before it: «في مالي», «ستساعد مالي»."""
    if not at:
        return True
    before = document.tokens[at - 1]
    return before.norm in _BEFORE_STATE or (
        before.norm[0] in "يتس" and not before.info.tenses.isdisjoint(("pres", "future"))
    )


def _acts(document: Document, at: int) -> bool:
    """Whether the noun opens a text or follows a verb: «رفضت مالي وبوركينا فاسو»."""
    return at == 0 or not document.tokens[at - 1].info.tenses.isdisjoint(("past", "pres", "future"))


def _among(norm: str, words: frozenset[str]) -> bool:
    """Whether a word without its proclitics and the article is one of some."""
    bare = [norm.removeprefix(p) for p in _PREFIXES]
    return not words.isdisjoint(bare) or ("لل" in norm[:3] and norm.lstrip("ول") in words)


_SIGN = Trait.of_words([before + sign for before in (*_PREFIXES, "لل", "ولل") for sign in _SIGNS])
_ITSELF = Trait.of_words(("مالي",))

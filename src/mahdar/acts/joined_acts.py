"""Acts joined to one another in a target: «وقف الحرب وضمان إيصال المساعدات» are two, each with an object of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import target_tables as tables

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["GOVERNING", "THINGS", "ActReader", "joins_an_act"]

#: Verbal nouns that take their object by a preposition, also after the article: «والعودة إلى», «والالتزام ب».
GOVERNING = frozenset(
    "تعبير تعهد ابتعاد اعتذار ايفاء اقدام احجام "
    "عوده التزام افراج تجاوب اسراع كف امتناع توقف تخلي حفاظ عمل توصل انسحاب ضغط سماح تصدي ارتقاء دفع نهوض اعتراف "
    "استجابه انخراط انضمام تحلي تقيد تركيز استفاده مشاركه مساهمه وفاء رجوع جلوس احتكام تعجيل مضي استمرار انتقال تمسك "
    "اقلاع امتثال كشف تعاطي تعامل ابتعاد خروج دخول اهتمام بحث نظر سعي حرص تاكيد وقوف قضاء قيام اسهام توافق "
    "حد رد".split()
)
#: Verbal nouns of other shapes that open an act.
_OPENING = frozenset("تحمل تبني توخي تحري تقبل تولي تجاوز تفادي عدم سرعه بذل ترك تعلم تدخل تحرك تخفيض".split())
#: Verbal nouns that are no acts here but things or states: «ومبادرة السلام», «واستقرار المنطقة».
THINGS = frozenset(
    "مبادره معاهده زياره محافظه اداره تجاره صناعه زراعه خدمه تجربه سلامه استقرار استقلال سياده وحده امن تعاون حوار "
    "تاريخ تقرير تنظيم تصريح اتفاق قرار سلام علاقه حياه كرامه امان استراتيجيه استثمار استفتاء عداله حريه مساواه "
    "تفاهم تقدم ازدهار رخاء نمو رفاه مجلس مركز حكم نظام قانون كتاب بيان موقف دور قدره رغبه اراده حق".split()
)
#: What leads from an act to its purpose, or within it: what is joined there is no second target.
_WITHIN = frozenset(
    "اجل بهدف بغيه قصد بقصد سبيل لاجل يشمل تشمل لتشمل يضم تضم لتضم تتضمن يتضمن مثل ك بما فضلا عبر خلال لكي كي حتي "
    "او مجال مجالي مجالات قطاع قطاعي قطاعات ميدان ميادين".split()
)
#: Principles told by «عدم», which belong to the one before them: «حسن الجوار وعدم التدخل».
_PRINCIPLES = frozenset("التدخل الانحياز الاعتداء الاصطفاف".split())
#: Acts that only go on with another: «استمرار التدريب وتبادل المعلومات» is one.
_LASTING = frozenset("استمرار مواصله متابعه الاستمرار المضي".split())
#: How an act is to be done, between it and what it governs.
_AT_ONCE = frozenset("الفوري العاجل السريع الكامل التام الشامل الجاد الفعال الدايم المستدام".split())
#: Where nothing governs: what follows a verbal noun that takes a preposition.
_PREPOSITIONS = frozenset("علي الي في عن من مع ضد".split())


def _bare(norm: str) -> str:
    """«للانسحاب», «بوقف», «الالتزام»: a noun without what is attached before it."""
    for before in ("بال", "لل", "ال", "ب", "ل"):
        if norm.startswith(before) and len(norm) > len(before) + 2:
            return norm.removeprefix(before)
    return norm


def _shaped(bare: str) -> bool:
    """Whether a word has the shape of a verbal noun: «تغليب», «استرداد»."""
    causing = len(bare) == 5 and bare[0] == "ت" and bare[3] == "ي"
    return causing or (len(bare) >= 6 and bare.startswith("است") and bare[-2] in "اد" and bare[-1] not in "يه")


def _after_and(token: Token) -> str | None:
    """The verbal noun that is joined by «و» at a token, without the article, or None."""
    norm = token.norm
    if not norm.startswith("و") or norm in tables.MASDARS:
        return None
    bare = norm[1:].removeprefix("ال")
    if bare in THINGS:
        return None
    told = not norm.endswith("ي") and any(f.tense == "masdar" and f.conj == "و" for f in token.info.verbs)
    listed = bare in tables.MASDARS or norm[1:] in tables.MASDARS or bare in GOVERNING
    return bare if listed or told or _shaped(bare) else None


def joins_an_act(token: Token) -> bool:
    """«وضمان», but not «وقف»: a verbal noun with a conjunction before it."""
    return _after_and(token) is not None


class ActReader:
    """Reads verbal nouns in the words of a scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.norms = scene.document.norms

    def _second_act(self, first: int, k: int, limit: int) -> bool:
        """«وقف الحرب على غزة وضمان إيصال المساعدات»: a second verbal noun, each with an object of its own."""
        norms = self.norms
        start = first + 1 if norms[first] in tables.WORD_PREPS else first
        if k - start < 2 or k + 2 > limit or norms[k + 1].startswith("و") or self.scene.cover[k] is not None:
            return False
        token = self.scene.document.tokens[k]
        act = _after_and(token) or self._omission(k)
        if act is None or norms[k - 1] in tables.WORD_PREPS or not self._opens_with_an_act(start):
            return False
        if self._masdar(k - 1) and not norms[k - 1].endswith("ا"):
            return False
        pronoun = norms[k].endswith(("ها", "هم", "هما")) or token.raw.endswith("ه")
        if pronoun and norms[k + 1] not in tables.WORD_PREPS:
            return False  # «لتوثيق العلاقات وتطويرها نوعيا»: the same object
        at_once = k + 2 < limit and norms[k + 1] in _AT_ONCE  # «والوقف الفوري للأعمال العدائية»
        governing = act in GOVERNING or (at_once and act == "وقف")
        if norms[k].startswith("وال") and not (governing and self._governed(k + 1 + at_once)):
            return False
        if norms[start + 1] == "بين" or (_bare(norms[start]) in _LASTING and self._masdar(start + 1)):
            return False  # «الجمع بين العمل وتحقيق الربح»
        return not self._for_a_purpose(start, k)

    def _omission(self, k: int) -> str | None:
        """«بوقف القتال وعدم عرقلة المساعدات»: what is not to be done; not the principle «وعدم التدخل»."""
        return "عدم" if self.norms[k] == "وعدم" and self.norms[k + 1] not in _PRINCIPLES else None

    def _opens_with_an_act(self, start: int) -> bool:
        """Whether a verbal noun with its object stands at a token, or one that was joined itself."""
        norm = self.norms[start]
        if norm.startswith("و") and norm not in tables.MASDARS:
            return norm == "وعدم" or _after_and(self.scene.document.tokens[start]) is not None
        bare = _bare(norm)
        return self._masdar(start) or bare in GOVERNING or bare in _OPENING or _shaped(bare)

    def _governed(self, k: int) -> bool:
        norm = self.norms[k]
        ref = self.scene.ref_at.get(k)
        attached = bool(ref.prep) if ref is not None else norm[:1] in "بل" and len(norm) > 3
        return norm in _PREPOSITIONS or attached

    def _for_a_purpose(self, start: int, k: int) -> bool:
        """Whether what stands before a joined act leads into another one: «لوقف النار وضمان», «التي تشمل رفع»."""
        told = False
        for j in range(start + 1, k):
            norm = self.norms[j]
            field = norm == "مجال" and not self._masdar(j + 1)  # «التعاون في مجال الطاقة | وتشكيل لجنة»
            if (norm in _WITHIN and not field) or (
                norm.startswith("ل") and (self._masdar(j) or _bare(norm) in GOVERNING)
            ):
                return True
            info: WordInfo = self.scene.document.tokens[j].info
            told = told or (not info.tenses.isdisjoint(("pres", "future")) and not info.name)
            if told and norm in tables.MASDARS:
                return True
        return False

    def _masdar(self, k: int) -> bool:
        """Whether a token is a verbal noun, bare or with a preposition attached: «وقف», «لضمان»."""
        info: WordInfo = self.scene.document.tokens[k].info
        bare = self.norms[k].removeprefix("ل").removeprefix("ب")
        listed = bare in tables.MASDARS or self.norms[k] in tables.MASDARS  # «بناء», which begins like «ب»
        return listed or any(f.tense == "masdar" and not f.conj for f in info.verbs)

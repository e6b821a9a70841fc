"""Short names that are everyday words: «وقال سلام» of «تمام سلام», beside «اتفاق سلام دائم».

Where such a word stands for its bearer he does something, is met or told of, or owns what stands before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.families import RELATIVES
from mahdar.mentions.letters import CLOSED

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match

__all__ = ["stands_as_word"]

#: Family names that are things nobody is called by where a preposition stands before them: «في سلام».
_THINGS = frozenset(
    "سلام مشعل بارود شرف نصر حرب امل نجاح كرم عهد نور فضل كمال جمال جلال فخر سيف شمس نجم هلال فجر ربيع خريف ماي "
    "بحر ذهب ورد زيتون سكر عسل وعد عدل سلامه فوز دليل برهان تاج علم قلب روح صبر جهاد كفاح نضال وفاء عطا رضا هدي "
    "رجاء ضياء شهاب وسام بيت باب دار سهل خير سعاده صخر جبل مطر عيد ميلاد نشيد بيان سفر سجل".split()
)
#: Family names that are adjectives, participles and verbs as well.
_WORDS = _THINGS | frozenset(
    "صالح سعيد شريف عون قوه سال مشار ثابت شامل كامل كريم جميل عزيز عادل صادق امين ناجح فايز حازم نافع مفيد لطيف "
    "عظيم طاهر فاضل راضي جاد تام زايد كاشف واجد وارد معين مقبول مطلق مطيع منصف موفق مشرف مقبل ماضي مخبر نادر "
    "قادر غالب مانع حامي نظير فكري مدني علامه شديد ابيض باقي".split()
)
#: Family names with ال that say what is noble, wise or great: «القدس الشريف», «الحوار الحكيم».
_DESCRIBING = frozenset(
    "الشريف الكريم الحكيم الرشيد الصالح السعيد العادل الكبير الصغير الطويل القصير الصادق الحر الجميل "
    "العزيز النبيل المبارك العظيم الجديد القديم الاحمر الاسود الابيض الاخضر الازرق الاصفر المجيد الفقيد "
    "الراشد الفاضل الكامل الشامل العام".split()
)
_ARTICLES = ("ال", "بال", "وال", "لل", "كال")
#: Who does it by his office: «زيارة عون», «قوات صالح», «بترشيح عون».
_OWNED = frozenset(
    "قوات مليشيات مليشيا ميليشيات ميليشيا نظام حكومه حكم اداره رياسه زياره لقاء استقبال تصريحات تصريح خطاب كلمه "
    "استقاله اقاله وصول مغادره مقتل اغتيال اسره عايله منزل مكتب معسكر انصار تعيين انتخاب تكليف ترشيح موقف جماعه "
    "وفد مستشار محامي معارضي مويدي بينهم منهم حضور حزب نجل زوجه حلفاء خصوم اتباع شقيق صهر مقربين".split()
)
#: What is his as well, if the name is no thing: «جهود مدني», not «رسالة سلام».
_SAID = frozenset("جهود دعوه رساله كلام اتصال تحيات مساعي مبادره".split())
_HIS = _OWNED | _SAID
_WITH = frozenset({"مع", "ضد", "ومع", "لدي"})
#: What stands before the subject of a clause.
_THAT = frozenset("ان بان لان لكن ولكن وان اما واما فيما بينما حيث".split())
_WAS = frozenset("كان وكان كانت وكانت يكون يبدو وكذلك".split())
_OPENS = frozenset('. : ؛ ! ؟ ( « "'.split()) | {"\n"}
_MARKS = frozenset("« \" ' “".split())
_CLOSES = frozenset('، , . ؛ : ) » "'.split()) | RELATIVES
_IN = ("في", "من")
_ITS = ("ه", "ها", "هما", "هم")
#: Names that are closed words as well, and are found by other signs.
_CALLED = frozenset("لي وان بان لولا فان ما اني امام خلف هو سوي متي سيما حتي".split())
#: What is sent or said to somebody, and what meets him, by their beginnings.
_SENT = ("رسال", "تهن", "تهان", "شكر", "دعوه", "دعوته", "برقي", "تعازي", "تحيات", "تحيه", "تقدير")
_MEETINGS = ("لقا", "استقبال", "اجتماع", "زيار", "توديع", "اتصال", "دعو", "تهني", "مصافح", "وداع", "نظير")
_FROM_TO = ("الي", "من")
_PARTICLES = ("و", "ب", "ل")
_POINTED = "مشار"
_TO_IT = frozenset("اليه اليها اليهما اليهم".split())
#: The longest title before a name of one word has so many words.
_TITLE = 5


def stands_as_word(document: Document, matches: list[list[Match]], at: int, rest: str, taken: list[bool]) -> bool:
    """Whether a short name is no name at a token but the everyday word that is spelled like it."""
    tokens = document.tokens
    token = tokens[at]
    if token.info.pos in CLOSED and token.norm == rest and rest not in _CALLED:
        return True  # «تصادم بين سفينتين» beside «وانغ ون بين»
    if rest in _DESCRIBING:
        return token.norm == rest and bool(at) and _is_definite(document, matches, at - 1) and not taken[at - 1]
    if rest not in _WORDS:
        return False
    before = tokens[at - 1] if at else None
    if token.norm not in (rest, "و" + rest):
        sent = token.norm == "ل" + rest and before is not None and _sent(before)
        return not sent  # «لصالح الطرفين», «بسلام»; but «قدم التهنئة لصالح»
    acts = _acts(tokens, at + 1)
    if token.norm != rest:
        return not acts and not (at and taken[at - 1])  # «عون وسلام يبحثان», «أمن وسلام»
    if before is None or before.norm in _OPENS or before.norm in _THAT:
        return not acts
    after = tokens[at + 1].norm if at + 1 < len(tokens) else "."
    if rest == _POINTED and after in _TO_IT:
        return True  # «الاتفاق مشار إليه»
    owned = _OWNED if rest in _THINGS else _HIS
    if taken[at - 1] or _does(before) or before.norm in _WITH or any(s.rest in owned for s in before.info.splits):
        return False
    if before.norm[0] == "ي" and not before.info.pos and not before.info.name:
        return False  # «أن يصلي عزيز»
    if before.info.pos in CLOSED:
        if before.norm in _FROM_TO and at > 1 and _sent(tokens[at - 2]):
            # «نقل رسالة إلى سلام»; not «الدعوة إلى سلام عادل»
            return tokens[at - 2].norm.endswith("دعوه") or (rest in _THINGS and after not in _CLOSES)
        told = rest not in _THINGS and before.norm not in _IN
        return not (told and (after in _CLOSES or after.endswith(_ITS)))  # «تحياته إلى سعيد،»
    met = before.raw.endswith(_ITS) and (bool(before.info.verbs) or _any_begins(before.norm, _MEETINGS))
    return not (met or _titled(matches, at))  # «خلال لقائه سعيد», not «هدفه سلام عادل»


def _any_begins(norm: str, stems: tuple[str, ...]) -> bool:
    return norm.startswith(stems) or (norm[:1] in _PARTICLES and norm[1:].startswith(stems))


def _sent(token: Token) -> bool:
    """Whether a word is of what is said or sent to a person: «رسالة», «التهنئة»."""
    return _any_begins(token.norm.removeprefix("و").removeprefix("ال"), _SENT)


def _is_definite(document: Document, matches: list[list[Match]], at: int) -> bool:
    """Whether a definite noun stands at a token that is nobody's title: «القرآن | الكريم», not «السفير | الكريم»."""
    token = document.tokens[at]
    if not token.norm.startswith(_ARTICLES) or _does(token) or _titled(matches, at + 1):
        return False
    return not token.info.name


def _acts(tokens: list[Token], at: int) -> bool:
    """Whether a verb or a colon stands at a token, a quotation mark apart: «سلام: لا بد من», «سلام «قدم»."""
    if at < len(tokens) and tokens[at].norm in _MARKS:
        at += 1
    return at < len(tokens) and (_does(tokens[at]) or tokens[at].norm == ":")


def _does(token: Token) -> bool:
    return token.norm in _WAS or (token.kind == "w" and any(form.tense in FINITE for form in token.info.verbs))


def _titled(matches: list[list[Match]], at: int) -> bool:
    """Whether a title or an office ends before a token: «عودة الرئيس سال»."""
    return any(
        m.end == at and m.entry.kind in ("office", "title") for k in range(max(0, at - _TITLE), at) for m in matches[k]
    )

"""How far the portfolio of an office goes: «وزير الخارجية والتعاون الدولي», «السفير لدى الوكالة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import CLOSING_QUOTES
from mahdar.mentions.honours import honour_with_pronoun
from mahdar.mentions.names import NameReader
from mahdar.mentions.phrases import ORDINALS
from mahdar.mentions.strangeness import Strangeness

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon, WordInfo
    from mahdar.mentions.actor import Role
    from mahdar.mentions.matching import Match
    from mahdar.mentions.patterns import OpenName

__all__ = ["BODY_NOUNS", "IN", "NAMED_BEFORE", "NAMED_BODY", "PARTY", "STATE_WORDS", "PortfolioReader"]

IN = frozenset({"في", "لدي", "ب", "من", "عن"})
_PRONOUNS = frozenset("الذي التي الذين اللذان اللذين اللتين اللتان الان اليوم".split())
#: Bodies in which an office is held: «وزير الدولة بالوزارة», «القائم بالأعمال بالسفارة».
_AT_BODY = frozenset(
    "بالوزاره بالديوان بالمجلس بالخارجيه بالمملكه بالدوله بالاتحاد بالبرلمان بالجامعه بالهييه بالمفوضيه بالسفاره "
    "بالرياسه بالمكتب بالمنظمه بالاعمال بالامم بالجمهوريه بالحكومه بالحزب بالشركه بالاداره".split()
)
#: Where a post is held, after «في»: «القائم بالأعمال في سفارة قطر».
_POSTS = frozenset("سفاره قنصليه وزاره بعثه ديوان اداره مكتب مفوضيه".split())
#: Parts of a ministry after a post: «المدير العام لدائرة آسيا».
_UNITS = frozenset("لدايره لاداره لمديريه لقسم لقطاع لداءره بداءره باداره بمديريه بقطاع بداير بدايره للاداره".split())
#: Bodies that a common noun with ال means again: «السفير لدى الوكالة».
NAMED_BEFORE = frozenset(
    "المنظمات المنظمه الوكاله الجامعه الهييه الاتحاد المجلس الدوله الحلف المملكه السلطنه المفوضيه".split()
)
#: To whom an ambassador is accredited: «سفير فرنسا لدى البلاد», «سفير مالي المعتمد لدى بلادنا».
_HOSTS = NAMED_BEFORE | frozenset("البلاد بلادنا بلاده بلادها بلدنا بلده الجمهوريه".split())
#: Who talks: «الوفد الحكومي المفاوض».
_TALKING = frozenset({"المفاوض", "المفاوضه"})
_DELEGATIONS = frozenset({"الوفد", "الفريق", "وفد", "فريق"})
#: Nouns of bodies of parties, business and parliament, which with ال mean the one named before: «رئيس الحزب».
BODY_NOUNS = frozenset(
    "حزب حركه تيار كتله تكتل جبهه ايتلاف شركه مجموعه بنك مصرف منظمه وكاله اتحاد رابطه مفوضيه موسسه جمعيه "
    "جامعه معهد صندوق غرفه مجلس برلمان جماعه".split()
)
_HER_MINISTRY = frozenset("خارجيتها خارجيته دفاعها دفاعه داخليتها داخليته خارجيه".split())
#: Bodies of politics whose name often stands in quotation marks: «عضو كتلة "…" النائب فلان».
NAMED_BODY = frozenset("كتله حزب حركه تيار تكتل جبهه ايتلاف منظمه جمعيه تحالف قايمه لقاء مجموعه".split())
#: Joined phrases that are no part of a portfolio.
PARTY = frozenset("والوفد والوفود والحضور والمرافقين والمرافقون والسفير والسفراء والوزير والوزراء".split())
#: What one is asked or comes to do, after a title with ال: «دعا خادم الحرمين الشريفين للقيام بزيارة».
_PURPOSES = frozenset(
    "للقيام للمشاركه للاطلاع للتباحث للتشاور للاطمينان للنظر للتهنيه للتعزيه للبحث للتعرف للتاكيد للتوقيع للقاء "
    "للتوصل للاسراع للحضور للوقوف للاجتماع للحديث للرد للعوده للانضمام للاستماع للتعبير".split()
)
#: Nouns with ال that say more of a noun with ال, as an adjective would: «وزراء خارجية الدول الأعضاء».
_APPOSED = frozenset(
    "الاعضاء الطرف الاطراف الام الثلاث الثلاثه الاربع الاربعه الخمس الخمسه الست السته السبع السبعه العشر العشره".split()
)
#: Nouns that are shaped like participles, and participles that are said of a title and no nouns there.
_NOUNS = frozenset(
    "المساعي المزاعم المجازر المبادي المعايير المواثيق المشاعر المظاهر المذابح المفاهيم المضامين المحافل المراكز "
    "المسعي المسوده المهله المصادقه المطلب المطامع المساس الموارد المواني".split()
)
_ASSISTING = frozenset("المساعده المقال المستقبل المنتج المقترح المقترحه المقرر".split())
#: Words for several who hold an office: «وزراء», «وزيرا», «الوزيرين».
_SEVERAL = ("اء", "ين", "ون", "ان", "را", "ري", "سا", "سي")
#: Ends of titles of one, which are no feminines.
_SINGLE = frozenset("العام النواب الاعيان الشيوخ الوزراء الشوري الدفاع الحزب الوفد المجلس البرلمان".split())
#: Plurals that end like a feminine.
_BROKEN_PLURALS = frozenset("المغاربه القاده الطلبه الافارقه الاساتذه الجاليه والمغاربه والقاده والطلبه".split())
#: How adjectives of relation end.
_ADJECTIVE_ENDS = ("ي", "يه", "يين", "يون")
#: So many nouns long is the chain of what an office is of: «رئيس لجنة تنسيق إعادة الانتشار».
_CHAIN = 4
#: Of these anything may be said of what they are: «منسق عملية السلام», «مدير مشروع الطاقة».
_IN_CHARGE_OF = frozenset("منسق منسقه مدير مديره مسوول مسووله رييس رييسه مشرف مشرفه".split())
_IN_CHARGE = frozenset({"المسوول", "المسووله"})
#: What one is sent for, besides a region.
_MATTERS = frozenset("لعمليه لملف لمنطقه لقضيه لمسار لجهود لازمه لدول".split())
#: Titles that are whole without a portfolio.
_RULERS = frozenset({"head_of_state", "crown_prince"})
_SITES = frozenset({"place", "org", "framework"})
_NAMES = frozenset({"state", "demonym", "place", "capital", "epithet"})
STATE_WORDS = frozenset(
    "دوله جمهوريه مملكه سلطنه اماره لدوله لجمهوريه لمملكه لسلطنه بدوله بجمهوريه بمملكه بسلطنه".split()
)

_MINISTERS = frozenset({"foreign_minister", "minister"})
#: Governments that what they are called follows: «حكومة الوحدة الوطنية», «حكومة تصريف الأعمال».
_GOVERNMENTS = frozenset("حكومه بحكومه لحكومه".split())
_SORTS_OF_GOVERNMENT = frozenset("تصريف تسيير اقليم وحده وفاق الوحده الوفاق الانقاذ التوافق الامر الظل المنفي".split())
#: What one is charged with begins with this preposition behind its word: «المكلف | بالشؤون», «المنتدب | للتجارة».
_CHARGED = {
    **dict.fromkeys("المكلف المكلفه المعني المعنيه".split(), ("ب",)),
    **dict.fromkeys("المنتدب المنتدبه المفوض المفوضه".split(), ("ل", "ب")),
}
_DELEGATED = frozenset({"المنتدب", "المنتدبه"})
_FOR_AFFAIRS = "لشوون"
#: «المبعوث الأمريكي الخاص | بشؤون إيران»: what a special envoy is sent for.
_SPECIAL = frozenset({"الخاص", "الخاصه"})
_SENT_FOR = frozenset("بشوون بملف بقضيه بقضايا بازمه بعمليه بمنطقه".split())
_MINISTRIES = frozenset("الخارجيه الداخليه الدفاع الماليه".split())


class PortfolioReader:
    """Tells whether a word goes on with an office; the base of the office reader."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        weight = Strangeness(lexicon).weight
        self.names = NameReader(lexicon.common, lexicon.names, lexicon.given, lexicon.foreign_given, weight)
        self._bodies: dict[int, OpenName] = {}
        #: Tokens inside a name that stands without its head noun, where no person begins: «تنظيم "بي كا كا"».
        self._inside: set[int] = set()

    def _may_name(self, document: Document, matches: list[list[Match]], at: int) -> bool:
        """Whether a name may begin at a token: a known one, or a word that no table lists."""
        token = document.tokens[at]
        info: WordInfo = token.info
        if token.kind != "w":
            return False
        known = info.name or self.lexicon.names.get(token.norm) or any(m.entry.kind == "person" for m in matches[at])
        return bool(known or not (info.pos or info.tenses or info.definite or matches[at] or token.norm in IN))

    @staticmethod
    def _other_state(matches: list[list[Match]], at: int) -> bool:
        """«دعا وزير الخارجية التركي | اليونان إلى»: whether a state stands behind the adjective of an office's own."""
        own = any(m.entry.kind == "demonym" and m.end == at and not m.conj for m in matches[at - 1]) if at else False
        states = [m for m in matches[at] if m.entry.kind in ("state", "demonym") and not m.prep and not m.conj]
        return own and bool(states) and states[0].entry.kind == "state"

    def _continues(self, document: Document, matches: list[list[Match]], role: Role, at: int, stop: int) -> bool:
        """Whether a word goes on with the portfolio: "والتعاون الدولي", "لشؤون …"."""
        token = document.tokens[at]
        info: WordInfo = token.info
        norm = token.norm
        if role.kind == "envoy" and (norm in _MATTERS or (document.norms[at - 1] in _MATTERS and info.definite)):
            return True  # «المبعوث الأوروبي لعملية السلام»
        if self._in_government(document, at, stop) or self._over_government(document, role, at, stop):
            return True
        if role.kind == "minister" and norm.startswith("و") and self._joined_body(document, matches, at, stop):
            return True
        if token.kind != "w" or info.name or self._other_state(matches, at):
            return False
        if not info.tenses.isdisjoint(("past", "pres", "future", "part")):
            return False
        if norm == "الوزراء" and document.norms[at - 1] in ("مجلس", "لمجلس") and at - 1 > role.first:
            return True  # «نائب رئيس الوزراء لشؤون مجلس الوزراء»
        bare_title = role.form_end - role.first == 1 and any(
            s.offset == role.shift and s.rest.startswith("ال") for s in document.tokens[role.first].info.splits
        )
        if bare_title and self._describes(document, matches, role, at):
            return True
        if self._kind_of_state(document, matches, at, stop) or self._in_its_body(document, matches, at, stop):
            return True
        if norm in _TALKING and not _DELEGATIONS.isdisjoint(document.norms[at - 2 : at]):
            return True
        for match in matches[at]:
            if match.entry.kind in ("capital", "place") and document.norms[at - 1] == "في" and not match.prep:
                return False  # «محادثات مع الأمين العام في | الرباط»
            if match.entry.kind in ("office", "title", "formula", "person") and not self._adjective(document, match):
                return False
        if norm == "في" and at + 1 < stop and document.norms[at + 1] in ("الخارج", "المهجر"):
            return True
        if norm in _HER_MINISTRY and document.norms[at - 1].endswith(("وزاره", "باسم")):
            return True
        if norm in IN and at + 1 < stop and document.norms[at + 1] in _POSTS:
            return at + 2 >= stop or not honour_with_pronoun(document.norms[at + 2])  # not «في مكتب سموه»
        if document.norms[role.first].lstrip("وبل") in ("كاتب", "كاتبه") and role.kind == "minister":
            if norm == "في" and at + 1 < stop and document.norms[at + 1].startswith("ال"):
                return True
            if document.norms[at - 1] == "في" and norm.startswith("ال"):
                return True
        if norm == "لدي" and at + 1 < stop and document.norms[at + 1] in _HOSTS:
            return True
        if document.norms[at - 1] == "لدي" and norm in _HOSTS:
            return True
        if document.norms[at - 1] in _POSTS and norm.startswith("ال"):
            return True
        if document.norms[at - 1] == "باسم" and not info.definite and at + 1 < stop:
            after = document.tokens[at + 1]
            if after.kind == "w" and after.info.definite and not after.info.name:
                return True  # «باسم رئاسة الجمهورية», not «باسم حكومة الصيد»
        if norm in ("بلاده", "بلادها") and document.norms[at - 1] == "في":
            return True
        if norm in ("بلاده", "بلادها") and at == role.form_end and at + 1 < stop:
            return self._may_name(document, matches, at + 1)  # «وزير خارجية بلاده | فلان»
        if norm == "في" and at + 1 < stop and document.norms[at + 1] in ("بلاده", "بلادها"):
            return True
        if norm == "الساحل" and document.norms[at - 1] == "الي":
            return True
        if norm == "الي" and role.kind == "envoy" and document.norms[at + 1 : at + 2] == ["الساحل"]:
            return True
        if norm.startswith("ب") and document.norms[at - 1] in _CHARGED and not (info.name or matches[at]):
            return True  # «المفوض المكلف | بسياسة الجوار»
        if norm in _SENT_FOR and document.norms[at - 1] in _SPECIAL and role.kind in ("envoy", "official"):
            return True
        if norm in _POSTS and document.norms[at - 1] in IN:
            return True
        if norm in _UNITS:
            return True
        if norm in IN and document.norms[at - 1] in _DELEGATED and document.norms[at + 1 : at + 2] == ["الشوون"]:
            return True  # «الوزير المنتدب | في الشؤون الخارجية والتعاون»
        if norm in IN or (norm == "الي" and role.kind in ("envoy", "ambassador")):
            return self._definite_follows(document, matches, at + 1, stop)
        if norm.startswith("و") and (norm in PARTY or (role.of_state and not document.norms[at - 1].startswith("ال"))):
            return False
        if norm.startswith("وال") and len(norm) > 5:
            if any(m.entry.kind == "demonym" for m in matches[at]):
                return document.norms[at - 1] != "،"  # «الوزيرين المصري والإثيوبي»
            return document.norms[at - 1] != "،" and not (bare_title or self._whole_title(document, matches, role, at))
        if (
            norm.startswith("و")
            and len(norm) > 4
            and at + 1 < stop
            and document.norms[at + 1].startswith("ال")
            and (any(f.tense == "masdar" and not f.prep for f in info.verbs) or norm in ("وشوون", "واعاده", "وحقوق"))
        ):
            return document.norms[at - 1] != "،"
        if bare_title and norm != "باسم" and not self._entrusted(document, matches, role, at):
            return False
        if norm.startswith("لل") and len(norm) > 4:
            return norm not in _PURPOSES and not (
                role.kind in _RULERS and self._whole_title(document, matches, role, at)
            )
        if norm in _AT_BODY:
            return True
        if norm.startswith("ال") and len(norm) > 4 and document.tokens[at].raw[0] not in "أإآ":
            if norm in _PRONOUNS or not self._plain(info):
                return False  # «سفير إيطاليا | ألبيرتو كوتيلو»
            if not info.definite and (info.pos or info.tenses):
                return False  # «جدد الأمين العام | التزام المنظمة»
            noun = self._noun(norm, info) or any(m.entry.kind in _SITES and not m.prep for m in matches[at])
            if norm == "الاطراف" and at == role.form_end:
                return False  # «دعا وزير الخارجية | الأطراف إلى», not «مسؤول الدول الأطراف»
            if self.after_one(document.norms, matches, role, at):
                return False
            return not (noun and self._closed_before(document, matches, role, at))
        if norm in NAMED_BODY and at + 1 < stop and document.norms[at + 1] in '"«“':
            return True
        if self._construct(document, matches, role, at, stop):
            return True
        if norm.startswith("لشوون") or norm in (
            "شوون",
            "بالخارج",
            "باسم",
            "مجلس",
            "اداره",
            "سلطه",
            "اقليم",
            "منطقه",
            "هييه",
            "لجنه",
            "شركه",
            "مجموعه",
            "موسسه",
            "وزاره",
            "بوزاره",
            "لوزاره",
        ):
            return True
        return False

    def _kind_of_state(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """«وزير خارجية | جمهورية سوريا»: whether a word says of what kind the state behind it is, in a name or not."""
        if at + 1 >= stop or document.norms[at] not in STATE_WORDS or document.tokens[at - 1].info.definite:
            return False
        return any(m.entry.kind == "state" and not m.prep and not m.conj for m in matches[at + 1])

    def _in_government(self, document: Document, at: int, stop: int) -> bool:
        """«وزيرة العدل | بحكومة الوحدة الوطنية», «في حكومة تصريف الأعمال»: in which government one serves."""
        norms = document.norms
        if norms[at] == "في":
            return at + 2 < stop and norms[at + 1] == "حكومه" and self._sort_of_government(document, at + 2)
        if norms[at] == "بحكومه" or (norms[at] == "حكومه" and norms[at - 1] == "في"):
            return at + 1 < stop and self._sort_of_government(document, at + 1)
        return norms[at - 1] in _GOVERNMENTS and self._sort_of_government(document, at)

    def _over_government(self, document: Document, role: Role, at: int, stop: int) -> bool:
        """«رئيس المجلس الرئاسي | لحكومة الوفاق الوطني»: which government a council is that of."""
        if document.norms[at] != "لحكومه" or role.kind not in _RULERS or at + 1 >= stop or role.end - role.first < 3:
            return False
        return self._sort_of_government(document, at + 1)

    def _sort_of_government(self, document: Document, at: int) -> bool:
        """Whether a word says what sort of government it is, and not whose: not «حكومة | السنيورة»."""
        token = document.tokens[at]
        if token.norm in _SORTS_OF_GOVERNMENT:
            return True
        return token.kind == "w" and token.norm.startswith("ال") and token.info.pos == "noun" and not token.info.name

    def _joined_body(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """«وزير الشؤون المغاربية والاتحاد الإفريقي | وجامعة الدول العربية، فلان»: a body joined to a portfolio."""
        if not document.tokens[at - 1].info.definite:
            return False
        ends = (m.end for m in matches[at] if m.entry.kind == "org" and m.conj and not m.prep and m.end > at + 1)
        end = next(ends, stop)
        if end + 1 >= stop:
            return False
        after = end + (document.norms[end] in "،,")
        return self.names.read(document, after, stop, matches, titled=True) > after + 1

    def _entrusted(self, document: Document, matches: list[list[Match]], role: Role, at: int) -> bool:
        """«الوزير المكلف | بالشؤون المغاربية», «الوزير الفرنسي المنتدب | للتجارة»: what one is charged with."""
        norms = document.norms
        if norms[at].startswith(_FOR_AFFAIRS) or (norms[at].startswith("لل") and self._after_nation(matches, role, at)):
            return role.kind in _MINISTERS and norms[at] not in _PURPOSES
        for k in range(role.form_end, at):
            if norms[k] in _CHARGED:
                return k + 1 < at or norms[at].startswith(_CHARGED[norms[k]])
            if norms[k].startswith(_FOR_AFFAIRS) or (
                norms[k].startswith("لل") and self._after_nation(matches, role, k)
            ):
                return role.kind in _MINISTERS
        return False

    def _after_nation(self, matches: list[list[Match]], role: Role, at: int) -> bool:
        """«الوزير الألماني | للتعاون الاقتصادي»: whether the adjective of a state stands right behind a title."""
        return at == role.form_end + 1 and any(m.entry.kind == "demonym" and m.end == at for m in matches[at - 1])

    def _in_its_body(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """«مسؤولة السياسة الخارجية | في التكتل فلانة»: whether an office goes on with a body and a name."""
        norms = document.norms
        k = at if norms[at] == "في" else at - 1
        if k < 1 or k + 2 >= stop or norms[k] != "في" or not norms[k + 1].startswith("ال") or matches[k + 1]:
            return False
        if norms[k + 1].removeprefix("ال") not in BODY_NOUNS:
            return False
        return self.names.read(document, k + 2, stop, matches, titled=True) > k + 3

    def _describes(self, document: Document, matches: list[list[Match]], role: Role, at: int) -> bool:
        """Whether an adjective says of what sort a title of one word is.

        «السناتور الجمهوري», «المستشارة السياسية والإعلامية», «الوزير المسؤول عن الدفاع».
        """
        norm, info = document.norms[at], document.tokens[at].info
        if norm in _IN_CHARGE:
            return document.norms[at + 1 : at + 2] == ["عن"]
        ending = "يه" if document.norms[role.first].endswith("ه") else "ي"
        if not info.definite or info.name or not norm.endswith(ending):
            return False
        if norm.startswith("و"):
            return at > role.form_end and document.norms[at - 1].endswith(ending)
        if any(m.entry.kind == "org" and m.end == at + 1 for m in matches[at]):
            return norm == "الاوروبي" + ending[1:]
        return info.pos == "adj" and all(m.entry.id == "profession" for m in matches[at])

    def _construct(self, document: Document, matches: list[list[Match]], role: Role, at: int, stop: int) -> bool:
        """Whether a noun without article goes on with a chain that a noun with it ends: «قائد قوات | حرس الحدود»."""
        before = document.tokens[at - 1]
        if before.kind != "w" or before.info.definite:
            return False
        if at == role.first + 1 and document.norms[role.first][role.shift :] not in _IN_CHARGE_OF:
            return False
        if any(m.entry.kind in _NAMES | _SITES and m.end == at for k in range(role.first, at) for m in matches[k]):
            return False
        for k in range(at, min(at + _CHAIN, stop)):
            token = document.tokens[k]
            info: WordInfo = token.info
            if token.kind != "w" or info.name or not info.tenses.isdisjoint(("past", "pres", "future")):
                return False
            if any(m.entry.kind not in _SITES and not m.prep for m in matches[k]):
                return False
            if info.definite:
                return k > at and token.norm.startswith("ال") and info.pos in ("noun", "other", "adj", "")
            if not token.info.pos and (k + 1 >= stop or document.tokens[k + 1].info.pos != "noun"):
                return False
            if info.pos not in ("noun", "other", "") or token.raw.endswith(("ا", "ً")):
                return False
            if any(s.rest in self.lexicon.common for s in info.splits[1:]):
                return False  # «لعمال البناء», «وقمع الثورة»
        return False

    def _whole_title(self, document: Document, matches: list[list[Match]], role: Role, at: int) -> bool:
        """Whether what stands before a token is a title that no portfolio follows.

        A ruler's («خادم الحرمين الشريفين»), or one with a nationality after it: «الوزير المصري | والوفد».
        """
        if role.kind in _RULERS and at == role.form_end:
            return "ال" in document.norms[at - 1][:4]
        return any(
            m.entry.kind == "demonym" and m.end == at and m.entry.data[0] == "ms" and document.norms[at - 1][:2] == "ال"
            for m in matches[at - 1]
        )

    @staticmethod
    def after_one(norms: list[str], matches: list[list[Match]], role: Role, at: int) -> bool:
        """Whether a plural of men stands behind what is one, and is no part of a title.

        «دعا رئيس الحكومة | المانحين إلى», «حث الوزير المصري | المسلحين على», not «وزير شؤون المغاربة المقيمين».
        """
        norm, before = norms[at], norms[at - 1]
        head = norms[role.first]
        if not norm.endswith(("ين", "ون")) or norm in ORDINALS or (head.endswith(_SEVERAL) and "امين" not in head):
            return False
        if not before.startswith(("ال", "وال", "لل")) or before in _BROKEN_PLURALS:
            return False
        nation = any(m.entry.kind == "demonym" and m.end == at and m.entry.data[0] == "ms" for m in matches[at - 1])
        return before.endswith("ه") or before in _SINGLE or nation

    def _noun(self, norm: str, info: WordInfo) -> bool:
        """Whether a word with ال is a noun and surely no adjective: «الضوء», «التوجيهات», «المواقف»."""
        if norm in _NOUNS:
            return True
        if norm in _APPOSED or norm.endswith(_ADJECTIVE_ENDS):
            return False
        if norm.startswith("الم"):
            named = info.pos == "noun" and not norm.endswith(("ين", "ون"))
            return (named and norm not in _ASSISTING) or norm.endswith("ات")
        return info.pos in ("noun", "other") or "masdar" in info.tenses or norm.endswith("ات")

    def _closed_before(self, document: Document, matches: list[list[Match]], role: Role, at: int) -> bool:
        """Whether the phrase before a token has its article or its name, so that no noun is added to it.

        «سلط رئيس الإقليم | الضوء», not «رئيس لجنة | الاحتراف».
        """
        before = document.norms[at - 1]
        if before in CLOSING_QUOTES:
            return True  # «رفض رئيس حزب "الوطن" | المشاركة»
        if before.startswith("لل"):  # «للوزارة», not «للجنة التعليم»
            return not any(s.prep == "ل" and s.rest[0] == "ل" for s in document.tokens[at - 1].info.splits)
        if document.tokens[at - 1].info.definite:
            return True
        return any(m.entry.kind in _NAMES and m.end == at for k in range(role.first, at) for m in matches[k])

    def _adjective(self, document: Document, match: Match) -> bool:
        """Whether a word for a profession is an adjective here: «للتخطيط السياسي»."""
        if match.end != match.first + 1 or match.entry.id not in ("profession", "other", "legislator"):
            return False
        return document.norms[match.first].endswith("ي") and document.norms[match.first - 1].startswith(("لل", "وال"))

    def _plain(self, info: WordInfo) -> bool:
        return info.pos in ("", "noun", "adj", "other")

    def _definite_follows(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        if at >= stop:
            return False
        if any(m.entry.kind in ("state", "capital", "org", "epithet", "place") and not m.prep for m in matches[at]):
            return True
        if document.norms[at] in _MINISTRIES and at + 1 < stop:  # «مدير إدارة أوروبا في | الخارجية التونسية»
            return any(m.entry.kind == "demonym" and not m.conj for m in matches[at + 1])
        return document.norms[at] in STATE_WORDS

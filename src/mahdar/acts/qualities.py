"""What something is described as, held to be or seen as: the quality says the stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.holders import state_of
from mahdar.acts.lexicon import quality_words
from mahdar.acts.speech_tables import BTHAT, OPEN, THAT_ONE
from mahdar.acts.targets import COMMA, THAT, Draft, TargetReader
from mahdar.document.marks import OPENING_QUOTES

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.mentions.scene import Scene

__all__ = ["HOLDING_TO_BE", "QualityReader"]

#: Verbs that hold something to be something, and how many words that something may have.
HOLDING_TO_BE = frozenset({"عد", "اعتبر", "رأى"})
_OBJECT = 12
#: Among how many words of a judgement its quality is looked for.
_JUDGEMENT = 4
#: Ends of a verb whose object is a pronoun: «اعتبره», «عدتها».
_OBJECT_PRONOUNS = ("ه", "ها", "هما", "هم")
#: «على أنها», «بوصفها»: as what something is looked upon.
_UPON_THAT = frozenset("انه انها انهم انهما".split())
_DENYING = frozenset("لا لن لم ليس ليست".split())
_THAT_IT = frozenset("انه انها انهم بانه بانها".split())
_AS = frozenset("بوصفه بوصفها بوصفهم باعتباره باعتبارها باعتبارهم بصفته بصفتها".split())
#: Before what someone holds something to be: «محض افتراء»، «مجرد مزاعم».
_MERELY = frozenset("محض مجرد بمثابه".split())
#: How many words what is seen in something may come after it.
_SEEN = 10
#: «السبيل الوحيد», «الإطار الأمثل»: the way that is held to be the only one.
_ONLY_WAY = frozenset(
    "السبيل الحل الخيار الطريق المخرج الاطار الاساس الضمانه الضامن المرجعيه الممر المسار المدخل الصيغه الوسيله".split()
)
_ONLY = frozenset("الوحيد الوحيده الامثل الانسب الانجع الاسلم الافضل الالزامي".split())
#: «يرى في الأمن المائي ركيزة للاستقرار»: what is seen as something to build on.
_CARDINAL = frozenset("ركيزه جزءا اساسا مفتاحا ضمانه شرطا اولويه حجر دعامه مدخلا".split())


#: «لا يمكن قبوله», «لا يجوز السكوت عليه».
_CAN_BE = frozenset("يمكن تمكن يجوز يصح".split())
_GLARING = frozenset("صارخ صارخا صارخه فاضح فاضحا فاضحه فج فجا سافر سافرا سافره سيي سييا سييه".split())
#: «عمل لا يغتفر».
_UNFORGIVABLE = frozenset("يغتفر تغتفر يطاق تطاق يبرر تبرر مبرر".split())
#: «لا غنى عنه», «لا مثيل لها», «لا يقدر بثمن»: praise by what is denied.
_MATCHLESS = frozenset("غني محيد مثيل نظير يقدر تقدر يضاهي تضاهي يستغني".split())
_ACCEPTED = ("قبول", "القبول", "السكوت", "التسامح", "السماح", "التهاون", "التساهل")
_PAIR = 2
#: What one describes, by name, to praise it, if it is not told what is lacking: «وصف الشراكة بأنها قائمة على الندية».
_FAVOURABLE = frozenset("شراكه صداقه مبادره لفته دور تعاون روابط تجربه جهود مساهمه دعم مساعده علاقات علاقه".split())
_UNFAVOURABLE = frozenset(
    "متوتره متوتر فاتره بارده صعبه صعب معقده معقد محدود محدوده ضعيفه ضعيف متواضع متواضعه شايكه عاديه متعثره معدوم "
    "هشه مجمده غير بغير لا لم ليس ليست محاوله مجرد دون خطوه".split()
)
#: A noun that only carries the judgement: «أمرا حيويا».
_A_THING = frozenset("امرا شييا".split())


class QualityReader(TargetReader):
    """Finds the stances that qualities show."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.qualities = quality_words()

    def _home(self, said: Said) -> str | None:
        """The state of the speaker."""
        if said.speaker is None:
            return None
        if said.speaker.target is None:
            return state_of(self.scene, said.speaker)  # «قالت السفيرة اليابانية»
        return said.speaker.target.country

    def _held_to_be(self, first: int, end: int) -> Draft | None:
        """«عد الزيارة منعطفا»، «يعتبر روسيا شريكا مهما»: an indefinite accusative after its object judges it."""
        if first + 1 >= end:
            return None
        if self.norms[first].startswith("ايا"):
            return self._held_in_short(first, first + 1, end)
        if first and self.norms[first - 1].endswith(_OBJECT_PRONOUNS):  # «الذي يعتبره الناس»: of whom it is told before
            return self._held_in_short(first, first, end) if self._judges(first) else None
        for k in range(first + 1, min(first + _OBJECT, end)):
            norm = self.norms[k]
            if norm in COMMA or norm in THAT:
                return None
            if (norm in _MERELY or norm in OPENING_QUOTES) and k + 1 < end:  # «اعتبر ما نشر «محض افتراء»»
                stance = self._described_as(k + 1, min(k + 1 + _JUDGEMENT, end))
                if stance is not None:
                    return self._target(stance, first, k, k)
            if norm == "امرا" and self._not_to_be(k + 1):
                return self._target("oppose", first, k, k)  # «اعتبر تجويع السكان أمرا لا يمكن قبوله»
            if norm.endswith("ا") or (norm.endswith("ه") and not norm.startswith("ال")):
                stance, _ = self.qualities.get(norm, (None, None))
                if norm in _CARDINAL or (norm == "خطا" and self.norms[k + 1 : k + 2] == ["احمر"]):
                    stance = "stress"  # «تعتبر أمن الخليج خطا أحمر»
                if stance is not None and self.norms[k - 1] != "غير":
                    thing = self.norms[k - 1] in _A_THING and k - 1 > first  # «تعتبر التنسيق أمرا حيويا»
                    stance = "stress" if thing and stance == "praise" else stance
                    return self._target(stance, first, k - 1 if thing else self._object_end(first, k), k)
            if norm in _ONLY_WAY and self.norms[k + 1 : k + 2] and self.norms[k + 1] in _ONLY and k > first + 1:
                return self._target("stress", first, k, k)  # «معتبرا تشكيل حكومة السبيل الوحيد»
        return None

    def _held_in_short(self, first: int, at: int, end: int) -> Draft | None:
        """«معتبرا إياها "أساسا جادا"»، «واعتبره انتهاكا»: where a pronoun is judged, the judgement is the target."""
        stance = self._described_as(at, min(at + _JUDGEMENT, end))
        return self._target(stance, first, end, at) if stance is not None else None

    def _judges(self, first: int) -> bool:
        """Whether a judgement begins at a token: an indefinite accusative, or a quotation."""
        norm = self.norms[first]
        return norm in OPENING_QUOTES or (
            norm.endswith(("ا", "ه")) and not norm.startswith("ال") and norm in self.qualities
        )

    def _looked_upon(self, first: int, end: int, cue: int) -> Draft | None:
        """«تنظر إلى الهند على أنها شريك», «بوصفها شريكا موثوقا»: as what someone is looked upon."""
        if first + 3 >= end or self.norms[first] != "الي":
            return None
        for k in range(first + 2, min(first + _SEEN, end - 1)):
            if self.norms[k] in COMMA:
                return None
            upon = self.norms[k] in _UPON_THAT and self.norms[k - 1] == "علي"
            if upon or self.norms[k] in _AS:
                stance = self._described_as(k + 1, min(k + 1 + _JUDGEMENT, end))
                return self._target(stance, first, end, cue) if stance is not None else None
        return None

    def _object_end(self, first: int, k: int) -> int:
        """«إيران دولة محورية», «القرار عملا خطيرا»: where what is judged ends, before the noun of its judgement."""
        if k - 1 > first and self._accusative(k) and self._accusative(k - 1):
            return k - 1
        ref = self.scene.ref_at.get(first)
        judged = ref is not None and first < ref.end == k - 1 and not self.norms[k - 1].startswith("ال")
        return k - 1 if judged else k

    def _accusative(self, k: int) -> bool:
        """Whether a noun or adjective in «ا» that is no name stands at a token: «عملا»."""
        token = self.scene.document.tokens[k]
        shaped = token.raw.rstrip("\u064b").endswith("ا") and not token.norm.startswith("ال") and len(token.norm) > 3
        return shaped and self.scene.cover[k] is None and not token.info.name

    def _described_as(self, at: int, end: int) -> str | None:
        """The stance of the first word that praises or blames: «تجربة رائدة», «غير شرعية»."""
        for k in range(at, end):
            norm = self.norms[k]
            if norm in _DENYING and self._unforgivable(k):
                return "condemn"
            if norm in _DENYING and k > at and self.norms[k + 1 : k + 2] and self.norms[k + 1] in _MATCHLESS:
                return "praise"  # «لاعب لا غنى عنه»
            if norm in _DENYING and self._not_to_be(k):
                return "oppose"
            for word in (norm, norm.removeprefix("ال"), norm.removeprefix("ب").removeprefix("ال"), norm[1:]):
                if word == norm[1:] and not norm.startswith("و"):
                    break  # «معتدل وبناء»
                stance, contrary = self.qualities.get(word, (None, None))
                if self.norms[k - 1].removeprefix("ب") == "غير":  # «وصف البيان بغير المسؤول»
                    stance = contrary
                if stance == "praise" and (blamed := self._and_blamed(k + 1, end)) is not None:
                    return blamed
                if stance is not None:
                    glaring = _GLARING.intersection(self.norms[k + 1 : k + 2])
                    return "condemn" if glaring else stance  # «نموذج صارخ لإرهاب الدولة»
        return None

    def _unforgivable(self, k: int) -> bool:
        """«لا يغتفر», «لا مبرر له»: whether what is denied at a token is its pardon."""
        return not _UNFORGIVABLE.isdisjoint(self.norms[k + 1 : k + 2])

    def _and_blamed(self, k: int, end: int) -> str | None:
        """«جريء ووقح»: the stance of a blame joined to a word that praises."""
        if k >= end or not self.norms[k].startswith("و"):
            return None
        stance = self.qualities.get(self.norms[k][1:], (None, None))[0]
        return stance if stance in ("condemn", "concern") else None

    def _favourable(self, first: int, at: int) -> bool:
        """«وصف هذه اللفتة بأنها "عنوان صداقة"»: what is praised by whatever is not told to be lacking."""
        if at + 1 >= len(self.norms):
            return False
        head = first + (self.norms[first] in THAT_ONE)
        said_of_it = at + (self.norms[at] in OPENING_QUOTES)
        lacking = _UNFAVOURABLE & set(self.norms[said_of_it : said_of_it + 2])
        return self.norms[head].removeprefix("ال") in _FAVOURABLE and not lacking

    def _not_to_be(self, k: int) -> bool:
        """«أمرا لا يمكن قبوله»، «لا يمكن السكوت عليه»: what is not to be accepted."""
        after = self.norms[k + 1 : k + 3]
        return len(after) == _PAIR and after[0] in _CAN_BE and after[1].startswith(_ACCEPTED)

    def _sees(self, first: int, end: int, cue: int) -> Draft | None:
        """«ترى في هذه الخطوة تهديدا»: what is seen in something judges it."""
        if first + 2 >= end or self.norms[first] != "في":
            return None
        for k in range(first + 2, min(first + _SEEN, end)):
            norm = self.norms[k]
            if norm in COMMA or norm in THAT:
                return None
            if norm in _ONLY_WAY and not _ONLY.isdisjoint(self.norms[k + 1 : k + 2]):
                return Draft(
                    "stress", first, k - (self.norms[k - 1] in OPEN), cue, False, None
                )  # «ترى في الحوار السبيل الوحيد»
            whole = norm == "كلا" and self.norms[k + 1 : k + 2] == ["لا"]  # «ترى في التوصيات "كلا لا يتجزأ"»
            stance = "stress" if whole or norm in _CARDINAL else self.qualities.get(norm, (None, None))[0]
            if stance is not None and not norm.startswith("ال") and norm.endswith(("ا", "ه", "ات")):
                return Draft(stance, first, k - (self.norms[k - 1] in OPEN), cue, False, None)
        return None

    def _it_is_held_to_be(self, at: int, said: Said) -> Draft | None:
        """«معتبرا أنه "خبر سار"»: a judgement without a verb, of what was spoken of before."""
        if at < 2 or at >= said.end:
            return None
        quoted = self.norms[at - 1] in OPEN
        finite = not self.scene.document.tokens[at].info.tenses.isdisjoint(("past", "pres", "future"))
        told = self.norms[at - 1 - quoted] in _THAT_IT and not finite
        return self._held_in_short(at, at, said.end) if told and (quoted or self._judges(at)) else None

    def _quality(self, said: Said) -> Draft | None:
        """«وصف المحادثات بأنها بناءة»، «وصف الترشح بـ"الوجيه"»: praise or blame of what is described."""
        return self._described(said.start, said.end)

    def _described(self, first: int, end: int) -> Draft | None:
        for k in range(first + 1, end):
            norm = self.norms[k]
            opens = norm in BTHAT or norm == "ب"
            if not (opens or (norm.startswith("ب") and len(norm) > 3)):
                continue
            at = k + 1 if opens else k
            if at + 1 < end and self.norms[at] in _DENYING and self.norms[at + 1] in _MATCHLESS:
                return self._target("praise", first, k, k)  # «واصفا الدور القطري بأنه لا غنى عنه»
            if at < end and self.norms[at] in _DENYING and not self._unforgivable(at):
                return None  # «وصفها بأنها لا تساعد على بناء الثقة»
            stance = self._described_as(at, min(at + _JUDGEMENT, end))
            if stance is None and opens and norm in BTHAT and self._favourable(first, at):
                stance = "praise"
            if stance is None:
                continue
            whom = first + (self.norms[first] in OPEN)
            if k == whom + 1 and self.norms[whom].startswith("ايا"):
                return self._target(stance, at, end, k)  # «واصفا إياها بأنها شريك موثوق»
            return self._target(stance, first, k, k)
        return None

"""Places that are named after what they are: «قصر بعبدا», «بلدة الغجر», «مطار قرطاج الدولي»; and newspapers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.dedicated import CROWNED
from mahdar.mentions.honours import KUNYA
from mahdar.mentions.opennames import OpenName, Place
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.head_table import Head
    from mahdar.mentions.matching import Match
    from mahdar.mentions.names import NameReader

__all__ = ["ZONES", "lies_in", "named_site", "palace", "zone"]

#: What makes a palace or guest house the one of the state: «القصر الرئاسي», «دار الضيافة».
_STATELY = frozenset("الرياسي الجمهوري الملكي الاميري السلطاني الوطني".split())


def palace(document: Document, place: Place) -> OpenName | None:
    """«القصر الرئاسي», «دار الضيافة»."""
    at = place.at + 1
    wanted = _STATELY if place.word == "القصر" else {"الضيافه"}
    if document.norms[at] not in wanted:
        return None
    return OpenName("place", place.at, at + 1, place.shift, None, at + 1, place.at, place.word)


#: Heads of zones, and what one is by name: «المنطقة الاقتصادية الخاصة بالدقم», «منطقة جبل علي الحرة».
ZONES = frozenset({"المنطقه", "منطقه", "محطه"})
#: What a plant makes: «محطة كهرباء غزة».
_MADE = frozenset("كهرباء توليد تحليه الكهرباء".split())
_ZONED = frozenset("الاقتصاديه الحره الصناعيه اللوجستيه".split())


def zone(matches: list[list[Match]], norms: list[str], place: Place) -> OpenName | None:
    """An economic or free zone or a plant, with the place where it lies."""
    at, stop = place.at + 1, place.stop
    if any([m.entry.kind in ("org", "place") and m.end > at for m in matches[place.at]]):
        return None  # the registry has it: «المنطقة الاقتصادية لقناة السويس»
    special = place.word == "المنطقه"
    wanted = {"المنطقه": _ZONED, "محطه": _MADE}.get(place.word)
    if wanted is not None and norms[at] not in wanted:
        return None
    at += place.word != "منطقه"
    at += special and at < stop and norms[at] == "الخاصه"
    where = next((m for m in _placed(matches, at, stop) if (m.prep in ("ب", "ل")) == special), None)
    behind = place.word == "منطقه"
    if where is None or (behind and (where.end >= stop or norms[where.end] not in _ZONED)):
        return None
    end, places = where.end + behind, registry.load().places
    state = places[where.entry.id].country if where.entry.kind == "place" else where.entry.id
    return OpenName("place", place.at, end, place.shift, state, end, place.at, place.word)


def _placed(matches: list[list[Match]], at: int, stop: int) -> list[Match]:
    """The states and places that begin at a token."""
    return [m for m in (matches[at] if at < stop else []) if m.entry.kind in ("place", "capital", "state")]


_DAYS = frozenset(("يوم", "يومي", "ايام"))


def named_site(
    document: Document,
    matches: list[list[Match]],
    names: NameReader,
    place: Place,
    head: Head,
) -> OpenName | None:
    """A head followed by an unknown name of one to three words."""
    norms, stop, i = document.norms, place.stop, place.at
    kind, keep = head.type, head.keep
    if place.word == "بلده" and not document.tokens[i].raw.endswith("ة"):
        return None  # «في بلده الثاني»
    at = i + 1
    first = at
    while at < stop and at - first < 3:
        token = document.tokens[at]
        if token.kind != "w":
            break
        if any(m.entry.kind in ("state", "capital", "office", "title") and not m.prep for m in matches[at]):
            if at > first or kind != "place":
                break
        letter = names.letter(token.norm, token.raw, token.info)
        if at == first and place.word in _PAPERS and _paper(document, at):
            letter = "D"
        if at == first and place.word in _PAPERS and token.norm in _SHEETS:
            break
        if at > first and (token.norm.startswith("و") and len(token.norm) > 3 or token.norm in _DAYS):
            break  # «جزيرة جربة | يومي 19 و20»
        if at > first and (token.norm in _BEHIND or (_owned(token) and names.weight(token.norm) < _NAMELIKE)):
            break
        if (
            at == first
            and place.word in _TOWNS
            and _paper(document, at)
            and (place.word == "بلده" or not token.info.pos)
        ):
            letter = "D"
        if at == first and kind == "place" and not matches[at] and _tells(token, names, place.word):
            break  # «قرية حدودية», «سد الفجوة»
        if letter == "X" or (letter == "D" and kind == "org" and at == first and place.word not in _PAPERS):
            break
        if letter == "S" and kind == "org":
            break
        joined = at > first and norms[at - 1] in _BEFORE_MORE  # «بلدة أبو كمال»
        if letter in "Nn" and at > first and kind == "place" and place.word not in ("مطار", "قصر") and not joined:
            break
        at += 1
        if letter == "D" or (kind == "place" and not keep and letter != "C" and norms[at - 1] not in _BEFORE_MORE):
            break
    if keep and first < at < stop - 1 and norms[at] in "-–" and norms[at + 1].isdecimal():
        at += 2
    while at < stop and at > first and keep and norms[at] in ("الدولي", "الكهروماييه", "اللوجستيه", "البحري", "الجويه"):
        at += 1
    if at == first or (at == first + 1 and norms[first] in CROWNED):
        return None  # «قصر الملك | عبدالله»
    nation = next((m for m in matches[at] if m.entry.kind == "demonym" and not m.prep), None) if at < stop else None
    state = nation.entry.id if nation is not None else _state_of(matches[first]) if kind == "place" else None
    return OpenName(kind, i if keep else first, at, place.shift if keep else 0, state, at, i, place.word)


#: What a second word goes with in names of places: «منطقة دار سعد», «بلدة أبو كمال».
_BEFORE_MORE = KUNYA | frozenset(
    "دار بير خان راس عين تل دير كفر بيت باب بني شيخ قره سان سانت سانتا سانتو "
    "بورت فورت نيو لاس لوس ساو سيدي مولاي اولاد سراه معاصر الشيخ".split()
)
#: Heads after which stands many a word that is no name: «سد الفجوة», «منطقة عازلة».
_DOUBTFUL = frozenset("سد فندق وادي بحيره معسكر مرفا سجن مصفاه مفاعل واحه هضبه منفذ منطقه ناحيه ضاحيه".split())
#: Everyday words after them, definite.
_NO_SITES = frozenset(
    "الفجوه الحلف المسلمين السلام الشرق الغرب الشمال الجنوب الوسط السد الصيادين النجده الاعداء العدو الخصم الثغره "
    "الثغرات الرمق النقص العجز الفراغ الذرايع الحاجه الطريق الباب الابواب المنافذ "
    "الجزاء البطن الفم الراس الصدر الظل الخطر الحظر العزل التماس الصراع النزاع القتال الحدث العمليات الراحه المخدره "
    "الملاهي الالعاب الطفل الاطفال التمور الاحلام العمل الانتاج التسوق التجمع الانتظار".split()
)
#: What towns are like and do: no name of one.
_LIKE_TOWNS = frozenset(
    "امنه عريقه محرره جاذبه فاضله كامله ساخنه عامره جميله مقدسه مدمره معزوله مفتوحه مغلقه مجاوره مماثله مختلفه خضراء "
    "حيه ميته نابضه مزدهره فقيره غنيه نايمه منسيه مهجوره محطمه منزوعه خاضعه تابعه واقعه بعيده قريبه شاسعه واسعه "
    "تبعد تزخر تقع تضم تشتهر تعد تعاني تعيش تشهد تتمتع تحتضن تبدو تسكنها يسكنها تحمل تستقبل تنبض تطل تجمع تتسع "
    "يقطنها تقطنها يعيش تسيطر يسيطر "
    "فخم معروف كبير صغير قديم فاخر عريق شهير مشهور ضخم مهجور حكومي رياسي ملكي خاص عام محلي عالمي تاريخي اثري جليدي "
    "جبلي ساحلي صحراوي حدودي مشترك بديل موقت دايم امن مجهول".split()
)
#: What is done at a station, and on which side it lies.
_WORKS = frozenset("ضخ توليد تحليه معالجه تكرير تنقيه انطلاق وصول انتظار شرق غرب شمال جنوب".split())
#: What begins behind a name: «ميناء جيهان | المطل على البحر», «جبل صبر | جنوب المدينة».
_BEHIND = frozenset(
    "شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي قرب المطل المطله الواقع الواقعه الموجود الموجوده الكاين الكاينه "
    "التابع التابعه الذي التي المعروف المعروفه المجاور المجاوره القريب القريبه الممتد الممتده".split()
)
#: Pronouns, by which a word is a noun or verb: «ميناء برنيكي | أنشأه بطليموس», «قاعدة | لعملياته».
_PRONOUNS = ("ه", "ها", "هم")
#: How what says of what kind a station is ends.
_AGREEING = ("ه", "ات", "اء")
_AGREED = frozenset({"محطه", "قاعده"})
#: Shorter names may end like a pronoun: «طه».
_LONG = 3
#: Which of several: «محطة أولى لجولته», «بوابة ثانية».
_COUNTED = frozenset("اول اولي ثان ثاني ثانيه ثالث ثالثه رابعه خامسه اخير اخيره".split())
#: From this weight on an indefinite word after them is rather a name.
_NAMELIKE = 2.0


def _owned(token: Token) -> bool:
    """Whether a word ends in a pronoun: «لعملياته», «عمرها»."""
    return len(token.norm) > _LONG and token.raw.endswith(_PRONOUNS)


#: Everyday words that are towns: «بلدة الحدث».
_ALSO_TOWNS = frozenset({"الحدث"})


def _tells(token: Token, names: NameReader, head: str) -> bool:
    """Whether a word after the head noun of a place says of what kind that is, and is no name."""
    if (token.raw.endswith("ية") and not token.info.definite) or token.norm in _COUNTED:
        return True
    if token.norm in _LIKE_TOWNS or (
        token.norm in _NO_SITES and not (token.norm in _ALSO_TOWNS and head in _TOWNS | {"مدينه"})
    ):
        return True  # «مدينة آمنة», «مدينة تزخر بالآثار», «مدينة الألعاب»
    plain = not token.info.definite and names.weight(token.norm) < _NAMELIKE
    spelled = (
        head in _TOWNS | {"مدينه"} and not token.norm.endswith("ها") and not names.everyday(token.norm[:-1])
    )  # «مدينة نبروه»
    if plain and ((_owned(token) and not spelled) or (head == "محطه" and token.norm in _WORKS)):
        return True  # «قاعدة لعملياته», «محطة ضخ»
    if head in _AGREED and token.norm.endswith(_AGREEING) and names.weight(token.norm) < _NAMELIKE:
        return not token.info.definite  # «محطة فارقة», «قاعدة صلبة», «محطة قطارات», not «محطة رمسيس»
    if head not in _DOUBTFUL or token.info.name == "!":
        return False
    if token.info.definite:
        return token.norm in _NO_SITES or names.everyday(token.norm)
    return token.norm not in _BEFORE_MORE and names.weight(token.norm) < _NAMELIKE


#: What says where a place lies: «بلدة السكرية في منطقة البوكمال», «منطقة تازاليت غرب النيجر».
_LIES = frozenset("في غرب شرق شمال جنوب وسط غربي شرقي شمالي جنوبي قرب بجوار  باقليم بمحافظه بريف بمنطقه".split())
_REGIONS = frozenset("منطقه محافظه اقليم ولايه ريف قضاء مقاطعه".split())
#: So many words stand between a place and that in which it lies.
_LIES_WITHIN = 4


def lies_in(document: Document, matches: list[list[Match]], at: int) -> str | None:
    """The state in which an unknown place lies by what follows its name."""
    norms, places = document.norms, registry.load().places
    stop = min(document.sentences[document.sentence_of[at - 1]][1], at + _LIES_WITHIN)
    said = False
    for k in range(at, stop):
        here = next((m for m in matches[k] if m.entry.kind in ("state", "capital", "place") and not m.conj), None)
        if here is not None and (said or (here.prep == "ب" and not _is_site(here))):
            return places[here.entry.id].country if here.entry.kind == "place" else here.entry.id
        if norms[k] in _LIES:
            said = True
        elif norms[k] not in _REGIONS:
            return None
    return None


def _is_site(match: Match) -> bool:
    """Whether a place is a harbour, palace or the like and no town or region: «يصل ميناء هاي فونغ | بميناء جدة»."""
    return match.entry.kind == "place" and registry.load().places[match.entry.id].kind not in _WIDE


_WIDE = frozenset({"city", "province", "region"})


def _state_of(here: list[Match]) -> str | None:
    """The state of a city that a harbour, airport or crossing is named after: «ميناء مومباسا»."""
    places = registry.load().places
    for match in here:
        if match.entry.kind in ("capital", "place") and not match.prep and not match.conj:
            return match.entry.id if match.entry.kind == "capital" else places[match.entry.id].country
    return None


_PAPERS = frozenset("صحيفه جريده مجله".split())
#: Heads of small places, whose name may be any word with ال: «بلدة الغجر».
_TOWNS = frozenset("بلده قريه".split())
#: Sheets that are no newspapers: «صحيفة حقائق», «صحيفة الدعوى».
_SHEETS = frozenset("حقايق وقايع سوابق السوابق الدعوي الاتهام الاحوال الحاله".split())


def _paper(document: Document, at: int) -> bool:
    """Whether a word with ال after «صحيفة» is its name: «صحيفة الوئام»."""
    norm = document.norms[at]
    return norm.startswith("ال") and len(norm) > 4 and document.tokens[at].raw[0] == "ا"

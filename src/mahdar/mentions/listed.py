"""Whether a name that a table lists stands for what it lists: «قاعدة» a base or a group, «المملكة» which kingdom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.capitals import (
    is_nation,
    tells,
)
from mahdar.mentions.letters import CLOSED
from mahdar.mentions.matching import CUES, Match

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene
    from mahdar.mentions.things import States

__all__ = ["BRACKETS", "epithet_stands", "everyday", "place_fits", "stands"]

BRACKETS = frozenset("\"«“(/'")


def stands(scene: Scene, match: Match) -> bool:
    """Whether a one-word name may stand as one here: no everyday word, no stripped letter of a name."""
    token = scene.document.tokens[match.first]
    info: WordInfo = token.info
    before = scene.document.norms[match.first - 1] if match.first else ""
    if match.entry.id == _JEDDAH and token.raw.endswith("ة") and _in_jeddah(scene, match, before):
        return True  # «عاد من جدة»
    if match.entry.id == _OUJDA and not token.raw.endswith("ة"):
        return False  # «بما وجده من تعاون»
    if match.entry.kind == "place" and token.norm[match.shift :] in _ALSO_ERRANDS and not _located(scene, match):
        return False
    if match.entry.kind == "place" and everyday(scene, match):
        return False
    if match.entry.kind == "place" and match.conj and not match.prep and _located(scene, match):
        return True
    if match.entry.kind == "place" and not match.shift and not _OF_PLACES.isdisjoint((before, before[1:])):
        return token.norm != "جده" or token.raw.endswith("ة") or before.endswith(("مدينه", "محافظه"))  # «قرية جده»
    if match.entry.kind == "place" and not match.shift and before in _WHERE and info.pos in ("", "verb"):
        return True  # «في سرت»
    if match.entry.kind == "place" and not match.shift and before == "من" and _joins_place(scene, match.end):
        return True  # «انسحبت من سرت والجفرة»
    if match.entry.kind == "place" and not match.shift and (before in _GOVERNED_BY or _is_left(scene, match.first)):
        return True
    if match.entry.kind == "place" and not match.shift and _adjective(before, token.norm):
        return False
    if match.entry.kind == "place" and _other_hamza(token.raw, scene.lexicon.registry.places[match.entry.id].forms):
        return False
    if match.entry.id == _LVIV and scene.document.norms[match.end : match.end + 1] == ["من"] and before != "من":
        return False  # «ولفيف من السفراء»
    line = scene.dateline
    if match.entry.id == _X and before not in BRACKETS and before not in _ONLINE:
        return False
    if match.entry.kind == "org" and not match.shift and before in CUES:
        return True
    if match.entry.kind == "org" and (_spelled_out(token.raw) or token.norm[match.shift :] in _EVERYDAY_BODIES):
        named = before in BRACKETS or before.lstrip("وبل").startswith(_BODIES)
        return named or (line is not None and match.first <= line.end)  # «شباب واع», «وأم», «أي دنيا»
    if match.entry.id == _AL_QAEDA and _a_base(scene, match):
        return False
    if match.entry.kind == "org" and is_nation(scene, match):
        return before in BRACKETS or (line is not None and match.first <= line.end) or tells(scene, match)
    if match.entry.kind == "org" and token.norm in _AND_PREPOSITION:
        return line is not None and match.first <= line.end
    if before in BRACKETS or (line is not None and line.place is not None and line.place[0] == match.first):
        return True
    if match.entry.kind == "place" and not match.shift and before in ("في", "الي", "مدينه") and info.pos == "noun":
        return scene.lexicon.registry.places[match.entry.id].population == 0
    if match.shift and not token.norm[match.shift :].startswith("ال") and match.prep != "ل":
        rest = token.norm[match.shift :]
        if len(rest) < 4 and _great_city(scene, match):
            return True
        if info.pos or info.verbs or info.name or len(rest) < 4 or token.norm in scene.lexicon.names:
            return False
    if match.shift and (info.pos or info.verbs):
        return token.norm[match.shift :].startswith("ال") and not info.verbs
    return not (info.pos and info.pos != "other") and info.tenses.isdisjoint(("part", "past", "pres"))


#: Places whose names are everyday words, which need the noun for what they are before them or «في».
_EVERYDAY = frozenset("العيون لعيون وجده لودر كتاف الحصبه لحصبه".split())
#: Those that stand behind «في» as words, too: «في ترميز الأنشطة», «في منطقة الجزاء».
_EVERYDAY_IN = frozenset("ترميز الوفي المنشاه الجزاء".split())
#: Those that are another word with «ب»: «من بنوك العاصمة».
_WITH_BA = frozenset({"نوك"})
#: Letters that «وأم», «وآل» have at most.
_SHORT = 4
_TANWIN = tuple("ا\N{ARABIC FATHATAN} \N{ARABIC FATHATAN}ا \N{ARABIC DAMMATAN} \N{ARABIC KASRATAN}".split())


def everyday(scene: Scene, match: Match) -> bool:
    """Whether what is spelled like a place is an everyday word: «مكانة عالية», «درعًا», «في حواره», «الرياض وجدة»."""
    token = scene.document.tokens[match.first]
    raw, name = token.raw, token.norm[match.shift :]
    before = scene.document.norms[match.first - 1].removeprefix("و") if match.first else ""
    if raw.endswith(_TANWIN):
        return True  # «درعًا», «دوماً»
    if before in _OF_PLACES or before.removeprefix("ب") in _OF_PLACES:
        return False
    if name in _EVERYDAY_IN or (name in _WITH_BA and match.prep == "ب"):
        return not _opens_line(scene, match)
    if name in _EVERYDAY and before not in _WHERE and match.prep != "ب" and not _among_towns(scene, match):
        return not _opens_line(scene, match)
    if name.endswith("ي") and before not in _WHERE and match.entry.kind == "place":
        forms = scene.lexicon.registry.places[match.entry.id].forms
        return raw.endswith("ي") and all(form.endswith("ى") for form in forms if " " not in form)  # «الرئيس بخاري»
    if not name.endswith("ه") or match.entry.kind != "place":
        return False
    known = scene.lexicon
    forms = known.registry.places[match.entry.id].forms
    if raw.endswith("ة"):
        return not any(form.endswith("ة") for form in forms)  # «كآلية» is not Calais, «مكانة عالية» not Aley
    if name.startswith("ال") or (before in _WHERE and before != "في"):
        return False  # «إلى الرقه»: no pronoun stands with an article
    own = name[:-1] in known.common or any(form.tense in ("past", "pres") for form in token.info.verbs)
    return own and not any(form.endswith("ه") for form in forms)  # «زواره», «ما عرفه العالم», «في حواره»


def _spelled_out(raw: str) -> bool:
    """Whether a spelling shows by its vowels or its hamza that it is no short name: «ساناً», «واعٍ», «وأم», «وآل»."""
    return raw.endswith(_TANWIN) or (len(raw) <= _SHORT and raw[:2] in ("وأ", "وآ", "وإ"))


def _opens_line(scene: Scene, match: Match) -> bool:
    """Whether a name is the place of the dateline."""
    line = scene.dateline
    return line is not None and line.place is not None and line.place[0] == match.first


#: Towns whose names are «ل» and a noun: «استعدادات لحج هذا العام».
_ALSO_ERRANDS = frozenset({"لحج"})
_WHERE = frozenset("في الي مدينه بمدينه".split())
#: What a place is that is named behind it.
_OF_PLACES = frozenset("مدينه بلده قريه محافظه مديريه ناحيه قضاء ولايه ضاحيه مخيم مقاطعه جزيره".split())
_PROVINCES = frozenset("محافظه بمحافظه محافظتي مديريه مدن".split())
_CITIES = frozenset({"place", "capital"})
#: Who governs a town or region, and verbs whose object is where one was: «محافظ جدة», «غادر الملك جدة».
_GOVERNED_BY = frozenset("محافظ حاكم عمده والي".split())
#: What a town does: «استضافت جدة القمة».
_HOSTING = frozenset(
    "استضافت تستضيف ستستضيف شهدت تشهد ستشهد احتضنت تحتضن ستحتضن استقبلت تستقبل ودعت تودع شملت تشمل ستشمل".split()
)
_COMING = frozenset("قادما قادمه قادمين قادم عاد عادت عاءدا عاءده العوده عودته انطلق انطلقت وصل وصلت".split())
_LEFT = frozenset("غادر غادرت يغادر تغادر زار زارت يزور تزور بلغ بلغت".split())


def _among_towns(scene: Scene, match: Match) -> bool:
    """Whether a town stands beside another or where one goes: «العيون والداخلة», «قادما من العيون»."""
    norms, first = scene.document.norms, match.first
    if match.conj:
        return _located(scene, match)
    if not match.shift and _gone_to(scene, first):
        return True
    if match.entry.id != _OUJDA and _joins_place(scene, match.end):  # «الرياض وجدة والدمام»
        return not match.shift
    return not match.shift and first > 1 and norms[first - 1] == "من" and norms[first - 2].removeprefix("و") in _COMING


def _in_jeddah(scene: Scene, match: Match, before: str) -> bool:
    """Whether «جدة» stands where a town does and nobody's grandmother: «عاد من جدة», not «قالت جدة الطفل»."""
    document = scene.document
    if match.conj:
        return _located(scene, match)
    if match.prep or before in _WHERE or before == "من" or _is_left(scene, match.first):
        return True
    if before.removeprefix("و") in _HOSTING or before.removeprefix("و") in _LEFT:
        return True
    after = document.tokens[match.end] if match.end < len(document.tokens) else None
    if after is not None and after.kind == "w" and (after.info.name or after.norm.startswith("ال")):
        if after.info.pos not in CLOSED:
            return False  # «جدة الرئيس», «جدة محمد»
    did: WordInfo | None = document.tokens[match.first - 1].info if match.first else None
    return did is None or not (did.pos == "verb" or any(form.agree == "fs" for form in did.verbs))


def _is_left(scene: Scene, at: int) -> bool:
    """Whether a word stands right after a verb of leaving and who leaves, where a place is expected."""
    return scene.document.tokens[at].raw.endswith("ة") and _gone_to(scene, at)  # not «زار الملك جده»


def _gone_to(scene: Scene, at: int) -> bool:
    """Whether who goes and the verb of going stand right before a word: «زار الوزير | العيون»."""
    begins = [actor.first for actor in scene.actors if actor.first < at <= actor.end]
    return any(k and scene.document.norms[k - 1].removeprefix("و") in _LEFT for k in begins)


def _joins_place(scene: Scene, at: int) -> bool:
    """Whether another place is joined at a token."""
    return at < len(scene.matches) and any(m.entry.kind == "place" and m.conj == "و" for m in scene.matches[at])


def _located(scene: Scene, match: Match) -> bool:
    """Whether a place stands where one is expected: «في لحج», joined to another «تعز ولحج»."""
    norms, first = scene.document.norms, match.first
    if not first or norms[first][: match.shift].endswith("ل"):
        return False
    if match.conj:
        return any(
            m.entry.kind in _CITIES and m.end == first
            for k in range(max(0, first - 3), first)
            for m in scene.matches[k]
        )
    return norms[first - 1] in _WHERE or norms[first - 1] in _PROVINCES or norms[first - 1] == "من"


#: The platform of one letter, and what stands before its name.
_X = "x-platform"
_ONLINE = frozenset("عبر منصه بمنصه موقع بموقع شبكه حساب".split())
#: Agencies, papers and firms that are everyday words, or «و» and one.
_EVERYDAY_BODIES = frozenset("واع وال واللا وابل دنيا ضمان معا سير سند نقاء اطعام سمه نزاهه".split())
_BODIES = ("هيي", "شرك", "كال", "صحيف", "جمعي", "مجموع", "قنا", "برنامج", "موسس")
#: «لفيف»: a town, and a crowd.
_LVIV = "lviv"
_AL_QAEDA = "al-qaeda"
_JEDDAH, _OUJDA = "jeddah", "oujda"
#: What is said of the group alone; with any other adjective «القاعدة» is a base or a rule.
_OF_THE_GROUP = frozenset("الارهابيه المتطرفه المتشدده".split())
_BASES = frozenset("قاعده بقاعده لقاعده وقاعده قواعد القواعد بقواعد".split())


def _a_base(scene: Scene, match: Match) -> bool:
    """Whether «القاعدة» is a base or a rule: «القاعدة الجوية», «هذه القاعدة», where the article speaks of bases."""
    norms = scene.document.norms
    if match.first and norms[match.first - 1] in ("هذه", "تلك"):
        return True
    if _described(norms, match.first):
        return True
    if "تنظيم" in norms:
        return False
    return not _BASES.isdisjoint(norms) or any(
        norm.endswith("القاعده") and _described(norms, k) for k, norm in enumerate(norms)
    )


def _described(norms: list[str], at: int) -> bool:
    """Whether an adjective follows that no group has: «القاعدة الجوية»."""
    after = norms[at + 1] if at + 1 < len(norms) else ""
    return after.startswith("ال") and after.endswith("ه") and after not in _OF_THE_GROUP


#: From how many people on a city of three letters is meant by them after a preposition: «بجدة», «بعدن», «بدبي».
_GREAT = 500_000


def _great_city(scene: Scene, match: Match) -> bool:
    info: WordInfo = scene.document.tokens[match.first].info
    if match.entry.kind != "place" or match.prep != "ب" or match.conj or info.pos or info.name:
        return False
    place = scene.lexicon.registry.places[match.entry.id]
    great = place.kind == "city" and not 0 < place.population < _GREAT
    return great and all(f.tense == "masdar" for f in info.verbs)


#: Short forms that are also «و» with a preposition: the agency «ومع».
_AND_PREPOSITION = frozenset("ومع وفي وما ولا ومن وعن وهي وهو".split())

#: Nouns with ال that the name of a city may follow: «العاصمة الرياض».
_BEFORE_CITY = frozenset("العاصمه المدينه المحافظه المنطقه البلده الولايه".split())


def _adjective(before: str, norm: str) -> bool:
    """Whether a place's name with ال stands after a noun with ال, and so is its adjective: «العملية السلمية»."""
    bare = before.removeprefix("و").lstrip("ب") if not before.startswith("ال") else before
    if bare.startswith("لل"):
        bare = "ال" + bare[2:]  # «للأغراض السلمية»
    return norm.startswith("ال") and bare.startswith("ال") and len(bare) > 4 and bare not in _BEFORE_CITY


def _other_hamza(raw: str, forms: tuple[str, ...]) -> bool:
    """Whether a spelling writes its first hamza below where every form of a place has it above: «إطار» is no «أطار»."""
    if "إ" not in raw:
        return False
    return all("إ" not in form and "أ" in form for form in forms if " " not in form)


#: What «الدولة» after them makes a post or body of any state: «مستشار الدولة».
_STATE_POSTS = frozenset("مستشار مستشاره مجلس وزير زير وزيره زيره وزراء كاتب كاتبه رجل امن".split())


def epithet_stands(scene: Scene, match: Match, here: list[Match], states: States) -> bool:
    """Whether «المملكة» means this state: the report's own, or the only one of that kind it names."""
    norms = scene.document.norms
    if norms[match.first].endswith("الجمهوريه"):
        return False
    if match.first and norms[match.first - 1].lstrip("وبل").removeprefix("ال") in _STATE_POSTS:
        return False
    rivals = {m.entry.id for m in here if m.entry.kind == "epithet"}
    if scene.home in rivals:
        return match.entry.id == scene.home
    return rivals & states.mentioned() == {match.entry.id}


def place_fits(norms: list[str], match: Match, population: int) -> bool:
    before = norms[match.first - 1] if match.first else ""
    if match.prep == "ب" or before in ("في", "الي", "مدينه", "بمدينه", "محافظه", "بمحافظه"):
        return True
    return population > 900_000

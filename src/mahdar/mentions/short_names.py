"""The short names by which an article goes on: «توكاييف» of «قاسم جومارت توكاييف», «المعروف بأبي مازن»."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from mahdar.mentions.calendar import name_at
from mahdar.mentions.everyday_names import stands_as_word
from mahdar.mentions.honours import KUNYA
from mahdar.mentions.people_merge import ARAB_STATES, FILL, Person, only_fathers
from mahdar.mentions.quoted import OPENING
from mahdar.mentions.variants import spelled_otherwise

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Lexicon, WordInfo
    from mahdar.mentions.matching import Match

__all__ = ["ADDRESS", "short_names"]

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب")
#: First words of given names of two words: «نور الدين».
_CONSTRUCT = frozenset("سيف نور شمس علاء بهاء ضياء صلاح جمال تقي محيي عز فخر نجم زين خير".split())
_THREE = 3
_SON = frozenset({"بن", "ابن", "بنت"})
#: What rulers and popes are numbered by, which names nobody alone: «الحسن الثاني».
_ORDINALS = frozenset(
    "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاولي الثانيه الثالثه عشر".split()
)


#: The last two letters of a word.
_LAST_TWO = itemgetter(slice(-2, None))
#: What tells a son from his father of the same name: «فرديناند ماركوس الابن».
_GENERATIONS = frozenset("الابن الاب الاصغر جونيور".split())


#: Korean family names, which stand first and alone are the short name: «مون» of «مون جيه-إن».
_KOREAN = frozenset(
    "كيم لي ري بارك باك تشوي تشونغ جونغ جيونغ كانغ تشو جو يون يو جانغ تشانغ ليم ايم هان اوه شين سين سيو سوه كوون هوانغ "
    "ان سونغ ريو هونغ مون يانغ نام نوه رو سوك بان باي هو ما كو".split()
)
_SYLLABLES = 4


def _korean(words: tuple[str, ...]) -> bool:
    """Whether a name is a Korean family name and two syllables with a hyphen."""
    return len(words) == _SYLLABLES and words[2] in "-‐‑–" and words[0] in _KOREAN


#: Before the second family name of Spaniards and Portuguese: «فرنانديز دي كيرشنر».
_OF_FAMILIES = frozenset("دي دا دو دوس".split())


def _syllables(words: tuple[str, ...]) -> bool:
    """Whether a name is of three short words, the first a Korean family's: «بان كي مون»."""
    return len(words) == _THREE and words[0] in _KOREAN and all(len(word) <= _SYLLABLES for word in words)


#: Before a father's name, in Mauritania too: «أحمد ولد محمد».
_SONS = FILL | {"ولد", "منت"}


def _foreign_inside(person: Person, words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether one of no told state is named by the word before a given name: «خلفان» of «ضاحي خلفان تميم»."""
    own = words[1] not in lexicon.given and not words[1].startswith("ال") and words[1] not in _SONS
    return person.country is None and own and words[2] in lexicon.given and words[1] not in lexicon.common


def short_names(
    document: Document,
    people: list[Person],
    taken: list[bool],
    matches: list[list[Match]],
    lexicon: Lexicon,
) -> None:
    """Add the places where a person is named by a part of the name alone, those in a headline too."""
    index: dict[str, list[int]] = {}
    #: Given names that are somebody's only as his father's.
    fathers: set[tuple[str, int]] = set()
    _aliases(document, people, taken, lexicon)
    for person in people:
        for words in person.names:
            if not words:
                continue
            if len(words) == 1:
                index.setdefault(words[0], []).append(person.index)
                continue
            if _korean(words):
                index.setdefault(words[0], []).append(person.index)
                continue
            last = words[-2] if words[-1] in _GENERATIONS and len(words) > 2 else words[-1]
            if last in lexicon.given and only_fathers(document, last, person):
                fathers.add((last, person.index))
            if last not in _ORDINALS and last != "الله":
                index.setdefault(last, []).append(person.index)
            for word in words[1:-1]:
                if lexicon.names.get(word) == "!" and len(word) > 3 and word not in lexicon.common and len(words) == 4:
                    index.setdefault(word, []).append(person.index)
            arab = person.country in ARAB_STATES or person.country is None
            if not arab and len(words) > _THREE and words[-2] not in lexicon.names and words[-2] not in lexicon.common:
                index.setdefault(words[-2], []).append(person.index)  # «كاريرا» of «لويس فيرناندو كاريرا كاسترو»
            inner = len(words) == _THREE and words[1] not in lexicon.common
            if inner and (words[1] not in lexicon.names if not arab else _foreign_inside(person, words, lexicon)):
                index.setdefault(words[1], []).append(person.index)  # «سولوحو» of «سامية سولوحو حسن»
            if not arab and len(words) > _THREE and words[-2] in _OF_FAMILIES:
                index.setdefault(words[-3], []).append(person.index)  # «لولا» of «لولا دا سيلفا»
            if person.country is None and _syllables(words):
                index.setdefault(words[0], []).append(person.index)  # «بان» of «بان كي مون»
            if words[0] in _EVERYDAY:
                continue  # «مبادئ حسن الجوار», «ردا علي تهديدات»
            if not arab or (not lexicon.names.get(words[0]) and not words[0].startswith("عبد")):
                index.setdefault(words[0], []).append(person.index)
    tails = _tails(document, people)
    endings = {key[-2:] for key in (*index, *tails)}
    for i in [i for i, last in enumerate(map(_LAST_TWO, document.norms)) if last in endings]:
        if taken[i]:
            continue
        token = document.tokens[i]
        if token.norm in tails and _add_tail(document, people, taken, i, tails[token.norm]):
            continue
        info: WordInfo = token.info
        for split in info.splits:
            owners = index.get(split.rest)
            if not owners or token.raw in _PARTICLES:
                continue
            if split.conj or split.prep:
                if info.pos or any(m.shift == 0 for m in matches[i]) or len(split.rest) < 2:
                    continue
            elif len(split.rest) < 2:
                continue
            if fathers and (not i or document.norms[i - 1].removeprefix("و") not in _SON):
                owners = [o for o in owners if (split.rest, o) not in fathers]  # «الملك سلمان» is not his son
                if not owners:
                    continue
            if token.raw == "في" or _other_reading(document, i, info, split.rest):
                continue
            if stands_as_word(document, matches, i, split.rest, taken):
                continue
            unique = list(dict.fromkeys(owners))
            called = [o for o in unique if any(_korean(n) for n in people[o].names)] if len(unique) > 1 else []
            called = [o for o in called if any(m[1] - m[0] == 1 for m in people[o].mentions)]
            best = called[0] if len(called) == 1 else _latest(document, people, unique, i, split.rest)
            people[best].mentions.append((i, i + 1, split.offset))
            taken[i] = True
            break
    spelled_otherwise(document, people, taken, lexicon)


#: Arab given names of people elsewhere that are everyday words.
_EVERYDAY = frozenset("علي حسن سعيد كريم امين صادق كمال جمال فضل نور عادل صالح شريف عزيز رشيد سليم طاهر هو".split())
#: Names that are times of the day as well, and what follows those.
_TIMES_OF_DAY = frozenset("صباح فجر مساء سحر".split())
_DAYS = frozenset("اليوم امس غد يوم الغد الامس هذا ذلك".split())
#: How a person is addressed before his family name.
ADDRESS = frozenset("السيد السيده الدكتور الدكتوره الاستاذ الاستاذه المهندس الشيخ".split())
#: Particles that fold as names do.
_PARTICLES = frozenset("على إلى بأن كان كأن أن إن ان أمام امام".split())


def _add_tail(
    document: Document, people: list[Person], taken: list[bool], i: int, tails: list[tuple[list[str], int]]
) -> bool:
    """Add the mention by the last words of a longer name at a token, if one stands there."""
    for words, index in tails:
        end = i + len(words)
        if document.norms[i:end] == words and not any(taken[i:end]):
            shift = len(words[0]) - 3 if words[0][-3:] in KUNYA else 0
            people[index].mentions.append((i, end, shift))
            taken[i:end] = [True] * (end - i)
            return True
    return False


#: What introduces the name that one goes by: «المعروف بتيموشينكو», «الملقب بـ"الأمير"».
_KNOWN_AS = frozenset("المعروف المعروفه الملقب الملقبه المكني المكناه الشهير الشهيره".split())


#: Where in a picture somebody stands, and what somebody won, in brackets behind the name.
_CAPTIONS = frozenset(
    "يمين يسار يمينا يسارا اليمين اليسار وسط الوسط وسطا اعلي اسفل واقفا جالسا ذهبيه فضيه برونزيه ذهبيتين فضيتين "
    "برونزيتين نقطه نقاط دقيقه هدف هدفا اهداف صوتا صوت ثلاثيه ثناءيه هاتريك بالوراثه بالنيابه بالوكاله".split()
)


def _is_caption(token: Token) -> bool:
    """Whether a word in brackets tells where one stands or what one won, or is spelled as an adverb: «(يمينًا)»."""
    return token.norm in _CAPTIONS or token.raw.endswith(("اً", "ًا"))


def _aliases(document: Document, people: list[Person], taken: list[bool], lexicon: Lexicon) -> None:
    """Add the one-word name by which a person is known, where the article says so after the full name."""
    norms = document.norms
    for person in people:
        for actor in person.actors:
            if actor.name is None:
                continue
            at = actor.end + 1 if norms[actor.end : actor.end + 1] and norms[actor.end] in "،,(" else actor.end
            shift, first = 0, at
            if norms[at - 1] == "(" and norms[at + 1 : at + 2] == [")"]:
                heads = document.tokens[at].info.heads if document.tokens[at].kind == "w" else ()
                if len(norms[at]) < _THREE or any(head.entry.kind != "person" for head in heads):
                    continue  # «محمد عبدالله محمد (فرماجو)», not «فلان (رويترز)»
                if _is_caption(document.tokens[at]) or norms[at].removesuffix("ين") in lexicon.common:
                    continue  # «(يمين)», «(هدفين)»
            elif at + 1 >= len(norms) or norms[at] not in _KNOWN_AS:
                continue
            elif not norms[at + 1].startswith("ب") or norms[at + 1] == "باسم":
                continue
            else:
                shift, first = (1, at + 1) if len(norms[at + 1]) > _THREE else (0, at + 2)
            while first < len(norms) and norms[first] in OPENING:
                first += 1
            word = document.tokens[first] if first < len(norms) else None
            if word is None or word.kind != "w" or taken[first] or word.info.pos or word.info.verbs:
                continue
            person.mentions.append((first, first + 1, shift))
            person.names.append((norms[first][shift:],))
            taken[first] = True


def _tails(document: Document, people: list[Person]) -> dict[str, list[tuple[list[str], int]]]:
    """The last two or more words of longer names, by their first word: «لو كور غرانميزون»."""
    found: dict[str, list[tuple[list[str], int]]] = {}
    for person in people:
        for actor in person.actors:
            if actor.name is None or actor.name_shift:
                continue
            words = document.norms[slice(*actor.name)]
            for cut in range(1, len(words) - 1):
                tail = words[cut:]
                found.setdefault(tail[0], []).append((tail, person.index))
            if len(words) >= _THREE and words[1] in _SON:  # «ابن علوي» of «يوسف بن علوي بن عبدالله»
                found.setdefault("ابن", []).append((["ابن", words[2]], person.index))
            for cut in range(1, len(words) - 2):
                if words[cut] == "ولد":  # «ولد الشيخ» of «إسماعيل ولد الشيخ أحمد»
                    found.setdefault("ولد", []).append((words[cut : cut + 2], person.index))
            if words[0] in _CONSTRUCT and len(words) > 2 and words[1].startswith("ال"):  # «سيف الإسلام»
                found.setdefault(words[0], []).append((words[:2], person.index))
            if words[0] in KUNYA and len(words) > 1:  # «لأبي مازن» of «أبو مازن»
                for form in (before + kunya for kunya in KUNYA for before in _PROCLITICS):
                    found.setdefault(form, []).append(([form, words[1]], person.index))
            if len(words) > 2 and words[1] in FILL:
                found.setdefault(words[0], []).append((words[:3], person.index))
    for options in found.values():
        options.sort(key=lambda o: -len(o[0]))
    return found


def _other_reading(document: Document, i: int, info: WordInfo, rest: str) -> bool:
    """Whether a short name stands as an ordinary word: «لي» for me, a demonym before a noun."""
    if rest == "لي":
        before = document.norms[i - 1] if i else ""
        return before in ("قال", "قالت", "بالنسبه")
    if rest in _CONJUNCTIONS:
        return not _stands_as_name(document, i)
    if rest in _TIMES_OF_DAY and i + 1 < len(document.norms):
        day = document.norms[i + 1]
        return day in _DAYS or name_at(document.norms, i + 1) is not None  # «صباح اليوم», «صباح الاثنين»
    if rest.startswith("ال") and info.demonym:
        before = document.norms[i - 1] if i else ""
        return before.startswith("ال") and before not in ADDRESS  # «الوزير العثماني», not «السيد العثماني»
    return False


#: Names that are conjunctions as well, and what follows who speaks or acts.
_CONJUNCTIONS = frozenset({"بان", "لولا"})
_AFTER_SPEAKERS = frozenset("ان الي في علي عن مع خلال عقب بعد قبل اليوم امس قد . ،".split())
#: What follows «بان» behind a verb only where it is a name: «قال بان إن».
_AFTER_BAN = frozenset("ان الي . ،".split())
_SAID = frozenset("بيان تصريح تصريحات كلمه كلمته خطاب خطابه رساله رسالته تقرير تقريره موتمر مقابله حديث".split())
#: Lemmas of verbs that «بأن» may follow.
_THAT = frozenset(
    "قال أكد أفاد صرح اعترف أقر علم آمن أيقن شعر وعد تعهد أضاف ذكر أبلغ أخبر طالب جزم نوه أوضح أعلن رأى اعتبر كشف "
    "اعتقد ظن زعم ادعى أحس اقتنع أشاد رد أجاب أوصى سمح تمنى حلم عرف أدرك سلم شهد أشار ألمح لمح هدد حذر نصح قضى "
    "حكم".split()
)


def _stands_as_name(document: Document, i: int) -> bool:
    """Whether a conjunction stands where only a name may: «وقال بان إن», «السيد بان», «لولا يزور»."""
    norms = document.norms
    before, after = norms[i - 1] if i else "", norms[i + 1] if i + 1 < len(norms) else "."
    if before in ADDRESS or before in ("الرييس", "الرييسه"):
        return True
    verb = document.tokens[i - 1].info.verbs if i else ()
    if norms[i] == "بان" and any(form.lemma in _THAT for form in verb) and after not in _AFTER_BAN:
        return after == "في" and i + 2 < len(norms) and norms[i + 2] in _SAID  # not «أكد بان على الدول», «بأن»
    return after in _AFTER_SPEAKERS and (bool(verb) or before in ("الي", "مع", "من"))


def _latest(document: Document, people: list[Person], owners: list[int], i: int, word: str) -> int:
    """Of several people with one short name, the one named last before it, if in its sentence or if nobody was
    called so alone; else who was: «دنيس روس … وكان روس وصل … السفير كريستوفر روس … وقال روس».
    """

    def named(owner: int) -> int:
        return max([m[0] for m in people[owner].mentions if m[0] < i], default=-1)

    last = max(owners, key=named)
    if len(owners) == 1 or document.sentence_of[max(named(last), 0)] == document.sentence_of[i]:
        return last
    norms = document.norms
    called = [
        o
        for o in owners
        if any(m[1] - m[0] == 1 and m[0] < i and norms[m[0]][m[2] :] == word for m in people[o].mentions)
    ]
    return called[0] if len(called) == 1 else last

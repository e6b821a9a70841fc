"""Names that no registry lists: a head noun and what belongs to it.

"مجموعة تشاينا قتشوبا", "الوكالة الوطنية للدراسات", "قصر لا مونيدا". The head nouns and what
must follow them stand in the pack's ``namedheads.tsv``; named plans, committees and meetings
are read by `mahdar.mentions.accords`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions import accords, treaties, ventures
from mahdar.mentions.dedicated import DEDICATED, TRADED, UNDERTAKINGS, coined, dedicated, traded
from mahdar.mentions.head_table import Head, heads
from mahdar.mentions.memorials import NAMED_PLACES, memorial
from mahdar.mentions.openbodies import open_body
from mahdar.mentions.opennames import OpenName, Place
from mahdar.mentions.organs import ORGANS, organ
from mahdar.mentions.phrases import ORDINALS, RANGES, chain, nation_at, phrase, tail
from mahdar.mentions.plans import ANY_KIND, agreed, begins_office, undertaking
from mahdar.mentions.purposes import purposes
from mahdar.mentions.quoted import CLOSING, OPENING, enclosed, quoted, second
from mahdar.mentions.sites import ZONES, named_site, palace, zone
from mahdar.mentions.told_to import told_to

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match
    from mahdar.mentions.names import NameReader

__all__ = ["UNDERTAKINGS", "OpenName", "open_names"]


#: Heads that need more than one state or organisation after them: «قمة الناتو» names no framework of its own.
_BARE_HEADS = frozenset(
    "قمه موتمر رويه خطه حوار اليه مسار اعلان اتفاق اتفاقيه استراتيجيه مبادره مشروع ملتقي قانون اجنده".split()
)
#: Heads of what a government wants, which its capital does not name: «استراتيجية واشنطن».
_WANTED = frozenset("استراتيجيه خطه رويه مبادره اعلان".split())
#: Those who want, draft or agree, whose plan has no name of its own: «رؤية الحكومة لحل الأزمة», «اتفاق القادة».
_WANTING = frozenset(
    "الحكومه الوزاره الدوله البلاد الرييس القياده المعارضه السلطه الحزب المجلس الرياسه الجيش المنظمه الهييه اللجنه "
    "الشركه الامانه الجمعيه الموسسه الكونغرس البرلمان القاده الزعماء الوزراء القوي الدول الاطراف الطرفين الجانبين "
    "الفصايل الوزير الروساء منطقه المكتب المركز المدرسه الكليه المعهد الاداره النادي الفريق البنك المجتمع "
    "الدبلوماسيه الديبلوماسيه السياسه السياسات".split()
)
#: What is drafted, no undertaking: «مشروع القانون», «مشروع الدستور الليبي».
_DRAFTED = frozenset(
    "القانون الدستور القرار البيان الاتفاق الاتفاقيه الميزانيه الموازنه المرحله النظام اللايحه".split()
)
#: What says of a declaration where or how it came.
_ISSUED = frozenset("الصادر الموقع الذي لعام بشان حول المشترك الختامي".split())
#: What is held or made in a capital, whose name may be its state's too: «قمة الجزائر».
_HELD = frozenset("قمه موتمر اعلان".split())
#: What a plan is of, which makes its definite phrase a name: «خطة الاستجابة الإنسانية», «خطة العمل المشتركة».
_PLANNED = frozenset("العمل الاستجابه التنميه".split())
#: What makes a programme a body: «برنامج الأمم المتحدة الإنمائي».
_INTERNATIONAL = frozenset("الامم المتحده العالمي الدولي الانمايي".split())
#: Heads of what states do in a number that names it: «حوار "5+5"», «لجنة 6+6».
_COUNTED_SIDES = frozenset("حوار اليه صيغه لجنه منصه اللجنه قمه".split())
#: Heads that the name of a city makes a name: «مؤتمر شرم الشيخ».
_CITY_HEADS = frozenset("موتمر اتفاق اتفاقيه مسار تفاهم منبر ملتقي".split())
#: Definite adjectives that make a body's name with a purpose after them: «الوكالة الوطنية للدراسات».
_RANKED = RANGES | frozenset(
    "الوطني الوطنيه العام العامه الاعلي العليا المركزي المركزيه الملكي الملكيه الاميري الخيري الخيريه "
    "الموحد الموحده الدايم الدايمه المستقل المستقله الحكومي الحكوميه التنفيذي التنفيذيه الاعلامي الاعلاميه "
    "الاستشاري الاستشاريه السياسي السياسيه الاولمبي الاولمبيه الديمقراطي الديمقراطيه الشعبي الشعبيه".split()
)
#: Adjectives of constitutional bodies: «المجلس الرئاسي الانتقالي».
_INSTITUTED = frozenset(
    "الرياسي الرياسيه الانتقالي الانتقاليه السيادي الانتخابي الانتخابيه العسكري التاسيسي التشريعي القضايي "
    "الدستوري الدستوريه الجنايي الجناييه الاتحادي الاتحاديه".split()
)
_FOR = frozenset("لحقوق لشوون لدول".split())
#: Adjectives of parties, of which two make a name: «الحزب الديمقراطي الدستوري».
_PARTISAN = frozenset(
    "الديمقراطي الديموقراطي الدستوري الاشتراكي الليبرالي الشيوعي الوطني القومي الجمهوري التقدمي الشعبي المسيحي "
    "الاجتماعي الاتحادي الاسلامي العربي الحر الموحد الزراعي الثوري الكردي الكردستاني".split()
)
#: Bodies whose members and visitors come «for» something: no purpose is read after them.
_NO_TAIL = frozenset("وزاره البرلمان الجيش الخارجيه الرياسه حزب تنظيم منتخب نادي محكمه".split())


def _headed(token: Token) -> bool:
    """Whether a head noun may be in a spelling."""
    table = heads()
    return token.kind == "w" and any([s.rest in table for s in token.info.splits])


_HEADED = Trait(_headed)


def open_names(document: Document, matches: list[list[Match]], names: NameReader) -> list[OpenName]:
    """Every name that the patterns find; may overlap lexicon matches."""
    table = heads()
    found: list[OpenName] = []
    for i in document.having(_HEADED):
        info: WordInfo = document.tokens[i].info
        for split in info.splits:
            head = table.get(split.rest)
            if head is None or (split.rest == "اليه" and not document.tokens[i].raw.endswith("ة")):
                continue
            stop = document.sentences[document.sentence_of[i]][1]
            place = Place(i, split.offset, stop, split.rest)
            name = _read(document, matches, names, place, head)
            if name is None and head.type == "framework":
                name = enclosed(document, matches, place)
            if name is not None:
                found.append(name)
                if split.rest in _PAIRS:
                    found.extend(second(document, name, stop))
                if head.need == "number" and split.rest in _RESOLUTIONS:
                    found.extend(_further_numbers(document, name, stop))
            break
    return [*found, *told_to(document)]


#: Several resolutions: «القرارين 2334 و2735».
_RESOLUTIONS = frozenset("القرارين القراران قراري قراريه قرارات القرارات قراراته قراراتها".split())
_AND = frozenset("و ، ,".split())
#: Two bodies under one head: «شركتي "فلان" و"علان"».
_PAIRS = frozenset("شركتي شركتا منظمتي منظمتا مجموعتي مجموعتا".split())


def _further_numbers(document: Document, name: OpenName, stop: int) -> list[OpenName]:
    """«القرارين 2334 و2735», «قرارات مجلس الأمن 822 و853 و874»: the resolutions after the first."""
    norms, at, found = document.norms, name.end, list[OpenName]()
    while at + 1 < stop and norms[at] in _AND and norms[at + 1].isdecimal() and len(norms[at + 1]) > 1:
        found.append(OpenName("framework", at + 1, at + 2, 0, None, at + 2, at + 1, name.noun))
        at += 2
    return found


def _framework(place: Place, end: int) -> OpenName:
    """A framework from its head noun to a token."""
    return OpenName("framework", place.at, end, place.shift, None, end, place.at, place.word)


def _read(
    document: Document, matches: list[list[Match]], names: NameReader, place: Place, head: Head
) -> OpenName | None:
    i, stop, norms = place.at, place.stop, document.norms
    if i + 1 >= stop:
        return None
    if place.word in _COUNTED_SIDES:
        counted = ventures.formula(document, matches, i, place.word, stop)
        if counted is not None:
            return _framework(place, counted.end)
    if norms[i + 1] in OPENING and head.type != "place":
        return quoted(document, matches, place, head.type)
    day = treaties.dated(document, i, place.word, stop)
    if day is not None:
        return _framework(place, day.end)
    if place.word == "مبدا" and norms[i + 1] == "عدم":
        end = phrase(document, matches, i + 2, stop)[0]  # «مبدأ عدم الإعادة القسرية»
        return _framework(place, end) if end > i + 3 else None
    accorded = agreed(document, matches, place)
    if accorded is not None:
        return _framework(place, accorded)
    if head.need == "quoted":
        return None
    if head.type == "framework" and place.word.startswith("ال") and begins_office(document, matches, i + 1):
        return None  # «قاد جانب الآلية | الممثل الخاص للأمين العام»
    if head.need in accords.READERS:
        accord = accords.READERS[head.need](document, matches, i, place.word, stop)
        if accord is not None:
            first = min(i, accord.first)
            # «وخط سكة حديد»: the letters before the noun that comes before the head
            shift = place.shift if first == i else len(norms[first]) - len(norms[first].lstrip("وبل"))
            return OpenName("framework", first, accord.end, shift, None, accord.end, i, place.word)
        if head.type == "framework":
            return None
        return (
            _body(document, matches, place)
            if place.word.startswith("ال")
            else _general(document, matches, names, place, head)
        )
    if place.word in NAMED_PLACES:
        named = memorial(document, matches, names, place)
        if named is not None:
            return named
    if head.need == "memorial":
        return None
    if place.word in ORGANS:
        kept = organ(document, matches, place)
        if kept is not None or head.need == "open":
            return kept
    if place.word in ZONES:
        found = zone(matches, norms, place)
        if found is not None or head.need == "open":
            return found
    if head.need == "palace":
        return palace(document, place)
    if place.word == "مجموعه" and norms[i + 1] == "الاتصال":
        group = accords.contact_group(document, matches, i, place.word, stop)
        return None if group is None else _framework(place, group.end)
    if head.need == "name":
        return named_site(document, matches, names, place, head)
    if head.need == "body" and _is_state(norms, matches[i], i + 1, stop):
        return None  # «الاتحاد السوفييتي | والوفد المرافق»
    if head.need == "body":
        return open_body(document, matches, place) or _body(document, matches, place)
    body = open_body(document, matches, place)
    if body is not None:
        return body
    if place.word in DEDICATED:
        named = dedicated(document, matches, names, place)
        if named is not None:
            return named
    if head.need == "open":
        return None
    if place.word == "برنامج":
        programme = ventures.programme(document, matches, i, stop)
        if programme is not None:
            return _framework(place, programme.end)
    if place.word in ("خطه", "برنامج"):
        planned = ventures.action_plan(document, matches, i, stop)
        if planned is not None:
            return _framework(place, planned.end)
    if place.word == "مجلس":
        council = accords.paired_council(document, matches, i, stop)
        if council is not None:
            return _framework(place, council.end)
    if place.word == "اليه":
        end = accords.consulting(document, i, stop)
        if end > i:
            return _framework(place, end)
    if place.word in TRADED:
        foreign = traded(document, matches, names, place)
        if foreign is not None:
            return foreign
    found = _general(document, matches, names, place, head)
    if found is not None and place.word == "برنامج" and _INTERNATIONAL.isdisjoint(norms[i + 1 : found.end]):
        nation = any(m.end == found.end and m.entry.kind == "demonym" for m in matches[found.end - 1])
        bare = found.end == i + 2 or nation  # «برنامج إيران», «برنامج الصواريخ الإيراني»
        return None if bare else _framework(place, found.end)  # «برنامج الدعم الطارئ للبنان»
    if found is None and place.word == "قصر":
        return named_site(document, matches, names, place, head)
    if found is None and place.word in _SCHEMES:
        accord = ventures.scheme(document, matches, i, stop)
        return _framework(place, accord.end) if accord is not None else None
    return found


def _is_state(norms: list[str], here: list[Match], at: int, stop: int) -> bool:
    """Whether a state is so called: «الاتحاد السوفييتي», not «الاتحاد الروسي لكرة القدم»."""
    ends = [m.end for m in here if m.entry.kind == "state" and m.end > at]
    return any(end >= stop or not norms[end].startswith("ل") for end in ends)


def _is_foreign(before: Token | None) -> bool:
    """Whether «الخارجية» after a noun is its adjective: «السياسة الخارجية», «والديون الخارجية»."""
    if before is None or not before.info.definite or before.info.verbs:
        return False
    return before.norm.endswith(("ه", "ات", "ديون", "شوون", "قروض"))


def _of_one_nation(matches: list[list[Match]], first: int, end: int) -> bool:
    """Whether a state, capital or one nationality closes a phrase: «مشروع طهران», «مشروع التمدد الفارسي»."""
    closing = [m for here in matches[first:end] for m in here if m.end == end]
    if any(m.entry.kind in ("state", "capital") and m.first == first for m in closing):
        return True
    nations = {m.entry.id for here in matches[first:end] for m in here if m.entry.kind == "demonym"}
    return len(nations) == 1 and any(m.entry.kind == "demonym" for m in closing)


def _general(
    document: Document, matches: list[list[Match]], names: NameReader, place: Place, head: Head
) -> OpenName | None:
    """A head and the definite phrase or proper name that it governs, with its purpose: «صندوق قطر للتنمية»."""
    i, stop, norms, word = place.at, place.stop, document.norms, place.word
    kind, need = head.type, head.need
    at, proper, state = phrase(document, matches, i + 1, stop)
    if need == "demonym" and any(m.entry.kind == "office" for m in matches[i + 1]):
        return None  # «في البرلمان السفير الأمريكي»
    if word == "الخارجيه" and not place.shift and _is_foreign(document.tokens[i - 1] if i else None):
        return None  # «السياسة الخارجية المصرية»
    if need == "demonym" and nation_at(matches, i + 1) is not None:
        at = i + 2  # «استخدام الجيش الأوكراني | للأسلحة الثقيلة»
    if at == i + 1:
        return coined(document, matches, names, place) or _unarticled(document, matches, place, head)
    known = max([m.end for m in matches[i] if m.entry.kind == "org" and m.end > i + 1], default=0)
    if known and known < at and norms[known - 1] in RANGES and not norms[known].endswith(("ي", "يه")):
        return None  # «استنكرت منظمة التعاون الإسلامي | العدوان»
    if word in ("حركه", "تنظيم") and (word == "تنظيم") != any(m.entry.kind == "org" for m in matches[i + 1]):
        return None
    if word in _CONCLUDED and treaties.sided(document, matches, i, at, stop):
        return _framework(place, at)
    signed = treaties.signed(document, i, at, stop) if word in _CONCLUDED else None
    if signed is not None:
        return _framework(place, signed)
    year = treaties.year_after(document, at, stop) if kind == "framework" else at
    if year > at:
        return OpenName(kind, i, year, place.shift, state, year, i, word)
    if kind == "framework" and (
        norms[i + 1] in _WANTING or (word == "تفاهم" and norms[i + 1].endswith("ين") and norms[i + 1].startswith("ال"))
    ):
        return None
    if word == "مسار" and not ventures.places(matches, i + 1, at):
        return None  # «مسار الحرب الأهلية اللبنانية»
    if word == "مخطط" and ventures.places(matches, i + 1, i + 2):
        return None  # «مخطط الطائف الجديد» is a quarter
    named = undertaking(document, matches, place, at) if kind == "framework" else None
    if named is not None:
        return _framework(place, named)
    if word == "مشروع" and (norms[i + 1] in _DRAFTED or _of_one_nation(matches, i + 1, at)):
        return None
    if word in _WANTED and any(m.entry.kind == "capital" and m.end == at for m in matches[i + 1]):
        ends = at >= stop or document.tokens[at].kind == "p" or norms[at] in _ISSUED
        joined = at < stop and norms[at][:1] == "و" and norms[at][1:] in heads()  # «إعلان كيغالي واتفاق كيغالي»
        ends = ends or joined or any(m.entry.kind == "framework" and m.conj for m in matches[at])
        return _framework(place, at) if word == "اعلان" and ends else None  # «إعلان باماكو», not «إعلان واشنطن أن»
    quoted = norms[i - 1] in OPENING and at < len(norms) and norms[at] in CLOSING
    if word == "اعلان" and not quoted and not any(m.entry.kind in ("place", "capital") for m in matches[i + 1]):
        return None
    if word in _CITY_HEADS and any(m.entry.kind == "framework" and m.end >= at for m in matches[i]):
        return None
    if word in ("مسار", "منبر", "موتمر") and any(m.entry.kind == "framework" and m.end > i + 1 for m in matches[i]):
        return None
    if (word == "خطه" and norms[i + 1] in _PLANNED) or (word == "برنامج" and norms[i + 1] == "العمل"):
        planned = ventures.with_years(norms, phrase(document, matches, i + 1, stop, joint=True)[0], stop)
        return _framework(place, planned) if planned > i + 2 and norms[planned - 1] not in ANY_KIND else None
    if word == "ندوه" and ventures.of_host(document, matches, i + 1, at, stop):
        return None
    if need == "proper" and not proper:
        end = tail(document, matches, at, stop)
        inner = any(m.entry.kind == "framework" for here in matches[i + 1 : at] for m in here)
        if kind == "framework" and not inner and ventures.places(matches, at, end):
            return OpenName(kind, i, end, place.shift, state, end, i, word)
        return None
    told = at < stop and norms[at] in ("المعنيه", "المنبثقه", "التابعه")
    if need == "committee" and not proper and at == i + 2 and not told:
        return None  # «لجنة المتابعة», not «لجنة المتابعة المنبثقة عن المؤتمر»
    if need == "definite" and not proper and (at - i < 3 or not norms[i + 1].startswith("ال")):
        return None
    city = (word in _HELD or word == "اليه") and any(m.end == at and ventures.city(m) for m in matches[i + 1])
    if (
        kind == "framework"
        and need in ("proper", "definite", "any")
        and word in _BARE_HEADS
        and not quoted
        and any(
            m.first == i + 1
            and not (m.entry.kind == "place" and m.end > i + 2)  # «قمة كامب ديفيد»
            and (m.end == at or (m.entry.kind == "org" and m.end > i + 2 and norms[m.end].startswith(("ال", "في"))))
            and m.entry.kind
            in (
                ("org",)
                if city
                else ("org", "state", "demonym")
                if word in _CITY_HEADS
                else ("org", "state", "demonym", "place")
            )
            for m in matches[i + 1]
        )
    ):
        return None
    mission = word == "بعثه" and tail(document, matches, at, stop) > at  # «بعثة الاتحاد الأوروبي لبناء القدرات»
    if need in ("demonym", "igo") and state is None and not mission:
        return None
    if word == "موتمر":
        at = accords.about(document, matches, at, stop)
    if need == "demonym" and norms[i + 1].endswith("ه") != word.endswith("ه"):
        return None
    if need == "any" and at - i < 3 and not proper and kind != "place" and not _solid(word):
        if word != "منتدي" or accords.between(document, matches, at, stop) == at:
            return None  # «منتدى الكتاب»
    if word == "وزاره" and at < stop and norms[at] != "ووزاره" and norms[at][:1] == "و" and norms[at][1:] in purposes():
        end = chain(document, matches, at + 1, stop)  # «وزارة الخارجية وشؤون المغتربين الأردنية»
        if end > at:
            at, state = end, state or nation_at(matches, end - 1)
    if kind == "org" and norms[at - 1].isdecimal() and any(m.end == at - 1 for m in matches[i]):
        at -= 1  # «قرارات مجلس الأمن | 822 و853»
    if kind == "org" and word not in _NO_TAIL and (mission or not _known(matches, i)):
        at = tail(document, matches, at, stop, i)
    elif word in ("موتمر", "منتدي") and at > i + 2 and norms[at - 1] in RANGES:
        at = tail(document, matches, at, stop, i)  # «مؤتمر باريس الدولي لدعم لبنان»
    elif word in ("منتدي", "اليه"):
        at = accords.between(document, matches, at, stop)
    return OpenName(kind, i, at, place.shift, state, at, i, place.word)


#: Bodies whose name may begin with a verbal noun: «هيئة تسويق الاستثمار», «غرفة تجارة وصناعة فيتنام».
_TASKED = frozenset("هييه صندوق مركز غرفه جهاز وكاله منظمه جمعيه معهد مكتب".split())
_FORUMS = frozenset("منتدي ملتقي مبادره".split())
_TREATIES = frozenset("اتفاقيه معاهده بروتوكول اتفاق قانون".split())
_CONCLUDED = _TREATIES - {"قانون"}


def _unarticled(document: Document, matches: list[list[Match]], place: Place, head: Head) -> OpenName | None:
    """A head and nouns without article: «هيئة تسويق الاستثمار», «معاهدة تعميق علاقات التحالف»."""
    i, stop, norms = place.at, place.stop, document.norms
    if place.word in _TREATIES:
        if place.word == "قانون" and i and norms[i - 1].endswith("مشروع"):
            return None
        accord = treaties.treaty(document, matches, i, place.word, stop)
        return None if accord is None else _framework(place, accord.end)
    if place.word in _FORUMS:
        if place.word == "مبادره" and ventures.errand(document.tokens[i + 1]):
            return None  # «مبادرة زيارة القدس», «مبادرة لشباب مصر»
        if ventures.of_somebody(norms, matches, i + 1):
            return None
        end = chain(document, matches, i + 1, stop)  # «منتدى مستقبل آسيا», «مبادرة غابات وسط أفريقيا»
        return _framework(place, end) if end > i + 2 and ventures.places(matches, i + 2, end) else None
    if head.type != "org" or place.word not in _TASKED or norms[i + 1] not in purposes() or _known(matches, i):
        return None
    at = i + 2
    if at < stop and norms[at].startswith("و") and norms[at][1:] in purposes():
        at += 1
    end = chain(document, matches, at, stop)
    if end < 0:
        return None
    state = next(
        (m.entry.id for k in range(i + 1, end) for m in matches[k] if m.entry.kind in ("state", "demonym")), None
    )
    return OpenName("org", i, end, place.shift, state, end, i, place.word)


def _known(matches: list[list[Match]], i: int) -> bool:
    """Whether the registry names a body of two words or more here, which no purpose makes longer."""
    return any([m.entry.kind == "org" and m.end > i + 1 for m in matches[i]])


def _solid(word: str) -> bool:
    """Heads whose one-word complement already makes a name: "وزارة الخارجية"."""
    return word.startswith(("وزاره", "حزب", "جامعه", "ميثاق"))


#: Heads that are adjectives, too: «المؤسسة المالية الدولية».
_ADJECTIVES_TOO = frozenset("الماليه الداخليه الخارجيه الكونفدراليه المنظمه".split())


def _body(document: Document, matches: list[list[Match]], place: Place) -> OpenName | None:
    """A definite head: «الوكالة الوطنية للدراسات», «الاتحاد البرلماني العربي», not «الشركة الصينية» by itself."""
    i, stop, norms = place.at, place.stop, document.norms
    if _known(matches, i):
        known = max(m.end for m in matches[i] if m.entry.kind == "org")
        end = tail(document, matches, known, stop) if place.word == "المجلس" else known
        # «المجلس الوطني لحقوق الإنسان» is no parliament
        return OpenName("org", i, end, place.shift, None, end, i, place.word) if end > known else None
    at, proper, state = phrase(document, matches, i + 1, stop)
    words = norms[i + 1 : at]
    if not words or words[0] in ORDINALS or not words[0].startswith("ال"):
        return None
    if _known(matches, i + 1) or (words[0] in heads() and words[0] not in _ADJECTIVES_TOO):
        return None  # «دعت المنظمة | الاتحاد الأوروبي إلى», «أبلغت الشركة | الهيئة العامة», not «اللجنة المالية»
    if document.tokens[i + 1].info.pos == "noun" and not words[0].endswith(("ي", "يه")) and words[0] not in _RANKED:
        return None  # «وقعت الشركة | العقد الدولي»
    if place.word == "الاداره" and words[0] != "العامه":
        return None  # «الإدارة الأمريكية», «مجلس الإدارة»
    if place.word == "المكتب" and words[0] in _OF_PRESS:
        return _press_office(document, matches, place, at)
    if place.word == "المحكمه" and words[0] in _COURTS:
        return OpenName("org", i, at, place.shift, state, at, i, place.word)
    end = tail(document, matches, at, stop, i)
    named = state is not None or not _RANKED.isdisjoint(words)
    purposed = end > at or any(w.startswith("لل") or w in _FOR for w in words[1:])
    instituted = place.word in ("المجلس", "الهييه", "المحكمه") and not _INSTITUTED.isdisjoint(words[:2])
    if place.word == "المجلس" and words == ["التاسيسي"]:
        return OpenName("org", i, at, place.shift, state, at, i, place.word)
    if len(words) > 1 and (instituted or (place.word == "الحزب" and _PARTISAN.issuperset(words[:2]))):
        return OpenName("org", i, end, place.shift, state, end, i, place.word)
    named = named or (purposed and place.word == "البنك")  # «البنك الكونفدرالي للاستثمار»
    if not (named and purposed) and not (len(words) > 1 and (state is not None or words[-1] in RANGES)):
        return None
    if not named and not proper:
        return None
    return OpenName("org", i, end, place.shift, state, end, i, place.word)


#: What a press office is, and of what it is one by name: «المكتب الإعلامي لرئاسة الجمهورية»; not of a person.
_OF_PRESS = frozenset("الاعلامي الصحفي الصحافي".split())
_WHOSE_PRESS = frozenset("لرياسه للرياسه للكرملين".split())
#: Courts of which a state has one.
_COURTS = frozenset("العليا الدستوريه الاتحاديه الفدراليه الفيدراليه".split())


def _press_office(document: Document, matches: list[list[Match]], place: Place, at: int) -> OpenName | None:
    """A press office and of whom it is; by itself it may be anybody's."""
    norms, stop = document.norms, place.stop
    if at >= stop or norms[at] not in _WHOSE_PRESS:
        return None
    end = at + 1 if norms[at].startswith("لل") else chain(document, matches, at + 1, stop)
    if end < 0:
        return None
    while end < stop and nation_at(matches, end) is not None:
        end += 1
    state = nation_at(matches, end - 1)
    return OpenName("org", place.at, end, place.shift, state, end, place.at, place.word)


#: Heads of plans that a purpose with a place or a year names.
_SCHEMES = frozenset("استراتيجيه خطه موتمر مبادره رويه".split())

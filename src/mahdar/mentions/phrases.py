"""How far a name without a registry entry goes: its definite words, and the purpose after them.

«الأوروبية للدراسات والبحوث», «القطرية الكازاخية المشتركة للتعاون الاقتصادي»: what follows a head noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import DASHES
from mahdar.mentions.agreement import ends_name
from mahdar.mentions.objects import JUDGED, begins_another, joins_another
from mahdar.mentions.purposes import acts, purposes
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match

__all__ = ["OF_KIND", "OF_TEXTS", "ORDINALS", "RANGES", "chain", "definite", "nation_at", "phrase", "tail"]

_LONGEST = 9
#: A name has no more than so many nouns between a preposition and the definite word that closes it.
_CHAIN = 3
#: Ordinals, which number a summit or a meeting.
ORDINALS = frozenset(
    "الاولي الحاديه الحادي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره الاول الثاني "
    "الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر عشر عشره العشرون العشرين الثلاثون الثلاثين الاربعون "
    "الاربعين الخمسون الخمسين الستون الستين السبعون السبعين الثمانون الثمانين التسعون التسعين".split()
)
OF_KIND = frozenset("ذات ذوي".split())  # «الاستثمارات ذات الأولوية»
_KINDS = frozenset("الاولويه الاعاقه الاحتياجات الدخل".split())
#: What begins another name after the adjective of a body: «وزارة الاقتصاد الإماراتية | الأجندة الوطنية».
_NAMED_APART = frozenset(
    "الاجنده المبادره الاتفاقيه الاتفاق الميثاق المنتدي الملتقي الموتمر البرنامج الخطه القمه الاليه الاستراتيجيه "
    "الاجتماع الاجتماعات المشاورات المباحثات المحادثات المفاوضات اللقاء الدوره الجوله المجلس اللجنه المعاهده "
    "البروتوكول الاعلان البيان المخطط المسار الممر التعاهد".split()
)
#: What follows a number that counts something.
_COUNTED = frozenset("الف الاف مليون ملايين مليار مليارات % في بالمايه باليميه شخص دوله".split())
_RESOLVED = frozenset("القرار القرارات القرارين القراران".split())  # what a council adopts stands after it
#: What a text is after the city of its signing: «اتفاق واغادوغو السياسي».
OF_TEXTS = frozenset("السياسي السياسيه الاطاري الاطاريه الشامل الشامله الانساني الدستوري".split())
#: Quantifiers inside a purpose: «لحماية جميع الأشخاص».
_ALL = frozenset("جميع كافه".split())
#: Purposes that take «ب» inside a name: «للتزويد بالماء الشروب», not «للطاقة | بالتعاون مع».
_WITH = frozenset("للتزويد للنهوض للعنايه للاهتمام للتعريف للارتقاء للتوعيه للتكفل للتزود".split())
_THINGS = frozenset(("org", "framework"))
_PORTFOLIOS = frozenset("خارجيه داخليه ماليه دفاع رياسه".split())
#: Nouns that take «إلى» inside a name.
_TOWARDS = frozenset("النفاذ الوصول الولوج الانتقال الدخول العوده الانضمام".split())
_SCHOOLS = frozenset("جامعه اكاديميه معهد كليه جامعات".split())
#: What a university is besides its city's or state's.
_OF_SCHOOLS = frozenset(
    "الحكوميه الوطنيه الدوليه التقنيه المفتوحه الطبيه التكنولوجيه الفيدراليه الاتحاديه الملكيه الاسلاميه "
    "العربيه الامريكيه الحكومي الوطني الدولي التقني الدبلوماسيه الزراعيه اللبنانيه".split()
)
#: Words of two letters that bodies are named for, as those of sentences are not: «الكل», «الحد».
_SHORT = frozenset("الحج الري البر الفن الدم".split())
#: What stands between two definite words of one purpose: «الاستثمارات في السكك الحديدية».
_INSIDE = frozenset("في الي من".split())
_SHORTEST = 4  # «لله» and the like are no purpose
_SUFFIXED = ("هم", "ها", "هما", "نا")
_TENS = frozenset(
    "والعشرون والعشرين والثلاثون والثلاثين والاربعون والاربعين والخمسون والخمسين والستون والستين "
    "والسبعون والسبعين والثمانون والثمانين والتسعون والتسعين".split()
)
_EXTRAORDINARY = frozenset("الاستثناييه الطاريه الاستثنايي الطاري".split())
_NOT_NAME = frozenset(
    "الماضي الماضيه المقبل المقبله القادم القادمه الحالي الحاليه المذكور المذكوره المشترك المشتركه "
    "الجديد الجديده المعني المعنيه الشقيق الشقيقه الصديق الصديقه هذه هذا تلك ذلك الذي التي اليوم امس "
    "التابع التابعه المقرر المقرره المزمع المزمعه المختلفه الاخري الاخر الاخيره الاخير الراهنه الراهن المستضيفه "
    "الذين اللذين اللتين اللذان اللتان الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت المنعقد المنعقده "
    "المنبثق المنبثقه الصادر الصادره الموقع الموقعه المبرم المبرمه المعلن المعلنه الداعي الداعيه الرامي الراميه "
    "البلدين البلدان الجانبين الجانبان الطرفين الطرفان الدولتين الدولتان الشعبين الحكومتين الحكومتان "
    "الكامل الكامله التام التامه المطلق المطلقه القاطع القاطعه الراسخ الراسخه الثابت الثابته الحازم الحازمه "
    "المخصص المخصصه المكرس المكرسه المصدق المصدقه المرتقب المرتقبه "
    "الهادف الهادفه المنفذ المنفذه الواقع الواقعه المجاور المجاوره "
    "القايم القايمه المستند المستنده المرتكز المرتكزه المبني المبنيه المنظم المنظمه المنظمين "
    "الاسبوع الشهر الاسبوعي الاسبوعيه الشهري الشهريه "
    "المعروف المعروفه المسمي المسماه المتعلق المتعلقه المدعوم المدعومه المكلف المكلفه".split()
)
_SPECIAL = frozenset({"الخاص", "الخاصه"})
#: Adjectives of more than one state: a body that has one belongs to none.
RANGES = frozenset(
    "العربي العربيه الاوروبي الاوروبيه الافريقي الافريقيه الاسلامي الاسلاميه الخليجي الخليجيه المغاربي "
    "المغاربيه الاسيوي الاسيويه اللاتيني اللاتينيه الدولي الدوليه العالمي العالميه الاقليمي الاقليميه "
    "المتوسطي المتوسطيه الاممي الامميه القومي القوميه الاتحادي الاتحاديه".split()
)
#: What a name has after the adjective of its state: «مجلس الأعمال السعودي المصري المشترك», «الليبية القابضة».
_AFTER_NATION = frozenset(
    "الموحد الموحده المشترك المشتركه العليا الاعلي القابضه التعاونيه المحدوده العام العامه الوطني الوطنيه المستقل "
    "المستقله الحكومي الحكوميه المتحده الجنوبي الجنوبيه الشمالي الشماليه الشعبي الشعبيه الديمقراطي الديمقراطيه "
    "الاشتراكي الاشتراكيه المساهمه".split()
)
#: What one is somewhere for, which is no part of a name: «وزارة الخارجية للتشاور».
_ERRANDS = frozenset(
    "للمشاركه للاطلاع للقاء للتباحث للتشاور للمطالبه للتعبير للاحتجاج للوقوف للحصول للتوصل للضغط للبحث للرد "
    "للعامين للاعوام للفتره للمساهمه للاسهام للاعداد للتحضير للاشراف "
    "للمره للاسبوع للعام للشهر للعمل للاستماع للتوقيع للحديث للتاكيد للتعرف للانضمام للتصويت للسماح للمزيد "
    "للتنديد للتحقيق للنظر للترحيب للتهنيه للمفاوضات للخروج للدخول للوصول للحد للبت للحديث للمغادره للعوده".split()
)


#: Bodies of a state whose nationality ends their name: what stands behind with «ل» is what is done with a place.
_OF_A_STATE = frozenset("الجيش الشرطه البحريه البرلمان الحكومه الرياسه قوات القوات جيش سلاح".split())


def _does_to(head: str, hit: Match) -> bool:
    return hit.entry.kind in ("place", "state", "capital") and head.removeprefix("و") in _OF_A_STATE


def phrase(
    document: Document, matches: list[list[Match]], at: int, stop: int, *, joint: bool = False
) -> tuple[int, bool, str | None]:
    """The definite phrase at a token: (its end, whether it holds a proper name, its state).

    ``joint`` says that «المشتركة» belongs to the name.
    """
    norms = document.norms
    first = at
    proper = False
    state: str | None = None
    good = at
    body = -1  # where the name of a body inside ends
    while at < stop and at - first < _LONGEST:
        norm = norms[at]
        token = document.tokens[at]
        if norm in DASHES and at > first and at + 1 < stop:
            at += 1
            continue
        if token.kind == "n":
            if at + 1 < stop and norms[at + 1] in _COUNTED and not _year(norms, at, stop):
                break  # «مشروع التغذية المدرسية | 100 ألف طفل»
            if at > first or len(norm) == 4:
                at += 1
                if at + 1 < stop and norms[at] in DASHES and len(norm) == 4 and norms[at + 1].isdecimal():
                    at += 2  # «خطة العمل المشترك 2024-2028»
                good, proper = at, True
            break
        if at > first and norm in _RESOLVED:
            break  # «أصدر مجلس الأمن | القرار 713»
        if (
            token.kind != "w"
            or (norm in _NOT_NAME and not (joint and norm.startswith("المشترك")))
            or (norm in _ERRANDS and not _for_action(document, at, stop))
        ):
            break
        if at > first and norm in _SPECIAL and at + 1 < stop and norms[at + 1].startswith("ب"):
            break  # «المبادرة العربية | الخاصة بلبنان»
        info: WordInfo = token.info
        if _person_begins(document, matches, at, first):
            break
        hit = _proper_at(matches[at])
        if at == body and hit is None and (norm.startswith("وال") or info.pos == "noun"):
            break  # «تنظيم القاعدة في جزيرة العرب | الهجوم»
        if _closed_before(document, matches, at, first, hit):
            break
        if at > first and hit is None and norm not in ORDINALS and definite(document, at):
            if ends_name(document, first - 1, at) or (at - 1 > first and _complete(norm, matches, at)):
                break
        if norm in JUDGED and good == at and (proper or _ends_body(matches, first - 1, at)):
            break
        if hit is not None and hit.prep == "ل" and state is not None and _does_to(norms[first - 1], hit):
            break  # «خسارة الجيش العراقي | للرمادي»
        if hit is not None and hit.prep == "ل" and at > first and hit.entry.kind == "org" and _medium(hit):
            break  # «قالت وزارة المالية اليونانية | لرويترز»
        if good == at > first and norm.startswith("ال") and definite(document, at):
            if begins_another(document, at) if hit is None else hit.entry.kind == "org" and hit.end > at + 1:
                break  # «دعت وزارة الخارجية | المواطنين», «حث مجلس الأمن | الأطراف»
        if hit is not None and (hit.entry.kind != "demonym" or definite(document, at)):
            if hit.entry.kind in ("state", "demonym", "capital"):
                state = state or hit.entry.id
            proper = True
            at = good = hit.end
            if hit.entry.kind == "org" and (hit.end > hit.first + 1 or first == hit.first):
                body = at
            if at < stop and norms[at] == "+":
                at = good = at + 1  # «أوبك+»
            if hit.entry.kind == "state" and at < stop and _nations(matches, at - 1, at):
                continue  # «العسكرية السعودية | الباكستانية»
            if hit.entry.kind == "state" and _of_vision(norms, at, stop):
                at = good = at + 2  # «رؤية الصومال المئوية 2060»
                break
            school = first > 0 and norms[first - 1].lstrip("وبل") in _SCHOOLS
            if school and at < stop and norms[at] in _OF_SCHOOLS:
                at = good = at + 1  # «جامعة موسكو | الحكومية»
                break
            if hit.entry.kind in ("state", "capital", "place") and not _goes_on(document, at, stop):
                if good == first + 1 and at + 1 < stop and norms[at].startswith("ل") and _given(document, matches, at):
                    good = at = max(at + 2, tail(document, matches, at, stop))
                break
            continue
        if at == first and norm in _PORTFOLIOS and _state_follows(matches, at + 1, stop):
            at += 1
            continue
        if norm == "نصف" and at > first and at + 1 < stop and norms[at + 1] in ("السنويه", "السنوي"):
            at += 2
            good = at
            continue
        if not info.tenses.isdisjoint(("past", "pres", "future")) and not norm.startswith("ال"):
            break
        if norm in ORDINALS or norm in _EXTRAORDINARY or (norm in _TENS and at > first):
            proper = proper or norm in ORDINALS
            at += 1
            good = at
            continue
        if definite(document, at) and (len(norm) > 4 or norm in _SHORT):
            at += 1
            good = at
            continue
        if norm.startswith("لل") and (len(norm) > 4 or "ال" + norm[2:] in _SHORT) and at > first:
            at += 1
            good = at
            continue
        added = norm.startswith("وال") and (len(norm) > 5 or norm[1:] in _SHORT)
        if added and at > first and good == at and not norm.endswith(_SUFFIXED):
            if norm[1:] in _NAMED_APART or norm == "والحوار" or joins_another(document, first - 1, at):
                break
            if any(m.conj and m.entry.kind in ("state", "org", "capital") for m in matches[at]):
                break
            if nation_at(matches, at - 1) is not None and any(m.conj and m.entry.kind == "place" for m in matches[at]):
                break  # «الخارجية البريطانية | والبيت الأبيض»
            at += 1
            good = at
            continue
        if norm == "وحسن" and at > first and norms[at + 1 : at + 2] == ["الجوار"] and at + 1 < stop:
            at += 2
            good = at  # «معاهدة الصداقة وحسن الجوار»
            continue
        if norm in OF_KIND and at > first and at + 1 < stop and norms[at + 1] in _KINDS:
            at += 2
            good = at
            continue
        if norm in ("حقوق", "شوون", "دول", "لشوون", "لحقوق", "لدول") and at + 1 < stop:
            if norm == "لشوون" and first and norms[first - 1].endswith("حزب"):
                break  # «المتحدث باسم حزب الخضر | لشؤون السياسة الخارجية»
            at += 1
            continue
        break
    return good, proper, state


def _given(document: Document, matches: list[list[Match]], at: int) -> bool:
    """Whether a noun with «ل» and its definite word are a purpose: no name of another, «قمة بكين | لمنتدى التعاون»."""
    return definite(document, at + 1) and not any([m.prep and m.entry.kind in _THINGS for m in matches[at]])


def _state_follows(matches: list[list[Match]], at: int, stop: int) -> bool:
    """Whether a state stands at a token: «وزارة خارجية | مصر»."""
    return at < stop and any([m.entry.kind == "state" for m in matches[at]])


def _complete(norm: str, matches: list[list[Match]], at: int) -> bool:
    """Whether a name has the adjective of its state and takes no further one: «حزب الشعب الباكستاني | الجديد»."""
    return nation_at(matches, at - 1) is not None and norm not in RANGES and norm not in _AFTER_NATION


def _medium(hit: Match) -> bool:
    """Whether a body is an agency, a newspaper or a broadcaster."""
    return registry.load().organisations[hit.entry.id].kind in ("news_agency", "newspaper", "broadcaster")


def _ends_body(matches: list[list[Match]], head: int, end: int) -> bool:
    """Whether a body of the registry begins at the head noun of a name and ends at a token."""
    return head >= 0 and any(m.entry.kind == "org" and m.end == end for m in matches[head])


def _of_vision(norms: list[str], at: int, stop: int) -> bool:
    """Whether an adjective and a year follow the state in a name."""
    year = norms[at + 1] if at + 1 < stop else ""
    return norms[at : at + 1] != [] and norms[at].startswith("ال") and len(year) == 4 and year.isdecimal()


def _year(norms: list[str], at: int, stop: int) -> bool:
    """Whether a number is a year before «في», and no share: «رؤية إيكواس 2050 في …», not «40 في المئة»."""
    shared = at + 2 < stop and norms[at + 2].startswith("الم")
    return norms[at + 1] == "في" and not shared and len(norms[at]) == 4 and "1900" <= norms[at] < "2100"


def _nations(matches: list[list[Match]], one: int, other: int) -> bool:
    """Whether two tokens are adjectives of states: «السعودية», which is also a state's name, and another."""
    return all(any(m.entry.kind == "demonym" and not m.prep and not m.conj for m in matches[k]) for k in (one, other))


def _closed_before(document: Document, matches: list[list[Match]], at: int, first: int, hit: Match | None) -> bool:
    """Whether the adjective before a token ends the name: «حملت الخارجية الإثيوبية | القاهرة المسؤولية»."""
    if at == first or not definite(document, at - 1):
        return False
    national = any([m.entry.kind == "demonym" and not m.prep for m in matches[at - 1]])
    before = document.norms[at - 1] in RANGES or (national and at - 1 > first)
    if before and document.norms[at] in _NAMED_APART:
        return True
    if hit is not None and hit.entry.kind == "state" and national and definite(document, at):
        if any(m.entry.kind == "demonym" and not m.prep and not m.conj for m in matches[at]):
            return False  # «الحكومية الأوزبكية السعودية المشتركة»
    if hit is None or hit.entry.kind not in ("state", "capital", "place"):
        pos, norm = document.tokens[at].info.pos, document.norms[at]
        plain = pos == "noun" or (national and pos != "adj" and not norm.endswith(("ي", "ه")))
        return before and plain and norm.startswith("ال") and hit is None
    return not hit.prep and (before or national)


def definite(document: Document, at: int) -> bool:
    """Whether a word has the article: «القاهرة», not «ألقاه»."""
    return document.norms[at].startswith("ال") and document.tokens[at].raw[0] not in "أإآ"


#: Adjectives that are offices as well: «الشؤون البرلمانية», «معهد الدراسات الدبلوماسية».
_OF_OFFICES = frozenset("البرلماني البرلمانيه النيابيه الدبلوماسي الدبلوماسيه".split())


def _person_begins(document: Document, matches: list[list[Match]], at: int, first: int) -> bool:
    """Whether a title or office stands at a token, and so a person: not «البرلمانية» after a noun."""
    if not matches[at]:
        return False
    if at > first and document.norms[at] in _OF_OFFICES and definite(document, at - 1):
        return False
    if at > first and _adjective(document, matches, at):
        return False
    if at == first and (document.norms[at] == "المواطنه" or any([m.entry.id == "profession" for m in matches[at]])):
        return any(m.entry.kind == "title" and m.end > at + 1 for m in matches[at])
    return any([m.entry.kind == "title" or (at > first and m.entry.kind == "office") for m in matches[at]])


def _adjective(document: Document, matches: list[list[Match]], at: int) -> bool:
    """Whether what may be a calling is an adjective of the name: «الشؤون السياسية», «للتحليل الاقتصادي»."""
    norm = document.norms[at]
    if not norm.endswith(("ي", "يه")) or any(m.end > at + 1 or m.entry.id != "profession" for m in matches[at]):
        return False
    after = document.tokens[at + 1] if at + 1 < len(document.tokens) else None
    named = after is not None and (after.info.name == "!" or any(m.entry.kind == "person" for m in matches[at + 1]))
    return not named and document.norms[at - 1].lstrip("لب").startswith("ال")


def _proper_at(here: list[Match]) -> Match | None:
    """The state, place, body or demonym that a token names inside a longer name."""
    found: Match | None = None
    for m in here:
        if m.entry.kind in ("state", "demonym", "capital", "place", "org") and not m.conj and m.prep in ("", "ل"):
            if found is None or (found.entry.kind == "org" and m.entry.kind == "demonym" and m.end == found.end):
                found = m  # «الخارجية العمانية» has no agency in it
    return found


def _goes_on(document: Document, at: int, stop: int) -> bool:
    """Whether a name goes on after a state or place: a hyphen, an ordinal, a year, «للتنمية»."""
    if at >= stop:
        return False
    norm = document.norms[at]
    return (
        norm in DASHES
        or norm in ORDINALS
        or norm in _EXTRAORDINARY
        or norm in RANGES
        or norm in OF_TEXTS
        or norm.isdecimal()
        or (norm.startswith("لل") and len(norm) > 4 and norm not in _ERRANDS)
    )


def tail(document: Document, matches: list[list[Match]], at: int, stop: int, head: int = -1) -> int:
    """The end of the purpose that follows a name, or ``at`` where none does.

    «للدراسات ومتابعة إنجاز الاستثمارات», «لإنشاء السكك الحديدية», «من أجل المتوسط»; ``head`` is the name's head noun.
    """
    norms = document.norms
    if at >= stop or document.tokens[at].kind != "w":
        return at
    norm = norms[at]
    errand = norm == "من" or (norm.startswith("ل") and norm[1:] in acts())
    if head >= 0 and errand and _purposed(norms, head, at):
        return at  # «المركز الياباني للأبحاث | لمتابعة تنفيذ الاتفاق»
    if norm.startswith("لل") and len(norm) > 4 and (norm not in _ERRANDS or _for_action(document, at, stop)):
        end = _definite(document, matches, at + 1, stop)
        if end == at + 1 < stop and norm in _WITH and norms[end].startswith("بال"):
            end = _definite(document, matches, end + 1, stop)  # «للتزويد بالماء الشروب»
    elif norm.startswith("ل") and norm[1:] in purposes():
        end = chain(document, matches, at + 1, stop)
    elif norm == "من" and norms[at + 1 : at + 2] == ["اجل"] and nation_at(matches, at - 1) is None:
        end = chain(document, matches, at + 2, stop)
    elif (
        norm in ("المعنيه", "المعني")
        and at + 1 < stop
        and norms[at + 1].startswith("ب")
        and norms[at + 1][1:] not in purposes()
    ):
        about = next((m for m in matches[at + 1] if m.prep == "ب" and m.entry.kind in ("state", "place")), None)
        if about is not None:
            return about.end  # «المعنية بسوريا | في عمان»
        end = _definite(document, matches, at + 2, stop)
        place = (
            next((m for m in matches[end] if m.entry.kind in ("place", "state", "capital")), None)
            if end < stop
            else None
        )
        end = place.end if place is not None and end == at + 2 else end
    elif norms[at - 1].startswith("لل"):
        supplied = norm.startswith("بال") and norms[at - 1] in _WITH
        end = _definite(document, matches, at + 1, stop) if supplied else at  # «للتزويد بالماء الشروب»
    else:
        return at
    if end < 0:
        return at
    while end < stop:
        more = _joined(document, matches, end, stop)
        if more == end:
            break
        end = more
    return end


def _purposed(norms: list[str], head: int, at: int) -> bool:
    """Whether a name says already what it is for: «للصيد البحري», «لحماية البيئة», not «للمانحين»."""
    return any(
        norm.startswith("ل")
        and not norm.endswith(("ين", "ون"))
        and (norm[1:] in purposes() or (norm.startswith("لل") and len(norm) > _SHORTEST))
        for norm in norms[head + 1 : at]
    )


def _for_action(document: Document, at: int, stop: int) -> bool:
    """Whether «للعمل» has an adjective and so belongs to a name: «القمة العالمية للعمل المناخي»."""
    return document.norms[at] == "للعمل" and at + 1 < stop and definite(document, at + 1)


def _joined(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """What «و» or «في» adds to a purpose: «والأعمال الإنسانية», «ومتابعة إنجاز …», «في الصومال»."""
    norm = document.norms[at]
    if norm.startswith("وال") and (len(norm) > 5 or norm[1:] in _SHORT):
        if any(m.conj and m.entry.kind in ("state", "org", "capital", "place", "office") for m in matches[at]):
            return at
        if norm[1:] in _NAMED_APART or joins_another(document, at - 1, at):
            return at
        if norm == "والشراكه" and document.norms[at + 1 : at + 3] == ["من", "اجل"]:
            return at  # «الإطار المشترك لمعالجة الديون | والشراكة من أجل …»
        return _definite(document, matches, at + 1, stop)
    if norm.startswith("و") and norm[1:] in purposes():
        end = chain(document, matches, at + 1, stop)
        return at if end < 0 else end
    if norm == "في" and at + 1 < stop:
        place = next((m for m in matches[at + 1] if m.entry.kind in ("state", "place") and not m.prep), None)
        if place is not None:
            return place.end
        end = _definite(document, matches, at + 1, stop)
        return end if end > at + 1 and end < stop and document.norms[end] == "(" else at
    return at


def nation_at(matches: list[list[Match]], at: int) -> str | None:
    """The state whose adjective a token is: «الأردنية»."""
    return next((m.entry.id for m in matches[at] if m.entry.kind == "demonym" and not m.prep and not m.conj), None)


def chain(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """The end of a construct: nouns without article, then a definite word or a proper name; -1 if none."""
    norms = document.norms
    for k in range(at, min(at + _CHAIN, stop)):
        hit = _proper_at(matches[k])
        if hit is not None and hit.entry.kind != "demonym":
            return _definite(document, matches, hit.end, stop)
        token = document.tokens[k]
        if token.kind != "w" or norms[k] in _NOT_NAME:
            return -1
        if norms[k] in _ALL and k + 1 < stop:
            continue
        if norms[k].startswith("ال") and len(norms[k]) > 3:
            end = _definite(document, matches, k + 1, stop)
            if norms[k] in _TOWARDS and end + 1 < stop and norms[end] == "الي" and definite(document, end + 1):
                end = _definite(document, matches, end + 2, stop)  # «تعميم النفاذ إلى الخدمات الأساسية»
            return end
        info: WordInfo = token.info
        plain = info.pos == "noun" or (info.pos == "" and not info.name) or "masdar" in info.tenses
        if not plain or not info.tenses.isdisjoint(("past", "pres")):
            if norms[k] not in purposes() and norms[k] not in _PORTFOLIOS:
                return -1  # «لوزراء خارجية الدول الإسلامية»
    return -1


def _definite(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """The end of the adjectives with ال that begin at a token."""
    norms = document.norms
    while at < stop and definite(document, at) and (len(norms[at]) > 4 or norms[at] in _SHORT):
        info: WordInfo = document.tokens[at].info
        if norms[at] in _NOT_NAME or (_proper_at(matches[at]) is None and ends_name(document, -1, at)):
            break
        person = any(m.entry.kind in ("office", "title", "person") for m in matches[at])
        if person and not _adjective(document, matches, at):
            break
        if info.pos not in ("", "adj", "noun", "other") or (
            info.name == "!" and not info.pos and not _proper_at(matches[at])
        ):
            break
        if norms[at - 1] not in _INSIDE and begins_another(document, at):
            break  # «مركز حمدان بن محمد لإحياء التراث | السائحين»
        at += 1
    return at

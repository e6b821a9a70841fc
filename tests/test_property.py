"""Any Unicode string gives a record whose spans are all valid, or a typed error."""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mahdar
import mahdar.acts
import mahdar.mentions
from mahdar import MahdarError, Record
from mahdar.acts.lexicon import speech_cues
from mahdar.evaluation import load_gold
from mahdar.languages.ar import lexicon
from mahdar.model import SIDES

GOLD = load_gold(Path(__file__).parents[1] / "eval" / "gold")

#: Words and marks that the rules look for, to get deep into them.
WORDS = (
    "وزير الخارجية|الرئيس|رئيس الوزراء|الملك|ولي العهد|السفير|المتحدث باسم|الأمين العام|عبد الله|أبو|آل|بن"
    "|محمد|أحمد|شي جين بينغ|فيصل بن فرحان|شكري|نظيره|نظيرته|المصري|الصيني|السعودية|مصر|الصين|بكين|الرياض"
    "|الأمم المتحدة|جامعة الدول العربية|مبدأ صين واحدة|مبادرة الحزام والطريق|التقى|يلتقي|استقبل|بحث مع|اتصالا هاتفيا"
    "|تلقى|زيارة|على هامش|قمة|مؤتمر صحفي|وقع|مذكرة تفاهم|قال|قالت|وأضاف|مؤكدا|مشيرا إلى أن|بحسب|وفقا ل|على حد قوله"
    "|أعرب عن|قلقه|إدانته|يدعم|تعارض|بقوة|لا|لم|لن|بلاده|الجانبان|الطرفان|إلى|في|مع|على|أن|إن|أنه|و|ف|ب|ل|ال|س"
    "|اليوم|أمس|غدا|الاثنين|الماضي|المقبل|20|مايو|2024|شعبان|1445|هـ|م|شينخوا|واس|قنا|حفظه الله|معالي|د."
    '|.|،|؟|!|:|«|»|"|“|”|(|)|-|–|/|ـ|\u064b|\u200f|\u202b|\ufeff|\n|\n\n|\r\n|\t|٣|ﻻ|ﷺ|🙂|A|é|UN|...'
).split("|")

GLUED = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)
SPACED = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@st.composite
def damaged_articles(draw: st.DrawFn) -> str:
    """A real article, cut and spliced."""
    text = draw(st.sampled_from(GOLD)).text
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start, min(len(text), start + 1200)))
    insert = draw(st.one_of(st.text(max_size=5), SPACED))
    cut = draw(st.integers(start, end))
    return text[start:cut] + insert + text[cut:end]


def spans(value: Any) -> Iterator[tuple[int, int]]:
    """Every pair of integers of a record: they are all spans."""
    if isinstance(value, dict):
        for item in value.values():
            yield from spans(item)
    elif isinstance(value, (list, tuple)):
        if len(value) == 2 and all(isinstance(v, int) for v in value):
            yield value[0], value[1]
        else:
            for item in value:
                yield from spans(item)


def check(record: Record, text: str) -> None:
    assert record.text == text
    for start, end in spans(record.to_dict()):
        assert 0 <= start < end <= len(text)
        assert not text[start:end].isspace()
    ids = [x.id for part in (record.entities, record.engagements, record.statements, record.positions) for x in part]
    assert len(ids) == len(set(ids))
    entities = {e.id for e in record.entities}
    known = entities | {SIDES, None}
    assert all(e.mentions for e in record.entities)
    for engagement in record.engagements:
        assert {*engagement.participants, *engagement.attendees, *engagement.roles} <= entities
        assert engagement.place_entity in known
        assert engagement.evidence
    for statement in record.statements:
        assert statement.speaker in known
        assert statement.addressee in known
        assert statement.engagement in {None, *(g.id for g in record.engagements)}
        assert statement.content
    for position in record.positions:
        assert position.holder in known
        assert set(position.target_entities) <= entities
        assert position.statement in {None, *(s.id for s in record.statements)}
        assert position.evidence
    acts = {x.id for part in (record.engagements, record.positions, record.statements) for x in part}
    assert all(set(event.from_) <= acts and (event.from_ or event.evidence) for event in record.events)


def read_or_refuse(text: str) -> None:
    for language in (None, "ar"):
        refused = None
        try:
            check(mahdar.read(text, language=language, published="2024-05-20"), text)
        except MahdarError as error:
            refused = str(error)
        assert refused is None or (refused and "\n" not in refused)


COMMON = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(st.text())
@settings(COMMON, max_examples=300)
def test_any_text(text: str) -> None:
    read_or_refuse(text)


@given(st.one_of(GLUED, SPACED))
@settings(COMMON, max_examples=400)
def test_any_order_of_the_words_that_rules_look_for(text: str) -> None:
    read_or_refuse(text)


@given(damaged_articles())
@settings(COMMON, max_examples=150)
def test_damaged_articles(text: str) -> None:
    read_or_refuse(text)


def test_gold_articles() -> None:
    for gold in GOLD:
        check(mahdar.read(gold.text), gold.text)


BROKEN_OFF = (
    "باريس 3 مارس 2020 - أكد وزير الخارجية الفرنسي جان نويل بارو، خلال لقائه نظيره المالي عبد الله ديوب، حرص بلاده "
    "على دعم الاستقرار. في المقابل، رفضت مالي وبوركينا فاسو العقوبات. ووقع الوزيران، اليوم الأربعاء، التوقيع على اتفاقية. "
    "وأجرى بارو اتصالا هاتفيا بالملك عبر خلاله عن أمله في مواصلة التعاون."
)


def test_texts_that_break_off_anywhere() -> None:
    for end in range(1, len(BROKEN_OFF) + 1):
        try:
            record = mahdar.read(BROKEN_OFF[:end], language="ar")
        except MahdarError:
            continue
        for position in record.positions:
            assert 0 <= position.target[0] < position.target[1] <= end


#: What has stopped a rule before: a word after which it looked for another, at the end of a text.
SHORT = (
    "مشيرا إلى أن على",
    "وقال ماكرون في ختام الاجتماع إن على",
    "د. أحمد 20 نظيره ،",
    "قال نظيرته ، \n\n",
    "وأعلن الرئيس التركي اللورد",
    "ووصف نائب وزير الخارجية البلجيكي يان دي فريس في تونس أمس ما",
    "بن بن – استقبل مايو",
    "وقع قال \u200f 2024 الرياض تعارض ولي العهد مصر المتحدث باسم",
    "« يدعم رئيس الوزراء معالي مع » قال",
    "وأرجأت الوزارة الزيارة التي كان من المقرر أن",
)


def test_texts_that_end_where_a_rule_goes_on() -> None:
    for text in SHORT:
        check(mahdar.read(text, language="ar"), text)


def test_gold_cut_at_any_word_is_read() -> None:
    """What a rule looks for after a word need not be there."""
    chance = random.Random(1)
    for gold in GOLD:
        words = gold.text.split(" ")
        for _ in range(3):
            start = chance.randrange(len(words))
            end = chance.randrange(start, len(words)) + 1
            for part in (words[start:end], words[:end]):
                with contextlib.suppress(MahdarError):
                    mahdar.read(" ".join(part))


def _words_of_rules() -> list[str]:
    """Every word that a table of the rules names, and every form of a verb that reports."""
    found: set[str] = set()
    for package in (mahdar.mentions, mahdar.acts):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, frozenset | tuple | dict):
                    found.update(word for word in value if isinstance(word, str) and word.replace(" ", "").isalpha())
    cues = speech_cues()
    found.update(form for form, readings in lexicon.load().verbs.items() if any(r.lemma in cues for r in readings))
    return sorted(found)


def test_a_text_may_end_at_any_word_that_a_rule_names() -> None:
    words, chance = _words_of_rules(), random.Random(1)
    assert len(words) > 10_000
    for word in words:
        opening = chance.choice(("", "«السلام قريب» كما ", "استقبل الوزير أيمن الصفدي نظيره المصري سامح شكري "))
        with contextlib.suppress(MahdarError):
            mahdar.read(opening + word, language="ar")
            mahdar.read(" ".join((*chance.sample(words, 3), word)), language="ar")

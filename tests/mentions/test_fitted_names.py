"""The second chance for frameworks: what it supplies, what it must leave, and its tables."""

from __future__ import annotations

import pytest

import mahdar
from mahdar.languages.ar import lexicon
from mahdar.languages.pack import read_table
from mahdar.mentions.fitted.extents import extents
from mahdar.mentions.fitted.features import Features
from mahdar.mentions.fitted.heads import candidate_heads, classes
from mahdar.mentions.fitted.names import candidates, likelihood, roles_of, spots
from mahdar.model import Article
from mahdar.pipeline import read_mentions

# sentence | the framework, or - where there is none
NAMES = """
أشاد سفير إيطاليا والوزير الليبي ببرنامج التأهيل المهني الذي ترعاه روما. | برنامج التأهيل المهني
أكد وزير الخارجية المصري ونظيره السوداني المضي في تنفيذ خطة الانتقال العسكري التي أقرت العام الماضي. | خطة الانتقال العسكري
رحب وزير الخارجية الليبي والسفير الألماني بمشروع "جسور الصحراء" الذي أطلقته برلين. | مشروع "جسور الصحراء"
رحب وزير الخارجية القطري ونظيره التركي باتفاق القادة على وقف القتال. | -
بحث الوزير السعودي مع نظيره الفرنسي برنامج الزيارة الرسمية ومشروع القانون الجديد. | -
ناقش وزير الخارجية الأمريكي ونظيره الروسي برنامج إيران النووي. | -
قال وزير الخارجية المصري لنظيره الليبي إن هناك خطة جديدة ومبادرة أخرى قيد الدرس. | -
أعلن وزير الصناعة المصري إطلاق مشروع مصنع السيارات الكهربائية في الإسكندرية بالتعاون مع الصين. | -
شارك وزير الثقافة القطري في مهرجان السينما في تونس، وعرض برنامج المسرح الوطني فيلما من المغرب. | -
قال وزير الطاقة المغربي إن إسبانيا وفرنسا ستمولان مشروع الطاقة الشمسية. | -
قال وزير الخارجية النرويجي إن مشروع الاستيطان الإسرائيلي يهدد السلام مع فلسطين. | -
استضافت قطر كأس العرب. وقال وزير الرياضة القطري حمد بن خليفة إن قمة مصر والمغرب مثيرة. | -
قال رئيس الوزراء البريطاني ونظيره الفرنسي إن مبادرة حزب العمال الإصلاحية تهم الناخبين. | -
كما سيهيئ البرنامج المتحدثين لاكتساب فنون الخطابة، وقال وزير الخارجية المصري إن تركيا تدعم ذلك. | -
قال وزير الرياضة القطري إن الاتفاقية بين الفيفا وكوريا الشمالية من أجل استضافة المونديال جاهزة. | -
أعلن نادي الحي انطلاق برنامج التأهيل المهني الذي ترعاه البلدية. | -
قال وزير الدفاع العراقي لنظيره السوري إن القوات تفتح الطريق لتحرير المدينة. | -
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in NAMES.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "name"), CASES)
def test_names(sentence: str, name: str) -> None:
    found = [e.name for e in mahdar.read(sentence).entities if e.type == "framework"]
    assert found == ([] if name == "-" else [name])


def test_what_a_model_supplied_says_so() -> None:
    entities = mahdar.read(CASES[0][0]).entities
    assert [e.rule for e in entities if e.type == "framework"] == ["framework/fitted"]


def test_a_name_told_twice_is_one_framework() -> None:
    record = mahdar.read(CASES[0][0] + " وأعلن الوزير أن برنامج التأهيل المهني سيبدأ قريبا.")
    found = [e for e in record.entities if e.type == "framework"]
    assert len(found) == 1
    assert len(found[0].mentions) == 2


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("خطة الانتقال الأمني في البلاد", ["الانتقال", "الأمني"]),
        ("ميثاق الأمن والتعاون في الساحل", ["الأمن", "والتعاون"]),
        ("قمة إنجازاته الكبيرة", []),
        ("مشروع القانون الجديد", []),
        ("اجتماع اللجنة المشتركة", []),
        ("المبادرة المقبلة", []),
    ],
)
def test_ends(words: str, ends: list[str]) -> None:
    scene = read_mentions(Article(text=words), lexicon.load())
    found = extents(scene.document, scene.matches, 0, scene.document.norms[0])
    assert [scene.document.tokens[one.end - 1].raw for one in found] == ends


def test_likelihoods_are_the_same_each_time() -> None:
    def once() -> list[float]:
        scene = read_mentions(Article(text=CASES[1][0]), lexicon.load())
        features = Features(scene.document, scene.matches, roles_of(scene))
        return [likelihood(c) for spot in spots(scene.document) for c in candidates(features, spot)]

    assert once() == once()
    assert all(0 < p < 1 for p in once())


def test_tables() -> None:
    rows = list(read_table("mahdar.mentions.fitted", "weights.tsv", ("feature", "weight")))
    assert len({row["feature"] for row in rows}) == len(rows) > 500
    assert all(abs(float(row["weight"])) < 5 for row in rows)
    words = [w for row in read_table("mahdar.mentions.fitted", "heads.tsv") for w in row["heads"].split("|")]
    assert len(set(words)) == len(words) == len(classes())
    assert 50 < len(candidate_heads()) < len(classes())

"""Whom a phrase without a name means where no rule knows it, and whom it does not."""

from __future__ import annotations

import pytest

import mahdar
from mahdar.acts.called import choices
from mahdar.acts.statements import placed
from mahdar.languages.ar import lexicon
from mahdar.languages.pack import read_table
from mahdar.model import Article
from mahdar.pipeline import read_acts, read_mentions

#: Text, and the verb of each statement with the name of who speaks.
SUPPLIED = [
    (
        "التقى وزير الثقافة حمد الكواري في الدوحة مدير متحف طوكيو كينجي ساتو. وقال الكواري إن المعرض ناجح. "
        "وأعلن المدير الياباني افتتاح جناح جديد، مشيدا بالتنظيم.",
        {"أعلن": "كينجي ساتو", "مشيدا": "كينجي ساتو"},
    ),
    (
        "استقبل الرئيس جوزيف عون مفوض شؤون اللاجئين فيليبو غراندي. وقال عون إن لبنان مرهق. "
        "وشكر المفوض الإيطالي لبنان على استضافة اللاجئين.",
        {"شكر": "فيليبو غراندي"},
    ),
    (
        "قال قائد قوات اليونيفيل أرولدو لاثارو إن الوضع هادئ. وقال نائبه محمد سعيد إن الدوريات مستمرة. "
        "وأكد القائد الإسباني التزام القوة بالقرار.",
        {"أكد": "أرولدو لاثارو"},
    ),
    (
        "التقى الوزير سامر القحطاني المستشارة الخاصة أليس نديريتو. وقال القحطاني إن السلم مهم. "
        "وحذرت المستشارة الكينية من التحريض.",
        {"حذرت": "أليس نديريتو"},
    ),
    (
        "بحث وزير النفط بخيت الرشيدي مع نائب رئيس الشركة مارك نلسون زيادة الإنتاج. وقال الرشيدي إن الخطة طموحة. "
        "وأكد النائب الأمريكي استعداد الشركة للتعاون.",
        {"أكد": "مارك نلسون"},
    ),
]

#: Phrases that mean nobody who is named.
OF_NOBODY = [
    "التقى الوزير أيمن الصفدي المبعوث توم براك في عمان. وقال مصدر دبلوماسي إن اللقاء كان إيجابيا.",
    "واجه لاكازيت انتقادات بعد المباراة. وأكد مستشاره أن اللاعب باق.",
    "قالت والدة اللاعب ميك فانينغ إنها لم تصدق ما رأته.",
    "استقبل الرئيس جوزيف عون وفدا. وعبرت القصائد عن وقفة الشعب مع الجيش.",
    "عقد ميشيل بلاتيني اجتماعا مع رئيس الاتحاد الآسيوي سلمان بن إبراهيم. وبحسب صحيفة محلية فإن الاجتماع كان مثمرا.",
    "قالت الرئيسة الهندية سونيا راو إن القارة قوية. وأوضحت الخبيرة أن النمو ضعيف.",
    "وأوضح الوزير سامر القحطاني أن الجانب الهندي أكد دعمه للخطة.",
    "التقى وزير الخارجية أيمن الصفدي نظيره الألماني يوهان فادفول. وأضاف المصدر أن الجولة لم تحدد.",
]


@pytest.mark.parametrize(("text", "wanted"), SUPPLIED)
def test_a_phrase_means_whom_it_was_told_of(text: str, wanted: dict[str, str]) -> None:
    record = mahdar.read(text)
    names = {e.id: record.quote(e.mentions[0]) for e in record.entities if e.mentions}
    said = {record.quote(s.cue): names.get(s.speaker or "") for s in record.statements}
    assert {verb: said.get(verb) for verb in wanted} == wanted


@pytest.mark.parametrize("text", OF_NOBODY)
def test_a_phrase_may_mean_nobody_who_is_named(text: str) -> None:
    record = mahdar.read(text)
    assert record.statements[-1].speaker is None
    assert record.statements[-1].speaker_text


def test_the_table_of_weights_is_well_formed() -> None:
    rows = list(read_table("mahdar.acts", "called.tsv", ("feature", "weight")))
    names = [row["feature"] for row in rows]
    assert names == sorted(set(names))
    assert all(abs(float(row["weight"])) < 10 for row in rows)
    assert {"nobody", "person", "best match"} <= set(names)


def test_every_feature_is_the_same_each_time() -> None:
    def told() -> list[list[list[str]]]:
        scene = read_mentions(Article(text=SUPPLIED[0][0]), lexicon.load())
        read_acts(scene)
        return [list(known.values()) for _, known in choices(scene, scene.said, placed)]

    first = told()
    assert first == told()
    assert any(len(options) > 1 for options in first)

"""Rows of states before their verb, what is conveyed, what one will not do, what one says against one's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar
from mahdar import model

Told = Callable[[str, str], tuple[str, str]]

ROWS = [
    "وكانت فرنسا وألمانيا وبريطانيا قد دعت في بيان مشترك إيران إلى العودة إلى التزاماتها.",
    "السعودية والإمارات ومصر دعت إيران إلى العودة إلى التزاماتها.",
    "وكانت السعودية ومصر، في بيان مشترك، قد دعت إيران إلى العودة إلى التزاماتها.",
    "وكانت قطر والكويت قد دعتا إيران إلى العودة إلى التزاماتها.",
]


@pytest.mark.parametrize("text", ROWS)
def test_a_row_of_states_before_its_verb(text: str) -> None:
    (statement,) = mahdar.read(text, language="ar").statements
    assert statement.speaker == model.SIDES


def test_one_state_before_its_verb() -> None:
    record = mahdar.read("وكانت قطر قد دعت إيران إلى العودة إلى التزاماتها.", language="ar")
    entity = record.entity(record.statements[0].speaker or "")
    assert entity is not None
    assert entity.name == "قطر"


LEAD = "التقى وزير الخارجية المصري سامح شكري وزير الخارجية العراقي فؤاد حسين في القاهرة.\n"

# text after the lead, verb, content, who speaks
SAID = [
    ("ورحب شكري بضيفه، وكلفه بنقل تحياته إلى الرئيس العراقي.", "كلفه", "بنقل تحياته إلى الرئيس العراقي", "سامح شكري"),
    ("وأعرب شكري عن قلقه، لكنه استبعد حربا جديدة.", "استبعد", "حربا جديدة", "سامح شكري"),
    ("وقال حسين إن الوضع تحسن، غير أنه يرى أن الطريق طويل.", "يرى", "الطريق طويل", "فؤاد حسين"),
    ("وقال حسين إن الوضع تحسن، إلا أنه يعتقد أن الطريق طويل.", "يعتقد", "الطريق طويل", "فؤاد حسين"),
    ("وقال شكري إن مصر ملتزمة، مكذبا ما نشرته الصحف.", "مكذبا", "ما نشرته الصحف", "سامح شكري"),
    ("واتهم شكري دولة بعينها بالتحريض، في إشارة إلى إثيوبيا.", "اتهم", "دولة بعينها بالتحريض", "سامح شكري"),
    ("وهنأ شكري العراق حكومة وشعبا بنجاح القمة.", "هنأ", "بنجاح القمة", "سامح شكري"),
    ("وشكر حسين مصر قيادة وشعبا على استضافتها.", "شكر", "استضافتها", "فؤاد حسين"),
    ("واتصل شكري بنظيره التركي ليؤكد له دعم القاهرة للحوار.", "يؤكد", "دعم القاهرة للحوار", "سامح شكري"),
]


@pytest.mark.parametrize(("text", "verb", "content", "speaker"), SAID)
def test_said(text: str, verb: str, content: str, speaker: str, told: Told) -> None:
    name, said = told(LEAD + text, verb)
    assert (name, said.removeprefix("ب")) == (speaker, content.removeprefix("ب"))


# text after the lead, stance and target
HELD = [
    ("وقال شكري إن بلاده لن تفرض قيودا على اللاجئين.", "intend", "لن تفرض قيودا على اللاجئين"),
    ("وقال شكري إن مصر لا ترى حلا عسكريا للأزمة.", "oppose", "حلا عسكريا للأزمة"),
    ('وقال شكري إن مصر ترى في الخطة "كلا لا يتجزأ".', "stress", "في الخطة"),
    ("وقال شكري إن الحوار يبقى الممر الإلزامي إلى السلام.", "stress", "الحوار"),
    ("وقال شكري ذلك، واصفا البيان بأنه هروب من المسؤولية.", "condemn", "البيان"),
    ("واتفق الوزيران على أن يجتمع الخبراء، وعلى تبادل الزيارات.", "agree", "على تبادل الزيارات"),
]


@pytest.mark.parametrize(("text", "stance", "target"), HELD)
def test_held(text: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (stance, target) in {(p.stance, record.quote(p.target)) for p in record.positions}


# what is no position
NONE = [
    "وقال شكري إن الحديث عن انهيار الهدنة لا أساس له من الصحة.",
    "وأشار شكري إلى أن كلفة التقاعس ستكون كبيرة.",
    "وقال شكري إن مصر ترى في الخطة كلا",
]


@pytest.mark.parametrize("text", NONE)
def test_not_held(text: str) -> None:
    assert not mahdar.read(LEAD + text, language="ar").positions


def test_words_of_two_in_a_quoted_statement() -> None:
    text = 'وذكر بيان للوزارة: "إن شكري أكد للوفد دعم مصر للحوار، فيما أعرب حسين عن رفض بلاده للعقوبات".'
    record = mahdar.read(LEAD + text, language="ar")
    entities = {s.verb: record.entity(s.speaker or "") for s in record.statements}
    assert {v: e.name for v, e in entities.items() if e is not None} == {"أكد": "سامح شكري", "أعرب": "فؤاد حسين"}


def test_who_blames_a_body_without_a_name(told: Told) -> None:
    assert told(LEAD + "وحمّل الوزير سامح شكري الجماعة مسؤولية الهجوم.", "حمّل")[0] == "سامح شكري"

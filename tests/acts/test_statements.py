"""Reported speech: cue, speaker, content and mode."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"

# text, verb, speaker's name (None: nobody named), first words of the content, mode
CASES = [
    ("وقال شكري إن مصر تدعم جهود السلام.", "قال", "سامح شكري", "مصر تدعم", "indirect"),
    ("وأعرب الصفدي عن تقديره لمواقف القاهرة.", "أعرب", "أيمن الصفدي", "تقديره", "indirect"),
    ("من جانبه، أشاد الوزير الأردني بالدور المصري.", "أشاد", "أيمن الصفدي", "بالدور", "indirect"),
    ('وقال الصفدي: "لا بديل عن الحوار بين الأطراف كلها".', "قال", "أيمن الصفدي", "لا بديل", "direct"),
    ("وشدد شكري، خلال اللقاء، على ضرورة وقف إطلاق النار.", "شدد", "سامح شكري", "ضرورة", "indirect"),
    ("ودعا شكري المجتمع الدولي إلى تحمل مسؤولياته.", "دعا", "سامح شكري", "تحمل", "indirect"),
    ("وقالت مصادر دبلوماسية إن المحادثات ستستأنف قريبا.", "قالت", None, "المحادثات", "indirect"),
    ("واتفق الوزيران على مواصلة التشاور.", "اتفق", "@SIDES", "مواصلة", "indirect"),
]


@pytest.mark.parametrize(("text", "verb", "speaker", "content", "mode"), CASES)
def test_statement(text: str, verb: str, speaker: str | None, content: str, mode: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert len(record.statements) == 1, record.statements
    statement = record.statements[0]
    entity = record.entity(statement.speaker or "")
    named = entity.name if entity else statement.speaker
    assert (statement.verb, named, statement.mode) == (verb, speaker, mode)
    assert record.quote(statement.content[0]).startswith(content)


def test_chained_cues_inherit_the_speaker() -> None:
    text = LEAD + "وقال شكري إن مصر تدعم جهود السلام، مضيفا أن بلاده ستواصل اتصالاتها، ومؤكدا أهمية الحوار."
    record = mahdar.read(text, language="ar")
    assert [s.verb for s in record.statements] == ["قال", "مضيفا", "مؤكدا"]
    assert len({s.speaker for s in record.statements}) == 1


def test_what_was_discussed_is_no_statement() -> None:
    record = mahdar.read(LEAD + "وجرى خلال اللقاء بحث العلاقات الثنائية وسبل تعزيزها.", language="ar")
    assert record.statements == ()


def test_everyday_nouns_are_no_cues() -> None:
    record = mahdar.read(LEAD + "وزار الوفد مدينة حلب بناء على طلب من الحكومة.", language="ar")
    assert record.statements == ()

"""The highest bodies of a state that act or speak without its name: the presidency, the cabinet, the royal court."""

from __future__ import annotations

import pytest

import mahdar

# text | its organisations of that kind, each with its state
SENTENCES = """
بغداد (الوكالة الوطنية): ذكرت رئاسة الجمهورية، في بيان، أن الرئيس سيزور أنقرة. | رئاسة الجمهورية IRQ
تونس (وات) - استقبل الرئيس السفير، وفق بلاغ صادر عن رئاسة الجمهورية. | رئاسة الجمهورية TUN
عمان - بترا - أكد الملك ذلك، بحسب بيان للديوان الملكي. | لديوان الملكي JOR
أعلنت رئاسة الوزراء الباكستانية أن الزيارة تأجلت. | رئاسة الوزراء الباكستانية PAK
رحب مجلس الوزراء السعودي بالاتفاق. وقرر مجلس الوزراء التمديد. | مجلس الوزراء SAU
أوضح المتحدث باسم رئاسة الجمهورية أن اللقاء عقد في مقر رئاسة الجمهورية. | -
استقبله الأمير في الديوان الأميري. | -
طرابلس/ الأناضول: دعا رئيس المجلس الرئاسي الليبي إلى ذلك. ورحب المجلس الرئاسي بالقرار. | المجلس الرئاسي LBY
"""

HEADS = ("رئاسة", "مجلس", "لديوان", "الديوان", "المجلس")


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_authorities(line: str) -> None:
    text, wanted = line.split(" | ")
    bodies = [e for e in mahdar.read(text).entities if e.type == "org"]
    found = [f"{min((text[a:b] for a, b in e.mentions), key=len)} {e.country}" for e in bodies]
    assert [f for f in found if f.startswith(HEADS)] == ([] if wanted == "-" else [wanted])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اتهمت وزارة الدفاع الروسية أوكرانيا بقصف الميناء.", ["وزارة الدفاع الروسية", "أوكرانيا"]),
        ("واتهمت الخارجية السودانية كينيا بدعم المتمردين.", ["الخارجية السودانية", "كينيا"]),
        ("وحذرت وزارة الخارجية المصرية إثيوبيا من الملء الثالث.", ["وزارة الخارجية المصرية", "إثيوبيا"]),
    ],
)
def test_a_state_spelled_like_an_adjective_is_no_part_of_a_ministry(text: str, names: list[str]) -> None:
    record = mahdar.read(text, language="ar")
    assert [e.name for e in record.entities] == names

"""Plain sentences of contacts: a partner by office, a pronoun for a place, who comes to a summit, talks told by a noun."""

from __future__ import annotations

import pytest

import mahdar

# text | kind: participants of each contact, set apart by «/»
PASSAGES = """
التقى وزير الخارجية المصري سامح شكري رئيس المجلس الأوروبي. | meeting: سامح شكري، المجلس الأوروبي
واجتمع الرئيس التونسي، قيس سعيد، أمس مع المدير العام لمنظمة الصحة العالمية. | meeting: قيس سعيد، منظمة الصحة العالمية
التقت رئيسة الوزراء الفرنسية إليزابيث بورن رئيس المجلس الأوروبي في بروكسل. | meeting: إليزابيث بورن، المجلس الأوروبي
رحب رئيس المجلس الأوروبي شارل ميشال بالاتفاق. وأجرى الوزير الأردني أيمن الصفدي محادثات مع رئيس المجلس الأوروبي في باريس. | talks: أيمن الصفدي، شارل ميشال
أكد الوزير الأردني أيمن الصفدي أهمية الحوار. رحب رئيس المجلس الأوروبي شارل ميشال بذلك. ويلتقي وزير الخارجية الأردني رئيس المجلس الأوروبي غدا. | meeting: أيمن الصفدي، شارل ميشال
أكد رئيس الوزراء العراقي مصطفى الكاظمي أهمية الحوار. وأجرى الوزير الروسي سيرغي لافروف مشاورات مع رئيس الوزراء العراقي في الرباط. | talks: سيرغي لافروف، مصطفى الكاظمي
أكد الرئيس الفرنسي إيمانويل ماكرون أهمية الحوار. واجتمع الرئيس الفرنسي إلى نظيره التونسي قيس سعيد. | meeting: إيمانويل ماكرون، قيس سعيد
رأى وزير الخارجية المصري سامح شكري أن الحوار ضروري. وجلس الوزير المصري إلى نظيره الأردني أيمن الصفدي. |
نفى وزير الخارجية اليمني أبو بكر القربي وجود خلاف مع الرياض، وأعلن أنه سيزورها الأحد المقبل للقاء الأمير سعود الفيصل. | visit: أبو بكر القربي / meeting: أبو بكر القربي، سعود الفيصل
أشاد الرئيس التركي عبد الله غل بالعلاقات مع العراق، وقال إنه سيتوجه إليها قريبا. | visit: عبد الله غل
أشاد وزير الخارجية العراقي هوشيار زيباري بسياسة بغداد، وقال إنه سيعود إليها غدا. |
ويزور الرئيس الفرنسي إيمانويل ماكرون تنزانيا، ويحضر القمة الأفريقية في ديربان. | visit: إيمانويل ماكرون / conference: إيمانويل ماكرون
وصل الرئيس الصيني شي جين بينغ إلى ديربان أمس وحضر قمة بريكس. | visit: شي جين بينغ / conference: شي جين بينغ
توصلت مصر وإثيوبيا إلى تفاهم في ختام محادثات استمرت يومين. | talks: مصر، إثيوبيا
وتوصلت حكومة تشاد والاتحاد الأفريقي إلى هدنة بعد مشاورات في نجامينا. | talks: تشاد، الاتحاد الأفريقي
وقعت مصر والسودان الاتفاق بعد المحادثات الأمريكية الإيرانية. | signing: مصر، السودان
"""


def _told(text: str) -> list[tuple[str, list[str]]]:
    record = mahdar.read(text)
    names = {entity.id: entity.name for entity in record.entities}
    return sorted((e.kind, sorted(names[p] for p in e.participants)) for e in record.engagements)


@pytest.mark.parametrize("line", PASSAGES.strip().splitlines())
def test_who_met_whom(line: str) -> None:
    text, _, expected = line.partition(" | ") if " | " in line else (line.rstrip(" |"), "", "")
    wanted = [one.split(": ") for one in expected.split(" / ")] if expected else []
    assert _told(text) == sorted((kind, sorted(people.split("، "))) for kind, people in wanted)


def test_a_day_behind_the_next_verb_is_no_day_of_the_visit() -> None:
    record = mahdar.read(
        "بكين 20 مارس 2013 (شينخوا) - يقوم الرئيس الصيني شي جين بينغ بزيارة إلى تنزانيا، "
        "ويحضر قمة بريكس في ديربان يومي 26 و27 مارس."
    )
    assert [(e.kind, e.date) for e in record.engagements] == [("visit", None), ("conference", "2013-03-26")]


def test_a_city_with_the_article_behind_an_office_is_where_its_holder_was_met() -> None:
    record = mahdar.read(
        "التقى الرئيس الفرنسي إيمانويل ماكرون رئيس الوزراء العراقي مصطفى الكاظمي. "
        "وبحث الوزير التركي هاكان فيدان مع رئيس الوزراء العراقي في الرياض التعاون."
    )
    assert [e.place for e in record.engagements] == [None, "الرياض"]


def test_two_days_are_no_verb_of_saying() -> None:
    assert not mahdar.read("وينعقد المؤتمر يومي السبت والأحد في القاهرة، ويشارك فيه باحثون.").statements

"""Who met whom: verbs, nouns, passives, plans, and what is no contact."""

from __future__ import annotations

import pytest

import mahdar

# text, kind, status, the participants' names
CASES = [
    (
        "التقى الرئيس التركي رجب طيب أردوغان نظيره الروسي فلاديمير بوتين في سوتشي.",
        "meeting",
        "held",
        {"رجب طيب أردوغان", "فلاديمير بوتين"},
    ),
    (
        "استقبل وزير الخارجية المصري سامح شكري اليوم وزير الخارجية الأردني أيمن الصفدي.",
        "meeting",
        "held",
        {"سامح شكري", "أيمن الصفدي"},
    ),
    (
        "استُقبل وزير الخارجية العماني بدر البوسعيدي من قبل الرئيس الإيراني حسن روحاني.",
        "meeting",
        "held",
        {"بدر البوسعيدي", "حسن روحاني"},
    ),
    (
        "أجرى وزير الخارجية الروسي سيرغي لافروف محادثات مع نظيره الصيني وانغ يي.",
        "talks",
        "held",
        {"سيرغي لافروف", "وانغ يي"},
    ),
    (
        "تلقى وزير الخارجية القطري محمد بن عبدالرحمن آل ثاني اتصالا هاتفيا من وزير الخارجية الأمريكي أنتوني بلينكن.",
        "call",
        "held",
        {"محمد بن عبدالرحمن آل ثاني", "أنتوني بلينكن"},
    ),
    (
        "ومن المقرر أن يلتقي وزير الخارجية الجزائري أحمد عطاف غدا نظيره التونسي نبيل عمار.",
        "meeting",
        "scheduled",
        {"أحمد عطاف", "نبيل عمار"},
    ),
    (
        "بعث الرئيس المصري عبد الفتاح السيسي برقية تهنئة إلى الرئيس الجزائري عبد المجيد تبون.",
        "message",
        "held",
        {"عبد الفتاح السيسي", "عبد المجيد تبون"},
    ),
    (
        "وقع وزير الدفاع الفرنسي سيباستيان ليكورنو مع نظيره اليوناني نيكوس ديندياس مذكرة تفاهم.",
        "signing",
        "held",
        {"سيباستيان ليكورنو", "نيكوس ديندياس"},
    ),
    ("وصل الرئيس الفرنسي إيمانويل ماكرون إلى الرباط.", "visit", "held", {"إيمانويل ماكرون"}),
    (
        "عقد وزير الخارجية التركي هاكان فيدان مؤتمرا صحفيا مشتركا مع نظيره العراقي فؤاد حسين.",
        "press_conference",
        "held",
        {"هاكان فيدان", "فؤاد حسين"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "status", "names"), CASES)
def test_contacts(text: str, kind: str, status: str, names: set[str]) -> None:
    record = mahdar.read(text, language="ar")
    assert len(record.engagements) == 1, record.engagements
    engagement = record.engagements[0]
    found = {entity.name for key in engagement.participants if (entity := record.entity(key))}
    assert (engagement.kind, engagement.status, found) == (kind, status, names)


def test_hosts_and_visitors() -> None:
    record = mahdar.read(CASES[1][0], language="ar")
    engagement = record.engagements[0]
    by_name = {record.entity(key).name: role for key, role in engagement.roles.items()}  # type: ignore[union-attr]
    assert by_name == {"سامح شكري": "host", "أيمن الصفدي": "visitor"}


def test_one_contact_told_twice_is_one() -> None:
    text = (
        "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"
        "وخلال لقائه الصفدي، أكد شكري أهمية التنسيق بين البلدين."
    )
    assert [e.kind for e in mahdar.read(text, language="ar").engagements] == ["meeting"]


def test_no_contact_in_a_market_report() -> None:
    text = "أغلق مؤشر الأسهم على ارتفاع طفيف بلغ خمس نقاط بعد تداولات هادئة."
    assert mahdar.read(text, language="ar").engagements == ()


@pytest.mark.parametrize("verb", ["التُقي", "استُقبل", "يُستقبل", "التُقيت"])
def test_a_passive_of_nobody_named_is_no_contact(verb: str) -> None:
    assert mahdar.read(f"وقال المتحدث للصحفيين: {verb} في المطار أمس بالورود.").engagements == ()
    assert mahdar.read(f"{verb} أمس في مطار طهران.").engagements == ()

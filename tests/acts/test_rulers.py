"""Stances of those who rule a state, told without speech or in the words of an unnamed official."""

from __future__ import annotations

import pytest

import mahdar

# text, the holder's state, stance and target, or None where no stance is told
CASES = [
    # the state of rulers by their adjective, before and after the verb
    ("وافقت الحكومة السورية على دخول المراقبين.", ("SYR", "agree", "على دخول المراقبين")),
    ("وتدعم الحكومة التركية وحدة ليبيا.", ("TUR", "support", "وحدة ليبيا")),
    ("وتعتزم الحكومة الإسبانية إعادة فتح سفارتها.", ("ESP", "intend", "إعادة فتح سفارتها")),
    ("وتسعى الإدارة الأميركية إلى استئناف الحوار.", ("USA", "intend", "إلى استئناف الحوار")),
    ("وعُقدت الجلسة أمس، فيما الإدارة الأميركية لا تؤيد عقد المؤتمر.", ("USA", "oppose", "عقد المؤتمر")),
    ("لم توافق الحكومة السورية على دخول المراقبين.", None),
    # in the words of an envoy without a name
    ("قالت السفيرة اليابانية إن حكومة اليابان ستمول المشروع.", ("JPN", "intend", "ستمول المشروع")),
    ("قال السفير الهندي إن حكومة نيودلهي سترسل سفينة.", ("IND", "intend", "سترسل سفينة")),
    # what one sees no ground for
    ("قال الوزير النمساوي إن فيينا لا ترى ما يبرر العقوبات.", ("AUT", "oppose", "العقوبات")),
    # a word of bond with a noun and its state, and a wish laid on someone
    ("قال السفير الأميركي إن بلاده ملتزمة أمن لبنان.", ("USA", "adhere", "أمن لبنان")),
    ("قال الوزير اللبناني إن بلاده تتمنى على فرنسا أن تدعم الجيش.", ("LBN", "call", "أن تدعم الجيش")),
    # an adjective takes no preposition from behind «بين»
    ("وقال شكري إن التنسيق مستمر بين دول الائتلاف الداعم للشرعية باليمن.", None),
    # whose mission is told before whom is not what is asked
    ("ودعا الرئيس اليمني خلال لقائه المبعوث الأممي إلى اليمن فولكر تورك إلى الضغط.", ("YEM", "call", "إلى الضغط")),
    # what is hoped for is told before
    ("وعلى عكس ما تتمناه الإدارة الأمريكية فالدول تدرك أن الاتفاق سيئ.", None),
    # the subject of «كان» before a past verb with «قد», over an aside too
    (
        "وكانت الهند، التي ترأس المجموعة هذا العام، قد أيدت منح الاتحاد مقعدا دائما.",
        ("IND", "support", "منح الاتحاد مقعدا دائما"),
    ),
    ("وكان العراق قد وافق على المقترح.", ("IRQ", "agree", "على المقترح")),
    # what two states have agreed on, told by the noun
    ("وأعلنت طهران اتفاق إيران والعراق على فتح معبر.", (None, "agree", "على فتح معبر")),
    # a cabinet without its state, in a report of its agency
    ("صنعاء 3 مارس 2010 (سبأ) - أدان مجلس الوزراء الغارات على غزة.", ("YEM", "condemn", "الغارات على غزة")),
    # a stance with its pronoun after a noun for telling
    ("وعقب تأكيد إيران استعدادها للعودة إلى المفاوضات، ارتفعت الأسعار.", ("IRN", "intend", "للعودة إلى المفاوضات")),
    # a request that is granted
    ("ووافقت موسكو على طلب دمشق.", ("RUS", "agree", "على طلب دمشق")),
]


@pytest.mark.parametrize(("text", "held"), CASES)
def test_rulers(text: str, held: tuple[str, str, str] | None) -> None:
    record = mahdar.read(text, language="ar")
    found = [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]
    assert found == ([held] if held is not None else [])

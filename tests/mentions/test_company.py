"""Whose state a person shares where the article states none for him."""

from __future__ import annotations

import pytest

import mahdar

COUNTRIES = [
    # the companion of a visitor
    ("وصل رئيس الوزراء الماليزي أنور إبراهيم إلى أنقرة برفقة وزير الدفاع محمد خالد نوردين.", "نوردين", "MYS"),
    # but not who accompanies a guest at home
    ("زار الوزير الصيني ليو تشانغ، برفقة وزير الطاقة كارلوس منديز، محطة للكهرباء.", "منديز", None),
    # on which side of the table
    (
        "الرياض - واس: حضر الاجتماع من الجانب الصيني نائب رئيس الوزراء لي كه تشيانغ ووزير الدفاع تشي هاو تيان.",
        "هاو",
        "CHN",
    ),
    (
        "الكويت - كونا: وقع الاتفاقية عن الجانب الكويتي وزير المالية براك العلي وعن الجانب الكيني الوزير هنري روتيتش.",
        "روتيتش",
        "KEN",
    ),
    # in whose delegation, with whom he comes
    ("الرباط - و م ع: ضم الوفد الإيراني وزير النفط جواد أوجي ومستشار الرئيس.", "أوجي", "IRN"),
    ("أبوظبي - وام: ورافق الرئيس الإندونيسي في الزيارة وزير الاستثمار باهليل لهداليا.", "لهداليا", "IDN"),
    # «his country»
    (
        "التقى الرئيس الفرنسي إيمانويل ماكرون نظيره التركي رجب طيب أردوغان، ورافقه في اللقاء سفير بلاده بيير دوران.",
        "دوران",
        "FRA",
    ),
    # who is sent
    ("أوفد الرئيس الكيني وليام روتو وزير الزراعة بيتر مونيا إلى كمبالا.", "مونيا", "KEN"),
    # the second of a list
    (
        "اجتمع وزير الخارجية اللبناني يوسف رجي بوزير الخارجية السوري أسعد الشيباني وبمدير المخابرات حسين العلي.",
        "العلي",
        "SYR",
    ),
    # a town's governor
    ("استقبل الوزير حاكم أغاديز إبرا بولاما عيسى.", "عيسى", "NER"),
    # a delegation's leader
    ("وصل وفد من الحزب الحاكم في تركيا يقوده نعمان كورتولموش إلى بغداد.", "كورتولموش", "TUR"),
    # in an Arab agency's dispatch from abroad, a foreign name with an office
    ("وارسو - 3 - 5 (كونا) -- استقبل رئيس الوزراء دونالد كوفالسكي وفدا من غرفة التجارة.", "كوفالسكي", "POL"),
    # the registry before a state that stands by
    ("غادر الأمير محمد بن سلمان بن عبد العزيز وزير الدفاع جمهورية مصر العربية.", "سلمان", "SAU"),
    # a foreign name in a Gulf report is no countryman's
    ("الرياض - واس: قدم العرض قائد حاملة الطائرات اللواء أندرو لويس.", "لويس", None),
    # another's surname after a ruler's given names
    ("قال الرئيس التنفيذي للمجموعة عبدالله بن ناصر الداود إن ذلك ممكن.", "الداود", None),
    # a known name that begins like a state
    ("قالت رئيسة الوزراء جورجيا ميلوني إن بلادها ترفض ذلك.", "ميلوني", "ITA"),
    # who has only served international bodies has no state
    ("دعا المبعوث السوري الجديد ستيفان دي ميستورا إلى وقف النار.", "ميستورا", None),
    # but for the voice of a ministry, before he served one
    ("القاهرة - قال السفير حسام زكي، المتحدث الرسمي باسم وزارة الخارجية، إن مصر ترفض ذلك.", "زكي", "EGY"),
    ("القاهرة - قال حسام زكي، المتحدث الرسمي باسم الأمين العام، إن الوفد وصل.", "زكي", None),
    # by whose mouth a state speaks, in another's report
    ("القاهرة - تعهدت كينيا، على لسان وزيرة المياه ليندا موانغي، بالتوقيع على الاتفاق.", "موانغي", "KEN"),
    ("وفي طهران، نددت الحكومة على لسان وزير النفط محسن باك نجاد بالعقوبات.", "محسن", "IRN"),
    ("أعلنت إثيوبيا أمس الاثنين، على لسان وزير المياه هبتامو إتيفا أن السد اكتمل.", "هبتامو", "ETH"),
    ("نددت الحكومة المصرية على لسان وزير الري هاني سويلم بالسد.", "سويلم", "EGY"),
    ("الجزائر - أعلنت تونس على لسان وزير النقل سامي الورتاني دعمها للاتفاق.", "الورتاني", "TUN"),
    (
        "القاهرة - أعلنت الحكومة على لسان وزير النقل سمير عزمي مشروعا جديدا، ودعا الوزير إلى دعمه.",
        "عزمي",
        "EGY",
    ),
]


@pytest.mark.parametrize(("text", "name", "country"), COUNTRIES)
def test_country_from_company(text: str, name: str, country: str | None) -> None:
    record = mahdar.read(text)
    people = [e for e in record.entities if e.type == "person" and any(name in text[a:b] for a, b in e.mentions)]
    assert [p.country for p in people] == [country]


OFFICES = [
    ("أكد الأمين العام تو لام ذلك. وشاركت الأمم المتحدة في اللقاء.", "لام", "party_official"),
    ("قال الأمين العام أنطونيو غوتيريش ذلك.", "غوتيريش", "igo_head"),
    ("قال هاشم صفي الدين رئيس المجلس التنفيذي في حزب الله إن الرد آت.", "صفي", "party_official"),
    (
        "التقى وزير الخارجية محمد جواد ظريف أمير قطر تميم بن حمد آل ثاني ونظيره خالد العطية.",
        "العطية",
        "foreign_minister",
    ),
    ("استقبل الملك سفير تشاد رئيس المجموعة الإفريقية صقر يوسف عنتو.", "عنتو", "ambassador"),
    ("قال علي التيجاني نائب الرئيس التنفيذي للمجموعة إن ذلك ممكن.", "التيجاني", "business"),
]


@pytest.mark.parametrize(("text", "name", "office"), OFFICES)
def test_office(text: str, name: str, office: str) -> None:
    people = [e for e in mahdar.read(text).entities if e.type == "person"]
    assert [p.office for p in people if any(name in text[a:b] for a, b in p.mentions)] == [office]

"""Sessions of councils and of several states: who sat in them, told in one sentence or in the next ones."""

from __future__ import annotations

import pytest

import mahdar

HELD = [
    (
        "عقد مجلس الشراكة بين الاتحاد الأوروبي ومصر اجتماعه التاسع أمس في بروكسل. وترأس الاجتماع الممثل الأعلى جوزيب بوريل، "
        "وترأس وفد مصر وزير الخارجية سامح شكري. كما شارك فيه المفوض الأوروبي أوليفر فارهيلي.",
        ("conference", {"جوزيب بوريل", "سامح شكري", "أوليفر فارهيلي"}),
    ),
    (
        "عقد مجلس الشراكة بين الاتحاد الأوروبي والمغرب دورته الرابعة عشرة في بروكسل برئاسة وزير الخارجية المغربي ناصر "
        "بوريطة والممثلة السامية فيديريكا موغيريني.",
        ("conference", {"ناصر بوريطة", "فيديريكا موغيريني"}),
    ),
    (
        "احتضنت جدة أمس مشاورات موسعة حول الأزمة ترأسها وزير الخارجية السعودي الأمير فيصل بن فرحان، وشارك فيها وزير "
        "الخارجية المصري سامح شكري والمبعوث الأممي فولكر بيرتس.",
        ("conference", {"فيصل بن فرحان", "سامح شكري", "فولكر بيرتس"}),
    ),
    (
        "بدأت اليوم أعمال الدورة الحادية عشرة للجنة العمانية الإيرانية المشتركة. ترأس الجانب العماني قيس بن محمد اليوسف "
        "وزير التجارة، فيما ترأس الجانب الإيراني وزير الصناعة محمد أتابك.",
        ("meeting", {"قيس بن محمد اليوسف", "محمد أتابك"}),
    ),
    (
        "جمعت المستشارة الألمانية أنغيلا ميركل أمس رؤساء دول وحكومات البلقان في برلين لبحث الهجرة.",
        ("conference", {"أنغيلا ميركل"}),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), HELD)
def test_held(text: str, wanted: tuple[str, set[str]]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [(g.kind, {names[p] or "" for p in g.participants}) for g in record.engagements] == [wanted]


TO_COME = [
    "من المقرر أن يقدم المبعوث الدولي غسان سلامة إحاطة إلى مجلس الأمن يوم الأربعاء المقبل.",
    "من المقرر أن يعرض المبعوث الأممي غسان سلامة نتائج المؤتمر على مجلس الأمن الأسبوع المقبل.",
    "قال المبعوث الأممي غسان سلامة إنه سيعود إلى نيويورك، حيث سيقدم تقريرا إلى مجلس الأمن.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_who_is_to_report_to_a_council(text: str) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    told = [(g.status, {names[p] for p in g.participants}) for g in record.engagements if g.kind == "conference"]
    assert told == [("scheduled", {"غسان سلامة", "مجلس الأمن"})]


NONE = [
    "سيقدم الوزير تقريرا إلى مجلس الأمن.",
    "عقد مجلس الوزراء المصري اجتماعه الأسبوعي برئاسة مصطفى مدبولي، وشارك فيه وزير المالية محمد معيط.",
    "واتفق الوزير المصري سامح شكري مع الوزير القبرصي على عقد الدورة المقبلة للجنة المصرية القبرصية المشتركة.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert not mahdar.read(text, language="ar").engagements


def test_who_comes_to_a_session_only_attends() -> None:
    text = (
        "عقد مجلس الشراكة بين الاتحاد الأوروبي ومصر اجتماعه التاسع في بروكسل. وترأس الاجتماع الممثل الأعلى جوزيب بوريل "
        "ووزير الخارجية سامح شكري. وحضر الاجتماع السفير المصري بدر عبد العاطي."
    )
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    (found,) = record.engagements
    assert ({names[p] for p in found.participants}, [names[p] for p in found.attendees]) == (
        {"جوزيب بوريل", "سامح شكري"},
        ["بدر عبد العاطي"],
    )


OF_STATES = [
    (
        "قال الوزير الإيطالي ماسيمو داليما إنه سيترأس الوفد الإيطالي إلى المؤتمر الدولي لدعم لبنان الذي يستضيفه الرئيس جاك شيراك.",
        {"ماسيمو داليما", "جاك شيراك"},
    ),
    ("قاد نائب الرئيس التركي جودت يلماز وفد بلاده إلى قمة المناخ في باكو.", {"جودت يلماز"}),
    ("قال المتحدث إن وزراء خارجية مصر والأردن والعراق سيجتمعون في بغداد.", {"مصر", "الأردن", "العراق"}),
    (
        "شارك نائب وزير الخارجية السعودي وليد الخريجي في الاجتماع الوزاري لمنظمة التعاون الإسلامي المنعقد في إسطنبول.",
        {"وليد الخريجي"},
    ),
    (
        "قال الناطق إن رئيس الوزراء العراقي محمد السوداني سيمثل العراق في القمة العربية المقررة في المنامة.",
        {"محمد السوداني"},
    ),
    (
        "خلال الاجتماع الخامس لمجلس رؤساء دول منظمة شنغهاي، الذي حضره الرئيس الصيني شي جين بينغ والرئيس الروسي فلاديمير "
        "بوتين، صدر إعلان.",
        {"شي جين بينغ", "فلاديمير بوتين"},
    ),
    (
        "أكد الرئيس رجب طيب أردوغان، خلال القمة الثلاثية التي جمعته بنظيريه الروسي فلاديمير بوتين والإيراني حسن روحاني، "
        "دعم الحل.",
        {"رجب طيب أردوغان", "فلاديمير بوتين", "حسن روحاني"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), OF_STATES)
def test_gatherings_of_states(text: str, wanted: set[str]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [(g.kind, {names[p] for p in g.participants}) for g in record.engagements] == [("conference", wanted)]


JOINED_LATER = [
    "بحث وزير الخارجية فؤاد حسين مع الوزير فيصل بن فرحان التحضير للدورة الاستثنائية لمجلس وزراء خارجية المنظمة، التي تنعقد مساء "
    "اليوم، وسيلقي فيها الوزير فؤاد حسين كلمة العراق.",
    "بحث الوزير فيصل بن فرحان مع الوزير فؤاد حسين التحضيرات لمؤتمر دعم العراق، الذي تستضيفه بغداد في 21 أكتوبر ويشارك فيه "
    "الوزير فؤاد حسين.",
]


@pytest.mark.parametrize("text", JOINED_LATER)
def test_who_joins_a_gathering_that_is_talked_of(text: str) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    told = [(g.kind, {names[p] for p in g.participants}) for g in record.engagements]
    assert told == [("talks", {"فؤاد حسين", "فيصل بن فرحان"}), ("conference", {"فؤاد حسين"})]

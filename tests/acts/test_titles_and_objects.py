"""Where a title ends and whom or what its holder speaks of begins, without a mark between them."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري رئيس الوزراء العراقي محمد شياع السوداني في بغداد.\n"

# text after the lead, verb, content, and who speaks
TOLD = [
    ("ودعا رئيس الحكومة المانحين إلى زيادة مساعداتهم.", "دعا", "زيادة مساعداتهم", "محمد شياع السوداني"),
    ("وحث رئيس الوزراء المستثمرين الأجانب على القدوم.", "حث", "القدوم", "محمد شياع السوداني"),
    ("ودعا الوزير المصري المسلحين إلى إلقاء السلاح.", "دعا", "إلقاء السلاح", "سامح شكري"),
    ("وثمن وزير الخارجية المصري المواقف الثابتة للعراق.", "ثمن", "المواقف الثابتة للعراق", "سامح شكري"),
    ("ورفض وزير الخارجية المزاعم الإثيوبية.", "رفض", "المزاعم الإثيوبية", "سامح شكري"),
    ("وقدر وزير الخارجية المساعي العراقية.", "قدر", "المساعي العراقية", "سامح شكري"),
    ("وناشد وزير الخارجية الأطراف السودانية وقف القتال.", "ناشد", "وقف القتال", "سامح شكري"),
    ("وثمن شكري الدور المحوري للعراق.", "ثمن", "الدور المحوري للعراق", "سامح شكري"),
    ("وثمن السوداني الدور الذي تقوم به القاهرة.", "ثمن", "الدور الذي تقوم به القاهرة", "محمد شياع السوداني"),
    ("وأبلغ شكري السفراء العرب أن القاهرة ترفض ذلك.", "أبلغ", "القاهرة ترفض ذلك", "سامح شكري"),
    # a body in a phrase before is not who acts
    ("وفي كلمته أمام الجمعية العامة، دعا شكري الدول الدائنة إلى الصبر.", "دعا", "الصبر", "سامح شكري"),
    ("وانتقد شكري الصمت الدولي، ملوحا بالعودة إلى مجلس الأمن.", "ملوحا", "بالعودة إلى مجلس الأمن", "سامح شكري"),
    # of whom something is asked, and what
    ("وطلب شكري من الشريكين الإسراع في الدفع.", "طلب", "الإسراع في الدفع", "سامح شكري"),
    ("وطلب شكري من الإدارة الأمريكية الضغط على إسرائيل.", "طلب", "الضغط على إسرائيل", "سامح شكري"),
    ("وطلب شكري من وسائل الإعلام توخي الدقة.", "طلب", "توخي الدقة", "سامح شكري"),
    # whom one serves, by a name in quotation marks
    ("ورفض خالد داود، المتحدث باسم «الحركة المدنية»، المشاركة.", "رفض", "المشاركة", "خالد داود"),
    ("واشترط خالد داود، المتحدث باسم «الحركة المدنية»، وقف القتال.", "اشترط", "وقف القتال", "خالد داود"),
    ("ورفض سمير جعجع رئيس حزب «القوات اللبنانية» المشاركة.", "رفض", "المشاركة", "سمير جعجع"),
]


@pytest.mark.parametrize(("text", "verb", "content", "speaker"), TOLD)
def test_the_object_is_no_part_of_a_title(text: str, verb: str, content: str, speaker: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    (statement,) = [s for s in record.statements if s.verb == verb]
    entity = record.entity(statement.speaker or "")
    assert entity is not None
    assert (record.quote(statement.content[0]), entity.name) == (content, speaker)


# participles and plurals that do belong to a title: the title, whole
TITLES = [
    "رئيس اللجنة المنظمة",
    "وزير الشؤون الخارجية والمغاربة المقيمين بالخارج",
    "رئيس الحكومة المكلف",
    "الأمين العام المساعد",
    "وزير شؤون المحاربين القدامى",
]


@pytest.mark.parametrize("title", TITLES)
def test_what_belongs_to_a_title(title: str) -> None:
    record = mahdar.read(f"قال {title} كريم الفاضل إن الوضع تحسن.", language="ar")
    (statement,) = record.statements
    entity = record.entity(statement.speaker or "")
    assert entity is not None
    assert (entity.name, record.quote(statement.content[0])) == ("كريم الفاضل", "الوضع تحسن")


def test_a_halt_keeps_its_first_letter() -> None:
    record = mahdar.read("واشترط سامح شكري، وزير الخارجية المصري، وقف القتال.", language="ar")
    assert [record.quote(p.target) for p in record.positions] == ["وقف القتال"]


# who presides over a council is not his deputy
COUNCILS = [
    "استقبل رئيس مجلس الشورى إبراهيم العساف وفدا برلمانيا برئاسة جون سميث بحضور نائب رئيس المجلس مشعل السلمي.",
    "قال رئيس مجلس النواب إبراهيم العساف ذلك، خلال لقاء حضره النائب الأول لرئيس المجلس مشعل السلمي.",
]


@pytest.mark.parametrize("lead", COUNCILS)
def test_the_head_of_a_council_is_not_his_deputy(lead: str) -> None:
    record = mahdar.read(lead + " وجدد رئيس المجلس رفضه للاستيطان.", language="ar")
    (statement,) = [s for s in record.statements if s.verb == "جدد"]
    entity = record.entity(statement.speaker or "")
    assert entity is not None
    assert entity.name == "إبراهيم العساف"


def test_the_ministry_of_the_state_before_speaks() -> None:
    record = mahdar.read("وأدانت تركيا الهجوم، وقالت خارجيتها إنها تقف إلى جانب باكستان.", language="ar")
    assert ("TUR", "support") in {(p.holder_country, p.stance) for p in record.positions}

"""What little titles make of a person beside fuller ones, and whose he is by the body that he leads."""

from __future__ import annotations

import pytest

import mahdar

# sentence | name | office | state, each - where none
PRESENTED = """
التقى رئيس مجلس النواب نبيه بري الوفد. وأكد الرئيس بري ذلك. | بري | legislator | LBN
قال رئيس مجلس الأمة مرزوق الغانم ذلك. وأضاف الرئيس الغانم أن العمل مستمر. | الغانم | legislator | KWT
التقى الرئيس رجب طيب أردوغان، رئيس حزب العدالة والتنمية، الوفد. | أردوغان | head_of_state | TUR
التقى الوزير بدر عبد العاطي نظيرته الألمانية أنالينا بيربوك. | بيربوك | foreign_minister | DEU
قال وزير التعليم العالي خالد محمد ذلك. وأضاف الوزير خالد محمد أن العمل مستمر. | خالد محمد | minister | -
قال الرئيس المصري السابق المستشار عدلي منصور ذلك. | عدلي منصور | other | EGY
عينت المجموعة أحمد فروخ رئيسا تنفيذيا للشركة. | فروخ | business | -
انتخب النواب سالم العلي رئيسا لمجلس النواب. | سالم العلي | legislator | -
قال الأمين العام للغرفة التجارية محمد سعيد ذلك. | محمد سعيد | business | -
قال الأمين العام للمدارس الكاثوليكية يوسف نصر ذلك. | يوسف نصر | other | -
قال الأمين العام للأمم المتحدة أنطونيو غوتيريش ذلك. | غوتيريش | igo_head | -
وصل وفد من حركة الجهاد الإسلامي برئاسة الأمين العام زياد النخالة. | النخالة | party_official | PSE
حضر عضوا المجلس الرئاسي عيدروس الزبيدي وطارق صالح الاجتماع. | الزبيدي | official | YEM
قال رئيس شركة "غازبروم" أليكسي ميللر ذلك. | ميللر | business | RUS
قال المدير العام لمؤسسة "روس آتوم" الحكومية أليكسي ليخاتشوف ذلك. | ليخاتشوف | business | RUS
وصل وفد من وزارة الخارجية الروسية برئاسة ألكسندر غروشكو إلى القاهرة. | غروشكو | - | RUS
وقع الاتحاد الوطني الكردستاني برئاسة بافل طالباني الاتفاق. | طالباني | party_official | IRQ
وصل وفد المعارضة السورية برئاسة جورج صبرا إلى موسكو. | جورج صبرا | party_official | SYR
قال القائم بأعمال سفارة خادم الحرمين الشريفين لدى فرنسا علي القرني ذلك. | القرني | official | SAU
قال سفير خادم الحرمين الشريفين لدى فرنسا محمد العنقري ذلك. | العنقري | ambassador | SAU
قال عادل الشجاع القيادي بحزب النور لوكالة رويترز إن ذلك صحيح. | الشجاع | party_official | EGY
أفاد مندوب كينيا الدائم مارتن كيماني بأن العمل مستمر. | مارتن كيماني | ambassador | KEN
قال المندوب الأمريكي لدى الأمم المتحدة بيتر بيرلي في نيويورك إن اللقاء تأجل. | بيتر بيرلي | ambassador | USA
استقبل الرئيس المالي إبراهيم ببكر كيتا والوفد المرافق. | إبراهيم ببكر كيتا | head_of_state | MLI
"""


@pytest.mark.parametrize("row", PRESENTED.strip().splitlines())
def test_office_and_state_of_who_is_presented_so(row: str) -> None:
    text, name, office, country = (part.strip() for part in row.split(" | "))
    people = [e for e in mahdar.read(text).entities if e.type == "person"]
    found = [p for p in people if any(name in text[a:b] for a, b in p.mentions)]
    assert [(p.office or "-", p.country or "-") for p in found] == [(office, country)]


@pytest.mark.parametrize(
    "text",
    [
        "هنأ الأمين العام لمجلس التعاون لدول الخليج العربية، خادم الحرمين الشريفين، بنجاح الحج.",
        "هنأ الرئيس المصري، خادم الحرمين الشريفين، بسلامة الوصول.",
    ],
)
def test_a_ruler_s_title_after_a_comma_is_no_name(text: str) -> None:
    assert not [e for e in mahdar.read(text).entities if e.type == "person"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "التقى سفراء اللجنة الخماسية: المصري علاء موسى والسعودي وليد البخاري والفرنسي هيرفي ماغرو.",
            ["EGY ambassador", "SAU ambassador", "FRA ambassador"],
        ),
        (
            "استقبل السفراء: الفرنسي باتريك ميزوناف، والإيطالي ستيفانو رافانيان.",
            ["FRA ambassador", "ITA ambassador"],
        ),
        (
            "اجتمع وزراء خارجية الدول الثلاث: التركي سنان يلماز والأردني سامر فواز.",
            ["TUR foreign_minister", "JOR foreign_minister"],
        ),
        ("اجتمع وزراء الدفاع: المصري والأردني.", []),
    ],
)
def test_each_of_a_list_by_his_nation_has_the_office_before_the_colon(text: str, found: list[str]) -> None:
    people = [e for e in mahdar.read(text).entities if e.type == "person"]
    assert [f"{p.country} {p.office}" for p in people] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "استقبل رئيس مجلس الأمة, صالح قوجيل, سفير دولة فلسطين, أمين مقبول, حيث جدد له الدعم.",
            ["DZA legislator", "PSE ambassador"],
        ),
        (
            "استقبل رئيس الجمهورية, عبد المجيد تبون, وزير الخارجية المصري, سامح شكري, الذي نقل إليه رسالة.",
            ["DZA head_of_state", "EGY foreign_minister"],
        ),
        (
            "استقبلت وزيرة البيئة, سامية موالفي, سفيرة الدنمارك بالجزائر, فانيسا فيغا, حيث بحثتا التعاون.",
            ["None minister", "DNK ambassador"],
        ),
        ("استقبل كمال سعيد، رئيس حزب النور، وفدا من الحزب الحاكم، يترأسه نائب رئيسه.", ["EGY party_official"]),
    ],
)
def test_the_office_after_a_host_s_name_is_his_guest_s_where_a_name_follows(text: str, found: list[str]) -> None:
    people = [e for e in mahdar.read(text).entities if e.type == "person"]
    assert [f"{p.country} {p.office}" for p in people] == found

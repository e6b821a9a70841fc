"""Offices with more behind them than a state: governments, recognition, charges, several states, what one becomes."""

from __future__ import annotations

import pytest

import mahdar

# sentence | name | office | country (- where there is none)
OFFICES = """
التقت وزيرة العدل بحكومة الوحدة الوطنية سعاد المهيري الوفد. | سعاد المهيري | minister | -
قال وزير الخارجية في حكومة تصريف الأعمال، عادل البستاني، إن الوفد وصل. | عادل البستاني | foreign_minister | -
اجتمع رئيس مجلس الشيوخ المعترف به دوليا، نزار الطرهوني، بالوفد. | نزار الطرهوني | legislator | -
قال رئيس الحكومة المعترف بها من الأمم المتحدة نزار الطرهوني ذلك. | نزار الطرهوني | head_of_government | -
قال رئيس الحكومة الليبية المعترف بها من المجتمع الدولي، نزار الطرهوني، ذلك. | نزار الطرهوني | head_of_government | LBY
قال وزير الشؤون المغاربية والاتحاد الإفريقي وجامعة الدول العربية، رشيد بوطالب، ذلك. | رشيد بوطالب | minister | -
قال الوزير التونسي المكلف بالشؤون الأوروبية، رشيد بوطالب، ذلك. | رشيد بوطالب | minister | TUN
قال الوزير الفرنسي المنتدب للتجارة الخارجية، جيروم كاستال، ذلك. | جيروم كاستال | minister | FRA
قال الوزير البريطاني للتجارة الدولية، بيتر هالام، ذلك. | بيتر هالام | minister | GBR
قال معالي وزير الإعلام الأستاذ علي بن حسن الشاعر ذلك. | علي بن حسن الشاعر | minister | -
صرح الدكتور محمد حسن الزيات المتحدث الرسمي بذلك. | محمد حسن الزيات | spokesperson | -
قال الوزير البريطاني لشؤون الشرق الأوسط، بيتر هالام، ذلك. | بيتر هالام | minister | GBR
رفض ذلك إيفو ماتيتش، العضو الكرواتي في مجلس الرئاسة، أمس. | إيفو ماتيتش | head_of_state | BIH
استقبل أمين السر للعلاقات مع الدول المطران ماريو كونتي السفير. | ماريو كونتي | foreign_minister | -
بحث الأمر مع المنسق الأميركي لعملية السلام بيتر هالام. | بيتر هالام | envoy | USA
هنأه بمناسبة تكليف السيد نزار البستاني تشكيل الحكومة. | نزار البستاني | head_of_government | -
كلف الرئيس اللبناني نزار البستاني بتأليف الحكومة. | نزار البستاني | head_of_government | LBN
بعث برقية إلى السيد نزار البستاني بمناسبة انتخابه رئيسا لمجلس النواب اللبناني. | نزار البستاني | legislator | LBN
بعث برقية إلى ماريو كونتي بمناسبة انتخابه رئيسا لجمهورية مالطا. | ماريو كونتي | head_of_state | MLT
هنأ ماريو كونتي بتوليه رئاسة الحكومة الإيطالية. | ماريو كونتي | head_of_government | ITA
قال وزير الخارجية بيتر ر. هالام ذلك. | بيتر ر. هالام | foreign_minister | -
قال وزير الخارجية مايكل ر. بومبيو ذلك. | مايكل ر. بومبيو | foreign_minister | USA
قال وزير الخارجية الهندي س. جايشانكار ذلك. | جايشانكار | foreign_minister | IND
التقى السكرتير التنفيذي للهيئة الحكومية للتنمية (إيغاد) الدكتور تسفاي مولو الوفد. | تسفاي مولو | igo_head | -
استقبل الرئيس السكرتير التنفيذي للهيئة الحكومية للتنمية تسفاي مولو أمس. | تسفاي مولو | igo_head | -
وصل الأمين العام للاتحاد الأفريقي تسفاي مولو. وأطلع الدكتور مولو رئيس الجمهورية على سير العمل. | تسفاي مولو | igo_head | -
التقى المبعوث الخاص للاتحاد الأوروبي للحوار بين بلغراد وبريشتينا بيتر هالام الوفد. | بيتر هالام | envoy | -
كان الوكيل السابق للأمين العام للشؤون الإنسانية بيتر هالام حذر من ذلك. | بيتر هالام | other | -
أعلن كبير أمناء مجلس الوزراء الياباني كينجي ياماموتو ذلك. | كينجي ياماموتو | minister | JPN
استقبل رئيس مجلس إدارة البنك الإسلامي للتنمية سالم منصور الوفد. | سالم منصور | igo_head | -
حضر رئيس المفوضية الوطنية العليا للانتخابات عماد الطرهوني. | عماد الطرهوني | official | -
نقل شكره إلى سمو الأمير الشيخ صباح الأحمد. | صباح الأحمد | head_of_state | KWT
نقل شكره إلى سمو الأمير تركي الفيصل. | تركي الفيصل | - | SAU
ناقشوا رؤية خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز آل سعود. | سلمان بن عبدالعزيز آل سعود | head_of_state | SAU
حضر السفير المفوض فوق العادة لجمهورية الصين الشعبية تانغ تشونغ دونغ الحفل. | تانغ تشونغ دونغ | ambassador | CHN
التقى رئيس الوزراء نزار الأمين وزير الخارجية أمس. | نزار الأمين | head_of_government | -
"""


@pytest.mark.parametrize("row", OFFICES.strip().splitlines())
def test_office_and_state_of_a_person(row: str) -> None:
    text, name, office, country = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    person = next(
        (e for e in record.entities if e.type == "person" and any(record.quote(m) == name for m in e.mentions)), None
    )
    assert person is not None, [e.name for e in record.entities]
    assert (person.office or "-", person.country or "-") == (office, country)


# sentence | names with their offices and states
SHARED = """
شارك وزيرا خارجية النرويج وكينيا، آنا سولهايم وبيتر موانغي، في الاجتماع. | آنا سولهايم foreign_minister NOR, بيتر موانغي foreign_minister KEN
دعا سفراء إسبانيا والبرتغال واليونان، خوسيه مارتينيز ولويس ألميدا ونيكوس باباداكيس، إلى الهدوء. | خوسيه مارتينيز ambassador ESP, لويس ألميدا ambassador PRT, نيكوس باباداكيس ambassador GRC
التقى وزيرا الدفاع التركي والجورجي، كمال أوزدمير وليفان توداشفيلي، أمس. | كمال أوزدمير minister TUR, ليفان توداشفيلي minister GEO
قال رؤساء الشركتين أحمد عواد وسالم منصور ذلك. | أحمد عواد business None, سالم منصور business None
صدر مرسوم بتعيين ويل إيدون وزيرا للمالية ونايسوم ويكي وزيرا للدفاع. | ويل إيدون minister None, نايسوم ويكي minister None
فشل حزب "نواصل التغيير" بزعامة كيريل بيتكوف في ذلك. | كيريل بيتكوف party_official None
زار النائبان محمد فنيش وعلي عمار السفارة. | محمد فنيش legislator None, علي عمار legislator None
وقع وزيرا خارجية البلدين، الفرنسي جان لوكلير واليوناني نيكوس باباداكيس. | جان لوكلير foreign_minister FRA, نيكوس باباداكيس foreign_minister GRC
"""


@pytest.mark.parametrize("row", SHARED.strip().splitlines())
def test_a_plural_head_with_its_states_is_the_office_of_all(row: str) -> None:
    text, wanted = row.split(" | ")
    record = mahdar.read(text)
    found = {f"{e.name} {e.office} {e.country}" for e in record.entities if e.type == "person"}
    assert set(wanted.split(", ")) <= found


def test_what_is_no_name_with_a_preposition_ends_a_name() -> None:
    record = mahdar.read("وصل نوري أبو زيان أمس. ولم يدل أبو زيان بأي تصريح.")
    assert [e.name for e in record.entities if e.type == "person"] == ["نوري أبو زيان"]
    assert len(record.entities) == 1


@pytest.mark.parametrize("text", ["نقل ذلك عن (أ.ف.ب).", "قالت وكالة أ. ف. ب. ذلك.", "ذكرت وكالة ا.ف.ب ذلك."])
def test_an_agency_of_letters_is_no_name_with_initials(text: str) -> None:
    assert [e.type for e in mahdar.read(text).entities] == ["org"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال المتحدث إن وفدا يقوده ردوان حسين وصل إلى نيروبي.", ["ردوان حسين"]),
        ("طالب الوفد بحصة عادلة من المياه.", []),
        ("| كتب خالد الشرقاوي |\nرأى وكيل الوزارة في القرار خطوة مهمة.", ["خالد الشرقاوي"]),
        ("فهيم المطيري ـ الرياض\nأكد مجلس الوزراء ذلك.", ["فهيم المطيري"]),
        ("حضر السفراء وممثلو السلك الدبلوماسي.", []),
        ("التقى الرئيس ميشال عون العماد جوزف عون. وأكد العماد عون الجهوزية.", ["ميشال عون", "جوزف عون"]),
        ("دعا إلى ضمان سلامة حواس المرشح.", []),
        ("اعتقل الرئيس علي بونغو. ودعا إلى ضمان سلامة بونغو.", ["علي بونغو"]),
    ],
)
def test_what_is_done_to_somebody_is_no_given_name(text: str, names: list[str]) -> None:
    assert [e.name for e in mahdar.read(text).entities if e.type == "person"] == names

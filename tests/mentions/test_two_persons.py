"""A ruler or minister without a name, or one who is named, and right after him another person with titles of his own."""

from __future__ import annotations

import pytest

import mahdar

# sentence | its persons with office and country
SUBJECT_AND_OBJECT = """
استقبل أمير الكويت السيدة أنالينا بيربوك وزيرة الخارجية الألمانية. | أنالينا بيربوك foreign_minister DEU
استقبل الرئيس التونسي السيد فراس الخطيب وزير الثقافة السوري. | فراس الخطيب minister SYR
استقبل وزير الخارجية البحريني سعادة السيد أبيبي تاديسي سفير إثيوبيا لدى المملكة. | أبيبي تاديسي ambassador ETH
عزى ملك البحرين فخامة الرئيس الإثيوبي أبيبي تاديسي. | أبيبي تاديسي head_of_state ETH
قلد سلطان عمان الأمين العام للأمم المتحدة أنطونيو غوتيريش وسام عمان. | أنطونيو غوتيريش igo_head None
قلد أمير الكويت الجنرال التركي خلوصي كاراداغ وساما. | خلوصي كاراداغ military TUR
استقبل الرئيس المصري السيد عبد الفتاح السيسي وزير الثقافة السوري. | عبد الفتاح السيسي head_of_state EGY
استقبل وزير الخارجية السوري السيد فراس الخطيب وفدا من البرلمان. | فراس الخطيب foreign_minister SYR
قال وزير الثقافة الفرنسي السيد لويس مارتان إن المعرض ناجح. | لويس مارتان minister FRA
كما استقبل غوتيريش وزير النفط العراقي. | غوتيريش None None
التقى الوزير المديرة العامة لمنظمة الهجرة الدولية إيزابيل كروز صباح اليوم. | إيزابيل كروز igo_head None
استقبل وزير العدل رئيس المحكمة الدستورية العليا ماجد الشافعي في مكتبه. | ماجد الشافعي official None
استقبل الرئيس زعيم المعارضة موسى كاغامي اليوم. | موسى كاغامي party_official None
استقبل الوزير رئيسة الجمعية الوطنية لجمهورية كوريا ونائب رئيس المجلس الأعلى للدولة في ليبيا مسعود عبيد. | مسعود عبيد legislator LBY
قال رئيس البنك الدولي ديفيد مالباس ذلك. ثم التقى مالباس وزير النفط العراقي. | ديفيد مالباس igo_head None
"""

# sentence | its persons with office and country
IN_BRACKETS = """
قال وزير الدفاع الكيني (سامر رزق) ذلك. | سامر رزق minister KEN
استقبل الرئيس الكيني (وليام روتو) السفيرة الألمانية (ليلى ماريكو). | وليام روتو head_of_state KEN، ليلى ماريكو ambassador DEU
"""

# sentence | its persons with office and country
BY_NATION = """
اجتمع وزيرا الدفاع السوري العماد مصطفى طحان والإيراني العميد علي جمالي في دمشق. | مصطفى طحان minister SYR، علي جمالي minister IRN
التقى قائدا الجيش اللبناني العماد سامر رزق والفرنسي الجنرال لويس مارتان. | سامر رزق military LBN، لويس مارتان military FRA
التقى رئيسا المخابرات العراقي حميد الشطري والسوري حسين السلامة. | حميد الشطري official IRQ، حسين السلامة official SYR
هاتف رئيس الأركان الهندي الجنرال ديباك كابور والباكستاني الجنرال برويز كياني. | ديباك كابور military IND، برويز كياني military PAK
قال السفير الأميركي بيتر كروز والفرنسي لويس مارتان ذلك. | بيتر كروز ambassador USA، لويس مارتان ambassador FRA
وقع وزير النفط السوري ماجد العلي والإيراني غلام رضا نوذري الاتفاق. | ماجد العلي minister SYR، غلام رضا نوذري minister IRN
التقى الوزير نظيريه السوري العماد مصطفى طحان والإيراني العميد علي جمالي. | مصطفى طحان minister SYR، علي جمالي minister IRN
التقى الرئيسان المصري ماجد العلي والأفغاني أمير خان نوري. | ماجد العلي head_of_state EGY، أمير خان نوري head_of_state AFG
"""

# sentence | its persons with office and country
POSTS_APART = """
استقبل الرئيس اللبناني قائد الجيش العماد رودولف هيكل. | رودولف هيكل military LBN
كلف الرئيس العراقي رئيس أركان الجيش الفريق أول ركن كريم الساعدي بالمهمة. | كريم الساعدي military IRQ
لدى استقبال رئيس الجمهورية قائد الجيش العميد سامر رزق | سامر رزق military None
استقبل الرئيس اللبناني العماد رودولف هيكل قائد الجيش. | رودولف هيكل military LBN
دعا الرئيس الأوكراني القائد العام للقوات المسلحة أولكسندر سيرسكي إلى كييف. | أولكسندر سيرسكي military UKR
استقبل رئيس الوزراء الأردني والي إسطنبول كمال أوزجان. | كمال أوزجان governor TUR
التقى وزير الخارجية رئيس جمهورية الشيشان رمضان قديروف. | رمضان قديروف governor RUS
رافق وزير الخارجية وكيل وزارة الخارجية للعلاقات الثنائية الدكتور ماجد الجندي. | ماجد الجندي official None
استقبل نائب وزير الدفاع رئيس أركان الجيش الفريق سعيد قاسمي وفدا. | سعيد قاسمي minister None
زار الرئيس السوري القائد العام للجيش والقوات المسلحة بشار الأسد الجرحى. | بشار الأسد head_of_state SYR
دعا وزير الطاقة رئيس مجلس إدارة أرامكو الأمير عبدالعزيز بن سلمان إلى التعاون. | عبدالعزيز بن سلمان minister SAU
ويضم الوفد المرافق لسمو ولي العهد المستشار في الديوان الملكي ماجد الخطيب. | ماجد الخطيب official None
يضم الوفد المرافق للرئيس الدكتور خالد العناني وزير السياحة. | خالد العناني minister EGY
عين الرئيس جون سميث سفيرا لدى مصر. | جون سميث ambassador None
كلف الرئيس التونسي كمال المدوري رئيسا للحكومة. | كمال المدوري head_of_government TUN
رشح الرئيس الأمريكي توم باراك سفيرا لدى تركيا. | توم باراك ambassador USA
عين الرئيس جو بايدن سفيرا جديدا لدى ليبيا. | جو بايدن head_of_state USA
"""

# sentence | its persons with office and country
RANKS = """
هنأ وزير الزراعة المغربي كريم العلوي وزير التجارة الدكتور أنور قادري. | كريم العلوي minister MAR، أنور قادري minister None
سلم سفير تونس سامي بوزيد الأمين العام لجامعة الدول العربية السيد أحمد أبو الغيط رسالة. | سامي بوزيد ambassador TUN، أحمد أبو الغيط igo_head None
التقى قائد الجيش اللبناني جوزيف رزق وزير الدفاع الفريق أول ماجد المطيري. | جوزيف رزق military LBN، ماجد المطيري minister None
استقبل وزير العدل المصري عادل بدر وزيرة الصحة د. نادين كلود. | عادل بدر minister EGY، نادين كلود minister None
استقبل أحمد أبو الغيط الأمين العام لجامعة الدول العربية السيد نيكولاس كاي. | أحمد أبو الغيط igo_head None، نيكولاس كاي None None
"""

# sentence | its persons with office and country
CALLED_SHORTLY = """
استقبل ماكرون وزير الخارجية السعودي الأمير فيصل بن فرحان. | ماكرون None FRA، فيصل بن فرحان foreign_minister SAU
التقى نواف سلام ولي العهد السعودي الأمير محمد بن سلمان. | نواف سلام None LBN، محمد بن سلمان crown_prince SAU
التقى لافروف وزير الدفاع المصري الفريق أول ماجد الحلبي. | لافروف None RUS، ماجد الحلبي minister EGY
التقى بوريطة وزيرة الثقافة الألمانية السيدة أنيت كلاين. | بوريطة None MAR، أنيت كلاين minister DEU
استقبل الوزير بوريطة وزير النقل العراقي الدكتور ماجد البصري. | بوريطة foreign_minister MAR، ماجد البصري minister IRQ
استقبل أردوغان أمير قطر الشيخ تميم بن حمد آل ثاني. | أردوغان None TUR، تميم بن حمد آل ثاني head_of_state QAT
والتقى عراقجي سلطان عمان هيثم بن طارق. | عراقجي None IRN، هيثم بن طارق head_of_state OMN
استقبل سالم الخالدي محافظ البصرة الدكتور ماركوس بيرنهارد سفير النمسا. | سالم الخالدي governor IRQ، ماركوس بيرنهارد ambassador AUT
استقبل سمو الشيخ محمد بن راشد آل مكتوم ولي عهد دبي وزير الدفاع أمس السفير الصيني وانغ هاو. | محمد بن راشد آل مكتوم crown_prince ARE، وانغ هاو ambassador CHN
استقبل عبدالله بن زايد وزير الخارجية السيد كمال بدوي سفير تونس. | عبدالله بن زايد foreign_minister ARE، كمال بدوي ambassador TUN
"""


@pytest.mark.parametrize(
    "line",
    [
        line
        for table in (SUBJECT_AND_OBJECT, BY_NATION, IN_BRACKETS, POSTS_APART, RANKS, CALLED_SHORTLY)
        for line in table.strip().splitlines()
    ],
)
def test_two_persons(line: str) -> None:
    sentence, persons = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office} {e.country}" for e in found] == persons.split("، ")


def test_fathers_name_with_ibn() -> None:
    """«ابن علوي» is whoever alone has that father, however his name goes on."""
    record = mahdar.read(
        "عاد يوسف بن علوي بن عبدالله الوزير المسؤول عن الشؤون الخارجية العماني من طهران. وأجرى وزير الخارجية الأمريكي جون كيري "
        "اتصالا هاتفيا بمعالي ابن علوي. وتأتي الزيارة بعد محادثات أجراها ابن علوي في الرياض مع عادل الجبير وزير الخارجية السعودي."
    )
    persons = {e.id: e.name for e in record.entities if e.type == "person"}
    assert sorted(persons.values()) == ["جون كيري", "عادل الجبير", "يوسف بن علوي بن عبدالله"]
    met = {(g.kind, tuple(sorted(persons[p] for p in g.participants))) for g in record.engagements}
    assert ("call", ("جون كيري", "يوسف بن علوي بن عبدالله")) in met
    assert ("talks", ("عادل الجبير", "يوسف بن علوي بن عبدالله")) in met


def test_word_inside_the_name_of_whoever_holds_the_office() -> None:
    """«الرئيس بونغو» is the president with that word inside his name, not the lady who has it for her last."""
    record = mahdar.read(
        "أجرى الملك محمد السادس والرئيس الغابوني عمر بونغو أونديمبا مباحثات. وكان في استقباله الرئيس بونغو وحرمه السيدة "
        "إديت لوسي بونغو. وأعرب الرئيس بونغو عن امتنانه للمغرب."
    )
    (speaker,) = [s.speaker for s in record.statements]
    assert next(e.name for e in record.entities if e.id == speaker) == "عمر بونغو أونديمبا"


def test_permanent_secretary_holds_an_office() -> None:
    record = mahdar.read(
        "استقبل الرئيس الموريتاني محمد ولد الغزواني الأمين الدائم لمجموعة دول الساحل الخمس مامان سيديكو."
    )
    persons = {e.name: e.office for e in record.entities if e.type == "person"}
    assert persons == {"محمد ولد الغزواني": "head_of_state", "مامان سيديكو": "igo_head"}

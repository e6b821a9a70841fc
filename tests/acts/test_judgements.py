"""What something is described as, held to be or called: praise and blame in the words of who judges."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"


def positions(text: str) -> list[tuple[str | None, str, str]]:
    record = mahdar.read(LEAD + text, language="ar")
    return [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


# text, holder's state, stance, target
JUDGED = [
    # nouns that praise, and quotations
    ('ووصف الصفدي ترشح تونس بـ"الموفق".', "JOR", "praise", "ترشح تونس"),
    ("ووصف الصفدي التفاهم بأنه خطأ تاريخي.", "JOR", "condemn", "التفاهم"),
    ("ووصف شكري القناة بأنها المشروع الأهم للبلاد.", "EGY", "stress", "القناة"),
    # the object is a pronoun: the judgement is the target
    ("ورحب شكري بالقرار، معتبرا إياه خطوة في الاتجاه الصحيح.", "EGY", "praise", "إياه خطوة في الاتجاه الصحيح"),
    ("وندد الصفدي بالاتفاق، واعتبره فشلا ذريعا.", "JOR", "condemn", "فشلا ذريعا"),
    ('ورحب الصفدي بالتوقيع، معتبرا أنه "خبر سار للمنطقة".', "JOR", "praise", "خبر سار للمنطقة"),
    # a quoted judgement after verbs of holding
    ('واعتبر شكري الحادثة "عملا من أعمال القرصنة".', "EGY", "condemn", "الحادثة"),
    # predicates without a verb
    ('وقال الصفدي: "هذا انتهاك خطير للقانون الدولي".', "JOR", "condemn", "هذا انتهاك خطير للقانون الدولي"),
    ('وقال شكري إن العقوبات "جريمة ضد الشعب".', "EGY", "condemn", "العقوبات"),
    ('وقال الصفدي إن المهلة التي حددها المجلس "غير مقبولة".', "JOR", "oppose", "المهلة التي حددها المجلس"),
    ('وقال شكري إن ما تحقق "مكسب للجميع".', "EGY", "praise", "ما تحقق"),
    # of talks one says how they were
    ("وقال الصفدي إن المباحثات كانت مثمرة.", "JOR", "praise", "المباحثات"),
    # the harm that is done by what is blamed by its name
    ("وقال شكري إن التعنت الإثيوبي يهدد سلامة السكان.", "EGY", "condemn", "التعنت الإثيوبي"),
    ("وقال الصفدي إن الاستيطان المتواصل ينسف فرص السلام.", "JOR", "condemn", "الاستيطان المتواصل"),
    ("وقال الصفدي إن استمرار العدوان على غزة وصمة عار.", "JOR", "condemn", "استمرار العدوان على غزة"),
    # what is denied altogether, and what is not allowed
    ("وأكد شكري عدم سماح بلاده باستخدام أراضيها ضد جيرانها.", "EGY", "oppose", "باستخدام أراضيها ضد جيرانها"),
    ('وقال الصفدي: "لا مكان للإرهاب في بلادنا".', "JOR", "oppose", "للإرهاب في بلادنا"),
    ("وأكد شكري أنه لا تراجع عن الإصلاحات.", "EGY", "adhere", "عن الإصلاحات"),
    # set phrases behind the thing of which they are said
    ('وقال شكري إن الخطة الإسرائيلية "طريق مسدود".', "EGY", "oppose", "الخطة الإسرائيلية"),
    ("وقال الصفدي إن صمود الفلسطينيين مبعث فخر للعرب.", "JOR", "praise", "صمود الفلسطينيين"),
    ("وقال شكري إن استمرار الاحتلال هو السبب الجذري للأزمة.", "EGY", "condemn", "استمرار الاحتلال"),
    ("ورأى الصفدي أن الحظر «يعاقب الضحية ويكافئ الجلاد».", "JOR", "condemn", "الحظر"),
    ("وقال شكري إن صمت العالم شجع على ارتكاب الجرائم.", "EGY", "condemn", "صمت العالم"),
    ("وقال الصفدي إن التنسيق الثلاثي لم يكن يوما أمتن مما هو عليه.", "JOR", "praise", "التنسيق الثلاثي"),
    ("وقال شكري إن نجاح المبادرة يصب في مصلحة الجميع.", "EGY", "stress", "نجاح المبادرة"),
    ("وقال الصفدي إن وجود المسلحين على الحدود يهدد المنطقة.", "JOR", "concern", "وجود المسلحين على الحدود"),
    ("وقال شكري إن نقل السفارة إعلان حرب على المسلمين.", "EGY", "condemn", "نقل السفارة"),
    # long subjects, and what goes on somewhere
    (
        "وأكد شكري أن استخدام السلاح الكيميائي في الغوطة الشرقية يوم 21 أغسطس الماضي جريمة لا يجوز أن تمر.",
        "EGY",
        "condemn",
        "استخدام السلاح الكيميائي في الغوطة الشرقية يوم 21 أغسطس الماضي",
    ),
    ("وقال الصفدي إن السكوت على ما يجري هناك وصمة عار.", "JOR", "condemn", "السكوت على ما يجري هناك"),
    (
        "وقال شكري إن أي بناء للمستوطنات ينتهك قرارات مجلس الأمن.",
        "EGY",
        "condemn",
        "أي بناء للمستوطنات ينتهك قرارات مجلس الأمن",
    ),
    # as what someone is looked upon
    (
        "وقال شكري إن مصر تنظر إلى الأردن بوصفه شريكا موثوقا.",
        "EGY",
        "praise",
        "إلى الأردن بوصفه شريكا موثوقا",
    ),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), JUDGED)
def test_judgement(text: str, state: str, stance: str, target: str) -> None:
    assert (state, stance, target) in positions(text)


@pytest.mark.parametrize(
    "text",
    [
        'وقال شكري إن الأطراف "قطعت شوطا مهما" في المفاوضات.',
        'ونفى الصفدي أن تكون الإجراءات "تعسفية".',
        'وقال شكري إن حركة "فتح" لم تشارك في الاجتماع.',
        "وقال الصفدي إن الزيارة كانت قصيرة.",
        "وقال شكري إن ارتفاع الأسعار يهدد الاقتصاد.",
        "وقال الصفدي إن الهجمات قد تشكل جرائم.",
    ],
)
def test_no_judgement(text: str) -> None:
    assert positions(text) == []

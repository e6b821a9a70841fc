"""Constructions of stance that any outlet uses: duties, denials, what is ruled out, the first person in the past."""

from __future__ import annotations

import pytest

import mahdar

# text, holder's state, stance, target
CASES = [
    # the dual of «دعا» as newspapers often spell it
    ("وأعرب الوزيران شكري والصفدي عن إدانتهما للهجوم، ودعيا إلى وقف القتال.", None, "call", "إلى وقف القتال"),
    # what one is not ready for is opposed, also in a joined clause
    ("وقال شكري إن مصر تريد السلام، وليست مستعدة للتنازل عن حقوقها.", "EGY", "oppose", "للتنازل عن حقوقها"),
    ('وقال الصفدي: "نريد السلام، ولسنا مستعدين للتفاوض تحت التهديد".', "JOR", "oppose", "للتفاوض تحت التهديد"),
    # several states go on together and call on a government
    ("أدانت قطر والكويت الهجوم، وحثت الحكومة السودانية على الحوار.", None, "call", "على الحوار"),
    ("أدانت قطر والكويت الهجوم، وحثتا الحكومة السودانية على الحوار.", None, "call", "على الحوار"),
    # two stances towards one complement, by nouns and by verbs
    ("وأعرب شكري عن قلق مصر العميق ورفضها القاطع للعقوبات.", "EGY", "concern", "للعقوبات"),
    ("وأعرب شكري عن قلق مصر العميق ورفضها القاطع للعقوبات.", "EGY", "oppose", "للعقوبات"),
    ("وقال الصفدي إن بلاده تدين وترفض الهجوم على السفارة.", "JOR", "oppose", "الهجوم على السفارة"),
    # what is not to be done, joined to what is
    ("ودعا شكري إلى وقف القتال، وحماية المدنيين، وعدم توسيع الصراع.", "EGY", "call", "عدم توسيع الصراع"),
    ("وطالب الصفدي تركيا بسحب قواتها وعدم تكرار الاعتداءات.", "JOR", "call", "عدم تكرار الاعتداءات"),
    # how something is done, before what it is
    ("وقال شكري إن بلاده ترفض جملة وتفصيلا وجود قوات أجنبية.", "EGY", "oppose", "وجود قوات أجنبية"),
    ("وقال الصفدي إن بلاده تدعم دون تحفظ قيام الدولة.", "JOR", "support", "قيام الدولة"),
    ("ودعا شكري بشكل عاجل إلى وقف القتال.", "EGY", "call", "إلى وقف القتال"),
    # several states that were named before, by their number
    ("واتفق شكري والصفدي على اللقاء. وأكدت الدول الثلاث رفضها للتهجير.", None, "oppose", "للتهجير"),
    ("وقال شكري إن الحكومات الثلاث تعارض العقوبات.", None, "oppose", "العقوبات"),
    # the object of a noun of stance stands right after it or after its owner
    ("وأكد شكري رفضه محاولات التدخل في شؤون الدول.", "EGY", "oppose", "محاولات التدخل في شؤون الدول"),
    ("وأعلن الصفدي تأييد بلاده دعوة مصر لعقد قمة.", "JOR", "support", "دعوة مصر لعقد قمة"),
    ("وأكد شكري دعم مصر جهود الأمم المتحدة لحل الأزمة.", "EGY", "support", "جهود الأمم المتحدة لحل الأزمة"),
    ("وأكد الصفدي دعم بلاده وحدة السودان وسلامته.", "JOR", "support", "وحدة السودان وسلامته"),
    ("وأكد شكري دعم مصر حكومة وشعبا للعراق.", "EGY", "support", "للعراق"),
    ("وأعرب الصفدي عن معارضة بلاده الشديدة للاستيطان.", "JOR", "oppose", "للاستيطان"),
    # the words that open a clause which is asked or feared
    ("ورحب شكري بالاتفاق، آملا في أن يعود الهدوء.", "EGY", "call", "في أن يعود الهدوء"),
    ("وتمنى الصفدي أن تتوقف الحرب.", "JOR", "call", "أن تتوقف الحرب"),
    ("وحذر شكري من أن النزاع قد يطول.", "EGY", "concern", "من أن النزاع قد يطول"),
    ("ونبه شكري إلى أن النزاع قد يطول.", "EGY", "concern", "النزاع قد يطول"),
    # who is told his duty is called upon; a need without anyone is stressed
    ("وقال الصفدي إنه يجب على مجلس الأمن أن يتحرك.", "JOR", "call", "أن يتحرك"),
    ("وقال شكري إنه ينبغي للدول الكبرى أن تتحمل مسؤولياتها.", "EGY", "call", "أن تتحمل مسؤولياتها"),
    ('وقال الصفدي: "يجب أن توقف إسرائيل عدوانها".', "JOR", "call", "أن توقف إسرائيل عدوانها"),
    ('وقال الصفدي: "يجب أن تتوقف الحرب".', "JOR", "stress", "أن تتوقف الحرب"),
    ("وأكد شكري أنه يجب على بلاده أن تحمي حدودها.", "EGY", "stress", "على بلاده أن تحمي حدودها"),
    ("وقال شكري إنه لا بد أن تتوقف الحرب.", "EGY", "stress", "أن تتوقف الحرب"),
    ("وقال الصفدي إن هناك حاجة ملحة إلى تحرك دولي.", "JOR", "stress", "إلى تحرك دولي"),
    # what is not to be is opposed
    ("وشدد شكري على أنه لا ينبغي أن يطول النزاع.", "EGY", "oppose", "أن يطول النزاع"),
    ('وقال الصفدي: "لم يعد مقبولا أن يستمر الاستيطان".', "JOR", "oppose", "أن يستمر الاستيطان"),
    ("وقال شكري إنه من غير المقبول أن تبقى المعابر مغلقة.", "EGY", "oppose", "أن تبقى المعابر مغلقة"),
    # what one rules out doing is opposed, what one holds unlikely is not
    ("واستبعد الصفدي إرسال أي قوات إلى غزة.", "JOR", "oppose", "إرسال أي قوات إلى غزة"),
    ("ورحب شكري بالمبادرة، مستبعدا أي تنسيق مع الميليشيات.", "EGY", "oppose", "أي تنسيق مع الميليشيات"),
    # the first person in quotations
    ('وقال شكري: "لن نترك اللبنانيين وحدهم".', "EGY", "support", "اللبنانيين وحدهم"),
    ('وقال الصفدي: "نتوقع من الأطراف أن تفي بالتزاماتها".', "JOR", "call", "أن تفي بالتزاماتها"),
    ('وقال شكري: "أعربت للوزير عن تقديرنا لجهود الأردن".', "EGY", "praise", "لجهود الأردن"),
    ('وقال شكري: "نقلت إليه تحيات الرئيس، وشكرته على تعاونه".', "EGY", "greet", "على تعاونه"),
    ('وقال الصفدي: "لقد أكدت للوزير دعمنا لأمن مصر".', "JOR", "support", "لأمن مصر"),
    # what is held important stands before the word that says so
    ("وقال شكري إن بلاده تولي استقرار ليبيا أهمية قصوى.", "EGY", "stress", "استقرار ليبيا"),
    # who is blamed by a pronoun or in quotation marks
    ("وأدان الصفدي هجمات المستوطنين، محملا إياهم مسؤولية التصعيد.", "JOR", "condemn", "إياهم مسؤولية التصعيد"),
    ("وأدان شكري الهجوم، محملا «الميليشيات» المسؤولية عنه.", "EGY", "condemn", "«الميليشيات» المسؤولية عنه"),
    # a noun with the pronoun of its holder, and of whom it is said
    ("وجدد شكري مطالبته إسرائيل بالانسحاب.", "EGY", "call", "بالانسحاب"),
    ("وأعرب الصفدي عن شكره مصر على دعمها.", "JOR", "greet", "على دعمها"),
    ("وجدد شكري التعبير عن تأييد بلاده للاتفاق.", "EGY", "support", "للاتفاق"),
    ("وقال الصفدي إن الأردن ملتزم القرار 1701.", "JOR", "adhere", "القرار 1701"),
    ("وقال شكري إن مصر تقف خلف الشعب السوري.", "EGY", "support", "خلف الشعب السوري"),
    ("وقال شكري إن الحكومة السودانية تعهدت بتسهيل الإغاثة.", "SDN", "intend", "بتسهيل الإغاثة"),
    # what is described, by its name and by what is said of it
    ('ووصف الصفدي هذه المبادرة بأنها "عنوان أخوة لا تنقطع".', "JOR", "praise", "هذه المبادرة"),
    ("ووصف شكري دور الأردن بأنه معتدل وبناء.", "EGY", "praise", "دور الأردن"),
    # words of time and again between a verb and its object
    ("وكان الصفدي أعلن مطلع الأسبوع رفضه أي ضم للأراضي.", "JOR", "oppose", "أي ضم للأراضي"),
    ("وأعلنت مصر نهاية الشهر الماضي تأييدها للمبادرة.", "EGY", "support", "للمبادرة"),
    ("وجاء في البيان أن مصر تدين مجددا اغتيال الوزير.", "EGY", "condemn", "اغتيال الوزير"),
    ("ودعا شكري إثر لقائه الصفدي إلى وقف القتال.", "EGY", "call", "إلى وقف القتال"),
    # a town that stands for a state
    ("وقال مسؤول إن تل أبيب ترفض أي وقف لإطلاق النار.", "ISR", "oppose", "أي وقف لإطلاق النار"),
    ("وقال شكري إن رام الله مستعدة لإجراء الانتخابات.", "PSE", "intend", "لإجراء الانتخابات"),
    # those who are called upon, with a clause that says who they are
    ("وناقش شكري الملف، داعيا الدول التي لم تعترف بها بعد إلى الإقدام على ذلك.", "EGY", "call", "إلى الإقدام على ذلك"),
    # greetings told by a noun
    ("واستهل شكري اللقاء بنقل تحيات الرئيس إلى الملك.", "EGY", "greet", "تحيات الرئيس إلى الملك"),
    ("وقال شكري إن بلاده لن تتخلى عن الحكومة السودانية.", "EGY", "support", "عن الحكومة السودانية"),
    # whose a noun of stance is, and its object right after
    ("وأعلن الصفدي عزم بلاده فتح قنصلية في بنغازي.", "JOR", "intend", "فتح قنصلية في بنغازي"),
    ("وأكد شكري التزام حكومته تنفيذ الإصلاحات.", "EGY", "adhere", "تنفيذ الإصلاحات"),
    ("وتعهد الصفدي بدعم ترشح مصر لرئاسة الاتحاد.", "JOR", "support", "ترشح مصر لرئاسة الاتحاد"),
    ("وقال شكري إن مصر ستواصل تقديم الدعم السياسي والمالي للفلسطينيين.", "EGY", "support", "للفلسطينيين"),
    ("وقال الصفدي إن بلاده ترفض بشكل دائم أشكال العنف كافة.", "JOR", "oppose", "أشكال العنف كافة"),
    ("وقال شكري إن مصر تتوقع من الرياض كشف الحقيقة.", "EGY", "call", "كشف الحقيقة"),
    ("وجدد شكري موقف القاهرة الثابت برفض تهجير السكان.", "EGY", "oppose", "تهجير السكان"),
    ("وقال الصفدي إن أي استهداف للسفارات يسيء إلى الجميع.", "JOR", "condemn", "أي استهداف للسفارات"),
    # what is affirmed by a noun, and further stances joined to it
    ("وجدد شكري تأكيده على مركزية القضية، ورفضه للاستيطان.", "EGY", "stress", "على مركزية القضية"),
    ("وجدد شكري تأكيده على مركزية القضية، ورفضه للاستيطان.", "EGY", "oppose", "للاستيطان"),
    ("وأكد الوزيران رفضهما التدخل في ليبيا، وعلى دعمهما لوحدتها.", None, "support", "لوحدتها"),
    # on what condition
    ("وقال الصفدي إن بلاده متمسكة بالاتفاق ما دامت الأطراف ملتزمة به.", "JOR", "adhere", "بالاتفاق"),
    # what is given weight, and the way that is held to be the right one
    ("وقال شكري إن استقرار تونس أولوية بالنسبة إلى القاهرة.", "EGY", "stress", "استقرار تونس"),
    ("وأكد الصفدي أن قيام الدولة الفلسطينية مصلحة وطنية.", "JOR", "stress", "قيام الدولة الفلسطينية"),
    ("وأكد شكري أن اتفاق السلم يظل الإطار الأنسب لاستقرار مالي.", "EGY", "stress", "اتفاق السلم"),
    # a state of masculine gender, and what it will not be
    (
        "وقال الرئيس العراقي برهم صالح إن العراق لن يكون مقرا للإضرار بجيرانه.",
        "IRQ",
        "oppose",
        "يكون مقرا للإضرار بجيرانه",
    ),
    ("وقال الصفدي إن بلاده تشجع أي حوار يخفف التوتر.", "JOR", "support", "أي حوار يخفف التوتر"),
    ('وقال شكري: "لن ننسى وقوفكم معنا".', "EGY", "greet", "وقوفكم معنا"),
    # of what someone is accused, behind where it was said
    (
        "واتهم الصفدي الجماعة، في حديث إلى الصحيفة، بالتنصل من تعهداتها.",
        "JOR",
        "condemn",
        "الجماعة، في حديث إلى الصحيفة، بالتنصل من تعهداتها",
    ),
    ("وقال الصفدي إن بلاده ماضية في تأييدها لحق الشعوب.", "JOR", "support", "لحق الشعوب"),
    ("وأكد شكري أنه لا تفاوض مع الميليشيات.", "EGY", "oppose", "مع الميليشيات"),
    # what turns against what was said ends it
    ('وقال شكري: "لسنا ضد الحوار لكننا نرفض أي ابتزاز".', "EGY", "oppose", "أي ابتزاز"),
    ("وقال الصفدي إن بلاده تدعم الهدنة لكن الحل سياسي.", "JOR", "support", "الهدنة"),
    ('ورأى شكري أن انتخاب رئيس للجمهورية "مفتاح الحل".', "EGY", "stress", "انتخاب رئيس للجمهورية"),
    ("وأكد الصفدي أنها كانت ولا تزال سندا للشعب اليمني.", "JOR", "support", "للشعب اليمني"),
    # participles without a comma before them
    ("وأعربت اليابان عن قلقها إزاء الأوضاع داعية الجيش إلى ضبط النفس.", "JPN", "call", "إلى ضبط النفس"),
    # a ministry by its state's pronoun: the state that acts, not the one named last
    ("وأعلنت فرنسا دعمها للجزائر، ونددت وزارة خارجيتها بمحاولة الانقلاب.", "FRA", "condemn", "بمحاولة الانقلاب"),
    # what is ruled out before what it is made of; what one goes on to urge; what «we» hope to do
    ("واستبعد شكري قبول أي وساطة.", "EGY", "oppose", "قبول أي وساطة"),
    ("وقال الصفدي إن بلاده ستواصل حث الأطراف على الحوار.", "JOR", "intend", "ستواصل حث الأطراف على الحوار"),
    ('وقال شكري: "نأمل أن نتوصل إلى اتفاق".', "EGY", "intend", "أن نتوصل إلى اتفاق"),
    ('وقال شكري: "نأمل أن تتوصل الأطراف إلى حل".', "EGY", "call", "أن تتوصل الأطراف إلى حل"),
    ("وأعرب الصفدي عن تطلعه إلى تعاونهما في مكافحة الإرهاب.", "JOR", "call", "إلى تعاونهما في مكافحة الإرهاب"),
    ("وقال شكري إن بلاده ترحب بالهدنة، وتأمل في أن تصمد.", "EGY", "call", "في أن تصمد"),
    ("وأكد الصفدي متانة العلاقات، والحرص على توسيعها.", "JOR", "adhere", "على توسيعها"),
    ("وأكد الصفدي ضرورة وقف الحرب، والالتزام بالقانون.", "JOR", "stress", "الالتزام بالقانون"),
    ("ووصف شكري ما يجري بأنه نموذج صارخ لإرهاب الدولة.", "EGY", "condemn", "ما يجري"),
    # what happens somewhere, judged; what is against, behind a comma; the only way through something
    ("وقال الصفدي إن ما يجري في جنين جريمة حرب.", "JOR", "condemn", "ما يجري في جنين"),
    ('وقال شكري: "نحن مع وحدة ليبيا، وضد كل من يسعى إلى تقسيمها".', "EGY", "oppose", "ضد كل من يسعى إلى تقسيمها"),
    ("وقال الصفدي إنه لا حل إلا عبر صناديق الاقتراع.", "JOR", "stress", "صناديق الاقتراع"),
    ("وأكد شكري أن بلاده باقية إلى جانب أشقائها.", "EGY", "support", "إلى جانب أشقائها"),
    # of a worry and a refusal of the same thing, the refusal
    ("وأعرب شكري عن استياء بلاده الشديد ومعارضتها الحازمة للتجربة.", "EGY", "oppose", "للتجربة"),
    ("وشدد الصفدي على أن التدخل العسكري خط أحمر.", "JOR", "oppose", "التدخل العسكري"),
    ("وشدد الصفدي على أن القدس خط أحمر.", "JOR", "stress", "القدس"),
    ("وقال الصفدي إن مصر هي حجر الزاوية للاستقرار.", "JOR", "praise", "مصر هي حجر الزاوية للاستقرار"),
    ('وقال شكري: "ننتظر منه خطوات ملموسة".', "EGY", "call", "خطوات ملموسة"),
    ('واعتبر الصفدي أن الاتفاق "أفضل وسيلة لمنع الحرب".', "JOR", "praise", "الاتفاق"),
    ("ولفت شكري إلى الأزمة، مناشدا الدول المانحة الإيفاء بتعهداتها.", "EGY", "call", "الإيفاء بتعهداتها"),
    # verbs that no table lists, doors, what deserves support
    ("وأعرب شكري عن تطلع مصر إلى أن تترجم طهران هذه النوايا.", "EGY", "call", "إلى أن تترجم طهران هذه النوايا"),
    ("واقترح الصفدي أن تخفض الدول الرسوم، وأن تهيئ بيئة أفضل.", "JOR", "call", "أن تهيئ بيئة أفضل"),
    ('وقال شكري: "المسار طويل، وأبوابنا ستظل مفتوحة أمام الجميع".', "EGY", "intend", "أمام الجميع"),
    ("ورأى الصفدي أن المشروع «يستحق دعم المجلس».", "JOR", "support", "المشروع"),
    ("واعتبر شكري تجويع السكان أمرا لا يمكن قبوله.", "EGY", "oppose", "تجويع السكان"),
]
LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"


@pytest.mark.parametrize(("text", "state", "stance", "target"), CASES)
def test_position(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (state, stance, target) in [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


# No stance, or not this one.
NONE = [
    ("وكان الصفدي قد استبعد حدوث انفراج قريب.", "oppose"),
    ("ولم يستبعد شكري عقد لقاء ثلاثي.", "oppose"),
    ("وقال شكري إن جهات أجنبية تقف خلف الهجوم.", "support"),
    ('وقال الصفدي: "الشركة قدمت عرضا، وأكدت للجميع أنها ستنفذه".', "support"),
    ("ووصف شكري العلاقات بأنها متوترة.", "praise"),
    ('وقال شكري: "لن ننسى هذه الجريمة".', "greet"),
    ('وقال شكري: "لسنا ضد الحوار".', "oppose"),
    ("وقدمت مصر احتجاجا رسميا إلى الجانب الأمريكي.", "condemn"),
    ("وقال الصفدي إن الأطراف تغلب مصلحة السكان.", "stress"),
    ("وقال الصفدي إن مصر شقيقة، ومن يقف مع المعتدي سيدفع الثمن.", "intend"),
]


@pytest.mark.parametrize(("text", "stance"), NONE)
def test_no_position(text: str, stance: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert stance not in [p.stance for p in record.positions]


# text, the organisation that holds it
BODIES = [
    ("أكد الأمين العام لجامعة الدول العربية أحمد أبو الغيط حرص الجامعة على وحدة ليبيا.", "جامعة الدول العربية"),
    ("قال مسؤول أوروبي إن الاتحاد الأوروبي لن يبدأ حوارا، وإنه يرفض التطبيع.", "الاتحاد الأوروبي"),
    ("قالت كايا كالاس مفوضة الشؤون الخارجية بالاتحاد الأوروبي إن الاتحاد مستعد لنشر بعثة.", "الاتحاد الأوروبي"),
    ("جدد رئيس الاتحاد الأفريقي موسى فكي رفض الاتحاد القاطع لاستخدام القوة.", "الاتحاد الأفريقي"),
    ("أعلن سفير الاتحاد الأوروبي كريستيان برغر رغبة الاتحاد في توقيع الاتفاق.", "الاتحاد الأوروبي"),
]


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_an_organisation_holds_what_its_officials_say_of_it(text: str, body: str) -> None:
    record = mahdar.read(text, language="ar")
    held = [record.entity(p.holder or "") for p in record.positions]
    assert [e.name for e in held if e is not None] == [body]


def test_who_is_appealed_to_does_not_appeal() -> None:
    text = "شجبت منظمة التعاون الإسلامي القرار، كما ناشدت مجلس الأمن التدخل العاجل لوقف الاستيطان."
    record = mahdar.read(text, language="ar")
    held = {record.entity(p.holder or "").name: record.quote(p.target) for p in record.positions if p.stance == "call"}  # type: ignore[union-attr]
    assert held == {"منظمة التعاون الإسلامي": "التدخل العاجل لوقف الاستيطان"}


# Who goes on after a speaker without a name, and whom he calls upon.
GOING_ON = [
    ("أعلنت الدول السبع دعمها لأوكرانيا، وحثت الصين على ضبط النفس.", [("@SIDES", "call"), ("@SIDES", "support")]),
    ("تعهدت الدول المعنية بالنزاع، مساء أمس، باحترام الحظر.", [("@SIDES", "intend")]),
    ("قالت المفوضية الأوروبية إنها تدعم الاتفاق، وطالبت إيران بتنفيذه.", [("org", "call"), ("org", "support")]),
]


@pytest.mark.parametrize(("text", "held"), GOING_ON)
def test_who_spoke_before_goes_on(text: str, held: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    found = []
    for position in record.positions:
        entity = record.entity(position.holder or "")
        found.append((entity.type if entity is not None else position.holder, position.stance))
    assert sorted(found, key=str) == sorted(held, key=str)


@pytest.mark.parametrize(
    ("text", "body", "stance"),
    [
        ("دعا الأمين العام للأمم المتحدة إسرائيل إلى وقف الاستيطان.", "United Nations", "call"),
        ("رحب رئيس المفوضية الأوروبية بالاتفاق.", "European Commission", "support"),
        ("أدان الأمين العام للجامعة العربية الهجوم على بغداد.", "League of Arab States", "condemn"),
    ],
)
def test_the_organisation_holds_what_its_unnamed_head_says(text: str, body: str, stance: str) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name_en for e in record.entities}
    assert [(names[p.holder or ""], p.stance) for p in record.positions] == [(body, stance)]

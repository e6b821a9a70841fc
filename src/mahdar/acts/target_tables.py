"""Closed word classes of where the target of a stance begins and ends."""

from __future__ import annotations

#: How strongly or how long: between a stance and its target.
DEGREES = frozenset(
    "عاليا غاليا كثيرا بقوه بثبات بحزم بشده بشكل بجديه بحراره بوضوح دايما التام الكامل الثابت الراسخ المطلق الراسخه "
    "الثابته العميق البالغ الكبير الدايم الدايمه الشديده القاطعه الكامله التامه المطلقه المستمره المتواصله القويه "
    "الكبيره البالغه الصريح الصريحه الواضح الواضحه الحازم الحازمه المستمر المتواصل القاطع الشديد العميقه الخالص "
    "خالص الصادقه كامل بالغ عميق القوي الوثيق الاكيد كليا تماما بالغه قاطعا بالذات".split()
)
#: Before the verb's own noun, how strongly: «تؤيد كل التأييد», «تدين أشد الإدانة».
ALL_THE = frozenset("كل كامل تمام اشد اقصي".split())
OWN_NOUNS = frozenset({"adhere", "support", "oppose", "condemn", "concern", "intend", "praise"})
WISHES = frozenset(
    "الصحه والصحه التوفيق الشفاء التقدم والتقدم الازدهار والازدهار الاقامه النجاح السعاده والسعاده السداد الرخاء "
    "والرخاء العافيه والعافيه السلامه الرحمه الصبر".split()
)
#: What is wished to someone, and among how many words behind him: «، وللعلاقات المزيد من النماء».
WISHED = WISHES | frozenset("دوام بدوام موفور بموفور المزيد مزيد مزيدا كل الاستقرار الامن التوفيق الخير".split())
WISHED_TO = 9
#: «تمسكهم بوحدة ليبيا، وضرورة إجراء»: a need told after another stance.
AND_THE_NEED = frozenset("وضروره واهميه وحتميه ووجوب".split())
#: Stances that one holds, to which a need may be joined without a comma.
HELD = frozenset({"support", "adhere", "oppose", "intend"})
#: Before a noun of what is felt: «وعن خالص تعازيه».
WARMLY = frozenset("خالص صادق احر اصدق بالغ عميق شديد كامل عظيم وافر جزيل".split())
#: How wishes for a country begin: «دوام الاستقرار».
LASTING = frozenset("دوام بدوام موفور بموفور اطراد باطراد".split())
GUESTS = frozenset(
    "بالضيف بالضيوف بضيفه بضيفها بالوفد بضيوفه بالحضور بالمشاركين بالسفراء بالوزراء بالوفود بالسفير "
    "بالوزير بالرييس بالسفيرين بالوزيرين بالوفدين بالضيفين بضيفيه بنظيره بنظيرته بنظيرها بالمبعوث بالامين بالملك "
    "بالسلطان بالامير بك بكم بكما".split()
)
FRAME_PREPS = frozenset("ب ل".split())
#: What turns against what was said: «مع الهدنة لكن بشروط».
BUT = frozenset("لكن لكنه لكنها لكنهم لكننا لكنني ولكن ولكنه ولكنها ولكننا".split())
#: Words that open another clause, among them those of conditions and reasons: «للتفاوض إذا رغب الطرفان في ذلك».
ELSEWHERE = BUT | frozenset(
    "مما وذلك وهو وهي حيث مشيرا موكدا بينما فيما كما اذ اذا متي لان لانه لانها لانهم رغم نظرا عندما حينما طالما مادام "
    "ريثما وضد وفقا طبقا امتثالا تنفيذا شريطه".split()
)
#: «غير أنها سترسل», «بيد أن»: before «أن», what turns against what was said.
EXCEPT = frozenset("غير بيد".split())
#: Before a further noun of stance: «وعن خالص تعازيه», «، وعلى دعمهم ل».
AS_WELL = frozenset("وعن وعلي والي".split())
#: Before a clause that says when, or against what: «بعد أن», «رغم أن».
BEFORE_CLAUSE = frozenset("بعد قبل منذ رغم".split())
#: «ما دامت الأطراف ملتزمة»: on what condition.
AS_LONG = frozenset("دام دامت داموا".split())
#: «ما إذا كانت», «بلا إذا ولا لكن»: before an «if» that is no condition.
WHETHER = frozenset("ما عما فيما وما بلا ولا مما".split())
#: What opens the next clause of what is told: «ترفض التهجير وإن القاهرة ستواصل»; what makes a target one itself.
AND_IT_IS = frozenset("وان وانه وانها وانهم وانهما وانني واننا".split())
IT_IS = frozenset("بان بانه بانها بانهم الا بالا".split())
#: How another clause of the same content begins: «ماضية في مكافحة الإرهاب وأنها لن تقبل».
AND_THAT = frozenset("وانه وانها وانهم وانهما وبانه وبانها واننا".split())
#: Words that begin with the letter of a preposition and have none: «بدء», «لقاء».
NOT_ATTACHED = frozenset(
    "بين بلاده بلادها بلدان لدي لكن بدء بناء بحث بيان بيانات برنامج برامج بلد بلدات بعض بعد بلاغ بقاء بيع بطل باب بنك "
    "بنوك بحر بحوث بعثه بعثات برلمان بلديه بيت بييه بطوله بدايه بذل بث بشان بسبب بدون بدل بديل بوابه بريد برقيه بند "
    "بنود بوادر بلوغ بلوره بسط لقاء لقاءات لجنه لجان لغه ليل ليله لواء لاعب لاجي لاجيين لحظه لون لوم لمده لان "
    "لعل ليس ليست لم لن".split()
)
#: What rouses a feeling and calls for no act: «ما يدعو للاستغراب», «لا يدعو إلى القلق».
FEELINGS = frozenset(
    "استغراب قلق دهشه سخريه تفاول حزن شك ريبه خجل اسف اسي عجب تعجب فخر اعتزاز ارتياح تشاوم ضحك تساول "
    "خوف مخاوف ذعر هلع غضب صدمه استياء احباط".split()
)
#: How long a quotation within a target may be; «قيادة وشعبا»: how an aside begins that says all of whom.
QUOTATION = 12
#: How long a relative clause within a target may be.
ASIDE = 20
ALL_OF_THEM = frozenset("قياده حكومه ملكا رييسا اميرا شعبا دوله ارضا رسميا سلطه سلطانا مجلسا".split())
#: Words of any and all that a preposition is attached to: «لأي تدخل».
INDEFINITE = frozenset("اي ايه كل كافه جميع ما هذا هذه ذلك تلك مثل".split())
#: «رفضه أي ضم للأراضي»: an object that a preposition may follow.
ANY = frozenset("اي ايه كل جميع كافه".split())
#: Relatives that a clause must follow: «رفض ما وصفها بالافتراءات».
WHATEVER = frozenset("ما بما لما عما مما".split())
#: Joined verbs of three letters that are spelled like no noun here: «تحيات الرئيس وقدم له».
SHORT_VERBS = frozenset("وقال ودعا وراي وسلم وقدم".split())
#: «أن تضطلع، بصفتها عضوا دائما، بدور»: in which capacity; and how long that may be.
CAPACITIES = frozenset("بصفته بصفتها بصفتهما بصفتهم بوصفه بوصفها بوصفهما باعتباره باعتبارها باعتبارهما".split())
CAPACITY = 14
#: «ولن تكون طرفا»: a further clause, denied.
AND_NOT = frozenset("ولن ولا ولم".split())
#: What has to be so.
MUST = frozenset("يجب ينبغي يتعين".split())
#: «مخاوف تركيا مشروعة ويجب أن تؤخذ في الاعتبار»: what must or may be so is no target of the noun before.
MUST_OR_MAY = MUST | {"يمكن"}
#: «ولا بد من», «ولا غنى عن»: another clause.
THERE_IS_NO = frozenset("بد بديل غني مناص مفر سبيل محيد مجال".split())
IS = frozenset("تكون يكون تكن يكن نكون".split())
#: «ماضية في تأييدها ل»: in what one goes on, and what that may be.
LASTING_IN = frozenset({"intend", "adhere"})
SIDED = frozenset({"support", "oppose", "condemn"})
#: Verbs spelled like a verbal noun: «وتأمل في أن».
HOPING = frozenset("وتامل تامل وتاملان".split())
#: Further nouns of stance with the article: «متانة العلاقات، والحرص على توسيعها».
AND_THE = frozenset("والحرص والتمسك والالتزام والرغبه والاستعداد والترحيب والدعوه والتضامن".split())
NEEDS = frozenset("ضروره اهميه وجوب حتميه لزوم يجب ينبغي يتعين".split())
#: Who has a verb of his own: «ودمشق ترفض».
SUBJECTS = frozenset("state org person place".split())
#: How an aside begins that says where or when something was said.
SAID_WHERE = frozenset("في خلال عبر امس اليوم عقب بعد اثناء لدي علي امام".split())
#: How an aside that says when begins, and how long it may be.
AT_A_TIME = frozenset(
    "امس اليوم مساء صباح ظهر فجر ليله ليل يوم منذ قبل بعد خلال عصر الليله السبت الاحد الاثنين الثلاثاء الاربعاء الخميس "
    "الجمعه فورا سريعا".split()
)
SOON = (["في", "اقرب"], ["في", "اسرع"], ["باقرب", "وقت"], ["باسرع", "وقت"])
TIME = 8
RELATIVE = frozenset("الذي التي الذين اللذين اللتين".split())
ESPECIALLY = frozenset("لا ولا لاسيما ولاسيما خصوصا وخصوصا خاصه وخاصه".split())
#: How another answers: «دعاه إلى زيارة المجر فقبلها».
THEREUPON = ("فقبل", "فوافق", "فرحب", "فاجاب", "فوعد", "فرفض", "فاعتذر", "فشكر", "فلبي")
#: «وبالأخص»، «وبالتالي»: no second target.
BY_THE_WAY = frozenset(
    "وجه راسه راسها راسهم نحو سبيل الاخص التالي المقابل الاضافه الخصوص الذات التزامن الرغم المناسبه المثل التحديد "
    "الفعل التوازي الموازاه".split()
)
LIKEWISE = frozenset("وكذا وكذلك".split())
WORD_PREPS = frozenset("علي الي في عن".split())
#: Prepositions said again in a further target, by stance: «مع إندونيسيا ومع أستراليا», «من التصعيد ومن استهداف».
APART = {"support": ("مع",), "concern": ("من",)}
#: How much: adverbs before a target.
MUCH = frozenset("عاليا غاليا كثيرا كليا تماما قاطعا".split())
#: When or how often, between a verb of stance and its object: «تدين مجددا الهجوم».
ANEW = frozenset("مجددا ايضا كذلك دايما دوما مرارا اليوم امس رسميا علنا صراحه لاحقا".split())
#: What is no target alone.
NO_TARGETS = frozenset("علي الي في من عن ان عنه عنها".split())
#: Nouns that begin as «و» and a preposition do.
NO_PREPOSITION = ("ولاي", "ولاء", "ولاده", "وليد", "ولد", "ولي", "وباء", "وبال", "ولوج", "وبر")
#: Stances towards things: each with the preposition said again is a target of its own.
OF_THINGS = frozenset({"support", "praise", "oppose", "condemn"})
#: What belongs to a country: «ولسيادتها».
OF_A_COUNTRY = ("سياد", "وحد", "سلام", "استقلال", "امن", "استقرار")
#: Before a target, what only says on which occasion.
DURING = frozenset("خلال اثناء عقب".split())
#: What is felt by those who watch something, and how it is strengthened: «تتابع ببالغ القلق ما يجري».
FELT = frozenset({"concern", "praise", "greet", "support"})
DEEPLY = frozenset("ببالغ بعميق بشديد بمزيد بكثير بكل بعين".split())
DEEP = frozenset("بالغ شديد عميق كبير خاص كبيرين شديدين بالغين عميقين متزايد".split())
#: Verbs of watching.
WATCHING = frozenset("تابع نظر راقب تلقى استقبل علم لاحظ سجل".split())
#: What leads from an intention to the support that is meant: «مواصلة تقديم كل الدعم».
GOING_ON = frozenset("مواصله الاستمرار استمرار المضي في تقديم توفير كل كافه اشكال جميع مزيد من المزيد".split())
HELP = frozenset("عون العون يد".split())
#: Verbal nouns of helping those who stand after them, and with a pronoun.
HELPING = frozenset("مساعده اسناد معاضده اعانه اغاثه".split())
HELPING_YOU = frozenset("مساعدتكم اسنادكم دعمكم مساندتكم".split())
#: Within how many words stands what one is helped in.
HELPED_IN = 6
HELPED = frozenset(
    "الشعب شعب الاشقاء اشقايها اشقايه اشقاينا الشعوب شعوب السلطه الحكومه السلطات الدول البلدان دول بلدان البلد البلدين "
    "الجيش اللاجيين النازحين الليبيين السوريين الفلسطينيين اليمنيين السودانيين اللبنانيين الصوماليين الماليين "
    "الاوكرانيين الافغان العراقيين".split()
)
#: Stances whose targets are acts, each a target of its own.
ACTS = frozenset({"intend", "call", "stress", "agree", "adhere"})
MASDARS = frozenset(
    "ضبط ارسال "
    "تعزيز تطوير توسيع توثيق تكثيف تفعيل تسريع تسهيل تحقيق تنفيذ تشجيع تمكين تنشيط تقليص تخفيف ترسيخ تنسيق تبادل "
    "توفير تامين تقديم تجنب تفادي انشاء اقامه اطلاق ازاله انهاء ايجاد ايصال ادخال احياء استكمال استيناف "
    "استعاده استرداد احترام الالتزام التزام العمل بناء رفع خفض دفع فتح وقف ضمان حمايه صون حفظ منع زياده مضاعفه "
    "مواجهه مكافحه محاربه مواصله متابعه معالجه تسويه اصلاح ربط بسط كبح نبذ عقد ابرام توقيع تشكيل تجديد تمديد تمويل "
    "ترقيه الارتقاء النهوض مد وضع سحب نزع حل حظر نشر جعل منح درء صيانه تجفيف بلوره ترجمه تكريس ادراج اعطاء اخراج "
    "اخلاء انهاض تثبيت تحسين تدعيم تذليل ترشيد تسليم تسيير تصفيه تقويه تلبيه تنميه توحيد تهييه تيسير دحر ردع رعايه "
    "زرع شق صياغه طي عوده قطع قيام كسر كشف محاسبه مراعاه مساعده مساءله مراقبه مراجعه نقل تعويض تقاسم تجاوز تحويل "
    "تحديث تخصيص تدريب تشييد تكييف الاسراع التوصل التصدي الافراج الحفاظ المساهمه المشاركه الانسحاب التخلي الامتناع "
    "الكف ترشح ترشيح".split()
)
#: Wishes told after greetings are a greeting of their own: «تحيات X وY وتمنياتهم له بموفور الصحة».
WISHING = ("وتمنيات", "ومتمنيات", "وامنيات")
#: Nouns of calling and hoping, each with the pronoun of who calls: «ومطالبتها المجتمع الدولي ب», «وأمله في».
OWN_CALLS = ("ودعوت", "ومطالبت", "ومناشدت", "وامل", "ورجاء", "ورجاي", "وحث")
#: Nouns whose pronoun may be the object: «وتحذيرهم من».
OF_OTHERS = ("وتحذير",)
#: Stances whose nouns are joined before one complement, and within how many words.
JOINED_STANCES = frozenset({"oppose", "condemn", "concern", "support"})
COMPLEMENT = 8
SPLIT_STANCES = frozenset({"intend", "call", "stress", "support", "oppose", "agree"})
#: Bodies whose stance a noun tells before them: «تقدير الاتحاد للجهود».
OWNERS = frozenset(
    "الاتحاد المجلس الجامعه المنظمه الحلف المفوضيه البنك الحكومه القياده المملكه السلطنه الدوله الوزاره الرياسه "
    "الجمهوريه الامانه الهييه التحالف البرلمان الشعب الاداره اللجنه التكتل الحزب الحركه الجماعه الصندوق الموسسه "
    "البعثه المجموعه الوكاله".split()
)
#: What a noun of stance is about, without a preposition: «رفض محاولات التدخل في شؤون الدول», «دعم جهود الحل».
WHAT_IS_DONE = frozenset(
    "محاوله محاولات جهود مساعي دعوه دعوات مبادره مبادرات قرار قرارات سياسه سياسات خطه خطط مخطط مخططات مطالب اجراءات "
    "ممارسات انتهاكات اعتداءات هجمات وحده سياده مقترح مقترحات مشروع مشاريع".split()
)
#: Nouns that begin as «و» does: «تأييده وساطة الكويت».
NO_AND = ("وحد", "وساط", "وقف", "وجود", "وصول", "وصاي", "وضع", "وثيق", "وعد", "وعود", "وكال", "وفد")
#: The shortest noun that is taken for an object is longer than this.
SHORTEST = 2
#: Those whose stance a noun tells before them and their adjective: «دعم القادة العرب لوحدة سوريا».
OWNING = frozenset("القاده الزعماء الروساء الوزراء المسوولين النواب".split())
#: How long what is watched may be before it is told how: «يتابع الأزمة بقلق».
WATCHED = 6
#: How an invitation is described.
FORMAL = frozenset("رسميه كريمه خطيه مماثله شخصيه اخويه".split())
#: Events of which one announces that they will come about, and what says so: «زيارة مرتقبة».
TO_COME = frozenset("زياره قمه جوله اجتماع موتمر لقاء افتتاح مبادره".split())
COMING = frozenset(
    "مرتقب مرتقبه المرتقب المرتقبه مقبل مقبله المقبل المقبله قريبا قريبه وشيكه استثناييه القادم القادمه".split()
)
#: Acts that are announced before they are done: «أعلن إقامة جدار»; not «أعلن مقتل», «أعلن وصول».
ANNOUNCED = frozenset(
    "قرب اقامه اطلاق حظر منح فرض فتح افتتاح تقديم تخصيص ارسال انشاء تاسيس تشكيل الغاء رفع خفض زياده تمديد تعليق "
    "استيناف اعاده اغلاق سحب طرد قطع ترشح ترشيح ترشحه ترشحها تمويل تحويل ايفاد استضافه احتضان انضمام انسحاب "
    "انسحابه انسحابها تعيين مقاطعه ايقاف تجميد توسيع اعفاء ادراج تنظيم توجيه استقباله استقبالها نشر بناء تزويد تبرع "
    "تبرعها تنازله مضاعفه تكليف اعتماد رصد مد نقل احاله ارجاء تاجيل ترحيل تدشين تفعيل استدعاء شطب رفض اقرار "
    "اجراء تحديد تسميه".split()
)

#: «بأشد العبارات», «بأقوى الألفاظ»: how strongly something is condemned.
STRONGEST = frozenset("باشد باقوي باقسي باعنف باوضح".split())
TERMS = frozenset("العبارات الالفاظ الكلمات اللهجات الصيغ".split())
#: What no target begins with: how long, at what price.
HOWEVER = frozenset("مهما طالما".split())
#: Whom one welcomes, which backs nothing: «استقبل بالترحيب ضيفه».
WELCOMED = frozenset("نظيره نظيرها نظيرته ضيفه ضيفها ضيفته ضيوفه ضيوفها زايره زوجته زوجها".split())
#: What is without worth as a paper or an act is: «قرار لا قيمة له».
PAPERS = frozenset(
    "قرار قرارات اتفاق اتفاقيه اتفاقات بيان بيانات تصريح تصريحات ورقه وثيقه معاهده حكم احكام اعلان توقيع اجراء "
    "اجراءات خطوه خطوات مرسوم قانون انتخابات استفتاء تعهد تعهدات وعود ضمانات تهديدات ادانه ادانات عقوبات".split()
)
#: With what an act may be at odds: «تخالف القانون».
LAWS = frozenset(
    "قانون قوانين ميثاق مواثيق قرار قرارات اتفاق اتفاقيه اتفاقيات اتفاقات دستور شرعيه معاهده معاهدات مبادي مبدا اعراف "
    "التزامات التزاماتها تعهدات تعهداتها حقوق قيم روح نص ابسط كل جميع مبادره بنود احكام سياده".split()
)

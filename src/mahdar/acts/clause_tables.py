"""Closed word classes of clauses inside what is said."""

from __future__ import annotations

NEGATIONS = frozenset(
    "ولا ولن ولم وليس وليست وليسوا وليسا ولسنا ولست لا لن لم ليس ليست لسنا لست ليسوا ليسا عدم وعدم".split()
)
NOT_SO = frozenset("ليس ليست لسنا لست ليسوا ليسا غير".split())
#: Before a past of the first person, and to whom it was said.
INDEED = frozenset("لقد وقد قد ولقد كما".split())
TO_SOMEONE = frozenset("له لها لهم لهما اليه الي عن الرييس الوزير".split())
TO_HIS_EXCELLENCY = ("لل", "لفخام", "لدول", "لمعال", "لسمو", "لجلال", "لسياد")
#: How far from the head of a quotation a further act of the speaker is looked for, in words.
SPEECH = 30
#: What one does not forget of another: «لن ننسى وقوفكم معنا».
KINDNESS = ("وقوف", "موقف", "مواقف", "دعم", "مساند", "مساعد", "جميل", "فضل", "تضحي", "تضامن")
#: The speaker, after another was spoken of.
HE_HIMSELF = frozenset("انهم وانهم انه وانه".split())
#: What one must not do, where it is called a red line.
CROSSING = frozenset("تدخل استخدام مساس تجاوز تهجير ضم انتهاك اعتداء تعدي استهداف اي كل تقسيم اقتحام خرق".split())
#: What a state is called that is praised.
CORNERSTONES = frozenset("حجر ركيزه صمام ركن".split())
#: Words of duty, and who has one where no name is given.
DUTIES = frozenset("يجب ينبغي يتعين يتوجب لا لابد".split())
ALL = frozenset("جميع كل كافه".split())
THOSE_TOLD = frozenset(
    "الاطراف الفصايل الجماعات المجتمع الدول السلطات الحكومات الميليشيات المليشيات الطرفان الجانبان الاحتلال المانحون "
    "الشركاء القاده الفرقاء الافرقاء الحوثيون المتمردون المسلحون الانقلابيون الانقلاب".split()
)
#: Verbs of which another is subject without doing something: «يجب أن تبقى ليبيا موحدة».
BEING_OR_GETTING = frozenset("كان ظل بقي حصل تمتع عاش حظي استفاد ساد علم فهم شعر".split())
#: How phrases begin that judge without a subject: «لا يجوز», «لم يعد مقبولا», «من غير المقبول».
IMPERSONAL = frozenset("لا لم من ليس".split())
OWN = frozenset(
    "بلاده بلادها بلادهم بلادنا بلدينا حكومته حكومتها دولته الجانب الجانبين الجانبان البلدين البلدان "
    "شركته شركتها حزبه حركته منظمتها وزارته وزارتها بعثته وكالته موسسته مجلسه برنامجه صندوقه الحكومه "
    "الطرفين الطرفان الدولتين نحن اننا بلده بلدها البلاد منظمته وفده وفدها وفدنا حكومه القياده الوفد فريقه فريقها "
    "قواته قواتها الجمهوريه جيشه مكتبه المكتب لجنته هييته ادارته ادارتها رياسته حزبها حركتها موسستها "
    "الرييسين الرييسان الوزيرين الوزيران الزعيمين الزعيمان "
    "الحكومتين الحكومتان الشعبين مجلسها برلمانه برلمانها شعبه شعبها دولتها الاداره السلطات "
    "بلديهما بلداهما بلدانهم حكومتيهما "
    "بلادي بلدي بلدنا حكومتي حكومتنا دولتي دولتنا شعبي شعبنا قيادتنا برلماننا جيشنا حزبنا منظمتنا شركتنا".split()
)
LANDS = frozenset("بلاده بلادها بلادهم بلادنا بلده بلدها بلادي بلدي بلدنا".split())
#: Whose a noun of stance is: «عزم بلاده فتح قنصلية», «التزام حكومته تنفيذ الإصلاحات».
LANDS_AND_RULERS = LANDS | frozenset("حكومته حكومتها حكومتنا دولته دولتها قيادته قيادتها".split())
#: Acts that one tells as planned by another state: «أن الرياض ستستضيف القمة»; not «ستبقى», «ستكون».
PLANNED = frozenset(
    "استضاف احتضن منح قدم أرسل وقع افتتح عقد شارك زار دعم دفع نشر سحب زود ترأس استقبل أطلق واصل رد "
    "تصدى خصص سلم وفر أنشأ استأنف أعاد كثف نقل أقام عين فرض رفع ألغى علق أجرى نظم تولى تبرع ساهم أسهم وفد "
    "أوفد سمح مضى".split()
)
#: What one means not to do, behind «لن» and the letter of the person: «لن تغلق حدودها», «لن نفرض خيارا».
LEFT_OPEN = frozenset("باب الباب ابواب".split())
WILL_NOT = frozenset(
    "غلق وقع ضع فرض دخل غادر شارك غير بادر لجا تخذ نضم ستخدم هاجم عيد دفع فتح ستانف حضر ذهب نقل "
    "سحب نشر نجر نخرط تدخل تعاون شتري بيع زود منح".split()
)
#: What will only be so: «ستكون في مقدمة الملفات».
WILL_BE = frozenset("ستكون سيكون سنكون ساكون ستكونان سيكونون سيكونان ستكونون".split())
#: What becomes of one, which nobody means to do: «الهند ستتخطى الصين», «سيصبح لدى الجيش», «ستشهد مصر نموا».
WILL_BECOME = frozenset(
    {
        will + verb + many
        for will in ("سي", "ست")
        for many in ("", "ون", "ان")
        for verb in (
            "صبح تخطي رتفع نخفض نمو خسر شهد عاني حتاج بلغ زداد تقلص تدهور تحسن تفوق عيش نكمش "
            "تضاعف تضرر فقد نهار تاثر كلف ستغرق مثل ودي حصل نجح فشل سقط نتهي ختفي غرق تمكن فوز هزم ندم"
        ).split()
    }
)
WILL_STAY = frozenset("سيبقي ستبقي سنبقي سابقي سيظل ستظل سنظل ساظل سيبقون سيظلون".split())
WE_WILL_BE = frozenset("سنكون ساكون".split())
#: The state of the capital that stands for the European Union and the Atlantic alliance.
BRUSSELS = "BEL"
#: Verbs of following what happens.
FOLLOWING = frozenset({"تابع", "راقب"})
#: A verb never stands after these: «على ساحل».
NO_FUTURE_AFTER = frozenset("علي في الي عن".split())
#: Before a name that is no subject: «الوضع في العراق».
WITHIN = frozenset("في من الي علي مع بين عن ضد لدي".split())
#: Those whom one may abandon: «لن تتخلى عن حلفائها».
LIVING = frozenset(
    "الشعب شعب شعبه شعبها شعبهم شعبنا شعبي الاشقاء الحلفاء الشركاء الاصدقاء حلفاء اصدقاء الحكومه حكومه السلطه "
    "اللاجيين النازحين المدنيين المواطنين الجيش".split()
) | {
    of + whose for of in ("اشقاي", "حلفاي", "شركاي", "اصدقاي", "حليف", "صديق") for whose in ("ه", "ها", "هم", "نا", "ي")
}
#: Who can be the subject of a stance, and after what a sentence begins.
ACTORS = frozenset("state org person place".split())
STOPS = frozenset(".؟!:")
#: Before the predicate of a clause: «وفرنسا ما زالت متمسكة», «وباريس لن تقبل».
STILL_BEFORE = frozenset("ما لا لن لم كانت كان تقف يقف ليست ليس".split())
#: What one does not see: «لا ترى ما يبرر رفع العقوبات»; no stance is to see nothing that calls for worry.
CALLING_FOR = frozenset("يبرر يدعو يستدعي يستوجب يستلزم يسوغ".split())
WORRIES = frozenset("القلق للقلق الخوف للخوف الذعر للذعر الهلع للهلع".split())
#: How long an aside between a verb and its object may be, in words.
ASIDE = 12
#: Words for a whole, spelled like a verb of the first person: «العالم أجمع».
WHOLE = frozenset({"اجمع"})
#: What stands for a state whose adjective follows: «الإدارة الأميركية».
COLLECTIVES = frozenset(
    "الحكومه الاداره القياده السلطات الجانب الدوله الدبلوماسيه الديبلوماسيه الخارجيه الرياسه المملكه "
    "الجمهوريه الشعب الوفد القوات الجيش البحريه الاسطول الوحدات".split()
)
#: Bodies of the speaker's own state, where he is of one: «أن الدولة ستواصل», «أن المجلس متمسك ب».
AT_HOME = frozenset("الدوله المجلس البرلمان الوزاره".split())
#: Bodies for which their officials speak in their own name.
UNIONS = frozenset("الجامعه الاتحاد المجلس".split())
#: Nouns that stand for the state they govern.
HEADS = frozenset("حكومه دوله جمهوريه قياده شعب مملكه سلطنه جانب وحكومه".split())
#: First-person pronouns, in quotations.
WE = frozenset("نحن اننا انني انا لكننا لكنني باننا لسنا لست".split())
#: Kinds of organisation that hold positions of their own.
BODIES = frozenset("igo organ party armed_group coalition company ngo union fund bank".split())
#: How the names of such organisations begin, where no table lists them.
KINDS_OF_BODIES = frozenset("صندوق شركه بنك مصرف معهد بعثه موسسه مجموعه منظمه حركه حزب جمعيه تحالف جماعه".split())
#: What one defends of one's own, without the first alef.
OWN_THINGS = frozenset("حدود راضي رض نفس نفسهم من مصالح سياده سيادت مواطني قرار رث سلوب".split())
#: Verbs of helping.
HELPING = frozenset("ساعد أعان أسند أغاث".split())
#: Where a verb is relative, or a spelling can only be a noun.
NO_VERB_AFTER = frozenset("ماذا فماذا لماذا التي الذي الذين بسبب رغم نتيجه جراء نظرا من ومن فمن لمن في".split())
COPULA = frozenset("هو هي يمثل تمثل يعد تعد يبقي تبقي يشكل تشكل يظل تظل ركن خط ستبقي ستظل سيبقي سيظل".split())
CROSSINGS = frozenset("المعبر الممر البوابه".split())
ONLY_ONE = frozenset("الوحيد الوحيده الالزامي الالزاميه الاجباري الحتمي الامن".split())
WAYS = frozenset(
    "الممر المعبر المسار البوابه السبيل الحل الخيار الطريق المخرج "
    "الاطار المرجعيه الاساس الضمانه الضامن اساس ركيزه مفتاح المدخل لا اساسي احمر "
    "القضيه قضيتنا الاولويه الركيزه جوهر حجر صمام".split()
)
#: Verbs of travel and of receiving, announced for others.
INTRANSITIVE = frozenset("توجه سافر قام وصل عاد حل انتقل وفد شارك".split())
QUOTES = frozenset('"«“')
#: What one stays who goes on supporting: «ستظل سندا ل».
SUPPORTER = frozenset("سندا عونا ظهيرا داعما داعمه نصيرا حليفا مدافعا مساندا محاميا السند".split())
#: Verbs whose object says the stance: «تجدد دعمها ل»، «نشعر بالامتنان ل».
CARRY = frozenset("جدد أكد أعرب عبر أبدى كرر شعر أولى قدم أعلن".split())
#: What one gives to what one holds important: «تولي اهتماما خاصا ل».
ATTENTION = frozenset("اهميه اهتماما اهتمام عنايه اولويه الاولويه رعايه الاهميه الاهتمام".split())
#: Between a light verb and its noun of stance: «تعرب عن خالص تعازيها».
BEFORE_WHAT_IS_FELT = frozenset(
    "خلالها خلاله فيها فيه علي عن لكم مجددا التاكيد له لهم خالص صادق احر اصدق اطيب وافر جزيل شديد من جديد "
    "كل كافه جميع مختلف شتي ساير اشكال انواع اوجه صنوف".split()
)
OF_THE_SAME = frozenset("انه انها وانه وانها فانه فانها وبانه وبانها".split())
#: What is only supposed.
IFS = frozenset("اذا ما لو متي حين حينما عندما ان".split())
#: What begins like a future verb and is none.
NO_FUTURE = (
    "سيل", "سيطر", "سيناريو", "سياس", "سيار", "سياد", "ستوكهولم", "سنوات", "سنوي", "سندات", "سنتيم", "سنجاق", "سنجاب",
    "سنديان", "سنهدر", "سناتور", "سنونو", "سندويش", "سندباد", "سنترال", "سنابل", "سنغاف", "سنغال", "سنمار", "ستراتيج",
    "ستوديو", "سيلان", "سيمفون", "سينما", "سيراميك", "سيكولوج",
)  # fmt: skip
#: The same as whole words, since verbs begin as they do: «سنبلة» and «سنبلغ», «سنام» and «سنأمر».
NO_FUTURE_WORDS = frozenset(
    "سنبله سنام سندان سنداس سندس سناره سنخ سنين سناء ستار ستاره ستره ستاد ستون ستور ستوك سيره سيول سيوف سيرك سينا "
    "سيدي سيده سيدا سيرا سينت سيور سيخ ستيني ستينات سيجار سيجاره سيزيف سيناتور سيرفر سنن سنه سند سنور".split()
)
#: Verbs that after a negation say that something goes on.
STILL = ("زال", "زالت", "زالوا", "برح", "برحت", "تزل", "يزل", "انفك", "انفكت")
BOTH_SIDES = frozenset("الجانبان الطرفان البلدان الدولتان".split())
#: Verbs of wanting: «أود أن أشكر» is thanks.
WANTING = frozenset({"ود", "أراد"})
#: Prepositions that tell as predicates with whom or against what one stands.
SIDES_WITH = frozenset("ضد مع بجانب الي".split())
#: Between a subject and its predicate: «كانت دائما إلى جانب».
BEING = frozenset("كان كانت كنا دايما دوما ايضا زالت زال ما لا تزال يزال ستبقي سيبقي ستظل سيظل تقف يقف نقف".split())
#: What one stands for: «مصر مع وحدة سوريا».
STOOD_FOR = frozenset(
    "وحده سياده استقلال امن استقرار حل حق حقوق سلامه سلام حوار شعب شرعيه قانون قضيه خيار عداله حريه مبدا تسويه".split()
)
#: «لا ترى حلا عسكريا للأزمة»: solutions of a kind that one does not want.
NO_SOLUTIONS = frozenset("عسكريا امنيا احاديا منفردا جزييا موقتا مفروضا".split())
#: What one sees none of who is against something, and what strengthens that.
ROOM = frozenset("دور مكان مستقبل مبرر داعي جدوي سبب محل ضروره حاجه فايده موجب مسوغ".split())
AT_PRESENT = frozenset("حاليا الان اليوم بعد".split())
AT_ALL = frozenset("اطلاقا ابدا البته".split())
#: Adjectives that show a stance only right after their subject: «بلاده جادة في», not «حوارا جادا في».
OF_A_SUBJECT = frozenset("جاد جاده جادا جادين جادون جادان جادتان".split())
#: Upon whom a duty is laid, by a pronoun and by name.
UPON_THEM = frozenset("عليه عليها عليهم عليهما عليكم".split())
UPON = frozenset("علي وعلي".split())
#: What opens a further clause.
CLAUSES = frozenset("وان وانه وانها وانهم فان فانه فانها وبان وبانه وبانها وبانهم".split())
#: What is called so by those who are against it.
EVIL = frozenset(
    "ارهاب ارهابيين ارهابيه ارهابي عدوان ميليشيات مليشيات ميليشيا متمردين متمردون انقلابيين انقلاب تطرف متطرفين فوضي "
    "نووي نوويه عصابات".split()
)
#: What follows «تقف» where one is ready: «تقف على أهبة الاستعداد ل», «تقف مستعدة ل».
READY = frozenset("علي مستعد مستعده مستعدين مستعدون جاهز جاهزه".split())
#: Tenses of verbs whose subject is the speaker's side: «بلاده تدعم», «الهند رحبت ب».
LASTING_STANCES = frozenset({"support", "oppose", "condemn", "praise", "concern", "call", "adhere"})
#: Verbs whose past binds whoever is its subject: «أن الحكومة تعهدت ب».
AGREEING = frozenset({"اتفق", "توافق"})
BINDING = AGREEING | {"تعهد", "وعد", "توعد", "تكفل", "وافق", "قبل"}
#: Past verbs spelled like a noun: «أمن», «نادي».
NOUN_LIKE = frozenset({"آمن", "نادى", "طالب"})
TENSES = frozenset({"past", "pres", "future"})
#: Verbs of calling that, of the future, tell what one will do oneself: «ستشجع مؤسساتها على».
WILL_DO = frozenset({"شجع", "طلب", "ركز", "صادق"})
#: What one will not do without refusing it: «لن تنسى», «لن تنجح في».
NO_REFUSAL = frozenset("استثنى اكتفى ثنى أثنى استطاع حقق تحقق حل تم أدى زاد منع حال علق غادر أفاد فعل".split())
#: The same of verbs that no table lists, after the letter of the person.
NO_REFUSAL_STEMS = (
    "نس",
    "نجح",
    "تمكن",
    "فلح",
    "غادر",
    "فشل",
    "تاثر",
    "تغير",
    "خسر",
    "نكسر",
    "نهزم",
    "موت",
    "ضيع",
    "غلق",
    "ترك",
    "كفي",
    "فعل",
    "طرق",
    "مل",
    "نام",
    "هدا",
    "تعب",
    "ياس",
    "كل",
    "ستريح",
    "غفل",
    "سكت",
)
#: What one will not be, of what a state may be for others: «لن نكون ممرا للسلاح», not «لن نكون متفائلين».
BE = frozenset("كون صبح".split())
NOT_TO_BE = (
    "ممر", "ساح", "منص", "طرف", "معبر", "منطلق", "شريك", "شركاء", "ادا", "وقود", "ضحي", "رهين", "تابع", "جزء", "مقر",
    "ملاذ", "ماوي", "وسيل", "قاعد", "حقل", "بديل", "ورق", "شهود", "شاهد", "محايد", "علي", "في", "مع", "ضد",
)  # fmt: skip
#: What befalls one is no aim: «سنعاني», «سنموت», after the letters of the future.
BEFALLS = ("عان", "موت", "خسر", "جوع", "تشرد", "ندم", "فشل", "ضيع", "غرق", "هلك", "تالم", "نهار", "ختنق", "فتقد")
#: Between a denial and a verb: «لا يمكن أن تقبل».
CAN = frozenset("يمكن يمكنها يمكنه يمكننا تستطيع يستطيع نستطيع بوسعها بوسعه ينبغي يجوز تنوي ينوي تعتزم يعتزم".split())
#: Verbal nouns whose first letters are no article: «إلزام», «إلغاء».
NO_ARTICLE = ("الزام", "الغاء", "القاء", "الحاق", "التزام", "التحاق")

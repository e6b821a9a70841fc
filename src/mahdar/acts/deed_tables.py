"""Words by which deeds are read: what may stand between a verb, what is done, and to whom."""

from __future__ import annotations

from mahdar.acts.recipient_tables import NO_STATES

#: How far behind its verb a deed may tell what is done, and how far behind that to whom.
OBJECT = 14
OTHER = 11
#: How far behind its verb the adjective of those who act may stand: «شنت المقاتلات الحربية الإسرائيلية».
ACTOR = 4
#: How the other side stands: as genitive or adjective of what is done, as the object of the verb, anywhere, before it.
OWNED, DIRECT, ANYWHERE, BEFORE = "=", ".", "...", "<"
#: Before a verb: what makes a deed one that has not happened, is only supposed, or is told in passing.
UNREAL = frozenset(
    "لم لن لا ما لو اذا كي لكي حتي هل لولا كلما متي مهما سواء ربما لعل عسي طالما قلما حيثما اينما ان التي "
    "الذي الذين اللتين اللذين من مما كما".split()
)
#: After these a clause or a verbal noun tells of what has happened: «بعد أن طردت», «عقب قطع السعودية علاقاتها».
AFTER = frozenset("بعد عقب اثر منذ بسبب جراء نتيجه غداه وبعد وعقب واثر".split())
#: Before a verb that is spelled like its noun: «، فرض المجلس», «قد منع».
BEFORE_A_VERB = frozenset("، قد فقد وقد كان كما حيث فيما بينما حين عندما لكن ثم".split())
#: What opens a clause of its own, in which nothing of the deed stands.
STOPS = frozenset(
    "بعد احتجاجا ردا اثر عقب بسبب رغم التي الذي الذين بينما فيما حين عندما لان حيث قبل منذ لكن الا كما وفق وفقا بموجب "
    "تمهيدا تضامنا دعما عملا تنفيذا لمنع بهدف بغيه مقابل بين ؛ : ( ) [ ]".split()
)
#: How far behind a deed its time may stand, what tells of an earlier time, and the digits of a year.
TIME = 6
EARLIER = frozenset("الماضي الماضيه المنصرم المنصرمه سابقا ابان انذاك حينذاك".split())
#: «قبل ثلاثة أعوام», «منذ سنوات».
AGO = frozenset("قبل منذ".split())
SPANS = frozenset("عام عامين سنه سنتين شهر شهرين اعوام سنوات عقود عقدين شهور اشهر قرن قرون".split())
#: Days that are told from the day of the report.
NEAR_DAYS = frozenset("امس اليوم الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت البارحه الليله".split())
YEAR = 4
#: Words of time between a verb and what is done: «أمس الأربعاء», «في اليوم نفسه», «الليلة الماضية».
TIMES = frozenset(
    "امس اليوم يوم مساء صباح فجر ظهر ليل الليله الليل البارحه مساءا صباحا الماضي الماضيه الجاري الجاريه "
    "نفسه ذاته الاول من الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الشهر العام الاسبوع عام شهر "
    "مطلع منتصف اواخر اوايل نهايه بدايه يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر "
    "نوفمبر ديسمبر شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين كانون الثاني جانفي فيفري افريل ماي "
    "جوان جويليه اوت مجددا ايضا بدورها بدوره رسميا فورا موخرا اخيرا / -".split()
)
#: Of how many or what kind of measure: «حزمة جديدة من العقوبات», «خمسة دبلوماسيين», «عن عدد من الأسرى».
MEASURES = frozenset(
    "جميع كل كافه بعض عدد عددا من حزمه رزمه جوله سلسله مزيد مزيدا المزيد مجموعه اول اولي جديده جديد "
    "اضافيه مشدده سراح عن اثنين ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس ست سبع ثماني تسع "
    "اخر عشر عشرات العشرات ميات الاف عشرين ثلاثين اربعين خمسين منح اصدار دفعه عده".split()
)
#: Before one who acts in front of the verb.
OPENING = frozenset("، كان كانت ان لكن بينما فيما اما".split())
#: How a deed is told by its verbal noun: «قرر طرد», «إعلان الإكوادور قطع», «ردت بزيادة».
DECIDED = frozenset("قرر قررت قرروا اعلن اعلنت اعلنوا اقر اقرت اقروا باعلان اعلان بقرار اقرار".split())
DONE = frozenset("رد ردت ردوا قام قامت قاموا".split())
#: Those who are struck in a state without being it.
GROUPS = NO_STATES | frozenset(
    "مسلحين مسلحون مقاتلين متمردين ارهابيين متطرفين ارهابي متطرف مسلحه حوثيين فصايل فصيل خلايا عناصر "
    "قاعده ارهابيه".split()
)
#: The land of a state, and what of it is struck or left: «شمال سوريا», «مواقع عسكرية سورية».
LAND = frozenset(
    "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط عمق اراضي اراض حدود مدينه مدن عاصمه ميناء مطار مطارات "
    "محافظه محافظات منطقه مناطق بلده بلدات قريه قري ريف ضواحي محيط جزيره جزر شبه اقليم ساحل سواحل ضاحيه "
    "ولايه مواقع عسكريه اهداف اهدافا مواقعا قواعد قاعده منشات منشاه نوويه بني تحتيه قوات جيش سفاره قنصليه "
    "سفن سفينه طايرات طايره معسكر معسكرات مخيم اجواء مجال جوي حي احياء قصر مقر".split()
)
#: Prepositions, which make what follows no genitive.
PREPOSITIONS = frozenset("في من الي علي عن مع لدي ضد بين بشان حول داخل".split())
NEAR = 3
#: Deeds of arms, which forces and states do: a person who attacks does it with words.
BY_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
#: Those through whom a state acts, before its adjective or name: «قوات تركية», «طيران العدو الإسرائيلي».
ARMS = frozenset(
    "قوات قوه جيش طيران طايرات طايره مقاتلات مسيرات مدفعيه بحريه سلطات حكومه رياسه قياده وزاره خارجيه "
    "خزانه اداره محكمه مجلس برلمان بنك نظام مملكه جمهوريه دوله سلطنه اماره وحدات كتايب سفن زوارق بوارج "
    "دفاعات مضادات خفر سواحل شرطه مخابرات استخبارات حرس جنود دبابات صواريخ وزراء قاده روساء دول اعضاء".split()
)
#: By which a load is measured or carried, and what of it is aid: «أطنانا من الأغذية», not «أطنانا من القنابل».
LOADS = frozenset("طن طنا اطنان اطنانا محمله محملتين محملات".split())
RELIEF = frozenset(
    "مساعدات مساعده معونات مواد اغذيه غذاء غذاييه ادويه لقاحات مستلزمات لوازم اغاثه اغاثيه طبيه انسانيه خيام بطانيات "
    "طعام دقيق طحين قمح ارز تمور حليب مياه اكسجين اغراض معدات وقود".split()
)
LOAD = 8
#: How one is let go: «أطلقت إيران سراح», not «أطلقت ضباطا في دورة».
LOOSING = frozenset("اطلق اطلقت اطلقوا اطلاق".split())
#: Where a name is struck off: «اسم السودان من قائمة الإرهاب».
LISTS = frozenset("قايمه لايحه قوايم لوايح".split())
#: An attack with words, or one that is no war: «هجوما لاذعا».
OF_WORDS = frozenset(
    "لاذعا لاذع حادا حاد كلاميا كلامي اعلاميا اعلامي اعلاميه دبلوماسيا دبلوماسي دبلوماسيه لفظيا اقتصاديه "
    "تجاريه سيبرانيا سيبراني الكترونيا الكتروني لاذعه كلاميه سياسيا سياسي سياسيه شرسا".split()
)

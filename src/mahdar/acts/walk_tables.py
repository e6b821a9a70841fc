"""Closed word classes that stand between a cue and its content."""

from __future__ import annotations

from mahdar.acts.speech_tables import SITES, TO_US

#: Words before the noun of whoever is addressed: «داعيا سائر الدول إلى».
DETERMINERS = frozenset("ساير كافه جميع بقيه مختلف كل".split())
#: «الملك المفدى»، «سموه حفظه الله».
EPITHETS = frozenset("المفدي المعظم المكرم".split())
BLESSINGS = frozenset("حفظه رعاه ايده يحفظه يرعاه سلمه وفقه حفظها رعاها".split())
#: «سأل الله عز وجل أن»، «المولى العلي القدير».
GOD = frozenset("الله المولي الباري العلي ربه".split())
TWO_WORDS = frozenset("عز جل سبحانه تبارك".split())
PRAISES = TWO_WORDS | frozenset("تعالي العلي القدير العزيز".split())
#: «رفض الحزب بزعامة فلان المشاركة في».
LED_BY = frozenset("بزعامه بقياده".split())
DAYS = frozenset("الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الماضي".split())
FOR_WHOM = frozenset("له لها لهم لهما".split()) | TO_US
#: Particles with the subject as a pronoun.
WITH_PRONOUN = frozenset("انه انها بانه بانها وانه وانها لكنه لكنها ولكنه ولكنها".split())
#: «الحركات الموقعة عليه»: after a participle that describes those called on.
ON_IT = frozenset("عليه عليها عليهما منه منها فيه فيها به بها اليه اليها عنه عنها له لها".split())
#: How long one more who is addressed may be, in words: «وقوات صالح».
COORDINATE = 7
#: «داعيا الأطراف كافة إلى».
ALL = frozenset("كافه جميعا كلها كلهم جميعها جميعهم".split())
#: Before what something is thought to be: «اعتبرتها غير شرعية».
CALLED = frozenset("غير بمثابه بمنزله مجرد اكثر اقل ابرز اهم".split())
#: «المسؤول نفسه»، «المصدر ذاته».
DIPLOMATS = frozenset("الدبلوماسيه الديبلوماسيه السياسيه".split())
SAME = frozenset({"نفس", "ذات"})
SAME_ONE = frozenset(
    "المسوول المسووله المتحدث المتحدثه المصدر المصادر الناطق الناطقه الوزير الوزيره السفير السفيره الدبلوماسي "
    "الديبلوماسي الدبلوماسيه القيادي القياديه الخبير المحلل النايب البيان التقرير".split()
)
HIMSELF = frozenset("نفسه نفسها نفسهم ذاته ذاتها ذاتهم عينه عينها".split())
#: «دعا كلا من طاجيكستان وتركمانستان إلى».
EACH = frozenset("كلا كل".split())
#: «أوضح ردا على سؤال أن»: what a speaker replies to, and how many words may tell it.
IN_REPLY = frozenset("ردا جوابا تعليقا تعقيبا".split())
REPLY = 14
#: «أشاد الوزيران بالمناسبة بعلاقات البلدين»: adverbs, though spelled with «ب».
BY_THE_WAY = frozenset("بالمناسبه بالمقابل بالخصوص".split())
#: «رئيس المجلس لشهر نوفمبر، فلان»: for what time one presides, and how many words may tell it.
FOR_NOW = frozenset("لشهر للشهر لهذا لهذه للدوره".split())
TERM = 6
IN_HIS_WORDS = frozenset("بقوله بقولها بقولهم بالقول".split())
#: Letters that a word for how something was said has at least: «ضاحكا».
MANNER = 5
#: Words that say how, but before an adjective of their own name a thing: «بقوة عربية».
FORCES = frozenset({"بقوه"})
#: What a preposition before them makes a circumstance: «على هامش القمة»، «على لسان الناطق».
CIRCUMSTANCES = frozenset("لسان هامش راس غرار اثر خلفيه جانب متن ضوء جهته جهتها".split()) | SITES
#: «رأى فيه خطوة»: after these «رأى» has an object.
IN_IT = frozenset("فيه فيها فيهم فيهما".split())
#: Bodies whose name may stand in quotation marks after their noun.
NAMED_BODIES = frozenset(
    "منظمه صحيفه جريده مجله وكاله قناه شبكه حزب حركه جماعه مجموعه شركه جمعيه مركز معهد كتله تيار موسسه تحالف جبهه "
    "تنظيم موقع اذاعه رابطه نقابه مبادره لجنه".split()
)
#: Before a title that is read with its name: «نائب مديرة المنظمة فلان».
DEPUTIES = frozenset("نايب نايبه مساعد مساعده وكيل وكيله معاون معاونه".split())
#: How soon after the name of a medium the clause opens that is reported.
SOON = 4
#: Words for what one is that no table of offices has, before the name: «كبير موظفيه فلان».
TITLE_HEADS = frozenset(
    "مراسلنا مراسلتنا مبعوثنا موفدنا "
    "كبير كبيره مستشاره مستشارته ممثله ممثلها ممثلته ممثلتها مبعوثه مبعوثها مساعده مساعدته مدير مديره حليفه حليفته "
    "خصمه منافسه منافسته سلفه خليفته صهره شقيقه ابنه ابنته زوجته محاميه محاميها رييسها رييسه رييستها امينه امينها "
    "مندوبها مندوبه مندوبتها مندوبهم ممثلهم سفيرها سفيرتها "
    "متحدثها ناطقها منسقها منسقته قايدها زعيمها زعيمه وزيره وزيرها".split()
)
TITLE = 7
#: Between a title and the body it is of: «النائب عن «حزب الله»»، «القيادي في حركة «فتح»».
OF_BODY = frozenset("عن في من لدي".split())
#: Question words: «تساءل كيف يمكن».
QUESTIONS = frozenset("كيف لماذا هل متي اين ماذا اذا".split())
ASKING = frozenset("تساءل سأل استفسر".split())
OCCASION = frozenset("بمناسبه لمناسبه".split())
#: Verbs of answering, after which stands what was asked.
REPLYING = frozenset("رد أجاب علق سأل خاطب".split())
#: How long the description of a speaker after his name may be, in words.
DESCRIPTION = 14
#: Verbs whose clause opens with «إن».
SAYING = frozenset("قال أضاف تابع أردف استطرد".split())
#: Verbs of telling someone: «أبلغ «عكاظ» أن».
TELLING = frozenset("أبلغ أخبر طمأن سأل".split())
#: Words before the quoted name of a medium: «قال لـ"النهار" إن».
TO_MEDIUM = frozenset("ل صحيفه لصحيفه قناه لقناه وكاله لوكاله موقع لموقع اذاعه لاذاعه شبكه لشبكه مجله لمجله".split())
WITH_MEDIUM = frozenset("الي مع في علي عبر".split())
#: Prepositions that may stand before a content of their own.
OPENING = frozenset("الي علي عن من في".split())
ADDRESSED = frozenset("person title state org place sides".split())
#: Prepositions written together with «ما» and «من».
MERGED = {"عما": "عن", "عمن": "عن", "مما": "من", "ممن": "من"}
#: Endings of an adjective of several: «الأطراف الليبيين».
PLURAL = ("ين", "ون", "يه")
#: How far a content may stand from its cue, in steps of the walk.
FARTHEST = 60
#: How long the quoted name of a medium may be, its marks included.
MEDIUM = 6
#: What is wished for someone: «تمنى له التوفيق».
WISHES = frozenset(
    "التوفيق النجاح السداد الشفاء الصحه السعاده التقدم الازدهار الرخاء الاستقرار دوام موفور مزيد المزيد طول سرعه "
    "تمام مديد".split()
)
#: How a source without a name is described after its adjective: «دبلوماسي غربي مقيم في القاهرة».
DESCRIBED = frozenset(
    "المستوي مقيم مقيمه مطلع مطلعه رفيع رفيعه كبير كبيره بارز بارزه سابق سابقه مسوول مسووله معني معنيه مقرب مقربه "
    "قريب قريبه مشارك مشاركه مواكب مواكبه متابع متابعه معتمد معتمده موثوق موثوقه معروف معروفه مكلف مكلفه".split()
)
#: «دبلوماسي غربي», elsewhere «غربي المدينة».
SIDES_OF_THE_SKY = frozenset("غربي غربيه شرقي شرقيه شمالي جنوبي".split())
#: «أعرب الملك باسمه واسم الشعب عن».
IN_THE_NAME = frozenset("باسمه باسمها باسمهم باسمنا واسم وباسم".split())
#: How long what is told of a source without a name may be: «طلب ألا ينشر اسمه».
ASIDE = 16
#: What a source without a name does, spelled like a noun.
KEEPS_HIS_NAME = frozenset("طلب رفض فضل".split())
#: «طلب منها»: of whom one asks something, told by a pronoun.
OF_THEM = frozenset("منه منها منهم منهما".split())
WITH_THEM = frozenset("معه معها معهم معهما".split())
#: How many letters the initials of a body have at most: «حمس».
INITIALS = 4
#: What a source asks for: «طلب عدم ذكر اسمه»، «رفض الكشف عن اسمه».
NOT_TO = frozenset("عدم الا اغفال حجب كتمان الكشف نشر".split())
#: Verbs of what one doubts or hopes for, told with «في».
OF_A_THING = frozenset("شكك شك تشكك ارتاب طعن أمل وثق".split())
#: Quantities of what is refused or affirmed: «أي تدخل».
WHATEVER = frozenset("اي كل جميع كافه".split())
#: Verbs whose object may have the article and stand behind a comma: «أدان الوزير، الهجوم».
OF_AN_OBJECT = frozenset(
    "أدان دان استنكر رفض نفى انتقد ثمن استهجن شجب أيد قدر بارك عارض امتدح مدح ساند فند استغرب".split()
)
#: Verbs about whoever is urged to do something.
URGING = frozenset("ناشد حث حض".split())
#: Verbs of warning and fearing, about something after «من».
OF_DANGERS = frozenset("حذر تخوف".split())
#: «على هامش القمة»، «على متن الطائرة»: where one spoke.
BESIDE = frozenset("هامش متن".split()) | SITES
#: Verbs of saying what is short.
QUOTING = frozenset("قال أضاف صرح كتب أردف غرد".split())
#: So many words in quotation marks, the marks included, are more than a name where they end a clause.
WORDS = 4
#: Adjectives of a speaker that take «ب» themselves: «الدول المعنية بالنزاع».
OF_SOMETHING = frozenset(
    "المعنيه المعني المعنيون المعنيين المعنيتان المتعلقه المكلفه المكلف المكلفون المختصه المختص المهتمه المهتمون "
    "المرتبطه المحيطه المتضرره".split()
)
#: Stances of who calls on another or greets him.
TOLD_TO = frozenset({"call", "greet"})
#: What is affirmed by these is a thing and no person: «مؤكدا الوزير حرص بلاده».
AFFIRMS = frozenset("أكد جدد أبدى أعلن أظهر أوضح بين كشف أضاف ذكر".split())
#: Two whose leaders are called on.
TWO = frozenset("البلدين الدولتين الجانبين الطرفين الجارين الشعبين".split())
#: Whose words somebody carries: «نقل عن»، «نقل عنه», and how far from the verb they are told, in words.
FROM_HIM = frozenset("عن عنه عنها عنهم".split())
CARRIER = 8
#: Verbs of what something is held to be, which must have it: «اعتبر الخطوة استفزازا».
HOLDING = frozenset("اعتبر عد".split())
#: When something is said, without a day.
TIMES = frozenset(
    "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار حزيران تموز "
    "اب ايلول تشرين وقت البدايه النهايه حينه الماضي السابق".split()
)
#: In what one sees with one's eyes, no thing that one judges.
SEEN_IN = frozenset(
    "شارع شوارع مدينه مدن قريه قري مخيم مخيمات ساحه ساحات ميدان ميادين موقع مواقع حي احياء طريق طريقه مطار مستشفي "
    "مستشفيات مدرسه سجن سجون معبر صور صوره منام منامه حلم زياره زيارته زيارتها رحله رحلته رحلتها جوله جولته "
    "جولتها".split()
)
#: How one speaks, so that «في» opens no thing in which something is seen: «رأى في تصريح أن».
SPOKEN_IN = frozenset(
    "تصريح تصريحات بيان حديث حوار كلمه كلمته كلمتها مقابله موتمر خطاب خطابه رده ردها اتصال ختام مستهل لقاء تغريده "
    "رساله مقال افتتاح جلسه".split()
)
#: What a speaker leaves unsaid of those whom he means: «أطرافا لم يسمها».
LEFT_UNNAMED = ("يسم", "تسم", "يحدد", "تحدد", "يذكر", "تذكر")
#: What tells for what somebody is criticised.
BECAUSE = frozenset("بسبب لانها لانه لانهم جراء ازاء حيال لكونها لكونه".split())
#: Before the quoted name of whom one serves: «الناطق باسم «المشترك»», «رئيس حزب «الوطن»».
WHOSE = frozenset(
    "باسم حزب حركه تحالف تيار ايتلاف جبهه كتله منظمه جماعه قايمه لقاء تكتل شركه موسسه مجموعه صحيفه قناه".split()
)
#: Nouns that end like an adjective: «ثمن وزير الخارجية | المساعي العراقية».
NO_NISBA = frozenset(
    "المساعي الاراضي المباني الاهالي النواحي الدواعي الاماني المعاني السعي الوعي الراي التخلي التصدي التحدي التمادي "
    "التعدي التدني التفاني التراخي".split()
)
#: All those of a state: «مصر قيادة وشعبا», «قطر أميرا وحكومة وشعبا».
AS_A_WHOLE = frozenset("حكومه قياده شعبا رييسا ملكا اميرا سلطانا دوله مملكه برلمانا جيشا مجلسا".split())

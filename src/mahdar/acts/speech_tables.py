"""Closed word classes around reported speech."""

from __future__ import annotations

THAT = frozenset("ان انه انها انهم انهما انني انا اننا باني باننا".split())

BTHAT = frozenset("بان بانه بانها بانهم بانهما باننا باني وبان".split())

COMMA = frozenset("،,؛;")

OPEN = frozenset('«“"”')

ADVERBS = frozenset(
    "ايضا كذلك اليوم امس غدا هنا مجددا مرارا بوضوح بشده بقوه بحزم صراحه رسميا قايلا قايله بالقول يقول تقول "
    "خلاله عاليا غاليا كثيرا بالغا دوما لكم لنا "
    "يوم مساء صباح ظهر عصر فجر ليل عشيه هاتفيا لاحقا موخرا حينها عقبها بعدها خلالها "
    "فيه فيها فيهما فيهم له لها لديه لديها حينذاك انذاك وقتها كليا "
    "اليه اليها اليهم لهم لهما به بها عنه عنها الي".split()
)

PHRASE = frozenset(
    "في خلال عقب لدي اثناء بعد قبل عبر امام لل مع بمناسبه ضمن علي ل الي من عن بحضور حول بشان وفق "
    "بحسب حسب وفقا طبقا نقلا لوكاله لصحيفه لقناه باسم برياسه".split()
)

PREPOSITIONS = frozenset("في من الي علي مع عن بين خلال لدي حول بشان".split())

ATTRIBUTION = frozenset("بحسب حسب وفقا وفق طبقا نقلا حسبما".split())

RELATIVE = frozenset("الذي التي الذين اللذان اللذين اللتان اللتين والذي والتي والذين".split())

NEW_TURN = frozenset("فيما بينما وفيما وبينما".split())

SPEECH_NOUNS = frozenset(
    "دبلوماسي دبلوماسيون دبلوماسيين دبلوماسيه محلل محللون خبير خبراء ناشط ناشطون شهود شاهد قيادي "
    "بيان البيان تقرير التقرير مصدر مصادر المصدر مسوول مسوولون المتحدث المتحدثه "
    "الناطق البلاغ بلاغ السفاره الوزاره وزاره الصحيفه الوكاله المكتب مكتب الديوان".split()
)

#: Everyday nouns spelled like a cue: مدينة (city), طلبا (a request), نقلا (quoting).
HOMOGRAPHS = frozenset(
    "دعوه تهنيه تعزيه علما مدينه قادرا قادره قادرين طلبا ردا شكرا دعما رفضا ذكرا وصفا نقلا عرضا مبينه حامله "
    "حاملا فضلا دون".split()
)

LIGHT = frozenset("قدم تقدم توجه وجه نقل حمل أعاد".split())

CARRIED = frozenset("الدعوه دعوه رساله الرساله ضمانات بلاغ".split())

NARRATIVE_NOUNS = frozenset(
    "حضر وحضر وحضره شهد وكان وكانت يذكر ويذكر يشار ويشار جري وجري وتناول رابط وياتي وتاتي تجدر".split()
)

#: Words that open a sentence with a circumstance before its verb: «وفي ختام الاجتماع، وقع».
OPENERS = frozenset("في عقب بعد قبل قبيل علي خلال اثر لدي من بهذه كما".split())

MEETING = frozenset("التقى استقبل اجتمع بحث عقد أجرى زار وصل غادر ترأس حضر شارك تلقى وقع ناقش استعرض تبادل".split())

SHORT_ORGS = {
    "الوزاره": "وزار",
    "المنظمه": "منظم",
    "الجامعه": "جامع",
    "الهييه": "هيي",
    "الوكاله": "وكال",
    "الحركه": "حرك",
    "الرياسه": "الرياس",
    "المجلس": "مجلس",
    "الحزب": "حزب",
    "الاتحاد": "اتحاد",
    "المفوضيه": "مفوضي",
    "الحكومه": "حكوم",
}

#: Present verbs that open a sentence without a speaker: «يذكر أن».
IMPERSONAL = frozenset("يذكر يشار يتوقع يعتقد يرجح ينتظر".split())
#: Words after which a verb may stand, though the same spelling is a noun with a pronoun.
VERB_PLACES = frozenset("قد وقد فقد لقد الذي التي ثم حيث فيما بينما كما لكنه لكنها ان انه انها حين عندما اذ ما".split())

#: What one declines to do, which reports nothing: «رفض التعليق»، «اعتذر عن عدم الحضور».
DECLINED = frozenset(
    "التعليق الكشف الادلاء الافصاح الاجابه الرد الحديث التحدث الخوض عدم الحضور المشاركه حضور المجيء طلب طلبا طلبات "
    "يعلق تعلق يعلقوا يكشف تكشف يدلي تدلي يفصح تفصح يجيب تجيب يخوض تخوض".split()
)

#: Present verbs that say what a thing is rather than what someone says: «تعتبر روسيا شريكا»، «تبلغ مساحتها».
BEING = frozenset("اعتبر عد قدر أبلغ بلغ".split())

#: «بعد أن أعلن الأخير»: the person named last.
LATTER = frozenset("الاخير الاخيره".split())

#: «الجانب الفرنسي»: a state that speaks.
SIDE = frozenset("الجانب الطرف".split())

#: What one writes or calls: «تلقى برقية من».
MESSAGES = frozenset("برقيه رساله خطاب خطابا برقيتين رسالتين برقيات رسايل كتابا اتصالا اتصال مكالمه".split())

#: «وزيرا خارجية السعودية وبريطانيا»: two in one office.
DUALS = frozenset("وزيرا رييسا زعيما سفيرا مندوبا عاهلا قايدا رييستا وزيرتا".split())

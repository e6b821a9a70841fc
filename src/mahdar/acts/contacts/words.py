"""Closed classes of Arabic words that the grammar of contacts goes by."""

from __future__ import annotations

from mahdar.document.marks import COMMAS

COMMA = COMMAS

#: «العاصمة القطرية»: a city that only its state's name tells.
CAPITALS = frozenset("العاصمه للعاصمه بالعاصمه".split())
#: Where in a land something lies: «مدينة حلب شمالي سوريا».
SIDES_OF_LAND = frozenset("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط اقصي".split())
#: Before the time of a contact that is recalled.
PAST = frozenset("الماضي الماضيه المنصرم المنصرمه الفايت".split())
#: What a council is given by those who report to it.
BRIEFINGS = frozenset("احاطه احاطته احاطتها الاحاطه احاطات احاطتين".split())
#: What is conferred on someone.
DECORATIONS = frozenset(
    "وسام وساما نجمه النجمه الوسام بوسام اوسمه قلاده القلاده وشاح الوشاح نيشان نوط بالوسام "
    "بقلاده بالقلاده بوشاح بالوشاح بنيشان بنوط اوشحه قلادات".split()
)
#: Verbs of conferring it.
DECORATES = frozenset("قلد وشح كرم".split())
#: For whom a feast or a ceremony is held.
IN_HONOUR = frozenset("تكريما احتفاء ترحيبا".split())
#: Verbs whose subject brings what another sends.
BRINGS = frozenset({"سلم", "نقل", "حمل", "أبلغ"})

#: Verbs whose subject gets what another sends.
GETS = frozenset({"تلقى", "تسلم", "استلم", "تقبل"})

#: «إلى نيامي، أين يستقبله A», as papers of the Maghreb write.
WHERE = frozenset({"حيث", "اين"})
#: «جولته الأخيرة والتي التقى خلالها B»: joined by «و» to what is said before.
_RELATIVES = "الذي التي الذين اللذان اللذين اللتان اللتين".split()
RELATIVE = frozenset({*_RELATIVES, *["و" + word for word in _RELATIVES]})

#: Prepositions with the pronoun of a relative clause: «الذي تحدث إليه».
RESUMED = {
    "به": "ب", "بها": "ب", "بهم": "ب", "معه": "مع", "معها": "مع", "معهم": "مع", "اليه": "الي", "اليها": "الي",
    "اليهم": "الي",
}  # fmt: skip

#: «أنه يزور», «لكنها التقت»: the verb after it is of whoever speaks or is spoken of.
THAT_ONE = frozenset("انه بانه لانه لكنه فانه انها بانها لانها لكنها فانها انهم".split())
THAT_BOTH = frozenset("انهما بانهما لانهما لكنهما فانهما".split())

#: Words after which a clause of its own begins, so that the arguments of a verb before it end.
SUBORDINATE = frozenset(
    "ان انه انها انهم بان بانه بانها حيث فيما بينما لكن ولكن وفيما وبينما بعدما قبلما عندما حين حينما كما وكما ثم "
    "لبحث لمناقشه واذ اذ".split()
)
#: What a contact is to prepare.
TOWARDS = frozenset("تمهيدا استعدادا تحضيرا".split())

#: Prepositions that are words of their own, as they stand before a party.
PREPOSITIONS = frozenset(
    "مع الي من في علي عن بين لدي خلال نحو عبر امام حول بشان تجاه ازاء بعد قبل عقب منذ حتي ضد رغم وفق دون سوي "
    "بحسب حسب وفقا لصالح باسم ضمن بينهم بينها اثر لجهه بخصوص".split()
)

#: Words of place, time and manner that may stand between a verb and its arguments.
ADVERBS = frozenset(
    "اليوم امس غدا اول الان هنا هناك ايضا كذلك صباح مساء ظهر عصر فجر ليل ليلا صباحا ظهرا لاحقا موخرا "
    "سابقا رسميا هاتفيا الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الماضي المقبل الجاري الحالي "
    "الماضيه المقبله يوم مجددا اخيرا حاليا وحده معا سويا فيه فيها له لها به بها معه معها خلاله خلالها "
    "بعدها عقبها عقبه اليه اليها قبلها بينهما بدوره بدورها ثانيه كل كلا شخصيا قبيل ابان الموافق انفراد "
    "حده بي بنا معي معنا لي لنا بهما معهما لهما اليهما بهم معهم لهم اليهم وجيزه وجيز قصيره قصير مطوله مطول "
    "مقتضب مقتضبه منفردا منفرده منفردين".split()
)

#: «بحضور X»: who is there without being met.
PRESENT = frozenset("بحضور وبحضور حضور".split())
#: «بوساطة X», «برعاية X»: who brings about a contact and is no party.
THROUGH = frozenset("بوساطه بوساطات برعايه باشراف بتيسير بتسهيل بتنسيق بمبادره بدعم".split())
#: «برفقة X»: who comes along.
ALONG = frozenset(
    "برفقه رفقه يرافقه يرافقها ترافقه ترافقها رافقه رافقها رافقته رافقتها ورافقته ورافقتها "
    "ورافقه ورافقها يصحبه تصحبه يصحبها ومعه ومعها بمعيه بصحبه صحبه ورفقه".split()
)
#: «برئاسة X»: who leads a delegation or a meeting.
LED = frozenset(
    "برياسه يراسه ويراسه يتراسه ويتراسه تراسه وتراسه يتقدمه يتقدمهم بقياده يقوده تراسها يراسها تقوده تقودها يقودها "
    "يتراسها تتراسه تتراسها".split()
)
TAKING_PART = frozenset("بمشاركه وبمشاركه ومشاركه مشاركه".split())
TO_HIM = frozenset("له لها اليه اليها".split())
HIS_COUNTRY = frozenset("بلاده بلادها".split())
DELEGATION = frozenset("وفد وفدا الوفد وفود بوفد لوفد للوفد بالوفد".split())
#: Words between a preposition and a person that say nothing of who it is: «بأخيه سمو أمير قطر», «مع ضيفه».
KIN = frozenset(
    "اخيه اخيها شقيقه شقيقها شقيقته ضيفه ضيفها صديقه صديقي صديقها زميله زميلها زميلي اخي سلفه سلفها خلفه خلفها "
    "مضيفه مضيفها مضيفته منافسه منافسها منافسته خصمه خصمها خصمته غريمه غريمها حليفه حليفها حليفته شريكه شريكها".split()
)
EACH = frozenset("كل كلا".split())
INVITED = frozenset("دعوه بدعوه لدعوه".split())
BEHALF = frozenset("قبل جانب طرف لدن".split())

#: «من المقرر أن»: what follows is still to come.
EXPECTED = frozenset(
    "المقرر المرتقب المتوقع المنتظر المومل المزمع المرجح المفترض يعتزم تعتزم ينوي تنوي يستعد تستعد مقرر مقررا "
    "مرتقب مرتقبه المرتقبه المقرره مقرره مزمع يرتقب ويرتقب ينتظر وينتظر يتوقع ويتوقع".split()
)
#: Before what someone did or had done.
WAS = frozenset("كان وكان كانت وكانت".split())
#: What is said of a contact that is fixed and still to come: «القمة المرتقبة بين A وB», «اللقاء المزمع عقده».
PLANNED = frozenset("المقرر المقرره المرتقب المرتقبه المزمع المزمعه المنتظر المنتظره المقررين المرتقبين".split())
#: «زيارة يعتزم A القيام بها».
INTENDS = frozenset("يعتزم تعتزم ينوي تنوي يزمع تزمع".split())
SOON = frozenset("غدا غد المقبل المقبله القادم القادمه".split())
OFF = frozenset(
    "اعتذر اعتذرت الغي الغيت الغاوه الغاوها تاجل تاجلت تاجيل ارجي ارجيت ارجاء الغاء وتاجلت وتاجل والغي والغيت "
    "يلغي تعذر الغاءه تاجيله تاجيلها ارجاوها ارجاوه الغايها الغايه".split()
)
#: Verbs by which someone puts off what follows.
PUT_OFF = frozenset("الغت الغي والغي ارجا ارجات يرجي ترجي اجلت يوجل توجل والغت وارجا وارجات".split())
#: Verbs of those who keep from meeting: «امتنع A عن لقاء B».
AVOIDED = frozenset("امتنع امتنعت يمتنع تمتنع امتناع امتناعه امتناعها احجم احجمت عزف عزفت اعتذر اعتذرت".split())
#: Words of proposing, before the holding of what is proposed: «اقترح A عقد قمة مع B».
PROPOSED = frozenset(
    "اقترح اقترحت يقترح تقترح واقترح اقتراح مقترح عرض عرضت يعرض تعرض دعا دعت يدعو تدعو ودعا ودعت داعيا داعيه طالب "
    "طالبت يطالب فكره ضروره اهميه امكانيه".split()
)
HOLDING = frozenset("عقد استضافه تنظيم اجراء ترتيب بعقد باستضافه باجراء".split())
#: What is unlikely: «من غير المرجح أن يلتقي», «من المستبعد أن يجتمع».
UNLIKELY = frozenset("المستبعد مستبعدا مستبعد استبعد استبعدت يستبعد تستبعد واستبعد واستبعدت".split())
#: Verbs of denying, before what did not take place.
DENY = frozenset("نفي نفت ونفي ونفت ينفي تنفي نافيا نافيه".split())
#: What is said without proof, after a verb of denying: «نفى ما تردد عن لقاء», «نفى صحة أنباء عن لقاء».
HEARSAY = (
    "تداول", "تردد", "اشيع", "انباء", "الانباء", "تقارير", "التقارير", "شايعات", "الشايعات", "صحه", "مزاعم", "المزاعم",
    "معلومات", "المعلومات", "اخبار", "الاخبار", "تسريبات",
)  # fmt: skip
#: Words that set a contact beside what is denied: «نفى، خلال لقائه B، أن …».
BESIDE = frozenset("خلال في عقب بعد قبل اثناء لدي علي مع الي منذ عند اثر غداه عشيه قبيل حول بشان".split())
#: Negations and wishes before a contact that was not held.
NOT_HELD = frozenset("لم لن ولم ولن فلم فلن نفي نفت ونفي ونفت ينفي تنفي رفض رفضت يرفض نافيا نافيه عدم دون".split())

#: Before a verb that tells what did not happen.
NEGATIONS = frozenset("لم لن ولم ولن فلم فلن لا ولا".split())

PRESS = frozenset(
    "صحفي صحفيا صحافي صحافيا صحفيه صحافيه الصحفي الصحافي الصحفيه الصحافيه اعلامي "
    "اعلاميا اعلاميه الاعلامي الاعلاميه للصحفيين للصحافيين للاعلاميين".split()
)
_AIR = "صحفي صحفيه صحافي صحافيه تلفزيوني تلفزيونيه متلفز متلفزه اذاعي اذاعيه اعلامي اعلاميه".split()
ON_AIR = frozenset(article + word for article in ("", "ال") for word in _AIR)
#: Of a spokesman's briefing: «في الإيجاز اليومي», «خلال المؤتمر الصحفي الأسبوعي».
REGULAR = frozenset("يومي اليومي يوميه اليوميه اسبوعي الاسبوعي اسبوعيه الاسبوعيه".split())
PHONE = frozenset(
    "هاتفي هاتفيا هاتفيه هاتفيين هاتفيتين الهاتفي الهاتفيه الهاتفيين مريي مرييا مرييه المريي فيديو "
    "الفيديو الهاتف".split()
)
#: Contacts told of as apart: «كلا على حدة», «لقاءين منفصلين».
APART = frozenset(
    "حده انفراد التوالي تباعا بالتوالي بالتتابع "
    "منفصله منفصلين منفصلتين لقاءان اجتماعان اتصالان مكالمتان جلستان "
    "لقاءين اجتماعين اتصالين لقاءات اجتماعات اتصالات مكالمتين جلستين "
    "الاتصالين اللقاءين الاجتماعين رسالتين برقيتين اللقاءات الاجتماعات الاتصالات".split()
)

#: Words before a noun of contact that tell when something else happened: «عقب لقاء مع X».
DURING = frozenset(
    "خلال في عقب بعد اثر قبل قبيل اثناء لدي ختام اعقاب هامش مستهل بدايه بمناسبه عن علي لاجراء لعقد اجراء".split()
)

#: What a contact was about: places and days after these are not its own.
TOPIC = frozenset("بشان حول لبحث ازاء الاوضاع تطورات المستجدات مستجدات سبل وبحث قضايا".split())
#: Words after which something else is told: «عقب مباحثات في X», «على أن يختتم جولته في X».
AFTERWARDS = frozenset("عقب بعد اثر قبيل قبل غداه عشيه ختام بعدما قبلما".split())
#: «بعد ظهر اليوم», «بعد غد», «قبل يومين»: words of time alone.
TIMES = frozenset(
    "ظهر الظهر غد الغد يوم يومين اسبوع اسبوعين شهر ايام قليل منتصف صلاه امس ساعات ساعه عصر العصر زوال الزوال مغرب "
    "المغرب منتصف المايه الميه الالف لحظات دقايق دقيقه ساعتين اسابيع شهرين اشهر شهور عام عامين "
    "اعوام سنه سنتين سنوات".split()
)
#: How many of them: «قبل ثلاثة أيام».
NUMBERS = frozenset(
    "ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس ست سبع ثماني تسع عشر عده بضعه عشرين ثلاثين اربعين "
    "خمسين".split()
)
SEATS = frozenset("القصر قصر مقر مكتب مكتبه قاعه فندق مبني دار ديوان".split())

#: A station with the pronoun of whoever travels, which of them is the next, and which one it is at all:
#: «المحطة الثالثة في جولته»; «المحطة الكهربائية» is none.
STATIONS_OF_ONE = frozenset("محطته محطتها محطتهما محطاته محطاتها محطاتهما".split())
NEXT_ONE = frozenset("التاليه المقبله القادمه".split())
WHICH_STATION = NEXT_ONE | frozenset(
    "السابقه الاولي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الاخيره اللاحقه الختاميه".split()
)

#: Who is told of by rank alone, and whose rank it is.
RANKS = {
    "جلالته": frozenset({"head_of_state"}),
    "فخامته": frozenset({"head_of_state"}),
    "عظمته": frozenset({"head_of_state"}),
    "دولته": frozenset({"head_of_government"}),
    "معاليه": frozenset("foreign_minister minister deputy_head_of_government igo_head official legislator".split()),
    "سموه": frozenset(
        "head_of_state crown_prince head_of_government foreign_minister minister governor deputy_head_of_state "
        "deputy_head_of_government".split()
    ),
    "سيادته": frozenset(
        "head_of_state head_of_government foreign_minister minister deputy_head_of_state deputy_head_of_government "
        "igo_head official".split()
    ),
    "سعادته": frozenset("ambassador official minister legislator envoy foreign_minister".split()),
}

#: Verbs of recalling what was before: «استذكر A لقاءه مع B في الرياض».
RECALLED = frozenset(
    "استذكر استذكرت يستذكر تستذكر مستذكرا مستذكره استحضر استحضرت مستحضرا مستحضره تذكر تذكرت استعاد استعادت مستعيدا "
    "مستعيده".split()
)
#: Those who meet as a body: «وزراء خارجية», «قادة جيوش».
CHIEFS = frozenset("روساء وزراء قاده زعماء".split())
#: During a contact told just before.
DURING_IT = frozenset("خلالها خلاله فيها اثناءها".split())
RULERS = frozenset({"head_of_state", "head_of_government", "crown_prince", "deputy_head_of_state"})
#: «رئيسا البلدين», «قائدي البلدين».
HEADS_OF = (
    ("رييسا", frozenset({"head_of_state"})), ("رييسي", frozenset({"head_of_state"})),
    ("قايدا", RULERS), ("قايدي", RULERS), ("زعيما", RULERS), ("زعيمي", RULERS),
    ("وزيرا", frozenset({"foreign_minister"})), ("وزيري", frozenset({"foreign_minister"})),
)  # fmt: skip
#: «رئيسا حكومتي البلدين», «رئيسا برلماني البلدين».
BODIES_OF = (
    ("حكومت", frozenset({"head_of_government"})), ("وزراء", frozenset({"head_of_government"})),
    ("برلمان", frozenset({"legislator"})), ("مجلس", frozenset({"legislator", "head_of_government"})),
    ("اركان", frozenset({"military"})), ("هييت", frozenset({"military", "official"})),
)  # fmt: skip

#: Contacts in which two talk, and those that hold a session.
TALKED = frozenset({"meeting", "talks", "call"})
SESSIONS = frozenset({"meeting", "talks", "conference"})
#: Before what came first: «بعد لقاء», «عقب زيارة».
UPON = frozenset("بعد عقب اثر".split())

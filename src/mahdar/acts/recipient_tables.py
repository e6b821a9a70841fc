"""Closed classes of words by which the other side of a position is found."""

from __future__ import annotations

#: What one asks a body to hold that is named before: «لدى مجلس الأمن، وطلب عقد جلسة طارئة».
TO_HOLD = frozenset("عقد بعقد لعقد".split())
SESSIONS = frozenset("جلسه اجتماع دوره".split())
#: Before the one who did it: «من جانب بروكسل», «على يد».
AT_WHOSE_HANDS = (frozenset("من علي".split()), frozenset("جانب قبل طرف يد ايدي".split()))
#: With whom one deals as with many: «مع جيرانها».
MANY_OTHERS = frozenset(
    "جيران جيرانها جيرانه جميع كافه كل شركاء شركاءها شركاءه شركايها شركايه مختلف ساير دول بلدان اطراف مجتمع قوي حلفاء "
    "حلفايها حلفايه حلفاءها اشقاء اصدقاء".split()
)
#: What one takes from the other party: «الاستفادة من خبرتها».
EXPERIENCE = ("خبرته", "خبراته", "تجربته", "تجاربه", "خبرتكم", "تجربتكم")
#: The two whom one has spoken with.
WITH_BOTH = frozenset("معهما اليهما لهما".split())
#: A pronoun alone, of whom one supports.
FOR_HER = frozenset("له لها معه معها اليه اليها".split())
#: What a state has, before its pronoun: «انضمامها», «سيادته».
OF_ONES_OWN = (
    "انضمام", "سيادت", "استقلال", "وحدت", "امن", "استقرار", "جهود", "صمود", "مساعي", "مواقف", "موقف", "ترشيح", "ترشح",
    "عضويت", "اقتصاد", "اراضي", "دور", "حق", "تضحيات", "انجازات", "مبادرات", "مبادرت",
)  # fmt: skip
#: What somebody has done, as a definite noun alone calls it: «واصفا الخطوة بأنها».
STEPS = frozenset("الخطوه القرار التصريحات الاجراء الاجراءات التصرف التحرك الامر الموقف".split())
#: The land of a state, on which others do something.
GROUND = frozenset("ارض اراض اراضي حدود مياه اجواء سواحل شواطي".split())
#: Peoples that no state stands for in events.
WITHOUT_STATE = frozenset({"ESH"})
#: For whom something is given, however far from it he stands: «تضع خبراتها تحت تصرف المحققين التونسيين».
AT_THE_SERVICE = frozenset("تصرف ذمه لفايده لصالح لمصلحه".split())
#: What one welcomes that the other party has said or done for oneself, and what may follow.
WELCOMED = frozenset("بالدعوه للدعوه بالزياره".split())
INVITING = frozenset("الموجهه للمشاركه لحضور لزياره التي".split())
#: What a guest praises of his host: «حسن التنظيم», «كرم الضيافة».
HOSPITALITY = frozenset("تنظيم ضيافه وفاده استقبال استضافه".split())
WELL = frozenset("حسن دقه كرم حفاوه جوده روعه براعه نجاح".split())
#: Those of whom a third speaks as two: «الشجاعة التي أظهرها الزعيمان».
TWO_LEADERS = frozenset("الزعيمان الزعيمين الرييسان الرييسين القايدان القايدين الوزيران الوزيرين".split())
#: What one asks to have from another: «نريد جوابا من أسمرة», «طلب توضيحا من أثينا».
FROM_SOMEONE = frozenset(
    "جواب رد توضيح توضيحات ايضاح ايضاحات تفسير تفسيرات ضمانه ضمانات ضمان اعتذار التزام التزامات تعهد تعهدات دعم "
    "مساعده مساعدات قرض اذن تعويض تعويضات معلومات ادله تنازلات".split()
)
#: How far from the head of a target the one who is blamed or asked may stand.
HEAD = 4
#: Beyond how many words a side of no contact is no longer what a target is about (3 to 6 tried on three sets).
DISTANT = 4
#: Words for what two parties share or do together.
SHARED = frozenset(
    "الثناييه الثنايي ثنايي ثناييه التعاون تعاون تعاونها تعاونه الشراكه شراكه الصداقه صداقه التنسيق تنسيق التبادل "
    "تبادل المبادلات التشاور البلدين للبلدين بلدينا بلديهما بلدانا بلدين العلاقات علاقات الروابط معها معه معهم معكم "
    "الجانبين للجانبين الطرفين الدولتين الشعبين قيادتيهما معا مشترك مشتركه جيشينا جيشيهما شعبينا شعبيهما "
    "حكومتينا حكومتيهما دولتينا دولتيهما قيادتينا رييسينا رييسيهما وزارتينا وزارتيهما مجلسينا موسستينا".split()
)
#: Both of two parties as those whom a call addresses.
BOTH = frozenset("البلدين الجانبين الطرفين الدولتين للبلدين للجانبين للطرفين بالجانبين".split())
#: Seats of international organisations: not the state that they lie in when these speak or travel.
SEATS = {"EU": "BEL", "NATO": "BEL", "UN": "USA", "AL": "EGY", "AU": "ETH", "GCC": "SAU", "OIC": "SAU", "IAEA": "AUT"}
BODIES = frozenset("جانب قاده مسوولين موسسات سلطات بعثه مبعوث وساطه خطه قوه وكاله".split())
#: Those who are blamed and are no state, whatever state is named with them.
NO_STATES = frozenset("جماعه جماعات تنظيم تنظيمات ميليشيا ميليشيات حزب جهات دول عواصم عصابات حركه".split())
#: Words that point back to an invitation.
INVITATION = frozenset("الدعوه دعوه بتلبيتها تلبيتها بتلبيه تلبيه لتلبيه".split())
#: A joint committee meets between the two.
COMMITTEE = frozenset("اللجنه للجنه لجنه اللجان باللجنه".split())
CONCERNING = frozenset("خاص خاصه متعلق متعلقه معني معنيه".split())
#: Those of a state who can be asked in its place.
IN_ITS_NAME = frozenset(
    "جانب حكومه سلطات قياده رييس وزير رياسه خارجيه قطاع طرف اداره برلمان سلطه ملك سفير مسوولين نظام دوله سلطنه "
    "مملكه جمهوريه شعب وفد جيش قوات سفاره قنصليه مندوب نظير نظيره ديوان بلاط مضيف مضيفه مضيفيه مضيفها مضيفيها".split()
)
#: What is done to a state: the one named after it suffers it.
DONE_TO = frozenset(
    "تهجير مساس استهداف تقسيم تفكيك اضعاف زعزعه انتهاك حصار حظر عقوبات ضم احتلال تجاهل تجويع ترحيل حقوق امن سياده "
    "وحده اراضي استقرار المساس استخدام وقف عزل تصفيه محاربه مهاجمه قصف غزو اغتيال تشويه تجاوز".split()
)
#: Deeds of one state against another, whose object stands with «ل» after the one who acts.
DEEDS = frozenset(
    "احتلال استهداف انتهاك قصف ضم غزو مهاجمه محاصره حصار استخدام تجاوز خرق تهديد اغتيال محاربه تهجير تجويع زعزعه تجاهل "
    "استهدافات انتهاكات استغلال تقويض رفض اسقاط احتجاز اختراق تدمير".split()
)
#: For whom the accused work, who are not accused themselves: «بالتجسس لصالح إسرائيل».
FOR_WHOM = frozenset("لصالح لحساب لمصلحه لفايده".split())
TO_TAKE_PART = frozenset("لحضور للمشاركه".split())
SHORTEST = 4
#: What two do together: «المناورات المشتركة بين الولايات المتحدة وكوريا الجنوبية».
JOINT = frozenset(
    "مشترك مشتركه مناورات تحالف مبرم موقع مبرمه موقعه تفاهم اتفاق اتفاقيه اتفاقات صفقه معاهده تطبيع تنسيق".split()
)
ANY = frozenset("اي لاي باي كل لكل لكافه كافه جميع لجميع".split())
#: Verbal nouns whose genitive is the one who acts: «مشاركة فرنسا».
ACTS_ITSELF = frozenset(
    "مشاركه لمشاركه بمشاركه انسحاب بانسحاب التزام بالتزام استجابه انضمام امتثال وفاء عوده قبول تعاون تخلي توقف كف "
    "تجاوب حضور مساهمه اسهام مسانده دعم مساعده وساطه تضامن موافقه تاييد".split()
)
#: Verbs of blame whose object is the one blamed: «اتهم إسرائيل ب».
AT_SOMEONE = frozenset({"اتهم", "حمل", "لام"})
#: Verbs that threaten, and how retaliation is told.
THREATENING = frozenset({"هدد", "توعد", "لوح"})
RETALIATION = frozenset("سترد سيرد سنرد سوف بالرد الرد برد بردود سننتقم ستنتقم سنثار بالانتقام بالثار".split())
#: An answer, which is to whoever acted before.
ANSWERS = frozenset("رد برد سترد سيرد سنرد انتقام بانتقام".split())
#: What one does against another.
AGAINST = frozenset(
    "طرد ابعاد ترحيل سحب قطع فرض عقوبات منع حظر تجميد تعليق مقاطعه مقاضاه ملاحقه شكوي انسحاب استدعاء محاسبه ردع مواجهه "
    "معاقبه انتقاد".split()
)
#: Whom one withdraws, which is no measure: «سحب القوات من العراق».
WITHDRAWN = frozenset("قوات قواته قواتها جنود جنوده جنودها وحدات كتيبه جيش".split())
#: Of these, what is no measure: «عزمها مواجهة التهديدات الروسية».
NO_SANCTION = frozenset("مواجهه ردع انتقاد محاسبه".split())
#: What one does against a side that is named right after it, and what of another's one does it against.
TURNED_AGAINST = frozenset(
    "صد وقف منع ردع احتواء كبح مواجهه تطويق محاربه مهاجمه عزل معاقبه مناهضه تصدي تحجيم لجم ازاحه اسقاط ضد".split()
)
HOSTILITY = frozenset(
    "تهديدات تهديد عدوان تدخلات تدخل نفوذ هجمات هجوم استفزازات اعتداءات ارهاب انتهاكات احتلال استيطان توسع اطماع ضغوط "
    "عقوبات ابتزاز املاءات هيمنه تمدد غزو سياسات".split()
)
#: What is closed to another, or made less for him: «إغلاق مجالها الجوي», «ستقلص عدد التأشيرات».
CLOSING = frozenset("اغلاق تقليص خفض تخفيض الغاء".split())
CLOSING_VERBS = frozenset({"قلص", "خفض", "فرض", "علق", "جمد", "طرد", "حظر", "قطع", "سحب", "ألغى", "منع"})
CLOSED = frozenset(
    "مجال مجالها مجاله اجواء اجواءها حدود حدودها سفار سفارت سفارتها قنصلي قنصليت قنصليتها معبر تاشيرات عدد "
    "مستوي تمثيل عقوبات رسوم علاقات علاقاتها دبلوماسيين دبلوماسي سفير".split()
)
#: Verbs by which an act against another is decided, and how far from its noun the other may stand.
DECIDING = frozenset({"قرر", "أعلن", "أقر", "اعتمد", "تبنى"})
AGAINST_WHOM = 8
#: How a measure is ended or made lighter.
EASING = frozenset("رفع تخفيف الغاء انهاء تعليق تيسير".split())
EASED = frozenset("عقوبات حظر قيود رسوم".split())
ENVOYS = frozenset("سفير قايم قنصل ممثل".split())
#: What one says that one will not do to another.
MEDDLING = frozenset("تتدخل يتدخل نتدخل".split())
#: Verbs that expect something of someone.
EXPECTING = frozenset("ينتظر تنتظر ننتظر ينتظرون يتوقع تتوقع نتوقع يتوقعون".split())
#: Verbs of giving, and their nouns: «ستقدم 35 مليون يورو», «لتزويد الجيش معدات».
GIVING = frozenset("قدم خصص منح مول زود تبرع سدد صرف أرسل أوفد وفر دعم ساعد".split())
#: What one does with another or in the other's land: «سيزور», «ستستثمر».
DEALING = frozenset("زار انضم ساهم أسهم تعاون استثمر ضخ وقف سهل أعفى".split())
GIFTS = frozenset(
    "تقديم تزويد تمويل امداد مد ايفاد ارسال شحن صرف منح تخصيص تبرع اسهام مساهمه مساعده مساعدات دعم تدريب تاهيل توفير "
    "تجهيز مواكبه مرافقه".split()
)
#: What is handed in, or done for the peace of others, is no gift.
HANDED_IN = frozenset(
    "شكوي مذكره مذكرتها مذكرته طلب طلبا شكواها ترشيح مشروع اقتراح تقرير استقاله ادله سلام تسويه تهديه حل قوه قوات حوار "
    "وساطه مفاوضات".split()
)
#: What one goes on with: «لمواصلة المساعدة», «زيادة دعمها».
MORE = frozenset("مواصله زياده استمرار رفع تعزيز توسيع مضاعفه كل كافه جميع".split())
#: Those who rule the land of which a guest speaks, where no adjective tells which: «ما حققته الحكومة».
HOSTS = frozenset("حكومه سلطات قياده بلاد جيش دوله".split())
#: What a state does to those in its land: «قمع المتظاهرين في سوريا».
AT_HOME = frozenset(
    "قمع قمعا اعتقال اعتقالات تضييق تقييد انتهاك انتهاكات اعدام اعدامات محاكمه محاكمات احكام حظر قوانين تعذيب".split()
)
#: Words before those about whom something is: «للتفاوض بشأن أوكرانيا».
ABOUT = frozenset("بشان حول حيال بخصوص".split())
#: Words by which one hopes: what is hoped for both is asked of no one.
HOPES = frozenset(
    "امل امله املها الامل املهم املنا نامل يامل تامل املا امله اماله تمني يتمني تمنيه تمنياته متمنيا".split()
)
#: What is addressed to those of whom one asks something.
APPEALS = frozenset("نداء نداءها نداءه نداءات نداءا".split())
#: What is held by all who come to it.
GATHERINGS = frozenset(
    "قمه لقاء اجتماع محادثات مباحثات مفاوضات زياره موتمر منتدي جلسه دوره حوار علاقات تعاون تقارب حدود نزاع خلاف".split()
)
#: How far back a thing may have been named with whose it is.
BACK = 80
#: Those who act for a state in which they are: «أن يتعاون الأشقاء في إيران».
KIN = frozenset("اشقاء اصدقاء اخوه سلطات قاده قيادات مسوولون مسوولين حكام".split())
#: How one works with another on something.
WORKING = frozenset({"عمل", "تعاون", "نسق"})
WORK = frozenset("عمل تعاون تنسيق شراكه".split())
#: How one is ready or wishes to do something.
WILLING = ("استعداد", "رغب", "مستعد", "راغب")
#: The subject of what he will do himself who says so: «أن بلاده ستخصص».
ONESELF = frozenset("بلاده بلادها بلادي بلادنا حكومته حكومتها انه انها اننا انني باننا بانه بانها سوف".split())
#: How one goes on with what one does.
GOING_ON = frozenset("مواصله استمرار مضي متابعه بقاء".split())
LASTING = frozenset({"واصل", "استمر", "بقي", "ظل", "مضى", "تابع"})
#: What two do with each other, so that who is named behind has had no part in it alone.
DONE_BY_TWO = frozenset({"وقع", "أبرم", "جمع", "ضم", "عقد"})
PREPOSITIONS = frozenset("في من الي علي عن مع بين منذ خلال بعد قبل عقب اثر حتي".split())
#: Those who act for a state whose adjective follows: «التي أعلنتها الحكومة اليمنية».
ACTORS = (
    IN_ITS_NAME | BODIES | frozenset("متحدثه متحدث متحدثين ممثل ممثله مبعوث مبعوثه دول امين امينه قوات اداره".split())
)
#: How the forces of another leave what they hold.
LEAVING = frozenset({"انسحاب", "جلاء"})
#: With whom one stands.
BESIDE = frozenset("جانب مع".split())
#: Plans of a state itself: «رؤية المملكة 2030».
OF_A_STATE = frozenset({"رويه"})
#: By whom a thing was made: «الهدنة التي تحققت برعاية السعودية».
BY_WHOM = frozenset("برعايه بوساطه بجهود بمساعي بفضل بدعم باشراف".split())
#: Greetings that are of whom a name behind them tells.
SENT = frozenset("تحيات تهاني تعازي تمنيات".split())
BRINGING = frozenset({"نقل", "أبلغ", "حمل", "سلم", "قدم"})
#: Before these one brings a case: nothing is agreed with them.
COURTS = frozenset({"ICC", "ICJ", "PCA", "ITLOS"})
#: Those who are called on in the name of their organisation.
MEMBERS = frozenset("اعضاء دول بلدان".split())
#: Verbs that ask for something: without a word for whom, of the one with whom one speaks.
ASKING = frozenset({"طلب", "التمس", "رجا"})
#: By which preposition one is asked, with each verb for it.
ASKED_BY = (
    ("طلب", "من"), ("التمس", "من"), ("رجا", "من"), ("طلب", "الي"), ("تمنى", "علي"), ("اقترح", "علي"), ("عرض", "علي"),
    ("ألح", "علي"), ("اشترط", "علي"),
)  # fmt: skip
#: The other of two who met, as his part is called.
PARTNERS = frozenset("ضيفه ضيفها ضيفته مضيفه مضيفها مضيفته مضيفيه محدثه محدثها محدثته زايره زايرها محاوره".split())
#: Many, whom a pronoun of the plural of things means.
ALL_OF_THEM = frozenset("الاطراف الدول القوي الجهات الفصايل الاحزاب الميليشيات الحكومات المنظمات البلدان".split())
#: Verbs by which something is promised or announced to someone: «وعدت الرياض إسلام آباد بوديعة».
PROMISING = frozenset({"وعد", "أبلغ", "أخطر", "عاهد"})
#: Of these, those that tell of a third as well: «أبلغت واشنطن تل أبيب أنها ستنسحب من سوريا».
NOTIFYING = frozenset({"أبلغ", "أخطر"})
#: Whom condolences are for: «تعازيه لأسر الضحايا».
VICTIMS = frozenset("لاسر لاسره لذوي لاهالي الضحايا ضحايا للمصابين لعايلات لضحايا".split())
#: What two are called to hold between them.
TALKS = frozenset("مفاوضات محادثات مباحثات حوار سلام تسويه تفاوض لقاء قمه تطبيع".split())
#: Many at once: a call to them is addressed to no one side.
EVERYBODY = frozenset("مجتمع اطراف جميع دول شركات مستثمرين مانحين اعضاء شركاء بلدان منظمات شعوب قوي".split())
#: Those who do business, who are called on as their state is: «دعا الشركات الهولندية إلى».
BUSINESS = frozenset(
    "شركه شركات شركاتها شركاته مستثمرين مستثمري مستثمريها مستثمرون رجال اصحاب قطاع قطاعات موسسات موسساتها مصارف بنوك "
    "مصنعين".split()
)
#: Who do no business but for the word after: «رجال الأعمال», not «رجال الدين».
OF_BUSINESS = frozenset("رجال اصحاب قطاع قطاعات".split())
TRADES = frozenset("اعمال شركات اموال مصانع خاص مصرفي صناعي تجاري مالي نفطي سياحي زراعي استثماري".split())
DASHES = frozenset("-–—ـ")
AGAIN = frozenset("ان بان الا".split())
#: How many words open a clause that is a target: «في أن».
THAT_CLAUSE = 2
#: Words between a verb and its subject: «العقوبات التي فرضتها عليه واشنطن».
UPON = frozenset("عليه عليها عليهم عليهما اليه اليها اليهم له لها لهم به بها فيه فيها ضده ضدها امس اليوم موخرا".split())
#: Two of whom one has spoken before.
BETWEEN = frozenset("بينهما بينهم بينهن".split())
THIS = frozenset("هذا هذه ذلك تلك هذين هاتين".split())
#: «ما وصفه بالحصار الأمريكي»: words by which something is called.
NAMED_SO = frozenset(
    "وصفه وصفته وصفها وصفتها سماه سمته سماها سمتها اسماه اسمته اعتبره اعتبرته اعتبرها اعتبرتها".split()
)
#: What one asks of an organisation itself: «طلبت فنلندا الانضمام إلى الحلف».
JOINING = frozenset("انضمام عضويه".split())
#: What opens the condition of a threat, and how many words of it are looked at.
CONDITIONS = frozenset("اذا متي طالما مادام عندما حينما".split())
CONDITION = 14
#: How one is told to end what he does, and the attacks that are to end.
STOPPING = frozenset("وقف انهاء ايقاف توقيف وضع كف توقف رفع كبح لجم".split())
#: «إلى وقفها», «على إنهائه».
TO_END = frozenset({"الي", "علي"})
ATTACKS = frozenset(
    "عمليه عمليات عدوان خروق خروقات هجمات هجوم غارات قصف استيطان انتهاكات انتهاك حصار تصعيد احتلال ممارسات اعتداءات "
    "اعتداء اقتحامات حرب مستوطنات تهديدات استفزازات اجراءات".split()
)
#: What is given: «زيادة مساهمتها في», «مساعداتها ل».
CONTRIBUTIONS = ("مساهم", "مساعدات", "مساعدت", "تبرع", "اسهام", "منح", "قرض", "معون")
#: What was held or done before, as it is called: «لهذا الموقف», «هذه الخطوة».
STANDS = frozenset("اعلان قرار تعهد تصريح موقف طرح راي مقترح اقتراح مطلب مطالب دعوه توجه مطالبه نداء".split())
#: With whom one is at war: «في حالة حرب مع أميركا».
CONFLICTS = frozenset("حرب صراع مواجهه عداء قطيعه نزاع خصومه خلاف خلافات حروب توتر".split())
#: What one wishes for another, who is not asked to do it: «أن ينعم اليمن بالأمن».
WELL_BEING = frozenset("ينعم تنعم ينعموا يعم تعم يشهد تشهد يتمتع تتمتع يعيش تعيش يحظي تحظي".split())
STAYING = frozenset("يبقي تبقي يظل تظل".split())
THRIVING = frozenset("امنا امنه مستقرا مستقره مزدهرا مزدهره موحدا موحده بخير قويا قويه".split())
#: What is called after a side that has no part in it: «تفاصيل الاتفاق النووي الإيراني».
MATTERS = frozenset("اتفاق ملف برنامج ازمه نووي قضيه".split())
#: Those before whom one speaks, who are of no one state.
AUDIENCE = frozenset(
    "الحضور الحاضرين المشاركين الجميع الجمهور العاملين المتطوعين المنظمين الصحفيين الصحافيين الاعلاميين الناخبين "
    "المواطنين مواطنيه مواطنيها شعبه شعبها جنوده جنودها قواته قواتها ابناءه ابناءها ناخبيه انصاره انصارها العسكريين "
    "القوات المسلحه الجيش الاجهزه".split()
)
#: Verbs of one who gets something.
GETTING = frozenset({"تلقى", "تسلم", "استلم"})
#: A state by its pronoun, where no contact tells of which: «لرفع صادراتها من الغاز إليها».
TO_HER = frozenset("اليها معها لها".split())
#: What is given for those who are named only as where it is needed: «25 مليون دولار لعمليات الإغاثة في لبنان».
AID = frozenset(
    "مليون ملايين مليار مليارات طن اطنان مساعدات معونات منحه قرض قروض دولار يورو اغاثه خيام لقاحات ادويه تمويل".split()
)
#: Before what tells on which occasion one spoke, or as what one is asked, between commas.
OCCASIONS = frozenset(
    "خلال اثناء لدي عقب بعد قبل قبيل في علي عبر امام عند بوصفه بوصفها باعتباره باعتبارها بصفته بصفتها".split()
)
#: Between an attack and whom it hits, and what is done to those who are named after it.
UPON_WHOM = frozenset("علي ضد".split())
HARM = frozenset("استهداف مقتل قتل اغتيال احتجاز اقتحام اختطاف خطف اعتقال تفجير احراق تدمير مهاجمه اسقاط".split())
#: How what was blamed is called once more: «اتهم السفن باقتحام المياه … وقف الانتهاكات».
WRONGS = frozenset("انتهاكات خروقات خروق ممارسات استفزازات جرايم اعدامات احكام".split())
#: What of a body is burnt or stormed: «إحراق مقر الجمعية الوطنية».
BUILDINGS = frozenset("مقر مقار مقرات مبني مكتب مكاتب سفاره قنصليه بعثه منزل".split())
#: How far from such a word the harmed may stand, in words.
HARMED = 4
#: Those who do harm in the name of a state.
FORCES = frozenset(
    "قوات جيش سلطات حكومه طيران احتلال شرطه مخابرات مستوطنين طايرات سلاح بحريه نظام اداره قياده مدفعيه صواريخ".split()
)
#: «التفجيرات التي شهدتها باكستان», «الهجوم الذي استهدف باكستان»: verbs whose object or subject is who is harmed.
UNDERGONE = frozenset(
    "شهدتها شهدها شهدته شهده شهدت شهد ضربت ضرب تضرب يضرب هزت هز طال طالت يطال تطال استهدف استهدفت يستهدف تستهدف اصاب "
    "اصابت اجتاح اجتاحت واجهتها واجهته واجهها يواجهه يواجهها تواجهه تواجهها".split()
)
#: And those of whom a pronoun tells by what: «الاعتداءات التي تعرضت لها السعودية», «الإرهاب الذي تعاني منه مالي».
EXPOSED = frozenset("تعرض تعرضت يتعرض تتعرض عاني عانت يعاني تعاني".split())
BY_WHAT = frozenset("له لها لهما منه منها منهما عنه عنها".split())
#: What two get into, which one rejects for the sake of both.
CLASHES = frozenset("حرب الحرب حربا مواجهه المواجهه صراع الصراع صدام الصدام نزاع النزاع تصعيد التصعيد".split())

"""Closed word classes by which a speaker is found."""

from __future__ import annotations

BUT = frozenset("لكن ولكن ان الا غير بيد فيما بينما وكان وكانت كان وقال فان علي".split())
SPOKESMEN = frozenset("المتحدث المتحدثه الناطق الناطقه".split())
#: States whose rulers are addressed as highnesses.
OF_PRINCES = frozenset("QAT KWT ARE LIE MCO".split())
#: Sources that are somebody's: «بيان لوزارة الخارجية».
STATEMENTS_OF = frozenset("بيان البيان بلاغ البلاغ".split())
#: Texts that one puts out: «اكتفى ببيان جاء فيه أن».
OWN_TEXTS = frozenset("بيان بيانا تصريح تصريحا كلمه رساله بلاغ بلاغا تعميم تعميما مذكره".split())
#: So many words may stand between a text and whose it is: «بيان مقتضب صدر عن».
BEHIND_TEXT = 4
#: Verbs that are never without the one addressed: what follows alone is that one.
NEED_OBJECT = frozenset("اتهم حث حض ناشد هنأ أبلغ أخبر عزى طمأن شكر".split())
#: Verbs whose subject sends or issues a text; of those of receiving the sender stands after «من».
SENDS = frozenset("بعث أرسل وجه أبرق أصدر نشر سلم نقل حمل رفع قدم تلا ألقى".split())
#: What one writes or delivers besides, and how far behind it the verb of what it says stands, in words.
POSTS = frozenset("تغريده تدوينه منشورا مقالا مقال خطابا خطاب برقيه مداخله نداء رسايل تسجيلا بيانات".split())
PUBLISHED = 10
#: What leads from what somebody does to what he says: «…، إذ أكدت», «عندما أعلنت», «بعد أن هددت».
SINCE = frozenset("اذ حيث عندما بعدما حينما لما منذما".split())
WHEN = frozenset({"بعد", "منذ"})
#: Who speaks for a state, by a word with its pronoun: «على لسان سفيرها».
VOICES = {
    **dict.fromkeys("سفيرها سفيره سفيرتها مندوبها مندوبه مندوبتها".split(), "ambassador"),
    **dict.fromkeys("رييسها رييسه رييستها زعيمها ملكها اميرها".split(), "head_of_state"),
    **dict.fromkeys("مبعوثها مبعوثه موفدها".split(), "envoy"),
}
#: Bodies that a feminine verb does not tell of: «وطالبت المجلس ب».
MASCULINE_BODIES = frozenset("المجلس المجتمع البنك الاتحاد الحلف النظام الجيش البرلمان الرييس الوزير".split())
#: «وعما إذا كانت …، ذكر أن»: a question to the one who spoke before.
ASKED = frozenset("عما عن بشان بخصوص حول ردا جوابا تعليقا".split())
#: What says of what one speaks: «فيما يخص»، «في رده على»، «في ما يتعلق ب», and after what.
FRAME = 3
CONCERNS = frozenset("يخص يتعلق يتصل عدا".split())
IN_REPLY = frozenset("رد تعليق جواب اجابت معرض حديث".split())
IN_WHAT = frozenset("ما تعليق رد معرض".split())
AFTER = frozenset("بعد عقب قبل قبيل".split())
MEETINGS = frozenset("لقاء اجتماع مباحثات محادثات اتصال جلسه".split())
#: Those who are addressed and speak for nobody.
ADDRESSEES = frozenset("المجتمع الشعب الاطراف الجميع الحكومات الدول الامه الفصايل القوي".split())
#: What can only be who speaks, before those of whom it tells: «وطالب ذوو الضحايا»، «ودعا عدد من النواب».
NOMINATIVE = frozenset("عدد ذوو بعض كثيرون كلاهما اغلب معظم".split())
#: So many sentences later a ministry goes on without being named again.
LATELY = 2
#: What turns to another subject, which stands before its verb: «غير أن الوزير استبعد ذلك».
YET = frozenset({("غير", "ان"), ("الا", "ان"), ("بيد", "ان")})
YET_ONE = frozenset("لكن ولكن بينما وبينما".split())
IS_ASKED = frozenset("سيل سيلت".split())
#: How one who is asked answers.
ANSWERS = frozenset("أجاب رد قال أكد أوضح استبعد نفى أعرب عبر رفض اكتفى".split())
#: «جاء في بيان نشره الديوان أن».
STANDS_IN = frozenset("جاء ورد".split())
#: «مؤتمرا طالب فيه العراق ب».
WITHIN = frozenset("فيهما خلالهما فيه فيها خلاله خلالها".split())
ONE_MORE = frozenset("وانه وانها".split())
#: What nobody does alone: «اتفق على».
TOGETHER = frozenset("اتفق توافق أجمع".split())
#: How far before a relative pronoun its antecedent may end, in words.
NEAR = 8
#: Before him whose words those around him tell.
AROUND = frozenset("زوار من مكتب محيط اوساط مقربي مقربو مساعدو مستشارو معاونو".split())
#: Among so many named last she is looked for whom «عنها» means.
WOMEN = 5
#: How far into a sentence its head may begin, in words: «غير أن الوزير».
AFTER_BUT = 2
PLURALS = frozenset("مصادر خبراء شهود نشطاء محللو تقارير اوساط سفراء وزراء زعماء قاده دول بلدان عواصم".split())
#: One of two who met: «أما مضيفه فرأى».
PARTNERS = frozenset(
    "مضيفه مضيفته مضيفها مضيفتها ضيفه ضيفته ضيفها ضيفتها المضيف المضيفه محاوره محاورته نظيره نظيرته نظيرها نظيرتها "
    "زميله زميلته زميلها زميلتها".split()
)
#: Those who speak together at the head of a list: «فإن المشاركين:».
PARTICIPANTS = frozenset(
    "المشاركين المشاركون المجتمعين المجتمعون الموتمرين الموتمرون القاده الزعماء الروساء الوزراء الاطراف الاعضاء "
    "الموقعين الموقعون الجانبين الجانبان الطرفين الطرفان الوفود الدول".split()
)
#: Pronouns that stand for the subject: before its verb, and after it.
AND_HE = frozenset("وهو وهي فهو فهي".split())
HE = frozenset("هو هي".split())
#: Those who speak for their body.
MEMBERS = frozenset("اعضاء".split())

#: How a spokesman goes on, and what he tells then: «مضيفا أن الجانبين بحثا», «مشيرا إلى أنهما اتفقا».
RELATES = frozenset("أضاف أشار لفت أوضح بين ذكر كشف أفاد تابع".split())
AFFIRMS = frozenset("أكد أعلن".split())
OF_BOTH = frozenset(
    "الجانبين الطرفين الوزيرين الرييسين الزعيمين القايدين المسوولين البلدين اللقاء الاجتماع الاتصال المكالمه المحادثه "
    "المحادثات المباحثات المشاورات الزياره الجلسه".split()
)
THAT_BOTH = frozenset("انهما بانهما".split())
#: What a minister does who tells of a session, not the council.
TELLS = frozenset("أضاف أوضح بين أفاد ذكر قال تابع أردف".split())
#: After «سئل» where no one is named: what he is asked.
ASKED_OF = frozenset("عن عما هل لماذا كيف متي ما اذا حول بشان ان ايضا".split())

#: Honours of the one to whom a letter is written.
YOURS = frozenset("فخامتكم جلالتكم سموكم معاليكم سيادتكم دولتكم سعادتكم فخامتك جلالتك سيادتك مقامكم".split())
#: Sources that are told without a name, and again with the article.
SOURCES = frozenset(
    "مسوول مسووله دبلوماسي دبلوماسيه ديبلوماسي متحدث متحدثه ناطق محلل خبير ضابط قيادي مستشار عضو".split()
)
#: How a text comes from someone: «بيان صادر عن المكتب».
ISSUED = frozenset("صادر صادرا صدر صدرت صادره اصدره اصدرته اصدرها نشره نشرته وزعه وزعته".split())
#: Pronouns of the one spoken to, right after a verb: «وطلب منه».
HIM = frozenset("منه منها له لها اليه اليها عليه عليها".split())
#: Before a verb whose subject is left out: «حيث التقى».
GOES_ON = frozenset("حيث ثم بعدما كما".split())
#: What only one who has spoken does.
CONTINUES = frozenset("أضاف تابع أردف استطرد استدرك واصل زاد مضى ختم اختتم".split())
#: Verbs of those who speak that report nothing of it: «وتحدث الوزير عن الملف. وأضاف أن».
TALKS = frozenset("تحدث تكلم تطرق تناول استعرض ألقى شرح رد علق خاطب استهل بدأ قدم عرض".split())
#: How a sentence opens that tells where words were said: «جاء ذلك خلال», «وذلك عقب».
IN_PASSING = frozenset("جاء جاءت ذلك".split())
#: How one comes to another, who stands right after where the subject is left out.
SEES = frozenset("التقى قابل زار هاتف".split())
#: What speaks for its owner: «مكتب رئيس الوزراء فلان قال».
OFFICE_OF = frozenset("مكتب ديوان".split())
#: Those that tell what their head did: «المكتب الإعلامي», «الدائرة الصحفية», «بيان للديوان».
OFFICES = frozenset("مكتب ديوان دايره رياسه خدمه بيان بيانا قصر اليزيه كرملين".split())
#: Under whom and with whom a session is held.
UNDER = frozenset("برياسه بحضور بمشاركه بقياده بزعامه".split())
#: Whom one answers: «فرد عليه».
AT_HIM = frozenset("عليه عليها".split())
#: «لكنه أبلغه»: the one who spoke before another was told of.
BUT_HE = frozenset("لكنه ولكنه لكنها ولكنها".split())
#: Nouns for a source that a title may describe: «مصدر عسكري»، «مسؤول دبلوماسي».
SOURCE = frozenset("مصدر المصدر مسوول المسوول".split())
#: Palaces, houses and towns that stand for a government, by their keys in the registry.
SEATS = frozenset(
    "tel-aviv ramallah white-house kremlin elysee-palace matignon quai-dorsay 10-downing-street pentagon farnesina "
    "chigi-palace quirinal-palace moncloa-palace el-mouradia carthage-palace kasbah-tunis ittihadiya-palace "
    "apostolic-palace".split()
)
#: How a verb agrees with several states that stand before it.
OF_SEVERAL = frozenset({"fs", "fd", "md", "mp"})

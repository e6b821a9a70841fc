"""Words by which the contact readers know an engagement: nouns, verbs and their parties."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """How a verb marks its parties: kind, prepositions of the other side, role of the subject."""

    kind: str
    frames: tuple[str, ...]
    role: str


VERBS: dict[str, Rule] = {
    "التقى": Rule("meeting", ("0", "ب", "مع"), "either"),
    "لقي": Rule("meeting", ("مع",), "either"),
    "قابل": Rule("meeting", ("0",), "either"),
    "استقبل": Rule("meeting", ("0",), "host"),
    "استضاف": Rule("meeting", ("0",), "host"),
    "استدعى": Rule("meeting", ("0",), "host"),
    "اجتمع": Rule("meeting", ("مع", "ب", "الي"), "either"),
    "تباحث": Rule("talks", ("مع",), "either"),
    "تحادث": Rule("talks", ("مع",), "either"),
    "تحدث": Rule("call", ("مع", "الي"), "either"),
    "تشاور": Rule("talks", ("مع",), "either"),
    "بحث": Rule("talks", ("مع",), "either"),
    "ناقش": Rule("talks", ("مع",), "either"),
    "استعرض": Rule("talks", ("مع",), "either"),
    "تبادل": Rule("talks", ("مع",), "either"),
    "عرض": Rule("talks", ("مع",), "either"),
    "تداول": Rule("talks", ("مع",), "either"),
    "هاتف": Rule("call", ("0",), "either"),
    "اتصل": Rule("call", ("ب",), "either"),
    "زار": Rule("visit", (), "visitor"),
}

COMMA = frozenset("،,؛;")

THAT = frozenset("ان انه انها انهم بان بانه بانها حيث فيما بينما لبحث لمناقشه".split())

#: Noun -> kind, for light verbs (أجرى، عقد) and nominal cues.
NOUNS = {
    "لقاء": "meeting",
    "لقاءا": "meeting",
    "لقاءات": "meeting",
    "اللقاء": "meeting",
    "اجتماع": "meeting",
    "اجتماعا": "meeting",
    "اجتماعات": "meeting",
    "الاجتماع": "meeting",
    "جلسه": "talks",
    "محادثات": "talks",
    "مباحثات": "talks",
    "مشاورات": "talks",
    "محادثه": "talks",
    "مفاوضات": "talks",
    "المباحثات": "talks",
    "المحادثات": "talks",
    "المشاورات": "talks",
    "نقاشات": "talks",
    "ندوه": "press_conference",
    "موتمر": "press_conference",
    "موتمرا": "press_conference",
    "اتصال": "call",
    "اتصالا": "call",
    "مكالمه": "call",
    "محادثه هاتفيه": "call",
    "زياره": "visit",
    "قمه": "meeting",
    "استقبال": "meeting",
    "لقاءين": "meeting",
    "اجتماعين": "meeting",
    "اتصالين": "call",
}

PRESS = frozenset("صحفي صحفيا صحافي صحافيا صحفيه صحافيه الصحفي الصحافي صحفى".split())

PHONE = frozenset("هاتفي هاتفيا هاتفيه هاتفيين هاتفيتين مريي مرييا فيديو".split())

LIGHT = frozenset("أجرى عقد جرى دار انعقد ترأس رأس استأنف واصل شهد احتضن".split())

MESSAGE_NOUNS = frozenset("رساله برقيه برقيتي رسالتين برقيتين الدعوه دعوه برقيات خطابا رسايل".split())

TRAVEL = frozenset("وصل توجه غادر سافر".split())

SIGN_NOUNS = frozenset(
    "اتفاقيه اتفاقيات اتفاق اتفاقا مذكره مذكرات مذكرتي بروتوكول بروتوكولا برنامج اعلان عقد وثايق "
    "وثيقه الاتفاقيه المذكره البرنامج الاتفاق البروتوكول الوثيقه الوثايق العقد الاعلان محضر اتفاقيتين مذكرتين "
    "خطه خارطه معاهده ميثاق ميثاقا اتفاقات عقود عقدا بروتوكولات اعلانا برامج".split()
)

#: Contacts that speech may report as facts of their own.
SUFFIXED = frozenset({"استقبل", "التقى", "قابل", "زار"})

IN_SPEECH = frozenset("تسلم بحث التقى استقبل اجتمع أجرى زار عقد تباحث سلم وصل قام ناقش تلقى".split())

TOPIC = frozenset("بشان حول لبحث ازاء الاوضاع تطورات المستجدات مستجدات سبل وبحث قضايا".split())

SEATS = frozenset("القصر قصر مقر مكتب مكتبه قاعه فندق مبني دار ديوان".split())

CONFERENCES = frozenset(
    "ملتقي الملتقي قمه القمه موتمر الموتمر منتدي المنتدي دوره الدوره اعمال جلسه الجلسه اجتماع الاجتماع".split()
)

CEREMONIES = frozenset("مادبه حفل حفلا احتفال احتفالا الاحتفال الاحتفالات احتفالات مراسم المراسم افتتاح".split())

RECEPTION = frozenset("لقاي استقبال اجتماع لقاء زيار مباحثات محادثات اتصال مشاورات".split())

ATTEND = frozenset("حضر وحضر وحضره حضره وحضرت حضرت حضرها".split())

#: Every verb that can be a cue.
LEMMAS = frozenset(
    [
        *VERBS,
        *LIGHT,
        *TRAVEL,
        "تلقى",
        "قام",
        "بدأ",
        "اختتم",
        "أنهى",
        "حل",
        "بعث",
        "سلم",
        "تسلم",
        "وجه",
        "أرسل",
        "استلم",
        "نقل",
        "حمل",
        "وقع",
        "شارك",
        "أقام",
        "حضر",
        "شهد",
        "افتتح",
        "دشن",
    ]
)

"""Headings and names of values in the two languages of a dossier's frame."""

from __future__ import annotations

__all__ = ["ARABIC", "ENGLISH", "article_count", "frame_words", "value_name"]

ENGLISH = {
    "title": "{one} and {other}",
    "period": "Reports from {since} to {until}",
    "beginning": "the beginning",
    "today": "the last day in the store",
    "glance": "Relations at a glance",
    "meetings": "Meetings and other contacts",
    "commitments": "Commitments and announcements open",
    "announced": "Announced, and not reported held",
    "promises": "Promised",
    "positions": "Positions on each other, and when they met",
    "statements": "Statements about each other, and when they met",
    "sources": "Sources",
    "year": "Year",
    "engagements": "Engagements",
    "kinds": "By kind",
    "acts": "Acts of {one} towards {other}",
    "scale": "mean scale {scale}",
    "people": "Who met most",
    "frameworks": "Frameworks named",
    "nothing": "Nothing in these reports.",
    "unnamed": "no name given",
    "together": "the parties together",
    "about": "Made from {articles} with rules, offline; what is quoted is in the words of the articles.",
    "disagree": "reports disagree on {field}",
    "reported": "reported {day}",
    "undated": "no date",
}

ARABIC = {
    "title": "{one} و{other}",
    "period": "التقارير من {since} إلى {until}",
    "beginning": "البداية",
    "today": "آخر يوم في السجل",
    "glance": "العلاقات في لمحة",
    "meetings": "اللقاءات والاتصالات",
    "commitments": "الالتزامات والمواعيد المفتوحة",
    "announced": "أُعلن عنه ولم يرد خبر انعقاده",
    "promises": "وعود",
    "positions": "مواقف كل طرف من الآخر وفي لقاءاتهما",
    "statements": "تصريحات كل طرف عن الآخر وفي لقاءاتهما",
    "sources": "المصادر",
    "year": "السنة",
    "engagements": "اللقاءات",
    "kinds": "بحسب النوع",
    "acts": "أفعال {one} تجاه {other}",
    "scale": "متوسط الدرجة {scale}",
    "people": "الأكثر لقاء",
    "frameworks": "الأطر المذكورة",
    "nothing": "لا شيء في هذه التقارير.",
    "unnamed": "بلا اسم",
    "together": "الأطراف معا",
    "about": "أُعد من {articles} بقواعد ودون اتصال؛ وما بين الأقواس من كلام المقالات.",
    "disagree": "تختلف التقارير في {field}",
    "reported": "ورد في {day}",
    "undated": "بلا تاريخ",
}

#: Kinds, stances, statuses, modes, fields and PLOVER types in Arabic.
_VALUES = {
    "meeting": "لقاء",
    "talks": "محادثات",
    "call": "اتصال هاتفي",
    "visit": "زيارة",
    "press_conference": "مؤتمر صحفي",
    "message": "رسالة",
    "ceremony": "مراسم",
    "signing": "توقيع",
    "conference": "مؤتمر",
    "support": "تأييد",
    "adhere": "التزام",
    "oppose": "معارضة",
    "condemn": "إدانة",
    "intend": "عزم",
    "praise": "إشادة",
    "greet": "تحية",
    "concern": "قلق",
    "agree": "اتفاق",
    "stress": "تشديد",
    "held": "انعقد",
    "ongoing": "جارٍ",
    "scheduled": "مقرر",
    "cancelled": "ألغي",
    "denied": "نُفي",
    "in_person": "حضوري",
    "phone": "هاتفي",
    "video": "مرئي",
    "written": "كتابي",
    "date": "التاريخ",
    "place": "المكان",
    "kind": "النوع",
    "mode": "الصيغة",
    "status": "الحال",
    "participants": "المشاركين",
    "attendees": "الحاضرين",
    "AGREE": "موافقة",
    "CONSULT": "تشاور",
    "SUPPORT": "تأييد",
    "CONCEDE": "تنازل",
    "COOPERATE": "تعاون",
    "AID": "معونة",
    "RETREAT": "تراجع",
    "REQUEST": "طلب",
    "ACCUSE": "اتهام",
    "REJECT": "رفض",
    "THREATEN": "تهديد",
    "PROTEST": "احتجاج",
    "SANCTION": "عقوبات",
    "MOBILIZE": "تعبئة",
    "COERCE": "إكراه",
    "ASSAULT": "اعتداء",
}
#: «call» as a stance; as a kind of engagement it is a call by telephone.
_CALL_STANCE = "دعوة"


def frame_words(frame: str) -> dict[str, str]:
    """The headings of a frame."""
    return ARABIC if frame == "ar" else ENGLISH


def article_count(number: int, frame: str) -> str:
    """A number of articles in words that agree with it: ``1 article``, «مقالتين», «5 مقالات», «11 مقالة»."""
    if frame != "ar":
        return f"{number:,} article" + ("" if number == 1 else "s")
    if number in (1, 2):
        return "مقالة واحدة" if number == 1 else "مقالتين"
    # The noun is plural after 3 to 10 of a hundred, singular after the others.
    return f"{number:,} " + ("مقالات" if 3 <= number % 100 <= 10 else "مقالة")


def value_name(value: str, frame: str, *, stance: bool = False) -> str:
    """A value of the record in words; ``not support`` for a negated stance."""
    negated = value.startswith("not ")
    plain = value.removeprefix("not ")
    if frame != "ar":
        return value.replace("_", " ") if not plain.isupper() else plain.lower()
    name = _CALL_STANCE if stance and plain == "call" else _VALUES.get(plain, plain)
    return f"عدم {name}" if negated else name

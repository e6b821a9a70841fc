"""What a person is being made: «هنأ فلانا بمناسبة انتخابه رئيسا للجمهورية», «تكليف فلان بتشكيل الحكومة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["FORMING", "OATHS", "OF_OATHS", "designate"]

#: Who is asked to form a government, and by what he is.
_CHARGED = frozenset("تكليفه تكليفها".split())
_CHARGEE = frozenset("المكلف المكلفه".split())
_WHO = frozenset("الذي التي".split())
_WAS_CHARGED = frozenset("كلف كلفت كلفه كلفها".split())
FORMING = frozenset("تشكيل بتشكيل تاليف بتاليف".split())
_GOVERNMENTS = frozenset("الحكومه حكومه الوزاره حكومته وزاره حكومتها".split())
#: What one is congratulated on: that he was chosen, or has entered on an office.
_CHOSEN = frozenset("انتخابه انتخابها تعيينه تعيينها تنصيبه تنصيبها اختياره اختيارها تسميته تسميتها".split())
_ENTERED = frozenset("توليه توليها تسلمه تسلمها".split())
_SWORN = frozenset("ادايه ادايها".split())
#: «أدائه اليمين الدستورية».
OATHS = frozenset("اليمين القسم".split())
OF_OATHS = frozenset("الدستوريه الدستوري القانونيه القانوني".split())
_POSTS = frozenset("منصب مهام منصبه منصبها مهامه مهامها".split())
#: When or for what it is told of: «بعد | انتخابه»; what is refused, doubted or hoped for is none
#: («رفض تعيينه», «فرص انتخابه», «قبل تعيينه»).
_WHEN = frozenset("بمناسبه بعد عقب منذ اثر لدي فور".split())
#: …and only where one is congratulated: «هنأه | على انتخابه», not «اعترض | على تعيينه».
_CONGRATULATED = frozenset(
    "هنا هناه هناها هنات هناته يهني يهنيه تهني مهنيا مهنيه تهنيه تهنيته بتهنيه التهنيه تهاني تهانيه التهاني".split()
)
_AGAIN = "اعاده"
_PREPOSITIONS = ("ب", "ل")
#: What one presides over.
_PRESIDENCY = frozenset("رياسه مقاليد".split())
_PRESIDED = {
    **dict.fromkeys("الحكومه الوزراء الوزاره حكومه".split(), "head_of_government"),
    **dict.fromkeys("الجمهوريه الدوله البلاد جمهوريه".split(), "head_of_state"),
    **dict.fromkeys("البرلمان النواب الامه الشيوخ".split(), "legislator"),
}
#: So far before a name stands the word for a charge: «كلف الرئيس العراقي | فلانا».
_CHARGED_WITHIN = 5
#: So far before it stands the word of congratulation.
_CONGRATULATED_WITHIN = 12
#: One may sit in parliament, but be the deputy of another: «نائبا | لرئيس الوزراء».
_DEPUTIES = frozenset("نايبا نايبه".split())
_CHARGES = frozenset("تكليف بتكليف لتكليف كلف كلفت".split())


def designate(document: Document, matches: list[list[Match]], actor: Actor) -> None:
    """Give somebody named without an office the one that he is just being made."""
    if actor.name is None or actor.roles or actor.implied:
        return
    norms = document.norms
    stop = document.sentences[document.sentence_of[actor.first]][1]
    before = norms[max(0, actor.first - _CHARGED_WITHIN) : actor.first]
    if _forms(norms, actor.end, stop) and any(n.removeprefix("و") in _CHARGES for n in before):
        actor.implied = "head_of_government"  # «تكليف فلان | بتشكيل الحكومة»
        return
    at = actor.end + (norms[actor.end : actor.end + 1] == ["،"])
    words = norms[at : min(at + 2, stop)]
    if (words[:1] and words[0] in _CHARGEE and _forms(norms, at + 1, stop)) or (
        len(words) > 1 and words[0] in _WHO and words[1] in _WAS_CHARGED and _forms(norms, at + 2, stop)
    ):
        actor.implied = "head_of_government"  # «فلان المكلف | تشكيل الحكومة», «فلان الذي كلف | بتشكيل»
        return
    told = _told(norms, actor.first, at, stop)
    if told is None:
        return
    at, word = told
    if word in _CHARGED and _forms(norms, at, stop):
        actor.implied = "head_of_government"
    elif (office := _office_at(norms, word, at, stop)) is not None:
        _made(document, matches, actor, office, stop)


def _told(norms: list[str], first: int, at: int, stop: int) -> tuple[int, str] | None:
    """What is told of him right behind his name («بمناسبة | انتخابه», «بتوليه»), and where it ends."""
    if at + 1 >= stop:
        return None
    congratulated = any(
        n.removeprefix("و") in _CONGRATULATED for n in norms[max(0, first - _CONGRATULATED_WITHIN) : first]
    )
    if norms[at] in _WHEN or (congratulated and norms[at] == "علي"):
        at += 1
        word = norms[at]
    elif congratulated and norms[at].startswith(_PREPOSITIONS):
        word = norms[at][1:]
    else:
        return None
    if word == _AGAIN and at + 1 < stop:
        at, word = at + 1, norms[at + 1]
    return at + 1, word


def _office_at(norms: list[str], word: str, at: int, stop: int) -> int | None:
    """Where the office stands that he enters on.

    What one is made has no article: «انتخابه | رئيسا للجمهورية», not «اختياره وزير الخارجية»,
    whom he chose.
    """
    post = False
    if word in _SWORN and at < stop and norms[at] in OATHS:
        at += 1 + (norms[min(at + 1, stop - 1)] in OF_OATHS)
    elif word in _CHOSEN or word in _ENTERED:
        while at < stop and norms[at] in _POSTS:
            at, post = at + 1, True
    else:
        return None
    if at >= stop:
        return None
    if norms[at] in _PRESIDENCY or (post and norms[at - 1][-1] not in "ها"):
        return at  # «توليه | رئاسة الحكومة», «في منصب | وزير الدفاع»
    if word in _ENTERED and not post:
        return None  # «تسلمه رسالة من رئيس الوزراء»
    following = norms[at + 1] if at + 1 < stop else ""
    indefinite = norms[at].endswith("ا") or (norms[at].endswith("ه") and not following.startswith("ال"))
    return at if indefinite and not (norms[at] in _DEPUTIES and following.startswith("ل")) else None


def _forms(norms: list[str], at: int, stop: int) -> bool:
    """«تشكيل الحكومة», «بتأليف حكومة»."""
    return at + 1 < min(stop, len(norms)) and norms[at] in FORMING and norms[at + 1] in _GOVERNMENTS


def _made(document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int) -> None:
    """The office that stands there, and its state."""
    norms = document.norms
    if norms[at] in _PRESIDENCY:
        found = next((n for n in norms[at + 1 : min(at + 3, stop)] if n in _PRESIDED), None)
        kind, end = (_PRESIDED[found] if found else None), at + 2
    else:
        office = next((m for m in matches[at] if m.entry.kind == "office" and not m.prep and not m.conj), None)
        if office is None:
            return
        kind, end = office.entry.id, office.end
        if office.end == at + 1 and kind == "head_of_state":
            kind = _of_what(norms, end)
    actor.implied = kind
    if kind is not None and actor.state is None:
        near = (m for k in range(end - 1, min(end + 2, stop)) for m in matches[k])
        actor.state = next((m.entry.id for m in near if m.entry.kind in ("state", "demonym") and not m.conj), None)


def _of_what(norms: list[str], at: int) -> str | None:
    """Of what a bare «رئيسا» is: «رئيسا | لجمهورية كرواتيا», «رئيسا | لها» of nothing that is told."""
    word = norms[at][1:] if at < len(norms) and norms[at][0] == "ل" else ""
    return "head_of_state" if word in ("جمهوريه", "دوله", "لدوله", "لبلاد") else None

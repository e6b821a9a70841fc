"""What describes a subject before its object: «حركة الشباب المتشددة | الهجوم», «الحكومة المعترف بها دوليا | القرار»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import BODY_NOUNS, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Collection

    from mahdar.mentions.scene import Scene

__all__ = ["PEOPLES", "agrees_before", "describes_with_object", "past_addressee", "past_modifier"]

#: Participles that tell of a body by what belongs to it, and the preposition that each takes.
_TAKES = {
    **dict.fromkeys("تابع موالي موال مناهض مناصر معادي معاد منتمي منتم مويد مساند معارض منظم ممثل".split(), "ل"),
    **dict.fromkeys("داعم مانح مجاور راعي ضامن حليف مناوي".split(), "ل"),
    **dict.fromkeys("مرتبط معترف معني معروف مكلف مدرج".split(), "ب"),
    **dict.fromkeys("مدعوم منبثق مقرب ممول قريب منشق مدعو".split(), "من"),
    **dict.fromkeys("متحالف متعاون".split(), "مع"),
    **dict.fromkeys("حاكم عامل ناشط متمركز متخصص".split(), "في"),
    **dict.fromkeys("محسوب مسيطر مشرف".split(), "علي"),
    **dict.fromkeys("مسوول منفصل".split(), "عن"),
}
#: Some take another one, too.
_ALSO = {"مرتبط": "مع", "ناشط": "ب", "منشق": "عن", "منتمي": "الي", "منتم": "الي", "مدرج": "علي"}
_PRONOUNS = frozenset("به بها بهم بهما له لها لهم منه منها".split())
#: By whom a body is recognised.
_BY_WHOM = frozenset("دوليا امميا اقليميا رسميا عربيا محليا عالميا".split())
#: «العراق حكومة وشعبا»: all of whom one means.
_ALL_OF = frozenset("حكومه قياده شعبا رييسا ملكا اميرا سلطانا دوله برلمانا جيشا رجالا".split())
#: Adjectives of several people that are plurals without an ending.
PEOPLES = frozenset("العرب الافارقه الاكراد الاتراك الافغان الاجانب الجدد".split())
_PARTICIPLE = 6
#: What is a body by itself, too, to which something is done for a reason.
_BODIES_TOO = frozenset({"معارض"})


def describes_with_object(norm: str) -> str:
    """The participle of «التابعة», «المدعومة» without its article and ending; "" for another word."""
    if not norm.startswith("ال"):
        return ""
    bare = norm[2:]
    if bare in _TAKES:
        return bare
    bare = bare.removesuffix("تان").removesuffix("تين").removesuffix("ون").removesuffix("ين").removesuffix("ه")
    return bare if bare in _TAKES else ""


def agrees_before(scene: Scene, at: int) -> bool:
    """Whether a participle can be of the noun before it: not «أدانت الأمم المتحدة | المسؤولين عن الهجوم»."""
    norms = scene.document.norms
    if not norms[at].endswith("ين") or not at:
        return True
    return norms[at - 1].endswith(("ين", "يون")) or norms[at - 1].removeprefix("ال") in PEOPLE


def past_modifier(scene: Scene, at: int, end: int, frames: Collection[str] = ()) -> int:
    """The token after what describes a subject that ends at a token («التابعة للأمم المتحدة»), or 0.

    A common noun with a preposition among ``frames`` is what a verb governs: «طالبت السلطات المعنية | بتقديم الجناة».
    """
    norm = scene.document.norms[at]
    if not norm.startswith("ال") or at + 1 >= end:
        return 0
    norm_after = scene.document.norms[at + 1]
    if participle := describes_with_object(norm):
        reason = norm_after.startswith("ل") and norm_after.endswith(("ها", "هم", "ه")) and at + 1 not in scene.ref_at
        if not agrees_before(scene, at) or (participle in _BODIES_TOO and reason):
            return 0  # «انتقدت الحكومة | المعارضة لرفضها الحوار»
        governed = norm_after[:1] in frames and at + 1 not in scene.ref_at and norm_after not in _PRONOUNS
        return 0 if governed else _past_object(scene, participle, at + 1, end)
    return at + 1 if _alone(scene, at) else 0


def past_addressee(scene: Scene, at: int, end: int, frames: Collection[str]) -> int:
    """The token after what says more of whoever is called on or greeted: «العراق حكومة وشعبا»; 0 if nothing does."""
    norms = scene.document.norms
    if describes_with_object(norms[at]):
        return past_modifier(scene, at, end, frames)
    joined = norms[at].startswith("و")
    pair = norms[at - 1 : at + 1] if joined else norms[at : at + 2]
    told = len(pair) > 1 and pair[1].startswith("و") and pair[1][1:] in _ALL_OF
    return at + 1 if told and pair[0].removeprefix("و") in _ALL_OF else 0


def _past_object(scene: Scene, participle: str, at: int, end: int) -> int:
    """The token after what a participle takes: «للأمم المتحدة», «من إيران», «بها دوليا»; 0 if it takes nothing."""
    norms = scene.document.norms
    takes = {_TAKES[participle], _ALSO.get(participle, "")}
    if norms[at] in _PRONOUNS and norms[at][0] in takes:
        return at + 1 + (at + 1 < end and norms[at + 1] in _BY_WHOM)
    if norms[at] in takes and at + 1 < end:
        at += 1
    elif not (norms[at][:1] in takes and len(norms[at]) > 2):
        return 0
    ref = scene.ref_at.get(at) or scene.cover[at]  # «الحاكم في تركيا | القرار» may be read as an office, too
    if ref is None:
        definite = norms[at].startswith(("ال", "لل", "بال")) or norms[at].endswith(("ها", "هم"))
        at += 1 if definite or at + 1 >= end or not norms[at + 1].startswith("ال") else 2
        while at < end and norms[at].startswith("ال") and scene.document.tokens[at].info.demonym:
            at += 1
        return at
    while ref is not None and ref.end < end:
        at, ref = ref.end, scene.ref_at.get(ref.end)
        if ref is None or ref.conj != "و" or ref.prep:
            break
    return at


def _alone(scene: Scene, at: int) -> bool:
    """«القادة العرب | دعمهم», «حركة الشباب المتشددة | الهجوم»: an adjective with the object right after it."""
    norm = scene.document.norms[at]
    if norm in PEOPLES:
        return True
    if norm[2:] in BODY_NOUNS:
        return False  # «انتقدت المنظمة | المحكمة العليا»
    token = scene.document.tokens[at]
    shaped = norm.startswith("الم") and norm.endswith("ه") and len(norm) > _PARTICIPLE
    adjective = token.info.pos == "adj" or (token.info.pos == "" and shaped and not token.info.name)
    if not adjective or token.info.tenses:
        return False
    after = scene.document.tokens[at + 1]
    named = scene.ref_at.get(at + 1)
    if named is not None:
        return not named.prep and not named.conj
    if after.kind != "w" or after.norm.startswith(("و", "ب", "ل")):
        return False
    definite = after.norm.startswith("ال") and after.info.pos == "noun"
    return definite or "masdar" in after.info.tenses or after.norm.endswith(("ها", "هم"))

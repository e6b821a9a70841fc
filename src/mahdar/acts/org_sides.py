"""The organisation for which one speaks whose office the rules of offices do not read.

«رئيسة بعثة الأمم المتحدة لمساعدة العراق (يونامي) جينين بلاسخارت», «جبريل باسولي، الوسيط المشترك للأمم المتحدة
والاتحاد الأفريقي», «بعثة من صندوق النقد الدولي يرأسها أمين ماتي».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Scene

__all__ = ["appointed", "led"]

#: Those whom organisations send and employ.
_POSTS = frozenset(
    "ممثل ممثله مبعوث مبعوثه موفد موفده وسيط وسيطه منسق منسقه مفوض مفوضه امين امينه مدير مديره نايب نايبه وكيل وكيله "
    "مساعد مساعده مندوب مندوبه ناطق ناطقه متحدث متحدثه مستشار مستشاره مقرر مقرره خبير خبيره رييس رييسه مسوول مسووله "
    "كبير كبيره قايد".split()
)
#: Those whom an organisation sends out together, and how one is said to lead them.
_MISSIONS = frozenset("بعثه وفد فريق فريقا وفدا لجنه خبراء".split())
_LED = frozenset("يراسها يراسه يقودها يقوده تراسها تراسه تقودها تقوده يتراسها يتراسه برياسه بقياده".split())
#: Words after which an organisation is where one is sent to, not the one who sends.
_TOWARDS = frozenset("لدي الي مع في امام عن علي بين من حول ضد".split())
#: «مساعد الوزير للأمم المتحدة»: those who serve their own state.
_OF_A_STATE = frozenset("الوزير الوزيره الوزاره وزاره الخارجيه الدوله الجمهوريه الحكومه وزير وزيره".split())
#: «المبعوث الأممي العربي المشترك»: adjectives that name an organisation beside a post.
_BY_ADJECTIVE = {"اممي": "UN", "امميه": "UN", "اوروبي": "EU", "اوروبيه": "EU"}
_FORCES = frozenset("قوه قوات".split())
#: Where the international force is that of the United Nations: those in Afghanistan and Kosovo are of NATO.
_OF_LEBANON = frozenset("لبنان لبناني اللبناني اللبنانيه الجنوب يونيفيل اليونيفيل".split())
_TITLES = frozenset("السيد السيده الدكتور الدكتوره السفير السفيره القاضي القاضيه الشيخ الاستاذ معالي سعاده".split())
#: Posts of the European Union for its foreign policy.
_OF_THE_UNION = frozenset("ممثل ممثله مفوض مفوضه منسق منسقه".split())
_COMMAS = frozenset("،,")
#: How far from a name its office is looked for, and from an office its organisation.
_FAR = 18
_NEAR = 6


def _is_one(norm: str, words: frozenset[str]) -> bool:
    """Whether a noun is one of some, whatever article and particles stand before it: «للمنسق», «ووكيل»."""
    bare = norm[2:] if norm.startswith("لل") else norm.removeprefix("ال")
    if norm[:3] in ("وال", "بال", "كال"):
        bare = norm[3:]
    return bare in words or norm.removeprefix("و") in words or norm[1:].removeprefix("و") in words


def _code_at(scene: Scene, k: int, code: Callable[[str], str | None]) -> str | None:
    """The acronym of the organisation that is named from a token on, as the owner of what stands before it."""
    if k and scene.document.norms[k - 1] in _TOWARDS:
        return None
    found = [m for m in scene.matches[k] if m.entry.kind == "org" and code(m.entry.id)]
    return code(max(found, key=lambda m: m.end).entry.id) if found else None


def appointed(scene: Scene, person: Person, code: Callable[[str], str | None]) -> list[str]:
    """The organisations named in the words for an office beside the first naming of a person."""
    first, end, _ = min(person.mentions)
    titled = any(role.first < first for actor in person.actors for role in actor.roles)
    return _before(scene, person, first, code) or ([] if titled else _after(scene, end, code))


def _before(scene: Scene, person: Person, at: int, code: Callable[[str], str | None]) -> list[str]:
    """The organisations between the nearest word for a post before a name, and the name."""
    norms = scene.document.norms
    start, _ = scene.document.sentences[scene.document.sentence_of[at]]
    found: list[str] = []
    joined = False
    for k in range(at - 1, max(start, at - _FAR) - 1, -1):
        if norms[k] in _COMMAS and k < at - 1:
            return []
        owner = _code_at(scene, k, code) or _by_adjective(norms, k)
        if norms[k] == "الخارجيه" and norms[k - 1].endswith("سياسه") and _of_the_union(norms, k - 1):
            owner = "EU"  # «الممثلة العليا للسياسة الخارجية فيديريكا موغيريني»
        elif norms[k] in _OF_A_STATE or (not found and _names_another(scene, person, k)):
            return []
        if owner is not None:
            found = [owner, *found] if joined else [owner]
            joined = norms[k].startswith("و")
        if found and _is_one(norms[k], _POSTS) and owner is None:
            return list(dict.fromkeys(found))
    return []


def _of_the_union(norms: list[str], k: int) -> bool:
    """«الممثلة العليا للسياسة الخارجية»: whether a post that only the Union has stands before its policy."""
    return any(_is_one(norm, _OF_THE_UNION) for norm in norms[max(0, k - 3) : k])


def _by_adjective(norms: list[str], k: int) -> str | None:
    """«المبعوث الأممي», «المنسق الخاص الأوروبي»: the organisation that an adjective of a post names."""
    if norms[k] == "الدوليه" and k and _is_one(norms[k - 1], _FORCES):
        near = norms[k + 1 : k + _FAR] + norms[max(0, k - _FAR) : k]
        return None if _OF_LEBANON.isdisjoint(near) else "UN"  # «القائد الجديد للقوة الدولية في الجنوب»
    code = _BY_ADJECTIVE.get(norms[k].removeprefix("ال"))
    of_post = code is not None and k > 0 and any(_is_one(norm, _POSTS) for norm in norms[max(0, k - 2) : k])
    return code if of_post else None


def _names_another(scene: Scene, person: Person, k: int) -> bool:
    """Whether a token is of the name of a state or of another person."""
    ref = scene.cover[k]
    if ref is None or ref.target is person or ref.kind != "person":
        return ref is not None and ref.kind == "state"
    name = ref.actor.name if ref.actor is not None else None
    return name is not None and name[0] <= k < name[1]


def _after(scene: Scene, end: int, code: Callable[[str], str | None]) -> list[str]:
    """The organisations of a post right after a name: «السيد مارك أوت الممثل الخاص للاتحاد الأوروبي»."""
    norms = scene.document.norms
    _, last = scene.document.sentences[scene.document.sentence_of[end - 1]]
    at = end + 1 if end < last and norms[end] in _COMMAS else end
    if at >= last or (norms[at].startswith("و") and norms[at] not in _POSTS) or not _is_one(norms[at], _POSTS):
        return []
    found: list[str] = []
    for k in range(at + 1, min(last, at + _NEAR)):
        if norms[k] in _COMMAS:
            break
        owner = _code_at(scene, k, code)
        if owner is None:
            continue
        if found and not norms[k].startswith("و"):
            break
        found.append(owner)
    return list(dict.fromkeys(found))


def led(scene: Scene, person: Person, code: Callable[[str], str | None]) -> str | None:
    """Of whom the mission is that a person leads: «بعثة من صندوق النقد الدولي يرأسها أمين ماتي»."""
    norms = scene.document.norms
    first = min(person.mentions)[0]
    start, _ = scene.document.sentences[scene.document.sentence_of[first]]
    k = first - 1
    while k > start and norms[k] in _TITLES:
        k -= 1
    if k <= start or norms[k] not in _LED:
        return None
    sent = next((j for j in range(k - 1, max(start, k - _FAR) - 1, -1) if _is_one(norms[j], _MISSIONS)), None)
    if sent is None:
        return None
    ids = (m.entry.id for j in range(sent + 1, k) for m in scene.matches[j] if m.entry.kind == "org")
    return next((found for i in ids if (found := code(i)) is not None), None)

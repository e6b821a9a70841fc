"""What a secretary-general or executive director is, by the body that he serves: «الأمين العام للغرفة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.phrases import RANGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mahdar.document.document import Document
    from mahdar.mentions.actor import Role
    from mahdar.mentions.matching import Match
    from mahdar.registry.registry import Holder, Organisation

__all__ = ["secretary"]

_POSTS = frozenset("امين امينه سكرتير سكرتيره مدير مديره".split())
_GENERAL = frozenset("العام العامه عام عامه التنفيذي التنفيذيه".split())
_DIRECTORS = frozenset("مدير مديره".split())
#: What who serves a body is, by the noun that heads its name.
_BY_NOUN = {
    **dict.fromkeys("وزاره رياسه حكومه ديوان محكمه اماره بلديه محافظه هييه لجنه مجلس دايره وكاله".split(), "official"),
    **dict.fromkeys("غرفه غرف شركه بنك مصرف مصنع شركات بورصه".split(), "business"),
    **dict.fromkeys(
        "نادي جايزه مدارس مدرسه جامعه كليه موسسه جمعيه برنامج مشروع مهرجان نقابه مركز معهد ملتقي موتمر لقاء مسابقه "
        "متحف مستشفي مدينه بطوله دوري فريق معرض مهرجانات حمله وقف اوقاف مجمع كنيسه".split(),
        "other",
    ),
    **dict.fromkeys("حزب حركه تيار كتله تكتل جبهه".split(), "party_official"),
}
#: Nouns of bodies of one state or of several, which alone do not tell.
_OF_BODIES = frozenset({"اتحاد", "رابطه", "منتدي", "صندوق"})
#: What a secretary-general is, by the kind of the body named before.
_BY_KIND = {
    "party": "party_official",
    "coalition": "party_official",
    "armed_group": "party_official",
    "igo": "igo_head",
    "organ": "igo_head",
    "ngo": "other",
    "sport": "other",
    "union": "other",
    "university": "other",
    "company": "business",
    "bank": "business",
    "ministry": "official",
}
_AHEAD = 5


def secretary(
    document: Document,
    matches: list[list[Match]],
    role: Role,
    organisations: Mapping[str, Organisation],
    terms: Sequence[Holder],
) -> str:
    """The kind of office of one who is read as the head of an international body that is not named in it.

    ``igo_head`` is left where the body is international, or the article names such a body and no other is told.
    A party or company that was named last before is then the body of the office. Whom the registry knows by his
    ``terms`` as the leader of a party is that where no body is named: «الأمين العام تو لام».
    """
    norms = document.norms
    first = norms[role.first].lstrip("وبل").removeprefix("ال")
    if first not in _POSTS or norms[role.form_end - 1] not in _GENERAL:
        return role.kind
    plain = "business" if first in _DIRECTORS else "other"
    stop = min(document.sentences[document.sentence_of[role.first]][1], max(role.end, role.form_end + 1) + 1)
    at, noun = _body(norms, role, stop)
    if at >= 0:
        if not RANGES.isdisjoint(norms[at : max(role.end, at + _AHEAD)]):
            return role.kind
        if noun in _BY_NOUN:
            return _BY_NOUN[noun]
        if noun in _OF_BODIES and not norms[at].startswith("لل"):
            return plain
        if not norms[at].startswith("لل"):
            return role.kind
    if at < 0 and any(term.office == "party_official" for term in terms):
        return "party_official"
    body = _last_named(matches, role.first, organisations)
    if body is None:
        return role.kind if _international(matches, organisations) else plain
    if body.country is not None:
        role.of_org = body.id
    return _BY_KIND[body.kind]


def _body(norms: list[str], role: Role, stop: int) -> tuple[int, str]:
    """Where the body stands that an office is of, with its noun without article and preposition; -1 for none."""
    for k in range(role.form_end, min(role.form_end + _AHEAD, stop)):
        norm = norms[k]
        if norm.startswith("لل"):
            return k, norm[1:] if norm[1:] in _BY_NOUN or norm[1:] in _OF_BODIES else norm[2:]  # «للجنة», «للغرفة»
        if norm[:1] in ("ل", "ب") and norm[1:].removeprefix("ال") in _BY_NOUN.keys() | _OF_BODIES:
            return k, norm[1:].removeprefix("ال")
        bare = norm.removeprefix("ال")
        if bare in _BY_NOUN or bare in _OF_BODIES:
            return k, bare
    return -1, ""


def _last_named(
    matches: list[list[Match]], before: int, organisations: Mapping[str, Organisation]
) -> Organisation | None:
    """The body that was named last shortly before a token, of those that have secretaries-general."""
    for k in range(before - 1, max(-1, before - 40), -1):
        for match in matches[k]:
            if match.entry.kind == "org":
                body = organisations[match.entry.id]
                if body.kind in _BY_KIND:
                    return body
    return None


def _international(matches: list[list[Match]], organisations: Mapping[str, Organisation]) -> bool:
    """Whether an article names an international body."""
    return any(
        m.entry.kind == "org" and organisations[m.entry.id].kind in ("igo", "organ")
        for here in filter(None, matches)
        for m in here
    )

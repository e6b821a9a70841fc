"""What a title that says little makes of a person: «الرئيس», «الوزير», «الأمين العام», «المستشار».

The other titles of the person say which office is meant, or the body whose head he is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Role
    from mahdar.mentions.matching import Match
    from mahdar.registry.registry import Holder

__all__ = ["body_named_before", "head_of_what", "weighed"]

#: Nouns of bodies that states have together: «الأمين العام للرابطة».
_OF_STATES = frozenset(
    "منظمه اتحاد مجلس جامعه رابطه هييه وكاله مفوضيه صندوق بنك برنامج امانه مجموعه تجمع منتدي امم لجنه محكمه موتمر "
    "تحالف حلف كومنولث فرانكفونيه فرنكوفونيه حركه مركز معاهده اتفاقيه شراكه قمه".split()
)
#: Of those, the nouns of other bodies, whose heads do no state's business: «المدير التنفيذي للشركة».
_HEADED = {
    "شركه": "business",
    "شركات": "business",
    "غرفه": "business",
    "مصرف": "business",
    "بورصه": "business",
    "حزب": "party_official",
    "تيار": "party_official",
    "كتله": "party_official",
    "جبهه": "party_official",
    "وزاره": "official",
    "رياسه": "official",
    "ديوان": "official",
    "حكومه": "official",
    "بلديه": "official",
    "امانه": "official",
}
_SECRETARIES = ("امين", "سكرتير", "مدير", "رييس")
_PARTIES = frozenset({"party", "coalition", "armed_group"})
_NEAR = 14
_ADVISERS = frozenset("المستشار المستشاره السفير السفيره القاضي اللواء الفريق العميد".split())
#: Offices whose holders are called «الرئيس» without more.
_PRESIDING = frozenset({"legislator", "head_of_government", "igo_head", "business", "other"})


def _bare(document: Document, role: Role, words: Sequence[str]) -> bool:
    """Whether an office is one word and nothing says what it is of: «الوزير»."""
    one = role.form_end == role.first + 1 and not (role.of_state or role.of_org or role.body or role.of_place)
    return one and document.norms[role.first].lstrip("وبل").removeprefix("ال") in words


def head_of_what(document: Document, matches: Sequence[Sequence[Match]], role: Role, terms: Sequence[Holder]) -> str:
    """What a secretary-general or director is, of a body that no registry lists: «الأمين العام للغرفة التجارية»."""
    norms, at = document.norms, role.form_end
    if any(t.office == "igo_head" for t in terms) or not norms[role.first].lstrip("وبل").removeprefix("ال").startswith(
        _SECRETARIES
    ):
        return "igo_head"
    word = norms[at] if at < len(norms) else ""
    if word.startswith("لل"):
        noun = word[2:]
    elif word.startswith("ل") and len(word) > 3:
        noun = word[1:]
    elif norms[at - 1].startswith("ال") or not word.startswith("ال"):
        return "igo_head"
    else:
        noun = word[2:]
    if noun in _HEADED:
        return _HEADED[noun]
    named = any(m.entry.kind in ("org", "state", "demonym", "place", "person") for m in matches[at])
    return "igo_head" if noun in _OF_STATES or named or document.tokens[at].info.verbs else "other"


def body_named_before(
    document: Document, matches: Sequence[Sequence[Match]], role: Role, lexicon: Lexicon
) -> str | None:
    """Whose head «الأمين العام» alone is: of the party named last before it in the sentence, if of one."""
    norms = document.norms
    if role.kind != "igo_head" or role.scope != "igo" or role.of_org or role.body or role.end > role.form_end:
        return None
    if not norms[role.form_end - 1].startswith("ال"):
        return None
    first = document.sentences[document.sentence_of[role.first]][0]
    for k in range(role.first - 1, max(first, role.first - _NEAR) - 1, -1):
        for match in matches[k]:
            if match.entry.kind == "org":
                kind = lexicon.registry.organisations[match.entry.id].kind
                return match.entry.id if kind in _PARTIES else None
    return None


def weighed(document: Document, told: list[tuple[Role, str]], terms: Sequence[Holder]) -> list[str]:
    """The offices that a person's titles tell, without those that only repeat another in fewer words."""
    offices = {t.office for t in terms}
    kinds = []
    for role, kind in told:
        others = [k for r, k in told if r is not role]
        if kind == "head_of_state" and _bare(document, role, ("رييس",)) and kind not in offices:
            if any(_presides(document, r) and k in _PRESIDING for r, k in told if r is not role):
                continue  # «رئيس مجلس النواب فلان … الرئيس فلان»
        if kind == "official" and "other" in others and document.norms[role.first].lstrip("وبل") in _ADVISERS:
            if any(r.former for r, _ in told):
                continue  # «الرئيس السابق المستشار فلان»
        bare = kind == "minister" and _bare(document, role, ("وزير", "وزيره"))
        if bare and "foreign_minister" in offices and "minister" not in offices:
            kind = "foreign_minister"  # «وزارة الخارجية … الوزير فلان»
        kinds.append(kind)
    return kinds


def _presides(document: Document, role: Role) -> bool:
    """Whether an office is that of a president of something: «رئيس مجلس الأمة»."""
    more = role.form_end > role.first + 1 or role.of_org or role.body
    return bool(more) and document.norms[role.first].lstrip("وبل").removeprefix("ال") in ("رييس", "رييسه", "رييسا")

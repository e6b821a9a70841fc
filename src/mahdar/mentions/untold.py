"""The portfolio of a minister who is only called «الوزير»: of foreign affairs, where what is around says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Role
    from mahdar.mentions.people_merge import Person

__all__ = ["untold_portfolios"]

_MINISTER = frozenset({"الوزير", "الوزيره", "للوزير", "للوزيره"})
_MINISTRIES = frozenset({"وزاره", "بوزاره", "لوزاره", "ووزاره"})
_FOREIGN = frozenset({"الخارجيه", "للخارجيه", "والخارجيه", "بالخارجيه", "خارجيه"})
#: The same word of affairs, trade and the like: «السياسة الخارجية», «العلاقات الخارجية».
_AFFAIRS = frozenset("السياسه التجاره العلاقات الشوون الديون المساعدات الاستثمارات التدخلات الضغوط الموثرات".split())
#: So many tokens before the name the ministry may be named.
_REACH = 30


def untold_portfolios(document: Document, people: list[Person], lexicon: Lexicon) -> None:
    """Make ministers of whom nothing tells the portfolio foreign ministers, where they are plainly that.

    The registry knows them as that, or their ministry speaks just before: «أعلنت الخارجية المصرية أن
    الوزير فلان أجرى اتصالا».
    """
    for person in people:
        if person.office != "minister":
            continue
        roles = [r for a in person.actors for r in a.roles if r.kind == "minister"]
        if not roles or not all(_bare(document, r) for r in roles):
            continue
        held = {t.office for t in lexicon.registry.holders.get(person.known or "", ())}
        if held:
            foreign = "foreign_minister" in held and "minister" not in held
        else:
            foreign = any(r.of_state is None and _ministry_before(document, r) for r in roles)
        if foreign:
            person.office = "foreign_minister"


def _bare(document: Document, role: Role) -> bool:
    """Whether an office is the word for a minister alone, a nationality after it at most."""
    word = document.norms[role.first].removeprefix("و").lstrip("ب")
    return role.form_end == role.first + 1 and word in _MINISTER and role.end <= role.form_end + 1


def _ministry_before(document: Document, role: Role) -> bool:
    """Whether the last ministry that the paragraph names shortly before an office is that of foreign affairs."""
    norms = document.norms
    paragraph = document.paragraph_of[document.sentence_of[role.first]]
    for k in range(role.first - 1, max(0, role.first - _REACH), -1):
        if document.paragraph_of[document.sentence_of[k]] != paragraph:
            return False
        if norms[k] in _FOREIGN:
            before = norms[k - 1]
            another = before in _AFFAIRS or _called(before)  # «وزير الخارجية فلان والوزير علان»
            return not another and (before in _MINISTRIES or norms[k] != "خارجيه")
        if norms[k] in _MINISTRIES or _called(norms[k]):
            return False
    return False


def _called(norm: str) -> bool:
    """Whether a word calls ministers: «وزير», «لوزيرة», «وزيري»."""
    return norm.lstrip("وبل").startswith("زير") or norm.startswith(("وزير", "وزراء"))

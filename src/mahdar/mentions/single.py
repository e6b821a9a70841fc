"""One word after a title that would be read as a name, and is none: «الفريق الواحد», «المدرب سيتدرج», «رئيس جديد»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mahdar.document.document import Document, Token
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["is_no_name"]

#: «و» and a letter that foreign names do not go on with: «وإصابات», «وموظفي», not «وانغ», «ويليام».
_JOINED = re.compile("و[^اويلن]")
#: A preposition and a verbal noun: «باختلاس», «لاستقبال», «بانقطاع».
_WITH_MASDAR = re.compile("[بل]ا(?:.ت.ا.|ن..ا.|ست..ا.)")
#: A verb of the present, which has none of the long vowels that foreign names are written with: «ينزلق», «تتلخص».
_VERB = re.compile("(?:[وف]?س)?[يت][^اوي]{3,5}|[وفل][يت][^اوي]{3,5}|س[يت]ت[^اوي]{3,4}|ليت[^او]{3,4}")
#: Titles before which «the» makes a name of an adjective: «الإمام الشافعي», «الرئيس الأسد», «الدكتور الغامدي».
_OF_PERSONS = frozenset(
    "امام شيخ سيد سيده دكتور دكتوره رييس رييسه ملك وزير وزيره سفير سفيره نايب لواء عميد عقيد مشير جنرال مرشد ايه الله "
    "استاذ استاذه مهندس حاج امين محافظ قاضي عماد فريق زعيم مفتي اب انبا بطريرك مطران".split()
)
#: «المولى عز وجل», «المولى سبحانه»: God.
_GOD = frozenset({"المولي"})
_GLORY = frozenset({"وجل"})
#: A rank that is a team as well: «الفريق الواحد».
_TEAMS = frozenset({"الفريق"})
_WHERE = frozenset({"علي", "الي", "من", "في"})


def is_no_name(document: Document, matches: list[list[Match]], actor: Actor, at: int, names: Mapping[str, str]) -> bool:
    """Whether the only word after a title, ``tokens[at]``, is no name.

    ``names`` is the table of names, folded: ``!`` is a name and nothing else, ``?`` a name and something else.
    """
    token = document.tokens[at]
    norms = document.norms
    listed = names.get(token.norm, "")
    title = norms[actor.first][actor.shift :]
    if actor.prep == "ل" and norms[actor.first][:2] == "لل":
        title = "ا" + title  # «للملك»
    if title in _GOD or norms[at + 1 : at + 2] and norms[at + 1] in _GLORY:
        return True
    if not title.startswith("ال") and at == actor.first + 1 and not actor.counterpart and len(title) > 2:
        nation = any(m.entry.kind == "demonym" and m.end == at + 1 for m in matches[at])
        if nation or listed != "!":
            return True  # «جندي تركي», «رئيس جديد»
    if actor.roles and _of_portfolio(document, actor, at):
        return True  # «الناطق باسم الإعلام الحربي»
    if listed == "!":
        return False
    if norms[at][-1] == "ا" and _agrees(document, at + 1):
        return True  # «تثير زيارة الرئيس حماسا كبيرا»
    if token.norm[-1] == "ا" and token.norm[:-1] in names and norms[at + 1 : at + 2] and norms[at + 1] in _WHERE:
        return True  # «وضع الرئيس إكليلا على ضريح …»
    if title in _TEAMS and at == actor.first + 1:
        return True
    if _inflected(document, matches, token, at):
        return True
    if not token.norm.startswith("ال") or token.raw[0] in "أإآ":
        return False
    return title.removeprefix("ال") not in _OF_PERSONS


def _of_portfolio(document: Document, actor: Actor, at: int) -> bool:
    """Whether a word with ال and the ending of an adjective stands right after what an office is of."""
    role = actor.roles[-1]
    adjective = document.norms[at].startswith("ال") and document.norms[at].endswith("ي")
    return adjective and role.end == at > role.form_end and document.tokens[at - 1].info.pos in ("noun", "other")


def _agrees(document: Document, at: int) -> bool:
    """Whether an adjective in the accusative stands at a token: «كبيرا»."""
    token = document.tokens[at] if at < len(document.tokens) else None
    return token is not None and token.kind == "w" and token.norm[-1] == "ا" and token.info.pos == "adj"


def _inflected(document: Document, matches: list[list[Match]], token: Token, at: int) -> bool:
    """Whether a word is a verb, or one with a particle before it."""
    norm, raw = token.norm, token.raw
    if raw[0] == "و" and (raw[1:2] in ("إ", "أ") or (len(norm) > 4 and _JOINED.match(norm))):
        return True
    if _WITH_MASDAR.fullmatch(norm) or _VERB.fullmatch(norm):
        return True
    if norm[0] != "ل" or len(norm) < 4 or at + 1 >= len(document.norms):
        return False
    after = document.norms[at + 1]
    return after.startswith("ال") and not any(m.entry.kind in ("office", "title", "demonym") for m in matches[at + 1])

"""Words for offices and honours that are something else where they stand: adjectives, a joy, a preposition.

«العلاقات الدبلوماسية», «ثلاث نقاط رئيسة», «غير مسؤولة»; «عبر عن سعادته بالزيارة»; «نظير جهوده».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["is_something_else"]

#: What is an abstract noun nearly always where no name follows: «الدبلوماسية».
_ABSTRACT = frozenset({"دبلوماسيه"})
#: Adjectives that do not end as adjectives of relation do.
_MAIN = frozenset("رييس رييسه مسووله مرشحه ممثله".split())
#: After these only an adjective stands.
_NOT = frozenset("غير اكثر اقل جد".split())
_PERSONS = frozenset({"office", "title", "person"})
_COUNTERPART = "نظير"
_JOY = frozenset({"سعادته", "سعادتها"})
#: What one expresses, before or after the word for joy.
_EXPRESSED = frozenset({"عن", "مدي", "بالغ", "عميق", "غامر", "كبير", "ابدي", "ابدت", "مبديا", "مبديه"})
_EXPRESSES = frozenset("عبر عبرت يعبر تعبر معبرا معبره اعرب اعربت يعرب تعرب معربا معربه اعراب التعبير تعبيرا".split())
_SHORT = 3
_REACH = 4


def is_something_else(document: Document, matches: list[list[Match]], actor: Actor, named_until: int) -> bool:
    """Whether an actor that names nobody is no person at all where it stands.

    ``named_until`` is where the last name before it ends.
    """
    if actor.end - actor.first > 1 and not actor.roles:
        return False
    norm = document.norms[actor.first]
    word = norm[actor.shift :]
    if actor.counterpart:
        return (
            word == _COUNTERPART and actor.end == actor.first + 1 and actor.state is None and _no_peer(document, actor)
        )
    if word in _JOY:
        return _joy(document, actor.first)
    if not actor.roles or actor.honorific or actor.roles[0].first != actor.first:
        return False
    if actor.roles[0].form_end != actor.first + 1:
        return False
    bare = word.removeprefix("ال")
    if bare in _ABSTRACT:
        return True
    if word == "رييس" or bare not in _MAIN and not bare.endswith(("ي", "يه")):
        return False
    if named_until == actor.first:
        return False
    return _attribute(document, matches, actor, definite=word.startswith("ال"))


def _attribute(document: Document, matches: list[list[Match]], actor: Actor, *, definite: bool) -> bool:
    """Whether a word says of what kind the noun before it is: «الطاقم الدبلوماسي», «السياسية والدبلوماسية»."""
    at = actor.first - 1
    if at < 0 or document.tokens[at].kind != "w" or document.sentence_of[at] != document.sentence_of[actor.first]:
        return False
    before = document.tokens[at]
    if before.norm in _NOT:
        return True
    if actor.prep or _ends_title(matches, at):
        return False
    info: WordInfo = before.info
    if definite != info.definite:
        return False
    if actor.conj:  # joined to an adjective
        return before.norm.endswith(("ي", "يه")) and not info.name and info.pos in ("", "adj", "noun", "other")
    if not definite and document.norms[actor.first].endswith("ي"):
        return False  # «مصدر دبلوماسي», who speaks
    return _is_thing(before)


def _ends_title(matches: list[list[Match]], at: int) -> bool:
    """Whether a token is the last of an office or title: «وزير الداخلية», «السيد»."""
    return any(
        m.entry.kind in _PERSONS and m.end == at + 1 for k in range(max(0, at - _REACH), at + 1) for m in matches[k]
    )


def _is_thing(token: Token) -> bool:
    """Whether a word is a noun and no verb, preposition or name."""
    info: WordInfo = token.info
    if info.name or not info.tenses.isdisjoint(("past", "pres", "future")):
        return False
    return info.pos in ("noun", "other", "adj") or "masdar" in info.tenses or token.norm.endswith(("ات", "ه"))


def _joy(document: Document, at: int) -> bool:
    """Whether «سعادته» is his joy: «عبر عن سعادته», «أبدى سعادته بالزيارة»."""
    norms = document.norms
    if at and norms[at - 1] == "عن":
        return not _EXPRESSES.isdisjoint(w.lstrip("وف") for w in norms[max(0, at - 5) : at - 1])
    after = norms[at + 1] if at + 1 < len(norms) else ""
    return at > 0 and norms[at - 1].lstrip("وف") in _EXPRESSED and after[:1] in ("ب", "ل")


def _no_peer(document: Document, actor: Actor) -> bool:
    """Whether «نظير» is the preposition "for": a thing stands after it, «نظير خدماته»."""
    if actor.end >= len(document.tokens):
        return True
    after = document.tokens[actor.end]
    return after.kind != "w" or len(after.norm) > _SHORT and not after.info.name

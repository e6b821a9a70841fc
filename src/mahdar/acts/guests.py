"""Who «الضيف» is: whoever was received, or came, before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import COMMA, RELATIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["GUESTS", "visitor"]

GUESTS = frozenset("الضيف الضيفه الزاير الزايره".split())
#: After these stand those who were there, no guests.
_PRESENT = frozenset("بحضور وحضر وبحضور".split())
_RECEIVES = frozenset("استقبل استضاف".split())
_COMES = frozenset("وصل زار حل قدم".split())
_TOLD = frozenset({"past", "pres"})
_RECEIVING = ("استقبال", "استضاف")


def visitor(scene: Scene, token: int) -> Ref | None:
    """The person received or come last before a token; None if nobody of a name was."""
    document = scene.document
    for number in range(document.sentence_of[token], -1, -1):
        first, end = document.sentences[number]
        first, end = max(first, scene.start), min(end, token)
        seen = next((k for k in range(first, end) if document.norms[k] in _PRESENT), end)
        people = [r for r in scene.refs_in(first, seen) if r.kind == "person" and r.target is not None]
        for k in range(first, end) if people else ():
            if document.tokens[k].kind != "w" or scene.cover[k] is not None:
                continue
            found = _received(document.norms, people, k) or _by_verb(document.tokens[k].info.verbs, people, k)
            if k > first and document.norms[k - 1] in RELATIVE:
                continue
            if found is not None:
                return found
            received = any(
                f.lemma in _RECEIVES and f.tense == "past" and not f.prep for f in document.tokens[k].info.verbs
            )
            if received and (k == first or document.norms[k - 1] in COMMA or document.norms[k - 1] == "كما"):
                return None  # «استقبل الوزير وفدا»: a guest whose name is not read
    return None


def _received(norms: list[str], people: list[Ref], k: int) -> Ref | None:
    """«لدى استقباله B», «كان في استقباله»: who stands after the noun, or whom its pronoun means."""
    word = norms[k].lstrip("ولب").removeprefix("ال")
    if not word.startswith(_RECEIVING) or word[-1:] not in "هال":
        return None
    if word.endswith(("ه", "ها")) and norms[k - 1] in ("في", "مقدمه"):
        return next((r for r in reversed(people) if r.end < k - 1), None)  # not «وكان | B في استقباله», the host
    return next((r for r in people if r.first == k + 1 and not r.prep), None) if word.endswith(("ه", "ها")) else None


def _by_verb(verbs: Iterable[VerbForm], people: list[Ref], k: int) -> Ref | None:
    """«استقبل A B», «A استقبل B», «وصل B»."""
    lemmas = {f.lemma for f in verbs if f.tense in _TOLD and not f.prep}
    after = [r for r in people if r.first > k and not r.prep]
    before = [r for r in people if r.end <= k]
    if lemmas & _RECEIVES:
        stated = before and before[-1].end == k
        return next(iter(after if stated else after[1:]), None)
    if lemmas & _COMES:
        near = [r for r in after if r.first == k + 1]
        return near[0] if near else (before[-1] if before and before[-1].end == k else None)
    return None

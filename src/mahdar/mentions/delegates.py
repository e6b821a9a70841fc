"""Ambassadors who are not called so: delegates in a council, who presents his credentials.

«وأشادت السيدة فلانة (أيرلندا)», «رد السيد فلان، ممثل السودان،» in a session of the Security Council; «قدم سعادة فلان
أوراق اعتماده إلى الرئيس سفيرا للسلطنة».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["accredit", "accredited"]

_AMBASSADOR = "ambassador"
#: What one presents, and whose it is.
_PAPERS = frozenset("اوراق نسخه نسخا اوراقه".split())
_TO = frozenset("الي لدي امام".split())
_HIS = frozenset("اعتماده اعتمادها".split())
_WITHIN = 4
#: As what one is accredited, and how far behind the name that is told.
_AS = frozenset("سفيرا سفيره".split())
_AS_WITHIN = 20
#: Lemmas of what one does who speaks in a council.
_SPEAKS = frozenset(
    "قال أكد أضاف صرح ذكر أعلن أفاد كشف أشار شدد علق اعتبر رأى تحدث لفت نفى توقع أشاد أدان رحب دعا طالب حث حذر أعرب "
    "شكر أوضح أثنى ندد رد أبدى عبر أيد جدد انتقد استنكر تساءل حض ناشد هنأ وصف نبه تابع أردف اعترض اقترح".split()
)
#: Who stands for a state where states sit.
_STANDS_FOR = frozenset("ممثل ممثله".split())
#: What makes a council one state's.
_OF_ONE = frozenset("القومي الوطني الداخلي".split())
_MISTERS = frozenset("السيد السيده السفير السفيره".split())


def accredit(document: Document, matches: list[list[Match]], actor: Actor) -> None:
    """Give an ambassador's office to somebody named who presents his papers or speaks for his state in a council."""
    norms = document.norms
    if actor.name is None or actor.implied or actor.prep or (actor.first and norms[actor.first - 1] in _TO):
        return  # «قدم السفير إلى | محمد بن سلمان أوراق اعتماده»
    if not actor.roles:
        stop = document.sentences[document.sentence_of[actor.first]][1]
        words = norms[actor.end : min(actor.end + _WITHIN, stop)]
        if words and words[0] in _PAPERS and not _HIS.isdisjoint(words):
            actor.implied = _AMBASSADOR
            actor.state = actor.state or _accredited_by(document, matches, actor.end, stop)
        elif norms[actor.end - 1] == ")" and actor.state and _speaks(document, actor) and _in_council(norms):
            actor.implied = _AMBASSADOR
        return
    role = actor.roles[0]
    if len(actor.roles) == 1 and role.kind == "official" and role.of_state and role.first > actor.first:
        if norms[role.first] in _STANDS_FOR and role.form_end == role.first + 1 and _in_council(norms):
            role.kind = _AMBASSADOR  # «السيد فلان، ممثل السودان»


def _speaks(document: Document, actor: Actor) -> bool:
    """Whether a mister speaks: «وأشادت | السيدة فلانة (أيرلندا)», not «وفازت السيدة فلانة (مصر)»."""
    opens = actor.first == document.sentences[document.sentence_of[actor.first]][0]
    speaks = opens or any(form.lemma in _SPEAKS for form in document.tokens[actor.first - 1].info.verbs)
    return speaks and document.norms[actor.first].removeprefix("و") in _MISTERS


def _in_council(norms: list[str]) -> bool:
    """Whether the article tells of the Security Council or the General Assembly."""
    for a, b, after in zip(norms, norms[1:], [*norms[2:], ""], strict=False):
        if a.endswith("مجلس") and b == "الامن" and after not in _OF_ONE:
            return True  # not «مجلس الأمن القومي»
        if b == "العامه" and a.endswith("جمعيه") and (after == "للامم" or not after.startswith("ل")):
            return True  # not «الجمعية العامة للاتحاد»
    return False


def _accredited_by(document: Document, matches: list[list[Match]], at: int, stop: int) -> str | None:
    """The state whose ambassador he is: «سفيرا | لأستراليا | لدى الأردن»."""
    norms = document.norms
    told = next((k for k in range(at, min(at + _AS_WITHIN, stop - 1)) if norms[k] in _AS), -1)
    if told < 0:
        return None
    near = (m for k in range(told + 1, min(told + 4, stop)) if norms[k] != "لدي" for m in matches[k])
    return next((m.entry.id for m in near if m.entry.kind in ("state", "epithet")), None)


def accredited(document: Document, matches: list[list[Match]], actors: list[Actor], i: int) -> None:
    """«أوراق اعتماد كل من السيد فلان والسيد علان سفيرين لليابان وبنغلاديش»: each the ambassador of his state."""
    first, end = document.sentences[document.sentence_of[i]]
    if "اعتماد" not in document.norms[first:i]:
        return
    named = [a for a in actors if first <= a.first < i and a.name is not None and not a.roles]
    states: list[str] = []
    for k in range(i + 1, min(i + 16, end)):
        if document.norms[k] == "لدي":
            break
        hit = next((m for m in matches[k] if m.entry.kind == "state"), None)
        if hit is not None and hit.entry.id not in states:
            states.append(hit.entry.id)
    if len(states) < 2 or len(named) < len(states):
        return
    for actor, state in zip(named[-len(states) :], states, strict=True):
        actor.implied, actor.state = "ambassador", state

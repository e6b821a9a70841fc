"""Where a sentence turns to another who speaks: «…، وبدوره أكد فلان»، «…، لكن فلانا رد»، «…، حيث أكد الوزير»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import BUT, COMMA, RELATIVE, SPEECH_NOUNS, THAT, TURN

if TYPE_CHECKING:
    from mahdar.acts.hits import Hit
    from mahdar.mentions.scene import Ref, Scene

__all__ = [
    "before_turn",
    "contrast",
    "fronted",
    "had_opened",
    "named",
    "told_between_commas",
    "turn",
    "turns_against",
    "where_said",
]


def where_said(norms: list[str], last: Hit, hit: Hit) -> bool:
    """«صرح الناطق بأن الجلسة تناولت …، حيث أكد الوزير»: what another said there than the one who tells of it."""
    if norms[hit.token - 1] not in ("حيث", "اذ") or norms[hit.token - 2] not in COMMA or hit.subject is None:
        return False
    other = last.subject is None or last.subject.target is not hit.subject.target
    return other and hit.subject.kind in ("person", "sides") and not hit.subject.prep


#: «…، وعن العلاقة مع تونس أكد أن»: what one who goes on speaks of next.
_TOPICS = frozenset("وعن وحول وبشان وبخصوص وبالنسبه".split())
#: How far before its verb such a topic may stand, in words.
_TOPIC = 9


def fronted(norms: list[str], start: int, verb: int) -> int:
    """Where the topic begins that stands before a verb of saying, after a comma; -1 if there is none."""
    for k in range(verb - 1, max(start, verb - _TOPIC), -1):
        if norms[k] in COMMA:
            return -1
        if norms[k] in _TOPICS and norms[k - 1] in COMMA:
            return k
    return -1


def named(hit: Hit) -> bool:
    return hit.subject is not None or hit.subject_text is not None


_MEANWHILE = frozenset({"وقت"})
#: «من جانبه», «في المقابل»: what stands before the word for a turn.
_AT_TURN = frozenset("من في عن".split())


def turn(norms: list[str], start: int, verb: int) -> int:
    """Where the words begin that give another the turn: «…، وبدوره ثمن فلان», «…، ومن جانبه، أكد»; -1 if none do."""
    if norms[verb - 1] in _MEANWHILE and norms[verb - 2] == "في" and norms[verb - 3] in COMMA:
        return verb - 2  # «…، في وقت طالب فيه فلان بـ»
    if norms[verb - 2 : verb] == ["الوقت", "الذي"] and norms[verb - 3] == "في" and norms[verb - 4] in COMMA:
        return verb - 3
    at = verb - 2 if norms[verb - 1] in COMMA else verb - 1
    word = norms[at].removeprefix("و") if at > start else ""
    if word not in TURN:
        return -1
    if not word.startswith("بدور"):
        at -= 1
        if norms[at].removeprefix("و") not in _AT_TURN:
            return -1
    return at if at > start and (norms[at - 1] in COMMA or norms[at].startswith("و")) else -1


#: «هي الأخرى», «كذلك»: that another does the same.
_THE_OTHER = frozenset("الاخر الاخري الاخرون الاخرين".split())
_HE = frozenset("هو هي هم".split())
_LIKEWISE = frozenset("كذلك ايضا".split())


def before_turn(norms: list[str], at: int, first: int) -> int:
    """The last token before words that give the turn: «إيران، في المقابل، | رفضت», «موسكو بدورها | نددت»."""
    k = at
    while k > first and norms[k] in COMMA:
        k -= 1
    if norms[k] in TURN:
        k -= 1 if norms[k].startswith("بدور") else 2
        told = norms[k + 1] in _AT_TURN or norms[k + 1].startswith("بدور")
    elif norms[k] in _THE_OTHER:
        k, told = k - 2, norms[k - 1] in _HE
    else:
        k, told = k - 1, norms[k] in _LIKEWISE and norms[k - 1] not in COMMA  # «لقي نظيره التركي، كذلك | دعا»
    while k > first and norms[k] in COMMA:
        k -= 1
    return k if told and k >= first else at


def told_between_commas(norms: list[str], at: int, verb: int) -> bool:
    """«قطر، التي تقود الوساطة، | رحبت»: whether nothing but a relative clause stands between a subject and its verb."""
    if at + 1 >= verb or norms[at] not in COMMA or norms[at + 1] not in RELATIVE or norms[verb - 1] not in COMMA:
        return False
    return COMMA.isdisjoint(norms[at + 1 : verb - 1])


_WAS = frozenset("كان كانت كانا كانتا كانوا".split())
_BODIES = frozenset({"state", "org"})


def had_opened(scene: Scene, verb: int, first: int) -> Ref | None:
    """«وكانت مصر، وهي المضيفة، قد | طالبت», «وكانت فرنسا وألمانيا قد | دعت»: the first of those who had done it."""
    norms = scene.document.norms
    head = scene.ref_at.get(first + 1) if norms[verb - 1] == "قد" and norms[first].removeprefix("و") in _WAS else None
    if head is None or head.kind not in _BODIES or head.prep:
        return None
    end = head.end
    while (more := scene.ref_at.get(end)) is not None and more.conj == "و" and more.kind in _BODIES:
        end = more.end
    if end == verb - 1:
        return head if end > head.end else None
    return head if norms[end] in COMMA and norms[verb - 2] in COMMA else None


#: What opens the clause of another after a comma: «ومع أن الرئيس نفى ذلك، فإن وزيره أقر به»، «…، لكن فلانا رد».
_THEN = frozenset("فان فانه فانها لكن ولكن".split())
#: How far before its verb such a clause may open, in words.
_CLAUSE = 14
#: Between a subject and its verb.
_BEFORE_VERB = frozenset("قد كان كانت سبق ايضا".split())


def contrast(norms: list[str], start: int, verb: int) -> int:
    """Where the clause of another opens whose verb of saying stands at a token; -1 if none does."""
    for k in range(verb - 1, max(start, verb - _CLAUSE), -1):
        opens = norms[k] in _THEN or (norms[k] in BUT and norms[k + 1] in THAT)
        if opens and norms[k - 1] in COMMA:
            return k
        if norms[k] in COMMA:
            return -1
    return -1


#: Who tells of others what they said.
_TELL_OF_OTHERS = frozenset("المتحدث المتحدثه الناطق الناطقه متحدث ناطق متحدثه".split())

#: Sources without a name, after «لكن».
_SOURCES = frozenset("مسوولين محللين خبراء مراقبين ناشطين نشطاء متحدثين المسوولين المحللين الخبراء المراقبين".split())


def turns_against(scene: Scene, last: Hit, hit: Hit) -> bool:
    """«قال الوزير إن الزيارة ناجحة، لكن نظيره أكد أن»: another, who does not speak in what the one before says."""
    norms = scene.document.norms
    at = contrast(norms, last.start, hit.token)
    if at < 0 or last.quoted or not _TELL_OF_OTHERS.isdisjoint(norms[last.token : last.start]):
        return False
    at += 1 + (norms[at] in BUT)
    ref = scene.ref_at.get(at)
    if ref is None:
        return norms[at].removesuffix("ا") in SPEECH_NOUNS or norms[at] in _SOURCES
    stop = next((k for k in range(ref.end, hit.token) if norms[k] not in _BEFORE_VERB), hit.token)
    if stop < hit.token or ref.prep or (last.subject is not None and ref.target is last.subject.target):
        return False
    return ref.kind == "person" or (ref.kind in ("state", "org", "place", "title") and hit.frame in ("that", "quote"))

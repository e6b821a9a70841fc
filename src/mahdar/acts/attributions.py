"""Attribution without a verb of speech: «بحسب بيان للوزارة»، «وفقا لمصادر»، «على حد قوله»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import nounish
from mahdar.acts.lexicon import Cue, speech_cues
from mahdar.acts.said import Said
from mahdar.acts.sources import speaking
from mahdar.acts.speech_tables import (
    ATTRIBUTION,
    CLOSE,
    COMMA,
    HIS_PEOPLE,
    NEW_TURN,
    OPEN,
    PEOPLE,
    PREPOSITIONS,
    RELATIVE,
    SPEECH_NOUNS,
)
from mahdar.acts.walk_tables import DAYS
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import VerbForm

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["FIGURES", "attributed", "closed_by", "opened_by"]

#: A cue nearer than this after an attribution, in words, reports what is attributed: one statement.
_FAR = 8
#: How many words for what he is may stand before a name.
_TITLE = 7
#: What is said before «هذا ما أكده» is a clause of so many words.
_SHORTEST = 4
#: Words of a clause at least.
_CLAUSE = 2
#: «بحسب الصحيفة، فإن»: what resumes the clause.
_THEN = frozenset("فان فانه فانها فقد".split())
#: «بحسب مصدر، فإن الوزير أكد»: the source tells of another who speaks; not «فقد أكد الوزير».
_THAT_HE = _THEN - {"فقد"}

#: Texts and speeches that are somebody's.
_TEXT = re.compile("بيان|بلاغ|تصريح")
#: What is somebody's, told by its figures: «وفق أرقام الأمم المتحدة».
FIGURES = frozenset(
    "ارقام لارقام بيانات لبيانات احصاءات لاحصاءات احصاييات لاحصاييات معطيات لمعطيات تقديرات لتقديرات".split()
)
_OWN_WORDS = frozenset("قوله قولها قولهم تعبيره تعبيرها وصفه وصفها".split())
_SOURCES = (
    SPEECH_NOUNS
    | HIS_PEOPLE
    | PEOPLE
    | FIGURES
    | frozenset(
        "ناطق ناطقه متحدثه لتصريح لتصريحات تصريح تصريحات شاهد سكان السكان محامون محام دبلوماسيون نواب اعضاء "
        "بيان لبيان مصدر لمصدر مصادر لمصادر تقرير لتقرير تقارير مقربين مسوول مسوولين لمسوول لمسوولين متحدث لمتحدث "
        "المصادر للمصادر للبيان للتقرير للمتحدث وكاله لوكاله صحيفه لصحيفه وسايل شهود لشهود "
        "خبراء مراقبين دبلوماسيين محللين ناشطين مسعفين ناجين موظفين حقوقيين منظمات جمعيات".split()
    )
)


def attributed(scene: Scene, first: int, end: int, last: Ref | None) -> Said | None:
    """The statement of a sentence that has an attribution and no verb of speech, or None.

    ``last`` is who spoke last, whom «على حد قوله» means.
    """
    norms = scene.document.norms
    for k in scene.document.having(_MAY_ATTRIBUTE, first, end - 1):
        if _attributes(norms[k]):
            speaker, text, after = _source(scene, k + 1, end)
            if (speaker is None and text is None) or (text is not None and _by_measure(scene, first, k, text)):
                continue
            return _said(scene, k, first, end, after, speaker, text)
        if norms[k] in ("ما", "كما") and (told := _as_told(scene, k, first, end)) is not None:
            return told
        if norms[k] == "ما" and norms[k - 1].removeprefix("و") == "هذا" and k > first + _SHORTEST:
            speaker, text, after = _source(scene, k + 1, end)  # «…، هذا ما أكده كبير المفاوضين»
            if after > k + 1 and (speaker is not None or text is not None):
                return _said(scene, k - 1, first, end, after, speaker, text)
        if norms[k] == "حد" and norms[k + 1] in _OWN_WORDS and norms[k - 1] == "علي" and last is not None:
            return _said(scene, k - 1, first, end, k + 2, last, None)
    return None


#: What is not the same everywhere: «تختلف الأسعار بحسب».
_VARIES = re.compile("و?(?:[يتا]ختلفت?|[يت]ت(?:فاوت|باين|نوع|غير|درج)|ت(?:فاوت|باين)ت?)")


def _by_measure(scene: Scene, first: int, k: int, text: tuple[int, int]) -> bool:
    """«تتفاوت الأجور وفق موظفين وعمال», «وزعت وفقا لسكان كل قرية»: whether a word of citing tells by what one goes."""
    norms = scene.document.norms
    if "كل" in norms[text[0] : text[1]]:
        return True
    return norms[k - 1] not in COMMA and any(_VARIES.fullmatch(norm) for norm in norms[first:k])


def _attributes(norm: str) -> bool:
    return norm in ATTRIBUTION or (norm.startswith("و") and norm[1:] in ATTRIBUTION)


def _as_told(scene: Scene, k: int, first: int, end: int) -> Said | None:
    """«على ما ذكر المقربون منه»: the cue is the verb after «ما»."""
    if k + 2 >= end or (scene.document.norms[k] == "كما" and k - first < _SHORTEST):
        return None
    if scene.document.norms[k] == "ما" and scene.document.norms[k - 1] != "علي":
        return None
    cues = speech_cues()
    verbs = [f for f in scene.document.tokens[k + 1].info.verbs if f.tense == "past" and f.lemma in cues]
    if not any("that" in cues[f.lemma].frames for f in verbs):
        return None
    speaker, text, after = _source(scene, k + 1, end)
    if speaker is None and text is None:
        return None
    said = _said(scene, k if scene.document.norms[k] == "كما" else k - 1, first, end, after, speaker, text)
    if said is not None:
        said.cue_first = k + 1
    return said


def _told_past(scene: Scene, at: int) -> bool:
    """Whether a past verb stands at a token, or one with its object: «ما ذكر»، «ما أعلنته»."""
    norm = scene.document.norms[at]
    cues, forms = speech_cues(), scene.document.tokens[at].info.verbs
    if any(
        f.tense == "past" or (f.tense == "pres" and f.lemma in cues and "that" in cues[f.lemma].frames) for f in forms
    ):
        return True
    bare = next((norm.removesuffix(s) for s in ("ه", "ها", "وه") if norm.endswith(s)), "")
    verbs = scene.lexicon.verbs
    stems = (bare, bare + "وا", bare[:-1] + "ي") if bare else ()
    return any(f.tense == "past" for stem in stems for f in verbs.get(stem, ()))


_MAY_ATTRIBUTE = Trait.of_words(ATTRIBUTION, ("و" + word for word in ATTRIBUTION), ("حد", "ما", "كما"))


def opened_by(scene: Scene, first: int, end: int, cue: int, *, alone: bool) -> Said | None:
    """The statement of a sentence that opens with its source and reports speech besides, far from it.

    Right before a verb of saying the source is only where the speech was heard («ووفقا لوكالة …، أكد فلان أن»), and
    so is a source without a name near it. One that tells of it is one more who speaks: a named one, any whose clause is
    resumed («فإن فلانا أكد») or opens with a verb of its own («ناقش الوزيران الأوضاع وشددا على»), and any ``alone``,
    which goes on with a participle («فإن الهدنة هشة، مرحبة ب»).
    """
    if not _attributes(scene.document.norms[first]):
        return None
    speaker, text, after = _source(scene, first + 1, end)
    if speaker is None and text is None:
        return None
    start = _past_comma(scene.document.norms, after, end)
    near = cue - start
    paper = scene.document.norms[first + 1].removeprefix("ل").removeprefix("ال") in _PAPERS
    if near <= 0 or (speaker is None and near < _FAR and not alone and not _tells_itself(scene, start, paper=paper)):
        return None
    return _said(scene, first, first, end, after, speaker, text)


#: Where a speech was heard, and no one who tells it: «وبحسب بيان، فإن الوزير أكد».
_PAPERS = frozenset("بيان بلاغ نص وثيقه وثايق محضر تقرير".split())


def _tells_itself(scene: Scene, start: int, *, paper: bool) -> bool:
    """Whether the clause after a source is resumed by «فإن», or opens with a past verb: «ناقش الوزيران»."""
    if not paper and not _THAT_HE.isdisjoint(scene.document.norms[start - 1 : start + 1]):
        return True
    token = scene.document.tokens[start]
    return scene.document.norms[start - 1] in COMMA and any(
        f.tense == "past" and not f.conj and "masdar" not in token.info.tenses for f in token.info.verbs
    )


def closed_by(scene: Scene, first: int, cue: int) -> Said | None:
    """What a sentence tells before a source that goes on to speak: «هاتف نظيره، بحسب الناطق فلان، الذي أعرب عن»."""
    norms = scene.document.norms
    for k in scene.document.having(_MAY_ATTRIBUTE, first + _SHORTEST, cue):
        if norms[k - 1] not in COMMA or norms[k] not in ATTRIBUTION:
            continue
        speaker, text, after = _source(scene, k + 1, cue)
        goes_on = after + 2 == cue and norms[after] in COMMA and norms[after + 1] in RELATIVE
        goes_on = goes_on or (after + 1 == cue and norms[after] in RELATIVE | COMMA)
        if goes_on and (speaker is not None or text is not None):
            return _said(scene, k, first, cue, after, speaker, text)
    return None


_GAVE = frozenset({("ادلي", "به"), ("ادلي", "بها"), ("ادلت", "به"), ("ادلت", "بها")})


def _before(scene: Scene, at: int) -> tuple[str, ...]:
    """The two words before a token."""
    return tuple(scene.document.norms[max(0, at - 2) : at])


def _issuer(scene: Scene, first: int, end: int) -> Ref | None:
    """«بيان لوزارة الخارجية»، «بيان صدر عن الخارجية»: whose statement it is."""
    for ref in scene.refs_in(first, end):
        if ref.first == first and ref.kind in ("org", "person", "title") and not ref.prep and not ref.conj:
            return ref  # «وفقا لبيان وزارة المالية», «وفقا لتصريحات الوزير فلان»
        if _before(scene, ref.first) in _GAVE and ref.kind in ("person", "title", "org"):
            return ref  # «طبقا لتصريح أدلى به الوكيل»
        if ref.kind in ("person", "title") and ref.prep == "ل":
            return ref  # «وفقا لتصريحات سابقة للفريق فلان»
        if ref.kind in ("org", "state") and (ref.prep == "ل" or scene.document.norms[ref.first - 1] in ("عن", "من")):
            return ref
    return None


def _source(scene: Scene, at: int, end: int) -> tuple[Ref | None, tuple[int, int] | None, int]:
    """Who is cited at a token: an entity, or an unnamed source; and the token after."""
    norms = scene.document.norms
    verbal = False
    named_so = norms[at] if at < end else ""
    if at and norms[at - 1].lstrip("و").endswith("فقا") or norms[at - 1].lstrip("و") == "طبقا":
        named_so = named_so.removeprefix("ل")  # «وفقا لمسعفين»
    if at < end and norms[at] in ("عن", "ما", "لما"):
        at += 1
    if norms[at - 1] in ("ما", "لما", "كما", "حسبما") and at < end and _told_past(scene, at):
        learned = norms[at].startswith("علم")
        at += 2 if at + 1 < end and norms[at + 1] in ("به", "عنه", "اليوم", "امس") else 1
        at += 3 if norms[at : at + 3] == ["اول", "من", "امس"] else 0
        verbal = True
        if learned:  # «وفق ما علمته «الخبر» من مصدر»
            at = next((k + 1 for k in range(at, min(at + _TITLE, end)) if norms[k] == "من"), at)
    ref = scene.ref_at.get(at)
    if at + 2 < end and norms[at] in OPEN and norms[at + 2] in CLOSE:  # «وحسب «سونا» فإن»
        named = scene.ref_at.get(at + 1)
        org = named if named is not None and named.kind == "org" else None
        return org, None if org is not None else (at + 1, at + 2), at + 3
    if ref is None and at + 1 < end and norms[at + 1] in OPEN:  # «صحيفة "كورييري"»
        ref = scene.ref_at.get(at + 2)
    if ref is None and at < end and norms[at] in FIGURES:
        ref = scene.ref_at.get(at + 1)
        ref = ref if ref is not None and ref.kind in ("org", "state") else None
        if ref is not None:
            return ref, None, ref.end
    nameless = ref is not None and ref.kind == "title" and ref.target is None
    if nameless and not verbal and ref is not None:
        return None, (at, ref.end), ref.end  # «وفقا للمتحدث باسم الوزارة»
    at_place = ref is not None and ref.kind in ("place", "state")
    if at_place and not verbal and ref is not None and _closes(norms, ref.end, end):
        return ref, None, ref.end  # «وبحسب الكرملين، فإن»
    nobody = verbal and nameless
    if ref is not None and ref.kind in ("person", "title", "org") and not nobody:
        return ref, None, ref.end
    if verbal and (named := _named_subject(scene, at, end)) is not None:
        return named, None, named.end
    if at < end and (
        named_so in _SOURCES
        or norms[at] in _SOURCES
        or (verbal and nounish(scene, at) and scene.document.tokens[at].kind == "w")
    ):
        stop = at + 1
        while (
            stop < end
            and stop - at < 8
            and norms[stop] not in COMMA
            and norms[stop] not in '.:«"'
            and norms[stop] not in _THEN
            and norms[stop] not in DAYS
            and norms[stop] not in ("امس", "اليوم")
        ):
            stop += 1
        whose = _issuer(scene, at + 1, stop + 1) if _TEXT.search(norms[at]) else None
        return whose, None if whose else (at, stop), stop
    body = speaking(scene, at, end) if ref is None and not verbal else at
    if body > at and _closes(norms, body, end):
        return None, (at, body), body  # «وبحسب الجانب المصري، فإن»
    return None, None, at


def _closes(norms: list[str], at: int, end: int) -> bool:
    """Whether the words for a source end before a token: at a mark, or where the clause is resumed."""
    return at >= end or norms[at] in COMMA or norms[at] in _THEN or norms[at] in ".:"


def _named_subject(scene: Scene, at: int, end: int) -> Ref | None:
    """«حسبما أعلن قائد هذه القوات اللواء فلان»: the name after the words for what he is."""
    norms = scene.document.norms
    for k in range(at + 1, min(at + _TITLE, end)):
        if norms[k] in COMMA or norms[k] in PREPOSITIONS or not nounish(scene, k - 1):
            return None
        ref = scene.ref_at.get(k)
        if ref is not None and ref.kind == "person" and not ref.prep and not ref.conj:
            return ref
    return None


def _said(
    scene: Scene, cue: int, first: int, end: int, after: int, speaker: Ref | None, text: tuple[int, int] | None
) -> Said | None:
    norms = scene.document.norms
    start, stop = first, cue
    amid = cue > first + 1 and norms[cue - 1] in COMMA and after < end - 1 and norms[after] in COMMA
    if amid and not _new_clause(scene, after + 1):  # «واستغرق اللقاء، على ما قال مصدر، ثلاث ساعات»
        start, stop = _clause(scene, first, cue), end
    elif cue - first < 4 and not _tells_before(scene, first, cue, after, end):
        start, stop = _past_comma(norms, after, end), end
    elif after < end and norms[after] in COMMA and norms[cue - 1] in COMMA and _goes_on(norms, after + 1, end):
        stop = end  # «لم يتطرق الاتصال، وفق مصدر، إلى …»
    while stop > start and norms[stop - 1] in ".:":
        stop -= 1
    while start < stop and (norms[start] in COMMA or (start > cue and norms[start] in _THEN)):
        start += 1
    while stop > start and (norms[stop - 1] in COMMA or norms[stop - 1] in ".:"):
        stop -= 1
    opened = start > cue and norms[start - 1] in _THEN  # «وبحسب الوزير فإن الحوار ضروري»
    if stop - start < (_CLAUSE if opened else _SHORTEST):
        return None
    word = norms[cue] if norms[cue] in ATTRIBUTION else norms[cue].removeprefix("و")
    said = Said(Cue(word, frozenset(), "", None, False), VerbForm(word, "attribution", ""), cue, start)
    said.end = stop
    said.speaker, said.speaker_text = speaker, text
    return said


_FURTHER = NEW_TURN | frozenset("كما حيث اذ لكن غير الا بعد بعدما ثم ما مما الذي التي الامر".split())


def _new_clause(scene: Scene, at: int) -> bool:
    """Whether what stands after an attribution is a clause or circumstance of its own, no rest of the one before."""
    token = scene.document.tokens[at]
    if token.norm.startswith("و") or token.norm in _FURTHER:
        return True
    return not token.info.tenses.isdisjoint(("past", "pres", "part"))


def _tells_before(scene: Scene, first: int, cue: int, after: int, end: int) -> bool:
    """«ارتفعت الصادرات بحسب تونس، في حين»: whether a short clause is attributed, and not what follows."""
    resumed = any(scene.document.norms[k] in _THEN for k in range(after, min(after + 2, end)))
    info = scene.document.tokens[first].info
    return (
        not resumed
        and cue > first + 1
        and (info.pos == "verb" or "past" in info.tenses)
        and scene.document.norms[cue - 1] not in COMMA
    )


def _clause(scene: Scene, first: int, cue: int) -> int:
    """Where the clause begins that an attribution interrupts: «عاد فلان من دمشق، وكانت عودته، على ما قال»."""
    norms = scene.document.norms
    for k in range(cue - 2, first, -1):
        if norms[k - 1] in COMMA and norms[k].startswith("و"):
            verbs = scene.document.tokens[k].info.verbs
            if norms[k] in ("وكان", "وكانت") or any(f.conj and f.tense == "past" for f in verbs):
                return k
    return first


def _past_comma(norms: list[str], after: int, end: int) -> int:
    """The token after the comma that closes an attribution at the head of a sentence."""
    for k in range(after, min(after + 12, end)):
        if norms[k] in COMMA or norms[k] in _THEN:
            return k + 1
    return after


def _goes_on(norms: list[str], at: int, end: int) -> bool:
    """Whether the clause that an attribution interrupts goes on after it: «إلى موعد القمة»."""
    return at < end and norms[at] in PREPOSITIONS

"""Headlines that quote: «لافروف: لا بديل عن الحوار»، «الوزير من باماكو: …»، «فلان لـ«الحياة»: …».

Such a line stands at the head of an article, by itself, and what follows its colon is said by whoever
stands before it: a name, of which the surname is enough where the article gives it in full below, an
office, or a body that speaks for a state. A subject («القمة العربية: …»), a place or an outlet is no one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.lexicon import Cue
from mahdar.acts.said import Said
from mahdar.acts.speech_tables import CLOSE, OPEN
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import VerbForm

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["tells_by_itself", "with_headlines"]

#: How many lines a head may have, how many words one of them, and how many stand before the colon.
_LINES, _LONGEST, _LABEL = 4, 26, 12
#: So many lines with a label are a form that is filled in: «المكان: …»، «الزمان: …».
_FORM = 3
#: How long the name of an author is at most, in words.
_AUTHOR = 5
#: Who acts in a headline.
_ACTORS = frozenset("person title state org place sides".split())
#: How many words tell to whom one speaks.
_WHOM = 4
#: What is said has so many words at least.
_FEWEST = 3
_COLON = Trait.of_words((":",))
_STOPS = frozenset(".؟?:")
#: On what occasion: «بعد لقائه الوزير:»، «في حوار مع «عمان»:»، «ردا على واشنطن:»، «عن سوريا:».
_OCCASION = frozenset("بعد عقب خلال لدي ردا تعليقا عن حول بشان قبيل اثر".split())
_TALK = frozenset("حوار حديث مقابله تصريح تصريحات كلمه موتمر لقاء خطاب بيان ختام مستهل رساله".split())
#: How what is said in the same words opens, where only the place is told: «أوغلو في الدوحة: لن نعترف».
_SPEAKS = frozenset("لا لن لم ليس ليست علي نحن لسنا يجب ينبغي هناك لدينا علينا هذا هذه ان اننا انا لقد".split())
#: Bodies that speak for a state.
_VOICES = frozenset(
    "الخارجيه وزاره الرياسه رياسه الكرملين الاليزيه البنتاغون البنتاجون الحكومه حكومه السفاره سفاره الديوان".split()
)
_WHITE_HOUSE = ("البيت", "الابيض")
#: Words that an office of some table opens with.
_OFFICES = Trait(
    lambda token: any([not h.split.prep and not h.split.conj and h.entry.kind == "office" for h in token.info.heads]),
    of="heads",
)


def with_headlines(scene: Scene, said: list[Said]) -> list[Said]:
    """The statements of headlines and those of the report, in order; the cues in a headline are no others'."""
    found = _quoted(scene, said)
    if said and _by_line(scene, said[0]):
        said = said[1:]
    if not found:
        return said
    spans = [(one.cue_first, one.end) for one in found]
    told = [one for one in said if not any(a <= one.cue_first < b for a, b in spans)]
    return sorted([*found, *told], key=lambda one: one.cue_first)


def tells_by_itself(scene: Scene, first: int, end: int) -> bool:
    """«توكاييف يدعو إلى الحوار» above a dateline: whoever stands first, and a verb of the present right after him."""
    ref = scene.ref_at.get(first)
    if ref is None or ref.prep or ref.kind not in _ACTORS or ref.end + _FEWEST > end or end - first > _LONGEST:
        return False
    if scene.document.norms[end - 1] in _STOPS:
        return False
    return any(f.tense == "pres" for f in scene.document.tokens[ref.end].info.verbs)


def _by_line(scene: Scene, one: Said) -> bool:
    """«كتب: فلان الفلاني»: a line of its own that tells whose report this is."""
    document = scene.document
    number = document.sentence_of[one.cue_first]
    alone = one.start == one.cue_first + 2 and document.norms[one.start - 1] == ":" and not one.quoted
    return (
        one.lemma == "كتب"
        and alone
        and number + 1 < len(document.sentences)
        and (document.sentences[number] == (one.cue_first, one.end) and one.end - one.start <= _AUTHOR)
    )


def _quoted(scene: Scene, said: list[Said]) -> list[Said]:
    """The statements of headlines. ``said`` are those of the report, whose first speaker an office means."""
    document = scene.document
    if not document.having(_COLON, 0, _LINES * _LONGEST):
        return []
    lines = [(first, end, _label(scene, first, end)) for first, end in _head_lines(scene)]
    if sum(colon > 0 for _, _, colon in lines) >= _FORM:
        return []
    found: list[Said] = []
    for first, end, colon in lines:
        if (
            not colon
            or end - colon < _FEWEST
            or any(one.form.tense == "answer" and one.cue_first <= colon < one.end for one in said)
        ):
            continue
        told = scene.ref_at.get(colon + 1)
        if told is not None and told.end >= end - 1:
            continue  # «المتحدث: الوزير فلان»
        one = Said(Cue(":", frozenset(), "", None, False), VerbForm(":", "headline", ""), colon, colon + 1)
        one.end = end
        one.sentence = document.sentence_of[colon]
        one.how = "subject"
        if _speaker(scene, one, first, said):
            found.append(one)
    return found


def _label(scene: Scene, first: int, end: int) -> int:
    """The colon after the words that a line opens with; 0 if there is none."""
    norms = scene.document.norms
    colons = (k for k in range(first + 1, min(first + _LABEL, end)) if norms[k] == ":")
    return next((k for k in colons if not norms[k - 1].isdecimal()), 0)  # not «19:30»


def _head_lines(scene: Scene) -> list[tuple[int, int]]:
    """The lines before the report, as token ranges: short ones without a full stop, each by itself."""
    document = scene.document
    lines: list[tuple[int, int]] = []
    number = 0
    while number < len(document.sentences) and len(lines) < _LINES:
        paragraph, first = document.paragraph_of[number], document.sentences[number][0]
        while number < len(document.sentences) and document.paragraph_of[number] == paragraph:
            end = document.sentences[number][1]
            number += 1
        if end - first > _LONGEST or document.norms[end - 1] in _STOPS or number == len(document.sentences):
            break
        lines.append((first, end))
    return lines


def _speaker(scene: Scene, one: Said, first: int, said: list[Said]) -> bool:
    """Set who stands before the colon, if someone who can speak does."""
    end = _label_end(scene, first, one)
    if end <= first:
        return False
    norms = scene.document.norms
    ref = scene.ref_at.get(first)
    whole = ref is not None and ref.end == end and not ref.prep and not ref.conj
    if ref is not None and whole and ref.kind == "person" and ref.target is not None:
        one.speaker = ref
        return True
    named = _surnamed(scene, first, end)
    if named is not None:
        one.speaker = named
        return True
    if ref is not None and whole and ref.kind in ("org", "place", "state"):
        one.speaker = ref
        return ref.target is not None and (norms[first] in _VOICES or tuple(norms[first:end]) == _WHITE_HOUSE)
    titled = ref is not None and whole and ref.kind == "title"
    if not titled and (not scene.document.having(_OFFICES, first, first + 1) or end - first < 2):
        return False
    one.speaker = _holder(scene, ref if titled else None, one, said)
    if one.speaker is None:
        one.speaker_text = (first, end)
    return True


def _label_end(scene: Scene, first: int, one: Said) -> int:
    """Where the words for the speaker end, with the occasion, the place or the outlet after them left out; 0: none."""
    norms = scene.document.norms
    colon = one.cue_first
    who = _label_name(scene, first, colon)
    if who and _speaks(scene, colon + 1) and _acts(scene, who):
        return who  # «دو شاريت أنهى محادثاته في دمشق: لا سلام خارج مدريد»
    if who and who < colon and (norms[who] == "امام" or _to_somebody(scene, who, colon)):
        return who  # «باتيلي أمام مجلس الأمن: …»، «الهراوي لموفد يلتسين: …»
    if who and norms[who] in ("في", "من") and _of_his_state(scene, first, who, colon):
        return who  # «فيسترفيله في القاهرة: ألمانيا مستعدة»
    for k in range(first + 1, colon):
        at = scene.ref_at.get(k)
        if norms[k] in ("في", "من"):
            if at is None and (place := scene.ref_at.get(k + 1)) is not None and place.end == colon:
                if place.kind in ("place", "state") and scene.cover[k] is None:
                    quoted = norms[colon + 1] in OPEN
                    return k if norms[k] == "من" or quoted or _speaks(scene, colon + 1) else 0
            if norms[k] == "في" and norms[k + 1] in _TALK:
                return k
        elif norms[k] in _OCCASION and scene.cover[k] is None:
            return k
        elif norms[k] == "ل" and norms[k + 1] in OPEN and norms[colon - 1] in CLOSE:
            return k
        elif at is not None and at.prep == "ل" and at.end == colon and at.kind in ("org", "person", "state", "title"):
            return k
    return colon


def _label_name(scene: Scene, first: int, colon: int) -> int:
    """The end of the name of a person that a label opens with, by his surname too; 0 if it opens with none."""
    ref = scene.ref_at.get(first)
    if ref is not None and ref.kind == "person" and not ref.prep:
        return ref.end
    return next((k for k in (first + 1, first + 2) if k < colon and _surnamed(scene, first, k) is not None), 0)


def _to_somebody(scene: Scene, at: int, colon: int) -> bool:
    """Whether all that stands before a colon is to whom one speaks: «لموفد يلتسين», «لنظيره الألماني»."""
    token = scene.document.tokens[at]
    ref = scene.ref_at.get(at)
    whom = any(s.prep == "ل" and not s.conj for s in token.info.splits) if ref is None else ref.prep == "ل"
    between = (scene.document.tokens[k] for k in range(at + 1, colon))
    return whom and colon - at <= _WHOM and all(t.kind == "w" and "past" not in t.info.tenses for t in between)


def _of_his_state(scene: Scene, first: int, who: int, colon: int) -> bool:
    """Whether a person's own state opens what stands behind a colon."""
    speaker = scene.ref_at.get(first)
    speaker = speaker if speaker is not None and speaker.kind == "person" else _surnamed(scene, first, who)
    state = scene.ref_at.get(colon + 1)
    if speaker is None or state is None or state.kind != "state":
        return False
    country = getattr(speaker.target, "country", None)
    return country is not None and country == getattr(state.target, "country", None)


def _acts(scene: Scene, at: int) -> bool:
    """Whether a verb of what someone has done or does stands at a token."""
    verbs = scene.document.tokens[at].info.verbs
    return any(f.tense in ("past", "pres") and f.agree in ("ms", "fs") and not f.conj for f in verbs)


def _speaks(scene: Scene, at: int) -> bool:
    """Whether words open as someone's own do: a negation, a duty, «نحن», a verb in the first person."""
    forms = scene.document.tokens[at].info.verbs if scene.document.tokens[at].kind == "w" else ()
    return scene.document.norms[at] in _SPEAKS or any(f.agree in ("1s", "1p") for f in forms)


def _surnamed(scene: Scene, first: int, end: int) -> Ref | None:
    """«غوتيريش:»: the only person of the article whose name ends with these words."""
    words = tuple(scene.document.norms[first:end])
    found = [p for p in scene.people if any([len(n) > len(words) and n[-len(words) :] == words for n in p.names])]
    if len(found) != 1:
        return None
    return next((r for r in scene.refs if r.target is found[0]), None)


def _holder(scene: Scene, title: Ref | None, one: Said, said: list[Said]) -> Ref | None:
    """«المبعوث الأممي إلى اليمن:»: who holds such an office in the first sentence of the report."""
    later = [s for s in said if s.cue_first >= one.end]
    speaker = later[0].speaker if later else None
    if speaker is None or speaker.kind != "person" or later[0].sentence > one.sentence + _LINES:
        speaker = None
    if title is None or title.actor is None:
        return speaker
    return speaker if speaker is not None and _holds(scene, speaker, title) else _called_so(scene, title, one)


def _holds(scene: Scene, person: Ref, title: Ref) -> bool:
    """Whether a person has an office of the kind and the state that a title says."""
    assert title.actor is not None
    held = {r.kind for a in getattr(person.target, "actors", ()) for r in a.roles}
    state, theirs = title.actor.state, getattr(person.target, "country", None)
    row = scene.lexicon.registry.states.get(state or "")
    other = row is not None and theirs is not None and row.code != theirs and "envoy" not in held
    return not other and not held.isdisjoint(r.kind for r in title.actor.roles)


def _called_so(scene: Scene, title: Ref, one: Said) -> Ref | None:
    """«وزير الخارجية: …»: the only one whom the first sentence that names one calls so, though he speaks in none."""
    document = scene.document
    wanted = _bare(document.norms[title.first : title.end])
    for first, end in document.sentences[one.sentence + 1 : one.sentence + 1 + _LINES]:
        found = {
            id(ref.target): ref
            for ref in scene.refs_in(first, end)
            if ref.kind == "person" and ref.target is not None and _holds(scene, ref, title)
            if any(wanted <= _bare(document.norms[a.first : a.end]) for a in getattr(ref.target, "actors", ()))
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _bare(words: list[str]) -> set[str]:
    """Words without article and preposition: «لمجلس», «للمجلس» and «المجلس» are one."""
    return {w.removeprefix("لل") if w.startswith("لل") else w.removeprefix("ل").removeprefix("ال") for w in words}

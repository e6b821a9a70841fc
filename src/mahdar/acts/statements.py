"""Reported speech: cue, speaker, content, mode.

Every cue is read in its sentence: what stands between it and its content (the
speaker, an addressee, adverbs, asides) is skipped or used, then the content runs to
the next cue of the same level, or to the end of the sentence and on through
sentences that have no cue of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.attributions import attributed, closed_by, opened_by
from mahdar.acts.authors import text_kind
from mahdar.acts.called import find_called
from mahdar.acts.collective import body_meant, body_told
from mahdar.acts.content_ends import content_end
from mahdar.acts.continuations import run_on
from mahdar.acts.cue_phrases import closing_quote, is_masdar
from mahdar.acts.cues import find_hits
from mahdar.acts.described import without_described
from mahdar.acts.discourse import agrees
from mahdar.acts.headlines import tells_by_itself, with_headlines
from mahdar.acts.interviews import interview_answers
from mahdar.acts.levels import outermost
from mahdar.acts.lexicon import masdars
from mahdar.acts.preceding import FALLS_TO
from mahdar.acts.sources import definite
from mahdar.acts.speakers import Said, Speakers
from mahdar.acts.speech_tables import ATTRIBUTION, COMMA, OPEN, WARM
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.mentions.scene import Ref, Scene


__all__ = ["Said", "entity_id", "placed", "read_statements", "scan_statements"]


#: How the speaker is found where a text is quoted and it is known whose it is.
_KNOWN_TEXT = frozenset({"relative", "text", "sides"})
#: A rest of a sentence shorter than this, after a quotation that ends in it, reports nothing.
_FEWEST_WORDS = 4


def scan_statements(scene: Scene) -> list[Said]:
    """All statements, in the order of their cues, speakers resolved."""
    document = scene.document
    found: list[Said] = []
    memory = Speakers(scene)
    for number, (first, end) in enumerate(document.sentences):
        if not (end <= scene.start and tells_by_itself(scene, first, end)):
            first = max(first, scene.start)
        if first >= end:
            continue
        if found and found[-1].end > first:  # a quotation of several sentences
            found[-1].sentence = number
            first = found[-1].end
            if end - first < _FEWEST_WORDS:
                continue
        hits = find_hits(scene, first, end)
        hits = outermost(scene, hits)
        told = without_described(scene, hits, first)
        described, hits = len(told) < len(hits), told
        memory.sentence(first, end, hits)
        previous = found[-1] if found else None
        if not hits:
            cited = attributed(scene, first, end, memory.last)
            if cited is not None:
                cited.sentence = number
                memory.cite(cited, first)
                found.append(cited)
                continue
            if not described:
                run_on(scene, previous, number, first, end)
            continue
        alone = _goes_on(scene, hits[0])
        opened = opened_by(scene, first, end, hits[0].token, alone=alone)
        if opened is not None:
            opened.sentence = number
            goes_on = alone or _joined_to_no_verb(scene, opened, hits[0])
            if goes_on and opened.start < hits[0].token < opened.end:
                opened.end = hits[0].token - 1
                memory.cite(opened, first)
            found.append(opened)
        closed = closed_by(scene, first, hits[0].token) if opened is None else None
        if closed is not None:
            closed.sentence = number
            memory.cite(closed, first)
            found.append(closed)
        for n, hit in enumerate(hits):
            following = n + 1
            while following < len(hits) and hits[following].nested and not hit.nested:
                following += 1
            if following > n + 1 and not hit.quoting:
                while (
                    following < len(hits)
                    and hits[following].subject is None
                    and hits[following].subject_text is None
                    and not (hits[following].form.tense == "part" and not hits[following].form.conj)
                ):
                    following += 1  # what the one told of goes on to say
            while following < len(hits) and hits[following].token < hit.start:
                following += 1  # told in an aside before the content: «قال، كما أكد فلان، إن»
            limit = hits[following].token if following < len(hits) else end
            if following < len(hits) and hits[following].frame == "before":
                limit = hits[following].start  # «قال إن …؟ "لن نستسلم"، أضاف»
            said = Said(hit.cue, hit.form, hit.token, hit.start)
            said.sentence = number
            said.quoted = hit.quoted
            said.addressee = hit.addressee
            said.start = _from_accused(scene, hit, hit.addressee)
            said.start = _past_courtesy(scene, hit, said.start, limit)
            said.subject_first = hit.subject.first if hit.subject else None
            scene.cue_starts.add(hit.token)
            said.end = content_end(scene, hit, limit, end)
            if said.end <= said.start:
                continue
            _by_the_tongue_of(scene, hit, said)
            told_before = _tells_that(scene, hit)
            memory.speaker(said, hit, first)
            if told_before:
                continue
            if said.addressee is not None and hit.addressee is None:  # taken for who speaks, at first
                said.start = min(said.start, _from_accused(scene, hit, said.addressee))
            nobody = said.speaker is None and said.speaker_text is None and not said.anaphor
            if nobody and hit.frame == "0" and hit.form.tense == "past" and hit.start == hit.token + 1:
                continue  # «أعلنت نتائج الانتخابات»: the passive
            if nobody and hit.form.tense == "part" and hit.frame == "quote":
                continue  # «فلان - متابعة: …»: a by-line
            if said.how in ("topic", "carried") and _of_a_thing(scene, hit, first):
                continue
            if document.norms[said.start] in WARM and not _wishes(scene, said):
                continue  # «قدم المنتخب أجمل مبارياته»
            if hit.cue.lemma == "جاء" and hit.frame == "quote" and said.how not in _KNOWN_TEXT:
                continue  # «جاء في القاموس: «…»»: nobody is told of whose text it is
            found.append(said)
    answers = interview_answers(scene, found)
    if answers:
        spans = [(a.cue_first, a.end) for a in answers]
        found = [s for s in found if not any(a <= s.cue_first < b for a, b in spans)]
        for one in found:
            nearest = min((a for a, _ in spans if a > one.start), default=one.end)
            one.end = min(one.end, max(one.start + 1, nearest))
        found = sorted([*found, *answers], key=lambda s: s.cue_first)
    find_called(scene, found, placed)
    return found


def placed(scene: Scene, said: Said) -> bool:
    """Whether the words for a speaker without a name are known to mean a body: «بيان للحزب»."""
    text = said.speaker_text
    return text is not None and bool(body_told(scene, text, said.form.agree) or _owner(scene, text))


_WISHES = ("تحي", "تهان", "تهني", "تعاز", "تعزي", "شكر", "تمني", "امني", "امتنان", "تقدير", "مواسا", "تبريك", "عرفان")


def _wishes(scene: Scene, said: Said) -> bool:
    """«خالص التعازي»: whether what is warm is a greeting."""
    near = scene.document.norms[said.start + 1 : min(said.start + 4, said.end)]
    return any(norm.lstrip("و").removeprefix("ال").startswith(_WISHES) for norm in near)


def _goes_on(scene: Scene, hit: Hit) -> bool:
    """«ووفقا للوزير، فإن الهدنة هشة، مشيرا إلى»: a participle of the source itself, where no one else speaks."""
    own = hit.form.tense == "part" and hit.subject is None and hit.subject_text is None
    return own and hit.token > 0 and scene.document.norms[hit.token - 1] in COMMA


def _joined_to_no_verb(scene: Scene, cited: Said, hit: Hit) -> bool:
    """«بحسب الصين فإن الجزيرة جزء منها، وأكدت»: a finite verb that nothing in the words cited can govern."""
    document = scene.document
    joined = hit.form.conj == "و" and hit.form.tense == "past" and document.norms[hit.token - 1] in COMMA
    if hit.subject is not None or hit.subject_text is not None or not cited.start < hit.token < cited.end:
        return False
    if not joined or cited.speaker is None or not agrees(hit.form, cited.speaker, scene):
        return False
    return all(t.info.tenses.isdisjoint(("past", "pres")) for t in document.tokens[cited.start : hit.token])


def _tells_that(scene: Scene, hit: Hit) -> bool:
    """«صرح بذلك المتحدث فلان»: who told what was told before; he speaks from there on."""
    ref = scene.ref_at.get(hit.start + 1)
    if scene.document.norms[hit.start] != "بذلك" or ref is None or ref.kind not in ("person", "title"):
        return False
    hit.subject, hit.subject_text = ref, None
    return True


_TONGUE = Trait.of_words(("لسان",))


def _by_the_tongue_of(scene: Scene, hit: Hit, said: Said) -> None:
    """«رحبت روما بالوثيقة على لسان الوزير فلان»: who speaks for a state or a body, told behind what is said."""
    norms = scene.document.norms
    tongues = scene.document.having(_TONGUE, said.start + 2, said.end - 1)
    at = next((k - 1 for k in tongues if norms[k - 1] == "علي"), -1)
    if at < 0:
        return
    voice = next((r for r in scene.refs_in(at + 2, min(at + 6, said.end)) if r.kind == "person"), None)
    if voice is None or voice.end < said.end - 1 or (hit.subject is not None and hit.subject.kind == "person"):
        return
    hit.subject, hit.subject_text, said.end = voice, None, at


def _of_a_thing(scene: Scene, hit: Hit, first: int) -> bool:
    """«كل التحاليل تشير إلى»: a present verb after its subject, which is a thing and no one who speaks."""
    if hit.form.tense != "pres" or hit.form.conj or hit.quoted or hit.token == first:
        return False
    before = scene.document.tokens[hit.token - 1]
    return before.kind == "w" and before.norm.startswith("ال") and scene.cover[hit.token - 1] is None


def _from_accused(scene: Scene, hit: Hit, addressee: Ref | None) -> int:
    """Where a content begins, with whoever is accused or held responsible: «اتهم إسرائيل بعرقلة السلام»."""
    blamed = hit.cue.lemma == "حمل" and scene.document.norms[hit.start].startswith(
        ("مسوولي", "المسوولي", "تبع", "وزر", "مغب")
    )
    if hit.cue.lemma != "اتهم" and not blamed:
        return hit.start
    accused = hit.object_first
    if addressee is not None and not hit.token < accused < addressee.first:
        accused = addressee.first
    return accused if hit.token < accused < hit.start else hit.start


#: How far after thanks or an invitation stands what they are for, in words.
_COURTESY = 12
_COURTEOUS = frozenset("وجه توجه قدم تقدم".split())
_THANKS = frozenset("شكر شكره شكرها شكرهم شكرهما".split())


def _past_courtesy(scene: Scene, hit: Hit, start: int, limit: int) -> int:
    """Where a content begins: after the courtesy, at what it is for («وجه الشكر إلى تركيا على موقفها»)."""
    norms = scene.document.norms
    if hit.cue.lemma not in _COURTEOUS or start >= len(norms):
        return start
    noun = norms[start].removeprefix("ب").removeprefix("ال")
    stop = min(start + _COURTESY, limit)
    if noun in _THANKS:
        return next((k + 1 for k in range(start + 1, stop - 1) if norms[k] == "علي"), start)
    if noun == "دعوه":
        return next((k for k in range(start + 1, stop) if norms[k].startswith("ل") and is_masdar(scene, k)), start)
    return start


def read_statements(scene: Scene, engagements: list[model.Engagement]) -> list[model.Statement]:
    """The statements of an article as record values."""
    scene.said = said = with_headlines(scene, scene.said)
    out: list[model.Statement] = []
    document = scene.document
    for number, one in enumerate(said, 1):
        speaker: str | None = None
        text: str | None = None
        if one.anaphor == "sides" or (one.speaker is not None and one.speaker.kind == "sides"):
            speaker = model.SIDES
        elif one.speaker is not None:
            speaker = entity_id(one.speaker)
        if one.speaker_text is not None and speaker is None:
            text = _without_preposition(scene, document.words(*_with_quoted_name(scene, one.speaker_text, one)), one)
            speaker = body_told(scene, one.speaker_text, one.form.agree) or _owner(scene, one.speaker_text)
            text = text if speaker is None else None
        start, stop = document.span(one.start, one.end)
        mode = _mode(scene, one)
        if mode == "direct" and document.norms[one.start] in OPEN:
            start = document.starts[min(one.start + 1, one.end - 1)]
            if document.norms[one.end - 1] in '»”"“':
                stop = document.ends[one.end - 2]
        cue_start, cue_stop = document.begins(one.cue_first), document.ends[one.cue_first]
        joined = one.form.conj or document.norms[one.cue_first][1:] in ATTRIBUTION
        if joined and (document.text[cue_start] in "وف" or document.text[cue_start].isspace()):
            cue_start += 1  # «وقال»، «وبحسب»، «و قال»
        cue_start += _preposition(document.norms[one.cue_first], one)
        out.append(
            model.Statement(
                id=f"s{number}",
                speaker=speaker,
                speaker_text=text,
                addressee=entity_id(one.addressee) if one.addressee else None,
                cue=(cue_start, cue_stop),
                verb=document.text[cue_start:cue_stop],
                content=((start, max(stop, start + 1)),),
                mode=mode,
                engagement=_said_at(engagements, speaker, cue_start),
                rule=f"speech/{one.lemma}/{one.form.tense}",
            )
        )
    return out


def _preposition(norm: str, said: Said) -> int:
    """How many letters of a cue are a preposition: «ليقول إن», «بنقل تحيات», not «بالقول»."""
    if said.form.prep:
        return len(said.form.prep)
    noun = norm.startswith("ب") and not norm.startswith("بال") and norm[1:] in masdars(said.lemma)
    return 1 if noun else 0


#: Words with «ل» before whoever is cited.
_CITING = frozenset("وفقا طبقا ووفقا وطبقا".split())


def _without_preposition(scene: Scene, text: str, said: Said) -> str:
    """«وفقا للمتحدث باسم الحكومة»: the words for a source that is cited, without the preposition before them."""
    if said.speaker_text is None or not text.startswith("ل"):
        return text
    before = scene.document.norms[said.speaker_text[0] - 1]
    cited = said.form.tense == "attribution" and before in _CITING
    if not cited and before.lstrip("و") not in FALLS_TO:  # «سبق للعشائر أن شكت»
        return text
    return "ال" + text[2:] if text.startswith("لل") else text[1:]


def _owner(scene: Scene, text: tuple[int, int]) -> str | None:
    """«بيان للحزب», «بيان الحزب»: the body whose text it is, meant by its noun."""
    if text[1] - text[0] < 2 or not text_kind(scene.document.norms[text[0]])[0]:
        return None
    return body_meant(scene, definite(scene.document.norms[text[0] + 1]))


#: How long the quoted name of a medium may be, its marks included.
_QUOTED_NAME = 6


#: Sources that tell a medium, whose quoted name is none of theirs.
_TELL_MEDIA = frozenset("مصدر مصادر مسوول مسوولون دبلوماسي دبلوماسيون ديبلوماسي اوساط نايب".split())


def _with_quoted_name(scene: Scene, text: tuple[int, int], said: Said) -> tuple[int, int]:
    """«صحيفة «هآرتس»»: the words for a speaker with the name in quotation marks right after them."""
    first, end = text
    norms = scene.document.norms
    close = closing_quote(scene, end) if end < len(norms) and norms[end] in OPEN else 0
    named = close and close - end <= _QUOTED_NAME and not said.start <= end < said.end
    named = named and not (end - first > 1 and norms[first] in _TELL_MEDIA)  # «أوضحت مصادر دبلوماسية «الحياة» أن»
    return (first, close) if named else text


def _said_at(engagements: list[model.Engagement], speaker: str | None, cue: int) -> str | None:
    """The last engagement told before a cue in which the speaker took part."""
    if speaker is None:
        return None
    for engagement in reversed(engagements):
        if engagement.evidence and engagement.evidence[0][0] <= cue and engagement.kind != "message":
            if speaker == model.SIDES or speaker in engagement.participants:
                return engagement.id
    return None


def _mode(scene: Scene, said: Said) -> str:
    if said.form.tense == "answer":
        return "direct"
    if not scene.document.quotes:
        return "indirect"
    inside = [q for q in scene.document.quotes if q[0] >= said.start - 1 and q[1] <= said.end + 1]
    if not inside:
        return "indirect"
    covered = sum(b - a for a, b in inside)
    opens = inside[0][0] <= said.start  # not «قال إن المملكة «تمد يدها للجميع»»
    if opens and covered >= 0.8 * (said.end - min(said.start, inside[0][0])):
        return "direct"
    return "mixed"


def entity_id(ref: Ref | None) -> str | None:
    """The id of the entity that a noun phrase stands for."""
    return None if ref is None or ref.target is None else ref.target.id

"""Who holds a position: the speaker, or the state he speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.counted import counts_states
from mahdar.acts.gathered import speaks_for_all
from mahdar.acts.modifiers import describes_with_object
from mahdar.acts.sides import union_in_brussels
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["holder_of", "state_of"]

#: Who speaks for a state without a name, and the words that say so, among how many.
_VOICES = frozenset("متحدث متحدثه ناطق ناطقه مصدر وزاره حكومه".split())
_STATELY = frozenset("الخارجيه خارجيه الحكومه الحكومي حكومي رسمي الرسمي الرياسه الدفاع وزاره وزارتي".split())
_WORDS = 5
#: What speaks for its members, not for a state: «رابطة صناعة السيارات الألمانية».
_PRIVATE = frozenset(
    "رابطه جمعيه نقابه غرفه شركه نادي موسسه اتحاد منظمه جماعه حزب حركه مجموعه جامعه مركز معهد صحيفه قناه بنك مصرف "
    "كنيسه حمله شبكه ايتلاف تحالف منتدي".split()
)
_THE_PRIVATE = frozenset("الصحيفه القناه الشركه الجمعيه النقابه الغرفه الرابطه النادي".split())
#: Who accuses before a court, in the name of the law.
_OF_COURTS = frozenset("ادعاء الادعاء مدعون المدعون مدع المدعي محققون المحققون محققين قضاه القضاه".split())
#: Kinds of organisations that states have made.
_OF_STATES = frozenset({"igo", "organ", "agency"})
#: Before the organisation that has sent a mission, whose head speaks for the mission.
_BODY_OF_IT = "بعثه"
#: States that speak together.
_STATES = frozenset("الدول والدول دول البلدان العواصم الحكومات".split())
_HERS = frozenset("خارجيتها دفاعها داخليتها رياستها حكومتها".split())
#: Before the council of ministers in a title; in how many first words a report says that it met.
_IN_TITLES = frozenset("رييس رييسه رياسه نايب النايب عضو وزير الاول الثاني ديوان شوون بشوون".split())
_OPENING = 150
_MINISTERS_OF = Trait.of_words(("الوزراء",))
_MINISTERS = frozenset({"minister", "foreign_minister"})


def holder_of(scene: Scene, said: Said, statement: model.Statement) -> tuple[str | None, str | None]:
    """The entity that holds what a statement stands for, and its state, each None where the article does not say."""
    if statement.speaker == model.SIDES:
        return model.SIDES, None
    target = said.speaker.target if said.speaker else None
    if target is None and said.speaker_text is not None and _of_the_cabinet(scene, said.speaker_text[0]):
        return None, scene.home
    if target is None and statement.speaker is not None:
        thing = next((t for t in scene.things.values() if t.id == statement.speaker), None)
        return statement.speaker, thing.country if thing is not None else None
    if target is None:
        state = said.speaker.actor.state if said.speaker and said.speaker.actor else None
        counted = said.speaker_text is not None and counts_states(scene.document.norms, *said.speaker_text)
        if state is None and said.speaker_text is not None and not counted:  # «طالبت 14 دولة إسرائيل ب»
            state = _state_within(scene, *said.speaker_text) or _whose_ministry(scene, *said.speaker_text)
        state = state or _of_the_same_office(scene, said)
        row = scene.lexicon.registry.states.get(state or "")
        if row is None and _several(scene, said):
            return model.SIDES, None
        if row is None and (body := _body_within(scene, said)) is not None:
            return body, None
        return None, row.code if row else _of_the_place(scene, said)
    if said.speaker is not None and (union := union_in_brussels(scene, said.speaker)) is not None:
        return union, None
    country = target.country
    if hasattr(target, "type") and target.type == "place":
        return None, country
    return entity_id(said.speaker), country


def state_of(scene: Scene, ref: Ref) -> str | None:
    """«دعوة من الرئيس البرتغالي»: the state of an office without a name."""
    row = scene.lexicon.registry.states.get((ref.actor.state if ref.actor is not None else None) or "")
    return row.code if row is not None else None


def _several(scene: Scene, said: Said) -> bool:
    """«نقل السفراء تحيات قادة دولهم», «أعلنت الدول السبع»: whether several states speak, or their officials."""
    if said.speaker_text is None:
        return False
    ref = scene.ref_at.get(said.speaker_text[0])
    if speaks_for_all(scene.document.norms, said.speaker_text[0]):
        return True  # «دعت القمة إلى», «أكد إعلان بغداد»
    if counts_states(scene.document.norms, *said.speaker_text):
        return True  # «دعت عشر دول إلى»
    return (ref is not None and ref.kind == "sides") or scene.document.norms[said.speaker_text[0]] in _STATES


def _of_the_same_office(scene: Scene, said: Said) -> str | None:
    """«الوزير» after «وزير الخارجية الموريتاني»: the state of the one before in such an office, if there is one."""
    speaker = said.speaker.actor if said.speaker is not None else None
    if speaker is None:
        return None
    kinds = {role.kind for role in speaker.roles}
    kinds |= _MINISTERS if kinds & _MINISTERS else set()
    before = [a for a in scene.actors if a.first < speaker.first and a.state and kinds & {r.kind for r in a.roles}]
    states = {a.state for a in before}
    return states.pop() if len(states) == 1 else None


def _state_within(scene: Scene, first: int, end: int) -> str | None:
    """The state that the words for an unnamed speaker name: «الجانب الفرنسي»، «وزير خارجية مالطا»."""
    head = scene.document.norms[first]
    if head in _PRIVATE or head in _THE_PRIVATE or not _OF_COURTS.isdisjoint(scene.document.norms[first:end]):
        return None
    for k in range(first, end):
        if describes_with_object(scene.document.norms[k]):
            return None  # «الجماعة الموالية لإيران»
        for match in scene.matches[k]:
            if match.entry.kind in ("demonym", "state"):
                return match.entry.id
    return None


def _whose_ministry(scene: Scene, first: int, end: int) -> str | None:
    """«أعلنت فرنسا دعمها للجزائر، ونددت وزارة خارجيتها ب»: the state that acts in the sentence before «خارجيتها»."""
    if _HERS.isdisjoint(scene.document.norms[first:end]):
        return None
    opening = scene.document.sentences[scene.document.sentence_of[first]][0]
    states = [r for r in scene.refs_in(opening, first) if r.kind == "state" and not r.prep and not r.conj]
    tokens = scene.document.tokens
    acting = [r for r in states if r.first and not tokens[r.first - 1].info.tenses.isdisjoint(("past", "pres"))]
    if states and states[0].first == opening:
        acting = states[:1]  # «فرنسا دعمت الجزائر، ونددت وزارة خارجيتها»
    target = (acting or states)[-1].target if states else None
    return str(getattr(target, "key", "")).removeprefix("state:") or None


def _body_within(scene: Scene, said: Said) -> str | None:
    """«دعا الأمين العام للأمم المتحدة إلى»: the organisation of states that the words for an unnamed speaker name."""
    who = said.speaker
    if who is None or who.actor is None or _BODY_OF_IT in scene.document.norms[who.first : who.end]:
        return None
    organisations = scene.lexicon.registry.organisations
    for thing in scene.things.values():
        row = organisations.get((thing.registry or "")[4:]) if thing.type == "org" else None
        if row is not None and row.kind in _OF_STATES and any(who.first < a < who.end for a, _, _ in thing.mentions):
            return thing.id
    return None


def _of_the_place(scene: Scene, said: Said) -> str | None:
    """«وفي بكين، أعرب متحدث باسم وزارة الخارجية عن»: the state of a voice of state without its name.

    That of the capital that opens the sentence, else the one whose report this is.
    """
    norms = scene.document.norms
    at = said.speaker_text[0] if said.speaker_text is not None else said.speaker.first if said.speaker else -1
    if at < 0 or norms[at].removeprefix("ال") not in _VOICES:
        return None
    if _STATELY.isdisjoint(norms[at : at + _WORDS]):
        return None
    first = scene.document.sentences[scene.document.sentence_of[at]][0]
    for ref in scene.refs_in(first, min(first + 3, at)):
        if norms[ref.first - 1].removeprefix("و") == "في" and (code := getattr(ref.target, "country", None)):
            return str(code)
    return scene.home


def _of_the_cabinet(scene: Scene, at: int) -> bool:
    """Whether «المجلس» speaks in the report of a session of the council of ministers."""
    norms = scene.document.norms
    if norms[at] != "المجلس":
        return False
    return any(
        norms[k - 1].lstrip("لب") == "مجلس" and norms[k - 2].lstrip("لبو") not in _IN_TITLES
        for k in scene.document.having(_MINISTERS_OF, 2, min(len(norms), _OPENING + 1))
    )

"""Who acts in a sentence: grammatical subjects, senders of messages, those who met, agreement.

A `Ref` is a subject where Arabic puts one: after its verb («أكد الوزير»), at the head of a
clause («وكان الوزير قد»), not after a preposition, not as the second part of a construct
(«قناعة الجزائر») and not inside a relative clause.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.speaker_tables import SEATS
from mahdar.acts.speech_tables import ADVERBS, BTHAT, BUT, MEETING, MESSAGES, PHRASE, PREPOSITIONS, RELATIVE, THAT
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = [
    "ITEM_MARKS",
    "MASCULINE_STATES",
    "agrees",
    "definite_text",
    "gender",
    "governs_from",
    "in_list",
    "is_item",
    "joint_statement",
    "joint_text",
    "message_sender",
    "met_first",
    "statement_issuer",
    "statement_text",
    "subjects",
]

ACTORS = frozenset("person title org state sides".split())
_LABELS = frozenset({"state", "place", "framework"})
#: Words after which a clause may begin with its subject.
_BEFORE_SUBJECT = frozenset(
    "لكن ولكن فيما بينما وفيما وبينما وكان وكانت كان كانت وكانا وكانوا اما واما حيث اذ كما غير".split()
)
_MASCULINE_BODIES = frozenset(
    "مجلس المجلس اتحاد الاتحاد حزب الحزب بنك البنك برلمان البرلمان حلف الحلف صندوق الصندوق مكتب المكتب ديوان "
    "الديوان جيش الجيش مركز المركز معهد المعهد نادي النادي برنامج فريق قصر البيت بيت الكونغرس الكونجرس الازهر".split()
)
#: Places that stand for a government and are masculine.
_MASCULINE_PALACES = frozenset("البيت يت الكرملين كرملين الاليزيه البنتاغون البنتاجون الفاتيكان قصر القصر".split())
#: States whose names are masculine, by alpha-3 code.
MASCULINE_STATES = frozenset("IRQ JOR LBN YEM SDN MAR SOM TCD VAT".split())
ITEM_MARKS = frozenset(".-–—):/")
_ORDINALS = frozenset("اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا".split())
_IN_IT = frozenset("فيها فيه خلالها خلاله ضمنها ضمنتها بها فيهما".split())

#: What one delivers, told with «ل» of whom: «مداخلة للأمين العام».
_ADDRESSES = frozenset("مداخله مداخلات كلمه خطاب بيان محاضره مقال تغريده تغريدات بيانا خطابا مقالا".split())
#: Words that are somebody's, told in construct with his name.
_WORDS_OF = frozenset("تصريحات تصريح كلمه خطاب رساله مقال برقيه".split())
#: What is issued: «بيان نشره الديوان».
_TEXTS = frozenset("بيان البيان بلاغ البلاغ بيانها بيانه تصريح رساله نص كلمه برقيه".split())
#: Whose words a text gives that is not its owner's: «بيان لمكتب الرئيس».
_OFFICES_OF = frozenset("مكتب ديوان مكتبه ديوانه".split())
#: «رد من المندوبة اتهمت فيه».
_REPLIES = frozenset("رد ردا تعقيب تعليق مداخله تصريح تصريحات".split())
#: How rulers call one another.
_BROTHERS = frozenset("اخيه اخيها شقيقه شقيقها صديقه نظيره نظيرها".split())
#: So many words may describe a message before who sends it.
_BEHIND = 3
_JOINT = frozenset("مشترك المشترك مشتركا ختامي الختامي ختاميا".split())
_STATEMENT = Trait.of_words("البيان البيانا يان يانا اليان اليانا".split(), without="ولب")


def subjects(scene: Scene, first: int, end: int) -> list[Ref]:
    """The subjects of a sentence's own clauses, in order."""
    found: list[Ref] = []
    opening = scene.ref_at.get(first)
    if opening is not None and opening.kind in _LABELS and scene.document.norms[opening.end : opening.end + 1] == [":"]:
        behind = scene.ref_at.get(opening.end + 1)
        if behind is not None and behind.kind in ("person", "title"):
            first = behind.first  # «ليبيا: المبعوث الأممي يلتقي الطرفين ويحذر»: of what the line is
    for ref in scene.refs_in(first, end):
        acts = ref.kind in ACTORS or (ref.kind == "place" and _acts_for_a_state(scene, ref))
        if acts and not ref.prep and _leads(scene, ref, first, found):
            found.append(ref)
    return found


#: What only a state does: «سارعت القاهرة إلى الرد، مشددة»، «قررت لاباز قطع العلاقات، معللة».
_OF_STATES = frozenset(
    "سارع قرر رد بادر اكتفى التزم تحرك استدعى طرد قطع علق جمد أوقف فرض انسحب صعد لوح سحب أعاد تأخر تردد".split()
)


def _acts_for_a_state(scene: Scene, ref: Ref) -> bool:
    """Whether a place right after a verb in the feminine stands for a state."""
    verbs = scene.document.tokens[ref.first - 1].info.verbs if ref.first and governs_from(ref) else ()
    return any(f.lemma in _OF_STATES and f.tense in ("past", "pres") and f.agree == "fs" for f in verbs)


def _leads(scene: Scene, ref: Ref, first: int, before: list[Ref]) -> bool:
    norms = scene.document.norms
    at = ref.first
    if at == first:
        return True
    if ref.conj:
        return False
    k = at - 1
    if norms[k] in _BEFORE_SUBJECT or (norms[k] == "ان" and k > first and norms[k - 1] in BUT):
        return True  # «غير أن الوزير استبعدها، قائلا»
    if norms[k] in ADVERBS and norms[k] not in PREPOSITIONS and k > first:
        k -= 1
    if _has_subject(norms, k, before) or _told_of(scene, k, first):
        return False  # «وكان الرئيس استقبل المبعوث»: the one received
    if before and _and_met(scene.document.tokens[k]):
        return False  # «زار طهران والتقى لاريجاني»: the one met
    return _verb_at(scene, k, first)


@lru_cache(maxsize=1 << 14)
def _and_met(token: Token) -> bool:
    """Whether a spelling is a verb of meeting that goes on with a sentence: «والتقى»."""
    return any(f.conj and f.lemma in MEETING for f in token.info.verbs)


def _has_subject(norms: list[str], verb: int, before: list[Ref]) -> bool:
    """Whether the subject found last stands right before a verb: «الرئيس قد استقبل»."""
    if not before:
        return False
    at = verb
    while at > before[-1].end and norms[at - 1] in ("قد", "كان", "كانت", "،"):
        at -= 1
    return at == before[-1].end


def _told_of(scene: Scene, verb: int, first: int) -> bool:
    """Whether the subject of a verb stands before it, after «أن»: «أن الرئيس سلم المبعوث رسالة»."""
    before = scene.cover[verb - 1] if verb > first else None
    if before is None or before.kind not in ACTORS or before.prep or before.end != verb or before.first <= first:
        return False
    return scene.document.norms[before.first - 1] in _WITH_SUBJECT


#: Particles after which the subject stands before its verb.
_WITH_SUBJECT = THAT | BTHAT | frozenset({"وان"})


def _verb_at(scene: Scene, k: int, first: int) -> bool:
    """Whether a finite verb of the sentence's own clause stands at a token."""
    norms = scene.document.norms
    verb, sure = _verb_of(scene.document.tokens[k])
    if not verb or scene.cover[k] is not None or (k > first and norms[k - 1] in RELATIVE):
        return False
    if not sure:
        before = scene.document.tokens[k - 1].info if k > first else None
        verbal = before is not None and any(f.tense in FINITE or f.tense == "part" for f in before.verbs)
        return k == first or not (verbal or norms[k - 1] in PREPOSITIONS)
    return True


@lru_cache(maxsize=1 << 14)
def _verb_of(token: Token) -> tuple[bool, bool]:
    """Whether a spelling can be the finite verb of a clause, and whether it is no noun wherever it stands."""
    info: WordInfo = token.info
    forms = [f for f in info.verbs if not f.prep and (f.tense in FINITE or (f.tense == "pass" and f.lemma == "سأل"))]
    if not forms or token.norm in PHRASE or token.norm in PREPOSITIONS:
        return False, False
    return True, "masdar" not in info.tenses or any(f.conj for f in forms)


def gender(ref: Ref, scene: Scene) -> str:
    """The grammatical gender of a noun phrase: m, f or unknown ("")."""
    if ref.kind in ("person", "title"):
        actors = getattr(ref.target, "actors", None) or ([ref.actor] if ref.actor is not None else [])
        known = ""
        for actor in actors:
            if actor.gender == "f":
                return "f"
            if actor.roles or actor.honorific or actor.counterpart:
                known = "m"
        return known
    if ref.kind == "org":
        head = scene.document.norms[ref.first]
        if ref.conj or ref.prep:
            head = head.lstrip("وفلب")
        return _body_gender(head) or _by_other_names(ref, scene)
    if ref.kind == "place" and scene.document.norms[ref.first].lstrip("وبل") in _MASCULINE_PALACES:
        return "m"
    if ref.kind in ("state", "place"):
        return "" if getattr(ref.target, "country", None) in MASCULINE_STATES else "f"
    return ""


def _body_gender(head: str) -> str:
    return "f" if head.endswith("ه") else "m" if head in _MASCULINE_BODIES else ""


def _by_other_names(ref: Ref, scene: Scene) -> str:
    """The gender of a body by its other names: «إيكواس» is a community, «حماس» a movement."""
    norms = scene.document.norms
    found = {_body_gender(norms[a][skip:]) for a, _, skip in getattr(ref.target, "mentions", ())} - {""}
    return found.pop() if len(found) == 1 else ""


def agrees(form: VerbForm, ref: Ref, scene: Scene) -> bool:
    """Whether a noun phrase can be the subject of a form: «أكدت» of no man, «أكد» of no woman."""
    if form.agree not in ("ms", "fs"):
        return True
    found = gender(ref, scene)
    return not found or found == form.agree[0]


def message_sender(scene: Scene, first: int, token: int) -> Ref | None:
    """«تلقى X برقية من Y أكد فيها»: Y, whose message or call it is; None if a cue tells of none."""
    norms = scene.document.norms
    if (says := _message_says(scene, first, token)) is not None:
        return says
    if _IN_IT.isdisjoint(norms[token : token + 4]) and not norms[token].endswith(("نها", "ضمنت", "ضمن")):
        return None
    for k in range(token - 1, first - 1, -1):
        reply = norms[k].removeprefix("و") in _REPLIES and norms[k + 1] == "من"
        if reply or (norms[k] in MESSAGES and norms[k - 1] != "من"):
            return _after_from(scene, k, token)
        if norms[k].lstrip("بول").removeprefix("ال") in _ADDRESSES and (owner := scene.ref_at.get(k + 1)) is not None:
            if owner.prep == "ل" and owner.kind in ("person", "title", "org"):
                return owner  # «أعقبت ذلك مداخلة للسكرتير التنفيذي ذكر فيها»
        if norms[k] in _WORDS_OF and norms[token - 1] in RELATIVE and (owner := scene.ref_at.get(k + 1)) is not None:
            if not owner.prep and owner.kind in ("person", "title"):
                return owner  # «تصريحات الوزير التي اتهم فيها»
    return None


def _message_says(scene: Scene, first: int, token: int) -> Ref | None:
    """«رسالة شفوية من الرئيس فلان | تؤكد أن»: whose message it is that itself has the verb right behind it."""
    norms = scene.document.norms
    sender = scene.cover[token - 1] if token > first + 2 else None
    if sender is None or sender.end != token or sender.kind not in ACTORS:
        return None
    if norms[sender.first - 1 - (norms[sender.first - 1] in _BROTHERS)] != "من":
        return None
    near = range(sender.first - 2, max(first, sender.first - 2 - _BEHIND) - 1, -1)
    noun = next((k for k in near if norms[k] in MESSAGES), -1)
    if noun < 0:
        return None
    form = "fs" if norms[noun].endswith("ه") else "ms"
    says = any(f.agree == form and not f.conj and f.tense in FINITE for f in scene.document.tokens[token].info.verbs)
    return sender if says and sender.target is not None else None


def statement_issuer(scene: Scene, token: int, start: int) -> Ref | None:
    """«جاء في بيان نشره مكتب الرئيس أن»، «ورد في بيان لوزارة الخارجية»: whose text it is."""
    norms = scene.document.norms
    text = next((k for k in range(token + 1, min(token + 4, start)) if norms[k] in _TEXTS), -1)
    if text < 0:
        return None
    for ref in scene.refs_in(text + 1, start):
        if norms[ref.first - 1].lstrip("ول") in _OFFICES_OF:
            return None  # «بيان صادر عن مكتب الرئيس»: the office's
        if ref.kind in ("org", "state", "person", "title") and (ref.prep in ("", "ل") or norms[ref.first - 1] == "عن"):
            return ref if ref.target is not None else None
    return None


def statement_text(scene: Scene, token: int, start: int) -> tuple[int, int] | None:
    """«جاء في بيان لمكتبه الإعلامي أن»: the words for a text whose issuer has no name."""
    norms = scene.document.norms
    text = next((k for k in range(token + 1, min(token + 4, start)) if norms[k] in _TEXTS), -1)
    if text < 0 or norms[text].startswith("ال"):
        return None
    end = next(
        (k for k in range(text + 1, start) if norms[k] in THAT or norms[k] in BTHAT or norms[k] in ':،«"'), start
    )
    return (text, end) if end > text + 1 else None


#: Texts that speak for themselves where no one is told whose they are.
_DOCUMENTS = frozenset("التقرير الوثيقه الدراسه الاعلان الميثاق الدستور الاتفاق الاتفاقيه المعاهده المرسوم".split())


def definite_text(scene: Scene, token: int, start: int) -> tuple[int, int] | None:
    """«جاء في التقرير السياسي، الذي تلاه فلان، أن»: the words for a document."""
    norms = scene.document.norms
    text = next((k for k in range(token + 1, min(token + 3, start)) if norms[k] in _DOCUMENTS), -1)
    if text < 0:
        return None
    end = text + 1
    while end < start - 1 and norms[end].startswith("ال") and norms[end] not in RELATIVE:
        end += 1
    return text, end


def joint_statement(scene: Scene, first: int, token: int, end: int) -> bool:
    """Whether «البيان» is one that both sides issued: «البيان المشترك», or after «بيان مشترك»."""
    norms = scene.document.norms
    return any(
        (k + 1 < end or k < token) and not _JOINT.isdisjoint(norms[k + 1 : k + 3])
        for k in scene.document.having(_STATEMENT, first, end)
    )


def joint_text(norms: list[str], verb: int) -> bool:
    """«صدر بيان مشترك يدين الهجوم»: whether a verb stands right after a text that both sides issued."""
    text = norms[verb - 2].removesuffix("ا").lstrip("وفلب") if verb > 1 else ""
    return text in ("يان", "اعلان", "اغ") and norms[verb - 1] in ("مشترك", "مشتركا")


def is_item(document: Document, number: int) -> bool:
    """Whether a sentence is an item of a numbered list: «3- يجدد …», «أولا: يرحب …», or follows its number."""
    first, end = document.sentences[number]
    norms = document.norms
    if _numbered(norms, first, end):
        return True
    if not number:
        return False
    before, stop = document.sentences[number - 1]
    return stop - before <= 2 and norms[before].isdecimal()


def in_list(document: Document, token: int) -> bool:
    """Whether a token stands in a paragraph that is an item of a numbered list."""
    number = document.sentence_of[token]
    while number and document.paragraph_of[number - 1] == document.paragraph_of[number]:
        if is_item(document, number):
            return True
        number -= 1
    return is_item(document, number)


def _numbered(norms: list[str], first: int, end: int) -> bool:
    marked = end - first > 2 and norms[first + 1] in ITEM_MARKS
    if end - first <= 2:
        return norms[first].isdecimal()
    return marked and (norms[first].isdecimal() or norms[first] in _ORDINALS)


def _after_from(scene: Scene, message: int, token: int) -> Ref | None:
    """The actor after «من» behind the noun for a message."""
    norms = scene.document.norms
    for ref in scene.refs_in(message + 1, token):
        at = ref.first - 1 - (norms[ref.first - 1] in _BROTHERS)  # «من أخيه الرئيس فلان»
        if ref.kind in ("person", "title", "org", "state") and norms[at] in ("من", "قبل", "طرف"):
            return ref
    return None


_MET = Trait(
    lambda token: (
        token.kind == "w" and any([f.lemma in MEETING and f.tense in ("past", "pass") for f in token.info.verbs])
    ),
    of="verbs",
)


def met_first(scene: Scene) -> list[Ref]:
    """The persons who meet in the sentence that first tells of a meeting: the parties of the report."""
    document = scene.document
    for first, end in document.sentences[:5]:
        for k in document.having(_MET, max(first, scene.start), end):
            stop = next((j for j in range(k, end) if document.norms[j] in ("بحضور", "وحضر", "يرافقه")), end)
            found = [r for r in scene.refs_in(first, stop) if r.kind == "person"]
            if found:
                return found[:3]
    return []


def governs_from(ref: Ref) -> bool:
    """«لكن طهران تقول إن», «وأعلن البيت الأبيض», «ترفض تل أبيب»: a place that stands for a state."""
    key = str(getattr(ref.target, "key", ""))
    return ref.kind == "place" and (key.startswith("capital:") or key.removeprefix("place:") in SEATS)

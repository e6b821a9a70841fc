"""Reported speech: cue, speaker, content, mode.

Every cue is read in its sentence: what stands between it and its content (the
speaker, an addressee, adverbs, asides) is skipped or used, then the content runs to
the next cue of the same level, or to the end of the sentence and on through
sentences that have no cue of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.lexicon import Cue, stance_words

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Said", "read_statements", "scan_statements"]

_THAT = frozenset("ان انه انها انهم انهما انني انا اننا باني باننا".split())
_BTHAT = frozenset("بان بانه بانها بانهم بانهما باننا باني وبان".split())
_COMMA = frozenset("،,؛;")
_OPEN = frozenset('«“"”')
_ADVERBS = frozenset(
    "ايضا كذلك اليوم امس غدا هنا مجددا مرارا بوضوح بشده بقوه بحزم صراحه رسميا قايلا قايله بالقول يقول تقول "
    "يوم مساء صباح ظهر عصر فجر ليل عشيه هاتفيا لاحقا موخرا حينها عقبها بعدها خلالها فيه فيها له لها "
    "لهم لهما به بها عنه عنها الي".split()
)
_PHRASE = frozenset(
    "في خلال عقب لدي اثناء بعد قبل عبر امام لل مع بمناسبه ضمن علي ل الي من عن بحضور حول بشان وفق "
    "بحسب حسب وفقا طبقا نقلا لوكاله لصحيفه لقناه".split()
)
_ATTRIBUTION = frozenset("بحسب حسب وفقا وفق طبقا نقلا حسبما".split())
_RELATIVE = frozenset("الذي التي الذين اللذان اللذين اللتان اللتين".split())
_NEW_TURN = frozenset("فيما بينما وفيما وبينما".split())
_SPEECH_NOUNS = frozenset(
    "بيان البيان تقرير التقرير مصدر مصادر المصدر مسوول مسوولون المتحدث المتحدثه "
    "الناطق البلاغ بلاغ السفاره الوزاره وزاره الصحيفه الوكاله".split()
)


class Said:
    """A statement before its ids: token ranges and speaker."""

    __slots__ = (
        "addressee",
        "anaphor",
        "content",
        "cue",
        "cue_first",
        "end",
        "form",
        "lemma",
        "quoted",
        "sentence",
        "speaker",
        "speaker_text",
        "start",
        "subject_first",
    )

    def __init__(self, cue: Cue, form: VerbForm, cue_first: int, start: int) -> None:
        self.cue = cue
        self.form = form
        self.lemma = cue.lemma
        self.cue_first = cue_first
        self.start = start
        self.end = start
        self.speaker: Ref | None = None
        self.speaker_text: tuple[int, int] | None = None
        self.addressee: Ref | None = None
        self.quoted = False
        self.anaphor = ""
        self.content: list[tuple[int, int]] = []
        self.sentence = -1
        self.subject_first: int | None = None


class _Hit:
    """A cue in its sentence, with the content's first token."""

    __slots__ = ("addressee", "cue", "form", "frame", "nested", "quoted", "start", "subject", "subject_text", "token")

    def __init__(self, token: int, cue: Cue, form: VerbForm) -> None:
        self.token = token
        self.cue = cue
        self.form = form
        self.start = -1
        self.frame = ""
        self.subject: Ref | None = None
        self.subject_text: tuple[int, int] | None = None
        self.addressee: Ref | None = None
        self.quoted = False
        self.nested = False


def _readings(scene: Scene, i: int) -> list[tuple[Cue, VerbForm]]:
    token = scene.document.tokens[i]
    info: WordInfo = token.info
    if not info.verbs:
        return []
    cues = scene.cues
    found = []
    for form in info.verbs:
        cue = cues.get(form.lemma)
        if cue is None or form.tense in ("masdar", "pass") or form.prep:
            continue
        if form.tense == "part" and not _participle(scene, i, form, token.norm):
            continue
        if form.agree in ("1s", "1p") or (form.conj == "" and token.norm in _HOMOGRAPHS):
            continue
        if token.norm.lstrip("و") in _HOMOGRAPHS:
            continue
        found.append((cue, form))
    if any(form.tense == "part" for _, form in found):
        found = [(c, f) for c, f in found if f.agree != "md" or f.tense == "part"]
    return found


def _participle(scene: Scene, i: int, form: VerbForm, norm: str) -> bool:
    """Only the accusative participle of circumstance reports: مشيرا، مؤكدة، مشددين."""
    if form.definite or norm.startswith("ال"):
        return False
    bare = norm[1:] if form.conj else norm
    if form.agree == "ms":
        return bare.endswith("ا") and len(bare) > 3
    if form.agree == "fs":
        before = scene.document.norms[i - 1] if i else ""
        return before in _COMMA or bool(form.conj) or before in (")", "-", "–")
    return form.agree in ("md", "mp") and bare.endswith("ين")


def _hits(scene: Scene, first: int, end: int) -> list[_Hit]:
    """The cues of a sentence that govern content, in order."""
    found: list[_Hit] = []
    norms = scene.document.norms
    i = first
    while i < end:
        readings = _readings(scene, i)
        if not readings or _inside_name(scene, i):
            i += 1
            continue
        best: _Hit | None = None
        for cue, form in readings:
            hit = _govern(scene, i, cue, form, end)
            if hit is not None and (best is None or _better(hit, best)):
                best = hit
        if best is not None and not (best.form.tense in ("pres", "future") and _subordinate(norms, i, first)):
            found.append(best)
        i += 1
    return found


def _better(a: _Hit, b: _Hit) -> bool:
    return a.frame == "that" and b.frame != "that"


def _subordinate(norms: list[str], i: int, first: int) -> bool:
    """A present verb under «أن», «لم», a relative, or in the middle of a clause is no new cue."""
    before = norms[i - 1] if i > first else ""
    if before in ("ان",) and i - 2 >= first and norms[i - 2] in ("قبل", "بعد"):
        return False
    return before in ("ان", "لم", "لن", "لا", "التي", "الذي", "قد", "كي", "ما", "الا", "او") and before not in ("ما",)


def _inside_name(scene: Scene, i: int) -> bool:
    for k in range(i, max(-1, i - 12), -1):
        ref = scene.ref_at.get(k)
        if ref is not None:
            return ref.first < i < ref.end or (
                ref.first == i
                and ref.kind != "sides"
                and not (ref.actor and ref.actor.name is None and ref.end == i + 1)
            )
    return False


def _govern(scene: Scene, i: int, cue: Cue, form: VerbForm, end: int) -> _Hit | None:
    """The content that a cue at token ``i`` governs, or None if it governs none."""
    norms = scene.document.norms
    hit = _Hit(i, cue, form)
    finite = form.tense in ("past", "pres", "future")
    suffix_object = (
        cue.object == "0"
        and finite
        and norms[i].endswith(("ه", "ها", "هم", "هما"))
        and not norms[i].endswith(("كره", "وجه", "نبه", "نوه"))
    )
    at = i + 1
    steps = 0
    aside = False
    while at < end and steps < 60:
        steps += 1
        norm = norms[at]
        ref = scene.ref_at.get(at)
        if norm in _OPEN and not aside and ("quote" in cue.frames or "that" in cue.frames):
            close = _closing(scene, at)
            if close and (
                at == i + 1
                or norms[at - 1] == ":"
                or hit.subject is not None
                or norms[at - 1] in ("قايلا", "قايله", "بالقول")
                or not finite
            ):
                hit.start, hit.frame, hit.quoted = at, "quote", True
                return hit
        if norm == ":" and "quote" in cue.frames:
            hit.start, hit.frame = at + 1, "quote"
            hit.quoted = at + 1 < end and norms[at + 1] in _OPEN
            return hit if at + 1 < end else None
        if norm in _THAT and "that" in cue.frames:
            return _content(hit, at + 1, "that", end)
        if norm in _BTHAT and "that" in cue.frames:
            return _content(hit, at + 1, "that", end)
        if norm in ("الي", "علي", "عن", "من", "في") and at + 1 < end:
            after = norms[at + 1]
            if after in _THAT and ("that" in cue.frames or norm in cue.frames):
                return _content(hit, at + 2, "that", end)
            if (
                norm in cue.frames
                and not (norm == "من" and cue.object == "من" and hit.addressee is None)
                and not (norm == "في" and hit.subject is None and finite and not hit.addressee)
            ):
                return _content(hit, at + 1, norm, end)
            if norm == "من" and cue.object == "من":
                inner = scene.ref_at.get(at + 1)
                if inner is not None:
                    hit.addressee = inner
                    at = inner.end
                else:
                    at += 2
                    while at < end and norms[at].startswith("ال"):
                        at += 1
                continue
            if norm == "عن" and cue.lemma == "نقل":
                return None
            at = _skip_phrase(scene, at, end, cue)
            continue
        if norm in _COMMA or norm in "-–—(":
            if aside:
                aside = False
                at += 1
                continue
            nxt = _aside_end(scene, at, end)
            if nxt < 0:
                return None
            at = nxt
            continue
        prepped = _prefixed(scene, at, cue)
        if ref is not None and not (
            prepped and hit.addressee is None and cue.object == "" and prepped in cue.frames and ref.prep != ""
        ):
            if (
                ref.prep == ""
                and not ref.conj
                and hit.subject is None
                and finite
                and not aside
                and (cue.object != "0" or form.tense != "part")
                and not (form.conj == "" and _has_subject_before(scene, i) and cue.object == "0")
            ):
                if ref.kind in ("person", "title", "state", "org", "sides") or (ref.kind == "place" and ref.target):
                    hit.subject = ref
                    at = ref.end
                    continue
            if (
                not finite
                and hit.subject is None
                and ref.prep == ""
                and ref.actor is not None
                and ref.end == ref.first + 1
                and (ref.actor.honorific and ref.actor.name is None)
            ):
                if ref.kind in ("person", "title"):
                    hit.subject = ref
                    at = ref.end
                    continue
            if (
                ref.prep == ""
                and cue.object == "0"
                and hit.addressee is None
                and ref.kind in ("person", "title", "state", "org", "place")
            ):
                hit.addressee = ref
                at = ref.end
                while at < end and norms[at].startswith("و") and at in scene.ref_at:
                    at = scene.ref_at[at].end
                continue
            if ref.conj and (hit.subject is not None or hit.addressee is not None):
                at = ref.end
                continue
            if ref.prep == "ل" and "ل" not in cue.frames:
                hit.addressee = hit.addressee or ref
                at = ref.end
                continue
            if prepped in cue.frames and prepped:
                return _content(hit, at, prepped, end)
            if "0" in cue.frames and ref.prep == "" and (hit.subject is not None or not finite or form.conj):
                return _content(hit, at, "0", end)
            if ref.prep:
                at = ref.end
                continue
            return None
        if prepped in cue.frames and prepped:
            return _content(hit, at, prepped, end)
        if norm in _ADVERBS or norm.startswith(("قايل",)):
            at += 1
            continue
        if norm in _PHRASE or _adverbial(scene, at):
            at = _skip_phrase(scene, at, end, cue)
            continue
        if norm in ("الذي", "التي") and hit.subject is not None:
            nxt = _aside_end(scene, at - 1, end)
            if nxt < 0:
                return None
            at = nxt
            continue
        if hit.subject is None and hit.subject_text is None and finite and _unnamed(scene, at, end, cue):
            stop = _noun_end(scene, at, end, cue)
            hit.subject_text = (at, stop)
            at = stop
            continue
        if (
            cue.object == "0"
            and hit.addressee is None
            and not suffix_object
            and _nounish(scene, at)
            and not ("0" in cue.frames and cue.noun)
        ):
            suffix_object = True
            at += 1
            while (
                at < end
                and norms[at].startswith(("ال", "وال"))
                and _nounish(scene, at)
                and not (norms[at].startswith("ال") and _is_masdar(scene, at))
            ):
                at += 1
            continue
        if "0" in cue.frames and _nounish(scene, at):
            return _content(hit, at, "0", end)
        if steps > 1 and norm.startswith("ال"):
            at += 1
            continue
        return None
    return None


def _content(hit: _Hit, at: int, frame: str, end: int) -> _Hit | None:
    if at >= end:
        return None
    hit.start = at
    hit.frame = frame
    return hit


def _closing(scene: Scene, at: int) -> int:
    for first, end in scene.document.quotes:
        if first == at:
            return end
    return 0


def _has_subject_before(scene: Scene, i: int) -> bool:
    """Whether the noun phrase right before the verb is its subject (X دعا Y إلى)."""
    k = i - 1
    norms = scene.document.norms
    while k >= 0 and norms[k] in _COMMA:
        k -= 1
    for ref in scene.refs_in(max(0, k - 30), k + 1):
        if ref.end == k + 1 and not ref.prep and scene.document.sentence_of[ref.first] == scene.document.sentence_of[i]:
            return True
    return False


def _prefixed(scene: Scene, at: int, cue: Cue) -> str:
    """The attached preposition of a word, if the cue takes one: ب in «بالدور», ل in «للجهود»."""
    norm = scene.document.norms[at]
    info: WordInfo = scene.document.tokens[at].info
    if scene.document.tokens[at].kind != "w":
        return ""
    for prep in ("ب", "ل"):
        if prep in cue.frames and norm.startswith(prep) and len(norm) > 2:
            if norm.startswith(prep + "ال") or norm.startswith("لل"):
                return prep
            if norm in (
                "بعد",
                "بين",
                "بينما",
                "لدي",
                "لكن",
                "لم",
                "لن",
                "لا",
                "بعض",
                "بشده",
                "بقوه",
                "بحزم",
                "بوضوح",
                "بدوره",
                "بدورها",
            ):
                return ""
            if any(s.prep == prep for s in info.splits) and info.pos in ("", "noun", "other", "prep"):
                return prep
    return ""


def _adverbial(scene: Scene, at: int) -> bool:
    norm = scene.document.norms[at]
    info: WordInfo = scene.document.tokens[at].info
    return (
        info.pos == "adv"
        or norm.startswith(("لوكال", "لصحيف", "لقنا", "للصحف", "لاذاع", "لل", "بال"))
        or any(d.first == at for d in scene.dates)
    )


def _skip_phrase(scene: Scene, at: int, end: int, cue: Cue) -> int:
    """Past an adverbial phrase: up to the next comma, complementiser or open quotation."""
    norms = scene.document.norms
    k = at + 1
    while k < end:
        norm = norms[k]
        if norm in _COMMA or norm in _THAT or norm in _BTHAT or norm in _OPEN or norm == ":":
            return k
        if norm in ("الي", "علي", "عن") and k + 1 < end and norms[k + 1] in _THAT:
            return k
        if k - at > 1 and norm in ("علي", "الي", "عن") and norm in cue.frames:
            return k
        if (
            k - at > 1
            and (norms[k - 1].startswith(("ال", "لل", "بال")) or norms[k - 1][-1:] in "هم")
            and (("0" in cue.frames and _said_noun(scene, k)) or _prefixed(scene, k, cue) in cue.frames)
        ):
            return k
        ref = scene.ref_at.get(k)
        if k - at > 1 and ref is not None and ref.prep == "ل" and "ل" not in cue.frames and ref.kind == "person":
            return k
        k += 1
    return end


def _said_noun(scene: Scene, k: int) -> bool:
    """Whether a stance noun stands at a token: what a light or affirming verb has as its object."""
    norm = scene.document.norms[k]
    return not norm.startswith(("ال", "و")) and norm in stance_words()[1]


def _aside_end(scene: Scene, at: int, end: int) -> int:
    """The token after an aside that a comma opens at ``at``, or -1 if it is none."""
    norms = scene.document.norms
    k = at + 1
    while k < end and k - at < 45:
        norm = norms[k]
        if norm in _COMMA or (norm in "-–—)" and norms[at] in "-–—("):
            return k + 1
        if norm in (".", ":"):
            return -1
        k += 1
    return -1


def _nounish(scene: Scene, at: int) -> bool:
    token = scene.document.tokens[at]
    if token.kind != "w":
        return token.kind == "p" and token.norm in _OPEN
    info: WordInfo = token.info
    if info.pos == "verb" and any(f.tense == "masdar" for f in info.verbs):
        return True
    if info.pos in ("prep", "conj", "part", "adv", "verb"):
        return token.norm in ("ما", "لما", "بما", "كل", "كافه", "جميع")
    if info.pos == "pron":
        return token.norm in ("كل", "كافه", "جميع", "اي", "هذا", "هذه", "تلك", "ذلك", "من", "ما", "بعض")
    if (
        any(f.tense in ("past", "pres", "future") for f in info.verbs)
        and not any(f.tense == "masdar" for f in info.verbs)
        and info.pos not in ("noun", "adj", "other")
    ):
        return False
    return True


def _is_masdar(scene: Scene, at: int) -> bool:
    info: WordInfo = scene.document.tokens[at].info
    return any(f.tense == "masdar" for f in info.verbs)


def _unnamed(scene: Scene, at: int, end: int, cue: Cue) -> bool:
    """Whether an unnamed speaker begins here: «مصدر مسؤول»، «المتحدث باسم الوزارة»."""
    norm = scene.document.norms[at]
    if norm in _SPEECH_NOUNS:
        return True
    token = scene.document.tokens[at]
    info: WordInfo = token.info
    if token.kind != "w" or info.pos in ("prep", "conj", "part", "adv", "verb", "pron"):
        return False
    if "0" in cue.frames or cue.object == "0":
        return False
    return norm.startswith("ال") or info.pos == "noun"


def _noun_end(scene: Scene, at: int, end: int, cue: Cue) -> int:
    norms = scene.document.norms
    k = at + 1
    while k < end and k - at < 14:
        norm = norms[k]
        if norm in _THAT or norm in _BTHAT or norm in _COMMA or norm in _OPEN or norm in ":(":
            break
        if norm in ("الي", "علي", "عن", "في", "من", "خلال", "لدي", "ان"):
            break
        if norm[:1] in "بل" and norm[:1] in cue.frames and not norm.startswith("باسم"):
            break
        k += 1
    return k


# -- statements of a document -------------------------------------------------------------------


def scan_statements(scene: Scene) -> list[Said]:
    """All statements, in the order of their cues, speakers resolved."""
    document = scene.document
    found: list[Said] = []
    memory = _Speakers(scene)
    for number, (first, end) in enumerate(document.sentences):
        first = max(first, scene.start)
        if first >= end:
            continue
        hits = _hits(scene, first, end)
        hits = _outermost(scene, hits)
        memory.sentence(first, end, hits)
        previous = found[-1] if found else None
        if not hits:
            _run_on(scene, previous, number, first, end)
            continue
        for n, hit in enumerate(hits):
            following = n + 1
            while following < len(hits) and hits[following].nested:
                following += 1
            limit = hits[following].token if following < len(hits) else end
            said = Said(hit.cue, hit.form, hit.token, hit.start)
            said.sentence = number
            said.quoted = hit.quoted
            said.addressee = hit.addressee
            said.subject_first = hit.subject.first if hit.subject else None
            scene.cue_starts.add(hit.token)
            said.end = _content_end(scene, hit, limit, end)
            if said.end <= said.start:
                continue
            memory.speaker(said, hit, first)
            found.append(said)
    return found


def _outermost(scene: Scene, hits: list[_Hit]) -> list[_Hit]:
    """Drop a cue that lies within another's skipped words or restates it (قائلا after قال)."""
    kept: list[_Hit] = []
    norms = scene.document.norms
    for hit in hits:
        if hit.cue.lemma in _LIGHT and hit.frame in ("0", "ب") and not _carries(scene, hit):
            continue
        if kept:
            last = kept[-1]
            if hit.token < last.start:
                if hit.start == last.start or hit.form.tense == "part":
                    continue
                if last.frame == "that" and norms[hit.token - 1] not in _RELATIVE:
                    continue
            if hit.token == last.start and last.frame != "that":
                continue
            quote = next((q for q in scene.document.quotes if q[0] < hit.token < q[1]), None)
            if quote is not None and quote[0] >= last.token:
                continue
            if (
                hit.form.tense in ("pres", "future")
                and last.frame == "that"
                and not (
                    norms[hit.token - 1] == "ان" or (_breaks(norms, hit.token) and norms[hit.token - 1] in _NEW_TURN)
                )
            ):
                continue
            if hit.form.tense == "past" and last.frame == "that" and _clause_of(scene, last, hit):
                hit.nested = True
                kept.append(hit)
                continue
            if (
                hit.form.tense == "past"
                and last.frame == "that"
                and not (hit.form.conj or _breaks(norms, hit.token) or norms[hit.token - 1] in ("كما", *_RELATIVE))
            ):
                continue
            if hit.frame == "0" and hit.cue.stance is None and not hit.cue.noun and hit.form.tense != "part":
                if last.start >= 0 and not hit.form.conj:
                    continue
        kept.append(hit)
    return kept


def _clause_of(scene: Scene, outer: _Hit, hit: _Hit) -> bool:
    """Whether a cue is the verb of the outer content's first clause: «أن X أعرب عن»."""
    ref = scene.ref_at.get(outer.start)
    if ref is None or ref.kind not in ("person", "title", "org"):
        return False
    at = ref.end
    while at < hit.token and scene.document.norms[at] in ("قد", "،"):
        at += 1
    return at == hit.token


#: Everyday nouns spelled like a cue: مدينة (city), طلبا (a request), نقلا (quoting).
_HOMOGRAPHS = frozenset("مدينه طلبا ردا شكرا دعما رفضا ذكرا وصفا نقلا عرضا مبينه حامله".split())
_LIGHT = frozenset("قدم تقدم وجه نقل حمل أعاد".split())
_CARRIED = frozenset("الدعوه دعوه رساله الرساله ضمانات بلاغ".split())


def _carries(scene: Scene, hit: _Hit) -> bool:
    """Whether a light verb's object is something said: regards, thanks, condolences, an invitation."""
    words = stance_words()[1]
    for k in range(hit.start, min(hit.start + 4, len(scene.document.norms))):
        norm = scene.document.norms[k]
        bare = norm[1:] if norm[:1] in "بو" else norm
        if words.get(norm) or words.get(bare) or bare in _CARRIED:
            return True
    return False


def _breaks(norms: list[str], i: int) -> bool:
    before = norms[i - 1] if i else ""
    return before in _COMMA or before in _NEW_TURN or before in ("كما", "قد", "حين", "ثم", "»", '"', "”", "ان")


def _content_end(scene: Scene, hit: _Hit, limit: int, end: int) -> int:
    """The token after the content: before the next cue, trailing words trimmed."""
    norms = scene.document.norms
    stop = limit
    if hit.quoted:
        close = _closing(scene, hit.start)
        if close and close <= end:
            nxt = close
            if nxt >= end - 1 or norms[nxt] in _COMMA or norms[nxt] == ".":
                return close
    if limit < end:
        # the subject of a next clause (فيما أعرب X) stands after its cue; trim joiners before it
        while stop > hit.start and (
            norms[stop - 1] in _COMMA
            or norms[stop - 1] in _NEW_TURN
            or norms[stop - 1]
            in ("كما", "وكما", "قبل", "ان", "ثم", "حين", "في", "و", "قد", "من", "جانبه", "جهته", "بدوره", "كان")
        ):
            stop -= 1
    for k in range(hit.start, stop):
        if (
            norms[k] in ("وذلك",)
            and norms[k - 1] in _COMMA
            and k + 1 < stop
            and norms[k + 1] in ("خلال", "لدي", "في", "عقب", "اثناء", "علي", "بحضور")
        ):
            stop = k
            break
        if norms[k] in _ATTRIBUTION and norms[k - 1] in _COMMA and k > hit.start + 2:
            stop = k
            break
    while stop > hit.start and (norms[stop - 1] in _COMMA or norms[stop - 1] in ".:-–—"):
        stop -= 1
    return stop


def _run_on(scene: Scene, previous: Said | None, number: int, first: int, end: int) -> None:
    """Append a sentence without a cue to the statement before it, if the speech goes on."""
    if previous is None or previous.sentence != number - 1:
        return
    document = scene.document
    if document.paragraph_of[previous.sentence] != document.paragraph_of[number]:
        return
    if _narrative(scene, first, end):
        return
    stop = end
    while stop > first and document.norms[stop - 1] in ".،":
        stop -= 1
    if stop > first:
        previous.end = stop
        previous.sentence = number


_NARRATIVE_NOUNS = frozenset(
    "حضر وحضر وحضره شهد وكان وكانت يذكر ويذكر يشار ويشار جري وجري وتناول رابط وياتي وتاتي تجدر".split()
)


def _narrative(scene: Scene, first: int, end: int) -> bool:
    norms = scene.document.norms
    if norms[first] in _NARRATIVE_NOUNS:
        return True
    info: WordInfo = scene.document.tokens[first].info
    return any(f.tense in ("past", "pass") and f.lemma in _MEETING for f in info.verbs)


_MEETING = frozenset("التقى استقبل اجتمع بحث عقد أجرى زار وصل غادر ترأس حضر شارك تلقى وقع ناقش استعرض تبادل".split())


class _Speakers:
    """Who speaks: the named subject, else the one who spoke or acted last."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.last: Ref | None = None
        self.last_text: tuple[int, int] | None = None
        self.subject: Ref | None = None
        self.topic: Ref | None = None
        self.sides = False
        self.spoken = -1

    def sentence(self, first: int, end: int, hits: list[_Hit]) -> None:
        """The subject of a sentence's opening clause, for participles and elided verbs."""
        scene = self.scene
        limit = hits[0].token if hits else end
        opening: Ref | None = None
        for ref in scene.refs:
            if ref.first < first:
                continue
            if ref.first >= min(limit, first + 25):
                break
            if ref.kind in ("person", "title", "org", "state") and not ref.prep:
                before = scene.document.norms[ref.first - 1] if ref.first > first else ""
                if before in ("في", "من", "الي", "علي", "مع", "عن", "بين", "خلال", "لدي"):
                    continue
                opening = ref
                break
        self.subject = opening
        if opening is not None and opening.kind == "person":
            self.topic = self.topic if hits else opening
            self.topic = self.topic or opening

    def speaker(self, said: Said, hit: _Hit, first: int) -> None:
        """Set the speaker of a statement."""
        norms = self.scene.document.norms
        if hit.subject is not None and self._is_object(hit):
            said.addressee, hit.subject = hit.subject, None
        if hit.subject is not None:
            said.speaker = hit.subject
            joined = self.scene.ref_at.get(hit.subject.end)
            if (
                joined is not None
                and joined.conj == "و"
                and joined.kind == hit.subject.kind
                and not joined.prep
                and (joined.first < hit.start)
                and joined.target is not hit.subject.target
            ):
                said.anaphor = "sides"
        elif hit.subject_text is not None:
            said.speaker_text = hit.subject_text
        elif (
            hit.form.tense in ("past", "pres", "future")
            and norms[hit.token - 1 : hit.token]
            and norms[hit.token - 1] in _RELATIVE
        ):
            said.speaker = self._before(hit.token - 1, first)
        else:
            before = self._subject_before(hit, first)
            if before is not None:
                said.speaker = before
            elif hit.form.agree in ("md", "mp", "fd") and (hit.form.tense != "part" or self.sides):
                said.anaphor = "sides"
            elif hit.form.tense == "part" and self.sides and self.spoken == first:
                said.anaphor = "sides"
            elif hit.form.tense == "part":
                said.speaker, said.speaker_text = self._of_sentence(first, hit.token)
            else:
                said.speaker, said.speaker_text = self.last, self.last_text
                if said.speaker is None and said.speaker_text is None:
                    said.speaker = self.topic
        if said.speaker is None and said.speaker_text is None and said.anaphor == "":
            said.speaker, said.speaker_text = self.last or self.topic, self.last_text
        if said.speaker is not None and said.speaker.kind == "title" and said.speaker.target is None:
            said.speaker_text = (said.speaker.first, said.speaker.end)
        relative = norms[hit.token - 1] in _RELATIVE if hit.token else False
        if not relative:
            self.last, self.last_text = said.speaker, said.speaker_text
            self.sides = said.anaphor == "sides" or (said.speaker is not None and said.speaker.kind == "sides")
            if self.sides:
                self.last, self.last_text = None, None
        self.spoken = first
        if said.speaker is not None and said.speaker.kind == "person":
            self.topic = said.speaker

    def _is_object(self, hit: _Hit) -> bool:
        """«واتهم إسرائيل ب…»: a state after a verb with an object, the speaker left out."""
        ref = hit.subject
        if ref is None or hit.cue.object != "0" or hit.addressee is not None or ref.kind not in ("state", "org"):
            return False
        last = self.last or self.topic
        if last is None or last.kind != "person" or not (hit.form.conj or hit.form.tense == "part"):
            return False
        mine = getattr(last.target, "country", None)
        return mine is not None and getattr(ref.target, "country", None) != mine

    def _of_sentence(self, first: int, token: int) -> tuple[Ref | None, tuple[int, int] | None]:
        if self.spoken == first:
            return self.last, self.last_text
        if self.subject is not None and self.subject.first < token:
            return self.subject, None
        return self.last, self.last_text

    def _before(self, relative: int, first: int) -> Ref | None:
        """The antecedent of a relative clause."""
        norms = self.scene.document.norms
        k = relative - 1
        while k > first and norms[k] in _COMMA:
            k -= 1
        for ref in self.scene.refs_in(first, k + 1):
            if k < ref.end:
                return ref
        return None

    def _subject_before(self, hit: _Hit, first: int) -> Ref | None:
        """A subject that stands before its verb: «أما X فقد أكد»، «X أكد أن»."""
        norms = self.scene.document.norms
        if hit.form.tense == "part" or hit.form.conj == "و":
            return None
        for k in range(hit.token - 1, max(first, hit.token - 40) - 1, -1):
            if norms[k] in ("اما", "واما") and k + 1 < hit.token:
                ref = self.scene.ref_at.get(k + 1)
                if ref is not None and ref.kind in ("person", "title", "org", "state", "sides"):
                    return ref
                break
            if norms[k] == "." or k in self.scene.cue_starts:
                break
        k = hit.token - 1
        while k > first and (norms[k] in ("قد", "فقد", "،", "ايضا") or norms[k] in ")"):
            k -= 1
        for ref in self.scene.refs_in(first, k + 1):
            if k < ref.end and not ref.prep:
                if ref.kind in ("person", "title", "org", "state", "sides"):
                    return ref
        return None


def read_statements(scene: Scene, engagements: list[model.Engagement]) -> list[model.Statement]:
    """The statements of an article as record values."""
    said = scene.said
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
            text = document.words(*one.speaker_text)
            speaker = _short_org(scene, document.norms[one.speaker_text[0]])
            text = text if speaker is None else None
        start, stop = document.span(one.start, one.end)
        mode = _mode(scene, one)
        if mode == "direct" and document.norms[one.start] in _OPEN:
            start = document.starts[min(one.start + 1, one.end - 1)]
            if document.norms[one.end - 1] in '»”"“':
                stop = document.ends[one.end - 2]
        cue_start, cue_stop = document.span(one.cue_first, one.cue_first + 1)
        if one.form.conj:
            cue_start += 1
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
                rule=f"speech/{one.lemma}/{one.form.tense}",
            )
        )
    return out


_SHORT_ORGS = {
    "الوزاره": "وزار",
    "المنظمه": "منظم",
    "الجامعه": "جامع",
    "الهييه": "هيي",
    "الوكاله": "وكال",
    "الحركه": "حرك",
    "الرياسه": "الرياس",
    "المجلس": "مجلس",
    "الحزب": "حزب",
    "الاتحاد": "اتحاد",
    "المفوضيه": "مفوضي",
    "الحكومه": "حكوم",
}


def _short_org(scene: Scene, norm: str) -> str | None:
    """The one organisation of the article that «الوزارة» or «المنظمة» can mean."""
    stem = _SHORT_ORGS.get(norm)
    if stem is None:
        return None
    found = [
        thing.id
        for thing in scene.things.values()
        if thing.type == "org"
        and any(
            scene.document.norms[a][s:].removeprefix("ال").startswith(stem.removeprefix("ال"))
            for a, _, s in thing.mentions
        )
    ]
    return found[0] if len(found) == 1 else None


def _mode(scene: Scene, said: Said) -> str:
    inside = [q for q in scene.document.quotes if q[0] >= said.start - 1 and q[1] <= said.end + 1]
    if not inside:
        return "indirect"
    covered = sum(b - a for a, b in inside)
    if covered >= 0.8 * (said.end - said.start):
        return "direct"
    return "mixed"


def entity_id(ref: Ref | None) -> str | None:
    """The id of the entity that a noun phrase stands for."""
    if ref is None or ref.target is None:
        return None
    target = ref.target
    return f"e{target.index + 1}" if hasattr(target, "index") else target.id

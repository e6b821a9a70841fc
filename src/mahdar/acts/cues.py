"""Finding the cues of a sentence and the content that each governs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.lexicon import speech_cues, stance_words
from mahdar.acts.speech_tables import (
    ADVERBS,
    BTHAT,
    COMMA,
    HOMOGRAPHS,
    IMPERSONAL,
    OPEN,
    PHRASE,
    PREPOSITIONS,
    RELATIVE,
    SHORT_ORGS,
    SPEECH_NOUNS,
    THAT,
    VERB_PLACES,
)
from mahdar.document.document import Trait
from mahdar.languages.ar import lexicon

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene


class Hit:
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
    cues = speech_cues()
    found = []
    for form in info.verbs:
        cue = cues.get(form.lemma)
        if cue is None or form.tense in ("masdar", "pass") or form.prep:
            continue
        if form.tense == "part" and not _participle(scene, i, form, token.norm):
            continue
        if form.agree in ("1s", "1p") or (form.conj == "" and token.norm in HOMOGRAPHS):
            continue
        if token.norm in ("ومدينه", "وفضلا", "وردا"):
            continue
        if form.tense == "past" and not form.conj and _noun_place(scene, i, form, info):
            continue
        if form.tense == "pres" and token.norm.removeprefix("و") in IMPERSONAL and _opens_sentence(scene, i):
            continue
        found.append((cue, form))
    if any(form.tense == "part" for _, form in found):
        found = [(c, f) for c, f in found if f.agree != "md" or f.tense == "part"]
    return found


def _opens_sentence(scene: Scene, i: int) -> bool:
    return scene.document.sentences[scene.document.sentence_of[i]][0] == i


def _noun_place(scene: Scene, i: int, form: VerbForm, info: WordInfo) -> bool:
    """Whether a word that may be a past verb stands where only a noun can: «على طلب», «بالغ شكره»."""
    before = scene.document.norms[i - 1] if i else ""
    if before in ("علي", "الي", "عن", "من", "في"):
        return True
    noun = any(f.tense == "masdar" and f.agree for f in info.verbs)
    return noun and not _opens_sentence(scene, i) and before not in VERB_PLACES and before not in COMMA


def _participle(scene: Scene, i: int, form: VerbForm, norm: str) -> bool:
    """Only the accusative participle of circumstance reports: مشيرا، مؤكدة، مشددين."""
    if form.definite or norm.startswith("ال"):
        return False
    bare = norm[1:] if form.conj else norm
    if form.agree == "ms":
        return bare.endswith("ا") and len(bare) > 3
    if form.agree == "fs":
        before = scene.document.norms[i - 1] if i else ""
        return before in COMMA or bool(form.conj) or before in (")", "-", "–")
    return form.agree in ("md", "mp") and bare.endswith("ين")


#: Words before the noun of whoever is addressed: «داعيا سائر الدول إلى».
_DETERMINERS = frozenset("ساير كافه جميع بقيه مختلف كل".split())
#: Words before the quoted name of a medium: «قال لـ"النهار" إن».
_TO_MEDIUM = frozenset(
    "ل لـ صحيفه لصحيفه قناه لقناه وكاله لوكاله موقع لموقع اذاعه لاذاعه شبكه لشبكه مجله لمجله".split()
)


def _may_be_cue(token: Token) -> bool:
    cues = speech_cues()
    info: WordInfo = token.info
    return token.kind == "w" and any(f.lemma in cues and f.tense != "masdar" for f in info.verbs)


_CUE_LIKE = Trait(_may_be_cue)


def find_hits(scene: Scene, first: int, end: int) -> list[Hit]:
    """The cues of a sentence that govern content, in order."""
    found: list[Hit] = []
    norms = scene.document.norms
    for i in scene.document.having(_CUE_LIKE, first, end):
        readings = _readings(scene, i)
        if not readings or _inside_name(scene, i):
            continue
        best: Hit | None = None
        for cue, form in readings:
            hit = _govern(scene, i, cue, form, end)
            if hit is not None and hit.frame != "that" and norms[i].removeprefix("و") == "بين":
                hit = None  # the preposition
            if hit is not None and (best is None or _better(hit, best)):
                best = hit
        if best is not None and not (best.form.tense in ("pres", "future") and _subordinate(norms, i, first)):
            found.append(best)
    return found


def _better(a: Hit, b: Hit) -> bool:
    return a.frame == "that" and b.frame != "that"


def _subordinate(norms: list[str], i: int, first: int) -> bool:
    """A present verb under «أن», «لم», a relative, or in the middle of a clause is no new cue."""
    before = norms[i - 1] if i > first else ""
    if before in ("ان",) and i - 2 >= first and norms[i - 2] in ("قبل", "بعد"):
        return False
    return before in ("ان", "لم", "لن", "لا", "التي", "الذي", "قد", "كي", "ما", "الا", "او") and before not in ("ما",)


def _inside_name(scene: Scene, i: int) -> bool:
    ref = scene.cover[i]
    if ref is None:
        return False
    if ref.first < i:
        return True
    return ref.kind != "sides" and not (ref.actor and ref.actor.name is None and ref.end == i + 1)


def _govern(scene: Scene, i: int, cue: Cue, form: VerbForm, end: int) -> Hit | None:
    """The content that a cue at token ``i`` governs, or None if it governs none."""
    norms = scene.document.norms
    hit = Hit(i, cue, form)
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
        if norm in OPEN and not aside and ("quote" in cue.frames or "that" in cue.frames):
            close = closing_quote(scene, at)
            if close and (
                at == i + 1
                or norms[at - 1] == ":"
                or hit.subject is not None
                or norms[at - 1] in ("قايلا", "قايله", "بالقول")
                or not finite
            ):
                hit.start, hit.frame, hit.quoted = at, "quote", True
                return hit
            medium = norms[at - 1] in _TO_MEDIUM
            if close and medium and close - at <= 6 and close < end and norms[close] != ".":
                at = close
                continue
        if norm == ":" and at + 2 < end and norms[at + 1] in THAT and "that" in cue.frames:
            return _content(hit, at + 2, "that", end)
        if norm == ":" and at + 1 == end < len(norms) and norms[end] in OPEN and "quote" in cue.frames:
            hit.start, hit.frame, hit.quoted = end, "quote", True
            return hit if closing_quote(scene, end) else None
        if norm == ":" and "quote" in cue.frames:
            hit.start, hit.frame = at + 1, "quote"
            hit.quoted = at + 1 < end and norms[at + 1] in OPEN
            return hit if at + 1 < end else None
        if norm in THAT and "that" in cue.frames:
            return _content(hit, at + 1, "that", end)
        if norm in BTHAT and "that" in cue.frames:
            return _content(hit, at + 1, "that", end)
        if norm in ("الي", "علي", "عن", "من", "في") and at + 1 < end:
            after = norms[at + 1]
            if after in THAT and ("that" in cue.frames or norm in cue.frames):
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
        if norm in COMMA or norm in "-–—(":
            opens = at + 1 < end and (norms[at + 1] in THAT or norms[at + 1] in BTHAT)
            if aside or (opens and "that" in cue.frames):
                aside = False
                at += 1
                continue
            nxt = _aside_end(scene, at, end)
            if nxt < 0:
                return None
            if norms[at + 1 : at + 3] == ["علي", "لسان"] and at + 3 in scene.ref_at:
                hit.subject = scene.ref_at[at + 3]
            at = nxt
            continue
        if cue.lemma in ("حمل", "كلف") and norm == "نقل" and hit.subject is not None:
            return _content(hit, at, "0", end)
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
                and not (form.conj == "" and cue.object == "0" and _has_subject_before(scene, i))
            ):
                if ref.kind in ("person", "title", "state", "org", "sides") or (ref.kind == "place" and ref.target):
                    hit.subject = ref
                    at = _past_office(scene, ref, end)
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
                and ref.kind in ("person", "title", "state", "org", "place", "sides")
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
        if norm.startswith("وال") and norms[at - 1] in ("له", "لها", "لهم", "لهما"):
            at += 1
            while at < end and norms[at].startswith("ال"):
                at += 1
            continue
        if cue.object == "0" and (norm == "كافه" or (norm in _DETERMINERS and hit.addressee is None)):
            at += 1
            continue
        if norm.endswith("ا") and _cognate(scene, at, cue):
            at += 1
            while at < end and norms[at].endswith("ا") and scene.document.tokens[at].raw.endswith(("اً", "ًا")):
                at += 1
            continue
        if (
            hit.subject is not None
            and hit.subject.kind == "title"
            and at == hit.subject.end
            and any(h.entry.kind == "demonym" and not h.rest for h in scene.document.tokens[at].info.heads)
        ):
            at += 1
            continue
        if norm in ADVERBS or norm.startswith(("قايل", "خلاله")):
            at += 1
            continue
        if norm in PHRASE or _adverbial(scene, at):
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


def _past_office(scene: Scene, ref: Ref, end: int) -> int:
    """The token after a subject, with the comma that closes an office told after its name."""
    norms = scene.document.norms
    if not any(n in COMMA for n in norms[ref.first : ref.end]):
        return ref.end
    for k in range(ref.end, min(ref.end + 16, end)):
        if norms[k] in THAT or norms[k] in BTHAT or norms[k] in OPEN or norms[k] == ":":
            return ref.end if k > ref.end else k
        if norms[k] in COMMA:
            return k + 1
    return ref.end


def _cognate(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether the verb's own verbal noun strengthens it: «يرفض رفضا قاطعا»."""
    info: WordInfo = scene.document.tokens[at].info
    bare = scene.document.norms[at][:-1]
    return bare in _masdars(cue.lemma) or any(f.tense == "masdar" and f.lemma == cue.lemma for f in info.verbs)


@lru_cache(maxsize=256)
def _masdars(lemma: str) -> frozenset[str]:
    forms = lexicon.load().verbs.items()
    return frozenset(
        form for form, found in forms if any(f.lemma == lemma and f.tense == "masdar" and not f.agree for f in found)
    )


def _content(hit: Hit, at: int, frame: str, end: int) -> Hit | None:
    if at >= end:
        return None
    hit.start = at
    hit.frame = frame
    return hit


def closing_quote(scene: Scene, at: int) -> int:
    for first, end in scene.document.quotes:
        if first == at:
            return end
    return 0


def _has_subject_before(scene: Scene, i: int) -> bool:
    """Whether the noun phrase right before the verb is its subject (X دعا Y إلى)."""
    k = i - 1
    norms = scene.document.norms
    if k >= 0 and norms[k] in RELATIVE:
        return True
    comma = k >= 0 and norms[k] in COMMA
    while k >= 0 and norms[k] in COMMA:
        k -= 1
    for ref in scene.refs_in(max(0, k - 30), k + 1):
        if comma and norms[ref.first - 1] in PREPOSITIONS:
            continue
        if ref.end == k + 1 and not ref.prep and scene.document.sentence_of[ref.first] == scene.document.sentence_of[i]:
            return True
    return False


def _prefixed(scene: Scene, at: int, cue: Cue) -> str:
    """The attached preposition of a word, if the cue takes one: ب in «بالدور», ل in «للجهود»."""
    norm = scene.document.norms[at]
    info: WordInfo = scene.document.tokens[at].info
    if scene.document.tokens[at].kind != "w":
        return ""
    if norm in ("بما", "بمن", "لما", "لمن") and norm[0] in cue.frames:
        return norm[0]
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
        if norm in COMMA or norm in THAT or norm in BTHAT or norm in OPEN or norm == ":":
            return k
        if norm in ("الي", "علي", "عن") and k + 1 < end and norms[k + 1] in THAT:
            return k
        if k - at > 1 and norm in ("علي", "الي", "عن") and norm in cue.frames:
            return k
        if (
            k - at > 1
            and (
                norms[k - 1].startswith(("ال", "لل", "بال"))
                or norms[k - 1][-1:] in "هم"
                or ((named := scene.cover[k - 1]) is not None and named.end == k)
            )
            and (
                ("0" in cue.frames and (_said_noun(scene, k) or _object_after(scene, k)))
                or _prefixed(scene, k, cue) in cue.frames
            )
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


def _object_after(scene: Scene, k: int) -> bool:
    """Whether a verbal noun that cannot go on with the phrase before it stands at a token."""
    norm = scene.document.norms[k]
    before = scene.document.norms[k - 1]
    return (
        not norm.startswith(("ال", "و", "ل", "ب"))
        and (before.endswith("ه") or before.startswith("ال"))
        and _is_masdar(scene, k)
        and scene.document.tokens[k].info.pos not in ("prep", "adv", "part", "conj")
        and k not in scene.ref_at
    )


def _aside_end(scene: Scene, at: int, end: int) -> int:
    """The token after an aside that a comma opens at ``at``, or -1 if it is none."""
    norms = scene.document.norms
    k = at + 1
    while k < end and k - at < 45:
        norm = norms[k]
        if norm in COMMA and (ref := scene.cover[k]) is not None and ref.end > k + 1:
            k = ref.end
            continue
        if norm in COMMA or (norm in "-–—)" and norms[at] in "-–—("):
            return k + 1
        if norm == ":":
            return k
        if norm == ".":
            return -1
        k += 1
    return -1


def _nounish(scene: Scene, at: int) -> bool:
    token = scene.document.tokens[at]
    if token.kind != "w":
        return token.kind == "p" and token.norm in OPEN
    info: WordInfo = token.info
    if info.pos == "verb" and any(f.tense == "masdar" for f in info.verbs):
        return True
    if info.pos in ("prep", "conj", "part", "adv", "verb"):
        return token.norm in ("ما", "لما", "بما", "كل", "كافه", "جميع")
    if token.norm in ("اياها", "اياه", "اياهم", "اياهما"):
        return True
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
    if norm in SPEECH_NOUNS or norm in SHORT_ORGS:
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
    if norms[at] in SHORT_ORGS and "0" in cue.frames:
        return k
    while k < end and k - at < 14:
        norm = norms[k]
        if norm in THAT or norm in BTHAT or norm in COMMA or norm in OPEN or norm in ":(":
            break
        if norm in ("الي", "علي", "عن", "في", "من", "خلال", "لدي", "ان"):
            break
        if norm[:1] in "بل" and norm[:1] in cue.frames and not norm.startswith("باسم"):
            break
        k += 1
    return k

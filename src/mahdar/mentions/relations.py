"""What one person's place in the text says of another's: «نائبه», «وزير خارجيته», «من الجانب التركي».

Runs over the actors once all are read, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.document.marks import QUOTES
from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.delegates import accredit, accredited
from mahdar.mentions.designated import designate
from mahdar.mentions.families import RELATIVES
from mahdar.mentions.letters import CLOSED
from mahdar.mentions.represented import leads_for_government, represented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor, Role
    from mahdar.mentions.matching import Match

__all__ = ["relate"]

#: The office of a deputy, by the office of whose deputy he is.
_DEPUTIES = {
    "head_of_state": "deputy_head_of_state",
    "head_of_government": "deputy_head_of_government",
    "foreign_minister": "minister",
    "minister": "minister",
    "legislator": "legislator",
    "party_official": "party_official",
    "business": "business",
    "governor": "governor",
    "military": "military",
}
_NATIONS = frozenset({"state", "demonym"})
#: Whose office is in the opposition or in a party.
_OPPOSED = frozenset("المعارضه للمعارضه معارض المعارض بالمعارضه الحركه الحزب الجبهه الايتلاف".split())
#: A name of a party has so many words at most.
_NAME = 6
#: What the head of a body is, by the kind of that body: «رئيسها».
_HEADS = {
    "party": "party_official",
    "coalition": "party_official",
    "armed_group": "party_official",
    "company": "business",
    "bank": "business",
    "igo": "igo_head",
    "organ": "igo_head",
    "parliament": "legislator",
}
#: So many tokens before a delegation's head the delegation is named.
_DELEGATION_WITHIN = 14
_DELEGATIONS = frozenset("وفد وفدا الوفد الوفدان وفدي فريق الفريق بعثه".split())
_SIDES = frozenset("الجانب الطرف الوفد".split())
_TALKS = frozenset("الاجتماع الاجتماعات المباحثات المحادثات المفاوضات المشاورات الجلسه اللقاء".split())
_FOR_SIDE = frozenset("عن من وعن ومن فعن".split())
_LEADS = frozenset("تراس تراست راس ويتراس يتراس مثل مثلت ومثل يمثل قاد قادت وتراس وتراست وراس يراس".split())
_LED_BY = frozenset(
    "برياسه براسه بقياده بزعامه وبرياسه يتراسه تراسه يتراسها تراسها يراسه يراسها يقوده يقودها تقوده تقودها يتزعمه "
    "يتزعمها تتزعمه تتزعمها يتقدمه تتقدمه يضم".split()
)
#: What one leads as a politician or a rebel.
_PARTIES = frozenset(
    "حزب الحزب حركه الحركه جبهه الجبهه تحالف التحالف ايتلاف الايتلاف تيار التيار كتله الكتله تجمع جماعه الجماعه "
    "ميليشيا مليشيا فصيل الفصيل".split()
)
#: Of them those that are other things as well, and what moves: «تجمع انتخابي», «حركة القطارات».
_LOOSE = frozenset("تجمع حركه تحالف كتله".split())
_TRAFFIC = frozenset(
    "القطارات الطيران الملاحه السير المرور النقل السفن السيارات الحافلات الموانيء المواني المطار القطار التجاره "
    "البضايع المسافرين التنقل الترجمه التاليف التاريخ البناء البيع السوق الاسواق".split()
)
_FALLEN = frozenset(
    "بالاطاحه للاطاحه الاطاحه واطاحه سقوط سقط سقطت انهيار انهار اسقاط لاسقاط واسقاط خلع عزل بسقوط اطاحه".split()
)


_OVERTHROWS = frozenset("اطاح اطاحت يطيح تطيح اطاحه الاطاحه بالاطاحه للاطاحه واطاح واطاحت".split())


def relate(document: Document, matches: list[list[Match]], actors: list[Actor], lexicon: Lexicon) -> list[Actor]:
    """Fill in offices and states that stand with other actors; leaves out «نائبه» without a name."""
    kept: list[Actor] = []
    for actor in actors:
        first, _ = document.sentences[document.sentence_of[actor.first]]
        for role in actor.roles:
            if role.of_state is None and actor.state is None and _her_ministry(document, role):
                state = _acting_state(document, matches, actor.first, first)
                actor.state = role.of_state = state or _nearest_state(matches, actor.first, first)
            elif role.of_state is None and actor.state is None and _the_ministry(document, role):
                actor.state = role.of_state = _state_of_minister(document, kept, actor.first)
        if any([r.scope in ("deputy", "kin", "his") for r in actor.roles]):
            if actor.name is None:
                continue
            _of_whom(document, matches, actor, kept, first, lexicon)
        if actor.name is not None:
            if actor.state is None:
                _side(document, matches, actor, first, lexicon)
            _fallen(document, actor)
            _government_of(document, matches, actor, first)
            designate(document, matches, actor)
            accredit(document, matches, actor)
        kept.append(actor)
    represented(document, matches, kept)
    _share_offices(document, matches, kept, lexicon)
    for i in document.having(_PEERED):
        _peers(document, kept, i)
    for i in document.having(_ACCREDITED):
        accredited(document, matches, kept, i)
    for actor, after in zip(kept, kept[1:], strict=False):
        _envoy_of(actor, after)
    return kept


#: «his counterparts»: a list of persons who hold the office of the one before.
_THEIR_PEERS = ("نظرايه", "نظراوه", "نظراءه")
_PEERED = Trait(lambda token: "نظرا" in token.norm and token.norm.lstrip("وبل").startswith(_THEIR_PEERS))
_ACCREDITED = Trait.of_words(("سفيرين", "سفراء"))


def _peers(document: Document, actors: list[Actor], i: int) -> None:
    """«نظرائهم الخليجيين الشيخ فلان (الكويت)، وعلان (قطر)»: each of the list is a counterpart."""
    end = document.sentences[document.sentence_of[i]][1]
    for actor in actors:
        if not i < actor.first < end:
            continue
        if actor.roles or actor.name is None:
            return
        actor.counterpart = True


def _envoy_of(actor: Actor, after: Actor) -> None:
    """«المبعوث الخاص لفخامة رئيس جمهورية X»: an envoy has the state of whom he is sent by."""
    if after.first != actor.end or after.prep != "ل" or not after.state or actor.state or not actor.roles:
        return
    role = actor.roles[-1]
    if role.kind in ("envoy", "official", "spokesperson") and not (role.of_state or role.of_org):
        actor.state = role.of_state = after.state


def _of_whom(
    document: Document, matches: list[list[Match]], actor: Actor, before: list[Actor], first: int, lexicon: Lexicon
) -> None:
    """The state, and for deputies and heads the office, of a title that says «his» or «its»."""
    role = next(r for r in actor.roles if r.scope in ("deputy", "kin", "his"))
    other = next((a for a in reversed(before) if a.first >= first and (a.roles or a.name is not None)), None)
    if role.scope == "deputy" and other is not None and other.roles:
        role.kind = _DEPUTIES.get(other.roles[0].kind, "official")
        role.of_org = other.roles[0].of_org
    elif role.scope == "deputy" and actor.known:
        held = (term.office for term in lexicon.registry.holders.get(actor.known, ()))
        role.kind = next((kind for kind in held if kind in _DEPUTIES.values()), role.kind)  # «البرهان و | نائبه دقلو»
    if role.kind == "spokesperson" and other is not None and other.roles and other.roles[0].kind == "igo_head":
        role.of_org = other.roles[0].of_org  # «الأمين العام للأمم المتحدة فلان … المتحدث باسمه علان»
        return
    if role.of_state is not None or actor.state is not None:
        return
    if role.scope == "his" and _head_of_body(document, matches, actor, role, first, lexicon):
        return
    his = document.norms[role.form_end - 1].endswith("ه")
    state = other.state if his and other is not None else None
    if role.kind == "governor":
        state = _state_of_city(matches, actor.first, first, lexicon)  # «حلب حيث يلتقي محافظها»
    since = max(first, other.first if other is not None else first)
    if document.norms[role.form_end - 1].endswith("ها"):
        state = state or _acting_state(document, matches, actor.first, since)
    state = state or _nearest_state(matches, actor.first, since)
    if state is None and other is not None:
        state = other.state
    actor.state = role.of_state = state


def _her_ministry(document: Document, role: Role) -> bool:
    """Whether an office is of «its» ministry: «الناطقة باسم خارجيتها»."""
    named = document.norms[role.form_end - 1] == "باسم"
    end = max(role.end, role.form_end + (2 if named else 0))  # «باسم وزارة خارجيتها»
    return role.scope != "his" and not _HERS.isdisjoint(document.norms[role.form_end - 1 : end])


_HERS = frozenset("خارجيتها خارجيته دفاعها دفاعه داخليتها وزارتها رياستها حكومتها حكومته جيشها جيشه".split())


def _the_ministry(document: Document, role: Role) -> bool:
    """Whether an office speaks for a ministry that was meant before: «الناطق باسم الوزارة»."""
    return role.kind == "spokesperson" and document.norms[role.end - 1] == "الوزاره"


#: Their minister is named so many sentences before him who speaks for the ministry.
_SENTENCES = 2


def _state_of_minister(document: Document, before: list[Actor], at: int) -> str | None:
    """The state of the foreign minister last named: «وزير الخارجية المصري فلان … بحسب الناطق باسم الوزارة»."""
    sentence = document.sentence_of[at]
    for actor in reversed(before):
        if sentence - document.sentence_of[actor.first] > _SENTENCES:
            return None
        if actor.state and any(role.kind == "foreign_minister" for role in actor.roles):
            return actor.state
    return None


def _head_of_body(
    document: Document, matches: list[list[Match]], actor: Actor, role: Role, first: int, lexicon: Lexicon
) -> bool:
    """«حركة مجتمع السلم … رئيسها فلان»: the office of the head of the body named last."""
    word = document.norms[role.first].lstrip("ول")
    if not word.endswith(_HEADED_BY):
        return False
    party = False
    for k in range(actor.first - 1, first - 1, -1):
        for match in matches[k]:
            if match.entry.kind == "org":
                org = lexicon.registry.organisations[match.entry.id]
                role.kind, role.of_org = _HEADS.get(org.kind, "other"), org.id
                return True
            if party or word.endswith(_HEADED_BY[5:]) or _in_a_body(matches, first, match):
                continue
            if match.entry.kind == "state" and not match.prep and document.norms[k - 1] not in ("في", "الي", "من"):
                role.kind, role.of_state = "head_of_state", match.entry.id
                actor.state = match.entry.id
                return True
        norm = document.norms[k].removeprefix("و")
        hers = norm.endswith("ه")
        if not party and hers == word.endswith("ها") and norm in _BODIES:
            return False  # «شارك الحزب في لقاء نظمته | الجمعية، وقال رئيسها»
        party = party or (norm in _PARTIES and document.tokens[k].info.definite and hers == word.endswith("ها"))
    if party:
        role.kind, role.scope = "party_official", "party"  # «وقع عن الحركة رئيسها فلان»
    return party


def _in_a_body(matches: list[list[Match]], first: int, match: Match) -> bool:
    """Whether a name is part of a body's that begins before it: «الحركة الشعبية لتحرير | السودان»."""
    earlier = range(max(first, match.first - _NAME), match.first)
    return any(m.entry.kind == "org" and m.end >= match.end for k in earlier for m in matches[k])


#: Bodies that are no parties, and whose head «رئيسها» is if they stand nearer.
_BODIES = frozenset(
    "الجمعيه النقابه الشركه المنظمه الهييه اللجنه الموسسه الرابطه الجامعه البلديه الغرفه المحكمه الشبكه الوكاله "
    "النادي الاتحاد المجلس المركز البنك المعهد الصندوق المكتب".split()
)
#: Words for the head of what was named before: «حركة … رئيسها», «المنظمة … أمينها العام».
_HEADED_BY = ("رييسها", "رييسه", "رييستها", "زعيمها", "زعيمه", "امينها", "امينه", "امينتها", "مديرها", "مديره")


def _nearest_state(matches: list[list[Match]], before: int, first: int) -> str | None:
    """The state named or meant by a demonym last before a token."""
    for k in range(before - 1, first - 1, -1):
        for match in matches[k]:
            if match.entry.kind in ("state", "demonym", "capital"):
                return match.entry.id
    return None


def _acting_state(document: Document, matches: list[list[Match]], before: int, first: int) -> str | None:
    """«عارضت جيبوتي رفع العقوبات عن إريتريا، وطالب وزير خارجيتها»: the state that stands right behind its verb."""
    for k in range(before - 1, first, -1):
        for match in matches[k]:
            told = document.tokens[k - 1].info.verbs
            subject = match.entry.kind in ("state", "capital") and not match.prep and not match.conj
            if subject and any(f.agree == "fs" and f.tense in ("past", "pres") for f in told):
                return match.entry.id
    return None


def _state_of_city(matches: list[list[Match]], before: int, first: int, lexicon: Lexicon) -> str | None:
    """The state in which the place lies that is named last before a token."""
    for k in range(before - 1, first - 1, -1):
        for match in matches[k]:
            if match.entry.kind == "place":
                return lexicon.registry.places[match.entry.id].country
    return None


def _side(document: Document, matches: list[list[Match]], actor: Actor, first: int, lexicon: Lexicon) -> None:
    """«عن الجانب السيراليوني», «ترأس الجانب العراقي فيها», «وفدا كوريا برئاسة»: the state of the side he stands for."""
    norms = document.norms
    at = actor.first - 1
    if at > first and norms[at] in _LED_BY:
        for k in range(at - 1, max(first, at - _DELEGATION_WITHIN) - 1, -1):
            if norms[k].lstrip("وبل") in _DELEGATIONS or norms[k] in _DELEGATIONS:
                found = next((m for m in matches[k + 1] if m.entry.kind in ("demonym", "state") and not m.conj), None)
                actor.state = found.entry.id if found is not None else None
                if found is None and not leads_for_government(document, matches, actor, k + 1) and not actor.roles:
                    _leads_body(matches, actor, k + 1, at, lexicon)
                if not actor.roles and not _OPPOSED.isdisjoint(norms[k + 1 : at]):
                    actor.implied = "party_official"  # «وفد المعارضة السورية برئاسة فلان»
                return
        if not actor.roles and norms[at] != "يضم":
            _heads_what(document, matches, actor, first, at, lexicon)
        return
    if _for_state(matches, norms, actor, first):
        return
    if at > first and norms[at] in ("فيها", "فيه", "خلالها", "خلاله"):
        at -= 1
    elif at > first + 1 and norms[at] in _TALKS and norms[at - 1] in ("في", "خلال"):
        at -= 2  # «ترأس الجانب الأردني في الاجتماع فلان»
    demonym = (
        next((m for m in matches[at] if m.entry.kind == "demonym" and m.end == at + 1), None) if at > first else None
    )
    if demonym is None or at - 2 < first:
        return
    if norms[at - 1].removeprefix("و") in _SIDES and (norms[at - 2] in _FOR_SIDE or norms[at - 2] in _LEADS):
        actor.state = demonym.entry.id


def _heads_what(
    document: Document, matches: list[list[Match]], actor: Actor, first: int, at: int, lexicon: Lexicon
) -> None:
    """«الاتحاد الوطني الكردستاني برئاسة فلان», «حزب الله بزعامة فلان», «الحركة التي يتزعمها فلان»."""
    end = at - 1 if document.norms[at - 1] in RELATIVES else at
    inside = end - (document.norms[end - 1] in QUOTES)  # «حركة "أمل" بزعامة فلان»
    body = [here for k in range(max(first, end - _NAME), inside) if (here := _ends_at(matches[k], inside))]
    state = actor.state
    _leads_body(body[:1], actor, 0, 1, lexicon)
    if actor.known and actor.implied not in ("party_official", "military"):
        actor.implied, actor.state = None, state  # «مجلس الأمن برئاسة فلان», who has an office of his own
    elif actor.implied is None and not body and _heads_party(document, matches, first, end):
        actor.implied = "party_official"


def _heads_party(document: Document, matches: list[list[Match]], first: int, end: int) -> bool:
    """Whether the words before a token are a party, movement or front with a name: «تحالف نهر الكونغو»."""
    named = end
    if document.norms[end - 1] in QUOTES:  # «حزب "نواصل التغيير" بزعامة فلان»
        named = next((k for k in range(end - 2, first, -1) if document.norms[k] in QUOTES), end)
    for k in range(named - 1, max(first, named - _NAME) - 1, -1):
        token = document.tokens[k]
        if named < end:
            return not _PARTIES.isdisjoint((token.norm, token.norm[1:]))
        if token.kind != "w" or token.info.pos in CLOSED:
            return False
        if not _PARTIES.isdisjoint((token.norm, token.norm[1:])):
            return _LOOSE.isdisjoint((token.norm, token.norm[1:])) or _has_name(document, k + 1, end)
        if any(form.tense in FINITE for form in token.info.verbs) and not token.info.definite:
            return False
    return False


def _has_name(document: Document, at: int, end: int) -> bool:
    """Whether what follows a movement or rally calls it: «حركة الإصلاح», not «تجمع انتخابي», «حركة القطارات»."""
    if at >= end or document.norms[at] in _TRAFFIC:
        return False
    last = document.tokens[end - 1].info
    return bool(last.definite or last.name) or last.pos == ""


def _ends_at(here: list[Match], end: int) -> list[Match]:
    """The bodies that begin at a token and end at another."""
    return [m for m in here if m.entry.kind == "org" and m.end == end and not m.conj]


def _for_state(matches: list[list[Match]], norms: list[str], actor: Actor, first: int) -> bool:
    """«وعن حكومة مملكة إسبانيا معالي فلان», «عن السعودية فلان»: the state right before whom speaks or signs for it."""
    for k in range(max(first, actor.first - 4), actor.first):
        if not matches[k]:
            continue
        state = next((m for m in matches[k] if m.entry.kind == "state" and m.end == actor.first and not m.conj), None)
        if state is None:
            continue
        at = k - 1 if k > first and norms[k - 1] in ("حكومه", "جانب", "دوله", "جمهوريه", "مملكه") else k
        if at > first and norms[at - 1] in ("عن", "وعن"):
            actor.state = state.entry.id
            return True
    return False


def _government_of(document: Document, matches: list[list[Match]], actor: Actor, first: int) -> None:
    """«حكومة نتنياهو», «حكومة الاحتلال برئاسة فلان»: who heads a government."""
    if actor.roles or actor.first == first or actor.implied:
        return
    norms = document.norms
    before = norms[actor.first - 1]
    if before.lstrip("وبل") == "اداره" and actor.known:
        actor.implied = "head_of_government"
        return
    if before.lstrip("وبل") == "حكومه":
        actor.implied = "head_of_government"
    elif before in ("برياسه", "براسه"):
        for k in range(actor.first - 2, max(first, actor.first - 7) - 1, -1):
            if norms[k].lstrip("وبل") in ("حكومه", "الحكومه"):
                actor.implied = "head_of_government"
                nation = next((m for m in matches[k + 1] if m.entry.kind in ("state", "demonym")), None)
                actor.state = actor.state or (nation.entry.id if nation is not None else None)
                return


def _share_offices(document: Document, matches: list[list[Match]], actors: list[Actor], lexicon: Lexicon) -> None:
    """«وزيرا خارجية السعودية فلان وبريطانيا علان», «وزراء الخارجية فلان، والدفاع علان»: one plural head for all."""
    lead: Actor | None = None
    last: Actor | None = None
    nations: Iterator[str] = iter(())
    for actor in actors:
        if actor.number and actor.roles and actor.name is not None:
            lead = last = actor
            nations = _nations(matches, actor)
            if actor.state is None and actor.known:
                terms = lexicon.registry.holders.get(actor.known, ())
                actor.state = next((t.of for t in terms if t.of in lexicon.registry.states), None)
            continue
        if lead is None or last is None:
            continue
        if actor.roles or actor.name is None or actor.counterpart or not _joins(document, matches, last, actor, lead):
            lead = last = None
            continue
        actor.state = actor.state or next(nations, None)
        last = actor


def _nations(matches: list[list[Match]], lead: Actor) -> Iterator[str]:
    """The states of those who share an office with the first: «وزيرا خارجية مصر | وتونس، فلان وعلان»."""
    role = lead.roles[0]
    found = (m for k in range(role.form_end, role.end) for m in matches[k] if m.entry.kind in _NATIONS)
    return (m.entry.id for m in found if m.conj and not m.prep)


def _joins(document: Document, matches: list[list[Match]], last: Actor, actor: Actor, lead: Actor) -> bool:
    """Whether an actor shares the office of a plural head, which is then implied."""
    norms = document.norms
    at = last.end
    while at < actor.first and norms[at] in ("،", ","):
        at += 1
    role = lead.roles[0]
    kind, state = role.kind, None
    if at == actor.first and actor.conj != "و":
        return False
    if at < actor.first:
        if not norms[at].startswith("و") or actor.first - at > 4:
            return False
        nation = next((m for m in matches[at] if m.entry.kind in ("state", "demonym") and m.conj == "و"), None)
        if nation is not None and nation.end == actor.first:
            state = nation.entry.id
        elif role.kind in ("foreign_minister", "minister") and norms[at].startswith("وال"):
            kind = "foreign_minister" if norms[at] == "والخارجيه" else "minister"
            state = lead.state
        else:
            return False
    actor.implied = kind
    actor.state = actor.state or state
    return True


#: What who leads a delegation of a body is in it.
_LEADERS = {
    **dict.fromkeys(("party", "coalition", "armed_group"), "party_official"),
    **dict.fromkeys(("igo", "organ"), "official"),
    **dict.fromkeys(("company", "bank"), "business"),
    "armed_forces": "military",
    "parliament": "legislator",
}


def _leads_body(matches: list[list[Match]], actor: Actor, first: int, end: int, lexicon: Lexicon) -> None:
    """Who leads a body's delegation is of that body: «وفد حماس برئاسة فلان», «بعثة من البنك الدولي تقودها فلانة»."""
    for here in matches[first:end]:
        for match in here:
            org = lexicon.registry.organisations[match.entry.id] if match.entry.kind == "org" else None
            if org is not None and org.kind in _LEADERS:
                actor.implied, actor.state = _LEADERS[org.kind], org.country
                return


def _fallen(document: Document, actor: Actor) -> None:
    """«للإطاحة بالرئيس فلان», «سقوط نظام فلان»: who has been overthrown holds no office."""
    succeeded = actor.prep == "ل" and not actor.roles and document.norms[actor.first - 1] == "خلفا"
    if succeeded or (document.norms[actor.first - 1] in ("سلفه", "سلفها") and not actor.roles):
        actor.implied = "other"
    before = document.norms[max(0, actor.first - 3) : actor.first]
    by_somebody = actor.prep == "ب" and not _OVERTHROWS.isdisjoint(before)  # «إطاحة الجيش | بالرئيس فلان»
    if not by_somebody and (
        not before or (before[-1] not in _FALLEN and not (before[-1] in ("نظام", "حكم") and set(before) & _FALLEN))
    ):
        return
    for role in actor.roles:
        role.former = True
    actor.implied = "other"

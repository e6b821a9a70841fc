"""Who «صاحب الدعوة» and «المضيف» are: whoever gave the feast, or received the guest, told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.guests import visitor
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.mentions.scene import Ref, Scene

__all__ = ["HOSTS", "giver", "host", "is_giver"]

HOSTS = frozenset("المضيف المضيفه مضيفه مضيفته مضيفها مضيفتها".split())
_OWNERS = frozenset("صاحب صاحبه".split())
#: What a feast's giver owns: «صاحب الدعوة», «صاحب الدار».
_OWNED = frozenset(
    "الدعوه الدار البيت المنزل المادبه الوليمه الحفل الغبقه الضيافه العشاء الغداء الافطار السحور".split()
)
#: «مأدبة على شرف», «حفل إفطار»: where one is told of, its giver is.
_FEAST = Trait.of_words(
    "مادبه المادبه وليمه الوليمه حفل الحفل غبقه الغبقه عشاء العشاء غداء الغداء افطار الافطار سحور السحور".split(),
    without="بول",
)
_TWO = 2
#: «دعوة من فلان».
_INVITATION = Trait.of_words(("دعوه", "الدعوه"), without="بول")
_INVITED_BY = 2
_GIVES = frozenset("أقام أولم نظم استضاف أعد أحيا".split())
#: Verbs with the pronoun of the feast: «المأدبة التي | أقامها السفير».
_GAVE_IT = frozenset(
    "اقامه اقامها اقامته اقامتها نظمه نظمها نظمته نظمتها اولمها استضافه استضافها استضافته استضافتها".split()
)


def is_giver(norms: list[str], first: int, end: int) -> bool:
    """Whether words mean whoever gave a feast: «صاحب الدعوة»."""
    return end - first > 1 and norms[first].removeprefix("و") in _OWNERS and norms[first + 1] in _OWNED


def giver(scene: Scene, token: int) -> Ref | None:
    """Who gave the feast or the invitation told of last before a token; else whom a report of a feast names first."""
    document = scene.document
    for k in document.having(_INVITATION, scene.start, token - _INVITED_BY):
        by = scene.ref_at.get(k + 2) if document.norms[k + 1] == "من" else None
        if by is not None and by.kind == "person":
            return by  # «تلقى الوزير دعوة من نظيره فلان»
    told = [r for r in scene.refs_in(scene.start, token) if r.kind in ("person", "title")]
    for ref in reversed(told):
        before = document.tokens[ref.first - 1] if ref.first else None
        gives = before is not None and any(f.lemma in _GIVES and f.tense == "past" for f in before.info.verbs)
        if before is not None and not ref.prep and (gives or before.norm in _GAVE_IT):
            return ref if ref.target is not None else None  # «أقام السفير مأدبة حضرها فلان»: nobody's name is told
    people = [r for r in told if r.kind == "person" and r.target is not None]
    feast = next(iter(document.having(_FEAST, scene.start, token)), None)
    return people[0] if people and feast is not None else None  # «صاحب المنزل» alone is whoever lives there


def host(scene: Scene, token: int, met: Sequence[Ref]) -> Ref | None:
    """Of two who met, the one who is no guest: of the state at home, else the one named first."""
    two = {id(r.target): r for r in met if r.first < token}
    if len(two) != _TWO:
        return None
    guest = visitor(scene, token)
    others = [r for r in two.values() if guest is None or r.target is not guest.target]
    at_home = [r for r in others if scene.home and getattr(r.target, "country", None) == scene.home]
    return (at_home or others)[0]

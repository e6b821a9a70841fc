"""Constructions by which Arabic tells a contact: left-out subjects, pronouns, duals, relatives, lists, nouns."""

from __future__ import annotations

import pytest

import mahdar

OPENING = "أجرى وزير الخارجية النرويجي يوناس ستوره محادثات في أوسلو مع نظيره الكيني رايلا أمولو. "

# text, then kind and names of each contact that must be found
CASES = [
    pytest.param(
        OPENING + "كما التقى وزير الدفاع الغاني جوزيف نابا، ثم توجه إلى لاغوس.",
        [("meeting", {"يوناس ستوره", "جوزيف نابا"}), ("visit", {"يوناس ستوره"})],
        id="the subject goes on from the sentence before",
    ),
    pytest.param(
        "وصل الرئيس الغاني جون كوفور إلى الرباط، حيث استقبله في المطار رئيس الحكومة المغربية عباس الفاسي.",
        [("visit", {"جون كوفور", "عباس الفاسي"})],
        id="whoever receives at the airport is the host of the visit",
    ),
    pytest.param(
        "استقبل الرئيس السنغالي عبد الله واد وزير الخارجية الكوبي فيليبي روكي. "
        "كما استقبله رئيس الوزراء السنغالي ماكي سال.",
        [("meeting", {"عبد الله واد", "فيليبي روكي"}), ("meeting", {"ماكي سال", "فيليبي روكي"})],
        id="an object pronoun means the guest from abroad",
    ),
    pytest.param(
        "كان وزير الخارجية السوداني مصطفى عثمان قد استقبل في الخرطوم من طرف نظيره الليبي عبد الرحمن شلقم.",
        [("meeting", {"مصطفى عثمان", "عبد الرحمن شلقم"})],
        id="a passive without vowels, its agent after من طرف",
    ),
    pytest.param(
        "حظي وزير الخارجية الصومالي يوسف عمر باستقبال من رئيس الوزراء الماليزي نجيب رزاق.",
        [("meeting", {"يوسف عمر", "نجيب رزاق"})],
        id="a noun of receiving with its agent",
    ),
    pytest.param(
        "استقبل رئيس الوزراء الأردني معروف البخيت، بعد ظهر اليوم في مكتبه، المبعوث الصيني وو سيكه.",
        [("meeting", {"معروف البخيت", "وو سيكه"})],
        id="an object after an aside of time and place",
    ),
    pytest.param(
        "اجتمع وزير الخارجية التونسي منجي حامدي، كلا على حدة، مع نظيره المالطي جورج فيلا "
        "ووزيرة الخارجية الكرواتية فيسنا بوسيتش.",
        [("meeting", {"منجي حامدي", "جورج فيلا"}), ("meeting", {"منجي حامدي", "فيسنا بوسيتش"})],
        id="one by one",
    ),
    pytest.param(
        OPENING + "وأعقبت المباحثات التي أجراها الوزيران، ووقعا مذكرة تفاهم في مجال الصيد.",
        [("signing", {"يوناس ستوره", "رايلا أمولو"})],
        id="a dual means the two ministers of the contact before",
    ),
    pytest.param(
        "جرى التوقيع على اتفاق للنقل الجوي، وقعه عن الجانب القطري وزير المواصلات جاسم السليطي، "
        "وعن الجانب الهندي السفير ديباك ميتال.",
        [("signing", {"جاسم السليطي", "ديباك ميتال"})],
        id="who signed for each side",
    ),
    pytest.param(
        "سلم السفير الموريتاني محمد ولد سيدي الرئيس النيجيري أولوسيغون أوباسانجو رسالة خطية من الرئيس "
        "معاوية ولد الطايع.",
        [("message", {"معاوية ولد الطايع", "أولوسيغون أوباسانجو", "محمد ولد سيدي"})],
        id="sender, receiver and bearer of a message",
    ),
    pytest.param(
        "المحادثات التي أجراها وزير الخارجية الياباني تارو كونو في طوكيو مع نظيره الفيتنامي فام بينه مينه كانت مثمرة.",
        [("talks", {"تارو كونو", "فام بينه مينه"})],
        id="talks in a relative clause",
    ),
    pytest.param(
        "اختتمت القمة التي ترأسها الرئيس التشادي إدريس ديبي، وشارك فيها الرئيس النيجري محمد إيسوفو.",
        [("conference", {"إدريس ديبي", "محمد إيسوفو"})],
        id="who chairs a summit and who takes part",
    ),
    pytest.param(
        "قام الرئيس الكيني أوهورو كينياتا بجولة شملت جيبوتي والصومال.",
        [("visit", {"أوهورو كينياتا"}), ("visit", {"أوهورو كينياتا"})],
        id="a tour is a visit to each place",
    ),
    pytest.param(
        "وكان في استقبال الرئيس الإندونيسي جوكو ويدودو لدى وصوله إلى الدوحة وزير الدولة القطري سلطان المريخي.",
        [("visit", {"جوكو ويدودو", "سلطان المريخي"})],
        id="greeters without a verb of receiving",
    ),
]


def contacts(text: str) -> list[tuple[str, frozenset[str]]]:
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    return [(g.kind, frozenset(names[p] for p in g.participants)) for g in record.engagements]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parties(text: str, expected: list[tuple[str, set[str]]]) -> None:
    found = contacts(text)
    for kind, names in expected:
        group = {"meeting", "talks"} if kind in ("meeting", "talks") else {kind}
        assert any(k in group and people == names for k, people in found), found
    kinds = [kind for kind, _ in expected]
    assert len([1 for kind, _ in found if kind == "visit"]) >= kinds.count("visit")


NONE = [
    "لم يلتق وزير الخارجية الجزائري مراد مدلسي نظيره المغربي الطيب الفاسي الفهري.",
    "نفى وزير الخارجية الجزائري مراد مدلسي أن يكون قد التقى نظيره المغربي الطيب الفاسي الفهري.",
    "نفى وزير الخارجية الجزائري مراد مدلسي لقاءه نظيره المغربي الطيب الفاسي الفهري.",
    "ألغى وزير الخارجية الجزائري مراد مدلسي لقاءه مع نظيره المغربي الطيب الفاسي الفهري.",
    "ألغى وزير الخارجية الجزائري مراد مدلسي زيارته إلى الرباط.",
    "ألغيت زيارة الرئيس الأوكراني فيكتور يوشينكو إلى بودابست.",
    "تساءلت الصحيفة ما إذا كان الرئيس الأمريكي باراك أوباما سيلتقي نظيره الكوبي راؤول كاسترو.",
    "أبدى وزير الخارجية الصربي إيفيتسا داتشيتش استعداده للقاء نظيره الألباني ديتمير بوشاتي.",
    "استقبلت تركيا وباكستان آلاف اللاجئين.",
    "تنتقل رئاسة المجموعة العام المقبل إلى إندونيسيا.",
    "ترأس رئيس الوزراء الكويتي جابر المبارك الجلسة الأسبوعية لمجلس الوزراء.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_contact(text: str) -> None:
    assert [kind for kind, _ in contacts(text)] == []

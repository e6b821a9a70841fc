"""Press conferences beside another contact, and contacts that are only possible, denied or still to come."""

from __future__ import annotations

import pytest

import mahdar

# text, the kinds of contact with who takes part
BESIDE = [
    (
        "وقال وزير الدفاع الأمريكي آشتون كارتر، في مؤتمر صحفي بعد لقائه الرئيس عبد الفتاح السيسي، إن الحل ممكن.",
        {"press_conference": {"آشتون كارتر"}, "meeting": {"آشتون كارتر", "عبد الفتاح السيسي"}},
    ),
    (
        "وفي مؤتمر صحفي عقب لقائه الملك سلمان، قال وزير الدفاع الأمريكي آشتون كارتر إن الحل ممكن.",
        {"press_conference": {"آشتون كارتر"}, "meeting": {"آشتون كارتر", "سلمان"}},
    ),
    (
        "وقال وزير الخارجية القطري خالد العطية في مؤتمر صحفي عقب مباحثاته مع الرئيس التركي رجب طيب أردوغان إن الحل "
        "ممكن.",
        {"press_conference": {"خالد العطية"}, "talks": {"خالد العطية", "رجب طيب أردوغان"}},
    ),
    (
        "وقال وزير الخارجية القطري خالد العطية بعد جلسة مباحثات رسمية مع رئيس الوزراء العراقي حيدر العبادي إن الحل ممكن.",
        {"talks": {"خالد العطية", "حيدر العبادي"}},
    ),
]


@pytest.mark.parametrize(("text", "contacts"), BESIDE)
def test_a_press_conference_beside_another_contact(text: str, contacts: dict[str, set[str]]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert {g.kind: {names[p] for p in g.participants} for g in record.engagements} == contacts


NOT_HELD = [
    "من المحتمل أن يلتقي الرئيس دونالد ترامب نظيره الروسي فلاديمير بوتين في ألاسكا.",
    "من الممكن أن يزور الرئيس إيمانويل ماكرون بيروت.",
    "ونفى المتحدث عقد أي لقاء بين الوزير سامح شكري ونظيره التركي مولود جاويش أوغلو.",
    "ونفت الرئاسة المصرية عقد لقاء بين الرئيس عبد الفتاح السيسي ورجب طيب أردوغان.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_is_possible_or_denied_is_no_contact(text: str) -> None:
    assert not mahdar.read(text, language="ar").engagements


TO_COME = [
    "غادر وزير الخارجية محمد جواد ظريف الكويت متوجها إلى الدوحة للقاء أمير قطر الشيخ تميم بن حمد.",
    "يعتزم الرئيس حسن شيخ محمود التوجه إلى أنقرة للقاء الرئيس رجب طيب أردوغان.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_a_meeting_that_a_journey_is_for_is_still_to_come(text: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [g.status for g in record.engagements if g.kind == "meeting"] == ["scheduled"]


def test_what_someone_did_beside_a_denial_was_held() -> None:
    text = "نفى الوزير سامح شكري صحة التقارير، وعقد لقاء مع نظيره الفرنسي جان إيف لودريان."
    assert [g.kind for g in mahdar.read(text, language="ar").engagements] == ["meeting"]

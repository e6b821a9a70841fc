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


#: A contact of one kind, its kind and who takes part.
OF_THEIR_OWN = [
    (
        "المؤتمر الصحفي الاعتيادي الذي عقدته المتحدثة باسم وزارة الخارجية الصينية هوا تشونينغ.",
        "press_conference",
        {"هوا تشونينغ"},
    ),
    (
        "عقدت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إيجازها الصحفي الأسبوعي.",
        "press_conference",
        {"ماريا زاخاروفا"},
    ),
    (
        "أكد الوزير الصومالي أحمد معلم فقي، في كلمته أمام الدورة الـ162 لمجلس جامعة الدول العربية، تمسك بلاده بالحوار.",
        "conference",
        {"أحمد معلم فقي"},
    ),
    (
        "قال مندوب الكويت ناصر الهين، في كلمة أمام الدورة الخامسة والخمسين لمجلس حقوق الإنسان، إن الحوار مهم.",
        "conference",
        {"ناصر الهين"},
    ),
    (
        "قال الوزير خالد الجارالله، على هامش حضوره مساء أمس الغبقة الرمضانية التي أقامها سفير البحرين خليفة بن حمد آل "
        "خليفة، إن بلاده تدعم الحوار.",
        "ceremony",
        {"خالد الجارالله", "خليفة بن حمد آل خليفة"},
    ),
    (
        "ومثل سلطنة عمان في القمة صاحب السمو السيد أسعد بن طارق، فيما مثل الإمارات الشيخ منصور بن زايد.",
        "conference",
        {"أسعد بن طارق", "منصور بن زايد"},
    ),
    (
        "واختتم قادة دول البريكس قمتهم في كازان، وشارك فيها فلاديمير بوتين وشي جين بينغ.",
        "conference",
        {"فلاديمير بوتين", "شي جين بينغ"},
    ),
    (
        "قال وزير الخارجية الإيطالي أنطونيو تاياني خلال اجتماع وزراء خارجية مجموعة السبع إن العقوبات ستستمر.",
        "conference",
        {"أنطونيو تاياني"},
    ),
    (
        "اجتمع وزراء خارجية الاتحاد الأوروبي في بروكسل أمس بحضور الوزير الأوكراني دميترو كوليبا.",
        "conference",
        {"دميترو كوليبا"},
    ),
    (
        "التقى قادة مجموعة السبع في كورنوال برئاسة بوريس جونسون وبمشاركة أنغيلا ميركل وجو بايدن.",
        "conference",
        {"بوريس جونسون", "أنغيلا ميركل", "جو بايدن"},
    ),
    (
        "ترأس سيرغي لافروف ووانغ يي اجتماع مجلس وزراء خارجية منظمة شنغهاي للتعاون.",
        "conference",
        {"سيرغي لافروف", "وانغ يي"},
    ),
    (
        "وعقد على هامش القمة اجتماع ثلاثي ضم وزراء خارجية مصر سامح شكري والأردن أيمن الصفدي وفرنسا جان إيف لودريان.",
        "meeting",
        {"سامح شكري", "أيمن الصفدي", "جان إيف لودريان"},
    ),
    (
        "اختتمت أمس أعمال منتدى الدوحة بحضور رئيس الوزراء الباكستاني عمران خان.",
        "conference",
        {"عمران خان"},
    ),
    (
        "استضافت روما أمس اجتماعا بحضور وزيري خارجية النرويج ومالي إسبن بارث وعبدولاي ديوب.",
        "conference",
        {"إسبن بارث", "عبدولاي ديوب"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "people"), OF_THEIR_OWN)
def test_conferences_and_feasts_told_by_their_words(text: str, kind: str, people: set[str]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [(g.kind, {names[p] for p in g.participants}) for g in record.engagements] == [(kind, people)]


#: What is of a body of one state.
AT_HOME = [
    "وقال رئيس الوزراء كير ستارمر في كلمته أمام مجلس العموم إن بلاده تدعم كييف.",
    "وقال وزير الخارجية عبدالله اليحيا في كلمته أمام الدورة الخامسة لمجلس الأمة إن الحكومة ملتزمة.",
    "اجتمع وزراء الحكومة برئاسة رئيس الوزراء نواف سلام.",
    "قال الرئيس جوزيف عون خلال اجتماع رؤساء الأجهزة الأمنية في بعبدا إن الأمن مستتب.",
]


@pytest.mark.parametrize("text", AT_HOME)
def test_what_is_of_one_state_is_no_conference(text: str) -> None:
    assert mahdar.read(text, language="ar").engagements == ()


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


#: A press conference, and who holds it.
HOLDERS = [
    (
        "نشط وزير الخارجية الجزائري صبري بوقدوم ونظيره الإيطالي لويجي دي مايو ندوة صحفية بمقر الوزارة.",
        {"صبري بوقدوم", "لويجي دي مايو"},
    ),
    (
        "نشط رئيس الحكومة عبد المالك سلال رفقة نظيره الفرنسي مانويل فالس ندوة صحفية في ختام الأشغال.",
        {"عبد المالك سلال", "مانويل فالس"},
    ),
    (
        "في الندوة الصحفية التي نشطها الوزيران رمطان لعمامرة وجان إيف لودريان، قال لعمامرة إن الحل ممكن.",
        {"رمطان لعمامرة", "جان إيف لودريان"},
    ),
    (
        "وقال وزير الخارجية التشادي محمد زين شريف، خلال لقاء صحفي مشترك مع نظيره الفرنسي جان إيف لودريان، إن "
        "بلاده ترحب بالتعاون.",
        {"محمد زين شريف", "جان إيف لودريان"},
    ),
    (
        "وجاء ذلك في لقاء مشترك مع الصحفيين جمع وزير الخارجية الصيني وانغ يي بنظيره الباكستاني شاه محمود قريشي.",
        {"وانغ يي", "شاه محمود قريشي"},
    ),
    (
        "وأكد الرئيس الفرنسي نيكولا ساركوزي في لقاء مشترك مع ممثلي وسائل الإعلام مع نظيره اللبناني ميشال سليمان أن "
        "فرنسا تدعم لبنان.",
        {"نيكولا ساركوزي", "ميشال سليمان"},
    ),
    ("وأضاف الرئيس الكيني وليام روتو في لقاء مع الصحافيين أن الحل ممكن.", {"وليام روتو"}),
]


@pytest.mark.parametrize(("text", "who"), HOLDERS)
def test_who_holds_a_press_conference(text: str, who: set[str]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    held = [{names[p] for p in g.participants} for g in record.engagements if g.kind == "press_conference"]
    assert held == [who]
    assert "meeting" not in {g.kind for g in record.engagements}

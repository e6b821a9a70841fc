"""Sides: for which organisation those speak whom it has sent or employs."""

from __future__ import annotations

import pytest

import mahdar

GUEST = "استقبل وزير الخارجية الأردني أيمن الصفدي "


def partners(text: str) -> set[str]:
    """With whom Jordan speaks."""
    return {e.recipient for e in mahdar.read(text, language="ar").events if e.source == "JOR" and e.type == "CONSULT"}


@pytest.mark.parametrize(
    ("guest", "sides"),
    [
        # the organisation stands in the words beside the name
        ("رئيسة بعثة الأمم المتحدة لمساعدة العراق (يونامي) جينين بلاسخارت في عمان.", {"UN"}),
        ("الممثل الخاص للأمين العام للأمم المتحدة في منطقة البحيرات السيد سعيد جنيت.", {"UN"}),
        ("الممثلة العليا للسياسة الخارجية في الاتحاد فيديريكا موغيريني.", {"EU"}),
        # two have sent him
        ("الوسيط المشترك للأمم المتحدة والاتحاد الأفريقي جبريل باسولي.", {"UN", "AU"}),
        # an adjective tells whose he is
        ("المبعوث الأوروبي لعملية السلام ميغيل أنخيل موراتينوس.", {"EU"}),
        # posts that only one organisation has
        ("المفوض السامي للاجئين ثورفالد ستولتنبرغ.", {"UN"}),
        ("منسق الإغاثة في حالات الطوارئ مارك لوكوك.", {"UN"}),
        # those who only come from an organisation's land
        ("السفير الهولندي هاري فيرفاي.", {"NLD"}),
    ],
)
def test_whom_organisations_send(guest: str, sides: set[str]) -> None:
    assert partners(GUEST + guest) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("بحث وزير الخارجية الأردني أيمن الصفدي مع بعثة من صندوق النقد الدولي يرأسها علي عباس الإصلاحات.", {"IMF"}),
        (
            "استقبل وزير الخارجية الأردني أيمن الصفدي وفدا من البنك الدولي برئاسة السيدة ليلى الشرفي.",
            {"WB"},
        ),
        (
            "التقى وزير الخارجية الأردني أيمن الصفدي الدكتور غودلاك جوناثان، وسيط الاتحاد الأفريقي.",
            {"AU"},
        ),
        (
            "زار وزير الخارجية الأردني أيمن الصفدي مقر اليونسكو، حيث التقى مديرتها العامة إيرينا بوكوفا.",
            {"UNESCO"},
        ),
        (
            "التقت المستشارة الخاصة للأمين العام للأمم المتحدة ستيفاني وليامز، أمس، وزير الخارجية الأردني أيمن الصفدي.",
            {"UN"},
        ),
        (
            "أجرى وزير الخارجية الأردني أيمن الصفدي محادثات مع الأمين العام للأمم المتحدة بان كي مون ومبعوثته إلى ليبيا "
            "هانا تيتيه.",
            {"UN"},
        ),
        (
            "في مقر جامعة الدول العربية استقبل الأمين العام عمرو موسى وزير الخارجية الأردني أيمن الصفدي.",
            {"AL"},
        ),
        (
            "رحب الاتحاد الأوروبي بالقرار. والتقى وزير الخارجية الأردني أيمن الصفدي سفيرة الاتحاد ماريا هادجيثيودوسيو.",
            {"EU"},
        ),
        (
            "التقى وزير الخارجية الأردني أيمن الصفدي السيد مارك أوت، الممثل الخاص للاتحاد الأوروبي لعملية السلام.",
            {"EU"},
        ),
    ],
)
def test_whose_they_are_who_are_named_by_what_stands_before(text: str, sides: set[str]) -> None:
    assert partners(text) == sides

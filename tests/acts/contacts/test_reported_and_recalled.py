"""What speech reports as done, who acts where an office has no name, and contacts of the same two at other times."""

from __future__ import annotations

import pytest

import mahdar

# passage | kind (status): the participants, in any order @ place / the next; nothing after «|» where none is told
PASSAGES = """
التقى الوزير سيرغي لافروف نظيره التركي هاكان فيدان في موسكو. وكان الوزيران قد التقيا في أنطاليا في فبراير الماضي. | meeting (held): سيرغي لافروف، هاكان فيدان @ موسكو / meeting (held): سيرغي لافروف، هاكان فيدان @ أنطاليا
بحث الوزير سامح شكري مع نظيره السوداني علي الصادق في القاهرة ملف المياه. وكان الوزيران اجتمعا قبل أسبوعين في الخرطوم. | talks (held): سامح شكري، علي الصادق @ القاهرة / meeting (held): سامح شكري، علي الصادق @ الخرطوم
أجرى الوزير فيصل بن فرحان مباحثات مع نظيره العماني بدر البوسعيدي. وسبق للوزيرين أن التقيا في جدة الشهر الماضي. | talks (held): فيصل بن فرحان، بدر البوسعيدي @ - / meeting (held): فيصل بن فرحان، بدر البوسعيدي @ جدة
استقبل الرئيس عبد الفتاح السيسي الرئيس إيمانويل ماكرون في القاهرة. ومن المقرر أن يلتقي السيسي ماكرون الشهر المقبل في باريس. | meeting (held): عبد الفتاح السيسي، إيمانويل ماكرون @ القاهرة / meeting (scheduled): عبد الفتاح السيسي، إيمانويل ماكرون @ باريس
التقى الوزير أيمن الصفدي نظيره العراقي فؤاد حسين في عمان. وكان الصفدي استقبل حسين في مقر الوزارة. | meeting (held): أيمن الصفدي، فؤاد حسين @ عمان
وكان الرئيس محمد شياع السوداني قد تلقى الشهر الماضي اتصالا هاتفيا من الأمين العام مارك روته، بحثا خلاله التعاون. | call (held): محمد شياع السوداني، مارك روته @ -
قال مسؤولون إن رئيس الوزراء الباكستاني شهباز شريف توجه يوم الأربعاء إلى الرياض. | visit (held): شهباز شريف @ الرياض
قال المتحدث إن الرئيس الفرنسي إيمانويل ماكرون غادر باريس إلى الرياض. | visit (held): إيمانويل ماكرون @ الرياض
أعلنت الخارجية الأردنية أن الوزير أيمن الصفدي سيبدأ غدا زيارة إلى باريس. | visit (scheduled): أيمن الصفدي @ باريس
قالت الأمم المتحدة إن المبعوث هانس غروندبرغ اختتم زيارة إلى صنعاء. | visit (held): هانس غروندبرغ @ صنعاء
ذكر البيان أن الوزير سامح شكري أقام مأدبة غداء تكريما لنظيره الفرنسي جان إيف لودريان. | ceremony (held): سامح شكري، جان إيف لودريان @ -
أعلن الكرملين أن الرئيس فلاديمير بوتين منح الرئيس الصربي ألكسندر فوتشيتش وساما. | ceremony (held): فلاديمير بوتين، ألكسندر فوتشيتش @ -
ذكرت الوكالة أن الوزير سامح شكري حضر القمة العربية في بغداد. | conference (held): سامح شكري @ بغداد
وكان الوزير سامح شكري قد حضر القمة العربية في بغداد. | conference (held): سامح شكري @ بغداد
قال الوزير عباس عراقجي إن الرئيس دونالد ترامب غادر الاتفاق النووي. |
قال الوزير أيمن الصفدي إن الرئيس دونالد ترامب توجه بالشكر إلى مصر. |
"""


def _told(text: str) -> list[tuple[str, list[str], str]]:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name or "" for e in record.entities}
    return sorted(
        (f"{g.kind} ({g.status})", sorted(names[p] for p in g.participants), g.place or "-") for g in record.engagements
    )


def _wanted(contact: str) -> tuple[str, list[str], str]:
    kind, rest = contact.split(": ")
    people, place = rest.split(" @ ")
    return kind, sorted(people.split("، ")), place


@pytest.mark.parametrize("line", PASSAGES.strip().splitlines())
def test_what_is_told(line: str) -> None:
    text, wanted = (part.strip() for part in line.split(" |"))
    assert _told(text) == sorted(_wanted(contact) for contact in wanted.split(" / ") if contact)

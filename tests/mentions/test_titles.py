"""How far a title goes that stands without a name, and what is no title where it stands."""

from __future__ import annotations

import pytest

from mahdar import model
from mahdar.languages.ar import lexicon
from mahdar.pipeline import read_mentions

# sentence | the titles that are read, without names
TITLES = """
سلط وزير الخارجية الضوء على معاناة النازحين. | وزير الخارجية
ناقش مع المسؤول الأممي السبل الكفيلة بذلك. | المسؤول الأممي
وجه الأمين العام الشكر إلى الدول المانحة. | الأمين العام
جدد الأمين العام التزام المنظمة بالقرار. | الأمين العام
طالب بعض رجال الأعمال الحكومة بالدعم. | رجال الأعمال
حضره وزراء خارجية الدول الأعضاء في موعده. | وزراء خارجية الدول الأعضاء
نقل شكره للسيد الرئيس والحكومة التونسية. | للسيد الرئيس
وصل الوزيران المصري والعراقي. | الوزيران المصري والعراقي
أعلن عن زيارة سمو ولي العهد لتركيا. | سمو ولي العهد
تم وجود ولي العهد السعودي بالدوحة. | ولي العهد السعودي
توفي الرئيس السابق لفرنسا. | الرئيس السابق لفرنسا
دعا خادم الحرمين الشريفين للقيام بزيارة. | خادم الحرمين الشريفين
شرف خادم الحرمين الشريفين الاحتفال. | خادم الحرمين الشريفين
أطلع خادم الحرمين الشريفين فخامته على القصر. | خادم الحرمين الشريفين ; فخامته
اختير وزير المالية رئيسا للجنة. | وزير المالية ; رئيسا للجنة
حيا ولي العهد وولي ولي العهد الحضور. | ولي العهد ; وولي ولي العهد
شاهد وزير الدفاع وولي عهد أبو ظبي العرض. | وزير الدفاع ; وولي عهد أبو ظبي
زار نائب الرئيس السوداني مقر الاتحاد الأفريقي. | نائب الرئيس السوداني
دان اقتحام الوزير المتطرف المسجد الأقصى. | الوزير
قال الناطق الرسمي باسم رئاسة الجمهورية ذلك. | الناطق الرسمي باسم رئاسة الجمهورية
استقبل أمير منطقة الرياض في مكتب سموه الوفد. | أمير منطقة الرياض ; سموه
قال الدبلوماسي إن الجلسة تأجلت. | الدبلوماسي
وأعرب سعادته عن شكره نيابة عن سعادتها. | سعادته ; سعادتها
التقى نظيره الفرنسي. | نظيره الفرنسي
"""

# sentences in which no one is called by a title
NONE = """
العلاقات الدبلوماسية بين البلدين عريقة.
قطع العلاقات السياسية والدبلوماسية مع الجوار.
فشلت الدبلوماسية في ذلك.
اتفق الجانبان على ثلاث نقاط رئيسة.
هذه الدولة شريكة رئيسة لكينيا.
وصف التصريحات بأنها غير مسؤولة.
قال المكتب الإعلامي إن العمل مستمر.
صرح بذلك في تصريحات صحفية أمس.
عبر عن سعادته بالزيارة.
منحته الدولة الوسام نظير خدماته الجليلة.
"""


def actors(text: str) -> list[tuple[str, str]]:
    """The persons of a text as they stand in it: their names ("" where there is none) and all their words."""
    scene = read_mentions(model.Article(text=text), lexicon.load())
    document = scene.document

    def words(first: int, end: int, shift: int = 0) -> str:
        return text[document.starts[first] + shift : document.ends[end - 1]]

    return [
        (words(*actor.name, actor.name_shift) if actor.name else "", words(actor.first, actor.end))
        for actor in scene.actors
    ]


@pytest.mark.parametrize("line", TITLES.strip().split("\n"))
def test_a_title_ends_where_its_phrase_does(line: str) -> None:
    sentence, titles = line.split(" | ")
    assert [title for name, title in actors(sentence) if not name] == titles.split(" ; ")


@pytest.mark.parametrize("sentence", NONE.strip().split("\n"))
def test_adjectives_and_prepositions_are_no_titles(sentence: str) -> None:
    assert actors(sentence) == []


def test_who_is_received_in_his_office_is_no_library() -> None:
    found = actors("استقبل الوزير بمكتبه السفير الهندي ديباك فوهرا أمس.")
    assert ("ديباك فوهرا", "السفير الهندي ديباك فوهرا") in found


def test_rulers_and_heirs_in_a_row_are_persons_of_their_own() -> None:
    found = actors("شاهد العرض سمو ولي العهد والرئيس اليمني السابق المستشار هادي منصور.")
    assert [name for name, _ in found] == ["", "هادي منصور"]

"""Everyday words that are spelled like a place, a body or the end of a person's name."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the names of its places, bodies and persons, joined by «+»
SENTENCES = """
وزعت الجوائز في مدن الرياض وجدة والدمام. | الرياض+جدة+الدمام
وصل الوفد إلى مدينة وجدة ثم توجه إلى الرباط. | وجدة+الرباط
قدم له درعاً تذكارياً، ودوماً تنتصر الشعوب. |
حصل على قروض من بنوك بودابست. | بودابست
رد في حواره على الأسئلة، واستقبل زواره بالورد، وهذا ما عرفه العالم. |
اعتمدت المخرجات كآلية رئيسية في ترميز البيانات. |
أصبحت عدن مدينة آمنة، وهي مدينة تزخر بالآثار، وسقط داخل منطقة الجزاء. | عدن
شاب واع ومتفتح، وأم الشهيد، وآل كلينتون، والقرن الـ18. |
ذكرت وكالة معا أن المعبر مغلق. | وكالة معا
بحث الرئيس الأمريكي باراك أوباما ونظيره التركي رجب طيب أردوغان الحرب في سوريا. | باراك أوباما+رجب طيب أردوغان
قال الرئيس بخاري إن الأمن أولوية، ثم زار مدينة بخارى. | بخارى
رفع إليه آيات التهاني والتبريكات. |
"""


@pytest.mark.parametrize("case", SENTENCES.strip().splitlines())
def test_words_are_no_names(case: str) -> None:
    text, names = (part.strip() for part in case.split("|"))
    found = [e for e in mahdar.read(text).entities if e.type in ("place", "org", "person")]
    assert {e.name for e in found} == set(filter(None, names.split("+")))

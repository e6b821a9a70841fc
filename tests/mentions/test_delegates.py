"""Ambassadors, envoys and ministers that are told in other words than their title."""

from __future__ import annotations

import pytest

import mahdar

# sentence | person, office and country, joined by «+»
SENTENCES = """
وأشادت السيدة ماري كلوز (أيرلندا) بعمل البعثة أمام مجلس الأمن. | ماري كلوز ambassador IRL
وقالت السيدة ليندا توماس، ممثلة الولايات المتحدة، إن بلادها ترفض ذلك، في جلسة لمجلس الأمن. | ليندا توماس ambassador USA
وقالت السيدة ليندا توماس، ممثلة الولايات المتحدة، إن شركتها ترفض ذلك. | ليندا توماس official USA
قدم سعادة سالم بن حمد المحرزي أوراق اعتماده إلى فخامة الرئيس سفيرا للسلطنة. | سالم بن حمد المحرزي ambassador OMN
وقدم السيد جون سميث نسخة من أوراق اعتماده سفيرا لأستراليا لدى الأردن. | جون سميث ambassador AUS
وفازت السيدة فاطمة علي (مصر) بالجائزة، وقد ناقش مجلس الأمن القضية. | فاطمة علي None EGY
توسط الوزير لدى رئيس الوزراء العراقي محمد شياع السوداني لإطلاق سراحه. | محمد شياع السوداني head_of_government IRQ
قال رئيس الوزراء المقترح محمد علي إن ذلك مهم. | محمد علي head_of_government None
قدم السفير إلى محمد بن سلمان أوراق اعتماده سفيرا لفرنسا. | محمد بن سلمان None SAU
كانت الأمور أسوأ في عهد حسني مبارك. | حسني مبارك other EGY
وقال المبعوث الأمريكي الخاص بشؤون إيران برايان هوك إن بلاده ترفض. | برايان هوك envoy USA
أكد كاتب الدولة الأمريكي في الشؤون الخارجية أنتوني بلينكن أن بلاده تدعم الحوار. | أنتوني بلينكن foreign_minister USA
أكد كاتب الدولة الإسباني في الشؤون الخارجية خوان بابلو أن بلاده تدعم الحوار. | خوان بابلو minister ESP
قال وزير الدولة لدى وزير أوروبا والشؤون الخارجية السيد فرانك ريستر إن الاجتماع مهم. | فرانك ريستر minister None
حضر اللقاء وزير الخارجية السفير أحمد عيسى عوض. | أحمد عيسى عوض foreign_minister SOM
تلتقي عبد الفتاح البرهان ونائبه محمد حمدان دقلو. | عبد الفتاح البرهان None SDN+محمد حمدان دقلو deputy_head_of_state SDN
استقبل رئيس المجلس وفدا من البرلمان الأوروبي برئاسة ديفيد ماكاليستر. | ديفيد ماكاليستر legislator None
أدان الوزير قصف المدينة، وحول زيارة خالد مشعل المملكة قال إنها دينية. | خالد مشعل None PSE
ضم الوفد القياديين خالد عمر وياسر عرمان. | خالد عمر party_official None+ياسر عرمان party_official None
"""


@pytest.mark.parametrize("case", SENTENCES.strip().splitlines())
def test_offices_in_other_words(case: str) -> None:
    text, wanted = (part.strip() for part in case.split("|"))
    found = {f"{e.name} {e.office} {e.country}" for e in mahdar.read(text).entities if e.type == "person"}
    assert found == set(wanted.split("+"))

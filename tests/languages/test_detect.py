"""Naming the language of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.languages.detect import LANGUAGE_NAMES, detect

TEXTS = [
    ("ar", "التقى وزير الخارجية نظيره الصيني في بكين، وأكد أن العلاقات بين البلدين متينة"),
    ("ar", "توكاييف"),
    ("ar", "الرئيس"),
    ("ar", "أنقرة تدين"),
    ("ar", "بوتين يهاتف شي"),
    ("ar", "قالت پيلوسي إن گوتيريش سيصل غدا إلى چنيف"),
    ("ar", "وزیر خارجیة إیران یصل الی بیروت في زیارة رسمیة ویلتقی الرئیس"),
    ("ar", "قال المتحدث باسم وزارة الخارجیة إن بلاده تؤکد علی أهمية الحوار"),
    ("ar", "وقّع الوزيران في مقر الأمم المتحدة (UN Headquarters) مذكرة التفاهم"),
    ("ar", "تصريح صحفي"),
    ("fa", "وزیر امور خارجه ایران در دیدار با همتای چینی خود گفت که این کشور از راه حل سیاسی حمایت می‌کند"),
    ("fa", "رئيس جمهور در ديدار با وزير خارجه چين بر توسعه روابط تاكيد كرد و گفت كه اين سفر مهم است"),
    ("fa", "گفتگوی تلفنی وزیران خارجه"),
    ("ur", "وزیر خارجہ نے چینی ہم منصب سے ملاقات میں کہا کہ پاکستان اور چین کے تعلقات مضبوط ہیں"),
    ("ps", "د افغانستان د بهرنیو چارو وزیر وویل چې دوی له ګاونډیو هېوادونو سره ښې اړیکې غواړي"),
    ("ckb", "سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوەی عێراق کۆبووەوە"),
    ("ug", "شى جىنپىڭ قازاقىستان پرېزىدېنتى بىلەن كۆرۈشتى"),
    ("en", "The foreign minister met his counterpart in Beijing on Monday and said that ties were good"),
    ("fr", "Le ministre des Affaires étrangères a rencontré son homologue à Pékin"),
    ("es", "El ministro de Exteriores se reunió con su homólogo en Pekín"),
    ("pt", "O ministro das Relações Exteriores reuniu-se com o seu homólogo em Pequim"),
    ("de", "Der Außenminister traf sich am Montag mit seinem Amtskollegen in Peking"),
    ("tr", "Dışişleri Bakanı, Çinli mevkidaşı ile bir araya geldi ve iki ülke ilişkilerini görüştü"),
    ("id", "Menteri Luar Negeri bertemu dengan mitranya di Beijing untuk membahas hubungan"),
    ("ku", "Serokê Herêma Kurdistanê li Hewlêrê bi wezîrê derve re civiya û got ku têkilî baş in"),
    ("ru", "Министр иностранных дел встретился с китайским коллегой в Пекине"),
    ("uk", "Міністр закордонних справ України зустрівся з колегою в Пекіні"),
    ("kk", "Қазақстан Президенті Қытай Сыртқы істер министрімен кездесті"),
    ("he", "שר החוץ נפגש עם עמיתו הסיני בבייג'ינג"),
    ("zh", "外交部长王毅在阿斯塔纳会见哈萨克斯坦总统托卡耶夫"),
    ("ja", "外務大臣は北京で会談した"),
    ("ko", "외교부 장관이 베이징에서 회담했다"),
    ("hi", "विदेश मंत्री ने बीजिंग में अपने समकक्ष से मुलाकात की"),
    ("bn", "পররাষ্ট্রমন্ত্রী বেইজিংয়ে বৈঠক করেছেন"),
    ("am", "የውጭ ጉዳይ ሚኒስትር"),
    ("ka", "საგარეო საქმეთა მინისტრი"),
    ("hy", "Հայաստանի արտաքին գործերի նախարար"),
    ("el", "Ο υπουργός Εξωτερικών"),
    ("th", "รัฐมนตรีว่าการกระทรวงการต่างประเทศ"),
]


def test_words_that_persian_spells_alike_tell_no_language() -> None:
    assert detect("واعتبر رئيس فنزويلا نيكولاس مادورو تدخل إيران خطرا") == "ar"


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_language(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", " ", "12345", "٢٠٢٤", "...", "a", "🙂", "xyzzy plugh"])
def test_no_language(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize("text", ["أشاد أمير قطر بدور رئيس وزراء تونس", "وزير خارجية باكستان يزور بكين"])
def test_words_that_arabic_shares_make_no_other_language(text: str) -> None:
    assert detect(text) == "ar"


def test_an_english_headline_over_arabic_stays_arabic() -> None:
    text = "BREAKING NEWS\n" + "أكد الوزير أن بلاده تدعم الحوار بين الأطراف. " * 5
    assert detect(text) == "ar"


@given(st.text(st.characters(exclude_categories=())))
def test_any_string_has_a_known_language_or_none(text: str) -> None:
    assert detect(text) in {*LANGUAGE_NAMES, None}

"""Which language a text is in: the script of its letters first, then its commonest words.

Enough to refuse what no pack reads and to name it; made for articles, and careful with
headlines: a text in Arabic letters counts as Arabic unless its words say otherwise, so
Arabic typed with a Persian ya or kaf, or with پ and گ in foreign names, stays Arabic. Only a
sample of bounded size is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["LANGUAGE_NAMES", "detect"]

#: Code points looked at from the start and again from the middle of a text.
SAMPLE = 300

#: A text with fewer letters than this is in no language.
MIN_LETTERS = 2

#: Share of words that must be common words of a Latin-script language to name it.
MIN_SHARE = 0.08

#: English names of the languages that `detect` can return.
LANGUAGE_NAMES: Mapping[str, str] = {
    "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "ckb": "Central Kurdish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "mn": "Mongolian",
    "nl": "Dutch", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ru": "Russian",
    "sd": "Sindhi", "sr": "Serbian", "sw": "Swahili", "ta": "Tamil", "tg": "Tajik",
    "th": "Thai", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

# The commonest words that other languages of the same script do not share. In Arabic script
# ی counts as ي and ک as ك, because keyboards mix them.
_WORDS: dict[str, dict[str, str]] = {
    "arabic": {
        "ar": "في من على إلى الى عن أن ان إن التي الذي الذين هذا هذه ذلك تلك مع بين كما قال"
        " وقال أكد وأكد خلال بعد قبل كان كانت وكان وكانت لم لن ما لا هو هي وهو وهي كل حول"
        " أمام أي أو او ثم حيث بأن وأن أنه وأنه عبر ضد منذ حتى غير عدد فيها فيه بها به له لها"
        " بن علي الي اليوم أمس",
        "fa": "در از که است این را برای می با های یک شد شده کرد کرده گفت بود خود آن تا نیز هم"
        " وی بر هر اما باید شود کند دارد ها کشور روز اسلامی ایران کشورهای میان پس دو اعلام"
        " امروز نمی ما دیدار رئیس آقای",
        "ur": "کے کی کا میں ہے ہیں اور سے کو نے پر ہو یہ وہ کہ تھا تھی تھے گیا گئے گئی کیا"
        " کہا بھی ایک اس ان کر رہا رہے رہی لیے ساتھ جو نہیں والے وزیر ملاقات",
        "ps": "په د چې او له سره کې ته دی ده دې یې هم وو شوی کړی کړه وکړ کوي هغه دغه څخه نه"
        " باندې وویل کړې پر شو لپاره",
        "ckb": "لە بە کە و بۆ ئەم لەگەڵ ئەو هەر یان بوو دەکات کرد لەسەر ئێستا هەروەها دوای"
        " دەبێت سەرۆکی عێراق کوردستان",
        "ug": "بىلەن ۋە بۇ بىر ئۇ ھەم دەپ ئۈچۈن بولغان قىلغان دېدى خەلق",
        "sd": "۾ جي جو کي آهي ۽ سان جا تي هن جنهن آهن کان",
    },
    "latin": {
        "en": "the of and to in that is for with was on as by said has are from his have it be"
        " at were will which their an he this not its",
        "fr": "le la les des et est dans pour que qui une du sur avec par au aux été ce cette"
        " sont pas son ses plus a il elle ont leur entre",
        "es": "el los las y en que del se por con una para su al es ha fue como más este sus"
        " entre dijo sobre también",
        "pt": "o os do da dos das e em que não uma para com foi ao como mais no na pelo são"
        " também à entre disse",
        "it": "il di che e la gli della del con per una sono nel è alla dei delle non ha anche"
        " più tra dal si da",
        "de": "der die das und ist in den von mit zu des im für auf dem eine sich nicht ein"
        " wurde hat bei nach auch als",
        "nl": "de het een van en in is dat op te voor met zijn aan niet door ook werd hij heeft"
        " bij",
        "tr": "ve bir bu için ile olarak olan da de çok daha ise gibi kadar dedi cumhurbaşkanı"
        " ettiği sonra türkiye",
        "az": "və bir bu ilə üçün olan də azərbaycan prezidenti olub edib ki daha haqqında",
        "uz": "va bilan bu uchun bir ham o‘zbekiston prezidenti bo‘yicha hamda haqida oʻzbekiston"
        " tomonidan",
        "id": "yang dan di dengan untuk dari ini itu pada dalam tidak akan telah juga kepada"
        " oleh adalah presiden",
        "sw": "ya na wa kwa katika ni la za hiyo huo kuwa cha rais hii kwamba alisema",
        "ku": "û li ji bi ku di de jî ew bo ye ev xwe kir hat dike serokê",
        "pl": "w i z na się że do jest nie o przez po oraz dla od jak to",
        "vi": "và của các có là với trong cho được một những không đã về tại này",
    },
    "cyrillic": {
        "ru": "и в на что с по о не из для он как это его от сказал также при были был после"
        " президент министр",
        "uk": "і в на що з у та до не як для за про його від це він також було україни",
        "be": "і ў на што з у да не як для за пра яго ад гэта ён таксама было беларусі",
        "bg": "и в на че с да се от за по не са е като ще това през бе който",
        "sr": "и у на да је се са за од не су као би који то што",
        "kk": "және мен бұл үшін бір да де туралы болып қазақстан президенті деді осы бойынша",
        "ky": "жана менен бул үчүн бир да деп кыргыз кыргызстан президенти боюнча болуп",
        "tg": "ва дар аз ба ки бо ин барои тоҷикистон аст ҷумҳурии мебошад шуд",
        "mn": "ба нь байна энэ юм монгол улсын болон тухай гэж хэлэв",
    },
}  # fmt: skip


def _spellings(word: str) -> set[str]:
    """A word as a Persian and as an Arabic keyboard types it."""
    return {word, word.replace("ی", "ي").replace("ک", "ك"), word.replace("ی", "ى")}


def _by_word(languages: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Word -> the languages that it is common in."""
    table: dict[str, tuple[str, ...]] = {}
    for code, words in languages.items():
        spelled = {spelling for word in words.split() for spelling in _spellings(word)}
        for word in spelled - _SHARED.get(code, frozenset()):
            table[word] = (*table.get(word, ()), code)
    return table


# Spellings that would take an Arabic word for one of another language.
_SHARED = {"fa": frozenset("هاى رئيس اما اين اعلام شد".split()), "ur": frozenset("كي كى وزير".split())}
_TABLES = {script: _by_word(languages) for script, languages in _WORDS.items()}

# Letters that one language of a script writes and its neighbours do not.
_LETTERS: dict[str, tuple[tuple[str, str], ...]] = {
    "arabic": (
        ("ckb", "ێۆڵڕە"), ("ug", "ۇۈۋڭې"), ("ps", "ټډړږښڼۍځڅ"), ("ur", "ٹڈڑںےہ"), ("sd", "ڪٻڀڄڃ"),
        ("fa", "پچژگ"),
    ),
    "latin": (("az", "ə"), ("vi", "ơưđạếộ"), ("tr", "ğış"), ("pl", "łąęż"), ("ku", "û")),
    "cyrillic": (
        ("kk", "әұһ"), ("tg", "ҷӣӯҳ"), ("uk", "їєґ"), ("be", "ў"), ("sr", "јљњћђџ"), ("ky", "өүң"),
    ),
}  # fmt: skip

# The second byte of a code point names its script, or a few scripts that share a block.
_BLOCKS = {
    "latin": (0x01, 0x1E),
    "greek": (0x03,),
    "cyrillic": (0x04,),
    "hebrew": (0x05,),
    "arabic": (0x06, 0x07, 0xFB, 0xFC, 0xFD, 0xFE),
    "indic": (0x09,),
    "tamil": (0x0B,),
    "thai": (0x0E,),
    "georgian": (0x10,),
    "ethiopic": (0x12, 0x13),
    "hangul": tuple(range(0xAC, 0xD8)),
    "han": tuple(range(0x4E, 0xA0)),
    "kana": (0x30,),
}
_CLASSES = {script: number for number, script in enumerate(_BLOCKS, 1)}
_CLASS_OF = bytes(
    next((_CLASSES[script] for script, blocks in _BLOCKS.items() if code in blocks), 0) for code in range(256)
)
_ALONE = {
    "greek": "el", "hangul": "ko", "han": "zh", "kana": "ja", "tamil": "ta", "thai": "th",
    "ethiopic": "am",
}  # fmt: skip
_SPLIT = {
    "hebrew": (re.compile("[\u0531-\u058a]"), "hy", "he"),
    "indic": (re.compile("[\u0980-\u09ff]"), "bn", "hi"),
    "georgian": (re.compile("[\u10a0-\u10ff]"), "ka", None),
}

#: A Chinese character weighs as much as a short word of letters.
HAN_WEIGHT = 3

_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")
_NOT_LATIN = bytes(code for code in range(256) if not (chr(code).isalpha() and code not in (0xAA, 0xB5, 0xBA)))


def detect(text: str) -> str | None:
    """The ISO 639 code of the language that ``text`` is in, or None if that is not plain.

    >>> detect("التقى وزير الخارجية نظيره الصيني في بكين")
    'ar'
    """
    middle = len(text) // 2
    sample = text if len(text) <= 2 * SAMPLE else text[:SAMPLE] + text[middle : middle + SAMPLE]
    script = _script(sample)
    if script == "arabic":
        return _arabic_script(sample)
    if script in _TABLES:
        return _by_words(sample, script)
    if script in _SPLIT:
        letters, found, otherwise = _SPLIT[script]
        return found if letters.search(sample) else otherwise
    return _ALONE.get(script)


def _script(sample: str) -> str:
    """The script that most letters belong to; empty if there are too few letters."""
    classes = sample.encode("utf-16-le", "replace")[1::2].translate(_CLASS_OF)
    counts = {script: classes.count(number) for script, number in _CLASSES.items()}
    counts["latin"] += len(sample.encode("latin-1", "ignore").translate(None, _NOT_LATIN))
    if counts["han"] and counts["kana"] * 8 > counts["han"]:
        counts["kana"] += counts["han"]
    counts["han"] *= HAN_WEIGHT
    counts["kana"] *= HAN_WEIGHT
    script = max(counts, key=counts.__getitem__)
    if counts[script] < MIN_LETTERS or not _LETTER.search(sample):
        return ""
    return script


def _arabic_script(sample: str) -> str:
    """Arabic unless the words, or without any known word the letters, speak against it."""
    scores = dict.fromkeys(_WORDS["arabic"], 0)
    table = _TABLES["arabic"]
    for word in _WORD.findall(sample):
        # The article and ta marbuta are as good as any function word.
        if word.startswith(("ال", "وال", "بال", "لل")) or word[-1] == "ة":
            scores["ar"] += 1
        elif word in table:
            for code in table[word]:
                scores[code] += 1
    best = max(scores, key=scores.__getitem__)
    if scores[best] > scores["ar"]:
        return _told_by_letters(sample, best) if best in ("fa", "ps", "ur") else best
    if scores["ar"]:
        return "ar"
    return next((code for code, letters in _LETTERS["arabic"] if _has(sample, letters)), "ar")


def _told_by_letters(sample: str, best: str) -> str:
    """Persian, Pashto and Urdu share words; letters of their own tell them apart."""
    counts = {code: sum(map(sample.count, letters)) for code, letters in _LETTERS["arabic"] if code in ("ps", "ur")}
    first = max(counts, key=counts.__getitem__)
    return first if counts[first] > len(sample) // 100 else best


def _by_words(sample: str, script: str) -> str | None:
    lowered = sample.lower()
    words = _WORD.findall(lowered)
    scores: dict[str, float] = dict.fromkeys(_WORDS[script], 0)
    for word in words:
        for code in _TABLES[script].get(word, ()):
            scores[code] += 1
    for code, letters in _LETTERS[script]:
        scores[code] += 0.5 * sum(map(lowered.count, letters))
    best = max(scores, key=scores.__getitem__)
    if scores[best] >= MIN_SHARE * len(words) and scores[best] > 0:
        return best
    return "ru" if script == "cyrillic" else None


def _has(sample: str, letters: str) -> bool:
    return any(letter in sample for letter in letters)

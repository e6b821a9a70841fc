"""Build ``common.tsv``: Arabic words that are no part of a person's name.

Three sources: words outside person names in the Wojood sample (MIT) and in UD
Arabic-PUD (CC BY-SA 3.0); the frequent news words of ``vocabulary_ar.tsv`` beside this
module, where UD gives no part of speech; the closed classes below, which win. Words are
folded. A word of ``names.tsv``
and a word inside a person name of the Wojood sample are left out, unless they belong to
a closed class. Usage::

    python -m mahdar.languages.importers.words --wojood DIR --pud FILE > common.tsv
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["common_words", "main"]

_PACK = "mahdar.languages.ar"
_HERE = "mahdar.languages.importers"
_VOCABULARY = "vocabulary_ar.tsv"
_ARABIC = re.compile("[\u0621-\u064a]{2,}")

#: Parts of speech of Universal Dependencies, as the table names them.
_POS = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADP": "prep", "CCONJ": "conj",
    "SCONJ": "conj", "PRON": "pron", "DET": "pron", "ADV": "adv", "NUM": "num", "PART": "part",
}  # fmt: skip

#: Wojood tags whose words can stand in ``common.tsv``; names of places and bodies cannot.
_OPEN_TAGS = ("DATE", "TIME", "OCC", "EVENT", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "UNIT", "PERCENT")

#: Prepositions and particles that take pronoun suffixes, and the suffixes.
_BEARERS = (
    "في من الي علي عن مع لدي عند عبر خلال بين ضد نحو حول قبل بعد فوق تحت امام وراء خلف دون "
    "ضمن اثناء عقب تجاه ازاء حيال بشان لاجل ان انما لان لكن كان كل بعض جميع كلا كلتا نفس ذات غير مثل"
)
_SUFFIXES = "ه ها هما هم هن نا كم ك"

_CLOSED = {
    "part": (
        "قد لقد لم لن لا ما ليس ليست ليسوا هل كلا سوف بل لو لولا اما ايضا كذلك فقط سوي الا انما "
        "لعل ليت نعم بلي يا ايها ايتها فقد ولقد وقد فلا ولا ولم ولن ومما وما مما عما فيما بما ربما "
        "طالما كلما مهما اينما حيثما كيفما ريثما لاسيما سيما اذن هلا ليته لعله"
    ),
    "conj": (
        "ثم لكن ولكن لكنه لكنها لكنهم ان انه انها انهم انهما اننا اني بان وان اذ اذا حتي كي لكي كما "
        "مثلما بينما حيث عندما حين حينما منذ لما لان لانه لانها او ام حالما عقبما بعدما قبلما ريثما "
        "لئلا والا كان كانه كانها كانما رغم وحيث وذلك وكذلك وكما وبينما وعندما وبعد وقبل وخلال "
        "كذا فان فانه فانها وانه وانها حيثما اينما بيد غير"
    ),
    "prep": (
        "في من الي علي عن مع لدي عند عبر خلال بين ضد نحو حول قبل بعد فوق تحت امام وراء خلف دون بدون "
        "ضمن وسط اثناء عقب لدن تجاه ازاء حيال بشان بحسب حسب وفق وفقا طبقا بموجب رغم بسبب اثر جراء "
        "لصالح بمناسبه بحضور بمشاركه برفقه برياسه بدعوه له لها لهم لهما به بها بهم بهما لنا لكم بنا "
        "فيما مما عما بما بعيد قبيل خارج داخل عدا ماعدا خلا باستثناء اضافه بالاضافه نظرا نتيجه سوي "
        "بفضل بغيه بهدف بصدد بصفته بصفتها بوصفه بوصفها باعتباره باعتبارها بغض بدلا عوضا فضلا علاوه "
        "تمهيدا استنادا بناء انطلاقا تنفيذا تلبيه ردا تعليقا حفاظا حرصا لاجل لغايه بتاريخ بحلول "
        "مقابل مقارنه باتجاه بجانب بالقرب بمعيه وسطا عبرها جوار"
    ),
    "pron": (
        "هو هي هم هما هن نحن انا انت انتم هذا هذه هذان هذين هاتان هاتين هولاء ذلك تلك ذاك اوليك ذانك "
        "وهو وهي وهم وهذا وهذه وذلك وتلك الذي التي الذين اللذان اللتان اللذين اللتين اللواتي اللاتي "
        "والذي والتي والذين ماذا كيف متي اين كم اي ايه من منهم كل كافه جميع بعض احد احدي بضع بضعه "
        "كلاهما كلتاهما كليهما كلتيهما غيره غيرها سواه اياه اياها نفسه نفسها انفسهم ذاته ذاتها "
        "لماذا لمن بمن عمن فيمن ممن اين حيثما كلنا جميعهم بعضهم احدهم جميعا معظم اغلب سائر ساير عده "
        "عديد شتي مختلف اكثر اقل"
    ),
    "adv": (
        "اليوم امس غدا الان هنا هناك هنالك حاليا موخرا سابقا لاحقا مجددا معا جدا تماما قريبا دايما ابدا "
        "فورا مباشره رسميا هاتفيا مساء صباحا ظهرا ليلا الليله سويا كثيرا قليلا غالبا احيانا اخيرا "
        "بالتالي بالفعل حينها بعدها قبلها خلالها اثرها عندها حينذاك انذاك وقتها يومها مسبقا عاده نادرا "
        "تقريبا فعلا حقا قطعا طبعا بالطبع خصوصا خاصه لاسيما تحديدا اجمالا عموما اساسا ايضا مثلا كليا "
        "جزييا نسبيا حصرا سرا علنا علانيه رسما شخصيا عاجلا اجلا فجرا عصرا صيفا شتاء سنويا شهريا يوميا "
        "اسبوعيا ثنايا دوليا اقليميا محليا عربيا عالميا سياسيا اقتصاديا امنيا عسكريا دبلوماسيا قانونيا "
        "تدريجيا فوريا موقتا نهاييا حاضرا مستقبلا راهنا لتوه توا حتما ربما بعيدا سلفا جانبا شمالا جنوبا "
        "شرقا غربا يسارا يمينا اولا ثانيا ثالثا رابعا خامسا اخرا هكذا كذا هلم البارحه غداه عشيه ريثما "
        "ثمه ثم حيث اذن اذا سدي هباء عبثا تباعا تواليا تزامنا بالتزامن بالتوازي بالمقابل بالمثل بالذات"
    ),
    "num": (
        "واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني "
        "ثمانيه تسع تسعه عشر عشره عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون "
        "سبعين ثمانون ثمانين تسعون تسعين مييه مايه مائه ميه مئه مئتان مئتين مايتين مئات مييات الف الفا "
        "الفان الفين الاف الوف مليون مليونا مليونان مليوني مليونين ملايين مليار مليارا مليارات ملياري "
        "مليارين تريليون تريليونات بليون نصف ثلث ثلثي ربع خمس عشرات الاول الاولي الثاني الثانيه الثالث "
        "الثالثه الرابع الرابعه الخامس الخامسه السادس السادسه السابع السابعه الثامن الثامنه التاسع "
        "التاسعه العاشر العاشره الحاديه الثلاثون العشرين العشرون الاخير الاخيره ثلاثمايه اربعمايه "
        "خمسمايه ستمايه سبعمايه ثمانمايه تسعمايه بالميه بالمايه"
    ),
    "noun": (
        # months, Gregorian (Egypt, the Levant, the Maghreb) and Hijri, and weekdays
        "يناير فبراير ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان "
        "ايار حزيران تموز ايلول تشرين جانفي فيفري افريل ماي جوان جويليه اوت غشت شتنبر نونبر دجنبر "
        "يوليوز صفر جمادي شوال القعده الحجه السبت الاحد الاثنين الاثنان الثلاثاء الاربعاء الخميس الجمعه"
    ),
    "verb": (
        "كان كانت كانوا كانا كنا كنت يكون تكون يكونون يكونوا اصبح اصبحت بات باتت ظل ظلت مازال لازال مازالت "
        "زال يزال تزال تم تمت يتم تتم جري جرت يجري تجري جاء جاءت ياتي تاتي شهد شهدت يشهد بدا بدات يبدا "
        "عقد عقدت عقدا يعقد انعقد شارك شاركت حضر حضرت حضره حضرها قام قامت يقوم تقوم يمكن يجب ينبغي "
        "سيقوم ستقوم سيعقد سيتم ستتم يذكر يشار سيلتقي سيبحث"
    ),
}  # fmt: skip

#: Closed-class words that are names far more often when they stand where a name can.
_NAMES_FIRST = frozenset({"علي"})


def common_words(wojood: Iterable[Path], pud: Path | None, names: frozenset[str]) -> dict[str, str]:
    """Folded word to part of speech: ``other`` where no source knows it.

    ``wojood`` are IOB files, ``pud`` a CoNLL-U file, ``names`` folded words that must
    not appear.
    """
    found: dict[str, str] = {}
    persons: set[str] = set()
    proper: set[str] = set()
    for word, tags in _wojood(wojood):
        if "PERS" in tags:
            persons.add(word)
        elif all(tag == "O" or tag.endswith(_OPEN_TAGS) for tag in tags.split()):
            found.setdefault(word, "other")
    if pud is not None:
        for word, pos in _pud(pud):
            if pos == "PROPN":
                proper.add(word)
            elif pos in _POS:
                found[word] = _POS[pos]
    for word in proper:
        found.pop(word, None)
    for row in read_table(_HERE, _VOCABULARY, ("form", "pos")):
        word = fold(row["form"])
        if found.get(word, "other") == "other":
            found[word] = row["pos"]
    kept = {
        word: pos
        for word, pos in found.items()
        if word not in names and word not in persons and _ARABIC.fullmatch(word)
    }
    kept.update(_closed())
    return kept


def _closed() -> dict[str, str]:
    """The closed classes, prepositions with their pronoun suffixes included."""
    words = {fold(bearer + suffix): "prep" for bearer in _BEARERS.split() for suffix in _SUFFIXES.split()}
    for pos, listed in _CLOSED.items():
        for word in listed.split():
            words.setdefault(fold(word), pos)
    return {word: pos for word, pos in words.items() if word not in _NAMES_FIRST and len(word) > 1}


def _wojood(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Folded word and its tags, for every token of IOB files with nested tags."""
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            word, _, tags = line.strip().partition(" ")
            if tags:
                yield fold(word), tags


def _pud(path: Path) -> Iterator[tuple[str, str]]:
    """Folded word and universal tag, for every word of a CoNLL-U file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            yield fold(cells[1]), cells[3]


def _name_words() -> frozenset[str]:
    """Every word of the pack's names, folded."""
    return frozenset(word for row in read_table(_PACK, "names.tsv", ("form",)) for word in fold(row["form"]).split())


def main() -> None:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wojood", type=Path, required=True, help="folder of IOB files")
    parser.add_argument("--pud", type=Path, required=True, help="the CoNLL-U file")
    args = parser.parse_args()
    words = common_words(sorted(args.wojood.glob("*.txt")), args.pud, _name_words())
    out = sys.stdout
    out.write(
        "# Arabic words that are no part of a person's name, folded. Built by "
        "mahdar.languages.importers.words from the Wojood sample (MIT, SinaLab), UD Arabic-PUD "
        "(CC BY-SA 3.0, UD contributors), curated news words and closed classes.\nform\tpos\n"
    )
    for word in sorted(words):
        out.write(f"{word}\t{words[word]}\n")


if __name__ == "__main__":
    main()

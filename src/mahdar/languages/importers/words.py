"""Build ``common.tsv``: Arabic words that are no part of a person's name.

From the Wojood sample (MIT) and UD Arabic-PUD (CC BY-SA 3.0): words outside person
names, folded, that never occur inside one and are in no name list. Curated closed
classes come first and win. Usage::

    python -m mahdar.languages.importers.words --wojood DIR --pud FILE > common.tsv
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mahdar.document.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["common_words", "main"]

_POS = {
    "VERB": "verb", "NOUN": "noun", "ADJ": "adj", "ADP": "prep", "CCONJ": "conj", "SCONJ": "conj",
    "PRON": "pron", "DET": "pron", "ADV": "adv", "NUM": "num", "PART": "part", "AUX": "verb", "X": "other",
}
_CLOSED = {
    "part": "قد لقد لم لن لا ما ليس ليست هل كلا سوف بل ثم لكن لكنه لكنها ولكن ان انه انها انهم اذ اذا لو لولا حتي كي لكي كما مثلما بينما فيما حيث عندما حين حينما منذ لما اما ايضا كذلك فقط نحو غير سوي الا",
    "prep": "في من الي علي عن مع لدي لدى عند عبر خلال بين ضد نحو حول قبل بعد فوق تحت امام وراء خلف دون بدون ضمن وسط اثناء عقب لدن تجاه ازاء حيال بشان بحسب حسب وفق وفقا طبقا بموجب رغم بسبب اثر جراء لصالح باسم بمناسبه بحضور بمشاركه برفقه برياسه بدعوه فيه فيها منه منها منهم عنه عنها عليه عليها عليهم اليه اليها اليهم له لها لهم لهما به بها بهم بهما معه معها معهم لديه لديها بينهم بينهما بينها",
    "pron": "هو هي هم هما نحن انا انت هذا هذه هذان هاتان هولاء ذلك تلك اوليك الذي التي الذين اللذان اللتان اللذين اللتين اللواتي من ما ماذا كيف متي اين كم اي ايه كل كلا كلتا كافه جميع بعض نفس نفسه نفسها ذات ذاته ذاتها احد احدي غيره غيرها كلاهما",
    "adv": "اليوم امس غدا الان هنا هناك هنالك حاليا موخرا سابقا لاحقا ايضا مجددا معا جدا تماما قريبا دايما ابدا حيث فورا مباشره رسميا هاتفيا مساء صباح صباحا ظهرا ظهر ليل ليلا الليله عصر فجر سويا كثيرا قليلا غالبا احيانا اولا ثانيا ثالثا اخيرا بالتالي بالفعل بالفعل حينها بعدها قبلها خلالها اثرها",
    "num": "واحد واحده اثنان اثنين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثمانيه تسع تسعه عشر عشره عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين مييه مايه مايه الف الاف مليون مليار ملايين مليارات الاول الاولي الثاني الثانيه الثالث الثالثه",
    "verb": "كان كانت كانوا يكون تكون يكونون كنا اصبح اصبحت بات باتت ظل ظلت مازال زال يزال تزال تم تمت يتم تتم جري جرت يجري تجري جاء جاءت ياتي تاتي شهد شهدت يشهد تشهد بدا بدات يبدا عقد عقدت عقدا يعقد انعقد شارك شاركت يشارك حضر حضرت يحضر قام قامت يقوم تقوم ادي يودي تولي يتولي تراس يتراس تضمن تضمنت يتضمن شملت شمل يشمل يمكن يجب ينبغي تناول تناولت ناقش ناقشت ناقشا بحث بحثا بحثت استعرض استعرضا سيقوم ستقوم سيعقد سيتم يذكر يشار سيلتقي سيبحث",
}


def common_words(
    wojood: Iterable[Path], pud: Path | None, names: frozenset[str]
) -> dict[str, str]:
    """Folded word to part of speech, names and person-name words left out."""
    found: dict[str, str] = {}
    barred: set[str] = set(names)
    for word, tag in _wojood(wojood):
        if "PERS" in tag:
            barred.add(word)
        elif tag == "O" or tag.endswith(("DATE", "OCC", "EVENT")):
            found.setdefault(word, "other")
    if pud is not None:
        for word, pos in _pud(pud):
            if pos == "PROPN":
                barred.add(word)
            elif pos in _POS:
                found[word] = _POS[pos]
    kept = {w: p for w, p in found.items() if w not in barred and len(w) > 1 and w.isalpha()}
    for pos, words in _CLOSED.items():
        for word in words.split():
            kept[fold(word)] = pos
    return kept


def _wojood(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = line.split()
            if len(parts) >= 2:
                yield fold(parts[0]), parts[-1] if len(parts) == 2 else " ".join(parts[1:])


def _pud(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            yield fold(cells[1]), cells[3]


def main() -> None:
    """Write the table to standard output."""
    from mahdar.languages.pack import read_table

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wojood", type=Path, required=True, help="folder of IOB files")
    parser.add_argument("--pud", type=Path, required=True, help="the CoNLL-U file")
    args = parser.parse_args()
    names = frozenset(
        fold(part)
        for row in read_table("mahdar.languages.ar", "names.tsv", ("form",))
        for part in row["form"].split()
    )
    words = common_words(sorted(args.wojood.glob("*.txt")), args.pud, names)
    out = sys.stdout
    out.write(
        "# Arabic words that are no part of a person's name, folded. Built by "
        "mahdar.languages.importers.words from the Wojood sample (MIT, SinaLab) and UD Arabic-PUD "
        "(CC BY-SA 3.0, UD contributors) with curated closed classes.\nform\tpos\n"
    )
    for word in sorted(words):
        out.write(f"{word}\t{words[word]}\n")


if __name__ == "__main__":
    main()

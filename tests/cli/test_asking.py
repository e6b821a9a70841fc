"""The commands that ask a store: pages, JSON, files, and what they say of bad questions."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mahdar.cli import main
from mahdar.cli.marking import coloured, marked
from mahdar.model import Article
from mahdar.store import open_store
from mahdar.store.asking.evidence import Evidence

Ask = Callable[..., Result]


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = spec_from_file_location("press", Path(__file__).parents[1] / "store" / "press.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    path = tmp_path_factory.mktemp("asked") / "store.db"
    with open_store(path) as store:
        store.add(module.press())
    return path


@pytest.fixture
def ask(press: Path) -> Ask:
    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, [*arguments], env={"MAHDAR_STORE": str(press), "COLUMNS": "100"})

    return run


def text_of(page: str) -> str:
    """A page without direction isolates and runs of spaces."""
    return " ".join(re.sub("[\u2066-\u2069]", "", page).split())


#: Command line, and what the page must hold.
PAGES = (
    (("find", "صين", "واحدة"), "«كازاخستان تلتزم بمبدأ صين واحدة»"),
    (("find", "--in", "articles", "تايوان"), "1 article · 1 to 1, by relevance"),
    (("find", "--in", "positions", "--stance", "oppose"), "newest first"),
    (("find", "الصين", "--limit", "0"), "statements"),
    (("find", "لقاء", "في", "الصين"), "left out as in every text: في"),
    (("find", "--", "-تايوان", "الصين"), "statements"),
    (("find", "الصين", "-تايوان"), "statements"),
    (("find", "--since", "2024-06", "--in", "articles"), "1 article"),
    (("find", "تايوان", "--in", "articles", "--offset", "100"), "1 article · none after the first 100: the last"),
    (("who", "أرمان", "بيكتوروف"), "OFFICES, AS ARTICLES STATE THEM"),
    (("who", "el-sisi"), "OFFICES, AS THE REGISTRY KNOWS THEM"),
    (("pair", "KAZ", "الصين"), "KAZ → CHN"),
    (("framework", "one-china"), "KAZ"),
    (("phrase", "مبدأ صين واحدة"), "{+بثبات+}"),
    (("phrase", "التعاون الطاقة"), "no target has these words side by side"),
    (("timeline",), "oldest first"),
    (("timeline", "--state", "EGY"), "2 engagements"),
    (("network",), "3 pairs of 4 states"),
    (("network", "--by", "person", "--limit", "1"), "the 1 most frequent"),
    (("brief", "KAZ", "CHN", "--since", "2023"), "## Meetings and other contacts"),
    (("brief", "KAZ", "CHN", "--frame", "ar"), "## المصادر"),
    (("brief", "KAZ", "CHN", "--format", "html"), "<h2>Sources</h2>"),
)


@pytest.mark.parametrize(("arguments", "expected"), PAGES, ids=lambda value: " ".join(value)[:40])
def test_pages(ask: Ask, arguments: tuple[str, ...], expected: str) -> None:
    result = ask(*arguments)
    assert result.exit_code == 0, result.output
    assert expected in text_of(result.stdout)
    assert "\u2063" not in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("find", "الصين"),
        ("who", "بيكتوروف"),
        ("pair", "KAZ", "CHN"),
        ("framework", "one-china"),
        ("phrase", "مبدأ صين واحدة"),
        ("timeline",),
        ("network",),
        ("brief", "KAZ", "CHN"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_json(ask: Ask, arguments: tuple[str, ...]) -> None:
    result = ask(*arguments, "--format", "json")
    assert result.exit_code == 0
    assert isinstance(json.loads(result.stdout), dict)


def test_compare(ask: Ask) -> None:
    hits = json.loads(ask("timeline", "--format", "json").stdout)["hits"]
    meeting = next(hit["id"] for hit in hits if hit["disagreements"])
    page = text_of(ask("compare", meeting).stdout)
    assert "not in B" in page
    assert "reports differ on kind" in page
    topics = json.loads(ask("compare", meeting, "--format", "json").stdout)["topics"]
    assert {len(topic["cells"]) for topic in topics} == {2}


@pytest.mark.parametrize("suffix", ["md", "html", "docx", "json"])
def test_a_brief_in_a_file(ask: Ask, tmp_path: Path, suffix: str) -> None:
    if suffix == "docx":
        pytest.importorskip("docx")
    path = tmp_path / f"brief.{suffix}"
    result = ask("brief", "KAZ", "CHN", "-o", str(path))
    assert (result.exit_code, result.output) == (0, "")
    assert path.stat().st_size > 500
    if suffix == "docx":
        assert zipfile.ZipFile(path).testzip() is None


#: Command lines that fail, the exit status, and what the message must hold.
FAILING = (
    (("find",), 1, "at least one filter"),
    (("find", '"'), 1, "needs a word"),
    (("find", "س" * 10_000), 1, "characters"),
    (("find", "--kind", "lunch"), 1, "press_conference"),
    (("find", "الصين", "--limit", "-1"), 2, "--limit"),
    (("find", "الصين", "--lmit", "3"), 2, "--lmit"),
    (("who", "الحوراني"), 1, "سامر الحوراني"),
    (("who", "فلان"), 1, "no person"),
    (("pair", "KAZ", "Atlantis"), 1, "no state 'Atlantis'"),
    (("pair", "KAZ", "KAZ"), 1, "twice"),
    (("framework", "معاهدة القمر"), 1, "no framework"),
    (("phrase", "😀"), 1, "needs a word"),
    (("compare", "g1"), 1, "no engagement"),
    (("brief", "KAZ", "CHN", "-o", "/nowhere/at/all.md"), 1, "cannot be written"),
    (("brief", "KAZ", "CHN", "-o", "x.pdf"), 1, ".md, .html, .htm, .docx, .json"),
    (("who", ""), 1, "give a name"),
    (("framework", ""), 1, "give a name"),
    (("timeline", "--store", "/nowhere/store.db"), 1, "no store there"),
)


@pytest.mark.parametrize(("arguments", "status", "said"), FAILING, ids=lambda value: str(value)[:40])
def test_bad_questions_get_one_line(ask: Ask, arguments: tuple[str, ...], status: int, said: str) -> None:
    result = ask(*arguments)
    assert result.exit_code == status
    assert said in result.stderr
    if status == 1:
        assert result.stderr.startswith("mahdar: ")
        assert result.stderr.count("\n") == 1


def test_a_missing_store_names_the_variable() -> None:
    result = CliRunner().invoke(main, ["timeline"], env={"MAHDAR_STORE": ""})
    assert result.exit_code == 2
    assert "Missing option '--store' (env var: 'MAHDAR_STORE')" in result.stderr


def test_a_brief_in_a_file_of_any_name_if_the_format_is_said(ask: Ask, tmp_path: Path) -> None:
    refused, named, bare = (tmp_path / name for name in ("a.pdf", "b.txt", "c"))
    assert ask("brief", "KAZ", "CHN", "-o", str(refused)).exit_code == 1
    assert not refused.exists()
    assert ask("brief", "KAZ", "CHN", "--format", "md", "-o", str(named)).exit_code == 0
    assert ask("brief", "KAZ", "CHN", "-o", str(bare)).exit_code == 0
    assert named.read_text(encoding="utf-8") == bare.read_text(encoding="utf-8")


def test_pages_of_what_is_said_together(tmp_path: Path) -> None:
    text = (
        "مسقط 20 مايو 2024 (الفجر) استقبل السلطان هيثم بن طارق أمير قطر الشيخ تميم بن حمد آل ثاني."
        " وأكد الجانبان دعمهما لحل الدولتين. وقال الجانبان إن التعاون سيتوسع."
    )
    path = str(tmp_path / "store.db")
    with open_store(path) as store:
        store.add([Article(text=text, published="2024-05-20")])
        met = store.timeline().hits[0].id
    together = "the parties together (OMN, QAT)"
    for question in (
        ("find", "--in", "positions", "--state", "QAT"),
        ("find", "التعاون", "--state", "OMN"),
        ("pair", "QAT", "OMN"),
        ("framework", "حل الدولتين"),
        ("phrase", "حل الدولتين"),
        ("compare", met),
        ("brief", "QAT", "OMN"),
    ):
        result = CliRunner().invoke(main, [*question, "--store", path], env={"COLUMNS": "120"})
        assert result.exit_code == 0, result.output
        assert together.lower() in text_of(result.stdout).replace("\\", "").lower(), question
    exported = CliRunner().invoke(main, ["export", "--store", path, "--format", "jsonl", "-o", "-"])
    assert exported.stderr == "1 record\n"


def test_candidates_as_json(ask: Ask) -> None:
    result = ask("who", "الحوراني", "--format", "json")
    assert result.exit_code == 1
    assert {one["country"] for one in json.loads(result.stdout)["candidates"]} == {"JOR", "IRQ"}


def test_marks_become_colours() -> None:
    text = "تلتزم بمبدأ صين واحدة بثبات"
    evidence = Evidence(
        article="a",
        outlet=None,
        day=None,
        url=None,
        title=None,
        item=None,
        spans=((100, 105), (106, 127)),
        quotation=f"{text[:5]} … {text[6:]}",
        marks=((106, 121), (112, 115)),
    )
    page = coloured(marked(evidence), color=True)
    assert page == ("تلتزم … \x1b[1;33mبمبدأ\x1b[22;39m \x1b[1;33mصين\x1b[22;39m \x1b[1;33mواحدة\x1b[22;39m بثبات")
    assert coloured(marked(evidence), color=False) == evidence.quotation

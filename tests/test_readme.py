"""What README.md promises: its first two commands, its links, its generated parts."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```(?:sh|console|bash)\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line and not line.startswith("#")
]


def test_first_command_reads_a_shipped_example() -> None:
    found = re.fullmatch(
        r"python3 -m venv \.venv && \.venv/bin/pip install -q \. && \.venv/bin/mahdar read (\S+\.txt)( --format table)?",
        COMMANDS[0],
    )
    assert found
    assert (ROOT / found[1]).is_file()


def test_second_command_is_what_ci_runs() -> None:
    assert COMMANDS[1].startswith("python3 -m venv .venv && ")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    plain = re.sub(r'"\$work/([^"]*)"', r"\1", script).replace("\n", " && ")
    assert all(step in plain for step in COMMANDS[1].split(" && "))
    assert script.rstrip().endswith("-m pytest -q")


def test_links_lead_to_files() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_generated_parts_are_filled() -> None:
    for begin, end in (("<!-- figures", "<!-- /figures"), ("<!-- example", "<!-- /example")):
        part = README[README.index(begin) : README.index(end)]
        assert part.count("\n") > 5

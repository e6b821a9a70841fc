"""The documentation: generated parts are current, nothing is undocumented."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import click
import pytest

ROOT = Path(__file__).parents[2]
PAGES = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_docs", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands() -> dict[str, click.Command]:
    from mahdar.cli import main

    assert isinstance(main, click.Group)
    return dict(main.commands)


def test_the_record_page_is_current() -> None:
    assert PAGES["record.md"] == generator().record_page(), "run python docs/generate.py"


def test_the_page_of_exports_has_the_columns_that_are_written() -> None:
    page = PAGES["exporting.md"]
    assert page == generator().exporting_page(page), "run python docs/generate.py"


def test_every_format_is_documented() -> None:
    from mahdar.export import FORMATS

    assert [name for name in FORMATS if f"`{name}`" not in PAGES["exporting.md"]] == []


def test_the_example_in_the_readme_is_what_the_program_prints() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme == generator().readme_page(readme), "run python docs/generate.py"


def test_every_command_is_documented() -> None:
    text = "\n".join(PAGES.values())
    assert commands()
    assert [name for name in commands() if f"mahdar {name}" not in text] == []


def test_every_option_is_documented() -> None:
    text = "\n".join(PAGES.values())
    options = {
        option
        for command in commands().values()
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for option in parameter.opts
        if option.startswith("--") and option != "--help"
    }
    assert sorted(option for option in options if option not in text) == []


def test_every_error_that_a_user_meets_is_documented() -> None:
    from mahdar import errors

    inputs = [name for name in errors.__all__ if issubclass(getattr(errors, name), errors.InputError)]
    assert [name for name in inputs if name not in PAGES["library.md"]] == []


@pytest.mark.parametrize("name", sorted(PAGES))
def test_links_lead_to_files(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", PAGES[name])
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []


def test_the_readme_names_every_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in PAGES if f"docs/{name}" not in readme] == []


@pytest.mark.parametrize("name", ["reading.md", "limits.md"])
def test_the_limit_of_size_is_the_true_one(name: str) -> None:
    from mahdar.source.checks import MAX_CHARACTERS

    assert f"{MAX_CHARACTERS:,} characters" in PAGES[name]

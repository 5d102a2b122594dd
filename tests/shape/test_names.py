"""This file guards that rules, macros and modules are found where their names say."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import pytest

from macros.components import MACROS
from macros.raw import ROOT
from macros.rules import RULES

from ..imports import MODULES


def test_every_rule_is_exported_under_the_name_of_its_file() -> None:
    files = {path.stem for path in (ROOT / "macros/rules").glob("*.py")} - {"__init__"}
    assert [rule.__name__ for rule in RULES] == sorted(files)
    assert {rule.__module__ for rule in RULES} == {f"macros.rules.{name}" for name in files}


def test_every_macro_is_called_by_a_page() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert [
        macro.__name__ for macro in MACROS if not re.search(rf"\{{ *{macro.__name__}\(", pages)
    ] == []


def test_every_macro_lives_in_a_component_and_takes_the_site_first() -> None:
    assert [
        it.__name__ for it in MACROS if not it.__module__.startswith("macros.components.")
    ] == []
    assert [
        it.__name__ for it in MACROS if next(iter(inspect.signature(it).parameters)) != "site"
    ] == []
    assert [it.__name__ for it in MACROS] == sorted(it.__name__ for it in MACROS)


@pytest.mark.parametrize(
    "path", [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda path: path.name
)
def test_module_opens_with_a_line_that_says_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    quiet = path.name == "__init__.py" and not path.read_text(encoding="utf-8").strip()
    assert quiet or (said and said.splitlines()[0].endswith("."))

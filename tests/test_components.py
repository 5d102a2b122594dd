"""This file proves that every macro shows the small project, whole or with its least entities."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.components import MACROS
from macros.load import load
from macros.site import Site

from .test_examples import VALID, add, name_of

ARGUMENTS = {
    "core_element_page": ["makkerpar"],
    "prerequisite_page": ["lokale"],
    "role_page": ["makker"],
    "search_line": ["modellen/index.md"],
    "term": ["lektie"],
    "tool_page": ["laeseskema"],
}


def site(root: Path) -> Site:
    return Site(load(root), docs=root / "docs", url="", base="", meta={})


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: str(macro.__name__))
def test_macro_shows_the_small_project(base: Path, macro: Callable[..., str]) -> None:
    shown = macro(site(base), *ARGUMENTS.get(macro.__name__, []))
    assert isinstance(shown, str)
    assert re.findall(r"\bNone\b|\bUndefined\b|\{\{|\{%|<[a-z.]+ object at", shown) == []


@pytest.mark.parametrize("example", VALID, ids=name_of)
def test_pages_show_every_valid_example(project: Path, example: Path) -> None:
    add(example, project)
    for macro in MACROS:
        of_kind = macro.__name__ == f"{example.parent.name.replace('-', '_')}_page"
        arguments = [example.stem] if of_kind else ARGUMENTS.get(macro.__name__, [])
        assert isinstance(macro(site(project), *arguments), str)


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: str(macro.__name__))
def test_text_of_the_model_is_escaped(project: Path, macro: Callable[..., str]) -> None:
    """Every text ends with signs that HTML reads as its own; the rules let them pass."""
    for file in (project / "model").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        keys = r"title|text|summary|definition|description|own_reading|why|about|intro"
        text = re.sub(rf"(?m)^( *(?:- )?(?:{keys}): [^\n{{}}]*?)(\.?)$", r"\1 a < b & c\2", text)
        file.write_text(text, encoding="utf-8")
    shown = macro(site(project), *ARGUMENTS.get(macro.__name__, []))
    assert "< b" not in shown
    assert "& c" not in shown

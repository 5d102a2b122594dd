"""This file proves that every macro shows the small project, whole or with its least entities."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.components import MACROS
from macros.load import load
from macros.site import Site

from .test_examples import VALID, add, name_of

TEXTS = (
    "title|text|summary|definition|description|own_reading|why|about|intro|label|reads|group"
    "|measure|time|reservation|choice|moved"
)
ARGUMENTS = {
    "core_element_page": ["makkerpar"],
    "figure": ["kom-igen/igen"],
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
        value = with_signs(yaml.safe_load(file.read_text(encoding="utf-8")))
        file.write_text(yaml.safe_dump(value, allow_unicode=True, width=10_000), encoding="utf-8")
    shown = macro(site(project), *ARGUMENTS.get(macro.__name__, []))
    assert "< b" not in shown
    assert "& c" not in shown


def with_signs(value: Any, key: str = "") -> Any:
    """Return a value with the signs put into each of its texts, before the full stop."""
    if isinstance(value, dict):
        return {key: with_signs(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [with_signs(part) for part in value]
    if not isinstance(value, str) or not re.fullmatch(TEXTS, key):
        return value
    return f"{value.removesuffix('.')} a < b & c{'.' if value.endswith('.') else ''}"

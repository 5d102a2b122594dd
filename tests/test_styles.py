"""This file holds the styles and the classes on pages together: none without the other.

It reads templates and not the built site, because they hold every class: those of a state that
no page has today, too. A class that a template makes of a value (``level--{{ it.level }}``) stands
for a family; a member of it needs a value that the code or a schema names.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from statistics import median

import pytest

from macros.exports.office.look import PETROL

ROOT = Path(__file__).resolve().parent.parent
MACROS = ROOT / "macros"
ENTRY = MACROS / "browser" / "guide.css"
STYLES = sorted(path for path in MACROS.rglob("*.css") if path != ENTRY)
ANY = "*"  # what stands in a class for a value that only the page has
NAME = r"-?[A-Za-z_][\w-]*"


# --- reading


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def classes_in_markup(text: str) -> set[str]:
    """Return the classes in HTML, Jinja's or Markdown's, with ANY in place of each value."""
    text = re.sub(r"(?s)\{#.*?#\}|\{%.*?%\}", "", text)
    text = re.sub(r"(?s)\{\{.*?\}\}", ANY, text)
    given = re.findall(r'\bclass="([^"]*)"', text)
    given += re.findall(rf"\{{[^{{}}\n]*?\.({NAME})[^{{}}\n]*\}}", text)  # Markdown: {{: .name }}
    return {name for names in given for name in names.split()}


def classes_in_script(text: str) -> set[str]:
    """Return the classes that a script gives to elements."""
    given = re.findall(r"\bclassName\s*[:=]\s*[\"'`]([^\"'`]*)", text)
    for names in re.findall(r"\bclassList\.(?:add|toggle)\(([^)]*)\)", text):
        given += re.findall(r"[\"'`]([^\"'`]*)[\"'`]", names)
    return {name for names in given for name in names.split()}


def rules_of(text: str) -> Iterator[str]:
    """Yield the selectors of a style, and the heads of its at-rules."""
    bare = re.sub(r"(?s)/\*.*?\*/|\"[^\"]*\"", "", text)
    for part in re.findall(r"([^{};]*)\{", bare):
        yield part.strip()


def classes_in_style(text: str) -> set[str]:
    return {name for rule in rules_of(text) for name in re.findall(rf"\.({NAME})", rule)}


def used() -> dict[str, str]:
    """Return each class that pages get, with a file that gives it."""
    found: dict[str, str] = {}
    for path in [*MACROS.rglob("*.j2"), *MACROS.rglob("*.html"), *(ROOT / "docs").rglob("*.md")]:
        found |= dict.fromkeys(classes_in_markup(text_of(path)), path.relative_to(ROOT).as_posix())
    for path in MACROS.rglob("*.mjs"):
        found |= dict.fromkeys(classes_in_script(text_of(path)), path.relative_to(ROOT).as_posix())
    return found


def values() -> list[re.Pattern[str]]:
    """Return what can stand in a class: the words and numbers of the code and of the schemas."""
    found = {value for path in ROOT.glob("schemas/*.json") for value in _enums(text_of(path))}
    for path in MACROS.rglob("*.py"):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.Constant) and isinstance(node.value, (str, int)):
                found.add(re.escape(str(node.value)))
            elif isinstance(node, ast.JoinedStr):
                found.add(_pattern(node))
    return [re.compile(value) for value in found if re.search(r"\w", value.replace("\\w+", ""))]


def _enums(text: str) -> set[str]:
    lists = re.findall(r'"enum":\s*(\[[^\]]*\])', text)
    return {re.escape(str(value)) for values in lists for value in json.loads(values)}


def _pattern(node: ast.JoinedStr) -> str:
    """Return an f-string as a pattern: a word in place of each value."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
        for part in node.values
    )


def members(family: str, names: set[str]) -> set[str]:
    """Return the names that a class with values in it can become."""
    pattern = re.compile(r"([\w-]+)".join(re.escape(part) for part in family.split(ANY)))
    return {name for name in names if pattern.fullmatch(name)}


@pytest.fixture(scope="module")
def on_pages() -> dict[str, str]:
    return used()


@pytest.fixture(scope="module")
def styled() -> set[str]:
    return {name for path in STYLES for name in classes_in_style(text_of(path))}


@pytest.fixture(scope="module")
def themes_own() -> set[str]:
    sheets = Path(str(files("material"))).glob("templates/assets/stylesheets/*.css")
    return {name for sheet in sheets for name in classes_in_style(text_of(sheet))}


# --- the readers themselves


def test_markup_is_read_with_what_jinja_makes_of_it() -> None:
    shown = """{# class="no" #}<p class="a b--{{ it.x | y("z") }}{% if c == "d" %} e{% endif %}">"""
    assert classes_in_markup(shown) == {"a", "b--*", "e"}
    assert classes_in_markup("Title {: .lead #id }\n{{ a.b }} {% if c.d %}") == {"lead"}


def test_scripts_are_read() -> None:
    shown = """made("p", { className: "a b" }); it.className = "c"; it.classList.toggle("d", e)"""
    assert classes_in_script(shown) == {"a", "b", "c", "d"}


def test_styles_are_read() -> None:
    shown = """/* .no */ @media (width > 1.5em) { .a:is(.b, .c--d)::after { content: ".no"; } }"""
    assert classes_in_style(shown) == {"a", "b", "c--d"}


# --- classes


def test_every_class_on_a_page_has_a_style(
    on_pages: dict[str, str], styled: set[str], themes_own: set[str]
) -> None:
    """What a script or a test looks for is a ``data-`` attribute instead."""
    bare = {
        name: path
        for name, path in on_pages.items()
        if not members(name, styled) and name not in themes_own
    }
    assert bare == {}


def test_no_class_is_a_value_alone(on_pages: dict[str, str]) -> None:
    """Such a class would let everything through here."""
    assert [name for name in on_pages if not re.search(r"\w", name.replace(ANY, ""))] == []


def test_every_style_is_of_a_class_that_a_page_can_have(
    on_pages: dict[str, str], styled: set[str], themes_own: set[str]
) -> None:
    known = values()
    made = {
        name
        for family in on_pages
        if ANY in family
        for name in members(family, styled)
        if _has_values(family, name, known)
    }
    assert styled - set(on_pages) - made - themes_own == set()


def _has_values(family: str, name: str, known: list[re.Pattern[str]]) -> bool:
    pattern = r"([\w-]+)".join(re.escape(part) for part in family.split(ANY))
    match = re.fullmatch(pattern, name)
    return match is not None and all(
        any(value.fullmatch(part) for value in known) for part in match.groups()
    )


def test_a_class_belongs_to_one_component_or_to_all() -> None:
    """So the order among components says nothing, and one can be moved or taken out."""
    homes: dict[str, set[str]] = defaultdict(set)
    shared = set()
    for path in STYLES:
        for name in classes_in_style(text_of(path)):
            if path.is_relative_to(MACROS / "components"):
                homes[name].add(path.parent.name)
            else:
                shared.add(name)
    assert {it: of for it, of in homes.items() if len(of) > 1 and it not in shared} == {}


# --- files


def test_the_entry_brings_in_each_file_once_and_says_nothing_itself() -> None:
    text = re.sub(r"(?s)/\*.*?\*/", "", text_of(ENTRY))
    brought = re.findall(r'@import "([^"]+)";', text)
    assert re.sub(r'@import "[^"]+";', "", text).strip() == ""
    assert sorted((ENTRY.parent / name).resolve() for name in brought) == STYLES
    components = [name for name in brought if "/components/" in name]
    assert [Path(name).parent for name in components] == sorted(
        Path(name).parent for name in components
    )


@pytest.mark.parametrize("path", [ENTRY, *STYLES], ids=lambda it: it.relative_to(MACROS).as_posix())
def test_a_style_begins_with_what_it_does_and_is_short(path: Path) -> None:
    lines = text_of(path).splitlines()
    assert lines[0].startswith("/* This file ")
    assert len(lines) <= 250
    assert [line for line in lines if len(line) > 100] == []


def test_most_styles_are_small() -> None:
    assert median(len(text_of(path).splitlines()) for path in STYLES) < 80


def test_a_colour_stands_in_one_place() -> None:
    colours = Counter(
        colour.lower()
        for path in STYLES
        for colour in re.findall(r"#[0-9a-fA-F]{6,8}\b", text_of(path))
    )
    assert [colour for colour, times in colours.items() if times > 1] == []


def test_files_for_download_have_the_petrol_of_the_pages_which_stands_once_for_each() -> None:
    assert f"--petrol: #{PETROL.lower()};" in text_of(MACROS / "browser/style/colours.css")
    languages = (".py", ".typ", ".css", ".mjs", ".j2")
    assert {
        path.relative_to(MACROS).as_posix()
        for path in MACROS.rglob("*")
        if path.suffix in languages and PETROL in text_of(path).upper()
    } == {"browser/style/colours.css", "exports/office/look.py"}

"""This file proves that every macro shows the small project, whole or with its least entities."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from macros.components import MACROS
from macros.components.catalogue.comparison import catalogue_comparison
from macros.components.catalogue.macro import (
    catalogue_by_municipality,
    catalogue_by_theme,
    catalogue_cards,
)
from macros.components.form.macro import form_page
from macros.load import load
from macros.raw import ROOT
from macros.site import Site

from .conftest import copy_of_base, replace
from .test_examples import VALID, add, name_of

TEXTS = (
    "title|text|summary|definition|description|own_reading|why|about|intro|label|reads|group"
    "|measure|time|reservation|choice|moved|purpose|how|target|note|relation|dated"
    "|municipalities|when|together_with|retention|opening|guidance|options"
    "|question|condition|reason|applies|unknown|publisher"
)
# What a form is about, and where a statement applies: no texts, though the keys are ones elsewhere.
WORDS = ("person", "service", "makkertid")
ARGUMENTS = {
    "catalogue_page": ["laesehunde"],
    "checklist_links": ["role"],
    "checklist_page": ["role/makker"],
    "context_line": ["inspiration/index.md"],
    "core_element_page": ["makkerpar"],
    "figure": ["kom-igen/igen"],
    "lookup": ["lektie", "Lektier"],
    "prerequisite_page": ["lokale"],
    "role_page": ["makker"],
    "form_overview": ["role"],
    "form_page": ["laeseaftale"],
    "statement_rows": ["makkerpar/samme-makker"],
    "term": ["lektie"],
    "tool_page": ["laeseskema"],
    "who_5_calculator": ["laeseskema"],
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
    model = load(project)
    for macro in MACROS:
        of_kind = macro.__name__ == f"{example.parent.name.replace('-', '_')}_page"
        arguments = [example.stem] if of_kind else ARGUMENTS.get(macro.__name__, [])
        shown = Site(model, docs=project / "docs", url="", base="", meta={})
        assert isinstance(macro(shown, *arguments), str)


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project, with signs that HTML reads as its own at the end of each text."""
    root = copy_of_base(tmp_path_factory.mktemp("signed") / "project")
    for file in (root / "model").rglob("*.yaml"):
        value = with_signs(yaml.safe_load(file.read_text(encoding="utf-8")))
        file.write_text(yaml.safe_dump(value, allow_unicode=True, width=10_000), encoding="utf-8")
    return root


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: str(macro.__name__))
def test_text_of_the_model_is_escaped(signed: Path, macro: Callable[..., str]) -> None:
    """The rules let such signs pass, and pages show them as text."""
    shown = macro(site(signed), *ARGUMENTS.get(macro.__name__, []))
    assert "< b" not in shown
    assert "& c" not in shown


def cards(root: Path) -> dict[str, dict[str, str]]:
    """Return what the filter reads from each card of the catalogue, by the card's title."""
    shown = html5lib.parseFragment(catalogue_cards(site(root)), namespaceHTMLElements=False)
    found = [it for it in shown.iter("li") if "data-filter-card" in it.attrib]
    return {
        it.find("a").text: {key[5:]: value for key, value in it.attrib.items() if "data-" in key}
        for it in found
    }


def test_cards_of_the_catalogue_tell_the_filter_what_the_model_says(base: Path) -> None:
    hunde, bus = cards(base)["Læsehunde"], cards(base)["Bogbussen"]
    assert {key: hunde[key] for key in ("kommune", "emne", "for", "dokumentation")} == {
        "kommune": "Ørby|Aaby",
        "emne": "anxiety",
        "for": "child|parent",
        "dokumentation": "before-and-after",
    }
    assert (hunde["alder-fra"], hunde["alder-til"], "alder-ukendt" in hunde) == ("7", "12", False)
    assert set(bus) & {"alder-fra", "alder-til", "alder-ukendt"} == {"alder-ukendt"}
    assert [
        word for word in ("Læsehunde", "Angst", "vovse", "retter") if word not in hunde["ord"]
    ] == []


@pytest.mark.parametrize(
    ("age", "told"),
    [
        ("{min: 0, max: 3}", {"alder-fra": "0", "alder-til": "3"}),
        ("{min: 15}", {"alder-fra": "15"}),
        ("{max: 6}", {"alder-til": "6"}),
        ("{min: 3, max: 5, also_min: 0}", {"alder-fra": "0", "alder-til": "5"}),
    ],
)
def test_card_tells_the_ends_of_an_age_that_are_known(
    project: Path, age: str, told: dict[str, str]
) -> None:
    known = "age: {min: 7, max: 12, note: Hunden er ældre}"
    replace(project / "model/catalogue/laesehunde.yaml", known, f"age: {age}")
    card = cards(project)["Læsehunde"]
    assert {key: value for key, value in card.items() if key.startswith("alder")} == told


def test_filter_offers_what_the_efforts_have_and_no_more(base: Path) -> None:
    shown = html5lib.parseFragment(catalogue_cards(site(base)), namespaceHTMLElements=False)
    lists = {it.get("name"): [option.get("value") for option in it] for it in shown.iter("select")}
    assert lists == {
        "kommune": ["", "Aaby", "Ørby"],
        "emne": ["", "anxiety", "vulnerability"],
        "for": ["", "child", "young-person", "parent", "professional"],
        "dokumentation": ["", "before-and-after", "none-yet"],
    }


def test_overviews_name_every_effort_under_each_of_its_places(base: Path) -> None:
    shown = [
        overview(macro(site(base))) for macro in (catalogue_by_municipality, catalogue_by_theme)
    ]
    assert shown == [
        {"Aaby": ["Læsehunde", "Bogbussen"], "Ørby": ["Læsehunde"]},
        {"Angst": ["Læsehunde"], "Psykisk sårbarhed": ["Bogbussen"]},
    ]
    assert [list(places) for places in shown] == [["Aaby", "Ørby"], ["Angst", "Psykisk sårbarhed"]]


def test_hint_and_help_of_every_real_field_are_said_with_its_control() -> None:
    real = site(ROOT)
    for id in real.model.forms:
        shown = html5lib.parseFragment(form_page(real, id), namespaceHTMLElements=False)
        parts = list(shown.iter())
        classes = ("form__hint", "form__help", "field-notice")
        told = {it.get("id") for it in parts if it.get("class") in classes and it.get("id")}
        said = {name for it in parts for name in it.get("aria-describedby", "").split()}
        assert said == told, id


def overview(html: str) -> dict[str, list[str]]:
    rows = html5lib.parseFragment(html, namespaceHTMLElements=False).iter("div")
    return {row.find("dt").text: [link.text for link in row.iter("a")] for row in rows}


def test_comparison_has_a_card_for_each_effort_and_a_box_to_choose_it(base: Path) -> None:
    shown = html5lib.parseFragment(catalogue_comparison(site(base)), namespaceHTMLElements=False)
    ages = {
        card.get("data-id"): fact.find("dd").text
        for card in shown.iter("li")
        for fact in card.iter("div")
        if card.get("data-id") and fact.find("dt").text == "Alder"
    }
    assert ages == {
        "laesehunde": "7–12 år (Hunden er ældre)",
        "bogbussen": "Ikke oplyst i kilden",
    }
    assert [it.get("value") for it in shown.iter("input")] == list(ages)


def test_form_that_is_called_as_a_tool_has_a_title_of_its_own(project: Path) -> None:
    meta: dict[str, Any] = {}
    shown = Site(load(project), docs=project / "docs", url="", base="", meta=meta)
    assert "title" not in (form_page(shown, "laeseaftale") and meta)
    replace(project / "model/tools/laeseskema.yaml", "title: Læseskema", "title: Aftale om læsning")
    shown = Site(load(project), docs=project / "docs", url="", base="", meta=meta)
    meta.clear()
    assert form_page(shown, "laeseaftale").startswith("# Aftale om læsning\n")
    assert meta["title"] == "Aftale om læsning (skabelon)"


def with_signs(value: Any, key: str = "") -> Any:
    """Return a value with the signs put into each of its texts, before the full stop."""
    if key == "calendar":  # its other keys name fields
        return {**value, "title": with_signs(value["title"], "title")}
    if isinstance(value, dict):
        return {key: with_signs(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [with_signs(part, key) for part in value]
    if not isinstance(value, str) or not re.fullmatch(TEXTS, key) or value in WORDS:
        return value
    end = value[-1] if value.endswith((".", "?")) else ""
    return f"{value.removesuffix(end)} a < b & c{end}"

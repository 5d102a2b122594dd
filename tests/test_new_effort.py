"""This file proves on a copy of the real project that an effort is one file and one command."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

from macros.__main__ import main
from macros.check import check
from macros.components.catalogue.comparison import catalogue_comparison
from macros.components.catalogue.macro import (
    catalogue_by_municipality,
    catalogue_by_theme,
    catalogue_cards,
    catalogue_count,
)
from macros.load import load
from macros.raw import ROOT

from .conftest import real_with_new, replace, write_own_words
from .test_components import cards, overview, site

ID = "ny-indsats"
FILE = f"model/catalogue/{ID}.yaml"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real project with one effort more, and its own words in two fields."""
    folder = tmp_path_factory.mktemp("real") / "project"
    root = real_with_new(folder, "catalogue", ID, f"docs/inspiration/{ID}.md")
    replace(root / FILE, "[Skriv kommunens navn]", "[Ærø]")
    write_own_words(root, "catalogue", ID)
    replace(root / FILE, "for: [young-person]", "age: {min: 16}\nfor: [young-person]")
    return root


def test_check_has_nothing_to_say(made: Path) -> None:
    assert check(made) == []


def test_menu_has_its_page_beside_the_other_efforts(made: Path) -> None:
    last = list(load(ROOT).catalogue)[-1]
    beside = f"- inspiration/{last}.md\n              - inspiration/{ID}.md\n"
    assert beside in (made / "mkdocs.yml").read_text(encoding="utf-8")


def test_card_shows_it_with_all_that_the_filter_reads(made: Path) -> None:
    card = cards(made)["Ny indsats"]
    assert card.pop("ord")
    assert card == {
        "filter-card": "",
        "kommune": "Ærø",
        "emne": "vulnerability",
        "for": "young-person",
        "dokumentation": "none-yet",
        "alder-fra": "16",
    }
    assert '<option value="Ærø">Ærø</option>' in catalogue_cards(site(made))


def test_overviews_comparison_and_count_have_it(made: Path) -> None:
    assert overview(catalogue_by_municipality(site(made)))["Ærø"] == ["Ny indsats"]
    assert "Ny indsats" in overview(catalogue_by_theme(site(made)))["Psykisk sårbarhed"]
    assert f'data-id="{ID}"' in catalogue_comparison(site(made))
    assert catalogue_count(site(made)) == str(len(load(ROOT).catalogue) + 1)


def test_exports_have_it(made: Path) -> None:
    assert main(["export"], made) == 0
    whole = json.loads((made / "docs/hent/sammen-paa-sporet.json").read_text(encoding="utf-8"))
    assert whole["catalogue"][-1]["id"] == ID
    with (made / "docs/hent/tilbud-i-kommunen.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";"))[-1][-1] == ID


@pytest.fixture(scope="module")
def built(made: Path) -> Path:
    """Return the site that mkdocs builds of the copy, with the copy's own macros."""
    for command in (["macros", "export"], ["mkdocs", "build", "--strict", "--quiet"]):
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=made, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    return made / "site"


def test_search_finds_it(built: Path) -> None:
    index = json.loads((built / "search/index.json").read_text(encoding="utf-8"))
    pages = [address for address, *_ in index["pages"]]
    found = {(pages[page], anchor): title for page, anchor, title, *_ in index["sections"]}
    assert found[f"inspiration/{ID}/", ""] == "Ny indsats"
    assert len([place for place in found if place[0] == f"inspiration/{ID}/"]) == 1


def test_its_page_is_built_and_linked_from_the_pages_of_the_catalogue(built: Path) -> None:
    page = built / "inspiration" / ID / "index.html"
    shown = html5lib.parse(page.read_bytes(), namespaceHTMLElements=False)
    assert "fra 16 år" in ["".join(it.itertext()) for it in shown.iter("dd")]
    for name in ("index.html", "overblik/index.html", "sammenlign/index.html"):
        assert f'{ID}/"' in (built / "inspiration" / name).read_text(encoding="utf-8")

"""This file proves what is told of prerequisites, and where a word can be folded out."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.components.finding.macro import finding_list
from macros.components.prerequisite.macro import (
    prerequisite_cards,
    prerequisite_page,
    statement_rows,
)
from macros.components.term.macro import lookup
from macros.raw import ROOT
from macros.site import Site

from ..pages import text
from .shown import parsed, site_of

MARK = "Afgørende ifølge evalueringen"
# The four of the evaluation: pixi, theme 3.
FOUR = [
    "Kerneteamets viden og kompetencer",
    "Systematik i samarbejdet",
    "Ledelsesopbakning",
    "Strategisk formidling",
]
NINE = "Allerød, Glostrup, Greve, Helsingør, Middelfart, Odder, Ringsted, Skanderborg og Svendborg"


@pytest.fixture(scope="module")
def real() -> Site:
    return site_of(ROOT)


def test_the_four_that_the_evaluation_names_can_be_told_from_the_six(real: Site) -> None:
    cards = list(parsed(prerequisite_cards(real)).iter("li"))
    assert len(cards) == 6
    assert [text(it.find("a")) for it in cards if MARK in text(it)] == FOUR
    assert "Evalueringen kalder 4 af de 6 afgørende" in text(parsed(prerequisite_cards(real)))
    for it in real.model.prerequisites.values():
        assert (MARK in prerequisite_page(real, it.id)) == (it.title in FOUR), it.id


def test_a_service_without_decisive_ones_says_nothing_of_them(base: Path) -> None:
    site = site_of(base)
    assert MARK in prerequisite_page(site, "lokale")
    assert MARK not in prerequisite_page(site, "frivillige")


def test_the_examples_of_a_steering_group_can_be_shown_where_prerequisites_are(
    real: Site,
) -> None:
    shown = text(parsed(statement_rows(real, "ledelsesopbakning/styregruppen-udbreder-kendskab")))
    assert "familieafdelingen, skolerne, jobcentret og rusmiddelcentret" in shown
    page = (ROOT / "docs/modellen/forudsaetninger/index.md").read_text(encoding="utf-8")
    assert "ledelsesopbakning/styregruppen-udbreder-kendskab" in page


def test_the_nine_municipalities_are_folded_where_eight_of_nine_is_said(real: Site) -> None:
    folds = [
        text(it)
        for shown in (
            finding_list(real),
            prerequisite_page(real, "forankring"),
            lookup(real, "projektkommune", "De ni kommuner"),
        )
        for it in parsed(shown).iter("details")
        if text(it.find("summary")) == "De ni kommuner"
    ]
    assert len(folds) == 3
    assert all(NINE in it for it in folds)
    page = (ROOT / "docs/viden/virker-det.md").read_text(encoding="utf-8")
    assert 'lookup("projektkommune"' in page

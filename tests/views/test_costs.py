"""This file proves how amounts are ordered, reckoned and reckoned back."""

from __future__ import annotations

from pathlib import Path

from macros.components.costs.macro import cost_arithmetic, cost_table, own_cost_calculations
from macros.site import Site

from ..conftest import replace
from ..pages import text
from .shown import parsed, site_of, texts


def test_amounts_stand_by_what_they_are_per_and_their_track(site: Site) -> None:
    [table] = list(parsed(cost_table(site)).iter("table"))
    rows = [
        [text(cell).replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in table.iter("tr")
    ]
    assert rows == [
        ["Drift", "Hverdag", "Fredag", "I alt"],
        ["Om året", "12.000 kr.", "3.000 kr.", "15.000 kr."],
        ["Pr. forløb", "300 kr.", "–", "–"],
        ["Pr. samtale", "43 kr.", "–", "–"],
    ]


def test_amount_that_is_paid_once_stands_before_the_table(site: Site) -> None:
    shown = cost_table(site)
    [words] = texts(shown, "dd")
    assert texts(shown, "dt") == ["2.500 kr."]
    assert words.lower().endswith("borde og lamper")
    assert texts(shown, "caption") == ["Drift, 2020-priser"]


def test_each_calculation_is_written_as_a_sum(site: Site) -> None:
    sums = [said.split(" Vores")[0] for said in texts(cost_arithmetic(site), "li")]
    assert sums == [
        "I alt12.000 kr. + 3.000 kr. = 15.000 kr.",
        "Hverdage, pr. forløb12.000 kr. / 40 forløb = 300 kr.",
        "Hverdage, pr. samtale12.000 kr. / 40 forløb / 7 samtaler = 43 kr.",
    ]


def test_amount_of_another_source_is_reckoned_back(site: Site) -> None:
    [said] = texts(cost_arithmetic(site), "div", "own-reading")
    assert "En anden kilde skriver 290 kr." in said
    assert "290 kr. × 40 forløb er 11.600 kr., ikke 12.000 kr. Guiden" in said


def test_amount_of_another_source_without_division_is_not_reckoned_back(project: Path) -> None:
    file = project / "model/costs.yaml"
    divided = "calculation: {sum_of: [budget/hverdag-pr-aar], divided_by: [budget/forloeb]}"
    replace(file, divided, "calculation: {sum_of: [budget/hverdag-pr-aar]}")
    replace(file, "value: 300\n", "value: 12000\n")
    [said] = texts(cost_arithmetic(site_of(project)), "div", "own-reading")
    assert "En anden kilde skriver 290 kr." in said
    assert "×" not in said


def test_sum_that_is_divided_stands_in_brackets(project: Path) -> None:
    divided = "sum_of: [budget/hverdag-pr-aar], divided_by: [budget/i-alt-pr-aar]"
    both = "sum_of: [budget/hverdag-pr-aar, budget/fredag-pr-aar], divided_by: [budget/forloeb]"
    replace(project / "model/costs.yaml", divided, both)
    replace(
        project / "model/costs.yaml", "value: 80\n    unit: percent", "value: 375\n    unit: krone"
    )
    shown = own_cost_calculations(site_of(project))
    [calculation] = texts(shown, "dd")
    assert calculation.startswith("(12.000 kr. + 3.000 kr.) / 40 forløb")


def test_own_calculation_says_that_it_is_our_own(site: Site) -> None:
    [said] = texts(own_cost_calculations(site), "div", "own-reading")
    assert said.startswith("Vores læsning:")
    assert "Hverdagenes del: 80 %" in said

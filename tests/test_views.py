"""This file proves what views work out of findings, costs and changes: sums, degrees, causes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest

from macros.components.checklist.macro import checklist_page
from macros.components.core_element.macro import recommendation_count, recommendation_list
from macros.components.costs.macro import cost_arithmetic, cost_table, own_cost_calculations
from macros.components.crosswalk.macro import degree_rows
from macros.components.disagreement.macro import disagreement_list
from macros.components.figure.macro import figure, key_figures
from macros.components.finding.macro import finding_list, finding_rows
from macros.components.limit.macro import limit_cards
from macros.components.role.macro import role_page
from macros.components.theory_of_change.macro import goals, theory_of_change
from macros.load import load
from macros.model.evidence import Degree
from macros.site import Site

from .conftest import replace
from .pages import text

PAGE = "viden/virker-det/"


def site_of(root: Path) -> Site:
    return Site(load(root), docs=root / "docs", url=PAGE, base=PAGE.rstrip("/"), meta={})


@pytest.fixture
def site(base: Path) -> Site:
    return site_of(base)


def parsed(shown: str) -> Any:
    return html5lib.parseFragment(shown, namespaceHTMLElements=False)


def texts(shown: str, tag: str, name: str = "") -> list[str]:
    """Return the text of each element of a tag, and of a class where one is named."""
    return [
        text(it).replace("\N{NO-BREAK SPACE}", " ")
        for it in parsed(shown).iter(tag)
        if name in it.get("class", "")
    ]


def links_in(shown: str, id: str) -> list[str]:
    """Return the addresses that the element with an id links to."""
    [holder] = [it for it in parsed(shown).iter() if it.get("id") == id]
    return [it.get("href") for it in holder.iter("a")]


# --- limits and checklists


def test_card_of_a_highlighted_statement_tells_all_its_limits(site: Site) -> None:
    [told] = texts(limit_cards(site), "strong")
    assert told == "højst 2 kalenderdage efter første henvendelse, under 15 år (barnet selv)"


def test_checklist_begins_with_what_binds_most_whatever_the_order_of_the_file(
    project: Path,
) -> None:
    element = project / "model/core-elements/aaben-doer.yaml"
    replace(element, "level: must", "level: should")
    replace(element, "level: may", "level: must")
    shown = parsed(checklist_page(site_of(project), "core-element/aaben-doer"))
    assert [it.get("data-level") for it in shown.iter("li")] == ["must", "should"]


# --- costs


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


# --- findings


def test_findings_stand_under_their_subject_in_the_order_of_the_model(site: Site) -> None:
    headings = [line for line in finding_list(site).splitlines() if line.startswith("#")]
    assert [line.split(" {")[0] for line in headings] == [
        "## Hvem kom i tilbuddet?",
        "### Hver anden kommer igen",
        "## Individuelle samtaleforløb",
        "### De fleste læser flere sider med en makker",
        "### Læselysten vokser",
        "## Fra model til praksis",
        "### Makkerne kom før frugten",
    ]


def test_n_that_all_measurements_share_is_a_fact_of_the_finding(project: Path) -> None:
    assert "Antal målte" not in finding_list(site_of(project))
    replace(project / "model/findings/flere-sider.yaml", "sample_size: 12", "sample_size: 40")
    assert "n = 40" in texts(finding_list(site_of(project)), "dd")


def test_finding_in_short_has_its_numbers_n_and_reservation(site: Site) -> None:
    [shown] = finding_rows(site, "role/makker")
    assert (shown["link"].text, shown["link"].href) == (
        "De fleste læser flere sider med en makker",
        "#flere-sider",
    )
    assert [
        (value.replace("\N{NO-BREAK SPACE}", " "), label) for value, label in shown["figures"]
    ] == [
        ("70 %", "fremgang, forår (n = 40)"),
        ("77,5 %", "fremgang, efterår (n = 12)"),
    ]
    assert shown["reservation"] == "Kun 12 børn er talt med om efteråret."


def test_value_in_short_is_followed_by_its_own_words_or_its_label(site: Site) -> None:
    [shown] = finding_rows(site, "role/vaert")
    assert [label for _, label in shown["figures"]] == [
        "af børnene kom igen ugen efter",
        "Med en ven",
    ]


def test_lost_number_is_left_out_of_the_short_form(project: Path) -> None:
    replace(
        project / "model/findings/laeselyst.yaml",
        "unit: score",
        "concerns: [role/vaert]\nunit: score",
    )
    shown = finding_rows(site_of(project), "role/vaert")[-1]
    assert [label for _, label in shown["figures"]] == ["Før (n = 40)", "Efter (n = 40)"]


def test_page_that_no_finding_concerns_has_no_heading_for_findings(project: Path) -> None:
    assert "Det fandt evalueringen" in role_page(site_of(project), "makker")
    replace(project / "model/findings/flere-sider.yaml", ", role/makker", "")
    assert "Det fandt evalueringen" not in role_page(site_of(project), "makker")


def test_degrees_stand_in_the_order_of_the_evaluation_with_its_numbers(site: Site) -> None:
    rows = degree_rows(
        site, [Degree(element="makkere", degree="high"), Degree(element="frugt", degree="some")]
    )
    assert [(it["number"], it["title"], it["word"]) for it in rows] == [
        (2, "Frugt", "nogen grad"),
        (3, "Makkere", "relativt høj grad"),
    ]
    assert [it["steps"] for it in rows] == [[True, True, False], [True, True, True]]
    assert [stop["number"] for stop in rows[0]["became"]] == [1, 2]


def test_without_degrees_there_are_no_rows(site: Site) -> None:
    assert degree_rows(site, []) == []


# --- figures in running text, and key figures


def test_figure_is_worded_in_running_text(site: Site) -> None:
    assert figure(site, "flere-sider/foraar/sample_size") == "40"
    assert figure(site, "kom-igen/igen") == "52,5\N{NO-BREAK SPACE}%"


def test_unknown_figure_stops_the_build(site: Site) -> None:
    with pytest.raises(KeyError):
        figure(site, "kom-igen/aldrig")


def test_key_figure_leads_to_where_it_is_at_home(site: Site) -> None:
    shown = parsed(key_figures(site))
    assert [it.get("href") for it in shown.iter("a")] == ["#kom-igen", "../omkostninger/"]
    assert [text(it) for it in shown.iter("span")] == [
        "af børnene kom igen ugen efter",
        "om året i alt",
    ]


# --- the theory of change


def test_outcome_links_back_to_everything_that_leads_to_it(site: Site) -> None:
    shown = theory_of_change(site)
    assert links_in(shown, "kommer-igen")[:2] == ["#aabner-doeren", "#laeser-sammen"]
    assert links_in(shown, "laeste-boeger")[0] == "#laeser-mere"


def test_outcome_links_on_to_what_it_leads_to(site: Site) -> None:
    assert "#laeste-boeger" in links_in(theory_of_change(site), "laeser-mere")


def test_cause_is_shown_by_the_numbers_of_its_core_elements(site: Site) -> None:
    [holder] = [it for it in parsed(theory_of_change(site)).iter() if it.get("id") == "laeser-mere"]
    [cause] = [it for it in holder.iter("a") if it.get("href") == "#laeser-sammen"]
    assert [text(it) for it in cause.iter("span")] == ["2", "1"]
    assert "Læser sammen" in cause.get("aria-label")


def test_outcome_that_nothing_leads_to_names_no_cause(site: Site) -> None:
    [holder] = [
        it for it in parsed(theory_of_change(site)).iter() if it.get("id") == "glade-foraeldre"
    ]
    assert "Kommer af" not in text(holder)


def test_goals_are_the_last_stage_in_its_own_words(site: Site) -> None:
    assert texts(goals(site), "p")[0] == "Flere bøger bliver læst til ende."
    assert "Glade forældre" in texts(goals(site), "p")


# --- recommendations and disagreements


def test_recommendations_are_counted_and_listed_under_every_core_element(site: Site) -> None:
    shown = recommendation_list(site)
    assert recommendation_count(site) == "1"
    assert [line.split(" {")[0] for line in shown.splitlines() if line.startswith("## ")] == [
        "## 1. Åben dør for alle børn",
        "## 2. Makkerpar hele året",
    ]
    assert len(list(parsed(shown).iter("li"))) == 1
    assert len([it for it in texts(shown, "p", "note") if it.startswith("Her har guiden")]) == 1


def test_disagreements_stand_under_their_subject_with_each_position(site: Site) -> None:
    shown = disagreement_list(site)
    assert [it for it in shown.splitlines() if it.startswith("### ")] == [
        "### Tal og resultater {#tal-og-resultater}",
        "### Ord, der ændrer meningen {#ord-der-aendrer-meningen}",
    ]
    said = texts(shown, "ul", "positions")[0]
    assert said.startswith("Ugen efter kom 52,5 % igen.")
    assert "Næsten alle kom igen." in said


def test_disagreement_links_to_the_pages_where_it_matters(site: Site) -> None:
    hrefs = [it.get("href") for it in parsed(disagreement_list(site)).iter("a")]
    assert {"#kom-igen", "../omkostninger/", "../../modellen/"} <= set(hrefs)

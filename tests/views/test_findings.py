"""This file proves how findings are told, in full and in short, and how degrees stand."""

from __future__ import annotations

from pathlib import Path

from macros.components.crosswalk.macro import degree_rows
from macros.components.finding.macro import finding_list, finding_rows
from macros.components.role.macro import role_page
from macros.model.evidence import Degree
from macros.site import Site

from ..conftest import replace
from .shown import site_of, texts


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

"""This file proves that the table holds the numbers that the bars show, and lost ones."""

from __future__ import annotations

from typing import Any

import pytest

from macros.components.chart.table import finding_table
from macros.model.evidence import Finding
from macros.site import Site

from .numbers import SPACE, finding, shares


def table(site: Site, shown: Finding) -> tuple[list[str], list[list[str]]]:
    found = finding_table(site, shown)
    return found["headers"], [
        [cell.replace(SPACE, " ") for cell in cells] for cells in found["rows"]
    ]


def test_table_holds_every_share_and_n(site: Site) -> None:
    shown = finding("percent", shares(20, 10, 70, sample_size=40), shares(9, 13, 77.5))
    assert table(site, shown) == (
        ["Måling", "Tilbagegang", "Status quo", "Fremgang", "n"],
        [["Nr. 1", "20 %", "10 %", "70 %", "40"], ["Nr. 2", "9 %", "13 %", "77,5 %", "–"]],
    )


def test_table_has_a_column_for_what_differs_and_fills_it_with_what_is_shared(site: Site) -> None:
    shown = finding("percent", {"value": 52, "group": "Drenge"}, {"value": 8})
    assert table(site, shown) == (
        ["Måling", "Hvem", "Andel"],
        [["Nr. 1", "Drenge", "52 %"], ["Nr. 2", "Børn", "8 %"]],
    )


def test_table_names_the_instrument_by_its_title(site: Site) -> None:
    shown = finding("score", {"value": 8, "instrument": "laeseskema"}, {"value": 9})
    assert table(site, shown) == (
        ["Måling", "Målt med", "Score"],
        [["Nr. 1", "Læseskema", "8 point"], ["Nr. 2", "–", "9 point"]],
    )


@pytest.mark.parametrize(
    ("unit", "measurement", "header", "cell"),
    [
        ("young-person", {"value": 1972}, "Antal", "1.972 unge"),
        ("municipality", {"value": 8, "whole": 9}, "Antal", "8 af 9 kommuner"),
        ("percentage-point", {"value": 8}, "Ændring", "8 procentpoint"),
        ("percent", {"value": 0}, "Andel", "0 %"),
        ("percent", {"lost": True}, "Andel", "tabt i kilden"),
    ],
)
def test_table_words_a_number_by_its_unit(
    site: Site, unit: str, measurement: dict[str, Any], header: str, cell: str
) -> None:
    assert table(site, finding(unit, measurement)) == (["Måling", header], [["Nr. 1", cell]])


def test_lost_shares_are_told_in_every_column(site: Site) -> None:
    _, rows = table(site, finding("percent", shares(20, 10, 70), {"lost": True}))
    assert rows[1] == ["Nr. 2", "tabt i kilden", "tabt i kilden", "tabt i kilden"]


def test_table_is_named_by_its_finding_and_subject(site: Site) -> None:
    shown = finding_table(site, finding("percent", {"value": 8}))
    assert shown["caption"] == "Flere sider. Individuelle samtaleforløb"

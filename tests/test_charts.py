"""This file proves how numbers become bars, and the same numbers a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.components.chart.macro import finding_chart, parts_chart
from macros.components.chart.table import finding_table
from macros.load import load
from macros.model.evidence import Finding, Measurement
from macros.model.parts import Origin
from macros.site import Site

SPACE = "\N{NO-BREAK SPACE}"
SHARED = {"group": "Børn", "measure": "Sider", "time": "Forår"}


@pytest.fixture(scope="module")
def site(base: Path) -> Site:
    return Site(load(base), docs=base / "docs", url="", base="", meta={})


def finding(unit: str | None, *measurements: dict[str, Any], **given: Any) -> Finding:
    """Return a finding with one measurement for each mapping, `id` and `label` filled in."""
    return Finding(
        origin=Origin("finding", "sider", "model/findings/sider.yaml", 2),
        id="sider",
        title="Flere sider",
        subject="individual",
        text="Børnene læser flere sider.",
        sources=(),
        unit=unit,
        measurements=tuple(
            Measurement(**{"id": f"nr-{number}", "label": f"Nr. {number}", **it})
            for number, it in enumerate(measurements, start=1)
        ),
        **{**SHARED, **given},
    )


def shares(decline: float, no_change: float, progress: float, **given: Any) -> dict[str, Any]:
    return {"decline": decline, "no_change": no_change, "progress": progress, **given}


def chart(site: Site, shown: Finding) -> dict[str, Any]:
    found = finding_chart(site, shown)
    assert found
    return found


def row(site: Site, *numbers: float) -> dict[str, Any]:
    """Return the row of a bar in three shares."""
    [only] = chart(site, finding("percent", shares(*numbers)))["rows"]
    return dict(only)


# --- bars in shares


def test_parts_stand_side_by_side_in_the_order_of_the_legend(site: Site) -> None:
    parts = row(site, 20, 10, 70)["parts"]
    assert [(it["name"], it["x"], it["width"]) for it in parts] == [
        ("decline", 0, 20),
        ("no_change", 20, 10),
        ("progress", 30, 70),
    ]


def test_shares_that_give_less_than_the_whole_leave_the_rest_empty(site: Site) -> None:
    last = row(site, 23, 7, 69)["parts"][-1]
    assert last["x"] + last["width"] == 99


def test_number_stands_in_the_middle_of_its_part(site: Site) -> None:
    last = row(site, 20, 10, 70)["parts"][-1]
    assert (last["middle"], last["text"]) == (65, f"70{SPACE}%")


def test_number_of_a_narrow_part_stands_beside_the_bar_with_its_name(site: Site) -> None:
    shown = row(site, 9, 13, 77.5)
    assert [it["text"] for it in shown["parts"]] == [None, None, f"77,5{SPACE}%"]
    assert shown["beside"] == [f"Tilbagegang 9{SPACE}%", f"Status quo 13{SPACE}%"]


def test_number_stands_inside_its_part_from_14_percent_on(site: Site) -> None:
    shown = row(site, 13.9, 14, 72)
    assert [it["text"] for it in shown["parts"]] == [None, f"14{SPACE}%", f"72{SPACE}%"]
    assert shown["beside"] == [f"Tilbagegang 13,9{SPACE}%"]


def test_share_of_nothing_is_a_part_without_width(site: Site) -> None:
    shown = row(site, 0, 30, 70)
    assert shown["parts"][0]["width"] == 0
    assert shown["beside"] == [f"Tilbagegang 0{SPACE}%"]


def test_alternative_text_says_every_number_of_every_row(site: Site) -> None:
    shown = finding(
        "percent", shares(20, 10, 70, sample_size=1040), shares(9, 13, 77.5, label="Efterår")
    )
    assert chart(site, shown)["alt"].replace(SPACE, " ") == (
        "Stablede søjler. Nr. 1 (n = 1.040): tilbagegang 20 %, status quo 10 %, fremgang 70 %. "
        "Efterår: tilbagegang 9 %, status quo 13 %, fremgang 77,5 %."
    )


def test_legend_names_the_three_shares(site: Site) -> None:
    assert chart(site, finding("percent", shares(1, 2, 3)))["legend"] == [
        ("decline", "Tilbagegang"),
        ("no_change", "Status quo"),
        ("progress", "Fremgang"),
    ]


# --- bars of one value


def test_single_share_is_a_bar_with_its_number_inside(site: Site) -> None:
    shown = chart(site, finding("percent", {"value": 52.5}))
    [part] = shown["rows"][0]["parts"]
    assert (part["x"], part["width"], part["text"]) == (0, 52.5, f"52,5{SPACE}%")
    assert not shown["legend"]
    assert not shown["rows"][0]["after"]
    assert shown["alt"] == f"Søjler. Nr. 1: 52,5{SPACE}%."


def test_number_of_a_short_bar_stands_after_it(site: Site) -> None:
    [shown] = chart(site, finding("percent", {"value": 8}))["rows"]
    assert shown["parts"][0]["text"] is None
    assert (shown["after"], shown["beside"]) == ({"x": 8, "text": f"8{SPACE}%"}, [])


def test_axis_goes_to_the_whole_and_its_ends_stay_inside(site: Site) -> None:
    ticks = chart(site, finding("percent", {"value": 8}))["ticks"]
    assert [(it["x"], it["text"]) for it in ticks] == [
        (0, "0"),
        (25, "25"),
        (50, "50"),
        (75, "75"),
        (100, "100"),
    ]
    assert [it["anchor"] for it in ticks] == ["start", "middle", "middle", "middle", "end"]


@pytest.mark.parametrize(
    "shown",
    [
        finding("young-person", {"value": 1972}),
        finding("municipality", {"value": 8, "whole": 9}),
        finding("percent", {"lost": True}),
        finding("score", {"lost": True}),
        finding(None),
    ],
)
def test_numbers_that_bars_say_nothing_of_have_no_chart(site: Site, shown: Finding) -> None:
    assert finding_chart(site, shown) is None


def test_lost_numbers_have_no_bar(site: Site) -> None:
    rows = chart(site, finding("percent", {"value": 52}, {"lost": True}))["rows"]
    assert [it["label"] for it in rows] == ["Nr. 1"]


# --- marks on a scale


def test_score_is_a_mark_on_the_scale_of_its_instrument(site: Site) -> None:
    shown = chart(site, finding("score", {"value": 8}, {"value": 14.5}, instrument="laeseskema"))
    assert [it["mark"] for it in shown["rows"]] == [
        {"x": 40, "text": "8"},
        {"x": 72.5, "text": "14,5"},
    ]
    assert shown["alt"] == f"Mærker på en skala. Nr. 1: 8{SPACE}point. Nr. 2: 14,5{SPACE}point."


def test_bands_of_a_scale_fill_it_and_are_named_in_the_legend(site: Site) -> None:
    shown = chart(site, finding("score", {"value": 8}, instrument="laeseskema"))
    assert [(it["x"], it["width"]) for it in shown["rows"][0]["parts"]] == [(0, 50), (50, 50)]
    assert shown["legend"] == [("band-0", "0–9: Lidt læselyst"), ("band-1", "10–20: God læselyst")]
    assert [(it["x"], it["text"]) for it in shown["ticks"]] == [(0, "0"), (45, "9"), (100, "20")]


def test_scale_of_an_instrument_without_bands_goes_to_a_hundred(site: Site) -> None:
    shown = chart(site, finding("score", {"value": 49}))
    assert (shown["rows"][0]["parts"], shown["rows"][0]["mark"]["x"]) == ([], 49)


# --- one bar in parts


def test_parts_of_a_sum_fill_the_bar(site: Site) -> None:
    shown = parts_chart([("Hverdag", 1200, "1.200 kr."), ("Fredag", 300, "300 kr.")], "Om året")
    assert [(it["x"], it["width"]) for it in shown["rows"][0]["parts"]] == [(0, 80), (80, 20)]
    assert [label for _, label in shown["legend"]] == ["Hverdag", "Fredag"]
    assert shown["ticks"] == []
    assert shown["alt"] == "En søjle i dele. Om året: hverdag 1.200 kr., fredag 300 kr."


def test_parts_of_nothing_have_no_width(site: Site) -> None:
    shown = parts_chart([("Hverdag", 0, "0 kr.")], "Om året")
    assert [it["width"] for it in shown["rows"][0]["parts"]] == [0]


# --- the table


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

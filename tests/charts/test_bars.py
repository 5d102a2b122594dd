"""This file proves how numbers become bars: in three shares, and of one value."""

from __future__ import annotations

import pytest

from macros.components.chart.macro import finding_chart
from macros.model.evidence import Finding
from macros.site import Site

from .numbers import SPACE, chart, finding, row, shares

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

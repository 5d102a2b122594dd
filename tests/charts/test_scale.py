"""This file proves how scores become marks on a scale, and a sum one bar in parts."""

from __future__ import annotations

from macros.components.chart.macro import parts_chart
from macros.site import Site

from .numbers import SPACE, chart, finding

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

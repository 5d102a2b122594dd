"""This file proves the calculator of WHO-5: the bands of the tool, and no verdict of our own."""

from __future__ import annotations

import re

from macros.components.tool.who_5 import who_5_calculator
from macros.site import Site

from ..pages import text
from .drawn import parsed


def test_calculator_has_the_bands_of_the_tool_and_no_words_of_the_form(real: Site) -> None:
    shown = who_5_calculator(real, "who-5")
    bands = real.model.tools["who-5"].bands
    rows = [it for it in parsed(shown).iter("tr") if it.get("data-min")]
    assert [(int(it.get("data-min")), int(it.get("data-max"))) for it in rows] == [
        (band.min, band.max) for band in bands
    ]
    assert [text(it.find("td")) for it in rows] == [band.label for band in bands]
    answers = [text(it) for it in parsed(shown).iter("label")]
    assert answers == ["0", "1", "2", "3", "4", "5"] * 10
    legends = {text(it) for it in parsed(shown).iter("legend")}
    assert {f"Spørgsmål {number}" for number in range(1, 6)} < legends


def test_a_difference_has_no_verdict_unless_a_source_gives_one(real: Site) -> None:
    """Should the model come to say what difference counts, the page has to say it, too."""
    said = str(real.model.tools["who-5"].reading)
    assert said
    assert not re.search(r"forskel|ændring på", said)
    assert "Kilderne siger ikke, hvor stor en forskel" in who_5_calculator(real, "who-5")

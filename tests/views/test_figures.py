"""This file proves how figures stand in running text, and where key figures lead."""

from __future__ import annotations

import pytest

from macros.components.figure.macro import figure, key_figures
from macros.site import Site

from ..pages import text
from .shown import parsed


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

"""This file proves the comparison of efforts: whole without a script, figures with reservations."""

from __future__ import annotations

from typing import Any

import pytest

from macros.components.catalogue.comparison import catalogue_comparison
from macros.raw import ROOT
from macros.site import Site
from macros.words import amount_wording

from ..pages import text
from .shown import parsed, site_of


@pytest.fixture(scope="module")
def real() -> Site:
    return site_of(ROOT)


@pytest.fixture(scope="module")
def facts(real: Site) -> dict[str, dict[str, Any]]:
    """Return what is shown of each effort: the element of each fact, by its name."""
    shown = parsed(catalogue_comparison(real))
    return {
        effort.get("data-id"): {text(it.find("dt")): it.find("dd") for it in effort.find("dl")}
        for effort in shown.iter("li")
        if effort.get("data-id")
    }


def text_of(said: str) -> str:
    return " ".join(said.split())


def test_every_effort_has_the_same_facts_so_that_they_stand_on_one_line(
    real: Site, facts: dict[str, dict[str, Any]]
) -> None:
    assert list(facts) == list(real.model.catalogue)
    assert len({tuple(it) for it in facts.values()}) == 1
    assert len(next(iter(facts.values()))) < 19  # the lines that style.css has room for


def test_a_figure_never_stands_without_its_reservation(
    real: Site, facts: dict[str, dict[str, Any]]
) -> None:
    for id, entry in real.model.catalogue.items():
        told = text(facts[id]["Tal og forbehold"])
        for score in entry.effect.measurements:
            figure = text_of(amount_wording(score.value, score.unit))
            assert text_of(f"{figure} {score.label}") in told, id
        assert told.count(" (n ") == len(entry.effect.measurements)
        assert entry.effect.reservation, id
        assert text_of(entry.effect.reservation) in told, id
        assert ("Ingen tal" in told) == (not entry.effect.measurements)
        others = [text(it) for name, it in facts[id].items() if name != "Tal og forbehold"]
        assert not any(text_of(entry.effect.reservation) in it for it in others)

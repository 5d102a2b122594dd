"""This file holds every number of the real model against its sources."""

from __future__ import annotations

import pytest

from macros.load import load
from macros.model.whole import Model
from macros.raw import ROOT

from .source_numbers import CATALOGUE, FIGURES

COUNTED_BY_US = {"omkostninger/periode-i-aar"}
INSTRUMENTS = {
    "risiko-ved-opstart": ["who-5"],
    "drenge-og-piger": ["who-5"] * 5,
    "trivsel-individuelt": ["who-5"] * 3,
    "trivsel-gruppe": ["who-5"] * 3,
    "livsmestring-angst-depression-individuelt": ["sdq", "scas", "mfq"],
    "livsmestring-angst-depression-gruppe": ["sdq", "scas", "mfq"],
}


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


def test_every_figure_is_that_of_its_source(model: Model) -> None:
    own = {f"omkostninger/{it.id}" for it in model.costs.own_calculations} | COUNTED_BY_US
    said = {id: it.value for id, it in model.figures.items() if id not in own}
    assert said == {**FIGURES, **CATALOGUE}
    assert model.figures["otte-af-ni-fortsaetter/fortsaetter"].whole == 9
    assert model.figures["omkostninger/periode-i-aar"].value == round(26 / 12, 2)


def test_efforts_without_figures_are_those_that_the_source_gives_none(model: Model) -> None:
    assert [id for id, it in model.catalogue.items() if not it.effect.measurements] == [
        "familie-og-netvaerk",
        "trivsel-og-fravaersteam",
        "invest-in-play",
        "de-utrolige-aar",
        "ungevejen",
        "move-stofbehandling",
    ]


def test_differences_that_the_catalogue_prints_follow_from_its_scores(model: Model) -> None:
    said = {id: it.value for id, it in model.figures.items()}
    for score in ("problemscore", "impactscore"):
        before, after, change = (
            said[f"cool-kids-og-chilled/{score}-{when}"]
            for when in ("foerste", "afsluttende", "aendring")
        )
        assert round(after - before, 1) == change
    before, during, fall = (
        said[f"det-tvaergaaende-trivselsteam/fravaer-{when}"]
        for when in ("foer", "under", "fald-under")
    )
    assert round(before - during, 1) == fall


def test_figures_of_the_catalogue_have_the_units_of_the_source(model: Model) -> None:
    units = {id: model.figures[id].unit for id in CATALOGUE if "/sample_size" not in id}
    assert {unit for id, unit in units.items() if id.startswith("task-force")} == {
        "contact",
        "percent",
    }
    assert units["myway/trivsel"] == "percent"
    assert units["det-tvaergaaende-trivselsteam/fravaer-efter"] == "day"
    assert units["coaching-paa-gymnasiet/psykologsamtaler-efter"] == "conversation"
    assert None not in units.values()


def test_lost_numbers_are_those_that_the_texts_of_the_sources_lack(model: Model) -> None:
    lost = [
        f"{id}/{it.id}"
        for id, finding in model.findings.items()
        for it in finding.measurements
        if it.lost
    ]
    assert lost == [
        "drenge-og-piger/drenge-opfoelgning",
        "drenge-og-piger/piger-opstart",
        "drenge-og-piger/piger-opfoelgning",
    ]


@pytest.mark.parametrize(("id", "instruments"), INSTRUMENTS.items())
def test_finding_is_measured_with_the_instruments_of_the_source(
    model: Model, id: str, instruments: list[str]
) -> None:
    finding = model.findings[id]
    assert [it.instrument or finding.instrument for it in finding.measurements] == instruments


@pytest.mark.parametrize("id", ["mentalt-helbred-i-landet", "stigning-i-mistrivsel"])
def test_figures_of_the_whole_country_are_told_apart(model: Model, id: str) -> None:
    assert model.findings[id].subject == "background"

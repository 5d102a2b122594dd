"""This file proves the figure of a core element: its people, and numbers that are limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.components.meeting.drawing import COUNTED, MOST, drawing
from macros.components.meeting.macro import meeting_figure
from macros.model.statement import Limit
from macros.raw import ROOT
from macros.site import Site
from macros.words import limit_wording

from ..pages import text
from .shown import parsed, site_of

NONE = "Kilderne sætter ingen tal for, hvornår eller hvor ofte."
SAID_ELSEWHERE = ("age", "goals")  # neither when nor how often


@pytest.fixture(scope="module")
def real() -> Site:
    return site_of(ROOT)


def moments(site: Site, id: str) -> dict[str, list[Any]]:
    """Return the lines of each step of a figure: the term and what stands at it."""
    shown = parsed(meeting_figure(site, id))
    return {text(it.find("p")): list(it.find("dl")) for it in shown.iter("li")}


def marks(line: Any, state: str) -> int:
    return sum(f"mark--{state}" in it.get("class", "") for it in line.iter())


def test_every_limit_that_says_when_or_how_often_is_in_its_figure_and_no_other_number(
    real: Site,
) -> None:
    for id, element in real.model.core_elements.items():
        wanted = [
            limit_wording(limit, statement.level)
            for statement in element.statements
            for limit in statement.limits
            if limit.of not in SAID_ELSEWHERE
        ]
        lines = [line for own in moments(real, id).values() for line in own]
        said = [text(line.find(".//a")) for line in lines if text(line.find("dt")) != "Hvem"]
        assert sorted(said) == sorted(wanted), id
        assert (NONE in meeting_figure(real, id)) == (not wanted), id


def test_core_elements_without_numbers_say_so(real: Site) -> None:
    without = [id for id in real.model.core_elements if NONE in meeting_figure(real, id)]
    assert without == ["lettilgaengelig-adgang", "samarbejde-og-brobygning"]


def test_a_number_is_linked_to_its_statement_with_its_level(real: Site) -> None:
    [line] = [it for it in moments(real, "hurtig-hjaelp")["Første samtale"] if "7" in text(it)]
    [link] = line.iter("a")
    assert link.get("href").endswith("kerneelementer/hurtig-hjaelp/#samtale-inden-syv-dage")
    assert text(line).endswith("skal")


def test_it_says_who_meets_whom(real: Site) -> None:
    def people(id: str) -> dict[str, str]:
        return {title: text(lines[0].find("dd")) for title, lines in moments(real, id).items()}

    assert people("samtaleforloeb") == {
        "Samtaleforløb": (
            "Psykolog eller psykoterapeut · Socialfaglig medarbejder · Ekstern leverandør "
            "møder unge"
        ),
        "Opfølgning": "Socialfaglig medarbejder møder unge",
    }
    assert people("opfoelgning") == {
        "Opfølgning": "Socialfaglig medarbejder møder unge og forældre"
    }


def test_marks_are_counted(real: Site) -> None:
    lines = {text(it.find("dt")): it for it in moments(real, "gruppeforloeb")["Gruppeforløb"]}
    young = lines["Hvor mange"]
    assert (marks(young, "filled"), marks(young, "open")) == (4, 4)
    assert text(young.find(".//a")) == "4–8 unge"


@pytest.mark.parametrize("of", COUNTED)
def test_a_limit_is_drawn_only_where_its_marks_can_be_counted(of: str) -> None:
    assert drawing(Limit("Møder", of=of, min=1, max=MOST, unit="session")) is not None
    assert drawing(Limit("Møder", of=of, max=MOST + 1, unit="session")) is None
    assert drawing(Limit("Møder", of="time-of-day", outside="working-hours")) is None


@pytest.mark.parametrize(("least", "start"), [(None, 6), (2, 116), (4, 226)])
def test_the_time_of_a_limit_begins_where_it_says(least: int | None, start: float) -> None:
    drawn = drawing(
        Limit("Møder", of="waiting-time", min=least, max=4, unit="week", after="course-end")
    )
    assert drawn is not None
    assert (drawn["span"].start, drawn["span"].end) == (start, 226)
    assert len(drawn["ticks"]) == 5


def test_of_another_service_it_shows_what_that_has(base: Path) -> None:
    lines = moments(site_of(base), "makkerpar")["Tid med makkeren"]
    assert [text(it.find("dd")) for it in lines] == ["Makker møder unge"]
    assert NONE in meeting_figure(site_of(base), "aaben-doer")

"""This file proves what readers asked and could not find: who gets what, who may, and doubts."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.components.competence.education import education_table
from macros.components.pathway.walk import pathway_walk
from macros.components.prerequisite.macro import prerequisite_page
from macros.components.role.macro import role_page
from macros.components.service.macro import target_group
from macros.raw import ROOT
from macros.site import Site

from ..pages import text
from .shown import parsed, site_of, texts

HEADING = "Sparring og supervision til dig"
SILENT = "Kilderne siger ikke noget."
# Who is given it, and how binding it is, as the model description says.
GIVEN = {
    "Adgang til tværfaglig sparring": ("skal", "socialfaglig-medarbejder"),
    "Supervision i rådgivningsarbejdet": ("skal", "psykolog-psykoterapeut"),
    "Psykologfaglig sparring om afdækningen": ("skal", "socialfaglig-medarbejder"),
    "Sparring med en psykologfaglig kollega": ("skal", "gruppeleder"),
    "Ekstern supervision": ("bør", "psykolog-psykoterapeut"),
    "Ledelse og supervision af frivillige og peers": ("bør", "frivillig-og-peer"),
}


@pytest.fixture(scope="module")
def real() -> Site:
    return site_of(ROOT)


def _rows(shown: str) -> dict[str, list[str]]:
    """Return the cells of each row of a table, by its heading."""
    return {
        text(row.find("th")): [text(cell) for cell in row.iter("td")]
        for row in parsed(shown).find(".//tbody").iter("tr")
    }


def test_role_is_told_which_sparring_it_is_given_and_by_whom(real: Site) -> None:
    for title, (level, role) in GIVEN.items():
        [line] = [it for it in texts(role_page(real, role), "li") if f"{title} ·" in it]
        assert line.startswith(f"{level} {title} · "), line
    assert HEADING not in role_page(real, "styregruppe")
    assert "Kilderne siger ikke, hvor tit." in role_page(real, "gruppeleder")


def test_what_each_role_is_given_stands_together_where_there_is_more_than_one(real: Site) -> None:
    assert "Hvem får hvad?" in prerequisite_page(real, "sparring-og-supervision")
    assert "Hvem får hvad?" not in prerequisite_page(real, "ledelsesopbakning")


def test_nothing_is_given_where_the_model_says_nothing(site: Site) -> None:
    assert HEADING in role_page(site, "makker")
    assert HEADING not in role_page(site, "vaert")


def test_table_says_of_each_education_what_the_sources_say(real: Site) -> None:
    rows = _rows(education_table(real))
    bachelors = "Pædagog, lærer, sygeplejerske eller anden professionsbachelor"
    assert list(rows) == [
        "Hvem",
        "Psykolog",
        "Psykoterapeut",
        "Cand.pæd. og cand.pæd.psych.",
        "Socialrådgiver",
        bachelors,
        "Anden uddannelse",
    ]
    counselling, talks, groups = rows[bachelors]
    assert (counselling, groups) == (SILENT, SILENT)
    assert talks.startswith("kan Med en relevant efteruddannelse på kandidatniveau.")
    assert talks.endswith("vores læsning")
    assert rows["Psykolog"][1].startswith("skal ")


def test_table_joins_what_is_alike_and_says_where_the_sources_are_silent(base: Path) -> None:
    rows = _rows(education_table(site_of(base)))
    assert rows["Lærer"] == ["skal Håndbogen nævner lærere."]
    [joined] = [it for it in rows if it.startswith("Pædagog")]
    assert joined == "Pædagog eller sygeplejerske"
    assert rows[next(it for it in rows if it.startswith("Psykolog,"))] == [SILENT]


def test_doubt_is_read_alike_at_the_target_group_and_on_the_way(real: Site) -> None:
    group, walk = target_group(real), pathway_walk(real)
    for it in real.model.service.doubts:
        assert it.own_reading in text(parsed(group))
    [doubt] = [it for it in real.model.service.doubts if it.id == "udredning"]
    assert f"Vores læsning: {doubt.own_reading}" in text(parsed(walk))

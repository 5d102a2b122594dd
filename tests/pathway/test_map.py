"""This file proves the map of the way, wide, narrow and small: its stops, links and legend."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.components.pathway import track
from macros.components.pathway.map import pathway_map, pathway_small_map
from macros.raw import ROOT
from macros.render import render
from macros.schema import labels
from macros.site import Site

from ..conftest import write_own_words
from ..pages import text
from .drawn import named, of_class, parsed, site_of


def test_order_of_the_links_follows_the_track(real: Site) -> None:
    model = real.model
    titles = {model.number(id): it.short_title for id, it in model.core_elements.items()}
    stations = [f"Kerneelement {number}: {titles[number]}" for number in range(1, 8)]
    first = model.pathway.state(model.pathway.map.start).title
    last = [model.pathway.state(id).title for id in ("aaben-doer", "overlevering")]
    shown = named(pathway_map(real))
    assert shown == [stations[0], first, *stations[1:6], *last, stations[6]]


def test_narrow_map_has_the_same_stops_in_the_same_order(real: Site) -> None:
    rows = of_class(pathway_map(real), "track__row")
    links = [text(link) for row in rows for link in row.iter("a")]
    wide = [name.split(": ", 1)[-1] for name in named(pathway_map(real))]
    start, transfer = wide[1], wide[8]
    # The last row but one says where one can turn: back to the start, or over to other help.
    assert links == [*wide[:8], start, transfer, wide[9]]


def test_legend_has_a_line_for_each_kind_of_rail(real: Site) -> None:
    shown = pathway_map(real)
    [legend] = of_class(shown, "track__lines")
    drawn = {it.line for it in (*track.WIDE_RAILS, track.Rail("bed", ""))}
    told = {
        name.removeprefix("rail--")
        for path in legend.iter("path")
        for name in path.get("class").split()
    }
    assert drawn - {"back"} <= told  # the way back has its words on the drawing
    assert "Tilbage, når der er brug for det" in shown
    words = labels("pathway", "states", "line")
    said = [text(it) for it in legend.iter("li")]
    assert said[:3] == [words[line] for line in ("counselling", "intervention", "parents")]


def test_map_leads_to_pages_that_exist(real: Site) -> None:
    for link in parsed(pathway_map(real)).iter("a"):
        path, _, anchor = link.get("href").partition("#")
        page = (ROOT / "docs/vejen" / path).resolve()
        assert (page / "index.md").exists() or page.with_suffix(".md").exists(), link.get("href")
        assert not anchor or anchor in {it.id for it in real.model.pathway.states}


def test_map_of_fewer_core_elements_shows_those_there_are(base: Path) -> None:
    site = site_of(base)
    shown = pathway_map(site)
    assert [name for name in named(shown) if name.startswith("Kerneelement")] == [
        "Kerneelement 1: Åben dør",
        "Kerneelement 2: Makkerpar",
    ]
    assert "Også i modellen" not in shown
    numbers = [text(it) for it in of_class(shown, "track__mark") if text(it)]
    assert numbers == ["1", "2"]


def test_core_elements_beyond_the_places_are_named_with_links(project: Path) -> None:
    for number in range(7):
        main(["new", "core-element", f"nyt-element-{number}"], project)
        write_own_words(project, "core-element", f"nyt-element-{number}")
    site = site_of(project)
    titles = [it.short_title for it in site.model.core_elements.values()]
    assert len(titles) == 9
    shown = pathway_map(site)
    links = [text(it) for it in parsed(shown).iter("a")]
    assert [title for title in titles if title not in links] == []
    assert shown.count("Også i modellen") == 1
    for id in site.model.core_elements:
        small = render("pathway/small.html.j2", way=pathway_small_map(site, id))
        assert f"<strong>{site.model.number(id)}</strong>" in small
        assert small.count('aria-current="page"') == (site.model.number(id) <= 7)


@pytest.mark.parametrize("number", range(1, 8))
def test_small_map_says_where_one_is(real: Site, number: int) -> None:
    id = list(real.model.core_elements)[number - 1]
    shown = render("pathway/small.html.j2", way=pathway_small_map(real, id))
    [here] = [it for it in parsed(shown).iter("a") if it.get("aria-current")]
    assert here.get("aria-label").startswith(f"Kerneelement {number}: ")
    assert here.get("aria-label").endswith("(du er her)")
    assert "".join(here.itertext()) == str(number)
    assert [name.split(":")[0] for name in named(shown)] == [
        f"Kerneelement {it}" for it in range(1, 8)
    ]

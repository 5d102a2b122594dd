"""This file proves how the way is drawn, told in the order of time, and turned into deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from macros.__main__ import main
from macros.components.limit.deadlines import deadline_list
from macros.components.pathway import track
from macros.components.pathway.map import pathway_map, pathway_small_map
from macros.components.pathway.places import pathway_states
from macros.components.pathway.timeline import pathway_timeline
from macros.components.pathway.walk import pathway_walk
from macros.components.tool.who_5 import who_5_calculator
from macros.load import load
from macros.model.statement import Limit, Statement
from macros.model.whole import Model
from macros.raw import ROOT
from macros.render import render
from macros.schema import annotation, labels
from macros.site import Site
from macros.words import limit_lines, limit_wording

from .conftest import replace
from .pages import text

PAGE = "vejen/index.md"
WIDTH, HEIGHT = 880, 410  # of the wide map
LETTER = 9  # more than a letter takes on average, at 16 px and weight 600


def site_of(root: Path) -> Site:
    return Site(load(root), docs=root / "docs", url="vejen/", base="vejen", meta={})


@pytest.fixture(scope="module")
def real() -> Site:
    return site_of(ROOT)


@pytest.fixture(scope="module")
def model(real: Site) -> Model:
    return real.model


def parsed(shown: str) -> Any:
    """Return a fragment whose elements have bare names, those of drawings too."""
    root = html5lib.parseFragment(shown, namespaceHTMLElements=False)
    for part in root.iter():
        if isinstance(part.tag, str):
            part.tag = part.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return root


def of_class(shown: str, name: str) -> list[Any]:
    return [it for it in parsed(shown).iter() if name in it.get("class", "").split()]


def named(shown: str) -> list[str]:
    """Return the labels of the links of a drawing, in the order in which Tab reaches them."""
    return [it.get("aria-label") for it in of_class(shown, "stop")]


# --- labels


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Åben dør", ["Åben dør"]),
        ("Lettilgængelig adgang", ["Lettilgængelig", "adgang"]),
        ("Samarbejde og brobygning til andre", ["Samarbejde og", "brobygning til", "andre"]),
        ("Rådgivningssamtaleforløbsgruppe i dag", ["Rådgivningssamtaleforløbsgruppe", "i dag"]),
        ("", []),
    ],
)
def test_label_breaks_between_words(words: str, lines: list[str]) -> None:
    assert track.lines_of(words) == lines


def test_label_keeps_its_words_and_every_line_fits(model: Model) -> None:
    for title in [it.short_title for it in model.core_elements.values()]:
        lines = track.lines_of(title)
        assert " ".join(lines) == title
        assert [line for line in lines if len(line) > track.LINE_LENGTH] == []


@pytest.mark.parametrize(
    ("name", "anchor", "tops"),
    [
        ("above", "middle", [156, 174]),
        ("below", "middle", [236, 254]),
        ("left", "end", [205]),
        ("over", "start", [191]),
        ("under", "start", [222]),
    ],
)
def test_label_stands_on_the_side_that_its_place_names(
    name: str, anchor: str, tops: list[int]
) -> None:
    label = track.label(track.Place(100, 200, name), "Lettilgængelig adgang")
    assert label.anchor == anchor
    assert [y for _, y, _ in label.lines] == tops
    x = {"middle": 100, "end": 100 - 26, "start": 100 + 26}[anchor]
    assert {at for at, _, _ in label.lines} == {x}


def test_label_above_ends_and_below_begins_beside_its_station_however_long() -> None:
    for words in ("Kort", "To ord langt nok", "Et meget langt navn på et kerneelement i dag"):
        above = track.label(track.Place(0, 0, "above"), words).lines
        below = track.label(track.Place(0, 0, "below"), words).lines
        assert (above[-1][1], below[0][1]) == (-26, 36)


# --- places


def boxes(shown: str) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield (words, left, right, top, bottom) of each line of a drawing, as wide as it may be."""
    for words in parsed(shown).iter("text"):
        if words.get("class") == "stop__number":
            continue
        for line in words.iter("tspan"):
            x, y, wide = float(line.get("x")), float(line.get("y")), LETTER * len(line.text)
            left = {"middle": x - wide / 2, "end": x - wide, "start": x}[words.get("text-anchor")]
            yield line.text, left, left + wide, y - 13, y + 4


def test_words_of_the_wide_map_stay_on_it_and_apart(real: Site) -> None:
    found = list(boxes(pathway_map(real)))
    assert len(found) > 10
    assert [it for it in found if it[1] < 0 or it[2] > WIDTH or it[3] < 0 or it[4] > HEIGHT] == []
    for (a, *one), (b, *other) in combinations(found, 2):
        beside = min(one[1], other[1]) - max(one[0], other[0])
        above = min(one[3], other[3]) - max(one[2], other[2])
        assert beside <= 0 or above <= 0, (a, b)


def test_every_core_element_has_a_place_in_each_drawing(model: Model) -> None:
    numbers = {model.number(id) for id in model.core_elements}
    assert set(track.WIDE) == set(track.SMALL) == numbers
    assert {stop for stop in track.NARROW if isinstance(stop, int)} | set(track.CARRYING) == numbers
    assert not set(track.NARROW) & set(track.CARRYING)


@pytest.mark.parametrize(
    ("places", "apart"),
    [
        ([*track.WIDE.values(), track.WIDE_START, track.WIDE_DOOR, track.WIDE_TRANSFER], 34),
        ([*track.SMALL.values(), track.SMALL_START, track.SMALL_DOOR], 28),
    ],
)
def test_no_two_stations_of_a_drawing_touch(places: list[track.Place], apart: int) -> None:
    for one, other in combinations(places, 2):
        assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 >= apart


def test_rails_of_the_narrow_map_meet_from_row_to_row() -> None:
    """Where a row's rails end below, those of the next begin above, of the same lines."""

    def ends(rails: tuple[track.Rail, ...], height: str) -> set[tuple[str, str]]:
        pairs = [(it.line, pair) for it in rails for pair in re.findall(r"(\d+) (\d+)", it.path)]
        return {(line, x) for line, (x, y) in pairs if y == height}

    rows = list(track.NARROW.values())
    for (_, upper), (_, lower) in pairwise(rows):
        assert ends(upper, "100") == ends(lower, "0") != set()


def test_mark_of_a_narrow_row_lies_on_a_rail_of_its_own() -> None:
    for at, rails in track.NARROW.values():
        assert str(at) in {x for it in rails for x in re.findall(r"(\d+) \d+", it.path)}


# --- the map


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


# --- places in words


def limits_of(statements: list[Statement]) -> list[str]:
    return [line for statement in statements for line in limit_lines(statement)]


def test_every_place_says_the_limits_that_apply_there_and_no_others(real: Site) -> None:
    facts = [of_class(part, "place")[0] for part in _places(pathway_states(real))]
    assert len(facts) == len(real.model.pathway.states)
    for state, shown in zip(real.model.pathway.states, facts, strict=True):
        wanted = limits_of(real.model.statements_at(state.id))
        said = [text(it.find("dd")) for it in shown.iter("div") if text(it).startswith("Grænser")]
        assert said == ([" · ".join(wanted)] if wanted else []), state.id


def _places(shown: str) -> list[str]:
    return [f"<div{part}" for part in re.split(r'<div(?= class="place )', shown)[1:]]


def test_changed_limit_changes_the_page(project: Path) -> None:
    assert "1–3 mål" in pathway_states(site_of(project))
    replace(project / "model/core-elements/makkerpar.yaml", "min: 1, max: 3", "min: 2, max: 4")
    shown = pathway_states(site_of(project)) + pathway_walk(site_of(project))
    assert "2–4 mål" in shown
    assert "1–3 mål" not in shown


NUMBERS = "tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten|tyve|femogtyve"


def test_no_text_of_the_way_writes_a_number_of_its_own(model: Model) -> None:
    """Numbers stand on the statements; the way only points at them."""
    raw = yaml.safe_load((ROOT / "model/pathway.yaml").read_text(encoding="utf-8"))
    found = [
        said for said in _texts(raw) if re.search(rf"\d|\b({NUMBERS})\b", said.replace("WHO-5", ""))
    ]
    assert found == []


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
    elif isinstance(value, str) and " " in value:  # an id has no space
        yield value


def test_age_of_the_question_is_that_of_the_target_group(real: Site) -> None:
    wanted = limit_wording(real.model.service.target_group.age)
    [age] = of_class(pathway_walk(real), "walk__age")
    assert text(age) == f"Målgruppens alder: {wanted}"


# --- the timeline


def stops(site: Site) -> list[Any]:
    return of_class(pathway_timeline(site), "timeline__stop")


def test_timeline_has_the_steps_of_the_way_in_their_order(real: Site) -> None:
    wanted = [it.title for it in real.model.pathway.states if it.kind == "step" and not it.aside]
    assert [text(it.find(".//strong")) for it in stops(real)] == wanted
    assert wanted[:3] == ["Første henvendelse", "Første samtale", "Rådgivningssamtaler"]
    assert wanted[-1] == "Opfølgning"


def test_deadline_stands_before_the_step_that_it_is_for(real: Site) -> None:
    before = {
        text(it.find(".//strong")): [
            text(line)
            for part in it
            if "timeline__before" in part.get("class", "")
            for line in part.iter("li")
        ]
        for it in stops(real)
    }
    found = {title: len(lines) for title, lines in before.items() if lines}
    assert found == {"Første samtale": 1, "Individuelt samtaleforløb": 1, "Opfølgning": 3}
    assert "7 kalenderdage efter første henvendelse" in before["Første samtale"][0]


def test_every_limit_of_a_step_is_on_the_timeline_once(real: Site) -> None:
    for state, stop in zip(
        [it for it in real.model.pathway.states if it.kind == "step" and not it.aside],
        stops(real),
        strict=True,
    ):
        wanted = [
            limit_wording(limit)
            for statement in real.model.statements_at(state.id)
            for limit in statement.limits
        ]
        said = [text(it).rsplit(": ", 1)[-1] for it in stop.iter("li") if it is not stop]
        assert sorted(said) == sorted(wanted), state.id


def test_measurements_are_marked_where_they_are_made(real: Site) -> None:
    marked = {
        text(it.find(".//strong")): [text(link) for part in it.iter("p") for link in part.iter("a")]
        for it in stops(real)
    }
    instruments = {it.title for it in real.model.tools.values() if it.type == "instrument"}
    shown = {name for names in marked.values() for name in names}
    assert shown == instruments >= {"WHO-5", "SDQ", "SCAS", "MFQ"}
    assert marked["Opfølgning"] == ["WHO-5"]
    assert marked["Gruppeforløb"] == []


# --- deadlines


def deadline_groups(site: Site) -> dict[str, list[dict[str, str]]]:
    """Return the entries under each event: what a script reads, and the words."""
    groups = parsed(deadline_list(site)).iterfind(".//section[@data-deadlines-from]")
    return {
        group.get("data-deadlines-from"): [
            {**dict(it.attrib), "words": text(it.find("p"))} for it in group.iter("li")
        ]
        for group in groups
    }


def dated(model: Model) -> list[tuple[Statement, Limit]]:
    """Return every limit of the model that is counted in time from an event."""
    return [
        (statement, limit)
        for statement in model.statements.values()
        for limit in statement.limits
        if limit.of in ("waiting-time", "duration")
    ]


def test_every_limit_in_time_is_on_the_page_once_with_its_unit_and_event(real: Site) -> None:
    wanted = sorted(
        (limit.after or "course-start", str(limit.max), limit.unit, statement.title)
        for statement, limit in dated(real.model)
    )
    found = sorted(
        (event, it["data-max"], it["data-unit"], it["data-title"])
        for event, entries in deadline_groups(real).items()
        for it in entries
    )
    assert found == wanted
    assert len(wanted) == 7


def test_deadline_is_worded_as_the_limit_and_with_its_level(real: Site) -> None:
    said = [it["words"] for entries in deadline_groups(real).values() for it in entries]
    for statement, limit in dated(real.model):
        level = labels("statement", "level")[statement.level]
        wanted = f"{level} {statement.title}: {limit_wording(limit)}"
        assert wanted in said


def test_every_event_of_the_schema_has_a_field_and_a_name(real: Site) -> None:
    groups = deadline_groups(real)
    assert set(labels("limit", "after")) <= set(groups)


def test_event_without_a_deadline_has_no_field(base: Path) -> None:
    assert list(deadline_groups(site_of(base))) == ["first-contact"]


def test_every_unit_of_time_can_be_counted() -> None:
    """What the schema lets a deadline be counted in, days.mjs counts."""
    units = annotation("limit", "x-units", "of")
    script = (ROOT / "macros/browser/days.mjs").read_text(encoding="utf-8")
    for unit in {*units["waiting-time"], *units["duration"]}:
        assert re.search(rf'"?\b{unit}\b"?(:| *\))', script), unit


def test_limit_without_a_highest_is_no_deadline(project: Path) -> None:
    file = project / "model/core-elements/aaben-doer.yaml"
    assert [it["data-max"] for it in deadline_groups(site_of(project))["first-contact"]] == ["2"]
    replace(file, "{of: waiting-time, max: 2,", "{of: waiting-time, min: 2,")
    assert "first-contact" not in deadline_groups(site_of(project))


# --- WHO-5


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

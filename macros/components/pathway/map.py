"""This file shows the whole way as a map, large on its own page, small on a core element's."""

from __future__ import annotations

from typing import Any

from ...links import Link
from ...model.core_element import CoreElement
from ...render import render
from ...schema import labels
from ...site import Site
from . import track
from .places import PAGE


def pathway_map(site: Site) -> str:
    """Show the whole way as a map."""
    return render("pathway/map.html.j2", **_map(site), here=None)


def pathway_small_map(site: Site, core_element: str) -> dict[str, Any]:
    """Return what a core element's page needs to show where on the way it lies."""
    return {**_map(site), "here": site.model.number(core_element)}


def _map(site: Site) -> dict[str, Any]:
    """Return the stations, stops and rails of the map, in the order of the track."""
    places = site.model.pathway.map
    elements = {site.model.number(it.id): it for it in site.model.core_elements.values()}
    stations: dict[int | str, dict[str, Any]] = {
        number: _station(site, number, elements[number], place)
        for number, place in track.WIDE.items()
        if number in elements
    }
    start = _stop(site, places.start, track.WIDE_START, track.SMALL_START)
    door = _stop(site, places.door, track.WIDE_DOOR, track.SMALL_DOOR)
    stops = {"start": start, "door": door, **stations}
    return {
        "title": site.model.pathway.title,
        "carried": [stations[number] for number in track.CARRYING if number in stations],
        "stations": [it for number, it in stations.items() if number not in track.CARRYING],
        "start": start,
        "transfer": _stop(site, places.transfer, track.WIDE_TRANSFER, None),
        "door": door,
        "bed": track.WIDE_BED,
        "rails": track.WIDE_RAILS,
        "small_rails": track.SMALL_RAILS,
        "rows": [
            {**stops[stop], "at": at, "rails": rails}
            for stop, (at, rails) in track.NARROW.items()
            if stop in stops
        ],
        "lines": [(name, words) for name, words in _line_words().items() if name != "shared"],
        "beyond": [
            site.entity("core-element", it.id)
            for number, it in elements.items()
            if number not in stations
        ],
        "map_href": site.href(PAGE),
    }


def _line_words() -> dict[str, str]:
    return dict(labels("pathway", "states", "line"))


def _station(site: Site, number: int, element: CoreElement, place: track.Place) -> dict[str, Any]:
    link = site.entity("core-element", element.id)
    return {
        "number": number,
        "link": link,
        "summary": element.summary,
        "place": place,
        "small": track.SMALL[number],
        "label": track.label(place, link.text),
    }


def _stop(site: Site, state: str, place: track.Place, small: track.Place | None) -> dict[str, Any]:
    it = site.model.pathway.state(state)
    return {
        "number": None,
        "link": Link(it.title, site.href(PAGE, it.id)),
        "summary": it.text,
        "place": place,
        "small": small,
        "label": track.label(place, it.title),
    }


PAGES = (pathway_map,)

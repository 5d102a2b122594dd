"""This file watches what pages load and say: nothing from others, no errors, and little."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ..conftest import SAID
from .conftest import OpenPage
from .served import PAGES
from .visits import FirstVisit

pytestmark = pytest.mark.browser

MOST_REQUESTS = 12
MOST_BYTES = 120_000  # compressed


def test_page_is_light_and_asks_nobody_else(
    first_visit: FirstVisit, address: str, record_property: Callable[[str, object], None]
) -> None:
    page, view, name = first_visit.page, first_visit.view, first_visit.name
    page.locator("[data-search-query]").focus()
    page.wait_for_load_state("networkidle")
    size = f"{view.requests:3} requests {view.size / 1000:6.1f} kB"
    record_property(SAID, f"{name:20} {size}")
    assert [url for url in first_visit.asked if not url.startswith((address, "data:"))] == []
    own_404 = f"status of 404 (Not Found) {address}{PAGES['404']}"
    said = first_visit.said
    assert [line for line in said if not (name == "404" and line.endswith(own_404))] == []
    if name == "404":  # what it searches with comes when it stands there to be read
        searched = view.without("index.json", "search-worker.js")
        assert searched.requests == view.requests - 2
        view = searched
    assert view.requests <= MOST_REQUESTS, view.urls
    assert view.size <= MOST_BYTES


def test_search_index_waits_until_somebody_searches(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.reload(wait_until="networkidle")
    assert "guide.js" in asked
    assert not {*asked} & {"search.js", "search-worker.js", "index.json"}
    with page.expect_response("**/search/index.json"):
        page.locator("[data-search-query]").focus()


def test_nothing_is_stored_but_the_choice_of_colours(open_page: OpenPage) -> None:
    page = open_page(PAGES["core-element"])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))") == [
        "/.__palette"
    ]
    assert page.context.cookies() == []

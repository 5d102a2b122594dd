"""This file gives the browser tests a browser, the served site, and pages ready to use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from ..conftest import SAID, once
from .driven import Driver
from .engines import ENGINES, Engine
from .served import FLAGS, NONE_FOUND, PAGES, find_chromium, serving
from .visitors import Visitors
from .visits import HEIGHT, READY, FirstVisit, Visits

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, shared: Path) -> str:
    """Return the path of a Chromium. One worker looks, and installs it when there is none."""
    path = once(shared, "chromium", lambda: find_chromium(playwright.chromium))
    if path is None:
        pytest.fail(NONE_FOUND, pytrace=False)
    return path


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def visitors(browser: Browser, address: str) -> Visitors:
    return Visitors(browser, address)


@pytest.fixture
def open_page(
    visitors: Visitors, address: str, chromium: str, record_property: Callable[[str, object], None]
) -> Iterator[OpenPage]:
    """Return a function that opens an address of the site, in a browser that remembers nothing."""
    record_property(SAID, f"The browser: {chromium}")

    def open_page(url: str, width: int = 1280, scheme: str = "light", **options: Any) -> Page:
        viewport = {"width": width, "height": HEIGHT}
        page = visitors.tab(viewport=viewport, color_scheme=scheme, **options)
        page.set_default_timeout(10_000)
        page.goto(address + url)
        if options.get("java_script_enabled", True):
            page.locator(READY).wait_for(state="attached")
        return page

    yield open_page
    visitors.leave()


@pytest.fixture(scope="session")
def visit(browser: Browser, address: str) -> OpenPage:
    """Return a function like `open_page`, for tests that only look: pages are shared."""
    return Visits(browser, address).visit


@pytest.fixture(scope="session")
def first_visitors(browser: Browser, address: str) -> Visitors:
    return Visitors(browser, address)


@pytest.fixture(scope="session", params=PAGES)
def first_visit(
    request: pytest.FixtureRequest, first_visitors: Visitors, address: str
) -> Iterator[FirstVisit]:
    """Open a page of each type, for all tests of it: pytest runs those of one page together."""
    viewport = {"width": 1280, "height": HEIGHT}
    tab = first_visitors.tab(viewport=viewport, color_scheme="light", reduced_motion="reduce")
    yield FirstVisit(request.param, tab, address + PAGES[request.param])
    first_visitors.leave()


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> tuple[Engine, str]:
    """Return each engine but Chromium's that is here, and its path."""
    engine = ENGINES[request.param]
    if path := engine.found():
        return engine, path
    pytest.skip(engine.absent)


@pytest.fixture(scope="session")
def running_engine(
    engine: tuple[Engine, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Driver]:
    found, path = engine
    with found.run(path, tmp_path_factory.mktemp("engine")) as driver:
        yield driver


@pytest.fixture
def driver(
    running_engine: Driver,
    engine: tuple[Engine, str],
    address: str,
    record_property: Callable[[str, object], None],
) -> Iterator[Driver]:
    """Return another engine than Chromium's, which has forgotten what the last test wrote."""
    record_property(SAID, f"The browser: {engine[1]}")
    yield running_engine
    running_engine.leave(address)


@pytest.fixture
def blocked(engine: tuple[Engine, str], tmp_path: Path) -> Iterator[Driver]:
    """Return an engine that lets no site keep anything."""
    found, path = engine
    with found.run_blocked(path, tmp_path) as driver:
        yield driver

"""This file gives the browser tests a browser, the served site, and pages ready to use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from .served import FLAGS, NONE_FOUND, find_chromium, serving

HEIGHT = 800
OpenPage = Callable[..., Page]

# guide.mjs says so when every widget of the page has started.
READY = "html[data-widgets=started]"


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        if path is None:
            pytest.fail(NONE_FOUND, pytrace=False)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            print(f"\nChromium {browser.version}: {path}")
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Return a function that opens an address of the site, in a browser that remembers nothing."""
    contexts = []

    def open_page(url: str, width: int = 1280, scheme: str = "light", **options: Any) -> Page:
        options |= {"viewport": {"width": width, "height": HEIGHT}, "color_scheme": scheme}
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(address + url)
        if options.get("java_script_enabled", True):
            page.locator(READY).wait_for(state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()

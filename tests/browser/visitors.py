"""This file gives tabs of browsers that remember nothing, without starting a browser for each."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page


class Visitors:
    """Contexts of one browser, each used by one test after another.

    To make a context costs more than to open a page in it. So a context is kept, with one empty tab
    that keeps it awake, and forgets all that a test left in it before the next test takes it.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._origin = "{0.scheme}://{0.netloc}".format(urlsplit(address))
        self._free: dict[str, list[BrowserContext]] = defaultdict(list)
        self._busy: list[tuple[str, BrowserContext]] = []

    def tab(self, **options: Any) -> Page:
        """Return a new tab in a context of its own; `options` are those of a new context."""
        key = repr(sorted(options.items()))
        context = self._free[key].pop() if self._free[key] else self._browser.new_context(**options)
        self._busy.append((key, context))
        if not context.pages:
            context.new_page()
        return context.new_page()

    def leave(self) -> None:
        """Close every tab that was given, and let their contexts forget."""
        while self._busy:
            key, context = self._busy.pop()
            awake, *tabs = context.pages
            for tab in tabs:
                tab.close()
            self._forget(awake)
            self._free[key].append(context)

    def _forget(self, awake: Page) -> None:
        context = awake.context
        context.clear_permissions()
        session = context.new_cdp_session(awake)
        everything = {"origin": self._origin, "storageTypes": "all"}
        session.send("Storage.clearDataForOrigin", everything)
        session.send("Network.clearBrowserCache")
        session.detach()

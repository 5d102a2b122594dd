"""This file keeps pages open for tests that only look: to open one costs more than most tests."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Page

from .served import first_view

HEIGHT = 800
# guide.mjs says so when every widget of the page has started.
READY = "html[data-widgets=started]"
# What a test may have changed of a page: where it is, colours, folds, fields, what is open.
_STATE = """() => [
  location.href, scrollX, scrollY, document.activeElement === document.body,
  document.body.dataset.mdColorScheme,
  document.querySelectorAll(":popover-open").length,
  ...[...document.querySelectorAll("article, [data-search-output]")].map((part) => part.innerHTML),
  ...[...document.querySelectorAll("input, textarea, select")].map((it) => it.value + it.checked),
].join()"""


class Kept:
    """A tab in which a page is opened anew only when a test has left it in another state."""

    def __init__(self, page: Page, has_scripts: bool = True) -> None:
        page.set_default_timeout(10_000)
        self.page, self._has_scripts = page, has_scripts
        self._url = self._state = ""

    def at(self, url: str, width: int = 1280) -> Page:
        """Return the tab with the page of this address, as it is when it has been opened.

        Media, width and the size of text can be changed back, so they are."""
        self.page.emulate_media(media="null")
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.evaluate("document.documentElement.style.fontSize = ''")
        if url != self._url or self.page.evaluate(_STATE) != self._state:
            self.page.goto(url)
            self.opened(url)
        return self.page

    def opened(self, url: str) -> None:
        """Remember the state of the page that has just been opened."""
        if self._has_scripts:
            self.page.locator(READY).wait_for(state="attached")
        self._url, self._state = url, self.page.evaluate(_STATE)


class Visits:
    """Kept tabs, one for each kind of reader: tests of one page share it when they stand together.

    Unlike those of `Visitors` these readers remember: what a test finds kept may be of another.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self._address = browser, address
        self._kept: dict[str, Kept] = {}

    def visit(self, url: str, width: int = 1280, scheme: str = "light", **options: Any) -> Page:
        """Return an address of the site as `open_page` does; perhaps it was open already."""
        key = repr((scheme, sorted(options.items())))
        if key not in self._kept:
            given: Any = {"color_scheme": scheme, **options}
            context = self._browser.new_context(**given)
            has_scripts = options.get("java_script_enabled", True)
            self._kept[key] = Kept(context.new_page(), has_scripts)
        return self._kept[key].at(self._address + url, width)


class FirstVisit:
    """A page of a type that was opened by a reader who remembers nothing, with all that it did.

    `view` is what it loaded to be shown; `asked` are the addresses that it has asked for until now,
    and `said` its errors and messages.
    """

    def __init__(self, name: str, tab: Page, url: str) -> None:
        self.name = name
        self.asked: list[str] = []
        self.said: list[str] = []
        self._url, self._kept = url, Kept(tab)
        self._listen(tab)
        self.view = first_view(tab, url)
        self._kept.opened(url)

    def _listen(self, page: Page) -> None:
        said = self.said
        page.on("response", lambda response: self.asked.append(response.url))
        page.on("console", lambda it: said.append(f"{it.type}: {it.text} {it.location.get('url')}"))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))

    @property
    def page(self) -> Page:
        """The page, light and wide, as it is when it has been opened."""
        return self._kept.at(self._url)

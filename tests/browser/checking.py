"""This file opens checklists as people do: in tabs, and as files from the page of their data."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page

from .conftest import OpenPage
from .served import PAGES

ITEM = "hurtig-hjaelp/samtale-inden-syv-dage"
STATUS = f"[data-item='{ITEM}'] [name=status]"
# What opens rows of a list, given by their ids, for who looks into them without a mouse.
OPEN = """async (...ids) => {
  for (const id of ids) {
    const row = document.querySelector(`[data-item="${id}"]`)
    row.querySelector("details").open = true
    while (!row.querySelector("[name=status]")) await new Promise((done) => setTimeout(done, 20))
  }
}"""
SAVED = "[data-saved]"
# The store that the widgets of a page share: `plans()`, `plan(id)`, `all()` and what changes them.
STORE = "globalThis[Symbol.for('sammen-paa-sporet/store')]"
PLAN = f"{STORE}.all().plans[0]"


def ready(page: Page) -> Page:
    page.locator("[data-plan]").wait_for()
    return page


def open_list(open_page: OpenPage, **options: Any) -> Page:
    return ready(open_page(PAGES["checklist"], **options))


def opened(page: Page, item: str = ITEM) -> Locator:
    """Return a row of a checklist with its controls, which it has when somebody looks into it."""
    row = page.locator(f"[data-item='{item}']")
    if not row.locator("[name=status]").count():
        row.locator(".check__more > summary").click()
        row.locator("[name=status]").wait_for()
    return row


def status(page: Page, item: str = ITEM) -> Locator:
    return opened(page, item).locator("[name=status]")


def other_tab(page: Page, url: str | None = None) -> Page:
    context: BrowserContext = page.context
    other = context.new_page()
    other.goto(url or page.url)
    return other


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true. The page's policy lets no script of ours ask it there."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


def place(page: Page, name: str) -> str:
    return re.sub(r"[^/]*/$", "", page.url.split("?")[0].split("#")[0]).rstrip("/") + f"/{name}/"


def data_page(page: Page) -> Page:
    other = other_tab(page, place(page, "mine-data"))
    other.locator("[data-my-data]").wait_for()
    return other


def choose_table(page: Page, folder: Path, text: str) -> None:
    """Choose a CSV file with a text on the page of one's data."""
    file = folder / "plan.csv"
    file.write_text(text, encoding="utf-8")
    page.locator("[data-file]").set_input_files(file)


def bring_in(page: Page, file: Path) -> None:
    """Choose a file on the page of one's data, and say yes to what it would change."""
    page.locator("[data-file]").set_input_files(file)
    page.get_by_role("button", name="Hent ind", exact=True).click()


def downloaded(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path

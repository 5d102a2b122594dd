"""This file times how long a page takes to read a large file, and to bring in what it holds."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import xlsxwriter
from playwright.sync_api import Page

from ..browser.served import PAGES
from .figures import by_turns, line, ratio
from .tabs import items_of, keep_plan, tab

ROWS = 5000
ANSWER = {
    "Status": "I gang",
    "Ansvarlig": "Mette Møller",
    "Frist": "2026-12-01",
    "Note": "En note; med »citat« og ét komma, som folk skriver dem.",
}
SEEN = "globalThis.benchSeen"
WATCHING = """() => {
  const seen = (globalThis.benchSeen = { tasks: [] })
  const take = (entries) => seen.tasks.push(...entries.map(({ duration }) => duration))
  const longTasks = new PerformanceObserver((list) => take(list.getEntries()))
  longTasks.observe({ type: "longtask" })
  seen.longest = () => {
    take(longTasks.takeRecords())
    return Math.max(0, ...seen.tasks.splice(0))
  }
  document.addEventListener("change", () => { seen.chosen = performance.now() }, true)
  const told = document.querySelector("[data-told]")
  const preview = document.querySelector("[data-preview]")
  const isThere = () => (preview && !preview.hidden) || !/^$|^Læser/.test(told.textContent)
  new MutationObserver(() => {
    if (!seen.chosen || !isThere()) return
    document.body.offsetHeight // with the layout of what is shown
    seen.shown ??= performance.now() - seen.chosen
  }).observe(document.querySelector("[data-my-data]"),
    { subtree: true, childList: true, attributeFilter: ["hidden"] })
}"""
SAYING_YES = """() => {
  const start = performance.now()
  document.querySelector("[data-preview-yes]").click()
  document.body.offsetHeight
  return performance.now() - start
}"""


def imports(sites: list[Path]) -> None:
    """Print how long a table of 5,000 rows takes to be shown and kept, and to hold up the page.

    `sites`: ours, and then perhaps an earlier build, which kept at once what it read.
    """
    with tempfile.TemporaryDirectory() as name:
        for file in _tables(Path(name), sites[0]):
            kind = f"{file.suffix[1:]} of 5,000 rows"
            (shown, kept, longest), *before = by_turns(partial(_brought, file), sites)
            line(f"{kind}, until it is shown", shown, "ms", "at most 1,000")
            line(f"{kind}, from yes to kept", kept, "ms", "at most 1,000")
            for then, then_kept, _ in before:
                ratio(shown + kept, then + then_kept)
            line(f"{kind}, longest task meanwhile", longest, "ms", "none")


def _brought(file: Path, site: Path) -> tuple[float, float, float]:
    """Return the milliseconds until a file is shown and until it is kept, and the longest task."""
    with tab(site) as (page, address):
        items = _grown(items_of(site))
        page.route("**/hent/tjekliste.json", lambda route: route.fulfill(body=json.dumps(items)))
        keep_plan(page, address, items["model_version"], {})
        page.goto(address + PAGES["mine-data"], wait_until="networkidle")
        page.evaluate(WATCHING)
        page.locator("[data-file]").set_input_files(file)
        shown = _shown(page)
        page.wait_for_timeout(300)  # for what the page does after it
        longest = [page.evaluate(f"{SEEN}.longest()")]
        kept = 0.0
        if page.locator("[data-preview]:visible").count():
            kept = page.evaluate(SAYING_YES)
            page.wait_for_timeout(300)
            longest.append(page.evaluate(f"{SEEN}.longest()"))
        told = page.locator("[data-told]").text_content() or ""
        if "hentet ind" not in told and "svar er ændret" not in told:
            raise RuntimeError(told)
    return shown, kept, max(longest)


def _shown(page: Page) -> float:
    while not (shown := page.evaluate(f"{SEEN}.shown")):
        page.wait_for_timeout(50)
    return float(shown)


def _grown(items: dict[str, Any]) -> dict[str, Any]:
    """Return the items of the model with more of them, until there is one for each row."""
    more = (
        {**items["items"][number % len(items["items"])], "id": f"mere/nr-{number}"}
        for number in range(ROWS - len(items["items"]))
    )
    return {**items, "items": [*items["items"], *more]}


def _tables(folder: Path, site: Path) -> Iterator[Path]:
    """Yield a table with an answer for each item, as CSV and as an Excel file."""
    headers = ["Id", *ANSWER]
    items = _grown(items_of(site))["items"]
    rows = [headers, *([item["id"], *ANSWER.values()] for item in items)]
    with (folder / "plan.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    yield folder / "plan.csv"
    with xlsxwriter.Workbook(folder / "plan.xlsx") as book:
        sheet = book.add_worksheet("Handlingsplan")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    yield folder / "plan.xlsx"

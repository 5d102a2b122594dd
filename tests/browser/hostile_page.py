"""This file chooses files on the page of one's data, and sees what the page makes of each."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from .checking import STORE

MOST_MEMORY = 200_000_000  # bytes that the scripts of the page may hold
PATIENCE = 60  # seconds: how long a page may take is measured, never tested, on a busy machine
KEPT = "JSON.stringify(Object.entries(localStorage).sort())"
SEEN = "globalThis.seenByTest"
WATCHING = """() => {
  const seen = (globalThis.seenByTest = { words: [] })
  const preview = document.querySelector("[data-preview]")
  const told = document.querySelector("[data-told]")
  document.addEventListener("change", ({ target }) => {
    if (target.type !== "file") return
    Object.assign(seen, { isAnswered: false, words: [] })
  }, true)
  new MutationObserver(() => {
    if (told.textContent && !seen.words.includes(told.textContent)) {
      seen.words.push(told.textContent)
    }
    seen.isAnswered ||= !preview.hidden || !/^$|^Læser/.test(told.textContent)
  }).observe(document.querySelector("[data-my-data]"),
    { subtree: true, childList: true, attributeFilter: ["hidden"] })
}"""


@dataclass(frozen=True)
class Answer:
    """What a page made of a file: what it said, and the milliseconds of work that it took."""

    told: str
    is_shown: bool
    work: float


class HostilePage:
    """The page of one's data, with a plan, and with an eye on what goes wrong there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []
        self.memory = 0
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda it: self.wrong.append(it.text) if it.type == "error" else None)
        page.on("dialog", lambda it: self.wrong.append(it.message))
        self._session = page.context.new_cdp_session(page)
        # Of its own work: what else a machine does meanwhile is not the page's.
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.evaluate(WATCHING)

    def choose(self, file: Path) -> Answer:
        """Choose a file, and wait until the page has answered."""
        before = self._metrics()["ThreadTime"]
        self.page.locator("[data-file]").set_input_files(file)
        end = time.monotonic() + PATIENCE
        while not self.page.evaluate(f"{SEEN}.isAnswered"):
            assert time.monotonic() < end, "the page never answered"
            self._metrics()
            time.sleep(0.005)
        work = 1000 * (self._metrics()["ThreadTime"] - before)
        preview = self.page.locator("[data-preview]")
        return Answer("".join(self.page.evaluate(f"{SEEN}.words")), preview.is_visible(), work)

    def say(self, button: str) -> None:
        """Press a button, as somebody who is used to the page does."""
        self.page.get_by_role("button", name=button, exact=True).press("Enter")

    def kept(self) -> str:
        """Return all that is kept, as text."""
        return str(self.page.evaluate(KEPT))

    def unreadable(self) -> int:
        """Return how many plans are kept that cannot be read."""
        return int(self.page.evaluate(f"{STORE}.unreadable().length"))

    def is_as_before(self) -> bool:
        """Say whether nothing of a file has got into the page itself, or into other stores."""
        return bool(
            self.page.evaluate(
                """async () => !document.querySelector("img[src=x]")
                  && Object.keys(Object.prototype).length === 0 && ({}).polluted === undefined
                  && sessionStorage.length === 0 && (await indexedDB.databases()).length === 0"""
            )
        )

    def _metrics(self) -> dict[str, float]:
        found = self._session.send("Performance.getMetrics")["metrics"]
        metrics = {it["name"]: it["value"] for it in found}
        if (held := metrics["JSHeapUsedSize"]) > MOST_MEMORY:
            # What nobody needs any more is in it: a browser lets that lie until it needs the room.
            self._session.send("HeapProfiler.collectGarbage")
            held = self._session.send("Runtime.getHeapUsage")["usedSize"]
        self.memory = max(self.memory, int(held))
        return metrics

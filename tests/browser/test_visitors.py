"""This file proves that what one test leaves in a browser is unknown to the next."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from .visitors import Visitors

pytestmark = pytest.mark.browser

LEAVE = """async () => {
  localStorage.setItem("left", "1")
  sessionStorage.setItem("left", "1")
  document.cookie = "left=1; max-age=999"
  await (await caches.open("left")).put("/left", new Response("1"))
  await new Promise((done) => (indexedDB.open("left").onsuccess = done))
}"""
KEPT = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...await caches.keys(), ...(await indexedDB.databases()).map(({ name }) => name),
].filter((key) => key.includes("left"))"""
READING = "navigator.permissions.query({ name: 'clipboard-read' }).then(({ state }) => state)"


# What the browser had at hand and did not ask the server for.
AT_HAND = """performance.getEntriesByType("resource")
  .filter((it) => /\\.(css|js)$/.test(it.name) && it.transferSize === 0).map((it) => it.name)"""


def test_next_visitor_finds_nothing_of_the_last(browser: Browser, address: str) -> None:
    visitors = Visitors(browser, address)
    page = visitors.tab()
    for _ in range(2):
        page.goto(address)
    page.context.grant_permissions(["clipboard-read"], origin=address)
    page.evaluate(LEAVE)
    assert len(page.evaluate(KEPT)) == 5
    assert page.evaluate(READING) == "granted"
    assert page.evaluate(AT_HAND) != []
    visitors.leave()
    again = visitors.tab()
    assert again.context is page.context, "the same context, or nothing is proved"
    again.goto(address)
    assert again.evaluate(AT_HAND) == []
    assert again.evaluate(KEPT) == []
    assert again.evaluate(READING) != "granted"
    visitors.leave()
    page.context.close()


def test_two_visitors_of_one_test_do_not_meet(browser: Browser, address: str) -> None:
    visitors = Visitors(browser, address)
    one, other = visitors.tab(), visitors.tab()
    one.goto(address)
    one.evaluate(LEAVE)
    other.goto(address)
    assert other.evaluate(KEPT) == []
    for page in (one, other):
        page.context.close()

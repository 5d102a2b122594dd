"""This file times the search: a query in Node, and the first hit in a slow browser."""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path
from statistics import quantiles
from typing import Any

import yaml
from playwright.sync_api import Page

from macros.search.index import FILE

from ..search.asked import printed
from .figures import by_turns, line, ratio
from .tabs import tab

MOST = {1: 16, 10: 50}  # milliseconds of a query, by how many times the model
QUERIES = Path(__file__).parents[1] / "queries.yaml"
QUERY = "underretningspligt"
SLOW = 4  # times
NET = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
"""A slow net: 1.6 Mbit a second and 150 ms until the first byte. Nothing is compressed here."""
FIELDS = "[data-search-query], .md-search__input"
BEGUN = "addEventListener('keydown', () => { globalThis.begun ??= performance.now() }, true)"
FIRST = """() => new Promise((done) => {
  const look = () => document.querySelector("[data-search-list] a, .md-search-result__item a")
    ? done(performance.now() - globalThis.begun)
    : requestAnimationFrame(look)
  look()
})"""


def searching(sites: list[Path]) -> None:
    """Print how long the search takes, and what it weighs.

    `sites`: ours, and then perhaps an earlier build.
    """
    ours = sites[0]
    queries = [it["query"] for it in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    index = json.loads((ours / FILE).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        for times, most in MOST.items():
            path = Path(folder) / f"{times}.json"
            path.write_text(json.dumps(_grown(index, times)), encoding="utf-8")
            took = [it["took"] for it in printed("answers.mjs", queries * 3, path)]
            slowest = quantiles(took[len(queries) :], n=20)[-1]
            line(f"query, {times} times the model, p95", slowest, "ms", f"at most {most}")
    weight = len(gzip.compress((ours / FILE).read_bytes())) / 1000
    line("search index, compressed", weight, "kB", "at most 180")
    (now,), *before = by_turns(_first_hit, sites)
    line("first key to first hit, slow phone", now, "ms", "none")
    for (then,) in before:
        ratio(now, then)


def _grown(index: dict[str, Any], times: int) -> dict[str, Any]:
    """Return an index with its sections several times, on pages of their own."""
    size, pages = len(index["sections"]), len(index["pages"])
    copies = [
        [[page + pages * copy, *rest] for page, *rest in index["sections"]] for copy in range(times)
    ]
    return {
        **index,
        "pages": index["pages"] * times,
        "sections": [section for copy in copies for section in copy],
        "lengths": index["lengths"] * times,
        "index": [
            [term, *([field, *_again(pairs, size, times)] for field, *pairs in fields)]
            for term, *fields in index["index"]
        ],
    }


def _again(pairs: list[int], size: int, times: int) -> list[int]:
    """Return the packed pairs of a list of sections that stands several times."""
    last = sum(pairs[::2])
    again = [size - last + pairs[0], *pairs[1:]]
    return [*pairs, *(again * (times - 1))]


def _first_hit(site: Path) -> tuple[float]:
    """Return the milliseconds from the first key to the first hit on a slow phone."""
    with tab(site) as (page, address):
        page.goto(address, wait_until="networkidle")
        page.evaluate(BEGUN)
        _slowed(page)
        field = page.locator(FIELDS).first
        field.focus()
        field.press_sequentially(QUERY)
        took: float = page.evaluate(FIRST)
    return (took,)


def _slowed(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NET)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})

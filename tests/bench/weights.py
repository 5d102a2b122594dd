"""This file weighs what a page loads: its first view, its scripts, and the map of the way."""

from __future__ import annotations

import gzip
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.widgets import of_site, read

from ..browser.served import FLAGS, PAGES, find_chromium, first_view, serving
from ..site.test_pathway import MAP
from .figures import line


def weights(site: Path) -> None:
    """Print the heaviest first view of all types of page."""
    with serving(site) as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        views = [first_view(browser.new_page(), address + url) for url in PAGES.values()]
        browser.close()
    heaviest = max(view.size for view in views) / 1000
    line("heaviest first view", heaviest, "kB compressed", "at most 120")
    line("most requests", max(view.requests for view in views), "in a first view", "at most 12")


def widgets(site: Path) -> None:
    """Print the weight of the scripts that a page loads at its start, where it is heaviest."""
    folder = site / "assets" / "built"
    sizes = {it.name: len(gzip.compress(it.read_bytes())) for it in folder.glob("*.js")}
    heaviest = sizes["guide.js"] + max(sizes[widget.file] for widget in read(of_site(site)))
    line("scripts of a page, heaviest", heaviest / 1000, "kB compressed", "at most 15")


def map_of_the_way(site: Path) -> None:
    """Print the weight of the map where it is heaviest."""
    pages = [it.read_text(encoding="utf-8") for it in site.rglob("index.html")]
    maps = [map for page in pages for map in MAP.findall(page)]
    heaviest = max(len(gzip.compress(map.encode())) for map in maps) / 1000
    line("the map of the way, heaviest", heaviest, "kB compressed", "at most 20")

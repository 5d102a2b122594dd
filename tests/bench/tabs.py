"""This file opens a tab of a Chromium that remembers nothing, on a built site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from ..browser.served import FLAGS, find_chromium, serving

AT = "2026-11-22T10:00:00.000Z"
LONG = 600_000  # milliseconds: what is slow is to be measured


@contextmanager
def tab(site: Path) -> Iterator[tuple[Page, str]]:
    """Open an empty tab, and serve a site while the block runs. Yield both, with its address."""
    with serving(site) as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        page.set_default_timeout(LONG)
        yield page, address
        browser.close()


def items_of(site: Path) -> dict[str, Any]:
    """Return the items of the model as a site hands them out."""
    found: dict[str, Any] = json.loads((site / "hent" / "tjekliste.json").read_text("utf-8"))
    return found


def keep_plan(page: Page, address: str, model_version: str, answers: dict[str, Any]) -> None:
    """Let a browser have a plan with some answers.

    It is kept as guides until version 1.3 did: those read it, and later ones take it over.
    """
    plan = {
        "format": "sammen-paa-sporet/plan",
        "format_version": 1,
        "id": "plan",
        "name": "Plan",
        "created": AT,
        "changed": AT,
        "model_version": model_version,
        "known": {},
        "items": answers,
    }
    page.goto(address + "robots.txt")  # of the site, and without a script that looks for plans
    page.evaluate(
        "text => localStorage.setItem('sammen-paa-sporet/1/plan/plan', text)", json.dumps(plan)
    )

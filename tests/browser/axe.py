"""This file asks axe what is wrong with a page: in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

from .conftest import HEIGHT, READY

_AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
_LOOKS = Path(__file__).with_name("looks.js")
SCRIPTS = "\n".join(path.read_text(encoding="utf-8") for path in (_AXE, _LOOKS))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# The only rules that a dark page can break alone. They take most of axe's time.
COLOURS = ["color-contrast", "link-in-text-block"]
# What a fold hides is looked at when it is open: axe guesses the colours of what is not drawn.
HIDDEN = [["details:not([open]) > :not(summary)"]]


def violations(page: Page, only: Sequence[str] = (), but: Sequence[str] = ()) -> list[str]:
    """Return what axe finds wrong, a line an element; `only` and `but` name rules."""
    page.evaluate(SCRIPTS)
    asked = {"type": "rule" if only else "tag", "values": list(only) or RULES}
    left_out = {rule: {"enabled": False} for rule in but}
    options = {"runOnly": asked, "rules": left_out, "resultTypes": ["violations"]}
    run = "([parts, options]) => axe.run(parts, options)"
    return _lines(page.evaluate(run, [{"exclude": HIDDEN}, options])["violations"])


def in_both_schemes(page: Page) -> list[str]:
    """Return what is wrong on a light page, and then with its colours when it turns dark."""
    light = _all(page)
    _darken(page)
    return light + [f"dark: {line}" for line in _of_colours(page)]


def at_both_widths(page: Page) -> list[str]:
    """Return what is wrong on a light, wide page, then when it is dark, then when it is narrow.

    Texts that look alike can be read alike, so one of each look is asked about, which takes a
    fraction of the time; and of the narrow page, the looks that are new. Where things lie does not
    decide whether a colour can be read, but it does for all other rules: these are asked of the
    whole narrow page, as it is when it is opened narrow.
    """
    found = _all(page)
    light = _looks(page)
    _darken(page)
    found += [f"dark: {line}" for line in _of_colours(page)]
    dark = _looks(page)
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    page.reload()
    page.locator(READY).wait_for(state="attached")
    found += [f"narrow: {line}" for line in violations(page, but=COLOURS)]
    found += [f"narrow: {line}" for line in _of_colours(page, known=light)]
    _darken(page)
    return found + [f"narrow, dark: {line}" for line in _of_colours(page, known=dark)]


def _all(page: Page) -> list[str]:
    return violations(page, but=COLOURS) + _of_colours(page)


def _darken(page: Page) -> None:
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")


def _looks(page: Page) -> list[str]:
    """Return how the texts of a page look: all that decides whether they can be read."""
    names: list[str] = page.evaluate("guideLooks.names()")
    return names


def _of_colours(page: Page, known: Sequence[str] = ()) -> list[str]:
    """Return what is wrong with the colours of the looks that are not `known`."""
    ask = "([rules, hidden, known]) => guideLooks.violations(rules, hidden, known)"
    return _lines(page.evaluate(ask, [COLOURS, HIDDEN, list(known)]))


def _lines(rules: list[dict[str, Any]]) -> list[str]:
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in rules
        for node in rule["nodes"]
    ]

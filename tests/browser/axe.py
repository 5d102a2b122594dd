"""This file asks axe what is wrong with a page: in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

from .visits import HEIGHT

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
    if not page.evaluate("'guideLooks' in window"):
        page.evaluate(SCRIPTS)
    asked = {"type": "rule" if only else "tag", "values": list(only) or RULES}
    left_out = {rule: {"enabled": False} for rule in but}
    kept = {"resultTypes": ["violations"], "selectors": False}  # a line has the element's markup
    options = {"runOnly": asked, "rules": left_out, **kept}
    run = "([parts, options]) => axe.run(parts, options)"
    return lines(page.evaluate(run, [{"exclude": HIDDEN}, options])["violations"])


def in_both_schemes(page: Page) -> list[str]:
    """Return what is wrong on a light page, and then with its colours when it turns dark."""
    return _in_both_schemes(page)[0]


def at_both_widths(page: Page) -> list[str]:
    """Return what is wrong on a light, wide page, then when it is dark, then when it is narrow.

    The page is light and wide again after it. Texts that look alike can be read alike, so one of
    each look is asked about, which takes a fraction of the time; and of the narrow page, the looks
    that are new. Where things lie does not decide whether a colour can be read, but it does for all
    other rules: these are asked of the whole narrow page.
    """
    found, *known = _in_both_schemes(page)
    _set(page, "default")
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    found += [f"narrow: {line}" for line in _in_both_schemes(page, *known)[0]]
    _set(page, "default")
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    return found


def _in_both_schemes(
    page: Page, light: Sequence[str] = (), dark: Sequence[str] = ()
) -> tuple[list[str], list[str], list[str]]:
    """Return what is wrong, but for colours of known looks, and the looks when light and dark."""
    found = violations(page, but=COLOURS)
    wrong, light = _of_colours(page, light)
    darken(page)
    wrong_in_dark, dark = _of_colours(page, dark)
    return found + wrong + [f"dark: {line}" for line in wrong_in_dark], light, dark


def darken(page: Page) -> None:
    _set(page, "slate")


def _set(page: Page, scheme: str) -> None:
    page.evaluate("name => document.body.setAttribute('data-md-color-scheme', name)", scheme)


def _of_colours(page: Page, known: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return what is wrong with the colours of the looks that are not `known`, and all looks.

    A look is all that decides whether a text can be read.
    """
    ask = "([rules, hidden, known]) => guideLooks.violations(rules, hidden, known)"
    told = page.evaluate(ask, [COLOURS, HIDDEN, list(known)])
    return lines(told["violations"]), told["looks"]


def lines(rules: list[dict[str, Any]]) -> list[str]:
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in rules
        for node in rule["nodes"]
    ]

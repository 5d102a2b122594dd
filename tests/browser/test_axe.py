"""This file proves that a colour that cannot be read is found, wherever it can be seen alone."""

from __future__ import annotations

import pytest

from .axe import at_both_widths
from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser

# Later sheets win, and this one is no style attribute, so the page's own policy lets it be.
STYLE = """css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}"""
PALE, DIM = "color: #bbb !important", "color: #444 !important"
DARK = "[data-md-color-scheme=slate]"
LAST = "article :is(p, li):last-of-type"


@pytest.mark.parametrize(
    ("css", "where"),
    [
        (f"{LAST} {{ {PALE} }}", {""}),
        (f"{DARK} {LAST} {{ {DIM} }}", {"dark"}),
        (f"@media (width < 400px) {{ {LAST} {{ {PALE} }} }}", {"narrow"}),
        (f"@media (width < 400px) {{ {DARK} {LAST} {{ {DIM} }} }}", {"narrow: dark"}),
        (f"{DARK} article h2 {{ background: #aaa }}", {"dark"}),
        (f"{DARK} article p a {{ {DIM} }}", {"dark"}),
        (f"{DARK} article {{ opacity: 0.3 }}", {"dark"}),
        (f"@media (width < 400px) {{ {DARK} .md-header * {{ {DIM} }} }}", {"narrow: dark"}),
    ],
    ids=["light", "dark", "narrow", "both", "ground", "link", "opacity", "header"],
)
def test_colour_that_cannot_be_read_is_found(
    open_page: OpenPage, css: str, where: set[str]
) -> None:
    page = open_page(PAGES["tool"], reduced_motion="reduce")
    page.evaluate(STYLE, css)
    found = at_both_widths(page)
    assert {line.partition("color-contrast")[0].rstrip(": ") for line in found} >= where

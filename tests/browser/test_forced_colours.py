"""This file looks at signs that are coloured grounds, where a reader's own colours replace them."""

from __future__ import annotations

import pytest

from .conftest import OpenPage

pytestmark = pytest.mark.browser

# The colours of a page's ground, and of each sign that is seen.
SIGNS = """() => [
  getComputedStyle(document.body).backgroundColor,
  ...[["details.fold > summary", "::before"], [".md-path__item:not(:first-child)", "::before"],
    [".md-nav--primary .md-nav__icon", "::after"]]
    .map(([name, part]) =>
      getComputedStyle(document.querySelector(name), part).backgroundColor),
]"""


@pytest.mark.parametrize("path", ["roller/leder/", "overvej/siden-2023/"])
def test_folds_paths_and_menus_have_their_signs(visit: OpenPage, path: str) -> None:
    ground, *signs = visit(path, forced_colors="active").evaluate(SIGNS)
    assert len(signs) == 3
    assert ground not in signs

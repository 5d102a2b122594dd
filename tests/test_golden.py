"""This file holds whole pages of the small project against the ones that were looked at and kept.

When a page is meant to change, run ``UPDATE_GOLDEN=1 pytest tests/test_golden.py`` and read the
difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.components.core_element.macro import core_element_page
from macros.components.role.macro import role_page
from macros.components.tool.macro import tool_page
from macros.load import load
from macros.site import Site

GOLDEN = Path(__file__).resolve().parent / "golden"
PAGES = {
    "kerneelementer/aaben-doer": (core_element_page, "aaben-doer"),
    "roller/vaert": (role_page, "vaert"),
    "redskaber/laeseskema": (tool_page, "laeseskema"),
}


@pytest.mark.parametrize("url", PAGES)
def test_page_is_as_it_was_when_someone_looked(base: Path, url: str) -> None:
    macro, id = PAGES[url]
    shown = macro(Site(load(base), docs=base / "docs", url=f"{url}/", base=url, meta={}), id)
    kept = GOLDEN / f"{url.replace('/', '--')}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")

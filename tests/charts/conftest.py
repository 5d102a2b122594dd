"""This file gives the tests of charts the small project."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.load import load
from macros.site import Site


@pytest.fixture(scope="module")
def site(base: Path) -> Site:
    return Site(load(base), docs=base / "docs", url="", base="", meta={})

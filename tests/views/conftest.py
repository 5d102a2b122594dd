"""This file gives the tests of views the small project."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site import Site

from .shown import site_of


@pytest.fixture
def site(base: Path) -> Site:
    return site_of(base)

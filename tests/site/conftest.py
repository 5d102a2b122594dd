"""This file gives the tests of the built site its folder, pages, model and search index."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.load import load
from macros.model.whole import Model
from macros.search.index import pages_of
from macros.search.pages import Section

from .built import ROOT, Page, read_pages


@pytest.fixture(scope="session")
def pages(folder: Path) -> dict[str, Page]:
    return read_pages(folder)


@pytest.fixture(scope="session")
def model() -> Model:
    return load(ROOT)


@pytest.fixture(scope="session")
def found_sections(folder: Path) -> dict[str, Section]:
    """Return the sections that search leads to, with all that it reads of them, by address."""
    return {
        f"{page.address}#{section.anchor}" if section.anchor else page.address: section
        for page in pages_of(folder)
        for section in page.sections
    }

"""This file gives the tests of the built site its folder, pages, model and search index."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from macros.load import load
from macros.model.whole import Model

from .built import ROOT, Page, read_pages


@pytest.fixture(scope="session")
def pages(folder: Path) -> dict[str, Page]:
    return read_pages(folder)


@pytest.fixture(scope="session")
def model() -> Model:
    return load(ROOT)


@pytest.fixture(scope="session")
def search_index(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the entries of the search index by their address."""
    entries = json.loads((folder / "search" / "search_index.json").read_text(encoding="utf-8"))[
        "docs"
    ]
    return {entry["location"]: entry for entry in entries}

"""This file gives the fuzz tests a copy of the small project to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import copy_of_base


@pytest.fixture(scope="module")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_base(tmp_path_factory.mktemp("fuzz") / "project")

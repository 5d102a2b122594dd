"""This file gives the tests of forms the files of every form of the real model, written once."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from macros.__main__ import main
from macros.forms import FormView, form_view
from macros.load import load
from macros.model.whole import Model

from ...conftest import copy_of_real
from .. import pdf_file


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real project with the files of its forms."""
    root = copy_of_real(tmp_path_factory.mktemp("forms") / "project")
    assert main(["export", "forms"], root) == 0
    return root


@pytest.fixture(scope="session")
def model(real: Path) -> Model:
    return load(real)


@pytest.fixture
def it(model: Model, id: str) -> FormView:
    return form_view(model, id)


@pytest.fixture
def docx(real: Path, id: str) -> bytes:
    return (real / f"docs/hent/skabeloner/{id}.docx").read_bytes()


@pytest.fixture
def pdf(real: Path, id: str) -> pypdf.PdfReader:
    return pdf_file.read_pdf(real / f"docs/hent/skabeloner/{id}.pdf")

"""This file proves that LibreOffice opens each form in Word and prints it with all its labels."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from macros.forms import FormView

from .. import pdf_file
from .written import A4, POINT, every_form


@pytest.fixture(scope="module")
def printed(real: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every Word file as LibreOffice prints it."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed: whether it opens the files is not seen")
    out = tmp_path_factory.mktemp("printed")
    files = sorted(map(str, (real / "docs/hent/skabeloner").glob("*.docx")))
    command = [office, f"-env:UserInstallation=file://{out}/office", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(out), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out


@every_form
def test_word_file_opens_and_prints_with_all_its_labels(
    printed: Path, it: FormView, id: str
) -> None:
    pdf = pdf_file.read_pdf(printed / f"{id}.pdf")
    text = pdf_file.bare("".join(page.extract_text() for page in pdf.pages))
    at = 0
    for section in it.sections:
        for title in (section.title, *(field.label for field in section.fields)):
            found = text.find(pdf_file.bare(title), at)
            assert found >= 0, title
            at = found
    for page in pdf.pages:
        assert (page.mediabox.width * POINT, page.mediabox.height * POINT) == pytest.approx(
            A4, abs=0.5
        )


def test_target_group_description_is_one_page_of_word(printed: Path) -> None:
    assert len(pdf_file.read_pdf(printed / "maalgruppebeskrivelse.pdf").pages) == 1

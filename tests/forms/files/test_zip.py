"""This file proves the zip of all forms, and that files written anew are the same to the byte."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pypdf

from macros.__main__ import main
from macros.model.whole import Model

from .. import pdf_file
from .written import IDS


def test_zip_has_the_list_first_and_then_every_file(real: Path, model: Model) -> None:
    files = sorted(path.name for path in (real / "docs/hent/skabeloner").iterdir())
    assert files == sorted(f"{id}.{ending}" for id in model.forms for ending in ("docx", "pdf"))
    with zipfile.ZipFile(real / "docs/hent/skabeloner.zip") as packed:
        assert packed.testzip() is None
        assert packed.namelist() == [f"skabeloner/{name}" for name in ("00-oversigt.pdf", *files)]
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in files:
            assert (
                packed.read(f"skabeloner/{name}")
                == (real / f"docs/hent/skabeloner/{name}").read_bytes()
            )
        index = pypdf.PdfReader(io.BytesIO(packed.read("skabeloner/00-oversigt.pdf")))
    text = pdf_file.bare("".join(page.extract_text() for page in index.pages))
    for form in model.forms.values():
        assert pdf_file.bare(f"{form.title}{form.summary}") in text
        assert pdf_file.bare(form.id) in text
    assert pdf_file.bare(f"{len(model.forms)} skabeloner") in text


def test_files_are_the_same_to_the_byte_when_written_anew(real: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(real, again, ignore=shutil.ignore_patterns("hent"))
    assert main(["export", "forms"], again) == 0
    written = [path for path in (real / "docs/hent").rglob("*") if path.is_file()]
    assert len(written) == 2 * len(IDS) + 2  # and the zip of them, and their names
    assert [
        path.name
        for path in written
        if (again / path.relative_to(real)).read_bytes() != path.read_bytes()
    ] == []

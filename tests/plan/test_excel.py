"""This file proves the plan in Excel: its fields, its looks, and rows as high as their text."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.checklist import ANSWERS, COLUMNS, statuses
from macros.exports.plan.items import export as export_items
from macros.exports.plan.row_height import height
from macros.exports.plan.xlsx import export as export_xlsx

from .files import X, from_json, from_xlsx, part, sheet_of


def test_sheet_has_no_formulas_and_no_clipped_column(project: Path) -> None:
    sheet = sheet_of(project)
    assert list(sheet.iter(f"{X}f")) == []
    widths = [float(it.attrib["width"]) for it in sheet.iter(f"{X}col")]
    assert len(widths) == len(COLUMNS)
    assert min(widths) >= 10


def test_sheet_asks_for_the_five_answers_on_every_row(project: Path) -> None:
    found = {it.attrib["sqref"]: it for it in sheet_of(project).iter(f"{X}dataValidation")}
    last = 2 + len(from_json(project)["items"])
    assert list(found) == [f"{letter}3:{letter}{last}" for letter in "JKLMN"]
    kinds = [it.attrib["type"] for it in found.values()]
    assert kinds == ["list", "textLength", "textLength", "date", "textLength"]
    words = found[f"J3:J{last}"].findtext(f"{X}formula1")
    assert words == '"Ikke begyndt,I gang,På plads,Ikke relevant"'


def test_answers_are_empty_and_look_like_something_to_fill_in(project: Path) -> None:
    above, headers, *rows = from_xlsx(project)
    places = [headers.index(COLUMNS[key]) for key in ANSWERS]
    assert places == [9, 10, 11, 12, 13]
    assert {row[place] for row in rows for place in places} == {""}
    cells = [it for it in sheet_of(project).iter(f"{X}c") if it.attrib["r"][0] in "JKLMN"]
    assert [it.get("r") for it in cells if len(it)] == ["J1", "J2", "K2", "L2", "M2", "N2"]
    assert (above[1], above[9]) == ("Fra modellen", "Udfyldes af jer")


def test_deadline_is_formatted_as_an_iso_date(project: Path) -> None:
    [row] = [it for it in sheet_of(project).iter(f"{X}row") if it.get("r") == "3"]
    [cell] = [it for it in row if it.get("r") == "M3"]
    styles = part(export_xlsx(project)[0], "xl/styles.xml")
    looks = styles.findall(f"{X}cellXfs/{X}xf")
    codes = {it.get("numFmtId"): it.get("formatCode") for it in styles.iter(f"{X}numFmt")}
    assert codes[looks[int(cell.attrib["s"])].get("numFmtId")] == "yyyy-mm-dd"


def test_each_status_has_a_colour_that_its_word_calls_forth(project: Path) -> None:
    rules = [it.findtext(f"{X}formula") for it in sheet_of(project).iter(f"{X}cfRule")]
    assert rules == [f'"{word}"' for word in statuses().values()]


def test_headers_and_titles_stay_in_view_and_on_each_printed_page(project: Path) -> None:
    sheet = sheet_of(project)
    [pane] = sheet.iter(f"{X}pane")
    assert (pane.get("state"), pane.get("topLeftCell")) == ("frozen", "D3")
    [filter] = sheet.iter(f"{X}autoFilter")
    assert filter.get("ref") == f"A2:O{2 + len(from_json(project)['items'])}"
    [page] = sheet.iter(f"{X}pageSetup")
    assert (page.get("paperSize"), page.get("orientation")) == ("9", "landscape")
    assert "&P" in "".join(it.text or "" for it in sheet.iter(f"{X}oddFooter"))
    book = ElementTree.tostring(part(export_xlsx(project)[0], "xl/workbook.xml"), "unicode")
    assert "Handlingsplan!$B:$C,Handlingsplan!$1:$2" in book


def test_paper_has_every_column_but_the_id(project: Path) -> None:
    book = ElementTree.tostring(part(export_xlsx(project)[0], "xl/workbook.xml"), "unicode")
    assert f"Handlingsplan!$B$1:$O${2 + len(from_json(project)['items'])}" in book


def test_rows_have_a_height_and_still_grow(project: Path) -> None:
    rows = list(sheet_of(project).iter(f"{X}row"))[2:]
    assert [
        row for row in rows if float(row.attrib["ht"]) < 15 or "customHeight" in row.attrib
    ] == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [("kort", 1), ("x" * 11, 1), ("x" * 12, 2), ("x" * 110, 10), ("fem og to " * 5, 5)],
)
def test_row_is_as_high_as_its_text_has_lines_of_eleven_letters_in_a_width_of_ten(
    text: str, lines: int
) -> None:
    assert height([text], [10]) == 15 * lines + 1


def test_row_is_as_high_as_its_highest_cell() -> None:
    assert height(["x" * 40, "kort", ""], [10, 10, 10]) == height(["", "x" * 40], [10, 10]) == 61


def test_tables_get_the_measures_of_a_row_as_data_and_lists_do_not(project: Path) -> None:
    lists, tables = (json.loads(it.read_text(encoding="utf-8")) for it in export_items(project))
    assert tables["row_height"] == {
        "letters_per_width": 1.1,
        "points_per_line": 15,
        "points_beside": 1,
    }
    assert "row_height" not in lists


def test_sheet_takes_the_longest_text_that_a_plan_may_hold(project: Path) -> None:
    rules = list(sheet_of(project).iter(f"{X}dataValidation"))
    limits = [it.findtext(f"{X}formula1") for it in rules if it.get("type") == "textLength"]
    assert limits == ["5000"] * 3
    assert {it.get("error") for it in rules if it.get("type") == "textLength"} == {
        "Skriv højst 5.000 tegn."
    }

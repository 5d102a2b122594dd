"""This file proves the map of services: the same rows in CSV and Excel, and no cell a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.check import check
from macros.exports.office.cells import plain
from macros.exports.services.csv import export as export_csv
from macros.exports.services.rows import EMPTY_ROWS, HEADERS, NOTE, rows
from macros.exports.services.xlsx import export as export_xlsx
from macros.load import load
from macros.problems import ModelError
from macros.raw import ROOT

from .conftest import replace

SPACE = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
Export = Callable[[Path], list[Path]]
EXPORTS: list[Export] = [export_csv, export_xlsx]
BUS = "model/catalogue/bogbussen.yaml"


def from_csv(root: Path) -> list[list[str]]:
    [path] = export_csv(root)
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def from_xlsx(root: Path) -> list[list[str]]:
    """Return the texts of the sheet's rows, from its XML; an empty cell is an empty text."""
    [path] = export_xlsx(root)
    with zipfile.ZipFile(path) as book:
        shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    texts = ["".join(it.itertext()) for it in shared.iterfind("x:si", SPACE)]
    found = []
    for row in sheet.iterfind(".//x:row", SPACE):
        cells = row.findall("x:c", SPACE)
        assert {cell.get("t", "s") for cell in cells} == {"s"}, "a cell is text or empty"
        values = [cell.findtext("x:v", "", SPACE) for cell in cells]
        found.append([texts[int(value)] if value else "" for value in values])
    return found


def sheet_of(root: Path) -> ElementTree.Element:
    [path] = export_xlsx(root)
    with zipfile.ZipFile(path) as book:
        return ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))


def test_csv_and_excel_hold_the_same_headers_and_rows(project: Path) -> None:
    note, *table = from_xlsx(project)
    filled, empty = table[:-EMPTY_ROWS], table[-EMPTY_ROWS:]
    assert filled == from_csv(project) == [list(HEADERS), *rows(load(project))]
    assert empty == [[""] * len(HEADERS)] * EMPTY_ROWS
    assert note[0] == NOTE


def test_row_says_what_the_model_says_and_leaves_the_rest_to_the_municipality(
    project: Path,
) -> None:
    [_, hunde, bus] = [dict(zip(HEADERS, row, strict=True)) for row in from_csv(project)]
    assert {key: text for key, text in hunde.items() if text} == {
        "Tilbud": "Læsehunde",
        "Hvem står bag": "Ørby Kommune og Aaby Kommune",
        "Emne": "Angst",
        "Målgruppe": "Børn, som ikke tør læse højt for andre.",
        "Alder": "7–12 år",
        "Indhold": "Børn, som er bange for at læse højt, skal tro på, at de kan.",
        "Adgang": "Man kan selv henvende sig, eller en fagperson kan pege på den",
        "Id": "laesehunde",
    }
    assert (bus["Alder"], bus["Kontaktperson"]) == ("", "")


def test_real_map_has_every_effort_in_the_order_of_the_model() -> None:
    model = load(ROOT)
    ids = [row[HEADERS.index("Id")] for row in rows(model)]
    assert ids == list(model.catalogue)
    assert set(ids) == {file.stem for file in (ROOT / "model/catalogue").glob("*.yaml")}


def test_empty_rows_of_the_sheet_can_be_sorted_with_the_others(project: Path) -> None:
    sheet = sheet_of(project)
    last = 2 + len(load(project).catalogue) + EMPTY_ROWS
    filter = sheet.find("x:autoFilter", SPACE)
    assert filter is not None
    assert filter.attrib == {"ref": f"A2:L{last}"}
    assert len(HEADERS) == ord("L") - ord("A") + 1


def test_headers_of_the_sheet_stay_in_view_and_on_each_printed_page(project: Path) -> None:
    pane = sheet_of(project).find(".//x:pane", SPACE)
    assert pane is not None
    assert (pane.get("state"), pane.get("ySplit"), pane.get("topLeftCell")) == ("frozen", "2", "B3")
    with zipfile.ZipFile(export_xlsx(project)[0]) as book:
        assert "'Tilbud i kommunen'!$2:$2" in book.read("xl/workbook.xml").decode()


def test_csv_is_what_a_danish_excel_opens(project: Path) -> None:
    data = export_csv(project)[0].read_bytes()
    assert data.startswith(b"\xef\xbb\xbfTilbud;Hvem st\xc3\xa5r bag;")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.count(b"\r\n") == data.count(b"\n") == 1 + len(load(project).catalogue)


def test_excel_file_is_a_whole_zip_of_well_formed_xml(project: Path) -> None:
    with zipfile.ZipFile(export_xlsx(project)[0]) as book:
        assert book.testzip() is None
        for name in book.namelist():
            ElementTree.fromstring(book.read(name))


@pytest.mark.parametrize("export", EXPORTS)
def test_map_exported_twice_is_the_same_to_the_byte(project: Path, export: Export) -> None:
    first = [path.read_bytes() for path in export(project)]
    (project / "docs/hent").rename(project / "docs/gammelt")
    assert [path.read_bytes() for path in export(project)] == first


def test_excel_file_does_not_tell_when_it_was_written(project: Path) -> None:
    with zipfile.ZipFile(export_xlsx(project)[0]) as book:
        assert {entry.date_time[0] for entry in book.infolist()} == {1980}
        said = book.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT", said)) == {"2023-03-01T"}


@pytest.mark.parametrize("export", EXPORTS)
def test_map_of_a_model_with_problems_is_not_written(project: Path, export: Export) -> None:
    replace(project / BUS, "title: Bogbussen", "title: Bogbussen.")
    with pytest.raises(ModelError):
        export(project)
    assert not (project / "docs/hent").exists()


FORMULAS = [
    "=SUM(A1)",
    "+45 12 34 56 78",
    "-1+1",
    "@SUM(A1)",
    "\tfane",
    "\r=1",
    " =1",
    "\N{NO-BREAK SPACE}=1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text: str) -> None:
    assert plain(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "Læsehunde", "7–12 år", "−1,5", "1-5 samtaler", "a=b", "'=1", "Hund; kat", " hund"]
)
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize("start", ["=SUM(A1)", "+1", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"])
@pytest.mark.parametrize(
    ("field", "old", "header"),
    [
        ("title", "title: Bogbussen", "Tilbud"),
        ("municipalities", "municipalities: [Aaby]", "Hvem står bag"),
        ("target", "target: Alle, som har lyst til at låne en bog.", "Målgruppe"),
    ],
)
def test_no_field_of_an_effort_becomes_a_formula(
    project: Path, start: str, field: str, old: str, header: str
) -> None:
    written = f'"{start} og bøger"'
    new = f"[{written}]" if field == "municipalities" else written
    replace(project / BUS, old, f"{field}: {new}")
    assert check(project) == []
    for table in (from_csv(project)[1:], from_xlsx(project)[2:-EMPTY_ROWS]):
        assert table[1][HEADERS.index(header)].startswith(f"'{start} og bøger")
        assert [cell for row in table for cell in row if re.match(r"\s*[=+\-@]", cell)] == []
    assert list(sheet_of(project).iter(f"{{{SPACE['x']}}}f")) == []


@pytest.mark.parametrize("start", "=+-@")
def test_purpose_that_begins_as_a_formula_is_refused_by_the_schema(
    project: Path, start: str
) -> None:
    replace(project / BUS, "purpose: Bøgerne", f"purpose: '{start}Bøgerne")
    replace(project / BUS, "langt fra caféen.", "langt fra caféen.'")
    [problem] = check(project)
    assert (problem.path, problem.where) == (BUS, "purpose")


def test_signs_of_csv_and_xml_inside_a_text_come_out_as_they_went_in(project: Path) -> None:
    title = 'Bøger; "hunde" & en < to, 100 %'
    replace(project / BUS, "title: Bogbussen", f"title: '{title}'")
    assert from_csv(project)[2][0] == from_xlsx(project)[3][0] == title


def test_paragraphs_of_a_text_are_one_line_in_a_cell(project: Path) -> None:
    target = "target: Alle, som har lyst til at låne en bog."
    replace(project / BUS, target, "target: |-\n  Alle børn.\n\n  Alle voksne.")
    assert from_csv(project)[2][HEADERS.index("Målgruppe")] == "Alle børn. Alle voksne."

"""This file proves the plan's files: the same items in JSON, Excel and Word, and fields."""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from macros.checklist import ANSWERS, COLUMNS, fingerprint, statuses
from macros.exports.office.cells import plain
from macros.exports.plan.docx import export as export_docx
from macros.exports.plan.items import export as export_items
from macros.exports.plan.items import items
from macros.exports.plan.row_height import height
from macros.exports.plan.xlsx import export as export_xlsx
from macros.kinds import KINDS
from macros.load import load
from macros.model.whole import Model
from macros.problems import ModelError
from macros.raw import ROOT

from .conftest import replace

X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Export = Callable[[Path], list[Path]]
EXPORTS: list[Export] = [export_items, export_xlsx, export_docx]
PACKED: list[Export] = [export_xlsx, export_docx]
DOOR = "model/core-elements/aaben-doer.yaml"
HEADERS = list(COLUMNS.values())


def part(path: Path, name: str) -> Element:
    with zipfile.ZipFile(path) as packed:
        return ElementTree.fromstring(packed.read(name))


def from_json(root: Path) -> dict[str, Any]:
    _, path = export_items(root)
    whole: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return whole


def sheet_of(root: Path, number: int = 1) -> Element:
    return part(export_xlsx(root)[0], f"xl/worksheets/sheet{number}.xml")


def from_xlsx(root: Path, number: int = 1) -> list[list[str]]:
    """Return the texts of a sheet's rows; an empty cell is an empty text."""
    texts = ["".join(it.itertext()) for it in part(export_xlsx(root)[0], "xl/sharedStrings.xml")]
    found = []
    for row in sheet_of(root, number).iter(f"{X}row"):
        cells = row.findall(f"{X}c")
        assert {cell.get("t", "s") for cell in cells} == {"s"}, "a cell is text or empty"
        values = [cell.findtext(f"{X}v", "") for cell in cells]
        found.append([texts[int(value)] if value else "" for value in values])
    return found


def document_of(root: Path) -> Element:
    return part(export_docx(root)[0], "word/document.xml")


def text_of(element: Element) -> str:
    return "".join(it.text or "" for it in element.iter(f"{W}t"))


def from_docx(root: Path) -> list[list[list[str]]]:
    """Return the rows of all tables but their headers: for each cell, its paragraphs."""
    rows = document_of(root).iter(f"{W}tr")
    return [
        [[text_of(line) for line in cell.iter(f"{W}p")] for cell in row.iter(f"{W}tc")]
        for row in rows
        if row.find(f".//{W}tblHeader") is None
    ]


# --- the items


def test_item_says_what_the_contract_promises(project: Path) -> None:
    [_, item, *_] = from_json(project)["items"]
    assert item == {
        "id": "aaben-doer/svar-inden-to-dage",
        "title": "Svar inden for to dage",
        "text": "Svar forældrene senest to kalenderdage efter, at de har skrevet.",
        "level": "must",
        "level_word": "skal",
        "group": "aaben-doer",
        "group_title": "1. Åben dør",
        "roles": ["vaert"],
        "role_words": "Vært",
        "phase": "drift",
        "phase_word": load(project).phases["drift"].title,
        "limits": "Frist: højst 2 kalenderdage efter første henvendelse"
        " · Alder: under 15 år (barnet selv)",
        "check": "Fik de seneste fem forældre svar inden for to dage?",
        "source": item["source"],
        "href": "kerneelementer/aaben-doer/#svar-inden-to-dage",
        "fingerprint": item["fingerprint"],
    }
    assert re.fullmatch(r"[0-9a-f]{8}", item["fingerprint"])
    assert re.fullmatch(r"\S.*, (s\. \S+|\S.*)", item["source"])


def test_items_of_the_real_model_are_its_statements_in_order() -> None:
    model = load(ROOT)
    found = items(model)
    assert [item["id"] for item in found] == list(model.statements)
    assert [key for item in found for key, value in item.items() if not value] == [
        "limits" for statement in model.statements.values() if not statement.limits
    ]


def test_addresses_of_items_are_of_pages_that_exist() -> None:
    pages = {page for kind in KINDS.values() for page in [kind.page] if "{id}" not in page}
    pages |= {path.relative_to(ROOT / "docs").as_posix() for path in ROOT.glob("docs/**/*.md")}
    addresses = {re.sub(r"(index)?\.md$", "", page).rstrip("/") + "/" for page in pages}
    assert {item["href"].partition("#")[0] for item in items(load(ROOT))} <= addresses


def test_file_says_its_columns_statuses_and_version(project: Path) -> None:
    whole = from_json(project)
    assert (whole["format"], whole["model_version"]) == ("sammen-paa-sporet/items", "1.0.0")
    assert {it["key"]: it["header"] for it in whole["columns"]} == COLUMNS
    assert list(whole["statuses"]) == ["not-started", "in-progress", "in-place", "not-relevant"]
    assert {key for key in COLUMNS if key not in whole["items"][0]} == set(ANSWERS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Svar inden for to dage", "title: Svar inden to dage"),
        ("text: Svar forældrene", "text: Skriv til forældrene"),
        ("level: must", "level: should"),
        ("max: 2", "max: 3"),
    ],
)
def test_fingerprint_changes_with_what_must_be_looked_at_again(
    project: Path, old: str, new: str
) -> None:
    before = {item["id"]: item["fingerprint"] for item in from_json(project)["items"]}
    replace(project / DOOR, old, new)
    after = {item["id"]: item["fingerprint"] for item in from_json(project)["items"]}
    changed = [id for id in before if before[id] != after[id]]
    assert changed == ["aaben-doer/svar-inden-to-dage"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("check: Fik de seneste fem", "check: Fik de seneste ti"),
        ("own_reading: Håndbogen siger hurtigt", "own_reading: Håndbogen siger straks"),
        ("roles: [vaert]", "roles: [vaert, makker]"),
    ],
)
def test_fingerprint_stays_when_other_things_change(project: Path, old: str, new: str) -> None:
    before = [item["fingerprint"] for item in from_json(project)["items"]]
    replace(project / DOOR, old, new)
    assert [item["fingerprint"] for item in from_json(project)["items"]] == before


def test_fingerprint_tells_where_one_text_ends() -> None:
    assert fingerprint("ab", "c") != fingerprint("a", "bc")


# --- the same in all files


def test_json_excel_and_word_hold_the_same_items_in_the_same_order(project: Path) -> None:
    whole = from_json(project)["items"]
    _, headers, *rows = from_xlsx(project)
    assert headers == HEADERS
    for key in ("id", "title", "text", "level_word", "limits", "check", "source"):
        column = HEADERS.index(COLUMNS[key])
        assert [row[column] for row in rows] == [item[key] for item in whole], key
    word = from_docx(project)
    assert [row[0][-1] for row in word] == [item["id"] for item in whole]
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


# --- Excel


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
    assert (above[0], above[9]) == ("Fra modellen", "Udfyldes af jer")


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
    assert "Handlingsplan!$A:$C,Handlingsplan!$1:$2" in book


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


# --- Word


def test_word_has_a_heading_and_a_table_for_each_group(project: Path) -> None:
    body = document_of(project)
    styled = [(it.find(f"{W}pPr/{W}pStyle"), text_of(it)) for it in body.iter(f"{W}p")]
    headings = [
        text for it, text in styled if it is not None and it.attrib[f"{W}val"] == "Heading1"
    ]
    groups = list(dict.fromkeys(it["group_title"] for it in from_json(project)["items"]))
    assert headings == ["Om planen", *groups]
    captions = [it.attrib[f"{W}val"] for it in body.iter(f"{W}tblCaption")]
    assert captions == groups


def test_header_rows_repeat_and_no_row_splits(project: Path) -> None:
    for table in document_of(project).iter(f"{W}tbl"):
        head, *rows = table.iter(f"{W}tr")
        assert [text_of(cell) for cell in head.iter(f"{W}tc")] == [
            "Udsagn", "Niveau", "Status", "Ansvarlig", "Frist", "Note"
        ]  # fmt: skip
        assert [it for it in [head, *rows] if it.find(f"{W}trPr/{W}cantSplit") is None] == []
        assert [row.find(f"{W}trPr/{W}tblHeader") is None for row in [head, *rows]] == [
            False, *[True] * len(rows)
        ]  # fmt: skip


def test_each_row_has_four_fields_with_ids_of_their_own(project: Path) -> None:
    body = document_of(project)
    fields = list(body.iter(f"{W}sdtPr"))
    number = len(from_json(project)["items"])
    tags = [field.find(f"{W}tag") for field in fields]
    assert [it.attrib[f"{W}val"] for it in tags if it is not None] == [
        "status", "responsible", "deadline", "note"
    ] * number  # fmt: skip
    ids = [int(it.attrib[f"{W}val"]) for field in fields for it in field.iter(f"{W}id")]
    assert ids == list(range(1, 4 * number + 1))
    assert len(list(body.iter(f"{W}date"))) == number
    lists = list(body.iter(f"{W}dropDownList"))
    assert [
        [(it.attrib[f"{W}value"], it.attrib[f"{W}displayText"]) for it in choices]
        for choices in lists
    ] == [list(statuses().items())] * number


def test_word_file_is_danish_a4_landscape_with_a_title(project: Path) -> None:
    [path] = export_docx(project)
    languages = part(path, "word/styles.xml").findall(f".//{W}docDefaults//{W}lang")
    assert [it.attrib[f"{W}val"] for it in languages] == ["da-DK"]
    [size] = document_of(project).iter(f"{W}pgSz")
    assert {key.removeprefix(W): value for key, value in size.attrib.items()} == {
        "w": "16838", "h": "11906", "orient": "landscape"
    }  # fmt: skip
    said = {it.tag.partition("}")[2]: it.text for it in part(path, "docProps/core.xml")}
    assert (said["title"], said["language"]) == ("Handlingsplan for Lektiecaféen", "da-DK")


def test_columns_of_word_fill_the_page_and_no_more(project: Path) -> None:
    for grid in document_of(project).iter(f"{W}tblGrid"):
        widths = [int(it.attrib[f"{W}w"]) for it in grid]
        assert min(widths) > 1000
        assert sum(widths) == pytest.approx(16838 - 2 * 850, abs=10)


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

"""This file reads the plan's files back: items from JSON, cells from Excel, rows from Word."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from macros.checklist import COLUMNS
from macros.exports.plan.docx import export as export_docx
from macros.exports.plan.items import export as export_items
from macros.exports.plan.xlsx import export as export_xlsx

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

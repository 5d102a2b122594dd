"""This file has the files that are spoiled: a plan as it is handed out, whole and right."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import xlsxwriter

AT = "2026-11-22T10:00:00.000Z"
HEADERS = ["Id", "Status", "Begrundelse, hvis ikke relevant", "Ansvarlig", "Frist", "Note"]
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def plan(id: str, ids: list[str]) -> dict[str, Any]:
    """Return a plan with answers to some items, and with a form."""
    answer = {"status": "in-place", "note": "En note", "deadline": "2026-12-01", "changed": AT}
    rows = [{"id": "1", "dato": "2026-12-01", "sted": "Huset"}, {"id": "2", "sted": ""}]
    return {
        "format": "sammen-paa-sporet/plan",
        "format_version": 1,
        "id": id,
        "name": "Vores tilbud",
        "created": AT,
        "changed": AT,
        "model_version": "1.2.0",
        "known": dict.fromkeys(ids, "00000001"),
        "items": {id: {**answer, "fingerprint": "00000001"} for id in ids},
        "forms": {"plan": {"changed": AT, "values": {"navn": "Nord", "moeder": rows}}},
    }


def export(mine: str, ids: list[str]) -> dict[str, Any]:
    """Return a file of two plans: the one that is here, and another."""
    plans = [plan(mine, ids), plan("en-anden", ids)]
    return {
        "format": "sammen-paa-sporet/data",
        "format_version": 1,
        "exported": AT,
        "plans": plans,
    }


def table(ids: list[str]) -> list[list[str]]:
    """Return the rows of a table with answers, its headers first."""
    return [HEADERS, *([id, "I gang", "", "Mette", "2026-12-01", "En note; æøå"] for id in ids)]


def xlsx(ids: list[str]) -> dict[str, bytes]:
    """Return the parts of an Excel file with answers."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Handlingsplan")
        for number, row in enumerate(table(ids)):
            sheet.write_row(number, 0, row)
        sheet.write_number(1, 4, 46357, book.add_format({"num_format": "d. mmmm yyyy"}))
    with zipfile.ZipFile(file) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def ods(ids: list[str]) -> dict[str, bytes]:
    """Return the parts of a spreadsheet as LibreOffice has them."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    row = '<table:table-row table:number-rows-repeated="1">{}</table:table-row>'
    rows = "".join(row.format("".join(map(cell.format, cells))) for cells in table(ids))
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" '
        'xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
        f'<table:table table:name="Handlingsplan">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<manifest:manifest xmlns:manifest="m"></manifest:manifest>'
    texts = {"mimetype": ODS, "content.xml": content, "META-INF/manifest.xml": manifest}
    return {name: text.encode() for name, text in texts.items()}


def zipped(parts: Mapping[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return file.getvalue()

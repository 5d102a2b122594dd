"""This file writes the map of services as an Excel file.

Imports xlsxwriter, as plan/xlsx.py does.
"""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from ...load import load
from .. import FOLDER
from ..office.look import CREATED, PETROL
from .rows import EMPTY_ROWS, HEADERS, NAME, NOTE, TITLE, rows

_WIDTHS = (28, 22, 20, 45, 12, 45, 24, 22, 22, 22, 16, 18)


def export(root: Path) -> list[Path]:
    """Write the file under `root`. Return its path.

    Raises ModelError when the model has problems.
    """
    model = load(root)
    path = root / FOLDER / f"{NAME}.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        book.set_properties({"title": TITLE, "created": CREATED, "comments": NOTE})
        _fill(book, rows(model))
    return [path]


def _fill(book: xlsxwriter.Workbook, filled: list[list[str]]) -> None:
    sheet = book.add_worksheet(TITLE)
    colours = {"bg_color": f"#{PETROL}", "font_color": "#FFFFFF"}
    head = book.add_format({"bold": True, "border": 1, **colours})
    cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    note = book.add_format({"italic": True, "text_wrap": True, "valign": "top"})
    last = len(HEADERS) - 1
    sheet.merge_range(0, 0, 0, last, NOTE, note)
    sheet.set_row(0, 32)
    for column, (header, width) in enumerate(zip(HEADERS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(1, column, header, head)
    for row, texts in enumerate([*filled, *[[""] * len(HEADERS)] * EMPTY_ROWS], start=2):
        for column, text in enumerate(texts):
            if text:
                sheet.write_string(row, column, text, cell)
            else:
                sheet.write_blank(row, column, None, cell)
    sheet.autofilter(1, 0, 1 + len(filled) + EMPTY_ROWS, last)
    sheet.freeze_panes(2, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    # The id is for those who keep the file, and paper does without it.
    sheet.print_area(0, 0, 1 + len(filled) + EMPTY_ROWS, HEADERS.index("Id") - 1)
    sheet.repeat_rows(1)
    sheet.set_footer("&L&A&RSide &P af &N")

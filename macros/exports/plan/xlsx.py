"""This file writes the plan as an Excel file that the guide can read back.

Imports xlsxwriter, as services/xlsx.py does.
"""

from __future__ import annotations

import io
from pathlib import Path

import xlsxwriter

from ...load import load
from ...model.whole import Model
from .. import FOLDER
from ..office.archive import repacked
from ..office.look import CREATED, PETROL
from .row_height import height
from .sheet import fill_plan
from .texts import HOW_IN_EXCEL, NAME, introduction, title

_PART = "xl/worksheets/sheet1.xml"
_WIDTH = 90  # of the sheet about the plan


def export(root: Path) -> list[Path]:
    """Write the file under `root`. Return its path.

    Raises ModelError when the model has problems.
    """
    model = load(root)
    path = root / FOLDER / f"{NAME}.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"strings_to_formulas": False, "in_memory": True}) as book:
        book.set_properties({"title": title(model), "created": CREATED})
        fill_plan(book, model)
        _fill_about(book, model)
    # A row that is said to be of the user's own height would not grow with what is written in it.
    path.write_bytes(repacked(written.getvalue(), _PART, b' customHeight="1"'))
    return [path]


def _fill_about(book: xlsxwriter.Workbook, model: Model) -> None:
    sheet = book.add_worksheet("Om")
    heading = book.add_format({"bold": True, "font_color": f"#{PETROL}", "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, _WIDTH)
    top = book.add_format({"bold": True, "font_size": 16, "font_color": f"#{PETROL}"})
    sheet.write_string(0, 0, title(model), top)
    sheet.write_string(1, 0, f"Modelversion {model.service.version}", text)
    for place, (head, said) in enumerate(introduction(model, HOW_IN_EXCEL), start=1):
        sheet.write_string(3 * place, 0, head, heading)
        sheet.set_row(3 * place + 1, height([said], [_WIDTH]))
        sheet.write_string(3 * place + 1, 0, said, text)
    sheet.set_paper(9)
    sheet.set_footer("&RSide &P af &N")

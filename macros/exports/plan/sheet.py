"""This file fills the sheet of the plan: its items, and cells that ask for the answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...checklist import ANSWERS, COLUMNS, statuses
from ...model.whole import Model
from ...schema import longest
from ..office.cells import plain
from ..office.look import PETROL
from .items import items
from .row_height import height
from .texts import title

SHEET = "Handlingsplan"
HEADER_ROW = 1  # from 0: a row above it says which columns are to be filled in

_KEYS = list(COLUMNS)
_FIRST, _LAST = _KEYS.index(ANSWERS[0]), _KEYS.index(ANSWERS[-1])
_PRINTED = _KEYS.index("id") + 1  # the id is for the guide, and paper does without it
_WIDTHS = (14, 15, 24, 44, 11, 12, 17, 19, 28, 14, 26, 20, 12, 36, 28)
_SMALL = 1.3  # so many more of an id's small letters take the room of one
_COLOURS = {
    "not-started": "#FBE0CC",
    "in-progress": "#FFEDB3",
    "in-place": "#CFE9D3",
    "not-relevant": "#DFE4E6",
}


def fill_plan(book: Any, model: Model) -> None:
    """Write the sheet into a workbook of xlsxwriter."""
    sheet = book.add_worksheet(SHEET)
    rows = items(model)
    first, last = HEADER_ROW + 1, HEADER_ROW + len(rows)
    _write_headers(book, sheet)
    looks = {key: book.add_format(_look(key)) for key in _KEYS}
    for row, item in enumerate(rows, start=first):
        texts = [plain(item.get(key, "")) for key in _KEYS]
        sheet.set_row(row, height(texts, (_WIDTHS[0] * _SMALL, *_WIDTHS[1:])))
        for column, text in enumerate(texts):
            _write(sheet, row, column, text, looks[_KEYS[column]])
    _ask_for_answers(book, sheet, first, last)
    sheet.autofilter(HEADER_ROW, 0, last, len(_KEYS) - 1)
    sheet.freeze_panes(first, _KEYS.index("title") + 1)
    _set_print(sheet, last, f"{title(model)}, modelversion {model.service.version}")


def _write(sheet: Any, row: int, column: int, text: str, look: Any) -> None:
    """Write text that never is a formula; an empty cell holds nothing, not even empty text."""
    if text:
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def _write_headers(book: Any, sheet: Any) -> None:
    sheet.set_row(HEADER_ROW, 31)  # two lines: the arrow of the filter takes room
    for column, key in enumerate(_KEYS):
        fill = "#9A4A0F" if key in ANSWERS else f"#{PETROL}"
        look = {"bold": True, "font_color": "#FFFFFF", "bg_color": fill}
        above = {_KEYS[_PRINTED]: "Fra modellen", ANSWERS[0]: "Udfyldes af jer"}.get(key, "")
        _write(sheet, 0, column, above, book.add_format(look))
        boxed = book.add_format({**look, "border": 1, "text_wrap": True, "valign": "top"})
        sheet.write_string(HEADER_ROW, column, COLUMNS[key], boxed)
        sheet.set_column(column, column, _WIDTHS[column])


def _look(key: str) -> dict[str, Any]:
    look: dict[str, Any] = {"text_wrap": True, "valign": "top", "border": 1}
    look["border_color"] = "#B8C4C8"
    if key in ANSWERS:  # text stays the text that was typed, whatever sign it begins with
        look |= {"bg_color": "#FFF7E8", "num_format": "yyyy-mm-dd" if key == "deadline" else "@"}
    if key == "id":
        look |= {"font_size": 8, "font_color": "#46575D"}
    return look | {"bold": key in ("title", "level_word")}


def _ask_for_answers(book: Any, sheet: Any, first: int, last: int) -> None:
    """Hold the answers to what the guide can read, and colour each status beside its word."""
    words = statuses()
    for column, key in enumerate(_KEYS[_FIRST : _LAST + 1], start=_FIRST):
        if key == "status":
            rule: dict[str, Any] = {"validate": "list", "source": list(words.values())}
            said = f"Vælg på listen: {', '.join(words.values())}."
        elif key == "deadline":
            rule = {"validate": "date", "criteria": ">=", "value": date(2000, 1, 1)}
            said = "Skriv en dato, for eksempel 2026-12-01."
        else:
            most = longest("plan", "answer", key)
            rule = {"validate": "length", "criteria": "<=", "value": most}
            said = f"Skriv højst {most:,} tegn.".replace(",", ".")
        rule |= {"error_title": COLUMNS[key][:32], "error_message": said}
        sheet.data_validation(first, column, last, column, rule)
    for status, word in words.items():
        fill = book.add_format({"bg_color": _COLOURS[status], "font_color": "#16252A"})
        rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": fill}
        sheet.conditional_format(first, _FIRST, last, _FIRST, rule)


def _set_print(sheet: Any, last: int, footer: str) -> None:
    """Print what the model says on one page and the answers on the next, each with the titles."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_print_scale(70)
    sheet.set_v_pagebreaks([_FIRST])
    sheet.print_across()
    sheet.repeat_rows(0, HEADER_ROW)
    sheet.print_area(0, _PRINTED, last, len(_KEYS) - 1)
    sheet.repeat_columns(_PRINTED, _KEYS.index("title"))
    sheet.set_footer(f"&L{footer.replace('&', '&&')}&RSide &P af &N")

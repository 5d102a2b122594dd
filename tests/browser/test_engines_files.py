"""This file brings files in, and takes them back, in Firefox and in Safari's engine."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ..site.built import ROOT
from .checking import ITEM, OPEN, STATUS, STORE
from .driven import Driver, Window
from .served import PAGES

pytestmark = pytest.mark.browser
ALL = f"() => JSON.stringify({STORE}.all())"
PLAN = f"() => {STORE}.all().plans[0]"
ANSWER = {"Status": "I gang", "Note": "Fra filen"}


def _json(folder: Path, window: Window) -> Path:
    data = json.loads(window.run(ALL))
    data["plans"][0]["items"][ITEM] |= {"status": "in-progress", "note": ANSWER["Note"]}
    file = folder / "planer.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def _csv(folder: Path, _: Window) -> Path:
    file = folder / "plan.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, delimiter=";").writerows([["Id", *ANSWER], [ITEM, *ANSWER.values()]])
    return file


def _xlsx(folder: Path, _: Window) -> Path:
    book = openpyxl.load_workbook(ROOT / "docs" / "hent" / "handlingsplan.xlsx")
    rows: list[Any] = list(book["Handlingsplan"].iter_rows(min_row=2))
    at = {cell.value: cell.column - 1 for cell in rows[0]}
    row = next(row for row in rows if row[at["Id"]].value == ITEM)
    for column, text in ANSWER.items():
        row[at[column]].value = text
    file = folder / "plan.xlsx"
    book.save(file)
    return file


@pytest.mark.parametrize("made", [_json, _csv, _xlsx])
def test_file_is_looked_at_brought_in_and_taken_back(
    driver: Driver, address: str, tmp_path: Path, made: Callable[[Path, Window], Path]
) -> None:
    window = driver.window()
    window.open(address + PAGES["checklist"])
    window.run(OPEN, [ITEM])
    window.choose(STATUS, "in-place")
    before = window.run(PLAN)["items"]
    window.open(address + PAGES["mine-data"])
    window.take("[data-file]", made(tmp_path, window))
    window.says("[data-preview]", "nyt ét sted, ændret ét sted")
    assert window.run(PLAN)["items"] == before
    window.press("Hent ind")
    window.says("[data-told]", "er hentet ind")
    kept = window.run(PLAN)["items"][ITEM]
    assert (kept["status"], kept["note"]) == ("in-progress", "Fra filen")
    window.press("Fortryd det, der er hentet ind")
    window.says("[data-told]", "er, som den var før")
    assert window.run(PLAN)["items"] == before

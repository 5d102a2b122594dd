"""This file proves the plan in Word: a table for each group, and fields in each row."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checklist import statuses
from macros.exports.plan.docx import export as export_docx

from .files import W, document_of, from_json, part, text_of


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


def test_no_id_stands_on_paper(project: Path) -> None:
    whole = text_of(document_of(project))
    assert [item["id"] for item in from_json(project)["items"] if item["id"] in whole] == []

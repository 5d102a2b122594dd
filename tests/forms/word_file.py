"""This file reads the fields of a form from its Word file, and the parts of that file."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .fields import Column, Field

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def parts_of(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def document_of(docx: bytes) -> Element:
    return ElementTree.fromstring(parts_of(docx)["word/document.xml"])


def value(element: Element, path: str) -> str:
    """Return the w:val of a part below; the empty text when it is not there."""
    found = element.find(path.replace("w:", W))
    return "" if found is None else found.attrib[f"{W}val"]


def style(paragraph: Element) -> str:
    return value(paragraph, "w:pPr/w:pStyle")


def run_texts(element: Element) -> list[str]:
    """Return the text of each run that stands outside the fields."""
    return ["".join(it.text or "" for it in run.iter(f"{W}t")) for run in element.findall(f"{W}r")]


_HOW = {"(tt:mm)": "time", "(et tal)": "number"}


def type_of(control: Element) -> tuple[str, tuple[str, ...]]:
    """Return what a content control takes, and its options."""
    properties = next(control.iter(f"{W}sdtPr"))
    if properties.find(f"{W14}checkbox") is not None:
        return "checkbox", ()
    if properties.find(f"{W}date") is not None:
        return "date", ()
    if (choices := properties.find(f"{W}dropDownList")) is not None:
        return "choice", tuple(it.attrib[f"{W}displayText"] for it in choices)
    text = properties.find(f"{W}text")
    assert text is not None
    name = value(properties, "w:alias")
    how = [kind for ending, kind in _HOW.items() if name.endswith(ending)]
    return ("long-text" if text.attrib else (how or ["short-text"])[0]), ()


def in_word(docx: bytes) -> list[Field]:
    """Return the fields of a Word file: its labels, and the controls that follow each."""
    found: list[Field] = []
    waiting: Field | None = None  # a label whose boxes to tick follow
    for part in next(iter(document_of(docx))):
        look = style(part)
        boxes = list(part.iter(f"{W}sdt"))
        if look == "FormLabel":
            waiting = Field(run_texts(part)[0], "choices")
            found.append(waiting)
        elif look == "FormTick":
            [text, *_] = run_texts(part)
            if waiting and value(boxes[0], "w:sdtPr/w:alias").startswith(f"{waiting.label}: "[:64]):
                found[-1] = replace(found[-1], options=(*found[-1].options, text[1:]))
            else:
                waiting = None
                found.append(Field(text[1:], *type_of(boxes[0])))
        elif look == "FormField":
            found[-1] = Field(found[-1].label, *type_of(boxes[0]))
        elif part.tag == f"{W}tbl":
            found[-1] = _of_table(part, found[-1].label)
    return found


def _of_table(table: Element, label: str) -> Field:
    assert value(table, "w:tblPr/w:tblCaption") == label
    head, *rows = table.iter(f"{W}tr")
    labels = ["".join(it.text or "" for it in cell.iter(f"{W}t")) for cell in head.iter(f"{W}tc")]
    kinds = [[type_of(it) for it in row.iter(f"{W}sdt")] for row in rows]
    assert [it for it in kinds if it != kinds[0]] == [], "each row has the same fields"
    columns = tuple(Column(label, *kind) for label, kind in zip(labels, kinds[0], strict=True))
    return Field(label, "rows", columns=columns, rows=len(rows))

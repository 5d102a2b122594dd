"""This file writes each form as a Word document whose fields are content controls."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from ...forms import Field, FormView, form_views, imprint
from ...load import load
from ...model.form import Column
from ...model.whole import Model
from ..office.look import PETROL
from ..office.typesetting import as_png
from ..office.word_document import (
    GREY,
    Looks,
    append,
    new_document,
    packed,
    set_footer,
    set_margins,
)
from ..office.word_xml import (
    DATE,
    DECLARED,
    LONG,
    SHORT,
    TWIPS,
    cell,
    choice,
    control,
    paragraph,
    repeated,
    row,
    run,
    table,
    tick,
)
from . import paper

_FACT, _LABEL, _HELP, _FIELD, _TICK = "FormFact", "FormLabel", "FormHelp", "FormField", "FormTick"
_CELL, _HEAD = "FormCell", "FormHead"
_LOOKS: Looks = {
    "Title": (22, PETROL, 0, 4),
    "Heading 1": (15, PETROL, 10, 2),
    _FACT: (10, "000000", 0, 3),
    _LABEL: (11, "000000", 5, 1),
    _HELP: (9.5, GREY, 0, 2),
    _FIELD: (11, "000000", 2, 4),
    _TICK: (11, "000000", 3, 3),
    _CELL: (10, "000000", 2, 2),
    _HEAD: (9.5, "FFFFFF", 2, 2),
}
_SIDE = 20  # millimetres
_WIDTH = round((210 - 2 * _SIDE) * TWIPS)
_HINT = f'<w:color w:val="{GREY}"/><w:sz w:val="19"/>'
_HOW = {"time": "tt:mm", "number": "et tal"}
_KINDS = {"long-text": LONG, "date": DATE}


def export(root: Path) -> list[Path]:
    """Write the files under `root`. Return their paths.

    Raises ModelError when the model has problems.
    """
    model = load(root)
    paths = []
    for view in form_views(model):
        path = paper.path_of(root, view, "docx")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(packed(_document(model, view)))
        paths.append(path)
    return paths


def _document(model: Model, view: FormView) -> Any:
    it = view.form
    document = new_document(it.title, _LOOKS)
    set_margins(document, _SIDE, 22, 18)
    _set_looks(document.styles)
    ids = count(1)
    _set_header(document, ids)
    set_footer(document, imprint(model, view.form), printed=False, source=view.source)
    document.add_paragraph(it.title, style="Title")
    for text in view.opening:
        document.add_paragraph(text)
    for name, words in view.facts:
        append(
            document,
            paragraph(_FACT, run(f"{name}: ", "<w:b/>") + run(words), declared=True),
        )
    for text in view.privacy:
        document.add_paragraph(text, style=_FACT)
    for section in view.sections:
        document.add_paragraph(section.title, style="Heading 1")
        for text in section.guidance:
            document.add_paragraph(text).paragraph_format.keep_with_next = True
        for field in section.fields:
            for xml in _field(field, ids):
                append(document, xml)
    return document


def _set_looks(styles: Any) -> None:
    """Let labels stay with their fields, and fields look like something to fill in."""
    for name in (_LABEL, _HEAD):
        styles[name].font.bold = True
    for name in (_LABEL, _HELP, _HEAD):
        styles[name].paragraph_format.keep_with_next = True
    line = '<w:{} w:val="single" w:sz="4" w:space="3" w:color="8A8A8A"/>'
    sides = "".join(line.format(side) for side in ("top", "left", "bottom", "right"))
    border = parse_xml(f"<w:pBdr {DECLARED}>{sides}</w:pBdr>")
    styles[_FIELD].element.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def _set_header(document: Any, ids: count[int]) -> None:
    """Write where the municipality puts its name and its logo."""
    header = document.sections[0].header.paragraphs[0]
    picture = header.add_run()
    picture.add_picture(io.BytesIO(_logo()), height=Mm(9))
    about = next(picture._r.iter(qn("wp:docPr")))
    about.set("name", "Logo")
    about.set("descr", "Kommunens logo")
    framed = parse_xml(
        f"<w:sdt {DECLARED}><w:sdtPr>"
        f'<w:alias w:val="Kommunens logo"/><w:tag w:val="logo"/><w:id w:val="{next(ids)}"/>'
        "<w:picture/></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    header._p.replace(picture._r, framed)
    framed.find(qn("w:sdtContent")).append(picture._r)
    name = control("Kommunens navn", "kommune", SHORT, next(ids))
    for part in parse_xml(f"<w:p {DECLARED}>{run('   ')}{name}</w:p>"):
        header._p.append(part)


@cache
def _logo() -> bytes:
    """Return an empty frame where the logo goes. Its words would be printed; its name says it."""
    look = (
        "#set page(width: 36mm, height: 12mm, margin: 0.2mm, fill: none)\n"
        "#rect(width: 100%, height: 100%, stroke: 0.4pt + luma(190))"
    )
    return as_png(look)


def _field(field: Field, ids: count[int]) -> Iterator[str]:
    """Yield a field as paragraphs and tables."""
    hint = run(f"  {field.hint}", _HINT) if field.hint else ""
    if field.type == "checkbox":
        box = tick(field.label, field.id, next(ids))
        yield paragraph(_TICK, box + run(f" {field.label}") + hint, declared=True)
        for text in field.guidance:
            yield paragraph(_HELP, run(text), declared=True)
        return
    yield paragraph(_LABEL, run(field.label, "<w:b/>") + hint, declared=True)
    for text in field.guidance:
        yield paragraph(_HELP, run(text), declared=True)
    if field.type == "choices":
        for option in field.options:
            box = tick(f"{field.label}: {option}", field.id, next(ids))
            yield paragraph(_TICK, box + run(f" {option}"), declared=True)
    elif field.type == "rows":
        yield _rows(field, ids)
        yield paragraph(_HELP, "", declared=True)  # Word joins tables that touch
    else:
        yield paragraph(_FIELD, _control(field, field.id, ids), declared=True)


def _rows(field: Field, ids: count[int]) -> str:
    widths = paper.widths(field.columns, _WIDTH)
    pairs = list(zip(field.columns, widths, strict=True))
    head = "".join(
        cell(width, paragraph(_HEAD, run(column.label)), PETROL) for column, width in pairs
    )
    rows = []
    for number in range(1, field.count + 1):
        cells = "".join(
            cell(
                width,
                paragraph(_CELL, _control(column, f"{field.id}/{column.id}/{number}", ids)),
            )
            for column, width in pairs
        )
        last = number == field.count  # from this one Word adds more
        name, tag = f"{field.label}: flere", f"{field.id}/flere"
        rows.append(repeated(name, tag, row(cells), (next(ids), next(ids))) if last else row(cells))
    return table(field.label, widths, head, rows)


def _control(of: Field | Column, tag: str, ids: count[int]) -> str:
    if of.type == "checkbox":
        return tick(of.label, tag, next(ids))
    kind = choice({it: it for it in of.options}) if of.type == "choice" else None
    kind = kind or _KINDS.get(of.type, SHORT)
    return control(of.label, tag, kind, next(ids), _HOW.get(of.type, ""))

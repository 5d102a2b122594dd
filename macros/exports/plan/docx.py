"""This file writes the plan as a Word document with fields to fill in."""

from __future__ import annotations

from itertools import count, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from ...checklist import statuses
from ...load import load
from ...model.whole import Model
from .. import FOLDER
from ..office.word_document import (
    Looks,
    append,
    new_document,
    packed,
    set_footer,
    set_margins,
)
from .items import items
from .texts import HOW_IN_WORD, NAME, introduction, title
from .word_table import HEAD, SMALL, TEXT, table

_LOOKS: Looks = {
    TEXT: (9.5, "000000", 1, 1),
    SMALL: (8.5, "000000", 1, 1),
    HEAD: (9.5, "FFFFFF", 2, 2),
}


def export(root: Path) -> list[Path]:
    """Write the file under `root`. Return its path.

    Raises ModelError when the model has problems.
    """
    model = load(root)
    path = root / FOLDER / f"{NAME}.docx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(packed(_document(model)))
    return [path]


def _document(model: Model) -> Any:
    document = new_document(title(model), _LOOKS, landscape=True)
    set_margins(document, 15, 14, 16)
    head = document.styles[HEAD]
    head.font.bold, head.paragraph_format.keep_with_next = True, True
    set_footer(document, f"{title(model)} · modelversion {model.service.version}")
    document.add_paragraph(title(model), style="Title")
    document.add_paragraph("Om planen", style="Heading 1")
    for heading, text in introduction(model, HOW_IN_WORD):
        document.add_paragraph(heading, style="Heading 2")
        document.add_paragraph(text)
    ids = count(1)
    groups = groupby(items(model), key=itemgetter("group", "group_title"))
    for place, ((_, group), members) in enumerate(groups):
        opening = document.add_paragraph(group, style="Heading 1")
        opening.paragraph_format.page_break_before = place == 0
        append(document, table(group, members, statuses(), ids))
    return document

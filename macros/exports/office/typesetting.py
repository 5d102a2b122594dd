"""This file sets pages and pictures with typst, with the fonts that typst brings.

The only module that imports typst. Texts go to a page's look (a .typ file) as data, never as code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from ...problems import ModelError, Problem
from .look import CREATED, PETROL


class LayoutError(ModelError):
    """The PDF would not look as meant; its problem says what typst found."""


def as_pdf(look: Path, data: Mapping[str, Any], origin: str) -> bytes:
    """Return a PDF/UA-1 of data in the look of a typst file.

    Raises LayoutError, which names `origin`, the file that the data comes from.
    """
    try:
        pdf, warnings = typst.compile_with_warnings(
            str(look),
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"form": json.dumps(data, ensure_ascii=False), "colour": f"#{PETROL}"},
            ignore_system_fonts=True,  # only those that typst brings: the same on every machine
            timestamp=int(CREATED.timestamp()),
        )
        said = [str(warning.message) for warning in warnings]
    except typst.TypstError as error:
        said = [str(error).splitlines()[0]]
    if said:
        message = (
            f"the PDF cannot be set: {'; '.join(said)}. Rewrite the text, or mend {look.name}."
        )
        raise LayoutError([Problem.of_file(origin, message)])
    return bytes(pdf)


def as_png(source: str) -> bytes:
    """Return a picture of a page that is written in typst."""
    return bytes(typst.compile(source.encode(), format="png", ppi=200, ignore_system_fonts=True))

"""This file proves that a form in PDF is tagged, Danish, A4 and titled, or not written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import BooleanObject

from macros.exports.office.typesetting import LayoutError, as_pdf
from macros.forms import FormView
from macros.problems import terminal

from .. import pdf_file
from ..pdf_file import named
from .written import A4, POINT, every_form


@every_form
def test_pdf_is_tagged_danish_a4_with_a_title(it: FormView, pdf: pypdf.PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == BooleanObject(True)
    assert root["/Lang"] in ("da", "da-DK")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == BooleanObject(True)
    assert pdf.metadata is not None
    assert pdf.metadata.title == it.form.title
    said = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part(>|=\")1\b", said)
    assert it.form.title in said
    for page in pdf.pages:
        assert (page.mediabox.width * POINT, page.mediabox.height * POINT) == pytest.approx(
            A4, abs=0.5
        )
        assert page.rotation == 0
    tree = pdf_file.tags(pdf)
    assert len(named(tree, "H1")) == 1
    assert len(named(tree, "H2")) == len(it.sections)
    for table in named(tree, "Table"):
        assert [len(named(head, "TR")) for head in named(table, "THead")] == [1]
        assert named(table, "TH")


def test_target_group_description_is_one_page(real: Path) -> None:
    assert (
        len(pdf_file.read_pdf(real / "docs/hent/skabeloner/maalgruppebeskrivelse.pdf").pages) == 1
    )


def test_pdf_that_typst_warns_of_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = tmp_path / "look.typ"
    look.write_text('#set document(title: "x")\n#set text(font: "Findes Ikke", lang: "da")\nHej\n')
    with pytest.raises(LayoutError) as error:
        as_pdf(look, {}, "model/forms/x.yaml")
    assert [terminal(problem) for problem in error.value.problems] == [
        "model/forms/x.yaml:1:1: the PDF cannot be set: unknown font family: findes ikke."
        " Rewrite the text, or mend look.typ."
    ]

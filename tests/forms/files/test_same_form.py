"""This file proves that a form is the same on its page, in Word and in PDF."""

from __future__ import annotations

from pathlib import Path

import pypdf

from macros.components.form.macro import form_page
from macros.forms import FormView
from macros.model.whole import Model
from macros.site import Site

from .. import fields, page_file, pdf_file, word_file
from ..pdf_file import named
from ..word_file import W
from .written import every_form


@every_form
def test_page_word_and_pdf_have_the_fields_of_the_definition(
    real: Path, it: FormView, model: Model, docx: bytes, pdf: pypdf.PdfReader
) -> None:
    defined = fields.defined(it)
    url = f"skabeloner/{it.form.id}/"
    site = Site(model, docs=real / "docs", url=url, base=url, meta={})
    page = page_file.as_html(form_page(site, it.form.id))
    assert page_file.on_page(page) == defined
    assert word_file.in_word(docx) == defined
    tables = [len(named(table, "TR")) - 1 for table in named(pdf_file.tags(pdf), "Table")]
    assert tables == [field.rows for field in defined if field.type == "rows"]


@every_form
def test_pdf_says_everything_of_the_form_once_in_order_and_nothing_else(
    it: FormView, model: Model, pdf: pypdf.PdfReader
) -> None:
    form = it.form
    footer = f"{form.title} · {model.service.title}, model {model.service.version}"
    pdf_file.paper(pdf_file.pages_of(pdf), f"{it.source} {footer}").take_form(it)


@every_form
def test_word_says_everything_of_the_form(it: FormView, docx: bytes) -> None:
    said = [
        "".join(part.text or "" for part in paragraph.iter(f"{W}t"))
        for paragraph in word_file.document_of(docx).iter(f"{W}p")
    ]
    wanted = [it.form.title, *it.opening, *it.privacy]
    wanted += [f"{name}: {words}" for name, words in it.facts]
    wanted += [text for part in it.sections for text in (part.title, *part.guidance)]
    wanted += [text for field in it.fields for text in field.guidance]
    assert [text for text in wanted if text not in said] == []
    assert [
        field.hint for field in it.fields if field.hint and field.hint not in "|".join(said)
    ] == []

"""This file proves that what a definition says comes out as text, whatever signs it has."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from macros.components.form.macro import form_list, form_page
from macros.exports import forms
from macros.exports.office.typesetting import LayoutError
from macros.forms import FormView, form_view
from macros.load import load
from macros.model.whole import Model
from macros.site import Site

from . import fields, page_file, pdf_file, word_file
from .word_file import W

SIGNS = (
    "<script>alert(1)</script>",
    "</w:t></textarea> ]]> <!-- -->",
    "{{ 7 * 7 }} {% raw %} {: #anker .klasse }",
    '#import "x" #panic() $x^2$ @henvis <mærke>',
    r"*fed* _kursiv_ `kode` \n \alpha 1. punkt",
    "[link](https://example.org) ![billede](x) ~ ^ = | /* */ //",
    "& &amp; \"citat\" 'enkelt' © æøå ÆØÅ é",
    "# overskrift",
    "- punkt",
)
LONG = "x9" * 2500  # no language knows where to break it


def hostile(model: Model, text: str) -> Model:
    """Return a model whose form says the text wherever a definition says anything."""
    [form] = model.forms.values()
    changed = _said(form, text)
    return dataclasses.replace(model, forms={form.id: changed})


_TEXTS = ["title", "summary", "why", "when", "together_with"]
_TEXTS += ["retention", "opening", "guidance", "label", "own_reading"]


def _said(part: Any, text: str) -> Any:
    if isinstance(part, tuple):
        return tuple(_said(it, text) for it in part)
    if not dataclasses.is_dataclass(part) or isinstance(part, type):
        return part
    values = {it.name: getattr(part, it.name) for it in dataclasses.fields(part)}
    known = {name: text for name in _TEXTS if values.get(name)}
    inner = {
        name: _said(values[name], text)
        for name in ("sections", "fields", "columns", "calendar")
        if values.get(name)
    }
    options = [f"{text} {number}" for number, _ in enumerate(values.get("options") or ())]
    if options:
        inner["options"] = tuple(options)
    return dataclasses.replace(part, **known, **inner)


@pytest.fixture(params=SIGNS)
def text(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def model(base: Path, text: str) -> Model:
    return hostile(load(base), text)


def page_of(model: Model, base: Path) -> Any:
    url = "skabeloner/laeseaftale/"
    site = Site(model, docs=base / "docs", url=url, base=url, meta={})
    return page_file.as_html(form_page(site, "laeseaftale"))


def files_of(
    model: Model, root: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[bytes, pypdf.PdfReader]:
    for module in ("docx", "pdf", "zip"):
        monkeypatch.setattr(f"macros.exports.forms.{module}.load", lambda root: model)
    forms.export(root)
    folder = root / "docs/hent/skabeloner"
    return (folder / "laeseaftale.docx").read_bytes(), pdf_file.read_pdf(folder / "laeseaftale.pdf")


def test_page_says_it_as_text(model: Model, base: Path, text: str) -> None:
    page = page_of(model, base)
    it = form_view(model, "laeseaftale")
    assert page_file.on_page(page) == fields.defined(it)
    assert [page_file.heading(part) for part in page.iter("h1")] == [" ".join(text.split())]
    titles = [page_file.heading(part) for part in page.iter("h2")]
    assert titles == [" ".join(text.split())] * len(it.sections) + ["Det hjælper skabelonen med"]
    shown = page_file.words(page)
    said = [it.form.when, *it.opening, *it.privacy]
    said += [part for field in it.fields for part in field.guidance]
    assert [part for part in said if " ".join(part.split()) not in shown] == []
    tags = {part.tag for part in page.iter() if isinstance(part.tag, str)}
    assert tags & {"script", "img", "em", "code", "mærke"} == set() or "code" in tags
    assert [
        part.get("data-calendar") for part in page.iter("div") if "data-form" in part.attrib
    ] == [text]


def test_lists_of_forms_say_it_as_text(model: Model, base: Path, text: str) -> None:
    site = Site(model, docs=base / "docs", url="skabeloner/", base="skabeloner", meta={})
    page = page_file.as_html(form_list(site))
    [card] = page.iter("li")
    assert page_file.words(next(card.iter("a"))) == " ".join(text.split())


def test_word_says_it_as_text(
    model: Model, project: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx, _ = files_of(model, project, monkeypatch)
    it = form_view(model, "laeseaftale")
    assert word_file.in_word(docx) == fields.defined(it)
    said = ["".join(part.itertext()) for part in word_file.document_of(docx).iter(f"{W}p")]
    assert said.count(text) == sum(1 for _ in _plain_texts(it))


def _plain_texts(it: FormView) -> Iterator[str]:
    """Yield what stands in a paragraph of its own: title, opening, privacy, headings, guidance."""
    yield it.form.title
    yield from (*it.opening, *it.privacy)
    for section in it.sections:
        yield section.title
        yield from section.guidance
    for field in it.fields:
        yield from field.guidance
        # a label without a hint, and the head of a column
        yield from [field.label] * (field.type != "checkbox" and not field.hint)
        yield from (column.label for column in field.columns)


def test_pdf_says_it_as_text(
    model: Model, project: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, pdf = files_of(model, project, monkeypatch)
    everything_in(pdf_file.pages_of(pdf), model)
    assert pdf.metadata is not None
    assert pdf.metadata.title == text


def everything_in(pages: list[str], model: Model) -> None:
    it = form_view(model, "laeseaftale")
    form = it.form
    footer = f"{form.title} · {model.service.title}, model {model.service.version}"
    pdf_file.paper(pages, f"{it.source} {footer}").take_form(it)


@pytest.mark.parametrize("where", ["retention", "opening", "guidance"])
def test_word_of_five_thousand_letters_stays_on_the_paper(
    base: Path, project: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}._TEXTS", [where])
    model = hostile(load(base), f"Før {LONG} efter.")
    docx, pdf = files_of(model, project, monkeypatch)
    pages = pdf_file.pages_of(pdf)
    everything_in(pages, model)
    lines = [line for page in pages for line in page.split("\n")]
    longest = max(len(line.replace("\u200b", "")) for line in lines)
    assert longest < 160, "a line has the width of the paper"
    said = ["".join(part.itertext()) for part in word_file.document_of(docx).iter(f"{W}p")]
    assert f"Før {LONG} efter." in said
    assert LONG in page_file.words(page_of(model, base))


def test_index_of_the_zip_says_it_as_text(
    model: Model, project: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files_of(model, project, monkeypatch)
    with zipfile.ZipFile(project / "docs/hent/skabeloner.zip") as packed:
        index = pypdf.PdfReader(io.BytesIO(packed.read("skabeloner/00-oversigt.pdf")))
    shown = pdf_file.bare("".join(page.extract_text() for page in index.pages))
    assert pdf_file.bare(text) in shown


def test_sign_that_paper_cannot_show_is_told_with_its_file(
    base: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(LayoutError) as error:
        files_of(hostile(load(base), "Hej 🙂"), project, monkeypatch)
    [problem] = error.value.problems
    assert problem.path == "model/forms/laeseaftale.yaml"
    assert "🙂" in problem.message

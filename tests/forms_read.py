"""This file reads a form as it comes out: as defined, on its page, in its Word file, in its PDF.

Each reader returns the same: a Field for each field in order. What a file says beside its fields
(its headings, its closing words) is read by the tests that ask for it.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import html5lib
import markdown  # type: ignore[import-untyped]
import mkdocs.config
import pypdf

from macros.forms import FormView
from macros.raw import ROOT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@dataclass(frozen=True)
class Column:
    label: str
    type: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field:
    label: str
    type: str
    options: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: int = 0


def defined(view: FormView) -> list[Field]:
    """Return the fields as the YAML has them; only the number of rows is worked out."""
    counts = {it.id: it.count for it in view.fields}
    return [
        Field(
            it.label,
            it.type,
            it.options,
            tuple(Column(of.label, of.type, of.options) for of in it.columns),
            counts[it.id] if it.type == "rows" else 0,
        )
        for section in view.form.sections
        for it in section.fields
    ]


# --- the page


def as_html(text: str) -> Any:
    """Return a page as mkdocs makes it from Markdown, parsed as the HTML standard says."""
    config = _config()
    shown = markdown.markdown(
        text, extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )
    return html5lib.parse(shown, namespaceHTMLElements=False)


@cache
def _config() -> Any:
    return mkdocs.config.load_config(str(ROOT / "mkdocs.yml"))


def heading(element: Any) -> str:
    """Return the text of a heading, without the sign of its permalink."""
    return " ".join("".join(element.itertext()).removesuffix("#").split())


def words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def on_page(page: Any) -> list[Field]:
    """Return the fields of a page: of its markup alone, before any script."""
    return [_of_page(it) for it in page.iter() if "data-field" in it.attrib]


def _of_page(box: Any) -> Field:
    label = words(next(box.iter("legend" if box.tag == "fieldset" else "label")))
    rows = [it for it in box.iter("div") if "data-row" in it.attrib]
    if rows:
        first = [it for it in rows[0] if "form__cell" in it.get("class", "")]
        columns = [_control(it, words(next(it.iter("label")))) for it in first]
        return Field(
            label,
            "rows",
            columns=tuple(Column(it.label, it.type, it.options) for it in columns),
            rows=len(rows),
        )
    return _control(box, label)


_INPUTS = {"text": "short-text", "checkbox": "checkbox", "radio": "choice"}


def _control(box: Any, label: str) -> Field:
    inputs = list(box.iter("input"))
    if next(box.iter("textarea"), None) is not None:
        return Field(label, "long-text")
    if (select := next(box.iter("select"), None)) is not None:
        options = [words(it) for it in select.iter("option") if it.get("value") != ""]
        return Field(label, "choice", tuple(options))
    if box.tag == "fieldset":
        type = {"radio": "choice", "checkbox": "choices"}[inputs[0].get("type")]
        shown = tuple(words(it) for it in box.iter("label"))
        assert shown == tuple(it.get("value") for it in inputs), "what is read is what is kept"
        return Field(label, type, shown)
    [control] = inputs
    return Field(label, _INPUTS.get(control.get("type"), control.get("type")))


# --- the Word file


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


_PROMPTS = {"Skriv her": "short-text", "tt:mm": "time", "Skriv et tal": "number"}


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
    prompt = "".join(it.text or "" for it in control.iter(f"{W}t"))
    return ("long-text" if text.attrib else _PROMPTS[prompt]), ()


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


# --- the PDF


def bare(text: str) -> str:
    """Return a text without what setting it on paper changes: spaces, hyphens, joined letters."""
    return re.sub(r"[\s\u00ad\u200b-]", "", unicodedata.normalize("NFKC", text))


@dataclass
class Paper:
    """The text of a PDF without its footers. What is expected is taken off, in order."""

    left: str
    head: str = ""  # the header row of the last table: it comes anew on each page that has its rows

    def take(self, text: str) -> None:
        wanted = bare(text)
        while self.head and not self.left.startswith(wanted) and self.left.startswith(self.head):
            self.left = self.left[len(self.head) :]
        assert self.left.startswith(wanted), f"expected {wanted[:80]!r}, found {self.left[:80]!r}"
        self.left = self.left[len(wanted) :]

    def take_form(self, it: FormView) -> None:
        """Take off a whole form, and see that nothing is left."""
        for text in (it.form.title, *it.opening):
            self.take(text)
        for name, words in it.facts:
            self.take(f"{name}: {words}")
        for text in it.privacy:
            self.take(text)
        for section in it.sections:
            for text in (section.title, *section.guidance):
                self.take(text)
            for field in section.fields:
                self.take_field(field)
        assert self.left in ("", self.head)

    def take_field(self, it: Any) -> None:
        """Take off a field of macros.forms, with the words that paper has beside it."""
        for text in (it.label, it.hint or "", *it.guidance):
            self.take(text)
        if it.type in ("choice", "choices"):
            self.take("Sæt ét kryds" if it.type == "choice" else "Sæt de krydser, der passer")
        for option in it.options:
            self.take(option)
        if it.columns:
            self.take("".join(column.label for column in it.columns))
            self.head = bare("".join(column.label for column in it.columns))
        for option in [option for column in it.columns for option in column.options] * it.count:
            self.take(option)


def pages_of(pdf: pypdf.PdfReader) -> list[str]:
    return [page.extract_text() for page in pdf.pages]


def paper(pages: list[str], footer: str) -> Paper:
    """Return the text of a PDF. Every page must have the footer, and its number."""
    texts = [bare(page) for page in pages]
    ends = [f"{bare(footer)}Side{number}af{len(texts)}" for number, _ in enumerate(texts, 1)]
    assert [end for end, text in zip(ends, texts, strict=True) if not text.endswith(end)] == []
    shown = [text.removesuffix(end) for end, text in zip(ends, texts, strict=True)]
    return Paper("".join(shown))


def tags(pdf: pypdf.PdfReader) -> Any:
    """Return the root of what a PDF tells a screen reader, as (name, inner parts)."""
    whole: Any = pdf.trailer["/Root"]
    root = whole["/StructTreeRoot"]
    return "", [_tag(it) for it in _inner(root)]


def _tag(part: Any) -> tuple[str, list[Any]]:
    return str(part["/S"])[1:], [_tag(it) for it in _inner(part)]


def _inner(part: Any) -> list[Any]:
    inner = part.get("/K", [])
    inner = inner.get_object() if hasattr(inner, "get_object") else inner
    inner = inner if isinstance(inner, list) else [inner]
    found = [it.get_object() if hasattr(it, "get_object") else it for it in inner]
    return [it for it in found if isinstance(it, dict) and "/S" in it]


def named(tree: Any, name: str) -> list[Any]:
    """Return every part of that name below, outermost first."""
    found = []
    for it in tree[1]:
        found += ([it] if it[0] == name else []) + named(it, name)
    return found


def read_pdf(path: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(path.read_bytes()))

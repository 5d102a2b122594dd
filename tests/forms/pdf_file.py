"""This file reads a form from its PDF: its text in order, without footers, and its tags."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf

from macros.forms import FormView


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

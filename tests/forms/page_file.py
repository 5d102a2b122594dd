"""This file reads the fields of a form from its page: from the markup alone, before any script."""

from __future__ import annotations

from functools import cache
from typing import Any

import html5lib
import markdown  # type: ignore[import-untyped]
import mkdocs.config

from macros.raw import ROOT

from .fields import Column, Field


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


_INPUTS = {"checkbox": "checkbox", "radio": "choice"}


def _control(box: Any, label: str) -> Field:
    inputs = list(box.iter("input"))
    if (text := next(box.iter("textarea"), None)) is not None:
        return Field(label, "short-text" if "data-line" in text.attrib else "long-text")
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

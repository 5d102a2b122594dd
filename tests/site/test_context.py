"""This file checks that context stands on its page and, in one line, where it matters."""

from __future__ import annotations

import re
from typing import Any

import pytest

from macros.kinds import KINDS
from macros.model.whole import Model

from .built import Page, text_of

pytestmark = pytest.mark.site
SINCE = "overvej/siden-2023/"


def _url(page: str) -> str:
    return re.sub(r"(^|/)index/$", r"\1", page.removesuffix(".md") + "/")


def _place(model: Model, target: str) -> str:
    """Return the address of the page where a place that is touched is shown."""
    kind, _, rest = target.partition("/")
    if kind == "page":
        return _url(rest)
    if kind == "statement":
        origin = model.statements[rest].origin
        return _url(KINDS[origin.kind].page_of(origin.entity))
    return _url(KINDS[kind].page_of(rest))


def _lines(page: Page) -> list[Any]:
    return [it for it in page.all("p") if it.get("class") == "since-line"]


def test_context_is_told_in_one_line_with_a_link_where_it_matters(
    pages: dict[str, Page], model: Model
) -> None:
    missing = []
    for target, context in model.context_by_place.items():
        page = pages[_place(model, target)]
        linked = {page.resolve(a.get("href")) for line in _lines(page) for a in line.iter("a")}
        missing += [(target, it.id) for it in context if (SINCE, it.id) not in linked]
    assert missing == []


def test_line_says_that_it_is_no_part_of_the_model(pages: dict[str, Page]) -> None:
    lines = [text_of(line) for page in pages.values() for line in _lines(page)]
    assert len(lines) > 30
    assert [it for it in lines if not it.startswith("Siden 2023 (ikke en del af modellen):")] == []


def test_page_has_each_item_with_its_mark_its_days_and_its_documents(
    pages: dict[str, Page], model: Model
) -> None:
    page = pages[SINCE]
    boxes = [it for it in page.all("div") if it.get("class") == "since"]
    assert len(boxes) == len(model.context)
    for it, box in zip(model.context.values(), boxes, strict=True):
        said = text_of(box)
        assert it.id in page.ids
        assert said.startswith("Siden 2023 · ikke en del af modellen · slået op den ")
        assert "Slås op igen Senest den " in said
        addresses = {a.get("href") for a in box.iter("a")}
        assert {document.url for document in it.documents} <= addresses
        assert ("Ikke efterprøvet" in said) == (it.certainty != "official")


def test_no_statement_of_context_stands_in_a_checklist(pages: dict[str, Page]) -> None:
    lists = [page for url, page in pages.items() if url.startswith("tjeklister/")]
    assert [
        page.url for page in lists if _lines(page) or "ikke en del af modellen" in page.text
    ] == []


def test_acute_help_is_one_click_away(pages: dict[str, Page]) -> None:
    page = pages[SINCE]
    assert any(page.resolve(a.get("href", "")) == ("om/akut-hjaelp/", "") for a in page.all("a"))

"""This file checks that pages state no figure that the model does not hold."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from macros.model.context import Context
from macros.model.whole import Model
from macros.raw import ROOT
from macros.rules.figures_stand_once import WRITTEN
from macros.words import figure_wording, number

from .built import Page

pytestmark = pytest.mark.site

WRITTEN_BY_HAND = sorted((ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize(
    "page", WRITTEN_BY_HAND, ids=lambda page: str(page.relative_to(ROOT / "docs"))
)
def test_no_figure_is_written_into_a_page_by_hand(page: Path) -> None:
    assert list(_found(page.read_text(encoding="utf-8"))) == [], (
        "take it from the model: {{ figure('entity/number') }}"
    )


def test_every_figure_on_a_page_is_one_of_the_model(pages: dict[str, Page], model: Model) -> None:
    known = set(_worded(model))
    outside = {_folded(it) for said in _texts(model.context.values()) for it in _found(said)}
    wrong = {
        (address, written)
        for address, page in pages.items()
        for written in map(_folded, _found(" ".join(page.article.itertext())))
        if written not in known
        and written.removeprefix("n = ") not in known
        # What is no part of the model has numbers of its own, on its page and nowhere else.
        and not (address == "overvej/siden-2023/" and written in outside)
    }
    assert wrong == set()


def _texts(context: Iterable[Context]) -> Iterator[str]:
    for it in context:
        yield from (it.text, it.unknown or "", it.own_reading or "")
        yield from (document.title for document in it.documents)


def _found(text: str) -> Iterator[str]:
    return (match.group() for match in WRITTEN.finditer(text))


def _worded(model: Model) -> Iterator[str]:
    """Yield every figure of the model as pages word it, and what cost_arithmetic works back."""
    for figure in model.figures.values():
        yield _folded(figure_wording(figure))
        yield number(figure.value)
    for amount in model.costs.amounts:
        if amount.also_stated and amount.calculation:
            factors = [model.figures[id].value for id in amount.calculation.divided_by]
            yield f"{number(amount.also_stated.value * math.prod(factors))} kr"


def _folded(text: str) -> str:
    return " ".join(text.split()).removesuffix(".")

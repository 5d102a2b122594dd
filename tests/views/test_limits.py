"""This file proves what cards of limits and checklists tell, and in which order."""

from __future__ import annotations

from pathlib import Path

from macros.components.checklist.macro import checklist_page
from macros.components.limit.macro import limit_cards
from macros.site import Site

from ..conftest import replace
from .shown import parsed, site_of, texts


def test_card_of_a_highlighted_statement_tells_all_its_limits(site: Site) -> None:
    told = texts(limit_cards(site), "strong")
    assert told == ["senest 2 kalenderdage efter første henvendelse", "under 15 år"]
    assert texts(limit_cards(site), "span")[:2] == ["Svar", "Barnet selv"]


def test_checklist_begins_with_what_binds_most_whatever_the_order_of_the_file(
    project: Path,
) -> None:
    element = project / "model/core-elements/aaben-doer.yaml"
    replace(element, "level: must", "level: should")
    replace(element, "level: may", "level: must")
    shown = parsed(checklist_page(site_of(project), "core-element/aaben-doer"))
    assert [it.get("data-level") for it in shown.iter("li")] == ["must", "should"]

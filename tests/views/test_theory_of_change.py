"""This file proves how causes and outcomes lead to each other."""

from __future__ import annotations

from macros.components.theory_of_change.macro import theory_of_change
from macros.site import Site

from ..pages import text
from .shown import links_in, parsed


def test_outcome_links_back_to_everything_that_leads_to_it(site: Site) -> None:
    shown = theory_of_change(site)
    assert links_in(shown, "kommer-igen")[:2] == ["#aabner-doeren", "#laeser-sammen"]
    assert links_in(shown, "laeste-boeger")[0] == "#laeser-mere"


def test_outcome_links_on_to_what_it_leads_to(site: Site) -> None:
    assert "#laeste-boeger" in links_in(theory_of_change(site), "laeser-mere")


def test_cause_is_shown_by_the_numbers_of_its_core_elements(site: Site) -> None:
    [holder] = [it for it in parsed(theory_of_change(site)).iter() if it.get("id") == "laeser-mere"]
    [cause] = [it for it in holder.iter("a") if it.get("href") == "#laeser-sammen"]
    assert [text(it) for it in cause.iter("span")] == ["2", "1"]
    assert "Læser sammen" in cause.get("aria-label")


def test_outcome_that_nothing_leads_to_names_no_cause(site: Site) -> None:
    [holder] = [
        it for it in parsed(theory_of_change(site)).iter() if it.get("id") == "glade-foraeldre"
    ]
    assert "Kommer af" not in text(holder)

"""This file proves that a source which neighbours share stands once, and that none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.components.costs.macro import cost_arithmetic, cost_payers, cost_reservations
from macros.components.finding.macro import finding_list
from macros.components.source.once import told_once
from macros.raw import ROOT
from macros.site import Site

from ..pages import text
from .shown import parsed, site_of, texts


@pytest.fixture(scope="module")
def real() -> Site:
    return site_of(ROOT)


def told(*sources: str) -> dict[str, object]:
    group = told_once({"sources": list(it)} for it in sources)
    own = ["".join(it["sources"]) for it in group["members"]]
    return {"own": own, "common": "".join(group["common"]), "everywhere": group["everywhere"]}


def test_a_source_of_all_is_said_once() -> None:
    assert told("ab", "ba", "ab") == {"own": ["", "", ""], "common": "ab", "everywhere": True}


def test_others_keep_their_own() -> None:
    assert told("ab", "a", "ab", "") == {
        "own": ["", "a", "", ""],
        "common": "ab",
        "everywhere": False,
    }


@pytest.mark.parametrize("sources", [(), ("a",), ("a", "b"), ("ab", "a", "b"), ("", "")])
def test_where_no_two_are_the_same_each_keeps_its_own(sources: tuple[str, ...]) -> None:
    assert told(*sources) == {"own": list(sources), "common": "", "everywhere": False}


def test_what_is_given_is_not_changed() -> None:
    views = [{"sources": ["a"]}, {"sources": ["a"]}]
    told_once(views)
    assert views == [{"sources": ["a"]}, {"sources": ["a"]}]


def test_costs_say_their_sources_once_and_all_of_them(real: Site) -> None:
    costs = real.model.costs
    for view, items in (
        (cost_reservations, costs.reservations),
        (cost_payers, costs.who_pays),
        (cost_arithmetic, [it for it in costs.assumptions if it.track]),
    ):
        shown = view(real)
        linked = {it.get("href") for it in parsed(shown).iter("a")}
        assert {real.source(ref).href for it in items for ref in it.sources} <= linked
        # What another source gives stands in a frame of its own, with its source.
        lines = texts(shown.partition("<ul")[0], "p", "sources")
        assert len(lines) == len(set(lines)) >= 1, view.__name__
    assert texts(cost_payers(real), "p", "sources")[0].startswith("Kilde: ")


def test_findings_say_their_sources_once_for_a_subject_and_all_of_them(real: Site) -> None:
    shown = finding_list(real)
    for group in shown.split("\n## "):
        lines = [text(it) for it in parsed(group).iter("p") if it.get("class") == "sources"]
        common = [it.partition(": ")[2] for it in lines if it.startswith("Kilde, hvor ikke andet")]
        assert not [it for it in lines if it.partition(": ")[2] in common and "andet" not in it]
    for finding in real.model.findings.values():
        for ref in finding.sources:
            assert real.source(ref).href in shown, finding.id


def test_another_service_keeps_its_sources(base: Path) -> None:
    site = site_of(base)
    shown = finding_list(site)
    for finding in site.model.findings.values():
        assert all(site.source(ref).href in shown for ref in finding.sources), finding.id

"""This file proves that the index holds what the model says of each place, always the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.load import load
from macros.model.whole import Model
from macros.search.index import FIELDS, index_of
from macros.search.named import named
from macros.search.pages import Page, Section


@pytest.fixture(scope="module")
def small_model(base: Path) -> Model:
    return load(base)


def pages() -> list[Page]:
    return [
        Page(
            "kerneelementer/makkerpar/", "Modellen", [Section("", "Makkerpar", "Unge i grupper.")]
        ),
        Page("ordbog/", "Opslag", [Section("", "Ordbog"), Section("lektie", "lektie", "Hjemme.")]),
        Page("a/", "", [Section("", "Gruppeleder", "En leder af grupper, en leder.")]),
    ]


def found_in(index: dict[str, object], term: str) -> dict[str, list[int]]:
    """Return the sections that have a term, by field, unpacked."""
    entries = {entry[0]: entry[1:] for entry in index["index"]}  # type: ignore[attr-defined]
    result: dict[str, list[int]] = {}
    for field, *pairs in entries.get(term, []):
        section, result[FIELDS[field]] = 0, []
        for distance in pairs[::2]:
            section += distance
            result[FIELDS[field]].append(section)
    return result


def test_words_are_found_in_the_fields_that_they_stand_in(small_model: Model) -> None:
    index = index_of(pages(), small_model)
    assert found_in(index, "makkerpar") == {"title": [0]}
    assert found_in(index, "hjem") == {"text": [2]}
    assert found_in(index, "ordbog") == {"title": [1], "page": [2]}


def test_place_is_found_by_what_the_model_calls_it(small_model: Model) -> None:
    term = small_model.terms["lektie"]
    assert "hjemmearbejde" in named(small_model)["ordbog/", "lektie"].names
    assert "hjemmearbejde" in term.search_words
    assert 2 in found_in(index_of(pages(), small_model), "hjemmearbejd")["names"]


def test_compound_is_found_by_its_halves(small_model: Model) -> None:
    more = [*pages(), Page("b/", "", [Section("", "Leder i gruppen")])]
    assert found_in(index_of(more, small_model), "led")["parts"] == [3]


def test_statement_brings_its_question_and_its_limits(small_model: Model) -> None:
    said = named(small_model)
    statement = next(it for it in small_model.statements.values() if it.limits)
    place = next(key for key in said if key[1] == statement.id)
    assert said[place].questions == [statement.check]
    assert said[place].limits


def test_every_statement_and_term_has_a_place(small_model: Model) -> None:
    anchors = {anchor for _, anchor in named(small_model)}
    assert {it.id for it in small_model.statements.values()} <= anchors
    assert set(small_model.terms) <= anchors


def test_search_words_of_the_model_lead_to_pages_and_statements(small_model: Model) -> None:
    said = named(small_model)
    for name in small_model.search.names:
        places = [place for place, it in said.items() if set(name.words) <= set(it.names)]
        assert len(places) >= len(name.leads_to) + len(name.statements)


def test_index_is_the_same_each_time(small_model: Model) -> None:
    assert index_of(pages(), small_model) == index_of(pages(), small_model)

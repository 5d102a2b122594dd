"""This file proves that each place tells the limits that apply there, and no number of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from macros.components.pathway.places import pathway_states
from macros.components.pathway.walk import pathway_walk
from macros.model.statement import Statement
from macros.model.whole import Model
from macros.raw import ROOT
from macros.site import Site
from macros.words import limit_lines, limit_wording

from ..conftest import replace
from ..pages import text
from .drawn import of_class, site_of


def limits_of(statements: list[Statement]) -> list[str]:
    return [line for statement in statements for line in limit_lines(statement)]


def test_every_place_says_the_limits_that_apply_there_and_no_others(real: Site) -> None:
    facts = [of_class(part, "place")[0] for part in _places(pathway_states(real))]
    assert len(facts) == len(real.model.pathway.states)
    for state, shown in zip(real.model.pathway.states, facts, strict=True):
        wanted = limits_of(real.model.statements_at(state.id))
        said = [text(it.find("dd")) for it in shown.iter("div") if text(it).startswith("Grænser")]
        assert said == ([" · ".join(wanted)] if wanted else []), state.id


def _places(shown: str) -> list[str]:
    return [f"<div{part}" for part in re.split(r'<div(?= class="place )', shown)[1:]]


def test_changed_limit_changes_the_page(project: Path) -> None:
    assert "1–3 mål" in pathway_states(site_of(project))
    replace(project / "model/core-elements/makkerpar.yaml", "min: 1, max: 3", "min: 2, max: 4")
    shown = pathway_states(site_of(project)) + pathway_walk(site_of(project))
    assert "2–4 mål" in shown
    assert "1–3 mål" not in shown


NUMBERS = "tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten|tyve|femogtyve"


def test_no_text_of_the_way_writes_a_number_of_its_own(model: Model) -> None:
    """Numbers stand on the statements; the way only points at them."""
    raw = yaml.safe_load((ROOT / "model/pathway.yaml").read_text(encoding="utf-8"))
    found = [
        said for said in _texts(raw) if re.search(rf"\d|\b({NUMBERS})\b", said.replace("WHO-5", ""))
    ]
    assert found == []


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
    elif isinstance(value, str) and " " in value:  # an id has no space
        yield value


def test_age_of_the_question_is_that_of_the_target_group(real: Site) -> None:
    wanted = limit_wording(real.model.service.target_group.age)
    [age] = of_class(pathway_walk(real), "walk__age")
    assert text(age) == f"Målgruppens alder: {wanted}"

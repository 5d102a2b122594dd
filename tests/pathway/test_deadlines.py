"""This file proves how the limits in time of the model become deadlines that a script counts."""

from __future__ import annotations

import re
from pathlib import Path

from macros.components.limit.deadlines import deadline_list
from macros.model.statement import Limit, Statement
from macros.model.whole import Model
from macros.raw import ROOT
from macros.schema import annotation, labels
from macros.site import Site
from macros.words import limit_wording

from ..conftest import replace
from ..pages import text
from .drawn import parsed, site_of


def deadline_groups(site: Site) -> dict[str, list[dict[str, str]]]:
    """Return the entries under each event: what a script reads, and the words."""
    groups = parsed(deadline_list(site)).iterfind(".//section[@data-deadlines-from]")
    return {
        group.get("data-deadlines-from"): [
            {**dict(it.attrib), "words": text(it.find("p"))} for it in group.iter("li")
        ]
        for group in groups
    }


def _worded(limit: Limit, statement: Statement) -> str:
    return f"{limit.subject}: {limit_wording(limit, statement.level)}"


def dated(model: Model) -> list[tuple[Statement, Limit]]:
    """Return every limit of the model that is counted in time from an event."""
    return [
        (statement, limit)
        for statement in model.statements.values()
        for limit in statement.limits
        if limit.of in ("waiting-time", "duration")
    ]


def test_every_limit_in_time_is_on_the_page_once_with_its_unit_and_event(real: Site) -> None:
    wanted = sorted(
        (
            limit.after or "course-start",
            str(limit.max),
            limit.unit,
            f"{limit.subject}: {limit_wording(limit, statement.level)}",
        )
        for statement, limit in dated(real.model)
    )
    found = sorted(
        (event, it["data-max"], it["data-unit"], it["data-title"])
        for event, entries in deadline_groups(real).items()
        for it in entries
    )
    assert found == wanted
    assert len(wanted) == 7


def test_deadline_is_worded_as_the_limit_and_with_its_level(real: Site) -> None:
    said = [it["words"] for entries in deadline_groups(real).values() for it in entries]
    for statement, limit in dated(real.model):
        level = labels("statement", "level")[statement.level]
        wanted = f"{level} {statement.title}: {limit_wording(limit, statement.level)}"
        assert wanted in said


def test_every_event_of_the_schema_has_a_field_and_a_name(real: Site) -> None:
    groups = deadline_groups(real)
    assert set(labels("limit", "after")) <= set(groups)


def test_event_without_a_deadline_has_no_field(base: Path) -> None:
    assert list(deadline_groups(site_of(base))) == ["first-contact"]


def test_every_unit_of_time_can_be_counted() -> None:
    """What the schema lets a deadline be counted in, days.mjs counts."""
    units = annotation("limit", "x-units", "of")
    script = (ROOT / "macros/browser/days.mjs").read_text(encoding="utf-8")
    for unit in {*units["waiting-time"], *units["duration"]}:
        assert re.search(rf'"?\b{unit}\b"?(:| *\))', script), unit


def test_limit_without_a_highest_is_no_deadline(project: Path) -> None:
    file = project / "model/core-elements/aaben-doer.yaml"
    assert [it["data-max"] for it in deadline_groups(site_of(project))["first-contact"]] == ["2"]
    replace(file, "of: waiting-time, max: 2,", "of: waiting-time, min: 2,")
    assert "first-contact" not in deadline_groups(site_of(project))

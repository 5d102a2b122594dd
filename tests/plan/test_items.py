"""This file proves what an item of the plan says, and when its fingerprint changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.checklist import ANSWERS, COLUMNS, fingerprint
from macros.exports.plan.items import items
from macros.kinds import KINDS
from macros.load import load
from macros.raw import ROOT

from ..conftest import replace
from .files import DOOR, from_json


def test_item_says_what_the_contract_promises(project: Path) -> None:
    [_, item, *_] = from_json(project)["items"]
    assert item == {
        "id": "aaben-doer/svar-inden-to-dage",
        "title": "Svar inden for to dage",
        "text": "Svar forældrene senest to kalenderdage efter, at de har skrevet.",
        "level": "must",
        "level_word": "skal",
        "group": "aaben-doer",
        "group_title": "1. Åben dør",
        "roles": ["vaert"],
        "role_words": "Vært",
        "phase": "drift",
        "phase_word": load(project).phases["drift"].title,
        "limits": "Svar: senest 2 kalenderdage efter første henvendelse · Barnet selv: under 15 år",
        "check": "Fik de seneste fem forældre svar inden for to dage?",
        "source": item["source"],
        "href": "kerneelementer/aaben-doer/#svar-inden-to-dage",
        "fingerprint": item["fingerprint"],
    }
    assert re.fullmatch(r"[0-9a-f]{8}", item["fingerprint"])
    assert re.fullmatch(r"\S.*, (s\. \S+|\S.*)", item["source"])


def test_items_of_the_real_model_are_its_statements_in_order() -> None:
    model = load(ROOT)
    found = items(model)
    assert [item["id"] for item in found] == list(model.statements)
    assert [key for item in found for key, value in item.items() if not value] == [
        "limits" for statement in model.statements.values() if not statement.limits
    ]


def test_addresses_of_items_are_of_pages_that_exist() -> None:
    pages = {page for kind in KINDS.values() for page in [kind.page] if "{id}" not in page}
    pages |= {path.relative_to(ROOT / "docs").as_posix() for path in ROOT.glob("docs/**/*.md")}
    addresses = {re.sub(r"(index)?\.md$", "", page).rstrip("/") + "/" for page in pages}
    assert {item["href"].partition("#")[0] for item in items(load(ROOT))} <= addresses


def test_file_says_its_columns_statuses_and_version(project: Path) -> None:
    whole = from_json(project)
    assert (whole["format"], whole["model_version"]) == ("sammen-paa-sporet/items", "1.0.0")
    assert {it["key"]: it["header"] for it in whole["columns"]} == COLUMNS
    assert list(whole["statuses"]) == ["not-started", "in-progress", "in-place", "not-relevant"]
    assert {key for key in COLUMNS if key not in whole["items"][0]} == set(ANSWERS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Svar inden for to dage", "title: Svar inden to dage"),
        ("text: Svar forældrene", "text: Skriv til forældrene"),
        ("level: must", "level: should"),
        ("max: 2", "max: 3"),
    ],
)
def test_fingerprint_changes_with_what_must_be_looked_at_again(
    project: Path, old: str, new: str
) -> None:
    before = {item["id"]: item["fingerprint"] for item in from_json(project)["items"]}
    replace(project / DOOR, old, new)
    after = {item["id"]: item["fingerprint"] for item in from_json(project)["items"]}
    changed = [id for id in before if before[id] != after[id]]
    assert changed == ["aaben-doer/svar-inden-to-dage"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("check: Fik de seneste fem", "check: Fik de seneste ti"),
        ("own_reading: Håndbogen siger hurtigt", "own_reading: Håndbogen siger straks"),
        ("roles: [vaert]", "roles: [vaert, makker]"),
    ],
)
def test_fingerprint_stays_when_other_things_change(project: Path, old: str, new: str) -> None:
    before = [item["fingerprint"] for item in from_json(project)["items"]]
    replace(project / DOOR, old, new)
    assert [item["fingerprint"] for item in from_json(project)["items"]] == before


def test_fingerprint_tells_where_one_text_ends() -> None:
    assert fingerprint("ab", "c") != fingerprint("a", "bc")

"""This file proves that the schema of a plan and the browser say the same of any file.

The browser has no JSON Schema, so macros/browser/plan/shape.mjs writes the rules once more. Here
its test makes a thousand files, tells which were accepted, and the schema must agree on each.
Two things JSON Schema cannot say, and those files are left out: more than 20 layers, and two
plans with one id.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from .conftest import NodeRun

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = json.loads((ROOT / "schemas" / "plan.schema.json").read_text(encoding="utf-8"))
FORMATS = FormatChecker(["date"])


@FORMATS.checks("date-time", raises=ValueError)
def _has_a_day_that_exists(value: object) -> bool:
    """Say whether a time is on a day that exists; the pattern has seen to the rest."""
    return not isinstance(value, str) or bool(date.fromisoformat(value[:10]))


VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FORMATS)


@pytest.fixture(scope="module")
def files(node_run: NodeRun) -> list[dict[str, Any]]:
    """Return each file that the widgets' test made, with what the browser's check said of it."""
    lines = Path(node_run.mutations).read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_schema_and_browser_agree_on_every_file(files: list[dict[str, Any]]) -> None:
    held = [it for it in files if it["exempt"] is None]
    wrong = [
        (it["number"], it["said"], str(it["file"])[:500])
        for it in held
        if it["accepted"] != VALIDATOR.is_valid(it["file"])
    ]
    assert wrong == []
    assert Counter(it["accepted"] for it in held).keys() == {True, False}


def test_only_what_a_schema_cannot_say_is_left_out(files: list[dict[str, Any]]) -> None:
    left_out = [it for it in files if it["exempt"]]
    assert {it["exempt"] for it in left_out} == {"depth", "same id"}
    assert [it["number"] for it in left_out if it["accepted"]] == []
    assert len(left_out) < len(files) / 4


@pytest.mark.parametrize("name", sorted(SCHEMA["$defs"]))
def test_part_is_open_on_purpose_or_takes_known_keys(name: str) -> None:
    part = SCHEMA["$defs"][name]
    if part.get("type") == "object":
        assert part["additionalProperties"] is True
        assert "kendte nøgler" in part["description"]

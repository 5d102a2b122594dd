"""This file guards that the schemas explain themselves: sentences, labels, hints and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros.kinds import KINDS
from macros.schema import resolved, schemas


def properties(schema: dict[str, Any], where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each property that a schema writes, at any depth, with its place."""
    for key, part in {**schema.get("properties", {}), **schema.get("$defs", {})}.items():
        yield f"{where}.{key}", part
        yield from properties(part, f"{where}.{key}")
    if "items" in schema:
        yield from properties(schema["items"], f"{where}[]")


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_property_has_a_description_that_is_a_sentence(name: str) -> None:
    parts = [(name, schemas()[name]), *properties(schemas()[name], name)]
    said = {where: resolved(part).get("description", "") for where, part in parts}
    assert [where for where, text in said.items() if not re.match(r"[A-ZÆØÅ].+\.$", text)] == []


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_enum_has_labels_for_its_values(name: str) -> None:
    enums = {where: part for where, part in properties(schemas()[name], name) if "enum" in part}
    assert [where for where, part in enums.items() if list(part["x-labels"]) != part["enum"]] == []


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_pattern_has_a_hint(name: str) -> None:
    parts = dict(properties(schemas()[name], name))
    assert [
        where for where, part in parts.items() if "pattern" in part and "x-hint" not in part
    ] == []


# A plan keeps what it does not know, so that a newer one is never cut down by an older guide.
@pytest.mark.parametrize("name", sorted(set(schemas()) - {"plan.schema.json"}))
def test_every_object_says_which_keys_it_takes(name: str) -> None:
    parts = [(name, schemas()[name]), *properties(schemas()[name], name)]
    objects = {where: part for where, part in parts if part.get("type") == "object"}
    assert [
        where for where, part in objects.items() if part.get("additionalProperties") is not False
    ] == []
    assert [
        where
        for where, part in objects.items()
        if not set(part["required"]) <= set(part["properties"])
    ] == []


def test_references_point_at_known_kinds() -> None:
    kinds = set(re.findall(r"'x-refers-to': '([^']+)'", str(dict(schemas()))))
    assert kinds - set(KINDS) == {
        "anything",
        "document",
        "doubt",
        "evaluated-element",
        "field",
        "figure",
        "outcome",
        "own-page",
        "section",
        "state",
        "statement",
        "theme",
        "track",
    }

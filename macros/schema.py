"""This file reads the schemas, and answers what they say of a kind: its parts, words and units.

A schema is the only copy of a rule about shape. Besides the standard keywords it may carry
``x-hint`` (the remedy, for the error message), ``x-labels`` (the Danish words for the values of an
enum) and ``x-refers-to`` (the kind that an id belongs to). shape.py holds documents against it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .problems import ModelError, Problem

if TYPE_CHECKING:
    from .document import Steps

FOLDER = Path(__file__).resolve().parent.parent / "schemas"


@cache
def schemas() -> Mapping[str, dict[str, Any]]:
    """Return every schema by file name (``role.schema.json``).

    Raises ModelError when a file is not JSON.
    """
    return {file.name: _parsed(file) for file in sorted(FOLDER.glob("*.schema.json"))}


def _parsed(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        message = f"not valid JSON: {error.msg}. Mend the line."
        place = Problem(f"schemas/{file.name}", error.lineno, error.colno, "", message)
        raise ModelError([place]) from None


def _file(name: str) -> dict[str, Any]:
    if name not in schemas():
        message = "the schema is missing. Restore it, or correct the name where it is referred to."
        raise ModelError([Problem.of_file(f"schemas/{name}", message)])
    return schemas()[name]


@cache
def whole(name: str) -> dict[str, Any]:
    """Return the schema of a kind or part with every ``$ref`` followed: ``whole("role")``.

    jsonschema would follow them anew for every value; followed once, a check takes half the time.
    """
    followed: dict[str, Any] = _followed(_file(f"{name}.schema.json"))
    return followed


def _followed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_followed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _followed(part)
        for key, part in resolved(schema).items()
        if key not in ("$id", "$defs")
    }


def resolved(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema with its ``$ref`` followed; what stands beside the reference wins."""
    merged = dict(schema)
    while "$ref" in merged:
        reference = merged.pop("$ref")
        name, _, pointer = reference.partition("#")
        target: Any = _file(name or "common.schema.json")
        for step in pointer.strip("/").split("/") if pointer else ():
            if step not in target:
                message = f"the $ref '{reference}' leads nowhere. Correct it, or add what it names."
                raise ModelError([Problem.of_file(f"schemas/{name}", message)])
            target = target[step]
        merged = {**target, **merged}
    return merged


def annotated(value: Any, name: str, keyword: str) -> Iterator[tuple[Steps, Any, Any]]:
    """Yield (steps, part, annotation) where the schema of a kind has `keyword`.

    The value must be well formed.
    """
    return _annotated(value, whole(name), keyword, ())


def _annotated(
    value: Any, schema: Mapping[str, Any], keyword: str, steps: Steps
) -> Iterator[tuple[Steps, Any, Any]]:
    if keyword in schema:
        yield steps, value, schema[keyword]
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _annotated(part, schema["properties"][key], keyword, (*steps, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _annotated(part, schema["items"], keyword, (*steps, index))


def labels(name: str, *path: str) -> Mapping[str, Any]:
    """Return the Danish words for an enum: ``labels("statement", "level")["must"]`` is "skal".

    A path leads through properties, and through the items of lists.
    """
    found = _property(name, *path)
    holder = found if "x-labels" in found else resolved(found["items"])
    words: Mapping[str, Any] = holder["x-labels"]
    return words


def annotation(name: str, keyword: str, *path: str) -> Any:
    """Return an ``x-`` annotation of a property: ``annotation("limit", "x-units", "of")``."""
    return _property(name, *path)[keyword]


def longest(name: str, *path: str) -> int:
    """Return how many characters a text may have: ``longest("plan", "answer", "note")``."""
    return int(_property(name, *path)["maxLength"])


@cache
def _property(name: str, *path: str) -> dict[str, Any]:
    schema = resolved(_file(f"{name}.schema.json"))
    for step in path:
        holder = resolved(schema["items"]) if "items" in schema else schema
        found = holder.get("$defs", {}).get(step) or holder["properties"][step]
        schema = resolved(found)
    return schema

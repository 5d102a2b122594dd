"""This file holds documents against the schemas, and reads what the schemas say about them.

The only module that imports jsonschema. A schema is the only copy of a rule about shape; besides
the standard keywords it may carry ``x-hint`` (the remedy, for the error message), ``x-labels`` (the
Danish words for the values of an enum) and ``x-refers-to`` (the kind that an id belongs to).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .problems import ModelError, Problem, did_you_mean, where_of

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

    from .document import Document, Steps

FOLDER = Path(__file__).resolve().parent.parent / "schemas"
_TYPES = {
    "object": "keys with values",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


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


@cache
def _validator(name: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # here: only a model that is read anew needs it

    return Draft202012Validator(_bare(whole(name)))


def _bare(schema: Any) -> Any:
    """Return a schema without what only readers of it need: jsonschema would look at each word."""
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: _bare(inner) for name, inner in part.items()}
        if key == "properties"
        else [_bare(inner) for inner in part]
        if key in ("allOf", "anyOf", "oneOf")
        else _bare(part)
        if key != "enum"
        else part
        for key, part in schema.items()
        if key not in _FOR_READERS
    }


_FOR_READERS = {"$schema", "title", "description", "x-labels", "x-refers-to", "x-units"}


def shape_problems(document: Document, name: str) -> Iterator[Problem]:
    """Yield what the schema of the kind `name` finds wrong with a document, each at its place.

    Raises ModelError when the schema itself cannot be used.
    """
    validator = _validator(name)
    try:
        errors = list(validator.iter_errors(document.value))
    except Exception as fault:  # an unknown type, a pattern that is none: all it trips on
        raise ModelError([_unusable(name, fault)]) from None
    for error in errors:
        yield from _worded(document, error)


def _unusable(name: str, fault: Exception) -> Problem:
    """Return what is wrong with a schema that jsonschema cannot use."""
    from jsonschema.exceptions import SchemaError

    where, said = "", str(fault).splitlines()[0]
    try:  # not done at every start: it takes a third of a check
        _validator(name).check_schema(whole(name))
    except SchemaError as found:
        where, said = where_of(tuple(found.absolute_path)), found.message
    message = f"the schema cannot be used: {said}. Mend it."
    return Problem(f"schemas/{name}.schema.json", 1, 1, where, message)


def _worded(document: Document, error: ValidationError) -> Iterator[Problem]:
    steps: Steps = tuple(error.absolute_path)
    schema: Any = error.schema
    wanted: Any = error.validator_value
    value: Any = error.instance
    hint = f" To mend it: {schema['x-hint']}." if "x-hint" in schema else ""
    shown = "the text" if isinstance(value, str) else "the value"
    if isinstance(value, str) and len(value) <= 60:
        shown = f"'{value}'"
    match error.validator:
        case "additionalProperties":
            for key in sorted(set(value) - set(schema.get("properties", {}))):
                known = did_you_mean(key, schema["properties"])
                yield document.problem((*steps, key), f"unknown key.{known or ' Remove it.'}")
        case "anyOf":
            yield document.problem(steps, f"a needed key is missing.{hint}")
        case "required":
            missing = next(key for key in wanted if error.message.startswith(f"'{key}'"))
            yield document.problem(steps, f"the key '{missing}' is missing. Add it.")
        case "enum":
            near = did_you_mean(value, wanted) or f" Write one of: {', '.join(map(str, wanted))}."
            yield document.problem(steps, f"{shown} is not a known value.{near}")
        case "const":
            only = "true" if wanted is True else repr(wanted)
            yield document.problem(steps, f"must be {only}. Change it.")
        case "type":
            yield document.problem(steps, f"must be {_TYPES[wanted]}. Change it.")
        case "pattern":
            yield document.problem(steps, f"{shown} does not have the right form.{hint}")
        case "minLength" | "maxLength":
            side = "at least" if error.validator == "minLength" else "at most"
            yield document.problem(
                steps, f"is {len(value)} characters; {side} {wanted} are allowed. Rewrite it."
            )
        case "minimum" | "maximum":
            fault = "small; at least" if error.validator == "minimum" else "large; at most"
            yield document.problem(steps, f"{value} is too {fault} {wanted} is allowed. Change it.")
        case "minItems":
            yield document.problem(
                steps,
                f"needs at least {wanted} item{'s' * (wanted > 1)}. Add it, or remove the key.",
            )
        case "uniqueItems":
            yield document.problem(steps, "an item stands twice. Remove one of them.")
        case _:
            yield document.problem(steps, f"{error.message}.{hint or ' Change it.'}")


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
            inner = schema["properties"][key]
            if _holds(keyword, inner):
                yield from _annotated(part, inner, keyword, (*steps, key))
    elif isinstance(value, list) and _holds(keyword, schema["items"]):
        for index, part in enumerate(value):
            yield from _annotated(part, schema["items"], keyword, (*steps, index))


_HOLDING: dict[tuple[str, int], bool] = {}


def _holds(keyword: str, schema: Mapping[str, Any]) -> bool:
    """Say whether a part of a whole schema has a keyword at any depth: most parts need no visit.

    Known by identity: `whole` keeps every schema as long as the program runs.
    """
    known = (keyword, id(schema))
    if known not in _HOLDING:
        inner = [*schema.get("properties", {}).values(), schema.get("items", {})]
        _HOLDING[known] = keyword in schema or any(_holds(keyword, it) for it in inner if it)
    return _HOLDING[known]


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


@cache
def _property(name: str, *path: str) -> dict[str, Any]:
    schema = resolved(_file(f"{name}.schema.json"))
    for step in path:
        holder = resolved(schema["items"]) if "items" in schema else schema
        found = holder.get("$defs", {}).get(step) or holder["properties"][step]
        schema = resolved(found)
    return schema

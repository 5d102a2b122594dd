"""This file holds documents against the schemas, and words what is wrong with their shape.

The only module that imports jsonschema.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, ValidationError

from .document import Document, Steps
from .problems import ModelError, Problem, did_you_mean, where_of
from .schema import whole

_TYPES = {
    "object": "keys with values",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


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
        yield from _problems(document, error)


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(whole(name))


def _unusable(name: str, fault: Exception) -> Problem:
    """Return what is wrong with a schema that jsonschema cannot use."""
    where, said = "", str(fault).splitlines()[0]
    try:  # not done at every start: it takes a third of a check
        Draft202012Validator.check_schema(whole(name))
    except SchemaError as found:
        where, said = where_of(tuple(found.absolute_path)), found.message
    message = f"the schema cannot be used: {said}. Mend it."
    return Problem(f"schemas/{name}.schema.json", 1, 1, where, message)


def _problems(document: Document, error: ValidationError) -> Iterator[Problem]:
    steps: Steps = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        schema: Any = error.schema
        value: Any = error.instance
        for key in sorted(set(value) - set(schema["properties"])):
            near = did_you_mean(key, schema["properties"])
            yield document.problem((*steps, key), f"unknown key.{near or ' Remove it.'}")
    else:
        yield document.problem(steps, _worded(error))


def _worded(error: ValidationError) -> str:
    """Return what is wrong with one value, and the remedy."""
    schema: Any = error.schema
    wanted: Any = error.validator_value
    value: Any = error.instance
    hint = f" To mend it: {schema['x-hint']}." if "x-hint" in schema else ""
    match error.validator:
        case "anyOf":
            return f"a needed key is missing.{hint}"
        case "required":
            missing = next(key for key in wanted if error.message.startswith(f"'{key}'"))
            return f"the key '{missing}' is missing. Add it."
        case "enum":
            near = did_you_mean(value, wanted) or f" Write one of: {', '.join(map(str, wanted))}."
            return f"{_shown(value)} is not a known value.{near}"
        case "const":
            return f"must be {'true' if wanted is True else repr(wanted)}. Change it."
        case "type":
            return f"must be {_TYPES[wanted]}. Change it."
        case "pattern":
            return f"{_shown(value)} does not have the right form.{hint}"
        case "minLength" | "maxLength":
            side = "at least" if error.validator == "minLength" else "at most"
            return f"is {len(value)} characters; {side} {wanted} are allowed. Rewrite it."
        case "minimum":
            return f"{value} is too small; at least {wanted} is allowed. Change it."
        case "maximum":
            return f"{value} is too large; at most {wanted} is allowed. Change it."
        case "minItems":
            items = f"{wanted} item{'s' * (wanted > 1)}"
            return f"needs at least {items}. Add it, or remove the key."
        case "uniqueItems":
            return "an item stands twice. Remove one of them."
    return f"{error.message}.{hint or ' Change it.'}"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= 60 else "the text"
    return "the value"

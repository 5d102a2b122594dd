"""This file guards that the dataclasses are the schemas in Python."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import MISSING, FrozenInstanceError, fields, is_dataclass
from importlib import import_module
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from macros.kinds import KINDS
from macros.model.classes import CLASSES
from macros.model.parts import Origin
from macros.raw import ROOT
from macros.schema import resolved, schemas

NAMES = list(KINDS)


def pairs(cls: Any, schema: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield a dataclass with its schema, then those of its parts."""
    schema = resolved(schema)
    yield cls, schema
    hints = get_type_hints(cls)
    for key, part in schema["properties"].items():
        inner = part_of(hints.get(f"{key}_", hints.get(key)))
        if is_dataclass(inner):
            part = resolved(part)
            yield from pairs(inner, part.get("items", part))


def part_of(hint: Any) -> Any:
    if get_origin(hint) is UnionType:
        hint = next(option for option in get_args(hint) if option is not type(None))
    return get_args(hint)[0] if get_origin(hint) is tuple else hint


@pytest.mark.parametrize("name", NAMES)
def test_dataclass_fields_are_the_properties_of_the_schema(name: str) -> None:
    for cls, schema in pairs(CLASSES[name], schemas()[f"{name}.schema.json"]):
        names = {spec.name.rstrip("_") for spec in fields(cls)} - {"origin"}
        assert names == set(schema["properties"]), cls.__name__


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_have_no_default_and_optional_ones_do(name: str) -> None:
    for cls, schema in pairs(CLASSES[name], schemas()[f"{name}.schema.json"]):
        needed = {spec.name.rstrip("_") for spec in fields(cls) if spec.default is MISSING} - {
            "origin"
        }
        assert needed == set(schema["required"]), cls.__name__


@pytest.mark.parametrize("name", NAMES)
def test_lists_are_tuples_and_entities_have_an_origin(name: str) -> None:
    assert get_type_hints(CLASSES[name])["origin"] is Origin
    for cls, schema in pairs(CLASSES[name], schemas()[f"{name}.schema.json"]):
        hints = get_type_hints(cls)
        lists = {
            key
            for key, part in schema["properties"].items()
            if resolved(part).get("type") == "array"
        }
        tuples = {key.rstrip("_") for key, hint in hints.items() if get_origin(hint) is tuple}
        assert lists == tuples, cls.__name__


def test_every_dataclass_is_frozen() -> None:
    modules = [
        import_module(f"macros.model.{it.stem}") for it in (ROOT / "macros/model").glob("*.py")
    ]
    classes: list[Any] = [cls for it in modules for _, cls in inspect.getmembers(it, is_dataclass)]
    assert set(CLASSES.values()) < set(classes)
    for cls in classes:
        instance = object.__new__(cls)
        with pytest.raises(FrozenInstanceError):
            instance.id = "x"
        with pytest.raises(FrozenInstanceError):
            del instance.id

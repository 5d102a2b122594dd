"""This file shows every field of every kind, from the schemas: the one copy of the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...kinds import KINDS
from ...render import render
from ...schema import resolved, schemas
from ...site import Site

_TYPES = {
    "object": "felter",
    "array": "liste",
    "string": "tekst",
    "integer": "helt tal",
    "number": "tal",
    "boolean": "true eller false",
}
# Schemas that kinds share, under names that the reference uses as headings.
_SHARED = ("statement", "limit")


def field_reference(site: Site) -> str:
    """Show a table of fields for each kind, then for the parts that kinds share."""
    kinds = [
        {
            **_table(kind.name),
            "file": f"model/{kind.folder}/<id>.yaml" if kind.folder else f"model/{kind.name}.yaml",
        }
        for kind in KINDS.values()
    ]
    shared = [{**_table(name), "file": None} for name in _SHARED]
    return render("field_reference/template.md.j2", tables=[*kinds, *shared])


def _table(name: str) -> dict[str, Any]:
    schema = resolved(schemas()[f"{name}.schema.json"])
    return {
        "id": f"felter-{name}",
        "title": schema["title"],
        "description": schema["description"],
        "rows": list(_rows(schema)),
    }


def _rows(schema: Mapping[str, Any], prefix: str = "") -> Iterator[dict[str, Any]]:
    for key, property in schema["properties"].items():
        field = resolved(property)
        items = resolved(field["items"]) if "items" in field else None
        yield {
            "key": prefix + key,
            "required": key in schema.get("required", ()),
            "type": _type(field, items),
            "description": property.get("description", field.get("description", "")),
            "labels": list((field.get("x-labels") or {}).items()),
            "refers_to": field.get("x-refers-to") or (items or {}).get("x-refers-to"),
        }
        inner = items if items and "properties" in items else field
        # Statements, limits and sources have a table, or a shape, of their own.
        if (
            "properties" in inner
            and inner.get("$id") is None
            and inner["properties"].keys() != {"source", "section"}
        ):
            yield from _rows(inner, f"{prefix}{key}[]." if items else f"{prefix}{key}.")


def _type(field: Mapping[str, Any], items: Mapping[str, Any] | None) -> str:
    if "const" in field:
        return f"altid {field['const']}"
    if "enum" in field:
        return "en af værdierne"
    if items is not None:
        return f"liste af {_TYPES.get(items.get('type', ''), 'værdier')}"
    return _TYPES[field["type"]]


PAGES = (field_reference,)

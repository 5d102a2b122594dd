"""Each field of a form has what its type needs, and its bounds and calendar lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..document import Document, Steps
    from ..raw import RawModel

# What only fields of some types have, and what fields of some types need.
_KEYS = {
    "options": ("choice", "choices"),
    "columns": ("rows",),
    "count": ("rows",),
    "lines": ("long-text",),
    "scale": ("number",),
    "bounds": ("number", "date", "rows"),
}
_NEEDED = {"choice": "options", "choices": "options", "rows": "columns"}


def forms_can_be_filled_in(raw: RawModel) -> Iterator[Problem]:
    limits = {
        f"{id}/{part['id']}": [limit["of"] for limit in part.get("limits", [])]
        for id, _, _, part in raw.parts("statements")
    }
    scales = {id for id, document in raw.of("tool").items() if "bands" in document.value}
    for document in raw.of("form").values():
        seen: set[str] = set()
        for steps, field in _fields(document.value):
            yield from _unique(document, steps, field["id"], seen)
            yield from _keys(document, steps, field)
            yield from _bounds(document, steps, field, limits)
            if (
                "scale" in field
                and field["scale"] in raw.of("tool")
                and field["scale"] not in scales
            ):
                message = f"the tool '{field['scale']}' has no bands. Add them, or remove the key."
                yield document.problem((*steps, "scale"), message)
        yield from _calendar(document)
        if not document.value.get("serves") and not any(
            "serves" in field for _, field in _fields(document.value)
        ):
            message = "the form serves no statement. Add 'serves' to it or to a field."
            yield document.problem((), message)


def _fields(form: dict[str, Any]) -> Iterator[tuple[Steps, dict[str, Any]]]:
    for at, section in enumerate(form["sections"]):
        for index, field in enumerate(section["fields"]):
            yield ("sections", at, "fields", index), field


def _unique(document: Document, steps: Steps, id: str, seen: set[str]) -> Iterator[Problem]:
    if id in seen:
        yield document.problem((*steps, "id"), f"the id '{id}' stands twice. Rename one.")
    seen.add(id)


def _keys(document: Document, steps: Steps, field: dict[str, Any]) -> Iterator[Problem]:
    needed = _NEEDED.get(field["type"])
    if needed and needed not in field:
        yield document.problem(steps, f"the key '{needed}' is missing. Add it.")
    for key, types in _KEYS.items():
        if key in field and field["type"] not in types:
            message = f"a field of type '{field['type']}' has none. Remove it."
            yield document.problem((*steps, key), message)
    if "scale" in field and "bounds" in field:
        message = "the field has a scale, which bounds it. Remove one of them."
        yield document.problem((*steps, "bounds"), message)
    columns: set[str] = set()
    for index, column in enumerate(field.get("columns", [])):
        place = (*steps, "columns", index)
        yield from _unique(document, place, column["id"], columns)
        if column["type"] == "choice" and "options" not in column:
            yield document.problem(place, "the key 'options' is missing. Add it.")
        if column["type"] != "choice" and "options" in column:
            message = f"a column of type '{column['type']}' has none. Remove it."
            yield document.problem((*place, "options"), message)


def _bounds(
    document: Document, steps: Steps, field: dict[str, Any], limits: dict[str, list[str]]
) -> Iterator[Problem]:
    bounds = field.get("bounds")
    if bounds and bounds["of"] not in (known := limits.get(bounds["statement"], [bounds["of"]])):
        near = did_you_mean(bounds["of"], known) or " Name a limit that it sets."
        message = f"'{bounds['statement']}' sets no limit of '{bounds['of']}'.{near}"
        yield document.problem((*steps, "bounds", "of"), message)


def _calendar(document: Document) -> Iterator[Problem]:
    calendar = document.value.get("calendar")
    if not calendar:
        return
    rows = {
        field["id"]: {column["id"]: column["type"] for column in field.get("columns", [])}
        for _, field in _fields(document.value)
        if field["type"] == "rows"
    }
    if calendar["rows"] not in rows:
        near = did_you_mean(calendar["rows"], rows) or " Name a field with rows."
        message = f"no field with rows is called '{calendar['rows']}'.{near}"
        yield document.problem(("calendar", "rows"), message)
        return
    columns = rows[calendar["rows"]]
    for key, types in {"date": ("date",), "time": ("time",), "place": ()}.items():
        if key not in calendar:
            continue
        if calendar[key] not in columns:
            near = did_you_mean(calendar[key], columns) or " Name one of its columns."
            message = f"no column of '{calendar['rows']}' is called '{calendar[key]}'.{near}"
            yield document.problem(("calendar", key), message)
        elif types and columns[calendar[key]] not in types:
            message = f"the column '{calendar[key]}' is no {types[0]}. Name one that is."
            yield document.problem(("calendar", key), message)

"""This file proves the JSON for download: whole, valid by its schema, the same each time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from macros.check import check
from macros.exports.whole_model import as_json, as_schema, export
from macros.kinds import KINDS
from macros.problems import ModelError
from macros.raw import ROOT, read

from .conftest import replace


def strict(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")


def exported(root: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    data, schema, _ = export(root)
    return (
        json.loads(data.read_text(encoding="utf-8"), parse_constant=strict),
        json.loads(schema.read_text(encoding="utf-8")),
    )


def test_export_is_valid_by_the_schema_beside_it(project: Path) -> None:
    data, schema = exported(project)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    assert data["$schema"] == schema["$id"]


def test_real_model_is_valid_by_the_exported_schema() -> None:
    raw, problems = read(ROOT)
    assert problems == []
    Draft202012Validator(as_schema()).validate(as_json(raw))


def test_exported_schema_refuses_what_the_model_would_not_hold(project: Path) -> None:
    data, schema = exported(project)
    data["roles"][0]["titel"] = "Vært"
    with pytest.raises(ValidationError, match="titel"):
        Draft202012Validator(schema).validate(data)


def parts(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value inside a value that holds no others, with its place."""
    if isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from parts(part, f"{place}.{key}")
    else:
        yield place, value


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_export_holds_every_entity_with_all_it_says(project: Path, kind: Any) -> None:
    data, _ = exported(project)
    raw, _ = read(project)
    listed = data[kind.key] if kind.folder else [data[kind.key]]
    entities = {entity["id"]: dict(parts(entity)) for entity in listed}
    said = {it.value["id"]: dict(parts(it.value)) for it in raw.of(kind.name).values()}
    assert {id: list(entity) for id, entity in entities.items()} == {
        id: list(entity) for id, entity in said.items()
    }
    assert [
        (id, place)
        for id, entity in said.items()
        for place, value in entity.items()
        if entities[id][place] != value and "{" not in str(value)
    ] == []


def test_export_writes_out_the_figures_that_texts_name(project: Path) -> None:
    data, _ = exported(project)
    assert [place for place, value in parts(data) if "{" in str(value)] == []
    assert data["findings"][0]["text"] == "Ugen efter kom 52,5\N{NO-BREAK SPACE}% af børnene igen."


def test_export_keeps_the_order_of_the_model(project: Path) -> None:
    data, _ = exported(project)
    assert [role["id"] for role in data["roles"]] == ["vaert", "makker"]
    assert [source["id"] for source in data["sources"]] == ["haandbog", "avis"]
    assert data["findings"][-1]["id"] == "to-slags-rammer"
    assert [it["id"] for it in data["catalogue"]] == ["laesehunde", "bogbussen"]


def test_export_holds_the_catalogue_with_its_figures_and_the_page_about_it(project: Path) -> None:
    data, _ = exported(project)
    effort = data["catalogue"][0]
    assert effort["age"] == {"min": 7, "max": 12, "note": "Hunden er ældre"}
    assert effort["effect"]["measurements"][2]["value"] == -1.5
    assert effort["effect"]["text"].endswith(
        "fra 8,5\N{NO-BREAK SPACE}point til 12\N{NO-BREAK SPACE}point."
    )
    assert "age" not in data["catalogue"][1]
    assert data["inspiration"]["id"] == "andres-ideer"


def test_export_twice_is_the_same_to_the_byte(project: Path) -> None:
    first = [path.read_bytes() for path in export(project)]
    assert [path.read_bytes() for path in export(project)] == first


def test_export_keeps_danish_letters_and_ends_with_a_line_break(project: Path) -> None:
    text = export(project)[0].read_text(encoding="utf-8")
    assert "Lektiecaféen" in text
    assert text.endswith("}\n")


def test_export_is_json_however_large_a_figure(project: Path) -> None:
    replace(project / "model/findings/kom-igen.yaml", "value: 52.5", f"value: {'9' * 400}.5")
    assert check(project) or exported(project)


def test_export_refuses_a_model_with_problems(project: Path) -> None:
    replace(project / "model/roles/vaert.yaml", "title: Vært", "title: Vært.")
    with pytest.raises(ModelError):
        export(project)
    assert not (project / "docs/hent").exists()

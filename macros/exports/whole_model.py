"""This file writes the whole model as one JSON file, with its own schema beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..kinds import KINDS, Kind
from ..load import load
from ..model.figure import Figure
from ..raw import RawModel, read
from ..schema import schemas
from ..words import filled
from . import FOLDER

NAME = "sammen-paa-sporet"
PLAN = "plan.schema.json"
"""The schema of what a reader keeps and takes along: no part of the model."""


def export(root: Path) -> list[Path]:
    """Write the model and its schema under `root`. Return the paths.

    Raises ModelError, and writes nothing, when the model has problems.
    """
    load(root)  # raises when there are problems, and leaves the model read for the build
    raw, _ = read(root)
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    data, schema = folder / f"{NAME}.json", folder / f"{NAME}.schema.json"
    data.write_text(_text(as_json(raw)), encoding="utf-8")
    schema.write_text(_text(as_schema()), encoding="utf-8")
    plan = folder / PLAN
    plan.write_text(_text(schemas()[PLAN]), encoding="utf-8")
    return [data, schema, plan]


def as_json(raw: RawModel) -> dict[str, Any]:
    """Return the model as one value: each single file, and for other kinds a list in order.

    What a text names in braces is written out, so that a reader needs nothing of ours.
    """
    order = raw.single("service").value["order"]
    whole: dict[str, Any] = {"$schema": f"{NAME}.schema.json"}
    for kind in KINDS.values():
        documents = raw.of(kind.name)
        ids = order[kind.order] if kind.order else sorted(documents)
        entities = [_filled(documents[id].value, raw.figures) for id in ids]
        whole[kind.key] = entities if kind.folder else entities[0]
    return whole


def _filled(value: Any, figures: Mapping[str, Figure]) -> Any:
    """Return a value with the figures that its texts name written out."""
    if isinstance(value, dict):
        return {key: _filled(part, figures) for key, part in value.items()}
    if isinstance(value, list):
        return [_filled(part, figures) for part in value]
    return filled(value, figures) if isinstance(value, str) else value


def as_schema() -> dict[str, Any]:
    """Return that value's schema, which bundles those of the kinds (JSON Schema 2020-12, 9.3.1)."""
    parts = {kind.key: _part(kind) for kind in KINDS.values()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{NAME}.schema.json",
        "title": "Sammen på sporet: hele modellen",
        "type": "object",
        "required": [*parts],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            **parts,
        },
        "$defs": {name: it for name, it in schemas().items() if name != PLAN},
    }


def _part(kind: Kind) -> dict[str, Any]:
    if not kind.folder:
        return {"$ref": kind.schema}
    description = f"Model: {kind.folder}."
    return {"description": description, "type": "array", "items": {"$ref": kind.schema}}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"

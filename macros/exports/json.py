"""This file writes the whole model as one JSON file, with its own schema beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..kinds import KINDS, Kind
from ..load import load
from ..raw import RawModel, read
from ..schema import schemas
from . import FOLDER

NAME = "sammen-paa-sporet"


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
    return [data, schema]


def as_json(raw: RawModel) -> dict[str, Any]:
    """Return the model as one value: ``model``, then for each kind a list in the model's order."""
    service = raw.of("model")["model"].value
    whole: dict[str, Any] = {"$schema": f"{NAME}.schema.json", "model": service}
    for kind in _listed():
        documents = raw.of(kind.name)
        ids = service["order"][kind.order] if kind.order else sorted(documents)
        whole[_key(kind)] = [documents[id].value for id in ids]
    return whole


def as_schema() -> dict[str, Any]:
    """Return that value's schema, which bundles those of the kinds (JSON Schema 2020-12, 9.3.1)."""
    lists = {
        _key(kind): {
            "description": f"Model: {kind.folder}.",
            "type": "array",
            "items": {"$ref": kind.schema},
        }
        for kind in _listed()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{NAME}.schema.json",
        "title": "Sammen på sporet: hele modellen",
        "type": "object",
        "required": ["model", *lists],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            "model": {"$ref": "model.schema.json"},
            **lists,
        },
        "$defs": dict(schemas()),
    }


def _listed() -> list[Kind]:
    return [kind for kind in KINDS.values() if kind.folder]


def _key(kind: Kind) -> str:
    return str(kind.folder).replace("-", "_")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"

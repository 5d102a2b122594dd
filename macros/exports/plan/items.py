"""This file has the items of a plan as plain values, and as JSON for the widgets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...checklist import COLUMNS, Group, Item, groups, statuses
from ...links import Links
from ...load import load
from ...model.whole import Model
from .. import FOLDER
from .row_height import ROW_HEIGHT

NAMES = ("tjekliste", "handlingsplan")
_SLIM = ("id", "title", "level", "group", "group_title", "roles", "phase", "fingerprint")


def export(root: Path) -> list[Path]:
    """Write the items twice under `root`: what a list needs, and all that a table shows.

    Return the paths. Raises ModelError when the model has problems.
    """
    whole = as_items(load(root))
    slim = [{key: item[key] for key in _SLIM} for item in whole["items"]]
    lists, tables = {**whole, "items": slim}, {**whole, "row_height": ROW_HEIGHT}
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.json" for name in NAMES]
    for path, value in zip(paths, (lists, tables), strict=True):
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        path.write_text(f"{text}\n", encoding="utf-8")
    return paths


def as_items(model: Model) -> dict[str, Any]:
    """Return the items with what a widget must know to show them and to write them as text."""
    return {
        "format": "sammen-paa-sporet/items",
        "model_version": model.service.version,
        "columns": [{"key": key, "header": header} for key, header in COLUMNS.items()],
        "statuses": statuses(),
        "items": items(model),
    }


def items(model: Model) -> list[dict[str, Any]]:
    """Return each statement of the model as an item of a plan, in reading order."""
    found = groups(Links(model), model.statements.values())
    return [_plain(group, item) for group, own in found for item in own]


def _plain(group: Group, item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "text": item.text,
        "level": item.level,
        "level_word": item.level_word,
        "group": group.id,
        "group_title": group.numbered,
        "roles": list(item.roles),
        "role_words": ", ".join(link.text for link in item.role_links),
        "phase": item.phase,
        "phase_word": item.phase_link.text,
        "limits": " · ".join(item.limits),
        "check": item.check,
        "source": "; ".join(link.text for link in item.sources),
        "href": item.href,
        "fingerprint": item.fingerprint,
    }

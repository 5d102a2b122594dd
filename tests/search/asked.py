"""This file asks the search in Node, many questions at a time."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.node import run
from macros.search.index import FILE

_HERE = Path(__file__).parent


def printed(script: str, given: object, *before: Path) -> Any:
    """Return the JSON that a script here prints; its last argument is the path of what is given."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "given.json"
        path.write_text(json.dumps(given), encoding="utf-8")
        return json.loads(run(_HERE / script, *map(str, before), str(path)))


def pages_for(site: Path, queries: Iterable[str]) -> dict[str, list[str]]:
    """Return the addresses that the search of a site gives for queries, the best first."""
    given = list(dict.fromkeys(queries))
    answers = printed("answers.mjs", given, site / FILE)
    return {query: it["pages"] for query, it in zip(given, answers, strict=True)}

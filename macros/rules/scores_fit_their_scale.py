"""Every score and share lies on its scale: the bands of its instrument, or 0 to 100 percent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def scores_fit_their_scale(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("finding").values():
        low, high = _scale(raw, document.value)
        for index, measurement in enumerate(document.value.get("measurements", [])):
            if not low <= measurement.get("value", low) <= high:
                message = f"lies outside the scale {low:g} to {high:g}. Correct it."
                yield document.problem(("measurements", index, "value"), message)


def _scale(raw: RawModel, finding: Mapping[str, Any]) -> tuple[float, float]:
    if finding.get("unit") == "percent":
        return 0, 100
    tool = raw.of("tool").get(finding.get("instrument", ""))
    bands = tool.value.get("bands") if tool else None
    if finding.get("unit") != "score" or not bands:
        return float("-inf"), float("inf")
    return bands[0]["min"], bands[-1]["max"]

"""Every measurement says what was measured, in whom, when and in which unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..figures import SHARES
from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel

_LABELS = ("group", "measure", "time")
_MOST = 101  # three shares, each rounded, may give one more than the whole


def measurements_are_labelled(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("finding").values():
        finding = document.value
        measurements = finding.get("measurements", [])
        if measurements and "unit" not in finding:
            yield document.problem((), "the measurements have no unit. Add 'unit'.")
        in_shares = ["progress" in it for it in measurements if "lost" not in it]
        if any(in_shares) and not (all(in_shares) and finding.get("unit") == "percent"):
            message = (
                "shares stand beside other numbers. Give them a finding of their own, in percent."
            )
            yield document.problem(("measurements",), message)
        for index, measurement in enumerate(measurements):
            for key in _LABELS:
                if key not in finding and key not in measurement:
                    message = f"has no '{key}'. Add it here, or to the finding when all share it."
                    yield document.problem(("measurements", index), message)
            if "whole" in measurement and measurement.get("value", 0) > measurement["whole"]:
                message = "is more than 'whole'. Correct one of them."
                yield document.problem(("measurements", index, "value"), message)
            if _total(measurement) > _MOST:
                message = f"the shares give {_total(measurement):g} %. Correct them."
                yield document.problem(("measurements", index), message)


def _total(measurement: Mapping[str, Any]) -> float:
    return float(sum(measurement.get(key, 0) for key in SHARES))

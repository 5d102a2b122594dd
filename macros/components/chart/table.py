"""This file prepares the numbers of a finding as a table, which stands under its chart."""

from __future__ import annotations

from typing import Any

from ...figures import SHARES
from ...model.evidence import Finding, Measurement
from ...schema import labels
from ...site import Site
from ...words import amount_wording, number
from .macro import OUTCOMES


def finding_table(site: Site, finding: Finding) -> dict[str, Any]:
    """Return the numbers of a finding as a table: headers, and rows that begin with a label."""
    shared = labels("finding", "subject")[finding.subject]
    varying = [
        (key, header)
        for key, header in _HEADERS.items()
        if any(getattr(it, key) for it in finding.measurements)
    ]
    shares = any(it.progress is not None for it in finding.measurements)
    values = list(OUTCOMES.values()) if shares else [_value_header(finding)]
    has_n = any(it.sample_size for it in finding.measurements)
    rows = [
        [
            it.label,
            *(_fact(site, finding, it, key) for key, _ in varying),
            *_values(finding, it, shares),
            *([number(it.sample_size) if it.sample_size else "–"] if has_n else []),
        ]
        for it in finding.measurements
    ]
    headers = ["Måling", *(header for _, header in varying), *values, *(["n"] if has_n else [])]
    return {"caption": f"{finding.title}. {shared}", "headers": headers, "rows": rows}


_HEADERS = {"group": "Hvem", "measure": "Hvad", "time": "Hvornår", "instrument": "Målt med"}


def _fact(site: Site, finding: Finding, measurement: Measurement, key: str) -> str:
    value = getattr(measurement, key) or getattr(finding, key) or "–"
    return site.model.tools[value].title if key == "instrument" and value != "–" else str(value)


def _value_header(finding: Finding) -> str:
    return {"percent": "Andel", "score": "Score", "percentage-point": "Ændring"}.get(
        str(finding.unit), "Antal"
    )


def _values(finding: Finding, measurement: Measurement, shares: bool) -> list[str]:
    if measurement.lost:
        return ["tabt i kilden"] * (len(OUTCOMES) if shares else 1)
    if shares:
        return [amount_wording(getattr(measurement, key), "percent") for key in SHARES]
    return [amount_wording(measurement.value or 0, str(finding.unit), measurement.whole)]

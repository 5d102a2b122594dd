"""This file makes findings of numbers, and the charts that are drawn of them."""

from __future__ import annotations

from typing import Any

from macros.components.chart.macro import finding_chart
from macros.model.evidence import Finding, Measurement
from macros.model.parts import Origin
from macros.site import Site

SPACE = "\N{NO-BREAK SPACE}"
SHARED = {"group": "Børn", "measure": "Sider", "time": "Forår"}


def finding(unit: str | None, *measurements: dict[str, Any], **given: Any) -> Finding:
    """Return a finding with one measurement for each mapping, `id` and `label` filled in."""
    return Finding(
        origin=Origin("finding", "sider", "model/findings/sider.yaml", 2),
        id="sider",
        title="Flere sider",
        subject="individual",
        text="Børnene læser flere sider.",
        sources=(),
        unit=unit,
        measurements=tuple(
            Measurement(**{"id": f"nr-{number}", "label": f"Nr. {number}", **it})
            for number, it in enumerate(measurements, start=1)
        ),
        **{**SHARED, **given},
    )


def shares(decline: float, no_change: float, progress: float, **given: Any) -> dict[str, Any]:
    return {"decline": decline, "no_change": no_change, "progress": progress, **given}


def chart(site: Site, shown: Finding) -> dict[str, Any]:
    found = finding_chart(site, shown)
    assert found
    return found


def row(site: Site, *numbers: float) -> dict[str, Any]:
    """Return the row of a bar in three shares."""
    [only] = chart(site, finding("percent", shares(*numbers)))["rows"]
    return dict(only)

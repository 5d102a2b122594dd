"""This file prepares charts: bars as parts of a row, in percent of its width.

A drawing library was looked for: those at hand write styles and scripts into the SVG, which the
site's CSP refuses, and fix the size of the text. A bar here is one rectangle.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...figures import SHARES
from ...model.evidence import Finding, Measurement
from ...model.tool import Band
from ...site import Site
from ...words import amount_wording, number

OUTCOMES = {"decline": "Tilbagegang", "no_change": "Status quo", "progress": "Fremgang"}
_WIDE = 14  # percent of the row: what a value needs to stand inside its part on a phone
_TICKS = (0, 25, 50, 75, 100)


def finding_chart(site: Site, finding: Finding) -> dict[str, Any] | None:
    """Return the chart of a finding: by its unit and values; None when bars say nothing."""
    shown = [it for it in finding.measurements if not it.lost]
    if finding.unit == "score" and shown:
        return _band_chart(site, finding, shown)
    if finding.unit != "percent" or not shown:
        return None
    if shown[0].progress is not None:
        return _chart(
            "Stablede søjler",
            [_row(_label(it), _shares(it)) for it in shown],
            legend=list(OUTCOMES.items()),
        )
    return _chart("Søjler", [_single(it) for it in shown])


def parts_chart(parts: Sequence[tuple[str, float, str]], alt: str) -> dict[str, Any]:
    """Return one bar that shows (label, value, wording) as parts of their sum."""
    total = sum(value for _, value, _ in parts) or 1  # where all is nothing, so is each part
    names = ("progress", "decline", "no_change")
    row = _row(
        alt,
        [
            (name, 100 * value / total, wording, label)
            for name, (label, value, wording) in zip(names, parts, strict=False)
        ],
    )
    legend = [(name, label) for name, (label, _, _) in zip(names, parts, strict=False)]
    return _chart("En søjle i dele", [row], legend=legend, ticks=())


def _label(measurement: Measurement) -> str:
    n = f" (n = {number(measurement.sample_size)})" if measurement.sample_size else ""
    return f"{measurement.label}{n}"


Part = tuple[str, float, str, str]  # name of its colour, share of the row, wording, what it is


def _shares(measurement: Measurement) -> list[Part]:
    return [
        (name, value, amount_wording(value, "percent"), OUTCOMES[name])
        for name in SHARES
        if (value := getattr(measurement, name)) is not None
    ]


def _single(measurement: Measurement) -> dict[str, Any]:
    """Return a row of one bar, its number inside it or, where it is too narrow, after it."""
    value = measurement.value or 0
    row = _row(_label(measurement), [("progress", value, amount_wording(value, "percent"), "")])
    return {**row, "beside": [], "after": row["beside"] and {"x": value, "text": row["beside"][0]}}


def _row(label: str, parts: Iterable[Part]) -> dict[str, Any]:
    """Return a row: its parts side by side, and in words what is too narrow for its number."""
    placed: list[dict[str, Any]] = []
    beside, said = [], []
    start = 0.0
    for name, width, wording, what in parts:
        inside = width >= _WIDE
        placed.append(
            {
                "name": name,
                "x": round(start, 2),
                "width": round(width, 2),
                "middle": round(start + width / 2, 2),
                "text": wording if inside else None,
            }
        )
        said.append(f"{what} {wording}".strip().lower())
        if not inside:
            beside.append(f"{what} {wording}".strip())
        start += width
    return {
        "label": label,
        "parts": placed,
        "mark": None,
        "beside": beside,
        "after": None,
        "alt": f"{label}: {', '.join(said)}",
    }


def _band_chart(site: Site, finding: Finding, shown: list[Measurement]) -> dict[str, Any]:
    tool = site.model.tools.get(finding.instrument or "")
    bands = tool.bands if tool else ()
    low, high = (bands[0].min, bands[-1].max) if bands else (0, 100)

    def place(score: float) -> float:
        return round(100 * (score - low) / (high - low), 2)

    rows = [
        {
            "label": _label(it),
            "parts": [_band(index, band, place, high) for index, band in enumerate(bands)],
            "mark": {"x": place(it.value or 0), "text": number(it.value or 0)},
            "beside": [],
            "after": None,
            "alt": f"{_label(it)}: {amount_wording(it.value or 0, 'score')}",
        }
        for it in shown
    ]
    legend = [
        (f"band-{index}", f"{band.min}–{band.max}: {band.label}")
        for index, band in enumerate(bands)
    ]
    edges = [(place(edge), str(edge)) for edge in [low, *(band.max for band in bands)]]
    return _chart("Mærker på en skala", rows, legend=legend, ticks=edges, unit="point")


def _band(index: int, band: Band, place: Any, high: int) -> dict[str, Any]:
    start = place(band.min)
    end = 100 if band.max == high else place(band.max + 1)
    return {
        "name": f"band-{index}",
        "x": start,
        "width": round(end - start, 2),
        "middle": 0,
        "text": None,
    }


def _chart(
    kind: str,
    rows: list[dict[str, Any]],
    legend: Sequence[tuple[str, str]] = (),
    ticks: Sequence[tuple[float, str]] | None = None,
    unit: str = "%",
) -> dict[str, Any]:
    if ticks is None:
        ticks = [(tick, str(tick)) for tick in _TICKS]
    said = ". ".join(row["alt"] for row in rows)
    return {
        "alt": f"{kind}. {said.removesuffix('.')}.",  # not "kr.."
        "rows": rows,
        "legend": list(legend),
        "ticks": [
            {"x": x, "text": text, "anchor": "start" if x == 0 else "end" if x == 100 else "middle"}
            for x, text in ticks
        ],
        "unit": unit,
    }

"""This file shows findings: whole under their subjects, and in short where they belong."""

from __future__ import annotations

from typing import Any

from ...model.evidence import Finding, Measurement
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import amount_wording, number, slug
from ..chart.macro import OUTCOMES, finding_chart
from ..chart.table import finding_table
from ..crosswalk.macro import degree_rows
from ..source.once import told_once
from ..statement.macro import source_links
from ..term.macro import lookup_view


def finding_list(site: Site) -> str:
    """Show every finding under its subject, with its chart, its numbers and its reservation."""
    findings = site.model.findings.values()
    groups = [
        {"id": slug(title), "title": title, **told_once(_view(site, it) for it in own)}
        for subject, title in labels("finding", "subject").items()
        if (own := [it for it in findings if it.subject == subject])
    ]
    return render("finding/template.md.j2", groups=groups)


def _view(site: Site, finding: Finding) -> dict[str, Any]:
    chart = finding_chart(site, finding)
    return {
        "id": finding.id,
        "title": finding.title,
        "paragraphs": site.paragraphs(finding.text),
        "lookups": _lookups(site, finding),
        "facts": _facts(site, finding),
        "chart": chart,
        "figures": [] if chart else _figures(finding),
        "table": finding_table(site, finding) if chart else None,
        "degrees": degree_rows(site, finding.degrees),
        "reservation": finding.reservation,
        "own_reading": finding.own_reading,
        "context": site.context(f"finding/{finding.id}"),
        "concerns": [site.see(target) for target in finding.concerns],
        "sources": source_links(site, finding.sources),
        "edit": site.edit(finding.origin),
    }


def _lookups(site: Site, finding: Finding) -> list[dict[str, Any]]:
    return [lookup_view(site, it.term, it.label) for it in finding.lookups]


def _facts(site: Site, finding: Finding) -> list[tuple[str, str]]:
    """Return what all measurements share: whom, what, when, with what, and their n."""
    instrument = site.model.tools[finding.instrument].title if finding.instrument else None
    counted = {it.sample_size for it in finding.measurements}
    n = counted.pop() if len(counted) == 1 else None
    facts = [
        ("Hvem", finding.group),
        ("Hvad", finding.measure),
        ("Hvornår", finding.time),
        ("Målt med", instrument),
        ("Antal målte", f"n = {number(n)}" if n else None),
    ]
    return [(name, value) for name, value in facts if value]


def _figures(finding: Finding) -> list[tuple[str, str]]:
    """Return (wording, words that follow) of each number, shares by their name."""
    return [pair for it in finding.measurements if not it.lost for pair in _pairs(finding, it)]


def _pairs(finding: Finding, measurement: Measurement) -> list[tuple[str, str]]:
    n = f" (n = {number(measurement.sample_size)})" if measurement.sample_size else ""
    if measurement.value is not None:
        wording = amount_wording(measurement.value, str(finding.unit), measurement.whole)
        return [(wording, f"{measurement.reads or measurement.label}{n}")]
    share = amount_wording(measurement.progress or 0, "percent")
    name = OUTCOMES["progress"].lower()
    reads = measurement.reads or f"{name}, {measurement.label.lower()}"
    return [(share, f"{reads}{n}")]


def finding_rows(site: Site, page: str) -> list[dict[str, Any]]:
    """Return the findings that concern an entity (``role/leder``) in short, each with a link."""
    return [
        {
            "link": site.entity("finding", finding.id),
            "figures": _figures(finding),
            "lookups": _lookups(site, finding),
            "reservation": finding.reservation,
        }
        for finding in site.model.findings_about(page)
    ]


PAGES = (finding_list,)

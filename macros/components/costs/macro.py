"""This file shows what the service costs, what that rests on, and who pays."""

from __future__ import annotations

from typing import Any

from ...model.costs import Amount, Assumption, Calculation, Costs
from ...model.parts import Item
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import amount_wording, figure_wording
from ..chart.macro import parts_chart
from ..source.once import told_once
from ..statement.macro import item_view, passage_view, source_links


def cost_summary(site: Site) -> str:
    """Show the answer to what it costs."""
    passages = [passage_view(site, site.model.costs.summary)]
    return render("service/passage.md.j2", passages=passages, lead=False)


def cost_table(site: Site) -> str:
    """Show the amounts: a row for what they are per, a column for each track, and their parts."""
    costs = site.model.costs
    yearly = [it for it in costs.amounts if it.per == "year" and it.track]
    parts = [(it.label, it.value, amount_wording(it.value, it.unit)) for it in yearly]
    return render(
        "costs/template.md.j2",
        year=costs.price_year,
        once=[_amount(site, it) for it in costs.amounts if it.per == "once"],
        tracks=[track.title for track in _tracks(site, costs)],
        rows=_rows(site, costs),
        chart=parts_chart(parts, "Drift om året"),
        sources=source_links(
            site, dict.fromkeys(ref for it in costs.amounts for ref in it.sources)
        ),
    )


def _tracks(site: Site, costs: Costs) -> list[Any]:
    return [
        track
        for track in site.model.service.tracks
        if any(it.track == track.id for it in costs.amounts)
    ]


def _rows(site: Site, costs: Costs) -> list[dict[str, Any]]:
    """Return (what it is per, the amount on each track, and in all) in the order of the schema."""
    columns = [*(track.id for track in _tracks(site, costs)), None]
    found = {(it.per, it.track): it for it in costs.amounts}
    return [
        {
            "word": word,
            "cells": [
                _amount(site, found[per, track]) if (per, track) in found else None
                for track in columns
            ],
        }
        for per, word in labels("costs", "amounts", "per").items()
        if per != "once" and any((per, track) in found for track in columns)
    ]


def _amount(site: Site, amount: Amount) -> dict[str, Any]:
    return {
        "label": amount.label,
        "reads": amount.reads or amount.label,
        "wording": amount_wording(amount.value, amount.unit),
    }


def cost_arithmetic(site: Site) -> str:
    """Show how each amount is worked out, and where two sources give different ones."""
    costs = site.model.costs
    return render(
        "costs/arithmetic.md.j2",
        assumptions=told_once(_assumption(site, it) for it in costs.assumptions if it.track),
        sums=[
            {
                "label": it.label,
                "sum": _sum(site, it.calculation) if it.calculation else "",
                "wording": amount_wording(it.value, it.unit),
                "also": _also(site, it),
            }
            for it in costs.amounts
            if it.calculation or it.also_stated
        ],
    )


def _assumption(site: Site, it: Assumption) -> dict[str, Any]:
    return {
        "label": it.label,
        "wording": amount_wording(it.value, it.unit),
        "sources": source_links(site, it.sources),
    }


def _sum(site: Site, calculation: Calculation) -> str:
    """Word a calculation: "809.200 kr. / 86 forløb"."""
    figures = site.model.figures
    added = " + ".join(figure_wording(figures[id]) for id in calculation.sum_of)
    if len(calculation.sum_of) > 1 and calculation.divided_by:
        added = f"({added})"
    return " / ".join([added, *(figure_wording(figures[id]) for id in calculation.divided_by)])


def _also(site: Site, amount: Amount) -> dict[str, Any] | None:
    """Return what another source gives, and what its number would give back."""
    also, calculation = amount.also_stated, amount.calculation
    if not also:
        return None
    figures = site.model.figures
    wording = amount_wording(also.value, amount.unit)
    back, product = "", also.value
    if calculation and calculation.divided_by:
        for id in calculation.divided_by:
            product *= figures[id].value
        total = sum(figures[id].value for id in calculation.sum_of)
        times = " × ".join(
            [wording, *(figure_wording(figures[id]) for id in calculation.divided_by)]
        )
        back = (
            f"{times} er {amount_wording(round(product), amount.unit)}, "
            f"ikke {amount_wording(total, amount.unit).removesuffix('.')}."  # not "kr.."
        )
    return {"wording": wording, "back": back, "sources": source_links(site, also.sources)}


def own_cost_calculations(site: Site) -> str:
    """Show what this guide has worked out itself: its own reading."""
    shown = [
        {
            "label": it.label,
            "wording": amount_wording(it.value, it.unit),
            "sum": _sum(site, it.calculation),
            "text": site.explain(it.text),
        }
        for it in site.model.costs.own_calculations
    ]
    assumptions = [_assumption(site, it) for it in site.model.costs.assumptions if not it.track]
    return render("costs/own.md.j2", calculations=shown, assumptions=assumptions)


def cost_reservations(site: Site) -> str:
    """Show what the amounts must be read with."""
    return _items(site, site.model.costs.reservations)


def cost_scenarios(site: Site) -> str:
    """Show the scenarios of what can be saved."""
    return _items(site, site.model.costs.scenarios)


def cost_payers(site: Site) -> str:
    """Show who pays and who saves."""
    return _items(site, site.model.costs.who_pays)


def _items(site: Site, items: tuple[Item, ...]) -> str:
    return render("service/items.md.j2", group=told_once(item_view(site, item) for item in items))


PAGES = (
    cost_arithmetic,
    cost_payers,
    cost_reservations,
    cost_scenarios,
    cost_summary,
    cost_table,
    own_cost_calculations,
)

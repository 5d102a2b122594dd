"""This file holds whole pages of the small project against the ones that were looked at and kept.

When a page is meant to change, run ``UPDATE_GOLDEN=1 pytest tests/test_golden.py`` and read the
difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from macros.components.catalogue.macro import catalogue_page
from macros.components.checklist.macro import checklist_mine, checklist_page
from macros.components.core_element.macro import core_element_page
from macros.components.costs.macro import (
    cost_arithmetic,
    cost_summary,
    cost_table,
    own_cost_calculations,
)
from macros.components.evaluation.macro import evaluation_limits, evaluation_method
from macros.components.finding.macro import finding_list
from macros.components.form.macro import form_list, form_overview, form_page
from macros.components.limit.deadlines import deadline_list
from macros.components.pathway.map import pathway_map
from macros.components.pathway.places import pathway_states
from macros.components.pathway.timeline import pathway_timeline
from macros.components.pathway.walk import pathway_walk
from macros.components.role.macro import role_page
from macros.components.tool.macro import tool_page
from macros.load import load
from macros.site import Site

GOLDEN = Path(__file__).resolve().parent / "golden"
PAGES: dict[str, list[tuple[Any, ...]]] = {
    "kerneelementer/aaben-doer": [(core_element_page, "aaben-doer")],
    "roller/vaert": [(role_page, "vaert")],
    "redskaber/laeseskema": [(tool_page, "laeseskema")],
    "skabeloner/laeseaftale": [(form_page, "laeseaftale")],
    "skabeloner": [(form_list,), (form_overview, "role")],
    "tjeklister/rolle-vaert": [(checklist_page, "role/vaert")],
    "tjeklister/mine": [(checklist_mine,)],
    "inspiration/laesehunde": [(catalogue_page, "laesehunde")],
    "vejen/index": [(pathway_map,), (pathway_states,)],
    "vejen/vejviser": [(pathway_walk,)],
    "vejen/frister": [(deadline_list,)],
    "vejen/tidslinje": [(pathway_timeline,)],
    "viden/virker-det": [(finding_list,), (evaluation_method,), (evaluation_limits,)],
    "viden/omkostninger": [
        (cost_summary,),
        (cost_table,),
        (cost_arithmetic,),
        (own_cost_calculations,),
    ],
}


@pytest.mark.parametrize("url", PAGES)
def test_page_is_as_it_was_when_someone_looked(base: Path, url: str) -> None:
    site = Site(load(base), docs=base / "docs", url=f"{url}/", base=url, meta={})
    shown = "\n".join(macro(site, *arguments) for macro, *arguments in PAGES[url])
    kept = GOLDEN / f"{url.replace('/', '--')}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")

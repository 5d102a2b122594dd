"""On the way through the service every place can be reached and leads on to an exit.

A decision is exhaustive: its answers are yes and no, or one of them holds when no other does. What
one may choose between differs: answers by their ids, ways from a step by where they lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..document import Document, Steps
    from ..raw import RawModel

# What each kind of place must have, and what else only a decision may have.
_KEYS = {"step": {"next", "roles"}, "decision": {"question", "options", "roles"}, "exit": set()}
_OF_A_DECISION = {"guidance", "shows_age"}
_ALL = {"next", "question", "options", *_OF_A_DECISION}
_YES_AND_NO = {"ja", "nej"}


def pathway_leads_on(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("pathway").values():
        states = {state["id"]: state for state in document.value["states"]}
        yield from _names(raw, document, states)
        yield from _ids_differ(document, ("entry",), document.value["entry"]["options"])
        for index, state in enumerate(document.value["states"]):
            yield from _keys(document, ("states", index), state)
            if state["kind"] == "decision" and "options" in state:
                yield from _ids_differ(document, ("states", index), state["options"])
                yield from _exhaustive(document, ("states", index), state["options"])
            if state["kind"] == "step":
                yield from _ways_differ(document, ("states", index), state.get("next", []))
        yield from _reach(document, states)


def _names(raw: RawModel, document: Document, states: Mapping[str, Any]) -> Iterator[Problem]:
    """Say which ids stand twice, and which references name no place; those of statements, too."""
    seen: set[str] = set()
    for index, state in enumerate(document.value["states"]):
        if state["id"] in seen:
            message = f"the id '{state['id']}' stands twice. Rename one."
            yield document.problem(("states", index, "id"), message)
        seen.add(state["id"])
    for reference in raw.references():
        if reference.kind == "state" and reference.target not in states:
            near = did_you_mean(reference.target, states) or " Correct it, or add the place."
            yield reference.problem(f"no place on the way '{reference.target}'.{near}")


def _keys(document: Document, steps: Steps, state: Mapping[str, Any]) -> Iterator[Problem]:
    wanted = _KEYS[state["kind"]]
    for key in sorted(wanted - state.keys()):
        message = f"a place of kind '{state['kind']}' needs the key '{key}'. Add it."
        yield document.problem(steps, message)
    may = _OF_A_DECISION if state["kind"] == "decision" else set()
    for key in sorted(_ALL & state.keys() - wanted - may):
        message = f"a place of kind '{state['kind']}' has none. Remove it."
        yield document.problem((*steps, key), message)


def _ids_differ(
    document: Document, steps: Steps, options: list[Mapping[str, Any]]
) -> Iterator[Problem]:
    """Say which answers have an id that stands before: an address could not tell them apart."""
    ids = [option["id"] for option in options]
    for index, id in enumerate(ids):
        if id in ids[:index]:
            message = f"the id '{id}' stands twice. Rename one."
            yield document.problem((*steps, "options", index, "id"), message)


def _ways_differ(
    document: Document, steps: Steps, ways: list[Mapping[str, Any]]
) -> Iterator[Problem]:
    """Say where one cannot choose between the ways from a step."""
    for index, way in enumerate(ways):
        if way["to"] in [other["to"] for other in ways[:index]]:
            message = f"two ways lead to '{way['to']}'. Join their conditions."
            yield document.problem((*steps, "next", index, "to"), message)
        if len(ways) > 1 and "condition" not in way:
            message = "there are several ways, and this one does not say when. Add 'condition'."
            yield document.problem((*steps, "next", index), message)


def _exhaustive(
    document: Document, steps: Steps, options: list[Mapping[str, Any]]
) -> Iterator[Problem]:
    rest = [option["id"] for option in options if "otherwise" in option]
    if len(rest) > 1:
        message = f"{len(rest)} answers have 'otherwise: true'. Leave it on one of them."
        yield document.problem((*steps, "options"), message)
    if not rest and {option["id"] for option in options} != _YES_AND_NO:
        message = (
            "the answers must cover everything. Mark one with 'otherwise: true', or have 'ja' and "
            "'nej' alone."
        )
        yield document.problem((*steps, "options"), message)


def _onward(state: Mapping[str, Any]) -> list[str]:
    return [way["to"] for key in ("next", "options") for way in state.get(key, [])]


def _reach(document: Document, states: Mapping[str, Any]) -> Iterator[Problem]:
    """Say which places nobody can come to, and from which nobody comes out."""
    forward = {id: {to for to in _onward(state) if to in states} for id, state in states.items()}
    backward = {id: {other for other in states if id in forward[other]} for id in states}
    first = document.value["states"][0]["id"]
    reached = _from({first}, forward)
    leaving = _from({id for id, state in states.items() if state["kind"] == "exit"}, backward)
    for index, state in enumerate(document.value["states"]):
        if state["id"] not in reached:
            message = f"nothing leads here from '{first}'. Let a place lead here, or remove it."
            yield document.problem(("states", index), message)
        if state["id"] not in leaving:
            message = "no way leads from here to an exit. Let it, or a place after it, lead to one."
            yield document.problem(("states", index), message)


def _from(start: set[str], ways: Mapping[str, set[str]]) -> set[str]:
    found, waiting = set(start), list(start)
    while waiting:
        new = ways[waiting.pop()] - found
        found |= new
        waiting += new
    return found

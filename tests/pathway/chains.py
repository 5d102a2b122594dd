"""This file follows answers alone: from an entry or a step through questions to the next step."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from macros.model.pathway import Pathway

from .people import ways


def chains(pathway: Pathway, place: str, passed: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield every chain of answers from a decision to the next step or exit; a ring raises."""
    state = pathway.state(place)
    assert place not in passed, f"only questions, round and round: {passed}"
    if state.kind != "decision":
        yield (place,)
        return
    for option in state.options:
        for rest in chains(pathway, option.to, (*passed, place)):
            yield (option.id, *rest)


def beginnings(pathway: Pathway) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield (answers so far, place) of every entry, and of every way on from a step."""
    for entry in pathway.entry.options:
        yield (entry.id,), entry.to
    for state in pathway.states:
        for onward in state.next:
            yield (*_answers_to(pathway, state.id), onward.to), onward.to


def _answers_to(pathway: Pathway, wanted: str) -> tuple[str, ...]:
    """Return the shortest answers that lead to a place."""
    waiting: deque[tuple[tuple[str, ...], str]] = deque()
    waiting += [((it.id,), it.to) for it in pathway.entry.options]
    seen: set[str] = set()
    while waiting:
        answers, place = waiting.popleft()
        if place == wanted:
            return answers
        if place not in seen:
            seen.add(place)
            waiting += [((*answers, it.id), it.to) for it in ways(pathway.state(place))]
    raise AssertionError(f"nothing leads to {wanted}")

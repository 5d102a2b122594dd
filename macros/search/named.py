"""This file says what each place of the site is also called and asked, and which limits it sets.

All of it is the model's: a search that misses is mended there, by a name or by a search word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..kinds import KINDS
from ..links import address_of
from ..model.parts import Origin
from ..model.whole import Model
from ..model.words import Term
from ..words import limit_lines

Address = tuple[str, str]
"""That of a page under the site, and the anchor in it, empty at the page's top."""


@dataclass
class Named:
    """What a place is called, the questions that it answers, and the limits that it sets."""

    names: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)


def named(model: Model) -> dict[Address, Named]:
    """Return what the model says of places, by their addresses."""
    found: dict[Address, Named] = {}
    for place, said in _said(model):
        known = found.setdefault(place, Named())
        known.names += said.names
        known.questions += said.questions
        known.limits += said.limits
    return found


def _said(model: Model) -> Iterator[tuple[Address, Named]]:
    yield from _of_statements(model)
    for role in model.roles.values():
        yield _home("role", role.id), Named(names=[role.plural, *role.also_called])
    for entry in model.catalogue.values():
        yield _home("catalogue", entry.id), Named(names=list(entry.search_words))
    for state in model.pathway.states:
        if state.question:
            yield _walked(state.id, state.kind), Named(questions=[state.question])
    for term in model.terms.values():
        yield from _of_term(term)
    for name in model.search.names:
        said = Named(names=list(name.words))
        yield from ((_target(it), said) for it in name.leads_to)
        for full_id in name.statements:
            statement = model.statements[full_id]
            yield _at(statement.origin, statement.id), said


def _of_statements(model: Model) -> Iterator[tuple[Address, Named]]:
    for statement in model.statements.values():
        said = Named(questions=[statement.check], limits=limit_lines(statement))
        yield _at(statement.origin, statement.id), said


def _of_term(term: Term) -> Iterator[tuple[Address, Named]]:
    """Yield what leads to a term: to its own place by its names, to what it points at by all."""
    names = [*term.also_called, *term.search_words]
    question = f"Hvad betyder {term.title}?"
    yield _home("term", term.id), Named(names=names, questions=[question])
    for target in term.see:
        yield _target(target), Named(names=[term.title, *names])


def _target(target: str) -> Address:
    """Return the place that ``kind/id`` or ``page/path.md`` names."""
    kind, _, rest = target.partition("/")
    return (address_of(rest), "") if kind == "page" else _home(kind, rest)


def _at(origin: Origin, anchor: str) -> Address:
    return address_of(KINDS[origin.kind].page_of(origin.entity)), anchor


def _home(kind: str, id: str) -> Address:
    """Return where an entity is at home: a page of its own, or its anchor on a shared one."""
    it = KINDS[kind]
    return address_of(it.page_of(id)), "" if it.has_own_pages or not it.folder else id


def _walked(id: str, kind: str) -> Address:
    prefix = "spoergsmaal" if kind == "decision" else "trin"
    return address_of("vejen/vejviser.md"), f"{prefix}-{id}"

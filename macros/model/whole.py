"""This file is the whole model, with the questions that the views ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .catalogue import CatalogueEntry, Inspiration
from .change import Crosswalk, TheoryOfChange
from .context import Context
from .core_element import CoreElement
from .costs import Costs
from .evidence import Disagreement, Evaluation, Finding
from .figure import Figure
from .form import Form
from .frame import Phase, Prerequisite
from .parts import SourceRef
from .pathway import Pathway
from .people import Competence, Role
from .search import Search
from .service import Service
from .statement import Statement
from .tool import Tool, Use
from .words import Source, Term

Stated = Service | CoreElement | Competence | Prerequisite
"""What holds statements."""


@dataclass(frozen=True, eq=False)  # one model is the same as another only when it is it
class Model:
    """The whole model. Each mapping goes from id to entity, in the order of ``service.yaml``.

    `figures` holds every number of the findings and the costs by its id.
    """

    service: Service
    core_elements: Mapping[str, CoreElement]
    roles: Mapping[str, Role]
    competences: Mapping[str, Competence]
    prerequisites: Mapping[str, Prerequisite]
    phases: Mapping[str, Phase]
    tools: Mapping[str, Tool]
    forms: Mapping[str, Form]
    pathway: Pathway
    findings: Mapping[str, Finding]
    evaluation: Evaluation
    costs: Costs
    theory_of_change: TheoryOfChange
    crosswalk: Crosswalk
    disagreements: Mapping[str, Disagreement]
    catalogue: Mapping[str, CatalogueEntry]
    inspiration: Inspiration
    terms: Mapping[str, Term]
    context: Mapping[str, Context]
    sources: Mapping[str, Source]
    search: Search
    figures: Mapping[str, Figure]

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """Return every entity that holds statements, in reading order."""
        return (
            self.service,
            *self.core_elements.values(),
            *self.competences.values(),
            *self.prerequisites.values(),
        )

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Return every statement by its full id (``hurtig-hjaelp/samtale-inden-syv-dage``)."""
        return {
            statement.full_id: statement
            for entity in self.stated
            for statement in entity.statements
        }

    @cached_property
    def statements_by_source(self) -> Mapping[SourceRef, list[Statement]]:
        """Return the statements that cite each section of a source."""
        cited: dict[SourceRef, list[Statement]] = {}
        for statement in self.statements.values():
            for ref in statement.sources:
                cited.setdefault(ref, []).append(statement)
        return cited

    @cached_property
    def context_by_place(self) -> Mapping[str, list[Context]]:
        """Return the context that touches each place: ``kind/id``, ``page/…``, ``statement/…``."""
        touched: dict[str, list[Context]] = {}
        for it in self.context.values():
            for place in (*it.touches, *(f"statement/{id}" for id in it.touched_statements)):
                touched.setdefault(place, []).append(it)
        return touched

    def number(self, core_element: str) -> int:
        """Return a core element's number, 1–7."""
        return self.service.order.core_elements.index(core_element) + 1

    def findings_about(self, page: str) -> list[Finding]:
        """Return the findings that concern an entity, named as ``kind/id``."""
        return [finding for finding in self.findings.values() if page in finding.concerns]

    def statements_of_role(self, role: str) -> list[Statement]:
        return [statement for statement in self.statements.values() if role in statement.roles]

    def statements_entitling(self, role: str) -> list[Statement]:
        """Return what a role is given by others: sparring, supervision."""
        return [it for it in self.statements.values() if role in it.entitles]

    def statements_of_phase(self, phase: str) -> list[Statement]:
        return [statement for statement in self.statements.values() if statement.phase == phase]

    def statements_at(self, state: str) -> list[Statement]:
        """Return the statements that apply at a place on the way."""
        return [statement for statement in self.statements.values() if statement.when == state]

    def statements_with_limits(self) -> list[Statement]:
        return [statement for statement in self.statements.values() if statement.limits]

    def tools_of(self, core_element: str) -> Iterator[tuple[Tool, Use]]:
        """Yield each tool that a core element uses, with that use."""
        for tool in self.tools.values():
            for use in tool.uses:
                if use.core_element == core_element:
                    yield tool, use

    def tools_of_role(self, role: str) -> list[Tool]:
        return [tool for tool in self.tools.values() if any(role in use.roles for use in tool.uses)]

    def forms_of(self, core_element: str) -> list[Form]:
        """Return the forms that serve a statement of a core element."""
        own = {it.full_id for it in self.core_elements[core_element].statements}
        return [form for form in self.forms.values() if own.intersection(form.statements)]

    @cached_property
    def _forms_by_statement(self) -> Mapping[str, list[Form]]:
        found: dict[str, list[Form]] = {}
        for form in self.forms.values():
            for id in form.statements:
                found.setdefault(id, []).append(form)
        return found

    def forms_serving(self, statement: str) -> list[Form]:
        """Return the forms that serve a statement, given by its full id."""
        return self._forms_by_statement.get(statement, [])

    def forms_of_role(self, role: str) -> list[Form]:
        return [form for form in self.forms.values() if role in form.roles]

    def forms_of_phase(self, phase: str) -> list[Form]:
        return [form for form in self.forms.values() if form.phase == phase]

    def forms_of_tool(self, tool: str) -> list[Form]:
        return [form for form in self.forms.values() if tool in form.tools]

    def core_elements_needing(self, competence: str) -> list[CoreElement]:
        return [
            element for element in self.core_elements.values() if competence in element.competences
        ]

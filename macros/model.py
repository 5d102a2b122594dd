"""This file is the model as frozen dataclasses, with the questions that the views ask of it.

The fields are the properties of the schemas, under the same names; a test holds the two together.
Besides them an entity, a statement, an experience and a recommendation carry their `origin`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass
from functools import cached_property
from typing import Any, TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, eq_default=False, kw_only_default=True)
def part(cls: type[_T]) -> type[_T]:
    """Make a class a frozen dataclass, known by identity, its fields given by name.

    The methods are shared: most of the time that this module takes to import went into writing
    them anew for each class.
    """
    made = dataclass(init=False, eq=False, repr=False, match_args=False)(cls)
    made.__init__ = _take  # type: ignore[method-assign]
    made.__setattr__ = made.__delattr__ = _refuse  # type: ignore[method-assign]
    return made


def _take(self: Any, **given: Any) -> None:
    """Fill in the fields. Raises TypeError when one is missing, or what is given is none."""
    specs = self.__dataclass_fields__
    if unknown := given.keys() - specs.keys():
        raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
    for name, spec in specs.items():
        if name not in given and spec.default is MISSING:
            raise TypeError(f"{type(self).__name__} needs {name}")
        self.__dict__[name] = given.get(name, spec.default)


def _refuse(self: Any, name: str, value: object = None) -> None:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


@dataclass(frozen=True)
class Origin:
    """Where something is said: the entity it belongs to, and the file and line (from 1)."""

    kind: str
    entity: str
    path: str
    line: int


@dataclass(frozen=True)
class SourceRef:
    source: str
    section: str


@dataclass(frozen=True)
class Limit:
    """A limit in numbers; `of`, `unit`, `after` and `outside` are values of the schema's enums."""

    of: str
    min: int | None = None
    max: int | None = None
    below: int | None = None
    unit: str | None = None
    after: str | None = None
    outside: str | None = None
    for_: str | None = None


@part
class Statement:
    """Who must, should or may do what, when, within which limit, and which source says so."""

    origin: Origin
    id: str
    title: str
    text: str
    level: str
    theme: str
    roles: tuple[str, ...]
    phase: str
    check: str
    sources: tuple[SourceRef, ...]
    when: str | None = None
    limits: tuple[Limit, ...] = ()
    own_reading: str | None = None

    @property
    def full_id(self) -> str:
        return f"{self.origin.entity}/{self.id}"


@part
class Theme:
    id: str
    title: str
    part: str
    intro: str | None = None
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A number of the model, `whole` what it is a part of, `reads` the words that follow it.

    `id` is that of figures.py: ``trivsel-individuelt/opfoelgning/progress``. `unit` is a value of
    the schema's enum; a number of people measured (n) has none.
    """

    origin: Origin
    id: str
    value: float
    label: str
    unit: str | None = None
    whole: float | None = None
    reads: str | None = None


@part
class Experience:
    origin: Origin
    id: str
    title: str
    text: str
    type: str
    sources: tuple[SourceRef, ...]
    own_reading: str | None = None


@part
class Passage:
    text: str
    sources: tuple[SourceRef, ...]
    own_reading: str | None = None


@part
class Item:
    title: str
    text: str
    sources: tuple[SourceRef, ...]


@part
class Recommendation:
    origin: Origin
    id: str
    text: str
    sources: tuple[SourceRef, ...]
    statements: tuple[str, ...] = ()
    own_reading: str | None = None


@part
class Neighbour:
    core_element: str
    why: str


@part
class CoreElement:
    origin: Origin
    id: str
    title: str
    short_title: str
    layer: str
    summary: str
    purpose: Passage
    themes: tuple[Theme, ...]
    statements: tuple[Statement, ...]
    neighbours: tuple[Neighbour, ...]
    competences: tuple[str, ...] = ()
    experiences: tuple[Experience, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()


@part
class Colleague:
    role: str
    about: str


@part
class Role:
    origin: Origin
    id: str
    title: str
    plural: str
    summary: str
    description: str
    sources: tuple[SourceRef, ...]
    also_called: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    works_with: tuple[Colleague, ...] = ()
    own_reading: str | None = None


@part
class Competence:
    origin: Origin
    id: str
    title: str
    summary: str
    themes: tuple[Theme, ...]
    statements: tuple[Statement, ...]
    experiences: tuple[Experience, ...] = ()


@part
class Prerequisite:
    origin: Origin
    id: str
    title: str
    summary: str
    themes: tuple[Theme, ...] = ()
    statements: tuple[Statement, ...] = ()
    experiences: tuple[Experience, ...] = ()
    see: tuple[str, ...] = ()


@part
class Phase:
    origin: Origin
    id: str
    title: str
    summary: str
    own_reading: str


@part
class Use:
    core_element: str
    roles: tuple[str, ...]
    text: str
    sources: tuple[SourceRef, ...]


@part
class Official:
    owner: str
    url: str


@part
class Band:
    """A part of an instrument's scale, both ends included."""

    min: int
    max: int
    label: str


@part
class Tool:
    origin: Origin
    id: str
    title: str
    type: str
    summary: str
    uses: tuple[Use, ...]
    sources: tuple[SourceRef, ...]
    full_name: str | None = None
    measures: str | None = None
    reading: str | None = None
    bands: tuple[Band, ...] = ()
    parts: tuple[Item, ...] = ()
    official: Official | None = None
    own_reading: str | None = None


@part
class Bounds:
    """The limit that a field follows: `of` names it among those of the statement."""

    statement: str
    of: str


@part
class Column:
    id: str
    label: str
    type: str
    options: tuple[str, ...] = ()


@part
class FormField:
    """A field of a form; forms.py says what each type needs."""

    id: str
    label: str
    type: str
    guidance: str | None = None
    options: tuple[str, ...] = ()
    lines: int | None = None
    bounds: Bounds | None = None
    scale: str | None = None
    columns: tuple[Column, ...] = ()
    count: int | None = None
    serves: tuple[str, ...] = ()


@part
class FormSection:
    id: str
    title: str
    fields: tuple[FormField, ...]
    guidance: str | None = None


@part
class Calendar:
    """The rows of a form that are appointments: ids of the field and of its columns."""

    title: str
    rows: str
    date: str
    time: str | None = None
    place: str | None = None


@part
class Form:
    """A form to fill in. `about` a person: nothing that is written is ever kept."""

    origin: Origin
    id: str
    title: str
    about: str
    occasion: str
    phase: str
    roles: tuple[str, ...]
    summary: str
    why: str
    when: str
    together_with: str
    retention: str
    sections: tuple[FormSection, ...]
    sources: tuple[SourceRef, ...]
    tools: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    opening: str | None = None
    calendar: Calendar | None = None
    own_reading: str | None = None

    @property
    def statements(self) -> tuple[str, ...]:
        """Return the ids of the statements that the form or a field of it serves, each once."""
        fields = [served for it in self.sections for field in it.fields for served in field.serves]
        return tuple(dict.fromkeys((*self.serves, *fields)))


@part
class Onward:
    """A way from a step to the next place; `condition` says when, where there are several."""

    to: str
    condition: str | None = None


@part
class Option:
    """An answer to a decision, and where it leads; `otherwise` holds when no other does."""

    id: str
    label: str
    to: str
    reason: str
    sources: tuple[SourceRef, ...]
    otherwise: bool | None = None
    statements: tuple[str, ...] = ()
    own_reading: str | None = None


@part
class State:
    """A place on the way: a step leads on by `next`, a decision by `options`, an exit nowhere."""

    id: str
    title: str
    kind: str
    text: str
    sources: tuple[SourceRef, ...]
    line: str | None = None
    aside: bool | None = None
    core_element: str | None = None
    roles: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    next: tuple[Onward, ...] = ()
    question: str | None = None
    guidance: str | None = None
    shows_age: bool | None = None
    options: tuple[Option, ...] = ()
    own_reading: str | None = None


@part
class EntryOption:
    id: str
    label: str
    to: str


@part
class Entry:
    question: str
    options: tuple[EntryOption, ...]


@part
class MapPlaces:
    start: str
    transfer: str
    door: str


@part
class Pathway:
    """The way through the service. Its first state is where it begins."""

    origin: Origin
    id: str
    title: str
    summary: Passage
    map: MapPlaces
    entry: Entry
    states: tuple[State, ...]

    def state(self, id: str) -> State:
        return next(state for state in self.states if state.id == id)


@part
class Term:
    origin: Origin
    id: str
    title: str
    definition: str
    also_called: tuple[str, ...] = ()
    search_words: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    own_reading: str | None = None
    sources: tuple[SourceRef, ...] = ()


@part
class Measurement:
    """One measured value, or the shares that declined, stood still and progressed (percent)."""

    id: str
    label: str
    reads: str | None = None
    value: float | None = None
    whole: float | None = None
    decline: float | None = None
    no_change: float | None = None
    progress: float | None = None
    lost: bool | None = None
    sample_size: int | None = None
    group: str | None = None
    measure: str | None = None
    time: str | None = None
    instrument: str | None = None


@part
class Degree:
    element: str
    degree: str


@part
class Finding:
    """What was measured or seen; what measurements do not share, each says itself."""

    origin: Origin
    id: str
    title: str
    subject: str
    text: str
    sources: tuple[SourceRef, ...]
    group: str | None = None
    measure: str | None = None
    time: str | None = None
    instrument: str | None = None
    unit: str | None = None
    measurements: tuple[Measurement, ...] = ()
    degrees: tuple[Degree, ...] = ()
    reservation: str | None = None
    concerns: tuple[str, ...] = ()
    own_reading: str | None = None


@part
class Position:
    text: str
    sources: tuple[SourceRef, ...]


@part
class Disagreement:
    origin: Origin
    id: str
    title: str
    subject: str
    positions: tuple[Position, ...]
    choice: str
    see: tuple[str, ...] = ()


@part
class Evaluation:
    origin: Origin
    id: str
    title: str
    summary: Passage
    data_sources: tuple[Item, ...]
    cannot_show: tuple[Item, ...]


@part
class Calculation:
    """The sum of some figures, divided by others one after the other; a share is in percent."""

    sum_of: tuple[str, ...]
    divided_by: tuple[str, ...] = ()


@part
class AlsoStated:
    value: float
    sources: tuple[SourceRef, ...]


@part
class Amount:
    id: str
    label: str
    value: float
    unit: str
    per: str
    sources: tuple[SourceRef, ...]
    reads: str | None = None
    track: str | None = None
    rounded_to: int | None = None
    calculation: Calculation | None = None
    also_stated: AlsoStated | None = None


@part
class Assumption:
    id: str
    label: str
    value: float
    unit: str
    sources: tuple[SourceRef, ...]
    reads: str | None = None
    track: str | None = None


@part
class OwnCalculation:
    id: str
    label: str
    value: float
    unit: str
    calculation: Calculation
    text: str
    reads: str | None = None


@part
class Costs:
    origin: Origin
    id: str
    title: str
    price_year: int
    summary: Passage
    amounts: tuple[Amount, ...]
    assumptions: tuple[Assumption, ...]
    own_calculations: tuple[OwnCalculation, ...]
    reservations: tuple[Item, ...]
    scenarios: tuple[Item, ...]
    who_pays: tuple[Item, ...]


@part
class Outcome:
    """An activity, an effect or a goal; `leads_to` names outcomes of the next stage."""

    id: str
    title: str
    sources: tuple[SourceRef, ...]
    text: str | None = None
    core_elements: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()
    own_reading: str | None = None


@part
class Stage:
    id: str
    title: str
    parts: tuple[Outcome, ...]


@part
class TheoryOfChange:
    origin: Origin
    id: str
    title: str
    summary: Passage
    stages: tuple[Stage, ...]


@part
class EvaluatedElement:
    """A core element as the evaluation named it, and what it has become."""

    id: str
    title: str
    layer: str
    core_elements: tuple[str, ...]
    moved: str
    sources: tuple[SourceRef, ...]
    own_reading: str | None = None


@part
class Crosswalk:
    origin: Origin
    id: str
    title: str
    summary: Passage
    elements: tuple[EvaluatedElement, ...]


@part
class Age:
    """An age in years, both ends included; an end that the source leaves open is None."""

    min: int | None = None
    max: int | None = None
    also_min: int | None = None
    also_max: int | None = None
    note: str | None = None


@part
class Score:
    id: str
    label: str
    value: float
    unit: str
    sample_size: int | None = None


@part
class Effect:
    kind: str
    text: str
    measurements: tuple[Score, ...] = ()
    reservation: str | None = None


@part
class LinkOut:
    title: str
    url: str


@part
class CatalogueEntry:
    """What a municipality does elsewhere; never a part of the model."""

    origin: Origin
    id: str
    title: str
    theme: str
    municipalities: tuple[str, ...]
    purpose: str
    how: str
    target: str
    for_: tuple[str, ...]
    format: tuple[str, ...]
    referral: str
    effect: Effect
    dated: str
    sources: tuple[SourceRef, ...]
    age: Age | None = None
    relation: str | None = None
    search_words: tuple[str, ...] = ()
    links: tuple[LinkOut, ...] = ()
    own_reading: str | None = None


@part
class Inspiration:
    origin: Origin
    id: str
    title: str
    summary: Passage
    related: tuple[Item, ...]
    uses: tuple[Item, ...]


@part
class Section:
    id: str
    title: str
    pages: str | None = None


@part
class Source:
    origin: Origin
    id: str
    title: str
    short_title: str
    publisher: str
    date: str
    use: str
    summary: str
    author: str | None = None
    isbn: str | None = None
    url: str | None = None
    sections: tuple[Section, ...] = ()


@part
class TargetGroup:
    age: Limit
    inside: tuple[Item, ...]
    outside: tuple[Item, ...]
    conditions: Passage


@part
class Track:
    id: str
    title: str
    text: str
    core_elements: tuple[str, ...]
    sources: tuple[SourceRef, ...]


@part
class Highlights:
    limits: tuple[str, ...]
    figures: tuple[str, ...]


@part
class Order:
    core_elements: tuple[str, ...]
    roles: tuple[str, ...]
    competences: tuple[str, ...]
    prerequisites: tuple[str, ...]
    phases: tuple[str, ...]
    tools: tuple[str, ...]
    forms: tuple[str, ...]
    findings: tuple[str, ...]
    disagreements: tuple[str, ...]
    catalogue: tuple[str, ...]
    sources: tuple[str, ...]


@part
class Service:
    """What ``service.yaml`` says: the service as a whole."""

    origin: Origin
    id: str
    title: str
    version: str
    language: str
    summary: Passage
    target_group: TargetGroup
    tracks: tuple[Track, ...]
    themes: tuple[Theme, ...]
    statements: tuple[Statement, ...]
    knowledge_base: tuple[Item, ...]
    highlights: Highlights
    order: Order
    experiences: tuple[Experience, ...] = ()


CLASSES: Mapping[str, type] = {
    "service": Service,
    "core-element": CoreElement,
    "role": Role,
    "competence": Competence,
    "prerequisite": Prerequisite,
    "phase": Phase,
    "tool": Tool,
    "form": Form,
    "pathway": Pathway,
    "finding": Finding,
    "evaluation": Evaluation,
    "costs": Costs,
    "theory-of-change": TheoryOfChange,
    "crosswalk": Crosswalk,
    "disagreement": Disagreement,
    "catalogue": CatalogueEntry,
    "inspiration": Inspiration,
    "term": Term,
    "source": Source,
}

Stated = Service | CoreElement | Competence | Prerequisite


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
    sources: Mapping[str, Source]
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

    def number(self, core_element: str) -> int:
        """Return a core element's number, 1–7."""
        return self.service.order.core_elements.index(core_element) + 1

    def findings_about(self, page: str) -> list[Finding]:
        """Return the findings that concern an entity, named as ``kind/id``."""
        return [finding for finding in self.findings.values() if page in finding.concerns]

    def statements_of_role(self, role: str) -> list[Statement]:
        return [statement for statement in self.statements.values() if role in statement.roles]

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

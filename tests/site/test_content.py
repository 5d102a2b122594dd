"""This file checks that all that the model says has an address and is found by the search."""

from __future__ import annotations

import re

import pytest

from macros.kinds import KINDS
from macros.model.core_element import CoreElement
from macros.model.evidence import Disagreement, Finding
from macros.model.frame import Phase
from macros.model.parts import Origin
from macros.model.people import Competence, Role
from macros.model.tool import Tool
from macros.model.whole import Model
from macros.model.words import Source, Term
from macros.search.pages import Section

from .built import Page, text_of

pytestmark = pytest.mark.site


def _home(origin: Origin) -> str:
    """Return the address of the page where something said in an entity is at home."""
    page = KINDS[origin.kind].page_of(origin.entity)
    return re.sub(r"(^|/)index/$", r"\1", page.removesuffix(".md") + "/")


def test_every_statement_has_its_anchor_on_its_home_page(
    pages: dict[str, Page], model: Model
) -> None:
    lost = [id for id, it in model.statements.items() if it.id not in pages[_home(it.origin)].ids]
    assert lost == []


def test_every_experience_has_its_anchor_on_its_home_page(
    pages: dict[str, Page], model: Model
) -> None:
    experiences = [
        it for entity in model.stated if hasattr(entity, "experiences") for it in entity.experiences
    ]
    assert experiences
    assert [it.id for it in experiences if it.id not in pages[_home(it.origin)].ids] == []


def test_every_finding_stands_on_the_pages_that_it_concerns(
    pages: dict[str, Page], model: Model
) -> None:
    for finding in model.findings.values():
        for target in finding.concerns:
            kind, id = target.split("/")
            page = pages[_home(Origin(kind, id, "", 0))]
            assert finding.title in text_of(page.article), (finding.id, target)


def test_every_statement_stands_in_the_search_index(
    found_sections: dict[str, Section], model: Model
) -> None:
    wanted = {f"{_home(it.origin)}#{it.id}": it.title for it in model.statements.values()}
    assert wanted.keys() - found_sections.keys() == set()
    assert [
        title for address, title in wanted.items() if title not in found_sections[address].title
    ] == []


def test_every_entity_with_a_page_stands_in_the_search_index(
    found_sections: dict[str, Section], model: Model
) -> None:
    entities: list[CoreElement | Role | Tool] = [
        *model.core_elements.values(),
        *model.roles.values(),
        *model.tools.values(),
    ]
    assert [it.id for it in entities if it.title != found_sections[_home(it.origin)].title] == []


def test_every_entity_on_a_shared_page_stands_in_the_search_index(
    found_sections: dict[str, Section], model: Model
) -> None:
    entities: list[Competence | Disagreement | Finding | Phase | Source | Term] = [
        *model.terms.values(),
        *model.competences.values(),
        *model.phases.values(),
        *model.sources.values(),
        *model.findings.values(),
        *model.disagreements.values(),
    ]
    assert [it.id for it in entities if f"{_home(it.origin)}#{it.id}" not in found_sections] == []


def test_explanations_of_words_are_not_repeated_in_the_search_index(
    found_sections: dict[str, Section],
) -> None:
    assert [place for place, entry in found_sections.items() if "Se ordbogen" in entry.text] == []


def _plain(title: str) -> str:
    return re.sub(r"<[^>]+>", "", title).replace("&amp;", "&").strip(" #")

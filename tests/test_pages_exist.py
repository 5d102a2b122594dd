"""This file proves a rule that examples cannot show: every entity has its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.check import check
from macros.problems import terminal

OWN = {"kerneelementer/makkerpar.md": "core-element makkerpar", "roller/vaert.md": "role vaert"}


@pytest.mark.parametrize("page", OWN)
def test_entity_without_its_page_is_told_the_command(project: Path, page: str) -> None:
    (project / "docs" / page).unlink()
    [problem] = check(project)
    assert (
        problem.message
        == f"the page docs/{page} is missing. Run: python -m macros new {OWN[page]}."
    )


@pytest.mark.parametrize("page", OWN)
def test_the_command_that_is_told_makes_the_page(project: Path, page: str) -> None:
    text = (project / "docs" / page).read_text(encoding="utf-8")
    (project / "docs" / page).unlink()
    [problem] = check(project)
    command = problem.message.split("python -m macros ")[1].rstrip(".").split(" ")
    assert main(command, project) == 0
    assert (project / "docs" / page).read_text(encoding="utf-8") == text
    assert check(project) == []


def test_missing_page_of_many_entities_is_to_be_restored(project: Path) -> None:
    (project / "docs/ordbog.md").unlink()
    assert [terminal(problem) for problem in check(project)] == [
        f"model/terms/{id}.yaml:2:1: the page docs/ordbog.md is missing. Restore the page."
        for id in ("frilaesning", "lektie")
    ]


@pytest.mark.parametrize("other", ["makker", "vaertens-vaert"])
def test_page_that_shows_another_entity_is_a_problem(project: Path, other: str) -> None:
    page = project / "docs/roller/vaert.md"
    page.write_text(f'{{{{ role_page("{other}") }}}}\n', encoding="utf-8")
    [problem] = check(project)
    assert (
        problem.message
        == 'the page docs/roller/vaert.md does not show "vaert". Call its macro there.'
    )


def test_page_may_hold_more_than_its_macro(project: Path) -> None:
    page = project / "docs/roller/vaert.md"
    page.write_text('# Værten\n\nEgne ord.\n\n{{ role_page("vaert") }}\n', encoding="utf-8")
    assert check(project) == []

"""This file proves that the menu has the model's order, and that new pages find their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import menu
from macros.__main__ import main
from macros.check import check
from macros.kinds import KINDS
from macros.load import load
from macros.problems import ModelError, terminal
from macros.raw import ROOT, read

from .conftest import replace

FORMS = [f"skabeloner/{id}.md" for id in ("a", "b", "c", "d")]
GROUPED = """\
nav:
  - Skabeloner:
      - skabeloner/index.md
      - Før:
          - skabeloner/a.md
          - skabeloner/c.md
      - Efter:
          - skabeloner/b.md
  - Om: om.md
"""


def pages(text: str) -> list[str]:
    return [entry.page for entry in menu.entries(text)]


# --- the rule


@pytest.mark.parametrize(
    ("folder", "first", "second", "key", "line"),
    [
        ("kerneelementer/", "aaben-doer", "makkerpar", "core_elements", 14),
        ("modellen/forudsaetninger/", "lokale", "frivillige", "prerequisites", 10),
        ("tjeklister/rolle-", "vaert", "makker", "roles", 26),
        ("tjeklister/fase-", "start", "drift", "phases", 28),
        ("inspiration/", "laesehunde", "bogbussen", "catalogue", 39),
    ],
)
def test_pages_that_changed_places_are_a_problem_of_the_second(
    project: Path, folder: str, first: str, second: str, key: str, line: int
) -> None:
    path = project / "mkdocs.yml"
    first, second = f"{folder}{first}", f"{folder}{second}"
    text = path.read_text(encoding="utf-8")
    swapped = text.replace(f"{first}.md", "*").replace(f"{second}.md", f"{first}.md")
    path.write_text(swapped.replace("*", f"{second}.md"), encoding="utf-8")
    column = swapped.splitlines()[line - 1].index(first) + 1
    assert [terminal(problem) for problem in check(project)] == [
        f"mkdocs.yml:{line}:{column}: nav: '{first}.md' stands after '{second}.md', but"
        f" order.{key} in model/service.yaml has it before. Move one of them, here or there."
    ]


def test_order_that_changed_in_the_model_alone_is_a_problem_of_each_menu(project: Path) -> None:
    replace(project / "model/service.yaml", "phases: [start, drift]", "phases: [drift, start]")
    [problem] = check(project)
    assert problem.message.startswith("'tjeklister/fase-drift.md' stands after")


def test_each_heading_has_an_order_of_its_own(project: Path) -> None:
    """The same two pages the other way round are no problem when a heading parts them."""
    first, second = "      - roller/vaert.md\n", "      - roller/makker.md\n"
    replace(project / "mkdocs.yml", first + second, f"{second}      - Rest:\n    {first}")
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert pages(text)[8:10] == ["roller/makker.md", "roller/vaert.md"]
    assert check(project) == []


def test_model_that_cannot_say_its_order_is_not_held_against_the_menu(project: Path) -> None:
    (project / "model/service.yaml").write_text("titel: Galt\n", encoding="utf-8")
    assert {problem.path for problem in check(project)} == {"model/service.yaml"}


def test_project_without_a_menu_has_no_problem_of_order(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    assert check(project) == []


def test_changed_menu_is_read_anew_by_the_build(project: Path) -> None:
    load(project)
    replace(project / "mkdocs.yml", "      - roller/makker.md\n", "")
    replace(
        project / "mkdocs.yml", "- roller/vaert.md", "- roller/makker.md\n      - roller/vaert.md"
    )
    with pytest.raises(ModelError, match="stands after 'roller/makker"):
        load(project)


# --- what it reads


def test_every_page_of_the_real_menu_is_read() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    written = text.partition("\nnav:")[2].split()
    assert pages(text) == [word for word in written if word.endswith(".md")]


def test_every_ordered_page_of_the_model_is_in_the_real_menu() -> None:
    order = read(ROOT)[0].single("service").value["order"]
    listed = set(pages((ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    for kind in KINDS.values():
        for pattern in kind.patterns:
            assert {pattern.format(id=id) for id in order[kind.order]} <= listed


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("  - om.md", "om.md"),
        ("  - Om os: om.md", "om.md"),
        ('  - "Om: os": om.md  # først', "om.md"),
        ("  - 'om.md'", "om.md"),
        ("- om.md", "om.md"),
    ],
)
def test_page_is_read_however_its_line_is_written(line: str, page: str) -> None:
    assert menu.entries(f"nav:\n{line}\n") == [menu.Entry(page, 2, line.index(page) + 1, 0)]


@pytest.mark.parametrize("line", ["  # - om.md", "  - Om: https://eksempel.dk/om", "  - Om:", ""])
def test_line_without_a_page_gives_none(line: str) -> None:
    assert menu.entries(f"nav:\n{line}\n") == []


def test_list_outside_the_menu_gives_none() -> None:
    assert menu.entries("extra:\n  - om.md\nnav:\n  - a.md\nexclude:\n  - b.md\n") == [
        menu.Entry("a.md", 4, 5, 0)
    ]


def test_page_stands_under_its_nearest_heading() -> None:
    assert [entry.under for entry in menu.entries(GROUPED)] == [2, 4, 4, 7, 0]


# --- where a new page belongs


@pytest.mark.parametrize(
    ("page", "before", "after"),
    [
        ("skabeloner/d.md", "skabeloner/c.md", "skabeloner/b.md"),  # after the last before it
        ("skabeloner/0.md", "skabeloner/index.md", "skabeloner/a.md"),  # before the first
    ],
)
def test_new_page_stands_where_the_order_says(page: str, before: str, after: str) -> None:
    found = pages(menu.with_page(GROUPED, page, ["skabeloner/0.md", *FORMS]) or "")
    assert found[found.index(before) :][:3] == [before, page, after]


def test_page_that_the_menu_has_stays_where_it_is() -> None:
    assert menu.with_page(GROUPED, "skabeloner/b.md", FORMS) == GROUPED


def test_first_page_of_its_kind_stands_at_the_end_of_its_folder() -> None:
    text = "nav:\n  - Roller:\n      - roller/index.md\n  - Om: om.md\n"
    assert menu.with_page(text, "roller/vaert.md", ["roller/vaert.md"]) == text.replace(
        "index.md\n", "index.md\n      - roller/vaert.md\n"
    )


def test_page_of_a_folder_that_the_menu_lacks_has_no_place() -> None:
    assert menu.with_page("nav:\n  - om.md\n", "roller/vaert.md", ["roller/vaert.md"]) is None


@pytest.mark.parametrize("kind", ["core-element", "role", "prerequisite", "catalogue"])
@pytest.mark.parametrize("place", [0, 1])
def test_missing_page_goes_back_to_the_place_that_it_had(
    project: Path, kind: str, place: int
) -> None:
    before = (project / "mkdocs.yml").read_text(encoding="utf-8")
    id = read(project)[0].single("service").value["order"][KINDS[kind].order][place]
    page = KINDS[kind].page_of(id)
    (project / "docs" / page).unlink()
    [line] = [line for line in before.splitlines(keepends=True) if page in line]
    replace(project / "mkdocs.yml", line, "")
    assert main(["new", kind, id], project) == 0
    assert (project / "mkdocs.yml").read_text(encoding="utf-8") == before


def test_new_core_element_has_its_checklist_among_those_of_core_elements(project: Path) -> None:
    assert main(["new", "core-element", "bogbytte"], project) == 0
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert "- tjeklister/makkerpar.md\n      - tjeklister/bogbytte.md\n" in text
    assert "- kerneelementer/makkerpar.md\n      - kerneelementer/bogbytte.md\n" in text

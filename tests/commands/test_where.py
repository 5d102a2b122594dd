"""This file proves that where says the file and line of every id, and the pages that show it."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from macros.__main__ import main
from macros.components.where.macro import where_written
from macros.raw import ROOT
from macros.site import Site
from macros.where import Place, linked_from, near, places

from ..views.shown import site_of
from .conftest import Captured


@pytest.fixture(scope="module")
def real() -> list[Place]:
    return places(ROOT)


def test_a_statement_is_found_by_its_full_id_and_by_its_own(
    project: Path, capsys: Captured
) -> None:
    for id in ("makkerpar/samme-makker", "samme-makker", "core-element/makkerpar/samme-makker"):
        assert main(["where", id], project) == 0
        out, _ = capsys.readouterr()
        first, second = out.splitlines()
        path, line, said = first.split(":", 2)
        assert said == " statement makkerpar/samme-makker: Samme makker hver gang"
        assert "samme-makker" in (project / path).read_text("utf-8").splitlines()[int(line) - 1]
        assert second.strip() == "shown on kerneelementer/makkerpar/#samme-makker"


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("vaert", "role vaert"),
        ("lektie", "term lektie"),
        ("haandbog/praksis", "section haandbog/praksis"),
        ("laeseaftale", "form laeseaftale"),
        ("makkertid", "state vejen/makkertid"),
        ("role/makker", "role makker"),
    ],
)
def test_every_kind_of_thing_is_found(project: Path, capsys: Captured, id: str, said: str) -> None:
    assert main(["where", id], project) == 0
    assert f": {said}: " in capsys.readouterr().out


def test_an_unknown_id_is_misuse_and_names_those_near_it(project: Path, capsys: Captured) -> None:
    assert main(["where", "samme-maker"], project) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("macros: no id 'samme-maker'. Near it: makkerpar/samme-makker")
    assert main(["where", "qqqqqq"], project) == 2
    assert "Near it" not in capsys.readouterr().err


def test_a_part_of_an_id_is_near_it(real: list[Place]) -> None:
    assert "hurtig-hjaelp/samtale-inden-syv-dage" in near("inden-syv", real)


def test_every_line_holds_its_id(real: list[Place]) -> None:
    texts = {
        path: (ROOT / path).read_text("utf-8").splitlines() for path in {it.path for it in real}
    }
    wrong = [
        place.id
        for place in real
        if f"id: {place.id.rpartition('/')[2]}"
        not in " ".join(texts[place.path][place.line - 1 : place.line + 1])
    ]
    assert wrong == []


def test_pages_of_a_built_site_that_link_to_it_are_named(tmp_path: Path) -> None:
    place = Place("role", "", "vaert", "Vært", "model/roles/vaert.yaml", 2, "roller/vaert.md", "")
    for name, text in {
        "roller/vaert": '<article><a href="./">Vært</a></article>',
        "faser": '<article><a href="../roller/vaert/">Vært</a></article>',
        "kun-i-menuen": '<nav><a href="../roller/vaert/">Vært</a></nav><article></article>',
        "et-sted-paa-siden": '<article><a href="../roller/vaert/#andet">x</a></article>',
    }.items():
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(text, encoding="utf-8")
    (tmp_path / "index.html").write_text('<article><a href="roller/vaert/">x</a></article>')
    assert linked_from(tmp_path, place) == ["faser/", ""]


# What stands some lines below what it is of, and would make the page too heavy.
BESIDE = {"themes", "documents", "effect.measurements"}


def test_the_page_has_every_entity_and_part_once_with_its_line(real: list[Place]) -> None:
    shown = html5lib.parseFragment(where_written(site_of(ROOT)), namespaceHTMLElements=False)
    rows = [["".join(cell.itertext()) for cell in row] for row in shown.iter("tr")]
    told = [(id, file) for id, _, file in rows if id != "Id"]
    assert sorted(told) == sorted(
        (it.id, f"{it.path}:{it.line}")
        for it in real
        if it.id.count("/") < (1 if it.kind == "form" else 2) and it.part not in BESIDE
    )
    assert {it.part for it in real} >= BESIDE, "the command finds them"


def test_the_page_links_to_lines_where_a_repository_is_known(base: Path) -> None:
    site = Site(
        site_of(base).model, docs=base / "docs", meta={}, repository="https://e.org/{path}#L{line}"
    )
    assert 'href="https://e.org/model/roles/vaert.yaml#L2"' in where_written(site)

"""This file proves on a copy of the real project that a form is one file and one command."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.check import check
from macros.components.form.macro import (
    form_count,
    form_list,
    form_overview,
    form_page,
)
from macros.forms import form_view
from macros.load import load
from macros.raw import ROOT

from .conftest import real_with_new, replace, snapshot, write_own_words
from .forms import fields, page_file, pdf_file, word_file
from .test_components import site

ID = "plan-for-sommerferien"
FILE = f"model/forms/{ID}.yaml"
FIELD = "      - {id: felt, label: Skriv feltets navn, type: short-text}\n"
MORE = """\
      - id: uge
        label: Uger, hvor der er åbent
        type: rows
        columns:
          - {id: uge, label: Uge, type: number}
          - {id: hvem, label: Hvem åbner, type: choice, options: [Lederen, En anden]}
        count: 2
      - {id: husk, label: Vi har sagt det til de unge, type: checkbox}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real project with one form more, and then its own fields in it."""
    folder = tmp_path_factory.mktemp("real") / "project"
    root = real_with_new(folder, "form", ID, f"docs/skabeloner/{ID}.md")
    replace(root / FILE, FIELD, FIELD + MORE)
    first = next(iter(load(ROOT).statements))
    replace(root / FILE, f"serves: [{first}]", "serves: [hurtig-hjaelp/samtale-inden-syv-dage]")
    write_own_words(root, "form", ID)
    assert main(["export", "forms"], root) == 0
    return root


def test_check_has_nothing_to_say(made: Path) -> None:
    assert check(made) == []


def test_menu_has_its_page_beside_the_other_forms(made: Path) -> None:
    menu = (made / "mkdocs.yml").read_text(encoding="utf-8")
    [line] = [line for line in menu.splitlines() if ID in line]
    assert line.strip() == f"- skabeloner/{ID}.md"
    before = menu.partition(line)[0].splitlines()[-1]
    assert before.strip().startswith("- skabeloner/")
    assert len(before) - len(before.lstrip()) == len(line) - len(line.lstrip())


def test_page_word_and_pdf_have_its_fields(made: Path) -> None:
    it = form_view(load(made), ID)
    defined = fields.defined(it)
    assert [field.type for field in defined] == ["short-text", "rows", "checkbox"]
    assert page_file.on_page(page_file.as_html(form_page(site(made), ID))) == defined
    folder = made / "docs/hent/skabeloner"
    assert word_file.in_word((folder / f"{ID}.docx").read_bytes()) == defined
    service = load(made).service
    footer = f"{it.source} {it.form.title} · {service.title}, model {service.version}"
    pages = pdf_file.pages_of(pdf_file.read_pdf(folder / f"{ID}.pdf"))
    pdf_file.paper(pages, footer).take_form(it)


def test_lists_count_and_zip_have_it(made: Path) -> None:
    address = f'skabeloner/{ID}/"'
    model = load(made)
    assert address in form_list(site(made))
    assert address in form_overview(site(made), "role")
    assert address in form_overview(site(made), "phase")
    assert form_count(site(made)) == str(len(load(ROOT).forms) + 1)
    assert ID in [it.id for it in model.forms_of("hurtig-hjaelp")]
    assert address in form_overview(site(made), "core-element")
    with zipfile.ZipFile(made / "docs/hent/skabeloner.zip") as packed:
        assert {f"skabeloner/{ID}.docx", f"skabeloner/{ID}.pdf"} <= set(packed.namelist())


def test_what_is_taken_is_never_overwritten(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = snapshot(made)
    assert main(["new", "form", ID], made) == 2
    assert "nothing is overwritten" in capsys.readouterr().err
    assert snapshot(made) == before

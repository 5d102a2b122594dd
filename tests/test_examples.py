"""This file proves that each example under examples/ has the problems that it promises."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import pytest

from macros.check import check
from macros.kinds import KINDS, Kind
from macros.problems import Problem
from macros.raw import RawModel, read
from macros.rules import RULES, Rule
from macros.schema import FOLDER as SCHEMAS

from .conftest import copy_of_base, once

EXAMPLES = Path(__file__).resolve().parent / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*/*.yaml"))
INVALID = sorted((EXAMPLES / "invalid").glob("*/*.yaml"))
EXPECT = re.compile(r"^# expect: (.+)$", re.MULTILINE)


def name_of(example: Path) -> str:
    return f"{example.parent.name}/{example.stem}"


def add(example: Path, root: Path) -> str:
    """Put an example into a project, with its page and its place in the order; return its path."""
    kind = KINDS[example.parent.name]
    file = (
        root / "model" / f"{kind.folder}/{example.name}"
        if kind.folder
        else root / "model" / f"{kind.name}.yaml"
    )
    is_new = not file.exists()
    shutil.copyfile(example, file)
    if is_new and kind.order:
        _add_to_order(root / "model/service.yaml", kind, example.stem)
    if is_new and kind.has_own_pages:
        (root / "docs" / kind.page_of(example.stem)).write_text(
            f'"{example.stem}"', encoding="utf-8"
        )
    if is_new and kind.checklist:
        page = root / "docs" / kind.checklist.format(id=example.stem)
        page.write_text(f'checklist_page("{kind.name}/{example.stem}")', encoding="utf-8")
    return file.relative_to(root).as_posix()


def _add_to_order(path: Path, kind: Kind, id: str) -> None:
    head, order = path.read_text(encoding="utf-8").split("\norder:\n")
    first = f"  {kind.order}: [" if kind.order != "roles" else "  roles:\n    - "
    assert first in order
    order = order.replace(
        first, f'{first}"{id}"{", " if first.endswith("[") else chr(10) + "    - "}', 1
    )
    path.write_text(f"{head}\norder:\n{order}", encoding="utf-8")


def shown(problem: Problem) -> str:
    """Write a problem as an example promises it: without path and column."""
    where = f"{problem.where}: " if problem.where else ""
    return f"{problem.line}: {where}{problem.message}"


@pytest.mark.parametrize("example", VALID, ids=name_of)
def test_valid_example_has_no_problem(example: Path, project: Path) -> None:
    add(example, project)
    assert check(project) == []


@dataclass(frozen=True)
class Told:
    """What `check` says of an example's own file, and the names of the rules that spoke of it."""

    problems: list[str]
    rules: list[str]


def told_of(example: Path, shared: Path) -> Told:
    """Check an example, once for all tests that ask."""
    name = f"examples/{name_of(example)}"
    return Told(**once(shared, name, lambda: asdict(_checked(example, shared / name))))


def _checked(example: Path, folder: Path) -> Told:
    root = copy_of_base(folder)
    path = add(example, root)
    spoke = []

    def listening(rule: Rule, raw: RawModel) -> list[Problem]:
        problems = list(rule(raw))
        if any(problem.path == path for problem in problems):
            spoke.append(rule.__name__)
        return problems

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("macros.check.RULES", [partial(listening, rule) for rule in RULES])
        problems = [shown(problem) for problem in check(root) if problem.path == path]
    return Told(problems, spoke)


@pytest.mark.parametrize("example", INVALID, ids=name_of)
def test_invalid_example_fails_as_promised(example: Path, shared: Path) -> None:
    promised = EXPECT.findall(example.read_text(encoding="utf-8"))
    assert sorted(told_of(example, shared).problems) == sorted(promised)


@pytest.mark.parametrize("example", INVALID, ids=name_of)
def test_invalid_example_promises_something_on_its_first_line(example: Path) -> None:
    assert EXPECT.match(example.read_text(encoding="utf-8"))


def test_every_rule_about_the_model_is_shown_by_an_invalid_example(shared: Path) -> None:
    elsewhere = {"pages_exist", "menu_has_the_models_order"}  # test_pages_exist.py, test_menu.py
    spoke = {rule for example in INVALID for rule in told_of(example, shared).rules}
    assert {rule.__name__ for rule in RULES} - elsewhere - spoke == set()


# What `check` says of each keyword; `properties`, `items` and the like demand nothing themselves.
WORDING = {
    "additionalProperties": "unknown key.",
    "required": "is missing. Add it.",
    "enum": "is not a known value.",
    "const": "must be 'da'.",
    "type": "must be text.",
    "pattern": "does not have the right form.",
    "minLength": "at least",
    "maxLength": "at most",
    "minimum": "is too small",
    "maximum": "is too large",
    "minItems": "needs at least 1 item",
    "uniqueItems": "an item stands twice",
    "anyOf": "To mend it",
}
SILENT = {"$schema", "$id", "$ref", "$defs", "title", "description", "properties", "items"}


def test_every_keyword_of_the_schemas_is_shown_by_an_invalid_example() -> None:
    promised = "\n".join(
        text for example in INVALID for text in EXPECT.findall(example.read_text(encoding="utf-8"))
    )
    keywords = {
        key
        for file in SCHEMAS.glob("*.json")
        if file.name != "plan.schema.json"  # not of the model: see test_plan_schema.py
        for key in _keywords(json.loads(file.read_text("utf-8")))
    }
    assert keywords == set(WORDING)
    assert [keyword for keyword in sorted(keywords) if WORDING[keyword] not in promised] == []


def _keywords(schema: object) -> set[str]:
    if not isinstance(schema, dict):
        return set()
    own = {key for key in schema if key not in SILENT and not key.startswith("x-")}
    inner = [
        *schema.get("properties", {}).values(),
        *schema.get("$defs", {}).values(),
        schema.get("items"),
    ]
    return own.union(*(_keywords(part) for part in inner))


def test_the_small_project_is_valid(base: Path) -> None:
    raw, _ = read(base)
    assert check(base) == []
    assert isinstance(raw, RawModel)
    assert [name for name in KINDS if not raw.of(name)] == []

"""This file guards that each kind has its things, all under its own name."""

from __future__ import annotations

from dataclasses import fields

import pytest

from macros.kinds import KINDS
from macros.model.classes import CLASSES
from macros.model.whole import Model
from macros.raw import ROOT
from macros.schema import schemas

NAMES = list(KINDS)


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

"""This file guards that the scripts of the browser import only what is below them."""

from __future__ import annotations

from ..imports import script_arrows


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

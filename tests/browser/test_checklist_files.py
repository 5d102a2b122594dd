"""This file takes answers out of the browser as files and in again; and foreign files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from .checking import (
    ITEM,
    PLAN,
    SAVED,
    bring_in,
    choose_table,
    data_page,
    downloaded,
    open_list,
    opened,
    other_tab,
    ready,
    status,
)
from .conftest import OpenPage
from .filling import SERVICE
from .served import PAGES

pytestmark = pytest.mark.browser


def test_the_whole_way_out_and_in_again(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_list(open_page)
    status(page).select_option("in-progress")
    data = data_page(page)
    expect(data.locator("[data-plans]")).to_contain_text("»Vores tilbud«: 1 svar")
    exported = downloaded(data, "Alle planer (JSON)", tmp_path)
    content = json.loads(exported.read_text(encoding="utf-8"))
    assert content["plans"][0]["items"][ITEM]["status"] == "in-progress"
    data.get_by_role("button", name="Slet alt, der er gemt").click()
    dialog = data.locator("dialog")
    expect(dialog).to_contain_text("»Vores tilbud«")
    dialog.get_by_role("button", name="Slet").click()
    expect(data.locator("[data-told]")).to_contain_text("Alt er slettet")
    assert data.evaluate("Object.keys(localStorage).filter((key) => key.includes('plan/'))") == []
    bring_in(data, exported)
    expect(data.locator("[data-told]")).to_contain_text("»Vores tilbud« er hentet ind")
    page.reload()
    expect(status(ready(page))).to_have_value("in-progress")


@pytest.mark.parametrize("button", ["Handlingsplan (Excel)", "Handlingsplan (CSV)"])
def test_filled_table_comes_out_and_in_again(
    open_page: OpenPage, tmp_path: Path, button: str
) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    item = opened(page)
    item.locator("[name=deadline]").fill("2027-03-01")
    item.locator("[name=responsible]").fill("=SUM(A1)")
    item.locator("[name=responsible]").press("Tab")
    expect(page.locator(SAVED)).to_contain_text("Gemt")
    data = data_page(page)
    table = downloaded(data, button, tmp_path)
    data.get_by_role("button", name="Slet alt, der er gemt").click()
    data.locator("dialog").get_by_role("button", name="Slet").click()
    bring_in(data, table)
    expect(data.locator("[data-told]")).to_contain_text("»Vores tilbud« er hentet ind")
    page.reload()
    item = opened(ready(page))
    expect(item.locator("[name=status]")).to_have_value("in-place")
    expect(item.locator("[name=deadline]")).to_have_value("2027-03-01")
    expect(item.locator("[name=responsible]")).to_have_value("=SUM(A1)")


HOSTILE: list[tuple[str, Any]] = [
    ("nej.json", "{"),
    ("fremmed.json", {"plans": "alle"}),
    ("nyere.json", {"format": "sammen-paa-sporet/data", "format_version": 99, "plans": []}),
    ("markup.json", {"format": "<img src=x onerror=alert(1)>"}),
    ("tom.csv", "a;b\n1;2\n"),
    ("falsk.xlsx", "ikke en zip"),
]


@pytest.mark.parametrize(("name", "content"), HOSTILE, ids=[name for name, _ in HOSTILE])
def test_foreign_file_is_refused_with_a_reason_and_changes_nothing(
    open_page: OpenPage, tmp_path: Path, name: str, content: Any
) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    data = data_page(page)
    before = data.evaluate("JSON.stringify(localStorage)")
    file = tmp_path / name
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    data.locator("[data-file]").set_input_files(file)
    expect(data.locator("[data-told]")).to_contain_text("intet er ændret")
    assert data.evaluate("JSON.stringify(localStorage)") == before
    assert data.locator("img[src=x]").count() == 0


def test_tables_that_cannot_be_had_are_told_with_what_to_do(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    data = data_page(page)
    data.route("**/built/tables.js", lambda route: route.abort())
    told = data.locator("[data-told]")
    what = "Det, der læser og skriver tabeller, kunne ikke hentes."
    why = f"{what} Prøv igen, når der er forbindelse."
    choose_table(data, tmp_path, f"Id;Status\n{ITEM};I gang\n")
    expect(told).to_have_text(f"Filen er ikke hentet, og intet er ændret. {why}")
    data.get_by_role("button", name="Handlingsplan (CSV)").click()
    expect(told).to_have_text(why)


def test_columns_that_the_file_lacks_are_told(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    data = data_page(page)
    choose_table(data, tmp_path, f"Id;Status\n{ITEM};I gang\n")
    preview = data.locator("[data-preview]")
    expect(preview).to_contain_text("»Vores tilbud«: ændret ét sted.")
    expect(preview).to_contain_text("Kolonner, der ikke er i filen, bliver ikke ændret:")
    expect(preview).to_contain_text("Ansvarlig; Frist; Note.")


def test_file_says_what_it_would_change_empties_nothing_and_can_be_undone(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    row = opened(page)
    row.locator("[name=note]").fill("Vores note")
    data = data_page(page)
    before = data.evaluate(PLAN)
    choose_table(data, tmp_path, f"Id;Status;Note;Ansvarlig\n{ITEM};I gang;;Bo\n")
    preview = data.locator("[data-preview]")
    expect(preview).to_contain_text("nyt ét sted, ændret ét sted, tomt i filen ét sted")
    assert data.evaluate(PLAN) == before
    preview.get_by_role("button", name="Hent ind").press("Enter")
    expect(data.locator("[data-told]")).to_be_focused()
    kept = data.evaluate(PLAN)["items"][ITEM]
    assert (kept["status"], kept["note"], kept["responsible"]) == (
        "in-progress",
        "Vores note",
        "Bo",
    )
    data.get_by_role("button", name="Fortryd det, der er hentet ind").click()
    expect(data.locator("[data-told]")).to_contain_text("er, som den var før")
    assert data.evaluate(PLAN)["items"] == before["items"]


def test_file_that_is_looked_at_names_forms_as_readers_know_them(
    open_page: OpenPage, address: str, tmp_path: Path
) -> None:
    page = open_page(SERVICE)
    title = page.locator("h1").inner_text()
    page.get_by_label("Tovholder for planen").fill("Mette")
    data = other_tab(page, address + PAGES["mine-data"])
    file = downloaded(data, "Alle planer (JSON)", tmp_path)
    file.write_text(file.read_text(encoding="utf-8").replace("Mette", "Bo"), encoding="utf-8")
    data.locator("[data-file]").set_input_files(file)
    places = data.locator("[data-preview] details li")
    expect(places).to_have_text([f"Ændret: skabelonen »{title}« (Tovholder for planen)"])


def test_what_is_empty_in_a_file_is_emptied_when_it_is_asked_for(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    data = data_page(page)
    choose_table(data, tmp_path, f"Id;Status\n{ITEM};\n")
    data.get_by_label("Tøm også det, der er tomt i filen").check()
    data.get_by_role("button", name="Hent ind", exact=True).click()
    assert "status" not in data.evaluate(PLAN)["items"].get(ITEM, {})

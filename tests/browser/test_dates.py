"""This file writes days that cannot be meant, wherever the guide asks for one."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .checking import data_page, open_list, opened, other_tab, ready, status
from .conftest import OpenPage
from .filling import FOLLOW_UP, SERVICE
from .served import PAGES

pytestmark = pytest.mark.browser

YEAR_26 = "År 26? Skriv årstallet med fire cifre, for eksempel 2026."
HALF = "Datoen er ikke skrevet færdig. Skriv både dag, måned og år."


def _checklist(open_page: OpenPage) -> Locator:
    page = open_list(open_page)
    return opened(page).locator("[type=date]")


def _form(open_page: OpenPage) -> Locator:
    return open_page(SERVICE).get_by_label("Drøftet med styregruppen den")


def _row(open_page: OpenPage) -> Locator:
    return open_page(FOLLOW_UP).locator("[data-row] [type=date]").first


def _deadlines(open_page: OpenPage) -> Locator:
    return open_page(PAGES["frister"]).locator("[type=date]").first


EVERYWHERE = pytest.mark.parametrize(
    "field_of", [_checklist, _form, _row, _deadlines], ids=["checklist", "form", "row", "deadlines"]
)


def _write(field: Locator, keys: str) -> None:
    """Write as people do, month first as this browser has it, and go on."""
    field.evaluate("field => { field.value = '' }")
    field.focus()
    field.page.keyboard.type(keys)
    field.blur()


def _told(field: Locator) -> Locator:
    id = field.get_attribute("aria-describedby") or ""
    return field.page.locator(f"[id='{id.split()[-1]}']")


@EVERYWHERE
def test_day_that_cannot_be_meant_is_told_at_its_field(open_page: OpenPage, field_of: Any) -> None:
    field = field_of(open_page)
    _write(field, "12010026")
    assert field.input_value() == "0026-12-01"
    expect(_told(field)).to_have_text(YEAR_26)
    assert _told(field).get_attribute("role") == "status"
    _write(field, "1201")
    expect(_told(field)).to_have_text(HALF)
    _write(field, "12012026")
    expect(_told(field)).to_have_text("")
    assert field.input_value() == "2026-12-01"


@EVERYWHERE
def test_year_has_no_more_than_four_digits(open_page: OpenPage, field_of: Any) -> None:
    field = field_of(open_page)
    _write(field, "1201202612")
    assert len(field.input_value()) == len("2026-12-01")


def test_nothing_is_told_while_a_year_is_on_its_way(open_page: OpenPage) -> None:
    field = _deadlines(open_page)
    field.focus()
    for digit in "12012026":
        field.page.keyboard.type(digit)
        expect(_told(field)).to_have_text("")
    field.page.keyboard.press("ArrowDown")
    assert field.input_value() == "2025-12-01"


def test_told_is_taken_back_as_soon_as_the_day_is_one(open_page: OpenPage) -> None:
    field = _deadlines(open_page)
    _write(field, "12010026")
    expect(_told(field)).to_have_text(YEAR_26)
    field.fill("2026-12-01")
    expect(_told(field)).to_have_text("")


def test_new_row_has_a_place_of_its_own_for_what_is_told(open_page: OpenPage) -> None:
    page: Page = open_page("skabeloner/kommunikationsplan/")
    rows = page.locator("[data-rows]", has=page.locator("[type=date]")).first
    _write(rows.locator("[type=date]").last, "12010026")
    rows.get_by_role("button", name="Tilføj en række").click()
    added = rows.locator("[type=date]").last
    expect(_told(added)).to_have_text("")
    _write(added, "1201")
    expect(_told(added)).to_have_text(HALF)
    expect(rows.locator("[data-day-notice]", has_text=YEAR_26)).to_have_count(1)


def test_emptied_form_tells_nothing_of_what_was_there(open_page: OpenPage) -> None:
    field = _row(open_page)
    _write(field, "12010026")
    field.page.once("dialog", lambda dialog: dialog.accept())
    field.page.get_by_role("button", name="Tøm skemaet").click()
    expect(_told(field)).to_have_text("")


def test_calendar_says_which_rows_it_leaves_out(open_page: OpenPage) -> None:
    page: Page = open_page("skabeloner/plan-for-gruppeforloeb/")
    dates = page.locator("[data-row] [type=date]")
    _write(dates.nth(0), "12010026")
    page.get_by_role("button", name="Hent kalenderfil").click()
    status = page.locator("[data-form-status]")
    expect(status).to_contain_text("1 med en dato, der ikke findes, er ikke med. Skriv først")
    _write(dates.nth(1), "12012026")
    page.wait_for_timeout(700)  # until it is kept, which is told in the same place
    with page.expect_download():
        page.get_by_role("button", name="Hent kalenderfil").click()
    expect(status).to_contain_text("én aftale. 1 med en dato, der ikke findes, er ikke med.")


def test_file_is_named_by_the_readers_own_day(open_page: OpenPage) -> None:
    """Half past midnight in Copenhagen is still the day before in UTC."""
    page = ready(open_page(PAGES["checklist"], timezone_id="Europe/Copenhagen"))
    status(page).select_option("in-place")
    page = data_page(page)
    page.clock.set_fixed_time("2026-11-30T23:30:00Z")
    with page.expect_download() as download:
        page.get_by_role("button", name="Alle planer (JSON)").click()
    assert download.value.suggested_filename == "sammen-paa-sporet-2026-12-01.json"


@pytest.mark.parametrize("field_of", [_checklist, _form], ids=["checklist", "form"])
def test_day_that_is_to_be_mended_stays_when_another_tab_writes(
    open_page: OpenPage, address: str, field_of: Any
) -> None:
    field = field_of(open_page)
    _write(field, "12012026")
    _write(field, "12010026")
    other = ready(other_tab(field.page, address + PAGES["checklist"]))
    status(other).select_option("in-place")
    field.page.wait_for_timeout(300)
    expect(field).to_have_value("0026-12-01")
    field.page.reload()
    if field_of is _checklist:
        opened(ready(field.page))
    expect(field).to_have_value("2026-12-01")

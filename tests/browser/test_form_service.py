"""This file fills in a form about the service: it is kept, shared by tabs, and goes out and in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .checking import PLAN, bring_in
from .conftest import OpenPage
from .filling import KEPT, SERVICE, STATUS, decide, wait_until_kept
from .served import PAGES

pytestmark = pytest.mark.browser


def _note(page: Page) -> Any:
    return page.get_by_label("Tovholder for planen")


def _other(page: Page, url: str) -> Page:
    context: BrowserContext = page.context
    other = context.new_page()
    other.goto(page.url.replace(SERVICE, url))
    other.locator("html[data-widgets=started]").wait_for(state="attached")
    return other


def _fill_service(page: Page) -> None:
    _note(page).fill("Mette Æbelø")
    page.get_by_label("Drøftet med styregruppen den").fill("2026-12-01")
    page.get_by_label("Det bidrager styregruppen med").fill("Linje et\nlinje to")
    page.locator("[data-field=overvejede-partnere] input").nth(1).check()
    page.locator("[data-field=familieafdelingen] input").nth(1).check()
    first = page.locator("[data-field=prioritering] [data-row]").first
    first.get_by_label("Delmålgruppe").fill("Drenge")
    wait_until_kept(page)


def _assert_filled(page: Page) -> None:
    expect(_note(page)).to_have_value("Mette Æbelø")
    expect(page.get_by_label("Drøftet med styregruppen den")).to_have_value("2026-12-01")
    expect(page.get_by_label("Det bidrager styregruppen med")).to_have_value("Linje et\nlinje to")
    expect(page.locator("[data-field=overvejede-partnere] input").nth(1)).to_be_checked()
    expect(page.locator("[data-field=familieafdelingen] input").nth(1)).to_be_checked()
    first = page.locator("[data-field=prioritering] [data-row]").first
    expect(first.get_by_label("Delmålgruppe")).to_have_value("Drenge")


def test_looking_at_a_form_about_the_service_keeps_nothing(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    expect(page.locator("[data-form-kept]")).to_contain_text("bliver gemt i denne browser")
    page.wait_for_timeout(600)
    assert page.evaluate(KEPT)["local"] == []


def test_form_about_the_service_is_kept_over_a_reload_and_does_not_warn(
    open_page: OpenPage,
) -> None:
    page = open_page(SERVICE)
    asked = decide(page, accept=True)
    _fill_service(page)
    page.reload()
    _assert_filled(page)
    assert asked == []
    expect(page.locator("[data-form-kept]")).to_contain_text("i planen »Vores tilbud«")


def test_last_words_before_leaving_are_kept(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    _fill_service(page)
    _note(page).fill("Sidste ord")
    page.reload()
    expect(_note(page)).to_have_value("Sidste ord")


def test_two_tabs_write_in_one_form_and_lose_neither_field(open_page: OpenPage) -> None:
    one = open_page(SERVICE)
    _fill_service(one)
    two = _other(one, SERVICE)
    _assert_filled(two)
    two.get_by_label("Perioden, planen gælder for").fill("Hele 2027")
    expect(one.get_by_label("Perioden, planen gælder for")).to_have_value("Hele 2027")
    one.get_by_label("Så mange nye er der plads til").fill("12")
    expect(two.get_by_label("Så mange nye er der plads til")).to_have_value("12")
    two.reload()
    expect(two.get_by_label("Perioden, planen gælder for")).to_have_value("Hele 2027")
    expect(two.get_by_label("Så mange nye er der plads til")).to_have_value("12")
    _assert_filled(two)


def test_form_goes_out_and_in_again_with_my_data(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(SERVICE)
    _fill_service(page)
    data = _other(page, PAGES["mine-data"])
    expect(data.locator("[data-plans]")).to_contain_text("0 svar og 1 skabelon")
    with data.expect_download() as download:
        data.get_by_role("button", name="Alle planer (JSON)").click()
    file = tmp_path / "data.json"
    download.value.save_as(file)
    [plan] = json.loads(file.read_text(encoding="utf-8"))["plans"]
    values = plan["forms"]["rekrutteringsstrategi"]["values"]
    assert values["tovholder"] == "Mette Æbelø"
    assert values["prioritering"][0]["gruppe"] == "Drenge"
    data.get_by_role("button", name="Slet alt, der er gemt").click()
    data.locator("dialog").get_by_role("button", name="Slet").click()
    expect(_note(page)).to_have_value("")
    bring_in(data, file)
    expect(data.locator("[data-told]")).to_contain_text("hentet ind")
    _assert_filled(page)


def test_emptied_form_is_gone_from_the_plan(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    _fill_service(page)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Tøm skemaet").click()
    page.wait_for_timeout(300)
    assert page.evaluate(PLAN).get("forms", {}) == {}
    page.reload()
    expect(_note(page)).to_have_value("")
    data = _other(page, PAGES["mine-data"])
    expect(data.locator("[data-plans]")).not_to_contain_text("skabelon")


def test_full_storage_is_told_and_the_words_stay(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    page.evaluate("""() => { Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError") } }""")
    _note(page).fill("Mette")
    expect(page.locator(STATUS)).to_contain_text("Ikke gemt: Browserens lager er fuldt.")
    expect(_note(page)).to_have_value("Mette")

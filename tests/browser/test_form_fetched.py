"""This file fetches what forms give: a calendar, Word and PDF, and all forms at once."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .filling import FOLLOW_UP, KEPT, PERSON, SECRET, STATUS, URLS
from .served import PAGES

pytestmark = pytest.mark.browser


def test_appointments_come_as_a_calendar(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(FOLLOW_UP)
    button = page.get_by_role("button", name="Hent kalenderfil (.ics)")
    button.click()
    expect(page.locator(STATUS)).to_have_text("Skriv først en dato i en række.")
    rows = page.locator("[data-field=kontakter] [data-row]")
    rows.nth(0).get_by_label("Dato").fill("2026-10-25")
    rows.nth(0).get_by_label("Tid").fill("10:15")
    rows.nth(0).get_by_label("Hvordan").fill("På Ørbyvej, 2. sal; æøå")
    rows.nth(0).get_by_label("Fra hvem").fill(SECRET)
    rows.nth(1).get_by_label("Dato").fill("2027-01-05")
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == "aftale-om-opfoelgning.ics"
    download.value.save_as(tmp_path / "aftale.ics")
    text = (tmp_path / "aftale.ics").read_bytes()
    first, second = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert first.decoded("DTSTART").isoformat() == "2026-10-25T10:15:00+01:00"
    assert str(first["LOCATION"]) == "På Ørbyvej, 2. sal; æøå"
    assert second.decoded("DTSTART") == date(2027, 1, 5)
    assert not isinstance(second.decoded("DTSTART"), datetime)
    assert {str(it["SUMMARY"]) for it in (first, second)} == {"Opfølgning fra Sammen på sporet"}
    assert SECRET.encode() not in text.replace(b"\r\n ", b""), "only what the calendar needs"
    expect(page.locator(STATUS)).to_contain_text("Kalenderfilen har 2 aftaler.")
    assert page.evaluate(KEPT)["local"] == []


def test_word_and_pdf_of_a_form_can_be_fetched(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(PERSON)
    for name, start in (("Word", b"PK"), ("PDF", b"%PDF")):
        with page.expect_download() as download:
            page.locator(".form__about").get_by_role("link", name=name, exact=True).click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert file.read_bytes().startswith(start)


def test_list_leads_to_every_form_and_gives_them_all(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(PAGES["skabeloner"])
    hrefs = page.locator(".cards__card > a").evaluate_all("all => all.map((it) => it.href)")
    assert sorted(href.split("skabeloner/")[1] for href in hrefs) == sorted(
        url.split("skabeloner/")[1] for url in URLS
    )
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent alle skabeloner (zip)").click()
    assert download.value.suggested_filename == "skabeloner.zip"

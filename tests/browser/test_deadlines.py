"""This file gives events a date, and reads the latest dates that follow from them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES
from .way import fill_dates, stored

pytestmark = pytest.mark.browser


def _latest(page: Page, event: str) -> list[str]:
    return page.locator(f"[data-deadlines-from={event}] [data-latest]").all_text_contents()


def test_date_becomes_the_latest_dates(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"])
    fill_dates(page, first_contact="2026-11-30", course_end="2026-11-30", course_start="2026-01-31")
    assert _latest(page, "first-contact") == ["Senest mandag den 7. december 2026."]
    assert _latest(page, "course-end") == ["Senest søndag den 28. februar 2027."] * 3
    assert _latest(page, "course-start") == [
        "Senest lørdag den 31. oktober 2026.",
        "Senest torsdag den 30. april 2026.",
    ]
    assert _latest(page, "last-counselling-conversation") == [""]
    fill_dates(page, first_contact="2027-12-30")
    assert _latest(page, "first-contact") == ["Senest torsdag den 6. januar 2028."]


def test_dates_are_the_same_wherever_the_browser_is(open_page: OpenPage) -> None:
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles", "Europe/Copenhagen"):
        page = open_page(PAGES["frister"], timezone_id=zone, locale="en-US")
        fill_dates(page, first_contact="2026-03-26", course_end="2026-10-24")
        assert _latest(page, "first-contact") == ["Senest torsdag den 2. april 2026."]
        assert _latest(page, "course-end") == ["Senest søndag den 24. januar 2027."] * 3


def test_what_is_no_date_gives_none_and_clearing_takes_all(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"])
    fill_dates(page, first_contact="2026-11-30")
    fill_dates(page, first_contact="")
    assert _latest(page, "first-contact") == [""]
    fill_dates(page, first_contact="0026-11-30")
    assert _latest(page, "first-contact") == [""]
    fill_dates(page, first_contact="2026-11-30", course_end="2026-11-30")
    page.get_by_role("button", name="Tøm").click()
    assert page.locator("[data-latest]").all_text_contents() == [""] * 7
    assert [it.input_value() for it in page.locator("[type=date]").all()] == [""] * 4
    expect(page.locator("[data-deadlines-status]")).to_have_text("Datoerne er væk.")


def test_calendar_file_has_the_dates(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(PAGES["frister"])
    fetch = page.get_by_role("button", name="Hent datoerne")
    fetch.click()
    expect(page.locator("[data-deadlines-status]")).to_have_text("Skriv først en dato.")
    fill_dates(page, first_contact="2026-11-30", course_end="2026-11-30")
    with page.expect_download() as download:
        fetch.click()
    assert download.value.suggested_filename == "frister.ics"
    download.value.save_as(tmp_path / "frister.ics")
    events = icalendar.Calendar.from_ical((tmp_path / "frister.ics").read_bytes()).walk("VEVENT")
    assert sorted(it.decoded("DTSTART") for it in events) == [
        date(2026, 12, 7),
        *[date(2027, 2, 28)] * 3,
    ]
    assert {str(it["SUMMARY"]).split(": ")[0] for it in events} == {"Senest"}
    assert len({str(it["UID"]) for it in events}) == 4
    assert all(str(it["DESCRIPTION"]).strip() for it in events)
    expect(page.locator("[data-deadlines-status]")).to_contain_text("har 4 datoer. Retter du")


def test_nothing_of_the_dates_is_kept(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"])
    fill_dates(page, first_contact="2026-11-30")
    assert stored(page) == ["/.__palette"]
    page.reload()
    page.locator("html[data-widgets=started]").wait_for(state="attached")
    assert _latest(page, "first-contact") == [""]


def test_without_javascript_the_limits_are_there_in_words(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"], java_script_enabled=False)
    expect(page.locator("[type=date]").first).to_be_hidden()
    expect(page.get_by_role("button", name="Hent datoerne")).to_be_hidden()
    expect(page.locator("[data-max]")).to_have_count(7)
    expect(page.locator(".deadlines")).to_contain_text("senest 7 kalenderdage")

"""This file fetches calendars again, as somebody does who has moved an appointment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page

from .conftest import OpenPage
from .filling import FOLLOW_UP, wait_until_kept
from .served import PAGES
from .visits import READY
from .way import fill_dates

pytestmark = pytest.mark.browser

GROUP = "skabeloner/plan-for-gruppeforloeb/"


def _fetched(page: Page, folder: Path) -> dict[str, Any]:
    """Return the events of the page's calendar by their UID."""
    page.wait_for_timeout(1100)  # the sequence counts seconds
    with page.expect_download() as download:
        page.get_by_role("button", name="(.ics)").click()
    download.value.save_as(folder / "file.ics")
    events = icalendar.Calendar.from_ical((folder / "file.ics").read_bytes()).walk("VEVENT")
    named = {str(it["UID"]): it for it in events}
    assert len(named) == len(events)
    return named


def _sequence(event: Any) -> int:
    return int(event["SEQUENCE"])


def _assert_moved(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert list(before) == list(after)
    for uid, event in after.items():
        assert _sequence(event) > _sequence(before[uid])


def _date(page: Page, number: int) -> Any:
    return page.locator("[data-row] [type=date]").nth(number - 1)


def test_moved_session_of_a_plan_takes_the_place_of_the_old(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page(GROUP)
    _date(page, 1).fill("2026-12-01")
    _date(page, 3).fill("2026-12-15")
    wait_until_kept(page)
    before = _fetched(page, tmp_path)
    page.reload()
    page.locator(READY).wait_for(state="attached")
    _date(page, 1).fill("2026-12-02")
    after = _fetched(page, tmp_path)
    _assert_moved(before, after)
    assert [it.decoded("DTSTART").day for it in after.values()] == [2, 15]


def test_appointments_with_one_person_never_take_the_place_of_anothers(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page(FOLLOW_UP)
    _date(page, 1).fill("2026-12-01")
    before = _fetched(page, tmp_path)
    _date(page, 1).fill("2026-12-02")
    _assert_moved(before, _fetched(page, tmp_path))
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Tøm skemaet").click()
    _date(page, 1).fill("2026-12-03")
    emptied = _fetched(page, tmp_path)
    page.reload()
    page.locator(READY).wait_for(state="attached")
    _date(page, 1).fill("2026-12-04")
    assert len({*before, *emptied, *_fetched(page, tmp_path)}) == 3


def test_deadline_is_the_same_when_its_date_is(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(PAGES["frister"])
    fill_dates(page, first_contact="2026-11-30", course_end="2026-11-30")
    before = _fetched(page, tmp_path)
    assert {str(it["TRANSP"]) for it in before.values()} == {"TRANSPARENT"}
    page.reload()
    page.locator(READY).wait_for(state="attached")
    fill_dates(page, first_contact="2026-11-30", course_end="2026-11-30")
    _assert_moved(before, _fetched(page, tmp_path))
    fill_dates(page, first_contact="2026-12-01", course_end="2026-12-01")
    assert not {*before} & {*_fetched(page, tmp_path)}

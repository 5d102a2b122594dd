"""This file writes, leaves and comes back in Firefox and in Safari's engine, where they are here.

Each has ways of its own: what it puts back by itself, what it holds in memory, and when it writes.
"""

from __future__ import annotations

from functools import partial

import pytest

from .checking import ITEM, OPEN, STATUS, STORE
from .driven import Driver, Window
from .served import PAGES
from .test_kept import COUNT, WRITE

pytestmark = pytest.mark.browser
TABLE = "skabeloner/kommissorium-for-styregruppe/"
LEADERS = "#felt-medlemmer-leder-1", "#felt-medlemmer-leder-2"
NOTE, RESPONSIBLE = (f"[data-item='{ITEM}'] [name={name}]" for name in ("note", "responsible"))
TARGET = "fra-forankring"
SHOWN = "[data-item]:not([hidden])"
PLAN = f"() => {STORE}.all().plans[0]"


def _look(window: Window, url: str) -> None:
    """Open a list and look into a row of it."""
    window.open(url)
    window.run(OPEN, [ITEM])


def _back(window: Window) -> None:
    """Go back to a page, which the browser has held as it was left."""
    window.back()
    window.settled()
    assert window.run("() => 'left' in document.documentElement.dataset"), "it was loaded anew"


def test_two_windows_that_write_at_once_lose_nothing(driver: Driver, address: str) -> None:
    one, two = driver.window(), driver.window()
    _look(one, address + PAGES["checklist"])
    one.choose(STATUS, "in-place")
    two.open(address + PAGES["checklist"])
    count = 80
    for window, name in ((one, "en"), (two, "to")):
        window.run(WRITE, [name, count, 5])
    for window in (one, two):
        assert window.run("() => window.written.then(() => window.unkept)") == 0
    one.reload()
    assert one.run(COUNT) == 2 * count


def test_form_has_after_the_way_back_what_was_written(driver: Driver, address: str) -> None:
    """F2: what is written next would else be laid over an empty table."""
    window = driver.window()
    window.open(address + TABLE)
    window.write(LEADERS[0], "Lone")
    window.open(address + PAGES["about"])
    _back(window)
    assert window.value(LEADERS[0]) == "Lone"
    window.write(LEADERS[1], "Per")
    window.reload()
    assert [window.value(it) for it in LEADERS] == ["Lone", "Per"]


def test_list_has_after_the_way_back_what_was_written_on_another(
    driver: Driver, address: str
) -> None:
    """F2: the same item stands on several pages."""
    window = driver.window()
    _look(window, address + PAGES["checklist"])
    window.write(RESPONSIBLE, "Lone")
    window.settled()  # Firefox does not hold a page that is still fetching
    _look(window, address + "tjeklister/rolle-leder/")
    window.write(NOTE, "En længere note")
    window.choose(STATUS, "in-place")
    _back(window)
    shown = [window.value(it) for it in (NOTE, RESPONSIBLE, STATUS)]
    assert shown == ["En længere note", "Lone", "in-place"]
    window.says("[data-progress]", "På plads: 1 af")
    window.write(NOTE, " og mere")
    assert window.run(PLAN)["items"][ITEM]["note"] == "En længere note og mere"


@pytest.mark.parametrize("url", [TABLE, PAGES["checklist"]])
def test_who_leaves_right_after_typing_loses_nothing(
    driver: Driver, address: str, url: str
) -> None:
    window = driver.window()
    start = window.open if url == TABLE else partial(_look, window)
    field = LEADERS[0] if url == TABLE else NOTE
    start(address + url)
    window.write(field, "Det sidste ord")
    window.open(address + PAGES["about"])
    start(address + url)
    assert window.value(field) == "Det sidste ord"


def test_deep_link_lands_where_it_points(driver: Driver, address: str) -> None:
    """F13: rows grow when their controls are put in."""
    window = driver.window()
    window.open(address + PAGES["about"])
    window.narrow()
    for page in ("hele-tilbuddet", "rolle-leder"):
        window.open(f"{address}tjeklister/{page}/#{TARGET}")
        window.settled()
        top = window.run(f"() => document.getElementById('{TARGET}').getBoundingClientRect().top")
        assert 0 <= top < 150, page


def _assert_agree(window: Window) -> None:
    shown = window.run(f"() => document.querySelectorAll('{SHOWN}').length")
    of = "[data-level=must]" if window.value("[data-show]") == "must" else ""
    assert shown == window.run(f"() => document.querySelectorAll('[data-item]{of}').length")


@pytest.mark.parametrize("way", ["reload", "back"])
def test_list_is_what_the_choice_says(driver: Driver, address: str, way: str) -> None:
    """F14: a browser puts the choice back by itself."""
    window = driver.window()
    window.open(address + PAGES["checklist"])
    window.choose("[data-show]", "must")
    _assert_agree(window)
    if way == "reload":
        window.reload()
    else:
        window.open(address + PAGES["about"])
        _back(window)
    _assert_agree(window)


def test_search_of_the_catalogue_stands_after_the_way_back(driver: Driver, address: str) -> None:
    window = driver.window()
    window.open(address + PAGES["inspiration"])
    window.write("[name=q]", "angst")
    window.open(address + PAGES["about"])
    _back(window)
    assert window.value("[name=q]") == "angst"
    assert window.run("() => document.querySelectorAll('[data-filter-card][hidden]').length") > 0


_TOLD = {
    "frister": "[data-latest], [data-deadlines-status], [data-day-notice]",
    "who-5-beregner": "[data-who-5-score], [data-who-5-change]",
}
_WRITTEN = """() => [...document.querySelectorAll("article input")]
  .filter((it) => it.type === "radio" ? it.checked : it.value).length"""


@pytest.mark.parametrize("name", _TOLD)
def test_page_that_keeps_nothing_is_empty_after_the_way_back(
    driver: Driver, address: str, name: str
) -> None:
    """F15: neither what was written nor what it came to."""
    window = driver.window()
    window.open(address + PAGES[name])
    if name == "frister":
        window.put("[name=first-contact]", "2026-11-30")
    else:
        for question in range(1, 6):
            window.choose(f"[name='første-{question}'][value='3']", "")
    told = f"""() => [...document.querySelectorAll("{_TOLD[name]}")]
      .map((it) => it.textContent.trim()).join("")"""
    assert window.run(told)
    window.open(address + PAGES["about"])
    window.back()
    window.settled()
    assert (window.run(_WRITTEN), window.run(told)) == (0, "")


def test_what_is_deleted_does_not_come_back_with_the_page(driver: Driver, address: str) -> None:
    """F16: nor is it kept anew."""
    window = driver.window()
    window.open(address + TABLE)
    window.write(LEADERS[0], "Alfa")
    window.open(address + PAGES["mine-data"])
    window.press("Slet alt, der er gemt")
    window.press("Slet")
    window.says("[data-told]", "Alt er slettet")
    _back(window)
    assert window.value(LEADERS[0]) == ""
    assert window.run(f"() => {STORE}.plans().length") == 0


def test_who_lets_nothing_be_kept_is_told(blocked: Driver, address: str) -> None:
    window = blocked.window()
    for url, control, told in (
        (TABLE, LEADERS[0], "[data-form-kept]"),
        (PAGES["checklist"], NOTE, "[data-saved]"),
    ):
        start = window.open if url == TABLE else partial(_look, window)
        start(address + url)
        window.write(control, "Bliver ikke gemt")
        window.says(told, "kke gemme")
        window.says("button", "Hent")

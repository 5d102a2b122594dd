"""This file proves that what is written is kept: in two tabs at once, and letter by letter."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from .checking import (
    ITEM,
    PLAN,
    SAVED,
    STORE,
    data_page,
    open_list,
    opened,
    other_tab,
    ready,
    status,
)
from .conftest import OpenPage
from .filling import SERVICE
from .served import PAGES
from .visits import READY

pytestmark = pytest.mark.browser

# Write `count` answers, each in its own place, with a pause in milliseconds between them.
WRITE = f"""([name, count, pause]) => {{
  const store = {STORE}
  const [{{ id }}] = store.plans()
  window.unkept = 0
  const write = async () => {{
    for (let index = 0; index < count; index++) {{
      const field = index % 2 ? "note" : "responsible"
      const fields = {{ [field]: `${{name}} ${{index}}` }}
      const {{ saved }} = store.change(id, `a/${{name}}-${{index >> 1}}`, fields, "00000001")
      if (!saved) window.unkept++
      await new Promise((resolve) => setTimeout(resolve, pause))
    }}
  }}
  window.written = write()
}}"""
COUNT = f"""() => Object.values({STORE}.all().plans[0].items)
  .flatMap(({{ note, responsible }}) => [note, responsible]).filter(Boolean).length"""


@pytest.mark.parametrize("pause", [0, 20])
def test_two_tabs_that_write_at_once_lose_nothing(open_page: OpenPage, pause: int) -> None:
    one = open_list(open_page)
    status(one).select_option("in-place")
    two = ready(other_tab(one))
    count = 150
    for tab, name in ((one, "en"), (two, "to")):
        tab.evaluate(WRITE, [name, count, pause])
    for tab in (one, two):
        assert tab.evaluate("written.then(() => unkept)") == 0
    assert ready(other_tab(one)).evaluate(COUNT) == 2 * count


def test_two_tabs_write_in_one_table_and_lose_neither_row(open_page: OpenPage) -> None:
    one = open_page(SERVICE)
    one.get_by_label("Tovholder for planen").fill("Mette")  # so that there is a plan
    two = other_tab(one)
    two.locator(READY).wait_for(state="attached")
    table = "[data-field=prioritering] [data-row]"
    cell = "input, textarea"
    two.locator(table).nth(1).locator(cell).first.focus()
    one.locator(table).nth(0).locator(cell).first.fill("Alfa")
    two.locator(table).nth(1).locator(cell).first.fill("Beta")
    two.reload()
    two.locator(READY).wait_for(state="attached")
    values = [row.locator(cell).first.input_value() for row in two.locator(table).all()]
    assert {"Alfa", "Beta"} <= set(values)
    expect(one.locator(table).nth(0).locator(cell).first).to_have_value("Alfa")


def test_each_letter_is_kept_when_it_is_written(open_page: OpenPage) -> None:
    page = open_list(open_page)
    row = opened(page)
    row.locator("[name=note]").press_sequentially("uden pause")
    assert page.evaluate(PLAN)["items"][ITEM]["note"] == "uden pause"
    assert other_tab(page).evaluate(
        "Object.values(localStorage).includes(JSON.stringify('uden pause'))"
    )


def test_words_of_a_form_wait_for_no_download(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    page.route("**/hent/*.json", lambda route: route.abort())
    page.get_by_label("Tovholder for planen").fill("Mette")
    page.reload()
    expect(page.get_by_label("Tovholder for planen")).to_have_value("Mette")


def test_page_that_is_taken_back_shows_what_was_written_meanwhile(open_page: OpenPage) -> None:
    page = open_list(open_page)
    status(page).select_option("in-progress")
    # What other tabs write while a page is put away, it never hears of.
    page.evaluate("addEventListener('storage', (event) => event.stopImmediatePropagation(), true)")
    page.evaluate("""() => {
      const key = Object.keys(localStorage).find((it) => it.includes('"status"'))
      localStorage[key] = JSON.stringify("in-place")
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
    }""")
    expect(status(page)).to_have_value("in-place")


def test_what_a_browser_empties_when_a_page_is_taken_back_is_shown_again(
    open_page: OpenPage,
) -> None:
    """As Safari resets fields, some time after it has told that the page is shown."""
    page = open_page(SERVICE)
    field = page.get_by_label("Tovholder for planen")
    field.fill("Mette")
    begins_with = """(it) => {
      it.value = it.defaultValue
      return it.value
    }"""
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert field.evaluate(begins_with) == "Mette"
    page.wait_for_timeout(1500)
    expect(field).to_have_value("Mette")
    assert field.evaluate("it => it.defaultValue") == "", "a button that empties a form empties it"


def test_unkept_words_are_asked_about_before_leaving(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    page.evaluate("""() => { Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError") } }""")
    page.get_by_label("Tovholder for planen").fill("Mette")
    expect(page.locator("[data-form-kept]")).to_contain_text("kan ikke gemme")
    with page.expect_event("dialog") as dialog:
        page.close(run_before_unload=True)
    assert dialog.value.type == "beforeunload"
    dialog.value.dismiss()
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent det skrevne som fil").click()
    assert "Mette" in download.value.path().read_text(encoding="utf-8")


def test_plan_that_cannot_be_read_is_shown_fetched_and_deleted(open_page: OpenPage) -> None:
    page = open_list(open_page)
    page.evaluate("localStorage['sammen-paa-sporet/1/plan/x'] = '{\"format_version\": 7}'")
    data = data_page(page)
    expect(data.locator("[data-plans]")).to_contain_text("ikke kan læse")
    with data.expect_download() as download:
        data.get_by_role("button", name="Hent den ulæselige plan").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8")) == {"format_version": 7}
    data.get_by_role("button", name="Slet alt, der er gemt").click()
    data.locator("dialog").get_by_role("button", name="Slet").click()
    expect(data.locator("[data-told]")).to_contain_text("Alt er slettet")
    own = "Object.keys(localStorage).filter((key) => key.startsWith('sammen-paa-sporet'))"
    assert data.evaluate(own) == []


def _block(page: Page, name: str) -> None:
    def stop(route: Route) -> None:
        route.abort()

    page.route(re.compile(rf"/{name}$"), stop)


@pytest.mark.parametrize("url", [PAGES["frister"], "skabeloner/plan-for-gruppeforloeb/"])
def test_calendar_that_cannot_be_made_says_so(open_page: OpenPage, url: str) -> None:
    page = open_page(url)
    _block(page, r"calendar\.js")
    page.locator("[data-deadlines] [type=date], [data-row] [type=date]").first.fill("2026-12-01")
    page.get_by_role("button", name="(.ics)").click()
    said = "Det, der skriver kalenderfiler, kunne ikke hentes. Prøv igen, når der er forbindelse."
    page.get_by_text(said).wait_for()
    page.wait_for_timeout(600)  # in which it is told that what was written has been kept
    expect(page.get_by_text(said)).to_be_visible()


def test_search_is_not_there_where_it_would_be_dead(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    _block(page, r"guide\.js")
    page.reload()
    page.locator("[data-widgets=missing]").wait_for(state="attached")
    expect(page.locator("[data-search-query]")).to_be_hidden()
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator(".md-header__button[for=__search]")).to_be_hidden()


_PARTS = {
    "checklist": ["guide.js", "checklist.js"],
    "form-service": ["guide.js", "form-keeping.js"],
    "mine": ["guide.js", "checklist.js"],
    "mine-data": ["guide.js", "my-data.js"],
}


@pytest.mark.parametrize(
    ("name", "part"), [(name, part) for name, parts in _PARTS.items() for part in parts]
)
def test_page_whose_script_is_missing_says_so(open_page: OpenPage, name: str, part: str) -> None:
    page = open_page(PAGES["about"])
    _block(page, re.escape(part))
    page.goto(page.url.replace(PAGES["about"], PAGES[name]))
    page.locator("html[data-widgets=started], html[data-widgets=missing]").wait_for(
        state="attached"
    )
    said = page.get_by_text(
        re.compile("gemmer ikke, hvad|bliver ikke gemt|husker ikke|ikke vise|kræver JavaScript")
    )
    assert any(it.is_visible() for it in said.all())


@pytest.mark.parametrize("file", ["tjekliste.json", "handlingsplan.json"])
def test_list_keeps_answers_without_the_items_of_the_model(open_page: OpenPage, file: str) -> None:
    page = open_page(PAGES["about"])
    _block(page, re.escape(file))
    page.goto(page.url.replace(PAGES["about"], PAGES["checklist"]))
    status(ready(page)).select_option("in-place")
    expect(page.locator(SAVED)).to_contain_text("Gemt")
    data = data_page(page)
    expect(data.locator("[data-plans]")).to_contain_text("1 svar")

"""This file fills in a form about a person: nothing is kept, and leaving warns."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .filling import FOLLOW_UP, KEPT, PERSON, SECRET, STATUS, URLS, decide, fill, goal

pytestmark = pytest.mark.browser


def test_form_about_a_person_keeps_nothing_anywhere(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url + (request.post_data or "")))
    fill(page)
    page.get_by_role("button", name="Tilføj en række").click()
    page.wait_for_timeout(1000)  # longer than a service form waits before it keeps
    kept = page.evaluate(KEPT)
    assert SECRET not in json.dumps(kept, ensure_ascii=False)
    assert (kept["local"], kept["session"], kept["databases"], kept["caches"]) == ([], [], [], [])
    assert kept["cookies"] == ""
    assert page.context.cookies() == []
    assert requests == []
    assert page.locator("[data-form-kept]").count() == 0
    expect(page.locator(".form__privacy")).to_contain_text("bliver ikke gemt")
    expect(page.locator(".form__privacy")).to_contain_text("kommunens eget system")


def test_reload_and_return_show_an_empty_form(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    decide(page, accept=True)
    fill(page)
    page.reload()
    expect(page.get_by_label("Risikofaktorer")).to_have_value("")
    fill(page)
    page.goto(page.url.replace(PERSON, "om/"))
    page.go_back()
    page.locator("html[data-widgets=started]").wait_for(state="attached")
    expect(page.get_by_label("Risikofaktorer")).to_have_value("")
    expect(goal(page, 1)).to_have_value("")
    expect(page.get_by_label("Du har fået dit eget eksemplar")).not_to_be_checked()
    assert SECRET not in page.content()


@pytest.mark.parametrize("url", URLS)
def test_browser_is_asked_to_remember_no_control(visit: OpenPage, url: str) -> None:
    page = visit(url)
    controls = page.locator("[data-field] :is(input, textarea, select)")
    off = page.locator("[data-field] :is(input, textarea, select)[autocomplete=off]")
    assert off.count() == controls.count() > 5
    assert page.locator("article form, [data-field] [autofocus]").count() == 0


def test_leaving_with_text_warns_and_without_does_not(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    asked = decide(page, accept=False)
    page.get_by_label("Risikofaktorer").click()
    page.get_by_role("link", name="Word", exact=True).first.scroll_into_view_if_needed()
    fill(page)
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    assert not page.is_closed()
    for control in ("Risikofaktorer", "Dato"):
        page.get_by_label(control).fill("")
    goal(page, 1).fill("")
    page.get_by_label("Du har fået dit eget eksemplar").uncheck()
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


@pytest.mark.parametrize(
    ("type", "label", "url"),
    [
        ("choice", "Vi følger op", FOLLOW_UP),
        ("choices", "Gruppeforløb", FOLLOW_UP),
        ("checkbox", "Du har fået dit eget eksemplar", PERSON),
    ],
)
def test_a_tick_alone_warns_too(open_page: OpenPage, type: str, label: str, url: str) -> None:
    page = open_page(url)
    asked = decide(page, accept=False)
    page.get_by_label(label, exact=True).check()
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"], type


def test_emptying_asks_and_empties_everything(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    fill(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Tøm skemaet").click()
    expect(page.get_by_label("Risikofaktorer")).to_have_value(SECRET)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Tøm skemaet").click()
    expect(page.locator(STATUS)).to_have_text("Skemaet er tomt.")
    assert page.locator(STATUS).get_attribute("role") == "status"
    controls = "[data-field] :is(input:not([type=checkbox], [type=radio]), textarea, select)"
    assert {it.input_value() for it in page.locator(controls).all()} == {""}
    assert page.locator("[data-field] :checked:not(option)").count() == 0
    with page.expect_event("close"):
        page.close(run_before_unload=True)

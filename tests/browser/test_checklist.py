"""This file answers checklists as people do: with two tabs, a full browser and upgrades."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .checking import (
    ITEM,
    PLAN,
    SAVED,
    downloaded,
    open_list,
    opened,
    other_tab,
    ready,
    status,
    until,
)
from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser


def test_looking_at_a_list_stores_nothing(open_page: OpenPage) -> None:
    page = open_list(open_page)
    own = "Object.keys(localStorage).filter((key) => key.startsWith('sammen-paa-sporet'))"
    assert page.evaluate(own) == []


def test_answer_is_kept_over_a_reload_and_says_where(open_page: OpenPage) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    expect(page.locator(SAVED)).to_contain_text("Gemt i denne browser – ikke på en server")
    expect(page.locator("[data-progress]")).to_contain_text("På plads: 1 af")
    ready(page).reload()
    ready(page)
    expect(status(page)).to_have_value("in-place")


def test_text_is_kept_without_leaving_the_field(open_page: OpenPage) -> None:
    page = open_list(open_page)
    item = opened(page)
    item.locator("[name=note]").fill("Tal med Æskil om åbningstid")
    expect(page.locator(SAVED)).to_contain_text("Gemt")
    page.reload()
    ready(page)
    expect(opened(page).locator("[name=note]")).to_have_value("Tal med Æskil om åbningstid")


def test_reason_is_asked_of_what_is_not_relevant_alone(open_page: OpenPage) -> None:
    page = open_list(open_page)
    reason = page.locator(f"[data-item='{ITEM}'] [name=reason]")
    expect(reason).to_be_hidden()
    status(page).select_option("not-relevant")
    expect(reason).to_be_visible()
    status(page).select_option("in-place")
    expect(reason).to_be_hidden()


def test_two_tabs_lose_neither_change(open_page: OpenPage) -> None:
    one = open_list(open_page)
    status(one).select_option("in-progress")
    two = ready(other_tab(one))
    first, second = (
        one.locator("[data-item]").nth(at).get_attribute("data-item") or "" for at in (1, 2)
    )
    status(one, first).select_option("in-place")
    status(two, second).select_option("not-relevant")
    expect(status(two, first)).to_have_value("in-place")
    expect(status(one, second)).to_have_value("not-relevant")
    one.reload()
    values = [status(ready(one), it).input_value() for it in (first, second)]
    assert values == ["in-place", "not-relevant"]


def test_full_storage_says_so_and_gives_the_answers_as_a_file(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_list(open_page)
    page.evaluate("""() => { Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError") } }""")
    status(page).select_option("in-place")
    expect(page.locator(SAVED)).to_contain_text("Ikke gemt: Browserens lager er fuldt.")
    expect(status(page)).to_have_value("in-place")
    rescued = downloaded(page, "Hent svarene som fil", tmp_path)
    assert json.loads(rescued.read_text(encoding="utf-8"))["plans"][0]["items"][ITEM]


def test_model_upgrade_keeps_everything_and_shows_what_is_new(open_page: OpenPage) -> None:
    page = open_list(open_page)
    with page.expect_response("**/hent/tjekliste.json"):
        status(page).select_option("in-place")
    until(page, f"Object.keys({PLAN}.known).length > 1")  # it has got to know the model
    page.evaluate("""() => {
      const store = globalThis[Symbol.for('sammen-paa-sporet/store')]
      const plan = JSON.parse(JSON.stringify(store.all().plans[0]))
      store.removeAll()
      plan.model_version = "0.9.0"
      delete plan.known["hurtig-hjaelp/kun-det-noedvendige-antal"]
      plan.known["hurtig-hjaelp/samtale-inden-syv-dage"] = "00000000"
      plan.items["hurtig-hjaelp/findes-ikke-mere"] = { status: "in-place", changed: plan.changed }
      plan.fremtid = { skal: "blive" }
      localStorage[`sammen-paa-sporet/1/plan/${plan.id}`] = JSON.stringify(plan)
    }""")
    page.reload()
    box = ready(page).locator("[data-upgrade]")
    expect(box).to_contain_text("version 0.9.0")
    expect(box).to_contain_text("findes-ikke-mere")
    expect(page.locator(f"[data-item='{ITEM}'] .check__look")).to_contain_text("Ændret")
    expect(status(page)).to_have_value("in-place")
    page.get_by_label("Vis", exact=True).select_option("look")
    assert page.locator("[data-item]:visible").count() == 2
    page.get_by_role("button", name="Jeg har set det igennem").click()
    expect(box).to_be_hidden()
    stored = page.evaluate(PLAN)
    assert stored["fremtid"] == {"skal": "blive"}
    assert stored["items"]["hurtig-hjaelp/findes-ikke-mere"]["status"] == "in-place"


def test_several_plans_stand_side_by_side(open_page: OpenPage) -> None:
    page = open_list(open_page)
    status(page).select_option("in-place")
    page.get_by_role("button", name="Ny plan").click()
    page.get_by_label("Planens navn").fill("Afdeling Nord")
    page.get_by_role("button", name="Gem navnet").click()
    expect(status(page)).to_have_value("not-started")
    page.get_by_label("Plan", exact=True).select_option(label="Vores tilbud")
    expect(status(page)).to_have_value("in-place")


def test_every_answer_has_a_label_that_names_its_statement(open_page: OpenPage) -> None:
    page = open_list(open_page)
    for row in page.locator("[data-item]:visible").all()[:5]:
        answer = opened(page, row.get_attribute("data-item") or "").locator(".check__answer")
        assert (answer.locator("legend").text_content() or "").startswith("Svar: ")
        assert answer.get_by_label("Status").count() == 1
        assert row.get_by_role("checkbox").count() == 1


def test_without_javascript_the_list_can_be_read_and_printed(open_page: OpenPage) -> None:
    page = open_page(PAGES["checklist"], java_script_enabled=False)
    assert page.locator("[data-tick]").count() == page.locator("[data-item]").count() > 10
    assert page.get_by_text("krydserne bliver ikke gemt").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".check__paper").first.is_visible()

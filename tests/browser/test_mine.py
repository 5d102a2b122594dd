"""This file chooses a role and a phase for a list of one's own, as people do."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .checking import PLAN, other_tab, place, ready
from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser


def test_mine_shows_only_what_is_asked_for(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"])
    page.locator("[data-mine]").wait_for()
    assert page.locator("[data-item]:visible").count() == 0, "nobody is met by every box"
    page.get_by_role("combobox", name="Min rolle").select_option("gruppeleder")
    shown = page.locator("[data-item]:visible")
    shown.first.wait_for()
    roles = [row.get_attribute("data-roles") or "" for row in shown.all()]
    assert roles
    assert all("gruppeleder" in it.split() for it in roles)
    expect(page).to_have_url(re.compile(r"\?rolle=gruppeleder$"))


def _roles_shown(page: Page) -> set[str]:
    """Return the roles that every item on the screen is for."""
    shown = [row.get_attribute("data-roles") or "" for row in page.locator("[data-item]").all()]
    return set.intersection(*({*it.split()} for it in shown)) if shown else set()


def test_mine_is_what_the_address_says_and_the_same_as_the_roles_own_list(
    open_page: OpenPage,
) -> None:
    page = open_page(PAGES["mine"] + "?rolle=leder&fase=drift")
    shown = page.locator("[data-item]:not([hidden])")
    phases = {row.get_attribute("data-phase") for row in shown.all()}
    assert phases == {"drift"}
    expect(page.locator("[data-mine-status]")).to_have_text(f"{shown.count()} punkter.")
    mine = [row.get_attribute("data-item") for row in page.locator("[data-item]").all()]
    links = page.locator(".check__facts a").evaluate_all("them => them.map((it) => it.href)")
    own = ready(other_tab(page, place(page, "rolle-leder")))
    assert mine == [row.get_attribute("data-item") for row in own.locator("[data-item]").all()]
    there = own.locator(".check__facts a").evaluate_all("them => them.map((it) => it.href)")
    assert links == there
    page.get_by_label("Fase", exact=True).select_option("")
    expect(page.locator("[data-item]:not([hidden])")).to_have_count(len(mine))


def test_count_of_mine_agrees_with_what_is_shown(open_page: OpenPage) -> None:
    page = ready(open_page(PAGES["mine"] + "?rolle=leder"))
    total = page.locator("[data-item]").count()
    told = page.locator("[data-mine-status]")
    expect(told).to_have_text(f"{total} punkter.")
    page.get_by_label("Vis", exact=True).select_option("must")
    shown = page.locator("[data-item]:visible").count()
    assert 0 < shown < total
    expect(told).to_have_text(f"{shown} af {total} punkter.")
    page.get_by_label("Vis", exact=True).select_option("")
    expect(told).to_have_text(f"{total} punkter.")


def test_a_list_that_comes_late_is_not_shown_under_another_role(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"])
    held: list[Any] = []
    page.route("**/rolle-leder/", lambda route: held.append(route))
    role = page.get_by_role("combobox", name="Min rolle")
    role.select_option("leder")
    expect(page.locator("[data-mine-status]")).to_have_text("Henter listen …")
    role.select_option("gruppeleder")
    page.locator("[data-item]:visible").first.wait_for()
    with page.expect_response("**/rolle-leder/"):
        held[0].continue_()
    page.wait_for_load_state("networkidle")
    assert "gruppeleder" in _roles_shown(page)
    assert "leder" not in _roles_shown(page)


def test_what_is_being_written_is_kept_when_another_role_is_chosen(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"] + "?rolle=leder")
    item = page.locator("[data-item]:visible").first
    item.locator(".check__more > summary").click()
    item.locator("[name=note]").evaluate(
        """(field) => {
          field.value = "midt i en sætning"
          field.dispatchEvent(new Event("input", { bubbles: true }))
          const role = document.querySelector("[name=rolle]")
          role.value = "gruppeleder"
          role.dispatchEvent(new Event("change", { bubbles: true }))
        }"""
    )
    page.locator("[data-item]:visible").first.wait_for()
    notes = [it.get("note") for it in page.evaluate(PLAN)["items"].values()]
    assert notes == ["midt i en sætning"]
    assert "gruppeleder" in _roles_shown(page)


def test_a_list_that_cannot_be_fetched_is_told_and_can_be_tried_again(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"] + "?rolle=gruppeleder")
    page.route("**/rolle-leder/", lambda route: route.abort())
    role = page.get_by_role("combobox", name="Min rolle")
    role.select_option("leder")
    told = page.locator("[data-mine-status]")
    expect(told).to_have_text("Listen kunne ikke hentes. Prøv igen, når der er forbindelse.")
    assert page.locator("[data-item]").count() == 0, "the old role's list is not the new one's"
    page.unroute("**/rolle-leder/")
    page.get_by_label("Fase", exact=True).select_option("drift")
    expect(told).to_have_text(re.compile(r"^\d+ punkter\.$"))


def test_mine_leads_to_the_lists_without_javascript(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"], java_script_enabled=False)
    page.locator(".without-script a").first.click()
    expect(page).to_have_url(re.compile(r"tjeklister/rolle-[a-z-]+/$"))
    assert page.locator("[data-item]").count() > 5

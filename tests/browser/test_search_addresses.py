"""This file searches by addresses: one that carries a query, and one that is wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from .conftest import OpenPage
from .served import PAGES
from .test_search import FIELD, HITS

pytestmark = pytest.mark.browser


def test_address_with_a_query_opens_the_search(open_page: OpenPage) -> None:
    page = open_page(f"{PAGES['home']}?q=samtykke")
    expect(page.locator(FIELD)).to_have_value("samtykke")
    expect(page.locator(HITS).first).to_be_in_viewport()


def test_wrong_address_is_answered_by_what_its_words_find(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(PAGES["home"])
    page.goto(f"{address}redskaber/maaleredskab-who-5.html")
    meant = page.get_by_role("heading", name="Mente du en af disse sider?")
    expect(meant).to_be_visible()
    links = page.locator("[data-wrong-address] a").evaluate_all("all => all.map((a) => a.pathname)")
    assert "/redskaber/who-5/" in links


def test_search_finds_under_the_policy_as_a_header(open_page: OpenPage) -> None:
    """A host that sends the policy sends it with every file, also with the worker's own."""
    page = open_page(PAGES["home"])
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy
    assert "unsafe" not in policy

    def with_header(route: Route) -> None:
        response = route.fetch()
        headers = {**response.headers, "content-security-policy": policy}
        route.fulfill(response=response, headers=headers)

    page.route("**/*", with_header)
    faults: list[str] = []
    page.on("console", lambda it: faults.append(it.text) if it.type == "error" else None)
    page.reload()
    with page.expect_worker():
        page.locator(FIELD).press_sequentially("underetning")
    expect(page.locator(HITS).first).to_be_visible()
    assert faults == []

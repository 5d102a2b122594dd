"""This file walks, dates and scores on the pages of the way, as people do."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from .conftest import OpenPage
from .served import PAGES

NOW = "[data-walk-now]"
PATH = "[data-walk-path]"


def walk(open_page: OpenPage, address: str = "", width: int = 1280, **options: Any) -> Page:
    page = open_page(PAGES["vejviser"] + address, width, **options)
    expect(page.locator(f"{NOW} h2")).to_be_visible()
    return page


def answer(page: Page, *names: str) -> None:
    for name in names:
        page.locator(NOW).get_by_role("button", name=name, exact=True).click()


def heading(page: Page) -> Locator:
    return page.locator(f"{NOW} h2")


def answers(page: Page) -> list[str]:
    return page.locator(f"{PATH} strong").all_text_contents()


def fill_dates(page: Page, **dates: str) -> None:
    for event, day in dates.items():
        page.locator(f"[name={event.replace('_', '-')}]").fill(day)


def choose(page: Page, time: str, *answers: int) -> None:
    for question, answer in enumerate(answers, start=1):
        page.locator(f"[name='{time}-{question}'][value='{answer}']").check()


def stored(page: Page) -> list[str]:
    kept: list[str] = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    return [*kept, *map(str, page.context.cookies())]

"""This file times what a page answers in the browser: the filter, and the plan."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import sync_playwright

from ..browser.served import FLAGS, PAGES, find_chromium, serving
from .figures import line


def filter_answers(site: Path) -> None:
    """Print the longest that the catalogue's filter takes for 500 efforts, letter by letter."""
    with serving(site) as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        page.route("**/built/guide.js", lambda route: route.abort())  # mounted below, on 500 cards
        page.goto(address + PAGES["inspiration"])
        answer, frame = page.evaluate(
            """async () => {
              const cards = [...document.querySelectorAll("[data-filter-card]")]
              for (let copy = cards.length; copy < 500; copy++) {
                const card = cards[copy % cards.length].cloneNode(true)
                cards[copy % cards.length].parentElement.append(card)
              }
              const { mount } = await import("../assets/built/catalogue.js")
              mount(document)
              const field = document.querySelector("#filter-q")
              let answer = 0, frame = 0
              for (const value of ["a", "an", "ang", "angs", "angst", "angst g", "angst gr", ""]) {
                field.value = value
                const start = performance.now()
                field.dispatchEvent(new Event("input", { bubbles: true }))
                answer = Math.max(answer, performance.now() - start)
                document.body.offsetHeight // the layout that the browser does after it
                frame = Math.max(frame, performance.now() - start)
              }
              return [answer, frame]
            }"""
        )
        browser.close()
    line("filter of 500 efforts, longest answer", answer, "ms", "at most 16")
    line("the same with the layout of the page", frame, "ms", "none")


def plan_answers(site: Path) -> None:
    """Print the longest that an answer takes in a plan of 300, all of them on the page's list."""
    with serving(site) as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        page.route(
            "**/rolle-leder/", lambda route: route.fulfill(body=_grown(route.fetch().text()))
        )
        page.goto(f"{address}{PAGES['mine']}?rolle=leder")
        page.locator("[data-item] [name=status]").nth(299).wait_for(state="attached")
        took = page.evaluate(
            """() => {
              const controls = [...document.querySelectorAll("[data-item] [name=status]")]
              const answer = (control, value) => {
                control.value = value
                const start = performance.now()
                for (const name of ["input", "change"]) {
                  control.dispatchEvent(new Event(name, { bubbles: true }))
                }
                document.body.offsetHeight // with the layout of what it changes
                return performance.now() - start
              }
              controls.forEach((control) => answer(control, "in-place"))
              const key = Object.keys(localStorage).find((name) => name.includes("plan/"))
              const plan = JSON.parse(localStorage[key])
              const size = Object.keys(plan.items).length
              if (size !== 300) throw new Error(`a plan of ${size}`)
              const took = controls.slice(0, 30).map((control) => answer(control, "in-progress"))
              return Math.max(...took)
            }"""
        )
        browser.close()
    line("answer in a plan of 300, longest of 30", took, "ms", "at most 50")


def _grown(html: str) -> str:
    """Return the page of a list with its items repeated, under other ids, until they are 300."""
    items = re.findall(r'(?s)<li class="check"\s.*?</li>', html)
    more = (items[number % len(items)] for number in range(300 - len(items)))
    added = [
        re.sub(r'data-item="[^"]*"', f'data-item="mere/nr-{number}"', item)
        for number, item in enumerate(more)
    ]
    return html.replace(items[-1], "".join([items[-1], *added]), 1)

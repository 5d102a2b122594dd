"""This file times what a list answers in the browser, in a plan that holds much."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from ..browser.served import PAGES
from .figures import by_turns, line, ratio
from .tabs import AT, items_of, keep_plan, tab

SHOWN = 300  # items on the page's list
MOST = {300: 16, 3000: 50}  # milliseconds of an answer, by how many the plan holds
LIST = "**/rolle-leder/"


def plan_answers(sites: list[Path]) -> None:
    """Print the longest that an answer takes in plans of two sizes, with 300 on the page's list.

    `sites`: ours, and then perhaps an earlier build.
    """
    for size, most in MOST.items():
        (now,), *before = by_turns(partial(_longest, size), sites)
        line(f"answer in a plan of {size:,}, longest of 30", now, "ms", f"at most {most}")
        for (then,) in before:
            ratio(now, then)


def _longest(size: int, site: Path) -> tuple[float]:
    """Return the milliseconds of the slowest of 30 answers, with the layout of what it changes."""
    version = items_of(site)["model_version"]
    ids = _listed(_grown((site / "tjeklister" / "rolle-leder" / "index.html").read_text("utf-8")))
    ids += [f"andre/nr-{number}" for number in range(size - len(ids))]
    note = {"status": "in-place", "note": "En note, som folk skriver dem.", "changed": AT}
    with tab(site) as (page, address):
        page.route(LIST, lambda route: route.fulfill(body=_grown(route.fetch().text())))
        keep_plan(page, address, version, dict.fromkeys(ids, note))
        page.goto(f"{address}{PAGES['mine']}?rolle=leder", wait_until="networkidle")
        page.evaluate("document.querySelectorAll('.check__more').forEach((it) => it.open = true)")
        page.locator("[data-item] [name=status]").nth(SHOWN - 1).wait_for(state="attached")
        took: float = page.evaluate(
            """async () => {
              const controls = [...document.querySelectorAll("[data-item] [name=status]")]
              const answer = (control) => {
                if (control.value !== "in-place") throw new Error("the plan is not shown")
                control.value = "in-progress"
                const start = performance.now()
                for (const name of ["input", "change"]) {
                  control.dispatchEvent(new Event(name, { bubbles: true }))
                }
                document.body.offsetHeight // with the layout of what it changes
                return performance.now() - start
              }
              const took = []
              for (const control of controls.slice(0, 30)) {
                took.push(answer(control))
                await new Promise((done) => setTimeout(done, 20)) // nobody answers faster
              }
              return Math.max(...took)
            }"""
        )
    return (took,)


def _listed(html: str) -> list[str]:
    return re.findall(r'<li class="check"\s+data-item="([^"]*)"', html)


def _grown(html: str) -> str:
    """Return the page of a list with its items repeated, under other ids, until they are enough."""
    items = re.findall(r'(?s)<li class="check"\s.*?</li>', html)
    more = (items[number % len(items)] for number in range(SHOWN - len(items)))
    added = [
        re.sub(r'data-item="[^"]*"', f'data-item="mere/nr-{number}"', item)
        for number, item in enumerate(more)
    ]
    return html.replace(items[-1], "".join([items[-1], *added]), 1)

"""This file times what the filter of the catalogue answers in the browser."""

from __future__ import annotations

from pathlib import Path

from ..browser.served import PAGES
from .figures import line
from .tabs import tab


def filter_answers(site: Path) -> None:
    """Print the longest that the catalogue's filter takes for 500 efforts, letter by letter."""
    with tab(site) as (page, address):
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
    line("filter of 500 efforts, longest answer", answer, "ms", "at most 16")
    line("the same with the layout of the page", frame, "ms", "none")

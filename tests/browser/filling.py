"""This file fills in forms as people do, and reads what a browser keeps and prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdf
from playwright.sync_api import Dialog, Page, expect

from macros.load import load

from ..site.built import ROOT
from .served import PAGES

PERSON, SERVICE = PAGES["form-person"], PAGES["form-service"]
FOLLOW_UP = "skabeloner/aftale-om-opfoelgning/"
SECRET = "Ætsende hemmelig sætning"
GOALS = "[data-field=maal]"
STATUS = "[data-form-status]"
URLS = [f"skabeloner/{id}/" for id in load(ROOT).forms]
KEPT = """async () => ({
  local: Object.entries(localStorage).filter(([key]) => key !== "/.__palette"),
  session: Object.entries(sessionStorage),
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  cookies: document.cookie,
  history: JSON.stringify(history.state) + location.href,
})"""
LONG = " ".join(f"ord{number}" for number in range(700))


def goal(page: Page, number: int) -> Any:
    return page.locator(f"{GOALS} [data-row]").nth(number - 1).get_by_label("Mål", exact=True)


def fill(page: Page) -> None:
    """Write in a form about a person: something in a field of each kind that it has."""
    page.get_by_label("Dato").fill("2026-12-01")
    page.get_by_label("Risikofaktorer").press_sequentially(SECRET)
    goal(page, 1).press_sequentially(SECRET)
    page.get_by_label("Du har fået dit eget eksemplar").check()


def decide(page: Page, accept: bool) -> list[str]:
    """Answer every question that the page asks; return what kinds of question there were."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        if accept:
            dialog.accept()
        else:
            dialog.dismiss()

    page.on("dialog", answer)
    return asked


def wait_until_kept(page: Page) -> None:
    expect(page.locator(STATUS)).to_contain_text("Gemt i denne browser – ikke på en server")


def paper_of(page: Page, folder: Path) -> str:
    path = folder / "paper.pdf"
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    pages = pypdf.PdfReader(path).pages
    return " ".join(" ".join(it.extract_text() for it in pages).split())

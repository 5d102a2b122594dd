"""This file opens a page from a file, with the classic script instead of modules and fetch."""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .visits import READY

pytestmark = pytest.mark.browser

PAGES = ("tjeklister/hurtig-hjaelp", "tjeklister/mine", "tjeklister/rolle-leder")
MODULE = 'guide.js" type="module"'


def with_script(path: Path) -> None:
    """Lay a script beside a file that hands over what it holds."""
    data = path.read_bytes()
    is_text = path.suffix in (".json", ".html")
    held = data.decode() if is_text else base64.b64encode(data).decode()
    script = path.with_name(f"{path.name}.js")
    script.write_text(f"guideFile({json.dumps(held)})", encoding="utf-8")


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """Return a copy of some pages that needs no web server."""
    shutil.copytree(folder / "assets", tmp_path / "assets")
    shutil.copytree(folder / "hent", tmp_path / "hent")
    for name in PAGES:
        page = (folder / name / "index.html").read_text(encoding="utf-8")
        assert MODULE in page
        place = tmp_path / name / "index.html"
        place.parent.mkdir(parents=True)
        place.write_text(page.replace(MODULE, 'guide-classic.js"'), encoding="utf-8")
        with_script(place)
    for path in (tmp_path / "hent").glob("*.[jx]*"):
        with_script(path)
    return tmp_path


def test_a_checklist_opened_from_a_file_keeps_an_answer(browser: Browser, copy: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((copy / PAGES[0] / "index.html").as_uri())
    page.locator(READY).wait_for(state="attached")
    page.locator("[data-item] [data-tick]").first.check()
    expect(page.locator("[data-saved]")).to_contain_text("Gemt i denne browser")
    page.reload()
    page.locator(READY).wait_for(state="attached")
    assert page.locator("[data-item] [data-tick]").first.is_checked()
    # The theme asks for a search index in a form of its own, which this copy does not have.
    assert [line for line in said if "search_index" not in line] == []
    context.close()


def test_my_checklist_has_the_list_of_the_role_from_the_file(browser: Browser, copy: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((copy / PAGES[1] / "index.html").as_uri())
    page.locator(READY).wait_for(state="attached")
    page.locator("#min-rolle").select_option("leder")
    page.locator("[data-item]").first.wait_for()
    assert "punkter" in page.locator("[data-mine-status]").inner_text()
    context.close()

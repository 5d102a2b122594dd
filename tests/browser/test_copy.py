"""This file opens a page from a file, with the classic script instead of modules and fetch."""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from .conftest import OpenPage
from .served import PAGES as SITE_PAGES
from .test_search import found
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
    shutil.copytree(folder / "search", tmp_path / "search")
    for name in PAGES:
        page = (folder / name / "index.html").read_text(encoding="utf-8")
        assert MODULE in page
        place = tmp_path / name / "index.html"
        place.parent.mkdir(parents=True)
        place.write_text(page.replace(MODULE, 'guide-classic.js"'), encoding="utf-8")
        with_script(place)
    for path in (*(tmp_path / "hent").glob("*.[jx]*"), tmp_path / "search" / "index.json"):
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
    assert said == []
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


def test_search_finds_in_a_copy_what_it_finds_on_the_site(
    browser: Browser, copy: Path, open_page: OpenPage
) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((copy / PAGES[0] / "index.html").as_uri())
    page.locator(READY).wait_for(state="attached")
    here = [link.partition(copy.as_uri())[2] for link in found(page, "underetning")]
    on_site = [urlsplit(link) for link in found(open_page(SITE_PAGES["home"]), "underetning")]
    assert here == [f"{it.path}?{it.query}#{it.fragment}".rstrip("#") for it in on_site]
    assert len(here) > 3
    context.close()

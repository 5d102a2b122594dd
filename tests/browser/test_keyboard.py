"""This file uses the site with the keyboard alone, and with a finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser

PHONE = 360
MENU = ".md-sidebar--primary"
MENU_BUTTON = ".md-header__button[for=__drawer]"
SEARCH_BUTTON = ".md-header__button[for=__search]"


def _is_in(page: Page, selector: str) -> bool:
    return bool(page.evaluate("selector => !!document.activeElement.closest(selector)", selector))


def _tab_to(page: Page, selector: str, most: int = 40) -> None:
    """Press Tab until the focus is at an element."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{most} presses of Tab do not reach {selector}")


def _open_menu(open_page: OpenPage, name: str) -> Page:
    page = open_page(PAGES[name], PHONE)
    _tab_to(page, MENU_BUTTON, 6)
    page.keyboard.press("Enter")
    expect(page.locator(MENU_BUTTON)).to_have_attribute("aria-expanded", "true")
    return page


@pytest.mark.parametrize("name", ["home", "core-element"])
def test_menu_opens_by_keyboard_and_takes_the_focus(open_page: OpenPage, name: str) -> None:
    page = _open_menu(open_page, name)
    assert _is_in(page, MENU)
    expect(page.locator(f"{MENU} a:focus")).to_be_in_viewport()


def test_menu_beside_the_page_takes_the_focus(open_page: OpenPage) -> None:
    page = open_page(PAGES["core-element"])
    link = page.locator(f"{MENU} a[href]:visible").last
    link.focus()
    expect(link).to_be_focused()


@pytest.mark.parametrize("name", ["home", "core-element"])
def test_escape_closes_the_menu_and_returns_the_focus(open_page: OpenPage, name: str) -> None:
    page = _open_menu(open_page, name)
    page.keyboard.press("Escape")
    expect(page.locator(MENU_BUTTON)).to_be_focused()
    expect(page.locator(MENU_BUTTON)).to_have_attribute("aria-expanded", "false")


def _open_level(open_page: OpenPage, key: str) -> Page:
    """Open the drawer of the home page, and its first section."""
    page = _open_menu(open_page, "home")
    _tab_to(page, f"{MENU} .md-nav__item--nested .md-nav__link[role=button]")
    page.keyboard.press(key)
    expect(page.locator(f"{MENU} .md-nav__title:focus")).to_be_in_viewport()
    return page


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_level_of_the_menu_opens_and_its_links_are_next(open_page: OpenPage, key: str) -> None:
    page = _open_level(open_page, key)
    page.keyboard.press("Tab")
    expect(page.locator(f"{MENU} .md-nav__toggle:checked ~ .md-nav a:focus")).to_be_in_viewport()


def test_level_of_the_menu_closes_again(open_page: OpenPage) -> None:
    page = _open_level(open_page, "Enter")
    page.keyboard.press("Enter")
    expect(page.locator(f"{MENU} .md-nav__link:focus")).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("name", ["home", "core-element", "404"])
def test_tab_stays_out_of_the_closed_menu(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name], PHONE)
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not _is_in(page, MENU)


STOP = """() => {
  const part = document.activeElement
  if (part === document.body) return ""
  const shown = part.matches(".md-option") ? part.nextElementSibling : part
  const box = shown.getClientRects()[0]
  const name = `${part.tagName}.${part.className} ${part.textContent.trim().slice(0, 40)}`
  if (!box || box.width < 1 || box.height < 1) return `no size: ${name}`
  const drawn = { opacityProperty: true, visibilityProperty: true }
  if (!shown.checkVisibility(drawn)) return `hidden: ${name}`
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2]
  const top = document.elementFromPoint(x, y)
  if (!top) return `off the screen: ${name}`
  return shown.contains(top) || top.contains(shown) ? "" : `covered by ${top.className}: ${name}`
}"""


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("name", ["home", "graenser", "tool", "404"])
def test_every_stop_of_tab_is_in_sight(
    open_page: OpenPage, name: str, key: str, width: int
) -> None:
    page = open_page(PAGES[name], width, reduced_motion="reduce")
    unseen = set()
    for _ in range(40):
        page.keyboard.press(key)
        unseen.add(page.evaluate(STOP))
    assert unseen - {""} == set()


@pytest.mark.parametrize("name", ["home", "core-element"])
def test_every_stop_of_tab_in_the_open_menu_is_in_sight(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name], PHONE, reduced_motion="reduce")
    page.locator(MENU_BUTTON).press("Enter")
    seen = []
    for _ in range(40):
        seen.append((page.evaluate(STOP), _is_in(page, MENU)))
        page.keyboard.press("Tab")
    assert [unseen for unseen, in_menu in seen if unseen and in_menu] == []
    assert sum(in_menu for _, in_menu in seen) > 6, "the menu has its pages"
    assert not any("md-content" in unseen for unseen, _ in seen), (
        "what lies behind the menu is not reached"
    )


def test_first_link_skips_to_the_content(open_page: OpenPage) -> None:
    page = open_page(PAGES["core-element"])
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert _is_in(page, "article")


def test_palette_switches_by_keyboard_and_is_remembered(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    _tab_to(page, "[name=__palette]", 6)
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_focus_of_the_palette_switch_shows(open_page: OpenPage) -> None:
    page = open_page(PAGES["home"])
    _tab_to(page, "[name=__palette]", 6)
    outline = "getComputedStyle(document.activeElement.nextElementSibling).outlineStyle"
    assert page.evaluate(outline) not in ("none", "")


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_word_is_explained_by_key(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["core-element"], width)
    term = page.locator(".md-content .term").first
    term.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".term-note:popover-open")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(".term-note:popover-open a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".term-note:popover-open")).to_have_count(0)
    expect(term).to_be_focused()


def test_word_is_explained_by_tap(open_page: OpenPage) -> None:
    page = open_page(PAGES["core-element"], PHONE, has_touch=True, is_mobile=True)
    page.locator(".md-content .term").first.tap()
    expect(page.locator(".term-note:popover-open")).to_be_in_viewport()
    page.locator("h1").tap()
    expect(page.locator(".term-note:popover-open")).to_have_count(0)


def test_word_is_explained_by_mouse_and_stays_while_it_is_read(open_page: OpenPage) -> None:
    page = open_page(PAGES["core-element"])
    page.locator(".md-content .term").first.hover()
    note = page.locator(".term-note:popover-open")
    expect(note).to_have_count(1)
    note.hover()
    expect(note).to_have_count(1)
    page.locator("h1").hover()
    expect(note).to_have_count(0)


@pytest.mark.parametrize("key", ["n", "p", ",", ".", "s", "f", "/"])
def test_single_letters_do_nothing(visit: OpenPage, key: str) -> None:
    """WCAG 2.1.4: who dictates, or rests a hand on the keys, must not leave the page."""
    page = visit(PAGES["core-element"])
    before = page.url
    page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == before
    assert not _is_in(page, "[data-search]")

"""This file reads the map of the way, walks it, and counts its dates, as people do."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect

from macros.load import load
from macros.raw import ROOT

from ..test_model_content import CORE_ELEMENTS
from .axe import in_both_schemes
from .conftest import OpenPage
from .served import PAGES
from .test_charts import contrast, overlaps
from .test_layout import _overflows, _printed

pytestmark = pytest.mark.browser

MAPPED = ("vejen", "home")
ORDER = [
    "Kerneelement 1: Let adgang",
    "Første henvendelse",
    "Kerneelement 2: Hurtig hjælp",
    "Kerneelement 3: Samtaleforløb",
    "Kerneelement 4: Gruppeforløb",
    "Kerneelement 5: Forældreaktiviteter",
    "Kerneelement 6: Opfølgning",
    "Åben dør",
    "Overlevering til en anden",
    "Kerneelement 7: Samarbejde",
]

# --- the map can be read

# The boxes of the words that are drawn: each line of a label, numbers, and the words of the rows.
BOXES = """() => [...document.querySelectorAll(
    ".track tspan, .track .stop__number, .track__words, .track__lines li")]
  .map((part) => {
    const range = document.createRange()
    range.selectNodeContents(part)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { text: part.textContent.trim(), left, right, top, bottom }
  }).filter(({ left, right }) => right > left)"""
MARKS = """() => [...document.querySelectorAll(".track__wide .stop__mark, .track__mark")]
  .map((part) => ({ text: "mark", ...part.getBoundingClientRect().toJSON() }))
  .filter(({ width }) => width)"""
# Points along every rail of the wide map, on the screen.
POINTS = """() => [...document.querySelectorAll(".track__wide .rail:not(.rail--sleepers)")]
  .filter((rail) => rail.getBoundingClientRect().width || rail.getBoundingClientRect().height)
  .flatMap((rail) => {
    const at = rail.getScreenCTM()
    return Array.from({ length: 101 }, (_, part) => {
      const point = rail.getPointAtLength(rail.getTotalLength() * part / 100).matrixTransform(at)
      return [point.x, point.y]
    })
  })"""
sizes = pytest.mark.parametrize(
    ("width", "size"),
    [(320, 125), (768, 125), (1280, 125), (320, 250), (640, 250), (768, 250), (1280, 250)],
)


def _sized(page: Page, size: int) -> Page:
    page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")  # the theme's is 125 %
    return page


@sizes
@pytest.mark.parametrize("name", MAPPED)
def test_no_words_of_the_map_overlap_or_leave_the_screen(
    open_page: OpenPage, name: str, width: int, size: int
) -> None:
    page = _sized(open_page(PAGES[name], width), size)
    boxes = page.evaluate(BOXES)
    assert len(boxes) > 12
    assert [it for it in boxes if it["left"] < 0 or it["right"] > width] == []
    assert [(a, b) for a, b in combinations(boxes, 2) if overlaps(a, b)] == []
    words = [it for it in boxes if not it["text"].isdigit()]
    assert [(a, b) for a in words for b in page.evaluate(MARKS) if overlaps(a, b)] == []


@pytest.mark.parametrize("width", [768, 1280])
def test_no_rail_runs_through_a_word(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["vejen"], width)
    points = page.evaluate(POINTS)
    assert points
    words = [it for it in page.evaluate(BOXES) if not it["text"].isdigit()]
    assert {
        it["text"]
        for it in words
        for x, y in points
        if it["left"] < x < it["right"] and it["top"] + 3 < y < it["bottom"] - 3
    } == set()


@sizes
def test_small_map_fits_and_its_numbers_stay_apart(
    open_page: OpenPage, width: int, size: int
) -> None:
    page = _sized(open_page(PAGES["core-element"], width), size)
    boxes = page.evaluate(BOXES)
    assert [it["text"] for it in boxes] == [str(number) for number in range(1, 8)]
    assert [it for it in boxes if it["left"] < 0 or it["right"] > width] == []
    assert [(a, b) for a, b in combinations(boxes, 2) if overlaps(a, b)] == []


# [words, their colour, the colour under them], of all words and numbers that are drawn
COLOURS = """() => {
  const shown = (part) => part.getClientRects().length && part.getBoundingClientRect().width
  const ground = (part) => {
    for (let it = part; it; it = it.parentElement) {
      const colour = getComputedStyle(it).backgroundColor
      if (!/rgba\\(.*, 0\\)/.test(colour)) return colour
    }
    return "rgb(255, 255, 255)"
  }
  const svg = [...document.querySelectorAll(".track text:not(.stop__number)")].filter(shown)
    .map((part) => [part.textContent, getComputedStyle(part).fill, ground(part.closest("figure"))])
  const numbers = [...document.querySelectorAll(".track .stop__number")].filter(shown)
    .map((part) => [part.textContent, getComputedStyle(part).fill,
      getComputedStyle(part.parentElement.querySelector(".stop__mark")).fill])
  const html = [...document.querySelectorAll(
      ".track__words a, .track__words, .track__mark, .track__lines li, .track--small p, " +
      ".track--small p a")]
    .filter(shown).map((part) => [part.textContent, getComputedStyle(part).color, ground(part)])
  return [...svg, ...numbers, ...html]
}"""


@pytest.mark.parametrize("look", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("name", "width"), [("vejen", 1280), ("vejen", 320), ("core-element", 768)]
)
def test_words_of_the_map_stand_out(open_page: OpenPage, name: str, width: int, look: str) -> None:
    scheme = "light" if look == "light" else "dark"
    page = open_page(PAGES[name], width, scheme, reduced_motion="reduce")  # no colour fades
    if look == "print":
        page.emulate_media(media="print")
    found = page.evaluate(COLOURS)
    assert len(found) > 7
    assert [(*it, contrast(it[1], it[2])) for it in found if contrast(it[1], it[2]) < 4.5] == []


LINES = """() => Object.fromEntries(
  [...document.querySelectorAll(".track__wide .rail:not(.rail--middle, .rail--sleepers)")]
    .map((rail) => {
      const { strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(rail)
      const isDouble = !!rail.nextElementSibling?.matches(".rail--middle")
      return [rail.classList[1], [strokeWidth, strokeDasharray, strokeLinecap, isDouble].join()]
    }))"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_lines_differ_in_form_and_not_in_colour_alone(open_page: OpenPage, media: str) -> None:
    page = open_page(PAGES["vejen"])
    page.emulate_media(media=media)  # type: ignore[arg-type]
    forms = page.evaluate(LINES)
    names = {"counselling", "intervention", "parents", "transfer", "back", "bed"}
    assert set(forms) == {f"rail--{name}" for name in names}
    assert len(set(forms.values())) == len(forms), forms


def test_map_is_drawn_without_javascript_and_in_print(open_page: OpenPage) -> None:
    page = open_page(PAGES["vejen"], java_script_enabled=False)
    expect(page.locator(".track__wide")).to_be_visible()
    expect(page.locator(".track__tall")).to_be_hidden()
    narrow = open_page(PAGES["vejen"], 320, java_script_enabled=False)
    expect(narrow.locator(".track__wide")).to_be_hidden()
    expect(narrow.locator(".track__tall")).to_be_visible()
    narrow.emulate_media(media="print")
    expect(narrow.locator(".track__wide")).to_be_visible()
    expect(narrow.locator(".track__tall")).to_be_hidden()


@pytest.mark.parametrize("name", ["vejen", "core-element", "vejviser"])
def test_nothing_moves_for_those_who_ask_for_calm(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name], reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("article *")].filter((part) => {
      const style = getComputedStyle(part)
      const times = `${style.transitionDuration},${style.animationDuration}`.split(",")
      return times.some((time) => parseFloat(time) > 0.001)
    }).length + document.querySelectorAll("animate, animateTransform, animateMotion").length"""
    assert page.evaluate(moving) == 0


# --- the map can be used


def _tabbed(page: Page, holder: str) -> list[str]:
    """Return the names of what Tab reaches inside an element, one after the other."""
    page.locator(f"{holder} a").first.evaluate(
        """(first) => {
          const before = document.createElement("button")
          first.closest(".track").before(before)
          before.focus()
        }"""
    )
    names = []
    for _ in range(30):
        page.keyboard.press("Tab")
        inside, name = page.evaluate(
            """(holder) => {
              const at = document.activeElement
              return [!!at.closest(holder), at.getAttribute("aria-label") ?? at.textContent]
            }""",
            holder,
        )
        if not inside:
            break
        names.append(name)
    return names


def test_keyboard_follows_the_track(open_page: OpenPage) -> None:
    assert _tabbed(open_page(PAGES["vejen"]), ".track") == ORDER


def test_keyboard_follows_the_track_on_a_phone(open_page: OpenPage) -> None:
    names = [name.split(": ")[-1] for name in ORDER]
    found = _tabbed(open_page(PAGES["vejen"], 320), ".track")
    assert found == [*names[:8], names[1], names[8], names[9]]


@pytest.mark.parametrize("width", [320, 1280])
def test_a_screen_reader_meets_one_of_the_two_drawings(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["vejen"], width)
    found = page.locator(".track")
    for number, name in enumerate(("Let adgang", "Hurtig hjælp", "Samtaleforløb"), start=1):
        links = found.get_by_role("link", name=name)
        expect(links).to_have_count(1)
        said = f"Kerneelement {number}: {name}" if width == 1280 else name
        assert said in found.aria_snapshot()
    expect(found.get_by_role("group")).to_have_count(1 if width == 1280 else 0)


@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_leads_somewhere(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["vejen"], width)
    for link in page.locator(".track").get_by_role("link").all():
        address = link.get_attribute("href")
        assert address
        anchor = address.partition("#")[2]
        answer = page.request.get(page.evaluate("(to) => new URL(to, location).href", address))
        assert answer.ok, address
        assert not anchor or f'id="{anchor}"' in answer.text(), address


@pytest.mark.parametrize("number", range(1, 8))
def test_small_map_says_where_one_is_and_leads_on(open_page: OpenPage, number: int) -> None:
    page = open_page(f"kerneelementer/{CORE_ELEMENTS[number - 1]}/")
    small = page.get_by_role("navigation", name="Vejen gennem tilbuddet")
    here = small.locator("[aria-current=page]")
    expect(here).to_have_count(1)
    expect(here).to_have_accessible_name(re.compile(rf"Kerneelement {number}: .+ \(du er her\)"))
    expect(small).to_contain_text(f"Du er ved {number}")
    other = number % 7 + 1
    target = small.get_by_role("link", name=f"Kerneelement {other}:")
    target.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CORE_ELEMENTS[other - 1]}/")


@pytest.mark.parametrize("name", ["vejen", "core-element"])
def test_map_can_be_seen_and_used_in_forced_colours(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name], forced_colors="active")
    links = page.locator(".track svg").first.get_by_role("link")
    assert links.count() >= 7
    marks = """() => [...document.querySelectorAll(".track svg .stop .stop__mark")]
      .map((it) => [it.parentElement.getAttribute("aria-label"), getComputedStyle(it).stroke,
        getComputedStyle(document.body).backgroundColor])"""
    assert [it for it in page.evaluate(marks) if contrast(it[1], it[2]) < 3] == []


# --- the walk

NOW = "[data-walk-now]"
PATH = "[data-walk-path]"


def _walk(open_page: OpenPage, address: str = "", width: int = 1280, **options: Any) -> Page:
    page = open_page(PAGES["vejviser"] + address, width, **options)
    expect(page.locator(f"{NOW} h2")).to_be_visible()
    return page


def _answer(page: Page, *answers: str) -> None:
    for answer in answers:
        page.locator(NOW).get_by_role("button", name=answer, exact=True).click()


def _heading(page: Page) -> Locator:
    return page.locator(f"{NOW} h2")


def _answers(page: Page) -> list[str]:
    return page.locator(f"{PATH} strong").all_text_contents()


def test_new_contact_leads_to_the_first_step_and_on(open_page: OpenPage) -> None:
    page = _walk(open_page)
    expect(_heading(page)).to_have_text("Hvor står I?")
    _answer(page, "En ung har henvendt sig")
    expect(_heading(page)).to_have_text("Næste skridt: Første samtale")
    for fact in ("Hvem", "Grænser", "Kompetencer", "Redskaber", "Kilde", "Skabeloner:"):
        expect(page.locator(NOW)).to_contain_text(fact)
    expect(page.locator(NOW)).to_contain_text("højst 7 kalenderdage efter første henvendelse")
    _answer(page, "Hvem er hjælpen til?", "Kun den unge", "Ja, inden for alderen", "Nej", "Ja")
    expect(_heading(page)).to_have_text("Næste skridt: Rådgivningssamtaler")
    assert len(_answers(page)) == 6
    assert page.url.endswith("?vej=ny-ung.hvem-er-hjaelpen-til.den-unge.inden-for.nej.tegn")


@pytest.mark.parametrize("query", ["?vej=ny-ung", "?vej=maalgruppe.inden-for"])
def test_word_is_explained_in_the_walk(open_page: OpenPage, query: str) -> None:
    page = _walk(open_page, query)
    page.locator(f"{NOW} .term").first.click()
    expect(page.locator(".term-note:popover-open")).to_be_in_viewport()


def test_question_about_age_says_the_age(open_page: OpenPage) -> None:
    page = _walk(open_page, "?vej=maalgruppe")
    expect(page.locator(NOW)).to_contain_text("Målgruppens alder: 12–25 år")


def test_answers_say_why_and_from_where(open_page: OpenPage) -> None:
    page = _walk(open_page, "?vej=maalgruppe.inden-for.ja")
    last = page.locator(f"{PATH} > li").last
    expect(last).to_contain_text("ikke i målgruppen")
    expect(last.get_by_role("link").first).to_be_visible()
    expect(last).to_contain_text("Modelbeskrivelsen")
    expect(_heading(page)).to_have_text("Næste skridt: Overlevering til en anden")


def test_one_can_go_back_change_and_begin_again(open_page: OpenPage) -> None:
    page = _walk(open_page)
    back = page.get_by_role("button", name="Ét skridt tilbage")
    again = page.get_by_role("button", name="Begynd forfra")
    expect(back).to_be_disabled()
    expect(again).to_be_disabled()
    start = page.url
    _answer(page, "I har talt med en ung og er i tvivl, om den unge er i målgruppen")
    _answer(page, "Ja, inden for alderen", "Nej", "I er i tvivl")
    expect(_heading(page)).to_have_text("Næste skridt: Vurder med en kollega")
    back.click()
    expect(_heading(page)).to_have_text(re.compile("Er der begyndende tegn"))
    page.get_by_role("button", name="Ret svaret: Ja, inden for alderen").click()
    expect(_heading(page)).to_have_text("Er den unge inden for målgruppens alder?")
    assert len(_answers(page)) == 1
    _answer(page, "Nej, yngre")
    expect(_heading(page)).to_have_text("Næste skridt: Hjælp til at finde vej videre")
    again.click()
    expect(_heading(page)).to_have_text("Hvor står I?")
    assert _answers(page) == []
    assert page.url == start


def test_the_browsers_own_way_back_is_a_step_back(open_page: OpenPage) -> None:
    page = _walk(open_page)
    _answer(page, "I har talt med en ung og er i tvivl, om den unge er i målgruppen")
    _answer(page, "Ja, inden for alderen")
    page.go_back()
    expect(_heading(page)).to_have_text("Er den unge inden for målgruppens alder?")
    page.go_forward()
    assert len(_answers(page)) == 2


def test_shared_address_opens_the_same(open_page: OpenPage) -> None:
    page = _walk(open_page)
    _answer(page, "I er i gang med rådgivningssamtalerne", "Ikke mere, behovet er dækket")
    _answer(page, "Kun rådgivningen slutter")
    other = _walk(open_page, f"?{page.url.partition('?')[2]}")
    assert other.locator(PATH).inner_text() == page.locator(PATH).inner_text()
    assert other.locator(NOW).inner_text() == page.locator(NOW).inner_text()


def test_copied_address_is_the_one_of_the_answers(open_page: OpenPage, address: str) -> None:
    page = _walk(open_page, "?vej=opfoelgning")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.get_by_role("button", name="Kopiér adressen").click()
    expect(page.locator("[data-walk-status]")).to_contain_text("Adressen er kopieret")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize(
    ("query", "known"),
    [
        ("?vej=ny-ung.findes-ikke.den-unge", 1),
        ("?vej=__proto__.constructor", 0),
        ("?vej=<img src=x onerror=document.title='x'>", 0),
        ("?vej=ny-ung.<script>document.title='x'</script>", 1),
        ("?vej=%E0%A4%A", 0),
        (f"?vej={'ny-ung.' * 900}", 1),
    ],
)
def test_address_that_is_wrong_opens_what_is_known_of_it(
    open_page: OpenPage, query: str, known: int
) -> None:
    page = _walk(open_page, query)
    assert len(_answers(page)) == known
    assert page.title().startswith("Vejviser")
    assert page.locator(f"{NOW} img, {NOW} script, {PATH} img").count() == 0


def test_focus_goes_with_the_walk(open_page: OpenPage) -> None:
    page = _walk(open_page)
    page.locator(NOW).get_by_role("button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(NOW)).to_be_focused()
    expect(_heading(page)).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('[data-walk-now]')")


def _stored(page: Page) -> list[str]:
    kept: list[str] = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    return [*kept, *map(str, page.context.cookies())]


def test_nothing_of_a_walk_is_kept(open_page: OpenPage) -> None:
    page = _walk(open_page)
    _answer(page, "En ung har henvendt sig", "Hvem er hjælpen til?", "Kun den unge")
    assert _stored(page) == ["/.__palette"]
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0


def test_result_prints_with_its_answers_and_without_the_rest(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = _walk(open_page, "?vej=maalgruppe.inden-for.ja", scheme="dark")
    text = _printed(page, tmp_path / "walk.pdf")
    for words in (
        "Næste skridt: Overlevering til en anden",
        "Er den unge inden for målgruppens alder? Ja, inden for alderen",
        "Ja, den unge er i behandling eller venter",
        "Ring 112",
        "Den erstatter den ikke",
    ):
        assert words in text, words
    for words in (
        "Trinnene",
        "Begynd forfra",
        "Kopiér adressen",
        "Følge op efter",
        "Hvor står I? →",
    ):
        assert words not in text, words


def test_help_at_acute_danger_stands_above_the_walk(open_page: OpenPage) -> None:
    page = _walk(open_page, "?vej=opfoelgning", 320)
    acute = page.locator(".acute")
    expect(acute).to_be_visible()
    for words in ("112", "kommunens akutte kontakt", "underretningspligten"):
        expect(acute).to_contain_text(words)
    above = """document.querySelector(".acute")
      .compareDocumentPosition(document.querySelector("[data-walk]"))"""
    assert page.evaluate(above) & 4, "it stands before the walk"
    acute.get_by_role("link").click()
    page.wait_for_url("**/om/akut-hjaelp/")


def test_walk_says_that_it_does_not_replace_judgement(open_page: OpenPage) -> None:
    page = _walk(open_page)
    expect(page.locator("article")).to_contain_text("støtter en fagpersons vurdering")
    expect(page.locator("article")).to_contain_text("Den erstatter den ikke")


def test_without_javascript_the_whole_list_is_there(open_page: OpenPage) -> None:
    page = open_page(PAGES["vejviser"], java_script_enabled=False)
    expect(page.locator("[data-walk]")).to_be_hidden()
    questions = page.locator(".walk__whole .walk__ask")
    kinds = [state.kind for state in load(ROOT).pathway.states]
    assert questions.count() == 1 + kinds.count("decision")
    for question in questions.all():
        expect(question).to_be_visible()
    expect(page.locator("[data-place]")).to_have_count(len(kinds) - kinds.count("decision"))
    links = page.locator(".walk__whole a[href^='#'], .walk__steps a[href^='#']")
    assert links.count() > 80
    ids = {it.get_attribute("id") for it in page.locator("[id]").all()}
    targets = {str(it.get_attribute("href")).removeprefix("#") for it in links.all()}
    assert targets - ids == set()
    target = page.locator("#trin-overlevering")
    page.locator(".walk__whole a[href='#trin-overlevering']").first.click()
    expect(target).to_be_in_viewport()


# --- deadlines


def _fill(page: Page, **dates: str) -> None:
    for event, day in dates.items():
        page.locator(f"[name={event.replace('_', '-')}]").fill(day)


def _latest(page: Page, event: str) -> list[str]:
    return page.locator(f"[data-deadlines-from={event}] [data-latest]").all_text_contents()


def test_date_becomes_the_latest_dates(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"])
    _fill(page, first_contact="2026-11-30", course_end="2026-11-30", course_start="2026-01-31")
    assert _latest(page, "first-contact") == ["Senest mandag den 7. december 2026."]
    assert _latest(page, "course-end") == ["Senest søndag den 28. februar 2027."] * 3
    assert _latest(page, "course-start") == [
        "Senest lørdag den 31. oktober 2026.",
        "Senest torsdag den 30. april 2026.",
    ]
    assert _latest(page, "last-counselling-conversation") == [""]
    _fill(page, first_contact="2027-12-30")
    assert _latest(page, "first-contact") == ["Senest torsdag den 6. januar 2028."]


def test_dates_are_the_same_wherever_the_browser_is(open_page: OpenPage) -> None:
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles", "Europe/Copenhagen"):
        page = open_page(PAGES["frister"], timezone_id=zone, locale="en-US")
        _fill(page, first_contact="2026-03-26", course_end="2026-10-24")
        assert _latest(page, "first-contact") == ["Senest torsdag den 2. april 2026."]
        assert _latest(page, "course-end") == ["Senest søndag den 24. januar 2027."] * 3


def test_what_is_no_date_gives_none_and_clearing_takes_all(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"])
    _fill(page, first_contact="2026-11-30")
    _fill(page, first_contact="")
    assert _latest(page, "first-contact") == [""]
    _fill(page, first_contact="0026-11-30")
    assert _latest(page, "first-contact") == [""]
    _fill(page, first_contact="2026-11-30", course_end="2026-11-30")
    page.get_by_role("button", name="Tøm").click()
    assert page.locator("[data-latest]").all_text_contents() == [""] * 7
    assert [it.input_value() for it in page.locator("[type=date]").all()] == [""] * 4
    expect(page.locator("[data-deadlines-status]")).to_have_text("Datoerne er væk.")


def test_calendar_file_has_the_dates(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(PAGES["frister"])
    fetch = page.get_by_role("button", name="Hent datoerne")
    fetch.click()
    expect(page.locator("[data-deadlines-status]")).to_have_text("Skriv først en dato.")
    _fill(page, first_contact="2026-11-30", course_end="2026-11-30")
    with page.expect_download() as download:
        fetch.click()
    assert download.value.suggested_filename == "frister.ics"
    download.value.save_as(tmp_path / "frister.ics")
    events = icalendar.Calendar.from_ical((tmp_path / "frister.ics").read_bytes()).walk("VEVENT")
    assert sorted(it.decoded("DTSTART") for it in events) == [
        date(2026, 12, 7),
        *[date(2027, 2, 28)] * 3,
    ]
    assert {str(it["SUMMARY"]).split(": ")[0] for it in events} == {"Senest"}
    assert len({str(it["UID"]) for it in events}) == 4
    assert all(str(it["DESCRIPTION"]).strip() for it in events)
    expect(page.locator("[data-deadlines-status]")).to_have_text("Kalenderfilen har 4 datoer.")


def test_nothing_of_the_dates_is_kept(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"])
    _fill(page, first_contact="2026-11-30")
    assert _stored(page) == ["/.__palette"]
    page.reload()
    page.locator("html[data-widgets=started]").wait_for(state="attached")
    assert _latest(page, "first-contact") == [""]


def test_without_javascript_the_limits_are_there_in_words(open_page: OpenPage) -> None:
    page = open_page(PAGES["frister"], java_script_enabled=False)
    expect(page.locator("[type=date]").first).to_be_hidden()
    expect(page.get_by_role("button", name="Hent datoerne")).to_be_hidden()
    expect(page.locator("[data-max]")).to_have_count(7)
    expect(page.locator(".deadlines")).to_contain_text("højst 7 kalenderdage")


# --- WHO-5


def _choose(page: Page, time: str, *answers: int) -> None:
    for question, answer in enumerate(answers, start=1):
        page.locator(f"[name='{time}-{question}'][value='{answer}']").check()


def _score(page: Page, time: int) -> str:
    return page.locator("[data-who-5-score]").nth(time).inner_text()


@pytest.mark.parametrize("answers", [(0,) * 5, (2, 2, 2, 2, 0), (2, 2, 2, 2, 1), (5,) * 5])
def test_five_answers_become_a_score_on_its_band(
    open_page: OpenPage, answers: tuple[int, ...]
) -> None:
    page = open_page(PAGES["who-5-beregner"])
    _choose(page, "første", *answers)
    value = 4 * sum(answers)
    assert f"Score: {value} af 100." in _score(page, 0)
    row = page.locator("[data-who-5-bands] [aria-current=true]")
    expect(row).to_have_count(1)
    low, high = (int(str(row.get_attribute(f"data-{end}"))) for end in ("min", "max"))
    assert low <= value <= high
    assert row.locator("td").inner_text() in _score(page, 0)


def test_missing_answer_gives_no_score_and_is_said(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"])
    assert _score(page, 0) == ""
    _choose(page, "første", 3, 3, 3, 3)
    assert _score(page, 0) == "Mangler 1 svar."
    expect(page.locator("[data-who-5-bands] [aria-current]")).to_have_count(0)
    _choose(page, "anden", 5, 5, 5, 5, 5)
    assert page.locator("[data-who-5-change]").inner_text() == ""


def test_change_is_a_number_without_a_verdict_and_goes_when_cleared(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"])
    _choose(page, "første", 2, 2, 2, 2, 2)
    _choose(page, "anden", 4, 3, 3, 3, 3)
    change = page.locator("[data-who-5-change]")
    expect(change).to_have_text("Forskellen er 24 point: fra 40 til 64.")
    assert not re.search("bedre|værre|fremgang|tilbagegang|betydelig", change.inner_text())
    assert _stored(page) == ["/.__palette"]
    page.get_by_role("button", name="Tøm").click()
    expect(change).to_have_text("")
    assert page.locator("[data-who-5] input:checked").count() == 0
    assert (_score(page, 0), _score(page, 1)) == ("", "")


def test_calculator_can_be_used_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"])
    page.locator("[name='første-1']").first.focus()
    for question in range(5):
        page.keyboard.press("Space")
        for _ in range(question % 3):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    assert _score(page, 0).startswith("Score: 16 af 100.")


def test_without_javascript_the_arithmetic_is_told(open_page: OpenPage) -> None:
    page = open_page(PAGES["who-5-beregner"], java_script_enabled=False)
    expect(page.locator("[data-who-5]")).to_be_hidden()
    expect(page.locator("article")).to_contain_text("Læg dem sammen, og gang med 4.")
    expect(page.locator("[data-who-5-bands]")).to_be_visible()


# --- in use: nothing wrong for those who cannot see, nothing beside the screen


def _dated(open_page: OpenPage, width: int) -> Page:
    page = open_page(PAGES["frister"], width, reduced_motion="reduce")
    _fill(page, first_contact="2026-11-30", course_end="2026-11-30")
    return page


def _scored(open_page: OpenPage, width: int) -> Page:
    page = open_page(PAGES["who-5-beregner"], width, reduced_motion="reduce")
    _choose(page, "første", 2, 2, 2, 2, 1)
    _choose(page, "anden", 4, 3, 3, 3, 3)
    return page


def _asked(open_page: OpenPage, width: int) -> Page:
    return _walk(open_page, "?vej=maalgruppe.inden-for.nej", width, reduced_motion="reduce")


def _ended(open_page: OpenPage, width: int) -> Page:
    address = "?vej=i-raadgivning.mere-til-den-unge.individuelt"
    page = _walk(open_page, address, width, reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    return page


used = pytest.mark.parametrize("use", [_dated, _scored, _asked, _ended])


@used
@pytest.mark.parametrize("width", [360, 1280])
def test_page_in_use_has_no_violation(
    open_page: OpenPage, use: Callable[[OpenPage, int], Page], width: int
) -> None:
    assert in_both_schemes(use(open_page, width)) == []


@used
def test_page_in_use_fits_every_width(
    open_page: OpenPage, use: Callable[[OpenPage, int], Page]
) -> None:
    page = use(open_page, 1280)
    assert _overflows(page, (320, 360, 768, 1280)) == {}
    _sized(page, 250)
    assert _overflows(page, (640, 1280)) == {}

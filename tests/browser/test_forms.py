"""This file fills in forms as people do: about a person, about the service, on paper."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pypdf
import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from macros.load import load

from ..site.built import ROOT
from .axe import in_both_schemes
from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser

PERSON, SERVICE = PAGES["form-person"], PAGES["form-service"]
FOLLOW_UP = "skabeloner/aftale-om-opfoelgning/"
GROUP = "skabeloner/plan-for-gruppeforloeb/"
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


def _goal(page: Page, number: int) -> Any:
    return page.locator(f"{GOALS} [data-row]").nth(number - 1).get_by_label("Mål", exact=True)


def _fill(page: Page) -> None:
    """Write in a form about a person: something in a field of each kind that it has."""
    page.get_by_label("Dato").fill("2026-12-01")
    page.get_by_label("Risikofaktorer").press_sequentially(SECRET)
    _goal(page, 1).press_sequentially(SECRET)
    page.get_by_label("Du har fået dit eget eksemplar").check()


def _decide(page: Page, accept: bool) -> list[str]:
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


# --- about a person


def test_form_about_a_person_keeps_nothing_anywhere(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url + (request.post_data or "")))
    _fill(page)
    page.get_by_role("button", name="Tilføj en række").click()
    page.wait_for_timeout(1000)  # longer than a service form waits before it keeps
    kept = page.evaluate(KEPT)
    assert SECRET not in json.dumps(kept, ensure_ascii=False)
    assert (kept["local"], kept["session"], kept["databases"], kept["caches"]) == ([], [], [], [])
    assert kept["cookies"] == ""
    assert page.context.cookies() == []
    assert requests == []
    assert page.locator("[data-form-kept]").count() == 0
    expect(page.locator(".form__privacy")).to_contain_text("bliver ikke gemt")
    expect(page.locator(".form__privacy")).to_contain_text("kommunens eget system")


def test_reload_and_return_show_an_empty_form(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    _decide(page, accept=True)
    _fill(page)
    page.reload()
    expect(page.get_by_label("Risikofaktorer")).to_have_value("")
    _fill(page)
    page.goto(page.url.replace(PERSON, "om/"))
    page.go_back()
    page.locator("html[data-widgets=started]").wait_for(state="attached")
    expect(page.get_by_label("Risikofaktorer")).to_have_value("")
    expect(_goal(page, 1)).to_have_value("")
    expect(page.get_by_label("Du har fået dit eget eksemplar")).not_to_be_checked()
    assert SECRET not in page.content()


@pytest.mark.parametrize("url", URLS)
def test_browser_is_asked_to_remember_no_control(open_page: OpenPage, url: str) -> None:
    page = open_page(url)
    controls = page.locator("[data-field] :is(input, textarea, select)")
    off = page.locator("[data-field] :is(input, textarea, select)[autocomplete=off]")
    assert off.count() == controls.count() > 5
    assert page.locator("article form, [data-field] [autofocus]").count() == 0


def test_leaving_with_text_warns_and_without_does_not(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    asked = _decide(page, accept=False)
    page.get_by_label("Risikofaktorer").click()
    page.get_by_role("link", name="Word", exact=True).first.scroll_into_view_if_needed()
    _fill(page)
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    assert not page.is_closed()
    for control in ("Risikofaktorer", "Dato"):
        page.get_by_label(control).fill("")
    _goal(page, 1).fill("")
    page.get_by_label("Du har fået dit eget eksemplar").uncheck()
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


@pytest.mark.parametrize(
    ("type", "label", "url"),
    [
        ("choice", "Vi følger op", FOLLOW_UP),
        ("choices", "Gruppeforløb", FOLLOW_UP),
        ("checkbox", "Du har fået dit eget eksemplar", PERSON),
    ],
)
def test_a_tick_alone_warns_too(open_page: OpenPage, type: str, label: str, url: str) -> None:
    page = open_page(url)
    asked = _decide(page, accept=False)
    page.get_by_label(label, exact=True).check()
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"], type


def test_emptying_asks_and_empties_everything(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    _fill(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Tøm skemaet").click()
    expect(page.get_by_label("Risikofaktorer")).to_have_value(SECRET)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Tøm skemaet").click()
    expect(page.locator(STATUS)).to_have_text("Skemaet er tomt.")
    assert page.locator(STATUS).get_attribute("role") == "status"
    controls = "[data-field] :is(input:not([type=checkbox], [type=radio]), textarea, select)"
    assert {it.input_value() for it in page.locator(controls).all()} == {""}
    assert page.locator("[data-field] :checked:not(option)").count() == 0
    with page.expect_event("close"):
        page.close(run_before_unload=True)


# --- the model's limits


def test_rows_come_until_the_limit_and_then_it_is_told(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    rows = page.locator(f"{GOALS} [data-row]")
    more = page.locator(GOALS).get_by_role("button", name="Tilføj en række")
    before = rows.count()
    limit = int(page.locator(GOALS).get_attribute("data-most") or 0)
    assert (before, limit) == (3, 5)
    _goal(page, 1).fill("Sove bedre")
    for number in range(before + 1, limit + 1):
        more.click()
        expect(rows).to_have_count(number)
        expect(_goal(page, number)).to_be_focused()
        expect(_goal(page, number)).to_have_value("")
    more.click()
    expect(rows).to_have_count(limit)
    told = page.locator(f"{GOALS} .form__more [role=status]")
    expect(told).to_contain_text("Der er ikke flere rækker i skemaet. Modellen: 1–5 mål")
    expect(_goal(page, 1)).to_have_value("Sove bedre")
    ids = page.locator("[id]").evaluate_all("all => all.map((it) => it.id)")
    assert len(set(ids)) == len(ids)
    names = rows.evaluate_all("all => all.map((it) => it.getAttribute('aria-label'))")
    assert names == [f"Række {number}" for number in range(1, limit + 1)]


def test_rows_without_a_limit_end_without_a_fault(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    more = page.locator("[data-field=partnere]").get_by_role("button", name="Tilføj en række")
    more.evaluate("button => { for (let times = 0; times < 120; times++) button.click() }")
    expect(page.locator("[data-field=partnere] [data-row]")).to_have_count(100)
    expect(page.locator("[data-field=partnere] .form__more")).to_contain_text("ikke flere rækker")
    assert faults == []


def test_number_outside_the_limit_is_told_kindly_and_stays(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page(GROUP)
    field = page.locator("[data-field]", has=page.locator("input[min='4'][max='8']")).first
    control, notice = field.locator("input"), field.locator(".form__notice")
    control.fill("11")
    expect(notice).to_have_text(
        re.compile(r"^11 er uden for grænsen\. Modellen: 4–8 unge \(.+\)\.$")
    )
    assert notice.get_attribute("role") == "status"
    assert "form__hint" in (field.locator("p").first.get_attribute("class") or "")
    paper = _printed(page, tmp_path)
    assert "uden for grænsen" not in paper
    expect(control).to_have_value("11")
    control.fill("6")
    expect(notice).to_have_text("")


# --- about the service


def _note(page: Page) -> Any:
    return page.get_by_label("Tovholder for planen")


def _kept(page: Page) -> None:
    expect(page.locator(STATUS)).to_contain_text("Gemt i denne browser – ikke på en server")


def _other(page: Page, url: str) -> Page:
    context: BrowserContext = page.context
    other = context.new_page()
    other.goto(page.url.replace(SERVICE, url))
    other.locator("html[data-widgets=started]").wait_for(state="attached")
    return other


def _fill_service(page: Page) -> None:
    _note(page).fill("Mette Æbelø")
    page.get_by_label("Drøftet med styregruppen den").fill("2026-12-01")
    page.get_by_label("Det bidrager styregruppen med").fill("Linje et\nlinje to")
    page.locator("[data-field=overvejede-partnere] input").nth(1).check()
    page.locator("[data-field=familieafdelingen] input").nth(1).check()
    first = page.locator("[data-field=prioritering] [data-row]").first
    first.get_by_label("Delmålgruppe").fill("Drenge")
    _kept(page)
    page.wait_for_timeout(700)  # until the last field is kept


def _assert_filled(page: Page) -> None:
    expect(_note(page)).to_have_value("Mette Æbelø")
    expect(page.get_by_label("Drøftet med styregruppen den")).to_have_value("2026-12-01")
    expect(page.get_by_label("Det bidrager styregruppen med")).to_have_value("Linje et\nlinje to")
    expect(page.locator("[data-field=overvejede-partnere] input").nth(1)).to_be_checked()
    expect(page.locator("[data-field=familieafdelingen] input").nth(1)).to_be_checked()
    first = page.locator("[data-field=prioritering] [data-row]").first
    expect(first.get_by_label("Delmålgruppe")).to_have_value("Drenge")


def test_looking_at_a_form_about_the_service_keeps_nothing(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    expect(page.locator("[data-form-kept]")).to_contain_text("bliver gemt i denne browser")
    page.wait_for_timeout(600)
    assert page.evaluate(KEPT)["local"] == []


def test_form_about_the_service_is_kept_over_a_reload_and_does_not_warn(
    open_page: OpenPage,
) -> None:
    page = open_page(SERVICE)
    asked = _decide(page, accept=True)
    _fill_service(page)
    page.reload()
    _assert_filled(page)
    assert asked == []
    expect(page.locator("[data-form-kept]")).to_contain_text("i planen »Vores tilbud«")


def test_last_words_before_leaving_are_kept(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    _fill_service(page)
    _note(page).fill("Sidste ord")
    page.reload()
    expect(_note(page)).to_have_value("Sidste ord")


def test_two_tabs_write_in_one_form_and_lose_neither_field(open_page: OpenPage) -> None:
    one = open_page(SERVICE)
    _fill_service(one)
    two = _other(one, SERVICE)
    _assert_filled(two)
    two.get_by_label("Perioden, planen gælder for").fill("Hele 2027")
    expect(one.get_by_label("Perioden, planen gælder for")).to_have_value("Hele 2027")
    one.get_by_label("Så mange nye er der plads til").fill("12")
    expect(two.get_by_label("Så mange nye er der plads til")).to_have_value("12")
    two.reload()
    expect(two.get_by_label("Perioden, planen gælder for")).to_have_value("Hele 2027")
    expect(two.get_by_label("Så mange nye er der plads til")).to_have_value("12")
    _assert_filled(two)


def test_form_goes_out_and_in_again_with_my_data(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(SERVICE)
    _fill_service(page)
    data = _other(page, PAGES["mine-data"])
    expect(data.locator("[data-plans]")).to_contain_text("0 svar og 1 skabelon")
    with data.expect_download() as download:
        data.get_by_role("button", name="Alle planer (JSON)").click()
    file = tmp_path / "data.json"
    download.value.save_as(file)
    [plan] = json.loads(file.read_text(encoding="utf-8"))["plans"]
    values = plan["forms"]["rekrutteringsstrategi"]["values"]
    assert values["tovholder"] == "Mette Æbelø"
    assert values["prioritering"][0]["gruppe"] == "Drenge"
    data.get_by_role("button", name="Slet alt, der er gemt").click()
    data.locator("dialog").get_by_role("button", name="Slet").click()
    expect(_note(page)).to_have_value("")
    data.locator("[data-file]").set_input_files(file)
    expect(data.locator("[data-told]")).to_contain_text("hentet ind")
    _assert_filled(page)


def test_emptied_form_is_gone_from_the_plan(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    _fill_service(page)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Tøm skemaet").click()
    page.wait_for_timeout(300)
    [(_, plan)] = [(key, it) for key, it in page.evaluate(KEPT)["local"] if "plan/" in key]
    assert json.loads(plan)["forms"] == {}
    page.reload()
    expect(_note(page)).to_have_value("")
    data = _other(page, PAGES["mine-data"])
    expect(data.locator("[data-plans]")).not_to_contain_text("skabelon")


def test_full_storage_is_told_and_the_words_stay(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    page.evaluate("""() => { Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError") } }""")
    _note(page).fill("Mette")
    expect(page.locator(STATUS)).to_contain_text("Ikke gemt: Browserens lager er fuldt.")
    expect(_note(page)).to_have_value("Mette")


# --- calendar


def test_appointments_come_as_a_calendar(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(FOLLOW_UP)
    button = page.get_by_role("button", name="Hent kalenderfil (.ics)")
    button.click()
    expect(page.locator(STATUS)).to_have_text("Skriv først en dato i en række.")
    rows = page.locator("[data-field=kontakter] [data-row]")
    rows.nth(0).get_by_label("Dato").fill("2026-10-25")
    rows.nth(0).get_by_label("Tid").fill("10:15")
    rows.nth(0).get_by_label("Hvordan").fill("På Ørbyvej, 2. sal; æøå")
    rows.nth(0).get_by_label("Fra hvem").fill(SECRET)
    rows.nth(1).get_by_label("Dato").fill("2027-01-05")
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == "aftale-om-opfoelgning.ics"
    download.value.save_as(tmp_path / "aftale.ics")
    text = (tmp_path / "aftale.ics").read_bytes()
    first, second = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert first.decoded("DTSTART").isoformat() == "2026-10-25T10:15:00+01:00"
    assert str(first["LOCATION"]) == "På Ørbyvej, 2. sal; æøå"
    assert second.decoded("DTSTART") == date(2027, 1, 5)
    assert not isinstance(second.decoded("DTSTART"), datetime)
    assert {str(it["SUMMARY"]) for it in (first, second)} == {"Opfølgning fra Sammen på sporet"}
    assert SECRET.encode() not in text.replace(b"\r\n ", b""), "only what the calendar needs"
    expect(page.locator(STATUS)).to_contain_text("Kalenderfilen har 2 aftaler.")
    assert page.evaluate(KEPT)["local"] == []


# --- on paper, without a script, and for everyone


def _printed(page: Page, folder: Path) -> str:
    path = folder / "paper.pdf"
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    pages = pypdf.PdfReader(path).pages
    return " ".join(" ".join(it.extract_text() for it in pages).split())


LONG = " ".join(f"ord{number}" for number in range(700))


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_every_word_of_a_long_text(
    open_page: OpenPage, tmp_path: Path, script: bool
) -> None:
    page = open_page(PERSON, java_script_enabled=script)
    page.get_by_label("Risikofaktorer").fill(LONG)
    _goal(page, 1).fill(f"Mål {LONG}")
    page.get_by_label("Dato").fill("2026-12-01")
    paper = _printed(page, tmp_path)
    if script:  # without it a field that ends a sheet may show a line on both
        assert paper.count("ord699") == 2
    assert [word for word in LONG.split() if word not in paper] == []
    assert re.search(r"01[./-]12[./-]2026|12/01/2026", paper)
    for words in ("Tøm skemaet", "Print det udfyldte", "Tilføj en række", "Det hjælper skabelonen"):
        assert words not in paper
    assert "Beskyttende faktorer" in paper


def test_print_button_prints(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    page.evaluate("window.print = () => { document.title = 'printet' }")
    page.get_by_role("button", name="Print det udfyldte").click()
    assert page.title() == "printet"


@pytest.mark.parametrize("url", URLS)
def test_without_javascript_every_field_is_there(open_page: OpenPage, url: str) -> None:
    page = open_page(url, java_script_enabled=False)
    form = load(ROOT).forms[url.split("/")[1]]
    shown = page.locator("[data-field]:visible").evaluate_all(
        "all => all.map((it) => it.dataset.field)"
    )
    assert shown == [field.id for section in form.sections for field in section.fields]
    expect(page.locator("[data-form-actions]")).to_be_hidden()
    assert page.get_by_role("button", name="Tilføj en række").count() == 0


def test_without_javascript_fields_can_be_filled_in_and_read(open_page: OpenPage) -> None:
    page = open_page(PERSON, java_script_enabled=False)
    area = page.get_by_label("Risikofaktorer")
    area.fill(LONG)
    expect(area).to_have_value(LONG)
    style = "it => [getComputedStyle(it).overflowY, it.scrollHeight - it.clientHeight < 4]"
    overflow, whole = area.evaluate(style)
    assert overflow != "hidden" or whole, "what is written can be read again"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["form-person", "form-service"])
def test_filled_form_has_no_violation(open_page: OpenPage, name: str, width: int) -> None:
    page = open_page(PAGES[name], width, reduced_motion="reduce")
    first = page.locator("[data-rows]").first
    first.get_by_role("button", name="Tilføj en række").click()
    page.locator("[data-field] textarea").first.fill("Noget, der er skrevet")
    if name == "form-service":
        _kept(page)
    assert in_both_schemes(page) == []


@pytest.mark.parametrize("name", ["form-person", "form-service"])
def test_filled_form_fits_a_narrow_screen(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name], 320)
    for area in page.locator("[data-field] textarea").all()[:4]:
        area.fill("ordudenmellemrum" * 20)
    page.locator("[data-rows]").first.get_by_role("button", name="Tilføj en række").click()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320


def test_text_grows_with_what_is_written(open_page: OpenPage) -> None:
    page = open_page(PERSON)
    area = page.get_by_label("Risikofaktorer")
    before = area.bounding_box()
    area.fill(LONG)
    after = area.bounding_box()
    assert before
    assert before["height"] > 3 * 18, "three lines, as the form says"
    assert after
    assert after["height"] > 3 * before["height"]
    assert area.evaluate("it => it.scrollHeight - it.clientHeight") < 4


def test_every_control_has_a_name_and_its_hint(open_page: OpenPage) -> None:
    page = open_page(FOLLOW_UP)
    for control in page.locator("[data-field] :is(input, textarea, select)").all():
        labels = control.evaluate("it => [...it.labels].map((label) => label.textContent.trim())")
        assert labels
        assert all(labels)
    described = page.locator("[aria-describedby]").evaluate_all(
        "all => all.flatMap((it) => it.getAttribute('aria-describedby').split(' '))"
    )
    assert [id for id in described if page.locator(f"[id='{id}']").count() != 1] == []


def test_word_and_pdf_of_a_form_can_be_fetched(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(PERSON)
    for name, start in (("Word", b"PK"), ("PDF", b"%PDF")):
        with page.expect_download() as download:
            page.locator(".form__about").get_by_role("link", name=name, exact=True).click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert file.read_bytes().startswith(start)


def test_list_leads_to_every_form_and_gives_them_all(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(PAGES["skabeloner"])
    hrefs = page.locator(".cards__card > a").evaluate_all("all => all.map((it) => it.href)")
    assert sorted(href.split("skabeloner/")[1] for href in hrefs) == sorted(
        url.split("skabeloner/")[1] for url in URLS
    )
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent alle skabeloner (zip)").click()
    assert download.value.suggested_filename == "skabeloner.zip"

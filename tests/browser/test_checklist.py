"""This file answers checklists as people do: with two tabs, a full browser, files and upgrades."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import OpenPage
from .served import PAGES

pytestmark = pytest.mark.browser

ITEM = "hurtig-hjaelp/samtale-inden-syv-dage"
STATUS = f"[data-item='{ITEM}'] [name=status]"
SAVED = "[data-saved]"
PLAN = "JSON.parse(localStorage[Object.keys(localStorage).find((key) => key.includes('plan/'))])"


def _ready(page: Page) -> Page:
    page.locator("[data-plan]").wait_for()
    return page


def _list(open_page: OpenPage) -> Page:
    return _ready(open_page(PAGES["checklist"]))


def _other_tab(page: Page, url: str | None = None) -> Page:
    context: BrowserContext = page.context
    other = context.new_page()
    other.goto(url or page.url)
    return other


def _place(page: Page, name: str) -> str:
    return re.sub(r"[^/]*/$", "", page.url.split("?")[0].split("#")[0]).rstrip("/") + f"/{name}/"


def _data_page(page: Page) -> Page:
    other = _other_tab(page, _place(page, "mine-data"))
    other.locator("[data-my-data]").wait_for()
    return other


def _downloaded(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_looking_at_a_list_stores_nothing(open_page: OpenPage) -> None:
    page = _list(open_page)
    own = "Object.keys(localStorage).filter((key) => key.startsWith('sammen-paa-sporet'))"
    assert page.evaluate(own) == []


def test_answer_is_kept_over_a_reload_and_says_where(open_page: OpenPage) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-place")
    expect(page.locator(SAVED)).to_contain_text("Gemt i denne browser – ikke på en server")
    expect(page.locator("[data-progress]")).to_contain_text("På plads: 1 af")
    _ready(page).reload()
    _ready(page)
    expect(page.locator(STATUS)).to_have_value("in-place")


def test_text_is_kept_without_leaving_the_field(open_page: OpenPage) -> None:
    page = _list(open_page)
    item = page.locator(f"[data-item='{ITEM}']")
    item.locator("summary").click()
    item.locator("[name=note]").fill("Tal med Æskil om åbningstid")
    expect(page.locator(SAVED)).to_contain_text("Gemt")
    page.reload()
    _ready(page)
    expect(page.locator(f"[data-item='{ITEM}'] [name=note]")).to_have_value(
        "Tal med Æskil om åbningstid"
    )


def test_two_tabs_lose_neither_change(open_page: OpenPage) -> None:
    one = _list(open_page)
    one.locator(STATUS).select_option("in-progress")
    two = _ready(_other_tab(one))
    first, second = one.locator("[name=status]").nth(1), two.locator("[name=status]").nth(2)
    first.select_option("in-place")
    second.select_option("not-relevant")
    expect(two.locator("[name=status]").nth(1)).to_have_value("in-place")
    expect(one.locator("[name=status]").nth(2)).to_have_value("not-relevant")
    one.reload()
    values = [_ready(one).locator("[name=status]").nth(at).input_value() for at in (1, 2)]
    assert values == ["in-place", "not-relevant"]


def test_full_storage_says_so_and_gives_the_answers_as_a_file(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = _list(open_page)
    page.evaluate("""() => { Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError") } }""")
    page.locator(STATUS).select_option("in-place")
    expect(page.locator(SAVED)).to_contain_text("Ikke gemt: Browserens lager er fuldt.")
    expect(page.locator(STATUS)).to_have_value("in-place")
    rescued = _downloaded(page, "Hent svarene som fil", tmp_path)
    assert json.loads(rescued.read_text(encoding="utf-8"))["plans"][0]["items"][ITEM]


def test_model_upgrade_keeps_everything_and_shows_what_is_new(open_page: OpenPage) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-place")
    page.evaluate("""() => {
      const key = Object.keys(localStorage).find((key) => key.includes("plan/"))
      const plan = JSON.parse(localStorage[key])
      const [first, second] = Object.keys(plan.known)
      plan.model_version = "0.9.0"
      delete plan.known["hurtig-hjaelp/kun-det-noedvendige-antal"]
      plan.known["hurtig-hjaelp/samtale-inden-syv-dage"] = "00000000"
      plan.items["hurtig-hjaelp/findes-ikke-mere"] = { status: "in-place", changed: plan.changed }
      plan.fremtid = { skal: "blive" }
      localStorage[key] = JSON.stringify(plan)
    }""")
    page.reload()
    box = _ready(page).locator("[data-upgrade]")
    expect(box).to_contain_text("version 0.9.0")
    expect(box).to_contain_text("findes-ikke-mere")
    expect(page.locator(f"[data-item='{ITEM}'] .check__look")).to_contain_text("Ændret")
    expect(page.locator(STATUS)).to_have_value("in-place")
    page.get_by_label("Vis", exact=True).select_option("look")
    assert page.locator("[data-item]:visible").count() == 2
    page.get_by_role("button", name="Jeg har set det igennem").click()
    expect(box).to_be_hidden()
    stored = page.evaluate(PLAN)
    assert stored["fremtid"] == {"skal": "blive"}
    assert stored["items"]["hurtig-hjaelp/findes-ikke-mere"]["status"] == "in-place"


def test_the_whole_way_out_and_in_again(open_page: OpenPage, tmp_path: Path) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-progress")
    data = _data_page(page)
    expect(data.locator("[data-plans]")).to_contain_text("»Vores tilbud«: 1 svar")
    exported = _downloaded(data, "Alle planer (JSON)", tmp_path)
    content = json.loads(exported.read_text(encoding="utf-8"))
    assert content["plans"][0]["items"][ITEM]["status"] == "in-progress"
    data.get_by_role("button", name="Slet alt, der er gemt").click()
    dialog = data.locator("dialog")
    expect(dialog).to_contain_text("»Vores tilbud«")
    dialog.get_by_role("button", name="Slet").click()
    expect(data.locator("[data-told]")).to_contain_text("Alt er slettet")
    assert data.evaluate("Object.keys(localStorage).filter((key) => key.includes('plan/'))") == []
    data.locator("[data-file]").set_input_files(exported)
    expect(data.locator("[data-told]")).to_contain_text("»Vores tilbud« hentet ind")
    page.reload()
    expect(_ready(page).locator(STATUS)).to_have_value("in-progress")


@pytest.mark.parametrize("button", ["Handlingsplan (Excel)", "Handlingsplan (CSV)"])
def test_filled_table_comes_out_and_in_again(
    open_page: OpenPage, tmp_path: Path, button: str
) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-place")
    item = page.locator(f"[data-item='{ITEM}']")
    item.locator("summary").click()
    item.locator("[name=deadline]").fill("2027-03-01")
    item.locator("[name=responsible]").fill("=SUM(A1)")
    item.locator("[name=responsible]").press("Tab")
    expect(page.locator(SAVED)).to_contain_text("Gemt")
    data = _data_page(page)
    table = _downloaded(data, button, tmp_path)
    data.get_by_role("button", name="Slet alt, der er gemt").click()
    data.locator("dialog").get_by_role("button", name="Slet").click()
    data.locator("[data-file]").set_input_files(table)
    expect(data.locator("[data-told]")).to_contain_text("1 svar er ændret")
    page.reload()
    item = _ready(page).locator(f"[data-item='{ITEM}']")
    expect(item.locator("[name=status]")).to_have_value("in-place")
    expect(item.locator("[name=deadline]")).to_have_value("2027-03-01")
    expect(item.locator("[name=responsible]")).to_have_value("=SUM(A1)")


HOSTILE: list[tuple[str, Any]] = [
    ("nej.json", "{"),
    ("fremmed.json", {"plans": "alle"}),
    ("nyere.json", {"format": "sammen-paa-sporet/data", "format_version": 99, "plans": []}),
    ("markup.json", {"format": "<img src=x onerror=alert(1)>"}),
    ("tom.csv", "a;b\n1;2\n"),
    ("falsk.xlsx", "ikke en zip"),
]


@pytest.mark.parametrize(("name", "content"), HOSTILE, ids=[name for name, _ in HOSTILE])
def test_foreign_file_is_refused_with_a_reason_and_changes_nothing(
    open_page: OpenPage, tmp_path: Path, name: str, content: Any
) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-place")
    data = _data_page(page)
    before = data.evaluate("JSON.stringify(localStorage)")
    file = tmp_path / name
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    data.locator("[data-file]").set_input_files(file)
    expect(data.locator("[data-told]")).to_contain_text("intet er ændret")
    assert data.evaluate("JSON.stringify(localStorage)") == before
    assert data.locator("img[src=x]").count() == 0


def test_several_plans_stand_side_by_side(open_page: OpenPage) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-place")
    page.get_by_role("button", name="Ny plan").click()
    page.get_by_label("Planens navn").fill("Afdeling Nord")
    page.get_by_role("button", name="Gem navnet").click()
    expect(page.locator(STATUS)).to_have_value("not-started")
    page.get_by_label("Plan", exact=True).select_option(label="Vores tilbud")
    expect(page.locator(STATUS)).to_have_value("in-place")


def test_mine_shows_only_what_is_asked_for(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"])
    page.locator("[data-mine]").wait_for()
    assert page.locator("[data-item]:visible").count() == 0, "nobody is met by every box"
    page.get_by_label("Min rolle").select_option("gruppeleder")
    shown = page.locator("[data-item]:visible")
    shown.first.wait_for()
    roles = [row.get_attribute("data-roles") or "" for row in shown.all()]
    assert roles
    assert all("gruppeleder" in it.split() for it in roles)
    expect(page).to_have_url(re.compile(r"\?rolle=gruppeleder$"))


def _roles_shown(page: Page) -> set[str]:
    """Return the roles that every item on the screen is for."""
    shown = [row.get_attribute("data-roles") or "" for row in page.locator("[data-item]").all()]
    return set.intersection(*({*it.split()} for it in shown)) if shown else set()


def test_mine_is_what_the_address_says_and_the_same_as_the_roles_own_list(
    open_page: OpenPage,
) -> None:
    page = open_page(PAGES["mine"] + "?rolle=leder&fase=drift")
    shown = page.locator("[data-item]:visible")
    phases = {row.get_attribute("data-phase") for row in shown.all()}
    assert phases == {"drift"}
    expect(page.locator("[data-mine-status]")).to_have_text(f"{shown.count()} punkter.")
    mine = [row.get_attribute("data-item") for row in page.locator("[data-item]").all()]
    links = page.locator(".check__facts a").evaluate_all("them => them.map((it) => it.href)")
    own = _ready(_other_tab(page, _place(page, "rolle-leder")))
    assert mine == [row.get_attribute("data-item") for row in own.locator("[data-item]").all()]
    there = own.locator(".check__facts a").evaluate_all("them => them.map((it) => it.href)")
    assert links == there
    page.get_by_label("Fase", exact=True).select_option("")
    expect(page.locator("[data-item]:visible")).to_have_count(len(mine))


def test_a_list_that_comes_late_is_not_shown_under_another_role(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"])
    held: list[Any] = []
    page.route("**/rolle-leder/", lambda route: held.append(route))
    role = page.get_by_label("Min rolle")
    role.select_option("leder")
    expect(page.locator("[data-mine-status]")).to_have_text("Henter listen …")
    role.select_option("gruppeleder")
    page.locator("[data-item]:visible").first.wait_for()
    with page.expect_response("**/rolle-leder/"):
        held[0].continue_()
    page.wait_for_load_state("networkidle")
    assert "gruppeleder" in _roles_shown(page)
    assert "leder" not in _roles_shown(page)


def test_what_is_being_written_is_kept_when_another_role_is_chosen(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"] + "?rolle=leder")
    item = page.locator("[data-item]:visible").first
    item.locator("summary").click()
    item.locator("[name=note]").evaluate(
        """(field) => {
          field.value = "midt i en sætning"
          field.dispatchEvent(new Event("input", { bubbles: true }))
          const role = document.querySelector("[name=rolle]")
          role.value = "gruppeleder"
          role.dispatchEvent(new Event("change", { bubbles: true }))
        }"""
    )
    page.locator("[data-item]:visible").first.wait_for()
    notes = [it.get("note") for it in page.evaluate(PLAN)["items"].values()]
    assert notes == ["midt i en sætning"]
    assert "gruppeleder" in _roles_shown(page)


def test_a_list_that_cannot_be_fetched_is_told_and_can_be_tried_again(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"] + "?rolle=gruppeleder")
    page.route("**/rolle-leder/", lambda route: route.abort())
    role = page.get_by_label("Min rolle")
    role.select_option("leder")
    told = page.locator("[data-mine-status]")
    expect(told).to_have_text("Listen kunne ikke hentes. Prøv igen, når der er forbindelse.")
    assert page.locator("[data-item]").count() == 0, "the old role's list is not the new one's"
    page.unroute("**/rolle-leder/")
    page.get_by_label("Fase", exact=True).select_option("drift")
    expect(told).to_have_text(re.compile(r"^\d+ punkter\.$"))


def test_mine_leads_to_the_lists_without_javascript(open_page: OpenPage) -> None:
    page = open_page(PAGES["mine"], java_script_enabled=False)
    page.locator(".without-script a").first.click()
    expect(page).to_have_url(re.compile(r"tjeklister/rolle-[a-z-]+/$"))
    assert page.locator("[data-item]").count() > 5


def test_columns_that_the_file_lacks_are_told(open_page: OpenPage, tmp_path: Path) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-place")
    data = _data_page(page)
    file = tmp_path / "plan.csv"
    file.write_text(f"Id;Status\n{ITEM};I gang\n", encoding="utf-8")
    data.locator("[data-file]").set_input_files(file)
    told = data.locator("[data-told]")
    expect(told).to_contain_text("1 svar er ændret")
    expect(told).to_contain_text("Kolonner, der ikke er i filen, er ikke ændret i planen:")
    expect(told).to_contain_text("Ansvarlig; Frist; Note.")


def test_every_answer_has_a_label_that_names_its_statement(open_page: OpenPage) -> None:
    page = _list(open_page)
    for answer in page.locator(".check__answer").all()[:5]:
        assert (answer.locator("legend").text_content() or "").startswith("Svar: ")
        assert answer.get_by_label("Status").count() == 1


def test_without_javascript_the_list_can_be_read_and_printed(open_page: OpenPage) -> None:
    page = open_page(PAGES["checklist"], java_script_enabled=False)
    assert page.locator("[data-tick]").count() == page.locator("[data-item]").count() > 10
    assert page.get_by_text("Krydsene bliver ikke gemt").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".check__paper").first.is_visible()


def test_paper_has_the_answers(open_page: OpenPage) -> None:
    page = _list(open_page)
    page.locator(STATUS).select_option("in-place")
    item = page.locator(f"[data-item='{ITEM}']")
    item.locator("summary").click()
    item.locator("[name=responsible]").fill("Anne")
    item.locator("[name=responsible]").press("Tab")
    page.emulate_media(media="print")
    assert not page.locator("[data-plan]").is_visible()
    assert item.locator("[data-of=responsible]").get_attribute("data-given") == "Anne"
    title = page.locator(f"[data-item='{ITEM}'] .check__title")
    assert "På plads" in title.evaluate("part => getComputedStyle(part, '::before').content")

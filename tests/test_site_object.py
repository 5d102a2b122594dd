"""This file proves what a component may ask of its page: links, and words explained once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from macros.links import Link
from macros.load import load
from macros.model.parts import Origin, SourceRef
from macros.site import Site

from .conftest import replace

Sites = Callable[..., Site]


@pytest.fixture
def site(base: Path) -> Sites:
    """Return a function that makes the Site of a page; without a word, of the home page."""

    def make(url: str = "", root: Path = base, **given: Any) -> Site:
        page: dict[str, Any] = {"base": url.rstrip("/"), "meta": {}, **given}
        return Site(load(root), docs=root / "docs", url=url, **page)

    return make


ADDRESSES = {
    "index.md": "",
    "ordbog.md": "ordbog/",
    "modellen/index.md": "modellen/",
    "modellen/faser.md": "modellen/faser/",
    "roller/vaert.md": "roller/vaert/",
    "a/b/c.md": "a/b/c/",
    "hent/model.json": "hent/model.json",
}


@pytest.mark.parametrize("anchor", ["", "x"])
@pytest.mark.parametrize("page", ADDRESSES)
@pytest.mark.parametrize("url", [url for url in ADDRESSES.values() if not url.endswith(".json")])
def test_href_leads_from_every_depth_to_every_page(
    site: Sites, url: str, page: str, anchor: str
) -> None:
    there = urljoin(f"https://example.org/under/{url}", site(url).href(page, anchor))
    wanted = f"https://example.org/under/{ADDRESSES[page]}"
    assert there == (f"{wanted}#{anchor}" if anchor else wanted)


@pytest.mark.parametrize(
    ("url", "page", "anchor", "href"),
    [
        ("", "index.md", "", "./"),
        ("ordbog/", "ordbog.md", "lektie", "#lektie"),
        ("modellen/", "modellen/index.md", "x", "#x"),
        ("modellen/faser/", "roller/vaert.md", "", "../../roller/vaert/"),
        ("roller/vaert/", "roller/makker.md", "x", "../makker/#x"),
        ("modellen/faser/", "hent/model.json", "", "../../hent/model.json"),
    ],
)
def test_href_is_relative_and_short(
    site: Sites, url: str, page: str, anchor: str, href: str
) -> None:
    assert site(url).href(page, anchor) == href


@pytest.mark.parametrize("page", [page for page in ADDRESSES if page != "modellen/faser.md"])
def test_href_counts_from_the_base_that_it_is_given(site: Sites, page: str) -> None:
    there = site("modellen/faser/", base="modellen").href(page, "x")
    assert (
        urljoin("https://example.org/modellen/", there)
        == f"https://example.org/{ADDRESSES[page]}#x"
    )


@pytest.mark.parametrize(
    ("kind", "id", "text", "href"),
    [
        ("service", "lektiecafeen", "Lektiecaféen", "modellen/"),
        ("core-element", "aaben-doer", "Åben dør", "kerneelementer/aaben-doer/"),
        ("role", "vaert", "Vært", "roller/vaert/"),
        ("competence", "laesestoette", "Læsestøtte", "modellen/kompetencer/#laesestoette"),
        ("prerequisite", "lokale", "Et roligt lokale", "modellen/forudsaetninger/lokale/"),
        ("phase", "drift", "Drift", "modellen/faser/#drift"),
        ("tool", "laeseskema", "Læseskema", "redskaber/laeseskema/"),
        ("finding", "kom-igen", "Hver anden kommer igen", "viden/virker-det/#kom-igen"),
        ("evaluation", "optaelling", "Optælling i lektiecaféen", "viden/virker-det/"),
        ("costs", "budget", "Hvad caféen koster", "viden/omkostninger/"),
        ("theory-of-change", "vejen-til-laesning", "Vejen til læsning", "viden/forandringsteori/"),
        ("crosswalk", "fra-tre-til-to", "Fra tre til to", "viden/fra-otte-til-syv/"),
        (
            "disagreement",
            "makker-eller-laeseven",
            "Makker eller læseven",
            "kilder/#makker-eller-laeseven",
        ),
        ("catalogue", "laesehunde", "Læsehunde", "inspiration/laesehunde/"),
        ("inspiration", "andres-ideer", "Idéer fra andre caféer", "inspiration/om/"),
        ("term", "lektie", "lektie", "ordbog/#lektie"),
        ("source", "avis", "Avisen", "kilder/#avis"),
    ],
)
def test_entity_is_linked_under_its_short_name(
    site: Sites, kind: str, id: str, text: str, href: str
) -> None:
    link = site().entity(kind, id)
    assert (link.text, link.href) == (text, href)


def test_statement_is_linked_where_it_is_at_home(site: Sites) -> None:
    link = site("ordbog/").statement("lektiecafeen/frugt-paa-bordet")
    assert (link.text, link.href) == ("Frugt på bordet", "../modellen/#frugt-paa-bordet")


def test_source_is_linked_with_its_pages_where_it_has_some(site: Sites) -> None:
    link = site().source(SourceRef("haandbog", "praksis"))
    assert (link.text, link.href) == ("Håndbogen, Praksis (s. 4–6)", "kilder/#haandbog-praksis")
    assert site().source(SourceRef("haandbog", "efterord")).text == "Håndbogen, Efterord"


def test_sources_in_short_name_the_same_pages_once(site: Sites) -> None:
    refs = [
        SourceRef("haandbog", section) for section in ("praksis", "formaal", "praksis", "efterord")
    ]
    shown = [link.text for link in site().sources_in_short(refs)]
    assert shown == ["Håndbogen, s. 4–6", "Håndbogen, s. 3", "Håndbogen, Efterord"]


def test_file_is_shown_with_its_line_and_linked_where_a_repository_is_known(site: Sites) -> None:
    origin = Origin("role", "vaert", "model/roles/vaert.yaml", 2)
    link = site(repository="https://example.org/{path}#L{line}").file(origin)
    assert (link.text, link.href) == (
        "model/roles/vaert.yaml:2",
        "https://example.org/model/roles/vaert.yaml#L2",
    )
    assert site().file(origin).href == ""


def test_a_reader_sees_no_file_and_whoever_may_edit_has_one_link(site: Sites) -> None:
    origin = Origin("role", "vaert", "model/roles/vaert.yaml", 2)
    assert site().edit(origin) is None
    link = site(repository="https://example.org/edit/{path}#L{line}").edit(origin)
    assert link == Link("Ret dette", "https://example.org/edit/model/roles/vaert.yaml#L2")


def test_see_links_to_entities_and_to_pages_by_their_heading(site: Sites) -> None:
    shown = [site().see(target) for target in site().model.terms["lektie"].see]
    assert [link.text for link in shown] == [
        "Åben dør",
        "Vært",
        "Læseskema",
        "Lektiecaféen",
        "Modellen",
    ]
    assert shown[-1].href == "modellen/"


def test_description_and_title_of_the_front_matter_win(site: Sites) -> None:
    page = site()
    page.meta["description"] = "Egen."
    page.describe("Modellens.", title="Titel")
    assert page.meta == {"description": "Egen.", "title": "Titel"}


def test_statements_from_a_section_are_found(site: Sites) -> None:
    cited = site().model.statements_by_source
    found = [it.full_id for it in cited[SourceRef("haandbog", "praksis")]]
    assert "makkerpar/samme-makker" in found
    assert SourceRef("haandbog", "efterord") not in cited


def test_term_is_explained_the_first_time_only(site: Sites) -> None:
    page = site()
    shown = page.explain("En lektie er en lektie, og lektier er lektier.")
    assert shown.count("<button") == 1
    assert shown.startswith('En <span class="term-line"><button')
    assert shown.endswith("og lektier er lektier.")
    assert "<button" not in page.explain("Endnu en lektie.")


def test_sign_after_a_term_stays_on_its_line(site: Sites) -> None:
    shown = site().explain("Det er en lektie, siger han.")
    assert "lektie</button>,</span>" in shown
    assert shown.endswith(" siger han.")


def test_each_term_is_explained_once(site: Sites) -> None:
    shown = site().explain("Lektier og frilæsning og LEKTIER.")
    assert shown.count("<button") == 2
    assert ">Lektier</button>" in shown


@pytest.mark.parametrize(
    "text", ["hjemmelektie", "lektiebog", "lektie-bog", "matematik-lektie", ""]
)
def test_term_inside_another_word_is_left_alone(site: Sites, text: str) -> None:
    assert site().explain(text) == text


def test_letters_that_lower_to_two_do_not_shift_the_term(site: Sites) -> None:
    assert ">lektie</button>" in site().explain("İ og ẞ: en lektie.")


def test_explain_escapes_the_text_around_and_the_word(site: Sites) -> None:
    shown = site().explain('<b>5 < 7</b> & "lektie" <script>')
    assert shown.startswith("&lt;b&gt;5 &lt; 7&lt;/b&gt; &amp; &#34;<span")
    assert shown.endswith("&#34; &lt;script&gt;")


def test_explain_escapes_the_definition(site: Sites, project: Path) -> None:
    replace(project / "model/terms/lektie.yaml", "Noget, som", "A & B < C, som")
    assert "A &amp; B &lt; C, som" in site(root=project).explain("lektie")


def test_explain_takes_longest_name_first(site: Sites, project: Path) -> None:
    replace(
        project / "model/terms/frilaesning.yaml", "title: frilæsning", "title: lektier i ferien"
    )
    shown = site(root=project).explain("Lektier i ferien er sjove.")
    assert ">Lektier i ferien</button>" in shown


@pytest.mark.parametrize("letter", ["ı", "İ", "ſ", "K", "ß"])
def test_explain_survives_letters_that_only_look_alike(site: Sites, letter: str) -> None:
    text = "lektie".replace("i", letter)
    assert site().explain(text)


def test_explain_without_terms_is_the_text(site: Sites, project: Path) -> None:
    for file in (project / "model/terms").iterdir():
        file.unlink()
    assert site(root=project).explain("En lektie.") == "En lektie."


def test_paragraphs_are_parted_at_line_breaks(site: Sites) -> None:
    assert site().paragraphs("Første.\nAnden.") == ["Første.", "Anden."]
    assert site().paragraphs(None) == []

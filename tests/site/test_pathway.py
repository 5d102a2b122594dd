"""This file weighs the map on the built pages, and looks for what the pages must not say."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from macros.kinds import KINDS
from macros.model.whole import Model
from macros.search.pages import Section

from .built import Page, text_of

pytestmark = pytest.mark.site

MOST_BYTES = 20_000  # of the map on a page, compressed
MAP = re.compile(r'(?s)<figure class="track".*?</figure>|<nav class="track .*?</nav>')
# Parts of the questions of WHO-5, which belong to WHO: enough to find them, too little to be them.
QUESTIONS = re.compile(
    r"rolig og afslappet|aktiv og energisk|frisk og udhvilet|glad og i godt humør"
    r"|ting,? (der|som) interesserer mig|calm and relaxed|active and vigorous|fresh and rested"
)


def maps(pages: dict[str, Page]) -> dict[str, str]:
    """Return the map of each page that has one, as it is written."""
    found = {url: MAP.findall(page.text) for url, page in pages.items()}
    assert max(map(len, found.values())) == 1
    return {url: written[0] for url, written in found.items() if written}


def test_map_is_on_the_pages_that_it_is_for(pages: dict[str, Page], model: Model) -> None:
    page_of = KINDS["core-element"].page_of
    own = {page_of(id).removesuffix(".md") + "/" for id in model.core_elements}
    assert set(maps(pages)) == {"", "vejen/", *own}


def test_map_is_light_and_asks_for_nothing(pages: dict[str, Page]) -> None:
    for url, written in maps(pages).items():
        assert len(gzip.compress(written.encode())) <= MOST_BYTES, url
        asking = (
            r"<(img|image|use|script|style|link|iframe|object|embed|foreignObject)\b|url\(|src="
        )
        assert not re.search(asking, written), url


def test_questions_of_who_5_stand_nowhere(folder: Path, pages: dict[str, Page]) -> None:
    assert [url for url, page in pages.items() if QUESTIONS.search(text_of(page.tree))] == []
    files = [*(folder / "hent").rglob("*.json"), *(folder / "search").rglob("*.json")]
    assert files
    assert [it.name for it in files if QUESTIONS.search(it.read_text(encoding="utf-8"))] == []


def test_official_form_is_linked_from_the_calculator(pages: dict[str, Page], model: Model) -> None:
    official = model.tools["who-5"].official
    assert official
    links = [it.get("href") for it in pages["vejen/who-5-beregner/"].article.iter("a")]
    assert official.url in links


@pytest.mark.parametrize("url", ["", "vejen/", "kerneelementer/hurtig-hjaelp/"])
def test_words_of_the_map_are_not_found_by_search_twice(
    found_sections: dict[str, Section], url: str
) -> None:
    """The map repeats names that stand on the pages; search reads them there."""
    said = "".join(it.text for at, it in found_sections.items() if at.split("#")[0] == url)
    assert said
    assert "Skift til anden hjælp og tilbage" not in said
    assert "Du er ved" not in said

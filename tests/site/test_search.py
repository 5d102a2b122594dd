"""This file holds the search of the built site to what readers write, right and wrong."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.model.whole import Model
from macros.search.analyser import SMALL, stem, tokens
from macros.search.compounds import parted
from macros.search.index import FILE, index_of, pages_of
from macros.search.pages import Section

from ..search.asked import pages_for, printed

pytestmark = pytest.mark.site

QUERIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "queries.yaml").read_text(encoding="utf-8")
)
FIRST = 3  # pages that a reader looks at
DROPPED = ("til", "om", "for", "på", "i", "en", "et", "må", "skal")
SHORTEST = 5  # letters of a word that is misspelt
COMMON = 100  # words that are misspelt


@pytest.fixture(scope="module")
def words(found_sections: dict[str, Section]) -> Counter[str]:
    """Return each word of the site, and how often it stands there."""
    text = " ".join(f"{it.title} {it.text}" for it in found_sections.values()).lower()
    return Counter(re.findall(r"[a-zæøåé]+", text))


def test_index_is_that_of_the_pages(folder: Path, model: Model) -> None:
    written = json.loads((folder / FILE).read_text(encoding="utf-8"))
    assert written == json.loads(json.dumps(index_of(pages_of(folder), model)))


def test_browser_and_builder_read_every_word_alike(words: Counter[str]) -> None:
    alone = {stem(token): 2 for word in words for token in tokens(word) if words[word] > 1}
    texts = [*words, *(word.upper() for word in words)]
    wanted = [
        [[it, stem(it), _halves(it, alone)] for token in [text] for it in tokens(token)]
        for text in texts
    ]
    assert len(texts) > 5000
    assert printed("terms.mjs", {"texts": texts, "alone": alone}) == wanted


def _halves(word: str, alone: dict[str, int]) -> list[str] | None:
    found = parted(word, lambda half: alone.get(stem(half), 0))
    return list(found) if found else None


def test_queries_that_must_stay_right_find_their_pages(folder: Path) -> None:
    found = pages_for(folder, (it["query"] for it in QUERIES))
    missed = {
        it["query"]: found[it["query"]][:FIRST]
        for it in QUERIES
        if not set(it["pages"]) & set(found[it["query"]][:FIRST])
    }
    assert missed == {}
    first = sum(found[it["query"]][0] in it["pages"] for it in QUERIES)
    assert first / len(QUERIES) >= 0.8


def test_every_page_of_a_query_is_there(folder: Path) -> None:
    pages = {page for it in QUERIES for page in it["pages"]}
    assert [page for page in pages if not (folder / page / "index.html").is_file()] == []


def test_small_words_change_nothing(folder: Path) -> None:
    """A page is found by what a question is about, whichever way it is asked."""
    small = re.compile(rf"\b(?:{'|'.join(DROPPED)})\b", re.IGNORECASE)
    asked = {
        it["query"]: re.sub(r"\s+", " ", small.sub("", it["query"])).strip()
        for it in QUERIES
        if small.search(it["query"])
    }
    added = {f"må vi {query} i en kommune": f"{query} kommune" for query in list(asked)}
    asked |= added
    assert len(asked) >= 60
    found = pages_for(folder, [*asked, *asked.values()])
    assert [query for query, less in asked.items() if found[query][:3] != found[less][:3]] == []


def test_words_are_found_whichever_way_their_letters_are_written(
    folder: Path, words: Counter[str]
) -> None:
    folded = {word: "".join(tokens(word)) for word in words if re.search("[æøå]", word)}
    assert len(folded) > 500
    found = pages_for(folder, [*folded, *folded.values()])
    assert [word for word, other in folded.items() if found[word] != found[other]] == []


def _slips(word: str) -> Iterator[str]:
    """Yield a word with a letter dropped, doubled, changed and swapped, at four places."""
    for at in sorted({1, len(word) // 3, len(word) // 2, len(word) - 2}):
        before, here, after = word[:at], word[at], word[at + 1 :]
        yield before + after
        yield before + here * 2 + after
        yield before + ("e" if here != "e" else "o") + after
        if here != after[0]:
            yield before + after[0] + here + after[1:]


@cache
def _is_large(word: str) -> bool:
    return not {stem(token) for token in tokens(word)} & SMALL


def test_misspelt_words_lead_where_the_right_ones_lead(folder: Path, words: Counter[str]) -> None:
    common = [word for word, _ in words.most_common() if len(word) >= SHORTEST and _is_large(word)]
    slips = {slip: word for word in common[:COMMON] for slip in _slips(word) if slip not in words}
    assert len(slips) >= 1200
    found = pages_for(folder, [*slips, *common[:COMMON]])
    lost = {slip: word for slip, word in slips.items() if found[word][0] not in found[slip][:FIRST]}
    assert len(lost) / len(slips) <= 0.03, lost

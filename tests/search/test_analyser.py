"""This file proves that words are read as the fixtures say; a test in Node does for the browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from macros.search.analyser import SMALL, terms, tokens
from macros.search.compounds import parted

WORDS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("words.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("it", WORDS, ids=lambda it: it["text"])
def test_text_is_read_as_the_fixture_says(it: dict[str, Any]) -> None:
    assert tokens(it["text"]) == it["tokens"]
    assert terms(it["text"]) == it["terms"]


def test_small_words_are_terms_and_no_words_of_the_model() -> None:
    assert {"til", "om", "for", "paa", "i", "en", "et", "maa", "skal"} <= SMALL
    assert not {"ung", "samtal", "psykolog"} & SMALL


@pytest.mark.parametrize(
    ("word", "halves"),
    [
        ("gruppeforloeb", ("gruppe", "forloeb")),
        ("samtalesforloeb", ("samtale", "forloeb")),
        ("gruppeforloebsplan", ("gruppeforloeb", "plan")),
        ("forloeb", None),
        ("gruppexyzz", None),
    ],
)
def test_compound_is_parted_where_both_halves_are_words(
    word: str, halves: tuple[str, str] | None
) -> None:
    known = {"gruppe": 9, "forloeb": 9, "samtale": 5, "gruppeforloeb": 4, "plan": 3}
    assert parted(word, lambda half: known.get(half, 0)) == halves


def test_of_two_ways_the_one_with_the_commoner_halves_is_taken() -> None:
    known = {"abcd": 5, "efghijkl": 5, "abcdefgh": 2, "ijkl": 9}
    assert parted("abcdefghijkl", lambda half: known.get(half, 0)) == ("abcd", "efghijkl")

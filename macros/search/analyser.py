"""This file takes a text apart into the terms that it is found by.

`macros/browser/search/analyser.mjs` does the same to what a reader writes. What both know of Danish
stands in `danish.json`, and tests hold both together on every word of the site. A word is folded
before it is stemmed, so that it is the same whether somebody writes »målgruppe« or »maalgruppe«.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import snowballstemmer

DANISH: dict[str, Any] = json.loads(Path(__file__).with_name("danish.json").read_text("utf-8"))

_TOKEN = re.compile(DANISH["token"])
_FOLDED = str.maketrans(DANISH["folded"])
_NOUN = re.compile(DANISH["noun_of_a_verb"])
_STEMMER = snowballstemmer.stemmer("danish")


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text, in lower case and folded, in their order.

    Letters and digits part (»WHO5« is »who« and »5«), and a number keeps no points (»1.966.000«).
    """
    return [token.translate(_FOLDED) for token in _TOKEN.findall(text.lower())]


@cache
def stem(token: str) -> str:
    """Return the stem of a token: what its inflections have in common; of »syv« it is »7«."""
    if token in DANISH["same"]:
        return str(DANISH["same"][token])
    found = _twice(token)
    noun = _NOUN.match(found)
    verb = _twice(f"{noun[1]}e") if noun else ""  # »henvisning« is what it is to »henvise«
    return verb if noun and len(verb) >= len(noun[1]) - 1 else found  # else it is cut too short


def _twice(token: str) -> str:
    """Return a word without its endings, of which it may have two: »forældrenes«."""
    found: str = _STEMMER.stemWord(_STEMMER.stemWord(token))
    return found


def terms(text: str) -> list[str]:
    """Return the stem of each token of a text, in their order."""
    return [stem(token) for token in tokens(text)]


SMALL = frozenset(term for word in DANISH["small_words"] for term in terms(word))
"""The terms of the small words: no page is found by them where a query has others."""

"""This file asks the search of a built site in Node, and words why it answers as it does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..node import NotRunError, run
from .index import FILE

_ASK = Path(__file__).resolve().parents[1] / "browser" / "search" / "ask.mjs"
_PAGES = 5  # that are told of a query
_SECTIONS = 2  # that are told of a page


class NotAskedError(Exception):
    """The search could not be asked; the text says why, and what to do."""


def answers(site: Path, queries: Sequence[str]) -> list[dict[str, Any]]:
    """Return what the search of a built site finds for each query, as `ask.mjs` gives it.

    Raises NotAskedError when there is no index, or no Node to ask it in.
    """
    index = site / FILE
    if not index.is_file():
        raise NotAskedError(f"no index in {site}. Run: make site")
    try:
        found: list[dict[str, Any]] = json.loads(run(_ASK, str(index), *queries))
    except NotRunError as error:
        raise NotAskedError(f"the search did not run: {error}. Run: make ready") from None
    return found


def told(answer: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that say how a query was read, and why its first pages are the first."""
    for word in answer["words"]:
        meant = f" (read as {word['corrected']})" if word.get("corrected") else ""
        terms = ", ".join(f"{term} × {weight:.2g}" for term, weight in word["terms"].items())
        yield f"{word['token']}{meant}: {terms or 'nothing like it on the site'}"
    for rank, page in enumerate(answer["pages"][:_PAGES], start=1):
        prior = f", its weight {page['prior']:g}" if page["prior"] != 1 else ""
        yield f"{rank}. /{page['address']}  {page['title']}  (score {page['score']:.0f}{prior})"
        for section in page["sections"][:_SECTIONS]:
            yield f"   #{section['anchor'] or 'top'}  {section['title']}"
            for match in section["matches"]:
                yield f"      {_why(match, answer['words'])}"
    if not answer["pages"]:
        yield "no page. Give a page the word: see docs/vedligehold/soegning.md"


def _why(match: dict[str, Any], words: Sequence[dict[str, Any]]) -> str:
    places = "; ".join(f"{term} in {', '.join(fields)}" for term, fields in match["match"].items())
    return f"{words[match['word']]['token']} {match['score']:.0f}: {places}"

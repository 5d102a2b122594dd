"""A thing is called by one word: no text uses a word that a term replaces.

What quotes the sources (»…«), compares their words, or lists names for search may name it all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..document import Steps
    from ..raw import RawModel

_ABOUT_WORDS = {"term", "source", "disagreement", "crosswalk", "search"}
_OF_OTHERS = {"catalogue"}  # other services, with their own words
_NAMES = {"search_words", "also_called"}
_QUOTED = re.compile("»[^»«]*«")


def things_have_one_word(raw: RawModel) -> Iterator[Problem]:
    wanted = {
        word.casefold(): document.value["title"]
        for document in raw.of("term").values()
        for word in document.value.get("replaces", [])
    }
    if not wanted:
        return
    longest_first = sorted(wanted, key=len, reverse=True)
    found = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    for kind, _, document in raw.all():
        if kind.name in _ABOUT_WORDS | _OF_OTHERS:
            continue
        for steps, text in document.texts:
            if _is_name(kind.name, steps):
                continue
            for match in found.finditer(_QUOTED.sub("", text).casefold()):
                term = wanted[match.group()]
                yield document.problem(
                    steps, f"'{match.group()}' is called '{term}' here. Use the term's word."
                )


def _is_name(kind: str, steps: Steps) -> bool:
    """Say whether a text is a name: for search, or the official one of a core element."""
    return not _NAMES.isdisjoint(steps) or (kind == "core-element" and steps == ("title",))

"""This file finds the explained terms in a text: whole words, the longest name first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .model.words import Term

Found = tuple[tuple[int, int, Term], ...]
"""Where terms stand in a text: start, end and the term, from left to right, none inside another."""

_WORD = re.compile(r"[\w§]+")


class Glossary:
    """The names of terms, to be found in texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._names = _by_first_word(terms)
        self._found: dict[str, Found] = {}  # a statement's text is shown on several pages

    def found_in(self, text: str) -> Found:
        """Return the terms in a text, whole words only."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> Found:
        """Return the same without remembering it.

        One pattern of all names would be shorter, and take half of the build's own time.
        """
        found, done = [], 0
        folded = _lower(text)
        for word in _WORD.finditer(folded):
            start = word.start()
            if start < done or folded[start - 1 : start] == "-":
                continue
            for name, term in self._names.get(word.group(), ()):
                end = start + len(name)
                if folded.startswith(name, start) and not _joins(folded[end : end + 1]):
                    found.append((start, end, term))
                    done = end
                    break
        return tuple(found)


def _by_first_word(terms: Iterable[Term]) -> dict[str, list[tuple[str, Term]]]:
    """Return (name, term) of every name of every term, in lower case, under its first word.

    The longest name comes first, so that a term is not found inside another.
    """
    names = [(name.lower(), term) for term in terms for name in (term.title, *term.also_called)]
    under: dict[str, list[tuple[str, Term]]] = {}
    for name, term in sorted(names, key=lambda pair: -len(pair[0])):
        if first := _WORD.search(name):
            under.setdefault(first.group(), []).append((name, term))
    return under


def _lower(text: str) -> str:
    """Return a text in lower case, letter for letter, so that places stay those of the text."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)


def _joins(letter: str) -> bool:
    return letter == "-" or letter.isalnum()

"""This file parts compound words by the words that the site itself uses alone.

`macros/browser/search/compounds.mjs` does the same; tests hold both together.
"""

from __future__ import annotations

from collections.abc import Callable

from .analyser import DANISH

_SHORTEST: int = DANISH["shortest_half"]  # in letters
_LINKS: list[str] = DANISH["between_halves"]


def parted(token: str, count: Callable[[str], int]) -> tuple[str, str] | None:
    """Return the two halves of a compound, as they are written, or None when it is none.

    `count` says in how many sections a half stands as a word of its own, whatever its ending; 0 is
    no word. Of several ways to part a word the one counts whose rarer half is the commonest.
    """
    best: tuple[int, str, str] | None = None
    for end in range(_SHORTEST, len(token) - _SHORTEST + 1):
        for link in _LINKS:
            first, rest = token[:end], token[end:]
            if not rest.startswith(link) or len(rest) - len(link) < _SHORTEST:
                continue
            second = rest[len(link) :]
            found = min(count(first), count(second))
            if found and (best is None or found > best[0]):
                best = (found, first, second)
    return best and best[1:]

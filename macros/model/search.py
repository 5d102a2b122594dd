"""This file is what search knows beside the pages: what people call things, what comes later."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Origin


@dataclass(frozen=True, eq=False, kw_only=True)
class SearchName:
    """Words that people use, and the places that answer: ``kind/id``, ``page/…`` or statements."""

    words: tuple[str, ...]
    leads_to: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Prior:
    """How much pages weigh whose addresses begin with `pages`; 1 is the weight of all others."""

    pages: str
    factor: float
    reason: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Search:
    origin: Origin
    id: str
    title: str
    names: tuple[SearchName, ...]
    priors: tuple[Prior, ...]

    def prior(self, address: str) -> float:
        """Return the weight of a page: that of the longest beginning of its address."""
        known = [it for it in self.priors if address.startswith(it.pages)]
        return max(known, key=lambda it: len(it.pages)).factor if known else 1.0

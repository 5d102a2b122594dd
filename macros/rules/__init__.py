"""This folder holds what a schema cannot say: one rule a file, named by what is true when it holds.

A rule is a function from the raw model to problems. It may assume that each document has the right
shape; it never raises, and it never depends on another rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ..problems import Problem
from .anchors_are_unique import anchors_are_unique
from .file_name_is_id import file_name_is_id
from .highlights_have_numbers import highlights_have_numbers
from .limits_are_consistent import limits_are_consistent
from .names_of_terms_are_unique import names_of_terms_are_unique
from .orders_are_complete import orders_are_complete
from .pages_exist import pages_exist
from .references_resolve import references_resolve
from .sections_resolve import sections_resolve
from .texts_are_clean import texts_are_clean
from .themes_resolve import themes_resolve

if TYPE_CHECKING:
    from ..raw import RawModel

Rule = Callable[["RawModel"], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    anchors_are_unique,
    file_name_is_id,
    highlights_have_numbers,
    limits_are_consistent,
    names_of_terms_are_unique,
    orders_are_complete,
    pages_exist,
    references_resolve,
    sections_resolve,
    texts_are_clean,
    themes_resolve,
)

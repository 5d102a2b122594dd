"""This folder holds the things that a reader sees: one folder each, with all that makes it."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module


def _macros() -> Iterator[Callable[..., str]]:
    """Yield what each module of a component names in PAGES: the macros that a page may call."""
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        yield from getattr(import_module(module.name), "PAGES", ())


MACROS = tuple(sorted(_macros(), key=lambda macro: macro.__name__))
"""Those macros, under their own names. Each takes the Site first."""

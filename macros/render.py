"""This file turns prepared data into Markdown and HTML by the templates of the components.

The only module that imports jinja2. Text is escaped in every template; trusted markup comes as
Markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from markupsafe import Markup

FOLDER = Path(__file__).resolve().parent / "components"
_COMPILED = FOLDER.parent.parent / ".cache" / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_compiled(),
    )
    environment.filters["unmarked"] = unmarked
    return environment


_MARKS = re.compile(r"[\\`*_{}\[\]()#+!|~^=<>:-]")


def unmarked(text: str) -> Markup:
    """Return text for a heading in Markdown, where nothing in it is read as Markdown."""
    return Markup(_MARKS.sub(lambda mark: f"&#{ord(mark[0])};", text.replace("&", "&amp;")))


def _compiled() -> BytecodeCache | None:
    """Return where compiled templates are kept: compiling them takes as long as filling them."""
    try:
        _COMPILED.mkdir(parents=True, exist_ok=True)
    except OSError:  # a place where nothing can be written: compile each time
        return None
    return FileSystemBytecodeCache(str(_COMPILED))


def template_macro(template: str, name: str) -> Callable[..., Markup]:
    """Return a macro of a template: faster than `render` for what a page shows many times."""
    macro: Callable[..., Markup] = getattr(_environment().get_template(template).module, name)
    return macro


def render(template: str, **data: Any) -> str:
    """Return a template filled with data. `template` is a path under ``components/``.

    Raises jinja2.UndefinedError when the template asks for what `data` does not have.
    """
    return _environment().get_template(template).render(data)

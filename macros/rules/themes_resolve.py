"""Every statement stands under a theme of its own file, and every theme has a statement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..raw import RawModel


def themes_resolve(raw: RawModel) -> Iterator[Problem]:
    for kind, _, document in raw.all():
        if not kind.stated:
            continue
        themes = [theme["id"] for theme in document.value.get("themes", [])]
        used = set()
        for index, statement in enumerate(document.value.get("statements", [])):
            theme = statement["theme"]
            used.add(theme)
            if theme not in themes:
                near = did_you_mean(theme, themes) or " Add it under 'themes'."
                yield document.problem(
                    ("statements", index, "theme"), f"no theme '{theme}' in this file.{near}"
                )
        for index, theme in enumerate(themes):
            if theme not in used:
                yield document.problem(
                    ("themes", index), f"no statement stands under '{theme}'. Remove the theme."
                )

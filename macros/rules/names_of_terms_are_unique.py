"""No word is the name of two terms: where it stands in a text, one explanation is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..document import Steps
    from ..raw import RawModel


def names_of_terms_are_unique(raw: RawModel) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for document in raw.of("term").values():
        names: list[tuple[Steps, str]] = [(("title",), document.value["title"])]
        for index, name in enumerate(document.value.get("also_called", [])):
            names.append((("also_called", index), name))
        for steps, name in names:
            if name.casefold() in taken:
                by = taken[name.casefold()]
                message = f"'{name}' is a name of the term in {by}. Keep it in one of them."
                yield document.problem(steps, message)
            taken.setdefault(name.casefold(), document.path)

"""Every highlighted statement has a limit, and every highlighted experience a figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel

# highlights.<key>: the list that holds the things, what one is called, and the list it must have.
_WANTED = {
    "limits": ("statements", "statement", "limit"),
    "figures": ("experiences", "experience", "figure"),
}


def highlights_have_numbers(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("model").values():
        for key, (holder, noun, needed) in _WANTED.items():
            parts = {f"{id}/{part['id']}": part for id, _, _, part in raw.parts(holder)}
            for index, full_id in enumerate(document.value["highlights"][key]):
                if full_id in parts and f"{needed}s" not in parts[full_id]:
                    message = f"the {noun} '{full_id}' has no {needed}. Choose one that has."
                    yield document.problem(("highlights", key, index), message)

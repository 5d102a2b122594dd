"""Every highlighted statement has a limit, and every highlighted figure its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def highlights_have_numbers(raw: RawModel) -> Iterator[Problem]:
    statements = {f"{id}/{part['id']}": part for id, _, _, part in raw.parts("statements")}
    figures = raw.figures
    for document in raw.of("service").values():
        highlights = document.value["highlights"]
        for index, full_id in enumerate(highlights["limits"]):
            if full_id in statements and "limits" not in statements[full_id]:
                message = f"the statement '{full_id}' has no limit. Choose one that has."
                yield document.problem(("highlights", "limits", index), message)
        for index, full_id in enumerate(highlights["figures"]):
            if full_id in figures and not figures[full_id].reads:
                message = f"the figure '{full_id}' has no 'reads'. Add it there, or choose another."
                yield document.problem(("highlights", "figures", index), message)

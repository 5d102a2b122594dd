"""Every figure that a text names in braces exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..figures import HOLDERS
from ..problems import Problem, did_you_mean
from ..words import NAMED

if TYPE_CHECKING:
    from ..raw import RawModel


def figures_resolve(raw: RawModel) -> Iterator[Problem]:
    known = raw.figures
    broken = any(raw.broken[kind] for kind in HOLDERS)
    for document, steps, text in raw.texts():
        for named in NAMED.findall(text):
            if named in known or (broken and named.partition("/")[0] not in _holders(raw)):
                continue
            remedy = " Name one of a finding, the costs or the catalogue."
            near = did_you_mean(named, known) or remedy
            yield document.problem(steps, f"no figure '{named}'.{near}")


def _holders(raw: RawModel) -> set[str]:
    """Return the ids of what holds figures and could be read."""
    return {document.value["id"] for kind in HOLDERS for document in raw.of(kind).values()}

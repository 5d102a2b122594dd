"""Context is no surer than the best of the documents that it was read in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem
from ..schema import labels

if TYPE_CHECKING:
    from ..raw import RawModel


def context_is_no_surer_than_its_documents(raw: RawModel) -> Iterator[Problem]:
    rank = list(labels("context", "certainty")).index  # the schema's order: the surest first
    for document in raw.of("context").values():
        best = min((it["certainty"] for it in document.value["documents"]), key=rank)
        said = document.value["certainty"]
        if rank(said) < rank(best):
            message = f"says '{said}', but its best document is '{best}'. Write '{best}'."
            yield document.problem(("certainty",), message)

"""Every document that context cites is on the list of the same file, and each has one id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..raw import RawModel


def documents_resolve(raw: RawModel) -> Iterator[Problem]:
    listed = {
        document.path: [it["id"] for it in document.value["documents"]]
        for document in raw.of("context").values()
    }
    for document in raw.of("context").values():
        ids = listed[document.path]
        for index, id in enumerate(ids):
            if id in ids[:index]:
                message = f"'{id}' is taken by documents[{ids.index(id)}]. Choose another id."
                yield document.problem(("documents", index, "id"), message)
    for reference in raw.references():
        if reference.kind == "document":
            known = listed[reference.document.path]
            if reference.target not in known:
                near = did_you_mean(reference.target, known) or " Add it to 'documents'."
                yield reference.problem(f"no document '{reference.target}' in this file.{near}")

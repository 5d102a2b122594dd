"""The name of a file is the id of its entity."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def file_name_is_id(raw: RawModel) -> Iterator[Problem]:
    for kind, _, document in raw.all():
        name = PurePosixPath(document.path).stem
        id = document.value["id"]
        if kind.folder and id != name:
            yield document.problem(
                ("id",), f"the file is called '{name}', so the id must be '{name}', not '{id}'."
            )

"""Every section that is cited exists in the source that is cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..raw import RawModel


def sections_resolve(raw: RawModel) -> Iterator[Problem]:
    sections = {
        id: {section["id"] for section in document.value.get("sections", [])}
        for id, document in raw.of("source").items()
    }
    for reference in raw.references():
        if reference.kind != "section":
            continue
        cited = reference.document.value
        for step in reference.steps[:-1]:
            cited = cited[step]
        source = cited["source"]
        if source in sections and reference.target not in sections[source]:
            near = (
                did_you_mean(reference.target, sections[source])
                or f" Add it to model/sources/{source}.yaml."
            )
            yield reference.problem(
                f"the source '{source}' has no section '{reference.target}'.{near}"
            )

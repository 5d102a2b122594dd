"""What an outcome of the theory of change leads to stands on the next stage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..raw import RawModel


def outcomes_lead_on(raw: RawModel) -> Iterator[Problem]:
    for document in raw.of("theory-of-change").values():
        stages = document.value["stages"]
        for index, stage in enumerate(stages):
            after = stages[index + 1]["parts"] if index + 1 < len(stages) else []
            known = [part["id"] for part in after]
            for number, part in enumerate(stage["parts"]):
                for place, target in enumerate(part.get("leads_to", [])):
                    if target not in known:
                        near = did_you_mean(target, known) or " Name one that does, or remove it."
                        steps = ("stages", index, "parts", number, "leads_to", place)
                        yield document.problem(
                            steps, f"'{target}' does not stand on the next stage.{near}"
                        )

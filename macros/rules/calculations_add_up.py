"""Every amount that is worked out of others is what they give, within its rounding."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..problems import Problem

if TYPE_CHECKING:
    from ..model.figure import Figure
    from ..raw import RawModel


def calculations_add_up(raw: RawModel) -> Iterator[Problem]:
    known = raw.figures
    for document in raw.of("costs").values():
        for key in ("amounts", "own_calculations"):
            for index, amount in enumerate(document.value[key]):
                if "calculation" not in amount:
                    continue
                divisors = amount["calculation"].get("divided_by", [])
                if any(id in known and not known[id].value for id in divisors):
                    message = "divides by zero. Name another number."
                    yield document.problem((key, index, "calculation"), message)
                if f"{document.value['id']}/{amount['id']}" in _named(amount):
                    message = "is worked out of itself. Name another number."
                    yield document.problem((key, index, "calculation"), message)
                expected = _expected(amount, known)
                if expected is not None and abs(amount["value"] - expected) > _slack(amount):
                    message = (
                        f"is {amount['value']}, but the calculation gives {expected:.2f}. "
                        "Correct the number, or what it is worked out of."
                    )
                    yield document.problem((key, index, "value"), message)


def _expected(amount: Mapping[str, Any], known: Mapping[str, Figure]) -> float | None:
    """Return what the calculation gives; None when it names a figure that is not there, or zero."""
    calculation = amount["calculation"]
    divisors = calculation.get("divided_by", [])
    if not all(id in known for id in _named(amount)) or not all(known[id].value for id in divisors):
        return None
    total = math.fsum(known[id].value for id in calculation["sum_of"])
    share = 100 if amount["unit"] == "percent" else 1
    return share * total / math.prod(known[id].value for id in divisors)


def _named(amount: Mapping[str, Any]) -> list[str]:
    return [*amount["calculation"]["sum_of"], *amount["calculation"].get("divided_by", [])]


def _slack(amount: Mapping[str, Any]) -> float:
    """Return half of the last place that the number is given with."""
    decimals = len(f"{amount['value']:f}".rstrip("0").partition(".")[2])
    return float(amount.get("rounded_to", 10**-decimals)) / 2 + 1e-9

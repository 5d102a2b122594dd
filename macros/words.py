"""This file words what the model says in numbers and lists, in Danish."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .model.figure import Figure
from .model.statement import Limit, Statement
from .schema import labels

_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)

NAMED = re.compile(r"\{([^{}]*)\}")
"""A figure that a text names by its id."""


def level_word(level: str) -> str:
    """Return the Danish word for a level: ``must`` is "skal"."""
    return str(labels("statement", "level")[level])


def levels() -> list[str]:
    """Return the levels, the most binding first: the order of the schema's enum."""
    return list(labels("statement", "level"))


def limit_wording(limit: Limit, level: str = "") -> str:
    """Word a limit as it is read aloud: "senest 7 kalenderdage efter første henvendelse".

    `level` is that of the statement that sets it: *senest* and *højst* stand before a range only
    where the source binds to it, and never make a description or a possibility harder.
    """
    if limit.outside:
        return f"uden for {labels('limit', 'outside')[limit.outside]}"
    words = _amount(limit, level in _BINDING)
    return f"{words} efter {labels('limit', 'after')[limit.after]}" if limit.after else words


def limit_lines(statement: Statement) -> list[str]:
    """Word every limit of a statement with its subject: "Første samtale: senest 7 kalenderdage"."""
    return [
        f"{limit.subject}: {limit_wording(limit, statement.level)}" for limit in statement.limits
    ]


_BINDING = ("must", "should")


def _amount(limit: Limit, is_binding: bool) -> str:
    one, many = labels("limit", "unit")[str(limit.unit)]
    is_deadline = limit.of == "waiting-time"
    if limit.below is not None:
        return f"under {limit.below} {many}"
    if limit.of == "interval" and limit.min == limit.max:
        return f"hver {limit.max}. {one}"
    if limit.min is None:
        most = "senest" if is_deadline else "højst"
        return f"{most} {limit.max} {one if limit.max == 1 else many}"
    if limit.max is None:
        return f"mindst {limit.min} {one if limit.min == 1 else many}"
    if limit.min == limit.max:
        return f"{limit.min} {one if limit.min == 1 else many}"
    span = f"{limit.min}–{limit.max} {many}"
    if not is_binding:
        return span
    if is_deadline:
        return f"senest {span}"
    return f"højst {limit.max} {many} ({limit.min}–{limit.max})" if limit.min <= 1 else span


def number(value: float) -> str:
    """Write a number as Danes do: 1.972 and 9,5."""
    text = f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return text.removesuffix(",0").replace("-", "−")


def figure_wording(figure: Figure) -> str:
    """Word a figure without its label: "52 %", "4.466 kr.", "8 af 9 kommuner", "108"."""
    if figure.unit is None:
        return number(figure.value)
    return amount_wording(figure.value, figure.unit, figure.whole)


def amount_wording(value: float, unit: str, whole: float | None = None) -> str:
    """Word a number with its unit, a value of the schema's enum."""
    one, many = labels("common", "unit")[unit]
    of = f" af {number(whole)}" if whole is not None else ""
    return f"{number(value)}{of}\N{NO-BREAK SPACE}{one if value == 1 and not of else many}"


def filled(text: str, figures: Mapping[str, Figure]) -> str:
    """Return a text with each figure that it names in braces, ``{finding/measurement}``, worded."""
    if "{" not in text:
        return text
    return NAMED.sub(lambda found: figure_wording(figures[found[1]]), text)


def day_wording(day: str) -> str:
    """Word a day written as ``2027-03-01``: "1. marts 2027"."""
    year, month, date = day.split("-")
    return f"{int(date)}. {_MONTHS[int(month) - 1]} {year}"


def age_wording(low: int | None, high: int | None) -> str:
    """Word an age in years: "7–17 år", "fra 15 år", "op til 18 år"."""
    if low is not None and high is not None:
        return f"{low}–{high} år"
    return f"fra {low} år" if low is not None else f"op til {high} år"


def joined(words: Sequence[str]) -> str:
    """Join words as in a sentence: "a, b og c"."""
    return " og ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def slug(text: str) -> str:
    """Return words as an anchor: "Hvem kom i tilbuddet?" is "hvem-kom-i-tilbuddet"."""
    folded = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


def sort_key(text: str) -> tuple[int, ...]:
    """Return a key that sorts as Danes do: æ, ø and å last, and aa as it is written."""
    order = {"æ": 0x10000, "ø": 0x10001, "å": 0x10002}
    return tuple(order.get(letter, ord(letter)) for letter in text.casefold())

"""This file spoils tables of text: cells, rows, columns, quotes, encodings and sizes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from random import Random

from .bases import HEADERS, table
from .harm import SCRAPS, damaged_text, either

IDS = ["__proto__", "constructor", "hasOwnProperty", "ukendt/id", "A B", "", "a/b/c", "x" * 5000]
CELLS = [
    *["=HYPERLINK(1)", "'=1", "Sand", "done", "01/02/2026", "30-02-2026", "99999999", "1e308"],
    *["<img src=x onerror=alert(1)>", "\ud83d", "x" * 5001, "x" * 200_000, "'" * 5000, " " * 5000],
    *["1" * 5000, "2026-12-01 " + "1" * 5000, "\x00", "\x85" * 3000 + "=", '"' * 999],
]


def as_csv(rows: list[list[str]], separator: str) -> str:
    """Return rows as text."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator).writerows(rows)
    return file.getvalue()


def _cells(rows: list[list[str]], roll: Random) -> list[list[str]]:
    for _ in range(roll.randint(1, 6)):
        row = roll.choice(rows)
        if row:
            row[roll.randrange(len(row))] = either(roll, IDS, CELLS, SCRAPS)
    return rows


def _wide(rows: list[list[str]], roll: Random) -> list[list[str]]:
    more = [roll.choice(["", "x", "Id", "Note"])] * roll.choice([200, 20_000, 400_000])
    roll.choice(rows).extend(more)
    if roll.random() < 0.3:
        rows.insert(0, more)
    return rows


def _long(rows: list[list[str]], roll: Random) -> list[list[str]]:
    count = roll.choice([4990, 5001, 20_001, 60_000])
    kind = roll.choice(["mere/nr-{}", "{}", "", rows[-1][0]])
    return rows + [[kind.format(number), "I gang"] for number in range(count)]


def _headers(rows: list[list[str]], roll: Random) -> list[list[str]]:
    way = roll.randrange(5)
    if way == 0:
        rows[0] = [roll.choice([*HEADERS, *IDS]) for _ in range(roll.randint(0, 12))]
    elif way == 1:
        rows.insert(roll.randrange(len(rows)), list(HEADERS))
    elif way == 2:
        del rows[0]
    elif way == 3:
        rows[0].append(roll.choice(HEADERS))
    else:
        rows.reverse()
    return rows


def _repeated(roll: Random) -> str:
    sign: str = roll.choice([*"\";\n\r\x00æ'", '";"', '""', "Id;", "Id\t", "a;b\n"])
    return "Id;Status\n" * roll.randint(0, 1) + sign * (4_900_000 // len(sign.encode()))


ROWS: list[Callable[[list[list[str]], Random], list[list[str]]]] = [
    *[_cells] * 4,
    _wide,
    _long,
    *[_headers] * 2,
]


def tables(roll: Random, mine: str, ids: list[str]) -> bytes:
    """Return a spoiled table as text."""
    rows = [list(row) for row in table(ids)]
    way = roll.randrange(12)
    if way == 0:
        text = _repeated(roll)
    elif way < 4:
        text = damaged_text(as_csv(rows, roll.choice(";,\t")), roll)
    else:
        text = as_csv(roll.choice(ROWS)(rows, roll), roll.choice(";,\t"))
    encoding = roll.choice(["utf-8"] * 4 + ["utf-8-sig", "utf-16", "utf-16-be", "cp1252", "cp865"])
    errors = "surrogatepass" if encoding.startswith("utf") else "replace"
    data = text.encode(encoding, errors)
    return data[: roll.randrange(len(data) + 1)] if roll.random() < 0.1 else data

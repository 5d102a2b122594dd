"""This file spoils plans as JSON: wrong types, foreign keys, depths, numbers and sizes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

from .bases import export, plan
from .harm import damaged_text, either

DEPTHS = [19, 20, 21, 22, 500, 5000, 100_000]
KEYS = ["__proto__", "constructor", "prototype", "toString", "", "later", "æ", "a/b/c", "\ud800"]
TEXTS = ["", "x" * 5001, "😀" * 5001, "<img src=x onerror=alert(1)>", "\x00", "2026-02-30", "done"]
OTHERS: list[Any] = [None, True, -1, 1.5, 10**30, [], {}, [[]], [None], {"a": {"b": 1}}]


def nested(depth: int, roll: Random) -> str:
    """Return JSON of so many layers, as text: no program of ours need go down through it."""
    before, after = roll.choice([("[", "]"), ('{"lag":', "}")])
    return before * depth + "1" + after * depth


def spoiled_value(value: Any, roll: Random) -> None:
    """Change something somewhere in a value that holds others."""
    here = value
    while roll.random() < 0.8 and (inner := [it for it in _parts(here) if it]):
        here = roll.choice(inner)
    key = roll.choice(list(here) if isinstance(here, dict) else range(len(here)))
    way = roll.randrange(4)
    if way == 0:
        del here[key]
    elif way == 1 and isinstance(here, dict):
        here[roll.choice(KEYS)] = either(roll, OTHERS, TEXTS)
    else:
        here[key] = either(roll, OTHERS, TEXTS)


def _parts(value: Any) -> list[Any]:
    parts = value.values() if isinstance(value, dict) else value
    return [part for part in parts if isinstance(part, dict | list)]


def _spoiled(roll: Random, mine: str, ids: list[str]) -> str:
    file = export(mine, ids)
    for _ in range(roll.randint(1, 3)):
        spoiled_value(file, roll)
    return json.dumps(file, ensure_ascii=roll.random() < 0.5)


def _deep(roll: Random, mine: str, ids: list[str]) -> str:
    text = json.dumps(export(mine, ids))
    place = roll.choice(['"En note"', '"Nord"', "1,", '"00000001"', '"2026-12-01"', "[{"])
    return text.replace(place, nested(roll.choice(DEPTHS), roll) + place[-1] * (place == "1,"), 1)


def _only_deep(roll: Random, mine: str, ids: list[str]) -> str:
    return nested(roll.choice(DEPTHS), roll)[: -roll.randint(0, 1) or None]


def _poisoned(roll: Random, mine: str, ids: list[str]) -> str:
    text = json.dumps(export(mine, ids))
    poison = f'"{roll.choice(KEYS[:4])}": {{"polluted": true, "note": "x", "status": "in-place"}}, '
    at = roll.choice([match.end() for match in re.finditer(r'\{(?=")', text)])
    return text[:at] + poison + text[at:]


def _many(roll: Random, mine: str, ids: list[str]) -> str:
    file = plan(mine, ids)
    many, most = roll.choice([("items", 5000), ("known", 5000), ("forms", 200)])
    value = {"items": {}, "known": "00000001", "forms": {"values": {}}}[many]
    count = most + roll.choice([0, 1, most])
    file[many] = {f"mere/nr-{number}": value for number in range(count)}
    if roll.random() < 0.3:
        small = {**plan("p", []), "forms": {}}
        file = {**export(mine, ids), "plans": [{**small, "id": f"p-{n}"} for n in range(1500)]}
    return json.dumps(file)


def _large(roll: Random, mine: str, ids: list[str]) -> str:
    """Return a file that is as large as is read, and of little but one thing."""
    size = roll.choice([4_900_000, 5_000_001])
    what = roll.choice(["[", " ", '{"a":', '"', "9", "[0", '{"format":"sammen-paa-sporet/plan",'])
    return "{" + (what * size)[: size - 1]


def _foreign(roll: Random, mine: str, ids: list[str]) -> str:
    file = export(mine, ids)
    version = roll.choice([2, 99, 1e300, "1", None, -1])
    return either(
        roll,
        ["[]", "{}", "{", "[1, 2", '{"plans": "alle"}', "{}{}", '{"a": NaN}', "[1e999]"],
        [
            json.dumps({**file, "format_version": version}),
            json.dumps({**file, "plans": [{**file["plans"][0], "format_version": version}]}),
            json.dumps({**file, "plans": [file["plans"][0]] * 2}),
            json.dumps({**file, "plans": []}),
            json.dumps({"type": "FeatureCollection", "features": []}),
        ],
    )


def _damaged(roll: Random, mine: str, ids: list[str]) -> str:
    return damaged_text(json.dumps(export(mine, ids), indent=1), roll)


WAYS: list[Callable[[Random, str, list[str]], str]] = [
    *[_spoiled] * 4,
    _deep,
    _only_deep,
    _poisoned,
    _many,
    _large,
    *[_foreign] * 2,
    *[_damaged] * 3,
]


def plans(roll: Random, mine: str, ids: list[str]) -> bytes:
    """Return a spoiled file of plans."""
    text = roll.choice(WAYS)(roll, mine, ids)
    encoding = roll.choice(["utf-8"] * 8 + ["utf-8-sig", "utf-16", "utf-16-be", "latin-1"])
    return text.encode(encoding, "replace" if encoding == "latin-1" else "surrogatepass")

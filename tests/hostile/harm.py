"""This file does to texts and bytes what disks, nets, programs and ill will do to files."""

from __future__ import annotations

from random import Random
from typing import TypeVar

T = TypeVar("T")
SCRAPS = [
    *"\";,\t\n\r\x00'=<>&{}[]:\\",
    "\r\n",
    "\ufeff",
    "\u2028",
    "<script>",
    "__proto__",
    "constructor",
    "Id",
    "Status",
    "I gang",
    "31-12-2026",
    "-->",
    "]]>",
    "9" * 400,
    "x" * 6000,
]


def either(roll: Random, *lists: list[T]) -> T:
    """Return one of one of the lists."""
    return roll.choice(roll.choice(lists))


def damaged_text(text: str, roll: Random) -> str:
    """Return a text with scraps put in, and parts cut out, doubled or put elsewhere."""
    for _ in range(roll.randint(1, 5)):
        start, end = sorted(roll.randrange(len(text) + 1) for _ in range(2))
        piece = text[start : min(end, start + roll.choice([1, 40, 4000]))]
        way = roll.randrange(5)
        if way == 0:
            text = text[:start] + roll.choice(SCRAPS) + text[start:]
        elif way == 1:
            text = text[:start] + roll.choice(SCRAPS) + text[start + 1 :]
        elif way == 2:
            text = text[:start] + text[start + len(piece) :]
        elif way == 3:
            text = text[:end] + piece + text[end:]
        elif roll.random() < 0.3:
            text = text[:start]
    return text


def damaged_bytes(data: bytes, roll: Random) -> bytes:
    """Return bytes with some of them flipped, zeroed, doubled or lost."""
    spoiled = bytearray(data)
    for _ in range(roll.randint(1, 8)):
        if not spoiled:
            break
        at = roll.randrange(len(spoiled))
        way = roll.randrange(6)
        if way < 3:
            spoiled[at] = roll.randrange(256)
        elif way == 3:
            spoiled[at : at + 16] = bytes(16)
        elif way == 4:
            spoiled[at:at] = spoiled[at : at + roll.choice([1, 500])]
        elif roll.random() < 0.4:
            del spoiled[at:]
    return bytes(spoiled)

"""This file makes zip files that lie: of their sizes, their parts, and where they begin."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from random import Random

from .bases import zipped

Parts = dict[str, bytes]
LISTED, END, LOCAL = b"PK\x01\x02", b"PK\x05\x06", b"PK\x03\x04"
LONG = [0, 1, 100, 2**31, 2**32 - 2, 2**32 - 1]
SHORT = [0, 1, 12, 99, 0xFFFF]
# The fields that lie, each with its offset: those of an entry of the list (its flags, method,
# checksum, sizes, lengths and start), of the list's end, and of what stands before a part.
FIELDS = {
    LISTED: ["8H", "10H", "16I", "20I", "24I", "28H", "30H", "42I"],
    END: ["8H", "10H", "12I", "16I", "20H"],
    LOCAL: ["6H", "8H", "26H", "28H"],
}


def _places(data: bytes, signature: bytes) -> list[int]:
    found = []
    at = data.find(signature)
    while at >= 0:
        found.append(at)
        at = data.find(signature, at + 4)
    return found


def _lying(parts: Parts, roll: Random) -> bytes:
    """Write other numbers into the list of parts, its end, or before a part."""
    data = bytearray(zipped(parts))
    signature = roll.choice([LISTED, LISTED, END, LOCAL])
    places = _places(bytes(data), signature)
    for place in places if roll.random() < 0.3 else [roll.choice(places)]:
        field = roll.choice(FIELDS[signature])
        number = roll.choice(LONG if field[-1] == "I" else SHORT)
        struct.pack_into(f"<{field[-1]}", data, place + int(field[:-1]), number)
    return bytes(data)


def _modest(parts: Parts, roll: Random) -> bytes:
    """Say that a part unpacks to little, when it unpacks to very much."""
    name = roll.choice(list(parts))
    much = {**parts, name: parts[name] + b" " * roll.choice([10_000_000, 80_000_000])}
    data = bytearray(zipped(much))
    for place in _places(bytes(data), LISTED):
        struct.pack_into("<I", data, place + 24, 1000)
    return bytes(data)


def _many(parts: Parts, roll: Random) -> bytes:
    count = roll.choice([900, 1001, 5000])
    return zipped(parts | {f"xl/mere/nr-{number}.xml": b"" for number in range(count)})


def _overlapping(parts: Parts, roll: Random) -> bytes:
    """Let every entry of the list lead to the first part."""
    data = bytearray(zipped(parts))
    for place in _places(bytes(data), LISTED):
        struct.pack_into("<I", data, place + 42, 0)
    return bytes(data)


def _with_more(parts: Parts, roll: Random) -> bytes:
    """Put something before, after or between, also the end of another file."""
    data = zipped(parts, roll.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
    end = END + bytes(18)
    more = roll.choice([end, end * 3000, bytes(70_000), LOCAL * 500, zipped(parts), b"%PDF-1.7\n"])
    return roll.choice([data + more, LOCAL + more + data, more + data, data[:-22] + more])


def _inside(parts: Parts, roll: Random) -> bytes:
    """Put a file into a file."""
    return zipped({"content.xml": zipped(parts), "xl/workbook.xml": zipped(parts)})


def _packed_otherwise(parts: Parts, roll: Random) -> bytes:
    return zipped(parts, roll.choice([zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]))


WAYS: list[Callable[[Parts, Random], bytes]] = [
    *[_lying] * 5,
    *[_modest] * 2,
    _many,
    _overlapping,
    *[_with_more] * 2,
    _inside,
    _packed_otherwise,
]


def spoiled_zip(parts: Parts, roll: Random) -> bytes:
    """Return a zip file of parts that is not what it says."""
    return roll.choice(WAYS)(parts, roll)

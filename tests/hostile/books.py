"""This file spoils spreadsheets from within: their XML, their links, and what they unpack to."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from .archives import spoiled_zip
from .bases import ods, xlsx, zipped
from .harm import damaged_bytes, damaged_text

Parts = dict[str, bytes]
NUMBERS = ["0", "-1", "1e9", "NaN", "9" * 20, "1048576", "4294967296", "", "٢", "1e400"]
PLACES = ["A0", "ZZZ1", "XFD1048576", "A99999", "a1", "1A", "", "AAAAAAA1", "A-1", "A1e5"]
TARGETS = ["../../../a.xml", "http://example.invalid/a.xml", "%ZZ", "//", "\\", "sheet9.xml", ""]
REPEATS = ["1000000000", "1e9", "-5", "0", "16384", "20001", "Infinity", "NaN"]
ENTITIES = '<!DOCTYPE a [<!ENTITY b "{}">{}]>'
FILLINGS = [
    *["<row/>", '<c r="A1"/>', "<si><t>a</t></si>", "&#97;", "&lt;", "<!---->", "<a>", " ", "x"],
    *['<a b="1"/>', 'a="1" ', "<![CDATA[x]]>", "<?x?>", "<", "&", "\x00", "</a>", "]]>", '"'],
    *["<table:table-row/>", "<text:p/>", '<text:s text:c="9999"/>', "<table:table/>"],
]
SIZES = [100_000, 5_000_000, 49_000_000, 60_000_000]


def _main(parts: Parts) -> str:
    return "content.xml" if "content.xml" in parts else "xl/worksheets/sheet1.xml"


def _attributes(parts: Parts, roll: Random) -> Parts:
    """Give attributes of the sheet values that no program would."""
    name = roll.choice([_main(parts), *parts])
    text = parts[name].decode()
    found = list(re.finditer(r'(\S+)="([^"]*)"', text))
    for match in sorted(roll.sample(found, min(len(found), 3)), key=lambda it: -it.start()):
        key = match[1]
        values = REPEATS if "repeated" in key else PLACES if key == "r" else NUMBERS
        values = TARGETS if key == "Target" else values
        start, end = match.span(2)
        text = text[:start] + roll.choice(values) + text[end:]
    return parts | {name: text.encode()}


def _repeated(parts: Parts, roll: Random) -> Parts:
    """Let a row and a cell of a spreadsheet stand very often."""
    name = _main(parts)
    more = f' table:number-columns-repeated="{roll.choice(REPEATS)}"'
    text = parts[name].decode().replace('repeated="1"', f'repeated="{roll.choice(REPEATS)}"')
    cell = "<table:table-cell" if name == "content.xml" else "<c"
    at = text.rfind(cell) + len(cell)
    return parts | {name: (text[:at] + more + text[at:]).encode()}


def _filled(parts: Parts, roll: Random) -> Parts:
    """Put much of one thing into a part, so that a small file unpacks to much."""
    name = roll.choice([_main(parts), _main(parts), *parts])
    text = parts[name].decode()
    filling = roll.choice(FILLINGS)
    places = [match.start() for match in re.finditer(r">|<|/>", text)] or [0]
    at = roll.choice([*places[-12:], *places[:12]]) + 1
    many = filling * (roll.choice(SIZES) // len(filling))
    return parts | {name: (text[:at] + many + text[at:]).encode()}


def _nested(parts: Parts, roll: Random) -> Parts:
    depth = roll.choice([1000, 100_000, 2_000_000])
    layers = roll.choice(["<a>{}</a>", "<text:p>{}</text:p>", "<is>{}</is>", "<row>{}</row>"])
    before, after = layers.split("{}")
    name = _main(parts)
    head, end, tail = parts[name].decode().rpartition("</")
    return parts | {name: (head + before * depth + after * depth + end + tail).encode()}


def _entities(parts: Parts, roll: Random) -> Parts:
    """Declare entities that grow without end where they are read."""
    name = roll.choice([_main(parts), *parts])
    many = "".join(f'<!ENTITY b{n + 1} "{f"&b{n};" * 10}">' for n in range(10))
    declared = ENTITIES.format("x" * 100, many)
    text = parts[name].decode()
    at = text.find("?>") + 2 if text.startswith("<?") else 0
    text = text[:at] + declared + re.sub(r">(I gang|Mette)<", ">&b9;<", text[at:])
    return parts | {name: text.encode()}


def _mixed(parts: Parts, roll: Random) -> Parts:
    """Lose a part, or give it the content of another."""
    one, other = (roll.choice(list(parts)) for _ in range(2))
    if roll.random() < 0.5:
        return {name: content for name, content in parts.items() if name != one}
    return parts | {one: parts[other]}


def _texts(parts: Parts, roll: Random) -> Parts:
    name = roll.choice([_main(parts), *parts])
    return parts | {name: damaged_text(parts[name].decode(), roll).encode(errors="replace")}


def _bytes(parts: Parts, roll: Random) -> Parts:
    name = roll.choice(list(parts))
    return parts | {name: damaged_bytes(parts[name], roll)}


WAYS: list[Callable[[Parts, Random], Parts]] = [
    *[_attributes] * 4,
    _repeated,
    *[_filled] * 2,
    _nested,
    _entities,
    *[_mixed] * 2,
    *[_texts] * 3,
    *[_bytes] * 2,
]


def _book(parts: Parts, roll: Random) -> bytes:
    way = roll.randrange(10)
    if way < 6:
        return zipped(roll.choice(WAYS)(parts, roll))
    return damaged_bytes(zipped(parts), roll) if way < 8 else spoiled_zip(parts, roll)


def excel(roll: Random, mine: str, ids: list[str]) -> bytes:
    """Return a spoiled Excel file."""
    return _book(xlsx(ids), roll)


def libre_office(roll: Random, mine: str, ids: list[str]) -> bytes:
    """Return a spoiled spreadsheet of LibreOffice's."""
    return _book(ods(ids), roll)

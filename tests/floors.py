"""This file draws the floors of the house from its imports: ``python -m tests.floors [--write]``.

A room is a module, or a folder with so many. It imports only from floors below its own. The top
floor holds what nothing else imports: the entries. The bottom holds what imports nothing of ours.
"""

from __future__ import annotations

import argparse
import textwrap
from collections import Counter
from collections.abc import Callable
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from macros.raw import ROOT

from .imports import Arrows, module_arrows, script_arrows

FILE = ROOT / "CONTRIBUTING.md"
BEGIN, END = "<!-- floors: python -m tests.floors --write -->\n", "<!-- /floors -->\n"
WIDTH = 100
HOUSES_OF_ROOMS = ("browser", "exports")
"""The folders of macros/ whose folders are rooms of their own."""


class CircleError(Exception):
    """Imports lead back to where they began; the message names the way round."""


def room_of(name: str) -> str:
    """Return the room of a module: itself, or its folder."""
    parts = PurePosixPath(name).parts
    if len(parts) == 1:
        return name.removesuffix(".py")
    if parts[0] == "browser" and len(parts) == 2:
        return name
    return f"{'/'.join(parts[: -1 if parts[0] in HOUSES_OF_ROOMS else 1])}/"


def between_rooms(arrows: Arrows) -> Arrows:
    """Return what rooms import of each other."""
    rooms: dict[str, set[str]] = {room_of(name): set() for name in arrows}
    for name, imported in arrows.items():
        rooms[room_of(name)] |= {room_of(it) for it in imported} - {room_of(name)}
    return rooms


def in_order(arrows: Arrows) -> list[str]:
    """Return names so that each comes after all that it imports. Raises CircleError."""
    try:
        graph = {name: sorted(arrows[name]) for name in sorted(arrows)}  # the same circle each time
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        way = list(reversed(error.args[1]))  # graphlib gives the imported first
        raise CircleError(f"Imports go in a circle: {' → '.join(way)}.") from None


def floors(arrows: Arrows) -> list[list[str]]:
    """Return the rooms of each floor, the bottom first. Raises CircleError."""
    height: dict[str, int] = {}
    for room in in_order(arrows):
        height[room] = max((height[it] + 1 for it in arrows[room]), default=0)
    top = max(height.values())
    entries = set(arrows) - set().union(*arrows.values())
    height |= dict.fromkeys(entries, top)
    return [sorted(room for room, it in height.items() if it == floor) for floor in range(top + 1)]


def drawn(arrows: Arrows) -> str:
    """Return the picture of modules: a floor a line, the top first. Raises CircleError."""
    in_order(arrows)  # between modules: a circle inside one room is one, too
    sizes = Counter(room_of(name) for name in arrows)

    def shown(room: str) -> str:
        return f"{room}\N{NO-BREAK SPACE}({sizes[room]})" if room.endswith("/") else room

    lines = []
    for number, rooms in reversed(list(enumerate(floors(between_rooms(arrows))))):
        text = "   ".join(map(shown, rooms))
        lines += textwrap.wrap(
            f"{number:2}  {text}",
            WIDTH,
            subsequent_indent="    ",
            break_on_hyphens=False,
            break_long_words=False,
        )
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ") + "\n"


PARTS: dict[str, Callable[[], Arrows]] = {
    "Python, which makes the pages and the files": module_arrows,
    "Scripts, which run in the browser": script_arrows,
}


def picture() -> str:
    """Return the picture of all code. Raises CircleError."""
    return "\n".join(f"{title}\n\n{drawn(arrows())}" for title, arrows in PARTS.items())


def with_picture(text: str, picture: str) -> str:
    """Return the text of CONTRIBUTING.md with the picture between its marks."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n```text\n{picture}```\n\n{END}{after}"


def main(arguments: list[str] | None = None) -> int:
    """Print the picture, or write it. Return 0, or 1 when imports go in a circle."""
    parser = argparse.ArgumentParser(prog="python -m tests.floors", description="Draw the floors.")
    parser.add_argument("--write", action="store_true", help=f"put the picture into {FILE.name}")
    options = parser.parse_args(arguments)
    try:
        found = picture()
    except CircleError as circle:
        print(circle)
        return 1
    if options.write:
        FILE.write_text(with_picture(FILE.read_text("utf-8"), found), encoding="utf-8")
    else:
        print(found, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""This file proves the picture of the floors, and that CONTRIBUTING.md holds it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from . import floors
from .floors import BEGIN, END, FILE, WIDTH, CircleError
from .imports import Arrows, module_arrows, script_arrows, scripts

HOUSE: Arrows = {
    "__main__.py": {"rules/__init__.py", "exports/forms/pdf.py"},
    "rules/__init__.py": {"rules/a.py"},
    "rules/a.py": {"words.py"},
    "exports/forms/pdf.py": {"exports/office/typst.py"},
    "exports/office/typst.py": set(),
    "words.py": set(),
    "finish.py": set(),
}
CIRCLE = {**HOUSE, "words.py": {"finish.py"}, "finish.py": {"rules/a.py"}}


def test_contributing_holds_the_picture_of_the_code() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert floors.with_picture(text, floors.picture()) == text, (
        "Run: python -m tests.floors --write"
    )


def test_picture_has_entries_on_top_and_what_imports_nothing_at_the_bottom() -> None:
    assert floors.drawn(HOUSE) == (
        " 2  __main__   finish\n"
        " 1  exports/forms/ (1)   rules/ (2)\n"
        " 0  exports/office/ (1)   words\n"
    )


@pytest.mark.parametrize(
    "arrows", [HOUSE, module_arrows(), module_arrows(types=True), script_arrows()]
)
def test_room_imports_only_from_floors_below_its_own(arrows: Arrows) -> None:
    rooms = floors.between_rooms(arrows)
    drawn = floors.floors(rooms)
    floor = {room: number for number, its in enumerate(drawn) for room in its}
    assert set(floor) == set(rooms)
    assert [
        (room, it) for room, found in rooms.items() for it in found if floor[it] >= floor[room]
    ] == []


@pytest.mark.parametrize("arrows", [CIRCLE, dict(reversed(CIRCLE.items()))])
def test_circle_is_named_the_same_way_round_each_time(arrows: Arrows) -> None:
    way = "finish.py → rules/a.py → words.py → finish.py"
    with pytest.raises(CircleError, match=re.escape(f"Imports go in a circle: {way}.")):
        floors.drawn(arrows)


def test_circle_inside_one_room_is_one() -> None:
    with pytest.raises(CircleError):
        floors.drawn({**HOUSE, "rules/a.py": {"rules/__init__.py"}})


def test_circle_between_rooms_alone_is_one() -> None:
    with pytest.raises(CircleError, match="rules/ → words → rules/"):
        floors.drawn({"rules/a.py": {"words.py"}, "words.py": {"rules/b.py"}, "rules/b.py": set()})


def test_circle_is_said_and_nothing_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = FILE.read_bytes()
    monkeypatch.setattr(floors, "PARTS", {"Python": lambda: CIRCLE})
    assert floors.main(["--write"]) == 1
    assert capsys.readouterr().out.startswith("Imports go in a circle: ")
    assert FILE.read_bytes() == before


def test_floor_with_many_rooms_goes_on_in_the_next_line() -> None:
    many: Arrows = {f"a-room-with-a-long-name-{number:02}/a.py": set() for number in range(20)}
    lines = floors.drawn(many).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert {line[:4] for line in lines} == {" 0  ", "    "}
    assert all(line.endswith("(1)") for line in lines)


def test_picture_is_written_between_its_marks_alone() -> None:
    text = f"Before.\n\n{BEGIN}old\n{END}\nAfter.\n"
    once = floors.with_picture(text, "new\n")
    assert once == f"Before.\n\n{BEGIN}\n```text\nnew\n```\n\n{END}\nAfter.\n"
    assert floors.with_picture(once, "new\n") == once


def test_scripts_are_read_as_a_browser_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "widget.mjs"
    file.write_text(
        'import {\n  a,\n} from "./a.mjs"\nexport * from "./b.mjs"\n'
        '// import "./not-this.mjs"\nconst text = `import("./nor-this.mjs")`\n'
        'export async function mount() {\n  await import("./c.mjs")\n}\n'
        "export const short = (it) =>\n  it\n",
        encoding="utf-8",
    )
    found = scripts((file,))[file]
    assert found.imports == ("./a.mjs", "./b.mjs", "./c.mjs")
    assert [(it.name, it.line, it.end) for it in found.functions] == [
        ("mount", 7, 9),
        ("short", 10, 11),
    ]


def test_every_script_that_is_imported_is_there() -> None:
    arrows = script_arrows()
    assert set().union(*arrows.values()) <= set(arrows)

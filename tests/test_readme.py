"""This file holds what README and CONTRIBUTING say against what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.check import check
from macros.kinds import KINDS
from macros.problems import terminal
from macros.raw import ROOT

from .conftest import copy_of_real
from .shape.test_imports import OWNERS

FILES = ("README.md", "CONTRIBUTING.md", "model/README.md")
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in FILES}
README, CONTRIBUTING = TEXTS["README.md"], TEXTS["CONTRIBUTING.md"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([\w./-]+):", MAKEFILE, re.MULTILINE))

BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
PATH = re.compile(r"[\w.-]*(/[\w.-]+)*/?(?<=[/\w])")
ENDS = r"\.(css|json|md|mjs|py|toml|txt|typ|yaml|yml)$"


def code(text: str) -> list[str]:
    """Return what stands between backticks in a line."""
    return re.findall(r"`([^`\n]+)`", BLOCK.sub("", text))


def commands(text: str, start: str) -> set[str]:
    """Return each command of a text that begins so, without its comment: in a block or a line."""
    lines = [line for block in BLOCK.findall(text) for line in block.splitlines()]
    found = (it.partition("#")[0].partition(start) for it in (*lines, *code(text)))
    return {f"{start}{rest}".strip() for before, begin, rest in found if begin}


def paths(text: str) -> set[str]:
    """Return what looks like a file or a folder of the project."""
    named = {it for it in code(text) if PATH.fullmatch(it)}
    return {
        it
        for it in named
        if re.search(ENDS, it) or ((ROOT / it.split("/")[0]).is_dir() and "/" in it)
    }


def is_there(path: str) -> bool:
    """Say whether a path is of the project, of macros/, or a name that one of our files has."""
    if "/" in path:
        return any((folder / path).exists() for folder in (ROOT, ROOT / "macros"))
    folders = ("macros", "model", "schemas", "tests")
    return (ROOT / path).exists() or any(any((ROOT / it).rglob(path)) for it in folders)


# --- commands


@pytest.mark.parametrize("name", FILES)
def test_make_has_every_target_that_is_named(name: str) -> None:
    named = {command.split()[1] for command in commands(TEXTS[name], "make ")}
    assert named
    assert named - TARGETS == set()


def test_readme_names_every_target_that_explains_itself() -> None:
    explained = set(re.findall(r"^([\w-]+):.*  ## ", MAKEFILE, re.MULTILINE))
    assert {command.split()[1] for command in commands(README, "make ")} == explained


@pytest.mark.parametrize(
    "command", sorted({it for text in TEXTS.values() for it in commands(text, "python -m macros")})
)
def test_command_line_takes_every_command_that_is_named(command: str) -> None:
    words = command.replace("KIND", "tool").replace("ID", "et-redskab").split()[3:]
    with pytest.raises(SystemExit) as ended:  # help is given once the words before it are taken
        main([*words, "--help"])
    assert ended.value.code == 0


def test_commands_are_found_in_blocks_and_in_lines() -> None:
    assert {"python -m macros new term netvaerkscafe", "python -m macros new form ID"} <= commands(
        CONTRIBUTING, "python -m macros"
    )


def test_command_that_is_not_there_is_refused() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["new", "pedel", "x", "--help"])
    assert ended.value.code == 2


@pytest.mark.parametrize("name", FILES)
def test_every_tool_of_the_tests_that_is_named_is_there(name: str) -> None:
    for command in commands(TEXTS[name], "python -m tests"):
        place = ROOT / command.split()[2].replace(".", "/")
        tool = place / "__main__.py" if place.is_dir() else place.with_suffix(".py")
        assert tool.is_file(), command


def test_contributing_lists_the_kinds_that_new_makes() -> None:
    listed = re.search(r"Kinds:\n`([a-z -]+)`", CONTRIBUTING)
    assert listed
    assert listed[1].split() == [kind.name for kind in KINDS.values() if kind.folder]


# --- places


@pytest.mark.parametrize("name", FILES)
def test_every_path_that_is_named_is_there(name: str) -> None:
    named = paths(TEXTS[name]) - {"search.json"}  # Zensical's
    assert sorted(path for path in named if not is_there(path)) == []


@pytest.mark.parametrize(
    "path", ["macros/minimal.py", "docs/nowhere/", "nothing.mjs", "rules/x.py"]
)
def test_path_that_is_not_there_is_missed(path: str) -> None:
    assert [it for it in paths(f"See `{path}`.") if not is_there(it)] == [path]


@pytest.mark.parametrize("name", FILES)
def test_every_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXTS[name])
    assert [it for it in links if not (ROOT / name).parent.joinpath(it).exists()] == []


def test_readme_has_a_line_for_each_folder_of_the_tree() -> None:
    rows = re.findall(r"^\| `(\w+)/` \|", README, re.MULTILINE)
    assert rows == ["model", "schemas", "macros", "docs", "tests", "findings"]


def test_contributing_names_the_rooms_that_know_a_library() -> None:
    rows = re.findall(r"^\| (\w+) \| (`.+`) \|$", CONTRIBUTING, re.MULTILINE)
    assert {library: set(code(rooms)) for library, rooms in rows} == OWNERS


# --- what the tour promises


def test_misspelt_role_is_told_as_the_readme_tells_it(tmp_path: Path) -> None:
    promised = re.search(r"`((model/\S+):(\d+):(\d+): .+ no role '(\w+)'.+'(\w+)'\?)`", README)
    assert promised
    root = copy_of_real(tmp_path)
    file, line, column = root / promised[2], int(promised[3]), int(promised[4])
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    before, rest = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    assert rest.startswith(promised[6])
    lines[line - 1] = before + promised[5] + rest.removeprefix(promised[6])
    file.write_text("".join(lines), encoding="utf-8")
    assert [terminal(problem) for problem in check(root)] == [promised[1]]

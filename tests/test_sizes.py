"""This file keeps rooms small: modules, functions and lines, in every language of the tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from macros.raw import ROOT

from .imports import Function, scripts

LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_LINE, MEDIAN = 250, 40, 100, 80
"""Lines, lines without the docstring, letters, and lines of the module in the middle."""

ENDS = {".css", ".j2", ".js", ".mjs", ".py", ".typ"}


def files(folder: str) -> list[Path]:
    return sorted(it for it in (ROOT / folder).rglob("*") if it.suffix in ENDS and it.is_file())


MACROS, TESTS = files("macros"), files("tests")
FILES = [*MACROS, *TESTS]


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def longer(paths: list[Path], most: int) -> dict[str, int]:
    sizes = {name_of(path): len(lines(path)) for path in paths}
    return {name: size for name, size in sizes.items() if size > most}


def functions(path: Path) -> Iterator[tuple[Function, int]]:
    """Yield each function of a module or a script with its length: nested ones too."""
    if path.suffix in (".mjs", ".js"):
        yield from ((it, it.end - it.line + 1) for it in scripts(SCRIPTS)[path].functions)
    elif path.suffix == ".py":
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                function = Function(node.name, node.lineno, node.end_lineno or node.lineno)
                yield function, function.end - function.line + 1 - _of_docstring(node)


def _of_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    if ast.get_docstring(node) is None:
        return 0
    said = node.body[0]
    return (said.end_lineno or said.lineno) - said.lineno + 1


SCRIPTS = tuple(path for path in FILES if path.suffix in (".mjs", ".js"))


def test_every_language_of_the_tree_is_measured() -> None:
    assert {path.suffix for path in MACROS} == ENDS
    assert {path.suffix for path in TESTS} >= {".mjs", ".py"}


def test_no_module_is_long() -> None:
    assert longer(FILES, LONGEST_MODULE) == {}


def test_module_in_the_middle_is_short() -> None:
    for ends in ({".py"}, {".mjs", ".js"}):
        sizes = [len(lines(path)) for path in MACROS if path.suffix in ends]
        assert median(size for size in sizes if size) < MEDIAN


def test_no_function_is_long() -> None:
    found = {
        f"{name_of(path)}:{it.line} {it.name}": length
        for path in FILES
        for it, length in functions(path)
        if length > LONGEST_FUNCTION
    }
    assert found == {}


def test_no_line_is_long() -> None:
    found = {
        f"{name_of(path)}:{number}": len(line)
        for path in FILES
        for number, line in enumerate(lines(path), start=1)
        if len(line) > LONGEST_LINE
    }
    assert found == {}


@pytest.mark.parametrize(
    ("suffix", "text", "lengths"),
    [
        (
            ".py",
            "def a():\n    '''One\n    two.'''\n    def b():\n        pass\n    return b\n",
            [4, 2],
        ),
        (".py", "async def a():\n    pass\n\n\nclass B:\n    def c(self):\n        pass\n", [2, 2]),
    ],
)
def test_function_is_measured_without_its_docstring(
    tmp_path: Path, suffix: str, text: str, lengths: list[int]
) -> None:
    path = tmp_path / f"module{suffix}"
    path.write_text(text, encoding="utf-8")
    assert [length for _, length in functions(path)] == lengths

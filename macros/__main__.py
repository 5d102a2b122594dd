"""This file is the command line: ``python -m macros`` and a command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from .check import check_with_reviews
from .exports import ASSETS, EXPORTS
from .kinds import KINDS
from .problems import PRINTERS, WARNING_PRINTERS, ModelError, Problem
from .raw import ROOT
from .undone import NotDoneError


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run one command. Return 0 when all is well, 1 when the model has problems, 2 for misuse."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options, root))
    except ModelError as error:
        return _report(error.problems, "terminal")
    except (MisuseError, NotDoneError) as misuse:
        print(f"macros: {misuse}", file=sys.stderr)
        return 2


class MisuseError(Exception):
    pass


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m macros", description="Check, extend and export the model."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    checker = commands.add_parser("check", help="say everything that is wrong with the model")
    checker.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="report on these files or folders only"
    )
    checker.add_argument(
        "--format", choices=sorted(PRINTERS), default="terminal", help="who reads the report"
    )
    checker.add_argument(
        "--reviews", action="store_true", help="fail when context should have been looked up again"
    )
    checker.set_defaults(run=_check)

    _add_new(commands)

    finder = commands.add_parser("where", help="say where an id is written, and where it is shown")
    finder.add_argument("id", help="a statement's, an entity's, a term's, a field's …")
    finder.set_defaults(run=_where)

    exporter = commands.add_parser("export", help="write the files for download and for pages")
    exporter.add_argument("of", nargs="?", choices=[*EXPORTS, ASSETS], help="those of this only")
    exporter.set_defaults(run=_export)

    _add_review(commands)
    _add_search(commands)

    finisher = commands.add_parser(
        "finish", help="complete a built site; mkdocs does it by itself, other builders do not"
    )
    finisher.add_argument("site", type=Path, metavar="FOLDER", help="where the built site lies")
    finisher.set_defaults(run=_finish)
    return parser


def _add_new(commands: Any) -> None:
    kinds = [kind.name for kind in KINDS.values() if kind.folder]
    name = "the file name without .yaml: lower-case words joined by hyphens"
    maker = commands.add_parser("new", help="write a skeleton of an entity, its page and its place")
    maker.add_argument("kind", choices=kinds)
    maker.add_argument("id", help=name)
    maker.set_defaults(run=_new)

    remover = commands.add_parser("remove", help="take away an entity, its page and its place")
    remover.add_argument("kind", choices=kinds)
    remover.add_argument("id", help=name)
    remover.add_argument("--force", action="store_true", help="also when something refers to it")
    remover.set_defaults(run=_remove)


def _add_review(commands: Any) -> None:
    reviewer = commands.add_parser(
        "review", help="write what a person must look up again, as a Word file and a web page"
    )
    reviewer.add_argument("folder", type=Path, nargs="?", default=Path("review"), metavar="FOLDER")
    reviewer.add_argument(
        "--until", type=date.fromisoformat, default=None, metavar="DAY", help="as 2027-03-01"
    )
    reviewer.set_defaults(run=_review)


def _add_search(commands: Any) -> None:
    searcher = commands.add_parser("search", help="ask the built site's search, and say why")
    searcher.add_argument("queries", nargs="+", metavar="QUERY", help="what a reader would write")
    searcher.set_defaults(run=_search)


def _check(options: argparse.Namespace, root: Path) -> int:
    problems, warnings = check_with_reviews(root, date.today())
    if options.files:
        wanted = [_inside(file, root) for file in options.files]
        problems, warnings = _within(problems, wanted), _within(warnings, wanted)
    for warning in warnings:
        print(WARNING_PRINTERS[options.format](warning))
    failed = _report(problems, options.format)
    return 1 if options.reviews and warnings else failed


def _within(problems: Sequence[Problem], paths: Sequence[PurePosixPath]) -> list[Problem]:
    return [
        problem
        for problem in problems
        if any(PurePosixPath(problem.path).is_relative_to(path) for path in paths)
    ]


def _inside(file: Path, root: Path) -> PurePosixPath:
    """Return a file or folder of the model as its problems name it. Raises MisuseError."""
    path = file if file.is_absolute() else Path.cwd() / file
    if not path.exists():
        raise MisuseError(f"no such file: {file}. Give paths under model/.")
    try:
        shown = PurePosixPath(path.resolve().relative_to(root.resolve()).as_posix())
    except ValueError:
        shown = PurePosixPath()
    if not shown.parts or shown.parts[0] != "model":
        raise MisuseError(f"not of the model: {file}. Give paths under model/.")
    return shown


def _report(problems: Sequence[Problem], format: str) -> int:
    for problem in problems:
        print(PRINTERS[format](problem))
    if problems and format == "terminal":
        noun = "problem" if len(problems) == 1 else "problems"
        print(f"{len(problems)} {noun}", file=sys.stderr)
    return 1 if problems else 0


def _new(options: argparse.Namespace, root: Path) -> int:
    from .skeletons import write

    print("\n".join(write(options.kind, options.id, root)))
    return 0


def _remove(options: argparse.Namespace, root: Path) -> int:
    from .removal import remove

    print("\n".join(remove(options.kind, options.id, root, force=options.force)))
    return 0


def _where(options: argparse.Namespace, root: Path) -> int:
    from .where import found, linked_from, near, places

    known = places(root)
    named = found(options.id, known)
    if not named:
        close = near(options.id, known)
        advice = f"Near it: {', '.join(close)}." if close else "The ids stand in model/."
        raise MisuseError(f"no id '{options.id}'. {advice}")
    site = root / "site"
    for place in named:
        title = f": {place.title}" if place.title else ""
        print(f"{place.path}:{place.line}: {place.what} {place.id}{title}")
        print(f"  shown on {place.address}")
        if others := linked_from(site, place):
            print(f"  linked from {', '.join(other or 'the home page' for other in others)}")
    if not site.is_dir():
        print("Build the site (make site) to see which pages link here too.", file=sys.stderr)
    return 0


def _export(options: argparse.Namespace, root: Path) -> int:
    from tqdm import tqdm

    from .exports.made import renewed, sources

    # The bar is for a person who waits: it goes to the terminal, or nowhere, and leaves no line.
    modules = {**EXPORTS, ASSETS: ASSETS}
    chosen = [options.of] if options.of else [*modules]
    now = sources(root)
    with tqdm(chosen, unit="export", disable=None, leave=False) as steps:
        for name in steps:
            steps.set_description(name)
            for path in renewed(root, name, now, partial(_written, modules[name])):
                steps.write(path.relative_to(root).as_posix())
    return 0


def _written(module: str, root: Path) -> list[Path]:
    from importlib import import_module  # a library is loaded only when it has something to write

    paths: list[Path] = import_module(f".exports.{module}", __package__).export(root)
    return paths


def _review(options: argparse.Namespace, root: Path) -> int:
    from .exports.review import write

    for path in write(root, options.folder, options.until or date.today()):
        print(path)
    return 0


def _search(options: argparse.Namespace, root: Path) -> int:
    from .search.ask import NotAskedError, answers, told

    try:
        found = answers(root / "site", options.queries)
    except NotAskedError as error:
        raise MisuseError(str(error)) from None
    for answer in found:
        print(f"»{answer['query']}«", *told(answer), sep="\n")
    return 0


def _finish(options: argparse.Namespace, root: Path) -> int:
    from .finish.whole_site import finish
    from .load import load
    from .widgets import of_site

    if not (options.site / "index.html").is_file():
        raise MisuseError(f"no built site: {options.site}. Give the folder that holds index.html.")
    if not of_site(options.site).is_file():
        raise MisuseError(f"no bundles in {options.site}. Run: python -m macros export, and build.")
    print(f"{finish(options.site, load(root))} pages completed")
    return 0


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except BrokenPipeError:  # the reader went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None

"""This file says what a problem is, and prints problems: one printer a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in one place.

    `path` is relative to the project with forward slashes; `line` and `column` count from 1.
    `where` names the place inside the file (``statements[3].limits[0].max``), or is empty for
    the file as a whole. `message` says what is wrong and what to do, in whole sentences.
    """

    path: str
    line: int
    column: int
    where: str
    message: str

    @classmethod
    def of_file(cls, path: str, message: str) -> Problem:
        """Return a problem with a file as a whole."""
        return cls(path, 1, 1, "", message)


class ModelError(Exception):
    """The model cannot be loaded. `problems` holds every reason, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(terminal(problem) for problem in self.problems))


def where_of(steps: tuple[str | int, ...]) -> str:
    """Write a path into a value as a reader would: ``("a", 0, "b")`` is ``a[0].b``."""
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Return `` Did you mean 'x'?`` for the nearest known word, or nothing."""
    import difflib  # here: only a model with problems needs it

    near = difflib.get_close_matches(str(word), list(known), n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""


def terminal(problem: Problem) -> str:
    """Write a problem on one line for a person at a terminal."""
    where = f" {problem.where}:" if problem.where else ""
    line = f"{problem.path}:{problem.line}:{problem.column}:{where} {problem.message}"
    return line.replace("\r", "\\r").replace("\n", "\\n")


def github(problem: Problem, command: str = "error") -> str:
    """Write a problem as a GitHub workflow command, so that it stands on the line in the diff."""
    where = f"{problem.where}: " if problem.where else ""
    return (
        f"::{command} file={_property(problem.path)},line={problem.line},col={problem.column}"
        f"::{_data(where + problem.message)}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


PRINTERS: dict[str, Callable[[Problem], str]] = {"terminal": terminal, "github": github}

WARNING_PRINTERS: dict[str, Callable[[Problem], str]] = {
    "terminal": lambda problem: f"warning: {terminal(problem)}",
    "github": lambda problem: github(problem, "warning"),
}
"""The same for what does not fail a check."""

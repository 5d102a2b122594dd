"""This file turns strict YAML text into plain values and the line and column of each.

The only module that imports yaml. It reads libyaml's events rather than its nodes: an event
carries its own position, and a loop over events has no recursion for deep nesting to exhaust.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from .problems import Problem, where_of
from .scalars import Scalar, UnclearError, read_plain

try:
    _Loader: Any = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml: slower, same events
    _Loader = yaml.SafeLoader

MAX_BYTES = 200_000
MAX_DEPTH = 16

Steps = tuple[str | int, ...]
Position = tuple[int, int]

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)


@dataclass
class Document:
    """A YAML file: its `value` (dict, list, str, int, float, bool) and where each part stands.

    `positions` maps the steps into the value (``("statements", 0, "id")``) to the line and column,
    counted from 1, of the key, or of the list item. The value itself has the steps ``()``.
    `texts` has every text of the value with its steps.
    """

    path: str
    value: Any
    positions: dict[Steps, Position] = field(default_factory=dict)
    texts: list[tuple[Steps, str]] = field(default_factory=list)

    def position(self, steps: Steps) -> Position:
        """Return the place of a part, or of the nearest part around it that has one."""
        while steps and steps not in self.positions:
            steps = steps[:-1]
        return self.positions.get(steps, (1, 1))

    def problem(self, steps: Steps, message: str) -> Problem:
        """Return a problem at a part of this document."""
        return Problem(self.path, *self.position(steps), where_of(steps), message)


class RefusedError(Exception):
    def __init__(self, line: int, column: int, where: str, message: str) -> None:
        self.place = (line, column, where, message)


def parse(data: bytes, path: str) -> Document | Problem:
    """Read one file's bytes. Return its document, or the first problem that stops the reading."""
    try:
        text = _text(data)
        return _build(text, path)
    except RefusedError as refused:
        return Problem(path, *refused.place)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = " ".join(part for part in (error.context, error.problem) if part)
        return Problem(
            path, line, column, "", f"not valid YAML: {said}. Mend the line, or quote the text."
        )
    except yaml.YAMLError as error:  # a character that YAML does not allow
        said = str(error).splitlines()[0]
        return Problem(path, 1, 1, "", f"not valid YAML: {said}. Remove the character.")


def too_large(size: int) -> str:
    """Return what is said of a file of `size` bytes that is not read."""
    return f"the file is {size:,} bytes; at most {MAX_BYTES:,} are read. Split it."


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise RefusedError(1, 1, "", too_large(len(data)))
    if b"\0" in data:
        raise RefusedError(
            1, 1, "", "not a text file (it holds zero bytes). Save it as UTF-8 text."
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(line, 1, "", "not UTF-8 text. Save the file as UTF-8.") from None
    if text.startswith("\ufeff"):
        raise RefusedError(
            1, 1, "", "the file begins with a byte order mark. Save it as UTF-8 without BOM."
        )
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        raise RefusedError(
            line, 1, "", "a merge conflict is not resolved. Choose a side and remove the markers."
        )
    return text


def _build(text: str, path: str) -> Document:
    document = Document(path, None)
    open_parts: list[_Open] = []
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _refused(
                    event, (), "a second document begins here. Keep one document a file."
                )
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            open_parts.pop()
        elif isinstance(event, yaml.NodeEvent):
            _add_node(event, open_parts, document)
    if document.value is None:
        raise RefusedError(1, 1, "", "the file is empty. Write the entity, or delete the file.")
    return document


@dataclass
class _Open:
    """A mapping or a list whose end has not been read yet."""

    steps: Steps
    value: Any
    key: str | None = None  # in a mapping: the key that waits for its value

    @property
    def wants_key(self) -> bool:
        return isinstance(self.value, dict) and self.key is None

    def next_steps(self) -> Steps:
        return (*self.steps, len(self.value) if isinstance(self.value, list) else self.key or "")

    def add(self, value: Any) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[self.key], self.key = value, None


def _add_node(event: Any, open_parts: list[_Open], document: Document) -> None:
    around = open_parts[-1] if open_parts else None
    is_key = around is not None and around.wants_key
    steps = around.steps if around and is_key else around.next_steps() if around else ()
    if event.anchor is not None or getattr(event, "tag", None) is not None:
        _no_decorations(event, steps)
    scalar = isinstance(event, yaml.ScalarEvent)
    if around and is_key:
        around.key = _key(event, around)
        document.positions[around.next_steps()] = _place(event)
        return
    value: Any = (
        _scalar(event, steps)
        if scalar
        else []
        if isinstance(event, yaml.SequenceStartEvent)
        else {}
    )
    document.positions.setdefault(steps, _place(event))
    if isinstance(value, str):
        document.texts.append((steps, value))
    if around:
        around.add(value)
    else:
        document.value = value
    if not scalar:
        if len(open_parts) >= MAX_DEPTH:
            raise _refused(event, steps, f"nested more than {MAX_DEPTH} levels deep. Flatten it.")
        open_parts.append(_Open(steps, value))


def _no_decorations(event: Any, steps: Steps) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise _refused(
            event, steps, f"the alias '*{event.anchor}' is not allowed. Write the value out."
        )
    if event.anchor is not None:
        raise _refused(event, steps, f"the anchor '&{event.anchor}' is not allowed. Remove it.")
    if event.tag is not None:
        raise _refused(event, steps, f"the tag '{event.tag}' is not allowed. Remove it.")


def _key(event: Any, around: _Open) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        raise _refused(event, around.steps, "a key must be plain text.")
    key: str = event.value
    if key == "<<":
        raise _refused(
            event, around.steps, "the merge key '<<' is not allowed. Write the keys out."
        )
    if not isinstance(_scalar(event, around.steps), str):
        raise _refused(event, around.steps, f"the key {key} must be text. Quote it.")
    if key in around.value:
        raise _refused(event, around.steps, f"the key '{key}' stands twice. Keep one of them.")
    return key


def _scalar(event: Any, steps: Steps) -> Scalar:
    # Quoted or a block: text as it stands. libyaml gives plain scalars the style "".
    if event.style:
        text: str = event.value
        return text
    try:
        return read_plain(event.value)
    except UnclearError as unclear:
        raise _refused(event, steps, str(unclear)) from None


def _place(event: Any) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _refused(event: Any, steps: Steps, message: str) -> RefusedError:
    return RefusedError(*_place(event), where_of(steps), message)

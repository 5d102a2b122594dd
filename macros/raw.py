"""This file reads the files of the model into documents that have the right shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from .document import MAX_BYTES, Document, Steps, parse, too_large
from .figures import figures
from .kinds import KINDS, Kind, kind_of
from .model.figure import Figure
from .problems import Problem
from .schema import annotated
from .shape import shape_problems

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Reference:
    """An id that one document uses to point at something else."""

    document: Document
    steps: Steps
    target: str
    kind: str

    def problem(self, message: str) -> Problem:
        return self.document.problem(self.steps, message)


@dataclass
class RawModel:
    """The documents as they were read, for the rules.

    `documents` holds the well-formed documents of each kind by id (the file's name); `broken`
    the ids of those that are not, so that what refers to them is not blamed. `docs` is the
    pages' folder.
    """

    docs: Path
    documents: dict[str, dict[str, Document]] = field(
        default_factory=lambda: {name: {} for name in KINDS}
    )
    broken: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in KINDS})

    def of(self, kind: str) -> Mapping[str, Document]:
        return self.documents[kind]

    def single(self, kind: str) -> Document:
        """Return the document of a kind that is one file. Raises KeyError when it is broken."""
        return self.documents[kind][kind]

    def ids(self, kind: str) -> set[str]:
        """Return the ids of a kind, broken files included."""
        return {self.id_of(kind, name) for name in self.documents[kind]} | self.broken[kind]

    def id_of(self, kind: str, name: str) -> str:
        """Return an entity's id: its file's name, or the id that a single file gives itself."""
        return name if KINDS[kind].folder else self.documents[kind][name].value["id"]

    def all(self) -> Iterator[tuple[Kind, str, Document]]:
        """Yield (kind, id, document) of every well-formed document."""
        for name, documents in self.documents.items():
            for stem, document in documents.items():
                yield KINDS[name], self.id_of(name, stem), document

    def references(self) -> Iterator[Reference]:
        """Yield every reference that the schemas declare with ``x-refers-to``."""
        yield from self._references

    @cached_property  # several rules ask, and nothing changes once all files are read
    def _references(self) -> list[Reference]:
        return [
            Reference(document, steps, target, refers_to)
            for kind, _, document in self.all()
            for steps, target, refers_to in annotated(document.value, kind.name, "x-refers-to")
        ]

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Every number of the findings, the costs and the catalogue by its id."""
        return figures(self.documents)

    def texts(self) -> Iterator[tuple[Document, Steps, str]]:
        """Yield every text of every well-formed document, ids and values of enums among them."""
        for _, _, document in self.all():
            for steps, text in document.texts:
                yield document, steps, text

    def parts(self, key: str) -> Iterator[tuple[str, Document, Steps, Any]]:
        """Yield (entity id, document, steps, part) for each item of a list that entities hold."""
        for kind, id, document in self.all():
            if kind.stated:
                for index, part in enumerate(document.value.get(key, [])):
                    yield id, document, (key, index), part


def read(root: Path) -> tuple[RawModel, list[Problem]]:
    """Read every file under ``root/model`` and hold it against its schema.

    Returns what is well formed and the problems of the rest; no rule beyond the schemas is asked.
    """
    raw = RawModel(root / "docs")
    problems: list[Problem] = []
    folder = root / "model"
    if not folder.is_dir():
        return raw, [
            Problem.of_file(
                "model", "the folder is missing. Run this from a checkout of the project."
            )
        ]
    for path in _files(folder, problems, root):
        kind = kind_of(path, folder)
        shown = path.relative_to(root).as_posix()
        if kind is None:
            known = ", ".join(sorted(kind.folder for kind in KINDS.values() if kind.folder))
            problems.append(
                Problem(
                    shown,
                    1,
                    1,
                    "",
                    f"no kind of entity lives here. Move it to service.yaml or: {known}.",
                )
            )
            continue
        document = _document(path, shown)
        found = (
            [document]
            if isinstance(document, Problem)
            else list(shape_problems(document, kind.name))
        )
        if found or isinstance(document, Problem):
            problems.extend(found)
            raw.broken[kind.name].add(path.stem)
        else:
            raw.documents[kind.name][path.stem] = document
    problems.extend(_missing(raw))
    return raw, problems


def _missing(raw: RawModel) -> Iterator[Problem]:
    for kind in KINDS.values():
        if not kind.folder and not raw.documents[kind.name] and not raw.broken[kind.name]:
            file = f"model/{kind.name}.yaml"
            yield Problem.of_file(file, "the file is missing. Restore it.")


def _files(folder: Path, problems: list[Problem], root: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.name.startswith(".") or path.suffix == ".md":
            continue
        shown = path.relative_to(root).as_posix()
        if path.is_dir():
            if path.suffix == ".yaml":
                message = "a folder has the name of a file. Rename it."
                problems.append(Problem.of_file(shown, message))
        elif path.suffix != ".yaml":
            message = "only .yaml files live in the model. Rename it, or move it away."
            problems.append(Problem.of_file(shown, message))
        else:
            yield path


def _document(path: Path, shown: str) -> Document | Problem:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return Problem.of_file(shown, too_large(size))
        return parse(path.read_bytes(), shown)
    except OSError as error:
        message = f"cannot be read ({error.strerror}). Check the file and its permissions."
        return Problem.of_file(shown, message)

"""This file turns the files of the model into one Model, and remembers it until a file changes."""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from . import model as model_module
from .kinds import KINDS, kind_of
from .model import CLASSES, Figure, Model, Origin
from .problems import ModelError
from .schema import FOLDER as SCHEMAS
from .words import filled, sort_key

if TYPE_CHECKING:
    from .document import Document, Steps

Fingerprint = tuple[tuple[str, int, int], ...]


def load(root: Path) -> Model:
    """Return the model under `root`, read anew only when a file has changed.

    Raises ModelError with every problem when the model is not well formed.
    """
    return _load(root, _fingerprint(root))


@cache
def _load(root: Path, fingerprint: Fingerprint) -> Model:
    remembered = root / ".cache" / "model.pickle"
    try:
        known, model = pickle.loads(remembered.read_bytes())
    except Exception:  # absent, half written, or of other classes: any fault means to read anew
        known, model = None, None
    if known == fingerprint and isinstance(model, Model):
        return model
    model = _read(root)
    _remember(remembered, pickle.dumps((fingerprint, model)))
    return model


def _remember(file: Path, data: bytes) -> None:
    """Write a file whole or not at all. Where it cannot be written, the next start is slower."""
    new = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(exist_ok=True)
        new.write_bytes(data)
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)


def _read(root: Path) -> Model:
    # Here, because a model that is remembered needs neither the schemas nor the rules.
    from .check import read_and_check

    raw, problems = read_and_check(root)
    if problems:
        raise ModelError(problems)
    figures = raw.figures()
    built = {
        kind.name: {
            id: _build(CLASSES[kind.name], document, (), figures)
            for id, document in raw.of(kind.name).items()
        }
        for kind in KINDS.values()
    }
    order = built["service"]["service"].order
    parts: dict[str, Any] = {}
    for name, entities in built.items():
        kind = KINDS[name]
        if kind.folder:
            ids = getattr(order, kind.order) if kind.order else _by_title(entities)
            parts[kind.key] = {id: entities[id] for id in ids}
        else:
            parts[kind.key] = entities[name]
    return Model(figures=figures, **parts)


def _by_title(entities: Mapping[str, Any]) -> list[str]:
    return sorted(entities, key=lambda id: sort_key(entities[id].title))


def _fingerprint(root: Path) -> Fingerprint:
    """Return what changes when the model, a schema, a page, the menu or our own code does."""
    menu = root / "mkdocs.yml"
    stamps = [(str(menu), menu.stat().st_mtime_ns, menu.stat().st_size)] if menu.is_file() else []
    for part in (root / "model", root / "docs", SCHEMAS, Path(__file__).parent):
        for folder, _, names in os.walk(part):
            for name in names:
                if name.endswith((".yaml", ".json", ".md", ".py")):
                    path = os.path.join(folder, name)
                    stat = os.lstat(
                        path
                    )  # of the link itself: one that leads nowhere is no fault here
                    stamps.append((path, stat.st_mtime_ns, stat.st_size))
    return tuple(sorted(stamps))


def _build(cls: Any, document: Document, steps: Steps, figures: Mapping[str, Figure]) -> Any:
    """Return the part of a well-formed document at `steps` as an instance of a dataclass."""
    value = document.value
    for step in steps:
        value = value[step]
    given: dict[str, Any] = {}
    for spec, hint in _fields(cls):
        key = spec.name.rstrip("_")
        if hint is Origin:
            given[spec.name] = _origin(document, steps)
        elif key in value:
            given[spec.name] = _converted(hint, value[key], document, (*steps, key), figures)
        elif spec.default is MISSING:
            raise TypeError(f"{cls.__name__}.{spec.name} is required, but {document.path} has none")
    return cls(**given)


def _converted(
    hint: Any, value: Any, document: Document, steps: Steps, figures: Mapping[str, Figure]
) -> Any:
    if get_origin(hint) is UnionType:
        hint = next(option for option in get_args(hint) if option is not type(None))
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(
            _converted(inner, item, document, (*steps, index), figures)
            for index, item in enumerate(value)
        )
    if is_dataclass(hint):
        return _build(hint, document, steps, figures)
    return filled(value, figures) if isinstance(value, str) else value


@cache
def _fields(cls: type) -> list[tuple[Any, Any]]:
    hints = get_type_hints(cls, vars(model_module))
    return [(spec, hints[spec.name]) for spec in fields(cls)]


def _origin(document: Document, steps: Steps) -> Origin:
    kind = kind_of(Path(document.path), Path("model"))
    assert kind is not None, document.path
    return Origin(kind.name, document.value["id"], document.path, document.position(steps)[0])

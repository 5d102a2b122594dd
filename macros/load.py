"""This file turns the files of the model into one Model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from .kinds import KINDS, kind_of
from .model.classes import CLASSES
from .model.figure import Figure
from .model.parts import Origin
from .model.whole import Model
from .problems import ModelError
from .remembered import Fingerprint, fingerprint, recall, remember
from .words import filled, sort_key

if TYPE_CHECKING:
    from .document import Document, Steps


def load(root: Path) -> Model:
    """Return the model under `root`, read anew only when a file has changed.

    Raises ModelError with every problem when the model is not well formed.
    """
    return _load(root, fingerprint(root))


@lru_cache(maxsize=1)  # while the guide is served, each save makes a model: the last one is let go
def _load(root: Path, now: Fingerprint) -> Model:
    model = recall(root, now)
    if model is None:
        model = _read(root)
        remember(root, now, model)
    return model


def _read(root: Path) -> Model:
    # Here, because a model that is remembered needs neither the schemas nor the rules.
    from .check import read_and_check

    raw, problems = read_and_check(root)
    if problems:
        raise ModelError(problems)
    figures = raw.figures
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
    hints = get_type_hints(cls)
    return [(spec, hints[spec.name]) for spec in fields(cls)]


def _origin(document: Document, steps: Steps) -> Origin:
    kind = kind_of(Path(document.path), Path("model"))
    assert kind is not None, document.path
    return Origin(kind.name, document.value["id"], document.path, document.position(steps)[0])

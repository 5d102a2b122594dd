"""This file says where each id of the model is written, and on which pages it is shown."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .document import Document, Steps
from .kinds import Kind
from .links import address_of
from .raw import read

# Parts whose own id is their anchor on the page of their entity, and those with both ids.
_ANCHORED = ("statements", "experiences", "recommendations", "states")
_ANCHORED_WITH_ENTITY = ("sections", "themes")
_NAMES = ("title", "name", "label", "question", "text")
_LONGEST = 80  # letters of a text that stands for a name


@dataclass(frozen=True)
class Place:
    """Where something is written, and its address on the site.

    `id` is the full id: that of the entity, with those of the parts that it stands in. `part` is
    the key in YAML of the list that holds it (``statements``), empty for an entity itself.
    """

    kind: str
    part: str
    id: str
    title: str
    path: str
    line: int
    page: str
    anchor: str

    @property
    def what(self) -> str:
        """Return what it is in one word: a statement, a section, or the kind of the entity."""
        return self.part.rpartition(".")[2].removesuffix("s").replace("_", "-") or self.kind

    @property
    def address(self) -> str:
        return address_of(self.page) + (f"#{self.anchor}" if self.anchor else "")

    def is_named(self, id: str) -> bool:
        """Say whether an id is this one's: in full, with its kind before it, or its own alone."""
        return id in (self.id, f"{self.kind}/{self.id}", self.id.rpartition("/")[2])


def places(root: Path) -> list[Place]:
    """Return every id that is written under ``root/model``, in the order of its files."""
    raw, _ = read(root)
    return [
        place
        for kind, id, document in raw.all()
        for place in [_entity(kind, id, document), *_parts(kind, id, document)]
    ]


def _entity(kind: Kind, id: str, document: Document) -> Place:
    return Place(
        kind=kind.name,
        part="",
        id=id,
        title=_title(document.value),
        path=document.path,
        line=document.position(("id",))[0],
        page=kind.page_of(id),
        anchor=id if kind.folder and not kind.has_own_pages else "",
    )


def _parts(kind: Kind, id: str, document: Document) -> Iterator[Place]:
    entity = _entity(kind, id, document)
    for steps, ids, value in _with_ids(document.value):
        keys = [step for step in steps if isinstance(step, str)]
        yield Place(
            kind=kind.name,
            part=".".join(keys),
            id="/".join([id, *ids]),
            title=_title(value),
            path=document.path,
            line=document.position(steps)[0],
            page=entity.page,
            anchor=_anchor(kind, id, keys, ids) or entity.anchor,
        )


def _anchor(kind: Kind, id: str, keys: list[str], ids: Sequence[str]) -> str:
    """Return the anchor that a part has for itself, or nothing."""
    if len(ids) > 1 or kind.name == "form":  # the sections of a form are of its page alone
        return ""
    if keys[0] in _ANCHORED:
        return ids[0]
    return f"{id}-{ids[0]}" if keys[0] in _ANCHORED_WITH_ENTITY else ""


def _with_ids(value: Any, steps: Steps = (), ids: tuple[str, ...] = ()) -> Iterator[Any]:
    """Yield (steps, ids down to it, value) of each part with an id inside a value."""
    if isinstance(value, dict):
        if steps and "id" in value:
            ids = (*ids, value["id"])
            yield steps, ids, value
        for key, part in value.items():
            yield from _with_ids(part, (*steps, key), ids)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _with_ids(part, (*steps, index), ids)


def _title(value: dict[str, Any]) -> str:
    title = next((value[key] for key in _NAMES if isinstance(value.get(key), str)), "")
    text = " ".join(title.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def found(id: str, known: Iterable[Place]) -> list[Place]:
    """Return the places of an id, which may be given in full, with its kind, or alone."""
    return [place for place in known if place.is_named(id)]


def near(id: str, known: Sequence[Place]) -> list[str]:
    """Return the full ids that are nearest to one that nothing has."""
    words = {word: place.id for place in known for word in (place.id.rpartition("/")[2], place.id)}
    close = difflib.get_close_matches(id, words, n=8, cutoff=0.6)
    within = [place.id for place in known if len(id) > 2 and id in place.id]
    return [*dict.fromkeys([*(words[word] for word in close), *within])][:5]


def linked_from(site: Path, place: Place) -> list[str]:
    """Return the addresses of the pages of a built site whose text links to a place."""
    home = address_of(place.page)
    linking = []
    for file in sorted(site.rglob("index.html")):
        own = file.parent.relative_to(site).as_posix().removeprefix(".")
        own = f"{own}/" if own else ""
        article = re.search(r"(?s)<article.*</article>", file.read_text(encoding="utf-8"))
        if own == home or not article:
            continue
        links = re.findall(r'href="([^":]*)"', article[0])
        if any(_resolved(own, link) == _resolved("", place.address) for link in links):
            linking.append(own)
    return linking


def _resolved(address: str, link: str) -> str:
    """Return a link of a page as it is read from the root of the site."""
    path, _, anchor = link.partition("#")
    return f"{posixpath.normpath(f'/{address}{path}')}#{anchor}"

"""Every id that an entity refers to exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..figures import HOLDERS
from ..kinds import KINDS
from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..raw import RawModel, Reference

# Kinds of reference that live inside one document or depend on a sibling: rules of their own.
_ELSEWHERE = {"theme", "section", "outcome", "state", "field", "document"}
# Parts of a single file that others refer to: the file's kind, and the list that holds them.
_INSIDE = {
    "track": ("service", "tracks"),
    "doubt": ("service", "doubts"),
    "evaluated-element": ("crosswalk", "elements"),
}
# The kinds of entity that hold what is named as entity/part.
_HOLDERS = {
    "statement": [kind.name for kind in KINDS.values() if kind.stated],
    "figure": list(HOLDERS),
}
_NOUNS = {"anything": "entity or page", "own-page": "entity with a page of its own"}


def references_resolve(raw: RawModel) -> Iterator[Problem]:
    known = {name: raw.ids(name) for name in KINDS}
    known["statement"] = {f"{id}/{part['id']}" for id, _, _, part in raw.parts("statements")}
    known["figure"] = set(raw.figures)
    known |= {kind: set(_inside(raw, *place)) for kind, place in _INSIDE.items()}
    entities = {f"{name}/{id}" for name in KINDS for id in known[name]}
    pages = {
        f"page/{page.relative_to(raw.docs).as_posix()}": page for page in raw.docs.rglob("*.md")
    }
    known["own-page"] = {
        f"{name}/{id}" for name in KINDS for id in known[name] if KINDS[name].has_own_pages
    }
    known["anything"] = entities | pages.keys()
    for reference in raw.references():
        if reference.kind in _ELSEWHERE or _is_unknown(raw, reference):
            continue
        target = reference.target
        if target not in known[reference.kind]:
            noun = _NOUNS.get(reference.kind, reference.kind)
            near = did_you_mean(target, known[reference.kind])
            near = near or " Correct it, or add what it names."
            yield reference.problem(f"no {noun} '{target}'.{near}")
        elif target in pages and not _has_heading(pages[target].read_text(encoding="utf-8")):
            page = target.removeprefix("page/")
            message = f"the page '{page}' has no heading. Refer to the entity that it shows."
            yield reference.problem(message)


def _has_heading(text: str) -> bool:
    return any(line.startswith("# ") for line in text.splitlines())


def _inside(raw: RawModel, kind: str, key: str) -> list[str]:
    return [
        part["id"] for document in raw.of(kind).values() for part in document.value.get(key, [])
    ]


def _is_unknown(raw: RawModel, reference: Reference) -> bool:
    """Say whether the target may stand in a file that could not be read."""
    if reference.kind in _INSIDE:
        return bool(raw.broken[_INSIDE[reference.kind][0]])
    if reference.kind in ("statement", "figure"):
        holder = reference.target.partition("/")[0]
        holders = _HOLDERS[reference.kind]
        readable = {id for name in holders for id in raw.ids(name) - raw.broken[name]}
        return holder not in readable and any(raw.broken[name] for name in holders)
    kind = reference.target.partition("/")[0]
    return kind in KINDS and not KINDS[kind].folder and bool(raw.broken[kind])

"""Every id that an entity refers to exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..kinds import KINDS
from ..problems import Problem, did_you_mean

if TYPE_CHECKING:
    from ..raw import RawModel

# Kinds of reference that live inside one document or depend on a sibling: rules of their own.
_ELSEWHERE = {"theme", "section"}


def references_resolve(raw: RawModel) -> Iterator[Problem]:
    known = {name: raw.ids(name) for name in KINDS}
    known["statement"] = {f"{id}/{part['id']}" for id, _, _, part in raw.parts("statements")}
    known["experience"] = {f"{id}/{part['id']}" for id, _, _, part in raw.parts("experiences")}
    known["anything"] = {f"{name}/{id}" for name in KINDS for id in known[name]} | {
        f"page/{page.relative_to(raw.docs).as_posix()}" for page in raw.docs.rglob("*.md")
    }
    broken = {id for kind in KINDS.values() if kind.stated for id in raw.broken[kind.name]}
    for reference in raw.references():
        if reference.kind in _ELSEWHERE or reference.target in known[reference.kind]:
            continue
        if (
            reference.kind in ("statement", "experience")
            and reference.target.partition("/")[0] in broken
        ):
            continue
        noun = "entity or page" if reference.kind == "anything" else reference.kind
        near = (
            did_you_mean(reference.target, known[reference.kind])
            or " Correct it, or add what it names."
        )
        yield reference.problem(f"no {noun} '{reference.target}'.{near}")

"""This file lists the kinds of entity: the folder, the schema and the pages of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Kind:
    """A kind of entity.

    `folder` is under ``model/``; a kind without one is a single file, ``model/<name>.yaml``, which
    the model always has.
    `page` is the page under ``docs/`` that shows an entity, with ``{id}`` where each has its own.
    `order` is its list in ``service.yaml``; a kind without one is sorted by title.
    `stated` says that the kind's entities hold statements. `checklist` is the page under ``docs/``
    with the checklist of each, with ``{id}``.
    """

    name: str
    folder: str | None
    page: str
    order: str | None = None
    stated: bool = False
    checklist: str | None = None

    @property
    def schema(self) -> str:
        return f"{self.name}.schema.json"

    @property
    def key(self) -> str:
        """Return the name that the kind's entities have in the model and in the JSON."""
        return (self.folder or self.name).replace("-", "_")

    @property
    def has_own_pages(self) -> bool:
        return "{id}" in self.page

    @property
    def patterns(self) -> tuple[str, ...]:
        """Return the pages that each entity has for itself, with ``{id}``."""
        return tuple(page for page in (self.page, self.checklist) if page and "{id}" in page)

    def page_of(self, id: str) -> str:
        return self.page.format(id=id)


KINDS = {
    kind.name: kind
    for kind in (
        Kind("service", None, "modellen/index.md", stated=True),
        Kind(
            "core-element",
            "core-elements",
            "kerneelementer/{id}.md",
            "core_elements",
            stated=True,
            checklist="tjeklister/{id}.md",
        ),
        Kind("role", "roles", "roller/{id}.md", "roles", checklist="tjeklister/rolle-{id}.md"),
        Kind("competence", "competences", "modellen/kompetencer.md", "competences", stated=True),
        Kind(
            "prerequisite",
            "prerequisites",
            "modellen/forudsaetninger/{id}.md",
            "prerequisites",
            stated=True,
        ),
        Kind("phase", "phases", "modellen/faser.md", "phases", checklist="tjeklister/fase-{id}.md"),
        Kind("tool", "tools", "redskaber/{id}.md", "tools"),
        Kind("form", "forms", "skabeloner/{id}.md", "forms"),
        Kind("pathway", None, "vejen/index.md"),
        Kind("finding", "findings", "viden/virker-det.md", "findings"),
        Kind("evaluation", None, "viden/virker-det.md"),
        Kind("costs", None, "viden/omkostninger.md"),
        Kind("theory-of-change", None, "viden/forandringsteori.md"),
        Kind("crosswalk", None, "viden/fra-otte-til-syv.md"),
        Kind("disagreement", "disagreements", "kilder.md", "disagreements"),
        Kind("catalogue", "catalogue", "inspiration/{id}.md", "catalogue"),
        Kind("inspiration", None, "inspiration/om.md"),
        Kind("term", "terms", "ordbog.md"),
        Kind("context", "context", "overvej/siden-2023.md", "context"),
        Kind("source", "sources", "kilder.md", "sources"),
        Kind("search", None, "vedligehold/soegning.md"),
    )
}


def kind_of(path: Path, folder: Path) -> Kind | None:
    """Return the kind whose file stands at `path` in the model's `folder`, or None."""
    inside = path.relative_to(folder).parts
    for kind in KINDS.values():
        if inside == (kind.folder, path.name) or (
            kind.folder is None and inside == (f"{kind.name}.yaml",)
        ):
            return kind
    return None

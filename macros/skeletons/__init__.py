"""This folder holds a skeleton of each kind; this file writes one, its page and its place."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from ..kinds import KINDS, Kind
from ..problems import did_you_mean
from ..raw import RawModel, read
from ..schema import annotation

FOLDER = Path(__file__).resolve().parent


class TakenError(Exception):
    """The entity cannot be made as asked; the message says why and what to do."""


def write(kind_name: str, id: str, root: Path) -> list[str]:
    """Write a skeleton and its page under `root`. Return what was done and what to fill in.

    Raises TakenError, and writes nothing, when the id is malformed or something is already there.
    """
    kind = KINDS[kind_name]
    raw, _ = read(root)
    _refuse(kind, id, raw, root)
    entity = root / "model" / str(kind.folder) / f"{id}.yaml"
    skeleton = Template((FOLDER / f"{kind.name}.yaml").read_text(encoding="utf-8"))
    texts = {
        entity: skeleton.substitute(
            id=id, title=id.replace("-", " ").capitalize(), **_examples(raw)
        )
    }
    if kind.has_own_pages:
        page = root / "docs" / kind.page_of(id)
        macro = kind.name.replace("-", "_")
        texts[page] = f'{{{{ {macro}_page("{id}") }}}}\n'
        texts[root / "mkdocs.yml"] = _with_nav(root / "mkdocs.yml", kind, id)
    if kind.order:
        texts[root / "model/model.yaml"] = _with_order(
            root / "model/model.yaml", raw, kind.order, id
        )
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shown = [path.relative_to(root).as_posix() for path in texts]
    return [
        f"Wrote {shown[0]}"
        + (f", and changed or wrote {', '.join(shown[1:])}" if shown[1:] else ""),
        f"Now write its own text in {shown[0]}: each sentence there says what belongs in it.",
        "Hover a key in your editor to see what it means. Then run: python -m macros check",
    ]


def _refuse(kind: Kind, id: str, raw: RawModel, root: Path) -> None:
    if not re.fullmatch(annotation("common", "pattern", "id"), id):
        raise TakenError(f"'{id}' is no id: {annotation('common', 'x-hint', 'id')}.")
    if not raw.of("model"):
        near = did_you_mean("model.yaml", [path.name for path in (root / "model").glob("*")])
        raise TakenError(f"model/model.yaml cannot be read.{near} Run: python -m macros check")
    for path in (
        root / "model" / str(kind.folder) / f"{id}.yaml",
        root / "docs" / kind.page_of(id),
    ):
        if path.exists() and (path.suffix == ".yaml" or kind.has_own_pages):
            raise TakenError(
                f"{path.relative_to(root).as_posix()} exists; nothing is overwritten. "
                "Choose another id, or edit it."
            )


def _examples(raw: RawModel) -> dict[str, str]:
    """Return ids that exist, so that the skeleton's references resolve."""
    order = raw.of("model")["model"].value["order"]
    cited = next(
        (id, document.value["sections"][0]["id"])
        for id, document in raw.of("source").items()
        if document.value.get("sections")
    )
    return {
        "core_element": order["core_elements"][0],
        "role": order["roles"][0],
        "phase": order["phases"][0],
        "statement": next(f"{id}/{part['id']}" for id, _, _, part in raw.parts("statements")),
        "source": cited[0],
        "section": cited[1],
    }


def _with_order(path: Path, raw: RawModel, key: str, id: str) -> str:
    """Return the text of model.yaml with an id added last in one of its order lists."""
    document = raw.of("model")["model"]
    last = len(document.value["order"][key]) - 1
    line, column = document.position(("order", key, last))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    if lines[line - 1].lstrip().startswith("- "):
        lines.insert(line, " " * (column - 3) + f"- {id}\n")
    else:  # a list written on one line
        lines[line - 1] = lines[line - 1].replace("]", f", {id}]", 1)
    return "".join(lines)


def _with_nav(path: Path, kind: Kind, id: str) -> str:
    """Return the text of mkdocs.yml with a page added after the last one of its folder."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    folder = kind.page.split("{")[0]
    beside = [index for index, line in enumerate(lines) if line.lstrip().startswith(f"- {folder}")]
    indent = lines[beside[-1]][: lines[beside[-1]].index("-")]
    lines.insert(beside[-1] + 1, f"{indent}- {kind.page_of(id)}\n")
    return "".join(lines)

"""This folder holds a skeleton of each kind; this file writes one, its page and its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Template

from .. import menu
from ..check import check, read_and_check
from ..document import Document
from ..kinds import KINDS, Kind
from ..placeholders import FOLDER
from ..problems import Problem, terminal
from ..raw import RawModel, read
from ..rules.skeletons_are_written import skeletons_are_written
from ..schema import annotation
from ..undone import NotDoneError, undone_on_error


def write(kind_name: str, id: str, root: Path) -> list[str]:
    """Write a skeleton, its page and its place under `root`. Return what was done, in lines.

    Where only the page of an entity is missing, only the page is written. Raises NotDoneError, and
    leaves everything as it was, when the id is malformed, when something is already there, when
    the result would not be valid, or when a file cannot be written. What the skeleton asks for is
    no fault of the result, though `check` refuses it until it is written.
    """
    kind = KINDS[kind_name]
    raw, _ = read(root)
    _refuse(kind, id, raw, root)
    texts = _texts(kind, id, raw, root)
    before = {_known(problem) for problem in check(root)}
    with undone_on_error(list(texts)):
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        raw, problems = read_and_check(root)
        left = set(skeletons_are_written(raw))
        faults = [it for it in problems if it not in left and _known(it) not in before]
        if faults:
            raise NotDoneError(f"it would not be valid. Choose another id. {terminal(faults[0])}")
    shown = [path.relative_to(root).as_posix() for path in texts]
    return [
        f"Wrote {shown[0]}" + (f", and {', '.join(shown[1:])}" if shown[1:] else ""),
        *_to_be_written(shown[0], [it for it in left if it.path == shown[0]]),
    ]


def _to_be_written(shown: str, left: Sequence[Problem]) -> list[str]:
    """Return what is to be done with a new file, in lines: nothing when only its page was new."""
    if not left:
        return ["Nothing is left to be written. Now run: python -m macros check"]
    return [
        f"Now write its own text in {shown}: each sentence there says what belongs in it.",
        "The title is made of the id, and the ids of sources, roles and phases are examples.",
        "Hover a key in your editor to see what it means. Then run: python -m macros check",
        f"It names what is not written yet, each with its line: {len(left)} now.",
    ]


def _known(problem: Problem) -> tuple[str, str, str]:
    """Return what makes a problem the same when lines have moved."""
    return problem.path, problem.where, problem.message


def _entity_file(kind: Kind, id: str, root: Path) -> Path:
    return root / "model" / str(kind.folder) / f"{id}.yaml"


def _refuse(kind: Kind, id: str, raw: RawModel, root: Path) -> None:
    if not re.fullmatch(annotation("common", "pattern", "id"), id):
        raise NotDoneError(f"{id!r} is no id: {annotation('common', 'x-hint', 'id')}.")
    if not raw.of("service"):
        raise NotDoneError("model/service.yaml cannot be read. Run: python -m macros check")
    entity, page = _entity_file(kind, id, root), root / "docs" / kind.page_of(id)
    taken = page if kind.has_own_pages and page.exists() else entity
    if taken.exists() and (taken == page or not kind.has_own_pages or page.exists()):
        shown = taken.relative_to(root).as_posix()
        raise NotDoneError(
            f"{shown} exists; nothing is overwritten. Choose another id, or edit the file."
        )


def _texts(kind: Kind, id: str, raw: RawModel, root: Path) -> dict[Path, str]:
    """Return the files to write, the most important first."""
    texts = {}
    entity = _entity_file(kind, id, root)
    if not entity.exists():
        skeleton = Template((FOLDER / f"{kind.name}.yaml").read_text(encoding="utf-8"))
        title = id.replace("-", " ").capitalize()
        texts[entity] = skeleton.substitute(id=id, title=title, **_examples(raw))
        if kind.order:
            service = raw.single("service")
            texts[root / service.path] = _with_order(root, service, kind.order, id)
    shown = {}
    if kind.has_own_pages:
        macro = kind.name.replace("-", "_")
        shown[kind.page] = f'{{{{ {macro}_page("{id}") }}}}\n'
    if kind.checklist and not (root / "docs" / kind.checklist.format(id=id)).exists():
        shown[kind.checklist] = f'{{{{ checklist_page("{kind.name}/{id}") }}}}\n'
    texts |= {root / "docs" / page.format(id=id): text for page, text in shown.items()}
    if shown:
        order = raw.single("service").value["order"][kind.order]
        texts[root / menu.FILE] = _with_pages(root / menu.FILE, shown, order, id)
    return texts


def _examples(raw: RawModel) -> dict[str, str]:
    """Return ids that exist, so that the skeleton's references resolve."""
    order = raw.single("service").value["order"]
    cited = [
        (id, document.value["sections"][0]["id"])
        for id, document in raw.of("source").items()
        if document.value.get("sections")
    ]
    if not (order["core_elements"] and order["roles"] and order["phases"] and cited):
        raise NotDoneError("the model needs a core element, a role, a phase and a source first.")
    return {
        "core_element": order["core_elements"][0],
        "role": order["roles"][0],
        "phase": order["phases"][0],
        "statement": next(f"{id}/{part['id']}" for id, _, _, part in raw.parts("statements")),
        "source": cited[0][0],
        "section": cited[0][1],
    }


def _with_order(root: Path, document: Document, key: str, id: str) -> str:
    """Return the text of service.yaml with an id added last in one of its order lists."""
    lines = (root / document.path).read_text(encoding="utf-8").splitlines(keepends=True)
    listed = document.value["order"][key]
    if not listed:
        line, _ = document.position(("order", key))
        lines[line - 1] = re.sub(r"\[\s*\]", f"[{id}]", lines[line - 1], count=1)
        return "".join(lines)
    line, column = document.position(("order", key, len(listed) - 1))
    text = lines[line - 1]
    if text[: column - 1].strip() == "-":  # a list with an item a line
        lines.insert(line, f"{text[: column - 1]}{id}\n")
    else:
        end = column - 1 + len(listed[-1])
        lines[line - 1] = f"{text[:end]}, {id}{text[end:]}"
    return "".join(lines)


def _with_pages(path: Path, patterns: Iterable[str], order: list[str], id: str) -> str:
    """Return the text of mkdocs.yml with the pages of an id, each among those of its kind."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    ids = order if id in order else [*order, id]
    for pattern in patterns:
        page = pattern.format(id=id)
        found = menu.with_page(text, page, [pattern.format(id=it) for it in ids])
        if found is None:
            folder = page.rpartition("/")[0]
            raise NotDoneError(
                f"mkdocs.yml has no menu line under {folder}/. Add the first one by hand."
            )
        text = found
    return text

"""This file takes an entity away, with its pages and its places, once nothing refers to it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from . import menu
from .check import check
from .document import Document
from .figures import HOLDERS
from .kinds import KINDS, Kind
from .problems import ModelError, Problem, did_you_mean
from .raw import RawModel, Reference, read
from .schema import annotation
from .undone import NotDoneError, undone_on_error
from .words import NAMED

_MEND = "Name another, or remove it."
_LINK = re.compile(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)")


def remove(kind_name: str, id: str, root: Path, *, force: bool = False) -> list[str]:
    """Take away an entity's file, its pages, and its lines in the order and the menu.

    Return what was done, in lines. What is already gone is no hindrance. Raises ModelError, and
    changes nothing, when something refers to it or would be faulty after, unless `force`;
    NotDoneError when there is nothing to take away, or when it cannot be written.
    """
    kind = KINDS[kind_name]
    raw, unread = read(root)
    texts = _texts(kind, id, raw, root)
    # A file that cannot be read may refer to it too.
    uses = [*_uses(kind, id, raw), *(it for it in unread if it.path != _own(kind, id))]
    before = {_known(problem) for problem in check(root)}
    if uses and not force:
        raise _still_needed(kind, id, uses)
    with undone_on_error(texts):
        for path, text in texts.items():
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        faults = [it for it in check(root) if _known(it) not in before]
        if faults and not force:
            raise _still_needed(kind, id, faults)
    return _done(root, texts, len(uses) + len(faults))


def _done(root: Path, texts: Mapping[Path, str | None], left: int) -> list[str]:
    gone = [path.relative_to(root).as_posix() for path, text in texts.items() if text is None]
    changed = [path.relative_to(root).as_posix() for path, text in texts.items() if text]
    lines = [f"Removed {', '.join(gone)}"] if gone else []
    lines += [f"Took it out of {', '.join(changed)}"] if changed else []
    if left:
        lines.append("Some places need it still. Now run: python -m macros check")
    return lines


def _still_needed(kind: Kind, id: str, problems: Sequence[Problem]) -> ModelError:
    message = "it is needed still, and nothing was changed. Mend the other lines, or add --force."
    return ModelError([Problem.of_file(_own(kind, id), message), *problems])


def _own(kind: Kind, id: str) -> str:
    return f"model/{kind.folder}/{id}.yaml"


def _known(problem: Problem) -> tuple[str, str, str]:
    """Return what makes a problem the same when lines have moved."""
    return problem.path, problem.where, problem.message


def _texts(kind: Kind, id: str, raw: RawModel, root: Path) -> dict[Path, str | None]:
    """Return the files to change with their new text, None for those that are to go."""
    if not re.fullmatch(r"[^/\\]+", id):  # a path would lead to other files
        raise NotDoneError(f"{id!r} is no id: {annotation('common', 'x-hint', 'id')}.")
    pages = [pattern.format(id=id) for pattern in kind.patterns]
    files = [root / _own(kind, id), *(root / "docs" / page for page in pages)]
    texts: dict[Path, str | None] = {file: None for file in files if file.is_file()}
    service = raw.of("service").get("service")
    if service is None:
        raise NotDoneError("model/service.yaml cannot be read. Run: python -m macros check")
    if kind.order and id in service.value["order"][kind.order]:
        path = root / service.path
        text = path.read_text(encoding="utf-8")
        texts[path] = _without_order(text, service, kind.order, id)
    file = root / menu.FILE
    if file.is_file():
        before = file.read_text(encoding="utf-8")
        if (after := menu.without_pages(before, pages)) != before:
            texts[file] = after
    if not texts:
        near = did_you_mean(id, raw.ids(kind.name)) or " The ids stand in model/."
        raise NotDoneError(f"there is no {kind.name} '{id}'.{near}")
    return texts


def _without_order(text: str, document: Document, key: str, id: str) -> str:
    """Return the text of service.yaml without an id in one of its order lists."""
    listed = document.value["order"][key]
    line, column = document.position(("order", key, listed.index(id)))
    lines = text.splitlines(keepends=True)
    if lines[line - 1][: column - 1].strip() == "-":  # a list with an item a line
        del lines[line - 1]
        if len(listed) == 1:
            above, _ = document.position(("order", key))
            lines[above - 1] = re.sub(r":(\s*(?:#.*)?)$", r": []\1", lines[above - 1], count=1)
        return "".join(lines)
    start = sum(map(len, lines[: line - 1])) + column - 1
    item = re.compile(rf"""["']?{re.escape(id)}["']?""").match(text, start)
    end = item.end() if item else start
    if following := re.compile(r"\s*,\s*").match(text, end):
        return text[:start] + text[following.end() :]
    return re.sub(r"\s*,\s*$", "", text[:start]) + text[end:]


def _uses(kind: Kind, id: str, raw: RawModel) -> Iterator[Problem]:
    """Yield each place in the model and its pages that names the entity or a part of it."""
    own = _own(kind, id)
    for reference in raw.references():
        if reference.document.path == own or reference.steps[:2] == ("order", kind.order):
            continue
        if _is_of(reference, kind, id):
            yield reference.problem(f"refers to '{reference.target}'. {_MEND}")
    for document, steps, text in raw.texts() if kind.name in HOLDERS else ():
        for named in NAMED.findall(text):
            if document.path != own and named.startswith(f"{id}/"):
                yield document.problem(steps, f"names the figure '{named}'. {_MEND}")
    yield from _uses_of_pages(kind, id, raw.docs)


def _is_of(reference: Reference, kind: Kind, id: str) -> bool:
    if reference.kind in ("anything", "own-page"):
        pages = {f"page/{pattern.format(id=id)}" for pattern in kind.patterns}
        return reference.target in {f"{kind.name}/{id}", *pages}
    holds = (reference.kind == "statement" and kind.stated) or (
        reference.kind == "figure" and kind.name in HOLDERS
    )
    if holds:
        return reference.target.startswith(f"{id}/")
    return (reference.kind, reference.target) == (kind.name, id)


def _uses_of_pages(kind: Kind, id: str, docs: Path) -> Iterator[Problem]:
    """Yield each line of a page that calls a macro with the entity's id, or links to its page."""
    gone = {pattern.format(id=id) for pattern in kind.patterns}
    parts = "(?:/[^\"']*)?" if kind.stated or kind.name in HOLDERS else ""
    called = re.compile(rf"""\{{\{{[^}}]*["'](?:{kind.name}/)?{re.escape(id)}{parts}["']""")
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        if page in gone:
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, start=1):
            if found := called.search(line) or _link_to(kind, id, gone, page, line):
                message = f"names '{id}'. {_MEND}"
                yield Problem(f"docs/{page}", number, found.start() + 1, "", message)


def _link_to(kind: Kind, id: str, gone: set[str], page: str, line: str) -> re.Match[str] | None:
    """Return the first link of a line to a page that goes, or to the entity's place on another."""
    for found in _LINK.finditer(line):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), found[1]))
        target = target if found[1] else page
        if target in gone or (not kind.has_own_pages and (target, found[2]) == (kind.page, id)):
            return found
    return None

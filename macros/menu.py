"""This file reads the menu in mkdocs.yml, and says where a new page belongs in it.

It reads lines, not YAML: mkdocs.yml may hold tags of mkdocs' own, which only mkdocs can build.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

FILE = "mkdocs.yml"

# "- page.md" or "- Title: page.md", else "- Title:" over the items that stand under it.
_ITEM = re.compile(
    r"""(?P<indent>\ *)-\ (?:(?:.+:\ +)?["']?(?P<page>[^\s:"']+\.md)["']?|.+:)\s*(?:\#.*)?$""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Entry:
    """A page in the menu.

    `page` is its path under ``docs/``; `line` and `column` count from 1 and are where that begins.
    `under` is the line of the heading that it stands under, 0 at the top of the menu.
    """

    page: str
    line: int
    column: int
    under: int


def entries(text: str) -> list[Entry]:
    """Return the pages of the menu in the text of mkdocs.yml, from first to last."""
    found: list[Entry] = []
    headings = [(-1, 0)]  # (indent, line) of each heading that the next item may stand under
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(r"[^\s#-]", line):  # a key of the file
            inside = line.startswith("nav:")
        item = _ITEM.match(line)
        if not inside or not item:
            continue
        indent = len(item["indent"])
        while headings[-1][0] >= indent:
            headings.pop()
        if item["page"]:
            found.append(Entry(item["page"], number, item.start("page") + 1, headings[-1][1]))
        else:
            headings.append((indent, number))
    return found


def with_page(text: str, page: str, order: Sequence[str]) -> str | None:
    """Return the text of mkdocs.yml with a page in its place, or None when nothing shows where.

    `order` holds the pages of its kind as the model orders them, `page` among them. Its place is
    after the nearest of those before it, else before the nearest of those after it, else at the
    end of its folder. A menu that has the page stays as it is.
    """
    listed = {entry.page: entry for entry in entries(text)}
    if page in listed:
        return text
    at = order.index(page)
    folder = f"{page.rpartition('/')[0]}/"
    beside = [it for it in reversed(listed) if it.startswith(folder)]
    places = [
        *((listed[it], 1) for it in reversed(order[:at]) if it in listed),
        *((listed[it], 0) for it in order[at + 1 :] if it in listed),
        *((listed[it], 1) for it in beside),
    ]
    if not places:
        return None
    neighbour, lines_on = places[0]
    lines = text.splitlines()
    indent = lines[neighbour.line - 1].partition("-")[0]
    lines.insert(neighbour.line - 1 + lines_on, f"{indent}- {page}")
    return "\n".join(lines) + "\n"


def without_pages(text: str, pages: Collection[str]) -> str:
    """Return the text of mkdocs.yml without some pages, and without headings that are left bare."""
    lines = text.splitlines(keepends=True)
    gone = {entry.line for entry in entries(text) if entry.page in pages}
    while gone:
        lines = [line for number, line in enumerate(lines, start=1) if number not in gone]
        gone = _bare(text := "".join(lines))
    return text


def _bare(text: str) -> set[int]:
    """Return the lines of the menu's headings that have no item under them."""
    lines = text.splitlines()
    begin = next((number for number, line in enumerate(lines) if line.startswith("nav:")), None)
    if begin is None:
        return set()
    items = []
    for number, line in enumerate(lines[begin + 1 :], start=begin + 2):
        if re.match(r"[^\s#-]", line):
            break
        if item := _ITEM.match(line):
            items.append((number, len(item["indent"]), bool(item["page"])))
    after = [*(indent for _, indent, _ in items[1:]), -1]
    return {
        number
        for (number, indent, is_page), following in zip(items, after, strict=True)
        if not is_page and following <= indent
    }

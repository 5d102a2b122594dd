"""Every entity has its page, which shows it, and where its kind asks for one its checklist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def pages_exist(raw: RawModel) -> Iterator[Problem]:
    for kind, id, document in raw.all():
        page = raw.docs / kind.page_of(id)
        shown = f"docs/{kind.page_of(id)}"
        if not page.is_file():
            remedy = (
                f"Run: python -m macros new {kind.name} {id}"
                if kind.has_own_pages
                else "Restore the page"
            )
            yield document.problem((), f"the page {shown} is missing. {remedy}.")
        elif kind.has_own_pages and f'"{id}"' not in page.read_text(
            encoding="utf-8", errors="replace"
        ):
            yield document.problem(
                (), f'the page {shown} does not show "{id}". Call its macro there.'
            )
        if kind.checklist and not (raw.docs / kind.checklist.format(id=id)).is_file():
            shown = f"docs/{kind.checklist.format(id=id)}"
            call = f'{{{{ checklist_page("{kind.name}/{id}") }}}}'
            yield document.problem((), f"the page {shown} is missing. Write there: {call}")

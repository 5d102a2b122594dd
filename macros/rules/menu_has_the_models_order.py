"""The menu lists the pages and checklists of a kind in the model's order, under each heading.

Under each, because the menu may group what the model has in one list: forms stand by occasion. A
group is then the part of the list that stands there, in the same order. Whether every page is in
the menu is mkdocs' own to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import menu
from ..kinds import KINDS, Kind
from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel


def menu_has_the_models_order(raw: RawModel) -> Iterator[Problem]:
    file = raw.docs.parent / menu.FILE
    if not file.is_file():
        return
    listed = menu.entries(file.read_text(encoding="utf-8", errors="replace"))
    for service in raw.of("service").values():
        for kind in KINDS.values():
            order = service.value["order"].get(kind.order, [])
            for pattern in kind.patterns:
                ranks = {pattern.format(id=id): rank for rank, id in enumerate(order)}
                yield from _faults(kind, listed, ranks)


def _faults(kind: Kind, listed: list[menu.Entry], ranks: dict[str, int]) -> Iterator[Problem]:
    before: dict[int, str] = {}  # the last page under each heading so far
    for entry in listed:
        if entry.page not in ranks:
            continue
        above = before.get(entry.under)
        before[entry.under] = entry.page
        if above and ranks[above] > ranks[entry.page]:
            yield Problem(
                menu.FILE,
                entry.line,
                entry.column,
                "nav",
                f"'{entry.page}' stands after '{above}', but order.{kind.order} in"
                " model/service.yaml has it before. Move one of them, here or there.",
            )

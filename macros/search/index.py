"""This file makes the index of a built site: one file, the same to the byte each time.

Its shape is that of a MiniSearch index in version 2 of its serialization, packed: see
`macros/browser/search/index.mjs`, which unpacks it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..model.whole import Model
from .analyser import SMALL, stem, terms, tokens
from .compounds import parted
from .named import Named, named
from .pages import Page, Section, address_in, page_of, without_common_headings

FILE = Path("search") / "index.json"
"""Where the index lies, under the site."""

FIELDS = ("title", "page", "names", "questions", "text", "parts")
EXCERPT = 130  # letters
_TITLE_COUNTS = 4  # times more that half of a compound in a title stands there
_WITH_SMALL = ("title", "names")
"""The fields in which small words are found where a query has no others."""


def pages_of(site: Path) -> list[Page]:
    """Return the pages of a built site that can be found, in the order of their addresses."""
    files = sorted(site.rglob("index.html"))  # the page for a wrong address answers nothing
    found = (
        page_of(address_in(file.relative_to(site).as_posix()), file.read_text(encoding="utf-8"))
        for file in files
    )
    return without_common_headings([page for page in found if page.sections])


def index_of(pages: Iterable[Page], model: Model) -> dict[str, Any]:
    """Return the index of some pages; the model says what their places are also called."""
    pages, said_of = list(pages), named(model)
    documents = [
        _document(page, section, said_of.get((page.address, section.anchor), Named()))
        for page in pages
        for section in page.sections
    ]
    _part_compounds(documents)
    return {
        "fields": FIELDS,
        "pages": [
            [page.address, page.sections[0].title, page.part, model.search.prior(page.address)]
            for page in pages
        ],
        "sections": [
            _shown(number, section, said_of.get((page.address, section.anchor), Named()))
            for number, page in enumerate(pages)
            for section in page.sections
        ],
        "lengths": [[_length(document, field) for field in FIELDS] for document in documents],
        "index": _postings(documents),
    }


def written(site: Path, model: Model) -> Path:
    """Write the index of a built site into it. Return its path."""
    path = site / FILE
    path.parent.mkdir(exist_ok=True)
    index = index_of(pages_of(site), model)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


@dataclass(frozen=True)
class _Document:
    """A section as it is found: how often each term stands in each field, and each word at all."""

    fields: dict[str, Counter[str]]
    words: Counter[str]


def _document(page: Page, section: Section, said: Named) -> _Document:
    texts = {
        "title": section.title,
        "page": page.sections[0].title if section.anchor else "",
        "names": " ".join(said.names),
        "questions": " ".join(said.questions),
        "text": " ".join([section.text, *said.limits]),
    }
    fields = {
        field: Counter(it for it in terms(text) if field in _WITH_SMALL or it not in SMALL)
        for field, text in texts.items()
    }
    titles = [texts["title"]] * _TITLE_COUNTS
    words = Counter(tokens(" ".join([*texts.values(), *titles])))
    return _Document({**fields, "parts": Counter()}, words)


def _part_compounds(documents: list[_Document]) -> None:
    """Let each section be found by the halves of its compounds, too."""
    alone = _sections_by_term(documents)

    @cache
    def halves(word: str) -> list[str]:
        return [stem(half) for half in parted(word, lambda half: alone[stem(half)]) or ()]

    for document in documents:
        for word, times in document.words.items():
            for half in halves(word):
                document.fields["parts"][half] += times


def _sections_by_term(documents: Iterable[_Document]) -> Counter[str]:
    """Return in how many sections each term stands as a word of its own, from two on."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update({term for terms in document.fields.values() for term in terms} - SMALL)
    return Counter({term: count for term, count in counts.items() if count > 1})


def _length(document: _Document, field: str) -> int:
    """Return how long a field counts: a page with many names is no less called by each."""
    return 1 if field == "names" else sum(document.fields[field].values())


def _shown(page: int, section: Section, said: Named) -> list[Any]:
    text = section.text
    if len(text) > EXCERPT:
        text = f"{text[:EXCERPT].rpartition(' ')[0].rstrip(' ·')} …"
    shown = [page, section.anchor, section.title, text]
    return [*shown, said.limits] if said.limits else shown


def _postings(documents: list[_Document]) -> list[list[Any]]:
    """Return each term with a list for each field that has it: field, then sections and counts.

    A section is its distance from the one before it: see `unpacked` in the browser.
    """
    found: dict[str, dict[int, list[int]]] = {}
    before: dict[tuple[str, int], int] = {}
    for number, document in enumerate(documents):
        for field, name in enumerate(FIELDS):
            for term, times in document.fields[name].items():
                distance = number - before.get((term, field), 0)
                before[term, field] = number
                found.setdefault(term, {}).setdefault(field, []).extend((distance, times))
    return [
        [term, *([field, *pairs] for field, pairs in sorted(found[term].items()))]
        for term in sorted(found)
    ]

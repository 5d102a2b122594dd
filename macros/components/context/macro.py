"""This file shows what has happened around the model since 2023, and never as a part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...links import Link
from ...model.context import Context, Document, Said
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import day_wording, slug


def context_list(site: Site) -> str:
    """Show all context under its subjects, with its documents, its days and its comparison."""
    context = site.model.context.values()
    groups = [
        {"id": slug(title), "title": title, "items": [_view(site, it) for it in own]}
        for subject, title in labels("context", "subject").items()
        if (own := [it for it in context if it.subject == subject])
    ]
    return render("context/template.md.j2", groups=groups)


def context_line(site: Site, page: str) -> str:
    """Show in one line the context that touches a hand-written page (its path under ``docs/``)."""
    return render("context/line.md.j2", links=site.context(f"page/{page}"))


def context_counts(site: Site) -> str:
    """Say how much of the context nobody has held against an official text."""
    context = site.model.context.values()
    unproven = sum(it.is_unproven for it in context)
    return f"{unproven} af de {len(context)}"


# The end of a sentence that is long enough to say something beyond its heading. Days ("2. marts")
# go on with a small letter.
_LEAD = re.compile(r"(?<=.{60}[.?]) (?=[A-ZÆØÅ])")


def _view(site: Site, it: Context) -> dict[str, Any]:
    first, *others = it.text.split("\n")
    lead, *rest = _LEAD.split(first, maxsplit=1)
    return {
        "it": it,
        "lead": lead,
        "doubt": _doubt(it),
        "paragraphs": [*rest, *others],
        "certainty": certainty(it.certainty),
        "read_in": _read_in(len(it.documents)),
        "documents": [document_view(document) for document in it.documents],
        "looked_up": day_wording(it.looked_up),
        "review_by": day_wording(it.review_by),
        "places": _places(site, it),
        "rows": [
            (row.title, _said(site, it, row.model), _said(site, it, row.other)) for row in it.rows
        ],
        "ways": [
            {"it": way, "supports": [_said(site, it, said) for said in way.supports]}
            for way in it.ways
        ],
        "edit": site.edit(it.origin),
    }


def _doubt(it: Context) -> str:
    """Return why it cannot be relied on as it stands, in a word or two."""
    if it.certainty != "official":
        return "ikke efterprøvet"
    return "noget ved vi ikke" if it.unknown else ""


def certainty(value: str) -> str:
    """Return how sure something is, in Danish."""
    return str(labels("context", "certainty")[value])


def document_view(document: Document) -> dict[str, Any]:
    """Return a document with the words that stand after its title."""
    known = (document.number, document.date)
    return {"it": document, "about": ", ".join(part for part in known if part)}


def _read_in(count: int) -> str:
    return "læst i ét dokument" if count == 1 else f"læst i {count} dokumenter"


def _places(site: Site, it: Context) -> list[Link]:
    return [
        *(site.see(target) for target in it.touches),
        *(site.statement(id) for id in it.touched_statements),
    ]


def _said(site: Site, it: Context, said: Said) -> dict[str, Any]:
    """Return a sentence with its places, short: pages of the model, or names of documents."""
    return {
        "text": said.text,
        "places": [*site.sources_in_short(said.sources), *_cited(it.documents, said.documents)],
    }


def _cited(documents: Sequence[Document], ids: Sequence[str]) -> list[Link]:
    """Return links by the publishers' names, or by titles where one has published several."""
    named = {document.id: document for document in documents}
    publishers = [document.publisher for document in documents]
    return [
        Link(it.publisher if publishers.count(it.publisher) == 1 else it.title, it.url, True)
        for it in (named[id] for id in ids)
    ]


PAGES = (context_counts, context_line, context_list)

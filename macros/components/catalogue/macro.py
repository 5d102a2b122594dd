"""This file shows the efforts of the catalogue: one page each, all as cards, and side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...model.catalogue import Age, CatalogueEntry
from ...render import render
from ...schema import labels
from ...site import Site
from ...words import age_wording, amount_wording, joined, number, slug, sort_key
from ..statement.macro import source_links

_NOT_STATED = "Ikke oplyst i kilden"


def catalogue_page(site: Site, id: str) -> str:
    """Show one effort: what it is, for whom, and which effect is documented."""
    entry = site.model.catalogue[id]
    site.describe(entry.purpose)
    return render(
        "catalogue/template.md.j2",
        it=entry,
        theme=labels("catalogue", "theme")[entry.theme],
        facts=facts(entry),
        how=_paragraphs(entry.how),
        target=_paragraphs(entry.target),
        effect_word=_effect_word(entry),
        effect=_paragraphs(entry.effect.text),
        measurements=[
            (it.label, amount_wording(it.value, it.unit), _sample(it.sample_size))
            for it in entry.effect.measurements
        ],
        relation=_paragraphs(entry.relation or ""),
        sources=source_links(site, entry.sources),
        edit=site.edit(entry.origin),
    )


def _paragraphs(text: str) -> list[str]:
    """Return paragraphs without explained words: the glossary says what they mean in the model."""
    return [part for part in text.split("\n") if part]


def catalogue_count(site: Site) -> str:
    """Return how many efforts the catalogue has, for running text."""
    return str(len(site.model.catalogue))


def facts(entry: CatalogueEntry) -> list[tuple[str, str]]:
    """Return what every effort is compared by: (name, wording)."""
    return [
        ("Kommune", joined(entry.municipalities)),
        ("Alder", _age(entry.age)),
        ("Henvender sig til", joined(_words("for", entry.for_))),
        ("Form", joined(_words("format", entry.format))),
        ("Adgang", labels("catalogue", "referral")[entry.referral]),
        ("Dokumentation", _effect_word(entry)),
    ]


def _age(age: Age | None) -> str:
    if not age:
        return _NOT_STATED
    if age.min is None and age.max is None:
        return (age.note or _NOT_STATED).capitalize()
    return f"{age_wording(age.min, age.max)}{f' ({age.note})' if age.note else ''}"


def _ends(age: Age) -> dict[str, int]:
    """Return the youngest and the oldest that an effort can be used for, where there is an end."""
    ends = {"from": (age.also_min, age.min), "to": (age.also_max, age.max)}
    chosen = {name: a if a is not None else b for name, (a, b) in ends.items()}
    return {name: end for name, end in chosen.items() if end is not None}


def _effect_word(entry: CatalogueEntry) -> str:
    return str(labels("catalogue", "effect", "kind")[entry.effect.kind])


def _words(field: str, values: Iterable[str]) -> list[str]:
    """Return the words of a list's values, all but the first with a small letter."""
    words = [str(labels("catalogue", field)[value]) for value in values]
    return [words[0], *(word[0].lower() + word[1:] for word in words[1:])]


def _sample(size: int | None) -> str:
    return f"n = {number(size)}" if size else "–"


def catalogue_cards(site: Site) -> str:
    """Show every effort as a card under its theme, with what the filter looks for."""
    words = labels("catalogue", "theme")
    entries = site.model.catalogue.values()
    groups = [
        {"id": slug(title), "title": title, "cards": [_card(site, it) for it in own]}
        for theme, title in words.items()
        if (own := [it for it in entries if it.theme == theme])
    ]
    return render("catalogue/cards.md.j2", groups=groups, facets=_facets(entries))


def _card(site: Site, entry: CatalogueEntry) -> dict[str, Any]:
    theme = labels("catalogue", "theme")[entry.theme]
    return {
        "it": entry,
        "href": site.entity("catalogue", entry.id).href,
        "compare": f"{site.href('inspiration/sammenlign.md')}?vis={entry.id}",
        "facts": facts(entry),
        "age": _ends(entry.age) if entry.age else None,
        "words": " ".join(
            [entry.title, theme, entry.target, entry.how, entry.purpose, *entry.search_words]
        ),
    }


def _facets(entries: Iterable[CatalogueEntry]) -> list[dict[str, Any]]:
    """Return the filter's lists: their key in the address, their name, (value, word) that occur."""
    entries = list(entries)
    towns = sorted({town for it in entries for town in it.municipalities}, key=sort_key)
    used: dict[str, set[str]] = {
        "theme": {it.theme for it in entries},
        "for": {group for it in entries for group in it.for_},
        "effect": {it.effect.kind for it in entries},
    }
    return [
        _facet("kommune", "Kommune", {town: town for town in towns}, set(towns)),
        _facet("emne", "Emne", labels("catalogue", "theme"), used["theme"]),
        _facet("for", "Henvender sig til", labels("catalogue", "for"), used["for"]),
        _facet(
            "dokumentation",
            "Dokumentation",
            labels("catalogue", "effect", "kind"),
            used["effect"],
        ),
    ]


def _facet(key: str, name: str, words: Mapping[str, str], used: set[str]) -> dict[str, Any]:
    return {
        "key": key,
        "name": name,
        "options": [(value, word) for value, word in words.items() if value in used],
    }


def catalogue_by_municipality(site: Site) -> str:
    """Show which efforts each municipality has, in alphabetical order."""
    return _overview(site, lambda entry: entry.municipalities, sort_key)


def catalogue_by_theme(site: Site) -> str:
    """Show which efforts each theme has, in the catalogue's order."""
    words = list(labels("catalogue", "theme").values())
    return _overview(site, lambda entry: [labels("catalogue", "theme")[entry.theme]], words.index)


def _overview(
    site: Site, places: Callable[[CatalogueEntry], Iterable[str]], key: Callable[[str], Any]
) -> str:
    found: dict[str, list[Any]] = {}
    for entry in site.model.catalogue.values():
        for place in places(entry):
            found.setdefault(place, []).append(site.entity("catalogue", entry.id))
    rows = [(place, found[place]) for place in sorted(found, key=key)]
    return render("catalogue/overview.md.j2", rows=rows)


PAGES = (
    catalogue_by_municipality,
    catalogue_by_theme,
    catalogue_cards,
    catalogue_count,
    catalogue_page,
)

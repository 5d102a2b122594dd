"""This file shows what search knows beside the pages, for those who mend it."""

from __future__ import annotations

from ...render import render
from ...site import Site


def search_names(site: Site) -> str:
    """Show what people call things, where that leads, and what comes later than other pages."""
    it = site.model.search
    names = [
        {
            "words": name.words,
            "links": [
                *(site.see(target) for target in name.leads_to),
                *(site.statement(id) for id in name.statements),
            ],
        }
        for name in it.names
    ]
    priors = [
        {"pages": prior.pages, "weight": _decimal(prior.factor), "reason": prior.reason}
        for prior in it.priors
    ]
    return render("search/template.md.j2", names=names, priors=priors, file=site.file(it.origin))


def _decimal(number: float) -> str:
    return f"{number:g}".replace(".", ",")


PAGES = (search_names,)

"""This file proves how recommendations and disagreements are listed."""

from __future__ import annotations

from macros.components.core_element.macro import recommendation_count, recommendation_list
from macros.components.disagreement.macro import disagreement_list
from macros.site import Site

from .shown import parsed, texts


def test_recommendations_are_counted_and_listed_under_every_core_element(site: Site) -> None:
    shown = recommendation_list(site)
    assert recommendation_count(site) == "1"
    assert [line.split(" {")[0] for line in shown.splitlines() if line.startswith("## ")] == [
        "## 1. Åben dør for alle børn",
        "## 2. Makkerpar hele året",
    ]
    assert len(list(parsed(shown).iter("li"))) == 1
    assert len([it for it in texts(shown, "p", "note") if it.startswith("Her har guiden")]) == 1


def test_disagreements_stand_under_their_subject_with_each_position(site: Site) -> None:
    shown = disagreement_list(site)
    assert [it for it in shown.splitlines() if it.startswith("### ")] == [
        "### Tal og resultater {#tal-og-resultater}",
        "### Ord, der ændrer meningen {#ord-der-aendrer-meningen}",
    ]
    said = texts(shown, "ul", "positions")[0]
    assert said.startswith("Ugen efter kom 52,5 % igen.")
    assert "Næsten alle kom igen." in said


def test_disagreement_links_to_the_pages_where_it_matters(site: Site) -> None:
    hrefs = [it.get("href") for it in parsed(disagreement_list(site)).iter("a")]
    assert {"#kom-igen", "../omkostninger/", "../../modellen/"} <= set(hrefs)

"""This file holds the efforts of the real model against the catalogue: names, ages and effects."""

from __future__ import annotations

import pytest

from macros.load import load
from macros.model.parts import SourceRef
from macros.model.whole import Model
from macros.raw import ROOT
from macros.schema import labels


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


# Every heading of the catalogue, in its order: id, name, municipalities, and the age that it gives.
# None where it gives no age: none is filled in, not even where a school year would do.
CATALOGUE: dict[str, list[tuple[str, str, str, tuple[int, int] | None]]] = {
    "Trivsels- og adfærdsproblemer": [
        ("familie-og-netvaerk", "Familie & Netværk", "Viborg", (6, 18)),
        ("det-tvaergaaende-trivselsteam", "Det Tværgående Trivselsteam", "Aarhus", (6, 18)),
        ("coaching-paa-gymnasiet", "Coaching på Gymnasiet", "Skive", None),
        ("tidlig-forebyggelse", "Tidlig Forebyggelse", "Skive", None),
        ("myway", "MyWay", "Randers", (15, 25)),
        ("trivsel-og-fravaersteam", "Trivsel og fraværsteam", "Skanderborg", None),
        ("invest-in-play", "Invest in Play – forældreprogram", "Ikast-Brande", (3, 9)),
        ("de-utrolige-aar", "De Utrolige År (DUÅ)", "Favrskov", (3, 7)),
    ],
    "Angst": [
        ("rideterapi", "Rideterapi", "Viborg", None),
        (
            "cool-kids-og-chilled",
            "Cool Kids og Chilled",
            "Aarhus Holstebro Favrskov Syddjurs",
            (7, 17),
        ),
        ("piger-med-ro-paa", "Piger med ro på", "Horsens", (13, 18)),
    ],
    "Depression": [("mind-my-mind", "Mind My Mind", "Lemvig", None)],
    "Spiseforstyrrelser og selvskade": [
        (
            "task-force-for-spiseforstyrrelser-og-selvskade",
            "Task Force for Spiseforstyrrelser og Selvskade",
            "Holstebro",
            None,
        ),
    ],
    "Psykisk sårbarhed": [
        ("okay-ung", "Okay Ung", "Odder", (13, 25)),
        ("ungevejen", "Ungevejen", "Skanderborg", (13, 17)),
    ],
    "Misbrugsproblemer": [("move-stofbehandling", "MOVE stofbehandling", "Silkeborg", (18, 30))],
}
EFFORTS = [effort for efforts in CATALOGUE.values() for effort in efforts]


def test_the_sixteen_efforts_stand_under_the_headings_of_the_catalogue(model: Model) -> None:
    words = labels("catalogue", "theme")
    assert list(words.values()) == list(CATALOGUE)
    themes = {id: words[it.theme] for id, it in model.catalogue.items()}
    under = [(theme, id) for theme, efforts in CATALOGUE.items() for id, *_ in efforts]
    assert [(theme, id) for id, theme in themes.items()] == under
    assert len(under) == 16


def test_efforts_have_the_names_municipalities_and_ages_of_the_catalogue(model: Model) -> None:
    assert [
        (
            it.id,
            it.title,
            " ".join(it.municipalities),
            (it.age.min, it.age.max) if it.age and it.age.min is not None else None,
        )
        for it in model.catalogue.values()
    ] == EFFORTS


def test_every_effort_has_its_own_section_of_the_catalogue(model: Model) -> None:
    ids = [id for id, *_ in EFFORTS]
    sections = [it.id for it in model.sources["inspirationskatalog"].sections]
    assert sections == ["baggrund", "andre-tiltag", *ids]
    assert [it.sources[0] for it in model.catalogue.values()] == [
        SourceRef("inspirationskatalog", id) for id in ids
    ]


def test_what_the_source_adds_about_an_age_is_kept(model: Model) -> None:
    notes = {id: it.age.note for id, it in model.catalogue.items() if it.age and it.age.note}
    assert notes.keys() == {
        "invest-in-play",
        "cool-kids-og-chilled",
        "piger-med-ro-paa",
        "ungevejen",
        "task-force-for-spiseforstyrrelser-og-selvskade",
        "move-stofbehandling",
    }
    assert "7–12 år" in notes["cool-kids-og-chilled"]
    assert "23 år" in notes["piger-med-ro-paa"]
    assert "ingen aldersgrænse" in notes["task-force-for-spiseforstyrrelser-og-selvskade"]
    wider = {id: (it.age.also_min, it.age.also_max) for id, it in model.catalogue.items() if it.age}
    assert wider["move-stofbehandling"] == (15, None)
    assert wider["piger-med-ro-paa"] == (None, 23)
    assert "15 år" in notes["move-stofbehandling"]


@pytest.mark.parametrize(
    ("id", "kind"),
    [
        ("invest-in-play", "none-yet"),
        ("de-utrolige-aar", "national-only"),
        ("move-stofbehandling", "national-only"),
        ("trivsel-og-fravaersteam", "local-observation"),
        ("tidlig-forebyggelse", "before-and-after"),
        ("okay-ung", "external-evaluation"),
    ],
)
def test_documentation_is_no_better_than_the_source_says(model: Model, id: str, kind: str) -> None:
    assert model.catalogue[id].effect.kind == kind


def test_every_effort_says_how_old_its_information_is(model: Model) -> None:
    assert [id for id, it in model.catalogue.items() if "2022/23" not in it.dated] == []


@pytest.mark.parametrize(
    ("id", "spelling"),
    [
        ("myway", "Myway"),
        ("mind-my-mind", "Mind my Mind"),
        ("okay-ung", "Okay ung"),
        ("okay-ung", "WHO5"),
        ("cool-kids-og-chilled", "Cool kids"),
        ("cool-kids-og-chilled", "Coolkids"),
        ("de-utrolige-aar", "DUÅ"),
    ],
)
def test_spelling_of_the_source_leads_to_the_effort(model: Model, id: str, spelling: str) -> None:
    assert spelling in model.catalogue[id].search_words


def test_efforts_link_to_reports_and_to_the_front_pages_of_publishers(model: Model) -> None:
    """The catalogue's line breaks took a hyphen from three addresses: it is put back, and told."""
    links = {link.url: link.title for it in model.catalogue.values() for link in it.links}
    fronts = {"https://metodecentret.dk", "https://www.sbst.dk", "https://www.sst.dk"}
    reports = links.keys() - fronts
    assert fronts < links.keys()
    assert len(reports) == 3
    assert all("ikke slået op" in links[url] for url in reports)
    assert all(f"-{part}" in "".join(reports) for part in ("content", "til-mennesker", "rusmiddel"))


def test_only_the_two_of_the_same_project_are_related_to_the_model(model: Model) -> None:
    assert [id for id, it in model.catalogue.items() if it.relation] == ["okay-ung", "ungevejen"]


def test_statements_of_the_model_do_not_cite_the_catalogue(model: Model) -> None:
    cited = {ref.source for it in model.statements.values() for ref in it.sources}
    assert "inspirationskatalog" not in cited


def test_the_initiatives_that_the_catalogue_names_are_there(model: Model) -> None:
    assert len(model.inspiration.related) == 3
    for it in model.inspiration.related:
        assert it.sources == (SourceRef("inspirationskatalog", "andre-tiltag"),)

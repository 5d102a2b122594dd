"""This file holds the real model against the limits and levels that its sources give."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from macros.kinds import KINDS
from macros.load import load
from macros.model.parts import SourceRef
from macros.model.statement import Limit, Statement
from macros.model.whole import Model
from macros.raw import ROOT
from macros.schema import labels
from macros.words import slug

CORE_ELEMENTS = [
    "lettilgaengelig-adgang",
    "hurtig-hjaelp",
    "samtaleforloeb",
    "gruppeforloeb",
    "foraeldreaktiviteter",
    "opfoelgning",
    "samarbejde-og-brobygning",
]

LIMITS: list[tuple[str, dict[str, Any]]] = [
    (
        "hurtig-hjaelp",
        {"of": "waiting-time", "max": 7, "unit": "calendar-day", "after": "first-contact"},
    ),
    ("hurtig-hjaelp", {"of": "conversations", "min": 1, "max": 5, "unit": "conversation"}),
    ("hurtig-hjaelp", {"of": "age", "below": 18, "unit": "year"}),
    ("hurtig-hjaelp", {"of": "age", "below": 17, "unit": "year"}),
    ("hurtig-hjaelp", {"of": "goals", "min": 1, "max": 5, "unit": "goal"}),
    ("samtaleforloeb", {"of": "conversations", "min": 1, "max": 12, "unit": "conversation"}),
    ("samtaleforloeb", {"of": "duration", "max": 9, "unit": "month"}),
    (
        "samtaleforloeb",
        {
            "of": "waiting-time",
            "min": 2,
            "max": 4,
            "unit": "week",
            "after": "last-counselling-conversation",
        },
    ),
    ("gruppeforloeb", {"of": "group-size", "min": 4, "max": 8, "unit": "young-person"}),
    ("gruppeforloeb", {"of": "sessions", "min": 8, "max": 10, "unit": "session"}),
    ("gruppeforloeb", {"of": "duration", "max": 3, "unit": "month"}),
    ("gruppeforloeb", {"of": "time-of-day", "outside": "teaching-hours"}),
    ("foraeldreaktiviteter", {"of": "families", "min": 6, "max": 8, "unit": "family"}),
    ("foraeldreaktiviteter", {"of": "sessions", "min": 4, "max": 10, "unit": "session"}),
    ("foraeldreaktiviteter", {"of": "interval", "min": 14, "max": 14, "unit": "day"}),
    ("foraeldreaktiviteter", {"of": "time-of-day", "outside": "working-hours"}),
    ("opfoelgning", {"of": "waiting-time", "max": 3, "unit": "month", "after": "course-end"}),
    ("opfoelgning", {"of": "contacts", "min": 1, "max": 2, "unit": "contact"}),
]


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


def setting(model: Model, entity: str, wanted: dict[str, Any]) -> list[Statement]:
    """Return the statements of an entity that set a limit, whomever it is for."""
    limit = Limit(**wanted)
    return [
        statement
        for statement in model.core_elements[entity].statements
        if any(dataclasses.replace(it, for_=None) == limit for it in statement.limits)
    ]


def test_the_seven_core_elements_stand_in_order(model: Model) -> None:
    assert list(model.core_elements) == CORE_ELEMENTS
    assert [model.number(id) for id in CORE_ELEMENTS] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("id", CORE_ELEMENTS)
def test_core_element_has_ten_statements_or_more(model: Model, id: str) -> None:
    assert len(model.core_elements[id].statements) >= 10


@pytest.mark.parametrize(("entity", "limit"), LIMITS)
def test_limit_is_there_as_data(model: Model, entity: str, limit: dict[str, Any]) -> None:
    assert setting(model, entity, limit)


def test_target_group_is_12_to_25_years(model: Model) -> None:
    assert model.service.target_group.age == Limit(of="age", min=12, max=25, unit="year")


@pytest.mark.parametrize(
    ("number", "level"),
    [
        (LIMITS.index(limit), level)
        for limit in LIMITS
        for of, level in [
            (("hurtig-hjaelp", "waiting-time"), "must"),
            (("samtaleforloeb", "conversations"), "should"),
            (("foraeldreaktiviteter", "time-of-day"), "must"),
            (("gruppeforloeb", "time-of-day"), "should"),
            (("opfoelgning", "waiting-time"), "should"),
        ]
        if (limit[0], limit[1]["of"]) == of
    ],
)
def test_level_is_that_of_the_source(model: Model, number: int, level: str) -> None:
    assert {statement.level for statement in setting(model, *LIMITS[number])} == {level}


@pytest.mark.parametrize("name", ["finding", "disagreement"])
def test_heading_of_a_subject_is_no_id_on_its_page(model: Model, name: str) -> None:
    page = KINDS[name].page
    beside = [kind for kind in KINDS.values() if kind.page == page and kind.folder]
    ids = {id for kind in beside for id in getattr(model, kind.key)}
    assert ids & {slug(title) for title in labels(name, "subject").values()} == set()


@pytest.mark.parametrize("name", ["finding", "disagreement"])
def test_order_keeps_each_subject_together(model: Model, name: str) -> None:
    subjects = [it.subject for it in getattr(model, KINDS[name].key).values()]
    given = list(labels(name, "subject"))
    assert subjects == sorted(subjects, key=given.index)


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


def test_efforts_link_to_the_front_pages_of_publishers(model: Model) -> None:
    """The catalogue's own addresses are broken by its line breaks."""
    links = {link.url for it in model.catalogue.values() for link in it.links}
    assert links == {"https://metodecentret.dk", "https://www.sbst.dk", "https://www.sst.dk"}


def test_only_the_two_of_the_same_project_are_related_to_the_model(model: Model) -> None:
    assert [id for id, it in model.catalogue.items() if it.relation] == ["okay-ung", "ungevejen"]


def test_statements_of_the_model_do_not_cite_the_catalogue(model: Model) -> None:
    cited = {ref.source for it in model.statements.values() for ref in it.sources}
    assert "inspirationskatalog" not in cited


def test_the_initiatives_that_the_catalogue_names_are_there(model: Model) -> None:
    assert len(model.inspiration.related) == 3
    for it in model.inspiration.related:
        assert it.sources == (SourceRef("inspirationskatalog", "andre-tiltag"),)


def test_model_description_decides_what_the_model_is(model: Model) -> None:
    assert model.sources["modelbeskrivelse"].use == "decides-model"
    cited = [
        it
        for it in model.statements.values()
        if any(ref.source == "modelbeskrivelse" for ref in it.sources)
    ]
    assert len(cited) > len(model.statements) / 2


def test_every_role_and_phase_has_something_to_do(model: Model) -> None:
    assert [role for role in model.roles if not model.statements_of_role(role)] == []
    assert [phase for phase in model.phases if not model.statements_of_phase(phase)] == []


def test_first_line_of_every_file_names_its_schema_for_the_editor() -> None:
    for file in sorted((ROOT / "model").rglob("*.yaml")):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        marker, _, path = first.partition("=")
        assert marker == "# yaml-language-server: $schema", file
        assert (file.parent / path).is_file(), file

"""This file holds every number of the real model against its sources, and reckons the costs."""

from __future__ import annotations

from datetime import date

import pytest

from macros.load import load
from macros.model.whole import Model
from macros.raw import ROOT

from .test_model_content import CORE_ELEMENTS


def shares(id: str, decline: float, no_change: float, progress: float, n: int) -> dict[str, float]:
    """Return the figures of a measurement in three shares."""
    given = {"decline": decline, "no_change": no_change, "progress": progress, "sample_size": n}
    return {f"{id}/{key}": value for key, value in given.items()}


def counted(id: str, value: float, n: int) -> dict[str, float]:
    """Return the figures of a measurement of one value."""
    return {id: value, f"{id}/sample_size": n}


# Every number of the findings and the costs, as the sources print it. The short edition of the
# evaluation (000, 001) gives most of them; the model description (004) those marked so.
FIGURES: dict[str, float] = {
    # Who came: 11 June 2020 to 14 August 2022.
    "efterspoergsel/henvendelser": 1972,
    "efterspoergsel/raadgivet": 1588,
    "foraeldre-henvender-sig/foraeldre": 455,
    "risiko-ved-opstart/risiko": 66,
    "kanaler/uden-fremmoede": 75,  # 004
    "kanaler/telefon": 52,  # 004
    "kanaler/mail": 10,  # 004
    "kanaler/sms": 13,  # 004
    # Counselling conversations.
    "trivsel-efter-raadgivning/afslutning": 67,
    "trivsel-efter-raadgivning/opfoelgning": 79,
    "drenge-og-piger/drenge-opstart": 49,
    "drenge-og-piger/drenge-opstart/sample_size": 127,
    "drenge-og-piger/drenge-senere": 70,
    "drenge-og-piger/drenge-opfoelgning/sample_size": 38,
    "drenge-og-piger/piger-opstart/sample_size": 416,
    "drenge-og-piger/piger-opfoelgning/sample_size": 105,
    # Individual courses: decline, status quo, progress, n.
    "deltagere-individuelt/deltagere": 244,
    **shares("trivsel-individuelt/raadgivning", 28, 6, 66, 108),
    **shares("trivsel-individuelt/indsats", 23, 7, 69, 108),
    **shares("trivsel-individuelt/opfoelgning", 17, 3, 79, 58),
    **counted("livsmestring-angst-depression-individuelt/livsmestring", 58, 133),
    **counted("livsmestring-angst-depression-individuelt/angst", 62, 133),
    **counted("livsmestring-angst-depression-individuelt/depression", 60, 133),
    "varighed-af-samtaleforloeb/uger": 25,  # 004
    # Groups.
    "deltagere-gruppe/deltagere": 165,
    **shares("trivsel-gruppe/raadgivning", 31, 9, 60, 65),
    **shares("trivsel-gruppe/indsats", 29, 3, 68, 65),
    **shares("trivsel-gruppe/opfoelgning", 30, 2, 67, 43),
    **counted("livsmestring-angst-depression-gruppe/livsmestring", 59, 100),
    **counted("livsmestring-angst-depression-gruppe/angst", 65, 100),
    **counted("livsmestring-angst-depression-gruppe/depression", 61, 100),
    # Parents in network groups.
    "deltagelse-i-netvaerksgrupper/en-til-fire": 38,  # 004
    "deltagelse-i-netvaerksgrupper/fem-til-otte": 55,  # 004
    "deltagelse-i-netvaerksgrupper/ni-til-tolv": 3,  # 004
    # What the young people say themselves.
    "forstaar-egne-udfordringer/raadgivning": 63,
    "forstaar-egne-udfordringer/individuelt": 87,
    "afklarer-vejen-videre/raadgivning": 58,
    "afklarer-vejen-videre/individuelt": 88,
    "redskaber-fra-grupper/redskaber": 58,
    "hjulpet-til-at-faa-det-bedre/raadgivning": 51,
    "hjulpet-til-at-faa-det-bedre/individuelt": 60,
    "hjulpet-til-at-faa-det-bedre/gruppe": 60,
    # The municipalities, and the country.
    "otte-af-ni-fortsaetter/fortsaetter": 8,  # 004
    "mentalt-helbred-i-landet/kvinder": 34,
    "mentalt-helbred-i-landet/maend": 21,
    "stigning-i-mistrivsel/stigning": 8,
    # Costs, in kroner of 2022.
    "omkostninger/etablering": 127_100,
    "omkostninger/raadgivning-pr-aar": 1_156_800,
    "omkostninger/indsats-pr-aar": 809_200,
    "omkostninger/i-alt-pr-aar": 1_966_000,
    "omkostninger/raadgivning-pr-forloeb": 4466,
    "omkostninger/indsats-pr-forloeb": 9409,  # 004
    "omkostninger/indsats-pr-forloeb/also_stated": 9376,
    "omkostninger/raadgivning-pr-samtale": 1489,
    "omkostninger/indsats-pr-samtale": 1045,  # 004
    "omkostninger/indsats-pr-samtale/also_stated": 1042,
    "omkostninger/raadgivningsforloeb": 259,
    "omkostninger/indsatsforloeb": 86,
    "omkostninger/samtaler-pr-raadgivning": 3,
    "omkostninger/samtaler-pr-indsats": 9,
    "omkostninger/kommuner": 9,
}
# Every number that the catalogue (003) gives as an effect, and those that these rest on.
CATALOGUE: dict[str, float] = {
    # Absence in days per pupil over six months; feedback (FIT); what the families answer (SDQ).
    "det-tvaergaaende-trivselsteam/fravaer-foer": 26.1,
    "det-tvaergaaende-trivselsteam/fravaer-under": 22.1,
    "det-tvaergaaende-trivselsteam/fravaer-efter": 16.9,
    "det-tvaergaaende-trivselsteam/fravaer-fald-under": 4,
    "det-tvaergaaende-trivselsteam/elever-startet": 178,
    "det-tvaergaaende-trivselsteam/elever-afsluttet": 78,
    "det-tvaergaaende-trivselsteam/elever-stoppet-for-nylig": 49,
    "det-tvaergaaende-trivselsteam/fit-forloeb": 55,
    "det-tvaergaaende-trivselsteam/fit-forloeb-der-skal-til": 60,
    "det-tvaergaaende-trivselsteam/vanskeligheder-over-et-aar": 86,
    "det-tvaergaaende-trivselsteam/meget-belastende": 46,
    "det-tvaergaaende-trivselsteam/virkelig-meget-belastende": 38,
    "det-tvaergaaende-trivselsteam/tydelige-vanskeligheder": 39,
    "det-tvaergaaende-trivselsteam/meget-tydelige-vanskeligheder": 31,
    # Conversations with a psychologist per half-year.
    "coaching-paa-gymnasiet/psykologsamtaler-foer": 15,
    "coaching-paa-gymnasiet/psykologsamtaler-efter": 3,
    "tidlig-forebyggelse/trivsel-start": 4.9,
    "tidlig-forebyggelse/trivsel-slut": 7.2,
    "myway/trivsel": 70,
    "myway/uden-uddannelse-eller-arbejde": 78,
    "myway/i-gang-efter-et-halvt-aar": 71,
    "rideterapi/samlet-vurdering": 7.9,
    # Holstebro, SDQ, ten measured.
    **counted("cool-kids-og-chilled/problemscore-foerste", 10.1, 10),
    **counted("cool-kids-og-chilled/problemscore-afsluttende", 8.3, 10),
    **counted("cool-kids-og-chilled/problemscore-aendring", -1.8, 10),
    **counted("cool-kids-og-chilled/impactscore-foerste", 3.3, 10),
    **counted("cool-kids-og-chilled/impactscore-afsluttende", 1.2, 10),
    **counted("cool-kids-og-chilled/impactscore-aendring", -2.1, 10),
    "piger-med-ro-paa/unge-i-tilbuddet": 46,
    "piger-med-ro-paa/start": 3.5,
    "piger-med-ro-paa/slut": 2.8,
    # The scores at the follow-up: the catalogue gives no others.
    "mind-my-mind/sdq-opfoelgning": 9.5,
    "mind-my-mind/scas-opfoelgning": 18.3,
    "mind-my-mind/mfq-opfoelgning": 19.3,
    "task-force-for-spiseforstyrrelser-og-selvskade/henvendelser": 223,
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/om-selvskade", 37, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/om-spiseforstyrrelse", 55, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/om-begge", 7, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/maend", 9, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/kvinder", 90, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/under-18", 50, 223),
    # Halfway through the project, all its municipalities.
    "okay-ung/yngste-start": 42,
    "okay-ung/yngste-efter": 52,
    "okay-ung/aeldste-start": 38,
    "okay-ung/aeldste-efter": 52,
}
COUNTED_BY_US = {"omkostninger/periode-i-aar"}
INSTRUMENTS = {
    "risiko-ved-opstart": ["who-5"],
    "drenge-og-piger": ["who-5"] * 5,
    "trivsel-individuelt": ["who-5"] * 3,
    "trivsel-gruppe": ["who-5"] * 3,
    "livsmestring-angst-depression-individuelt": ["sdq", "scas", "mfq"],
    "livsmestring-angst-depression-gruppe": ["sdq", "scas", "mfq"],
}


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


def test_every_figure_is_that_of_its_source(model: Model) -> None:
    own = {f"omkostninger/{it.id}" for it in model.costs.own_calculations} | COUNTED_BY_US
    said = {id: it.value for id, it in model.figures.items() if id not in own}
    assert said == {**FIGURES, **CATALOGUE}
    assert model.figures["otte-af-ni-fortsaetter/fortsaetter"].whole == 9
    assert model.figures["omkostninger/periode-i-aar"].value == round(26 / 12, 2)


def test_efforts_without_figures_are_those_that_the_source_gives_none(model: Model) -> None:
    assert [id for id, it in model.catalogue.items() if not it.effect.measurements] == [
        "familie-og-netvaerk",
        "trivsel-og-fravaersteam",
        "invest-in-play",
        "de-utrolige-aar",
        "ungevejen",
        "move-stofbehandling",
    ]


def test_differences_that_the_catalogue_prints_follow_from_its_scores(model: Model) -> None:
    said = {id: it.value for id, it in model.figures.items()}
    for score in ("problemscore", "impactscore"):
        before, after, change = (
            said[f"cool-kids-og-chilled/{score}-{when}"]
            for when in ("foerste", "afsluttende", "aendring")
        )
        assert round(after - before, 1) == change
    before, during, fall = (
        said[f"det-tvaergaaende-trivselsteam/fravaer-{when}"]
        for when in ("foer", "under", "fald-under")
    )
    assert round(before - during, 1) == fall


def test_figures_of_the_catalogue_have_the_units_of_the_source(model: Model) -> None:
    units = {id: model.figures[id].unit for id in CATALOGUE if "/sample_size" not in id}
    assert {unit for id, unit in units.items() if id.startswith("task-force")} == {
        "contact",
        "percent",
    }
    assert units["myway/trivsel"] == "percent"
    assert units["det-tvaergaaende-trivselsteam/fravaer-efter"] == "day"
    assert units["coaching-paa-gymnasiet/psykologsamtaler-efter"] == "conversation"
    assert None not in units.values()


def test_lost_numbers_are_those_that_the_texts_of_the_sources_lack(model: Model) -> None:
    lost = [
        f"{id}/{it.id}"
        for id, finding in model.findings.items()
        for it in finding.measurements
        if it.lost
    ]
    assert lost == [
        "drenge-og-piger/drenge-opfoelgning",
        "drenge-og-piger/piger-opstart",
        "drenge-og-piger/piger-opfoelgning",
    ]


@pytest.mark.parametrize(("id", "instruments"), INSTRUMENTS.items())
def test_finding_is_measured_with_the_instruments_of_the_source(
    model: Model, id: str, instruments: list[str]
) -> None:
    finding = model.findings[id]
    assert [it.instrument or finding.instrument for it in finding.measurements] == instruments


@pytest.mark.parametrize("id", ["mentalt-helbred-i-landet", "stigning-i-mistrivsel"])
def test_figures_of_the_whole_country_are_told_apart(model: Model, id: str) -> None:
    assert model.findings[id].subject == "background"


YEARLY = {"raadgivning": 1_156_800, "indsats": 809_200}
COURSES = {"raadgivning": 259, "indsats": 86}
CONVERSATIONS = {"raadgivning": 3, "indsats": 9}


@pytest.mark.parametrize("track", YEARLY)
def test_unit_costs_follow_from_the_yearly_ones(model: Model, track: str) -> None:
    per_course = YEARLY[track] / COURSES[track]
    costs = {id: it.value for id, it in model.figures.items() if it.origin.kind == "costs"}
    assert costs[f"omkostninger/{track}-pr-aar"] == YEARLY[track]
    assert costs[f"omkostninger/{track}-pr-forloeb"] == round(per_course)
    assert costs[f"omkostninger/{track}-pr-samtale"] == round(per_course / CONVERSATIONS[track])


def test_our_own_calculations_follow_from_the_numbers_of_the_sources(model: Model) -> None:
    own = {it.id: it.value for it in model.costs.own_calculations}
    days = (date(2022, 8, 14) - date(2020, 6, 11)).days + 1
    assert own == {
        "raadgivet-pr-kommune-pr-aar": round(1588 / 9 / (days / 365.25)),
        "andel-videre-i-beregningen": round(100 * 86 / 259),
        "andel-videre-i-projektet": round(100 * (244 + 165) / 1588),
        "raadgivning-andel": round(100 * 1_156_800 / 1_966_000, 1),
    }


def test_amounts_of_the_short_edition_are_shown_beside_those_that_can_be_reckoned(
    model: Model,
) -> None:
    also = {it.id: it.also_stated for it in model.costs.amounts if it.also_stated}
    assert {id: it.value for id, it in also.items()} == {
        "indsats-pr-forloeb": 9376,
        "indsats-pr-samtale": 1042,
    }
    assert {ref.source for it in also.values() for ref in it.sources} == {"pixi"}
    assert model.costs.price_year == 2022


# --- the evaluation: recommendations, core elements, goals


def test_the_26_recommendations_stand_under_the_core_elements_of_today(model: Model) -> None:
    found = {id: len(it.recommendations) for id, it in model.core_elements.items()}
    assert found == dict(zip(CORE_ELEMENTS, [4 + 2, 4, 4, 4, 4, 4, 0], strict=True))
    assert sum(found.values()) == 26


def test_every_recommendation_is_one_of_the_evaluation(model: Model) -> None:
    for element in model.core_elements.values():
        for it in element.recommendations:
            assert ("pixi", "tema-3-anbefalinger") in {
                (ref.source, ref.section) for ref in it.sources
            }


EVALUATED = [
    ("rekruttering", 1, "organisational", "some"),
    ("fysiske-rammer", 1, "organisational", "high"),
    ("raadgivningssamtaler", 2, "professional", "high"),
    ("individuelt-samtaleforloeb", 3, "professional", "high"),
    ("gruppeforloeb", 4, "professional", "some"),
    ("foraeldrespor", 5, "professional", "low"),
    ("afrunding-og-opfoelgning", 6, "professional", "high"),
    ("koordination", 7, "organisational", "low"),
]
"""What the evaluation calls it, the number that it has first become, its layer and its degree."""


def test_the_eight_core_elements_of_the_evaluation_have_become_the_seven(model: Model) -> None:
    assert [
        (it.id, model.number(it.core_elements[0]), it.layer) for it in model.crosswalk.elements
    ] == [(id, number, layer) for id, number, layer, _ in EVALUATED]
    became = {id for it in model.crosswalk.elements for id in it.core_elements}
    assert became == set(CORE_ELEMENTS)


def test_degrees_are_those_that_the_project_managers_gave(model: Model) -> None:
    degrees = model.findings["implementeringsgrad"].degrees
    assert [(it.element, it.degree) for it in degrees] == [
        (id, degree) for id, _, _, degree in EVALUATED
    ]


def test_theory_of_change_ends_in_the_three_goals(model: Model) -> None:
    stages = model.theory_of_change.stages
    assert [(it.id, len(it.parts)) for it in (stages[0], stages[-1])] == [
        ("aktiviteter", 7),
        ("paa-mellemlangt-sigt", 3),
    ]
    assert [it.id for it in stages[-1].parts] == [
        "uddannelse-og-job",
        "trivsel-i-familien",
        "grebet-uden-for-psykiatrien",
    ]
    for goal in stages[-1].parts:
        assert [(ref.source, ref.section) for ref in goal.sources] == [("pixi", "maal")]


def test_every_core_element_has_a_part_in_the_theory_of_change(model: Model) -> None:
    acting = [id for part in model.theory_of_change.stages[0].parts for id in part.core_elements]
    assert acting == CORE_ELEMENTS


def test_every_effect_in_the_short_run_is_led_to(model: Model) -> None:
    stages = model.theory_of_change.stages
    led_to = {target for part in stages[0].parts for target in part.leads_to}
    assert {part.id for part in stages[1].parts} <= led_to

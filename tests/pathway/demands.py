"""This file lists what the model demands of every way, and the statements that say so."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from macros.model.pathway import Pathway, State

from .people import COURSES, PARENT, Facts
from .walking import walked


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

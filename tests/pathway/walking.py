"""This file walks every way through the service, and keeps what is known at each place.

There are hundreds of thousands of ways from an entry to an exit. Where one may go on depends on the
place and on a few facts about the person alone, so every pair of the two is walked once: that is
every way, but for what differs in nothing. Answers that would be untrue of the facts are not taken.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from macros.model.pathway import Pathway

from .people import COURSES, PARENT, YOUNG, Facts, is_true, ways

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

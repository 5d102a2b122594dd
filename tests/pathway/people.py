"""This file says what may be true of a person on the way, and which answers are true of whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from macros.model.pathway import State

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


class Truth(NamedTuple):
    """Whom an answer is true of. `words` must stand in it: they are why it is untrue otherwise."""

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

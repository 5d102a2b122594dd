"""This file proves that a statement's words are held against its level, and which words speak."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.raw import ROOT, read
from macros.rules.sentences_keep_their_level import sentences_keep_their_level

from .conftest import replace

FILE = "model/core-elements/makkerpar.yaml"
LEVELS = ("must", "described", "should", "may")

# A text, the word that speaks for it, and the levels that it does not fit.
SPEAKS = [
    ("I kan holde møderne om aftenen.", "kan", "must described should"),
    ("Styregruppen kan gøre tilbuddet kendt.", "kan", "must described should"),
    ("Har den unge brug for mere, kan I tilbyde en samtale.", "kan", "must described should"),
    ("Har den unge brug for mere, så kan I tilbyde en samtale.", "kan", "must described should"),
    ("I må gerne holde møderne om aftenen.", "må gerne", "must described should"),
    ("De unge, der er nye, kan få en makker.", "kan", "must described should"),
    ("Dem kan I henvise til en samtale.", "kan", "must described should"),
    ("I skal holde møderne om aftenen.", "skal", "described should may"),
    ("Som leder skal I holde møderne om aftenen.", "skal", "described should may"),
    ("Der skal være plads til alle.", "skal", "described should may"),
    ("Når den unge kommer, skal I tage imod.", "skal", "described should may"),
    ("Når den unge kommer, skal medarbejderen tage imod.", "skal", "described should may"),
    ("Tag imod den unge, og I skal ringe dagen efter.", "skal", "described should may"),
    ("Samtaler om trivsel skal holdes med den unge selv.", "skal", "described should may"),
    ("I må ikke holde møderne om aftenen.", "må ikke", "described should may"),
    ("I må aldrig lade den unge vente.", "må aldrig", "described should may"),
    ("Det kræves af alle, at de er til stede.", "kræves", "described should may"),
    ("Hold møderne om aftenen. De unge skal have plads.", "skal", "described should may"),
    ("I bør holde møderne om aftenen.", "bør", "must described may"),
    ("Det anbefales, at møderne er om aftenen.", "anbefales", "must described may"),
    ("Hold med fordel møderne om aftenen.", "med fordel", "must described may"),
    ("I kan med fordel holde møderne om aftenen.", "kan med fordel", "must described may"),
    ("Hold møderne om aftenen. Det anbefaler ministeriet.", "anbefaler", "must described may"),
]
# What is no demand of the statement's own, whatever its level.
SILENT = [
    "Hold møderne om aftenen.",
    "Prioriter tid til, at de unge kan sparre med hinanden.",
    "Læg møderne om aftenen, så flest mulige forældre kan være med.",
    "Sørg for, at de unge, som har brug for det, kan komme om aftenen.",
    "Tag højde for, at I skal have de unges samtykke.",
    "Hold kontakten med en ung, der skal videre, indtil en anden tager over.",
    "Brug den metode, som bør kendes af alle.",
    "Se efter: Hvad kan I selv gøre, og hvad skal andre gøre?",
    "Kan den unge ikke selv komme, så tag ud til den unge.",
    "Vent ikke, selv om I ved, at den unge skal flytte.",
    "Sæt skiltet »I skal banke på« op ved døren.",
    "Byg bro til andre, før den unge skal videre.",
    "Lad den, der skal holde mødet, sige til.",
    "I kan ikke nå det hele på én gang.",
]
# A reason may say what then becomes possible: it makes no demand softer.
REASONS = ["Så kan I lægge en indsats til rette.", "Det kan tage både tid og kræfter."]


def words(project: Path, text: str, level: str) -> list[str]:
    """Return the words that are said to be wrong when a statement has this text and level."""
    path = project / FILE
    raw, problems = read(project)
    assert problems == []
    first = raw.of("core-element")["makkerpar"].value["statements"][0]
    replace(path, f"text: {first['text']}", f'text: "{text}"')
    replace(path, f"level: {first['level']}", f"level: {level}")
    raw, problems = read(project)
    assert problems == []
    return [it.message.split("«")[0].split("»")[1] for it in sentences_keep_their_level(raw)]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("text", "word", "unfit"), SPEAKS)
def test_word_of_a_main_clause_is_held_against_the_level(
    project: Path, text: str, word: str, unfit: str, level: str
) -> None:
    assert words(project, text, level) == ([word] if level in unfit.split() else [])


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("text", SILENT)
def test_word_of_another_clause_question_or_quotation_is_silent(
    project: Path, text: str, level: str
) -> None:
    assert words(project, text, level) == []


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("reason", REASONS)
def test_possibility_after_the_first_sentence_softens_nothing(
    project: Path, reason: str, level: str
) -> None:
    assert words(project, f"Hold møderne om aftenen. {reason}", level) == []


@pytest.mark.parametrize("level", LEVELS)
def test_title_is_held_against_the_level_too(project: Path, level: str) -> None:
    raw, _ = read(project)
    title = raw.of("core-element")["makkerpar"].value["statements"][0]["title"]
    replace(project / FILE, f"title: {title}", "title: Børnene skal komme")
    expected = [] if level == "must" else ["skal"]
    assert words(project, "Hold møderne om aftenen.", level) == expected


def test_levels_of_the_guide_are_kept() -> None:
    raw, _ = read(ROOT)
    assert list(raw.parts("statements"))
    assert list(sentences_keep_their_level(raw)) == []

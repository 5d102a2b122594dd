"""This file proves what a form says of itself, and where it belongs."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import yaml

from macros.forms import core_elements_of, file_of, form_view, occasions
from macros.load import load
from macros.schema import schemas

from ..conftest import replace

FORM = "model/forms/laeseaftale.yaml"


# --- words


def test_facts_say_who_when_and_with_whom(base: Path) -> None:
    assert form_view(load(base), "laeseaftale").facts == (
        ("Hvem udfylder", "Makker og vært"),
        ("Hvornår", "Den skrives, når barnet har lært sin makker at kende."),
        ("Sammen med", "Makkeren skriver den sammen med barnet."),
    )


def test_texts_are_paragraphs_and_the_source_is_named(base: Path) -> None:
    it = form_view(load(base), "laeseaftale")
    assert it.opening == ("Her skriver vi, hvad du vil læse.", "Du bestemmer selv.")
    assert it.privacy == (
        "Aftalen hører til i lektiecaféens eget skab.",
        "Den bliver makuleret, når barnet holder op.",
    )
    assert [section.guidance for section in it.sections] == [("Skriv med dine egne ord.",), ()]
    assert "avet af en uafhængig guide til Lektiecaféen ud fra: Håndbogen." in it.source
    assert "kke udgivet af Social- og Boligstyrelsen" in it.source


def test_source_is_named_once_however_many_sections(project: Path) -> None:
    one = "sources: [{source: haandbog, section: praksis}"
    replace(project / FORM, one, f"{one}, {{source: haandbog, section: formaal}}")
    assert "ud fra: Håndbogen." in form_view(load(project), "laeseaftale").source


def test_fields_stand_in_the_order_of_the_file_and_are_of_every_type(base: Path) -> None:
    it = form_view(load(base), "laeseaftale")
    written = yaml.safe_load((base / FORM).read_text(encoding="utf-8"))
    known = [field["id"] for section in written["sections"] for field in section["fields"]]
    assert [field.id for field in it.fields] == known
    section = schemas()["form.schema.json"]["properties"]["sections"]["items"]
    field = section["properties"]["fields"]["items"]["properties"]
    assert {it.type for it in it.fields} == set(field["type"]["enum"])


# --- where forms belong


def test_core_elements_are_those_whose_statements_are_served(base: Path) -> None:
    model = load(base)
    [form] = model.forms.values()
    assert form.statements == ("lektiecafeen/frugt-paa-bordet", "makkerpar/samme-makker")
    assert core_elements_of(model, form) == ["makkerpar"]
    both = dataclasses.replace(form, serves=("makkerpar/samme-makker", "aaben-doer/efter-skoletid"))
    assert core_elements_of(model, both) == ["aaben-doer", "makkerpar"], "in the model's order"


def test_occasions_stand_in_their_order_and_only_those_with_forms(base: Path) -> None:
    model = load(base)
    [form] = model.forms.values()
    assert [(value, words) for value, words, _ in occasions(model)] == [
        ("ending", "Når et forløb slutter")
    ]
    more = {
        "a": dataclasses.replace(form, id="a", occasion="running"),
        "b": dataclasses.replace(form, id="b", occasion="before"),
        "laeseaftale": form,
        "c": dataclasses.replace(form, id="c", occasion="before"),
    }
    found = list(occasions(dataclasses.replace(model, forms=more)))
    assert [(value, [it.id for it in own]) for value, _, own in found] == [
        ("before", ["b", "c"]),
        ("running", ["a"]),
        ("ending", ["laeseaftale"]),
    ]


def test_file_is_named_by_the_id(base: Path) -> None:
    [form] = load(base).forms.values()
    assert file_of(form, "pdf") == "hent/skabeloner/laeseaftale.pdf"

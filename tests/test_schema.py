"""This file proves how documents are held against schemas, and what is read from schemas."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros import schema, shape
from macros.check import check
from macros.document import Document, parse
from macros.problems import ModelError, terminal
from macros.schema import (
    FOLDER,
    annotated,
    annotation,
    labels,
    resolved,
    schemas,
    whole,
)
from macros.shape import shape_problems

TERM = "id: lektie\ntitle: lektie\ndefinition: Noget, som skolen har givet for.\n"


def messages(text: str, kind: str = "term") -> list[str]:
    document = parse(text.encode(), "a.yaml")
    assert isinstance(document, Document), document
    return sorted(f"{it.line}: {it.where}: {it.message}" for it in shape_problems(document, kind))


def test_well_formed_document_has_no_problem() -> None:
    assert messages(TERM) == []


def test_every_fault_is_found_at_once() -> None:
    found = messages("id: Lektie\ntitle: lektie.\nfarve: gul\n")
    assert [line.split(":")[0] for line in found] == ["1", "1", "2", "3"]


def test_each_missing_key_is_named_once() -> None:
    assert messages("id: lektie\n") == [
        "1: : the key 'definition' is missing. Add it.",
        "1: : the key 'title' is missing. Add it.",
    ]


def test_unknown_keys_are_named_one_by_one_where_they_stand() -> None:
    assert messages(TERM + "zebra: a\nserch_words: [b]\n") == [
        "4: zebra: unknown key. Remove it.",
        "5: serch_words: unknown key. Did you mean 'search_words'?",
    ]


def test_long_text_is_not_repeated_in_the_message() -> None:
    [message] = messages(TERM.replace("title: lektie", f"title: {'x' * 61}."))
    assert "xx" not in message
    assert "the text does not have the right form" in message


@pytest.mark.parametrize("value", ["7", "true", "[a]", "{a: b}"])
def test_wrong_type_says_which_is_right(value: str) -> None:
    assert messages(TERM.replace("title: lektie", f"title: {value}")) == [
        "2: title: must be text. Change it."
    ]


@pytest.mark.parametrize("document", ["lektie", "7", "[lektie]", "true"])
def test_document_that_is_no_mapping_is_one_problem(document: str) -> None:
    assert messages(document) == ["1: : must be keys with values. Change it."]


def test_message_never_shows_the_whole_document() -> None:
    [message] = messages(
        "id: a\ntitle: Ro og plads\nsummary: Der er ro og plads.\n", "prerequisite"
    )
    assert "Ro og plads" not in message


def test_value_of_an_enum_that_is_no_text_is_not_called_text() -> None:
    source = (
        "id: a\ntitle: En lille bog\nshort_title: Bogen\npublisher: Os\ndate: maj 2020\n"
        "use: 7\nsummary: Alt om alting.\n"
    )
    assert [message for message in messages(source, "source") if "the text" in message] == []


def test_every_schema_is_read_under_its_own_name() -> None:
    assert {name for name, schema in schemas().items() if schema["$id"] != name} == set()


def test_reference_is_followed_and_what_stands_beside_it_wins() -> None:
    title = resolved({"$ref": "common.schema.json#/$defs/title", "description": "Eget."})
    assert (title["description"], title["minLength"]) == ("Eget.", 2)
    assert "$ref" not in title


def test_reference_to_a_reference_is_followed_to_its_end() -> None:
    assert resolved({"$ref": "common.schema.json#/$defs/own_reading"})["type"] == "string"


@pytest.mark.parametrize("name", ["service", "core-element", "statement"])
def test_whole_schema_has_no_reference_left(name: str) -> None:
    assert "$ref" not in str(whole(name))


def test_annotation_is_found_in_lists_of_objects() -> None:
    value = {"works_with": [{"role": "vaert", "about": "x"}], "competences": ["a", "b"]}
    found = list(annotated(value, "role", "x-refers-to"))
    assert found == [
        (("works_with", 0, "role"), "vaert", "role"),
        (("competences", 0), "a", "competence"),
        (("competences", 1), "b", "competence"),
    ]


def test_labels_and_annotations_are_read_by_path() -> None:
    assert labels("statement", "level")["must"] == "skal"
    assert labels("common", "unit")["percent"] == ["%", "%"]
    assert annotation("limit", "x-units", "of")["duration"] == ["week", "month"]


def test_labels_are_found_through_the_items_of_a_list() -> None:
    assert labels("costs", "amounts", "per")["once"] == "Én gang, ved oprettelsen"
    assert labels("finding", "degrees", "degree")["some"] == "nogen grad"
    assert labels("core-element", "themes", "part")["practice"] == "Implementering i praksis"
    assert labels("catalogue", "for")["child"] == "Børn"
    assert labels("catalogue", "effect", "kind")["none-yet"] == "Ingen endnu"


def test_one_missing_item_is_counted_in_the_singular() -> None:
    stages = "id: a\ntitle: En vej\nsummary: {text: Vejen er kort., sources: []}\nstages: []\n"
    assert messages(stages, "theory-of-change") == [
        "3: summary.sources: needs at least 1 item. Add it, or remove the key.",
        "4: stages: needs at least 2 items. Add it, or remove the key.",
    ]


@pytest.fixture
def other_schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a copy of the schemas that is read in their place, and may be spoiled."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "schemas"))
    monkeypatch.setattr("macros.schema.FOLDER", folder)
    remembered = (schemas, whole, shape._validator, schema._property)
    for function in remembered:
        function.cache_clear()
    yield folder
    for function in remembered:
        function.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"title": "Rolle"', '"title": Rolle', "schemas/role.schema.json:4:12: not valid JSON"),
        (
            '"type": "object"',
            '"type": "objekt"',
            "works_with.items.type: the schema cannot be used",
        ),
        ("$defs/title", "$defs/titel", "the $ref 'common.schema.json#/$defs/titel' leads nowhere."),
        ("common.schema", "comon.schema", "schemas/comon.schema.json:1:1: the schema is missing."),
    ],
)
def test_spoiled_schema_is_one_clear_line(
    other_schemas: Path, project: Path, old: str, new: str, said: str
) -> None:
    file = other_schemas / "role.schema.json"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ModelError) as raised:
        check(project)
    assert len(raised.value.problems) == 1
    assert said in terminal(raised.value.problems[0])

"""This file proves that YAML is read strictly, and that each part knows its line and column."""

from __future__ import annotations

import pytest

from macros.document import MAX_BYTES, MAX_DEPTH, Document, parse
from macros.problems import Problem


def read(text: str) -> Document:
    document = parse(text.encode(), "a.yaml")
    assert isinstance(document, Document), document
    return document


def refusal(data: str | bytes) -> Problem:
    problem = parse(data.encode() if isinstance(data, str) else data, "a.yaml")
    assert isinstance(problem, Problem), problem
    return problem


def test_values_are_those_on_the_page() -> None:
    text = 'a: 7\nb: -3\nc: 2.5\nd: true\ne: "7"\nf: to ord\ng: [x, {h: 0}]\ni: false\n'
    assert read(text).value == {
        "a": 7,
        "b": -3,
        "c": 2.5,
        "d": True,
        "e": "7",
        "f": "to ord",
        "g": ["x", {"h": 0}],
        "i": False,
    }


@pytest.mark.parametrize(
    "text", ["no", "12:30", "0123", "1_000", "1.10", "1.000", "2024-01-01", "~", ""]
)
def test_quoted_text_stays_text(text: str) -> None:
    assert read(f"a: \"{text}\"\nb: '{text}'\n").value == {"a": text, "b": text}


@pytest.mark.parametrize(
    "text", ["nok", "12:30-13", "0123x", "1.-2. klasse", "nul", "1–5", "7 dage", "a"]
)
def test_text_that_only_resembles_a_trap_is_read(text: str) -> None:
    assert read(f"a: {text}\n").value == {"a": text}


def test_folded_text_is_joined_and_empty_lines_part_paragraphs() -> None:
    assert read("a: >-\n  en\n  to\n\n  tre\n").value == {"a": "en to\ntre"}


def test_positions_are_of_keys_and_of_list_items() -> None:
    document = read("a: 1\nb:\n  - c: x\n    d: z\n  - [p, q]\n")
    assert document.positions == {
        (): (1, 1),
        ("a",): (1, 1),
        ("b",): (2, 1),
        ("b", 0): (3, 5),
        ("b", 0, "c"): (3, 5),
        ("b", 0, "d"): (4, 5),
        ("b", 1): (5, 5),
        ("b", 1, 0): (5, 6),
        ("b", 1, 1): (5, 9),
    }


def test_position_of_a_part_without_one_is_that_of_the_part_around() -> None:
    document = read("a:\n  b: 1\n")
    assert document.position(("a", "c", 3)) == (1, 1)
    assert document.position(("a", "b", "c")) == (2, 3)


def test_problem_stands_at_its_part() -> None:
    assert read("a:\n  - b: 1\n").problem(("a", 0, "b"), "fejl.") == Problem(
        "a.yaml", 2, 5, "a[0].b", "fejl."
    )


def test_crlf_line_ends_read_as_the_same_document() -> None:
    text = "a: 1\nb:\n  - c: >-\n      en\n      to\n"
    assert read(text.replace("\n", "\r\n")) == read(text)


def test_danish_letters_count_as_one_column() -> None:
    assert read("{æøå: 1, b: 2}\n").position(("b",)) == (1, 10)


@pytest.mark.parametrize("text", ["", "\n\n", "# kun en kommentar\n"])
def test_empty_file_is_refused(text: str) -> None:
    problem = refusal(text)
    assert (problem.line, problem.where) == (1, "")
    assert "empty" in problem.message


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"a: 1\n\x00\x01\x02", 1, "not a text file"),
        (b"\x89PNG\r\n\x1a\n\x00", 1, "not a text file"),
        ("a: 1\nb: bl\u00e5\n".encode("latin-1"), 2, "not UTF-8 text"),
        ("a: 1\n".encode("utf-16"), 1, "not a text file"),
        ("\ufeffa: 1\n".encode(), 1, "byte order mark"),
        (b"a: \x07\n", 1, "not valid YAML"),
        (b"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> gren\n", 2, "merge conflict"),
        (b"a: 1\r\n<<<<<<< HEAD\r\nb: 2\r\n", 2, "merge conflict"),
        (b"a: 1\nb: 3\n>>>>>>> gren\n", 3, "merge conflict"),
    ],
)
def test_file_that_is_not_clean_text_is_refused(data: bytes, line: int, said: str) -> None:
    problem = refusal(data)
    assert (problem.path, problem.line) == ("a.yaml", line)
    assert said in problem.message


def test_ten_megabytes_are_refused_by_size() -> None:
    assert refusal(b"a: 1\n" * 2_000_000).message.startswith(
        "the file is 10,000,000 bytes; at most 200,000"
    )


def test_largest_file_is_read() -> None:
    text = "a: x"
    assert read(text + "x" * (MAX_BYTES - len(text))).value["a"].endswith("xx")
    assert "at most" in refusal(text + "x" * (MAX_BYTES - len(text) + 1)).message


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_fifty_thousand_openings_are_refused(opening: str) -> None:
    assert refusal(opening * 50_000).line == 1


def test_nesting_is_read_to_its_limit_and_no_further() -> None:
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read(deepest).value
    assert "nested more than 16 levels" in refusal(f"[{deepest}]").message


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a: no\n", (1, 4, "a"), "'no' is ambiguous"),
        ("a:\n  - 12:30\n", (2, 5, "a[0]"), "base-60"),
        ("a:\n  b: 0123\n", (2, 6, "a.b"), "octal"),
        ("a: 1_000\n", (1, 4, "a"), "unusual way"),
        ("a: 1.10\n", (1, 4, "a"), "unusual way"),
        ("a: 1.000\n", (1, 4, "a"), "thousands point"),
        ("a: 1.972\n", (1, 4, "a"), "thousands point"),
        ("a: 1.234.567\n", (1, 4, "a"), "thousands point"),
        ("a: 2024-01-01\n", (1, 4, "a"), "as a date"),
        ("a: 2024-01-01 12:00:00\n", (1, 4, "a"), "as a date"),
        ("a: 1234567890123456\n", (1, 4, "a"), "unusual way"),
        ("a: 0o17\n", (1, 4, "a"), "as a number"),
        ("a: .NaN\n", (1, 4, "a"), "as a number"),
        ("a: TRUE\n", (1, 4, "a"), "lower case"),
        ("a:\nb: 1\n", (1, 3, "a"), "the value is empty"),
        ("- \n- 1\n", (1, 2, "[0]"), "the value is empty"),
        ("---\n", (2, 1, ""), "the value is empty"),
        ("a: &x 1\n", (1, 4, "a"), "anchor '&x'"),
        ("a: *x\n", (1, 4, "a"), "alias '*x'"),
        ("a: [*x]\n", (1, 5, "a[0]"), "alias '*x'"),
        ("a: !!int 7\n", (1, 4, "a"), "tag"),
        ("a: !hemmelig 7\n", (1, 4, "a"), "tag '!hemmelig'"),
        ("a: !!python/object/apply:os.system [ls]\n", (1, 4, "a"), "tag"),
        ("b: {<<: {a: 1}}\n", (1, 5, "b"), "merge key"),
        ("a:\n  7: x\n", (2, 3, "a"), "the key 7 must be text"),
        ("true: x\n", (1, 1, ""), "must be text"),
        ("2.5: x\n", (1, 1, ""), "must be text"),
        ("yes: x\n", (1, 1, ""), "ambiguous"),
        ("a:\n  ? [b]\n  : c\n", (2, 5, "a"), "a key must be plain text"),
        ("a:\n  b: 1\n  b: 2\n", (3, 3, "a"), "'b' stands twice"),
        ("a: 1\n---\nb: 1\n", (2, 1, ""), "second document"),
        ("%YAML 1.2\n---\na: 1\n--- \n", (4, 1, ""), "second document"),
        ("a: [1\n", (2, 1, ""), "not valid YAML"),
        ("a: b: c\n", (1, 5, ""), "not valid YAML"),
        ('a: "b\n', (2, 1, ""), "not valid YAML"),
    ],
)
def test_refusal_names_the_place_and_the_reason(
    text: str, place: tuple[int, int, str], said: str
) -> None:
    problem = refusal(text)
    assert (problem.line, problem.column, problem.where) == place
    assert said in problem.message

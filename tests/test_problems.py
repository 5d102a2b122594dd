"""This file proves how problems are ordered and printed, for a terminal and for GitHub."""

from __future__ import annotations

import pytest

from macros.problems import PRINTERS, ModelError, Problem, did_you_mean, github, terminal, where_of

ODD = Problem("model/a,b:c.yaml", 3, 7, "statements[0].x", "100 % galt.")


def test_terminal_prints_path_line_column_place_and_message() -> None:
    problem = Problem("model/roles/a.yaml", 3, 7, "statements[0].x", "galt. Ret det.")
    assert terminal(problem) == "model/roles/a.yaml:3:7: statements[0].x: galt. Ret det."


def test_terminal_leaves_out_an_empty_place() -> None:
    assert terminal(Problem("model/a.yaml", 1, 1, "", "tom.")) == "model/a.yaml:1:1: tom."


def test_github_escapes_properties_and_message() -> None:
    assert github(ODD) == (
        "::error file=model/a%2Cb%3Ac.yaml,line=3,col=7::statements[0].x: 100 %25 galt."
    )


def test_github_message_cannot_start_a_second_command() -> None:
    printed = github(Problem("a.yaml", 1, 1, "", "x\r\n::warning::y"))
    assert printed == "::error file=a.yaml,line=1,col=1::x%0D%0A::warning::y"


@pytest.mark.parametrize("name", sorted(PRINTERS))
@pytest.mark.parametrize("text", ["a\nb", "a\rb", "a\r\nb"])
def test_every_printer_keeps_a_problem_on_one_line(name: str, text: str) -> None:
    printed = PRINTERS[name](Problem(f"{text}.yaml", 1, 1, text, text))
    assert "\n" not in printed
    assert "\r" not in printed


def test_problems_sort_by_path_then_place() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 5), ("a", 9, 1)]
    problems = [Problem(path, line, column, "", "x") for path, line, column in places]
    assert [(it.path, it.line, it.column) for it in sorted(problems)] == sorted(places)


def test_model_error_lists_each_problem_once_and_sorted() -> None:
    first, second = Problem("a", 1, 1, "", "x."), Problem("b", 1, 1, "", "y.")
    error = ModelError([second, first, second])
    assert error.problems == [first, second]
    assert str(error) == "a:1:1: x.\nb:1:1: y."


@pytest.mark.parametrize(
    ("steps", "written"),
    [((), ""), (("a",), "a"), (("a", 0, "b"), "a[0].b"), ((0, 1), "[0][1]"), ((0, "a"), "[0].a")],
)
def test_place_is_written_as_a_reader_would(steps: tuple[str | int, ...], written: str) -> None:
    assert where_of(steps) == written


def test_nearest_word_is_offered_and_a_far_one_is_not() -> None:
    assert did_you_mean("makkr", ["makker", "vaert"]) == " Did you mean 'makker'?"
    assert did_you_mean("pedel", ["makker", "vaert"]) == ""
    assert did_you_mean("makker", []) == ""

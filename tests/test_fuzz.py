"""This file mutates model files in unforeseen ways: check never raises, and never writes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.check import check
from macros.components import MACROS
from macros.document import Document, parse
from macros.load import load
from macros.problems import PRINTERS, Problem
from macros.site import Site

from .conftest import BASE, copy_of_base, snapshot
from .test_components import ARGUMENTS

FILES = [file.relative_to(BASE).as_posix() for file in sorted((BASE / "model").rglob("*.yaml"))]
ORIGINAL = snapshot(BASE)


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def often(by_day: int) -> settings:
    """Return how often to try: by day a few, always the same; at night many, and others each time.

    `make fuzz` chooses the profile of the night (tests/conftest.py).
    """
    quiet = settings(deadline=None, suppress_health_check=QUIET, print_blob=True)
    if settings.get_current_profile_name() == "night":
        return quiet
    return settings(quiet, max_examples=by_day, derandomize=True)


@pytest.fixture(scope="module")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_base(tmp_path_factory.mktemp("fuzz") / "project")


def problems_after(root: Path, file: str, data: bytes) -> list[Problem]:
    """Check the project with one file replaced, see that nothing was written, put the file back."""
    path = root / file
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        found = check(root)
        assert snapshot(root) == {**ORIGINAL, file: data}
        return found
    finally:
        path.write_bytes(before)


def assert_printable(problems: list[Problem]) -> None:
    for problem in problems:
        assert isinstance(problem, Problem)
        assert min(problem.line, problem.column) >= 1
        assert [
            name
            for name, line in PRINTERS.items()
            if "\n" in line(problem) or "\r" in line(problem)
        ] == []


@st.composite
def mutated_lines(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file with lines dropped, doubled, indented, outdented or swapped."""
    file = draw(st.sampled_from(FILES))
    lines = (BASE / file).read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        if not lines:
            break
        index, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        change = draw(st.sampled_from(["drop", "double", "indent", "outdent", "swap", "cut"]))
        if change == "drop":
            del lines[index]
        elif change == "double":
            lines.insert(other, lines[index])
        elif change == "indent":
            lines[index] = draw(st.sampled_from([" ", "  ", "\t", "- "])) + lines[index]
        elif change == "outdent":
            lines[index] = lines[index].lstrip(" -")
        elif change == "swap":
            lines[index], lines[other] = lines[other], lines[index]
        else:
            lines = lines[:index]
    return file, "".join(lines).encode()


@st.composite
def mutated_text(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file with any text put in at any place."""
    file = draw(st.sampled_from(FILES))
    text = (BASE / file).read_text(encoding="utf-8")
    at = draw(st.integers(0, len(text)))
    signs = st.text(st.sampled_from("\"'[]{}:,-#&*!|>%@`?\n\t \\<~=."), max_size=6)
    return file, (text[:at] + draw(st.one_of(signs, st.text(max_size=6))) + text[at:]).encode(
        errors="surrogatepass"
    )


@st.composite
def mutated_bytes(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file with some of its bytes flipped."""
    file = draw(st.sampled_from(FILES))
    data = bytearray((BASE / file).read_bytes())
    for _ in range(draw(st.integers(1, 4))):
        data[draw(st.integers(0, len(data) - 1))] ^= draw(st.integers(1, 255))
    return file, bytes(data)


values = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-(10**18), 10**18),
        st.floats(allow_nan=True),
        st.text(max_size=20),
        st.sampled_from(
            ["vaert", "makkerpar/samme-makker", "a\nb", "a\r\nb", "æøå", "lektie.", "\x1b[31m", ""]
        ),
        st.sampled_from(["kom-igen/igen", "{kom-igen/igen}", "{budget/}", "{{}}", "52 % af n = 4"]),
        st.none(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=5,
)


def places(value: Any, steps: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the steps to every part of a value."""
    parts = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [steps, *(place for key, part in parts for place in places(part, (*steps, key)))]


@st.composite
def mutated_values(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file with a part replaced by another value, or with a key more."""
    file = draw(st.sampled_from(FILES))
    document = parse((BASE / file).read_bytes(), file)
    assert isinstance(document, Document)
    whole = {"": document.value}
    for _ in range(draw(st.integers(1, 2))):
        *around, last = draw(st.sampled_from(places(whole[""], ("",))))
        part: Any = whole
        for step in around:
            part = part[step]
        if isinstance(part[last], dict) and draw(st.booleans()):
            part[last][draw(st.text(max_size=8))] = draw(values)
        else:
            part[last] = draw(values)
    return file, yaml.safe_dump(
        whole[""], default_style='"', allow_unicode=draw(st.booleans())
    ).encode()


@often(25)
@given(mutation=mutated_lines())
def test_check_survives_any_change_of_lines(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))


@often(25)
@given(mutation=mutated_text())
def test_check_survives_any_text_put_in(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))


@often(25)
@given(mutation=mutated_bytes())
def test_check_survives_flipped_bytes(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))


@often(40)
@given(mutation=mutated_values())
def test_check_survives_any_other_value(playground: Path, mutation: tuple[str, bytes]) -> None:
    assert_printable(problems_after(playground, *mutation))


NUMBER = re.compile(r"(?<=: )-?[\d.]+(?=[\n,}])")
NUMBERED = [
    file
    for file in FILES
    if re.search("findings|costs|tools|catalogue", file)
    and NUMBER.search((BASE / file).read_text(encoding="utf-8"))
]
numbers = st.one_of(
    st.integers(-1, 101),
    st.integers(-(10**14), 10**14),
    st.floats(-9, 999).map(lambda it: round(it, 2)),
)


@st.composite
def mutated_numbers(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file that holds numbers, with one or two of them replaced."""
    file = draw(st.sampled_from(NUMBERED))
    text = (BASE / file).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 2))):
        found = draw(st.sampled_from(list(NUMBER.finditer(text))))
        text = f"{text[: found.start()]}{draw(numbers)}{text[found.end() :]}"
    return file, text.encode()


@often(50)
@given(mutation=mutated_numbers())
def test_numbers_that_check_lets_pass_are_shown(
    playground: Path, mutation: tuple[str, bytes]
) -> None:
    path, data = playground / mutation[0], mutation[1]
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        if not check(playground):
            model = load(playground)
            for macro in MACROS:
                site = Site(model, docs=playground / "docs", url="", base="", meta={})
                assert isinstance(macro(site, *ARGUMENTS.get(macro.__name__, [])), str)
    finally:
        path.write_bytes(before)


@often(300)
@given(data=st.one_of(st.binary(max_size=60), st.text(max_size=60).map(lambda text: text.encode())))
def test_parse_takes_any_bytes(data: bytes) -> None:
    read = parse(data, "a.yaml")
    assert isinstance(read, Document) or "\n" not in read.message


@often(600)
@given(
    text=st.text(st.sampled_from("0123456789.eE+-_:xob~=naNiyYstrueflINF "), min_size=1, max_size=6)
)
@example(text="5.")
@example(text="=")
@example(text="1_0")
@example(text="0o7")
@example(text="1e3")
def test_what_is_read_is_what_other_readers_of_yaml_1_1_read(text: str) -> None:
    """A plain value that is not refused means the same to PyYAML's own resolver."""
    read = parse(f"[ {text} ]".encode(), "a.yaml")
    if isinstance(read, Document):
        assert read.value == yaml.safe_load(f"[ {text} ]")


@often(200)
@given(text=st.text(max_size=40), word=st.sampled_from(["lektie", "LEKTIER", "frilæsning", ""]))
def test_explain_neither_loses_nor_adds_text(base: Path, text: str, word: str) -> None:
    told = {"lektie", "frilaesning"}
    site = Site(load(base), docs=base / "docs", url="", base="", meta={}, explained=told)
    assert site.explain(text + word).unescape() == text + word

"""This file changes a file of the model in ways that nobody thought of."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import strategies as st

from macros.document import Document, parse

from ..conftest import BASE

FILES = [file.relative_to(BASE).as_posix() for file in sorted((BASE / "model").rglob("*.yaml"))]


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

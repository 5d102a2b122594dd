"""This file mutates the numbers of model files: what check lets pass is shown."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from macros.check import check
from macros.components import MACROS
from macros.load import load
from macros.site import Site

from ..conftest import BASE
from ..test_components import ARGUMENTS
from .mutations import FILES
from .often import often

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

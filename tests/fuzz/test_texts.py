"""This file reads and explains any text: what is read is neither lost nor changed."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from macros.document import Document, parse
from macros.load import load
from macros.site import Site

from .often import often


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

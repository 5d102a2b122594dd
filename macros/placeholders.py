"""This file knows what the skeletons leave to be written: each sentence of theirs with »skriv«."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .document import Document, parse

FOLDER = Path(__file__).resolve().parent / "skeletons"

_SIGN = "skriv"  # quick to look for: few texts of the model have it
_SENTENCE_END = re.compile(r"(?<=[.?])\s+")


def left_in(text: str) -> Iterator[str]:
    """Yield each sentence of a text that is a skeleton's own, and says what belongs there."""
    if _SIGN in text.casefold():
        yield from (it for it in _SENTENCE_END.split(text) if it in _sentences())


@cache
def _sentences() -> frozenset[str]:
    documents = [parse(file.read_bytes(), file.name) for file in sorted(FOLDER.glob("*.yaml"))]
    return frozenset(
        sentence
        for document in documents
        if isinstance(document, Document)
        for _, text in document.texts
        for sentence in _SENTENCE_END.split(text)
        if _SIGN in sentence.casefold()
    )

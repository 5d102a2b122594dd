"""Every text is plain: no stray space, no markup, no letters made of two characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from ..raw import RawModel

_MARKUP = re.compile(r"</?[a-z][^>]*>|\*\*|__|\]\(|\{\{|\{%", re.IGNORECASE)
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_SIGNS = ("  ", "<", "**", "__", "](", "{{", "{%")


def texts_are_clean(raw: RawModel) -> Iterator[Problem]:
    for document, steps, text in raw.texts():
        if _is_plain(text):
            continue  # nearly all are, and this is five times as fast as to ask for each fault
        for message in _faults(text):
            yield document.problem(steps, message)


def _is_plain(text: str) -> bool:
    """Say whether a text surely has none of the faults; not so says nothing."""
    return (
        text.replace("\n", "").isprintable()
        and text == text.strip()
        and not any(sign in text for sign in _SIGNS)
        and unicodedata.is_normalized("NFC", text)
    )


def _faults(text: str) -> Iterator[str]:
    if text != text.strip():
        yield "begins or ends with white space. Remove it (write >- for folded text)."
    if re.search(r"[^\S\n]{2}|\t", text):
        yield "has a double space or a tab inside. Keep one space."
    if _INVISIBLE.search(text):
        yield "holds an invisible character. Remove it."
    if markup := _MARKUP.search(text):
        yield f"holds the markup '{markup.group()}'. Write plain text."
    if unicodedata.normalize("NFC", text) != text:
        yield "has letters made of two characters (NFD). Save it as NFC."

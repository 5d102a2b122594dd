"""This file says what a value that stands unquoted in YAML is: text, a number, true or false.

A value that readers of YAML would take differently is refused, so that all read the same.
"""

from __future__ import annotations

import re

Scalar = str | int | float | bool

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})$")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})\.([0-9]{1,2}|[0-9]{4,15})$")
# What YAML 1.1 or 1.2 readers would turn into something that is not the text on the page.
_AMBIGUOUS = (
    (
        re.compile(r"(?:y|n|yes|no|on|off)$", re.IGNORECASE),
        "other YAML readers take it as true or false",
    ),
    (re.compile(r"(?:~|null)$", re.IGNORECASE), "other YAML readers take it as no value"),
    (re.compile(r"(?:true|false)$", re.IGNORECASE), "write true or false in lower case"),
    (re.compile(r"\d{4}-\d\d?-\d\d?"), "other YAML readers take it as a date"),
    (
        re.compile(r"[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$"),
        "other YAML readers take it as a base-60 number",
    ),
    (re.compile(r"[-+]?0[0-9_]+$"), "other YAML readers take it as an octal number"),
    (re.compile(r"[-+]?0[xob][0-9a-fA-F_]+$"), "other YAML readers take it as a number"),
    (re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+$"), "it looks like a number with a thousands point"),
    (
        re.compile(r"[-+]?(?=\.?\d)[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?$"),
        "it is a number written in an unusual way",
    ),
    (re.compile(r"=$"), "YAML 1.1 gives it a meaning of its own"),
    (re.compile(r"[-+]?\.(?:inf|nan)$", re.IGNORECASE), "other YAML readers take it as a number"),
)
_SUSPECT = frozenset("0123456789+-.~=")
_LONGEST_WORD = len("false")
"""A text is ambiguous only when it begins with one of the signs, or is one of the short words."""


class UnclearError(ValueError):
    """An unquoted value is missing or ambiguous; the message says how, and the remedy."""


def read_plain(text: str) -> Scalar:
    """Return what an unquoted value stands for. Raises UnclearError."""
    if text in ("true", "false"):
        return text == "true"
    if len(text) > _LONGEST_WORD and text[0] not in _SUSPECT:
        return text  # what most are; the patterns below need not be tried
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text) and not text.endswith("0"):
        return float(text)
    if not text:
        raise UnclearError("the value is empty. Write it, or remove the key.")
    for pattern, reason in _AMBIGUOUS:
        if pattern.match(text):
            raise UnclearError(f"'{text}' is ambiguous: {reason}. Quote it if it is text.")
    return text

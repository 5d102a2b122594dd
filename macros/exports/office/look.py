"""This file holds what all files for download have alike: a colour, and when they were made."""

from __future__ import annotations

from datetime import datetime

PETROL = "0D4F5C"
"""The colour of titles and of heads of tables: ``--petrol`` in browser/style/colours.css."""

CREATED = datetime(2023, 3, 1)
"""When the files say that they were made: fixed, so that two builds give the same bytes."""

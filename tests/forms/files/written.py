"""This file says which forms the real model has, and how large their paper is."""

from __future__ import annotations

import pytest

from macros.raw import ROOT

IDS = [path.stem for path in sorted((ROOT / "model/forms").glob("*.yaml"))]
A4 = (210, 297)  # millimetres
POINT = 25.4 / 72  # in millimetres
every_form = pytest.mark.parametrize("id", IDS)

"""This file gives the tests of the way the real model, its way, and every place one comes to."""

from __future__ import annotations

import pytest

from macros.model.pathway import Pathway
from macros.model.whole import Model
from macros.raw import ROOT
from macros.site import Site

from .drawn import site_of
from .walking import Spot, walked


@pytest.fixture(scope="session")
def real() -> Site:
    return site_of(ROOT)


@pytest.fixture(scope="session")
def model(real: Site) -> Model:
    return real.model


@pytest.fixture(scope="session")
def pathway(model: Model) -> Pathway:
    return model.pathway


@pytest.fixture(scope="session")
def spots(pathway: Pathway) -> dict[Spot, tuple[str, ...]]:
    return walked(pathway)

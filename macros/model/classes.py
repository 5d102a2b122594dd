"""This file names the class of each kind."""

from __future__ import annotations

from collections.abc import Mapping

from .catalogue import CatalogueEntry, Inspiration
from .change import Crosswalk, TheoryOfChange
from .context import Context
from .core_element import CoreElement
from .costs import Costs
from .evidence import Disagreement, Evaluation, Finding
from .form import Form
from .frame import Phase, Prerequisite
from .pathway import Pathway
from .people import Competence, Role
from .search import Search
from .service import Service
from .tool import Tool
from .words import Source, Term

CLASSES: Mapping[str, type] = {
    "service": Service,
    "core-element": CoreElement,
    "role": Role,
    "competence": Competence,
    "prerequisite": Prerequisite,
    "phase": Phase,
    "tool": Tool,
    "form": Form,
    "pathway": Pathway,
    "finding": Finding,
    "evaluation": Evaluation,
    "costs": Costs,
    "theory-of-change": TheoryOfChange,
    "crosswalk": Crosswalk,
    "disagreement": Disagreement,
    "catalogue": CatalogueEntry,
    "inspiration": Inspiration,
    "term": Term,
    "context": Context,
    "source": Source,
    "search": Search,
}
"""The class of each kind, by the kind's name."""

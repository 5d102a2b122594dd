"""This folder holds what a schema cannot say: one rule a file, named by what is true when it holds.

A rule is a function from the raw model to problems. It may assume that each document has the right
shape; it never raises, and it never depends on another rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ..problems import Problem
from .ages_are_in_order import ages_are_in_order
from .amounts_have_their_place import amounts_have_their_place
from .anchors_are_unique import anchors_are_unique
from .bands_are_contiguous import bands_are_contiguous
from .calculations_add_up import calculations_add_up
from .context_is_no_surer_than_its_documents import context_is_no_surer_than_its_documents
from .days_are_in_order import days_are_in_order
from .documents_resolve import documents_resolve
from .figures_resolve import figures_resolve
from .figures_stand_once import figures_stand_once
from .file_name_is_id import file_name_is_id
from .forms_can_be_filled_in import forms_can_be_filled_in
from .highlights_have_numbers import highlights_have_numbers
from .limits_are_consistent import limits_are_consistent
from .measurements_are_labelled import measurements_are_labelled
from .menu_has_the_models_order import menu_has_the_models_order
from .names_of_terms_are_unique import names_of_terms_are_unique
from .orders_are_complete import orders_are_complete
from .outcomes_lead_on import outcomes_lead_on
from .pages_exist import pages_exist
from .pathway_leads_on import pathway_leads_on
from .references_resolve import references_resolve
from .scores_fit_their_scale import scores_fit_their_scale
from .sections_resolve import sections_resolve
from .sentences_keep_their_level import sentences_keep_their_level
from .skeletons_are_written import skeletons_are_written
from .texts_are_clean import texts_are_clean
from .themes_resolve import themes_resolve
from .things_have_one_word import things_have_one_word

if TYPE_CHECKING:
    from ..raw import RawModel

Rule = Callable[["RawModel"], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    ages_are_in_order,
    amounts_have_their_place,
    anchors_are_unique,
    bands_are_contiguous,
    calculations_add_up,
    context_is_no_surer_than_its_documents,
    days_are_in_order,
    documents_resolve,
    figures_resolve,
    figures_stand_once,
    file_name_is_id,
    forms_can_be_filled_in,
    highlights_have_numbers,
    limits_are_consistent,
    measurements_are_labelled,
    menu_has_the_models_order,
    names_of_terms_are_unique,
    orders_are_complete,
    outcomes_lead_on,
    pages_exist,
    pathway_leads_on,
    references_resolve,
    scores_fit_their_scale,
    sections_resolve,
    sentences_keep_their_level,
    skeletons_are_written,
    texts_are_clean,
    themes_resolve,
    things_have_one_word,
)

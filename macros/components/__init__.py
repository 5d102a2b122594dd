"""This folder holds the things that a reader sees: one folder each, macro and templates."""

from __future__ import annotations

from collections.abc import Callable

from .catalogue.macro import (
    catalogue_by_municipality,
    catalogue_by_theme,
    catalogue_cards,
    catalogue_comparison,
    catalogue_count,
    catalogue_page,
)
from .checklist.macro import checklist_links, checklist_mine, checklist_page, checklist_rest
from .competence.macro import competence_list
from .core_element.macro import (
    core_element_cards,
    core_element_page,
    recommendation_count,
    recommendation_list,
)
from .costs.macro import (
    cost_arithmetic,
    cost_payers,
    cost_reservations,
    cost_scenarios,
    cost_summary,
    cost_table,
    own_cost_calculations,
)
from .crosswalk.macro import crosswalk
from .disagreement.macro import disagreement_list
from .evaluation.macro import evaluation_limits, evaluation_method
from .field_reference.macro import field_reference
from .figure.macro import figure, key_figures
from .finding.macro import finding_list
from .form.macro import form_count, form_list, form_overview, form_page
from .inspiration.macro import catalogue_background, catalogue_uses, related_initiatives
from .limit.macro import limit_cards, limit_table
from .my_data.macro import my_data
from .pathway.macro import (
    pathway_deadlines,
    pathway_map,
    pathway_states,
    pathway_summary,
    pathway_timeline,
    pathway_walk,
    who_5_calculator,
)
from .phase.macro import phase_list
from .plan_overview.macro import plan_overview
from .prerequisite.macro import prerequisite_cards, prerequisite_page, prerequisites_by_core_element
from .role.macro import role_cards, role_page
from .service.macro import (
    knowledge_base,
    model_version,
    service_statements,
    service_summary,
    target_age,
    target_group,
    tracks,
)
from .source.macro import source_list
from .term.macro import glossary, search_line, term
from .theory_of_change.macro import goals, theory_of_change
from .tool.macro import tool_cards, tool_page

MACROS: tuple[Callable[..., str], ...] = (
    catalogue_background,
    catalogue_by_municipality,
    catalogue_by_theme,
    catalogue_cards,
    catalogue_comparison,
    catalogue_count,
    catalogue_page,
    catalogue_uses,
    checklist_links,
    checklist_mine,
    checklist_page,
    checklist_rest,
    competence_list,
    core_element_cards,
    core_element_page,
    cost_arithmetic,
    cost_payers,
    cost_reservations,
    cost_scenarios,
    cost_summary,
    cost_table,
    crosswalk,
    disagreement_list,
    evaluation_limits,
    evaluation_method,
    field_reference,
    figure,
    finding_list,
    form_count,
    form_list,
    form_overview,
    form_page,
    glossary,
    goals,
    key_figures,
    knowledge_base,
    limit_cards,
    limit_table,
    model_version,
    my_data,
    own_cost_calculations,
    pathway_deadlines,
    pathway_map,
    pathway_states,
    pathway_summary,
    pathway_timeline,
    pathway_walk,
    phase_list,
    plan_overview,
    prerequisite_cards,
    prerequisite_page,
    prerequisites_by_core_element,
    recommendation_count,
    recommendation_list,
    related_initiatives,
    role_cards,
    role_page,
    search_line,
    service_statements,
    service_summary,
    source_list,
    target_age,
    target_group,
    term,
    theory_of_change,
    tool_cards,
    tool_page,
    tracks,
    who_5_calculator,
)
"""The macros that a page may call, under their own names. Each takes the Site first."""

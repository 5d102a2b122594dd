"""This file lists faults in the model and its schemas: a number, a level or a word of a source."""

from __future__ import annotations

from .fault import Fault

IN_MODEL = (
    Fault(
        "two-weeks-to-the-first-conversation",
        "of: waiting-time, max: 7, unit: calendar-day",
        "of: waiting-time, max: 14, unit: calendar-day",
        asked="model_content",
        within="model/core-elements/hurtig-hjaelp.yaml",
    ),
    Fault(
        "must-becomes-should",
        "efter, at de har henvendt sig første gang.\n    level: must",
        "efter, at de har henvendt sig første gang.\n    level: should",
        asked="model_content",
        within="model/core-elements/hurtig-hjaelp.yaml",
    ),
    Fault(
        "figures-change-places",
        "value: 1156800",
        "value: 1165800",
        asked="model_figures",
        within="model/costs.yaml",
    ),
    Fault(
        "share-of-another-row",
        "no_change: 7\n    progress: 69",
        "no_change: 7\n    progress: 66",
        asked="model_figures",
        within="model/findings/trivsel-individuelt.yaml",
    ),
    Fault(
        "section-that-the-source-lacks",
        "sources: [{source: modelbeskrivelse, section: ke2-formaal}]\nthemes:",
        "sources: [{source: modelbeskrivelse, section: ke2-formål}]\nthemes:",
        within="model/core-elements/hurtig-hjaelp.yaml",
    ),
    Fault(
        "band-of-the-score-has-a-gap",
        "{min: 36, max: 50,",
        "{min: 37, max: 50,",
        within="model/tools/who-5.yaml",
    ),
    Fault(
        "from-thirteen-years",
        "of: age, min: 12, max: 25",
        "of: age, min: 13, max: 25",
        asked="model_content",
        within="model/*.yaml",
    ),
    Fault(
        "effect-that-the-source-does-not-claim",
        "kind: none-yet",
        "kind: before-and-after",
        asked="model_catalogue",
        within="model/catalogue/invest-in-play.yaml",
    ),
    Fault(
        "degree-of-the-row-above",
        "{element: koordination, degree: low}",
        "{element: koordination, degree: high}",
        asked="model_evaluation",
        within="model/findings/implementeringsgrad.yaml",
    ),
    Fault(
        "young-person-goes-to-the-end",
        "label: En ung har henvendt sig, to: foerste-samtale",
        "label: En ung har henvendt sig, to: opfoelgning",
        asked="pathway/ends pathway/demands",
        within="model/pathway.yaml",
    ),
    Fault(
        "must-is-worded-as-should",
        '"must": "skal"',
        '"must": "bør"',
        asked="words golden",
        within="schemas/*",
    ),
    Fault(
        "schema-of-a-plan-takes-less",
        '"maxLength": 5000',
        '"maxLength": 500',
        asked="plan_schema plan/excel",
        within="schemas/plan.schema.json",
    ),
    Fault("menus-in-english", "\n  language: da\n", "\n  language: en\n", within="mkdocs.yml"),
)

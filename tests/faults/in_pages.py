"""This file lists faults in templates and styles: what pages say to readers and to browsers."""

from __future__ import annotations

from .fault import Fault

IN_PAGES = (
    Fault("own-host-by-default", "default-src 'none'", "default-src 'self'", within="*/main.html"),
    Fault("forms-may-be-sent", "\"form-action 'none'\",", "", within="*/main.html"),
    Fault("base-may-be-moved", "\"base-uri 'none'\",", "", within="*/main.html"),
    Fault(
        "row-of-a-chart-has-no-header",
        '{% if loop.first %}<th scope="row">{{ cell }}</th>',
        "{% if loop.first %}<td>{{ cell }}</td>",
        asked="golden",
    ),
    Fault(
        "header-of-an-effort-has-no-scope",
        '<th scope="row">{{ row.link }}</th>',
        "<th>{{ row.link }}</th>",
        within="*/comparison.md.j2",
    ),
    Fault(
        "scrolling-table-is-out-of-reach",
        'aria-label="Grænser i tal" tabindex="0"',
        'aria-label="Grænser i tal"',
        asked="golden",
    ),
    Fault(
        "note-takes-more-than-a-plan",
        'name="note" rows="2" maxlength="{{ longest }}"',
        'name="note" rows="2" maxlength="{{ longest }}0"',
        asked="golden",
        seen="checklist",
        also=(('rows="2" maxlength="5000"', 'rows="2" maxlength="50000"'),),
    ),
    Fault(
        "kept-is-not-spoken",
        'class="plan__saved" role="status"',
        'class="plan__saved"',
        asked="golden",
        seen="checklist",
    ),
    Fault(
        "wrong-address-leads-nowhere",
        '("Modellen", "modellen/",',
        '("Modellen", "model/",',
        within="*/404.html",
    ),
    Fault(
        "landing-page-forgets-a-tool",
        "- [Frister fra en dato](../vejen/frister.md)",
        "- [Frister fra en dato](../vejen/tidslinje.md)",
        within="*/vaerktoejer/index.md",
    ),
    Fault(
        "jump-lands-under-the-tabs",
        "html { scroll-padding-top: 7.8rem; }",
        "html { scroll-padding-top: 3rem; }",
        seen="way_in",
    ),
    Fault(
        "search-field-is-dead-without-a-script",
        ".md-typeset .with-script { display: none; }",
        ".md-typeset .with-script { color: inherit; }",
        seen="way_in",
    ),
    Fault(
        "word-opens-nothing",
        'popovertarget="ord-{{ term.id }}"',
        'popovertarget="{{ term.id }}"',
        asked="golden",
    ),
    Fault(
        "phase-of-an-item-is-its-level",
        'data-phase="{{ it.phase }}"',
        'data-phase="{{ it.level }}"',
        asked="golden",
        seen="mine",
    ),
    Fault(
        "role-has-no-list",
        'data-list="{{ link.href }}"',
        'data-liste="{{ link.href }}"',
        asked="golden",
        seen="mine",
    ),
    Fault(
        "control-has-no-hint",
        "{{- described(about) }}></textarea>",
        "></textarea>",
        asked="components",
        seen="form_layout",
    ),
    Fault(
        "pale-words",
        "--md-default-fg-color--light: #46575d;",
        "--md-default-fg-color--light: #a6b7bd;",
        seen="accessibility",
        within="*.css",
    ),
    Fault(
        "parts-of-a-bar-look-alike",
        "--chart-2: #93a4aa;",
        "--chart-2: #0d4f5c;",
        seen="charts",
        within="*.css",
    ),
    Fault(
        "paper-has-no-ticks",
        'content: "☑ " attr(data-said);',
        'content: "☐ " attr(data-said);',
        seen="checklist",
        within="*.css",
    ),
)

"""This file lists faults in what shows and exports the model, and in the commands."""

from __future__ import annotations

from .fault import Fault

SHOWING = (
    Fault(
        "same-page-is-another",
        'return f"#{anchor}" if target == self.url else',
        'return f"#{anchor}" if page == self.url else',
        asked="site_object",
    ),
    Fault(
        "term-inside-a-compound",
        'if start < done or folded[start - 1 : start] == "-":',
        "if start < done:",
        asked="site_object",
    ),
    Fault(
        "front-matter-loses",
        'self.meta.setdefault("description", text)',
        'self.meta["description"] = text',
        asked="site_object",
    ),
    Fault("markup-of-texts-counts", "autoescape=True,", "autoescape=False,", asked="components"),
    Fault(
        "every-page-is-the-first",
        "if env.page is not last[0]:",
        "if last[0] is None:",
    ),
    Fault("chart-width", "_WIDE = 14", "_WIDE = 18", asked="charts/bars golden"),
    Fault(
        "band-ends-where-the-next-does-not-begin",
        "else place(band.max + 1)",
        "else place(band.max)",
        asked="charts/scale golden",
    ),
    Fault(
        "least-binding-first",
        "key=lambda statement: rank(statement.level)",
        "key=lambda statement: -rank(statement.level)",
        asked="golden views/limits",
    ),
    Fault(
        "checklist-in-any-order",
        "    own = ranked(statements)",
        "    own = list(statements)",
        asked="views/limits",
        within="*/checklist/macro.py",
        also=(("for it in ranked(own)]", "for it in own]"),),
    ),
    Fault(
        "role-page-loses-what-is-of-the-whole",
        "grouped_rows(site, statements)]",
        'grouped_rows(site, statements) if group["number"]]',
        asked="golden",
    ),
    Fault(
        "duration-counts-from-the-end",
        "return limit.after or _COURSE_START",
        'return limit.after or "course-end"',
        asked="pathway/deadlines golden",
    ),
    Fault(
        "exit-is-a-question",
        'is_step = state.kind != "decision"',
        'is_step = state.kind == "step"',
        asked="pathway/nested_list golden",
    ),
    Fault(
        "nought-is-no-age",
        "a if a is not None else b for name, (a, b)",
        "a or b for name, (a, b)",
        asked="components",
    ),
    Fault(
        "sum-of-two-needs-no-brackets",
        "if len(calculation.sum_of) > 1 and calculation.divided_by:",
        "if len(calculation.sum_of) > 2 and calculation.divided_by:",
        asked="views/costs",
    ),
    Fault(
        "some-n-is-everybodys",
        "n = counted.pop() if len(counted) == 1 else None",
        "n = counted.pop() if counted else None",
        asked="views/findings golden",
    ),
    Fault(
        "card-tells-one-limit",
        '{**rows[0], "rows": rows}',
        '{**rows[0], "rows": rows[:1]}',
        asked="views/limits",
    ),
)

FILES = (
    Fault(
        "rows-grow-to-the-limit",
        "count=min(count, high) if high",
        "count=max(count, high) if high",
        asked="forms/limits",
    ),
    Fault(
        "scale-ends-with-its-first-band",
        "return bands[0].min, bands[-1].max, ",
        "return bands[0].min, bands[0].max, ",
        asked="forms/limits",
    ),
    Fault(
        "contacts-bound-nothing",
        '"goals", "contacts"})',
        '"goals"})',
        asked="forms/limits forms/real_forms",
    ),
    Fault(
        "row-height",
        '"letters_per_width": 1.1',
        '"letters_per_width": 2.2',
        asked="plan/excel",
        also=(("_ROOM, _SMALL = 1.1, 1.3", "_ROOM, _SMALL = 2.2, 1.3"),),
    ),
    Fault(
        "at-sign-is-no-formula",
        '_STARTS = ("=", "+", "-", "@", ',
        '_STARTS = ("=", "+", "-", ',
        asked="export_map plan/same_items",
    ),
    Fault(
        "deadline-is-text",
        '"yyyy-mm-dd" if key == "deadline" else "@"',
        '"@"',
        asked="plan/excel plan_files",
    ),
    Fault("parts-run-together", r'"\0".join(parts)', '"".join(parts)', asked="plan/items"),
    Fault("csv-has-no-mark", 'encoding="utf-8-sig"', 'encoding="utf-8"', asked="export_map"),
    Fault(
        "first-row-grows",
        "last = number == field.count",
        "last = number == 1",
        asked="forms/files/word",
    ),
    Fault(
        "lists-keep-their-braces",
        "return [_filled(part, figures) for part in value]",
        "return value",
        asked="export_json",
    ),
    Fault(
        "english-pdf",
        'lang: "da", region: "dk"',
        'lang: "en", region: "gb"',
        within="*/form.typ",
        asked="forms/files/pdf",
    ),
)

COMMANDS = (
    Fault(
        "menu-line-after-the-first",
        "for it in reversed(order[:at]) if it in listed",
        "for it in order[:at] if it in listed",
        asked="commands/new",
        also=(("lines.insert(beside[-1] + 1,", "lines.insert(beside[0] + 1,"),),
    ),
    Fault(
        "problems-are-no-fault", "return 1 if problems else 0", "return 0", asked="commands/check"
    ),
    Fault(
        "neighbour-of-a-like-name",
        "PurePosixPath(problem.path).is_relative_to(path)",
        "problem.path.startswith(str(path))",
        asked="commands/check",
    ),
    Fault("comma-ends-a-property", '.replace(",", "%2C")', "", asked="problems"),
)

IN_SHOWING = (*SHOWING, *FILES, *COMMANDS)

"""This file lists faults in what reads, checks and words the model."""

from __future__ import annotations

from .fault import Fault

READING = (
    Fault(
        "three-decimals-are-a-number",  # 1.972 is a thousand and more in Danish
        r"\.([0-9]{1,2}|[0-9]{4,15})$",
        r"\.([0-9]{1,15})$",
        asked="document",
    ),
    Fault(
        "decimal-may-end-with-nought",
        'if _DECIMAL.match(text) and not text.endswith("0"):',
        "if _DECIMAL.match(text):",
        asked="document",
    ),
    Fault(
        "one-layer-too-deep",
        "if len(open_parts) >= MAX_DEPTH:",
        "if len(open_parts) > MAX_DEPTH:",
        asked="document",
    ),
    Fault(
        "column-counts-from-nought",
        "event.start_mark.line + 1, event.start_mark.column + 1",
        "event.start_mark.line + 1, event.start_mark.column",
        asked="document",
    ),
    Fault(
        "what-is-referred-to-wins",
        "merged = {**target, **merged}",
        "merged = {**merged, **target}",
        asked="schema",
    ),
    Fault(
        "each-item-is-the-first",
        'yield from _annotated(part, schema["items"], keyword, (*steps, index))',
        'yield from _annotated(part, schema["items"], keyword, (*steps, 0))',
        asked="schema examples",
    ),
    Fault(
        "too-small-is-too-large",
        "is too small; at least",
        "is too large; at least",
        asked="schema examples",
        also=(
            (
                'if error.validator == "minimum" else',
                'if error.validator == "maximum" else',
            ),
        ),
    ),
    Fault(
        "pages-are-not-watched",
        '"docs": ".md"',
        '"docs": ".html"',
        asked="loading/anew",
        also=(('(".yaml", ".json", ".md", ".py")', '(".yaml", ".json", ".py")'),),
    ),
    Fault(
        "sorted-by-id",
        "if kind.order else _by_title(entities)",
        "if kind.order else sorted(entities)",
        asked="loading/model",
    ),
    Fault(
        "n-is-worded-in-percent",
        '(part.get("sample_size"), None)',
        '(part.get("sample_size"), unit)',
        asked="figures loading/model words",
    ),
)

RULES = (
    Fault(
        "limit-of-one-number-is-refused",
        'limit["min"] > limit["max"]:',
        'limit["min"] >= limit["max"]:',
        within="macros/rules/*",
    ),
    Fault(
        "bands-may-overlap",
        'if band["min"] != before["max"] + 1:',
        'if band["min"] > before["max"] + 1:',
        asked="examples",
    ),
    Fault(
        "twice-the-rounding",
        "10**-decimals)) / 2 + 1e-9",
        "10**-decimals)) + 1e-9",
        asked="examples figures model_figures",
    ),
    Fault("shares-may-give-110", "_MOST = 101", "_MOST = 110", asked="examples"),
    Fault("two-answers-for-the-rest", "if len(rest) > 1:", "if len(rest) > 2:", asked="examples"),
    Fault(
        "kroner-may-be-written-out",
        r"(?:procent|pct|kr|kroner)\b",
        r"(?:procent|pct|kr)\b",
        asked="words examples",
    ),
    Fault(
        "capitals-make-another-name",
        "if name.casefold() in taken:",
        "if name in taken:",
        asked="examples",
    ),
    Fault(
        "short-text-may-have-lines",
        '"lines": ("long-text",),',
        '"lines": ("long-text", "short-text"),',
        asked="examples",
    ),
    Fault(
        "page-may-show-a-longer-id",
        """f'"{id}"' not in page.read_text(""",
        """f'{id}' not in page.read_text(""",
        asked="pages_exist examples",
    ),
)

WORDS = (
    Fault(
        "least-is-most", 'return f"mindst {limit.min}', 'return f"højst {limit.min}', asked="words"
    ),
    Fault("minus-is-a-hyphen", '.replace("-", "−")', "", asked="words"),
    Fault(
        "one-of-nine-in-the-singular",
        "one if value == 1 and not of else many",
        "one if value == 1 else many",
        asked="words charts/table",
    ),
    Fault(
        "newborn-has-no-age",
        'return f"fra {low} år" if low is not None else',
        'return f"fra {low} år" if low else',
        asked="words components",
    ),
    Fault(
        "aa-before-oe", '"ø": 0x10001, "å": 0x10002', '"ø": 0x10002, "å": 0x10001', asked="words"
    ),
)

IN_READING = (*READING, *RULES, *WORDS)

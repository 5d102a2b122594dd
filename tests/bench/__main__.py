"""This file prints the figures of speed and weight, as ratios in one run. Run by ``make bench``.

Times on shared machines drift, so whatever is compared is run in turn, and the median is printed
beside its target. Nothing here fails a build.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from macros.raw import ROOT

from ..memory import growth
from .answers import filter_answers
from .figures import in_turn, line, median
from .imports import imports
from .plans import plan_answers
from .projects import plain_in, project_in
from .saving import served
from .searching import searching
from .times import build, check, forms_written, growths, share
from .weights import map_of_the_way, weights, widgets

PORT = 8765


def main() -> int:
    """Measure each figure and print it beside its target."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    said = "a built site of an earlier commit, to hold what the browser does against"
    parser.add_argument("--before", type=Path, metavar="FOLDER", help=said)
    before: Path | None = parser.parse_args().before
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, plain = project_in(folder / "ours"), plain_in(folder / "plain")
        line("macros check, as a process", median(lambda: check(ROOT)), "s", "at most 0.5")
        for times, ratio in growths(folder):
            line(f"check of the model {times} times, per file", ratio, "× as long", "at most 1")
        built, built_plain = in_turn(lambda: build(ours), lambda: build(plain))
        line("site build", built / built_plain, "× plain mkdocs", f"none; {built:.1f} s")
        line("all forms as Word, PDF and zip", forms_written(ours), "s", "at most 6")
        line("our share of the site build", 100 * median(lambda: share(ours)), "%", "at most 10")
        with served(ours, PORT) as save_ours, served(plain, PORT + 1) as save_plain:
            saved, saved_plain = in_turn(save_ours, save_plain)
        line("save to page", saved / saved_plain, "× plain mkdocs", "at most 1.5")
        grown, grown_plain = growth(ours), growth(plain)
        target = f"at most 1.1; plain mkdocs {grown_plain:.2f}"
        line("memory after 20 saves", grown, "× the first build's", target)
        weights(ours / "site")
        filter_answers(ours / "site")
        sites = [ours / "site", *([before] if before else [])]
        plan_answers(sites)
        imports(sites)
        searching(sites)
        widgets(ours / "site")
        map_of_the_way(ours / "site")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""This file builds the site with Zensical and says what differs from the default build.

Run by ``make portability``, after ``make site``. It ends with 1 when something differs that
CONTRIBUTING.md does not explain.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .compare import differences
from .pages import pages

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv-zensical" / "bin" / "python"
NAMES = ("default build", "Zensical build")
INPUTS = ("docs", "model", "macros", "schemas", "mkdocs.yml")


def main() -> int:
    """Build, compare, print. Return 0 when the two builds say the same."""
    with tempfile.TemporaryDirectory() as folder:
        built = _zensical(Path(folder))
        found = list(differences(list(pages(ROOT / "site")), list(pages(built)), NAMES))
    print("\n".join(found) or "no difference in pages, titles, headings, anchors or links")
    return 1 if found else 0


def _zensical(folder: Path) -> Path:
    """Build a copy of the project, so that the default build in site/ stays. Return its site."""
    for name in INPUTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    subprocess.run([PYTHON, "-m", "zensical", "build", "--clean"], cwd=folder, check=True)
    subprocess.run([PYTHON, "-m", "macros", "finish", "site"], cwd=folder, check=True)
    return folder / "site"


if __name__ == "__main__":
    sys.exit(main())

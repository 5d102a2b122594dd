"""This folder writes the files that people download: one module a file format."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path("docs") / "hent"
"""Where the files go, under the project: git ignores it, the site copies it."""

FORMATS = ("assets.bundle", "json", "csv", "xlsx", "items", "plan_xlsx", "plan_docx", "forms_zip")
"""What is written, each by the module of that name: `export(root)` returns the paths."""

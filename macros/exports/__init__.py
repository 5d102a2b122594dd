"""This folder writes the files that people download, and bundles what pages load."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path("docs") / "hent"
"""Where the files go, under the project: git ignores it, the site copies it."""

FORMATS = ("json", "csv", "xlsx", "items", "plan_xlsx", "plan_docx", "forms_zip")
"""What is written, each by the module of that name: `export(root)` returns the paths."""

ASSETS = "assets"
"""The scripts and styles that pages load, which no model has a say in."""

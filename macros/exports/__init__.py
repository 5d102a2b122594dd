"""This folder writes the files that people download, and bundles what pages load."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path("docs") / "hent"
"""Where the files go, under the project: git ignores it, the site copies it."""

EXPORTS = {"model": "whole_model", "services": "services", "plan": "plan", "forms": "forms"}
"""What is made of the model, each by the module here that it leads to: `export(root)` writes the
files and returns their paths."""

ASSETS = "assets"
"""The scripts and styles that pages load, which no model has a say in."""

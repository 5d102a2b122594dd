"""This folder writes each form as Word and as PDF, and all of them in one zip."""

from __future__ import annotations

from .zip import export

__all__ = ["export"]

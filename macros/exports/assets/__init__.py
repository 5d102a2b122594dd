"""This folder bundles the scripts and styles that pages load."""

from __future__ import annotations

from .bundle import export, renew

__all__ = ["export", "renew"]

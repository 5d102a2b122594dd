"""This file measures what is drawn: colours, boxes, width and paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .visits import HEIGHT

WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 5).map((part) => part.tagName + "." + part.className)"""


def luminance(colour: str) -> float:
    """Return the relative luminance of ``rgb(r, g, b)`` (WCAG 2.2)."""
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    linear = [it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def overlaps(a: dict[str, Any], b: dict[str, Any]) -> bool:
    beside = min(a["right"], b["right"]) - max(a["left"], b["left"])
    above = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
    return bool(beside > 0.5 and above > 0.5)


def sized(page: Page, size: int) -> Page:
    page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")  # the theme's is 125 %
    return page


def overflows(page: Page, widths: tuple[int, ...]) -> dict[int, tuple[int, list[str]]]:
    """Return the widths that the page does not fit: how wide it is, and what makes it so."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        wide: int = page.evaluate(
            "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
        )
        if wide > width:
            found[width] = (wide, page.evaluate(WIDER))
    return found


def printed(page: Page, path: Path) -> str:
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    assert re.search(rb"/MediaBox \[0 0 59[45](\.\d+)? 84[12]", path.read_bytes()), "not A4"
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed: the text of the paper is not read")
    command = ["pdftotext", "-layout", str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return " ".join(text.split())

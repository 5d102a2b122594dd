"""This file completes the head of each built page: its policy, and the widgets that it loads.

Only a built page shows which inline scripts the theme has put into it and which widgets it has.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

from ..widgets import Widget

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_POLICY = re.compile(r"(http-equiv=\"Content-Security-Policy\" content=\"[^\"]*script-src 'self')")
_GUIDE = re.compile(r'<script src="([^"]*)guide\.js" type="module">')


def completed(page: str, widgets: Iterable[Widget]) -> str:
    """Return a page with the hashes of its inline scripts and links to the files of its widgets."""
    return _with_preloads(_with_hashes(page), widgets)


def _with_hashes(page: str) -> str:
    """Let the policy allow the scripts that stand in the page, and no others."""
    digests = [hashlib.sha256(text.encode()).digest() for text in _INLINE.findall(page)]
    sources = [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
    missing = "".join(f" {it}" for it in dict.fromkeys(sources) if it not in page)
    return _POLICY.sub(lambda found: found[1] + missing, page, count=1)


def _with_preloads(page: str, widgets: Iterable[Widget]) -> str:
    """Ask at once for what would be asked for when guide.js has come."""
    guide = _GUIDE.search(page)
    if not guide:
        return page
    wanted = [it.file for it in widgets if any(_has(page, name) for name in it.attributes)]
    links = [f'<link rel="modulepreload" href="{guide[1]}{it}">' for it in wanted]
    missing = "".join(f"{it}\n" for it in links if it not in page)
    return page.replace("</head>", f"{missing}</head>", 1)


def _has(page: str, attribute: str) -> bool:
    # A page is large, and most have few widgets: a pattern is tried only where it can match.
    return attribute in page and bool(re.search(rf"\s{attribute}[\s=>]", page))

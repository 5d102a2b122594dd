"""This file asks axe about texts in the states that they take under a mouse, a key and a finger."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import CDPSession, Page

from .axe import SCRIPTS, darken, lines

_STATES = Path(__file__).with_name("states.js").read_text(encoding="utf-8")
_MARKED = "[data-looked-at]"
STATES = {
    "normal": [],
    "hover": ["hover"],
    "focus": ["focus", "focus-visible", "focus-within"],
    "active": ["hover", "focus", "active"],
}
"""What the browser is made to believe of a part of the page, by what it is called here."""

_ASK = """selector => axe.run(
  { include: [selector] },
  { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] },
)"""


class Known:
    """The places of pages that have been looked at: other pages have the same."""

    def __init__(self) -> None:
        self._places: list[str] = []

    def unreadable(self, page: Page) -> list[str]:
        """Return what cannot be read of the page's new places, in any state, light and dark."""
        page.evaluate(f"{SCRIPTS}\n{_STATES}")
        page.evaluate("guideStates.unfold()")
        found = page.evaluate("places => guideStates.mark(places)", self._places)
        self._places += found
        if not found:
            return []
        session = page.context.new_cdp_session(page)
        told = _in_every_state(page, session, "")
        darken(page)
        told += _in_every_state(page, session, "dark, ")
        session.detach()
        return told

    def __len__(self) -> int:
        return len(self._places)


def _in_every_state(page: Page, session: CDPSession, scheme: str) -> list[str]:
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    asked = {"nodeId": root, "selector": _MARKED}
    nodes = session.send("DOM.querySelectorAll", asked)["nodeIds"]
    told = []
    for name, pseudo in STATES.items():
        _force(session, nodes, pseudo)
        found = lines(page.evaluate(_ASK, _MARKED)["violations"])
        told += [f"{scheme}{name}: {line}" for line in found]
    return told


def _force(session: CDPSession, nodes: Iterable[int], pseudo: list[str]) -> None:
    for node in nodes:
        forced = {"nodeId": node, "forcedPseudoClasses": pseudo}
        session.send("CSS.forcePseudoState", forced)

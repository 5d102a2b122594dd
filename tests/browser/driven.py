"""This file drives a browser as the W3C's WebDriver says, whatever carries the commands to it."""

from __future__ import annotations

import base64
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path
from typing import Any

from .paper import Paper, read

SECONDS = 60  # a slow machine with much to do
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # what the standard calls an element in an answer
# A function of a page may have to wait. What it throws is told with its own words.
_CALL = """
  const done = arguments[arguments.length - 1]
  const given = [...arguments].slice(0, -1)
  Promise.resolve().then(() => ({})(...given))
    .then((value) => done({{ value: value ?? null }}), (error) => done({{ error: `${{error}}` }}))
"""
_READY = "() => ['started', 'missing'].includes(document.documentElement.dataset.widgets)"
_SHEET = {"width": 21, "height": 29.7}  # centimetres


class DriverError(Exception):
    """What a browser says when it does not do as it is told."""


class LeftError(DriverError):
    """What is said when a page was left before its script had answered."""


class Driver(ABC):
    """A browser that runs. Its commands have the names that the standard gives them."""

    @abstractmethod
    def ask(self, command: str, **given: Any) -> Any:
        """Let the browser do something, and return what it answers."""

    def window(self) -> Window:
        """Return a new window. Windows are all in sight, so none is slowed down as tabs are."""
        return Window(self, self.ask("NewWindow", type="window")["handle"])

    def leave(self, address: str) -> None:
        """Close every window but one, which forgets what the site has kept."""
        first, *others = self.ask("GetWindowHandles")
        for handle in others:
            Window(self, handle).close()
        window = Window(self, first)
        window.open(address)
        window.run("() => { localStorage.clear(); sessionStorage.clear() }")
        self.ask("Navigate", url="about:blank")


class Window:
    """A window of a driven browser."""

    def __init__(self, driver: Driver, handle: str) -> None:
        self._driver, self._handle = driver, handle

    def _ask(self, command: str, **given: Any) -> Any:
        self._driver.ask("SwitchToWindow", handle=self._handle)
        return self._driver.ask(command, **given)

    def open(self, url: str) -> None:
        """Open an address, and wait until its widgets have started; what was here is marked."""
        self.run("() => { document.documentElement.dataset.left = '' }")
        self._ask("Navigate", url=url)
        self.until("() => !('left' in document.documentElement.dataset)")
        self.ready()

    def reload(self) -> None:
        self._ask("Refresh")
        self.ready()

    def back(self) -> None:
        self._ask("Back")
        self.ready()

    def ready(self) -> None:
        """Wait until the widgets of the page have started, or have told that they cannot."""
        self.until(_READY)

    def settled(self) -> None:
        """Wait until the browser and the widgets have done all that they do by themselves."""
        self.run("() => new Promise((done) => setTimeout(done, 1200))")

    def narrow(self) -> None:
        """Make the window as narrow as a phone, or as the browser lets it be."""
        self._ask("SetWindowRect", width=420, height=800)

    def close(self) -> None:
        self._ask("CloseWindow")

    def printed(self) -> Paper:
        return read(base64.b64decode(self._ask("Print", page=_SHEET, shrinkToFit=False)))

    def run(self, function: str, *given: Any) -> Any:
        """Return what a function in JavaScript returns on the page; it may be asynchronous."""
        try:
            answer = self._ask("ExecuteAsyncScript", script=_CALL.format(function), args=[*given])
        except DriverError as error:
            raise LeftError from error
        if not answer:
            raise LeftError
        if "error" in answer:
            raise DriverError(answer["error"])
        return answer["value"]

    def until(self, function: str, *given: Any) -> None:
        """Wait until a function of the page returns something true."""
        last = time.monotonic() + SECONDS
        while time.monotonic() < last:
            with suppress(LeftError):
                if self.run(function, *given):
                    return
            time.sleep(0.05)
        raise AssertionError(f"never true: {function}")

    def write(self, selector: str, text: str) -> None:
        """Write with the keyboard in the first control that a selector finds, in open folds too."""
        self.run(
            "(it) => document.querySelector(it).closest('details')?.setAttribute('open', '')",
            selector,
        )
        self._send(selector, text)

    def choose(self, selector: str, value: str) -> None:
        """Choose in a list, or tick a box, as a person does."""
        self.run(
            """(selector, value) => {
              const control = document.querySelector(selector)
              control.focus()
              if (control.matches("select")) control.value = value
              else control.checked = true
              for (const name of ["input", "change"]) {
                control.dispatchEvent(new Event(name, { bubbles: true }))
              }
            }""",
            selector,
            value,
        )

    def put(self, selector: str, value: str) -> None:
        """Put a value into a control that takes letters in an order of its own: a date, a time."""
        self.run(
            """(selector, value) => {
              const control = document.querySelector(selector)
              control.value = value
              control.dispatchEvent(new Event("input", { bubbles: true }))
              control.dispatchEvent(new Event("change", { bubbles: true }))
            }""",
            selector,
            value,
        )

    def press(self, words: str) -> None:
        """Press the button in sight that says this."""
        self.run(
            """(words) => [...document.querySelectorAll("button")]
              .find((it) => it.textContent.trim() === words && it.checkVisibility()).click()""",
            words,
        )

    def take(self, selector: str, file: Path) -> None:
        """Choose a file."""
        self._send(selector, str(file))

    def value(self, selector: str) -> str:
        return str(self.run("(it) => document.querySelector(it).value", selector))

    def says(self, selector: str, words: str) -> None:
        """Wait until a part in sight of the page says something."""
        self.until(
            """(selector, words) => [...document.querySelectorAll(selector)]
              .some((it) => it.checkVisibility() && it.textContent.includes(words))""",
            selector,
            words,
        )

    def _send(self, selector: str, text: str) -> None:
        element = self._ask("FindElement", using="css selector", value=selector)
        element = element.get("value", element)[_ELEMENT]
        self._driver.ask("ElementSendKeys", id=element, text=text)

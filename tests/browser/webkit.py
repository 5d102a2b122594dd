"""This file drives Safari's engine, WebKit, where WebKitGTK's driver and a screen are installed."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from .driven import SECONDS, Driver, DriverError

NAME, SCREEN = "WebKitWebDriver", "Xvfb"
BLOCKED = ("--enable-html5-local-storage=false",)
"""The option of those who let no site keep anything."""
_ROUTES = {
    "NewSession": ("POST", ""),
    "DeleteSession": ("DELETE", ""),
    "Navigate": ("POST", "/url"),
    "Refresh": ("POST", "/refresh"),
    "Back": ("POST", "/back"),
    "NewWindow": ("POST", "/window/new"),
    "SwitchToWindow": ("POST", "/window"),
    "CloseWindow": ("DELETE", "/window"),
    "GetWindowHandles": ("GET", "/window/handles"),
    "SetWindowRect": ("POST", "/window/rect"),
    "ExecuteAsyncScript": ("POST", "/execute/async"),
    "FindElement": ("POST", "/element"),
    "ElementSendKeys": ("POST", "/element/{id}/value"),
}


def found() -> str | None:
    """Return the path of the driver; None when there is none, or no screen to show windows on."""
    return shutil.which(NAME) if shutil.which(SCREEN) and _browser() else None


class WebKit(Driver):
    def __init__(self, port: int, arguments: tuple[str, ...]) -> None:
        self._address = f"http://127.0.0.1:{port}/session"
        options = {"binary": _browser(), "args": ["--automation", *arguments]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._address += "/" + self.ask("NewSession", capabilities=wanted)["sessionId"]

    def ask(self, command: str, **given: Any) -> Any:
        method, path = _ROUTES[command]
        data = json.dumps(given).encode() if method == "POST" else None
        request = Request(self._address + path.format(**given), data, method=method)
        try:
            with urlopen(request, timeout=3 * SECONDS) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            with error:
                raise DriverError(f"{command}: {error.read().decode()}") from error


def _browser() -> str | None:
    """Return the path of the small browser that comes with the engine."""
    browsers = Path("/usr").glob("lib*/*/webkit2gtk-4.*/MiniBrowser")
    return next((str(path) for path in browsers), None)


@contextmanager
def running(driver: str, folder: Path, *arguments: str) -> Iterator[WebKit]:
    """Run a WebKit that remembers nothing, on a screen that nobody sees."""
    with _screen() as screen, (folder / "said.txt").open("wb") as said:
        home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "DISPLAY": screen}
        # A machine that only tests has neither a graphics card nor rooms to lock a page into.
        lacking = ("SANDBOX_THIS_IS_DANGEROUS", "COMPOSITING_MODE")
        alone = {f"WEBKIT_DISABLE_{name}": "1" for name in lacking}
        port = _free_port()
        command = [driver, f"--port={port}"]
        environment = {**os.environ, **home, **alone}
        with subprocess.Popen(command, env=environment, stdout=said, stderr=said) as server:
            try:
                _wait(port)
                webkit = WebKit(port, arguments)
                yield webkit
                webkit.ask("DeleteSession")
            finally:
                server.terminate()


@contextmanager
def _screen() -> Iterator[str]:
    command = [SCREEN, "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            assert server.stdout
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    last = time.monotonic() + SECONDS
    while time.monotonic() < last:
        try:
            with urlopen(f"http://127.0.0.1:{port}/status", timeout=5):
                return
        except URLError:
            time.sleep(0.1)
    raise DriverError("WebKit's driver did not start")

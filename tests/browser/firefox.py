"""This file drives a Firefox, where one is installed, and prints pages in it.

Firefox takes the commands of WebDriver from a socket of its own (Marionette), so nothing stands
between.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .driven import SECONDS, Driver, DriverError

NAMES = ("firefox-esr", "firefox")
_SETTINGS = {
    "marionette.port": 0,  # a free one, which it writes into a file
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
}
BLOCKED = {"network.cookie.cookieBehavior": 2}
"""The setting of those who let no site keep anything."""


def found() -> str | None:
    """Return the path of a Firefox; None when there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox(Driver):
    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=3 * SECONDS)
        self._answers = self._socket.makefile("rb")
        self._count = 0
        self._read()  # it says what it is
        self.ask("NewSession", strictFileInteractability=False)

    def ask(self, command: str, **given: Any) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, f"WebDriver:{command}", given]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, answer = self._read()
        if error:
            raise DriverError(f"{command}: {error['message']}")
        return answer["value"] if isinstance(answer, dict) and [*answer] == ["value"] else answer

    def _read(self) -> Any:
        length = b""
        while (sign := self._answers.read(1)) != b":":
            if not sign:
                raise DriverError("Firefox has gone")
            length += sign
        return json.loads(self._answers.read(int(length)))

    def close(self) -> None:
        self._answers.close()
        self._socket.close()


@contextmanager
def running(firefox: str, profile: Path, **settings: Any) -> Iterator[Firefox]:
    """Run a Firefox that remembers nothing; `settings` are those of about:config."""
    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
        for name, value in {**_SETTINGS, **settings}.items()
    ]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    command = [firefox, "--headless", "--no-remote", "--marionette", "--profile", str(profile)]
    log = profile / "said.txt"
    with log.open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as browser:
        try:
            driver = Firefox(_port(browser, profile, log))
            yield driver
            driver.close()
        finally:
            browser.terminate()


def _port(browser: subprocess.Popen[bytes], profile: Path, log: Path) -> int:
    file = profile / "MarionetteActivePort"
    last = time.monotonic() + SECONDS
    while browser.poll() is None and time.monotonic() < last:
        if file.exists() and (text := file.read_text(encoding="utf-8")):
            return int(text)
        time.sleep(0.1)
    raise DriverError(f"Firefox did not start: {log.read_text(errors='replace')[-500:]}")
